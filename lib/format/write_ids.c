/* Ids of native XML, where each stands once. Documents of OSCAL may have one twice, and keep it so.
 */
#include <stdio.h>

#include "format/import.h"
#include "format/oscal/map.h"

/* How many objects had the id, this one counted; 0 where memory is out. */
static uintptr_t next_rank(struct pointer_map *ranks, const isms_model *model,
                           const struct symbol *first)
{
    uintptr_t rank = (uintptr_t)isms__map_get(ranks, (uintptr_t)first);
    rank += rank ? 1 : 2; /* the first object has the id as it is */
    if (!isms__map_reserve(ranks, &model->memory, 1))
        return 0;
    isms__map_set(ranks, (uintptr_t)first, (void *)rank);
    return rank;
}

/* Whether an object shares its id in a document of OSCAL. One that was written of native XML, where
 * it was told as an error, gives that back as it was. */
static bool is_shared(const isms_model *model, const isms_object *object)
{
    if (!(object->flags & OBJECT_DUPLICATE) || object->file >= model->file_count)
        return false;
    const struct kept_document *document = model->files[object->file].document;
    return document && !isms__oscal_own(document->tree->root, "format", NULL);
}

/* Notes what an object gets that shares its id. */
static bool name_shared(struct written_ids *ids, struct pointer_map *ranks,
                        const isms_object *object)
{
    char out[ID_LIMIT + 1];
    const isms_model *model = ids->model;
    const char *id = isms_object_id(object);
    const struct symbol *first = isms__symbol_find(&model->symbols, id, strlen(id)), *taken = first;
    isms__copy_text(out, sizeof out, id);
    while (taken) {
        uintptr_t rank = next_rank(ranks, model, first);
        if (!rank)
            return false;
        snprintf(out, ID_LIMIT + 1, "%.*s@%zu", ID_LIMIT - 24, id, (size_t)rank);
        taken = isms__symbol_find(&model->symbols, out, strlen(out));
    }
    char *kept = isms__pool_text(&ids->texts, out, strlen(out));
    if (!kept || !isms__map_reserve(&ids->all, &model->memory, 1))
        return false;
    isms__map_set(&ids->all, (uintptr_t)object, kept);
    return true;
}

bool isms__written_ids_begin(struct written_ids *ids, const isms_model *model)
{
    struct pointer_map ranks = {NULL, 0, 0};
    bool good = true;
    *ids = (struct written_ids){.model = model};
    isms__pool_init(&ids->texts, &model->memory);
    for (size_t t = 0; t < TYPE_LIMIT && model->duplicates; t++)
        for (size_t i = 0; good && i < model->lists[t].count; i++)
            if (is_shared(model, model->lists[t].items[i]))
                good = name_shared(ids, &ranks, model->lists[t].items[i]);
    isms__map_clear(&ranks, &model->memory);
    return good;
}

void isms__written_ids_end(struct written_ids *ids)
{
    if (!ids->model)
        return;
    isms__map_clear(&ids->all, &ids->model->memory);
    isms__pool_clear(&ids->texts);
}

const char *isms__written_id(const struct written_ids *ids, const isms_object *object)
{
    const char *known = isms__map_get(&ids->all, (uintptr_t)object);
    return known ? known : isms_object_id(object);
}

const char *isms__written_reference(const struct written_ids *ids, const struct symbol *symbol)
{
    symbol = symbol_final((struct symbol *)symbol);
    const char *known = isms__map_get(&ids->all, (uintptr_t)symbol->to.object);
    return known ? known : symbol->text;
}
