/* Who is responsible and accountable: the responsibility assignment matrix read across and down,
 * and duties that are there twice. */
#include <stdlib.h>

#include "check/check.h"

/* Beyond this many participations of one responsibility, scopes are not compared with each other.
 */
enum { COMPARED = 1000 };

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)
#define CONSULTED ISMS_BIT(ISMS_CODE_CONSULTED)
#define INFORMED ISMS_BIT(ISMS_CODE_INFORMED)

/* A participation on the date, whether its holder is there or not. */
struct held {
    const isms_participation *participation;
    const char *holder; /* id */
    const isms_object *scope;
    uint32_t codes;
};

/* The participations of one responsibility that hold. */
struct duty {
    const isms_responsibility *responsibility;
    const isms_object *object;
    struct held *held;
    size_t count, capacity;
};

static bool read_duty(struct checker *c, struct duty *duty, size_t index)
{
    const isms_responsibility *r = isms_responsibility_at(c->model, index);
    size_t total = isms_responsibility_participation_count(r);
    if (!isms__is_duty(c, r))
        return false;
    duty->responsibility = r;
    duty->object = (const isms_object *)r;
    duty->count = 0;
    if (total > duty->capacity) {
        duty->held = isms__scratch(c, total, sizeof *duty->held);
        duty->capacity = duty->held ? total : 0;
    }
    for (size_t i = 0; i < total && duty->held; i++) {
        const isms_participation *p = isms_responsibility_participation_at(r, i);
        if (!isms__holds(c->snapshot, isms_participation_from(p), isms_participation_until(p)))
            continue;
        duty->held[duty->count++] = (struct held){
            p,
            isms_get_reference_id((const isms_object *)p, ISMS_PARTICIPATION_HOLDER),
            isms_participation_scope(p),
            isms_participation_codes(p),
        };
    }
    return !c->failed;
}

typedef void duty_check(struct checker *c, const struct duty *duty);

static void each_duty(struct checker *c, duty_check *check)
{
    struct duty duty = {NULL, NULL, NULL, 0, 0};
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY) && !c->failed; i++)
        if (read_duty(c, &duty, i))
            check(c, &duty);
}

static size_t count_codes(const struct duty *duty, uint32_t codes)
{
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++)
        count += (duty->held[i].codes & codes) != 0;
    return count;
}

static bool same_holder(const struct held *a, const struct held *b)
{
    return strcmp(a->holder, b->holder) == 0;
}

static const isms_object *holder_of(const struct held *held)
{
    return isms_participation_holder(held->participation);
}

static void path_to(struct checker *c, const struct held *held)
{
    static const char letters[] = "RACISV";
    char codes[8];
    size_t n = 0;
    for (size_t i = 0; i < 6; i++)
        if (held->codes >> i & 1)
            codes[n++] = letters[i];
    codes[n] = '\0';
    isms__found_path(c, "%s has %s%s%s", held->holder, codes, held->scope ? " for " : "",
                     held->scope ? isms__name(c, held->scope) : "");
}

/* ---- RACI-01, RACI-02 ---- */

/* Whether somebody has one of the codes in a scope that has something in common with this one. */
static bool anybody(const struct checker *c, const struct duty *duty, uint32_t codes,
                    const isms_object *scope)
{
    for (size_t i = 0; i < duty->count; i++)
        if ((duty->held[i].codes & codes) &&
            isms__scopes_overlap(c->snapshot, duty->held[i].scope, scope))
            return true;
    return false;
}

