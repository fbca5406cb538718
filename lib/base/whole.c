/* Files of callers, read and replaced whole. */
#include "base/times.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/output.h"
#include "isms/file.h"

/* ---- replacing ---- */

static isms_status refuse_old(const char *path, isms_error *error)
{
    isms__fail(error, ISMS_ERROR_DUPLICATE, "is there already: choose another name");
    if (error)
        isms__copy_text(error->file, sizeof error->file, path);
    return ISMS_ERROR_DUPLICATE;
}

isms_status isms_file_replace(const char *path, const void *data, size_t length,
                              const isms_file_options *options, isms_error *error)
{
    struct stat info;
    struct file_save save;
    isms_file_options own;
    if (!path || (!data && length) || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_file_replace needs a path, bytes, and options of the right size");
    if (own.only_new && lstat(path, &info) == 0)
        return refuse_old(path, error);
    isms_allocator memory = isms__memory_default(own.allocator);
    isms_status status = isms__save_begin(&save, &memory, path, error);
    if (status == ISMS_OK)
        status = isms__save_open(&save, NULL, error);
    if (status != ISMS_OK)
        return status;
    status = isms__save_write(&save, data, length, error);
    if (status == ISMS_OK)
        return isms__save_commit(&save, NULL, error);
    isms__save_abandon(&save);
    return status;
}

/* ---- reading ---- */

static isms_status read_all(isms_bytes *bytes, int descriptor, const char *path, uint64_t most,
                            isms_error *error)
{
    char piece[16 << 10];
    uint64_t total = 0;
    long got;
    while ((got = isms__file_read(descriptor, path, piece, sizeof piece, error)) > 0) {
        total += (uint64_t)got;
        if (total > most) {
            isms__fail(error, ISMS_ERROR_LIMIT,
                       "is larger than the %llu bytes that such a file may have",
                       (unsigned long long)most);
            if (error)
                isms__copy_text(error->file, sizeof error->file, path);
            return ISMS_ERROR_LIMIT;
        }
        if (isms__bytes_write(bytes, piece, (size_t)got) != ISMS_OK)
            return isms__fail_memory(error);
    }
    return got < 0 ? ISMS_ERROR_IO : ISMS_OK;
}

isms_status isms_file_read(isms_bytes **out, const char *path, uint64_t most,
                           const isms_allocator *allocator, isms_error *error)
{
    struct file_identity identity;
    if (!out || !path)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_file_read needs an out and a path");
    isms_allocator memory = isms__memory_default(allocator);
    int descriptor =
        isms__file_open(path, &identity, "put what comes out of it into a file first", error);
    if (descriptor < 0)
        return ISMS_ERROR_IO;
    isms_bytes *bytes = isms__bytes_new(&memory);
    isms_status status =
        bytes ? read_all(bytes, descriptor, path, most, error) : isms__fail_memory(error);
    isms__file_close(descriptor);
    if (status == ISMS_OK)
        *out = bytes;
    else
        isms_bytes_free(bytes);
    return status;
}
