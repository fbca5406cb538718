/* Findings as JUnit XML, which services for continuous integration read: a test case for each rule.
 */
#include <stdio.h>

#include "report/findings.h"

/* A rule with its findings, which stand behind each other. */
struct test {
    isms_rule_outcome outcome;
    size_t first, end; /* findings are [first, end) */
    size_t violated;   /* how many of these are violations that no waiver covers */
};

/* The rule at `index`, whose findings begin where those of the one before end. */
static struct test read_test(const isms_findings *findings, size_t index, size_t first)
{
    struct test test = {.outcome = isms_findings_rule_at(findings, index), .first = first};
    for (test.end = first; test.end < isms_findings_count(findings); test.end++) {
        isms_finding f = isms_findings_at(findings, test.end);
        if (f.rule != test.outcome.rule)
            break;
        test.violated += !f.waiver && f.kind == ISMS_FINDING_VIOLATION;
    }
    return test;
}

/* Rules that were not looked at, whose violations are all waived, or of which nothing can be told.
 */
static bool is_skipped(const struct test *test)
{
    return test->outcome.verdict == ISMS_VERDICT_OFF ||
           (test->first < test->end && test->violated == 0);
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

static void put_skipped(const isms_findings *findings, const struct test *test, struct output *out)
{
    const char *why = "not looked at";
    if (test->first < test->end)
        why = isms_findings_at(findings, test->first).message;
    isms__output_put(out, "      <skipped");
    attribute(out, "message", why);
    isms__output_put(out, "/>\n");
}

/* Rules of the library are of the class libisms, own ones of that of their prefix. */
static void put_name(const isms_rule *rule, struct output *out)
{
    char class[64] = "libisms", name[256];
    const char *id = isms_rule_id(rule), *colon = strchr(id, ':');
    if (colon)
        snprintf(class, sizeof class, "%.*s", (int)(colon - id), id);
    snprintf(name, sizeof name, "%s: %s", id, isms_rule_title(rule));
    attribute(out, "classname", class);
    attribute(out, "name", name);
}

static void put_case(const isms_findings *findings, const struct test *test, struct output *out)
{
    isms__output_put(out, "    <testcase");
    put_name(test->outcome.rule, out);
    if (!is_skipped(test) && !test->violated) {
        isms__output_put(out, "/>\n");
        return;
    }
    isms__output_put(out, ">\n");
    for (size_t i = test->first; i < test->end; i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (!f.waiver && f.kind == ISMS_FINDING_VIOLATION)
            put_failure(findings, i, out);
    }
    if (is_skipped(test))
        put_skipped(findings, test, out);
    isms__output_put(out, "    </testcase>\n");
}

static void put_property(struct output *out, const char *name, const char *value)
{
    isms__output_put(out, "      <property");
    attribute(out, "name", name);
    attribute(out, "value", value);
    isms__output_put(out, "/>\n");
}

static void put_properties(const isms_findings *findings, struct output *out)
{
    isms__output_put(out, "    <properties>\n");
    put_property(out, "basis", isms_findings_basis(findings));
    for (size_t i = 0; i < isms_findings_coverage_count(findings); i++) {
        isms_coverage c = isms_findings_coverage_at(findings, i);
        const char *catalog = c.catalog ? isms_object_id((const isms_object *)c.catalog) : "none";
        struct text name;
        char value[100];
        isms_allocator memory = isms__findings_memory(findings);
        isms__text_init(&name, &memory);
        isms__text_format(&name, "coverage of %s, %s", catalog, isms__entry_name(c.kind, true));
        snprintf(value, sizeof value, "%zu of %zu (%u %%)", c.covered, c.total, c.percent);
        if (name.failed && out->status == ISMS_OK)
            out->status = ISMS_ERROR_MEMORY;
        put_property(out, isms__text_get(&name), value);
        isms__text_clear(&name);
    }
    isms__output_put(out, "    </properties>\n");
}

void isms__findings_junit(const isms_findings *findings, struct output *out)
{
    size_t failures = 0, skipped = 0, first = 0;
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        struct test test = read_test(findings, i, first);
        first = test.end;
        failures += test.violated > 0;
        skipped += is_skipped(&test);
    }
    isms__output_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    isms__output_format(out,
                        "  <testsuite name=\"isms check\" tests=\"%zu\" failures=\"%zu\" "
                        "errors=\"0\" skipped=\"%zu\">\n",
                        isms_findings_rule_count(findings), failures, skipped);
    put_properties(findings, out);
    first = 0;
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        struct test test = read_test(findings, i, first);
        first = test.end;
        put_case(findings, &test, out);
    }
    isms__output_put(out, "  </testsuite>\n</testsuites>\n");
}
