/* Where results go: standard output, or files, which are replaced whole or not at all. */
#include "base/times.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

/* ---- files ---- */

static bool write_all(int descriptor, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t taken = write(descriptor, data, size);
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken < 0)
            return false;
        data += taken;
        size -= (size_t)taken;
    }
    return true;
}

/* Writes and closes; where that fails, errno tells why. */
static bool fill(int descriptor, const void *data, size_t size, bool durable)
{
    bool good = write_all(descriptor, data, size) && (!durable || fsync(descriptor) == 0);
    int cause = errno;
    if (close(descriptor) != 0 && good) {
        good = false;
        cause = errno;
    }
    errno = cause;
    return good;
}

/* Writes to where a path leads. What was not there before is not there after a failure either. */
static bool put_there(const char *path, bool is_new, const void *data, size_t size)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return false;
    if (fill(descriptor, data, size, false))
        return true;
    int cause = errno;
    if (is_new)
        unlink(path);
    errno = cause;
    return false;
}

/* Mode and group of the file that is replaced. Without the group, its rights go to nobody else. */
static bool take_over(int descriptor, const struct stat *from)
{
    bool same = fchown(descriptor, (uid_t)-1, from->st_gid) == 0;
    return fchmod(descriptor, from->st_mode & (same ? 07777 : 07707)) == 0;
}

/* Writes a file beside another, and gives it its place. */
static bool replace(const char *path, const struct stat *old, const void *data, size_t size)
{
    char target[PATH_MAX], beside[PATH_MAX + 256];
    if (access(path, W_OK) != 0 || !realpath(path, target))
        return false;
    const char *name = strrchr(target, '/') + 1;
    snprintf(beside, sizeof beside, "%.*s.%.200s.isms-XXXXXX", (int)(name - target), target, name);
    int descriptor = mkstemp(beside);
    if (descriptor < 0)
        return false;
    bool good = take_over(descriptor, old);
    int cause = errno;
    if (fill(descriptor, data, size, true) && good && rename(beside, target) == 0)
        return true;
    cause = good ? errno : cause;
    unlink(beside);
    errno = cause;
    return false;
}

bool put_file(const char *path, const void *data, size_t size)
{
    struct stat old;
    if (stat(path, &old) != 0)
        return put_there(path, true, data, size);
    bool ours = S_ISREG(old.st_mode) && old.st_nlink == 1 && old.st_uid == geteuid();
    return ours ? replace(path, &old, data, size) : put_there(path, false, data, size);
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

int end_output(const struct request *request, FILE *file, isms_status status,
               const isms_error *error)
{
    const char *path = is_standard(request) ? NULL : request->values[OPTION_OUTPUT];
    bool whole = status == ISMS_OK, good = end_stream(file);
    if (path && good && whole)
        good = put_file(path, request->output->data, request->output->size);
    int cause = errno;
    if (path) {
        free(request->output->data);
        *request->output = (struct output){NULL, 0};
    }
    if (good)
        return whole ? EXIT_FINE : report_error(error);
    if (cause == EPIPE) /* whoever reads no further has what they want */
        return EXIT_FINE;
    tell_error("%s: error: cannot be written: %s", path ? path : "standard output",
               strerror(cause));
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
