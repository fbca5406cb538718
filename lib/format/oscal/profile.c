/* Resolving a profile: finding what it imports, and the steps in their order. */
#include <stdio.h>

#include "format/input.h"
#include "format/oscal/profile.h"
#include "format/oscal/validate.h"

enum { CHAIN_MOST = 32 /* profiles that import each other, one behind the other */ };

bool isms__oscal_resolver_failed(struct oscal_resolver *r)
{
    if (r->status == ISMS_OK)
        r->status = isms__fail_memory(r->error);
    return false;
}

bool isms__oscal_resolver_tell(const struct oscal_profile *profile, isms_problem_kind kind,
                               const struct oscal_node *node, const char *format, ...)
{
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[isms__text_fit(message, strlen(message), sizeof message - 1)] = '\0';
    struct problem_place place = {profile->file, node->line, node->column, NULL, node->name->local};
    return isms__problem_add(profile->resolver->problems, kind, ISMS_ERROR_INVALID, &place,
                             message) ||
           isms__oscal_resolver_failed(profile->resolver);
}

/* ---- resolving ---- */

static struct oscal_tree *resolve(struct oscal_resolver *r, const isms_source *source,
                                  const struct oscal_chain *by);

/* Whether importing a file would lead back to it; tells so. */
static bool leads_back(const struct oscal_profile *profile, const struct oscal_node *import,
                       const struct oscal_found *found, const struct oscal_chain *chain)
{
    size_t depth = 0;
    for (const struct oscal_chain *one = chain; one; one = one->by, depth++)
        if (found->descriptor >= 0 && one->inode == found->identity.inode &&
            one->device == found->identity.device) {
            isms__oscal_resolver_tell(profile, ISMS_PROBLEM_ERROR, import,
                                      "imports %s, which imports this profile: a circle",
                                      found->source.name);
            return true;
        }
    if (depth < CHAIN_MOST)
        return false;
    isms__oscal_resolver_tell(profile, ISMS_PROBLEM_ERROR, import,
                              "is the import of a profile that is imported itself, and so on for "
                              "more than %d profiles",
                              CHAIN_MOST);
    return true;
}

/* What was found, resolved, where that was asked for before. */
static const struct oscal_known *known(const struct oscal_resolver *r,
                                       const struct oscal_found *found)
{
    const struct oscal_known *one = r->known;
    while (one && (one->attached != found->attached ||
                   (!found->attached && (one->inode != found->identity.inode ||
                                         one->device != found->identity.device))))
        one = one->next;
    return one;
}

/* Resolves what was found, and notes what came of it; NULL where memory is out. */
static const struct oscal_known *resolve_found(struct oscal_resolver *r, struct oscal_found *found,
                                               const struct oscal_chain *chain)
{
    struct oscal_chain here = {chain, found->identity.device, found->identity.inode};
    struct oscal_known *made = isms__pool_zeroed(&r->pool, sizeof *made);
    if (!made || (found->attached && !isms__oscal_decode(r, found))) {
        isms__oscal_resolver_failed(r);
        return NULL;
    }
    *made = (struct oscal_known){NULL, here.device, here.inode, found->attached, NULL};
    made->catalog = resolve(r, &found->source, &here);
    made->next = r->known;
    r->known = made;
    return made;
}

/* What an element with an href leads to, resolved. */
static struct oscal_tree *follow(const struct oscal_profile *profile,
                                 const struct oscal_node *import, const char *href,
                                 const struct oscal_chain *chain)
{
    struct oscal_resolver *r = profile->resolver;
    struct oscal_found found = {.descriptor = -1};
    struct oscal_tree *catalog = NULL;
    if (!isms__oscal_find(profile, import, href, &found))
        return NULL;
    if (!leads_back(profile, import, &found, chain)) {
        const struct oscal_known *one = known(r, &found);
        if (!one)
            one = resolve_found(r, &found, chain);
        catalog = one ? one->catalog : NULL;
        if (one && !catalog && r->status == ISMS_OK)
            isms__oscal_resolver_tell(profile, ISMS_PROBLEM_ERROR, import,
                                      "imports %s, of which no catalog can be made: see there",
                                      found.source.name);
    }
    if (found.descriptor >= 0)
        isms__file_close(found.descriptor);
    return catalog;
}

