/**
 * @file
 * @brief A place where more is found.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_LINK_H
#define ISMS_TYPES_LINK_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_link. */
enum {
    ISMS_LINK_HREF = 10, /**< The address. */
    ISMS_LINK_REL = 11, /**< What it is to the object. */
    ISMS_LINK_MEDIA_TYPE = 12, /**< Its media type. */
    ISMS_LINK_TITLE = 13 /**< A text to show. */
};

/** The same as an object of any type. */
static inline isms_object *isms_link_object(isms_link *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_link *isms_link_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_LINK
               ? (isms_link *)object
               : NULL;
}
/** The address. */
static inline const char *isms_link_href(const isms_link *self)
{
    return isms_get_text((const isms_object *)self, ISMS_LINK_HREF);
}
/** Sets href; see isms_set_text(). */
static inline isms_status isms_link_set_href(isms_link *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_LINK_HREF, value, error);
}
/** What it is to the object. */
static inline const char *isms_link_rel(const isms_link *self)
{
    return isms_get_text((const isms_object *)self, ISMS_LINK_REL);
}
/** Sets rel; see isms_set_text(). */
static inline isms_status isms_link_set_rel(isms_link *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_LINK_REL, value, error);
}
/** Its media type. */
static inline const char *isms_link_media_type(const isms_link *self)
{
    return isms_get_text((const isms_object *)self, ISMS_LINK_MEDIA_TYPE);
}
/** Sets media-type; see isms_set_text(). */
static inline isms_status isms_link_set_media_type(isms_link *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_LINK_MEDIA_TYPE, value, error);
}
/** A text to show. */
static inline const char *isms_link_title(const isms_link *self)
{
    return isms_get_text((const isms_object *)self, ISMS_LINK_TITLE);
}
/** Sets title; see isms_set_text(). */
static inline isms_status isms_link_set_title(isms_link *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_LINK_TITLE, value, error);
}

ISMS_END_DECLS
#endif
