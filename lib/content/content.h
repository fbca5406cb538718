/* Content that is embedded in the library; content_data.c holds the bytes. */
#ifndef CONTENT_CONTENT_H
#define CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

struct content_file {
    const char *name, *data;
    size_t size;
    bool is_template;
};
extern const struct content_file isms__content_files[];
extern const size_t isms__content_file_count;

#endif
