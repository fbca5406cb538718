/* Changing objects: every function checks first, then makes sure of memory, then changes. */
#include "model/edit.h"

/* ---- what is to be changed ---- */

/* NOLINTBEGIN(clang-analyzer-core.*): what isms__fail() gives back is never ISMS_OK, so that a
 * place is always found where it is used; that is in another file. */
isms_status isms__find_place(struct place *place, isms_object *object, unsigned number, int kind,
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

isms_status isms__fail_value(isms_error *error, const struct place *place,
                             const struct value_problem *problem)
{
    if (problem->status == ISMS_ERROR_MEMORY)
        return isms__fail_memory(error);
    return isms__fail_field(error, problem->status, place->object, place->field, "%s",
                            problem->reason);
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
    if (isms__journal_reserve(model, 1))
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
    isms_status status = isms__find_place(&place, object, number, kind, false, error);
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
    isms_status status = isms__find_place(&place, object, number, 0, false, error);
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
    isms_status status = isms__find_place(&place, object, number, ISMS_TEXT, false, error);
    if (status != ISMS_OK)
        return status;
    size_t length = strlen(text), good = isms__text_check(text, length);
    if (good < length)
        return isms__fail_field(
            error, ISMS_ERROR_VALUE, object, place.field,
            "the byte at offset %zu is no UTF-8 or no character that XML allows", good);
    if (!isms__text_allowed(place.field, text, length, &problem))
        return isms__fail_value(error, &place, &problem);
    if (place.field->flags & IDENTIFIER)
        return rename_object(&place, text, error);
    union slot slot = {.text = isms__pool_text(&place.model->pool, text, length)};
    return slot.text ? put_value(&place, slot, error) : isms__fail_memory(error);
}

isms_status isms_set_choice(isms_object *object, unsigned number, unsigned choice,
                            isms_error *error)
{
    struct place place;
    isms_status status = isms__find_place(&place, object, number, ISMS_CHOICE, false, error);
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
    isms_status status = isms__find_place(&place, object, number, ISMS_CHOICE, false, error);
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
    isms_status status = isms__find_place(&place, object, number, ISMS_DATE, false, error);
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
    isms_status status = isms__find_place(&place, object, number, ISMS_INTEGER, false, error);
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
    isms_status status = isms__find_place(&place, object, number, ISMS_DECIMAL, false, error);
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

isms_status isms__reference_symbol(struct symbol **out, const struct place *place,
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

isms_status isms__named_symbol(struct symbol **out, const struct place *place, const char *id,
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
    isms_status status = isms__find_place(&place, object, number, ISMS_REFERENCE, false, error);
    if (status == ISMS_OK)
        status = isms__reference_symbol(&slot.symbol, &place, target, error);
    return status == ISMS_OK ? put_value(&place, slot, error) : status;
}

isms_status isms_set_reference_id(isms_object *object, unsigned number, const char *id,
                                  isms_error *error)
{
    struct place place;
    union slot slot;
    if (!id)
        return isms_unset(object, number, error);
    isms_status status = isms__find_place(&place, object, number, ISMS_REFERENCE, false, error);
    if (status == ISMS_OK)
        status = isms__named_symbol(&slot.symbol, &place, id, error);
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
    isms_status status = isms__find_place(&place, object, number, 0, false, error);
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
            return isms__fail_value(error, &place, &problem);
    } else if (field_is_list(place.field)) {
        return isms__fail_field(error, ISMS_ERROR_ARGUMENT, object, place.field,
                                "the field holds elements: insert them one by one");
    } else if (!isms__value_read(place.model, place.field, written, length, &slot, &problem)) {
        return isms__fail_value(error, &place, &problem);
    }
    return put_value(&place, slot, error);
}
/* NOLINTEND(clang-analyzer-core.*) */
