/* The entries of catalogs: clauses, controls, requirements. */
#ifndef CHECK_RULES_ENTRIES_H
#define CHECK_RULES_ENTRIES_H

#include "check/check.h"

/* What is known of them, by index of control. */
struct entries {
    bool *has_children, *excluded, *applied, *covered; /* covered: some duty serves it */
    uint32_t *top;                                     /* the entry at the top of the branch */
};

/* False when memory is out. */
bool isms__read_entries(struct checker *c, struct entries *e);
/* Whether an entry, or one above it, has a mark. */
bool isms__is_marked(const struct checker *c, const bool *marks, uint32_t control);

/* Whether it asks for something: it is no heading, and not divided further. */
static inline bool isms__is_entry(const struct checker *c, const struct entries *e,
                                  uint32_t control)
{
    const isms_control *entry = isms_control_at(c->model, control);
    return !e->has_children[control] && isms_control_kind(entry) != ISMS_CONTROL_KIND_GROUP &&
           isms__counts(c->snapshot, control);
}

/* Whether the Statement of Applicability says that it applies nowhere. */
static inline bool isms__is_excluded(const struct entries *e, uint32_t control)
{
    return e->excluded[control] && !e->applied[control];
}

#endif
