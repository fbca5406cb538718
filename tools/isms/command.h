/* The command isms: what its parts share. Everything that help and manual say stands in the tables
 * of commands.c. */
#ifndef TOOLS_ISMS_COMMAND_H
#define TOOLS_ISMS_COMMAND_H

#include <stdio.h>

#include "isms/isms.h"

/* Exit statuses. */
enum {
    EXIT_FINE = 0,
    EXIT_FINDINGS = 1, /* findings at or above the threshold */
    EXIT_USAGE = 2,    /* wrong usage */
    EXIT_INPUT = 3,    /* input that cannot be read, output that cannot be written */
    EXIT_VOCABULARY =
        4 /* well-formed XML of no vocabulary that is known, or what the output cannot say */
};

/* Options, in the order of their table in commands.c. */
enum option_number {
    OPTION_ABOUT,
    OPTION_APPROVER,
    OPTION_AT,
    OPTION_BASELINE,
    OPTION_BEFORE,
    OPTION_BY,
    OPTION_CATALOG,
    OPTION_CLASSIFICATION,
    OPTION_COLOUR,
    OPTION_DOCUMENT_VERSION,
    OPTION_FAIL_ON,
    OPTION_FORCE,
    OPTION_FORMAT,
    OPTION_HELP,
    OPTION_IN_PLACE,
    OPTION_LANGUAGE,
    OPTION_LAYOUT,
    OPTION_LIST,
    OPTION_LOGO,
    OPTION_MANUAL,
    OPTION_MAPPINGS,
    OPTION_MIN_SEVERITY,
    OPTION_ONLY,
    OPTION_OSCAL,
    OPTION_OUT,
    OPTION_OUTPUT,
    OPTION_PARTIAL,
    OPTION_PROFILE,
    OPTION_QUIET,
    OPTION_SINCE,
    OPTION_SKIP,
    OPTION_SORTED,
    OPTION_SOURCE,
    OPTION_STRICT,
    OPTION_TEMPLATE,
    OPTION_TIMINGS,
    OPTION_TITLE,
    OPTION_TO,
    OPTION_VERSION,
    OPTION_WRITE_BASELINE,
    OPTION_COUNT
};

struct option_info {
    const char *name;     /* without the dashes */
    char letter;          /* 0 for none */
    const char *argument; /* what to give it; NULL for nothing */
    const char *doc;
};
extern const struct option_info option_infos[OPTION_COUNT];

/* What goes to the file of --output, until all of it is there. */
struct output {
    char *data;
    size_t size;
};

/* What was asked for on the command line. */
struct request {
    const struct command *command;
    const char *values[OPTION_COUNT]; /* given options, "" for those without an argument */
    char **arguments;
    int argument_count;
    char **before; /* the files that --before named, once they were read */
    int before_count;
    isms_date at;
    struct output *output;
};

struct command {
    const char *name, *arguments, *summary;
    const char *description;           /* paragraphs, separated by empty lines */
    const enum option_number *options; /* ends with OPTION_COUNT */
    int least, most;                   /* arguments; most 0: any number */
    int (*run)(struct request *request);
    const char *example;
};
extern const struct command commands[];
extern const size_t command_count;

int run_check(struct request *request);
int run_content(struct request *request);
int run_convert(struct request *request);
int run_diff(struct request *request);
int run_duties(struct request *request);
int run_help(struct request *request);
int run_init(struct request *request);
int run_raci(struct request *request);
int run_report(struct request *request);
int run_resolve(struct request *request);
int run_rules(struct request *request);
int run_schema(struct request *request);
int run_serves(struct request *request);
int run_validate(struct request *request);
int run_who(struct request *request);
int run_why(struct request *request);

/* ---- help ---- */

/* A text in lines of at most 78 characters, each behind an indent; `column` is where it starts. */
void print_wrapped(FILE *out, const char *text, int indent, int column);
void print_help(FILE *out);
void print_command_help(const struct command *command, FILE *out);
/* The manual page, in man's macros. */
void print_manual(FILE *out);
const struct command *find_command(const char *name);

/* ---- what commands do alike ---- */

/* Says what is wrong with the command line; EXIT_USAGE. */
int usage_error(const struct request *request, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Text that may come from documents or other people, without what would steer a terminal. */
void put_safe(FILE *out, const char *text);
/* A line on standard error, as put_safe writes it. */
void tell_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
int exit_status(isms_status status);
/* Tells of an error; the exit status that goes with it. */
int report_error(const isms_error *error);
/* A list whose items these characters separate, in place; how many there are. NULL, and said,
 * when memory is out; the list ends with NULL, and is for the caller to free. */
char **split_list(char *list, const char *separators, int *count);
/* What --min-severity and --fail-on ask for; what is not given stays as it is. */
int read_severities(const struct request *request, enum isms_severity *least,
                    enum isms_severity *fail_on);
/* Tells of all problems, at most so many; whether one of them was the error. */
bool report_problems(const struct request *request, const isms_problems *problems, size_t most);
/* A line about a problem of a document. */
void put_problem(FILE *out, const isms_problem *problem);
/* Reads files ("-" is standard input), telling of all problems; an exit status, EXIT_FINE with the
 * model. */
int read_model(isms_model **out, const struct request *request, char **files, int count);
/* The same for the files that --before names. */
int read_before(isms_model **out, struct request *request);
int take_snapshot(isms_snapshot **out, isms_model *model, const struct request *request);
/* Standard output, or what becomes the file of --output when it is closed: until then nothing is
 * touched. Closing says whether all went well. */
FILE *open_output(const struct request *request);
int close_output(const struct request *request, FILE *file);
/* The same for what was written through a sink: where that failed, the file stays as it was. */
int end_output(const struct request *request, FILE *file, isms_status status,
               const isms_error *error);
/* Writes a file whole, or leaves the one that is there as it is. Pipes and devices are written to.
 * An exit status; what went wrong is said. */
int put_file(const char *path, const void *data, size_t size);
/* A file of the user that is no document, whole; NULL, and said, with what to do about it, where it
 * cannot be read. */
isms_bytes *read_file(const char *path, const char *advice);
isms_sink file_sink(FILE *file);
/* The format asked for; 0, and said what is wrong, where it is none of the table formats. */
isms_format table_format(const struct request *request);
/* A table in the format asked for, which it takes; text as wide as the terminal where it goes to
 * one. An exit status. */
int put_table(const struct request *request, isms_table *table);
/* For people a sentence instead of a table without rows: an object between two texts, and the day.
 */
int tell_nothing(struct request *request, const char *before, const void *object,
                 const char *behind);
/* An object by its id or, where only one has it, by its name; NULL, and said what is there instead.
 */
isms_object *find_object(isms_model *model, unsigned type, const char *name);
/* Whoever has a part in responsibilities, or a responsibility, likewise. */
isms_object *find_who(isms_model *model, const char *name);
/* A catalog likewise, or the one of the shipped content of that name. */
isms_catalog *find_catalog(isms_model *model, const char *name);
/* Whether to use colours on a stream. */
int use_colour(const struct request *request, FILE *file);
int terminal_width(FILE *file);
/* Hears of reading and shows it on a terminal. */
bool show_progress(void *context, const char *name, uint64_t done, uint64_t total);
void end_progress(void);

#endif
