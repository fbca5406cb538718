/* What OSCAL has no words for, in properties of ours.
 *
 * A property has the name of the field, and its value as in the native XML. Fields of parts are
 * told as "contacts.2.purpose". White space that OSCAL does not allow in values is escaped. */
#include "format/oscal/own.h"

#include <stdio.h>

/* ---- escapes ---- */

/* The letter behind the backslash for a character; blanks only where they would be lost. */
static char letter_for(const char *text, const char *p)
{
    switch (*p) {
    case '\\':
        return '\\';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case ' ':
        return p == text || !p[1] || isms__is_space(p[-1]) ? 's' : '\0';
    default:
        return '\0';
    }
}

void isms__oscal_escape(const char *text, struct text *out)
{
    if (!*text)
        isms__text_put(out, "\\e");
    for (const char *p = text; *p; p++) {
        char pair[2] = {'\\', letter_for(text, p)};
        if (pair[1])
            isms__text_add(out, pair, 2);
        else
            isms__text_add(out, p, 1);
    }
}

void isms__oscal_unescape(const char *text, struct text *out)
{
    static const char letters[] = "\\nrtse";
    static const char *const meant[] = {"\\", "\n", "\r", "\t", " ", ""};
    for (const char *p = text; *p; p++) {
        const char *known = *p == '\\' && p[1] ? strchr(letters, p[1]) : NULL;
        if (known) {
            isms__text_put(out, meant[known - letters]);
            p++;
        } else {
            isms__text_add(out, p, 1);
        }
    }
}

/* ---- finding ---- */

bool isms__oscal_is_own(const struct oscal_node *node)
{
    const char *ns = isms__oscal_is(node, "prop") ? isms__oscal_attribute(node, "ns") : NULL;
    return ns && strcmp(ns, OSCAL_OWN_NAMESPACE) == 0;
}

const char *isms__oscal_own_name(const struct oscal_node *prop, const char *of)
{
    if (!isms__oscal_is_own(prop))
        return NULL;
    const char *class = isms__oscal_attribute(prop, "class");
    /* a token, before which a UUID that begins with a digit has something */
    bool fits =
        of ? class && (strcmp(class, of) == 0 || (*class == '_' && strcmp(class + 1, of) == 0))
           : !class;
    return fits ? isms__oscal_attribute(prop, "name") : NULL;
}

/* Properties of a document stand in its metadata. */
static struct oscal_node *home_of(const struct oscal_node *node)
{
    bool root = node->parent && node->parent->kind == OSCAL_DOCUMENT;
    return root ? isms__oscal_child(node, "metadata") : (struct oscal_node *)node;
}

struct oscal_node *isms__oscal_next_own(struct oscal_node *prop, const char *name, const char *of)
{
    for (; prop; prop = isms__oscal_sibling(prop, "prop")) {
        const char *is = isms__oscal_own_name(prop, of);
        if (is && (!name || strcmp(is, name) == 0))
            return prop;
    }
    return NULL;
}

struct oscal_node *isms__oscal_first_own(const struct oscal_node *node, const char *name,
                                         const char *of)
{
    return isms__oscal_next_own(isms__oscal_child(home_of(node), "prop"), name, of);
}

const char *isms__oscal_own(const struct oscal_node *node, const char *name, const char *of)
{
    return isms__oscal_attribute(isms__oscal_first_own(node, name, of), "value");
}

/* ---- finding one class among many ---- */

/* A class without what stands before a UUID that begins with a digit. */
static const char *plain(const char *class)
{
    return class ? class + (*class == '_') : "";
}

static bool add_class(struct oscal_classes *classes, struct pointer_map *last,
                      const isms_allocator *memory, struct oscal_node *prop)
{
    const char *class = plain(isms__oscal_attribute(prop, "class"));
    const struct oscal_key *key = isms__oscal_key(&classes->first, 0, NULL, class);
    if (!key && !isms__oscal_add_key(&classes->first, 0, NULL, class, prop))
        return false;
    if (!isms__map_reserve(last, memory, 1) || !isms__map_reserve(&classes->next, memory, 1))
        return false;
    uintptr_t first = (uintptr_t)(key ? key->node : prop);
    if (key)
        isms__map_set(&classes->next, (uintptr_t)isms__map_get(last, first), prop);
    isms__map_set(last, first, prop);
    return true;
}

