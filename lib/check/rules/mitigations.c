/* Conflicts of duty that are accepted: whether what makes up for them can be relied upon. */
#include "check/rules/people.h"
#include "check/rules/separation_sides.h"
#include "check/waivers.h"

/* ---- who judges it ---- */

/* What was found out about a waiver of a conflict. */
struct review {
    const isms_object *approver, *monitor; /* persons who judge their own conflict */
    bool needed, unauthorized;
};

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

static void found_unauthorized(struct checker *c, const isms_waiver *waiver)
{
    const isms_object *approver = isms_waiver_approved_by(waiver);
    isms__found(c, waiver, "%s was approved by %s, who is not top management and has no authority",
                isms__name(c, waiver), isms__name(c, approver));
    isms__found_related(c, approver);
    isms__found_key(c, "authority");
    isms__found_end(c);
}

/* What the waiver says itself: it is about nobody else, whatever it covers. */
static void check_judges(struct checker *c, const isms_waiver *waiver, struct review *review)
{
    struct named own = isms__named_by_waiver(c, waiver, NULL);
    if (!review->monitor)
        review->monitor = isms__own_monitor(c, waiver, &own);
    if (!review->approver)
        review->approver = isms__own_approver(c, waiver, &own);
    if (review->monitor)
        found_judge(c, waiver, isms_waiver_monitored_by(waiver), review->monitor, true);
    if (review->approver)
        found_judge(c, waiver, isms_waiver_approved_by(waiver), review->approver, false);
    else if (review->unauthorized)
        found_unauthorized(c, waiver);
    else if (!isms_waiver_has_approved_by(waiver) &&
             !isms__is_small(c)) /* of those speaks SMALL-01 */
        isms__unassessable(c, waiver, "nobody is on record who approved %s", isms__name(c, waiver));
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
        isms__found(c, waiver, "%s accepts a conflict until %s, which is longer than %u months",
                    isms__name(c, waiver), isms__date_text(until, day),
                    (unsigned)isms__months(c, THRESHOLD_MITIGATION_MONTHS).months);
    else
        isms__found(c, waiver, "%s accepts a conflict without a last day", isms__name(c, waiver));
    isms__found_key(c, "length");
    isms__found_end(c);
}

/* The rule under which conflicts that a waiver is about are told. */
static const isms_rule *rule_of(const isms_waiver *waiver)
{
    const isms_separation *separation = isms_waiver_separation(waiver);
    return separation ? isms__separation_rule(separation)
                      : isms_rule_find(isms_waiver_rule(waiver));
}

/* ---- what it covers ---- */

/* Whether another waiver, which counts, covers a finding. */
static bool is_renewed(struct checker *c, size_t finding)
{
    struct named named = isms__named_by_finding(c->findings, finding);
    enum isms_severity severity = c->findings->items[finding].told.severity;
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (isms__waiver_covers(c->findings, finding, waiver) &&
            isms__judge_waiver(c, waiver, &named, severity) == WAIVER_COUNTS)
            return true;
    }
    return false;
}

/* Notes what becomes of a waiver in view of a conflict that it covers. */
static void review_finding(struct checker *c, const isms_waiver *waiver, size_t finding,
                           struct review *review)
{
    struct named named = isms__named_by_finding(c->findings, finding);
    if (is_past(c, isms_waiver_until(waiver))) {
        review->needed = review->needed || !is_renewed(c, finding);
        return;
    }
    if (!review->monitor)
        review->monitor = isms__own_monitor(c, waiver, &named);
    if (!review->approver)
        review->approver = isms__own_approver(c, waiver, &named);
    review->unauthorized = review->unauthorized || !isms__may_approve(c, waiver, &named);
}

/* Looks at the conflicts that waivers cover: has the rule look for them, whatever is told of it,
 * and forgets what it found. */
static void review_rule(struct checker *c, const isms_rule *rule, struct review *reviews)
{
    const isms_check_options *options = c->options, all = {.size = sizeof all};
    const isms_rule *own = c->rule;
    enum isms_severity severity = c->severity;
    isms_findings *f = c->findings;
    size_t count = f->count, related = f->related_count, path = f->path_count;
    size_t known = c->known_count;
    c->options = &all;
    c->rule = rule;
    c->severity = isms__severity_set(c, rule);
    c->known_count = 0;
    if (c->severity != ISMS_SEVERITY_OFF)
        rule->check(c);
    for (size_t i = 0; i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (!isms__accepts_conflict(waiver) || rule_of(waiver) != rule)
            continue;
        for (size_t n = count; n < f->count; n++)
            if (isms__waiver_covers(f, n, waiver))
                review_finding(c, waiver, n, &reviews[i]);
    }
    f->count = count;
    f->related_count = related;
    f->path_count = path;
    c->known_count = known;
    c->severity = severity;
    c->options = options;
    c->rule = own;
}

static struct review *review_all(struct checker *c)
{
    struct review *reviews = isms__scratch(c, isms_waiver_count(c->model), sizeof *reviews);
    bool *looked_at = isms__scratch(c, isms_rule_count(), sizeof *looked_at);
    for (size_t i = 0; i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const isms_rule *rule = rule_of(waiver);
        size_t index = 0;
        if (!isms__accepts_conflict(waiver) || !rule)
            continue;
        while (isms_rule_at(index) != rule)
            index++;
        if (!looked_at[index])
            review_rule(c, rule, reviews);
        looked_at[index] = true;
    }
    return reviews;
}

