#include "base/times.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static struct file_identity identity_of(const struct stat *info)
{
    return (struct file_identity){(uint64_t)info->st_dev, (uint64_t)info->st_ino,
                                  (uint64_t)info->st_size, info->st_mtim.tv_sec,
                                  info->st_mtim.tv_nsec};
}

static const char *what_it_is(mode_t mode)
{
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a pipe";
    if (S_ISSOCK(mode))
        return "a socket";
    return "a device";
}

int isms__file_open(const char *path, struct file_identity *identity, isms_error *error)
{
    /* non-blocking, so that a pipe without a writer does not hang the caller */
    int descriptor;
    do
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    while (descriptor < 0 && errno == EINTR);
    struct stat info;
    if (descriptor < 0 || fstat(descriptor, &info) != 0) {
        int os_error = errno;
        isms__file_close(descriptor);
        isms__fail_os(error, path, os_error, "cannot be opened");
        return -1;
    }
    if (!S_ISREG(info.st_mode)) {
        isms__file_close(descriptor);
        isms__fail(error, ISMS_ERROR_IO,
                   "is %s, not a regular file: give a file, or pass the data "
                   "through a descriptor (\"-\" for standard input)",
                   what_it_is(info.st_mode));
        if (error) {
            isms__copy_text(error->file, sizeof error->file, path);
            error->os_error = S_ISDIR(info.st_mode) ? EISDIR : 0;
        }
        return -1;
    }
    *identity = identity_of(&info);
    return descriptor;
}

long isms__file_read(int descriptor, const char *name, void *buffer, size_t room, isms_error *error)
{
    ssize_t got;
    do
        got = read(descriptor, buffer, room);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        isms__fail_os(error, name, errno, "cannot be read");
    return got;
}

void isms__file_close(int descriptor)
{
    if (descriptor >= 0)
        close(descriptor);
}

isms_status isms__file_write_all(int descriptor, const char *name, const void *data, size_t size,
                                 isms_error *error)
{
    const char *p = data;
    while (size > 0) {
        ssize_t done = write(descriptor, p, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return isms__fail_os(error, name, done < 0 ? errno : EIO, "cannot be written");
        p += done;
        size -= (size_t)done;
    }
    return ISMS_OK;
}
