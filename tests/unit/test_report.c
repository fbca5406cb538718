/* Tables in all formats: whatever names contain, a cell stays a cell. The matrix, findings as text,
 * and the limits that rules use. */
#include "base/base.h"
#include "report/table.h"
#include "support/support.h"

/* ---- names that would do harm where a format did not know how to say them ---- */

#define TEN "0123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define NO_NAME ""

static const char *const names[] = {
    "plain",
    "two words",
    NO_NAME,
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=y>",
    "\"&'",
    "&lt;b&gt; &#60;",
    "a|b",
    "a\\|b\\",
    "| |",
    "`x` *y* _z_ [l](javascript:x) ~~d~~",
    "# head",
    "- item",
    "two\nlines",
    "\nfirst",
    "last\n",
    "a\r\nb",
    "\rback",
    "\ttab",
    "in\tside",
    "esc \x1b[31m red",
    "csi \xc2\x9b"
    "31m",
    "nel \xc2\x85 end",
    "bidi \xe2\x80\xae"
    "gpj.exe",
    "isolate \xe2\x81\xa6 x",
    "separator \xe2\x80\xa8 x",
    "mark \xd8\x9c x",
    "del \x7f",
    "=1+1",
    "+x",
    "-x",
    "@x",
    "\xef\xbc\x9d"
    "1+1",
    "\xef\xbc\x8b\xef\xbc\x91",
    "\xef\xbc\x8d x",
    "\xef\xbc\xa0x",
    "'=1",
    "x,y;z",
    "\"quoted\"",
    "\"",
    " leading",
    "trailing ",
    "   ",
    HUNDRED HUNDRED HUNDRED,
    "e\xcc\x81t\xcc\xa7\xcc\x81",
    "\xe6\xa1\x9c\xe3\x81\xae\xe6\x9c\xa8\xe3\x81\xae\xe4\xb8\x8b\xe3\x81\xa7\xe4\xbc\x9a\xe8\xad\xb0",
    "\xed\x95\x9c\xea\xb5\xad",
    "\xf0\x9f\x98\x80\xf0\x9f\x9a\x80",
    "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
    "\\u0022",
};
enum { NAMES = COUNT_OF(names), COLUMNS = 3 };

/* A table of all names between two cells that are easy to find again. */
static isms_table *hostile_table(const isms_allocator *given)
{
    isms_allocator memory = isms__memory_default(given);
    isms_table *table = isms__table_new(&memory, "Title | <b>\x1b\n=1");
    if (!table)
        return NULL;
    isms__table_column(table, "Before");
    isms__table_column(table, "The <Name> | \x1b");
    isms__table_column(table, "Behind");
    for (size_t i = 0; i < NAMES; i++) {
        isms__table_add(table, i % 2 ? "b" : "bb");
        isms__table_add(table, names[i]);
        isms__table_add(table, "$end$");
    }
    isms__table_note(table, "Note | <i>\x1b");
    isms_table *done = NULL;
    return isms__table_done(&done, table, NULL) == ISMS_OK ? done : NULL;
}

/* A table of rows of words that are separated by '|'; the first row names the columns. */
static isms_table *small_table(const char *title, const char *rows)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, title);
    bool head = true;
    while (*rows) {
        char cell[400];
        size_t length = strcspn(rows, "|\n");
        snprintf(cell, sizeof cell, "%.*s", (int)length, rows);
        if (head)
            isms__table_column(table, cell);
        else
            isms__table_add(table, cell);
        head &= rows[length] != '\n';
        rows += length + (rows[length] != '\0');
    }
    ck_assert(!table->failed);
    return table;
}

/* ---- writing into memory ---- */

static char *written(const isms_table *table, isms_format format, size_t width)
{
    struct collected w = {NULL, 0};
    isms_sink sink = collector(&w);
    if (format == ISMS_FORMAT_TEXT)
        ck_ok(isms_table_write_text(table, width, &sink, NULL));
    else
        ck_ok(isms_table_write(table, format, &sink, NULL));
    ck_assert_ptr_nonnull(w.text);
    ck_assert_uint_eq(strlen(w.text), w.length);
    ck_assert_uint_eq(isms__text_check(w.text, w.length),
                      format == ISMS_FORMAT_CSV ? isms__text_check(w.text, w.length) : w.length);
    return w.text;
}

