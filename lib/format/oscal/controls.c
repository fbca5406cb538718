/* Whether controls, statements and parameters that a document names are in the catalog that it
 * builds on, where that is at hand. */
#include <stdio.h>

#include "format/oscal/profile.h"
#include "format/oscal/references.h"

enum { CONTROL, PART, PARAM };

static const struct {
    const char *rule, *element, *attribute, *what;
    unsigned sort;
} names[] = {
    {"OSC-13", "implemented-requirement", "control-id", "control", CONTROL},
    {"OSC-14", "statement", "statement-id", "statement", PART},
    {"OSC-15", "set-parameter", "param-id", "parameter", PARAM},
};

struct naming {
    struct oscal_resolver *resolver;
    const struct oscal_tree *tree;
    const char *file;
    struct oscal_keys keys; /* of the catalog, under `from` */
    oscal_complaint *complain;
    void *context;
};

/* Takes the ids of a catalog in, as those of what an element builds on. */
static bool learn(struct naming *n, const struct oscal_tree *catalog, const struct oscal_node *from)
{
    bool good = true;
    for (struct oscal_node *node = catalog->root; node && good;
         node = isms__oscal_next(node, catalog->root)) {
        unsigned sort = isms__oscal_is(node, "control") ? CONTROL
                        : isms__oscal_is(node, "part")  ? PART
                                                        : PARAM;
        if (sort == PARAM && !isms__oscal_is(node, "param"))
            continue;
        const char *id = isms__oscal_attribute(node, "id");
        good = !id || isms__oscal_add_key(&n->keys, sort, from, id, node);
    }
    return good;
}

static bool complain_of(struct naming *n, size_t name, const struct oscal_node *node,
                        const char *attribute, const char *id)
{
    char message[256];
    snprintf(message, sizeof message, "the catalog that this builds on has no %s \"%.*s\"",
             names[name].what, (int)isms__text_fit(id, strlen(id), 100), id);
    return n->complain(n->context, names[name].rule, node, attribute, message);
}

static bool compare(struct naming *n, const struct oscal_node *from)
{
    for (const struct oscal_node *node = isms__oscal_next(from, from); node;
         node = isms__oscal_next(node, from))
        for (size_t i = 0; i < COUNT_OF(names); i++) {
            const char *id = isms__oscal_is(node, names[i].element)
                                 ? isms__oscal_attribute(node, names[i].attribute)
                                 : NULL;
            if (id && !isms__oscal_key(&n->keys, names[i].sort, from, id) &&
                !complain_of(n, i, node, names[i].attribute, id))
                return false;
        }
    return true;
}

/* The same of the ends of a mapping; `from` is the resource that they are of. */
static bool compare_ends(struct naming *n, const struct oscal_node *from, const char *name)
{
    for (const struct oscal_node *node = isms__oscal_next(from->parent, from->parent); node;
         node = isms__oscal_next(node, from->parent)) {
        const char *type = isms__oscal_attribute(node, "type");
        const char *id = isms__oscal_is(node, name) ? isms__oscal_attribute(node, "id-ref") : NULL;
        if (!id || (type && strcmp(type, "control") != 0))
            continue;
        id += *id == '#';
        if (!isms__oscal_key(&n->keys, CONTROL, from, id) && !complain_of(n, 0, node, "id-ref", id))
            return false;
    }
    return true;
}

/* Holds what stands in `from` against the catalog that a link leads to; or the ends of that name.
 */
static bool check(struct naming *n, const struct oscal_node *from, const struct oscal_node *link,
                  const char *href, const char *end)
{
    n->resolver->status = ISMS_OK; /* one that is not at hand says nothing of the next one */
    struct oscal_tree *catalog =
        href ? isms__oscal_catalog(n->resolver, n->tree, n->file, link, href) : NULL;
    if (!catalog)
        return n->resolver->status != ISMS_ERROR_MEMORY; /* what is not at hand is no fault */
    if (!learn(n, catalog, from))
        return false;
    return end ? compare_ends(n, from, end) : compare(n, from);
}

bool isms__oscal_controls(const struct oscal_tree *tree, const char *file,
                          const isms_allocator *memory, const isms_limits *limits,
                          oscal_complaint *complain, void *context)
{
    struct problem_sink silent = {.list = NULL};
    struct oscal_resolver resolver = {.memory = memory, .limits = limits, .problems = &silent};
    struct naming n = {.resolver = &resolver,
                       .tree = tree,
                       .file = file,
                       .complain = complain,
                       .context = context};
    const struct oscal_node *import = isms__oscal_path(tree->root, "import-profile"), *node;
    const struct oscal_node *controls = isms__oscal_path(tree->root, "control-implementation");
    bool good = true;
    isms__pool_init(&resolver.pool, memory);
    isms__oscal_keys_init(&n.keys, memory);
    if (import && controls && isms__oscal_is(tree->root, "system-security-plan"))
        good = check(&n, controls, import, isms__oscal_attribute(import, "href"), NULL);
    for (node = isms__oscal_is(tree->root, "component-definition") ? tree->root : NULL;
         node && good; node = isms__oscal_next(node, tree->root))
        if (isms__oscal_is(node, "control-implementation"))
            good = check(&n, node, node, isms__oscal_attribute(node, "source"), NULL);
    for (node = isms__oscal_is(tree->root, "mapping-collection") ? tree->root : NULL; node && good;
         node = isms__oscal_next(node, tree->root))
        if (isms__oscal_is(node, "source-resource") || isms__oscal_is(node, "target-resource"))
            good = check(&n, node, node, isms__oscal_attribute(node, "href"),
                         isms__oscal_is(node, "source-resource") ? "source" : "target");
    isms__oscal_keys_clear(&n.keys);
    isms__pool_clear(&resolver.pool);
    return good;
}
