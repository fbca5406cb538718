/* Whether people know what is expected of them: trainings, acknowledgements, and what is made
 * known. */
#include "check/rules/awareness.h"

/* ---- AWR-01 ---- */

static bool makes_aware(const isms_record *record)
{
    enum isms_record_kind kind = isms_record_kind(record);
    return kind == ISMS_RECORD_KIND_TRAINING || kind == ISMS_RECORD_KIND_ACKNOWLEDGEMENT ||
           kind == ISMS_RECORD_KIND_COMMUNICATION;
}

/* Whoever fills a position of which the description of the job speaks of security. */
static bool has_clause(const struct checker *c, const isms_person *person)
{
    for (size_t i = 0; i < isms_person_occupancy_count(person); i++) {
        const isms_occupancy *o = isms_person_occupancy_at(person, i);
        const isms_position *position = isms_occupancy_position(o);
        const isms_document *job = position ? isms_position_job_description(position) : NULL;
        if (job && isms_document_security_clause(job) &&
            isms__holds(c->snapshot, isms_occupancy_from(o), isms_occupancy_until(o)))
            return true;
    }
    return false;
}

/* Whether somebody has not been here for longer than new people have time. */
static bool is_new(const struct checker *c, size_t person)
{
    isms_date since = c->snapshot->tenures[person].since;
    return isms_date_is_set(since) &&
           !is_past(c, isms__days_from(c, since, THRESHOLD_JOINER_DAYS, 1));
}

/* Notes all means by which people were made aware; whether there are any. */
static bool gather_means(struct checker *c, struct reach *reach)
{
    bool used = false;
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (!makes_aware(record))
            continue;
        used = true;
        if (has_come(c, isms_record_date(record)))
            isms__reach_record(c, reach, record);
    }
    for (size_t i = 0; i < isms_agreement_count(c->model) && !c->failed; i++) {
        const isms_agreement *a = isms_agreement_at(c->model, i);
        used = true;
        if (has_come(c, isms_agreement_signed(a)) && !is_past(c, isms_agreement_until(a)) &&
            isms_agreement_kind(a) != ISMS_AGREEMENT_KIND_SECURITY_TERMS)
            isms__reach_note(c, reach, isms_agreement_party(a), NULL, isms_agreement_signed(a));
    }
    for (size_t i = 0; i < isms_document_count(c->model); i++)
        used |= isms_document_security_clause(isms_document_at(c->model, i)) != NULL;
    return used;
}

static void awr_01(struct checker *c)
{
    struct reach reach;
    if (!isms__reach_init(c, &reach))
        return;
    bool used = gather_means(c, &reach);
    if (!used)
        isms__cannot_tell(c, "the model has no trainings, acknowledgements, communications, "
                             "agreements or security clauses in descriptions of jobs");
    for (uint32_t i = 0; used && i < isms_person_count(c->model) && !c->failed; i++) {
        const isms_object *person = person_object(c, i);
        if (!isms__is_own_person(c, i) || is_new(c, i) || isms__reached(c, &reach, i) ||
            has_clause(c, (const isms_person *)person))
            continue;
        isms__found(c, person, "nothing made %s aware of information security",
                    isms__name(c, person));
        isms__found_end(c);
    }
}

/* ---- AWR-02 ---- */

/* A training of awareness gives no special competence. */
static bool is_awareness(const isms_record *record)
{
    return isms_record_kind(record) == ISMS_RECORD_KIND_TRAINING &&
           !isms_record_has_competence(record);
}

static isms_date training_end(const struct checker *c, const isms_record *record)
{
    isms_date until = isms_record_valid_until(record);
    return isms_date_is_set(until)
               ? until
               : isms__months_from(c, isms_record_date(record), THRESHOLD_TRAINING_MONTHS, 1);
}

static void check_training(struct checker *c, uint32_t person, const struct reached *last)
{
    char day[11];
    const isms_object *object = person_object(c, person);
    const isms_record *record = last ? last->record : NULL;
    isms_date end = record ? training_end(c, record) : (isms_date){0, 0, 0};
    if (!record)
        isms__found(c, object, "%s had no training in information security", isms__name(c, object));
    else if (isms_record_result(record) == ISMS_RESULT_FAILED)
        isms__found(c, object, "%s failed the last training in information security, %s",
                    isms__name(c, object), isms__name(c, record));
    else if (is_past(c, end))
        isms__found(c, object,
                    "the last training of %s in information security, %s, counted until %s",
                    isms__name(c, object), isms__name(c, record), isms__date_text(end, day));
    else
        return;
    isms__found_related(c, record);
    isms__found_end(c);
}

static void awr_02(struct checker *c)
{
    struct reach reach;
    bool used = false;
    if (!isms__reach_init(c, &reach))
        return;
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        used |= is_awareness(record);
        if (is_awareness(record) && has_come(c, isms_record_date(record)))
            isms__reach_record(c, &reach, record);
    }
    if (!used)
        isms__cannot_tell(c, "the model has no record of a training in awareness");
    for (uint32_t i = 0; used && i < isms_person_count(c->model) && !c->failed; i++)
        if (isms__is_own_person(c, i) && !is_new(c, i) &&
            !isms__person_is(c->snapshot, i, PERSON_ABSENT))
            check_training(c, i, isms__reached(c, &reach, i));
}

