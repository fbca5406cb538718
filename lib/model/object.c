#include "model/model.h"

#include <stdio.h>

/* ---- making objects and slots ---- */

/* Slots come in pairs, so that every second new field costs nothing. */
size_t isms__slots_size(unsigned count)
{
    return ((size_t)count + 1) / 2 * 2 * sizeof(union slot);
}

isms_object *isms__object_make(struct pool *pool, const struct isms_type *type, void *home)
{
    isms_object *object = isms__pool_get(pool, sizeof *object);
    if (!object)
        return NULL;
    *object = (isms_object){.type = type->number};
    if (type->part)
        object->home.owner = home;
    else
        object->home.model = home;
    return object;
}

static void slot_clear(const struct isms_field *field, union slot *slot)
{
    if (field_is_list(field) || field_is_pointer(field))
        slot->text = NULL;
    else
        slot->number = field->kind == ISMS_CHOICE ? 0 : NUMBER_UNSET;
}

union slot *isms__object_slot_make(struct pool *pool, isms_object *object, size_t index)
{
    union slot *slot = object_slot(object, index);
    if (slot)
        return slot;
    uint64_t bit = (uint64_t)1 << index;
    unsigned count = count_bits(object->present);
    unsigned at = count_bits(object->present & (bit - 1));
    union slot *slots = object->slots;
    if (count % 2 == 0) {
        slots = isms__pool_get(pool, isms__slots_size(count + 1));
        if (!slots)
            return NULL;
        if (count)
            /* NOLINTNEXTLINE(clang-analyzer-core.*): it has count of them */
            memcpy(slots, object->slots, count * sizeof *slots);
        isms__pool_put(pool, object->slots, isms__slots_size(count));
    }
    /* NOLINTNEXTLINE(clang-analyzer-core.*): none only where there were none, which is even */
    memmove(slots + at + 1, slots + at, (count - at) * sizeof *slots);
    object->slots = slots;
    object->present |= bit;
    slot_clear(type_field_at(object_type(object), index), &slots[at]);
    return &slots[at];
}

struct list *isms__slots_list(struct pool *pool, size_t capacity)
{
    if (capacity > UINT32_MAX)
        return NULL;
    struct list *list = isms__pool_get(pool, sizeof *list + capacity * sizeof(union slot));
    if (list)
        *list = (struct list){0, (uint32_t)capacity};
    return list;
}

void isms__list_free(struct pool *pool, struct list *list)
{
    if (list)
        isms__pool_put(pool, list, sizeof *list + list->capacity * sizeof(union slot));
}

/* ---- what an object is ---- */

const isms_type *isms_object_type(const isms_object *object)
{
    return object_type(object);
}

isms_model *isms_object_model(const isms_object *object)
{
    return object_model(object);
}

isms_object *isms_object_owner(const isms_object *object)
{
    return object_type(object)->part ? object->home.owner : NULL;
}

const char *isms_object_id(const isms_object *object)
{
    const union slot *slot = object_slot(object_top(object), 0);
    return slot && slot->symbol ? symbol_final(slot->symbol)->text : "";
}

const char *isms_object_label(const isms_object *object)
{
    const char *name = isms_get_text(object_top(object), FIELD_NAME);
    return name && *name ? name : isms_object_id(object);
}

bool isms_object_is_removed(const isms_object *object)
{
    while (!(object->flags & OBJECT_REMOVED) && object_type(object)->part)
        object = object->home.owner;
    return (object->flags & OBJECT_REMOVED) != 0;
}

uint32_t isms_object_line(const isms_object *object)
{
    return object->line;
}

uint32_t isms_object_column(const isms_object *object)
{
    return object->column;
}

const char *isms_object_file(const isms_object *object)
{
    const isms_object *top = object_top(object);
    const isms_model *model = top->home.model;
    return top->file < model->file_count ? model->files[top->file].name : "";
}

bool isms_object_is_content(const isms_object *object)
{
    const isms_object *top = object_top(object);
    return isms_model_file_is_content(top->home.model, top->file);
}

/* ---- reading values ---- */

/* The slot of a field of that kind, `many` or not; NULL where there is none or it is something
 * else. */
