/* The web site: what its files share. */
#ifndef REPORT_SITE_H
#define REPORT_SITE_H

#include "isms/site.h"
#include "report/document.h"

/* More objects of one type than that are spread over several pages, behind a list of all. */
enum { OBJECTS_PER_PAGE = 100 };

struct site {
    isms_snapshot *snapshot;
    isms_model *model;
    isms_allocator memory;
    const isms_site_options *options;
    const isms_findings *findings;
    isms_site_function *put;
    void *context;
    struct words *words;
    const char *organization; /* whose model it is, or "" */
    uint32_t *ranks; /* by object, type by type, in the order of types: which of those shown it is,
                        beginning with 1; 0 for one that is not shown */
    size_t *first;   /* by type number: index of its first object in `ranks` */
    size_t *counts;  /* by type number: how many are shown */
    uint32_t *told;  /* by finding: the next one about the same object, plus 1; 0 for none */
    struct pointer_map about; /* object: its first finding, as index plus 1 */
    const char *page;         /* name of the file that is being made */
    const char *section;      /* name of the page in the navigation that it belongs to */
    char address[1024];       /* of the link that was asked for last */
    struct text title;        /* that was asked for last */
    struct output *out;
    isms_status status;
    isms_error *error;
};

/* ---- what is shown, and where ---- */

/* Finds out; false when memory is out. */
bool isms__site_find(struct site *site);
/* Whether an object has a place in the site. */
bool isms__site_shows(const struct site *site, const isms_object *object);
size_t isms__site_count(const struct site *site, const isms_type *type);
/* Over how many pages the objects of a type are spread, behind a list of all; 0: all on one. */
size_t isms__site_pages(const struct site *site, const isms_type *type);
/* "persons.html", and with a number "persons-2.html". */
void isms__site_page_name(char out[64], const isms_type *type, size_t number);
/* The page of an object's type that it stands on; 0 where there is only one. */
size_t isms__site_page_of(const struct site *site, const isms_object *object);
/* Where an object stands, NULL where it has no place; good until the next question. */
const char *isms__site_address(void *site, const char *id);
/* Its name; of one without a name those of what it connects; its id where there is no other way.
 * Good until the next question. */
const char *isms__site_title(struct site *site, const isms_object *object);

/* ---- words ---- */

static inline const char *site_word(const struct site *site, const char *english)
{
    return isms__word(site->words, english);
}
/* A name of the model, such as "reports-to", for people and in their language: "Reports to". */
const char *isms__site_name(const struct site *site, const char *name, char out[64]);

/* ---- pages ---- */

typedef void site_body(struct site *site, const void *context);
/* A page: head, the navigation, what `body` writes, the tail. */
void isms__site_page(struct site *site, const char *name, const char *section, const char *title,
                     site_body *body, const void *context);
/* A file of other content. */
void isms__site_file(struct site *site, const char *name, site_body *body, const void *context);

site_body isms__site_overview, isms__site_findings, isms__site_search;
/* The pages of all types, and of all reports. */
void isms__site_objects(struct site *site);
void isms__site_reports(struct site *site);

/* ---- pieces of pages ---- */

/* A text between two pieces of markup. */
void isms__site_put(struct site *site, const char *before, const char *text, const char *behind);
/* The same for an English text, in the language of the site. */
static inline void site_say(struct site *site, const char *before, const char *english,
                            const char *behind)
{
    isms__site_put(site, before, site_word(site, english), behind);
}
/* A link to an object, or its label where it has no place. */
void isms__site_link(struct site *site, const isms_object *object);
/* The fields of an object as a list. */
void isms__site_fields(struct site *site, const isms_object *object);
/* What parts in responsibilities are: R, A, C... */
const isms_choices *isms__site_codes(void);
void isms__site_put_codes(struct site *site, uint32_t codes);
/* A field to filter by what matches this selector; a script shows it. */
void isms__site_filter(struct site *site, const char *selector);
/* How many findings there are, and the worst. */
void isms__site_tally(struct site *site);
/* A finding as an item of a list, with a link to its place. */
void isms__site_finding(struct site *site, size_t index);

#endif
