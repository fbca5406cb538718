/* Who is behind those who have a part: nobody, outsiders, bodies without a head. */
#include "check/rules/duty.h"

/* ---- RACI-05: nobody there ---- */

/* Whether an edge leads to somebody who is named but not there, in person or by the position that
 * he or she fills: VAL-01 and DEP-03 name that cause. */
static bool names_departed(const isms_snapshot *s, const struct edge *edge)
{
    uint32_t first = s->out.start[edge->to];
    if ((edge->flags & EDGE_ASLEEP) || s->live[edge->to] || edge->kind == ISMS_STEP_ACTING)
        return false;
    return node_person(s, edge->to) != NONE ||
           (node_is(s, edge->to, TYPE_POSITION) && first < s->out.start[edge->to + 1] &&
            node_person(s, s->edges[first].to) != NONE);
}

/* Whether nobody is behind it only because those who are appointed, seated or named as head are not
 * there. */
static bool only_departed(const struct checker *c, uint32_t node)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++)
        if (names_departed(s, &s->edges[i]))
            return true;
    return false;
}

static bool unit_has_members(struct checker *c, uint32_t unit)
{
    const isms_snapshot *s = c->snapshot;
    if (!c->staffed) {
        c->staffed = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *c->staffed);
        for (uint32_t i = 0; c->staffed && i < object_count(s, TYPE_PERSON); i++) {
            uint32_t at = isms__person_is(s, i, PERSON_ACTIVE) ? s->tenures[i].unit : NONE;
            for (; at != NONE && !c->staffed[at]; at = s->units.parent[at])
                c->staffed[at] = true;
        }
    }
    return c->staffed && c->staffed[unit];
}

/* Whether somebody who takes part in a role is there to do so; an organization acts as a body. */
static bool acts(const isms_snapshot *s, const struct edge *edge)
{
    return edge->kind == ISMS_STEP_ACTING &&
           (s->live[edge->to] || node_is(s, edge->to, TYPE_ORGANIZATION));
}

/* Whether only those are behind a role who take part in it for something. */
static bool is_only_acted(const isms_snapshot *s, uint32_t node)
{
    bool acted = false;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        bool behind = !(edge->flags & EDGE_ASLEEP) && (s->live[edge->to] || acts(s, edge));
        if (behind && edge->kind != ISMS_STEP_ACTING)
            return false;
        acted |= behind;
    }
    return acted;
}

/* Whether one of them does for what a part of the role is about. */
static bool is_acted_for(const struct checker *c, const struct part *part)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[part->node]; i < s->out.start[part->node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (acts(s, edge) && isms__scopes_overlap(s, part->scope, edge->scope) &&
            isms__same_matter(s, part_duty(c, part), isms__edge_matter(edge)))
            return true;
    }
    return false;
}

/* Whether RACI-05 has to speak of a node that nobody is behind. */
static bool is_vacancy(struct checker *c, uint32_t node, const isms_object *holder)
{
    switch (holder->type) {
    case TYPE_PERSON:       /* VAL-01 */
    case TYPE_ORGANIZATION: /* acts as a body */
        return false;
    case TYPE_UNIT:
        return !unit_has_members(c, index_of(c->snapshot, holder)) && !only_departed(c, node);
    case TYPE_ROLE:
        /* rights in a system, which a plan of OSCAL gives to its users, are no duties */
        if (isms_role_kind((const isms_role *)holder) == ISMS_ROLE_KIND_ACCESS &&
            isms__says_little(c, holder))
            return false;
        /* a group of people may well be empty */
        if (isms_role_implicit((const isms_role *)holder) &&
            isms_role_audience((const isms_role *)holder))
            return false;
        return !only_departed(c, node);
    default:
        return !only_departed(c, node);
    }
}

