/* The pages of the web site: the overview, objects of a type, findings, reports, the index. */
#include <stdio.h>

#include "report/site/site.h"

/* ---- values ---- */

static void put_text(struct site *site, const char *before, const char *text, const char *behind)
{
    isms__output_put(site->out, before);
    isms__put_html(site->out, text ? text : "");
    isms__output_put(site->out, behind);
}

static void put_reference(struct site *site, const isms_object *target, const char *id)
{
    if (target)
        isms__site_link(site, target);
    else
        put_text(site, "<span class=\"bad\">", id, "</span>");
}

static void put_field(struct site *site, const isms_object *object, const isms_field *field);

/* A part in one line: its fields with semicolons between. */
static void put_part(struct site *site, const isms_object *part)
{
    const isms_type *type = isms_object_type(part);
    bool first = true;
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        if (!isms_has(part, isms_field_number(field)))
            continue;
        put_text(site, first ? "<span class=\"label\">" : "; <span class=\"label\">",
                 isms_field_name(field), "</span> ");
        put_field(site, part, field);
        first = false;
    }
}

static void put_item(struct site *site, const isms_object *object, const isms_field *field,
                     size_t index)
{
    unsigned number = isms_field_number(field);
    if (isms_field_kind(field) == ISMS_PART)
        put_part(site, isms_item_part(object, number, index));
    else if (isms_field_kind(field) == ISMS_REFERENCE)
        put_reference(site, isms_item_reference(object, number, index),
                      isms_item_reference_id(object, number, index));
    else
        put_text(site, "", isms_item_text(object, number, index), "");
}

static void put_choices(struct site *site, const isms_object *object, const isms_field *field)
{
    const isms_choices *choices = isms_field_choices(field);
    unsigned number = isms_field_number(field);
    uint32_t chosen = isms_field_is_many(field) ? isms_get_choices(object, number)
                      : isms_get_choice(object, number)
                          ? (uint32_t)1 << (isms_get_choice(object, number) - 1)
                          : 0;
    const char *between = "";
    for (unsigned n = 1; n <= isms_choices_count(choices); n++)
        if (chosen >> (n - 1) & 1) {
            put_text(site, between, site_word(site, isms_choices_value_name(choices, n)), "");
            between = ", ";
        }
}

static void put_simple(struct site *site, const isms_object *object, const isms_field *field)
{
    char text[32] = "";
    unsigned number = isms_field_number(field);
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        put_text(site, "", isms_get_text(object, number), "");
        return;
    case ISMS_DATE:
        isms_date_format(text, isms_get_date(object, number));
        break;
    case ISMS_DURATION:
        isms_duration_format(text, isms_get_duration(object, number));
        break;
    case ISMS_DECIMAL:
        isms_decimal_format(text, isms_get_decimal(object, number));
        break;
    case ISMS_INTEGER:
        snprintf(text, sizeof text, "%lld", (long long)isms_get_integer(object, number));
        break;
    case ISMS_FLAG:
        put_text(site, "", site_word(site, isms_get_flag(object, number) ? "yes" : "no"), "");
        return;
    default:
        put_reference(site, isms_get_reference(object, number),
                      isms_get_reference_id(object, number));
        return;
    }
    put_text(site, "", text, "");
}

static void put_field(struct site *site, const isms_object *object, const isms_field *field)
{
    size_t count = isms_item_count(object, isms_field_number(field));
    if (isms_field_kind(field) == ISMS_CHOICE) {
        put_choices(site, object, field);
    } else if (!isms_field_is_many(field)) {
        put_simple(site, object, field);
    } else if (isms_field_kind(field) == ISMS_PART) {
        isms__output_put(site->out, "<ul>");
        for (size_t i = 0; i < count; i++) {
            isms__output_put(site->out, "<li>");
            put_item(site, object, field, i);
            isms__output_put(site->out, "</li>");
        }
        isms__output_put(site->out, "</ul>");
    } else {
        for (size_t i = 0; i < count; i++) {
            isms__output_put(site->out, i ? ", " : "");
            put_item(site, object, field, i);
        }
    }
}

