/* Running the rules, and what they all ask. */
#include "check/check.h"

/* ---- what rules ask ---- */

void *isms__scratch(struct checker *c, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size - 1) {
        c->failed = true;
        return NULL;
    }
    void *memory = isms__pool_zeroed(&c->scratch, count * size + 1);
    c->failed = c->failed || !memory;
    return memory;
}

const void *isms__first_of(const void *a, const void *b)
{
    if (!a || !b)
        return a ? a : b;
    return strcmp(isms_object_id(b), isms_object_id(a)) < 0 ? b : a;
}

bool isms__is_newer(const isms_record *record, const isms_record *than)
{
    int later = than ? isms_date_compare(isms_record_date(record), isms_record_date(than)) : 1;
    return later ? later > 0 : strcmp(isms_record_id(record), isms_record_id(than)) > 0;
}

/* Of several the one that is above others, and of these the one whose id comes first. */
static const isms_object *find_own(const struct checker *c)
{
    const isms_object *found = NULL;
    bool found_below = false;
    for (size_t i = 0; i < isms_organization_count(c->model); i++) {
        const isms_object *o = object_at(c->snapshot, TYPE_ORGANIZATION, i);
        bool below = isms_has(o, ISMS_ORGANIZATION_PARENT);
        if (isms_organization_relation((const isms_organization *)o) != ISMS_RELATION_SELF)
            continue;
        if (found &&
            (below != found_below ? below : strcmp(isms_object_id(found), isms_object_id(o)) <= 0))
            continue;
        found = o;
        found_below = below;
    }
    return found;
}

const isms_object *isms__own_organization(const struct checker *c)
{
    return c->own;
}

bool isms__is_insider(const struct checker *c, uint32_t person)
{
    enum isms_engagement engagement = c->snapshot->tenures[person].engagement;
    return engagement != ISMS_ENGAGEMENT_CONTRACTOR && engagement != ISMS_ENGAGEMENT_VENDOR &&
           isms__person_is(c->snapshot, person, PERSON_OWN);
}

/* Marks the nodes that an active insider is behind: backwards along the edges, from the persons. */
static bool *find_inside(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *inside = isms__scratch(c, s->node_count, sizeof *inside);
    uint32_t *queue = isms__scratch(c, s->node_count, sizeof *queue);
    size_t count = 0;
    if (!inside || !queue)
        return NULL;
    for (uint32_t i = 0; i < object_count(s, TYPE_PERSON); i++)
        if (isms__person_is(s, i, PERSON_ACTIVE) && isms__is_insider(c, i)) {
            inside[s->first[TYPE_PERSON] + i] = true;
            queue[count++] = s->first[TYPE_PERSON] + i;
        }
    for (size_t next = 0; next < count; next++)
        for (uint32_t i = s->in.start[queue[next]]; i < s->in.start[queue[next] + 1]; i++) {
            const struct edge *edge = &s->edges[s->in.items[i]];
            if (inside[edge->from] || (edge->flags & EDGE_ASLEEP))
                continue;
            inside[edge->from] = true;
            queue[count++] = edge->from;
        }
    return inside;
}

bool isms__is_inside(struct checker *c, uint32_t node)
{
    if (!c->inside)
        c->inside = find_inside(c);
    return c->inside && (c->inside[node] || c->snapshot->implicit[node]);
}

/* All persons behind a node that is none itself. */
static void find_behind(struct checker *c, struct persons_behind *found, uint32_t node)
{
    uint32_t step;
    if (!isms__walk_begin(&c->walker, node, NULL, NULL))
        c->failed = true;
    while (!c->failed && found->count <= PERSONS_KEPT &&
           (step = isms__walk_next(&c->walker, &c->failed)) != NONE) {
        uint32_t person = node_person(c->snapshot, c->walker.steps[step].node);
        bool again = false;
        for (uint32_t i = 0; i < found->count && !again; i++)
            again = found->persons[i] == person;
        if (person == NONE)
            found->count = PERSONS_KEPT + 1; /* everyone */
        else if (!again && found->count < PERSONS_KEPT)
            found->persons[found->count++] = person;
        else if (!again)
            found->count++;
    }
}

const struct persons_behind *isms__persons_behind(struct checker *c, uint32_t node)
{
    if (!c->behind)
        c->behind = isms__scratch(c, c->snapshot->node_count, sizeof *c->behind);
    if (!c->behind || c->behind[node])
        return c->behind ? c->behind[node] : NULL;
    struct persons_behind *found = isms__scratch(c, 1, sizeof *found);
    uint32_t person = node_person(c->snapshot, node);
    if (!found)
        return NULL;
    if (person == NONE) {
        find_behind(c, found, node);
    } else if (isms__person_is(c->snapshot, person, PERSON_ACTIVE)) {
        found->count = 1; /* nobody stands for a person but they themselves */
        found->persons[0] = person;
    }
    return c->behind[node] = found;
}

bool isms__is_duty(const struct checker *c, const isms_responsibility *responsibility)
{
    return is_duty(c->snapshot, index_of(c->snapshot, (const isms_object *)responsibility));
}

