/* Incidents: who leads, how they are reported, what is learnt, whom to tell. */
#include "check/rules/duty.h"
#include "check/rules/records.h"

/* ---- INC-01 ---- */

static bool leads_incidents(const struct checker *c, const isms_role *role)
{
    return (isms_role_fulfils(role) & ISMS_BIT(ISMS_STANDARD_ROLE_INCIDENT_LEAD)) &&
           isms__is_used_role(c, role);
}

static bool is_incident_duty(const struct checker *c, const isms_responsibility *duty)
{
    static const char *const numbers[] = {"A.5.24", "A.5.25", "A.5.26"};
    for (size_t i = 0; i < isms_responsibility_control_count(duty); i++) {
        const isms_control *control = isms_responsibility_control_at(duty, i);
        const char *number = control ? isms_control_number(control) : NULL;
        for (size_t n = 0; number && n < COUNT_OF(numbers); n++)
            if (strcmp(number, numbers[n]) == 0)
                return isms__is_duty(c, duty);
    }
    return false;
}

/* Who leads the response to incidents, as far as it is known. */
struct leads {
    const isms_object *lead;   /* somebody is behind it */
    const isms_object *vacant; /* a role that nobody holds */
    bool by_role, helped;      /* the role says so; there is a second person, or a deputy */
    bool reachable;
};

static bool has_contact(const isms_object *object)
{
    switch (object->type) {
    case TYPE_ROLE:
        return isms_role_contact_count((const isms_role *)object) > 0;
    case TYPE_UNIT:
        return isms_unit_contact_count((const isms_unit *)object) > 0;
    case TYPE_PERSON:
        return isms_person_contact_count((const isms_person *)object) > 0;
    default:
        return false;
    }
}

/* Whether a lead, a person behind it or their unit can be reached by a recorded way. */
static bool is_reachable(struct checker *c, uint32_t node)
{
    const struct persons_behind *behind = isms__persons_behind(c, node);
    if (has_contact(isms__node_object(c->snapshot, node)))
        return true;
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++) {
        const isms_object *person = object_at(c->snapshot, TYPE_PERSON, behind->persons[i]);
        const isms_unit *unit = isms_person_unit((const isms_person *)person);
        if (has_contact(person) || (unit && has_contact((const isms_object *)unit)))
            return true;
    }
    return false;
}

static bool has_deputy(const isms_snapshot *s, uint32_t node)
{
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++)
        if (s->edges[i].kind == ISMS_STEP_DEPUTY && s->live[s->edges[i].to])
            return true;
    return false;
}

static void note_lead(struct checker *c, struct leads *leads, uint32_t node, bool by_role)
{
    const isms_object *object = isms__node_object(c->snapshot, node);
    if (!c->snapshot->live[node] && !c->snapshot->implicit[node]) {
        leads->vacant = by_role ? isms__first_of(leads->vacant, object) : leads->vacant;
        return;
    }
    const struct persons_behind *behind = isms__persons_behind(c, node);
    leads->helped = leads->helped || leads->lead || !behind || behind->count != 1 ||
                    has_deputy(c->snapshot, node);
    leads->lead = isms__first_of(leads->lead, object);
    leads->by_role = leads->by_role || by_role;
    leads->reachable = leads->reachable || is_reachable(c, node);
}

/* The role that says so; where nobody holds one, whoever does or answers for what serves A.5.24 to
 * A.5.26. */
static struct leads find_leads(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    struct leads leads = {0};
    for (uint32_t i = 0; i < isms_role_count(c->model); i++)
        if (leads_incidents(c, isms_role_at(c->model, i)))
            note_lead(c, &leads, s->first[TYPE_ROLE] + i, true);
    for (uint32_t i = 0; !leads.by_role && i < isms_responsibility_count(c->model); i++) {
        if (!s->tasks[i].controls || !is_incident_duty(c, isms_responsibility_at(c->model, i)))
            continue;
        for (uint32_t n = s->parts_of.start[i]; n < s->parts_of.start[i + 1]; n++) {
            const isms_object *holder = isms__node_object(s, s->parts[n].node);
            if ((s->parts[n].codes & (CODES_DOING | CODES_ANSWERING)) && holder != leads.lead)
                note_lead(c, &leads, s->parts[n].node, false);
        }
    }
    return leads;
}

/* Whether the model records ways to reach the organization, not only single persons; and one for
 * reports. */
