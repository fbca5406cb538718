/* The web site: which files there are, and what each page begins and ends with. */
#include "report/site/site.h"
#include "report/reports.h"

#include <stdio.h>

#include "base/embedded.h"
#include "base/output.h"

extern const struct embedded_list isms__assets;

/* ---- what is shown ---- */

static size_t place_of(const struct site *site, const isms_object *object)
{
    return site->first[object_type(object)->number] + index_of(site->snapshot, object);
}

bool isms__site_shows(const struct site *site, const isms_object *object)
{
    return object && !object_type(object)->part && site->shown[place_of(site, object)];
}

/* Shipped content that nothing of the user refers to, and nobody holds, would only be in the way.
 */
static bool is_wanted(struct site *site, isms_object *object)
{
    isms_references *references = NULL;
    const isms_snapshot *s = site->snapshot;
    unsigned type = object_type(object)->number;
    bool wanted = !isms_object_is_content(object) || type == TYPE_CONTROL || type == TYPE_CATALOG;
    if (type == TYPE_RESPONSIBILITY)
        wanted = wanted || isms__has_raci_row(s, index_of(s, object));
    if (type == TYPE_ROLE) {
        uint32_t node = isms__node_of(s, object);
        wanted = wanted || s->out.start[node] < s->out.start[node + 1];
    }
    if (wanted)
        return true;
    if (isms_object_referrers(&references, object, site->error) != ISMS_OK) {
        site->status = ISMS_ERROR_MEMORY;
        return false;
    }
    for (size_t i = 0; i < isms_references_count(references) && !wanted; i++)
        wanted = !isms_object_is_content(isms_references_at(references, i).object);
    isms_references_free(references);
    return wanted;
}

static bool find_shown(struct site *site)
{
    size_t total = 0;
    for (size_t t = 0; t < isms_type_count(); t++) {
        site->first[isms_type_number(isms_type_at(t))] = total;
        total += isms_model_count(site->model, isms_type_at(t));
    }
    site->shown = isms__memory_zeroed(&site->memory, total + 1, sizeof *site->shown);
    for (size_t t = 0, n = 0; site->shown && t < isms_type_count(); t++)
        for (size_t i = 0; i < isms_model_count(site->model, isms_type_at(t)); i++)
            site->shown[n++] = is_wanted(site, isms_model_at(site->model, isms_type_at(t), i));
    return site->shown != NULL;
}

/* Findings by the object that they are about, in their order. */
static bool gather_findings(struct site *site)
{
    size_t count = isms_findings_count(site->findings);
    site->told = isms__memory_zeroed(&site->memory, count + 1, sizeof *site->told);
    if (!site->told || !isms__map_reserve(&site->about, &site->memory, count + 1))
        return false;
    for (size_t i = count; i-- > 0;) {
        const isms_object *object = isms_findings_at(site->findings, i).object;
        if (!object)
            continue;
        uintptr_t next = (uintptr_t)isms__map_get(&site->about, (uintptr_t)object);
        site->told[i] = (uint32_t)next;
        isms__map_set(&site->about, (uintptr_t)object, (void *)(uintptr_t)(i + 1));
    }
    return true;
}

/* ---- addresses ---- */

void isms__site_page_name(char out[64], const isms_type *type)
{
    snprintf(out, 64, "%s.html", isms_type_plural(type));
}

/* The id as part of an address: what is not plain there as %XX. */
static void put_fragment(char *out, size_t room, const char *id)
{
    size_t length = strlen(out);
    for (; *id && length + 4 < room; id++) {
        bool plain = (*id >= 'a' && *id <= 'z') || (*id >= 'A' && *id <= 'Z') ||
                     (*id >= '0' && *id <= '9') || strchr("-._~", *id);
        length += (size_t)snprintf(out + length, room - length, plain ? "%c" : "%%%02X",
                                   (unsigned char)*id);
    }
}

