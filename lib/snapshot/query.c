/* Who, why and what: answers with the paths that led to them. */
#include <stdlib.h>

#include "snapshot/answers.h"

struct query {
    isms_answers *answers;
    const isms_snapshot *snapshot;
    struct walker walker;
    uint32_t *path; /* steps of the walker, the last one first */
    size_t path_count, path_capacity;
    bool brief; /* without paths */
    bool failed;
};

/* ---- answers and their paths ---- */

static void add_step(struct query *q, isms_step step)
{
    isms_answers *a = q->answers;
    if (q->failed || !isms__memory_grow(&a->memory, (void **)&a->steps, &a->step_capacity,
                                        a->step_count + 1, sizeof *a->steps)) {
        q->failed = true;
        return;
    }
    a->steps[a->step_count++] = step;
    a->items[a->count - 1].told.step_count++;
}

static void add_answer(struct query *q, isms_answer told)
{
    isms_answers *a = q->answers;
    if (q->failed || !isms__memory_grow(&a->memory, (void **)&a->items, &a->capacity, a->count + 1,
                                        sizeof *a->items)) {
        q->failed = true;
        return;
    }
    uint32_t rank =
        told.responsibility ? index_of(q->snapshot, (const isms_object *)told.responsibility) : 0;
    a->items[a->count] = (struct answer){told, a->step_count, rank, a->count};
    a->count++;
}

static void set_person(const struct query *q, isms_answer *told, uint32_t node)
{
    uint32_t person = node_person(q->snapshot, node);
    told->everyone = person == NONE && q->snapshot->implicit[node];
    if (person == NONE)
        return;
    told->person = isms_person_at(q->snapshot->model, person);
    told->absent = isms__person_is(q->snapshot, person, PERSON_ABSENT);
}

/* Notes the steps from the start of the walk to this one, the start left out. */
static void note_path(struct query *q, uint32_t step)
{
    const struct walk_step *steps = q->walker.steps;
    q->path_count = 0;
    for (; steps[step].before != NONE; step = steps[step].before) {
        if (!isms__memory_grow(&q->answers->memory, (void **)&q->path, &q->path_capacity,
                               q->path_count + 1, sizeof *q->path)) {
            q->failed = true;
            return;
        }
        q->path[q->path_count++] = step;
    }
}

static void add_walk_step(struct query *q, uint32_t step)
{
    const isms_snapshot *s = q->snapshot;
    const struct walk_step *at = &q->walker.steps[step];
    if (at->edge == NONE) { /* up to an implicit role */
        add_step(q,
                 (isms_step){ISMS_STEP_IMPLICIT, isms__node_object(s, at->node),
                             isms__node_object(s, q->walker.steps[at->before].node), NULL, NULL});
        return;
    }
    const struct edge *edge = &s->edges[at->edge];
    add_step(q, (isms_step){(isms_step_kind)edge->kind, isms__node_object(s, edge->from),
                            isms__node_object(s, edge->to), edge->via,
                            edge->instead == NONE ? NULL : isms__node_object(s, edge->instead)});
}

/* Adds the path of a walk to the last answer, from the holder to the person. */
static void add_path(struct query *q, uint32_t step)
{
    if (q->brief)
        return;
    note_path(q, step);
    for (size_t i = 0; i < q->path_count && !q->failed; i++)
        add_walk_step(q, q->path[q->walker.up ? i : q->path_count - 1 - i]);
}

static isms_answer part_answer(const struct query *q, const struct part *part)
{
    return (isms_answer){
        .responsibility = isms_responsibility_at(q->snapshot->model, part->responsibility),
        .holder = isms__node_object(q->snapshot, part->node),
        .codes = part->codes,
        .manner = isms_participation_manner(part->participation),
        .scope = part->scope,
    };
}

static void add_part_step(struct query *q, const struct part *part)
{
    const isms_answer *told = &q->answers->items[q->answers->count - 1].told;
    add_step(q, (isms_step){ISMS_STEP_PARTICIPATION, (const isms_object *)told->responsibility,
                            told->holder, (const isms_object *)part->participation, NULL});
}

