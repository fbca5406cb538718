/**
 * @file check.h
 * @brief What is not as it should be: gaps, overlaps, conflicts of duty, unqualified and departed
 * holders.
 *
 * Every rule has an id that never changes. A finding says which rule it is of, what it is about,
 * what led to it and what to do; its fingerprint stays the same when documents are reordered or
 * names change.
 */
#ifndef ISMS_CHECK_H
#define ISMS_CHECK_H

#include "isms/snapshot.h"

ISMS_BEGIN_DECLS

/** A rule. Those of the library are static: the same pointer for ever. Own rules (see own_rule.h)
 * live as long as the findings that they come with. */
typedef struct isms_rule isms_rule;

/** How many rules the library has. */
ISMS_API size_t isms_rule_count(void);
/** The rule at @p index, or NULL. */
ISMS_API const isms_rule *isms_rule_at(size_t index);
/** The rule with that id, such as "RACI-01", or NULL. */
ISMS_API const isms_rule *isms_rule_find(const char *id);
/** Its id. */
ISMS_API const char *isms_rule_id(const isms_rule *rule);
/** What it is about, in a few words. */
ISMS_API const char *isms_rule_title(const isms_rule *rule);
/** What the rules look at that share the first part of its id, "RACI", in a few words. */
ISMS_API const char *isms_rule_theme(const isms_rule *rule);
/** How much it matters, in an organization that is small or not; single findings may differ. */
ISMS_API enum isms_severity isms_rule_severity(const isms_rule *rule, bool small);
/** The statements (S-numbers), clauses and sources that it follows. */
ISMS_API const char *isms_rule_source(const isms_rule *rule);
/** When exactly it is violated. */
ISMS_API const char *isms_rule_explanation(const isms_rule *rule);
/** What to do. */
ISMS_API const char *isms_rule_remedy(const isms_rule *rule);
/** The day as of which the examples of rules are to be checked. */
#define ISMS_RULE_EXAMPLE_DATE "2026-06-30"
/** A document that violates it on #ISMS_RULE_EXAMPLE_DATE. Static; NULL for an own rule. */
ISMS_API const char *isms_rule_bad_example(const isms_rule *rule);
/** The same, put right. Static; NULL for an own rule. */
ISMS_API const char *isms_rule_good_example(const isms_rule *rule);

/** A limit that rules use; see type settings. */
typedef struct isms_threshold_info {
    const char *key; /**< Its name; NULL where there is none. */
    int64_t value;   /**< What it is unless settings say otherwise. */
    const char *doc; /**< What it means, with its unit. */
} isms_threshold_info;
/** How many limits there are. */
ISMS_API size_t isms_threshold_info_count(void);
/** The limit at @p index; all zero where there is none. */
ISMS_API isms_threshold_info isms_threshold_info_at(size_t index);
/** Whether a rule uses the limit at @p threshold; each limit is used by some rule. */
ISMS_API bool isms_rule_uses(const isms_rule *rule, size_t threshold);

/** What a finding says about its rule. */
typedef enum isms_finding_kind {
    ISMS_FINDING_VIOLATION = 1, /**< The rule is violated. */
    ISMS_FINDING_UNASSESSABLE   /**< It cannot be told: data are missing. Not the same as fine. */
} isms_finding_kind;

/** One finding. Texts and pointers belong to the findings. */
typedef struct isms_finding {
    const isms_rule *rule;       /**< Of which rule. */
    isms_finding_kind kind;      /**< Violated, or not to be told. */
    enum isms_severity severity; /**< How much it matters here. */
    const isms_object *object;   /**< What it is about; NULL for the organization as a whole. */
    const char *object_id;       /**< Its id, or "". */
    const char *object_type;     /**< Name of its type, or "". */
    const char *message;         /**< What is wrong. */
    const char *remedy;          /**< What to do. */
    size_t related_count;        /**< See isms_findings_related(). */
    size_t path_count;           /**< See isms_findings_path(). */
    const char *file;            /**< Where the object stands, or "". */
    uint32_t line;               /**< Its line, 0 where it was not read. */
    uint32_t column;             /**< Its column. */
    const char *fingerprint;     /**< 16 hexadecimal digits that mark the same finding again. */
    const isms_waiver *waiver;   /**< The waiver that covers it; NULL for none. */
} isms_finding;

