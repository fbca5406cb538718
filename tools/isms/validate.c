/* isms validate and resolve: documents against their schemas, profiles into catalogs. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

struct wish {
    const struct request *request;
    enum isms_severity least, fail_on;
};

/* What comes from standard input, kept so that it can be read as one thing and then as another. */
struct input_bytes {
    char *data;
    size_t length, room;
};

static isms_status read_input(struct input_bytes *bytes, isms_error *error)
{
    ssize_t got = 1;
    while (got > 0) {
        if (bytes->length == bytes->room) {
            size_t room = bytes->room ? bytes->room * 2 : 65536;
            char *data = room > bytes->room ? realloc(bytes->data, room) : NULL;
            if (!data) {
                *error = (isms_error){.status = ISMS_ERROR_MEMORY, .message = "out of memory"};
                return error->status;
            }
            bytes->data = data;
            bytes->room = room;
        }
        got = read(STDIN_FILENO, bytes->data + bytes->length, bytes->room - bytes->length);
        bytes->length += got > 0 ? (size_t)got : 0;
    }
    if (got == 0)
        return ISMS_OK;
    *error = (isms_error){.status = ISMS_ERROR_IO, .message = "cannot be read"};
    strcpy(error->file, "standard input");
    return error->status;
}

/* Reads it as our own XML, as strictly as that goes. */
static isms_status validate_own(const isms_source *source, isms_problems *problems,
                                isms_error *error)
{
    isms_model *model = NULL;
    isms_read_options options = {.size = sizeof options, .strict = true, .problems = problems};
    isms_status status = isms_model_new(&model, NULL, error);
    if (status == ISMS_OK)
        status = isms_model_read(model, source, 1, &options, error);
    isms_model_unref(model);
    return status;
}

/* Of OSCAL or, where it is not, our own. */
static isms_status validate_any(const struct request *request, const isms_source *source,
                                isms_problems **problems, isms_error *error)
{
    isms_oscal_options options = {.size = sizeof options,
                                  .version = request->values[OPTION_OSCAL],
                                  .follow = source->kind == ISMS_SOURCE_PATH,
                                  .problems = *problems};
    isms_status status = isms_oscal_validate(source, &options, error);
    if (status != ISMS_ERROR_VOCABULARY)
        return status;
    isms_problems_free(*problems);
    *problems = NULL;
    status = isms_problems_new(problems, NULL, error);
    return status == ISMS_OK ? validate_own(source, *problems, error) : status;
}

/* How bad what was found is, and how much of it there is. */
struct sum {
    size_t errors, warnings;
};

static struct sum put_problems(const struct wish *wish, const isms_problems *problems, FILE *out)
{
    struct sum sum = {0, 0};
    for (size_t i = 0; i < isms_problems_count(problems); i++) {
        const isms_problem *problem = isms_problems_at(problems, i);
        bool error = problem->kind == ISMS_PROBLEM_ERROR;
        if (!error && wish->least > ISMS_SEVERITY_WARNING)
            continue;
        sum.errors += error;
        sum.warnings += !error;
        put_problem(out, problem);
    }
    if (isms_problems_suppressed(problems))
        fprintf(out, "isms: %zu more problems are not shown\n", isms_problems_suppressed(problems));
    return sum;
}

static void put_sum(const char *name, struct sum sum, FILE *out)
{
    put_safe(out, name);
    fputs(sum.errors ? ": " : ": valid", out);
    if (sum.errors)
        fprintf(out, "%zu error%s", sum.errors, sum.errors == 1 ? "" : "s");
    if (sum.warnings)
        fprintf(out, ", %zu warning%s", sum.warnings, sum.warnings == 1 ? "" : "s");
    fputc('\n', out);
}