/* ---- what was handed on ---- */

/* The codes that a node has in a responsibility, be it named or behind whom is named. */
static uint32_t codes_of(struct query *q, uint32_t responsibility, uint32_t node)
{
    const isms_snapshot *s = q->snapshot;
    struct walker probe;
    uint32_t codes = 0;
    isms__walker_init_few(&probe, s);
    probe.up = true; /* everything that the node stands for, the node itself included */
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++) {
        const struct part *part = &s->parts[i];
        uint32_t step = NONE;
        if (!isms__walk_begin(&probe, node, part->scope,
                              object_at(s, TYPE_RESPONSIBILITY, responsibility)))
            q->failed = true;
        while (!q->failed && (step = isms__walk_next(&probe, &q->failed)) != NONE)
            if (probe.steps[step].node == part->node)
                codes |= part->codes;
    }
    isms__walker_clear(&probe);
    return codes;
}

/* The answer that something was handed on, without a person yet; false where there was nothing to
 * hand on. */
static bool handed_on_answer(struct query *q, const struct handed_on *h, isms_answer *told)
{
    const uint32_t doing = ISMS_BIT(ISMS_CODE_RESPONSIBLE),
                   answering = ISMS_BIT(ISMS_CODE_ACCOUNTABLE);
    uint32_t codes = codes_of(q, h->responsibility, h->from);
    if (!(codes & (doing | answering)))
        return false;
    *told = (isms_answer){
        .responsibility = isms_responsibility_at(q->snapshot->model, h->responsibility),
        .holder = isms__node_object(q->snapshot, h->from),
        .codes = doing, /* accountability stays where it is */
        .scope = isms_delegation_scope(h->delegation),
    };
    return true;
}

static void add_handed_on_step(struct query *q, const struct handed_on *h)
{
    const isms_answer *told = &q->answers->items[q->answers->count - 1].told;
    add_step(q, (isms_step){ISMS_STEP_DELEGATION, (const isms_object *)told->responsibility,
                            isms__node_object(q->snapshot, h->to),
                            (const isms_object *)h->delegation, told->holder});
}

/* ---- from holders to persons ---- */

/* Walks from a node to everyone behind it and adds an answer for each; one without a person where
 * nobody is. */
static void answer_down(struct query *q, isms_answer base, uint32_t node, const struct part *part,
                        const struct handed_on *h)
{
    uint32_t step = NONE;
    bool any = false;
    if (!isms__walk_begin(&q->walker, node, base.scope, (const isms_object *)base.responsibility))
        q->failed = true;
    while (!q->failed) {
        step = isms__walk_next(&q->walker, &q->failed);
        if (q->failed || (step == NONE && any))
            return;
        isms_answer told = base;
        if (step != NONE) {
            set_person(q, &told, q->walker.steps[step].node);
            told.scope = q->walker.steps[step].scope;
        }
        add_answer(q, told);
        if (!q->failed && part)
            add_part_step(q, part);
        if (!q->failed && h)
            add_handed_on_step(q, h);
        if (!q->failed && step != NONE)
            add_path(q, step);
        if (step == NONE)
            return;
        any = true;
    }
}

static void answer_who(struct query *q, uint32_t responsibility)
{
    const isms_snapshot *s = q->snapshot;
    q->walker.every = true;
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++)
        answer_down(q, part_answer(q, &s->parts[i]), s->parts[i].node, &s->parts[i], NULL);
    for (uint32_t i = s->handed_on_of.start[responsibility];
         i < s->handed_on_of.start[responsibility + 1]; i++) {
        isms_answer told;
        if (handed_on_answer(q, &s->handed_on[i], &told))
            answer_down(q, told, s->handed_on[i].to, NULL, &s->handed_on[i]);
    }
}

/* ---- from persons to responsibilities ---- */

