/* Those who act while others are away. */
#include "check/check.h"

/* ---- DEP-01 ---- */

static bool has_deputy(const isms_snapshot *s, uint32_t role)
{
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++)
        if (s->edges[i].kind == ISMS_STEP_DEPUTY)
            return true;
    return false;
}

static void dep_01(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        uint32_t node = c->snapshot->first[TYPE_ROLE] + (uint32_t)i;
        bool needed = isms_role_key(role) || isms_role_deputy_required(role);
        if (!needed || isms_role_implicit(role) || !c->snapshot->live[node] ||
            has_deputy(c->snapshot, node))
            continue;
        isms__found(c, role, "%s has no deputy", isms__name(c, role));
        isms__found_end(c);
    }
}

static void dep_02(struct checker *c)
{
    isms__check_deputy_conflicts(c);
}

/* ---- DEP-03 ---- */

/* Whether the person is behind a node, and whether an active person is who does not have the mark
 * (by person) `walk`. */
static void look_behind(struct checker *c, uint32_t node, uint32_t person, const uint32_t *mark,
                        uint32_t walk, bool *is_there, bool *others)
{
    const struct persons_behind *behind = isms__persons_behind(c, node);
    if (!behind)
        return;
    *others = *others || behind->count > PERSONS_KEPT;
    for (uint32_t i = 0; i < behind->count && i < PERSONS_KEPT; i++) {
        uint32_t who = behind->persons[i];
        *is_there = *is_there || who == person;
        *others = *others || (who != person && (!mark || mark[who] != walk));
    }
}

/* Whether a role may lead to a node otherwise than by a deputy. Says yes where that is not seen at
 * once, over more than one step. */
static bool may_lead_to(const isms_snapshot *s, uint32_t role, uint32_t node, int steps)
{
    for (uint32_t i = s->in.start[node]; i < s->in.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[s->in.items[i]];
        if (edge->kind == ISMS_STEP_DEPUTY)
            continue;
        if (edge->from == role || steps == 0 || may_lead_to(s, role, edge->from, steps - 1))
            return true;
    }
    return false;
}

/* Whether a deputy is the only one who holds the role where they are to stand in. */
static bool holds_alone(struct checker *c, uint32_t role, uint32_t person, const isms_object *scope)
{
    const isms_snapshot *s = c->snapshot;
    bool holds = false, others = false;
    if (!may_lead_to(s, role, s->first[TYPE_PERSON] + person, 2))
        return false; /* most do not hold it, and nobody else need be looked at */
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1] && !others; i++)
        if (s->edges[i].kind != ISMS_STEP_DEPUTY &&
            isms__scopes_overlap(s, s->edges[i].scope, scope))
            look_behind(c, s->edges[i].to, person, NULL, 0, &holds, &others);
    return holds && !others;
}

static void found_deputy(struct checker *c, const struct edge *edge, const char *key,
                         const char *problem)
{
    const isms_snapshot *s = c->snapshot;
    isms__found(c, edge->via, "%s is deputy in %s, but %s",
                isms__name(c, isms__node_object(s, edge->to)),
                isms__name(c, isms__node_object(s, edge->from)), problem);
    isms__found_related(c, isms__node_object(s, edge->from));
    isms__found_related(c, isms__node_object(s, edge->to));
    if (edge->instead != NONE)
        isms__found_related(c, isms__node_object(s, edge->instead));
    isms__found_key(c, key);
    isms__found_end(c);
}

static void check_deputy(struct checker *c, uint32_t role, const struct edge *edge)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t person = node_person(s, edge->to);
    if (person == NONE && !s->live[edge->to])
        found_deputy(c, edge, "vacant", "nobody fills it on this date");
    if (person == NONE)
        return;
    if (edge->instead == edge->to)
        found_deputy(c, edge, "self", "stands in for nobody but themselves");
    else if (!isms__person_is(s, person, PERSON_ACTIVE))
        found_deputy(c, edge, "inactive", "does not work here on this date");
    else if (edge->instead == NONE && holds_alone(c, role, person, edge->scope))
        found_deputy(c, edge, "holder", "holds it too, and nobody else does");
}

