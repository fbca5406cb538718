/* Answers to questions, and the rules, as tables. */
#include <stdio.h>

#include "report/reports.h"
#include "snapshot/answers.h"

static void add_person(isms_table *table, const isms_answer *answer)
{
    if (answer->person) {
        isms__table_object_cells(table, (const isms_object *)answer->person);
        return;
    }
    isms__table_add(table, answer->everyone ? "(everyone)" : "(nobody)");
    isms__table_add(table, "");
}

isms_status isms_report_answers(isms_table **out, isms_answers *answers, const char *title,
                                isms_error *error)
{
    if (!out || !answers || !title)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_answers needs answers and a title");
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, title);
    if (!table)
        return isms__fail_memory(error);
    isms__table_object_columns(table, "Responsibility");
    isms__table_code_column(table, "Code");
    isms__table_object_columns(table, "Person");
    isms__table_object_columns(table, "Holder");
    isms__table_object_columns(table, "Scope");
    isms__table_column(table, "How");
    struct pointer_map rows = {0};
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        const char *explained = isms__answer_path(answers, i);
        const isms_object *duty = (const isms_object *)answer.responsibility;
        isms__table_object_cells(table, duty);
        isms__table_code(table, answer.codes);
        add_person(table, &answer);
        isms__table_object_cells(table, answer.holder);
        isms__table_object_cells(table, answer.scope);
        isms__table_add(table, explained);
        table->failed |= !explained;
        isms__table_unrepeat(table, &rows);
    }
    isms__map_clear(&rows, &memory);
    return isms__table_done(out, table, error);
}

static void note_limits(isms_table *table)
{
    for (size_t i = 0; i < isms_threshold_info_count(); i++) {
        char note[256];
        isms_threshold_info info = isms_threshold_info_at(i);
        snprintf(note, sizeof note, "Limit %s, %lld unless settings say otherwise: %s", info.key,
                 (long long)info.value, info.doc);
        isms__table_note(table, note);
    }
}

isms_status isms_report_rules(isms_table **out, isms_error *error)
{
    static const char *const columns[] = {"Rule", "Severity", "If small", "What must hold",
                                          "Source"};
    static const char *const severities[] = {"", "off", "info", "warning", "error"};
    if (!out)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_rules needs a place for the table");
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, "Rules");
    if (!table)
        return isms__fail_memory(error);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        isms__table_column(table, columns[i]);
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        isms__table_add(table, isms_rule_id(rule));
        isms__table_add(table, severities[isms_rule_severity(rule, false)]);
        isms__table_add(table, severities[isms_rule_severity(rule, true)]);
        isms__table_add(table, isms_rule_title(rule));
        isms__table_add(table, isms_rule_source(rule));
    }
    note_limits(table);
    return isms__table_done(out, table, error);
}
