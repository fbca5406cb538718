/* The rules by name, and the limits that they use. */
#include <stdio.h>

#include "base/embedded.h"
#include "check/check.h"

extern const struct embedded_list isms__examples;

static const struct rule_list *const lists[] = {
    &isms__raci_code_rules,
    &isms__raci_holder_rules,
    &isms__raci_structure_rules,
    &isms__duplicate_rules,
    &isms__coverage_rules,
    &isms__reference_rules,
    &isms__validity_rules,
    &isms__deputy_rules,
    &isms__competence_rules,
    &isms__separation_rules,
    &isms__asset_rules,
    &isms__audit_rules,
    &isms__mitigation_rules,
    &isms__management_rules,
    &isms__role_rules,
    &isms__distribution_rules,
    &isms__classification_rules,
    &isms__access_rules,
    &isms__control_rules,
    &isms__statement_rules,
    &isms__risk_rules,
    &isms__objective_rules,
    &isms__budget_rules,
    &isms__supplier_rules,
    &isms__obligation_rules,
    &isms__policy_rules,
    &isms__agreement_rules,
    &isms__personnel_rules,
    &isms__job_rules,
    &isms__awareness_rules,
    &isms__communication_rules,
    &isms__protection_rules,
    &isms__committee_rules,
    &isms__meeting_rules,
    &isms__change_rules,
    &isms__review_rules,
    &isms__programme_rules,
    &isms__auditor_rules,
    &isms__nonconformity_rules,
    &isms__incident_rules,
    &isms__authority_rules,
    &isms__report_rules,
    &isms__enforcement_rules,
};

size_t isms_rule_count(void)
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        count += lists[i]->count;
    return count;
}

const isms_rule *isms_rule_at(size_t index)
{
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        if (index < lists[i]->count)
            return &lists[i]->rules[index];
        index -= lists[i]->count;
    }
    return NULL;
}

const isms_rule *isms_rule_find(const char *id)
{
    for (size_t i = 0; id && i < isms_rule_count(); i++)
        if (strcmp(isms_rule_at(i)->id, id) == 0)
            return isms_rule_at(i);
    return NULL;
}

const char *isms_rule_id(const isms_rule *rule)
{
    return rule->id;
}

const char *isms_rule_title(const isms_rule *rule)
{
    return rule->title;
}

/* By the first part of the id. */
static const struct {
    const char *prefix, *doc;
} themes[] = {
    {"RACI", "each responsibility: who answers, who does the work, and the people behind them"},
    {"DUP", "what is in the model twice"},
    {"COV", "what nobody does: core duties, phases, clauses and controls"},
    {"ROL", "the eight standard roles"},
    {"REF", "the model itself: references that lead nowhere, circles, ids that are taken twice"},
    {"VAL", "holders who have not come yet or have left, and their successors"},
    {"DEP", "deputies"},
    {"CMP", "competence: what roles ask for, and what holders have"},
    {"SOD", "separation of duties"},
    {"AST", "assets: owner, inventory, classification, use and return"},
    {"IND", "independence of auditors"},
    {"SMALL", "small organizations, which cannot separate everything"},
    {"MGT", "top management"},
    {"DEF", "how roles and responsibilities are described and made known"},
    {"ACC", "acceptance of appointments"},
    {"ORG", "who has a role at all"},
    {"DST", "how work is spread over persons and units"},
    {"ACR", "access rights: review and withdrawal"},
    {"CTL", "controls: who owns and operates them"},
    {"SOA", "the Statement of Applicability"},
    {"RSK", "risks: owner, acceptance and treatment"},
    {"OBJ", "objectives of information security"},
    {"BUD", "money and working time"},
    {"SUP", "suppliers and contracts"},
    {"LAW", "laws and regulations"},
    {"PHY", "physical security"},
    {"POL", "policies and other documents"},
    {"AGR", "agreements that people sign"},
    {"HR", "joining and leaving"},
    {"JOB", "job descriptions"},
    {"AWR", "awareness and training"},
    {"COMM", "planned communication"},
    {"COM", "committees"},
    {"CHG", "changes"},
    {"MRV", "management reviews"},
    {"TST", "security testing"},
    {"REV", "reviews of who is responsible for what"},
    {"AUD", "the audit programme"},
    {"FND", "nonconformities"},
    {"INC", "incidents"},
    {"AUT", "authority, and orders in an emergency"},
    {"REP", "reports that are due"},
    {"ENF", "violations and their consequences"},
};

