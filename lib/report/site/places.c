/* What the web site shows, where it stands, and what it is called. */
#include "report/reports.h"
#include "report/site/site.h"

#include <stdio.h>

#include "base/output.h"

/* ---- what is shown ---- */

static size_t place_of(const struct site *site, const isms_object *object)
{
    return site->first[object_type(object)->number] + index_of(site->snapshot, object);
}

bool isms__site_shows(const struct site *site, const isms_object *object)
{
    return object && !object_type(object)->part && site->ranks[place_of(site, object)];
}

size_t isms__site_count(const struct site *site, const isms_type *type)
{
    return isms_type_is_part(type) ? 0 : site->counts[isms_type_number(type)];
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
    site->ranks = isms__memory_zeroed(&site->memory, total + 1, sizeof *site->ranks);
    for (size_t t = 0, n = 0; site->ranks && t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        size_t *count = &site->counts[isms_type_number(type)];
        for (size_t i = 0; i < isms_model_count(site->model, type); i++, n++)
            if (is_wanted(site, isms_model_at(site->model, type, i)))
                site->ranks[n] = (uint32_t)++ * count;
    }
    return site->ranks != NULL;
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

bool isms__site_find(struct site *site)
{
    return find_shown(site) && gather_findings(site);
}

/* ---- addresses ---- */

size_t isms__site_pages(const struct site *site, const isms_type *type)
{
    size_t count = isms__site_count(site, type);
    return count > OBJECTS_PER_PAGE ? (count + OBJECTS_PER_PAGE - 1) / OBJECTS_PER_PAGE : 0;
}

size_t isms__site_page_of(const struct site *site, const isms_object *object)
{
    if (!isms__site_pages(site, isms_object_type(object)))
        return 0;
    return (site->ranks[place_of(site, object)] - 1) / OBJECTS_PER_PAGE + 1;
}

void isms__site_page_name(char out[64], const isms_type *type, size_t number)
{
    if (number)
        snprintf(out, 64, "%s-%zu.html", isms_type_plural(type), number);
    else
        snprintf(out, 64, "%s.html", isms_type_plural(type));
}

/* The id as part of an address: what is not plain there as %XX. */
static void put_fragment(char *out, size_t room, const char *id)
{
    size_t length = strlen(out);
    for (; *id && length + 4 < room; id++) {
        bool plain = isms__is_alphanumeric(*id) || strchr("-._~", *id);
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
    isms__site_page_name(page, isms_object_type(object), isms__site_page_of(site, object));
    snprintf(site->address, sizeof site->address, "%s#", page);
    put_fragment(site->address, sizeof site->address, id);
    return site->address;
}

/* ---- names ---- */

const char *isms__site_name(const struct site *site, const char *name, char out[64])
{
    isms__copy_text(out, 64, name);
    if (*out >= 'a' && *out <= 'z')
        *out = (char)(*out - 'a' + 'A');
    for (char *p = out; *p; p++)
        if (*p == '-')
            *p = ' ';
    return site_word(site, out);
}

const char *isms__site_title(struct site *site, const isms_object *object)
{
    isms__text_empty(&site->title);
    isms__put_title(&site->title, object);
    if (site->title.failed)
        site->status = isms__fail_memory(site->error);
    return isms__text_get(&site->title);
}

void isms__site_link(struct site *site, const isms_object *object)
{
    const char *address = isms__site_address(site, isms_object_id(object));
    if (address)
        isms__site_put(site, "<a href=\"", address, "\">");
    isms__site_put(site, "", isms__site_title(site, object), address ? "</a>" : "");
}
