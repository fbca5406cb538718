/* The index of rules, and a page for each. */
#include <stdbool.h>
#include <string.h>

#include "isms/isms.h"
#include "tools/gen/markdown.h"
#include "tools/gen/output.h"
#include "tools/gen/pages.h"

static const char *severity_name(enum isms_severity severity)
{
    const isms_field *field = isms_type_field_find(isms_type_find("separation"), "severity");
    return isms_choices_token(isms_field_choices(field), severity);
}

static size_t theme_length(const isms_rule *rule)
{
    return strcspn(isms_rule_id(rule), "-");
}

static bool same_theme(const isms_rule *a, const isms_rule *b)
{
    size_t length = theme_length(a);
    return length == theme_length(b) && strncmp(isms_rule_id(a), isms_rule_id(b), length) == 0;
}

/* Whether no rule before it has its theme. */
static bool begins_theme(size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (same_theme(isms_rule_at(i), isms_rule_at(index)))
            return false;
    return true;
}

/* ---- the index ---- */

static void write_index_themes(FILE *out)
{
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        int length = (int)theme_length(rule);
        if (begins_theme(i))
            fprintf(out, "%s[%.*s](#theme-%.*s)", i ? " · " : "", length, isms_rule_id(rule),
                    length, isms_rule_id(rule));
    }
    fprintf(out, "\n\n");
}

static void write_index_theme(FILE *out, const isms_rule *first)
{
    int length = (int)theme_length(first);
    fprintf(out, "| <a id=\"theme-%.*s\"></a>**%.*s** | **%s** | | | |\n", length,
            isms_rule_id(first), length, isms_rule_id(first), isms_rule_theme(first));
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        const char *severity = severity_name(isms_rule_severity(rule, false)),
                   *small = severity_name(isms_rule_severity(rule, true));
        if (!same_theme(rule, first))
            continue;
        fprintf(out, "| [%s](rules/%s.md) | ", isms_rule_id(rule), isms_rule_id(rule));
        put_text(out, isms_rule_title(rule));
        fprintf(out, " | %s | %s | ", severity, small == severity ? "" : small);
        put_source(out, isms_rule_source(rule), "statements.md");
        fprintf(out, " |\n");
    }
}

static void write_index_limits(FILE *out)
{
    fprintf(out, "\n<a id=\"limits\"></a>\n\n## Limits\n\n"
                 "What rules compare with, unless [settings](types.md#settings) in the model say "
                 "otherwise. Months are calendar months; the day on which a limit ends is still "
                 "within it.\n\n"
                 "| Limit | Default | Meaning | Used by |\n|---|---|---|---|\n");
    for (size_t t = 0; t < isms_threshold_info_count(); t++) {
        isms_threshold_info info = isms_threshold_info_at(t);
        const char *separator = "";
        fprintf(out, "| <a id=\"limit-%s\"></a>`%s` | %lld | ", info.key, info.key,
                (long long)info.value);
        put_text(out, info.doc);
        fprintf(out, " | ");
        for (size_t i = 0; i < isms_rule_count(); i++) {
            const char *id = isms_rule_id(isms_rule_at(i));
            if (!isms_rule_uses(isms_rule_at(i), t))
                continue;
            fprintf(out, "%s[%s](rules/%s.md)", separator, id, id);
            separator = " ";
        }
        fprintf(out, " |\n");
    }
}

