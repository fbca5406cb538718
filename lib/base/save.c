/* Replacing a file so that at every moment, also after a crash, the old one or the new one is
 * there, whole: a temporary file in the same folder, synced, renamed over the old one, the folder
 * synced. What was not there before is linked to its name instead, which spares what somebody else
 * has put there meanwhile. */
#include "base/times.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Temporary files are called ".<name>.isms-<16 hex digits>.tmp". Whoever writes one holds a lock on
 * it, so that one without a lock is a leftover of a crash and can go. */
#define MARK ".isms-"
/* Names may have 255 bytes; of a longer one than NAME_KEPT only the beginning is in the mark. */
enum { RANDOM_DIGITS = 16, NAME_KEPT = 200 };

/* ---- names ---- */

static char *temporary_name(const struct file_save *save)
{
    size_t folder = isms__path_folder(save->target), room = strlen(save->target) + 32;
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
    const char *name = save->target + isms__path_folder(save->target);
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

static isms_status fail_at(const struct file_save *save, isms_error *error, isms_status status,
                           const char *message)
{
    isms__fail(error, status, "%s", message);
    if (error)
        isms__copy_text(error->file, sizeof error->file, save->name);
    return status;
}

/* Looks at what stands at the target now. */
static isms_status look_at_target(struct file_save *save, isms_error *error)
{
    struct stat info;
    if (stat(save->folder, &info) == 0) {
        save->folder_device = (uint64_t)info.st_dev;
        save->folder_inode = (uint64_t)info.st_ino;
    }
    if (lstat(save->target, &info) != 0)
        return errno == ENOENT ? ISMS_OK
                               : isms__fail_os(error, save->name, errno, "cannot be written");
    if (!S_ISREG(info.st_mode)) {
        fail_at(save, error, ISMS_ERROR_IO,
                "is no regular file and cannot be replaced: choose another name");
        if (error)
            error->os_error = S_ISDIR(info.st_mode) ? EISDIR : 0;
        return ISMS_ERROR_IO;
    }
    save->exists = true;
    save->identity = isms__file_identity(&info);
    save->mode = info.st_mode & 07777;
    save->owner = info.st_uid;
    save->group = info.st_gid;
    save->links = (uint32_t)info.st_nlink;
    return ISMS_OK;
}

static const char changed[] = "was changed by someone else since it was read: read it again, save "
                              "under another name, or overwrite";

/* Whether what stands at the target may be replaced. */
static isms_status may_replace(struct file_save *save, isms_error *error)
{
    const struct file_identity *expected = save->expected;
    if (!save->exists)
        return !expected ? ISMS_OK
                         : fail_at(save, error, ISMS_ERROR_CONFLICT,
                                   "is gone since it was read: save under another name, or "
                                   "overwrite");
    if (save->links > 1)
        return fail_at(save, error, ISMS_ERROR_IO,
                       "has several hard links, which replacing it would break: copy it first");
    if (expected && !same_identity(expected, &save->identity))
        return fail_at(save, error, ISMS_ERROR_CONFLICT, changed);
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
                             isms_error *error)
{
    *save = (struct file_save){.memory = *memory, .name = path, .descriptor = -1};
    save->key = isms__hash_random_key();
    isms__hash_begin(&save->content, save->key);
    save->target = isms__path_follow(memory, path);
    if (!save->target)
        return errno == ENOMEM ? isms__fail_memory(error)
                               : isms__fail_os(error, path, errno, "cannot be written");
    isms_status status = ISMS_OK;
    save->folder = isms__path_folder_of(memory, save->target);
    if (!save->folder)
        status = isms__fail_memory(error);
    if (status == ISMS_OK) {
        remove_leftovers(save); /* first, as one may be a second name of the target */
        status = look_at_target(save, error);
    }
    if (status != ISMS_OK)
        isms__save_abandon(save);
    return status;
}

bool isms__save_at_place(const struct file_save *save, const struct file_identity *file)
{
    return file->place == isms__path_place(file->key, save->folder_device, save->folder_inode,
                                           save->target); /* which is never 0: that is no place */
}

/* Where nothing is there, all numbers are 0, which are of no file. */
bool isms__save_at_inode(const struct file_save *save, const struct file_identity *file)
{
    return file->device == save->identity.device && file->inode == save->identity.inode;
}

bool isms__save_same(const struct file_save *save, const struct file_identity *file)
{
    return same_identity(&save->identity, file);
}

isms_status isms__save_open(struct file_save *save, const struct file_identity *expected,
                            isms_error *error)
{
    save->expected = expected;
    isms_status status = may_replace(save, error);
    if (status == ISMS_OK)
        status = make_temporary(save, error);
    if (status != ISMS_OK)
        isms__save_abandon(save);
    return status;
}

isms_status isms__save_write(struct file_save *save, const void *data, size_t size,
                             isms_error *error)
{
    isms__hash_add(&save->content, data, size);
    return isms__file_write_all(save->descriptor, save->name, data, size, error);
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

/* Whether the target still has the bytes that were read: an edit that keeps the size can leave the
 * time as it was, be that put back or the clock too coarse. */
static isms_status compare_content(const struct file_save *save, isms_error *error)
{
    char piece[16 << 10];
    struct hash_stream content;
    struct file_identity now;
    int descriptor = isms__file_open(save->target, &now, "somebody put it there just now", error);
    if (descriptor < 0)
        return ISMS_ERROR_IO;
    long got;
    isms__hash_begin(&content, save->expected->key);
    while ((got = isms__file_read(descriptor, save->name, piece, sizeof piece, error)) > 0)
        isms__hash_add(&content, piece, (size_t)got);
    isms__file_close(descriptor);
    if (got < 0)
        return ISMS_ERROR_IO;
    return isms__hash_end(&content) == save->expected->content
               ? ISMS_OK
               : fail_at(save, error, ISMS_ERROR_CONFLICT, changed);
}

/* Whether somebody replaced or changed the target while we were writing. */
static isms_status check_unchanged(const struct file_save *save, isms_error *error)
{
    struct stat info;
    isms_status status = save->expected ? compare_content(save, error) : ISMS_OK;
    if (status != ISMS_OK)
        return status;
    bool there = lstat(save->target, &info) == 0;
    if (there == save->exists) {
        struct file_identity now = isms__file_identity(&info);
        if (!there || same_identity(&now, &save->identity))
            return ISMS_OK;
    }
    return fail_at(save, error, ISMS_ERROR_CONFLICT,
                   "was changed by someone else while it was being saved: nothing was written");
}

/* Gives the temporary file its name. */
static isms_status put_in_place(struct file_save *save, isms_error *error)
{
    if (!save->exists && link(save->temporary, save->target) == 0) {
        unlink(save->temporary);
        return ISMS_OK;
    }
    if (!save->exists && errno == EEXIST)
        return fail_at(save, error, ISMS_ERROR_CONFLICT,
                       "was made by someone else while it was being saved: nothing was written");
    /* some file systems have no links: between look and rename a moment remains */
    return rename(save->temporary, save->target) == 0
               ? ISMS_OK
               : isms__fail_os(error, save->name, errno, "cannot be replaced");
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
    if (status == ISMS_OK)
        status = put_in_place(save, error);
    if (status != ISMS_OK) {
        isms__save_abandon(save);
        return status;
    }
    if (identity) {
        *identity = isms__file_identity(&info);
        identity->key = save->key;
        identity->content = isms__hash_end(&save->content);
        identity->place =
            isms__path_place(identity->key, save->folder_device, save->folder_inode, save->target);
    }
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
