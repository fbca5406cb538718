/* The ways in which one holder stands for another. */
#include <stdlib.h>

#include "snapshot/snapshot.h"

struct gathering {
    isms_snapshot *snapshot;
    struct edge *edges; /* as they are found */
    size_t count, capacity, implicit_capacity;
    bool failed;
};

static void add_edge_between(struct gathering *g, int kind, uint32_t from, uint32_t to,
                             const void *via, const isms_object *scope)
{
    if (from == NONE || to == NONE || g->failed)
        return;
    if (!isms__memory_grow(&g->snapshot->memory, (void **)&g->edges, &g->capacity, g->count + 1,
                           sizeof *g->edges)) {
        g->failed = true;
        return;
    }
    g->edges[g->count++] = (struct edge){
        .from = from, .to = to, .via = via, .scope = scope, .instead = NONE, .kind = (uint8_t)kind};
}

static void add_edge(struct gathering *g, int kind, const isms_object *from, const isms_object *to,
                     const void *via, const isms_object *scope)
{
    add_edge_between(g, kind, isms__node_of(g->snapshot, from), isms__node_of(g->snapshot, to), via,
                     scope);
}

static uint32_t node_at(const isms_snapshot *snapshot, unsigned type, uint32_t index)
{
    return index == NONE ? NONE : snapshot->first[type] + index;
}

static void add_appointments(struct gathering *g)
{
    const isms_snapshot *snapshot = g->snapshot;
    for (size_t i = 0; i < object_count(snapshot, TYPE_APPOINTMENT); i++) {
        const struct post *post = &snapshot->posts[i];
        if (!isms__holds(snapshot, post->from, post->until))
            continue;
        int step = post->kind == ISMS_APPOINTMENT_KIND_DEPUTY    ? ISMS_STEP_DEPUTY
                   : post->kind == ISMS_APPOINTMENT_KIND_INTERIM ? ISMS_STEP_INTERIM
                                                                 : ISMS_STEP_APPOINTMENT;
        const isms_appointment *a = post_object(snapshot, i);
        uint32_t role = node_at(snapshot, TYPE_ROLE, post->role);
        size_t before = g->count;
        add_edge_between(g, step, role, node_at(snapshot, TYPE_PERSON, post->person), a,
                         post->scope);
        add_edge_between(g, step, role, node_at(snapshot, TYPE_POSITION, post->position), a,
                         post->scope);
        for (size_t n = before; step == ISMS_STEP_DEPUTY && n < g->count; n++) {
            g->edges[n].flags |= EDGE_ASLEEP;
            g->edges[n].instead = node_at(snapshot, TYPE_PERSON, post->deputy_of);
        }
    }
}

static void add_persons_and_positions(struct gathering *g)
{
    const isms_snapshot *snapshot = g->snapshot;
    for (size_t i = 0; i < object_count(snapshot, TYPE_PERSON); i++) {
        isms_person *person = isms_person_at(snapshot->model, i);
        for (size_t n = 0; n < snapshot->tenures[i].occupancies; n++) {
            isms_occupancy *o = isms_person_occupancy_at(person, n);
            if (isms__holds(snapshot, isms_occupancy_from(o), isms_occupancy_until(o)))
                add_edge(g, ISMS_STEP_OCCUPANCY, (isms_object *)isms_occupancy_position(o),
                         (isms_object *)person, o, NULL);
        }
    }
    for (size_t i = 0; i < object_count(snapshot, TYPE_POSITION); i++) {
        isms_position *position = isms_position_at(snapshot->model, i);
        for (size_t n = 0; n < isms_position_role_count(position); n++)
            add_edge(g, ISMS_STEP_POSITION, (isms_object *)isms_position_role_at(position, n),
                     (isms_object *)position, NULL, NULL);
    }
}

