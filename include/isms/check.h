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

/** A rule. Static: the same pointer for ever. */
typedef struct isms_rule isms_rule;

/** How many rules there are. */
ISMS_API size_t isms_rule_count(void);
/** The rule at @p index, or NULL. */
ISMS_API const isms_rule *isms_rule_at(size_t index);
/** The rule with that id, such as "RACI-01", or NULL. */
ISMS_API const isms_rule *isms_rule_find(const char *id);
/** Its id. */
ISMS_API const char *isms_rule_id(const isms_rule *rule);
/** What it is about, in a few words. */
ISMS_API const char *isms_rule_title(const isms_rule *rule);
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
/** A document that violates it on #ISMS_RULE_EXAMPLE_DATE. Static. */
ISMS_API const char *isms_rule_bad_example(const isms_rule *rule);
/** The same, put right. */
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

/** How to check. Rule names may end in an asterisk: "SOD-*". */
typedef struct isms_check_options {
    size_t size;                         /**< sizeof(isms_check_options). */
    const char *const *only;             /**< Only these rules, NULL-terminated; NULL for all. */
    const char *const *skip;             /**< Not these rules, NULL-terminated; may be NULL. */
    enum isms_severity minimum_severity; /**< Leave out what matters less; 0 for info. */
    const char *const *known; /**< Fingerprints of findings to leave out, NULL-terminated, in any
                                   order; may be NULL. See isms_findings_known_count(). */
    isms_rule_observer *observer; /**< May be NULL. */
    void *observer_context;       /**< Handed to it. */
} isms_check_options;

/**
 * Checks a snapshot against all rules. The findings belong to the caller.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_NOT_FOUND where the options name a rule that does not exist; ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_check(isms_findings **out, isms_snapshot *snapshot,
                                              const isms_check_options *options, isms_error *error);
/** Whether the organization counts as small here; see settings and the threshold small-headcount.
 */
ISMS_API bool isms_findings_is_small(const isms_findings *findings);
/**
 * On what basis was checked, as a line for the head of a report: the day, whether the organization
 * counts as small, which rules were asked for, what settings in the model change, and why.
 */
ISMS_API const char *isms_findings_basis(const isms_findings *findings);
/** How many findings were left out because they are known; see isms_check_options.known. */
ISMS_API size_t isms_findings_known_count(const isms_findings *findings);
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
