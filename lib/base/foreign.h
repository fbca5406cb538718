/* What libraries need that were written for programs: the locale of numbers held still, one thread
 * at a time, and a folder of our own for what they can only write to files. */
#ifndef BASE_FOREIGN_H
#define BASE_FOREIGN_H

#include "base/output.h"

/* Between the two, this thread writes and reads numbers as in C, whatever its locale. False when
 * memory is out; there is nothing to end then. */
struct plain_locale {
    void *plain, *before;
};
bool isms__plain_locale_begin(struct plain_locale *locale);
void isms__plain_locale_end(struct plain_locale *locale);

/* Between the two, no other thread of libisms is in a library that keeps its state in variables of
 * the process: a lock is what that takes here. */
void isms__alone_begin(void);
void isms__alone_end(void);

/* A new folder that only this user may enter, below another, with one file. */
struct temporary {
    isms_allocator memory;
    char *folder, *file;
};
isms_status isms__temporary_begin(struct temporary *temporary, const isms_allocator *memory,
                                  const char *below, isms_error *error);
/* Hands on what was written to the file. */
isms_status isms__temporary_copy(const struct temporary *temporary, struct output *out,
                                 isms_error *error);
/* Removes both. */
void isms__temporary_end(struct temporary *temporary);

#endif
