/* Separation of duties between units, and along lines of reporting. */
#include "check/rules/separation_sides.h"

#include <stdlib.h>

static const isms_object *unit_of(const struct checker *c, uint32_t person)
{
    return (const isms_object *)isms_person_unit(isms_person_at(c->model, person));
}

/* ---- in one unit ---- */

/* Who heads a unit; NONE for nobody. */
static uint32_t head_of(const struct checker *c, const isms_object *unit)
{
    const isms_object *head = isms_unit_head((const isms_unit *)unit);
    return head ? isms__node_of(c->snapshot, head) : NONE;
}

/* Somebody in a unit who has a side. Units with one head are one group. */
struct member {
    uint32_t group; /* node of who heads the unit; behind all nodes, the unit that nobody heads */
    const struct entry *entry;
};

static int by_group(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    if (x->entry->side != y->entry->side)
        return x->entry->side < y->entry->side ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

/* Those who are in a unit, by group and side. NULL where memory is out. */
static struct member *find_members(struct checker *c, const struct sides *sides, size_t *count)
{
    struct member *members = isms__memory_zeroed(&c->memory, sides->count + 1, sizeof *members);
    c->failed = c->failed || !members;
    *count = 0;
    for (size_t i = 0; i < sides->count && members; i++) {
        const struct entry *entry = &sides->entries[i];
        const isms_object *unit = unit_of(c, entry->person);
        if (!unit)
            continue;
        uint32_t head = head_of(c, unit);
        members[(*count)++] = (struct member){
            head != NONE ? head : c->snapshot->node_count + index_of(c->snapshot, unit), entry};
    }
    if (*count)
        qsort(members, *count, sizeof *members, by_group);
    return members;
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

/* Of one group: the first two with different sides who meet, for each unit of the first of them. */
static void check_group(struct checker *c, const struct sides *sides, const struct member *member,
                        const struct member *end, bool *told)
{
    for (const struct member *other = member; member < end; member++) {
        const struct entry *a = member->entry;
        bool *known = &told[index_of(c->snapshot, unit_of(c, a->person))];
        while (other < end && other->entry->side <= a->side)
            other++;
        for (const struct member *m = other; m < end && !*known && isms__go_on(c); m++) {
            if (m->entry->person == a->person || !isms__sides_meet(c, sides, a, m->entry))
                continue;
            *known = true;
            found_units(c, sides, a, m->entry);
        }
    }
}

void isms__check_units(struct checker *c, const struct sides *sides)
{
    size_t count;
    bool *told =
        isms__memory_zeroed(&c->memory, object_count(c->snapshot, TYPE_UNIT), sizeof *told);
    struct member *members = told ? find_members(c, sides, &count) : NULL;
    c->failed = c->failed || !members;
    for (size_t start = 0, end; !c->failed && start < count; start = end) {
        for (end = start + 1; end < count && members[end].group == members[start].group; end++)
            ;
        check_group(c, sides, members + start, members + end, told);
    }
    isms__memory_free(&c->memory, told);
    isms__memory_free(&c->memory, members);
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

/* The entries of a person, in their order: the first of those whose person comes not before. */
static const struct entry *entries_of(const struct sides *sides, uint32_t person)
{
    size_t low = 0, high = sides->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sides->entries[middle].person < person)
            low = middle + 1;
        else
            high = middle;
    }
    return sides->entries + low;
}

/* Of a person, whose entries of the first side these are, and the nearest of those above who has
 * another side. */
static void check_line(struct checker *c, const struct sides *sides, const struct entry *first,
                       const struct entry *last)
{
    const uint32_t *parent = c->snapshot->superiors.parent;
    const struct entry *end = sides->entries + sides->count;
    for (uint32_t p = parent[first->person]; p != NONE; p = parent[p])
        for (const struct entry *a = first; a < last; a++)
            for (const struct entry *b = entries_of(sides, p);
                 b < end && b->person == p && isms__go_on(c); b++)
                if (b->side != 0 && isms__sides_meet(c, sides, a, b)) {
                    found_line(c, sides, a, b);
                    return;
                }
}

void isms__check_lines(struct checker *c, const struct sides *sides)
{
    for (size_t i = 0, end; i < sides->count && !c->failed; i = end) {
        const struct entry *first = &sides->entries[i];
        for (end = i + 1; end < sides->count && sides->entries[end].person == first->person &&
                          sides->entries[end].side == first->side;
             end++)
            ;
        if (first->side == 0)
            check_line(c, sides, first, sides->entries + end);
    }
}
