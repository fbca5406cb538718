/* Authority: who may decide and order what, and whether they stay within it. */
#include "check/rules/duty.h"
#include "check/rules/records.h"

static bool holds(const struct checker *c, const isms_authority *authority)
{
    return isms__holds(c->snapshot, isms_authority_from(authority),
                       isms_authority_until(authority));
}

/* Whether authority given to the one reaches the other: the same, or persons behind the one are all
 * there is behind the other. */
static bool reaches(struct checker *c, const isms_object *granted_to, const isms_object *who)
{
    uint32_t x = isms__node_of(c->snapshot, granted_to), y = isms__node_of(c->snapshot, who);
    const struct persons_behind *p = x == NONE ? NULL : isms__persons_behind(c, x);
    const struct persons_behind *q = y == NONE ? NULL : isms__persons_behind(c, y);
    return x != NONE && y != NONE &&
           (x == y || (p && p->count > PERSONS_KEPT) || (q && q->count > PERSONS_KEPT) ||
            isms__in_common(c, granted_to, who));
}

/* ---- AUT-01 ---- */

static const isms_authority *authority_of(struct checker *c, const isms_role *role,
                                          const isms_authority **other)
{
    for (size_t i = 0; i < isms_authority_count(c->model); i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        const isms_object *by = isms_authority_granted_by(authority);
        if (!holds(c, authority) ||
            !reaches(c, isms_authority_granted_to(authority), (const isms_object *)role))
            continue;
        if (isms__was_top(c, by) || (isms_authority_has_granted_by(authority) && !by) ||
            (by && !isms__has_top(c)))
            return authority;
        *other = authority;
    }
    return NULL;
}

static void check_officer(struct checker *c, const isms_role *role)
{
    const isms_authority *other = NULL;
    if (authority_of(c, role, &other))
        return;
    if (!other)
        isms__found(c, role, "nothing is on record that gives %s authority to act",
                    isms__name(c, role));
    else if (isms_authority_granted_by(other))
        isms__found(c, role, "%s has its authority, %s, from %s, which is not top management",
                    isms__name(c, role), isms__name(c, other),
                    isms__name(c, isms_authority_granted_by(other)));
    else
        isms__found(c, role, "nobody is on record who gave %s its authority, %s",
                    isms__name(c, role), isms__name(c, other));
    isms__found_related(c, other);
    isms__found_end(c);
}

static void aut_01(struct checker *c)
{
    bool any = false;
    if (isms_authority_count(c->model) == 0) {
        isms__nothing(c, "authority");
        return;
    }
    for (size_t i = 0; i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (!(isms_role_fulfils(role) & ISMS_BIT(ISMS_STANDARD_ROLE_SECURITY_OFFICER)) ||
            !c->snapshot->live[c->snapshot->first[TYPE_ROLE] + i])
            continue;
        any = true;
        check_officer(c, role);
    }
    if (!any && !c->failed)
        isms__nothing(c, "security officer");
}

/* ---- AUT-02 ---- */

static bool is_out_of_hours(const isms_contact *contact)
{
    return isms_contact_out_of_hours(contact);
}

/* Whether a person, or a role, unit or organization, can be reached outside office hours. */
static bool answers_at_night(const isms_object *o)
{
    const isms_role *role = (const isms_role *)o;
    const isms_person *person = (const isms_person *)o;
    const isms_unit *unit = (const isms_unit *)o;
    bool found = false;
    for (size_t i = 0; o->type == TYPE_ROLE && !found && i < isms_role_contact_count(role); i++)
        found = is_out_of_hours(isms_role_contact_at(role, i));
    for (size_t i = 0; o->type == TYPE_PERSON && !found && i < isms_person_contact_count(person);
         i++)
        found = is_out_of_hours(isms_person_contact_at(person, i));
    for (size_t i = 0; o->type == TYPE_UNIT && !found && i < isms_unit_contact_count(unit); i++)
        found = is_out_of_hours(isms_unit_contact_at(unit, i));
    return found;
}

/* Who may order emergency actions on the date. */
struct emergency {
    size_t granted;
    bool there, not_away, reachable;
};

