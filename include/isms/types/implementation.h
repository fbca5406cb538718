/**
 * @file
 * @brief One line of the Statement of Applicability.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_IMPLEMENTATION_H
#define ISMS_TYPES_IMPLEMENTATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_implementation. */
enum {
    ISMS_IMPLEMENTATION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_IMPLEMENTATION_NAME = 2, /**< Its name or title, for people. */
    ISMS_IMPLEMENTATION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_IMPLEMENTATION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_IMPLEMENTATION_LINKS = 5, /**< Where more is found. */
    ISMS_IMPLEMENTATION_CONTROL = 10, /**< The control. */
    ISMS_IMPLEMENTATION_APPLICABLE = 11, /**< Whether it applies; it does where nothing is written. */
    ISMS_IMPLEMENTATION_REASONS = 12, /**< Why it applies. */
    ISMS_IMPLEMENTATION_JUSTIFICATION = 13, /**< Why it applies or does not, in words. */
    ISMS_IMPLEMENTATION_STATUS = 14, /**< How far it is. */
    ISMS_IMPLEMENTATION_OWNER = 15, /**< Who answers for it. */
    ISMS_IMPLEMENTATION_OPERATED_BY = 16, /**< Who operates it. */
    ISMS_IMPLEMENTATION_SCOPE = 17, /**< Where; everywhere where missing. */
    ISMS_IMPLEMENTATION_HOW = 18, /**< How it is done here. */
    ISMS_IMPLEMENTATION_RISKS = 19, /**< Risks that it treats. */
    ISMS_IMPLEMENTATION_LAWS = 20, /**< Laws and contracts that ask for it. */
    ISMS_IMPLEMENTATION_EVIDENCE = 21, /**< What shows it. */
    ISMS_IMPLEMENTATION_PROVIDER = 22, /**< Who provides it, where it is inherited. */
    ISMS_IMPLEMENTATION_CONTRACT = 23, /**< The contract under which it is provided. */
    ISMS_IMPLEMENTATION_TEST_RESULT = 24, /**< What its last test showed. */
    ISMS_IMPLEMENTATION_TESTED_ON = 25, /**< When it was tested last. */
    ISMS_IMPLEMENTATION_REVIEW_BY = 26, /**< When it is looked at next. */
    ISMS_IMPLEMENTATION_DECIDED_ON = 27 /**< When it was last decided, or confirmed, whether it applies. */
};

