/* The reports, one function each, by themes in reports/. */
#ifndef REPORT_REPORTS_H
#define REPORT_REPORTS_H

#include "report/document.h"

/* Makes what a report shows; the document has its title and marks already. */
typedef isms_status report_maker(struct report *report, isms_error *error);

/* Whether one of the objects that texts are about, one each, is to have one. */
typedef bool report_filter(const struct report *report, const isms_object *object);

struct report_entry {
    isms_report_info info;
    report_maker *make;    /* where there is a filter, for each `about` */
    unsigned about;        /* type of what texts are about, one each; 0 for none */
    report_filter *wanted; /* NULL for none */
};
/* NULL where there is no such report. */
const struct report_entry *isms__report_find(const char *name);

report_filter isms__wants_appointment, isms__wants_audit, isms__wants_committee, isms__wants_job,
    isms__wants_person, isms__wants_role;
report_maker isms__make_agreements, isms__make_audit_programme, isms__make_awareness,
    isms__make_changes, isms__make_competences, isms__make_coverage, isms__make_findings,
    isms__make_separation, isms__make_appointment_letter, isms__make_committee_charter,
    isms__make_independence_statement, isms__make_job_insert, isms__make_management_review,
    isms__make_meeting_pack, isms__make_obligations_card, isms__make_calendar,
    isms__make_committee_chart, isms__make_contacts, isms__make_emergency_card, isms__make_evidence,
    isms__make_organization_chart, isms__make_raci, isms__make_role_description,
    isms__make_statement, isms__make_workload;

/* Fills the matrix with the responsibilities that concern a subject, or all; false when memory is
 * out. */
bool isms__fill_raci(isms_table *table, isms_snapshot *snapshot, isms_raci_layout layout,
                     const isms_object *subject);
/* Its layouts with a column for each holder, person or unit, for these rows (by responsibility). */
void isms__fill_matrix(isms_table *table, isms_snapshot *snapshot, isms_raci_layout layout,
                       const bool *rows);
/* The id of a holder that is nothing of the model, of who takes part on the day; NULL for none. */
const char *isms__dangling_holder(const isms_snapshot *snapshot, const isms_participation *p);
/* Whether a responsibility exists on the day and is more than a suggestion. */
bool isms__has_raci_row(const isms_snapshot *snapshot, uint32_t responsibility);

/* Names with commas between, those of one object once. */
struct once {
    isms_report *document;
    struct text text;
    struct pointer_map named; /* by object */
};
void isms__once_init(struct once *names, isms_report *d);
void isms__once_add(struct once *names, const isms_object *object);
/* Those who are responsible in a duty. */
void isms__add_responsible(struct once *names, const isms_responsibility *duty);
/* The text, for as long as the document lives; gives back all else. */
const char *isms__once_keep(struct once *names);

/* Whether a responsibility serves a control. */
bool isms__serves(const isms_responsibility *duty, const isms_object *control);

/* ---- what refers to something ---- */

/* Objects of a type by what they refer to, so that nobody looks at all of them for each of others:
 * told apart by their addresses. */
struct link {
    unsigned type;
    unsigned part;      /* the field of parts that hold the reference; 0: the objects do */
    unsigned fields[2]; /* of references; without any, all objects refer to nothing */
    /* Which of them, or which parts; NULL: all. */
    bool (*wanted)(const struct report *r, const isms_object *object);
};
struct linked {
    const isms_object *const *items; /* in the order of the documents, each once */
    size_t count;
};
/* Those that refer to an object; for NULL those that refer to nothing. None when memory is out. */
struct linked isms__linked(struct report *r, const struct link *link, const isms_object *to);
/* Whether an object of the type is one of them. */
bool isms__is_linked(const struct report *r, struct linked linked, const isms_object *object);
/* Takes the first of those of several lists of one type, in the order of the documents, out of all
 * of them; NULL at the end. */
const isms_object *isms__next_linked(const struct report *r, struct linked *lists, size_t count);
/* Appointments of a person that hold on the day. */
extern const struct link isms__appointments_now;
/* Responsibilities that serve a control and are shown; controls of a catalog. */
extern const struct link isms__duties_serving, isms__controls_of;
void isms__links_clear(struct report *r);

/* ---- what reports share ---- */

/* Adds to a list in words. */
void isms__join(struct text *list, const char *text);
/* A text that was put together, which is cleared, for as long as the document lives. */
const char *isms__keep(isms_report *d, struct text *text);
/* What an object is called: its name; where it has none those of the first two that it connects,
 * such as a role and a person; its id where there is no other way. */
void isms__put_title(struct text *out, const isms_object *object);
const char *isms__title_of(isms_report *d, const isms_object *object);
/* "responsible, accountable" in the language. */
const char *isms__code_words(isms_report *d, uint32_t codes);
/* What a type or field is called in headings: "audit-finding" as "Audit finding". English. */
void isms__heading_of_name(char out[64], const char *name);
/* A table with these columns, up to a NULL. */
isms_table *isms__begin_table(isms_report *d, const char *const *columns);

/* Whether what holds from one day to another holds on the day of the report. */
static inline bool holds_now(const struct report *r, isms_date from, isms_date until)
{
    return isms_date_within(r->at, from, until);
}
/* The organization that the model is about; NULL where none is marked as such. */
const isms_object *isms__our_organization(const isms_model *model);
/* Whether a role or responsibility is more than a shipped suggestion that nobody has taken over. */
bool isms__is_shown(const struct report *r, const isms_object *object);
/* Names of the persons behind a holder, with commas between; "" for nobody. */
const char *isms__names_behind(struct report *r, const isms_object *holder);
/* What a field holds, as people read it: names of what it refers to, words of choices, dates. */
const char *isms__value_of(isms_report *d, const isms_object *object, unsigned field);
/* The same as a cell, with a link where it refers to one object. */
void isms__add_value(isms_report *d, isms_table *table, const isms_object *object, unsigned field);
/* A cell with a tone. */
void isms__add_tone(isms_table *table, const char *text, enum tone tone);
/* The label of an object, "" for NULL. */
static inline const char *label_of(const isms_object *object)
{
    return object ? isms_object_label(object) : "";
}

#endif
