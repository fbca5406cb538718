/* What is measured of shapes of data that cost most: of models (worst_models.c) and of documents
 * (worst_documents.c). */
#ifndef WORST_H
#define WORST_H

#include <stdnoreturn.h>

#include "isms/isms.h"

enum { OPERATIONS = 8, SHAPE_NAME = 200 };

/* What each operation took. */
struct measured {
    double time[OPERATIONS], memory[OPERATIONS]; /* seconds of the processor, bytes at the peak */
    double told[OPERATIONS]; /* how much there was to tell, which may cost as much; or 0 */
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
    /* Why it is known to grow faster; NULL where it is not. */
    const char *(*known)(const char *name);
};
extern const struct shapes worst_models, worst_documents;

/* Memory that is counted. */
struct counted {
    size_t now, peak;
};
isms_allocator worst_memory(struct counted *counted);
double worst_now(void);
double worst_ratio(double twice, double once, double least);
noreturn void worst_give_up(const char *why);

#endif
