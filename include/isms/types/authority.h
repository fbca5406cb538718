/**
 * @file
 * @brief What a role or person may decide or order.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_AUTHORITY_H
#define ISMS_TYPES_AUTHORITY_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_authority. */
enum {
    ISMS_AUTHORITY_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_AUTHORITY_NAME = 2, /**< Its name or title, for people. */
    ISMS_AUTHORITY_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_AUTHORITY_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_AUTHORITY_LINKS = 5, /**< Where more is found. */
    ISMS_AUTHORITY_KIND = 10, /**< What may be done. */
    ISMS_AUTHORITY_GRANTED_TO = 11, /**< Who may. */
    ISMS_AUTHORITY_GRANTED_BY = 12, /**< Who gave the authority. */
    ISMS_AUTHORITY_GRANTED_ON = 13, /**< When it was given. */
    ISMS_AUTHORITY_SCOPE = 14, /**< Where it holds; everywhere where missing. */
    ISMS_AUTHORITY_RESPONSIBILITIES = 15, /**< The responsibilities that it serves. */
    ISMS_AUTHORITY_ACTIONS = 16, /**< What may be done in particular. */
    ISMS_AUTHORITY_TRIGGER = 17, /**< When it may be used. */
    ISMS_AUTHORITY_LIMIT = 18, /**< What it does not reach. */
    ISMS_AUTHORITY_AMOUNT = 19, /**< How much may be spent at once. */
    ISMS_AUTHORITY_CURRENCY = 20, /**< Of the amount, ISO 4217. */
    ISMS_AUTHORITY_OUT_OF_HOURS = 21, /**< Whether whoever has it can be reached outside office hours. */
    ISMS_AUTHORITY_DOCUMENT = 22, /**< The document that gives it. */
    ISMS_AUTHORITY_FROM = 23, /**< First day on which it holds; open where missing. */
    ISMS_AUTHORITY_UNTIL = 24 /**< Last day on which it holds; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_authority_object(isms_authority *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_authority *isms_authority_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_AUTHORITY
               ? (isms_authority *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_authority *isms_authority_find(const isms_model *model, const char *id)
{
    return (isms_authority *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_AUTHORITY), id);
}
/** How many there are in the model. */
static inline size_t isms_authority_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_AUTHORITY));
}
/** The one at @p index, or NULL. */
static inline isms_authority *isms_authority_at(const isms_model *model, size_t index)
{
    return (isms_authority *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_AUTHORITY), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_authority_add(isms_authority **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_AUTHORITY), id, error);
    if (status == ISMS_OK)
        *out = (isms_authority *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_authority_id(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_authority_set_id(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_authority_name(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_authority_set_name(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_authority_description(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_authority_set_description(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_authority_uuid(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_authority_set_uuid(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_authority_link_count(const isms_authority *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUTHORITY_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_authority_link_at(const isms_authority *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_AUTHORITY_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_authority_insert_link(isms_link **out, isms_authority *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_AUTHORITY_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_authority_remove_link(isms_authority *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUTHORITY_LINKS, index, error);
}
/** What may be done. (S34 S35) */
static inline enum isms_authority_kind isms_authority_kind(const isms_authority *self)
{
    return (enum isms_authority_kind )isms_get_choice((const isms_object *)self, ISMS_AUTHORITY_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_authority_set_kind(isms_authority *self, enum isms_authority_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_AUTHORITY_KIND, (unsigned)value, error);
}
/** Who may. (S34) */
static inline isms_object *isms_authority_granted_to(const isms_authority *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_AUTHORITY_GRANTED_TO);
}
/** Sets granted-to; see isms_set_reference(). */
static inline isms_status isms_authority_set_granted_to(isms_authority *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUTHORITY_GRANTED_TO, (const isms_object *)value, error);
}
/** Whether there is any granted-to. */
static inline bool isms_authority_has_granted_to(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_GRANTED_TO);
}
/** Who gave the authority. (S34) */
static inline isms_object *isms_authority_granted_by(const isms_authority *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_AUTHORITY_GRANTED_BY);
}
/** Sets granted-by; see isms_set_reference(). */
static inline isms_status isms_authority_set_granted_by(isms_authority *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUTHORITY_GRANTED_BY, (const isms_object *)value, error);
}
/** Whether there is any granted-by. */
static inline bool isms_authority_has_granted_by(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_GRANTED_BY);
}
/** When it was given. (S34) */
static inline isms_date isms_authority_granted_on(const isms_authority *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUTHORITY_GRANTED_ON);
}
/** Sets granted-on; see isms_set_date(). */
static inline isms_status isms_authority_set_granted_on(isms_authority *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUTHORITY_GRANTED_ON, value, error);
}
/** Whether there is any granted-on. */
static inline bool isms_authority_has_granted_on(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_GRANTED_ON);
}
/** Where it holds; everywhere where missing. (S34) */
static inline size_t isms_authority_scope_count(const isms_authority *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUTHORITY_SCOPE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_authority_scope_at(const isms_authority *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_AUTHORITY_SCOPE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_authority_insert_scope(isms_authority *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_AUTHORITY_SCOPE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_authority_remove_scope(isms_authority *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUTHORITY_SCOPE, index, error);
}
/** The responsibilities that it serves. (5.3) */
static inline size_t isms_authority_responsibility_count(const isms_authority *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUTHORITY_RESPONSIBILITIES);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_authority_responsibility_at(const isms_authority *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_AUTHORITY_RESPONSIBILITIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_authority_insert_responsibility(isms_authority *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_AUTHORITY_RESPONSIBILITIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_authority_remove_responsibility(isms_authority *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUTHORITY_RESPONSIBILITIES, index, error);
}
/** What may be done in particular. (S35) */
static inline const char *isms_authority_actions(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_ACTIONS);
}
/** Sets actions; see isms_set_text(). */
static inline isms_status isms_authority_set_actions(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_ACTIONS, value, error);
}
/** When it may be used. (S36) */
static inline const char *isms_authority_trigger(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_TRIGGER);
}
/** Sets trigger; see isms_set_text(). */
static inline isms_status isms_authority_set_trigger(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_TRIGGER, value, error);
}
/** What it does not reach. (S34 S35) */
static inline const char *isms_authority_limit(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_LIMIT);
}
/** Sets limit; see isms_set_text(). */
static inline isms_status isms_authority_set_limit(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_LIMIT, value, error);
}
/** How much may be spent at once. (S35) */
static inline isms_decimal isms_authority_amount(const isms_authority *self)
{
    return isms_get_decimal((const isms_object *)self, ISMS_AUTHORITY_AMOUNT);
}
/** Sets amount; see isms_set_decimal(). */
static inline isms_status isms_authority_set_amount(isms_authority *self, isms_decimal value, isms_error *error)
{
    return isms_set_decimal((isms_object *)self, ISMS_AUTHORITY_AMOUNT, value, error);
}
/** Whether there is any amount. */
static inline bool isms_authority_has_amount(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_AMOUNT);
}
/** Of the amount, ISO 4217. (S35) */
static inline const char *isms_authority_currency(const isms_authority *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUTHORITY_CURRENCY);
}
/** Sets currency; see isms_set_text(). */
static inline isms_status isms_authority_set_currency(isms_authority *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUTHORITY_CURRENCY, value, error);
}
/** Whether whoever has it can be reached outside office hours. (S35) */
static inline bool isms_authority_out_of_hours(const isms_authority *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_AUTHORITY_OUT_OF_HOURS);
}
/** Sets out-of-hours; see isms_set_flag(). */
static inline isms_status isms_authority_set_out_of_hours(isms_authority *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_AUTHORITY_OUT_OF_HOURS, value, error);
}
/** Whether there is any out-of-hours. */
static inline bool isms_authority_has_out_of_hours(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_OUT_OF_HOURS);
}
/** The document that gives it. (S34) */
static inline isms_document *isms_authority_document(const isms_authority *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_AUTHORITY_DOCUMENT);
}
/** Sets document; see isms_set_reference(). */
static inline isms_status isms_authority_set_document(isms_authority *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUTHORITY_DOCUMENT, (const isms_object *)value, error);
}
/** Whether there is any document. */
static inline bool isms_authority_has_document(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_DOCUMENT);
}
/** First day on which it holds; open where missing. (S34) */
static inline isms_date isms_authority_from(const isms_authority *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUTHORITY_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_authority_set_from(isms_authority *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUTHORITY_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_authority_has_from(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_FROM);
}
/** Last day on which it holds; open where missing. (S34) */
static inline isms_date isms_authority_until(const isms_authority *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUTHORITY_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_authority_set_until(isms_authority *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUTHORITY_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_authority_has_until(const isms_authority *self)
{
    return isms_has((const isms_object *)self, ISMS_AUTHORITY_UNTIL);
}

ISMS_END_DECLS
#endif
