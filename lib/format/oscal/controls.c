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

static bool compare(struct naming *n, const struct oscal_node *from)
{
    for (const struct oscal_node *node = isms__oscal_next(from, from); node;
         node = isms__oscal_next(node, from))
        for (size_t i = 0; i < COUNT_OF(names); i++) {
            char message[256];
            const char *id = isms__oscal_is(node, names[i].element)
                                 ? isms__oscal_attribute(node, names[i].attribute)
                                 : NULL;
            if (!id || isms__oscal_key(&n->keys, names[i].sort, from, id))
                continue;
            snprintf(message, sizeof message, "the catalog that this builds on has no %s \"%.*s\"",
                     names[i].what, (int)isms__text_fit(id, strlen(id), 100), id);
            if (!n->complain(n->context, names[i].rule, node, names[i].attribute, message))
                return false;
        }
    return true;
}

/* Holds what stands in `from` against the catalog that a link leads to. */
static bool check(struct naming *n, const struct oscal_node *from, const struct oscal_node *link,
                  const char *href)
{
    n->resolver->status = ISMS_OK; /* one that is not at hand says nothing of the next one */
    struct oscal_tree *catalog =
        href ? isms__oscal_catalog(n->resolver, n->tree, n->file, link, href) : NULL;
    if (!catalog)
        return n->resolver->status != ISMS_ERROR_MEMORY; /* what is not at hand is no fault */
    return learn(n, catalog, from) && compare(n, from);
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
        good = check(&n, controls, import, isms__oscal_attribute(import, "href"));
    for (node = isms__oscal_is(tree->root, "component-definition") ? tree->root : NULL;
         node && good; node = isms__oscal_next(node, tree->root))
        if (isms__oscal_is(node, "control-implementation"))
            good = check(&n, node, node, isms__oscal_attribute(node, "source"));
    isms__oscal_keys_clear(&n.keys);
    isms__pool_clear(&resolver.pool);
    return good;
}
