/**
 * @file file.h
 * @brief Files of any kind, replaced and read with the same care as those of models.
 */
#ifndef ISMS_FILE_H
#define ISMS_FILE_H

#include "isms/sink.h"
#include "isms/sys/allocator.h"

ISMS_BEGIN_DECLS

/** How to replace a file. */
typedef struct isms_file_options {
    size_t size;   /**< sizeof(isms_file_options). */
    bool only_new; /**< Refuses with ISMS_ERROR_DUPLICATE where something has that name already, be
                      it a symbolic link that leads nowhere. */
    const isms_allocator *allocator; /**< For the time of the call; NULL for malloc. */
} isms_file_options;

/**
 * Replaces a file by these bytes, or makes a new one, as isms_model_save() does: at every moment,
 * also after a crash, the old file or the new one is there, whole. Permissions stay, owner and
 * group as far as the system allows, symbolic links are followed; access control lists are not
 * kept. What an earlier call could not end by is removed. The folder has to allow new files; a file
 * with several hard links, and what is no regular file, is refused.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_NOT_DURABLE where the new file is in place but the folder could not be synced;
 *         ISMS_ERROR_CONFLICT where somebody else changed or made the file meanwhile;
 *         ISMS_ERROR_DUPLICATE, see isms_file_options; ISMS_ERROR_IO, ISMS_ERROR_MEMORY; but for
 *         NOT_DURABLE the file is then as it was
 */
ISMS_API isms_status isms_file_replace(const char *path, const void *data, size_t length,
                                       const isms_file_options *options, isms_error *error);
/**
 * Reads a regular file whole. Pipes and devices, which may never end, are refused.
 * @param out       where the bytes go, which belong to the caller
 * @param most      how many bytes there may be
 * @param allocator for the bytes; NULL for malloc
 * @return ISMS_ERROR_LIMIT where there are more; ISMS_ERROR_IO, ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_file_read(isms_bytes **out, const char *path, uint64_t most,
                                                  const isms_allocator *allocator,
                                                  isms_error *error);

ISMS_END_DECLS
#endif
