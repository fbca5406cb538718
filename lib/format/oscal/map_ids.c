/* Ids of objects, and what refers to them. */
#include <stdio.h>

#include "base/uuid.h"
#include "format/oscal/map.h"

/* An id as we have it: uuids say the same in either case, and "#" only says that one follows. */
static const char *normal(struct oscal_map *map, const char *token)
{
    while (isms__is_space(*token))
        token++;
    token += *token == '#';
    size_t length = strcspn(token, " \t\r\n");
    bool spaced = token[length] != '\0';
    if (!spaced && !isms__is_uuid(token))
        return token;
    isms__text_empty(&map->word);
    isms__text_add(&map->word, token, length);
    if (token[length + strspn(token + length, " \t\r\n")] != '\0')
        isms__text_put(&map->word, " "); /* two words are no id */
    map->failed |= map->word.failed;
    if (!isms__is_uuid(isms__text_get(&map->word)))
        return isms__text_get(&map->word);
    for (char *p = map->word.data; p && *p; p++)
        if (*p >= 'A' && *p <= 'F')
            *p = (char)(*p + 'a' - 'A');
    return isms__text_get(&map->word);
}

static bool good_id(const char *id)
{
    return isms__id_valid(id, strlen(id));
}

const char *isms__oscal_id(const struct oscal_entry *entry)
{
    return symbol_final(object_slot(entry->object, 0)->symbol)->text;
}

/* The id of an element that has none, by the object around it: "ssp:system-characteristics". */
static const char *derived_id(struct oscal_map *map, const struct oscal_document *document,
                              const struct oscal_node *node, uint32_t around)
{
    struct text *out = &map->word;
    isms__text_empty(out);
    if (around == OSCAL_NO_ENTRY) {
        isms__text_put(out, document->suffix);
    } else {
        unsigned number = 1;
        for (const struct oscal_node *n = node->parent ? node->parent->child : node; n != node;
             n = n->next)
            number += n->kind == OSCAL_ELEMENT && n->name == node->name;
        isms__text_format(out, "%s:%s", isms__oscal_id(&map->entries[around]), node->name->local);
        if (number > 1 || isms__oscal_sibling(node, node->name->local))
            isms__text_format(out, "-%u", number);
    }
    map->failed |= out->failed;
    return isms__text_get(out);
}

const char *isms__oscal_wanted_id(struct oscal_map *map, const struct oscal_document *document,
                                  const struct oscal_node *node,
                                  const struct oscal_element *element, uint32_t around)
{
    const char *token = document->file->extended ? isms__oscal_own(node, "id", NULL) : NULL;
    if (token && good_id(token))
        return token;
    if (element->identity != OSCAL_DERIVED)
        token = isms__oscal_attribute(node, element->identity == OSCAL_BY_ID ? "id" : "uuid");
    if (token && good_id(token = normal(map, token)))
        return token;
    return derived_id(map, document, node, around);
}

struct symbol *isms__oscal_key_of(struct oscal_map *map, const struct oscal_document *document,
                                  const struct oscal_node *node, const char *ending)
{
    bool role = isms__oscal_is(node, "role");
    const char *token = isms__oscal_attribute(node, role ? "id" : "uuid");
    if (!token || map->document_count < 2 || node == document->tree->root)
        return NULL;
    token = normal(map, token);
    char key[ID_LIMIT + 16];
    if (role ? !good_id(token) : !isms__is_uuid(token))
        return NULL;
    int length = snprintf(key, sizeof key, "%s%s", token, ending);
    struct symbol *symbol = isms__symbol_make(map->model, key, (size_t)length);
    map->failed |= !symbol;
    return symbol;
}

/* Remembers that a token of this document stands for another id. */
static void note_renamed(struct oscal_map *map, struct oscal_document *document, const char *token,
                         struct symbol *symbol, uint8_t type)
{
    struct oscal_renamed *renamed = isms__pool_get(&map->scratch, sizeof *renamed);
    struct symbol *key = isms__symbol_make(map->model, token, strlen(token));
    if (!renamed || !key || !isms__map_reserve(&document->renamed, map->memory, 1)) {
        map->failed = true;
        return;
    }
    *renamed =
        (struct oscal_renamed){isms__map_get(&document->renamed, (uintptr_t)key), symbol, type};
    isms__map_set(&document->renamed, (uintptr_t)key, renamed);
}

/* That of a responsibility follows from the UUID of its element, which is what stands there twice.
 */
