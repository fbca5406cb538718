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

void isms__findings_json(const isms_findings *findings, struct output *out)
{
    size_t total = isms_findings_count(findings);
    isms__output_put(out, "[");
    for (size_t i = 0; i < total; i++) {
        isms__output_put(out, i ? ",\n  {" : "\n  {");
        put_json_finding(findings, out, i);
        isms__output_put(out, "}");
    }
    isms__output_put(out, total ? "\n]\n" : "]\n");
}
