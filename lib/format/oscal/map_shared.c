/* Things that several documents tell of: a UUID is the same in all of them, so each is one object,
 * as is a role of the same id and title.
 *
 * Each element keeps what it says of the object, as it is needed to write its document. The object
 * holds of each field what the first document says that tells it, of lists what any does. */
#include "format/oscal/map.h"

/* ---- which are the same ---- */

static bool is_group_of_people(uint8_t type)
{
    return type == TYPE_ORGANIZATION || type == TYPE_UNIT; /* by what it is said to belong to */
}

/* Whether two elements that have the same key are of the same kind. Roles are called by words that
 * others may use as well: they are the same where their title is, too. */
static bool alike(const struct oscal_node *a, const struct oscal_node *b)
{
    return strcmp(a->name->local, b->name->local) == 0 &&
           (!isms__oscal_is(a, "role") ||
            strcmp(isms__oscal_child_text(a, "title"), isms__oscal_child_text(b, "title")) == 0);
}

/* The first entry for a key, where an element of this document is of the same object; NULL where
 * there is none. */
static struct oscal_entry *find(const struct oscal_map *map, const struct oscal_document *document,
                                const struct oscal_node *node, uint8_t type,
                                const struct symbol *key)
{
    size_t number = key ? (size_t)isms__map_get(&map->known, (uintptr_t)key) : 0;
    struct oscal_entry *entry = number ? &map->entries[number - 1] : NULL;
    if (!entry || !alike(entry->node, node))
        return NULL;
    const struct oscal_document *other = &map->documents[entry->document];
    if (other == document || other->file->reading != document->file->reading ||
        isms__map_get(&document->joined, (uintptr_t)entry->object))
        return NULL; /* twice in one document; or not read together */
    uint8_t is = entry->object->type;
    return is == type || (is_group_of_people(is) && is_group_of_people(type)) ? entry : NULL;
}

bool isms__oscal_may_share(const struct oscal_map *map, const struct oscal_document *document,
                           const struct oscal_node *node, const struct symbol *key)
{
    const isms_object *object = key->to.object;
    return object && find(map, document, node, object->type, key);
}

/* What one element says of an object. */
static isms_object *make_told(struct oscal_map *map, const struct oscal_document *document,
                              const struct oscal_node *node, const isms_object *object)
{
    struct pool *pool = &map->model->pool;
    isms_object *told = isms__object_make(pool, object_type(object), map->model);
    union slot *id = told ? isms__object_slot_make(pool, told, 0) : NULL;
    if (!id) {
        map->failed = true;
        return NULL;
    }
    *id = *object_slot(object, 0);
    told->line = node->line;
    told->column = node->column;
    told->file = document->file_index;
    return told;
}

static uint32_t join(struct oscal_map *map, struct oscal_document *document,
                     const struct oscal_node *node, struct oscal_entry *first, uint32_t around)
{
    struct oscal_entry entry = {.node = node,
                                .object = first->object,
                                .element = first->element,
                                .around = around,
                                .document = (uint32_t)(document - map->documents)};
    entry.told = make_told(map, document, node, first->object);
    if (!first->told)
        first->told = make_told(map, &map->documents[first->document], first->node, first->object);
    if (map->failed || map->entry_count == OSCAL_NO_ENTRY - 1 ||
        !isms__map_reserve(&document->joined, map->memory, 1) ||
        !isms__memory_grow(map->memory, (void **)&map->entries, &map->entry_capacity,
                           map->entry_count + 1, sizeof *map->entries)) {
        map->failed = true;
        return OSCAL_NO_ENTRY;
    }
    map->entries[map->entry_count++] = entry;
    isms__map_set(&document->joined, (uintptr_t)entry.object, (void *)map->entry_count);
    isms__oscal_note_shared(map, document, &entry);
    return (uint32_t)map->entry_count - 1;
}

uint32_t isms__oscal_share_entry(struct oscal_map *map, struct oscal_document *document,
                                 const struct oscal_node *node, const struct oscal_element *element,
                                 uint8_t type, uint32_t around, const char *id, struct symbol *key)
{
    if (map->document_count < 2)
        key = NULL;
    struct oscal_entry *first = find(map, document, node, type, key);
    if (first)
        return join(map, document, node, first, around);
    if (key && !isms__map_reserve(&map->known, map->memory, 1)) {
        map->failed = true;
        return OSCAL_NO_ENTRY;
    }
    uint32_t made = isms__oscal_add_entry(map, document, node, element, type, around, id);
    if (key && made != OSCAL_NO_ENTRY && !isms__map_get(&map->known, (uintptr_t)key))
        isms__map_set(&map->known, (uintptr_t)key, (void *)((uintptr_t)made + 1));
    return made;
}

/* ---- what they say ---- */

