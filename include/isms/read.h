/**
 * @file read.h
 * @brief Reading models from XML: our own, or OSCAL.
 *
 * The root element of a document tells its vocabulary: `<isms>` in ISMS_NAMESPACE, or one of the
 * eight kinds of documents of OSCAL, whatever its version. Documents of both may be read into one
 * model. One of OSCAL is kept whole beside the objects that it becomes, so that writing it back
 * loses nothing; what becomes what says docs/manual/oscal.md. References that lead nowhere and ids
 * that stand twice are kept; the latter are told as problems.
 *
 * Documents are read as a stream, behind a gate that looks at every byte first: UTF-8 (or UTF-16
 * with a byte order mark), no DOCTYPE, no forbidden character, nothing beyond the limits. No other
 * file is opened, no network is used, no environment variable is read. Reading is all or nothing:
 * where it fails, the model is as it was.
 */
#ifndef ISMS_READ_H
#define ISMS_READ_H

#include "isms/model.h"

ISMS_BEGIN_DECLS

/** Namespace of the native XML. */
#define ISMS_NAMESPACE "urn:libisms:1"

/**
 * Gives bytes to a reader.
 * @param got how many bytes were put into @p buffer, at most @p room; 0 at the end
 */
typedef isms_status isms_read_function(void *context, void *buffer, size_t room, size_t *got);

/** How the bytes of a source are had. */
typedef enum isms_source_kind {
    ISMS_SOURCE_PATH = 1,   /**< A regular file, by its path. */
    ISMS_SOURCE_MEMORY,     /**< Bytes in memory. */
    ISMS_SOURCE_DESCRIPTOR, /**< An open file descriptor, read from where it stands; stays open. */
    ISMS_SOURCE_CALLBACK    /**< A function. */
} isms_source_kind;

/** Something to read a document from. Make one with the functions below. */
typedef struct isms_source {
    size_t size;              /**< sizeof(isms_source). */
    isms_source_kind kind;    /**< Which of the following counts. */
    const char *name;         /**< What messages call it; the path of a file. */
    const void *data;         /**< ISMS_SOURCE_MEMORY. */
    size_t length;            /**< ISMS_SOURCE_MEMORY. */
    int descriptor;           /**< ISMS_SOURCE_DESCRIPTOR. */
    isms_read_function *read; /**< ISMS_SOURCE_CALLBACK. */
    void *context;            /**< ISMS_SOURCE_CALLBACK. */
} isms_source;

/** A file as a source. */
static inline isms_source isms_source_path(const char *path)
{
    isms_source source = {sizeof source, ISMS_SOURCE_PATH, path, NULL, 0, -1, NULL, NULL};
    return source;
}

/** Bytes in memory as a source; they must stay until the reading is done. */
static inline isms_source isms_source_memory(const char *name, const void *data, size_t length)
{
    isms_source source = {sizeof source, ISMS_SOURCE_MEMORY, name, data, length, -1, NULL, NULL};
    return source;
}

/** An open file descriptor as a source: a pipe, a socket, a file. */
static inline isms_source isms_source_descriptor(const char *name, int descriptor)
{
    isms_source source = {sizeof source, ISMS_SOURCE_DESCRIPTOR, name, NULL, 0, descriptor, NULL,
                          NULL};
    return source;
}

/** A function as a source. */
static inline isms_source isms_source_callback(const char *name, isms_read_function *read,
                                               void *context)
{
    isms_source source = {sizeof source, ISMS_SOURCE_CALLBACK, name, NULL, 0, -1, read, context};
    return source;
}

/**
 * How much a document may ask for. A field that is 0 stands for its default, which is given in
 * brackets. What goes beyond ends in ISMS_ERROR_LIMIT.
 */