/* Reports that nobody has the code: at all, or in a scope in which others take part. */
static void check_nobody(struct checker *c, const struct duty *duty, uint32_t code,
                         const char *word)
{
    if (count_codes(duty, code) == 0) {
        isms__found(c, duty->object, "nobody is %s for %s", word, isms__name(c, duty->object));
        isms__found_key(c, "nobody");
        isms__found_end(c);
        return;
    }
    if (duty->count > COMPARED)
        return;
    for (size_t i = 0; i < duty->count; i++) {
        const isms_object *scope = duty->held[i].scope;
        bool first = true;
        for (size_t n = 0; n < i && first; n++)
            first = duty->held[n].scope != scope;
        if (!scope || !first || anybody(c, duty, code, scope))
            continue;
        isms__found(c, duty->object, "nobody is %s for %s at %s", word, isms__name(c, duty->object),
                    isms__name(c, scope));
        isms__found_related(c, scope);
        isms__found_key(c, isms_object_id(scope));
        path_to(c, &duty->held[i]);
        isms__found_end(c);
    }
}

static void check_several(struct checker *c, const struct duty *duty)
{
    if (duty->count > COMPARED) {
        isms__unassessable(c, duty->object,
                           "%zu take part in %s: too many to compare where each of them does",
                           duty->count, isms__name(c, duty->object));
        return;
    }
    for (size_t i = 0; i < duty->count; i++) {
        const struct held *a = &duty->held[i];
        for (size_t n = 0; n < i && (a->codes & ANSWERING); n++) {
            const struct held *b = &duty->held[n];
            if (!(b->codes & ANSWERING) || same_holder(a, b) ||
                !isms__scopes_overlap(c->snapshot, a->scope, b->scope))
                continue;
            isms__found(c, duty->object, "%zu are accountable for %s, among them %s and %s",
                        count_codes(duty, ANSWERING), isms__name(c, duty->object), b->holder,
                        a->holder);
            isms__found_related(c, holder_of(b));
            isms__found_related(c, holder_of(a));
            isms__found_key(c, "several");
            path_to(c, b);
            path_to(c, a);
            isms__found_end(c);
            return;
        }
    }
}

static void raci_01_duty(struct checker *c, const struct duty *duty)
{
    check_nobody(c, duty, ANSWERING, "accountable");
    check_several(c, duty);
}

static void raci_01(struct checker *c)
{
    each_duty(c, raci_01_duty);
}

static void raci_02_duty(struct checker *c, const struct duty *duty)
{
    check_nobody(c, duty, DOING, "responsible");
}

static void raci_02(struct checker *c)
{
    each_duty(c, raci_02_duty);
}

/* ---- RACI-03, RACI-04 ---- */

/* How many have the code in this scope or everywhere, by different holders. */
static size_t count_in_scope(const struct duty *duty, uint32_t code, const isms_object *scope)
{
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++)
        count +=
            (duty->held[i].codes & code) && (!duty->held[i].scope || duty->held[i].scope == scope);
    return count;
}

static void check_crowd(struct checker *c, const struct duty *duty, uint32_t code, int64_t most,
                        const char *word, enum isms_severity severity)
{
    size_t largest = 0;
    for (size_t i = 0; i < duty->count && duty->count <= COMPARED; i++) {
        size_t count = count_in_scope(duty, code, duty->held[i].scope);
        if (count > largest)
            largest = count;
    }
    if (duty->count > COMPARED)
        largest = count_codes(duty, code);
    if ((int64_t)largest <= most)
        return;
    isms__found(c, duty->object, "%zu are %s for %s, more than %lld", largest, word,
                isms__name(c, duty->object), (long long)most);
    isms__found_severity(c, severity);
    isms__found_key(c, word);
    for (size_t i = 0; i < duty->count && i < COMPARED; i++)
        if (duty->held[i].codes & code) {
            isms__found_related(c, holder_of(&duty->held[i]));
            path_to(c, &duty->held[i]);
        }
    isms__found_end(c);
}

static void raci_03_duty(struct checker *c, const struct duty *duty)
{
    check_crowd(c, duty, DOING, c->thresholds[THRESHOLD_RESPONSIBLE], "responsible",
                isms_rule_severity(c->rule, is_small(c)));
    check_crowd(c, duty, CONSULTED, c->thresholds[THRESHOLD_CONSULTED], "consulted",
                ISMS_SEVERITY_INFO);
}

static void raci_03(struct checker *c)
{
    each_duty(c, raci_03_duty);
}

