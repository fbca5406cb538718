/**
 * @file
 * @brief A way to reach someone.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_CONTACT_H
#define ISMS_TYPES_CONTACT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_contact. */
enum {
    ISMS_CONTACT_CHANNEL = 10, /**< By what means. */
    ISMS_CONTACT_VALUE = 11, /**< Number or address. */
    ISMS_CONTACT_PURPOSE = 12, /**< What it is for, such as reporting incidents. */
    ISMS_CONTACT_OUT_OF_HOURS = 13 /**< Whether it works outside office hours. */
};

/** The same as an object of any type. */
static inline isms_object *isms_contact_object(isms_contact *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_contact *isms_contact_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_CONTACT
               ? (isms_contact *)object
               : NULL;
}
/** By what means. */
static inline enum isms_channel isms_contact_channel(const isms_contact *self)
{
    return (enum isms_channel )isms_get_choice((const isms_object *)self, ISMS_CONTACT_CHANNEL);
}
/** Sets channel; see isms_set_choice(). */
static inline isms_status isms_contact_set_channel(isms_contact *self, enum isms_channel value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_CONTACT_CHANNEL, (unsigned)value, error);
}
/** Number or address. */
static inline const char *isms_contact_value(const isms_contact *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTACT_VALUE);
}
/** Sets value; see isms_set_text(). */
static inline isms_status isms_contact_set_value(isms_contact *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTACT_VALUE, value, error);
}
/** What it is for, such as reporting incidents. */
static inline const char *isms_contact_purpose(const isms_contact *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CONTACT_PURPOSE);
}
/** Sets purpose; see isms_set_text(). */
static inline isms_status isms_contact_set_purpose(isms_contact *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CONTACT_PURPOSE, value, error);
}
/** Whether it works outside office hours. */
static inline bool isms_contact_out_of_hours(const isms_contact *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_CONTACT_OUT_OF_HOURS);
}
/** Sets out-of-hours; see isms_set_flag(). */
static inline isms_status isms_contact_set_out_of_hours(isms_contact *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_CONTACT_OUT_OF_HOURS, value, error);
}
/** Whether there is any out-of-hours. */
static inline bool isms_contact_has_out_of_hours(const isms_contact *self)
{
    return isms_has((const isms_object *)self, ISMS_CONTACT_OUT_OF_HOURS);
}

ISMS_END_DECLS
#endif
