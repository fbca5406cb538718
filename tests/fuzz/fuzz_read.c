/* Any bytes end in a model or in an error, and what was read is written and read again as the same.
 *
 * With a fuzzer:  clang -fsanitize=fuzzer,address,undefined ... fuzz_read.c
 * Without one:    fuzz-read FILE...    replays files; `make check` does so with the corpus */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_read: %s\n", what);
    abort();
}

static isms_model *read_bytes(const void *data, size_t size, bool strict, isms_status *status)
{
    isms_model *model = NULL;
    isms_error error = {0};
    must(isms_model_new(&model, NULL, NULL) == ISMS_OK, "a model is made");
    /* as large as a fuzzer likes, not larger */
    isms_limits limits = {.size = sizeof limits, .nodes = 200000};
    isms_read_options options = {.size = sizeof options, .strict = strict, .limits = &limits};
    isms_source source = isms_source_memory("fuzz", data, size);
    *status = isms_model_read(model, &source, 1, &options, &error);
    must(*status == ISMS_OK || (error.line > 0 && error.message[0]),
         "an error says what and where");
    return model;
}

static void check_model(isms_model *model)
{
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    must(isms_snapshot_take(&snapshot, model, isms_date_make(2026, 6, 30), NULL, NULL) == ISMS_OK,
         "a snapshot is taken");
    must(isms_check(&findings, snapshot, NULL, NULL) == ISMS_OK, "it is checked");
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
}

/* What is written is read, and written again as the same bytes. */
static void check_writing(const isms_model *model, const isms_write_options *options)
{
    isms_status status;
    isms_bytes *first = NULL, *second = NULL;
    must(isms_model_write_memory(&first, model, options, NULL) == ISMS_OK, "it is written");
    isms_model *again = read_bytes(isms_bytes_data(first), isms_bytes_size(first), false, &status);
    must(status == ISMS_OK, "what was written is read");
    must(isms_model_write_memory(&second, again, options, NULL) == ISMS_OK, "and written again");
    must(isms_bytes_size(first) == isms_bytes_size(second) &&
             memcmp(isms_bytes_data(first), isms_bytes_data(second), isms_bytes_size(first)) == 0,
         "as the same bytes");
    isms_bytes_free(first);
    isms_bytes_free(second);
    isms_model_unref(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    isms_status status;
    isms_model *model = read_bytes(data, size, false, &status);
    if (status == ISMS_OK) {
        /* as native XML, and in the vocabulary that it is in */
        isms_write_options own = {.size = sizeof own, .file = "fuzz"};
        check_writing(model, NULL);
        check_writing(model, &own);
        check_model(model);
    }
    isms_model_unref(model);
    isms_model_unref(read_bytes(data, size, true, &status));
    return 0;
}

#ifndef ISMS_FUZZER
int main(int count, char **arguments)
{
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(arguments[i], "rb");
        if (!file) {
            perror(arguments[i]);
            return 1;
        }
        uint8_t *data = malloc(1 << 24);
        size_t size = data ? fread(data, 1, 1 << 24, file) : 0;
        fclose(file);
        fprintf(stderr, "%s\n", arguments[i]); /* the last one named is the one that failed */
        (void)LLVMFuzzerTestOneInput(data, size);
        free(data);
    }
    return 0;
}
#endif
