/* The gate, byte by byte: what may follow what, and how much of it. */
#include "format/gate_inside.h"

/* ---- counting ---- */

static void count_name(struct gate *gate, uint64_t length)
{
    if (length > gate->limits.name_bytes)
        isms__gate_over(gate, "a name", gate->limits.name_bytes);
    else if (set_add(gate, &gate->names, hash_word(gate->hash, gate->word)) &&
             gate->names.count > gate->limits.names)
        isms__gate_over(gate, "the number of different names", gate->limits.names);
}

static void count_node(struct gate *gate)
{
    if (++gate->nodes > gate->limits.nodes)
        isms__gate_over(gate, "the number of elements, texts and comments", gate->limits.nodes);
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

static void in_name(struct gate *gate, unsigned char c);

static void begin_name(struct gate *gate, int state, unsigned char first)
{
    gate->state = state;
    gate->token_start = gate->offset;
    gate->hash = gate->seed;
    gate->word = 0;
    in_name(gate, first);
}

/* One more level, or the document is over. */
static void open_element(struct gate *gate)
{
    if (++gate->depth > gate->limits.depth)
        isms__gate_over(gate, "the depth of elements inside each other", gate->limits.depth);
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
        gate->run = strlen("</");
        if (gate->depth == 0)
            refuse(ISMS_ERROR_SYNTAX, "an end tag without its start tag");
        return;
    case '!':
        gate->state = IN_MARKUP;
        gate->keyword_length = 0;
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
    isms__gate_note_position(gate);
    gate->run = gate->offset - 1; /* where the tag began */
    count_node(gate);
    begin_name(gate, IN_NAME, c);
}

static void in_markup(struct gate *gate, unsigned char c)
{
    static const char comment[] = "--", cdata[] = "[CDATA[", doctype[] = "DOCTYPE";
    gate->keyword[gate->keyword_length++] = (char)c;
    size_t n = gate->keyword_length;
    if (n <= 2 && memcmp(gate->keyword, comment, n) == 0) {
        if (n == 2) {
            gate->state = IN_COMMENT;
            gate->matched = 0;
            gate->run = 0;
            count_node(gate);
        }
        return;
    }
    /* with seven bytes it is known, or refused */
    if (memcmp(gate->keyword, cdata, n) == 0) {
        if (n == 7) {
            gate->state = IN_CDATA;
            gate->matched = 0;
            count_node(gate);
            if (gate->depth == 0)
                refuse(ISMS_ERROR_SYNTAX, "text outside the root element");
        }
        return;
    }
    if (memcmp(gate->keyword, doctype, n) == 0) {
        if (n == 7) {
            refuse(ISMS_ERROR_SYNTAX, "a DOCTYPE is not allowed: remove it");
            gate->bad = gate->markup; /* where it begins */
        }
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
    } else if (length == 2 || c != (unsigned char)mark[0]) { /* "]]]" still ends in "]]" */
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
        isms__gate_over(gate, "a comment", gate->limits.comment_bytes);
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
        isms__gate_over(gate, "a processing instruction", gate->limits.comment_bytes);
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
            isms__gate_over(gate, "the number of attributes of an element",
                            gate->limits.attributes);
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
        if (gate->is_prefix && gate->token_start == 0) {
            refuse(ISMS_ERROR_SYNTAX, "a prefix stands for no namespace: name one, or remove it");
            return;
        }
        if (gate->is_namespace && set_add(gate, &gate->namespaces, gate->hash) &&
            gate->namespaces.count > gate->limits.namespaces)
            isms__gate_over(gate, "the number of different namespaces", gate->limits.namespaces);
        return;
    }
    if (c == '<') {
        refuse(ISMS_ERROR_SYNTAX, "\"<\" is not allowed in an attribute: write &lt;");
        return;
    }
    gate->token_start += weight(gate, c);
    if (gate->is_namespace) {
        gate->hash = hash_byte(gate->hash, c);
        if (gate->token_start > gate->limits.namespace_bytes)
            isms__gate_over(gate, "the name of a namespace", gate->limits.namespace_bytes);
    } else if (gate->token_start > gate->limits.value_bytes) {
        isms__gate_over(gate, "the value of an attribute", gate->limits.value_bytes);
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
    gate->is_prefix = gate->is_namespace && length > 5;
    gate->state = BEFORE_EQUALS;
    if (c == '=')
        gate->state = BEFORE_VALUE;
    else if (!isms__is_space((char)c))
        refuse(ISMS_ERROR_SYNTAX, "an attribute has no value");
}

static void in_name(struct gate *gate, unsigned char c)
{
    static const char xmlns[] = "xmlns:";
    if (c < 0x80 && (isms__gate_classes[c] & STOP_NAME)) {
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
    hash_name(gate, at, c);
    if (at > gate->limits.name_bytes)
        isms__gate_over(gate, "a name", gate->limits.name_bytes);
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
            isms__gate_over(gate, "white space outside the root element",
                            gate->limits.outside_bytes);
        return;
    }
    if (gate->run == 0)
        count_node(gate);
    gate->run += weight(gate, c);
    if (gate->run > gate->limits.text_bytes)
        isms__gate_over(gate, "a text", gate->limits.text_bytes);
}

static void in_cdata(struct gate *gate, unsigned char c)
{
    if (end_mark(gate, c, "]]>")) {
        begin_text(gate); /* the run goes on: sections are text */
        gate->run -= 2;   /* but for "]]", which was taken for it */
    } else if (++gate->run - gate->matched > gate->limits.text_bytes)
        isms__gate_over(gate, "a text", gate->limits.text_bytes);
}

static void in_end_tag(struct gate *gate, unsigned char c)
{
    if (++gate->run > gate->limits.tag_bytes) {
        isms__gate_over(gate, "an end tag", gate->limits.tag_bytes);
    } else if (c == '>') {
        gate->depth--;
        end_markup(gate);
    } else if (c == '<') {
        refuse(ISMS_ERROR_SYNTAX, "an end tag is not closed");
    }
}

void isms__gate_step(struct gate *gate, unsigned char c)
{
    /* a start tag counts from its "<" on, which `run` holds while the tag lasts */
    if (gate->state >= IN_NAME && gate->state <= AFTER_SLASH &&
        gate->offset - gate->run >= gate->limits.tag_bytes) {
        isms__gate_over(gate, "a start tag", gate->limits.tag_bytes);
        return;
    }
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
}
