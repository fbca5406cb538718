/* Separation of duties: what must not meet in one hand, one unit or one line of reporting. */
#include <stdlib.h>

#include "check/check.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

/* Who has a side, how, and where. */
struct entry {
    uint32_t person;
    uint32_t side;           /* of the separation, from 0 */
    uint32_t holder;         /* node that the side names: the beginning of the path */
    uint32_t responsibility; /* NONE where the side is a role */
    const isms_object *scope;
    bool asleep; /* only as a deputy who need not act */
};

/* One separation, with everybody who has a side. */
struct sides {
    const isms_separation *separation;
    struct entry *entries;
    size_t count, capacity;
    uint32_t side_count;
};

/* ---- who has the sides ---- */

/* Responsibilities by the one above them, to find the parts of a side. */
static bool find_children(struct checker *c)
{
    uint32_t count = (uint32_t)object_count(c->snapshot, TYPE_RESPONSIBILITY);
    c->first_child = isms__scratch(c, count, sizeof *c->first_child);
    c->next_sibling = isms__scratch(c, count, sizeof *c->next_sibling);
    c->child_marks = isms__scratch(c, count, sizeof *c->child_marks);
    c->child_queue = isms__scratch(c, count, sizeof *c->child_queue);
    if (c->failed)
        return false;
    for (uint32_t i = count; i-- > 0;) {
        const isms_object *above =
            (const isms_object *)isms_responsibility_parent(isms_responsibility_at(c->model, i));
        if (!above)
            continue;
        uint32_t parent = index_of(c->snapshot, above); /* 0 is nobody: all are stored plus 1 */
        c->next_sibling[i] = c->first_child[parent];
        c->first_child[parent] = i + 1;
    }
    return true;
}

static void add_entry(struct checker *c, struct sides *sides, struct entry entry)
{
    if (!isms__memory_grow(&c->memory, (void **)&sides->entries, &sides->capacity, sides->count + 1,
                           sizeof *sides->entries)) {
        c->failed = true;
        return;
    }
    sides->entries[sides->count++] = entry;
}

/* Everybody behind a holder. What everyone has by an implicit role is no conflict by itself. */
static void add_holder(struct checker *c, struct sides *sides, struct entry entry, uint32_t node,
                       const isms_object *scope)
{
    uint32_t step;
    if (!isms__walk_begin(&c->walker, node, scope))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE) {
        entry.person = node_person(c->snapshot, c->walker.steps[step].node);
        entry.holder = node;
        entry.scope = c->walker.steps[step].scope;
        entry.asleep = isms__walk_is_asleep(&c->walker, step);
        if (entry.person != NONE)
            add_entry(c, sides, entry);
    }
}

static void add_responsibility(struct checker *c, struct sides *sides, uint32_t side,
                               uint32_t responsibility)
{
    const isms_snapshot *s = c->snapshot;
    struct entry entry = {.side = side, .responsibility = responsibility};
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++)
        if (s->parts[i].codes & (DOING | ANSWERING))
            add_holder(c, sides, entry, s->parts[i].node, s->parts[i].scope);
    for (uint32_t i = s->handed_on_of.start[responsibility];
         i < s->handed_on_of.start[responsibility + 1]; i++)
        add_holder(c, sides, entry, s->handed_on[i].to,
                   isms_delegation_scope(s->handed_on[i].delegation));
}

/* A responsibility and all that are parts of it. */
static void add_branch(struct checker *c, struct sides *sides, uint32_t side, uint32_t root)
{
    size_t count = 0;
    c->child_mark++;
    c->child_marks[root] = c->child_mark;
    c->child_queue[count++] = root;
    for (size_t next = 0; next < count && !c->failed; next++) {
        uint32_t at = c->child_queue[next];
        add_responsibility(c, sides, side, at);
        for (uint32_t child = c->first_child[at]; child; child = c->next_sibling[child - 1]) {
            if (c->child_marks[child - 1] == c->child_mark)
                continue;
            c->child_marks[child - 1] = c->child_mark;
            c->child_queue[count++] = child - 1;
        }
    }
}

