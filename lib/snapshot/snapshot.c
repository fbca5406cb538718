#include "snapshot/snapshot.h"

#include <stdlib.h>

/* ---- numbering ---- */

static const unsigned node_types[] = {TYPE_ORGANIZATION, TYPE_UNIT,   TYPE_COMMITTEE,
                                      TYPE_POSITION,     TYPE_PERSON, TYPE_ROLE};

static bool number_objects(isms_snapshot *snapshot)
{
    const isms_model *model = snapshot->model;
    snapshot->index_of = isms__memory_zeroed(&snapshot->memory, (size_t)model->next_ordinal + 1,
                                             sizeof *snapshot->index_of);
    if (!snapshot->index_of)
        return false;
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        snapshot->first[t] = NONE;
        for (size_t i = 0; i < model->lists[t].count; i++)
            snapshot->index_of[model->lists[t].items[i]->ordinal] = (uint32_t)i;
    }
    for (size_t i = 0; i < COUNT_OF(node_types); i++) {
        snapshot->first[node_types[i]] = snapshot->node_count;
        snapshot->node_count += (uint32_t)model->lists[node_types[i]].count;
    }
    snapshot->nodes = isms__memory_zeroed(&snapshot->memory, (size_t)snapshot->node_count + 1,
                                          sizeof *snapshot->nodes);
    for (size_t i = 0; snapshot->nodes && i < COUNT_OF(node_types); i++) {
        const struct type_list *list = &model->lists[node_types[i]];
        if (list->count)
            memcpy(snapshot->nodes + snapshot->first[node_types[i]], list->items,
                   list->count * sizeof *list->items);
    }
    return snapshot->nodes != NULL;
}

uint32_t isms__node_of(const isms_snapshot *snapshot, const isms_object *object)
{
    if (!object || snapshot->first[object->type] == NONE)
        return NONE;
    return snapshot->first[object->type] + index_of(snapshot, object);
}

bool isms__holds(const isms_snapshot *snapshot, isms_date from, isms_date until)
{
    if (isms_date_is_set(from) && isms_date_is_set(until) && isms_date_compare(from, until) > 0)
        return false; /* ends before it begins */
    return (!isms_date_is_set(from) || isms_date_compare(from, snapshot->at) <= 0) &&
           (!isms_date_is_set(until) || isms_date_compare(snapshot->from, until) <= 0);
}

bool isms__index_make(struct index *index, const isms_allocator *memory, const void *items,
                      size_t count, size_t size, owner_of *owner, size_t owners, bool with_items)
{
    const char *p = items;
    index->start = isms__memory_zeroed(memory, owners + 2, sizeof *index->start);
    index->items = with_items ? isms__memory_zeroed(memory, count + 1, sizeof *index->items) : NULL;
    if (!index->start || (with_items && !index->items))
        return false;
    for (size_t i = 0; i < count; i++)
        index->start[owner(p + i * size) + 2]++;
    for (size_t i = 2; i < owners + 2; i++)
        index->start[i] += index->start[i - 1];
    /* start[n + 1] moves from the beginning of n to its end, which is where the next one begins */
    for (size_t i = 0; i < count; i++) {
        uint32_t at = index->start[owner(p + i * size) + 1]++;
        if (with_items)
            index->items[at] = (uint32_t)i;
    }
    return true;
}

/* ---- what was handed on ---- */

static uint32_t handed_on_responsibility(const void *item)
{
    return ((const struct handed_on *)item)->responsibility;
}

static uint32_t handed_on_node(const void *item)
{
    return ((const struct handed_on *)item)->to;
}

static int by_responsibility(const void *a, const void *b)
{
    const struct handed_on *x = a, *y = b;
    return (x->responsibility > y->responsibility) - (x->responsibility < y->responsibility);
}

static bool find_handed_on(isms_snapshot *snapshot)
{
    size_t capacity = 0;
    for (size_t i = 0; i < object_count(snapshot, TYPE_DELEGATION); i++) {
        const isms_delegation *d = isms_delegation_at(snapshot->model, i);
        uint32_t from = isms__node_of(snapshot, isms_delegation_delegator(d));
        uint32_t to = isms__node_of(snapshot, isms_delegation_delegate(d));
        if (from == NONE || to == NONE ||
            !isms__holds(snapshot, isms_delegation_from(d), isms_delegation_until(d)))
            continue;
        for (size_t n = 0; n < isms_delegation_responsibility_count(d); n++) {
            const isms_responsibility *r = isms_delegation_responsibility_at(d, n);
            if (!r)
                continue;
            if (!isms__memory_grow(&snapshot->memory, (void **)&snapshot->handed_on, &capacity,
                                   snapshot->handed_on_count + 1, sizeof *snapshot->handed_on))
                return false;
            snapshot->handed_on[snapshot->handed_on_count++] =
                (struct handed_on){d, index_of(snapshot, (const isms_object *)r), from, to};
        }
    }
    if (snapshot->handed_on_count)
        qsort(snapshot->handed_on, snapshot->handed_on_count, sizeof *snapshot->handed_on,
              by_responsibility);
    return true;
}

