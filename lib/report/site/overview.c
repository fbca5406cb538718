/* The overview of the web site, and the pages of its reports. */
#include <stdio.h>

#include "base/output.h"
#include "report/reports.h"
#include "report/site/site.h"

/* ---- reports ---- */

static isms_report *make_report(struct site *site, const char *name, const char *layout)
{
    isms_report *report = NULL;
    isms_report_options options = {.size = sizeof options,
                                   .findings = site->findings,
                                   .language = site->options->language,
                                   .version = site->options->version,
                                   .approver = site->options->approver,
                                   .classification = site->options->classification,
                                   .layout = layout};
    site->status = isms_report_make(&report, site->snapshot, name, &options, site->error);
    return report;
}

/* What is handed to single persons is no page of the site: there is one for each, which says again
 * what stands where the person and the roles do. */
static bool is_handed_out(const char *name)
{
    unsigned about = isms__report_find(name)->about;
    return about == ISMS_TYPE_PERSON || about == ISMS_TYPE_APPOINTMENT ||
           about == ISMS_TYPE_POSITION;
}

/* Findings have a page of their own. */
static bool is_page(const struct site *site, isms_report_info info)
{
    return !info.needs_subject && !info.compares && !is_handed_out(info.name) &&
           (site->findings || !info.needs_findings) && strcmp(info.name, "findings") != 0;
}

static void put_report(struct site *site, const void *context)
{
    const isms_report *report = context;
    struct links links = {isms__site_address, site};
    isms__site_put(site, "<p>", report->marks, "</p>\n");
    isms__html_blocks(report, &links, site->out);
}

static void put_entry(struct site *site, isms_report_info info, bool page)
{
    isms__output_put(site->out, "<dt>");
    if (page)
        isms__output_format(site->out, "<a href=\"report-%s.html\">", info.name);
    site_say(site, "", info.title, page ? "</a>" : "");
    site_say(site, "</dt><dd>", info.doc, "");
    if (!page)
        isms__output_format(site->out, "<br><code>isms report %s --about ID FILE</code>",
                            info.name);
    isms__output_put(site->out, "</dd>\n");
}

static void put_reports(struct site *site, const void *context)
{
    (void)context;
    isms__output_put(site->out, "<dl class=\"reports\">\n");
    for (size_t i = 0; i < isms_report_info_count(); i++)
        if (is_page(site, isms_report_info_at(i)))
            put_entry(site, isms_report_info_at(i), true);
    site_say(site, "</dl>\n<h2>", "To be made for single persons",
             "</h2>\n<dl class=\"reports\">\n");
    for (size_t i = 0; i < isms_report_info_count(); i++)
        if (is_handed_out(isms_report_info_at(i).name))
            put_entry(site, isms_report_info_at(i), false);
    isms__output_put(site->out, "</dl>\n");
}

void isms__site_reports(struct site *site)
{
    static const char section[] = "reports.html";
    char name[96];
    isms__site_page(site, section, section, site_word(site, "Reports"), put_reports, NULL);
    for (size_t i = 0; i < isms_report_info_count() && site->status == ISMS_OK; i++) {
        isms_report_info info = isms_report_info_at(i);
        if (!is_page(site, info))
            continue;
        isms_report *report = make_report(site, info.name, NULL);
        snprintf(name, sizeof name, "report-%s.html", info.name);
        if (report)
            isms__site_page(site, name, section, isms_report_title(report), put_report, report);
        isms_report_free(report);
    }
}

/* ---- the overview ---- */

static void put_coverage(struct site *site)
{
    char room[96];
    const isms_choices *kinds = isms_field_choices(
        isms_type_field(isms_type_by_number(ISMS_TYPE_CONTROL), ISMS_CONTROL_KIND));
    size_t count = isms_findings_coverage_count(site->findings);
    if (!count)
        return;
    site_say(site, "<h2>", "Coverage", "</h2>\n<ul class=\"coverage\">\n");
    for (size_t i = 0; i < count; i++) {
        isms_coverage c = isms_findings_coverage_at(site->findings, i);
        isms__output_format(site->out,
                            "<li><label><meter min=\"0\" max=\"100\" value=\"%u\">%u"
                            "</meter> <b>%u %%</b> ",
                            c.percent, c.percent, c.percent);
        isms__site_put(site, "", isms__choice_said(site->words, kinds, c.kind, room), "</label>");
        if (c.catalog) {
            isms__output_put(site->out, ", ");
            isms__site_link(site, (const isms_object *)c.catalog);
        }
        isms__output_format(site->out, " <small>%zu / %zu</small></li>\n", c.covered, c.total);
    }
    isms__output_put(site->out, "</ul>\n");
}

/* The charts of a report as far as they can be taken in at one look; a link leads to the others. */
static void put_charts(struct site *site, const char *name, const char *layout)
{
    enum { MOST = 60 };
    struct links links = {isms__site_address, site};
    isms_report *report = make_report(site, name, layout);
    bool any = false;
    for (const struct block *b = report ? report->main.first : NULL; b; b = b->next) {
        if (b->kind != BLOCK_CHART || !b->chart->count)
            continue;
        if (!any)
            isms__output_format(site->out, "<section>\n<h2><a href=\"report-%s.html\">", name);
        if (!any)
            isms__site_put(site, "", report->title, "</a></h2>\n");
        any = true;
        if (b->chart->count <= MOST)
            isms__html_chart(report, b->chart, &links, site->out);
    }
    isms__output_put(site->out, any ? "</section>\n" : "");
    isms_report_free(report);
}

void isms__site_overview(struct site *site, const void *context)
{
    (void)context;
    if (site->findings) {
        isms__site_tally(site);
        put_coverage(site);
    }
    isms__output_put(site->out, "<div class=\"charts\">\n");
    put_charts(site, "organization-chart", "units");
    if (site->status == ISMS_OK)
        put_charts(site, "committee-chart", NULL);
    isms__output_put(site->out, "</div>\n");
}
