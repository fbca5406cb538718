/* Policies: whether they govern what is done, by whom they were approved, where they hold, and
 * whether they were looked at lately. */
#include "check/rules/people.h"

static bool is_rule_document(const isms_document *document)
{
    enum isms_document_kind kind = isms_document_kind(document);
    return kind == ISMS_DOCUMENT_KIND_POLICY || kind == ISMS_DOCUMENT_KIND_STANDARD ||
           kind == ISMS_DOCUMENT_KIND_PROCEDURE || kind == ISMS_DOCUMENT_KIND_CHARTER;
}

/* ---- POL-01 ---- */

/* Responsibilities and controls, by index, that policies in force lay down or serve. */
struct governed {
    bool *duties, *controls;
};

static bool find_governed(struct checker *c, struct governed *governed)
{
    const isms_snapshot *s = c->snapshot;
    governed->duties = isms__scratch(c, object_count(s, TYPE_RESPONSIBILITY), sizeof(bool));
    governed->controls = isms__scratch(c, object_count(s, TYPE_CONTROL), sizeof(bool));
    for (size_t i = 0; !c->failed && i < isms_document_count(c->model); i++) {
        const isms_document *d = isms_document_at(c->model, i);
        if (!is_rule_document(d) || !isms__is_in_force(c, d))
            continue;
        for (size_t n = 0; n < isms_document_responsibility_count(d); n++) {
            const void *duty = isms_document_responsibility_at(d, n);
            if (duty)
                governed->duties[index_of(s, duty)] = true;
        }
        for (size_t n = 0; n < isms_document_control_count(d); n++) {
            const void *control = isms_document_control_at(d, n);
            if (control)
                governed->controls[index_of(s, control)] = true;
        }
    }
    return !c->failed;
}

/* Whether it names a document that governs it and is in force, or is not in the model (REF-01). */
static bool names_policy(struct checker *c, const isms_object *r)
{
    for (size_t i = 0; i < isms_item_count(r, ISMS_RESPONSIBILITY_GOVERNED_BY); i++) {
        const isms_object *d = isms_item_reference(r, ISMS_RESPONSIBILITY_GOVERNED_BY, i);
        if (!d || isms__is_in_force(c, (const isms_document *)d))
            return true;
    }
    return false;
}

static bool is_governed(struct checker *c, const struct governed *governed,
                        const isms_responsibility *r)
{
    enum { DEEPEST = 64 };
    for (int depth = 0; r && depth < DEEPEST; depth++, r = isms_responsibility_parent(r)) {
        const isms_object *object = (const isms_object *)r;
        if (names_policy(c, object) || governed->duties[index_of(c->snapshot, object)])
            return true;
        for (size_t i = 0; i < isms_responsibility_control_count(r); i++) {
            const void *control = isms_responsibility_control_at(r, i);
            if (control && governed->controls[index_of(c->snapshot, control)])
                return true;
        }
    }
    return false;
}

static bool says_what_governs(const struct checker *c)
{
    for (size_t i = 0; i < isms_responsibility_count(c->model); i++)
        if (c->snapshot->tasks[i].governed)
            return true;
    return false;
}

static void pol_01(struct checker *c)
{
    struct governed governed = {NULL, NULL};
    if (!says_what_governs(c)) {
        isms__cannot_tell(c, "the model does not say of any responsibility which policy governs "
                             "it");
        return;
    }
    if (!find_governed(c, &governed))
        return;
    for (size_t i = 0; i < isms_responsibility_count(c->model) && !c->failed; i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        if (!is_duty(c->snapshot, i) || isms_object_is_content((const isms_object *)r) ||
            is_governed(c, &governed, r))
            continue;
        bool over = c->snapshot->tasks[i].governed;
        isms__found(c, r, over ? "no policy that governs %s is in force" : "no policy governs %s",
                    isms__name(c, r));
        isms__found_end(c);
    }
}

