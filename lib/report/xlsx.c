/* Documents as workbooks, by libxlsxwriter: a sheet for each table and chart, before them one for
 * the rest. All cells are texts, never formulas. libxlsxwriter takes memory by malloc and writes to
 * a file; its numbers follow the locale unless they are kept from it. */
#include "report/xlsx.h"

#include "base/foreign.h"

void isms__book_fail(struct book *book)
{
    if (book->status == ISMS_OK)
        book->status = isms__fail_memory(book->error);
}

void isms__book_did(struct book *book, lxw_error error)
{
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
        isms__book_fail(book);
    else if (error != LXW_NO_ERROR && book->status == ISMS_OK)
        book->status =
            isms__fail(book->error, ISMS_ERROR_LIMIT, "a workbook: %s", lxw_strerror(error));
}

static const char *clean(struct book *book, const char *text, size_t room)
{
    isms__text_empty(&book->text);
    isms__put_clean(&book->text, text, room);
    if (book->text.failed)
        isms__book_fail(book);
    return isms__text_get(&book->text);
}

void isms__book_put_in(struct book *book, lxw_worksheet *sheet, size_t row, size_t column,
                       const char *text, lxw_format *format)
{
    if (book->status == ISMS_OK)
        isms__book_did(book, worksheet_write_string(sheet, (lxw_row_t)row, (lxw_col_t)column,
                                                    clean(book, text, CELL_TEXT), format));
}

void isms__book_put(struct book *book, lxw_worksheet *sheet, size_t row, size_t column,
                    const char *text, enum look look)
{
    isms__book_put_in(book, sheet, row, column, text, book->looks[look]);
}

/* Not all programs see by themselves how high a row is that they did not write. */
void isms__book_row(struct book *book, lxw_worksheet *sheet, size_t row, size_t lines)
{
    if (lines > 1)
        isms__book_did(book, worksheet_set_row(sheet, (lxw_row_t)row,
                                               (double)(lines < 27 ? lines * 15 : 405), NULL));
}

void isms__book_wide(struct book *book, lxw_worksheet *sheet, size_t row, size_t last, size_t width,
                     const char *text, enum look look)
{
    size_t lines = isms__line_count(text, width);
    if (last && book->status == ISMS_OK)
        isms__book_did(book, worksheet_merge_range(sheet, (lxw_row_t)row, 0, (lxw_row_t)row,
                                                   (lxw_col_t)last, "", book->looks[look]));
    isms__book_put(book, sheet, row, 0, text, look);
    isms__book_row(book, sheet, row, lines);
}

/* ---- looks ---- */

static lxw_format *new_look(struct book *book, enum look look)
{
    lxw_format *format = workbook_add_format(book->workbook);
    book->looks[look] = format;
    if (!format) {
        isms__book_fail(book);
        return NULL;
    }
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

static void make_heads(struct book *book)
{
    static const struct {
        enum look look;
        uint8_t bold, wrap;
        double size;
        lxw_color_t colour;
    } looks[] = {
        {LOOK_TITLE, 1, 0, 16, 0x1F4E79},   {LOOK_MARKS, 0, 0, 9, 0x5C6670},
        {LOOK_HEADING, 1, 1, 12, 0x1F4E79}, {LOOK_TEXT, 0, 1, 11, 0x1D2329},
        {LOOK_LABEL, 1, 1, 11, 0x5C6670},   {LOOK_LINK, 0, 0, 11, 0x1F4E79},
        {LOOK_SIGN, 0, 1, 9, 0x5C6670},     {LOOK_HEAD, 1, 1, 11, 0xFFFFFF},
        {LOOK_TURNED, 1, 1, 11, 0xFFFFFF},
    };
    for (size_t i = 0; i < COUNT_OF(looks) && book->status == ISMS_OK; i++) {
        lxw_format *format = new_look(book, looks[i].look);
        if (!format)
            return;
        if (looks[i].bold)
            format_set_bold(format);
        if (looks[i].wrap)
            format_set_text_wrap(format);
        format_set_font_size(format, looks[i].size);
        format_set_font_color(format, looks[i].colour);
    }
    if (book->status != ISMS_OK)
        return;
    format_set_underline(book->looks[LOOK_LINK], LXW_UNDERLINE_SINGLE);
    format_set_top(book->looks[LOOK_SIGN], LXW_BORDER_THIN);
    format_set_bg_color(book->looks[LOOK_HEAD], 0x1F4E79);
    format_set_bg_color(book->looks[LOOK_TURNED], 0x1F4E79);
    format_set_rotation(book->looks[LOOK_TURNED], 90);
    format_set_align(book->looks[LOOK_TURNED], LXW_ALIGN_CENTER);
    format_set_align(book->looks[LOOK_TURNED], LXW_ALIGN_VERTICAL_BOTTOM);
    format_set_align(book->looks[LOOK_HEAD], LXW_ALIGN_VERTICAL_BOTTOM);
}

/* Of a cell: not all programs show the lines of a table's style. */
static void underline(lxw_format *format)
{
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, 0xDDE2E7);
}

