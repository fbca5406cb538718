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
void isms__put_markdown(struct output *out, const char *text)
{
    const unsigned char *p = (const unsigned char *)text, *start = p, *end = p + strlen(text);
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        if (*p == '<' || *p == '>' || *p == '&')
            isms__output_put(out, isms__escaped((char)*p, false));
        else if (n == 1 && strchr(p == start ? "\\`*_[]|~#+-" : "\\`*_[]|~", *p))
            isms__output_add(out, (const char[]){'\\', (char)*p}, 2);
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
        isms__put_markdown(out, cells[i]);
        isms__output_add(out, " |", 2);
    }
    isms__output_add(out, "\n", 1);
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
    put_markdown_row(table, out, table->columns);
    isms__output_add(out, "|", 1);
    for (size_t i = 0; i < table->column_count; i++)
        isms__output_put(out, "---|");
    isms__output_add(out, "\n", 1);
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_markdown_row(table, out, table->cells + r * table->column_count);
    for (size_t i = 0; i < table->note_count; i++) {
        isms__output_add(out, "\n", 1);
        isms__put_markdown(out, table->notes[i]);
        isms__output_add(out, "\n", 1);
    }
}

/* ---- HTML ---- */

/* The letters of codes differ in shape: A is filled, R framed, C dotted and round, I bare, S and V
 * are underlined. */
static const char style[] =
    ":root{color-scheme:light dark;--ink:#1d2329;--soft:#5c6670;--line:#dde2e7;--paper:#fff;"
    "--head:#f4f6f8;--tint:#f9fafb;--mark:#1f4e79;--on-mark:#fff}"
    "@media(prefers-color-scheme:dark){:root{--ink:#dfe4e9;--soft:#98a3ad;--line:#333b43;"
    "--paper:#15191d;--head:#1f252b;--tint:#191e23;--mark:#8fbce6;--on-mark:#10161c}}"
    "body{font:15px/1.45 system-ui,-apple-system,\"Segoe UI\",sans-serif;margin:1.5rem 2rem;"
    "color:var(--ink);background:var(--paper)}"
    "h1,p{max-width:60rem;overflow-wrap:anywhere}"
    "h1{font-size:1.3rem;font-weight:600;margin:0 0 1rem}p{color:var(--soft);margin:1rem 0 0}"
    "p+table{margin-top:1rem}p+p{margin-top:.4rem}"
    "table{border-collapse:separate;border-spacing:0}"
    "th,td{padding:.4rem .7rem;text-align:left;vertical-align:top;max-width:24rem;"
    "border-bottom:1px solid var(--line);overflow-wrap:break-word;background:var(--paper)}"
    "thead th{position:sticky;top:0;z-index:2;font-weight:600;vertical-align:bottom;"
    "background:var(--head);border-bottom:2px solid var(--line)}"
    "tbody tr:nth-child(even) td{background:var(--tint)}tbody tr:hover td{background:var(--head)}"
    "td:first-child,th:first-child{position:sticky;left:0;z-index:1;min-width:14rem;"
    "border-right:1px solid var(--line)}thead th:first-child{z-index:3}"
    ".matrix td:nth-child(n+2),.matrix th:nth-child(n+2){min-width:0;padding:.4rem;"
    "text-align:center;white-space:nowrap;border-right:1px solid var(--line)}"
    ".matrix th:nth-child(n+2){writing-mode:vertical-rl;transform:rotate(180deg);max-height:14rem;"
    "white-space:normal;text-align:left;vertical-align:middle;font-weight:500;"
    "border:0 solid var(--line);border-width:2px 0 0 1px}"
    "td:has(span){white-space:nowrap}span{display:inline-block;min-width:1.5em;font-size:.85em;line-height:1.5;text-align:center;"
    "border:1.5px solid transparent;border-radius:.25em;margin:0 .1em}"
    ".a{background:var(--mark);border-color:var(--mark);color:var(--on-mark);font-weight:700}"
    ".r{border-color:var(--mark);color:var(--mark);font-weight:700}"
    ".c{border:1.5px dotted var(--soft);border-radius:1em}.i{font-family:Georgia,serif}"
    ".s,.v{border-bottom-color:var(--soft);border-radius:0}.v{border-bottom-style:double}"
    "@media(max-width:40rem){body{font-size:13px;margin:1rem}"
    "th,td{padding:.35rem .5rem;min-width:7rem;max-width:13rem}"
    "td:first-child,th:first-child{min-width:6.5rem;max-width:34vw}}"
    "@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;"
    "--head:#fff;--tint:#fff;--mark:#000}@page{size:landscape;margin:12mm}"
    "body{font-size:8.5pt;margin:0}"
    "thead th,td:first-child,th:first-child{position:static;min-width:0}"
    "thead{display:table-header-group}tr{break-inside:avoid}.a{color:#000;border-width:3px;"
    "background:none}}";

