/* Editing a tree: only what is asked for changes, and new elements stand as their neighbours do. */
#include "format/oscal/tree.h"

bool isms__oscal_set(struct oscal_tree *tree, struct oscal_node *node, const char *name,
                     const char *value)
{
    const struct oscal_attributes *old = node->attributes;
    uint32_t count = old ? old->count : 0, at = 0;
    while (at < count &&
           (*old->items[at].name->uri || strcmp(old->items[at].name->local, name) != 0))
        at++;
    if (!value && at == count)
        return true;
    const struct oscal_name *known = isms__oscal_name(tree, name, true);
    char *kept = value ? isms__pool_text(tree->pool, value, strlen(value)) : NULL;
    struct oscal_attributes *changed =
        isms__pool_get(tree->pool, sizeof *changed + (count + 1) * sizeof *changed->items);
    if (!known || !changed || (value && !kept))
        return false;
    if (count)
        memcpy(changed->items, old->items, count * sizeof *changed->items);
    if (value) {
        changed->items[at] = (struct oscal_attribute){known, kept};
        changed->count = at == count ? count + 1 : count;
    } else {
        memmove(&changed->items[at], &changed->items[at + 1],
                (count - at - 1) * sizeof *changed->items);
        changed->count = count - 1;
    }
    node->attributes = changed->count ? changed : NULL;
    return true;
}

bool isms__oscal_set_text(struct oscal_tree *tree, struct oscal_node *node, const char *text)
{
    char *kept = isms__pool_text(tree->pool, text, strlen(text));
    if (!kept)
        return false;
    node->text = kept;
    node->child = NULL;
    return true;
}

/* ---- white space ---- */

static bool is_space(const char *text)
{
    while (isms__is_space(*text))
        text++;
    return !*text;
}

static struct oscal_node *before(const struct oscal_node *node)
{
    struct oscal_node *other = node->parent->child;
    if (other == node)
        return NULL;
    while (other->next != node)
        other = other->next;
    return other;
}

/* The white space by which the tag behind a child (NULL: the first tag) is set in, from its line
 * end on; "" where it stands in a line with others. */
static const char *lead_behind(const struct oscal_node *parent, const struct oscal_node *child)
{
    if (parent->kind == OSCAL_DOCUMENT)
        return "\n";
    const char *text = child ? child->tail : parent->text, *line = strrchr(text, '\n');
    return line && is_space(text) ? line : "";
}

/* That of a node. */
static const char *lead(const struct oscal_node *node)
{
    if (!node->parent) /* it stands nowhere yet */
        return "";
    const char *first = lead_behind(node->parent, NULL);
    if (node->line == 0 && *first)
        return first; /* what was made here stands as its siblings do: no need to look for them */
    return lead_behind(node->parent, before(node));
}

/* Two spaces more, or none where there is no line of its own. NULL when memory is out. */
static const char *deeper(struct oscal_tree *tree, const char *own)
{
    size_t length = strlen(own);
    if (!length)
        return "";
    char *made = isms__pool_get(tree->pool, length + 3);
    if (made) {
        memcpy(made, own, length);
        memcpy(made + length, "  ", 3);
    }
    return made;
}

enum { LOOKED_AT = 50 /* children: where so many stand in one line, all do */ };

/* The lead of children of a node: that of the first that stands on a line of its own, or one deeper
 * than its own. NULL when memory is out. */
static const char *inner_lead(struct oscal_tree *tree, const struct oscal_node *node)
{
    if (!node->child)
        return deeper(tree, lead(node));
    const char *found = lead_behind(node, NULL);
    const struct oscal_node *child = node->child;
    for (int i = 0; !*found && child->next && i < LOOKED_AT; child = child->next, i++)
        found = lead_behind(node, child);
    return found;
}

/* Whether the element is of those whose text runs on: white space in it is part of it. */
static bool runs_on(const struct oscal_node *node)
{
    static const char names[] = " p h1 h2 h3 h4 h5 h6 pre li td th prose ";
    char word[16];
    size_t length = node->name ? strlen(node->name->local) : 0;
    if (length == 0 || length > sizeof word - 3)
        return false;
    word[0] = word[length + 1] = ' ';
    memcpy(word + 1, node->name->local, length);
    word[length + 2] = '\0';
    return strstr(names, word) != NULL;
}

static bool laid_out(const struct oscal_node *node)
{
    for (const struct oscal_node *child = node->child; child; child = child->next)
        if (*child->tail)
            return true;
    return *node->text || runs_on(node);
}

/* Children on lines of their own, for elements that were made without any white space. The lead of
 * the first of them is given; those inside of it then stand as was just made. */
static bool lay_out(struct oscal_tree *tree, struct oscal_node *top, const char *top_lead)
{
    for (struct oscal_node *node = top; node;) {
        if (!node->child || laid_out(node)) {
            node = isms__oscal_skip(node, top);
            continue;
        }
        const char *own = node == top ? top_lead : node->parent->text;
        const char *inner = deeper(tree, own);
        if (!inner)
            return false;
        node->text = inner;
        for (struct oscal_node *child = node->child; child; child = child->next)
            child->tail = child->next ? inner : own;
        node = isms__oscal_next(node, top);
    }
    return true;
}

/* ---- placing ---- */

bool isms__oscal_insert(struct oscal_tree *tree, struct oscal_node *parent,
                        struct oscal_node *after, struct oscal_node *node)
{
    const char *inner = inner_lead(tree, parent);
    bool first = !parent->child;
    if (!inner)
        return false;
    struct oscal_node *rest = after ? after->next : parent->child;
    struct oscal_node kept = *node;
    node->parent = parent;
    node->next = rest;
    if (after)
        after->next = node;
    else
        parent->child = node;
    const char *after_tail = after ? after->tail : NULL, *text = parent->text;
    if (first && is_space(parent->text)) {
        node->tail = *inner ? lead(parent) : "";
        parent->text = inner;
    } else if (after) {
        node->tail = after->tail;
        after->tail = rest ? after->tail : inner;
    } else {
        node->tail = lead_behind(parent, NULL);
    }
    if (!parent->parent || lay_out(tree, node, lead_behind(parent, after)))
        return true;
    *node = kept;
    parent->text = text;
    if (after) {
        after->next = rest;
        after->tail = after_tail;
    } else {
        parent->child = rest;
    }
    return false;
}

void isms__oscal_remove(struct oscal_tree *tree, struct oscal_node *node)
{
    struct oscal_node *parent = node->parent, *other = before(node);
    (void)tree;
    if (other) {
        other->next = node->next;
        other->tail = node->tail;
    } else {
        parent->child = node->next;
        parent->text = node->next || !is_space(parent->text) ? parent->text : "";
    }
    node->parent = node->next = NULL;
    node->tail = "";
}