static void raci_04_duty(struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count && duty->count <= COMPARED; i++) {
        const struct held *a = &duty->held[i];
        bool told = false;
        if (!(a->codes & (DOING | ANSWERING)))
            continue;
        for (size_t n = 0; n < duty->count && !told; n++) {
            const struct held *b = &duty->held[n];
            if (!(b->codes & (CONSULTED | INFORMED)) || !same_holder(a, b) ||
                !isms__scopes_overlap(c->snapshot, a->scope, b->scope))
                continue;
            isms__found(c, duty->object,
                        "%s does or answers for %s and is consulted or informed "
                        "about it too",
                        a->holder, isms__name(c, duty->object));
            isms__found_related(c, holder_of(a));
            isms__found_key(c, a->holder);
            path_to(c, a);
            if (a != b)
                path_to(c, b);
            isms__found_end(c);
            told = true;
        }
    }
}

static void raci_04(struct checker *c)
{
    each_duty(c, raci_04_duty);
}

/* ---- RACI-05: nobody there ---- */

/* The parts of a node with one of the codes; `index` goes from one to the next. */
static const struct part *next_part(const struct checker *c, uint32_t node, uint32_t codes,
                                    uint32_t *index)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->parts_held.start[node] + *index; i < s->parts_held.start[node + 1]; i++) {
        ++*index;
        const struct part *part = &s->parts[s->parts_held.items[i]];
        if (part->codes & codes)
            return part;
    }
    return NULL;
}

static const isms_object *part_duty(const struct checker *c, const struct part *part)
{
    return object_at(c->snapshot, TYPE_RESPONSIBILITY, part->responsibility);
}

static void relate_duties(struct checker *c, uint32_t node, uint32_t codes)
{
    enum { SHOWN = 50 };
    uint32_t index = 0;
    const struct part *part;
    for (int i = 0; i < SHOWN && (part = next_part(c, node, codes, &index)); i++)
        isms__found_related(c, part_duty(c, part));
}

static size_t count_duties(const struct checker *c, uint32_t node, uint32_t codes)
{
    uint32_t index = 0;
    size_t count = 0;
    while (next_part(c, node, codes, &index))
        count++;
    return count;
}

/* Whether the role is without holders only because its appointments are of people who are not
 * there: VAL-01 and DEP-03 name that cause. */
static bool only_departed(const struct checker *c, uint32_t node)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++)
        if (node_person(s, s->edges[i].to) != NONE && !(s->edges[i].flags & EDGE_ASLEEP))
            return true;
    return false;
}

static bool unit_has_members(struct checker *c, uint32_t unit)
{
    const isms_snapshot *s = c->snapshot;
    if (!c->staffed) {
        c->staffed = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *c->staffed);
        for (uint32_t i = 0; c->staffed && i < object_count(s, TYPE_PERSON); i++) {
            const isms_object *u =
                (const isms_object *)isms_person_unit(isms_person_at(c->model, i));
            uint32_t at = u && isms__person_is(s, i, PERSON_ACTIVE) ? index_of(s, u) : NONE;
            for (; at != NONE && !c->staffed[at]; at = s->units.parent[at])
                c->staffed[at] = true;
        }
    }
    return c->staffed && c->staffed[unit];
}

/* Whether RACI-05 has to speak of a node that nobody is behind. */
static bool is_vacancy(struct checker *c, uint32_t node, const isms_object *holder)
{
    switch (holder->type) {
    case TYPE_PERSON:       /* VAL-01 */
    case TYPE_ORGANIZATION: /* acts as a body */
        return false;
    case TYPE_UNIT:
        return !unit_has_members(c, index_of(c->snapshot, holder));
    case TYPE_ROLE:
    case TYPE_POSITION:
        return !only_departed(c, node);
    default:
        return true;
    }
}

