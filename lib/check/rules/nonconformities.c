/* What audits found, and what becomes of it. */
#include "check/rules/records.h"

static bool is_nonconformity(const isms_audit_finding *finding)
{
    enum isms_audit_finding_kind kind = isms_audit_finding_kind(finding);
    return kind == ISMS_AUDIT_FINDING_KIND_MAJOR_NONCONFORMITY ||
           kind == ISMS_AUDIT_FINDING_KIND_MINOR_NONCONFORMITY;
}

static bool has_text(const char *text)
{
    return text && *text;
}

/* What the actions of a finding say, taken together. */
struct remedy {
    size_t count;
    bool owned, dated, overdue, verified;
};

static struct remedy read_actions(struct checker *c, uint32_t finding)
{
    struct remedy remedy = {0, true, false, false, true};
    const struct chain *chain = isms__actions_of_finding(c);
    for (uint32_t i = chain ? chain->first[finding] : 0; i; i = chain->next[i - 1]) {
        const isms_action *action = isms_action_at(c->model, i - 1);
        bool closed = has_come(c, isms_action_closed(action));
        remedy.count++;
        remedy.owned = remedy.owned && isms_action_has_owner(action);
        remedy.dated = remedy.dated || isms_action_has_due(action);
        remedy.overdue = remedy.overdue || (!closed && is_past(c, isms_action_due(action)));
        remedy.verified = remedy.verified && isms_action_has_verified_by(action) &&
                          has_come(c, isms_action_verified_on(action));
    }
    remedy.owned = remedy.owned && remedy.count > 0;
    remedy.verified = remedy.verified && remedy.count > 0;
    return remedy;
}

typedef void finding_check(struct checker *c, const isms_audit_finding *finding, uint32_t index);

static void each_finding(struct checker *c, finding_check *check)
{
    if (isms_audit_finding_count(c->model) == 0)
        isms__nothing(c, "finding of an audit");
    for (uint32_t i = 0; i < isms_audit_finding_count(c->model) && !c->failed; i++) {
        const isms_audit_finding *finding = isms_audit_finding_at(c->model, i);
        if (is_nonconformity(finding))
            check(c, finding, i);
    }
}

/* ---- FND-01 ---- */

static void check_complete(struct checker *c, const isms_audit_finding *finding,
                           const struct remedy *remedy)
{
    const struct piece pieces[] = {
        {isms_audit_finding_has_owner(finding) || remedy->owned, "an owner"},
        {has_text(isms_audit_finding_cause(finding)), "a cause"},
        {remedy->count > 0, "an action"},
        {isms_audit_finding_has_due(finding) || remedy->dated, "a date by when"},
    };
    if (!isms__found_lacking(c, finding, "lacks", pieces, COUNT_OF(pieces)))
        return;
    isms__found_key(c, "incomplete");
    isms__found_end(c);
}

/* Told at the action that is overdue; at the finding where none of them is. */
static void check_overdue(struct checker *c, const isms_audit_finding *finding, uint32_t index,
                          const struct remedy *remedy)
{
    char day[11];
    const struct chain *chain = isms__actions_of_finding(c);
    for (uint32_t i = chain ? chain->first[index] : 0; i; i = chain->next[i - 1]) {
        const isms_action *action = isms_action_at(c->model, i - 1);
        isms_date due = isms_action_due(action);
        if (has_come(c, isms_action_closed(action)) || !is_past(c, due))
            continue;
        isms__found(c, action, "%s was due on %s, and %s is still open", isms__name(c, action),
                    isms__date_text(due, day), isms__name(c, finding));
        isms__found_related(c, finding);
        isms__found_key(c, "overdue");
        isms__found_end(c);
    }
    if (remedy->overdue || !is_past(c, isms_audit_finding_due(finding)))
        return;
    isms__found(c, finding, "%s was to be closed by %s, and is still open", isms__name(c, finding),
                isms__date_text(isms_audit_finding_due(finding), day));
    isms__found_key(c, "overdue");
    isms__found_end(c);
}

static void check_open(struct checker *c, const isms_audit_finding *finding, uint32_t index)
{
    const isms_object *owner = isms_audit_finding_owner(finding);
    struct remedy remedy = read_actions(c, index);
    if (has_come(c, isms_audit_finding_closed(finding)))
        return;
    check_complete(c, finding, &remedy);
    if (isms__is_deserted(c, owner)) {
        isms__found(c, finding, "%s is to be dealt with by %s, but nobody who works here is there",
                    isms__name(c, finding), isms__name(c, owner));
        isms__found_related(c, owner);
        isms__found_key(c, "deserted");
        isms__found_end(c);
    }
    check_overdue(c, finding, index, &remedy);
}

static void fnd_01(struct checker *c)
{
    each_finding(c, check_open);
}

/* ---- FND-02 ---- */

/* Whoever verified a finding and is the owner of one of its actions. That they are also the owner
 * of the finding, or verified the action itself, is a matter of SOD-13. */
