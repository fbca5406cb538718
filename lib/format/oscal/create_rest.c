/* What reading a new document does not give back, told by properties of ours. */
#include "format/oscal/create.h"

static const union slot *slot_at(const isms_object *object, size_t index)
{
    return object ? object_slot(object, index) : NULL;
}

static bool same_field(const struct oscal_save *save, const struct isms_field *field,
                       const union slot *ours, const union slot *said);

static bool same_part(const struct oscal_save *save, const isms_object *ours,
                      const isms_object *said)
{
    const struct isms_type *type = object_type(ours);
    for (size_t i = 0; i < type_field_total(type); i++)
        if (!same_field(save, type_field_at(type, i), slot_at(ours, i), slot_at(said, i)))
            return false;
    return true;
}

static bool same_field(const struct oscal_save *save, const struct isms_field *field,
                       const union slot *ours, const union slot *said)
{
    bool is = isms__slot_is_set(field, ours), was = isms__slot_is_set(field, said);
    if (field->kind != ISMS_PART || !is || !was)
        return isms__oscal_same(save, field, ours, said);
    if (ours->list->count != said->list->count)
        return false;
    for (uint32_t i = 0; i < ours->list->count; i++)
        if (!same_part(save, ours->list->items[i].object, said->list->items[i].object))
            return false;
    return true;
}

static void add_rest(struct oscal_save *save, const struct oscal_entry *entry,
                     const isms_object *ours)
{
    const struct isms_type *type = object_type(ours);
    struct oscal_node *node = (struct oscal_node *)entry->node;
    struct text unset;
    isms__text_init(&unset, save->map.memory);
    for (size_t i = 1; i < type_field_total(type) && !save_failed(save); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *is = slot_at(ours, i), *said = slot_at(entry->object, i);
        if (same_field(save, field, is, said))
            continue;
        if (isms__slot_is_set(field, is))
            isms__oscal_put_field(save, node, NULL, ours, i);
        else
            isms__text_format(&unset, "%s%s", unset.length ? " " : "", field->name);
    }
    if (unset.failed)
        isms__oscal_save_memory(save);
    else if (unset.length)
        isms__oscal_add_own(save, node, "unset", isms__text_get(&unset));
    isms__text_clear(&unset);
}

/* What was made anew; what is of other documents, or was there, is only led to. */
static void compare(struct oscal_save *save, const struct oscal_map *back)
{
    if (!isms__map_reserve(&save->pairs, save->map.memory, back->entry_count)) {
        isms__oscal_save_memory(save);
        return;
    }
    for (size_t i = 0; i < back->entry_count; i++) {
        void *ours = isms__map_get(&save->objects, (uintptr_t)back->entries[i].node);
        if (ours && isms__oscal_is_whole(back->entries[i].element))
            isms__map_set(&save->pairs, (uintptr_t)back->entries[i].object, ours);
    }
    for (size_t i = 0; i < back->entry_count && !save_failed(save); i++) {
        const struct oscal_entry *entry = &back->entries[i];
        const isms_object *ours = isms__map_get(&save->objects, (uintptr_t)entry->node);
        if (ours && isms__oscal_is_whole(entry->element) && entry->node->line == 0)
            add_rest(save, entry, ours);
    }
}

void isms__oscal_add_rest(struct oscal_save *save, isms_model *again)
{
    struct problem_sink problems = {0};
    struct oscal_map back;
    isms__oscal_begin_map(&back, again, &problems);
    isms__oscal_read_documents(&back, 0);
    if (back.failed)
        isms__oscal_save_memory(save);
    if (!save_failed(save))
        compare(save, &back);
    isms__oscal_end_map(&back);
}
