#include "snapshot/forest.h"

/* Children of each node, in order, as a table: those of n that are still to be entered are
 * [open[n].next, open[n].end). */
struct children {
    struct open {
        uint32_t next, end;
    } * open;
    uint32_t *items, count;
};

static bool find_children(struct children *children, const isms_allocator *memory,
                          const uint32_t *parent, uint32_t count)
{
    children->open = isms__memory_zeroed(memory, (size_t)count + 1, sizeof *children->open);
    children->items = isms__memory_zeroed(memory, (size_t)count + 1, sizeof *children->items);
    if (!children->open || !children->items)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (parent[i] != NONE)
            children->open[parent[i]].end++;
    for (uint32_t i = 0; i < count; i++) { /* all are empty at first, each where it begins */
        uint32_t own = children->open[i].end;
        children->open[i] = (struct open){children->count, children->count};
        children->count += own;
    }
    for (uint32_t i = 0; i < count; i++)
        if (parent[i] != NONE)
            children->items[children->open[parent[i]].end++] = i;
    return true;
}

static void enter(struct forest *forest, uint32_t node, uint32_t *clock)
{
    forest->order[*clock] = node;
    forest->spans[node].enter = ++*clock;
}

/* Walks the tree below a root without recursion. */
static void number_tree(struct forest *forest, const struct children *children, uint32_t root,
                        uint32_t *clock)
{
    enum { AHEAD = 16 }; /* children so far on are fetched from memory */
    uint32_t node = root;
    enter(forest, node, clock);
    for (;;) {
        struct open *open = &children->open[node];
        if (open->next + AHEAD < children->count) {
            uint32_t later = children->items[open->next + AHEAD];
            __builtin_prefetch(&forest->spans[later]);
            __builtin_prefetch(&children->open[later]);
        }
        if (open->next < open->end) {
            uint32_t child = children->items[open->next++];
            if (forest->spans[child].enter) /* a circle that was cut at its other end */
                continue;
            enter(forest, child, clock);
            if (children->open[child].next < children->open[child].end)
                node = child;
            else
                forest->spans[child].leave = *clock;
            continue;
        }
        forest->spans[node].leave = *clock;
        if (node == root)
            return;
        node = forest->parent[node];
    }
}

bool isms__forest_init(struct forest *forest, const isms_allocator *memory, uint32_t *parent,
                       uint32_t count)
{
    struct children children = {NULL, NULL, 0};
    uint32_t clock = 0;
    *forest = (struct forest){.count = count, .parent = parent};
    forest->spans = isms__memory_zeroed(memory, (size_t)count + 1, sizeof *forest->spans);
    forest->order = isms__memory_zeroed(memory, (size_t)count + 1, sizeof *forest->order);
    bool good = forest->spans && forest->order && find_children(&children, memory, parent, count);
    for (uint32_t i = 0; good && i < count; i++)
        if (parent[i] == NONE)
            number_tree(forest, &children, i, &clock);
    for (uint32_t i = 0; good && i < count; i++) /* what is left goes in circles */
        if (!forest->spans[i].enter) {
            parent[i] = NONE;
            number_tree(forest, &children, i, &clock);
        }
    isms__memory_free(memory, children.open);
    isms__memory_free(memory, children.items);
    return good;
}

void isms__forest_clear(struct forest *forest, const isms_allocator *memory)
{
    isms__memory_free(memory, forest->parent);
    isms__memory_free(memory, forest->spans);
    isms__memory_free(memory, forest->order);
    *forest = (struct forest){0, NULL, NULL, NULL};
}