const char *isms_rule_theme(const isms_rule *rule)
{
    size_t length = strcspn(rule->id, "-");
    for (size_t i = 0; i < COUNT_OF(themes); i++)
        if (strncmp(rule->id, themes[i].prefix, length) == 0 && !themes[i].prefix[length])
            return themes[i].doc;
    return "";
}

enum isms_severity isms_rule_severity(const isms_rule *rule, bool small)
{
    return (enum isms_severity)(small && rule->small_severity ? rule->small_severity
                                                              : rule->severity);
}

const char *isms_rule_source(const isms_rule *rule)
{
    return rule->source;
}

const char *isms_rule_explanation(const isms_rule *rule)
{
    return rule->explanation;
}

const char *isms_rule_remedy(const isms_rule *rule)
{
    return rule->remedy;
}

/* Examples are files that are named after their rule. */
static const char *example(const isms_rule *rule, const char *kind)
{
    char name[32];
    snprintf(name, sizeof name, "%s-%s", rule->id, kind);
    const struct embedded *file = isms__embedded_find(&isms__examples, name);
    return file ? file->data : NULL;
}

const char *isms_rule_bad_example(const isms_rule *rule)
{
    return example(rule, "bad");
}

const char *isms_rule_good_example(const isms_rule *rule)
{
    return example(rule, "good");
}

/* ---- limits ---- */

