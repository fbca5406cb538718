/* Hierarchies that go in circles; a part of REF-01. */
#include "check/check.h"

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
