#include "snapshot/snapshot.h"

/* ---- what a responsibility is about ---- */

const isms_object *isms__edge_matter(const struct edge *edge)
{
    return edge->kind == ISMS_STEP_ACTING ? object_top(edge->via) : NULL;
}

bool isms__same_matter(const isms_snapshot *snapshot, const isms_object *x, const isms_object *y)
{
    enum { COMPARED = 1000 }; /* of each */
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
            if (p && (p == q || (places && isms__scopes_overlap(snapshot, p, q))))
                return true;
        }
    return false;
}

/* ---- walking ---- */

/* A walk that looks for every path may meet very many; beyond this it takes each edge once only. */
enum { EVERY_PATH_BUDGET = 20000 };

void isms__walker_init_few(struct walker *walker, const isms_snapshot *snapshot)
{
    *walker = (struct walker){.snapshot = snapshot, .memory = snapshot->memory};
}

bool isms__walker_init(struct walker *walker, const isms_snapshot *snapshot)
{
    isms__walker_init_few(walker, snapshot);
    walker->seen =
        isms__memory_zeroed(&walker->memory, snapshot->edge_count + 1, sizeof *walker->seen);
    return walker->seen != NULL;
}

void isms__walker_clear(struct walker *walker)
{
    isms__memory_free(&walker->memory, walker->seen);
    isms__map_clear(&walker->taken, &walker->memory);
    isms__map_clear(&walker->reached, &walker->memory);
    isms__memory_free(&walker->memory, walker->steps);
}

static bool add_step(struct walker *walker, struct walk_step step)
{
    if (!isms__memory_grow(&walker->memory, (void **)&walker->steps, &walker->capacity,
                           walker->count + 1, sizeof *walker->steps))
        return false;
    if (walker->every) {
        if (!isms__map_reserve(&walker->reached, &walker->memory, 1))
            return false;
        isms__map_set(&walker->reached, (uintptr_t)step.node + 1, (void *)(uintptr_t)walker->walk);
    }
    walker->steps[walker->count++] = step;
    return true;
}

static bool add_implicit_roles(struct walker *walker, uint32_t person, const isms_object *scope,
                               const isms_object *matter)
{
    const isms_snapshot *snapshot = walker->snapshot;
    for (size_t i = 0; i < snapshot->implicit_count; i++) {
        uint32_t role = snapshot->implicit_roles[i];
        if (isms__in_audience(snapshot, person, role) &&
            !add_step(walker, (struct walk_step){NONE, snapshot->first[TYPE_ROLE] + role, 0, scope,
                                                 matter}))
            return false;
    }
    return true;
}

bool isms__walk_begin(struct walker *walker, uint32_t node, const isms_object *scope,
                      const isms_object *matter)
{
    uint32_t person = node_person(walker->snapshot, node);
    walker->walk++;
    walker->count = walker->next = 0;
    walker->budget = walker->every ? EVERY_PATH_BUDGET : 0;
    if (!add_step(walker, (struct walk_step){NONE, node, NONE, scope, matter}))
        return false;
    return !walker->up || walker->explicit_only || person == NONE ||
           add_implicit_roles(walker, person, scope, matter);
}

bool isms__walk_part(struct walker *walker, const struct part *part)
{
    return isms__walk_begin(walker, part->node, part->scope,
                            object_at(walker->snapshot, TYPE_RESPONSIBILITY, part->responsibility));
}

bool isms__link_meets(const isms_object *via, isms_date from, isms_date until)
{
    static const struct {
        unsigned type, from, until;
    } fields[] = {
        {TYPE_APPOINTMENT, ISMS_APPOINTMENT_FROM, ISMS_APPOINTMENT_UNTIL},
        {TYPE_OCCUPANCY, ISMS_OCCUPANCY_FROM, ISMS_OCCUPANCY_UNTIL},
        {TYPE_SEAT, ISMS_SEAT_FROM, ISMS_SEAT_UNTIL},
        {TYPE_DELEGATION, ISMS_DELEGATION_FROM, ISMS_DELEGATION_UNTIL},
        {TYPE_PARTICIPATION, ISMS_PARTICIPATION_FROM, ISMS_PARTICIPATION_UNTIL},
        {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_FROM, ISMS_RESPONSIBILITY_UNTIL},
    };
    for (size_t i = 0; via && i < COUNT_OF(fields); i++) {
        if (via->type != fields[i].type)
            continue;
        isms_date begins = isms_get_date(via, fields[i].from);
        isms_date ends = isms_get_date(via, fields[i].until);
        return (!isms_date_is_set(begins) || isms_date_compare(begins, until) <= 0) &&
               (!isms_date_is_set(ends) || isms_date_compare(from, ends) <= 0);
    }
    return true;
}

