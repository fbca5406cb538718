/* What is measured of shapes of data that cost most: of models (worst_models.c) and of documents
 * (worst_documents.c). */
#ifndef WORST_H
#define WORST_H

#include <stdnoreturn.h>

#include "isms/isms.h"

enum { OPERATIONS = 11, SHAPE_NAME = 200 };

/* What each operation took. */
struct measured {
    double time[OPERATIONS], memory[OPERATIONS]; /* seconds of the processor, bytes at the peak */
    double told[OPERATIONS]; /* how much there was to tell, which may cost as much; or 0 */
};

/* An operation that is known to grow faster with shapes whose names begin so: twice the size takes
 * no more than `ceiling` times the time or memory. */
struct known {
    const char *name, *operation;
    double ceiling;
    const char *why;
};

/* Shapes of one kind. */
struct shapes {
    const char *operations[OPERATIONS]; /* NULL behind the last one */
    size_t (*count)(void);
    void (*name)(size_t shape, char name[SHAPE_NAME]);
    /* All operations, with about n objects of the shape. */
    struct measured (*measure)(size_t shape, size_t n);
    /* More about what grew to 2 n; may be NULL. */
    void (*tell)(size_t shape, size_t n);
    /* What is known to grow faster, up to a row without a name. */
    const struct known *known;
};
extern const struct shapes worst_models, worst_documents;
/* Says that an operation begins. */
void worst_at(size_t operation);

/* Memory that is counted. */
struct counted {
    size_t now, peak;
};
isms_allocator worst_memory(struct counted *counted);
double worst_now(void);
double worst_ratio(double twice, double once, double least);
noreturn void worst_give_up(const char *why);

#endif
