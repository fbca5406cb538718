/* Findings as a table, and in any format. */
#include <stdio.h>

#include "report/findings.h"

/* ---- tables ---- */

const char *isms__severity_name(enum isms_severity severity)
{
    static const char *const names[] = {"", "off", "info", "warning", "error"};
    return severity < COUNT_OF(names) ? names[severity] : "";
}

const char *isms__finding_kind_name(isms_finding_kind kind)
{
    return kind == ISMS_FINDING_VIOLATION ? "violation" : "not-assessable";
}

static void add_number(isms_table *table, uint32_t number)
{
    char text[16] = "";
    if (number)
        snprintf(text, sizeof text, "%u", (unsigned)number);
    isms__table_add(table, text);
}

/* What was said, above the rows. */
static void add_lead(isms_table *table, struct text *words)
{
    isms__begin_sentence(words);
    isms__table_lead(table, isms__text_get(words));
    table->failed |= words->failed;
    isms__text_empty(words);
}

static void add_leads(isms_table *table, const isms_findings *findings)
{
    struct text words;
    size_t line = 0;
    isms__text_init(&words, &table->memory);
    isms__text_put(&words, isms_findings_basis(findings));
    add_lead(table, &words);
    isms__say_tally(&words, findings);
    add_lead(table, &words);
    isms__say_rules(&words, findings);
    add_lead(table, &words);
    if (isms__tells_coverage(findings))
        do {
            line = isms__say_coverage(&words, findings, line);
            add_lead(table, &words);
        } while (line < isms_findings_coverage_count(findings));
    isms__text_clear(&words);
}

isms_status isms_report_findings(isms_table **out, const isms_findings *findings, isms_error *error)
{
    static const struct {
        const char *name;
        bool machine;
    } columns[] = {{"Severity", false}, {"Rule", false},    {"Object", false},
                   {"Type", true},      {"Message", false}, {"Remedy", false},
                   {"File", false},     {"Line", false},    {"Column", true},
                   {"Kind", false},     {"Waiver", false},  {"Fingerprint", true}};
    if (!out || !findings)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_report_findings needs findings");
    isms_allocator memory = isms__findings_memory(findings);
    isms_table *table = isms__table_new(&memory, "Findings");
    if (!table)
        return isms__fail_memory(error);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        (columns[i].machine ? isms__table_machine_column : isms__table_column)(table,
                                                                               columns[i].name);
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        isms__table_add(table, isms__severity_name(f.severity));
        isms__table_add(table, isms_rule_id(f.rule));
        isms__table_add(table, f.object_id);
        isms__table_add(table, f.object_type);
        isms__table_add(table, f.message);
        isms__table_add(table, f.remedy);
        isms__table_add(table, f.file);
        add_number(table, f.line);
        add_number(table, f.column);
        isms__table_add(table, isms__finding_kind_name(f.kind));
        isms__table_add(table, f.waiver ? isms_object_id((const isms_object *)f.waiver) : "");
        isms__table_add(table, f.fingerprint);
    }
    add_leads(table, findings);
    return isms__table_done(out, table, error);
}

/* ---- any format ---- */

static isms_status write_table(const isms_findings *findings, isms_format format,
                               const isms_sink *sink, isms_error *error)
{
    isms_table *table = NULL;
    isms_status status = isms_report_findings(&table, findings, error);
    if (status == ISMS_OK)
        status = isms_table_write(table, format, sink, error);
    isms_table_free(table);
    return status;
}

isms_status isms_findings_write(const isms_findings *findings, const isms_findings_format *format,
                                const isms_sink *sink, isms_error *error)
{
    isms_findings_format own;
    if (!findings || !isms__take_options(&own, sizeof own, format) || !isms__sink_good(sink) ||
        own.format < ISMS_FORMAT_TEXT ||
        (own.format > ISMS_FORMAT_JUNIT && own.format != ISMS_FORMAT_OSCAL))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_findings_write needs findings, a format and a sink");
    if (own.format == ISMS_FORMAT_CSV || own.format == ISMS_FORMAT_HTML)
        return write_table(findings, own.format, sink, error);
    if (own.format == ISMS_FORMAT_OSCAL)
        return isms__findings_oscal(findings, sink, error);
    isms_allocator memory = isms__findings_memory(findings);
    struct output *out = isms__memory_get(&memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__output_init(out, sink, error);
    if (own.format == ISMS_FORMAT_JSON)
        isms__findings_json(findings, out);
    else if (own.format == ISMS_FORMAT_SARIF)
        isms__findings_sarif(findings, out);
    else if (own.format == ISMS_FORMAT_JUNIT)
        isms__findings_junit(findings, out);
    else if (own.format == ISMS_FORMAT_MARKDOWN)
        isms__findings_markdown(findings, out);
    else
        isms__findings_text(findings, &own, out);
    isms_status status = isms__output_end(out, error);
    isms__memory_free(&memory, out);
    return status;
}
