#define _XOPEN_SOURCE 700 /* nftw */
#include "support/corpus.h"

#include <ftw.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>

#include "support/support.h"

enum { MANY = 100 };

static corpus_visitor *visitor; /* nftw() hands nothing on */
static size_t counted;

static int visit_file(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    size_t length = strlen(path);
    (void)status;
    (void)place;
    if (kind == FTW_F && length > 4 && strcmp(path + length - 4, ".xml") == 0)
        counted += visitor(path);
    return 0;
}

void visit_corpus(corpus_visitor *visit, const char *what)
{
    const char *corpus = getenv("ISMS_CORPUS");
    char folder[4096];
    if (!corpus) {
        fputs("ISMS_CORPUS does not name a folder of OSCAL documents: not tested\n", stderr);
        return;
    }
    snprintf(folder, sizeof folder, "%s/oscal", corpus);
    visitor = visit;
    counted = 0;
    ck_assert_int_eq(nftw(folder, visit_file, 16, FTW_PHYS), 0);
    ck_assert_uint_gt(counted, MANY);
    fprintf(stderr, "%zu documents of %s %s\n", counted, folder, what);
}

char *canonical(const char *data, size_t length)
{
    xmlChar *out = NULL;
    xmlDocPtr document = xmlReadMemory(data, (int)length, NULL, NULL, XML_PARSE_NONET);
    ck_assert_ptr_nonnull(document);
    ck_assert_int_gt(xmlC14NDocDumpMemory(document, NULL, 0, NULL, 1, &out), 0);
    xmlFreeDoc(document);
    return (char *)out;
}
