/* What rules about people and papers ask: who belongs to the organization, who is at the top. */
#ifndef CHECK_RULES_PEOPLE_H
#define CHECK_RULES_PEOPLE_H

#include "check/rules/facts.h"

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

/* ---- the top ---- */

/* Whether anybody is known to be top management on the date. */
bool isms__finds_top(struct checker *c);
/* The same; where nobody is, says so as a finding. */
bool isms__knows_top(struct checker *c);
/* Whether a person (by index) is top management on the date of the check, or was on `day`. */
bool isms__is_top_person(struct checker *c, uint32_t person, isms_date day);
/* Whether a holder is top management, or those behind it are. */
bool isms__is_top(struct checker *c, const isms_object *holder, isms_date day);

/* What MGT-05 does: looks through whom security officers report to the top. */
void isms__check_officers(struct checker *c);

/* ---- documents ---- */

/* Whether a newer document that has come into effect takes the place of this one. */
bool isms__is_replaced(struct checker *c, const isms_document *document);
/* Whether a document holds on the date: it has come into effect, is not over, and no newer one that
 * has come into effect takes its place. */
bool isms__is_in_force(struct checker *c, const isms_document *document);

#endif