static void found_past(struct checker *c, const isms_waiver *waiver)
{
    char day[11];
    isms__found(c, waiver, "%s ended on %s, and the conflict that it accepted is still there",
                isms__name(c, waiver), isms__date_text(isms_waiver_until(waiver), day));
    isms__found_key(c, "past");
    isms__found_end(c);
}

/* Whether nobody can say of those who approved conflicts whether they might. */
static bool is_untold(struct checker *c)
{
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (isms__accepts_conflict(waiver) && !is_past(c, isms_waiver_until(waiver)) &&
            isms_waiver_approved_by(waiver))
            return !isms__knows_approvers(c);
    }
    return false;
}

static void sod_m1(struct checker *c)
{
    struct review *reviews = review_all(c);
    for (size_t i = 0; i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        if (!isms__accepts_conflict(waiver))
            continue;
        if (reviews[i].needed)
            found_past(c, waiver);
        if (is_past(c, isms_waiver_until(waiver)))
            continue;
        check_judges(c, waiver, &reviews[i]);
        check_length(c, waiver);
    }
    if (!c->failed && is_untold(c))
        isms__cannot_tell(c, "the model says neither who top management is nor who else has "
                             "authority to approve: nobody can tell whether those who approved "
                             "conflicts of duty may");
}

/* ---- SMALL-01 ---- */

static void check_compensation(struct checker *c, const isms_waiver *waiver)
{
    if (!isms__is_compensated(waiver)) {
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

/* Whether a waiver that counts is about both roles, or about the person and one of them. */
static bool is_on_record(struct checker *c, const isms_object *person, const isms_object *a,
                         const isms_object *b)
{
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        int met = 0;
        const char *rule = isms_waiver_rule(waiver);
        if (rule && strcmp(rule, "SMALL-01") == 0)
            continue; /* one of this rule covers the finding itself */
        for (size_t n = 0; n < isms_waiver_object_count(waiver); n++) {
            const isms_object *object = isms_waiver_object_at(waiver, n);
            met += object && (object == person || object == a || object == b);
        }
        struct named named = {NULL, NULL, 0};
        if (met >= 2)
            named = isms__named_by_waiver(c, waiver, person);
        if (met >= 2 &&
            isms__judge_waiver(c, waiver, &named, ISMS_SEVERITY_WARNING) == WAIVER_COUNTS)
            return true;
    }
    return false;
}

static bool is_behind(struct checker *c, const isms_object *holder, uint32_t person)
{
    uint32_t node = isms__node_of(c->snapshot, holder);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    return behind && behind->count <= PERSONS_KEPT && isms__is_among(behind, person);
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
    for (size_t i = 0; isms__is_small(c) && i < isms_waiver_count(c->model) && !c->failed; i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const char *rule = isms_waiver_rule(waiver);
        if ((isms__accepts_conflict(waiver) || (rule && strcmp(rule, "SMALL-01") == 0)) &&
            isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)))
            check_compensation(c, waiver);
    }
    for (size_t i = 0; isms__is_small(c) && i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        const isms_object *object = (const isms_object *)role;
        for (size_t n = 0; n < isms_role_combinable_count(role); n++) {
            const isms_role *other = isms_role_combinable_at(role, n);
            const isms_object *beside = (const isms_object *)other;
            bool both = other && combines(other, object); /* told from one side, by their ids */
            if (other && other != role &&
                !(both && strcmp(isms_object_id(beside), isms_object_id(object)) < 0))
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
     "management, above whom nobody is; or who approved it was neither top management nor had an "
     "authority of the kind approve that takes it in, on the day of approval; or it has no last "
     "day, or one that is more than the limit mitigation-months after its first, or after its "
     "approval where it has none; or it is over, the conflict is still there, and no other waiver "
     "that counts covers it. Whom a waiver is about says what it covers, and what it names. "
     "Where nobody is on record who approved it, or who may, it cannot be told; in small "
     "organizations the former is SMALL-01.",
     "Have somebody else monitor it, and somebody who may approve it, for a year at most; look at "
     "it again, and renew it while the conflict lasts.",
     .check = sod_m1, .thresholds = USES(MITIGATION_MONTHS) | USES(SMALL_HEADCOUNT)},
    {"SMALL-01", "small organizations make up for what they do not separate", ISMS_SEVERITY_WARNING,
     0, "S18 S80; ISO/IEC 27001 A.5.3",
     "In a small organization, a waiver of a conflict of duty that holds names neither a control "
     "nor another compensation, or nobody who approved it; or a person holds two roles of which "
     "one says that it is combinable with the other, and no waiver that counts, be it of this rule, "
     "is about both roles or the person and one of them. Unwaived conflicts are told by their own "
     "rules.",
     "Add what makes up for it, record the risk, and have it approved.", .check = small_01,
     .thresholds = USES(SMALL_HEADCOUNT)},
};

const struct rule_list isms__mitigation_rules = RULE_LIST(rules);