static void add_units_and_committees(struct gathering *g)
{
    const isms_snapshot *snapshot = g->snapshot;
    for (size_t i = 0; i < object_count(snapshot, TYPE_UNIT); i++) {
        isms_unit *unit = isms_unit_at(snapshot->model, i);
        add_edge(g, ISMS_STEP_HEAD, (isms_object *)unit, isms_unit_head(unit), NULL, NULL);
    }
    for (size_t i = 0; i < object_count(snapshot, TYPE_COMMITTEE); i++) {
        isms_committee *c = isms_committee_at(snapshot->model, i);
        if (!isms__holds(snapshot, isms_committee_formed_on(c), isms_committee_dissolved_on(c)))
            continue;
        add_edge(g, ISMS_STEP_CHAIR, (isms_object *)c, isms_committee_chair(c), NULL, NULL);
        for (size_t n = 0; n < isms_committee_seat_count(c); n++) {
            isms_seat *seat = isms_committee_seat_at(c, n);
            /* who sits in it without a vote has no part in what it decides */
            if (isms__holds(snapshot, isms_seat_from(seat), isms_seat_until(seat)) &&
                isms_seat_voting(seat) && isms_seat_holder(seat) != isms_committee_chair(c))
                add_edge(g, ISMS_STEP_SEAT, (isms_object *)c, isms_seat_holder(seat), seat, NULL);
        }
    }
}

/* A role that everyone of its audience holds. */
static void note_implicit(struct gathering *g, uint32_t role)
{
    isms_snapshot *snapshot = g->snapshot;
    if (!isms__memory_grow(&snapshot->memory, (void **)&snapshot->implicit_roles,
                           &g->implicit_capacity, snapshot->implicit_count + 1,
                           sizeof *snapshot->implicit_roles)) {
        g->failed = true;
        return;
    }
    snapshot->implicit_roles[snapshot->implicit_count++] = role;
    snapshot->implicit[snapshot->first[TYPE_ROLE] + role] = true;
}

static void add_roles_and_delegations(struct gathering *g)
{
    const isms_snapshot *snapshot = g->snapshot;
    for (size_t i = 0; i < object_count(snapshot, TYPE_ROLE); i++) {
        isms_role *role = isms_role_at(snapshot->model, i);
        add_edge(g, ISMS_STEP_SPECIALIZATION, (isms_object *)isms_role_specializes(role),
                 (isms_object *)role, NULL, NULL);
        if (isms_role_implicit(role))
            note_implicit(g, (uint32_t)i);
    }
    for (size_t i = 0; i < object_count(snapshot, TYPE_DELEGATION); i++) {
        isms_delegation *d = isms_delegation_at(snapshot->model, i);
        size_t before = g->count;
        if (isms_delegation_role(d) &&
            isms__holds(snapshot, isms_delegation_from(d), isms_delegation_until(d)))
            add_edge(g, ISMS_STEP_DELEGATION, (isms_object *)isms_delegation_role(d),
                     isms_delegation_delegate(d), d, isms_delegation_scope(d));
        if (g->count > before)
            g->edges[before].instead = isms__node_of(snapshot, isms_delegation_delegator(d));
    }
}

/* ---- who takes part in a role ---- */

/* A participation in a role, and what it is about: the one object that its responsibility
 * concerns, NULL for none, or the responsibility itself where there are several. */
struct acting {
    const struct part *part;
    const void *about;
};