struct oscal_tree *isms__oscal_catalog(struct oscal_resolver *r, const struct oscal_tree *tree,
                                       const char *file, const struct oscal_node *link,
                                       const char *href)
{
    struct oscal_profile profile = {.resolver = r, .file = file, .tree = tree};
    return follow(&profile, link, href, NULL);
}

/* What one import takes of what it leads to. */
static bool take_import(struct oscal_profile *profile, const struct oscal_node *import,
                        const struct oscal_chain *chain)
{
    struct oscal_tree *catalog =
        follow(profile, import, isms__oscal_attribute(import, "href"), chain);
    struct oscal_tree *taken = catalog ? isms__oscal_select(profile, import, catalog) : NULL;
    if (!taken)
        return false;
    profile->taken[profile->taken_count++] = taken;
    return true;
}

/* The UUID follows from those of the profile and of what it takes. */
static bool set_uuid(const struct oscal_profile *profile, struct oscal_tree *out)
{
    struct text name;
    char uuid[ISMS__UUID_SIZE];
    isms__text_init(&name, profile->resolver->memory);
    for (size_t i = 0; i <= profile->taken_count; i++) {
        const struct oscal_tree *tree = i ? profile->taken[i - 1] : profile->tree;
        const char *own = isms__oscal_attribute(tree->root, "uuid");
        isms__text_put(&name, own ? own : "");
        isms__text_put(&name, "\n");
    }
    bool good = !name.failed;
    if (good) {
        unsigned line = isms__oscal_schema_line(
            isms__oscal_text(isms__oscal_path(profile->tree->root, "metadata/oscal-version")));
        isms__oscal_uuid(line, "urn:libisms:oscal:resolved", name.data, uuid);
        good = isms__oscal_set(out, out->root, "uuid", uuid);
    }
    isms__text_clear(&name);
    return good;
}

/* The metadata of the profile, and where the catalog comes from. */
static bool make_metadata(const struct oscal_profile *profile, struct oscal_tree *out)
{
    const struct oscal_node *own = isms__oscal_child(profile->tree->root, "metadata");
    struct oscal_node *metadata = own ? isms__oscal_clone(out, own) : NULL;
    if (!own)
        return true;
    const char *slash = strrchr(profile->file, '/');
    struct oscal_node *tool = isms__oscal_make(out, "prop", "");
    struct oscal_node *source = isms__oscal_make(out, "link", "");
    return metadata && tool && source && isms__oscal_insert(out, out->root, NULL, metadata) &&
           isms__oscal_set(out, tool, "name", "resolution-tool") &&
           isms__oscal_set(out, tool, "value", "libisms") &&
           isms__oscal_set(out, source, "href", slash ? slash + 1 : profile->file) &&
           isms__oscal_set(out, source, "rel", "source-profile") &&
           isms__oscal_place_child(out, metadata, tool, false) &&
           isms__oscal_place_child(out, metadata, source, false);
}

static bool build(const struct oscal_profile *profile, struct oscal_tree *out)
{
    struct oscal_resolver *r = profile->resolver;
    if (!isms__oscal_new(out, &r->pool, "catalog") || !set_uuid(profile, out) ||
        !make_metadata(profile, out))
        return isms__oscal_resolver_failed(r);
    return isms__oscal_merge(profile, out) && isms__oscal_modify(profile, out) &&
           isms__oscal_finish(profile, out);
}

static struct oscal_tree *resolve_profile(struct oscal_profile *profile,
                                          const struct oscal_chain *chain)
{
    struct oscal_resolver *r = profile->resolver;
    const struct oscal_node *root = profile->tree->root, *import;
    size_t count = 0;
    for (import = isms__oscal_child(root, "import"); import;
         import = isms__oscal_sibling(import, "import"))
        count++;
    struct oscal_tree *out = isms__pool_zeroed(&r->pool, sizeof *out);
    profile->taken = isms__pool_zeroed(&r->pool, (count + 1) * sizeof(struct oscal_tree *));
    if (!out || !profile->taken) {
        isms__oscal_resolver_failed(r);
        return NULL;
    }
    bool good = true;
    for (import = isms__oscal_child(root, "import"); import && r->status == ISMS_OK;
         import = isms__oscal_sibling(import, "import"))
        good &= take_import(profile, import, chain); /* the others tell what is wrong with them */
    return good && build(profile, out) ? out : NULL;
}

/* A catalog that its schema does not allow is told, once: one that was read, or what comes of a
 * profile. */
