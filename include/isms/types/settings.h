/**
 * @file
 * @brief How the model is to be checked.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_SETTINGS_H
#define ISMS_TYPES_SETTINGS_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_settings. */
enum {
    ISMS_SETTINGS_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_SETTINGS_NAME = 2, /**< Its name or title, for people. */
    ISMS_SETTINGS_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_SETTINGS_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_SETTINGS_LINKS = 5, /**< Where more is found. */
    ISMS_SETTINGS_SIZE_BAND = 10, /**< How large the organization is; follows from the number of persons where nothing is written. */
    ISMS_SETTINGS_THRESHOLDS = 11, /**< Limits that differ from the usual ones. */
    ISMS_SETTINGS_RULES = 12 /**< Rules that are off or have another severity. */
};

/** The same as an object of any type. */
static inline isms_object *isms_settings_object(isms_settings *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_settings *isms_settings_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_SETTINGS
               ? (isms_settings *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_settings *isms_settings_find(const isms_model *model, const char *id)
{
    return (isms_settings *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_SETTINGS), id);
}
/** How many there are in the model. */
static inline size_t isms_settings_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_SETTINGS));
}
/** The one at @p index, or NULL. */
static inline isms_settings *isms_settings_at(const isms_model *model, size_t index)
{
    return (isms_settings *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_SETTINGS), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_settings_add(isms_settings **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_SETTINGS), id, error);
    if (status == ISMS_OK)
        *out = (isms_settings *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_settings_id(const isms_settings *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SETTINGS_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_settings_set_id(isms_settings *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SETTINGS_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_settings_name(const isms_settings *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SETTINGS_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_settings_set_name(isms_settings *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SETTINGS_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_settings_description(const isms_settings *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SETTINGS_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_settings_set_description(isms_settings *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SETTINGS_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_settings_uuid(const isms_settings *self)
{
    return isms_get_text((const isms_object *)self, ISMS_SETTINGS_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_settings_set_uuid(isms_settings *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_SETTINGS_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_settings_link_count(const isms_settings *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SETTINGS_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_settings_link_at(const isms_settings *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_SETTINGS_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_settings_insert_link(isms_link **out, isms_settings *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SETTINGS_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_settings_remove_link(isms_settings *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SETTINGS_LINKS, index, error);
}
/** How large the organization is; follows from the number of persons where nothing is written. (S18) */
static inline enum isms_size_band isms_settings_size_band(const isms_settings *self)
{
    return (enum isms_size_band )isms_get_choice((const isms_object *)self, ISMS_SETTINGS_SIZE_BAND);
}
/** Sets size-band; see isms_set_choice(). */
static inline isms_status isms_settings_set_size_band(isms_settings *self, enum isms_size_band value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SETTINGS_SIZE_BAND, (unsigned)value, error);
}
/** Limits that differ from the usual ones. (S18) */
static inline size_t isms_settings_threshold_count(const isms_settings *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SETTINGS_THRESHOLDS);
}
/** The one at @p index, or NULL. */
static inline isms_threshold *isms_settings_threshold_at(const isms_settings *self, size_t index)
{
    return (isms_threshold *)isms_item_part((const isms_object *)self, ISMS_SETTINGS_THRESHOLDS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_settings_insert_threshold(isms_threshold **out, isms_settings *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SETTINGS_THRESHOLDS, index, error);
    if (status == ISMS_OK)
        *out = (isms_threshold *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_settings_remove_threshold(isms_settings *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SETTINGS_THRESHOLDS, index, error);
}
/** Rules that are off or have another severity. (S18) */
static inline size_t isms_settings_rule_count(const isms_settings *self)
{
    return isms_item_count((const isms_object *)self, ISMS_SETTINGS_RULES);
}
/** The one at @p index, or NULL. */
static inline isms_rule_setting *isms_settings_rule_at(const isms_settings *self, size_t index)
{
    return (isms_rule_setting *)isms_item_part((const isms_object *)self, ISMS_SETTINGS_RULES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_settings_insert_rule(isms_rule_setting **out, isms_settings *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_SETTINGS_RULES, index, error);
    if (status == ISMS_OK)
        *out = (isms_rule_setting *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_settings_remove_rule(isms_settings *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_SETTINGS_RULES, index, error);
}

ISMS_END_DECLS
#endif
