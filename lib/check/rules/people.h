/* What rules about people and papers ask: who is at the top, whom something reaches, and how far a
 * day is from another. */
#ifndef CHECK_RULES_PEOPLE_H
#define CHECK_RULES_PEOPLE_H

#include "check/rules/facts.h"

/* ---- days ---- */

/* The value of a limit as days or months before (`times` -1) or after (1) a date. */
isms_date isms__days_from(const struct checker *c, isms_date date, enum threshold limit, int times);
isms_date isms__months_from(const struct checker *c, isms_date date, enum threshold limit,
                            int times);
static inline bool is_before(isms_date a, isms_date b)
{
    return isms_date_compare(a, b) < 0;
}
/* Whether something that has this date has happened by the date that is looked at. */
static inline bool has_come(const struct checker *c, isms_date date)
{
    return isms_date_is_set(date) && !is_before(c->snapshot->at, date);
}
/* Whether a last day is over. */
static inline bool is_past(const struct checker *c, isms_date until)
{
    return isms_date_is_set(until) && is_before(until, c->snapshot->at);
}
static inline isms_date later_of(isms_date a, isms_date b)
{
    return is_before(a, b) ? b : a;
}

/* ---- persons ---- */

static inline const isms_object *person_object(const struct checker *c, size_t person)
{
    return object_at(c->snapshot, TYPE_PERSON, person);
}
/* Whether a person, by index, works here on the date and belongs to the organization itself, as an
 * employee or otherwise. */
static inline bool isms__is_own_person(const struct checker *c, size_t person)
{
    return isms__person_is(c->snapshot, (uint32_t)person, PERSON_ACTIVE | PERSON_OWN);
}
/* Spreads marks (by node) along the edges, to all that stands behind what is marked; over deputies
 * who need not act, too, where `asleep`. False when memory is out. */
bool isms__spread(struct checker *c, bool *marks, bool asleep);

/* ---- the top ---- */

/* Whether anybody is known to be top management on the date; where not, says so as a finding. */
bool isms__knows_top(struct checker *c);
/* Whether a person (by index) is top management on the date of the check, or was on `day`. */
bool isms__is_top_person(struct checker *c, uint32_t person, isms_date day);
/* Whether a holder is top management, or those behind it are. */
bool isms__is_top(struct checker *c, const isms_object *holder, isms_date day);

/* What MGT-05 does: looks through whom security officers report to the top. */
void isms__check_officers(struct checker *c);

/* ---- documents ---- */

/* Whether a document holds on the date: it has come into effect, is not over, and no newer one that
 * has come into effect takes its place. */
bool isms__is_in_force(struct checker *c, const isms_document *document);

#endif
