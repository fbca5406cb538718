/**
 * @file
 * @brief That a control relates to one of another framework.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_MAPPING_H
#define ISMS_TYPES_MAPPING_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_mapping. */
enum {
    ISMS_MAPPING_CONTROL = 10, /**< The other control. */
    ISMS_MAPPING_RELATIONSHIP = 11, /**< How they relate; that they do where nothing is written. */
    ISMS_MAPPING_SOURCE = 12 /**< Who says so, and in which version. */
};

/** The same as an object of any type. */
static inline isms_object *isms_mapping_object(isms_mapping *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_mapping *isms_mapping_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_MAPPING
               ? (isms_mapping *)object
               : NULL;
}
/** The other control. (S53) */
static inline isms_control *isms_mapping_control(const isms_mapping *self)
{
    return (isms_control *)isms_get_reference((const isms_object *)self, ISMS_MAPPING_CONTROL);
}
/** Sets control; see isms_set_reference(). */
static inline isms_status isms_mapping_set_control(isms_mapping *self, const isms_control *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_MAPPING_CONTROL, (const isms_object *)value, error);
}
/** Whether there is any control. */
static inline bool isms_mapping_has_control(const isms_mapping *self)
{
    return isms_has((const isms_object *)self, ISMS_MAPPING_CONTROL);
}
/** How they relate; that they do where nothing is written. (S53) */
static inline enum isms_relationship isms_mapping_relationship(const isms_mapping *self)
{
    return (enum isms_relationship )isms_get_choice((const isms_object *)self, ISMS_MAPPING_RELATIONSHIP);
}
/** Sets relationship; see isms_set_choice(). */
static inline isms_status isms_mapping_set_relationship(isms_mapping *self, enum isms_relationship value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_MAPPING_RELATIONSHIP, (unsigned)value, error);
}
/** Who says so, and in which version. (S53) */
static inline const char *isms_mapping_source(const isms_mapping *self)
{
    return isms_get_text((const isms_object *)self, ISMS_MAPPING_SOURCE);
}
/** Sets source; see isms_set_text(). */
static inline isms_status isms_mapping_set_source(isms_mapping *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_MAPPING_SOURCE, value, error);
}

ISMS_END_DECLS
#endif
