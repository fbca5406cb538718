#include "fuzz.h"

#include <stdio.h>

const isms_limits fuzz_limits = {.size = sizeof fuzz_limits, .nodes = 200000};

void must(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz: it does not hold that %s\n", what);
    abort();
}

isms_model *new_model(void)
{
    isms_model *model = NULL;
    must(isms_model_new(&model, NULL, NULL) == ISMS_OK, "a model is made");
    return model;
}

isms_model *read_bytes(const void *data, size_t size, bool strict, isms_status *status)
{
    isms_model *model = new_model();
    isms_error error = {0};
    isms_read_options options = {.size = sizeof options, .strict = strict, .limits = &fuzz_limits};
    isms_source source = isms_source_memory("fuzz", data, size);
    *status = isms_model_read(model, &source, 1, &options, &error);
    must(*status == ISMS_OK || (error.line > 0 && error.message[0]),
         "an error says what and where");
    return model;
}

static isms_bytes *written_as(const isms_model *model, const isms_write_options *options)
{
    isms_bytes *bytes = NULL;
    must(isms_model_write_memory(&bytes, model, options, NULL) == ISMS_OK, "a model is written");
    return bytes;
}

isms_bytes *written(const isms_model *model)
{
    return written_as(model, NULL);
}

bool same_bytes(const isms_bytes *a, const isms_bytes *b)
{
    return isms_bytes_size(a) == isms_bytes_size(b) &&
           memcmp(isms_bytes_data(a), isms_bytes_data(b), isms_bytes_size(a)) == 0;
}

void check_writing(const isms_model *model, const isms_write_options *options)
{
    isms_status status;
    isms_bytes *first = written_as(model, options);
    isms_model *again = read_bytes(isms_bytes_data(first), isms_bytes_size(first), false, &status);
    must(status == ISMS_OK, "what was written is read");
    isms_bytes *second = written_as(again, options);
    must(same_bytes(first, second), "what was read again is written as the same bytes");
    isms_bytes_free(first);
    isms_bytes_free(second);
    isms_model_unref(again);
}

isms_snapshot *take(isms_model *model)
{
    isms_snapshot *snapshot = NULL;
    must(isms_snapshot_take(&snapshot, model, isms_date_make(2026, 6, 30), NULL, NULL) == ISMS_OK,
         "a snapshot is taken");
    return snapshot;
}

isms_findings *check(isms_snapshot *snapshot)
{
    isms_findings *findings = NULL;
    must(isms_check(&findings, snapshot, NULL, NULL) == ISMS_OK, "a snapshot is checked");
    return findings;
}

static isms_status count_bytes(void *context, const void *data, size_t size)
{
    size_t *count = context;
    must(data != NULL || size == 0, "what is written is there");
    *count += size;
    return ISMS_OK;
}

isms_sink counting(size_t *count)
{
    return (isms_sink){.size = sizeof(isms_sink), .write = count_bytes, .context = count};
}

unsigned take_byte(struct input *input)
{
    if (input->left == 0)
        return 0;
    input->left--;
    return *input->data++;
}

char *take_text(struct input *input)
{
    const uint8_t *end = input->left > 0 ? memchr(input->data, 0, input->left) : NULL;
    size_t length = end ? (size_t)(end - input->data) : input->left;
    char *text = malloc(length + 1);
    must(text != NULL, "there is memory");
    if (length > 0)
        memcpy(text, input->data, length);
    text[length] = '\0';
    size_t used = length + (end ? 1 : 0);
    if (used > 0)
        input->data += used;
    input->left -= used;
    return text;
}

#ifndef ISMS_FUZZER
enum { LARGEST = 1 << 24 };

int main(int count, char **arguments)
{
    uint8_t *data = malloc(LARGEST);
    must(data != NULL, "there is memory");
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(arguments[i], "rb");
        if (!file) {
            perror(arguments[i]);
            free(data);
            return 1;
        }
        size_t size = fread(data, 1, LARGEST, file);
        fclose(file);
        fprintf(stderr, "%s\n", arguments[i]); /* the last one named is the one that failed */
        (void)LLVMFuzzerTestOneInput(data, size);
    }
    free(data);
    return 0;
}
#endif
