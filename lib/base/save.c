/* Replacing a file so that at every moment, also after a crash, the old one or the new one is
 * there, whole: a temporary file in the same folder, synced, renamed over the old one, the folder
 * synced. */
#include "base/times.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Temporary files are called ".<name>.isms-<16 hex digits>.tmp". Whoever writes one holds a lock on
 * it, so that one without a lock is a leftover of a crash and can go. */
#define MARK ".isms-"
/* Names may have 255 bytes; of a longer one than NAME_KEPT only the beginning is in the mark. */
enum { RANDOM_DIGITS = 16, NAME_KEPT = 200, LINKS_MAX = 40 };

/* ---- names ---- */

/* The part of a path in front of the name, with its slash; "" where there is none. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

static char *folder_of(const isms_allocator *memory, const char *path)
{
    size_t length = folder_length(path);
    return length ? isms__memory_text(memory, path, length) : isms__memory_text(memory, ".", 1);
}

/* One symbolic link resolved: a new path, NULL with errno where that fails. */
static char *follow_once(const isms_allocator *memory, const char *path)
{
    char link[PATH_MAX];
    ssize_t length = readlink(path, link, sizeof link);
    if (length < 0 || length == (ssize_t)sizeof link) {
        errno = length < 0 ? errno : ENAMETOOLONG;
        return NULL;
    }
    size_t folder = link[0] == '/' ? 0 : folder_length(path);
    char *next = isms__memory_get(memory, folder + (size_t)length + 1);
    if (!next) {
        errno = ENOMEM;
        return NULL;
    }
    memcpy(next, path, folder);
    memcpy(next + folder, link, (size_t)length);
    next[folder + (size_t)length] = '\0';
    return next;
}

/* The path behind all symbolic links, so that links stay and their target is replaced. */
static char *follow_links(const isms_allocator *memory, const char *path)
{
    char *current = isms__memory_text(memory, path, strlen(path));
    errno = ENOMEM; /* unless a step says otherwise */
    for (int i = 0; current; i++) {
        struct stat info;
        if (lstat(current, &info) != 0 || !S_ISLNK(info.st_mode))
            return current;
        char *next = NULL;
        if (i < LINKS_MAX)
            next = follow_once(memory, current);
        else
            errno = ELOOP;
        int os_error = errno;
        isms__memory_free(memory, current);
        errno = os_error;
        current = next;
    }
    return NULL;
}

static char *temporary_name(const struct file_save *save)
{
    size_t folder = folder_length(save->target), room = strlen(save->target) + 32;
    char *name = isms__memory_get(&save->memory, room);
    if (name)
        snprintf(name, room, "%.*s.%.*s" MARK "%016llx.tmp", (int)folder, save->target, NAME_KEPT,
                 save->target + folder, (unsigned long long)isms__hash_random_key().k0);
    return name;
}

/* ---- leftovers ---- */

static bool is_leftover(const char *entry, const char *name)
{
    size_t length = strlen(name) < NAME_KEPT ? strlen(name) : NAME_KEPT;
    if (entry[0] != '.' || strncmp(entry + 1, name, length) != 0)
        return false;
    const char *rest = entry + 1 + length;
    size_t mark = sizeof MARK - 1;
    return strncmp(rest, MARK, mark) == 0 &&
           strspn(rest + mark, "0123456789abcdef") == RANDOM_DIGITS &&
           strcmp(rest + mark + RANDOM_DIGITS, ".tmp") == 0;
}

