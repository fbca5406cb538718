/**
 * @file
 * @brief A finding that is accepted, a conflict that is compensated, an exception from a rule.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_WAIVER_H
#define ISMS_TYPES_WAIVER_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_waiver. */
enum {
    ISMS_WAIVER_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_WAIVER_NAME = 2, /**< Its name or title, for people. */
    ISMS_WAIVER_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_WAIVER_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_WAIVER_LINKS = 5, /**< Where more is found. */
    ISMS_WAIVER_RULE = 10, /**< The rule whose findings it covers, such as SOD-09. */
    ISMS_WAIVER_SEPARATION = 11, /**< The separation whose conflicts it covers. */
    ISMS_WAIVER_OBJECTS = 12, /**< What it is about; it covers findings that name all of these, and nothing if one of them is not there. */
    ISMS_WAIVER_REASON = 13, /**< Why it is accepted. */
    ISMS_WAIVER_CONTROLS = 14, /**< What makes up for it: controls, responsibilities, implementations. A waiver of a conflict of duty names some, or a compensation, or covers nothing. */
    ISMS_WAIVER_COMPENSATION = 15, /**< What makes up for it, in words. */
    ISMS_WAIVER_RISK = 16, /**< The risk under which it is recorded. */
    ISMS_WAIVER_REQUESTED_BY = 17, /**< Who asked for it. */
    ISMS_WAIVER_MONITORED_BY = 18, /**< Who watches that the compensation works. It covers nothing if these are only those whom it is about. */
    ISMS_WAIVER_APPROVED_BY = 19, /**< Who approved it. It covers nothing if these are only those whom it is about, top management apart; nor if it accepts an error or a conflict of duty, and they were neither top management nor had an authority of the kind approve. That nobody is named cannot be judged. */
    ISMS_WAIVER_APPROVED_ON = 20, /**< When it was approved; before that day it covers nothing. It is judged by who held what on this day, and on the day of the check where it is missing. */
    ISMS_WAIVER_FROM = 21, /**< First day on which it holds; open where missing. */
    ISMS_WAIVER_UNTIL = 22 /**< Last day on which it holds; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_waiver_object(isms_waiver *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_waiver *isms_waiver_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_WAIVER
               ? (isms_waiver *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_waiver *isms_waiver_find(const isms_model *model, const char *id)
{
    return (isms_waiver *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_WAIVER), id);
}
/** How many there are in the model. */
static inline size_t isms_waiver_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_WAIVER));
}
/** The one at @p index, or NULL. */
static inline isms_waiver *isms_waiver_at(const isms_model *model, size_t index)
{
    return (isms_waiver *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_WAIVER), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_waiver_add(isms_waiver **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_WAIVER), id, error);
    if (status == ISMS_OK)
        *out = (isms_waiver *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_waiver_id(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_waiver_set_id(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_waiver_name(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_waiver_set_name(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_waiver_description(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_waiver_set_description(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_waiver_uuid(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_waiver_set_uuid(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_waiver_link_count(const isms_waiver *self)
{
    return isms_item_count((const isms_object *)self, ISMS_WAIVER_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_waiver_link_at(const isms_waiver *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_WAIVER_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_waiver_insert_link(isms_link **out, isms_waiver *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_WAIVER_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_waiver_remove_link(isms_waiver *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_WAIVER_LINKS, index, error);
}
/** The rule whose findings it covers, such as SOD-09. (S80) */
static inline const char *isms_waiver_rule(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_RULE);
}
/** Sets rule; see isms_set_text(). */
static inline isms_status isms_waiver_set_rule(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_RULE, value, error);
}
/** The separation whose conflicts it covers. (S80) */
static inline isms_separation *isms_waiver_separation(const isms_waiver *self)
{
    return (isms_separation *)isms_get_reference((const isms_object *)self, ISMS_WAIVER_SEPARATION);
}
/** Sets separation; see isms_set_reference(). */
static inline isms_status isms_waiver_set_separation(isms_waiver *self, const isms_separation *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_WAIVER_SEPARATION, (const isms_object *)value, error);
}
/** Whether there is any separation. */
static inline bool isms_waiver_has_separation(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_SEPARATION);
}
/** What it is about; it covers findings that name all of these, and nothing if one of them is not there. (S80) */
static inline size_t isms_waiver_object_count(const isms_waiver *self)
{
    return isms_item_count((const isms_object *)self, ISMS_WAIVER_OBJECTS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_waiver_object_at(const isms_waiver *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_WAIVER_OBJECTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_waiver_insert_object(isms_waiver *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_WAIVER_OBJECTS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_waiver_remove_object(isms_waiver *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_WAIVER_OBJECTS, index, error);
}
/** Why it is accepted. (S80) */
static inline const char *isms_waiver_reason(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_REASON);
}
/** Sets reason; see isms_set_text(). */
static inline isms_status isms_waiver_set_reason(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_REASON, value, error);
}
/** What makes up for it: controls, responsibilities, implementations. A waiver of a conflict of duty names some, or a compensation, or covers nothing. (S80) */
static inline size_t isms_waiver_control_count(const isms_waiver *self)
{
    return isms_item_count((const isms_object *)self, ISMS_WAIVER_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_waiver_control_at(const isms_waiver *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_WAIVER_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_waiver_insert_control(isms_waiver *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_WAIVER_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_waiver_remove_control(isms_waiver *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_WAIVER_CONTROLS, index, error);
}
/** What makes up for it, in words. (S80) */
static inline const char *isms_waiver_compensation(const isms_waiver *self)
{
    return isms_get_text((const isms_object *)self, ISMS_WAIVER_COMPENSATION);
}
/** Sets compensation; see isms_set_text(). */
static inline isms_status isms_waiver_set_compensation(isms_waiver *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_WAIVER_COMPENSATION, value, error);
}
/** The risk under which it is recorded. (S80) */
static inline isms_risk *isms_waiver_risk(const isms_waiver *self)
{
    return (isms_risk *)isms_get_reference((const isms_object *)self, ISMS_WAIVER_RISK);
}
/** Sets risk; see isms_set_reference(). */
static inline isms_status isms_waiver_set_risk(isms_waiver *self, const isms_risk *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_WAIVER_RISK, (const isms_object *)value, error);
}
/** Whether there is any risk. */
static inline bool isms_waiver_has_risk(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_RISK);
}
/** Who asked for it. (S23; A.5.1) */
static inline isms_object *isms_waiver_requested_by(const isms_waiver *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_WAIVER_REQUESTED_BY);
}
/** Sets requested-by; see isms_set_reference(). */
static inline isms_status isms_waiver_set_requested_by(isms_waiver *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_WAIVER_REQUESTED_BY, (const isms_object *)value, error);
}
/** Whether there is any requested-by. */
static inline bool isms_waiver_has_requested_by(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_REQUESTED_BY);
}
/** Who watches that the compensation works. It covers nothing if these are only those whom it is about. (S80) */
static inline isms_object *isms_waiver_monitored_by(const isms_waiver *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_WAIVER_MONITORED_BY);
}
/** Sets monitored-by; see isms_set_reference(). */
static inline isms_status isms_waiver_set_monitored_by(isms_waiver *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_WAIVER_MONITORED_BY, (const isms_object *)value, error);
}
/** Whether there is any monitored-by. */
static inline bool isms_waiver_has_monitored_by(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_MONITORED_BY);
}
/** Who approved it. It covers nothing if these are only those whom it is about, top management apart; nor if it accepts an error or a conflict of duty, and they were neither top management nor had an authority of the kind approve. That nobody is named cannot be judged. (S80) */
static inline isms_object *isms_waiver_approved_by(const isms_waiver *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_WAIVER_APPROVED_BY);
}
/** Sets approved-by; see isms_set_reference(). */
static inline isms_status isms_waiver_set_approved_by(isms_waiver *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_WAIVER_APPROVED_BY, (const isms_object *)value, error);
}
/** Whether there is any approved-by. */
static inline bool isms_waiver_has_approved_by(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_APPROVED_BY);
}
/** When it was approved; before that day it covers nothing. It is judged by who held what on this day, and on the day of the check where it is missing. (S80) */
static inline isms_date isms_waiver_approved_on(const isms_waiver *self)
{
    return isms_get_date((const isms_object *)self, ISMS_WAIVER_APPROVED_ON);
}
/** Sets approved-on; see isms_set_date(). */
static inline isms_status isms_waiver_set_approved_on(isms_waiver *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_WAIVER_APPROVED_ON, value, error);
}
/** Whether there is any approved-on. */
static inline bool isms_waiver_has_approved_on(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_APPROVED_ON);
}
/** First day on which it holds; open where missing. (S80) */
static inline isms_date isms_waiver_from(const isms_waiver *self)
{
    return isms_get_date((const isms_object *)self, ISMS_WAIVER_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_waiver_set_from(isms_waiver *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_WAIVER_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_waiver_has_from(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_FROM);
}
/** Last day on which it holds; open where missing. (S80) */
static inline isms_date isms_waiver_until(const isms_waiver *self)
{
    return isms_get_date((const isms_object *)self, ISMS_WAIVER_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_waiver_set_until(isms_waiver *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_WAIVER_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_waiver_has_until(const isms_waiver *self)
{
    return isms_has((const isms_object *)self, ISMS_WAIVER_UNTIL);
}

ISMS_END_DECLS
#endif