typedef struct isms_limits {
    size_t size;              /**< sizeof(isms_limits). */
    uint64_t bytes;           /**< Bytes of a document [1 GiB]. */
    uint32_t depth;           /**< Elements inside each other [100]; 2,000 at most. */
    uint64_t nodes;           /**< Elements, texts, comments and instructions [50,000,000]. */
    uint64_t foreign_nodes;   /**< Of these, what libisms does not know and keeps [1,000,000]. */
    uint32_t attributes;      /**< Attributes and namespace declarations of an element [1,000]. */
    uint32_t name_bytes;      /**< Bytes of a name [1,000]. */
    uint32_t namespace_bytes; /**< Bytes of the name of a namespace [8 KiB]. */
    uint32_t value_bytes;   /**< Bytes of an attribute value [1 MiB]; a reference counts as one. */
    uint32_t text_bytes;    /**< Bytes of a run of text [4 MiB]; a reference counts as one. */
    uint32_t comment_bytes; /**< Bytes of a comment or instruction [1 MiB]. */
    uint32_t tag_bytes;     /**< Bytes of a tag, from "<" to ">" [8 MiB]. */
    uint32_t outside_bytes; /**< White space outside the root element [1 MiB]. */
    uint32_t names;         /**< Different names of elements and attributes [20,000]. */
    uint32_t namespaces;    /**< Different namespaces [1,000]. */
    uint32_t problems;      /**< Problems that are kept [1,000]. */
} isms_limits;

/** How bad a problem is. */
typedef enum isms_problem_kind {
    ISMS_PROBLEM_WARNING = 1, /**< The document was read; something is kept but not understood. */
    ISMS_PROBLEM_ERROR        /**< The document was refused. */
} isms_problem_kind;

/** One thing that is wrong with a document. Texts belong to the list that it stands in; of very long
 * ones it has the beginning: 4,095 bytes of file and message, 1,023 of object and field. */
typedef struct isms_problem {
    isms_problem_kind kind; /**< How bad it is. */
    isms_status status;     /**< What sort of problem it is. */
    const char *file;       /**< The name of the source. */
    uint32_t line;          /**< Line, counted from 1; 0 where it concerns no place. */
    uint32_t column;        /**< Column in characters, counted from 1. */
    const char *object;     /**< Id of the object, "" where there is none. */
    const char *field;      /**< Field, attribute or element, "" where there is none. */
    const char *message;    /**< What is wrong and what to do about it. */
} isms_problem;

/** Problems in the order in which they were found. */
typedef struct isms_problems isms_problems;
/** Makes an empty list, which belongs to the caller. */
ISMS_API ISMS_MUST_USE isms_status isms_problems_new(isms_problems **out,
                                                     const isms_allocator *allocator,
                                                     isms_error *error);
/** Gives it back. NULL is fine. */
ISMS_API void isms_problems_free(isms_problems *problems);
/** How many problems are kept. */
ISMS_API size_t isms_problems_count(const isms_problems *problems);
/** The problem at @p index, valid as long as the list is not added to; NULL where there is none. */
ISMS_API const isms_problem *isms_problems_at(const isms_problems *problems, size_t index);
/** How many more there were than isms_limits.problems allows to keep. */
ISMS_API size_t isms_problems_suppressed(const isms_problems *problems);

/** Hears how far a reading has come; @p total is 0 where it is not known. False stops the reading.
 */
typedef bool isms_progress_function(void *context, const char *name, uint64_t done, uint64_t total);

/** How to read. */
typedef struct isms_read_options {
    size_t size; /**< sizeof(isms_read_options). */
    bool strict; /**< Refuse what the vocabulary does not know instead of keeping it. */
    const isms_limits *limits; /**< NULL for the defaults. */
    isms_problems *problems;   /**< Where all problems go; NULL to learn only of the first error. */
    isms_progress_function *progress; /**< Called every few hundred kilobytes; may be NULL. */
    void *progress_context;           /**< Handed to it. */
} isms_read_options;

/**
 * Reads documents into a model, behind what it holds already; together they may refer to each
 * other. Content that they use (attribute `use` of the root element) comes with them.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_SYNTAX, _LIMIT, _VOCABULARY or _INVALID for the first error in the documents,
 *         ISMS_ERROR_IO for a file that cannot be read, ISMS_ERROR_STATE where a snapshot relies on
 *         the model, ISMS_ERROR_CANCELLED, ISMS_ERROR_MEMORY; the model is then as it was
 */
ISMS_API isms_status isms_model_read(isms_model *model, const isms_source *sources, size_t count,
                                     const isms_read_options *options, isms_error *error);
/** Reads one file the usual way. */
ISMS_API isms_status isms_model_read_path(isms_model *model, const char *path, isms_error *error);

ISMS_END_DECLS
#endif
