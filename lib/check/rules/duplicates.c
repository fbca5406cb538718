/* Responsibilities that are there twice. */
#include <stdlib.h>

#include "check/rules/duty.h"
#include "check/rules/facts.h"

/* What makes two duties the same: their aspect, as a hash. */
struct aspect {
    uint64_t hash;
    const char *id;
    uint32_t responsibility;
    bool by_statement;
};

static int by_hash(const void *a, const void *b)
{
    const struct aspect *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return strcmp(x->id, y->id); /* wherever they stand */
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

/* ---- what they are about ---- */

/* Controls as a set: their order does not count. 0 where something that would make two the same is
 * not said. Shipped ones have no such aspect: they overlap by intention, and in words of their own.
 */
static uint64_t aspect_hash(const struct checker *c, const isms_responsibility *r)
{
    uint64_t sum = 0;
    size_t count = isms_responsibility_control_count(r);
    if (isms_object_is_content((const isms_object *)r) || !isms_responsibility_verb(r) ||
        !isms_responsibility_phase(r))
        return 0;
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

/* A statement without what does not count: letter case, white space, the full stop. */
static uint64_t statement_hash(struct text *plain, const char *statement)
{
    static const struct hash_key fixed = {1, 2};
    isms__text_empty(plain);
    isms__text_put(plain, statement);
    if (plain->failed)
        return 0;
    char *out = plain->data;
    for (const char *p = plain->data; *p; p++) {
        if (*p != '.' && !isms__is_space(*p))
            *out++ = *p >= 'A' && *p <= 'Z' ? (char)(*p - 'A' + 'a') : *p;
        else if (out > plain->data && out[-1] != ' ')
            *out++ = ' ';
    }
    plain->length = (size_t)(out - plain->data);
    if (plain->length && out[-1] == ' ')
        plain->length--;
    return plain->length ? isms__hash(fixed, plain->data, plain->length) & ~(uint64_t)1 : 0;
}

/* Whether two lists of references have something in common. */
static bool share(const isms_object *a, const isms_object *b, unsigned field)
{
    size_t x = isms_item_count(a, field), y = isms_item_count(b, field);
    for (size_t i = 0; i < x && i < COMPARED; i++)
        for (size_t n = 0; n < y && n < COMPARED; n++)
            if (strcmp(isms_item_reference_id(a, field, i), isms_item_reference_id(b, field, n)) ==
                0)
                return true;
    return false;
}

/* Whether all of the one list is in the other. */
static bool within(const isms_object *a, const isms_object *b, unsigned field)
{
    size_t x = isms_item_count(a, field), y = isms_item_count(b, field);
    for (size_t i = 0; i < x; i++) {
        bool found = false;
        for (size_t n = 0; n < y && !found; n++)
            found = strcmp(isms_item_reference_id(a, field, i),
                           isms_item_reference_id(b, field, n)) == 0;
        if (!found)
            return false;
    }
    return true;
}

/* What equal hashes promise. */
static bool have_one_aspect(const isms_object *a, const isms_object *b)
{
    const isms_responsibility *r = (const isms_responsibility *)a,
                              *s = (const isms_responsibility *)b;
    return isms_responsibility_verb(r) == isms_responsibility_verb(s) &&
           isms_responsibility_phase(r) == isms_responsibility_phase(s) &&
           isms_responsibility_core(r) == isms_responsibility_core(s) &&
           isms_responsibility_process(r) == isms_responsibility_process(s) &&
           within(a, b, ISMS_RESPONSIBILITY_CONTROLS) && within(b, a, ISMS_RESPONSIBILITY_CONTROLS);
}

/* Whether the one is about particular things, and the other about others or everything. */
static bool differ_in_concern(const isms_object *a, const isms_object *b)
{
    bool x = isms_item_count(a, ISMS_RESPONSIBILITY_CONCERNS) > 0;
    bool y = isms_item_count(b, ISMS_RESPONSIBILITY_CONCERNS) > 0;
    return x != y || (x && !share(a, b, ISMS_RESPONSIBILITY_CONCERNS));
}

/* Controls, verb and phase are the same; whether more than that says that the matter is. Much can
 * be performed for one control. */
static bool is_one_matter(const isms_object *a, const isms_object *b)
{
    const isms_responsibility *r = (const isms_responsibility *)a;
    return share(a, b, ISMS_RESPONSIBILITY_CONCERNS) || isms_responsibility_process(r) ||
           isms_responsibility_core(r) ||
           (isms_responsibility_verb(r) != ISMS_VERB_PERFORM &&
            isms_responsibility_control_count(r) > 1);
}

/* Whether both say what they serve, and that is nothing in common. */
static bool serve_others(const isms_object *a, const isms_object *b)
{
    return isms_item_count(a, ISMS_RESPONSIBILITY_CONTROLS) > 0 &&
           isms_item_count(b, ISMS_RESPONSIBILITY_CONTROLS) > 0 &&
           !share(a, b, ISMS_RESPONSIBILITY_CONTROLS);
}

/* ---- what is told apart ---- */

enum { DEEPEST = 32 }; /* parts of parts; what goes in circles is left there */

static bool is_part_of(const isms_responsibility *part, const isms_responsibility *whole)
{
    for (int depth = 0; part && depth < DEEPEST; depth++, part = isms_responsibility_parent(part))
        if (part == whole)
            return true;
    return false;
}

/* The side of a separation that a responsibility is or is a part of; NONE for none. */
static uint32_t side_of(const isms_separation *separation, const isms_responsibility *r)
{
    for (uint32_t i = 0; i < isms_separation_responsibility_count(separation); i++) {
        const isms_responsibility *side = isms_separation_responsibility_at(separation, i);
        if (side && is_part_of(r, side))
            return i;
    }
    return NONE;
}

static bool must_not_meet(const isms_responsibility *a, const isms_responsibility *b)
{
    for (size_t i = 0; i < isms_responsibility_independent_of_count(a); i++)
        if (isms_responsibility_independent_of_at(a, i) == b)
            return true;
    return false;
}

/* Whether the model itself says that the two are different things. */
static bool are_told_apart(const struct checker *c, const isms_responsibility *a,
                           const isms_responsibility *b)
{
    if (is_part_of(a, b) || is_part_of(b, a) || must_not_meet(a, b) || must_not_meet(b, a))
        return true;
    for (size_t i = 0; i < isms_separation_count(c->model); i++) {
        uint32_t x = side_of(isms_separation_at(c->model, i), a);
        uint32_t y = x == NONE ? NONE : side_of(isms_separation_at(c->model, i), b);
        if (y != NONE && x != y)
            return true;
    }
    return false;
}

/* ---- who answers for them ---- */

/* Whether two holders are one and the same: the same persons stand behind both, or nobody yet, or
 * too many to tell. */
static bool same_persons(struct checker *c, uint32_t a, uint32_t b)
{
    const struct persons_behind *x = a == b ? NULL : isms__persons_behind(c, a);
    const struct persons_behind *y = a == b ? NULL : isms__persons_behind(c, b);
    if (!x || !y)
        return a == b;
    if (x->count != y->count)
        return false;
    if (x->count > PERSONS_KEPT)
        return true;
    if (!x->count) /* other bodies act without persons */
        return !node_is(c->snapshot, a, TYPE_ORGANIZATION) &&
               !node_is(c->snapshot, b, TYPE_ORGANIZATION);
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

/* ---- the rule ---- */

static bool are_the_same(const isms_object *a, const isms_object *b, bool by_statement)
{
    return !differ_in_concern(a, b) &&
           (by_statement ? !serve_others(a, b) : have_one_aspect(a, b) && is_one_matter(a, b));
}

/* What a responsibility is there twice with. */
struct twin {
    const isms_object *other;
    const struct part *own, *others; /* who answers for the one and not for the other */
    bool by_statement;
};

/* Notes at the second that it is the same as the first: of several, the one whose id comes first.
 */
static void note_twin(struct checker *c, struct twin *twin, uint32_t a, uint32_t b,
                      bool by_statement)
{
    const isms_object *x = object_at(c->snapshot, TYPE_RESPONSIBILITY, a);
    const isms_object *y = object_at(c->snapshot, TYPE_RESPONSIBILITY, b);
    if (isms__first_of(twin->other, x) != x || twin->other == x ||
        !are_the_same(x, y, by_statement))
        return;
    const struct part *p = other_accountable(c, a, b);
    const struct part *q = other_accountable(c, b, a);
    if (p && q &&
        !are_told_apart(c, (const isms_responsibility *)x, (const isms_responsibility *)y))
        *twin = (struct twin){x, q, p, by_statement};
}

static void found_twice(struct checker *c, const isms_object *y, const struct twin *twin)
{
    const isms_object *x = twin->other;
    isms__found(c, y,
                "%s and %s are about the same, but %s answers for the one and %s for the other",
                isms__name(c, x), isms__name(c, y),
                isms__name(c, isms__node_object(c->snapshot, twin->others->node)),
                isms__name(c, isms__node_object(c->snapshot, twin->own->node)));
    isms__found_related(c, x);
    isms__found_key(c, isms_object_id(x));
    isms__found_path(c,
                     twin->by_statement
                         ? "both have the same statement"
                         : "both serve the same controls, in the same phase and by the same verb");
    isms__found_end(c);
}

static size_t read_aspects(struct checker *c, struct aspect *aspects)
{
    struct text plain;
    size_t count = 0;
    isms__text_init(&plain, &c->memory);
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        const char *statement = isms_responsibility_statement(r), *id = isms_responsibility_id(r);
        if (!isms__is_duty(c, r))
            continue;
        uint64_t hash = aspect_hash(c, r);
        if (hash)
            aspects[count++] = (struct aspect){hash, id, i, false};
        hash = statement ? statement_hash(&plain, statement) : 0;
        if (hash)
            aspects[count++] = (struct aspect){hash, id, i, true};
    }
    c->failed = c->failed || plain.failed;
    isms__text_clear(&plain);
    return count;
}

/* The one of two at which it is told is that of the user, who can do something about it; of two of
 * them the one whose id comes later, wherever they stand. */
static void check_pair(struct checker *c, struct twin *twins, const struct aspect *earlier,
                       const struct aspect *later)
{
    uint32_t a = earlier->responsibility, b = later->responsibility;
    bool shipped_a = isms_object_is_content(object_at(c->snapshot, TYPE_RESPONSIBILITY, a));
    bool shipped_b = isms_object_is_content(object_at(c->snapshot, TYPE_RESPONSIBILITY, b));
    if (shipped_a && shipped_b)
        return;
    if (shipped_b)
        note_twin(c, &twins[a], b, a, earlier->by_statement);
    else
        note_twin(c, &twins[b], a, b, earlier->by_statement);
}

/* Compares one with those before it that are perhaps about the same; false where there are more of
 * them than are looked at. */
static bool check_earlier(struct checker *c, struct twin *twins, const struct aspect *aspects,
                          size_t index)
{
    enum { LOOKED_BACK = 100 };
    const struct aspect *later = &aspects[index];
    for (size_t n = index; n-- > 0 && aspects[n].hash == later->hash && isms__go_on(c);) {
        if (index - n > LOOKED_BACK)
            return false;
        check_pair(c, twins, &aspects[n], later);
    }
    return true;
}

static void dup_01(struct checker *c)
{
    size_t total = object_count(c->snapshot, TYPE_RESPONSIBILITY);
    struct aspect *aspects = isms__scratch(c, total * 2, sizeof *aspects);
    struct twin *twins = isms__scratch(c, total, sizeof *twins);
    if (!aspects || !twins)
        return;
    size_t count = read_aspects(c, aspects);
    bool more = false;
    if (count)
        qsort(aspects, count, sizeof *aspects, by_hash);
    for (size_t i = 1; i < count && !c->failed; i++)
        more |= !check_earlier(c, twins, aspects, i);
    for (size_t i = 0; i < total && !c->failed; i++)
        if (twins[i].other)
            found_twice(c, object_at(c->snapshot, TYPE_RESPONSIBILITY, i), &twins[i]);
    if (more)
        isms__cannot_tell(c, "there are too many responsibilities that say the same to compare all "
                             "of them");
}

static const struct isms_rule rules[] = {
    {"DUP-01", "no responsibility is there twice", ISMS_SEVERITY_WARNING, 0, "S91",
     "Two responsibilities are about the same, and different holders, behind whom not the same "
     "persons stand, answer for them in scopes that meet. About the same are two with the same "
     "statement (but for letter case, spaces and full stops), unless both name controls and have "
     "none in common. Also two of your own that both say their verb and phase and have these, "
     "the set of controls, process and core duty in common, where more than that says that it is "
     "one matter: a thing that both concern, the process, the core duty, or, by another verb "
     "than perform, two controls or more. They are not about the same where only one of them "
     "names what it concerns, or both name different things; nor is a part and its whole; nor "
     "are things that a separation or independent-of keeps apart. Shipped responsibilities are "
     "not compared with each other, and with your own ones by their statement only. Holders "
     "without anybody behind them are taken for the same (RACI-05 speaks of them), and those with "
     "more than 16 persons each.",
     "Merge them, say with scope or concerns where each of them holds, or make one a part of the "
     "other.",
     .check = dup_01},
};

const struct rule_list isms__duplicate_rules = RULE_LIST(rules);
