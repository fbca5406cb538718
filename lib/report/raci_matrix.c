/* The responsibility assignment matrix with a column for each holder, person or unit. */
#include <stdlib.h>

#include "report/reports.h"

/* What is gathered for one layout: the columns, as nodes or units, and a row of codes at a time. */
struct matrix {
    isms_snapshot *snapshot;
    isms_table *table;
    isms_raci_layout layout;
    const bool *rows; /* by responsibility */
    struct walker walker;
    uint32_t *columns; /* by key (node, or unit by index): number of the column plus 1 */
    uint32_t *keys;    /* by column */
    uint32_t *codes;   /* by column, of the row at hand */
    size_t column_count;
    bool failed;
};

static void take_key(struct matrix *m, uint32_t key, uint32_t codes, bool first_pass)
{
    if (key == NONE)
        return;
    if (first_pass && !m->columns[key]) {
        m->keys[m->column_count++] = key;
        m->columns[key] = 1; /* numbered below, in the order of the documents */
    }
    if (!first_pass)
        m->codes[m->columns[key] - 1] |= codes;
}

static uint32_t unit_key(const struct matrix *m, uint32_t person)
{
    const isms_object *unit =
        (const isms_object *)isms_person_unit(isms_person_at(m->snapshot->model, person));
    return unit ? index_of(m->snapshot, unit) : NONE;
}

static void take_part(struct matrix *m, const struct part *part, bool first_pass)
{
    uint32_t step;
    if (m->layout == ISMS_RACI_HOLDERS) {
        take_key(m, part->node, part->codes, first_pass);
        return;
    }
    if (m->layout == ISMS_RACI_UNITS && node_is(m->snapshot, part->node, TYPE_UNIT))
        take_key(m, part->node - m->snapshot->first[TYPE_UNIT], part->codes, first_pass);
    if (!isms__walk_part(&m->walker, part))
        m->failed = true;
    while (!m->failed && (step = isms__walk_next(&m->walker, &m->failed)) != NONE) {
        uint32_t node = m->walker.steps[step].node, person = node_person(m->snapshot, node);
        if (m->layout == ISMS_RACI_PERSONS)
            take_key(m, node, part->codes, first_pass); /* an implicit role stands for everyone */
        else if (person != NONE)
            take_key(m, unit_key(m, person), part->codes, first_pass);
    }
}

static const isms_object *key_object(const struct matrix *m, uint32_t key)
{
    return m->layout == ISMS_RACI_UNITS ? object_at(m->snapshot, TYPE_UNIT, key)
                                        : isms__node_object(m->snapshot, key);
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* A column that is to be named, in an order of labels. */
struct label {
    const char *text;
    size_t column;
};

static int by_text(const void *a, const void *b)
{
    const struct label *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    return order ? order : (x->column > y->column) - (x->column < y->column);
}

/* The labels that occur twice, or as the name of the first column: set in `twins`, by column. */
static void find_twins(const struct matrix *m, struct label *labels, bool *twins)
{
    size_t count = m->column_count;
    for (size_t i = 0; i < count; i++)
        labels[i] = (struct label){isms_object_label(key_object(m, m->keys[i])), i};
    if (count)
        qsort(labels, count, sizeof *labels, by_text);
    for (size_t i = 0; i < count; i++)
        twins[labels[i].column] =
            (i > 0 && strcmp(labels[i].text, labels[i - 1].text) == 0) ||
            (i + 1 < count && strcmp(labels[i].text, labels[i + 1].text) == 0) ||
            strcmp(labels[i].text, "responsibility") == 0;
}

static void name_column(struct matrix *m, const isms_object *object, bool twin)
{
    struct text name;
    isms__text_init(&name, &m->table->memory);
    isms__text_put(&name, isms_object_label(object));
    if (twin)
        isms__text_format(&name, " (%s)", isms_object_id(object));
    m->failed |= name.failed;
    isms__table_code_column(m->table, isms__text_get(&name));
    isms__text_clear(&name);
}

static void name_columns(struct matrix *m)
{
    const isms_allocator *memory = &m->table->memory;
    struct label *labels = isms__memory_zeroed(memory, m->column_count + 1, sizeof *labels);
    bool *twins = isms__memory_zeroed(memory, m->column_count + 1, sizeof *twins);
    m->failed |= !labels || !twins;
    if (!m->failed)
        find_twins(m, labels, twins);
    for (size_t i = 0; i < m->column_count && !m->failed; i++)
        name_column(m, key_object(m, m->keys[i]), twins[i]);
    isms__memory_free(memory, labels);
    isms__memory_free(memory, twins);
}

static void add_columns(struct matrix *m)
{
    for (uint32_t r = 0; r < object_count(m->snapshot, TYPE_RESPONSIBILITY); r++)
        for (uint32_t i = m->snapshot->parts_of.start[r];
             m->rows[r] && i < m->snapshot->parts_of.start[r + 1] && !m->failed; i++)
            take_part(m, &m->snapshot->parts[i], true);
    if (m->column_count)
        qsort(m->keys, m->column_count, sizeof *m->keys, by_number);
    for (size_t i = 0; i < m->column_count; i++)
        m->columns[m->keys[i]] = (uint32_t)i + 1;
    name_columns(m);
}

static void add_matrix_row(struct matrix *m, uint32_t responsibility)
{
    const isms_snapshot *s = m->snapshot;
    memset(m->codes, 0, m->column_count * sizeof *m->codes);
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++)
        take_part(m, &s->parts[i], false);
    for (size_t i = 0; i < m->column_count; i++)
        isms__add_letters(m->table, m->codes[i]);
}

static void fill_matrix(struct matrix *m)
{
    const isms_allocator *memory = &m->table->memory;
    size_t room = (size_t)m->snapshot->node_count + 1;
    m->columns = isms__memory_zeroed(memory, room, sizeof *m->columns);
    m->keys = isms__memory_zeroed(memory, room, sizeof *m->keys);
    m->codes = isms__memory_zeroed(memory, room, sizeof *m->codes);
    m->failed = !isms__walker_init(&m->walker, m->snapshot) || !m->columns || !m->keys || !m->codes;
    if (!m->failed)
        add_columns(m);
    for (uint32_t i = 0; i < object_count(m->snapshot, TYPE_RESPONSIBILITY) && !m->failed; i++) {
        if (!m->rows[i])
            continue;
        isms__table_object_cells(m->table, object_at(m->snapshot, TYPE_RESPONSIBILITY, i));
        add_matrix_row(m, i);
    }
    isms__walker_clear(&m->walker);
    isms__memory_free(memory, m->columns);
    isms__memory_free(memory, m->keys);
    isms__memory_free(memory, m->codes);
    m->table->failed |= m->failed;
}

void isms__fill_matrix(isms_table *table, isms_snapshot *snapshot, isms_raci_layout layout,
                       const bool *rows)
{
    struct matrix matrix = {.snapshot = snapshot, .table = table, .layout = layout, .rows = rows};
    fill_matrix(&matrix);
}
