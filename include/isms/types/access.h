/**
 * @file
 * @brief A right of a person to an asset.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ACCESS_H
#define ISMS_TYPES_ACCESS_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_access. */
enum {
    ISMS_ACCESS_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_ACCESS_NAME = 2, /**< Its name or title, for people. */
    ISMS_ACCESS_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_ACCESS_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_ACCESS_LINKS = 5, /**< Where more is found. */
    ISMS_ACCESS_PERSON = 10, /**< Who has the right. */
    ISMS_ACCESS_ASSET = 11, /**< To what. */
    ISMS_ACCESS_RIGHT = 12, /**< What right. */
    ISMS_ACCESS_PRIVILEGED = 13, /**< Whether it is a privileged right. */
    ISMS_ACCESS_REQUESTED_BY = 14, /**< Who asked for it. */
    ISMS_ACCESS_APPROVED_BY = 15, /**< Who approved it. */
    ISMS_ACCESS_GRANTED_BY = 16, /**< Who set it up. */
    ISMS_ACCESS_GRANTED_ON = 17, /**< When it was set up. */
    ISMS_ACCESS_REVOKED_ON = 18, /**< When it was taken away. */
    ISMS_ACCESS_REVOKE_DECIDED_ON = 19 /**< When it was decided to take it away. */
};

/** The same as an object of any type. */
static inline isms_object *isms_access_object(isms_access *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_access *isms_access_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ACCESS
               ? (isms_access *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_access *isms_access_find(const isms_model *model, const char *id)
{
    return (isms_access *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_ACCESS), id);
}
/** How many there are in the model. */
static inline size_t isms_access_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_ACCESS));
}
/** The one at @p index, or NULL. */
static inline isms_access *isms_access_at(const isms_model *model, size_t index)
{
    return (isms_access *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_ACCESS), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_access_add(isms_access **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_ACCESS), id, error);
    if (status == ISMS_OK)
        *out = (isms_access *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_access_id(const isms_access *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACCESS_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_access_set_id(isms_access *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACCESS_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_access_name(const isms_access *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACCESS_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_access_set_name(isms_access *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACCESS_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_access_description(const isms_access *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACCESS_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_access_set_description(isms_access *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACCESS_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_access_uuid(const isms_access *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACCESS_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_access_set_uuid(isms_access *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACCESS_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_access_link_count(const isms_access *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ACCESS_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_access_link_at(const isms_access *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_ACCESS_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_access_insert_link(isms_link **out, isms_access *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ACCESS_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_access_remove_link(isms_access *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ACCESS_LINKS, index, error);
}
/** Who has the right. (S73) */
static inline isms_person *isms_access_person(const isms_access *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_ACCESS_PERSON);
}
/** Sets person; see isms_set_reference(). */
static inline isms_status isms_access_set_person(isms_access *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACCESS_PERSON, (const isms_object *)value, error);
}
/** Whether there is any person. */
static inline bool isms_access_has_person(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_PERSON);
}
/** To what. (S73) */
static inline isms_asset *isms_access_asset(const isms_access *self)
{
    return (isms_asset *)isms_get_reference((const isms_object *)self, ISMS_ACCESS_ASSET);
}
/** Sets asset; see isms_set_reference(). */
static inline isms_status isms_access_set_asset(isms_access *self, const isms_asset *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACCESS_ASSET, (const isms_object *)value, error);
}
/** Whether there is any asset. */
static inline bool isms_access_has_asset(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_ASSET);
}
/** What right. (S73) */
static inline const char *isms_access_right(const isms_access *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACCESS_RIGHT);
}
/** Sets right; see isms_set_text(). */
static inline isms_status isms_access_set_right(isms_access *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACCESS_RIGHT, value, error);
}
/** Whether it is a privileged right. (A.8.2) */
static inline bool isms_access_privileged(const isms_access *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ACCESS_PRIVILEGED);
}
/** Sets privileged; see isms_set_flag(). */
static inline isms_status isms_access_set_privileged(isms_access *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ACCESS_PRIVILEGED, value, error);
}
/** Whether there is any privileged. */
static inline bool isms_access_has_privileged(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_PRIVILEGED);
}
/** Who asked for it. (A.5.18) */
static inline isms_object *isms_access_requested_by(const isms_access *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ACCESS_REQUESTED_BY);
}
/** Sets requested-by; see isms_set_reference(). */
static inline isms_status isms_access_set_requested_by(isms_access *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACCESS_REQUESTED_BY, (const isms_object *)value, error);
}
/** Whether there is any requested-by. */
static inline bool isms_access_has_requested_by(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_REQUESTED_BY);
}
/** Who approved it. (A.5.18) */
static inline isms_object *isms_access_approved_by(const isms_access *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ACCESS_APPROVED_BY);
}
/** Sets approved-by; see isms_set_reference(). */
static inline isms_status isms_access_set_approved_by(isms_access *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACCESS_APPROVED_BY, (const isms_object *)value, error);
}
/** Whether there is any approved-by. */
static inline bool isms_access_has_approved_by(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_APPROVED_BY);
}
/** Who set it up. (A.5.18) */
static inline isms_object *isms_access_granted_by(const isms_access *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ACCESS_GRANTED_BY);
}
/** Sets granted-by; see isms_set_reference(). */
static inline isms_status isms_access_set_granted_by(isms_access *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACCESS_GRANTED_BY, (const isms_object *)value, error);
}
/** Whether there is any granted-by. */
static inline bool isms_access_has_granted_by(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_GRANTED_BY);
}
/** When it was set up. (S45) */
static inline isms_date isms_access_granted_on(const isms_access *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACCESS_GRANTED_ON);
}
/** Sets granted-on; see isms_set_date(). */
static inline isms_status isms_access_set_granted_on(isms_access *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACCESS_GRANTED_ON, value, error);
}
/** Whether there is any granted-on. */
static inline bool isms_access_has_granted_on(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_GRANTED_ON);
}
/** When it was taken away. (A.5.18) */
static inline isms_date isms_access_revoked_on(const isms_access *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACCESS_REVOKED_ON);
}
/** Sets revoked-on; see isms_set_date(). */
static inline isms_status isms_access_set_revoked_on(isms_access *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACCESS_REVOKED_ON, value, error);
}
/** Whether there is any revoked-on. */
static inline bool isms_access_has_revoked_on(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_REVOKED_ON);
}
/** When it was decided to take it away. (A.5.18) */
static inline isms_date isms_access_revoke_decided_on(const isms_access *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACCESS_REVOKE_DECIDED_ON);
}
/** Sets revoke-decided-on; see isms_set_date(). */
static inline isms_status isms_access_set_revoke_decided_on(isms_access *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACCESS_REVOKE_DECIDED_ON, value, error);
}
/** Whether there is any revoke-decided-on. */
static inline bool isms_access_has_revoke_decided_on(const isms_access *self)
{
    return isms_has((const isms_object *)self, ISMS_ACCESS_REVOKE_DECIDED_ON);
}

ISMS_END_DECLS
#endif
