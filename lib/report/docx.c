/* Documents as texts of Office Open XML: parts in XML, written here, that libzip packs. A part has
 * no time but that of the model, and none of the clock: the same bytes each time. */
#include <stdio.h>

#include "report/docx.h"

#include <zip.h>

#include "base/escape.h"
#include "base/foreign.h"

/* ---- text ---- */

void isms__docx_text(struct docx *x, const char *text)
{
    struct text clean;
    isms__text_init(&clean, &x->d->memory);
    isms__put_clean(&clean, text, SIZE_MAX / 2);
    isms__text_put(x->out, "<w:t xml:space=\"preserve\">");
    for (const char *line = isms__text_get(&clean); *line;) {
        size_t length = strcspn(line, "\n");
        isms__escape_text(x->out, line, length);
        line += length;
        if (*line == '\n') {
            isms__text_put(x->out, "</w:t><w:br/><w:t xml:space=\"preserve\">");
            line++;
        }
    }
    isms__text_put(x->out, "</w:t>");
    x->failed |= clean.failed;
    isms__text_clear(&clean);
}

void isms__docx_run(struct docx *x, const char *properties, const char *text)
{
    isms__text_put(x->out, "<w:r>");
    if (*properties)
        isms__text_format(x->out, "<w:rPr>%s</w:rPr>", properties);
    isms__docx_text(x, text);
    isms__text_put(x->out, "</w:r>");
}

void isms__docx_paragraph(struct docx *x, const char *style, const char *text)
{
    isms__text_format(x->out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
    isms__docx_run(x, "", text);
    isms__text_put(x->out, "</w:p>\n");
}

/* ---- body ---- */

/* A tree as a list of several levels; bars as a table. */
static void put_chart(struct docx *x, const struct chart *chart)
{
    if (chart->kind == CHART_BARS) {
        isms__docx_bars(x, chart);
        return;
    }
    for (size_t i = 0; i < chart->count; i++) {
        size_t depth = isms__chart_depth(chart, i);
        isms__text_format(x->out,
                          "<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl "
                          "w:val=\"%zu\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
                          depth < 8 ? depth : 8);
        isms__docx_run(x, "<w:b/>", chart->nodes[i].label);
        if (*chart->nodes[i].detail) {
            isms__text_put(x->out, "<w:r><w:br/></w:r>");
            isms__docx_run(x, "<w:color w:val=\"5C6670\"/>", chart->nodes[i].detail);
        }
        isms__text_put(x->out, "</w:p>\n");
    }
}

static void put_heading(struct docx *x, const struct block *block)
{
    char style[16];
    unsigned level = block->level < 2 ? 1 : block->level - 1;
    snprintf(style, sizeof style, "Heading%u", level < 4 ? level : 4);
    isms__docx_paragraph(x, style, block->text);
}

/* The line is the upper border; paragraphs with the same one behind each other would share it. */
static void put_sign(struct docx *x, const char *text)
{
    isms__docx_paragraph(x, "BeforeSignature", "");
    isms__docx_paragraph(x, "SignatureLine", text);
}

/* A block, or a row of facts; the last one that was put. */
static const struct block *put_block(struct docx *x, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        put_heading(x, block);
        break;
    case BLOCK_PARAGRAPH:
        isms__docx_paragraph(x, "BodyText", block->text);
        break;
    case BLOCK_ITEM:
        isms__docx_paragraph(x, "ListBullet", block->text);
        break;
    case BLOCK_FACT:
        return isms__docx_facts(x, block);
    case BLOCK_SIGN:
        put_sign(x, block->text);
        break;
    case BLOCK_TABLE:
        isms__docx_table(x, block->table);
        break;
    case BLOCK_CHART:
        put_chart(x, block->chart);
        break;
    case BLOCK_BREAK:
        isms__text_put(x->out, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n");
        break;
    }
    return block;
}

/* How pages are: the first has the logo in its header, the others the title. */
static void put_section(struct docx *x)
{
    isms__text_format(
        x->out,
        "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:headerReference "
        "w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"first\" r:id=\"rId6\"/>"
        "<w:footerReference w:type=\"default\" r:id=\"rId6\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>",
        x->landscape ? PAGE_LONG : PAGE_SHORT, x->landscape ? PAGE_SHORT : PAGE_LONG,
        x->landscape ? " w:orient=\"landscape\"" : "");
    isms__text_format(x->out,
                      "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
                      "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>",
                      PAGE_MARGIN + 200, PAGE_MARGIN, PAGE_MARGIN + 200, PAGE_MARGIN);
}

void isms__docx_body(struct docx *x)
{
    isms__text_put(x->out, DOCX_HEAD "<w:document " DOCX_WORD "><w:body>\n");
    isms__docx_paragraph(x, "Title", x->d->title);
    isms__docx_paragraph(x, "Subtitle", x->d->marks);
    for (const struct block *b = x->d->main.first; b && !x->out->failed; b = b->next)
        b = put_block(x, b);
    put_section(x);
    isms__text_put(x->out, "</w:body></w:document>\n");
}

/* ---- the package ---- */

static void put_types(struct docx *x)
{
#define OVERRIDE(part, type)                                                                       \
    "<Override PartName=\"/word/" part ".xml\" "                                                   \
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." type           \
    "+xml\"/>"
    isms__text_put(
        x->out, DOCX_HEAD
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>" OVERRIDE(
            "document",
            "document.main") OVERRIDE("styles", "styles") OVERRIDE("numbering",
                                                                   "numbering") OVERRIDE("settings",
                                                                                         "settings")
            OVERRIDE("header1", "header") OVERRIDE("header2", "header") OVERRIDE(
                "footer1",
                "footer") "<Override PartName=\"/docProps/core.xml\" "
                          "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n");
#undef OVERRIDE
}