/** Findings in the order of rules; within a rule the same model gives the same order. They keep the
 * model alive but not the snapshot: it can be edited while they are gone through. */
typedef struct isms_findings isms_findings;

/** Hears that a rule is about to be checked, and with the next call that it was; NULL at the end.
 */
typedef void isms_rule_observer(void *context, const isms_rule *rule);

/** Asked again and again while a check is at work, before each rule and within those that take
 * long; false stops it. */
typedef bool isms_go_on_function(void *context);

/** A rule of your own; see own_rule.h. */
typedef struct isms_own_rule isms_own_rule;

/** How to check. Names of rules may end in an asterisk, "SOD-*"; small and capital letters are the
 * same. */
typedef struct isms_check_options {
    size_t size;                         /**< sizeof(isms_check_options). */
    const char *const *only;             /**< Only these rules, NULL-terminated; NULL for all. */
    const char *const *skip;             /**< Not these rules, NULL-terminated; may be NULL. */
    enum isms_severity minimum_severity; /**< Leave out what matters less; 0 for info. */
    const char *const *known; /**< Fingerprints of findings to leave out, NULL-terminated, in any
                                   order; may be NULL. See isms_findings_known_count(). */
    isms_rule_observer *observer;          /**< May be NULL. */
    void *observer_context;                /**< Handed to it. */
    const isms_own_rule *const *own_rules; /**< Rules of your own, NULL-terminated; may be NULL.
                                              They are checked last. */
    enum isms_severity fail_on; /**< From which severity on a violation counts as failure; 0: every
                                     one that is told, ISMS_SEVERITY_OFF: none. */
    const char *known_name; /**< Where `known` comes from, for the head of reports; may be NULL. */
    isms_go_on_function *go_on; /**< May be NULL. Most of what rules do takes time as the model
                                   grows, some of it more: models that others send are checked for
                                   as long as this says. */
    void *go_on_context;        /**< Handed to it. */
} isms_check_options;

/**
 * Checks a snapshot against all rules. The findings belong to the caller.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_NOT_FOUND where the options name a rule that does not exist;
 *         ISMS_ERROR_ARGUMENT or ISMS_ERROR_VALUE for an own rule that lacks something or has a
 *         wrong id, ISMS_ERROR_DUPLICATE for one with an id that another one has;
 *         ISMS_ERROR_CANCELLED where isms_check_options.go_on said so; ISMS_ERROR_MEMORY; what the
 *         function of an own rule returned where that is not ISMS_OK
 */
ISMS_API ISMS_MUST_USE isms_status isms_check(isms_findings **out, isms_snapshot *snapshot,
                                              const isms_check_options *options, isms_error *error);
/** The day as of which was checked. */
ISMS_API isms_date isms_findings_date(const isms_findings *findings);
/** The model that was checked, or the copy of a detached snapshot; the findings keep it alive. */
ISMS_API isms_model *isms_findings_model(const isms_findings *findings);
/** Whether the organization counts as small here; see settings and the threshold small-headcount.
 */
ISMS_API bool isms_findings_is_small(const isms_findings *findings);
/**
 * On what basis was checked, as a line for the head of a report: the day, whether the organization
 * counts as small, the options, shipped profiles, and what settings in the model change, and why.
 */
ISMS_API const char *isms_findings_basis(const isms_findings *findings);
/** How many findings were left out because they are known; see isms_check_options.known. */
ISMS_API size_t isms_findings_known_count(const isms_findings *findings);
/** Whether there is a violation that counts as failure and that no waiver covers; see
 * isms_check_options.fail_on. */
ISMS_API bool isms_findings_failed(const isms_findings *findings);

