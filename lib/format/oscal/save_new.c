/* Objects that a document does not have yet. */
#include "format/oscal/sources.h"

/* The first row that fits counts. Records and information have places that only new documents give
 * them, which hold all else that must be there. */
#define IN(type, root, path, name)                                                                 \
    {                                                                                              \
        type, root, path, name, 0, NULL, false                                                     \
    }
#define AGAIN_IN(type, root, path, name)                                                           \
    {                                                                                              \
        type, root, path, name, 0, NULL, true                                                      \
    }
#define CHOSEN_IN(type, root, path, name, field, choice)                                           \
    {                                                                                              \
        type, root, path, name, field, choice, false                                               \
    }
static const struct oscal_home homes[] = {
    IN(TYPE_ROLE, NULL, "metadata", "role"),
    IN(TYPE_POSITION, NULL, "metadata", "role"),
    IN(TYPE_PERSON, NULL, "metadata", "party"),
    IN(TYPE_UNIT, NULL, "metadata", "party"),
    IN(TYPE_COMMITTEE, NULL, "metadata", "party"),
    IN(TYPE_ORGANIZATION, NULL, "metadata", "party"),
    IN(TYPE_SITE, NULL, "metadata", "location"),
    IN(TYPE_DOCUMENT, NULL, "back-matter", "resource"),
    IN(TYPE_CONTROL, "catalog", "", "control"),
    AGAIN_IN(TYPE_ASSET, "system-security-plan", "system-implementation", "inventory-item"),
    AGAIN_IN(TYPE_ASSET, "component-definition", "", "capability"),
    AGAIN_IN(TYPE_RECORD, "assessment-results", "result", "observation"),
    CHOSEN_IN(TYPE_ASSET, "system-security-plan", "system-characteristics/system-information",
              "information-type", ISMS_ASSET_KIND, "information"),
    IN(TYPE_ASSET, "system-security-plan", "system-implementation", "component"),
    IN(TYPE_ASSET, "component-definition", "", "component"),
    IN(TYPE_IMPLEMENTATION, "system-security-plan", "control-implementation",
       "implemented-requirement"),
    IN(TYPE_IMPLEMENTATION, "component-definition",
       "component[type=process-procedure]/control-implementation", "implemented-requirement"),
    CHOSEN_IN(TYPE_RECORD, "assessment-results", "", "result", ISMS_RECORD_KIND, "audit"),
    CHOSEN_IN(TYPE_RECORD, "assessment-results", "", "result", ISMS_RECORD_KIND, "assessment"),
    CHOSEN_IN(TYPE_RECORD, "assessment-results", "", "result", ISMS_RECORD_KIND,
              "vulnerability-scan"),
    CHOSEN_IN(TYPE_RECORD, "assessment-results", "", "result", ISMS_RECORD_KIND,
              "penetration-test"),
    CHOSEN_IN(TYPE_RECORD, "plan-of-action-and-milestones", "", "observation", ISMS_RECORD_KIND,
              "audit"),
    CHOSEN_IN(TYPE_RECORD, "plan-of-action-and-milestones", "", "observation", ISMS_RECORD_KIND,
              "assessment"),
    IN(TYPE_RISK, "assessment-results", "result", "risk"),
    IN(TYPE_RISK, "plan-of-action-and-milestones", "", "risk"),
    IN(TYPE_AUDIT_FINDING, "assessment-results", "result", "finding"),
    IN(TYPE_AUDIT_FINDING, "plan-of-action-and-milestones", "", "finding"),
    IN(TYPE_ACTION, "plan-of-action-and-milestones", "", "poam-item"),
};
/* Where records go in documents that are there. */
static const struct oscal_home observations[] = {
    IN(TYPE_RECORD, "assessment-results", "result", "observation"),
    IN(TYPE_RECORD, "plan-of-action-and-milestones", "", "observation"),
};
/* Where everything else goes. */
static const struct oscal_home elsewhere = IN(0, NULL, "back-matter", "resource");

