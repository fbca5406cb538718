/* What a new document takes over from the one of its kind that the model was read from. */
#include "format/oscal/create.h"

/* Notes what results of assessments became: what was found in one is to stand there again. */
static bool note_results(struct oscal_creation *creation)
{
    const struct type_list *list = &creation->save.model->lists[TYPE_RECORD];
    const isms_allocator *memory = creation->save.map.memory;
    for (size_t i = 0; i < list->count; i++) {
        const struct oscal_entry *entry = isms__oscal_source_of(&creation->sources, list->items[i]);
        if (!entry || !isms__oscal_is(entry->node, "result"))
            continue;
        if (!isms__map_reserve(&creation->results, memory, 1))
            return false;
        isms__map_set(&creation->results, (uintptr_t)entry->node, list->items[i]);
    }
    return true;
}

isms_status isms__oscal_find_source(struct oscal_creation *creation)
{
    const isms_model *model = creation->save.model;
    struct oscal_sources *sources = &creation->sources;
    bool some = false;
    for (size_t i = 0; i < model->file_count; i++)
        some |= model->files[i].document != NULL;
    isms_status status =
        some ? isms__oscal_begin_sources(sources, model, creation->save.error) : ISMS_OK;
    creation->about = creation->catalog;
    if (!some || status != ISMS_OK)
        return status;
    creation->save.sources = sources;
    for (size_t i = 0; i < sources->save.map.document_count && !creation->from; i++)
        if (isms__oscal_is(sources->save.map.documents[i].tree->root,
                           isms__oscal_root_of(creation->kind)))
            creation->from = &sources->save.map.documents[i];
    const struct type_list *list = &model->lists[TYPE_DOCUMENT];
    for (size_t i = 0; creation->from && i < list->count && !creation->about; i++) {
        const struct oscal_entry *entry = isms__oscal_source_of(sources, list->items[i]);
        if (entry && entry->node == creation->from->tree->root)
            creation->about = list->items[i];
    }
    return note_results(creation) ? ISMS_OK : isms__fail_memory(creation->save.error);
}

const isms_object *isms__oscal_result_there(const struct oscal_creation *creation,
                                            const isms_object *object)
{
    const struct oscal_entry *entry =
        creation->from ? isms__oscal_source_of(&creation->sources, object) : NULL;
    const struct oscal_node *node = entry ? entry->node->parent : NULL;
    while (node && !isms__oscal_is(node, "result"))
        node = node->parent;
    return node ? isms__map_get(&creation->results, (uintptr_t)node) : NULL;
}

/* Whether a resource of the model has that UUID, and so will have it in the new document. */
static bool has_resource(const isms_model *model, const char *uuid)
{
    const struct type_list *list = &model->lists[TYPE_DOCUMENT];
    for (size_t i = 0; i < list->count; i++) {
        const char *is = isms_get_text(list->items[i], FIELD_UUID);
        if (is && strcmp(is, uuid) == 0)
            return true;
    }
    return false;
}

const char *isms__oscal_imported_there(struct oscal_creation *creation)
{
    static const struct {
        isms_oscal_kind kind;
        const char *path;
    } imports[] = {
        {ISMS_OSCAL_SYSTEM_SECURITY_PLAN, "import-profile/@href"},
        {ISMS_OSCAL_ASSESSMENT_RESULTS, "import-ap/@href"},
        {ISMS_OSCAL_COMPONENT_DEFINITION, "component/control-implementation/@source"},
        {ISMS_OSCAL_PLAN_OF_ACTION, "import-ssp/@href"},
    };
    struct oscal_map *map = &creation->sources.save.map;
    for (size_t i = 0; creation->from && i < COUNT_OF(imports); i++) {
        struct oscal_filling filling = {.map = map, .node = creation->from->tree->root};
        if (imports[i].kind != creation->kind)
            continue;
        const char *href = isms__oscal_first(filling.node, imports[i].path);
        if (!*href || (*href == '#' && !has_resource(creation->save.model, href + 1)))
            return NULL;
        isms__oscal_note_path(&filling, imports[i].path, false);
        return href;
    }
    return NULL;
}