/* A part of the object as it is one of what an element says. */
static isms_object *copy_part(struct oscal_map *map, const isms_object *part, isms_object *owner)
{
    struct pool *pool = &map->model->pool;
    isms_object *copy = isms__object_make(pool, object_type(part), owner);
    unsigned count = count_bits(part->present);
    if (!copy || (count && !(copy->slots = isms__pool_get(pool, isms__slots_size(count))))) {
        map->failed = true;
        return NULL;
    }
    copy->line = part->line;
    copy->column = part->column;
    copy->file = part->file;
    copy->present = part->present;
    if (count)
        memcpy(copy->slots, part->slots, count * sizeof *copy->slots);
    for (size_t i = 0; i < type_field_total(object_type(part)); i++) {
        const struct isms_field *field = type_field_at(object_type(part), i);
        union slot *slot = object_slot(copy, i);
        if (!slot || !field_is_list(field))
            continue;
        const struct list *from = slot->list;
        slot->list = isms__slots_list(pool, from->count);
        for (uint32_t n = 0; slot->list && n < from->count && !map->failed; n++)
            slot->list->items[slot->list->count++] =
                field->kind == ISMS_PART
                    ? (union slot){.object = copy_part(map, from->items[n].object, copy)}
                    : from->items[n];
        map->failed |= !slot->list;
    }
    return copy;
}

static void merge_list(struct oscal_filling *whole, size_t index, const struct list *told)
{
    struct oscal_map *map = whole->map;
    const struct isms_field *field = type_field_at(object_type(whole->object), index);
    const struct list *before = whole->present >> index & 1 ? whole->values[index].list : NULL;
    struct oscal_items items;
    if (!isms__oscal_items_init(&items, map->memory, field, before, before ? before->count : 0)) {
        map->failed = true;
        return;
    }
    for (uint32_t i = 0; i < told->count && !map->failed; i++) {
        union slot item = told->items[i];
        items.list = whole->present >> index & 1 ? whole->values[index].list : NULL; /* it grows */
        if (isms__oscal_items_find(&items, &item) < items.count)
            continue;
        if (field->kind == ISMS_PART)
            item.object = copy_part(map, item.object, whole->object);
        if (!map->failed)
            isms__oscal_put_slot(whole, field->number, item);
    }
    isms__oscal_items_clear(&items);
}

/* Whether a field follows from where the element stands, as what a duty is called does, or is told
 * of what stands there, too. */
static bool is_of_place(const struct oscal_map *map, const struct oscal_entry *entry,
                        uint8_t number)
{
    const struct oscal_element *element = entry->element;
    if (element == &isms__oscal_duty)
        return number == FIELD_NAME ||
               (number == ISMS_RESPONSIBILITY_STATEMENT && entry->around != OSCAL_NO_ENTRY &&
                map->entries[entry->around].node == entry->node);
    for (uint8_t i = 0; i < element->field_count; i++)
        if (element->fields[i].number == number && element->fields[i].form == OSCAL_OWNER)
            return true;
    return false;
}

/* Whether two elements that both tell a field mean the same by it; UUIDs have both cases. */
static bool agree(const struct oscal_map *map, const struct oscal_entry *entry,
                  const struct isms_field *field, const union slot *a, const union slot *b)
{
    return field->number == FIELD_UUID || isms__oscal_equal(field, a, b) ||
           is_of_place(map, entry, field->number);
}

static void tell_differing(struct oscal_map *map, const struct oscal_entry *entry)
{
    const isms_object *object = entry->object;
    if (map->text.length)
        isms__oscal_warn(
            map, &map->documents[entry->document], entry->node, isms__oscal_id(entry),
            ISMS_ERROR_DUPLICATE,
            "%.200s: line %u of %.100s says otherwise of the same %s, and that counts: "
            "say the same in both",
            isms__text_get(&map->text), object->line, map->model->files[object->file].name,
            object_type(object)->name);
}

void isms__oscal_add_said(struct oscal_map *map, const struct oscal_entry *entry)
{
    const struct isms_type *type = object_type(entry->object);
    isms_object *object = entry->object;
    union slot *before = object->slots;
    size_t size = isms__slots_size(count_bits(object->present));
    struct oscal_filling whole;
    whole.map = map;
    whole.document = &map->documents[entry->document];
    whole.entry = entry;
    whole.node = entry->node;
    whole.object = object;
    whole.present = object->present;
    whole.row = NULL;
    isms__text_empty(&map->text);
    isms__oscal_reading(map, NULL, NULL); /* what is taken was noted when it was read */
    for (size_t i = 0; i < type_field_total(type) && !map->failed; i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *is = object_slot(object, i), *told = object_slot(entry->told, i);
        if (is)
            whole.values[i] = *is;
        if (!i || !isms__slot_is_set(field, told))
            continue;
        if (field_is_list(field)) {
            merge_list(&whole, i, told->list);
        } else if (!is) {
            whole.values[i] = *told;
            whole.present |= (uint64_t)1 << i;
        } else if (!agree(map, entry, field, is, told)) {
            isms__text_put(&map->text, map->text.length ? ", " : "");
            isms__text_put(&map->text, field->name);
        }
    }
    map->failed |= map->text.failed;
    if (!map->failed && isms__oscal_store(&whole))
        isms__pool_put(&map->model->pool, before, size);
    else
        map->failed = true;
    if (!map->failed)
        tell_differing(map, entry);
}