static int by_person(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    if (x->side != y->side)
        return x->side < y->side ? -1 : 1;
    if (x->asleep != y->asleep)
        return x->asleep ? 1 : -1;
    return (x->responsibility > y->responsibility) - (x->responsibility < y->responsibility);
}

static bool gather(struct checker *c, struct sides *sides, const isms_separation *separation,
                   bool asleep)
{
    const isms_snapshot *s = c->snapshot;
    size_t responsibilities = isms_separation_responsibility_count(separation);
    size_t roles = isms_separation_role_count(separation);
    *sides = (struct sides){.separation = separation};
    if (!c->first_child && !find_children(c))
        return false;
    c->walker.asleep = asleep;
    for (size_t i = 0; i < responsibilities; i++, sides->side_count++) {
        const isms_object *r =
            (const isms_object *)isms_separation_responsibility_at(separation, i);
        if (r && isms__is_duty(c, (const isms_responsibility *)r))
            add_branch(c, sides, sides->side_count, index_of(s, r));
    }
    for (size_t i = 0; i < roles; i++, sides->side_count++) {
        const isms_object *role = (const isms_object *)isms_separation_role_at(separation, i);
        if (role)
            add_holder(c, sides, (struct entry){.side = sides->side_count, .responsibility = NONE},
                       isms__node_of(s, role), NULL);
    }
    c->walker.asleep = false;
    if (sides->count)
        qsort(sides->entries, sides->count, sizeof *sides->entries, by_person);
    return !c->failed;
}

/* ---- what a conflict is ---- */

static const isms_object *responsibility_of(const struct checker *c, const struct entry *entry)
{
    return entry->responsibility == NONE
               ? NULL
               : object_at(c->snapshot, TYPE_RESPONSIBILITY, entry->responsibility);
}

static const isms_object *unit_of(const struct checker *c, uint32_t person)
{
    return (const isms_object *)isms_person_unit(isms_person_at(c->model, person));
}

/* What a side is: the responsibility, or the role. */
static const isms_object *thing_of(const struct checker *c, const struct entry *entry)
{
    const isms_object *r = responsibility_of(c, entry);
    return r ? r : isms__node_object(c->snapshot, entry->holder);
}

/* Whether two responsibilities are about the same object; one that names none is about all. */
static bool same_object(const struct checker *c, const struct entry *a, const struct entry *b)
{
    enum { COMPARED = 1000 };
    const isms_object *x = responsibility_of(c, a), *y = responsibility_of(c, b);
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
            if (p && (p == q || (places && isms__scopes_overlap(c->snapshot, p, q))))
                return true;
        }
    return false;
}

/* Whether two entries meet where the separation looks: for the same object, in the same unit, or
 * anywhere. */
static bool meet(const struct checker *c, const struct sides *sides, const struct entry *a,
                 const struct entry *b)
{
    if (a->side == b->side)
        return false;
    switch (isms_separation_scope(sides->separation)) {
    case ISMS_SEPARATION_SCOPE_OBJECT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope) && same_object(c, a, b);
    case ISMS_SEPARATION_SCOPE_UNIT:
        return isms__scopes_overlap(c->snapshot, a->scope, b->scope);
    default:
        return true;
    }
}

/* What the separation says, else what its rule does. */
static enum isms_severity severity_of(const struct checker *c, const isms_separation *separation)
{
    enum isms_severity severity = isms_separation_severity(separation);
    enum isms_severity small = isms_separation_small_severity(separation);
    if (is_small(c) && small)
        return small;
    if (severity)
        return severity;
    const char *rule = isms_separation_rule(separation);
    const isms_rule *known = isms_rule_find(rule ? rule : "SOD-00");
    return isms_rule_severity(known ? known : isms_rule_find("SOD-00"), is_small(c));
}

/* What both findings about persons and about roles say at their end. */
static void end_conflict(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_separation *separation = sides->separation;
    const char *reason = isms_separation_reason(separation);
    if (c->rule->check == isms__check_separation) /* DEP-02 keeps its own severity */
        isms__found_severity(c, severity_of(c, separation));
    if (reason)
        isms__text_format(&c->message, "; %.200s", reason);
    isms__found_related(c, separation);
    isms__found_related(c, thing_of(c, a));
    isms__found_related(c, thing_of(c, b));
    isms__found_key(c, isms_object_id((const isms_object *)separation));
    isms__found_end(c);
}

