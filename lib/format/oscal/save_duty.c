/* Who takes part in a duty, written beside the roles and parties of its element. */
#include "format/oscal/own.h"

#define DUTIES "duties" /* the class of properties of an element that are of its duty */

static bool is_party(const struct oscal_node *node)
{
    return isms__oscal_is(node, "party-uuid");
}

static bool holds_role(const isms_object *holder)
{
    return !holder || holder->type == TYPE_ROLE;
}

static const struct isms_type *participation(void)
{
    return &isms__participation_type;
}

static struct symbol *symbol_in(const isms_object *part, unsigned number)
{
    const union slot *slot = object_slot(part, isms__field_index(participation(), number));
    return slot && slot->symbol ? symbol_final(slot->symbol) : NULL;
}

static struct symbol *holder_of(const isms_object *part)
{
    return symbol_in(part, ISMS_PARTICIPATION_HOLDER);
}

static char *keep(struct oscal_save *save, const char *text)
{
    char *kept = isms__pool_text(save->tree.pool, text, strlen(text));
    if (!kept)
        isms__oscal_save_memory(save);
    return kept;
}

static void set_text(struct oscal_save *save, struct oscal_node *node, const char *text)
{
    if (!isms__oscal_set_text(&save->tree, node, text))
        isms__oscal_save_memory(save);
}

static void set_attribute(struct oscal_save *save, struct oscal_node *node, const char *name,
                          const char *value)
{
    if (!isms__oscal_set(&save->tree, node, name, value))
        isms__oscal_save_memory(save);
}

/* ---- one participation ---- */

/* The letters as text; "" where none are said. */
static const char *letters_of(const isms_object *part, char letters[512])
{
    size_t index = isms__field_index(participation(), ISMS_PARTICIPATION_CODES);
    const struct isms_field *field = type_field_at(participation(), index);
    letters[0] = '\0';
    if (isms__slot_is_set(field, object_slot(part, index)))
        isms__value_write(field, object_slot(part, index), letters);
    return letters;
}

/* One field as a property of an element, for one of the parties in it or for its duty. */
static void put_property(struct oscal_save *save, struct oscal_node *node, const char *of,
                         const isms_object *part, size_t index)
{
    char letters[512];
    if (type_field_at(participation(), index)->number != ISMS_PARTICIPATION_CODES)
        isms__oscal_put_field(save, node, of, part, index);
    else
        isms__oscal_put_own(save, node, "raci", of, *letters_of(part, letters) ? letters : NULL);
}

/* What differs beside the holder: letters, and what else we say of a participation. */
static void change_rest(struct oscal_save *save, struct oscal_node *node, const isms_object *ours,
                        const isms_object *said)
{
    const struct isms_type *type = participation();
    struct oscal_node *element = is_party(node) ? node->parent : node;
    char *party = is_party(node) ? keep(save, node->text) : NULL;
    for (size_t i = 0; i < type_field_total(type) && !save_failed(save); i++) {
        const struct isms_field *field = type_field_at(type, i);
        if (field->number == ISMS_PARTICIPATION_HOLDER ||
            (party && field->number == ISMS_PARTICIPATION_ROLE) ||
            isms__oscal_same(save, field, object_slot(ours, i), said ? object_slot(said, i) : NULL))
            continue;
        if (isms__oscal_may_hold(save, element, "prop"))
            put_property(save, element, party, ours, i);
    }
}

static bool allows(const struct oscal_node *place, const char *name)
{
    return isms__oscal_child(place, name) != NULL;
}

struct oscal_node *isms__oscal_role(struct oscal_save *save, struct oscal_node *place,
                                    const char *role)
{
    const char *name =
        isms__oscal_may_hold(save, place, "responsible-role") || allows(place, "responsible-role")
            ? "responsible-role"
            : "responsible-party";
    struct oscal_node *node = isms__oscal_child(place, name);
    while (node) {
        const char *id = isms__oscal_attribute(node, "role-id");
        if (id && strcmp(id, role) == 0)
            return node;
        node = isms__oscal_sibling(node, name);
    }
    node = isms__oscal_put_child(save, place, name, "");
    if (node)
        set_attribute(save, node, "role-id", role);
    return node;
}

const char *isms__oscal_role_for(struct oscal_save *save, const isms_object *part)
{
    struct symbol *role = symbol_in(part, ISMS_PARTICIPATION_ROLE);
    if (role)
        return keep(save, isms__oscal_reference(save, role));
    char letters[512];
    letters_of(part, letters);
    if (strchr(letters, 'A'))
        return "accountable";
    if (strchr(letters, 'R') || !*letters)
        return "responsible";
    return strchr(letters, 'C') ? "consulted" : "informed";
}

