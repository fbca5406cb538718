/**
 * @file
 * @brief A framework: a standard, a law, a contract.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_CATALOG_H
#define ISMS_TYPES_CATALOG_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_catalog. */
enum {
    ISMS_CATALOG_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_CATALOG_NAME = 2, /**< Its name or title, for people. */
    ISMS_CATALOG_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_CATALOG_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_CATALOG_LINKS = 5, /**< Where more is found. */
    ISMS_CATALOG_KIND = 10, /**< What it is. */
    ISMS_CATALOG_VERSION = 11, /**< Its version or year. */
    ISMS_CATALOG_PUBLISHER = 12, /**< Who publishes it. */
    ISMS_CATALOG_OWNER = 13, /**< Who keeps track of it. */
    ISMS_CATALOG_REVIEW_INTERVAL = 14, /**< How often it is looked at whether it still says what is written here. */
    ISMS_CATALOG_REVIEWED_ON = 15, /**< When that was done last. */
    ISMS_CATALOG_INFORMATIVE = 16 /**< It is there to compare with: nobody needs to serve its entries, and the Statement of Applicability leaves them out. */
};

/** The same as an object of any type. */
static inline isms_object *isms_catalog_object(isms_catalog *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_catalog *isms_catalog_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_CATALOG
               ? (isms_catalog *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_catalog *isms_catalog_find(const isms_model *model, const char *id)
{
    return (isms_catalog *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_CATALOG), id);
}
/** How many there are in the model. */
static inline size_t isms_catalog_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_CATALOG));
}
/** The one at @p index, or NULL. */
static inline isms_catalog *isms_catalog_at(const isms_model *model, size_t index)
{
    return (isms_catalog *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_CATALOG), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_catalog_add(isms_catalog **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_CATALOG), id, error);
    if (status == ISMS_OK)
        *out = (isms_catalog *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_catalog_id(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_catalog_set_id(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_catalog_name(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_catalog_set_name(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_catalog_description(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_catalog_set_description(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_catalog_uuid(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_catalog_set_uuid(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_catalog_link_count(const isms_catalog *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CATALOG_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_catalog_link_at(const isms_catalog *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_CATALOG_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_catalog_insert_link(isms_link **out, isms_catalog *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CATALOG_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_catalog_remove_link(isms_catalog *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CATALOG_LINKS, index, error);
}
/** What it is. (S53 S81) */
static inline enum isms_catalog_kind isms_catalog_kind(const isms_catalog *self)
{
    return (enum isms_catalog_kind )isms_get_choice((const isms_object *)self, ISMS_CATALOG_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_catalog_set_kind(isms_catalog *self, enum isms_catalog_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_CATALOG_KIND, (unsigned)value, error);
}
/** Its version or year. (S53) */
static inline const char *isms_catalog_version(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_VERSION);
}
/** Sets version; see isms_set_text(). */
static inline isms_status isms_catalog_set_version(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_VERSION, value, error);
}
/** Who publishes it. (S53) */
static inline const char *isms_catalog_publisher(const isms_catalog *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CATALOG_PUBLISHER);
}
/** Sets publisher; see isms_set_text(). */
static inline isms_status isms_catalog_set_publisher(isms_catalog *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CATALOG_PUBLISHER, value, error);
}
/** Who keeps track of it. (S81; A.5.31) */
static inline isms_object *isms_catalog_owner(const isms_catalog *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_CATALOG_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_catalog_set_owner(isms_catalog *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_CATALOG_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_catalog_has_owner(const isms_catalog *self)
{
    return isms_has((const isms_object *)self, ISMS_CATALOG_OWNER);
}
/** How often it is looked at whether it still says what is written here. (S81; A.5.31) */
static inline isms_duration isms_catalog_review_interval(const isms_catalog *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_CATALOG_REVIEW_INTERVAL);
}
/** Sets review-interval; see isms_set_duration(). */
static inline isms_status isms_catalog_set_review_interval(isms_catalog *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_CATALOG_REVIEW_INTERVAL, value, error);
}
/** Whether there is any review-interval. */
static inline bool isms_catalog_has_review_interval(const isms_catalog *self)
{
    return isms_has((const isms_object *)self, ISMS_CATALOG_REVIEW_INTERVAL);
}
/** When that was done last. (S81; A.5.31) */
static inline isms_date isms_catalog_reviewed_on(const isms_catalog *self)
{
    return isms_get_date((const isms_object *)self, ISMS_CATALOG_REVIEWED_ON);
}
/** Sets reviewed-on; see isms_set_date(). */
static inline isms_status isms_catalog_set_reviewed_on(isms_catalog *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_CATALOG_REVIEWED_ON, value, error);
}
/** Whether there is any reviewed-on. */
static inline bool isms_catalog_has_reviewed_on(const isms_catalog *self)
{
    return isms_has((const isms_object *)self, ISMS_CATALOG_REVIEWED_ON);
}
/** It is there to compare with: nobody needs to serve its entries, and the Statement of Applicability leaves them out. (S53 S68) */
static inline bool isms_catalog_informative(const isms_catalog *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_CATALOG_INFORMATIVE);
}
/** Sets informative; see isms_set_flag(). */
static inline isms_status isms_catalog_set_informative(isms_catalog *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_CATALOG_INFORMATIVE, value, error);
}
/** Whether there is any informative. */
static inline bool isms_catalog_has_informative(const isms_catalog *self)
{
    return isms_has((const isms_object *)self, ISMS_CATALOG_INFORMATIVE);
}

ISMS_END_DECLS
#endif
