/* Tables as people see them. */
#include "report/table.h"

/* ---- names that several objects have ---- */

/* A column of names beside that of their ids. */
struct name_column {
    const char *const *cells; /* the first name; its id is the next cell */
    size_t step, rows;
    struct pointer_map first; /* by hash of a name: the first row that has it, from 1 */
    bool *shared;             /* by such a row: whether the name is one of several objects */
};

static const char *name_at(const struct name_column *column, size_t row)
{
    return column->cells[row * column->step];
}

static const char *id_at(const struct name_column *column, size_t row)
{
    return column->cells[row * column->step + 1];
}

/* The first row with the name of this one; the row itself where another name has its hash. */
static size_t first_row(struct name_column *column, size_t row)
{
    const struct hash_key key = {0, 0}; /* names that are made to collide only stay as they are */
    const char *name = name_at(column, row);
    uintptr_t hash = (uintptr_t)isms__hash(key, name, strlen(name)) | 1;
    size_t known = (size_t)(uintptr_t)isms__map_get(&column->first, hash);
    if (!known)
        isms__map_set(&column->first, hash, (void *)(uintptr_t)(row + 1));
    return known && strcmp(name_at(column, known - 1), name) == 0 ? known - 1 : row;
}

static void find_shared(struct name_column *column)
{
    for (size_t row = 0; row < column->rows; row++) {
        size_t first = first_row(column, row);
        if (strcmp(id_at(column, first), id_at(column, row)) != 0)
            column->shared[first] = true;
    }
}

/* Puts ids behind the names that need them: `shown` is the first cell of the column in the view. */
static bool put_ids(isms_table *view, struct name_column *column, const char **shown)
{
    struct text text;
    isms__text_init(&text, &view->memory);
    for (size_t row = 0; row < column->rows && !text.failed; row++) {
        const char *name = name_at(column, row), *id = id_at(column, row);
        if (!column->shared[first_row(column, row)] || !*id || strcmp(name, id) == 0)
            continue;
        isms__text_empty(&text);
        isms__text_format(&text, "%s (%s)", name, id);
        const char *kept = isms__texts_keep(&view->texts, isms__text_get(&text));
        text.failed |= !kept;
        shown[row * isms__table_stride(view)] = kept;
    }
    bool good = !text.failed;
    isms__text_clear(&text);
    return good;
}

static bool tell_apart(isms_table *view, const isms_table *table, size_t at, size_t shown)
{
    struct name_column column = {.step = isms__table_stride(table),
                                 .rows = isms_table_row_count(table)};
    if (!column.rows)
        return true; /* there may be no cells at all */
    column.cells = table->cells + at;
    column.shared = isms__memory_zeroed(&view->memory, column.rows, sizeof *column.shared);
    bool good = column.shared && isms__map_reserve(&column.first, &view->memory, column.rows);
    if (good) {
        find_shared(&column);
        good = put_ids(view, &column, view->cells + shown);
    }
    isms__map_clear(&column.first, &view->memory);
    isms__memory_free(&view->memory, column.shared);
    return good;
}

/* ---- the view ---- */

static bool is_for_people(const isms_table *table, size_t column)
{
    return column >= 64 || !(table->machine >> column & 1);
}

static void copy_columns(isms_table *view, const isms_table *table)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (is_for_people(table, i))
            view->columns[view->column_count++] = isms__table_shown(table, i);
        else if (i < table->first_code) {
            view->first_code--;
            view->end_code--;
        }
    }
}

static void copy_cells(isms_table *view, const isms_table *table)
{
    size_t columns = isms__table_stride(table), rows = isms_table_row_count(table);
    for (size_t i = 0; i < columns * rows; i++)
        if (is_for_people(table, i % columns)) {
            view->marks[view->cell_count] = isms__table_mark(table, i / columns, i % columns);
            view->cells[view->cell_count++] = table->cells[i];
        }
}

bool isms__table_view(isms_table *view, const isms_table *table)
{
    size_t columns = isms__table_stride(table), rows = isms_table_row_count(table), shown = 0;
    *view = *table; /* also the codes, which it does not change */
    isms__texts_init(&view->texts, &table->memory);
    view->column_count = view->cell_count = 0;
    view->columns =
        isms__memory_zeroed(&table->memory, table->column_count + 1, sizeof *view->columns);
    view->cells = isms__memory_zeroed(&table->memory, columns * rows + 1, sizeof *view->cells);
    view->marks = isms__memory_zeroed(&table->memory, columns * rows + 1, sizeof *view->marks);
    if (!view->columns || !view->cells || !view->marks)
        return false;
    view->mark_capacity = columns * rows;
    copy_columns(view, table);
    copy_cells(view, table);
    bool good = true;
    for (size_t i = 0; i < columns && i < 64 && good; i++) {
        if (table->objects >> i & 1)
            good = tell_apart(view, table, i, shown);
        shown += is_for_people(table, i);
    }
    return good;
}

void isms__table_view_end(isms_table *view)
{
    isms__texts_clear(&view->texts);
    isms__memory_free(&view->memory, view->columns);
    isms__memory_free(&view->memory, view->cells);
    isms__memory_free(&view->memory, view->marks);
}
