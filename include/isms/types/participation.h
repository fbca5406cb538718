/**
 * @file
 * @brief The part that someone has in a responsibility.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PARTICIPATION_H
#define ISMS_TYPES_PARTICIPATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_participation. */
enum {
    ISMS_PARTICIPATION_HOLDER = 10, /**< Who: a role, a person, a unit, a committee, a position or another body. */
    ISMS_PARTICIPATION_CODES = 11, /**< What part: letters of the assignment matrix. */
    ISMS_PARTICIPATION_MANNER = 12, /**< Whether the part is direct management or oversight. */
    ISMS_PARTICIPATION_SCOPE = 13, /**< Where; everywhere where missing. */
    ISMS_PARTICIPATION_ACCEPTED = 14, /**< When a person who is named directly accepted it. */
    ISMS_PARTICIPATION_FROM = 15, /**< First day on which it holds; open where missing. */
    ISMS_PARTICIPATION_UNTIL = 16, /**< Last day on which it holds; open where missing. */
    ISMS_PARTICIPATION_ROLE = 17 /**< The role in which a holder who is no role takes part: here, and nowhere else by it. */
};

/** The same as an object of any type. */
static inline isms_object *isms_participation_object(isms_participation *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_participation *isms_participation_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PARTICIPATION
               ? (isms_participation *)object
               : NULL;
}
/** Who: a role, a person, a unit, a committee, a position or another body. (S53 S93) */
static inline isms_object *isms_participation_holder(const isms_participation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_PARTICIPATION_HOLDER);
}
/** Sets holder; see isms_set_reference(). */
static inline isms_status isms_participation_set_holder(isms_participation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PARTICIPATION_HOLDER, (const isms_object *)value, error);
}
/** Whether there is any holder. */
static inline bool isms_participation_has_holder(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_HOLDER);
}
/** What part: letters of the assignment matrix. (S28 S54 S92) */
static inline uint32_t isms_participation_codes(const isms_participation *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_PARTICIPATION_CODES);
}
/** Sets codes; see isms_set_choices(). */
static inline isms_status isms_participation_set_codes(isms_participation *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_PARTICIPATION_CODES, value, error);
}
/** Whether the part is direct management or oversight. (S33) */
static inline enum isms_manner isms_participation_manner(const isms_participation *self)
{
    return (enum isms_manner )isms_get_choice((const isms_object *)self, ISMS_PARTICIPATION_MANNER);
}
/** Sets manner; see isms_set_choice(). */
static inline isms_status isms_participation_set_manner(isms_participation *self, enum isms_manner value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_PARTICIPATION_MANNER, (unsigned)value, error);
}
/** Where; everywhere where missing. (S17 S54) */
static inline isms_object *isms_participation_scope(const isms_participation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_PARTICIPATION_SCOPE);
}
/** Sets scope; see isms_set_reference(). */
static inline isms_status isms_participation_set_scope(isms_participation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PARTICIPATION_SCOPE, (const isms_object *)value, error);
}
/** Whether there is any scope. */
static inline bool isms_participation_has_scope(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_SCOPE);
}
/** When a person who is named directly accepted it. (S51) */
static inline isms_date isms_participation_accepted(const isms_participation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_PARTICIPATION_ACCEPTED);
}
/** Sets accepted; see isms_set_date(). */
static inline isms_status isms_participation_set_accepted(isms_participation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_PARTICIPATION_ACCEPTED, value, error);
}
/** Whether there is any accepted. */
static inline bool isms_participation_has_accepted(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_ACCEPTED);
}
/** First day on which it holds; open where missing. (S93) */
static inline isms_date isms_participation_from(const isms_participation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_PARTICIPATION_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_participation_set_from(isms_participation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_PARTICIPATION_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_participation_has_from(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_FROM);
}
/** Last day on which it holds; open where missing. (S93) */
static inline isms_date isms_participation_until(const isms_participation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_PARTICIPATION_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_participation_set_until(isms_participation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_PARTICIPATION_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_participation_has_until(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_UNTIL);
}
/** The role in which a holder who is no role takes part: here, and nowhere else by it. (S53 S93) */
static inline isms_role *isms_participation_role(const isms_participation *self)
{
    return (isms_role *)isms_get_reference((const isms_object *)self, ISMS_PARTICIPATION_ROLE);
}
/** Sets role; see isms_set_reference(). */
static inline isms_status isms_participation_set_role(isms_participation *self, const isms_role *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PARTICIPATION_ROLE, (const isms_object *)value, error);
}
/** Whether there is any role. */
static inline bool isms_participation_has_role(const isms_participation *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPATION_ROLE);
}

ISMS_END_DECLS
#endif
