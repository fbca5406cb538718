/* Answers to questions about a snapshot. */
#ifndef SNAPSHOT_ANSWERS_H
#define SNAPSHOT_ANSWERS_H

#include "snapshot/snapshot.h"

struct answer {
    isms_answer told;
    size_t first_step; /* into the steps of all answers */
    uint32_t rank;     /* position of the responsibility */
    size_t sequence;   /* as it was found */
};

struct isms_answers {
    isms_allocator memory;
    isms_snapshot *snapshot;
    struct answer *items;
    size_t count, capacity;
    isms_step *steps;
    size_t step_count, step_capacity;
    struct text sentence; /* the last one that was asked for */
};

/* How an answer comes about, without who and what: the second half of isms_answers_explain. */
const char *isms__answer_path(isms_answers *answers, size_t index);

/* The answers of isms_snapshot_holders() without their paths, which take more than the answers
 * where many roles lead to each other. */
isms_status isms__brief_holders(isms_answers **out, isms_snapshot *snapshot,
                                const isms_object *holder, isms_error *error);

#endif
