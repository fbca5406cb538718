/**
 * @file
 * @brief Something that a control leaves to be filled in.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PARAMETER_H
#define ISMS_TYPES_PARAMETER_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_parameter. */
enum {
    ISMS_PARAMETER_KEY = 10, /**< Its name. */
    ISMS_PARAMETER_LABEL = 11, /**< What it is, for people. */
    ISMS_PARAMETER_VALUES = 12 /**< What was filled in. */
};

/** The same as an object of any type. */
static inline isms_object *isms_parameter_object(isms_parameter *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_parameter *isms_parameter_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PARAMETER
               ? (isms_parameter *)object
               : NULL;
}
/** Its name. (S53) */
static inline const char *isms_parameter_key(const isms_parameter *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PARAMETER_KEY);
}
/** Sets key; see isms_set_text(). */
static inline isms_status isms_parameter_set_key(isms_parameter *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PARAMETER_KEY, value, error);
}
/** What it is, for people. (S53) */
static inline const char *isms_parameter_label(const isms_parameter *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PARAMETER_LABEL);
}
/** Sets label; see isms_set_text(). */
static inline isms_status isms_parameter_set_label(isms_parameter *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PARAMETER_LABEL, value, error);
}
/** What was filled in. (S53) */
static inline size_t isms_parameter_value_count(const isms_parameter *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PARAMETER_VALUES);
}
/** The one at @p index, or NULL. */
static inline const char *isms_parameter_value_at(const isms_parameter *self, size_t index)
{
    return isms_item_text((const isms_object *)self, ISMS_PARAMETER_VALUES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_parameter_insert_value(isms_parameter *self, size_t index, const char *value, isms_error *error)
{
    return isms_insert_text((isms_object *)self, ISMS_PARAMETER_VALUES, index, value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_parameter_remove_value(isms_parameter *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PARAMETER_VALUES, index, error);
}

ISMS_END_DECLS
#endif
