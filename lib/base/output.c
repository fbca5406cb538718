#include "base/output.h"

#include <stdio.h>

#include "base/escape.h"
#include "base/file.h"

bool isms__sink_good(const isms_sink *sink)
{
    return sink && sink->size == sizeof *sink && sink->write;
}

void isms__output_init(struct output *output, const isms_sink *sink, isms_error *error)
{
    isms__error_clear(error);
    output->sink = sink;
    output->status = ISMS_OK;
    output->length = 0;
    output->total = 0;
}

static void flush(struct output *output)
{
    if (output->status == ISMS_OK && output->length)
        output->status = output->sink->write(output->sink->context, output->piece, output->length);
    output->length = 0;
}

void isms__output_add(struct output *output, const char *data, size_t length)
{
    output->total += length;
    while (length > 0 && output->status == ISMS_OK) {
        size_t room = sizeof output->piece - output->length;
        size_t now = length < room ? length : room;
        memcpy(output->piece + output->length, data, now);
        output->length += now;
        data += now;
        length -= now;
        if (output->length == sizeof output->piece)
            flush(output);
    }
}

void isms__output_put(struct output *output, const char *text)
{
    isms__output_add(output, text, strlen(text));
}

void isms__output_format(struct output *output, const char *format, ...)
{
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (ISMS_NEVER(length < 0 || length >= (int)sizeof line))
        output->status = ISMS_ERROR_LIMIT;
    else
        isms__output_add(output, line, (size_t)length);
}

static void put_escaped(struct output *output, const char *text, bool attribute)
{
    const char *start = text;
    for (; *text; text++) {
        const char *other = isms__escaped(*text, attribute);
        if (!other)
            continue;
        isms__output_add(output, start, (size_t)(text - start));
        isms__output_put(output, other);
        start = text + 1;
    }
    isms__output_add(output, start, (size_t)(text - start));
}

void isms__output_text(struct output *output, const char *text)
{
    put_escaped(output, text, false);
}

void isms__output_attribute(struct output *output, const char *text)
{
    put_escaped(output, text, true);
}

isms_status isms__output_end(struct output *output, isms_error *error)
{
    flush(output);
    if (output->status == ISMS_OK || (error && error->status == output->status))
        return output->status;
    return isms__fail(error, output->status, "writing failed: %s",
                      isms_status_text(output->status));
}

/* ---- sinks ---- */

struct isms_bytes {
    isms_allocator memory;
    struct text text;
};

const char *isms_bytes_data(const isms_bytes *bytes)
{
    return bytes ? isms__text_get(&bytes->text) : "";
}

size_t isms_bytes_size(const isms_bytes *bytes)
{
    return bytes ? bytes->text.length : 0;
}

void isms_bytes_free(isms_bytes *bytes)
{
    if (!bytes)
        return;
    isms_allocator memory = bytes->memory;
    isms__text_clear(&bytes->text);
    isms__memory_free(&memory, bytes);
}

isms_bytes *isms__bytes_new(const isms_allocator *memory)
{
    isms_bytes *bytes = isms__memory_get(memory, sizeof *bytes);
    if (bytes) {
        bytes->memory = *memory;
        isms__text_init(&bytes->text, &bytes->memory);
    }
    return bytes;
}

isms_status isms__bytes_write(void *context, const void *data, size_t size)
{
    isms_bytes *bytes = context;
    isms__text_add(&bytes->text, data, size);
    return bytes->text.failed ? ISMS_ERROR_MEMORY : ISMS_OK;
}
