/* Statements of independence: who audits, what, and what speaks against it. */
#include "check/check.h"
#include "report/reports/parts.h"

bool isms__wants_audit(const struct report *r, const isms_object *object)
{
    const isms_record *record = (const isms_record *)object;
    if (isms_record_kind(record) != ISMS_RECORD_KIND_AUDIT)
        return false;
    return !r->subject || object == r->subject;
}

static bool is_declaration(const struct report *r, const isms_object *object)
{
    (void)r;
    return isms_record_kind((const isms_record *)object) == ISMS_RECORD_KIND_DECLARATION;
}

static const struct link declarations_by = {
    .type = ISMS_TYPE_RECORD, .fields = {ISMS_RECORD_BY}, .wanted = is_declaration};
static const struct link taken_part = {
    .type = ISMS_TYPE_RECORD, .part = ISMS_RECORD_PARTICIPANTS, .fields = {ISMS_PARTICIPANT_WHO}};

/* Whether somebody declared to be independent, for this audit. */
static bool has_declared(struct report *r, const isms_object *who, const isms_object *audit)
{
    const struct link *const links[] = {&declarations_by, &taken_part};
    isms_duration before = isms__months_then(r->options->findings, THRESHOLD_AUDIT_MONTHS);
    for (size_t n = 0; n < COUNT_OF(links); n++) {
        struct linked records = isms__linked(r, links[n], who);
        for (size_t i = 0; i < records.count; i++)
            if (isms__declares((const isms_record *)records.items[i], who,
                               (const isms_record *)audit, r->at, before))
                return true;
    }
    return false;
}

static bool is_auditor(const isms_participant *p)
{
    enum isms_part_taken part = isms_participant_part(p);
    return part == ISMS_PART_TAKEN_LEAD || part == ISMS_PART_TAKEN_AUDITOR;
}

static void put_auditor(struct report *r, isms_table *table, const isms_participant *p)
{
    isms_report *d = r->document;
    const isms_object *who = isms_participant_who(p);
    const isms_person *person = isms_person_cast((isms_object *)who);
    bool declared = has_declared(r, who, r->about);
    const char *home = "";
    if (person)
        home = isms__value_of(d, who, ISMS_PERSON_UNIT);
    if (person && !*home)
        home = isms__value_of(d, who, ISMS_PERSON_ORGANIZATION);
    isms__table_object(table, who);
    isms__add_value(d, table, (const isms_object *)p, ISMS_PARTICIPANT_PART);
    isms__table_add(table, home);
    isms__table_add(table, isms__say(d, isms_participant_conflict(p) ? "yes" : "no", NULL));
    isms__add_tone(table, isms__say(d, declared ? "yes" : "no", NULL),
                   declared ? TONE_GOOD : TONE_WARNING);
}

static void list_auditors(struct report *r, const isms_record *audit)
{
    static const char *const columns[] = {"Auditor",  "Part", "Belongs to", "Conflict of interest",
                                          "Declared", NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    isms__list_begin(d, "auditors");
    for (size_t i = 0; i < isms_record_participant_count(audit) && !d->failed; i++) {
        const isms_participant *p = isms_record_participant_at(audit, i);
        if (!is_auditor(p) || !isms_participant_who(p))
            continue;
        if (!table && !(table = isms__begin_table(d, columns)))
            break;
        put_auditor(r, table, p);
    }
    isms__list_begin(d, "signatures");
    for (size_t i = 0; i < isms_record_participant_count(audit) && !d->failed; i++) {
        const isms_participant *p = isms_record_participant_at(audit, i);
        if (is_auditor(p) && isms_participant_who(p))
            isms__sign_said(
                d, isms__say(d, "Place, date, {1}", label_of(isms_participant_who(p)), NULL));
    }
    isms__list_end(d);
}

static void put_overlap(struct report *r, isms_table *table, size_t index)
{
    isms_report *d = r->document;
    const isms_findings *findings = r->options->findings;
    isms_finding finding = isms_findings_at(findings, index);
    struct text path;
    isms__text_init(&path, &d->memory);
    for (size_t i = 0; i < finding.path_count; i++) {
        isms__text_put(&path, i ? "; " : "");
        isms__text_put(&path, isms_findings_path(findings, index, i));
    }
    isms__table_add(table, isms_rule_id(finding.rule));
    isms__add_tone(table, finding.message, finding.waiver ? TONE_SOFT : TONE_BAD);
    isms__table_add(table, isms__keep(d, &path));
    isms__table_object(table, (const isms_object *)finding.waiver);
}

static void list_overlaps(struct report *r)
{
    static const char *const columns[] = {"Rule", "What speaks against it", "How", "Waiver", NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    isms__list_begin(d, "overlaps");
    for (size_t i = 0; i < isms_findings_count(r->options->findings) && !d->failed; i++) {
        isms_finding finding = isms_findings_at(r->options->findings, i);
        if (finding.object != r->about || finding.kind != ISMS_FINDING_VIOLATION ||
            strncmp(isms_rule_id(finding.rule), "IND-", 4) != 0)
            continue;
        if (!table && !(table = isms__begin_table(d, columns)))
            break;
        put_overlap(r, table, i);
    }
    isms__list_end(d);
    isms__value(d, "found", flag_of(table != NULL));
    isms__value(d, "independent", flag_of(table == NULL));
}

isms_status isms__make_independence_statement(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_object *object = r->about;
    const isms_record *audit = (const isms_record *)object;
    (void)error;
    isms__value(d, "name", label_of(object));
    isms__value_field(d, "audited-on", object, ISMS_RECORD_DATE);
    isms__value_field(d, "audited-until", object, ISMS_RECORD_UNTIL);
    isms__value_field(d, "criteria", object, ISMS_RECORD_CRITERIA);
    isms__value_field(d, "method", object, ISMS_RECORD_METHOD);
    isms__value_field(d, "recipients", object, ISMS_RECORD_RECIPIENTS);
    isms__list_begin(d, "scope");
    for (size_t i = 0; i < isms_record_about_count(audit); i++)
        isms__item(d, label_of(isms_record_about_at(audit, i)));
    isms__list_end(d);
    list_auditors(r, audit);
    list_overlaps(r);
    return ISMS_OK;
}
