/**
 * @file
 * @brief A policy, standard, procedure, charter, job description, contract, law, minutes, plan.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_DOCUMENT_H
#define ISMS_TYPES_DOCUMENT_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_document. */
enum {
    ISMS_DOCUMENT_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_DOCUMENT_NAME = 2, /**< Its name or title, for people. */
    ISMS_DOCUMENT_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_DOCUMENT_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_DOCUMENT_LINKS = 5, /**< Where more is found. */
    ISMS_DOCUMENT_KIND = 10, /**< What it is. */
    ISMS_DOCUMENT_VERSION = 11, /**< Its version. */
    ISMS_DOCUMENT_TOP_LEVEL = 12, /**< Whether it is the policy from which the others follow. */
    ISMS_DOCUMENT_AUTHORS = 13, /**< Who wrote it. */
    ISMS_DOCUMENT_OWNER = 14, /**< Who answers for it. */
    ISMS_DOCUMENT_APPROVER = 15, /**< Who approved it. */
    ISMS_DOCUMENT_APPROVED_ON = 16, /**< When it was approved. */
    ISMS_DOCUMENT_EFFECTIVE = 17, /**< First day on which it holds. */
    ISMS_DOCUMENT_UNTIL = 18, /**< Last day on which it holds. */
    ISMS_DOCUMENT_REVIEW_INTERVAL = 19, /**< How often it is reviewed. */
    ISMS_DOCUMENT_REVIEWED_ON = 20, /**< When it was reviewed last. */
    ISMS_DOCUMENT_SCOPE = 21, /**< Where it holds; everywhere where missing. */
    ISMS_DOCUMENT_AUDIENCE = 22, /**< Who must know it: roles and units. */
    ISMS_DOCUMENT_SUPERSEDES = 23, /**< The document that it replaces. */
    ISMS_DOCUMENT_PARTIES = 24, /**< Parties of a contract. */
    ISMS_DOCUMENT_CONTROLS = 25, /**< Controls and clauses that it serves; of a contract, what it lays down. */
    ISMS_DOCUMENT_RESPONSIBILITIES = 26, /**< Responsibilities that it lays down. */
    ISMS_DOCUMENT_NEGOTIATED_BY = 27, /**< Who negotiated a contract. */
    ISMS_DOCUMENT_SECURITY_CLAUSE = 28, /**< What a job description says on security. */
    ISMS_DOCUMENT_CLAUSE_HASH = 29, /**< Mark of the responsibilities from which the security clause was made. */
    ISMS_DOCUMENT_URI = 30, /**< Where it lies. */
    ISMS_DOCUMENT_SHA256 = 31, /**< Its SHA-256 digest, in hexadecimal. */
    ISMS_DOCUMENT_SELECTS = 32, /**< Controls that it selects, of a profile or baseline, each by itself: while it holds, of their catalogs only what is selected counts. */
    ISMS_DOCUMENT_PARAMETERS = 33 /**< What it fills in that controls leave open, of a profile or plan; goes before what their catalog says. */
};

