/**
 * @file
 * @brief That a person, or whoever fills a position, is put into a role.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_APPOINTMENT_H
#define ISMS_TYPES_APPOINTMENT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_appointment. */
enum {
    ISMS_APPOINTMENT_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_APPOINTMENT_NAME = 2, /**< Its name or title, for people. */
    ISMS_APPOINTMENT_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_APPOINTMENT_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_APPOINTMENT_LINKS = 5, /**< Where more is found. */
    ISMS_APPOINTMENT_ROLE = 10, /**< The role. */
    ISMS_APPOINTMENT_PERSON = 11, /**< The person. */
    ISMS_APPOINTMENT_POSITION = 12, /**< The position whose occupant has the role. */
    ISMS_APPOINTMENT_KIND = 13, /**< As what; the holder where nothing is written. */
    ISMS_APPOINTMENT_DEPUTY_OF = 14, /**< Whom a deputy stands in for; any holder of the role where missing. */
    ISMS_APPOINTMENT_SCOPE = 15, /**< Where; everywhere where missing. */
    ISMS_APPOINTMENT_APPOINTED_BY = 16, /**< Who appointed. */
    ISMS_APPOINTMENT_LETTER = 17, /**< The letter of appointment. */
    ISMS_APPOINTMENT_ACCEPTED = 18, /**< When the person accepted. */
    ISMS_APPOINTMENT_SHARE = 19, /**< Share of a full-time job that it takes. */
    ISMS_APPOINTMENT_FROM = 20, /**< First day on which it holds; open where missing. */
    ISMS_APPOINTMENT_UNTIL = 21 /**< Last day on which it holds; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_appointment_object(isms_appointment *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_appointment *isms_appointment_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_APPOINTMENT
               ? (isms_appointment *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_appointment *isms_appointment_find(const isms_model *model, const char *id)
{
    return (isms_appointment *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_APPOINTMENT), id);
}
/** How many there are in the model. */
static inline size_t isms_appointment_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_APPOINTMENT));
}
/** The one at @p index, or NULL. */
static inline isms_appointment *isms_appointment_at(const isms_model *model, size_t index)
{
    return (isms_appointment *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_APPOINTMENT), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_appointment_add(isms_appointment **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_APPOINTMENT), id, error);
    if (status == ISMS_OK)
        *out = (isms_appointment *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_appointment_id(const isms_appointment *self)
{
    return isms_get_text((const isms_object *)self, ISMS_APPOINTMENT_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_appointment_set_id(isms_appointment *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_APPOINTMENT_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_appointment_name(const isms_appointment *self)
{
    return isms_get_text((const isms_object *)self, ISMS_APPOINTMENT_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_appointment_set_name(isms_appointment *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_APPOINTMENT_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_appointment_description(const isms_appointment *self)
{
    return isms_get_text((const isms_object *)self, ISMS_APPOINTMENT_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_appointment_set_description(isms_appointment *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_APPOINTMENT_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_appointment_uuid(const isms_appointment *self)
{
    return isms_get_text((const isms_object *)self, ISMS_APPOINTMENT_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_appointment_set_uuid(isms_appointment *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_APPOINTMENT_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_appointment_link_count(const isms_appointment *self)
{
    return isms_item_count((const isms_object *)self, ISMS_APPOINTMENT_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_appointment_link_at(const isms_appointment *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_APPOINTMENT_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_appointment_insert_link(isms_link **out, isms_appointment *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_APPOINTMENT_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_appointment_remove_link(isms_appointment *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_APPOINTMENT_LINKS, index, error);
}
/** The role. (S93) */
static inline isms_role *isms_appointment_role(const isms_appointment *self)
{
    return (isms_role *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_ROLE);
}
/** Sets role; see isms_set_reference(). */
static inline isms_status isms_appointment_set_role(isms_appointment *self, const isms_role *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_ROLE, (const isms_object *)value, error);
}
/** Whether there is any role. */
static inline bool isms_appointment_has_role(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_ROLE);
}
/** The person. (S93) */
static inline isms_person *isms_appointment_person(const isms_appointment *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_PERSON);
}
/** Sets person; see isms_set_reference(). */
static inline isms_status isms_appointment_set_person(isms_appointment *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_PERSON, (const isms_object *)value, error);
}
/** Whether there is any person. */
static inline bool isms_appointment_has_person(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_PERSON);
}
/** The position whose occupant has the role. (S38 S93) */
static inline isms_position *isms_appointment_position(const isms_appointment *self)
{
    return (isms_position *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_POSITION);
}
/** Sets position; see isms_set_reference(). */
static inline isms_status isms_appointment_set_position(isms_appointment *self, const isms_position *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_POSITION, (const isms_object *)value, error);
}
/** Whether there is any position. */
static inline bool isms_appointment_has_position(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_POSITION);
}
/** As what; the holder where nothing is written. (S93) */
static inline enum isms_appointment_kind isms_appointment_kind(const isms_appointment *self)
{
    return (enum isms_appointment_kind )isms_get_choice((const isms_object *)self, ISMS_APPOINTMENT_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_appointment_set_kind(isms_appointment *self, enum isms_appointment_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_APPOINTMENT_KIND, (unsigned)value, error);
}
/** Whom a deputy stands in for; any holder of the role where missing. (A.5.2) */
static inline isms_person *isms_appointment_deputy_of(const isms_appointment *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_DEPUTY_OF);
}
/** Sets deputy-of; see isms_set_reference(). */
static inline isms_status isms_appointment_set_deputy_of(isms_appointment *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_DEPUTY_OF, (const isms_object *)value, error);
}
/** Whether there is any deputy-of. */
static inline bool isms_appointment_has_deputy_of(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_DEPUTY_OF);
}
/** Where; everywhere where missing. (S17) */
static inline isms_object *isms_appointment_scope(const isms_appointment *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_SCOPE);
}
/** Sets scope; see isms_set_reference(). */
static inline isms_status isms_appointment_set_scope(isms_appointment *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_SCOPE, (const isms_object *)value, error);
}
/** Whether there is any scope. */
static inline bool isms_appointment_has_scope(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_SCOPE);
}
/** Who appointed. (S34 S93) */
static inline isms_object *isms_appointment_appointed_by(const isms_appointment *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_APPOINTED_BY);
}
/** Sets appointed-by; see isms_set_reference(). */
static inline isms_status isms_appointment_set_appointed_by(isms_appointment *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_APPOINTED_BY, (const isms_object *)value, error);
}
/** Whether there is any appointed-by. */
static inline bool isms_appointment_has_appointed_by(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_APPOINTED_BY);
}
/** The letter of appointment. (S93) */
static inline isms_document *isms_appointment_letter(const isms_appointment *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_APPOINTMENT_LETTER);
}
/** Sets letter; see isms_set_reference(). */
static inline isms_status isms_appointment_set_letter(isms_appointment *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_APPOINTMENT_LETTER, (const isms_object *)value, error);
}
/** Whether there is any letter. */
static inline bool isms_appointment_has_letter(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_LETTER);
}
/** When the person accepted. (S51) */
static inline isms_date isms_appointment_accepted(const isms_appointment *self)
{
    return isms_get_date((const isms_object *)self, ISMS_APPOINTMENT_ACCEPTED);
}
/** Sets accepted; see isms_set_date(). */
static inline isms_status isms_appointment_set_accepted(isms_appointment *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_APPOINTMENT_ACCEPTED, value, error);
}
/** Whether there is any accepted. */
static inline bool isms_appointment_has_accepted(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_ACCEPTED);
}
/** Share of a full-time job that it takes. (S60) */
static inline isms_decimal isms_appointment_share(const isms_appointment *self)
{
    return isms_get_decimal((const isms_object *)self, ISMS_APPOINTMENT_SHARE);
}
/** Sets share; see isms_set_decimal(). */
static inline isms_status isms_appointment_set_share(isms_appointment *self, isms_decimal value, isms_error *error)
{
    return isms_set_decimal((isms_object *)self, ISMS_APPOINTMENT_SHARE, value, error);
}
/** Whether there is any share. */
static inline bool isms_appointment_has_share(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_SHARE);
}
/** First day on which it holds; open where missing. (S93) */
static inline isms_date isms_appointment_from(const isms_appointment *self)
{
    return isms_get_date((const isms_object *)self, ISMS_APPOINTMENT_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_appointment_set_from(isms_appointment *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_APPOINTMENT_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_appointment_has_from(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_FROM);
}
/** Last day on which it holds; open where missing. (S93) */
static inline isms_date isms_appointment_until(const isms_appointment *self)
{
    return isms_get_date((const isms_object *)self, ISMS_APPOINTMENT_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_appointment_set_until(isms_appointment *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_APPOINTMENT_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_appointment_has_until(const isms_appointment *self)
{
    return isms_has((const isms_object *)self, ISMS_APPOINTMENT_UNTIL);
}

ISMS_END_DECLS
#endif
