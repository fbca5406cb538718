/* Reports that are due. */
#include "check/rules/records.h"

/* Whether a responsibility is to report again and again. */
static bool is_scheduled(const struct checker *c, const isms_responsibility *duty)
{
    return isms_responsibility_verb(duty) == ISMS_VERB_REPORT &&
           isms_responsibility_has_every(duty) && isms__is_duty(c, duty) &&
           isms_responsibility_participation_count(duty) > 0;
}

/* The last record of each responsibility, of whatever kind it is. */
static const isms_record **find_last(struct checker *c, bool *any)
{
    const isms_record **last = isms__scratch(c, isms_responsibility_count(c->model), sizeof *last);
    for (size_t i = 0; last && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        const isms_object *duty = (const isms_object *)isms_record_responsibility(record);
        *any = *any || isms_record_kind(record) == ISMS_RECORD_KIND_REPORT;
        if (!duty || !happened(c, record))
            continue;
        const isms_record **of = &last[index_of(c->snapshot, duty)];
        if (isms__is_newer(record, *of))
            *of = record;
    }
    return last;
}

static void check_recipients(struct checker *c, const isms_record *record)
{
    for (size_t i = 0; i < isms_record_recipient_count(record) && !c->failed; i++) {
        const isms_object *who = isms_record_recipient_at(record, i);
        if (!isms__is_deserted(c, who))
            continue;
        isms__found(c, record, "%s goes to %s, but nobody who works here is there",
                    isms__name(c, record), isms__name(c, who));
        isms__found_related(c, who);
        isms__found_key(c, "recipient");
        isms__found_key(c, isms_object_id(who));
        isms__found_end(c);
    }
}

static void found_overdue(struct checker *c, const isms_object *object, const isms_record *last,
                          isms_date due)
{
    char day[11], was[11];
    isms__found(c, object, "the next report after %s, of %s, was due on %s", isms__name(c, last),
                isms__date_text(isms_record_date(last), was), isms__date_text(due, day));
    isms__found_related(c, last);
    isms__found_related(c, isms_record_responsibility(last));
    isms__found_key(c, "overdue");
    isms__found_end(c);
}

static void check_duty(struct checker *c, const isms_responsibility *duty, const isms_record *last)
{
    if (!last) {
        isms__unassessable(c, duty, "no report by %s is on record", isms__name(c, duty));
        return;
    }
    isms_date due = isms_record_has_next_due(last)
                        ? isms_record_next_due(last)
                        : isms_date_add(isms_record_date(last), isms_responsibility_every(duty), 1);
    if (is_past(c, due))
        found_overdue(c, (const isms_object *)duty, last, due);
    check_recipients(c, last);
}

/* A report that discharges no scheduled responsibility, but says when the next one is due: overdue
 * unless one of the same name came after it. */
static void check_single(struct checker *c, const isms_record *report)
{
    const isms_responsibility *duty = isms_record_responsibility(report);
    isms_date due = isms_record_next_due(report);
    if ((duty && is_scheduled(c, duty)) || !isms_date_is_set(due))
        return;
    for (size_t i = 0; is_past(c, due) && i < isms_record_count(c->model); i++) {
        const isms_record *other = isms_record_at(c->model, i);
        if (isms_record_kind(other) == ISMS_RECORD_KIND_REPORT && happened(c, other) &&
            is_before(isms_record_date(report), isms_record_date(other)) &&
            isms_record_responsibility(other) == duty)
            return;
    }
    if (is_past(c, due))
        found_overdue(c, (const isms_object *)report, report, due);
    check_recipients(c, report);
}

static void rep_01(struct checker *c)
{
    bool any = false;
    const isms_record **last = find_last(c, &any);
    if (!last)
        return;
    if (!any) {
        isms__nothing(c, "report");
        return;
    }
    for (size_t i = 0; i < isms_responsibility_count(c->model) && !c->failed; i++) {
        const isms_responsibility *duty = isms_responsibility_at(c->model, i);
        if (is_scheduled(c, duty))
            check_duty(c, duty, last[i]);
    }
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *report = isms_record_at(c->model, i);
        if (isms_record_kind(report) == ISMS_RECORD_KIND_REPORT && happened(c, report))
            check_single(c, report);
    }
}

static const struct isms_rule rules[] = {
    {"REP-01", "reports are given when they are due, and reach somebody", ISMS_SEVERITY_WARNING, 0,
     "S32 S64",
     "A responsibility with the verb report and an interval was discharged, by a record of "
     "any kind, for the last time so long ago that the next report was due before the date: "
     "on the day that the record names, or else after the interval. Or a report that "
     "discharges no such responsibility names a day before the date on which the next one "
     "was due, and no later report discharges the same responsibility, or likewise none. Or "
     "nobody who works for the organization stands behind a recipient of the last report. "
     "Where no report is on record at all, or none by a responsibility, it cannot be told.",
     "Report, or record that it was done, and say who is told from now on.", .check = rep_01},
};

const struct rule_list isms__report_rules = RULE_LIST(rules);
