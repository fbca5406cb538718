#include "format/xml.h"

#include <libxml/SAX2.h>
#include <stdio.h>

/* ---- events ---- */

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted, const xmlChar **attributes)
{
    struct xml_reader *reader = data;
    (void)defaulted;
    reader->position = isms__gate_next_position(&reader->input->gate);
    if (reader->stopped != ISMS_OK)
        return;
    struct xml_tag tag = {name,           prefix, uri, namespaces, attributes, namespace_count,
                          attribute_count};
    reader->handler->start(reader->handler->context, &tag);
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct xml_reader *reader = data;
    if (reader->stopped == ISMS_OK)
        reader->handler->end(reader->handler->context, name, prefix, uri);
}

static void on_text(void *data, const xmlChar *text, int length)
{
    struct xml_reader *reader = data;
    if (reader->stopped == ISMS_OK)
        reader->handler->text(reader->handler->context, (const char *)text, (size_t)length, false);
}

static void on_cdata(void *data, const xmlChar *text, int length)
{
    struct xml_reader *reader = data;
    if (reader->stopped == ISMS_OK)
        reader->handler->text(reader->handler->context, (const char *)text, (size_t)length, true);
}

static void on_comment(void *data, const xmlChar *text)
{
    struct xml_reader *reader = data;
    if (reader->stopped == ISMS_OK)
        reader->handler->comment(reader->handler->context, (const char *)text);
}

static void on_instruction(void *data, const xmlChar *target, const xmlChar *text)
{
    struct xml_reader *reader = data;
    if (reader->stopped == ISMS_OK)
        reader->handler->instruction(reader->handler->context, (const char *)target,
                                     (const char *)text);
}

static void on_document_end(void *data)
{
    ((struct xml_reader *)data)->ended = true;
}

/* The gate has refused every DOCTYPE before; this is the second lock on the same door. */
static void on_doctype(void *data, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system)
{
    struct xml_reader *reader = data;
    (void)name;
    (void)external;
    (void)system;
    isms__xml_stop(reader, ISMS_ERROR_SYNTAX);
}

static xmlEntityPtr on_entity(void *data, const xmlChar *name)
{
    (void)data;
    return xmlGetPredefinedEntity(name);
}

/* Copies a message without its line end and without control characters. */
static void copy_message(char *out, size_t room, const char *message)
{
    size_t n = 0;
    for (; *message && n < room - 1; message++)
        if (*message != '\n' && *message != '\r')
            out[n++] = (unsigned char)*message < 0x20 ? ' ' : *message;
    out[n] = '\0';
    out[isms__text_check(out, n)] = '\0';
}

/* What is wrong and what to do about it, for what people really do; %s is the name in question. */
static const struct {
    int code;
    const char *format;
} advice[] = {
    {XML_ERR_ATTRIBUTE_REDEFINED, "the attribute %s stands twice in one tag: remove one of them"},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED,
     "the attribute %s stands twice in one tag: remove one of them"},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, "the prefix %s is not declared: add xmlns:%s=\"...\""},
    {XML_ERR_UNDECLARED_ENTITY, "there is no entity &%s;: write the character itself"},
    {XML_ERR_NAME_REQUIRED, "\"&\" begins no reference here: write &amp; for the character itself"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING,
     "a reference does not end in \";\": write &amp; for the character itself"},
    {XML_ERR_INVALID_HEX_CHARREF, "this is no number of a character: write it like &#xE9;"},
    {XML_ERR_INVALID_DEC_CHARREF, "this is no number of a character: write it like &#233;"},
    {XML_ERR_INVALID_CHAR, "this character is not allowed in XML: remove it"},
    {XML_ERR_SPACE_REQUIRED, "a space is missing here: add it"},
    {XML_ERR_DOCUMENT_END, "something stands behind the root element: remove it"},
};