static inline const union slot *value_of(const isms_object *object, unsigned number, isms_kind kind,
                                         bool many, const struct isms_field **field)
{
    if (!object)
        return NULL;
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, number);
    if (index == FIELD_LIMIT)
        return NULL;
    *field = type_field_at(type, index);
    if ((*field)->kind != kind || ((*field)->flags & MANY ? !many : many))
        return NULL;
    return object_slot(object, index);
}

bool isms_has(const isms_object *object, unsigned field)
{
    if (!object)
        return false;
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, field);
    return index < FIELD_LIMIT &&
           isms__slot_is_set(type_field_at(type, index), object_slot(object, index));
}

const char *isms_get_text(const isms_object *object, unsigned number)
{
    const struct isms_field *field;
    const union slot *slot = value_of(object, number, ISMS_TEXT, false, &field);
    if (!slot)
        return NULL;
    return field->flags & IDENTIFIER ? isms_object_id(object) : slot->text;
}

/* A packed number, or what stands for it while nothing is set. */
static inline int64_t number_of(const isms_object *object, unsigned number, isms_kind kind,
                                bool many, int64_t otherwise)
{
    const struct isms_field *field = NULL;
    const union slot *slot = value_of(object, number, kind, many, &field);
    if (slot && slot->number != (kind == ISMS_CHOICE ? 0 : NUMBER_UNSET))
        return slot->number;
    return field && field->kind == kind && field->fallback ? field->fallback : otherwise;
}

unsigned isms_get_choice(const isms_object *object, unsigned field)
{
    return (unsigned)number_of(object, field, ISMS_CHOICE, false, 0);
}

uint32_t isms_get_choices(const isms_object *object, unsigned field)
{
    return (uint32_t)number_of(object, field, ISMS_CHOICE, true, 0);
}

isms_date isms_get_date(const isms_object *object, unsigned field)
{
    return isms__unpack_date(number_of(object, field, ISMS_DATE, false, 0));
}

isms_duration isms_get_duration(const isms_object *object, unsigned field)
{
    return isms__unpack_duration(number_of(object, field, ISMS_DURATION, false, 0));
}

int64_t isms_get_integer(const isms_object *object, unsigned field)
{
    return number_of(object, field, ISMS_INTEGER, false, 0);
}

isms_decimal isms_get_decimal(const isms_object *object, unsigned field)
{
    return isms__unpack_decimal(number_of(object, field, ISMS_DECIMAL, false, 0));
}

bool isms_get_flag(const isms_object *object, unsigned field)
{
    return number_of(object, field, ISMS_FLAG, false, 0) != 0;
}

/* What a reference leads to: there, and of a type that the field accepts. */
static isms_object *target_of(const struct isms_field *field, const union slot *slot)
{
    isms_object *target = slot->symbol ? symbol_final(slot->symbol)->to.object : NULL;
    return target && isms__field_accepts(field, object_type(target)) ? target : NULL;
}

isms_object *isms_get_reference(const isms_object *object, unsigned number)
{
    const struct isms_field *field;
    const union slot *slot = value_of(object, number, ISMS_REFERENCE, false, &field);
    return slot ? target_of(field, slot) : NULL;
}

const char *isms_get_reference_id(const isms_object *object, unsigned number)
{
    const struct isms_field *field;
    const union slot *slot = value_of(object, number, ISMS_REFERENCE, false, &field);
    return slot && slot->symbol ? symbol_final(slot->symbol)->text : NULL;
}

/* ---- items ---- */

const struct list *isms__list_of(const isms_object *object, unsigned number)
{
    if (!object)
        return NULL;
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, number);
    if (index == FIELD_LIMIT || !field_is_list(type_field_at(type, index)))
        return NULL;
    const union slot *slot = object_slot(object, index);
    return slot ? slot->list : NULL;
}

size_t isms_item_count(const isms_object *object, unsigned number)
{
    const struct list *list = isms__list_of(object, number);
    return list ? list->count : 0;
}

