/**
 * @file
 * @brief A place: a building, a campus, a data centre.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_SITE_H
#define ISMS_TYPES_SITE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_site. */
enum {
    ISMS_SITE_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_SITE_NAME = 2, /**< Its name or title, for people. */
    ISMS_SITE_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_SITE_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_SITE_LINKS = 5, /**< Where more is found. */
    ISMS_SITE_ORGANIZATION = 10, /**< The body whose place it is. */
    ISMS_SITE_PARENT = 11, /**< The place that it is a part of. */
    ISMS_SITE_ADDRESS = 12, /**< Where it is. */
    ISMS_SITE_PHYSICAL_SECURITY = 13, /**< Who is responsible for physical security there. */
    ISMS_SITE_CONTACTS = 14 /**< How it is reached. */
};

/** The same as an object of any type. */
static inline isms_object *isms_site_object(isms_site *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_site *isms_site_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_SITE
               ? (isms_site *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_site *isms_site_find(const isms_model *model, const char *id)
{
    return (isms_site *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_SITE), id);
}
/** How many there are in the model. */
static inline size_t isms_site_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_SITE));
}
/** The one at @p index, or NULL. */
static inline isms_site *isms_site_at(const isms_model *model, size_t index)
{
    return (isms_site *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_SITE), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_site_add(isms_site **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_SITE), id, error);
    if (status == ISMS_OK)
        *out = (isms_site *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_site_id(const isms_site *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SITE_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_site_set_id(isms_site *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SITE_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_site_name(const isms_site *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SITE_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_site_set_name(isms_site *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SITE_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_site_description(const isms_site *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SITE_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_site_set_description(isms_site *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SITE_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_site_uuid(const isms_site *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SITE_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_site_set_uuid(isms_site *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SITE_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_site_link_count(const isms_site *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SITE_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_site_link_at(const isms_site *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_SITE_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_site_insert_link(isms_link **out, isms_site *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SITE_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_site_remove_link(isms_site *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SITE_LINKS, index, error);
}
/** The body whose place it is. (S25) */
static inline isms_organization *isms_site_organization(const isms_site *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_SITE_ORGANIZATION);
}
/** Sets organization; see isms_set_reference(). */
static inline isms_status isms_site_set_organization(isms_site *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_SITE_ORGANIZATION, (const isms_object *)value, error);
}
/** Whether there is any organization. */
static inline bool isms_site_has_organization(const isms_site *self)
{
    return isms_has((const isms_object *)self, ISMS_SITE_ORGANIZATION);
}
/** The place that it is a part of. (S25) */
static inline isms_site *isms_site_parent(const isms_site *self)
{
    return (isms_site *)isms_get_reference((const isms_object *)self, ISMS_SITE_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_site_set_parent(isms_site *self, const isms_site *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_SITE_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_site_has_parent(const isms_site *self)
{
    return isms_has((const isms_object *)self, ISMS_SITE_PARENT);
}
/** Where it is. (S25) */
static inline const char *isms_site_address(const isms_site *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SITE_ADDRESS);
}
/** Sets address; see isms_set_text(). */
static inline isms_status isms_site_set_address(isms_site *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SITE_ADDRESS, value, error);
}
/** Who is responsible for physical security there. (S27; A.7.1) */
static inline isms_object *isms_site_physical_security(const isms_site *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_SITE_PHYSICAL_SECURITY);
}
/** Sets physical-security; see isms_set_reference(). */
static inline isms_status isms_site_set_physical_security(isms_site *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_SITE_PHYSICAL_SECURITY, (const isms_object *)value, error);
}
/** Whether there is any physical-security. */
static inline bool isms_site_has_physical_security(const isms_site *self)
{
    return isms_has((const isms_object *)self, ISMS_SITE_PHYSICAL_SECURITY);
}
/** How it is reached. (S92) */
static inline size_t isms_site_contact_count(const isms_site *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SITE_CONTACTS);
}
/** The one at @p index, or NULL. */
static inline isms_contact *isms_site_contact_at(const isms_site *self, size_t index)
{
    return (isms_contact *)isms_item_part((const isms_object *)self, ISMS_SITE_CONTACTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_site_insert_contact(isms_contact **out, isms_site *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SITE_CONTACTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_contact *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_site_remove_contact(isms_site *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SITE_CONTACTS, index, error);
}

ISMS_END_DECLS
#endif
