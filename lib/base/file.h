/* Files: opened for reading without surprises, and replaced so that nobody sees half of one. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/base.h"

/* What a file was when it was read or saved, to notice that somebody changed it. */
struct file_identity {
    uint64_t device, inode, size;
    int64_t seconds, nanoseconds; /* of the last change */
    /* Two hashes under a key of its own: of the bytes, for changes that the above does not show,
     * and of the folder (device and inode) and the name in it, both behind all symbolic links, by
     * which it is known again after somebody has put another in its place. */
    struct hash_key key;
    uint64_t content, place; /* place 0: not known */
};

struct stat;
/* All of it that the system tells. */
struct file_identity isms__file_identity(const struct stat *info);
/* Opens a regular file for reading; -1 and an error otherwise, with what else to give. */
int isms__file_open(const char *path, struct file_identity *identity, const char *instead,
                    isms_error *error);
/* What else to give where a document is wanted. */
#define ISMS__INSTEAD_DOCUMENT                                                                     \
    "give a file, or pass the data through a descriptor (\"-\" for standard input)"
/* Reads up to `room` bytes, again after interruptions; 0 at the end, -1 and an error on failure. */
long isms__file_read(int descriptor, const char *name, void *buffer, size_t room,
                     isms_error *error);
void isms__file_close(int descriptor);
/* Writes all of it, in as many pieces as it takes. Signals that this raises in other programs, of a
 * reader who has gone or a file that must not grow, are errors here. */
isms_status isms__file_write_all(int descriptor, const char *name, const void *data, size_t size,
                                 isms_error *error);

/* ---- paths ---- */

/* The length of what stands in front of the name, with its slash; 0 where nothing does. */
size_t isms__path_folder(const char *path);
/* The path behind all symbolic links, which need not lead to a file; NULL with errno where that
 * fails, ENOMEM where memory is out. */
char *isms__path_follow(const isms_allocator *memory, const char *path);
/* Its folder; NULL where memory is out. */
char *isms__path_folder_of(const isms_allocator *memory, const char *path);
/* A file by its folder and its name in it, never 0; what is in front of the name is not looked at.
 */
uint64_t isms__path_place(struct hash_key key, uint64_t device, uint64_t inode, const char *target);
/* Notes the place of a file that was read from that path. Fails for lack of memory alone. */
isms_status isms__file_locate(struct file_identity *identity, const isms_allocator *memory,
                              const char *path, isms_error *error);

/* ---- replacing ---- */

/* A file that is being replaced: written beside it, put in its place at the end. */
struct file_save {
    isms_allocator memory;
    char *target;     /* with symbolic links followed */
    char *temporary;  /* in the same folder */
    char *folder;     /* that one */
    const char *name; /* as it was asked for */
    int descriptor;
    bool exists;
    struct file_identity identity; /* of the target, where it exists */
    uint32_t mode, owner, group;   /* of the target, where it exists */
    uint32_t links;                /* how many names it has, 0 where it does not exist */
    uint64_t folder_device, folder_inode;
    const struct file_identity *expected;
    struct hash_key key;
    struct hash_stream content; /* of what is written, under that key */
};

/* Looks at what is there. Afterwards the save ends by one of commit and abandon, unless this or
 * open fails. */
isms_status isms__save_begin(struct file_save *save, const isms_allocator *memory, const char *path,
                             isms_error *error);
/* Whether it goes where that file was, whatever is there now; whether that file itself is there,
 * maybe under another name, maybe changed, maybe another by the same number. */
bool isms__save_at_place(const struct file_save *save, const struct file_identity *file);
bool isms__save_at_inode(const struct file_save *save, const struct file_identity *file);
/* Whether what is there looks as it did. */
bool isms__save_same(const struct file_save *save, const struct file_identity *file);
/* Makes the temporary file. `expected`, which has to stay, is what the target should still be until
 * it is replaced, or NULL. */
isms_status isms__save_open(struct file_save *save, const struct file_identity *expected,
                            isms_error *error);
isms_status isms__save_write(struct file_save *save, const void *data, size_t size,
                             isms_error *error);
/* Puts it in place, and tells what it is now where that is asked. ISMS_ERROR_NOT_DURABLE where it
 * is in place but the folder was not synced. */
isms_status isms__save_commit(struct file_save *save, struct file_identity *identity,
                              isms_error *error);
/* Gives up: the target is as it was, the temporary file is gone. */
void isms__save_abandon(struct file_save *save);

#endif
