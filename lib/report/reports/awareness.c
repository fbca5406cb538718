/* Who was trained and has acknowledged what, those first for whom something is missing. */
#include <stdio.h>

#include "report/reports/parts.h"

/* How a person stands, the worst first; so are rows ordered. */
enum standing { STANDING_MISSING, STANDING_OPEN, STANDING_UNKNOWN, STANDING_FINE, STANDINGS };
static const struct {
    const char *english;
    enum tone tone;
} standings[STANDINGS] = {
    [STANDING_MISSING] = {"training overdue", TONE_BAD},
    [STANDING_OPEN] = {"something is open", TONE_WARNING},
    [STANDING_UNKNOWN] = {"cannot be told", TONE_SOFT},
    [STANDING_FINE] = {"up to date", TONE_GOOD},
};

struct learner {
    const isms_person *person;
    const isms_record *training; /* the last one */
    enum standing standing;
    size_t acknowledged;
};

/* ---- what the rules on awareness say ---- */

static bool is_about(const isms_findings *findings, size_t index, const isms_object *person)
{
    isms_finding finding = isms_findings_at(findings, index);
    bool about = finding.object == person;
    for (size_t i = 0; i < finding.related_count; i++)
        about = about || isms_findings_related(findings, index, i) == person;
    return about;
}

/* Puts down what the findings say about persons; whether it can be told of training at all. */
static bool judge(const struct report *r, struct learner *learners, size_t count)
{
    const isms_findings *findings = r->options->findings;
    bool known = true;
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        const char *rule = isms_rule_id(finding.rule);
        if (strncmp(rule, "AWR-", 4) != 0)
            continue;
        bool training = strcmp(rule, "AWR-02") == 0;
        if (finding.kind == ISMS_FINDING_UNASSESSABLE) {
            known = known && !(training && !isms_person_cast((isms_object *)finding.object));
            continue;
        }
        for (size_t n = 0; n < count && !finding.waiver; n++)
            if (is_about(findings, i, (const isms_object *)learners[n].person)) {
                enum standing standing = training ? STANDING_MISSING : STANDING_OPEN;
                if (standing < learners[n].standing)
                    learners[n].standing = standing;
            }
    }
    return known;
}

/* ---- what is on record ---- */

static bool reaches(const isms_record *record, const isms_person *person)
{
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        const isms_object *who = isms_participant_who(p);
        if (who && !isms_participant_absent(p) &&
            isms_participant_part(p) != ISMS_PART_TAKEN_TRAINER &&
            (who == (const isms_object *)person ||
             who == (const isms_object *)isms_person_unit(person) ||
             who == (const isms_object *)isms_person_organization(person)))
            return true;
    }
    return false;
}

static void look_up(const struct report *r, struct learner *learner)
{
    for (size_t i = 0; i < isms_record_count(r->model); i++) {
        const isms_record *record = isms_record_at(r->model, i);
        enum isms_record_kind kind = isms_record_kind(record);
        isms_date date = isms_record_date(record);
        if ((kind != ISMS_RECORD_KIND_TRAINING && kind != ISMS_RECORD_KIND_ACKNOWLEDGEMENT) ||
            !isms_date_is_set(date) || isms_date_compare(date, r->at) > 0 ||
            !reaches(record, learner->person))
            continue;
        if (kind == ISMS_RECORD_KIND_ACKNOWLEDGEMENT)
            learner->acknowledged++;
        else if (!learner->training ||
                 isms_date_compare(date, isms_record_date(learner->training)) >= 0)
            learner->training = record;
    }
}

static bool is_asked_for(const struct report *r, const isms_person *person)
{
    const isms_object *s = r->subject;
    return isms_snapshot_is_active(r->snapshot, person) &&
           (!s || s == (const isms_object *)person ||
            s == (const isms_object *)isms_person_unit(person));
}

