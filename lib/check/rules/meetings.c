/* Meetings of committees: in time, with a quorum, without votes on one's own matters. */
#include "check/rules/records.h"

/* Whether somebody sat there as a member: not as a guest, and not to report or to be heard. */
static bool is_member(const isms_participant *p)
{
    enum isms_part_taken part = isms_participant_part(p);
    return !isms_participant_absent(p) &&
           (!part || part == ISMS_PART_TAKEN_CHAIR || part == ISMS_PART_TAKEN_MEMBER ||
            part == ISMS_PART_TAKEN_DECIDER || part == ISMS_PART_TAKEN_APPROVER);
}

/* ---- COM-05 ---- */

/* Marks, by node, those who had a seat without a vote on a day, and no other seat. */
static void mark_voteless(const struct checker *c, const isms_committee *committee, isms_date day,
                          uint32_t *marks, uint32_t mark)
{
    for (int voting = 0; voting < 2; voting++)
        for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
            const isms_seat *seat = isms_committee_seat_at(committee, i);
            uint32_t node = isms__node_of(c->snapshot, isms_seat_holder(seat));
            if (node != NONE && isms_seat_voting(seat) == (voting == 1) &&
                isms_date_within(day, isms_seat_from(seat), isms_seat_until(seat)))
                marks[node] = voting ? 0 : mark;
        }
}

/* Whether one of the seats without a vote, by their marks, is that of whoever took part. */
static bool is_voteless(struct checker *c, const isms_committee *committee, isms_date day,
                        const isms_object *who, const uint32_t *marks, uint32_t mark)
{
    uint32_t node = isms__node_of(c->snapshot, who);
    bool found = node != NONE && marks[node] == mark;
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        const isms_object *holder = isms_seat_holder(seat);
        if (holder == who || !isms_date_within(day, isms_seat_from(seat), isms_seat_until(seat)) ||
            !isms__in_common(c, holder, who))
            continue;
        if (isms_seat_voting(seat))
            return false;
        found = true;
    }
    return found;
}

static void check_quorum(struct checker *c, const isms_record *record, uint32_t *marks,
                         uint32_t mark)
{
    enum { COMPARED = 200 };
    const isms_committee *committee = isms_record_committee(record);
    isms_date day = isms_record_date(record);
    int64_t quorum = isms_committee_quorum(committee), present = 0;
    size_t count = isms_record_participant_count(record);
    if (count == 0) {
        isms__unassessable(c, record, "who was present in %s is not recorded",
                           isms__name(c, record));
        return;
    }
    if (count > COMPARED || isms_committee_seat_count(committee) > COMPARED)
        return;
    mark_voteless(c, committee, day, marks, mark);
    for (size_t i = 0; i < count; i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        const isms_object *who = isms_participant_who(p);
        if (who && (who->type == TYPE_COMMITTEE || who->type == TYPE_UNIT))
            return; /* who of them was there is not told */
        present += is_member(p) && !(who && is_voteless(c, committee, day, who, marks, mark));
    }
    if (present >= quorum)
        return;
    isms__found(
        c, record,
        "%s decided something in %s with %lld voting member%s present, but its quorum is %lld",
        isms__name(c, committee), isms__name(c, record), (long long)present,
        present == 1 ? "" : "s", (long long)quorum);
    isms__found_related(c, committee);
    isms__found_end(c);
}

static void com_05(struct checker *c)
{
    bool any = false;
    uint32_t *marks = isms__scratch(c, c->snapshot->node_count, sizeof *marks);
    for (size_t i = 0; marks && i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        const isms_committee *committee = isms_record_committee(record);
        if (!is_meeting(record) || !isms_record_has_committee(record))
            continue;
        any = true;
        if (committee && isms_committee_has_quorum(committee) && happened(c, record) &&
            isms_record_decision_count(record) > 0)
            check_quorum(c, record, marks, (uint32_t)i + 1);
    }
    if (!any)
        isms__nothing(c, "meeting of a committee");
}

/* ---- COM-07 ---- */

