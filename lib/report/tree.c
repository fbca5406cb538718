/* Trees from the top down, after Reingold and Tilford (1981): what is below a node is as narrow as
 * its outline allows, parents stand above the middle of their children. */
#include "report/chart.h"

enum { NODE_GAP = 18 };

/* How far something reaches at one level, from a middle on: in pixels, to the left below 0. */
struct reach {
    int64_t left, right;
};

/* A tree while it is laid out. What is below a node is put together from right to left, from the
 * middle of its last child on. */
struct tree {
    const struct chart *chart;
    struct place *places;
    size_t levels;
    struct reach
        *below; /* by node, and behind all for the roots: what is below it, level by level */
    struct branch {
        size_t depth, levels; /* how deep it stands; how many levels are below it */
        int64_t at;           /* its middle: from the middle of its last sibling on */
        int64_t middle;       /* of its children */
    } * branches;
};

static size_t parent_of(const struct tree *tree, size_t node)
{
    size_t parent = tree->chart->nodes[node].parent;
    return parent < node ? parent : tree->chart->count;
}

/* How far a node and what is below it reach, from its middle on. */
static struct reach reach_of(const struct tree *tree, size_t node, size_t level)
{
    int64_t width = (int64_t)tree->places[node].width, middle = tree->branches[node].middle;
    if (level == 0)
        return (struct reach){-(width / 2), width - width / 2};
    struct reach r = tree->below[node * tree->levels + level - 1];
    return (struct reach){r.left - middle, r.right - middle};
}

/* Puts a node, below which all stands, to the left of its siblings. */
static void put_beside(struct tree *tree, size_t node)
{
    size_t parent = parent_of(tree, node);
    struct branch *own = &tree->branches[node], *above = &tree->branches[parent];
    struct reach *below = &tree->below[parent * tree->levels];
    size_t levels = own->levels + 1;
    own->at = 0;
    for (size_t i = 0; i < levels && i < above->levels; i++) {
        int64_t room = below[i].left - NODE_GAP - reach_of(tree, node, i).right;
        own->at = room < own->at ? room : own->at;
    }
    for (size_t i = 0; i < levels; i++) {
        struct reach r = reach_of(tree, node, i);
        below[i].left = own->at + r.left;
        if (i >= above->levels)
            below[i].right = own->at + r.right;
    }
    above->levels = levels > above->levels ? levels : above->levels;
    above->middle = own->at / 2; /* between the first and the last, which is at 0 */
}

/* Where each level begins; how high all of them are. */
static size_t place_levels(struct tree *tree)
{
    size_t y = CHART_MARGIN;
    for (size_t level = 0; level < tree->levels; level++) {
        size_t highest = 0;
        for (size_t i = 0; i < tree->chart->count; i++) {
            struct place *place = &tree->places[i];
            if (tree->branches[i].depth != level)
                continue;
            place->y = y;
            highest = place->height > highest ? place->height : highest;
        }
        y += highest + LEVEL_GAP;
    }
    return y - LEVEL_GAP + CHART_MARGIN;
}

static void place_all(struct tree *tree, struct drawing *drawing)
{
    size_t count = tree->chart->count;
    const struct reach *whole = &tree->below[count * tree->levels];
    int64_t left = 0, right = 0;
    for (size_t i = 0; i < tree->levels; i++) {
        left = whole[i].left < left ? whole[i].left : left;
        right = whole[i].right > right ? whole[i].right : right;
    }
    tree->branches[count].at = tree->branches[count].middle + CHART_MARGIN - left;
    for (size_t i = 0; i < count; i++) {
        const struct branch *above = &tree->branches[parent_of(tree, i)];
        tree->branches[i].at += above->at - above->middle;
        tree->places[i].x = (size_t)(tree->branches[i].at - (int64_t)tree->places[i].width / 2);
    }
    drawing->width = (size_t)(right - left) + 2 * CHART_MARGIN;
    drawing->height = place_levels(tree);
}

bool isms__tree_layout(struct drawing *drawing)
{
    const isms_allocator *memory = drawing->memory;
    size_t count = drawing->chart->count;
    struct tree tree = {.chart = drawing->chart, .places = drawing->places};
    tree.branches = isms__memory_zeroed(memory, count + 1, sizeof *tree.branches);
    for (size_t i = 0; i < count && tree.branches; i++) {
        size_t parent = parent_of(&tree, i);
        size_t depth = parent < count ? tree.branches[parent].depth + 1 : 0;
        tree.branches[i].depth = depth;
        tree.levels = depth + 1 > tree.levels ? depth + 1 : tree.levels;
    }
    tree.below = isms__memory_zeroed(memory, (count + 1) * tree.levels, sizeof *tree.below);
    bool good = tree.branches && tree.below;
    for (size_t i = count; good && i-- > 0;)
        put_beside(&tree, i);
    if (good)
        place_all(&tree, drawing);
    isms__memory_free(memory, tree.branches);
    isms__memory_free(memory, tree.below);
    return good;
}
