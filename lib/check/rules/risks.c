/* Whether risks are owned by those who can do something about them, accepted by these, and treated.
 */
#include "check/rules/facts.h"

static bool has_risks(struct checker *c)
{
    for (size_t i = 0; i < isms_risk_count(c->model); i++)
        if (!has_come(c, isms_risk_closed(isms_risk_at(c->model, i))))
            return true;
    isms__cannot_tell(c, "the model has no open risk on this date: there is nothing to look at");
    return false;
}

/* ---- RSK-01 ---- */

/* Of one risk, as many places and assets are looked at, and of one person as many authorities. */
enum { AREA = 50, POWERS = 200 };

/* What persons may decide: everything, or by authorities, chained; all plus 1, 0 for none. */
struct powers {
    struct checker *c;
    bool *everything;
    uint32_t *first;
    struct power {
        const isms_authority *authority;
        uint32_t next;
    } * items;
    uint32_t count;
    bool recorded; /* whether any authority is, that holds on the date */
    bool unknown;  /* whether more persons have authority than are told apart */
};

static void give(struct powers *p, const isms_object *holder, const isms_authority *authority)
{
    struct checker *c = p->c;
    uint32_t node = isms__node_of(c->snapshot, holder);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    if (!behind || behind->count > PERSONS_KEPT) {
        p->unknown = true;
        return;
    }
    for (uint32_t i = 0; i < behind->count; i++) {
        uint32_t person = behind->persons[i];
        if (!authority || isms_authority_scope_count(authority) == 0) {
            p->everything[person] = true;
            continue;
        }
        p->items[p->count] = (struct power){authority, p->first[person]};
        p->first[person] = ++p->count;
    }
}

static bool read_powers(struct checker *c, struct powers *p)
{
    const uint32_t top = ISMS_BIT(ISMS_STANDARD_ROLE_TOP_MANAGEMENT);
    *p = (struct powers){.c = c};
    p->everything = isms__scratch(c, isms_person_count(c->model), sizeof *p->everything);
    p->first = isms__scratch(c, isms_person_count(c->model), sizeof *p->first);
    p->items = isms__scratch(c, isms_authority_count(c->model) * PERSONS_KEPT, sizeof *p->items);
    for (size_t i = 0; !c->failed && i < isms_role_count(c->model); i++)
        if (isms_role_fulfils(isms_role_at(c->model, i)) & top)
            give(p, (const isms_object *)isms_role_at(c->model, i), NULL);
    for (size_t i = 0; !c->failed && i < isms_authority_count(c->model); i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        if (!isms__holds(c->snapshot, isms_authority_from(authority),
                         isms_authority_until(authority)))
            continue;
        p->recorded = true;
        give(p, isms_authority_granted_to(authority), authority);
    }
    return !c->failed;
}

/* Whether something that a risk is about lies in a scope. */
static bool lies_in(const struct checker *c, const isms_object *what, const isms_object *scope)
{
    if (what == scope)
        return true;
    if (scope->type != TYPE_ORGANIZATION && scope->type != TYPE_SITE && scope->type != TYPE_UNIT)
        return false;
    if (what->type == TYPE_PROCESS || what->type == TYPE_ASSET) {
        const isms_object *site = NULL, *unit = NULL;
        if (what->type == TYPE_ASSET)
            site = (const isms_object *)isms_asset_site((const isms_asset *)what);
        unit = isms_get_reference(what,
                                  what->type == TYPE_ASSET ? ISMS_ASSET_UNIT : ISMS_PROCESS_UNIT);
        return (site && isms__scope_within(c->snapshot, site, scope)) ||
               (unit && isms__scope_within(c->snapshot, unit, scope));
    }
    return isms__scope_within(c->snapshot, what, scope);
}

static bool may_decide(const struct powers *p, uint32_t person, const isms_object *what)
{
    uint32_t looked = 0;
    for (uint32_t i = p->first[person]; i; i = p->items[i - 1].next) {
        const isms_authority *authority = p->items[i - 1].authority;
        for (size_t n = 0; n < isms_authority_scope_count(authority); n++) {
            const isms_object *scope = isms_authority_scope_at(authority, n);
            if (!scope || lies_in(p->c, what, scope) || looked++ > POWERS)
                return true;
        }
    }
    return false;
}

/* Whether the owner of a risk owns, heads or keeps safe what it is about, or what that lies in. */
static bool stands_above(struct checker *c, const isms_object *owner, const isms_object *what)
{
    enum { HIGHEST = 64 };
    const isms_unit *unit = what->type == TYPE_UNIT ? (const isms_unit *)what : NULL;
    if (what->type == TYPE_ASSET || what->type == TYPE_PROCESS) {
        const isms_object *other = isms_get_reference(
            what, what->type == TYPE_ASSET ? ISMS_ASSET_OWNER : ISMS_PROCESS_OWNER);
        unit = (const isms_unit *)isms_get_reference(
            what, what->type == TYPE_ASSET ? ISMS_ASSET_UNIT : ISMS_PROCESS_UNIT);
        if (isms__may_share(c, owner, other))
            return true;
    } else if (what->type == TYPE_SITE) {
        return isms__may_share(c, owner, isms_site_physical_security((const isms_site *)what));
    }
    for (int depth = 0; unit && depth < HIGHEST; depth++, unit = isms_unit_parent(unit))
        if (isms__may_share(c, owner, (const isms_object *)unit) ||
            isms__may_share(c, owner, isms_unit_head(unit)))
            return true;
    return false;
}