/* ---- POL-02 ---- */

static void check_approval(struct checker *c, const isms_document *policy)
{
    const isms_object *approver = isms_document_approver(policy);
    isms_date approved = isms_document_approved_on(policy);
    char day[11];
    if (!isms_document_has_approver(policy))
        isms__found(c, policy, "nobody approved %s, from which the other policies follow",
                    isms__name(c, policy));
    else if (isms_date_is_set(approved) && !has_come(c, approved))
        isms__found(c, policy, "%s is in force, but is approved on %s only", isms__name(c, policy),
                    isms__date_text(approved, day));
    else if (!approver || isms__is_top(c, approver, approved))
        return;
    else
        isms__found(c, policy, "%s was approved by %s, and not by top management",
                    isms__name(c, policy), isms__name(c, approver));
    isms__found_related(c, approver);
    isms__found_end(c);
}

static void pol_02(struct checker *c)
{
    bool any = false, known = false;
    for (size_t i = 0; i < isms_document_count(c->model) && !c->failed; i++) {
        const isms_document *policy = isms_document_at(c->model, i);
        if (!isms_document_top_level(policy) || !isms__is_in_force(c, policy))
            continue;
        known = any ? known : isms__knows_top(c);
        any = true;
        if (known)
            check_approval(c, policy);
    }
    if (!any)
        isms__cannot_tell(c, "the model does not say which policy the others follow from");
}

/* ---- POL-04 ---- */

/* Places in the scope of policies, by index. */
struct covering {
    bool everywhere;
    bool *organizations, *sites, *units;
};

static void hold_in(const struct checker *c, struct covering *held, const isms_object *scope)
{
    bool *places = !scope                             ? NULL
                   : scope->type == TYPE_UNIT         ? held->units
                   : scope->type == TYPE_SITE         ? held->sites
                   : scope->type == TYPE_ORGANIZATION ? held->organizations
                                                      : NULL;
    if (places)
        places[index_of(c->snapshot, scope)] = true;
    else /* one that is not in the model is left to REF-01 */
        held->everywhere = true;
}

static void hold_below(bool *places, const struct forest *forest)
{
    for (uint32_t i = 0; i < forest->count; i++) {
        uint32_t place = forest->order[i], above = forest->parent[place];
        places[place] = places[place] || (above != NONE && places[above]);
    }
}

static bool find_held(struct checker *c, struct covering *held, const isms_document **policies,
                      size_t count)
{
    const isms_snapshot *s = c->snapshot;
    held->organizations = isms__scratch(c, s->organizations.count, sizeof(bool));
    held->sites = isms__scratch(c, s->sites.count, sizeof(bool));
    held->units = isms__scratch(c, s->units.count, sizeof(bool));
    if (c->failed)
        return false;
    for (size_t i = 0; i < count; i++) {
        for (size_t n = 0; n < isms_document_scope_count(policies[i]); n++)
            hold_in(c, held, isms_document_scope_at(policies[i], n));
        held->everywhere = held->everywhere || isms_document_scope_count(policies[i]) == 0;
    }
    hold_below(held->organizations, &s->organizations);
    hold_below(held->sites, &s->sites);
    hold_below(held->units, &s->units);
    return true;
}

static bool holds_in(const isms_snapshot *s, const struct covering *held, uint32_t unit)
{
    uint32_t site = s->unit_site[unit], organization = s->unit_organization[unit];
    return held->everywhere || held->units[unit] || (site != NONE && held->sites[site]) ||
           (organization != NONE && held->organizations[organization]);
}

/* An exception for a unit that is over; NULL for none. */
static const isms_waiver *past_exception(const struct checker *c, const isms_object *unit)
{
    for (size_t i = 0; i < isms_waiver_count(c->model); i++) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const char *rule = isms_waiver_rule(waiver);
        if (!rule || strcmp(rule, "POL-04") != 0 || !is_past(c, isms_waiver_until(waiver)))
            continue;
        for (size_t n = 0; n < isms_waiver_object_count(waiver); n++)
            if (isms_waiver_object_at(waiver, n) == unit)
                return waiver;
    }
    return NULL;
}

