/* Separation of duties in one person, and in what has all sides by its nature. */
#include "check/rules/separation_sides.h"

/* What somebody has of one side: as things are, and behind that what deputies would have. */
struct hand {
    const struct entry *first, *asleep, *end;
    const struct entry *met; /* that meets what they have of another side; NULL for none */
    uint32_t holder;         /* through which they have all of it; NONE where it is not one */
};

/* Everything that one person has. */
struct person {
    const struct sides *sides;
    struct hand *hands; /* those that they have, by side */
    size_t count;
    bool deputies;             /* what they would have once acting as one is looked at */
    size_t met;                /* hands that meet others */
    const struct entry *a, *b; /* that met first */
};

/* ---- through one holder ---- */

/* Whether the two come about through one holder that has both by its nature, and is no single
 * person. */
static bool through_one(const struct checker *c, const struct entry *a, const struct entry *b)
{
    return a->holder == b->holder && !node_is(c->snapshot, a->holder, TYPE_PERSON) &&
           a->responsibility != NONE && b->responsibility != NONE;
}

static void found_holder(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_object *holder = isms__node_object(c->snapshot, a->holder);
    isms__found(c, holder, "the %s %s has a hand in both %s and %s", object_type(holder)->name,
                isms__name(c, holder), isms__name(c, isms__side_thing(c, a)),
                isms__name(c, isms__side_thing(c, b)));
    isms__tell_parts(c, sides, a);
    isms__found_path(c, "%s names %s", isms__name(c, isms__side_thing(c, a)),
                     isms__name(c, holder));
    isms__tell_parts(c, sides, b);
    isms__found_path(c, "%s names %s", isms__name(c, isms__side_thing(c, b)),
                     isms__name(c, holder));
    isms__end_conflict(c, sides, a, b);
}

/* The next entry of a hand through a holder; its end where there is none. */
static const struct entry *next_through(const struct hand *hand, const struct entry *entry,
                                        uint32_t holder)
{
    while (entry < hand->end && entry->holder != holder)
        entry++;
    return entry;
}

/* In how many hands a holder is. */
static int count_hands(const struct person *person, uint32_t holder)
{
    int count = 0;
    for (size_t i = 0; i < person->count; i++)
        count +=
            next_through(&person->hands[i], person->hands[i].first, holder) < person->hands[i].end;
    return count;
}

/* Tells of the first two entries through a holder that meet; false where none do. */
static bool tell_holder(struct checker *c, const struct person *person, uint32_t holder)
{
    const struct hand *end = person->hands + person->count;
    for (const struct hand *x = person->hands; x < end; x++)
        for (const struct entry *a = next_through(x, x->first, holder); a < x->end;
             a = next_through(x, a + 1, holder))
            for (const struct hand *y = x + 1; y < end; y++)
                for (const struct entry *b = next_through(y, y->first, holder);
                     b < y->end && isms__go_on(c); b = next_through(y, b + 1, holder))
                    if (through_one(c, a, b) && isms__sides_meet(c, person->sides, a, b)) {
                        found_holder(c, person->sides, a, b);
                        return true;
                    }
    return false;
}

/* One role, unit or committee has more sides than may meet by its nature: told once, not for each
 * person behind it. */
static void check_holders(struct checker *c, const struct person *person)
{
    const uint32_t all_told = NONE;
    for (size_t i = 0; i < person->count; i++)
        for (const struct entry *a = person->hands[i].first; a < person->hands[i].end; a++) {
            uint32_t *told = &c->told_holders[a->holder];
            if (*told == all_told || *told == a->person + 1 || a->responsibility == NONE ||
                node_is(c->snapshot, a->holder, TYPE_PERSON))
                continue;
            bool tells = count_hands(person, a->holder) > person->sides->apart->at_most &&
                         tell_holder(c, person, a->holder);
            *told = tells ? all_told : a->person + 1;
        }
}

/* ---- in one person ---- */

/* More than two may not meet: all of them are told. */
static void tell_hands(struct checker *c, const struct person *person)
{
    size_t told = 0;
    isms__text_format(&c->message,
                      " of what is kept apart, where %d may meet: ", person->sides->apart->at_most);
    for (size_t i = 0; i < person->count; i++) {
        const struct entry *entry = person->hands[i].met;
        if (!entry)
            continue;
        isms__text_format(&c->message, "%s%s",
                          told == 0                 ? ""
                          : told == person->met - 1 ? " and "
                                                    : ", ",
                          isms__name(c, isms__side_thing(c, entry)));
        isms__found_related(c, isms__side_thing(c, entry));
        isms__tell_side(c, person->sides, entry);
        told++;
    }
}

