/* Profiles: which controls of the catalogs that were read with them they select.
 *
 * No file is opened here: what a profile imports is one of the documents that were read in one go.
 * Its controls stay where they are; that they are selected stands with the profile. */
#include "format/oscal/map_special.h"
#include "format/oscal/profile.h"

enum { CHAIN_MOST = 32 /* profiles that import each other, one behind the other */ };

/* ---- what is taken ---- */

/* Notes that a profile takes a control. */
static void take(struct oscal_map *map, struct oscal_document *profile, uint32_t entry)
{
    if (!isms__memory_grow(map->memory, (void **)&profile->taken, &profile->taken_capacity,
                           profile->taken_count + 1, sizeof *profile->taken) ||
        !isms__map_reserve(&profile->takes, map->memory, 1)) {
        map->failed = true;
        return;
    }
    profile->taken[profile->taken_count++] = entry;
    isms__map_set(&profile->takes, (uintptr_t)map->entries[entry].node, profile);
}

/* Adds what one import takes of a catalog, or of what another profile takes. Where that puts one
 * control behind the other, none is inside of another. */
static void take_from(struct oscal_map *map, struct oscal_document *profile,
                      const struct oscal_node *import, const struct oscal_document *source)
{
    static const struct pointer_map none;
    bool whole = isms__oscal_is(source->tree->root, "catalog");
    bool flat = !whole && isms__oscal_merging(source->tree) == OSCAL_MERGE_FLAT;
    const struct pointer_map *there = whole ? NULL : flat ? &none : &source->takes;
    size_t count = whole ? source->count : source->taken_count;
    struct oscal_wish wish;
    if (!isms__oscal_wish_init(&wish, import, map->memory))
        map->failed = true;
    for (size_t i = 0; i < count && !map->failed; i++) {
        uint32_t number = whole ? (uint32_t)(source->first + i) : source->taken[i];
        const struct oscal_node *node = map->entries[number].node;
        if (map->entries[number].object->type == TYPE_CONTROL && isms__oscal_is(node, "control") &&
            !isms__map_get(&profile->takes, (uintptr_t)node) &&
            isms__oscal_takes(&wish, node, there))
            take(map, profile, number);
    }
    isms__oscal_wish_clear(&wish);
}

/* Notes in `inserted` which of the controls that a profile takes an insert-controls takes. */
static void note_inserted(struct oscal_map *map, const struct oscal_document *profile,
                          const struct oscal_node *insert, struct pointer_map *inserted)
{
    struct oscal_wish wish;
    if (!isms__oscal_wish_init(&wish, insert, map->memory) ||
        !isms__map_reserve(inserted, map->memory, profile->taken_count))
        map->failed = true;
    for (size_t i = 0; i < profile->taken_count && !map->failed; i++) {
        const struct oscal_node *control = map->entries[profile->taken[i]].node;
        if (isms__oscal_takes(&wish, control, &profile->takes))
            isms__map_set(inserted, (uintptr_t)control, map); /* that it is there is all */
    }
    isms__oscal_wish_clear(&wish);
}

/* Where a profile has groups of its own, it leaves out what it puts in none. */
static void keep_inserted(struct oscal_map *map, struct oscal_document *profile)
{
    struct pointer_map inserted = {0};
    size_t kept = 0;
    if (isms__oscal_merging(profile->tree) != OSCAL_MERGE_CUSTOM)
        return;
    const struct oscal_node *custom = isms__oscal_path(profile->tree->root, "merge/custom");
    for (const struct oscal_node *node = custom; node && !map->failed;
         node = isms__oscal_next(node, custom))
        if (isms__oscal_is(node, "insert-controls"))
            note_inserted(map, profile, node, &inserted);
    for (size_t i = 0; i < profile->taken_count; i++)
        if (isms__map_get(&inserted, (uintptr_t)map->entries[profile->taken[i]].node))
            profile->taken[kept++] = profile->taken[i];
    profile->taken_count = kept;
    isms__map_clear(&profile->takes, map->memory);
    profile->takes = inserted;
}

/* Finds out what a profile takes, once. One that leads back to itself takes nothing by that way. */
static void take_all(struct oscal_map *map, struct oscal_document *profile, unsigned depth)
{
    const struct oscal_node *import = isms__oscal_child(profile->tree->root, "import");
    if (profile->looked_at || depth == CHAIN_MOST)
        return;
    profile->looked_at = true;
    for (; import && !map->failed; import = isms__oscal_sibling(import, "import")) {
        struct oscal_document *source = isms__oscal_imported(map, profile, import);
        if (source && isms__oscal_is(source->tree->root, "profile"))
            take_all(map, source, depth + 1);
        if (source)
            take_from(map, profile, import, source);
    }
    keep_inserted(map, profile);
}

/* Whether only other profiles build on it: then it counts what these take of it. */
static bool is_only_base(struct oscal_map *map, const struct oscal_document *profile)
{
    bool base = false;
    for (size_t i = 0; i < map->document_count; i++) {
        const struct oscal_document *one = &map->documents[i];
        bool plan = isms__oscal_is(one->tree->root, "system-security-plan");
        if (!plan && !isms__oscal_is(one->tree->root, "profile"))
            continue;
        const char *name = plan ? "import-profile" : "import";
        for (const struct oscal_node *import = isms__oscal_child(one->tree->root, name); import;
             import = isms__oscal_sibling(import, name)) {
            bool leads_here = isms__oscal_imported(map, one, import) == profile;
            if (leads_here && plan)
                return false;
            base = base || leads_here;
        }
    }
    return base;
}

void isms__oscal_selects(struct oscal_filling *filling)
{
    struct oscal_map *map = filling->map;
    struct oscal_document *profile = filling->document;
    if (is_only_base(map, profile))
        return;
    take_all(map, profile, 0);
    for (const struct oscal_node *import = isms__oscal_child(profile->tree->root, "import"); import;
         import = isms__oscal_sibling(import, "import"))
        if (isms__oscal_imported(map, profile, import))
            isms__oscal_note_whole(map, import);
    for (size_t i = 0; i < profile->taken_count && !map->failed; i++)
        isms__oscal_put_slot(
            filling, ISMS_DOCUMENT_SELECTS,
            (union slot){.symbol = object_slot(map->entries[profile->taken[i]].object, 0)->symbol});
}