/** The same as an object of any type. */
static inline isms_object *isms_implementation_object(isms_implementation *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_implementation *isms_implementation_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_IMPLEMENTATION
               ? (isms_implementation *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_implementation *isms_implementation_find(const isms_model *model, const char *id)
{
    return (isms_implementation *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_IMPLEMENTATION), id);
}
/** How many there are in the model. */
static inline size_t isms_implementation_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_IMPLEMENTATION));
}
/** The one at @p index, or NULL. */
static inline isms_implementation *isms_implementation_at(const isms_model *model, size_t index)
{
    return (isms_implementation *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_IMPLEMENTATION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_implementation_add(isms_implementation **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_IMPLEMENTATION), id, error);
    if (status == ISMS_OK)
        *out = (isms_implementation *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_implementation_id(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_implementation_set_id(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_implementation_name(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_implementation_set_name(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_implementation_description(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_implementation_set_description(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_implementation_uuid(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_implementation_set_uuid(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_implementation_link_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_implementation_link_at(const isms_implementation *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_IMPLEMENTATION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_link(isms_link **out, isms_implementation *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_IMPLEMENTATION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_link(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_LINKS, index, error);
}
/** The control. (6.1.3) */
static inline isms_control *isms_implementation_control(const isms_implementation *self)
{
    return (isms_control *)isms_get_reference((const isms_object *)self, ISMS_IMPLEMENTATION_CONTROL);
}
/** Sets control; see isms_set_reference(). */
static inline isms_status isms_implementation_set_control(isms_implementation *self, const isms_control *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_IMPLEMENTATION_CONTROL, (const isms_object *)value, error);
}
/** Whether there is any control. */
static inline bool isms_implementation_has_control(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_CONTROL);
}
/** Whether it applies; it does where nothing is written. (6.1.3) */
static inline bool isms_implementation_applicable(const isms_implementation *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_IMPLEMENTATION_APPLICABLE);
}
/** Sets applicable; see isms_set_flag(). */
static inline isms_status isms_implementation_set_applicable(isms_implementation *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_IMPLEMENTATION_APPLICABLE, value, error);
}
/** Whether there is any applicable. */
static inline bool isms_implementation_has_applicable(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_APPLICABLE);
}
/** Why it applies. (6.1.3) */
static inline uint32_t isms_implementation_reasons(const isms_implementation *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_IMPLEMENTATION_REASONS);
}
/** Sets reasons; see isms_set_choices(). */
static inline isms_status isms_implementation_set_reasons(isms_implementation *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_IMPLEMENTATION_REASONS, value, error);
}
/** Why it applies or does not, in words. (6.1.3) */
static inline const char *isms_implementation_justification(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_JUSTIFICATION);
}
/** Sets justification; see isms_set_text(). */
static inline isms_status isms_implementation_set_justification(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_JUSTIFICATION, value, error);
}
/** How far it is. (S78) */
static inline enum isms_implementation_status isms_implementation_status(const isms_implementation *self)
{
    return (enum isms_implementation_status )isms_get_choice((const isms_object *)self, ISMS_IMPLEMENTATION_STATUS);
}
/** Sets status; see isms_set_choice(). */
static inline isms_status isms_implementation_set_status(isms_implementation *self, enum isms_implementation_status value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_IMPLEMENTATION_STATUS, (unsigned)value, error);
}
/** Who answers for it. (S78) */
static inline isms_object *isms_implementation_owner(const isms_implementation *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_IMPLEMENTATION_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_implementation_set_owner(isms_implementation *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_IMPLEMENTATION_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_implementation_has_owner(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_OWNER);
}
/** Who operates it. (S78) */
static inline size_t isms_implementation_operated_by_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_OPERATED_BY);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_implementation_operated_by_at(const isms_implementation *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_IMPLEMENTATION_OPERATED_BY, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_operated_by(isms_implementation *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_IMPLEMENTATION_OPERATED_BY, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_operated_by(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_OPERATED_BY, index, error);
}
/** Where; everywhere where missing. (S21) */
static inline size_t isms_implementation_scope_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_SCOPE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_implementation_scope_at(const isms_implementation *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_IMPLEMENTATION_SCOPE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_scope(isms_implementation *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_IMPLEMENTATION_SCOPE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_scope(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_SCOPE, index, error);
}
/** How it is done here. (S21) */
static inline const char *isms_implementation_how(const isms_implementation *self)
{
    return isms_get_text((const isms_object *)self, ISMS_IMPLEMENTATION_HOW);
}
/** Sets how; see isms_set_text(). */
static inline isms_status isms_implementation_set_how(isms_implementation *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_IMPLEMENTATION_HOW, value, error);
}
/** Risks that it treats. (6.1.3) */
static inline size_t isms_implementation_risk_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_RISKS);
}
/** The one at @p index, or NULL. */
static inline isms_risk *isms_implementation_risk_at(const isms_implementation *self, size_t index)
{
    return (isms_risk *)isms_item_reference((const isms_object *)self, ISMS_IMPLEMENTATION_RISKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_risk(isms_implementation *self, size_t index, const isms_risk *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_IMPLEMENTATION_RISKS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_risk(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_RISKS, index, error);
}
/** Laws and contracts that ask for it. (6.1.3) */
static inline size_t isms_implementation_law_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_LAWS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_implementation_law_at(const isms_implementation *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_IMPLEMENTATION_LAWS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_law(isms_implementation *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_IMPLEMENTATION_LAWS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_law(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_LAWS, index, error);
}
/** What shows it. (6.1.3) */
static inline size_t isms_implementation_evidence_count(const isms_implementation *self)
{
    return isms_item_count((const isms_object *)self, ISMS_IMPLEMENTATION_EVIDENCE);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_implementation_evidence_at(const isms_implementation *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_IMPLEMENTATION_EVIDENCE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_implementation_insert_evidence(isms_implementation *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_IMPLEMENTATION_EVIDENCE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_implementation_remove_evidence(isms_implementation *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_IMPLEMENTATION_EVIDENCE, index, error);
}
/** Who provides it, where it is inherited. (A.5.19) */
static inline isms_organization *isms_implementation_provider(const isms_implementation *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_IMPLEMENTATION_PROVIDER);
}
/** Sets provider; see isms_set_reference(). */
static inline isms_status isms_implementation_set_provider(isms_implementation *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_IMPLEMENTATION_PROVIDER, (const isms_object *)value, error);
}
/** Whether there is any provider. */
static inline bool isms_implementation_has_provider(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_PROVIDER);
}
/** The contract under which it is provided. (A.5.20) */
static inline isms_document *isms_implementation_contract(const isms_implementation *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_IMPLEMENTATION_CONTRACT);
}
/** Sets contract; see isms_set_reference(). */
static inline isms_status isms_implementation_set_contract(isms_implementation *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_IMPLEMENTATION_CONTRACT, (const isms_object *)value, error);
}
/** Whether there is any contract. */
static inline bool isms_implementation_has_contract(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_CONTRACT);
}
/** What its last test showed. (S78) */
static inline enum isms_test_result isms_implementation_test_result(const isms_implementation *self)
{
    return (enum isms_test_result )isms_get_choice((const isms_object *)self, ISMS_IMPLEMENTATION_TEST_RESULT);
}
/** Sets test-result; see isms_set_choice(). */
static inline isms_status isms_implementation_set_test_result(isms_implementation *self, enum isms_test_result value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_IMPLEMENTATION_TEST_RESULT, (unsigned)value, error);
}
/** When it was tested last. (S78) */
static inline isms_date isms_implementation_tested_on(const isms_implementation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_IMPLEMENTATION_TESTED_ON);
}
/** Sets tested-on; see isms_set_date(). */
static inline isms_status isms_implementation_set_tested_on(isms_implementation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_IMPLEMENTATION_TESTED_ON, value, error);
}
/** Whether there is any tested-on. */
static inline bool isms_implementation_has_tested_on(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_TESTED_ON);
}
/** When it is looked at next. (6.1.3) */
static inline isms_date isms_implementation_review_by(const isms_implementation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_IMPLEMENTATION_REVIEW_BY);
}
/** Sets review-by; see isms_set_date(). */
static inline isms_status isms_implementation_set_review_by(isms_implementation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_IMPLEMENTATION_REVIEW_BY, value, error);
}
/** Whether there is any review-by. */
static inline bool isms_implementation_has_review_by(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_REVIEW_BY);
}
/** When it was last decided, or confirmed, whether it applies. (6.1.3) */
static inline isms_date isms_implementation_decided_on(const isms_implementation *self)
{
    return isms_get_date((const isms_object *)self, ISMS_IMPLEMENTATION_DECIDED_ON);
}
/** Sets decided-on; see isms_set_date(). */
static inline isms_status isms_implementation_set_decided_on(isms_implementation *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_IMPLEMENTATION_DECIDED_ON, value, error);
}
/** Whether there is any decided-on. */
static inline bool isms_implementation_has_decided_on(const isms_implementation *self)
{
    return isms_has((const isms_object *)self, ISMS_IMPLEMENTATION_DECIDED_ON);
}

ISMS_END_DECLS
#endif
