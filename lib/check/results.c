/* What came out of a check: findings, rules, coverage, numbers. */
#include "check/check.h"

isms_date isms_findings_date(const isms_findings *findings)
{
    return findings ? findings->at : (isms_date){0, 0, 0};
}

isms_model *isms_findings_model(const isms_findings *findings)
{
    return findings ? findings->model : NULL;
}

const char *isms_findings_basis(const isms_findings *findings)
{
    return findings ? findings->basis : NULL;
}

size_t isms_findings_known_count(const isms_findings *findings)
{
    return findings ? findings->known_count : 0;
}

bool isms_findings_is_small(const isms_findings *findings)
{
    return findings && findings->small;
}

bool isms_findings_failed(const isms_findings *findings)
{
    for (size_t i = 0; findings && i < findings->count; i++) {
        const isms_finding *told = &findings->items[i].told;
        if (told->kind == ISMS_FINDING_VIOLATION && !told->waiver &&
            told->severity >= findings->fail_on)
            return true;
    }
    return false;
}

static void count_finding(isms_tally *tally, const isms_finding *told)
{
    if (told->waiver)
        tally->waived++;
    else if (told->kind == ISMS_FINDING_UNASSESSABLE)
        tally->unassessable++;
    else if (told->severity == ISMS_SEVERITY_ERROR)
        tally->errors++;
    else if (told->severity == ISMS_SEVERITY_WARNING)
        tally->warnings++;
    else
        tally->infos++;
}

static void count_rule(isms_tally *tally, isms_verdict verdict)
{
    tally->rules_fine += verdict == ISMS_VERDICT_FINE;
    tally->rules_violated += verdict == ISMS_VERDICT_VIOLATED;
    tally->rules_unassessable += verdict == ISMS_VERDICT_UNASSESSABLE;
    tally->rules_off += verdict == ISMS_VERDICT_OFF;
}

isms_tally isms_findings_tally(const isms_findings *findings)
{
    isms_tally tally = {.known = isms_findings_known_count(findings)};
    for (size_t i = 0; findings && i < findings->count; i++)
        count_finding(&tally, &findings->items[i].told);
    for (size_t i = 0; findings && i < findings->rule_count; i++)
        count_rule(&tally, findings->rules[i].verdict);
    return tally;
}

size_t isms_findings_rule_count(const isms_findings *findings)
{
    return findings ? findings->rule_count : 0;
}

isms_rule_outcome isms_findings_rule_at(const isms_findings *findings, size_t index)
{
    if (!findings || index >= findings->rule_count)
        return (isms_rule_outcome){0};
    const struct applied_rule *applied = &findings->rules[index];
    isms_rule_outcome outcome = {.rule = applied->rule, .verdict = applied->verdict};
    if (applied->setting) {
        outcome.severity = isms_rule_setting_severity(applied->setting);
        outcome.reason = isms_rule_setting_reason(applied->setting);
    }
    return outcome;
}

size_t isms_findings_coverage_count(const isms_findings *findings)
{
    return findings ? findings->coverage_count : 0;
}

isms_coverage isms_findings_coverage_at(const isms_findings *findings, size_t index)
{
    return findings && index < findings->coverage_count ? findings->coverage[index]
                                                        : (isms_coverage){0};
}

size_t isms_findings_count(const isms_findings *findings)
{
    return findings ? findings->count : 0;
}

isms_finding isms_findings_at(const isms_findings *findings, size_t index)
{
    if (!findings || index >= findings->count)
        return (isms_finding){0};
    isms_finding told = findings->items[index].told;
    told.fingerprint = findings->items[index].fingerprint;
    return told;
}

const isms_object *isms_findings_related(const isms_findings *findings, size_t index,
                                         size_t related)
{
    if (!findings || index >= findings->count ||
        related >= findings->items[index].told.related_count)
        return NULL;
    return findings->related[findings->items[index].first_related + related];
}

const char *isms_findings_path(const isms_findings *findings, size_t index, size_t step)
{
    if (!findings || index >= findings->count || step >= findings->items[index].told.path_count)
        return NULL;
    return findings->path[findings->items[index].first_path + step];
}

void isms_findings_free(isms_findings *findings)
{
    if (!findings)
        return;
    isms_allocator memory = findings->memory;
    isms_model *model = findings->model;
    isms__pool_clear(&findings->texts);
    isms__memory_free(&memory, findings->items);
    isms__memory_free(&memory, findings->related);
    isms__memory_free(&memory, findings->path);
    isms__memory_free(&memory, findings->rules);
    isms__memory_free(&memory, findings->coverage);
    isms__memory_free(&memory, findings->entries);
    isms__memory_free(&memory, findings);
    isms_model_unref(model);
}
