/* Charts as pictures: trees as indented boxes with lines between them, bars beside their labels. */
#include "base/escape.h"
#include "report/document.h"

enum { ROW = 34, LINE = 15, STEP = 28, MARGIN = 8, BAR_AREA = 360, PAD = 10 };

/* Colours by tone: of the page inside HTML, of its own elsewhere. */
static const char chart_style[] =
    ".box{fill:#fff;stroke:#5c6670}.line{stroke:#98a3ad;fill:none}text{font:13px sans-serif;"
    "fill:#1d2329}.detail{font-size:11px;fill:#5c6670}.bar{fill:#1f4e79}"
    ".good .box{stroke:#1d6b3a}.warning .box{stroke:#8a5a00}.bad .box{stroke:#a3201d;"
    "stroke-width:2}.good .bar{fill:#1d6b3a}.warning .bar{fill:#b9770e}.bad .bar{fill:#a3201d}"
    ".soft .bar{fill:#98a3ad}.soft .box{stroke:#98a3ad;stroke-dasharray:3 3}";

static const char *tone_class(enum tone tone)
{
    static const char *const names[] = {[TONE_PLAIN] = "plain",
                                        [TONE_GOOD] = "good",
                                        [TONE_WARNING] = "warning",
                                        [TONE_BAD] = "bad",
                                        [TONE_SOFT] = "soft"};
    return names[tone];
}

static size_t count_lines(const char *text)
{
    size_t lines = *text ? 1 : 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* About how wide a text is, in pixels. */
static size_t text_pixels(const char *text)
{
    size_t widest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n"), width = isms__part_width(text, text + length);
        widest = width > widest ? width : widest;
        text += length + (text[length] == '\n');
    }
    return widest * 8;
}

static size_t box_width(const struct chart_node *node)
{
    size_t label = text_pixels(node->label), detail = text_pixels(node->detail) * 7 / 8;
    return (label > detail ? label : detail) + 2 * PAD;
}

static size_t box_height(const struct chart_node *node)
{
    return 24 + count_lines(node->detail) * LINE;
}

static size_t depth_of(const struct chart *chart, size_t index)
{
    size_t depth = 0;
    while (chart->nodes[index].parent != SIZE_MAX && depth < 64) {
        index = chart->nodes[index].parent;
        depth++;
    }
    return depth;
}

static void put_lines(const char *text, size_t x, size_t y, struct output *out)
{
    while (*text) {
        size_t length = strcspn(text, "\n");
        isms__output_format(out, "<text class=\"detail\" x=\"%zu\" y=\"%zu\">", x, y);
        for (size_t i = 0; i < length; i++) {
            const char *other = isms__escaped(text[i], false);
            if (other)
                isms__output_put(out, other);
            else
                isms__output_add(out, text + i, 1);
        }
        isms__output_put(out, "</text>");
        text += length + (text[length] == '\n');
        y += LINE;
    }
}

static void put_label(const struct chart_node *node, const struct links *links, size_t x, size_t y,
                      struct output *out)
{
    const char *address = links && node->id ? links->address(links->context, node->id) : NULL;
    if (address) {
        isms__output_put(out, "<a href=\"");
        isms__put_html(out, address);
        isms__output_put(out, "\">");
    }
    isms__output_format(out, "<text x=\"%zu\" y=\"%zu\">", x, y);
    isms__put_html(out, node->label);
    isms__output_put(out, address ? "</text></a>" : "</text>");
}

/* ---- trees ---- */

/* Where each node stands; a line leads to it from the one above. */
static void put_tree_node(const struct chart *chart, size_t index, const size_t *tops,
                          const struct links *links, struct output *out)
{
    const struct chart_node *node = &chart->nodes[index];
    size_t x = MARGIN + depth_of(chart, index) * STEP, y = tops[index];
    isms__output_format(out, "<g class=\"%s\">", tone_class(node->tone));
    if (node->parent != SIZE_MAX)
        isms__output_format(out, "<path class=\"line\" d=\"M%zu %zuV%zuH%zu\"%s/>", x - STEP / 2,
                            tops[node->parent] + box_height(&chart->nodes[node->parent]), y + 12, x,
                            node->dashed ? " stroke-dasharray=\"4 3\"" : "");
    isms__output_format(out,
                        "<rect class=\"box\" x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%zu\" "
                        "rx=\"4\"/>",
                        x, y, box_width(node), box_height(node));
    put_label(node, links, x + PAD, y + 17, out);
    put_lines(node->detail, x + PAD, y + 17 + LINE, out);
    isms__output_put(out, "</g>\n");
}

