/* What is kept apart: by separations, and by responsibilities that are to be independent of others.
 */
#include "check/rules/separation_sides.h"

#include <stdlib.h>

/* ---- separations ---- */

const isms_rule *isms__separation_rule(const isms_separation *separation)
{
    const struct isms_rule *rule = isms_rule_find(isms_separation_rule(separation));
    return rule && rule->check == isms__check_separation ? rule : isms_rule_find("SOD-00");
}

/* What settings say of its rule, else what the separation says, else what the rule does. */
static enum isms_severity severity_of(const struct checker *c, const isms_separation *separation)
{
    const struct isms_rule *rule = isms__separation_rule(separation);
    enum isms_severity set = isms__severity_set(c, rule);
    enum isms_severity severity = isms_separation_severity(separation);
    enum isms_severity small = isms_separation_small_severity(separation);
    if (set)
        return set;
    if (isms__is_small(c) && small)
        return small;
    return severity ? severity : isms_rule_severity(rule, isms__is_small(c));
}

static void read_separation(struct checker *c, const isms_separation *separation,
                            apart_check *check)
{
    const char *rule = isms_separation_rule(separation);
    size_t responsibilities = isms_separation_responsibility_count(separation);
    size_t roles = isms_separation_role_count(separation);
    const isms_object **things = isms__scratch(c, responsibilities + roles, sizeof *things);
    if (!things)
        return;
    for (size_t i = 0; i < responsibilities; i++)
        things[i] = (const isms_object *)isms_separation_responsibility_at(separation, i);
    for (size_t i = 0; i < roles; i++)
        things[responsibilities + i] = (const isms_object *)isms_separation_role_at(separation, i);
    check(c, &(struct apart){
                 .source = (const isms_object *)separation,
                 .things = things,
                 .count = (uint32_t)(responsibilities + roles),
                 .at_most = (int)isms_separation_at_most(separation),
                 .level = isms_separation_level(separation),
                 .scope = isms_separation_scope(separation),
                 .one_holder_may = isms_separation_same_role(separation) == ISMS_SAME_ROLE_ALLOWED,
                 .outsiders = rule && strcmp(rule, "SOD-37") == 0,
                 .severity = severity_of(c, separation),
                 .reason = isms_separation_reason(separation),
             });
}

/* ---- independence ---- */

static bool is_independent_of(const isms_responsibility *r, const isms_responsibility *other)
{
    for (size_t i = 0; i < isms_responsibility_independent_of_count(r); i++)
        if (isms_responsibility_independent_of_at(r, i) == other)
            return true;
    return false;
}

/* Whether a separation keeps two persons apart, so that it says what independence says. */
static bool keeps_persons_apart(const struct checker *c, const isms_separation *separation)
{
    return isms_separation_level(separation) == ISMS_SEPARATION_LEVEL_PERSON &&
           isms_separation_at_most(separation) == 1 &&
           severity_of(c, separation) != ISMS_SEVERITY_OFF;
}

/* Puts each such separation to the responsibilities that it names, or counts them only. */
static void each_said(struct checker *c, uint32_t *ends, uint32_t *said)
{
    for (uint32_t i = 0; i < isms_separation_count(c->model); i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        size_t count = keeps_persons_apart(c, separation)
                           ? isms_separation_responsibility_count(separation)
                           : 0;
        for (size_t n = 0; n < count; n++) {
            const isms_object *r =
                (const isms_object *)isms_separation_responsibility_at(separation, n);
            if (r && said)
                said[ends[index_of(c->snapshot, r)]++] = i;
            else if (r)
                ends[index_of(c->snapshot, r) + 2]++;
        }
    }
}

/* Which separations name a responsibility, in their order: from said_start of it to that of the
 * next one. */
static bool find_said(struct checker *c)
{
    size_t count = object_count(c->snapshot, TYPE_RESPONSIBILITY);
    uint32_t *start = isms__scratch(c, count + 2, sizeof *start);
    if (!start)
        return false;
    each_said(c, start, NULL);
    for (size_t i = 2; i < count + 2; i++)
        start[i] += start[i - 1];
    c->said = isms__scratch(c, start[count + 1], sizeof *c->said);
    if (!c->said)
        return false;
    each_said(c, start + 1, c->said);
    c->said_start = start;
    return true;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Whether a separation says the same, which reports the conflict then. */
static bool is_said_twice(struct checker *c, const isms_responsibility *a,
                          const isms_responsibility *b)
{
    if (!c->said_start && !find_said(c))
        return false;
    uint32_t x = index_of(c->snapshot, (const isms_object *)a);
    uint32_t y = index_of(c->snapshot, (const isms_object *)b);
    const uint32_t *start = c->said_start;
    if (start[x + 1] - start[x] > start[y + 1] - start[y]) {
        uint32_t other = x;
        x = y;
        y = other;
    }
    for (uint32_t i = start[x]; i < start[x + 1]; i++)
        if (bsearch(&c->said[i], c->said + start[y], start[y + 1] - start[y], sizeof *c->said,
                    by_number))
            return true;
    return false;
}

static void read_independence(struct checker *c, const isms_responsibility *r, apart_check *check)
{
    const struct isms_rule *rule = isms_rule_find("SOD-00");
    enum isms_severity set = isms__severity_set(c, rule);
    for (size_t i = 0; i < isms_responsibility_independent_of_count(r) && !c->failed; i++) {
        const isms_responsibility *other = isms_responsibility_independent_of_at(r, i);
        const isms_object *things[] = {(const isms_object *)r, (const isms_object *)other};
        if (!other || other == r || is_said_twice(c, r, other))
            continue;
        /* where each is to be independent of the other, the one whose id comes first says it */
        if (is_independent_of(other, r) &&
            strcmp(isms_object_id(things[1]), isms_object_id(things[0])) < 0)
            continue;
        check(c,
              &(struct apart){.source = things[0],
                              .things = things,
                              .count = 2,
                              .at_most = 1,
                              .level = ISMS_SEPARATION_LEVEL_PERSON,
                              .scope = ISMS_SEPARATION_SCOPE_OBJECT,
                              .severity = set ? set : isms_rule_severity(rule, isms__is_small(c))});
    }
}

/* Whether its conflicts are reported under a rule; most are told by the name that they give. */
static bool is_of(const isms_separation *separation, const struct isms_rule *rule)
{
    const char *name = isms_separation_rule(separation);
    if (name && strcmp(name, rule->id) == 0)
        return true;
    return strcmp(rule->id, "SOD-00") == 0 && isms__separation_rule(separation) == rule;
}

void isms__each_apart(struct checker *c, const struct isms_rule *rule, apart_check *check)
{
    const struct isms_rule *own = isms_rule_find("SOD-00");
    for (size_t i = 0; i < isms_separation_count(c->model) && !c->failed; i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        if (!rule || is_of(separation, rule))
            read_separation(c, separation, check);
    }
    for (size_t i = 0; (!rule || rule == own) && i < isms_responsibility_count(c->model); i++)
        if (isms__is_duty(c, isms_responsibility_at(c->model, i)))
            read_independence(c, isms_responsibility_at(c->model, i), check);
}
