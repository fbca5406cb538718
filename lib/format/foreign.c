/* Keeping what is not ours: foreign elements and attributes, comments, instructions, stray text.
 * All of it is written down as XML when it is read, and put back verbatim when the document is
 * written. */
#include "format/import.h"

void isms__foreign_count(struct import *import)
{
    if (++import->foreign_nodes != import->limits->foreign_nodes + 1)
        return;
    isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_LIMIT, isms__import_here(import),
                         "",
                         "there are more than %llu elements, comments and texts that libisms does "
                         "not know: is this the right file?",
                         (unsigned long long)import->limits->foreign_nodes);
    isms__xml_stop(&import->reader, ISMS_ERROR_LIMIT);
}

/* ---- chains ---- */

void isms__extra_add(struct import *import, struct extra_chain *chain, enum extra_place place,
                     size_t field, uint32_t item, const char *text, size_t length)
{
    struct pool *pool = &import->model->pool;
    struct extra *extra = isms__pool_get(pool, sizeof *extra);
    char *copy = extra ? isms__pool_text(pool, text, length) : NULL;
    if (!copy) {
        isms__import_memory(import);
        return;
    }
    *extra = (struct extra){NULL, copy, item, (uint8_t)place, (uint8_t)field};
    if (chain->last)
        chain->last->next = extra;
    else
        chain->first = extra;
    chain->last = extra;
}

void isms__extras_attach(struct import *import, struct frame *frame, struct extra_chain *chain,
                         enum extra_place place, size_t field, uint32_t item)
{
    struct extra_chain *target = frame->object ? &frame->extras : &import->file_extras;
    for (struct extra *extra = chain->first; extra; extra = extra->next) {
        extra->place = (uint8_t)place;
        extra->field = (uint8_t)field;
        extra->item = item;
    }
    if (!chain->first)
        return;
    if (target->last)
        target->last->next = chain->first;
    else
        target->first = chain->first;
    target->last = chain->last;
    *chain = (struct extra_chain){NULL, NULL};
}

/* ---- foreign elements ---- */

static void put_name(struct text *out, const xmlChar *prefix, const xmlChar *name)
{
    if (prefix) {
        isms__text_put(out, (const char *)prefix);
        isms__text_add(out, ":", 1);
    }
    isms__text_put(out, (const char *)name);
}

static void put_attribute(struct text *out, const xmlChar *prefix, const xmlChar *name,
                          const char *value, size_t length)
{
    isms__text_add(out, " ", 1);
    put_name(out, prefix, name);
    isms__text_add(out, "=\"", 2);
    isms__escape_attribute(out, value, length);
    isms__text_add(out, "\"", 1);
}

static void put_namespace(struct text *out, const xmlChar *prefix, const xmlChar *uri)
{
    const char *value = uri ? (const char *)uri : "";
    if (prefix)
        put_attribute(out, (const xmlChar *)"xmlns", prefix, value, strlen(value));
    else
        put_attribute(out, NULL, (const xmlChar *)"xmlns", value, strlen(value));
}

static void close_start_tag(struct import *import)
{
    if (import->capture_open)
        isms__text_add(&import->capture, ">", 1);
    import->capture_open = false;
}

/* Begins another node inside: a text that comes in pieces is one. */
static void begin_node(struct import *import, bool text)
{
    if (!text || !import->capture_text)
        isms__foreign_count(import);
    import->capture_text = text;
}

void isms__capture_start(struct import *import, const struct xml_tag *tag)
{
    struct text *out = &import->capture;
    size_t depth = import->capture_depth++;
    begin_node(import, false);
    if (!isms__memory_grow(&import->model->memory, (void **)&import->capture_default,
                           &import->capture_capacity, depth + 1, sizeof *import->capture_default)) {
        isms__import_memory(import);
        return;
    }
    close_start_tag(import);
    isms__text_add(out, "<", 1);
    put_name(out, tag->prefix, tag->name);
    /* around it, our namespace will be the default one, whatever it was in the document */
    const xmlChar *around = depth ? import->capture_default[depth - 1] : import->namespace;
    bool declared = false;
    for (int i = 0; i < tag->namespace_count; i++) {
        const xmlChar *prefix = tag->namespaces[2 * i], *uri = tag->namespaces[2 * i + 1];
        declared |= !prefix;
        if (!prefix)
            around = uri;
        put_namespace(out, prefix, uri);
    }
    if (!tag->prefix && !declared && tag->uri != around) {
        put_namespace(out, NULL, tag->uri);
        around = tag->uri;
    }
    import->capture_default[depth] = around;
    for (int i = 0; i < tag->attribute_count; i++) {
        struct xml_attribute a = xml_attribute_at(tag, i);
        put_attribute(out, a.prefix, a.name, a.value, a.length);
    }
    import->capture_open = true;
}

