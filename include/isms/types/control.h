/**
 * @file
 * @brief An entry of a catalog: a clause, a control, a paragraph of a law.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_CONTROL_H
#define ISMS_TYPES_CONTROL_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_control. */
enum {
    ISMS_CONTROL_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_CONTROL_NAME = 2, /**< Its name or title, for people. */
    ISMS_CONTROL_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_CONTROL_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_CONTROL_LINKS = 5, /**< Where more is found. */
    ISMS_CONTROL_CATALOG = 10, /**< The catalog that it stands in. */
    ISMS_CONTROL_PARENT = 11, /**< The entry above it. */
    ISMS_CONTROL_KIND = 12, /**< What it is; a control where nothing is written. */
    ISMS_CONTROL_NUMBER = 13, /**< Its number, as people cite it. */
    ISMS_CONTROL_THEME = 14, /**< Its theme. */
    ISMS_CONTROL_ATTRIBUTES = 15, /**< Further attributes. */
    ISMS_CONTROL_PROSE = 16, /**< Its texts. */
    ISMS_CONTROL_PARAMETERS = 17, /**< What it leaves to be filled in. */
    ISMS_CONTROL_MAPPINGS = 18 /**< Controls of other frameworks that it relates to. */
};

/** The same as an object of any type. */
static inline isms_object *isms_control_object(isms_control *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_control *isms_control_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_CONTROL
               ? (isms_control *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_control *isms_control_find(const isms_model *model, const char *id)
{
    return (isms_control *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_CONTROL), id);
}
/** How many there are in the model. */
static inline size_t isms_control_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_CONTROL));
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_control_at(const isms_model *model, size_t index)
{
    return (isms_control *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_CONTROL), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_control_add(isms_control **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_CONTROL), id, error);
    if (status == ISMS_OK)
        *out = (isms_control *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_control_id(const isms_control *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTROL_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_control_set_id(isms_control *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTROL_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_control_name(const isms_control *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTROL_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_control_set_name(isms_control *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTROL_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_control_description(const isms_control *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTROL_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_control_set_description(isms_control *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTROL_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_control_uuid(const isms_control *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTROL_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_control_set_uuid(isms_control *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTROL_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_control_link_count(const isms_control *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CONTROL_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_control_link_at(const isms_control *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_CONTROL_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_control_insert_link(isms_link **out, isms_control *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CONTROL_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_control_remove_link(isms_control *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CONTROL_LINKS, index, error);
}
/** The catalog that it stands in. (S53) */
static inline isms_catalog *isms_control_catalog(const isms_control *self)
{
    return (isms_catalog *)isms_get_reference((const isms_object *)self, ISMS_CONTROL_CATALOG);
}
/** Sets catalog; see isms_set_reference(). */
static inline isms_status isms_control_set_catalog(isms_control *self, const isms_catalog *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_CONTROL_CATALOG, (const isms_object *)value, error);
}
/** Whether there is any catalog. */
static inline bool isms_control_has_catalog(const isms_control *self)
{
    return isms_has((const isms_object *)self, ISMS_CONTROL_CATALOG);
}
/** The entry above it. (S53) */
static inline isms_control *isms_control_parent(const isms_control *self)
{
    return (isms_control *)isms_get_reference((const isms_object *)self, ISMS_CONTROL_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_control_set_parent(isms_control *self, const isms_control *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_CONTROL_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_control_has_parent(const isms_control *self)
{
    return isms_has((const isms_object *)self, ISMS_CONTROL_PARENT);
}
/** What it is; a control where nothing is written. (S53) */
static inline enum isms_control_kind isms_control_kind(const isms_control *self)
{
    return (enum isms_control_kind )isms_get_choice((const isms_object *)self, ISMS_CONTROL_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_control_set_kind(isms_control *self, enum isms_control_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_CONTROL_KIND, (unsigned)value, error);
}
/** Its number, as people cite it. (S53) */
static inline const char *isms_control_number(const isms_control *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTROL_NUMBER);
}
/** Sets number; see isms_set_text(). */
static inline isms_status isms_control_set_number(isms_control *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTROL_NUMBER, value, error);
}
/** Its theme. (S53) */
static inline enum isms_theme isms_control_theme(const isms_control *self)
{
    return (enum isms_theme )isms_get_choice((const isms_object *)self, ISMS_CONTROL_THEME);
}
/** Sets theme; see isms_set_choice(). */
static inline isms_status isms_control_set_theme(isms_control *self, enum isms_theme value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_CONTROL_THEME, (unsigned)value, error);
}
/** Further attributes. (S53) */
static inline size_t isms_control_attribute_count(const isms_control *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CONTROL_ATTRIBUTES);
}
/** The one at @p index, or NULL. */
static inline isms_attribute *isms_control_attribute_at(const isms_control *self, size_t index)
{
    return (isms_attribute *)isms_item_part((const isms_object *)self, ISMS_CONTROL_ATTRIBUTES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_control_insert_attribute(isms_attribute **out, isms_control *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CONTROL_ATTRIBUTES, index, error);
    if (status == ISMS_OK)
        *out = (isms_attribute *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_control_remove_attribute(isms_control *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CONTROL_ATTRIBUTES, index, error);
}
/** Its texts. (S53) */
static inline size_t isms_control_prose_count(const isms_control *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CONTROL_PROSE);
}
/** The one at @p index, or NULL. */
static inline isms_prose *isms_control_prose_at(const isms_control *self, size_t index)
{
    return (isms_prose *)isms_item_part((const isms_object *)self, ISMS_CONTROL_PROSE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_control_insert_prose(isms_prose **out, isms_control *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CONTROL_PROSE, index, error);
    if (status == ISMS_OK)
        *out = (isms_prose *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_control_remove_prose(isms_control *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CONTROL_PROSE, index, error);
}
/** What it leaves to be filled in. (S53) */
static inline size_t isms_control_parameter_count(const isms_control *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CONTROL_PARAMETERS);
}
/** The one at @p index, or NULL. */
static inline isms_parameter *isms_control_parameter_at(const isms_control *self, size_t index)
{
    return (isms_parameter *)isms_item_part((const isms_object *)self, ISMS_CONTROL_PARAMETERS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_control_insert_parameter(isms_parameter **out, isms_control *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CONTROL_PARAMETERS, index, error);
    if (status == ISMS_OK)
        *out = (isms_parameter *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_control_remove_parameter(isms_control *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CONTROL_PARAMETERS, index, error);
}
/** Controls of other frameworks that it relates to. (S68) */
static inline size_t isms_control_mapping_count(const isms_control *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CONTROL_MAPPINGS);
}
/** The one at @p index, or NULL. */
static inline isms_mapping *isms_control_mapping_at(const isms_control *self, size_t index)
{
    return (isms_mapping *)isms_item_part((const isms_object *)self, ISMS_CONTROL_MAPPINGS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_control_insert_mapping(isms_mapping **out, isms_control *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CONTROL_MAPPINGS, index, error);
    if (status == ISMS_OK)
        *out = (isms_mapping *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_control_remove_mapping(isms_control *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CONTROL_MAPPINGS, index, error);
}

ISMS_END_DECLS
#endif
