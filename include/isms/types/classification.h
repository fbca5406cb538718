/**
 * @file
 * @brief A level of criticality, confidentiality, integrity or availability.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_CLASSIFICATION_H
#define ISMS_TYPES_CLASSIFICATION_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_classification. */
enum {
    ISMS_CLASSIFICATION_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_CLASSIFICATION_NAME = 2, /**< Its name or title, for people. */
    ISMS_CLASSIFICATION_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_CLASSIFICATION_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_CLASSIFICATION_LINKS = 5, /**< Where more is found. */
    ISMS_CLASSIFICATION_PROPERTY = 10, /**< What it rates. */
    ISMS_CLASSIFICATION_RANK = 11, /**< How high it is: larger numbers need more protection. */
    ISMS_CLASSIFICATION_BASELINE = 12, /**< Controls that everything of this level has. */
    ISMS_CLASSIFICATION_ACCEPTABLE_USE = 13, /**< The rule for using what has this level. */
    ISMS_CLASSIFICATION_AGREEMENT_REQUIRED = 14, /**< Whether whoever sees it must have signed a confidentiality agreement. */
    ISMS_CLASSIFICATION_CONTRACT_CONTROLS = 15 /**< Controls that the contract with whoever gets access to it from outside lays down. */
};

/** The same as an object of any type. */
static inline isms_object *isms_classification_object(isms_classification *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_classification *isms_classification_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_CLASSIFICATION
               ? (isms_classification *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_classification *isms_classification_find(const isms_model *model, const char *id)
{
    return (isms_classification *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_CLASSIFICATION), id);
}
/** How many there are in the model. */
static inline size_t isms_classification_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_CLASSIFICATION));
}
/** The one at @p index, or NULL. */
static inline isms_classification *isms_classification_at(const isms_model *model, size_t index)
{
    return (isms_classification *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_CLASSIFICATION), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_classification_add(isms_classification **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_CLASSIFICATION), id, error);
    if (status == ISMS_OK)
        *out = (isms_classification *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_classification_id(const isms_classification *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CLASSIFICATION_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_classification_set_id(isms_classification *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CLASSIFICATION_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_classification_name(const isms_classification *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CLASSIFICATION_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_classification_set_name(isms_classification *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CLASSIFICATION_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_classification_description(const isms_classification *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CLASSIFICATION_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_classification_set_description(isms_classification *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CLASSIFICATION_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_classification_uuid(const isms_classification *self)
{
    return isms_get_text((const isms_object *)self, ISMS_CLASSIFICATION_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_classification_set_uuid(isms_classification *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_CLASSIFICATION_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_classification_link_count(const isms_classification *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CLASSIFICATION_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_classification_link_at(const isms_classification *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_CLASSIFICATION_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_classification_insert_link(isms_link **out, isms_classification *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_CLASSIFICATION_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_classification_remove_link(isms_classification *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CLASSIFICATION_LINKS, index, error);
}
/** What it rates. (S24) */
static inline enum isms_security_property isms_classification_property(const isms_classification *self)
{
    return (enum isms_security_property )isms_get_choice((const isms_object *)self, ISMS_CLASSIFICATION_PROPERTY);
}
/** Sets property; see isms_set_choice(). */
static inline isms_status isms_classification_set_property(isms_classification *self, enum isms_security_property value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_CLASSIFICATION_PROPERTY, (unsigned)value, error);
}
/** How high it is: larger numbers need more protection. (S24) */
static inline int64_t isms_classification_rank(const isms_classification *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_CLASSIFICATION_RANK);
}
/** Sets rank; see isms_set_integer(). */
static inline isms_status isms_classification_set_rank(isms_classification *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_CLASSIFICATION_RANK, value, error);
}
/** Whether there is any rank. */
static inline bool isms_classification_has_rank(const isms_classification *self)
{
    return isms_has((const isms_object *)self, ISMS_CLASSIFICATION_RANK);
}
/** Controls that everything of this level has. (S24 S72) */
static inline size_t isms_classification_baseline_count(const isms_classification *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CLASSIFICATION_BASELINE);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_classification_baseline_at(const isms_classification *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_CLASSIFICATION_BASELINE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_classification_insert_baseline(isms_classification *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_CLASSIFICATION_BASELINE, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_classification_remove_baseline(isms_classification *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CLASSIFICATION_BASELINE, index, error);
}
/** The rule for using what has this level. (S71) */
static inline isms_document *isms_classification_acceptable_use(const isms_classification *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_CLASSIFICATION_ACCEPTABLE_USE);
}
/** Sets acceptable-use; see isms_set_reference(). */
static inline isms_status isms_classification_set_acceptable_use(isms_classification *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_CLASSIFICATION_ACCEPTABLE_USE, (const isms_object *)value, error);
}
/** Whether there is any acceptable-use. */
static inline bool isms_classification_has_acceptable_use(const isms_classification *self)
{
    return isms_has((const isms_object *)self, ISMS_CLASSIFICATION_ACCEPTABLE_USE);
}
/** Whether whoever sees it must have signed a confidentiality agreement. (S75) */
static inline bool isms_classification_agreement_required(const isms_classification *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_CLASSIFICATION_AGREEMENT_REQUIRED);
}
/** Sets agreement-required; see isms_set_flag(). */
static inline isms_status isms_classification_set_agreement_required(isms_classification *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_CLASSIFICATION_AGREEMENT_REQUIRED, value, error);
}
/** Whether there is any agreement-required. */
static inline bool isms_classification_has_agreement_required(const isms_classification *self)
{
    return isms_has((const isms_object *)self, ISMS_CLASSIFICATION_AGREEMENT_REQUIRED);
}
/** Controls that the contract with whoever gets access to it from outside lays down. (S83; A.5.20) */
static inline size_t isms_classification_contract_control_count(const isms_classification *self)
{
    return isms_item_count((const isms_object *)self, ISMS_CLASSIFICATION_CONTRACT_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_classification_contract_control_at(const isms_classification *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_CLASSIFICATION_CONTRACT_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_classification_insert_contract_control(isms_classification *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_CLASSIFICATION_CONTRACT_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_classification_remove_contract_control(isms_classification *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_CLASSIFICATION_CONTRACT_CONTROLS, index, error);
}

ISMS_END_DECLS
#endif
