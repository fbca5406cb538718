/* Charters of committees, and what their next meeting needs. */
#include "report/reports/parts.h"

#include <stdio.h>

bool isms__wants_committee(const struct report *r, const isms_object *object)
{
    const isms_committee *committee = (const isms_committee *)object;
    isms_date end = isms_committee_dissolved_on(committee);
    if (r->subject)
        return object == r->subject;
    return !isms_object_is_content(object) &&
           !(isms_date_is_set(end) && isms_date_compare(end, r->at) < 0);
}

/* ---- what both say ---- */

static size_t count_votes(const struct report *r, const isms_committee *committee)
{
    size_t votes = 0;
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        votes +=
            isms_seat_voting(seat) && holds_now(r, isms_seat_from(seat), isms_seat_until(seat));
    }
    return votes;
}

static void put_committee(struct report *r, const isms_committee *committee)
{
    isms_report *d = r->document;
    char votes[24];
    const isms_object *object = (const isms_object *)committee;
    snprintf(votes, sizeof votes, "%zu", count_votes(r, committee));
    isms__value(d, "name", label_of(object));
    isms__value(d, "purpose", isms_committee_purpose(committee));
    isms__value(d, "votes", votes);
    isms__value(d, "chair", isms__with_names(r, isms_committee_chair(committee)));
    isms__value(d, "deputy-chair", isms__with_names(r, isms_committee_deputy_chair(committee)));
    isms__value(d, "reports-to", isms__with_names(r, isms_committee_reports_to(committee)));
    isms__value_field(d, "kind", object, ISMS_COMMITTEE_KIND);
    isms__value_field(d, "quorum", object, ISMS_COMMITTEE_QUORUM);
    isms__value_field(d, "interval", object, ISMS_COMMITTEE_INTERVAL);
    isms__value_field(d, "charter", object, ISMS_COMMITTEE_CHARTER);
}