static size_t gather(const struct report *r, struct learner *learners)
{
    size_t count = 0;
    for (size_t i = 0; i < isms_person_count(r->model); i++)
        if (is_asked_for(r, isms_person_at(r->model, i)))
            learners[count++] =
                (struct learner){.person = isms_person_at(r->model, i), .standing = STANDING_FINE};
    bool known = judge(r, learners, count);
    for (size_t i = 0; i < count; i++) {
        look_up(r, &learners[i]);
        if (!known && learners[i].standing == STANDING_FINE)
            learners[i].standing = STANDING_UNKNOWN;
    }
    return count;
}

/* ---- tables ---- */

static void put_learner(struct report *r, isms_table *table, const struct learner *learner)
{
    isms_report *d = r->document;
    const isms_record *training = learner->training;
    char count[24];
    isms_date due = training ? isms_record_next_due(training) : (isms_date){0, 0, 0};
    if (training && !isms_date_is_set(due))
        due = isms_record_valid_until(training);
    snprintf(count, sizeof count, "%zu", learner->acknowledged);
    isms__table_object(table, (const isms_object *)learner->person);
    isms__table_object(table, (const isms_object *)isms_person_unit(learner->person));
    isms__add_tone(table, isms__say(d, standings[learner->standing].english, NULL),
                   standings[learner->standing].tone);
    isms__table_object(table, (const isms_object *)training);
    isms__table_add(table, training ? isms__day(d, isms_record_date(training)) : "");
    isms__table_add(table, isms__day(d, due));
    isms__table_add(table, count);
}

static void put_rate(isms_table *table, size_t fine, size_t count)
{
    char text[32];
    const size_t numbers[] = {count, fine};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        snprintf(text, sizeof text, "%zu", numbers[i]);
        isms__table_add(table, text);
    }
    snprintf(text, sizeof text, "%zu %%", count ? fine * 100 / count : 0);
    isms__add_tone(table, text, fine == count ? TONE_GOOD : TONE_WARNING);
}

/* One row for each unit with somebody in it, one for those in none, and one for all. */
static void put_rates(struct report *r, const struct learner *learners, size_t count)
{
    static const char *const columns[] = {"Unit", "Persons", "Up to date", "Rate", NULL};
    isms_report *d = r->document;
    size_t units = isms_unit_count(r->model);
    isms__heading(d, 2, "By unit");
    isms_table *table = isms__begin_table(d, columns);
    for (size_t u = 0; table && u <= units + 1; u++) {
        const isms_unit *unit = u < units ? isms_unit_at(r->model, u) : NULL;
        size_t persons = 0, fine = 0;
        for (size_t i = 0; i < count; i++) {
            if (u <= units && isms_person_unit(learners[i].person) != unit)
                continue;
            persons++;
            fine += learners[i].standing == STANDING_FINE;
        }
        if (!persons)
            continue;
        if (unit)
            isms__table_object(table, (const isms_object *)unit);
        else
            isms__table_add(table, isms__say(d, u == units ? "no unit" : "All", NULL));
        put_rate(table, fine, persons);
    }
}

isms_status isms__make_awareness(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Person", "Unit",      "State",        "Last training",
                                          "On",     "Due again", "Acknowledged", NULL};
    isms_report *d = r->document;
    size_t room = isms_person_count(r->model) + 1;
    struct learner *learners = isms__memory_zeroed(&d->memory, room, sizeof *learners);
    if (!learners)
        return isms__fail_memory(error);
    size_t count = gather(r, learners);
    isms__heading(d, 2, "By person");
    isms_table *table = isms__begin_table(d, columns);
    for (unsigned standing = 0; table && standing < STANDINGS; standing++)
        for (size_t i = 0; i < count && !d->failed; i++)
            if (learners[i].standing == standing)
                put_learner(r, table, &learners[i]);
    put_rates(r, learners, count);
    isms__memory_free(&d->memory, learners);
    return ISMS_OK;
}
