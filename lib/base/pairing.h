/* Pairing two lists: which item of the one is which of the other, in time that grows as they do. */
#ifndef BASE_PAIRING_H
#define BASE_PAIRING_H

#include "base/base.h"

enum { SIDE_BEFORE, SIDE_AFTER, SIDES };

/* What tells items apart in one pass. */
struct pairing_key {
    /* The hash of an item; false where it is not to be paired in this pass. */
    bool (*hash)(void *context, int side, size_t index, uint64_t *out);
    bool (*same)(void *context, size_t before, size_t after);
    void *context;
};

struct pairing {
    const isms_allocator *memory;
    size_t count[SIDES];
    uint32_t *mates[SIDES]; /* by item: its pair on the other side */
    uint64_t *hashes;       /* of items after */
    uint32_t *next;         /* of items after: one with a hash that meets */
    uint32_t *first;        /* by hash */
    size_t buckets;         /* a power of two */
};
#define ALONE UINT32_MAX

/* Nothing is paired at first. False when memory is out; to be ended in any case. */
bool isms__pairing_begin(struct pairing *p, const isms_allocator *memory, size_t before,
                         size_t after);
/* Pairs what is still alone: of those that are the same, first with first. */
void isms__pair(struct pairing *p, const struct pairing_key *key);
void isms__pairing_end(struct pairing *p);
/* Whether pairs stand in the same order on both sides. */
bool isms__pairing_in_order(const struct pairing *p);

#endif
