/* Findings as SARIF 2.1.0 (OASIS), which services for code review read. */
#include "report/findings.h"

#if !defined(ISMS_RULE_PAGES)
#define ISMS_RULE_PAGES "" /* built without configure */
#endif

static void member(struct output *out, const char *key, const char *value)
{
    isms__output_format(out, "\"%s\": ", key);
    isms__put_json(out, value);
}

/* A message as SARIF has it: an object with a text. */
static void message(struct output *out, const char *key, const char *text)
{
    isms__output_format(out, "\"%s\": {", key);
    member(out, "text", text);
    isms__output_put(out, "}");
}

static const char *level_of(enum isms_severity severity)
{
    return severity == ISMS_SEVERITY_ERROR     ? "error"
           : severity == ISMS_SEVERITY_WARNING ? "warning"
           : severity == ISMS_SEVERITY_INFO    ? "note"
                                               : "none";
}

/* ---- rules ---- */

/* Where the page of a rule is: ISMS_RULE_PAGES, which configure knows, with its id for the
 * asterisk. Nowhere, where that is empty. */
static void put_help(struct output *out, const char *id)
{
    static const char pages[] = ISMS_RULE_PAGES;
    const char *asterisk = strrchr(pages, '*');
    if (asterisk)
        isms__output_format(out, ",\n         \"helpUri\": \"%.*s%s%s\"", (int)(asterisk - pages),
                            pages, id, asterisk + 1);
}

static void put_rule(struct output *out, const isms_rule *rule, bool small)
{
    const char *id = isms_rule_id(rule);
    isms__output_put(out, "        {");
    member(out, "id", id);
    isms__output_put(out, ", ");
    message(out, "shortDescription", isms_rule_title(rule));
    isms__output_put(out, ",\n         ");
    message(out, "fullDescription", isms_rule_explanation(rule));
    isms__output_put(out, ",\n         ");
    message(out, "help", isms_rule_remedy(rule));
    put_help(out, id);
    isms__output_format(out, ", \"defaultConfiguration\": {\"level\": \"%s\"}, \"properties\": {",
                        level_of(isms_rule_severity(rule, small)));
    member(out, "source", isms_rule_source(rule));
    isms__output_put(out, "}}");
}

static void put_driver(struct output *out, const isms_findings *findings)
{
    isms__output_put(out, "    \"tool\": {\"driver\": {\n      ");
    member(out, "name", "libisms");
    isms__output_put(out, ", ");
    member(out, "version", isms_version());
    isms__output_put(out, ",\n      \"rules\": [\n");
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        isms__output_put(out, i ? ",\n" : "");
        put_rule(out, isms_findings_rule_at(findings, i).rule, isms_findings_is_small(findings));
    }
    isms__output_put(out, "\n      ]\n    }},\n");
}

/* Rules that were not looked at, or that settings give another severity. */
static void put_overrides(struct output *out, const isms_findings *findings)
{
    bool first = true;
    isms__output_put(out, "    \"invocations\": [{\"executionSuccessful\": true, "
                          "\"ruleConfigurationOverrides\": [");
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        isms_rule_outcome outcome = isms_findings_rule_at(findings, i);
        bool off = outcome.verdict == ISMS_VERDICT_OFF;
        if (!off && !outcome.severity)
            continue;
        isms__output_format(out, "%s\n      {\"descriptor\": {\"id\": \"%s\", \"index\": %zu}, ",
                            first ? "" : ",", isms_rule_id(outcome.rule), i);
        isms__output_put(out, "\"configuration\": {");
        if (off)
            isms__output_put(out, "\"enabled\": false");
        else
            member(out, "level", level_of(outcome.severity));
        isms__output_put(out, "}");
        if (outcome.reason) {
            isms__output_put(out, ", \"properties\": {");
            member(out, "reason", outcome.reason);
            isms__output_put(out, "}");
        }
        isms__output_put(out, "}");
        first = false;
    }
    isms__output_put(out, "]}],\n");
}

/* ---- results ---- */

/* A path as a URI reference: what is no plain character of a path stands as %XX. */
static void put_uri(struct output *out, const char *path)
{
    for (const unsigned char *p = (const unsigned char *)path; *p; p++) {
        bool plain = isms__is_alphanumeric(*p) || strchr("-._~/", *p);
        if (plain)
            isms__output_add(out, (const char *)p, 1);
        else
            isms__output_format(out, "%%%02X", (unsigned)*p);
    }
}

