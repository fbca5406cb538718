/* Walking and editing a tree. */
#include "format/oscal/tree.h"

#include "format/oscal/reader.h"

/* ---- walking ---- */

static struct oscal_node *find(struct oscal_node *node, const char *name)
{
    while (node &&
           (name ? !isms__oscal_is(node, name) : node->kind != OSCAL_ELEMENT || !node->name->oscal))
        node = node->next;
    return node;
}

struct oscal_node *isms__oscal_child(const struct oscal_node *node, const char *name)
{
    return node ? find(node->child, name) : NULL;
}

struct oscal_node *isms__oscal_sibling(const struct oscal_node *node, const char *name)
{
    return node ? find(node->next, name) : NULL;
}

struct oscal_node *isms__oscal_path(const struct oscal_node *node, const char *path)
{
    struct oscal_node *found = NULL;
    while (node && *path) {
        size_t length = strcspn(path, "/");
        for (found = node->child; found; found = found->next)
            if (found->kind == OSCAL_ELEMENT && found->name->oscal &&
                strncmp(found->name->local, path, length) == 0 && !found->name->local[length])
                break;
        node = found;
        path += length;
        path += *path == '/';
    }
    return found;
}

struct oscal_node *isms__oscal_skip(const struct oscal_node *node, const struct oscal_node *within)
{
    while (node != within && !node->next)
        node = node->parent;
    return node == within ? NULL : node->next;
}

struct oscal_node *isms__oscal_next(const struct oscal_node *node, const struct oscal_node *within)
{
    return node->child ? node->child : isms__oscal_skip(node, within);
}

static bool is_plain(const struct oscal_attribute *attribute, const char *name)
{
    return *attribute->name->local == *name && !*attribute->name->uri &&
           strcmp(attribute->name->local, name) == 0;
}

const char *isms__oscal_attribute(const struct oscal_node *node, const char *name)
{
    const struct oscal_attributes *all = node ? node->attributes : NULL;
    for (uint32_t i = 0; all && i < all->count; i++)
        if (is_plain(&all->items[i], name))
            return all->items[i].value;
    return NULL;
}

void isms__oscal_gather(const struct oscal_node *node, struct text *out)
{
    isms__text_put(out, node->text);
    const struct oscal_node *inner = node->child;
    while (inner) {
        if (inner->kind == OSCAL_ELEMENT || inner->kind == OSCAL_CDATA)
            isms__text_put(out, inner->text);
        if (inner->child) {
            inner = inner->child;
            continue;
        }
        isms__text_put(out, inner->tail);
        while (!inner->next && inner->parent != node) {
            inner = inner->parent;
            isms__text_put(out, inner->tail);
        }
        inner = inner->next;
    }
}

const char *isms__oscal_text(const struct oscal_node *node)
{
    return node ? node->text : "";
}

const char *isms__oscal_child_text(const struct oscal_node *node, const char *name)
{
    return isms__oscal_text(isms__oscal_child(node, name));
}

/* ---- making ---- */

bool isms__oscal_new(struct oscal_tree *tree, struct pool *pool, const char *root)
{
    const struct oscal_name *xmlns;
    struct oscal_attributes *attributes =
        isms__pool_get(pool, sizeof *attributes + sizeof *attributes->items);
    if (!isms__oscal_begin(tree, pool) || !attributes ||
        !(xmlns = isms__oscal_add_name(tree, NULL, "xmlns", XMLNS_NAMESPACE)))
        return false;
    attributes->count = 1;
    attributes->items[0] = (struct oscal_attribute){xmlns, OSCAL_NAMESPACE};
    tree->declaration = "xml version=\"1.0\" encoding=\"UTF-8\"";
    tree->root = isms__oscal_make(tree, root, "");
    if (!tree->root)
        return false;
    tree->root->attributes = attributes;
    tree->root->parent = tree->document;
    tree->document->child = tree->root;
    return true;
}

/* Elements of OSCAL go by the prefix of the root, where that is one of them. */
const struct oscal_name *isms__oscal_name(struct oscal_tree *tree, const char *local,
                                          bool attribute)
{
    const char *uri = attribute ? "" : OSCAL_NAMESPACE;
    const struct oscal_name *root = tree->root ? tree->root->name : NULL;
    size_t before = !attribute && root && root->oscal ? (size_t)(root->local - root->written) : 0;
    for (const struct oscal_name *name = tree->names; name; name = name->next)
        if (strcmp(name->local, local) == 0 && strcmp(name->uri, uri) == 0 &&
            (size_t)(name->local - name->written) == before &&
            (!before || memcmp(name->written, root->written, before) == 0))
            return name;
    char prefix[64];
    if (before > sizeof prefix)
        return NULL;
    if (before) {
        memcpy(prefix, root->written, before - 1);
        prefix[before - 1] = '\0';
    }
    return isms__oscal_add_name(tree, before ? prefix : NULL, local, uri);
}

