/* Collecting what is wrong with documents. */
#ifndef FORMAT_PROBLEMS_H
#define FORMAT_PROBLEMS_H

#include "base/base.h"
#include "isms/read.h"

/* Where problems of one reading go: to the caller's list, and the first error into `first`. */
struct problem_sink {
    isms_problems *list; /* may be NULL */
    isms_error first;    /* status ISMS_OK as long as there was no error */
    size_t errors;
    size_t most; /* to keep */
};

struct problem_place {
    const char *file;
    uint32_t line, column;
    const char *object, *field; /* may be NULL */
};

/* Notes a problem. False when memory is out. */
bool isms__problem_add(struct problem_sink *sink, isms_problem_kind kind, isms_status status,
                       const struct problem_place *place, const char *message);

/* Puts what was noted from the problem `first` on in the order of lines of each file; of one
 * place errors first, and what is said of the element before its attributes. The list may be NULL.
 */
void isms__problems_order(isms_problems *problems, size_t first);

#endif
