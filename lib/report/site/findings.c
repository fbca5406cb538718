/* The findings of rules in the web site. */
#include "base/output.h"
#include "report/site/site.h"

/* What there is to show, the worst first. */
static const char *const states[] = {"error", "warning", "info", "waived", "cannot be told"};
enum { OPEN_STATES = 3 };

static size_t state_of(isms_finding finding)
{
    if (finding.waiver)
        return OPEN_STATES;
    if (finding.kind != ISMS_FINDING_VIOLATION)
        return OPEN_STATES + 1;
    return finding.severity == ISMS_SEVERITY_ERROR     ? 0
           : finding.severity == ISMS_SEVERITY_WARNING ? 1
                                                       : 2;
}

static const char *class_of(size_t state)
{
    return state < OPEN_STATES ? states[state] : "soft";
}

void isms__site_finding(struct site *site, size_t index)
{
    isms_finding f = isms_findings_at(site->findings, index);
    size_t state = state_of(f);
    isms__output_format(site->out, "<li><a class=\"%s\" href=\"rule-findings.html#f-%s\">%s</a> ",
                        class_of(state), f.fingerprint, isms_rule_id(f.rule));
    site_say(site, "<span class=\"label\">", states[state], "</span> ");
    isms__site_put(site, "", f.message, "</li>\n");
}

static void put_row(struct site *site, size_t index, size_t state)
{
    isms_finding f = isms_findings_at(site->findings, index);
    isms__output_format(site->out, "<tr id=\"f-%s\" data-state=\"%s\"><td class=\"%s\">",
                        f.fingerprint, states[state], class_of(state));
    site_say(site, "", states[state], "</td><td>");
    isms__site_put(site, "", isms_rule_id(f.rule), "</td><td>");
    if (f.object)
        isms__site_link(site, f.object);
    isms__site_put(site, "</td><td>", f.message, "");
    for (size_t i = 0; i < f.path_count; i++)
        isms__site_put(site, "<br><small>", isms_findings_path(site->findings, index, i),
                       "</small>");
    isms__site_put(site, "</td><td>", f.remedy, "</td></tr>\n");
}

static void put_states(struct site *site)
{
    isms__output_put(site->out, "<form class=\"states\" hidden><fieldset>");
    site_say(site, "<legend>", "Show", "</legend>");
    for (size_t i = 0; i < COUNT_OF(states); i++) {
        isms__output_format(site->out, "<label><input type=\"checkbox\" value=\"%s\"%s> ",
                            states[i], i < OPEN_STATES ? " checked" : "");
        site_say(site, "", states[i], "</label> ");
    }
    isms__output_put(site->out, "</fieldset></form>\n");
}

void isms__site_findings(struct site *site, const void *context)
{
    static const char *const columns[] = {"Severity", "Rule", "Object", "Message", "What to do"};
    (void)context;
    isms__site_put(site, "<p>", isms_findings_basis(site->findings), "</p>\n");
    put_states(site);
    isms__site_filter(site, "tbody tr");
    site_say(site, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"",
             "Findings of rules", "\">\n");
    site_say(site, "<table class=\"told\" aria-label=\"", "Findings of rules", "\">\n<thead><tr>");
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        site_say(site, "<th scope=\"col\">", columns[i], "</th>");
    isms__output_put(site->out, "</tr></thead>\n<tbody>\n");
    for (size_t state = 0; state < COUNT_OF(states); state++)
        for (size_t i = 0; i < isms_findings_count(site->findings); i++)
            if (state_of(isms_findings_at(site->findings, i)) == state)
                put_row(site, i, state);
    isms__output_put(site->out, "</tbody></table>\n</div>\n");
}

/* ---- in the overview ---- */

/* A number that leads to what it counts. */
static void put_tile(struct site *site, size_t number, const char *english, size_t state)
{
    isms__output_format(site->out, "<li><a href=\"rule-findings.html?show=%s\" class=\"%s\">",
                        state == OPEN_STATES + 1 ? "cannot%20be%20told" : states[state],
                        number ? class_of(state) : "soft");
    isms__output_format(site->out, "<b>%zu</b> ", number);
    site_say(site, "", english, "</a></li>\n");
}

static void put_worst(struct site *site)
{
    enum { SHOWN = 10 };
    size_t shown = 0;
    isms__output_put(site->out, "<ul class=\"findings\">\n");
    for (size_t state = 0; state < OPEN_STATES - 1; state++)
        for (size_t i = 0; i < isms_findings_count(site->findings) && shown < SHOWN; i++)
            if (state_of(isms_findings_at(site->findings, i)) == state) {
                isms__site_finding(site, i);
                shown++;
            }
    isms__output_put(site->out, "</ul>\n");
}

void isms__site_tally(struct site *site)
{
    isms_tally tally = isms_findings_tally(site->findings);
    site_say(site, "<h2>", "Findings of rules", "</h2>\n<ul class=\"tiles\">\n");
    put_tile(site, tally.errors, "errors", 0);
    put_tile(site, tally.warnings, "warnings", 1);
    put_tile(site, tally.infos, "notes", 2);
    put_tile(site, tally.waived, "waived", 3);
    put_tile(site, tally.unassessable, "that cannot be told", 4);
    isms__output_put(site->out, "</ul>\n");
    put_worst(site);
}
