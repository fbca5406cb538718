#include "base/times.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(HAVE_CONFIG_H)
#include "config.h"
#endif

struct file_identity isms__file_identity(const struct stat *info)
{
    return (struct file_identity){.device = (uint64_t)info->st_dev,
                                  .inode = (uint64_t)info->st_ino,
                                  .size = (uint64_t)info->st_size,
                                  .seconds = info->st_mtim.tv_sec,
                                  .nanoseconds = info->st_mtim.tv_nsec};
}

static const char *what_it_is(mode_t mode)
{
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a pipe";
    return "a device"; /* sockets cannot be opened */
}

int isms__file_open(const char *path, struct file_identity *identity, const char *instead,
                    isms_error *error)
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
        isms__fail(error, ISMS_ERROR_IO, "is %s, not a regular file: %s", what_it_is(info.st_mode),
                   instead);
        if (error) {
            isms__copy_text(error->file, sizeof error->file, path);
            error->os_error = S_ISDIR(info.st_mode) ? EISDIR : 0;
        }
        return -1;
    }
    *identity = isms__file_identity(&info);
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

/* ---- writing ---- */

/* Writing to a pipe that nobody reads, or beyond the size that files may have, raises a signal that
 * ends the process. Meanwhile they are held back from this thread, and what we raised is taken away
 * before they are let through again: nothing that others do with signals changes. */
struct held_signals {
    sigset_t held, before, pending;
};

static void hold_signals(struct held_signals *signals)
{
    sigemptyset(&signals->held);
    sigaddset(&signals->held, SIGPIPE);
#ifdef SIGXFSZ
    sigaddset(&signals->held, SIGXFSZ);
#endif
    sigemptyset(&signals->pending);
    sigpending(&signals->pending);
    pthread_sigmask(SIG_BLOCK, &signals->held, &signals->before);
}

/* Takes a signal away that is held back, if it is there. */
static void take_signal(int number)
{
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
#if defined(HAVE_SIGTIMEDWAIT)
    const struct timespec at_once = {0, 0};
    (void)sigtimedwait(&one, NULL, &at_once); /* what does not wait is not interrupted */
#else
    sigset_t now;
    int got;
    if (sigpending(&now) == 0 && sigismember(&now, number) == 1)
        (void)sigwait(&one, &got);
#endif
}

/* `failure` is the errno of a write that failed, or 0. */
static void let_signals_through(const struct held_signals *signals, int failure)
{
    int number = failure == EPIPE ? SIGPIPE : 0;
#ifdef SIGXFSZ
    number = failure == EFBIG ? SIGXFSZ : number;
#endif
    if (number && sigismember(&signals->pending, number) == 0)
        take_signal(number);
    pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
}

/* 0, or why it failed. */
static int write_pieces(int descriptor, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t done = write(descriptor, data, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return done < 0 ? errno : EIO;
        data += done;
        size -= (size_t)done;
    }
    return 0;
}

isms_status isms__file_write_all(int descriptor, const char *name, const void *data, size_t size,
                                 isms_error *error)
{
    struct held_signals signals;
    hold_signals(&signals);
    int failure = write_pieces(descriptor, data, size);
    let_signals_through(&signals, failure);
    return failure ? isms__fail_os(error, name, failure, "cannot be written") : ISMS_OK;
}
