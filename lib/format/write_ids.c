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

bool isms__written_id(const isms_model *model, const isms_object *object, struct pointer_map *ranks,
                      char out[ID_LIMIT + 1])
{
    const char *id = isms_object_id(object);
    isms__copy_text(out, ID_LIMIT + 1, id);
    if (!is_shared(model, object))
        return true;
    const struct symbol *first = isms__symbol_find(&model->symbols, id, strlen(id)), *taken = first;
    while (taken) {
        uintptr_t rank = next_rank(ranks, model, first);
        if (!rank)
            return false;
        snprintf(out, ID_LIMIT + 1, "%.*s@%zu", ID_LIMIT - 24, id, (size_t)rank);
        taken = isms__symbol_find(&model->symbols, out, strlen(out));
    }
    return true;
}
