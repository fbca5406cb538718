#include "report/office.h"

static size_t units(uint32_t code)
{
    return code > 0xFFFF ? 2 : 1;
}

void isms__put_clean(struct text *out, const char *text, size_t room)
{
    size_t used = 0;
    while (*text) {
        const char *start = text;
        uint32_t code = isms__next_char(&text);
        used += units(code);
        if (used > room || (used == room && *text)) {
            isms__text_put(out, "\xe2\x80\xa6");
            return;
        }
        if (code == '\t')
            isms__text_put(out, " ");
        else if (code == '\n')
            isms__text_put(out, "\n");
        else if (isms__is_steering(code) || code == 0xFFFD || !isms__xml_char(code))
            isms__text_put(out, "\xef\xbf\xbd");
        else
            isms__text_add(out, start, (size_t)(text - start));
    }
}

/* ---- widths ---- */

/* The widest piece of a text between any of these characters. */
static size_t widest_piece(const char *text, const char *between)
{
    size_t widest = 0;
    while (*text) {
        size_t length = strcspn(text, between), width = isms__part_width(text, text + length);
        widest = width > widest ? width : widest;
        text += length + (text[length] != '\0');
    }
    return widest;
}

static size_t clamped(size_t value, size_t least, size_t most)
{
    return value < least ? least : value > most ? most : value;
}

/* The widest word of a column, and its widest line. */
struct extent {
    size_t word, line;
};

/* Heads are bold, and some letters wider than others: "Nummer". */
static size_t head_width(const char *head)
{
    size_t wide = 0;
    for (const char *p = head; *p; p++)
        wide += strchr("mwMW", *p) != NULL;
    return widest_piece(head, " \n") + 1 + wide / 2;
}

static struct extent extent_of(const isms_table *view, size_t column)
{
    struct extent e = {head_width(view->columns[column]), 0};
    for (size_t r = 0; r < isms_table_row_count(view); r++) {
        const char *text = isms__table_text(view, r, column);
        size_t word = widest_piece(text, " \n"), line = widest_piece(text, "\n");
        e.word = word > e.word ? word : e.word;
        e.line = line > e.line ? line : e.line;
    }
    return e;
}

/* As wide as the widest line, but hardly wider than what makes cells of three lines. */
void isms__column_widths(const isms_table *view, size_t most, size_t *widths)
{
    for (size_t i = 0; i < view->column_count; i++) {
        struct extent e = extent_of(view, i);
        size_t wanted = e.line > 36 ? 36 + (e.line - 36) / 3 : e.line;
        widths[i] = clamped(wanted > e.word ? wanted : e.word, 4, most);
    }
}

void isms__column_words(const isms_table *view, size_t most, size_t *words)
{
    for (size_t i = 0; i < view->column_count; i++)
        words[i] = clamped(extent_of(view, i).word, 4, most);
}

size_t isms__line_count(const char *text, size_t width)
{
    size_t lines = 0;
    do {
        size_t length = strcspn(text, "\n"), wide = isms__part_width(text, text + length);
        lines += wide ? (wide + width - 1) / width : 1;
        text += length + (text[length] != '\0');
    } while (*text);
    return lines;
}

/* ---- looks ---- */

struct shade isms__tone_shade(enum tone tone)
{
    static const struct shade shades[] = {[TONE_PLAIN] = {0x1D2329, 0, false, false},
                                          [TONE_GOOD] = {0x1D6B3A, 0xE3F2E6, false, false},
                                          [TONE_WARNING] = {0x7A4F00, 0xFFF1D0, false, false},
                                          [TONE_BAD] = {0xA3201D, 0xFBE1DF, true, false},
                                          [TONE_SOFT] = {0x5C6670, 0, false, true}};
    return shades[tone];
}

struct shade isms__code_shade(unsigned index)
{
    static const struct shade shades[CODE_SHADES] = {
        {0x1D2329, 0, false, false},        {0xFFFFFF, 0x1F4E79, true, false},
        {0x1F4E79, 0xCFE0F1, true, false},  {0x1D2329, 0xE7EDD9, false, false},
        {0x1D2329, 0xFFF6DC, false, false}, {0x1D2329, 0xEDEFF2, false, false}};
    return shades[index];
}

unsigned isms__strongest_code(const char *codes)
{
    static const char *const order[CODE_SHADES] = {"", "A", "R", "SV", "C", "I"};
    for (unsigned i = 1; i < CODE_SHADES; i++)
        if (strpbrk(codes, order[i]))
            return i;
    return 0;
}

static uint32_t big_endian(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

bool isms__png_size(const void *picture, size_t size, uint32_t *width, uint32_t *height)
{
    const unsigned char *p = picture;
    if (size < 33 || memcmp(p, "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16) != 0)
        return false;
    *width = big_endian(p + 16);
    *height = big_endian(p + 20);
    return *width > 0 && *height > 0 && *width <= 1 << 20 && *height <= 1 << 20;
}

/* ---- charts ---- */

size_t isms__chart_depth(const struct chart *chart, size_t index)
{
    size_t depth = 0;
    while (chart->nodes[index].parent != SIZE_MAX && depth < chart->count) {
        index = chart->nodes[index].parent;
        depth++;
    }
    return depth;
}

double isms__chart_most(const struct chart *chart)
{
    double most = 0;
    for (size_t i = 0; i < chart->count; i++)
        most = chart->nodes[i].value > most ? chart->nodes[i].value : most;
    return most;
}

void isms__put_bar(struct text *out, double value, double most, size_t steps)
{
    double length = most > 0 && value > 0 ? value / most * (double)steps + 0.5 : 0;
    for (size_t i = 0; i < (size_t)length; i++)
        isms__text_put(out, "\xe2\x96\x88");
}