/** What came out, in numbers. */
typedef struct isms_tally {
    size_t errors;             /**< Violations that no waiver covers, of severity error. */
    size_t warnings;           /**< The same, of severity warning. */
    size_t infos;              /**< The same, of severity info. */
    size_t unassessable;       /**< Findings that say that it cannot be told. */
    size_t waived;             /**< Findings that a waiver covers. */
    size_t known;              /**< See isms_findings_known_count(). */
    size_t rules_fine;         /**< Rules by verdict: ISMS_VERDICT_FINE... */
    size_t rules_violated;     /**< ISMS_VERDICT_VIOLATED... */
    size_t rules_unassessable; /**< ISMS_VERDICT_UNASSESSABLE... */
    size_t rules_off;          /**< ISMS_VERDICT_OFF. */
} isms_tally;
/** What came out, in numbers. */
ISMS_API isms_tally isms_findings_tally(const isms_findings *findings);

/** How a rule came out. */
typedef enum isms_verdict {
    ISMS_VERDICT_FINE = 1,     /**< It was looked at, and nothing was found. */
    ISMS_VERDICT_VIOLATED,     /**< It is violated; also where all violations are waived, known, or
                                    matter less than asked for. */
    ISMS_VERDICT_UNASSESSABLE, /**< No violation was found, but at least once it cannot be told. */
    ISMS_VERDICT_OFF           /**< It was not looked at: settings or options say so. */
} isms_verdict;
/** A rule as it was applied. */
typedef struct isms_rule_outcome {
    const isms_rule *rule;       /**< The rule. */
    isms_verdict verdict;        /**< How it came out. */
    enum isms_severity severity; /**< What settings give it; 0 where they say nothing. */
    const char *reason;          /**< Why they do, or NULL. */
} isms_rule_outcome;
/** How many rules there were: those of the library, and behind them own ones. */
ISMS_API size_t isms_findings_rule_count(const isms_findings *findings);
/** The rule at @p index; all zero where there is none. */
ISMS_API isms_rule_outcome isms_findings_rule_at(const isms_findings *findings, size_t index);

/**
 * How much of a catalog is covered. Counted are its entries that are no mere heading and have no
 * entries below them, unless the Statement of Applicability says that they apply nowhere. An entry
 * is covered where somebody is there for it: a responsibility that exists on the date and serves it
 * or an entry above it has a participation with R, behind which there is a person who works for the
 * organization or for a supplier on the date, or a body outside. (S53 S76 S90)
 */
typedef struct isms_coverage {
    const isms_catalog *catalog; /**< NULL for entries that stand in none. */
    enum isms_control_kind kind; /**< Which of its entries: clauses, controls or requirements. */
    size_t total;                /**< How many there are that apply; never 0. */
    size_t covered;              /**< How many of these are covered. */
    size_t excluded;             /**< How many do not apply, and are not counted. */
    unsigned percent;            /**< Covered of total, rounded down: 100 means all. */
} isms_coverage;
/** How many lines of coverage there are, each for one kind of entries of one catalog; 0 where the
 * model has no entries that apply, and where the rule COV-04 was not looked at. */
ISMS_API size_t isms_findings_coverage_count(const isms_findings *findings);
/** The line at @p index, in the order of catalogs; all zero where there is none. */
ISMS_API isms_coverage isms_findings_coverage_at(const isms_findings *findings, size_t index);

/** How many findings there are, waived ones included. */
ISMS_API size_t isms_findings_count(const isms_findings *findings);
/** The finding at @p index; all zero where there is none. */
ISMS_API isms_finding isms_findings_at(const isms_findings *findings, size_t index);
/** What else the finding at @p index is about; NULL where there is no such thing. */
ISMS_API const isms_object *isms_findings_related(const isms_findings *findings, size_t index,
                                                  size_t related);
/** A step of what led to the finding at @p index, in words; NULL where there is no such step. */
ISMS_API const char *isms_findings_path(const isms_findings *findings, size_t index, size_t step);
/** Gives them back. NULL is fine. */
ISMS_API void isms_findings_free(isms_findings *findings);

ISMS_END_DECLS
#endif
