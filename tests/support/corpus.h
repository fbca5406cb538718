/* Real documents of OSCAL, where a collection of them is at hand, and what they are compared as. */
#ifndef SUPPORT_CORPUS_H
#define SUPPORT_CORPUS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the document was one to count. */
typedef bool corpus_visitor(const char *path);
/* Visits each document in the folder oscal of the one that ISMS_CORPUS names, and says how many
 * counted, which have to be many. Says so where there is no such folder. */
void visit_corpus(corpus_visitor *visit, const char *what);
/* The document as canonical XML; for the caller to give to xmlFree(). */
char *canonical(const char *data, size_t length);

#endif