/* The day after which the next meeting is late: so many per cent of the interval later. */
static isms_date latest_day(const struct checker *c, isms_date day, isms_duration interval)
{
    int64_t per_cent = isms__threshold(c, THRESHOLD_MEETING_PERCENT);
    isms_date next = isms_date_add(day, interval, 1);
    if (!isms_date_is_set(next))
        return next;
    int64_t days = isms_date_day_number(next) - isms_date_day_number(day);
    per_cent = per_cent < 0 ? 0 : per_cent > 10000 ? 10000 : per_cent;
    days = (days * per_cent + 99) / 100;
    if (days / 7 > UINT16_MAX)
        return (isms_date){0, 0, 0}; /* more than a thousand years */
    isms_duration slack = {0, 0, (uint16_t)(days / 7), (uint16_t)(days % 7)};
    return isms_date_add(day, slack, 1);
}

static void check_interval(struct checker *c, const isms_committee *committee,
                           const isms_record *last)
{
    char day[11], due[11];
    isms_date since = last ? isms_record_date(last) : isms_committee_formed_on(committee);
    if (!isms_committee_has_interval(committee)) {
        isms__unassessable(c, committee, "how often %s meets is not laid down",
                           isms__name(c, committee));
        return;
    }
    isms_date latest = isms_date_is_set(since)
                           ? latest_day(c, since, isms_committee_interval(committee))
                           : (isms_date){0, 0, 0};
    if (isms_date_is_set(since) && !is_past(c, latest))
        return;
    if (last)
        isms__found(c, committee, "%s met last on %s", isms__name(c, committee),
                    isms__date_text(since, day));
    else
        isms__found(c, committee, "no meeting of %s is on record", isms__name(c, committee));
    isms__found_related(c, last);
    if (isms_date_is_set(since))
        isms__found_path(c, "the next meeting was due by %s", isms__date_text(latest, due));
    isms__found_end(c);
}

static void com_07(struct checker *c)
{
    bool any = false;
    const isms_record **last = isms__scratch(c, isms_committee_count(c->model), sizeof *last);
    for (size_t i = 0; last && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        const isms_object *committee = (const isms_object *)isms_record_committee(record);
        if (!is_meeting(record) || !isms_record_has_committee(record))
            continue;
        any = true;
        uint32_t at = committee ? index_of(c->snapshot, committee) : 0;
        if (committee && happened(c, record) &&
            (!last[at] || is_before(isms_record_date(last[at]), isms_record_date(record))))
            last[at] = record;
    }
    if (!any)
        isms__nothing(c, "meeting of a committee");
    for (size_t i = 0; any && i < isms_committee_count(c->model) && !c->failed; i++) {
        const isms_committee *committee = isms_committee_at(c->model, i);
        if (isms__holds(c->snapshot, isms_committee_formed_on(committee),
                        isms_committee_dissolved_on(committee)))
            check_interval(c, committee, last[i]);
    }
}

/* ---- COM-08 ---- */

/* Whether an actor is this person and nobody else. */
static bool is_alone(struct checker *c, const isms_object *actor, const isms_object *person)
{
    uint32_t node = isms__node_of(c->snapshot, actor);
    const struct persons_behind *behind =
        node == NONE || actor == person ? NULL : isms__persons_behind(c, node);
    return actor &&
           (actor == person || (behind && behind->count == 1 &&
                                object_at(c->snapshot, TYPE_PERSON, behind->persons[0]) == person));
}

static bool is_subject(const isms_record *record, const isms_object *person)
{
    enum { COMPARED = 100 };
    enum isms_record_kind kind = isms_record_kind(record);
    if (kind != ISMS_RECORD_KIND_VIOLATION && kind != ISMS_RECORD_KIND_DISCIPLINARY_CASE)
        return false;
    for (size_t i = 0; i < isms_record_participant_count(record) && i < COMPARED; i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        if (isms_participant_part(p) == ISMS_PART_TAKEN_SUBJECT &&
            isms_participant_who(p) == person)
            return true;
    }
    return false;
}

/* What makes a decision about something the person's own matter; NULL for nothing. */
static const char *own_matter(struct checker *c, const isms_object *about,
                              const isms_object *person)
{
    if (about == person)
        return "which is about themselves";
    if (about->type == TYPE_RECORD && is_subject((const isms_record *)about, person))
        return "which they are the subject of";
    if (about->type == TYPE_AUDIT_FINDING &&
        is_alone(c, isms_audit_finding_owner((const isms_audit_finding *)about), person))
        return "which was found in what they answer for";
    return NULL;
}

