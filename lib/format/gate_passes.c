/* The gate, in strides: as many bytes as can be taken at once. The rest, and everything that is not
 * as usual, is left to the steps. Each function gives back where it stopped. */
#include "format/gate_inside.h"

#define C(c) [c] = STOP | STOP_TEXT | STOP_VALUE | STOP_NAME | STOP_OTHER
#define C8(c) C(c), C(c + 1), C(c + 2), C(c + 3), C(c + 4), C(c + 5), C(c + 6), C(c + 7)
#define C64(c)                                                                                     \
    C8(c), C8(c + 8), C8(c + 16), C8(c + 24), C8(c + 32), C8(c + 40), C8(c + 48), C8(c + 56)
const unsigned char isms__gate_classes[256] = {
    C8(0),
    C(8),
    ['\t'] = STOP_NAME,
    C(10),
    C(11),
    C(12),
    ['\r'] = STOP_NAME,
    C(14),
    C(15),
    C8(16),
    C8(24),
    C64(128),
    C64(192),
    [' '] = STOP_NAME,
    ['"'] = STOP_VALUE | STOP_NAME,
    ['\''] = STOP_VALUE | STOP_NAME,
    ['&'] = STOP_TEXT | STOP_VALUE | STOP_NAME,
    ['<'] = STOP_TEXT | STOP_VALUE | STOP_NAME,
    ['>'] = STOP_NAME | STOP_OTHER,
    ['/'] = STOP_NAME,
    ['='] = STOP_NAME,
    ['-'] = STOP_OTHER,
    ['?'] = STOP_OTHER,
    [']'] = STOP_OTHER,
};
#define classes isms__gate_classes

static const unsigned char *pass(struct gate *gate, const unsigned char *from,
                                 const unsigned char *to)
{
    gate->offset += (uint64_t)(to - from);
    return to;
}

/* Bytes that only count: of a text, an attribute value, a comment, a CDATA section. */
static const unsigned char *pass_plain(struct gate *gate, const unsigned char *p,
                                       const unsigned char *end, unsigned char stop,
                                       uint64_t *count, uint64_t most)
{
    const unsigned char *start = p;
    if (*count > most)
        return p;
    if ((uint64_t)(end - p) > most - *count)
        end = p + (most - *count);
    while (p < end && !(classes[*p] & stop))
        p++;
    *count += (uint64_t)(p - start);
    return pass(gate, start, p);
}

static const unsigned char *pass_name(struct gate *gate, const unsigned char *p,
                                      const unsigned char *end)
{
    uint64_t at = gate->offset - gate->token_start;
    if (at < 6 && gate->is_namespace)
        return p; /* still in doubt */
    const unsigned char *start = p;
    uint64_t hash = gate->hash;
    if ((uint64_t)(end - p) > gate->limits.name_bytes)
        end = p + gate->limits.name_bytes;
    for (; p < end && !(classes[*p] & STOP_NAME); p++)
        hash = hash_name(hash, *p);
    gate->hash = hash;
    pass(gate, start, p);
    if (at + (uint64_t)(p - start) > gate->limits.name_bytes)
        isms__gate_over(gate, "a name", gate->limits.name_bytes);
    return p;
}

/* The value of an attribute up to its closing quote, characters above U+007F included; NULL where
 * it is not plain. `extra` counts bytes beyond one per character. */
static const unsigned char *plain_value(const unsigned char *p, const unsigned char *end,
                                        uint64_t *extra)
{
    for (;;) {
        while (p < end && !(classes[*p] & STOP_VALUE))
            p++;
        if (p == end)
            return NULL;
        if (*p == '"')
            return p;
        size_t length = *p < 0x80 ? 0 : isms__utf8_length(p, end);
        if (length == 0 || !isms__xml_char(isms__utf8_decode(p, length)))
            return NULL;
        *extra += length - 1;
        p += length;
    }
}

/* What a start tag has, until it is known that all of it is as usual. */
struct plain_tag {
    uint64_t hashes[32]; /* of its name and those of its attributes */
    unsigned names;
    uint64_t extra; /* bytes beyond one per character */
};

/* A name of ASCII letters, not longer than allowed; NULL where it is something else. */
static const unsigned char *plain_name(const struct gate *gate, struct plain_tag *tag,
                                       const unsigned char *p, const unsigned char *end)
{
    const unsigned char *start = p;
    uint64_t hash = gate->seed;
    if (p == end || *p >= 0x80 || !name_start(*p) || tag->names == COUNT_OF(tag->hashes))
        return NULL;
    for (; p < end && !(classes[*p] & STOP_NAME); p++)
        hash = hash_name(hash, *p);
    tag->hashes[tag->names++] = hash;
    return (uint64_t)(p - start) <= gate->limits.name_bytes ? p : NULL;
}

