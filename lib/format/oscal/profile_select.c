/* What an import takes of the catalog that it imports. */
#include "format/gate.h"
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

enum { WITH_ID, MATCHING };

/* Notes what an include-controls or exclude-controls names. */
static bool learn_names(struct oscal_wish *wish, const struct oscal_node *list)
{
    bool good = true;
    for (struct oscal_node *one = isms__oscal_child(list, NULL); one && good;
         one = isms__oscal_sibling(one, NULL))
        if (isms__oscal_is(one, "with-id"))
            good = isms__oscal_add_key(&wish->named, WITH_ID, list, isms__oscal_text(one), one);
        else if (isms__oscal_is(one, "matching") && isms__oscal_attribute(one, "pattern"))
            good = isms__oscal_add_key(&wish->named, MATCHING, list, "", one);
    return good;
}

bool isms__oscal_wish_init(struct oscal_wish *wish, const struct oscal_node *node,
                           const isms_allocator *memory)
{
    bool good = true;
    wish->node = node;
    isms__oscal_keys_init(&wish->named, memory);
    for (const struct oscal_node *list = isms__oscal_child(node, NULL); list && good;
         list = isms__oscal_sibling(list, NULL))
        good = learn_names(wish, list);
    return good;
}

void isms__oscal_wish_clear(struct oscal_wish *wish)
{
    isms__oscal_keys_clear(&wish->named);
}

/* Whether one include-controls or exclude-controls names the control of that id, "" for none. */
static bool names(const struct oscal_wish *wish, const struct oscal_node *list, const char *id)
{
    if (*id && isms__oscal_key(&wish->named, WITH_ID, list, id))
        return true;
    const struct oscal_key *one = isms__oscal_key(&wish->named, MATCHING, list, "");
    while (one && !fits(isms__oscal_attribute(one->node, "pattern"), id))
        one = isms__oscal_next_key(one);
    return one != NULL;
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
static bool listed(const struct oscal_wish *wish, const char *name,
                   const struct oscal_node *control, const struct pointer_map *there)
{
    for (const struct oscal_node *list = isms__oscal_child(wish->node, name); list;
         list = isms__oscal_sibling(list, name)) {
        if (names(wish, list, id_of(control)))
            return true;
        const struct oscal_node *outer =
            takes_children(list, false) ? outer_of(control, there) : NULL;
        for (; outer; outer = outer_of(outer, there))
            if (names(wish, list, id_of(outer)))
                return true;
    }
    return false;
}

bool isms__oscal_takes(const struct oscal_wish *wish, const struct oscal_node *control,
                       const struct pointer_map *there)
{
    const struct oscal_node *all = isms__oscal_child(wish->node, "include-all");
    bool taken = listed(wish, "include-controls", control, there);
    if (all)
        taken = taken || takes_children(all, true) || !outer_of(control, there);
    else if (!isms__oscal_child(wish->node, "include-controls"))
        taken = true;
    return taken && !listed(wish, "exclude-controls", control, there);
}

/* ---- taking ---- */

/* Many imports may take the same, and profiles what others took: that must not grow without end. */
static bool count_node(struct oscal_resolver *r)
{
    uint64_t most = isms__limits(r->limits).nodes;
    if (r->taken++ < most)
        return true;
    r->status = isms__fail(r->error, ISMS_ERROR_LIMIT,
                           "what is imported, each as often as it is taken, goes beyond the limit "
                           "of %llu elements, texts and comments",
                           (unsigned long long)most);
    return false;
}

/* What is taken, in the order of the document. */
struct taking {
    struct oscal_resolver *resolver;
    const struct oscal_wish *wish; /* NULL for all */
    struct oscal_node *parent, *last;
};

/* Puts a copy without what is in it behind the last; NULL where that fails. */
static struct oscal_node *put_copy(struct taking *t, const struct oscal_node *node)
{
    struct oscal_resolver *r = t->resolver;
    struct oscal_node *copy = count_node(r) ? isms__pool_get(&r->pool, sizeof *copy) : NULL;
    if (!copy) {
        isms__oscal_resolver_failed(r);
        return NULL;
    }
    *copy = *node;
    copy->parent = t->parent;
    copy->child = copy->next = NULL;
    if (t->last)
        t->last->next = copy;
    else if (t->parent)
        t->parent->child = copy;
    t->last = copy;
    return copy;
}

/* Takes what was put behind `before` out again; the white space behind it stays. */
static void undo(struct taking *t, struct oscal_node *before, const char *tail)
{
    t->last = before;
    if (before) {
        before->next = NULL;
        before->tail = tail;
    } else {
        t->parent->child = NULL;
    }
}

static bool take(struct taking *t, const struct oscal_node *node);

static bool take_inside(struct taking *t, const struct oscal_node *node, const char *name)
{
    for (const struct oscal_node *child = node->child; child; child = child->next)
        if ((!name || isms__oscal_is(child, name)) && !take(t, child))
            return false;
    return true;
}

/* Of a control that is not taken: the controls in it, as if they stood there. */
static bool move_up(struct taking *t, const struct oscal_node *control)
{
    struct oscal_node *before = t->last;
    if (!take_inside(t, control, "control"))
        return false;
    if (t->last == before && before)
        before->tail = control->tail;
    for (struct oscal_node *moved = before ? before->next : t->parent->child; moved;
         moved = moved->next)
        moved->tail = control->tail;
    return true;
}

/* Controls are looked at with those around them, whether or not these were taken. */
static bool take(struct taking *t, const struct oscal_node *node)
{
    bool control = isms__oscal_is(node, "control"), group = isms__oscal_is(node, "group");
    if (t->wish && control && !isms__oscal_takes(t->wish, node, NULL))
        return move_up(t, node);
    struct oscal_node *before = t->last, *copy = put_copy(t, node);
    struct taking inside = {t->resolver, control || group ? t->wish : NULL, copy, NULL};
    if (!copy || !take_inside(&inside, node, NULL))
        return false;
    if (t->wish && group && !isms__oscal_child(copy, "control") &&
        !isms__oscal_child(copy, "group"))
        undo(t, before, copy->tail);
    return true;
}

struct oscal_node *isms__oscal_take(struct oscal_resolver *r, const struct oscal_wish *wish,
                                    const struct oscal_node *node)
{
    struct taking t = {r, NULL, NULL, NULL};
    struct oscal_node *copy = put_copy(&t, node);
    struct taking inside = {r, wish, copy, NULL};
    return copy && take_inside(&inside, node, NULL) ? copy : NULL;
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
        if (isms__oscal_is(node, "control") && *id_of(node))
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

struct oscal_tree *isms__oscal_select(const struct oscal_profile *profile,
                                      const struct oscal_node *import,
                                      const struct oscal_tree *catalog)
{
    struct oscal_resolver *r = profile->resolver;
    struct oscal_wish wish;
    if (!tell_missing(profile, import, catalog))
        return NULL;
    struct oscal_tree *taken = isms__pool_get(&r->pool, sizeof *taken);
    bool good = isms__oscal_wish_init(&wish, import, r->memory) && taken;
    if (good) {
        *taken = *catalog;
        taken->root = isms__oscal_take(r, &wish, catalog->root);
        good = taken->root != NULL;
    }
    isms__oscal_wish_clear(&wish);
    if (!good)
        isms__oscal_resolver_failed(r);
    return good ? taken : NULL;
}
