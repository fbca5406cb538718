/* What comes with a role or position: duties of itself and of what stands behind it. */
#ifndef SNAPSHOT_DUTIES_H
#define SNAPSHOT_DUTIES_H

#include "snapshot/snapshot.h"

struct duty_held {
    const isms_responsibility *duty;
    const isms_object *scope; /* NULL: everywhere */
    uint32_t codes;
};

struct duties_held {
    isms_allocator memory;
    struct duty_held *items; /* in the order of the documents */
    size_t count, capacity;
};

/* Duties of a holder itself, of roles that come with it for good and of the more general roles that
 * these specialize: not those of whom it stands in for. False when memory is out; to be ended in
 * any case. */
bool isms__duties_held(struct duties_held *out, const isms_snapshot *snapshot,
                       const isms_object *holder);
void isms__duties_held_end(struct duties_held *duties);

enum { CLAUSE_MARK_SIZE = 17 };
/* The mark of a security clause made of these duties: 16 hexadecimal digits, which change when a
 * duty with R or A comes, goes or says something else; not with the order. */
void isms__clause_mark(const struct duties_held *duties, char mark[CLAUSE_MARK_SIZE]);
/* Whether such a clause has something to say about a duty. */
static inline bool isms__is_in_clause(const struct duty_held *held)
{
    return held->codes & (ISMS_BIT(ISMS_CODE_RESPONSIBLE) | ISMS_BIT(ISMS_CODE_ACCOUNTABLE));
}

#endif
