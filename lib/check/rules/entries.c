/* Entries of catalogs: what is said of them, and what lies above them. */
#include "check/rules/entries.h"

enum { DEEPEST = 64 }; /* no catalog is as deep; what goes in circles is left there */

static uint32_t top_of(const struct checker *c, uint32_t control)
{
    const isms_control *at = isms_control_at(c->model, control), *above;
    for (int depth = 0; depth < DEEPEST && (above = isms_control_parent(at)); depth++)
        at = above;
    return index_of(c->snapshot, (const isms_object *)at);
}

bool isms__read_entries(struct checker *c, struct entries *e)
{
    size_t count = object_count(c->snapshot, TYPE_CONTROL);
    e->excluded = isms__scratch(c, count, sizeof *e->excluded);
    e->applied = isms__scratch(c, count, sizeof *e->applied);
    e->covered = isms__scratch(c, count, sizeof *e->covered);
    e->top = isms__scratch(c, count, sizeof *e->top);
    if (c->failed)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *first;
        size_t served = 0;
        e->top[i] = top_of(c, i);
        e->covered[i] = isms__serving(c, i, &first, &served) && served > 0;
    }
    for (size_t i = 0; i < isms_implementation_count(c->model); i++) {
        const isms_implementation *line = isms_implementation_at(c->model, i);
        const isms_object *control = (const isms_object *)isms_implementation_control(line);
        bool *said = isms_implementation_applicable(line) ? e->applied : e->excluded;
        if (control)
            said[index_of(c->snapshot, control)] = true;
    }
    return !c->failed;
}

bool isms__is_marked(const struct checker *c, const bool *marks, uint32_t control)
{
    const isms_control *at = isms_control_at(c->model, control);
    for (int depth = 0; at && depth < DEEPEST; depth++, at = isms_control_parent(at))
        if (marks[index_of(c->snapshot, (const isms_object *)at)])
            return true;
    return false;
}
