/* The parts of a text of Office Open XML beside its body. */
#include "base/escape.h"
#include "report/docx.h"

/* ---- styles ---- */

/* Where a paragraph style is about letters, and where about lines. */
struct style {
    const char *id, *name, *base, *lines, *letters;
};

static const struct style styles[] = {
    {"BodyText", "Body Text", "Normal", "<w:spacing w:after=\"120\"/>", ""},
    {"Title", "Title", "Normal", "<w:keepNext/><w:spacing w:after=\"60\"/>",
     "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"40\"/>"},
    {"Subtitle", "Subtitle", "Normal", "<w:spacing w:after=\"280\"/>",
     "<w:color w:val=\"5C6670\"/><w:sz w:val=\"18\"/>"},
    {"Heading1", "heading 1", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl "
     "w:val=\"0\"/>",
     "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"28\"/>"},
    {"Heading2", "heading 2", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"220\" w:after=\"80\"/><w:outlineLvl "
     "w:val=\"1\"/>",
     "<w:b/><w:color w:val=\"1D2329\"/><w:sz w:val=\"23\"/>"},
    {"Heading3", "heading 3", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"180\" w:after=\"60\"/><w:outlineLvl "
     "w:val=\"2\"/>",
     "<w:b/><w:color w:val=\"5C6670\"/><w:sz w:val=\"21\"/>"},
    {"Heading4", "heading 4", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"140\" w:after=\"60\"/><w:outlineLvl "
     "w:val=\"3\"/>",
     "<w:i/><w:color w:val=\"5C6670\"/>"},
    {"ListBullet", "List Bullet", "Normal",
     "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>", ""},
    {"TableText", "Table Text", "Normal", "", "<w:sz w:val=\"18\"/>"},
    {"TableHead", "Table Head", "TableText", "<w:keepNext/>", "<w:b/><w:color w:val=\"FFFFFF\"/>"},
    {"TableTextSmall", "Table Text Small", "TableText", "", "<w:sz w:val=\"14\"/>"},
    {"TableHeadSmall", "Table Head Small", "TableHead", "", "<w:sz w:val=\"14\"/>"},
    {"TableNote", "Table Note", "Normal", "<w:spacing w:after=\"80\"/>",
     "<w:color w:val=\"5C6670\"/><w:sz w:val=\"18\"/>"},
    {"BehindTable", "Behind Table", "Normal", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"12\"/>"},
    {"FactLabel", "Fact Label", "Normal", "<w:spacing w:after=\"40\"/>",
     "<w:color w:val=\"5C6670\"/>"},
    {"FactText", "Fact Text", "Normal", "<w:spacing w:after=\"40\"/>", ""},
    {"BeforeSignature", "Before Signature", "Normal", "<w:keepNext/><w:spacing w:before=\"560\"/>",
     ""},
    {"SignatureLine", "Signature Line", "Normal",
     "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"5C6670\"/>"
     "</w:pBdr><w:ind w:right=\"4600\"/>",
     "<w:color w:val=\"5C6670\"/><w:sz w:val=\"18\"/>"},
    {"Header", "header", "Normal", "", "<w:color w:val=\"5C6670\"/><w:sz w:val=\"16\"/>"},
    {"Footer", "footer", "Normal", "", "<w:color w:val=\"5C6670\"/><w:sz w:val=\"16\"/>"},
};

/* The language of a text, with the country whose spelling it is checked by. */
static void put_language(struct docx *x)
{
    const char *language = x->d->language;
    const char *known = strcmp(language, "en") == 0   ? "en-GB"
                        : strcmp(language, "de") == 0 ? "de-DE"
                                                      : language;
    isms__text_put(x->out, "<w:lang w:val=\"");
    isms__escape_attribute(x->out, known, strlen(known));
    isms__text_put(x->out, "\"/>");
}

static void put_table_styles(struct docx *x)
{
    isms__text_put(
        x->out,
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name "
        "w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
        "<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
        "</w:tblPr></w:style>\n"
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"FactTable\"><w:name "
        "w:val=\"Fact Table\"/><w:basedOn w:val=\"TableNormal\"/></w:style>\n"
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name "
        "w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"98A3AD\"/><w:insideH "
        "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DDE2E7\"/></w:tblBorders>"
        "<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>"
        "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>"
        "</w:tblPr></w:style>\n");
}

void isms__docx_styles(struct docx *x)
{
    isms__text_put(x->out, DOCX_HEAD
                   "<w:styles " DOCX_WORD "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts "
                   "w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\" "
                   "w:eastAsia=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>");
    put_language(x);
    isms__text_put(x->out,
                   "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n"
                   "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
                   "w:val=\"Normal\"/><w:qFormat/></w:style>\n");
    for (size_t i = 0; i < COUNT_OF(styles); i++) {
        const struct style *s = &styles[i];
        isms__text_format(x->out,
                          "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                          "<w:basedOn w:val=\"%s\"/><w:qFormat/>",
                          s->id, s->name, s->base);
        isms__text_format(x->out, "<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>\n", s->lines,
                          s->letters);
    }
    put_table_styles(x);
    isms__text_put(x->out, "</w:styles>\n");
}

