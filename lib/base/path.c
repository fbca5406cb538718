/* Where paths lead. */
#include "base/times.h"

#include "base/file.h"

#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINKS_MAX = 40 };

size_t isms__path_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

char *isms__path_folder_of(const isms_allocator *memory, const char *path)
{
    size_t length = isms__path_folder(path);
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
    size_t folder = link[0] == '/' ? 0 : isms__path_folder(path);
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

char *isms__path_follow(const isms_allocator *memory, const char *path)
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

uint64_t isms__path_place(struct hash_key key, uint64_t device, uint64_t inode, const char *target)
{
    struct hash_stream place;
    const char *name = target + isms__path_folder(target);
    isms__hash_begin(&place, key);
    isms__hash_add(&place, &device, sizeof device);
    isms__hash_add(&place, &inode, sizeof inode);
    isms__hash_add(&place, name, strlen(name));
    return isms__hash_end(&place) | 1;
}

isms_status isms__file_locate(struct file_identity *identity, const isms_allocator *memory,
                              const char *path, isms_error *error)
{
    struct stat info;
    identity->place = 0;
    char *target = isms__path_follow(memory, path);
    if (!target)
        return errno == ENOMEM ? isms__fail_memory(error) : ISMS_OK;
    char *folder = isms__path_folder_of(memory, target);
    if (folder && stat(folder, &info) == 0)
        identity->place =
            isms__path_place(identity->key, (uint64_t)info.st_dev, (uint64_t)info.st_ino, target);
    isms__memory_free(memory, folder);
    isms__memory_free(memory, target);
    return folder ? ISMS_OK : isms__fail_memory(error);
}
