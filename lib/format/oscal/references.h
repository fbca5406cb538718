/* References and UUIDs in documents of OSCAL. */
#ifndef FORMAT_OSCAL_REFERENCES_H
#define FORMAT_OSCAL_REFERENCES_H

#include "format/oscal/schema.h"
#include "format/oscal/tree.h"

/* Hears of something wrong: the id of the rule, where, what. False where memory is out. */
typedef bool oscal_complaint(void *context, const char *rule, const struct oscal_node *node,
                             const char *attribute, const char *message);
/* Looks at all references of a document. False where memory is out. */
bool isms__oscal_references(const struct oscal_tree *tree, const isms_allocator *memory,
                            oscal_complaint *complain, void *context);

#endif
