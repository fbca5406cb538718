/* Violations of rules: what is decided about them, evenly, and by a process that people know. */
#include <stdio.h>
#include <stdlib.h>

#include "check/rules/records.h"

/* ---- ENF-01 ---- */

/* Marks violations that disciplinary cases are about. */
static bool *find_cases(struct checker *c)
{
    bool *marks = isms__scratch(c, isms_record_count(c->model), sizeof *marks);
    for (size_t i = 0; marks && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_DISCIPLINARY_CASE || !happened(c, record))
            continue;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            if (about && about->type == TYPE_RECORD)
                marks[index_of(c->snapshot, about)] = true;
        }
    }
    return marks;
}

static bool is_decided(const isms_record *violation)
{
    for (size_t i = 0; i < isms_record_participant_count(violation); i++)
        if (isms_participant_part(isms_record_participant_at(violation, i)) ==
            ISMS_PART_TAKEN_DECIDER)
            return true;
    return isms_record_decision_count(violation) > 0;
}

/* Whether it is known who did it: a person, or at least a role, position, unit or body. */
static bool is_traced(const isms_record *violation)
{
    for (size_t i = 0; i < isms_record_participant_count(violation); i++)
        if (isms_participant_part(isms_record_participant_at(violation, i)) ==
            ISMS_PART_TAKEN_SUBJECT)
            return true;
    for (size_t i = 0; i < isms_record_about_count(violation); i++) {
        const isms_object *about = isms_record_about_at(violation, i);
        if (about && (about->type == TYPE_PERSON || about->type == TYPE_ROLE ||
                      about->type == TYPE_POSITION || about->type == TYPE_UNIT ||
                      about->type == TYPE_ORGANIZATION))
            return true;
    }
    return isms_record_by_count(violation) > 0;
}

static void check_violation(struct checker *c, const isms_record *violation, bool has_case)
{
    char day[11], due[11];
    isms_date last = isms__days_from(c, isms_record_date(violation), THRESHOLD_VIOLATION_DAYS, 1);
    if (!is_traced(violation)) {
        isms__found(c, violation, "who is responsible for %s is not recorded",
                    isms__name(c, violation));
        isms__found_key(c, "untraced");
        isms__found_end(c);
    }
    if (has_case || is_decided(violation))
        return;
    if (!isms_record_has_date(violation)) {
        isms__unassessable(c, violation, "when %s happened is not recorded",
                           isms__name(c, violation));
    } else if (is_past(c, last)) {
        isms__found(c, violation, "%s happened on %s, and nothing was decided",
                    isms__name(c, violation), isms__date_text(isms_record_date(violation), day));
        isms__found_key(c, "undecided");
        isms__found_path(c, "this was due by %s", isms__date_text(last, due));
        isms__found_end(c);
    }
}

static void enf_01(struct checker *c)
{
    bool any = false, *cases = find_cases(c);
    for (size_t i = 0; cases && i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *violation = isms_record_at(c->model, i);
        if (isms_record_kind(violation) != ISMS_RECORD_KIND_VIOLATION)
            continue;
        any = true;
        if (!isms_record_has_date(violation) || happened(c, violation))
            check_violation(c, violation, cases[i]);
    }
    if (!any && !c->failed)
        isms__nothing(c, "violation");
}

/* ---- ENF-02 ---- */

/* A sanction: what rule was broken, how gravely, in which unit, and how it was punished. */
struct sanction {
    const isms_object *rule, *unit;
    const isms_record *record;
    int64_t gravity, level;
    size_t at; /* as it was found */
};

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_sanctions(const void *left, const void *right)
{
    const struct sanction *a = left, *b = right;
    int by = compare_numbers(a->rule->ordinal, b->rule->ordinal);
    by = by ? by : compare_numbers(a->gravity, b->gravity);
    by = by ? by : compare_numbers(a->level, b->level);
    return by ? by : compare_numbers((int64_t)a->at, (int64_t)b->at);
}

static const isms_object *subject_unit(const isms_record *record)
{
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        const isms_object *who = isms_participant_who(p);
        if (isms_participant_part(p) == ISMS_PART_TAKEN_SUBJECT && who && who->type == TYPE_PERSON)
            return (const isms_object *)isms_person_unit((const isms_person *)who);
    }
    return NULL;
}