static const union slot *item_of(const isms_object *object, unsigned number, isms_kind kind,
                                 size_t index, const struct isms_field **field)
{
    const union slot *slot = value_of(object, number, kind, true, field);
    return slot && slot->list && index < slot->list->count ? &slot->list->items[index] : NULL;
}

const char *isms_item_text(const isms_object *object, unsigned number, size_t index)
{
    const struct isms_field *field;
    const union slot *slot = item_of(object, number, ISMS_TEXT, index, &field);
    return slot ? slot->text : NULL;
}

isms_object *isms_item_reference(const isms_object *object, unsigned number, size_t index)
{
    const struct isms_field *field;
    const union slot *slot = item_of(object, number, ISMS_REFERENCE, index, &field);
    return slot ? target_of(field, slot) : NULL;
}

const char *isms_item_reference_id(const isms_object *object, unsigned number, size_t index)
{
    const struct isms_field *field;
    const union slot *slot = item_of(object, number, ISMS_REFERENCE, index, &field);
    return slot ? symbol_final(slot->symbol)->text : NULL;
}

isms_object *isms_item_part(const isms_object *object, unsigned number, size_t index)
{
    const struct isms_field *field;
    const union slot *slot = item_of(object, number, ISMS_PART, index, &field);
    return slot ? slot->object : NULL;
}

/* ---- comparing ---- */

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_slot(const struct isms_field *field, const union slot *a, const union slot *b)
{
    switch (field->kind) {
    case ISMS_TEXT:
        if (field->flags & IDENTIFIER)
            return same_text(symbol_final(a->symbol)->text, symbol_final(b->symbol)->text);
        return same_text(a->text, b->text);
    case ISMS_REFERENCE:
        return same_text(symbol_final(a->symbol)->text, symbol_final(b->symbol)->text);
    case ISMS_PART:
        return isms_object_equal(a->object, b->object);
    default:
        return a->number == b->number;
    }
}

static bool same_list(const struct isms_field *field, const struct list *a, const struct list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_slot(field, &a->items[i], &b->items[i]))
            return false;
    return true;
}

bool isms_object_equal(const isms_object *a, const isms_object *b)
{
    if (a == b || !a || !b || a->type != b->type)
        return a == b;
    const struct isms_type *type = object_type(a);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *x = object_slot(a, i), *y = object_slot(b, i);
        bool set = isms__slot_is_set(field, x);
        if (set != isms__slot_is_set(field, y))
            return false;
        if (set &&
            !(field_is_list(field) ? same_list(field, x->list, y->list) : same_slot(field, x, y)))
            return false;
    }
    return true;
}

/* ---- errors ---- */

isms_status isms__fail_field(isms_error *error, isms_status status, const isms_object *object,
                             const struct isms_field *field, const char *format, ...)
{
    if (!error)
        return status;
    va_list arguments;
    va_start(arguments, format);
    char reason[sizeof error->message];
    vsnprintf(reason, sizeof reason, format, arguments);
    va_end(arguments);
    isms__fail(error, status, "%s%s%s \"%.80s\": %s", field ? field->name : "", field ? " of " : "",
               object_type(object)->name, isms_object_id(object), reason);
    isms__copy_text(error->object, sizeof error->object, isms_object_id(object));
    isms__copy_text(error->file, sizeof error->file, isms_object_file(object));
    error->line = object->line;
    error->column = object->column;
    if (field)
        isms__copy_text(error->field, sizeof error->field, field->name);
    return status;
}

isms_status isms__object_editable(const isms_object *object, isms_error *error)
{
    if (isms_object_is_removed(object))
        return isms__fail(error, ISMS_ERROR_STATE, "the %s \"%.80s\" was removed from its model",
                          object_type(object)->name, isms_object_id(object));
    if (isms_object_is_content(object))
        return isms__fail(error, ISMS_ERROR_STATE,
                          "the %s \"%.80s\" is content that is shipped with the library: make an "
                          "object of your own instead",
                          object_type(object)->name, isms_object_id(object));
    if (atomic_load(&object_model(object)->pins))
        return isms__fail(
            error, ISMS_ERROR_STATE,
            "a snapshot relies on this model: give it back first, or clone the model");
    return ISMS_OK;
}
