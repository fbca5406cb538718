/* Elements for the objects of a model, and what they are called by in the document. */
#include "format/oscal/create.h"

enum { NESTING_LIMIT = 16 }; /* controls in controls; what is deeper stands beside */

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

/* ---- places ---- */

static void place(struct oscal_creation *creation, const isms_object *object,
                  struct oscal_node *parent, const char *name)
{
    struct oscal_save *save = &creation->save;
    const struct oscal_element *element = isms__oscal_row(name, object->type);
    struct oscal_node *node = parent ? isms__oscal_put_child(save, parent, name, "") : NULL;
    if (!node || !element)
        return;
    isms__oscal_note_element(save, node, element, object);
    isms__oscal_put_identity(save, element, node, object);
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

static struct oscal_node *place_object(struct oscal_creation *creation, const isms_object *object);

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
        const isms_object *there = isms__oscal_result_there(creation, object);
        struct oscal_node *result = there ? place_object(creation, there) : NULL;
        if (result && isms__oscal_is(result, "result"))
            return result;
        if (!creation->result)
            creation->result = isms__oscal_make_bare(save, save->tree.root, "result");
        return creation->result;
    }
    return isms__oscal_make_bare(save, save->tree.root, home->path);
}

static const struct oscal_home *home_for(struct oscal_creation *creation, const isms_object *object)
{
    static const struct oscal_home elsewhere = {0, NULL, "back-matter", "resource", 0, NULL, false};
    const struct oscal_home *home = isms__oscal_home(&creation->save, object);
    bool other = object->type == TYPE_CONTROL &&
                 isms__oscal_led_to(object, ISMS_CONTROL_CATALOG) != creation->catalog;
    bool root = !*home->path &&
                !isms__oscal_may_hold(&creation->save, creation->save.tree.root, home->name);
    return other || root ? &elsewhere : home;
}

/* The element of an object, made where it is not there yet. A result stands in none. */
static struct oscal_node *place_object(struct oscal_creation *creation, const isms_object *object)
{
    struct oscal_save *save = &creation->save;
    const struct oscal_home *home = home_for(creation, object);
    bool unplaced = strcmp(home->name, "resource") == 0 && object->type != TYPE_DOCUMENT;
    struct oscal_node *made = isms__oscal_element_of(save, object);
    if (made)
        return made;
    if (strcmp(home->name, "control") == 0)
        place_control(creation, object);
    else if (unplaced && creation->options->partial)
        creation->left_out[object->type]++;
    else
        place(creation, object, parent_for(creation, object, home), home->name);
    return isms__oscal_element_of(save, object);
}

/* What the document is about, or another element that stands there once. */
static void place_at(struct oscal_creation *creation, const isms_object *object,
                     struct oscal_node *node)
{
    struct oscal_save *save = &creation->save;
    if (!node)
        return;
    isms__oscal_note_element(save, node, isms__oscal_row(node->name->local, object->type), object);
    isms__oscal_put_own(save, node, "id", NULL, isms__written_id(&save->ids, object));
}

/* The system as a whole, as the plan has it that this one was read from; NULL for none. */
static const isms_object *system_of(const struct oscal_creation *creation)
{
    const struct type_list *list = &creation->save.model->lists[TYPE_ASSET];
    for (size_t i = 0; creation->from && i < list->count; i++) {
        const struct oscal_entry *entry = isms__oscal_source_of(&creation->sources, list->items[i]);
        if (entry && isms__oscal_is(entry->node, "system-characteristics") &&
            entry->node->parent == creation->from->tree->root &&
            creation->kind == ISMS_OSCAL_SYSTEM_SECURITY_PLAN)
            return list->items[i];
    }
    return NULL;
}

void isms__oscal_place_objects(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const isms_model *model = save->model;
    const isms_object *system = system_of(creation);
    if (creation->about)
        place_at(creation, creation->about, save->tree.root);
    if (system)
        place_at(creation, system,
                 isms__oscal_make_path(save, save->tree.root, "system-characteristics"));
    note_mixed(creation);
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < model->lists[t].count && !save_failed(save); i++)
            if (isms__oscal_wanted(creation, model->lists[t].items[i]))
                place_object(creation, model->lists[t].items[i]);
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        struct oscal_entry entry = save->map.entries[i];
        const isms_object *object = isms__map_get(&creation->save.objects, (uintptr_t)entry.node);
        isms__oscal_edit(save, entry.element, (struct oscal_node *)entry.node, object, NULL);
    }
}
