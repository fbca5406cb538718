/**
 * @file
 * @brief A risk to information security.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_RISK_H
#define ISMS_TYPES_RISK_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_risk. */
enum {
    ISMS_RISK_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_RISK_NAME = 2, /**< Its name or title, for people. */
    ISMS_RISK_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_RISK_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_RISK_LINKS = 5, /**< Where more is found. */
    ISMS_RISK_OWNER = 10, /**< Who answers for it. */
    ISMS_RISK_ASSESSED_BY = 11, /**< Who assessed it. */
    ISMS_RISK_ASSESSED_ON = 12, /**< When it was assessed. */
    ISMS_RISK_LEVEL = 13, /**< How large it is without further treatment. */
    ISMS_RISK_RESIDUAL = 14, /**< How large it is after treatment. */
    ISMS_RISK_TREATMENT = 15, /**< What is done about it. */
    ISMS_RISK_CONTROLS = 16, /**< Controls that treat it. */
    ISMS_RISK_ASSETS = 17, /**< What it threatens. */
    ISMS_RISK_SCOPE = 18, /**< Where; everywhere where missing. */
    ISMS_RISK_ACCEPTED_BY = 19, /**< Who accepted what remains. */
    ISMS_RISK_ACCEPTED_ON = 20, /**< When it was accepted. */
    ISMS_RISK_ACCEPTED_UNTIL = 21, /**< Until when. */
    ISMS_RISK_REVIEW_BY = 22, /**< When it is looked at next. */
    ISMS_RISK_CLOSED = 23 /**< When it ceased to be a risk. */
};