static char *hostile(isms_format format, size_t width)
{
    isms_table *table = hostile_table(NULL);
    ck_assert_ptr_nonnull(table);
    char *text = written(table, format, width);
    isms_table_free(table);
    return text;
}

static bool steers(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 || code == 0x61C;
}

/* That nothing in it would steer a terminal; ends of lines are fine. */
static void check_calm(const char *text)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + strlen(text);
    for (size_t n; p < end; p += n) {
        n = isms__utf8_length(p, end);
        ck_assert_uint_gt(n, 0);
        uint32_t code = isms__utf8_decode(p, n);
        ck_assert_msg(code == '\n' || !steers(code), "U+%04X in the output", (unsigned)code);
    }
}

/* The next line without its end; NULL behind the last one. */
static char *next_line(char **text)
{
    char *line = *text;
    if (!*line)
        return NULL;
    size_t length = strcspn(line, "\n");
    *text += length + (line[length] == '\n');
    line[length] = '\0';
    return line;
}

/* ---- text ---- */

START_TEST(text_is_aligned)
{
    char *text = hostile(ISMS_FORMAT_TEXT, 0), *rest = text, *line;
    size_t rows = 0, column = 0;
    check_calm(text);
    while ((line = next_line(&rest))) {
        ck_assert_msg(!*line || line[strlen(line) - 1] != ' ', "spaces at the end of \"%s\"", line);
        char *mark = strstr(line, "$end$");
        if (!mark)
            continue;
        *mark = '\0';
        size_t width = isms__text_width(line);
        ck_assert_msg(rows == 0 || width == column, "\"%s\" ends at %zu, not %zu", line, width,
                      column);
        column = width;
        rows++;
    }
    ck_assert_uint_eq(rows, NAMES);
    free(text);
}
END_TEST

START_TEST(text_fits_its_width)
{
    static const size_t widths[] = {30, 40, 41, 57, 80, 100, 120, 200, 333, 1000};
    for (size_t i = 0; i < COUNT_OF(widths); i++) {
        char *text = hostile(ISMS_FORMAT_TEXT, widths[i]), *rest = text, *line;
        size_t marks = 0;
        check_calm(text);
        while ((line = next_line(&rest))) {
            ck_assert_msg(isms__text_width(line) <= widths[i], "wider than %zu: %s", widths[i],
                          line);
            ck_assert(!*line || line[strlen(line) - 1] != ' ');
            marks += strstr(line, "$end$") != NULL;
        }
        ck_assert_uint_eq(marks, NAMES);
        free(text);
    }
}
END_TEST

/* The only cell of a table as text: its letters without spaces and ends of lines. */
static char *letters_of(const isms_table *table, size_t width)
{
    char *text = written(table, ISMS_FORMAT_TEXT, width), *to = text;
    ck_assert_msg(strncmp(text, "T\n\nC\n-", 6) == 0, "%s", text);
    for (const char *p = strchr(text + 5, '\n'); *p; p++)
        if (!isms__is_space(*p))
            *to++ = *p;
    *to = '\0';
    return text;
}

START_TEST(wrapping_loses_nothing)
{
    for (size_t i = 0; i < NAMES; i++) {
        isms_allocator memory = isms__memory_default(NULL);
        isms_table *table = isms__table_new(&memory, "T");
        isms__table_column(table, "C");
        isms__table_add(table, names[i]);
        char *whole = letters_of(table, 0);
        for (size_t width = 1; width < 40; width++) {
            char *text = letters_of(table, width);
            ck_assert_msg(strcmp(text, whole) == 0, "width %zu: %s", width, text);
            free(text);
        }
        free(whole);
        isms_table_free(table);
    }
}
END_TEST

#define CJK "\xe6\xa1\x9c"
#define ACUTE "e\xcc\x81"

