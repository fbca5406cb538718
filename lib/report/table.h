/* Tables, and what renderers share. */
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include "base/output.h"
#include "isms/report.h"

struct isms_table {
    isms_allocator memory;
    struct pool texts;
    const char *title;
    const char **columns;
    size_t column_count, column_capacity;
    const char **cells; /* row by row */
    size_t cell_count, cell_capacity;
    const char **notes;
    size_t note_count, note_capacity;
    bool failed; /* memory is out */
};

isms_table *isms__table_new(const isms_allocator *memory, const char *title);
void isms__table_column(isms_table *table, const char *name);
/* Cells are added from left to right, row by row. */
void isms__table_add(isms_table *table, const char *text);
void isms__table_note(isms_table *table, const char *text);
/* The table, or an error where memory was out on the way. */
isms_status isms__table_done(isms_table **out, isms_table *table, isms_error *error);

/* ---- writing ---- */

/* Columns that a text takes on a terminal. */
size_t isms__text_width(const char *text);
/* Without what would steer a terminal or break a line. */
void isms__put_plain(struct output *out, const char *text);
/* The same for as much as stands before `end`. */
void isms__put_plain_part(struct output *out, const char *text, size_t length);
/* A text as a JSON string. */
void isms__put_json(struct output *out, const char *text);

void isms__render_text(const isms_table *table, struct output *out);
void isms__render_csv(const isms_table *table, struct output *out);
void isms__render_markdown(const isms_table *table, struct output *out);
void isms__render_html(const isms_table *table, struct output *out);
void isms__render_json(const isms_table *table, struct output *out);

#endif
