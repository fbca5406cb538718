/* Rules of the caller's own: taking them over, and what their functions ask and tell. */
#include "check/check.h"

struct isms_checking {
    struct checker *checker;
};

/* ---- taking them over ---- */

enum { ID_MOST = 63 };
#define SMALL "abcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"
#define CAPITAL "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

bool isms__is_own_id(const char *id)
{
    size_t prefix = strspn(id, SMALL DIGITS "-");
    if (!strchr(SMALL, *id) || id[prefix] != ':')
        return false;
    size_t name = strspn(id + prefix + 1, SMALL CAPITAL DIGITS "-._");
    return name > 0 && !id[prefix + 1 + name] && prefix + 1 + name <= ID_MOST;
}

static bool is_text(const char *text)
{
    size_t length = text ? strlen(text) : 0;
    return !length || isms__text_check(text, length) == length;
}

static bool is_severity(enum isms_severity severity)
{
    return severity == 0 || (severity >= ISMS_SEVERITY_OFF && severity <= ISMS_SEVERITY_ERROR);
}

static bool is_there(const char *text)
{
    return text && *text;
}

/* Says what is wrong with an own rule. */
static isms_status refuse(const isms_own_rule *own, isms_status status, const char *what,
                          isms_error *error)
{
    isms__fail(error, status, "the own rule \"%.80s\" %s", own->id, what);
    if (error)
        isms__copy_text(error->rule, sizeof error->rule, own->id);
    return status;
}

static isms_status look_over(struct checker *c, const isms_own_rule *own, isms_error *error)
{
    if (!is_text(own->id) || !isms__is_own_id(own->id))
        return refuse(own, ISMS_ERROR_VALUE,
                      "needs an id with a prefix in small letters and a colon, such as acme:KEY-01",
                      error);
    if (!own->check || !is_there(own->title) || !is_there(own->remedy))
        return refuse(own, ISMS_ERROR_ARGUMENT, "needs a function, a title and a remedy", error);
    if (!is_severity(own->severity) || !is_severity(own->small_severity))
        return refuse(own, ISMS_ERROR_ARGUMENT, "has a severity that there is not", error);
    if (!is_text(own->title) || !is_text(own->source) || !is_text(own->explanation) ||
        !is_text(own->remedy))
        return refuse(own, ISMS_ERROR_VALUE, "has a text that is not UTF-8 that XML could hold",
                      error);
    for (size_t i = 0; i < c->findings->rule_count; i++)
        if (isms__same_name(c->findings->rules[i].rule->id, own->id))
            return refuse(own, ISMS_ERROR_DUPLICATE,
                          "is there twice; small and capital letters are the same", error);
    return ISMS_OK;
}

/* A copy among the texts of the findings; "" for NULL. */
static const char *copy_text(struct checker *c, const char *text)
{
    const char *copy =
        isms__pool_text(&c->findings->texts, text ? text : "", text ? strlen(text) : 0);
    if (!copy)
        c->failed = true;
    return copy;
}

static void check_own(struct checker *c)
{
    const struct own_rule *own = (const struct own_rule *)c->rule;
    struct isms_checking checking = {c};
    isms__error_clear(&c->error);
    isms_status status = own->check(own->context, &checking, &c->error);
    if (status == ISMS_OK || c->failed)
        return;
    c->failed = true;
    c->status = c->error.status = status;
    if (!*c->error.message)
        isms__fail(&c->error, status, "the own rule %s failed: %s", own->rule.id,
                   isms_status_text(status));
    if (!*c->error.rule)
        isms__copy_text(c->error.rule, sizeof c->error.rule, own->rule.id);
}

static const struct isms_rule *copy_rule(struct checker *c, const isms_own_rule *own)
{
    struct own_rule *copy = isms__pool_get(&c->findings->texts, sizeof *copy);
    if (!copy)
        return NULL;
    *copy = (struct own_rule){
        .rule = {.id = copy_text(c, own->id),
                 .title = copy_text(c, own->title),
                 .severity = (uint8_t)(own->severity ? own->severity : ISMS_SEVERITY_WARNING),
                 .small_severity = (uint8_t)own->small_severity,
                 .source = copy_text(c, own->source),
                 .explanation = copy_text(c, own->explanation ? own->explanation : own->title),
                 .remedy = copy_text(c, own->remedy),
                 .check = check_own},
        .check = own->check,
        .context = own->context};
    return c->failed ? NULL : &copy->rule;
}

