/* Attributes: values of fields, references that wait for their symbols, and what is not ours. */
#include "format/import.h"

/* An attribute that is not of the vocabulary. */
static void foreign_attribute(struct import *import, struct extra_chain *chain,
                              enum extra_place place, size_t field, uint32_t item,
                              const struct xml_attribute *a)
{
    bool ours = !a->uri || a->uri == import->namespace;
    bool typing = a->uri == import->xsi && strcmp((const char *)a->name, "schemaLocation") != 0 &&
                  strcmp((const char *)a->name, "noNamespaceSchemaLocation") != 0;
    if (ours || (typing && import->strict))
        isms__import_problem(import, isms__import_unknown(import), ISMS_ERROR_INVALID,
                             import->reader.position, (const char *)a->name,
                             "there is no attribute \"%s\" here: %s", (const char *)a->name,
                             isms__import_fate(import));
    isms__keep_attribute(import, chain, place, field, item, a->prefix, a->name, a->value,
                         a->length);
}

static void keep_namespaces(struct import *import, struct extra_chain *chain,
                            enum extra_place place, size_t field, uint32_t item,
                            const struct xml_tag *tag)
{
    for (int i = 0; i < tag->namespace_count; i++) {
        const xmlChar *prefix = tag->namespaces[2 * i], *uri = tag->namespaces[2 * i + 1];
        if (prefix)
            isms__keep_attribute(import, chain, place, field, item, (const xmlChar *)"xmlns",
                                 prefix, (const char *)uri, strlen((const char *)uri));
    }
}

static void refuse_value(struct import *import, const struct isms_field *field,
                         const struct value_problem *problem)
{
    if (problem->status == ISMS_ERROR_MEMORY)
        isms__import_memory(import);
    else
        isms__import_problem(import, ISMS_PROBLEM_ERROR,
                             problem->status == ISMS_ERROR_LIMIT ? ISMS_ERROR_LIMIT
                                                                 : ISMS_ERROR_INVALID,
                             import->reader.position, field->name, "%s", problem->reason);
}

/* References wait for their symbols; until then their places hold NULL. */
static void take_references(struct import *import, struct frame *frame, size_t position,
                            const struct isms_field *field, const struct xml_attribute *a)
{
    const char *cursor = a->value, *end = a->value + a->length, *word;
    struct value_problem problem;
    size_t length, count = 0;
    while (isms__next_word(&cursor, end, &word, &length)) {
        count++;
        if (!isms__reference_allowed(word, length, &problem)) {
            refuse_value(import, field, &problem);
            return;
        }
    }
    if (!field_is_list(field) && count != 1) {
        isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_INVALID,
                             import->reader.position, field->name, "one id is due here, not %zu",
                             count);
        return;
    }
    if (!count) {
        frame->seen &= ~((uint64_t)1 << position);
        return;
    }
    cursor = a->value;
    if (!field_is_list(field)) {
        isms__next_word(&cursor, end, &word, &length);
        frame_set(frame, position, (union slot){.symbol = NULL});
        isms__lookup_value(import, frame->object, position, word, length);
        return;
    }
    struct list *list = isms__slots_list(&import->model->pool, count);
    if (!list) {
        isms__import_memory(import);
        return;
    }
    frame_set(frame, position, (union slot){.list = list});
    while (isms__next_word(&cursor, end, &word, &length)) {
        union slot *item = &list->items[list->count++];
        item->symbol = NULL;
        isms__lookup_item(import, item, word, length);
    }
}

static void take_attribute(struct import *import, struct frame *frame, size_t position,
                           const struct xml_attribute *a)
{
    const struct isms_field *field = type_field_at(frame->type, position);
    struct value_problem problem;
    union slot value;
    frame->seen |= (uint64_t)1 << position;
    if (field->kind == ISMS_REFERENCE) {
        take_references(import, frame, position, field, a);
    } else if (field->flags & IDENTIFIER) {
        if (!isms__text_allowed(field, a->value, a->length, &problem)) {
            refuse_value(import, field, &problem);
            return;
        }
        frame_set(frame, position, (union slot){.symbol = NULL});
        isms__lookup_id(import, frame, a->value, a->length);
    } else if (isms__value_read(import->model, field, a->value, a->length, &value, &problem)) {
        if (isms__slot_is_set(field, &value))
            frame_set(frame, position, value);
        else
            frame->seen &= ~((uint64_t)1 << position); /* an empty set says nothing */
    } else {
        refuse_value(import, field, &problem);
    }
}

void isms__take_attributes(struct import *import, struct frame *frame, const struct xml_tag *tag)
{
    keep_namespaces(import, &frame->extras, EXTRA_ATTRIBUTE, 0, 0, tag);
    for (int i = 0; i < tag->attribute_count; i++) {
        struct xml_attribute a = xml_attribute_at(tag, i);
        size_t position =
            a.prefix ? FIELD_LIMIT : isms__vocabulary_field(import, frame->type, a.name, false);
        if (position < FIELD_LIMIT)
            take_attribute(import, frame, position, &a);
        else
            foreign_attribute(import, &frame->extras, EXTRA_ATTRIBUTE, 0, 0, &a);
    }
}

void isms__keep_text_attributes(struct import *import, struct frame *owner, size_t field,
                                uint32_t item, const struct xml_tag *tag)
{
    keep_namespaces(import, &owner->extras, EXTRA_FIELD_ATTRIBUTE, field, item, tag);
    for (int i = 0; i < tag->attribute_count; i++) {
        struct xml_attribute a = xml_attribute_at(tag, i);
        foreign_attribute(import, &owner->extras, EXTRA_FIELD_ATTRIBUTE, field, item, &a);
    }
}

void isms__take_root_attributes(struct import *import, const struct xml_tag *tag)
{
    struct source_file *file = import->file;
    keep_namespaces(import, &import->file_extras, EXTRA_ATTRIBUTE, 0, 0, tag);
    for (int i = 0; i < tag->attribute_count; i++) {
        struct xml_attribute a = xml_attribute_at(tag, i);
        bool version = !a.prefix && strcmp((const char *)a.name, "version") == 0;
        if (version || (!a.prefix && strcmp((const char *)a.name, "use") == 0)) {
            char **text = version ? &file->version : &file->use;
            *text = isms__pool_text(&import->model->pool, a.value, a.length);
            if (!*text)
                isms__import_memory(import);
        } else {
            foreign_attribute(import, &import->file_extras, EXTRA_ATTRIBUTE, 0, 0, &a);
        }
    }
}