static bool knows_contacts(const struct checker *c, bool *channel)
{
    bool any = false;
    *channel = false;
    for (size_t i = 0; i < isms_organization_count(c->model); i++) {
        const isms_organization *o = isms_organization_at(c->model, i);
        size_t count = isms__is_own_organization(o) ? isms_organization_contact_count(o) : 0;
        any = any || count > 0;
        for (size_t n = 0; n < count; n++)
            *channel = *channel || isms_contact_purpose(isms_organization_contact_at(o, n));
    }
    for (size_t i = 0; !any && i < isms_role_count(c->model); i++)
        any = isms_role_contact_count(isms_role_at(c->model, i)) > 0;
    for (size_t i = 0; !any && i < isms_unit_count(c->model); i++)
        any = isms_unit_contact_count(isms_unit_at(c->model, i)) > 0;
    return any;
}

/* Whether the security department can be reached: that is where one reports, too. */
static bool department_is_reachable(const struct checker *c)
{
    for (size_t i = 0; i < isms_unit_count(c->model); i++) {
        const isms_unit *unit = isms_unit_at(c->model, i);
        if ((isms_unit_functions(unit) & ISMS_BIT(ISMS_FUNCTION_INFORMATION_SECURITY)) &&
            isms_unit_contact_count(unit) > 0)
            return true;
    }
    return false;
}

static void check_channel(struct checker *c, const struct leads *leads)
{
    bool channel;
    if (!knows_contacts(c, &channel) && !leads->reachable) {
        isms__unassessable(c, isms__own_organization(c),
                           "no contact of the organization, a unit or a role is on record, so that "
                           "nobody can tell how incidents are reported");
        return;
    }
    if (channel || leads->reachable || department_is_reachable(c))
        return;
    isms__found(c, isms__own_organization(c), "there is no way on record to report an incident");
    isms__found_related(c, leads->lead);
    isms__found_key(c, "channel");
    isms__found_end(c);
}

static bool is_for_dep_01(const isms_object *lead)
{
    const isms_role *role = (const isms_role *)lead;
    return lead->type == TYPE_ROLE && (isms_role_key(role) || isms_role_deputy_required(role));
}

static void inc_01(struct checker *c)
{
    struct leads leads = find_leads(c);
    struct tally incidents = isms__tally(c, ISMS_RECORD_KIND_INCIDENT);
    if (c->failed)
        return;
    if (!leads.lead && !leads.vacant && incidents.count == 0) {
        isms__nothing(c, "incident, and nobody who would lead the response to one,");
        return;
    }
    if (!leads.lead) {
        if (leads.vacant)
            isms__found(c, leads.vacant,
                        "nobody holds %s, and so nobody leads when there is an incident",
                        isms__name(c, leads.vacant));
        else
            isms__found(c, isms__own_organization(c), "nobody leads when there is an incident");
        isms__found_key(c, "lead");
        isms__found_end(c);
    } else if (!leads.helped && !is_for_dep_01(leads.lead)) {
        isms__found(c, leads.lead, "%s leads when there is an incident, alone and without a deputy",
                    isms__name(c, leads.lead));
        isms__found_key(c, "deputy");
        isms__found_end(c);
    }
    check_channel(c, &leads);
}

/* ---- INC-02 ---- */

static bool is_learnt(struct checker *c, const isms_record *incident, uint32_t index)
{
    const struct chain *actions = isms__actions_of_record(c);
    const struct chain *findings = isms__findings_of_record(c);
    const char *summary = isms_record_summary(incident);
    bool looked_at = isms_record_has_reviewed_by(incident) || isms_record_has_reviewed_on(incident);
    for (size_t i = 0; !looked_at && i < isms_record_participant_count(incident); i++)
        looked_at = isms_participant_part(isms_record_participant_at(incident, i)) ==
                    ISMS_PART_TAKEN_REVIEWER;
    return !actions || !findings || actions->first[index] || findings->first[index] ||
           isms_record_decision_count(incident) > 0 || (looked_at && summary && *summary);
}

