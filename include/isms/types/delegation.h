/**
 * @file
 * @brief A duty that is handed on for a time. Accountability stays where it is.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_DELEGATION_H
#define ISMS_TYPES_DELEGATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_delegation. */
enum {
    ISMS_DELEGATION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_DELEGATION_NAME = 2, /**< Its name or title, for people. */
    ISMS_DELEGATION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_DELEGATION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_DELEGATION_LINKS = 5, /**< Where more is found. */
    ISMS_DELEGATION_DELEGATOR = 10, /**< Who hands it on. */
    ISMS_DELEGATION_DELEGATE = 11, /**< Who takes it on. */
    ISMS_DELEGATION_RESPONSIBILITIES = 12, /**< What is handed on: responsibilities. */
    ISMS_DELEGATION_ROLE = 13, /**< What is handed on: a whole role. */
    ISMS_DELEGATION_SCOPE = 14, /**< Where; everywhere where missing. */
    ISMS_DELEGATION_APPROVED_BY = 15, /**< Who approved. */
    ISMS_DELEGATION_REASON = 16, /**< Why. */
    ISMS_DELEGATION_FROM = 17, /**< First day on which it holds; open where missing. */
    ISMS_DELEGATION_UNTIL = 18 /**< Last day on which it holds; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_delegation_object(isms_delegation *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_delegation *isms_delegation_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_DELEGATION
               ? (isms_delegation *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_delegation *isms_delegation_find(const isms_model *model, const char *id)
{
    return (isms_delegation *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_DELEGATION), id);
}
/** How many there are in the model. */
static inline size_t isms_delegation_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_DELEGATION));
}
/** The one at @p index, or NULL. */
static inline isms_delegation *isms_delegation_at(const isms_model *model, size_t index)
{
    return (isms_delegation *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_DELEGATION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_delegation_add(isms_delegation **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_DELEGATION), id, error);
    if (status == ISMS_OK)
        *out = (isms_delegation *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_delegation_id(const isms_delegation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DELEGATION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_delegation_set_id(isms_delegation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DELEGATION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_delegation_name(const isms_delegation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DELEGATION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_delegation_set_name(isms_delegation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DELEGATION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_delegation_description(const isms_delegation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DELEGATION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_delegation_set_description(isms_delegation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DELEGATION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_delegation_uuid(const isms_delegation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DELEGATION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_delegation_set_uuid(isms_delegation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DELEGATION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_delegation_link_count(const isms_delegation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DELEGATION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_delegation_link_at(const isms_delegation *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_DELEGATION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_delegation_insert_link(isms_link **out, isms_delegation *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_DELEGATION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_delegation_remove_link(isms_delegation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DELEGATION_LINKS, index, error);
}
/** Who hands it on. (S93) */
static inline isms_object *isms_delegation_delegator(const isms_delegation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DELEGATION_DELEGATOR);
}
/** Sets delegator; see isms_set_reference(). */
static inline isms_status isms_delegation_set_delegator(isms_delegation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DELEGATION_DELEGATOR, (const isms_object *)value, error);
}
/** Whether there is any delegator. */
static inline bool isms_delegation_has_delegator(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_DELEGATOR);
}
/** Who takes it on. (S93) */
static inline isms_object *isms_delegation_delegate(const isms_delegation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DELEGATION_DELEGATE);
}
/** Sets delegate; see isms_set_reference(). */
static inline isms_status isms_delegation_set_delegate(isms_delegation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DELEGATION_DELEGATE, (const isms_object *)value, error);
}
/** Whether there is any delegate. */
static inline bool isms_delegation_has_delegate(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_DELEGATE);
}
/** What is handed on: responsibilities. (S93) */
static inline size_t isms_delegation_responsibility_count(const isms_delegation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DELEGATION_RESPONSIBILITIES);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_delegation_responsibility_at(const isms_delegation *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_DELEGATION_RESPONSIBILITIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_delegation_insert_responsibility(isms_delegation *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DELEGATION_RESPONSIBILITIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_delegation_remove_responsibility(isms_delegation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DELEGATION_RESPONSIBILITIES, index, error);
}
/** What is handed on: a whole role. (S93) */
static inline isms_role *isms_delegation_role(const isms_delegation *self)
{
    return (isms_role *)isms_get_reference((const isms_object *)self, ISMS_DELEGATION_ROLE);
}
/** Sets role; see isms_set_reference(). */
static inline isms_status isms_delegation_set_role(isms_delegation *self, const isms_role *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DELEGATION_ROLE, (const isms_object *)value, error);
}
/** Whether there is any role. */
static inline bool isms_delegation_has_role(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_ROLE);
}
/** Where; everywhere where missing. (S17) */
static inline isms_object *isms_delegation_scope(const isms_delegation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DELEGATION_SCOPE);
}
/** Sets scope; see isms_set_reference(). */
static inline isms_status isms_delegation_set_scope(isms_delegation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DELEGATION_SCOPE, (const isms_object *)value, error);
}
/** Whether there is any scope. */
static inline bool isms_delegation_has_scope(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_SCOPE);
}
/** Who approved. (S93) */
static inline isms_object *isms_delegation_approved_by(const isms_delegation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DELEGATION_APPROVED_BY);
}
/** Sets approved-by; see isms_set_reference(). */
static inline isms_status isms_delegation_set_approved_by(isms_delegation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DELEGATION_APPROVED_BY, (const isms_object *)value, error);
}
/** Whether there is any approved-by. */
static inline bool isms_delegation_has_approved_by(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_APPROVED_BY);
}
/** Why. (S93) */
static inline const char *isms_delegation_reason(const isms_delegation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DELEGATION_REASON);
}
/** Sets reason; see isms_set_text(). */
static inline isms_status isms_delegation_set_reason(isms_delegation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DELEGATION_REASON, value, error);
}
/** First day on which it holds; open where missing. (S93) */
static inline isms_date isms_delegation_from(const isms_delegation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DELEGATION_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_delegation_set_from(isms_delegation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DELEGATION_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_delegation_has_from(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_FROM);
}
/** Last day on which it holds; open where missing. (S93) */
static inline isms_date isms_delegation_until(const isms_delegation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DELEGATION_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_delegation_set_until(isms_delegation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DELEGATION_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_delegation_has_until(const isms_delegation *self)
{
    return isms_has((const isms_object *)self, ISMS_DELEGATION_UNTIL);
}

ISMS_END_DECLS
#endif
