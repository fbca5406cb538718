/* A document with one thing changed at a time: each attribute gone, empty, or with another value,
 * each element gone, twice, or empty. For well-formed documents of our own, without DOCTYPE and
 * CDATA. */
#ifndef MUTANTS_H
#define MUTANTS_H

#include "support/support.h"

/* How many there are of a document. */
size_t mutant_count(const char *document);
/* The one at that index, for the caller to free; `what` is told what was changed. */
char *mutant_at(const char *document, size_t index, char what[100]);

#endif