/* ---- objects ---- */

static void put_fields(struct site *site, const isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    isms__output_put(site->out, "<dl>\n");
    for (size_t i = 2; i < isms_type_field_count(type); i++) { /* id and name head it */
        const isms_field *field = isms_type_field_at(type, i);
        if (!isms_has(object, isms_field_number(field)))
            continue;
        put_text(site, "<dt>", isms_field_name(field), "</dt><dd>");
        put_field(site, object, field);
        isms__output_put(site->out, "</dd>\n");
    }
    isms__output_put(site->out, "</dl>\n");
}

static const isms_object *top_of(const isms_object *object)
{
    while (isms_object_owner(object))
        object = isms_object_owner(object);
    return object;
}

/* What refers to it: links, by type and field. */
static void put_referrers(struct site *site, const isms_object *object)
{
    isms_references *found = NULL;
    const isms_object *last = NULL;
    bool any = false;
    if (isms_object_referrers(&found, (isms_object *)object, site->error) != ISMS_OK) {
        site->status = ISMS_ERROR_MEMORY;
        return;
    }
    for (size_t i = 0; i < isms_references_count(found); i++) {
        isms_reference place = isms_references_at(found, i);
        const isms_object *top = top_of(place.object);
        if (top == last || !isms__site_shows(site, top))
            continue;
        if (!any)
            put_text(site, "<h3>", site_word(site, "Named by"), "</h3><ul class=\"named\">\n");
        any = true;
        last = top;
        put_text(site, "<li><span class=\"label\">", isms_type_name(isms_object_type(top)),
                 "</span> ");
        isms__site_link(site, top);
        const isms_type *type = isms_object_type(place.object);
        put_text(site, " <span class=\"label\">",
                 isms_field_item_name(isms_type_field(type, place.field)), "</span></li>\n");
    }
    isms__output_put(site->out, any ? "</ul>\n" : "");
    isms_references_free(found);
}

static const char *severity_of(enum isms_severity severity)
{
    static const char *const names[] = {"", "off", "info", "warning", "error"};
    return names[severity];
}

void isms__site_finding(struct site *site, size_t index)
{
    isms_finding f = isms_findings_at(site->findings, index);
    bool open = f.kind == ISMS_FINDING_VIOLATION && !f.waiver;
    const char *state = f.waiver ? "waived" : open ? severity_of(f.severity) : "cannot be told";
    isms__output_format(site->out, "<li><a class=\"%s\" href=\"rule-findings.html#f-%s\">%s</a> ",
                        open ? severity_of(f.severity) : "soft", f.fingerprint,
                        isms_rule_id(f.rule));
    put_text(site, "<span class=\"label\">", site_word(site, state), "</span> ");
    put_text(site, "", f.message, "</li>\n");
}

static void put_object_findings(struct site *site, const isms_object *object)
{
    uintptr_t next = (uintptr_t)isms__map_get(&site->about, (uintptr_t)object);
    if (!next)
        return;
    put_text(site, "<h3>", site_word(site, "Findings"), "</h3><ul class=\"findings\">\n");
    for (; next; next = site->told[next - 1])
        isms__site_finding(site, next - 1);
    isms__output_put(site->out, "</ul>\n");
}

static void put_object(struct site *site, const isms_object *object)
{
    const char *id = isms_object_id(object);
    put_text(site, "<section class=\"object\" id=\"", id, "\">\n<h2>");
    put_text(site, "", isms_object_label(object), "");
    put_text(site, " <small>", id, "</small></h2>\n");
    put_fields(site, object);
    put_object_findings(site, object);
    put_referrers(site, object);
    isms__output_put(site->out, "</section>\n");
}