static const isms_threshold_info thresholds[THRESHOLD_COUNT] = {
    [THRESHOLD_SMALL_HEADCOUNT] = {"small-headcount", 25,
                                   "Persons up to which an organization counts as small."},
    [THRESHOLD_RESPONSIBLE] = {"responsible-holders", 3,
                               "Holders who do one and the same work, at most."},
    [THRESHOLD_CONSULTED] = {"consulted-holders", 5,
                             "Holders who are consulted about one responsibility, at most."},
    [THRESHOLD_SUCCESSOR_DAYS] = {"successor-days", 30,
                                  "Days before the end of an appointment from which a successor "
                                  "must be known."},
    [THRESHOLD_AUDIT_MONTHS] = {"audit-months", 12,
                                "Months before an audit in which auditors must not have had a "
                                "part in what they audit, and in which a general declaration of "
                                "theirs counts."},
    [THRESHOLD_MEETING_PERCENT] = {"meeting-percent", 150,
                                   "Per cent of its interval after which the next meeting of a "
                                   "committee is late."},
    [THRESHOLD_CHANGE_DAYS] = {"change-days", 30,
                               "Days after a change within which it is looked at."},
    [THRESHOLD_REVIEW_MONTHS] = {"management-review-months", 12,
                                 "Months from one management review to the next, at most."},
    [THRESHOLD_TEST_MONTHS] = {"test-months", 12,
                               "Months from one test of security to the next, at most, where "
                               "nothing else is said."},
    [THRESHOLD_REGISTER_MONTHS] = {"register-months", 12,
                                   "Months from one review of responsibilities to the next, at "
                                   "most."},
    [THRESHOLD_AUDIT_INTERVAL] = {"audit-interval-months", 12,
                                  "Months from one audit to the next, at most; older ones are "
                                  "not looked at."},
    [THRESHOLD_AUDIT_CYCLE] = {"audit-cycle-months", 36,
                               "Months in which audits look at every clause and control."},
    [THRESHOLD_AUDIT_REPORT_DAYS] = {"audit-report-days", 30,
                                     "Days after an audit within which management is told of "
                                     "it."},
    [THRESHOLD_LESSON_DAYS] = {"lesson-days", 30,
                               "Days after an incident is closed within which something is "
                               "learnt from it."},
    [THRESHOLD_ORDER_REVIEW_DAYS] = {"order-review-days", 10,
                                     "Days after an emergency order within which somebody else "
                                     "reviews it."},
    [THRESHOLD_VIOLATION_DAYS] = {"violation-days", 30,
                                  "Days after a violation within which something is decided."},
    [THRESHOLD_SANCTION_LEVELS] = {"sanction-levels", 1,
                                   "Levels by which sanctions for the same may differ between "
                                   "units, at most."},
    [THRESHOLD_ACCEPTANCE_DAYS] = {"acceptance-days", 14,
                                   "Days within which an appointment is to be accepted."},
    [THRESHOLD_LOAD_PERCENT] = {"load-percent", 40,
                                "Per cent of all that is to be done or answered for that one "
                                "person may hold."},
    [THRESHOLD_MITIGATION_MONTHS] = {"mitigation-months", 12,
                                     "Months for which a conflict of duty may be accepted at a "
                                     "time."},
    [THRESHOLD_COMMITMENT_MONTHS] = {"commitment-months", 12,
                                     "Months within which top management must have shown that it "
                                     "stands behind security."},
    [THRESHOLD_OFFICER_LEVELS] = {"officer-levels", 2,
                                  "Levels below top management at which a security officer may "
                                  "stand."},
    [THRESHOLD_INVENTORY_MONTHS] = {"inventory-months", 12,
                                    "Months after which the entry of an asset in the inventory "
                                    "is checked again, where the asset does not say it."},
    [THRESHOLD_ACCESS_MONTHS] = {"access-review-months", 12,
                                 "Months after which rights to an asset are reviewed again, "
                                 "where the asset does not say it."},
    [THRESHOLD_PRIVILEGED_MONTHS] = {"privileged-review-months", 6,
                                     "Months after which privileged rights are reviewed again."},
    [THRESHOLD_REVOCATION_DAYS] = {"revocation-days", 14,
                                   "Days in which a right is taken away once that was decided."},
    [THRESHOLD_EVIDENCE_MONTHS] = {"evidence-months", 12,
                                   "Months for which a test or record shows that a control is "
                                   "in place."},
    [THRESHOLD_MEASUREMENT_MONTHS] = {"measurement-months", 12,
                                      "Months after which it is measured again how far an "
                                      "objective is met, where the objective does not say it."},
    [THRESHOLD_SUPPLIER_MONTHS] = {"supplier-review-months", 12,
                                   "Months after which a supplier is reviewed again, where the "
                                   "contract does not say it."},
    [THRESHOLD_LAW_MONTHS] = {"law-review-months", 12,
                              "Months after which a law or regulation is looked at again, where "
                              "it does not say it itself."},
    [THRESHOLD_POLICY_MONTHS] = {"policy-months", 12,
                                 "Months after which a policy without an interval of its own is "
                                 "reviewed."},
    [THRESHOLD_JOINER_DAYS] = {"joiner-days", 30, "Days within which new people are trained."},
    [THRESHOLD_TRAINING_MONTHS] = {"training-months", 12,
                                   "Months for which a training counts that does not say until "
                                   "when."},
    [THRESHOLD_COMPREHENSION_PERCENT] = {"comprehension-percent", 80,
                                         "Per cent of a policy that those who acknowledge it are "
                                         "to understand."},
    [THRESHOLD_JUDGING_DAYS] = {"judging-days", 30,
                                "Days within which it is looked at whether a development of "
                                "competence worked."},
};

size_t isms_threshold_info_count(void)
{
    return THRESHOLD_COUNT;
}

isms_threshold_info isms_threshold_info_at(size_t index)
{
    return index < THRESHOLD_COUNT ? thresholds[index] : (isms_threshold_info){NULL, 0, NULL};
}

bool isms_rule_uses(const isms_rule *rule, size_t threshold)
{
    if (!rule || threshold >= THRESHOLD_COUNT)
        return false;
    if (threshold == THRESHOLD_SMALL_HEADCOUNT &&
        isms_rule_severity(rule, true) != isms_rule_severity(rule, false))
        return true; /* its severity depends on it */
    return rule->thresholds >> threshold & 1;
}
