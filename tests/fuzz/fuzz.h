/* What the targets of the fuzzers share. Each is one function of some bytes, which ends well or
 * aborts.
 *
 * With a fuzzer: tests/fuzz/run.sh. Without one, a target replays the files that it is called with;
 * `make check` does so. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program where it does not hold. */
void must(bool holds, const char *what);

isms_model *new_model(void);
/* As large as a fuzzer likes, not larger. */
extern const isms_limits fuzz_limits;
/* A model of the document, or an empty one; an error has to say what is wrong and where. */
isms_model *read_bytes(const void *data, size_t size, bool strict, isms_status *status);
/* What is written is read, and written again as the same bytes. */
void check_writing(const isms_model *model, const isms_write_options *options);
isms_bytes *written(const isms_model *model);
bool same_bytes(const isms_bytes *a, const isms_bytes *b);
isms_snapshot *take(isms_model *model);
/* A check with all rules. */
isms_findings *check(isms_snapshot *snapshot);

/* Takes what is written, and counts its bytes in a size_t. */
isms_sink counting(size_t *count);

/* Bytes are taken from the front; from where they end, they are 0. */
struct input {
    const uint8_t *data;
    size_t left;
};
unsigned take_byte(struct input *input);
/* Up to a byte of zero or the end; belongs to the caller. */
char *take_text(struct input *input);

#endif
