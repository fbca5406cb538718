/* Changing objects: every function checks first, then makes sure of memory, then changes. */
#include "model/model.h"

/* ---- what is to be changed ---- */

struct place {
    isms_model *model;
    isms_object *object;
    const struct isms_field *field;
    size_t index; /* of the field */
};

/* Finds the field and whether it may be changed; `kind` 0 is any. */
static isms_status find_place(struct place *place, isms_object *object, unsigned number, int kind,
                              bool list, isms_error *error)
{
    if (!object)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "no object was given");
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, number);
    if (index == FIELD_LIMIT)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "%s %s has no field with number %u",
                          type_a(type), type->name, number);
    const struct isms_field *field = type_field_at(type, index);
    if (kind && (field->kind != kind || field_is_list(field) != list))
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, field,
                                "the field holds something else");
    *place = (struct place){object_model(object), object, field, index};
    return isms__object_editable(object, error);
}

static isms_status fail_value(isms_error *error, const struct place *place,
                              const struct value_problem *problem)
{
    if (problem->status == ISMS_ERROR_MEMORY)
        return isms__fail_memory(error);
    return isms__fail_field(error, problem->status, place->object, place->field, "%s",
                            problem->reason);
}

static isms_object *top_of(isms_object *object)
{
    return (isms_object *)object_top(object);
}

/* Frees what a slot of that field pointed to. */
static void free_value(struct pool *pool, const struct isms_field *field, union slot slot)
{
    if (field_is_list(field)) {
        for (size_t i = 0; slot.list && field->kind == ISMS_TEXT && i < slot.list->count; i++)
            isms__pool_put(pool, slot.list->items[i].text, strlen(slot.list->items[i].text) + 1);
        isms__list_free(pool, slot.list);
    } else if (field->kind == ISMS_TEXT && slot.text) {
        isms__pool_put(pool, slot.text, strlen(slot.text) + 1);
    }
}

/* Puts a value in place of the old one; `value` is freed where that fails. */
static isms_status put_value(const struct place *place, union slot value, isms_error *error)
{
    isms_model *model = place->model;
    union slot *slot = NULL;
    if (isms__journal_reserve(model, 1) &&
        (place->field->kind != ISMS_REFERENCE || isms__reverse_touch(model, top_of(place->object))))
        slot = isms__object_slot_make(&model->pool, place->object, place->index);
    if (!slot) {
        free_value(&model->pool, place->field, value);
        return isms__fail_memory(error);
    }
    struct journal_entry entry = {.kind = JOURNAL_SLOT,
                                  .object = place->object,
                                  .field = (uint8_t)place->index,
                                  .slot = *slot};
    *slot = value;
    if (place->field->kind == ISMS_PART)
        for (size_t i = 0; entry.slot.list && i < entry.slot.list->count; i++)
            entry.slot.list->items[i].object->flags |= OBJECT_REMOVED;
    if (!isms__journal_note(model, entry))
        free_value(&model->pool, place->field, entry.slot);
    isms__model_changed(model);
    return ISMS_OK;
}

static isms_status put_number(isms_object *object, unsigned number, int kind, int64_t value,
                              isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, kind, false, error);
    return status == ISMS_OK ? put_value(&place, (union slot){.number = value}, error) : status;
}

/* ---- ids ---- */

/* Gives an object another id. What refers to it follows; what waited for the new id finds it. */
static isms_status rename_object(const struct place *place, const char *id, isms_error *error)
{
    isms_model *model = place->model;
    isms_object *object = place->object;
    struct symbol *old = object_slot(object, place->index)->symbol;
    if (strcmp(old->text, id) == 0)
        return ISMS_OK;
    struct symbol *other = isms__symbol_find(&model->symbols, id, strlen(id));
    if (other && other->to.object && !isms_object_is_content(other->to.object))
        return isms__fail_field(
            error, ISMS_ERROR_DUPLICATE, object, place->field, "the id \"%.80s\" is taken by %s %s",
            id, type_a(object_type(other->to.object)), object_type(other->to.object)->name);
    struct symbol *fresh = NULL;
    if (isms__journal_reserve(model, 2))
        fresh = isms__symbol_make(model, id, strlen(id));
    if (!fresh)
        return isms__fail_memory(error);
    if (other)
        isms__reverse_clear(model); /* references that dangled lead here now */
    struct journal_entry entry = {.kind = JOURNAL_RENAME,
                                  .object = object,
                                  .field = (uint8_t)place->index,
                                  .position = old->indexed,
                                  .slot.symbol = old};
    if (old->indexed)
        isms__symbol_unindex(&model->symbols, old);
    old->forward = true;
    old->to.instead = fresh;
    if (fresh->to.object)
        isms__object_take_out(model, fresh->to.object);
    fresh->to.object = object;
    object_slot(object, place->index)->symbol = fresh;
    isms__journal_note(model, entry);
    isms__model_changed(model);
    return ISMS_OK;
}