static void found_uncovered(struct checker *c, const isms_object *unit, const isms_document *policy)
{
    char day[11];
    const isms_waiver *past = past_exception(c, unit);
    isms__found(c, unit, "%s does not hold in the unit %s", isms__name(c, policy),
                isms__name(c, unit));
    if (past)
        isms__text_format(&c->message, ", and the exception for it ended on %s",
                          isms__date_text(isms_waiver_until(past), day));
    else
        isms__text_format(&c->message, ", for which there is no exception");
    isms__found_related(c, policy);
    isms__found_end(c);
}

/* By unit: whether one of the policies holds there, or in all that it consists of. */
static bool *find_covered(struct checker *c, const isms_document **policies, size_t count)
{
    const isms_snapshot *s = c->snapshot;
    struct covering held = {.everywhere = false};
    size_t units = object_count(s, TYPE_UNIT);
    bool *covered = isms__scratch(c, units, sizeof *covered);
    uint32_t *open = isms__scratch(c, units, sizeof *open);   /* units in it that are not */
    uint32_t *parts = isms__scratch(c, units, sizeof *parts); /* units in it */
    if (c->failed || !find_held(c, &held, policies, count))
        return NULL;
    for (uint32_t i = s->units.count; i-- > 0;) {
        uint32_t unit = s->units.order[i], above = s->units.parent[unit];
        covered[unit] = (parts[unit] > 0 && open[unit] == 0) || holds_in(s, &held, unit);
        if (above != NONE) {
            parts[above]++;
            open[above] += !covered[unit];
        }
    }
    return covered;
}

static void check_coverage(struct checker *c, const isms_document **policies, size_t count)
{
    const isms_snapshot *s = c->snapshot;
    bool *covered = find_covered(c, policies, count);
    bool *outside = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *outside);
    for (uint32_t i = 0; covered && outside && i < s->units.count && !c->failed; i++) {
        uint32_t unit = s->units.order[i], above = s->units.parent[unit];
        uint32_t owner = s->unit_organization[unit];
        outside[unit] =
            !isms_unit_in_scope(isms_unit_at(c->model, unit)) ||
            (above != NONE && outside[above]) ||
            (owner != NONE && !isms__is_own_organization(isms_organization_at(c->model, owner)));
        if (!outside[unit] && !covered[unit] && (above == NONE || covered[above]))
            found_uncovered(c, object_at(s, TYPE_UNIT, unit), policies[0]);
    }
}

static void pol_04(struct checker *c)
{
    size_t count = 0;
    const isms_document **policies =
        isms__scratch(c, object_count(c->snapshot, TYPE_DOCUMENT), sizeof *policies);
    for (size_t i = 0; policies && i < isms_document_count(c->model); i++) {
        const isms_document *policy = isms_document_at(c->model, i);
        if (isms_document_top_level(policy) && isms__is_in_force(c, policy))
            policies[count++] = policy;
    }
    if (count > 0)
        check_coverage(c, policies, count);
    else
        isms__cannot_tell(c, "the model does not say which policy the others follow from");
}

/* ---- POL-05 ---- */

/* When a document was last looked at: reviewed, approved or put into effect. */
static isms_date last_look(const struct checker *c, const isms_document *d)
{
    const isms_date dates[] = {isms_document_reviewed_on(d), isms_document_approved_on(d),
                               isms_document_effective(d)};
    isms_date last = {0, 0, 0};
    for (size_t i = 0; i < COUNT_OF(dates); i++)
        if (has_come(c, dates[i]))
            last = later_of(last, dates[i]);
    return last;
}

