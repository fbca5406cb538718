/**
 * @file
 * @brief What is aimed at.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_OBJECTIVE_H
#define ISMS_TYPES_OBJECTIVE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_objective. */
enum {
    ISMS_OBJECTIVE_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_OBJECTIVE_NAME = 2, /**< Its name or title, for people. */
    ISMS_OBJECTIVE_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_OBJECTIVE_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_OBJECTIVE_LINKS = 5, /**< Where more is found. */
    ISMS_OBJECTIVE_KIND = 10, /**< What it belongs to; security where nothing is written. */
    ISMS_OBJECTIVE_OWNER = 11, /**< Who answers for it. */
    ISMS_OBJECTIVE_MEASURE = 12, /**< What is measured. */
    ISMS_OBJECTIVE_TARGET = 13, /**< What is to be reached. */
    ISMS_OBJECTIVE_DUE = 14, /**< By when. */
    ISMS_OBJECTIVE_GOAL = 15, /**< The wider goal that it serves. */
    ISMS_OBJECTIVE_INTERVAL = 16, /**< How often it is measured. */
    ISMS_OBJECTIVE_RESOURCES = 17, /**< What it takes. */
    ISMS_OBJECTIVE_BUDGET = 18, /**< The money for it. */
    ISMS_OBJECTIVE_CONTROLS = 19, /**< Controls that it is about. */
    ISMS_OBJECTIVE_CLOSED = 20, /**< When it was given up or reached. */
    ISMS_OBJECTIVE_FROM = 21 /**< First day on which it is pursued. */
};

/** The same as an object of any type. */
static inline isms_object *isms_objective_object(isms_objective *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_objective *isms_objective_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_OBJECTIVE
               ? (isms_objective *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_objective *isms_objective_find(const isms_model *model, const char *id)
{
    return (isms_objective *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_OBJECTIVE), id);
}
/** How many there are in the model. */
static inline size_t isms_objective_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_OBJECTIVE));
}
/** The one at @p index, or NULL. */
static inline isms_objective *isms_objective_at(const isms_model *model, size_t index)
{
    return (isms_objective *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_OBJECTIVE), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_objective_add(isms_objective **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_OBJECTIVE), id, error);
    if (status == ISMS_OK)
        *out = (isms_objective *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_objective_id(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_objective_set_id(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_objective_name(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_objective_set_name(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_objective_description(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_objective_set_description(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_objective_uuid(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_objective_set_uuid(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_objective_link_count(const isms_objective *self)
{
    return isms_item_count((const isms_object *)self, ISMS_OBJECTIVE_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_objective_link_at(const isms_objective *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_OBJECTIVE_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_objective_insert_link(isms_link **out, isms_objective *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_OBJECTIVE_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_objective_remove_link(isms_objective *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_OBJECTIVE_LINKS, index, error);
}
/** What it belongs to; security where nothing is written. (S8 S11) */
static inline enum isms_objective_kind isms_objective_kind(const isms_objective *self)
{
    return (enum isms_objective_kind )isms_get_choice((const isms_object *)self, ISMS_OBJECTIVE_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_objective_set_kind(isms_objective *self, enum isms_objective_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_OBJECTIVE_KIND, (unsigned)value, error);
}
/** Who answers for it. (S8) */
static inline isms_object *isms_objective_owner(const isms_objective *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_OBJECTIVE_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_objective_set_owner(isms_objective *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_OBJECTIVE_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_objective_has_owner(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_OWNER);
}
/** What is measured. (S8) */
static inline const char *isms_objective_measure(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_MEASURE);
}
/** Sets measure; see isms_set_text(). */
static inline isms_status isms_objective_set_measure(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_MEASURE, value, error);
}
/** What is to be reached. (S8) */
static inline const char *isms_objective_target(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_TARGET);
}
/** Sets target; see isms_set_text(). */
static inline isms_status isms_objective_set_target(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_TARGET, value, error);
}
/** By when. (S8) */
static inline isms_date isms_objective_due(const isms_objective *self)
{
    return isms_get_date((const isms_object *)self, ISMS_OBJECTIVE_DUE);
}
/** Sets due; see isms_set_date(). */
static inline isms_status isms_objective_set_due(isms_objective *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_OBJECTIVE_DUE, value, error);
}
/** Whether there is any due. */
static inline bool isms_objective_has_due(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_DUE);
}
/** The wider goal that it serves. (S11) */
static inline isms_objective *isms_objective_goal(const isms_objective *self)
{
    return (isms_objective *)isms_get_reference((const isms_object *)self, ISMS_OBJECTIVE_GOAL);
}
/** Sets goal; see isms_set_reference(). */
static inline isms_status isms_objective_set_goal(isms_objective *self, const isms_objective *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_OBJECTIVE_GOAL, (const isms_object *)value, error);
}
/** Whether there is any goal. */
static inline bool isms_objective_has_goal(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_GOAL);
}
/** How often it is measured. (9.1) */
static inline isms_duration isms_objective_interval(const isms_objective *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_OBJECTIVE_INTERVAL);
}
/** Sets interval; see isms_set_duration(). */
static inline isms_status isms_objective_set_interval(isms_objective *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_OBJECTIVE_INTERVAL, value, error);
}
/** Whether there is any interval. */
static inline bool isms_objective_has_interval(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_INTERVAL);
}
/** What it takes. (6.2) */
static inline const char *isms_objective_resources(const isms_objective *self)
{
    return isms_get_text((const isms_object *)self, ISMS_OBJECTIVE_RESOURCES);
}
/** Sets resources; see isms_set_text(). */
static inline isms_status isms_objective_set_resources(isms_objective *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_OBJECTIVE_RESOURCES, value, error);
}
/** The money for it. (S9) */
static inline isms_budget *isms_objective_budget(const isms_objective *self)
{
    return (isms_budget *)isms_get_reference((const isms_object *)self, ISMS_OBJECTIVE_BUDGET);
}
/** Sets budget; see isms_set_reference(). */
static inline isms_status isms_objective_set_budget(isms_objective *self, const isms_budget *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_OBJECTIVE_BUDGET, (const isms_object *)value, error);
}
/** Whether there is any budget. */
static inline bool isms_objective_has_budget(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_BUDGET);
}
/** Controls that it is about. (S8) */
static inline size_t isms_objective_control_count(const isms_objective *self)
{
    return isms_item_count((const isms_object *)self, ISMS_OBJECTIVE_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_objective_control_at(const isms_objective *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_OBJECTIVE_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_objective_insert_control(isms_objective *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_OBJECTIVE_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_objective_remove_control(isms_objective *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_OBJECTIVE_CONTROLS, index, error);
}
/** When it was given up or reached. (S8) */
static inline isms_date isms_objective_closed(const isms_objective *self)
{
    return isms_get_date((const isms_object *)self, ISMS_OBJECTIVE_CLOSED);
}
/** Sets closed; see isms_set_date(). */
static inline isms_status isms_objective_set_closed(isms_objective *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_OBJECTIVE_CLOSED, value, error);
}
/** Whether there is any closed. */
static inline bool isms_objective_has_closed(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_CLOSED);
}
/** First day on which it is pursued. (6.2) */
static inline isms_date isms_objective_from(const isms_objective *self)
{
    return isms_get_date((const isms_object *)self, ISMS_OBJECTIVE_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_objective_set_from(isms_objective *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_OBJECTIVE_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_objective_has_from(const isms_objective *self)
{
    return isms_has((const isms_object *)self, ISMS_OBJECTIVE_FROM);
}

ISMS_END_DECLS
#endif
