/* The formats in which any table can be written. */
#include "base/escape.h"
#include "report/table.h"

/* ---- plain text ---- */

/* Marks that stand on the letter before, and characters that take two columns. */
static const uint32_t narrow[][2] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},
                                     {0x610, 0x61A},   {0x64B, 0x65F},   {0x1AB0, 0x1AFF},
                                     {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF},
                                     {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
static const uint32_t wide[][2] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

static bool within(const uint32_t (*ranges)[2], size_t count, uint32_t code)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i][0] && code <= ranges[i][1])
            return true;
    return false;
}

/* Controls, and marks that turn the direction of writing: shown as what they are not. */
static bool is_steering(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 || code == 0x61C;
}

static size_t char_width(uint32_t code)
{
    if (is_steering(code))
        return 1;
    if (within(narrow, COUNT_OF(narrow), code))
        return 0;
    return within(wide, COUNT_OF(wide), code) ? 2 : 1;
}

size_t isms__text_width(const char *text)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + strlen(text);
    size_t width = 0;
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        width += n ? char_width(isms__utf8_decode(p, n)) : 1;
        p += n ? n : 1;
    }
    return width;
}

void isms__put_plain_part(struct output *out, const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + length;
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        uint32_t code = n ? isms__utf8_decode(p, n) : 0;
        if (code == '\n' || code == '\t' || code == '\r')
            isms__output_add(out, " ", 1);
        else if (n == 0 || is_steering(code))
            isms__output_put(out, "?");
        else
            isms__output_add(out, (const char *)p, n);
        p += n ? n : 1;
    }
}

void isms__put_plain(struct output *out, const char *text)
{
    isms__put_plain_part(out, text, strlen(text));
}

static void put_spaces(struct output *out, size_t count)
{
    while (count-- > 0)
        isms__output_add(out, " ", 1);
}

static void put_row(const isms_table *table, struct output *out, const char *const *cells,
                    const size_t *widths)
{
    for (size_t i = 0; i < table->column_count; i++) {
        isms__put_plain(out, cells[i]);
        if (i + 1 < table->column_count)
            put_spaces(out, widths[i] - isms__text_width(cells[i]) + 2);
    }
    isms__output_add(out, "\n", 1);
}

void isms__render_text(const isms_table *table, struct output *out)
{
    size_t rows = isms_table_row_count(table);
    size_t *widths = isms__memory_zeroed(&table->memory, table->column_count + 1, sizeof *widths);
    if (!widths) {
        out->status = ISMS_ERROR_MEMORY;
        return;
    }
    for (size_t i = 0; i < table->column_count; i++) {
        widths[i] = isms__text_width(table->columns[i]);
        for (size_t r = 0; r < rows; r++) {
            size_t width = isms__text_width(table->cells[r * table->column_count + i]);
            widths[i] = width > widths[i] ? width : widths[i];
        }
    }
    isms__put_plain(out, table->title);
    isms__output_put(out, "\n\n");
    put_row(table, out, table->columns, widths);
    for (size_t i = 0; i < table->column_count; i++) {
        for (size_t n = 0; n < widths[i]; n++)
            isms__output_add(out, "-", 1);
        isms__output_put(out, i + 1 < table->column_count ? "  " : "\n");
    }
    for (size_t r = 0; r < rows; r++)
        put_row(table, out, table->cells + r * table->column_count, widths);
    for (size_t i = 0; i < table->note_count; i++) {
        isms__output_add(out, "\n", 1);
        isms__put_plain(out, table->notes[i]);
        isms__output_add(out, "\n", 1);
    }
    isms__memory_free(&table->memory, widths);
}

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

static void put_csv_row(const isms_table *table, struct output *out, const char *const *cells)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (i)
            isms__output_add(out, ",", 1);
        put_csv(out, cells[i]);
    }
    isms__output_put(out, "\r\n");
}

void isms__render_csv(const isms_table *table, struct output *out)
{
    put_csv_row(table, out, table->columns);
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_csv_row(table, out, table->cells + r * table->column_count);
}

/* ---- Markdown ---- */

/* Nothing of a cell is markup: what could be stands behind a backslash, or as an entity. */
static void put_markdown(struct output *out, const char *text)
{
    const unsigned char *p = (const unsigned char *)text, *start = p, *end = p + strlen(text);
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        if (*p == '<' || *p == '>' || *p == '&')
            isms__output_put(out, isms__escaped((char)*p, false));
        else if (n == 1 && strchr(p == start ? "\\`*_[]|~#+-" : "\\`*_[]|~", *p))
            isms__output_format(out, "\\%c", *p);
        else
            isms__put_plain_part(out, (const char *)p, n ? n : 1);
        p += n ? n : 1;
    }
}

