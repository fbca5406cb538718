/**
 * @file
 * @brief That a person fills a position for a time.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_OCCUPANCY_H
#define ISMS_TYPES_OCCUPANCY_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_occupancy. */
enum {
    ISMS_OCCUPANCY_POSITION = 10, /**< The position. */
    ISMS_OCCUPANCY_FROM = 11, /**< First day on which the person fills it; open where missing. */
    ISMS_OCCUPANCY_UNTIL = 12 /**< Last day on which the person fills it; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_occupancy_object(isms_occupancy *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_occupancy *isms_occupancy_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_OCCUPANCY
               ? (isms_occupancy *)object
               : NULL;
}
/** The position. (S38) */
static inline isms_position *isms_occupancy_position(const isms_occupancy *self)
{
    return (isms_position *)isms_get_reference((const isms_object *)self, ISMS_OCCUPANCY_POSITION);
}
/** Sets position; see isms_set_reference(). */
static inline isms_status isms_occupancy_set_position(isms_occupancy *self, const isms_position *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_OCCUPANCY_POSITION, (const isms_object *)value, error);
}
/** Whether there is any position. */
static inline bool isms_occupancy_has_position(const isms_occupancy *self)
{
    return isms_has((const isms_object *)self, ISMS_OCCUPANCY_POSITION);
}
/** First day on which the person fills it; open where missing. (S46) */
static inline isms_date isms_occupancy_from(const isms_occupancy *self)
{
    return isms_get_date((const isms_object *)self, ISMS_OCCUPANCY_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_occupancy_set_from(isms_occupancy *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_OCCUPANCY_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_occupancy_has_from(const isms_occupancy *self)
{
    return isms_has((const isms_object *)self, ISMS_OCCUPANCY_FROM);
}
/** Last day on which the person fills it; open where missing. (S46) */
static inline isms_date isms_occupancy_until(const isms_occupancy *self)
{
    return isms_get_date((const isms_object *)self, ISMS_OCCUPANCY_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_occupancy_set_until(isms_occupancy *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_OCCUPANCY_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_occupancy_has_until(const isms_occupancy *self)
{
    return isms_has((const isms_object *)self, ISMS_OCCUPANCY_UNTIL);
}

ISMS_END_DECLS
#endif
