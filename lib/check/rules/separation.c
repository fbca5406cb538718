/* Separation of duties: what must not meet in one hand; what is kept apart is in
 * separation_apart.c, units and lines of reporting in separation_groups.c. */
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
static void tell_parts(struct checker *c, const struct sides *sides, const struct entry *entry)
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
    tell_parts(c, sides, entry);
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

/* ---- in one person ---- */

/* Those who have a hand in something, by side: one entry for each that meets others. */
struct hands {
    const struct entry *first, *second; /* that met first */
    const struct entry *by_side[64];
    int count;
};

static void note_hand(struct hands *hands, const struct entry *entry)
{
    const struct entry **known = &hands->by_side[entry->side % 64];
    hands->count += !*known;
    *known = *known ? *known : entry;
}

/* More than two may not meet: all of them are told. */
static void tell_hands(struct checker *c, const struct sides *sides, const struct hands *hands)
{
    isms__text_format(&c->message,
                      " of what is kept apart, where %d may meet: ", sides->apart->at_most);
    for (int side = 0, told = 0; side < 64; side++) {
        const struct entry *entry = hands->by_side[side];
        if (!entry)
            continue;
        isms__text_format(&c->message, "%s%s",
                          told == 0                  ? ""
                          : told == hands->count - 1 ? " and "
                                                     : ", ",
                          isms__name(c, isms__side_thing(c, entry)));
        isms__found_related(c, isms__side_thing(c, entry));
        isms__tell_side(c, sides, entry);
        told++;
    }
}

static void found_person(struct checker *c, const struct sides *sides, const struct hands *hands)
{
    const struct entry *a = hands->first, *b = hands->second;
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, a->person);
    const char *when = a->asleep || b->asleep ? "once acting as deputy, " : "";
    if (sides->apart->at_most > 1) {
        isms__found(c, person, "%s%s has a hand in %d", when, isms__name(c, person), hands->count);
        tell_hands(c, sides, hands);
    } else {
        isms__found(c, person, "%s%s has a hand in both %s and %s", when, isms__name(c, person),
                    isms__name(c, isms__side_thing(c, a)), isms__name(c, isms__side_thing(c, b)));
        isms__tell_side(c, sides, a);
        isms__tell_side(c, sides, b);
    }
    isms__end_conflict(c, sides, a, b);
}

/* One role, unit or committee has both sides by its nature: told once, not for each person behind
 * it. */
static void found_holder(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_object *holder = isms__node_object(c->snapshot, a->holder);
    isms__found(c, holder, "the %s %s has a hand in both %s and %s", object_type(holder)->name,
                isms__name(c, holder), isms__name(c, isms__side_thing(c, a)),
                isms__name(c, isms__side_thing(c, b)));
    tell_parts(c, sides, a);
    isms__found_path(c, "%s names %s", isms__name(c, isms__side_thing(c, a)),
                     isms__name(c, holder));
    tell_parts(c, sides, b);
    isms__found_path(c, "%s names %s", isms__name(c, isms__side_thing(c, b)),
                     isms__name(c, holder));
    isms__end_conflict(c, sides, a, b);
}

/* Whether the two come about through one holder that has both by its nature, and is no single
 * person. */
static bool through_one(const struct checker *c, const struct entry *a, const struct entry *b)
{
    return a->holder == b->holder && !node_is(c->snapshot, a->holder, TYPE_PERSON) &&
           a->responsibility != NONE && b->responsibility != NONE;
}

enum { ENTRIES_COMPARED = 200 }; /* of one person */

static uint64_t side_bit(const struct entry *entry)
{
    return (uint64_t)1 << (entry->side % 64);
}

/* How many sides one holder names. */
static int count_sides(const struct entry *entries, size_t count, uint32_t holder)
{
    uint64_t named = 0;
    for (size_t i = 0; i < count; i++)
        named |= entries[i].holder == holder ? side_bit(&entries[i]) : 0;
    return (int)count_bits(named);
}

/* Notes for each side with which others it meets although nobody has to stand in. */
static void note_awake(struct checker *c, const struct sides *sides, const struct entry *entries,
                       size_t count, uint64_t met[64])
{
    for (size_t i = 0; i < count; i++)
        for (size_t n = i + 1; n < count && isms__go_on(c); n++)
            if (!entries[i].asleep && !entries[n].asleep &&
                isms__sides_meet(c, sides, &entries[i], &entries[n]))
                met[entries[i].side % 64] |= side_bit(&entries[n]);
}

/* The conflicts of one person, whose entries these are; those that deputies bring about, or the
 * others. */
static void check_person(struct checker *c, const struct sides *sides, const struct entry *entries,
                         size_t count, bool deputies)
{
    struct hands hands = {.count = 0};
    uint64_t awake[64] = {0};
    int at_most = sides->apart->at_most;
    bool allowed = sides->apart->one_holder_may;
    count = count < ENTRIES_COMPARED ? count : ENTRIES_COMPARED;
    if (deputies)
        note_awake(c, sides, entries, count, awake);
    for (size_t i = 0; i < count; i++)
        for (size_t n = i + 1; n < count && isms__go_on(c); n++) {
            const struct entry *a = &entries[i], *b = &entries[n];
            if ((a->asleep || b->asleep) != deputies || !isms__sides_meet(c, sides, a, b) ||
                (awake[a->side % 64] & side_bit(b)))
                continue;
            if (through_one(c, a, b)) {
                if (!allowed && !deputies && !c->told_nodes[a->holder] &&
                    count_sides(entries, count, a->holder) > at_most) {
                    c->told_nodes[a->holder] = true;
                    found_holder(c, sides, a, b);
                }
                continue;
            }
            hands.second = hands.first ? hands.second : b;
            hands.first = hands.first ? hands.first : a;
            note_hand(&hands, a);
            note_hand(&hands, b);
        }
    if (hands.first && hands.count > at_most)
        found_person(c, sides, &hands);
}

static void check_persons(struct checker *c, const struct sides *sides, bool deputies)
{
    size_t nodes = c->snapshot->node_count;
    if (!c->told_nodes)
        c->told_nodes = isms__scratch(c, nodes, sizeof *c->told_nodes);
    for (size_t start = 0, end; start < sides->count && !c->failed; start = end) {
        for (end = start;
             end < sides->count && sides->entries[end].person == sides->entries[start].person;
             end++)
            ;
        check_person(c, sides, sides->entries + start, end - start, deputies);
    }
    for (size_t i = 0; i < sides->count && c->told_nodes; i++)
        c->told_nodes[sides->entries[i].holder] = false;
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
            check_persons(c, &sides, false);
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
        check_persons(c, &sides, true);
    isms__memory_free(&c->memory, sides.entries);
}

void isms__check_deputy_conflicts(struct checker *c)
{
    isms__each_apart(c, NULL, check_deputies);
}