/* ---- single values ---- */

isms_status isms_unset(isms_object *object, unsigned number, isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, 0, false, error);
    if (status != ISMS_OK)
        return status;
    if (place.field->flags & IDENTIFIER)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field,
                                "every object has an id");
    const union slot *slot = object_slot(object, place.index);
    if (!isms__slot_is_set(place.field, slot))
        return ISMS_OK;
    union slot empty = {.number = place.field->kind == ISMS_CHOICE ? 0 : NUMBER_UNSET};
    if (field_is_list(place.field) || field_is_pointer(place.field))
        empty.text = NULL;
    return put_value(&place, empty, error);
}

isms_status isms_set_text(isms_object *object, unsigned number, const char *text, isms_error *error)
{
    struct place place;
    struct value_problem problem;
    if (!text)
        return isms_unset(object, number, error);
    isms_status status = find_place(&place, object, number, ISMS_TEXT, false, error);
    if (status != ISMS_OK)
        return status;
    size_t length = strlen(text), good = isms__text_check(text, length);
    if (good < length)
        return isms__fail_field(
            error, ISMS_ERROR_VALUE, object, place.field,
            "the byte at offset %zu is no UTF-8 or no character that XML allows", good);
    if (!isms__text_allowed(place.field, text, length, &problem))
        return fail_value(error, &place, &problem);
    if (place.field->flags & IDENTIFIER)
        return rename_object(&place, text, error);
    union slot slot = {.text = isms__pool_text(&place.model->pool, text, length)};
    return slot.text ? put_value(&place, slot, error) : isms__fail_memory(error);
}

isms_status isms_set_choice(isms_object *object, unsigned number, unsigned choice,
                            isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, ISMS_CHOICE, false, error);
    if (status != ISMS_OK)
        return status;
    if (place.field->flags & MANY)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field,
                                "the field holds a set: use isms_set_choices");
    if (choice > place.field->choices->count)
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "there is no choice with number %u", choice);
    return put_value(&place, (union slot){.number = choice}, error);
}

isms_status isms_set_choices(isms_object *object, unsigned number, uint32_t choices,
                             isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, ISMS_CHOICE, false, error);
    if (status != ISMS_OK)
        return status;
    if (!(place.field->flags & MANY))
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field,
                                "the field holds one: use isms_set_choice");
    if ((uint64_t)choices >> place.field->choices->count)
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "the set has bits that stand for no choice");
    return put_value(&place, (union slot){.number = choices}, error);
}

isms_status isms_set_date(isms_object *object, unsigned number, isms_date date, isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, ISMS_DATE, false, error);
    if (status != ISMS_OK)
        return status;
    if (isms_date_is_set(date) &&
        !isms_date_is_set(isms_date_make(date.year, date.month, date.day)))
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "%d-%u-%u is no day of the calendar", date.year, date.month,
                                date.day);
    return put_number(object, number, ISMS_DATE, isms__pack_date(date), error);
}

isms_status isms_set_duration(isms_object *object, unsigned number, isms_duration duration,
                              isms_error *error)
{
    return put_number(object, number, ISMS_DURATION, isms__pack_duration(duration), error);
}

isms_status isms_set_integer(isms_object *object, unsigned number, int64_t value, isms_error *error)
{
    struct place place;
    int64_t low, high;
    isms_status status = find_place(&place, object, number, ISMS_INTEGER, false, error);
    if (status != ISMS_OK)
        return status;
    isms_field_range(place.field, &low, &high);
    if (value < low || value > high)
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "%lld is not between %lld and %lld", (long long)value,
                                (long long)low, (long long)high);
    return put_value(&place, (union slot){.number = value}, error);
}

isms_status isms_set_decimal(isms_object *object, unsigned number, isms_decimal decimal,
                             isms_error *error)
{
    struct place place;
    const int64_t most = 99999999999999999; /* 17 digits */
    isms_status status = find_place(&place, object, number, ISMS_DECIMAL, false, error);
    if (status != ISMS_OK)
        return status;
    if (decimal.places > 9 || decimal.units > most || decimal.units < -most)
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "the number has more than 17 digits or 9 places");
    return put_value(&place, (union slot){.number = isms__pack_decimal(decimal)}, error);
}

isms_status isms_set_flag(isms_object *object, unsigned number, bool flag, isms_error *error)
{
    return put_number(object, number, ISMS_FLAG, flag, error);
}

/* ---- references ---- */

