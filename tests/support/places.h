/* Lets memory be out wherever the library asks for it: at each place in the code, told by the calls
 * that led there, rather than at each of the very many allocations. */
#ifndef PLACES_H
#define PLACES_H

#include "support/support.h"

/* Places that were met. All zero at the beginning. Memory fails at each in a few runs: other data
 * have more behind it. */
struct places {
    struct known_place {
        uint64_t hash; /* of the calls that lead there; 0 for none */
        unsigned runs; /* in which memory failed there */
        unsigned last; /* of them */
    } * known;
    size_t capacity, count;
    size_t *fresh; /* numbers of the calls in the last run at which memory is to fail */
    size_t fresh_count, fresh_capacity;
    unsigned run;
};

/* Notes the place of a call that asks for memory: the one that is being made. */
void note_place(struct places *places, size_t call);
void forget_places(struct places *places);

/* An operation from its beginning to its end, with memory of that kind alone: it adds to `out` what
 * it comes to, and gives all back. */
typedef isms_status operation(const void *subject, struct failing *failing, struct collected *out);

/* Runs it without failure, which must give that status, then lets memory fail at each place that is
 * new: once, and for some from there on. It must then say that memory is out, or come to the same;
 * and nothing may be left behind. How many places are known now. */
size_t fail_at_places(struct places *places, const char *what, operation *run, const void *subject,
                      isms_status expected);

#endif