static void measure_tree(const struct chart *chart, size_t *tops, size_t *width, size_t *height)
{
    *width = 0;
    *height = MARGIN;
    for (size_t i = 0; i < chart->count; i++) {
        size_t right = MARGIN + depth_of(chart, i) * STEP + box_width(&chart->nodes[i]) + MARGIN;
        tops[i] = *height;
        *height += box_height(&chart->nodes[i]) + ROW - 24;
        *width = right > *width ? right : *width;
    }
}

/* ---- bars ---- */

static size_t label_width(const struct chart *chart)
{
    size_t widest = 0;
    for (size_t i = 0; i < chart->count; i++) {
        size_t width = text_pixels(chart->nodes[i].label);
        widest = width > widest ? width : widest;
    }
    return widest < 400 ? widest : 400;
}

static void put_bar(const struct chart_node *node, double most, size_t left, size_t y,
                    const struct links *links, struct output *out)
{
    long length = most > 0 ? (long)(node->value / most * BAR_AREA + 0.5) : 0;
    isms__output_format(out, "<g class=\"%s\">", tone_class(node->tone));
    put_label(node, links, MARGIN, y + 14, out);
    isms__output_format(out,
                        "<rect class=\"bar\" x=\"%zu\" y=\"%zu\" width=\"%ld\" height=\"18\"/>",
                        left, y, length);
    isms__output_format(out, "<text x=\"%ld\" y=\"%zu\">%ld</text></g>\n", (long)left + length + 6,
                        y + 14, (long)(node->value + 0.5));
}

static void put_bars(const struct chart *chart, size_t left, const struct links *links,
                     struct output *out)
{
    double most = 0;
    for (size_t i = 0; i < chart->count; i++)
        most = chart->nodes[i].value > most ? chart->nodes[i].value : most;
    for (size_t i = 0; i < chart->count; i++)
        put_bar(&chart->nodes[i], most, left, MARGIN + i * 26, links, out);
}

/* ---- both ---- */

void isms__svg_chart(const isms_report *d, const struct chart *chart, const struct links *links,
                     bool inside, struct output *out)
{
    size_t width, height, left = 2 * MARGIN + label_width(chart);
    size_t *tops = isms__memory_zeroed(&d->memory, chart->count + 1, sizeof *tops);
    if (!tops) {
        out->status = ISMS_ERROR_MEMORY;
        return;
    }
    measure_tree(chart, tops, &width, &height);
    if (chart->kind == CHART_BARS) {
        width = left + BAR_AREA + 60;
        height = 2 * MARGIN + chart->count * 26;
    }
    isms__output_format(out,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
                        "width=\"%zu\" height=\"%zu\" viewBox=\"0 0 %zu %zu\">\n<title>",
                        width, height, width, height);
    isms__put_html(out, chart->title);
    isms__output_put(out, "</title>\n");
    if (!inside)
        isms__output_format(out, "<style>%s</style>\n", chart_style);
    if (chart->kind == CHART_BARS)
        put_bars(chart, left, links, out);
    for (size_t i = 0; i < chart->count && chart->kind == CHART_TREE; i++)
        put_tree_node(chart, i, tops, links, out);
    isms__output_put(out, "</svg>\n");
    isms__memory_free(&d->memory, tops);
}

void isms__document_svg(const isms_report *d, struct output *out)
{
    for (const struct block *block = d->main.first; block; block = block->next)
        if (block->kind == BLOCK_CHART) {
            isms__output_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            isms__svg_chart(d, block->chart, NULL, false, out);
            return; /* a picture is one chart: the first */
        }
}
