/* Conflicts of duty that are accepted: whether what makes up for them can be relied upon. */
#include "check/rules/people.h"

/* Whether a waiver is about a conflict of duty. */
static bool accepts_conflict(const isms_waiver *waiver)
{
    const char *rule = isms_waiver_rule(waiver);
    if (isms_waiver_has_separation(waiver))
        return true;
    return rule && strcmp(rule, "SOD-M1") != 0 &&
           (strncmp(rule, "SOD-", 4) == 0 || strcmp(rule, "DEP-02") == 0);
}

/* ---- whom it is about ---- */

static bool is_behind(struct checker *c, const isms_object *holder, uint32_t person)
{
    uint32_t node = isms__node_of(c->snapshot, holder);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    return behind && behind->count <= PERSONS_KEPT && isms__is_among(behind, person);
}

/* Whether a waiver is about a person: named, or, where none is, behind a holder that is named. */
static bool is_subject(struct checker *c, const isms_waiver *waiver, uint32_t person)
{
    bool named = false, behind = false;
    for (size_t i = 0; i < isms_waiver_object_count(waiver); i++) {
        const isms_object *object = isms_waiver_object_at(waiver, i);
        if (!object || isms__node_of(c->snapshot, object) == NONE)
            continue;
        if (object->type == TYPE_PERSON && index_of(c->snapshot, object) == person)
            return true;
        named |= object->type == TYPE_PERSON;
        behind = behind || is_behind(c, object, person);
    }
    return behind && !named;
}

/* The person whom a waiver is about and who is the only one behind an actor; NULL where others are
 * there too, or nobody is known. */
static const isms_object *own_judge(struct checker *c, const isms_waiver *waiver,
                                    const isms_object *actor)
{
    uint32_t node = isms__node_of(c->snapshot, actor);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    if (!behind || behind->count == 0 || behind->count > PERSONS_KEPT)
        return NULL;
    for (uint32_t i = 0; i < behind->count; i++)
        if (!is_subject(c, waiver, behind->persons[i]))
            return NULL;
    return person_object(c, behind->persons[0]);
}

static void found_judge(struct checker *c, const isms_waiver *waiver, const isms_object *actor,
                        const isms_object *person, bool monitors)
{
    isms__found(c, waiver, "%s is about %s, who %s it", isms__name(c, waiver),
                isms__name(c, person), monitors ? "also monitors" : "also approved");
    isms__found_related(c, person);
    isms__found_key(c, monitors ? "monitor" : "approver");
    if (actor != person)
        isms__found_path(c, "behind %s stands %s", isms__name(c, actor), isms__name(c, person));
    isms__found_end(c);
}

static void check_judges(struct checker *c, const isms_waiver *waiver)
{
    const isms_object *monitor = isms_waiver_monitored_by(waiver);
    const isms_object *approver = isms_waiver_approved_by(waiver);
    const isms_object *person = own_judge(c, waiver, monitor);
    if (person)
        found_judge(c, waiver, monitor, person, true);
    person = own_judge(c, waiver, approver);
    if (person && !isms__is_top_person(c, index_of(c->snapshot, person), (isms_date){0, 0, 0}))
        found_judge(c, waiver, approver, person, false);
}

/* ---- for how long ---- */

static void check_length(struct checker *c, const isms_waiver *waiver)
{
    char day[11];
    isms_date begin = isms_waiver_from(waiver), until = isms_waiver_until(waiver);
    if (!isms_date_is_set(begin))
        begin = isms_waiver_approved_on(waiver);
    if (!isms_date_is_set(begin))
        begin = c->snapshot->at;
    isms_date last = isms__months_from(c, begin, THRESHOLD_MITIGATION_MONTHS, 1);
    if (isms_date_is_set(until) && !is_before(last, until))
        return;
    if (isms_date_is_set(until))
        isms__found(c, waiver, "%s accepts a conflict until %s, which is longer than %d months",
                    isms__name(c, waiver), isms__date_text(until, day),
                    (int)c->thresholds[THRESHOLD_MITIGATION_MONTHS]);
    else
        isms__found(c, waiver, "%s accepts a conflict without a last day", isms__name(c, waiver));
    isms__found_key(c, "length");
    isms__found_end(c);
}

