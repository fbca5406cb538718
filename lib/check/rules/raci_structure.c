/* How responsibilities sit in the organization: units that they touch, lines of reporting, roles
 * that have nothing to do. */
#include "check/rules/duty.h"

/* ---- RACI-08: nobody is consulted or informed ---- */

/* Up to two different units, by object. */
struct two_units {
    const isms_object *units[2];
};

static void add_unit(struct two_units *two, const void *unit)
{
    if (!unit || two->units[0] == unit || two->units[1])
        return;
    two->units[two->units[0] != NULL] = unit;
}

static void add_units_of(struct checker *c, struct two_units *two, const isms_object *object)
{
    if (!object)
        return;
    if (object->type == TYPE_UNIT)
        add_unit(two, object);
    else if (object->type == TYPE_POSITION)
        add_unit(two, isms_position_unit((const isms_position *)object));
    else if (object->type == TYPE_PERSON)
        add_unit(two, isms_person_unit((const isms_person *)object));
    if (object->type != TYPE_ROLE || isms_role_implicit((const isms_role *)object))
        return;
    const struct persons_behind *behind =
        isms__persons_behind(c, isms__node_of(c->snapshot, object));
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++)
        add_unit(two, isms_person_unit(isms_person_at(c->model, behind->persons[i])));
}

static void raci_08_duty(struct checker *c, const struct duty *duty)
{
    struct two_units two = {{NULL, NULL}};
    if (isms__count_codes(duty, CODES_CONSULTED | CODES_INFORMED) > 0)
        return;
    for (size_t i = 0; i < duty->count && !two.units[1]; i++)
        add_units_of(c, &two, holder_of(c, &duty->held[i]));
    for (size_t i = 0; i < isms_item_count(duty->object, ISMS_RESPONSIBILITY_CONCERNS); i++)
        if (!two.units[1])
            add_units_of(c, &two,
                         isms_item_reference(duty->object, ISMS_RESPONSIBILITY_CONCERNS, i));
    if (!two.units[1])
        return;
    isms__found(
        c, duty->object, "%s touches the units %s and %s, but nobody is consulted or informed",
        isms__name(c, duty->object), isms__name(c, two.units[0]), isms__name(c, two.units[1]));
    isms__found_related(c, two.units[0]);
    isms__found_related(c, two.units[1]);
    isms__found_end(c);
}

static void raci_08(struct checker *c)
{
    isms__each_duty(c, raci_08_duty);
}

/* ---- RACI-09: answering to those who do the work ---- */

static bool comes_first(const struct checker *c, uint32_t person, uint32_t other)
{
    return strcmp(isms_person_id(isms_person_at(c->model, person)),
                  isms_person_id(isms_person_at(c->model, other))) < 0;
}

/* A person behind one who reports to a person behind the other, of several the one whose id comes
 * first, so that the order of documents does not matter; false where there is none. */
static bool reports(struct checker *c, uint32_t below, uint32_t above, uint32_t *a, uint32_t *b)
{
    bool found = false;
    const struct persons_behind *x = isms__persons_behind(c, below);
    const struct persons_behind *y = isms__persons_behind(c, above);
    if (!x || !y || x->count > PERSONS_KEPT || y->count > PERSONS_KEPT)
        return false;
    for (uint32_t i = 0; i < x->count; i++)
        for (uint32_t n = 0; n < y->count; n++) {
            uint32_t p = x->persons[i], q = y->persons[n];
            if (p == q || !forest_below(&c->snapshot->superiors, p, q) ||
                (found && (p == *a ? !comes_first(c, q, *b) : !comes_first(c, p, *a))))
                continue;
            *a = p;
            *b = q;
            found = true;
        }
    return found;
}

/* Whether a person is behind the holder for what the responsibility is about, too. */
static bool is_behind(struct checker *c, const struct part *part, uint32_t person)
{
    uint32_t step;
    bool found = false;
    if (!isms__walk_part(&c->walker, part))
        c->failed = true;
    while (!found && !c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE)
        found = node_person(c->snapshot, c->walker.steps[step].node) == person;
    return found;
}