/* A field to filter by, which a script shows. */
static void put_filter(struct site *site, const char *what)
{
    isms__output_format(site->out, "<form class=\"filter\" data-filter=\"%s\" hidden><label>",
                        what);
    put_text(site, "", site_word(site, "Show only what contains"),
             " <input type=\"search\"></label> <output aria-live=\"polite\"></output></form>\n");
}

void isms__site_objects(struct site *site, const void *context)
{
    const isms_type *type = context;
    put_text(site, "<p>", isms_type_doc(type), "</p>\n");
    put_filter(site, "section.object");
    for (size_t i = 0; i < isms_model_count(site->model, type) && site->status == ISMS_OK; i++) {
        const isms_object *object = isms_model_at(site->model, type, i);
        if (isms__site_shows(site, object))
            put_object(site, object);
    }
}

/* ---- findings ---- */

static void put_finding_row(struct site *site, size_t index)
{
    isms_finding f = isms_findings_at(site->findings, index);
    bool open = f.kind == ISMS_FINDING_VIOLATION && !f.waiver;
    const char *state = f.waiver ? "waived" : open ? severity_of(f.severity) : "cannot be told";
    isms__output_format(site->out, "<tr id=\"f-%s\" data-state=\"%s\"><td class=\"%s\">",
                        f.fingerprint, state, open ? severity_of(f.severity) : "soft");
    put_text(site, "", site_word(site, state), "</td><td>");
    put_text(site, "", isms_rule_id(f.rule), "</td><td>");
    if (f.object)
        isms__site_link(site, f.object);
    put_text(site, "</td><td>", f.message, "");
    for (size_t i = 0; i < f.path_count; i++)
        put_text(site, "<br><small>", isms_findings_path(site->findings, index, i), "</small>");
    put_text(site, "</td><td>", f.remedy, "</td></tr>\n");
}

static void put_states(struct site *site)
{
    static const char *const states[] = {"error", "warning", "info", "waived", "cannot be told"};
    isms__output_put(site->out, "<form class=\"states\" hidden><fieldset>");
    put_text(site, "<legend>", site_word(site, "Show"), "</legend>");
    for (size_t i = 0; i < COUNT_OF(states); i++) {
        isms__output_format(site->out, "<label><input type=\"checkbox\" value=\"%s\"%s> ",
                            states[i], i < 3 ? " checked" : "");
        put_text(site, "", site_word(site, states[i]), "</label> ");
    }
    isms__output_put(site->out, "</fieldset></form>\n");
}

void isms__site_findings(struct site *site, const void *context)
{
    static const char *const columns[] = {"Severity", "Rule", "Object", "Message", "What to do"};
    (void)context;
    put_text(site, "<p>", isms_findings_basis(site->findings), "</p>\n");
    put_states(site);
    put_filter(site, "tbody tr");
    isms__output_put(site->out, "<table class=\"findings\">\n<thead><tr>");
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        put_text(site, "<th scope=\"col\">", site_word(site, columns[i]), "</th>");
    isms__output_put(site->out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < isms_findings_count(site->findings); i++)
        put_finding_row(site, i);
    isms__output_put(site->out, "</tbody></table>\n");
}

/* ---- reports ---- */

void isms__site_report(struct site *site, const void *context)
{
    const isms_report *report = context;
    struct links links = {isms__site_address, site};
    put_text(site, "<p>", report->marks, "</p>\n");
    isms__html_blocks(report, &links, site->out);
}

/* ---- the overview ---- */

static void put_tile(struct site *site, size_t number, const char *english, const char *class)
{
    isms__output_format(site->out, "<li class=\"%s\"><b>%zu</b> ", class, number);
    put_text(site, "", site_word(site, english), "</li>\n");
}