struct wrapped {
    const char *rows;
    size_t width;
    const char *text;
};
static const struct wrapped wrapped[] = {
    {"Name|Age|Place\nAnn|7|Here\nBob||\n", 0,
     "T\n\nName  Age  Place\n----  ---  -----\nAnn   7    Here\nBob\n"},
    {"Name|Age|Place\nAnn|7|Here\nBob||\n", 16,
     "T\n\nName  Age  Place\n----  ---  -----\nAnn   7    Here\nBob\n"},
    /* between words; rows of several lines stand apart */
    {"Duty|Who\nkeep all the backups|Ann\nlook|Bob Cole\n", 24,
     "T\n\nDuty             Who\n---------------  -------\nkeep all the     Ann\nbackups\n\nlook   "
     "          Bob\n                 Cole\n"},
    /* only the name of a column is too long: rows stay together */
    {"Long name of it|X\na|b\nc|d\n", 12,
     "T\n\nLong name  X\nof it\n---------  -\na          b\nc "
     "         d\n"},
    /* a word that is wider than its column */
    {"Duty\nabcdefghijklmnopqrst\n", 12, "T\n\nDuty\n------------\nabcdefghijkl\nmnopqrst\n"},
    /* characters of two columns are not cut, marks stay on their letters */
    {"X\n" CJK CJK CJK CJK CJK CJK CJK "\n", 11,
     "T\n\nX\n-----------\n" CJK CJK CJK CJK CJK "\n" CJK CJK "\n"},
    {"X\n" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE "\n", 11,
     "T\n\nX\n-----------\n" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE
     "\n" ACUTE "\n"},
    /* what does not fit beside the first column stands below, with the first one again */
    {"Duty|Abcdefghijk|Bcdefghijkl|Cdefghijklm\nx|1|2|3\ny|4|5|6\n", 30,
     "T\n\nDuty  Abcdefghijk  Bcdefghijkl\n----  -----------  -----------\nx     1            2\n"
     "y     4            5\n\nDuty  Cdefghijklm\n----  -----------\nx     3\ny     6\n"},
    {"Duty|Who\n", 20, "T\n\nDuty  Who\n----  ---\n"},
};

START_TEST(text_is_wrapped_like_this)
{
    const struct wrapped *w = &wrapped[_i];
    isms_table *table = small_table("T", w->rows);
    char *text = written(table, ISMS_FORMAT_TEXT, w->width);
    ck_assert_msg(strcmp(text, w->text) == 0, "row %d:\n%s", _i, text);
    free(text);
    isms_table_free(table);
}
END_TEST

