#include "format/oscal/keys.h"

void isms__oscal_keys_init(struct oscal_keys *keys, const isms_allocator *memory)
{
    *keys = (struct oscal_keys){.memory = memory, .hash = isms__hash_random_key()};
    isms__pool_init(&keys->pool, memory);
}

void isms__oscal_keys_clear(struct oscal_keys *keys)
{
    isms__map_clear(&keys->map, keys->memory);
    isms__pool_clear(&keys->pool);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same(unsigned sort, const char *a, const char *b)
{
    if (!(sort & OSCAL_FOLDED))
        return strcmp(a, b) == 0;
    while (*a && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return !*a && !*b;
}

static uintptr_t hash_of(const struct oscal_keys *keys, unsigned sort,
                         const struct oscal_node *parent, const char *key)
{
    char folded[40];
    uint64_t hash = (uint64_t)sort + (uint64_t)(uintptr_t)parent;
    do {
        size_t length = 0;
        for (; *key && length < sizeof folded; length++)
            folded[length] = lower(*key++);
        hash = hash * 31 + isms__hash(keys->hash, folded, length);
    } while (*key);
    return hash ? (uintptr_t)hash : 1;
}

const struct oscal_key *isms__oscal_key(const struct oscal_keys *keys, unsigned sort,
                                        const struct oscal_node *parent, const char *key)
{
    const struct oscal_key *found = isms__map_get(&keys->map, hash_of(keys, sort, parent, key));
    while (found &&
           (found->sort != sort || found->parent != parent || !same(sort, found->key, key)))
        found = found->next;
    return found;
}

const struct oscal_key *isms__oscal_next_key(const struct oscal_key *key)
{
    const struct oscal_key *next = key->next;
    while (next && (next->sort != key->sort || next->parent != key->parent ||
                    !same(key->sort, next->key, key->key)))
        next = next->next;
    return next;
}

bool isms__oscal_add_key(struct oscal_keys *keys, unsigned sort, const struct oscal_node *parent,
                         const char *key, struct oscal_node *node)
{
    uintptr_t hash = hash_of(keys, sort, parent, key);
    struct oscal_key *one = isms__pool_get(&keys->pool, sizeof *one);
    if (!one || !isms__map_reserve(&keys->map, keys->memory, 1))
        return false;
    *one = (struct oscal_key){isms__map_get(&keys->map, hash), key, node, parent, sort};
    isms__map_set(&keys->map, hash, one);
    return true;
}
