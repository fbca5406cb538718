/**
 * @file
 * @brief What holds for one rule.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_RULE_SETTING_H
#define ISMS_TYPES_RULE_SETTING_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_rule_setting. */
enum {
    ISMS_RULE_SETTING_RULE = 10, /**< Id of the rule. */
    ISMS_RULE_SETTING_SEVERITY = 11, /**< How much it matters here, or off. */
    ISMS_RULE_SETTING_REASON = 12 /**< Why. */
};

/** The same as an object of any type. */
static inline isms_object *isms_rule_setting_object(isms_rule_setting *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_rule_setting *isms_rule_setting_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_RULE_SETTING
               ? (isms_rule_setting *)object
               : NULL;
}
/** Id of the rule. (S18) */
static inline const char *isms_rule_setting_rule(const isms_rule_setting *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RULE_SETTING_RULE);
}
/** Sets rule; see isms_set_text(). */
static inline isms_status isms_rule_setting_set_rule(isms_rule_setting *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RULE_SETTING_RULE, value, error);
}
/** How much it matters here, or off. (S18) */
static inline enum isms_severity isms_rule_setting_severity(const isms_rule_setting *self)
{
    return (enum isms_severity )isms_get_choice((const isms_object *)self, ISMS_RULE_SETTING_SEVERITY);
}
/** Sets severity; see isms_set_choice(). */
static inline isms_status isms_rule_setting_set_severity(isms_rule_setting *self, enum isms_severity value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RULE_SETTING_SEVERITY, (unsigned)value, error);
}
/** Why. (S18) */
static inline const char *isms_rule_setting_reason(const isms_rule_setting *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RULE_SETTING_REASON);
}
/** Sets reason; see isms_set_text(). */
static inline isms_status isms_rule_setting_set_reason(isms_rule_setting *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RULE_SETTING_REASON, value, error);
}

ISMS_END_DECLS
#endif
