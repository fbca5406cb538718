/* Controls that are served, as a table. */
#include "isms/report.h"
#include "report/table.h"

static const char *relationship_name(enum isms_relationship relationship)
{
    const isms_field *field =
        isms_type_field(isms_type_by_number(ISMS_TYPE_MAPPING), ISMS_MAPPING_RELATIONSHIP);
    return isms_choices_token(isms_field_choices(field), (unsigned)relationship);
}

isms_status isms_report_crosswalk(isms_table **out, isms_crosswalk *crosswalk, const char *title,
                                  isms_error *error)
{
    if (!out || !crosswalk || !title)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_crosswalk needs a crosswalk and a title");
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, title);
    if (!table)
        return isms__fail_memory(error);
    isms__table_object_columns(table, "Catalog");
    isms__table_column(table, "Number");
    isms__table_object_columns(table, "Control");
    isms__table_column(table, "Relationship");
    isms__table_object_columns(table, "Responsibility");
    isms__table_machine_column(table, "Names");
    isms__table_machine_column(table, "Names id");
    isms__table_column(table, "How");
    for (size_t i = 0; i < isms_crosswalk_count(crosswalk); i++) {
        isms_crossing crossing = isms_crosswalk_at(crosswalk, i);
        const char *explained = isms_crosswalk_explain(crosswalk, i);
        const char *number = isms_control_number(crossing.control);
        isms__table_object_cells(table,
                                 (const isms_object *)isms_control_catalog(crossing.control));
        isms__table_add(table, number ? number : "");
        isms__table_object_cells(table, (const isms_object *)crossing.control);
        isms__table_add(table, relationship_name(crossing.relationship));
        isms__table_object_cells(table, (const isms_object *)crossing.responsibility);
        isms__table_object_cells(table, (const isms_object *)crossing.named);
        isms__table_add(table, explained);
        table->failed |= !explained;
    }
    return isms__table_done(out, table, error);
}
