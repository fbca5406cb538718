/* isms init, schema, content: files in and out. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

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

/* Writes a new file. Where that fails, there is none. */
static int write_new(const char *path, const char *data, size_t size)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno == EEXIST) {
        tell_error("%s: error: is there already: choose another name, or say --force", path);
        return EXIT_INPUT;
    }
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    bool good = file && fwrite(data, 1, size, file) == size;
    int cause = errno;
    if (file && fclose(file) != 0 && good) {
        good = false;
        cause = errno;
    }
    if (good)
        return EXIT_FINE;
    tell_error("%s: error: cannot be written: %s", path, strerror(cause));
    if (descriptor >= 0)
        unlink(path);
    return EXIT_INPUT;
}

/* Replaces a file that may be there, so that it is never half of a model. */
static int write_over(const char *path, const char *data, size_t size)
{
    isms_error error = {.status = ISMS_OK};
    isms_model *model = NULL;
    isms_source source = isms_source_memory("template", data, size);
    isms_write_options options = {.size = sizeof options, .overwrite = true};
    isms_status status = isms_model_new(&model, NULL, &error);
    if (status == ISMS_OK)
        status = isms_model_read(model, &source, 1, NULL, &error);
    if (status == ISMS_OK)
        status = isms_model_save(model, path, &options, &error);
    isms_model_unref(model);
    return status == ISMS_OK ? EXIT_FINE : report_error(&error);
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
    int status = (request->values[OPTION_FORCE] ? write_over : write_new)(path, data, size);
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