/* Whether the classes of an element are at hand, if it has so many children that it is worth it. */
static bool know_classes(struct oscal_map *map, const struct oscal_node *node)
{
    enum { FEW = 32 };
    struct oscal_classes *classes = &map->classes;
    struct pointer_map last = {0}; /* first property of a class → the last one */
    unsigned count = 0;
    if (classes->of == node)
        return true;
    for (const struct oscal_node *child = node->child; child && count <= FEW; child = child->next)
        count++;
    if (count <= FEW || !node->parent || node->parent->kind == OSCAL_DOCUMENT)
        return false;
    isms__map_clear(&classes->next, map->memory);
    isms__oscal_keys_clear(&classes->first);
    isms__oscal_keys_init(&classes->first, map->memory);
    classes->of = node;
    for (struct oscal_node *prop = isms__oscal_child(node, "prop"); prop && !map->failed;
         prop = isms__oscal_sibling(prop, "prop"))
        if (isms__oscal_is_own(prop))
            map->failed |= !add_class(classes, &last, map->memory, prop);
    isms__map_clear(&last, map->memory);
    return true;
}

/* From `prop` on, the first of exactly that class and name. */
static struct oscal_node *find_of(const struct oscal_map *map, struct oscal_node *prop,
                                  const char *name, const char *of)
{
    for (; prop; prop = isms__map_get(&map->classes.next, (uintptr_t)prop)) {
        const char *is = isms__oscal_own_name(prop, of);
        if (is && (!name || strcmp(is, name) == 0))
            return prop;
    }
    return NULL;
}

static struct oscal_node *first_of(struct oscal_map *map, const struct oscal_node *node,
                                   const char *name, const char *of)
{
    if (!know_classes(map, node))
        return isms__oscal_first_own(node, name, of);
    const struct oscal_key *key = isms__oscal_key(&map->classes.first, 0, NULL, plain(of));
    return key ? find_of(map, key->node, name, of) : NULL;
}

struct oscal_node *isms__oscal_first_of(struct oscal_map *map, const struct oscal_node *node,
                                        const char *of)
{
    return first_of(map, node, NULL, of);
}

struct oscal_node *isms__oscal_next_of(const struct oscal_map *map, struct oscal_node *prop,
                                       const char *of)
{
    return map->classes.of == prop->parent
               ? find_of(map, isms__map_get(&map->classes.next, (uintptr_t)prop), NULL, of)
               : isms__oscal_next_own(isms__oscal_sibling(prop, "prop"), NULL, of);
}

const char *isms__oscal_own_of(struct oscal_map *map, const struct oscal_document *document,
                               const struct oscal_node *node, const char *name, const char *of)
{
    return document->file->extended ? isms__oscal_attribute(first_of(map, node, name, of), "value")
                                    : NULL;
}

uint8_t isms__oscal_own_type(const struct oscal_node *node, uint8_t otherwise)
{
    const char *name = isms__oscal_own(node, "object-type", NULL);
    if (!name)
        return otherwise;
    for (unsigned t = 1; t < TYPE_LIMIT; t++)
        if (isms__types[t] && !isms__types[t]->part && strcmp(isms__types[t]->name, name) == 0)
            return (uint8_t)t;
    return strcmp(name, "none") == 0 ? 0 : otherwise;
}

/* ---- reading ---- */

static size_t field_named(const struct isms_type *type, const char *name, size_t length)
{
    for (size_t i = 0; i < type_field_total(type); i++) {
        const char *is = type_field_at(type, i)->name;
        if (strncmp(is, name, length) == 0 && !is[length])
            return i;
    }
    return FIELD_LIMIT;
}

static void fill_references(struct oscal_filling *filling, const struct isms_field *field,
                            const char *value)
{
    const char *end = value + strlen(value), *word;
    char token[ID_LIMIT + 1];
    size_t length;
    while (isms__next_word(&value, end, &word, &length)) {
        if (length > ID_LIMIT)
            continue;
        memcpy(token, word, length);
        token[length] = '\0';
        struct symbol *symbol = isms__oscal_symbol(filling->map, filling->document, field, token);
        if (!symbol)
            continue;
        isms__oscal_expect(filling->document, field, symbol);
        isms__oscal_put_slot(filling, field->number, (union slot){.symbol = symbol});
    }
}

