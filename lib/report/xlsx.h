/* Workbooks: what the files that write them share. */
#ifndef REPORT_XLSX_H
#define REPORT_XLSX_H

#include <xlsxwriter.h>

#include "report/office.h"

/* ---- names: of sheets, and of the columns of a table ---- */

enum { SHEET_NAME = 31, COLUMN_NAME = 255, CELL_TEXT = 32767, FOOTER_TEXT = 200 };

/* Names that are all different as office programs compare them, in either case. */
struct name_set {
    isms_allocator memory;
    struct pool texts;
    uint64_t *marks;
    size_t count, capacity;
};
void isms__names_init(struct name_set *names, const isms_allocator *memory);
void isms__names_clear(struct name_set *names);
/* A name by a text: with a number behind it where there was such a one; of a sheet without what
 * such a name may not have. Lives as long as the set; NULL when memory is out. */
const char *isms__names_add(struct name_set *names, const char *text, size_t room, bool of_sheet);

/* ---- books ---- */

/* How cells look. Those of tables come in all tones. */
enum look {
    LOOK_TITLE,
    LOOK_MARKS,
    LOOK_HEADING,
    LOOK_TEXT,
    LOOK_LABEL,
    LOOK_LINK,
    LOOK_SIGN,
    LOOK_HEAD,
    LOOK_TURNED, /* the name of a narrow column */
    LOOK_CELL,
    LOOK_CODE = LOOK_CELL + TONE_SOFT + 1, /* letters of codes, by the strongest of them */
    LOOKS = LOOK_CODE + CODE_SHADES
};

/* Sheets of tables and charts, in the order of their blocks. */
struct sheet {
    const struct block *block;
    const char *name;    /* as it is shown */
    const char *caption; /* what stands above the table: the headings before it */
    lxw_worksheet *sheet;
};

struct book {
    const isms_report *d;
    lxw_workbook *workbook;
    lxw_format *looks[LOOKS];
    lxw_format *indented[16];
    struct name_set names;
    struct sheet *sheets;
    size_t sheet_count, sheet_capacity;
    struct text text; /* what is being written */
    isms_status status;
    isms_error *error;
};

void isms__book_fail(struct book *book);
/* Takes what libxlsxwriter says of a call. */
void isms__book_did(struct book *book, lxw_error error);
/* Writes a text, cleaned; "" as a cell that has its look alone. */
void isms__book_put(struct book *book, lxw_worksheet *sheet, size_t row, size_t column,
                    const char *text, enum look look);
/* The same in a format that is no look. */
void isms__book_put_in(struct book *book, lxw_worksheet *sheet, size_t row, size_t column,
                       const char *text, lxw_format *format);
/* Makes a row as high as so many lines. */
void isms__book_row(struct book *book, lxw_worksheet *sheet, size_t row, size_t lines);
/* The same over columns 0 to `last`, in as many lines as it takes in `width` characters. */
void isms__book_wide(struct book *book, lxw_worksheet *sheet, size_t row, size_t last, size_t width,
                     const char *text, enum look look);
/* Title and marks; how sheets are printed. Returns the row behind them. */
size_t isms__book_head(struct book *book, lxw_worksheet *sheet);
/* What is about the whole, with links to the other sheets. */
void isms__book_overview(struct book *book, lxw_worksheet *sheet);
void isms__book_table(struct book *book, const struct sheet *sheet);
void isms__book_chart(struct book *book, const struct sheet *sheet);

#endif