static void inc_02(struct checker *c)
{
    char day[11], due[11];
    bool any = false;
    for (uint32_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *incident = isms_record_at(c->model, i);
        if (isms_record_kind(incident) != ISMS_RECORD_KIND_INCIDENT)
            continue;
        any = true;
        isms_date last = isms__days_from(c, isms_record_until(incident), THRESHOLD_LESSON_DAYS, 1);
        if (!is_past(c, last) || is_learnt(c, incident, i))
            continue;
        isms__found(c, incident,
                    "%s was closed on %s, and nothing is on record that was learnt from it",
                    isms__name(c, incident), isms__date_text(isms_record_until(incident), day));
        isms__found_path(c, "this was due by %s", isms__date_text(last, due));
        isms__found_end(c);
    }
    if (!any)
        isms__nothing(c, "incident");
}

/* ---- INC-03 ---- */

static bool is_authority(const isms_object *object)
{
    return object && object->type == TYPE_ORGANIZATION &&
           isms_organization_relation((const isms_organization *)object) == ISMS_RELATION_AUTHORITY;
}

/* The duties by which authorities are told something: by index of the authority, plus 1. */
static bool find_told(struct checker *c, uint32_t *by)
{
    const isms_snapshot *s = c->snapshot;
    bool any = false;
    for (size_t i = 0; i < s->part_count; i++) {
        uint32_t node = s->parts[i].node;
        if (!node_is(s, node, TYPE_ORGANIZATION) || !is_authority(isms__node_object(s, node)) ||
            !(s->parts[i].codes & (CODES_INFORMED | CODES_CONSULTED)))
            continue;
        by[node - s->first[TYPE_ORGANIZATION]] = s->parts[i].responsibility + 1;
        any = true;
    }
    for (uint32_t i = 0; i < isms_responsibility_count(c->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(c->model, i);
        if (s->tasks[i].verb != ISMS_VERB_REPORT || !is_duty(s, i))
            continue;
        for (size_t n = 0; n < isms_responsibility_concerns_count(duty); n++) {
            const isms_object *about = isms_responsibility_concerns_at(duty, n);
            if (!is_authority(about))
                continue;
            by[index_of(s, about)] = i + 1;
            any = true;
        }
    }
    return any;
}

static void inc_03(struct checker *c)
{
    uint32_t *by = isms__scratch(c, isms_organization_count(c->model), sizeof *by);
    if (!by)
        return;
    if (!find_told(c, by)) {
        isms__nothing(c, "responsibility by which an authority is told");
        return;
    }
    for (size_t i = 0; i < isms_organization_count(c->model) && !c->failed; i++) {
        const isms_organization *authority = isms_organization_at(c->model, i);
        if (!by[i] || isms_organization_contact_count(authority) > 0)
            continue;
        const isms_object *duty = object_at(c->snapshot, TYPE_RESPONSIBILITY, by[i] - 1);
        isms__found(c, authority, "%s is to be told by %s, but how to reach it is not recorded",
                    isms__name(c, authority), isms__name(c, duty));
        isms__found_related(c, duty);
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"INC-01", "incidents have a lead and a channel for reports", ISMS_SEVERITY_ERROR, 0,
     "S67 S88; ISO/IEC 27001 A.5.24, A.6.8",
     "Nobody who works for the organization stands behind a role that fulfils incident-lead, nor "
     "has R or A in anything that serves A.5.24, A.5.25 or A.5.26, though there is such a role or "
     "an incident was recorded. Or it is one person alone without a deputy (where the role is a "
     "key role, DEP-01 says so). Or there is no channel: no contact of the organization that has "
     "a purpose, none of the lead, the persons behind it or their units, none of a unit with the "
     "function information-security; where neither it nor a unit nor a role has a contact at all, "
     "it cannot be told.",
     "Name a lead and a deputy, and record how incidents are reported.", .check = inc_01},
    {"INC-02", "something is learnt from incidents", ISMS_SEVERITY_WARNING, 0,
     "S67; ISO/IEC 27001 A.5.27",
     "An incident was closed longer ago than the limit lesson-days, and there is neither a "
     "decision nor an action nor a finding that comes from it, nor a review with a summary.",
     "Look back at it, and record what was learnt.", .check = inc_02,
     .thresholds = USES(LESSON_DAYS)},
    {"INC-03", "authorities that must be told can be reached", ISMS_SEVERITY_WARNING, 0,
     "S92; ISO/IEC 27001 A.5.5",
     "An organization with the relation authority is informed or consulted in a responsibility "
     "that exists on the date, or is what a responsibility with the verb report concerns, and "
     "has no contact. Where no responsibility names an authority, it cannot be told.",
     "Record how the authority is reached.", .check = inc_03},
};

const struct rule_list isms__incident_rules = RULE_LIST(rules);
