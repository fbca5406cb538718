/**
 * @file
 * @brief That someone signed something.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_AGREEMENT_H
#define ISMS_TYPES_AGREEMENT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_agreement. */
enum {
    ISMS_AGREEMENT_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_AGREEMENT_NAME = 2, /**< Its name or title, for people. */
    ISMS_AGREEMENT_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_AGREEMENT_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_AGREEMENT_LINKS = 5, /**< Where more is found. */
    ISMS_AGREEMENT_PARTY = 10, /**< Who signed. */
    ISMS_AGREEMENT_KIND = 11, /**< What is agreed. */
    ISMS_AGREEMENT_DOCUMENT = 12, /**< The text that was signed. */
    ISMS_AGREEMENT_CONDITION = 13, /**< What it is a condition of. */
    ISMS_AGREEMENT_SIGNED = 14, /**< When it was signed. */
    ISMS_AGREEMENT_UNTIL = 15, /**< Last day on which it holds. */
    ISMS_AGREEMENT_SURVIVES = 16 /**< Whether it holds on after the end of employment or contract. */
};

/** The same as an object of any type. */
static inline isms_object *isms_agreement_object(isms_agreement *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_agreement *isms_agreement_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_AGREEMENT
               ? (isms_agreement *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_agreement *isms_agreement_find(const isms_model *model, const char *id)
{
    return (isms_agreement *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_AGREEMENT), id);
}
/** How many there are in the model. */
static inline size_t isms_agreement_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_AGREEMENT));
}
/** The one at @p index, or NULL. */
static inline isms_agreement *isms_agreement_at(const isms_model *model, size_t index)
{
    return (isms_agreement *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_AGREEMENT), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_agreement_add(isms_agreement **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_AGREEMENT), id, error);
    if (status == ISMS_OK)
        *out = (isms_agreement *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_agreement_id(const isms_agreement *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AGREEMENT_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_agreement_set_id(isms_agreement *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AGREEMENT_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_agreement_name(const isms_agreement *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AGREEMENT_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_agreement_set_name(isms_agreement *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AGREEMENT_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_agreement_description(const isms_agreement *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AGREEMENT_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_agreement_set_description(isms_agreement *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AGREEMENT_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_agreement_uuid(const isms_agreement *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AGREEMENT_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_agreement_set_uuid(isms_agreement *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AGREEMENT_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_agreement_link_count(const isms_agreement *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AGREEMENT_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_agreement_link_at(const isms_agreement *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_AGREEMENT_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_agreement_insert_link(isms_link **out, isms_agreement *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_AGREEMENT_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_agreement_remove_link(isms_agreement *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AGREEMENT_LINKS, index, error);
}
/** Who signed. (S44 S75) */
static inline isms_object *isms_agreement_party(const isms_agreement *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_AGREEMENT_PARTY);
}
/** Sets party; see isms_set_reference(). */
static inline isms_status isms_agreement_set_party(isms_agreement *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AGREEMENT_PARTY, (const isms_object *)value, error);
}
/** Whether there is any party. */
static inline bool isms_agreement_has_party(const isms_agreement *self)
{
    return isms_has((const isms_object *)self, ISMS_AGREEMENT_PARTY);
}
/** What is agreed. (S44 S45 S75) */
static inline enum isms_agreement_kind isms_agreement_kind(const isms_agreement *self)
{
    return (enum isms_agreement_kind )isms_get_choice((const isms_object *)self, ISMS_AGREEMENT_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_agreement_set_kind(isms_agreement *self, enum isms_agreement_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_AGREEMENT_KIND, (unsigned)value, error);
}
/** The text that was signed. (S44) */
static inline isms_document *isms_agreement_document(const isms_agreement *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_AGREEMENT_DOCUMENT);
}
/** Sets document; see isms_set_reference(). */
static inline isms_status isms_agreement_set_document(isms_agreement *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AGREEMENT_DOCUMENT, (const isms_object *)value, error);
}
/** Whether there is any document. */
static inline bool isms_agreement_has_document(const isms_agreement *self)
{
    return isms_has((const isms_object *)self, ISMS_AGREEMENT_DOCUMENT);
}
/** What it is a condition of. (S44 S45) */
static inline enum isms_condition isms_agreement_condition(const isms_agreement *self)
{
    return (enum isms_condition )isms_get_choice((const isms_object *)self, ISMS_AGREEMENT_CONDITION);
}
/** Sets condition; see isms_set_choice(). */
static inline isms_status isms_agreement_set_condition(isms_agreement *self, enum isms_condition value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_AGREEMENT_CONDITION, (unsigned)value, error);
}
/** When it was signed. (S44) */
static inline isms_date isms_agreement_signed(const isms_agreement *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AGREEMENT_SIGNED);
}
/** Sets signed; see isms_set_date(). */
static inline isms_status isms_agreement_set_signed(isms_agreement *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AGREEMENT_SIGNED, value, error);
}
/** Whether there is any signed. */
static inline bool isms_agreement_has_signed(const isms_agreement *self)
{
    return isms_has((const isms_object *)self, ISMS_AGREEMENT_SIGNED);
}
/** Last day on which it holds. (S75) */
static inline isms_date isms_agreement_until(const isms_agreement *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AGREEMENT_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_agreement_set_until(isms_agreement *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AGREEMENT_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_agreement_has_until(const isms_agreement *self)
{
    return isms_has((const isms_object *)self, ISMS_AGREEMENT_UNTIL);
}
/** Whether it holds on after the end of employment or contract. (S75) */
static inline bool isms_agreement_survives(const isms_agreement *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_AGREEMENT_SURVIVES);
}
/** Sets survives; see isms_set_flag(). */
static inline isms_status isms_agreement_set_survives(isms_agreement *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_AGREEMENT_SURVIVES, value, error);
}
/** Whether there is any survives. */
static inline bool isms_agreement_has_survives(const isms_agreement *self)
{
    return isms_has((const isms_object *)self, ISMS_AGREEMENT_SURVIVES);
}

ISMS_END_DECLS
#endif