/* Seats that are held on the day; to be filled in by hand where it is for a meeting. */
static void list_seats(struct report *r, const isms_committee *committee, bool meeting)
{
    static const char *const held[] = {"Seat",  "Held by", "Speaks for", "Vote",
                                       "Since", "Until",   NULL};
    static const char *const present[] = {"Seat", "Held by", "Vote", "Present", "Signature", NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    isms__list_begin(d, "seats");
    for (size_t i = 0; i < isms_committee_seat_count(committee) && !d->failed; i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        const isms_object *object = (const isms_object *)seat, *holder = isms_seat_holder(seat);
        if (!holds_now(r, isms_seat_from(seat), isms_seat_until(seat)))
            continue;
        if (!table && !(table = isms__begin_table(d, meeting ? present : held)))
            break;
        const char *names = holder ? isms__names_behind(r, holder) : "";
        isms__table_object(table, holder);
        isms__add_tone(table, *names ? names : isms__say(d, "vacant", NULL),
                       *names ? TONE_PLAIN : TONE_BAD);
        if (!meeting)
            isms__add_value(d, table, object, ISMS_SEAT_FUNCTION);
        isms__add_value(d, table, object, ISMS_SEAT_VOTING);
        for (unsigned n = 0; n < 2; n++)
            isms__table_add(
                table,
                meeting ? "" : isms__value_of(d, object, n ? ISMS_SEAT_UNTIL : ISMS_SEAT_FROM));
    }
    isms__list_end(d);
}

/* ---- charter ---- */

isms_status isms__make_committee_charter(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_committee *committee = (const isms_committee *)r->about;
    (void)error;
    put_committee(r, committee);
    isms__value(d, "formed-by", isms__with_names(r, isms_committee_formed_by(committee)));
    isms__value_field(d, "formed-on", r->about, ISMS_COMMITTEE_FORMED_ON);
    list_seats(r, committee, false);
    isms__list_duties(r, r->about);
    isms__list_authorities(r, r->about, NULL);
    return ISMS_OK;
}

/* ---- meeting ---- */

static const struct link meetings_of = {.type = ISMS_TYPE_RECORD,
                                        .fields = {ISMS_RECORD_COMMITTEE}};

static const isms_record *last_meeting(struct report *r, const isms_committee *committee)
{
    const isms_record *last = NULL;
    struct linked meetings = isms__linked(r, &meetings_of, (const isms_object *)committee);
    for (size_t i = 0; i < meetings.count; i++) {
        const isms_record *record = (const isms_record *)meetings.items[i];
        isms_date date = isms_record_date(record);
        if (isms_date_is_set(date) && isms_date_compare(date, r->at) <= 0 &&
            (!last || isms_date_compare(date, isms_record_date(last)) > 0))
            last = record;
    }
    return last;
}

static void list_decisions(struct report *r, const isms_record *meeting)
{
    static const char *const columns[] = {"Decision", "About", "Owner", "Action",
                                          "Due",      "State", NULL};
    isms_report *d = r->document;
    size_t count = meeting ? isms_record_decision_count(meeting) : 0;
    isms__list_begin(d, "decisions");
    isms_table *table = count ? isms__begin_table(d, columns) : NULL;
    for (size_t i = 0; table && i < count && !d->failed; i++) {
        const isms_decision *decision = isms_record_decision_at(meeting, i);
        const isms_object *object = (const isms_object *)decision;
        const isms_action *action = isms_decision_action(decision);
        isms_date due = isms_decision_due(decision);
        isms__add_value(d, table, object, ISMS_DECISION_TEXT);
        isms__add_value(d, table, object, ISMS_DECISION_ABOUT);
        isms__add_value(d, table, object, ISMS_DECISION_OWNER);
        isms__add_value(d, table, object, ISMS_DECISION_ACTION);
        isms__add_due(r, table, isms_date_is_set(due) || !action ? due : isms_action_due(action),
                      action ? isms_action_closed(action) : (isms_date){0, 0, 0});
    }
    isms__list_end(d);
}

/* What came since the last meeting, or in the year that is looked back on. */
static bool is_new(const struct report *r, const isms_object *meeting, isms_date date)
{
    isms_date since = meeting ? isms_record_date((const isms_record *)meeting) : r->from;
    return isms_date_is_set(date) && isms_date_compare(date, since) >= 0 &&
           isms_date_compare(date, r->at) <= 0;
}

static bool is_open_action(const struct report *r, const isms_object *object, const isms_object *of)
{
    isms_date closed = isms_action_closed((const isms_action *)object);
    return !isms_date_is_set(closed) || is_new(r, of, closed);
}

static bool is_change(const struct report *r, const isms_object *object, const isms_object *of)
{
    const isms_record *record = (const isms_record *)object;
    return isms_record_kind(record) == ISMS_RECORD_KIND_CHANGE &&
           is_new(r, of, isms_record_date(record));
}

static bool is_incident(const struct report *r, const isms_object *object, const isms_object *of)
{
    const isms_record *record = (const isms_record *)object;
    return isms_record_kind(record) == ISMS_RECORD_KIND_INCIDENT &&
           is_new(r, of, isms_record_date(record));
}

static bool is_open_finding(const struct report *r, const isms_object *object,
                            const isms_object *of)
{
    (void)r, (void)of;
    return !isms_audit_finding_has_closed((const isms_audit_finding *)object);
}

static const struct listing meeting_listings[] = {
    {.name = "actions",
     .type = ISMS_TYPE_ACTION,
     .wanted = is_open_action,
     .fields = {ISMS_ACTION_KIND, ISMS_ACTION_RECORD, ISMS_ACTION_OWNER},
     .due = ISMS_ACTION_DUE,
     .closed = ISMS_ACTION_CLOSED},
    {.name = "changes",
     .type = ISMS_TYPE_RECORD,
     .wanted = is_change,
     .fields = {ISMS_RECORD_DATE, ISMS_RECORD_ABOUT, ISMS_RECORD_SUMMARY, ISMS_RECORD_RESULT,
                ISMS_RECORD_REVIEWED_BY}},
    {.name = "incidents",
     .type = ISMS_TYPE_RECORD,
     .wanted = is_incident,
     .fields = {ISMS_RECORD_DATE, ISMS_RECORD_UNTIL, ISMS_RECORD_ABOUT, ISMS_RECORD_SUMMARY,
                ISMS_RECORD_REVIEWED_BY}},
    {.name = "findings",
     .type = ISMS_TYPE_AUDIT_FINDING,
     .wanted = is_open_finding,
     .fields = {ISMS_AUDIT_FINDING_KIND, ISMS_AUDIT_FINDING_RECORD, ISMS_AUDIT_FINDING_CONTROLS,
                ISMS_AUDIT_FINDING_OWNER},
     .due = ISMS_AUDIT_FINDING_DUE,
     .closed = ISMS_AUDIT_FINDING_CLOSED},
};

isms_status isms__make_meeting_pack(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_committee *committee = (const isms_committee *)r->about;
    const isms_record *last = last_meeting(r, committee);
    isms_duration interval = isms_committee_interval(committee);
    isms_date next = last && isms_duration_is_set(interval)
                         ? isms_date_add(isms_record_date(last), interval, 1)
                         : (isms_date){0, 0, 0};
    (void)error;
    put_committee(r, committee);
    isms__value(d, "last", label_of((const isms_object *)last));
    isms__value(d, "last-on", last ? isms__day(d, isms_record_date(last)) : "");
    isms__value(d, "next", isms__day(d, next));
    list_seats(r, committee, true);
    list_decisions(r, last);
    for (size_t i = 0; i < COUNT_OF(meeting_listings); i++)
        isms__list_objects(r, &meeting_listings[i], (const isms_object *)last);
    return ISMS_OK;
}