static void found_vacancy(struct checker *c, uint32_t node, const isms_object *holder,
                          const isms_object *where)
{
    size_t count = count_duties(c, node, DOING | ANSWERING);
    isms__found(c, holder,
                "there is nobody behind %s %s%s%s, which has to do or answer for %zu "
                "responsibilit%s",
                object_type(holder)->name, isms__name(c, holder), where ? " at " : "",
                where ? isms__name(c, where) : "", count, count == 1 ? "y" : "ies");
    if (where) {
        isms__found_related(c, where);
        isms__found_key(c, isms_object_id(where));
    }
    relate_duties(c, node, DOING | ANSWERING);
    isms__found_end(c);
}

/* Whether the role has a holder for a scope: appointed for it, for one above it, or everywhere. */
static bool has_holder_for(const struct checker *c, uint32_t node, const isms_object *scope)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (!(edge->flags & EDGE_ASLEEP) && s->live[edge->to] &&
            isms__scope_within(s, scope, edge->scope))
            return true;
    }
    return false;
}

/* What a role has a set of holders for each of: the type, and whether an object of it counts. */
static unsigned scope_type(const isms_role *role)
{
    switch (isms_role_scope_kind(role)) {
    case ISMS_SCOPE_KIND_ENTITY:
        return TYPE_ORGANIZATION;
    case ISMS_SCOPE_KIND_SITE:
        return TYPE_SITE;
    case ISMS_SCOPE_KIND_UNIT:
        return TYPE_UNIT;
    default:
        return 0;
    }
}

static bool is_scope(const isms_object *object)
{
    if (object->type == TYPE_UNIT)
        return isms_get_flag(object, ISMS_UNIT_IN_SCOPE);
    return object->type != TYPE_ORGANIZATION ||
           isms__is_own_organization((const isms_organization *)object);
}

static void check_scopes(struct checker *c, uint32_t node, const isms_object *holder)
{
    unsigned type = holder->type == TYPE_ROLE ? scope_type((const isms_role *)holder) : 0;
    for (size_t i = 0; type && i < object_count(c->snapshot, type); i++) {
        const isms_object *scope = object_at(c->snapshot, type, i);
        if (is_scope(scope) && !has_holder_for(c, node, scope))
            found_vacancy(c, node, holder, scope);
    }
}

static void raci_05(struct checker *c)
{
    for (uint32_t node = 0; node < c->snapshot->node_count && !c->failed; node++) {
        uint32_t index = 0;
        const isms_object *holder = isms__node_object(c->snapshot, node);
        if (!next_part(c, node, DOING | ANSWERING, &index))
            continue;
        if (c->snapshot->live[node])
            check_scopes(c, node, holder);
        else if (is_vacancy(c, node, holder))
            found_vacancy(c, node, holder, NULL);
    }
}

/* ---- RACI-06, RACI-07 ---- */

static bool is_outside(struct checker *c, uint32_t node)
{
    const isms_object *holder = isms__node_object(c->snapshot, node);
    if (holder->type == TYPE_ORGANIZATION)
        return !isms__is_own_organization((const isms_organization *)holder);
    return c->snapshot->live[node] && !isms__is_inside(c, node);
}

static void raci_06(struct checker *c)
{
    for (size_t i = 0; i < c->snapshot->part_count && !c->failed; i++) {
        const struct part *part = &c->snapshot->parts[i];
        if (!(part->codes & ANSWERING) || !is_outside(c, part->node))
            continue;
        const isms_object *duty = part_duty(c, part);
        const isms_object *holder = isms__node_object(c->snapshot, part->node);
        isms__found(c, duty,
                    "%s is accountable for %s, but nobody of the organization itself is "
                    "behind it",
                    isms__name(c, holder), isms__name(c, duty));
        isms__found_related(c, holder);
        isms__found_key(c, isms_object_id(holder));
        isms__found_end(c);
    }
}

static const char *leaderless(const isms_object *holder)
{
    if (holder->type == TYPE_COMMITTEE && !isms_has(holder, ISMS_COMMITTEE_CHAIR))
        return "committee without a chair";
    if (holder->type == TYPE_UNIT && !isms_has(holder, ISMS_UNIT_HEAD))
        return "unit without a head";
    return NULL;
}

