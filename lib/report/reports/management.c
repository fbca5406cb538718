/* The pack for a management review: its ten inputs, each filled from the model. */
#include "report/reports/parts.h"

static bool is_recent(const struct report *r, isms_date date)
{
    return isms_date_is_set(date) && isms_date_compare(date, r->from) >= 0 &&
           isms_date_compare(date, r->at) <= 0;
}

static bool is_recent_record(const struct report *r, const isms_object *object)
{
    return is_recent(r, isms_record_date((const isms_record *)object));
}

static enum isms_record_kind kind_of(const isms_object *object)
{
    return isms_record_kind((const isms_record *)object);
}

/* ---- what belongs to which input ---- */

static bool follows_review(const struct report *r, const isms_object *object, const isms_object *of)
{
    const isms_action *action = (const isms_action *)object;
    const isms_record *record = isms_action_record(action);
    isms_date closed = isms_action_closed(action);
    (void)of;
    return record && kind_of((const isms_object *)record) == ISMS_RECORD_KIND_MANAGEMENT_REVIEW &&
           (!isms_date_is_set(closed) || is_recent(r, closed));
}

static bool is_change(const struct report *r, const isms_object *object, const isms_object *of)
{
    (void)of;
    return kind_of(object) == ISMS_RECORD_KIND_CHANGE && is_recent_record(r, object);
}

/* What others ask for: laws and contracts that are new. */
static bool is_need(const struct report *r, const isms_object *object, const isms_object *of)
{
    const isms_document *document = (const isms_document *)object;
    enum isms_document_kind kind = isms_document_kind(document);
    (void)of;
    return (kind == ISMS_DOCUMENT_KIND_LAW || kind == ISMS_DOCUMENT_KIND_CONTRACT) &&
           (is_recent(r, isms_document_effective(document)) ||
            is_recent(r, isms_document_approved_on(document)));
}

static bool is_nonconformity(const struct report *r, const isms_object *object,
                             const isms_object *of)
{
    const isms_audit_finding *finding = (const isms_audit_finding *)object;
    enum isms_audit_finding_kind kind = isms_audit_finding_kind(finding);
    isms_date closed = isms_audit_finding_closed(finding);
    (void)of;
    return (kind == ISMS_AUDIT_FINDING_KIND_MAJOR_NONCONFORMITY ||
            kind == ISMS_AUDIT_FINDING_KIND_MINOR_NONCONFORMITY) &&
           (!isms_date_is_set(closed) || is_recent(r, closed));
}

static bool is_incident(const struct report *r, const isms_object *object, const isms_object *of)
{
    (void)of;
    return (kind_of(object) == ISMS_RECORD_KIND_INCIDENT ||
            kind_of(object) == ISMS_RECORD_KIND_VIOLATION) &&
           is_recent_record(r, object);
}

static bool is_measurement(const struct report *r, const isms_object *object, const isms_object *of)
{
    enum isms_record_kind kind = kind_of(object);
    (void)of;
    return (kind == ISMS_RECORD_KIND_MEASUREMENT || kind == ISMS_RECORD_KIND_EXERCISE ||
            kind == ISMS_RECORD_KIND_VULNERABILITY_SCAN ||
            kind == ISMS_RECORD_KIND_PENETRATION_TEST || kind == ISMS_RECORD_KIND_ACCESS_REVIEW) &&
           is_recent_record(r, object);
}

static bool is_audit(const struct report *r, const isms_object *object, const isms_object *of)
{
    (void)of;
    return kind_of(object) == ISMS_RECORD_KIND_AUDIT && is_recent_record(r, object);
}

static bool is_objective(const struct report *r, const isms_object *object, const isms_object *of)
{
    isms_date closed = isms_objective_closed((const isms_objective *)object);
    (void)of;
    return !isms_date_is_set(closed) || is_recent(r, closed);
}

static bool is_feedback(const struct report *r, const isms_object *object, const isms_object *of)
{
    (void)of;
    return (kind_of(object) == ISMS_RECORD_KIND_REPORT ||
            kind_of(object) == ISMS_RECORD_KIND_COMMUNICATION) &&
           is_recent_record(r, object);
}

static bool is_risk(const struct report *r, const isms_object *object, const isms_object *of)
{
    isms_date closed = isms_risk_closed((const isms_risk *)object);
    (void)of;
    return !isms_date_is_set(closed) || isms_date_compare(closed, r->at) > 0;
}

static bool is_improvement(const struct report *r, const isms_object *object, const isms_object *of)
{
    const isms_audit_finding *finding = (const isms_audit_finding *)object;
    enum isms_audit_finding_kind kind = isms_audit_finding_kind(finding);
    isms_date closed = isms_audit_finding_closed(finding);
    (void)of;
    return (kind == ISMS_AUDIT_FINDING_KIND_OBSERVATION ||
            kind == ISMS_AUDIT_FINDING_KIND_OPPORTUNITY) &&
           (!isms_date_is_set(closed) || is_recent(r, closed));
}

#define RECORD_FIELDS                                                                              \
    {                                                                                              \
        ISMS_RECORD_KIND, ISMS_RECORD_DATE, ISMS_RECORD_ABOUT, ISMS_RECORD_SUMMARY,                \
            ISMS_RECORD_RESULT                                                                     \
    }

