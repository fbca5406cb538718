#include "base/pairing.h"

bool isms__pairing_begin(struct pairing *p, const isms_allocator *memory, size_t before,
                         size_t after)
{
    *p = (struct pairing){.memory = memory, .count = {before, after}, .buckets = 1};
    if (before >= ALONE || after >= ALONE)
        return false;
    while (p->buckets < after)
        p->buckets *= 2;
    for (int side = SIDE_BEFORE; side < SIDES; side++) {
        p->mates[side] = isms__memory_zeroed(memory, p->count[side], sizeof *p->mates[side]);
        for (size_t i = 0; p->mates[side] && i < p->count[side]; i++)
            p->mates[side][i] = ALONE;
    }
    p->hashes = isms__memory_zeroed(memory, after, sizeof *p->hashes);
    p->next = isms__memory_zeroed(memory, after, sizeof *p->next);
    p->first = isms__memory_zeroed(memory, p->buckets, sizeof *p->first);
    return p->mates[SIDE_BEFORE] && p->mates[SIDE_AFTER] && p->hashes && p->next && p->first;
}

void isms__pairing_end(struct pairing *p)
{
    isms__memory_free(p->memory, p->mates[SIDE_BEFORE]);
    isms__memory_free(p->memory, p->mates[SIDE_AFTER]);
    isms__memory_free(p->memory, p->hashes);
    isms__memory_free(p->memory, p->next);
    isms__memory_free(p->memory, p->first);
    *p = (struct pairing){.memory = p->memory};
}

/* Puts those after that are alone into their chains, from the last to the first: so that the first
 * stands first. */
static void fill_chains(struct pairing *p, const struct pairing_key *key)
{
    memset(p->first, 0xFF, p->buckets * sizeof *p->first);
    for (size_t i = p->count[SIDE_AFTER]; i-- > 0;) {
        uint64_t hash;
        if (p->mates[SIDE_AFTER][i] != ALONE || !key->hash(key->context, SIDE_AFTER, i, &hash))
            continue;
        size_t bucket = (size_t)hash & (p->buckets - 1);
        p->hashes[i] = hash;
        p->next[i] = p->first[bucket];
        p->first[bucket] = (uint32_t)i;
    }
}

void isms__pair(struct pairing *p, const struct pairing_key *key)
{
    fill_chains(p, key);
    for (size_t i = 0; i < p->count[SIDE_BEFORE]; i++) {
        uint64_t hash;
        if (p->mates[SIDE_BEFORE][i] != ALONE || !key->hash(key->context, SIDE_BEFORE, i, &hash))
            continue;
        uint32_t *link = &p->first[hash & (p->buckets - 1)];
        while (*link != ALONE && (p->hashes[*link] != hash || !key->same(key->context, i, *link)))
            link = &p->next[*link];
        if (*link == ALONE)
            continue;
        p->mates[SIDE_BEFORE][i] = *link;
        p->mates[SIDE_AFTER][*link] = (uint32_t)i;
        *link = p->next[*link]; /* who has a pair is in nobody's way */
    }
}

bool isms__pairing_in_order(const struct pairing *p)
{
    uint32_t last = 0;
    for (size_t i = 0; i < p->count[SIDE_BEFORE]; i++) {
        uint32_t mate = p->mates[SIDE_BEFORE][i];
        if (mate == ALONE)
            continue;
        if (mate < last)
            return false;
        last = mate;
    }
    return true;
}