bool isms__is_used_role(const struct checker *c, const isms_role *role)
{
    const isms_snapshot *s = c->snapshot;
    if (!isms_object_is_content((const isms_object *)role))
        return true;
    uint32_t node = isms__node_of(s, (const isms_object *)role);
    return s->out.start[node] < s->out.start[node + 1];
}

/* Responsibilities by the controls that they serve. */
static bool find_serving(struct checker *c)
{
    size_t controls = object_count(c->snapshot, TYPE_CONTROL), total = 0;
    uint32_t *start = isms__scratch(c, controls + 2, sizeof *start);
    for (int fill = 0; start && fill < 2; fill++) {
        for (size_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++) {
            const isms_responsibility *r = isms_responsibility_at(c->model, i);
            size_t count = c->snapshot->tasks[i].controls && is_duty(c->snapshot, i)
                               ? isms_responsibility_control_count(r)
                               : 0;
            for (size_t n = 0; n < count; n++) {
                const isms_object *control =
                    (const isms_object *)isms_responsibility_control_at(r, n);
                if (!control)
                    continue;
                uint32_t at = index_of(c->snapshot, control);
                if (fill)
                    c->serving[start[at + 1]++] = (uint32_t)i;
                else
                    start[at + 2]++;
            }
        }
        for (size_t i = 2; !fill && i < controls + 2; i++)
            start[i] += start[i - 1];
        total = start[controls + 1];
        if (!fill && !(c->serving = isms__scratch(c, total, sizeof *c->serving)))
            return false;
    }
    c->served.start = start;
    return start != NULL;
}

bool isms__serving(struct checker *c, uint32_t control, const uint32_t **first, size_t *count)
{
    if (!c->served.start && !find_serving(c)) {
        c->failed = true;
        return false;
    }
    *first = c->serving + c->served.start[control];
    *count = c->served.start[control + 1] - c->served.start[control];
    return true;
}

isms_snapshot *isms__ever(struct checker *c)
{
    isms_snapshot_options options = {.size = sizeof options, .from = {1, 1, 1}};
    if (!c->ever && isms_snapshot_take(&c->ever, c->model, isms_date_make(9999, 12, 31), &options,
                                       NULL) != ISMS_OK)
        c->failed = true;
    return c->ever;
}

/* ---- which rules ---- */

static char small_letter(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether as many characters at the beginning of two texts are the same but for their case. */
static bool same_letters(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (small_letter(a[i]) != small_letter(b[i]))
            return false; /* also where one of them ends */
    return true;
}

bool isms__same_name(const char *a, const char *b)
{
    return same_letters(a, b, strlen(a) + 1);
}

static bool matches(const char *pattern, const char *id)
{
    size_t length = strlen(pattern);
    if (length && pattern[length - 1] == '*')
        return same_letters(pattern, id, length - 1);
    return isms__same_name(pattern, id);
}

static bool listed(const char *const *patterns, const char *id)
{
    for (; *patterns; patterns++)
        if (matches(*patterns, id))
            return true;
    return false;
}

static bool wanted(const isms_check_options *options, const struct isms_rule *rule)
{
    return (!options->only || listed(options->only, rule->id)) &&
           (!options->skip || !listed(options->skip, rule->id));
}

static isms_status check_patterns(const struct checker *c, const char *const *patterns,
                                  isms_error *error)
{
    for (; patterns && *patterns; patterns++) {
        bool known = false;
        for (size_t i = 0; i < c->findings->rule_count && !known; i++)
            known = matches(*patterns, c->findings->rules[i].rule->id);
        if (!known)
            return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                              "there is no rule \"%.40s\": `isms rules` lists them", *patterns);
    }
    return ISMS_OK;
}

/* Those of the library, then own ones; the options may name all of them. */
static isms_status take_rules(struct checker *c, isms_error *error)
{
    isms_findings *f = c->findings;
    size_t own = 0;
    while (c->options->own_rules && c->options->own_rules[own])
        own++;
    f->rules = isms__memory_zeroed(&f->memory, isms_rule_count() + own, sizeof *f->rules);
    if (!f->rules)
        return isms__fail_memory(error);
    for (size_t i = 0; i < isms_rule_count(); i++)
        f->rules[f->rule_count++] =
            (struct applied_rule){.rule = isms_rule_at(i), .verdict = ISMS_VERDICT_OFF};
    isms_status status = isms__take_own_rules(c, error);
    if (status == ISMS_OK)
        status = check_patterns(c, c->options->only, error);
    if (status == ISMS_OK)
        status = check_patterns(c, c->options->skip, error);
    return status;
}

struct applied_rule *isms__applied(const struct checker *c, const char *id)
{
    for (size_t i = 0; i < c->findings->rule_count; i++)
        if (strcmp(c->findings->rules[i].rule->id, id) == 0)
            return &c->findings->rules[i];
    return NULL;
}

static enum isms_severity severity_of(const struct applied_rule *applied)
{
    return applied && applied->setting ? isms_rule_setting_severity(applied->setting)
                                       : (enum isms_severity)0;
}

