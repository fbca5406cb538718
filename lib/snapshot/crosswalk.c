/* Which controls are served: from those that a responsibility names to those below and, by
 * mappings, to those of other catalogs. */
#include <stdlib.h>

#include "snapshot/crosswalk.h"
#include "snapshot/duties.h"

struct search {
    isms_crosswalk *walk;
    const isms_snapshot *snapshot;
    const isms_catalog *catalog; /* NULL: any */
    size_t mappings;
    uint32_t *best; /* by control: its visit plus 1; of one responsibility at a time */
    bool *asked;    /* by responsibility */
    bool failed;
};

/* ---- relationships ---- */

static uint8_t reverse(uint8_t relationship)
{
    return relationship == SUBSET ? SUPERSET : relationship == SUPERSET ? SUBSET : relationship;
}

/* What a is to c, where a is the first to b and b the second to c: as far as that follows. */
static uint8_t compose(uint8_t first, uint8_t second)
{
    static const uint8_t of[RELATED + 1][RELATED + 1] = {
        [EQUAL] = {0, EQUAL, SUBSET, SUPERSET, INTERSECTS, RELATED},
        [SUBSET] = {0, SUBSET, SUBSET, RELATED, RELATED, RELATED},
        [SUPERSET] = {0, SUPERSET, INTERSECTS, SUPERSET, INTERSECTS, RELATED},
        [INTERSECTS] = {0, INTERSECTS, INTERSECTS, RELATED, RELATED, RELATED},
        [RELATED] = {0, RELATED, RELATED, RELATED, RELATED, RELATED}};
    return of[first][second];
}

/* The closer, the smaller. */
static unsigned distance(uint8_t relationship)
{
    static const uint8_t of[] = {
        [EQUAL] = 0, [SUPERSET] = 1, [SUBSET] = 2, [INTERSECTS] = 3, [RELATED] = 4};
    return of[relationship];
}

static bool is_whole(uint8_t relationship)
{
    return relationship == EQUAL || relationship == SUPERSET;
}

/* ---- links ---- */

static void add_link(struct search *q, struct link link)
{
    isms_crosswalk *w = q->walk;
    if (q->failed || !isms__memory_grow(&w->memory, (void **)&w->links, &w->link_capacity,
                                        w->link_count + 1, sizeof *w->links)) {
        q->failed = true;
        return;
    }
    w->links[w->link_count++] = link;
}

static uint32_t link_from(const void *item)
{
    return ((const struct link *)item)->from;
}

/* Whether a control says itself how it relates to another. */
static bool maps_to(const isms_control *control, const isms_control *other)
{
    for (size_t i = 0; i < isms_control_mapping_count(control); i++)
        if (isms_mapping_control(isms_control_mapping_at(control, i)) == other)
            return true;
    return false;
}

/* Adds the mappings that stand with `control`, as those of the one with that index: the same, or
 * one that took its place and goes before it. */
static void add_mappings(struct search *q, const isms_control *control, uint32_t index)
{
    const isms_control *now = isms_control_at(q->snapshot->model, index);
    for (size_t i = 0; i < isms_control_mapping_count(control); i++) {
        const isms_mapping *mapping = isms_control_mapping_at(control, i);
        const isms_object *other = (const isms_object *)isms_mapping_control(mapping);
        if (!other || (control != now && maps_to(now, (const isms_control *)other)))
            continue;
        uint8_t relationship = (uint8_t)isms_mapping_relationship(mapping);
        uint32_t to = index_of(q->snapshot, other);
        add_link(q, (struct link){index, to, mapping, relationship, false});
        add_link(q, (struct link){to, index, mapping, reverse(relationship), true});
    }
}

