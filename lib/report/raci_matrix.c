/* The responsibility assignment matrix with a column for each holder, person or unit. */
#include <stdlib.h>

#include "report/reports.h"

/* What is gathered for one layout: the columns, as nodes, those who are named but are nothing of
 * the model behind them, or units; and a row of codes at a time. */
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
    const char **dangling;          /* ids of those, by key less the number of nodes */
    struct pointer_map dangling_of; /* id → its place there, from 1 */
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

/* The key for an id that nothing of the model has. */
static uint32_t dangling_key(struct matrix *m, const char *id)
{
    size_t place = (size_t)(uintptr_t)isms__map_get(&m->dangling_of, (uintptr_t)id);
    if (!place) {
        place = m->dangling_of.count + 1;
        m->dangling[place - 1] = id;
        isms__map_set(&m->dangling_of, (uintptr_t)id, (void *)(uintptr_t)place);
    }
    return m->snapshot->node_count + (uint32_t)(place - 1);
}

static void take_dangling(struct matrix *m, uint32_t responsibility, bool first_pass)
{
    const isms_responsibility *duty = isms_responsibility_at(m->snapshot->model, responsibility);
    size_t count = m->dangling ? isms_responsibility_participation_count(duty) : 0;
    for (size_t i = 0; i < count; i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty, i);
        const char *id = isms__dangling_holder(m->snapshot, p);
        if (id)
            take_key(m, dangling_key(m, id), isms_participation_codes(p), first_pass);
    }
}

static size_t count_dangling(const struct matrix *m)
{
    size_t count = 0;
    for (uint32_t r = 0; r < object_count(m->snapshot, TYPE_RESPONSIBILITY); r++) {
        const isms_responsibility *duty = isms_responsibility_at(m->snapshot->model, r);
        for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++)
            count += isms__dangling_holder(m->snapshot,
                                           isms_responsibility_participation_at(duty, i)) != NULL;
    }
    return count;
}

static const isms_object *key_object(const struct matrix *m, uint32_t key)
{
    return m->layout == ISMS_RACI_UNITS ? object_at(m->snapshot, TYPE_UNIT, key)
                                        : isms__node_object(m->snapshot, key);
}

/* What the column is called; *object is NULL where it is none of the model's. */
static const char *key_label(const struct matrix *m, uint32_t key, const isms_object **object)
{
    if (m->layout == ISMS_RACI_HOLDERS && key >= m->snapshot->node_count) {
        *object = NULL;
        return m->dangling[key - m->snapshot->node_count];
    }
    *object = key_object(m, key);
    return isms_object_label(*object);
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
    const isms_object *object;
    for (size_t i = 0; i < count; i++)
        labels[i] = (struct label){key_label(m, m->keys[i], &object), i};
    if (count)
        qsort(labels, count, sizeof *labels, by_text);
    for (size_t i = 0; i < count; i++)
        twins[labels[i].column] =
            (i > 0 && strcmp(labels[i].text, labels[i - 1].text) == 0) ||
            (i + 1 < count && strcmp(labels[i].text, labels[i + 1].text) == 0) ||
            strcmp(labels[i].text, "responsibility") == 0;
}

static void name_column(struct matrix *m, uint32_t key, bool twin)
{
    struct text name;
    const isms_object *object;
    const char *label = key_label(m, key, &object);
    isms__text_init(&name, &m->table->memory);
    isms__text_format(&name, "%s%s", object ? "" : "? ", label);
    if (twin && object)
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
        name_column(m, m->keys[i], twins[i]);
    isms__memory_free(memory, labels);
    isms__memory_free(memory, twins);
}

static void take_row(struct matrix *m, uint32_t responsibility, bool first_pass)
{
    const isms_snapshot *s = m->snapshot;
    for (uint32_t i = s->parts_of.start[responsibility];
         i < s->parts_of.start[responsibility + 1] && !m->failed; i++)
        take_part(m, &s->parts[i], first_pass);
    take_dangling(m, responsibility, first_pass);
}

static void add_columns(struct matrix *m)
{
    for (uint32_t r = 0; r < object_count(m->snapshot, TYPE_RESPONSIBILITY); r++)
        if (m->rows[r])
            take_row(m, r, true);
    if (m->column_count)
        qsort(m->keys, m->column_count, sizeof *m->keys, by_number);
    for (size_t i = 0; i < m->column_count; i++)
        m->columns[m->keys[i]] = (uint32_t)i + 1;
    name_columns(m);
    isms__table_pack(m->table);
}

static void add_matrix_row(struct matrix *m, uint32_t responsibility)
{
    memset(m->codes, 0, m->column_count * sizeof *m->codes);
    take_row(m, responsibility, false);
    for (size_t i = 0; i < m->column_count; i++)
        isms__table_code(m->table, m->codes[i]);
}

/* Room for those who are nothing of the model: they have columns where holders have. */
static bool expect_dangling(struct matrix *m, size_t count)
{
    const isms_allocator *memory = &m->table->memory;
    m->dangling = isms__memory_zeroed(memory, count, sizeof(const char *));
    return m->dangling && isms__map_reserve(&m->dangling_of, memory, count);
}

static void fill_matrix(struct matrix *m)
{
    const isms_allocator *memory = &m->table->memory;
    size_t dangling = m->layout == ISMS_RACI_HOLDERS ? count_dangling(m) : 0;
    size_t room = (size_t)m->snapshot->node_count + dangling + 1;
    m->columns = isms__memory_zeroed(memory, room, sizeof *m->columns);
    m->keys = isms__memory_zeroed(memory, room, sizeof *m->keys);
    m->codes = isms__memory_zeroed(memory, room, sizeof *m->codes);
    m->failed = !isms__walker_init(&m->walker, m->snapshot) || !m->columns || !m->keys || !m->codes;
    m->failed |= dangling && !expect_dangling(m, dangling);
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
    isms__memory_free(memory, (void *)m->dangling);
    isms__map_clear(&m->dangling_of, memory);
    m->table->failed |= m->failed;
}

void isms__fill_matrix(isms_table *table, isms_snapshot *snapshot, isms_raci_layout layout,
                       const bool *rows)
{
    struct matrix matrix = {.snapshot = snapshot, .table = table, .layout = layout, .rows = rows};
    fill_matrix(&matrix);
}
