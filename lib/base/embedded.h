/* Files that are part of the library; tools/embed.sh makes source code of their bytes. */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include <stddef.h>

struct embedded {
    const char *name; /* of the file, without folder and ending */
    const char *data; /* with a NUL behind its last byte */
    size_t size;      /* without it */
    const char *doc;  /* its first comment; "" where it has none */
};

/* Sorted by name. */
struct embedded_list {
    const struct embedded *files;
    size_t count;
};

/* NULL where there is none of that name. */
const struct embedded *isms__embedded_find(const struct embedded_list *list, const char *name);

#endif
