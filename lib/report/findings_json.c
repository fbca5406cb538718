/* Findings as JSON of our own. */
#include "report/findings.h"

static void put_member(struct output *out, const char *key, const char *value, bool first)
{
    isms__output_format(out, first ? "\"%s\": " : ", \"%s\": ", key);
    isms__put_json(out, value);
}

static void put_json_finding(const isms_findings *findings, struct output *out, size_t index)
{
    isms_finding f = isms_findings_at(findings, index);
    put_member(out, "rule", isms_rule_id(f.rule), true);
    put_member(out, "severity", isms__severity_name(f.severity), false);
    put_member(out, "kind", isms__finding_kind_name(f.kind), false);
    put_member(out, "object", f.object_id, false);
    put_member(out, "type", f.object_type, false);
    isms__output_put(out, ", \"related\": [");
    for (size_t i = 0; i < f.related_count; i++) {
        isms__output_put(out, i ? ", " : "");
        isms__put_json(out, isms_object_id(isms_findings_related(findings, index, i)));
    }
    isms__output_put(out, "]");
    put_member(out, "message", f.message, false);
    put_member(out, "remedy", f.remedy, false);
    isms__output_put(out, ", \"path\": [");
    for (size_t i = 0; i < f.path_count; i++) {
        isms__output_put(out, i ? ", " : "");
        isms__put_json(out, isms_findings_path(findings, index, i));
    }
    isms__output_put(out, "]");
    put_member(out, "file", f.file, false);
    isms__output_format(out, ", \"line\": %u, \"column\": %u", f.line, f.column);
    put_member(out, "fingerprint", f.fingerprint, false);
    if (f.waiver)
        put_member(out, "waiver", isms_object_id((const isms_object *)f.waiver), false);
    else
        isms__output_put(out, ", \"waiver\": null");
}

static void put_number(struct output *out, const char *key, size_t number, bool first)
{
    isms__output_format(out, "%s\"%s\": %zu", first ? "" : ", ", key, number);
}

static void put_counts(const isms_findings *findings, struct output *out)
{
    isms_tally t = isms_findings_tally(findings);
    isms__output_put(out, "{");
    put_number(out, "errors", t.errors, true);
    put_number(out, "warnings", t.warnings, false);
    put_number(out, "infos", t.infos, false);
    put_number(out, "not_assessable", t.unassessable, false);
    put_number(out, "waived", t.waived, false);
    put_number(out, "known", t.known, false);
    isms__output_put(out, "},\n  \"rules\": {");
    put_number(out, "fine", t.rules_fine, true);
    put_number(out, "violated", t.rules_violated, false);
    put_number(out, "not_assessable", t.rules_unassessable, false);
    put_number(out, "off", t.rules_off, false);
    isms__output_put(out, "}");
}

void isms__coverage_json(const isms_findings *findings, struct output *out)
{
    if (!isms__tells_coverage(findings)) {
        isms__output_put(out, "null");
        return;
    }
    isms__output_put(out, "[");
    for (size_t i = 0; i < isms_findings_coverage_count(findings); i++) {
        isms_coverage c = isms_findings_coverage_at(findings, i);
        isms__output_put(out, i ? ", {" : "{");
        put_member(out, "catalog", c.catalog ? isms_object_id((const isms_object *)c.catalog) : "",
                   true);
        put_member(out, "name", isms__catalog_name(&c), false);
        put_member(out, "kind", isms__entry_name(c.kind, false), false);
        put_number(out, "covered", c.covered, false);
        put_number(out, "total", c.total, false);
        put_number(out, "excluded", c.excluded, false);
        put_number(out, "percent", c.percent, false);
        isms__output_put(out, "}");
    }
    isms__output_put(out, "]");
}

void isms__findings_json(const isms_findings *findings, struct output *out)
{
    char date[11];
    size_t total = isms_findings_count(findings);
    isms_date_format(date, isms_findings_date(findings));
    isms__output_format(out, "{\n  \"date\": \"%s\",\n  ", date);
    put_member(out, "basis", isms_findings_basis(findings), true);
    isms__output_format(out, ",\n  \"small\": %s,\n  \"failed\": %s,\n  \"counts\": ",
                        isms_findings_is_small(findings) ? "true" : "false",
                        isms_findings_failed(findings) ? "true" : "false");
    put_counts(findings, out);
    isms__output_put(out, ",\n  \"coverage\": ");
    isms__coverage_json(findings, out);
    isms__output_put(out, ",\n  \"findings\": [");
    for (size_t i = 0; i < total; i++) {
        isms__output_put(out, i ? ",\n    {" : "\n    {");
        put_json_finding(findings, out, i);
        isms__output_put(out, "}");
    }
    isms__output_put(out, total ? "\n  ]\n}\n" : "]\n}\n");
}
