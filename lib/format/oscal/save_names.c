/* What elements are called by in a document: tokens and UUIDs, which references to them name. */
#include "format/oscal/own.h"

#include <stdio.h>

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (!isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

void isms__oscal_begin_names(struct oscal_save *save)
{
    const struct oscal_definition *metadata = isms__oscal_type(
        isms__oscal_slot(isms__oscal_type(isms__oscal_schema_root("catalog")->type), "metadata",
                         save->line)
            ->type);
    const struct oscal_slot *role = isms__oscal_slot(metadata, "role", save->line);
    const struct oscal_slot *party = isms__oscal_slot(metadata, "party", save->line);
    save->token = isms__oscal_value(isms__oscal_type(role->type), "id", save->line)->datatype;
    save->uuid = isms__oscal_value(isms__oscal_type(party->type), "uuid", save->line)->datatype;
    bool named = !save->fresh || isms__written_ids_begin(&save->ids, save->model);
    if (!isms__oscal_checker_init(&save->checker, &save->model->memory) || !named)
        isms__oscal_save_memory(save);
}

void isms__oscal_end_names(struct oscal_save *save)
{
    const isms_allocator *memory = &save->model->memory;
    isms__map_clear(&save->objects, memory);
    isms__map_clear(&save->tokens, memory);
    isms__map_clear(&save->names, memory);
    isms__written_ids_end(&save->ids);
    isms__oscal_checker_clear(&save->checker);
}

/* ---- tokens ---- */

static bool fits(struct oscal_save *save, unsigned datatype, const char *text)
{
    enum oscal_fit fit = isms__oscal_fits(&save->checker, datatype, text);
    if (fit == OSCAL_FIT_MEMORY)
        isms__oscal_save_memory(save);
    return fit != OSCAL_UNFIT;
}

bool isms__oscal_is_uuid(struct oscal_save *save, const char *text)
{
    return fits(save, save->uuid, text);
}

const char *isms__oscal_token(struct oscal_save *save, const char *id)
{
    size_t length = strlen(id);
    char *token = isms__pool_get(save->tree.pool, length + 2);
    if (!token) {
        isms__oscal_save_memory(save);
        return "";
    }
    memcpy(token, id, length + 1);
    if (fits(save, save->token, token))
        return token;
    for (char *p = token; *p; p++)
        if ((unsigned char)*p < 0x80 && !isms__is_alphanumeric(*p) && *p != '.' && *p != '_')
            *p = '-';
    if (fits(save, save->token, token))
        return token;
    memmove(token + 1, token, length + 1);
    *token = '_';
    if (fits(save, save->token, token))
        return token;
    for (char *p = token; *p; p++)
        if ((unsigned char)*p >= 0x80)
            *p = '-';
    return token;
}

/* Whether it can be a token of the document: nothing else is, nor has it as its id. */
static bool free_token(struct oscal_save *save, const char *token, const char *id)
{
    size_t length = strlen(token);
    struct symbol *symbol = isms__symbol_make(save->said, token, length);
    if (!symbol || !isms__map_reserve(&save->tokens, save->map.memory, 1)) {
        isms__oscal_save_memory(save);
        return true;
    }
    const struct symbol *is = isms__symbol_find(&save->model->symbols, token, length);
    /* a symbol without an object may be what a document calls this one by */
    bool other = strcmp(token, id) != 0 && is && (is->to.object || !save->fresh);
    if (other || isms__map_get(&save->tokens, (uintptr_t)symbol))
        return false;
    isms__map_set(&save->tokens, (uintptr_t)symbol, symbol);
    return true;
}

/* The first that is free: the id, what is given, or what follows from the id. */
static const char *choose_name(struct oscal_save *save, const struct oscal_element *element,
                               const isms_object *object, char made[ISMS__UUID_SIZE])
{
    const char *id = isms_object_id(object), *given = isms_get_text(object, FIELD_UUID);
    bool by_id = element->identity == OSCAL_BY_ID;
    const char *name = by_id ? isms__oscal_token(save, id) : made;
    char seed[ID_LIMIT + 64];
    isms__oscal_uuid(save->line, OSCAL_OWN_NAMESPACE, id, made);
    if (!by_id && !save->fresh && fits(save, save->uuid, id))
        name = id;
    else if (!by_id && given && fits(save, save->uuid, given))
        name = given;
    for (unsigned n = 2; !save_failed(save) && !free_token(save, name, id); n++) {
        snprintf(seed, sizeof seed, "%.*s-%u", ID_LIMIT, by_id ? name : id, n);
        isms__oscal_uuid(save->line, OSCAL_OWN_NAMESPACE, seed, made);
        name = by_id ? isms__oscal_token(save, seed) : made;
    }
    return name;
}

const char *isms__oscal_new_name(struct oscal_save *save, const struct oscal_element *element,
                                 const isms_object *object)
{
    char made[ISMS__UUID_SIZE];
    char *known = isms__map_get(&save->names, (uintptr_t)object);
    if (known)
        return known;
    const char *name = choose_name(save, element, object, made);
    known = isms__pool_text(save->tree.pool, name, strlen(name));
    if (!known || !isms__map_reserve(&save->names, save->map.memory, 1)) {
        isms__oscal_save_memory(save);
        return "";
    }
    isms__map_set(&save->names, (uintptr_t)object, known);
    return known;
}

void isms__oscal_put_identity(struct oscal_save *save, const struct oscal_element *element,
                              struct oscal_node *node, const isms_object *object)
{
    bool by_id = element->identity == OSCAL_BY_ID;
    const char *name = isms__oscal_new_name(save, element, object);
    const char *id = isms__written_id(&save->ids, object);
    set(save, node, by_id ? "id" : "uuid", name);
    if ((!by_id && save->fresh) || strcmp(name, id) != 0)
        isms__oscal_put_own(save, node, "id", NULL, id);
}

/* ---- elements ---- */

struct oscal_node *isms__oscal_element_of(const struct oscal_save *save, const isms_object *object)
{
    size_t number = object ? (size_t)isms__map_get(&save->places, (uintptr_t)object) : 0;
    return number ? (struct oscal_node *)save->map.entries[number - 1].node : NULL;
}

void isms__oscal_note_element(struct oscal_save *save, struct oscal_node *node,
                              const struct oscal_element *element, const isms_object *object)
{
    struct oscal_map *map = &save->map;
    if (!isms__memory_grow(map->memory, (void **)&map->entries, &map->entry_capacity,
                           map->entry_count + 1, sizeof *map->entries) ||
        !isms__map_reserve(&save->places, map->memory, 1) ||
        !isms__map_reserve(&save->objects, map->memory, 1)) {
        isms__oscal_save_memory(save);
        return;
    }
    map->entries[map->entry_count++] = (struct oscal_entry){.node = node, .element = element};
    isms__map_set(&save->places, (uintptr_t)object, (void *)map->entry_count);
    isms__map_set(&save->objects, (uintptr_t)node, (void *)object);
}

struct oscal_node *isms__oscal_make_bare(struct oscal_save *save, struct oscal_node *parent,
                                         const char *path)
{
    char name[64], key[64], value[64];
    struct oscal_node *node = parent;
    while (node && *path) {
        path = isms__oscal_take_step(path, name, key, value);
        /* the last step is a new element, where more than one may stand there */
        bool object = isms__oscal_row(name, 0) != NULL;
        bool fresh = save->fresh && !*path && !*key && object;
        struct oscal_node *child = fresh ? NULL : isms__oscal_find_step(node, name, key, value);
        if (!child && (child = isms__oscal_put_child(save, node, name, ""))) {
            if (*key)
                set(save, child, key, value);
            if (object)
                isms__oscal_put_own(save, child, "object-type", NULL, "none");
        }
        node = child;
    }
    return node;
}
