/* What differs between two models as a table, and in any format. */
#include "report/diff.h"

#include "model/diff.h"
#include "report/findings.h"

const char *isms__change_name(isms_change_kind kind)
{
    static const char *const names[] = {"", "added", "removed", "changed", "moved"};
    return kind < COUNT_OF(names) ? names[kind] : "";
}

void isms__say_where(struct text *out, const isms_object *object)
{
    if (object && isms_object_line(object))
        isms__say_place(out, isms_object_file(object), isms_object_line(object),
                        isms_object_column(object));
}

static void add_place(isms_table *table, const isms_object *object)
{
    struct text place;
    isms__text_init(&place, &table->memory);
    isms__say_where(&place, object);
    isms__table_add(table, isms__text_get(&place));
    table->failed |= place.failed;
    isms__text_clear(&place);
}

static void add_row(isms_table *table, const isms_change *change, const isms_difference *value)
{
    const isms_object *object = change->after ? change->after : change->before;
    bool whole = change->kind != ISMS_CHANGE_CHANGED;
    isms__table_add(table, isms__change_name(whole ? change->kind : value->kind));
    isms__table_add(table, isms_type_name(isms_object_type(object)));
    isms__table_object_cells(table, object);
    isms__table_add(table, whole ? "" : value->part);
    isms__table_add(table, whole ? "" : isms_field_name(value->field));
    isms__table_add(table, whole || !value->old_text ? "" : value->old_text);
    isms__table_add(table, whole || !value->new_text ? "" : value->new_text);
    add_place(table, whole ? change->before : value->before);
    add_place(table, whole ? change->after : value->after);
}

isms_status isms_report_diff(isms_table **out, const isms_diff *diff, isms_error *error)
{
    static const char *const columns[] = {"Part",  "Field",        "Before",
                                          "After", "Place before", "Place after"};
    if (!out || !diff)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_report_diff needs differences");
    isms_table *table = isms__table_new(&diff->memory, "Differences");
    if (!table)
        return isms__fail_memory(error);
    isms__table_column(table, "Change");
    isms__table_column(table, "Type");
    isms__table_object_columns(table, "Object");
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        isms__table_column(table, columns[i]);
    for (size_t i = 0; i < isms_diff_count(diff) && !table->failed; i++) {
        isms_change change = isms_diff_at(diff, i);
        size_t rows = change.kind == ISMS_CHANGE_CHANGED ? change.difference_count : 1;
        for (size_t n = 0; n < rows; n++) {
            isms_difference value = isms_diff_difference(diff, i, n);
            add_row(table, &change, &value);
        }
    }
    return isms__table_done(out, table, error);
}

static isms_status write_text(const isms_diff *diff, size_t width, const isms_sink *sink,
                              isms_error *error)
{
    struct output *out = isms__memory_get(&diff->memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__output_init(out, sink, error);
    isms__diff_text(diff, width, out);
    isms_status status = isms__output_end(out, error);
    isms__memory_free(&diff->memory, out);
    return status;
}

isms_status isms_diff_write(const isms_diff *diff, isms_format format, size_t width,
                            const isms_sink *sink, isms_error *error)
{
    if (!diff || !isms__sink_good(sink) || format < ISMS_FORMAT_TEXT || format > ISMS_FORMAT_JSON)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_diff_write needs differences, a format of tables and a sink");
    if (format == ISMS_FORMAT_TEXT)
        return write_text(diff, width, sink, error);
    isms_table *table = NULL;
    isms_status status = isms_report_diff(&table, diff, error);
    if (status == ISMS_OK)
        status = isms_table_write(table, format, sink, error);
    isms_table_free(table);
    return status;
}