static void add_participation(struct oscal_save *save, struct oscal_node *place,
                              const isms_object *part)
{
    struct symbol *holder = holder_of(part);
    char *text = holder ? keep(save, isms__oscal_reference(save, holder)) : NULL;
    if (!text)
        return;
    bool role = holds_role(holder->to.object);
    if (isms__oscal_is(place, "user") && role) {
        isms__oscal_put_child(save, place, "role-id", text);
        return;
    }
    const char *beside = role ? text : isms__oscal_role_for(save, part);
    struct oscal_node *node = beside ? isms__oscal_role(save, place, beside) : NULL;
    if (node && !role)
        node = isms__oscal_put_child(save, node, "party-uuid", text);
    if (node)
        change_rest(save, node, part, NULL);
}

static void remove_participation(struct oscal_save *save, struct oscal_node *node)
{
    struct oscal_node *element = is_party(node) ? node->parent : node;
    if (is_party(node) && !isms__oscal_is(element, "leveraged-authorization")) {
        isms__oscal_remove(&save->tree, node);
        node = isms__oscal_child(element, "party-uuid") ? NULL : element;
    }
    if (node)
        isms__oscal_remove(&save->tree, node);
}

static void change_holder(struct oscal_save *save, struct oscal_node *node, const isms_object *ours)
{
    struct symbol *holder = holder_of(ours);
    char *text = holder ? keep(save, isms__oscal_reference(save, holder)) : NULL;
    bool role = holder && holds_role(holder->to.object);
    if (!text)
        return;
    if (is_party(node) ? role : !role) {
        struct oscal_node *place = is_party(node) ? node->parent->parent : node->parent;
        remove_participation(save, node); /* there is room for one of the other kind only */
        add_participation(save, place, ours);
    } else if (is_party(node) || isms__oscal_is(node, "role-id"))
        set_text(save, node, text);
    else
        set_attribute(save, node, "role-id", text);
}

/* ---- duties ---- */

static const struct list *participations(const isms_object *duty)
{
    size_t index =
        isms__field_index(&isms__responsibility_type, ISMS_RESPONSIBILITY_PARTICIPATIONS);
    const union slot *slot = duty ? object_slot(duty, index) : NULL;
    return slot ? slot->list : NULL;
}

static const struct isms_field *participations_field(void)
{
    const struct isms_type *type = &isms__responsibility_type;
    return type_field_at(type, isms__field_index(type, ISMS_RESPONSIBILITY_PARTICIPATIONS));
}

static bool differs(const struct oscal_save *save, const isms_object *ours, const isms_object *said,
                    unsigned number)
{
    size_t index = isms__field_index(participation(), number);
    return !isms__oscal_same(save, type_field_at(participation(), index), object_slot(ours, index),
                             object_slot(said, index));
}

/* What stands where it did; a party that takes part in another role now stands beside that. */
static void edit_participation(struct oscal_save *save, struct oscal_node *place,
                               struct oscal_node *node, const isms_object *ours,
                               const isms_object *said)
{
    if (is_party(node) && differs(save, ours, said, ISMS_PARTICIPATION_ROLE)) {
        remove_participation(save, node);
        add_participation(save, place, ours);
        return;
    }
    change_rest(save, node, ours, said);
    if (differs(save, ours, said, ISMS_PARTICIPATION_HOLDER))
        change_holder(save, node, ours);
}

static void edit_participations(struct oscal_save *save, struct oscal_node *place,
                                const struct list *is, const struct list *was)
{
    struct oscal_node *last = NULL;
    uint32_t next = 0;
    for (uint32_t i = 0; was && i < was->count && !save_failed(save); i++) {
        const isms_object *said = was->items[i].object;
        const isms_object *ours = isms__oscal_partner(is, said, &next);
        struct oscal_node *node = isms__oscal_at(place, said, &last);
        if (node && ours)
            edit_participation(save, place, node, ours, said);
        else if (node)
            remove_participation(save, node);
    }
    for (uint32_t i = 0; is && i < is->count && !save_failed(save); i++)
        if (!isms__oscal_partner(was, is->items[i].object, &next))
            add_participation(save, place, is->items[i].object);
}

