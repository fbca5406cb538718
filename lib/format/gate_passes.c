/* The gate, in strides: as many bytes as can be taken at once. The rest, and everything that is not
 * as usual, is left to the steps. Each function gives back where it stopped. */
#include "base/bytes.h"
#include "format/gate_inside.h"

#define C(c) [c] = STOP | STOP_TEXT | STOP_VALUE | STOP_QUOTED | STOP_NAME | STOP_OTHER
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
    ['"'] = STOP_VALUE | STOP_QUOTED | STOP_NAME,
    ['\''] = STOP_VALUE | STOP_NAME,
    ['&'] = STOP_TEXT | STOP_VALUE | STOP_QUOTED | STOP_NAME,
    ['<'] = STOP_TEXT | STOP_VALUE | STOP_QUOTED | STOP_NAME,
    ['>'] = STOP_NAME | STOP_OTHER,
    ['/'] = STOP_NAME,
    ['='] = STOP_NAME,
    ['-'] = STOP_OTHER,
    ['?'] = STOP_OTHER,
    [']'] = STOP_OTHER,
};
#define classes isms__gate_classes

/* ---- to what is not plain ---- */

/* The highest bit of each byte at which a text or value may stop; above the first of them it may be
 * set for nothing. Subtracting carries into it from what is too small; the quotation mark is the
 * ampersand but for one bit. Tabs are among them. */
static inline uint64_t stops(uint64_t word, unsigned char stop)
{
    uint64_t found = (word - EACH_BYTE(0x20)) | word | ((word ^ EACH_BYTE('<')) - EACH_BYTE(1));
    uint64_t other = stop == STOP_TEXT ? word : word | EACH_BYTE('"' ^ '&');
    return (found | ((other ^ EACH_BYTE('&')) - EACH_BYTE(1))) & EACH_BYTE(0x80);
}

/* Where something stands that ends the plain text (STOP_TEXT) or value (STOP_QUOTED). */
static inline const unsigned char *skip(const unsigned char *p, const unsigned char *end,
                                        unsigned char stop)
{
    while (end - p >= 8) {
        uint64_t found = stops(bytes_load(p), stop);
        if (found) {
            p += bytes_first(found);
            break;
        }
        p += 8;
    }
    while (p < end && !(classes[*p] & stop))
        p++;
    return p;
}

/* Length of the character above U+007F that stands here; 0 for what cannot pass. */
static inline size_t wide_length(const struct gate *gate, const unsigned char *p,
                                 const unsigned char *end)
{
    size_t length = *p < 0x80 || gate->ascii_only ? 0 : isms__utf8_length(p, end);
    return length && isms__xml_char(isms__utf8_decode(p, length)) ? length : 0;
}

/* ---- parts of a document ---- */

static const unsigned char *pass(struct gate *gate, const unsigned char *from,
                                 const unsigned char *to)
{
    gate->offset += (uint64_t)(to - from);
    return to;
}

/* Bytes that only count: of an attribute value, a comment, a CDATA section. */
static const unsigned char *pass_plain(struct gate *gate, const unsigned char *p,
                                       const unsigned char *end, unsigned char stop,
                                       uint64_t *count, uint64_t most)
{
    const unsigned char *start = p;
    if (ISMS_NEVER(*count > most)) /* that is refused at once */
        return p;
    if ((uint64_t)(end - p) > most - *count)
        end = p + (most - *count);
    while (p < end && !(classes[*p] & stop))
        p++;
    *count += (uint64_t)(p - start);
    return pass(gate, start, p);
}

/* A name, up to where it may be too long: that is left to the steps. */
static const unsigned char *pass_name(struct gate *gate, const unsigned char *p,
                                      const unsigned char *end)
{
    uint64_t at = gate->offset - gate->token_start, most = (uint64_t)gate->limits.name_bytes + 1;
    if (at >= most || (at < 6 && gate->is_namespace)) /* or still in doubt */
        return p;
    const unsigned char *start = p;
    if ((uint64_t)(end - p) > most - at)
        end = p + (most - at);
    for (; p < end && !(classes[*p] & STOP_NAME); p++)
        hash_name(gate, at++, *p);
    return pass(gate, start, p);
}

/* What a start tag has, until it is known that all of it is as usual. */
struct plain_tag {
    uint64_t hashes[32]; /* of its name and those of its attributes */
    unsigned names;
    uint32_t lines;                  /* that end inside of it */
    const unsigned char *line_start; /* of the last one */
    uint64_t extra;                  /* its bytes beyond one per character */
};

/* The value of an attribute up to its closing quote, characters above U+007F included; NULL where
 * it is not plain. */
static const unsigned char *plain_value(const struct gate *gate, struct plain_tag *tag,
                                        const unsigned char *p, const unsigned char *end)
{
    for (;;) {
        p = skip(p, end, STOP_QUOTED);
        if (p == end)
            return NULL;
        if (*p == '"')
            return p;
        size_t length = wide_length(gate, p, end);
        if (length == 0)
            return NULL;
        tag->extra += length - 1;
        p += length;
    }
}

/* The hash of a whole name, as hash_name makes it of its bytes. */
static uint64_t hash_of(const struct gate *gate, const unsigned char *p, size_t length,
                        const unsigned char *end)
{
    uint64_t hash = gate->seed, word = 0;
    for (; length >= 8; p += 8, length -= 8)
        hash = hash_word(hash, bytes_load(p));
    if (end - p >= 8)
        word = bytes_load(p) & (((uint64_t)1 << length * 8) - 1);
    else
        while (length-- > 0)
            word = word << 8 | p[length];
    return hash_word(hash, word);
}