/* Walks again from the holder of an entry to its person, for the path of the finding. */
static void tell_path(struct checker *c, const struct entry *entry)
{
    const isms_object *r = responsibility_of(c, entry);
    uint32_t step;
    if (r)
        isms__found_path(c, "%s names %s", isms__name(c, r),
                         isms__name(c, isms__node_object(c->snapshot, entry->holder)));
    c->walker.asleep = entry->asleep;
    if (!isms__walk_begin(&c->walker, entry->holder, entry->scope))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE)
        if (node_person(c->snapshot, c->walker.steps[step].node) == entry->person &&
            isms__walk_is_asleep(&c->walker, step) == entry->asleep) {
            isms__found_walk(c, step);
            break;
        }
    c->walker.asleep = false;
}

/* ---- in one person ---- */

static void found_person(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, a->person);
    isms__found(c, person, "%s has a hand in both %s and %s", isms__name(c, person),
                isms__name(c, thing_of(c, a)), isms__name(c, thing_of(c, b)));
    tell_path(c, a);
    tell_path(c, b);
    end_conflict(c, sides, a, b);
}

/* One role, unit or committee has both sides by its nature: told once, not for each person behind
 * it. */
static void found_holder(struct checker *c, const struct sides *sides, const struct entry *a,
                         const struct entry *b)
{
    const isms_object *holder = isms__node_object(c->snapshot, a->holder);
    isms__found(c, holder, "%s %s has a hand in both %s and %s", object_type(holder)->name,
                isms__name(c, holder), isms__name(c, thing_of(c, a)),
                isms__name(c, thing_of(c, b)));
    isms__found_path(c, "%s names %s", isms__name(c, thing_of(c, a)), isms__name(c, holder));
    isms__found_path(c, "%s names %s", isms__name(c, thing_of(c, b)), isms__name(c, holder));
    end_conflict(c, sides, a, b);
}

/* Whether the two come about through one holder that has both by its nature, and is no single
 * person. */
static bool through_one(const struct checker *c, const struct entry *a, const struct entry *b)
{
    return a->holder == b->holder && !node_is(c->snapshot, a->holder, TYPE_PERSON) &&
           a->responsibility != NONE && b->responsibility != NONE;
}

/* The conflicts of one person, whose entries these are. */
static void check_person(struct checker *c, const struct sides *sides, const struct entry *entries,
                         size_t count, bool deputies)
{
    enum { COMPARED = 200 };
    const struct entry *first = NULL, *second = NULL;
    uint64_t met = 0;
    bool allowed = isms_separation_same_role(sides->separation) == ISMS_SAME_ROLE_ALLOWED;
    for (size_t i = 0; i < count && i < COMPARED; i++)
        for (size_t n = i + 1; n < count && n < COMPARED; n++) {
            const struct entry *a = &entries[i], *b = &entries[n];
            if ((a->asleep || b->asleep) != deputies || !meet(c, sides, a, b))
                continue;
            if (through_one(c, a, b)) {
                if (!allowed && !deputies && !c->told_nodes[a->holder]) {
                    c->told_nodes[a->holder] = true;
                    found_holder(c, sides, a, b);
                }
                continue;
            }
            met |= (uint64_t)1 << (a->side % 64) | (uint64_t)1 << (b->side % 64);
            first = first ? first : a;
            second = second ? second : b;
        }
    if (first && __builtin_popcountll(met) > isms_separation_at_most(sides->separation))
        found_person(c, sides, first, second);
}

static void check_persons(struct checker *c, const struct sides *sides, bool deputies)
{
    size_t nodes = c->snapshot->node_count;
    if (!c->told_nodes)
        c->told_nodes = isms__scratch(c, nodes, sizeof *c->told_nodes);
    for (size_t start = 0, end; start < sides->count && !c->failed; start = end) {
        for (end = start;
             end < sides->count && sides->entries[end].person == sides->entries[start].person;
             end++)
            ;
        check_person(c, sides, sides->entries + start, end - start, deputies);
    }
    for (size_t i = 0; i < sides->count && c->told_nodes; i++)
        c->told_nodes[sides->entries[i].holder] = false;
}

