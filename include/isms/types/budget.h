/**
 * @file
 * @brief Money for information security.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_BUDGET_H
#define ISMS_TYPES_BUDGET_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_budget. */
enum {
    ISMS_BUDGET_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_BUDGET_NAME = 2, /**< Its name or title, for people. */
    ISMS_BUDGET_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_BUDGET_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_BUDGET_LINKS = 5, /**< Where more is found. */
    ISMS_BUDGET_AMOUNT = 10, /**< How much in all. */
    ISMS_BUDGET_CURRENCY = 11, /**< ISO 4217. */
    ISMS_BUDGET_ORGANIZATION = 12, /**< Whose money it is. */
    ISMS_BUDGET_REQUESTED_BY = 13, /**< Who asked for it. */
    ISMS_BUDGET_APPROVED_BY = 14, /**< Who approved it. */
    ISMS_BUDGET_APPROVED_ON = 15, /**< When it was approved. */
    ISMS_BUDGET_FROM = 16, /**< First day on which it may be spent; open where missing. */
    ISMS_BUDGET_UNTIL = 17, /**< Last day on which it may be spent; open where missing. */
    ISMS_BUDGET_LINES = 18 /**< What it is for. */
};

/** The same as an object of any type. */
static inline isms_object *isms_budget_object(isms_budget *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_budget *isms_budget_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_BUDGET
               ? (isms_budget *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_budget *isms_budget_find(const isms_model *model, const char *id)
{
    return (isms_budget *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_BUDGET), id);
}
/** How many there are in the model. */
static inline size_t isms_budget_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_BUDGET));
}
/** The one at @p index, or NULL. */
static inline isms_budget *isms_budget_at(const isms_model *model, size_t index)
{
    return (isms_budget *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_BUDGET), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_budget_add(isms_budget **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_BUDGET), id, error);
    if (status == ISMS_OK)
        *out = (isms_budget *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_budget_id(const isms_budget *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_budget_set_id(isms_budget *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_budget_name(const isms_budget *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_budget_set_name(isms_budget *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_budget_description(const isms_budget *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_budget_set_description(isms_budget *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_budget_uuid(const isms_budget *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_budget_set_uuid(isms_budget *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_budget_link_count(const isms_budget *self)
{
    return isms_item_count((const isms_object *)self, ISMS_BUDGET_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_budget_link_at(const isms_budget *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_BUDGET_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_budget_insert_link(isms_link **out, isms_budget *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_BUDGET_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_budget_remove_link(isms_budget *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_BUDGET_LINKS, index, error);
}
/** How much in all. (S9) */
static inline isms_decimal isms_budget_amount(const isms_budget *self)
{
    return isms_get_decimal((const isms_object *)self, ISMS_BUDGET_AMOUNT);
}
/** Sets amount; see isms_set_decimal(). */
static inline isms_status isms_budget_set_amount(isms_budget *self, isms_decimal value, isms_error *error)
{
    return isms_set_decimal((isms_object *)self, ISMS_BUDGET_AMOUNT, value, error);
}
/** Whether there is any amount. */
static inline bool isms_budget_has_amount(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_AMOUNT);
}
/** ISO 4217. (S9) */
static inline const char *isms_budget_currency(const isms_budget *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_CURRENCY);
}
/** Sets currency; see isms_set_text(). */
static inline isms_status isms_budget_set_currency(isms_budget *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_CURRENCY, value, error);
}
/** Whose money it is. (S9) */
static inline isms_organization *isms_budget_organization(const isms_budget *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_BUDGET_ORGANIZATION);
}
/** Sets organization; see isms_set_reference(). */
static inline isms_status isms_budget_set_organization(isms_budget *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_BUDGET_ORGANIZATION, (const isms_object *)value, error);
}
/** Whether there is any organization. */
static inline bool isms_budget_has_organization(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_ORGANIZATION);
}
/** Who asked for it. (S9) */
static inline isms_object *isms_budget_requested_by(const isms_budget *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_BUDGET_REQUESTED_BY);
}
/** Sets requested-by; see isms_set_reference(). */
static inline isms_status isms_budget_set_requested_by(isms_budget *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_BUDGET_REQUESTED_BY, (const isms_object *)value, error);
}
/** Whether there is any requested-by. */
static inline bool isms_budget_has_requested_by(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_REQUESTED_BY);
}
/** Who approved it. (S9) */
static inline isms_object *isms_budget_approved_by(const isms_budget *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_BUDGET_APPROVED_BY);
}
/** Sets approved-by; see isms_set_reference(). */
static inline isms_status isms_budget_set_approved_by(isms_budget *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_BUDGET_APPROVED_BY, (const isms_object *)value, error);
}
/** Whether there is any approved-by. */
static inline bool isms_budget_has_approved_by(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_APPROVED_BY);
}
/** When it was approved. (S9) */
static inline isms_date isms_budget_approved_on(const isms_budget *self)
{
    return isms_get_date((const isms_object *)self, ISMS_BUDGET_APPROVED_ON);
}
/** Sets approved-on; see isms_set_date(). */
static inline isms_status isms_budget_set_approved_on(isms_budget *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_BUDGET_APPROVED_ON, value, error);
}
/** Whether there is any approved-on. */
static inline bool isms_budget_has_approved_on(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_APPROVED_ON);
}
/** First day on which it may be spent; open where missing. (S9) */
static inline isms_date isms_budget_from(const isms_budget *self)
{
    return isms_get_date((const isms_object *)self, ISMS_BUDGET_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_budget_set_from(isms_budget *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_BUDGET_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_budget_has_from(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_FROM);
}
/** Last day on which it may be spent; open where missing. (S9) */
static inline isms_date isms_budget_until(const isms_budget *self)
{
    return isms_get_date((const isms_object *)self, ISMS_BUDGET_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_budget_set_until(isms_budget *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_BUDGET_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_budget_has_until(const isms_budget *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_UNTIL);
}
/** What it is for. (S9) */
static inline size_t isms_budget_line_count(const isms_budget *self)
{
    return isms_item_count((const isms_object *)self, ISMS_BUDGET_LINES);
}
/** The one at @p index, or NULL. */
static inline isms_budget_line *isms_budget_line_at(const isms_budget *self, size_t index)
{
    return (isms_budget_line *)isms_item_part((const isms_object *)self, ISMS_BUDGET_LINES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_budget_insert_line(isms_budget_line **out, isms_budget *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_BUDGET_LINES, index, error);
    if (status == ISMS_OK)
        *out = (isms_budget_line *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_budget_remove_line(isms_budget *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_BUDGET_LINES, index, error);
}

ISMS_END_DECLS
#endif
