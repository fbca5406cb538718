/* What documents import: other documents that were read in one go, or were not.
 *
 * No file is opened here. What a document refers to in one that was not read is no fault of it:
 * that is told once, where the import stands. */
#include <libxml/uri.h>

#include "base/uuid.h"
#include "format/oscal/map.h"

enum { CHAIN_MOST = 32 /* documents that import each other, one behind the other */ };

/* What an import brings, with all that is imported there in turn. */
enum { CONTROLS = 1, SYSTEM = 2 /* components, users and parties */, ALL = 4 };

static const struct kind_of_import {
    const char *root, *name, *leads_to[2];
    uint8_t brings;
    const char *without; /* for the message */
    const char *inside;  /* of which children of the root; NULL: of the root itself */
} kinds[] = {
    {"mapping-collection",
     "source-resource",
     {"catalog", "profile"},
     0,
     "of its controls no more is known than their ids",
     "mapping"},
    {"mapping-collection",
     "target-resource",
     {"catalog", "profile"},
     0,
     "of its controls no more is known than their ids",
     "mapping"},
    {"profile", "import", {"catalog", "profile"}, CONTROLS, "nothing of it is selected", NULL},
    {"system-security-plan",
     "import-profile",
     {"profile", "catalog"},
     CONTROLS,
     "which controls it selects is not known, and those that no other file has are not looked for",
     NULL},
    {"assessment-plan",
     "import-ssp",
     {"system-security-plan", NULL},
     CONTROLS | SYSTEM,
     "controls, components and parties that no other file has are not looked for",
     NULL},
    {"assessment-results",
     "import-ap",
     {"assessment-plan", NULL},
     CONTROLS | SYSTEM,
     "controls, components and parties that no other file has are not looked for",
     NULL},
    {"plan-of-action-and-milestones",
     "import-ssp",
     {"system-security-plan", NULL},
     CONTROLS | SYSTEM,
     "controls, components and parties that no other file has are not looked for",
     NULL},
};

