/* One document, from its first byte to its last. */
#include "format/import.h"
#include "format/oscal/schema.h"

#include <stdio.h>

/* ---- problems ---- */

void isms__import_memory(struct import *import)
{
    isms__xml_stop(&import->reader, ISMS_ERROR_MEMORY);
}

struct gate_position isms__import_here(const struct import *import)
{
    const xmlParserInput *input = import->reader.parser->input;
    if (!input)
        return import->reader.position;
    return (struct gate_position){(uint32_t)input->line, (uint32_t)input->col};
}

static const char *id_of(const struct frame *frame)
{
    bool known = frame->kind == FRAME_OBJECT && !frame->type->part && (frame->present & 1) &&
                 frame->values[0].symbol;
    return known ? frame->values[0].symbol->text : NULL;
}

void isms__import_problem(struct import *import, isms_problem_kind kind, isms_status status,
                          struct gate_position position, const char *field, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof message)
        message[isms__text_fit(message, sizeof message - 1, sizeof message - 2)] = '\0';
    const char *id = NULL;
    isms__lookups_finish(import);
    for (size_t i = import->depth; i-- > 0 && !id;)
        id = id_of(&import->frames[i]);
    struct problem_place place = {import->file->name, position.line, position.column, id, field};
    if (!isms__problem_add(import->problems, kind, status, &place, message))
        isms__import_memory(import);
}

isms_problem_kind isms__import_unknown(const struct import *import)
{
    return import->strict ? ISMS_PROBLEM_ERROR : ISMS_PROBLEM_WARNING;
}

const char *isms__import_fate(const struct import *import)
{
    return import->strict ? "remove or correct it" : "it is kept as it is, but not understood";
}

/* ---- one source ---- */

void isms__import_init(struct import *import, isms_model *model, struct problem_sink *problems,
                       const isms_read_options *options, const isms_limits *limits)
{
    memset(import, 0, sizeof *import);
    import->model = model;
    import->problems = problems;
    import->limits = limits;
    import->strict = options && options->strict;
    isms__text_init(&import->text, &model->memory);
    isms__text_init(&import->capture, &model->memory);
}

void isms__import_clear(struct import *import)
{
    const isms_allocator *memory = &import->model->memory;
    isms__memory_free(memory, import->attributes);
    isms__memory_free(memory, import->elements);
    isms__memory_free(memory, import->items);
    isms__memory_free(memory, import->capture_default);
    isms__map_clear(&import->names, memory);
    isms__text_clear(&import->text);
    isms__text_clear(&import->capture);
}

/* Forgets where the last document ended, be it in the middle. */
static void reset(struct import *import)
{
    for (size_t i = 0; i < FRAME_LIMIT; i++)
        memset(import->frames[i].counts, 0, sizeof import->frames[i].counts);
    import->not_ours = import->after_root = import->capture_open = false;
    import->depth = import->capture_depth = import->item_count = 0;
    import->line_ends = 0;
    import->foreign_nodes = 0;
    import->lookup_count = 0;
    import->looking_up = false;
    import->text.length = import->capture.length = 0;
    import->before = import->file_extras = import->file_trailer = (struct extra_chain){NULL, NULL};
}

static bool add_file(struct import *import, const isms_source *source, bool content)
{
    isms_model *model = import->model;
    const char *given = source->name ? source->name : "";
    /* names are bytes to the system, but text to everybody else */
    char *name = isms__pool_text(&model->pool, given, strlen(given));
    if (!name || !isms__files_reserve(model, 1))
        return false;
    import->file_index = model->file_count++;
    import->file = &model->files[import->file_index];
    *import->file = (struct source_file){.name = name, .content = content};
    return true;
}

/* An element of OSCAL that is no document of it. */
static bool is_fragment(const struct import *import)
{
    const struct kept_document *document = import->file->document;
    const struct oscal_node *root = document ? document->tree->root : NULL;
    return root && !isms__oscal_schema_root(root->name->local);
}

static bool report_fragment(struct import *import)
{
    char message[256];
    const struct oscal_node *root = import->file->document->tree->root;
    struct problem_place place = {import->file->name, root->line, root->column, NULL, NULL};
    snprintf(message, sizeof message,
             "the element <%.80s> of OSCAL is no document: expected <catalog>, <profile>, "
             "<system-security-plan> or another one of its eight kinds",
             root->name->local);
    return isms__problem_add(import->problems, ISMS_PROBLEM_ERROR, ISMS_ERROR_VOCABULARY, &place,
                             message);
}

static bool report_foreign_root(struct import *import)
{
    char message[256];
    struct problem_place place = {import->file->name, import->root_position.line,
                                  import->root_position.column, NULL, NULL};
    if (strcmp(import->root_name, "isms") == 0)
        snprintf(message, sizeof message,
                 "the root element <isms> is not in the namespace %s: write <isms xmlns=\"%s\" "
                 "version=\"1\">",
                 ISMS_NAMESPACE, ISMS_NAMESPACE);
    else
        snprintf(message, sizeof message,
                 "the root element <%s> is of no vocabulary that libisms knows: expected <isms "
                 "xmlns=\"%s\"> or a document of OSCAL",
                 import->root_name, ISMS_NAMESPACE);
    return isms__problem_add(import->problems, ISMS_PROBLEM_ERROR, ISMS_ERROR_VOCABULARY, &place,
                             message);
}

isms_status isms__import(struct import *import, const isms_source *source, bool content,
                         const isms_read_options *options, isms_error *error)
{
    struct problem_sink *problems = import->problems;
    size_t errors = problems->errors;
    reset(import);
    if (!add_file(import, source, content))
        return isms__fail_memory(error);
    if (!isms__vocabulary_undecided(import))
        return isms__fail_memory(error);
    import->reader = (struct xml_reader){
        .handler = &import->undecided, .problems = problems, .identity = &import->identity};
    isms_status status =
        isms__xml_read(&import->reader, source, options, &import->model->memory, error);
    isms__oscal_reader_clear(&import->tree);
    isms__document_unref(import->document);
    import->document = NULL;
    if (status == ISMS_OK && import->reader.stopped == ISMS_OK) {
        isms__lookups_finish(import);
        status = import->reader.stopped;
    }
    if (status == ISMS_ERROR_LIMIT && problems->errors > errors)
        status = ISMS_OK; /* a handler stopped and has told why */
    if (status == ISMS_ERROR_MEMORY)
        return isms__fail_memory(error);
    if (status == ISMS_OK && import->not_ours && problems->errors == errors &&
        !report_foreign_root(import))
        return isms__fail_memory(error);
    if (status == ISMS_OK && problems->errors == errors && is_fragment(import) &&
        !report_fragment(import))
        return isms__fail_memory(error);
    import->file->extras = import->file_extras.first;
    import->file->trailer = import->file_trailer.first;
    return status;
}
