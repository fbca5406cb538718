/* Elements for the objects of a model, and what they are called by in the document. */
#include "format/oscal/create.h"

#include <stdio.h>

enum { NESTING_LIMIT = 16 }; /* controls in controls; what is deeper stands beside */

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (!isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

struct oscal_node *isms__oscal_element_of(const struct oscal_save *save, const isms_object *object)
{
    size_t number = object ? (size_t)isms__map_get(&save->places, (uintptr_t)object) : 0;
    return number ? (struct oscal_node *)save->map.entries[number - 1].node : NULL;
}

bool isms__oscal_wanted(const struct oscal_creation *creation, const isms_object *object)
{
    const isms_model *model = creation->save.model;
    bool content = object->file < model->file_count && model->files[object->file].content;
    bool chosen = creation->catalog &&
                  (object == creation->catalog ||
                   (object->type == TYPE_CONTROL &&
                    isms__oscal_led_to(object, ISMS_CONTROL_CATALOG) == creation->catalog));
    return !content || chosen;
}

struct oscal_node *isms__oscal_make_bare(struct oscal_save *save, struct oscal_node *parent,
                                         const char *path)
{
    char name[64], key[64], value[64];
    struct oscal_node *node = parent;
    while (node && *path) {
        path = isms__oscal_take_step(path, name, key, value);
        /* the last step is a new element, where more than one may stand there */
        bool object = isms__oscal_row(name, 0) != NULL, fresh = !*path && !*key && object;
        struct oscal_node *child = fresh ? NULL : isms__oscal_find_step(node, name, key, value);
        if (!child && (child = isms__oscal_put_child(save, node, name, "")) && *key)
            set(save, child, key, value);
        if (child && object && !isms__map_get(&creation_of(save)->objects, (uintptr_t)child) &&
            !isms__oscal_own(child, "object-type", NULL))
            isms__oscal_put_own(save, child, "object-type", NULL, "none");
        node = child;
    }
    return node;
}

/* ---- tokens ---- */

void isms__oscal_uuid(const struct oscal_creation *creation, const char *name,
                      char out[ISMS__UUID_SIZE])
{
    isms__uuid_of(OSCAL_OWN_NAMESPACE, name, out);
    if (creation->save.line == 0)
        out[14] = '4';
}

/* Whether it can be a token of the document: nothing else is, nor has it as its id. */
static bool free_token(struct oscal_creation *creation, const char *token, const char *id)
{
    struct oscal_save *save = &creation->save;
    size_t length = strlen(token);
    struct symbol *symbol = isms__symbol_make(save->said, token, length);
    if (!symbol || !isms__map_reserve(&creation->tokens, save->map.memory, 1)) {
        isms__oscal_save_memory(save);
        return true;
    }
    bool other =
        strcmp(token, id) != 0 && isms__symbol_find(&save->model->symbols, token, length) != NULL;
    if (other || isms__map_get(&creation->tokens, (uintptr_t)symbol))
        return false;
    isms__map_set(&creation->tokens, (uintptr_t)symbol, symbol);
    return true;
}

static bool is_token(struct oscal_creation *creation, const char *text)
{
    enum oscal_fit fit = isms__oscal_fits(&creation->checker, creation->token, text);
    if (fit == OSCAL_FIT_MEMORY)
        isms__oscal_save_memory(&creation->save);
    return fit != OSCAL_UNFIT;
}

static bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
    if (is_token(creation_of(save), token))
        return token;
    for (char *p = token; *p; p++)
        if ((unsigned char)*p < 0x80 && !is_alphanumeric(*p) && *p != '.' && *p != '_')
            *p = '-';
    if (is_token(creation_of(save), token))
        return token;
    memmove(token + 1, token, length + 1);
    *token = '_';
    if (is_token(creation_of(save), token))
        return token;
    for (char *p = token; *p; p++)
        if ((unsigned char)*p >= 0x80)
            *p = '-';
    return token;
}

