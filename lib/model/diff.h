/* Comparing two models: diff.c finds what differs, diff_values.c says it. */
#ifndef MODEL_DIFF_H
#define MODEL_DIFF_H

#include "base/pairing.h"
#include "isms/diff.h"
#include "model/model.h"

struct stored_change {
    isms_change change;
    size_t first; /* of its differences */
};

struct isms_diff {
    isms_model *models[SIDES];
    isms_allocator memory;
    struct pool texts;
    struct stored_change *changes;
    size_t count, capacity;
    isms_difference *differences;
    size_t difference_count, difference_capacity;
};

struct comparison {
    isms_diff *diff;
    struct hash_key key;
    struct pairing pairings[TYPE_LIMIT]; /* of the objects of each type */
    struct pointer_map renamed; /* object that was renamed, before and after → what it is after */
    struct text scratch;
    bool failed; /* memory is out */
};

/* Two objects or parts that are compared. */
struct pair {
    const isms_object *sides[SIDES];
    struct pair *owner;             /* of parts; NULL for objects */
    const struct isms_field *field; /* of the owner, that holds the parts */
    const char *name;               /* of the part, such as "participation ciso"; NULL until told */
};

bool isms__diff_same(const struct comparison *c, const struct isms_field *field,
                     const union slot *before, const union slot *after);
bool isms__diff_same_list(const struct comparison *c, const struct isms_field *field,
                          const struct list *before, const struct list *after);
uint64_t isms__diff_hash(const struct comparison *c, const struct isms_field *field,
                         const union slot *slot, uint64_t hash);

/* Notes that a value differs; a slot that is NULL is not there. */
void isms__diff_tell(struct comparison *c, struct pair *pair, const struct isms_field *field,
                     const union slot *before, const union slot *after);
/* Notes that items stand in another order. */
void isms__diff_tell_moved(struct comparison *c, struct pair *pair, const struct isms_field *field);

#endif