/* A name of ASCII letters, not longer than allowed; NULL where it is something else. There is a
 * byte to look at. */
static const unsigned char *plain_name(const struct gate *gate, struct plain_tag *tag,
                                       const unsigned char *p, const unsigned char *end)
{
    const unsigned char *start = p;
    if (*p >= 0x80 || !name_start(*p) || tag->names == COUNT_OF(tag->hashes))
        return NULL;
    while (p < end && !(classes[*p] & STOP_NAME))
        p++;
    size_t length = (size_t)(p - start);
    tag->hashes[tag->names++] = hash_of(gate, start, length, end);
    return length <= gate->limits.name_bytes ? p : NULL;
}

static const unsigned char *plain_space(struct plain_tag *tag, const unsigned char *p,
                                        const unsigned char *end)
{
    for (; p < end && isms__is_space((char)*p); p++)
        if (*p == '\n') {
            tag->lines++;
            tag->line_start = p + 1;
            tag->extra = 0;
        }
    return p;
}

/* A plain name, an equals sign and a plain value in double quotes; NULL where it is something else.
 * Declarations of namespaces are something else. */
static const unsigned char *plain_attribute(const struct gate *gate, struct plain_tag *tag,
                                            const unsigned char *p, const unsigned char *end)
{
    if (*p == 'x')
        return NULL;
    const unsigned char *q = plain_name(gate, tag, p, end);
    if (!q || end - q < 3 || q[0] != '=' || q[1] != '"')
        return NULL;
    const unsigned char *quote = plain_value(gate, tag, q + 2, end);
    if (!quote || (uint64_t)(quote - q) > gate->limits.value_bytes)
        return NULL;
    return quote + 1;
}

/* From its "<" to its ">"; NULL where it is not plain. */
static const unsigned char *plain_tag(const struct gate *gate, struct plain_tag *tag,
                                      const unsigned char *p, const unsigned char *end)
{
    tag->names = tag->lines = 0;
    tag->extra = 0;
    p = plain_name(gate, tag, p + 1, end);
    while (p && p < end && isms__is_space((char)*p)) {
        p = plain_space(tag, p, end);
        if (p < end && *p != '/' && *p != '>')
            p = plain_attribute(gate, tag, p, end);
    }
    if (!p || end - p < 2)
        return NULL;
    p += *p == '/';
    return *p == '>' ? p + 1 : NULL;
}

/* Whether a tag of that many bytes and names keeps within all limits. */
static bool is_allowed(const struct gate *gate, size_t bytes, unsigned names)
{
    const isms_limits *limits = &gate->limits;
    return bytes <= limits->tag_bytes && names - 1 <= limits->attributes &&
           gate->depth < limits->depth && gate->nodes < limits->nodes &&
           gate->names.count + names <= limits->names;
}

/* A whole start tag inside the root, as tags usually are; where it is not, `p` comes back. */
static const unsigned char *pass_start_tag(struct gate *gate, const unsigned char *p,
                                           const unsigned char *end)
{
    struct plain_tag tag;
    const unsigned char *q = plain_tag(gate, &tag, p, end);
    if (!q || gate->ascii_only || !is_allowed(gate, (size_t)(q - p), tag.names))
        return p;
    gate->markup = (struct gate_position){gate->line, column_at(gate, gate->offset)};
    gate->markup_offset = gate->offset;
    isms__gate_note_position(gate);
    for (unsigned i = 0; i < tag.names; i++)
        set_add(gate, &gate->names, tag.hashes[i]);
    gate->nodes++;
    gate->depth += q[-2] != '/';
    gate->run = 0;
    if (tag.lines) {
        gate->line += tag.lines;
        gate->line_start = gate->offset + (uint64_t)(tag.line_start - p);
        gate->line_extra = 0;
    }
    gate->line_extra += tag.extra;
    return pass(gate, p, q);
}

static const unsigned char *pass_end_tag(struct gate *gate, const unsigned char *p,
                                         const unsigned char *end)
{
    const unsigned char *q = p + 2;
    while (q < end && !(classes[*q] & STOP_NAME))
        q++;
    if (q == end || *q != '>' || (uint64_t)(q - p) >= gate->limits.tag_bytes)
        return p;
    gate->depth--;
    gate->run = 0;
    return pass(gate, p, q + 1);
}

/* Text, as long as it is plain; ends of lines and characters above U+007F included. */
static const unsigned char *pass_text(struct gate *gate, const unsigned char *p,
                                      const unsigned char *end)
{
    uint64_t room = gate->limits.text_bytes - gate->run;
    if (gate->run >= gate->limits.text_bytes ||
        (gate->run == 0 && gate->nodes >= gate->limits.nodes))
        return p;
    if ((uint64_t)(end - p) > room)
        end = p + room;
    const unsigned char *start = p;
    for (size_t length;;) {
        p = skip(p, end, STOP_TEXT);
        if (p < end && *p == '\n') {
            p++;
            gate->line++;
            gate->line_start = gate->offset + (uint64_t)(p - start);
            gate->line_extra = 0;
        } else if (p < end && (length = wide_length(gate, p, end))) {
            p += length;
            gate->line_extra += length - 1;
        } else {
            break;
        }
    }
    gate->nodes += gate->run == 0 && p > start;
    gate->run += (uint64_t)(p - start);
    return pass(gate, start, p);
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
