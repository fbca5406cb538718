/**
 * @file
 * @brief What an audit or review found.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_AUDIT_FINDING_H
#define ISMS_TYPES_AUDIT_FINDING_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_audit_finding. */
enum {
    ISMS_AUDIT_FINDING_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_AUDIT_FINDING_NAME = 2, /**< Its name or title, for people. */
    ISMS_AUDIT_FINDING_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_AUDIT_FINDING_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_AUDIT_FINDING_LINKS = 5, /**< Where more is found. */
    ISMS_AUDIT_FINDING_RECORD = 10, /**< The audit or review. */
    ISMS_AUDIT_FINDING_KIND = 11, /**< What it is. */
    ISMS_AUDIT_FINDING_CONTROLS = 12, /**< What is not met or could be better. */
    ISMS_AUDIT_FINDING_ABOUT = 13, /**< What it is about beside. */
    ISMS_AUDIT_FINDING_RAISED_BY = 14, /**< Who found it. */
    ISMS_AUDIT_FINDING_OWNER = 15, /**< Who has to deal with it. */
    ISMS_AUDIT_FINDING_CAUSE = 16, /**< Why it came about. */
    ISMS_AUDIT_FINDING_RECOMMENDATION = 17, /**< What the auditor recommends. */
    ISMS_AUDIT_FINDING_DUE = 18, /**< By when. */
    ISMS_AUDIT_FINDING_CLOSED = 19, /**< When it was closed. */
    ISMS_AUDIT_FINDING_VERIFIED_BY = 20, /**< Who checked that the remedy works. */
    ISMS_AUDIT_FINDING_VERIFIED_ON = 21 /**< When that was checked. */
};

