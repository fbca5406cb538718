/* Whom a record reaches: persons, and through them units, roles and bodies that it names. */
#ifndef CHECK_RULES_AWARENESS_H
#define CHECK_RULES_AWARENESS_H

#include "check/rules/people.h"

/* The last thing that reached a node, in the round at hand. */
struct reached {
    uint32_t round;
    isms_date date;
    const isms_record *record;
};
struct reach {
    struct reached *nodes; /* by node */
    uint32_t round;
    uint32_t *roles; /* implicit ones that were reached in this round */
    size_t role_count;
};

bool isms__reach_init(struct checker *c, struct reach *reach);
void isms__reach_begin(struct reach *reach);
/* Notes that an object was reached; all that are no persons and have none behind them are left
 * out. */
void isms__reach_note(struct checker *c, struct reach *reach, const isms_object *object,
                      const isms_record *record, isms_date date);
/* Those who took part in a record without leading it, and those it is about or went to. */
void isms__reach_record(struct checker *c, struct reach *reach, const isms_record *record);
/* What reached a person (by index) last: in person, or through unit, organization or a role. NULL
 * for nothing. */
const struct reached *isms__reached(const struct checker *c, const struct reach *reach,
                                    uint32_t person);

#endif
