/**
 * @file sink.h
 * @brief Where written bytes go.
 */
#ifndef ISMS_SINK_H
#define ISMS_SINK_H

#include "isms/base.h"

ISMS_BEGIN_DECLS

/** Takes all of the bytes, which are valid during the call only; any status but ISMS_OK ends the
 * writing with it. */
typedef isms_status isms_write_function(void *context, const void *data, size_t size);

/** Where bytes go. */
typedef struct isms_sink {
    size_t size;                /**< sizeof(isms_sink). */
    void *context;              /**< Handed to @c write. */
    isms_write_function *write; /**< Called with pieces of some 64 KiB. */
} isms_sink;

/** Bytes that were written into memory. */
typedef struct isms_bytes isms_bytes;
/** The bytes; a NUL behind them is not counted. */
ISMS_API const char *isms_bytes_data(const isms_bytes *bytes);
/** How many there are. */
ISMS_API size_t isms_bytes_size(const isms_bytes *bytes);
/** Gives them back. NULL is fine. */
ISMS_API void isms_bytes_free(isms_bytes *bytes);

ISMS_END_DECLS
#endif
