/**
 * @file
 * @brief A business process.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PROCESS_H
#define ISMS_TYPES_PROCESS_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_process. */
enum {
    ISMS_PROCESS_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_PROCESS_NAME = 2, /**< Its name or title, for people. */
    ISMS_PROCESS_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_PROCESS_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_PROCESS_LINKS = 5, /**< Where more is found. */
    ISMS_PROCESS_OWNER = 10, /**< Who answers for it. */
    ISMS_PROCESS_UNIT = 11, /**< The unit that runs it. */
    ISMS_PROCESS_PARENT = 12, /**< The process that it is a part of. */
    ISMS_PROCESS_CORE = 13, /**< Whether the organization lives by it. */
    ISMS_PROCESS_CONTROLS = 14, /**< Controls built into it. */
    ISMS_PROCESS_RESPONSIBILITIES = 15, /**< Responsibilities built into it. */
    ISMS_PROCESS_ASSETS = 16 /**< Assets that it uses. */
};

/** The same as an object of any type. */
static inline isms_object *isms_process_object(isms_process *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_process *isms_process_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PROCESS
               ? (isms_process *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_process *isms_process_find(const isms_model *model, const char *id)
{
    return (isms_process *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_PROCESS), id);
}
/** How many there are in the model. */
static inline size_t isms_process_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_PROCESS));
}
/** The one at @p index, or NULL. */
static inline isms_process *isms_process_at(const isms_model *model, size_t index)
{
    return (isms_process *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_PROCESS), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_process_add(isms_process **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_PROCESS), id, error);
    if (status == ISMS_OK)
        *out = (isms_process *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_process_id(const isms_process *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROCESS_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_process_set_id(isms_process *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROCESS_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_process_name(const isms_process *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROCESS_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_process_set_name(isms_process *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROCESS_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_process_description(const isms_process *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROCESS_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_process_set_description(isms_process *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROCESS_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_process_uuid(const isms_process *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PROCESS_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_process_set_uuid(isms_process *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PROCESS_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_process_link_count(const isms_process *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PROCESS_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_process_link_at(const isms_process *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_PROCESS_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_process_insert_link(isms_link **out, isms_process *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PROCESS_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_process_remove_link(isms_process *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PROCESS_LINKS, index, error);
}
/** Who answers for it. (S59) */
static inline isms_object *isms_process_owner(const isms_process *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_PROCESS_OWNER);
}
/** Sets owner; see isms_set_reference(). */
static inline isms_status isms_process_set_owner(isms_process *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PROCESS_OWNER, (const isms_object *)value, error);
}
/** Whether there is any owner. */
static inline bool isms_process_has_owner(const isms_process *self)
{
    return isms_has((const isms_object *)self, ISMS_PROCESS_OWNER);
}
/** The unit that runs it. (S59) */
static inline isms_unit *isms_process_unit(const isms_process *self)
{
    return (isms_unit *)isms_get_reference((const isms_object *)self, ISMS_PROCESS_UNIT);
}
/** Sets unit; see isms_set_reference(). */
static inline isms_status isms_process_set_unit(isms_process *self, const isms_unit *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PROCESS_UNIT, (const isms_object *)value, error);
}
/** Whether there is any unit. */
static inline bool isms_process_has_unit(const isms_process *self)
{
    return isms_has((const isms_object *)self, ISMS_PROCESS_UNIT);
}
/** The process that it is a part of. (S59) */
static inline isms_process *isms_process_parent(const isms_process *self)
{
    return (isms_process *)isms_get_reference((const isms_object *)self, ISMS_PROCESS_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_process_set_parent(isms_process *self, const isms_process *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PROCESS_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_process_has_parent(const isms_process *self)
{
    return isms_has((const isms_object *)self, ISMS_PROCESS_PARENT);
}
/** Whether the organization lives by it. (S59) */
static inline bool isms_process_core(const isms_process *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_PROCESS_CORE);
}
/** Sets core; see isms_set_flag(). */
static inline isms_status isms_process_set_core(isms_process *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_PROCESS_CORE, value, error);
}
/** Whether there is any core. */
static inline bool isms_process_has_core(const isms_process *self)
{
    return isms_has((const isms_object *)self, ISMS_PROCESS_CORE);
}
/** Controls built into it. (S59) */
static inline size_t isms_process_control_count(const isms_process *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PROCESS_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_process_control_at(const isms_process *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_PROCESS_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_process_insert_control(isms_process *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_PROCESS_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_process_remove_control(isms_process *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PROCESS_CONTROLS, index, error);
}
/** Responsibilities built into it. (S59) */
static inline size_t isms_process_responsibility_count(const isms_process *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PROCESS_RESPONSIBILITIES);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_process_responsibility_at(const isms_process *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_PROCESS_RESPONSIBILITIES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_process_insert_responsibility(isms_process *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_PROCESS_RESPONSIBILITIES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_process_remove_responsibility(isms_process *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PROCESS_RESPONSIBILITIES, index, error);
}
/** Assets that it uses. (S59) */
static inline size_t isms_process_asset_count(const isms_process *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PROCESS_ASSETS);
}
/** The one at @p index, or NULL. */
static inline isms_asset *isms_process_asset_at(const isms_process *self, size_t index)
{
    return (isms_asset *)isms_item_reference((const isms_object *)self, ISMS_PROCESS_ASSETS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_process_insert_asset(isms_process *self, size_t index, const isms_asset *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_PROCESS_ASSETS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_process_remove_asset(isms_process *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PROCESS_ASSETS, index, error);
}

ISMS_END_DECLS
#endif