/** The same as an object of any type. */
static inline isms_object *isms_document_object(isms_document *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_document *isms_document_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_DOCUMENT
               ? (isms_document *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_document *isms_document_find(const isms_model *model, const char *id)
{
    return (isms_document *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_DOCUMENT), id);
}
/** How many there are in the model. */
static inline size_t isms_document_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_DOCUMENT));
}
/** The one at @p index, or NULL. */
static inline isms_document *isms_document_at(const isms_model *model, size_t index)
{
    return (isms_document *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_DOCUMENT), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_document_add(isms_document **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_DOCUMENT), id, error);
    if (status == ISMS_OK)
        *out = (isms_document *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_document_id(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_document_set_id(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_document_name(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_document_set_name(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_document_description(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_document_set_description(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_document_uuid(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_document_set_uuid(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_document_link_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_document_link_at(const isms_document *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_DOCUMENT_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_link(isms_link **out, isms_document *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_DOCUMENT_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_link(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_LINKS, index, error);
}
/** What it is. (7.5) */
static inline enum isms_document_kind isms_document_kind(const isms_document *self)
{
    return (enum isms_document_kind )isms_get_choice((const isms_object *)self, ISMS_DOCUMENT_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_document_set_kind(isms_document *self, enum isms_document_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_DOCUMENT_KIND, (unsigned)value, error);
}
/** Its version. (7.5) */
static inline const char *isms_document_version(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_VERSION);
}
/** Sets version; see isms_set_text(). */
static inline isms_status isms_document_set_version(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_VERSION, value, error);
}
/** Whether it is the policy from which the others follow. (S58) */
static inline bool isms_document_top_level(const isms_document *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_DOCUMENT_TOP_LEVEL);
}
/** Sets top-level; see isms_set_flag(). */
static inline isms_status isms_document_set_top_level(isms_document *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_DOCUMENT_TOP_LEVEL, value, error);
}
/** Whether there is any top-level. */
static inline bool isms_document_has_top_level(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_TOP_LEVEL);
}
/** Who wrote it. (S82) */
static inline size_t isms_document_author_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_AUTHORS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_document_author_at(const isms_document *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_AUTHORS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_author(isms_document *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_AUTHORS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_author(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_AUTHORS, index, error);
}
/** Who answers for it. (7.5) */
static inline isms_object *isms_document_owner(const isms_document *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DOCUMENT_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_document_set_owner(isms_document *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DOCUMENT_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_document_has_owner(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_OWNER);
}
/** Who approved it. (S58 S82) */
static inline isms_object *isms_document_approver(const isms_document *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DOCUMENT_APPROVER);
}
/** Sets approver; see isms_set_reference(). */
static inline isms_status isms_document_set_approver(isms_document *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DOCUMENT_APPROVER, (const isms_object *)value, error);
}
/** Whether there is any approver. */
static inline bool isms_document_has_approver(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_APPROVER);
}
/** When it was approved. (S82) */
static inline isms_date isms_document_approved_on(const isms_document *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DOCUMENT_APPROVED_ON);
}
/** Sets approved-on; see isms_set_date(). */
static inline isms_status isms_document_set_approved_on(isms_document *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DOCUMENT_APPROVED_ON, value, error);
}
/** Whether there is any approved-on. */
static inline bool isms_document_has_approved_on(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_APPROVED_ON);
}
/** First day on which it holds. (S82) */
static inline isms_date isms_document_effective(const isms_document *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DOCUMENT_EFFECTIVE);
}
/** Sets effective; see isms_set_date(). */
static inline isms_status isms_document_set_effective(isms_document *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DOCUMENT_EFFECTIVE, value, error);
}
/** Whether there is any effective. */
static inline bool isms_document_has_effective(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_EFFECTIVE);
}
/** Last day on which it holds. (S83) */
static inline isms_date isms_document_until(const isms_document *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DOCUMENT_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_document_set_until(isms_document *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DOCUMENT_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_document_has_until(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_UNTIL);
}
/** How often it is reviewed. (A.5.1) */
static inline isms_duration isms_document_review_interval(const isms_document *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_DOCUMENT_REVIEW_INTERVAL);
}
/** Sets review-interval; see isms_set_duration(). */
static inline isms_status isms_document_set_review_interval(isms_document *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_DOCUMENT_REVIEW_INTERVAL, value, error);
}
/** Whether there is any review-interval. */
static inline bool isms_document_has_review_interval(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_REVIEW_INTERVAL);
}
/** When it was reviewed last. (A.5.1) */
static inline isms_date isms_document_reviewed_on(const isms_document *self)
{
    return isms_get_date((const isms_object *)self, ISMS_DOCUMENT_REVIEWED_ON);
}
/** Sets reviewed-on; see isms_set_date(). */
static inline isms_status isms_document_set_reviewed_on(isms_document *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_DOCUMENT_REVIEWED_ON, value, error);
}
/** Whether there is any reviewed-on. */
static inline bool isms_document_has_reviewed_on(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_REVIEWED_ON);
}
/** Where it holds; everywhere where missing. (S23) */
static inline size_t isms_document_scope_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_SCOPE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_document_scope_at(const isms_document *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_SCOPE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_scope(isms_document *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_SCOPE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_scope(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_SCOPE, index, error);
}
/** Who must know it: roles and units. (S39 S87) */
static inline size_t isms_document_audience_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_AUDIENCE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_document_audience_at(const isms_document *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_AUDIENCE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_audience(isms_document *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_AUDIENCE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_audience(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_AUDIENCE, index, error);
}
/** The document that it replaces. (7.5) */
static inline isms_document *isms_document_supersedes(const isms_document *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_DOCUMENT_SUPERSEDES);
}
/** Sets supersedes; see isms_set_reference(). */
static inline isms_status isms_document_set_supersedes(isms_document *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DOCUMENT_SUPERSEDES, (const isms_object *)value, error);
}
/** Whether there is any supersedes. */
static inline bool isms_document_has_supersedes(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_SUPERSEDES);
}
/** Parties of a contract. (S83) */
static inline size_t isms_document_party_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_PARTIES);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_document_party_at(const isms_document *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_PARTIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_party(isms_document *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_PARTIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_party(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_PARTIES, index, error);
}
/** Controls and clauses that it serves; of a contract, what it lays down. (S83) */
static inline size_t isms_document_control_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_document_control_at(const isms_document *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_control(isms_document *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_control(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_CONTROLS, index, error);
}
/** Responsibilities that it lays down. (S83; A.5.19) */
static inline size_t isms_document_responsibility_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_RESPONSIBILITIES);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_document_responsibility_at(const isms_document *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_RESPONSIBILITIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_responsibility(isms_document *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_RESPONSIBILITIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_responsibility(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_RESPONSIBILITIES, index, error);
}
/** Who negotiated a contract. (S83) */
static inline isms_object *isms_document_negotiated_by(const isms_document *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_DOCUMENT_NEGOTIATED_BY);
}
/** Sets negotiated-by; see isms_set_reference(). */
static inline isms_status isms_document_set_negotiated_by(isms_document *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_DOCUMENT_NEGOTIATED_BY, (const isms_object *)value, error);
}
/** Whether there is any negotiated-by. */
static inline bool isms_document_has_negotiated_by(const isms_document *self)
{
    return isms_has((const isms_object *)self, ISMS_DOCUMENT_NEGOTIATED_BY);
}
/** What a job description says on security. (S47 S48) */
static inline const char *isms_document_security_clause(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_SECURITY_CLAUSE);
}
/** Sets security-clause; see isms_set_text(). */
static inline isms_status isms_document_set_security_clause(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_SECURITY_CLAUSE, value, error);
}
/** Mark of the responsibilities from which the security clause was made. (S48) */
static inline const char *isms_document_clause_hash(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_CLAUSE_HASH);
}
/** Sets clause-hash; see isms_set_text(). */
static inline isms_status isms_document_set_clause_hash(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_CLAUSE_HASH, value, error);
}
/** Where it lies. (7.5) */
static inline const char *isms_document_uri(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_URI);
}
/** Sets uri; see isms_set_text(). */
static inline isms_status isms_document_set_uri(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_URI, value, error);
}
/** Its SHA-256 digest, in hexadecimal. (7.5) */
static inline const char *isms_document_sha256(const isms_document *self)
{
    return isms_get_text((const isms_object *)self, ISMS_DOCUMENT_SHA256);
}
/** Sets sha256; see isms_set_text(). */
static inline isms_status isms_document_set_sha256(isms_document *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_DOCUMENT_SHA256, value, error);
}
/** Controls that it selects, of a profile or baseline, each by itself: while it holds, of their catalogs only what is selected counts. (S53 S90) */
static inline size_t isms_document_selects_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_SELECTS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_document_selects_at(const isms_document *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_DOCUMENT_SELECTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_selects(isms_document *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_DOCUMENT_SELECTS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_selects(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_SELECTS, index, error);
}
/** What it fills in that controls leave open, of a profile or plan; goes before what their catalog says. (S53) */
static inline size_t isms_document_parameter_count(const isms_document *self)
{
    return isms_item_count((const isms_object *)self, ISMS_DOCUMENT_PARAMETERS);
}
/** The one at @p index, or NULL. */
static inline isms_parameter *isms_document_parameter_at(const isms_document *self, size_t index)
{
    return (isms_parameter *)isms_item_part((const isms_object *)self, ISMS_DOCUMENT_PARAMETERS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_document_insert_parameter(isms_parameter **out, isms_document *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_DOCUMENT_PARAMETERS, index, error);
    if (status == ISMS_OK)
        *out = (isms_parameter *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_document_remove_parameter(isms_document *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_DOCUMENT_PARAMETERS, index, error);
}

ISMS_END_DECLS
#endif