static void tell_fault(struct xml_reader *reader, const xmlError *problem)
{
    const char *name = problem->str1 ? problem->str1 : "";
    char *out = reader->fault_message;
    size_t room = sizeof reader->fault_message;
    for (size_t i = 0; i < COUNT_OF(advice); i++) {
        if (advice[i].code != problem->code)
            continue;
        const char *format = advice[i].format, *mark;
        struct text text;
        isms_allocator memory = isms__memory_default(NULL);
        isms__text_init(&text, &memory);
        for (; (mark = strstr(format, "%s")); format = mark + 2) {
            isms__text_add(&text, format, (size_t)(mark - format));
            isms__text_add(&text, name, strnlen(name, 80));
        }
        isms__text_put(&text, format);
        copy_message(out, room, isms__text_get(&text));
        isms__text_clear(&text);
        return;
    }
    if (problem->code == XML_ERR_TAG_NAME_MISMATCH && problem->str1 && problem->str2)
        snprintf(out, room,
                 "</%.80s> stands where <%.80s>, begun in line %d, is still open: end that first",
                 problem->str2, problem->str1, problem->int1);
    else
        copy_message(out, room, problem->message ? problem->message : "not well-formed");
}

/* A name of a namespace that found no memory is told as an empty one; the gate lets none of those
 * pass. */
static bool is_memory(const xmlError *problem)
{
    return problem->code == XML_ERR_NO_MEMORY ||
           (problem->code == XML_NS_ERR_XML_NAMESPACE && problem->message &&
            strstr(problem->message, "Empty XML namespace"));
}

static void on_error(void *data, xmlErrorPtr problem)
{
    struct xml_reader *reader = data;
    /* a namespace that is no URI is odd, but every parser lets it pass; what libxml2 says of a
     * document that we stopped reading is of no interest */
    if (reader->stopped != ISMS_OK || problem->level < XML_ERR_ERROR ||
        problem->code == XML_WAR_NS_URI)
        return;
    if (reader->fault == ISMS_OK) {
        reader->fault = is_memory(problem) ? ISMS_ERROR_MEMORY : ISMS_ERROR_SYNTAX;
        reader->fault_at.line = problem->line > 0 ? (uint32_t)problem->line : 0;
        reader->fault_at.column = problem->int2 > 0 ? (uint32_t)problem->int2 : 0;
        reader->mismatch = problem->code == XML_ERR_TAG_NAME_MISMATCH;
        tell_fault(reader, problem);
    }
    isms__xml_stop(reader, reader->fault); /* libxml2 would go on and flood */
}

/* Nothing is taken away from libxml2 here, which may be in the middle of an event whose texts stand
 * in its buffers: it finds the document at its end, and no event is listened to any more. */
void isms__xml_stop(struct xml_reader *reader, isms_status status)
{
    if (reader->stopped == ISMS_OK)
        reader->stopped = status;
    if (reader->input) /* still reading */
        isms__input_cut(reader->input);
}

const xmlChar *isms__xml_intern(struct xml_reader *reader, const char *name)
{
    return xmlDictLookup(reader->parser->dict, (const xmlChar *)name, -1);
}

/* ---- running ---- */

static int read_bytes(void *context, char *buffer, int room)
{
    return (int)isms__input_take(context, buffer, (size_t)room);
}

static int close_bytes(void *context)
{
    (void)context;
    return 0;
}

static xmlParserCtxtPtr make_parser(struct xml_reader *reader)
{
    xmlSAXHandler sax = {
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_cdata,
        .comment = on_comment,
        .processingInstruction = on_instruction,
        .endDocument = on_document_end,
        .internalSubset = on_doctype,
        .getEntity = on_entity,
        .serror = on_error,
    };
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser)
        return NULL;
    *parser->sax = sax;
    parser->userData = reader;
    /* a host may have changed the defaults of the process: nothing of them may count here; the rest
     * is set from the options */
    parser->pedantic = 0;
    parser->keepBlanks = 1;
    return parser;
}

/* Without NOENT "&amp;" in an attribute would arrive as "&#38;"; as the gate lets no DOCTYPE
 * through, there is no other entity that it could resolve. The limits are those of the gate, and
 * without HUGE there would be others. */
static void run_parser(struct xml_reader *reader)
{
    int options = XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT | XML_PARSE_HUGE;
#if LIBXML_VERSION >= 21300
    options |= XML_PARSE_NO_XXE;
#endif
    xmlFreeDoc(
        xmlCtxtReadIO(reader->parser, read_bytes, close_bytes, reader->input, NULL, NULL, options));
}

/* What of libxml2 belongs to the host and is put back: where messages go while there is no parser
 * to take them, and the last error, which newer versions keep in the parser. */
