/**
 * @file diff.h
 * @brief What differs between two models: objects added, removed and changed, field by field.
 *
 * Objects are the same where type and id are; where an id has gone, an object of the same type with
 * the same UUID is the same one, renamed, and references to it have not changed. Parts are the same
 * by what tells them apart within their object: the holder and scope of a participation, the
 * competence of one that is held, the key of a parameter. What files objects stand in, and in which
 * order, says nothing; nor does the order of references and parts, but for prose and decisions.
 */
#ifndef ISMS_DIFF_H
#define ISMS_DIFF_H

#include "isms/model.h"

ISMS_BEGIN_DECLS

/** What became of something. */
typedef enum isms_change_kind {
    ISMS_CHANGE_ADDED = 1, /**< It is only in the model after. */
    ISMS_CHANGE_REMOVED,   /**< It is only in the model before. */
    ISMS_CHANGE_CHANGED,   /**< It is in both, and differs. */
    ISMS_CHANGE_MOVED      /**< Of a list of texts, prose or decisions: the order of those that are
                                in both differs. */
} isms_change_kind;

/** One object that differs. */
typedef struct isms_change {
    isms_change_kind kind;     /**< Added, removed or changed; 0 where there is none. */
    const isms_object *before; /**< In the model before; NULL where it was added. */
    const isms_object *after;  /**< In the model after; NULL where it was removed. */
    size_t difference_count;   /**< How many values differ; 0 where it was added or removed. */
} isms_change;

/**
 * One value of a changed object that differs. Of a list each text, reference and part is a value of
 * its own. Texts belong to the differences.
 */
typedef struct isms_difference {
    isms_change_kind kind;     /**< What became of the value. */
    const isms_field *field;   /**< The field that holds it. */
    const isms_object *before; /**< What has it: the object or its part, or the part that went;
                                    NULL where that is not there. */
    const isms_object *after;  /**< The same after: or the part that came. */
    const char *part;          /**< Which part, such as "participation ciso"; "" for the object. */
    const char *old_text;      /**< As in XML; of a part what it holds, as attributes. NULL where
                                    there was nothing, and for what moved. */
    const char *new_text;      /**< The same after. */
} isms_difference;

/** Objects that differ: by type, in the order of the documents before, then those that were added.
 * They keep both models alive. */
typedef struct isms_diff isms_diff;

/**
 * Compares two models, which may be the same, have different files and forms (OSCAL and native
 * XML), and do not change. Takes time as they are large. The differences belong to the caller; both
 * models may be edited while they are gone through. (S93)
 * @return ISMS_ERROR_ARGUMENT, ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_model_diff(isms_diff **out, isms_model *before,
                                                   isms_model *after, isms_error *error);
/** How many objects differ; 0 where the models say the same. */
ISMS_API size_t isms_diff_count(const isms_diff *diff);
/** The object at @p index; all zero where there is none. */
ISMS_API isms_change isms_diff_at(const isms_diff *diff, size_t index);
/** Difference @p number of the object at @p index, in the order of fields; all zero where there is
 * none. */
ISMS_API isms_difference isms_diff_difference(const isms_diff *diff, size_t index, size_t number);
/** Gives them back. NULL is fine. */
ISMS_API void isms_diff_free(isms_diff *diff);

ISMS_END_DECLS
#endif
