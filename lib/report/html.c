/* Tables and documents as HTML: one file that needs no other. */
#include "base/escape.h"
#include "report/office.h"

/* The letters of codes differ in shape: A is filled, R framed, C dotted and round, I bare, S and V
 * are underlined. */
static const char style[] =
    ":root{color-scheme:light dark;--ink:#1d2329;--soft:#5c6670;--line:#dde2e7;--paper:#fff;"
    "--head:#f4f6f8;--tint:#f9fafb;--mark:#1f4e79;--on-mark:#fff;--good:#1d6b3a;--warning:#8a5a00;--bad:#a3201d}"
    "@media(prefers-color-scheme:dark){:root{--ink:#dfe4e9;--soft:#98a3ad;--line:#333b43;"
    "--paper:#15191d;--head:#1f252b;--tint:#191e23;--mark:#8fbce6;--on-mark:#10161c;--good:#7fce9b;--warning:#e3b458;--bad:#f08a84}}"
    "body{font:15px/1.45 system-ui,-apple-system,\"Segoe UI\",sans-serif;margin:1.5rem 2rem;"
    "color:var(--ink);background:var(--paper)}"
    "h1,p{max-width:60rem;overflow-wrap:anywhere}"
    "h1{font-size:1.3rem;font-weight:600;margin:0 0 1rem}p{color:var(--soft);margin:1rem 0 0}"
    "p+table{margin-top:1rem}p+p{margin-top:.4rem}"
    "table{border-collapse:separate;border-spacing:0}"
    "th,td{padding:.4rem .7rem;text-align:left;vertical-align:top;max-width:24rem;"
    "border-bottom:1px solid var(--line);overflow-wrap:break-word;background:var(--paper)}"
    "thead th{position:sticky;top:0;z-index:2;font-weight:600;vertical-align:bottom;"
    "background:var(--head);border-bottom:2px solid var(--line)}"
    "tbody tr:nth-child(even) td{background:var(--tint)}tbody tr:hover td{background:var(--head)}"
    "td:first-child,th:first-child{position:sticky;left:0;z-index:1;"
    "border-right:1px solid var(--line)}thead th:first-child{z-index:3}"
    ".matrix td:nth-child(n+2),.matrix th:nth-child(n+2){min-width:0;padding:.4rem;"
    "text-align:center;white-space:nowrap;border-right:1px solid var(--line)}"
    ".matrix th:nth-child(n+2){writing-mode:vertical-rl;transform:rotate(180deg);max-height:14rem;"
    "white-space:normal;text-align:left;vertical-align:middle;font-weight:500;"
    "border:0 solid var(--line);border-width:2px 0 0 1px}"
    "td:has(span){white-space:nowrap}span{display:inline-block;min-width:1.5em;font-size:.85em;line-height:1.5;text-align:center;"
    "border:1.5px solid transparent;border-radius:.25em;margin:0 .1em}"
    ".a{background:var(--mark);border-color:var(--mark);color:var(--on-mark);font-weight:700}"
    ".r{border-color:var(--mark);color:var(--mark);font-weight:700}"
    ".c{border:1.5px dotted var(--soft);border-radius:1em}.i{font-family:Georgia,serif}"
    ".s,.v{border-bottom-color:var(--soft);border-radius:0}.v{border-bottom-style:double}"
    "@media(max-width:40rem){body{font-size:13px;margin:1rem}"
    "th,td{padding:.35rem .5rem;min-width:7rem;max-width:13rem}"
    "td:first-child,th:first-child{min-width:0!important;max-width:34vw}}"
    "@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;"
    "--head:#fff;--tint:#fff;--mark:#000}@page{size:landscape;margin:12mm}"
    "body{font-size:8.5pt;margin:0}"
    "thead th,td:first-child,th:first-child{position:static;min-width:0}"
    "thead{display:table-header-group}tr{break-inside:avoid}.a{color:#000;border-width:3px;"
    "background:none}}"
    ".good{color:var(--good)}.warning{color:var(--warning)}.bad{color:var(--bad);font-weight:600}"
    ".soft{color:var(--soft)}"
    "h2{font-size:1.1rem;margin:2rem 0 .6rem}h3,h4{font-size:1rem;margin:1.4rem 0 .5rem}"
    ".text,li{max-width:60rem;color:var(--ink);overflow-wrap:anywhere}ul{padding-left:1.2rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;max-width:60rem}"
    "dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}"
    ".sign{border-top:1px solid var(--soft);max-width:20rem;margin:4rem 0 1rem;padding-top:.3rem}"
    ".logo{float:right;max-height:4rem;max-width:15rem}"
    ".chart{display:block;max-width:100%;height:auto;margin:1rem 0}"
    ".chart text{font:14px system-ui,-apple-system,\"Segoe UI\",sans-serif;fill:var(--ink)}"
    ".chart .label{font-weight:600}.chart .detail{font-size:12px;fill:var(--soft)}"
    ".chart .line{fill:none;stroke:var(--soft)}.chart .box{fill:var(--head);stroke:var(--soft)}"
    ".chart .bar{fill:var(--mark)}.good .box{stroke:var(--good)}.warning .box{stroke:var(--warning)"
    "}.bad .box{stroke:var(--bad);stroke-width:2}.soft .box{stroke-dasharray:3 3}"
    ".good .bar{fill:var(--good)}.warning .bar{fill:var(--warning)}.bad .bar{fill:var(--bad)}"
    "@media print{.break{break-after:page}}";