/* ---- in one unit ---- */

/* Where a person stands, for separations between groups: the unit, and who heads it. */
static uint32_t head_of(const struct checker *c, const isms_object *unit)
{
    const isms_object *head = isms_unit_head((const isms_unit *)unit);
    return head ? isms__node_of(c->snapshot, head) : NONE;
}

/* Two entries of different sides and persons whose units are one, or have one head. */
static bool same_group(const struct checker *c, const struct entry *a, const struct entry *b)
{
    const isms_object *x = unit_of(c, a->person), *y = unit_of(c, b->person);
    if (!x || !y || a->person == b->person || a->asleep || b->asleep)
        return false;
    return x == y || (head_of(c, x) != NONE && head_of(c, x) == head_of(c, y));
}

static void found_units(struct checker *c, const struct sides *sides, const struct entry *a,
                        const struct entry *b)
{
    const isms_object *x = unit_of(c, a->person), *y = unit_of(c, b->person);
    const isms_object *p = object_at(c->snapshot, TYPE_PERSON, a->person);
    const isms_object *q = object_at(c->snapshot, TYPE_PERSON, b->person);
    if (x == y)
        isms__found(c, x, "unit %s has a hand in both %s (%s) and %s (%s)", isms__name(c, x),
                    isms__name(c, thing_of(c, a)), isms_object_id(p), isms__name(c, thing_of(c, b)),
                    isms_object_id(q));
    else
        isms__found(c, x, "units %s and %s have one head, and the one has %s, the other %s",
                    isms__name(c, x), isms_object_id(y), isms__name(c, thing_of(c, a)),
                    isms__name(c, thing_of(c, b)));
    isms__found_related(c, y);
    isms__found_related(c, p);
    isms__found_related(c, q);
    tell_path(c, a);
    tell_path(c, b);
    end_conflict(c, sides, a, b);
}

static void check_units(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    const isms_object *told[COMPARED];
    size_t told_count = 0, count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t i = 0; i < count && !c->failed; i++)
        for (size_t n = 0; n < count; n++) {
            const struct entry *a = &sides->entries[i], *b = &sides->entries[n];
            if (a->side >= b->side || !meet(c, sides, a, b) || !same_group(c, a, b))
                continue;
            size_t t = 0;
            while (t < told_count && told[t] != unit_of(c, a->person))
                t++;
            if (t < told_count || told_count == COMPARED)
                continue;
            told[told_count++] = unit_of(c, a->person);
            found_units(c, sides, a, b);
        }
}

/* ---- in one line ---- */

static void found_line(struct checker *c, const struct sides *sides, const struct entry *a,
                       const struct entry *b)
{
    const isms_object *lower = object_at(c->snapshot, TYPE_PERSON, a->person);
    const isms_object *upper = object_at(c->snapshot, TYPE_PERSON, b->person);
    isms__found(c, lower, "%s, who has %s, reports to %s, who has %s", isms__name(c, lower),
                isms__name(c, thing_of(c, a)), isms__name(c, upper), isms__name(c, thing_of(c, b)));
    isms__found_related(c, upper);
    isms__found_key(c, isms_object_id(upper));
    tell_path(c, a);
    tell_path(c, b);
    for (uint32_t p = a->person; p != b->person; p = c->snapshot->superiors.parent[p])
        isms__found_path(
            c, "%s reports to %s", isms__name(c, object_at(c->snapshot, TYPE_PERSON, p)),
            isms__name(c, object_at(c->snapshot, TYPE_PERSON, c->snapshot->superiors.parent[p])));
    end_conflict(c, sides, a, b);
}

static void check_lines(struct checker *c, const struct sides *sides)
{
    enum { COMPARED = 400 };
    size_t count = sides->count < COMPARED ? sides->count : COMPARED;
    for (size_t i = 0; i < count && !c->failed; i++) {
        const struct entry *a = &sides->entries[i];
        bool told =
            a->side != 0 || a->asleep ||
            (i > 0 && sides->entries[i - 1].person == a->person && sides->entries[i - 1].side == 0);
        for (size_t n = 0; n < count && !told; n++) {
            const struct entry *b = &sides->entries[n];
            if (b->side == 0 || b->asleep || b->person == a->person || !meet(c, sides, a, b) ||
                !forest_below(&c->snapshot->superiors, a->person, b->person))
                continue;
            found_line(c, sides, a, b);
            told = true;
        }
    }
}

