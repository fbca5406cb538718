/* Findings as JUnit XML, which services for continuous integration read: a test case for each rule.
 */
#include <stdio.h>

#include "report/findings.h"

/* How the findings of a rule go in: as failures, or as what was skipped. */
struct verdict {
    size_t violated, waived, untold;
};

static struct verdict judge(const isms_findings *findings, const isms_rule *rule)
{
    struct verdict verdict = {0, 0, 0};
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (f.rule != rule)
            continue;
        verdict.waived += f.waiver != NULL;
        verdict.untold += !f.waiver && f.kind == ISMS_FINDING_UNASSESSABLE;
        verdict.violated += !f.waiver && f.kind == ISMS_FINDING_VIOLATION;
    }
    return verdict;
}

static void attribute(struct output *out, const char *name, const char *value)
{
    isms__output_format(out, " %s=\"", name);
    isms__output_attribute(out, value);
    isms__output_put(out, "\"");
}

static void put_failure(const isms_findings *findings, size_t index, struct output *out)
{
    isms_finding f = isms_findings_at(findings, index);
    isms__output_put(out, "      <failure");
    attribute(out, "type", isms__severity_name(f.severity));
    attribute(out, "message", f.message);
    isms__output_put(out, ">");
    if (f.line) {
        isms__output_text(out, f.file);
        isms__output_format(out, ":%u:%u\n", (unsigned)f.line, (unsigned)f.column);
    }
    for (size_t i = 0; i < f.path_count; i++) {
        isms__output_put(out, "- ");
        isms__output_text(out, isms_findings_path(findings, index, i));
        isms__output_put(out, "\n");
    }
    isms__output_text(out, f.remedy);
    isms__output_put(out, "</failure>\n");
}

static void put_skipped(const isms_findings *findings, const isms_rule *rule, struct output *out)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (f.rule != rule)
            continue;
        isms__output_put(out, "      <skipped");
        attribute(out, "message", f.message);
        isms__output_put(out, "/>\n");
        return; /* there is at most one in a test case */
    }
}

static void put_case(const isms_findings *findings, const isms_rule *rule, struct output *out)
{
    struct verdict verdict = judge(findings, rule);
    isms__output_put(out, "    <testcase classname=\"libisms\"");
    char name[256];
    snprintf(name, sizeof name, "%s: %s", isms_rule_id(rule), isms_rule_title(rule));
    attribute(out, "name", name);
    if (!verdict.violated && !verdict.untold && !verdict.waived) {
        isms__output_put(out, "/>\n");
        return;
    }
    isms__output_put(out, ">\n");
    for (size_t i = 0; verdict.violated && i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (f.rule == rule && !f.waiver && f.kind == ISMS_FINDING_VIOLATION)
            put_failure(findings, i, out);
    }
    if (!verdict.violated)
        put_skipped(findings, rule, out);
    isms__output_put(out, "    </testcase>\n");
}

void isms__findings_junit(const isms_findings *findings, struct output *out)
{
    size_t failures = 0, skipped = 0;
    for (size_t i = 0; i < isms_rule_count(); i++) {
        struct verdict verdict = judge(findings, isms_rule_at(i));
        failures += verdict.violated > 0;
        skipped += !verdict.violated && (verdict.untold || verdict.waived);
    }
    isms__output_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    isms__output_format(out,
                        "  <testsuite name=\"isms check\" tests=\"%zu\" failures=\"%zu\" "
                        "errors=\"0\" skipped=\"%zu\">\n",
                        isms_rule_count(), failures, skipped);
    isms__output_put(out, "    <properties><property name=\"basis\"");
    attribute(out, "value", isms_findings_basis(findings));
    isms__output_put(out, "/></properties>\n");
    for (size_t i = 0; i < isms_rule_count(); i++)
        put_case(findings, isms_rule_at(i), out);
    isms__output_put(out, "  </testsuite>\n</testsuites>\n");
}
