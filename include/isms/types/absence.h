/**
 * @file
 * @brief A time in which a person is away and deputies act.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ABSENCE_H
#define ISMS_TYPES_ABSENCE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_absence. */
enum {
    ISMS_ABSENCE_FROM = 10, /**< First day away. */
    ISMS_ABSENCE_UNTIL = 11, /**< Last day away; open where missing. */
    ISMS_ABSENCE_KIND = 12 /**< Why. */
};

/** The same as an object of any type. */
static inline isms_object *isms_absence_object(isms_absence *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_absence *isms_absence_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ABSENCE
               ? (isms_absence *)object
               : NULL;
}
/** First day away. (S93) */
static inline isms_date isms_absence_from(const isms_absence *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ABSENCE_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_absence_set_from(isms_absence *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ABSENCE_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_absence_has_from(const isms_absence *self)
{
    return isms_has((const isms_object *)self, ISMS_ABSENCE_FROM);
}
/** Last day away; open where missing. (S93) */
static inline isms_date isms_absence_until(const isms_absence *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ABSENCE_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_absence_set_until(isms_absence *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ABSENCE_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_absence_has_until(const isms_absence *self)
{
    return isms_has((const isms_object *)self, ISMS_ABSENCE_UNTIL);
}
/** Why. (S93) */
static inline enum isms_absence_kind isms_absence_kind(const isms_absence *self)
{
    return (enum isms_absence_kind )isms_get_choice((const isms_object *)self, ISMS_ABSENCE_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_absence_set_kind(isms_absence *self, enum isms_absence_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ABSENCE_KIND, (unsigned)value, error);
}

ISMS_END_DECLS
#endif