static void found_vacancy(struct checker *c, uint32_t node, const isms_object *holder,
                          const isms_object *where)
{
    size_t count = isms__count_duties(c, node, CODES_DOING | CODES_ANSWERING, is_acted_for);
    if (!count)
        return;
    isms__found(c, holder,
                "there is nobody behind the %s %s%s%s, which has to do or answer for %zu "
                "responsibilit%s",
                object_type(holder)->name, isms__name(c, holder), where ? " at " : "",
                where ? isms__name(c, where) : "", count, count == 1 ? "y" : "ies");
    if (where) {
        isms__found_related(c, where);
        isms__found_key(c, isms_object_id(where));
    }
    isms__found_duties(c, node, CODES_DOING | CODES_ANSWERING, is_acted_for);
    isms__found_end(c);
}

/* Whether the role has a holder for a scope: appointed for it, for one above it, or everywhere; or
 * one who is not there, of whom VAL-01 speaks. */
static bool has_holder_for(const struct checker *c, uint32_t node, const isms_object *scope)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (!(edge->flags & EDGE_ASLEEP) && isms__scope_within(s, scope, edge->scope) &&
            (s->live[edge->to] || names_departed(s, edge)))
            return true;
    }
    return false;
}

/* What a role has a set of holders for each of: the type, and whether an object of it counts. */
static unsigned scope_type(const isms_role *role)
{
    switch (isms_role_scope_kind(role)) {
    case ISMS_SCOPE_KIND_ENTITY:
        return TYPE_ORGANIZATION;
    case ISMS_SCOPE_KIND_SITE:
        return TYPE_SITE;
    case ISMS_SCOPE_KIND_UNIT:
        return TYPE_UNIT;
    default:
        return 0;
    }
}

static bool is_scope(const isms_object *object)
{
    if (object->type == TYPE_UNIT)
        return isms_get_flag(object, ISMS_UNIT_IN_SCOPE);
    return object->type != TYPE_ORGANIZATION ||
           isms__is_own_organization((const isms_organization *)object);
}

static void check_scopes(struct checker *c, uint32_t node, const isms_object *holder)
{
    unsigned type = holder->type == TYPE_ROLE ? scope_type((const isms_role *)holder) : 0;
    for (size_t i = 0; type && i < object_count(c->snapshot, type); i++) {
        const isms_object *scope = object_at(c->snapshot, type, i);
        if (is_scope(scope) && !has_holder_for(c, node, scope))
            found_vacancy(c, node, holder, scope);
    }
}

/* Whether the role has a holder somewhere in a scope. */
static bool has_holder_in(const struct checker *c, uint32_t node, const isms_object *scope)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (!(edge->flags & EDGE_ASLEEP) && isms__scopes_overlap(s, scope, edge->scope) &&
            (s->live[edge->to] || names_departed(s, edge)))
            return true;
    }
    return false;
}

/* A role that somebody holds, but nobody where it has something to do. */
static void check_parts(struct checker *c, uint32_t node, const isms_object *holder)
{
    const isms_object *told[COMPARED];
    size_t count = 0, n;
    uint32_t index = 0;
    const struct part *part;
    const isms_snapshot *s = c->snapshot;
    if (holder->type != TYPE_ROLE || scope_type((const isms_role *)holder) || s->implicit[node] ||
        s->out.start[node + 1] - s->out.start[node] > COMPARED)
        return;
    while ((part = isms__next_part(c, node, CODES_DOING | CODES_ANSWERING, &index)) &&
           count < COMPARED) {
        if (!part->scope || has_holder_in(c, node, part->scope))
            continue;
        for (n = 0; n < count && told[n] != part->scope; n++)
            ;
        if (n == count) {
            told[count++] = part->scope;
            found_vacancy(c, node, holder, part->scope);
        }
    }
}

static void raci_05(struct checker *c)
{
    for (uint32_t node = 0; node < c->snapshot->node_count && !c->failed; node++) {
        uint32_t index = 0;
        if (!isms__next_part(c, node, CODES_DOING | CODES_ANSWERING, &index))
            continue;
        const isms_object *holder = isms__node_object(c->snapshot, node);
        if (is_only_acted(c->snapshot, node)) {
            found_vacancy(c, node, holder, NULL);
        } else if (c->snapshot->live[node]) {
            check_scopes(c, node, holder);
            check_parts(c, node, holder);
        } else if (is_vacancy(c, node, holder))
            found_vacancy(c, node, holder, NULL);
    }
}

