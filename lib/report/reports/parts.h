/* What texts about somebody or something are made of. */
#ifndef REPORT_REPORTS_PARTS_H
#define REPORT_REPORTS_PARTS_H

#include "report/reports.h"
#include "snapshot/duties.h"

/* The duties of a holder as the list "duties", the weightiest parts first; where a holder is only
 * asked or told, names of duties are the values "consulted" and "informed". */
void isms__list_duties(struct report *r, const isms_object *holder);
/* Whether codes only say that somebody is asked or told. */
static inline bool isms__only_asks(uint32_t codes)
{
    return !(codes & ~(ISMS_BIT(ISMS_CODE_CONSULTED) | ISMS_BIT(ISMS_CODE_INFORMED)));
}
/* Where a part stands when parts are ordered by how much they ask: 0 is the most. */
enum { PART_WEIGHTS = 7 };
unsigned isms__part_weight(uint32_t codes);
/* How often and on what occasions: "P1Y, change". */
const char *isms__duty_when(isms_report *d, const isms_responsibility *duty);
/* What was granted to a holder, and to another one where that is not NULL. */
void isms__list_authorities(struct report *r, const isms_object *holder, const isms_object *other);
/* What a role asks its holders to know; NULL is fine. */
void isms__list_competences(struct report *r, const isms_role *role);
/* How an object is reached: "+49 30 1 (telephone, out of hours), a@b.example (mail)". */
const char *isms__contacts_of(isms_report *d, const isms_object *object);
/* Who stands in for holders of a role on the day; for one of them, or for all where that is NULL.
 */
const char *isms__deputies_of(struct report *r, const isms_role *role, const isms_person *holder);
/* "Security lead (Nina Sato)"; "" for NULL. */
const char *isms__with_names(struct report *r, const isms_object *holder);

/* A value of a template that is what a field holds, if anybody said so: not a default. */
void isms__value_field(isms_report *d, const char *name, const isms_object *object, unsigned field);
/* Whether somebody says something in a template: "yes" or "". */
static inline const char *flag_of(bool flag)
{
    return flag ? "yes" : "";
}

/* Objects of a type as a table under a name: the name of each and what its fields hold. Columns are
 * called like type and fields. */
struct listing {
    const char *name; /* of the list */
    unsigned type;
    const struct link *link; /* those that refer to what the list is about; NULL: all that are */
    /* wanted: whether one belongs there; `of` is what the list is about */
    bool (*wanted)(const struct report *r, const isms_object *object, const isms_object *of);
    unsigned fields[6];  /* up to a 0 */
    unsigned due, again; /* where set, two more columns: when due (or, where that is missing, the
                            day in `again`), and whether it is done */
    unsigned closed;     /* what says that it is done; 0 for none */
};
/* How many there are. */
size_t isms__list_objects(struct report *r, const struct listing *listing, const isms_object *of);
/* When something is due, and whether it is done, in two cells. */
void isms__add_due(struct report *r, isms_table *table, isms_date due, isms_date closed);

/* Which statements of the sources are looked after by somebody, and by rules, as a table. */
void isms__put_statements(struct report *r);

#endif
