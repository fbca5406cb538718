/* The sheets of a workbook. */
#include "report/xlsx.h"

enum { PAPER_A4 = 9, LABEL_WIDTH = 28, VALUE_WIDTH = 92, WIDEST = 60, CODE_WIDTH = 6 };

/* Ampersands steer what a footer shows. */
static void set_footer(struct book *book, lxw_worksheet *sheet)
{
    struct text marks, *footer = &book->text;
    isms__text_init(&marks, &book->d->memory);
    isms__put_clean(&marks, book->d->marks, FOOTER_TEXT);
    isms__text_empty(footer);
    isms__text_put(footer, "&L&8 ");
    for (const char *p = isms__text_get(&marks); *p; p++)
        isms__text_put(footer, *p == '&' ? "&&" : (const char[]){*p == '\n' ? ' ' : *p, '\0'});
    isms__text_put(footer, "&R&8 &P / &N");
    if (marks.failed || footer->failed)
        isms__book_fail(book);
    else if (lxw_utf8_strlen(footer->data) <= LXW_HEADER_FOOTER_MAX)
        isms__book_did(book, worksheet_set_footer(sheet, footer->data));
    else
        isms__book_did(book, worksheet_set_footer(sheet, "&R&8 &P / &N"));
    isms__text_clear(&marks);
}

size_t isms__book_head(struct book *book, lxw_worksheet *sheet)
{
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, PAPER_A4);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.5, 0.7);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    set_footer(book, sheet);
    isms__book_did(book, worksheet_set_row(sheet, 0, 26, NULL));
    isms__book_put(book, sheet, 0, 0, book->d->title, LOOK_TITLE);
    isms__book_put(book, sheet, 1, 0, book->d->marks, LOOK_MARKS);
    return 3;
}

/* ---- overview ---- */

/* A link to another sheet, whose name stands in quotes. */
static void put_link(struct book *book, lxw_worksheet *sheet, size_t row, const char *name)
{
    struct text *address = &book->text;
    isms__text_empty(address);
    isms__text_put(address, "internal:'");
    for (const char *p = name; *p; p++)
        isms__text_put(address, *p == '\'' ? "''" : (const char[]){*p, '\0'});
    isms__text_put(address, "'!A1");
    if (address->failed ||
        worksheet_write_url_opt(sheet, (lxw_row_t)row, 0, address->data, book->looks[LOOK_LINK],
                                name, NULL) != LXW_NO_ERROR)
        isms__book_fail(book);
}

/* A block that holds text; how many rows it took. */
static size_t put_text_block(struct book *book, lxw_worksheet *sheet, const struct block *block,
                             size_t row)
{
    const size_t width = LABEL_WIDTH + VALUE_WIDTH;
    struct text item;
    switch (block->kind) {
    case BLOCK_HEADING:
        isms__book_wide(book, sheet, row + 1, 1, width, block->text,
                        block->level > 2 ? LOOK_LABEL : LOOK_HEADING);
        return 2;
    case BLOCK_PARAGRAPH:
        isms__book_wide(book, sheet, row, 1, width, block->text, LOOK_TEXT);
        return 1;
    case BLOCK_ITEM:
        isms__text_init(&item, &book->d->memory);
        isms__text_put(&item, "\xe2\x80\xa2 ");
        isms__text_put(&item, block->text);
        isms__book_wide(book, sheet, row, 1, width, isms__text_get(&item), LOOK_TEXT);
        if (item.failed)
            isms__book_fail(book);
        isms__text_clear(&item);
        return 1;
    case BLOCK_FACT:
        isms__book_put(book, sheet, row, 0, block->text, LOOK_LABEL);
        isms__book_put(book, sheet, row, 1, block->value, LOOK_TEXT);
        isms__book_row(book, sheet, row, isms__line_count(block->value, VALUE_WIDTH));
        return 1;
    case BLOCK_SIGN:
        isms__book_put(book, sheet, row + 3, 0, block->text, LOOK_SIGN);
        return 4;
    default:
        return 0;
    }
}

void isms__book_overview(struct book *book, lxw_worksheet *sheet)
{
    size_t next = 0, row = isms__book_head(book, sheet);
    isms__book_did(book, worksheet_set_column(sheet, 0, 0, LABEL_WIDTH, NULL));
    isms__book_did(book, worksheet_set_column(sheet, 1, 1, VALUE_WIDTH, NULL));
    for (const struct block *b = book->d->main.first; b && book->status == ISMS_OK; b = b->next) {
        if (b->table || b->chart)
            put_link(book, sheet, row++, book->sheets[next++].name);
        else
            row += put_text_block(book, sheet, b, row);
    }
}