/* ---- AWR-03 ---- */

enum { POLICIES = 200, PERSONS_TOLD = 50 };

/* The last acknowledgements of one policy: records, by policy. */
struct acknowledgements {
    struct reach audience, signers;
    uint32_t *first, *next; /* by document, by record; plus 1 */
};

static bool read_acknowledgements(struct checker *c, struct acknowledgements *a, bool *used)
{
    a->first = isms__scratch(c, object_count(c->snapshot, TYPE_DOCUMENT), sizeof *a->first);
    a->next = isms__scratch(c, object_count(c->snapshot, TYPE_RECORD), sizeof *a->next);
    if (c->failed || !isms__reach_init(c, &a->audience) || !isms__reach_init(c, &a->signers))
        return false;
    for (uint32_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        const isms_object *document = (const isms_object *)isms_record_document(record);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_ACKNOWLEDGEMENT)
            continue;
        *used = true;
        for (size_t n = 0; !document && n < isms_record_about_count(record); n++)
            document = (const isms_object *)isms_document_cast(isms_record_about_at(record, n));
        if (!document)
            continue;
        uint32_t index = index_of(c->snapshot, document);
        a->next[i] = a->first[index];
        a->first[index] = i + 1;
    }
    return true;
}

/* From when on an acknowledgement is one of the version in force. */
static isms_date version_date(const isms_document *policy)
{
    isms_date effective = isms_document_effective(policy);
    return isms_date_is_set(effective) ? effective : isms_document_approved_on(policy);
}

static void gather_signers(struct checker *c, struct acknowledgements *a,
                           const isms_document *policy)
{
    isms_date approved = isms_document_approved_on(policy), version = version_date(policy);
    isms_date from =
        isms_date_is_set(approved) && is_before(approved, version) ? approved : version;
    uint32_t index = index_of(c->snapshot, (const isms_object *)policy);
    isms__reach_begin(&a->audience);
    isms__reach_begin(&a->signers);
    for (size_t i = 0; i < isms_document_audience_count(policy); i++)
        isms__reach_note(c, &a->audience, isms_document_audience_at(policy, i), NULL, version);
    for (uint32_t i = a->first[index]; i && !c->failed; i = a->next[i - 1]) {
        const isms_record *record = isms_record_at(c->model, i - 1);
        isms_date date = isms_record_date(record);
        if (!has_come(c, date) || is_before(date, from) ||
            isms_record_result(record) == ISMS_RESULT_PENDING)
            continue;
        isms__reach_record(c, &a->signers, record);
        for (size_t n = 0; n < isms_record_by_count(record); n++)
            isms__reach_note(c, &a->signers, isms_record_by_at(record, n), record, date);
    }
}

/* Those of the audience who lack something, for one finding. */
struct lacking {
    uint32_t count, total, told[PERSONS_TOLD];
};

static void add_lacking(struct lacking *lacking, uint32_t person)
{
    if (lacking->count < PERSONS_TOLD)
        lacking->told[lacking->count] = person;
    lacking->count++;
}

static void end_lacking(struct checker *c, const struct lacking *lacking, const char *key)
{
    enum { SHOWN = 5 };
    isms__found_key(c, key);
    for (uint32_t i = 0; i < lacking->count && i < PERSONS_TOLD; i++) {
        isms__found_related(c, person_object(c, lacking->told[i]));
        if (i < SHOWN)
            isms__found_path(c, "%s", isms__name(c, person_object(c, lacking->told[i])));
    }
    isms__found_end(c);
}

static void check_policy(struct checker *c, struct acknowledgements *a, const isms_document *policy)
{
    struct lacking unsigned_by = {.count = 0}, not_understood = {.count = 0};
    isms_date due = isms__days_from(c, version_date(policy), THRESHOLD_ACCEPTANCE_DAYS, 1);
    gather_signers(c, a, policy);
    for (uint32_t i = 0; i < isms_person_count(c->model); i++) {
        const struct reached *last;
        if (!isms__person_is(c->snapshot, i, PERSON_ACTIVE) || !isms__reached(c, &a->audience, i))
            continue;
        unsigned_by.total++;
        last = isms__reached(c, &a->signers, i);
        if (last && last->record && isms_record_has_score(last->record) &&
            isms_record_score(last->record) < isms__threshold(c, THRESHOLD_COMPREHENSION_PERCENT))
            add_lacking(&not_understood, i);
        if (!last && !is_new(c, i) && !isms__person_is(c->snapshot, i, PERSON_ABSENT))
            add_lacking(&unsigned_by, i);
    }
    if (unsigned_by.count > 0 && (!isms_date_is_set(due) || is_past(c, due))) {
        isms__found(c, policy, "%u of %u persons for whom %s is have not acknowledged it",
                    (unsigned)unsigned_by.count, (unsigned)unsigned_by.total,
                    isms__name(c, policy));
        end_lacking(c, &unsigned_by, "acknowledged");
    }
    if (not_understood.count > 0) {
        isms__found(c, policy, "%u of %u persons for whom %s is understood less than %lld per cent",
                    (unsigned)not_understood.count, (unsigned)unsigned_by.total,
                    isms__name(c, policy),
                    (long long)isms__threshold(c, THRESHOLD_COMPREHENSION_PERCENT));
        isms__found_severity(c, ISMS_SEVERITY_INFO);
        end_lacking(c, &not_understood, "understood");
    }
}