START_TEST(widths_of_characters)
{
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {{"", 0},
                {"abc", 3},
                {"\xc3\xa9", 1},
                {"e\xcc\x81", 1},
                {"\xe6\xa1\x9c", 2},
                {"\xed\x95\x9c", 2},
                {"\xef\xbc\x9d", 2},
                {"\xf0\x9f\x98\x80", 2},
                {"\xf0\x9f\x9a\x80", 2},
                {"\xe2\x80\x8b", 0},
                {"\xd7\xa9", 1},
                {"\t", 1},
                {"\x1b", 1},
                {"\xff", 1},
                {"\xe6\xa1", 2},
                {"\xe2\x80\xae", 1}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_msg(isms__text_width(rows[i].text) == rows[i].width, "%zu: %zu", i,
                      isms__text_width(rows[i].text));
}
END_TEST

/* ---- CSV ---- */

/* Reads a field of RFC 4180 into `out`; the character behind it: ',', '\n' for CR LF, or 0. */
static char read_field(const char **text, char *out, size_t size)
{
    const char *p = *text;
    size_t n = 0;
    bool quoted = *p == '"';
    for (p += quoted; *p && (quoted || !strchr(",\r\n", *p)); p++) {
        ck_assert_msg(quoted || *p != '"', "a quote in a field that is not quoted");
        if (quoted && *p == '"' && *++p != '"')
            break;
        ck_assert_uint_lt(n + 1, size);
        out[n++] = *p;
    }
    out[n] = '\0';
    char behind = *p;
    if (behind == '\r') {
        ck_assert_msg(p[1] == '\n', "CR without LF behind a field");
        behind = *++p;
    }
    ck_assert_msg(behind == ',' || (behind == '\n' && p[-1] == '\r'), "\"%s\" ends in %d", out,
                  behind);
    *text = p + 1;
    return behind;
}

static bool is_formula(const char *cell)
{
    static const char *const wide[] = {"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
                                       "\xef\xbc\xa0"};
    for (size_t i = 0; i < COUNT_OF(wide); i++)
        if (strncmp(cell, wide[i], 3) == 0)
            return true;
    return *cell && strchr("=+-@\t\r\n", *cell);
}

START_TEST(csv_comes_back)
{
    char *text = hostile(ISMS_FORMAT_CSV, 0), field[4000];
    const char *rest = text;
    for (size_t r = 0; r <= NAMES; r++)
        for (size_t c = 0; c < COLUMNS; c++) {
            char behind = read_field(&rest, field, sizeof field);
            ck_assert_msg(behind == (c + 1 < COLUMNS ? ',' : '\n'), "row %zu has %zu fields", r, c);
            ck_assert_msg(!is_formula(field), "\"%s\" would be run", field);
            if (r == 0 || c != 1)
                continue;
            const char *name = names[r - 1];
            bool defused = is_formula(name);
            ck_assert_msg(!defused || field[0] == '\'', "\"%s\" would be run", name);
            ck_assert_str_eq(field + defused, name);
        }
    ck_assert_str_eq(rest, "");
    free(text);
}
END_TEST

/* ---- Markdown ---- */

/* How many bars of a line are not behind a backslash; *escape* counts what is. */
static size_t count_bars(const char *line)
{
    size_t bars = 0;
    for (; *line; line++) {
        if (*line == '\\' && line[1])
            line++;
        else
            bars += *line == '|';
    }
    return bars;
}

START_TEST(markdown_rows_have_their_cells)
{
    char *text = hostile(ISMS_FORMAT_MARKDOWN, 0), *rest = text, *line;
    size_t rows = 0;
    check_calm(text);
    ck_assert(strncmp(text, "# Title", 7) == 0);
    ck_assert_msg(!strchr(text, '<') && !strchr(text, '>'), "tags in Markdown");
    while ((line = next_line(&rest))) {
        if (*line != '|')
            continue;
        rows++;
        ck_assert_msg(count_bars(line) == COLUMNS + 1, "%zu bars: %s", count_bars(line), line);
        ck_assert(line[strlen(line) - 1] == '|');
        if (rows == 2)
            ck_assert_str_eq(line, "|---|---|---|");
    }
    ck_assert_uint_eq(rows, NAMES + 2);
    free(text);
}
END_TEST

/* ---- HTML ---- */

static const char *const tags[] = {
    "<!DOCTYPE html>",
    "<html lang=\"en\">",
    "<head>",
    "<meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width\">",
    ("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
     "'unsafe-inline'; img-src data:\">"),
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "</head>",
    "<body>",
    "<h1>",
    "</h1>",
    "<table aria-label=\"",
    "<table class=\"matrix\" aria-label=\"",
    "<thead>",
    "<tr>",
    "<th scope=\"col\">",
    "<th scope=\"col\" style=\"min-width:",
    "</th>",
    "</tr>",
    "</thead>",
    "<tbody>",
    "<td>",
    "</td>",
    "<span class=\"r\">",
    "<span class=\"a\">",
    "<span class=\"c\">",
    "<span class=\"i\">",
    "<span class=\"s\">",
    "<span class=\"v\">",
    "</span>",
    "</tbody>",
    "</table>",
    "<p>",
    "</p>",
    "</body>",
    "</html>",
};

/* That each tag is one of ours. */
static void check_tags(const char *text)
{
    for (const char *p = text; (p = strchr(p, '<')); p++) {
        bool known = false;
        for (size_t i = 0; i < COUNT_OF(tags); i++)
            known |= strncmp(p, tags[i], strlen(tags[i])) == 0;
        ck_assert_msg(known, "%.40s", p);
    }
}

/* The text of a cell as a browser reads it, up to the next tag. */
static const char *read_cell(const char *p, char *out, size_t size)
{
    static const char *const entities[][2] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&#13;", "\r"}};
    size_t n = 0;
    while (*p != '<') {
        const char *from = p, *end = p + 1;
        for (size_t i = 0; i < COUNT_OF(entities); i++)
            if (strncmp(p, entities[i][0], strlen(entities[i][0])) == 0) {
                from = entities[i][1];
                end = p + strlen(entities[i][0]);
            }
        ck_assert_msg(*p != '&' || from != p, "an ampersand that is none: %.10s", p);
        ck_assert_uint_lt(n + 1, size);
        out[n++] = *from;
        p = end;
    }
    out[n] = '\0';
    return p;
}

START_TEST(html_has_only_our_elements)
{
    char *text = hostile(ISMS_FORMAT_HTML, 0), cell[4000];
    size_t cells = 0;
    check_tags(text);
    ck_assert(!strstr(text, "url(") && !strstr(text, "@import"));
    for (const char *p = text; (p = strstr(p, "<td>")); cells++) {
        p = read_cell(p + 4, cell, sizeof cell);
        ck_assert_msg(strncmp(p, "</td>", 5) == 0, "cell %zu ends in %.10s", cells, p);
        const char *name = names[cells / COLUMNS];
        if (cells % COLUMNS == 1 && !strchr(name, 0x1b)) /* which no XML may have */
            ck_assert_str_eq(cell, name);
    }
    ck_assert_uint_eq(cells, NAMES * COLUMNS);
    free(text);
}
END_TEST

START_TEST(html_marks_letters)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, "T");
    isms__table_column(table, "Duty");
    isms__table_code_column(table, "Ann");
    isms__table_code_column(table, "Bob");
    isms__table_add(table, "RA");
    isms__table_add(table, "RA");
    isms__table_add(table, "");
    char *text = written(table, ISMS_FORMAT_HTML, 0);
    check_tags(text);
    ck_contains(text, "<table class=\"matrix\" aria-label=\"");
    ck_contains(text, "<tr><td>RA</td><td><span class=\"r\">R</span><span class=\"a\">A</span></td>"
                      "<td></td></tr>");
    free(text);
    isms_table_free(table);
}
END_TEST