/* Deputies of one role who stand in for each other, so that nobody is left when all of them are
 * away. */
struct circle {
    uint32_t *next; /* by person: the only one who stands in for them; NONE for none, MANY_DEPUTIES
                       for several */
    uint32_t *mark; /* by person: number of the walk that came by */
    uint32_t walk;
};
#define MANY_DEPUTIES (NONE - 1)

static void note_deputies(struct checker *c, struct circle *circle, uint32_t role, bool forget)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        uint32_t person = edge->instead == NONE ? NONE : node_person(s, edge->instead);
        uint32_t deputy = node_person(s, edge->to);
        if (edge->kind != ISMS_STEP_DEPUTY || person == NONE || deputy == NONE)
            continue;
        if (forget)
            circle->next[person] = NONE;
        else
            circle->next[person] = circle->next[person] == NONE ? deputy : MANY_DEPUTIES;
    }
}

/* Whether the role has somebody who is not in the circle that goes through `start`. */
static bool others_left(struct checker *c, const struct circle *circle, uint32_t role,
                        uint32_t start)
{
    const isms_snapshot *s = c->snapshot;
    bool is_there = false, others = false;
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1] && !others; i++)
        look_behind(c, s->edges[i].to, start, circle->mark, circle->walk, &is_there, &others);
    return others;
}

static void check_circle(struct checker *c, struct circle *circle, uint32_t role, uint32_t start)
{
    uint32_t length = 0, at = start;
    circle->walk++;
    while (at < MANY_DEPUTIES && circle->mark[at] != circle->walk) {
        circle->mark[at] = circle->walk;
        at = circle->next[at];
        length++;
    }
    if (at != start || length < 2 || others_left(c, circle, role, start))
        return;
    const isms_object *object = isms__node_object(c->snapshot, role);
    isms__found(c, object,
                "in %s, %u people stand in for each other only: nobody is left when they are "
                "away together",
                isms__name(c, object), length);
    isms__found_key(c, "circle");
    for (at = start; length-- > 0; at = circle->next[at]) {
        const isms_object *person = object_at(c->snapshot, TYPE_PERSON, at);
        isms__found_related(c, person);
        isms__found_path(c, "%s stands in for %s",
                         isms__name(c, object_at(c->snapshot, TYPE_PERSON, circle->next[at])),
                         isms__name(c, person));
    }
    isms__found_end(c);
}

static void check_role_circles(struct checker *c, struct circle *circle, uint32_t role)
{
    const isms_snapshot *s = c->snapshot;
    note_deputies(c, circle, role, false);
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++) {
        uint32_t person = s->edges[i].kind == ISMS_STEP_DEPUTY && s->edges[i].instead != NONE
                              ? node_person(s, s->edges[i].instead)
                              : NONE;
        if (person == NONE)
            continue;
        size_t before = c->findings->count;
        check_circle(c, circle, role, person);
        if (c->findings->count > before)
            break; /* once for each role */
    }
    note_deputies(c, circle, role, true);
}

static void dep_03(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    size_t persons = object_count(s, TYPE_PERSON);
    struct circle circle = {isms__scratch(c, persons, sizeof *circle.next),
                            isms__scratch(c, persons, sizeof *circle.mark), 0};
    if (c->failed)
        return;
    memset(circle.next, 0xff, persons * sizeof *circle.next);
    for (size_t i = 0; i < object_count(s, TYPE_ROLE) && !c->failed; i++) {
        uint32_t role = s->first[TYPE_ROLE] + (uint32_t)i;
        for (uint32_t n = s->out.start[role]; n < s->out.start[role + 1]; n++)
            if (s->edges[n].kind == ISMS_STEP_DEPUTY)
                check_deputy(c, role, &s->edges[n]);
        if (has_deputy(s, role))
            check_role_circles(c, &circle, role);
    }
}

/* ---- DEP-04 ---- */

