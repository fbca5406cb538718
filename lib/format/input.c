#include "format/input.h"

bool isms__source_good(const isms_source *source)
{
    if (!source || source->size != sizeof *source || !source->name)
        return false;
    switch (source->kind) {
    case ISMS_SOURCE_MEMORY:
        return source->data || !source->length;
    case ISMS_SOURCE_DESCRIPTOR:
        return source->descriptor >= 0;
    case ISMS_SOURCE_CALLBACK:
        return source->read != NULL;
    default:
        return source->kind == ISMS_SOURCE_PATH;
    }
}

isms_status isms__input_open(struct input *input, const isms_source *source,
                             const isms_read_options *options, const isms_allocator *memory,
                             isms_error *error)
{
    memset(input, 0, offsetof(struct input, raw));
    memset(&input->raw_start, 0, sizeof *input - offsetof(struct input, raw_start));
    input->source = source;
    input->descriptor = -1;
    if (source->kind == ISMS_SOURCE_PATH) {
        input->descriptor =
            isms__file_open(source->name, &input->identity, ISMS__INSTEAD_DOCUMENT, error);
        if (input->descriptor < 0)
            return ISMS_ERROR_IO;
        input->total = input->identity.size;
        input->identity.key = isms__hash_random_key();
        isms__hash_begin(&input->content, input->identity.key);
    } else if (source->kind == ISMS_SOURCE_MEMORY) {
        input->total = source->length;
    }
    if (options) {
        input->progress = options->progress;
        input->progress_context = options->progress_context;
    }
    if (!isms__gate_init(&input->gate, options ? options->limits : NULL, memory)) {
        isms__file_close(input->descriptor);
        return isms__fail_memory(error);
    }
    return ISMS_OK;
}

struct file_identity isms__input_identity(struct input *input)
{
    struct file_identity identity = input->identity;
    if (input->source->kind == ISMS_SOURCE_PATH)
        identity.content = isms__hash_end(&input->content);
    return identity;
}

void isms__input_close(struct input *input)
{
    isms__file_close(input->descriptor);
    isms__gate_clear(&input->gate);
}

/* ---- raw bytes ---- */

static isms_status take_raw(struct input *input, void *buffer, size_t room, size_t *got)
{
    const isms_source *source = input->source;
    long count;
    size_t left;
    switch (source->kind) {
    case ISMS_SOURCE_MEMORY:
        left = source->length - input->consumed;
        *got = left < room ? left : room;
        if (*got)
            memcpy(buffer, (const char *)source->data + input->consumed, *got);
        input->consumed += *got;
        return ISMS_OK;
    case ISMS_SOURCE_CALLBACK:
        *got = 0;
        isms_status status = source->read(source->context, buffer, room, got);
        if (status == ISMS_OK && *got > room)
            status = ISMS_ERROR_ARGUMENT;
        if (status != ISMS_OK)
            isms__fail(&input->error, status, "the function that gives the data failed: %s",
                       isms_status_text(status));
        return status;
    default:
        count = isms__file_read(source->kind == ISMS_SOURCE_PATH ? input->descriptor
                                                                 : source->descriptor,
                                source->name, buffer, room, &input->error);
        *got = count > 0 ? (size_t)count : 0;
        if (source->kind == ISMS_SOURCE_PATH)
            isms__hash_add(&input->content, buffer, *got);
        return count < 0 ? ISMS_ERROR_IO : ISMS_OK;
    }
}

static bool report_progress(struct input *input)
{
    if (!input->progress || input->bytes_read - input->bytes_reported < 256 << 10)
        return true;
    input->bytes_reported = input->bytes_read;
    if (input->progress(input->progress_context, input->source->name, input->bytes_read,
                        input->total))
        return true;
    input->status = isms__fail(&input->error, ISMS_ERROR_CANCELLED, "reading was cancelled");
    return false;
}

/* Fills the raw buffer as far as it goes: at least four bytes, for the encoding, unless it is over.
 */
static void fill_raw(struct input *input)
{
    memmove(input->raw, input->raw + input->raw_start, input->raw_end - input->raw_start);
    input->raw_end -= input->raw_start;
    input->raw_start = 0;
    while (!input->raw_over && input->status == ISMS_OK && input->raw_end < sizeof input->raw) {
        size_t got;
        input->status =
            take_raw(input, input->raw + input->raw_end, sizeof input->raw - input->raw_end, &got);
        input->raw_over = got == 0;
        input->raw_end += got;
        input->bytes_read += got;
        if (input->status == ISMS_OK && !report_progress(input))
            return;
        if (input->source->kind != ISMS_SOURCE_MEMORY && input->raw_end >= 4)
            break; /* what a pipe has now is enough to go on */
    }
}

/* ---- encodings ---- */

/* Files that are often taken for XML, by their first bytes. */
static const struct {
    const char *bytes;
    size_t length;
    const char *what;
} lookalikes[] = {
    {"\x1f\x8b", 2, "a gzip file: unpack it first"},
    {"BZh", 3, "a bzip2 file: unpack it first"},
    {"\xfd"
     "7zXZ",
     5, "an xz file: unpack it first"},
    {"PK\x03\x04", 4, "a zip archive (or an office document): unpack or export it first"},
    {"%PDF", 4, "a PDF document"},
    {"\x89PNG", 4, "a picture"},
    {"\x7f"
     "ELF",
     4, "a program"},
    {"\xff\xfe\0\0", 4, "UTF-32: save the document as UTF-8"},
    {"\0\0\xfe\xff", 4, "UTF-32: save the document as UTF-8"},
    {"<\0\0\0", 4, "UTF-32: save the document as UTF-8"},
    {"\0\0\0<", 4, "UTF-32: save the document as UTF-8"},
    {"<\0", 2, "UTF-16 without a byte order mark: save the document as UTF-8"},
    {"\0<", 2, "UTF-16 without a byte order mark: save the document as UTF-8"},
    {"\x4c\x6f\xa7\x94", 4, "EBCDIC: save the document as UTF-8"},
};

