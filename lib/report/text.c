/* Tables as text for people, and what of a text may reach a terminal. */
#include <stdlib.h>

#include "report/table.h"

/* ---- plain text ---- */

/* Marks that stand on the letter before, and characters that take two columns. */
static const uint32_t narrow[][2] = {
    {0x300, 0x36F},    {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},
    {0x1AB0, 0x1AFF},  {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},  {0x1160, 0x11FF}, {0xE31, 0xE31},   {0xE34, 0xE3A},   {0xE47, 0xE4E},
    {0x93C, 0x93C},    {0x941, 0x948},   {0x94D, 0x94D},   {0x2060, 0x2064}, {0xFEFF, 0xFEFF},
    {0xE0100, 0xE01EF}};
static const uint32_t wide[][2] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
                                   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
                                   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                   {0x1F680, 0x1F6FC}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

static bool within(const uint32_t (*ranges)[2], size_t count, uint32_t code)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i][0] && code <= ranges[i][1])
            return true;
    return false;
}

bool isms__is_steering(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 || code == 0x61C;
}

static size_t char_width(uint32_t code)
{
    if (isms__is_steering(code))
        return 1;
    if (within(narrow, COUNT_OF(narrow), code))
        return 0;
    return within(wide, COUNT_OF(wide), code) ? 2 : 1;
}

uint32_t isms__next_char(const char **text)
{
    const unsigned char *p = (const unsigned char *)*text;
    size_t n = isms__utf8_length(p, p + strnlen(*text, 4));
    *text += n ? n : 1;
    return n ? isms__utf8_decode(p, n) : 0xFFFD;
}

size_t isms__part_width(const char *text, const char *end)
{
    size_t width = 0;
    while (text < end)
        width += char_width(isms__next_char(&text));
    return width;
}

size_t isms__text_width(const char *text)
{
    return isms__part_width(text, text + strlen(text));
}

