/* Names of rules and limits that there are not: what is misspelt would be passed over in silence.
 */
#include "check/rules/references.h"

/* Whether the own rules that this name could be one of are not here, but with another program. */
static bool is_elsewhere(const struct checker *c, const char *name)
{
    if (!isms__is_own_id(name))
        return false;
    size_t prefix = strcspn(name, ":") + 1;
    for (size_t i = isms_rule_count(); i < c->findings->rule_count; i++)
        if (strncmp(c->findings->rules[i].rule->id, name, prefix) == 0)
            return false;
    return true;
}

static void check_rule_name(struct checker *c, const void *object, const char *name)
{
    if (!name || isms__applied(c, name))
        return;
    const isms_object *whole = object_top(object);
    if (is_elsewhere(c, name))
        isms__untold(c, object,
                     "the %s %s speaks of the rule %s, which is not a rule of the library: whether "
                     "there is such an own rule cannot be told here",
                     object_type(whole)->name, isms__name(c, whole), name);
    else
        isms__found(c, object, "the %s %s speaks of the rule %s, which there is not",
                    object_type(whole)->name, isms__name(c, whole), name);
    isms__found_remedy(c, "Correct the name: `isms rules` lists all rules.");
    isms__found_key(c, "rule");
    isms__found_key(c, name);
    isms__found_end(c);
}

static bool is_limit(const char *key)
{
    for (size_t t = 0; t < isms_threshold_info_count(); t++)
        if (strcmp(isms_threshold_info_at(t).key, key) == 0)
            return true;
    return false;
}

/* Whether a name is there for the first time: what is wrong with it is told once. */
static bool is_first(struct checker *c, struct pointer_map *told, const char *name)
{
    const struct hash_key key = {0, 0}; /* names that are made to collide are only told again */
    if (!name || !isms__map_reserve(told, &c->memory, 1)) {
        c->failed |= name != NULL;
        return false;
    }
    uintptr_t hash = (uintptr_t)isms__hash(key, name, strlen(name)) | 1;
    const char *known = isms__map_get(told, hash);
    if (!known)
        isms__map_set(told, hash, (void *)name);
    return !known || strcmp(known, name) != 0;
}

static void check_limit_name(struct checker *c, const isms_settings *settings,
                             const isms_threshold *threshold)
{
    const char *key = isms_threshold_key(threshold);
    if (is_limit(key))
        return;
    isms__found(c, threshold, "the settings %s set the limit %s, which no rule has",
                isms__name(c, settings), key);
    isms__found_remedy(c, "Correct the name: `isms rules` lists all limits.");
    isms__found_key(c, "limit");
    isms__found_key(c, key);
    isms__found_end(c);
}

static void check_settings(struct checker *c, const isms_settings *settings)
{
    struct pointer_map rules = {0}, limits = {0};
    for (size_t n = 0; n < isms_settings_rule_count(settings); n++) {
        const isms_rule_setting *rule = isms_settings_rule_at(settings, n);
        if (is_first(c, &rules, isms_rule_setting_rule(rule)))
            check_rule_name(c, rule, isms_rule_setting_rule(rule));
    }
    for (size_t n = 0; n < isms_settings_threshold_count(settings); n++) {
        const isms_threshold *threshold = isms_settings_threshold_at(settings, n);
        if (is_first(c, &limits, isms_threshold_key(threshold)))
            check_limit_name(c, settings, threshold);
    }
    isms__map_clear(&rules, &c->memory);
    isms__map_clear(&limits, &c->memory);
}

void isms__check_names(struct checker *c)
{
    for (size_t i = 0; i < isms_settings_count(c->model); i++)
        check_settings(c, isms_settings_at(c->model, i));
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        check_rule_name(c, waiver, isms_waiver_rule(waiver));
    }
    for (size_t i = 0; i < isms_separation_count(c->model); i++) {
        const isms_separation *separation = isms_separation_at(c->model, i);
        check_rule_name(c, separation, isms_separation_rule(separation));
    }
}
