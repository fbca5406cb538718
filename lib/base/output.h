/* Text on its way out: gathered into pieces and handed to a sink. */
#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include "base/base.h"
#include "isms/sink.h"

enum { OUTPUT_PIECE = 64 << 10 };

struct output {
    const isms_sink *sink;
    isms_status status; /* the first failure; nothing more is written then */
    size_t length;
    uint64_t total; /* bytes put so far */
    char piece[OUTPUT_PIECE];
};

/* Whether a caller gave a sink that can be used. */
bool isms__sink_good(const isms_sink *sink);
/* What an error was told of before is forgotten: the sink may tell into it from now on. */
void isms__output_init(struct output *output, const isms_sink *sink, isms_error *error);
void isms__output_add(struct output *output, const char *data, size_t length);
void isms__output_put(struct output *output, const char *text);
void isms__output_format(struct output *output, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Memory as a sink: a new one, and the function that fills it. */
isms_bytes *isms__bytes_new(const isms_allocator *memory);
isms_status isms__bytes_write(void *context, const void *data, size_t size);
/* With what XML does not allow replaced. */
void isms__output_text(struct output *output, const char *text);
void isms__output_attribute(struct output *output, const char *text);
/* Hands over what is left. */
isms_status isms__output_end(struct output *output, isms_error *error);

#endif