/* The rule under which conflicts that a waiver is about are told. */
static const isms_rule *rule_of(const isms_waiver *waiver)
{
    const isms_separation *separation = isms_waiver_separation(waiver);
    const char *rule = separation ? isms_separation_rule(separation) : isms_waiver_rule(waiver);
    return isms_rule_find(rule || !separation ? rule : "SOD-00");
}

/* Whether another waiver, which holds, covers a finding. */
static bool is_renewed(const struct checker *c, size_t finding)
{
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)) &&
            isms_waiver_object_count(waiver) > 0 &&
            isms__waiver_covers(c->findings, finding, waiver))
            return true;
    }
    return false;
}

/* Notes which of the waivers that are over would still be needed: has the rule look for conflicts,
 * and forgets what it found. */
static void find_needed(struct checker *c, const isms_rule *rule, bool *needed)
{
    const isms_check_options *options = c->options;
    const isms_rule *own = c->rule;
    isms_findings *f = c->findings;
    size_t count = f->count, related = f->related_count, path = f->path_count;
    isms_check_options all = *options;
    all.minimum_severity = ISMS_SEVERITY_INFO;
    c->options = &all;
    c->rule = rule;
    rule->check(c);
    for (size_t i = 0; i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (!is_past(c, isms_waiver_until(waiver)) || !accepts_conflict(waiver) ||
            rule_of(waiver) != rule || isms_waiver_object_count(waiver) == 0)
            continue;
        for (size_t n = count; n < f->count && !needed[i]; n++)
            needed[i] = isms__waiver_covers(f, n, waiver) && !is_renewed(c, n);
    }
    f->count = count;
    f->related_count = related;
    f->path_count = path;
    c->options = options;
    c->rule = own;
}

static void check_past(struct checker *c)
{
    size_t count = isms_waiver_count(c->model);
    bool *needed = isms__scratch(c, count, sizeof *needed);
    bool *looked_at = isms__scratch(c, isms_rule_count(), sizeof *looked_at);
    for (size_t i = 0; i < count && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const isms_rule *rule = rule_of(waiver);
        size_t index = 0;
        if (!is_past(c, isms_waiver_until(waiver)) || !accepts_conflict(waiver) || !rule)
            continue;
        while (isms_rule_at(index) != rule)
            index++;
        if (!looked_at[index])
            find_needed(c, rule, needed);
        looked_at[index] = true;
    }
    for (size_t i = 0; i < count && !c->failed; i++) {
        char day[11];
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (!needed[i])
            continue;
        isms__found(c, waiver, "%s ended on %s, and the conflict that it accepted is still there",
                    isms__name(c, waiver), isms__date_text(isms_waiver_until(waiver), day));
        isms__found_key(c, "past");
        isms__found_end(c);
    }
}

static void sod_m1(struct checker *c)
{
    for (size_t i = 0; i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (!accepts_conflict(waiver) || is_past(c, isms_waiver_until(waiver)))
            continue;
        check_judges(c, waiver);
        check_length(c, waiver);
    }
    check_past(c);
}

/* ---- SMALL-01 ---- */

static void check_compensation(struct checker *c, const isms_waiver *waiver)
{
    if (!isms_waiver_compensation(waiver) && isms_waiver_control_count(waiver) == 0) {
        isms__found(c, waiver, "%s accepts a conflict, and nothing makes up for it",
                    isms__name(c, waiver));
        isms__found_key(c, "compensation");
        isms__found_end(c);
    }
    if (!isms_waiver_has_approved_by(waiver)) {
        isms__found(c, waiver, "%s accepts a conflict, and nobody approved that",
                    isms__name(c, waiver));
        isms__found_key(c, "approval");
        isms__found_end(c);
    }
}

