/* The entries of catalogs: clauses, controls, requirements. */
#ifndef CHECK_RULES_ENTRIES_H
#define CHECK_RULES_ENTRIES_H

#include "check/check.h"

/* What is known of them, by index of control. */
struct entries {
    bool *excluded, *applied, *covered; /* covered: some duty serves it */
    uint32_t *top;                      /* the entry at the top of the branch */
};

/* False when memory is out. */
bool isms__read_entries(struct checker *c, struct entries *e);
/* Whether an entry, or one above it, has a mark. */
bool isms__is_marked(const struct checker *c, const bool *marks, uint32_t control);

/* Whether it asks for something. */
static inline bool isms__is_entry(const struct checker *c, uint32_t control)
{
    return !(c->snapshot->controls[control] & CONTROL_HEADING) &&
           isms__counts(c->snapshot, control);
}

/* Whether the Statement of Applicability says that it applies nowhere. */
static inline bool isms__is_excluded(const struct entries *e, uint32_t control)
{
    return e->excluded[control] && !e->applied[control];
}

#endif
