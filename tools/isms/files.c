/* isms init, schema, content: files in and out. */
#include <string.h>

#include "command.h"

/* ---- init ---- */

static void list_content(FILE *out, bool templates)
{
    for (size_t i = 0; i < isms_content_count(); i++)
        if (isms_content_is_template(i) == templates) {
            fprintf(out, "%s\n", isms_content_name(i));
            print_wrapped(out, isms_content_doc(i), 4, 0);
        }
}

static int write_template(const char *path, const char *data, size_t size, bool force)
{
    isms_error error;
    isms_file_options options = {.size = sizeof options, .only_new = !force};
    isms_status status = isms_file_replace(path, data, size, &options, &error);
    if (status == ISMS_ERROR_DUPLICATE)
        tell_error("%s: error: is there already: choose another name, or say --force", path);
    else if (status != ISMS_OK)
        return report_error(&error);
    return status == ISMS_OK ? EXIT_FINE : EXIT_INPUT;
}

int run_init(struct request *request)
{
    const char *name = request->values[OPTION_TEMPLATE];
    size_t size = 0;
    if (request->values[OPTION_LIST]) {
        list_content(stdout, true);
        return close_output(request, stdout);
    }
    if (request->argument_count == 0)
        return usage_error(request, "init needs the name of the FILE to write");
    if (strcmp(request->arguments[0], "-") == 0)
        return usage_error(request,
                           "init writes a file: `isms content %s` writes the template to "
                           "standard output",
                           name ? name : "iso27001");
    size_t index = isms_content_find(name ? name : "iso27001");
    if (index == SIZE_MAX || !isms_content_is_template(index)) {
        int status = usage_error(request, "there is no template \"%s\"", name);
        list_content(stderr, true);
        return status;
    }
    const char *path = request->arguments[0], *data = isms_content_data(index, &size);
    int status = write_template(path, data, size, request->values[OPTION_FORCE] != NULL);
    if (status == EXIT_FINE)
        tell_error("%s: written. Fill it in, then: isms check %s", path, path);
    return status;
}

/* ---- schema, content ---- */

int run_schema(struct request *request)
{
    isms_error error = {.status = ISMS_OK};
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    isms_sink sink = file_sink(out);
    isms_status status = isms_schema_write(&sink, &error);
    return end_output(request, out, status, &error);
}

int run_content(struct request *request)
{
    size_t size = 0, index = SIZE_MAX;
    if (request->argument_count > 0) {
        index = isms_content_find(request->arguments[0]);
        if (index == SIZE_MAX)
            return usage_error(request, "there is no shipped content \"%s\"",
                               request->arguments[0]);
    }
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    if (index == SIZE_MAX) {
        list_content(out, false);
    } else {
        const char *data = isms_content_data(index, &size);
        fwrite(data, 1, size, out);
    }
    return close_output(request, out);
}
