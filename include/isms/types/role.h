/**
 * @file
 * @brief A named set of responsibilities.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ROLE_H
#define ISMS_TYPES_ROLE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_role. */
enum {
    ISMS_ROLE_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_ROLE_NAME = 2, /**< Its name or title, for people. */
    ISMS_ROLE_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_ROLE_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_ROLE_LINKS = 5, /**< Where more is found. */
    ISMS_ROLE_PURPOSE = 10, /**< What the role is there for. */
    ISMS_ROLE_FULFILS = 11, /**< Which of the standard roles it fulfils. */
    ISMS_ROLE_KIND = 12, /**< What it is about; governance where nothing is written. */
    ISMS_ROLE_AUDIENCE = 13, /**< Who may hold it, by engagement; anybody where nothing is written. */
    ISMS_ROLE_SPECIALIZES = 14, /**< The more general role whose duties its holders have too. */
    ISMS_ROLE_REPORTS_TO = 15, /**< The role to which its holders report in matters of security. */
    ISMS_ROLE_MINIMUM_RANK = 16, /**< The lowest rank of position from which it can be held: holders stand at this number or a smaller one. */
    ISMS_ROLE_KEY = 17, /**< Whether the management system stands still without it. */
    ISMS_ROLE_SCOPE_KIND = 18, /**< For what it has a set of holders of its own; the whole organization where nothing is written. */
    ISMS_ROLE_MANDATORY = 19, /**< Whether it must be filled. */
    ISMS_ROLE_IMPLICIT = 20, /**< Whether everyone of its audience holds it without being appointed. */
    ISMS_ROLE_MINIMUM_HOLDERS = 21, /**< How many holders it needs at least, in each scope. */
    ISMS_ROLE_MAXIMUM_HOLDERS = 22, /**< How many holders it may have at most, in each scope; any number where missing. */
    ISMS_ROLE_DEPUTY_REQUIRED = 23, /**< Whether a deputy must be named. */
    ISMS_ROLE_COMBINABLE = 24, /**< Roles that the same person may hold beside it in a small organization, by a decision on record. */
    ISMS_ROLE_ELIGIBLE = 25, /**< Positions from which it may be held; any where missing. */
    ISMS_ROLE_CHANGED_ON = 26, /**< When its duties changed last. */
    ISMS_ROLE_COMMUNICATED_ON = 27, /**< When its duties were last made known. */
    ISMS_ROLE_REQUIRES = 28, /**< Competences that it asks for. */
    ISMS_ROLE_CONTACTS = 29, /**< How its holders are reached. */
    ISMS_ROLE_AGREEMENT_REQUIRED = 35, /**< Whether its holders must have signed a confidentiality agreement. */
    ISMS_ROLE_SCREENING = 36 /**< How deep the screening of its holders must be at least, as the level of its record. */
};