static void check_competence(struct checker *c, const struct edge *edge, const isms_role *role,
                             const isms_required_competence *required)
{
    const isms_person *person = (const isms_person *)isms__node_object(c->snapshot, edge->to);
    const isms_competence *competence = isms_required_competence_competence(required);
    enum competence_state state =
        isms__competence(c, node_person(c->snapshot, edge->to), isms__demand(c, required));
    if (state >= COMPETENCE_UNEVIDENCED || isms__is_developing(c, person, competence))
        return;
    isms__found(c, edge->via,
                state == COMPETENCE_EXPIRED ? "%s is deputy in %s, but %s has expired"
                                            : "%s is deputy in %s, but lacks %s",
                isms__name(c, person), isms__name(c, role), isms__name(c, competence));
    isms__found_related(c, role);
    isms__found_related(c, person);
    isms__found_related(c, competence);
    isms__found_key(c, isms_object_id((const isms_object *)competence));
    isms__found_end(c);
}

/* Whether each holder of a role must have a competence. */
static bool is_for_each(const isms_required_competence *required)
{
    return isms_required_competence_competence(required) &&
           isms_required_competence_carried_by(required) == ISMS_CARRIED_BY_HOLDER &&
           isms_required_competence_necessity(required) == ISMS_NECESSITY_REQUIRED;
}

/* The edges to deputies of a role who are persons and there; puts these down, too. */
static size_t find_deputies(const isms_snapshot *s, uint32_t role, uint32_t *edges,
                            uint32_t *persons)
{
    size_t count = 0;
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        uint32_t person = node_person(s, edge->to);
        if (edge->kind != ISMS_STEP_DEPUTY || person == NONE || !s->live[edge->to])
            continue;
        edges[count] = i;
        persons[count++] = person;
    }
    return count;
}

static void dep_04(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t *edges = isms__scratch(c, s->edge_count, sizeof *edges);
    uint32_t *persons = isms__scratch(c, s->edge_count, sizeof *persons);
    for (size_t i = 0; i < object_count(s, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        size_t requires = isms_role_requires_count(role);
        size_t count =
            requires ? find_deputies(s, s->first[TYPE_ROLE] + (uint32_t)i, edges, persons) : 0;
        isms__expect_skills(c, persons, count);
        for (size_t n = 0; n < count && !c->failed; n++)
            for (size_t k = 0; k < requires; k++)
                if (is_for_each(isms_role_requires_at(role, k)))
                    check_competence(c, &s->edges[edges[n]], role, isms_role_requires_at(role, k));
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"DEP-01", "key roles have deputies", ISMS_SEVERITY_WARNING, ISMS_SEVERITY_INFO,
     "ISO/IEC 27001 A.5.2; BSI ORP.2.A3, ISMS.1.A6",
     "A role that is key, or says that a deputy is required, is filled but has no appointment "
     "of a deputy that holds on the date.",
     "Name a deputy.", .check = dep_01},
    {"DEP-02", "deputies cause no conflict of duty", ISMS_SEVERITY_ERROR, 0, "BSI ORP.1.A4",
     "A deputy who need not act on the date would, once acting, hold things that a "
     "separation keeps apart. Looked at as if every deputy had to act; conflicts that are "
     "there already are reported under their own rules. The severity is that of the "
     "conflict.",
     "Name another deputy, or make up for it and record that.", .check = dep_02,
     .thresholds = USES(SMALL_HEADCOUNT)},
    {"DEP-03", "deputies can stand in", ISMS_SEVERITY_WARNING, 0, "ISO/IEC 27001 A.5.2",
     "A deputy is named for themselves; or stands in for whoever holds the role, and is the "
     "only one who does; or does not work for the organization on the date; or is a "
     "position that nobody fills; or people stand in for each other in a circle, and nobody "
     "outside of it is behind the role, in person, through a position or as another deputy.",
     "Name another deputy.", .check = dep_03},
    {"DEP-04", "deputies have the competence that the role requires", ISMS_SEVERITY_WARNING, 0,
     "S37; ISO/IEC 27001 7.2",
     "A deputy lacks a competence that each holder of the role must have, or it has expired, "
     "and no action is under way to give it to them.",
     "Train the deputy, or name another one.", .check = dep_04},
};

const struct rule_list isms__deputy_rules = RULE_LIST(rules);
