/* Deputies: which of them act, and for whom. */
#include "snapshot/snapshot.h"

/* What is known of the persons around one role while its deputies are woken. Of a person it counts
 * where the stamp is that of the role. */
struct around {
    uint32_t holder;                 /* stamp: holds the role */
    uint32_t called;                 /* stamp: is called to act for someone */
    uint32_t deputy;                 /* stamp: is a deputy in it */
    uint32_t waiting_stamp, waiting; /* first edge of a deputy who stands in for this person */
};
struct waking {
    isms_snapshot *snapshot;
    struct around *around; /* by person */
    uint32_t *next;        /* by edge: the next deputy of the same person */
    uint32_t *queue;       /* persons who are called and not there themselves */
    size_t queued;
    uint32_t stamp;
    bool vacant, any_away;
};

static bool is_there(const isms_snapshot *snapshot, uint32_t person)
{
    return isms__person_is(snapshot, person, PERSON_ACTIVE) &&
           !isms__person_is(snapshot, person, PERSON_ABSENT);
}

static void note_holder(struct waking *w, uint32_t person)
{
    if (person == NONE)
        return;
    w->around[person].holder = w->stamp;
    w->vacant = w->vacant && !isms__person_is(w->snapshot, person, PERSON_ACTIVE);
    w->any_away = w->any_away || !is_there(w->snapshot, person);
}

/* Who holds the role itself, by appointment or position, and not only for something. */
static void note_holders(struct waking *w, uint32_t role)
{
    const isms_snapshot *s = w->snapshot;
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (edge->kind == ISMS_STEP_DEPUTY || edge->kind == ISMS_STEP_SPECIALIZATION ||
            edge->kind == ISMS_STEP_ACTING)
            continue;
        note_holder(w, node_person(s, edge->to));
        if (!node_is(s, edge->to, TYPE_POSITION))
            continue;
        for (uint32_t n = s->out.start[edge->to]; n < s->out.start[edge->to + 1]; n++)
            note_holder(w, node_person(s, s->edges[n].to));
    }
}

/* Whether somebody is appointed to a role whom the model does not have: it is not vacant. */
static bool has_unknown_holder(const isms_snapshot *s, uint32_t role)
{
    uint32_t index = role - s->first[TYPE_ROLE] + 1;
    for (uint32_t i = s->posts_of.start[index]; i < s->posts_of.start[index + 1]; i++) {
        const struct post *post = &s->posts[s->posts_of.items[i]];
        const isms_object *a = (isms_object *)post_object(s, s->posts_of.items[i]);
        if (post->person == NONE && post->position == NONE &&
            post->kind != ISMS_APPOINTMENT_KIND_DEPUTY && isms__holds(s, post->from, post->until) &&
            (isms_has(a, ISMS_APPOINTMENT_PERSON) || isms_has(a, ISMS_APPOINTMENT_POSITION)))
            return true;
    }
    return false;
}

/* A deputy acts: if they are not there either, their own deputies are called in turn. */
static void wake(struct waking *w, uint32_t index)
{
    struct edge *edge = &w->snapshot->edges[index];
    uint32_t person = node_person(w->snapshot, edge->to);
    if (!(edge->flags & EDGE_ASLEEP))
        return;
    edge->flags &= (uint8_t)~EDGE_ASLEEP;
    if (person == NONE || is_there(w->snapshot, person) || w->around[person].called == w->stamp ||
        w->around[person].holder == w->stamp)
        return;
    w->around[person].called = w->stamp;
    w->queue[w->queued++] = person;
}

static uint32_t stands_in_for(const isms_snapshot *snapshot, const struct edge *edge)
{
    return edge->instead == NONE ? NONE : node_person(snapshot, edge->instead);
}

/* Whether a deputy must act at once: for a holder who is away, or for anybody who is. */
static bool must_act(const struct waking *w, const struct edge *edge)
{
    uint32_t person = stands_in_for(w->snapshot, edge);
    if (person == NONE)
        return w->vacant || w->any_away;
    if (is_there(w->snapshot, person))
        return false;
    /* whoever is a deputy and no holder counts when called; see wake() */
    return w->around[person].holder == w->stamp || w->around[person].deputy != w->stamp;
}

static void note_deputy(struct waking *w, uint32_t index)
{
    const struct edge *edge = &w->snapshot->edges[index];
    uint32_t person = node_person(w->snapshot, edge->to);
    uint32_t other = stands_in_for(w->snapshot, edge);
    if (person != NONE)
        w->around[person].deputy = w->stamp;
    if (other == NONE)
        return;
    struct around *around = &w->around[other];
    w->next[index] = around->waiting_stamp == w->stamp ? around->waiting : NONE;
    around->waiting_stamp = w->stamp;
    around->waiting = index;
}

static void wake_deputies(struct waking *w, uint32_t role)
{
    isms_snapshot *s = w->snapshot;
    uint32_t first = s->out.start[role], end = s->out.start[role + 1];
    w->stamp++;
    w->queued = 0;
    w->vacant = true;
    w->any_away = false;
    note_holders(w, role);
    w->vacant = w->vacant && !has_unknown_holder(s, role);
    for (uint32_t i = first; i < end; i++)
        if (s->edges[i].kind == ISMS_STEP_DEPUTY)
            note_deputy(w, i);
    for (uint32_t i = first; i < end; i++)
        if (s->edges[i].kind == ISMS_STEP_DEPUTY && must_act(w, &s->edges[i]))
            wake(w, i);
    for (size_t next = 0; next < w->queued; next++) {
        const struct around *around = &w->around[w->queue[next]];
        uint32_t i = around->waiting_stamp == w->stamp ? around->waiting : NONE;
        for (; i != NONE; i = w->next[i])
            wake(w, i);
    }
}

static bool has_deputies(const isms_snapshot *s, uint32_t role)
{
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++)
        if (s->edges[i].kind == ISMS_STEP_DEPUTY)
            return true;
    return false;
}

bool isms__wake_deputies(isms_snapshot *snapshot)
{
    const isms_allocator *memory = &snapshot->memory;
    size_t persons = object_count(snapshot, TYPE_PERSON) + 1;
    struct waking w = {.snapshot = snapshot};
    w.around = isms__memory_zeroed(memory, persons, sizeof *w.around);
    w.next = isms__memory_zeroed(memory, snapshot->edge_count + 1, sizeof *w.next);
    w.queue = isms__memory_zeroed(memory, persons, sizeof *w.queue);
    bool good = w.around && w.next && w.queue;
    for (uint32_t i = 0; good && i < object_count(snapshot, TYPE_ROLE); i++)
        if (has_deputies(snapshot, snapshot->first[TYPE_ROLE] + i))
            wake_deputies(&w, snapshot->first[TYPE_ROLE] + i);
    isms__memory_free(memory, w.around);
    isms__memory_free(memory, w.next);
    isms__memory_free(memory, w.queue);
    return good;
}