static void raci_07(struct checker *c)
{
    for (uint32_t node = 0; node < c->snapshot->node_count && !c->failed; node++) {
        uint32_t index = 0;
        const isms_object *holder = isms__node_object(c->snapshot, node);
        const char *what = leaderless(holder);
        if (!what || !next_part(c, node, ANSWERING, &index))
            continue;
        size_t count = count_duties(c, node, ANSWERING);
        isms__found(c, holder, "%s is accountable for %zu responsibilit%s, but a %s",
                    isms__name(c, holder), count, count == 1 ? "y" : "ies", what);
        relate_duties(c, node, ANSWERING);
        isms__found_end(c);
    }
}

/* ---- RACI-08: nobody is consulted or informed ---- */

/* Up to two different units, by object. */
struct two_units {
    const isms_object *units[2];
};

static void add_unit(struct two_units *two, const void *unit)
{
    if (!unit || two->units[0] == unit || two->units[1])
        return;
    two->units[two->units[0] != NULL] = unit;
}

static void add_units_of(struct checker *c, struct two_units *two, const isms_object *object)
{
    if (!object)
        return;
    if (object->type == TYPE_UNIT)
        add_unit(two, object);
    else if (object->type == TYPE_POSITION)
        add_unit(two, isms_position_unit((const isms_position *)object));
    else if (object->type == TYPE_PERSON)
        add_unit(two, isms_person_unit((const isms_person *)object));
    if (object->type != TYPE_ROLE || isms_role_implicit((const isms_role *)object))
        return;
    const struct persons_behind *behind =
        isms__persons_behind(c, isms__node_of(c->snapshot, object));
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++)
        add_unit(two, isms_person_unit(isms_person_at(c->model, behind->persons[i])));
}

static void raci_08_duty(struct checker *c, const struct duty *duty)
{
    struct two_units two = {{NULL, NULL}};
    if (count_codes(duty, CONSULTED | INFORMED) > 0)
        return;
    for (size_t i = 0; i < duty->count && !two.units[1]; i++)
        add_units_of(c, &two, holder_of(&duty->held[i]));
    for (size_t i = 0; i < isms_item_count(duty->object, ISMS_RESPONSIBILITY_CONCERNS); i++)
        if (!two.units[1])
            add_units_of(c, &two,
                         isms_item_reference(duty->object, ISMS_RESPONSIBILITY_CONCERNS, i));
    if (!two.units[1])
        return;
    isms__found(c, duty->object, "%s touches %s and %s, but nobody is consulted or informed",
                isms__name(c, duty->object), isms__name(c, two.units[0]),
                isms__name(c, two.units[1]));
    isms__found_related(c, two.units[0]);
    isms__found_related(c, two.units[1]);
    isms__found_end(c);
}

static void raci_08(struct checker *c)
{
    each_duty(c, raci_08_duty);
}

/* ---- RACI-09: answering to those who do the work ---- */

/* A person behind one who reports to a person behind the other; false where there is none. */
static bool reports(struct checker *c, uint32_t below, uint32_t above, uint32_t *a, uint32_t *b)
{
    const struct persons_behind *x = isms__persons_behind(c, below);
    const struct persons_behind *y = isms__persons_behind(c, above);
    if (!x || !y || x->count > PERSONS_KEPT || y->count > PERSONS_KEPT)
        return false;
    for (uint32_t i = 0; i < x->count; i++)
        for (uint32_t n = 0; n < y->count; n++)
            if (x->persons[i] != y->persons[n] &&
                forest_below(&c->snapshot->superiors, x->persons[i], y->persons[n])) {
                *a = x->persons[i];
                *b = y->persons[n];
                return true;
            }
    return false;
}

