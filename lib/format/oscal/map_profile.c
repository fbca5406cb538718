/* Profiles: which controls of the catalogs that were read with them they select.
 *
 * No file is opened here: what a profile imports is one of the documents that were read in one go.
 * Its controls stay where they are; that they are selected stands with the profile. */
#include <libxml/uri.h>

#include "format/oscal/map_special.h"
#include "format/oscal/profile.h"

enum { CHAIN_MOST = 32 /* profiles that import each other, one behind the other */ };

/* ---- what an import is of ---- */

/* How many of the last names of two paths are the same. */
static unsigned common_names(const char *a, const char *b)
{
    size_t i = strlen(a), j = strlen(b);
    unsigned count = 0;
    while (i && j && a[i - 1] == b[j - 1]) {
        i--;
        j--;
        count += a[i] == '/';
    }
    bool ends = (!i || a[i - 1] == '/') && (!j || b[j - 1] == '/');
    return count + (ends && (i || j || *a) && a[i] != '/');
}

/* The path that a link of a document leads to, in the pool; NULL: memory is out. */
static char *path_of(struct oscal_map *map, const char *file, const char *href)
{
    const char *slash = strrchr(file, '/');
    size_t folder = slash ? (size_t)(slash - file) + 1 : 0, length = strcspn(href, "#?");
    char *path = isms__pool_get(&map->scratch, folder + length + 1);
    if (!path || length > INT_MAX) {
        map->failed = true;
        return NULL;
    }
    memcpy(path, file, folder);
    memcpy(path + folder, href, length);
    path[folder + length] = '\0';
    if (length && strchr(path + folder, '%')) /* escapes; what comes out is never longer */
        map->failed |= !xmlURIUnescapeString(href, (int)length, path + folder);
    return map->failed ? NULL : path;
}

/* The document among those read together whose name is most like a path. */
static struct oscal_document *named(struct oscal_map *map, const struct oscal_document *from,
                                    const char *href)
{
    struct oscal_document *found = NULL;
    const char *path = href && *href ? path_of(map, from->file->name, href) : NULL;
    unsigned most = 0;
    for (size_t i = 0; path && i < map->document_count; i++) {
        struct oscal_document *one = &map->documents[i];
        unsigned common = common_names(path, one->file->name);
        if (one != from && one->file->reading == from->file->reading && common > most &&
            (isms__oscal_is(one->tree->root, "catalog") ||
             isms__oscal_is(one->tree->root, "profile"))) {
            found = one;
            most = common;
        }
    }
    return found;
}

/* The first file of the resource that "#..." names; NULL where there is none. */
static const struct oscal_node *resource_link(const struct oscal_document *from, const char *href)
{
    const struct oscal_node *resource = isms__oscal_path(from->tree->root, "back-matter/resource");
    const struct oscal_node *link = NULL;
    for (; *href == '#' && resource && !link;
         resource = isms__oscal_sibling(resource, "resource")) {
        const char *uuid = isms__oscal_attribute(resource, "uuid");
        if (uuid && xmlStrcasecmp((const xmlChar *)uuid, (const xmlChar *)href + 1) == 0)
            link = isms__oscal_child(resource, "rlink");
    }
    return link;
}

/* What an import, be it of a profile or of a plan, leads to, directly or by way of a resource; NULL
 * where that was not read with it. */
static struct oscal_document *imported(struct oscal_map *map, const struct oscal_document *from,
                                       const struct oscal_node *import)
{
    const char *href = isms__oscal_attribute(import, "href");
    if (!href || *href != '#')
        return named(map, from, href);
    struct oscal_document *found = NULL;
    for (const struct oscal_node *link = resource_link(from, href); link && !found;
         link = isms__oscal_sibling(link, "rlink"))
        found = named(map, from, isms__oscal_attribute(link, "href"));
    return found;
}

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

/* Where an import leads to, for a message: of what a resource names, XML before all else. */
static const char *target_of(const struct oscal_document *from, const struct oscal_node *import)
{
    const char *href = isms__oscal_attribute(import, "href"), *target = NULL;
    const struct oscal_node *link = href ? resource_link(from, href) : NULL;
    for (; link; link = isms__oscal_sibling(link, "rlink")) {
        const char *one = isms__oscal_attribute(link, "href");
        if (one && (!target || strstr(one, ".xml")))
            target = one;
    }
    return target ? target : href ? href : "";
}

/* What an import leads to was not read: what it selects is missing, and nobody would see that. */
static void tell_missing(struct oscal_map *map, const struct oscal_document *profile,
                         const struct oscal_node *import)
{
    isms__oscal_warn(map, profile, import, isms__oscal_id(&map->entries[profile->first]),
                     ISMS_ERROR_NOT_FOUND,
                     "imports \"%.200s\", which is not among the files that are read: nothing of "
                     "it is selected; name that file too, and where it is called otherwise, give "
                     "it this name",
                     target_of(profile, import));
}

/* Finds out what a profile takes, once. One that leads back to itself takes nothing by that way. */
static void take_all(struct oscal_map *map, struct oscal_document *profile, unsigned depth)
{
    const struct oscal_node *import = isms__oscal_child(profile->tree->root, "import");
    if (profile->looked_at || depth == CHAIN_MOST)
        return;
    profile->looked_at = true;
    for (; import && !map->failed; import = isms__oscal_sibling(import, "import")) {
        struct oscal_document *source = imported(map, profile, import);
        if (source && isms__oscal_is(source->tree->root, "profile"))
            take_all(map, source, depth + 1);
        if (source)
            take_from(map, profile, import, source);
        else if (!map->failed)
            tell_missing(map, profile, import);
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
            bool leads_here = imported(map, one, import) == profile;
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
    for (size_t i = 0; i < profile->taken_count && !map->failed; i++)
        isms__oscal_put_slot(
            filling, ISMS_DOCUMENT_SELECTS,
            (union slot){.symbol = object_slot(map->entries[profile->taken[i]].object, 0)->symbol});
}
