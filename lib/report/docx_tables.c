/* Tables in texts of Office Open XML. */
#include <stdio.h>

#include "report/docx.h"

enum { WIDEST = 48, LONGEST_WORD = 24, MANY_COLUMNS = 6, LABEL_WIDTH = 2600 };

/* Tables behind each other would become one. */
static void end_table(struct docx *x)
{
    isms__text_put(x->out, "</w:tbl>\n");
    isms__docx_paragraph(x, "BehindTable", "");
}

static void begin_table(struct docx *x, const char *style, const unsigned *widths, size_t count)
{
    isms__text_format(x->out,
                      "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"%u\" "
                      "w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
                      style, x->width);
    for (size_t i = 0; i < count; i++)
        isms__text_format(x->out, "<w:gridCol w:w=\"%u\"/>", widths[i]);
    isms__text_put(x->out, "</w:tblGrid>\n");
}

/* ---- tables of reports ---- */

static bool is_narrow(const isms_table *view, size_t column)
{
    return isms__table_is_matrix(view) && isms__table_has_codes(view, column);
}

/* Columns in characters: their widest words, and what they would like to have. */
struct columns {
    size_t *words, *wishes;
};

/* In twentieths of a point: letters of table text, in the widest of the usual fonts, and margins.
 */
static size_t room_of(const struct docx *x, const isms_table *view, size_t column,
                      size_t characters)
{
    enum { LETTER = 116, SMALL_LETTER = 90, MARGINS = 180, CODES = 360 };
    size_t letter = x->small ? SMALL_LETTER : LETTER;
    return is_narrow(view, column) ? CODES : characters * letter + MARGINS;
}

static size_t sum_of(const struct docx *x, const isms_table *view, const size_t *characters)
{
    size_t sum = 0;
    for (size_t i = 0; i < view->column_count; i++)
        sum += room_of(x, view, i, characters[i]);
    return sum;
}

/* Shares the width of the page: each column gets what its words need, and of the rest by what it
 * would like to have above that; where words alone are too wide, each gets its share. The last
 * takes what is left over. */
static void share(struct docx *x, const isms_table *view, const struct columns *columns,
                  unsigned *widths)
{
    size_t used = 0;
    x->small = false;
    x->small = sum_of(x, view, columns->words) > x->width;
    size_t needed = sum_of(x, view, columns->words), wished = sum_of(x, view, columns->wishes);
    bool tight = needed >= x->width;
    size_t rest = tight ? 0 : x->width - needed, above = wished - needed;
    for (size_t i = 0; i < view->column_count; i++) {
        size_t need = room_of(x, view, i, columns->words[i]);
        size_t wish = room_of(x, view, i, columns->wishes[i]);
        size_t own = tight ? need * x->width / needed
                     : rest > above
                         ? wish + wish * (rest - above) / wished
                         : /* not all it likes */ need + (wish - need) * rest / (above ? above : 1);
        widths[i] = (unsigned)own;
        used += own;
    }
    widths[view->column_count - 1] += (unsigned)(x->width - used);
}

static void put_shade(struct docx *x, struct shade shade)
{
    if (shade.paper)
        isms__text_format(x->out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%06X\"/>",
                          shade.paper);
}