/* What the element is called by: its id, or a token or UUID that follows from it. */
static void put_identity(struct oscal_creation *creation, const struct oscal_element *element,
                         struct oscal_node *node, const isms_object *object)
{
    struct oscal_save *save = &creation->save;
    const char *id = isms_object_id(object), *given = isms_get_text(object, FIELD_UUID);
    bool by_id = element->identity == OSCAL_BY_ID;
    const char *token = by_id ? isms__oscal_token(save, id) : id;
    char made[ISMS__UUID_SIZE], seed[ID_LIMIT + 64];
    if (!by_id) {
        isms__oscal_uuid(creation, id, made);
        token = given && isms__oscal_fits(&creation->checker, creation->uuid, given) == OSCAL_FITS
                    ? given
                    : made;
    }
    for (unsigned n = 2; !save_failed(save) && !free_token(creation, token, id); n++) {
        snprintf(seed, sizeof seed, "%.*s-%u", ID_LIMIT, by_id ? token : id, n);
        isms__oscal_uuid(creation, seed, made);
        token = by_id ? isms__oscal_token(save, seed) : made;
    }
    set(save, node, by_id ? "id" : "uuid", token);
    if (!by_id || strcmp(token, id) != 0)
        isms__oscal_put_own(save, node, "id", NULL, id);
}

/* ---- places ---- */

static void note_element(struct oscal_creation *creation, struct oscal_node *node,
                         const struct oscal_element *element, const isms_object *object)
{
    struct oscal_save *save = &creation->save;
    struct oscal_map *map = &save->map;
    if (!isms__memory_grow(map->memory, (void **)&map->entries, &map->entry_capacity,
                           map->entry_count + 1, sizeof *map->entries) ||
        !isms__map_reserve(&save->places, map->memory, 1) ||
        !isms__map_reserve(&creation->objects, map->memory, 1)) {
        isms__oscal_save_memory(save);
        return;
    }
    map->entries[map->entry_count++] = (struct oscal_entry){.node = node, .element = element};
    isms__map_set(&save->places, (uintptr_t)object, (void *)map->entry_count);
    isms__map_set(&creation->objects, (uintptr_t)node, (void *)object);
}

static void place(struct oscal_creation *creation, const isms_object *object,
                  struct oscal_node *parent, const char *name)
{
    struct oscal_save *save = &creation->save;
    const struct oscal_element *element = isms__oscal_row(name, object->type);
    struct oscal_node *node = parent ? isms__oscal_put_child(save, parent, name, "") : NULL;
    if (!node || !element)
        return;
    note_element(creation, node, element, object);
    put_identity(creation, element, node, object);
    isms__oscal_put_type(save, element, node, object);
}

/* ---- controls of the catalog ---- */

static const isms_object *parent_in_catalog(const struct oscal_creation *creation,
                                            const isms_object *control)
{
    const isms_object *parent = isms__oscal_led_to(control, ISMS_CONTROL_PARENT);
    bool same = parent && isms__oscal_led_to(parent, ISMS_CONTROL_CATALOG) == creation->catalog;
    return same && isms__oscal_wanted(creation, parent) ? parent : NULL;
}

static bool is_group(const isms_object *control)
{
    return isms__oscal_chosen(control, ISMS_CONTROL_KIND, "group");
}

/* Groups in which controls stand too cannot hold groups: those are written as controls then. */
static void note_mixed(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const struct type_list *list = &save->model->lists[TYPE_CONTROL];
    for (size_t i = 0; i < list->count; i++) {
        const isms_object *parent = parent_in_catalog(creation, list->items[i]);
        if (!parent || is_group(list->items[i]))
            continue;
        if (isms__map_reserve(&creation->mixed, save->map.memory, 1))
            isms__map_set(&creation->mixed, (uintptr_t)parent, (void *)parent);
        else
            isms__oscal_save_memory(save);
    }
}

