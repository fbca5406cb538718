/* UUIDs that follow from a name: version 5 of RFC 9562, by SHA-1 (FIPS 180-4). */
#include <stdio.h>

#include "base/uuid.h"

struct sha1 {
    uint32_t state[5];
    unsigned char block[64];
    uint64_t length;
};

static uint32_t rotated(uint32_t value, unsigned by)
{
    return value << by | value >> (32 - by);
}

static uint32_t mixed(unsigned round, uint32_t b, uint32_t c, uint32_t d)
{
    static const uint32_t constants[4] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    uint32_t f = round < 20   ? (b & c) | (~b & d)
                 : round < 40 ? b ^ c ^ d
                 : round < 60 ? (b & c) | (b & d) | (c & d)
                              : b ^ c ^ d;
    return f + constants[round / 20];
}

static void take_block(struct sha1 *sha)
{
    uint32_t w[80], *s = sha->state, a = s[0], b = s[1], c = s[2], d = s[3], e = s[4];
    for (unsigned i = 0; i < 16; i++)
        w[i] = (uint32_t)sha->block[4 * i] << 24 | (uint32_t)sha->block[4 * i + 1] << 16 |
               (uint32_t)sha->block[4 * i + 2] << 8 | (uint32_t)sha->block[4 * i + 3];
    for (unsigned i = 16; i < 80; i++)
        w[i] = rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (unsigned i = 0; i < 80; i++) {
        uint32_t next = rotated(a, 5) + mixed(i, b, c, d) + e + w[i];
        e = d;
        d = c;
        c = rotated(b, 30);
        b = a;
        a = next;
    }
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
}

static void take(struct sha1 *sha, const unsigned char *data, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        sha->block[sha->length++ % 64] = data[i];
        if (sha->length % 64 == 0)
            take_block(sha);
    }
}

static void finish(struct sha1 *sha)
{
    static const unsigned char mark = 0x80, zero = 0;
    uint64_t bits = sha->length * 8;
    take(sha, &mark, 1);
    while (sha->length % 64 != 56)
        take(sha, &zero, 1);
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        unsigned char byte = (unsigned char)(bits >> (shift - 8));
        take(sha, &byte, 1);
    }
}

void isms__uuid_of_name(char out[37], const unsigned char space[16], const char *name,
                        size_t length)
{
    struct sha1 sha = {{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}, {0}, 0};
    take(&sha, space, 16);
    take(&sha, (const unsigned char *)name, length);
    finish(&sha);
    const uint32_t *s = sha.state;
    snprintf(out, 37, "%08x-%04x-5%03x-%04x-%04x%08x", s[0], s[1] >> 16, s[1] & 0xFFF,
             (s[2] >> 16 & 0x3FFF) | 0x8000, s[2] & 0xFFFF, s[3]);
}
