/* What is kept apart: by separations, and by responsibilities that are to be independent of others.
 */
#include "check/rules/separation_sides.h"

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

static bool has_side(const isms_separation *separation, const isms_responsibility *r)
{
    for (size_t i = 0; i < isms_separation_responsibility_count(separation); i++)
        if (isms_separation_responsibility_at(separation, i) == r)
            return true;
    return false;
}

/* Whether a separation says the same, which reports the conflict then. */
static bool is_said_twice(const struct checker *c, const isms_responsibility *a,
                          const isms_responsibility *b)
{
    for (size_t i = 0; i < isms_separation_count(c->model); i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        if (isms_separation_level(separation) == ISMS_SEPARATION_LEVEL_PERSON &&
            isms_separation_at_most(separation) == 1 && has_side(separation, a) &&
            has_side(separation, b) && severity_of(c, separation) != ISMS_SEVERITY_OFF)
            return true;
    }
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
