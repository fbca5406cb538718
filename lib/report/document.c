/* Documents: building them piece by piece. Once memory is out a document stays `failed`. */
#include "report/document.h"

#include <stdio.h>

/* ---- texts ---- */

const char *isms__document_text(isms_report *d, const char *text)
{
    const char *copy = isms__texts_keep(&d->texts, text);
    if (!copy)
        d->failed = true;
    return copy ? copy : "";
}

/* A text in the language of the document. */
static const char *word_of(isms_report *d, const char *english)
{
    const char *word = isms__word(d->words, english);
    if (d->words && word == english && *english)
        d->untranslated = isms__document_text(d, english);
    return word;
}

/* Puts texts in the place of {1}, {2} and so on. */
static void put_phrase(struct text *out, const char *phrase, const char *const *values,
                       size_t count)
{
    for (const char *p = phrase; *p; p++) {
        bool place = p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}' &&
                     (size_t)(p[1] - '1') < count;
        if (!place) {
            isms__text_add(out, p, 1);
            continue;
        }
        isms__text_put(out, values[p[1] - '1']);
        p += 2;
    }
}

const char *isms__say(isms_report *d, const char *english, ...)
{
    const char *values[9] = {NULL}, *value;
    size_t count = 0;
    struct text out;
    va_list arguments;
    va_start(arguments, english);
    while (count < COUNT_OF(values) && (value = va_arg(arguments, const char *)) != NULL)
        values[count++] = value;
    va_end(arguments);
    isms__text_init(&out, &d->memory);
    put_phrase(&out, word_of(d, english), values, count);
    d->failed |= out.failed;
    const char *said = isms__document_text(d, isms__text_get(&out));
    isms__text_clear(&out);
    return said;
}

const char *isms__day(isms_report *d, isms_date date)
{
    char text[11];
    isms_date_format(text, date);
    return isms__document_text(d, text);
}

/* The same English word may stand for two things: "absence-kind: leave" goes before "leave". */
const char *isms__choice_said(const struct words *words, const isms_choices *choices,
                              unsigned value, char room[96])
{
    int length = snprintf(room, 96, "%s: ", isms_choices_name(choices));
    char *name = room + length;
    isms__copy_text(name, 96 - (size_t)length, isms_choices_value_name(choices, value));
    for (char *p = name; *p; p++)
        if (*p == '-')
            *p = ' ';
    const char *word = isms__word(words, room);
    return word == room ? isms__word(words, name) : word;
}

const char *isms__choice_name(isms_report *d, const isms_choices *choices, unsigned value)
{
    char room[96];
    if (!value)
        return "";
    const char *word = isms__choice_said(d->words, choices, value, room);
    bool known = word < room || word >= room + sizeof room;
    return isms__document_text(d, known ? word : word_of(d, word));
}

const char *isms__choice_of(isms_report *d, unsigned type, unsigned field, unsigned value)
{
    const isms_field *meta = isms_type_field(isms_type_by_number(type), field);
    return isms__choice_name(d, isms_field_choices(meta), value);
}

const char *isms__choice_word(isms_report *d, const isms_object *object, unsigned field)
{
    const isms_field *meta = isms_type_field(isms_object_type(object), field);
    return isms__choice_name(d, isms_field_choices(meta), isms_get_choice(object, field));
}

/* ---- blocks ---- */

static struct block *add_block(isms_report *d, enum block_kind kind)
{
    struct block *block = isms__pool_get(&d->texts.pool, sizeof *block);
    if (!block) {
        d->failed = true;
        return NULL;
    }
    *block = (struct block){.kind = kind, .text = "", .value = ""};
    *d->current->end = block;
    d->current->end = &block->next;
    return block;
}

static struct block *add_text(isms_report *d, enum block_kind kind, const char *text)
{
    struct block *block = add_block(d, kind);
    if (block)
        block->text = isms__document_text(d, text);
    return block;
}

void isms__heading_said(isms_report *d, unsigned level, const char *text, const char *id)
{
    struct block *block = add_text(d, BLOCK_HEADING, text);
    if (!block)
        return;
    block->level = level;
    block->id = id ? isms__document_text(d, id) : NULL;
}

void isms__heading(isms_report *d, unsigned level, const char *english)
{
    isms__heading_said(d, level, word_of(d, english), NULL);
}

void isms__heading_of(isms_report *d, unsigned level, const isms_object *object)
{
    isms__heading_said(d, level, isms_object_label(object), isms_object_id(object));
}

void isms__paragraph(isms_report *d, const char *text)
{
    if (text && *text)
        add_text(d, BLOCK_PARAGRAPH, text);
}

void isms__item(isms_report *d, const char *text)
{
    add_text(d, BLOCK_ITEM, text);
}

void isms__fact_said(isms_report *d, const char *label, const char *value)
{
    if (!value || !*value)
        return;
    struct block *block = add_text(d, BLOCK_FACT, label);
    if (block)
        block->value = isms__document_text(d, value);
}

