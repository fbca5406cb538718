/* Who is responsible for what, shown where OSCAL looks for it: beside controls and components. The
 * duties themselves stand in the back matter; what is shown says whose part it is. */
#include "format/oscal/create.h"

#include <stdio.h>

/* ---- letters ---- */

/* Letters of several duties for one role, or one party beside it. */
static void merge_letters(struct oscal_save *save, struct oscal_node *holder, const char *party,
                          const char *letters)
{
    char merged[64];
    const char *known = isms__oscal_own(holder, "raci", party);
    isms__copy_text(merged, sizeof merged, known ? known : "");
    for (const char *p = letters; *p; p++) {
        size_t length = strlen(merged);
        if (*p == ' ' || strchr(merged, *p) ||
            ISMS_NEVER(length + 3 > sizeof merged)) /* there are six letters */
            continue;
        snprintf(merged + length, sizeof merged - length, "%s%c", length ? " " : "", *p);
    }
    if (*merged)
        isms__oscal_put_own(save, holder, "raci", party, merged);
}

static bool has_child(const struct oscal_node *node, const char *name, const char *text)
{
    struct oscal_node *child = isms__oscal_child(node, name);
    while (child && strcmp(child->text, text) != 0)
        child = isms__oscal_sibling(child, name);
    return child != NULL;
}

/* What the element shows is said in full by that object, where it was not left out. */
static void note_origin(struct oscal_save *save, struct oscal_node *node, const isms_object *object)
{
    if (!isms__oscal_element_of(save, object))
        return;
    const char *id = isms__written_id(&save->ids, object);
    for (struct oscal_node *prop = isms__oscal_child(node, "prop"); prop;
         prop = isms__oscal_sibling(prop, "prop"))
        if (strcmp(isms__oscal_attribute(prop, "name"), "stands-for") == 0 && /* all are ours */
            strcmp(isms__oscal_attribute(prop, "value"), id) == 0)
            return;
    isms__oscal_add_own(save, node, "stands-for", id);
}

static void show_participation(struct oscal_save *save, struct oscal_node *place,
                               const isms_object *part, const isms_object *duty)
{
    const struct isms_type *type = object_type(part);
    size_t index = isms__field_index(type, ISMS_PARTICIPATION_CODES);
    const union slot *codes = object_slot(part, index);
    const struct oscal_node *holder =
        isms__oscal_element_of(save, isms__oscal_led_to(part, ISMS_PARTICIPATION_HOLDER));
    bool party = holder && isms__oscal_is(holder, "party");
    char letters[512] = "";
    if (!holder || (!party && !isms__oscal_is(holder, "role")))
        return;
    const char *token = isms__oscal_attribute(holder, party ? "uuid" : "id");
    const char *beside = party ? isms__oscal_role_for(save, part) : token;
    struct oscal_node *node = beside ? isms__oscal_role(save, place, beside) : NULL;
    if (!node)
        return;
    if (party && !has_child(node, "party-uuid", token))
        isms__oscal_put_child(save, node, "party-uuid", token);
    if (isms__slot_is_set(type_field_at(type, index), codes))
        isms__value_write(type_field_at(type, index), codes, letters);
    merge_letters(save, node, party ? token : NULL, letters);
    if (!save_failed(save)) /* all properties have name and value */
        note_origin(save, node, duty);
}

/* ---- places ---- */

/* The element that says how a control is implemented. */
static struct oscal_node *requirement_for(struct oscal_creation *creation, struct symbol *control)
{
    struct oscal_save *save = &creation->save;
    const char *path = "control-implementation";
    if (creation->kind == ISMS_OSCAL_COMPONENT_DEFINITION)
        path = "component[type=process-procedure]/control-implementation";
    else if (creation->kind != ISMS_OSCAL_SYSTEM_SECURITY_PLAN)
        return NULL;
    struct oscal_node *around = isms__oscal_make_bare(save, save->tree.root, path);
    uintptr_t key = (uintptr_t)symbol_final(control);
    struct oscal_node *node = isms__map_get(&creation->requirements, key);
    if (node || !around)
        return node;
    node = isms__oscal_make_bare(save, around, "implemented-requirement");
    const char *token = isms__oscal_reference(save, symbol_final(control));
    if (!node || !isms__map_reserve(&creation->requirements, save->map.memory, 1) ||
        !isms__oscal_set(&save->tree, node, "control-id", token)) {
        isms__oscal_save_memory(save);
        return NULL;
    }
    isms__map_set(&creation->requirements, key, node);
    return node;
}

static void show_at(struct oscal_save *save, struct oscal_node *place, const isms_object *duty)
{
    const struct list *parts = isms__list_of(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS);
    bool fits = place && isms__oscal_may_hold(save, place, "responsible-role");
    for (uint32_t i = 0; fits && parts && i < parts->count && !save_failed(save); i++)
        show_participation(save, place, parts->items[i].object, duty);
}

static void show_duty(struct oscal_creation *creation, const isms_object *duty)
{
    struct oscal_save *save = &creation->save;
    const struct list *controls = isms__list_of(duty, ISMS_RESPONSIBILITY_CONTROLS);
    const struct list *concerns = isms__list_of(duty, ISMS_RESPONSIBILITY_CONCERNS);
    for (uint32_t i = 0; controls && i < controls->count && !save_failed(save); i++)
        show_at(save, requirement_for(creation, controls->items[i].symbol), duty);
    for (uint32_t i = 0; concerns && i < concerns->count && !save_failed(save); i++)
        show_at(save,
                isms__oscal_element_of(save, symbol_final(concerns->items[i].symbol)->to.object),
                duty);
}

