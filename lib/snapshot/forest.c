#include "snapshot/forest.h"

/* Children of each node, in order, as a table: those of n are [start[n], start[n + 1]). */
struct children {
    uint32_t *start, *items;
};

static bool find_children(struct children *children, const isms_allocator *memory,
                          const uint32_t *parent, uint32_t count)
{
    children->start = isms__memory_zeroed(memory, (size_t)count + 2, sizeof *children->start);
    children->items = isms__memory_zeroed(memory, (size_t)count + 1, sizeof *children->items);
    if (!children->start || !children->items)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (parent[i] != NONE)
            children->start[parent[i] + 2]++;
    for (uint32_t i = 2; i <= count + 1; i++)
        children->start[i] += children->start[i - 1];
    for (uint32_t i = 0; i < count; i++)
        if (parent[i] != NONE)
            children->items[children->start[parent[i] + 1]++] = i;
    return true;
}

/* Walks the tree below a root without recursion: `next` is the next child to enter of each node. */
static void number_tree(struct forest *forest, const struct children *children, uint32_t *next,
                        uint32_t root, uint32_t *clock, uint32_t *entered)
{
    uint32_t node = root;
    forest->enter[node] = ++*clock;
    forest->order[(*entered)++] = node;
    for (;;) {
        if (next[node] < children->start[node + 1]) {
            uint32_t child = children->items[next[node]++];
            if (forest->enter[child]) /* a circle that was cut at its other end */
                continue;
            node = child;
            forest->enter[node] = ++*clock;
            forest->order[(*entered)++] = node;
            continue;
        }
        forest->leave[node] = *clock;
        if (node == root)
            return;
        node = forest->parent[node];
    }
}

bool isms__forest_init(struct forest *forest, const isms_allocator *memory, uint32_t *parent,
                       uint32_t count)
{
    struct children children = {NULL, NULL};
    *forest = (struct forest){.count = count, .parent = parent};
    size_t room = (size_t)count + 1;
    forest->enter = isms__memory_zeroed(memory, room, sizeof *forest->enter);
    forest->leave = isms__memory_zeroed(memory, room, sizeof *forest->leave);
    forest->order = isms__memory_zeroed(memory, room, sizeof *forest->order);
    uint32_t *next = isms__memory_zeroed(memory, room, sizeof *next);
    bool good = forest->enter && forest->leave && forest->order && next &&
                find_children(&children, memory, parent, count);
    if (good) {
        uint32_t clock = 0, entered = 0;
        memcpy(next, children.start, count * sizeof *next);
        for (uint32_t i = 0; i < count; i++)
            if (parent[i] == NONE)
                number_tree(forest, &children, next, i, &clock, &entered);
        for (uint32_t i = 0; i < count; i++) /* what is left goes in circles */
            if (!forest->enter[i]) {
                parent[i] = NONE;
                number_tree(forest, &children, next, i, &clock, &entered);
            }
    }
    isms__memory_free(memory, children.start);
    isms__memory_free(memory, children.items);
    isms__memory_free(memory, next);
    return good;
}

void isms__forest_clear(struct forest *forest, const isms_allocator *memory)
{
    isms__memory_free(memory, forest->parent);
    isms__memory_free(memory, forest->enter);
    isms__memory_free(memory, forest->leave);
    isms__memory_free(memory, forest->order);
    *forest = (struct forest){0, NULL, NULL, NULL, NULL};
}