static void tell_fault(struct oscal_profile *profile, const struct oscal_tree *catalog)
{
    struct oscal_resolver *r = profile->resolver;
    struct oscal_fault fault = {.node = NULL};
    bool read = catalog == profile->tree;
    if (!r->problems->list || (r->faulty && !read))
        return; /* nobody hears it, or it was told of what this was made of */
    if (!isms__oscal_find_fault(catalog, r->memory, &fault))
        isms__oscal_resolver_failed(r);
    if (!fault.node)
        return;
    r->faulty = true;
    isms__oscal_resolver_tell(
        profile, ISMS_PROBLEM_WARNING, read ? fault.node : profile->tree->root,
        "%s: <%s>%s%s: %s: isms validate tells all of it",
        read ? "is not valid, and what is made of it may not be either"
             : "the catalog that comes of it is not valid",
        fault.node->name->local, *fault.attribute ? " @" : "", fault.attribute, fault.message);
}

/* The catalog that a document is or resolves to; NULL where that is told or in r->status. */
static struct oscal_tree *resolve(struct oscal_resolver *r, const isms_source *source,
                                  const struct oscal_chain *by)
{
    size_t errors = r->problems->errors;
    isms_read_options reading = {.size = sizeof reading, .limits = r->limits};
    struct oscal_tree *tree = isms__pool_zeroed(&r->pool, sizeof *tree);
    if (!tree) {
        isms__oscal_resolver_failed(r);
        return NULL;
    }
    r->status = isms__oscal_read(tree, &r->pool, source, &reading, r->problems, r->error);
    if (r->status != ISMS_OK || r->problems->errors > errors)
        return NULL;
    struct oscal_profile profile = {.resolver = r, .file = source->name, .tree = tree};
    if (isms__oscal_is(tree->root, "catalog")) {
        tell_fault(&profile, tree);
        return r->status == ISMS_OK ? tree : NULL;
    }
    if (isms__oscal_is(tree->root, "profile")) {
        struct oscal_tree *catalog = resolve_profile(&profile, by);
        if (catalog && !by->by)
            tell_fault(&profile, catalog);
        return r->status == ISMS_OK ? catalog : NULL;
    }
    struct problem_place place = {source->name, tree->root->line, tree->root->column, NULL,
                                  tree->root->name->written};
    if (!isms__problem_add(r->problems, ISMS_PROBLEM_ERROR, ISMS_ERROR_VOCABULARY, &place,
                           "is neither a catalog nor a profile of OSCAL: only from those comes a "
                           "catalog"))
        isms__oscal_resolver_failed(r);
    return NULL;
}

/* ---- from outside ---- */

static isms_status resolve_to(struct oscal_resolver *r, const isms_source *source,
                              const isms_sink *sink)
{
    struct oscal_chain chain = {NULL, 0, 0};
    struct file_identity identity;
    int descriptor =
        source->kind == ISMS_SOURCE_PATH
            ? isms__file_open(source->name, &identity, ISMS__INSTEAD_DOCUMENT, r->error)
            : -1;
    isms_source opened = *source;
    if (source->kind == ISMS_SOURCE_PATH) {
        if (descriptor < 0)
            return ISMS_ERROR_IO;
        chain.device = identity.device;
        chain.inode = identity.inode;
        opened = isms_source_descriptor(source->name, descriptor);
    }
    struct oscal_tree *catalog = resolve(r, &opened, &chain);
    if (descriptor >= 0)
        isms__file_close(descriptor);
    if (catalog)
        return isms__oscal_write(catalog, r->memory, sink, r->error);
    if (r->status != ISMS_OK)
        return r->status;
    if (r->error)
        *r->error = r->problems->first;
    return r->problems->first.status;
}

isms_status isms_oscal_resolve(const isms_source *source, const isms_oscal_options *options,
                               const isms_sink *sink, isms_error *error)
{
    isms_oscal_options own;
    if (!isms__source_good(source) || !isms__sink_good(sink) ||
        !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_oscal_resolve needs a source, a sink, and options of the right "
                          "size");
    isms_allocator memory = isms__memory_default(own.allocator);
    isms_limits limits = isms__limits(own.limits);
    struct problem_sink problems = {.list = own.problems, .most = limits.problems};
    struct oscal_resolver resolver = {
        .memory = &memory, .limits = own.limits, .problems = &problems, .error = error};
    isms__pool_init(&resolver.pool, &memory);
    isms_status status = resolve_to(&resolver, source, sink);
    isms__pool_clear(&resolver.pool);
    return status;
}
