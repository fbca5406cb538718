/* Values that follow from more than one place of a document. */
#include "format/oscal/map_special.h"

#include <stdio.h>

/* ---- parties ---- */

uint8_t isms__oscal_party(const struct oscal_node *node)
{
    const char *type = isms__oscal_attribute(node, "type");
    uint8_t told = isms__oscal_own_type(node, TYPE_LIMIT);
    if (type && strcmp(type, "person") == 0)
        return TYPE_PERSON;
    if (told == TYPE_UNIT ||
        (told == TYPE_LIMIT && isms__oscal_child(node, "member-of-organization")))
        return TYPE_UNIT;
    return TYPE_ORGANIZATION;
}

uint8_t isms__oscal_group(const struct oscal_node *node)
{
    bool inside = isms__oscal_is(node->parent, "catalog") || isms__oscal_is(node->parent, "group");
    return inside ? TYPE_CONTROL : 0;
}

/* OSCAL does not say which organization the document is about; none of them is said to be it. */
void isms__oscal_relation(struct oscal_filling *filling)
{
    const char *token = "other";
    const struct isms_field *field =
        type_field_at(&isms__organization_type,
                      isms__field_index(&isms__organization_type, ISMS_ORGANIZATION_RELATION));
    isms__oscal_put_number(filling, ISMS_ORGANIZATION_RELATION,
                           isms__choice_value(field->choices, token, strlen(token)));
}

static bool is_type(const struct symbol *symbol, uint8_t type)
{
    return symbol && symbol->to.object && symbol->to.object->type == type;
}

/* A party may belong to several; ours belongs to the first organization and the first unit. */
static bool put_membership(void *context, const struct oscal_node *node, const char *value)
{
    const struct isms_field any = {.kind = ISMS_REFERENCE,
                                   .targets = TO(&isms__organization_type, &isms__unit_type)};
    struct oscal_filling *filling = context;
    bool person = filling->object->type == TYPE_PERSON;
    (void)value;
    struct symbol *symbol = isms__oscal_symbol(filling->map, filling->document, &any, node->text);
    if (symbol == object_slot(filling->object, 0)->symbol)
        return true;
    unsigned number = person ? ISMS_PERSON_ORGANIZATION : ISMS_UNIT_ORGANIZATION;
    if (is_type(symbol, TYPE_UNIT))
        number = person ? ISMS_PERSON_UNIT : ISMS_UNIT_PARENT;
    isms__oscal_reading(filling->map, node, NULL);
    if (number == filling->row->number)
        isms__oscal_put_symbol(filling, number, symbol);
    return true;
}

void isms__oscal_membership(struct oscal_filling *filling)
{
    isms__oscal_places(filling->node, "member-of-organization", put_membership, filling);
}

void isms__oscal_address(struct oscal_filling *filling)
{
    struct text *text = &filling->map->text;
    const struct oscal_node *address = isms__oscal_child(filling->node, "address");
    isms__text_empty(text);
    for (const struct oscal_node *line = isms__oscal_child(address, NULL); line;
         line = isms__oscal_sibling(line, NULL)) {
        if (text->length)
            isms__text_add(text, ", ", 2);
        isms__oscal_words(line, text);
    }
    filling->map->failed |= text->failed;
    isms__oscal_put_text(filling, ISMS_SITE_ADDRESS, isms__text_get(text), text->length);
    for (const struct oscal_node *line = isms__oscal_child(address, NULL);
         line && isms__oscal_has(filling, ISMS_SITE_ADDRESS);
         line = isms__oscal_sibling(line, NULL))
        isms__oscal_note(filling->map, line, NULL);
}

/* ---- roles ---- */

/* Where a plan names a role. */
enum oscal_role_use { USED_BY_USERS = 1, USED_ELSEWHERE = 2 };

static const struct isms_field role_field = {.kind = ISMS_REFERENCE,
                                             .targets = TO(&isms__role_type)};

static void note_use(struct oscal_map *map, struct oscal_document *document, const char *token,
                     enum oscal_role_use use)
{
    const struct symbol *role = isms__oscal_symbol(map, document, &role_field, token);
    if (!role)
        return;
    if (!isms__map_reserve(&document->role_uses, map->memory, 1)) {
        map->failed = true;
        return;
    }
    uintptr_t uses = (uintptr_t)isms__map_get(&document->role_uses, (uintptr_t)role);
    isms__map_set(&document->role_uses, (uintptr_t)role, (void *)(uses | (uintptr_t)use));
}