static void tell_twice(struct oscal_map *map, const struct oscal_document *document,
                       const struct oscal_node *node, const char *text, const isms_object *other)
{
    char id[ID_LIMIT + 1];
    isms__copy_text(id, sizeof id, text);
    char *behind = strstr(id, ":duties");
    bool duty = other->type == TYPE_RESPONSIBILITY && behind && !behind[strlen(":duties")];
    if (duty)
        *behind = '\0';
    isms__oscal_warn(map, document, node, id, ISMS_ERROR_DUPLICATE,
                     "\"%.80s\" is the id of the %s in line %u too: both are kept; give one of "
                     "them another",
                     id, duty ? node->name->local : object_type(other)->name, other->line);
}

struct symbol *isms__oscal_free_symbol(struct oscal_map *map, struct oscal_document *document,
                                       const struct oscal_node *node, isms_object *object,
                                       const char *id)
{
    isms_model *model = map->model;
    struct symbol *symbol = isms__symbol_make(model, id, strlen(id));
    char qualified[ID_LIMIT + 64];
    for (unsigned n = 1; symbol && symbol->to.object; n++) {
        const isms_object *other = symbol->to.object;
        size_t joined = (size_t)isms__map_get(&document->joined, (uintptr_t)other);
        if ((joined || other->file == document->file_index) && other->type == object->type) {
            tell_twice(map, document, node, symbol->text,
                       joined ? map->entries[joined - 1].told : other);
            object->flags |= OBJECT_DUPLICATE;
            model->duplicates++;
            return isms__symbol_unindexed(model, symbol->text, symbol->length);
        }
        if (n == 1 && node == document->tree->root && other->type == object->type &&
            other->file < model->file_count)
            isms__oscal_warn(map, document, node, id, ISMS_ERROR_DUPLICATE,
                             "has the UUID of %.200s: if it is a copy or another version of that, "
                             "read one of the two",
                             model->files[other->file].name);
        if (n == 1)
            snprintf(qualified, sizeof qualified, "%.*s@%s", ID_LIMIT - 40, id, document->suffix);
        else
            snprintf(qualified, sizeof qualified, "%.*s@%s-%s-%u", ID_LIMIT - 60, id,
                     document->suffix, object_type(object)->name, n);
        symbol = isms__symbol_make(model, qualified, strlen(qualified));
        if (symbol && !symbol->to.object)
            note_renamed(map, document, id, symbol, object->type);
    }
    return symbol;
}

struct symbol *isms__oscal_symbol(struct oscal_map *map, const struct oscal_document *document,
                                  const struct isms_field *field, const char *token)
{
    const char *id = normal(map, token);
    if (!good_id(id))
        return NULL;
    struct symbol *symbol = isms__symbol_make(map->model, id, strlen(id));
    map->failed |= !symbol;
    for (const struct oscal_renamed *r = isms__map_get(&document->renamed, (uintptr_t)symbol); r;
         r = r->next)
        if (isms__field_accepts(field, isms__types[r->type]))
            return r->symbol;
    return symbol;
}

void isms__oscal_note_token(struct oscal_map *map, struct oscal_document *document,
                            const struct oscal_entry *entry)
{
    bool by_id = entry->element->identity == OSCAL_BY_ID;
    const char *token =
        document->file->extended ? isms__oscal_attribute(entry->node, by_id ? "id" : "uuid") : NULL;
    if (token && isms__oscal_own(entry->node, "id", NULL) && good_id(token = normal(map, token)))
        note_renamed(map, document, token, object_slot(entry->object, 0)->symbol,
                     entry->object->type);
}

static void note_other(struct oscal_map *map, struct oscal_document *document, const char *token,
                       const struct oscal_entry *entry)
{
    struct symbol *symbol = object_slot(entry->object, 0)->symbol;
    if (token && good_id(token = normal(map, token)) && strcmp(token, symbol->text) != 0)
        note_renamed(map, document, token, symbol, entry->object->type);
}

void isms__oscal_note_shared(struct oscal_map *map, struct oscal_document *document,
                             const struct oscal_entry *entry)
{
    if (!isms__oscal_is_whole(entry->element))
        return;
    bool by_id = entry->element->identity == OSCAL_BY_ID;
    note_other(map, document, isms__oscal_attribute(entry->node, by_id ? "id" : "uuid"), entry);
    if (document->file->extended)
        note_other(map, document, isms__oscal_own(entry->node, "id", NULL), entry);
}
