/* Charts on their way to a picture: where their nodes stand. */
#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include "report/office.h"

enum { CHART_MARGIN = 10, CHART_PAD = 12, CHART_LINE = 16, CHART_STEP = 30, LEVEL_GAP = 44 };
enum { LABEL_MOST = 44, DETAIL_MOST = 56 }; /* in columns of a terminal: the rest is cut off */

struct place {
    size_t x, y, width, height;
};

/* A chart with places for its nodes, in pixels. */
struct drawing {
    const isms_allocator *memory;
    const struct chart *chart;
    struct place *places;
    size_t width, height;
    size_t left;   /* where bars begin */
    bool top_down; /* else each node stands below the one before, indented */
};

/* How wide a tree may be from the top down, in pixels: alone, and on a page. */
enum { WIDEST_PICTURE = 2400, WIDEST_INSIDE = 1120 };

/* Lays a chart out; a tree that is wider than `widest` goes down line by line. False when memory is
 * out. The places belong to the caller. */
bool isms__drawing_init(struct drawing *drawing, const isms_allocator *memory,
                        const struct chart *chart, size_t widest);
/* How much of a line of text is shown: its bytes. */
size_t isms__shown_part(const char *line, size_t length, size_t most);

/* Places for the nodes of a tree from the top down, whose sizes are known. It takes memory for each
 * node and level. False when memory is out. */
bool isms__tree_layout(struct drawing *drawing);

#endif
