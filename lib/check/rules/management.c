/* What only the top can do: answer for what matters, show that it does, and be reached. */
#include "check/rules/duty.h"
#include "check/rules/people.h"

/* ---- responsibilities by clause ---- */

/* The entry of ISO/IEC 27001 with a number, by index; NONE where the model does not have it. */
static uint32_t clause(const struct checker *c, const char *number)
{
    const isms_object *control = (const isms_object *)isms_control_find(c->model, number);
    return control ? index_of(c->snapshot, control) : NONE;
}

static bool serves(const struct checker *c, const isms_responsibility *r,
                   const char *const *numbers)
{
    for (size_t i = 0; i < isms_responsibility_control_count(r); i++) {
        const isms_object *control = (const isms_object *)isms_responsibility_control_at(r, i);
        for (const char *const *number = numbers; control && *number; number++)
            if (index_of(c->snapshot, control) == clause(c, *number))
                return true;
    }
    return false;
}

/* How top management stands to a responsibility. */
enum answering {
    ANSWERED_BY_NOBODY, /* known: nobody is named, or nobody is behind: other rules speak */
    ANSWERED_BY_OTHERS,
    ANSWERED_BY_TOP
};

static enum answering answering(struct checker *c, uint32_t duty, const isms_object **other)
{
    const isms_snapshot *s = c->snapshot;
    enum answering found = ANSWERED_BY_NOBODY;
    for (uint32_t i = s->parts_of.start[duty]; i < s->parts_of.start[duty + 1]; i++) {
        const isms_object *holder = isms__node_object(s, s->parts[i].node);
        if (!(s->parts[i].codes & CODES_ANSWERING))
            continue;
        if (isms__is_top(c, holder, (isms_date){0, 0, 0}))
            return ANSWERED_BY_TOP;
        if (!s->live[s->parts[i].node] && holder->type != TYPE_ORGANIZATION)
            continue;
        found = ANSWERED_BY_OTHERS;
        *other = holder;
    }
    return found;
}

/* ---- MGT-01 ---- */

static const struct topic {
    const char *name, *clauses[5];
} topics[] = {
    {"the policy", {"5.2"}},
    {"the objectives", {"6.2"}},
    {"the resources", {"7.1"}},
    {"the management review", {"9.3", "9.3.1", "9.3.2", "9.3.3"}},
};

static void found_topic(struct checker *c, const struct topic *topic, const isms_object *r,
                        const isms_object *other)
{
    isms__found(c, r, "top management does not answer for %s: %s is accountable for %s",
                topic->name, isms__name(c, other), isms__name(c, r));
    isms__found_related(c, other);
    isms__found_key(c, topic->name);
    isms__found_end(c);
}

/* Whether the topic can be looked at: a clause of it is there. */
static bool check_topic(struct checker *c, const struct topic *topic)
{
    bool known = false;
    const isms_object *wrong = NULL, *other = NULL, *first = NULL;
    for (size_t n = 0; n < COUNT_OF(topic->clauses) && topic->clauses[n]; n++) {
        const uint32_t *duties;
        size_t count;
        uint32_t control = clause(c, topic->clauses[n]);
        if (control == NONE || !isms__serving(c, control, &duties, &count))
            continue;
        known = true;
        for (size_t i = 0; i < count; i++) {
            enum answering answer = answering(c, duties[i], &other);
            bool fixed = !isms_responsibility_delegable(
                isms_responsibility_at(c->model, duties[i])); /* of which MGT-06 speaks */
            if (answer == ANSWERED_BY_TOP || (answer == ANSWERED_BY_OTHERS && fixed))
                return true;
            const isms_object *duty = object_at(c->snapshot, TYPE_RESPONSIBILITY, duties[i]);
            if (answer == ANSWERED_BY_OTHERS && isms__first_of(wrong, duty) == duty) {
                wrong = duty;
                first = other;
            }
        }
    }
    if (wrong)
        found_topic(c, topic, wrong, first);
    return known;
}