/* Whether the way to a step leads through a node. Most have not been reached at all. */
static bool on_path(const struct walker *walker, uint32_t step, uint32_t node)
{
    if ((uintptr_t)isms__map_get(&walker->reached, (uintptr_t)node + 1) != walker->walk)
        return false;
    for (; step != NONE; step = walker->steps[step].before)
        if (walker->steps[step].node == node)
            return true;
    return false;
}

/* Whether the walk took the edge before; it has from now on. There is room in `taken`. */
static bool take_again(struct walker *walker, uint32_t edge)
{
    uintptr_t key = (uintptr_t)edge + 1, last;
    if (walker->seen) {
        last = walker->seen[edge];
        walker->seen[edge] = walker->walk;
    } else {
        last = (uintptr_t)isms__map_get(&walker->taken, key);
        isms__map_set(&walker->taken, key, (void *)(uintptr_t)walker->walk);
    }
    return last == walker->walk;
}

/* Whether the walk may take an edge from here to that node: awake, in scope, about the same, and
 * not taken before. */
static bool may_take(struct walker *walker, uint32_t step, uint32_t index, uint32_t node)
{
    const isms_snapshot *snapshot = walker->snapshot;
    const struct edge *edge = &snapshot->edges[index];
    if ((edge->flags & EDGE_ASLEEP) && !walker->asleep)
        return false;
    if (!isms__scopes_overlap(snapshot, walker->steps[step].scope, edge->scope))
        return false;
    if (edge->kind == ISMS_STEP_ACTING &&
        !isms__same_matter(snapshot, walker->steps[step].matter, isms__edge_matter(edge)))
        return false;
    if (isms_date_is_set(walker->until) &&
        !isms__link_meets(edge->via, walker->from, walker->until))
        return false;
    bool again = take_again(walker, index);
    if (walker->budget) {
        walker->budget--;
        return !on_path(walker, step, node);
    }
    return !again;
}

static bool names_objects(const isms_object *duty)
{
    return duty && isms_item_count(duty, ISMS_RESPONSIBILITY_CONCERNS) > 0;
}

static bool expand(struct walker *walker, uint32_t step)
{
    const isms_snapshot *snapshot = walker->snapshot;
    uint32_t node = walker->steps[step].node;
    const struct index *index = walker->up ? &snapshot->in : &snapshot->out;
    if (!walker->seen && !isms__map_reserve(&walker->taken, &walker->memory,
                                            index->start[node + 1] - index->start[node]))
        return false;
    for (uint32_t i = index->start[node]; i < index->start[node + 1]; i++) {
        uint32_t number = walker->up ? index->items[i] : i;
        const struct edge *edge = &snapshot->edges[number];
        uint32_t next = walker->up ? edge->from : edge->to;
        if (!may_take(walker, step, number, next))
            continue;
        const isms_object *scope =
            isms__scope_narrower(snapshot, walker->steps[step].scope, edge->scope);
        const isms_object *matter = walker->steps[step].matter;
        if (edge->kind == ISMS_STEP_ACTING && !names_objects(matter))
            matter = isms__edge_matter(edge);
        if (!add_step(walker, (struct walk_step){number, next, step, scope, matter}))
            return false;
    }
    return true;
}

uint32_t isms__walk_next(struct walker *walker, bool *failed)
{
    const isms_snapshot *snapshot = walker->snapshot;
    while (walker->next < walker->count) {
        uint32_t step = (uint32_t)walker->next++, node = walker->steps[step].node;
        if ((walker->go_on && !walker->go_on(walker->context)) || !expand(walker, step)) {
            *failed = true;
            return NONE;
        }
        uint32_t person = node_person(snapshot, node);
        if (walker->up || (person != NONE ? isms__person_is(snapshot, person, PERSON_ACTIVE)
                                          : snapshot->implicit[node]))
            return step;
    }
    return NONE;
}

bool isms__walk_is_asleep(const struct walker *walker, uint32_t step)
{
    for (; step != NONE; step = walker->steps[step].before) {
        uint32_t edge = walker->steps[step].edge;
        if (edge != NONE && (walker->snapshot->edges[edge].flags & EDGE_ASLEEP))
            return true;
    }
    return false;
}
