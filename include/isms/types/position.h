/**
 * @file
 * @brief A job in the line organization, filled or vacant.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_POSITION_H
#define ISMS_TYPES_POSITION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_position. */
enum {
    ISMS_POSITION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_POSITION_NAME = 2, /**< Its name or title, for people. */
    ISMS_POSITION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_POSITION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_POSITION_LINKS = 5, /**< Where more is found. */
    ISMS_POSITION_UNIT = 10, /**< The unit that it belongs to. */
    ISMS_POSITION_REPORTS_TO = 11, /**< The position above it. */
    ISMS_POSITION_RANK = 12, /**< How high it stands: 1 is the top, larger numbers are lower. */
    ISMS_POSITION_JOB_DESCRIPTION = 13, /**< The document that describes the job. */
    ISMS_POSITION_ROLES = 14, /**< Roles that come with the job. */
    ISMS_POSITION_SITE = 15, /**< Where the job is done. */
    ISMS_POSITION_PLANNED_FROM = 16, /**< When a job that does not exist yet is to begin. */
    ISMS_POSITION_UNTIL = 17 /**< Its last day, where it is no more. */
};

/** The same as an object of any type. */
static inline isms_object *isms_position_object(isms_position *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_position *isms_position_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_POSITION
               ? (isms_position *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_position *isms_position_find(const isms_model *model, const char *id)
{
    return (isms_position *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_POSITION), id);
}
/** How many there are in the model. */
static inline size_t isms_position_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_POSITION));
}
/** The one at @p index, or NULL. */
static inline isms_position *isms_position_at(const isms_model *model, size_t index)
{
    return (isms_position *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_POSITION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_position_add(isms_position **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_POSITION), id, error);
    if (status == ISMS_OK)
        *out = (isms_position *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_position_id(const isms_position *self)
{
    return isms_get_text((const isms_object *)self, ISMS_POSITION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_position_set_id(isms_position *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_POSITION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_position_name(const isms_position *self)
{
    return isms_get_text((const isms_object *)self, ISMS_POSITION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_position_set_name(isms_position *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_POSITION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_position_description(const isms_position *self)
{
    return isms_get_text((const isms_object *)self, ISMS_POSITION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_position_set_description(isms_position *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_POSITION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_position_uuid(const isms_position *self)
{
    return isms_get_text((const isms_object *)self, ISMS_POSITION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_position_set_uuid(isms_position *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_POSITION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_position_link_count(const isms_position *self)
{
    return isms_item_count((const isms_object *)self, ISMS_POSITION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_position_link_at(const isms_position *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_POSITION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_position_insert_link(isms_link **out, isms_position *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_POSITION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_position_remove_link(isms_position *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_POSITION_LINKS, index, error);
}
/** The unit that it belongs to. (S38) */
static inline isms_unit *isms_position_unit(const isms_position *self)
{
    return (isms_unit *)isms_get_reference((const isms_object *)self, ISMS_POSITION_UNIT);
}
/** Sets unit; see isms_set_reference(). */
static inline isms_status isms_position_set_unit(isms_position *self, const isms_unit *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_POSITION_UNIT, (const isms_object *)value, error);
}
/** Whether there is any unit. */
static inline bool isms_position_has_unit(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_UNIT);
}
/** The position above it. (S38) */
static inline isms_position *isms_position_reports_to(const isms_position *self)
{
    return (isms_position *)isms_get_reference((const isms_object *)self, ISMS_POSITION_REPORTS_TO);
}
/** Sets reports-to; see isms_set_reference(). */
static inline isms_status isms_position_set_reports_to(isms_position *self, const isms_position *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_POSITION_REPORTS_TO, (const isms_object *)value, error);
}
/** Whether there is any reports-to. */
static inline bool isms_position_has_reports_to(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_REPORTS_TO);
}
/** How high it stands: 1 is the top, larger numbers are lower. (S38) */
static inline int64_t isms_position_rank(const isms_position *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_POSITION_RANK);
}
/** Sets rank; see isms_set_integer(). */
static inline isms_status isms_position_set_rank(isms_position *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_POSITION_RANK, value, error);
}
/** Whether there is any rank. */
static inline bool isms_position_has_rank(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_RANK);
}
/** The document that describes the job. (S47 S48) */
static inline isms_document *isms_position_job_description(const isms_position *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_POSITION_JOB_DESCRIPTION);
}
/** Sets job-description; see isms_set_reference(). */
static inline isms_status isms_position_set_job_description(isms_position *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_POSITION_JOB_DESCRIPTION, (const isms_object *)value, error);
}
/** Whether there is any job-description. */
static inline bool isms_position_has_job_description(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_JOB_DESCRIPTION);
}
/** Roles that come with the job. (S46 S62) */
static inline size_t isms_position_role_count(const isms_position *self)
{
    return isms_item_count((const isms_object *)self, ISMS_POSITION_ROLES);
}
/** The one at @p index, or NULL. */
static inline isms_role *isms_position_role_at(const isms_position *self, size_t index)
{
    return (isms_role *)isms_item_reference((const isms_object *)self, ISMS_POSITION_ROLES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_position_insert_role(isms_position *self, size_t index, const isms_role *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_POSITION_ROLES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_position_remove_role(isms_position *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_POSITION_ROLES, index, error);
}
/** Where the job is done. (S25) */
static inline isms_site *isms_position_site(const isms_position *self)
{
    return (isms_site *)isms_get_reference((const isms_object *)self, ISMS_POSITION_SITE);
}
/** Sets site; see isms_set_reference(). */
static inline isms_status isms_position_set_site(isms_position *self, const isms_site *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_POSITION_SITE, (const isms_object *)value, error);
}
/** Whether there is any site. */
static inline bool isms_position_has_site(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_SITE);
}
/** When a job that does not exist yet is to begin. (S46) */
static inline isms_date isms_position_planned_from(const isms_position *self)
{
    return isms_get_date((const isms_object *)self, ISMS_POSITION_PLANNED_FROM);
}
/** Sets planned-from; see isms_set_date(). */
static inline isms_status isms_position_set_planned_from(isms_position *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_POSITION_PLANNED_FROM, value, error);
}
/** Whether there is any planned-from. */
static inline bool isms_position_has_planned_from(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_PLANNED_FROM);
}
/** Its last day, where it is no more. (S46) */
static inline isms_date isms_position_until(const isms_position *self)
{
    return isms_get_date((const isms_object *)self, ISMS_POSITION_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_position_set_until(isms_position *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_POSITION_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_position_has_until(const isms_position *self)
{
    return isms_has((const isms_object *)self, ISMS_POSITION_UNTIL);
}

ISMS_END_DECLS
#endif