static int by_number(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Those that say the same side by side, the first of them first. */
static int compare_acting(const struct acting *a, const struct acting *b)
{
    const struct part *x = a->part, *y = b->part;
    int order = by_number(x->role, y->role);
    order = order ? order : by_number(x->node, y->node);
    order = order ? order : by_number((uintptr_t)x->scope, (uintptr_t)y->scope);
    order = order ? order : by_number((uintptr_t)a->about, (uintptr_t)b->about);
    order = order ? order : isms_date_compare(x->from, y->from);
    return order ? order : isms_date_compare(x->until, y->until);
}

static int by_saying(const void *a, const void *b)
{
    const struct acting *x = a, *y = b;
    int order = compare_acting(x, y);
    return order ? order : by_number((uintptr_t)x->part, (uintptr_t)y->part);
}

static int by_place(const void *a, const void *b)
{
    const struct acting *x = a, *y = b;
    return by_number((uintptr_t)x->part, (uintptr_t)y->part);
}

static const void *about_of(const isms_snapshot *snapshot, const struct part *part)
{
    const isms_object *duty = object_at(snapshot, TYPE_RESPONSIBILITY, part->responsibility);
    size_t count = isms_item_count(duty, ISMS_RESPONSIBILITY_CONCERNS);
    return count > 1 ? duty : isms_item_reference(duty, ISMS_RESPONSIBILITY_CONCERNS, 0);
}

/* Whoever takes part in a role is behind it for what that is about; once for the same, of which
 * there may be very many. */
static void add_acting(struct gathering *g)
{
    const isms_snapshot *snapshot = g->snapshot;
    struct acting *acting = NULL;
    size_t count = 0, capacity = 0, kept = 0;
    for (size_t i = 0; i < snapshot->part_count && !g->failed; i++) {
        const struct part *part = &snapshot->parts[i];
        if (part->role == NONE || part->role == part->node)
            continue;
        if (isms__memory_grow(&snapshot->memory, (void **)&acting, &capacity, count + 1,
                              sizeof *acting))
            acting[count++] = (struct acting){part, about_of(snapshot, part)};
        else
            g->failed = true;
    }
    if (count)
        qsort(acting, count, sizeof *acting, by_saying);
    for (size_t i = 0; i < count; i++)
        if (!kept || compare_acting(&acting[kept - 1], &acting[i]) != 0)
            acting[kept++] = acting[i];
    if (kept)
        qsort(acting, kept, sizeof *acting, by_place);
    for (size_t i = 0; i < kept; i++)
        add_edge_between(g, ISMS_STEP_ACTING, acting[i].part->role, acting[i].part->node,
                         acting[i].part->participation, acting[i].part->scope);
    isms__memory_free(&snapshot->memory, acting);
}

/* ---- all of them ---- */

static uint32_t edge_from(const void *item)
{
    return ((const struct edge *)item)->from;
}

static uint32_t edge_to(const void *item)
{
    return ((const struct edge *)item)->to;
}

/* Brings the edges into the order of where they begin, keeping that of the documents within. */
static bool order_edges(isms_snapshot *snapshot, struct gathering *g)
{
    struct index order = {NULL, NULL};
    const isms_allocator *memory = &snapshot->memory;
    bool good = isms__index_make(&order, memory, g->edges, g->count, sizeof *g->edges, edge_from,
                                 snapshot->node_count, true);
    snapshot->edges = isms__memory_zeroed(memory, g->count + 1, sizeof *snapshot->edges);
    good = good && snapshot->edges;
    for (size_t i = 0; good && i < g->count; i++)
        snapshot->edges[i] = g->edges[order.items[i]];
    snapshot->edge_count = g->count;
    snapshot->out.start = order.start;
    isms__memory_free(memory, order.items);
    return good;
}

bool isms__snapshot_edges(isms_snapshot *snapshot)
{
    struct gathering g = {.snapshot = snapshot};
    snapshot->implicit =
        isms__memory_zeroed(&snapshot->memory, (size_t)snapshot->node_count + 1, 1);
    if (!snapshot->implicit)
        return false;
    add_appointments(&g);
    add_persons_and_positions(&g);
    add_units_and_committees(&g);
    add_roles_and_delegations(&g);
    add_acting(&g);
    bool good = !g.failed && order_edges(snapshot, &g);
    isms__memory_free(&snapshot->memory, g.edges);
    return good &&
           isms__index_make(&snapshot->in, &snapshot->memory, snapshot->edges, snapshot->edge_count,
                            sizeof *snapshot->edges, edge_to, snapshot->node_count, true) &&
           isms__wake_deputies(snapshot);
}
