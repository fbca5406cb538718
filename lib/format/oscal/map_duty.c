/* Who is responsible for what: each place where a document names roles or parties is a duty, each
 * party or role named there takes part in it, a party in the role that it stands beside. */
#include "format/oscal/map.h"

#include <stdio.h>

/* ---- places ---- */

/* The id of a duty is that of its element with ":duties" behind, and a number where that is not the
 * only one. */
static void id_of_duty(struct oscal_map *map, struct oscal_document *document,
                       const struct oscal_node *node, uint32_t around, char out[ID_LIMIT + 1])
{
    static const struct oscal_element by_uuid = {.identity = OSCAL_BY_UUID};
    const struct oscal_entry *entry = around != OSCAL_NO_ENTRY ? &map->entries[around] : NULL;
    const char *own = document->file->extended ? isms__oscal_own(node, "id", "duties") : NULL;
    if (own && isms__id_valid(own, strlen(own))) {
        snprintf(out, ID_LIMIT + 1, "%s", own);
        return;
    }
    bool same = entry && entry->node == node;
    const char *id =
        same ? isms__oscal_id(entry) : isms__oscal_wanted_id(map, document, node, &by_uuid, around);
    bool uuid = isms__oscal_attribute(node, "uuid") != NULL;
    snprintf(out, ID_LIMIT + 1, "%.200s:duties", id);
    for (unsigned n = 2; same || !uuid; n++) {
        const struct symbol *taken = isms__symbol_find(&map->model->symbols, out, strlen(out));
        if (!taken || !taken->to.object)
            return;
        snprintf(out, ID_LIMIT + 1, "%.200s:duties-%u", id, n);
    }
}

void isms__oscal_note_duty(struct oscal_map *map, struct oscal_document *document,
                           const struct oscal_node *node, uint32_t around)
{
    char id[ID_LIMIT + 1];
    if (isms__map_get(&document->duties, (uintptr_t)node))
        return;
    id_of_duty(map, document, node, around, id);
    uint32_t made = OSCAL_NO_ENTRY;
    if (isms__map_reserve(&document->duties, map->memory, 1))
        made =
            isms__oscal_share_entry(map, document, node, &isms__oscal_duty, TYPE_RESPONSIBILITY,
                                    around, id, isms__oscal_key_of(map, document, node, ":duties"));
    else
        map->failed = true;
    if (made != OSCAL_NO_ENTRY)
        isms__map_set(&document->duties, (uintptr_t)node, (void *)((uintptr_t)made + 1));
}

/* ---- what is to be done ---- */

static const struct oscal_node *with_attribute(const struct oscal_node *node, const char *name)
{
    while (node && !isms__oscal_attribute(node, name))
        node = node->parent;
    return node;
}

/* The control that a duty serves, or the statement of it. */
static void put_control(struct oscal_filling *filling)
{
    const struct oscal_node *place = with_attribute(filling->node, "control-id");
    const char *id = isms__oscal_attribute(place, "control-id");
    isms__oscal_reading(filling->map, place, id);
    if (id)
        isms__oscal_put_token(filling, ISMS_RESPONSIBILITY_CONTROLS, id);
}

/* The component that an element names, or of which it says how that implements a control. */
static const char *component_of(const struct oscal_node *node, const struct oscal_node **place)
{
    const struct oscal_node *at = with_attribute(node, "component-uuid");
    if ((*place = at))
        return isms__oscal_attribute(at, "component-uuid");
    at = with_attribute(node, "control-id");
    while (at && !isms__oscal_is(at, "component") && !isms__oscal_is(at, "capability"))
        at = at->parent;
    *place = at;
    return at ? isms__oscal_attribute(at, "uuid") : NULL;
}

/* What a duty concerns: the component that it names, or the asset or document that it is part of.
 */
static struct symbol *put_concern(struct oscal_filling *filling)
{
    const struct isms_field any = {.kind = ISMS_REFERENCE, .targets = isms__any};
    const struct oscal_node *place;
    const char *component = component_of(filling->node, &place);
    struct symbol *symbol = NULL;
    isms__oscal_reading(filling->map, NULL, NULL);
    if (component) {
        symbol = isms__oscal_symbol(filling->map, filling->document, &any, component);
        isms__oscal_reading(filling->map, place, component);
        if (symbol)
            isms__oscal_expect(filling->document, &any, symbol);
    } else if (filling->entry->around != OSCAL_NO_ENTRY &&
               (filling->map->entries[filling->entry->around].node == filling->node ||
                isms__oscal_is(filling->node, "metadata"))) {
        const isms_object *around = filling->map->entries[filling->entry->around].object;
        if (around->type == TYPE_ASSET || around->type == TYPE_DOCUMENT ||
            around->type == TYPE_CATALOG)
            symbol = object_slot(around, 0)->symbol;
    }
    isms__oscal_put_symbol(filling, ISMS_RESPONSIBILITY_CONCERNS, symbol);
    return symbol;
}

