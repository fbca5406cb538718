/**
 * @file
 * @brief Evidence that something happened.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_RECORD_H
#define ISMS_TYPES_RECORD_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_record. */
enum {
    ISMS_RECORD_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_RECORD_NAME = 2, /**< Its name or title, for people. */
    ISMS_RECORD_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_RECORD_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_RECORD_LINKS = 5, /**< Where more is found. */
    ISMS_RECORD_KIND = 10, /**< What happened. */
    ISMS_RECORD_DATE = 11, /**< When it happened or began. */
    ISMS_RECORD_UNTIL = 12, /**< When it ended or was closed. */
    ISMS_RECORD_RESPONSIBILITY = 13, /**< The responsibility that it discharges. */
    ISMS_RECORD_BY = 14, /**< Who did it. */
    ISMS_RECORD_ABOUT = 15, /**< What or whom it is about. */
    ISMS_RECORD_RECIPIENTS = 16, /**< Who was told. */
    ISMS_RECORD_COMMITTEE = 17, /**< The committee that met. */
    ISMS_RECORD_RESULT = 18, /**< How it ended. */
    ISMS_RECORD_SCORE = 19, /**< Result of a test in per cent. */
    ISMS_RECORD_LEVEL = 20, /**< How grave a violation or sanction is, or how deep a screening goes; larger is more. */
    ISMS_RECORD_INPUTS = 21, /**< What a management review looked at. */
    ISMS_RECORD_TOPICS = 22, /**< What it dealt with. */
    ISMS_RECORD_CRITERIA = 23, /**< Against what an audit was held. */
    ISMS_RECORD_METHOD = 24, /**< How it was done. */
    ISMS_RECORD_SUMMARY = 25, /**< What came out. */
    ISMS_RECORD_COMPETENCE = 26, /**< The competence that a training gives. */
    ISMS_RECORD_VALID_UNTIL = 27, /**< Until when it counts. */
    ISMS_RECORD_NEXT_DUE = 28, /**< When it is due again. */
    ISMS_RECORD_REVIEWED_BY = 29, /**< Who looked at it afterwards. */
    ISMS_RECORD_REVIEWED_ON = 30, /**< When that was. */
    ISMS_RECORD_SECURITY_CRITERION = 31, /**< Whether a performance evaluation considered security. */
    ISMS_RECORD_SIGNED_BY = 35, /**< Who signed it, such as the chair of a management review. */
    ISMS_RECORD_SIGNED_ON = 36, /**< When that was. */
    ISMS_RECORD_DOCUMENT = 32, /**< The document about it. */
    ISMS_RECORD_PARTICIPANTS = 33, /**< Who took part. */
    ISMS_RECORD_DECISIONS = 34, /**< What was decided. */
    ISMS_RECORD_AWARENESS = 40 /**< What a training made those who attended recognize. */
};

