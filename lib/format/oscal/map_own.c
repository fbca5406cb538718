/* Properties of ours: what OSCAL has no words for. */
#include "format/oscal/map.h"

bool isms__oscal_is_own(const struct oscal_node *node)
{
    const char *ns = isms__oscal_is(node, "prop") ? isms__oscal_attribute(node, "ns") : NULL;
    return ns && strcmp(ns, OSCAL_OWN_NAMESPACE) == 0;
}

static bool is_own(const struct oscal_node *prop, const char *of)
{
    const char *class = isms__oscal_attribute(prop, "class");
    return isms__oscal_is_own(prop) && (of ? class && strcmp(class, of) == 0 : !class);
}

/* Properties of a document stand in its metadata. */
static const struct oscal_node *first_property(const struct oscal_node *node)
{
    bool root = node->parent && node->parent->kind == OSCAL_DOCUMENT;
    return isms__oscal_child(root ? isms__oscal_child(node, "metadata") : node, "prop");
}

const char *isms__oscal_own(const struct oscal_node *node, const char *name, const char *of)
{
    for (const struct oscal_node *prop = first_property(node); prop;
         prop = isms__oscal_sibling(prop, "prop")) {
        const char *is = isms__oscal_attribute(prop, "name");
        if (is && strcmp(is, name) == 0 && is_own(prop, of))
            return isms__oscal_attribute(prop, "value");
    }
    return NULL;
}

static void put_own(struct oscal_filling *filling, const struct isms_field *field,
                    const struct oscal_node *prop)
{
    const struct oscal_node *remarks = isms__oscal_child(prop, "remarks");
    const char *value = isms__oscal_attribute(prop, "value"), *cursor = value, *word;
    const char *end = value ? value + strlen(value) : NULL;
    char token[ID_LIMIT + 1];
    struct value_problem problem;
    union slot slot;
    size_t length;
    if (!value)
        return;
    if (field->kind == ISMS_TEXT && remarks) {
        struct text *text = &filling->map->text;
        isms__text_empty(text);
        isms__oscal_prose(remarks, text);
        isms__oscal_put_text(filling, field->number, isms__text_get(text), text->length);
    } else if (field->kind == ISMS_TEXT) {
        isms__oscal_put_text(filling, field->number, value, strlen(value));
    } else if (field->kind == ISMS_REFERENCE) {
        while (isms__next_word(&cursor, end, &word, &length))
            if (length <= ID_LIMIT) {
                memcpy(token, word, length);
                token[length] = '\0';
                isms__oscal_put_token(filling, field->number, token);
            }
    } else if (isms__value_read(filling->map->model, field, value, strlen(value), &slot,
                                &problem)) {
        isms__oscal_put_number(filling, field->number, slot.number);
    }
}

void isms__oscal_fill_own(struct oscal_filling *filling, const struct oscal_node *node,
                          const char *of)
{
    const struct isms_type *type = object_type(filling->object);
    if (!filling->document->file->extended)
        return;
    for (const struct oscal_node *prop = first_property(node); prop;
         prop = isms__oscal_sibling(prop, "prop")) {
        const char *name = isms__oscal_attribute(prop, "name");
        if (!name || !is_own(prop, of))
            continue;
        for (size_t i = 0; i < type_field_total(type); i++) {
            const struct isms_field *field = type_field_at(type, i);
            if (field->kind != ISMS_PART && !(field->flags & IDENTIFIER) &&
                strcmp(field->name, name) == 0)
                put_own(filling, field, prop);
        }
    }
}