static void mgt_01(struct checker *c)
{
    bool known = false;
    if (!isms__knows_top(c))
        return;
    for (size_t i = 0; i < COUNT_OF(topics) && !c->failed; i++)
        known |= check_topic(c, &topics[i]);
    if (!known)
        isms__cannot_tell(c, "the model has none of the clauses of ISO/IEC 27001 on policy, "
                             "objectives, resources and management review");
}

/* ---- MGT-02 ---- */

/* Whether a record shows top management at work for security. */
static bool shows_commitment(struct checker *c, const isms_record *record)
{
    static const char *const leadership[] = {"5.1", NULL};
    const isms_responsibility *r = isms_record_responsibility(record);
    isms_date date = isms_record_date(record);
    if (r && serves(c, r, leadership))
        return true;
    for (size_t i = 0; i < isms_record_by_count(record); i++)
        if (isms__is_top(c, isms_record_by_at(record, i), date))
            return true;
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        if (!isms_participant_absent(p) && isms_participant_part(p) != ISMS_PART_TAKEN_ATTENDEE &&
            isms_participant_part(p) != ISMS_PART_TAKEN_SUBJECT &&
            isms__is_top(c, isms_participant_who(p), date))
            return true;
    }
    return false;
}

static bool is_of_leadership(const isms_record *record)
{
    enum isms_record_kind kind = isms_record_kind(record);
    return kind == ISMS_RECORD_KIND_COMMUNICATION || kind == ISMS_RECORD_KIND_MEETING ||
           kind == ISMS_RECORD_KIND_MANAGEMENT_REVIEW || isms_record_responsibility(record);
}

static void mgt_02(struct checker *c)
{
    char day[11];
    bool used = false;
    isms_date last = {0, 0, 0};
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        enum isms_record_kind kind = isms_record_kind(record);
        if (!is_of_leadership(record))
            continue;
        used |=
            kind == ISMS_RECORD_KIND_COMMUNICATION || kind == ISMS_RECORD_KIND_MANAGEMENT_REVIEW;
        if (has_come(c, isms_record_date(record)) && shows_commitment(c, record))
            last = later_of(last, isms_record_date(record));
    }
    if (!used && !isms_date_is_set(last)) {
        isms__cannot_tell(c, "the model has no record of communications or management reviews");
        return;
    }
    if (!isms__knows_top(c) ||
        (isms_date_is_set(last) &&
         !is_past(c, isms__months_from(c, last, THRESHOLD_COMMITMENT_MONTHS, 1))))
        return;
    isms__found(c, isms__own_organization(c),
                "nothing shows that top management stood behind security in the last %u months",
                (unsigned)isms__months(c, THRESHOLD_COMMITMENT_MONTHS).months);
    if (isms_date_is_set(last))
        isms__found_path(c, "the last sign of it is of %s", isms__date_text(last, day));
    isms__found_end(c);
}

/* ---- MGT-03 ---- */

/* Whether the record says who was there at all. */
static bool says_who(const isms_record *record)
{
    return isms_record_participant_count(record) > 0 || isms_record_by_count(record) > 0;
}

static bool top_was_there(struct checker *c, const isms_record *record)
{
    isms_date date = isms_record_date(record);
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        if (!isms_participant_absent(p) && isms__is_top(c, isms_participant_who(p), date))
            return true;
    }
    for (size_t i = 0; i < isms_record_by_count(record); i++)
        if (isms__is_top(c, isms_record_by_at(record, i), date))
            return true;
    return false;
}

/* Whether a record is of a meeting that top management has to attend; of which body, by slot: 0 for
 * management reviews, else the committee plus 1. */
static uint32_t meeting_slot(const struct checker *c, const isms_record *record)
{
    const isms_committee *committee = isms_record_committee(record);
    if (isms_record_kind(record) == ISMS_RECORD_KIND_MANAGEMENT_REVIEW)
        return 0;
    if (isms_record_kind(record) != ISMS_RECORD_KIND_MEETING || !committee ||
        isms_committee_kind(committee) != ISMS_COMMITTEE_KIND_ISMS ||
        is_past(c, isms_committee_dissolved_on(committee)))
        return NONE;
    return index_of(c->snapshot, (const isms_object *)committee) + 1;
}

