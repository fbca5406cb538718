/* Management reviews, tests of security and reviews of the responsibilities themselves. */
#include "check/rules/records.h"

/* ---- MRV-01..03 ---- */

static void mrv_01(struct checker *c)
{
    isms__check_age(c, ISMS_RECORD_KIND_MANAGEMENT_REVIEW, "management review",
                    THRESHOLD_REVIEW_MONTHS);
}

/* The last management review; NULL, with a word on it, where none can be judged. */
static const isms_record *last_review(struct checker *c)
{
    struct tally tally = isms__tally(c, ISMS_RECORD_KIND_MANAGEMENT_REVIEW);
    if (tally.count == 0)
        isms__nothing(c, "management review");
    else if (!tally.last && tally.undated)
        isms__unassessable(c, tally.undated, "the management review %s has no date",
                           isms__name(c, tally.undated));
    return tally.last;
}

static void mrv_02(struct checker *c)
{
    static const char *const names[] = {
        [ISMS_REVIEW_INPUT_PREVIOUS_ACTIONS] = "actions of earlier reviews",
        [ISMS_REVIEW_INPUT_ISSUES] = "changes of internal and external issues",
        [ISMS_REVIEW_INPUT_NEEDS] = "changes of the needs of interested parties",
        [ISMS_REVIEW_INPUT_NONCONFORMITIES] = "nonconformities and corrective actions",
        [ISMS_REVIEW_INPUT_MEASUREMENTS] = "monitoring and measurement",
        [ISMS_REVIEW_INPUT_AUDITS] = "audit results",
        [ISMS_REVIEW_INPUT_OBJECTIVES] = "how far objectives are met",
        [ISMS_REVIEW_INPUT_FEEDBACK] = "feedback of interested parties",
        [ISMS_REVIEW_INPUT_RISKS] = "risk assessment and treatment",
        [ISMS_REVIEW_INPUT_IMPROVEMENT] = "opportunities for improvement",
    };
    const isms_record *review = last_review(c);
    size_t missing = 0, all = 0;
    for (size_t i = 0; review && i < COUNT_OF(names); i++) {
        all += names[i] != NULL;
        missing += names[i] && !(isms_record_inputs(review) & ISMS_BIT(i));
    }
    if (missing == 0)
        return;
    isms__found(c, review,
                "of the %zu things that a management review looks at, %s did not look at %zu", all,
                isms__name(c, review), missing);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (names[i] && !(isms_record_inputs(review) & ISMS_BIT(i)))
            isms__found_path(c, "not looked at: %s", names[i]);
    isms__found_end(c);
}

static const isms_object *chair_of(const isms_record *review)
{
    for (size_t i = 0; i < isms_record_participant_count(review); i++) {
        const isms_participant *p = isms_record_participant_at(review, i);
        if (isms_participant_part(p) == ISMS_PART_TAKEN_CHAIR && !isms_participant_absent(p))
            return isms_participant_who(p);
    }
    return NULL;
}

static void check_signature(struct checker *c, const isms_record *review)
{
    const isms_object *chair = chair_of(review), *by = isms_record_signed_by(review);
    const isms_document *minutes = isms_record_document(review);
    bool is_signed = isms_record_has_signed_by(review);
    if (!is_signed && minutes && isms_document_has_approver(minutes) &&
        has_come(c, isms_document_approved_on(minutes))) {
        is_signed = true;
        by = isms_document_approver(minutes);
    }
    if (is_signed &&
        (!by || !chair || by->type == TYPE_ORGANIZATION || isms__in_common(c, by, chair)))
        return;
    if (is_signed)
        isms__found(c, review, "%s was led by %s, but signed by %s", isms__name(c, review),
                    isms__name(c, chair), isms__name(c, by));
    else
        isms__found(c, review, "%s was not signed by whoever led it", isms__name(c, review));
    isms__found_related(c, chair);
    isms__found_related(c, by);
    isms__found_key(c, "signature");
    isms__found_end(c);
}