/* ---- tables ---- */

/* A table on its way into a sheet. */
struct placed {
    struct book *book;
    lxw_worksheet *sheet;
    const isms_table *view;
    size_t *widths, total;
    size_t head, last_row, last_column;
};

static bool is_narrow(const struct placed *p, size_t column)
{
    return isms__table_is_matrix(p->view) && isms__table_has_codes(p->view, column);
}

static void set_widths(struct placed *p)
{
    isms__column_widths(p->view, WIDEST, p->widths);
    for (size_t i = 0; i <= p->last_column; i++) {
        size_t head = isms__text_width(p->view->columns[i]) + 3; /* the button of the filter */
        if (is_narrow(p, i))
            p->widths[i] = CODE_WIDTH;
        else if (p->widths[i] < head)
            p->widths[i] = head < 24 ? head : p->widths[i] < 24 ? 24 : p->widths[i];
        p->total += p->widths[i];
        isms__book_did(p->book, worksheet_set_column(p->sheet, (lxw_col_t)i, (lxw_col_t)i,
                                                     (double)p->widths[i] + 1.0, NULL));
    }
}

static size_t put_paragraphs(struct placed *p, const char *const *texts, size_t count, size_t row)
{
    size_t width = p->total;
    for (size_t i = 0; i < count; i++)
        isms__book_wide(p->book, p->sheet, row++, p->last_column, width, texts[i], LOOK_TEXT);
    return row;
}

/* Names of columns, which are different from each other in a table, and its frame. */
static void put_frame(struct placed *p, lxw_table_column *columns, lxw_table_column **list)
{
    struct name_set names;
    isms__names_init(&names, &p->book->d->memory);
    for (size_t i = 0; i <= p->last_column; i++) {
        columns[i].header =
            (char *)isms__names_add(&names, p->view->columns[i], COLUMN_NAME, false);
        columns[i].header_format = p->book->looks[is_narrow(p, i) ? LOOK_TURNED : LOOK_HEAD];
        list[i] = &columns[i];
        if (!columns[i].header)
            isms__book_fail(p->book);
    }
    list[p->last_column + 1] = NULL;
    lxw_table_options options = {
        .columns = list, .style_type = LXW_TABLE_STYLE_TYPE_LIGHT, .style_type_number = 1};
    if (p->book->status == ISMS_OK)
        isms__book_did(p->book,
                       worksheet_add_table(p->sheet, (lxw_row_t)p->head, 0, (lxw_row_t)p->last_row,
                                           (lxw_col_t)p->last_column, &options));
    isms__names_clear(&names);
}

/* As high as the longest name that is turned takes. */
static void set_head_height(struct placed *p)
{
    size_t longest = 0, lines = 1;
    for (size_t i = 0; i <= p->last_column; i++) {
        size_t width = isms__text_width(p->view->columns[i]);
        size_t takes = isms__line_count(p->view->columns[i], p->widths[i]);
        if (!is_narrow(p, i))
            lines = takes > lines ? takes : lines;
        else if (width > longest)
            longest = width;
    }
    isms__book_row(p->book, p->sheet, p->head, lines);
    if (longest > lines * 2)
        isms__book_did(p->book,
                       worksheet_set_row(p->sheet, (lxw_row_t)p->head,
                                         longest < 24 ? (double)longest * 6 + 18 : 160, NULL));
}

static void put_heads(struct placed *p)
{
    const isms_allocator *memory = &p->book->d->memory;
    size_t count = p->last_column + 2;
    lxw_table_column *columns = isms__memory_zeroed(memory, count, sizeof *columns);
    lxw_table_column **list = isms__memory_zeroed(memory, count, sizeof *list);
    if (columns && list)
        put_frame(p, columns, list);
    else
        isms__book_fail(p->book);
    isms__memory_free(memory, columns);
    isms__memory_free(memory, list);
}