static int validate_source(const struct wish *wish, const isms_source *source, FILE *out)
{
    isms_error error = {.status = ISMS_OK};
    isms_problems *problems = NULL;
    isms_status status = isms_problems_new(&problems, NULL, &error);
    if (status == ISMS_OK)
        status = validate_any(wish->request, source, &problems, &error);
    if (status == ISMS_ERROR_MEMORY || (status != ISMS_OK && !isms_problems_count(problems))) {
        isms_problems_free(problems);
        return report_error(&error);
    }
    struct sum sum = put_problems(wish, problems, out);
    if (!wish->request->values[OPTION_QUIET])
        put_sum(source->name, sum, out);
    isms_problems_free(problems);
    if (status != ISMS_OK && status != ISMS_ERROR_INVALID)
        return exit_status(status);
    bool counts = wish->fail_on != ISMS_SEVERITY_OFF;
    bool fails = sum.errors || (sum.warnings && wish->fail_on <= ISMS_SEVERITY_WARNING);
    return counts && fails ? EXIT_FINDINGS : EXIT_FINE;
}

static int validate_file(const struct wish *wish, const char *path, FILE *out)
{
    isms_error error = {.status = ISMS_OK};
    struct input_bytes bytes = {NULL, 0, 0};
    isms_source source = isms_source_path(path);
    int status;
    if (strcmp(path, "-") == 0 && read_input(&bytes, &error) != ISMS_OK) {
        status = report_error(&error);
    } else {
        if (strcmp(path, "-") == 0)
            source = isms_source_memory("standard input", bytes.data, bytes.length);
        status = validate_source(wish, &source, out);
    }
    free(bytes.data);
    return status;
}

int run_validate(struct request *request)
{
    struct wish wish = {.request = request, .least = ISMS_SEVERITY_WARNING};
    int worst = read_severities(request, &wish.least, &wish.fail_on);
    if (worst != EXIT_FINE)
        return worst;
    if (!request->values[OPTION_FAIL_ON])
        wish.fail_on = wish.least;
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    for (int i = 0; i < request->argument_count; i++) {
        int status = validate_file(&wish, request->arguments[i], out);
        worst = status > worst ? status : worst;
    }
    int closed = close_output(request, out);
    return closed == EXIT_FINE ? worst : closed;
}

/* ---- resolve ---- */

/* The output, made when there is something to write: where nothing comes, no file is touched. */
struct late_output {
    const struct request *request;
    FILE *file;
};

static isms_status write_late(void *context, const void *data, size_t size)
{
    struct late_output *output = context;
    if (!output->file)
        output->file = open_output(output->request);
    if (!output->file)
        return ISMS_ERROR_IO;
    return fwrite(data, 1, size, output->file) == size ? ISMS_OK : ISMS_ERROR_IO;
}

static int resolve_source(const struct request *request, const isms_source *source)
{
    isms_error error = {.status = ISMS_OK};
    struct late_output output = {request, NULL};
    isms_sink sink = {sizeof sink, &output, write_late};
    isms_oscal_options options = {.size = sizeof options};
    isms_status status = isms_problems_new(&options.problems, NULL, &error);
    if (status == ISMS_OK)
        status = isms_oscal_resolve(source, &options, &sink, &error);
    bool told = report_problems(request, options.problems, 100);
    isms_problems_free(options.problems);
    if (output.file)
        return end_output(request, output.file, status, &error);
    if (status == ISMS_OK)
        return EXIT_FINE;
    return told ? exit_status(status) : report_error(&error);
}

int run_resolve(struct request *request)
{
    isms_error error = {.status = ISMS_OK};
    struct input_bytes bytes = {NULL, 0, 0};
    isms_source source = isms_source_path(request->arguments[0]);
    int status = EXIT_FINE;
    if (strcmp(request->arguments[0], "-") == 0) {
        if (read_input(&bytes, &error) != ISMS_OK)
            status = report_error(&error);
        source = isms_source_memory("standard input", bytes.data, bytes.length);
    }
    if (status == EXIT_FINE)
        status = resolve_source(request, &source);
    free(bytes.data);
    return status;
}
