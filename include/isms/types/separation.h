/**
 * @file
 * @brief Things that must not meet in one hand: static separation of duty.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_SEPARATION_H
#define ISMS_TYPES_SEPARATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_separation. */
enum {
    ISMS_SEPARATION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_SEPARATION_NAME = 2, /**< Its name or title, for people. */
    ISMS_SEPARATION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_SEPARATION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_SEPARATION_LINKS = 5, /**< Where more is found. */
    ISMS_SEPARATION_RULE = 10, /**< The rule under whose id conflicts are reported, such as SOD-01; SOD-00 where missing. */
    ISMS_SEPARATION_RESPONSIBILITIES = 11, /**< The responsibilities that must not meet. Of a reporting line the first is the one that must not report. */
    ISMS_SEPARATION_ROLES = 12, /**< The roles that must not meet. */
    ISMS_SEPARATION_AT_MOST = 13, /**< How many of them may meet in one hand. */
    ISMS_SEPARATION_LEVEL = 14, /**< In what hand; the same person where nothing is written. */
    ISMS_SEPARATION_SCOPE = 15, /**< Where; anywhere in the organization where nothing is written. */
    ISMS_SEPARATION_SEVERITY = 16, /**< How much it matters; what its rule says where nothing is written. */
    ISMS_SEPARATION_SMALL_SEVERITY = 17, /**< How much it matters in a small organization, where work can be shared out less; the same where nothing is written. */
    ISMS_SEPARATION_SAME_ROLE = 18, /**< Whether it counts that one role has all sides by its nature; it does where nothing is written. */
    ISMS_SEPARATION_SOURCE = 19, /**< Where the rule comes from. */
    ISMS_SEPARATION_REASON = 20, /**< Why they must not meet. */
    ISMS_SEPARATION_COMPENSATION = 21 /**< What makes up for it where it cannot be avoided. */
};

