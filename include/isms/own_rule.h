/**
 * @file own_rule.h
 * @brief Rules of your own, checked beside those of the library.
 *
 * An own rule is a function with a description. Handed to isms_check() with
 * isms_check_options.own_rules it is a rule like any other: it can be chosen by name, settings and
 * waivers in the model can speak of it, its findings have fingerprints and stand in every report.
 */
#ifndef ISMS_OWN_RULE_H
#define ISMS_OWN_RULE_H

#include "isms/check.h"

ISMS_BEGIN_DECLS

/** A check that is under way, for the rule that is being checked. Good until its function returns;
 * for one thread. */
typedef struct isms_checking isms_checking;

/**
 * Checks a rule: looks at the snapshot, and tells with isms_checking_tell() what is wrong. It may
 * ask the snapshot anything, take other ones, and check them; while the check lasts, the model
 * cannot be edited.
 * @param context  isms_own_rule.context
 * @param checking the check
 * @param error    where to say what went wrong; never NULL
 * @return ISMS_OK; anything else ends the check as a whole, which then returns the same
 */
typedef isms_status isms_rule_function(void *context, isms_checking *checking, isms_error *error);

/** A rule of your own. What it points to is copied, and need not outlive the call. */
struct isms_own_rule {
    size_t size; /**< sizeof(isms_own_rule). */
    /** A prefix in small letters, a colon, and a name: "acme:KEY-01". The prefix is yours: letters,
     * digits and hyphens, the first a letter. The name has letters, digits, hyphens, dots and
     * underscores. At most 63 bytes in all. Rules of the library have no colon, now and ever. */
    const char *id;
    const char *title;                 /**< What must hold, in a few words. */
    enum isms_severity severity;       /**< How much it matters; 0 for a warning. */
    enum isms_severity small_severity; /**< In a small organization; 0 for the same. */
    const char *source;                /**< From where it comes; may be NULL. */
    const char *explanation;           /**< When exactly it is violated; may be NULL. */
    const char *remedy;                /**< What to do. */
    isms_rule_function *check;         /**< Checks it. */
    void *context;                     /**< Handed to it. */
};

/** What an own rule found. Only a message is required. What it points to is copied. */
typedef struct isms_own_finding {
    size_t size;                 /**< sizeof(isms_own_finding). */
    isms_finding_kind kind;      /**< 0 for a violation. */
    enum isms_severity severity; /**< 0 for that of the rule; settings go before both. What cannot
                                      be told is always ISMS_SEVERITY_INFO. */
    /** What it is about; NULL for the organization as a whole. Of a part, what it is a part of; the
     * finding then stands where the part does. */
    const isms_object *object;
    const char *message;               /**< What is wrong, of any length. */
    const char *remedy;                /**< What to do; NULL for what the rule says. */
    const isms_object *const *related; /**< What else it is about, NULL-terminated; may be NULL. */
    const char *const *path;           /**< What led there, NULL-terminated; may be NULL. */
    /** What makes this finding this one, beside rule and object: an id, such as that of the other
     * holder. Two findings of one rule about one object need different keys; NULL for none. */
    const char *key;
} isms_own_finding;

/** The snapshot that is checked. */
ISMS_API isms_snapshot *isms_checking_snapshot(const isms_checking *checking);
/** Whether the organization counts as small here. */
ISMS_API bool isms_checking_is_small(const isms_checking *checking);
/**
 * What a limit is here, as settings say; see isms_threshold_info.
 * @return ISMS_ERROR_NOT_FOUND where there is no such limit
 */
ISMS_API isms_status isms_checking_threshold(int64_t *out, const isms_checking *checking,
                                             const char *key, isms_error *error);
/**
 * Tells a finding. It counts at once, whatever the function does later.
 * @return ISMS_ERROR_ARGUMENT where there is no message, an object is of another model or was
 *         removed (a detached snapshot has a model of its own), or a number is none of its enum;
 *         ISMS_ERROR_VALUE where a text is not UTF-8 that XML could hold; ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_checking_tell(isms_checking *checking, const isms_own_finding *finding,
                                        isms_error *error);

ISMS_END_DECLS
#endif