/* ---- records that name two hands ---- */

/* Fields of one object that must not lead to the same person, and parts in one record. */
static const struct two_fields {
    const char *rule;
    unsigned type, first, second;
    const char *what, *and;
} two_fields[] = {
    {"SOD-03", TYPE_ACCESS, ISMS_ACCESS_REQUESTED_BY, ISMS_ACCESS_APPROVED_BY, "asked for",
     "approved"},
    {"SOD-04", TYPE_ACCESS, ISMS_ACCESS_APPROVED_BY, ISMS_ACCESS_GRANTED_BY, "approved", "set up"},
    {"SOD-11", TYPE_RISK, ISMS_RISK_ASSESSED_BY, ISMS_RISK_ACCEPTED_BY, "assessed", "accepted"},
    {"SOD-12", TYPE_DOCUMENT, ISMS_DOCUMENT_AUTHORS, ISMS_DOCUMENT_APPROVER, "wrote", "approved"},
    {"SOD-13", TYPE_ACTION, ISMS_ACTION_OWNER, ISMS_ACTION_VERIFIED_BY, "carried out", "verified"},
    {"SOD-13", TYPE_AUDIT_FINDING, ISMS_AUDIT_FINDING_OWNER, ISMS_AUDIT_FINDING_VERIFIED_BY,
     "dealt with", "verified"},
    {"SOD-14", TYPE_WAIVER, ISMS_WAIVER_REQUESTED_BY, ISMS_WAIVER_APPROVED_BY, "asked for",
     "approved"},
    {"SOD-17", TYPE_DOCUMENT, ISMS_DOCUMENT_NEGOTIATED_BY, ISMS_DOCUMENT_APPROVER, "negotiated",
     "signed"},
    {"SOD-18", TYPE_BUDGET, ISMS_BUDGET_REQUESTED_BY, ISMS_BUDGET_APPROVED_BY, "asked for",
     "approved"},
};
static const struct two_parts {
    const char *rule;
    unsigned kind, first, second;
} two_parts[] = {
    {"SOD-08", ISMS_RECORD_KIND_CHANGE, ISMS_PART_TAKEN_REQUESTER, ISMS_PART_TAKEN_APPROVER},
    {"SOD-21", ISMS_RECORD_KIND_EMERGENCY_ORDER, ISMS_PART_TAKEN_DECIDER, ISMS_PART_TAKEN_REVIEWER},
    {"SOD-22", ISMS_RECORD_KIND_INCIDENT, ISMS_PART_TAKEN_HANDLER, ISMS_PART_TAKEN_REVIEWER},
    {"SOD-23", ISMS_RECORD_KIND_DISCIPLINARY_CASE, ISMS_PART_TAKEN_INVESTIGATOR,
     ISMS_PART_TAKEN_DECIDER},
};

/* A person who stands behind both; NULL where there is none. */
static const isms_object *in_common(struct checker *c, const isms_object *a, const isms_object *b)
{
    uint32_t x = isms__node_of(c->snapshot, a), y = isms__node_of(c->snapshot, b);
    if (x == NONE || y == NONE)
        return NULL;
    if (x == y)
        return a;
    const struct persons_behind *p = isms__persons_behind(c, x), *q = isms__persons_behind(c, y);
    if (!p || !q || p->count > PERSONS_KEPT || q->count > PERSONS_KEPT)
        return NULL;
    for (uint32_t i = 0; i < p->count; i++)
        for (uint32_t n = 0; n < q->count; n++)
            if (p->persons[i] == q->persons[n])
                return object_at(c->snapshot, TYPE_PERSON, p->persons[i]);
    return NULL;
}

static const isms_object *actor_at(const isms_object *object, unsigned field, size_t index)
{
    if (isms_field_is_many(isms_type_field(object_type(object), field)))
        return isms_item_reference(object, field, index);
    return index == 0 ? isms_get_reference(object, field) : NULL;
}