static const struct kind_of_import *kind_of(const struct oscal_document *document, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (isms__oscal_is(document->tree->root, kinds[i].root) && strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return NULL;
}

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

static bool is_any(const struct oscal_node *root, const char *const names[2])
{
    return isms__oscal_is(root, names[0]) || (names[1] && isms__oscal_is(root, names[1]));
}

/* The document of one of these kinds, among those read together, whose name is most like a path. */
static struct oscal_document *named(struct oscal_map *map, const struct oscal_document *from,
                                    const char *href, const char *const roots[2])
{
    struct oscal_document *found = NULL;
    const char *path = href && *href ? path_of(map, from->file->name, href) : NULL;
    unsigned most = 0;
    for (size_t i = 0; path && i < map->document_count; i++) {
        struct oscal_document *one = &map->documents[i];
        unsigned common = common_names(path, one->file->name);
        if (one != from && one->file->reading == from->file->reading && common > most &&
            is_any(one->tree->root, roots)) {
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

struct oscal_document *isms__oscal_imported(struct oscal_map *map,
                                            const struct oscal_document *from,
                                            const struct oscal_node *import)
{
    const struct kind_of_import *kind = kind_of(from, import->name->local);
    const char *href = isms__oscal_attribute(import, "href");
    if (!kind)
        return NULL;
    if (!href || *href != '#')
        return named(map, from, href, kind->leads_to);
    struct oscal_document *found = NULL;
    for (const struct oscal_node *link = resource_link(from, href); link && !found;
         link = isms__oscal_sibling(link, "rlink"))
        found = named(map, from, isms__oscal_attribute(link, "href"), kind->leads_to);
    return found;
}

/* ---- what was not read ---- */

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

static void tell_missing(struct oscal_map *map, const struct oscal_document *document,
                         const struct oscal_node *import, const struct kind_of_import *kind)
{
    const char *id = document->count ? isms__oscal_id(&map->entries[document->first]) : NULL;
    const char *target = target_of(document, import);
    bool names_file = *target && *target != '#';
    isms__oscal_warn(
        map, document, import, id, ISMS_ERROR_NOT_FOUND,
        names_file
            ? "imports \"%.200s\", which is not among the files that are read: %s; name that "
              "file too, and where it is called otherwise, give it this name"
            : "imports \"%.200s\", which names no file: %s; write there which one it is, and "
              "name that file too",
        target, kind->without);
}

/* The first import of a kind, or the one behind the last. */
static const struct oscal_node *next_import(const struct oscal_document *document,
                                            const struct kind_of_import *kind,
                                            const struct oscal_node *last)
{
    const struct oscal_node *root = document->tree->root;
    if (!kind->inside)
        return last ? isms__oscal_sibling(last, kind->name) : isms__oscal_child(root, kind->name);
    const struct oscal_node *in = last ? isms__oscal_sibling(last->parent, kind->inside)
                                       : isms__oscal_child(root, kind->inside);
    while (in && !isms__oscal_child(in, kind->name))
        in = isms__oscal_sibling(in, kind->inside);
    return in ? isms__oscal_child(in, kind->name) : NULL;
}

/* Whether an import that was not read may be of what ships with the library, or is told already. */
static bool is_known(const struct oscal_map *map, const struct oscal_document *document,
                     const struct kind_of_import *kind, const struct oscal_node *import,
                     const struct oscal_node *before)
{
    const char *href = isms__oscal_attribute(import, "href");
    const char *was = before ? isms__oscal_attribute(before, "href") : NULL;
    if (href && was && strcmp(href, was) == 0)
        return true;
    for (size_t i = 0; kind->inside && i < map->model->file_count; i++)
        if (map->model->files[i].use && map->model->files[i].reading == document->file->reading)
            return true;
    return false;
}

static uint8_t lacks(struct oscal_map *map, const struct oscal_document *document, unsigned depth);

static uint8_t lacks_of_kind(struct oscal_map *map, const struct oscal_document *document,
                             const struct kind_of_import *kind, unsigned depth)
{
    const struct oscal_node *before = NULL;
    uint8_t all = 0;
    for (const struct oscal_node *import = next_import(document, kind, NULL);
         import && !map->failed; import = next_import(document, kind, import)) {
        const struct oscal_document *source = isms__oscal_imported(map, document, import);
        if (!source && !depth && !is_known(map, document, kind, import, before))
            tell_missing(map, document, import, kind);
        all |= source ? lacks(map, source, depth + 1) : kind->brings;
        before = import;
    }
    return all;
}

/* What a document lacks that it imports, by whatever way. */
static uint8_t lacks(struct oscal_map *map, const struct oscal_document *document, unsigned depth)
{
    uint8_t all = 0;
    for (size_t i = 0; i < COUNT_OF(kinds) && !document->own && depth < CHAIN_MOST; i++)
        if (isms__oscal_is(document->tree->root, kinds[i].root))
            all |= lacks_of_kind(map, document, &kinds[i], depth);
    return all;
}

/* Whether the model that a document is part of was not read with it: a file of our own may be it.
 */
static bool lacks_rest(struct oscal_map *map, const struct oscal_document *document)
{
    const isms_model *model = map->model;
    for (size_t i = 0; i < model->file_count; i++)
        if (!model->files[i].document && !model->files[i].content)
            return false;
    if (!document->part)
        return false;
    isms__oscal_warn(map, document, document->tree->root, NULL, ISMS_ERROR_NOT_FOUND,
                     "is part of a model, or about one, that is not among the files that are read: "
                     "what it refers to there is not looked for; name its files too");
    return true;
}

/* Where controls were read, from whatever file, what they lack is missing. */
void isms__oscal_read_imports(struct oscal_map *map)
{
    uint8_t looked_for = map->model->lists[TYPE_CONTROL].count ? CONTROLS : 0;
    for (size_t i = 0; i < map->document_count && !map->failed; i++)
        map->documents[i].lacks = lacks_rest(map, &map->documents[i])
                                      ? ALL
                                      : lacks(map, &map->documents[i], 0) & (uint8_t)~looked_for;
}

void isms__oscal_expect(const struct oscal_document *document, const struct isms_field *field,
                        struct symbol *symbol)
{
    bool uuid = isms__is_uuid(symbol->text);
    if (symbol->to.object || !document->lacks)
        return;
    if (document->lacks & ALL)
        symbol->elsewhere = true;
    if ((document->lacks & CONTROLS) && !uuid && isms__field_accepts(field, &isms__control_type))
        symbol->elsewhere = true;
    if ((document->lacks & SYSTEM) && uuid &&
        (isms__field_accepts(field, &isms__asset_type) ||
         isms__field_accepts(field, &isms__person_type)))
        symbol->elsewhere = true;
}
