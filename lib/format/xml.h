/* libxml2, used as little of it as there is: a SAX2 pass over bytes that the gate has let through.
 */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include <libxml/parser.h>

#include "format/input.h"
#include "format/problems.h"

struct xml_reader;

/* A start tag as libxml2 gives it: pairs of prefix and URI; five pointers for an attribute. */
struct xml_tag {
    const xmlChar *name, *prefix, *uri, **namespaces, **attributes;
    int namespace_count, attribute_count;
};

struct xml_attribute {
    const xmlChar *name, *prefix, *uri;
    const char *value;
    size_t length;
};

static inline struct xml_attribute xml_attribute_at(const struct xml_tag *tag, int index)
{
    const xmlChar **a = tag->attributes + (size_t)5 * (size_t)index;
    return (struct xml_attribute){a[0], a[1], a[2], (const char *)a[3], (size_t)(a[4] - a[3])};
}

/* What a reader does with the events of a document. Names are interned: the same name is the same
 * pointer as long as the reading lasts. */
struct xml_handler {
    bool (*begin)(void *context, struct xml_reader *reader); /* false: memory is out */
    void (*start)(void *context, const struct xml_tag *tag);
    void (*end)(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri);
    void (*text)(void *context, const char *text, size_t length, bool cdata);
    void (*comment)(void *context, const char *text);
    void (*instruction)(void *context, const char *target, const char *data);
    void *context;
};

/* One document being read. */
struct xml_reader {
    const struct xml_handler *handler;
    struct input *input;
    struct problem_sink *problems;
    xmlParserCtxtPtr parser;
    struct gate_position position;  /* of the start tag that is being handled */
    struct file_identity *identity; /* filled in for files; may be NULL */
    isms_status stopped;            /* by a handler */
    bool ended;                     /* the end of the document was seen */
    isms_status fault;              /* the first fatal error of libxml2 */
    struct gate_position fault_at;
    bool mismatch; /* it is an end tag of another element than the open one */
    char fault_message[256];
};

/* Reads the source. Problems of well-formedness go to `problems`; the result is ISMS_OK also with
 * those, and otherwise what made reading impossible: memory, input, a handler that stopped. */
isms_status isms__xml_read(struct xml_reader *reader, const isms_source *source,
                           const isms_read_options *options, const isms_allocator *memory,
                           isms_error *error);
/* From inside a handler: ends the reading. */
void isms__xml_stop(struct xml_reader *reader, isms_status status);
/* The pointer by which a name will come, for comparing. NULL when memory is out. */
const xmlChar *isms__xml_intern(struct xml_reader *reader, const char *name);

#endif
