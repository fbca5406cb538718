/* What commands do alike: reading, writing, finding, telling of errors. */
#include "base/times.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "command.h"

/* ---- errors ---- */

int exit_status(isms_status status)
{
    return status == ISMS_ERROR_VOCABULARY ? EXIT_VOCABULARY
           : status == ISMS_ERROR_ARGUMENT ? EXIT_USAGE
                                           : EXIT_INPUT;
}

/* Length of the UTF-8 sequence at p, 1 for a byte that begins none; *steers is set for that, for
 * controls, and for marks that turn the direction of writing. */
static size_t next_character(const unsigned char *p, bool *steers)
{
    size_t length = *p < 0x80 ? 1 : *p < 0xC2 ? 0 : *p < 0xE0 ? 2 : *p < 0xF0 ? 3 : 4;
    length = *p < 0xF5 ? length : 0;
    for (size_t i = 1; i < length; i++)
        if ((p[i] & 0xC0) != 0x80)
            length = 0;
    bool control = *p < 0x20 || *p == 0x7F || (*p == 0xC2 && p[1] < 0xA0);
    bool turning = (*p == 0xD8 && p[1] == 0x9C) ||
                   (*p == 0xE2 && p[1] == 0x80 && p[2] >= 0xA8 && p[2] <= 0xAE) ||
                   (*p == 0xE2 && p[1] == 0x81 && p[2] >= 0xA6 && p[2] <= 0xA9);
    *steers = length == 0 || control || turning;
    return length ? length : 1;
}

void put_safe(FILE *out, const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    while (*p) {
        bool steers;
        size_t length = next_character(p, &steers);
        if (steers)
            fputc('?', out);
        else
            fwrite(p, 1, length, out);
        p += length;
    }
}

void tell_error(const char *format, ...)
{
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    put_safe(stderr, line);
    fputc('\n', stderr);
}

static void put_place(FILE *out, const char *file, uint32_t line, uint32_t column)
{
    if (*file) {
        put_safe(out, file);
        if (line)
            fprintf(out, ":%u:%u", line, column);
        fprintf(out, ": ");
    } else {
        fprintf(out, "isms: ");
    }
}

static void put_what(FILE *out, const char *kind, const char *object, const char *field,
                     const char *message)
{
    fprintf(out, "%s: ", kind);
    put_safe(out, object);
    fputs(*object ? ": " : "", out);
    put_safe(out, field);
    fputs(*field ? ": " : "", out);
    put_safe(out, message);
    fputc('\n', out);
}

int report_error(const isms_error *error)
{
    end_progress();
    put_place(stderr, error->file, error->line, error->column);
    put_what(stderr, "error", error->object, error->field, error->message);
    return exit_status(error->status);
}

void put_problem(FILE *out, const isms_problem *problem)
{
    put_place(out, problem->file, problem->line, problem->column);
    put_what(out, problem->kind == ISMS_PROBLEM_ERROR ? "error" : "warning", problem->object,
             problem->field, problem->message);
}

bool report_problems(const struct request *request, const isms_problems *problems, size_t most)
{
    bool error = false;
    size_t more = isms_problems_suppressed(problems), shown = 0;
    for (size_t i = 0; i < isms_problems_count(problems); i++) {
        const isms_problem *problem = isms_problems_at(problems, i);
        bool is_error = problem->kind == ISMS_PROBLEM_ERROR;
        error |= is_error;
        if (!is_error && request->values[OPTION_QUIET])
            continue;
        if (shown++ < most)
            put_problem(stderr, problem);
        else
            more++;
    }
    if (more && (error || !request->values[OPTION_QUIET]))
        fprintf(stderr, "isms: %zu more problems are not shown\n", more);
    return error;
}

/* ---- lists ---- */

char **split_list(char *list, const char *separators, int *count)
{
    size_t room = 2, n = 0;
    for (const char *p = list; *p; p++)
        room += strchr(separators, *p) != NULL;
    char **items = calloc(room, sizeof *items);
    if (!items)
        tell_error("out of memory");
    for (char *item = strtok(list, separators); items && item; item = strtok(NULL, separators))
        items[n++] = item;
    if (count)
        *count = (int)n;
    return items;
}

/* ---- severities ---- */

static bool find_severity(const char *name, enum isms_severity *out)
{
    static const struct {
        const char *name;
        enum isms_severity severity;
    } names[] = {{"info", ISMS_SEVERITY_INFO},
                 {"warning", ISMS_SEVERITY_WARNING},
                 {"error", ISMS_SEVERITY_ERROR}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, name) == 0) {
            *out = names[i].severity;
            return true;
        }
    return false;
}

int read_severities(const struct request *request, enum isms_severity *least,
                    enum isms_severity *fail_on)
{
    const char *shown = request->values[OPTION_MIN_SEVERITY],
               *fail = request->values[OPTION_FAIL_ON];
    if (shown && !find_severity(shown, least))
        return usage_error(request, "\"%s\" is none of error, warning and info", shown);
    if (fail && strcmp(fail, "none") == 0)
        *fail_on = ISMS_SEVERITY_OFF;
    else if (fail && !find_severity(fail, fail_on))
        return usage_error(request, "\"%s\" is none of error, warning, info and none", fail);
    return EXIT_FINE;
}

/* ---- reading ---- */

/* The first file that was given before, by whatever name; NULL for none. */
static const char *given_twice(char **files, int count)
{
    for (int i = 0; i < count; i++) {
        struct stat one, other;
        bool there = strcmp(files[i], "-") != 0 && stat(files[i], &one) == 0;
        for (int n = 0; n < i; n++)
            if (strcmp(files[i], files[n]) == 0 ||
                (there && strcmp(files[n], "-") != 0 && stat(files[n], &other) == 0 &&
                 one.st_dev == other.st_dev && one.st_ino == other.st_ino))
                return files[i];
    }
    return NULL;
}

int read_model(isms_model **out, const struct request *request, char **files, int count)
{
    enum { PROBLEMS_SHOWN = 100 };
    isms_error error = {.status = ISMS_OK};
    isms_problems *problems = NULL;
    isms_model *model = NULL;
    const char *again = given_twice(files, count);
    if (again)
        return usage_error(request, "%s is given twice: everything in it would be there twice",
                           again);
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

int read_before(isms_model **out, struct request *request)
{
    request->before =
        split_list((char *)request->values[OPTION_BEFORE], ",", &request->before_count);
    if (!request->before)
        return EXIT_INPUT;
    return request->before_count ? read_model(out, request, request->before, request->before_count)
                                 : usage_error(request, "--before names no file");
}

int take_snapshot(isms_snapshot **out, isms_model *model, const struct request *request)
{
    isms_error error;
    return isms_snapshot_take(out, model, request->at, NULL, &error) == ISMS_OK
               ? EXIT_FINE
               : report_error(&error);
}

/* ---- writing ---- */

isms_format table_format(const struct request *request)
{
    const char *name = request->values[OPTION_FORMAT];
    isms_format format = isms_format_find(name ? name : "text");
    if (format && format <= ISMS_FORMAT_JSON)
        return format;
    usage_error(request, "there is no format \"%s\" here: choose text, csv, markdown, html or json",
                name);
    return (isms_format)0;
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
