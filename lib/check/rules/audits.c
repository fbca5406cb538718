/* Whether audits are independent of what they look at. */
#include "check/rules/records.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

/* What is looked for: a part of the auditor's own, one as a deputy only, or one of whom they report
 * to. */
enum looking_for { OWN_PART, DEPUTY_PART, SUPERIOR_PART };

/* One auditor of one audit, and the time in which they must not have had a part. The walk is over a
 * snapshot of all times; what held in that time is told from the dates of each link. */
struct auditing {
    struct checker *c;
    const isms_record *audit;
    isms_snapshot *ever;
    struct walker walker;
    uint32_t *reached; /* by node of `ever`: number of the walk that came by */
    uint32_t walk;
    enum looking_for looking_for;
    bool silent, found; /* only whether there is something */
    isms_date from, until;
    uint32_t auditor, person; /* by index; whose parts are looked at */
    struct lines lines;       /* of the Statement of Applicability */
};

static bool link_holds(const struct auditing *a, const void *via)
{
    return isms__link_meets(via, a->from, a->until);
}

/* Marks all that a person stood for in the time. What everyone holds, and what deputies did, which
 * nobody records, is left out, unless it is that which is looked for. */
static bool mark_reached(struct auditing *a, uint32_t person)
{
    uint32_t step;
    a->walk++;
    a->person = person;
    a->walker.asleep = a->looking_for == DEPUTY_PART;
    a->walker.from = a->from;
    a->walker.until = a->until;
    if (!isms__walk_begin(&a->walker, a->ever->first[TYPE_PERSON] + person, NULL, NULL))
        return false;
    while ((step = isms__walk_next(&a->walker, &a->c->failed)) != NONE)
        a->reached[a->walker.steps[step].node] = a->walk;
    return !a->c->failed;
}

static bool stood_for(const struct auditing *a, const isms_object *holder)
{
    uint32_t node = isms__node_of(a->ever, holder);
    return node != NONE && a->reached[node] == a->walk;
}

static void found_dependent(struct auditing *a, const isms_object *what, const isms_object *through,
                            const char *how)
{
    struct checker *c = a->c;
    const isms_object *auditor = object_at(c->snapshot, TYPE_PERSON, a->auditor);
    const isms_object *superior = object_at(c->snapshot, TYPE_PERSON, a->person);
    char from[11], until[11];
    a->found = true;
    if (a->silent)
        return;
    isms_date_format(from, a->from);
    isms_date_format(until, a->until);
    if (a->looking_for == SUPERIOR_PART)
        isms__found(c, a->audit, "%s audits %s in %s, but reports to %s, who %s it",
                    isms__name(c, auditor), isms__name(c, what), isms__name(c, a->audit),
                    isms__name(c, superior), how);
    else
        isms__found(c, a->audit, "%s audits %s in %s, but %s %s%s", isms__name(c, auditor),
                    isms__name(c, what), isms__name(c, a->audit),
                    a->looking_for == DEPUTY_PART ? "is a deputy of those who" : how,
                    a->looking_for == DEPUTY_PART ? how : "it",
                    a->looking_for == DEPUTY_PART ? " it" : "");
    isms__found_related(c, auditor);
    isms__found_related(c, a->looking_for == SUPERIOR_PART ? superior : NULL);
    isms__found_related(c, what);
    isms__found_related(c, through);
    isms__found_key(c, isms_object_id(auditor));
    isms__found_key(c, isms_object_id(what));
    isms__found_path(c, "looked at from %s to %s", from, until);
    if (through && through != auditor)
        isms__found_path(c, "through %s", isms__name(c, through));
    isms__found_end(c);
}

/* Whether the auditor had R or A in a responsibility, and through whom that was. */
static const isms_object *part_in(const struct auditing *a, uint32_t responsibility)
{
    const isms_snapshot *s = a->ever;
    uint32_t codes = a->looking_for == SUPERIOR_PART ? ANSWERING : DOING | ANSWERING;
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++) {
        const struct part *part = &s->parts[i];
        if ((part->codes & codes) && a->reached[part->node] == a->walk &&
            link_holds(a, part->participation))
            return isms__node_object(s, part->node);
    }
    return NULL;
}

static void check_responsibility(struct auditing *a, const isms_object *what, uint32_t index)
{
    const isms_object *r = object_at(a->c->snapshot, TYPE_RESPONSIBILITY, index);
    const isms_object *holder = link_holds(a, r) ? part_in(a, index) : NULL;
    if (holder)
        found_dependent(a, what, r == what ? holder : r,
                        a->looking_for == SUPERIOR_PART ? "answered for" : "did or answered for");
}