/* Puts the title of a role that the document declares; false where there is none. */
static bool put_role_title(const struct oscal_document *document, const char *id, struct text *out)
{
    const struct oscal_node *role = isms__oscal_path(document->tree->root, "metadata/role");
    for (; role; role = isms__oscal_sibling(role, "role")) {
        const char *own = isms__oscal_attribute(role, "id");
        const struct oscal_node *title = isms__oscal_child(role, "title");
        if (own && title && strcmp(own, id) == 0) {
            isms__oscal_words(title, out);
            return true;
        }
    }
    return false;
}

/* What an element without a title is called: by its short name, the roles of a user, or its kind.
 */
static void put_substitute(const struct oscal_document *document, const struct oscal_node *node,
                           struct text *out)
{
    const struct oscal_node *name = isms__oscal_child(node, "short-name"), *role = NULL;
    size_t begin = out->length;
    if (name)
        isms__oscal_words(name, out);
    else if (isms__oscal_is(node, "user"))
        role = isms__oscal_child(node, "role-id");
    for (; role; role = isms__oscal_sibling(role, "role-id")) {
        const char *id = isms__oscal_text(role);
        isms__text_put(out, out->length > begin ? ", " : "");
        if (!put_role_title(document, id, out))
            isms__text_put(out, id);
    }
    if (out->length == begin)
        isms__text_put(out, node->name->local);
}

/* "ac-2_smt.a: This System": where it is, and what it is called. */
static void put_name(struct oscal_filling *filling, const struct symbol *concern)
{
    struct text *text = &filling->map->text;
    const struct oscal_node *node = filling->node, *place = with_attribute(node, "statement-id");
    const struct oscal_node *title = isms__oscal_child(node, "title");
    const char *where = place ? isms__oscal_attribute(place, "statement-id") : NULL;
    if (!where && (place = with_attribute(node, "control-id")))
        where = isms__oscal_attribute(place, "control-id");
    isms__text_empty(text);
    isms__oscal_reading(filling->map, title ? title : place, title ? NULL : where);
    if (where)
        isms__text_put(text, where);
    const char *of =
        concern && concern->to.object ? isms_get_text(concern->to.object, FIELD_NAME) : NULL;
    if (title || of || !where)
        isms__text_put(text, where ? ": " : "");
    if (title)
        isms__oscal_words(title, text);
    else if (of)
        isms__text_put(text, of);
    else if (!where)
        put_substitute(filling->document, node, text);
    filling->map->failed |= text->failed;
    isms__oscal_put_text(filling, FIELD_NAME, isms__text_get(text), text->length);
}

static void put_statement(struct oscal_filling *filling)
{
    struct text *text = &filling->map->text;
    const struct oscal_node *node = isms__oscal_child(filling->node, "description");
    if (!node)
        node = isms__oscal_child(filling->node, "remarks");
    if (!node)
        return;
    isms__text_empty(text);
    isms__oscal_prose(node, text);
    filling->map->failed |= text->failed;
    isms__oscal_reading(filling->map, node, NULL);
    isms__oscal_put_text(filling, ISMS_RESPONSIBILITY_STATEMENT, isms__text_get(text),
                         text->length);
}

/* ---- who does it ---- */

/* OSCAL does not tell who answers for something from who does it, but by the names of some roles.
 */
static const char *letters_of(const struct oscal_filling *duty, const struct oscal_node *holder,
                              const char *role, const char *party)
{
    static const char *const accountable[] = {"asset-owner", "system-owner", "authorizing-official",
                                              "content-approver"};
    const char *letters = isms__oscal_own_of(duty->map, duty->document, holder, "raci", party);
    if (!letters)
        letters = isms__oscal_own_of(duty->map, duty->document, holder, "raci", NULL);
    if (letters)
        return letters;
    for (size_t i = 0; role && i < COUNT_OF(accountable); i++)
        if (strcmp(role, accountable[i]) == 0)
            return "A";
    return "R";
}

bool isms__oscal_is_bystander(struct oscal_map *map, const struct oscal_document *document,
                              const struct oscal_node *party)
{
    const char *letters = isms__oscal_own_of(map, document, party->parent, "raci", party->text);
    return letters && strcmp(letters, "none") == 0;
}

