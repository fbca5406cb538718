/**
 * @file
 * @brief A limit that rules use, such as days.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_THRESHOLD_H
#define ISMS_TYPES_THRESHOLD_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_threshold. */
enum {
    ISMS_THRESHOLD_KEY = 10, /**< Its name; `isms rules` lists them. */
    ISMS_THRESHOLD_VALUE = 11 /**< Its value. */
};

/** The same as an object of any type. */
static inline isms_object *isms_threshold_object(isms_threshold *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_threshold *isms_threshold_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_THRESHOLD
               ? (isms_threshold *)object
               : NULL;
}
/** Its name; `isms rules` lists them. (S18) */
static inline const char *isms_threshold_key(const isms_threshold *self)
{
    return isms_get_text((const isms_object *)self, ISMS_THRESHOLD_KEY);
}
/** Sets key; see isms_set_text(). */
static inline isms_status isms_threshold_set_key(isms_threshold *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_THRESHOLD_KEY, value, error);
}
/** Its value. (S18) */
static inline int64_t isms_threshold_value(const isms_threshold *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_THRESHOLD_VALUE);
}
/** Sets value; see isms_set_integer(). */
static inline isms_status isms_threshold_set_value(isms_threshold *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_THRESHOLD_VALUE, value, error);
}
/** Whether there is any value. */
static inline bool isms_threshold_has_value(const isms_threshold *self)
{
    return isms_has((const isms_object *)self, ISMS_THRESHOLD_VALUE);
}

ISMS_END_DECLS
#endif
