/* What of a document becomes values of fields, noted where somebody asks what does not. */
#include "format/oscal/map.h"

/* An element is known by its address, an attribute by that of where it stands. */
static uintptr_t key_of(const struct oscal_node *node, const char *value)
{
    const struct oscal_attributes *all = value ? node->attributes : NULL;
    for (uint32_t i = 0; all && i < all->count; i++)
        if (all->items[i].value == value)
            return (uintptr_t)&all->items[i];
    return (uintptr_t)node;
}

static void note(struct oscal_map *map, uintptr_t key, enum oscal_take how)
{
    if (isms__map_reserve(map->taken, map->memory, 1))
        isms__map_set(map->taken, key, (void *)(uintptr_t)how);
    else
        map->failed = true;
}

void isms__oscal_note(struct oscal_map *map, const struct oscal_node *node, const char *value)
{
    if (map->taken && node)
        note(map, key_of(node, value), OSCAL_TAKEN);
}

void isms__oscal_note_whole(struct oscal_map *map, const struct oscal_node *node)
{
    if (map->taken)
        note(map, (uintptr_t)node, OSCAL_TAKEN_WHOLE);
}

/* ---- by paths ---- */

struct taking {
    struct oscal_filling *filling;
    const char *path;
    bool whole;
};

/* What chooses the elements of "prop[name=label]/@value" says no more than that. */
static void take_keys(const struct taking *taking, const struct oscal_node *node)
{
    char key[64];
    for (const char *p = taking->path; (p = strchr(p, '[')); p++) {
        size_t length = strcspn(p + 1, "=");
        isms__copy_text(key, length + 1 < sizeof key ? length + 1 : sizeof key, p + 1);
        for (const struct oscal_node *n = node; n && n != taking->filling->node; n = n->parent) {
            const char *value = isms__oscal_attribute(n, key);
            if (value)
                isms__oscal_note(taking->filling->map, n, value);
        }
    }
}

static bool take_place(void *context, const struct oscal_node *node, const char *value)
{
    const struct taking *taking = context;
    if (taking->whole && !value)
        isms__oscal_note_whole(taking->filling->map, node);
    else
        isms__oscal_note(taking->filling->map, node, value);
    take_keys(taking, node);
    return true;
}

void isms__oscal_note_path(struct oscal_filling *filling, const char *path, bool whole)
{
    struct taking taking = {filling, path, whole};
    if (filling->map->taken)
        isms__oscal_places(filling->node, path, take_place, &taking);
}

void isms__oscal_note_put(struct oscal_filling *filling)
{
    const struct oscal_place *at = &filling->map->at;
    if (filling->map->taken && at->node)
        take_place(&(struct taking){filling, filling->row->path, false}, at->node, at->value);
}

/* ---- what is left out after all ---- */

static void forget(struct oscal_map *map, uintptr_t key)
{
    if (isms__map_get(map->taken, key))
        isms__map_set(map->taken, key, NULL);
}

void isms__oscal_leave(struct oscal_map *map, const struct oscal_node *node)
{
    for (const struct oscal_node *n = map->taken ? node : NULL; n; n = isms__oscal_next(n, node)) {
        const struct oscal_attributes *all = n->attributes;
        forget(map, (uintptr_t)n);
        for (uint32_t i = 0; all && i < all->count; i++)
            forget(map, (uintptr_t)&all->items[i]);
    }
}

/* ---- asking ---- */

enum oscal_take isms__oscal_taken(const struct oscal_map *map, const struct oscal_node *node)
{
    return (enum oscal_take)(uintptr_t)isms__map_get(map->taken, (uintptr_t)node);
}

bool isms__oscal_taken_attribute(const struct oscal_map *map,
                                 const struct oscal_attribute *attribute)
{
    return isms__map_get(map->taken, (uintptr_t)attribute) != NULL;
}
