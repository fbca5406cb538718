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
        if (used + 1 > room && *text) {
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

/* As wide as the widest line, but hardly wider than what makes cells of three lines. */
static size_t column_width(const isms_table *view, size_t column, size_t most)
{
    size_t rows = isms_table_row_count(view), word = widest_piece(view->columns[column], " \n");
    size_t line = 0;
    for (size_t r = 0; r < rows; r++) {
        const char *text = view->cells[r * view->column_count + column];
        size_t wide = widest_piece(text, " \n"), whole = widest_piece(text, "\n");
        word = wide > word ? wide : word;
        line = whole > line ? whole : line;
    }
    size_t wanted = line > 36 ? 36 + (line - 36) / 3 : line;
    return clamped(wanted > word ? wanted : word, 4, most);
}

void isms__column_widths(const isms_table *view, size_t most, size_t *widths)
{
    for (size_t i = 0; i < view->column_count; i++)
        widths[i] = column_width(view, i, most);
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