/* Whether the role only stands for the letters of a party: nobody holds it. */
static bool is_letter(const struct oscal_filling *part, const struct oscal_node *party,
                      const char *token, const struct symbol *role)
{
    static const char *const names[] = {"accountable", "responsible", "consulted", "informed"};
    bool named = false;
    for (size_t i = 0; i < COUNT_OF(names); i++)
        named |= strcmp(names[i], token) == 0;
    return named && !role->to.object &&
           isms__oscal_own_of(part->map, part->document, party->parent, "raci", party->text);
}

/* The role in which a party takes part. */
static void put_role(struct oscal_filling *part, const char *token, const struct oscal_node *party)
{
    const struct isms_type *type = &isms__participation_type;
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, ISMS_PARTICIPATION_ROLE));
    const struct symbol *role = isms__oscal_symbol(part->map, part->document, field, token);
    if (!role || !is_letter(part, party, token, role))
        isms__oscal_put_token(part, ISMS_PARTICIPATION_ROLE, token);
}

static void put_holder(struct oscal_filling *duty, const struct oscal_node *node,
                       const struct oscal_node *holder, const char *role, const char *party)
{
    const unsigned number = ISMS_RESPONSIBILITY_PARTICIPATIONS;
    const struct isms_type *type = &isms__participation_type;
    struct oscal_filling part;
    struct value_problem problem;
    union slot codes;
    if (!isms__oscal_begin_part(&part, duty, number, node))
        return;
    const char *letters = letters_of(duty, holder, role, party);
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, ISMS_PARTICIPATION_CODES));
    if (!letters ||
        !isms__value_read(duty->map->model, field, letters, strlen(letters), &codes, &problem))
        isms__value_read(duty->map->model, field, "R", 1, &codes, &problem);
    isms__oscal_reading(duty->map, NULL, NULL);
    if (role)
        isms__oscal_note(duty->map, holder, role == holder->text ? NULL : role);
    if (party)
        isms__oscal_note(duty->map, node, NULL);
    isms__oscal_put_token(&part, ISMS_PARTICIPATION_HOLDER, party ? party : role);
    isms__oscal_put_number(&part, ISMS_PARTICIPATION_CODES, codes.number);
    isms__oscal_fill_own(&part, holder, party);
    if (party && role && !(part.own >> isms__field_index(type, ISMS_PARTICIPATION_ROLE) & 1))
        put_role(&part, role, node);
    isms__oscal_end_part(&part, duty, number);
}

/* The role or parties of one element; `context` is the duty. */
static void put_holders(struct oscal_filling *duty, const struct oscal_node *holder)
{
    const char *role = isms__oscal_attribute(holder, "role-id");
    const struct oscal_node *party = isms__oscal_child(holder, "party-uuid");
    if (isms__oscal_own_of(duty->map, duty->document, holder, "stands-for", NULL))
        return;
    if (isms__oscal_is(holder, "role-id"))
        put_holder(duty, holder, holder, holder->text, NULL);
    else if (isms__oscal_is(holder, "party-uuid"))
        put_holder(duty, holder, holder, NULL, holder->text);
    else if (!isms__oscal_is(holder, "responsible-party") &&
             !isms__oscal_is(holder, "responsible-role"))
        return;
    else if (!party && role)
        put_holder(duty, holder, holder, role, NULL);
    for (; party; party = isms__oscal_sibling(party, "party-uuid"))
        if (!isms__oscal_is_bystander(duty->map, duty->document, party))
            put_holder(duty, party, holder, role, party->text);
}

/* Whether a property of ours told the field, also that it is not set. */
static bool is_told(const struct oscal_filling *filling, unsigned number)
{
    return filling->own >> isms__field_index(&isms__responsibility_type, number) & 1;
}

void isms__oscal_fill_duty(struct oscal_filling *filling)
{
    isms__oscal_fill_own(filling, filling->node, "duties");
    if (!is_told(filling, ISMS_RESPONSIBILITY_CONTROLS))
        put_control(filling);
    struct symbol *concern =
        is_told(filling, ISMS_RESPONSIBILITY_CONCERNS) ? NULL : put_concern(filling);
    if (!is_told(filling, ISMS_RESPONSIBILITY_NAME))
        put_name(filling, concern);
    if (!is_told(filling, ISMS_RESPONSIBILITY_STATEMENT))
        put_statement(filling);
    if (is_told(filling, ISMS_RESPONSIBILITY_PARTICIPATIONS))
        return;
    for (const struct oscal_node *child = isms__oscal_child(filling->node, NULL); child;
         child = isms__oscal_sibling(child, NULL))
        put_holders(filling, child);
}