static void found_record(struct checker *c, const isms_object *object, const isms_object *who,
                         const char *what, const char *and)
{
    isms__found(c, object, "%s both %s and %s %s %s", isms__name(c, who), what, and,
                object_type(object)->name, isms__name(c, object));
    isms__found_related(c, who);
    isms__found_key(c, isms_object_id(who));
    isms__found_key(c, what);
    isms__found_end(c);
}

static void check_two_fields(struct checker *c, const struct two_fields *pair)
{
    for (size_t i = 0; i < object_count(c->snapshot, pair->type) && !c->failed; i++) {
        const isms_object *object = object_at(c->snapshot, pair->type, i);
        const isms_object *second = actor_at(object, pair->second, 0), *first;
        for (size_t n = 0; second && (first = actor_at(object, pair->first, n)); n++) {
            const isms_object *who = in_common(c, first, second);
            if (who)
                found_record(c, object, who, pair->what, pair->and);
        }
    }
}

static const char *part_name(unsigned part)
{
    const isms_field *field =
        isms_type_field(isms_type_by_number(ISMS_TYPE_PARTICIPANT), ISMS_PARTICIPANT_PART);
    return isms_choices_token(isms_field_choices(field), part);
}

static void check_two_parts(struct checker *c, const struct two_parts *pair)
{
    enum { COMPARED = 200 };
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        size_t count = isms_record_participant_count(record);
        if ((unsigned)isms_record_kind(record) != pair->kind || count > COMPARED)
            continue;
        for (size_t a = 0; a < count; a++)
            for (size_t b = 0; b < count; b++) {
                const isms_participant *p = isms_record_participant_at(record, a);
                const isms_participant *q = isms_record_participant_at(record, b);
                if ((unsigned)isms_participant_part(p) != pair->first ||
                    (unsigned)isms_participant_part(q) != pair->second)
                    continue;
                const isms_object *who =
                    in_common(c, isms_participant_who(p), isms_participant_who(q));
                if (who)
                    found_record(c, (const isms_object *)record, who, part_name(pair->first),
                                 part_name(pair->second));
            }
    }
}

/* ---- what the rules do ---- */

static bool is_of_rule(const struct checker *c, const isms_separation *separation)
{
    const char *rule = isms_separation_rule(separation);
    return strcmp(rule ? rule : "SOD-00", c->rule->id) == 0 ||
           (rule && !isms_rule_find(rule) && strcmp(c->rule->id, "SOD-00") == 0);
}

static void check_one(struct checker *c, const isms_separation *separation)
{
    struct sides sides;
    if (gather(c, &sides, separation, false)) {
        switch (isms_separation_level(separation)) {
        case ISMS_SEPARATION_LEVEL_UNIT:
            check_units(c, &sides);
            break;
        case ISMS_SEPARATION_LEVEL_REPORTING_LINE:
            check_lines(c, &sides);
            break;
        default:
            check_persons(c, &sides, false);
        }
    }
    isms__memory_free(&c->memory, sides.entries);
}

void isms__check_separation(struct checker *c)
{
    for (size_t i = 0; i < isms_separation_count(c->model) && !c->failed; i++)
        if (is_of_rule(c, isms_separation_at(c->model, i)))
            check_one(c, isms_separation_at(c->model, i));
    for (size_t i = 0; i < COUNT_OF(two_fields) && !c->failed; i++)
        if (strcmp(two_fields[i].rule, c->rule->id) == 0)
            check_two_fields(c, &two_fields[i]);
    for (size_t i = 0; i < COUNT_OF(two_parts) && !c->failed; i++)
        if (strcmp(two_parts[i].rule, c->rule->id) == 0)
            check_two_parts(c, &two_parts[i]);
}

void isms__check_deputy_conflicts(struct checker *c)
{
    for (size_t i = 0; i < isms_separation_count(c->model) && !c->failed; i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        struct sides sides = {.entries = NULL};
        if (isms_separation_level(separation) == ISMS_SEPARATION_LEVEL_PERSON &&
            severity_of(c, separation) != ISMS_SEVERITY_OFF && gather(c, &sides, separation, true))
            check_persons(c, &sides, true);
        isms__memory_free(&c->memory, sides.entries);
    }
}
