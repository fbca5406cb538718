/* Findings for people and for programs. */
#include <stdio.h>
#include <stdlib.h>

#include "report/findings.h"

/* ---- text ---- */

struct text_writer {
    const isms_findings *findings;
    const isms_findings_format *format;
    struct output *out;
};

static void put_colour(const struct text_writer *w, enum isms_severity severity, bool begin)
{
    static const char *const colours[] = {"", "", "\033[36m", "\033[33m", "\033[31m"};
    if (w->format->colour)
        isms__output_put(w->out, begin ? colours[severity] : "\033[0m");
}

/* A text with an indent, broken between words where lines get too long. */
static void put_wrapped(const struct text_writer *w, const char *text, size_t indent)
{
    size_t width = w->format->width, column = indent;
    const char *end = text + strlen(text);
    while (text < end) {
        size_t length = strcspn(text, " \t\n\r");
        char word[64] = "";
        isms__copy_text(word, sizeof word, text);
        size_t columns = length < sizeof word ? 0 : length;
        if (!columns) {
            word[length] = '\0';
            columns = isms__text_width(word);
        }
        if (width && column > indent && column + 1 + columns > width) {
            isms__output_add(w->out, "\n", 1);
            for (size_t i = 0; i < indent; i++)
                isms__output_add(w->out, " ", 1);
            column = indent;
        } else if (column > indent) {
            isms__output_add(w->out, " ", 1);
            column++;
        }
        isms__put_plain_part(w->out, text, length);
        column += columns;
        text += length;
        text += strspn(text, " \t\n\r");
    }
    isms__output_add(w->out, "\n", 1);
}

static void put_place(const struct text_writer *w, const isms_finding *finding)
{
    if (finding->line == 0)
        return;
    isms__output_put(w->out, "  at ");
    isms__put_plain(w->out, *finding->file ? finding->file : "the model");
    isms__output_format(w->out, ":%u:%u\n", finding->line, finding->column);
}

static void put_finding(const struct text_writer *w, size_t index)
{
    isms_finding finding = isms_findings_at(w->findings, index);
    put_colour(w, finding.severity, true);
    isms__output_format(w->out, "%s %s", isms__severity_name(finding.severity),
                        isms_rule_id(finding.rule));
    put_colour(w, finding.severity, false);
    if (finding.kind == ISMS_FINDING_UNASSESSABLE)
        isms__output_put(w->out, " cannot be told");
    isms__output_put(w->out, "\n  ");
    put_wrapped(w, finding.message, 2);
    put_place(w, &finding);
    for (size_t i = 0; i < finding.path_count; i++) {
        isms__output_put(w->out, "  - ");
        put_wrapped(w, isms_findings_path(w->findings, index, i), 4);
    }
    if (finding.kind == ISMS_FINDING_VIOLATION) {
        isms__output_put(w->out, "  > ");
        put_wrapped(w, finding.remedy, 4);
    }
    isms__output_add(w->out, "\n", 1);
}

/* What counts as: by severity, or waived, or not to be told. */
struct tally {
    size_t by_severity[5], waived, unassessable;
};

static struct tally count(const isms_findings *findings)
{
    struct tally tally = {{0}, 0, 0};
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        if (finding.waiver)
            tally.waived++;
        else if (finding.kind == ISMS_FINDING_UNASSESSABLE)
            tally.unassessable++;
        else
            tally.by_severity[finding.severity]++;
    }
    return tally;
}

static void put_count(struct output *out, size_t number, const char *one, const char *many,
                      bool *first)
{
    if (!number)
        return;
    isms__output_format(out, "%s%zu %s", *first ? "" : ", ", number, number == 1 ? one : many);
    *first = false;
}

static void put_summary(const struct text_writer *w)
{
    struct tally t = count(w->findings);
    bool first = true;
    put_count(w->out, t.by_severity[ISMS_SEVERITY_ERROR], "error", "errors", &first);
    put_count(w->out, t.by_severity[ISMS_SEVERITY_WARNING], "warning", "warnings", &first);
    put_count(w->out, t.by_severity[ISMS_SEVERITY_INFO], "info", "info", &first);
    put_count(w->out, t.unassessable, "rule that cannot be told", "that cannot be told", &first);
    put_count(w->out, t.waived, "waived", "waived", &first);
    put_count(w->out, isms_findings_known_count(w->findings), "known", "known", &first);
    isms__output_put(w->out, first ? "nothing found\n" : "\n");
}