static void put_cells(struct placed *p)
{
    const isms_table *view = p->view;
    size_t rows = isms_table_row_count(view);
    for (size_t r = 0; r < rows && p->book->status == ISMS_OK; r++) {
        size_t lines = 1;
        for (size_t i = 0; i <= p->last_column; i++) {
            const char *text = isms__table_text(view, r, i);
            enum look look = (enum look)(LOOK_CELL + isms__table_mark(view, r, i).tone);
            if (isms__table_has_codes(view, i))
                look = (enum look)(LOOK_CODE + isms__strongest_code(text));
            isms__book_put(p->book, p->sheet, p->head + 1 + r, i, text, look);
            size_t takes = isms__line_count(text, p->widths[i]);
            lines = takes > lines ? takes : lines;
        }
        isms__book_row(p->book, p->sheet, p->head + 1 + r, lines);
    }
}

/* Stays in sight and on each page; digits that are text are meant to be. */
static void set_up_table(struct placed *p)
{
    worksheet_freeze_panes(p->sheet, (lxw_row_t)p->head + 1, p->last_column ? 1 : 0);
    isms__book_did(p->book,
                   worksheet_repeat_rows(p->sheet, (lxw_row_t)p->head, (lxw_row_t)p->head));
    isms__book_did(p->book, worksheet_ignore_errors(p->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                                                    "A1:XFD1048576"));
}

static void place(struct placed *p, const struct sheet *sheet)
{
    size_t rows = isms_table_row_count(p->view), row = isms__book_head(p->book, p->sheet) - 1;
    p->last_column = p->view->column_count - 1;
    set_widths(p);
    if (*sheet->caption)
        isms__book_put(p->book, p->sheet, row++, 0, sheet->caption, LOOK_HEADING);
    row = put_paragraphs(p, p->view->leads, p->view->lead_count, row);
    p->head = row + 1;
    p->last_row = p->head + (rows ? rows : 1);
    put_heads(p);
    set_head_height(p);
    put_cells(p);
    set_up_table(p);
    put_paragraphs(p, p->view->notes, p->view->note_count, p->last_row + 2);
}

void isms__book_table(struct book *book, const struct sheet *sheet)
{
    isms_table view;
    struct placed p = {.book = book, .sheet = sheet->sheet, .view = &view};
    bool good = isms__table_view(&view, sheet->block->table);
    if (good && view.column_count) {
        if (isms_table_row_count(&view) + view.lead_count + view.note_count + 16 > LXW_ROW_MAX ||
            view.column_count > LXW_COL_MAX)
            book->status = isms__fail(book->error, ISMS_ERROR_LIMIT,
                                      "a sheet has room for %d rows and %d columns: use CSV",
                                      LXW_ROW_MAX, LXW_COL_MAX);
        else if ((p.widths = isms__memory_zeroed(&view.memory, view.column_count,
                                                 sizeof *p.widths)) != NULL)
            place(&p, sheet);
        else
            good = false;
    }
    if (!good)
        isms__book_fail(book);
    isms__memory_free(&view.memory, p.widths);
    isms__table_view_end(&view);
}

/* ---- charts ---- */

/* A tree as an indented list; bars as numbers with bars behind them. */
void isms__book_chart(struct book *book, const struct sheet *sheet)
{
    const struct chart *chart = sheet->block->chart;
    size_t row = isms__book_head(book, sheet->sheet), first = row;
    bool bars = chart->kind == CHART_BARS;
    isms__book_did(book, worksheet_set_column(sheet->sheet, 0, 0, WIDEST, NULL));
    isms__book_did(book, worksheet_set_column(sheet->sheet, 1, 1, WIDEST, NULL));
    for (size_t i = 0; i < chart->count && book->status == ISMS_OK; i++, row++) {
        const struct chart_node *node = &chart->nodes[i];
        size_t depth = bars ? 1 : isms__chart_depth(chart, i);
        isms__book_put_in(book, sheet->sheet, row, 0, node->label,
                          book->indented[depth < 15 ? depth : 15]);
        if (!bars)
            isms__book_put(book, sheet->sheet, row, 1, node->detail,
                           (enum look)(LOOK_CELL + node->tone));
        else
            isms__book_did(
                book, worksheet_write_number(sheet->sheet, (lxw_row_t)row, 1, node->value, NULL));
    }
    if (bars && row > first) {
        lxw_conditional_format format = {
            .type = LXW_CONDITIONAL_DATA_BAR, .bar_color = 0x8FB4D9, .bar_solid = LXW_TRUE};
        isms__book_did(book, worksheet_conditional_format_range(sheet->sheet, (lxw_row_t)first, 1,
                                                                (lxw_row_t)row - 1, 1, &format));
    }
}