/* Requirements that stand for implementations, by their control. */
static void note_requirements(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const struct type_list *list = &save->model->lists[TYPE_IMPLEMENTATION];
    size_t index = isms__field_index(&isms__implementation_type, ISMS_IMPLEMENTATION_CONTROL);
    for (size_t i = 0; i < list->count && !save_failed(save); i++) {
        struct oscal_node *node = isms__oscal_element_of(save, list->items[i]);
        const union slot *slot = object_slot(list->items[i], index);
        if (!node || !isms__oscal_is(node, "implemented-requirement") || !slot || !slot->symbol)
            continue;
        uintptr_t key = (uintptr_t)symbol_final(slot->symbol);
        if (!isms__map_reserve(&creation->requirements, save->map.memory, 1))
            isms__oscal_save_memory(save);
        else if (!isms__map_get(&creation->requirements, key))
            isms__map_set(&creation->requirements, key, node);
    }
}

/* ---- who holds a role ---- */

/* Whether it holds on the day of the document. */
static bool holds(const struct oscal_creation *creation, const isms_object *appointment)
{
    const struct isms_type *type = &isms__appointment_type;
    const union slot *from =
        object_slot(appointment, isms__field_index(type, ISMS_APPOINTMENT_FROM));
    const union slot *until =
        object_slot(appointment, isms__field_index(type, ISMS_APPOINTMENT_UNTIL));
    isms_date day;
    bool known = isms__parse_date(&day, creation->save.moment, 10); /* moments begin with a day */
    if (!creation->options->last_modified || ISMS_NEVER(!known))
        return true;
    int64_t number = isms__pack_date(day);
    return !(from && from->number != NUMBER_UNSET && from->number > number) &&
           !(until && until->number != NUMBER_UNSET && until->number < number);
}

static void show_appointment(struct oscal_creation *creation, const isms_object *appointment)
{
    struct oscal_save *save = &creation->save;
    const struct oscal_node *role =
        isms__oscal_element_of(save, isms__oscal_led_to(appointment, ISMS_APPOINTMENT_ROLE));
    const struct oscal_node *person =
        isms__oscal_element_of(save, isms__oscal_led_to(appointment, ISMS_APPOINTMENT_PERSON));
    if (!role || !person || !isms__oscal_is(role, "role") || !isms__oscal_is(person, "party") ||
        !holds(creation, appointment))
        return;
    struct oscal_node *node =
        isms__oscal_role(save, isms__oscal_make_path(save, save->tree.root, "metadata"),
                         isms__oscal_attribute(role, "id"));
    const char *uuid = isms__oscal_attribute(person, "uuid");
    if (node && !has_child(node, "party-uuid", uuid))
        isms__oscal_put_child(save, node, "party-uuid", uuid);
    if (node)
        note_origin(save, node, appointment);
    if (node && !isms__oscal_element_of(save, appointment)) /* holding is no part in anything */
        isms__oscal_put_own(save, node, "raci", uuid, "none");
}

/* ---- roles that only documents name ---- */

static bool is_called(const struct oscal_node *role, const char *id)
{
    const char *is = isms__oscal_attribute(role, "id");
    return is && strcmp(is, id) == 0;
}

static void declare_role(struct oscal_save *save, const char *id)
{
    struct oscal_node *metadata = isms__oscal_child(save->tree.root, "metadata");
    for (struct oscal_node *role = isms__oscal_child(metadata, "role"); role;
         role = isms__oscal_sibling(role, "role"))
        if (is_called(role, id))
            return;
    struct oscal_node *role = isms__oscal_put_child(save, metadata, "role", "");
    if (!role || !isms__oscal_set(&save->tree, role, "id", id) ||
        !isms__oscal_put_child(save, role, "title", id))
        isms__oscal_save_memory(save);
    else
        isms__oscal_put_own(save, role, "object-type", NULL, "none");
}

void isms__oscal_declare_roles(struct oscal_save *save)
{
    static const char *const ids[] = {"asset-owner", "asset-administrator", "accountable",
                                      "responsible", "consulted",           "informed"};
    bool used[COUNT_OF(ids)] = {false};
    for (struct oscal_node *n = save->tree.root; n; n = isms__oscal_next(n, save->tree.root)) {
        const char *id = n->line ? NULL : isms__oscal_attribute(n, "role-id");
        for (size_t i = 0; id && i < COUNT_OF(ids); i++)
            used[i] |= strcmp(ids[i], id) == 0;
    }
    for (size_t i = 0; i < COUNT_OF(ids) && !save_failed(save); i++)
        if (used[i])
            declare_role(save, ids[i]);
}

void isms__oscal_show_duties(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const struct type_list *duties = &save->model->lists[TYPE_RESPONSIBILITY];
    const struct type_list *appointments = &save->model->lists[TYPE_APPOINTMENT];
    note_requirements(creation);
    for (size_t i = 0; i < duties->count && !save_failed(save); i++)
        if (isms__oscal_wanted(creation, duties->items[i]))
            show_duty(creation, duties->items[i]);
    for (size_t i = 0; i < appointments->count && !save_failed(save); i++)
        if (isms__oscal_wanted(creation, appointments->items[i]))
            show_appointment(creation, appointments->items[i]);
    isms__oscal_declare_roles(save);
}