void isms__fact(isms_report *d, const char *english, const char *value)
{
    isms__fact_said(d, word_of(d, english), value);
}

void isms__sign_said(isms_report *d, const char *text)
{
    add_text(d, BLOCK_SIGN, text);
}

void isms__sign(isms_report *d, const char *english)
{
    isms__sign_said(d, word_of(d, english));
}

void isms__break(isms_report *d)
{
    add_block(d, BLOCK_BREAK);
}

isms_table *isms__document_table(isms_report *d)
{
    struct block *block = add_block(d, BLOCK_TABLE);
    isms_table *table = block ? isms__table_new(&d->memory, "") : NULL;
    if (!table || !isms__memory_grow(&d->memory, (void **)&d->tables, &d->table_capacity,
                                     d->table_count + 1, sizeof *d->tables)) {
        isms_table_free(table);
        d->failed = true;
        return NULL;
    }
    table->words = d->words;
    block->table = table;
    d->tables[d->table_count++] = table;
    return table;
}

struct chart *isms__document_chart(isms_report *d, enum chart_kind kind, const char *english)
{
    struct block *block = add_block(d, BLOCK_CHART);
    struct chart *chart = block ? isms__pool_get(&d->texts.pool, sizeof *chart) : NULL;
    if (!chart) {
        d->failed = true;
        return NULL;
    }
    *chart = (struct chart){.kind = kind, .title = isms__say(d, english, NULL)};
    block->chart = chart;
    d->chart_count++;
    return chart;
}

size_t isms__chart_add(isms_report *d, struct chart *chart, struct chart_node node)
{
    if (!chart || d->failed ||
        !isms__memory_grow(&d->memory, (void **)&chart->nodes, &chart->capacity, chart->count + 1,
                           sizeof *chart->nodes)) {
        d->failed = true;
        return SIZE_MAX;
    }
    node.label = isms__document_text(d, node.label);
    node.detail = isms__document_text(d, node.detail);
    node.id = node.id ? isms__document_text(d, node.id) : NULL;
    chart->nodes[chart->count] = node;
    return chart->count++;
}

void isms__event(isms_report *d, isms_date date, const char *title, const char *text,
                 const isms_object *object)
{
    if (!isms_date_is_set(date))
        return;
    if (!isms__memory_grow(&d->memory, (void **)&d->events, &d->event_capacity, d->event_count + 1,
                           sizeof *d->events)) {
        d->failed = true;
        return;
    }
    d->events[d->event_count++] = (struct event){
        .date = date,
        .title = isms__document_text(d, title),
        .text = isms__document_text(d, text),
        .id = isms__document_text(d, object ? isms_object_id(object) : ""),
    };
}

static void free_charts(isms_report *d, struct block *block)
{
    for (; block; block = block->next)
        if (block->chart)
            isms__memory_free(&d->memory, block->chart->nodes);
}

/* ---- for templates ---- */

/* A name stands there once, however many texts are made: templates ask for what was given last. */

void isms__list_begin(isms_report *d, const char *name)
{
    struct block_list *list = d->lists;
    while (list && strcmp(list->name, name) != 0)
        list = list->next;
    if (list) {
        free_charts(d, list->first);
    } else {
        list = isms__pool_get(&d->texts.pool, sizeof *list);
        if (!list) {
            d->failed = true;
            return;
        }
        *list = (struct block_list){.name = name, .next = d->lists};
        d->lists = list;
    }
    list->first = NULL;
    list->end = &list->first;
    d->current = list;
}

void isms__list_end(isms_report *d)
{
    d->current = &d->main;
}

void isms__value(isms_report *d, const char *name, const char *text)
{
    struct named_value *value = d->values;
    while (value && strcmp(value->name, name) != 0)
        value = value->next;
    if (!value) {
        value = isms__pool_get(&d->texts.pool, sizeof *value);
        if (!value) {
            d->failed = true;
            return;
        }
        *value = (struct named_value){.name = name, .next = d->values};
        d->values = value;
    }
    value->text = isms__document_text(d, text);
}

/* ---- the whole ---- */

const char *isms_report_title(const isms_report *report)
{
    return report ? report->title : NULL;
}

size_t isms_report_table_count(const isms_report *report)
{
    return report ? report->table_count : 0;
}

const isms_table *isms_report_table_at(const isms_report *report, size_t index)
{
    return report && index < report->table_count ? report->tables[index] : NULL;
}

void isms_report_free(isms_report *document)
{
    if (!document)
        return;
    isms_allocator memory = document->memory;
    for (size_t i = 0; i < document->table_count; i++)
        isms_table_free((isms_table *)document->tables[i]);
    free_charts(document, document->main.first);
    for (struct block_list *list = document->lists; list; list = list->next)
        free_charts(document, list->first);
    isms__memory_free(&memory, document->tables);
    isms__memory_free(&memory, document->events);
    isms__words_free(document->words);
    isms__texts_clear(&document->texts);
    isms__memory_free(&memory, document);
}