/** The same as an object of any type. */
static inline isms_object *isms_risk_object(isms_risk *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_risk *isms_risk_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_RISK
               ? (isms_risk *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_risk *isms_risk_find(const isms_model *model, const char *id)
{
    return (isms_risk *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_RISK), id);
}
/** How many there are in the model. */
static inline size_t isms_risk_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_RISK));
}
/** The one at @p index, or NULL. */
static inline isms_risk *isms_risk_at(const isms_model *model, size_t index)
{
    return (isms_risk *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_RISK), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_risk_add(isms_risk **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_RISK), id, error);
    if (status == ISMS_OK)
        *out = (isms_risk *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_risk_id(const isms_risk *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RISK_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_risk_set_id(isms_risk *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RISK_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_risk_name(const isms_risk *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RISK_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_risk_set_name(isms_risk *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RISK_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_risk_description(const isms_risk *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RISK_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_risk_set_description(isms_risk *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RISK_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_risk_uuid(const isms_risk *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RISK_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_risk_set_uuid(isms_risk *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RISK_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_risk_link_count(const isms_risk *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RISK_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_risk_link_at(const isms_risk *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_RISK_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_risk_insert_link(isms_link **out, isms_risk *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RISK_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_risk_remove_link(isms_risk *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RISK_LINKS, index, error);
}
/** Who answers for it. (S66; 6.1.2) */
static inline isms_object *isms_risk_owner(const isms_risk *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_RISK_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_risk_set_owner(isms_risk *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RISK_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_risk_has_owner(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_OWNER);
}
/** Who assessed it. (6.1.2) */
static inline isms_object *isms_risk_assessed_by(const isms_risk *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_RISK_ASSESSED_BY);
}
/** Sets assessed-by; see isms_set_reference(). */
static inline isms_status isms_risk_set_assessed_by(isms_risk *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RISK_ASSESSED_BY, (const isms_object *)value, error);
}
/** Whether there is any assessed-by. */
static inline bool isms_risk_has_assessed_by(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_ASSESSED_BY);
}
/** When it was assessed. (8.2) */
static inline isms_date isms_risk_assessed_on(const isms_risk *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RISK_ASSESSED_ON);
}
/** Sets assessed-on; see isms_set_date(). */
static inline isms_status isms_risk_set_assessed_on(isms_risk *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RISK_ASSESSED_ON, value, error);
}
/** Whether there is any assessed-on. */
static inline bool isms_risk_has_assessed_on(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_ASSESSED_ON);
}
/** How large it is without further treatment. (6.1.2) */
static inline enum isms_level isms_risk_level(const isms_risk *self)
{
    return (enum isms_level )isms_get_choice((const isms_object *)self, ISMS_RISK_LEVEL);
}
/** Sets level; see isms_set_choice(). */
static inline isms_status isms_risk_set_level(isms_risk *self, enum isms_level value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RISK_LEVEL, (unsigned)value, error);
}
/** How large it is after treatment. (6.1.3) */
static inline enum isms_level isms_risk_residual(const isms_risk *self)
{
    return (enum isms_level )isms_get_choice((const isms_object *)self, ISMS_RISK_RESIDUAL);
}
/** Sets residual; see isms_set_choice(). */
static inline isms_status isms_risk_set_residual(isms_risk *self, enum isms_level value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RISK_RESIDUAL, (unsigned)value, error);
}
/** What is done about it. (6.1.3) */
static inline enum isms_treatment isms_risk_treatment(const isms_risk *self)
{
    return (enum isms_treatment )isms_get_choice((const isms_object *)self, ISMS_RISK_TREATMENT);
}
/** Sets treatment; see isms_set_choice(). */
static inline isms_status isms_risk_set_treatment(isms_risk *self, enum isms_treatment value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RISK_TREATMENT, (unsigned)value, error);
}
/** Controls that treat it. (6.1.3) */
static inline size_t isms_risk_control_count(const isms_risk *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RISK_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_risk_control_at(const isms_risk *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_RISK_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_risk_insert_control(isms_risk *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RISK_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_risk_remove_control(isms_risk *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RISK_CONTROLS, index, error);
}
/** What it threatens. (6.1.2) */
static inline size_t isms_risk_asset_count(const isms_risk *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RISK_ASSETS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_risk_asset_at(const isms_risk *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RISK_ASSETS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_risk_insert_asset(isms_risk *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RISK_ASSETS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_risk_remove_asset(isms_risk *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RISK_ASSETS, index, error);
}
/** Where; everywhere where missing. (6.1.2) */
static inline size_t isms_risk_scope_count(const isms_risk *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RISK_SCOPE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_risk_scope_at(const isms_risk *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RISK_SCOPE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_risk_insert_scope(isms_risk *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RISK_SCOPE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_risk_remove_scope(isms_risk *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RISK_SCOPE, index, error);
}
/** Who accepted what remains. (6.1.3) */
static inline isms_object *isms_risk_accepted_by(const isms_risk *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_RISK_ACCEPTED_BY);
}
/** Sets accepted-by; see isms_set_reference(). */
static inline isms_status isms_risk_set_accepted_by(isms_risk *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RISK_ACCEPTED_BY, (const isms_object *)value, error);
}
/** Whether there is any accepted-by. */
static inline bool isms_risk_has_accepted_by(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_ACCEPTED_BY);
}
/** When it was accepted. (6.1.3) */
static inline isms_date isms_risk_accepted_on(const isms_risk *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RISK_ACCEPTED_ON);
}
/** Sets accepted-on; see isms_set_date(). */
static inline isms_status isms_risk_set_accepted_on(isms_risk *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RISK_ACCEPTED_ON, value, error);
}
/** Whether there is any accepted-on. */
static inline bool isms_risk_has_accepted_on(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_ACCEPTED_ON);
}
/** Until when. (6.1.3) */
static inline isms_date isms_risk_accepted_until(const isms_risk *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RISK_ACCEPTED_UNTIL);
}
/** Sets accepted-until; see isms_set_date(). */
static inline isms_status isms_risk_set_accepted_until(isms_risk *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RISK_ACCEPTED_UNTIL, value, error);
}
/** Whether there is any accepted-until. */
static inline bool isms_risk_has_accepted_until(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_ACCEPTED_UNTIL);
}
/** When it is looked at next. (8.2) */
static inline isms_date isms_risk_review_by(const isms_risk *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RISK_REVIEW_BY);
}
/** Sets review-by; see isms_set_date(). */
static inline isms_status isms_risk_set_review_by(isms_risk *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RISK_REVIEW_BY, value, error);
}
/** Whether there is any review-by. */
static inline bool isms_risk_has_review_by(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_REVIEW_BY);
}
/** When it ceased to be a risk. (8.2) */
static inline isms_date isms_risk_closed(const isms_risk *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RISK_CLOSED);
}
/** Sets closed; see isms_set_date(). */
static inline isms_status isms_risk_set_closed(isms_risk *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RISK_CLOSED, value, error);
}
/** Whether there is any closed. */
static inline bool isms_risk_has_closed(const isms_risk *self)
{
    return isms_has((const isms_object *)self, ISMS_RISK_CLOSED);
}

ISMS_END_DECLS
#endif