/* The value of a property: its attribute or remarks, without escapes. */
static const char *full_value(struct oscal_filling *filling, const struct oscal_node *prop,
                              const char *value)
{
    const struct oscal_node *remarks = isms__oscal_child(prop, "remarks");
    struct text *text = &filling->map->text, *raw = &filling->map->word;
    isms__text_empty(raw);
    isms__text_empty(text);
    if (remarks)
        isms__oscal_prose(remarks, raw);
    isms__oscal_unescape(remarks ? isms__text_get(raw) : value, text);
    filling->map->failed |= text->failed || raw->failed;
    return isms__text_get(text);
}

static void fill_value(struct oscal_filling *filling, const struct isms_field *field,
                       const struct oscal_node *prop)
{
    const char *value = isms__oscal_attribute(prop, "value");
    struct value_problem problem;
    union slot slot;
    if (!value)
        return;
    if (field->kind == ISMS_REFERENCE) {
        fill_references(filling, field, value);
    } else if (field->kind == ISMS_TEXT) {
        const char *text = full_value(filling, prop, value);
        isms__oscal_put_text(filling, field->number, text, strlen(text));
    } else if (isms__value_read(filling->map->model, field, value, strlen(value), &slot,
                                &problem)) {
        isms__oscal_put_slot(filling, field->number, slot);
    } else {
        isms__oscal_warn(filling->map, filling->document, prop, isms__oscal_id(filling->entry),
                         problem.status, "%s: %s: it stays in the document", field->name,
                         problem.reason);
    }
}

static void fill_level(struct oscal_filling *filling, struct oscal_node *first, const char *of,
                       const char *prefix);

/* "2.purpose", which stands behind the name of a field: makes the part when it is the next. */
static void fill_part(struct oscal_filling *filling, size_t index, struct oscal_node *prop,
                      const char *of, const char *prefix, const char *rest)
{
    const struct isms_field *field = type_field_at(object_type(filling->object), index);
    const struct list *list = filling->present >> index & 1 ? filling->values[index].list : NULL;
    struct oscal_filling part;
    char inner[OWN_PATH_LIMIT], expected[16];
    snprintf(expected, sizeof expected, "%u", (list ? list->count : 0) + 1);
    size_t digits = strcspn(rest, ".");
    if (strncmp(rest, expected, digits) != 0 || expected[digits] ||
        !isms__oscal_begin_part(&part, filling, field->number, prop))
        return;
    snprintf(inner, sizeof inner, "%s%s.%s.", prefix, field->name, expected);
    fill_level(&part, prop, of, inner);
    if (isms__oscal_store(&part))
        isms__oscal_put_slot(filling, field->number, (union slot){.object = part.object});
    else
        filling->map->failed = true;
}

/* What the field is not, is told too: fields that the element would say otherwise. */
static void fill_unset(struct oscal_filling *filling, const char *names)
{
    const struct isms_type *type = object_type(filling->object);
    const char *end = names + strlen(names), *word;
    size_t length;
    while (isms__next_word(&names, end, &word, &length)) {
        size_t index = field_named(type, word, length);
        if (index < FIELD_LIMIT)
            filling->own |= (uint64_t)1 << index;
    }
}

static void fill_level(struct oscal_filling *filling, struct oscal_node *first, const char *of,
                       const char *prefix)
{
    const struct isms_type *type = object_type(filling->object);
    size_t length = strlen(prefix);
    for (struct oscal_node *prop = first; prop && !filling->map->failed;
         prop = isms__oscal_next_of(filling->map, prop, of)) {
        const char *name = isms__oscal_own_name(prop, of);
        if (strncmp(name, prefix, length) != 0)
            continue;
        name += length;
        size_t word = strcspn(name, "."), index = field_named(type, name, word);
        if (!length && strcmp(name, "unset") == 0 && isms__oscal_attribute(prop, "value"))
            fill_unset(filling, isms__oscal_attribute(prop, "value"));
        if (index == FIELD_LIMIT)
            continue;
        const struct isms_field *field = type_field_at(type, index);
        bool part = field->kind == ISMS_PART;
        if ((field->flags & IDENTIFIER) || part != (name[word] == '.'))
            continue;
        if (part)
            fill_part(filling, index, prop, of, prefix, name + word + 1);
        else
            fill_value(filling, field, prop);
        filling->own |= (uint64_t)1 << index;
    }
}

void isms__oscal_fill_own(struct oscal_filling *filling, const struct oscal_node *node,
                          const char *of)
{
    struct oscal_node *first =
        filling->document->file->extended ? isms__oscal_first_of(filling->map, node, of) : NULL;
    isms__oscal_reading(filling->map, NULL, NULL);
    if (first)
        fill_level(filling, first, of, "");
}
