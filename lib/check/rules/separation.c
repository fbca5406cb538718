/* Separation of duties: what a conflict is, and what the rules do. What is kept apart is in
 * separation_apart.c; who has it is looked at in separation_persons.c and, for units and lines of
 * reporting, in separation_groups.c. */
#include "check/rules/separation_sides.h"

/* ---- what a conflict is ---- */

static const isms_object *responsibility_of(const struct checker *c, const struct entry *entry)
{
    return entry->responsibility == NONE
               ? NULL
               : object_at(c->snapshot, TYPE_RESPONSIBILITY, entry->responsibility);
}

/* What a side is: the responsibility, or the role. */
const isms_object *isms__side_thing(const struct checker *c, const struct entry *entry)
{
    const isms_object *r = responsibility_of(c, entry);
    return r ? r : isms__node_object(c->snapshot, entry->holder);
}

/* Whether two entries meet where the separation looks: for the same object, in the same unit, or
 * anywhere. What is a part of both sides, where one side is a part of the other, meets nothing. */
bool isms__sides_meet(const struct checker *c, const struct sides *sides, const struct entry *a,
                      const struct entry *b)
{
    if (a->side == b->side || (a->responsibility != NONE && a->responsibility == b->responsibility))
        return false;
    switch (sides->apart->scope) {
    case ISMS_SEPARATION_SCOPE_OBJECT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope) &&
               isms__same_matter(c->snapshot, a->matter, b->matter);
    case ISMS_SEPARATION_SCOPE_UNIT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope);
    default:
        return true;
    }
}

/* What both findings about persons and about roles say at their end. */
void isms__end_conflict(struct checker *c, const struct sides *sides, const struct entry *a,
                        const struct entry *b)
{
    const struct apart *apart = sides->apart;
    isms__found_severity(c, apart->severity);
    if (apart->reason) {
        isms__text_put(&c->message, ". ");
        isms__text_put(&c->message, apart->reason);
    }
    isms__found_related(c, apart->source);
    isms__found_related(c, isms__side_thing(c, a));
    isms__found_related(c, isms__side_thing(c, b));
    isms__found_key(c, isms_object_id(apart->source));
    if (apart->source->type == TYPE_RESPONSIBILITY) {
        isms__found_key(c, isms_object_id(apart->things[1]));
        isms__found_path(c, "%s is to be independent of %s", isms__name(c, apart->source),
                         isms__name(c, apart->things[1]));
    }
    isms__found_end(c);
}

/* How a responsibility belongs to the one that the separation names, step by step. */
void isms__tell_parts(struct checker *c, const struct sides *sides, const struct entry *entry)
{
    enum { SHOWN = 30 };
    const isms_responsibility *r = (const isms_responsibility *)responsibility_of(c, entry), *whole;
    if (!r)
        return;
    const isms_object *side = sides->apart->things[entry->side];
    for (int i = 0;
         i < SHOWN && (const isms_object *)r != side && (whole = isms_responsibility_parent(r));
         i++) {
        isms__found_path(c, "%s is a part of %s", isms__name(c, r), isms__name(c, whole));
        r = whole;
    }
}

/* From what a side names to the person of an entry. */
void isms__tell_side(struct checker *c, const struct sides *sides, const struct entry *entry)
{
    const isms_object *r = responsibility_of(c, entry);
    isms__tell_parts(c, sides, entry);
    const isms_object *holder = isms__node_object(c->snapshot, entry->holder);
    if (entry->handed_on)
        isms__found_path(c, "%s was handed on to %s by %s", isms__name(c, r), isms__name(c, holder),
                         isms__name(c, entry->handed_on));
    else if (r)
        isms__found_path(c, "%s names %s", isms__name(c, r), isms__name(c, holder));
    if (entry->implicit)
        isms__found_path(c, "everyone of its audience has the role %s, and so %s",
                         isms__name(c, entry->implicit),
                         isms__name(c, object_at(c->snapshot, TYPE_PERSON, entry->person)));
    else
        isms__found_way(c, entry->holder, entry->scope, entry->matter, entry->person,
                        entry->asleep);
}

/* ---- what the rules do ---- */

static void check_one(struct checker *c, const struct apart *apart)
{
    struct sides sides;
    if (isms__gather_sides(c, &sides, apart, false)) {
        switch (apart->level) {
        case ISMS_SEPARATION_LEVEL_UNIT:
            isms__check_units(c, &sides);
            break;
        case ISMS_SEPARATION_LEVEL_REPORTING_LINE:
            isms__check_lines(c, &sides);
            break;
        default:
            isms__check_persons(c, &sides, false);
        }
    }
    isms__memory_free(&c->memory, sides.entries);
}

void isms__check_separation(struct checker *c)
{
    isms__each_apart(c, c->rule, check_one);
    isms__check_two_hands(c);
}

static void check_deputies(struct checker *c, const struct apart *apart)
{
    struct sides sides = {.entries = NULL};
    if (apart->level == ISMS_SEPARATION_LEVEL_PERSON && apart->severity != ISMS_SEVERITY_OFF &&
        isms__gather_sides(c, &sides, apart, true))
        isms__check_persons(c, &sides, true);
    isms__memory_free(&c->memory, sides.entries);
}

void isms__check_deputy_conflicts(struct checker *c)
{
    isms__each_apart(c, NULL, check_deputies);
}