static bool make_handed_on(isms_snapshot *snapshot)
{
    return find_handed_on(snapshot) &&
           isms__index_make(&snapshot->handed_on_of, &snapshot->memory, snapshot->handed_on,
                            snapshot->handed_on_count, sizeof *snapshot->handed_on,
                            handed_on_responsibility, object_count(snapshot, TYPE_RESPONSIBILITY),
                            false) &&
           isms__index_make(&snapshot->handed_on_to, &snapshot->memory, snapshot->handed_on,
                            snapshot->handed_on_count, sizeof *snapshot->handed_on, handed_on_node,
                            snapshot->node_count, true);
}

/* ---- who is really there ---- */

static bool has_audience(const isms_snapshot *snapshot, uint32_t role)
{
    for (uint32_t i = 0; i < object_count(snapshot, TYPE_PERSON); i++)
        if (isms__person_is(snapshot, i, PERSON_ACTIVE) && isms__in_audience(snapshot, i, role))
            return true;
    return false;
}

/* Marks every node that an active person is behind: backwards along the edges, from the persons. */
bool isms__snapshot_live(isms_snapshot *snapshot)
{
    uint32_t *queue =
        isms__memory_zeroed(&snapshot->memory, (size_t)snapshot->node_count + 1, sizeof *queue);
    size_t count = 0;
    snapshot->live = isms__memory_zeroed(&snapshot->memory, (size_t)snapshot->node_count + 1, 1);
    if (!queue || !snapshot->live) {
        isms__memory_free(&snapshot->memory, queue);
        return false;
    }
    for (uint32_t node = 0; node < snapshot->node_count; node++) {
        uint32_t person = node_person(snapshot, node);
        bool live = person != NONE ? isms__person_is(snapshot, person, PERSON_ACTIVE)
                                   : snapshot->implicit[node] &&
                                         has_audience(snapshot, node - snapshot->first[TYPE_ROLE]);
        if (live) {
            snapshot->live[node] = true;
            queue[count++] = node;
        }
    }
    for (size_t next = 0; next < count; next++)
        for (uint32_t i = snapshot->in.start[queue[next]]; i < snapshot->in.start[queue[next] + 1];
             i++) {
            const struct edge *edge = &snapshot->edges[snapshot->in.items[i]];
            if (snapshot->live[edge->from] || (edge->flags & EDGE_ASLEEP))
                continue;
            snapshot->live[edge->from] = true;
            queue[count++] = edge->from;
        }
    isms__memory_free(&snapshot->memory, queue);
    return true;
}

/* ---- taking and giving back ---- */

static void free_index(isms_snapshot *snapshot, struct index *index)
{
    isms__memory_free(&snapshot->memory, index->start);
    isms__memory_free(&snapshot->memory, index->items);
}

static void free_snapshot(isms_snapshot *snapshot)
{
    isms_allocator memory = snapshot->memory;
    isms__memory_free(&memory, snapshot->index_of);
    isms__memory_free(&memory, snapshot->nodes);
    isms__memory_free(&memory, snapshot->controls);
    isms__memory_free(&memory, snapshot->persons);
    isms__memory_free(&memory, snapshot->tenures);
    isms__memory_free(&memory, snapshot->posts);
    isms__forest_clear(&snapshot->superiors, &memory);
    isms__forest_clear(&snapshot->organizations, &memory);
    isms__forest_clear(&snapshot->sites, &memory);
    isms__forest_clear(&snapshot->units, &memory);
    isms__memory_free(&memory, snapshot->site_organization);
    isms__memory_free(&memory, snapshot->unit_organization);
    isms__memory_free(&memory, snapshot->unit_site);
    isms__memory_free(&memory, snapshot->edges);
    isms__memory_free(&memory, snapshot->implicit);
    isms__memory_free(&memory, snapshot->implicit_roles);
    isms__memory_free(&memory, snapshot->live);
    isms__memory_free(&memory, snapshot->responsibilities);
    isms__memory_free(&memory, snapshot->tasks);
    isms__memory_free(&memory, snapshot->codes_held);
    isms__memory_free(&memory, snapshot->parts);
    isms__memory_free(&memory, snapshot->other_parts);
    isms__memory_free(&memory, snapshot->handed_on);
    free_index(snapshot, &snapshot->out);
    free_index(snapshot, &snapshot->in);
    free_index(snapshot, &snapshot->posts_of);
    free_index(snapshot, &snapshot->parts_of);
    free_index(snapshot, &snapshot->parts_held);
    free_index(snapshot, &snapshot->other_parts_of);
    free_index(snapshot, &snapshot->handed_on_of);
    free_index(snapshot, &snapshot->handed_on_to);
    atomic_fetch_sub(&snapshot->model->pins, 1);
    isms_model_unref(snapshot->model);
    isms__memory_free(&memory, snapshot);
}