void isms__capture_end(struct import *import, const xmlChar *name, const xmlChar *prefix)
{
    struct text *out = &import->capture;
    import->capture_text = false;
    if (import->capture_open) {
        isms__text_add(out, "/>", 2);
        import->capture_open = false;
    } else {
        isms__text_add(out, "</", 2);
        put_name(out, prefix, name);
        isms__text_add(out, ">", 1);
    }
    if (--import->capture_depth)
        return;
    if (out->failed)
        isms__import_memory(import);
    else
        isms__extra_add(import, &import->before, EXTRA_BEFORE, 0, 0, out->data, out->length);
    out->length = 0;
}

void isms__capture_text(struct import *import, const char *text, size_t length, bool cdata)
{
    struct text *out = &import->capture;
    begin_node(import, !cdata);
    close_start_tag(import);
    if (cdata) {
        isms__text_put(out, "<![CDATA[");
        isms__text_add(out, text, length);
        isms__text_put(out, "]]>");
    } else {
        isms__escape_text(out, text, length);
    }
}

static void put_comment(struct text *out, const char *text)
{
    isms__text_put(out, "<!--");
    isms__text_put(out, text);
    isms__text_put(out, "-->");
}

static void put_instruction(struct text *out, const char *target, const char *data)
{
    isms__text_put(out, "<?");
    isms__text_put(out, target);
    if (data && *data) {
        isms__text_add(out, " ", 1);
        isms__text_put(out, data);
    }
    isms__text_put(out, "?>");
}

void isms__capture_comment(struct import *import, const char *text)
{
    begin_node(import, false);
    close_start_tag(import);
    put_comment(&import->capture, text);
}

void isms__capture_instruction(struct import *import, const char *target, const char *data)
{
    begin_node(import, false);
    close_start_tag(import);
    put_instruction(&import->capture, target, data);
}

/* ---- between our elements ---- */

/* The chain that such content goes to now, after a mark for a blank line in front of it. */
static struct extra_chain *chain_here(struct import *import)
{
    isms__foreign_count(import);
    if (!frame_top(import))
        return import->after_root ? &import->file_trailer : &import->file_extras;
    if (import->line_ends > 1)
        isms__extra_add(import, &import->before, EXTRA_BEFORE, 0, 0, "", 0);
    import->line_ends = 0;
    return &import->before;
}

static void keep(struct import *import, struct text *text)
{
    if (text->failed)
        isms__import_memory(import);
    else
        isms__extra_add(import, chain_here(import), EXTRA_BEFORE, 0, 0, text->data, text->length);
    isms__text_clear(text);
}

void isms__keep_comment(struct import *import, const char *text)
{
    struct text out;
    isms__text_init(&out, &import->model->memory);
    put_comment(&out, text);
    keep(import, &out);
}

void isms__keep_instruction(struct import *import, const char *target, const char *data)
{
    struct text out;
    isms__text_init(&out, &import->model->memory);
    put_instruction(&out, target, data);
    keep(import, &out);
}

void isms__keep_attribute(struct import *import, struct extra_chain *chain, enum extra_place place,
                          size_t field, uint32_t item, const xmlChar *prefix, const xmlChar *name,
                          const char *value, size_t length)
{
    struct text out;
    isms__text_init(&out, &import->model->memory);
    put_attribute(&out, prefix, name, value, length);
    if (out.failed)
        isms__import_memory(import);
    else
        isms__extra_add(import, chain, place, field, item, out.data, out.length);
    isms__text_clear(&out);
}