struct host {
    xmlStructuredErrorFunc report;
    void *context;
#if LIBXML_VERSION < 21200
    xmlError last;
#endif
};

/* What libxml2 says while it is not parsing: only lack of memory matters. */
#if LIBXML_VERSION < 21200
static void on_host_error(void *data, xmlErrorPtr problem)
#else
static void on_host_error(void *data, const xmlError *problem)
#endif
{
    struct xml_reader *reader = data;
    if (problem->code != XML_ERR_NO_MEMORY)
        return;
    reader->fault = ISMS_ERROR_MEMORY;
    isms__xml_stop(reader, ISMS_ERROR_MEMORY);
}

static struct host take_from_host(struct xml_reader *reader)
{
    struct host host = {.report = xmlStructuredError, .context = xmlStructuredErrorContext};
#if LIBXML_VERSION < 21200
    host.last = xmlLastError;
    memset(&xmlLastError, 0, sizeof host.last);
#endif
    xmlSetStructuredErrorFunc(reader, on_host_error);
    return host;
}

static void give_to_host(const struct host *host)
{
#if LIBXML_VERSION < 21200
    xmlResetLastError();
    xmlLastError = host->last;
#endif
    xmlSetStructuredErrorFunc(host->context, host->report);
}

static bool before(struct gate_position a, struct gate_position b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

static isms_status refused(struct xml_reader *reader, isms_status status,
                           struct gate_position position, const char *message, isms_error *error)
{
    struct problem_place place = {reader->input->source->name, position.line, position.column, NULL,
                                  NULL};
    if (!isms__problem_add(reader->problems, ISMS_PROBLEM_ERROR, status, &place, message))
        return isms__fail_memory(error);
    return ISMS_OK;
}

/* What ended the reading, the earliest cause in the document first. */
static isms_status judge(struct xml_reader *reader, isms_error *error)
{
    const struct input *input = reader->input;
    const struct gate *gate = &input->gate;
    if (input->status != ISMS_OK) {
        if (error) {
            *error = input->error;
            isms__copy_text(error->file, sizeof error->file, input->source->name);
        }
        return input->status;
    }
    if (reader->fault == ISMS_ERROR_MEMORY || gate->status == ISMS_ERROR_MEMORY)
        return isms__fail_memory(error);
    /* where the gate stops, libxml2 sees a document that breaks off, and complains of that */
    if (reader->fault != ISMS_OK &&
        (gate->status == ISMS_OK || before(reader->fault_at, gate->markup) ||
         (reader->mismatch && !before(gate->bad, reader->fault_at))))
        return refused(reader, reader->fault, reader->fault_at, reader->fault_message, error);
    if (reader->stopped != ISMS_OK && reader->fault == ISMS_OK)
        return reader->stopped;
    if (gate->status != ISMS_OK)
        return refused(reader, gate->status, gate->bad, gate->message, error);
    /* without a word of complaint, only lack of memory keeps libxml2 from the end */
    if (!reader->ended || !reader->parser->wellFormed || reader->parser->errNo == XML_ERR_NO_MEMORY)
        return isms__fail_memory(error);
    return ISMS_OK;
}

/* Parses what the input gives. */
static isms_status parse(struct xml_reader *reader, isms_error *error)
{
    isms_status status;
    reader->parser = make_parser(reader);
    if (reader->parser && reader->handler->begin(reader->handler->context, reader)) {
        run_parser(reader);
        status = judge(reader, error);
    } else {
        status = isms__fail_memory(error);
    }
    xmlFreeParserCtxt(reader->parser);
    reader->parser = NULL;
    return status;
}

isms_status isms__xml_read(struct xml_reader *reader, const isms_source *source,
                           const isms_read_options *options, const isms_allocator *memory,
                           isms_error *error)
{
    reader->input = isms__memory_get(memory, sizeof *reader->input);
    if (!reader->input)
        return isms__fail_memory(error);
    isms_status status = isms__input_open(reader->input, source, options, memory, error);
    if (status == ISMS_OK) {
        xmlInitParser();
        struct host host = take_from_host(reader);
        status = parse(reader, error);
        give_to_host(&host);
        if (reader->identity)
            *reader->identity = isms__input_identity(reader->input);
        isms__input_close(reader->input);
    }
    isms__memory_free(memory, reader->input);
    reader->input = NULL;
    return status;
}