/* Adds what a step of a walk up from a person means: all parts that its node holds. */
static void answer_step(struct query *q, uint32_t step, uint32_t person, uint32_t only)
{
    const isms_snapshot *s = q->snapshot;
    uint32_t node = q->walker.steps[step].node;
    for (uint32_t i = s->parts_held.start[node]; i < s->parts_held.start[node + 1] && !q->failed;
         i++) {
        const struct part *part = &s->parts[s->parts_held.items[i]];
        const isms_object *scope = q->walker.steps[step].scope;
        if ((only != NONE && part->responsibility != only) ||
            !isms__scopes_overlap(s, part->scope, scope) ||
            !isms__same_matter(s, q->walker.steps[step].matter,
                               object_at(s, TYPE_RESPONSIBILITY, part->responsibility)))
            continue;
        isms_answer told = part_answer(q, part);
        set_person(q, &told, person);
        told.scope = isms__scope_narrower(s, part->scope, scope);
        add_answer(q, told);
        if (!q->failed)
            add_part_step(q, part);
        if (!q->failed)
            add_path(q, step);
    }
    for (uint32_t i = s->handed_on_to.start[node];
         i < s->handed_on_to.start[node + 1] && !q->failed; i++) {
        const struct handed_on *h = &s->handed_on[s->handed_on_to.items[i]];
        isms_answer told;
        if ((only != NONE && h->responsibility != only) || !handed_on_answer(q, h, &told))
            continue;
        set_person(q, &told, person);
        add_answer(q, told);
        if (!q->failed)
            add_handed_on_step(q, h);
        if (!q->failed)
            add_path(q, step);
    }
}

static void answer_up(struct query *q, uint32_t person, uint32_t only)
{
    uint32_t step;
    if (!isms__person_is(q->snapshot, node_person(q->snapshot, person), PERSON_ACTIVE))
        return; /* whoever is not there has no part in anything */
    q->walker.up = true;
    q->walker.every = only != NONE;
    if (!isms__walk_begin(&q->walker, person, NULL, NULL))
        q->failed = true;
    while (!q->failed && (step = isms__walk_next(&q->walker, &q->failed)) != NONE)
        answer_step(q, step, person, only);
}

static int in_order(const void *a, const void *b)
{
    const struct answer *x = a, *y = b;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

/* ---- questions ---- */

static isms_status begin(struct query *q, isms_snapshot *snapshot, isms_error *error)
{
    memset(q, 0, sizeof *q);
    q->snapshot = snapshot;
    q->answers = isms__memory_zeroed(&snapshot->memory, 1, sizeof *q->answers);
    if (!q->answers)
        return isms__fail_memory(error);
    isms__walker_init_few(&q->walker, snapshot);
    q->answers->memory = snapshot->memory;
    q->answers->snapshot = isms_snapshot_ref(snapshot);
    isms__text_init(&q->answers->sentence, &q->answers->memory);
    return ISMS_OK;
}

static isms_status end(struct query *q, isms_answers **out, isms_error *error)
{
    isms__memory_free(&q->answers->memory, q->path);
    isms__walker_clear(&q->walker);
    if (q->failed) {
        isms_answers_free(q->answers);
        return isms__fail_memory(error);
    }
    if (q->answers->count)
        qsort(q->answers->items, q->answers->count, sizeof *q->answers->items, in_order);
    *out = q->answers;
    return ISMS_OK;
}

/* Whether an object can be asked about: of this snapshot, of that type (0: any), and not removed.
 */
static isms_status check(const isms_snapshot *snapshot, const void *object, unsigned type,
                         const void *out, isms_error *error)
{
    const isms_object *o = object;
    if (!snapshot || !o || !out || (type && o->type != type) || object_type(o)->part)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "a snapshot, an object and a place for the answers are needed");
    if (!has_object(snapshot, o))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "\"%.80s\" is not in the model that the snapshot shows",
                          isms_object_id(o));
    return ISMS_OK;
}