struct oscal_node *isms__oscal_make(struct oscal_tree *tree, const char *name, const char *text)
{
    struct oscal_node *node = isms__oscal_node(tree, OSCAL_ELEMENT);
    const struct oscal_name *known = isms__oscal_name(tree, name, false);
    char *kept = isms__pool_text(tree->pool, text, strlen(text));
    if (!node || !known || !kept)
        return NULL;
    node->name = known;
    node->text = kept;
    return node;
}

static bool same_name(const struct oscal_name *a, const struct oscal_name *b)
{
    return strcmp(a->written, b->written) == 0 && strcmp(a->uri, b->uri) == 0;
}

/* The name of another tree in this one. */
static const struct oscal_name *take_name(struct oscal_tree *tree, const struct oscal_name *from)
{
    for (const struct oscal_name *name = tree->names; name; name = name->next)
        if (same_name(name, from))
            return name;
    char prefix[1024];
    size_t before = (size_t)(from->local - from->written);
    if (before > sizeof prefix)
        return NULL;
    if (before) {
        memcpy(prefix, from->written, before - 1);
        prefix[before - 1] = '\0';
    }
    return isms__oscal_add_name(tree, before ? prefix : NULL, from->local, from->uri);
}

static bool take_attributes(struct oscal_tree *tree, struct oscal_node *node,
                            const struct oscal_attributes *from)
{
    struct oscal_attributes *kept =
        isms__pool_get(tree->pool, sizeof *kept + from->count * sizeof *kept->items);
    if (!kept)
        return false;
    kept->count = from->count;
    for (uint32_t i = 0; i < from->count; i++) {
        const char *value = from->items[i].value;
        kept->items[i].name = take_name(tree, from->items[i].name);
        kept->items[i].value = isms__pool_text(tree->pool, value, strlen(value));
        if (!kept->items[i].name || !kept->items[i].value)
            return false;
    }
    node->attributes = kept;
    return true;
}

/* The node alone, with its texts. */
static struct oscal_node *take_node(struct oscal_tree *tree, const struct oscal_node *from)
{
    struct oscal_node *node = isms__oscal_node(tree, (enum oscal_kind)from->kind);
    if (!node || (from->name && !(node->name = take_name(tree, from->name))) ||
        (from->attributes && !take_attributes(tree, node, from->attributes)))
        return NULL;
    node->text = isms__pool_text(tree->pool, from->text, strlen(from->text));
    node->tail = isms__pool_text(tree->pool, from->tail, strlen(from->tail));
    node->line = from->line;
    node->column = from->column;
    return node->text && node->tail ? node : NULL;
}

/* The node alone, with what the other tree keeps for it. */
static struct oscal_node *share_node(struct oscal_tree *tree, const struct oscal_node *from)
{
    struct oscal_node *node = isms__oscal_node(tree, (enum oscal_kind)from->kind);
    if (!node)
        return NULL;
    *node = *from;
    node->parent = node->child = node->next = NULL;
    return node;
}

typedef struct oscal_node *node_taker(struct oscal_tree *tree, const struct oscal_node *from);

static struct oscal_node *copy_nodes(struct oscal_tree *tree, const struct oscal_node *node,
                                     node_taker *take)
{
    struct oscal_node *first = take(tree, node), *copy = first;
    const struct oscal_node *from = node;
    while (copy) {
        struct oscal_node *above = copy, **place = &copy->child;
        if (from->child) {
            from = from->child;
        } else {
            for (; from != node && !from->next; from = from->parent)
                copy = copy->parent; /* NOLINT(clang-analyzer-core.*): goes as deep as from */
            if (from == node)
                return first;
            from = from->next;
            above = copy->parent; /* NOLINT(clang-analyzer-core.*): the same */
            place = &copy->next;
        }
        copy = *place = take(tree, from);
        if (copy)
            copy->parent = above;
    }
    return NULL;
}

struct oscal_node *isms__oscal_clone(struct oscal_tree *tree, const struct oscal_node *node)
{
    return copy_nodes(tree, node, take_node);
}

bool isms__oscal_copy(struct oscal_tree *tree, struct pool *pool, const struct oscal_tree *from)
{
    *tree = *from;
    tree->pool = pool;
    tree->document = copy_nodes(tree, from->document, share_node);
    if (!tree->document)
        return false;
    for (tree->root = tree->document->child; tree->root && tree->root->kind != OSCAL_ELEMENT;)
        tree->root = tree->root->next;
    return true;
}
