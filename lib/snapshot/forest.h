/* Trees over numbered nodes, with the question "does this lie below that" answered at once. */
#ifndef SNAPSHOT_FOREST_H
#define SNAPSHOT_FOREST_H

#include "base/base.h"

#define NONE UINT32_MAX

struct forest {
    uint32_t count;
    uint32_t
        *parent; /* NONE for roots; where parents went in a circle, one of them was made a root */
    struct span {
        uint32_t enter, leave; /* below lies what enters not before and leaves not after */
    } * spans;
    uint32_t *order; /* all nodes, parents before children */
};

/* `parent` is taken over, changed where it has circles, also on failure. */
bool isms__forest_init(struct forest *forest, const isms_allocator *memory, uint32_t *parent,
                       uint32_t count);
void isms__forest_clear(struct forest *forest, const isms_allocator *memory);

static inline bool forest_below(const struct forest *forest, uint32_t node, uint32_t above)
{
    return forest->spans[above].enter <= forest->spans[node].enter &&
           forest->spans[node].leave <= forest->spans[above].leave;
}

#endif