static void check_review(struct checker *c, const isms_document *d)
{
    char day[11], due[11];
    isms_duration interval = isms_document_review_interval(d);
    isms_date last = last_look(c, d);
    isms_date next = isms_duration_is_set(interval)
                         ? isms_date_add(last, interval, 1)
                         : isms__months_from(c, last, THRESHOLD_POLICY_MONTHS, 1);
    if (isms_date_is_set(last) && !is_past(c, next))
        return;
    if (isms_date_is_set(last))
        isms__found(c, d, "%s was last looked at on %s and was to be reviewed by %s",
                    isms__name(c, d), isms__date_text(last, day), isms__date_text(next, due));
    else
        isms__found(c, d, "%s was never reviewed or approved", isms__name(c, d));
    isms__found_end(c);
}

static void pol_05(struct checker *c)
{
    bool used = false;
    for (size_t i = 0; i < isms_document_count(c->model); i++) {
        const isms_document *d = isms_document_at(c->model, i);
        used |= is_rule_document(d) &&
                (isms_document_has_review_interval(d) || isms_document_has_reviewed_on(d));
    }
    if (!used)
        isms__cannot_tell(c, "the model does not say of any policy how often it is reviewed, or "
                             "when it was");
    for (size_t i = 0; used && i < isms_document_count(c->model) && !c->failed; i++) {
        const isms_document *d = isms_document_at(c->model, i);
        bool wanted = isms_document_kind(d) == ISMS_DOCUMENT_KIND_POLICY ||
                      (is_rule_document(d) && isms_document_has_review_interval(d));
        if (wanted && isms__is_in_force(c, d))
            check_review(c, d);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"POL-01", "responsibilities are governed by policies", ISMS_SEVERITY_WARNING, 0,
     "S22; ISO/IEC 27001 A.5.1",
     "A responsibility of the organization's own, with all that it is a part of, names no document "
     "that governs it and is in force, and no policy, standard, procedure or charter in force "
     "lays it down or serves one of its controls. In force is what has come into effect, is not "
     "over, and is not replaced by what has come into effect.",
     "Name the policy that governs it, or write one.", .check = pol_01},
    {"POL-02", "top management approves the policy from which the others follow",
     ISMS_SEVERITY_ERROR, 0, "S58; ISO/IEC 27001 5.2",
     "A document in force that is top-level has no approver, is approved only on a later "
     "day, or was approved by somebody who is not top management now and was not on the day "
     "of approval.",
     "Have top management approve it.", .check = pol_02},
    {"POL-03", "who approves a document did not write it", ISMS_SEVERITY_ERROR,
     ISMS_SEVERITY_WARNING, "S82; ISO/IEC 27001 A.5.1",
     "The same person is behind an author and the approver of a document that is not over and not "
     "replaced. That one hand has the responsibilities of writing and of approving is SOD-12.",
     "Have somebody else approve it.", .check = isms__check_two_hands},
    {"POL-04", "the policy holds everywhere", ISMS_SEVERITY_WARNING, 0, "S23",
     "A unit in scope lies outside the scope of all top-level documents in force, and so does a "
     "unit that it consists of, where it has any. An exception is a waiver of this rule that names "
     "the unit; one that is over excepts nothing. Of units that lie in each other, the uppermost "
     "is told.",
     "Extend the policy, or decide on an exception.", .check = pol_04},
    {"POL-05", "policies are reviewed in time", ISMS_SEVERITY_WARNING, 0, "ISO/IEC 27001 A.5.1",
     "A policy in force, or a standard, procedure or charter in force that has an interval of "
     "review, was last reviewed, approved or put into effect longer ago than its interval, or "
     "than the limit policy-months where it has none; the last day is good. Looked at where the "
     "model says of any of these how often or when it was reviewed.",
     "Review it.", .check = pol_05, .thresholds = USES(POLICY_MONTHS)},
};

const struct rule_list isms__policy_rules = RULE_LIST(rules);
