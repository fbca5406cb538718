/* What commands do alike: reading, writing, finding, telling of errors. */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "command.h"

/* ---- errors ---- */

static int exit_status(isms_status status)
{
    return status == ISMS_ERROR_VOCABULARY ? EXIT_VOCABULARY
           : status == ISMS_ERROR_ARGUMENT ? EXIT_USAGE
                                           : EXIT_INPUT;
}

/* Text from documents, without what would steer a terminal. */
static void put_safe(FILE *out, const char *text)
{
    for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
        bool c1 = *p == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0;
        fputc(*p < 0x20 || *p == 0x7F || c1 ? '?' : *p, out);
        p += c1;
    }
}

static void put_place(const char *file, uint32_t line, uint32_t column)
{
    if (*file) {
        put_safe(stderr, file);
        if (line)
            fprintf(stderr, ":%u:%u", line, column);
        fprintf(stderr, ": ");
    } else {
        fprintf(stderr, "isms: ");
    }
}

int report_error(const isms_error *error)
{
    end_progress();
    put_place(error->file, error->line, error->column);
    fprintf(stderr, "error: ");
    put_safe(stderr, error->message);
    fputc('\n', stderr);
    return exit_status(error->status);
}

static void report_problem(const isms_problem *problem)
{
    put_place(problem->file, problem->line, problem->column);
    fprintf(stderr, problem->kind == ISMS_PROBLEM_ERROR ? "error: " : "warning: ");
    if (*problem->object) {
        put_safe(stderr, problem->object);
        fprintf(stderr, ": ");
    }
    if (*problem->field) {
        put_safe(stderr, problem->field);
        fprintf(stderr, ": ");
    }
    put_safe(stderr, problem->message);
    fputc('\n', stderr);
}

/* Tells of all problems; whether one of them was the error. */
static bool report_problems(const struct request *request, const isms_problems *problems,
                            size_t most)
{
    bool error = false;
    for (size_t i = 0; i < isms_problems_count(problems); i++) {
        const isms_problem *problem = isms_problems_at(problems, i);
        bool is_error = problem->kind == ISMS_PROBLEM_ERROR;
        error |= is_error;
        if (i < most && (is_error || !request->values[OPTION_QUIET]))
            report_problem(problem);
    }
    size_t count = isms_problems_count(problems), more = isms_problems_suppressed(problems);
    if (count > most)
        more += count - most;
    if (more)
        fprintf(stderr, "isms: %zu more problems are not shown\n", more);
    return error;
}

/* ---- reading ---- */

int read_model(isms_model **out, const struct request *request, char **files, int count)
{
    enum { PROBLEMS_SHOWN = 100 };
    isms_error error = {.status = ISMS_OK};
    isms_problems *problems = NULL;
    isms_model *model = NULL;
    isms_source *sources = calloc((size_t)count, sizeof *sources);
    isms_status status = sources ? isms_problems_new(&problems, NULL, &error) : ISMS_ERROR_MEMORY;
    if (status == ISMS_OK)
        status = isms_model_new(&model, NULL, &error);
    bool told = false;
    if (status == ISMS_OK) {
        for (int i = 0; i < count; i++)
            sources[i] = strcmp(files[i], "-") == 0
                             ? isms_source_descriptor("standard input", STDIN_FILENO)
                             : isms_source_path(files[i]);
        bool terminal = isatty(STDERR_FILENO) && !request->values[OPTION_QUIET];
        isms_read_options options = {.size = sizeof options,
                                     .strict = request->values[OPTION_STRICT] != NULL,
                                     .problems = problems,
                                     .progress = terminal ? show_progress : NULL};
        status = isms_model_read(model, sources, (size_t)count, &options, &error);
        end_progress();
        told = report_problems(request, problems, PROBLEMS_SHOWN);
    }
    free(sources);
    isms_problems_free(problems);
    if (status == ISMS_OK) {
        *out = model;
        return EXIT_FINE;
    }
    isms_model_unref(model);
    if (status == ISMS_ERROR_MEMORY)
        fprintf(stderr, "isms: out of memory\n");
    else if (!told || status == ISMS_ERROR_IO)
        return report_error(&error);
    return exit_status(status);
}

int take_snapshot(isms_snapshot **out, isms_model *model, const struct request *request)
{
    isms_error error;
    return isms_snapshot_take(out, model, request->at, NULL, &error) == ISMS_OK
               ? EXIT_FINE
               : report_error(&error);
}

/* ---- writing ---- */

