/* Nodes by ids. */
#ifndef FORMAT_OSCAL_KEYS_H
#define FORMAT_OSCAL_KEYS_H

#include "format/oscal/tree.h"

/* A node under a key. The key counts within a sort and a parent, which may be NULL. */
struct oscal_key {
    struct oscal_key *next; /* of the same hash */
    const char *key;
    struct oscal_node *node;
    const struct oscal_node *parent;
    unsigned sort;
};

struct oscal_keys {
    const isms_allocator *memory;
    struct pool pool;
    struct hash_key hash;
    struct pointer_map map;
};

/* Sorts with this bit are compared without regard of capital letters, as UUIDs are. */
#define OSCAL_FOLDED 0x8000u

void isms__oscal_keys_init(struct oscal_keys *keys, const isms_allocator *memory);
void isms__oscal_keys_clear(struct oscal_keys *keys);
/* The first bearer of a key, and the next one behind it; NULL for none. */
const struct oscal_key *isms__oscal_key(const struct oscal_keys *keys, unsigned sort,
                                        const struct oscal_node *parent, const char *key);
const struct oscal_key *isms__oscal_next_key(const struct oscal_key *key);
/* Adds one, before those of the same key. False where memory is out. */
bool isms__oscal_add_key(struct oscal_keys *keys, unsigned sort, const struct oscal_node *parent,
                         const char *key, struct oscal_node *node);

#endif