static void check_lines(struct checker *c, const struct part *accountable,
                        const struct part *responsible)
{
    uint32_t a, b;
    if (accountable->node == responsible->node ||
        !isms__scopes_overlap(c->snapshot, accountable->scope, responsible->scope) ||
        !reports(c, accountable->node, responsible->node, &a, &b))
        return;
    const isms_object *duty = part_duty(c, accountable);
    const isms_object *lower = object_at(c->snapshot, TYPE_PERSON, a);
    const isms_object *upper = object_at(c->snapshot, TYPE_PERSON, b);
    isms__found(c, duty, "%s answers for %s, but reports to %s, who does the work",
                isms__name(c, lower), isms__name(c, duty), isms__name(c, upper));
    isms__found_related(c, lower);
    isms__found_related(c, upper);
    isms__found_key(c, isms_object_id(lower));
    isms__found_key(c, isms_object_id(upper));
    isms__found_path(c, "%s is accountable",
                     isms__name(c, isms__node_object(c->snapshot, accountable->node)));
    isms__found_path(c, "%s is responsible",
                     isms__name(c, isms__node_object(c->snapshot, responsible->node)));
    for (uint32_t p = a; p != b; p = c->snapshot->superiors.parent[p])
        isms__found_path(
            c, "%s reports to %s", isms__name(c, object_at(c->snapshot, TYPE_PERSON, p)),
            isms__name(c, object_at(c->snapshot, TYPE_PERSON, c->snapshot->superiors.parent[p])));
    isms__found_end(c);
}

static void raci_09(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t r = 0; r < object_count(s, TYPE_RESPONSIBILITY) && !c->failed; r++) {
        uint32_t first = s->parts_of.start[r], end = s->parts_of.start[r + 1];
        if (end - first > COMPARED)
            continue;
        for (uint32_t i = first; i < end; i++)
            for (uint32_t n = first; (s->parts[i].codes & ANSWERING) && n < end; n++)
                if (s->parts[n].codes & DOING)
                    check_lines(c, &s->parts[i], &s->parts[n]);
    }
}

/* ---- RACI-11: idle roles ---- */

static void raci_11(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        uint32_t index = 0;
        if (isms_role_kind(role) == ISMS_ROLE_KIND_ACCESS || !isms__is_used_role(c, role) ||
            next_part(c, c->snapshot->first[TYPE_ROLE] + (uint32_t)i, DOING | ANSWERING, &index))
            continue;
        isms__found(c, role, "role %s does and answers for nothing", isms__name(c, role));
        isms__found_end(c);
    }
}

/* ---- DUP-01: the same twice ---- */

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