/* Text between tags; what no document may have becomes U+FFFD. */
void isms__put_html(struct output *out, const char *text)
{
    while (*text) {
        const char *start = text;
        uint32_t code = isms__next_char(&text);
        const char *other = isms__escaped(*start, false);
        if (other)
            isms__output_put(out, other);
        else if (code == 0xFFFD || !isms__xml_char(code))
            isms__output_put(out, "\xef\xbf\xbd");
        else
            isms__output_add(out, start, (size_t)(text - start));
    }
}

static void put_tagged(struct output *out, const char *before, const char *text, const char *behind)
{
    isms__output_put(out, before);
    isms__put_html(out, text);
    isms__output_put(out, behind);
}

/* Each letter of a code by itself, so that it can be marked. */
void isms__html_codes(struct output *out, const char *codes)
{
    for (; *codes; codes++)
        if (strchr("RACISV", *codes))
            isms__output_format(out, "<span class=\"%c\">%c</span>", *codes | 0x20, *codes);
}

/* Columns are as wide as what they hold wants to be, so that no browser squeezes them into words
 * below each other where a table is wider than the window. */
static void put_html_head(const isms_table *table, const size_t *widths, struct output *out)
{
    bool matrix = isms__table_is_matrix(table);
    isms__output_put(out, "<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        isms__output_put(out, "<th scope=\"col\"");
        if (widths && !(matrix && i))
            isms__output_format(out, " style=\"min-width:%zuch\"", widths[i]);
        isms__output_put(out, ">");
        isms__put_html(out, table->columns[i]);
        isms__output_put(out, "</th>");
    }
    isms__output_put(out, "</tr>\n");
}

static void put_linked(struct output *out, const struct links *links, const char *id,
                       const char *text)
{
    const char *address = links && id ? links->address(links->context, id) : NULL;
    if (address) {
        isms__output_put(out, "<a href=\"");
        isms__put_html(out, address);
        isms__output_put(out, "\">");
    }
    isms__put_html(out, text);
    if (address)
        isms__output_put(out, "</a>");
}

static void put_html_row(const isms_table *table, size_t row, const struct links *links,
                         struct output *out)
{
    static const char *const tones[] = {[TONE_PLAIN] = "<td>",
                                        [TONE_GOOD] = "<td class=\"good\">",
                                        [TONE_WARNING] = "<td class=\"warning\">",
                                        [TONE_BAD] = "<td class=\"bad\">",
                                        [TONE_SOFT] = "<td class=\"soft\">"};
    isms__output_put(out, "<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        struct cell_mark mark = isms__table_mark(table, row, i);
        const char *text = isms__table_text(table, row, i);
        isms__output_put(out, tones[mark.tone]);
        if (isms__table_has_codes(table, i))
            isms__html_codes(out, text);
        else
            put_linked(out, links, mark.id, text);
        isms__output_put(out, "</td>");
    }
    isms__output_put(out, "</tr>\n");
}

void isms__html_table(const isms_table *table, const char *label, const struct links *links,
                      struct output *out)
{
    enum { WIDEST = 22 };
    size_t *widths = isms__memory_zeroed(&table->memory, table->column_count + 1, sizeof *widths);
    if (widths)
        isms__column_widths(table, WIDEST, widths);
    else
        out->status = ISMS_ERROR_MEMORY;
    put_tagged(out,
               isms__table_is_matrix(table) ? "<table class=\"matrix\" aria-label=\""
                                            : "<table aria-label=\"",
               label, "\">\n<thead>\n");
    put_html_head(table, widths, out);
    isms__output_put(out, "</thead>\n<tbody>\n");
    for (size_t r = 0; r < isms_table_row_count(table); r++)
        put_html_row(table, r, links, out);
    isms__output_put(out, "</tbody>\n</table>\n");
    isms__memory_free(&table->memory, widths);
}

static void put_paragraphs(struct output *out, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        isms__output_put(out, "<p>");
        isms__put_html(out, texts[i]);
        isms__output_put(out, "</p>\n");
    }
}

/* ---- pages ---- */

const char *isms__html_style(void)
{
    return style;
}

void isms__html_begin(struct output *out, const char *title, const char *language)
{
    isms__output_put(out, "<!DOCTYPE html>\n<html lang=\"");
    isms__put_html(out, language);
    isms__output_put(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'unsafe-inline'; img-src data:\">\n<title>");
    isms__put_html(out, title);
    isms__output_put(out, "</title>\n<style>");
    isms__output_put(out, style);
    isms__output_put(out, "</style>\n</head>\n<body>\n");
}

void isms__html_end(struct output *out)
{
    isms__output_put(out, "</body>\n</html>\n");
}

