/* What comes with a role or position. */
#include "snapshot/duties.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- holders behind a holder ---- */

struct upward {
    const isms_snapshot *snapshot;
    isms_allocator memory;
    struct pointer_map seen; /* by node, from 1 */
    uint32_t *nodes;         /* those seen, in the order in which they were found */
    size_t count, capacity;
    bool failed;
};

static void see(struct upward *up, uint32_t node)
{
    if (node == NONE || isms__map_get(&up->seen, (uintptr_t)node + 1))
        return;
    if (!isms__map_reserve(&up->seen, &up->memory, 1) ||
        !isms__memory_grow(&up->memory, (void **)&up->nodes, &up->capacity, up->count + 1,
                           sizeof *up->nodes)) {
        up->failed = true;
        return;
    }
    isms__map_set(&up->seen, (uintptr_t)node + 1, up);
    up->nodes[up->count++] = node;
}

/* Whether a link gives for good what stands above it. */
static bool comes_with_it(const struct edge *edge)
{
    return edge->kind == ISMS_STEP_POSITION || edge->kind == ISMS_STEP_APPOINTMENT ||
           edge->kind == ISMS_STEP_SPECIALIZATION;
}

static void look_up(struct upward *up)
{
    const isms_snapshot *s = up->snapshot;
    for (size_t i = 0; i < up->count && !up->failed; i++) {
        uint32_t node = up->nodes[i];
        for (uint32_t n = s->in.start[node]; n < s->in.start[node + 1]; n++) {
            const struct edge *edge = &s->edges[s->in.items[n]];
            if (comes_with_it(edge))
                see(up, edge->from);
        }
    }
}

/* ---- duties ---- */

static int by_duty(const void *a, const void *b)
{
    const struct part *const *x = a, *const *y = b;
    return (*x > *y) - (*x < *y); /* parts stand in the order of duties */
}

/* Parts in the same duty for the same scope are one. */
static bool take_parts(struct duties_held *out, const isms_snapshot *s,
                       const struct part *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const isms_responsibility *duty =
            isms_responsibility_at(s->model, parts[i]->responsibility);
        size_t n = out->count;
        while (n > 0 && out->items[n - 1].duty == duty &&
               out->items[n - 1].scope != parts[i]->scope)
            n--;
        if (n > 0 && out->items[n - 1].duty == duty) {
            out->items[n - 1].codes |= parts[i]->codes;
            continue;
        }
        if (!isms__memory_grow(&out->memory, (void **)&out->items, &out->capacity, out->count + 1,
                               sizeof *out->items))
            return false;
        out->items[out->count++] = (struct duty_held){duty, parts[i]->scope, parts[i]->codes};
    }
    return true;
}

static bool gather(struct duties_held *out, const struct upward *up)
{
    const isms_snapshot *s = up->snapshot;
    const struct part **parts;
    size_t count = 0;
    bool good;
    for (size_t i = 0; i < up->count; i++)
        count += s->parts_held.start[up->nodes[i] + 1] - s->parts_held.start[up->nodes[i]];
    parts = isms__memory_zeroed(&out->memory, count + 1, sizeof(const struct part *));
    if (!parts)
        return false;
    count = 0;
    for (size_t i = 0; i < up->count; i++)
        for (uint32_t n = s->parts_held.start[up->nodes[i]];
             n < s->parts_held.start[up->nodes[i] + 1]; n++)
            parts[count++] = &s->parts[s->parts_held.items[n]];
    if (count)
        qsort((void *)parts, count, sizeof *parts, by_duty);
    good = take_parts(out, s, parts, count);
    isms__memory_free(&out->memory, (void *)parts);
    return good;
}

bool isms__duties_held(struct duties_held *out, const isms_snapshot *snapshot,
                       const isms_object *holder)
{
    struct upward up = {.snapshot = snapshot, .memory = snapshot->memory};
    *out = (struct duties_held){.memory = snapshot->memory};
    see(&up, isms__node_of(snapshot, holder));
    look_up(&up);
    bool good = !up.failed && gather(out, &up);
    isms__map_clear(&up.seen, &up.memory);
    isms__memory_free(&up.memory, up.nodes);
    return good;
}

void isms__duties_held_end(struct duties_held *duties)
{
    isms__memory_free(&duties->memory, duties->items);
    *duties = (struct duties_held){.memory = duties->memory};
}

/* ---- the mark of a clause ---- */

static uint64_t mix(uint64_t hash, const char *text)
{
    /* fixed: marks stand in documents for years */
    const struct hash_key key = {hash, 0x636c617573656d6bu};
    return isms__hash(key, text ? text : "", text ? strlen(text) : 0);
}

void isms__clause_mark(const struct duties_held *duties, char mark[CLAUSE_MARK_SIZE])
{
    uint64_t sum = 0; /* of marks of duties: a sum does not know an order */
    for (size_t i = 0; i < duties->count; i++) {
        const struct duty_held *held = &duties->items[i];
        const isms_object *duty = (const isms_object *)held->duty;
        uint32_t codes =
            held->codes & (ISMS_BIT(ISMS_CODE_RESPONSIBLE) | ISMS_BIT(ISMS_CODE_ACCOUNTABLE));
        if (!isms__is_in_clause(held))
            continue;
        uint64_t hash = mix(codes, isms_object_id(duty));
        hash = mix(hash, isms_object_label(duty));
        hash = mix(hash, isms_responsibility_statement(held->duty));
        sum += mix(hash, held->scope ? isms_object_id(held->scope) : NULL);
    }
    snprintf(mark, CLAUSE_MARK_SIZE, "%016llx", (unsigned long long)sum);
}