static void check_meeting(struct checker *c, const isms_record *record)
{
    char day[11];
    if (!says_who(record)) {
        isms__unassessable(c, record, "%s does not say who took part", isms__name(c, record));
        return;
    }
    if (top_was_there(c, record))
        return;
    isms__found(c, record, "top management took no part in %s of %s", isms__name(c, record),
                isms__date_text(isms_record_date(record), day));
    isms__found_related(c, isms_record_committee(record));
    isms__found_end(c);
}

static void mgt_03(struct checker *c)
{
    size_t slots = object_count(c->snapshot, TYPE_COMMITTEE) + 1;
    const isms_record **last = isms__scratch(c, slots, sizeof *last);
    bool any = false;
    for (size_t i = 0; last && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        uint32_t slot = meeting_slot(c, record);
        if (slot == NONE || !has_come(c, isms_record_date(record)))
            continue;
        any = true;
        if (isms__is_newer(record, last[slot]))
            last[slot] = record;
    }
    if (!any)
        isms__cannot_tell(c, "the model has no record of a management review or of a meeting of "
                             "the management committee");
    if (!any || !isms__knows_top(c))
        return;
    for (size_t i = 0; i < slots && !c->failed; i++)
        if (last[i])
            check_meeting(c, last[i]);
}

/* ---- MGT-04 ---- */

/* Whether a responsibility is to report how the management system performs. */
static bool is_reporting(const struct checker *c, const isms_responsibility *r)
{
    static const char *const clauses[] = {"5.3", "9.1", "9.3.2", NULL};
    return (isms_responsibility_verb(r) == ISMS_VERB_REPORT ||
            isms_responsibility_core(r) == ISMS_CORE_DUTY_REPORTING) &&
           serves(c, r, clauses);
}

/* Whether a responsibility is to keep the management system in line with the standard: of clause
 * 5.3 alone, or of that and of keeping, improving or complying. */
static bool is_conformity(const struct checker *c, const isms_responsibility *r)
{
    static const char *const organization[] = {"5.3", NULL};
    static const char *const upkeep[] = {"4.4", "8.1", "10.1", "10.2", "A.5.36", NULL};
    return isms_responsibility_verb(r) != ISMS_VERB_REPORT && serves(c, r, organization) &&
           (isms_responsibility_control_count(r) == 1 || serves(c, r, upkeep));
}

static void mgt_04(struct checker *c)
{
    bool conformity = false, reporting = false;
    if (clause(c, "5.3") == NONE) {
        isms__cannot_tell(c, "the model does not have clause 5.3 of ISO/IEC 27001");
        return;
    }
    for (size_t i = 0; i < isms_responsibility_count(c->model); i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        if (!c->snapshot->tasks[i].controls || !is_duty(c->snapshot, i))
            continue;
        conformity = conformity || is_conformity(c, r);
        reporting = reporting || is_reporting(c, r);
    }
    for (int i = 0; i < 2; i++) {
        if (i == 0 ? conformity : reporting)
            continue;
        isms__found(c, isms__own_organization(c), "nobody has the responsibility of %s",
                    i == 0 ? "keeping the management system in line with the standard"
                           : "reporting to top management how the management system performs");
        isms__found_key(c, i == 0 ? "conformity" : "reporting");
        isms__found_end(c);
    }
}

/* ---- MGT-06 ---- */

/* Whether it is the top that must not hand it on: it serves leadership or the review, or nothing
 * that would make it somebody else's. */
static bool is_of_top(const struct checker *c, const isms_responsibility *r)
{
    static const char *const clauses[] = {"5",     "5.1",   "5.2",   "5.3", "9.3",
                                          "9.3.1", "9.3.2", "9.3.3", NULL};
    return isms_responsibility_control_count(r) == 0 || serves(c, r, clauses);
}

static void check_handed_on(struct checker *c, uint32_t duty, const isms_object *r)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->handed_on_of.start[duty]; i < s->handed_on_of.start[duty + 1]; i++) {
        const isms_delegation *delegation = s->handed_on[i].delegation;
        const isms_object *to = isms__node_object(s, s->handed_on[i].to);
        isms__found(c, r, "%s must not be handed on, but %s hands it on to %s", isms__name(c, r),
                    isms__name(c, delegation), isms__name(c, to));
        isms__found_related(c, delegation);
        isms__found_related(c, to);
        isms__found_key(c, isms_object_id((const isms_object *)delegation));
        isms__found_end(c);
    }
}

