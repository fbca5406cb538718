/* Documents: building them piece by piece. Once memory is out a document stays `failed`. */
#include "report/document.h"

#include <stdio.h>

/* ---- texts ---- */

const char *isms__document_text(isms_report *d, const char *text)
{
    const char *copy = isms__pool_text(&d->texts, text ? text : "", text ? strlen(text) : 0);
    if (!copy)
        d->failed = true;
    return copy ? copy : "";
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
    put_phrase(&out, isms__word(d->words, english), values, count);
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

const char *isms__choice_name(isms_report *d, const isms_choices *choices, unsigned value)
{
    char words[64];
    if (!value)
        return "";
    isms__copy_text(words, sizeof words, isms_choices_value_name(choices, value));
    for (char *p = words; *p; p++)
        if (*p == '-')
            *p = ' ';
    return isms__say(d, words, NULL);
}

const char *isms__choice_word(isms_report *d, const isms_object *object, unsigned field)
{
    const isms_field *meta = isms_type_field(isms_object_type(object), field);
    return isms__choice_name(d, isms_field_choices(meta), isms_get_choice(object, field));
}

/* ---- blocks ---- */

static struct block *add_block(isms_report *d, enum block_kind kind)
{
    struct block *block = isms__pool_get(&d->texts, sizeof *block);
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

void isms__heading(isms_report *d, unsigned level, const char *english)
{
    struct block *block = add_text(d, BLOCK_HEADING, isms__word(d->words, english));
    if (block)
        block->level = level;
}

void isms__heading_of(isms_report *d, unsigned level, const isms_object *object)
{
    struct block *block = add_text(d, BLOCK_HEADING, isms_object_label(object));
    if (!block)
        return;
    block->level = level;
    block->id = isms__document_text(d, isms_object_id(object));
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

void isms__fact(isms_report *d, const char *english, const char *value)
{
    if (!value || !*value)
        return;
    struct block *block = add_text(d, BLOCK_FACT, isms__word(d->words, english));
    if (block)
        block->value = isms__document_text(d, value);
}

void isms__sign(isms_report *d, const char *english)
{
    add_text(d, BLOCK_SIGN, isms__word(d->words, english));
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
    struct chart *chart = block ? isms__pool_get(&d->texts, sizeof *chart) : NULL;
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

/* ---- for templates ---- */

void isms__list_begin(isms_report *d, const char *name)
{
    struct block_list *list = isms__pool_get(&d->texts, sizeof *list);
    if (!list) {
        d->failed = true;
        return;
    }
    *list = (struct block_list){.name = name, .next = d->lists};
    list->end = &list->first;
    d->lists = d->current = list;
}

void isms__list_end(isms_report *d)
{
    d->current = &d->main;
}

void isms__value(isms_report *d, const char *name, const char *text)
{
    struct named_value *value = isms__pool_get(&d->texts, sizeof *value);
    if (!value) {
        d->failed = true;
        return;
    }
    *value = (struct named_value){name, isms__document_text(d, text), d->values};
    d->values = value;
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

static void free_charts(isms_report *d, struct block *block)
{
    for (; block; block = block->next)
        if (block->chart)
            isms__memory_free(&d->memory, block->chart->nodes);
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
    isms__pool_clear(&document->texts);
    isms__memory_free(&memory, document);
}