static void check_lines(struct checker *c, const struct part *accountable,
                        const struct part *responsible)
{
    uint32_t a, b;
    if (accountable->node == responsible->node ||
        !isms__scopes_overlap(c->snapshot, accountable->scope, responsible->scope) ||
        !reports(c, accountable->node, responsible->node, &a, &b) ||
        !is_behind(c, accountable, a) || !is_behind(c, responsible, b))
        return;
    const isms_object *duty = part_duty(c, accountable);
    const isms_object *lower = object_at(c->snapshot, TYPE_PERSON, a);
    const isms_object *upper = object_at(c->snapshot, TYPE_PERSON, b);
    isms__found(c, duty, "%s answers for %s, but reports to %s, who does the work",
                isms__name(c, lower), isms__name(c, duty), isms__name(c, upper));
    isms__found_related(c, lower);
    isms__found_related(c, upper);
    isms__found_key(c, isms_object_id(lower));
    isms__found_key(c, isms_object_id(upper));
    isms__found_path(c, "%s is accountable",
                     isms__name(c, isms__node_object(c->snapshot, accountable->node)));
    isms__found_way(c, accountable->node, accountable->scope, duty, a, false);
    isms__found_path(c, "%s is responsible",
                     isms__name(c, isms__node_object(c->snapshot, responsible->node)));
    isms__found_way(c, responsible->node, responsible->scope, duty, b, false);
    for (uint32_t p = a; p != b; p = c->snapshot->superiors.parent[p])
        isms__found_path(
            c, "%s reports to %s", isms__name(c, object_at(c->snapshot, TYPE_PERSON, p)),
            isms__name(c, object_at(c->snapshot, TYPE_PERSON, c->snapshot->superiors.parent[p])));
    isms__found_end(c);
}

static bool knows_superiors(const isms_snapshot *s)
{
    for (size_t i = 0; i < object_count(s, TYPE_PERSON); i++)
        if (s->superiors.parent[i] != NONE)
            return true;
    return false;
}

static void raci_09(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    if (!knows_superiors(s)) {
        isms__unassessable(c, isms__own_organization(c),
                           "the model does not say of anybody to whom they report");
        return;
    }
    for (uint32_t r = 0; r < object_count(s, TYPE_RESPONSIBILITY) && !c->failed; r++) {
        uint32_t first = s->parts_of.start[r], end = s->parts_of.start[r + 1];
        if (end - first > COMPARED)
            continue;
        for (uint32_t i = first; i < end; i++)
            for (uint32_t n = first; (s->parts[i].codes & CODES_ANSWERING) && n < end; n++)
                if (s->parts[n].codes & CODES_DOING)
                    check_lines(c, &s->parts[i], &s->parts[n]);
    }
}

/* ---- RACI-11: idle roles ---- */

static void raci_11(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (isms_role_kind(role) == ISMS_ROLE_KIND_ACCESS || !isms__is_used_role(c, role) ||
            isms__role_duty(c, c->snapshot->first[TYPE_ROLE] + (uint32_t)i))
            continue;
        isms__found(c, role, "the role %s does and answers for nothing", isms__name(c, role));
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"RACI-08", "others are consulted or informed", ISMS_SEVERITY_INFO, 0, "S92",
     "A responsibility touches more than one unit, and nobody has C or I in it. Counted are "
     "the units that hold it or that it concerns, and those of the persons and positions "
     "behind its holders.",
     "Name who is consulted or informed.", .check = raci_08},
    {"RACI-09", "the accountable do not report to the responsible", ISMS_SEVERITY_WARNING, 0,
     "RACI practice",
     "A person behind A reports, directly or through others, to a person behind R of the same "
     "responsibility. Holders with more than 16 persons behind them are not looked at. "
     "Where nobody's superior is known, it cannot be told.",
     "Move A up the line, or record in a waiver that it is meant so.", .check = raci_09},
    {"RACI-11", "every role has a responsibility", ISMS_SEVERITY_INFO, 0, "RACI practice",
     "A role has neither R nor A in any responsibility, nor does anybody take part with R or A in "
     "that role. Roles that are mere rights in systems, "
     "and shipped roles that nobody was appointed to, do not count.",
     "Remove the role, or give it something to do.", .check = raci_11},
};

const struct rule_list isms__raci_structure_rules = RULE_LIST(rules);
