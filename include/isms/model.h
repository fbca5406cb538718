/**
 * @file model.h
 * @brief The model: what is written down about an organization, edited, saved and compared.
 *
 * A model is used by one thread at a time. It is counted: whoever keeps it takes a reference.
 */
#ifndef ISMS_MODEL_H
#define ISMS_MODEL_H

#include "isms/object.h"
#include "isms/sys/allocator.h"

ISMS_BEGIN_DECLS

/**
 * Makes an empty model, which belongs to the caller.
 * @param out       the model; unchanged on failure
 * @param allocator where its memory comes from, copied; NULL for malloc
 */
ISMS_API ISMS_MUST_USE isms_status isms_model_new(isms_model **out, const isms_allocator *allocator,
                                                  isms_error *error);
/** Takes a reference on the model and returns it. NULL is fine. Safe from any thread. */
ISMS_API isms_model *isms_model_ref(isms_model *model);
/** Gives a reference back; with the last one the model and all its objects go. NULL is fine. */
ISMS_API void isms_model_unref(isms_model *model);
/** Copies the model with everything in it; the copy belongs to the caller. */
ISMS_API ISMS_MUST_USE isms_status isms_model_clone(isms_model **out, const isms_model *model,
                                                    isms_error *error);

/** A pointer of the caller's own that the model carries for bindings to other languages; the
 * library never looks at it, and copies of the model do not have it. */
ISMS_API void isms_model_set_data(isms_model *model, void *data);
/** The pointer given last; NULL at first. */
ISMS_API void *isms_model_data(const isms_model *model);

/**
 * Adds an object of a top-level type at the end.
 * @param id its id, or NULL for one made from the name of the type
 * @return ISMS_ERROR_DUPLICATE where something has that id, ISMS_ERROR_VALUE where it is no id
 */
ISMS_API isms_status isms_model_add(isms_object **out, isms_model *model, const isms_type *type,
                                    const char *id, isms_error *error);
/** The object with that id, or NULL. Takes the same time however large the model is. */
ISMS_API isms_object *isms_model_find(const isms_model *model, const char *id);
/** The object with that id where it is of that type, else NULL. */
ISMS_API isms_object *isms_model_find_type(const isms_model *model, const isms_type *type,
                                           const char *id);
/** Number of objects of a type. */
ISMS_API size_t isms_model_count(const isms_model *model, const isms_type *type);
/** Object of a type at @p index, in the order of the documents; NULL where there is none. */
ISMS_API isms_object *isms_model_at(const isms_model *model, const isms_type *type, size_t index);
/** A number that grows with every change of the model. */
ISMS_API uint64_t isms_model_changes(const isms_model *model);

/** One place that refers to an object. */
typedef struct isms_reference {
    isms_object *object; /**< What refers: a top-level object or a part. */
    unsigned field;      /**< By which of its fields. */
    size_t index;        /**< As which item of that field; 0 where it holds one. */
} isms_reference;
/** The places that refer to an object, in the order of the documents. Belongs to the caller. */
typedef struct isms_references isms_references;
/**
 * Who refers to this object. The first call indexes the whole model, the next ones take time only
 * for what they find.
 */
ISMS_API ISMS_MUST_USE isms_status isms_object_referrers(isms_references **out, isms_object *object,
                                                         isms_error *error);
/** How many places there are. */
ISMS_API size_t isms_references_count(const isms_references *references);
/** The place at @p index; all zero where there is none. */
ISMS_API isms_reference isms_references_at(const isms_references *references, size_t index);
/** Gives them back. NULL is fine. */
ISMS_API void isms_references_free(isms_references *references);

/**
 * Begins a group of edits, which may stand inside another. All of them stay with isms_model_commit
 * of the outermost group; isms_model_rollback takes back what was done since its own beginning.
 */
ISMS_API isms_status isms_model_begin(isms_model *model, isms_error *error);
/** Ends a group and keeps its edits. ISMS_ERROR_STATE where none is open. */
ISMS_API isms_status isms_model_commit(isms_model *model, isms_error *error);
/** Ends a group and takes its edits back; needs no memory. ISMS_ERROR_STATE where none is open, and
 * where a snapshot relies on the model: nothing has changed then, and the group is still open. */
ISMS_API isms_status isms_model_rollback(isms_model *model, isms_error *error);

/** Number of files that the model was read from, content that is shipped included. */
ISMS_API size_t isms_model_file_count(const isms_model *model);
/** Name of the file at @p index, as it was given; NULL where there is none. */
ISMS_API const char *isms_model_file_name(const isms_model *model, size_t index);
/** Whether the file at @p index is content that is shipped with the library. */
ISMS_API bool isms_model_file_is_content(const isms_model *model, size_t index);
/** Whether that content is in use. See isms_model_use(). */
ISMS_API bool isms_model_uses(const isms_model *model, const char *content);

ISMS_END_DECLS
#endif
