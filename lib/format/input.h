/* Bytes of a document, through the gate, as UTF-8. */
#ifndef FORMAT_INPUT_H
#define FORMAT_INPUT_H

#include "base/file.h"
#include "format/gate.h"

enum { INPUT_CHUNK = 64 << 10 };

struct input {
    const isms_source *source;
    struct gate gate;
    int descriptor;  /* to be closed by us, or -1 */
    size_t consumed; /* of data in memory */
    struct file_identity identity;
    struct hash_stream content; /* of a file that we opened: all that was read */

    unsigned char raw[INPUT_CHUNK]; /* as read */
    size_t raw_start, raw_end;
    bool raw_over;                                         /* the source has no more */
    unsigned char text[INPUT_CHUNK + INPUT_CHUNK / 2 + 8]; /* UTF-8, looked at by the gate */
    size_t text_start, text_end, text_passed;
    enum { ENCODING_UNKNOWN, ENCODING_UTF8, ENCODING_UTF16LE, ENCODING_UTF16BE } encoding;
    bool ended;     /* the gate was told that nothing more comes */
    bool bom, crlf; /* it began with a byte order mark; its first line ended in CR LF */
    bool line_ended;

    uint64_t bytes_read, total, bytes_reported;
    isms_progress_function *progress;
    void *progress_context;
    isms_status status; /* of reading itself; what is wrong with the bytes says the gate */
    isms_error error;
};

/* Whether a caller gave a source from which can be read. */
bool isms__source_good(const isms_source *source);
isms_status isms__input_open(struct input *input, const isms_source *source,
                             const isms_read_options *options, const isms_allocator *memory,
                             isms_error *error);
/* What the file was that we opened; with all of its content once that is read to its end. */
struct file_identity isms__input_identity(struct input *input);
void isms__input_close(struct input *input);
/* From now on there is nothing more. */
void isms__input_cut(struct input *input);
/* The next bytes that may pass, at most `room`; 0 at the end, or where gate or source refuse. */
size_t isms__input_take(struct input *input, void *buffer, size_t room);

#endif