/* Adds what one case says about one violation: once for each rule that was broken. */
static size_t add_sanctions(struct sanction *out, size_t count, const isms_record *record,
                            const isms_record *violation)
{
    const isms_object *unit = subject_unit(record);
    unit = unit ? unit : subject_unit(violation);
    for (size_t i = 0; unit && i < isms_record_about_count(violation); i++) {
        const isms_object *rule = isms_record_about_at(violation, i);
        if (!rule || (rule->type != TYPE_DOCUMENT && rule->type != TYPE_CONTROL))
            continue;
        if (out)
            out[count] = (struct sanction){
                rule, unit, record, isms_record_level(violation), isms_record_level(record), count};
        count++;
    }
    return count;
}

static size_t find_sanctions(const struct checker *c, struct sanction *out, bool *any)
{
    size_t count = 0;
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_DISCIPLINARY_CASE ||
            !isms_record_has_level(record) || !happened(c, record))
            continue;
        *any = true;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            if (about && about->type == TYPE_RECORD &&
                isms_record_kind((const isms_record *)about) == ISMS_RECORD_KIND_VIOLATION)
                count = add_sanctions(out, count, record, (const isms_record *)about);
        }
    }
    return count;
}

/* Sanctions of one rule and gravity, from the mildest to the hardest: the widest spread between two
 * units lies at one of the ends. */
static void check_spread(struct checker *c, const struct sanction *group, size_t count)
{
    const struct sanction *mild = &group[0], *hard = &group[count - 1];
    char key[32];
    if (mild->unit == hard->unit) {
        const struct sanction *up = mild, *down = hard;
        while (up < hard && up->unit == hard->unit)
            up++;
        while (down > mild && down->unit == mild->unit)
            down--;
        if (hard->level - up->level >= down->level - mild->level)
            mild = up;
        else
            hard = down;
    }
    if (mild->unit == hard->unit ||
        hard->level - mild->level <= isms__threshold(c, THRESHOLD_SANCTION_LEVELS))
        return;
    isms__found(c, mild->rule,
                "for breaking %s, sanctions were of level %lld in %s, but of level %lld in %s",
                isms__name(c, mild->rule), (long long)mild->level, isms__name(c, mild->unit),
                (long long)hard->level, isms__name(c, hard->unit));
    isms__found_related(c, mild->unit);
    isms__found_related(c, hard->unit);
    isms__found_related(c, mild->record);
    isms__found_related(c, hard->record);
    snprintf(key, sizeof key, "%lld", (long long)mild->gravity);
    isms__found_key(c, key);
    isms__found_path(c, "mildest in %s", isms__name(c, mild->record));
    isms__found_path(c, "hardest in %s", isms__name(c, hard->record));
    isms__found_end(c);
}

static void enf_02(struct checker *c)
{
    bool any = false;
    size_t count = find_sanctions(c, NULL, &any);
    struct sanction *sanctions = isms__scratch(c, count, sizeof *sanctions);
    if (!sanctions)
        return;
    if (!any) {
        isms__nothing(c, "disciplinary case with its level");
        return;
    }
    find_sanctions(c, sanctions, &any);
    qsort(sanctions, count, sizeof *sanctions, compare_sanctions);
    for (size_t from = 0, to; from < count && !c->failed; from = to) {
        for (to = from + 1; to < count && sanctions[to].rule == sanctions[from].rule &&
                            sanctions[to].gravity == sanctions[from].gravity;)
            to++;
        check_spread(c, &sanctions[from], to - from);
    }
}

/* ---- ENF-03 ---- */

static bool is_disciplinary(const isms_control *control)
{
    const char *number = control ? isms_control_number(control) : NULL;
    return number && strcmp(number, "A.6.4") == 0;
}

static bool lays_down(const struct checker *c, const isms_document *document)
{
    for (size_t i = 0; i < isms_document_control_count(document); i++)
        if (is_disciplinary(isms_document_control_at(document, i)))
            return isms_date_within(c->snapshot->at, isms_document_effective(document),
                                    isms_document_until(document));
    return false;
}