static void check_verifier(struct checker *c, const isms_audit_finding *finding, uint32_t index)
{
    const isms_object *by = (const isms_object *)isms_audit_finding_verified_by(finding);
    const struct chain *chain = isms__actions_of_finding(c);
    if (!by || isms__in_common(c, isms_audit_finding_owner(finding), by))
        return;
    for (uint32_t i = chain ? chain->first[index] : 0; i; i = chain->next[i - 1]) {
        const isms_action *action = isms_action_at(c->model, i - 1);
        if ((const isms_object *)isms_action_verified_by(action) == by ||
            !isms__in_common(c, isms_action_owner(action), by))
            continue;
        isms__found(c, finding, "%s verified %s, but carried out %s", isms__name(c, by),
                    isms__name(c, finding), isms__name(c, action));
        isms__found_related(c, by);
        isms__found_related(c, action);
        isms__found_key(c, "verifier");
        isms__found_key(c, isms_object_id(by));
        isms__found_end(c);
        return;
    }
}

static void check_closed(struct checker *c, const isms_audit_finding *finding, uint32_t index)
{
    char day[11];
    struct remedy remedy = read_actions(c, index);
    if (!has_come(c, isms_audit_finding_closed(finding)))
        return;
    bool by = isms_audit_finding_has_verified_by(finding);
    bool on = has_come(c, isms_audit_finding_verified_on(finding));
    if ((!by || !on) && !remedy.verified) {
        isms__found(c, finding, "%s was closed on %s, but %s", isms__name(c, finding),
                    isms__date_text(isms_audit_finding_closed(finding), day),
                    by   ? "nothing says when it was verified that the remedy works"
                    : on ? "nobody is on record who verified that the remedy works"
                         : "nobody has verified that the remedy works");
        isms__found_key(c, "unverified");
        isms__found_end(c);
    }
    check_verifier(c, finding, index);
}

static void fnd_02(struct checker *c)
{
    each_finding(c, check_closed);
}

/* ---- FND-04 ---- */

/* By control: the first and the last nonconformity of different audits; plus 1, 0 for none. */
struct repetition {
    uint32_t first, last;
};

static void note_finding(struct checker *c, struct repetition *of, uint32_t index)
{
    const isms_audit_finding *finding = isms_audit_finding_at(c->model, index);
    const isms_record *audit = isms_audit_finding_record(finding);
    for (size_t n = 0; n < isms_audit_finding_control_count(finding); n++) {
        const isms_object *control = (const isms_object *)isms_audit_finding_control_at(finding, n);
        struct repetition *r = control ? &of[index_of(c->snapshot, control)] : NULL;
        if (r && r->first == 0)
            r->first = index + 1;
        else if (r &&
                 isms_audit_finding_record(isms_audit_finding_at(c->model, r->first - 1)) != audit)
            r->last = index + 1;
    }
}

static void fnd_04(struct checker *c)
{
    size_t controls = object_count(c->snapshot, TYPE_CONTROL);
    struct repetition *of = isms__scratch(c, controls, sizeof *of);
    if (isms_audit_finding_count(c->model) == 0)
        isms__nothing(c, "finding of an audit");
    for (uint32_t i = 0; of && i < isms_audit_finding_count(c->model); i++) {
        const isms_audit_finding *finding = isms_audit_finding_at(c->model, i);
        const isms_record *audit = isms_audit_finding_record(finding);
        if (is_nonconformity(finding) && audit && happened(c, audit) &&
            !is_past(c, isms__months_from(c, end_of(audit), THRESHOLD_AUDIT_CYCLE, 1)))
            note_finding(c, of, i);
    }
    for (uint32_t i = 0; of && i < controls && !c->failed; i++) {
        if (!of[i].last)
            continue;
        const isms_object *control = object_at(c->snapshot, TYPE_CONTROL, i);
        const isms_audit_finding *first = isms_audit_finding_at(c->model, of[i].first - 1);
        const isms_audit_finding *last = isms_audit_finding_at(c->model, of[i].last - 1);
        isms__found(c, control, "%s was not met in one audit and again in another",
                    isms__name(c, control));
        isms__found_related(c, first);
        isms__found_related(c, last);
        isms__found_path(c, "%s in %s", isms__name(c, first),
                         isms__name(c, isms_audit_finding_record(first)));
        isms__found_path(c, "%s in %s", isms__name(c, last),
                         isms__name(c, isms_audit_finding_record(last)));
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"FND-01", "nonconformities are dealt with", ISMS_SEVERITY_ERROR, 0, "S86; ISO/IEC 27001 10.2",
     "A nonconformity, major or minor, that is not closed on the date lacks an owner (its own, or "
     "one of each action), a cause, an action that answers it, or a date (its own, or that of an "
     "action); or its owner is somebody behind whom nobody stands who works for the "
     "organization; or the date of an open action, or else its own, is over. A date equal to the "
     "date of the check is good.",
     "Complete it and act, or agree on a new date with whoever asked for it.", .check = fnd_01},
    {"FND-02", "corrective actions are verified before nonconformities are closed",
     ISMS_SEVERITY_ERROR, 0, "S86; ISO/IEC 27001 10.2",
     "A nonconformity that is closed on the date does not say who verified, and when, that the "
     "remedy works, and neither do all of its actions; or its verifier is the owner of one of "
     "its actions. Whoever is the owner of what they verified themselves is a matter of SOD-13.",
     "Have somebody who did not carry it out verify the remedy.", .check = fnd_02},
    {"FND-04", "nonconformities do not recur", ISMS_SEVERITY_INFO, 0, "S86; ISO/IEC 27001 10.2",
     "Nonconformities of two different audits, both no longer ago than the limit "
     "audit-cycle-months, name the same control or clause.",
     "Look for a deeper cause.", .check = fnd_04, .thresholds = USES(AUDIT_CYCLE)},
};

const struct rule_list isms__nonconformity_rules = RULE_LIST(rules);
