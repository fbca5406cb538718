/**
 * @file
 * @brief Knowledge, background, training or a certificate that work in security asks for.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_COMPETENCE_H
#define ISMS_TYPES_COMPETENCE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_competence. */
enum {
    ISMS_COMPETENCE_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_COMPETENCE_NAME = 2, /**< Its name or title, for people. */
    ISMS_COMPETENCE_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_COMPETENCE_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_COMPETENCE_LINKS = 5, /**< Where more is found. */
    ISMS_COMPETENCE_KIND = 10, /**< What sort it is. */
    ISMS_COMPETENCE_VALID_FOR = 11, /**< How long it lasts before it must be renewed. */
    ISMS_COMPETENCE_EVIDENCE = 12, /**< What counts as evidence of it. */
    ISMS_COMPETENCE_PROFILE = 13 /**< The profile of the European Cybersecurity Skills Framework that it belongs to. */
};

/** The same as an object of any type. */
static inline isms_object *isms_competence_object(isms_competence *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_competence *isms_competence_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_COMPETENCE
               ? (isms_competence *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_competence *isms_competence_find(const isms_model *model, const char *id)
{
    return (isms_competence *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_COMPETENCE), id);
}
/** How many there are in the model. */
static inline size_t isms_competence_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_COMPETENCE));
}
/** The one at @p index, or NULL. */
static inline isms_competence *isms_competence_at(const isms_model *model, size_t index)
{
    return (isms_competence *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_COMPETENCE), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_competence_add(isms_competence **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_COMPETENCE), id, error);
    if (status == ISMS_OK)
        *out = (isms_competence *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_competence_id(const isms_competence *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMPETENCE_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_competence_set_id(isms_competence *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMPETENCE_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_competence_name(const isms_competence *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMPETENCE_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_competence_set_name(isms_competence *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMPETENCE_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_competence_description(const isms_competence *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMPETENCE_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_competence_set_description(isms_competence *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMPETENCE_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_competence_uuid(const isms_competence *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMPETENCE_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_competence_set_uuid(isms_competence *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMPETENCE_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_competence_link_count(const isms_competence *self)
{
    return isms_item_count((const isms_object *)self, ISMS_COMPETENCE_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_competence_link_at(const isms_competence *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_COMPETENCE_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_competence_insert_link(isms_link **out, isms_competence *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_COMPETENCE_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_competence_remove_link(isms_competence *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_COMPETENCE_LINKS, index, error);
}
/** What sort it is. (S37) */
static inline enum isms_competence_kind isms_competence_kind(const isms_competence *self)
{
    return (enum isms_competence_kind )isms_get_choice((const isms_object *)self, ISMS_COMPETENCE_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_competence_set_kind(isms_competence *self, enum isms_competence_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_COMPETENCE_KIND, (unsigned)value, error);
}
/** How long it lasts before it must be renewed. (7.2) */
static inline isms_duration isms_competence_valid_for(const isms_competence *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_COMPETENCE_VALID_FOR);
}
/** Sets valid-for; see isms_set_duration(). */
static inline isms_status isms_competence_set_valid_for(isms_competence *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_COMPETENCE_VALID_FOR, value, error);
}
/** Whether there is any valid-for. */
static inline bool isms_competence_has_valid_for(const isms_competence *self)
{
    return isms_has((const isms_object *)self, ISMS_COMPETENCE_VALID_FOR);
}
/** What counts as evidence of it. (7.2) */
static inline size_t isms_competence_evidence_count(const isms_competence *self)
{
    return isms_item_count((const isms_object *)self, ISMS_COMPETENCE_EVIDENCE);
}
/** The one at @p index, or NULL. */
static inline const char *isms_competence_evidence_at(const isms_competence *self, size_t index)
{
    return isms_item_text((const isms_object *)self, ISMS_COMPETENCE_EVIDENCE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_competence_insert_evidence(isms_competence *self, size_t index, const char *value, isms_error *error)
{
    return isms_insert_text((isms_object *)self, ISMS_COMPETENCE_EVIDENCE, index, value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_competence_remove_evidence(isms_competence *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_COMPETENCE_EVIDENCE, index, error);
}
/** The profile of the European Cybersecurity Skills Framework that it belongs to. (7.2) */
static inline const char *isms_competence_profile(const isms_competence *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMPETENCE_PROFILE);
}
/** Sets profile; see isms_set_text(). */
static inline isms_status isms_competence_set_profile(isms_competence *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMPETENCE_PROFILE, value, error);
}

ISMS_END_DECLS
#endif