static bool runs(const struct auditing *a, const isms_implementation *line)
{
    bool found = stood_for(a, isms_implementation_owner(line));
    for (size_t n = 0; !found && n < isms_implementation_operated_by_count(line); n++)
        found = stood_for(a, isms_implementation_operated_by_at(line, n));
    return found;
}

static void check_control(struct auditing *a, const isms_object *control)
{
    const uint32_t *first;
    size_t count;
    struct checker *c = a->c;
    uint32_t at = index_of(c->snapshot, control);
    if (!a->lines.first && !isms__read_lines(a->c, &a->lines))
        return;
    for (uint32_t i = a->lines.first[at]; i; i = a->lines.next[i - 1]) {
        const isms_implementation *line = isms_implementation_at(c->model, i - 1);
        if (!runs(a, line))
            continue;
        found_dependent(a, control, (const isms_object *)line, "owned or operated");
        return;
    }
    if (!isms__serving(c, at, &first, &count))
        return;
    a->found = false;
    for (size_t i = 0; i < count && !a->found; i++)
        check_responsibility(a, control, first[i]);
}

static bool works_in(const struct auditing *a, const isms_object *unit)
{
    const isms_object *own =
        (const isms_object *)isms_person_unit(isms_person_at(a->c->model, a->auditor));
    return a->looking_for == OWN_PART && own && isms__scope_within(a->c->snapshot, own, unit);
}

static void check_object(struct auditing *a, const isms_object *what)
{
    switch (what->type) {
    case TYPE_RESPONSIBILITY:
        check_responsibility(a, what, index_of(a->c->snapshot, what));
        break;
    case TYPE_CONTROL:
        check_control(a, what);
        break;
    case TYPE_ASSET:
        if (stood_for(a, isms_get_reference(what, ISMS_ASSET_OWNER)) ||
            stood_for(a, isms_get_reference(what, ISMS_ASSET_CUSTODIAN)))
            found_dependent(a, what, NULL, "owned or kept");
        break;
    case TYPE_PROCESS:
        if (stood_for(a, isms_get_reference(what, ISMS_PROCESS_OWNER)))
            found_dependent(a, what, NULL, "owned");
        break;
    case TYPE_UNIT:
        if (works_in(a, what) || stood_for(a, what))
            found_dependent(a, what, NULL,
                            a->looking_for == OWN_PART ? "worked in or headed" : "headed");
        break;
    case TYPE_ROLE:
    case TYPE_COMMITTEE:
        if (stood_for(a, what))
            found_dependent(a, what, NULL, "held or sat in");
        break;
    default:
        break;
    }
}

/* ---- audits and auditors ---- */

/* Whether there is something of a sort to find about an object; tells of it where it is `loud`. */
static bool look(struct auditing *a, const isms_object *what, enum looking_for looking_for,
                 uint32_t person, bool loud)
{
    a->looking_for = looking_for;
    a->silent = !loud;
    a->found = false;
    if (!mark_reached(a, person))
        a->c->failed = true;
    else
        check_object(a, what);
    return a->found;
}

typedef void auditor_check(struct auditing *a);

static void check_own(struct auditing *a)
{
    a->looking_for = OWN_PART;
    a->silent = false;
    if (!mark_reached(a, a->auditor)) {
        a->c->failed = true;
        return;
    }
    for (size_t n = 0; n < isms_record_about_count(a->audit); n++) {
        const isms_object *what = isms_record_about_at(a->audit, n);
        if (what)
            check_object(a, what);
    }
}

/* To whom an auditor reports, by index; NONE for nobody and for top management, to whom auditors
 * should. */
static uint32_t superior_of(struct auditing *a)
{
    struct checker *c = a->c;
    uint32_t superior = c->snapshot->superiors.parent[a->auditor];
    return superior == NONE || isms__was_top(c, object_at(c->snapshot, TYPE_PERSON, superior))
               ? NONE
               : superior;
}

static void check_near(struct auditing *a)
{
    uint32_t superior = superior_of(a);
    for (size_t n = 0; n < isms_record_about_count(a->audit) && !a->c->failed; n++) {
        const isms_object *what = isms_record_about_at(a->audit, n);
        if (!what || look(a, what, OWN_PART, a->auditor, false) || a->c->failed)
            continue; /* IND-01 */
        if (!look(a, what, DEPUTY_PART, a->auditor, true) && superior != NONE && !a->c->failed)
            look(a, what, SUPERIOR_PART, superior, true);
    }
}