const char *isms__site_address(void *context, const char *id)
{
    struct site *site = context;
    char page[64];
    const isms_object *object = isms_model_find(site->model, id);
    if (!isms__site_shows(site, object))
        return NULL;
    isms__site_page_name(page, isms_object_type(object));
    snprintf(site->address, sizeof site->address, "%s#", page);
    put_fragment(site->address, sizeof site->address, id);
    return site->address;
}

void isms__site_link(struct site *site, const isms_object *object)
{
    const char *address = isms__site_address(site, isms_object_id(object));
    if (address) {
        isms__output_put(site->out, "<a href=\"");
        isms__put_html(site->out, address);
        isms__output_put(site->out, "\">");
    }
    isms__put_html(site->out, isms_object_label(object));
    isms__output_put(site->out, address ? "</a>" : "");
}

/* ---- files ---- */

void isms__site_file(struct site *site, const char *name, site_body *body, const void *context)
{
    if (site->status != ISMS_OK)
        return;
    isms_bytes *bytes = isms__bytes_new(&site->memory);
    isms_sink sink = {.size = sizeof sink, .context = bytes, .write = isms__bytes_write};
    site->out = isms__memory_get(&site->memory, sizeof *site->out);
    site->page = name;
    if (bytes && site->out) {
        isms__output_init(site->out, &sink);
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

static void put_nav_link(struct site *site, const char *page, const char *english, size_t count)
{
    bool here = strcmp(page, site->page) == 0;
    isms__output_format(site->out, "<li><a href=\"%s\"%s>", page,
                        here ? " aria-current=\"page\"" : "");
    isms__put_html(site->out, site_word(site, english));
    if (count)
        isms__output_format(site->out, " <small>%zu</small>", count);
    isms__output_put(site->out, "</a></li>\n");
}

static size_t count_shown(const struct site *site, const isms_type *type)
{
    size_t count = 0, first = site->first[isms_type_number(type)];
    for (size_t i = 0; i < isms_model_count(site->model, type); i++)
        count += site->shown[first + i];
    return count;
}

/* "audit-findings" as "Audit findings": the English name of many. */
static void name_of_many(char out[64], const isms_type *type)
{
    isms__copy_text(out, 64, isms_type_plural(type));
    if (*out >= 'a' && *out <= 'z')
        *out = (char)(*out - 32);
    for (char *p = out; *p; p++)
        if (*p == '-')
            *p = ' ';
}

static void put_navigation(struct site *site)
{
    char page[64], name[64];
    isms__output_put(site->out, "<nav aria-label=\"");
    isms__put_html(site->out, site_word(site, "Pages"));
    isms__output_put(site->out, "\"><ul>\n");
    put_nav_link(site, "index.html", "Overview", 0);
    if (site->findings)
        put_nav_link(site, "rule-findings.html", "Findings of rules",
                     isms_findings_count(site->findings));
    put_nav_link(site, "reports.html", "Reports", 0);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        size_t count = isms_type_is_part(type) ? 0 : count_shown(site, type);
        if (!count)
            continue;
        isms__site_page_name(page, type);
        name_of_many(name, type);
        put_nav_link(site, page, name, count);
    }
    isms__output_put(site->out, "</ul></nav>\n");
}

struct page {
    const char *title;
    site_body *body;
    const void *context;
};

static void put_head(struct site *site, const char *title)
{
    struct output *out = site->out;
    isms__output_put(out, "<!DOCTYPE html>\n<html lang=\"");
    isms__put_html(out, site->options->language ? site->options->language : "en");
    isms__output_put(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    isms__put_html(out, title);
    isms__output_put(out, "</title>\n<link rel=\"stylesheet\" href=\"site.css\">\n"
                          "<script src=\"site.js\" defer></script>\n</head>\n<body>\n"
                          "<a class=\"skip\" href=\"#main\">");
    isms__put_html(out, site_word(site, "To the content"));
    isms__output_put(out, "</a>\n<header>\n<form role=\"search\" hidden><label>");
    isms__put_html(out, site_word(site, "Search"));
    isms__output_put(out, " <input type=\"search\" id=\"search\" autocomplete=\"off\" "
                          "aria-controls=\"results\"></label><ul id=\"results\" "
                          "aria-live=\"polite\"></ul></form>\n");
}

static void put_page(struct site *site, const void *context)
{
    const struct page *page = context;
    put_head(site, page->title);
    put_navigation(site);
    isms__output_put(site->out, "</header>\n<main id=\"main\">\n<h1>");
    isms__put_html(site->out, page->title);
    isms__output_put(site->out, "</h1>\n");
    page->body(site, page->context);
    isms__output_put(site->out, "</main>\n</body>\n</html>\n");
}

void isms__site_page(struct site *site, const char *name, const char *title, site_body *body,
                     const void *context)
{
    struct page page = {title, body, context};
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

static void put_types(struct site *site)
{
    char page[64], name[64];
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        if (isms_type_is_part(type) || !count_shown(site, type))
            continue;
        isms__site_page_name(page, type);
        name_of_many(name, type);
        isms__site_page(site, page, site_word(site, name), isms__site_objects, type);
    }
}

/* Lists the reports that the site has, and makes a page of each. */
static void put_reports(struct site *site, const void *context)
{
    (void)context;
    isms__output_put(site->out, "<ul class=\"reports\">\n");
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        isms_report_info info = isms_report_info_at(i);
        if (info.needs_subject || (info.needs_findings && !site->findings))
            continue;
        isms__output_format(site->out, "<li><a href=\"report-%s.html\">", info.name);
        isms__put_html(site->out, site_word(site, info.title));
        isms__output_put(site->out, "</a></li>\n");
    }
    isms__output_put(site->out, "</ul>\n");
}

static void put_report_pages(struct site *site)
{
    for (size_t i = 0; i < isms_report_info_count() && site->status == ISMS_OK; i++) {
        isms_report_info info = isms_report_info_at(i);
        char name[96];
        isms_report *report = NULL;
        isms_report_options options = {.size = sizeof options,
                                       .findings = site->findings,
                                       .language = site->options->language,
                                       .version = site->options->version,
                                       .approver = site->options->approver,
                                       .classification = site->options->classification};
        if (info.needs_subject || (info.needs_findings && !site->findings))
            continue;
        site->status = isms_report_make(&report, site->snapshot, info.name, &options, site->error);
        snprintf(name, sizeof name, "report-%s.html", info.name);
        if (report)
            isms__site_page(site, name, isms_report_title(report), isms__site_report, report);
        isms_report_free(report);
    }
}

static void put_all(struct site *site)
{
    const struct embedded *style = isms__embedded_find(&isms__assets, "style");
    const struct embedded *script = isms__embedded_find(&isms__assets, "script");
    isms__site_page(site, "index.html", site_word(site, "Overview"), isms__site_overview, NULL);
    put_types(site);
    if (site->findings)
        isms__site_page(site, "rule-findings.html", site_word(site, "Findings of rules"),
                        isms__site_findings, NULL);
    isms__site_page(site, "reports.html", site_word(site, "Reports"), put_reports, NULL);
    put_report_pages(site);
    isms__site_file(site, "site.css", put_style, style ? style->data : "");
    isms__site_file(site, "site.js", put_asset, script ? script->data : "");
    isms__site_file(site, "search.js", isms__site_index, NULL);
}

isms_status isms_site_write(isms_snapshot *snapshot, const isms_site_options *options,
                            isms_site_function *put, void *context, isms_error *error)
{
    isms_site_options own;
    isms_error problem = {.status = ISMS_OK};
    size_t first[TYPE_LIMIT] = {0};
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
                        .error = &problem};
    site.words = isms__words_new(&site.memory, own.language, &problem);
    site.status = problem.status;
    if (site.status == ISMS_OK && (!find_shown(&site) || !gather_findings(&site)))
        site.status = isms__fail_memory(&problem);
    if (site.status == ISMS_OK)
        put_all(&site);
    isms__memory_free(&site.memory, site.shown);
    isms__memory_free(&site.memory, site.told);
    isms__map_clear(&site.about, &site.memory);
    isms__words_free(site.words);
    if (site.status != ISMS_OK && error) {
        *error = problem;
        error->status = site.status;
    }
    return site.status;
}