static void note_emergency(struct checker *c, struct emergency *e, const isms_authority *authority)
{
    const isms_object *to = isms_authority_granted_to(authority);
    uint32_t node = isms__node_of(c->snapshot, to);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    bool here = false, at_night = isms_authority_out_of_hours(authority);
    e->granted++;
    at_night = at_night || (to && answers_at_night(to));
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++) {
        uint32_t person = behind->persons[i];
        bool away = isms__person_is(c->snapshot, person, PERSON_ABSENT);
        e->there = true;
        here = here || !away;
        at_night =
            at_night || (!away && answers_at_night(object_at(c->snapshot, TYPE_PERSON, person)));
    }
    here = here || (behind && behind->count > PERSONS_KEPT);
    e->not_away = e->not_away || here;
    e->reachable = e->reachable || (here && at_night);
}

static void aut_02(struct checker *c)
{
    struct emergency e = {0, false, false, false};
    if (isms_authority_count(c->model) == 0) {
        isms__nothing(c, "authority");
        return;
    }
    for (size_t i = 0; i < isms_authority_count(c->model) && !c->failed; i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        if (is_emergency(authority) && holds(c, authority))
            note_emergency(c, &e, authority);
    }
    if (e.reachable)
        return;
    isms__found(c, isms__own_organization(c), "%s",
                e.granted == 0 ? "nobody may order emergency actions"
                : !e.there     ? "nobody who works here may order emergency actions"
                : !e.not_away  ? "everybody who may order emergency actions is away"
                               : "nobody who may order emergency actions can be reached outside "
                                 "office hours");
    for (size_t i = 0; i < isms_authority_count(c->model); i++)
        if (is_emergency(isms_authority_at(c->model, i)) &&
            holds(c, isms_authority_at(c->model, i)))
            isms__found_related(c, isms_authority_at(c->model, i));
    isms__found_end(c);
}

/* ---- AUT-03 ---- */

static void check_limits(struct checker *c, const isms_authority *authority)
{
    const char *limit = isms_authority_limit(authority);
    const struct piece limits[] = {
        {isms_authority_scope_count(authority) > 0, "a scope"},
        {limit && *limit, "a limit"},
        {isms_authority_has_until(authority), "a last day"},
        {isms_authority_has_amount(authority), "a cap on cost"},
    };
    if (!isms__found_lacking(c, authority, "allows emergency actions without", limits,
                             COUNT_OF(limits)))
        return;
    isms__found_related(c, isms_authority_granted_to(authority));
    isms__found_end(c);
}

static void aut_03(struct checker *c)
{
    bool any = false;
    for (size_t i = 0; i < isms_authority_count(c->model) && !c->failed; i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        any = any || is_emergency(authority);
        if (is_emergency(authority) && holds(c, authority))
            check_limits(c, authority);
    }
    if (!any)
        isms__nothing(c, "authority to order emergency actions");
}

/* ---- AUT-05 ---- */

/* By responsibility: what gives authority for it, chained; plus 1, 0 for none. */
struct granted {
    uint32_t *first, *next, *authority;
    size_t count;
};

static bool find_granted(struct checker *c, struct granted *g)
{
    size_t total = 0;
    for (size_t i = 0; i < isms_authority_count(c->model); i++)
        total += isms_authority_responsibility_count(isms_authority_at(c->model, i));
    g->first = isms__scratch(c, isms_responsibility_count(c->model), sizeof *g->first);
    g->next = isms__scratch(c, total, sizeof *g->next);
    g->authority = isms__scratch(c, total, sizeof *g->authority);
    for (uint32_t i = 0; !c->failed && i < isms_authority_count(c->model); i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        for (size_t n = 0; n < isms_authority_responsibility_count(authority); n++) {
            const isms_object *duty =
                (const isms_object *)isms_authority_responsibility_at(authority, n);
            if (!duty || !holds(c, authority))
                continue;
            uint32_t at = index_of(c->snapshot, duty);
            g->authority[g->count] = i;
            g->next[g->count] = g->first[at];
            g->first[at] = (uint32_t)++g->count;
        }
    }
    return !c->failed;
}

