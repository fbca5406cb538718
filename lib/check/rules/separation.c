/* Separation of duties: what must not meet in one hand, one unit or one line of reporting. */
#include "check/rules/separation_sides.h"

/* ---- what a conflict is ---- */

static const isms_object *responsibility_of(const struct checker *c, const struct entry *entry)
{
    return entry->responsibility == NONE
               ? NULL
               : object_at(c->snapshot, TYPE_RESPONSIBILITY, entry->responsibility);
}

static const isms_object *unit_of(const struct checker *c, uint32_t person)
{
    return (const isms_object *)isms_person_unit(isms_person_at(c->model, person));
}

/* What a side is: the responsibility, or the role. */
static const isms_object *thing_of(const struct checker *c, const struct entry *entry)
{
    const isms_object *r = responsibility_of(c, entry);
    return r ? r : isms__node_object(c->snapshot, entry->holder);
}

/* Whether two responsibilities are about the same object; one that names none is about all. */
static bool same_object(const struct checker *c, const struct entry *a, const struct entry *b)
{
    enum { COMPARED = 1000 };
    const isms_object *x = responsibility_of(c, a), *y = responsibility_of(c, b);
    size_t m = x ? isms_item_count(x, ISMS_RESPONSIBILITY_CONCERNS) : 0;
    size_t n = y ? isms_item_count(y, ISMS_RESPONSIBILITY_CONCERNS) : 0;
    if (!m || !n)
        return true;
    for (size_t i = 0; i < m && i < COMPARED; i++)
        for (size_t k = 0; k < n && k < COMPARED; k++) {
            const isms_object *p = isms_item_reference(x, ISMS_RESPONSIBILITY_CONCERNS, i);
            const isms_object *q = isms_item_reference(y, ISMS_RESPONSIBILITY_CONCERNS, k);
            bool places =
                p && q &&
                (p->type == TYPE_UNIT || p->type == TYPE_SITE || p->type == TYPE_ORGANIZATION) &&
                (q->type == TYPE_UNIT || q->type == TYPE_SITE || q->type == TYPE_ORGANIZATION);
            if (p && (p == q || (places && isms__scopes_overlap(c->snapshot, p, q))))
                return true;
        }
    return false;
}

/* Whether two entries meet where the separation looks: for the same object, in the same unit, or
 * anywhere. */
static bool meet(const struct checker *c, const struct sides *sides, const struct entry *a,
                 const struct entry *b)
{
    if (a->side == b->side)
        return false;
    switch (isms_separation_scope(sides->separation)) {
    case ISMS_SEPARATION_SCOPE_OBJECT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope) && same_object(c, a, b);
    case ISMS_SEPARATION_SCOPE_UNIT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope);
    default:
        return true;
    }
}

/* What the separation says, else what its rule does. */
static enum isms_severity severity_of(const struct checker *c, const isms_separation *separation)
{
    enum isms_severity severity = isms_separation_severity(separation);
    enum isms_severity small = isms_separation_small_severity(separation);
    if (isms__is_small(c) && small)
        return small;
    if (severity)
        return severity;
    const char *rule = isms_separation_rule(separation);
    const isms_rule *known = isms_rule_find(rule ? rule : "SOD-00");
    return isms_rule_severity(known ? known : isms_rule_find("SOD-00"), isms__is_small(c));
}

/* What both findings about persons and about roles say at their end. */
static void end_conflict(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_separation *separation = sides->separation;
    const char *reason = isms_separation_reason(separation);
    isms__found_severity(c, severity_of(c, separation));
    if (reason) {
        isms__text_put(&c->message, ". ");
        isms__text_put(&c->message, reason);
    }
    isms__found_related(c, separation);
    isms__found_related(c, thing_of(c, a));
    isms__found_related(c, thing_of(c, b));
    isms__found_key(c, isms_object_id((const isms_object *)separation));
    isms__found_end(c);
}