/** The same as an object of any type. */
static inline isms_object *isms_role_object(isms_role *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_role *isms_role_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ROLE
               ? (isms_role *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_role *isms_role_find(const isms_model *model, const char *id)
{
    return (isms_role *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_ROLE), id);
}
/** How many there are in the model. */
static inline size_t isms_role_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_ROLE));
}
/** The one at @p index, or NULL. */
static inline isms_role *isms_role_at(const isms_model *model, size_t index)
{
    return (isms_role *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_ROLE), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_role_add(isms_role **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_ROLE), id, error);
    if (status == ISMS_OK)
        *out = (isms_role *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_role_id(const isms_role *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ROLE_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_role_set_id(isms_role *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ROLE_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_role_name(const isms_role *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ROLE_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_role_set_name(isms_role *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ROLE_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_role_description(const isms_role *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ROLE_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_role_set_description(isms_role *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ROLE_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_role_uuid(const isms_role *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ROLE_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_role_set_uuid(isms_role *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ROLE_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_role_link_count(const isms_role *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ROLE_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_role_link_at(const isms_role *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_ROLE_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_role_insert_link(isms_link **out, isms_role *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ROLE_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_role_remove_link(isms_role *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ROLE_LINKS, index, error);
}
/** What the role is there for. (S52; 5.3) */
static inline const char *isms_role_purpose(const isms_role *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ROLE_PURPOSE);
}
/** Sets purpose; see isms_set_text(). */
static inline isms_status isms_role_set_purpose(isms_role *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ROLE_PURPOSE, value, error);
}
/** Which of the standard roles it fulfils. (S55 S80) */
static inline uint32_t isms_role_fulfils(const isms_role *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_ROLE_FULFILS);
}
/** Sets fulfils; see isms_set_choices(). */
static inline isms_status isms_role_set_fulfils(isms_role *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_ROLE_FULFILS, value, error);
}
/** What it is about; governance where nothing is written. (S52; A.5.2) */
static inline enum isms_role_kind isms_role_kind(const isms_role *self)
{
    return (enum isms_role_kind )isms_get_choice((const isms_object *)self, ISMS_ROLE_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_role_set_kind(isms_role *self, enum isms_role_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ROLE_KIND, (unsigned)value, error);
}
/** Who may hold it, by engagement; anybody where nothing is written. (S3) */
static inline uint32_t isms_role_audience(const isms_role *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_ROLE_AUDIENCE);
}
/** Sets audience; see isms_set_choices(). */
static inline isms_status isms_role_set_audience(isms_role *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_ROLE_AUDIENCE, value, error);
}
/** The more general role whose duties its holders have too. (S52) */
static inline isms_role *isms_role_specializes(const isms_role *self)
{
    return (isms_role *)isms_get_reference((const isms_object *)self, ISMS_ROLE_SPECIALIZES);
}
/** Sets specializes; see isms_set_reference(). */
static inline isms_status isms_role_set_specializes(isms_role *self, const isms_role *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ROLE_SPECIALIZES, (const isms_object *)value, error);
}
/** Whether there is any specializes. */
static inline bool isms_role_has_specializes(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_SPECIALIZES);
}
/** The role to which its holders report in matters of security. (S38 S64) */
static inline isms_role *isms_role_reports_to(const isms_role *self)
{
    return (isms_role *)isms_get_reference((const isms_object *)self, ISMS_ROLE_REPORTS_TO);
}
/** Sets reports-to; see isms_set_reference(). */
static inline isms_status isms_role_set_reports_to(isms_role *self, const isms_role *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ROLE_REPORTS_TO, (const isms_object *)value, error);
}
/** Whether there is any reports-to. */
static inline bool isms_role_has_reports_to(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_REPORTS_TO);
}
/** The lowest rank of position from which it can be held: holders stand at this number or a smaller one. (S38) */
static inline int64_t isms_role_minimum_rank(const isms_role *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_ROLE_MINIMUM_RANK);
}
/** Sets minimum-rank; see isms_set_integer(). */
static inline isms_status isms_role_set_minimum_rank(isms_role *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_ROLE_MINIMUM_RANK, value, error);
}
/** Whether there is any minimum-rank. */
static inline bool isms_role_has_minimum_rank(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_MINIMUM_RANK);
}
/** Whether the management system stands still without it. (A.5.2) */
static inline bool isms_role_key(const isms_role *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ROLE_KEY);
}
/** Sets key; see isms_set_flag(). */
static inline isms_status isms_role_set_key(isms_role *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ROLE_KEY, value, error);
}
/** Whether there is any key. */
static inline bool isms_role_has_key(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_KEY);
}
/** For what it has a set of holders of its own; the whole organization where nothing is written. (S17 S25) */
static inline enum isms_scope_kind isms_role_scope_kind(const isms_role *self)
{
    return (enum isms_scope_kind )isms_get_choice((const isms_object *)self, ISMS_ROLE_SCOPE_KIND);
}
/** Sets scope-kind; see isms_set_choice(). */
static inline isms_status isms_role_set_scope_kind(isms_role *self, enum isms_scope_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ROLE_SCOPE_KIND, (unsigned)value, error);
}
/** Whether it must be filled. (S55) */
static inline bool isms_role_mandatory(const isms_role *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ROLE_MANDATORY);
}
/** Sets mandatory; see isms_set_flag(). */
static inline isms_status isms_role_set_mandatory(isms_role *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ROLE_MANDATORY, value, error);
}
/** Whether there is any mandatory. */
static inline bool isms_role_has_mandatory(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_MANDATORY);
}
/** Whether everyone of its audience holds it without being appointed. (S1 S2) */
static inline bool isms_role_implicit(const isms_role *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ROLE_IMPLICIT);
}
/** Sets implicit; see isms_set_flag(). */
static inline isms_status isms_role_set_implicit(isms_role *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ROLE_IMPLICIT, value, error);
}
/** Whether there is any implicit. */
static inline bool isms_role_has_implicit(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_IMPLICIT);
}
/** How many holders it needs at least, in each scope. (S93) */
static inline int64_t isms_role_minimum_holders(const isms_role *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_ROLE_MINIMUM_HOLDERS);
}
/** Sets minimum-holders; see isms_set_integer(). */
static inline isms_status isms_role_set_minimum_holders(isms_role *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_ROLE_MINIMUM_HOLDERS, value, error);
}
/** Whether there is any minimum-holders. */
static inline bool isms_role_has_minimum_holders(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_MINIMUM_HOLDERS);
}
/** How many holders it may have at most, in each scope; any number where missing. (S93) */
static inline int64_t isms_role_maximum_holders(const isms_role *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_ROLE_MAXIMUM_HOLDERS);
}
/** Sets maximum-holders; see isms_set_integer(). */
static inline isms_status isms_role_set_maximum_holders(isms_role *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_ROLE_MAXIMUM_HOLDERS, value, error);
}
/** Whether there is any maximum-holders. */
static inline bool isms_role_has_maximum_holders(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_MAXIMUM_HOLDERS);
}
/** Whether a deputy must be named. (A.5.2) */
static inline bool isms_role_deputy_required(const isms_role *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ROLE_DEPUTY_REQUIRED);
}
/** Sets deputy-required; see isms_set_flag(). */
static inline isms_status isms_role_set_deputy_required(isms_role *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ROLE_DEPUTY_REQUIRED, value, error);
}
/** Whether there is any deputy-required. */
static inline bool isms_role_has_deputy_required(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_DEPUTY_REQUIRED);
}
/** Roles that the same person may hold beside it in a small organization, by a decision on record. (S80) */
static inline size_t isms_role_combinable_count(const isms_role *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ROLE_COMBINABLE);
}
/** The one at @p index, or NULL. */
static inline isms_role *isms_role_combinable_at(const isms_role *self, size_t index)
{
    return (isms_role *)isms_item_reference((const isms_object *)self, ISMS_ROLE_COMBINABLE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_role_insert_combinable(isms_role *self, size_t index, const isms_role *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ROLE_COMBINABLE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_role_remove_combinable(isms_role *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ROLE_COMBINABLE, index, error);
}
/** Positions from which it may be held; any where missing. (S62) */
static inline size_t isms_role_eligible_count(const isms_role *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ROLE_ELIGIBLE);
}
/** The one at @p index, or NULL. */
static inline isms_position *isms_role_eligible_at(const isms_role *self, size_t index)
{
    return (isms_position *)isms_item_reference((const isms_object *)self, ISMS_ROLE_ELIGIBLE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_role_insert_eligible(isms_role *self, size_t index, const isms_position *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ROLE_ELIGIBLE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_role_remove_eligible(isms_role *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ROLE_ELIGIBLE, index, error);
}
/** When its duties changed last. (S52) */
static inline isms_date isms_role_changed_on(const isms_role *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ROLE_CHANGED_ON);
}
/** Sets changed-on; see isms_set_date(). */
static inline isms_status isms_role_set_changed_on(isms_role *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ROLE_CHANGED_ON, value, error);
}
/** Whether there is any changed-on. */
static inline bool isms_role_has_changed_on(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_CHANGED_ON);
}
/** When its duties were last made known. (S52; 7.4) */
static inline isms_date isms_role_communicated_on(const isms_role *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ROLE_COMMUNICATED_ON);
}
/** Sets communicated-on; see isms_set_date(). */
static inline isms_status isms_role_set_communicated_on(isms_role *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ROLE_COMMUNICATED_ON, value, error);
}
/** Whether there is any communicated-on. */
static inline bool isms_role_has_communicated_on(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_COMMUNICATED_ON);
}
/** Competences that it asks for. (S37; 7.2) */
static inline size_t isms_role_requires_count(const isms_role *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ROLE_REQUIRES);
}
/** The one at @p index, or NULL. */
static inline isms_required_competence *isms_role_requires_at(const isms_role *self, size_t index)
{
    return (isms_required_competence *)isms_item_part((const isms_object *)self, ISMS_ROLE_REQUIRES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_role_insert_requires(isms_required_competence **out, isms_role *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ROLE_REQUIRES, index, error);
    if (status == ISMS_OK)
        *out = (isms_required_competence *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_role_remove_requires(isms_role *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ROLE_REQUIRES, index, error);
}
/** How its holders are reached. (S92) */
static inline size_t isms_role_contact_count(const isms_role *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ROLE_CONTACTS);
}
/** The one at @p index, or NULL. */
static inline isms_contact *isms_role_contact_at(const isms_role *self, size_t index)
{
    return (isms_contact *)isms_item_part((const isms_object *)self, ISMS_ROLE_CONTACTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_role_insert_contact(isms_contact **out, isms_role *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ROLE_CONTACTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_contact *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_role_remove_contact(isms_role *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ROLE_CONTACTS, index, error);
}
/** Whether its holders must have signed a confidentiality agreement. (S75; A.6.6) */
static inline bool isms_role_agreement_required(const isms_role *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ROLE_AGREEMENT_REQUIRED);
}
/** Sets agreement-required; see isms_set_flag(). */
static inline isms_status isms_role_set_agreement_required(isms_role *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ROLE_AGREEMENT_REQUIRED, value, error);
}
/** Whether there is any agreement-required. */
static inline bool isms_role_has_agreement_required(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_AGREEMENT_REQUIRED);
}
/** How deep the screening of its holders must be at least, as the level of its record. (S74; A.6.1) */
static inline int64_t isms_role_screening(const isms_role *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_ROLE_SCREENING);
}
/** Sets screening; see isms_set_integer(). */
static inline isms_status isms_role_set_screening(isms_role *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_ROLE_SCREENING, value, error);
}
/** Whether there is any screening. */
static inline bool isms_role_has_screening(const isms_role *self)
{
    return isms_has((const isms_object *)self, ISMS_ROLE_SCREENING);
}

ISMS_END_DECLS
#endif