static void check_accountable(struct checker *c, const struct granted *g, const struct part *part)
{
    const isms_object *holder = isms__node_object(c->snapshot, part->node);
    const isms_object *duty = part_duty(c, part);
    const isms_authority *authority = NULL;
    uint32_t first = g->first[part->responsibility];
    if (!(part->codes & CODES_ANSWERING) || !first || isms__is_deserted(c, holder))
        return; /* RACI-05 speaks of holders behind whom nobody is */
    for (uint32_t i = first; i; i = g->next[i - 1]) {
        authority = isms_authority_at(c->model, g->authority[i - 1]);
        const isms_object *to = isms_authority_granted_to(authority);
        if (!to || reaches(c, to, holder))
            return;
    }
    isms__found(c, duty, "%s is accountable for %s, but authority for it has %s",
                isms__name(c, holder), isms__name(c, duty),
                isms__name(c, isms_authority_granted_to(authority)));
    isms__found_related(c, holder);
    isms__found_related(c, authority);
    isms__found_key(c, isms_object_id(holder));
    isms__found_path(c, "by %s", isms__name(c, authority));
    isms__found_end(c);
}

static void aut_05(struct checker *c)
{
    struct granted g = {NULL, NULL, NULL, 0};
    if (!find_granted(c, &g))
        return;
    if (g.count == 0) {
        isms__nothing(c, "authority for a responsibility");
        return;
    }
    for (size_t i = 0; i < c->snapshot->part_count && !c->failed; i++)
        check_accountable(c, &g, &c->snapshot->parts[i]);
}

/* ---- the rules ---- */

static void aut_04(struct checker *c)
{
    isms__check_orders(c);
}

static const struct isms_rule rules[] = {
    {"AUT-01", "security officers have authority from top management", ISMS_SEVERITY_ERROR, 0,
     "S34",
     "No authority that holds on the date is granted to a role that fulfils security-officer and "
     "has a holder, or to somebody behind it; or nobody is recorded who granted it, or somebody "
     "who is not top management (see COM-02). Where no authority is on record, or no such role "
     "has a holder, it cannot be told.",
     "Have top management grant the authority, and record it.", .check = aut_01},
    {"AUT-02", "somebody may order emergency actions, at any hour", ISMS_SEVERITY_ERROR, 0, "S35",
     "No authority of the kind emergency holds on the date; or nobody who works for the "
     "organization and is not absent has one; or none of those can be reached outside office "
     "hours: neither the authority says so, nor a contact of theirs, of their role or their "
     "unit that it is granted to. Where no authority is on record, it cannot be told.",
     "Name two who may, and record how they are reached at night.", .check = aut_02},
    {"AUT-03", "emergency authority has its limits", ISMS_SEVERITY_WARNING, 0, "S35",
     "An authority of the kind emergency that holds on the date has no scope, no limit, no last "
     "day or no amount.",
     "Lay down where it holds, what it does not reach, until when, and what it may cost.",
     .check = aut_03},
    {"AUT-04", "emergency orders are given with authority and reviewed by others",
     ISMS_SEVERITY_ERROR, 0, "S36; ISO/IEC 27001 A.5.26",
     "Who gave an emergency order (by, or the participant who decided) had no authority of "
     "the kind emergency on that day, neither themselves nor through what they held or "
     "stood in for, in a scope in which what the order is about lies. Or it was reviewed by "
     "nobody within the limit order-review-days, or only by whoever gave it (where "
     "participants say so, SOD-21 tells it). Where no authority of the kind emergency is on "
     "record, the first cannot be told.",
     "Have somebody else review the order, and grant authority where it is needed.",
     .check = aut_04, .thresholds = USES(ORDER_REVIEW_DAYS)},
    {"AUT-05", "who answers for something may decide on it", ISMS_SEVERITY_WARNING, 0,
     "S34; ISO/IEC 27001 5.3",
     "Authorities that hold on the date name a responsibility, but none of them is granted to "
     "its holder of A, or to somebody behind it. Of responsibilities that no authority names "
     "nothing is said; where none names any, it cannot be told.",
     "Grant the authority to whoever is accountable, or move A.", .check = aut_05},
};

const struct rule_list isms__authority_rules = RULE_LIST(rules);
