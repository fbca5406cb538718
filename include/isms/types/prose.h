/**
 * @file
 * @brief A text of a control.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PROSE_H
#define ISMS_TYPES_PROSE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_prose. */
enum {
    ISMS_PROSE_KIND = 10, /**< What it is: purpose, guidance, documented-information... */
    ISMS_PROSE_TEXT = 11 /**< The text. */
};

/** The same as an object of any type. */
static inline isms_object *isms_prose_object(isms_prose *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_prose *isms_prose_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PROSE
               ? (isms_prose *)object
               : NULL;
}
/** What it is: purpose, guidance, documented-information... (S53) */
static inline const char *isms_prose_kind(const isms_prose *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROSE_KIND);
}
/** Sets kind; see isms_set_text(). */
static inline isms_status isms_prose_set_kind(isms_prose *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROSE_KIND, value, error);
}
/** The text. (S53) */
static inline const char *isms_prose_text(const isms_prose *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROSE_TEXT);
}
/** Sets text; see isms_set_text(). */
static inline isms_status isms_prose_set_text(isms_prose *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROSE_TEXT, value, error);
}

ISMS_END_DECLS
#endif
