/* isms convert: the same model in another form. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

/* What --to takes. */
static const struct {
    const char *name;
    isms_oscal_kind kind; /* 0 for our own XML */
} targets[] = {
    {"native", (isms_oscal_kind)0},
    {"oscal-catalog", ISMS_OSCAL_CATALOG},
    {"oscal-component-definition", ISMS_OSCAL_COMPONENT_DEFINITION},
    {"oscal-ssp", ISMS_OSCAL_SYSTEM_SECURITY_PLAN},
    {"oscal-assessment-results", ISMS_OSCAL_ASSESSMENT_RESULTS},
    {"oscal-poam", ISMS_OSCAL_PLAN_OF_ACTION},
};
enum { TARGETS = sizeof targets / sizeof *targets };

/* ---- OSCAL ---- */

static const enum option_number of_oscal[] = {OPTION_AT,    OPTION_CATALOG, OPTION_DOCUMENT_VERSION,
                                              OPTION_OSCAL, OPTION_PARTIAL, OPTION_SOURCE,
                                              OPTION_TITLE};

/* Where a document goes once it is made: what is refused leaves the file as it was. */
struct late_output {
    const struct request *request;
    FILE *out; /* NULL: nothing came yet, or it could not be opened, which was told */
};

static isms_status write_late(void *context, const void *data, size_t size)
{
    struct late_output *late = context;
    if (!late->out && !(late->out = open_output(late->request)))
        return ISMS_ERROR_IO;
    isms_sink sink = file_sink(late->out);
    return sink.write(sink.context, data, size);
}

static int write_oscal(const struct request *request, isms_model *model, isms_oscal_kind kind)
{
    char day[11];
    isms_error error = {.status = ISMS_OK};
    isms_problems *problems = NULL;
    isms_oscal_write_options options = {.size = sizeof options,
                                        .oscal_version = request->values[OPTION_OSCAL],
                                        .title = request->values[OPTION_TITLE],
                                        .version = request->values[OPTION_DOCUMENT_VERSION],
                                        .last_modified = day,
                                        .source = request->values[OPTION_SOURCE],
                                        .catalog = request->values[OPTION_CATALOG],
                                        .partial = request->values[OPTION_PARTIAL] != NULL,
                                        .strict = request->values[OPTION_STRICT] != NULL};
    isms_date_format(day, request->at);
    if (options.catalog) {
        const isms_catalog *catalog = find_catalog(model, options.catalog);
        if (!catalog)
            return EXIT_USAGE;
        options.catalog = isms_object_id((const isms_object *)catalog);
    }
    if (isms_problems_new(&problems, NULL, &error) != ISMS_OK)
        return report_error(&error);
    options.problems = problems;
    struct late_output late = {request, NULL};
    isms_sink sink = {sizeof sink, &late, write_late};
    isms_status status = isms_oscal_write(model, kind, &sink, &options, &error);
    report_problems(request, problems, SIZE_MAX);
    isms_problems_free(problems);
    int closed = late.out ? close_output(request, late.out) : EXIT_INPUT;
    return status == ISMS_OK || status == ISMS_ERROR_IO ? closed : report_error(&error);
}

/* ---- our own XML ---- */

static int write_native(const struct request *request, isms_model *model)
{
    isms_error error = {.status = ISMS_OK};
    const char *path = request->values[OPTION_OUTPUT];
    isms_write_options options = {.size = sizeof options,
                                  .sorted = request->values[OPTION_SORTED] != NULL,
                                  .overwrite = request->values[OPTION_FORCE] != NULL,
                                  .strict = request->values[OPTION_STRICT] != NULL};
    isms_status written = isms_problems_new(&options.problems, NULL, &error);
    if (written != ISMS_OK)
        return report_error(&error);
    if (request->values[OPTION_IN_PLACE])
        written = isms_model_save_all(model, &options, &error);
    else if (path && strcmp(path, "-") != 0)
        written = isms_model_save(model, path, &options, &error);
    else
        written = isms_model_write_descriptor(model, STDOUT_FILENO, &options, &error);
    report_problems(request, options.problems, SIZE_MAX);
    isms_problems_free(options.problems);
    bool gone = written == ISMS_ERROR_IO && error.os_error == EPIPE;
    return written == ISMS_OK || gone ? EXIT_FINE : report_error(&error);
}

/* ---- convert ---- */

static int check_wishes(const struct request *request, size_t target)
{
    bool in_place = request->values[OPTION_IN_PLACE] != NULL;
    if (target == TARGETS) {
        char known[256] = "";
        size_t length = 0;
        for (size_t i = 0; i < TARGETS && length < sizeof known; i++)
            length += (size_t)snprintf(known + length, sizeof known - length, "%s%s",
                                       i == 0            ? ""
                                       : i + 1 < TARGETS ? ", "
                                                         : " and ",
                                       targets[i].name);
        return usage_error(request, "\"%s\" is none of %s", request->values[OPTION_TO], known);
    }
    if (in_place && request->values[OPTION_OUTPUT])
        return usage_error(request, "convert writes either in place or to --output, not both");
    if (in_place && request->values[OPTION_TO])
        return usage_error(request, "what is written in place stays what it is: give --output "
                                    "with --to");
    for (int i = 0; in_place && i < request->argument_count; i++)
        if (strcmp(request->arguments[i], "-") == 0)
            return usage_error(request, "standard input cannot be written in place");
    for (size_t i = 0; i < sizeof of_oscal / sizeof *of_oscal; i++)
        if (!targets[target].kind && request->values[of_oscal[i]])
            return usage_error(request, "--%s is for OSCAL: say which document with --to",
                               option_infos[of_oscal[i]].name);
    return EXIT_FINE;
}

int run_convert(struct request *request)
{
    isms_model *model = NULL;
    const char *to = request->values[OPTION_TO];
    size_t target = 0;
    while (to && target < TARGETS && strcmp(targets[target].name, to) != 0)
        target++;
    int status = check_wishes(request, target);
    if (status == EXIT_FINE)
        status = read_model(&model, request, request->arguments, request->argument_count);
    if (status != EXIT_FINE)
        return status;
    status = targets[target].kind ? write_oscal(request, model, targets[target].kind)
                                  : write_native(request, model);
    isms_model_unref(model);
    return status;
}
