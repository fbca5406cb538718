#include <stdio.h>

#include "report/table.h"

void isms__texts_init(struct texts *texts, const isms_allocator *memory)
{
    isms__pool_init(&texts->pool, memory);
    texts->known = (struct pointer_map){0};
}

void isms__texts_clear(struct texts *texts)
{
    isms__map_clear(&texts->known, &texts->pool.memory);
    isms__pool_clear(&texts->pool);
}

const char *isms__texts_keep(struct texts *texts, const char *text)
{
    enum { LONG = 256 };
    struct hash_key key = {0, 0}; /* texts that are made to collide only stand twice */
    size_t length = text ? strlen(text) : 0;
    if (length < LONG)
        return isms__pool_text(&texts->pool, text ? text : "", length);
    uintptr_t hash = (uintptr_t)(isms__hash(key, text, length) | 1);
    const char *known = isms__map_get(&texts->known, hash);
    if (known && strcmp(known, text) == 0)
        return known;
    char *copy = isms__pool_text(&texts->pool, text, length);
    if (!copy || !isms__map_reserve(&texts->known, &texts->pool.memory, 1))
        return NULL;
    isms__map_set(&texts->known, hash, copy);
    return copy;
}

isms_table *isms__table_new(const isms_allocator *memory, const char *title)
{
    isms_table *table = isms__memory_zeroed(memory, 1, sizeof *table);
    if (!table)
        return NULL;
    table->memory = *memory;
    isms__texts_init(&table->texts, &table->memory);
    table->title = isms__texts_keep(&table->texts, title);
    table->failed = !table->title;
    return table;
}

static void add(isms_table *table, const char ***items, size_t *count, size_t *capacity,
                const char *text)
{
    const char *copy = "";
    if (table->failed)
        return;
    if (text && *text)
        copy = isms__texts_keep(&table->texts, text);
    if (!copy ||
        !isms__memory_grow(&table->memory, (void **)items, capacity, *count + 1, sizeof **items)) {
        table->failed = true;
        return;
    }
    (*items)[(*count)++] = copy;
}

void isms__table_column(isms_table *table, const char *name)
{
    add(table, &table->columns, &table->column_count, &table->column_capacity, name);
}

void isms__table_name_column(isms_table *table, const char *name)
{
    if (!table->named)
        table->named = table->column_count;
    isms__table_column(table, name);
}

void isms__table_machine_column(isms_table *table, const char *name)
{
    table->machine |= (uint64_t)1 << table->column_count;
    isms__table_column(table, name);
}

void isms__table_code_column(isms_table *table, const char *name)
{
    if (table->first_code == table->end_code)
        table->first_code = table->end_code = table->column_count;
    table->end_code++;
    isms__table_name_column(table, name);
}

void isms__table_add(isms_table *table, const char *text)
{
    add(table, &table->cells, &table->cell_count, &table->cell_capacity, text);
}

const char *isms__table_letters(uint32_t codes)
{
    static const char letters[][7] = {
#define FOUR(letters) "" letters, "R" letters, "A" letters, "RA" letters
#define SIXTEEN(letters) FOUR(letters), FOUR("C" letters), FOUR("I" letters), FOUR("CI" letters)
        SIXTEEN(""), SIXTEEN("S"), SIXTEEN("V"), SIXTEEN("SV")};
#undef SIXTEEN
#undef FOUR
    return letters[codes & (COUNT_OF(letters) - 1)];
}

void isms__table_code(isms_table *table, uint32_t codes)
{
    if (!table->packed) {
        isms__table_add(table, isms__table_letters(codes));
    } else if (table->failed ||
               !isms__memory_grow(&table->memory, (void **)&table->codes, &table->code_capacity,
                                  table->code_count + 1, sizeof *table->codes)) {
        table->failed = true;
    } else {
        table->codes[table->code_count++] = (uint8_t)codes;
    }
}

