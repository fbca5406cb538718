/* What the library needs below any idea of an ISMS: memory, text, hashing, errors. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdarg.h>
#include <string.h>

#include "isms/base.h"
#include "isms/sys/allocator.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* What no input and no failure can bring about, kept for safety; beside it stands why. Builds that
 * measure coverage leave it out, those with sanitizers stop at it, and all others cope with it. */
#if defined(ISMS_COVERAGE)
#define ISMS_NEVER(condition) ((void)sizeof(condition), false)
#define ISMS_ALWAYS(condition) ((void)sizeof(condition), true)
#elif defined(ISMS_ASSERT)
#include <assert.h>
#define ISMS_NEVER(condition) ((condition) ? (assert(false), true) : false)
#define ISMS_ALWAYS(condition) ((condition) ? true : (assert(false), false))
#else
#define ISMS_NEVER(condition) (condition)
#define ISMS_ALWAYS(condition) (condition)
#endif

/* ---- memory ---- */

/* The allocator to use; malloc and friends where the caller gave none. */
isms_allocator isms__memory_default(const isms_allocator *given);
/* Whether memory is taken ahead of need: chunks of pools, growth by half. Builds that measure
 * coverage, and those with sanitizers, ask an allocator of the caller for each piece by itself, so
 * that tests can let each of them fail, and so that no piece hides what goes beyond another. */
#if defined(ISMS_COVERAGE) || defined(ISMS_ASSERT)
bool isms__memory_ahead(const isms_allocator *a);
#else
#define isms__memory_ahead(a) ((void)(a), true)
#endif
void *isms__memory_get(const isms_allocator *a, size_t size);
/* count * size bytes, NULL where that overflows; the memory is zeroed. */
void *isms__memory_zeroed(const isms_allocator *a, size_t count, size_t size);
void isms__memory_free(const isms_allocator *a, void *memory);
void *isms__memory_chunk(const isms_allocator *a, size_t size);
/* Grows *items so that it holds at least `need` of `size` bytes each; false when memory is out.
 * *capacity is updated; contents are kept; nothing changes on failure. */
bool isms__memory_grow(const isms_allocator *a, void **items, size_t *capacity, size_t need,
                       size_t size);
char *isms__memory_text(const isms_allocator *a, const char *text, size_t length);

/* ---- options ---- */

/* Takes the caller's options, which begin with their size, over into our own, all zero where none
 * are given. What an older caller does not know is zero; false where a newer one asks for what we
 * do not know. */
bool isms__take_options(void *own, size_t size, const void *given);

/* ---- pool: many small pieces that die together, single ones can be handed back ---- */

struct pool_chunk;
struct pool_large;
enum { POOL_CLASSES = 64 };
struct pool {
    isms_allocator memory;
    char *next, *end;                /* free part of the newest chunk */
    struct pool_chunk *chunks;       /* newest first */
    struct pool_large *large;        /* pieces that are too big for a chunk */
    void *free_pieces[POOL_CLASSES]; /* handed back, by size in units of eight bytes */
    size_t chunk_size;
};

void isms__pool_init(struct pool *pool, const isms_allocator *memory);
void isms__pool_clear(struct pool *pool);
void *isms__pool_get(struct pool *pool, size_t size);
void *isms__pool_zeroed(struct pool *pool, size_t size);
void isms__pool_put(struct pool *pool, void *piece, size_t size);
/* A piece that is never handed back: it takes no more room than it needs, however large it is. */
void *isms__pool_keep(struct pool *pool, size_t size);
char *isms__pool_keep_text(struct pool *pool, const char *text, size_t length);
/* Makes ready for about so much: large chunks from the beginning. */
void isms__pool_expect(struct pool *pool, uint64_t size);
char *isms__pool_text(struct pool *pool, const char *text, size_t length);
/* Moves all that `from` holds into `into`; `from` is empty afterwards. Cannot fail. */
void isms__pool_adopt(struct pool *into, struct pool *from);

/* ---- hashing ---- */

