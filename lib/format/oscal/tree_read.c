/* A document into a tree. */
#include "format/oscal/reader.h"

#include <stdio.h>

/* ---- nodes and names ---- */

struct oscal_node *isms__oscal_node(struct oscal_tree *tree, enum oscal_kind kind)
{
    struct oscal_node *node = isms__pool_get(tree->pool, sizeof *node);
    if (node)
        *node = (struct oscal_node){.text = "", .tail = "", .kind = kind & 0xF};
    return node;
}

bool isms__oscal_begin(struct oscal_tree *tree, struct pool *pool)
{
    *tree = (struct oscal_tree){.pool = pool};
    tree->document = isms__oscal_node(tree, OSCAL_DOCUMENT);
    return tree->document != NULL;
}

static bool is_oscal(const char *uri)
{
    return strcmp(uri, OSCAL_NAMESPACE) == 0;
}

struct oscal_name *isms__oscal_add_name(struct oscal_tree *tree, const char *prefix,
                                        const char *local, const char *uri)
{
    size_t before = prefix ? strlen(prefix) + 1 : 0, length = strlen(local);
    struct oscal_name *name = isms__pool_get(tree->pool, sizeof *name);
    char *written = isms__pool_get(tree->pool, before + length + 1);
    const char *kept = is_oscal(uri) ? OSCAL_NAMESPACE : *uri ? NULL : "";
    if (!kept)
        kept = isms__pool_text(tree->pool, uri, strlen(uri));
    if (!name || !written || !kept)
        return NULL;
    if (prefix) {
        memcpy(written, prefix, before - 1);
        written[before - 1] = ':';
    }
    memcpy(written + before, local, length + 1);
    *name = (struct oscal_name){.next = tree->names,
                                .written = written,
                                .local = written + before,
                                .uri = kept,
                                .number = tree->name_count++,
                                .prose = (uint8_t)isms__oscal_prose_kind(local),
                                .oscal = is_oscal(uri)};
    for (const char *c = local; *c; c++)
        name->hash = oscal_hash(name->hash, *c);
    tree->names = name;
    return name;
}

static void out_of_memory(struct oscal_reader *reader)
{
    isms__xml_stop(reader->xml, ISMS_ERROR_MEMORY);
}

/* NULL when memory is out. */
static const struct oscal_known_name *find_name(struct oscal_reader *reader, const xmlChar *local,
                                                const xmlChar *prefix, const xmlChar *uri)
{
    struct pointer_map *map = &reader->names;
    struct oscal_known_name *first = isms__map_get(map, (uintptr_t)local), *found = first;
    while (found && (found->prefix != prefix || found->uri != uri))
        found = found->next;
    if (found)
        return found;
    found = isms__pool_get(reader->tree->pool, sizeof *found);
    const struct oscal_name *name = isms__oscal_add_name(
        reader->tree, (const char *)prefix, (const char *)local, uri ? (const char *)uri : "");
    if (!found || !name || !isms__map_reserve(map, reader->memory, 1))
        return NULL;
    *found = (struct oscal_known_name){local, prefix, uri, name, first};
    isms__map_set(map, (uintptr_t)local, found);
    return found;
}

/* Where among the recent ones a name may be; elements and attributes often have the same. */
static size_t recent_place(const xmlChar *local, const xmlChar *uri)
{
    return ((uint32_t)(uintptr_t)local + (uri != NULL)) * 0x9E3779B1u >> 25;
}

/* The name of the tree for one of libxml2; NULL when memory is out. */
static const struct oscal_name *known(struct oscal_reader *reader, const xmlChar *local,
                                      const xmlChar *prefix, const xmlChar *uri)
{
    const struct oscal_known_name **recent = &reader->recent[recent_place(local, uri)];
    const struct oscal_known_name *found = *recent;
    if (!found || found->local != local || found->prefix != prefix || found->uri != uri)
        found = *recent = find_name(reader, local, prefix, uri);
    return found ? found->name : NULL;
}

/* ---- text ---- */

static bool all_space(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!isms__is_space(text[i]))
            return false;
    return true;
}

/* What lays out a document is the same again and again. */
static const char **known_space(struct oscal_reader *reader, size_t length)
{
    return length < COUNT_OF(reader->spaces) ? &reader->spaces[length] : NULL;
}