/** The same as an object of any type. */
static inline isms_object *isms_separation_object(isms_separation *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_separation *isms_separation_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_SEPARATION
               ? (isms_separation *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_separation *isms_separation_find(const isms_model *model, const char *id)
{
    return (isms_separation *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_SEPARATION), id);
}
/** How many there are in the model. */
static inline size_t isms_separation_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_SEPARATION));
}
/** The one at @p index, or NULL. */
static inline isms_separation *isms_separation_at(const isms_model *model, size_t index)
{
    return (isms_separation *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_SEPARATION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_separation_add(isms_separation **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_SEPARATION), id, error);
    if (status == ISMS_OK)
        *out = (isms_separation *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_separation_id(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_separation_set_id(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_separation_name(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_separation_set_name(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_separation_description(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_separation_set_description(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_separation_uuid(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_separation_set_uuid(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_separation_link_count(const isms_separation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SEPARATION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_separation_link_at(const isms_separation *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_SEPARATION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_separation_insert_link(isms_link **out, isms_separation *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SEPARATION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_separation_remove_link(isms_separation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SEPARATION_LINKS, index, error);
}
/** The rule under whose id conflicts are reported, such as SOD-01; SOD-00 where missing. (S19) */
static inline const char *isms_separation_rule(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_RULE);
}
/** Sets rule; see isms_set_text(). */
static inline isms_status isms_separation_set_rule(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_RULE, value, error);
}
/** The responsibilities that must not meet. Of a reporting line the first is the one that must not report. (S19) */
static inline size_t isms_separation_responsibility_count(const isms_separation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SEPARATION_RESPONSIBILITIES);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_separation_responsibility_at(const isms_separation *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_SEPARATION_RESPONSIBILITIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_separation_insert_responsibility(isms_separation *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_SEPARATION_RESPONSIBILITIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_separation_remove_responsibility(isms_separation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SEPARATION_RESPONSIBILITIES, index, error);
}
/** The roles that must not meet. (S19 S62) */
static inline size_t isms_separation_role_count(const isms_separation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SEPARATION_ROLES);
}
/** The one at @p index, or NULL. */
static inline isms_role *isms_separation_role_at(const isms_separation *self, size_t index)
{
    return (isms_role *)isms_item_reference((const isms_object *)self, ISMS_SEPARATION_ROLES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_separation_insert_role(isms_separation *self, size_t index, const isms_role *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_SEPARATION_ROLES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_separation_remove_role(isms_separation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SEPARATION_ROLES, index, error);
}
/** How many of them may meet in one hand. (S19) */
static inline int64_t isms_separation_at_most(const isms_separation *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_SEPARATION_AT_MOST);
}
/** Sets at-most; see isms_set_integer(). */
static inline isms_status isms_separation_set_at_most(isms_separation *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_SEPARATION_AT_MOST, value, error);
}
/** Whether there is any at-most. */
static inline bool isms_separation_has_at_most(const isms_separation *self)
{
    return isms_has((const isms_object *)self, ISMS_SEPARATION_AT_MOST);
}
/** In what hand; the same person where nothing is written. (S19 S20) */
static inline enum isms_separation_level isms_separation_level(const isms_separation *self)
{
    return (enum isms_separation_level )isms_get_choice((const isms_object *)self, ISMS_SEPARATION_LEVEL);
}
/** Sets level; see isms_set_choice(). */
static inline isms_status isms_separation_set_level(isms_separation *self, enum isms_separation_level value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEPARATION_LEVEL, (unsigned)value, error);
}
/** Where; anywhere in the organization where nothing is written. (S19) */
static inline enum isms_separation_scope isms_separation_scope(const isms_separation *self)
{
    return (enum isms_separation_scope )isms_get_choice((const isms_object *)self, ISMS_SEPARATION_SCOPE);
}
/** Sets scope; see isms_set_choice(). */
static inline isms_status isms_separation_set_scope(isms_separation *self, enum isms_separation_scope value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEPARATION_SCOPE, (unsigned)value, error);
}
/** How much it matters; what its rule says where nothing is written. (S19) */
static inline enum isms_severity isms_separation_severity(const isms_separation *self)
{
    return (enum isms_severity )isms_get_choice((const isms_object *)self, ISMS_SEPARATION_SEVERITY);
}
/** Sets severity; see isms_set_choice(). */
static inline isms_status isms_separation_set_severity(isms_separation *self, enum isms_severity value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEPARATION_SEVERITY, (unsigned)value, error);
}
/** How much it matters in a small organization, where work can be shared out less; the same where nothing is written. (S18 S80) */
static inline enum isms_severity isms_separation_small_severity(const isms_separation *self)
{
    return (enum isms_severity )isms_get_choice((const isms_object *)self, ISMS_SEPARATION_SMALL_SEVERITY);
}
/** Sets small-severity; see isms_set_choice(). */
static inline isms_status isms_separation_set_small_severity(isms_separation *self, enum isms_severity value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEPARATION_SMALL_SEVERITY, (unsigned)value, error);
}
/** Whether it counts that one role has all sides by its nature; it does where nothing is written. (S20) */
static inline enum isms_same_role isms_separation_same_role(const isms_separation *self)
{
    return (enum isms_same_role )isms_get_choice((const isms_object *)self, ISMS_SEPARATION_SAME_ROLE);
}
/** Sets same-role; see isms_set_choice(). */
static inline isms_status isms_separation_set_same_role(isms_separation *self, enum isms_same_role value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEPARATION_SAME_ROLE, (unsigned)value, error);
}
/** Where the rule comes from. (S19) */
static inline const char *isms_separation_source(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_SOURCE);
}
/** Sets source; see isms_set_text(). */
static inline isms_status isms_separation_set_source(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_SOURCE, value, error);
}
/** Why they must not meet. (S19) */
static inline const char *isms_separation_reason(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_REASON);
}
/** Sets reason; see isms_set_text(). */
static inline isms_status isms_separation_set_reason(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_REASON, value, error);
}
/** What makes up for it where it cannot be avoided. (S80) */
static inline const char *isms_separation_compensation(const isms_separation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SEPARATION_COMPENSATION);
}
/** Sets compensation; see isms_set_text(). */
static inline isms_status isms_separation_set_compensation(isms_separation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SEPARATION_COMPENSATION, value, error);
}

ISMS_END_DECLS
#endif
