/* Charts as pictures: trees as boxes with lines between them, bars beside their labels. */
#include "report/chart.h"

enum { TITLE_AREA = 58, BETWEEN = 36, LEAST_WIDTH = 480 };

/* Inside HTML the page has these colours, by the same names; elsewhere a picture has its own. */
static const char chart_style[] =
    "text{font:14px system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;fill:#1d2329}"
    ".box{fill:#f4f6f8;stroke:#5c6670}.line{stroke:#98a3ad;fill:none}"
    ".label{font-weight:600}.detail{font-size:12px;fill:#5c6670}"
    ".bar{fill:#1f4e79}.good .box{fill:#e3f2e6;stroke:#1d6b3a}.warning .box{fill:#fff1d0;stroke:"
    "#8a5a00}.bad .box{fill:#fbe1df;stroke:#a3201d;stroke-width:2}.good .bar{fill:#1d6b3a}"
    ".warning .bar{fill:#b9770e}.bad .bar{fill:#a3201d}.soft .bar{fill:#98a3ad}"
    ".soft .box{fill:none;stroke:#98a3ad;stroke-dasharray:3 3}.title{font-size:18px;"
    "font-weight:600;fill:#1f4e79}.paper{fill:#fff}";

static const char *tone_class(enum tone tone)
{
    static const char *const names[] = {[TONE_PLAIN] = "plain",
                                        [TONE_GOOD] = "good",
                                        [TONE_WARNING] = "warning",
                                        [TONE_BAD] = "bad",
                                        [TONE_SOFT] = "soft"};
    return names[tone];
}

/* ---- text ---- */

/* A piece of a line, up to `most` columns of it; steering marks would reach what is beside. */
static void put_part(const isms_report *d, const char *line, size_t length, size_t most,
                     struct output *out)
{
    struct text part, clean;
    size_t shown = isms__shown_part(line, length, most);
    isms__text_init(&part, &d->memory);
    isms__text_init(&clean, &d->memory);
    isms__text_add(&part, line, shown);
    isms__put_clean(&clean, isms__text_get(&part), SIZE_MAX / 2);
    if (shown < length)
        isms__text_put(&clean, "\xe2\x80\xa6");
    isms__put_html(out, isms__text_get(&clean));
    if (part.failed || clean.failed)
        out->status = ISMS_ERROR_MEMORY;
    isms__text_clear(&part);
    isms__text_clear(&clean);
}

static void put_line(const isms_report *d, const char *style, const char *line, size_t length,
                     size_t most, size_t x, size_t y, struct output *out)
{
    isms__output_format(out, "<text class=\"%s\" x=\"%zu\" y=\"%zu\">", style, x, y);
    put_part(d, line, length, most, out);
    isms__output_put(out, "</text>");
}

static void put_details(const isms_report *d, const char *text, size_t x, size_t y,
                        struct output *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");
        put_line(d, "detail", text, length, DETAIL_MOST, x, y, out);
        text += length + (text[length] == '\n');
        y += CHART_LINE;
    }
}

static void put_label(const isms_report *d, const struct chart_node *node,
                      const struct links *links, size_t x, size_t y, struct output *out)
{
    const char *address = links && node->id ? links->address(links->context, node->id) : NULL;
    if (address) {
        isms__output_put(out, "<a href=\"");
        isms__put_html(out, address);
        isms__output_put(out, "\">");
    }
    put_line(d, "label", node->label, strlen(node->label), LABEL_MOST, x, y, out);
    if (address)
        isms__output_put(out, "</a>");
}

/* A group for a node, with all of its label for who points at it. */
static void begin_node(const isms_report *d, const struct chart_node *node, struct output *out)
{
    isms__output_format(out, "<g class=\"%s\"><title>", tone_class(node->tone));
    put_part(d, node->label, strlen(node->label), SIZE_MAX, out);
    isms__output_put(out, "</title>");
}

/* ---- trees ---- */

/* Lines turn half way above the highest box that stands below the same one. */
static size_t turn_of(const struct drawing *drawing, size_t parent)
{
    size_t top = SIZE_MAX, bottom = drawing->places[parent].y + drawing->places[parent].height;
    for (size_t i = 0; i < drawing->chart->count; i++)
        if (drawing->chart->nodes[i].parent == parent && drawing->places[i].y < top)
            top = drawing->places[i].y;
    return top > bottom ? bottom + (top - bottom) / 2 : bottom;
}

static void put_line_above(const struct drawing *drawing, size_t index, struct output *out)
{
    const struct chart_node *node = &drawing->chart->nodes[index];
    const struct place *to = &drawing->places[index], *from;
    if (node->parent >= drawing->chart->count)
        return;
    from = &drawing->places[node->parent];
    isms__output_put(out, "<path class=\"line\" d=\"");
    if (drawing->top_down)
        isms__output_format(out, "M%zu %zuV%zuH%zuV%zu", from->x + from->width / 2,
                            from->y + from->height, turn_of(drawing, node->parent),
                            to->x + to->width / 2, to->y);
    else
        isms__output_format(out, "M%zu %zuV%zuH%zu", from->x + CHART_STEP / 2,
                            from->y + from->height, to->y + 15, to->x);
    isms__output_put(out, node->dashed ? "\" stroke-dasharray=\"4 3\"/>\n" : "\"/>\n");
}