void isms__render_html(const isms_table *table, struct output *out)
{
    isms__html_begin(out, table->title, "en");
    isms__output_put(out, "<h1>");
    isms__put_html(out, table->title);
    isms__output_put(out, "</h1>\n");
    put_paragraphs(out, table->leads, table->lead_count);
    isms__html_table(table, table->title, NULL, out);
    put_paragraphs(out, table->notes, table->note_count);
    isms__html_end(out);
}

/* ---- documents ---- */

static void put_heading(const struct block *block, struct output *out)
{
    unsigned level = block->level < 6 ? block->level : 6;
    isms__output_format(out, "<h%u", level);
    if (block->id) {
        isms__output_put(out, " id=\"");
        isms__put_html(out, block->id);
        isms__output_put(out, "\"");
    }
    isms__output_put(out, ">");
    isms__put_html(out, block->text);
    isms__output_format(out, "</h%u>\n", level);
}

/* In a site a table or chart that is wider than the page moves by itself; else the page does. */
static void begin_wide(const char *label, const struct links *links, struct output *out)
{
    if (links)
        put_tagged(out, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"", label,
                   "\">\n");
}

static void end_wide(const struct links *links, struct output *out)
{
    isms__output_put(out, links ? "</div>\n" : "");
}

void isms__html_chart(const isms_report *d, const struct chart *chart, const struct links *links,
                      struct output *out)
{
    begin_wide(chart->title, links, out);
    isms__svg_chart(d, chart, links, true, out);
    end_wide(links, out);
}

static void put_table_block(const struct block *block, const char *label, const struct links *links,
                            struct output *out)
{
    isms_table view;
    if (isms__table_view(&view, block->table)) {
        put_paragraphs(out, view.leads, view.lead_count);
        if (links)
            put_tagged(out, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"",
                       label, "\">\n");
        isms__html_table(&view, label, links, out);
        isms__output_put(out, links ? "</div>\n" : "");
        put_paragraphs(out, view.notes, view.note_count);
    } else {
        out->status = ISMS_ERROR_MEMORY;
    }
    isms__table_view_end(&view);
}

static void put_block(const isms_report *d, const struct block *block, const char *heading,
                      const struct links *links, struct output *out)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        put_heading(block, out);
        break;
    case BLOCK_PARAGRAPH:
        put_tagged(out, "<p class=\"text\">", block->text, "</p>\n");
        break;
    case BLOCK_ITEM:
        put_tagged(out, "<li>", block->text, "</li>\n");
        break;
    case BLOCK_FACT:
        put_tagged(out, "<dt>", block->text, "</dt>");
        put_tagged(out, "<dd>", block->value, "</dd>\n");
        break;
    case BLOCK_SIGN:
        put_tagged(out, "<p class=\"sign\">", block->text, "</p>\n");
        break;
    case BLOCK_TABLE:
        put_table_block(block, heading, links, out);
        break;
    case BLOCK_CHART:
        isms__html_chart(d, block->chart, links, out);
        break;
    case BLOCK_BREAK:
        isms__output_put(out, "<div class=\"break\"></div>\n");
        break;
    }
}

/* Items and facts stand in lists, which begin and end around them. */
static const char *list_tag(const struct block *block)
{
    return !block                      ? NULL
           : block->kind == BLOCK_ITEM ? "ul"
           : block->kind == BLOCK_FACT ? "dl"
                                       : NULL;
}

void isms__html_blocks(const isms_report *d, const struct links *links, struct output *out)
{
    const struct block *before = NULL;
    const char *heading = d->title; /* the last one names the tables below it */
    for (const struct block *block = d->main.first;; before = block, block = block->next) {
        const char *old = list_tag(before), *new = list_tag(block);
        if (old && old != new)
            isms__output_format(out, "</%s>\n", old);
        if (new &&old != new)
            isms__output_format(out, "<%s>\n", new);
        if (!block)
            break;
        heading = block->kind == BLOCK_HEADING ? block->text : heading;
        put_block(d, block, heading, links, out);
    }
}

static void put_base64(struct output *out, const unsigned char *data, size_t size)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < size; i += 3) {
        uint32_t three = (uint32_t)data[i] << 16 | (i + 1 < size ? (uint32_t)data[i + 1] << 8 : 0) |
                         (i + 2 < size ? data[i + 2] : 0);
        char four[4] = {digits[three >> 18], digits[three >> 12 & 63],
                        i + 1 < size ? digits[three >> 6 & 63] : '=',
                        i + 2 < size ? digits[three & 63] : '='};
        isms__output_add(out, four, 4);
    }
}

static void put_logo(const isms_report *d, struct output *out)
{
    if (!d->logo)
        return;
    isms__output_put(out, "<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,");
    put_base64(out, d->logo, d->logo_size);
    isms__output_put(out, "\">\n");
}

void isms__document_html(const isms_report *d, struct output *out)
{
    isms__html_begin(out, d->title, d->language);
    put_logo(d, out);
    put_tagged(out, "<h1>", d->title, "</h1>\n");
    put_tagged(out, "<p>", d->marks, "</p>\n");
    isms__html_blocks(d, NULL, out);
    isms__html_end(out);
}