/* ---- JSON ---- */

static const char *after(const char *p, const char *expected)
{
    p += strspn(p, " \n");
    ck_assert_msg(strncmp(p, expected, strlen(expected)) == 0, "not %s: %.20s", expected, p);
    return p + strlen(expected);
}

static const char *read_string(const char *p, char *out, size_t size)
{
    static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    size_t n = 0;
    for (p = after(p, "\""); *p != '"'; p++) {
        ck_assert_msg((unsigned char)*p >= 0x20, "a control in a string");
        ck_assert_uint_lt(n + 5, size);
        if (*p != '\\') {
            out[n++] = *p;
        } else if (*++p == 'u') {
            char digits[5] = {p[1], p[2], p[3], p[4], 0}, *end;
            n += isms__utf8_encode(out + n, (uint32_t)strtoul(digits, &end, 16));
            ck_assert_ptr_eq(end, digits + 4);
            p += 4;
        } else {
            const char *escape = strchr(escapes, *p);
            ck_assert_msg(*p && escape, "an escape that is none: %.4s", p);
            out[n++] = meant[escape - escapes];
        }
    }
    out[n] = '\0';
    return p + 1;
}

START_TEST(json_gives_names_back)
{
    static const char *const keys[COLUMNS] = {"before", "the_<name>_|_\x1b", "behind"};
    char *text = hostile(ISMS_FORMAT_JSON, 0), string[4000];
    check_calm(text);
    const char *p = after(text, "[");
    for (size_t r = 0; r < NAMES; r++) {
        p = after(p, r ? ",\n  {" : "{");
        for (size_t c = 0; c < COLUMNS; c++) {
            p = read_string(c ? after(p, ",") : p, string, sizeof string);
            ck_assert_str_eq(string, keys[c]);
            p = read_string(after(p, ":"), string, sizeof string);
            if (c == 1)
                ck_assert_str_eq(string, names[r]);
        }
        p = after(p, "}");
    }
    ck_assert_str_eq(after(p, "]"), "\n");
    free(text);
}
END_TEST