static void find_uses(struct oscal_map *map, struct oscal_document *document)
{
    const struct oscal_node *root = document->tree->root;
    document->has_role_uses = true;
    if (document->own || !isms__oscal_path(root, "system-implementation/user/role-id"))
        return;
    for (const struct oscal_node *node = root; node && !map->failed;
         node = isms__oscal_next(node, root)) {
        const char *beside =
            node->kind == OSCAL_ELEMENT ? isms__oscal_attribute(node, "role-id") : NULL;
        if (beside)
            note_use(map, document, beside, USED_ELSEWHERE);
        else if (isms__oscal_is(node, "role-id"))
            note_use(map, document, node->text,
                     isms__oscal_is(node->parent, "user") ? USED_BY_USERS : USED_ELSEWHERE);
    }
}

void isms__oscal_role_kind(struct oscal_filling *filling)
{
    struct oscal_document *document = filling->document;
    const struct isms_field *field =
        type_field_at(&isms__role_type, isms__field_index(&isms__role_type, ISMS_ROLE_KIND));
    if (filling->object->type != TYPE_ROLE)
        return;
    if (!document->has_role_uses)
        find_uses(filling->map, document);
    const struct symbol *role = object_slot(filling->object, 0)->symbol;
    if ((uintptr_t)isms__map_get(&document->role_uses, (uintptr_t)role) == USED_BY_USERS)
        isms__oscal_put_number(filling, ISMS_ROLE_KIND,
                               isms__choice_value(field->choices, "access", strlen("access")));
}

/* ---- implementations ---- */

/* States of an implemented requirement, from the worst to the best; each part of it may have one.
 */
enum { STATE_NONE, STATE_PLANNED, STATE_PARTIAL, STATE_DONE };
struct states {
    unsigned worst;        /* STATE_NONE where there is none */
    bool some, applicable; /* there is one; one of them is not "not-applicable" */
};

static bool take_state(void *context, const struct oscal_node *node, const char *value)
{
    static const struct {
        const char *word;
        unsigned state;
    } words[] = {{"planned", STATE_PLANNED},  {"under-development", STATE_PLANNED},
                 {"partial", STATE_PARTIAL},  {"partially-implemented", STATE_PARTIAL},
                 {"implemented", STATE_DONE}, {"operational", STATE_DONE},
                 {"alternative", STATE_DONE}};
    struct states *states = context;
    (void)node;
    states->some = true;
    if (strcmp(value, "not-applicable") == 0)
        return true;
    states->applicable = true;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strcmp(words[i].word, value) == 0 &&
            (states->worst == STATE_NONE || words[i].state < states->worst))
            states->worst = words[i].state;
    return true;
}

static struct states states_of(struct oscal_filling *filling)
{
    static const char *const paths[] = {"prop[name=implementation-status]/@value",
                                        "statement/prop[name=implementation-status]/@value",
                                        "by-component/implementation-status/@state",
                                        "statement/by-component/implementation-status/@state"};
    struct states states = {STATE_NONE, false, false};
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        isms__oscal_places(filling->node, paths[i], take_state, &states);
        isms__oscal_note_path(filling, paths[i], false);
    }
    return states;
}

/* ---- what is inherited ---- */

static bool count_place(void *context, const struct oscal_node *node, const char *value)
{
    size_t *count = context;
    (void)node, (void)value;
    ++*count;
    return true;
}

/* Whether all components of which it is said how they implement a requirement inherit that. */
static bool is_inherited(const struct oscal_node *node)
{
    static const char *const paths[][2] = {
        {"by-component", "by-component/inherited"},
        {"statement/by-component", "statement/by-component/inherited"}};
    size_t all = 0, inherited = 0;
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        isms__oscal_places(node, paths[i][0], count_place, &all);
        isms__oscal_places(node, paths[i][1], count_place, &inherited);
    }
    return all > 0 && inherited >= all;
}

static const struct isms_field party_field = {.kind = ISMS_REFERENCE,
                                              .targets = TO(&isms__organization_type)};

static struct symbol *symbol_of(const struct oscal_filling *filling, const char *token)
{
    return token ? isms__oscal_symbol(filling->map, filling->document, &party_field, token) : NULL;
}

