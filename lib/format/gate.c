#include "format/gate_inside.h"

#include <stdio.h>

enum { DEPTH_MOST = 2000 /* libxml2 ends at 2,048 */ };

isms_limits isms__limits(const isms_limits *given)
{
    isms_limits limits = {.size = sizeof limits};
    if (given)
        memcpy(&limits, given, given->size < sizeof limits ? given->size : sizeof limits);
#define DEFAULT(field, value)                                                                      \
    if (!limits.field)                                                                             \
    limits.field = value
    DEFAULT(bytes, (uint64_t)1 << 30);
    DEFAULT(depth, 100);
    limits.depth = limits.depth < DEPTH_MOST ? limits.depth : DEPTH_MOST;
    DEFAULT(nodes, 50000000);
    DEFAULT(foreign_nodes, 1000000);
    DEFAULT(attributes, 1000);
    DEFAULT(name_bytes, 1000);
    DEFAULT(namespace_bytes, 8 << 10);
    DEFAULT(value_bytes, 1 << 20);
    DEFAULT(text_bytes, 4 << 20);
    DEFAULT(comment_bytes, 1 << 20);
    DEFAULT(tag_bytes, 8 << 20);
    DEFAULT(outside_bytes, 1 << 20);
    DEFAULT(names, 20000);
    DEFAULT(namespaces, 1000);
    DEFAULT(problems, 1000);
#undef DEFAULT
    return limits;
}

/* ---- sets of hashes ---- */

static bool set_init(struct gate_set *set, const isms_allocator *memory, size_t capacity)
{
    *set =
        (struct gate_set){isms__memory_zeroed(memory, capacity, sizeof *set->hashes), capacity, 0};
    return set->hashes != NULL;
}

/* Where a hash goes that is not there yet. */
static uint64_t *set_place(const struct gate_set *set, uint64_t hash)
{
    size_t i = (size_t)(hash >> 32) & (set->capacity - 1);
    while (set->hashes[i])
        i = (i + 1) & (set->capacity - 1);
    return &set->hashes[i];
}

bool isms__gate_set_grow(struct gate_set *set, const isms_allocator *memory)
{
    struct gate_set grown;
    if (!set_init(&grown, memory, set->capacity * 2))
        return false;
    for (size_t i = 0; i < set->capacity; i++) /* an empty place stays one: 0 goes to where 0 is */
        *set_place(&grown, set->hashes[i]) = set->hashes[i];
    grown.count = set->count;
    isms__memory_free(memory, set->hashes);
    *set = grown;
    return true;
}

bool isms__gate_init(struct gate *gate, const isms_limits *limits, const isms_allocator *memory)
{
    *gate = (struct gate){.limits = isms__limits(limits), .memory = *memory, .line = 1};
    gate->seed = isms__hash_random_key().k0 | 1;
    if (set_init(&gate->names, memory, 512) && set_init(&gate->namespaces, memory, 64))
        return true;
    isms__gate_clear(gate);
    return false;
}

void isms__gate_clear(struct gate *gate)
{
    isms__memory_free(&gate->memory, gate->names.hashes);
    isms__memory_free(&gate->memory, gate->namespaces.hashes);
    isms__memory_free(&gate->memory, gate->positions);
    gate->names.hashes = gate->namespaces.hashes = NULL;
    gate->positions = NULL;
}

/* ---- refusing ---- */

void isms__gate_refuse(struct gate *gate, isms_status status, const char *format, ...)
{
    if (gate->status != ISMS_OK)
        return;
    gate->status = status;
    gate->bad = (struct gate_position){gate->line, column_at(gate, gate->offset)};
    if (gate->state == IN_TEXT) {
        gate->markup = gate->bad;
        gate->markup_offset = gate->offset;
    }
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(gate->message, sizeof gate->message, format, arguments);
    va_end(arguments);
}

void isms__gate_over(struct gate *gate, const char *what, uint64_t most)
{
    refuse(ISMS_ERROR_LIMIT, "%s goes beyond the limit of %llu", what, (unsigned long long)most);
}

/* ---- positions ---- */

