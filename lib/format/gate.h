/* The gate: one linear look at the bytes of a document before libxml2 sees them. */
#ifndef FORMAT_GATE_H
#define FORMAT_GATE_H

#include "base/base.h"
#include "isms/read.h"

struct gate_position {
    uint32_t line, column; /* of a start tag, column in characters */
};

/* Hashes of what was seen before, to count how many different ones there are. */
struct gate_set {
    uint64_t *hashes;
    size_t capacity, count;
};

struct gate {
    isms_limits limits;
    isms_allocator memory;
    uint64_t seed; /* of name hashes */

    /* where the scan stands */
    int state;
    unsigned char quote; /* of the attribute value */
    uint8_t matched;     /* how much of a keyword or an end mark was seen */
    uint8_t reference;   /* bytes of the reference that began in a text or value, 0 outside */
    bool is_namespace;   /* the attribute declares a namespace */
    bool is_prefix;      /* and a prefix for it */
    bool root_seen;
    bool ascii_only; /* declared so */
    uint32_t depth;
    uint64_t offset;     /* bytes behind us */
    uint64_t line_start; /* offset at which the line began */
    uint64_t line_extra; /* bytes of the line beyond one per character */
    uint32_t line;
    struct gate_position markup; /* where the tag, comment... that we are in began */
    uint64_t markup_offset;

    /* how much there was of what */
    uint64_t nodes, token_start, run, outside;
    uint32_t attributes;
    uint64_t hash, word; /* of a name, and what of it is not yet in the hash */
    struct gate_set names, namespaces;

    char keyword[8]; /* behind "<!" */
    uint8_t keyword_length;

    /* the XML declaration, or the instruction at the very start; its end mark included */
    char declaration[256];
    size_t declaration_length;
    bool utf16; /* what the bytes were before they were UTF-8 */

    /* start tags that were seen and not yet asked for */
    struct gate_position *positions;
    size_t position_first, position_count, position_capacity;

    /* why it refused */
    isms_status status;
    struct gate_position bad;
    char message[256];
};

bool isms__gate_init(struct gate *gate, const isms_limits *limits, const isms_allocator *memory);
void isms__gate_clear(struct gate *gate);
/* Looks at more bytes, whole characters only unless these are the last. How many of them may pass:
 * all of them, or where gate->status says why not, those before the text or tag that is refused. */
size_t isms__gate_scan(struct gate *gate, const unsigned char *bytes, size_t size);
/* No more bytes will come. */
void isms__gate_end(struct gate *gate);
/* Where the next start tag stands; to be asked once for each, in order. */
struct gate_position isms__gate_next_position(struct gate *gate);
/* Limits with their defaults filled in. */
isms_limits isms__limits(const isms_limits *given);
/* Refuses for a reason outside of the gate, such as an encoding that it never gets to see. */
void isms__gate_refuse(struct gate *gate, isms_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
