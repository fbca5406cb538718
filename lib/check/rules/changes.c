/* Changes in the business: looked at in time, and with decisions that somebody carries out. */
#include "check/rules/records.h"

/* By record: what is known of a change from others. */
enum { MET_ABOUT = 1, DECIDED_ABOUT = 2 };

static bool is_change(const isms_object *object)
{
    return object && object->type == TYPE_RECORD &&
           isms_record_kind((const isms_record *)object) == ISMS_RECORD_KIND_CHANGE;
}

static bool is_about_change(const isms_decision *decision)
{
    for (size_t i = 0; i < isms_decision_about_count(decision); i++)
        if (is_change(isms_decision_about_at(decision, i)))
            return true;
    return false;
}

/* Marks the changes that meetings were about. */
static uint8_t *find_met(struct checker *c)
{
    uint8_t *met = isms__scratch(c, isms_record_count(c->model), sizeof *met);
    for (size_t i = 0; met && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (!is_meeting(record) || !happened(c, record))
            continue;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            if (is_change(about))
                met[index_of(c->snapshot, about)] |= MET_ABOUT;
        }
        for (size_t d = 0; d < isms_record_decision_count(record); d++) {
            const isms_decision *decision = isms_record_decision_at(record, d);
            for (size_t n = 0; n < isms_decision_about_count(decision); n++) {
                const isms_object *about = isms_decision_about_at(decision, n);
                if (is_change(about))
                    met[index_of(c->snapshot, about)] |= MET_ABOUT | DECIDED_ABOUT;
            }
        }
    }
    return met;
}

static bool has_part(const isms_record *record, uint32_t parts)
{
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        enum isms_part_taken part = isms_participant_part(p);
        if (part && !isms_participant_absent(p) && (parts & ISMS_BIT(part)))
            return true;
    }
    return false;
}

static bool is_decided(struct checker *c, const isms_record *change, uint8_t met)
{
    const struct chain *actions = isms__actions_of_record(c);
    return (met & DECIDED_ABOUT) || isms_record_decision_count(change) > 0 ||
           (actions && actions->first[index_of(c->snapshot, (const isms_object *)change)]) ||
           has_part(change, ISMS_BIT(ISMS_PART_TAKEN_APPROVER) | ISMS_BIT(ISMS_PART_TAKEN_DECIDER));
}

static bool is_reviewed(const struct checker *c, const isms_record *change, uint8_t met)
{
    if (isms_record_has_reviewed_on(change) && !has_come(c, isms_record_reviewed_on(change)))
        return false;
    return (met & MET_ABOUT) || isms_record_has_reviewed_on(change) ||
           isms_record_has_reviewed_by(change) ||
           has_part(change, ISMS_BIT(ISMS_PART_TAKEN_REVIEWER));
}

typedef void change_check(struct checker *c, const isms_record *change, uint8_t met);

static void each_change(struct checker *c, change_check *check)
{
    bool any = false;
    uint8_t *met = find_met(c);
    for (size_t i = 0; met && i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *change = isms_record_at(c->model, i);
        if (!is_change((const isms_object *)change))
            continue;
        any = true;
        check(c, change, met[i]);
    }
    if (!any && !c->failed)
        isms__nothing(c, "change");
}

static void check_review(struct checker *c, const isms_record *change, uint8_t met)
{
    char day[11], due[11];
    if (is_reviewed(c, change, met) || is_decided(c, change, met))
        return;
    if (!isms_record_has_date(change)) {
        isms__unassessable(c, change, "when %s happened is not recorded", isms__name(c, change));
        return;
    }
    isms_date last = isms__days_from(c, isms_record_date(change), THRESHOLD_CHANGE_DAYS, 1);
    if (!is_past(c, last))
        return;
    isms__found(c, change, "%s is of %s, and nobody has looked at it since", isms__name(c, change),
                isms__date_text(isms_record_date(change), day));
    isms__found_path(c, "this was due by %s", isms__date_text(last, due));
    isms__found_end(c);
}

static void chg_01(struct checker *c)
{
    each_change(c, check_review);
}

static void check_outcome(struct checker *c, const isms_record *change, uint8_t met)
{
    if (is_reviewed(c, change, met) && !is_decided(c, change, met)) {
        isms__found(c, change, "%s was looked at, but nothing was decided", isms__name(c, change));
        isms__found_key(c, "undecided");
        isms__found_end(c);
    }
    isms__check_decisions(c, change, NULL);
}

static void chg_02(struct checker *c)
{
    each_change(c, check_outcome);
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) == ISMS_RECORD_KIND_MEETING && happened(c, record))
            isms__check_decisions(c, record, is_about_change);
    }
}

static const struct isms_rule rules[] = {
    {"CHG-01", "changes are looked at in time", ISMS_SEVERITY_WARNING, 0, "S15; ISO/IEC 27001 6.3",
     "A change is longer ago than the limit change-days and was neither reviewed nor "
     "decided on: it names nobody who reviewed, approved or decided on it, no decision and "
     "no action, and no meeting or management review on or before the date was about it or "
     "decided on it.",
     "Put it on the agenda of the committee.", .check = chg_01, .thresholds = USES(CHANGE_DAYS)},
    {"CHG-02", "what follows from changes is decided and carried out", ISMS_SEVERITY_WARNING, 0,
     "S16; ISO/IEC 27001 6.3",
     "A change was reviewed, but nobody approved or decided on it, no decision is recorded "
     "and no action comes from it; or a decision on a change or an action that comes from it has "
     "nobody to carry it out or no date. What the action of a decision says counts for the "
     "decision; an action that is closed needs no date. Decisions of management reviews are a "
     "matter of MRV-03.",
     "Decide, and name who does what by when.", .check = chg_02},
};

const struct rule_list isms__change_rules = RULE_LIST(rules);