void isms__put_plain_part(struct output *out, const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + length;
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        uint32_t code = n ? isms__utf8_decode(p, n) : 0;
        if (code == '\n' || code == '\t' || code == '\r')
            isms__output_add(out, " ", 1);
        else if (n == 0 || isms__is_steering(code))
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

/* ---- text: how wide columns are ---- */

enum { GAP = 2, NARROW_COLUMN = 11 };

/* What a column takes, in columns of the terminal. */
struct column {
    size_t head, body; /* its name, and its widest cell */
    size_t word;       /* the longest word of both */
    size_t least;      /* it does not get narrower than that */
    size_t width;      /* what it gets */
    double weight;     /* squares of the widths of all cells */
};

/* A table on its way to paper of some width. */
struct page {
    const isms_table *table;
    struct output *out;
    size_t width; /* 0: unlimited */
    struct column *columns;
    size_t first, end; /* columns that stand beside each other, behind the first one of all */
    const char **rest; /* of the cells of a row, by column: what was not put yet */
    bool begun;        /* an empty line is due before what comes next */
};

static size_t longest_word(const char *text)
{
    size_t longest = 0;
    while (*text) {
        size_t length = strcspn(text, " \t\n\r"), width = isms__part_width(text, text + length);
        longest = width > longest ? width : longest;
        text += length + (text[length] != '\0');
    }
    return longest;
}

static void take_cell(struct column *column, const char *text, bool head)
{
    size_t width = isms__text_width(text), word = longest_word(text);
    size_t *widest = head ? &column->head : &column->body;
    *widest = width > *widest ? width : *widest;
    column->word = word > column->word ? word : column->word;
    column->weight += (double)width * (double)width;
}

static size_t whole_width(const struct column *column)
{
    size_t width = column->head > column->body ? column->head : column->body;
    return width ? width : 1;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void measure(struct page *page)
{
    const isms_table *table = page->table;
    for (size_t i = 0; i < table->column_count; i++) {
        struct column *column = &page->columns[i];
        take_cell(column, table->columns[i], true);
        for (size_t r = 0; r < isms_table_row_count(table); r++)
            take_cell(column, isms__table_text(table, r, i), false);
        size_t whole = whole_width(column);
        column->least = smaller(column->word, NARROW_COLUMN);
        if (i == 0 && page->width / 4 > column->least)
            column->least = smaller(column->word, page->width / 4);
        column->width = whole;
    }
}

/* The column behind the one at hand in what stands side by side. */
static size_t next_column(const struct page *page, size_t column)
{
    return column == 0 ? page->first : column + 1;
}

/* Where the columns that fit beside the first one end: at least one does. */
static size_t find_end(const struct page *page)
{
    size_t end = page->first, used = page->columns[0].least, count = page->table->column_count;
    if (!page->width)
        return count;
    while (end < count &&
           (end == page->first || used + GAP + page->columns[end].least <= page->width))
        used += GAP + page->columns[end++].least;
    return end;
}

/* Which column gains most by one more: words that do not fit come first. NULL where none does. */
static struct column *neediest(const struct page *page)
{
    struct column *best = NULL;
    for (size_t i = 0; i < page->end; i = next_column(page, i)) {
        struct column *column = &page->columns[i];
        bool broken = column->width < column->word, best_broken = best && best->width < best->word;
        if (column->width >= whole_width(column) || (best_broken && !broken))
            continue;
        double need = column->weight / ((double)column->width * (double)column->width);
        if (!best || (broken && !best_broken) ||
            need > best->weight / ((double)best->width * (double)best->width))
            best = column;
    }
    return best;
}

/* Shares the width of the page among the columns that stand side by side. */
static void share_width(struct page *page)
{
    size_t used = 0, wanted = 0;
    for (size_t i = 0; i < page->end; i = next_column(page, i)) {
        struct column *column = &page->columns[i];
        column->width = column->least ? column->least : 1;
        used += column->width + (i ? GAP : 0);
        wanted += whole_width(column) + (i ? GAP : 0);
    }
    if (!page->width || wanted <= page->width)
        for (size_t i = 0; i < page->end; i = next_column(page, i))
            page->columns[i].width = whole_width(&page->columns[i]);
    else
        for (struct column *column; used < page->width && (column = neediest(page)); used++)
            column->width++;
}

/* ---- text: writing ---- */

/* Where the next line of a text ends: between words, or within one that is wider than the line. */
static const char *line_end(const char *text, size_t width)
{
    const char *space = NULL, *p = text;
    bool word = false;
    size_t used = 0;
    while (*p) {
        const char *here = p;
        size_t more = char_width(isms__next_char(&p));
        if (isms__is_space(*here))
            space = word ? here : NULL;
        else
            word = true;
        if (used + more > width && used > 0)
            return space ? space : here;
        used += more;
    }
    return p;
}

/* A piece of a text behind as many spaces as are due, without spaces at its end; its width. */
static size_t put_piece(struct output *out, const char *text, const char *end, size_t spaces)
{
    while (end > text && isms__is_space(end[-1]))
        end--;
    if (end > text) {
        put_spaces(out, spaces);
        isms__put_plain_part(out, text, (size_t)(end - text));
    }
    return isms__part_width(text, end);
}

static const char *skip_spaces(const char *text)
{
    while (isms__is_space(*text))
        text++;
    return text;
}

/* One line of a row; whether there is more of it. */
static bool put_row_line(struct page *page)
{
    size_t due = 0;
    bool more = false;
    for (size_t i = 0; i < page->end; i = next_column(page, i)) {
        const char *text = page->rest[i], *end = line_end(text, page->columns[i].width);
        size_t width = put_piece(page->out, text, end, due);
        due = (width ? 0 : due) + page->columns[i].width - width + GAP;
        page->rest[i] = skip_spaces(end);
        more |= *page->rest[i] != '\0';
    }
    isms__output_add(page->out, "\n", 1);
    return more;
}

static void put_rule(struct page *page, char mark)
{
    for (size_t i = 0; i < page->end; i = next_column(page, i)) {
        put_spaces(page->out, i ? GAP : 0);
        for (size_t n = 0; n < page->columns[i].width; n++)
            isms__output_add(page->out, &mark, 1);
    }
    isms__output_add(page->out, "\n", 1);
}

/* Cells of a row in which nothing stands are there to be filled by hand. Rows are counted from 1:
 * 0 is the head. */
static void put_row(struct page *page, size_t row)
{
    const isms_table *table = page->table;
    bool empty = true;
    for (size_t i = 0; i < table->column_count; i++) {
        page->rest[i] = row ? isms__table_text(table, row - 1, i) : table->columns[i];
        empty &= *page->rest[i] == '\0';
    }
    if (empty)
        put_rule(page, '_');
    else
        while (put_row_line(page))
            ;
}

/* The columns that stand side by side. Rows of several lines are set apart. */
static void put_columns(struct page *page)
{
    const isms_table *table = page->table;
    bool tall = false;
    for (size_t i = 0; i < page->end; i = next_column(page, i))
        tall |= page->columns[i].body > page->columns[i].width;
    if (page->begun)
        isms__output_add(page->out, "\n", 1);
    page->begun = true;
    put_row(page, 0);
    put_rule(page, '-');
    for (size_t r = 0; r < isms_table_row_count(table); r++) {
        if (tall && r > 0)
            isms__output_add(page->out, "\n", 1);
        put_row(page, r + 1);
    }
}

void isms__put_wrapped(struct output *out, const char *text, size_t width, size_t indent)
{
    size_t room = !width                           ? SIZE_MAX
                  : width > indent + NARROW_COLUMN ? width - indent
                                                   : NARROW_COLUMN;
    bool first = true;
    do {
        const char *end = line_end(text, room);
        put_piece(out, text, end, first ? 0 : indent);
        isms__output_add(out, "\n", 1);
        text = skip_spaces(end);
        first = false;
    } while (*text);
}

static void put_paragraph(struct page *page, const char *text)
{
    if (page->begun)
        isms__output_add(page->out, "\n", 1);
    isms__put_wrapped(page->out, text, page->width, 0);
    page->begun = true;
}

static void put_all_columns(struct page *page)
{
    if (page->table->column_count == 0)
        return;
    page->end = 1;
    do {
        page->first = page->end;
        page->end = find_end(page);
        share_width(page);
        put_columns(page);
    } while (page->end < page->table->column_count);
}

static void put_page(struct page *page)
{
    const isms_table *table = page->table;
    measure(page);
    if (*table->title)
        put_paragraph(page, table->title);
    for (size_t i = 0; i < table->lead_count; i++)
        put_paragraph(page, table->leads[i]);
    put_all_columns(page);
    for (size_t i = 0; i < table->note_count; i++)
        put_paragraph(page, table->notes[i]);
}

void isms__render_text(const isms_table *table, size_t width, struct output *out)
{
    struct page page = {.table = table, .out = out, .width = width};
    size_t count = table->column_count + 1;
    page.columns = isms__memory_zeroed(&table->memory, count, sizeof *page.columns);
    page.rest = isms__memory_zeroed(&table->memory, count, sizeof *page.rest);
    if (page.columns && page.rest)
        put_page(&page);
    else
        out->status = ISMS_ERROR_MEMORY;
    isms__memory_free(&table->memory, page.columns);
    isms__memory_free(&table->memory, page.rest);
}
