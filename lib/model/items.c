/* Changing lists, and taking objects out. */
#include "model/edit.h"

/* ---- items ---- */

/* Room for one more item in the list of a field; NULL when memory is out. */
static struct list *list_room(const struct place *place)
{
    struct pool *pool = &place->model->pool;
    union slot *slot = isms__object_slot_make(pool, place->object, place->index);
    if (!slot)
        return NULL;
    struct list *list = slot->list;
    if (list && list->count < list->capacity)
        return list;
    struct list *grown = isms__slots_list(pool, list ? (size_t)list->capacity * 2 : 2);
    if (!grown)
        return NULL;
    if (list) {
        memcpy(grown->items, list->items, list->count * sizeof *list->items);
        grown->count = list->count;
        isms__list_free(pool, list);
    }
    return slot->list = grown;
}

static isms_status insert_item(const struct place *place, size_t index, union slot item,
                               isms_error *error)
{
    isms_model *model = place->model;
    const union slot *slot = object_slot(place->object, place->index);
    size_t count = slot && slot->list ? slot->list->count : 0;
    if (index == SIZE_MAX)
        index = count;
    if (index > count)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, place->object, place->field,
                                "there are %zu: nothing can be put at %zu", count, index);
    struct list *list = NULL;
    if (isms__journal_reserve(model, 1))
        list = list_room(place);
    if (!list)
        return isms__fail_memory(error);
    memmove(list->items + index + 1, list->items + index,
            (list->count - index) * sizeof *list->items);
    list->items[index] = item;
    list->count++;
    isms__journal_note(model, (struct journal_entry){.kind = JOURNAL_INSERT,
                                                     .object = place->object,
                                                     .field = (uint8_t)place->index,
                                                     .position = (uint32_t)index});
    isms__model_changed(model);
    return ISMS_OK;
}

isms_status isms_insert_text(isms_object *object, unsigned number, size_t index, const char *text,
                             isms_error *error)
{
    struct place place;
    struct value_problem problem;
    isms_status status = isms__find_place(&place, object, number, ISMS_TEXT, true, error);
    if (status != ISMS_OK)
        return status;
    if (!text)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field, "no text given");
    size_t length = strlen(text), good = isms__text_check(text, length);
    if (good < length)
        return isms__fail_field(
            error, ISMS_ERROR_VALUE, object, place.field,
            "the byte at offset %zu is no UTF-8 or no character that XML allows", good);
    if (!isms__text_allowed(place.field, text, length, &problem))
        return isms__fail_value(error, &place, &problem);
    union slot item = {.text = isms__pool_text(&place.model->pool, text, length)};
    if (!item.text)
        return isms__fail_memory(error);
    status = insert_item(&place, index, item, error);
    if (status != ISMS_OK)
        isms__pool_put(&place.model->pool, item.text, length + 1);
    return status;
}

isms_status isms_insert_reference(isms_object *object, unsigned number, size_t index,
                                  const isms_object *target, isms_error *error)
{
    struct place place;
    union slot item;
    isms_status status = isms__find_place(&place, object, number, ISMS_REFERENCE, true, error);
    if (status != ISMS_OK)
        return status;
    if (!target)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field, "no object given");
    status = isms__reference_symbol(&item.symbol, &place, target, error);
    return status == ISMS_OK ? insert_item(&place, index, item, error) : status;
}

isms_status isms_insert_reference_id(isms_object *object, unsigned number, size_t index,
                                     const char *id, isms_error *error)
{
    struct place place;
    union slot item;
    isms_status status = isms__find_place(&place, object, number, ISMS_REFERENCE, true, error);
    if (status != ISMS_OK)
        return status;
    if (!id)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field, "no id given");
    status = isms__named_symbol(&item.symbol, &place, id, error);
    return status == ISMS_OK ? insert_item(&place, index, item, error) : status;
}

isms_status isms_insert_part(isms_object **out, isms_object *object, unsigned number, size_t index,
                             isms_error *error)
{
    struct place place;
    isms_status status = isms__find_place(&place, object, number, ISMS_PART, true, error);
    if (status != ISMS_OK)
        return status;
    if (!out)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_insert_part needs a place for the part");
    struct pool *pool = &place.model->pool;
    isms_object *part = isms__object_make(pool, isms__part_type(place.field), object);
    if (!part)
        return isms__fail_memory(error);
    status = insert_item(&place, index, (union slot){.object = part}, error);
    if (status == ISMS_OK)
        *out = part;
    else
        isms__pool_put(pool, part, sizeof *part);
    return status;
}

isms_status isms_item_remove(isms_object *object, unsigned number, size_t index, isms_error *error)
{
    struct place place;
    isms_status status = isms__find_place(&place, object, number, 0, true, error);
    if (status != ISMS_OK)
        return status;
    const union slot *slot = object_slot(object, place.index);
    if (!field_is_list(place.field) || !slot || !slot->list || index >= slot->list->count)
        return isms__fail_field(error, ISMS_ERROR_NOT_FOUND, object, place.field,
                                "there is no item with index %zu", index);
    if (!isms__journal_reserve(place.model, 1))
        return isms__fail_memory(error);
    struct list *list = slot->list;
    struct journal_entry entry = {.kind = JOURNAL_ERASE,
                                  .object = object,
                                  .field = (uint8_t)place.index,
                                  .position = (uint32_t)index,
                                  .slot = list->items[index]};
    memmove(list->items + index, list->items + index + 1,
            (list->count - index - 1) * sizeof *list->items);
    list->count--;
    if (place.field->kind == ISMS_PART)
        entry.slot.object->flags |= OBJECT_REMOVED;
    if (!isms__journal_note(place.model, entry) && place.field->kind == ISMS_TEXT)
        isms__pool_put(&place.model->pool, entry.slot.text, strlen(entry.slot.text) + 1);
    isms__model_changed(place.model);
    return ISMS_OK;
}

/* ---- removing objects ---- */

static isms_status remove_part(isms_object *part, isms_error *error)
{
    isms_object *owner = part->home.owner;
    const struct isms_type *type = object_type(owner);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(owner, i);
        if (field->kind != ISMS_PART || !slot || !slot->list)
            continue;
        for (size_t n = 0; n < slot->list->count; n++)
            if (slot->list->items[n].object == part)
                return isms_item_remove(owner, field->number, n, error);
    }
    return isms__fail(error, ISMS_ERROR_STATE, "the part was removed");
}

isms_status isms_object_remove(isms_object *object, isms_error *error)
{
    if (!object)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "no object was given");
    isms_status status = isms__object_editable(object, error);
    if (status != ISMS_OK)
        return status;
    if (object_type(object)->part)
        return remove_part(object, error);
    isms_model *model = object->home.model;
    if (!isms__journal_reserve(model, 1))
        return isms__fail_memory(error);
    isms__object_take_out(model, object);
    isms__model_changed(model);
    return ISMS_OK;
}
