/* Who gained and who lost which duty between two snapshots. */
#include <stdlib.h>

#include "report/reports/changes.h"

/* The part that somebody has in a responsibility, by whatever ways. */
struct held {
    const isms_responsibility *duty;
    const isms_object *who;   /* a person; the holder where everyone is behind it */
    const isms_object *scope; /* NULL: everywhere */
    uint32_t codes;
    size_t answer; /* the first that says so, among those about the duty */
};

/* All parts in one duty. */
struct parts_held {
    isms_snapshot *snapshot;
    const isms_allocator *memory;
    struct held *items;
    size_t count, capacity;
};

/* ---- gathering ---- */

static int by_who(const void *a, const void *b)
{
    const struct held *x = a, *y = b;
    if (x->who != y->who)
        return (uintptr_t)x->who < (uintptr_t)y->who ? -1 : 1;
    if (x->scope != y->scope)
        return (uintptr_t)x->scope < (uintptr_t)y->scope ? -1 : 1;
    return (x->answer > y->answer) - (x->answer < y->answer);
}

static int by_answer(const void *a, const void *b)
{
    const struct held *x = a, *y = b;
    return (x->answer > y->answer) - (x->answer < y->answer);
}

/* Makes one of those parts in a duty that somebody has by several ways. */
static void unite(struct parts_held *parts, size_t first)
{
    struct held *items = parts->items + first;
    size_t count = parts->count - first, kept = 0;
    if (count < 2)
        return;
    qsort(items, count, sizeof *items, by_who);
    for (size_t i = 1; i < count; i++) {
        if (items[i].who == items[kept].who && items[i].scope == items[kept].scope)
            items[kept].codes |= items[i].codes;
        else
            items[++kept] = items[i];
    }
    parts->count = first + kept + 1;
    qsort(items, kept + 1, sizeof *items, by_answer);
}

static const isms_object *who_of(isms_answer answer)
{
    return answer.everyone ? answer.holder : (const isms_object *)answer.person;
}

static bool gather_duty(struct parts_held *parts, const isms_responsibility *duty)
{
    isms_answers *answers = NULL;
    size_t first = parts->count;
    bool good = isms_snapshot_who(&answers, parts->snapshot, duty, NULL) == ISMS_OK;
    for (size_t i = 0; good && i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        if (!who_of(answer))
            continue;
        good = isms__memory_grow(parts->memory, (void **)&parts->items, &parts->capacity,
                                 parts->count + 1, sizeof *parts->items);
        if (good)
            parts->items[parts->count++] =
                (struct held){duty, who_of(answer), answer.scope, answer.codes, i};
    }
    isms_answers_free(answers);
    if (good && parts->items)
        unite(parts, first);
    return good;
}

/* Nobody has a part in what is not there on the day. */
static bool gather(struct parts_held *parts, const isms_responsibility *duty)
{
    const isms_object *object = (const isms_object *)duty;
    parts->count = 0;
    return !duty || !isms__has_raci_row(parts->snapshot, index_of(parts->snapshot, object)) ||
           gather_duty(parts, duty);
}

/* ---- pairing ---- */

struct parts_pair {
    const struct comparing *comparing;
    struct parts_held sides[SIDES];
};

/* The id of an object, "" for NULL: of one that was renamed the new one. */
static const char *id_of(const struct parts_pair *pair, int side, const isms_object *object)
{
    const isms_object *after = object && side == SIDE_BEFORE
                                   ? isms__map_get(&pair->comparing->renamed, (uintptr_t)object)
                                   : NULL;
    object = after ? after : object;
    return object ? isms_object_id(object) : "";
}

static bool hash_held(void *context, int side, size_t index, uint64_t *out)
{
    const struct parts_pair *pair = context;
    const struct held *held = &pair->sides[side].items[index];
    const isms_object *const ends[] = {held->who, held->scope};
    *out = 0;
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        const char *id = id_of(pair, side, ends[i]);
        *out = isms__hash((struct hash_key){*out, i}, id, strlen(id));
    }
    return true;
}

static bool same_end(const struct parts_pair *pair, const isms_object *before,
                     const isms_object *after)
{
    return strcmp(id_of(pair, SIDE_BEFORE, before), id_of(pair, SIDE_AFTER, after)) == 0;
}

static bool same_held(void *context, size_t before, size_t after)
{
    const struct parts_pair *pair = context;
    const struct held *x = &pair->sides[SIDE_BEFORE].items[before],
                      *y = &pair->sides[SIDE_AFTER].items[after];
    return same_end(pair, x->who, y->who) && same_end(pair, x->scope, y->scope);
}

/* ---- telling ---- */

/* Rows of one side; the answers about one duty serve all of its rows. */
struct telling {
    struct comparing *comparing;
    isms_table *table;
    int side;
    isms_snapshot *snapshot;
    const isms_responsibility *duty;
    isms_answers *answers;
};

