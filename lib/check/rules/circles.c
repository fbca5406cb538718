/* Hierarchies that go in circles, and appointments that are there twice: parts of REF-01. */
#include <stdlib.h>

#include "check/rules/facts.h"
#include "check/rules/references.h"

/* ---- circles ---- */

/* A walk in depth over one field of one type, without recursion. */
struct circle_walk {
    struct checker *c;
    const struct isms_field *field;
    unsigned type;
    uint8_t *state;   /* by index: 0 not seen, 1 on the way, 2 done */
    uint32_t *way;    /* objects from the start to where we are */
    uint32_t *choice; /* next item to follow of each object on the way */
    size_t depth;
};

static size_t target_count(const struct circle_walk *w, const isms_object *object)
{
    return w->field->flags & MANY ? isms_item_count(object, w->field->number) : 1;
}

static const isms_object *target_at(const struct circle_walk *w, const isms_object *object,
                                    size_t index)
{
    return w->field->flags & MANY ? isms_item_reference(object, w->field->number, index)
                                  : isms_get_reference(object, w->field->number);
}

/* Tells of the circle that closes at `again`, an object on the way. */
static void found_circle(struct circle_walk *w, uint32_t again)
{
    enum { SHOWN = 30 };
    struct checker *c = w->c;
    size_t start = w->depth - 1, smallest;
    while (w->way[start] != again)
        start--;
    /* the same circle is the same finding wherever it was entered, and however the document is
     * ordered: told from the object whose id comes first */
    smallest = start;
    for (size_t i = start; i < w->depth; i++)
        if (strcmp(isms_object_id(object_at(c->snapshot, w->type, w->way[i])),
                   isms_object_id(object_at(c->snapshot, w->type, w->way[smallest]))) < 0)
            smallest = i;
    size_t length = w->depth - start;
    const isms_object *first = object_at(c->snapshot, w->type, w->way[smallest]);
    isms__found(c, first, "%s of the %s %s leads back to it, over %zu step%s", w->field->name,
                object_type(first)->name, isms__name(c, first), length, length == 1 ? "" : "s");
    isms__found_remedy(c, "Cut the circle: one of them stands above all others.");
    isms__found_key(c, "circle");
    isms__found_key(c, w->field->name);
    for (size_t i = 0; i < length && i < SHOWN; i++) {
        const isms_object *at =
            object_at(c->snapshot, w->type, w->way[start + (smallest - start + i) % length]);
        const isms_object *next =
            object_at(c->snapshot, w->type, w->way[start + (smallest - start + i + 1) % length]);
        isms__found_related(c, at);
        isms__found_path(c, "%s of %s is %s", w->field->name, isms__name(c, at),
                         isms__name(c, next));
    }
    isms__found_end(c);
}

static void walk_from(struct circle_walk *w, uint32_t start)
{
    const isms_snapshot *s = w->c->snapshot;
    w->depth = 0;
    w->way[w->depth] = start;
    w->choice[w->depth++] = 0;
    w->state[start] = 1;
    while (w->depth > 0 && !w->c->failed) {
        uint32_t at = w->way[w->depth - 1];
        const isms_object *object = object_at(s, w->type, at);
        if (w->choice[w->depth - 1] >= target_count(w, object)) {
            w->state[at] = 2;
            w->depth--;
            continue;
        }
        const isms_object *next = target_at(w, object, w->choice[w->depth - 1]++);
        uint32_t index = next ? index_of(s, next) : NONE;
        if (!next || w->state[index] == 2)
            continue;
        if (w->state[index] == 1) {
            found_circle(w, index);
            continue;
        }
        w->state[index] = 1;
        w->way[w->depth] = index;
        w->choice[w->depth++] = 0;
    }
}

void isms__check_circles(struct checker *c)
{
    for (unsigned t = 0; t < TYPE_LIMIT; t++) {
        const struct isms_type *type = isms__types[t];
        size_t count = type ? object_count(c->snapshot, t) : 0;
        for (size_t f = 0; count && f < type_field_total(type) && !c->failed; f++) {
            struct circle_walk w = {.c = c, .field = type_field_at(type, f), .type = t};
            if (!(w.field->flags & HIERARCHY))
                continue;
            w.state = isms__scratch(c, count, sizeof *w.state);
            w.way = isms__scratch(c, count + 1, sizeof *w.way);
            w.choice = isms__scratch(c, count + 1, sizeof *w.choice);
            for (uint32_t i = 0; !c->failed && i < count; i++)
                if (w.state[i] == 0)
                    walk_from(&w, i);
        }
    }
}

/* ---- the same appointment twice ---- */

/* An appointment into one role, by what makes it the same as another one. */
struct entry {
    uint32_t person, position, index;
    const char *id; /* where others are for the same person or position */
};

static int by_person(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return (x->position > y->position) - (x->position < y->position);
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->id, ((const struct entry *)b)->id);
}

static bool same_holder(const struct entry *a, const struct entry *b)
{
    return a->person == b->person && a->position == b->position;
}

