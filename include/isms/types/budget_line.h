/**
 * @file
 * @brief A part of a budget.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_BUDGET_LINE_H
#define ISMS_TYPES_BUDGET_LINE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_budget_line. */
enum {
    ISMS_BUDGET_LINE_AMOUNT = 10, /**< How much. */
    ISMS_BUDGET_LINE_PURPOSE = 11, /**< What for. */
    ISMS_BUDGET_LINE_OBJECTS = 12 /**< What it pays for: responsibilities, controls, competences, objectives. */
};

/** The same as an object of any type. */
static inline isms_object *isms_budget_line_object(isms_budget_line *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_budget_line *isms_budget_line_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_BUDGET_LINE
               ? (isms_budget_line *)object
               : NULL;
}
/** How much. (S9) */
static inline isms_decimal isms_budget_line_amount(const isms_budget_line *self)
{
    return isms_get_decimal((const isms_object *)self, ISMS_BUDGET_LINE_AMOUNT);
}
/** Sets amount; see isms_set_decimal(). */
static inline isms_status isms_budget_line_set_amount(isms_budget_line *self, isms_decimal value, isms_error *error)
{
    return isms_set_decimal((isms_object *)self, ISMS_BUDGET_LINE_AMOUNT, value, error);
}
/** Whether there is any amount. */
static inline bool isms_budget_line_has_amount(const isms_budget_line *self)
{
    return isms_has((const isms_object *)self, ISMS_BUDGET_LINE_AMOUNT);
}
/** What for. (S9) */
static inline const char *isms_budget_line_purpose(const isms_budget_line *self)
{
    return isms_get_text((const isms_object *)self, ISMS_BUDGET_LINE_PURPOSE);
}
/** Sets purpose; see isms_set_text(). */
static inline isms_status isms_budget_line_set_purpose(isms_budget_line *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_BUDGET_LINE_PURPOSE, value, error);
}
/** What it pays for: responsibilities, controls, competences, objectives. (S9 S60) */
static inline size_t isms_budget_line_object_count(const isms_budget_line *self)
{
    return isms_item_count((const isms_object *)self, ISMS_BUDGET_LINE_OBJECTS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_budget_line_object_at(const isms_budget_line *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_BUDGET_LINE_OBJECTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_budget_line_insert_object(isms_budget_line *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_BUDGET_LINE_OBJECTS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_budget_line_remove_object(isms_budget_line *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_BUDGET_LINE_OBJECTS, index, error);
}

ISMS_END_DECLS
#endif
