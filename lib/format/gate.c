#include "format/gate.h"

#include <stdio.h>

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
 * ends a plain comment, instruction or CDATA section. */
enum { STOP = 1, STOP_TEXT = 2, STOP_VALUE = 4, STOP_NAME = 8, STOP_OTHER = 16 };
#define C(c) [c] = STOP | STOP_TEXT | STOP_VALUE | STOP_NAME | STOP_OTHER
#define C8(c) C(c), C(c + 1), C(c + 2), C(c + 3), C(c + 4), C(c + 5), C(c + 6), C(c + 7)
#define C64(c)                                                                                     \
    C8(c), C8(c + 8), C8(c + 16), C8(c + 24), C8(c + 32), C8(c + 40), C8(c + 48), C8(c + 56)
static const unsigned char classes[256] = {
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

static bool set_init(struct gate_set *set, const isms_allocator *memory, size_t most)
{
    set->capacity = 64;
    while (set->capacity < most * 2)
        set->capacity *= 2;
    set->hashes = isms__memory_zeroed(memory, set->capacity, sizeof *set->hashes);
    return set->hashes != NULL;
}

bool isms__gate_init(struct gate *gate, const isms_limits *limits, const isms_allocator *memory)
{
    *gate = (struct gate){.limits = isms__limits(limits), .memory = *memory, .line = 1};
    gate->seed = isms__hash_random_key().k0 | 1;
    if (set_init(&gate->names, memory, gate->limits.names) &&
        set_init(&gate->namespaces, memory, gate->limits.namespaces))
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

static uint32_t column_at(const struct gate *gate, uint64_t offset)
{
    uint64_t column = offset - gate->line_start - gate->line_extra + 1;
    return column > UINT32_MAX ? UINT32_MAX : (uint32_t)column;
}

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

#define refuse(...) isms__gate_refuse(gate, __VA_ARGS__)

static void over(struct gate *gate, const char *what, uint64_t most)
{
    refuse(ISMS_ERROR_LIMIT, "%s goes beyond the limit of %llu", what, (unsigned long long)most);
}

/* ---- counting ---- */

/* Whether the hash is new to the set. The set never fills: it has twice the room of the limit. */
static bool set_add(struct gate_set *set, uint64_t hash)
{
    hash |= 1; /* 0 is an empty place */
    size_t i = (size_t)(hash >> 32) & (set->capacity - 1);
    while (set->hashes[i] && set->hashes[i] != hash)
        i = (i + 1) & (set->capacity - 1);
    if (set->hashes[i])
        return false;
    set->hashes[i] = hash;
    set->count++;
    return true;
}

/* Multiplication carries every bit upwards, so that the upper half, which set_add uses, depends on
 * all. */
static inline uint64_t hash_name(uint64_t hash, unsigned char c)
{
    return (hash ^ c) * 0x9E3779B97F4A7C15u;
}

static void count_name(struct gate *gate, uint64_t length)
{
    if (length > gate->limits.name_bytes)
        over(gate, "a name", gate->limits.name_bytes);
    else if (set_add(&gate->names, gate->hash) && gate->names.count > gate->limits.names)
        over(gate, "the number of different names", gate->limits.names);
}

static void count_node(struct gate *gate)
{
    if (++gate->nodes > gate->limits.nodes)
        over(gate, "the number of elements, texts and comments", gate->limits.nodes);
}

static void note_position(struct gate *gate)
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

/* ---- the XML declaration ---- */

/* The value of a pseudo-attribute of the declaration, or NULL. */
static const char *declared(struct gate *gate, const char *name, char out[64])
{
    const char *p = strstr(gate->declaration, name);
    if (!p)
        return NULL;
    p += strlen(name);
    while (isms__is_space(*p))
        p++;
    if (*p++ != '=')
        return NULL;
    while (isms__is_space(*p))
        p++;
    if (*p != '"' && *p != '\'')
        return NULL;
    const char *end = strchr(p + 1, *p);
    if (!end)
        return NULL;
    size_t length = (size_t)(end - p - 1);
    if (length > 63)
        length = 63;
    memcpy(out, p + 1, length);
    out[length] = '\0';
    return out;
}

static bool same_word(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        char x = *a >= 'a' && *a <= 'z' ? (char)(*a - 32) : *a;
        if (x != *b)
            return false;
    }
    return *a == *b;
}

static void check_declaration(struct gate *gate)
{
    char value[64];
    if (gate->declaration_length < 4 || memcmp(gate->declaration, "xml", 3) != 0 ||
        !isms__is_space(gate->declaration[3]))
        return;
    if (gate->declaration_length == sizeof gate->declaration - 1) {
        refuse(ISMS_ERROR_LIMIT, "the XML declaration is too long");
        return;
    }
    const char *version = declared(gate, "version", value);
    if (version && strcmp(version, "1.0") != 0) {
        refuse(ISMS_ERROR_SYNTAX, "XML version \"%s\" is not read: save the document as XML 1.0",
               version);
        return;
    }
    const char *encoding = declared(gate, "encoding", value);
    if (!encoding)
        return;
    bool fits = gate->utf16 ? same_word(encoding, "UTF-16") || same_word(encoding, "UTF-16LE") ||
                                  same_word(encoding, "UTF-16BE")
                            : same_word(encoding, "UTF-8") || same_word(encoding, "UTF8");
    gate->ascii_only =
        !gate->utf16 && (same_word(encoding, "US-ASCII") || same_word(encoding, "ASCII"));
    if (!fits && !gate->ascii_only)
        refuse(
            ISMS_ERROR_SYNTAX,
            gate->utf16
                ? "the bytes are UTF-16 but the document says encoding \"%s\": correct one of them"
                : "encoding \"%s\" is not read: save the document as UTF-8",
            encoding);
}

/* ---- single bytes that matter ---- */

static bool name_start(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
}

static void in_name(struct gate *gate, unsigned char c);

static void begin_name(struct gate *gate, int state, unsigned char first)
{
    gate->state = state;
    gate->token_start = gate->offset;
    gate->hash = gate->seed;
    in_name(gate, first);
}

/* One more level, or the document is over. */
static void open_element(struct gate *gate)
{
    if (++gate->depth > gate->limits.depth)
        over(gate, "the depth of elements inside each other", gate->limits.depth);
}

static void begin_text(struct gate *gate)
{
    gate->state = IN_TEXT;
    gate->reference = 0;
}

/* A tag, comment or instruction ends; what follows is a new run of text. */
static void end_markup(struct gate *gate)
{
    gate->run = 0;
    begin_text(gate);
}

static void after_less(struct gate *gate, unsigned char c)
{
    switch (c) {
    case '/':
        gate->state = IN_END_TAG;
        gate->run = 0;
        if (gate->depth == 0)
            refuse(ISMS_ERROR_SYNTAX, "an end tag without its start tag");
        return;
    case '!':
        gate->state = IN_MARKUP;
        gate->declaration_length = 0;
        return;
    case '?':
        gate->state = IN_INSTRUCTION;
        gate->matched = 0;
        gate->run = 0;
        /* only what begins at the very start is an XML declaration */
        gate->declaration_length = gate->offset == 1 ? 0 : sizeof gate->declaration;
        return;
    default:
        break;
    }
    if (!name_start(c)) {
        refuse(ISMS_ERROR_SYNTAX, "\"<\" must begin a tag: write &lt; for the character itself");
        return;
    }
    if (gate->depth == 0 && gate->root_seen) {
        refuse(ISMS_ERROR_SYNTAX, "a second root element: a document has one");
        return;
    }
    gate->root_seen = true;
    gate->attributes = 0;
    note_position(gate);
    gate->run = gate->offset - 1; /* where the tag began */
    count_node(gate);
    begin_name(gate, IN_NAME, c);
}

static void in_markup(struct gate *gate, unsigned char c)
{
    static const char comment[] = "--", cdata[] = "[CDATA[", doctype[] = "DOCTYPE";
    gate->declaration[gate->declaration_length++] = (char)c;
    size_t n = gate->declaration_length;
    if (n <= 2 && memcmp(gate->declaration, comment, n) == 0) {
        if (n == 2) {
            gate->state = IN_COMMENT;
            gate->matched = 0;
            gate->run = 0;
            count_node(gate);
        }
        return;
    }
    if (n <= 7 && memcmp(gate->declaration, cdata, n) == 0) {
        if (n == 7) {
            gate->state = IN_CDATA;
            gate->matched = 0;
            count_node(gate);
            if (gate->depth == 0)
                refuse(ISMS_ERROR_SYNTAX, "text outside the root element");
        }
        return;
    }
    if (n <= 7 && memcmp(gate->declaration, doctype, n) == 0) {
        if (n == 7)
            refuse(ISMS_ERROR_SYNTAX, "a DOCTYPE is not allowed: remove it");
        return;
    }
    refuse(ISMS_ERROR_SYNTAX, "\"<!\" begins neither a comment nor a CDATA section");
}

/* How much of an end mark stands behind us, after one more byte: "-->", "?>" or "]]>". */
static bool end_mark(struct gate *gate, unsigned char c, const char *mark)
{
    uint8_t length = (uint8_t)strlen(mark);
    if (c == (unsigned char)mark[gate->matched]) {
        if (++gate->matched == length)
            return true;
    } else if (length == 3 && c == (unsigned char)mark[0]) {
        gate->matched = gate->matched == 2 ? 2 : 1; /* "]]]" still ends in "]]" */
    } else {
        gate->matched = (uint8_t)(c == (unsigned char)mark[0]);
    }
    return false;
}

static void in_comment(struct gate *gate, unsigned char c)
{
    if (gate->matched == 2 && c != '>')
        refuse(ISMS_ERROR_SYNTAX, "\"--\" is not allowed inside a comment");
    else if (end_mark(gate, c, "-->"))
        end_markup(gate);
    else if (++gate->run - gate->matched > gate->limits.comment_bytes)
        over(gate, "a comment", gate->limits.comment_bytes);
}

static void in_instruction(struct gate *gate, unsigned char c)
{
    if (gate->declaration_length < sizeof gate->declaration - 1) {
        gate->declaration[gate->declaration_length++] = (char)c;
        gate->declaration[gate->declaration_length] = '\0';
    }
    if (end_mark(gate, c, "?>")) {
        if (gate->declaration_length < sizeof gate->declaration)
            check_declaration(gate);
        gate->declaration_length = sizeof gate->declaration;
        count_node(gate);
        end_markup(gate);
    } else if (++gate->run - gate->matched > gate->limits.comment_bytes) {
        over(gate, "a processing instruction", gate->limits.comment_bytes);
    }
}

static void in_tag(struct gate *gate, unsigned char c)
{
    if (isms__is_space((char)c))
        return;
    if (c == '>') {
        open_element(gate);
        end_markup(gate);
    } else if (c == '/') {
        gate->state = AFTER_SLASH;
    } else if (name_start(c)) {
        if (++gate->attributes > gate->limits.attributes)
            over(gate, "the number of attributes of an element", gate->limits.attributes);
        begin_name(gate, IN_ATTRIBUTE, c);
    } else {
        refuse(ISMS_ERROR_SYNTAX, "a start tag holds something that is no attribute");
    }
}

static void before_value(struct gate *gate, unsigned char c)
{
    if (c == '"' || c == '\'') {
        gate->state = IN_VALUE;
        gate->quote = c;
        gate->reference = 0;
        gate->token_start = 0; /* counts the bytes of the value from here on */
        gate->hash = gate->seed;
    } else if (!isms__is_space((char)c)) {
        refuse(ISMS_ERROR_SYNTAX, "the value of an attribute must stand in quotes");
    }
}

/* One byte of a text or value: a reference counts as one, as long as it is short. */
static uint64_t weight(struct gate *gate, unsigned char c)
{
    if (gate->reference) {
        if (c == ';')
            gate->reference = 0;
        else if (gate->reference < 12)
            gate->reference++;
        else
            return 1;
        return 0;
    }
    gate->reference = c == '&';
    return 1;
}

static void in_value(struct gate *gate, unsigned char c)
{
    if (c == gate->quote) {
        gate->state = AFTER_VALUE;
        if (gate->is_namespace && set_add(&gate->namespaces, gate->hash) &&
            gate->namespaces.count > gate->limits.namespaces)
            over(gate, "the number of different namespaces", gate->limits.namespaces);
        return;
    }
    if (c == '<') {
        refuse(ISMS_ERROR_SYNTAX, "\"<\" is not allowed in an attribute: write &lt;");
        return;
    }
    gate->token_start += weight(gate, c);
    if (gate->is_namespace) {
        gate->hash = hash_name(gate->hash, c);
        if (gate->token_start > gate->limits.namespace_bytes)
            over(gate, "the name of a namespace", gate->limits.namespace_bytes);
    } else if (gate->token_start > gate->limits.value_bytes) {
        over(gate, "the value of an attribute", gate->limits.value_bytes);
    }
}

/* Names of elements and attributes end where something else begins. */
static void end_name(struct gate *gate, unsigned char c)
{
    uint64_t length = gate->offset - gate->token_start;
    count_name(gate, length);
    if (gate->state == IN_NAME) {
        gate->state = IN_TAG;
        in_tag(gate, c);
        return;
    }
    gate->is_namespace = gate->is_namespace && length >= 5;
    gate->state = BEFORE_EQUALS;
    if (c == '=')
        gate->state = BEFORE_VALUE;
    else if (!isms__is_space((char)c))
        refuse(ISMS_ERROR_SYNTAX, "an attribute has no value");
}

static void in_name(struct gate *gate, unsigned char c)
{
    static const char xmlns[] = "xmlns:";
    if (c < 0x80 && (classes[c] & STOP_NAME)) {
        end_name(gate, c);
        return;
    }
    uint64_t at = gate->offset - gate->token_start;
    if (gate->state == IN_ATTRIBUTE) {
        if (at == 0)
            gate->is_namespace = c == 'x';
        else if (at < 6)
            gate->is_namespace = gate->is_namespace && c == (unsigned char)xmlns[at];
    }
    gate->hash = hash_name(gate->hash, c);
    if (at > gate->limits.name_bytes)
        over(gate, "a name", gate->limits.name_bytes);
}

static void in_text(struct gate *gate, unsigned char c)
{
    if (c == '<') {
        gate->state = AFTER_LESS;
        gate->reference = 0;
        gate->markup = (struct gate_position){gate->line, column_at(gate, gate->offset)};
        gate->markup_offset = gate->offset;
        return;
    }
    if (gate->depth == 0) {
        if (!isms__is_space((char)c))
            refuse(ISMS_ERROR_SYNTAX,
                   gate->root_seen ? "text behind the root element"
                                   : "a document begins with its root element, not with text");
        else if (++gate->outside > gate->limits.outside_bytes)
            over(gate, "white space outside the root element", gate->limits.outside_bytes);
        return;
    }
    if (gate->run == 0)
        count_node(gate);
    gate->run += weight(gate, c);
    if (gate->run > gate->limits.text_bytes)
        over(gate, "a text", gate->limits.text_bytes);
}

static void in_cdata(struct gate *gate, unsigned char c)
{
    if (end_mark(gate, c, "]]>"))
        begin_text(gate); /* the run goes on: sections are text */
    else if (++gate->run - gate->matched > gate->limits.text_bytes)
        over(gate, "a text", gate->limits.text_bytes);
}

static void in_end_tag(struct gate *gate, unsigned char c)
{
    if (c == '>') {
        gate->depth--;
        end_markup(gate);
    } else if (c == '<') {
        refuse(ISMS_ERROR_SYNTAX, "an end tag is not closed");
    } else if (++gate->run > gate->limits.tag_bytes) {
        over(gate, "an end tag", gate->limits.tag_bytes);
    }
}

static void step(struct gate *gate, unsigned char c)
{
    switch ((enum state)gate->state) {
    case AT_START:
        gate->state = IN_TEXT;
        in_text(gate, c);
        break;
    case IN_TEXT:
        in_text(gate, c);
        break;
    case AFTER_LESS:
        after_less(gate, c);
        break;
    case IN_MARKUP:
        in_markup(gate, c);
        break;
    case IN_COMMENT:
        in_comment(gate, c);
        break;
    case IN_CDATA:
        in_cdata(gate, c);
        break;
    case IN_INSTRUCTION:
        in_instruction(gate, c);
        break;
    case IN_NAME:
    case IN_ATTRIBUTE:
        in_name(gate, c);
        break;
    case IN_TAG:
        in_tag(gate, c);
        break;
    case BEFORE_EQUALS:
        if (c == '=')
            gate->state = BEFORE_VALUE;
        else if (!isms__is_space((char)c))
            refuse(ISMS_ERROR_SYNTAX, "an attribute has no value");
        break;
    case BEFORE_VALUE:
        before_value(gate, c);
        break;
    case IN_VALUE:
        in_value(gate, c);
        break;
    case AFTER_VALUE:
        gate->state = IN_TAG;
        if (!isms__is_space((char)c) && c != '>' && c != '/')
            refuse(ISMS_ERROR_SYNTAX, "white space is missing between attributes");
        else
            in_tag(gate, c);
        break;
    case AFTER_SLASH:
        if (c != '>') {
            refuse(ISMS_ERROR_SYNTAX, "\"/\" in a start tag must be followed by \">\"");
        } else {
            open_element(gate);
            gate->depth--;
            end_markup(gate);
        }
        break;
    case IN_END_TAG:
        in_end_tag(gate, c);
        break;
    }
    /* a start tag counts from its "<" on, which `run` holds while the tag lasts */
    if (gate->state >= IN_NAME && gate->state <= AFTER_SLASH &&
        gate->offset - gate->run > gate->limits.tag_bytes)
        over(gate, "a start tag", gate->limits.tag_bytes);
}

/* ---- scanning ---- */

/* The functions of this part take as many bytes as they can at once and leave the rest, and
 * everything that is not as usual, to the steps above. Each gives back where it stopped. */

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
        over(gate, "a name", gate->limits.name_bytes);
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
    note_position(gate);
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

/* Takes what can be taken at once in the state that we are in. */
static const unsigned char *pass_many(struct gate *gate, const unsigned char *p,
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
        step(gate, p[i]);
        gate->offset++;
    }
    gate->line_extra += length - 1;
    return length;
}

