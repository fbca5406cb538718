/* What the rules on records, committees and authority ask again and again. */
#ifndef CHECK_RULES_RECORDS_H
#define CHECK_RULES_RECORDS_H

#include "check/rules/facts.h"

/* Whether what a record is about happened on or before the date. */
static inline bool happened(const struct checker *c, const isms_record *record)
{
    return has_come(c, isms_record_date(record));
}
static inline bool is_meeting(const isms_record *record)
{
    enum isms_record_kind kind = isms_record_kind(record);
    return kind == ISMS_RECORD_KIND_MEETING || kind == ISMS_RECORD_KIND_MANAGEMENT_REVIEW;
}
static inline bool is_emergency(const isms_authority *authority)
{
    return isms_authority_kind(authority) == ISMS_AUTHORITY_KIND_EMERGENCY;
}
static inline isms_date end_of(const isms_record *record)
{
    return isms_record_has_until(record) ? isms_record_until(record) : isms_record_date(record);
}

/* The records of one kind: how many there are, the last that happened, the next one to come, one
 * that nobody dated. */
struct tally {
    size_t count;
    const isms_record *last, *planned, *undated;
};
struct tally isms__tally(const struct checker *c, enum isms_record_kind kind);
/* Where nothing of a kind is recorded at all, the rule of the moment cannot be judged. */
void isms__nothing(struct checker *c, const char *what);
/* Violated where the last of a kind is older than a limit in months, and where none was dated. */
void isms__check_age(struct checker *c, enum isms_record_kind kind, const char *what,
                     enum threshold limit);

/* Calls for each audit that is not older than the interval between audits, or is to come; says so
 * where there never was one. */
typedef void audit_check(struct checker *c, const isms_record *audit);
void isms__each_audit(struct checker *c, audit_check *check);

/* Something that may be missing. */
struct piece {
    bool there;
    const char *what;
};
/* Begins a finding that lists what is missing of an object; false where nothing is. */
bool isms__found_lacking(struct checker *c, const void *object, const char *lacks,
                         const struct piece *pieces, size_t count);

/* A person who stands behind both, or what both are; NULL where there is none. */
const isms_object *isms__in_common(struct checker *c, const isms_object *a, const isms_object *b);
/* Whether nobody who works here stands behind an actor. False for what is not there at all. */
bool isms__is_deserted(const struct checker *c, const isms_object *actor);
/* Whether it is top management, or only persons stand behind it who are or were at any time. */
bool isms__was_top(struct checker *c, const isms_object *object);
/* Whether the model says who top management is. */
bool isms__has_top(struct checker *c);

/* Objects that refer to others, by these: first by index, next by their own; plus 1, 0 for none. */
const struct chain *isms__chain(struct checker *c, struct chain *chain, unsigned type,
                                unsigned field, unsigned target);
const struct chain *isms__actions_of_record(struct checker *c);
const struct chain *isms__actions_of_finding(struct checker *c);
const struct chain *isms__findings_of_record(struct checker *c);

/* Tells of the decisions of a record, and of the actions that come from it, that nobody is to carry
 * out or that have no date. `matters` chooses among decisions, NULL for all. */
typedef bool decision_filter(const isms_decision *decision);
void isms__check_decisions(struct checker *c, const isms_record *record, decision_filter *matters);

/* AUT-04; see rules/orders.c. */
void isms__check_orders(struct checker *c);

#endif
