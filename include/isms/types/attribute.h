/**
 * @file
 * @brief A named value of a control, such as its security properties.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ATTRIBUTE_H
#define ISMS_TYPES_ATTRIBUTE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_attribute. */
enum {
    ISMS_ATTRIBUTE_KEY = 10, /**< Its name. */
    ISMS_ATTRIBUTE_VALUE = 11 /**< Its value. */
};

/** The same as an object of any type. */
static inline isms_object *isms_attribute_object(isms_attribute *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_attribute *isms_attribute_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ATTRIBUTE
               ? (isms_attribute *)object
               : NULL;
}
/** Its name. (S53) */
static inline const char *isms_attribute_key(const isms_attribute *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ATTRIBUTE_KEY);
}
/** Sets key; see isms_set_text(). */
static inline isms_status isms_attribute_set_key(isms_attribute *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ATTRIBUTE_KEY, value, error);
}
/** Its value. (S53) */
static inline const char *isms_attribute_value(const isms_attribute *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ATTRIBUTE_VALUE);
}
/** Sets value; see isms_set_text(). */
static inline isms_status isms_attribute_set_value(isms_attribute *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ATTRIBUTE_VALUE, value, error);
}

ISMS_END_DECLS
#endif
