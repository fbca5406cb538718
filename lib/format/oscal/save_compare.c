/* Whether a model says the same as a document. */
#include "format/oscal/save.h"

static bool same_reference(const struct oscal_save *save, struct symbol *ours, struct symbol *said)
{
    ours = symbol_final(ours);
    said = symbol_final(said);
    const isms_object *object =
        said->to.object ? isms__map_get(&save->pairs, (uintptr_t)said->to.object) : NULL;
    return object ? ours->to.object == object : strcmp(ours->text, said->text) == 0;
}

static bool same_part(const struct oscal_save *save, const isms_object *ours,
                      const isms_object *said)
{
    const struct isms_type *type = object_type(ours);
    for (size_t i = type->part ? 0 : 1; i < type_field_total(type); i++)
        if (!isms__oscal_same(save, type_field_at(type, i), object_slot(ours, i),
                              object_slot(said, i)))
            return false;
    return true;
}

static bool same_item(const struct oscal_save *save, const struct isms_field *field,
                      const union slot *ours, const union slot *said)
{
    switch (field->kind) {
    case ISMS_TEXT:
        return strcmp(ours->text, said->text) == 0;
    case ISMS_REFERENCE:
        return same_reference(save, ours->symbol, said->symbol);
    case ISMS_PART:
        return same_part(save, ours->object, said->object);
    default:
        return ours->number == said->number;
    }
}

bool isms__oscal_is_elsewhere(const struct oscal_save *save, const isms_object *part)
{
    return !save->fresh && part->line && part->file != save->file &&
           save->model->files[part->file].document;
}

/* The next item of a list that the document may say; NULL behind the last. */
static const union slot *next_item(const struct oscal_save *save, const struct isms_field *field,
                                   const union slot *slot, uint32_t *at)
{
    const struct list *list = isms__slot_is_set(field, slot) ? slot->list : NULL;
    while (list && *at < list->count) {
        const union slot *item = &list->items[(*at)++];
        if (field->kind != ISMS_PART || !isms__oscal_is_elsewhere(save, item->object))
            return item;
    }
    return NULL;
}

bool isms__oscal_same(const struct oscal_save *save, const struct isms_field *field,
                      const union slot *ours, const union slot *said)
{
    bool is = isms__slot_is_set(field, ours), was = isms__slot_is_set(field, said);
    if (!field_is_list(field) && field->kind != ISMS_PART)
        return is == was && (!is || same_item(save, field, ours, said));
    uint32_t i = 0, j = 0;
    for (;;) {
        const union slot *a = next_item(save, field, ours, &i);
        const union slot *b = next_item(save, field, said, &j);
        if (!a || !b)
            return a == b;
        if (!same_item(save, field, a, b))
            return false;
    }
}

/* ---- whole documents ---- */

bool isms__oscal_same_id(const isms_object *ours, const isms_object *said)
{
    const char *is = isms_object_id(ours), *was = isms_object_id(said);
    size_t length = strlen(was);
    return strncmp(is, was, length) == 0 && (!is[length] || is[length] == '@');
}

bool isms__oscal_same_object(const struct oscal_save *save, const isms_object *ours,
                             const isms_object *said)
{
    return ours && isms__oscal_same_id(ours, said) && same_part(save, ours, said);
}

/* Objects of the model that are of the document, or would have to be. */
static size_t object_count(const struct oscal_save *save)
{
    size_t count = 0;
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < save->model->lists[t].count; i++)
            count += save->model->lists[t].items[i]->file == save->file;
    return count;
}

bool isms__oscal_is_unchanged(const struct oscal_save *save)
{
    size_t count = 0;
    for (size_t i = 0; i < save->map.entry_count; i++) {
        const struct oscal_entry *entry = &save->map.entries[i];
        if (save->map.documents[entry->document].file_index != save->file)
            continue;
        const isms_object *said = isms__oscal_said(entry);
        if (!isms__oscal_same_object(save, isms__map_get(&save->pairs, (uintptr_t)said), said))
            return false;
        count += entry->object->file == save->file; /* or of another document as well */
    }
    return count == object_count(save);
}