/* Parents come before what stands in them. */
static void place_control(struct oscal_creation *creation, const isms_object *control)
{
    struct oscal_save *save = &creation->save;
    const isms_object *chain[NESTING_LIMIT];
    size_t depth = 0;
    for (const isms_object *c = control; c && depth < NESTING_LIMIT;
         c = parent_in_catalog(creation, c)) {
        if (isms__oscal_element_of(save, c))
            break;
        chain[depth++] = c;
    }
    while (depth-- > 0 && !save_failed(save)) {
        if (isms__oscal_element_of(save, chain[depth]))
            continue; /* parents that lead in a circle */
        const isms_object *parent = parent_in_catalog(creation, chain[depth]);
        struct oscal_node *node = isms__oscal_element_of(save, parent);
        if (!node)
            node = save->tree.root;
        size_t deep = 0;
        for (const struct oscal_node *n = node; n; n = n->parent)
            deep++;
        if (deep > NESTING_LIMIT)
            node = save->tree.root;
        bool inside = node != save->tree.root;
        bool group = is_group(chain[depth]) &&
                     (!inside || (isms__oscal_is(node, "group") &&
                                  !isms__map_get(&creation->mixed, (uintptr_t)parent)));
        place(creation, chain[depth], node, group ? "group" : "control");
    }
}

/* ---- all ---- */

/* The element that an object stands in. */
static struct oscal_node *parent_for(struct oscal_creation *creation, const isms_object *object,
                                     const struct oscal_home *home)
{
    struct oscal_save *save = &creation->save;
    if (object->type == TYPE_AUDIT_FINDING && strcmp(home->path, "result") == 0) {
        struct oscal_node *result =
            isms__oscal_element_of(save, isms__oscal_led_to(object, ISMS_AUDIT_FINDING_RECORD));
        if (result && isms__oscal_is(result, "result"))
            return result;
    }
    if (strcmp(home->path, "result") == 0) {
        if (!creation->result)
            creation->result = isms__oscal_make_bare(save, save->tree.root, "result");
        return creation->result;
    }
    return isms__oscal_make_bare(save, save->tree.root, home->path);
}

static const struct oscal_home *home_for(struct oscal_creation *creation, const isms_object *object)
{
    static const struct oscal_home elsewhere = {0, NULL, "back-matter", "resource", 0, NULL};
    const struct oscal_home *home = isms__oscal_home(&creation->save, object);
    bool other = object->type == TYPE_CONTROL &&
                 isms__oscal_led_to(object, ISMS_CONTROL_CATALOG) != creation->catalog;
    bool root = !*home->path &&
                !isms__oscal_may_hold(&creation->save, creation->save.tree.root, home->name);
    return other || root ? &elsewhere : home;
}

static void place_object(struct oscal_creation *creation, const isms_object *object)
{
    struct oscal_save *save = &creation->save;
    const struct oscal_home *home = home_for(creation, object);
    bool unplaced = strcmp(home->name, "resource") == 0 && object->type != TYPE_DOCUMENT;
    if (isms__oscal_element_of(save, object))
        return;
    if (strcmp(home->name, "control") == 0)
        place_control(creation, object);
    else if (unplaced && creation->options->partial)
        creation->left_out[object->type]++;
    else
        place(creation, object, parent_for(creation, object, home), home->name);
}

void isms__oscal_place_objects(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const isms_model *model = save->model;
    if (creation->catalog) {
        const struct oscal_element *row = isms__oscal_row("catalog", TYPE_CATALOG);
        note_element(creation, save->tree.root, row, creation->catalog);
        isms__oscal_put_own(save, save->tree.root, "id", NULL, isms_object_id(creation->catalog));
    }
    note_mixed(creation);
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < model->lists[t].count && !save_failed(save); i++)
            if (isms__oscal_wanted(creation, model->lists[t].items[i]))
                place_object(creation, model->lists[t].items[i]);
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        struct oscal_entry entry = save->map.entries[i];
        const isms_object *object = isms__map_get(&creation->objects, (uintptr_t)entry.node);
        isms__oscal_edit(save, entry.element, (struct oscal_node *)entry.node, object, NULL);
    }
}