static void mrv_03(struct checker *c)
{
    const isms_record *review = last_review(c);
    const struct chain *actions = isms__actions_of_record(c);
    if (!review || !actions)
        return;
    if (isms_record_decision_count(review) == 0 &&
        !actions->first[index_of(c->snapshot, (const isms_object *)review)]) {
        isms__found(c, review, "%s decided nothing", isms__name(c, review));
        isms__found_key(c, "nothing");
        isms__found_end(c);
    }
    isms__check_decisions(c, review, NULL);
    check_signature(c, review);
}

/* ---- TST-01 ---- */

static bool is_test(const isms_record *record)
{
    enum isms_record_kind kind = isms_record_kind(record);
    return kind == ISMS_RECORD_KIND_VULNERABILITY_SCAN || kind == ISMS_RECORD_KIND_PENETRATION_TEST;
}

/* The last test of each kind: of each object, and of whatever is not said. */
struct last_tests {
    const isms_record **of; /* by kind and ordinal */
    size_t ordinals;
    uint32_t *told; /* by record */
};

static size_t slot(const struct last_tests *tests, const isms_record *record,
                   const isms_object *about)
{
    bool scan = isms_record_kind(record) == ISMS_RECORD_KIND_VULNERABILITY_SCAN;
    return (scan ? tests->ordinals : 0) + (about ? about->ordinal + 1 : 0);
}

static void note_test(struct last_tests *tests, const isms_record *record, const isms_object *about)
{
    const isms_record **last = &tests->of[slot(tests, record, about)];
    if (isms__is_newer(record, *last))
        *last = record;
}

static isms_date due_date(const struct checker *c, const isms_record *record)
{
    const isms_responsibility *duty = isms_record_responsibility(record);
    if (isms_record_has_next_due(record))
        return isms_record_next_due(record);
    if (duty && isms_responsibility_has_every(duty))
        return isms_date_add(isms_record_date(record), isms_responsibility_every(duty), 1);
    return isms__months_from(c, isms_record_date(record), THRESHOLD_TEST_MONTHS, 1);
}

static bool is_retired(const struct checker *c, const isms_object *object)
{
    return object && object->type == TYPE_ASSET &&
           is_past(c, isms_asset_until((const isms_asset *)object));
}

static void check_test(struct checker *c, struct last_tests *tests, const isms_record *record,
                       size_t index, const isms_object *about)
{
    char last[11], day[11];
    isms_date due = due_date(c, record);
    if (tests->of[slot(tests, record, about)] != record || tests->told[index] || !is_past(c, due) ||
        is_retired(c, about))
        return;
    tests->told[index] = 1;
    isms__found(c, record, "the last %s%s%s, %s, was on %s, and the next one was due on %s",
                isms_record_kind(record) == ISMS_RECORD_KIND_VULNERABILITY_SCAN
                    ? "vulnerability assessment"
                    : "penetration test",
                about ? " of " : "", about ? isms__name(c, about) : "", isms__name(c, record),
                isms__date_text(isms_record_date(record), last), isms__date_text(due, day));
    isms__found_related(c, about);
    isms__found_end(c);
}

/* Calls `check` for each thing that a test is about, or NULL. */
static void each_test(struct checker *c, struct last_tests *tests, bool note)
{
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        size_t count = isms_record_about_count(record);
        if (!is_test(record) || !happened(c, record))
            continue;
        for (size_t n = 0; n < count || n == 0; n++) {
            const isms_object *about = n < count ? isms_record_about_at(record, n) : NULL;
            if (n < count && !about)
                continue; /* REF-01 */
            if (note)
                note_test(tests, record, about);
            else
                check_test(c, tests, record, i, about);
        }
    }
}