/* The mark of the cell that was added last; NULL when memory is out. */
static struct cell_mark *last_mark(isms_table *table)
{
    size_t had = table->mark_capacity;
    if (table->failed || !table->cell_count ||
        !isms__memory_grow(&table->memory, (void **)&table->marks, &table->mark_capacity,
                           table->cell_count, sizeof *table->marks)) {
        table->failed = true;
        return NULL;
    }
    if (table->mark_capacity > had)
        memset(table->marks + had, 0, (table->mark_capacity - had) * sizeof *table->marks);
    return &table->marks[table->cell_count - 1];
}

void isms__table_tone(isms_table *table, enum tone tone)
{
    struct cell_mark *mark = tone ? last_mark(table) : NULL;
    if (mark)
        mark->tone = tone;
}

void isms__table_link(isms_table *table, const isms_object *object)
{
    struct cell_mark *mark = object ? last_mark(table) : NULL;
    if (!mark)
        return;
    mark->id = isms__texts_keep(&table->texts, isms_object_id(object));
    table->failed |= !mark->id;
}

void isms__table_object(isms_table *table, const isms_object *object)
{
    isms__table_add(table, object ? isms_object_label(object) : "");
    isms__table_link(table, object);
}

void isms__table_object_columns(isms_table *table, const char *name)
{
    char id[64];
    snprintf(id, sizeof id, "%s id", name);
    table->objects |= (uint64_t)1 << table->column_count;
    isms__table_column(table, name);
    isms__table_machine_column(table, id);
}

void isms__table_object_cells(isms_table *table, const isms_object *object)
{
    isms__table_object(table, object);
    isms__table_add(table, object ? isms_object_id(object) : "");
}

static uintptr_t row_hash(const char *const *cells, size_t count)
{
    struct hash_key key = {0, 0}; /* rows that are made to collide only stay */
    uint64_t hash = 0;
    for (size_t i = 0; i < count; i++)
        hash = hash * 31 + isms__hash(key, cells[i], strlen(cells[i]));
    return (uintptr_t)(hash | 1);
}

