/* Properties by which OSCAL says what it has no words for, put into a document. */
#include <stdio.h>

#include "format/oscal/own.h"

enum { VALUE_LIMIT = 32 << 10 }; /* longer ones stand in remarks, where they are no attribute */
#define IN_REMARKS "in-remarks"

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (node && !isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

static void set_value(struct oscal_save *save, struct oscal_node *prop, const char *value)
{
    bool large = strlen(value) > VALUE_LIMIT;
    struct oscal_node *remarks = isms__oscal_child(prop, "remarks");
    if (remarks)
        isms__oscal_remove(&save->tree, remarks);
    set(save, prop, "value", large ? IN_REMARKS : value);
    if (large && (remarks = isms__oscal_put_child(save, prop, "remarks", "")))
        isms__oscal_put_child(save, remarks, "p", value);
}

static struct oscal_node *add_own(struct oscal_save *save, struct oscal_node *home,
                                  const char *name, const char *of, const char *value)
{
    struct oscal_node *prop = home ? isms__oscal_put_child(save, home, "prop", "") : NULL;
    if (!prop)
        return NULL;
    set(save, prop, "ns", OSCAL_OWN_NAMESPACE);
    set(save, prop, "name", name);
    if (of)
        set(save, prop, "class", isms__oscal_token(save, of));
    set_value(save, prop, value);
    return prop;
}

void isms__oscal_add_own(struct oscal_save *save, struct oscal_node *node, const char *name,
                         const char *value)
{
    if (node == save->tree.root)
        node = isms__oscal_make_path(save, node, "metadata");
    add_own(save, node, name, NULL, value);
}

void isms__oscal_put_own(struct oscal_save *save, struct oscal_node *node, const char *name,
                         const char *of, const char *value)
{
    struct text text;
    if (node == save->tree.root)
        node = isms__oscal_make_path(save, node, "metadata");
    struct oscal_node *prop = node ? isms__oscal_first_own(node, name, of) : NULL;
    if (!node || (!value && !prop))
        return;
    if (!value) {
        isms__oscal_remove(&save->tree, prop);
        return;
    }
    isms__text_init(&text, &save->model->memory);
    isms__oscal_escape(value, &text);
    if (text.failed)
        isms__oscal_save_memory(save);
    else if (prop)
        set_value(save, prop, isms__text_get(&text));
    else
        add_own(save, node, name, of, isms__text_get(&text));
    isms__text_clear(&text);
}

/* One value as it stands in a property. */
static void put_word(struct oscal_save *save, const struct isms_field *field,
                     const union slot *slot, struct text *out)
{
    char number[512];
    if (field->kind == ISMS_TEXT) {
        isms__oscal_escape(slot->text, out);
    } else if (field->kind == ISMS_REFERENCE) {
        isms__text_put(out, save->fresh ? isms__written_reference(&save->ids, slot->symbol)
                                        : isms__oscal_reference(save, slot->symbol));
    } else {
        isms__value_write(field, slot, number);
        isms__text_put(out, number);
    }
}

static void add_value(struct oscal_save *save, struct oscal_node *home, const char *name,
                      const char *of, const struct isms_field *field, const union slot *slot)
{
    const struct list *list = field_is_list(field) ? slot->list : NULL;
    const union slot *items = list ? list->items : slot;
    uint32_t count = list ? list->count : 1;
    bool together = field->kind != ISMS_TEXT; /* references stand in one property */
    struct text text;
    isms__text_init(&text, &save->model->memory);
    for (uint32_t i = 0; i < count && !save_failed(save); i++) {
        if (text.length && together)
            isms__text_add(&text, " ", 1);
        put_word(save, field, &items[i], &text);
        if (together && i + 1 < count)
            continue;
        if (text.failed)
            isms__oscal_save_memory(save);
        else
            add_own(save, home, name, of, isms__text_get(&text));
        isms__text_empty(&text);
    }
    isms__text_clear(&text);
}

static void add_fields(struct oscal_save *save, struct oscal_node *home, const char *of,
                       const char *prefix, const isms_object *object);

static void add_field(struct oscal_save *save, struct oscal_node *home, const char *of,
                      const char *prefix, const isms_object *object, size_t index)
{
    const struct isms_field *field = type_field_at(object_type(object), index);
    const union slot *slot = object_slot(object, index);
    char name[OWN_PATH_LIMIT];
    if (!isms__slot_is_set(field, slot))
        return;
    snprintf(name, sizeof name, "%s%s", prefix, field->name);
    if (field->kind != ISMS_PART) {
        add_value(save, home, name, of, field, slot);
        return;
    }
    for (uint32_t i = 0, n = 0; i < slot->list->count && !save_failed(save); i++) {
        if (isms__oscal_is_elsewhere(save, slot->list->items[i].object))
            continue;
        snprintf(name, sizeof name, "%s%s.%u.", prefix, field->name, ++n);
        add_fields(save, home, of, name, slot->list->items[i].object);
    }
}

static void add_fields(struct oscal_save *save, struct oscal_node *home, const char *of,
                       const char *prefix, const isms_object *object)
{
    const struct isms_type *type = object_type(object);
    bool some = false;
    for (size_t i = 0; i < type_field_total(type) && !save_failed(save); i++) {
        some |= isms__slot_is_set(type_field_at(type, i), object_slot(object, i));
        add_field(save, home, of, prefix, object, i);
    }
    if (!some) { /* a part that says nothing is there all the same */
        char name[OWN_PATH_LIMIT + sizeof "is"];
        snprintf(name, sizeof name, "%sis", prefix);
        add_own(save, home, name, of, "empty");
    }
}

static bool tells(const struct oscal_node *prop, const char *of, const struct isms_field *field)
{
    const char *name = isms__oscal_own_name(prop, of);
    size_t length = strlen(field->name);
    return strncmp(name, field->name, length) == 0 && (!name[length] || name[length] == '.');
}

bool isms__oscal_tells(const struct oscal_node *node, const char *of,
                       const struct isms_field *field)
{
    struct oscal_node *prop = isms__oscal_first_own(node, NULL, of);
    while (prop && !tells(prop, of, field))
        prop = isms__oscal_next_own(isms__oscal_sibling(prop, "prop"), NULL, of);
    return prop != NULL;
}

void isms__oscal_clear_field(struct oscal_save *save, struct oscal_node *node, const char *of,
                             const struct isms_field *field)
{
    for (struct oscal_node *prop = isms__oscal_first_own(node, NULL, of), *next; prop;
         prop = next) {
        next = isms__oscal_next_own(isms__oscal_sibling(prop, "prop"), NULL, of);
        if (tells(prop, of, field))
            isms__oscal_remove(&save->tree, prop);
    }
}

void isms__oscal_put_field(struct oscal_save *save, struct oscal_node *node, const char *of,
                           const isms_object *object, size_t index)
{
    if (node == save->tree.root)
        node = isms__oscal_make_path(save, node, "metadata");
    if (!node)
        return;
    isms__oscal_clear_field(save, node, of, type_field_at(object_type(object), index));
    add_field(save, node, of, "", object, index);
}

void isms__oscal_put_unset(struct oscal_save *save, struct oscal_node *node, const char *of,
                           const char *name, bool unset)
{
    const char *said = isms__oscal_own(node, "unset", of), *word;
    const char *cursor = said ? said : "", *end = cursor + strlen(cursor);
    struct text names;
    size_t length;
    if (!said && !unset)
        return;
    isms__text_init(&names, save->map.memory);
    while (isms__next_word(&cursor, end, &word, &length))
        if (length != strlen(name) || strncmp(word, name, length) != 0)
            isms__text_format(&names, "%s%.*s", names.length ? " " : "", (int)length, word);
    if (unset)
        isms__text_format(&names, "%s%s", names.length ? " " : "", name);
    if (names.failed)
        isms__oscal_save_memory(save);
    else
        isms__oscal_put_own(save, node, "unset", of, names.length ? isms__text_get(&names) : NULL);
    isms__text_clear(&names);
}
