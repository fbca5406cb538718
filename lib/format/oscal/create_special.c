/* Fields that stand in more than one place of a new document; reading them is in map_special.c. */
#include "format/oscal/create.h"

#include <stdio.h>

const isms_object *isms__oscal_led_to(const isms_object *object, unsigned number)
{
    const union slot *slot = object_slot(object, isms__field_index(object_type(object), number));
    return slot && slot->symbol ? symbol_final(slot->symbol)->to.object : NULL;
}

static void set(struct oscal_save *save, struct oscal_node *node, const char *name,
                const char *value)
{
    if (node && !isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

static void put_text(struct oscal_save *save, struct oscal_node *node, const char *path,
                     const char *text)
{
    node = isms__oscal_make_path(save, node, path);
    if (node && !isms__oscal_set_text(&save->tree, node, text))
        isms__oscal_save_memory(save);
}

/* ---- parties ---- */

static void put_member(struct oscal_save *save, struct oscal_node *node, const isms_object *of)
{
    const struct oscal_node *party = isms__oscal_element_of(save, of);
    const char *uuid = party ? isms__oscal_attribute(party, "uuid") : NULL;
    if (uuid && isms__oscal_is(party, "party"))
        isms__oscal_put_child(save, node, "member-of-organization", uuid);
}

void isms__oscal_write_membership(struct oscal_save *save, struct oscal_node *node,
                                  const isms_object *object)
{
    bool person = object->type == TYPE_PERSON;
    if (!isms__oscal_is(node, "party"))
        return;
    put_member(
        save, node,
        isms__oscal_led_to(object, person ? ISMS_PERSON_ORGANIZATION : ISMS_UNIT_ORGANIZATION));
    put_member(save, node,
               isms__oscal_led_to(object, person ? ISMS_PERSON_UNIT : ISMS_UNIT_PARENT));
}

void isms__oscal_write_address(struct oscal_save *save, struct oscal_node *node,
                               const isms_object *object)
{
    const char *address = isms_get_text(object, ISMS_SITE_ADDRESS);
    if (address)
        put_text(save, node, "address/addr-line", address);
}

/* ---- assets ---- */

void isms__oscal_write_component_type(struct oscal_save *save, struct oscal_node *node,
                                      const isms_object *object)
{
    const char *type = isms_get_text(object, ISMS_ASSET_COMPONENT_TYPE);
    if (type && isms__oscal_is(node, "component"))
        set(save, node, "type", type);
}

/* Who answers for a component stands beside a role of NIST's; a role of ours does so itself. */
static void put_actor(struct oscal_save *save, struct oscal_node *node, const isms_object *object,
                      unsigned number, const char *role)
{
    const isms_object *actor = isms__oscal_led_to(object, number);
    const struct oscal_node *element = isms__oscal_element_of(save, actor);
    if (!element || !isms__oscal_may_hold(save, node, "responsible-role"))
        return;
    bool party = isms__oscal_is(element, "party");
    const char *token = isms__oscal_attribute(element, party ? "uuid" : "id");
    if (!token || (!party && !isms__oscal_is(element, "role")))
        return;
    struct oscal_node *holder = isms__oscal_role(save, node, party ? role : token);
    if (holder && party)
        isms__oscal_put_child(save, holder, "party-uuid", token);
    if (holder)
        isms__oscal_add_own(save, holder, "stands-for", isms__written_id(&save->ids, object));
}

void isms__oscal_write_owner(struct oscal_save *save, struct oscal_node *node,
                             const isms_object *object)
{
    put_actor(save, node, object, ISMS_ASSET_OWNER, "asset-owner");
}

void isms__oscal_write_custodian(struct oscal_save *save, struct oscal_node *node,
                                 const isms_object *object)
{
    put_actor(save, node, object, ISMS_ASSET_CUSTODIAN, "asset-administrator");
}

/* ---- implementations ---- */

static const char *state_of(const isms_object *object)
{
    static const char *const states[][2] = {{"implemented", "implemented"},
                                            {"inherited", "implemented"},
                                            {"partial", "partial"},
                                            {"planned", "planned"},
                                            {"not-started", "planned"}};
    const union slot *applies =
        object_slot(object, isms__field_index(object_type(object), ISMS_IMPLEMENTATION_APPLICABLE));
    if (applies && applies->number == 0)
        return "not-applicable";
    for (size_t i = 0; i < COUNT_OF(states); i++)
        if (isms__oscal_chosen(object, ISMS_IMPLEMENTATION_STATUS, states[i][0]))
            return states[i][1];
    return NULL;
}

void isms__oscal_write_status(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object)
{
    const char *state = state_of(object);
    if (!state)
        return;
    bool component = isms__oscal_may_hold(save, node, "by-component");
    set(save,
        isms__oscal_make_path(save, node,
                              component ? "by-component/implementation-status"
                                        : "prop[name=implementation-status]"),
        component ? "state" : "value", state);
    if (isms__oscal_chosen(object, ISMS_IMPLEMENTATION_STATUS, "inherited"))
        set(save, isms__oscal_make_path(save, node, "prop[name=control-origination]"), "value",
            "inherited");
}

/* ---- assessments ---- */

/* What the object came from, where a new document is written; NULL otherwise. */
static const struct oscal_entry *source_of(const struct oscal_save *save, const isms_object *object)
{
    return save->sources ? isms__oscal_source_of(save->sources, object) : NULL;
}

/* A risk of which no day is known when it was closed is what it was: accepted, say, or closed. */
void isms__oscal_write_closed(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object)
{
    const struct isms_type *type = object_type(object);
    size_t index = isms__field_index(type, ISMS_RISK_CLOSED);
    const struct isms_field *field = type_field_at(type, index);
    const struct oscal_entry *entry = source_of(save, object);
    bool closed = isms__slot_is_set(field, object_slot(object, index));
    bool was_closed = entry && isms__slot_is_set(field, object_slot(entry->object, index));
    const struct oscal_node *was =
        entry && !closed && !was_closed ? isms__oscal_child(entry->node, "status") : NULL;
    if (was)
        isms__oscal_note(&save->sources->save.map, was, NULL);
    put_text(save, node, "status", was ? isms__oscal_text(was) : closed ? "closed" : "open");
}

/* The target of a finding as the document has it that the finding came from, where that is of the
 * control or of a statement or objective of it; NULL otherwise. */
static const struct oscal_node *target_there(struct oscal_save *save, const isms_object *object,
                                             const char *control)
{
    const struct oscal_entry *entry = source_of(save, object);
    const struct oscal_node *target = entry ? isms__oscal_child(entry->node, "target") : NULL;
    const char *id = isms__oscal_attribute(target, "target-id");
    const char *type = isms__oscal_attribute(target, "type");
    size_t length = strlen(control);
    if (!id || !type || strncmp(id, control, length) != 0 || !memchr("._", id[length], 3))
        return NULL;
    isms__oscal_note(&save->sources->save.map, target, id);
    isms__oscal_note(&save->sources->save.map, target, type);
    return target;
}

/* What a finding says of a control: the first of those that it names. */
void isms__oscal_write_target(struct oscal_save *save, struct oscal_node *node,
                              const isms_object *object)
{
    static const char *const unmet[] = {"major-nonconformity", "minor-nonconformity"};
    const struct list *controls = isms__list_of(object, ISMS_AUDIT_FINDING_CONTROLS);
    const struct oscal_node *was = NULL;
    char id[ID_LIMIT + 8] = "none";
    const char *state = "satisfied";
    if (controls && controls->count) {
        const char *control = isms__oscal_reference(save, symbol_final(controls->items[0].symbol));
        was = target_there(save, object, control);
        snprintf(id, sizeof id, "%s_smt", control);
    }
    for (size_t i = 0; i < COUNT_OF(unmet); i++)
        if (isms__oscal_chosen(object, ISMS_AUDIT_FINDING_KIND, unmet[i]))
            state = "not-satisfied";
    struct oscal_node *target = isms__oscal_make_path(save, node, "target");
    set(save, target, "type", was ? isms__oscal_attribute(was, "type") : "statement-id");
    set(save, target, "target-id", was ? isms__oscal_attribute(was, "target-id") : id);
    set(save, target ? isms__oscal_make_path(save, target, "status") : NULL, "state", state);
}
