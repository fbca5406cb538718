/**
 * @file
 * @brief A seat in a committee.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_SEAT_H
#define ISMS_TYPES_SEAT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_seat. */
enum {
    ISMS_SEAT_HOLDER = 10, /**< Who sits there: a person, or whoever holds a position or role. */
    ISMS_SEAT_FUNCTION = 11, /**< What the seat speaks for. */
    ISMS_SEAT_VOTING = 12, /**< Whether it has a vote; it has where nothing is written. */
    ISMS_SEAT_FROM = 13, /**< First day on which the seat is held; open where missing. */
    ISMS_SEAT_UNTIL = 14 /**< Last day on which the seat is held; open where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_seat_object(isms_seat *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_seat *isms_seat_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_SEAT
               ? (isms_seat *)object
               : NULL;
}
/** Who sits there: a person, or whoever holds a position or role. (S13) */
static inline isms_object *isms_seat_holder(const isms_seat *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_SEAT_HOLDER);
}
/** Sets holder; see isms_set_reference(). */
static inline isms_status isms_seat_set_holder(isms_seat *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_SEAT_HOLDER, (const isms_object *)value, error);
}
/** Whether there is any holder. */
static inline bool isms_seat_has_holder(const isms_seat *self)
{
    return isms_has((const isms_object *)self, ISMS_SEAT_HOLDER);
}
/** What the seat speaks for. (S27) */
static inline enum isms_function isms_seat_function(const isms_seat *self)
{
    return (enum isms_function )isms_get_choice((const isms_object *)self, ISMS_SEAT_FUNCTION);
}
/** Sets function; see isms_set_choice(). */
static inline isms_status isms_seat_set_function(isms_seat *self, enum isms_function value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_SEAT_FUNCTION, (unsigned)value, error);
}
/** Whether it has a vote; it has where nothing is written. (S14) */
static inline bool isms_seat_voting(const isms_seat *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_SEAT_VOTING);
}
/** Sets voting; see isms_set_flag(). */
static inline isms_status isms_seat_set_voting(isms_seat *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_SEAT_VOTING, value, error);
}
/** Whether there is any voting. */
static inline bool isms_seat_has_voting(const isms_seat *self)
{
    return isms_has((const isms_object *)self, ISMS_SEAT_VOTING);
}
/** First day on which the seat is held; open where missing. (S14) */
static inline isms_date isms_seat_from(const isms_seat *self)
{
    return isms_get_date((const isms_object *)self, ISMS_SEAT_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_seat_set_from(isms_seat *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_SEAT_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_seat_has_from(const isms_seat *self)
{
    return isms_has((const isms_object *)self, ISMS_SEAT_FROM);
}
/** Last day on which the seat is held; open where missing. (S14) */
static inline isms_date isms_seat_until(const isms_seat *self)
{
    return isms_get_date((const isms_object *)self, ISMS_SEAT_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_seat_set_until(isms_seat *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_SEAT_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_seat_has_until(const isms_seat *self)
{
    return isms_has((const isms_object *)self, ISMS_SEAT_UNTIL);
}

ISMS_END_DECLS
#endif
