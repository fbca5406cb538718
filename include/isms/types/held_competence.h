/**
 * @file
 * @brief A competence that a person has.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_HELD_COMPETENCE_H
#define ISMS_TYPES_HELD_COMPETENCE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_held_competence. */
enum {
    ISMS_HELD_COMPETENCE_COMPETENCE = 10, /**< Which one. */
    ISMS_HELD_COMPETENCE_LEVEL = 11, /**< How well: 1 knows it, 2 works with it, 3 masters it. */
    ISMS_HELD_COMPETENCE_BASIS = 12, /**< What it rests on. */
    ISMS_HELD_COMPETENCE_EVIDENCE = 13, /**< What shows it: documents and records. */
    ISMS_HELD_COMPETENCE_FROM = 14, /**< Since when; for a certificate its date. */
    ISMS_HELD_COMPETENCE_UNTIL = 15 /**< Last day of its validity; follows from the validity of the competence where missing. */
};

/** The same as an object of any type. */
static inline isms_object *isms_held_competence_object(isms_held_competence *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_held_competence *isms_held_competence_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_HELD_COMPETENCE
               ? (isms_held_competence *)object
               : NULL;
}
/** Which one. (S37; 7.2) */
static inline isms_competence *isms_held_competence_competence(const isms_held_competence *self)
{
    return (isms_competence *)isms_get_reference((const isms_object *)self, ISMS_HELD_COMPETENCE_COMPETENCE);
}
/** Sets competence; see isms_set_reference(). */
static inline isms_status isms_held_competence_set_competence(isms_held_competence *self, const isms_competence *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_HELD_COMPETENCE_COMPETENCE, (const isms_object *)value, error);
}
/** Whether there is any competence. */
static inline bool isms_held_competence_has_competence(const isms_held_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_HELD_COMPETENCE_COMPETENCE);
}
/** How well: 1 knows it, 2 works with it, 3 masters it. (S37; 7.2) */
static inline int64_t isms_held_competence_level(const isms_held_competence *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_HELD_COMPETENCE_LEVEL);
}
/** Sets level; see isms_set_integer(). */
static inline isms_status isms_held_competence_set_level(isms_held_competence *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_HELD_COMPETENCE_LEVEL, value, error);
}
/** Whether there is any level. */
static inline bool isms_held_competence_has_level(const isms_held_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_HELD_COMPETENCE_LEVEL);
}
/** What it rests on. (S37; 7.2) */
static inline enum isms_competence_basis isms_held_competence_basis(const isms_held_competence *self)
{
    return (enum isms_competence_basis )isms_get_choice((const isms_object *)self, ISMS_HELD_COMPETENCE_BASIS);
}
/** Sets basis; see isms_set_choice(). */
static inline isms_status isms_held_competence_set_basis(isms_held_competence *self, enum isms_competence_basis value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_HELD_COMPETENCE_BASIS, (unsigned)value, error);
}
/** What shows it: documents and records. (7.2) */
static inline size_t isms_held_competence_evidence_count(const isms_held_competence *self)
{
    return isms_item_count((const isms_object *)self, ISMS_HELD_COMPETENCE_EVIDENCE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_held_competence_evidence_at(const isms_held_competence *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_HELD_COMPETENCE_EVIDENCE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_held_competence_insert_evidence(isms_held_competence *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_HELD_COMPETENCE_EVIDENCE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_held_competence_remove_evidence(isms_held_competence *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_HELD_COMPETENCE_EVIDENCE, index, error);
}
/** Since when; for a certificate its date. (7.2) */
static inline isms_date isms_held_competence_from(const isms_held_competence *self)
{
    return isms_get_date((const isms_object *)self, ISMS_HELD_COMPETENCE_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_held_competence_set_from(isms_held_competence *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_HELD_COMPETENCE_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_held_competence_has_from(const isms_held_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_HELD_COMPETENCE_FROM);
}
/** Last day of its validity; follows from the validity of the competence where missing. (7.2) */
static inline isms_date isms_held_competence_until(const isms_held_competence *self)
{
    return isms_get_date((const isms_object *)self, ISMS_HELD_COMPETENCE_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_held_competence_set_until(isms_held_competence *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_HELD_COMPETENCE_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_held_competence_has_until(const isms_held_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_HELD_COMPETENCE_UNTIL);
}

ISMS_END_DECLS
#endif
