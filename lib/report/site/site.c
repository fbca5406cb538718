/* The web site: which files there are, and what each page begins and ends with. */
#include "report/site/site.h"

#include <stdio.h>

#include "base/embedded.h"
#include "base/output.h"
#include "report/reports.h"

extern const struct embedded_list isms__assets;

void isms__site_put(struct site *site, const char *before, const char *text, const char *behind)
{
    isms__output_put(site->out, before);
    isms__put_html(site->out, text ? text : "");
    isms__output_put(site->out, behind);
}

/* ---- files ---- */

void isms__site_file(struct site *site, const char *name, site_body *body, const void *context)
{
    if (site->status != ISMS_OK)
        return;
    isms_bytes *bytes = isms__bytes_new(&site->memory);
    isms_sink sink = {.size = sizeof sink, .context = bytes, .write = isms__bytes_write};
    site->out = isms__memory_get(&site->memory, sizeof *site->out);
    if (bytes && site->out) {
        isms__output_init(site->out, &sink, site->error);
        body(site, context);
        isms_status ended = isms__output_end(site->out, site->error);
        site->status = site->status == ISMS_OK ? ended : site->status;
    } else {
        site->status = isms__fail_memory(site->error);
    }
    if (site->status == ISMS_OK)
        site->status =
            site->put(site->context, name, isms_bytes_data(bytes), isms_bytes_size(bytes));
    isms__memory_free(&site->memory, site->out);
    isms_bytes_free(bytes);
}

/* ---- pages ---- */

static void put_nav_link(struct site *site, const char *page, const char *name, size_t count)
{
    const char *here = strcmp(page, site->page) == 0      ? " aria-current=\"page\""
                       : strcmp(page, site->section) == 0 ? " aria-current=\"true\""
                                                          : "";
    isms__output_format(site->out, "<li><a href=\"%s\"%s>", page, here);
    isms__site_put(site, "", name, "");
    if (count)
        isms__output_format(site->out, " <small>%zu</small>", count);
    isms__output_put(site->out, "</a></li>\n");
}

static void put_navigation(struct site *site)
{
    char page[64], name[64];
    site_say(site, "<nav aria-label=\"", "Pages", "\"><ul>\n");
    put_nav_link(site, "index.html", site_word(site, "Overview"), 0);
    if (site->findings)
        put_nav_link(site, "rule-findings.html", site_word(site, "Findings of rules"),
                     isms_findings_count(site->findings));
    put_nav_link(site, "reports.html", site_word(site, "Reports"), 0);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        size_t count = isms__site_count(site, type);
        if (!count)
            continue;
        isms__site_page_name(page, type, 0);
        put_nav_link(site, page, isms__site_name(site, isms_type_plural(type), name), count);
    }
    isms__output_put(site->out, "</ul></nav>\n");
}

struct page {
    const char *title;
    site_body *body;
    const void *context;
};

/* Ids of the page begin with an underscore, with which no id of a model begins. */
static void put_head(struct site *site, const char *title)
{
    isms__site_put(site, "<!DOCTYPE html>\n<html lang=\"",
                   site->options->language ? site->options->language : "en",
                   "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    isms__site_put(site, "", title, *site->organization ? " \xc2\xb7 " : "");
    isms__site_put(site, "", site->organization,
                   "</title>\n<link rel=\"stylesheet\" href=\"site.css\">\n"
                   "<script src=\"site.js\" defer></script>\n</head>\n<body>\n");
    site_say(site, "<a class=\"skip\" href=\"#_main\">", "To the content", "</a>\n<header>\n");
}

/* Whose site it is and of when, and the search, which a script shows. */
static void put_banner(struct site *site)
{
    char day[11];
    isms_date_format(day, isms_snapshot_date(site->snapshot));
    isms__site_put(site, "<p class=\"whose\">", site->organization, " <small>");
    site_say(site, "", "As of", " ");
    isms__site_put(site, "", day, "");
    if (site->options->version)
        isms__site_put(site, " \xc2\xb7 ", site->options->version, "");
    if (site->options->classification)
        isms__site_put(site, " \xc2\xb7 ", site->options->classification, "");
    isms__output_put(site->out, "</small></p>\n<form role=\"search\" hidden>");
    site_say(site, "<label for=\"_search\">", "Search",
             "</label><input type=\"search\" id=\"_search\" autocomplete=\"off\">");
    site_say(site, "<output for=\"_search\" data-none=\"", "Nothing found", "\"></output>");
    isms__output_put(site->out, "<ul id=\"_results\"></ul></form>\n");
}

static void put_page(struct site *site, const void *context)
{
    const struct page *page = context;
    put_head(site, page->title);
    put_banner(site);
    put_navigation(site);
    isms__site_put(site, "</header>\n<main id=\"_main\">\n<h1>", page->title, "</h1>\n");
    page->body(site, page->context);
    isms__output_put(site->out, "</main>\n</body>\n</html>\n");
}

void isms__site_page(struct site *site, const char *name, const char *section, const char *title,
                     site_body *body, const void *context)
{
    struct page page = {title, body, context};
    site->page = name;
    site->section = section;
    isms__site_file(site, name, put_page, &page);
}

static void put_style(struct site *site, const void *context)
{
    isms__output_put(site->out, isms__html_style());
    isms__output_put(site->out, context);
}

static void put_asset(struct site *site, const void *context)
{
    isms__output_put(site->out, context);
}

/* ---- the whole ---- */

static void put_all(struct site *site)
{
    static const char overview[] = "index.html", findings[] = "rule-findings.html";
    const struct embedded *style = isms__embedded_find(&isms__assets, "style");
    const struct embedded *script = isms__embedded_find(&isms__assets, "script");
    isms__site_page(site, overview, overview, site_word(site, "Overview"), isms__site_overview,
                    NULL);
    isms__site_objects(site);
    if (site->findings)
        isms__site_page(site, findings, findings, site_word(site, "Findings of rules"),
                        isms__site_findings, NULL);
    isms__site_reports(site);
    isms__site_file(site, "site.css", put_style, style ? style->data : "");
    isms__site_file(site, "site.js", put_asset, script ? script->data : "");
    isms__site_file(site, "search.js", isms__site_search, NULL);
}

isms_status isms_site_write(isms_snapshot *snapshot, const isms_site_options *options,
                            isms_site_function *put, void *context, isms_error *error)
{
    isms_site_options own;
    isms_error problem = {.status = ISMS_OK};
    size_t first[TYPE_LIMIT] = {0}, counts[TYPE_LIMIT] = {0};
    if (!snapshot || !put || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_site_write needs a snapshot, a function for the files, and options "
                          "of the right size");
    struct site site = {.snapshot = snapshot,
                        .model = snapshot->model,
                        .memory = snapshot->memory,
                        .options = &own,
                        .findings = own.findings,
                        .put = put,
                        .context = context,
                        .first = first,
                        .counts = counts,
                        .organization = label_of(isms__our_organization(snapshot->model)),
                        .error = &problem};
    isms__text_init(&site.title, &site.memory);
    site.words = isms__words_new(&site.memory, own.language, &problem);
    site.status = problem.status;
    if (site.status == ISMS_OK && !isms__site_find(&site))
        site.status = isms__fail_memory(&problem);
    if (site.status == ISMS_OK)
        put_all(&site);
    isms__memory_free(&site.memory, site.ranks);
    isms__memory_free(&site.memory, site.told);
    isms__map_clear(&site.about, &site.memory);
    isms__text_clear(&site.title);
    isms__words_free(site.words);
    if (site.status != ISMS_OK && error) {
        *error = problem;
        error->status = site.status;
    }
    return site.status;
}
