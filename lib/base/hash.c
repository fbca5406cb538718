#include "base.h"

#if defined(HAVE_CONFIG_H)
#include "config.h"
#endif
#if defined(HAVE_GETRANDOM)
#include <sys/random.h>
#endif

struct hash_key isms__hash_random_key(void)
{
    struct hash_key key = {0, 0};
#if defined(HAVE_GETRANDOM)
    if (getrandom(&key, sizeof key, GRND_NONBLOCK) == (ssize_t)sizeof key)
        return key;
#endif
    /* Without a source of randomness, addresses still differ from run to run. */
    key.k0 = (uint64_t)(uintptr_t)&key * 0x9E3779B97F4A7C15u;
    key.k1 = (uint64_t)(uintptr_t)&isms__hash_random_key ^ key.k0 >> 29;
    return key;
}

static inline uint64_t rotate(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static inline void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[0] = rotate(v[0], 32);
    v[2] += v[3];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[2] = rotate(v[2], 32);
}

static uint64_t load_word(const unsigned char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static uint64_t load_rest(const unsigned char *p, size_t length)
{
    uint64_t word = 0;
    for (size_t i = 0; i < length; i++)
        word |= (uint64_t)p[i] << (8 * i);
    return word;
}

/* SipHash-1-3 of Aumasson and Bernstein: short keys fast, and no collisions to order. */
static inline void start(uint64_t v[4], struct hash_key key)
{
    v[0] = key.k0 ^ 0x736f6d6570736575u;
    v[1] = key.k1 ^ 0x646f72616e646f6du;
    v[2] = key.k0 ^ 0x6c7967656e657261u;
    v[3] = key.k1 ^ 0x7465646279746573u;
}

static inline void absorb(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
}

/* With the bytes that filled no word, and how many there were in all. */
static inline uint64_t finish(uint64_t v[4], const unsigned char *rest, uint64_t length)
{
    absorb(v, load_rest(rest, (size_t)(length & 7)) | length << 56);
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

uint64_t isms__hash(struct hash_key key, const void *data, size_t length)
{
    uint64_t v[4];
    const unsigned char *p = data;
    start(v, key);
    for (size_t left = length; left >= 8; p += 8, left -= 8)
        absorb(v, load_word(p));
    return finish(v, p, length);
}

void isms__hash_begin(struct hash_stream *stream, struct hash_key key)
{
    *stream = (struct hash_stream){.length = 0};
    start(stream->v, key);
}

void isms__hash_add(struct hash_stream *stream, const void *data, size_t length)
{
    const unsigned char *p = data;
    size_t held = (size_t)(stream->length & 7), left = length;
    stream->length += length;
    for (; held && left; left--) {
        stream->rest[held++] = *p++;
        if (held == 8) {
            absorb(stream->v, load_word(stream->rest));
            held = 0;
        }
    }
    for (; left >= 8; p += 8, left -= 8)
        absorb(stream->v, load_word(p));
    for (; left; left--)
        stream->rest[held++] = *p++;
}

uint64_t isms__hash_end(struct hash_stream *stream)
{
    return finish(stream->v, stream->rest, stream->length);
}

/* ---- map from addresses ---- */

static size_t map_start(uintptr_t key, size_t capacity)
{
    uint64_t mixed = (uint64_t)key * 0x9E3779B97F4A7C15u;
    return (size_t)(mixed >> 20) & (capacity - 1);
}

static struct pointer_entry *map_find(const struct pointer_map *map, uintptr_t key)
{
    size_t i = map_start(key, map->capacity);
    while (map->entries[i].key && map->entries[i].key != key)
        i = (i + 1) & (map->capacity - 1);
    return &map->entries[i];
}

void *isms__map_get(const struct pointer_map *map, uintptr_t key)
{
    return map->count ? map_find(map, key)->value : NULL;
}

bool isms__map_reserve(struct pointer_map *map, const isms_allocator *a, size_t more)
{
    if (more > SIZE_MAX / 8 || map->count > SIZE_MAX / 8)
        return false;
    size_t need = (map->count + more) * 2, capacity = map->capacity ? map->capacity : 16;
    while (capacity < need)
        capacity *= 2;
    if (capacity == map->capacity)
        return true;
    struct pointer_map grown = {isms__memory_zeroed(a, capacity, sizeof *grown.entries), capacity,
                                map->count};
    if (!grown.entries)
        return false;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->entries[i].key)
            *map_find(&grown, map->entries[i].key) = map->entries[i];
    isms__memory_free(a, map->entries);
    *map = grown;
    return true;
}

void isms__map_set(struct pointer_map *map, uintptr_t key, void *value)
{
    struct pointer_entry *entry = map_find(map, key);
    map->count += !entry->key;
    *entry = (struct pointer_entry){key, value};
}

void isms__map_clear(struct pointer_map *map, const isms_allocator *a)
{
    isms__memory_free(a, map->entries);
    *map = (struct pointer_map){NULL, 0, 0};
}