static bool fits(const struct oscal_save *save, const struct oscal_home *home,
                 const isms_object *object)
{
    if (home->type != object->type || (home->root && !isms__oscal_is(save->tree.root, home->root)))
        return false;
    if (home->again) {
        const struct oscal_entry *from =
            save->sources ? isms__oscal_source_of(save->sources, object) : NULL;
        return from && isms__oscal_is(from->node, home->name);
    }
    return !home->choice || (save->fresh && isms__oscal_chosen(object, home->field, home->choice));
}

const struct oscal_home *isms__oscal_home(const struct oscal_save *save, const isms_object *object)
{
    for (size_t i = 0; i < COUNT_OF(homes); i++)
        if (fits(save, &homes[i], object))
            return &homes[i];
    for (size_t i = 0; i < COUNT_OF(observations) && !save->fresh; i++)
        if (fits(save, &observations[i], object))
            return &observations[i];
    return &elsewhere;
}

/* The row for a type, else for what the element mostly stands for. */
const struct oscal_element *isms__oscal_row(const char *name, uint8_t type)
{
    const struct oscal_element *first = NULL;
    for (const struct oscal_element *e = isms__oscal_elements; e->name; e++) {
        if (strcmp(e->name, name) != 0)
            continue;
        if (e->type == type)
            return e;
        first = e; /* of parties, organizations come last */
    }
    return first;
}

bool isms__oscal_chosen(const isms_object *object, unsigned number, const char *token)
{
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, number);
    const union slot *slot = object_slot(object, index);
    return slot && slot->number == isms__choice_value(type_field_at(type, index)->choices, token,
                                                      strlen(token));
}

/* A control stands in its parent, where that is in the document; a group is an element of its own.
 */
static struct oscal_node *parent_of(struct oscal_save *save, const isms_object *object,
                                    const struct oscal_home *home)
{
    size_t index = object->type == TYPE_CONTROL
                       ? isms__field_index(&isms__control_type, ISMS_CONTROL_PARENT)
                       : FIELD_LIMIT;
    const union slot *slot = index < FIELD_LIMIT ? object_slot(object, index) : NULL;
    const isms_object *parent = slot && slot->symbol ? symbol_final(slot->symbol)->to.object : NULL;
    size_t number = parent ? (size_t)isms__map_get(&save->places, (uintptr_t)parent) : 0;
    if (number && parent->file == save->file)
        return (struct oscal_node *)save->map.entries[number - 1].node;
    return isms__oscal_make_bare(save, save->tree.root, home->path);
}

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (!isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

/* What the element does not say of the type of its object. */
void isms__oscal_put_type(struct oscal_save *save, const struct oscal_element *element,
                          struct oscal_node *node, const isms_object *object)
{
    bool party = strcmp(element->name, "party") == 0;
    if (party)
        set(save, node, "type", object->type == TYPE_PERSON ? "person" : "organization");
    /* what a party is a member of makes it a unit where nothing else is told */
    bool member = party && object->type == TYPE_ORGANIZATION &&
                  isms_get_reference(object, ISMS_ORGANIZATION_PARENT);
    if (element->type != object->type || (party && object->type == TYPE_UNIT) || member)
        isms__oscal_put_own(save, node, "object-type", NULL, object_type(object)->name);
}

const struct oscal_element *isms__oscal_row_for(const struct oscal_save *save,
                                                const isms_object *object)
{
    bool group =
        object->type == TYPE_CONTROL && isms__oscal_chosen(object, ISMS_CONTROL_KIND, "group");
    return isms__oscal_row(group ? "group" : isms__oscal_home(save, object)->name, object->type);
}

static void place(struct oscal_save *save, const isms_object *object)
{
    const struct oscal_element *element = isms__oscal_row_for(save, object);
    struct oscal_node *parent = parent_of(save, object, isms__oscal_home(save, object));
    struct oscal_node *node =
        parent && element ? isms__oscal_put_child(save, parent, element->name, "") : NULL;
    if (!node)
        return;
    isms__oscal_note_element(save, node, element, object);
    isms__oscal_put_identity(save, element, node, object);
    isms__oscal_put_type(save, element, node, object);
}

/* What OSCAL has words for; the rest is told later. */
static void fill_new(struct oscal_save *save, size_t first)
{
    save->later = true;
    for (size_t i = first; i < save->map.entry_count && !save_failed(save); i++) {
        const struct oscal_entry entry = save->map.entries[i];
        isms__oscal_edit(save, entry.element, (struct oscal_node *)entry.node,
                         isms__map_get(&save->objects, (uintptr_t)entry.node), NULL);
    }
    save->later = false;
}

/* Types are in the order in which they build on each other. */
static void add_objects(struct oscal_save *save)
{
    size_t first = save->map.entry_count;
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        const struct type_list *list = &save->model->lists[t];
        bool beside = t == TYPE_RESPONSIBILITY || t == TYPE_APPOINTMENT;
        for (size_t i = 0; i < list->count && !beside && !save_failed(save); i++)
            if (list->items[i]->file == save->file &&
                !isms__map_get(&save->places, (uintptr_t)list->items[i]))
                place(save, list->items[i]);
    }
    fill_new(save, first);
}