isms_status isms_snapshot_who(isms_answers **out, isms_snapshot *snapshot,
                              const isms_responsibility *responsibility, isms_error *error)
{
    struct query q;
    isms_status status = check(snapshot, responsibility, TYPE_RESPONSIBILITY, out, error);
    if (status == ISMS_OK)
        status = begin(&q, snapshot, error);
    if (status != ISMS_OK)
        return status;
    answer_who(&q, index_of(snapshot, (const isms_object *)responsibility));
    return end(&q, out, error);
}

isms_status isms_snapshot_why(isms_answers **out, isms_snapshot *snapshot,
                              const isms_person *person, const isms_responsibility *responsibility,
                              isms_error *error)
{
    struct query q;
    isms_status status = check(snapshot, person, TYPE_PERSON, out, error);
    if (status == ISMS_OK)
        status = check(snapshot, responsibility, TYPE_RESPONSIBILITY, out, error);
    if (status == ISMS_OK)
        status = begin(&q, snapshot, error);
    if (status != ISMS_OK)
        return status;
    answer_up(&q, isms__node_of(snapshot, (const isms_object *)person),
              index_of(snapshot, (const isms_object *)responsibility));
    return end(&q, out, error);
}

isms_status isms_snapshot_duties(isms_answers **out, isms_snapshot *snapshot,
                                 const isms_person *person, isms_error *error)
{
    struct query q;
    isms_status status = check(snapshot, person, TYPE_PERSON, out, error);
    if (status == ISMS_OK)
        status = begin(&q, snapshot, error);
    if (status != ISMS_OK)
        return status;
    answer_up(&q, isms__node_of(snapshot, (const isms_object *)person), NONE);
    return end(&q, out, error);
}

static isms_status ask_holders(isms_answers **out, isms_snapshot *snapshot,
                               const isms_object *holder, bool brief, isms_error *error)
{
    struct query q;
    isms_status status = check(snapshot, holder, 0, out, error);
    if (status == ISMS_OK && isms__node_of(snapshot, holder) == NONE)
        status = isms__fail(error, ISMS_ERROR_ARGUMENT, "%s %s holds nothing",
                            type_a(object_type(holder)), object_type(holder)->name);
    if (status == ISMS_OK)
        status = begin(&q, snapshot, error);
    if (status != ISMS_OK)
        return status;
    q.brief = brief;
    q.walker.every = true;
    answer_down(&q, (isms_answer){.holder = holder}, isms__node_of(snapshot, holder), NULL, NULL);
    return end(&q, out, error);
}

isms_status isms_snapshot_holders(isms_answers **out, isms_snapshot *snapshot,
                                  const isms_object *holder, isms_error *error)
{
    return ask_holders(out, snapshot, holder, false, error);
}

isms_status isms__brief_holders(isms_answers **out, isms_snapshot *snapshot,
                                const isms_object *holder, isms_error *error)
{
    return ask_holders(out, snapshot, holder, true, error);
}

/* ---- reading answers ---- */

size_t isms_answers_count(const isms_answers *answers)
{
    return answers ? answers->count : 0;
}

isms_answer isms_answers_at(const isms_answers *answers, size_t index)
{
    if (!answers || index >= answers->count)
        return (isms_answer){0};
    return answers->items[index].told;
}

isms_step isms_answers_step(const isms_answers *answers, size_t index, size_t step)
{
    if (!answers || index >= answers->count || step >= answers->items[index].told.step_count)
        return (isms_step){0};
    return answers->steps[answers->items[index].first_step + step];
}

void isms_answers_free(isms_answers *answers)
{
    if (!answers)
        return;
    isms_allocator memory = answers->memory;
    isms_snapshot *snapshot = answers->snapshot;
    isms__text_clear(&answers->sentence);
    isms__memory_free(&memory, answers->items);
    isms__memory_free(&memory, answers->steps);
    isms__memory_free(&memory, answers);
    isms_snapshot_unref(snapshot);
}