void isms__oscal_edit_duty(struct oscal_save *save, struct oscal_node *node,
                           const isms_object *ours, const isms_object *said)
{
    const struct isms_type *type = &isms__responsibility_type;
    if (!isms__oscal_tells(node, DUTIES, participations_field()))
        edit_participations(save, node, participations(ours), participations(said));
    for (size_t i = said ? 1 : 0; i < type_field_total(type) && !save_failed(save); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(ours, i), *was = said ? object_slot(said, i) : NULL;
        if (field->flags & IDENTIFIER)
            isms__oscal_put_own(save, node, field->name, DUTIES, isms_object_id(ours));
        else if (field->number != ISMS_RESPONSIBILITY_PARTICIPATIONS &&
                 !isms__oscal_same(save, field, slot, was))
            isms__oscal_put_field(save, node, DUTIES, ours, i);
    }
}

void isms__oscal_remove_duty(struct oscal_save *save, struct oscal_node *node)
{
    static const char *const names[] = {"responsible-party", "responsible-role", "role-id"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        for (struct oscal_node *child; (child = isms__oscal_child(node, names[i]));)
            isms__oscal_remove(&save->tree, child);
    for (struct oscal_node *prop; (prop = isms__oscal_first_own(node, NULL, DUTIES));)
        isms__oscal_remove(&save->tree, prop);
}

/* ---- new ones ---- */

static struct oscal_node *element_of(const struct oscal_save *save, const struct symbol *symbol)
{
    const isms_object *object = symbol_final((struct symbol *)symbol)->to.object;
    size_t number = (size_t)isms__map_get(&save->places, (uintptr_t)object);
    if (!number || object->file != save->file)
        return NULL;
    return (struct oscal_node *)save->map.entries[number - 1].node;
}

static struct oscal_node *first_element(const struct oscal_save *save, const isms_object *object,
                                        unsigned number)
{
    size_t index = isms__field_index(object_type(object), number);
    const union slot *slot = object_slot(object, index);
    return slot && slot->list && slot->list->count ? element_of(save, slot->list->items[0].symbol)
                                                   : NULL;
}

/* A new duty stands where its matter does, else with the document as a whole. */
void isms__oscal_add_duty(struct oscal_save *save, const isms_object *object)
{
    struct oscal_node *place = first_element(save, object, ISMS_RESPONSIBILITY_CONCERNS);
    if (!place || place == save->tree.root)
        place = first_element(save, object, ISMS_RESPONSIBILITY_CONTROLS);
    if (!place || !(isms__oscal_may_hold(save, place, "responsible-role") ||
                    isms__oscal_may_hold(save, place, "responsible-party")))
        place = isms__oscal_make_path(save, save->tree.root, "metadata");
    if (!place)
        return;
    if (isms__oscal_child(place, "responsible-role") ||
        isms__oscal_child(place, "responsible-party"))
        return; /* another duty stands there: this one will be a resource */
    isms__oscal_note_object(
        save, &(struct oscal_entry){.node = place, .element = &isms__oscal_duty}, object);
    isms__oscal_edit_duty(save, place, object, NULL);
}

void isms__oscal_add_appointment(struct oscal_save *save, const isms_object *object)
{
    const struct isms_type *type = &isms__appointment_type;
    const union slot *role = object_slot(object, isms__field_index(type, ISMS_APPOINTMENT_ROLE));
    const union slot *person =
        object_slot(object, isms__field_index(type, ISMS_APPOINTMENT_PERSON));
    struct oscal_node *metadata = isms__oscal_make_path(save, save->tree.root, "metadata");
    if (!role || !role->symbol || !person || !person->symbol || !metadata)
        return; /* it will be a resource */
    char *id = keep(save, isms__oscal_reference(save, role->symbol));
    char *uuid = keep(save, isms__oscal_reference(save, person->symbol));
    struct oscal_node *node = id && uuid ? isms__oscal_role(save, metadata, id) : NULL;
    for (const struct oscal_node *party = isms__oscal_child(node, "party-uuid"); party;
         party = isms__oscal_sibling(party, "party-uuid"))
        if (strcmp(party->text, uuid) == 0)
            return; /* the document says so already */
    struct oscal_node *party = node ? isms__oscal_put_child(save, node, "party-uuid", uuid) : NULL;
    if (party) { /* who holds a role does not take part for that */
        isms__oscal_put_own(save, node, "raci", uuid, "none");
        isms__oscal_note_object(
            save, &(struct oscal_entry){.node = party, .element = &isms__oscal_appointment},
            object);
    }
}