static isms_status check_options(isms_date at, const isms_snapshot_options *options,
                                 isms_error *error)
{
    if (!isms_date_is_set(isms_date_make(at.year, at.month, at.day)))
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "a snapshot needs a date");
    if (isms_date_is_set(options->from) && isms_date_compare(options->from, at) > 0)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "the time to show ends before it begins");
    return ISMS_OK;
}

isms_status isms_snapshot_take(isms_snapshot **out, isms_model *model, isms_date at,
                               const isms_snapshot_options *options, isms_error *error)
{
    isms_snapshot_options own;
    if (!out || !model || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_snapshot_take needs a model, and options of the right size");
    options = &own;
    isms_status status = check_options(at, options, error);
    isms_model *shown = NULL;
    if (status == ISMS_OK && options->detached)
        status = isms_model_clone(&shown, model, error);
    if (status != ISMS_OK)
        return status;
    isms_snapshot *snapshot = isms__memory_zeroed(&model->memory, 1, sizeof *snapshot);
    if (!snapshot) {
        isms_model_unref(shown);
        return isms__fail_memory(error);
    }
    atomic_init(&snapshot->references, 1);
    snapshot->memory = model->memory;
    snapshot->model = shown ? shown : isms_model_ref(model);
    atomic_fetch_add(&snapshot->model->pins, 1);
    snapshot->at = at;
    snapshot->from = isms_date_is_set(options->from) ? options->from : at;
    bool good = number_objects(snapshot) && isms__snapshot_persons(snapshot) &&
                isms__snapshot_posts(snapshot) && isms__snapshot_places(snapshot) &&
                isms__snapshot_parts(snapshot) && isms__snapshot_edges(snapshot) &&
                isms__snapshot_superiors(snapshot) && make_handed_on(snapshot) &&
                isms__snapshot_live(snapshot) && isms__snapshot_controls(snapshot);
    if (!good) {
        free_snapshot(snapshot);
        return isms__fail_memory(error);
    }
    *out = snapshot;
    return ISMS_OK;
}

isms_snapshot *isms_snapshot_ref(isms_snapshot *snapshot)
{
    if (snapshot)
        atomic_fetch_add_explicit(&snapshot->references, 1, memory_order_relaxed);
    return snapshot;
}

void isms_snapshot_unref(isms_snapshot *snapshot)
{
    if (snapshot && atomic_fetch_sub_explicit(&snapshot->references, 1, memory_order_acq_rel) == 1)
        free_snapshot(snapshot);
}

isms_date isms_snapshot_date(const isms_snapshot *snapshot)
{
    return snapshot->at;
}

isms_model *isms_snapshot_model(const isms_snapshot *snapshot)
{
    return snapshot->model;
}

/* Index of a person of this snapshot, NONE for all else. */
static uint32_t person_index(const isms_snapshot *snapshot, const isms_person *person)
{
    const isms_object *object = (const isms_object *)person;
    return has_object(snapshot, object) && object->type == TYPE_PERSON ? index_of(snapshot, object)
                                                                       : NONE;
}

bool isms_snapshot_is_active(const isms_snapshot *snapshot, const isms_person *person)
{
    uint32_t index = person_index(snapshot, person);
    return index != NONE && isms__person_is(snapshot, index, PERSON_ACTIVE);
}

bool isms_snapshot_is_absent(const isms_snapshot *snapshot, const isms_person *person)
{
    uint32_t index = person_index(snapshot, person);
    return index != NONE && isms__person_is(snapshot, index, PERSON_ABSENT);
}

isms_person *isms_snapshot_superior(const isms_snapshot *snapshot, const isms_person *person)
{
    uint32_t index = person_index(snapshot, person);
    uint32_t superior = index == NONE ? NONE : snapshot->superiors.parent[index];
    return superior == NONE ? NULL : isms_person_at(snapshot->model, superior);
}

bool isms_snapshot_reports_to(const isms_snapshot *snapshot, const isms_person *person,
                              const isms_person *superior)
{
    uint32_t below = person_index(snapshot, person), above = person_index(snapshot, superior);
    return below != NONE && above != NONE && below != above &&
           forest_below(&snapshot->superiors, below, above);
}
