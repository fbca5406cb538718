/**
 * @file
 * @brief Something of worth that is protected.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_ASSET_H
#define ISMS_TYPES_ASSET_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_asset. */
enum {
    ISMS_ASSET_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_ASSET_NAME = 2, /**< Its name or title, for people. */
    ISMS_ASSET_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_ASSET_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_ASSET_LINKS = 5, /**< Where more is found. */
    ISMS_ASSET_KIND = 10, /**< What sort it is. */
    ISMS_ASSET_INFORMATION_TYPE = 11, /**< The type of information, the same word wherever the same information lies. */
    ISMS_ASSET_CLASSIFICATIONS = 12, /**< Its levels. */
    ISMS_ASSET_REASON = 13, /**< Why its level differs from that of the same information elsewhere. */
    ISMS_ASSET_OWNER = 14, /**< Who answers for it. */
    ISMS_ASSET_CUSTODIAN = 15, /**< Who keeps it. */
    ISMS_ASSET_UNIT = 16, /**< The unit that uses it. */
    ISMS_ASSET_SITE = 17, /**< Where it is. */
    ISMS_ASSET_ACCEPTABLE_USE = 18, /**< The rule for using it. */
    ISMS_ASSET_CONTROLS = 19, /**< Controls that protect it. */
    ISMS_ASSET_CONTAINS = 20, /**< Assets inside it. */
    ISMS_ASSET_DEPENDS_ON = 21, /**< Assets that it cannot do without. */
    ISMS_ASSET_ACCESS_REVIEW = 22, /**< How often the rights to it are reviewed. */
    ISMS_ASSET_REVIEW_INTERVAL = 23, /**< How often its entry in the inventory is checked. */
    ISMS_ASSET_REVIEWED_ON = 24, /**< When its entry was checked last. */
    ISMS_ASSET_RETURNABLE = 25, /**< Whether it must be given back by whoever leaves. */
    ISMS_ASSET_FROM = 26, /**< First day on which it is in use; open where missing. */
    ISMS_ASSET_UNTIL = 27, /**< Last day on which it is in use; open where missing. */
    ISMS_ASSET_COMPONENT_TYPE = 28 /**< What a system security plan calls this sort of component, where that is not what it would call the kind: this-system, interconnection, plan. */
};

