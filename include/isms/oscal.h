/**
 * @file oscal.h
 * @brief Documents of OSCAL, the Open Security Controls Assessment Language of NIST.
 */
#ifndef ISMS_OSCAL_H
#define ISMS_OSCAL_H

#include "isms/read.h"
#include "isms/sink.h"

ISMS_BEGIN_DECLS

/** How to work on a document of OSCAL. */
typedef struct isms_oscal_options {
    size_t size;         /**< sizeof(isms_oscal_options). */
    const char *version; /**< For validating: the version of OSCAL whose schema counts, such as
                              "1.2.2"; NULL for the one that the document names. */
    bool follow; /**< For validating: also look into the catalog or profile that the document builds
                    on, where isms_oscal_resolve() would find it. */
    const isms_limits *limits; /**< NULL for the defaults. */
    isms_problems *problems;   /**< Where all problems go; NULL to learn only of the first one. */
    const isms_allocator *allocator; /**< NULL for the usual memory. */
} isms_oscal_options;

/**
 * Holds a document against the schema of OSCAL: elements, their order and number, attributes, and
 * values. All that is wrong is told, with line and column; isms_problem.object is the id or UUID of
 * the object that it is in, isms_problem.field the path of elements and attribute.
 *
 * References that lead nowhere and ids that are there twice are told as warnings, whose messages
 * begin with the id of a rule, OSC-01 to OSC-15: see the manual. They do not make it invalid. No
 * other file is opened, but with `follow` what the document builds on.
 *
 * The schemas of 1.0.0, 1.0.4, 1.0.6, 1.1.3 and 1.2.2 are known. What counts is the first of them
 * that is of the minor version asked for and not older, the last of that minor version behind it,
 * and the newest where the version is none that is known: no document is refused for its version.
 * @param options NULL for the usual way
 * @return ISMS_OK where nothing is wrong; ISMS_ERROR_INVALID where the schema says otherwise;
 *         ISMS_ERROR_VOCABULARY for XML that is not of OSCAL; ISMS_ERROR_SYNTAX, _LIMIT, _IO,
 *         _ARGUMENT, _MEMORY
 */
ISMS_API isms_status isms_oscal_validate(const isms_source *source,
                                         const isms_oscal_options *options, isms_error *error);

/**
 * Resolves a profile: writes the catalog of the controls that it takes from what it imports, merged
 * and modified as it says. A catalog is written as it is.
 *
 * What a profile imports is looked for in files, from the folder of the profile on (which the name
 * of the source tells), and in its back matter; nothing is fetched from elsewhere. Where a file is
 * elsewhere or not there, the one of the same name beside the profile is taken. Imported profiles
 * are resolved first; one that imports itself is an error. References that lead nowhere are
 * warnings. The UUID of the catalog follows from those of the profile and of what it imports; the
 * rest of its metadata is that of the profile, with a prop `resolution-tool` and a link
 * `source-profile`.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_INVALID where an import leads nowhere or in a circle; ISMS_ERROR_VOCABULARY
 * for what is neither a profile nor a catalog of OSCAL; ISMS_ERROR_SYNTAX, _LIMIT, _IO, _ARGUMENT,
 * _MEMORY; what the sink says
 */
ISMS_API isms_status isms_oscal_resolve(const isms_source *source,
                                        const isms_oscal_options *options, const isms_sink *sink,
                                        isms_error *error);

ISMS_END_DECLS
#endif
