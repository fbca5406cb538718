/* Files: opened for reading without surprises, and replaced so that nobody sees half of one. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/base.h"

/* What a file was when it was looked at, to notice that somebody changed it. */
struct file_identity {
    uint64_t device, inode, size;
    int64_t seconds, nanoseconds;
};

/* Opens a regular file for reading; -1 and an error otherwise. */
int isms__file_open(const char *path, struct file_identity *identity, isms_error *error);
/* Reads up to `room` bytes, again after interruptions; 0 at the end, -1 and an error on failure. */
long isms__file_read(int descriptor, const char *name, void *buffer, size_t room,
                     isms_error *error);
void isms__file_close(int descriptor);
/* Writes all of it, in as many pieces as it takes. */
isms_status isms__file_write_all(int descriptor, const char *name, const void *data, size_t size,
                                 isms_error *error);

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
};

/* Makes the temporary file. `expected` is what the target should still be, or NULL. */
isms_status isms__save_begin(struct file_save *save, const isms_allocator *memory, const char *path,
                             const struct file_identity *expected, isms_error *error);
/* Puts it in place. ISMS_ERROR_NOT_DURABLE where it is in place but the folder was not synced. */
isms_status isms__save_commit(struct file_save *save, struct file_identity *identity,
                              isms_error *error);
/* Gives up: the target is as it was, the temporary file is gone. */
void isms__save_abandon(struct file_save *save);

#endif