FILE *open_output(const struct request *request)
{
    const char *path = request->values[OPTION_OUTPUT];
    if (!path || strcmp(path, "-") == 0)
        return stdout;
    FILE *file = fopen(path, "wb");
    if (!file)
        fprintf(stderr, "%s: error: cannot be written: %s\n", path, strerror(errno));
    return file;
}

int close_output(const struct request *request, FILE *file)
{
    bool failed = fflush(file) != 0 || ferror(file);
    int cause = errno;
    if (file != stdout)
        failed |= fclose(file) != 0;
    if (!failed)
        return EXIT_FINE;
    if (cause != EPIPE) /* whoever reads no further knows why */
        fprintf(stderr, "%s: error: cannot be written: %s\n",
                file == stdout ? "standard output" : request->values[OPTION_OUTPUT],
                strerror(cause));
    return EXIT_INPUT;
}

static isms_status write_to_file(void *context, const void *data, size_t size)
{
    return fwrite(data, 1, size, context) == size ? ISMS_OK : ISMS_ERROR_IO;
}

isms_sink file_sink(FILE *file)
{
    return (isms_sink){sizeof(isms_sink), file, write_to_file};
}

isms_format table_format(const struct request *request)
{
    const char *name = request->values[OPTION_FORMAT];
    isms_format format = isms_format_find(name ? name : "text");
    if (!format)
        usage_error(request, "there is no format \"%s\": choose text, csv, markdown, html or json",
                    name);
    return format;
}

int write_table(const struct request *request, isms_table *table)
{
    isms_error error = {.status = ISMS_OK};
    isms_format format = table_format(request);
    if (!format) {
        isms_table_free(table);
        return EXIT_USAGE;
    }
    FILE *out = open_output(request);
    if (!out) {
        isms_table_free(table);
        return EXIT_INPUT;
    }
    isms_sink sink = file_sink(out);
    isms_status status = isms_table_write(table, format, &sink, &error);
    isms_table_free(table);
    int closed = close_output(request, out);
    return status == ISMS_OK || status == ISMS_ERROR_IO ? closed : report_error(&error);
}

int use_colour(const struct request *request, FILE *file)
{
    const char *when = request->values[OPTION_COLOUR];
    if (when && strcmp(when, "always") == 0)
        return 1;
    if (when && strcmp(when, "never") == 0)
        return 0;
    return isatty(fileno(file)) && !getenv("NO_COLOR");
}

int terminal_width(FILE *file)
{
    struct winsize size;
    if (!isatty(fileno(file)))
        return 0;
    if (ioctl(fileno(file), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return 80;
}

/* ---- finding ---- */

isms_object *find_object(isms_model *model, unsigned number, const char *name)
{
    const isms_type *type = isms_type_by_number(number);
    isms_object *found = isms_model_find_type(model, type, name);
    size_t matches = 0;
    if (found)
        return found;
    for (size_t i = 0; i < isms_model_count(model, type); i++) {
        isms_object *object = isms_model_at(model, type, i);
        if (strcmp(isms_object_label(object), name) == 0) {
            found = object;
            matches++;
        }
    }
    if (matches == 1)
        return found;
    if (matches > 1) {
        fprintf(stderr, "isms: %zu %s are called \"%s\": give the id of one\n", matches,
                isms_type_plural(type), name);
        return NULL;
    }
    const isms_object *other = isms_model_find(model, name);
    if (other)
        fprintf(stderr, "isms: \"%s\" is a %s, not a %s\n", name,
                isms_type_name(isms_object_type(other)), isms_type_name(type));
    else
        fprintf(stderr, "isms: no %s has the id or name \"%s\"\n", isms_type_name(type), name);
    return NULL;
}

/* ---- progress ---- */

static bool progress_shown;

bool show_progress(void *context, const char *name, uint64_t done, uint64_t total)
{
    static struct timespec begun;
    struct timespec now;
    (void)context;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (begun.tv_sec == 0)
        begun = now;
    if (now.tv_sec - begun.tv_sec < 1)
        return true; /* what is quick needs no bar */
    enum { BAR = 30 };
    int filled = total ? (int)(done * BAR / total) : 0;
    fprintf(stderr, "\rreading ");
    put_safe(stderr, name);
    if (total)
        fprintf(stderr, " [%.*s%*s] %3d %%", filled, "##############################", BAR - filled,
                "", (int)(done * 100 / total));
    else
        fprintf(stderr, " %llu MB", (unsigned long long)(done >> 20));
    fflush(stderr);
    progress_shown = true;
    return true;
}

void end_progress(void)
{
    if (progress_shown)
        fprintf(stderr, "\r\033[K");
    progress_shown = false;
}