START_TEST(tables_without_rows)
{
    isms_table *table = small_table("T", "Duty|Who\n");
    static const char *const expected[] = {[ISMS_FORMAT_TEXT] = "T\n\nDuty  Who\n----  ---\n",
                                           [ISMS_FORMAT_CSV] = "Duty,Who\r\n",
                                           [ISMS_FORMAT_MARKDOWN] =
                                               "# T\n\n| Duty | Who |\n|---|---|\n",
                                           [ISMS_FORMAT_JSON] = "[]\n"};
    for (size_t f = ISMS_FORMAT_TEXT; f < COUNT_OF(expected); f++) {
        char *text = written(table, (isms_format)f, 0);
        if (expected[f])
            ck_assert_str_eq(text, expected[f]);
        free(text);
    }
    ck_assert_uint_eq(isms_table_row_count(table), 0);
    ck_assert_ptr_null(isms_table_cell(table, 0, 0));
    ck_assert_ptr_null(isms_table_column(table, 2));
    isms_table_free(table);
}
END_TEST

/* ---- what can go wrong ---- */

static isms_status refuse(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_IO;
}

START_TEST(wrong_use_is_refused)
{
    isms_table *table = small_table("T", "Duty|Who\n");
    isms_sink good = {sizeof good, NULL, refuse}, old = {sizeof old - 1, NULL, refuse},
              empty = {sizeof empty, NULL, NULL};
    isms_error error = {0};
    ck_status(isms_table_write_text(NULL, 0, &good, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write_text(table, 0, NULL, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write_text(table, 0, &old, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write_text(table, 0, &empty, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write(table, (isms_format)0, &good, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write(table, (isms_format)6, &good, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_table_write_text(table, 40, &good, &error), ISMS_ERROR_IO);
    for (isms_format f = ISMS_FORMAT_TEXT; f <= ISMS_FORMAT_JSON; f++) {
        error = (isms_error){.status = ISMS_ERROR_IO, .message = "what was wrong before"};
        ck_status(isms_table_write(table, f, &good, &error), ISMS_ERROR_IO);
        ck_contains(error.message, "writing failed");
    }
    isms_table_free(table);
}
END_TEST

START_TEST(memory_may_be_out)
{
    struct failing failing = {0};
    bool through = false;
    for (size_t n = 1; !through; n++) {
        failing = (struct failing){.fail_at = n, .sticky = true};
        isms_allocator memory = failing_allocator(&failing);
        isms_table *table = hostile_table(&memory);
        struct collected w = {NULL, 0};
        isms_sink sink = collector(&w);
        isms_status status =
            table ? isms_table_write_text(table, 60, &sink, NULL) : ISMS_ERROR_MEMORY;
        through = failing.failed == 0;
        ck_status(status, through ? ISMS_OK : ISMS_ERROR_MEMORY);
        free(w.text);
        isms_table_free(table);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert_uint_lt(n, 10000);
    }
}
END_TEST

/* ---- the matrix ---- */

#define TIMES                                                                                      \
    "<person id=\"a\" name=\"Kim\"/><person id=\"b\" name=\"Kim\"/>"                               \
    "<person id=\"c\" name=\"responsibility\"/>"                                                   \
    "<responsibility id=\"now\" name=\"Now\" from=\"2026-06-30\" until=\"2026-06-30\">"            \
    "<participation holder=\"a\" codes=\"A\"/><participation holder=\"b\" codes=\"R C\"/>"         \
    "<participation holder=\"c\" codes=\"I\"/></responsibility>"                                   \
    "<responsibility id=\"over\" name=\"Over\" until=\"2026-06-29\">"                              \
    "<participation holder=\"a\" codes=\"A\"/></responsibility>"                                   \
    "<responsibility id=\"later\" name=\"Later\" from=\"2026-07-01\">"                             \
    "<participation holder=\"a\" codes=\"A\"/></responsibility>"                                   \
    "<responsibility id=\"open\" name=\"Open\"/>"

static char *raci(const char *document, isms_raci_layout layout, isms_format format)
{
    isms_model *model = model_of(document);
    isms_snapshot *snapshot = NULL;
    isms_table *table = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_report_raci(&table, snapshot, layout, NULL));
    char *text = written(table, format, 0);
    isms_table_free(table);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return text;
}

START_TEST(matrix_has_what_exists_on_the_day)
{
    static const struct {
        isms_raci_layout layout;
        const char *text;
    } rows[] = {
        {ISMS_RACI_CODES,
         "Responsibility,Responsibility id,Responsible,Accountable,Consulted,Informed\r\n"
         "Now,now,Kim,Kim,Kim,responsibility\r\nOpen,open,,,,\r\n"},
        {ISMS_RACI_HOLDERS,
         "Responsibility,Responsibility id,Kim (a),Kim (b),responsibility (c)\r\n"
         "Now,now,A,RC,I\r\nOpen,open,,,\r\n"},
        {ISMS_RACI_PERSONS,
         "Responsibility,Responsibility id,Kim (a),Kim (b),responsibility (c)\r\n"
         "Now,now,A,RC,I\r\nOpen,open,,,\r\n"},
        {ISMS_RACI_UNITS, "Responsibility,Responsibility id\r\nNow,now\r\nOpen,open\r\n"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char *text = raci(DOCUMENT(TIMES), rows[i].layout, ISMS_FORMAT_CSV);
        ck_assert_str_eq(text, rows[i].text);
        free(text);
    }
    /* ids are for programs only */
    static const isms_format people[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_MARKDOWN, ISMS_FORMAT_HTML};
    for (size_t i = 0; i < COUNT_OF(people); i++) {
        char *text = raci(DOCUMENT(TIMES), ISMS_RACI_CODES, people[i]);
        ck_assert_msg(strstr(text, "Responsibility") && !strstr(text, "Responsibility id"), "%s",
                      text);
        free(text);
    }
    char *json = raci(DOCUMENT(TIMES), ISMS_RACI_PERSONS, ISMS_FORMAT_JSON);
    ck_assert_str_eq(
        json,
        "[\n  {\"responsibility\": \"Now\", \"responsibility_id\": \"now\", \"Kim (a)\": \"A\", \"Kim (b)\": "
        "\"RC\", \"responsibility (c)\": \"I\"},\n  {\"responsibility\": "
        "\"Open\", \"responsibility_id\": \"open\", \"Kim (a)\": \"\", \"Kim (b)\": \"\", \"responsibility "
        "(c)\": \"\"}\n]\n");
    free(json);
}
END_TEST

/* ---- findings ---- */

/* Findings of some rules as text. */
static char *findings_text(const char *document, const char *rule, size_t width)
{
    const char *const only[] = {rule, NULL};
    isms_model *model = model_of(document);
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    struct collected w = {NULL, 0};
    isms_sink sink = collector(&w);
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_TEXT};
    format.width = width;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    ck_ok(isms_findings_write(findings, &format, &sink, NULL));
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    /* without the line on how many rules there are, and what became of them */
    char *rules = strstr(w.text, "\nrules: ");
    ck_assert_ptr_nonnull(rules);
    memmove(rules + 1, strchr(rules + 1, '\n') + 1, strlen(strchr(rules + 1, '\n')));
    /* and without the head, which tells on what basis was checked */
    char *body = strstr(w.text, "\n\n");
    ck_assert(w.text[0] == '#' && body);
    memmove(w.text, body + 2, strlen(body + 2) + 1);
    return w.text;
}

/* Who is accountable beside whom, each with the scope; not who is so elsewhere. */
START_TEST(raci_01_names_who_collides)
{
    char *path = file_text(source_path("tests/rules/RACI-01-fail-1-06.xml"), NULL);
    char *text = findings_text(path, "RACI-01", 0);
    ck_assert_str_eq(
        text, "1 error\n\ntest.xml:10:3: responsibility Keep doors locked (locks)\n"
              "  RACI-01 Ann Berg (ann) at Waterworks (waterworks) and Bob Cole (bob) at North "
              "(north) are both accountable for Keep doors locked (locks)\n"
              "    - Ann Berg (ann) has A for Waterworks (waterworks)\n"
              "    - Bob Cole (bob) has RA for North (north)\n"
              "    > Name exactly one who answers for it, in each scope.\n\n"
              "1 error\n");
    free(text);
    free(path);
}
END_TEST

#define A(holder) "<participation holder=\"" holder "\" codes=\"A\"/>"

START_TEST(raci_01_names_a_few_of_many)
{
    char *three = findings_text(
        DOCUMENT(
            "<person id=\"a\"/><person id=\"b\"/><person id=\"c\"/><responsibility id=\"r\">" A("a")
                A("b") A("c") "</responsibility>"),
        "RACI-01", 0);
    ck_contains(three, "\n  RACI-01 a, b and c are all accountable for r\n");
    free(three);
    char *ten = findings_text(
        DOCUMENT("<role id=\"0\"/><role id=\"1\"/><role id=\"2\"/><role id=\"3\"/><role id=\"4\"/>"
                 "<role id=\"5\"/><role id=\"6\"/><role id=\"7\"/><role id=\"8\"/><role id=\"9\"/>"
                 "<responsibility id=\"r\">" A("0") A("1") A("2") A("3") A("4") A("5") A("6") A("7")
                     A("8") A("9") "</responsibility>"),
        "RACI-01", 0);
    ck_contains(ten, "\n  RACI-01 0, 1, 2, 3, 4, 5, 6, 7 and 2 more are all accountable for r\n");
    ck_contains(ten, "\n    - 9 has A\n");
    free(ten);
}
END_TEST

START_TEST(summaries_say_info)
{
    char *text =
        findings_text(DOCUMENT("<role id=\"idle\"><purpose>None.</purpose></role>"), "RACI-11", 0);
    ck_assert(strncmp(text, "1 info\n\ntest.xml:2:1: role idle\n  RACI-11 ", 40) == 0);
    ck_assert_str_eq(text + strlen(text) - 8, "\n1 info\n");
    free(text);
}
END_TEST

/* ---- limits ---- */

START_TEST(limits_are_used_by_rules)
{
    for (size_t t = 0; t < isms_threshold_info_count(); t++) {
        size_t users = 0;
        for (size_t i = 0; i < isms_rule_count(); i++)
            users += isms_rule_uses(isms_rule_at(i), t);
        ck_assert_msg(users > 0, "no rule uses %s", isms_threshold_info_at(t).key);
    }
    ck_assert_ptr_null(isms_threshold_info_at(isms_threshold_info_count()).key);
    ck_assert(!isms_rule_uses(isms_rule_at(0), isms_threshold_info_count()));
    ck_assert(!isms_rule_uses(NULL, 0));
}
END_TEST

/* What an explanation names is what the rule uses; so is what makes a severity another one. */
START_TEST(rules_name_their_limits)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    for (size_t t = 0; t < isms_threshold_info_count(); t++) {
        const char *key = isms_threshold_info_at(t).key;
        bool named = strstr(isms_rule_explanation(rule), key) != NULL;
        bool differs = isms_rule_severity(rule, true) != isms_rule_severity(rule, false);
        if (strcmp(key, "small-headcount") == 0)
            ck_assert_msg(!differs || isms_rule_uses(rule, t), "%s uses %s", isms_rule_id(rule),
                          key);
        else
            ck_assert_msg(named == isms_rule_uses(rule, t), "%s, %s", isms_rule_id(rule), key);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report");
    TCase *tests = tcase_create("report");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, text_is_aligned);
    tcase_add_test(tests, text_fits_its_width);
    tcase_add_test(tests, wrapping_loses_nothing);
    tcase_add_loop_test(tests, text_is_wrapped_like_this, 0, COUNT_OF(wrapped));
    tcase_add_test(tests, widths_of_characters);
    tcase_add_test(tests, csv_comes_back);
    tcase_add_test(tests, markdown_rows_have_their_cells);
    tcase_add_test(tests, html_has_only_our_elements);
    tcase_add_test(tests, html_marks_letters);
    tcase_add_test(tests, json_gives_names_back);
    tcase_add_test(tests, tables_without_rows);
    tcase_add_test(tests, wrong_use_is_refused);
    tcase_add_test(tests, memory_may_be_out);
    tcase_add_test(tests, matrix_has_what_exists_on_the_day);
    tcase_add_test(tests, raci_01_names_who_collides);
    tcase_add_test(tests, raci_01_names_a_few_of_many);
    tcase_add_test(tests, summaries_say_info);
    tcase_add_test(tests, limits_are_used_by_rules);
    tcase_add_loop_test(tests, rules_name_their_limits, 0, (int)isms_rule_count());
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
