/* What an import takes of the catalog that it imports. */
#include "format/oscal/profile.h"

/* ---- what is asked for ---- */

/* Whether a text fits a pattern, in which * stands for any characters and ? for one. */
static bool fits(const char *pattern, const char *text)
{
    const char *star = NULL, *again = NULL;
    while (*text) {
        if (*pattern == '*') {
            star = pattern++;
            again = text;
        } else if (*pattern == '?' || *pattern == *text) {
            pattern++;
            text += isms__utf8_length((const unsigned char *)text,
                                      (const unsigned char *)text + strlen(text));
        } else if (star) {
            pattern = star + 1;
            text = ++again;
        } else {
            return false;
        }
    }
    while (*pattern == '*')
        pattern++;
    return !*pattern;
}

enum { WITH_ID, MATCHING }; /* by the list that they stand in; patterns all under one key */

bool isms__oscal_lists(struct oscal_keys *lists, const struct oscal_tree *profile)
{
    bool good = true;
    for (struct oscal_node *node = profile->root; node && good;
         node = isms__oscal_next(node, profile->root)) {
        if (isms__oscal_is(node, "with-id"))
            good = isms__oscal_add_key(lists, WITH_ID, node->parent, isms__oscal_text(node), node);
        else if (isms__oscal_is(node, "matching") && isms__oscal_attribute(node, "pattern"))
            good = isms__oscal_add_key(lists, MATCHING, node->parent, "", node);
    }
    return good;
}

/* Whether one include-controls or exclude-controls names the control of that id. */
static bool names(const struct oscal_keys *lists, const struct oscal_node *list, const char *id)
{
    const struct oscal_key *pattern = isms__oscal_key(lists, MATCHING, list, "");
    if (isms__oscal_key(lists, WITH_ID, list, id))
        return true;
    while (pattern && !fits(isms__oscal_attribute(pattern->node, "pattern"), id))
        pattern = isms__oscal_next_key(pattern);
    return pattern != NULL;
}

static const char *id_of(const struct oscal_node *control)
{
    const char *id = isms__oscal_attribute(control, "id");
    return id ? id : "";
}

static bool takes_children(const struct oscal_node *list, bool otherwise)
{
    const char *word = isms__oscal_attribute(list, "with-child-controls");
    return word ? strcmp(word, "yes") == 0 : otherwise;
}

/* The control around one, of those that are there; NULL for none. */
static const struct oscal_node *outer_of(const struct oscal_node *control,
                                         const struct pointer_map *there)
{
    do
        control = control->parent;
    while (there && isms__oscal_is(control, "control") &&
           !isms__map_get(there, (uintptr_t)control));
    return isms__oscal_is(control, "control") ? control : NULL;
}

/* Whether one of the lists of that name has the control, by itself or with one that it is in. */
static bool listed(const struct oscal_node *wish, const char *name,
                   const struct oscal_node *control, const struct oscal_keys *lists,
                   const struct pointer_map *there)
{
    for (const struct oscal_node *list = isms__oscal_child(wish, name); list;
         list = isms__oscal_sibling(list, name)) {
        if (names(lists, list, id_of(control)))
            return true;
        const struct oscal_node *outer =
            takes_children(list, false) ? outer_of(control, there) : NULL;
        for (; outer; outer = outer_of(outer, there))
            if (names(lists, list, id_of(outer)))
                return true;
    }
    return false;
}

bool isms__oscal_takes(const struct oscal_node *wish, const struct oscal_node *control,
                       const struct oscal_keys *lists, const struct pointer_map *there)
{
    const struct oscal_node *all = isms__oscal_child(wish, "include-all");
    bool taken = listed(wish, "include-controls", control, lists, there);
    if (all)
        taken = taken || takes_children(all, true) || !outer_of(control, there);
    else if (!isms__oscal_child(wish, "include-controls"))
        taken = true;
    return taken && !listed(wish, "exclude-controls", control, lists, there);
}

/* ---- cutting down ---- */

/* Takes the child behind `before` (NULL: the first) out and puts its own controls there. */
static void dissolve(struct oscal_node *parent, struct oscal_node *before)
{
    struct oscal_node *gone = before ? before->next : parent->child, *last = before, *child, *next;
    const char *tail = gone->tail;
    struct oscal_node **link = before ? &before->next : &parent->child;
    for (child = gone->child; child; child = next) {
        next = child->next;
        if (!isms__oscal_is(child, "control"))
            continue;
        *link = child;
        link = &child->next;
        child->parent = parent;
        child->tail = tail;
        last = child;
    }
    *link = gone->next;
    if (last == before && before)
        before->tail = tail;
    gone->parent = gone->next = NULL;
}

void isms__oscal_prune(struct oscal_node *parent, const struct oscal_node *wish,
                       const struct oscal_keys *lists)
{
    /* in the order of the document, so that what stands in a control is looked at with that
     * control still around it; controls that move up come behind `before` and are looked at there
     */
    struct oscal_node *before = NULL;
    for (struct oscal_node *child = parent->child; child;
         child = before ? before->next : parent->child) {
        if (isms__oscal_is(child, "control") || isms__oscal_is(child, "group"))
            isms__oscal_prune(child, wish, lists);
        if (isms__oscal_is(child, "control") && !isms__oscal_takes(wish, child, lists, NULL)) {
            struct oscal_node *next = child->next;
            dissolve(parent, before);
            while ((before ? before->next : parent->child) != next) /* those that moved up */
                before = before ? before->next : parent->child;
            if (!next)
                break;
            continue;
        }
        before = child;
    }
}

/* Takes out the groups that have no controls any more. */
static void drop_empty_groups(struct oscal_tree *tree, struct oscal_node *parent)
{
    struct oscal_node *next;
    for (struct oscal_node *child = isms__oscal_child(parent, "group"); child; child = next) {
        next = isms__oscal_sibling(child, "group");
        drop_empty_groups(tree, child);
        if (!isms__oscal_child(child, "control") && !isms__oscal_child(child, "group"))
            isms__oscal_remove(tree, child);
    }
}

/* Tells of controls that are asked for by their id and are not there. */
static bool tell_missing(const struct oscal_profile *profile, const struct oscal_node *import,
                         const struct oscal_tree *catalog)
{
    struct oscal_keys keys;
    bool good = true;
    isms__oscal_keys_init(&keys, profile->resolver->memory);
    for (struct oscal_node *node = catalog->root; node && good;
         node = isms__oscal_next(node, catalog->root))
        if (isms__oscal_is(node, "control"))
            good = isms__oscal_add_key(&keys, 0, NULL, id_of(node), node);
    for (const struct oscal_node *node = import; node && good;
         node = isms__oscal_next(node, import))
        if (isms__oscal_is(node, "with-id") &&
            !isms__oscal_key(&keys, 0, NULL, isms__oscal_text(node)))
            good = isms__oscal_resolver_tell(profile, ISMS_PROBLEM_WARNING, node,
                                             "what is imported has no control \"%s\"",
                                             isms__oscal_text(node));
    isms__oscal_keys_clear(&keys);
    return good || isms__oscal_resolver_failed(profile->resolver);
}

bool isms__oscal_select(const struct oscal_profile *profile, const struct oscal_node *import,
                        struct oscal_tree *catalog)
{
    if (!tell_missing(profile, import, catalog))
        return false;
    isms__oscal_prune(catalog->root, import, profile->lists);
    drop_empty_groups(catalog, catalog->root);
    return true;
}