struct hash_key {
    uint64_t k0, k1;
};
/* A key that an attacker cannot know; differs from process to process and call to call. */
struct hash_key isms__hash_random_key(void);
uint64_t isms__hash(struct hash_key key, const void *data, size_t length);
/* The same of data that come in pieces, however they are cut. */
struct hash_stream {
    uint64_t v[4], length;
    unsigned char rest[8]; /* what does not fill a word yet */
};
void isms__hash_begin(struct hash_stream *stream, struct hash_key key);
void isms__hash_add(struct hash_stream *stream, const void *data, size_t length);
uint64_t isms__hash_end(struct hash_stream *stream);

/* Open addressing from a pointer-sized key to a pointer; key 0 is not allowed. */
struct pointer_map {
    struct pointer_entry {
        uintptr_t key;
        void *value;
    } * entries;
    size_t capacity, count;
};
void *isms__map_get(const struct pointer_map *map, uintptr_t key);
bool isms__map_reserve(struct pointer_map *map, const isms_allocator *a, size_t more);
/* Room must have been reserved. A value of NULL is a removed entry. */
void isms__map_set(struct pointer_map *map, uintptr_t key, void *value);
void isms__map_clear(struct pointer_map *map, const isms_allocator *a);

/* ---- text ---- */

/* A text that grows. Once memory is out it stays `failed` and further calls do nothing. */
struct text {
    const isms_allocator *memory;
    char *data; /* NUL-terminated once something was added, else NULL */
    size_t length, capacity;
    bool failed;
};
void isms__text_init(struct text *text, const isms_allocator *memory);
void isms__text_clear(struct text *text);
/* Empties it, and keeps its room for what comes next. */
void isms__text_empty(struct text *text);
void isms__text_add(struct text *text, const char *data, size_t length);
void isms__text_put(struct text *text, const char *string);
void isms__text_format(struct text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
const char *isms__text_get(const struct text *text);

/* Length of the valid UTF-8 sequence at p (1 to 4), or 0 where there is none before end. */
size_t isms__utf8_length(const unsigned char *p, const unsigned char *end);
/* The code point of a valid sequence. */
uint32_t isms__utf8_decode(const unsigned char *p, size_t length);
size_t isms__utf8_encode(char out[4], uint32_t code);
/* Whether the code point may stand in an XML 1.0 document. */
bool isms__xml_char(uint32_t code);
/* Offset of the first byte that is no valid UTF-8 or no XML 1.0 character; length where all are. */
size_t isms__text_check(const char *text, size_t length);
/* How much of `text` fits into `room` bytes without cutting a character. */
size_t isms__text_fit(const char *text, size_t length, size_t room);
static inline bool isms__is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/* Of ASCII, whatever the locale: <ctype.h> asks that. */
static inline bool isms__is_digit(int c)
{
    return c >= '0' && c <= '9';
}
static inline bool isms__is_letter(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static inline bool isms__is_alphanumeric(int c)
{
    return isms__is_digit(c) || isms__is_letter(c);
}
/* Cuts the next word off a list separated by white space: *word, *length; false at its end. */
bool isms__next_word(const char **cursor, const char *end, const char **word, size_t *length);
/* Reads a decimal integer, whole; no plus sign, no spaces. */
bool isms__parse_integer(int64_t *out, const char *text, size_t length);
bool isms__parse_date(isms_date *out, const char *text, size_t length);
bool isms__parse_duration(isms_duration *out, const char *text, size_t length);
bool isms__parse_decimal(isms_decimal *out, const char *text, size_t length);

/* ---- errors ---- */

/* Fills the error (which may be NULL) with a formatted message and returns the status. */
isms_status isms__fail(isms_error *error, isms_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
isms_status isms__fail_memory(isms_error *error);
isms_status isms__fail_os(isms_error *error, const char *file, int os_error, const char *what);
void isms__error_clear(isms_error *error);
/* Copies as much as fits, cut at a character; for the fixed fields of isms_error. */
void isms__copy_text(char *out, size_t room, const char *text);

#endif
