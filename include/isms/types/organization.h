/**
 * @file
 * @brief A body: the organization itself, a legal entity of its group, a supplier, a customer, an authority.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ORGANIZATION_H
#define ISMS_TYPES_ORGANIZATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_organization. */
enum {
    ISMS_ORGANIZATION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_ORGANIZATION_NAME = 2, /**< Its name or title, for people. */
    ISMS_ORGANIZATION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_ORGANIZATION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_ORGANIZATION_LINKS = 5, /**< Where more is found. */
    ISMS_ORGANIZATION_PARENT = 10, /**< The body that it belongs to. */
    ISMS_ORGANIZATION_RELATION = 11, /**< What it is to the organization whose model this is; itself where nothing is written. */
    ISMS_ORGANIZATION_HEADCOUNT = 12, /**< How many persons work for it. Decides on the size band; counted from the persons where missing. */
    ISMS_ORGANIZATION_COMPLEXITY = 13, /**< How complex it is. */
    ISMS_ORGANIZATION_CULTURE = 14, /**< What its culture means for the distribution of responsibilities. */
    ISMS_ORGANIZATION_OPERATIONS = 15, /**< The nature of its operations. */
    ISMS_ORGANIZATION_SECTOR = 16, /**< The sector that it works in. */
    ISMS_ORGANIZATION_COUNTRY = 17, /**< Where it has its seat, ISO 3166-1 alpha-2. */
    ISMS_ORGANIZATION_CONTACTS = 18 /**< How it is reached. */
};

/** The same as an object of any type. */
static inline isms_object *isms_organization_object(isms_organization *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_organization *isms_organization_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ORGANIZATION
               ? (isms_organization *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_organization *isms_organization_find(const isms_model *model, const char *id)
{
    return (isms_organization *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_ORGANIZATION), id);
}
/** How many there are in the model. */
static inline size_t isms_organization_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_ORGANIZATION));
}
/** The one at @p index, or NULL. */
static inline isms_organization *isms_organization_at(const isms_model *model, size_t index)
{
    return (isms_organization *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_ORGANIZATION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_organization_add(isms_organization **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_ORGANIZATION), id, error);
    if (status == ISMS_OK)
        *out = (isms_organization *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_organization_id(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_organization_set_id(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_organization_name(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_organization_set_name(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_organization_description(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_organization_set_description(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_organization_uuid(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_organization_set_uuid(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_organization_link_count(const isms_organization *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ORGANIZATION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_organization_link_at(const isms_organization *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_ORGANIZATION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_organization_insert_link(isms_link **out, isms_organization *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ORGANIZATION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_organization_remove_link(isms_organization *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ORGANIZATION_LINKS, index, error);
}
/** The body that it belongs to. (S18) */
static inline isms_organization *isms_organization_parent(const isms_organization *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_ORGANIZATION_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_organization_set_parent(isms_organization *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ORGANIZATION_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_organization_has_parent(const isms_organization *self)
{
    return isms_has((const isms_object *)self, ISMS_ORGANIZATION_PARENT);
}
/** What it is to the organization whose model this is; itself where nothing is written. (S3 S83) */
static inline enum isms_relation isms_organization_relation(const isms_organization *self)
{
    return (enum isms_relation )isms_get_choice((const isms_object *)self, ISMS_ORGANIZATION_RELATION);
}
/** Sets relation; see isms_set_choice(). */
static inline isms_status isms_organization_set_relation(isms_organization *self, enum isms_relation value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ORGANIZATION_RELATION, (unsigned)value, error);
}
/** How many persons work for it. Decides on the size band; counted from the persons where missing. (S18) */
static inline int64_t isms_organization_headcount(const isms_organization *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_ORGANIZATION_HEADCOUNT);
}
/** Sets headcount; see isms_set_integer(). */
static inline isms_status isms_organization_set_headcount(isms_organization *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_ORGANIZATION_HEADCOUNT, value, error);
}
/** Whether there is any headcount. */
static inline bool isms_organization_has_headcount(const isms_organization *self)
{
    return isms_has((const isms_object *)self, ISMS_ORGANIZATION_HEADCOUNT);
}
/** How complex it is. (S18) */
static inline enum isms_complexity isms_organization_complexity(const isms_organization *self)
{
    return (enum isms_complexity )isms_get_choice((const isms_object *)self, ISMS_ORGANIZATION_COMPLEXITY);
}
/** Sets complexity; see isms_set_choice(). */
static inline isms_status isms_organization_set_complexity(isms_organization *self, enum isms_complexity value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ORGANIZATION_COMPLEXITY, (unsigned)value, error);
}
/** What its culture means for the distribution of responsibilities. (S18) */
static inline const char *isms_organization_culture(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_CULTURE);
}
/** Sets culture; see isms_set_text(). */
static inline isms_status isms_organization_set_culture(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_CULTURE, value, error);
}
/** The nature of its operations. (S18) */
static inline const char *isms_organization_operations(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_OPERATIONS);
}
/** Sets operations; see isms_set_text(). */
static inline isms_status isms_organization_set_operations(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_OPERATIONS, value, error);
}
/** The sector that it works in. (S18) */
static inline const char *isms_organization_sector(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_SECTOR);
}
/** Sets sector; see isms_set_text(). */
static inline isms_status isms_organization_set_sector(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_SECTOR, value, error);
}
/** Where it has its seat, ISO 3166-1 alpha-2. (S18) */
static inline const char *isms_organization_country(const isms_organization *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ORGANIZATION_COUNTRY);
}
/** Sets country; see isms_set_text(). */
static inline isms_status isms_organization_set_country(isms_organization *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ORGANIZATION_COUNTRY, value, error);
}
/** How it is reached. (S92) */
static inline size_t isms_organization_contact_count(const isms_organization *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ORGANIZATION_CONTACTS);
}
/** The one at @p index, or NULL. */
static inline isms_contact *isms_organization_contact_at(const isms_organization *self, size_t index)
{
    return (isms_contact *)isms_item_part((const isms_object *)self, ISMS_ORGANIZATION_CONTACTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_organization_insert_contact(isms_contact **out, isms_organization *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ORGANIZATION_CONTACTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_contact *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_organization_remove_contact(isms_organization *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ORGANIZATION_CONTACTS, index, error);
}

ISMS_END_DECLS
#endif
