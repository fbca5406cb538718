/* Eight bytes of a text at once. What is looked for is told by the highest bits of a word: that of
 * the lowest byte belongs to the first byte of the text, on every machine. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stddef.h>
#include <stdint.h>

/* A word of eight bytes of that value. */
#define EACH_BYTE(c) (0x0101010101010101u * (c))

static inline uint64_t bytes_load(const void *from)
{
    const unsigned char *p = from;
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

/* Which bytes are `c`. */
static inline uint64_t bytes_equal(uint64_t word, unsigned char c)
{
    uint64_t other = word ^ EACH_BYTE(c), low = EACH_BYTE(0x7F);
    return ~(((other & low) + low) | other | low);
}

/* Which bytes are below `least`, and maybe some above the first of those; `least` at most 0x80. */
static inline uint64_t bytes_below(uint64_t word, unsigned char least)
{
    return (word - EACH_BYTE(least)) & ~word & EACH_BYTE(0x80);
}

/* Index of the first byte that was found; `found` must not be 0. */
static inline size_t bytes_first(uint64_t found)
{
    return (size_t)__builtin_ctzll(found) / 8;
}

#endif