/* A space, a plain name, an equals sign and a plain value in double quotes; NULL where it is
 * something else. Declarations of namespaces are something else. */
static const unsigned char *plain_attribute(const struct gate *gate, struct plain_tag *tag,
                                            const unsigned char *p, const unsigned char *end)
{
    if (end - p < 4 || p[1] == 'x')
        return NULL;
    const unsigned char *q = plain_name(gate, tag, p + 1, end);
    if (!q || end - q < 3 || q[0] != '=' || q[1] != '"')
        return NULL;
    const unsigned char *quote = plain_value(q + 2, end, &tag->extra);
    if (!quote || (uint64_t)(quote - q) > gate->limits.value_bytes)
        return NULL;
    return quote + 1;
}

/* A whole start tag inside the root, as tags usually are; where it is not, `p` comes back. */
static const unsigned char *pass_start_tag(struct gate *gate, const unsigned char *p,
                                           const unsigned char *end)
{
    struct plain_tag tag;
    tag.names = 0;
    tag.extra = 0;
    const unsigned char *q = plain_name(gate, &tag, p + 1, end);
    while (q && q < end && *q == ' ')
        q = plain_attribute(gate, &tag, q, end);
    if (!q || end - q < 2)
        return p;
    bool empty = *q == '/';
    q += empty;
    if (*q++ != '>' || gate->ascii_only || (uint64_t)(q - p) > gate->limits.tag_bytes ||
        tag.names - 1 > gate->limits.attributes || gate->depth >= gate->limits.depth ||
        gate->nodes >= gate->limits.nodes || gate->names.count + tag.names > gate->limits.names)
        return p;
    gate->markup = (struct gate_position){gate->line, column_at(gate, gate->offset)};
    gate->markup_offset = gate->offset;
    isms__gate_note_position(gate);
    for (unsigned i = 0; i < tag.names; i++)
        set_add(&gate->names, tag.hashes[i]);
    gate->nodes++;
    gate->depth += !empty;
    gate->run = 0;
    gate->line_extra += tag.extra;
    return pass(gate, p, q);
}

static const unsigned char *pass_end_tag(struct gate *gate, const unsigned char *p,
                                         const unsigned char *end)
{
    const unsigned char *q = p + 2;
    while (q < end && !(classes[*q] & STOP_NAME))
        q++;
    if (q == end || *q != '>' || (uint64_t)(q - p) > gate->limits.tag_bytes)
        return p;
    gate->depth--;
    gate->run = 0;
    return pass(gate, p, q + 1);
}

static const unsigned char *pass_text(struct gate *gate, const unsigned char *p,
                                      const unsigned char *end)
{
    if (gate->run == 0) {
        if (gate->nodes >= gate->limits.nodes || gate->limits.text_bytes == 0)
            return p;
        gate->nodes++;
    }
    const unsigned char *start = p;
    p = pass_plain(gate, p, end, STOP_TEXT, &gate->run, gate->limits.text_bytes);
    if (p < end && *p == '\n' && gate->run < gate->limits.text_bytes) {
        gate->run++;
        p = pass(gate, p, p + 1);
        gate->line++;
        gate->line_start = gate->offset;
        gate->line_extra = 0;
    }
    if (p == start && gate->run == 0)
        gate->nodes--; /* nothing was taken */
    return p;
}

/* Text and tags inside the root, as long as all is as usual. */
static const unsigned char *pass_content(struct gate *gate, const unsigned char *p,
                                         const unsigned char *end)
{
    while (end - p > 4 && gate->depth > 0 && gate->status == ISMS_OK) {
        const unsigned char *before = p;
        if (*p != '<')
            p = pass_text(gate, p, end);
        else if (p[1] == '/')
            p = pass_end_tag(gate, p, end);
        else
            p = pass_start_tag(gate, p, end);
        if (p == before)
            break;
    }
    return p;
}

const unsigned char *isms__gate_pass(struct gate *gate, const unsigned char *p,
                                     const unsigned char *end)
{
    switch ((enum state)gate->state) {
    case IN_TEXT:
        return gate->reference ? p : pass_content(gate, p, end);
    case IN_VALUE:
        if (gate->reference || gate->is_namespace)
            return p;
        return pass_plain(gate, p, end, STOP_VALUE, &gate->token_start, gate->limits.value_bytes);
    case IN_COMMENT:
    case IN_CDATA:
        if (gate->matched)
            return p;
        return pass_plain(gate, p, end, STOP_OTHER, &gate->run,
                          gate->state == IN_COMMENT ? gate->limits.comment_bytes
                                                    : gate->limits.text_bytes);
    case IN_NAME:
    case IN_ATTRIBUTE:
        return pass_name(gate, p, end);
    case IN_END_TAG:
        return pass_plain(gate, p, end, STOP_NAME, &gate->run, gate->limits.tag_bytes);
    default:
        return p;
    }
}
