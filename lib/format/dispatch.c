/* Whose vocabulary a document is in: its root tells. Until then both readers listen. */
#include "format/import.h"

static bool on_begin(void *context, struct xml_reader *reader)
{
    struct import *import = context;
    return import->native.begin(import, reader) && import->oscal.begin(&import->tree, reader);
}

static void on_start(void *context, const struct xml_tag *tag)
{
    struct import *import = context;
    bool oscal = tag->uri && strcmp((const char *)tag->uri, OSCAL_NAMESPACE) == 0;
    const struct xml_handler *handler = oscal ? &import->oscal : &import->native;
    import->reader.handler = handler;
    if (oscal) {
        import->before = import->file_extras = import->file_trailer =
            (struct extra_chain){NULL, NULL};
        import->document->tree = import->tree.tree;
        import->file->document = import->document;
        import->document = NULL;
    }
    handler->start(handler->context, tag);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)context, (void)name, (void)prefix, (void)uri; /* nothing ends before the root begins */
}

static void on_text(void *context, const char *text, size_t length, bool cdata)
{
    (void)context, (void)text, (void)length, (void)cdata;
}

static void on_comment(void *context, const char *text)
{
    struct import *import = context;
    import->native.comment(import, text);
    import->oscal.comment(&import->tree, text);
}

static void on_instruction(void *context, const char *target, const char *data)
{
    struct import *import = context;
    import->native.instruction(import, target, data);
    import->oscal.instruction(&import->tree, target, data);
}

bool isms__vocabulary_undecided(struct import *import)
{
    import->document = isms__document_new(&import->model->memory);
    struct oscal_tree *tree =
        import->document ? isms__pool_get(&import->document->pool, sizeof *tree) : NULL;
    if (!tree) {
        isms__document_unref(import->document);
        import->document = NULL;
        return false;
    }
    isms__oscal_reader_init(&import->tree, tree, &import->document->pool, &import->model->memory);
    import->native = isms__import_events(import);
    import->oscal = isms__oscal_events(&import->tree);
    import->undecided = (struct xml_handler){on_begin,   on_start,       on_end, on_text,
                                             on_comment, on_instruction, import};
    return true;
}
