/**
 * @file
 * @brief Someone who took part in what is recorded.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PARTICIPANT_H
#define ISMS_TYPES_PARTICIPANT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_participant. */
enum {
    ISMS_PARTICIPANT_WHO = 10, /**< Who. */
    ISMS_PARTICIPANT_PART = 11, /**< What part. */
    ISMS_PARTICIPANT_ABSENT = 12, /**< Whether they were missing. */
    ISMS_PARTICIPANT_VOTED = 13, /**< Whether they voted; they did where nothing is written. */
    ISMS_PARTICIPANT_CONFLICT = 14 /**< Whether they declared a conflict of interest. */
};

/** The same as an object of any type. */
static inline isms_object *isms_participant_object(isms_participant *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_participant *isms_participant_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PARTICIPANT
               ? (isms_participant *)object
               : NULL;
}
/** Who. (S15) */
static inline isms_object *isms_participant_who(const isms_participant *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_PARTICIPANT_WHO);
}
/** Sets who; see isms_set_reference(). */
static inline isms_status isms_participant_set_who(isms_participant *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PARTICIPANT_WHO, (const isms_object *)value, error);
}
/** Whether there is any who. */
static inline bool isms_participant_has_who(const isms_participant *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPANT_WHO);
}
/** What part. (S84) */
static inline enum isms_part_taken isms_participant_part(const isms_participant *self)
{
    return (enum isms_part_taken )isms_get_choice((const isms_object *)self, ISMS_PARTICIPANT_PART);
}
/** Sets part; see isms_set_choice(). */
static inline isms_status isms_participant_set_part(isms_participant *self, enum isms_part_taken value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_PARTICIPANT_PART, (unsigned)value, error);
}
/** Whether they were missing. (S6) */
static inline bool isms_participant_absent(const isms_participant *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_PARTICIPANT_ABSENT);
}
/** Sets absent; see isms_set_flag(). */
static inline isms_status isms_participant_set_absent(isms_participant *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_PARTICIPANT_ABSENT, value, error);
}
/** Whether there is any absent. */
static inline bool isms_participant_has_absent(const isms_participant *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPANT_ABSENT);
}
/** Whether they voted; they did where nothing is written. (S14) */
static inline bool isms_participant_voted(const isms_participant *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_PARTICIPANT_VOTED);
}
/** Sets voted; see isms_set_flag(). */
static inline isms_status isms_participant_set_voted(isms_participant *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_PARTICIPANT_VOTED, value, error);
}
/** Whether there is any voted. */
static inline bool isms_participant_has_voted(const isms_participant *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPANT_VOTED);
}
/** Whether they declared a conflict of interest. (S84) */
static inline bool isms_participant_conflict(const isms_participant *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_PARTICIPANT_CONFLICT);
}
/** Sets conflict; see isms_set_flag(). */
static inline isms_status isms_participant_set_conflict(isms_participant *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_PARTICIPANT_CONFLICT, value, error);
}
/** Whether there is any conflict. */
static inline bool isms_participant_has_conflict(const isms_participant *self)
{
    return isms_has((const isms_object *)self, ISMS_PARTICIPANT_CONFLICT);
}

ISMS_END_DECLS
#endif
