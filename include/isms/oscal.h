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
 * values. All that is wrong is told, in the order of lines; isms_problem.object is the id or UUID
 * of the object that it is in, isms_problem.field the path of elements and attribute.
 *
 * References that lead nowhere and ids that are there twice are told as warnings, whose messages
 * begin with the id of a rule, OSC-01 to OSC-17: see the manual. They do not make it invalid. No
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
 * and modified as it says. A catalog is written as it is; one that is not valid, also one that
 * comes of a profile, is told as a warning.
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

/** How many versions of OSCAL there are whose schemas are known. */
ISMS_API size_t isms_oscal_schema_count(void);
/** One of them, oldest first: "1.0.0". NULL beyond the last one. */
ISMS_API const char *isms_oscal_schema_at(size_t index);
/** The one of them whose schema counts for a version, as isms_oscal_validate() chooses it.
 * @param version NULL for the newest */
ISMS_API const char *isms_oscal_schema_for(const char *version);

/** Documents of OSCAL that a model can be written as. */
typedef enum isms_oscal_kind {
    ISMS_OSCAL_CATALOG = 1,          /**< The controls of one catalog. */
    ISMS_OSCAL_COMPONENT_DEFINITION, /**< Assets, and how controls are implemented. */
    ISMS_OSCAL_SYSTEM_SECURITY_PLAN, /**< Assets, and the statement of applicability. */
    ISMS_OSCAL_ASSESSMENT_RESULTS,   /**< Audits with findings and risks. */
    ISMS_OSCAL_PLAN_OF_ACTION        /**< Actions, with the findings and risks they are for. */
} isms_oscal_kind;

/** How to write a document of OSCAL. What is NULL has a default. */
typedef struct isms_oscal_write_options {
    size_t size;               /**< sizeof(isms_oscal_write_options). */
    const char *oscal_version; /**< Such as "1.1.3": the schema that the document obeys, chosen as
                                    isms_oscal_validate() does; NULL for the newest. */
    const char *title;   /**< NULL for that of the catalog or of the document of this kind that
                              was read, else the name of the organization. */
    const char *version; /**< Of the document; NULL for "1", or that of the catalog. */
    const char *last_modified; /**< A moment with its zone, or a day: "2026-11-22". Who holds which
                                    role is shown as of that day. NULL for 1970-01-01, and all who
                                    ever hold one. */
    const char *source;        /**< What it builds on: profile or catalog of a plan or definition,
                                    plan of assessment results, system security plan of a plan of
                                    action. NULL for what the document of this kind names that was
                                    read, else an empty resource. */
    const char *catalog;       /**< Id of the catalog to write; NULL for the first of the model. */
    bool partial; /**< Leaves out what the kind of document has no element for, instead of telling
                       it in the back matter. */
    isms_problems *problems; /**< Where warnings go on what is left out; NULL for nowhere. */
    bool strict; /**< Refuses with ISMS_ERROR_VOCABULARY what would leave something out. */
} isms_oscal_write_options;

/**
 * Writes a model as a new document of OSCAL. Everything is in it, whatever OSCAL has elements for:
 * the rest stands in properties of the namespace urn:libisms:oscal:1, so that isms_model_read()
 * gives the same model again, but for the order of objects, comments and foreign content. What
 * stands in documents of OSCAL that the model was read from and no field holds is left out; a
 * problem for each of them tells how much that is, by the names of elements and attributes. A
 * document of the same kind gives the new one its title, its system and what it builds on. Shipped
 * content that the model builds on is named, not written. The same model and options give the same
 * bytes; the UUID of the document follows from them.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_ARGUMENT also for a catalog that is not there, and a moment or version that
 *         OSCAL does not take; ISMS_ERROR_MEMORY; what the sink returns
 */
ISMS_API isms_status isms_oscal_write(const isms_model *model, isms_oscal_kind kind,
                                      const isms_sink *sink,
                                      const isms_oscal_write_options *options, isms_error *error);

ISMS_END_DECLS
#endif