#define RELATIONS                                                                                  \
    DOCX_HEAD                                                                                      \
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define RELATION(id, kind, target)                                                                 \
    "<Relationship Id=\"" id                                                                       \
    "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" kind          \
    "\" Target=\"" target "\"/>"

static void put_relations(struct docx *x)
{
    isms__text_put(
        x->out,
        RELATIONS RELATION(
            "rId1", "officeDocument",
            "word/document.xml") "<Relationship Id=\"rId2\" "
                                 "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                                 "core-properties\" Target=\"docProps/core.xml\"/></Relationships>\n");
}

static void put_document_relations(struct docx *x)
{
    isms__text_put(x->out,
                   RELATIONS RELATION("rId1", "styles", "styles.xml")
                       RELATION("rId2", "numbering", "numbering.xml")
                           RELATION("rId3", "settings", "settings.xml")
                               RELATION("rId4", "header", "header1.xml") RELATION("rId5", "header",
                                                                                  "header2.xml")
                                   RELATION("rId6", "footer", "footer1.xml") "</Relationships>\n");
}

static void put_header_relations(struct docx *x)
{
    isms__text_put(x->out, RELATIONS);
    if (x->d->logo)
        isms__text_put(x->out, RELATION("rId1", "image", "media/logo.png"));
    isms__text_put(x->out, "</Relationships>\n");
}

static const struct docx_part {
    const char *name;
    void (*put)(struct docx *x);
} parts[] = {
    {"[Content_Types].xml", put_types},
    {"_rels/.rels", put_relations},
    {"docProps/core.xml", isms__docx_core},
    {"word/document.xml", isms__docx_body},
    {"word/_rels/document.xml.rels", put_document_relations},
    {"word/styles.xml", isms__docx_styles},
    {"word/numbering.xml", isms__docx_numbering},
    {"word/settings.xml", isms__docx_settings},
    {"word/header1.xml", isms__docx_first_header},
    {"word/_rels/header1.xml.rels", put_header_relations},
    {"word/header2.xml", isms__docx_header},
    {"word/footer1.xml", isms__docx_footer},
};
enum { PARTS = COUNT_OF(parts) };

/* The first noon that an archive can tell: midnight does not exist in all time zones, and libzip
 * takes the time there and back in the one at hand. */
enum { ZIP_NOON = 12 << 11, ZIP_FIRST_DAY = 1 << 5 | 1 };

static bool add_part(zip_t *zip, const char *name, const void *data, size_t size)
{
    zip_source_t *source = zip_source_buffer(zip, data, size, 0);
    zip_int64_t index = source ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(zip, (zip_uint64_t)index, ZIP_NOON, ZIP_FIRST_DAY, 0) == 0;
}

static bool copy_archive(zip_source_t *archive, struct output *out)
{
    char piece[16 << 10];
    zip_int64_t got = -1;
    if (zip_source_open(archive) != 0)
        return false;
    while (out->status == ISMS_OK && (got = zip_source_read(archive, piece, sizeof piece)) > 0)
        isms__output_add(out, piece, (size_t)got);
    zip_source_close(archive);
    return got >= 0;
}

static bool fill_archive(zip_t *zip, const isms_report *d, const struct text *texts)
{
    for (size_t i = 0; i < PARTS; i++)
        if (!add_part(zip, parts[i].name, isms__text_get(&texts[i]), texts[i].length))
            return false;
    return !d->logo || add_part(zip, "word/media/logo.png", d->logo, d->logo_size);
}

static bool make_archive(zip_source_t *archive, const isms_report *d, const struct text *texts)
{
    zip_t *zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (!zip)
        return false;
    zip_source_keep(archive);
    if (fill_archive(zip, d, texts) && zip_close(zip) == 0)
        return true;
    zip_discard(zip);
    return false;
}

/* libzip fails here for want of memory alone: all stays in it. */
static bool pack(const isms_report *d, const struct text *texts, struct output *out)
{
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, NULL);
    if (!archive)
        return false;
    isms__alone_begin(); /* it asks for the time zone, which all threads share */
    bool good = make_archive(archive, d, texts);
    isms__alone_end();
    good = good && copy_archive(archive, out);
    zip_source_free(archive);
    return good;
}

static void look_at_tables(struct docx *x)
{
    for (const struct block *b = x->d->main.first; b; b = b->next)
        if (b->table && isms__docx_is_wide(x, b->table))
            x->landscape = true;
    x->width = (x->landscape ? PAGE_LONG : PAGE_SHORT) - 2 * PAGE_MARGIN;
}

isms_status isms__document_docx(const isms_report *d, struct output *out, isms_error *error)
{
    struct docx x = {.d = d};
    struct text texts[PARTS];
    look_at_tables(&x);
    for (size_t i = 0; i < PARTS; i++) {
        isms__text_init(&texts[i], &d->memory);
        x.out = &texts[i];
        parts[i].put(&x);
        x.failed |= texts[i].failed;
    }
    if (!x.failed && !pack(d, texts, out))
        x.failed = out->status == ISMS_OK;
    for (size_t i = 0; i < PARTS; i++)
        isms__text_clear(&texts[i]);
    return x.failed ? isms__fail_memory(error) : out->status;
}