static void note_provider(struct oscal_filling *filling, const struct pointer_map *authorizations,
                          const struct oscal_node *component)
{
    struct oscal_map *map = filling->map;
    const struct symbol *key =
        symbol_of(filling, isms__oscal_first(component, "prop[name=leveraged-authorization-uuid]/"
                                                        "@value"));
    struct symbol *party = key ? isms__map_get(authorizations, (uintptr_t)key) : NULL;
    const struct symbol *own = symbol_of(filling, isms__oscal_attribute(component, "uuid"));
    if (party && own && isms__map_reserve(&filling->document->providers, map->memory, 1))
        isms__map_set(&filling->document->providers, (uintptr_t)own, party);
    else if (party && own)
        map->failed = true;
}

static void find_providers(struct oscal_filling *filling)
{
    struct oscal_map *map = filling->map;
    const struct oscal_node *system =
        isms__oscal_child(filling->document->tree->root, "system-implementation");
    struct pointer_map authorizations = {0};
    filling->document->has_providers = true;
    for (const struct oscal_node *node = isms__oscal_child(system, "leveraged-authorization"); node;
         node = isms__oscal_sibling(node, "leveraged-authorization")) {
        const struct symbol *key = symbol_of(filling, isms__oscal_attribute(node, "uuid"));
        struct symbol *party = symbol_of(filling, isms__oscal_child_text(node, "party-uuid"));
        if (key && party && isms__map_reserve(&authorizations, map->memory, 1))
            isms__map_set(&authorizations, (uintptr_t)key, party);
        else if (key && party)
            map->failed = true;
    }
    for (const struct oscal_node *node = isms__oscal_child(system, "component"); node;
         node = isms__oscal_sibling(node, "component"))
        note_provider(filling, &authorizations, node);
    isms__map_clear(&authorizations, map->memory);
}

static bool put_provider(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *filling = context;
    const struct symbol *component =
        symbol_of(filling, isms__oscal_attribute(node->parent, "component-uuid"));
    struct symbol *party =
        component ? isms__map_get(&filling->document->providers, (uintptr_t)component) : NULL;
    (void)value;
    if (party && party->to.object && party->to.object->type != TYPE_ORGANIZATION)
        party = NULL; /* only those are providers */
    if (party)
        isms__oscal_put_symbol(filling, ISMS_IMPLEMENTATION_PROVIDER, party);
    return party == NULL;
}

void isms__oscal_provider(struct oscal_filling *filling)
{
    if (!isms__oscal_is(filling->document->tree->root, "system-security-plan"))
        return;
    if (!filling->document->has_providers)
        find_providers(filling);
    if (isms__oscal_places(filling->node, "by-component/inherited", put_provider, filling))
        isms__oscal_places(filling->node, "statement/by-component/inherited", put_provider,
                           filling);
}

void isms__oscal_status(struct oscal_filling *filling)
{
    static const char *const tokens[] = {"", "planned", "partial", "implemented"};
    const struct isms_type *type = &isms__implementation_type;
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, ISMS_IMPLEMENTATION_STATUS));
    struct states states = states_of(filling);
    bool done = states.worst == STATE_NONE || states.worst == STATE_DONE;
    const char *token = done && is_inherited(filling->node) ? "inherited" : tokens[states.worst];
    if (*token)
        isms__oscal_put_number(filling, ISMS_IMPLEMENTATION_STATUS,
                               isms__choice_value(field->choices, token, strlen(token)));
}

void isms__oscal_applicable(struct oscal_filling *filling)
{
    struct states states = states_of(filling);
    if (states.some && !states.applicable)
        isms__oscal_put_number(filling, ISMS_IMPLEMENTATION_APPLICABLE, 0);
}

void isms__oscal_mapped_number(struct oscal_filling *filling)
{
    const char *id = isms__oscal_attribute(filling->node, "id-ref");
    if (!id)
        return;
    isms__oscal_reading(filling->map, filling->node, id);
    id += *id == '#';
    isms__oscal_put_text(filling, ISMS_CONTROL_NUMBER, id, strlen(id));
}

/* ---- assessments ---- */