void isms__gate_note_position(struct gate *gate)
{
    if (gate->position_count == gate->position_capacity) {
        size_t capacity = gate->position_capacity ? gate->position_capacity * 2 : 1024;
        struct gate_position *grown = isms__memory_zeroed(&gate->memory, capacity, sizeof *grown);
        if (!grown) {
            refuse(ISMS_ERROR_MEMORY, "out of memory");
            return;
        }
        for (size_t i = 0; i < gate->position_count; i++)
            grown[i] = gate->positions[(gate->position_first + i) & (gate->position_capacity - 1)];
        isms__memory_free(&gate->memory, gate->positions);
        gate->positions = grown;
        gate->position_capacity = capacity;
        gate->position_first = 0;
    }
    size_t at = (gate->position_first + gate->position_count++) & (gate->position_capacity - 1);
    gate->positions[at] = gate->markup;
}

struct gate_position isms__gate_next_position(struct gate *gate)
{
    if (ISMS_NEVER(gate->position_count == 0))
        return (struct gate_position){gate->line, 1};
    struct gate_position position = gate->positions[gate->position_first];
    gate->position_first = (gate->position_first + 1) & (gate->position_capacity - 1);
    gate->position_count--;
    return position;
}

/* ---- scanning ---- */

/* A character above U+007F: valid, allowed, and a letter wherever only letters may stand. */
static size_t wide(struct gate *gate, const unsigned char *p, const unsigned char *end)
{
    size_t length = isms__utf8_length(p, end);
    if (length == 0) {
        refuse(ISMS_ERROR_SYNTAX,
               "the bytes are no UTF-8: save the document as UTF-8, or repair this place");
        return 0;
    }
    uint32_t code = isms__utf8_decode(p, length);
    if (!isms__xml_char(code))
        refuse(ISMS_ERROR_SYNTAX, "the character U+%04X is not allowed in XML", code);
    else if (gate->ascii_only)
        refuse(ISMS_ERROR_SYNTAX, "the document says that it is ASCII, but this byte is not");
    for (size_t i = 0; i < length && gate->status == ISMS_OK; i++) {
        isms__gate_step(gate, p[i]);
        gate->offset++;
    }
    gate->line_extra += length - 1;
    return length;
}

/* The character that stands here, as a step of its own; where the next one stands. */
static const unsigned char *one(struct gate *gate, const unsigned char *p, const unsigned char *end)
{
    if (*p >= 0x80)
        return p + wide(gate, p, end);
    if (*p < 0x20 && *p != '\t' && *p != '\n' && *p != '\r') {
        refuse(ISMS_ERROR_SYNTAX, "the character U+%04X is not allowed in XML", *p);
        return p;
    }
    isms__gate_step(gate, *p);
    if (gate->status != ISMS_OK)
        return p;
    gate->offset++;
    if (*p == '\n') {
        gate->line++;
        gate->line_start = gate->offset;
        gate->line_extra = 0;
    }
    return p + 1;
}

size_t isms__gate_scan(struct gate *gate, const unsigned char *bytes, size_t size)
{
    const unsigned char *p = bytes, *end = bytes + size;
    uint64_t start = gate->offset;
    while (gate->status == ISMS_OK) {
        p = isms__gate_pass(gate, p, end);
        if (p == end || gate->status != ISMS_OK)
            break;
        p = one(gate, p, end);
    }
    if (gate->offset > gate->limits.bytes) /* no news where it has refused */
        isms__gate_over(gate, "the document", gate->limits.bytes);
    if (gate->status == ISMS_OK)
        return size;
    return gate->markup_offset > start ? (size_t)(gate->markup_offset - start) : 0;
}

void isms__gate_end(struct gate *gate) /* says nothing more where it has refused */
{
    if (!gate->root_seen)
        refuse(ISMS_ERROR_SYNTAX, gate->offset == 0 ? "the document is empty"
                                                    : "the document ends before its root element");
    else if (gate->state != IN_TEXT)
        refuse(ISMS_ERROR_SYNTAX, "the document ends inside a tag, comment or CDATA section");
    else if (gate->depth > 0)
        refuse(ISMS_ERROR_SYNTAX, "the document ends while %u element%s still open", gate->depth,
               gate->depth == 1 ? " is" : "s are");
}
