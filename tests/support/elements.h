/* Which elements of a document an edit changed. */
#ifndef SUPPORT_ELEMENTS_H
#define SUPPORT_ELEMENTS_H

#include <stddef.h>

/* What edits touched: lines of elements, and ids that changed or went. */
struct touched {
    size_t line_count, id_count;
    unsigned lines[64];
    char ids[32][260];
};

/* Notes an element by its line, 0 for the root; an id or UUID, NULL for none. Nothing where
 * `touched` is NULL. */
void touch_line(struct touched *touched, unsigned line);
void touch_id(struct touched *touched, const char *id);
/* Each element with an id or UUID that was not touched, nor holds a touched id, says the same bytes
 * as before, but for such elements inside of it. `name` is for the message. */
void must_only_change(const char *name, const char *before, const char *after,
                      const struct touched *touched);

#endif
