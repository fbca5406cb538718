/* Rules broken on purpose, for tests/mutation.sh: the tests of rules are linked with these in the
 * place of what rules call (ld --wrap). MUTANT in the environment says which rule is broken and
 * how:
 *
 *   RULE silent           finds nothing
 *   RULE extra            finds something more in every model
 *   RULE half             loses every second finding of a check
 *   RULE KEY+1, KEY-1     takes a limit for one more or less than it is
 *   RULE day+1, day-1     takes the day for the next or the one before */
#include <stdlib.h>

#include "check/check.h"

/* What MUTANT says of a rule; "" where it is about another one. */
static const char *mutation_of(const struct isms_rule *rule)
{
    const char *mutant = getenv("MUTANT");
    size_t length = strlen(rule->id);
    bool this = mutant && strncmp(mutant, rule->id, length) == 0 && mutant[length] == ' ';
    return this ? mutant + length + 1 : "";
}

static bool is_mutant(const struct isms_rule *rule, const char *mutation)
{
    return strcmp(mutation_of(rule), mutation) == 0;
}

/* ---- findings ---- */

static size_t halved; /* findings of the rule that loses every second one, in this check */

void __real_isms__found_end(struct checker *c);
void __wrap_isms__found_end(struct checker *c);
void __wrap_isms__found_end(struct checker *c)
{
    bool half = is_mutant(c->rule, "half") && ++halved % 2 == 0;
    if (half || is_mutant(c->rule, "silent")) {
        c->findings->related_count = c->draft.first_related;
        c->findings->path_count = c->draft.first_path;
    } else {
        __real_isms__found_end(c);
    }
}

/* What comes behind the rules, and ends a check. */
bool __real_isms__apply_waivers(struct checker *c);
bool __wrap_isms__apply_waivers(struct checker *c);
bool __wrap_isms__apply_waivers(struct checker *c)
{
    halved = 0;
    for (size_t i = 0; i < isms_rule_count(); i++)
        if (is_mutant(isms_rule_at(i), "extra")) {
            c->rule = isms_rule_at(i);
            isms__found(c, NULL, "one too many");
            __real_isms__found_end(c);
        }
    return __real_isms__apply_waivers(c);
}

/* ---- limits ---- */

/* By how much a limit is off. */
static int error_of(const struct checker *c, enum threshold threshold)
{
    const char *mutation = mutation_of(c->rule), *key = isms_threshold_info_at(threshold).key;
    size_t length = strlen(key);
    return strncmp(mutation, key, length) ? 0 : atoi(mutation + length);
}

int64_t __real_isms__threshold(const struct checker *c, enum threshold threshold);
int64_t __wrap_isms__threshold(const struct checker *c, enum threshold threshold);
int64_t __wrap_isms__threshold(const struct checker *c, enum threshold threshold)
{
    return __real_isms__threshold(c, threshold) + error_of(c, threshold);
}

isms_duration __real_isms__months(const struct checker *c, enum threshold threshold);
isms_duration __wrap_isms__months(const struct checker *c, enum threshold threshold);
isms_duration __wrap_isms__months(const struct checker *c, enum threshold threshold)
{
    isms_duration months = __real_isms__months(c, threshold);
    months.months = (uint16_t)(months.months + error_of(c, threshold));
    return months;
}

isms_duration __real_isms__days(const struct checker *c, enum threshold threshold);
isms_duration __wrap_isms__days(const struct checker *c, enum threshold threshold);
isms_duration __wrap_isms__days(const struct checker *c, enum threshold threshold)
{
    isms_duration days = __real_isms__days(c, threshold);
    days.days = (uint16_t)(days.days + error_of(c, threshold));
    return days;
}

/* ---- the day ---- */

/* Everything is resolved as of the day before any rule runs, so this is about all rules. */
isms_status __real_isms_snapshot_take(isms_snapshot **out, isms_model *model, isms_date at,
                                      const isms_snapshot_options *options, isms_error *error);
isms_status __wrap_isms_snapshot_take(isms_snapshot **out, isms_model *model, isms_date at,
                                      const isms_snapshot_options *options, isms_error *error);
isms_status __wrap_isms_snapshot_take(isms_snapshot **out, isms_model *model, isms_date at,
                                      const isms_snapshot_options *options, isms_error *error)
{
    const char *mutant = getenv("MUTANT"), *day = mutant ? strstr(mutant, " day") : NULL;
    int days = day ? atoi(day + 4) : 0;
    if (days)
        at = isms_date_add(at, (isms_duration){.days = 1}, days);
    return __real_isms_snapshot_take(out, model, at, options, error);
}
