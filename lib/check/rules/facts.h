/* What several rules ask of assets, documents, dates and of those who answer for something. */
#ifndef CHECK_RULES_FACTS_H
#define CHECK_RULES_FACTS_H

#include "check/check.h"

/* Says once, about the own organization, that the model holds too little to tell. */
void isms__cannot_tell(struct checker *c, const char *what);

/* ---- dates ---- */

/* The date as text, into `out`. */
const char *isms__date_text(isms_date date, char out[11]);
static inline bool is_before(isms_date a, isms_date b)
{
    return isms_date_compare(a, b) < 0;
}
static inline isms_date later_of(isms_date a, isms_date b)
{
    return is_before(a, b) ? b : a;
}
/* Whether a day is over on the date that is looked at; no day never is. */
static inline bool is_past(const struct checker *c, isms_date day)
{
    return isms_date_is_set(day) && is_before(day, c->snapshot->at);
}
/* Whether something that has this date has happened by the date that is looked at. */
static inline bool has_come(const struct checker *c, isms_date date)
{
    return isms_date_is_set(date) && !is_before(c->snapshot->at, date);
}
/* A date that lies in the future has not happened yet: no date. */
isms_date isms__happened(const struct checker *c, isms_date date);
/* The value of a limit as days or months before (`times` -1) or after (1) a date. */
isms_date isms__days_from(const struct checker *c, isms_date date, enum threshold limit, int times);
isms_date isms__months_from(const struct checker *c, isms_date date, enum threshold limit,
                            int times);

/* ---- things ---- */

bool isms__in_use(const struct checker *c, const isms_asset *asset);
/* Whether any asset in use has a field. */
bool isms__assets_have(const struct checker *c, unsigned field);
/* Whether a document holds on the date. */
bool isms__in_force(const struct checker *c, const isms_document *document);
/* Whether a right is there on the date. */
bool isms__is_granted(const struct checker *c, const isms_access *access);
/* Whether a body supplies the organization. */
bool isms__is_supplier(const isms_organization *organization);

/* Whether the scope of an authority takes in what something is about; what has no place is taken in
 * everywhere. */
bool isms__takes_in(const struct checker *c, const isms_object *scope, const isms_object *about);

/* ---- people ---- */

/* Whether somebody is there who answers for something, by one of its fields. */
enum attendance {
    ATTENDANCE_NONE,   /* nobody is named */
    ATTENDANCE_NOBODY, /* behind what is named there is nobody */
    ATTENDANCE_THERE   /* somebody; or whom the model does not have, which REF-01 tells */
};
enum attendance isms__attendance(const struct checker *c, const void *object, unsigned field);
/* Whether somebody is behind a holder; bodies outside need not be modelled. */
bool isms__is_manned(const struct checker *c, const isms_object *holder);
/* The persons behind a holder on another day, with deputies or without; more than PERSONS_KEPT are
 * not told apart, and everyone counts as more. */
struct persons_behind isms__persons_then(struct checker *c, const isms_object *holder,
                                         isms_date date, bool with_deputies);
bool isms__is_among(const struct persons_behind *persons, uint32_t person);
/* Spreads marks (by node) along the edges, to all that stands behind what is marked; over deputies
 * who need not act, too, where `asleep`. False when memory is out. */
bool isms__spread(struct checker *c, bool *marks, bool asleep);
/* Whether a person stands behind both on the date; or might, where they are too many to tell. */
bool isms__may_share(struct checker *c, const isms_object *a, const isms_object *b);

/* ---- the Statement of Applicability ---- */

/* Its lines by control, chained; all plus 1, 0 for none. */
struct lines {
    uint32_t *first, *next;
};
/* False when memory is out. */
bool isms__read_lines(struct checker *c, struct lines *lines);
/* Whether a line says that the control is in place here, at least in part. */
bool isms__is_in_place(const isms_implementation *line);
/* Whether a line has a scope that meets `scope`; a line without one holds everywhere. */
bool isms__line_meets(const struct checker *c, const isms_implementation *line,
                      const isms_object *scope);
/* Whether anybody has one of the codes in a responsibility that serves the control of a line, where
 * the line holds. */
bool isms__is_served(struct checker *c, const isms_implementation *line, uint32_t codes);

/* Words put together: "an owner, a measure and a date". */
struct enumeration {
    char text[160];
    size_t count;
};
void isms__enumerate(struct enumeration *list, const char *word, bool last);

#endif
