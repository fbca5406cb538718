/**
 * @file write.h
 * @brief Writing models as XML, and saving files so that nothing is lost.
 *
 * Writing is canonical: the same model gives the same bytes, and reading them gives the same model.
 * A document of OSCAL is written as it was read but for what was changed since; what OSCAL has no
 * words for goes into properties of ours, and where even these cannot say it, writing ends in
 * ISMS_ERROR_VOCABULARY and names object and field.
 */
#ifndef ISMS_WRITE_H
#define ISMS_WRITE_H

#include "isms/model.h"
#include "isms/read.h"
#include "isms/sink.h"

ISMS_BEGIN_DECLS

/** How to write. */
typedef struct isms_write_options {
    size_t size;      /**< sizeof(isms_write_options). */
    const char *file; /**< Only what belongs to the file of this name, in its own vocabulary; NULL
                         for all but content, as native XML. */
    bool sorted;      /**< By type and id instead of the order of the documents. */
    bool overwrite; /**< Save also where the file was changed by someone else since it was read. */
    isms_problems *problems; /**< Where a warning goes for each document of OSCAL that is written as
                                native XML: what stands in it that no field holds, counted by the
                                names of elements and attributes. NULL for nowhere. */
    bool strict; /**< Refuses with ISMS_ERROR_VOCABULARY what would leave something out. */
} isms_write_options;

/** Writes the model through a function. @param options NULL for the usual way */
ISMS_API isms_status isms_model_write(const isms_model *model, const isms_sink *sink,
                                      const isms_write_options *options, isms_error *error);
/** Writes the model into memory, which belongs to the caller. */
ISMS_API ISMS_MUST_USE isms_status isms_model_write_memory(isms_bytes **out,
                                                           const isms_model *model,
                                                           const isms_write_options *options,
                                                           isms_error *error);
/** Writes the model to an open file descriptor. A reader who has gone, and a size that files may
 * not have, are ISMS_ERROR_IO: SIGPIPE and SIGXFSZ are held back from the thread meanwhile. */
ISMS_API isms_status isms_model_write_descriptor(const isms_model *model, int descriptor,
                                                 const isms_write_options *options,
                                                 isms_error *error);
/**
 * Replaces a file by the model. At every moment, also after a crash, the old file or the new one is
 * there, whole. Permissions stay, symbolic links are followed; access control lists are not kept.
 * A file that was read as OSCAL stays OSCAL.
 *
 * A file that the model was read from is known by its folder and name behind all symbolic links, by
 * the path that it was read under, and by itself where somebody has renamed it. Whether it is what
 * it was tell device, inode, size and time of the last change; where these are the same, which an
 * edit within one tick of the clock leaves them, a hash of all bytes: to save is to read the old
 * file once. Between the last look and the exchange a moment remains that no system call closes.
 * @return ISMS_ERROR_CONFLICT where the model was read from this file and someone else changed it
 *         since, or somebody changed or made it during the call; ISMS_ERROR_NOT_DURABLE where the
 * new file is in place but the folder could not be synced; ISMS_ERROR_IO, ISMS_ERROR_MEMORY; but
 * for NOT_DURABLE the file is then as it was
 */
ISMS_API isms_status isms_model_save(isms_model *model, const char *path,
                                     const isms_write_options *options, isms_error *error);
/**
 * Saves every file that the model was read from, each with its own objects, one after the other.
 * The first failure ends it; files before that one are saved, those behind it are as they were.
 * @return ISMS_ERROR_STATE, and nothing is saved, where the model was read from no file, or some of
 *         it was read from elsewhere; else like isms_model_save()
 */
ISMS_API isms_status isms_model_save_all(isms_model *model, const isms_write_options *options,
                                         isms_error *error);
/** Writes the XML Schema of the native XML. */
ISMS_API isms_status isms_schema_write(const isms_sink *sink, isms_error *error);

ISMS_END_DECLS
#endif