enum isms_severity isms__severity_set(const struct checker *c, const struct isms_rule *rule)
{
    return severity_of(isms__applied(c, rule->id));
}

/* ---- going on ---- */

static bool ask(struct checker *c)
{
    if (c->failed || !c->options->go_on || c->options->go_on(c->options->go_on_context))
        return !c->failed;
    c->failed = true;
    c->status = isms__fail(&c->error, ISMS_ERROR_CANCELLED, "checking was cancelled");
    return false;
}

bool isms__go_on(struct checker *c)
{
    enum { STEPS = 1024 };
    return !c->options->go_on || ++c->work % STEPS ? !c->failed : ask(c);
}

static bool walk_goes_on(void *context)
{
    return isms__go_on(context);
}

bool isms__walker_of(struct checker *c, struct walker *walker, const isms_snapshot *snapshot)
{
    if (!isms__walker_init(walker, snapshot)) {
        c->failed = true;
        return false;
    }
    walker->go_on = c->options->go_on ? walk_goes_on : NULL;
    walker->context = c;
    return true;
}

/* ---- running ---- */

/* Rules that are off where the organization is small are looked at all the same: single findings of
 * theirs may matter. Unless there are such, they count as off. */
static void run_rule(struct checker *c, struct applied_rule *applied)
{
    c->applied = applied;
    c->rule = applied->rule;
    c->severity = severity_of(applied);
    if (!wanted(c->options, c->rule) || c->severity == ISMS_SEVERITY_OFF ||
        isms__asks_too_much(c, NULL))
        return;
    if (c->severity || isms_rule_severity(c->rule, c->findings->small) != ISMS_SEVERITY_OFF)
        applied->verdict = ISMS_VERDICT_FINE;
    if (c->options->observer)
        c->options->observer(c->options->observer_context, c->rule);
    c->rule->check(c);
}

static void run_rules(struct checker *c)
{
    for (size_t i = 0; i < c->findings->rule_count && ask(c); i++)
        run_rule(c, &c->findings->rules[i]);
    if (c->options->observer)
        c->options->observer(c->options->observer_context, NULL);
}

static isms_findings *new_findings(isms_snapshot *snapshot)
{
    isms_findings *findings = isms__memory_zeroed(&snapshot->memory, 1, sizeof *findings);
    if (!findings)
        return NULL;
    findings->memory = snapshot->memory;
    findings->model = isms_model_ref(snapshot->model);
    findings->at = snapshot->at;
    isms__pool_init(&findings->texts, &findings->memory);
    return findings;
}

static bool run(struct checker *c)
{
    isms__pool_init(&c->scratch, &c->memory);
    isms__text_init(&c->message, &c->memory);
    isms__text_init(&c->key, &c->memory);
    isms__text_init(&c->mark, &c->memory);
    c->failed = !isms__walker_of(c, &c->walker, c->snapshot) || !isms__take_known(c) ||
                !isms__read_vocabulary(c);
    isms__read_settings(c);
    c->own = find_own(c);
    run_rules(c);
    bool good = !c->failed && isms__hold_back(c) && isms__apply_waivers(c) &&
                isms__measure_coverage(c) && isms__tell_basis(c);
    isms__walker_clear(&c->then);
    isms_snapshot_unref(c->ever);
    isms__walker_clear(&c->walker);
    isms__text_clear(&c->message);
    isms__text_clear(&c->key);
    isms__memory_free(&c->memory, c->dangling);
    isms__text_clear(&c->mark);
    isms__pool_clear(&c->scratch);
    return good;
}

/* Checks all rules. The error of an own rule, or that it was cancelled, is that of the check. */
static isms_status check_all(struct checker *c, isms_error *error)
{
    isms_status status = take_rules(c, error);
    if (status != ISMS_OK || run(c))
        return status;
    if (c->status == ISMS_OK)
        return isms__fail_memory(error);
    if (error)
        *error = c->error;
    return c->status;
}

isms_status isms_check(isms_findings **out, isms_snapshot *snapshot,
                       const isms_check_options *options, isms_error *error)
{
    isms_check_options own;
    if (!out || !snapshot || !isms__take_options(&own, sizeof own, options) ||
        own.minimum_severity > ISMS_SEVERITY_ERROR || own.fail_on > ISMS_SEVERITY_ERROR)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_check needs a snapshot, and options of the right size");
    isms_findings *findings = new_findings(snapshot);
    struct checker *c = findings ? isms__memory_zeroed(&snapshot->memory, 1, sizeof *c) : NULL;
    if (!c) {
        isms_findings_free(findings);
        return isms__fail_memory(error);
    }
    c->snapshot = snapshot;
    c->model = snapshot->model;
    c->memory = snapshot->memory;
    c->findings = findings;
    c->options = &own;
    findings->fail_on = own.fail_on == ISMS_SEVERITY_OFF ? ISMS_SEVERITY_ERROR + 1 : own.fail_on;
    isms_status status = check_all(c, error);
    isms__memory_free(&snapshot->memory, c);
    if (status != ISMS_OK) {
        isms_findings_free(findings);
        return status;
    }
    *out = findings;
    return ISMS_OK;
}
