/**
 * @file
 * @brief A department, team, board or function.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_UNIT_H
#define ISMS_TYPES_UNIT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_unit. */
enum {
    ISMS_UNIT_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_UNIT_NAME = 2, /**< Its name or title, for people. */
    ISMS_UNIT_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_UNIT_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_UNIT_LINKS = 5, /**< Where more is found. */
    ISMS_UNIT_ORGANIZATION = 10, /**< The body that it belongs to; that of the parent where missing. */
    ISMS_UNIT_PARENT = 11, /**< The unit above it. */
    ISMS_UNIT_KIND = 12, /**< What sort of unit it is. */
    ISMS_UNIT_FUNCTIONS = 13, /**< What it stands for. */
    ISMS_UNIT_HEAD = 14, /**< Who leads it: a position or a person. */
    ISMS_UNIT_SITE = 15, /**< Where it works; the place of the parent where missing. */
    ISMS_UNIT_IN_SCOPE = 16, /**< Whether it lies inside the scope of the ISMS; it does where nothing is written. */
    ISMS_UNIT_CONTACTS = 17 /**< How it is reached. */
};

/** The same as an object of any type. */
static inline isms_object *isms_unit_object(isms_unit *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_unit *isms_unit_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_UNIT
               ? (isms_unit *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_unit *isms_unit_find(const isms_model *model, const char *id)
{
    return (isms_unit *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_UNIT), id);
}
/** How many there are in the model. */
static inline size_t isms_unit_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_UNIT));
}
/** The one at @p index, or NULL. */
static inline isms_unit *isms_unit_at(const isms_model *model, size_t index)
{
    return (isms_unit *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_UNIT), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_unit_add(isms_unit **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_UNIT), id, error);
    if (status == ISMS_OK)
        *out = (isms_unit *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_unit_id(const isms_unit *self)
{
    return isms_get_text((const isms_object *)self, ISMS_UNIT_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_unit_set_id(isms_unit *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_UNIT_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_unit_name(const isms_unit *self)
{
    return isms_get_text((const isms_object *)self, ISMS_UNIT_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_unit_set_name(isms_unit *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_UNIT_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_unit_description(const isms_unit *self)
{
    return isms_get_text((const isms_object *)self, ISMS_UNIT_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_unit_set_description(isms_unit *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_UNIT_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_unit_uuid(const isms_unit *self)
{
    return isms_get_text((const isms_object *)self, ISMS_UNIT_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_unit_set_uuid(isms_unit *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_UNIT_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_unit_link_count(const isms_unit *self)
{
    return isms_item_count((const isms_object *)self, ISMS_UNIT_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_unit_link_at(const isms_unit *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_UNIT_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_unit_insert_link(isms_link **out, isms_unit *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_UNIT_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_unit_remove_link(isms_unit *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_UNIT_LINKS, index, error);
}
/** The body that it belongs to; that of the parent where missing. (S17) */
static inline isms_organization *isms_unit_organization(const isms_unit *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_UNIT_ORGANIZATION);
}
/** Sets organization; see isms_set_reference(). */
static inline isms_status isms_unit_set_organization(isms_unit *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_UNIT_ORGANIZATION, (const isms_object *)value, error);
}
/** Whether there is any organization. */
static inline bool isms_unit_has_organization(const isms_unit *self)
{
    return isms_has((const isms_object *)self, ISMS_UNIT_ORGANIZATION);
}
/** The unit above it. (S17 S20) */
static inline isms_unit *isms_unit_parent(const isms_unit *self)
{
    return (isms_unit *)isms_get_reference((const isms_object *)self, ISMS_UNIT_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_unit_set_parent(isms_unit *self, const isms_unit *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_UNIT_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_unit_has_parent(const isms_unit *self)
{
    return isms_has((const isms_object *)self, ISMS_UNIT_PARENT);
}
/** What sort of unit it is. (S17) */
static inline enum isms_unit_kind isms_unit_kind(const isms_unit *self)
{
    return (enum isms_unit_kind )isms_get_choice((const isms_object *)self, ISMS_UNIT_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_unit_set_kind(isms_unit *self, enum isms_unit_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_UNIT_KIND, (unsigned)value, error);
}
/** What it stands for. (S20 S25) */
static inline uint32_t isms_unit_functions(const isms_unit *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_UNIT_FUNCTIONS);
}
/** Sets functions; see isms_set_choices(). */
static inline isms_status isms_unit_set_functions(isms_unit *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_UNIT_FUNCTIONS, value, error);
}
/** Who leads it: a position or a person. (S20 S56) */
static inline isms_object *isms_unit_head(const isms_unit *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_UNIT_HEAD);
}
/** Sets head; see isms_set_reference(). */
static inline isms_status isms_unit_set_head(isms_unit *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_UNIT_HEAD, (const isms_object *)value, error);
}
/** Whether there is any head. */
static inline bool isms_unit_has_head(const isms_unit *self)
{
    return isms_has((const isms_object *)self, ISMS_UNIT_HEAD);
}
/** Where it works; the place of the parent where missing. (S25) */
static inline isms_site *isms_unit_site(const isms_unit *self)
{
    return (isms_site *)isms_get_reference((const isms_object *)self, ISMS_UNIT_SITE);
}
/** Sets site; see isms_set_reference(). */
static inline isms_status isms_unit_set_site(isms_unit *self, const isms_site *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_UNIT_SITE, (const isms_object *)value, error);
}
/** Whether there is any site. */
static inline bool isms_unit_has_site(const isms_unit *self)
{
    return isms_has((const isms_object *)self, ISMS_UNIT_SITE);
}
/** Whether it lies inside the scope of the ISMS; it does where nothing is written. (S17; 4.3) */
static inline bool isms_unit_in_scope(const isms_unit *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_UNIT_IN_SCOPE);
}
/** Sets in-scope; see isms_set_flag(). */
static inline isms_status isms_unit_set_in_scope(isms_unit *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_UNIT_IN_SCOPE, value, error);
}
/** Whether there is any in-scope. */
static inline bool isms_unit_has_in_scope(const isms_unit *self)
{
    return isms_has((const isms_object *)self, ISMS_UNIT_IN_SCOPE);
}
/** How it is reached. (S92) */
static inline size_t isms_unit_contact_count(const isms_unit *self)
{
    return isms_item_count((const isms_object *)self, ISMS_UNIT_CONTACTS);
}
/** The one at @p index, or NULL. */
static inline isms_contact *isms_unit_contact_at(const isms_unit *self, size_t index)
{
    return (isms_contact *)isms_item_part((const isms_object *)self, ISMS_UNIT_CONTACTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_unit_insert_contact(isms_contact **out, isms_unit *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_UNIT_CONTACTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_contact *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_unit_remove_contact(isms_unit *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_UNIT_CONTACTS, index, error);
}

ISMS_END_DECLS
#endif
