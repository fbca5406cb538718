/* The rules by name, and the limits that they use. */
#include <stdio.h>

#include "base/embedded.h"
#include "check/check.h"

extern const struct embedded_list isms__examples;

static const struct rule_list *const lists[] = {
    &isms__raci_code_rules,     &isms__raci_holder_rules, &isms__raci_structure_rules,
    &isms__duplicate_rules,     &isms__coverage_rules,    &isms__reference_rules,
    &isms__validity_rules,      &isms__deputy_rules,      &isms__competence_rules,
    &isms__separation_rules,    &isms__asset_rules,       &isms__audit_rules,
    &isms__committee_rules,     &isms__meeting_rules,     &isms__change_rules,
    &isms__review_rules,        &isms__programme_rules,   &isms__auditor_rules,
    &isms__nonconformity_rules, &isms__incident_rules,    &isms__authority_rules,
    &isms__report_rules,        &isms__enforcement_rules,
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

/* A limit, and the rules that use it. */
static const struct {
    isms_threshold_info info;
    const char *rules[7]; /* ends with NULL; a name may end in an asterisk */
} thresholds[THRESHOLD_COUNT] = {
    [THRESHOLD_SMALL_HEADCOUNT] = {{"small-headcount", 25,
                                    "Persons up to which an organization counts as small."},
                                   {"COM-01", "COM-06", "DEP-01", "SOD-*"}},
    [THRESHOLD_RESPONSIBLE] = {{"responsible-holders", 3,
                                "Holders who do one and the same work, at most."},
                               {"RACI-03"}},
    [THRESHOLD_CONSULTED] = {{"consulted-holders", 5,
                              "Holders who are consulted about one responsibility, at most."},
                             {"RACI-03"}},
    [THRESHOLD_SUCCESSOR_DAYS] = {{"successor-days", 30,
                                   "Days before the end of an appointment from which a successor "
                                   "must be known."},
                                  {"VAL-02"}},
    [THRESHOLD_AUDIT_MONTHS] = {{"audit-months", 12,
                                 "Months before an audit in which auditors must not have had a "
                                 "part in what they audit."},
                                {"IND-01", "IND-02", "IND-04"}},
    [THRESHOLD_MEETING_PERCENT] = {{"meeting-percent", 150,
                                    "Per cent of its interval after which the next meeting of a "
                                    "committee is late."},
                                   {"COM-07"}},
    [THRESHOLD_CHANGE_DAYS] = {{"change-days", 30,
                                "Days after a change within which it is looked at."},
                               {"CHG-01", "REV-01"}},
    [THRESHOLD_REVIEW_MONTHS] = {{"management-review-months", 12,
                                  "Months from one management review to the next, at most."},
                                 {"MRV-01"}},
    [THRESHOLD_TEST_MONTHS] = {{"test-months", 12,
                                "Months from one test of security to the next, at most, where "
                                "nothing else is said."},
                               {"TST-01"}},
    [THRESHOLD_REGISTER_MONTHS] = {{"register-months", 12,
                                    "Months from one review of responsibilities to the next, at "
                                    "most."},
                                   {"REV-01"}},
    [THRESHOLD_AUDIT_INTERVAL] = {{"audit-interval-months", 12,
                                   "Months from one audit to the next, at most; older ones are "
                                   "not looked at."},
                                  {"AUD-01", "AUD-03", "AUD-04", "IND-03", "IND-04", "IND-05"}},
    [THRESHOLD_AUDIT_CYCLE] = {{"audit-cycle-months", 36,
                                "Months in which audits look at every clause and control."},
                               {"AUD-02", "FND-04"}},
    [THRESHOLD_AUDIT_REPORT_DAYS] = {{"audit-report-days", 30,
                                      "Days after an audit within which management is told of "
                                      "it."},
                                     {"AUD-04"}},
    [THRESHOLD_LESSON_DAYS] = {{"lesson-days", 30,
                                "Days after an incident is closed within which something is "
                                "learnt from it."},
                               {"INC-02"}},
    [THRESHOLD_ORDER_REVIEW_DAYS] = {{"order-review-days", 10,
                                      "Days after an emergency order within which somebody else "
                                      "reviews it."},
                                     {"AUT-04"}},
    [THRESHOLD_VIOLATION_DAYS] = {{"violation-days", 30,
                                   "Days after a violation within which something is decided."},
                                  {"ENF-01"}},
    [THRESHOLD_SANCTION_LEVELS] = {{"sanction-levels", 1,
                                    "Levels by which sanctions for the same may differ between "
                                    "units, at most."},
                                   {"ENF-02"}},
};

size_t isms_threshold_info_count(void)
{
    return THRESHOLD_COUNT;
}

isms_threshold_info isms_threshold_info_at(size_t index)
{
    return index < THRESHOLD_COUNT ? thresholds[index].info : (isms_threshold_info){NULL, 0, NULL};
}

bool isms_rule_uses(const isms_rule *rule, size_t threshold)
{
    if (!rule || threshold >= THRESHOLD_COUNT)
        return false;
    for (const char *const *name = thresholds[threshold].rules; *name; name++) {
        size_t length = strcspn(*name, "*");
        if (strncmp(*name, rule->id, length) == 0 && ((*name)[length] || !rule->id[length]))
            return true;
    }
    return false;
}