/* Brings those of one holder into the order of their ids: which of two is told does not depend on
 * where they stand. */
static void order_by_id(const isms_snapshot *s, struct entry *sorted, size_t count)
{
    for (size_t start = 0, end; start < count; start = end) {
        for (end = start + 1; end < count && same_holder(&sorted[start], &sorted[end]); end++)
            ;
        if (end - start == 1)
            continue;
        for (size_t i = start; i < end; i++)
            sorted[i].id = isms_object_id((const isms_object *)post_object(s, sorted[i].index));
        qsort(sorted + start, end - start, sizeof *sorted, by_id);
    }
}

static bool periods_meet(const struct post *a, const struct post *b)
{
    return (!isms_date_is_set(a->until) || !isms_date_is_set(b->from) ||
            isms_date_compare(b->from, a->until) <= 0) &&
           (!isms_date_is_set(b->until) || !isms_date_is_set(a->from) ||
            isms_date_compare(a->from, b->until) <= 0);
}

/* Whether it is for a place that is not there, and so for nobody knows which. */
static bool is_nowhere(const isms_snapshot *s, const struct post *post)
{
    return !post->scope && isms_has((const isms_object *)post_object(s, (size_t)(post - s->posts)),
                                    ISMS_APPOINTMENT_SCOPE);
}

static bool same_appointment(const isms_snapshot *s, const struct post *a, const struct post *b)
{
    return !is_nowhere(s, a) && !is_nowhere(s, b) && a->kind == b->kind &&
           a->deputy_of == b->deputy_of && periods_meet(a, b) &&
           isms__scopes_overlap(s, a->scope, b->scope);
}

/* The nearest of those before that says the same; NONE for none. Whether there are more than are
 * looked at. */
static uint32_t earlier_same(const isms_snapshot *s, const struct entry *sorted, size_t index,
                             bool *more)
{
    enum { LOOKED_BACK = 100 };
    const struct entry *b = &sorted[index];
    for (size_t n = index; n-- > 0;) {
        const struct entry *a = &sorted[n];
        if (!same_holder(a, b))
            break;
        if (index - n > LOOKED_BACK) {
            *more = true;
            break;
        }
        if (same_appointment(s, &s->posts[a->index], &s->posts[b->index]))
            return a->index;
    }
    return NONE;
}

static void found_same(struct checker *c, uint32_t earlier, uint32_t later)
{
    const isms_appointment *a = post_object(c->snapshot, earlier);
    const isms_appointment *b = post_object(c->snapshot, later);
    isms__found(c, b, "the appointment %s says the same as %s for a time in which both hold",
                isms__name(c, b), isms__name(c, a));
    isms__found_remedy(
        c, "Remove one of them, or say with dates or scopes when and where each holds.");
    isms__found_related(c, a);
    isms__found_key(c, isms_object_id((const isms_object *)a));
    isms__found_end(c);
}

/* Puts down the appointments into a role (by index plus 1) whose person is in more than one of
 * them, or not named. By person, `seen` tells what was seen last: twice a role, plus 1 where the
 * person was in more than one. */
static size_t gather_entries(const isms_snapshot *s, uint32_t role, uint32_t *seen,
                             struct entry *entries)
{
    enum { AHEAD = 32 }; /* so far on is fetched from memory what will be asked for */
    const uint32_t *items = s->posts_of.items;
    uint32_t first = s->posts_of.start[role], end = s->posts_of.start[role + 1];
    size_t count = 0, total = object_count(s, TYPE_APPOINTMENT);
    for (uint32_t i = first; i < end; i++) {
        uint32_t person = s->posts[items[i]].person;
        if (i + AHEAD < total)
            __builtin_prefetch(&s->posts[items[i + AHEAD]]);
        if (person != NONE)
            seen[person] = 2 * role + (seen[person] / 2 == role);
    }
    for (uint32_t i = first; i < end; i++) {
        const struct post *post = &s->posts[items[i]];
        if (post->person == NONE || seen[post->person] % 2)
            entries[count++] = (struct entry){post->person, post->position, items[i], NULL};
    }
    return count;
}

void isms__check_doubles(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    struct entry *sorted = isms__scratch(c, object_count(s, TYPE_APPOINTMENT), sizeof *sorted);
    uint32_t *seen = isms__scratch(c, object_count(s, TYPE_PERSON), sizeof *seen);
    bool more = false;
    for (uint32_t role = 1; role <= object_count(s, TYPE_ROLE) && !c->failed; role++) {
        size_t count = gather_entries(s, role, seen, sorted);
        if (count)
            qsort(sorted, count, sizeof *sorted, by_person);
        order_by_id(s, sorted, count);
        for (size_t i = 1; i < count && !c->failed; i++) {
            uint32_t earlier = earlier_same(s, sorted, i, &more);
            if (earlier != NONE)
                found_same(c, earlier, sorted[i].index);
        }
    }
    if (more)
        isms__cannot_tell(c, "somebody has too many appointments into one role to compare all of "
                             "them");
}
