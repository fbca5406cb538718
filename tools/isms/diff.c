/* isms diff: what differs between two models. */
#include "command.h"

/* Reads both; an exit status. */
static int read_both(isms_model *models[2], struct request *request)
{
    const char *before = request->values[OPTION_BEFORE];
    char **files = request->arguments;
    if (!before && request->argument_count != 2)
        return usage_error(request, "diff needs BEFORE and AFTER; where a model has several files, "
                                    "say --before FILES, and those of AFTER behind it");
    int status =
        before ? read_before(&models[0], request) : read_model(&models[0], request, files, 1);
    if (status != EXIT_FINE)
        return status;
    return before ? read_model(&models[1], request, files, request->argument_count)
                  : read_model(&models[1], request, files + 1, 1);
}

static int put_diff(const struct request *request, const isms_diff *diff, isms_format format)
{
    isms_error error = {.status = ISMS_OK};
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    isms_sink sink = file_sink(out);
    isms_status status = isms_diff_write(diff, format, (size_t)terminal_width(out), &sink, &error);
    int closed = end_output(request, out, status, &error);
    return closed != EXIT_FINE ? closed : isms_diff_count(diff) ? EXIT_FINDINGS : EXIT_FINE;
}

int run_diff(struct request *request)
{
    isms_error error;
    isms_model *models[2] = {NULL, NULL};
    isms_diff *diff = NULL;
    isms_format format = table_format(request);
    int status = format ? read_both(models, request) : EXIT_USAGE;
    if (status == EXIT_FINE && isms_model_diff(&diff, models[0], models[1], &error) != ISMS_OK)
        status = report_error(&error);
    if (status == EXIT_FINE)
        status = put_diff(request, diff, format);
    isms_diff_free(diff);
    isms_model_unref(models[0]);
    isms_model_unref(models[1]);
    return status;
}
