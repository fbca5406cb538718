/* Trees from the top down, by Graphviz: it is asked for places alone, the picture is ours. */
#include <graphviz/gvc.h>
#include <stdio.h>

#include "base/foreign.h"
#include "report/chart.h"

enum { POINTS = 72 };

/* Each of its contexts reads the list of its plugins anew and never gives that back: there is one,
 * made when it is first needed, and used by one thread at a time. */
static GVC_t *context;

static void set_attribute(Agraph_t *graph, int kind, const char *name, const char *value)
{
    agattr(graph, kind, (char *)name, (char *)value);
}

static void set_inches(Agnode_t *node, const char *name, size_t points)
{
    char text[32];
    snprintf(text, sizeof text, "%.4f", (double)points / POINTS);
    agsafeset(node, (char *)name, text, (char *)"");
}

static bool add_nodes(Agraph_t *graph, const struct drawing *drawing, Agnode_t **nodes)
{
    char name[32];
    for (size_t i = 0; i < drawing->chart->count; i++) {
        snprintf(name, sizeof name, "n%zu", i);
        nodes[i] = agnode(graph, name, 1);
        if (!nodes[i])
            return false;
        set_inches(nodes[i], "width", drawing->places[i].width);
        set_inches(nodes[i], "height", drawing->places[i].height);
    }
    for (size_t i = 0; i < drawing->chart->count; i++) {
        size_t parent = drawing->chart->nodes[i].parent;
        if (parent < drawing->chart->count && !agedge(graph, nodes[parent], nodes[i], NULL, 1))
            return false;
    }
    return true;
}

/* Graphviz counts from below, and gives the middle of a node. */
static void take_places(struct drawing *drawing, Agraph_t *graph, Agnode_t *const *nodes)
{
    boxf box = GD_bb(graph);
    drawing->width = (size_t)(box.UR.x - box.LL.x) + 2 * CHART_MARGIN;
    drawing->height = (size_t)(box.UR.y - box.LL.y) + 2 * CHART_MARGIN;
    for (size_t i = 0; i < drawing->chart->count; i++) {
        struct place *place = &drawing->places[i];
        double x = ND_coord(nodes[i]).x - box.LL.x - (double)place->width / 2;
        double y = box.UR.y - ND_coord(nodes[i]).y - (double)place->height / 2;
        place->x = CHART_MARGIN + (size_t)(x > 0 ? x + 0.5 : 0);
        place->y = CHART_MARGIN + (size_t)(y > 0 ? y + 0.5 : 0);
    }
}

static bool lay_out(struct drawing *drawing, Agnode_t **nodes)
{
    bool good = false;
    Agraph_t *graph = agopen((char *)"tree", Agstrictdirected, NULL);
    if (!graph)
        return false;
    set_attribute(graph, AGRAPH, "nodesep", "0.25");
    set_attribute(graph, AGRAPH, "ranksep", "0.6");
    set_attribute(graph, AGRAPH, "splines", "false");
    set_attribute(graph, AGNODE, "shape", "box");
    set_attribute(graph, AGNODE, "fixedsize", "true");
    set_attribute(graph, AGNODE, "label", "");
    if (add_nodes(graph, drawing, nodes) && gvLayout(context, graph, "dot") == 0) {
        take_places(drawing, graph, nodes);
        gvFreeLayout(context, graph);
        good = true;
    }
    agclose(graph);
    return good;
}

static bool lay_out_alone(struct drawing *drawing, Agnode_t **nodes)
{
    struct plain_locale locale;
    bool good = false;
    if (!isms__plain_locale_begin(&locale))
        return false;
    isms__alone_begin();
    agerrlevel_t before = agseterr(AGMAX); /* its messages would go to standard error */
    if (!context)
        context = gvContext();
    good = context && lay_out(drawing, nodes);
    agseterr(before);
    isms__alone_end();
    isms__plain_locale_end(&locale);
    return good;
}

bool isms__graphviz_layout(struct drawing *drawing, bool *failed)
{
    const isms_allocator *memory = drawing->memory;
    Agnode_t **nodes = isms__memory_zeroed(memory, drawing->chart->count + 1, sizeof *nodes);
    bool good = nodes && drawing->chart->count > 0 && lay_out_alone(drawing, nodes);
    *failed = !nodes;
    isms__memory_free(memory, nodes);
    return good;
}