isms_status isms__take_own_rules(struct checker *c, isms_error *error)
{
    isms_findings *f = c->findings;
    const isms_own_rule *const *given = c->options->own_rules;
    for (; given && *given; given++) {
        isms_own_rule own;
        if (!isms__take_options(&own, sizeof own, *given) || !own.id)
            return isms__fail(error, ISMS_ERROR_ARGUMENT,
                              "an own rule has no id, or another size than isms_own_rule");
        isms_status status = look_over(c, &own, error);
        if (status != ISMS_OK)
            return status;
        const struct isms_rule *rule = copy_rule(c, &own);
        if (!rule)
            return isms__fail_memory(error);
        f->rules[f->rule_count++] =
            (struct applied_rule){.rule = rule, .verdict = ISMS_VERDICT_OFF};
    }
    return ISMS_OK;
}

/* ---- what their functions ask ---- */

isms_snapshot *isms_checking_snapshot(const isms_checking *checking)
{
    return checking ? checking->checker->snapshot : NULL;
}

bool isms_checking_is_small(const isms_checking *checking)
{
    return checking && is_small(checking->checker);
}

isms_status isms_checking_threshold(int64_t *out, const isms_checking *checking, const char *key,
                                    isms_error *error)
{
    if (!out || !checking || !key)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_checking_threshold needs a check and the name of a limit");
    for (size_t t = 0; t < THRESHOLD_COUNT; t++)
        if (strcmp(isms_threshold_info_at(t).key, key) == 0) {
            *out = checking->checker->thresholds[t];
            return ISMS_OK;
        }
    return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                      "there is no limit \"%.40s\": `isms rules` lists them", key);
}

/* ---- what they tell ---- */

static bool is_of_model(const struct checker *c, const isms_object *object)
{
    return isms_object_model(object) == c->model && !isms_object_is_removed(object);
}

static bool are_of_model(const struct checker *c, const isms_own_finding *own)
{
    bool good = !own->object || is_of_model(c, own->object);
    for (const isms_object *const *related = own->related; good && related && *related; related++)
        good = is_of_model(c, *related);
    return good;
}

static bool are_texts(const isms_own_finding *own)
{
    bool good = is_text(own->message) && is_text(own->remedy) && is_text(own->key);
    for (const char *const *step = own->path; good && step && *step; step++)
        good = is_text(*step);
    return good;
}

static isms_status look_at(const struct checker *c, const isms_own_finding *own, isms_error *error)
{
    if (!is_there(own->message))
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "a finding of %s has no message",
                          c->rule->id);
    if (!is_severity(own->severity) || own->kind < ISMS_FINDING_VIOLATION ||
        own->kind > ISMS_FINDING_UNASSESSABLE)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "a finding of %s has a kind or severity that there is not", c->rule->id);
    if (!are_of_model(c, own))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "a finding of %s is about an object that was removed or is of another "
                          "model than the snapshot",
                          c->rule->id);
    if (!are_texts(own))
        return isms__fail(error, ISMS_ERROR_VALUE,
                          "a finding of %s has a text that is not UTF-8 that XML could hold",
                          c->rule->id);
    return ISMS_OK;
}

static void tell(struct checker *c, const isms_own_finding *own)
{
    isms__found_as(c, own->object, own->kind, own->message);
    if (own->severity && own->kind == ISMS_FINDING_VIOLATION)
        isms__found_severity(c, own->severity);
    if (is_there(own->remedy))
        isms__found_remedy(c, copy_text(c, own->remedy));
    for (const isms_object *const *related = own->related; related && *related; related++)
        isms__found_related(c, *related);
    for (const char *const *step = own->path; step && *step; step++)
        isms__found_step(c, *step, strlen(*step));
    if (is_there(own->key))
        isms__found_key(c, own->key);
    isms__found_end(c);
}

isms_status isms_checking_tell(isms_checking *checking, const isms_own_finding *finding,
                               isms_error *error)
{
    isms_own_finding own;
    if (!checking || !finding || !isms__take_options(&own, sizeof own, finding))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_checking_tell needs a check, and a finding of the right size");
    struct checker *c = checking->checker;
    if (!own.kind)
        own.kind = ISMS_FINDING_VIOLATION;
    isms_status status = look_at(c, &own, error);
    if (status != ISMS_OK)
        return status;
    if (!c->failed)
        tell(c, &own);
    return c->failed ? isms__fail_memory(error) : ISMS_OK;
}
