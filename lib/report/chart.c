/* Where the nodes of a chart stand. */
#include "report/chart.h"

enum { BAR_AREA = 420, BAR_ROW = 30, VALUE_AREA = 80, MOST_NODES = 400 };

size_t isms__shown_part(const char *line, size_t length, size_t most)
{
    const char *p = line, *end = line + length;
    if (isms__part_width(line, end) <= most)
        return length;
    for (size_t used = 1; p < end;) { /* the ellipsis takes one */
        const char *start = p;
        isms__next_char(&p);
        used += isms__part_width(start, p);
        if (used > most)
            return (size_t)(start - line);
    }
    return length;
}

/* About how wide the lines of a text are in pixels, as far as they are shown. */
static size_t text_pixels(const char *text, size_t most, size_t size)
{
    size_t widest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n"), width = isms__part_width(text, text + length);
        widest = width > widest ? width : widest;
        text += length + (text[length] == '\n');
    }
    widest = widest < most ? widest : most;
    return widest * size * 6 / 10 + widest / 4;
}

static size_t count_lines(const char *text)
{
    size_t lines = *text ? 1 : 0;
    for (; *text; text++)
        lines += *text == '\n' && text[1];
    return lines;
}

static void set_size(struct place *place, const struct chart_node *node)
{
    size_t label = text_pixels(node->label, LABEL_MOST, 14);
    size_t detail = text_pixels(node->detail, DETAIL_MOST, 12);
    place->width = (label > detail ? label : detail) + 2 * CHART_PAD;
    place->height = 30 + count_lines(node->detail) * CHART_LINE;
}

/* Each node below the one before it, indented by its depth. */
static void list_tree(struct drawing *drawing)
{
    size_t y = CHART_MARGIN;
    drawing->width = 0;
    for (size_t i = 0; i < drawing->chart->count; i++) {
        struct place *place = &drawing->places[i];
        place->x = CHART_MARGIN + isms__chart_depth(drawing->chart, i) * CHART_STEP;
        place->y = y;
        y += place->height + 10;
        if (place->x + place->width + CHART_MARGIN > drawing->width)
            drawing->width = place->x + place->width + CHART_MARGIN;
    }
    drawing->height = y - 10 + CHART_MARGIN;
}

static bool lay_out_tree(struct drawing *drawing, size_t widest)
{
    for (size_t i = 0; i < drawing->chart->count; i++)
        set_size(&drawing->places[i], &drawing->chart->nodes[i]);
    if (drawing->chart->count > 0 && drawing->chart->count <= MOST_NODES &&
        !isms__tree_layout(drawing))
        return false;
    drawing->top_down = drawing->width > 0 && drawing->width <= widest;
    if (!drawing->top_down)
        list_tree(drawing);
    return true;
}

static void lay_out_bars(struct drawing *drawing)
{
    const struct chart *chart = drawing->chart;
    double most = isms__chart_most(chart);
    size_t widest = 0;
    for (size_t i = 0; i < chart->count; i++) {
        size_t width = text_pixels(chart->nodes[i].label, LABEL_MOST, 14);
        widest = width > widest ? width : widest;
    }
    drawing->left = 2 * CHART_MARGIN + widest;
    for (size_t i = 0; i < chart->count; i++) {
        double value = chart->nodes[i].value, share = most > 0 && value > 0 ? value / most : 0;
        drawing->places[i] = (struct place){.x = drawing->left,
                                            .y = CHART_MARGIN + i * BAR_ROW,
                                            .width = (size_t)(share * (double)BAR_AREA + 0.5),
                                            .height = BAR_ROW - 10};
    }
    drawing->width = drawing->left + BAR_AREA + VALUE_AREA;
    drawing->height = 2 * CHART_MARGIN + chart->count * BAR_ROW - 10;
}

bool isms__drawing_init(struct drawing *drawing, const isms_allocator *memory,
                        const struct chart *chart, size_t widest)
{
    *drawing = (struct drawing){.memory = memory, .chart = chart};
    drawing->places = isms__memory_zeroed(memory, chart->count + 1, sizeof *drawing->places);
    if (!drawing->places)
        return false;
    if (chart->kind == CHART_BARS) {
        lay_out_bars(drawing);
    } else if (!lay_out_tree(drawing, widest)) {
        isms__memory_free(memory, drawing->places);
        drawing->places = NULL;
    }
    return drawing->places != NULL;
}
