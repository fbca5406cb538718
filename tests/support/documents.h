/* What documents of OSCAL that were written must be. */
#ifndef TESTS_SUPPORT_DOCUMENTS_H
#define TESTS_SUPPORT_DOCUMENTS_H

#include "isms/isms.h"

/* By the schema of that version; NULL: of the one that it names. */
void must_be_valid(const char *document, const char *version);
/* The model by type and id, which is the order that documents of OSCAL do not keep. The caller
 * frees it. */
char *sorted_text(const isms_model *model);
/* Reading gives the model again, without a word. */
void must_be_the_same(const isms_model *model, const char *document);

#endif
