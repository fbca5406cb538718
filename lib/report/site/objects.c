/* The pages of objects: all of a type, on one page or on several behind a list. */
#include <stdio.h>
#include <stdlib.h>

#include "base/output.h"
#include "report/site/site.h"

/* ---- what names an object ---- */

/* A place that refers to it, as far as the page tells. */
struct naming {
    const isms_object *top;  /* the object that the place is in */
    const isms_object *part; /* the part that refers, or NULL */
    unsigned field;
    uint32_t codes; /* of a part in a responsibility */
    size_t order;
};

static int by_kind(const struct naming *x, const struct naming *y)
{
    unsigned types[] = {isms_type_number(isms_object_type(x->top)),
                        isms_type_number(isms_object_type(y->top))};
    unsigned parts[] = {x->part ? isms_type_number(isms_object_type(x->part)) : 0,
                        y->part ? isms_type_number(isms_object_type(y->part)) : 0};
    if (types[0] != types[1])
        return types[0] < types[1] ? -1 : 1;
    if (parts[0] != parts[1])
        return parts[0] < parts[1] ? -1 : 1;
    if (x->field != y->field)
        return x->field < y->field ? -1 : 1;
    return x->codes == y->codes ? 0 : x->codes < y->codes ? -1 : 1;
}

static int by_place(const void *a, const void *b)
{
    const struct naming *x = a, *y = b;
    int kind = by_kind(x, y);
    return kind ? kind : x->order < y->order ? -1 : x->order > y->order;
}

static struct naming naming_of(isms_reference place, size_t order)
{
    struct naming naming = {.top = place.object, .field = place.field, .order = order};
    if (isms_object_owner(place.object))
        naming.part = place.object;
    if (isms_type_number(isms_object_type(place.object)) == ISMS_TYPE_PARTICIPATION)
        naming.codes = isms_get_choices(place.object, ISMS_PARTICIPATION_CODES);
    while (isms_object_owner(naming.top))
        naming.top = isms_object_owner(naming.top);
    return naming;
}

/* How they name it: "Responsibilities R A", "Committees: seat". */
static void put_kind(struct site *site, const struct naming *naming)
{
    char name[64];
    const isms_type *type = isms_object_type(naming->top);
    isms__site_put(site, "<dt>", isms__site_name(site, isms_type_plural(type), name), " <small>");
    if (naming->codes) {
        isms__site_put_codes(site, naming->codes);
    } else {
        const isms_type *in = naming->part ? isms_object_type(naming->part) : type;
        if (naming->part)
            isms__site_put(site, "", isms__site_name(site, isms_type_name(in), name), ": ");
        const char *field = isms_field_item_name(isms_type_field(in, naming->field));
        isms__site_put(site, "", isms__site_name(site, field, name), "");
    }
    isms__output_put(site->out, "</small></dt><dd>");
}

static void put_namings(struct site *site, struct naming *namings, size_t count)
{
    qsort(namings, count, sizeof *namings, by_place);
    site_say(site, "<h3>", "Named by", "</h3>\n<dl>\n");
    for (size_t i = 0; i < count; i++) {
        bool same = i && by_kind(&namings[i - 1], &namings[i]) == 0;
        if (same && namings[i - 1].top == namings[i].top)
            continue;
        if (same) {
            isms__output_put(site->out, ", ");
        } else {
            isms__output_put(site->out, i ? "</dd>\n" : "");
            put_kind(site, &namings[i]);
        }
        isms__site_link(site, namings[i].top);
    }
    isms__output_put(site->out, "</dd>\n</dl>\n");
}

static void put_referrers(struct site *site, const isms_object *object)
{
    isms_references *found = NULL;
    size_t count = 0;
    if (isms_object_referrers(&found, (isms_object *)object, site->error) != ISMS_OK) {
        site->status = ISMS_ERROR_MEMORY;
        return;
    }
    size_t total = isms_references_count(found);
    struct naming *namings = isms__memory_zeroed(&site->memory, total + 1, sizeof *namings);
    for (size_t i = 0; namings && i < total; i++) {
        namings[count] = naming_of(isms_references_at(found, i), i);
        count += isms__site_shows(site, namings[count].top);
    }
    if (!namings)
        site->status = isms__fail_memory(site->error);
    else if (count)
        put_namings(site, namings, count);
    isms__memory_free(&site->memory, namings);
    isms_references_free(found);
}

/* ---- an object ---- */

static void put_findings(struct site *site, const isms_object *object)
{
    uintptr_t next = (uintptr_t)isms__map_get(&site->about, (uintptr_t)object);
    if (!next)
        return;
    site_say(site, "<h3>", "Findings", "</h3>\n<ul class=\"findings\">\n");
    for (; next; next = site->told[next - 1])
        isms__site_finding(site, next - 1);
    isms__output_put(site->out, "</ul>\n");
}

static void put_object(struct site *site, const isms_object *object)
{
    const char *id = isms_object_id(object);
    bool again =
        isms_model_find(site->model, id) != object; /* links lead to the first of that id */
    isms__site_put(
        site, again ? "<section class=\"object\" data-id=\"" : "<section class=\"object\" id=\"",
        id, "\">\n<h2>");
    isms__site_put(site, "", isms__site_title(site, object), "");
    isms__site_put(site, " <small>", id, "</small></h2>\n");
    isms__site_fields(site, object);
    put_findings(site, object);
    put_referrers(site, object);
    isms__output_put(site->out, "</section>\n");
}

