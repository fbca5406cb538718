/* Responsibilities that are there twice. */
#include <stdlib.h>

#include "check/rules/duty.h"

/* What makes two duties the same: their aspect, as a hash, and who answers for them. */
struct aspect {
    uint64_t hash;
    uint32_t responsibility;
    bool by_statement;
};

static int by_hash(const void *a, const void *b)
{
    const struct aspect *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->responsibility > y->responsibility) - (x->responsibility < y->responsibility);
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x9E3779B97F4A7C15u;
}

/* Controls as a set: their order does not count. 0 where there are none. */
static uint64_t aspect_hash(const struct checker *c, const isms_responsibility *r)
{
    uint64_t sum = 0;
    size_t count = isms_responsibility_control_count(r);
    for (size_t i = 0; i < count; i++) {
        const isms_object *control = (const isms_object *)isms_responsibility_control_at(r, i);
        if (control)
            sum += mix(0x5eed, index_of(c->snapshot, control) + 1u);
    }
    if (!sum)
        return 0;
    const isms_object *process = (const isms_object *)isms_responsibility_process(r);
    sum = mix(sum, isms_responsibility_verb(r) * 64u + isms_responsibility_phase(r) * 8u +
                       isms_responsibility_core(r));
    return mix(sum, process ? index_of(c->snapshot, process) + 1u : 0) | 1;
}

static bool share_concern(const isms_object *a, const isms_object *b)
{
    size_t x = isms_item_count(a, ISMS_RESPONSIBILITY_CONCERNS);
    size_t y = isms_item_count(b, ISMS_RESPONSIBILITY_CONCERNS);
    if (!x || !y)
        return true;
    for (size_t i = 0; i < x && i < COMPARED; i++)
        for (size_t n = 0; n < y && n < COMPARED; n++) {
            const char *id = isms_item_reference_id(a, ISMS_RESPONSIBILITY_CONCERNS, i);
            if (strcmp(id, isms_item_reference_id(b, ISMS_RESPONSIBILITY_CONCERNS, n)) == 0)
                return true;
        }
    return false;
}

/* Whether two holders are one and the same: the same persons stand behind both. */
static bool same_persons(struct checker *c, uint32_t a, uint32_t b)
{
    const struct persons_behind *x = a == b ? NULL : isms__persons_behind(c, a);
    const struct persons_behind *y = a == b ? NULL : isms__persons_behind(c, b);
    if (!x || !y)
        return a == b;
    if (!x->count || x->count != y->count || x->count > PERSONS_KEPT)
        return false;
    for (uint32_t i = 0; i < x->count; i++) {
        bool found = false;
        for (uint32_t n = 0; n < y->count && !found; n++)
            found = x->persons[i] == y->persons[n];
        if (!found)
            return false;
    }
    return true;
}

/* Holders who answer for the one and not for the other, where their scopes meet. */
static const struct part *other_accountable(struct checker *c, uint32_t a, uint32_t b)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->parts_of.start[a]; i < s->parts_of.start[a + 1]; i++) {
        bool met = false, same = false;
        for (uint32_t n = s->parts_of.start[b]; n < s->parts_of.start[b + 1]; n++)
            if ((s->parts[n].codes & CODES_ANSWERING) &&
                isms__scopes_overlap(s, s->parts[i].scope, s->parts[n].scope)) {
                met = true;
                same = same || same_persons(c, s->parts[n].node, s->parts[i].node);
            }
        if ((s->parts[i].codes & CODES_ANSWERING) && met && !same)
            return &s->parts[i];
    }
    return NULL;
}

static bool is_part_of(const isms_responsibility *a, const isms_responsibility *b)
{
    return isms_responsibility_parent(a) == b || isms_responsibility_parent(b) == a;
}

static bool report_twice(struct checker *c, const struct aspect *a, const struct aspect *b)
{
    const isms_responsibility *x = isms_responsibility_at(c->model, a->responsibility);
    const isms_responsibility *y = isms_responsibility_at(c->model, b->responsibility);
    if (is_part_of(x, y) || !share_concern((const isms_object *)x, (const isms_object *)y))
        return false;
    const struct part *p = other_accountable(c, a->responsibility, b->responsibility);
    const struct part *q = other_accountable(c, b->responsibility, a->responsibility);
    if (!p || !q)
        return false;
    isms__found(
        c, y, "%s and %s are about the same, but %s answers for the one and %s for the other",
        isms__name(c, x), isms__name(c, y), isms__name(c, isms__node_object(c->snapshot, p->node)),
        isms__name(c, isms__node_object(c->snapshot, q->node)));
    isms__found_related(c, x);
    isms__found_key(c, isms_object_id((const isms_object *)x));
    isms__found_path(c, a->by_statement ? "both have the same statement"
                                        : "both serve the same controls, in the same phase, by the "
                                          "same verb and process");
    isms__found_end(c);
    return true;
}

static size_t read_aspects(struct checker *c, struct aspect *aspects)
{
    static const struct hash_key fixed = {1, 2};
    size_t count = 0;
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        const char *statement = isms_responsibility_statement(r);
        if (!isms__is_duty(c, r))
            continue;
        uint64_t hash = aspect_hash(c, r);
        if (hash)
            aspects[count++] = (struct aspect){hash, i, false};
        if (statement && *statement)
            aspects[count++] = (struct aspect){
                isms__hash(fixed, statement, strlen(statement)) & ~(uint64_t)1, i, true};
    }
    return count;
}

static void dup_01(struct checker *c)
{
    enum { LOOKED_BACK = 20 };
    size_t total = object_count(c->snapshot, TYPE_RESPONSIBILITY);
    struct aspect *aspects = isms__scratch(c, total * 2, sizeof *aspects);
    bool *told = isms__scratch(c, total, sizeof *told);
    if (!aspects || !told)
        return;
    size_t count = read_aspects(c, aspects);
    if (count)
        qsort(aspects, count, sizeof *aspects, by_hash);
    for (size_t i = 1; i < count && !c->failed; i++)
        for (size_t n = i; n-- > 0 && i - n <= LOOKED_BACK && aspects[n].hash == aspects[i].hash;)
            if (!told[aspects[i].responsibility] && report_twice(c, &aspects[n], &aspects[i]))
                told[aspects[i].responsibility] = true;
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"DUP-01", "nothing is there twice", ISMS_SEVERITY_WARNING, 0, "S91",
     "Two responsibilities are about the same, have concerns in common (or one of them none), "
     "and different holders, behind whom not the same persons stand, answer for them in scopes "
     "that meet. The same means: the same set of controls with the same verb, phase, process and "
     "core duty; or the same statement. A part and the whole that it belongs to are not twice "
     "the same.",
     "Merge them, or say where each of them holds.", dup_01},
};

const struct rule_list isms__duplicate_rules = RULE_LIST(rules);
