/* Parts that changed: links, contacts, texts and parameters of controls; and who takes part in a
 * duty. */
#include "format/oscal/save.h"

static bool stands_at(const struct oscal_node *node, const isms_object *object)
{
    return node->kind == OSCAL_ELEMENT && node->line == object->line &&
           node->column == object->column;
}

static bool is_inside(const struct oscal_node *node, const struct oscal_node *within)
{
    while (node && node != within)
        node = node->parent;
    return node != NULL;
}

struct oscal_node *isms__oscal_at(struct oscal_node *within, const isms_object *object,
                                  struct oscal_node **last)
{
    struct oscal_node *begin = is_inside(*last, within) ? *last : within, *node = begin;
    while (node && !stands_at(node, object))
        node = isms__oscal_next(node, within);
    if (!node && begin != within)
        for (node = within; node && !stands_at(node, object);)
            node = node == begin ? NULL : isms__oscal_next(node, within);
    if (node)
        *last = node;
    return node;
}

static const struct list *parts_of(const isms_object *object, size_t index)
{
    const union slot *slot = object ? object_slot(object, index) : NULL;
    return slot ? slot->list : NULL;
}

static bool same_place(const isms_object *a, const isms_object *b)
{
    return a->line == b->line && a->column == b->column;
}

const isms_object *isms__oscal_partner(const struct list *list, const isms_object *part,
                                       uint32_t *next)
{
    uint32_t count = list && part->line ? list->count : 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = (*next + i) % count;
        if (same_place(list->items[at].object, part)) {
            *next = at + 1;
            return list->items[at].object;
        }
    }
    return NULL;
}

/* Whether what a row says of all parts that it makes holds for this one. */
static bool holds(const struct oscal_element *element, const isms_object *part)
{
    const struct isms_type *type = object_type(part);
    for (uint8_t i = 0; i < element->field_count; i++) {
        const struct oscal_field *row = &element->fields[i];
        size_t index = isms__field_index(type, row->number);
        const struct isms_field *field = type_field_at(type, index);
        const union slot *slot = object_slot(part, index);
        if (row->form == OSCAL_CONSTANT &&
            (!slot || slot->number !=
                          isms__choice_value(field->choices, row->constant, strlen(row->constant))))
            return false;
    }
    return true;
}

/* The row for a part: that of its element, or for a new one the first that fits it. */
static const struct oscal_field *row_of(const struct oscal_element *element, uint8_t number,
                                        const struct oscal_node *node, const isms_object *part)
{
    for (uint8_t i = 0; i < element->field_count; i++) {
        const struct oscal_field *row = &element->fields[i];
        if (row->number != number || row->form != OSCAL_PARTS)
            continue;
        const char *last = strrchr(row->path, '/');
        last = last ? last + 1 : row->path;
        size_t length = strcspn(last, "+[");
        if (node ? strncmp(node->name->local, last, length) == 0 && !node->name->local[length]
                 : holds(row->part, part))
            return row;
    }
    return NULL;
}

/* Names of properties that OSCAL itself gives to controls need no namespace; others must have one.
 */
static void put_namespace(struct oscal_save *save, struct oscal_node *prop)
{
    static const char *const known[] = {"label", "sort-id", "alt-identifier", "status"};
    const char *name = isms__oscal_attribute(prop, "name");
    for (size_t i = 0; name && i < COUNT_OF(known); i++)
        if (strcmp(known[i], name) == 0)
            return;
    if (!isms__oscal_set(&save->tree, prop, "ns", OSCAL_ATTRIBUTE_NAMESPACE))
        isms__oscal_save_memory(save);
}

static void add_part(struct oscal_save *save, const struct oscal_element *element,
                     struct oscal_node *node, const struct isms_field *field,
                     const isms_object *part)
{
    const struct oscal_field *row = row_of(element, field->number, NULL, part);
    if (!row)
        return; /* a property tells it */
    char path[64];
    const char *last = strrchr(row->path, '/');
    isms__copy_text(path, sizeof path, row->path);
    path[last ? (size_t)(last - row->path) : 0] = '\0';
    node = isms__oscal_make_path(save, node, path);
    isms__copy_text(path, sizeof path, last ? last + 1 : row->path);
    path[strcspn(path, "+[")] = '\0';
    struct oscal_node *made = node ? isms__oscal_put_child(save, node, path, "") : NULL;
    if (made)
        isms__oscal_edit(save, row->part, made, part, NULL);
    if (made && part->type == TYPE_ATTRIBUTE)
        put_namespace(save, made);
}

void isms__oscal_edit_parts(struct oscal_save *save, const struct oscal_element *element,
                            struct oscal_node *node, size_t index, const isms_object *ours,
                            const isms_object *said)
{
    const struct isms_field *field = type_field_at(object_type(ours), index);
    const struct list *is = parts_of(ours, index), *was = parts_of(said, index);
    struct oscal_node *last = NULL;
    uint32_t next = 0;
    for (uint32_t i = 0; was && i < was->count && !save_failed(save); i++) {
        const isms_object *part = was->items[i].object;
        const isms_object *now = isms__oscal_partner(is, part, &next);
        struct oscal_node *at = isms__oscal_at(node, part, &last);
        const struct oscal_field *row = at ? row_of(element, field->number, at, part) : NULL;
        if (!at && now)
            isms__oscal_refuse(save, ours, field,
                               "what stood in line %u is gone with the element around it, but "
                               "not from the model",
                               part->line);
        if (at && !now)
            isms__oscal_remove(&save->tree, at);
        else if (row && now)
            isms__oscal_edit(save, row->part, at, now, part);
    }
    for (uint32_t i = 0; is && i < is->count && !save_failed(save); i++)
        if (!isms__oscal_partner(was, is->items[i].object, &next))
            add_part(save, element, node, field, is->items[i].object);
}