static bool ask(struct telling *t, const isms_responsibility *duty)
{
    if (t->duty == duty)
        return true;
    isms_answers_free(t->answers);
    t->answers = NULL;
    t->duty = duty;
    return isms_snapshot_who(&t->answers, t->snapshot, duty, NULL) == ISMS_OK;
}

/* By which way somebody has these codes: the first one. */
static const char *way_of(struct telling *t, const struct held *held, uint32_t codes)
{
    if (!ask(t, held->duty))
        return NULL;
    for (size_t i = held->answer; i < isms_answers_count(t->answers); i++) {
        isms_answer answer = isms_answers_at(t->answers, i);
        if (who_of(answer) == held->who && answer.scope == held->scope && (answer.codes & codes))
            return isms_answers_explain(t->answers, i);
    }
    return "";
}

static void add_object(const struct telling *t, const isms_object *object)
{
    if (t->side == SIDE_AFTER)
        isms__table_object(t->table, object);
    else /* links lead to what is there */
        isms__table_add(t->table, label_of(object));
}

static void put_row(struct telling *t, const struct held *held, uint32_t codes)
{
    isms_report *d = t->comparing->report->document;
    const char *way = way_of(t, held, codes);
    isms__table_add(t->table, isms__say(d, t->side == SIDE_AFTER ? "gained" : "lost", NULL));
    add_object(t, held->who);
    add_object(t, (const isms_object *)held->duty);
    isms__table_add(t->table, isms__code_words(d, codes));
    add_object(t, held->scope);
    isms__table_add(t->table, way ? way : "");
    d->failed |= !way;
}

static void put_side(struct comparing *c, isms_table *table, const struct parts_pair *pair,
                     const struct pairing *p, int side)
{
    const struct parts_held *own = &pair->sides[side], *other = &pair->sides[SIDES - 1 - side];
    struct telling t = {.comparing = c, .table = table, .side = side, .snapshot = own->snapshot};
    for (size_t i = 0; i < own->count && !c->report->document->failed; i++) {
        uint32_t mate = p->mates[side][i];
        uint32_t codes = own->items[i].codes & ~(mate == ALONE ? 0 : other->items[mate].codes);
        if (codes)
            put_row(&t, &own->items[i], codes);
    }
    isms_answers_free(t.answers);
}

/* One duty, which may be there on one side only; false when memory is out. */
static bool put_duty(struct comparing *c, isms_table *table, struct parts_pair *pair,
                     const isms_responsibility *before, const isms_responsibility *after)
{
    const isms_allocator *memory = &c->report->document->memory;
    struct parts_held *was = &pair->sides[SIDE_BEFORE], *is = &pair->sides[SIDE_AFTER];
    struct pairing_key key = {hash_held, same_held, pair};
    struct pairing p;
    if (!gather(was, before) || !gather(is, after))
        return false;
    bool good = isms__pairing_begin(&p, memory, was->count, is->count);
    if (good) {
        isms__pair(&p, &key);
        put_side(c, table, pair, &p, SIDE_BEFORE);
        put_side(c, table, pair, &p, SIDE_AFTER);
    }
    isms__pairing_end(&p);
    return good && !c->report->document->failed;
}

/* What a duty is in the other model: there it may be called otherwise. */
static const isms_responsibility *other_of(const struct comparing *c, const isms_model *other,
                                           const isms_responsibility *duty)
{
    const isms_object *object = (const isms_object *)duty;
    if (!c->diff)
        return duty; /* it is the same model */
    const isms_object *found = isms__map_get(&c->renamed, (uintptr_t)object);
    if (found)
        return (const isms_responsibility *)found;
    found = isms_model_find_type(other, isms_object_type(object), isms_object_id(object));
    return found && !isms__map_get(&c->renamed, (uintptr_t)found)
               ? (const isms_responsibility *)found
               : NULL;
}

void isms__put_changed_duties(struct comparing *c)
{
    static const char *const columns[] = {"Change", "Who", "Responsibility", "Part", "Scope",
                                          "How",    NULL};
    isms_report *d = c->report->document;
    const isms_model *before = isms_snapshot_model(c->before), *after = c->report->model;
    struct parts_pair pair = {c,
                              {{.snapshot = c->before, .memory = &d->memory},
                               {.snapshot = c->report->snapshot, .memory = &d->memory}}};
    isms__heading(d, 2, "Duties");
    isms_table *table = isms__begin_table(d, columns);
    bool good = table != NULL;
    for (size_t i = 0; good && i < isms_responsibility_count(after); i++) {
        const isms_responsibility *duty = isms_responsibility_at(after, i);
        good = put_duty(c, table, &pair, other_of(c, before, duty), duty);
    }
    for (size_t i = 0; good && i < isms_responsibility_count(before); i++) {
        const isms_responsibility *duty = isms_responsibility_at(before, i);
        if (!other_of(c, after, duty))
            good = put_duty(c, table, &pair, duty, NULL);
    }
    d->failed |= !good;
    isms__memory_free(&d->memory, pair.sides[SIDE_BEFORE].items);
    isms__memory_free(&d->memory, pair.sides[SIDE_AFTER].items);
}
