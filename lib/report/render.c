/* The formats in which any table can be written; text.c has that for people. */
#include "base/escape.h"
#include "report/table.h"

/* ---- CSV ---- */

/* What spreadsheets take for the beginning of a formula, also in full width. */
static bool begins_formula(const char *text)
{
    static const char *const full_width[] = {"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
                                             "\xef\xbc\xa0"};
    if (*text && strchr("=+-@\t\r\n", *text))
        return true;
    for (size_t i = 0; i < COUNT_OF(full_width); i++)
        if (strncmp(text, full_width[i], 3) == 0)
            return true;
    return false;
}

static void put_csv(struct output *out, const char *text)
{
    bool formula = begins_formula(text);
    bool quoted = formula || strpbrk(text, ",\"\r\n;\t") || *text == ' ' ||
                  (*text && text[strlen(text) - 1] == ' ');
    if (quoted)
        isms__output_add(out, "\"", 1);
    if (formula)
        isms__output_add(out, "'", 1);
    for (; *text; text++) {
        if (*text == '"')
            isms__output_add(out, "\"", 1);
        isms__output_add(out, text, 1);
    }
    if (quoted)
        isms__output_add(out, "\"", 1);
}

/* Rows are counted from 1: 0 is the head. */
static const char *text_of(const isms_table *table, size_t row, size_t column)
{
    return row ? isms__table_text(table, row - 1, column) : table->columns[column];
}

static void put_csv_row(const isms_table *table, struct output *out, size_t row)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (i)
            isms__output_add(out, ",", 1);
        put_csv(out, text_of(table, row, i));
    }
    isms__output_put(out, "\r\n");
}

void isms__render_csv(const isms_table *table, struct output *out)
{
    for (size_t r = 0; r <= isms_table_row_count(table); r++)
        put_csv_row(table, out, r);
}

/* ---- Markdown ---- */

/* Nothing of a cell is markup: what could be stands behind a backslash, or as an entity. */
void isms__put_markdown_part(struct output *out, const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text, *start = p, *end = p + length;
    const unsigned char *number =
        p + strspn(text, "0123456789"); /* where one before all else ends */
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        if (*p == '<' || *p == '>' || *p == '&')
            isms__output_put(out, isms__escaped((char)*p, false));
        else if ((n == 1 && strchr(p == start ? "\\`*_[]|~#+-" : "\\`*_[]|~", *p)) ||
                 /* no item of a list */
                 ((*p == '.' || *p == ')') && p == number && p > start))
            isms__output_add(out, (const char[]){'\\', (char)*p}, 2);
        else
            isms__put_plain_part(out, (const char *)p, n ? n : 1);
        p += n ? n : 1;
    }
}

void isms__put_markdown(struct output *out, const char *text)
{
    isms__put_markdown_part(out, text, strlen(text));
}

static void put_markdown_row(const isms_table *table, struct output *out, size_t row)
{
    isms__output_add(out, "|", 1);
    for (size_t i = 0; i < table->column_count; i++) {
        isms__output_add(out, " ", 1);
        isms__put_markdown(out, text_of(table, row, i));
        isms__output_add(out, " |", 2);
    }
    isms__output_add(out, "\n", 1);
}

void isms__put_markdown_table(const isms_table *table, struct output *out)
{
    put_markdown_row(table, out, 0);
    isms__output_add(out, "|", 1);
    for (size_t i = 0; i < table->column_count; i++)
        isms__output_put(out, "---|");
    isms__output_add(out, "\n", 1);
    for (size_t r = 1; r <= isms_table_row_count(table); r++)
        put_markdown_row(table, out, r);
}

void isms__render_markdown(const isms_table *table, struct output *out)
{
    isms__output_put(out, "# ");
    isms__put_markdown(out, table->title);
    isms__output_put(out, "\n\n");
    for (size_t i = 0; i < table->lead_count; i++) {
        isms__put_markdown(out, table->leads[i]);
        isms__output_put(out, "\n\n");
    }
    isms__put_markdown_table(table, out);
    for (size_t i = 0; i < table->note_count; i++) {
        isms__output_add(out, "\n", 1);
        isms__put_markdown(out, table->notes[i]);
        isms__output_add(out, "\n", 1);
    }
}

/* ---- JSON ---- */

void isms__put_json(struct output *out, const char *text)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + strlen(text);
    isms__output_add(out, "\"", 1);
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        uint32_t code = n ? isms__utf8_decode(p, n) : 0xFFFD; /* file names may be any bytes */
        if (code == '"' || code == '\\')
            isms__output_format(out, "\\%c", (char)code);
        else if (code < 0x20 || isms__is_steering(code) || n == 0)
            isms__output_format(out, "\\u%04x", code);
        else
            isms__output_add(out, (const char *)p, n);
        p += n ? n : 1;
    }
    isms__output_add(out, "\"", 1);
}

/* Names of columns as keys: "How often" is "how_often"; those of holders stay as they are. */
static void put_key(struct output *out, const isms_table *table, size_t column)
{
    char key[128];
    const char *name = table->columns[column];
    size_t i = 0;
    bool holder = isms__table_is_matrix(table) && isms__table_has_codes(table, column);
    if (holder || strlen(name) >= sizeof key) {
        isms__put_json(out, name);
        return;
    }
    for (; name[i]; i++) {
        char c = name[i];
        key[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == ' ' ? '_' : c;
    }
    key[i] = '\0';
    isms__put_json(out, key);
}

void isms__put_json_rows(const isms_table *table, const char *indent, struct output *out)
{
    size_t rows = isms_table_row_count(table);
    isms__output_put(out, "[");
    for (size_t r = 0; r < rows; r++) {
        isms__output_format(out, r ? ",\n%s  {" : "\n%s  {", indent);
        for (size_t i = 0; i < table->column_count; i++) {
            if (i)
                isms__output_put(out, ", ");
            put_key(out, table, i);
            isms__output_put(out, ": ");
            isms__put_json(out, isms__table_text(table, r, i));
        }
        isms__output_put(out, "}");
    }
    isms__output_format(out, rows ? "\n%s]" : "]", indent);
}

void isms__render_json(const isms_table *table, struct output *out)
{
    isms__put_json_rows(table, "", out);
    isms__output_put(out, "\n");
}
