/**
 * @file content.h
 * @brief What is shipped with the library as data: catalogs, competences, roles, separation rules,
 * and templates for models.
 *
 * Content is XML like any other model, embedded in the library. A document says in the attribute
 * `use` of its root which content it builds on; the objects of that content are then part of the
 * model, cannot be changed, and are not written. An object of the user with the same id takes the
 * place of a shipped one.
 */
#ifndef ISMS_CONTENT_H
#define ISMS_CONTENT_H

#include "isms/model.h"

ISMS_BEGIN_DECLS

/** How many pieces of content there are, templates included. */
ISMS_API size_t isms_content_count(void);
/** Name of the piece at @p index, such as "iso27001-2022"; NULL where there is none. */
ISMS_API const char *isms_content_name(size_t index);
/** Whether it is a template for new models rather than content to use. */
ISMS_API bool isms_content_is_template(size_t index);
/** Its XML, and how many bytes that has; NULL where there is none. Static. */
ISMS_API const char *isms_content_data(size_t index, size_t *size);
/** What it holds, in a sentence. */
ISMS_API const char *isms_content_doc(size_t index);
/** Index of the piece with that name; SIZE_MAX where there is none. */
ISMS_API size_t isms_content_find(const char *name);
/**
 * Makes the model build on a piece of content, and on what that builds on, as if a document said
 * so. Fine where it does already.
 * @return ISMS_ERROR_NOT_FOUND where there is no such content, or it is a template;
 *         ISMS_ERROR_STATE where a snapshot relies on the model; ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_model_use(isms_model *model, const char *name, isms_error *error);

ISMS_END_DECLS
#endif