/* The text in the pool. */
static const char *keep_text(struct oscal_reader *reader, const char *text, size_t length)
{
    const char **space = known_space(reader, length);
    const char *copy = isms__pool_keep_text(reader->tree->pool, text, length);
    if (space && all_space(text, length))
        *space = copy;
    return copy;
}

/* Text that has come belongs behind the node that ended last, or to the open one. */
static void flush_text(struct oscal_reader *reader)
{
    const char *kept = reader->space;
    if (reader->text.length)
        kept = keep_text(reader, reader->text.data, reader->text.length);
    else if (!kept)
        return;
    reader->text.length = 0;
    reader->space = NULL;
    if (!kept)
        out_of_memory(reader);
    else if (reader->last)
        reader->last->tail = kept;
    else
        reader->open->text = kept;
}

/* A new node behind what ended last; NULL when memory is out. */
static struct oscal_node *add_node(struct oscal_reader *reader, enum oscal_kind kind)
{
    flush_text(reader);
    struct oscal_node *node = isms__oscal_node(reader->tree, kind);
    if (!node) {
        out_of_memory(reader);
        return NULL;
    }
    node->parent = reader->open;
    if (reader->last)
        reader->last->next = node;
    else
        reader->open->child = node;
    reader->last = node;
    return node;
}

static void add_text(struct oscal_reader *reader, const char *text, size_t length)
{
    const char **space = known_space(reader, length);
    if (!reader->text.length && !reader->space && space && *space &&
        memcmp(*space, text, length) == 0) {
        reader->space = *space;
        return;
    }
    if (reader->space)
        isms__text_put(&reader->text, reader->space);
    reader->space = NULL;
    isms__text_add(&reader->text, text, length);
    if (reader->text.failed)
        out_of_memory(reader);
}

static void on_text(void *context, const char *text, size_t length, bool cdata)
{
    struct oscal_reader *reader = context;
    if (!cdata) {
        add_text(reader, text, length);
        return;
    }
    struct oscal_node *node = add_node(reader, OSCAL_CDATA);
    if (node && !(node->text = isms__pool_text(reader->tree->pool, text, length)))
        out_of_memory(reader);
}

static void on_comment(void *context, const char *text)
{
    struct oscal_reader *reader = context;
    struct oscal_node *node = add_node(reader, OSCAL_COMMENT);
    if (node && !(node->text = isms__pool_text(reader->tree->pool, text, strlen(text))))
        out_of_memory(reader);
}

static void on_instruction(void *context, const char *target, const char *data)
{
    struct oscal_reader *reader = context;
    struct oscal_node *node = add_node(reader, OSCAL_INSTRUCTION);
    if (!node)
        return;
    node->name = isms__oscal_add_name(reader->tree, NULL, target, "");
    node->text = data ? isms__pool_text(reader->tree->pool, data, strlen(data)) : "";
    if (!node->name || !node->text)
        out_of_memory(reader);
}

/* ---- elements ---- */

static size_t value_bytes(const struct xml_tag *tag)
{
    size_t bytes = 0;
    for (int i = 0; i < tag->attribute_count; i++)
        bytes += xml_attribute_at(tag, i).length + 1;
    for (int i = 0; i < tag->namespace_count; i++)
        bytes += strlen((const char *)tag->namespaces[2 * i + 1]) + 1;
    return bytes;
}

static char *put_value(char *room, const char *value, size_t length)
{
    memcpy(room, value, length);
    room[length] = '\0';
    return room + length + 1;
}

/* One piece of memory for the attributes of an element with their values; NULL: memory is out. */
static struct oscal_attributes *keep_attributes(struct oscal_reader *reader,
                                                const struct xml_tag *tag)
{
    static const xmlChar xmlns[] = "xmlns", declarations[] = XMLNS_NAMESPACE;
    size_t count = (size_t)tag->attribute_count + (size_t)tag->namespace_count;
    struct oscal_attributes *kept = isms__pool_get(
        reader->tree->pool, sizeof *kept + count * sizeof *kept->items + value_bytes(tag));
    if (!kept)
        return NULL;
    struct oscal_attribute *item = kept->items;
    char *room = (char *)(kept->items + count);
    kept->count = (uint32_t)count;
    for (int i = 0; i < tag->namespace_count; i++, item++) {
        const xmlChar *prefix = tag->namespaces[2 * i];
        const char *uri = (const char *)tag->namespaces[2 * i + 1];
        item->name = known(reader, prefix ? prefix : xmlns, prefix ? xmlns : NULL, declarations);
        item->value = room;
        room = put_value(room, uri, strlen(uri));
        if (!item->name)
            return NULL;
    }
    for (int i = 0; i < tag->attribute_count; i++, item++) {
        struct xml_attribute a = xml_attribute_at(tag, i);
        item->name = known(reader, a.name, a.prefix, a.uri);
        item->value = room;
        room = put_value(room, a.value, a.length);
        if (!item->name)
            return NULL;
    }
    return kept;
}