static void check_auditor(struct auditing *a, const isms_object *who, auditor_check *check)
{
    struct checker *c = a->c;
    uint32_t node = isms__node_of(c->snapshot, who);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    if (!behind || behind->count > PERSONS_KEPT)
        return;
    for (uint32_t i = 0; i < behind->count && !c->failed; i++) {
        a->auditor = behind->persons[i];
        check(a);
    }
}

static void check_audit(struct auditing *a, auditor_check *check)
{
    bool named = false;
    for (size_t i = 0; i < isms_record_participant_count(a->audit); i++) {
        const isms_participant *p = isms_record_participant_at(a->audit, i);
        enum isms_part_taken part = isms_participant_part(p);
        if ((part != ISMS_PART_TAKEN_AUDITOR && part != ISMS_PART_TAKEN_LEAD) ||
            isms_participant_absent(p))
            continue;
        named = true;
        check_auditor(a, isms_participant_who(p), check);
    }
    for (size_t i = 0; !named && i < isms_record_by_count(a->audit); i++)
        check_auditor(a, isms_record_by_at(a->audit, i), check);
    named = named || isms_record_by_count(a->audit) > 0;
    if (!named)
        isms__unassessable(a->c, a->audit, "who audits in %s is not recorded",
                           isms__name(a->c, a->audit));
    else if (isms_record_about_count(a->audit) == 0)
        isms__unassessable(a->c, a->audit, "what %s looks at is not recorded",
                           isms__name(a->c, a->audit));
}

static bool get_ready(struct auditing *a)
{
    if (a->ever)
        return a->reached != NULL;
    a->ever = isms__ever(a->c);
    if (!a->ever || !isms__walker_of(a->c, &a->walker, a->ever)) {
        a->ever = NULL;
        return false;
    }
    a->walker.up = a->walker.explicit_only = true;
    a->reached = isms__scratch(a->c, a->ever->node_count, sizeof *a->reached);
    return a->reached != NULL;
}

/* Whether there is any audit on record at all. */
static bool each_audit(struct checker *c, auditor_check *check)
{
    bool any = false;
    struct auditing a = {.c = c};
    isms_date at = isms_snapshot_date(c->snapshot);
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        a.audit = isms_record_at(c->model, i);
        isms_date date = isms_record_date(a.audit);
        bool audit = isms_record_kind(a.audit) == ISMS_RECORD_KIND_AUDIT;
        any = any || audit;
        if (!audit || is_past(c, isms__months_from(c, date, THRESHOLD_AUDIT_MONTHS, 1)))
            continue;
        a.until = isms_date_is_set(date) ? date : at;
        a.from = isms__months_from(c, a.until, THRESHOLD_AUDIT_MONTHS, -1);
        if (get_ready(&a))
            check_audit(&a, check);
    }
    if (a.ever)
        isms__walker_clear(&a.walker);
    return any;
}

static void ind_01(struct checker *c)
{
    each_audit(c, check_own);
}

static void ind_02(struct checker *c)
{
    if (!each_audit(c, check_near) && !c->failed)
        isms__nothing(c, "audit");
}

static const struct isms_rule rules[] = {
    {"IND-01", "auditors do not audit their own work", ISMS_SEVERITY_ERROR, 0,
     "S84; ISO/IEC 27001 9.2.2; ISO 19011 clause 4",
     "In an audit that is to come, or was no longer ago than the limit audit-months, an "
     "auditor has or had, at any time in as many months before it, R or A in a "
     "responsibility that is audited or serves an audited control; or owns or operates an "
     "audited control, asset or process; or works in or heads an audited unit; or holds an "
     "audited role or sits in an audited committee. The last day of either is in. Where an "
     "audit does not say who audits, or what, it cannot be told. What everyone holds, and "
     "what deputies might have done, does not count.",
     "Let somebody else audit this part, or an auditor from outside.", .check = ind_01,
     .thresholds = USES(AUDIT_MONTHS)},
    {"IND-02", "auditors do not depend on those whom they audit", ISMS_SEVERITY_WARNING, 0,
     "S84; ISO 19011 clause 4",
     "In an audit that is to come, or was no longer ago than the limit audit-months, an "
     "auditor is, at any time in as many months before it, the deputy of somebody who has a "
     "part for which IND-01 would speak of them; or their immediate superior on the date is "
     "not top management, and has A in a responsibility that is audited or serves an "
     "audited control, owns or operates an audited control, asset or process, heads an "
     "audited unit, holds an audited role or sits in an audited committee. What IND-01 says "
     "of an object is not told again.",
     "Let somebody else audit this part, or declare and accept the dependence.", .check = ind_02,
     .thresholds = USES(AUDIT_MONTHS)},
};

const struct rule_list isms__audit_rules = RULE_LIST(rules);