static void tst_01(struct checker *c)
{
    size_t count = isms_record_count(c->model), tested = 0;
    for (size_t i = 0; i < count; i++)
        tested += is_test(isms_record_at(c->model, i));
    if (tested == 0) {
        isms__nothing(c, "vulnerability assessment or penetration test");
        return;
    }
    struct last_tests tests = {.ordinals = c->model->next_ordinal + 1};
    tests.of = isms__scratch(c, 2 * tests.ordinals, sizeof *tests.of);
    tests.told = isms__scratch(c, count, sizeof *tests.told);
    if (tests.of && tests.told) {
        each_test(c, &tests, true);
        each_test(c, &tests, false);
    }
}

/* ---- REV-01 ---- */

static bool is_about_roles(const isms_control *control)
{
    const char *number = control ? isms_control_number(control) : NULL;
    return number && (strcmp(number, "5.3") == 0 || strcmp(number, "A.5.2") == 0);
}

/* Whether a document is the register of roles and responsibilities: one that serves the clause. */
static bool is_register(const isms_document *document)
{
    enum isms_document_kind kind = isms_document_kind(document);
    for (size_t i = 0; i < isms_document_control_count(document); i++)
        if (is_about_roles(isms_document_control_at(document, i)))
            return kind != ISMS_DOCUMENT_KIND_CONTRACT && kind != ISMS_DOCUMENT_KIND_LAW;
    return false;
}

/* Whether a record is of a review of who is responsible: by its responsibility, or what it is
 * about. */
static bool is_role_review(const isms_record *record)
{
    const isms_responsibility *duty = isms_record_responsibility(record);
    bool review = duty && (isms_responsibility_phase(duty) == ISMS_PHASE_REVIEW ||
                           isms_responsibility_phase(duty) == ISMS_PHASE_MAINTAIN);
    for (size_t i = 0; review && i < isms_responsibility_control_count(duty); i++)
        if (is_about_roles(isms_responsibility_control_at(duty, i)))
            return true;
    enum isms_record_kind kind = isms_record_kind(record);
    for (size_t i = 0; kind == ISMS_RECORD_KIND_ASSESSMENT && i < isms_record_about_count(record);
         i++) {
        const isms_object *about = isms_record_about_at(record, i);
        if (about && about->type == TYPE_CONTROL && is_about_roles((const isms_control *)about))
            return true;
        if (about && about->type == TYPE_DOCUMENT && is_register((const isms_document *)about))
            return true;
    }
    return false;
}

/* What is known of reviews of the register. */
struct register_review {
    const isms_object *what; /* the register, or the last review */
    isms_date last;
    bool any;
};

static void note_review(const struct checker *c, struct register_review *review,
                        const isms_object *what, isms_date day)
{
    review->any = true;
    if (!review->what || what->type == TYPE_DOCUMENT)
        review->what = what;
    if (has_come(c, day) && is_before(review->last, day))
        review->last = day;
}

static struct register_review find_reviews(const struct checker *c)
{
    struct register_review review = {NULL, {0, 0, 0}, false};
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (is_role_review(record))
            note_review(c, &review, (const isms_object *)record, end_of(record));
    }
    for (size_t i = 0; i < isms_document_count(c->model); i++) {
        const isms_document *document = isms_document_at(c->model, i);
        if (!is_register(document) || is_past(c, isms_document_until(document)))
            continue;
        note_review(c, &review, (const isms_object *)document, isms_document_reviewed_on(document));
        note_review(c, &review, (const isms_object *)document, isms_document_approved_on(document));
    }
    return review;
}

/* The first reorganization after a day that had its time: a change of units, positions or roles. */
static const isms_record *reorganized(const struct checker *c, isms_date last)
{
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date day = isms_record_date(record);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_CHANGE || !is_before(last, day) ||
            !is_past(c, isms__days_from(c, day, THRESHOLD_CHANGE_DAYS, 1)))
            continue;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            if (about && (about->type == TYPE_UNIT || about->type == TYPE_ORGANIZATION ||
                          about->type == TYPE_POSITION || about->type == TYPE_ROLE))
                return record;
        }
    }
    return NULL;
}