/* Whether a waiver that holds is about both roles, or about the person and one of them. */
static bool is_on_record(const struct checker *c, const isms_object *person, const isms_object *a,
                         const isms_object *b)
{
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        int met = 0;
        const char *rule = isms_waiver_rule(waiver);
        if (!isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)) ||
            (rule && strcmp(rule, "SMALL-01") == 0))
            continue; /* one of this rule covers the finding itself */
        for (size_t n = 0; n < isms_waiver_object_count(waiver); n++) {
            const isms_object *object = isms_waiver_object_at(waiver, n);
            met += object && (object == person || object == a || object == b);
        }
        if (met >= 2)
            return true;
    }
    return false;
}

static void check_combination(struct checker *c, const isms_object *a, const isms_object *b)
{
    const isms_snapshot *s = c->snapshot;
    const struct persons_behind *behind = isms__persons_behind(c, isms__node_of(s, a));
    for (uint32_t i = 0; behind && behind->count <= PERSONS_KEPT && i < behind->count; i++) {
        const isms_object *person = person_object(c, behind->persons[i]);
        if (!is_behind(c, b, behind->persons[i]) || is_on_record(c, person, a, b))
            continue;
        isms__found(c, person, "%s holds both %s and %s, and no decision on record allows it",
                    isms__name(c, person), isms__name(c, a), isms__name(c, b));
        isms__found_related(c, a);
        isms__found_related(c, b);
        isms__found_key(c, isms_object_id(a));
        isms__found_key(c, isms_object_id(b));
        isms__found_end(c);
    }
}

static bool combines(const isms_role *role, const isms_object *other)
{
    for (size_t i = 0; i < isms_role_combinable_count(role); i++)
        if ((const isms_object *)isms_role_combinable_at(role, i) == other)
            return true;
    return false;
}

static void small_01(struct checker *c)
{
    for (size_t i = 0; is_small(c) && i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const char *rule = isms_waiver_rule(waiver);
        if ((accepts_conflict(waiver) || (rule && strcmp(rule, "SMALL-01") == 0)) &&
            isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)))
            check_compensation(c, waiver);
    }
    for (size_t i = 0; is_small(c) && i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        const isms_object *object = (const isms_object *)role;
        for (size_t n = 0; n < isms_role_combinable_count(role); n++) {
            const isms_role *other = isms_role_combinable_at(role, n);
            const isms_object *beside = (const isms_object *)other;
            bool both = other && combines(other, object); /* told from one side */
            if (other && other != role && !(both && beside->ordinal < object->ordinal))
                check_combination(c, object, beside);
        }
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"SOD-M1", "accepted conflicts of duty are watched by others, and for a time",
     ISMS_SEVERITY_ERROR, 0, "S19 S80; ISO/IEC 27001 A.5.3",
     "A waiver of a conflict of duty (of a separation, a SOD rule or DEP-02) that is not over is "
     "monitored only by those whom it is about, or approved only by them, unless they are top "
     "management, above whom nobody is; or it has no last day, or one that is more than the limit "
     "mitigation-months after its first, or after its approval where it has none; or it is over, "
     "the conflict is still there, and no other waiver that holds covers it.",
     "Have somebody else monitor and approve it, for a year at most; look at it again, and renew "
     "it while the conflict lasts.",
     sod_m1},
    {"SMALL-01", "small organizations make up for what they do not separate", ISMS_SEVERITY_WARNING,
     0, "S18 S80; ISO/IEC 27001 A.5.3",
     "In a small organization, a waiver of a conflict of duty that holds names neither a control "
     "nor another compensation, or nobody who approved it; or a person holds two roles of which "
     "one says that it is combinable with the other, and no waiver that holds, be it of this rule, "
     "is about both roles or the person and one of them. Unwaived conflicts are told by their own "
     "rules.",
     "Add what makes up for it, record the risk, and have it approved.", small_01},
};

const struct rule_list isms__mitigation_rules = RULE_LIST(rules);