static void put_location(struct output *out, const isms_object *object, const char *file,
                         uint32_t line, uint32_t column)
{
    isms__output_put(out, "{");
    if (line && *file) {
        isms__output_put(out, "\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"");
        put_uri(out, file);
        isms__output_format(out, "\"}, \"region\": {\"startLine\": %u, \"startColumn\": %u}}, ",
                            (unsigned)line, (unsigned)(column ? column : 1));
    }
    isms__output_put(out, "\"logicalLocations\": [{");
    member(out, "fullyQualifiedName", isms_object_id(object));
    isms__output_put(out, ", ");
    member(out, "name", isms_object_label(object));
    isms__output_put(out, ", ");
    member(out, "kind", isms_type_name(isms_object_type(object)));
    isms__output_put(out, "}]}");
}

static void put_related(const isms_findings *findings, size_t index, size_t count,
                        struct output *out)
{
    if (!count)
        return;
    isms__output_put(out, ",\n       \"relatedLocations\": [");
    for (size_t i = 0; i < count; i++) {
        const isms_object *related = isms_findings_related(findings, index, i);
        isms__output_put(out, i ? ", " : "");
        put_location(out, related, isms_object_file(related), isms_object_line(related),
                     isms_object_column(related));
    }
    isms__output_put(out, "]");
}

/* Message, what led there, and what to do: services show no more than the message. */
static void put_message(const isms_findings *findings, size_t index, const isms_finding *f,
                        struct output *out)
{
    struct text text;
    isms_allocator memory = isms__findings_memory(findings);
    isms__text_init(&text, &memory);
    isms__text_put(&text, f->message);
    for (size_t i = 0; i < f->path_count; i++)
        isms__text_format(&text, "\n- %s", isms_findings_path(findings, index, i));
    if (f->kind == ISMS_FINDING_VIOLATION)
        isms__text_format(&text, "\n%s", f->remedy);
    if (text.failed && out->status == ISMS_OK)
        out->status = ISMS_ERROR_MEMORY;
    message(out, "message", isms__text_get(&text));
    isms__text_clear(&text);
}

static void put_suppression(struct output *out, const isms_waiver *waiver)
{
    const char *reason = isms_waiver_reason(waiver);
    isms__output_put(out, ",\n       \"suppressions\": [{\"kind\": \"inSource\", ");
    member(out, "justification", reason ? reason : isms_object_id((const isms_object *)waiver));
    isms__output_put(out, "}]");
}

/* `rule` is the index of its rule. */
static void put_result(const isms_findings *findings, size_t index, size_t rule, struct output *out)
{
    isms_finding f = isms_findings_at(findings, index);
    bool violated = f.kind == ISMS_FINDING_VIOLATION;
    isms__output_put(out, "      {");
    member(out, "ruleId", isms_rule_id(f.rule));
    isms__output_format(out, ", \"ruleIndex\": %zu, \"kind\": \"%s\", \"level\": \"%s\",\n       ",
                        rule, violated ? "fail" : "open", violated ? level_of(f.severity) : "none");
    put_message(findings, index, &f, out);
    if (f.object) {
        isms__output_put(out, ",\n       \"locations\": [");
        put_location(out, f.object, f.file, f.line, f.column);
        isms__output_put(out, "]");
    }
    put_related(findings, index, f.related_count, out);
    isms__output_format(out, ",\n       \"partialFingerprints\": {\"libisms/v1\": \"%s\"}",
                        f.fingerprint);
    if (f.waiver)
        put_suppression(out, f.waiver);
    isms__output_put(out, "}");
}

void isms__findings_sarif(const isms_findings *findings, struct output *out)
{
    size_t rule = 0; /* findings are in the order of rules */
    isms__output_put(out, "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
                          "  \"version\": \"2.1.0\",\n  \"runs\": [{\n");
    put_driver(out, findings);
    put_overrides(out, findings);
    isms__output_put(out, "    \"properties\": {");
    member(out, "basis", isms_findings_basis(findings));
    isms__output_put(out, ", \"coverage\": ");
    isms__coverage_json(findings, out);
    isms__output_put(out, "},\n");
    isms__output_put(out, "    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [\n");
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        while (rule < isms_findings_rule_count(findings) &&
               isms_findings_rule_at(findings, rule).rule != isms_findings_at(findings, i).rule)
            rule++;
        isms__output_put(out, i ? ",\n" : "");
        put_result(findings, i, rule, out);
    }
    isms__output_put(out, "\n    ]\n  }]\n}\n");
}