/* ---- pages ---- */

void isms__site_filter(struct site *site, const char *selector)
{
    isms__output_format(site->out, "<form class=\"filter\" data-filter=\"%s\" hidden><label>",
                        selector);
    site_say(site, "", "Show only what contains",
             " <input type=\"search\" autocomplete=\"off\"></label> <output></output></form>\n");
}

struct object_page {
    const isms_type *type;
    size_t number; /* of the page; 0 for the only one, or the list of all */
};

static void put_page_link(struct site *site, const isms_type *type, size_t number)
{
    char page[64];
    isms__site_page_name(page, type, number);
    bool here = strcmp(page, site->page) == 0;
    isms__output_format(site->out, "<li><a href=\"%s\"%s>", page,
                        here ? " aria-current=\"page\"" : "");
    if (number)
        isms__output_format(site->out, "%zu", number);
    else
        site_say(site, "", "All", "");
    isms__output_put(site->out, "</a></li>\n");
}

/* Leads to the other pages of the same type. */
static void put_pager(struct site *site, const isms_type *type)
{
    char name[64];
    size_t pages = isms__site_pages(site, type);
    if (!pages)
        return;
    isms__site_put(site, "<nav class=\"pager\" aria-label=\"",
                   isms__site_name(site, isms_type_plural(type), name), "\"><ul>\n");
    for (size_t n = 0; n <= pages; n++)
        put_page_link(site, type, n);
    isms__output_put(site->out, "</ul></nav>\n");
}

static void put_entry(struct site *site, const isms_object *object)
{
    isms__output_put(site->out, "<li>");
    isms__site_link(site, object);
    isms__site_put(site, " <small>", isms_object_id(object), "</small></li>\n");
}

static void put_objects(struct site *site, const void *context)
{
    const struct object_page *page = context;
    const isms_type *type = page->type;
    bool list = page->number == 0 && isms__site_pages(site, type);
    site_say(site, "<p>", isms_type_doc(type), "</p>\n");
    put_pager(site, type);
    isms__site_filter(site, list ? ".entries li" : ".object");
    isms__output_put(site->out, list ? "<ul class=\"entries\">\n" : "");
    for (size_t i = 0; i < isms_model_count(site->model, type) && site->status == ISMS_OK; i++) {
        const isms_object *object = isms_model_at(site->model, type, i);
        if (!isms__site_shows(site, object))
            continue;
        if (list)
            put_entry(site, object);
        else if (isms__site_page_of(site, object) == page->number)
            put_object(site, object);
    }
    isms__output_put(site->out, list ? "</ul>\n" : "");
}

static void put_type(struct site *site, const isms_type *type)
{
    char file[64], section[64], name[64], title[128];
    size_t pages = isms__site_pages(site, type);
    const char *plural = isms__site_name(site, isms_type_plural(type), name);
    isms__site_page_name(section, type, 0);
    for (size_t n = 0; n <= pages; n++) {
        struct object_page page = {type, n};
        isms__site_page_name(file, type, n);
        if (n)
            snprintf(title, sizeof title, "%.60s, %zu / %zu", plural, n, pages);
        isms__site_page(site, file, section, n ? title : plural, put_objects, &page);
    }
}

void isms__site_objects(struct site *site)
{
    for (size_t t = 0; t < isms_type_count(); t++)
        if (isms__site_count(site, isms_type_at(t)))
            put_type(site, isms_type_at(t));
}

/* ---- the index for searching ---- */

static void put_index_of(struct site *site, const isms_type *type)
{
    char page[64], name[64];
    isms__site_page_name(page, type, 0);
    page[strlen(page) - 5] = '\0'; /* without ".html", which the script adds */
    isms__output_put(site->out, "[");
    isms__put_json(site->out, isms__site_name(site, isms_type_name(type), name));
    isms__output_format(site->out, ",\"%s\",%d,[\n", page,
                        isms__site_pages(site, type) ? OBJECTS_PER_PAGE : 0);
    for (size_t i = 0, n = 0; i < isms_model_count(site->model, type); i++) {
        const isms_object *object = isms_model_at(site->model, type, i);
        if (!isms__site_shows(site, object))
            continue;
        isms__output_put(site->out, n++ ? ",\n" : "");
        isms__put_json(site->out, isms_object_id(object));
        isms__output_put(site->out, ",");
        isms__put_json(site->out, isms__site_title(site, object));
    }
    isms__output_put(site->out, "]]");
}

/* By type: its name, its page, how many stand on one (0: all), and ids and names in turn. */
void isms__site_search(struct site *site, const void *context)
{
    const char *between = "";
    (void)context;
    isms__output_put(site->out, "const siteIndex=[");
    for (size_t t = 0; t < isms_type_count(); t++)
        if (isms__site_count(site, isms_type_at(t))) {
            isms__output_put(site->out, between);
            put_index_of(site, isms_type_at(t));
            between = ",\n";
        }
    isms__output_put(site->out, "];\n");
}