static bool make_shaded(struct book *book, enum look look, struct shade shade)
{
    lxw_format *format = new_look(book, look);
    if (!format)
        return false;
    underline(format);
    format_set_font_color(format, shade.ink);
    if (shade.paper)
        format_set_bg_color(format, shade.paper);
    if (shade.bold)
        format_set_bold(format);
    if (shade.slanted)
        format_set_italic(format);
    return true;
}

static void make_cells(struct book *book)
{
    for (unsigned tone = TONE_PLAIN; tone <= TONE_SOFT; tone++)
        if (make_shaded(book, (enum look)(LOOK_CELL + tone), isms__tone_shade((enum tone)tone)))
            format_set_text_wrap(book->looks[LOOK_CELL + tone]);
    for (unsigned i = 0; i < CODE_SHADES; i++)
        if (make_shaded(book, (enum look)(LOOK_CODE + i), isms__code_shade(i)))
            format_set_align(book->looks[LOOK_CODE + i], LXW_ALIGN_CENTER);
}

static void make_indents(struct book *book)
{
    for (size_t i = 0; i < COUNT_OF(book->indented); i++) {
        lxw_format *format = workbook_add_format(book->workbook);
        book->indented[i] = format;
        if (!format) {
            isms__book_fail(book);
            return;
        }
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_indent(format, (uint8_t)i);
        if (i == 0)
            format_set_bold(format);
    }
}

/* ---- sheets ---- */

/* The headings that a table stands below: the deeper one behind the other. */
static const char *caption(struct book *book, const struct block *const *headings)
{
    struct text *text = &book->text;
    isms__text_empty(text);
    for (size_t level = 2; level < 7; level++)
        if (headings[level]) {
            isms__text_put(text, text->length ? " \xe2\x80\xba " : "");
            isms__put_clean(text, headings[level]->text, COLUMN_NAME);
        }
    if (text->failed)
        isms__book_fail(book);
    const char *kept = isms__pool_text(&book->names.texts, isms__text_get(text), text->length);
    if (!kept)
        isms__book_fail(book);
    return kept ? kept : "";
}

static void add_sheet(struct book *book, const struct block *block,
                      const struct block *const *headings)
{
    if (!isms__memory_grow(&book->d->memory, (void **)&book->sheets, &book->sheet_capacity,
                           book->sheet_count + 1, sizeof *book->sheets)) {
        isms__book_fail(book);
        return;
    }
    const char *text = headings[2] ? headings[2]->text : book->d->title;
    if (block->chart && *block->chart->title)
        text = block->chart->title;
    const char *name = isms__names_add(&book->names, text, SHEET_NAME, true);
    if (!name)
        isms__book_fail(book);
    book->sheets[book->sheet_count++] =
        (struct sheet){.block = block, .name = name, .caption = caption(book, headings)};
}

static void find_sheets(struct book *book)
{
    const struct block *headings[7] = {NULL};
    for (const struct block *b = book->d->main.first; b && book->status == ISMS_OK; b = b->next) {
        if (b->kind == BLOCK_HEADING) {
            size_t level = b->level < 2 ? 2 : b->level < 7 ? b->level : 6;
            for (size_t deeper = level; deeper < 7; deeper++)
                headings[deeper] = NULL;
            headings[level] = b;
        }
        if (b->kind == BLOCK_TABLE || b->kind == BLOCK_CHART)
            add_sheet(book, b, headings);
    }
}