/* Holders who answer for the one and not for the other, where their scopes meet. */
static const struct part *other_accountable(const struct checker *c, uint32_t a, uint32_t b)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->parts_of.start[a]; i < s->parts_of.start[a + 1]; i++) {
        bool met = false, same = false;
        for (uint32_t n = s->parts_of.start[b]; n < s->parts_of.start[b + 1]; n++)
            if ((s->parts[n].codes & ANSWERING) &&
                isms__scopes_overlap(s, s->parts[i].scope, s->parts[n].scope)) {
                met = true;
                same = same || s->parts[n].node == s->parts[i].node;
            }
        if ((s->parts[i].codes & ANSWERING) && met && !same)
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

#define PEOPLE                                                                                     \
    "<role id=\"owner\" name=\"Owner\"/>\n<role id=\"doer\" name=\"Doer\"/>\n"                     \
    "<person id=\"ann\" name=\"Ann\"/>\n<person id=\"bob\" name=\"Bob\"/>\n"                       \
    "<appointment id=\"a-1\" role=\"owner\" person=\"ann\"/>\n"                                    \
    "<appointment id=\"a-2\" role=\"doer\" person=\"bob\"/>\n"
#define DUTY(participations)                                                                       \
    "<responsibility id=\"backups\" name=\"Keep backups\">\n" participations "</responsibility>\n"
#define PART(holder, codes) "  <participation holder=\"" holder "\" codes=\"" codes "\"/>\n"

static const struct isms_rule rules[] = {
    {"RACI-01", "exactly one is accountable", ISMS_SEVERITY_ERROR, 0,
     "S7 S28 S54 S63 S91; ISO/IEC 27001 5.3; RACI practice",
     "A responsibility that exists on the date has no participation with code A; or somebody takes "
     "part in it in a scope for which nobody has A; or two different holders have A in scopes of "
     "which "
     "one is or lies in the other. Scopes that do not meet (two sites) may have an A each.",
     "Name exactly one who answers for it, in each scope.",
     PEOPLE DUTY(PART("owner", "A") PART("doer", "R A")),
     PEOPLE DUTY(PART("owner", "A") PART("doer", "R")), raci_01},
    {"RACI-02", "somebody does the work", ISMS_SEVERITY_ERROR, 0,
     "S91; ISO/IEC 27001 5.3; RACI practice",
     "A responsibility that exists on the date has no participation with code R; or somebody takes "
     "part in it in a scope for which nobody has R.",
     "Name who does it.", PEOPLE DUTY(PART("owner", "A")),
     PEOPLE DUTY(PART("owner", "A") PART("doer", "R")), raci_02},
    {"RACI-03", "not too many do the same", ISMS_SEVERITY_WARNING, 0, "RACI practice",
     "More holders than the limit responsible-holders have R in one scope, or (for information) "
     "more "
     "than consulted-holders have C.",
     "Split the responsibility, name who leads, consult fewer.",
     PEOPLE "<unit id=\"u1\"/>\n<unit id=\"u2\"/>\n<unit id=\"u3\"/>\n" DUTY(
         PART("owner", "A") PART("doer", "R") PART("u1", "R") PART("u2", "R") PART("u3", "R")),
     PEOPLE "<unit id=\"u1\"/>\n<unit id=\"u2\"/>\n" DUTY(PART("owner", "A") PART("doer", "R")
                                                              PART("u1", "R") PART("u2", "R")),
     raci_03},
    {"RACI-04", "one part for each", ISMS_SEVERITY_WARNING, 0, "RACI practice",
     "The same holder has R or A and also C or I in one responsibility, in scopes that meet. Who "
     "does or "
     "answers for something knows of it already.",
     "Drop the weaker code.", PEOPLE DUTY(PART("owner", "A C") PART("doer", "R")),
     PEOPLE DUTY(PART("owner", "A") PART("doer", "R")), raci_04},
    {"RACI-05", "there is a person behind it", ISMS_SEVERITY_ERROR, 0, "S56; ISO/IEC 27001 5.3",
     "A role, position, unit or committee that has R or A in something leads to no person who "
     "works for "
     "the organization on the date; or a role that has holders for each entity, site or unit has "
     "none for "
     "one of them. Persons who are away count: whether someone acts for them is a matter of "
     "deputies. "
     "Where somebody who has left is still appointed, VAL-01 says so instead.",
     "Fill it, or name who acts for the time being.",
     "<role id=\"owner\" name=\"Owner\"/>\n" DUTY(PART("owner", "R A")),
     "<role id=\"owner\" name=\"Owner\"/>\n<person id=\"ann\" name=\"Ann\"/>\n"
     "<appointment id=\"a-1\" role=\"owner\" person=\"ann\"/>\n" DUTY(PART("owner", "R A")),
     raci_05},
    {"RACI-06", "accountability stays inside", ISMS_SEVERITY_ERROR, 0, "S12; ISO/IEC 27001 A.5.19",
     "The holder of A is another body (not the organization itself nor of its group), or all "
     "persons "
     "behind it are contractors, work for vendors or belong to another body.",
     "Keep A with somebody of the organization; others may have R.",
     "<organization id=\"host\" name=\"Hosting Ltd\" relation=\"supplier\"/>\n" DUTY(
         PART("host", "R A")),
     "<organization id=\"host\" name=\"Hosting Ltd\" relation=\"supplier\"/>\n" PEOPLE DUTY(
         PART("host", "R") PART("owner", "A")),
     raci_06},
    {"RACI-07", "a body that answers has a head", ISMS_SEVERITY_WARNING, 0, "S54",
     "A committee without a chair, or a unit without a head, has A.", "Name a chair or a head.",
     "<unit id=\"it\" name=\"IT\"/>\n<person id=\"ann\" name=\"Ann\" unit=\"it\"/>\n" DUTY(
         PART("it", "R A")),
     "<unit id=\"it\" name=\"IT\" head=\"ann\"/>\n<person id=\"ann\" name=\"Ann\" "
     "unit=\"it\"/>\n" DUTY(PART("it", "R A")),
     raci_07},
    {"RACI-08", "others are asked or told", ISMS_SEVERITY_INFO, 0, "S92",
     "Nobody has C or I in a responsibility that touches more than one unit: units that hold it or "
     "that it "
     "concerns, and the units of the persons and positions behind its holders.",
     "Name who is consulted or informed.",
     "<unit id=\"it\"/>\n<unit id=\"hr\"/>\n<person id=\"ann\" unit=\"it\"/>\n<person id=\"bob\" "
     "unit=\"hr\"/>\n" DUTY(PART("ann", "A") PART("bob", "R")),
     "<unit id=\"it\"/>\n<unit id=\"hr\"/>\n<person id=\"ann\" unit=\"it\"/>\n<person id=\"bob\" "
     "unit=\"hr\"/>\n" DUTY(PART("ann", "A") PART("bob", "R") PART("hr", "I")),
     raci_08},
    {"RACI-09", "who answers does not report to who does", ISMS_SEVERITY_WARNING, 0,
     "RACI practice",
     "A person behind A reports, directly or through others, to a person behind R of the same "
     "responsibility. Holders with more than 16 persons behind them are not looked at.",
     "Move A up the line, or confirm that it is meant so.",
     "<person id=\"ann\" name=\"Ann\" manager=\"bob\"/>\n<person id=\"bob\" name=\"Bob\"/>\n" DUTY(
         PART("ann", "A") PART("bob", "R")),
     "<person id=\"ann\" name=\"Ann\" manager=\"bob\"/>\n<person id=\"bob\" name=\"Bob\"/>\n" DUTY(
         PART("bob", "A") PART("ann", "R")),
     raci_09},
    {"RACI-11", "every role has something to do", ISMS_SEVERITY_INFO, 0, "RACI practice",
     "A role has neither R nor A in any responsibility. Roles that are mere rights in systems, and "
     "shipped "
     "roles that nobody was appointed to, do not count.",
     "Remove the role, or give it something to do.", PEOPLE DUTY(PART("owner", "R A")),
     PEOPLE DUTY(PART("owner", "A") PART("doer", "R")), raci_11},
    {"DUP-01", "nothing is there twice", ISMS_SEVERITY_WARNING, 0, "S91",
     "Two responsibilities are about the same, have concerns in common (or one of them none), and "
     "different holders answer for them in scopes that meet. The same means: the same set of "
     "controls "
     "with the same verb, phase, process and core duty; or the same statement. A part and the "
     "whole that "
     "it belongs to are not twice the same.",
     "Merge them, or say where each of them holds.",
     PEOPLE "<control id=\"A.8.13\"/>\n"
            "<responsibility id=\"backups\" verb=\"perform\" controls=\"A.8.13\">\n" PART(
                "owner",
                "R A") "</responsibility>\n"
                       "<responsibility id=\"copies\" verb=\"perform\" controls=\"A.8.13\">\n" PART(
                           "doer", "R A") "</responsibility>\n",
     PEOPLE
     "<control id=\"A.8.13\"/>\n<unit id=\"it\"/>\n<unit id=\"hr\"/>\n"
     "<responsibility id=\"backups\" verb=\"perform\" controls=\"A.8.13\" concerns=\"it\">\n" PART(
         "owner", "R A") "</responsibility>\n"
                         "<responsibility id=\"copies\" verb=\"perform\" controls=\"A.8.13\" "
                         "concerns=\"hr\">\n" PART("doer", "R A") "</responsibility>\n",
     dup_01},
};

const struct rule_list isms__raci_rules = RULE_LIST(rules);
