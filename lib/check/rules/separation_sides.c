/* Who has which side of a separation: holders and the persons behind them, parts of parts included.
 */
#include "check/rules/separation_sides.h"

#include <stdlib.h>

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
        uint32_t parent = c->snapshot->tasks[i].parent; /* 0 is nobody: all are stored plus 1 */
        if (parent == NONE)
            continue;
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

/* Where working for a supplier is what must not meet the other side (SOD-37), everybody of an
 * audience without employees. What everyone has by an implicit role is no conflict otherwise. */
static void add_outsiders(struct checker *c, struct sides *sides, struct entry entry,
                          const isms_object *role)
{
    uint32_t audience = role->type == TYPE_ROLE ? isms_role_audience((const isms_role *)role) : 0;
    if (!sides->apart->outsiders || !audience || (audience & ISMS_BIT(ISMS_ENGAGEMENT_EMPLOYEE)))
        return;
    entry.implicit = (const isms_role *)role;
    entry.asleep = false;
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_PERSON); i++)
        if (isms__person_is(c->snapshot, i, PERSON_ACTIVE) &&
            isms__in_audience(c->snapshot, i, index_of(c->snapshot, role))) {
            entry.person = i;
            add_entry(c, sides, entry);
        }
}

/* Everybody behind a holder. */
static void add_holder(struct checker *c, struct sides *sides, struct entry entry, uint32_t node,
                       const isms_object *scope)
{
    uint32_t step;
    entry.matter = entry.responsibility == NONE
                       ? NULL
                       : object_at(c->snapshot, TYPE_RESPONSIBILITY, entry.responsibility);
    if (!isms__walk_begin(&c->walker, node, scope, entry.matter))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE) {
        entry.person = node_person(c->snapshot, c->walker.steps[step].node);
        entry.holder = node;
        entry.scope = c->walker.steps[step].scope;
        entry.matter = c->walker.steps[step].matter;
        entry.asleep = isms__walk_is_asleep(&c->walker, step);
        if (entry.person != NONE)
            add_entry(c, sides, entry);
        else
            add_outsiders(c, sides, entry,
                          isms__node_object(c->snapshot, c->walker.steps[step].node));
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
         i < s->handed_on_of.start[responsibility + 1]; i++) {
        entry.handed_on = s->handed_on[i].delegation;
        add_holder(c, sides, entry, s->handed_on[i].to, isms_delegation_scope(entry.handed_on));
    }
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

bool isms__gather_sides(struct checker *c, struct sides *sides, const struct apart *apart,
                        bool asleep)
{
    const isms_snapshot *s = c->snapshot;
    *sides = (struct sides){.apart = apart};
    if (!c->first_child && !find_children(c))
        return false;
    c->walker.asleep = asleep;
    for (uint32_t side = 0; side < apart->count; side++) {
        const isms_object *thing = apart->things[side];
        if (!thing)
            continue; /* REF-01 */
        if (thing->type == TYPE_ROLE)
            add_holder(c, sides, (struct entry){.side = side, .responsibility = NONE},
                       isms__node_of(s, thing), NULL);
        else if (isms__is_duty(c, (const isms_responsibility *)thing))
            add_branch(c, sides, side, index_of(s, thing));
    }
    c->walker.asleep = false;
    if (sides->count)
        qsort(sides->entries, sides->count, sizeof *sides->entries, by_person);
    return !c->failed;
}
