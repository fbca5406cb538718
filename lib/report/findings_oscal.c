/* Findings as assessment results of OSCAL: those of an assessment on the day, written like any
 * other model. */
#include <stdio.h>

#include "isms/isms.h"
#include "report/findings.h"

struct assessment {
    const isms_findings *findings;
    isms_model *model;
    isms_object *record;
    struct text text;
    isms_error *error;
};

#define TRY(call)                                                                                  \
    do {                                                                                           \
        isms_status status_ = (call);                                                              \
        if (status_ != ISMS_OK)                                                                    \
            return status_;                                                                        \
    } while (0)

/* Violations are nonconformities; what cannot be told or is waived is an observation. */
static const char *kind_of(const isms_finding *finding)
{
    if (finding->kind != ISMS_FINDING_VIOLATION || finding->waiver ||
        finding->severity == ISMS_SEVERITY_INFO)
        return "observation";
    return finding->severity == ISMS_SEVERITY_ERROR ? "major-nonconformity" : "minor-nonconformity";
}

/* The message, what led there, and the waiver. */
static void describe(struct assessment *a, size_t index, const isms_finding *finding)
{
    isms__text_empty(&a->text);
    isms__text_put(&a->text, finding->message);
    for (size_t i = 0; i < finding->path_count; i++)
        isms__text_format(&a->text, "\n- %s", isms_findings_path(a->findings, index, i));
    if (finding->waiver)
        isms__text_format(&a->text, "\nWaived by %s.",
                          isms_object_id((const isms_object *)finding->waiver));
}

/* The mark of the finding, with a number where more than one has it. */
static isms_status add_object(struct assessment *a, const isms_finding *finding, isms_object **out)
{
    const isms_type *type = isms_type_find("audit-finding");
    isms_status status = ISMS_ERROR_DUPLICATE;
    char id[64];
    for (unsigned n = 1; status == ISMS_ERROR_DUPLICATE; n++) {
        snprintf(id, sizeof id, n > 1 ? "finding-%s-%u" : "finding-%s", finding->fingerprint, n);
        status = isms_model_add(out, a->model, type, id, a->error);
    }
    return status;
}

static isms_status add_finding(struct assessment *a, size_t index)
{
    isms_finding finding = isms_findings_at(a->findings, index);
    isms_object *object = NULL;
    bool control = strcmp(finding.object_type, "control") == 0;
    TRY(add_object(a, &finding, &object));
    isms__text_empty(&a->text);
    isms__text_format(&a->text, "%s: %s", isms_rule_id(finding.rule),
                      isms_rule_title(finding.rule));
    if (a->text.failed)
        return isms__fail_memory(a->error);
    TRY(isms_set_text(object, ISMS_AUDIT_FINDING_NAME, isms__text_get(&a->text), a->error));
    describe(a, index, &finding);
    if (a->text.failed)
        return isms__fail_memory(a->error);
    TRY(isms_set_text(object, ISMS_AUDIT_FINDING_DESCRIPTION, isms__text_get(&a->text), a->error));
    TRY(isms_set_text(object, ISMS_AUDIT_FINDING_RECOMMENDATION, finding.remedy, a->error));
    TRY(isms_set_written(object, ISMS_AUDIT_FINDING_KIND, kind_of(&finding), a->error));
    TRY(isms_set_reference(object, ISMS_AUDIT_FINDING_RECORD, a->record, a->error));
    if (!*finding.object_id)
        return ISMS_OK;
    return isms_set_written(object,
                            control ? ISMS_AUDIT_FINDING_CONTROLS : ISMS_AUDIT_FINDING_ABOUT,
                            finding.object_id, a->error);
}

static isms_status fill(struct assessment *a)
{
    char day[11];
    isms_date_format(day, isms_findings_date(a->findings));
    TRY(isms_model_add(&a->record, a->model, isms_type_find("record"), "check", a->error));
    TRY(isms_set_text(a->record, ISMS_RECORD_NAME, "Check of responsibilities", a->error));
    TRY(isms_set_written(a->record, ISMS_RECORD_KIND, "assessment", a->error));
    TRY(isms_set_date(a->record, ISMS_RECORD_DATE, isms_findings_date(a->findings), a->error));
    TRY(isms_set_text(a->record, ISMS_RECORD_SUMMARY, isms_findings_basis(a->findings), a->error));
    for (size_t i = 0; i < isms_findings_count(a->findings); i++)
        TRY(add_finding(a, i));
    return ISMS_OK;
}

isms_status isms__findings_oscal(const isms_findings *findings, const isms_sink *sink,
                                 isms_error *error)
{
    isms_allocator memory = isms__findings_memory(findings);
    struct assessment a = {.findings = findings, .error = error};
    char day[11];
    isms_date_format(day, isms_findings_date(findings));
    isms_oscal_write_options options = {.size = sizeof options,
                                        .title = "Check of responsibilities",
                                        .last_modified = day,
                                        .partial =
                                            true}; /* what they are about stands in the model */
    isms_status status = isms_model_new(&a.model, &memory, error);
    if (status != ISMS_OK)
        return status;
    isms__text_init(&a.text, &memory);
    status = fill(&a);
    if (status == ISMS_OK)
        status = isms_oscal_write(a.model, ISMS_OSCAL_ASSESSMENT_RESULTS, sink, &options, error);
    isms__text_clear(&a.text);
    isms_model_unref(a.model);
    return status;
}