static bool decides_on(const struct powers *p, const isms_object *owner, const isms_object *what)
{
    uint32_t node = isms__node_of(p->c->snapshot, owner);
    const struct persons_behind *behind = isms__persons_behind(p->c, node);
    if (!behind || behind->count > PERSONS_KEPT || p->unknown)
        return true;
    for (uint32_t i = 0; i < behind->count; i++)
        if (p->everything[behind->persons[i]] || may_decide(p, behind->persons[i], what))
            return true;
    return stands_above(p->c, owner, what);
}

/* The first thing that a risk is about and on which the owner cannot decide, though on nothing else
 * either; NULL where there is none. */
static const isms_object *out_of_reach(const struct powers *p, const isms_risk *risk)
{
    const isms_object *owner = isms_risk_owner(risk), *first = NULL;
    for (size_t pass = 0; pass < 2; pass++) {
        size_t count = pass ? isms_risk_scope_count(risk) : isms_risk_asset_count(risk);
        for (size_t i = 0; i < count; i++) {
            const isms_object *what =
                pass ? isms_risk_scope_at(risk, i) : isms_risk_asset_at(risk, i);
            if (!what || i >= AREA || decides_on(p, owner, what))
                return NULL;
            first = first ? first : what;
        }
    }
    return first;
}

/* Whether it had to be left open whether the owner has authority. */
static bool check_owner(const struct powers *p, const isms_risk *risk)
{
    struct checker *c = p->c;
    const isms_object *owner = isms_risk_owner(risk), *what;
    enum attendance attendance = isms__attendance(c, risk, ISMS_RISK_OWNER);
    if (attendance == ATTENDANCE_NONE) {
        isms__found(c, risk, "%s has no owner", isms__name(c, risk));
        isms__found_key(c, "none");
    } else if (attendance == ATTENDANCE_NOBODY) {
        isms__found(c, risk, "%s is owned by %s, behind which there is nobody on this date",
                    isms__name(c, risk), isms__name(c, owner));
        isms__found_key(c, "nobody");
    } else if (!owner || !(what = out_of_reach(p, risk))) {
        return false;
    } else if (!p->recorded) {
        return true;
    } else {
        isms__found(c, risk, "%s is owned by %s, who has no authority over %s", isms__name(c, risk),
                    isms__name(c, owner), isms__name(c, what));
        isms__found_related(c, what);
        isms__found_key(c, "authority");
    }
    isms__found_related(c, owner);
    isms__found_end(c);
    return false;
}

static void rsk_01(struct checker *c)
{
    struct powers p;
    bool left_open = false;
    if (!has_risks(c) || !read_powers(c, &p))
        return;
    for (size_t i = 0; i < isms_risk_count(c->model) && !c->failed; i++)
        if (!has_come(c, isms_risk_closed(isms_risk_at(c->model, i))))
            left_open |= check_owner(&p, isms_risk_at(c->model, i));
    if (left_open)
        isms__cannot_tell(c, "no authority is recorded: whether owners of risks may decide on "
                             "what these are about cannot be told for all of them");
}

/* ---- RSK-02 ---- */

/* Whether who accepted a risk was, on that day, its owner, a deputy of the owner, or one of those
 * behind the owner; or might have been. */
static bool accepted_by_owner(struct checker *c, const isms_risk *risk)
{
    const isms_object *owner = isms_risk_owner(risk), *other = isms_risk_accepted_by(risk);
    isms_date day = isms_risk_accepted_on(risk);
    if (!owner || !other || owner == other)
        return true; /* RSK-01, REF-01 */
    if (!isms_date_is_set(day))
        day = isms_snapshot_date(c->snapshot);
    struct persons_behind owners = isms__persons_then(c, owner, day, true);
    struct persons_behind others = isms__persons_then(c, other, day, false);
    if (owners.count > PERSONS_KEPT || others.count > PERSONS_KEPT)
        return true;
    for (uint32_t i = 0; i < others.count; i++)
        if (isms__is_among(&owners, others.persons[i]))
            return true;
    return false;
}