/* Rules that have nothing to go by, by name: what each lacks is told where it is asked for alone.
 */
static void put_untold(const struct text_writer *w)
{
    struct text names;
    isms_allocator memory = isms__memory_default(NULL);
    const isms_rule *last = NULL;
    size_t count = 0;
    isms__text_init(&names, &memory);
    isms__text_put(&names, "cannot be told, because the model does not say enough:");
    for (size_t i = 0; i < isms_findings_count(w->findings); i++) {
        isms_finding finding = isms_findings_at(w->findings, i);
        if (finding.kind != ISMS_FINDING_UNASSESSABLE || finding.waiver || finding.rule == last)
            continue;
        isms__text_format(&names, "%s %s", count++ ? "," : "", isms_rule_id(finding.rule));
        last = finding.rule;
    }
    if (names.failed && w->out->status == ISMS_OK)
        w->out->status = ISMS_ERROR_MEMORY;
    if (count) {
        put_wrapped(w, isms__text_get(&names), 2);
        isms__output_add(w->out, "\n", 1);
    }
    isms__text_clear(&names);
}

static void put_waived(const struct text_writer *w)
{
    for (size_t i = 0; i < isms_findings_count(w->findings); i++) {
        isms_finding finding = isms_findings_at(w->findings, i);
        if (!finding.waiver)
            continue;
        isms__output_format(w->out, "waived %s by ", isms_rule_id(finding.rule));
        isms__put_plain(w->out, isms_object_id((const isms_object *)finding.waiver));
        isms__output_put(w->out, "\n  ");
        put_wrapped(w, finding.message, 2);
        isms__output_add(w->out, "\n", 1);
    }
}

static void put_text(const struct text_writer *w)
{
    enum { FEW = 3 };
    bool few = count(w->findings).unassessable <= FEW;
    isms__output_put(w->out, "# ");
    put_wrapped(w, isms_findings_basis(w->findings), 2);
    isms__output_add(w->out, "\n", 1);
    for (int severity = ISMS_SEVERITY_ERROR; severity >= ISMS_SEVERITY_INFO; severity--)
        for (size_t i = 0; i < isms_findings_count(w->findings); i++) {
            isms_finding finding = isms_findings_at(w->findings, i);
            bool told = finding.kind == ISMS_FINDING_VIOLATION || few;
            if ((int)finding.severity == severity && !finding.waiver && told)
                put_finding(w, i);
        }
    put_waived(w);
    if (!few)
        put_untold(w);
    put_summary(w);
}

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

isms_status isms_report_findings(isms_table **out, const isms_findings *findings, isms_error *error)
{
    static const struct {
        const char *name;
        bool machine;
    } columns[] = {{"Severity", false}, {"Rule", false},    {"Object", false},
                   {"Type", true},      {"Message", false}, {"Remedy", false},
                   {"File", false},     {"Line", false},    {"Column", true},
                   {"Kind", true},      {"Waiver", false},  {"Fingerprint", true}};
    if (!out || !findings)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_report_findings needs findings");
    isms_allocator memory = isms__memory_default(NULL);
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
    isms__table_note(table, isms_findings_basis(findings));
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
    if (!findings || !isms__take_options(&own, sizeof own, format) || !sink ||
        sink->size != sizeof *sink || !sink->write || own.format < ISMS_FORMAT_TEXT ||
        own.format > ISMS_FORMAT_JUNIT)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_findings_write needs findings, a format and a sink");
    if (own.format == ISMS_FORMAT_CSV || own.format == ISMS_FORMAT_MARKDOWN ||
        own.format == ISMS_FORMAT_HTML)
        return write_table(findings, own.format, sink, error);
    isms_allocator memory = isms__memory_default(NULL);
    struct output *out = isms__memory_get(&memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__error_clear(error);
    isms__output_init(out, sink);
    if (own.format == ISMS_FORMAT_JSON)
        isms__findings_json(findings, out);
    else if (own.format == ISMS_FORMAT_SARIF)
        isms__findings_sarif(findings, out);
    else if (own.format == ISMS_FORMAT_JUNIT)
        isms__findings_junit(findings, out);
    else
        put_text(&(struct text_writer){findings, &own, out});
    isms_status status = isms__output_end(out, error);
    isms__memory_free(&memory, out);
    return status;
}