/* ---- RACI-06, RACI-07 ---- */

static bool is_outside(struct checker *c, uint32_t node)
{
    if (node_is(c->snapshot, node, TYPE_ORGANIZATION))
        return !isms__is_own_organization(
            (const isms_organization *)isms__node_object(c->snapshot, node));
    return c->snapshot->live[node] && !isms__is_inside(c, node);
}

static void raci_06(struct checker *c)
{
    for (uint32_t node = 0; node < c->snapshot->node_count && !c->failed; node++) {
        uint32_t index = 0;
        if (!isms__next_part(c, node, CODES_ANSWERING, &index) || !is_outside(c, node))
            continue;
        const isms_object *holder = isms__node_object(c->snapshot, node);
        size_t count = isms__count_duties(c, node, CODES_ANSWERING, NULL);
        isms__found(c, holder,
                    "%s is accountable for %zu responsibilit%s, but nobody of the organization "
                    "itself is behind it",
                    isms__name(c, holder), count, count == 1 ? "y" : "ies");
        isms__found_duties(c, node, CODES_ANSWERING, NULL);
        isms__found_end(c);
    }
}

static const char *leaderless(const isms_object *holder)
{
    if (holder->type == TYPE_COMMITTEE && !isms_has(holder, ISMS_COMMITTEE_CHAIR))
        return "committee without a chair";
    if (holder->type == TYPE_UNIT && !isms_has(holder, ISMS_UNIT_HEAD))
        return "unit without a head";
    return NULL;
}

static void raci_07(struct checker *c)
{
    for (uint32_t node = 0; node < c->snapshot->node_count && !c->failed; node++) {
        uint32_t index = 0;
        if (!isms__next_part(c, node, CODES_ANSWERING, &index))
            continue;
        const isms_object *holder = isms__node_object(c->snapshot, node);
        const char *what = leaderless(holder);
        if (!what)
            continue;
        size_t count = isms__count_duties(c, node, CODES_ANSWERING, NULL);
        isms__found(c, holder, "%s is accountable for %zu responsibilit%s, but is a %s",
                    isms__name(c, holder), count, count == 1 ? "y" : "ies", what);
        isms__found_duties(c, node, CODES_ANSWERING, NULL);
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"RACI-05", "behind those who do or answer stands a person", ISMS_SEVERITY_ERROR, 0,
     "S56; ISO/IEC 27001 5.3",
     "A role, position, unit or committee that has R or A in something leads to no person who "
     "works for the organization on the date; or a role that has holders for each entity, site "
     "or unit has none for one of them, or another role none anywhere in the scope in which it has "
     "that part. Who takes part in a role by name, an organization too, is behind it for what that is about. Persons who are "
     "away count: whether someone acts for "
     "them is a matter of deputies. A role that everyone of an audience holds may be empty, and so "
     "may one that a plan of OSCAL only gives to users of the system. "
     "Where somebody who has left is still appointed (for that entity, site or unit), seated or "
     "named as head, VAL-01 says so instead.",
     "Fill it, or name who acts for the time being.", .check = raci_05},
    {"RACI-06", "accountability stays in the organization", ISMS_SEVERITY_ERROR, 0,
     "S12; ISO/IEC 27001 A.5.19",
     "The holder of A is another body (neither the organization itself nor one of its "
     "group), or all persons behind it are contractors, work for vendors or belong to "
     "another body.",
     "Keep A with somebody of the organization; others may have R.", .check = raci_06},
    {"RACI-07", "committees and units that are accountable have a head", ISMS_SEVERITY_WARNING, 0,
     "S54", "A committee without a chair, or a unit without a head, has A.",
     "Name a chair or a head.", .check = raci_07},
};

const struct rule_list isms__raci_holder_rules = RULE_LIST(rules);