static void put_markdown_row(const isms_table *table, struct output *out, const char *const *cells)
{
    isms__output_add(out, "|", 1);
    for (size_t i = 0; i < table->column_count; i++) {
        isms__output_add(out, " ", 1);
        put_markdown(out, cells[i]);
        isms__output_add(out, " |", 2);
    }
    isms__output_add(out, "\n", 1);
}

void isms__render_markdown(const isms_table *table, struct output *out)
{
    isms__output_put(out, "# ");
    put_markdown(out, table->title);
    isms__output_put(out, "\n\n");
    put_markdown_row(table, out, table->columns);
    isms__output_add(out, "|", 1);
    for (size_t i = 0; i < table->column_count; i++)
        isms__output_put(out, "---|");
    isms__output_add(out, "\n", 1);
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_markdown_row(table, out, table->cells + r * table->column_count);
    for (size_t i = 0; i < table->note_count; i++) {
        isms__output_add(out, "\n", 1);
        put_markdown(out, table->notes[i]);
        isms__output_add(out, "\n", 1);
    }
}

/* ---- HTML ---- */

static const char style[] =
    "body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1f24;background:#fff}"
    "h1{font-size:1.35rem;margin:0 0 1rem}table{border-collapse:collapse}"
    "th,td{border:1px solid #c9ced6;padding:.3rem .55rem;text-align:left;vertical-align:top}"
    "thead th{background:#eef1f5;position:sticky;top:0}tbody tr:nth-child(even){background:#f7f8fa}"
    "p{color:#57606a;max-width:60rem}"
    "@media(prefers-color-scheme:dark){body{background:#14171c;color:#e4e7eb}"
    "th,td{border-color:#3a414b}thead th{background:#232931}tbody "
    "tr:nth-child(even){background:#1a1e25}"
    "p{color:#9aa4b0}}@media print{body{margin:0}thead th{position:static}}";

static void put_html_row(const isms_table *table, struct output *out, const char *const *cells,
                         const char *tag)
{
    isms__output_put(out, "<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        bool head = tag[1] == 'h';
        isms__output_format(out, head ? "<%s scope=\"col\">" : "<%s>", tag);
        isms__output_text(out, cells[i]);
        isms__output_format(out, "</%s>", tag);
    }
    isms__output_put(out, "</tr>\n");
}

void isms__render_html(const isms_table *table, struct output *out)
{
    isms__output_put(out,
                     "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n<title>");
    isms__output_text(out, table->title);
    isms__output_put(out, "</title>\n<style>");
    isms__output_put(out, style);
    isms__output_put(out, "</style>\n</head>\n<body>\n<h1>");
    isms__output_text(out, table->title);
    isms__output_put(out, "</h1>\n<table>\n<thead>\n");
    put_html_row(table, out, table->columns, "th");
    isms__output_put(out, "</thead>\n<tbody>\n");
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_html_row(table, out, table->cells + r * table->column_count, "td");
    isms__output_put(out, "</tbody>\n</table>\n");
    for (size_t i = 0; i < table->note_count; i++) {
        isms__output_put(out, "<p>");
        isms__output_text(out, table->notes[i]);
        isms__output_put(out, "</p>\n");
    }
    isms__output_put(out, "</body>\n</html>\n");
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
        else if (code < 0x20 || is_steering(code) || n == 0)
            isms__output_format(out, "\\u%04x", code);
        else
            isms__output_add(out, (const char *)p, n);
        p += n ? n : 1;
    }
    isms__output_add(out, "\"", 1);
}

/* Names of columns as keys: "How often" is "how_often". */
static void put_key(struct output *out, const char *name)
{
    char key[128];
    size_t i = 0;
    if (strlen(name) >= sizeof key) {
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

void isms__render_json(const isms_table *table, struct output *out)
{
    size_t rows = isms_table_row_count(table);
    isms__output_put(out, "[");
    for (size_t r = 0; r < rows; r++) {
        isms__output_put(out, r ? ",\n  {" : "\n  {");
        for (size_t i = 0; i < table->column_count; i++) {
            if (i)
                isms__output_put(out, ", ");
            put_key(out, table->columns[i]);
            isms__output_put(out, ": ");
            isms__put_json(out, table->cells[r * table->column_count + i]);
        }
        isms__output_put(out, "}");
    }
    isms__output_put(out, rows ? "\n]\n" : "]\n");
}
