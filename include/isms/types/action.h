/**
 * @file
 * @brief What is done about a finding, a risk, a decision or a lack of competence.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ACTION_H
#define ISMS_TYPES_ACTION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_action. */
enum {
    ISMS_ACTION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_ACTION_NAME = 2, /**< Its name or title, for people. */
    ISMS_ACTION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_ACTION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_ACTION_LINKS = 5, /**< Where more is found. */
    ISMS_ACTION_KIND = 10, /**< What it is for. */
    ISMS_ACTION_FINDING = 11, /**< The finding that it answers. */
    ISMS_ACTION_RECORD = 12, /**< The meeting, incident or review that it comes from. */
    ISMS_ACTION_RISK = 13, /**< The risk that it treats. */
    ISMS_ACTION_PERSON = 14, /**< Whose competence it develops. */
    ISMS_ACTION_COMPETENCE = 15, /**< Which competence. */
    ISMS_ACTION_ABOUT = 16, /**< What it is about beside. */
    ISMS_ACTION_OWNER = 17, /**< Who carries it out. */
    ISMS_ACTION_DUE = 18, /**< By when. */
    ISMS_ACTION_CLOSED = 19, /**< When it was done. */
    ISMS_ACTION_VERIFIED_BY = 20, /**< Who checked that it worked. */
    ISMS_ACTION_VERIFIED_ON = 21, /**< When that was checked. */
    ISMS_ACTION_RESULT = 22 /**< What the check showed. */
};