/* Whether a responsibility for the process was made known. */
static bool duty_is_known(const struct checker *c)
{
    for (size_t i = 0; i < isms_responsibility_count(c->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(c->model, i);
        if (!c->snapshot->tasks[i].communicated || !is_duty(c->snapshot, i) ||
            !has_come(c, isms_responsibility_communicated_on(duty)))
            continue;
        for (size_t n = 0; n < isms_responsibility_control_count(duty); n++)
            if (is_disciplinary(isms_responsibility_control_at(duty, n)))
                return true;
    }
    return false;
}

/* By document: whether something made it known. Whether anything is recorded that makes things
 * known. */
static bool *find_known(struct checker *c, bool *any)
{
    bool *known = isms__scratch(c, isms_document_count(c->model), sizeof *known);
    for (size_t i = 0; known && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        enum isms_record_kind kind = isms_record_kind(record);
        const isms_object *document = (const isms_object *)isms_record_document(record);
        if (kind != ISMS_RECORD_KIND_COMMUNICATION && kind != ISMS_RECORD_KIND_ACKNOWLEDGEMENT &&
            kind != ISMS_RECORD_KIND_TRAINING)
            continue;
        *any = true;
        if (!happened(c, record))
            continue;
        if (document)
            known[index_of(c->snapshot, document)] = true;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            document = isms_record_about_at(record, n);
            if (document && document->type == TYPE_DOCUMENT)
                known[index_of(c->snapshot, document)] = true;
        }
    }
    return known;
}

static void enf_03(struct checker *c)
{
    bool any = false, *known = find_known(c, &any);
    const isms_document *process = NULL;
    size_t cases = isms__tally(c, ISMS_RECORD_KIND_VIOLATION).count +
                   isms__tally(c, ISMS_RECORD_KIND_DISCIPLINARY_CASE).count;
    if (!known || duty_is_known(c))
        return;
    for (size_t i = 0; i < isms_document_count(c->model); i++) {
        const isms_document *document = isms_document_at(c->model, i);
        if (!lays_down(c, document))
            continue;
        if (known[i])
            return;
        process = isms__first_of(process, document);
    }
    if (!process && cases == 0) {
        isms__nothing(c, "violation, and no document that serves A.6.4,");
    } else if (process && !any) {
        isms__nothing(c, "communication, acknowledgement or training");
    } else {
        if (process)
            isms__found(c, process,
                        "%s lays down how violations are dealt with, but was never made known",
                        isms__name(c, process));
        else
            isms__found(c, isms__own_organization(c),
                        "violations are dealt with, but nothing lays down how");
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"ENF-01", "something is decided about every violation", ISMS_SEVERITY_WARNING, 0,
     "S10 S40; ISO/IEC 27001 A.6.4",
     "A violation is longer ago than the limit violation-days, and has neither a decision "
     "nor somebody who decided, nor is a disciplinary case about it; or it is not recorded "
     "who is responsible for it: neither who did it, nor a subject, nor a person, role, "
     "position, unit or body that it is about.",
     "Find out who is responsible, decide, and record both.", .check = enf_01,
     .thresholds = USES(VIOLATION_DAYS)},
    {"ENF-02", "the same violation has the same consequences everywhere", ISMS_SEVERITY_INFO, 0,
     "S26",
     "Disciplinary cases about violations of one document or control, and of the same "
     "level, have levels that differ by more than the limit sanction-levels between the "
     "units of those whom they are about. Where no disciplinary case has a level, it cannot "
     "be told.",
     "Look at the cases side by side, and explain or even out the difference.", .check = enf_02,
     .thresholds = USES(SANCTION_LEVELS)},
    {"ENF-03", "everybody knows the consequences of violations", ISMS_SEVERITY_WARNING, 0,
     "S77; ISO/IEC 27001 A.6.4",
     "A document that holds on the date serves A.6.4, but no communication, acknowledgement or "
     "training on or before the date was about one; or there is no such document, though "
     "violations or disciplinary cases are on record. That a responsibility that serves A.6.4 "
     "was communicated stands for either. Where there is no document and nothing happened, or "
     "nothing on record makes anything known, it cannot be told.",
     "Publish the disciplinary process, and record when.", .check = enf_03},
};

const struct rule_list isms__enforcement_rules = RULE_LIST(rules);