static void put_cell(struct docx *x, const isms_table *view, size_t row, size_t column,
                     unsigned width)
{
    char look[96];
    const char *text = isms__table_text(view, row, column);
    bool codes = isms__table_has_codes(view, column);
    struct shade shade = codes ? isms__code_shade(isms__strongest_code(text))
                               : isms__tone_shade(isms__table_mark(view, row, column).tone);
    snprintf(look, sizeof look, "%s%s<w:color w:val=\"%06X\"/>", shade.bold ? "<w:b/>" : "",
             shade.slanted ? "<w:i/>" : "", shade.ink);
    isms__text_format(x->out, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", width);
    put_shade(x, shade);
    isms__text_format(x->out, "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>",
                      x->small ? "TableTextSmall" : "TableText",
                      codes ? "<w:jc w:val=\"center\"/>" : "");
    isms__docx_run(x, look, text);
    isms__text_put(x->out, "</w:p></w:tc>");
}

/* Names of narrow columns are turned, and give the row its height. */
static void put_head(struct docx *x, const isms_table *view, const unsigned *widths)
{
    size_t longest = 0;
    for (size_t i = 0; i < view->column_count; i++) {
        size_t width = is_narrow(view, i) ? isms__text_width(view->columns[i]) : 0;
        longest = width > longest ? width : longest;
    }
    isms__text_put(x->out, "<w:tr><w:trPr><w:cantSplit/>");
    if (longest)
        isms__text_format(x->out, "<w:trHeight w:val=\"%zu\" w:hRule=\"exact\"/>",
                          longest < 24 ? longest * 110 + 200 : 2800);
    isms__text_put(x->out, "<w:tblHeader/></w:trPr>");
    for (size_t i = 0; i < view->column_count; i++) {
        isms__text_format(x->out,
                          "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/><w:shd w:val=\"clear\" "
                          "w:color=\"auto\" w:fill=\"1F4E79\"/>%s</w:tcPr>",
                          widths[i],
                          is_narrow(view, i)
                              ? "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>"
                              : "<w:vAlign w:val=\"bottom\"/>");
        isms__docx_paragraph(x, x->small ? "TableHeadSmall" : "TableHead", view->columns[i]);
        isms__text_put(x->out, "</w:tc>");
    }
    isms__text_put(x->out, "</w:tr>\n");
}

static void put_rows(struct docx *x, const isms_table *view, const unsigned *widths)
{
    begin_table(x, "ReportTable", widths, view->column_count);
    put_head(x, view, widths);
    for (size_t r = 0; r < isms_table_row_count(view) && !x->out->failed; r++) {
        isms__text_put(x->out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (size_t i = 0; i < view->column_count; i++)
            put_cell(x, view, r, i, widths[i]);
        isms__text_put(x->out, "</w:tr>\n");
    }
    end_table(x);
}

static void put_view(struct docx *x, const isms_table *view)
{
    size_t count = view->column_count;
    unsigned *widths = isms__memory_zeroed(&view->memory, count, sizeof *widths);
    size_t *characters = isms__memory_zeroed(&view->memory, 2 * count, sizeof *characters);
    for (size_t i = 0; i < view->lead_count; i++)
        isms__docx_paragraph(x, "BodyText", view->leads[i]);
    if (characters && widths) {
        struct columns columns = {characters, characters + count};
        isms__column_words(view, LONGEST_WORD, columns.words);
        isms__column_widths(view, WIDEST, columns.wishes);
        share(x, view, &columns, widths);
        put_rows(x, view, widths);
    } else {
        x->failed = true;
    }
    for (size_t i = 0; i < view->note_count; i++)
        isms__docx_paragraph(x, "TableNote", view->notes[i]);
    isms__memory_free(&view->memory, characters);
    isms__memory_free(&view->memory, widths);
}

void isms__docx_table(struct docx *x, const isms_table *table)
{
    isms_table view;
    if (!isms__table_view(&view, table))
        x->failed = true;
    else if (view.column_count)
        put_view(x, &view);
    isms__table_view_end(&view);
}

bool isms__docx_is_wide(struct docx *x, const isms_table *table)
{
    isms_table view;
    bool wide = false;
    if (isms__table_view(&view, table))
        wide = view.column_count > MANY_COLUMNS;
    else
        x->failed = true;
    isms__table_view_end(&view);
    return wide;
}

/* ---- facts and bars ---- */

static void put_plain_cell(struct docx *x, unsigned width, const char *style, const char *text)
{
    isms__text_format(x->out, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/></w:tcPr>", width);
    isms__docx_paragraph(x, style, text);
    isms__text_put(x->out, "</w:tc>");
}

const struct block *isms__docx_facts(struct docx *x, const struct block *first)
{
    const struct block *last = first;
    unsigned widths[] = {LABEL_WIDTH, x->width - LABEL_WIDTH};
    begin_table(x, "FactTable", widths, 2);
    for (const struct block *b = first; b && b->kind == BLOCK_FACT; b = b->next) {
        isms__text_put(x->out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        put_plain_cell(x, widths[0], "FactLabel", b->text);
        put_plain_cell(x, widths[1], "FactText", b->value);
        isms__text_put(x->out, "</w:tr>\n");
        last = b;
    }
    end_table(x);
    return last;
}

void isms__docx_bars(struct docx *x, const struct chart *chart)
{
    enum { BAR_STEPS = 30 };
    double most = isms__chart_most(chart);
    unsigned widths[] = {x->width / 3, x->width - x->width / 3};
    begin_table(x, "FactTable", widths, 2);
    for (size_t i = 0; i < chart->count && !x->out->failed; i++) {
        const struct chart_node *node = &chart->nodes[i];
        struct text bar;
        isms__text_init(&bar, &x->d->memory);
        isms__put_bar(&bar, node->value, most, BAR_STEPS);
        isms__text_format(&bar, " %ld", (long)(node->value + 0.5));
        isms__text_put(x->out, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        put_plain_cell(x, widths[0], "FactLabel", node->label);
        put_plain_cell(x, widths[1], "FactText", isms__text_get(&bar));
        isms__text_put(x->out, "</w:tr>\n");
        x->failed |= bar.failed;
        isms__text_clear(&bar);
    }
    end_table(x);
}