static void write_index(void)
{
    FILE *out = open_output("docs/reference/rules.md");
    fprintf(
        out,
        "# Reference of rules\n" GENERATED "\n"
        "%zu rules, by theme. The page of a rule tells when exactly it is reported, what to do, "
        "which settings it has, and shows documents that violate it and near misses that do "
        "not. Where a small organization is judged otherwise, the column after the severity says "
        "how. Sources that begin with S are [statements](statements.md). The manual tells "
        "[how a finding is decided](../manual/rules.md).\n\n",
        isms_rule_count());
    write_index_themes(out);
    fprintf(out,
            "| Rule | What must hold | Severity | If small | Source |\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < isms_rule_count(); i++)
        if (begins_theme(i))
            write_index_theme(out, isms_rule_at(i));
    write_index_limits(out);
    close_output(out);
}

/* ---- the page of a rule ---- */

static void write_head(FILE *out, const isms_rule *rule)
{
    fprintf(out, "# %s: %s\n" GENERATED "\n", isms_rule_id(rule), isms_rule_title(rule));
    fprintf(out, "| Severity | In a small organization | Source |\n|---|---|---|\n| %s | %s | ",
            severity_name(isms_rule_severity(rule, false)),
            severity_name(isms_rule_severity(rule, true)));
    put_source(out, isms_rule_source(rule), "../statements.md");
    fprintf(out, " |\n\n## When it is reported\n\n");
    put_prose(out, isms_rule_explanation(rule), rule);
    fprintf(out, "\n\n## What to do\n\n");
    put_prose(out, isms_rule_remedy(rule), rule);
    fprintf(out, "\n\n");
}

static bool uses_limits(const isms_rule *rule)
{
    bool any = false;
    for (size_t t = 0; t < isms_threshold_info_count() && !any; t++)
        any = isms_rule_uses(rule, t);
    return any;
}

/* For copying. */
static void write_settings_example(FILE *out, const isms_rule *rule)
{
    fprintf(out, "```xml\n<settings id=\"settings\">\n");
    for (size_t t = 0; t < isms_threshold_info_count(); t++) {
        isms_threshold_info info = isms_threshold_info_at(t);
        if (isms_rule_uses(rule, t))
            fprintf(out, "  <threshold key=\"%s\" value=\"%lld\"/>\n", info.key,
                    (long long)info.value);
    }
    fprintf(
        out,
        "  <rule rule=\"%s\" severity=\"%s\" reason=\"Why it is so here.\"/>\n</settings>\n```\n\n",
        isms_rule_id(rule), severity_name(isms_rule_severity(rule, false)));
}

static void write_settings(FILE *out, const isms_rule *rule)
{
    fprintf(out, "## Settings\n\n");
    if (uses_limits(rule)) {
        fprintf(out, "| Limit | Default | Meaning |\n|---|---|---|\n");
        for (size_t t = 0; t < isms_threshold_info_count(); t++) {
            isms_threshold_info info = isms_threshold_info_at(t);
            if (!isms_rule_uses(rule, t))
                continue;
            fprintf(out, "| `%s` | %lld | ", info.key, (long long)info.value);
            put_text(out, info.doc);
            fprintf(out, " |\n");
        }
        fprintf(out, "\n");
    }
    fprintf(out,
            "[Settings](../types.md#settings) in the model change %sthe severity, for all findings "
            "of the rule; `off` leaves it out. To copy and change:\n\n",
            uses_limits(rule) ? "limits and " : "");
    write_settings_example(out, rule);
    fprintf(out, "A single finding is accepted, for a time and with a reason, by a "
                 "[waiver](../types.md#waiver).\n\n");
}

/* A session with the command, and what it writes. */
static void write_report(FILE *out, const isms_rule *rule)
{
    char name[64];
    isms_error error;
    snprintf(name, sizeof name, "%s-bad.xml", isms_rule_id(rule));
    isms_findings *findings = check_document(name, isms_rule_bad_example(rule), rule);
    isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_TEXT};
    isms_sink sink = output_sink(out);
    fprintf(out, "```console\n$ isms check --at " ISMS_RULE_EXAMPLE_DATE " --only %s %s\n",
            isms_rule_id(rule), name);
    if (isms_findings_write(findings, &format, &sink, &error) != ISMS_OK)
        give_up(name, error.message);
    fprintf(out, "```\n\n");
    isms_findings_free(findings);
}

static void write_examples(FILE *out, const isms_rule *rule)
{
    fprintf(out, "## Example\n\nA document that violates it, `%s-bad.xml`:\n\n```xml\n%s```\n\n",
            isms_rule_id(rule), isms_rule_bad_example(rule));
    fprintf(out, "What isms reports:\n\n");
    write_report(out, rule);
    fprintf(out, "The same, put right:\n\n```xml\n%s```\n\n", isms_rule_good_example(rule));
}

static void write_neighbours(FILE *out, const isms_rule *rule)
{
    fprintf(out, "## Other rules\n\n%.*s, %s:", (int)theme_length(rule), isms_rule_id(rule),
            isms_rule_theme(rule));
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *other = isms_rule_at(i);
        if (same_theme(other, rule))
            fprintf(out, other == rule ? " %s" : " [%s](%s.md)", isms_rule_id(other),
                    isms_rule_id(other));
    }
    fprintf(out, ". [All rules](../rules.md).\n");
}

static void write_rule_page(const char *source, const isms_rule *rule)
{
    char path[128];
    snprintf(path, sizeof path, "docs/reference/rules/%s.md", isms_rule_id(rule));
    FILE *out = open_output(path);
    write_head(out, rule);
    write_settings(out, rule);
    write_examples(out, rule);
    write_documents(out, source, rule);
    write_neighbours(out, rule);
    close_output(out);
}

/* What a release holds and what is installed. */
static void write_list(void)
{
    FILE *out = open_output("docs/reference/rules/files.am");
    fprintf(out, "# Written by tools/gen; do not edit.\nrule_pages =");
    for (size_t i = 0; i < isms_rule_count(); i++)
        fprintf(out, " \\\n\tdocs/reference/rules/%s.md", isms_rule_id(isms_rule_at(i)));
    fprintf(out, "\n");
    close_output(out);
}

void write_rule_pages(const char *source)
{
    write_index();
    write_list();
    for (size_t i = 0; i < isms_rule_count(); i++)
        write_rule_page(source, isms_rule_at(i));
}