/** The same as an object of any type. */
static inline isms_object *isms_asset_object(isms_asset *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_asset *isms_asset_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_ASSET
               ? (isms_asset *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_asset *isms_asset_find(const isms_model *model, const char *id)
{
    return (isms_asset *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_ASSET), id);
}
/** How many there are in the model. */
static inline size_t isms_asset_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_ASSET));
}
/** The one at @p index, or NULL. */
static inline isms_asset *isms_asset_at(const isms_model *model, size_t index)
{
    return (isms_asset *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_ASSET), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_asset_add(isms_asset **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_ASSET), id, error);
    if (status == ISMS_OK)
        *out = (isms_asset *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_asset_id(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_asset_set_id(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_asset_name(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_asset_set_name(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_asset_description(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_asset_set_description(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_asset_uuid(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_asset_set_uuid(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_asset_link_count(const isms_asset *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ASSET_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_asset_link_at(const isms_asset *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_ASSET_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_asset_insert_link(isms_link **out, isms_asset *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_ASSET_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_asset_remove_link(isms_asset *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ASSET_LINKS, index, error);
}
/** What sort it is. (S69) */
static inline enum isms_asset_kind isms_asset_kind(const isms_asset *self)
{
    return (enum isms_asset_kind )isms_get_choice((const isms_object *)self, ISMS_ASSET_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_asset_set_kind(isms_asset *self, enum isms_asset_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_ASSET_KIND, (unsigned)value, error);
}
/** The type of information, the same word wherever the same information lies. (S24 S25) */
static inline const char *isms_asset_information_type(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_INFORMATION_TYPE);
}
/** Sets information-type; see isms_set_text(). */
static inline isms_status isms_asset_set_information_type(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_INFORMATION_TYPE, value, error);
}
/** Its levels. (S24) */
static inline size_t isms_asset_classification_count(const isms_asset *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ASSET_CLASSIFICATIONS);
}
/** The one at @p index, or NULL. */
static inline isms_classification *isms_asset_classification_at(const isms_asset *self, size_t index)
{
    return (isms_classification *)isms_item_reference((const isms_object *)self, ISMS_ASSET_CLASSIFICATIONS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_asset_insert_classification(isms_asset *self, size_t index, const isms_classification *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ASSET_CLASSIFICATIONS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_asset_remove_classification(isms_asset *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ASSET_CLASSIFICATIONS, index, error);
}
/** Why its level differs from that of the same information elsewhere. (S24) */
static inline const char *isms_asset_reason(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_REASON);
}
/** Sets reason; see isms_set_text(). */
static inline isms_status isms_asset_set_reason(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_REASON, value, error);
}
/** Who answers for it. (S69; A.5.9) */
static inline isms_object *isms_asset_owner(const isms_asset *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ASSET_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_asset_set_owner(isms_asset *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ASSET_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_asset_has_owner(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_OWNER);
}
/** Who keeps it. (S25 S69) */
static inline isms_object *isms_asset_custodian(const isms_asset *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_ASSET_CUSTODIAN);
}
/** Sets custodian; see isms_set_reference(). */
static inline isms_status isms_asset_set_custodian(isms_asset *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ASSET_CUSTODIAN, (const isms_object *)value, error);
}
/** Whether there is any custodian. */
static inline bool isms_asset_has_custodian(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_CUSTODIAN);
}
/** The unit that uses it. (S25) */
static inline isms_unit *isms_asset_unit(const isms_asset *self)
{
    return (isms_unit *)isms_get_reference((const isms_object *)self, ISMS_ASSET_UNIT);
}
/** Sets unit; see isms_set_reference(). */
static inline isms_status isms_asset_set_unit(isms_asset *self, const isms_unit *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ASSET_UNIT, (const isms_object *)value, error);
}
/** Whether there is any unit. */
static inline bool isms_asset_has_unit(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_UNIT);
}
/** Where it is. (S25) */
static inline isms_site *isms_asset_site(const isms_asset *self)
{
    return (isms_site *)isms_get_reference((const isms_object *)self, ISMS_ASSET_SITE);
}
/** Sets site; see isms_set_reference(). */
static inline isms_status isms_asset_set_site(isms_asset *self, const isms_site *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ASSET_SITE, (const isms_object *)value, error);
}
/** Whether there is any site. */
static inline bool isms_asset_has_site(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_SITE);
}
/** The rule for using it. (S71; A.5.10) */
static inline isms_document *isms_asset_acceptable_use(const isms_asset *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_ASSET_ACCEPTABLE_USE);
}
/** Sets acceptable-use; see isms_set_reference(). */
static inline isms_status isms_asset_set_acceptable_use(isms_asset *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_ASSET_ACCEPTABLE_USE, (const isms_object *)value, error);
}
/** Whether there is any acceptable-use. */
static inline bool isms_asset_has_acceptable_use(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_ACCEPTABLE_USE);
}
/** Controls that protect it. (S72) */
static inline size_t isms_asset_control_count(const isms_asset *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ASSET_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_asset_control_at(const isms_asset *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_ASSET_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_asset_insert_control(isms_asset *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ASSET_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_asset_remove_control(isms_asset *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ASSET_CONTROLS, index, error);
}
/** Assets inside it. (S24; A.5.12) */
static inline size_t isms_asset_contains_count(const isms_asset *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ASSET_CONTAINS);
}
/** The one at @p index, or NULL. */
static inline isms_asset *isms_asset_contains_at(const isms_asset *self, size_t index)
{
    return (isms_asset *)isms_item_reference((const isms_object *)self, ISMS_ASSET_CONTAINS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_asset_insert_contains(isms_asset *self, size_t index, const isms_asset *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ASSET_CONTAINS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_asset_remove_contains(isms_asset *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ASSET_CONTAINS, index, error);
}
/** Assets that it cannot do without. (S24) */
static inline size_t isms_asset_depends_on_count(const isms_asset *self)
{
    return isms_item_count((const isms_object *)self, ISMS_ASSET_DEPENDS_ON);
}
/** The one at @p index, or NULL. */
static inline isms_asset *isms_asset_depends_on_at(const isms_asset *self, size_t index)
{
    return (isms_asset *)isms_item_reference((const isms_object *)self, ISMS_ASSET_DEPENDS_ON, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_asset_insert_depends_on(isms_asset *self, size_t index, const isms_asset *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_ASSET_DEPENDS_ON, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_asset_remove_depends_on(isms_asset *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_ASSET_DEPENDS_ON, index, error);
}
/** How often the rights to it are reviewed. (S73; A.5.18) */
static inline isms_duration isms_asset_access_review(const isms_asset *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_ASSET_ACCESS_REVIEW);
}
/** Sets access-review; see isms_set_duration(). */
static inline isms_status isms_asset_set_access_review(isms_asset *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_ASSET_ACCESS_REVIEW, value, error);
}
/** Whether there is any access-review. */
static inline bool isms_asset_has_access_review(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_ACCESS_REVIEW);
}
/** How often its entry in the inventory is checked. (S70; A.5.9) */
static inline isms_duration isms_asset_review_interval(const isms_asset *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_ASSET_REVIEW_INTERVAL);
}
/** Sets review-interval; see isms_set_duration(). */
static inline isms_status isms_asset_set_review_interval(isms_asset *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_ASSET_REVIEW_INTERVAL, value, error);
}
/** Whether there is any review-interval. */
static inline bool isms_asset_has_review_interval(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_REVIEW_INTERVAL);
}
/** When its entry was checked last. (S70) */
static inline isms_date isms_asset_reviewed_on(const isms_asset *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ASSET_REVIEWED_ON);
}
/** Sets reviewed-on; see isms_set_date(). */
static inline isms_status isms_asset_set_reviewed_on(isms_asset *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ASSET_REVIEWED_ON, value, error);
}
/** Whether there is any reviewed-on. */
static inline bool isms_asset_has_reviewed_on(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_REVIEWED_ON);
}
/** Whether it must be given back by whoever leaves. (A.5.11) */
static inline bool isms_asset_returnable(const isms_asset *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_ASSET_RETURNABLE);
}
/** Sets returnable; see isms_set_flag(). */
static inline isms_status isms_asset_set_returnable(isms_asset *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_ASSET_RETURNABLE, value, error);
}
/** Whether there is any returnable. */
static inline bool isms_asset_has_returnable(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_RETURNABLE);
}
/** First day on which it is in use; open where missing. (S70) */
static inline isms_date isms_asset_from(const isms_asset *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ASSET_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_asset_set_from(isms_asset *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ASSET_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_asset_has_from(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_FROM);
}
/** Last day on which it is in use; open where missing. (S70) */
static inline isms_date isms_asset_until(const isms_asset *self)
{
    return isms_get_date((const isms_object *)self, ISMS_ASSET_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_asset_set_until(isms_asset *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_ASSET_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_asset_has_until(const isms_asset *self)
{
    return isms_has((const isms_object *)self, ISMS_ASSET_UNTIL);
}
/** What a system security plan calls this sort of component, where that is not what it would call the kind: this-system, interconnection, plan. (OSCAL) */
static inline const char *isms_asset_component_type(const isms_asset *self)
{
    return isms_get_text((const isms_object *)self, ISMS_ASSET_COMPONENT_TYPE);
}
/** Sets component-type; see isms_set_text(). */
static inline isms_status isms_asset_set_component_type(isms_asset *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_ASSET_COMPONENT_TYPE, value, error);
}

ISMS_END_DECLS
#endif