static void awr_03(struct checker *c)
{
    struct acknowledgements a;
    bool used = false;
    size_t count = 0;
    if (!read_acknowledgements(c, &a, &used))
        return;
    for (size_t i = 0; used && i < isms_document_count(c->model) && count < POLICIES && !c->failed;
         i++) {
        const isms_document *policy = isms_document_at(c->model, i);
        if (isms_document_audience_count(policy) == 0 || !isms__is_in_force(c, policy))
            continue;
        count++;
        check_policy(c, &a, policy);
    }
    if (!used)
        isms__cannot_tell(c, "the model has no record of an acknowledgement");
    else if (count == 0)
        isms__cannot_tell(c, "no document says for whom it is");
}

/* ---- AWR-05 ---- */

static void awr_05(struct checker *c)
{
    const isms_choices *topics =
        isms_field_choices(isms_type_field(&isms__record_type, ISMS_RECORD_AWARENESS));
    uint32_t covered = 0;
    bool used = false, any = false;
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_TRAINING)
            continue;
        used |= isms_record_awareness(record) != 0;
        if (!has_come(c, isms_record_date(record)) || is_past(c, training_end(c, record)))
            continue;
        any = true;
        covered |= isms_record_awareness(record);
    }
    if (!used || !any)
        isms__cannot_tell(c, used ? "no training counts on this date"
                                  : "the model does not say of any training what it made people "
                                    "recognize");
    for (unsigned topic = 1; used && any && topic <= isms_choices_count(topics); topic++) {
        if (covered & ISMS_BIT(topic))
            continue;
        isms__found(c, isms__own_organization(c), "no training that counts on this date tells %s",
                    isms_choices_value_doc(topics, topic));
        isms__found_key(c, isms_choices_token(topics, topic));
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"AWR-01", "everyone was made aware", ISMS_SEVERITY_ERROR, 0, "S41; ISO/IEC 27001 7.3",
     "A person who works for the organization itself, for more days than the limit joiner-days, "
     "was reached by no means of awareness by the date: a training, acknowledgement or "
     "communication that names the person, their unit, body or role, an agreement that is signed "
     "and not over, or a position of which the job description has a security clause. Looked at "
     "where the model has any of these.",
     "Train the person, or have them acknowledge what they have to do.", .check = awr_01,
     .thresholds = USES(JOINER_DAYS)},
    {"AWR-02", "trainings are attended, passed and renewed", ISMS_SEVERITY_ERROR, 0,
     "S42 S89; ISO/IEC 27001 A.6.3",
     "A person who works for the organization itself, for more days than the limit "
     "joiner-days, and is not absent, took part in no general training (one that gives no "
     "special competence); or the last of them was failed, or counted until a day before "
     "the date: its valid-until, or the limit training-months where it has none. Looked at "
     "where the model has such a training.",
     "Schedule the training.", .check = awr_02,
     .thresholds = USES(JOINER_DAYS) | USES(TRAINING_MONTHS)},
    {"AWR-03", "policies are acknowledged and understood", ISMS_SEVERITY_WARNING, 0,
     "S39 S87; ISO/IEC 27001 A.5.1",
     "A person of the audience of a document in force, who works here for more days than the limit "
     "joiner-days and is not absent, has not acknowledged it since the day of its approval or of "
     "its coming into effect, whichever is earlier, and that day is longer ago than the limit "
     "acceptance-days. Or (worth knowing) the score of the last acknowledgement is below the limit "
     "comprehension-percent. Told once for each document, of which the first 200 with an audience "
     "are looked at.",
     "Ask for the acknowledgement; explain it again to those who did not understand.",
     .check = awr_03,
     .thresholds = USES(ACCEPTANCE_DAYS) | USES(JOINER_DAYS) | USES(COMPREHENSION_PERCENT)},
    {"AWR-05", "trainings cover all that people must recognize", ISMS_SEVERITY_INFO, 0,
     "S43; ISO/IEC 27001 7.3",
     "Of all trainings that count on the date, by valid-until or the limit training-months, none "
     "makes people recognize their responsibility, the worth of assets, how to report, or the "
     "consequences. Looked at where the model says of any training what it made people recognize.",
     "Extend the programme.", .check = awr_05, .thresholds = USES(TRAINING_MONTHS)},
};

const struct rule_list isms__awareness_rules = RULE_LIST(rules);