/* The facet "risk" says how large it is; that it is so after treatment says a property of it. */
void isms__oscal_level(struct oscal_filling *filling)
{
    static const struct oscal_word words[] = {{"low", "low"},           {"moderate", "medium"},
                                              {"medium", "medium"},     {"high", "high"},
                                              {"critical", "critical"}, {NULL, NULL}};
    unsigned number = filling->row->number;
    const struct isms_field *field =
        type_field_at(&isms__risk_type, isms__field_index(&isms__risk_type, number));
    for (const struct oscal_node *c = isms__oscal_child(filling->node, "characterization"); c;
         c = isms__oscal_sibling(c, "characterization"))
        for (const struct oscal_node *facet = isms__oscal_child(c, "facet"); facet;
             facet = isms__oscal_sibling(facet, "facet")) {
            const char *name = isms__oscal_attribute(facet, "name");
            const char *value = isms__oscal_attribute(facet, "value");
            bool residual =
                strcmp(isms__oscal_first(facet, "prop[name=state]/@value"), "residual") == 0;
            if (!name || !value || strcmp(name, "risk") != 0 ||
                residual != (number == ISMS_RISK_RESIDUAL))
                continue;
            isms__oscal_reading(filling->map, facet, value);
            for (const struct oscal_word *w = words; w->theirs; w++)
                if (strcmp(w->theirs, value) == 0)
                    isms__oscal_put_number(
                        filling, number,
                        isms__choice_value(field->choices, w->ours, strlen(w->ours)));
        }
}

/* A risk that is closed was so when the last entry of its log ended. */
void isms__oscal_closed(struct oscal_filling *filling)
{
    const struct oscal_node *entry = NULL;
    isms_date date;
    if (strcmp(isms__oscal_child_text(filling->node, "status"), "closed") != 0)
        return;
    for (const struct oscal_node *n = isms__oscal_path(filling->node, "risk-log/entry"); n;
         n = isms__oscal_sibling(n, "entry"))
        entry = n;
    const char *moment = isms__oscal_child_text(entry, "end");
    if (!*moment)
        moment = isms__oscal_child_text(entry, "start");
    isms__oscal_reading(filling->map, isms__oscal_child(filling->node, "status"), NULL);
    if (strlen(moment) >= 10 && isms__parse_date(&date, moment, 10))
        isms__oscal_put_number(filling, ISMS_RISK_CLOSED, isms__pack_date(date));
}

static bool is_control(const struct oscal_map *map, const char *id, size_t length)
{
    const struct symbol *symbol = isms__symbol_find(&map->model->symbols, id, length);
    return is_type(symbol, TYPE_CONTROL);
}

/* How much of the id of a statement or objective is that of its control: what stands before a mark,
 * and where nothing is called so, before letters and numbers of clauses: "ac-1.a.1" is of ac-1,
 * where that is there, while "ac-6.1" is a control of its own. */
static size_t length_of_control(const struct oscal_map *map, const char *id)
{
    static const char *const marks[] = {"_smt", "_obj", "_gdn", "_fr", "_asm"};
    size_t length = strlen(id);
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        const char *mark = strstr(id, marks[i]);
        if (mark && (size_t)(mark - id) < length)
            length = (size_t)(mark - id);
    }
    if (is_control(map, id, length))
        return length;
    for (size_t n = length; n-- > 1 && strchr("abcdefghijklmnopqrstuvwxyz0123456789.", id[n]);)
        if (id[n] == '.' && id[n + 1] >= 'a' && is_control(map, id, n)) /* none is behind z */
            return n;
    /* where nothing that is read has any: letters behind a number */
    for (size_t n = 1; map->model->lists[TYPE_CONTROL].count == 0 && n + 1 < length; n++)
        if (id[n] == '.' && id[n - 1] >= '0' && id[n - 1] <= '9' && id[n + 1] >= 'a' &&
            id[n + 1] <= 'z')
            return n;
    return length;
}

void isms__oscal_target(struct oscal_filling *filling)
{
    const char *id = isms__oscal_attribute(isms__oscal_child(filling->node, "target"), "target-id");
    char control[ID_LIMIT + 1];
    if (!id || (filling->document->own && strcmp(id, "none") == 0))
        return; /* of no control */
    size_t length = length_of_control(filling->map, id);
    if (length == 0 || length > ID_LIMIT)
        return;
    memcpy(control, id, length);
    control[length] = '\0';
    /* which statement or objective of it that is, no field holds */
    bool whole = !id[length] || strcmp(id + length, "_smt") == 0;
    isms__oscal_reading(filling->map, whole ? isms__oscal_child(filling->node, "target") : NULL,
                        id);
    isms__oscal_put_token(filling, ISMS_AUDIT_FINDING_CONTROLS, control);
}