/* How a responsibility belongs to the one that the separation names, step by step. */
static void tell_parts(struct checker *c, const struct sides *sides, const struct entry *entry)
{
    enum { SHOWN = 30 };
    const isms_responsibility *r = (const isms_responsibility *)responsibility_of(c, entry), *whole;
    if (!r)
        return;
    const isms_responsibility *side =
        isms_separation_responsibility_at(sides->separation, entry->side);
    for (int i = 0; i < SHOWN && r != side && (whole = isms_responsibility_parent(r)); i++) {
        isms__found_path(c, "%s is a part of %s", isms__name(c, r), isms__name(c, whole));
        r = whole;
    }
}

/* From what a side names to the person of an entry. */
static void tell_path(struct checker *c, const struct sides *sides, const struct entry *entry)
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
        isms__found_way(c, entry->holder, entry->scope, entry->person, entry->asleep);
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
    isms__text_format(&c->message, " of what is kept apart, where %d may meet: ",
                      (int)isms_separation_at_most(sides->separation));
    for (int side = 0, told = 0; side < 64; side++) {
        const struct entry *entry = hands->by_side[side];
        if (!entry)
            continue;
        isms__text_format(&c->message, "%s%s",
                          told == 0                  ? ""
                          : told == hands->count - 1 ? " and "
                                                     : ", ",
                          isms__name(c, thing_of(c, entry)));
        isms__found_related(c, thing_of(c, entry));
        tell_path(c, sides, entry);
        told++;
    }
}

static void found_person(struct checker *c, const struct sides *sides, const struct hands *hands)
{
    const struct entry *a = hands->first, *b = hands->second;
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, a->person);
    const char *when = a->asleep || b->asleep ? "once acting as deputy, " : "";
    if (isms_separation_at_most(sides->separation) > 1) {
        isms__found(c, person, "%s%s has a hand in %d", when, isms__name(c, person), hands->count);
        tell_hands(c, sides, hands);
    } else {
        isms__found(c, person, "%s%s has a hand in both %s and %s", when, isms__name(c, person),
                    isms__name(c, thing_of(c, a)), isms__name(c, thing_of(c, b)));
        tell_path(c, sides, a);
        tell_path(c, sides, b);
    }
    end_conflict(c, sides, a, b);
}

/* One role, unit or committee has both sides by its nature: told once, not for each person behind
 * it. */
