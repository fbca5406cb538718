#include "base/uuid.h"

bool isms__is_uuid(const char *text)
{
    static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    for (size_t i = 0; i < sizeof form - 1; i++) {
        char c = text[i];
        bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (form[i] == 'x' ? !digit : c != '-')
            return false;
    }
    return text[sizeof form - 1] == '\0';
}

/* ---- SHA-1, FIPS 180-4, of which version 5 is made; it protects nothing here ---- */

struct sha1 {
    uint32_t state[5];
    uint64_t length;
    unsigned char block[64];
};

static uint32_t rotate(uint32_t value, unsigned bits)
{
    return value << bits | value >> (32 - bits);
}

static void sha1_block(struct sha1 *sha)
{
    static const uint32_t constants[] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    uint32_t w[80], a = sha->state[0], b = sha->state[1], c = sha->state[2], d = sha->state[3],
                    e = sha->state[4];
    for (size_t i = 0; i < 16; i++)
        w[i] = (uint32_t)sha->block[4 * i] << 24 | (uint32_t)sha->block[4 * i + 1] << 16 |
               (uint32_t)sha->block[4 * i + 2] << 8 | sha->block[4 * i + 3];
    for (size_t i = 16; i < 80; i++)
        w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (size_t i = 0; i < 80; i++) {
        uint32_t f = i < 20   ? (b & c) | (~b & d)
                     : i < 40 ? b ^ c ^ d
                     : i < 60 ? (b & c) | (b & d) | (c & d)
                              : b ^ c ^ d;
        uint32_t next = rotate(a, 5) + f + e + constants[i / 20] + w[i];
        e = d;
        d = c;
        c = rotate(b, 30);
        b = a;
        a = next;
    }
    sha->state[0] += a;
    sha->state[1] += b;
    sha->state[2] += c;
    sha->state[3] += d;
    sha->state[4] += e;
}

static void sha1_add(struct sha1 *sha, const void *data, size_t length)
{
    const unsigned char *p = data;
    for (; length; length--) {
        sha->block[sha->length++ % 64] = *p++;
        if (sha->length % 64 == 0)
            sha1_block(sha);
    }
}

static void sha1_end(struct sha1 *sha, unsigned char out[20])
{
    uint64_t bits = sha->length * 8;
    sha1_add(sha, "\x80", 1);
    while (sha->length % 64 != 56)
        sha1_add(sha, "", 1);
    for (int i = 7; i >= 0; i--)
        sha1_add(sha, &(unsigned char){(unsigned char)(bits >> (8 * i))}, 1);
    for (size_t i = 0; i < 20; i++)
        out[i] = (unsigned char)(sha->state[i / 4] >> (24 - 8 * (i % 4)));
}

/* The id of a name in a namespace, as bytes. */
static void named(const unsigned char space[16], const char *name, unsigned char out[16])
{
    struct sha1 sha = {.state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}};
    unsigned char digest[20];
    sha1_add(&sha, space, 16);
    sha1_add(&sha, name, strlen(name));
    sha1_end(&sha, digest);
    memcpy(out, digest, 16);
    out[6] = (unsigned char)((out[6] & 0x0F) | 0x50);
    out[8] = (unsigned char)((out[8] & 0x3F) | 0x80);
}

void isms__uuid_of(const char *uri, const char *name, char out[ISMS__UUID_SIZE])
{
    /* the namespace of URLs of RFC 9562 */
    static const unsigned char urls[16] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                           0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
    static const char digits[] = "0123456789abcdef";
    unsigned char space[16], id[16];
    named(urls, uri, space);
    named(space, name, id);
    for (size_t i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *out++ = '-';
        *out++ = digits[id[i] >> 4];
        *out++ = digits[id[i] & 15];
    }
    *out = '\0';
}
