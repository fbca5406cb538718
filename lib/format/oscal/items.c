/* Items of lists by what they say. */
#include "format/oscal/map.h"

static bool equal_parts(const isms_object *a, const isms_object *b)
{
    const struct isms_type *type = object_type(a);
    if (a->present != b->present)
        return false;
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *x = object_slot(a, i), *y = object_slot(b, i);
        bool list = x && field_is_list(field);
        if (list && x->list->count != y->list->count)
            return false;
        for (uint32_t n = 0; list && n < x->list->count; n++)
            if (!isms__oscal_equal(field, &x->list->items[n], &y->list->items[n]))
                return false;
        if (x && !list && !isms__oscal_equal(field, x, y))
            return false;
    }
    return true;
}

bool isms__oscal_equal(const struct isms_field *field, const union slot *a, const union slot *b)
{
    switch (field->kind) {
    case ISMS_TEXT:
        return strcmp(a->text, b->text) == 0;
    case ISMS_REFERENCE:
        return symbol_final(a->symbol) == symbol_final(b->symbol);
    case ISMS_PART:
        return equal_parts(a->object, b->object);
    default:
        return a->number == b->number;
    }
}

/* ---- many of them ---- */

static uint64_t hash_of(const struct oscal_items *items, const struct isms_field *field,
                        const union slot *item);

static uint64_t hash_part(const struct oscal_items *items, const isms_object *part)
{
    const struct isms_type *type = object_type(part);
    uint64_t hash = part->present;
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(part, i);
        if (slot && !field_is_list(field))
            hash = hash * 31 + hash_of(items, field, slot);
    }
    return hash;
}

static uint64_t hash_of(const struct oscal_items *items, const struct isms_field *field,
                        const union slot *item)
{
    const struct symbol *symbol;
    switch (field->kind) {
    case ISMS_TEXT:
        return isms__hash(items->key, item->text, strlen(item->text));
    case ISMS_REFERENCE:
        symbol = symbol_final(item->symbol);
        return isms__hash(items->key, &symbol, sizeof symbol);
    case ISMS_PART:
        return hash_part(items, item->object);
    default:
        return isms__hash(items->key, &item->number, sizeof item->number);
    }
}

/* A key of a map is not 0. */
static uintptr_t key_of(const struct oscal_items *items, const union slot *item)
{
    return (uintptr_t)hash_of(items, items->field, item) | 1;
}

bool isms__oscal_items_init(struct oscal_items *items, const isms_allocator *memory,
                            const struct isms_field *field, const struct list *list, uint32_t count)
{
    enum { SHORT = 16 };
    *items = (struct oscal_items){.field = field, .list = list, .count = count, .memory = memory};
    if (count <= SHORT)
        return true;
    items->key = isms__hash_random_key();
    items->before = isms__memory_zeroed(memory, count, sizeof *items->before);
    if (!items->before || !isms__map_reserve(&items->map, memory, count)) {
        isms__oscal_items_clear(items);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        uintptr_t key = key_of(items, &list->items[i]);
        items->before[i] = (uint32_t)(uintptr_t)isms__map_get(&items->map, key);
        isms__map_set(&items->map, key, (void *)((uintptr_t)i + 1));
    }
    return true;
}

void isms__oscal_items_clear(struct oscal_items *items)
{
    isms__map_clear(&items->map, items->memory);
    isms__memory_free(items->memory, items->before);
}

uint32_t isms__oscal_items_find(const struct oscal_items *items, const union slot *item)
{
    uint32_t i = 0;
    if (!items->before) {
        while (i < items->count && !isms__oscal_equal(items->field, &items->list->items[i], item))
            i++;
        return i;
    }
    uint32_t number = (uint32_t)(uintptr_t)isms__map_get(&items->map, key_of(items, item));
    while (number && !isms__oscal_equal(items->field, &items->list->items[number - 1], item))
        number = items->before[number - 1];
    return number ? number - 1 : items->count;
}