static void mgt_06(struct checker *c)
{
    bool any = false, known = false;
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY) && !c->failed; i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        const isms_object *object = (const isms_object *)r, *other = NULL;
        if (c->snapshot->tasks[i].delegable || !is_duty(c->snapshot, i))
            continue;
        check_handed_on(c, i, object);
        if (!is_of_top(c, r))
            continue;
        known = any ? known : isms__knows_top(c);
        any = true;
        if (!known || answering(c, i, &other) != ANSWERED_BY_OTHERS)
            continue;
        isms__found(c, r, "%s must not be handed on, but %s answers for it, not top management",
                    isms__name(c, r), isms__name(c, other));
        isms__found_related(c, other);
        isms__found_key(c, "accountable");
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"MGT-01", "top management answers for policy, objectives, resources and review",
     ISMS_SEVERITY_ERROR, 0, "S6 S7 S57; ISO/IEC 27001 5.1",
     "Of the responsibilities that serve the clause on the policy (5.2), on objectives (6.2), on "
     "resources (7.1) or on the management review (9.3), somebody has A in one or more, and top "
     "management in none. Top management are roles that fulfil top-management or management, "
     "committees of kind management, units of kind board, and whoever is behind these. That a "
     "clause has no responsibility is COV-04, that nobody has A, or nobody is behind it, RACI-01 "
     "and RACI-05; of what must not be handed on speaks MGT-06.",
     "Make top management accountable.", .check = mgt_01},
    {"MGT-02", "top management shows that it stands behind security", ISMS_SEVERITY_WARNING, 0,
     "S5; ISO/IEC 27001 5.1",
     "No record shows top management at work for security within the limit commitment-months: a "
     "communication, a meeting, a management review or what discharges a responsibility, done by "
     "it or with it as more than an attendee; or anything that discharges a responsibility which "
     "serves clause 5.1.",
     "Have top management speak up for security, and record it.", .check = mgt_02,
     .thresholds = USES(COMMITMENT_MONTHS)},
    {"MGT-03", "top management takes part", ISMS_SEVERITY_ERROR, 0, "S6; ISO/IEC 27001 9.3.1",
     "The last record of a management review, or the last one of a meeting of a committee of kind "
     "isms, says who was there, and top management, as it was on that day or is now, is not among "
     "them or was missing.",
     "Attend; hold the review again where nobody of the top was there.", .check = mgt_03},
    {"MGT-04", "conformity and reporting are assigned", ISMS_SEVERITY_ERROR, 0,
     "S64 S68; ISO/IEC 27001 5.3",
     "No responsibility is there for keeping the management system in line with the standard (one "
     "that serves clause 5.3 and no other, or clause 5.3 and one of 4.4, 8.1, 10.1, 10.2 and "
     "A.5.36, and is not of verb report); or none for reporting how it performs (of verb report or "
     "of core reporting, serving 5.3, 9.1 or 9.3.2). That such a responsibility has nobody is told "
     "by the RACI rules.",
     "Assign both.", .check = mgt_04},
    {"MGT-05", "the security officer is near the top", ISMS_SEVERITY_WARNING, 0,
     "S38; BSI ISMS.1.A4",
     "An insider who holds a role that fulfils security-officer reports, directly or "
     "through others, to the head of a unit of function it that is not top management; or "
     "stands more levels than the limit officer-levels below the nearest superior who is "
     "top management.",
     "Give the security officer a direct line to the top.", .check = isms__check_officers,
     .thresholds = USES(OFFICER_LEVELS)},
    {"MGT-06", "what must not be delegated is not", ISMS_SEVERITY_ERROR, 0, "S5; ISO/IEC 27001 5.1",
     "A responsibility that is not delegable is handed on by a delegation that holds on the date; "
     "or it serves a clause on leadership (5) or the management review (9.3), or no clause or "
     "control at all, and others than top management have A in it.",
     "Take it back.", .check = mgt_06},
};

const struct rule_list isms__management_rules = RULE_LIST(rules);