static void rev_01(struct checker *c)
{
    char day[11];
    struct register_review review = find_reviews(c);
    if (!review.any) {
        isms__nothing(c, "register of responsibilities, and no review of one,");
        return;
    }
    const isms_record *change = reorganized(c, review.last);
    isms_date due = isms__months_from(c, review.last, THRESHOLD_REGISTER_MONTHS, 1);
    if (!isms_date_is_set(review.last))
        isms__found(c, isms__own_organization(c),
                    "who is responsible for what, in %s, was never reviewed",
                    isms__name(c, review.what));
    else if (is_past(c, due))
        isms__found(c, isms__own_organization(c),
                    "who is responsible for what was reviewed last on %s",
                    isms__date_text(review.last, day));
    else if (change)
        isms__found(c, isms__own_organization(c),
                    "who is responsible for what was reviewed last on %s, before %s",
                    isms__date_text(review.last, day), isms__name(c, change));
    else
        return;
    isms__found_related(c, review.what);
    isms__found_related(c, change);
    isms__found_end(c);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"MRV-01", "management reviews are held in time", ISMS_SEVERITY_ERROR, 0,
     "S6; ISO/IEC 27001 9.3.1",
     "The last management review on or before the date is longer ago than the limit "
     "management-review-months; or none was held yet and the first one is planned later "
     "than that. Where none is on record, or none has a date, it cannot be told.",
     "Hold the management review.", .check = mrv_01, .thresholds = USES(REVIEW_MONTHS)},
    {"MRV-02", "management reviews look at everything they should", ISMS_SEVERITY_ERROR, 0,
     "ISO/IEC 27001 9.3.2",
     "One of the ten inputs of 9.3.2 is not among those of the last management review on or "
     "before the date.",
     "Complete the review, and record what it looked at.", .check = mrv_02},
    {"MRV-03", "management reviews decide, and somebody carries it out", ISMS_SEVERITY_ERROR, 0,
     "S16; ISO/IEC 27001 9.3.3",
     "The last management review on or before the date has no decision and no action; or one of "
     "them has nobody to carry it out or no date (what the action of a decision says counts for "
     "the decision; an action that is closed needs no date); or nobody signed it, or somebody "
     "other than who led it. That its minutes were approved stands for a signature of their "
     "approver. Where nobody is recorded as chair, any signature is good.",
     "Record what was decided, by whom and by when, and have the chair sign.", .check = mrv_03},
    {"TST-01", "security is tested as often as it should", ISMS_SEVERITY_WARNING, 0,
     "S79; ISO/IEC 27001 A.8.8",
     "Since the last vulnerability assessment or penetration test of an object, or of what "
     "is not said, the next one has come due and was not made: on the day that the record "
     "names, or else after the interval of the responsibility that it discharges, or else "
     "after the limit test-months. The day on which it is due is still good. Assets that "
     "are not in use any more need no test. Where no test is on record, it cannot be told.",
     "Make the test, or plan it and say when the next one is due.", .check = tst_01,
     .thresholds = USES(TEST_MONTHS)},
    {"REV-01", "who is responsible for what is reviewed", ISMS_SEVERITY_INFO, 0,
     "S50; ISO/IEC 27001 A.5.2",
     "The last review of roles and responsibilities is longer ago than the limit "
     "register-months, or older than a change of units, positions, roles or the "
     "organization that is longer ago than the limit change-days. Reviews are those of "
     "documents that serve 5.3 or A.5.2 (reviewed or approved), assessments of them, and "
     "records of responsibilities of the phases review and maintain that serve 5.3 or "
     "A.5.2. Where there is neither such a document nor a record, it cannot be told.",
     "Review the register, and record when.", .check = rev_01,
     .thresholds = USES(CHANGE_DAYS) | USES(REGISTER_MONTHS)},
};

const struct rule_list isms__review_rules = RULE_LIST(rules);