static void found_person(struct checker *c, const struct person *person)
{
    const struct entry *a = person->a, *b = person->b;
    const isms_object *object = object_at(c->snapshot, TYPE_PERSON, a->person);
    const char *when = a->asleep || b->asleep ? "once acting as deputy, " : "";
    if (person->sides->apart->at_most > 1) {
        isms__found(c, object, "%s%s has a hand in %zu", when, isms__name(c, object), person->met);
        tell_hands(c, person);
    } else {
        isms__found(c, object, "%s%s has a hand in both %s and %s", when, isms__name(c, object),
                    isms__name(c, isms__side_thing(c, a)), isms__name(c, isms__side_thing(c, b)));
        isms__tell_side(c, person->sides, a);
        isms__tell_side(c, person->sides, b);
    }
    isms__end_conflict(c, person->sides, a, b);
}

/* Whether two hands meet although nobody has to stand in. */
static bool meet_awake(struct checker *c, const struct person *person, const struct hand *x,
                       const struct hand *y)
{
    for (const struct entry *a = x->first; a < x->asleep; a++)
        for (const struct entry *b = y->first; b < y->asleep && isms__go_on(c); b++)
            if (isms__sides_meet(c, person->sides, a, b))
                return true;
    return false;
}

static void note(struct person *person, struct hand *hand, const struct entry *entry)
{
    person->met += !hand->met;
    hand->met = hand->met ? hand->met : entry;
}

/* Notes the first two entries of two hands that meet, otherwise than through one holder; of
 * deputies, where one of them is to stand in for that. */
static void compare(struct checker *c, struct person *person, struct hand *x, struct hand *y)
{
    if ((x->holder != NONE && x->holder == y->holder) ||
        (person->deputies && meet_awake(c, person, x, y)))
        return;
    for (const struct entry *a = x->first; a < x->end; a++)
        for (const struct entry *b = person->deputies && !a->asleep ? y->asleep : y->first;
             b < y->end && isms__go_on(c); b++) {
            if (!isms__sides_meet(c, person->sides, a, b) || through_one(c, a, b))
                continue;
            person->a = person->a ? person->a : a;
            person->b = person->b ? person->b : b;
            note(person, x, a);
            note(person, y, b);
            return;
        }
}

static void check_person(struct checker *c, struct person *person)
{
    int at_most = person->sides->apart->at_most;
    struct hand *end = person->hands + person->count;
    if (!person->deputies && !person->sides->apart->one_holder_may)
        check_holders(c, person);
    for (struct hand *x = person->hands; x < end; x++)
        for (struct hand *y = x + 1; y < end && !(at_most == 1 && person->a); y++)
            if (!x->met || !y->met)
                compare(c, person, x, y);
    if (person->a && person->met > (size_t)at_most)
        found_person(c, person);
}

/* The hand that begins with an entry. */
static struct hand read_hand(const struct checker *c, const struct entry *entry,
                             const struct entry *end)
{
    struct hand hand = {.first = entry, .asleep = entry, .end = entry, .holder = entry->holder};
    for (; hand.end < end && hand.end->person == entry->person && hand.end->side == entry->side;
         hand.end++) {
        hand.asleep += !hand.end->asleep;
        if (!through_one(c, entry, hand.end))
            hand.holder = NONE;
    }
    return hand;
}

void isms__check_persons(struct checker *c, const struct sides *sides, bool deputies)
{
    if (!sides->count)
        return;
    const struct entry *entry = sides->entries, *end = entry + sides->count;
    struct hand *hands = isms__memory_zeroed(&c->memory, sides->apart->count, sizeof *hands);
    if (!c->told_holders)
        c->told_holders = isms__scratch(c, c->snapshot->node_count, sizeof *c->told_holders);
    c->failed = c->failed || !hands;
    while (!c->failed && entry < end) {
        struct person person = {.sides = sides, .hands = hands, .deputies = deputies};
        uint32_t index = entry->person;
        for (; entry < end && entry->person == index; entry = hands[person.count++].end)
            hands[person.count] = read_hand(c, entry, end);
        check_person(c, &person);
    }
    for (size_t i = 0; i < sides->count && c->told_holders; i++)
        c->told_holders[sides->entries[i].holder] = 0;
    isms__memory_free(&c->memory, hands);
}