/* ---- what only shows what is said elsewhere ---- */

static void check_origin(struct oscal_map *map, const struct oscal_document *document,
                         const struct oscal_node *holder)
{
    const char *id = isms__oscal_own(holder, "stands-for", NULL);
    const struct symbol *symbol =
        id ? isms__symbol_find(&map->model->symbols, id, strlen(id)) : NULL;
    if (id && (!symbol || !symbol->to.object))
        isms__oscal_warn(map, document, holder, NULL, ISMS_ERROR_NOT_FOUND,
                         "stands for \"%.80s\", which no file has: nobody is taken to be "
                         "responsible here; add that, or remove the property \"stands-for\"",
                         id);
}

void isms__oscal_check_origins(struct oscal_map *map)
{
    for (size_t i = 0; i < map->document_count && !map->failed; i++) {
        const struct oscal_node *root = map->documents[i].tree->root;
        for (const struct oscal_node *node = map->documents[i].file->extended ? root : NULL; node;
             node = isms__oscal_next(node, root))
            if (isms__oscal_is(node, "responsible-party") ||
                isms__oscal_is(node, "responsible-role"))
                check_origin(map, &map->documents[i], node);
    }
}

/* ---- who holds a role ---- */

static const struct isms_field *appointment_field(unsigned number)
{
    const struct isms_type *type = &isms__appointment_type;
    return type_field_at(type, isms__field_index(type, number));
}

static void appoint(struct oscal_map *map, struct oscal_document *document,
                    const struct oscal_node *party)
{
    const char *token = isms__oscal_attribute(party->parent, "role-id");
    const char *type = isms__oscal_own_of(map, document, party->parent, "object-type", party->text);
    if (!token || isms__oscal_own_of(map, document, party->parent, "stands-for", NULL) ||
        (type && strcmp(type, "none") == 0))
        return;
    const struct symbol *role =
        isms__oscal_symbol(map, document, appointment_field(ISMS_APPOINTMENT_ROLE), token);
    const struct symbol *person =
        isms__oscal_symbol(map, document, appointment_field(ISMS_APPOINTMENT_PERSON), party->text);
    if (!role || !role->to.object || !person || !person->to.object ||
        person->to.object->type != TYPE_PERSON)
        return; /* the participation tells it */
    char id[ID_LIMIT + 1];
    const char *own = isms__oscal_own_of(map, document, party->parent, "id", party->text);
    bool good = own && isms__id_valid(own, strlen(own));
    int length = good ? snprintf(id, sizeof id, "%s", own)
                      : snprintf(id, sizeof id, "%s:%s", role->text, person->text);
    if (length < 0 || length > ID_LIMIT)
        return; /* it stays what the duty says */
    struct symbol *key = isms__symbol_make(map->model, id, (size_t)length);
    map->failed |= !key;
    if (key && (!key->to.object || isms__oscal_may_share(map, document, party, key)))
        isms__oscal_share_entry(map, document, party, &isms__oscal_appointment, TYPE_APPOINTMENT,
                                OSCAL_NO_ENTRY, id, key);
}

/* Who stands beside a role for the document or the system as a whole holds that role. Elsewhere it
 * is the role in which they take part there: others may do so elsewhere. */
static void appoint_all(struct oscal_map *map, struct oscal_document *document, const char *name)
{
    const struct oscal_node *place = isms__oscal_child(document->tree->root, name);
    for (const struct oscal_node *holder = isms__oscal_child(place, NULL); holder;
         holder = isms__oscal_sibling(holder, NULL))
        for (const struct oscal_node *party = isms__oscal_child(holder, "party-uuid");
             party && !map->failed; party = isms__oscal_sibling(party, "party-uuid"))
            appoint(map, document, party);
}

void isms__oscal_add_appointments(struct oscal_map *map)
{
    for (size_t i = 0; i < map->document_count && !map->failed; i++) {
        appoint_all(map, &map->documents[i], "metadata");
        appoint_all(map, &map->documents[i], "system-characteristics");
    }
}

void isms__oscal_fill_appointment(struct oscal_filling *filling)
{
    isms__oscal_put_token(filling, ISMS_APPOINTMENT_ROLE,
                          isms__oscal_attribute(filling->node->parent, "role-id"));
    isms__oscal_put_token(filling, ISMS_APPOINTMENT_PERSON, filling->node->text);
}