static void read_links(struct search *q)
{
    isms_crosswalk *w = q->walk;
    size_t count = object_count(q->snapshot, TYPE_CONTROL);
    for (uint32_t i = 0; i < count && !q->failed; i++) {
        const isms_object *above =
            (const isms_object *)isms_control_parent(isms_control_at(q->snapshot->model, i));
        if (above)
            add_link(q, (struct link){index_of(q->snapshot, above), i, NULL, SUPERSET, false});
        if (q->mappings)
            add_mappings(q, isms_control_at(q->snapshot->model, i), i);
    }
    const struct type_list *displaced = &q->snapshot->model->displaced;
    for (size_t i = 0; i < displaced->count && q->mappings; i++) {
        const isms_object *gone = displaced->items[i];
        const isms_object *now = symbol_final(object_slot(gone, 0)->symbol)->to.object;
        if (now && now != gone && now->type == TYPE_CONTROL)
            add_mappings(q, (const isms_control *)gone, index_of(q->snapshot, now));
    }
    if (!q->failed && !isms__index_make(&w->links_of, &w->memory, w->links, w->link_count,
                                        sizeof *w->links, link_from, count, true))
        q->failed = true;
}

/* ---- the search ---- */

static bool is_wanted(const struct search *q, uint32_t control)
{
    return !q->catalog ||
           isms_control_catalog(isms_control_at(q->snapshot->model, control)) == q->catalog;
}

/* Takes a way to a control where it is the first or better than the best so far. */
static void offer(struct search *q, struct visit visit)
{
    isms_crosswalk *w = q->walk;
    uint32_t known = q->best[visit.control];
    if (known) {
        const struct visit *best = &w->visits[known - 1];
        if (visit.mappings > best->mappings ||
            (visit.mappings == best->mappings &&
             distance(visit.relationship) >= distance(best->relationship)))
            return;
    }
    if (q->failed || !isms__memory_grow(&w->memory, (void **)&w->visits, &w->visit_capacity,
                                        w->visit_count + 1, sizeof *w->visits)) {
        q->failed = true;
        return;
    }
    w->visits[w->visit_count++] = visit;
    q->best[visit.control] = (uint32_t)w->visit_count;
}

static void go_on(struct search *q, uint32_t at)
{
    const isms_crosswalk *w = q->walk;
    const struct visit visit = w->visits[at]; /* they move when there are more */
    if (q->best[visit.control] != at + 1)
        return; /* a better way was found meanwhile */
    for (uint32_t i = w->links_of.start[visit.control]; i < w->links_of.start[visit.control + 1];
         i++) {
        uint32_t number = w->links_of.items[i];
        const struct link *link = &w->links[number];
        if (link->mapping
                ? visit.mappings >= q->mappings || (q->catalog && is_wanted(q, visit.control))
                : !is_whole(visit.relationship))
            continue;
        offer(q, (struct visit){link->to, at, number, visit.mappings + (link->mapping != NULL),
                                visit.steps + 1, compose(visit.relationship, link->relationship)});
    }
}

static void add_crossing(struct search *q, struct crossing crossing)
{
    isms_crosswalk *w = q->walk;
    if (q->failed || !isms__memory_grow(&w->memory, (void **)&w->items, &w->capacity, w->count + 1,
                                        sizeof *w->items)) {
        q->failed = true;
        return;
    }
    w->items[w->count++] = crossing;
}

static void search_from(struct search *q, uint32_t responsibility)
{
    const isms_responsibility *duty = isms_responsibility_at(q->snapshot->model, responsibility);
    size_t controls = object_count(q->snapshot, TYPE_CONTROL);
    size_t first = q->walk->visit_count;
    memset(q->best, 0, (controls + 1) * sizeof *q->best);
    for (size_t i = 0; i < isms_responsibility_control_count(duty); i++) {
        const isms_object *named = (const isms_object *)isms_responsibility_control_at(duty, i);
        if (named)
            offer(q, (struct visit){index_of(q->snapshot, named), NONE, NONE, 0, 0, EQUAL});
    }
    for (size_t at = first; at < q->walk->visit_count && !q->failed; at++)
        go_on(q, (uint32_t)at);
    for (uint32_t i = 0; i < controls && !q->failed; i++)
        if (q->best[i] && is_wanted(q, i))
            add_crossing(q, (struct crossing){responsibility, i, q->best[i] - 1});
}

/* ---- whose responsibilities ---- */

/* Whoever is only asked or told serves nothing. */
static bool has_part(uint32_t codes)
{
    return codes & ~(ISMS_BIT(ISMS_CODE_CONSULTED) | ISMS_BIT(ISMS_CODE_INFORMED));
}