static void found_vote(struct checker *c, const isms_record *record, const isms_object *who,
                       const isms_object *about, const char *why)
{
    if (about)
        isms__found(c, record, "%s voted in %s on %s, %s", isms__name(c, who),
                    isms__name(c, record), isms__name(c, about), why);
    else
        isms__found(c, record, "%s voted in %s, but had declared a conflict of interest",
                    isms__name(c, who), isms__name(c, record));
    isms__found_related(c, who);
    isms__found_related(c, about);
    isms__found_key(c, isms_object_id(who));
    isms__found_end(c);
}

static void check_vote(struct checker *c, const isms_record *record, const isms_participant *p,
                       uint32_t *marks, uint32_t mark)
{
    enum { COMPARED = 200 };
    const isms_object *who = isms_participant_who(p);
    if (!who || !is_member(p) || !isms_participant_voted(p))
        return;
    uint32_t node = isms__node_of(c->snapshot, who);
    if (node == NONE || marks[node] == mark)
        return; /* told already */
    marks[node] = mark;
    if (isms_participant_conflict(p)) {
        found_vote(c, record, who, NULL, NULL);
        return;
    }
    const struct persons_behind *behind = isms__persons_behind(c, node);
    const isms_object *person = who;
    if (who->type != TYPE_PERSON) {
        if (!behind || behind->count != 1)
            return;
        person = object_at(c->snapshot, TYPE_PERSON, behind->persons[0]);
    }
    for (size_t i = 0; i < isms_record_decision_count(record) && i < COMPARED; i++) {
        const isms_decision *decision = isms_record_decision_at(record, i);
        for (size_t n = 0; n < isms_decision_about_count(decision) && n < COMPARED; n++) {
            const isms_object *about = isms_decision_about_at(decision, n);
            const char *why = about ? own_matter(c, about, person) : NULL;
            if (!why)
                continue;
            found_vote(c, record, who, about, why);
            return;
        }
    }
}

static void com_08(struct checker *c)
{
    enum { COMPARED = 200 };
    bool any = false;
    uint32_t *marks = isms__scratch(c, c->snapshot->node_count, sizeof *marks);
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        size_t count = isms_record_participant_count(record);
        if (!is_meeting(record) || isms_record_decision_count(record) == 0 || count == 0)
            continue;
        any = true;
        for (size_t n = 0; n < count && n < COMPARED && happened(c, record); n++)
            check_vote(c, record, isms_record_participant_at(record, n), marks, (uint32_t)i + 1);
    }
    if (!any)
        isms__nothing(c, "meeting with its decisions and those who took part");
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"COM-05", "committees decide with a quorum", ISMS_SEVERITY_ERROR, 0, "S14 S16; practice",
     "In a meeting of a committee on or before the date, something was decided, but fewer "
     "voting members than the quorum of the committee were present. Participants who were "
     "absent, guests and those who reported do not count, nor does who had a seat without a "
     "vote on that day. Where the quorum is not laid down, COM-04 says so; where nobody is "
     "recorded who was present, it cannot be told. Meetings with more than 200 "
     "participants, and committees with more than 200 seats, are not looked at.",
     "Repeat the vote with a quorum.", .check = com_05},
    {"COM-07", "committees meet as often as they should", ISMS_SEVERITY_WARNING, 0, "S15; practice",
     "Since the last meeting of an active committee, or its formation where it has not met "
     "yet, more has passed than the limit meeting-percent of its interval, in days, rounded "
     "up; or neither is on record. Where no meeting of any committee is on record, or the "
     "interval is not laid down, it cannot be told.",
     "Convene the committee, or record that it met.", .check = com_07,
     .thresholds = USES(MEETING_PERCENT)},
    {"COM-08", "nobody votes on their own matters", ISMS_SEVERITY_WARNING, 0, "S84; practice",
     "In a meeting with decisions, on or before the date, a member who had declared a conflict "
     "of interest voted; or a member voted on a decision about themselves, about a violation or "
     "disciplinary case that they are the subject of, or about a finding of an audit that they "
     "alone have to deal with.",
     "Repeat the vote without them, or record that they abstained (voted=\"false\").",
     .check = com_08},
};

const struct rule_list isms__meeting_rules = RULE_LIST(rules);