static void put_tally(struct site *site)
{
    isms_tally tally = isms_findings_tally(site->findings);
    put_text(site, "<h2>", site_word(site, "Findings of rules"), "</h2>\n<p>");
    put_text(site, "", isms_findings_basis(site->findings), "</p>\n<ul class=\"tiles\">\n");
    put_tile(site, tally.errors, "errors", "error");
    put_tile(site, tally.warnings, "warnings", "warning");
    put_tile(site, tally.infos, "notes", "info");
    put_tile(site, tally.waived, "waived", "soft");
    put_tile(site, tally.unassessable, "that cannot be told", "soft");
    isms__output_put(site->out, "</ul>\n");
}

static void put_coverage(struct site *site)
{
    size_t count = isms_findings_coverage_count(site->findings);
    if (!count)
        return;
    put_text(site, "<h2>", site_word(site, "Coverage"), "</h2>\n<ul class=\"coverage\">\n");
    for (size_t i = 0; i < count; i++) {
        isms_coverage c = isms_findings_coverage_at(site->findings, i);
        isms__output_put(site->out, "<li>");
        if (c.catalog)
            isms__site_link(site, (const isms_object *)c.catalog);
        const isms_choices *kinds = isms_field_choices(
            isms_type_field(isms_type_by_number(ISMS_TYPE_CONTROL), ISMS_CONTROL_KIND));
        put_text(site, ", ", site_word(site, isms_choices_value_name(kinds, c.kind)), ": ");
        isms__output_format(site->out,
                            "<meter min=\"0\" max=\"100\" value=\"%u\">%u</meter> %u %% "
                            "(%zu / %zu)</li>\n",
                            c.percent, c.percent, c.percent, c.covered, c.total);
    }
    isms__output_put(site->out, "</ul>\n");
}

static void put_worst(struct site *site)
{
    enum { SHOWN = 10 };
    size_t shown = 0;
    isms__output_put(site->out, "<ul class=\"findings\">\n");
    for (int severity = ISMS_SEVERITY_ERROR; severity >= ISMS_SEVERITY_WARNING; severity--)
        for (size_t i = 0; i < isms_findings_count(site->findings) && shown < SHOWN; i++) {
            isms_finding f = isms_findings_at(site->findings, i);
            if (f.waiver || f.kind != ISMS_FINDING_VIOLATION || (int)f.severity != severity)
                continue;
            isms__site_finding(site, i);
            shown++;
        }
    isms__output_put(site->out, "</ul>\n");
}

void isms__site_overview(struct site *site, const void *context)
{
    char day[11];
    (void)context;
    isms_date_format(day, isms_snapshot_date(site->snapshot));
    for (size_t i = 0; i < isms_organization_count(site->model); i++) {
        const isms_organization *o = isms_organization_at(site->model, i);
        if (isms_organization_relation(o) != ISMS_RELATION_SELF)
            continue;
        isms__output_put(site->out, "<p class=\"lead\">");
        isms__site_link(site, (const isms_object *)o);
        isms__output_put(site->out, "</p>\n");
    }
    put_text(site, "<p>", site_word(site, "As of"), " ");
    put_text(site, "", day, "</p>\n");
    if (!site->findings)
        return;
    put_tally(site);
    put_worst(site);
    put_coverage(site);
}

/* ---- the index for searching ---- */

void isms__site_index(struct site *site, const void *context)
{
    char page[64];
    (void)context;
    isms__output_put(site->out, "const siteIndex=[\n");
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        isms__site_page_name(page, type);
        for (size_t i = 0; !isms_type_is_part(type) && i < isms_model_count(site->model, type);
             i++) {
            const isms_object *object = isms_model_at(site->model, type, i);
            if (!isms__site_shows(site, object))
                continue;
            isms__output_put(site->out, "[");
            isms__put_json(site->out, isms_object_label(object));
            isms__output_put(site->out, ",");
            isms__put_json(site->out, isms_object_id(object));
            isms__output_format(site->out, ",\"%s\",", isms_type_name(type));
            isms__put_json(site->out, isms__site_address(site, isms_object_id(object)));
            isms__output_put(site->out, "],\n");
        }
    }
    isms__output_put(site->out, "];\n");
}
