/**
 * @file site.h
 * @brief A small web site of a model: every object, finding and report, linked both ways.
 *
 * The files need no server and nothing from elsewhere: a folder to be opened in a browser, put on a
 * share or into an archive. They can be read without scripts; with scripts there are search and
 * filters.
 */
#ifndef ISMS_SITE_H
#define ISMS_SITE_H

#include "isms/reports.h"

ISMS_BEGIN_DECLS

/** How to make a site. */
typedef struct isms_site_options {
    size_t size;                   /**< sizeof(isms_site_options). */
    const isms_findings *findings; /**< Of a check of the same snapshot; NULL for none. */
    const char *language;          /**< Of headings: "en", "de"; NULL for English. */
    const char *version;           /**< Version of the document, or NULL. */
    const char *approver;          /**< Who approves it, or NULL. */
    const char *classification;    /**< Its classification, or NULL. */
} isms_site_options;

/**
 * Takes a file of the site.
 * @param name its name: letters, digits, hyphens and one point, no folder
 * @return ISMS_OK; anything else ends the writing with it
 */
typedef isms_status isms_site_function(void *context, const char *name, const void *data,
                                       size_t size);

/**
 * Makes the files of a site, one after the other; the first is "index.html".
 *
 * Indexes the model like isms_object_referrers(): one thread at a time for one model.
 * @param options NULL for the usual way
 * @return what @p put returned where that is not ISMS_OK; ISMS_ERROR_NOT_FOUND where there is no
 *         such language; ISMS_ERROR_ARGUMENT, ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_site_write(isms_snapshot *snapshot, const isms_site_options *options,
                                     isms_site_function *put, void *context, isms_error *error);

ISMS_END_DECLS
#endif