static void found_holder(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_object *holder = isms__node_object(c->snapshot, a->holder);
    isms__found(c, holder, "the %s %s has a hand in both %s and %s", object_type(holder)->name,
                isms__name(c, holder), isms__name(c, thing_of(c, a)),
                isms__name(c, thing_of(c, b)));
    tell_parts(c, sides, a);
    isms__found_path(c, "%s names %s", isms__name(c, thing_of(c, a)), isms__name(c, holder));
    tell_parts(c, sides, b);
    isms__found_path(c, "%s names %s", isms__name(c, thing_of(c, b)), isms__name(c, holder));
    end_conflict(c, sides, a, b);
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
static void note_awake(const struct checker *c, const struct sides *sides,
                       const struct entry *entries, size_t count, uint64_t met[64])
{
    for (size_t i = 0; i < count; i++)
        for (size_t n = i + 1; n < count; n++)
            if (!entries[i].asleep && !entries[n].asleep &&
                meet(c, sides, &entries[i], &entries[n]))
                met[entries[i].side % 64] |= side_bit(&entries[n]);
}

/* The conflicts of one person, whose entries these are; those that deputies bring about, or the
 * others. */
static void check_person(struct checker *c, const struct sides *sides, const struct entry *entries,
                         size_t count, bool deputies)
{
    struct hands hands = {.count = 0};
    uint64_t awake[64] = {0};
    int at_most = (int)isms_separation_at_most(sides->separation);
    bool allowed = isms_separation_same_role(sides->separation) == ISMS_SAME_ROLE_ALLOWED;
    count = count < ENTRIES_COMPARED ? count : ENTRIES_COMPARED;
    if (deputies)
        note_awake(c, sides, entries, count, awake);
    for (size_t i = 0; i < count; i++)
        for (size_t n = i + 1; n < count; n++) {
            const struct entry *a = &entries[i], *b = &entries[n];
            if ((a->asleep || b->asleep) != deputies || !meet(c, sides, a, b) ||
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
    if (hands.count > at_most)
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
                    isms__name(c, p), isms__name(c, thing_of(c, a)), isms__name(c, q),
                    isms__name(c, thing_of(c, b)));
    else
        isms__found(c, x, "the units %s and %s have one head, and %s has a hand in %s, %s in %s",
                    isms__name(c, x), isms__name(c, y), isms__name(c, p),
                    isms__name(c, thing_of(c, a)), isms__name(c, q), isms__name(c, thing_of(c, b)));
    isms__found_related(c, y);
    isms__found_related(c, p);
    isms__found_related(c, q);
    tell_path(c, sides, a);
    tell_unit(c, p, x);
    tell_path(c, sides, b);
    tell_unit(c, q, y);
    end_conflict(c, sides, a, b);
}

static void check_units(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    const isms_object *told[COMPARED];
    size_t told_count = 0, count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t i = 0; i < count && !c->failed; i++)
        for (size_t n = 0; n < count; n++) {
            const struct entry *a = &sides->entries[i], *b = &sides->entries[n];
            if (a->side >= b->side || !meet(c, sides, a, b) || !same_group(c, a, b))
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
                isms__name(c, lower), isms__name(c, thing_of(c, a)), isms__name(c, upper),
                isms__name(c, thing_of(c, b)));
    isms__found_related(c, upper);
    isms__found_key(c, isms_object_id(upper));
    tell_path(c, sides, a);
    tell_path(c, sides, b);
    for (uint32_t p = a->person; p != b->person; p = c->snapshot->superiors.parent[p])
        isms__found_path(
            c, "%s reports to %s", isms__name(c, object_at(c->snapshot, TYPE_PERSON, p)),
            isms__name(c, object_at(c->snapshot, TYPE_PERSON, c->snapshot->superiors.parent[p])));
    end_conflict(c, sides, a, b);
}

static void check_lines(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    size_t count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t i = 0; i < count && !c->failed; i++) {
        const struct entry *a = &sides->entries[i];
        bool told =
            a->side != 0 || a->asleep ||
            (i > 0 && sides->entries[i - 1].person == a->person && sides->entries[i - 1].side == 0);
        for (size_t n = 0; n < count && !told; n++) {
            const struct entry *b = &sides->entries[n];
            if (b->side == 0 || b->asleep || b->person == a->person || !meet(c, sides, a, b) ||
                !forest_below(&c->snapshot->superiors, a->person, b->person))
                continue;
            found_line(c, sides, a, b);
            told = true;
        }
    }
}

/* ---- what the rules do ---- */

static bool is_of_rule(const struct checker *c, const isms_separation *separation)
{
    const char *rule = isms_separation_rule(separation);
    return strcmp(rule ? rule : "SOD-00", c->rule->id) == 0 ||
           (rule && !isms_rule_find(rule) && strcmp(c->rule->id, "SOD-00") == 0);
}

static void check_one(struct checker *c, const isms_separation *separation)
{
    struct sides sides;
    if (isms__gather_sides(c, &sides, separation, false)) {
        switch (isms_separation_level(separation)) {
        case ISMS_SEPARATION_LEVEL_UNIT:
            check_units(c, &sides);
            break;
        case ISMS_SEPARATION_LEVEL_REPORTING_LINE:
            check_lines(c, &sides);
            break;
        default:
            check_persons(c, &sides, false);
        }
    }
    isms__memory_free(&c->memory, sides.entries);
}

void isms__check_separation(struct checker *c)
{
    for (size_t i = 0; i < isms_separation_count(c->model) && !c->failed; i++)
        if (is_of_rule(c, isms_separation_at(c->model, i)))
            check_one(c, isms_separation_at(c->model, i));
    isms__check_two_hands(c);
}

void isms__check_deputy_conflicts(struct checker *c)
{
    for (size_t i = 0; i < isms_separation_count(c->model) && !c->failed; i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        struct sides sides = {.entries = NULL};
        if (isms_separation_level(separation) == ISMS_SEPARATION_LEVEL_PERSON &&
            severity_of(c, separation) != ISMS_SEVERITY_OFF &&
            isms__gather_sides(c, &sides, separation, true))
            check_persons(c, &sides, true);
        isms__memory_free(&c->memory, sides.entries);
    }
}
