/**
 * @file
 * @brief A competence that a role asks for.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_REQUIRED_COMPETENCE_H
#define ISMS_TYPES_REQUIRED_COMPETENCE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_required_competence. */
enum {
    ISMS_REQUIRED_COMPETENCE_COMPETENCE = 10, /**< Which one. */
    ISMS_REQUIRED_COMPETENCE_LEVEL = 11, /**< How well at least: 1 knows it, 2 works with it, 3 masters it. */
    ISMS_REQUIRED_COMPETENCE_CARRIED_BY = 12, /**< Who must have it; each holder where nothing is written. */
    ISMS_REQUIRED_COMPETENCE_NECESSITY = 13 /**< Whether it must be or should be; it must where nothing is written. */
};

/** The same as an object of any type. */
static inline isms_object *isms_required_competence_object(isms_required_competence *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_required_competence *isms_required_competence_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_REQUIRED_COMPETENCE
               ? (isms_required_competence *)object
               : NULL;
}
/** Which one. (S37; 7.2) */
static inline isms_competence *isms_required_competence_competence(const isms_required_competence *self)
{
    return (isms_competence *)isms_get_reference((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_COMPETENCE);
}
/** Sets competence; see isms_set_reference(). */
static inline isms_status isms_required_competence_set_competence(isms_required_competence *self, const isms_competence *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_REQUIRED_COMPETENCE_COMPETENCE, (const isms_object *)value, error);
}
/** Whether there is any competence. */
static inline bool isms_required_competence_has_competence(const isms_required_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_COMPETENCE);
}
/** How well at least: 1 knows it, 2 works with it, 3 masters it. (S37; 7.2) */
static inline int64_t isms_required_competence_level(const isms_required_competence *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_LEVEL);
}
/** Sets level; see isms_set_integer(). */
static inline isms_status isms_required_competence_set_level(isms_required_competence *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_REQUIRED_COMPETENCE_LEVEL, value, error);
}
/** Whether there is any level. */
static inline bool isms_required_competence_has_level(const isms_required_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_LEVEL);
}
/** Who must have it; each holder where nothing is written. (S37) */
static inline enum isms_carried_by isms_required_competence_carried_by(const isms_required_competence *self)
{
    return (enum isms_carried_by )isms_get_choice((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_CARRIED_BY);
}
/** Sets carried-by; see isms_set_choice(). */
static inline isms_status isms_required_competence_set_carried_by(isms_required_competence *self, enum isms_carried_by value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_REQUIRED_COMPETENCE_CARRIED_BY, (unsigned)value, error);
}
/** Whether it must be or should be; it must where nothing is written. (S37) */
static inline enum isms_necessity isms_required_competence_necessity(const isms_required_competence *self)
{
    return (enum isms_necessity )isms_get_choice((const isms_object *)self, ISMS_REQUIRED_COMPETENCE_NECESSITY);
}
/** Sets necessity; see isms_set_choice(). */
static inline isms_status isms_required_competence_set_necessity(isms_required_competence *self, enum isms_necessity value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_REQUIRED_COMPETENCE_NECESSITY, (unsigned)value, error);
}

ISMS_END_DECLS
#endif