static void put_box(const isms_report *d, const struct drawing *drawing, size_t index,
                    const struct links *links, struct output *out)
{
    const struct chart_node *node = &drawing->chart->nodes[index];
    const struct place *place = &drawing->places[index];
    begin_node(d, node, out);
    isms__output_format(
        out, "<rect class=\"box\" x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%zu\" rx=\"4\"/>",
        place->x, place->y, place->width, place->height);
    put_label(d, node, links, place->x + CHART_PAD, place->y + 20, out);
    put_details(d, node->detail, place->x + CHART_PAD, place->y + 20 + CHART_LINE, out);
    isms__output_put(out, "</g>\n");
}

/* ---- bars ---- */

static void put_bar(const isms_report *d, const struct drawing *drawing, size_t index,
                    const struct links *links, struct output *out)
{
    const struct chart_node *node = &drawing->chart->nodes[index];
    const struct place *place = &drawing->places[index];
    begin_node(d, node, out);
    put_label(d, node, links, CHART_MARGIN, place->y + 15, out);
    isms__output_format(
        out, "<rect class=\"bar\" x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%zu\" rx=\"2\"/>",
        place->x, place->y, place->width ? place->width : 1, place->height);
    isms__output_format(out, "<text x=\"%zu\" y=\"%zu\">%ld</text></g>\n",
                        place->x + place->width + 8, place->y + 15, (long)(node->value + 0.5));
}

/* ---- both ---- */

static void put_drawing(const isms_report *d, const struct drawing *drawing,
                        const struct links *links, struct output *out)
{
    bool bars = drawing->chart->kind == CHART_BARS;
    for (size_t i = 0; i < drawing->chart->count && !bars; i++)
        put_line_above(drawing, i, out);
    for (size_t i = 0; i < drawing->chart->count; i++)
        if (bars)
            put_bar(d, drawing, i, links, out);
        else
            put_box(d, drawing, i, links, out);
}

/* What has links inside is no picture to a screen reader, but a group of them. */
static void begin_picture(const isms_report *d, size_t width, size_t height, const char *title,
                          bool linked, struct output *out)
{
    isms__output_format(out,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"%s\" "
                        "width=\"%zu\" height=\"%zu\" viewBox=\"0 0 %zu %zu\">\n<title>",
                        linked ? "group" : "img", width, height, width, height);
    put_part(d, title, strlen(title), SIZE_MAX, out);
    isms__output_put(out, "</title>\n");
}

void isms__svg_chart(const isms_report *d, const struct chart *chart, const struct links *links,
                     bool inside, struct output *out)
{
    struct drawing drawing;
    if (!isms__drawing_init(&drawing, &d->memory, chart, inside ? WIDEST_INSIDE : WIDEST_PICTURE)) {
        out->status = ISMS_ERROR_MEMORY;
        return;
    }
    begin_picture(d, drawing.width, drawing.height, chart->title, links != NULL, out);
    if (!inside)
        isms__output_format(out, "<style>%s</style>\n", chart_style);
    put_drawing(d, &drawing, links, out);
    isms__output_put(out, "</svg>\n");
    isms__memory_free(&d->memory, drawing.places);
}

/* ---- a picture of its own: all charts, one below the other ---- */

static void put_pictures(const isms_report *d, const struct drawing *drawings, size_t count,
                         struct output *out)
{
    size_t width = LEAST_WIDTH, height = 0, y = TITLE_AREA;
    for (size_t i = 0; i < count; i++) {
        width = drawings[i].width > width ? drawings[i].width : width;
        height += drawings[i].height + (i ? BETWEEN : 0);
    }
    begin_picture(d, width, height + TITLE_AREA, d->title, false, out);
    isms__output_format(out, "<style>%s</style>\n", chart_style);
    isms__output_put(out, "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    put_line(d, "title", d->title, strlen(d->title), width / 11, CHART_MARGIN, 26, out);
    put_line(d, "detail", d->marks, strlen(d->marks), width / 7, CHART_MARGIN, 46, out);
    isms__output_put(out, "\n");
    for (size_t i = 0; i < count; i++) {
        if (i) {
            const char *title = drawings[i].chart->title;
            put_line(d, "label", title, strlen(title), width / 8, CHART_MARGIN, y + 24, out);
            y += BETWEEN;
        }
        isms__output_format(out, "<g transform=\"translate(0,%zu)\">\n", y);
        put_drawing(d, &drawings[i], NULL, out);
        isms__output_put(out, "</g>\n");
        y += drawings[i].height;
    }
    isms__output_put(out, "</svg>\n");
}

void isms__document_svg(const isms_report *d, struct output *out)
{
    size_t count = 0;
    bool good = true;
    struct drawing *drawings = isms__memory_zeroed(&d->memory, d->chart_count, sizeof *drawings);
    if (!drawings) {
        out->status = ISMS_ERROR_MEMORY;
        return;
    }
    for (const struct block *b = d->main.first; b && good; b = b->next)
        if (b->kind == BLOCK_CHART && count < d->chart_count)
            good = isms__drawing_init(&drawings[count++], &d->memory, b->chart, WIDEST_PICTURE);
    isms__output_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (good)
        put_pictures(d, drawings, count, out);
    else
        out->status = ISMS_ERROR_MEMORY;
    for (size_t i = 0; i < count; i++)
        isms__memory_free(&d->memory, drawings[i].places);
    isms__memory_free(&d->memory, drawings);
}
