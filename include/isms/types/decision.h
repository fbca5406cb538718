/**
 * @file
 * @brief Something that was decided.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_DECISION_H
#define ISMS_TYPES_DECISION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_decision. */
enum {
    ISMS_DECISION_TEXT = 10, /**< What. */
    ISMS_DECISION_ABOUT = 11, /**< About what. */
    ISMS_DECISION_OWNER = 12, /**< Who carries it out. */
    ISMS_DECISION_DUE = 13, /**< By when. */
    ISMS_DECISION_ACTION = 14 /**< The action that follows. */
};

/** The same as an object of any type. */
static inline isms_object *isms_decision_object(isms_decision *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_decision *isms_decision_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_DECISION
               ? (isms_decision *)object
               : NULL;
}
/** What. (S16) */
static inline const char *isms_decision_text(const isms_decision *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DECISION_TEXT);
}
/** Sets text; see isms_set_text(). */
static inline isms_status isms_decision_set_text(isms_decision *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DECISION_TEXT, value, error);
}
/** About what. (S16) */
static inline size_t isms_decision_about_count(const isms_decision *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DECISION_ABOUT);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_decision_about_at(const isms_decision *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_DECISION_ABOUT, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_decision_insert_about(isms_decision *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DECISION_ABOUT, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_decision_remove_about(isms_decision *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DECISION_ABOUT, index, error);
}
/** Who carries it out. (S16) */
static inline isms_object *isms_decision_owner(const isms_decision *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DECISION_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_decision_set_owner(isms_decision *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DECISION_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_decision_has_owner(const isms_decision *self)
{
    return isms_has((const isms_object *)self, ISMS_DECISION_OWNER);
}
/** By when. (S16) */
static inline isms_date isms_decision_due(const isms_decision *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DECISION_DUE);
}
/** Sets due; see isms_set_date(). */
static inline isms_status isms_decision_set_due(isms_decision *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DECISION_DUE, value, error);
}
/** Whether there is any due. */
static inline bool isms_decision_has_due(const isms_decision *self)
{
    return isms_has((const isms_object *)self, ISMS_DECISION_DUE);
}
/** The action that follows. (S16) */
static inline isms_action *isms_decision_action(const isms_decision *self)
{
    return (isms_action *)isms_get_reference((const isms_object *)self, ISMS_DECISION_ACTION);
}
/** Sets action; see isms_set_reference(). */
static inline isms_status isms_decision_set_action(isms_decision *self, const isms_action *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DECISION_ACTION, (const isms_object *)value, error);
}
/** Whether there is any action. */
static inline bool isms_decision_has_action(const isms_decision *self)
{
    return isms_has((const isms_object *)self, ISMS_DECISION_ACTION);
}

ISMS_END_DECLS
#endif