static void ask(struct search *q, const isms_responsibility *duty, uint32_t codes)
{
    if (has_part(codes))
        q->asked[index_of(q->snapshot, (const isms_object *)duty)] = true;
}

static void ask_of_person(struct search *q, const isms_person *person)
{
    isms_answers *answers = NULL;
    if (isms_snapshot_duties(&answers, q->walk->snapshot, person, NULL) != ISMS_OK)
        q->failed = true;
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        ask(q, answer.responsibility, answer.codes);
    }
    isms_answers_free(answers);
}

static void ask_of_holder(struct search *q, const isms_object *holder)
{
    struct duties_held duties;
    if (!isms__duties_held(&duties, q->snapshot, holder))
        q->failed = true;
    for (size_t i = 0; i < duties.count && !q->failed; i++)
        ask(q, duties.items[i].duty, duties.items[i].codes);
    isms__duties_held_end(&duties);
}

static void ask_of(struct search *q, const isms_object *who)
{
    if (who->type == TYPE_RESPONSIBILITY)
        q->asked[index_of(q->snapshot, who)] = true;
    else if (who->type == TYPE_PERSON)
        ask_of_person(q, (const isms_person *)who);
    else
        ask_of_holder(q, who);
}

/* ---- the question ---- */

static isms_status check(const isms_snapshot *snapshot, const isms_object *who,
                         const isms_catalog *catalog, const void *out, isms_error *error)
{
    const isms_object *asked[] = {who, (const isms_object *)catalog};
    if (!snapshot || !who || !out || object_type(who)->part)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "a snapshot, an object and a place for the controls are needed");
    for (size_t i = 0; i < COUNT_OF(asked); i++)
        if (asked[i] && !has_object(snapshot, asked[i]))
            return isms__fail(error, ISMS_ERROR_ARGUMENT,
                              "\"%.80s\" is not in the model that the snapshot shows",
                              isms_object_id(asked[i]));
    if (who->type != TYPE_RESPONSIBILITY && isms__node_of(snapshot, who) == NONE)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "%s %s serves no controls",
                          type_a(object_type(who)), object_type(who)->name);
    return ISMS_OK;
}

static void run(struct search *q, const isms_object *who)
{
    const isms_snapshot *s = q->snapshot;
    const isms_allocator *memory = &q->walk->memory;
    size_t duties = object_count(s, TYPE_RESPONSIBILITY);
    q->best = isms__memory_zeroed(memory, object_count(s, TYPE_CONTROL) + 1, sizeof *q->best);
    q->asked = isms__memory_zeroed(memory, duties + 1, sizeof *q->asked);
    q->failed = !q->best || !q->asked;
    if (!q->failed)
        ask_of(q, who);
    if (!q->failed)
        read_links(q);
    for (uint32_t i = 0; i < duties && !q->failed; i++)
        if (q->asked[i] && (s->responsibilities[i] & RESPONSIBILITY_THERE))
            search_from(q, i);
    isms__memory_free(memory, q->best);
    isms__memory_free(memory, q->asked);
}

isms_status isms_snapshot_serves(isms_crosswalk **out, isms_snapshot *snapshot,
                                 const isms_object *who, const isms_catalog *catalog,
                                 size_t mappings, isms_error *error)
{
    isms_status status = check(snapshot, who, catalog, out, error);
    if (status != ISMS_OK)
        return status;
    isms_crosswalk *walk = isms__memory_zeroed(&snapshot->memory, 1, sizeof *walk);
    if (!walk)
        return isms__fail_memory(error);
    walk->memory = snapshot->memory;
    walk->snapshot = isms_snapshot_ref(snapshot);
    isms__text_init(&walk->sentence, &walk->memory);
    struct search q = {
        .walk = walk, .snapshot = snapshot, .catalog = catalog, .mappings = mappings};
    run(&q, who);
    if (q.failed) {
        isms_crosswalk_free(walk);
        return isms__fail_memory(error);
    }
    *out = walk;
    return ISMS_OK;
}