/** The same as an object of any type. */
static inline isms_object *isms_action_object(isms_action *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_action *isms_action_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ACTION
               ? (isms_action *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_action *isms_action_find(const isms_model *model, const char *id)
{
    return (isms_action *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_ACTION), id);
}
/** How many there are in the model. */
static inline size_t isms_action_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_ACTION));
}
/** The one at @p index, or NULL. */
static inline isms_action *isms_action_at(const isms_model *model, size_t index)
{
    return (isms_action *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_ACTION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_action_add(isms_action **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_ACTION), id, error);
    if (status == ISMS_OK)
        *out = (isms_action *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_action_id(const isms_action *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACTION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_action_set_id(isms_action *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACTION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_action_name(const isms_action *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACTION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_action_set_name(isms_action *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACTION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_action_description(const isms_action *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACTION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_action_set_description(isms_action *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACTION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_action_uuid(const isms_action *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ACTION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_action_set_uuid(isms_action *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ACTION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_action_link_count(const isms_action *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ACTION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_action_link_at(const isms_action *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_ACTION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_action_insert_link(isms_link **out, isms_action *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ACTION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_action_remove_link(isms_action *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ACTION_LINKS, index, error);
}
/** What it is for. (10.2) */
static inline enum isms_action_kind isms_action_kind(const isms_action *self)
{
    return (enum isms_action_kind )isms_get_choice((const isms_object *)self, ISMS_ACTION_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_action_set_kind(isms_action *self, enum isms_action_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ACTION_KIND, (unsigned)value, error);
}
/** The finding that it answers. (S86) */
static inline isms_audit_finding *isms_action_finding(const isms_action *self)
{
    return (isms_audit_finding *)isms_get_reference((const isms_object *)self, ISMS_ACTION_FINDING);
}
/** Sets finding; see isms_set_reference(). */
static inline isms_status isms_action_set_finding(isms_action *self, const isms_audit_finding *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_FINDING, (const isms_object *)value, error);
}
/** Whether there is any finding. */
static inline bool isms_action_has_finding(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_FINDING);
}
/** The meeting, incident or review that it comes from. (S16 S67) */
static inline isms_record *isms_action_record(const isms_action *self)
{
    return (isms_record *)isms_get_reference((const isms_object *)self, ISMS_ACTION_RECORD);
}
/** Sets record; see isms_set_reference(). */
static inline isms_status isms_action_set_record(isms_action *self, const isms_record *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_RECORD, (const isms_object *)value, error);
}
/** Whether there is any record. */
static inline bool isms_action_has_record(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_RECORD);
}
/** The risk that it treats. (8.3) */
static inline isms_risk *isms_action_risk(const isms_action *self)
{
    return (isms_risk *)isms_get_reference((const isms_object *)self, ISMS_ACTION_RISK);
}
/** Sets risk; see isms_set_reference(). */
static inline isms_status isms_action_set_risk(isms_action *self, const isms_risk *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_RISK, (const isms_object *)value, error);
}
/** Whether there is any risk. */
static inline bool isms_action_has_risk(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_RISK);
}
/** Whose competence it develops. (7.2) */
static inline isms_person *isms_action_person(const isms_action *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_ACTION_PERSON);
}
/** Sets person; see isms_set_reference(). */
static inline isms_status isms_action_set_person(isms_action *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_PERSON, (const isms_object *)value, error);
}
/** Whether there is any person. */
static inline bool isms_action_has_person(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_PERSON);
}
/** Which competence. (7.2) */
static inline isms_competence *isms_action_competence(const isms_action *self)
{
    return (isms_competence *)isms_get_reference((const isms_object *)self, ISMS_ACTION_COMPETENCE);
}
/** Sets competence; see isms_set_reference(). */
static inline isms_status isms_action_set_competence(isms_action *self, const isms_competence *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_COMPETENCE, (const isms_object *)value, error);
}
/** Whether there is any competence. */
static inline bool isms_action_has_competence(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_COMPETENCE);
}
/** What it is about beside. (S16) */
static inline size_t isms_action_about_count(const isms_action *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ACTION_ABOUT);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_action_about_at(const isms_action *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_ACTION_ABOUT, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_action_insert_about(isms_action *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ACTION_ABOUT, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_action_remove_about(isms_action *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ACTION_ABOUT, index, error);
}
/** Who carries it out. (S16 S86) */
static inline isms_object *isms_action_owner(const isms_action *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ACTION_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_action_set_owner(isms_action *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_action_has_owner(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_OWNER);
}
/** By when. (S16) */
static inline isms_date isms_action_due(const isms_action *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACTION_DUE);
}
/** Sets due; see isms_set_date(). */
static inline isms_status isms_action_set_due(isms_action *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACTION_DUE, value, error);
}
/** Whether there is any due. */
static inline bool isms_action_has_due(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_DUE);
}
/** When it was done. (10.2) */
static inline isms_date isms_action_closed(const isms_action *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACTION_CLOSED);
}
/** Sets closed; see isms_set_date(). */
static inline isms_status isms_action_set_closed(isms_action *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACTION_CLOSED, value, error);
}
/** Whether there is any closed. */
static inline bool isms_action_has_closed(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_CLOSED);
}
/** Who checked that it worked. (10.2; 7.2) */
static inline isms_person *isms_action_verified_by(const isms_action *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_ACTION_VERIFIED_BY);
}
/** Sets verified-by; see isms_set_reference(). */
static inline isms_status isms_action_set_verified_by(isms_action *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ACTION_VERIFIED_BY, (const isms_object *)value, error);
}
/** Whether there is any verified-by. */
static inline bool isms_action_has_verified_by(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_VERIFIED_BY);
}
/** When that was checked. (10.2; 7.2) */
static inline isms_date isms_action_verified_on(const isms_action *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ACTION_VERIFIED_ON);
}
/** Sets verified-on; see isms_set_date(). */
static inline isms_status isms_action_set_verified_on(isms_action *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ACTION_VERIFIED_ON, value, error);
}
/** Whether there is any verified-on. */
static inline bool isms_action_has_verified_on(const isms_action *self)
{
    return isms_has((const isms_object *)self, ISMS_ACTION_VERIFIED_ON);
}
/** What the check showed. (10.2; 7.2) */
static inline enum isms_result isms_action_result(const isms_action *self)
{
    return (enum isms_result )isms_get_choice((const isms_object *)self, ISMS_ACTION_RESULT);
}
/** Sets result; see isms_set_choice(). */
static inline isms_status isms_action_set_result(isms_action *self, enum isms_result value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ACTION_RESULT, (unsigned)value, error);
}

ISMS_END_DECLS
#endif
