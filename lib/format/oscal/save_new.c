/* Objects that a document does not have yet. */
#include "base/uuid.h"
#include "format/oscal/save.h"

/* Where elements for objects of a type go, in documents with that root (NULL: in any). The first
 * row that fits counts. */
static const struct home {
    uint8_t type;
    const char *root, *path, *name;
} homes[] = {
    {TYPE_ROLE, NULL, "metadata", "role"},
    {TYPE_PERSON, NULL, "metadata", "party"},
    {TYPE_UNIT, NULL, "metadata", "party"},
    {TYPE_ORGANIZATION, NULL, "metadata", "party"},
    {TYPE_SITE, NULL, "metadata", "location"},
    {TYPE_DOCUMENT, NULL, "back-matter", "resource"},
    {TYPE_CONTROL, "catalog", "", "control"},
    {TYPE_ASSET, "system-security-plan", "system-implementation", "component"},
    {TYPE_ASSET, "component-definition", "", "component"},
    {TYPE_IMPLEMENTATION, "system-security-plan", "control-implementation",
     "implemented-requirement"},
    {TYPE_RECORD, "assessment-results", "result", "observation"},
    {TYPE_RECORD, "plan-of-action-and-milestones", "", "observation"},
    {TYPE_RISK, "assessment-results", "result", "risk"},
    {TYPE_RISK, "plan-of-action-and-milestones", "", "risk"},
    {TYPE_AUDIT_FINDING, "assessment-results", "result", "finding"},
    {TYPE_AUDIT_FINDING, "plan-of-action-and-milestones", "", "finding"},
    {TYPE_ACTION, "plan-of-action-and-milestones", "", "poam-item"},
};

static const struct home *home_of(const struct oscal_save *save, uint8_t type)
{
    for (size_t i = 0; i < COUNT_OF(homes); i++)
        if (homes[i].type == type &&
            (!homes[i].root || isms__oscal_is(save->tree.root, homes[i].root)))
            return &homes[i];
    return NULL;
}

static const struct oscal_element *element_for(const char *name, uint8_t type)
{
    const struct oscal_element *element = isms__oscal_elements;
    while (element->name && (strcmp(element->name, name) != 0 || element->type != type))
        element++;
    return element->name ? element : NULL;
}

/* A control stands in its parent, where that is in the document; a group is an element of its own.
 */
static struct oscal_node *parent_of(struct oscal_save *save, const isms_object *object,
                                    const struct home *home)
{
    size_t index = object->type == TYPE_CONTROL
                       ? isms__field_index(&isms__control_type, ISMS_CONTROL_PARENT)
                       : FIELD_LIMIT;
    const union slot *slot = index < FIELD_LIMIT ? object_slot(object, index) : NULL;
    const isms_object *parent = slot && slot->symbol ? symbol_final(slot->symbol)->to.object : NULL;
    size_t number = parent ? (size_t)isms__map_get(&save->places, (uintptr_t)parent) : 0;
    if (number && parent->file == save->file)
        return (struct oscal_node *)save->map.entries[number - 1].node;
    return isms__oscal_make_path(save, save->tree.root, home->path);
}

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (!isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

/* The id of the new element: a token, or a uuid, which follows from our id where there is none. */
static void put_identity(struct oscal_save *save, const struct oscal_element *element,
                         struct oscal_node *node, const isms_object *object)
{
    const char *id = isms_object_id(object);
    const char *given = isms_get_text(object, FIELD_UUID);
    char uuid[ISMS__UUID_SIZE];
    if (element->identity == OSCAL_BY_ID) {
        set(save, node, "id", id);
        return;
    }
    if (isms__is_uuid(id)) {
        set(save, node, "uuid", id);
        return;
    }
    isms__uuid_of(OSCAL_OWN_NAMESPACE, id, uuid);
    set(save, node, "uuid", given ? given : uuid);
    isms__oscal_put_own(save, node, "id", NULL, id);
}

static bool is_group(const isms_object *object)
{
    size_t index = isms__field_index(&isms__control_type, ISMS_CONTROL_KIND);
    const union slot *slot = object_slot(object, index);
    const struct isms_field *field = type_field_at(&isms__control_type, index);
    return slot && slot->number == isms__choice_value(field->choices, "group", 5);
}

void isms__oscal_add_object(struct oscal_save *save, const isms_object *object)
{
    const struct home *home = home_of(save, object->type);
    if (object->type == TYPE_RESPONSIBILITY) {
        isms__oscal_add_duty(save, object);
        return;
    }
    if (object->type == TYPE_APPOINTMENT) {
        isms__oscal_add_appointment(save, object);
        return;
    }
    if (!home) {
        isms__oscal_refuse(
            save, object, NULL, "%s %s has no place in a document <%s>: put it into another file",
            type_a(object_type(object)), object_type(object)->name, save->tree.root->name->local);
        return;
    }
    const char *name = object->type == TYPE_CONTROL && is_group(object) ? "group" : home->name;
    const struct oscal_element *element = element_for(name, object->type);
    struct oscal_node *parent = parent_of(save, object, home);
    struct oscal_node *node =
        parent && element ? isms__oscal_put_child(save, parent, name, "") : NULL;
    if (!node)
        return;
    put_identity(save, element, node, object);
    if (strcmp(name, "party") == 0) {
        set(save, node, "type", object->type == TYPE_PERSON ? "person" : "organization");
        if (object->type == TYPE_UNIT)
            isms__oscal_put_own(save, node, "object-type", NULL, "unit");
    }
    isms__oscal_edit(save, element, node, object, NULL);
}