/** The same as an object of any type. */
static inline isms_object *isms_audit_finding_object(isms_audit_finding *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_audit_finding *isms_audit_finding_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_AUDIT_FINDING
               ? (isms_audit_finding *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_audit_finding *isms_audit_finding_find(const isms_model *model, const char *id)
{
    return (isms_audit_finding *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_AUDIT_FINDING), id);
}
/** How many there are in the model. */
static inline size_t isms_audit_finding_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_AUDIT_FINDING));
}
/** The one at @p index, or NULL. */
static inline isms_audit_finding *isms_audit_finding_at(const isms_model *model, size_t index)
{
    return (isms_audit_finding *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_AUDIT_FINDING), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_audit_finding_add(isms_audit_finding **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_AUDIT_FINDING), id, error);
    if (status == ISMS_OK)
        *out = (isms_audit_finding *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_audit_finding_id(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_id(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_audit_finding_name(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_name(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_audit_finding_description(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_description(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_audit_finding_uuid(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_uuid(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_audit_finding_link_count(const isms_audit_finding *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUDIT_FINDING_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_audit_finding_link_at(const isms_audit_finding *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_AUDIT_FINDING_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_audit_finding_insert_link(isms_link **out, isms_audit_finding *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_AUDIT_FINDING_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_audit_finding_remove_link(isms_audit_finding *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUDIT_FINDING_LINKS, index, error);
}
/** The audit or review. (S85) */
static inline isms_record *isms_audit_finding_record(const isms_audit_finding *self)
{
    return (isms_record *)isms_get_reference((const isms_object *)self, ISMS_AUDIT_FINDING_RECORD);
}
/** Sets record; see isms_set_reference(). */
static inline isms_status isms_audit_finding_set_record(isms_audit_finding *self, const isms_record *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUDIT_FINDING_RECORD, (const isms_object *)value, error);
}
/** Whether there is any record. */
static inline bool isms_audit_finding_has_record(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_RECORD);
}
/** What it is. (S86) */
static inline enum isms_audit_finding_kind isms_audit_finding_kind(const isms_audit_finding *self)
{
    return (enum isms_audit_finding_kind )isms_get_choice((const isms_object *)self, ISMS_AUDIT_FINDING_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_audit_finding_set_kind(isms_audit_finding *self, enum isms_audit_finding_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_AUDIT_FINDING_KIND, (unsigned)value, error);
}
/** What is not met or could be better. (S86) */
static inline size_t isms_audit_finding_control_count(const isms_audit_finding *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUDIT_FINDING_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_audit_finding_control_at(const isms_audit_finding *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_AUDIT_FINDING_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_audit_finding_insert_control(isms_audit_finding *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_AUDIT_FINDING_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_audit_finding_remove_control(isms_audit_finding *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUDIT_FINDING_CONTROLS, index, error);
}
/** What it is about beside. (S86) */
static inline size_t isms_audit_finding_about_count(const isms_audit_finding *self)
{
    return isms_item_count((const isms_object *)self, ISMS_AUDIT_FINDING_ABOUT);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_audit_finding_about_at(const isms_audit_finding *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_AUDIT_FINDING_ABOUT, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_audit_finding_insert_about(isms_audit_finding *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_AUDIT_FINDING_ABOUT, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_audit_finding_remove_about(isms_audit_finding *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_AUDIT_FINDING_ABOUT, index, error);
}
/** Who found it. (S85) */
static inline isms_person *isms_audit_finding_raised_by(const isms_audit_finding *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_AUDIT_FINDING_RAISED_BY);
}
/** Sets raised-by; see isms_set_reference(). */
static inline isms_status isms_audit_finding_set_raised_by(isms_audit_finding *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUDIT_FINDING_RAISED_BY, (const isms_object *)value, error);
}
/** Whether there is any raised-by. */
static inline bool isms_audit_finding_has_raised_by(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_RAISED_BY);
}
/** Who has to deal with it. (S86) */
static inline isms_object *isms_audit_finding_owner(const isms_audit_finding *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_AUDIT_FINDING_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_audit_finding_set_owner(isms_audit_finding *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUDIT_FINDING_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_audit_finding_has_owner(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_OWNER);
}
/** Why it came about. (10.2) */
static inline const char *isms_audit_finding_cause(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_CAUSE);
}
/** Sets cause; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_cause(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_CAUSE, value, error);
}
/** What the auditor recommends. (S86) */
static inline const char *isms_audit_finding_recommendation(const isms_audit_finding *self)
{
    return isms_get_text((const isms_object *)self, ISMS_AUDIT_FINDING_RECOMMENDATION);
}
/** Sets recommendation; see isms_set_text(). */
static inline isms_status isms_audit_finding_set_recommendation(isms_audit_finding *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_AUDIT_FINDING_RECOMMENDATION, value, error);
}
/** By when. (10.2) */
static inline isms_date isms_audit_finding_due(const isms_audit_finding *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUDIT_FINDING_DUE);
}
/** Sets due; see isms_set_date(). */
static inline isms_status isms_audit_finding_set_due(isms_audit_finding *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUDIT_FINDING_DUE, value, error);
}
/** Whether there is any due. */
static inline bool isms_audit_finding_has_due(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_DUE);
}
/** When it was closed. (10.2) */
static inline isms_date isms_audit_finding_closed(const isms_audit_finding *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUDIT_FINDING_CLOSED);
}
/** Sets closed; see isms_set_date(). */
static inline isms_status isms_audit_finding_set_closed(isms_audit_finding *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUDIT_FINDING_CLOSED, value, error);
}
/** Whether there is any closed. */
static inline bool isms_audit_finding_has_closed(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_CLOSED);
}
/** Who checked that the remedy works. (10.2) */
static inline isms_person *isms_audit_finding_verified_by(const isms_audit_finding *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_BY);
}
/** Sets verified-by; see isms_set_reference(). */
static inline isms_status isms_audit_finding_set_verified_by(isms_audit_finding *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_BY, (const isms_object *)value, error);
}
/** Whether there is any verified-by. */
static inline bool isms_audit_finding_has_verified_by(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_BY);
}
/** When that was checked. (10.2) */
static inline isms_date isms_audit_finding_verified_on(const isms_audit_finding *self)
{
    return isms_get_date((const isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_ON);
}
/** Sets verified-on; see isms_set_date(). */
static inline isms_status isms_audit_finding_set_verified_on(isms_audit_finding *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_ON, value, error);
}
/** Whether there is any verified-on. */
static inline bool isms_audit_finding_has_verified_on(const isms_audit_finding *self)
{
    return isms_has((const isms_object *)self, ISMS_AUDIT_FINDING_VERIFIED_ON);
}

ISMS_END_DECLS
#endif
