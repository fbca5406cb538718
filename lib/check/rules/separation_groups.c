/* Separation of duties between units, and along lines of reporting. */
#include "check/rules/separation_sides.h"

static const isms_object *unit_of(const struct checker *c, uint32_t person)
{
    return (const isms_object *)isms_person_unit(isms_person_at(c->model, person));
}

/* ---- in one unit ---- */

/* Where a person stands, for separations between groups: the unit, and who heads it. */
static uint32_t head_of(const struct checker *c, const isms_object *unit)
{
    const isms_object *head = isms_unit_head((const isms_unit *)unit);
    return head ? isms__node_of(c->snapshot, head) : NONE;
}

/* Two entries of different sides and persons whose units are one, or have one head. */
static bool same_group(const struct checker *c, const struct entry *a, const struct entry *b)
{
    const isms_object *x = unit_of(c, a->person), *y = unit_of(c, b->person);
    if (!x || !y || a->person == b->person || a->asleep || b->asleep)
        return false;
    return x == y || (head_of(c, x) != NONE && head_of(c, x) == head_of(c, y));
}

static void tell_unit(struct checker *c, const isms_object *person, const isms_object *unit)
{
    const isms_object *head = isms_unit_head((const isms_unit *)unit);
    isms__found_path(c, "%s works in %s%s%s", isms__name(c, person), isms__name(c, unit),
                     head ? ", which is headed by " : "", head ? isms__name(c, head) : "");
}

static void found_units(struct checker *c, const struct sides *sides, const struct entry *a,
                        const struct entry *b)
{
    const isms_object *x = unit_of(c, a->person), *y = unit_of(c, b->person);
    const isms_object *p = object_at(c->snapshot, TYPE_PERSON, a->person);
    const isms_object *q = object_at(c->snapshot, TYPE_PERSON, b->person);
    if (x == y)
        isms__found(c, x, "in the unit %s, %s has a hand in %s, and %s in %s", isms__name(c, x),
                    isms__name(c, p), isms__name(c, isms__side_thing(c, a)), isms__name(c, q),
                    isms__name(c, isms__side_thing(c, b)));
    else
        isms__found(c, x, "the units %s and %s have one head, and %s has a hand in %s, %s in %s",
                    isms__name(c, x), isms__name(c, y), isms__name(c, p),
                    isms__name(c, isms__side_thing(c, a)), isms__name(c, q),
                    isms__name(c, isms__side_thing(c, b)));
    isms__found_related(c, y);
    isms__found_related(c, p);
    isms__found_related(c, q);
    isms__tell_side(c, sides, a);
    tell_unit(c, p, x);
    isms__tell_side(c, sides, b);
    tell_unit(c, q, y);
    isms__end_conflict(c, sides, a, b);
}

void isms__check_units(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    const isms_object *told[COMPARED];
    size_t told_count = 0, count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t i = 0; i < count && !c->failed; i++)
        for (size_t n = 0; n < count; n++) {
            const struct entry *a = &sides->entries[i], *b = &sides->entries[n];
            if (a->side >= b->side || !isms__sides_meet(c, sides, a, b) || !same_group(c, a, b))
                continue;
            size_t t = 0;
            while (t < told_count && told[t] != unit_of(c, a->person))
                t++;
            if (t < told_count || told_count == COMPARED)
                continue;
            told[told_count++] = unit_of(c, a->person);
            found_units(c, sides, a, b);
        }
}

/* ---- in one line ---- */

static void found_line(struct checker *c, const struct sides *sides, const struct entry *a,
                       const struct entry *b)
{
    const isms_object *lower = object_at(c->snapshot, TYPE_PERSON, a->person);
    const isms_object *upper = object_at(c->snapshot, TYPE_PERSON, b->person);
    isms__found(c, lower, "%s has a hand in %s, but reports to %s, who has a hand in %s",
                isms__name(c, lower), isms__name(c, isms__side_thing(c, a)), isms__name(c, upper),
                isms__name(c, isms__side_thing(c, b)));
    isms__found_related(c, upper);
    isms__found_key(c, isms_object_id(upper));
    isms__tell_side(c, sides, a);
    isms__tell_side(c, sides, b);
    for (uint32_t p = a->person; p != b->person; p = c->snapshot->superiors.parent[p])
        isms__found_path(
            c, "%s reports to %s", isms__name(c, object_at(c->snapshot, TYPE_PERSON, p)),
            isms__name(c, object_at(c->snapshot, TYPE_PERSON, c->snapshot->superiors.parent[p])));
    isms__end_conflict(c, sides, a, b);
}

/* Whether two entries are of a person with the first side, and of one above them with another. */
static bool is_line(const struct checker *c, const struct sides *sides, const struct entry *a,
                    const struct entry *b)
{
    return a->side == 0 && b->side != 0 && !a->asleep && !b->asleep && a->person != b->person &&
           isms__sides_meet(c, sides, a, b) &&
           forest_below(&c->snapshot->superiors, a->person, b->person);
}

/* Of one person, whose entries these are, and the nearest of those above. */
static void check_line(struct checker *c, const struct sides *sides, const struct entry *entries,
                       size_t own, size_t count)
{
    const struct entry *lower = NULL, *upper = NULL;
    for (size_t i = 0; i < own; i++)
        for (size_t n = 0; n < count; n++) {
            const struct entry *b = &sides->entries[n];
            if (is_line(c, sides, &entries[i], b) &&
                (!upper || (b->person != upper->person &&
                            forest_below(&c->snapshot->superiors, b->person, upper->person)))) {
                lower = &entries[i];
                upper = b;
            }
        }
    if (upper)
        found_line(c, sides, lower, upper);
}

void isms__check_lines(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    size_t count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t start = 0, end; start < count && !c->failed; start = end) {
        for (end = start + 1;
             end < count && sides->entries[end].person == sides->entries[start].person; end++)
            ;
        check_line(c, sides, sides->entries + start, end - start, count);
    }
}
