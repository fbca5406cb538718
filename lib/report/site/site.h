/* The web site: what its files share. */
#ifndef REPORT_SITE_H
#define REPORT_SITE_H

#include "isms/site.h"
#include "report/document.h"

struct site {
    isms_snapshot *snapshot;
    isms_model *model;
    isms_allocator memory;
    const isms_site_options *options;
    const isms_findings *findings;
    isms_site_function *put;
    void *context;
    struct words *words;
    bool *shown;    /* by object: type by type, in the order of types */
    size_t *first;  /* by type number: index of its first object in `shown` */
    uint32_t *told; /* by finding: the next one about the same object, plus 1; 0 for none */
    struct pointer_map about; /* object: its first finding, as index plus 1 */
    const char *page;         /* name of the file that is being made */
    char address[1024];       /* of the link that was asked for last */
    struct output *out;
    isms_status status;
    isms_error *error;
};

/* Whether an object has a place in the site. */
bool isms__site_shows(const struct site *site, const isms_object *object);
/* Where an object stands, NULL where it has no place; good until the next question. */
const char *isms__site_address(void *site, const char *id);
/* "persons.html" */
void isms__site_page_name(char out[64], const isms_type *type);
static inline const char *site_word(const struct site *site, const char *english)
{
    return isms__word(site->words, english);
}

/* A page: head, the navigation, what `body` writes, the tail. */
typedef void site_body(struct site *site, const void *context);
void isms__site_page(struct site *site, const char *name, const char *title, site_body *body,
                     const void *context);
/* A file of other content. */
void isms__site_file(struct site *site, const char *name, site_body *body, const void *context);

site_body isms__site_overview, isms__site_objects, isms__site_findings, isms__site_report,
    isms__site_index;
/* A link to an object, or its label where it has no place. */
void isms__site_link(struct site *site, const isms_object *object);
/* A finding as an item of a list, with a link to its place. */
void isms__site_finding(struct site *site, size_t index);

#endif