static void find_encoding(struct input *input)
{
    const unsigned char *p = input->raw + input->raw_start;
    size_t size = input->raw_end - input->raw_start;
    for (size_t i = 0; i < COUNT_OF(lookalikes); i++)
        if (size >= lookalikes[i].length &&
            memcmp(p, lookalikes[i].bytes, lookalikes[i].length) == 0) {
            isms__gate_refuse(&input->gate, ISMS_ERROR_SYNTAX, "this is not XML but %s",
                              lookalikes[i].what);
            return;
        }
    input->encoding = ENCODING_UTF8;
    if (size >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0) {
        input->raw_start += 3;
        input->bom = true;
    } else if (size >= 2 && (memcmp(p, "\xff\xfe", 2) == 0 || memcmp(p, "\xfe\xff", 2) == 0)) {
        input->encoding = p[0] == 0xFF ? ENCODING_UTF16LE : ENCODING_UTF16BE;
        input->gate.utf16 = true;
        input->raw_start += 2;
    }
}

/* Copies whole characters; what is left over waits for more bytes. */
static void take_utf8(struct input *input)
{
    size_t size = input->raw_end - input->raw_start, whole = size;
    const unsigned char *p = input->raw + input->raw_start;
    if (!input->raw_over) {
        /* at most three bytes at the end can belong to a character that goes on */
        size_t back = 1;
        while (back <= 3 && back < size && (p[size - back] & 0xC0) == 0x80)
            back++;
        if (back <= size && p[size - back] >= 0xC0 &&
            isms__utf8_length(p + size - back, p + size) == 0)
            whole = size - back;
    }
    memcpy(input->text, p, whole);
    input->text_end = whole;
    input->raw_start += whole;
}

static uint32_t unit(const struct input *input, size_t at)
{
    const unsigned char *p = input->raw + at;
    return input->encoding == ENCODING_UTF16LE ? (uint32_t)(p[0] | p[1] << 8)
                                               : (uint32_t)(p[0] << 8 | p[1]);
}

static void take_utf16(struct input *input)
{
    const char *fault = NULL;
    size_t at = input->raw_start;
    input->text_end = 0;
    while (!fault && input->raw_end - at >= 2) {
        uint32_t code = unit(input, at);
        size_t used = 2;
        if (code >= 0xD800 && code <= 0xDBFF) {
            if (input->raw_end - at < 4 && !input->raw_over)
                break;
            uint32_t low = input->raw_end - at >= 4 ? unit(input, at + 2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                fault = "UTF-16 with half a character: repair the document or save it as UTF-8";
                break;
            }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            used = 4;
        } else if (code >= 0xDC00 && code <= 0xDFFF) {
            fault = "UTF-16 with half a character: repair the document or save it as UTF-8";
            break;
        }
        input->text_end += isms__utf8_encode((char *)input->text + input->text_end, code);
        at += used;
    }
    if (!fault && input->raw_over && input->raw_end - at == 1)
        fault = "UTF-16 with an odd number of bytes: the document is cut off";
    input->raw_start = at;
    /* what comes before the fault is looked at first */
    input->text_passed = isms__gate_scan(&input->gate, input->text, input->text_end);
    if (fault)
        isms__gate_refuse(&input->gate, ISMS_ERROR_SYNTAX, "%s", fault);
}

/* Looks at the first end of a line; its two bytes may come apart. */
static void note_line_end(struct input *input)
{
    if (input->line_ended || !input->text_end)
        return;
    const unsigned char *end = memchr(input->text, '\n', input->text_end);
    if (end && end > input->text)
        input->crlf = end[-1] == '\r';
    input->line_ended = end != NULL;
    if (!end)
        input->crlf = input->text[input->text_end - 1] == '\r'; /* holds if \n comes next */
}

static void fill_text(struct input *input)
{
    input->text_start = input->text_passed = input->text_end = 0;
    fill_raw(input);
    if (input->status != ISMS_OK)
        return;
    if (input->encoding == ENCODING_UNKNOWN)
        find_encoding(input);
    if (input->gate.status != ISMS_OK)
        return;
    if (input->encoding == ENCODING_UTF8) {
        take_utf8(input);
        input->text_passed = isms__gate_scan(&input->gate, input->text, input->text_end);
    } else {
        take_utf16(input);
    }
    note_line_end(input);
    if (input->raw_over && input->text_end == 0 && !input->ended) {
        input->ended = true;
        isms__gate_end(&input->gate);
    }
}

void isms__input_cut(struct input *input)
{
    input->ended = true;
    input->text_start = input->text_passed;
}

/* As much as there is room for: with less, libxml2 takes a pause of the source for its end. */
size_t isms__input_take(struct input *input, void *buffer, size_t room)
{
    size_t taken = 0;
    while (taken < room) {
        if (input->text_start == input->text_passed) {
            if (input->ended || input->status != ISMS_OK || input->gate.status != ISMS_OK)
                break;
            fill_text(input);
            continue;
        }
        size_t ready = input->text_passed - input->text_start;
        if (ready > room - taken)
            ready = room - taken;
        memcpy((char *)buffer + taken, input->text + input->text_start, ready);
        input->text_start += ready;
        taken += ready;
    }
    return taken;
}
