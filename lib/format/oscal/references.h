/* References and UUIDs in documents of OSCAL. */
#ifndef FORMAT_OSCAL_REFERENCES_H
#define FORMAT_OSCAL_REFERENCES_H

#include "format/oscal/schema.h"
#include "format/oscal/tree.h"
#include "isms/oscal.h"

/* Hears of something wrong: the id of the rule, where, what. False where memory is out. */
typedef bool oscal_complaint(void *context, const char *rule, const struct oscal_node *node,
                             const char *attribute, const char *message);
/* Looks at all references of a document. False where memory is out. */
bool isms__oscal_references(const struct oscal_tree *tree, const isms_allocator *memory,
                            oscal_complaint *complain, void *context);

/* Whether an element has all that OSC-17 asks for. */
bool isms__oscal_has_demanded(const struct oscal_node *node);
/* Holds controls, statements and parameters that a document names against the catalog that it
 * builds on, where that is found in files or in its back matter: see isms__oscal_catalog. */
bool isms__oscal_controls(const struct oscal_tree *tree, const char *file,
                          const isms_allocator *memory, const isms_limits *limits,
                          oscal_complaint *complain, void *context);

#endif
