/* Texts of Office Open XML: what the files that write them share. */
#ifndef REPORT_DOCX_H
#define REPORT_DOCX_H

#include "report/office.h"

enum {
    PAGE_LONG = 16838,
    PAGE_SHORT = 11906,
    PAGE_MARGIN = 1134
}; /* A4, in twentieths of a point */

/* A text on its way: one of its parts. */
struct docx {
    const isms_report *d;
    struct text *out; /* the part being written */
    bool landscape;   /* where a table is wider than a page is high */
    unsigned width;   /* between the margins */
    bool small;       /* the table being written: its words need small letters */
    bool failed;
};

/* Characters of a run: cleaned and escaped, lines broken where they are. */
void isms__docx_text(struct docx *x, const char *text);
/* A run; `properties` is XML for how it looks, or "". */
void isms__docx_run(struct docx *x, const char *properties, const char *text);
/* A paragraph in a style, of one run. */
void isms__docx_paragraph(struct docx *x, const char *style, const char *text);

/* Tables of reports, of facts (until the last of a row of them) and of bars. */
void isms__docx_table(struct docx *x, const isms_table *table);
const struct block *isms__docx_facts(struct docx *x, const struct block *first);
void isms__docx_bars(struct docx *x, const struct chart *chart);
/* Whether a table wants a page that lies. */
bool isms__docx_is_wide(struct docx *x, const isms_table *table);

/* Parts. */
void isms__docx_body(struct docx *x);
void isms__docx_styles(struct docx *x);
void isms__docx_numbering(struct docx *x);
void isms__docx_settings(struct docx *x);
void isms__docx_first_header(struct docx *x);
void isms__docx_header(struct docx *x);
void isms__docx_footer(struct docx *x);
void isms__docx_core(struct docx *x);

#define DOCX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DOCX_WORD                                                                                  \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                    \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

#endif
