#include "support/checking.h"

/* Against one rule; against all where that is NULL. */
static isms_findings *check_against(isms_model *model, const char *date, const char *only)
{
    const char *const rules[] = {only, NULL};
    isms_check_options options = {.size = sizeof options, .only = only ? rules : NULL};
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(date), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    isms_snapshot_unref(snapshot);
    return findings;
}

isms_findings *check_model(isms_model *model, const char *date)
{
    return check_against(model, date, NULL);
}

isms_findings *check_rule(const char *document, const char *name, const char *date,
                          const char *only)
{
    isms_model *model = NULL;
    isms_error error = {0};
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_source source = isms_source_memory(name, document, strlen(document));
    isms_status status = isms_model_read(model, &source, 1, NULL, &error);
    ck_assert_msg(status == ISMS_OK, "%s:%u: %s", name, (unsigned)error.line, error.message);
    isms_findings *findings = check_against(model, date, only);
    isms_model_unref(model);
    return findings;
}

isms_findings *check_text(const char *document, const char *name, const char *date)
{
    return check_rule(document, name, date, NULL);
}

size_t count_open(const isms_findings *findings, const char *rule)
{
    size_t count = 0;
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        count += !finding.waiver && finding.kind == ISMS_FINDING_VIOLATION &&
                 strcmp(isms_rule_id(finding.rule), rule) == 0;
    }
    return count;
}

bool parse_name(const char *name, char rule[32], size_t *expected)
{
    const char *fail = strstr(name, "-fail-"), *pass = strstr(name, "-pass-");
    const char *end = fail ? fail : pass;
    if (!end || end - name >= 32)
        return false;
    snprintf(rule, 32, "%.*s", (int)(end - name), name);
    *expected = fail ? strtoul(fail + 6, NULL, 10) : 0;
    return isms_rule_find(rule) && (pass || *expected > 0);
}