/* The symbol that stands for an object of this model, where the field may lead there. */
static isms_status symbol_of(struct symbol **out, const struct place *place,
                             const isms_object *target, isms_error *error)
{
    const struct isms_type *type = object_type(target);
    if (type->part || object_model(target) != place->model)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, place->object, place->field,
                                "it can only lead to a top-level object of the same model");
    if (isms_object_is_removed(target))
        return isms__fail_field(error, ISMS_ERROR_STATE, place->object, place->field,
                                "\"%.80s\" was removed", isms_object_id(target));
    if (!isms__field_accepts(place->field, type))
        return isms__fail_field(error, ISMS_ERROR_VALUE, place->object, place->field,
                                "it cannot lead to %s %s", type_a(type), type->name);
    *out = symbol_final(object_slot(target, 0)->symbol);
    return ISMS_OK;
}

static isms_status symbol_named(struct symbol **out, const struct place *place, const char *id,
                                isms_error *error)
{
    size_t length = strlen(id);
    if (!isms__id_valid(id, length))
        return isms__fail_field(error, ISMS_ERROR_VALUE, place->object, place->field,
                                "\"%.80s\" cannot be an id", id);
    const isms_object *target = isms_model_find(place->model, id);
    if (target && !isms__field_accepts(place->field, object_type(target)))
        return isms__fail_field(error, ISMS_ERROR_VALUE, place->object, place->field,
                                "\"%.80s\" is %s %s, to which it cannot lead", id,
                                type_a(object_type(target)), object_type(target)->name);
    *out = isms__symbol_make(place->model, id, length);
    return *out ? ISMS_OK : isms__fail_memory(error);
}

isms_status isms_set_reference(isms_object *object, unsigned number, const isms_object *target,
                               isms_error *error)
{
    struct place place;
    union slot slot;
    if (!target)
        return isms_unset(object, number, error);
    isms_status status = find_place(&place, object, number, ISMS_REFERENCE, false, error);
    if (status == ISMS_OK)
        status = symbol_of(&slot.symbol, &place, target, error);
    return status == ISMS_OK ? put_value(&place, slot, error) : status;
}

isms_status isms_set_reference_id(isms_object *object, unsigned number, const char *id,
                                  isms_error *error)
{
    struct place place;
    union slot slot;
    if (!id)
        return isms_unset(object, number, error);
    isms_status status = find_place(&place, object, number, ISMS_REFERENCE, false, error);
    if (status == ISMS_OK)
        status = symbol_named(&slot.symbol, &place, id, error);
    return status == ISMS_OK ? put_value(&place, slot, error) : status;
}

isms_status isms_set_written(isms_object *object, unsigned number, const char *written,
                             isms_error *error)
{
    struct place place;
    struct value_problem problem = {ISMS_OK, ""};
    union slot slot = {.number = 0};
    if (!written)
        return isms_unset(object, number, error);
    isms_status status = find_place(&place, object, number, 0, false, error);
    if (status != ISMS_OK)
        return status;
    if (place.field->kind == ISMS_TEXT && !field_is_list(place.field))
        return isms_set_text(object, number, written, error);
    size_t length = strlen(written);
    if (isms__text_check(written, length) < length)
        return isms__fail_field(error, ISMS_ERROR_VALUE, object, place.field,
                                "the value is no UTF-8 or has characters that XML does not allow");
    if (place.field->kind == ISMS_REFERENCE && field_is_list(place.field)) {
        if (!isms__references_read(place.model, written, length, &slot.list, &problem))
            return fail_value(error, &place, &problem);
    } else if (field_is_list(place.field)) {
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field,
                                "the field holds elements: insert them one by one");
    } else if (!isms__value_read(place.model, place.field, written, length, &slot, &problem)) {
        return fail_value(error, &place, &problem);
    }
    return put_value(&place, slot, error);
}

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
    if (isms__journal_reserve(model, 1) &&
        (place->field->kind == ISMS_TEXT || isms__reverse_touch(model, top_of(place->object))))
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
    isms_status status = find_place(&place, object, number, ISMS_TEXT, true, error);
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
        return fail_value(error, &place, &problem);
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
    isms_status status = find_place(&place, object, number, ISMS_REFERENCE, true, error);
    if (status != ISMS_OK)
        return status;
    if (!target)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field, "no object given");
    status = symbol_of(&item.symbol, &place, target, error);
    return status == ISMS_OK ? insert_item(&place, index, item, error) : status;
}

isms_status isms_insert_reference_id(isms_object *object, unsigned number, size_t index,
                                     const char *id, isms_error *error)
{
    struct place place;
    union slot item;
    isms_status status = find_place(&place, object, number, ISMS_REFERENCE, true, error);
    if (status != ISMS_OK)
        return status;
    if (!id)
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field, "no id given");
    status = symbol_named(&item.symbol, &place, id, error);
    return status == ISMS_OK ? insert_item(&place, index, item, error) : status;
}

isms_status isms_insert_part(isms_object **out, isms_object *object, unsigned number, size_t index,
                             isms_error *error)
{
    struct place place;
    isms_status status = find_place(&place, object, number, ISMS_PART, true, error);
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
    isms_status status = find_place(&place, object, number, 0, true, error);
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
