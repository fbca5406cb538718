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

#endif