static void on_start(void *context, const struct xml_tag *tag)
{
    struct oscal_reader *reader = context;
    struct oscal_node *node = add_node(reader, OSCAL_ELEMENT);
    if (!node)
        return;
    struct gate_position position = reader->xml->position;
    node->line = position.line;
    node->column = position.column & 0xFFFFFFF;
    node->name = known(reader, tag->name, tag->prefix, tag->uri);
    if (tag->attribute_count || tag->namespace_count)
        node->attributes = keep_attributes(reader, tag);
    if (!node->name || (!node->attributes && (tag->attribute_count || tag->namespace_count))) {
        out_of_memory(reader);
        return;
    }
    if (node->parent == reader->tree->document)
        reader->tree->root = node;
    reader->open = node;
    reader->last = NULL;
}

/* What the document was like as bytes is known when its root ends. */
static void keep_form(struct oscal_reader *reader)
{
    struct oscal_tree *tree = reader->tree;
    const struct input *input = reader->xml->input;
    const char *written = input->gate.declaration;
    size_t length = strlen(written);
    tree->size = input->bytes_read;
    tree->bom = input->bom;
    tree->crlf = input->crlf;
    if (length < 6 || memcmp(written, "xml", 3) != 0 || !isms__is_space(written[3]))
        return;
    /* it will be UTF-8, whatever it was */
    if (input->gate.utf16 || input->gate.ascii_only) {
        written = "xml version=\"1.0\" encoding=\"UTF-8\"?>";
        length = strlen(written);
    }
    tree->declaration = isms__pool_text(tree->pool, written, length - 2);
    if (!tree->declaration)
        out_of_memory(reader);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct oscal_reader *reader = context;
    (void)name;
    (void)prefix;
    (void)uri;
    flush_text(reader);
    reader->last = reader->open;
    reader->open = reader->open->parent;
    if (reader->last == reader->tree->root)
        keep_form(reader);
}

/* ---- documents ---- */

static bool on_begin(void *context, struct xml_reader *xml)
{
    struct oscal_reader *reader = context;
    reader->xml = xml;
    isms__pool_expect(reader->tree->pool, xml->input->total * 2);
    return isms__oscal_begin(reader->tree, reader->tree->pool) &&
           (reader->open = reader->tree->document);
}

void isms__oscal_reader_init(struct oscal_reader *reader, struct oscal_tree *tree,
                             struct pool *pool, const isms_allocator *memory)
{
    *reader = (struct oscal_reader){.tree = tree, .memory = memory};
    *tree = (struct oscal_tree){.pool = pool};
    isms__text_init(&reader->text, memory);
}

void isms__oscal_reader_clear(struct oscal_reader *reader)
{
    isms__map_clear(&reader->names, reader->memory);
    isms__text_clear(&reader->text);
}

struct xml_handler isms__oscal_events(struct oscal_reader *reader)
{
    return (struct xml_handler){on_begin,   on_start,       on_end, on_text,
                                on_comment, on_instruction, reader};
}

isms_status isms__oscal_read(struct oscal_tree *tree, struct pool *pool, const isms_source *source,
                             const isms_read_options *options, struct problem_sink *problems,
                             isms_error *error)
{
    struct oscal_reader reader;
    isms__oscal_reader_init(&reader, tree, pool, &pool->memory);
    struct xml_handler handler = isms__oscal_events(&reader);
    struct xml_reader xml = {.handler = &handler, .problems = problems};
    isms_status status = isms__xml_read(&xml, source, options, &pool->memory, error);
    isms__oscal_reader_clear(&reader);
    return status == ISMS_ERROR_MEMORY ? isms__fail_memory(error) : status;
}