/** The same as an object of any type. */
static inline isms_object *isms_record_object(isms_record *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_record *isms_record_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_RECORD
               ? (isms_record *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_record *isms_record_find(const isms_model *model, const char *id)
{
    return (isms_record *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_RECORD), id);
}
/** How many there are in the model. */
static inline size_t isms_record_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_RECORD));
}
/** The one at @p index, or NULL. */
static inline isms_record *isms_record_at(const isms_model *model, size_t index)
{
    return (isms_record *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_RECORD), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_record_add(isms_record **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_RECORD), id, error);
    if (status == ISMS_OK)
        *out = (isms_record *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_record_id(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_record_set_id(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_record_name(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_record_set_name(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_record_description(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_record_set_description(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_record_uuid(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_record_set_uuid(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_record_link_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_record_link_at(const isms_record *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_RECORD_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_link(isms_link **out, isms_record *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RECORD_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_link(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_LINKS, index, error);
}
/** What happened. (S64) */
static inline enum isms_record_kind isms_record_kind(const isms_record *self)
{
    return (enum isms_record_kind )isms_get_choice((const isms_object *)self, ISMS_RECORD_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_record_set_kind(isms_record *self, enum isms_record_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RECORD_KIND, (unsigned)value, error);
}
/** When it happened or began. (S64) */
static inline isms_date isms_record_date(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_DATE);
}
/** Sets date; see isms_set_date(). */
static inline isms_status isms_record_set_date(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_DATE, value, error);
}
/** Whether there is any date. */
static inline bool isms_record_has_date(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_DATE);
}
/** When it ended or was closed. (S67) */
static inline isms_date isms_record_until(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_record_set_until(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_record_has_until(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_UNTIL);
}
/** The responsibility that it discharges. (S4) */
static inline isms_responsibility *isms_record_responsibility(const isms_record *self)
{
    return (isms_responsibility *)isms_get_reference((const isms_object *)self, ISMS_RECORD_RESPONSIBILITY);
}
/** Sets responsibility; see isms_set_reference(). */
static inline isms_status isms_record_set_responsibility(isms_record *self, const isms_responsibility *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_RESPONSIBILITY, (const isms_object *)value, error);
}
/** Whether there is any responsibility. */
static inline bool isms_record_has_responsibility(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_RESPONSIBILITY);
}
/** Who did it. (S64) */
static inline size_t isms_record_by_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_BY);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_record_by_at(const isms_record *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RECORD_BY, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_by(isms_record *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RECORD_BY, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_by(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_BY, index, error);
}
/** What or whom it is about. (S15 S84) */
static inline size_t isms_record_about_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_ABOUT);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_record_about_at(const isms_record *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RECORD_ABOUT, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_about(isms_record *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RECORD_ABOUT, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_about(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_ABOUT, index, error);
}
/** Who was told. (S61 S64 S85) */
static inline size_t isms_record_recipient_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_RECIPIENTS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_record_recipient_at(const isms_record *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RECORD_RECIPIENTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_recipient(isms_record *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RECORD_RECIPIENTS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_recipient(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_RECIPIENTS, index, error);
}
/** The committee that met. (S15) */
static inline isms_committee *isms_record_committee(const isms_record *self)
{
    return (isms_committee *)isms_get_reference((const isms_object *)self, ISMS_RECORD_COMMITTEE);
}
/** Sets committee; see isms_set_reference(). */
static inline isms_status isms_record_set_committee(isms_record *self, const isms_committee *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_COMMITTEE, (const isms_object *)value, error);
}
/** Whether there is any committee. */
static inline bool isms_record_has_committee(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_COMMITTEE);
}
/** How it ended. (S39 S74) */
static inline enum isms_result isms_record_result(const isms_record *self)
{
    return (enum isms_result )isms_get_choice((const isms_object *)self, ISMS_RECORD_RESULT);
}
/** Sets result; see isms_set_choice(). */
static inline isms_status isms_record_set_result(isms_record *self, enum isms_result value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RECORD_RESULT, (unsigned)value, error);
}
/** Result of a test in per cent. (S39) */
static inline int64_t isms_record_score(const isms_record *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_RECORD_SCORE);
}
/** Sets score; see isms_set_integer(). */
static inline isms_status isms_record_set_score(isms_record *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_RECORD_SCORE, value, error);
}
/** Whether there is any score. */
static inline bool isms_record_has_score(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_SCORE);
}
/** How grave a violation or sanction is, or how deep a screening goes; larger is more. (S26) */
static inline int64_t isms_record_level(const isms_record *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_RECORD_LEVEL);
}
/** Sets level; see isms_set_integer(). */
static inline isms_status isms_record_set_level(isms_record *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_RECORD_LEVEL, value, error);
}
/** Whether there is any level. */
static inline bool isms_record_has_level(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_LEVEL);
}
/** What a management review looked at. (9.3.2) */
static inline uint32_t isms_record_inputs(const isms_record *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_RECORD_INPUTS);
}
/** Sets inputs; see isms_set_choices(). */
static inline isms_status isms_record_set_inputs(isms_record *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_RECORD_INPUTS, value, error);
}
/** What it dealt with. (S43) */
static inline size_t isms_record_topic_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_TOPICS);
}
/** The one at @p index, or NULL. */
static inline const char *isms_record_topic_at(const isms_record *self, size_t index)
{
    return isms_item_text((const isms_object *)self, ISMS_RECORD_TOPICS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_topic(isms_record *self, size_t index, const char *value, isms_error *error)
{
    return isms_insert_text((isms_object *)self, ISMS_RECORD_TOPICS, index, value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_topic(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_TOPICS, index, error);
}
/** Against what an audit was held. (9.2.2) */
static inline const char *isms_record_criteria(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_CRITERIA);
}
/** Sets criteria; see isms_set_text(). */
static inline isms_status isms_record_set_criteria(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_CRITERIA, value, error);
}
/** How it was done. (S61; 9.2.2) */
static inline const char *isms_record_method(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_METHOD);
}
/** Sets method; see isms_set_text(). */
static inline isms_status isms_record_set_method(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_METHOD, value, error);
}
/** What came out. (S64 S85) */
static inline const char *isms_record_summary(const isms_record *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RECORD_SUMMARY);
}
/** Sets summary; see isms_set_text(). */
static inline isms_status isms_record_set_summary(isms_record *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RECORD_SUMMARY, value, error);
}
/** The competence that a training gives. (S37) */
static inline isms_competence *isms_record_competence(const isms_record *self)
{
    return (isms_competence *)isms_get_reference((const isms_object *)self, ISMS_RECORD_COMPETENCE);
}
/** Sets competence; see isms_set_reference(). */
static inline isms_status isms_record_set_competence(isms_record *self, const isms_competence *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_COMPETENCE, (const isms_object *)value, error);
}
/** Whether there is any competence. */
static inline bool isms_record_has_competence(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_COMPETENCE);
}
/** Until when it counts. (S42) */
static inline isms_date isms_record_valid_until(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_VALID_UNTIL);
}
/** Sets valid-until; see isms_set_date(). */
static inline isms_status isms_record_set_valid_until(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_VALID_UNTIL, value, error);
}
/** Whether there is any valid-until. */
static inline bool isms_record_has_valid_until(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_VALID_UNTIL);
}
/** When it is due again. (S50) */
static inline isms_date isms_record_next_due(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_NEXT_DUE);
}
/** Sets next-due; see isms_set_date(). */
static inline isms_status isms_record_set_next_due(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_NEXT_DUE, value, error);
}
/** Whether there is any next-due. */
static inline bool isms_record_has_next_due(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_NEXT_DUE);
}
/** Who looked at it afterwards. (S36 S67) */
static inline isms_object *isms_record_reviewed_by(const isms_record *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_RECORD_REVIEWED_BY);
}
/** Sets reviewed-by; see isms_set_reference(). */
static inline isms_status isms_record_set_reviewed_by(isms_record *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_REVIEWED_BY, (const isms_object *)value, error);
}
/** Whether there is any reviewed-by. */
static inline bool isms_record_has_reviewed_by(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_REVIEWED_BY);
}
/** When that was. (S36) */
static inline isms_date isms_record_reviewed_on(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_REVIEWED_ON);
}
/** Sets reviewed-on; see isms_set_date(). */
static inline isms_status isms_record_set_reviewed_on(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_REVIEWED_ON, value, error);
}
/** Whether there is any reviewed-on. */
static inline bool isms_record_has_reviewed_on(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_REVIEWED_ON);
}
/** Whether a performance evaluation considered security. (S49) */
static inline bool isms_record_security_criterion(const isms_record *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_RECORD_SECURITY_CRITERION);
}
/** Sets security-criterion; see isms_set_flag(). */
static inline isms_status isms_record_set_security_criterion(isms_record *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_RECORD_SECURITY_CRITERION, value, error);
}
/** Whether there is any security-criterion. */
static inline bool isms_record_has_security_criterion(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_SECURITY_CRITERION);
}
/** Who signed it, such as the chair of a management review. (9.3.3) */
static inline isms_object *isms_record_signed_by(const isms_record *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_RECORD_SIGNED_BY);
}
/** Sets signed-by; see isms_set_reference(). */
static inline isms_status isms_record_set_signed_by(isms_record *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_SIGNED_BY, (const isms_object *)value, error);
}
/** Whether there is any signed-by. */
static inline bool isms_record_has_signed_by(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_SIGNED_BY);
}
/** When that was. (9.3.3) */
static inline isms_date isms_record_signed_on(const isms_record *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RECORD_SIGNED_ON);
}
/** Sets signed-on; see isms_set_date(). */
static inline isms_status isms_record_set_signed_on(isms_record *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RECORD_SIGNED_ON, value, error);
}
/** Whether there is any signed-on. */
static inline bool isms_record_has_signed_on(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_SIGNED_ON);
}
/** The document about it. (S64) */
static inline isms_document *isms_record_document(const isms_record *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_RECORD_DOCUMENT);
}
/** Sets document; see isms_set_reference(). */
static inline isms_status isms_record_set_document(isms_record *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RECORD_DOCUMENT, (const isms_object *)value, error);
}
/** Whether there is any document. */
static inline bool isms_record_has_document(const isms_record *self)
{
    return isms_has((const isms_object *)self, ISMS_RECORD_DOCUMENT);
}
/** Who took part. (S15 S84) */
static inline size_t isms_record_participant_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_PARTICIPANTS);
}
/** The one at @p index, or NULL. */
static inline isms_participant *isms_record_participant_at(const isms_record *self, size_t index)
{
    return (isms_participant *)isms_item_part((const isms_object *)self, ISMS_RECORD_PARTICIPANTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_participant(isms_participant **out, isms_record *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RECORD_PARTICIPANTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_participant *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_participant(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_PARTICIPANTS, index, error);
}
/** What was decided. (S16) */
static inline size_t isms_record_decision_count(const isms_record *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RECORD_DECISIONS);
}
/** The one at @p index, or NULL. */
static inline isms_decision *isms_record_decision_at(const isms_record *self, size_t index)
{
    return (isms_decision *)isms_item_part((const isms_object *)self, ISMS_RECORD_DECISIONS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_record_insert_decision(isms_decision **out, isms_record *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RECORD_DECISIONS, index, error);
    if (status == ISMS_OK)
        *out = (isms_decision *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_record_remove_decision(isms_record *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RECORD_DECISIONS, index, error);
}
/** What a training made those who attended recognize. (S43; 7.3) */
static inline uint32_t isms_record_awareness(const isms_record *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_RECORD_AWARENESS);
}
/** Sets awareness; see isms_set_choices(). */
static inline isms_status isms_record_set_awareness(isms_record *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_RECORD_AWARENESS, value, error);
}

ISMS_END_DECLS
#endif