static void check_acceptance(struct checker *c, const isms_risk *risk)
{
    char day[11];
    isms_date until = isms_risk_accepted_until(risk);
    if (!isms_risk_has_accepted_by(risk)) {
        if (isms_risk_treatment(risk) != ISMS_TREATMENT_ACCEPT)
            return;
        isms__found(c, risk, "%s is borne, but nobody accepted it", isms__name(c, risk));
        isms__found_key(c, "missing");
    } else if (is_past(c, until)) {
        isms__found(c, risk, "%s was accepted until %s", isms__name(c, risk),
                    isms__date_text(until, day));
        isms__found_key(c, "expired");
    } else if (!accepted_by_owner(c, risk)) {
        isms__found(c, risk, "%s was accepted by %s, who was not the owner %s", isms__name(c, risk),
                    isms__name(c, isms_risk_accepted_by(risk)),
                    isms__name(c, isms_risk_owner(risk)));
        isms__found_key(c, "other");
    } else {
        return;
    }
    isms__found_related(c, isms_risk_owner(risk));
    isms__found_related(c, isms_risk_accepted_by(risk));
    isms__found_end(c);
}

static void rsk_02(struct checker *c)
{
    if (!has_risks(c))
        return;
    for (size_t i = 0; i < isms_risk_count(c->model) && !c->failed; i++)
        if (!has_come(c, isms_risk_closed(isms_risk_at(c->model, i))))
            check_acceptance(c, isms_risk_at(c->model, i));
}

/* ---- RSK-03 ---- */

static void found_incomplete(struct checker *c, const isms_action *action,
                             enum attendance attendance)
{
    const isms_object *owner = isms_action_owner(action);
    bool due = isms_action_has_due(action);
    if (attendance == ATTENDANCE_NOBODY)
        isms__found(c, action, "%s is to be carried out by %s, behind which there is nobody%s",
                    isms__name(c, action), isms__name(c, owner),
                    due ? "" : ", and has no due date");
    else
        isms__found(c, action, "%s has no %s", isms__name(c, action),
                    attendance == ATTENDANCE_THERE ? "due date"
                    : due                          ? "owner"
                                                   : "owner and no due date");
    isms__found_related(c, owner);
    isms__found_key(c, "incomplete");
}

static void check_action(struct checker *c, const isms_action *action)
{
    char day[11];
    enum attendance attendance = isms__attendance(c, action, ISMS_ACTION_OWNER);
    if (attendance != ATTENDANCE_THERE || !isms_action_has_due(action)) {
        found_incomplete(c, action, attendance);
    } else if (is_past(c, isms_action_due(action))) {
        isms__found(c, action, "%s was due on %s and is not done", isms__name(c, action),
                    isms__date_text(isms_action_due(action), day));
        isms__found_related(c, isms_action_owner(action));
        isms__found_key(c, "overdue");
    } else {
        return;
    }
    isms__found_related(c, isms_action_risk(action));
    isms__found_end(c);
}

static void rsk_03(struct checker *c)
{
    bool used = false;
    for (size_t i = 0; i < isms_action_count(c->model) && !c->failed; i++) {
        const isms_action *action = isms_action_at(c->model, i);
        const isms_risk *risk = isms_action_risk(action);
        if (isms_action_kind(action) != ISMS_ACTION_KIND_TREATMENT && !isms_action_has_risk(action))
            continue;
        used = true;
        if (!has_come(c, isms_action_closed(action)) &&
            (!risk || !has_come(c, isms_risk_closed(risk))))
            check_action(c, action);
    }
    if (!used)
        isms__cannot_tell(c, "no action that treats a risk is recorded: whether such actions are "
                             "carried out cannot be told");
}

static const struct isms_rule rules[] = {
    {"RSK-01", "risks have an owner who can decide", ISMS_SEVERITY_ERROR, 0,
     "S66; ISO/IEC 27001 6.1.2",
     "A risk that is not closed has no owner, or one behind whom there is nobody on the "
     "date; or the owner has authority over nothing that it is about (assets, processes, "
     "scope). These have authority over something: top management; to whom an authority is "
     "granted that holds on the date and has no scope, or one in which it lies; its owner; "
     "who heads its unit or one above; who is named for the physical security of a site. Of "
     "the owners who have none of these it is told only where authorities are recorded at "
     "all; else it cannot be told. Without open risks there is nothing to tell.",
     "Name as owner who may decide on it, or give the owner the authority.", .check = rsk_01},
    {"RSK-02", "risks are accepted by their owner, for a time", ISMS_SEVERITY_ERROR, 0,
     "ISO/IEC 27001 6.1.3 f",
     "A risk that is not closed was accepted until a day before the date; or by somebody "
     "who was, on that day, neither its owner nor one of those behind the owner, deputies "
     "included; or it is retained (treatment accept), and nobody accepted it.",
     "Have the owner accept what remains, until a set day.", .check = rsk_02},
    {"RSK-03", "actions that treat risks have an owner and are done in time", ISMS_SEVERITY_WARNING,
     0, "ISO/IEC 27001 8.3",
     "An action that treats a risk and is not closed has no owner, or one behind whom there is "
     "nobody on the date, or no due date; or it was due before the date. Actions about closed "
     "risks are not looked at. Where no such action is recorded, it cannot be told.",
     "Name who does it and by when, do it, or close the risk.", .check = rsk_03},
};

const struct rule_list isms__risk_rules = RULE_LIST(rules);
