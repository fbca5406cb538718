/* A tree as a document. */
#include "format/oscal/tree.h"

/* Hands on what is written, with CR before each LF. */
struct line_ends {
    const isms_sink *sink;
};

static isms_status write_lines(void *context, const void *data, size_t size)
{
    const isms_sink *sink = ((struct line_ends *)context)->sink;
    const char *start = data, *end = start + size, *line;
    isms_status status = ISMS_OK;
    while (status == ISMS_OK && (line = memchr(start, '\n', (size_t)(end - start)))) {
        if (line > start)
            status = sink->write(sink->context, start, (size_t)(line - start));
        if (status == ISMS_OK)
            status = sink->write(sink->context, "\r\n", 2);
        start = line + 1;
    }
    if (status == ISMS_OK && end > start)
        status = sink->write(sink->context, start, (size_t)(end - start));
    return status;
}

static void put_start(struct output *out, const struct oscal_node *node)
{
    const struct oscal_attributes *all = node->attributes;
    isms__output_add(out, "<", 1);
    isms__output_put(out, node->name->written);
    for (uint32_t i = 0; all && i < all->count; i++) {
        isms__output_add(out, " ", 1);
        isms__output_put(out, all->items[i].name->written);
        isms__output_add(out, "=\"", 2);
        isms__output_attribute(out, all->items[i].value);
        isms__output_add(out, "\"", 1);
    }
    if (node->child || *node->text)
        isms__output_add(out, ">", 1);
    else
        isms__output_add(out, "/>", 2);
    isms__output_text(out, node->text);
}

static void put_node(struct output *out, const struct oscal_node *node)
{
    switch ((enum oscal_kind)node->kind) {
    case OSCAL_ELEMENT:
        put_start(out, node);
        break;
    case OSCAL_COMMENT:
        isms__output_put(out, "<!--");
        isms__output_put(out, node->text);
        isms__output_put(out, "-->");
        break;
    case OSCAL_INSTRUCTION:
        isms__output_put(out, "<?");
        isms__output_put(out, node->name->written);
        if (*node->text)
            isms__output_add(out, " ", 1);
        isms__output_put(out, node->text);
        isms__output_put(out, "?>");
        break;
    case OSCAL_CDATA:
        isms__output_put(out, "<![CDATA[");
        isms__output_put(out, node->text);
        isms__output_put(out, "]]>");
        break;
    default:
        break;
    }
}

/* Its end tag, where its start tag did not do, and what stands behind. */
static void put_end(struct output *out, const struct oscal_node *node)
{
    if (node->kind == OSCAL_ELEMENT && (node->child || *node->text)) {
        isms__output_add(out, "</", 2);
        isms__output_put(out, node->name->written);
        isms__output_add(out, ">", 1);
    }
    isms__output_text(out, node->tail);
    if (node->parent->kind == OSCAL_DOCUMENT)
        isms__output_add(out, "\n", 1);
}

static void put_document(struct output *out, const struct oscal_tree *tree)
{
    if (tree->declaration) {
        isms__output_put(out, "<?");
        isms__output_put(out, tree->declaration);
        isms__output_put(out, "?>\n");
    }
    const struct oscal_node *node = tree->document->child;
    while (node && out->status == ISMS_OK) {
        put_node(out, node);
        if (node->child) {
            node = node->child;
            continue;
        }
        put_end(out, node);
        while (!node->next && node->parent != tree->document) {
            node = node->parent;
            put_end(out, node);
        }
        node = node->next;
    }
}

isms_status isms__oscal_write(const struct oscal_tree *tree, const isms_allocator *memory,
                              const isms_sink *sink, isms_error *error)
{
    struct line_ends ends = {sink};
    isms_sink filter = {sizeof filter, &ends, write_lines};
    struct output *out = isms__memory_get(memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__output_init(out, tree->crlf ? &filter : sink, error);
    if (tree->bom)
        out->status = sink->write(sink->context, "\xef\xbb\xbf", 3);
    put_document(out, tree);
    isms_status status = isms__output_end(out, error);
    isms__memory_free(memory, out);
    return status;
}