void isms__oscal_add_object(struct oscal_save *save, const isms_object *object)
{
    size_t first = save->map.entry_count;
    place(save, object);
    fill_new(save, first);
}

/* Duties and who holds roles come last: they stand beside what is there by then. */
static void add_beside(struct oscal_save *save, uint8_t type,
                       void (*add)(struct oscal_save *save, const isms_object *object))
{
    const struct type_list *list = &save->model->lists[type];
    for (size_t i = 0; i < list->count && !save_failed(save); i++)
        if (list->items[i]->file == save->file &&
            !isms__map_get(&save->places, (uintptr_t)list->items[i]))
            add(save, list->items[i]);
}

/* ---- what new elements need ---- */

/* What the schema demands and the model does not say, taken from the document. */
static void find_known(struct oscal_save *save)
{
    const struct oscal_node *root = save->tree.root;
    const struct oscal_node *metadata = isms__oscal_child(root, "metadata");
    save->title = metadata ? isms__oscal_child_text(metadata, "title") : "";
    save->moment = metadata ? isms__oscal_child_text(metadata, "last-modified") : "";
    isms__oscal_uuid(save->line, OSCAL_OWN_NAMESPACE, "this-system", save->system);
    bool whole = false;
    for (const struct oscal_node *n = root; n; n = isms__oscal_next(n, root)) {
        if (n->kind != OSCAL_ELEMENT)
            continue;
        const char *source = isms__oscal_attribute(n, "source");
        const char *uuid = isms__oscal_attribute(n, "uuid"),
                   *type = isms__oscal_attribute(n, "type");
        if (isms__oscal_is(n, "control-implementation") && source && !save->source)
            save->source = source;
        if (!whole && uuid && type && isms__oscal_is(n, "component") &&
            strcmp(type, "this-system") == 0) {
            isms__copy_text(save->system, sizeof save->system, uuid);
            whole = true;
        }
    }
}

/* Which element stands for what, so that it is known again when the document is read again. */
static void note_objects(struct oscal_save *save)
{
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        const struct oscal_entry *entry = &save->map.entries[i];
        const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)isms__oscal_said(entry));
        if (ours)
            isms__oscal_note_object(save, entry, ours);
    }
}

void isms__oscal_finish_new(struct oscal_save *save)
{
    if (!save_failed(save))
        isms__oscal_declare_roles(save);
    if (!save_failed(save))
        isms__oscal_complete(save);
}

void isms__oscal_add_new(struct oscal_save *save)
{
    if (!save_failed(save))
        note_objects(save);
    if (!save_failed(save))
        add_objects(save);
    add_beside(save, TYPE_RESPONSIBILITY, isms__oscal_add_duty);
    add_beside(save, TYPE_APPOINTMENT, isms__oscal_add_appointment);
    if (!save_failed(save))
        find_known(save);
    isms__oscal_finish_new(save);
}