static const struct listing inputs[] = {
    {.name = "previous-actions",
     .type = ISMS_TYPE_ACTION,
     .wanted = follows_review,
     .fields = {ISMS_ACTION_RECORD, ISMS_ACTION_OWNER},
     .due = ISMS_ACTION_DUE,
     .closed = ISMS_ACTION_CLOSED},
    {.name = "issues", .type = ISMS_TYPE_RECORD, .wanted = is_change, .fields = RECORD_FIELDS},
    {.name = "needs",
     .type = ISMS_TYPE_DOCUMENT,
     .wanted = is_need,
     .fields = {ISMS_DOCUMENT_KIND, ISMS_DOCUMENT_PARTIES, ISMS_DOCUMENT_EFFECTIVE,
                ISMS_DOCUMENT_OWNER}},
    {.name = "nonconformities",
     .type = ISMS_TYPE_AUDIT_FINDING,
     .wanted = is_nonconformity,
     .fields = {ISMS_AUDIT_FINDING_KIND, ISMS_AUDIT_FINDING_RECORD, ISMS_AUDIT_FINDING_CONTROLS,
                ISMS_AUDIT_FINDING_CAUSE, ISMS_AUDIT_FINDING_OWNER},
     .due = ISMS_AUDIT_FINDING_DUE,
     .closed = ISMS_AUDIT_FINDING_CLOSED},
    {.name = "incidents", .type = ISMS_TYPE_RECORD, .wanted = is_incident, .fields = RECORD_FIELDS},
    {.name = "measurements",
     .type = ISMS_TYPE_RECORD,
     .wanted = is_measurement,
     .fields = RECORD_FIELDS},
    {.name = "audits",
     .type = ISMS_TYPE_RECORD,
     .wanted = is_audit,
     .fields = {ISMS_RECORD_DATE, ISMS_RECORD_CRITERIA, ISMS_RECORD_ABOUT, ISMS_RECORD_SUMMARY,
                ISMS_RECORD_RESULT}},
    {.name = "objectives",
     .type = ISMS_TYPE_OBJECTIVE,
     .wanted = is_objective,
     .fields = {ISMS_OBJECTIVE_KIND, ISMS_OBJECTIVE_MEASURE, ISMS_OBJECTIVE_TARGET,
                ISMS_OBJECTIVE_OWNER},
     .due = ISMS_OBJECTIVE_DUE,
     .closed = ISMS_OBJECTIVE_CLOSED},
    {.name = "feedback", .type = ISMS_TYPE_RECORD, .wanted = is_feedback, .fields = RECORD_FIELDS},
    {.name = "risks",
     .type = ISMS_TYPE_RISK,
     .wanted = is_risk,
     .fields = {ISMS_RISK_LEVEL, ISMS_RISK_TREATMENT, ISMS_RISK_RESIDUAL, ISMS_RISK_OWNER,
                ISMS_RISK_ACCEPTED_BY, ISMS_RISK_REVIEW_BY}},
    {.name = "improvement",
     .type = ISMS_TYPE_AUDIT_FINDING,
     .wanted = is_improvement,
     .fields = {ISMS_AUDIT_FINDING_KIND, ISMS_AUDIT_FINDING_RECOMMENDATION,
                ISMS_AUDIT_FINDING_OWNER},
     .due = ISMS_AUDIT_FINDING_DUE,
     .closed = ISMS_AUDIT_FINDING_CLOSED},
};

/* ---- the pack ---- */

static const isms_record *last_review(const struct report *r)
{
    const isms_record *last = NULL;
    for (size_t i = 0; i < isms_record_count(r->model); i++) {
        const isms_record *record = isms_record_at(r->model, i);
        isms_date date = isms_record_date(record);
        if (kind_of((const isms_object *)record) == ISMS_RECORD_KIND_MANAGEMENT_REVIEW &&
            isms_date_is_set(date) && isms_date_compare(date, r->at) <= 0 &&
            (!last || isms_date_compare(date, isms_record_date(last)) > 0))
            last = record;
    }
    return last;
}

/* Who answers for the whole: roles that fulfil top management. */
static const char *top_management(struct report *r)
{
    struct text names;
    isms__text_init(&names, &r->document->memory);
    for (size_t i = 0; i < isms_role_count(r->model); i++) {
        const isms_role *role = isms_role_at(r->model, i);
        if ((isms_role_fulfils(role) & ISMS_BIT(ISMS_STANDARD_ROLE_TOP_MANAGEMENT)) &&
            isms__is_shown(r, (const isms_object *)role))
            isms__join(&names, isms__with_names(r, (const isms_object *)role));
    }
    return isms__keep(r->document, &names);
}

static void list_input(struct report *r, const struct listing *input)
{
    /* incidents stand behind nonconformities, which belong to the same input */
    if (isms__list_objects(r, input, NULL) || strcmp(input->name, "incidents") == 0)
        return;
    isms__list_begin(r->document, input->name);
    isms__paragraph(r->document, isms__say(r->document, "Nothing on record.", NULL));
    isms__list_end(r->document);
}

isms_status isms__make_management_review(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_record *last = last_review(r);
    static const char *const columns[] = {"Decision", "Who", "By when", NULL};
    (void)error;
    isms__value(d, "from", isms__day(d, r->from));
    isms__value(d, "top-management", top_management(r));
    isms__value(d, "last", label_of((const isms_object *)last));
    isms__value(d, "last-on", last ? isms__day(d, isms_record_date(last)) : "");
    for (size_t i = 0; i < COUNT_OF(inputs); i++)
        list_input(r, &inputs[i]);
    isms__list_begin(d, "decisions"); /* to be filled in */
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < 3 * 5; i++)
        isms__table_add(table, "");
    isms__list_end(d);
    return ISMS_OK;
}