/* Text between tags; what no document may have becomes U+FFFD. */
static void put_html(struct output *out, const char *text)
{
    while (*text) {
        const char *start = text;
        uint32_t code = isms__next_char(&text);
        const char *other = isms__escaped(*start, false);
        if (other)
            isms__output_put(out, other);
        else if (code == 0xFFFD || !isms__xml_char(code))
            isms__output_put(out, "\xef\xbf\xbd");
        else
            isms__output_add(out, start, (size_t)(text - start));
    }
}

/* Each letter of a code by itself, so that it can be marked. */
static void put_html_codes(struct output *out, const char *text)
{
    for (; *text; text++)
        if (strchr("RACISV", *text))
            isms__output_format(out, "<span class=\"%c\">%c</span>", *text | 0x20, *text);
}

static void put_html_head(const isms_table *table, struct output *out)
{
    isms__output_put(out, "<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        isms__output_put(out, "<th scope=\"col\">");
        put_html(out, table->columns[i]);
        isms__output_put(out, "</th>");
    }
    isms__output_put(out, "</tr>\n");
}

static void put_html_row(const isms_table *table, struct output *out, const char *const *cells)
{
    isms__output_put(out, "<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        isms__output_put(out, "<td>");
        if (isms__table_has_codes(table, i))
            put_html_codes(out, cells[i]);
        else
            put_html(out, cells[i]);
        isms__output_put(out, "</td>");
    }
    isms__output_put(out, "</tr>\n");
}

static void put_html_table(const isms_table *table, struct output *out)
{
    isms__output_put(out, isms__table_is_matrix(table) ? "<table class=\"matrix\">\n<thead>\n"
                                                       : "<table>\n<thead>\n");
    put_html_head(table, out);
    isms__output_put(out, "</thead>\n<tbody>\n");
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_html_row(table, out, table->cells + r * table->column_count);
    isms__output_put(out, "</tbody>\n</table>\n");
}

static void put_html_paragraphs(struct output *out, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        isms__output_put(out, "<p>");
        put_html(out, texts[i]);
        isms__output_put(out, "</p>\n");
    }
}

void isms__render_html(const isms_table *table, struct output *out)
{
    isms__output_put(out,
                     "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n<title>");
    put_html(out, table->title);
    isms__output_put(out, "</title>\n<style>");
    isms__output_put(out, style);
    isms__output_put(out, "</style>\n</head>\n<body>\n<h1>");
    put_html(out, table->title);
    isms__output_put(out, "</h1>\n");
    put_html_paragraphs(out, table->leads, table->lead_count);
    put_html_table(table, out);
    put_html_paragraphs(out, table->notes, table->note_count);
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

void isms__render_json(const isms_table *table, struct output *out)
{
    size_t rows = isms_table_row_count(table);
    isms__output_put(out, "[");
    for (size_t r = 0; r < rows; r++) {
        isms__output_put(out, r ? ",\n  {" : "\n  {");
        for (size_t i = 0; i < table->column_count; i++) {
            if (i)
                isms__output_put(out, ", ");
            put_key(out, table, i);
            isms__output_put(out, ": ");
            isms__put_json(out, table->cells[r * table->column_count + i]);
        }
        isms__output_put(out, "}");
    }
    isms__output_put(out, rows ? "\n]\n" : "]\n");
}