static bool same_cells(const char *const *a, const char *const *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

void isms__table_unrepeat(isms_table *table, struct pointer_map *rows)
{
    size_t count = table->column_count;
    if (table->failed || table->cell_count < count || !isms__map_reserve(rows, &table->memory, 1)) {
        table->failed = true;
        return;
    }
    size_t start = table->cell_count - count;
    uintptr_t hash = row_hash(table->cells + start, count);
    uintptr_t known = (uintptr_t)isms__map_get(rows, hash); /* its first cell, from 1 */
    if (!known) {
        isms__map_set(rows, hash, (void *)(start + 1));
    } else if (same_cells(table->cells + start, table->cells + (known - 1), count)) {
        for (size_t i = start; i < table->mark_capacity && i < table->cell_count; i++)
            table->marks[i] = (struct cell_mark){NULL, TONE_PLAIN};
        table->cell_count = start;
    }
}

struct cell_mark isms__table_mark(const isms_table *table, size_t row, size_t column)
{
    size_t stride = isms__table_stride(table), cell = row * stride + column;
    return column < stride && cell < table->mark_capacity ? table->marks[cell]
                                                          : (struct cell_mark){NULL, TONE_PLAIN};
}

const char *isms__table_shown(const isms_table *table, size_t column)
{
    bool is_name = table->named && column >= table->named;
    return is_name ? table->columns[column] : isms__word(table->words, table->columns[column]);
}

void isms__table_lead(isms_table *table, const char *text)
{
    add(table, &table->leads, &table->lead_count, &table->lead_capacity, text);
}

void isms__table_note(isms_table *table, const char *text)
{
    add(table, &table->notes, &table->note_count, &table->note_capacity, text);
}

isms_status isms__table_done(isms_table **out, isms_table *table, isms_error *error)
{
    if (!table || table->failed) {
        isms_table_free(table);
        return isms__fail_memory(error);
    }
    *out = table;
    return ISMS_OK;
}

void isms_table_free(isms_table *table)
{
    if (!table)
        return;
    isms_allocator memory = table->memory;
    isms__texts_clear(&table->texts);
    isms__memory_free(&memory, table->columns);
    isms__memory_free(&memory, table->cells);
    isms__memory_free(&memory, table->codes);
    isms__memory_free(&memory, table->leads);
    isms__memory_free(&memory, table->notes);
    isms__memory_free(&memory, table->marks);
    isms__memory_free(&memory, table);
}

const char *isms_table_title(const isms_table *table)
{
    return table->title;
}

size_t isms_table_column_count(const isms_table *table)
{
    return table->column_count;
}

const char *isms_table_column(const isms_table *table, size_t column)
{
    return column < table->column_count ? table->columns[column] : NULL;
}

size_t isms_table_row_count(const isms_table *table)
{
    return table->column_count ? table->cell_count / isms__table_stride(table) : 0;
}

const char *isms_table_cell(const isms_table *table, size_t row, size_t column)
{
    if (row >= isms_table_row_count(table) || column >= table->column_count)
        return NULL;
    return isms__table_text(table, row, column);
}

/* ---- formats ---- */

static const struct {
    const char *name;
    void (*render)(const isms_table *table,
                   struct output *out); /* NULL for text, which has a width */
} formats[] = {
    [ISMS_FORMAT_TEXT] = {"text", NULL},
    [ISMS_FORMAT_CSV] = {"csv", isms__render_csv},
    [ISMS_FORMAT_MARKDOWN] = {"markdown", isms__render_markdown},
    [ISMS_FORMAT_HTML] = {"html", isms__render_html},
    [ISMS_FORMAT_JSON] = {"json", isms__render_json},
    [ISMS_FORMAT_SARIF] = {"sarif", NULL},
    [ISMS_FORMAT_JUNIT] = {"junit", NULL},
    [ISMS_FORMAT_SVG] = {"svg", NULL},
    [ISMS_FORMAT_ICS] = {"ics", NULL},
    [ISMS_FORMAT_XLSX] = {"xlsx", NULL},
    [ISMS_FORMAT_DOCX] = {"docx", NULL},
    [ISMS_FORMAT_OSCAL] = {"oscal", NULL},
};

isms_format isms_format_find(const char *name)
{
    for (size_t i = ISMS_FORMAT_TEXT; name && i < COUNT_OF(formats); i++)
        if (strcmp(formats[i].name, name) == 0)
            return (isms_format)i;
    return (isms_format)0;
}

static isms_status write_as(const isms_table *table, isms_format format, size_t width,
                            const isms_sink *sink, isms_error *error)
{
    bool people = format != ISMS_FORMAT_CSV && format != ISMS_FORMAT_JSON;
    isms_table view = {.memory = table->memory};
    isms_status status = ISMS_ERROR_MEMORY;
    struct output *out = isms__memory_get(&table->memory, sizeof *out);
    if (out && (!people || isms__table_view(&view, table))) {
        isms__output_init(out, sink, error);
        if (formats[format].render)
            formats[format].render(people ? &view : table, out);
        else
            isms__render_text(&view, width, out);
        status = isms__output_end(out, error);
    } else {
        isms__fail_memory(error);
    }
    isms__table_view_end(&view);
    isms__memory_free(&table->memory, out);
    return status;
}

isms_status isms_table_write(const isms_table *table, isms_format format, const isms_sink *sink,
                             isms_error *error)
{
    if (!table || !isms__sink_good(sink) || format < ISMS_FORMAT_TEXT || format > ISMS_FORMAT_JSON)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_table_write needs a table, a format and a sink");
    return write_as(table, format, 0, sink, error);
}

isms_status isms_table_write_text(const isms_table *table, size_t width, const isms_sink *sink,
                                  isms_error *error)
{
    if (!table || !isms__sink_good(sink))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_table_write_text needs a table and a sink");
    return write_as(table, ISMS_FORMAT_TEXT, width, sink, error);
}