/* Removes what a crashed save of the same file has left. Failing to is no failure. */
static void remove_leftovers(const struct file_save *save)
{
    /* NOLINTNEXTLINE(clang-analyzer-core.*): there where nothing failed before */
    DIR *entries = opendir(save->folder);
    if (!entries)
        return;
    const char *name = save->target + folder_length(save->target);
    for (const struct dirent *entry; (entry = readdir(entries));) {
        if (!is_leftover(entry->d_name, name))
            continue;
        int fd = openat(dirfd(entries), entry->d_name,
                        O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
        if (fd < 0)
            continue;
        if (flock(fd, LOCK_EX | LOCK_NB) == 0)
            unlinkat(dirfd(entries), entry->d_name, 0);
        close(fd);
    }
    closedir(entries);
}

/* ---- saving ---- */

static bool same_identity(const struct file_identity *a, const struct file_identity *b)
{
    return a->device == b->device && a->inode == b->inode && a->size == b->size &&
           a->seconds == b->seconds && a->nanoseconds == b->nanoseconds;
}

static isms_status fail_at(struct file_save *save, isms_error *error, isms_status status,
                           const char *message)
{
    isms__fail(error, status, "%s", message);
    if (error)
        isms__copy_text(error->file, sizeof error->file, save->name);
    return status;
}

/* Looks at what stands at the target now. */
static isms_status look_at_target(struct file_save *save, const struct file_identity *expected,
                                  isms_error *error)
{
    struct stat info;
    if (lstat(save->target, &info) != 0) {
        if (errno != ENOENT)
            return isms__fail_os(error, save->name, errno, "cannot be written");
        if (expected)
            return fail_at(save, error, ISMS_ERROR_CONFLICT,
                           "is gone since it was read: save under another name, or overwrite");
        return ISMS_OK;
    }
    if (!S_ISREG(info.st_mode)) {
        fail_at(save, error, ISMS_ERROR_IO,
                "is no regular file and cannot be replaced: choose another name");
        if (error)
            error->os_error = S_ISDIR(info.st_mode) ? EISDIR : 0;
        return ISMS_ERROR_IO;
    }
    if (info.st_nlink > 1)
        return fail_at(save, error, ISMS_ERROR_IO,
                       "has several hard links, which replacing it would break: copy it first");
    save->exists = true;
    save->identity =
        (struct file_identity){(uint64_t)info.st_dev, (uint64_t)info.st_ino, (uint64_t)info.st_size,
                               info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    save->mode = info.st_mode & 07777;
    save->owner = info.st_uid;
    save->group = info.st_gid;
    if (expected && !same_identity(expected, &save->identity))
        return fail_at(save, error, ISMS_ERROR_CONFLICT,
                       "was changed by someone else since it was read: read it again, save under "
                       "another name, or overwrite");
    if (access(save->target, W_OK) != 0)
        return isms__fail_os(error, save->name, errno, "cannot be written");
    return ISMS_OK;
}

/* Makes the temporary file and marks it as alive, which another save of the same file may prevent:
 * to it the file looks like a leftover until the mark is there. -1 where the system refuses. */
static int open_temporary(const struct file_save *save)
{
    mode_t mode = save->exists ? 0600 : 0666; /* what is new gets what the umask leaves */
    for (;;) {
        struct stat info;
        int fd = open(save->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
        if (fd < 0 && errno == EINTR)
            continue;
        if (fd < 0)
            return -1;
        while (flock(fd, LOCK_EX) != 0 && errno == EINTR)
            ;
        if (fstat(fd, &info) != 0 || info.st_nlink > 0)
            return fd;
        isms__file_close(fd); /* it was taken for a leftover */
    }
}

static isms_status make_temporary(struct file_save *save, isms_error *error)
{
    save->temporary = temporary_name(save);
    if (!save->temporary)
        return isms__fail_memory(error);
    save->descriptor = open_temporary(save);
    if (save->descriptor >= 0)
        return ISMS_OK;
    int os_error = errno;
    isms__memory_free(&save->memory, save->temporary);
    save->temporary = NULL;
    return isms__fail_os(error, save->name, os_error,
                         "cannot be written: a temporary file beside it cannot be made");
}

isms_status isms__save_begin(struct file_save *save, const isms_allocator *memory, const char *path,
                             const struct file_identity *expected, isms_error *error)
{
    *save = (struct file_save){.memory = *memory, .name = path, .descriptor = -1};
    save->target = follow_links(memory, path);
    if (!save->target)
        return errno == ENOMEM ? isms__fail_memory(error)
                               : isms__fail_os(error, path, errno, "cannot be written");
    isms_status status = look_at_target(save, expected, error);
    if (status == ISMS_OK && !(save->folder = folder_of(memory, save->target)))
        status = isms__fail_memory(error);
    if (status == ISMS_OK) {
        remove_leftovers(save);
        status = make_temporary(save, error);
    }
    if (status != ISMS_OK)
        isms__save_abandon(save);
    return status;
}

/* Mode and, where the system allows it, owner of the file that is replaced. */
static isms_status take_over_mode(struct file_save *save, isms_error *error)
{
    if (!save->exists)
        return ISMS_OK;
    bool owned = fchown(save->descriptor, save->owner, save->group) == 0 ||
                 fchown(save->descriptor, (uid_t)-1, save->group) == 0;
    /* without the old group, rights that were meant for it must not reach another */
    mode_t mode = owned ? save->mode : save->mode & 0707;
    if (fchmod(save->descriptor, mode) != 0)
        return isms__fail_os(error, save->name, errno, "its permissions cannot be kept");
    return ISMS_OK;
}

static int sync_data(int descriptor)
{
    int result;
    do
        result = fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result;
}

static int open_folder(const char *folder)
{
    int descriptor;
    do
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

static isms_status sync_folder(const struct file_save *save, isms_error *error)
{
    int fd = open_folder(save->folder);
    int os_error = fd >= 0 && sync_data(fd) == 0 ? 0 : errno;
    isms__file_close(fd);
    if (os_error == 0 || os_error == EINVAL) /* some file systems cannot sync folders */
        return ISMS_OK;
    isms__fail_os(error, save->name, os_error,
                  "was written and is in place, but may be lost if the machine fails now");
    if (error)
        error->status = ISMS_ERROR_NOT_DURABLE;
    return ISMS_ERROR_NOT_DURABLE;
}

/* Whether somebody replaced or changed the target while we were writing. */
static isms_status check_unchanged(struct file_save *save, isms_error *error)
{
    struct stat info;
    bool there = lstat(save->target, &info) == 0;
    if (there == save->exists) {
        if (!there)
            return ISMS_OK;
        struct file_identity now = {(uint64_t)info.st_dev, (uint64_t)info.st_ino,
                                    (uint64_t)info.st_size, info.st_mtim.tv_sec,
                                    info.st_mtim.tv_nsec};
        if (same_identity(&now, &save->identity))
            return ISMS_OK;
    }
    return fail_at(save, error, ISMS_ERROR_CONFLICT,
                   "was changed by someone else while it was being saved: nothing was written");
}

isms_status isms__save_commit(struct file_save *save, struct file_identity *identity,
                              isms_error *error)
{
    struct stat info;
    isms_status status = take_over_mode(save, error);
    if (status == ISMS_OK &&
        (sync_data(save->descriptor) != 0 || fstat(save->descriptor, &info) != 0))
        status = isms__fail_os(error, save->name, errno, "cannot be written to the disk");
    if (status == ISMS_OK)
        status = check_unchanged(save, error);
    if (status == ISMS_OK && rename(save->temporary, save->target) != 0)
        status = isms__fail_os(error, save->name, errno, "cannot be replaced");
    if (status != ISMS_OK) {
        isms__save_abandon(save);
        return status;
    }
    *identity =
        (struct file_identity){(uint64_t)info.st_dev, (uint64_t)info.st_ino, (uint64_t)info.st_size,
                               info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    isms__memory_free(&save->memory, save->temporary);
    save->temporary = NULL; /* it is no more: nothing is left to remove */
    /* the data are on the disk already; what close says now is of no more consequence */
    close(save->descriptor);
    save->descriptor = -1;
    status = sync_folder(save, error);
    isms__save_abandon(save);
    return status;
}

void isms__save_abandon(struct file_save *save)
{
    if (save->temporary)
        unlink(save->temporary);
    isms__file_close(save->descriptor);
    isms__memory_free(&save->memory, save->temporary);
    isms__memory_free(&save->memory, save->target);
    isms__memory_free(&save->memory, save->folder);
    save->temporary = save->target = save->folder = NULL;
    save->descriptor = -1;
}