size_t isms__gate_scan(struct gate *gate, const unsigned char *bytes, size_t size)
{
    const unsigned char *p = bytes, *end = bytes + size;
    uint64_t start = gate->offset;
    while (p < end && gate->status == ISMS_OK) {
        p = pass_many(gate, p, end);
        if (p == end || gate->status != ISMS_OK)
            break;
        if (*p >= 0x80) {
            size_t length = wide(gate, p, end);
            if (gate->status == ISMS_OK)
                p += length;
            continue;
        }
        if (*p < 0x20 && *p != '\t' && *p != '\n' && *p != '\r') {
            refuse(ISMS_ERROR_SYNTAX, "the character U+%04X is not allowed in XML", *p);
            break;
        }
        step(gate, *p);
        if (gate->status != ISMS_OK)
            break;
        gate->offset++;
        if (*p++ == '\n') {
            gate->line++;
            gate->line_start = gate->offset;
            gate->line_extra = 0;
        }
    }
    if (gate->status == ISMS_OK && gate->offset > gate->limits.bytes)
        over(gate, "the document", gate->limits.bytes);
    if (gate->status == ISMS_OK)
        return size;
    return gate->markup_offset > start ? (size_t)(gate->markup_offset - start) : 0;
}

void isms__gate_end(struct gate *gate)
{
    if (gate->status != ISMS_OK)
        return;
    if (!gate->root_seen)
        refuse(ISMS_ERROR_SYNTAX, gate->offset == 0 ? "the document is empty"
                                                    : "the document ends before its root element");
    else if (gate->state != IN_TEXT)
        refuse(ISMS_ERROR_SYNTAX, "the document ends inside a tag, comment or CDATA section");
    else if (gate->depth > 0)
        refuse(ISMS_ERROR_SYNTAX, "the document ends while %u element%s still open", gate->depth,
               gate->depth == 1 ? " is" : "s are");
}