/* ---- lists ---- */

void isms__docx_numbering(struct docx *x)
{
    enum { LEVELS = 9, STEP = 340 };
    isms__text_put(x->out, DOCX_HEAD "<w:numbering " DOCX_WORD "><w:abstractNum "
                                     "w:abstractNumId=\"0\"><w:multiLevelType "
                                     "w:val=\"hybridMultilevel\"/>\n");
    for (int i = 0; i < LEVELS; i++)
        isms__text_format(x->out,
                          "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
                          "<w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind "
                          "w:left=\"%d\" w:hanging=\"%d\"/></w:pPr></w:lvl>\n",
                          i, i % 2 ? "\xe2\x80\x93" : "\xe2\x80\xa2", (i + 1) * STEP, STEP);
    isms__text_put(x->out, "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
                           "</w:num></w:numbering>\n");
}

void isms__docx_settings(struct docx *x)
{
    isms__text_put(x->out, DOCX_HEAD
                   "<w:settings " DOCX_WORD "><w:zoom w:percent=\"100\"/><w:defaultTabStop "
                   "w:val=\"709\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
                   "<w:compatSetting w:name=\"compatibilityMode\" "
                   "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                   "</w:settings>\n");
}

/* ---- headers and footers ---- */

/* A paragraph with something at its left and something at its right end. */
static void begin_ends(struct docx *x, const char *style)
{
    isms__text_format(x->out,
                      "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:tabs><w:tab w:val=\"right\" "
                      "w:pos=\"%u\"/></w:tabs></w:pPr>",
                      style, x->width);
}

static void put_tab(struct docx *x)
{
    isms__text_put(x->out, "<w:r><w:tab/></w:r>");
}

/* The logo as it is, but no higher than 16 mm and no wider than 60. */
static void put_logo(struct docx *x)
{
    enum { EMU_OF_PIXEL = 9525, HIGHEST = 576000, WIDEST = 2160000 };
    uint32_t width, height;
    if (!x->d->logo || !isms__png_size(x->d->logo, x->d->logo_size, &width, &height))
        return;
    uint64_t w = (uint64_t)width * EMU_OF_PIXEL, h = (uint64_t)height * EMU_OF_PIXEL;
    if (h > HIGHEST) {
        w = w * HIGHEST / h;
        h = HIGHEST;
    }
    if (w > WIDEST) {
        h = h * WIDEST / w;
        w = WIDEST;
    }
    unsigned long long cx = w ? w : 1, cy = h ? h : 1;
    isms__text_format(
        x->out,
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
        "cx=\"%llu\" cy=\"%llu\"/><wp:docPr id=\"1\" name=\"Logo\"/><a:graphic><a:graphicData "
        "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
        "<pic:cNvPr id=\"1\" name=\"Logo\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
        "r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>",
        cx, cy);
    isms__text_format(x->out,
                      "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%llu\" cy=\"%llu\"/>"
                      "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                      "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
                      cx, cy);
}

void isms__docx_first_header(struct docx *x)
{
    isms__text_put(
        x->out, DOCX_HEAD
        "<w:hdr " DOCX_WORD
        " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
    begin_ends(x, "Header");
    isms__docx_run(x, "<w:b/>", x->d->classification);
    put_tab(x);
    put_logo(x);
    isms__text_put(x->out, "</w:p></w:hdr>\n");
}

void isms__docx_header(struct docx *x)
{
    isms__text_put(x->out, DOCX_HEAD "<w:hdr " DOCX_WORD ">");
    begin_ends(x, "Header");
    isms__docx_run(x, "", x->d->title);
    put_tab(x);
    isms__docx_run(x, "<w:b/>", x->d->classification);
    isms__text_put(x->out, "</w:p></w:hdr>\n");
}

void isms__docx_footer(struct docx *x)
{
    isms__text_put(x->out, DOCX_HEAD "<w:ftr " DOCX_WORD ">");
    begin_ends(x, "Footer");
    isms__docx_run(x, "", x->d->marks);
    put_tab(x);
    isms__text_put(x->out, "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                           "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r><w:fldSimple "
                           "w:instr=\"NUMPAGES\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
                           "</w:ftr>\n");
}

/* ---- properties ---- */

static void put_property(struct docx *x, const char *name, const char *text)
{
    struct text clean;
    isms__text_init(&clean, &x->d->memory);
    isms__put_clean(&clean, text, 1000);
    isms__text_format(x->out, "<%s>", name);
    isms__escape_text(x->out, isms__text_get(&clean), clean.length);
    isms__text_format(x->out, "</%s>", name);
    x->failed |= clean.failed;
    isms__text_clear(&clean);
}

void isms__docx_core(struct docx *x)
{
    char day[11];
    isms_date_format(day, x->d->date);
    isms__text_put(x->out,
                   DOCX_HEAD "<cp:coreProperties "
                             "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                             "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                             "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                             "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    put_property(x, "dc:title", x->d->title);
    put_property(x, "dc:creator", x->d->organization);
    put_property(x, "dc:language", x->d->language);
    isms__text_format(x->out,
                      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%sT00:00:00Z</dcterms:created>"
                      "</cp:coreProperties>\n",
                      day);
}
