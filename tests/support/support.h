/* What the unit tests share: documents as texts, failing memory, files. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"

/* The text of a document with our root element around it. */
#define DOCUMENT(inside) "<isms xmlns=\"urn:libisms:1\" version=\"1\">\n" inside "</isms>\n"
/* The same with shipped content. */
#define DOCUMENT_WITH(use, inside)                                                                 \
    "<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"" use "\">\n" inside "</isms>\n"

#define ck_ok(call) ck_status(call, ISMS_OK)
/* The status of a call; texts of both where they differ. */
#define ck_status(call, expected)                                                                  \
    do {                                                                                           \
        isms_status status_ = (call);                                                              \
        ck_assert_msg(status_ == (expected), "%s: %s, not %s", #call, isms_status_text(status_),   \
                      isms_status_text(expected));                                                 \
    } while (0)
/* Hands a failure on. */
#define TRY(call)                                                                                  \
    do {                                                                                           \
        isms_status status_ = (call);                                                              \
        if (status_ != ISMS_OK)                                                                    \
            return status_;                                                                        \
    } while (0)
#define ck_contains(text, part)                                                                    \
    ck_assert_msg(strstr((text), (part)), "\"%s\" does not say \"%s\"", (text), (part))

/* A day written as in XML. */
isms_date day(const char *text);
/* Reads the document, which must be fine, from memory as "test.xml". */
isms_model *model_of(const char *document);
/* Shows such a document on a day. */
isms_snapshot *snapshot_of(const char *document, const char *date);
/* Reads it and gives the status; error and problems may be NULL. */
isms_status read_text(isms_model **out, const char *document, bool strict, isms_problems **problems,
                      isms_error *error);
/* The canonical text of a model; for the caller to free. */
char *text_of(const isms_model *model);
/* All bytes of a file with a NUL behind; NULL where there is none. */
char *file_text(const char *path, size_t *length);
void write_file(const char *path, const char *text);
/* A path below the folder of the sources. In a few buffers in turn. */
const char *source_path(const char *path);
/* What a sink has taken, with a NUL behind; for the caller to free. */
struct collected {
    char *text;
    size_t length;
};
isms_sink collector(struct collected *into);
/* A name for a file in the folder of the build, which the test removes. */
const char *scratch_path(const char *name);
/* Calls for each file in the folder with that ending, in order of names. How many there were. */
typedef void file_visitor(void *context, const char *path, const char *name);
size_t visit_files(const char *folder, const char *ending, file_visitor *visit, void *context);

/* Memory that fails at the n-th call, once or from then on. */
struct places;
struct failing {
    struct places *places; /* notes where each call comes from; NULL for not */
    size_t calls;   /* that asked for memory so far */
    size_t fail_at; /* which of them fails, counted from 1; 0 none */
    size_t every;   /* and every so many behind that; 0 none */
    bool sticky;    /* all after it fail too */
    size_t live;    /* pieces that were not given back */
    size_t failed;
};
isms_allocator failing_allocator(struct failing *failing);

/* Chance that is the same in every run: from 0 to below, by a state that a test sets. */
extern uint64_t random_state;
unsigned pick(size_t below);

/* Runs the suite and gives the exit status. */
int run_suite(Suite *suite);

#endif
