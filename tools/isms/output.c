/* Where results go: standard output, or files, which are replaced whole or not at all. */
#include "base/times.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"

/* ---- files ---- */

/* Whether a path leads to what can only be written to: a pipe, a terminal, a device. */
static bool is_stream(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

static int write_to(const char *path, const void *data, size_t size)
{
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(data, 1, size, file) == size;
    int cause = errno;
    if (file && fclose(file) != 0 && good) {
        good = false;
        cause = errno;
    }
    if (good || cause == EPIPE) /* whoever reads no further has what they want */
        return EXIT_FINE;
    tell_error("%s: error: cannot be written: %s", path, strerror(cause));
    return EXIT_INPUT;
}

int put_file(const char *path, const void *data, size_t size)
{
    isms_error error;
    if (is_stream(path))
        return write_to(path, data, size);
    return isms_file_replace(path, data, size, NULL, &error) == ISMS_OK ? EXIT_FINE
                                                                        : report_error(&error);
}

isms_bytes *read_file(const char *path, const char *advice)
{
    enum { MOST = 64 << 20 };
    isms_error error;
    isms_bytes *bytes = NULL;
    if (isms_file_read(&bytes, path, MOST, NULL, &error) == ISMS_OK)
        return bytes;
    tell_error("%s: error: %s: %s", path, error.message, advice);
    return NULL;
}

/* ---- results ---- */

static bool is_standard(const struct request *request)
{
    const char *path = request->values[OPTION_OUTPUT];
    return !path || strcmp(path, "-") == 0;
}

static bool is_among(const struct stat *output, char **files, int count)
{
    struct stat input;
    for (int i = 0; i < count; i++)
        if (stat(files[i], &input) == 0 && input.st_dev == output->st_dev &&
            input.st_ino == output->st_ino)
            return true;
    return false;
}

/* Whether a path leads to one of the files that were read: a report must not take its place. */
static bool is_read(const struct request *request, const char *path)
{
    struct stat output;
    return stat(path, &output) == 0 && S_ISREG(output.st_mode) &&
           (is_among(&output, request->arguments, request->argument_count) ||
            is_among(&output, request->before, request->before_count));
}

FILE *open_output(const struct request *request)
{
    const char *path = request->values[OPTION_OUTPUT];
    if (is_standard(request))
        return stdout;
    if (is_read(request, path)) {
        tell_error("%s: error: is one of the files that were read: choose another name", path);
        return NULL;
    }
    FILE *file = open_memstream(&request->output->data, &request->output->size);
    if (!file)
        tell_error("%s: error: cannot be written: %s", path, strerror(errno));
    return file;
}

/* Ends a stream; whether all of it was taken, or errno tells why not. */
static bool end_stream(FILE *file)
{
    bool good = fflush(file) == 0 && !ferror(file);
    int cause = errno;
    if (file != stdout && fclose(file) != 0 && good) {
        good = false;
        cause = errno;
    }
    errno = cause;
    return good;
}

static int end_file(const struct request *request, FILE *file, isms_status status,
                    const isms_error *error)
{
    const char *path = request->values[OPTION_OUTPUT];
    int ended = EXIT_FINE;
    if (!end_stream(file)) {
        tell_error("%s: error: cannot be written: %s", path, strerror(errno));
        ended = EXIT_INPUT;
    } else if (status != ISMS_OK) {
        ended = report_error(error);
    } else {
        ended = put_file(path, request->output->data, request->output->size);
    }
    free(request->output->data);
    *request->output = (struct output){NULL, 0};
    return ended;
}

int end_output(const struct request *request, FILE *file, isms_status status,
               const isms_error *error)
{
    if (!is_standard(request))
        return end_file(request, file, status, error);
    if (end_stream(file))
        return status == ISMS_OK ? EXIT_FINE : report_error(error);
    if (errno == EPIPE) /* whoever reads no further has what they want */
        return EXIT_FINE;
    tell_error("standard output: error: cannot be written: %s", strerror(errno));
    return EXIT_INPUT;
}

int close_output(const struct request *request, FILE *file)
{
    return end_output(request, file, ISMS_OK, NULL);
}

static isms_status write_to_file(void *context, const void *data, size_t size)
{
    return fwrite(data, 1, size, context) == size ? ISMS_OK : ISMS_ERROR_IO;
}

isms_sink file_sink(FILE *file)
{
    return (isms_sink){sizeof(isms_sink), file, write_to_file};
}
