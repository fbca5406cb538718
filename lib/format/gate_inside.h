/* Inside of the gate: its states, and what its three files share. gate.c keeps counts and drives
 * the scan, gate_steps.c takes single bytes, gate_passes.c whole stretches of what is as usual. */
#ifndef FORMAT_GATE_INSIDE_H
#define FORMAT_GATE_INSIDE_H

#include "format/gate.h"

enum state {
    AT_START,       /* nothing seen yet */
    IN_TEXT,        /* content, or white space outside the root */
    AFTER_LESS,     /* < */
    IN_MARKUP,      /* <! : comment, CDATA section or what is refused */
    IN_COMMENT,     /* <!-- */
    IN_CDATA,       /* <![CDATA[ */
    IN_INSTRUCTION, /* <? */
    IN_NAME,        /* name of a start tag */
    IN_TAG,         /* between attributes */
    IN_ATTRIBUTE,   /* name of an attribute */
    BEFORE_EQUALS,  /* white space behind the name */
    BEFORE_VALUE,   /* behind = */
    IN_VALUE,       /* inside quotes */
    AFTER_VALUE,    /* behind the closing quote */
    AFTER_SLASH,    /* / of an empty element */
    IN_END_TAG      /* </ */
};

/* What the fast loops stop at. Bit 0: never plain (control characters, line ends, bytes above 7F);
 * bit 1: ends plain text; bit 2: ends a plain attribute value; bit 3: ends a plain name; bit 4:
 * ends a plain comment, instruction or CDATA section; bit 5: ends a plain attribute value in double
 * quotes. */
enum { STOP = 1, STOP_TEXT = 2, STOP_VALUE = 4, STOP_NAME = 8, STOP_OTHER = 16, STOP_QUOTED = 32 };
extern const unsigned char isms__gate_classes[256];

#define refuse(...) isms__gate_refuse(gate, __VA_ARGS__)
void isms__gate_over(struct gate *gate, const char *what, uint64_t most);
/* Remembers where the start tag stands that begins at gate->markup. */
void isms__gate_note_position(struct gate *gate);
/* One byte; behind one that was refused there is no state to take another. */
void isms__gate_step(struct gate *gate, unsigned char c);
/* As many bytes as can be taken at once in the state that we are in; where it stopped. */
const unsigned char *isms__gate_pass(struct gate *gate, const unsigned char *p,
                                     const unsigned char *end);

static inline uint32_t column_at(const struct gate *gate, uint64_t offset)
{
    uint64_t column = offset - gate->line_start - gate->line_extra + 1;
    return column > UINT32_MAX ? UINT32_MAX : (uint32_t)column;
}

static inline bool name_start(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
}

/* Multiplication carries every bit upwards, so that the upper half, which set_add uses, depends on
 * all; of eight bytes at once the upper ones have to get down again. */
static inline uint64_t hash_byte(uint64_t hash, unsigned char c)
{
    return (hash ^ c) * 0x9E3779B97F4A7C15u;
}

static inline uint64_t hash_word(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
}

/* One more byte of a name, the `at`-th of it from 0. Its hash is that of its bytes in words of
 * eight, the last one filled up with zeros. */
static inline void hash_name(struct gate *gate, uint64_t at, unsigned char c)
{
    gate->word |= (uint64_t)c << at % 8 * 8;
    if (at % 8 == 7) {
        gate->hash = hash_word(gate->hash, gate->word);
        gate->word = 0;
    }
}

bool isms__gate_set_grow(struct gate_set *set, const isms_allocator *memory);

/* Whether the hash is new to the set. Half of its places stay empty. */
static inline bool set_add(struct gate *gate, struct gate_set *set, uint64_t hash)
{
    hash |= 1; /* 0 is an empty place */
    size_t i = (size_t)(hash >> 32) & (set->capacity - 1);
    while (set->hashes[i] && set->hashes[i] != hash)
        i = (i + 1) & (set->capacity - 1);
    if (set->hashes[i])
        return false;
    set->hashes[i] = hash;
    if (++set->count * 2 > set->capacity && !isms__gate_set_grow(set, &gate->memory))
        refuse(ISMS_ERROR_MEMORY, "out of memory");
    return true;
}

#endif