static bool needs_overview(const struct book *book)
{
    if (book->sheet_count == 0 || book->sheet_count > 2)
        return true;
    for (const struct block *b = book->d->main.first; b; b = b->next)
        if (b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_ITEM || b->kind == BLOCK_FACT ||
            b->kind == BLOCK_SIGN)
            return true;
    return false;
}

static lxw_worksheet *open_sheet(struct book *book, const char *name)
{
    lxw_worksheet *sheet =
        book->status == ISMS_OK ? workbook_add_worksheet(book->workbook, name) : NULL;
    if (!sheet)
        isms__book_fail(book);
    return sheet;
}

static void fill_book(struct book *book)
{
    lxw_worksheet *overview = NULL;
    /* a name that Excel keeps for itself */
    if (!isms__names_add(&book->names, "History", SHEET_NAME, true))
        isms__book_fail(book);
    find_sheets(book);
    if (book->status == ISMS_OK && needs_overview(book))
        overview =
            open_sheet(book, isms__names_add(&book->names, isms__word(book->d->words, "Overview"),
                                             SHEET_NAME, true));
    for (size_t i = 0; i < book->sheet_count && book->status == ISMS_OK; i++)
        book->sheets[i].sheet = open_sheet(book, book->sheets[i].name);
    if (overview && book->status == ISMS_OK)
        isms__book_overview(book, overview);
    for (size_t i = 0; i < book->sheet_count && book->status == ISMS_OK; i++)
        if (book->sheets[i].block->table)
            isms__book_table(book, &book->sheets[i]);
        else
            isms__book_chart(book, &book->sheets[i]);
}

/* ---- the whole ---- */

/* The day of the model stands for the time of the file, so that it is the same each time. */
static void set_properties(struct book *book)
{
    int32_t days = isms_date_day_number(book->d->date) -
                   isms_date_day_number((isms_date){.year = 1970, .month = 1, .day = 1});
    lxw_doc_properties properties = {0};
    properties.created = (time_t)days * 86400;
    properties.title = (char *)clean(book, book->d->title, 128);
    isms__book_did(book, workbook_set_properties(book->workbook, &properties));
}

static isms_status write_book(struct book *book, const struct temporary *temporary)
{
    lxw_workbook_options options = {.constant_memory = LXW_FALSE, .tmpdir = temporary->folder};
    book->workbook = workbook_new_opt(temporary->file, &options);
    if (!book->workbook)
        return isms__fail_memory(book->error);
    make_heads(book);
    if (book->status == ISMS_OK)
        make_cells(book);
    if (book->status == ISMS_OK)
        make_indents(book);
    if (book->status == ISMS_OK) {
        set_properties(book);
        fill_book(book);
    }
    if (book->status != ISMS_OK) {
        lxw_workbook_free(book->workbook);
        return book->status;
    }
    isms__alone_begin(); /* it asks gmtime(), whose answer all threads share */
    lxw_error problem = workbook_close(book->workbook);
    isms__alone_end();
    if (problem == LXW_ERROR_MEMORY_MALLOC_FAILED)
        return isms__fail_memory(book->error);
    if (problem != LXW_NO_ERROR)
        return isms__fail(book->error, ISMS_ERROR_IO, "%s: %s", temporary->file,
                          lxw_strerror(problem));
    return ISMS_OK;
}

isms_status isms__document_xlsx(const isms_report *d, struct output *out, isms_error *error)
{
    struct book book = {.d = d, .error = error};
    struct temporary temporary;
    struct plain_locale locale;
    isms_status status = isms__temporary_begin(&temporary, &d->memory, d->scratch, error);
    if (status != ISMS_OK)
        return status;
    isms__names_init(&book.names, &d->memory);
    isms__text_init(&book.text, &d->memory);
    if (isms__plain_locale_begin(&locale)) {
        status = write_book(&book, &temporary);
        isms__plain_locale_end(&locale);
    } else {
        status = isms__fail_memory(error);
    }
    if (status == ISMS_OK)
        status = isms__temporary_copy(&temporary, out, error);
    isms__text_clear(&book.text);
    isms__names_clear(&book.names);
    isms__memory_free(&d->memory, book.sheets);
    isms__temporary_end(&temporary);
    return status;
}
