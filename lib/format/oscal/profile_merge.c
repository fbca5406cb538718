/* One catalog of what the imports of a profile took. */
#include <stdlib.h>

#include "format/oscal/profile.h"

struct merging {
    const struct oscal_profile *profile;
    struct oscal_tree *out;
    struct oscal_keys keys; /* what is in the catalog that is made */
    bool use_first;         /* of several with the same id */
};

enum { CONTROL, PARAM, GROUP, RESOURCE };

/* Whether one of that id is there already and keeps others out; notes the id. -1: memory is out. */
static int kept_out(struct merging *m, unsigned sort, struct oscal_node *node)
{
    const char *id = isms__oscal_attribute(node, "id");
    if (!id || !m->use_first)
        return 0;
    if (isms__oscal_key(&m->keys, sort, NULL, id))
        return 1;
    return isms__oscal_add_key(&m->keys, sort, NULL, id, node) ? 0 : -1;
}

/* Puts a copy of an element behind `*last`, which it becomes. */
static bool append(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                   const struct oscal_node *node)
{
    struct oscal_node *copy = isms__oscal_clone(m->out, node);
    if (!copy || !isms__oscal_insert(m->out, parent, *last, copy))
        return false;
    *last = copy;
    return true;
}

/* Takes out of what was copied the controls that are there already. */
static bool use_first_inside(struct merging *m, struct oscal_node *parent)
{
    struct oscal_node *next;
    for (struct oscal_node *child = isms__oscal_child(parent, NULL); child; child = next) {
        next = isms__oscal_sibling(child, NULL);
        bool control = isms__oscal_is(child, "control");
        int out = control ? kept_out(m, CONTROL, child) : 0;
        bool inside = !out && (control || isms__oscal_is(child, "group"));
        if (out < 0 || (inside && !use_first_inside(m, child)))
            return false;
        if (out)
            isms__oscal_remove(m->out, child);
    }
    return true;
}

static bool append_control(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                           struct oscal_node *control)
{
    int out = kept_out(m, CONTROL, control);
    if (out)
        return out > 0;
    return append(m, parent, last, control) && use_first_inside(m, *last);
}

/* ---- as is: groups stay; those of the same id become one ---- */

static bool merge_group(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                        struct oscal_node *group)
{
    const char *id = isms__oscal_attribute(group, "id");
    const struct oscal_key *same = id ? isms__oscal_key(&m->keys, GROUP, NULL, id) : NULL;
    if (!same) {
        if (!append(m, parent, last, group) || !use_first_inside(m, *last))
            return false;
        for (struct oscal_node *node = *last; node; node = isms__oscal_next(node, *last)) {
            const char *own =
                isms__oscal_is(node, "group") ? isms__oscal_attribute(node, "id") : NULL;
            if (own && !isms__oscal_add_key(&m->keys, GROUP, NULL, own, node))
                return false;
        }
        return true;
    }
    struct oscal_node *end = same->node->child;
    while (end && end->next)
        end = end->next;
    for (struct oscal_node *child = isms__oscal_child(group, NULL); child;
         child = isms__oscal_sibling(child, NULL)) {
        bool good = true;
        if (isms__oscal_is(child, "control"))
            good = append_control(m, same->node, &end, child);
        else if (isms__oscal_is(child, "group"))
            good = merge_group(m, same->node, &end, child);
        if (!good)
            return false;
    }
    return true;
}

typedef bool append_function(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                             struct oscal_node *node);

static bool append_param(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                         struct oscal_node *param)
{
    int out = kept_out(m, PARAM, param);
    return out ? out > 0 : append(m, parent, last, param);
}

/* All of one name that stand directly in the catalogs, by a function. */
static bool append_all(struct merging *m, const char *name, struct oscal_node **last,
                       append_function *function)
{
    for (size_t i = 0; i < m->profile->taken_count; i++) {
        struct oscal_node *root = m->profile->taken[i]->root;
        for (struct oscal_node *node = isms__oscal_child(root, name); node;
             node = isms__oscal_sibling(node, name))
            if (!function(m, m->out->root, last, node))
                return false;
    }
    return true;
}

static bool merge_as_is(struct merging *m, struct oscal_node **last)
{
    return append_all(m, "param", last, append_param) &&
           append_all(m, "control", last, append_control) &&
           append_all(m, "group", last, merge_group);
}

/* ---- flat: controls one after the other ---- */

/* A control, and behind it those that stand in it. */
static bool append_flat(struct merging *m, struct oscal_node *parent, struct oscal_node **last,
                        struct oscal_node *control)
{
    int out = kept_out(m, CONTROL, control);
    if (out < 0 || (!out && !append(m, parent, last, control)))
        return false;
    struct oscal_node *inner, *next;
    for (inner = out ? NULL : isms__oscal_child(*last, "control"); inner; inner = next) {
        next = isms__oscal_sibling(inner, "control");
        isms__oscal_remove(m->out, inner);
    }
    for (inner = isms__oscal_child(control, "control"); inner;
         inner = isms__oscal_sibling(inner, "control"))
        if (!append_flat(m, parent, last, inner))
            return false;
    return true;
}

static bool merge_flat(struct merging *m, struct oscal_node **last)
{
    static const char *const names[] = {"param", "control"};
    for (size_t n = 0; n < COUNT_OF(names); n++)
        for (size_t i = 0; i < m->profile->taken_count; i++) {
            struct oscal_node *root = m->profile->taken[i]->root;
            for (struct oscal_node *node = root; node; node = isms__oscal_next(node, root)) {
                bool loose = isms__oscal_is(node, names[n]) &&
                             (node->parent == root || isms__oscal_is(node->parent, "group"));
                append_function *function = n ? append_flat : append_param;
                if (loose && !function(m, m->out->root, last, node))
                    return false;
            }
        }
    return true;
}

/* ---- custom: groups of the profile, into which controls are put ---- */

struct inserted {
    struct oscal_node **items;
    size_t count, capacity;
};

/* Controls that an insert-controls takes, copied; of others, those inside that it takes. */
static bool gather(struct merging *m, const struct oscal_wish *wish, struct oscal_node *parent,
                   struct inserted *inserted)
{
    for (struct oscal_node *node = isms__oscal_child(parent, NULL); node;
         node = isms__oscal_sibling(node, NULL)) {
        bool control = isms__oscal_is(node, "control");
        if (!control && !isms__oscal_is(node, "group"))
            continue;
        if (!control || !isms__oscal_takes(wish, node, NULL)) {
            if (!gather(m, wish, node, inserted))
                return false;
            continue;
        }
        struct oscal_node *taken = isms__oscal_take(m->profile->resolver, wish, node);
        struct oscal_node *copy = taken ? isms__oscal_clone(m->out, taken) : NULL;
        if (!copy || !isms__memory_grow(m->profile->resolver->memory, (void **)&inserted->items,
                                        &inserted->capacity, inserted->count + 1,
                                        sizeof(struct oscal_node *)))
            return false;
        inserted->items[inserted->count++] = copy;
    }
    return true;
}

static int by_id(const void *a, const void *b)
{
    const struct oscal_node *one = *(struct oscal_node *const *)a,
                            *other = *(struct oscal_node *const *)b;
    const char *x = isms__oscal_attribute(one, "id"), *y = isms__oscal_attribute(other, "id");
    return strcmp(x ? x : "", y ? y : "");
}

static bool insert_controls(struct merging *m, const struct oscal_node *node,
                            struct oscal_node *parent)
{
    struct oscal_wish wish;
    struct inserted inserted = {NULL, 0, 0};
    const char *order = isms__oscal_attribute(node, "order");
    bool sorted = order && (!strcmp(order, "ascending") || !strcmp(order, "descending"));
    bool good = isms__oscal_wish_init(&wish, node, m->profile->resolver->memory);
    for (size_t i = 0; i < m->profile->taken_count && good; i++)
        good = gather(m, &wish, m->profile->taken[i]->root, &inserted);
    if (good && sorted && inserted.count)
        qsort(inserted.items, inserted.count, sizeof *inserted.items, by_id);
    struct oscal_node *last = parent->child;
    while (last && last->next)
        last = last->next;
    for (size_t i = 0; i < inserted.count && good; i++) {
        bool down = sorted && order[0] == 'd';
        struct oscal_node *one = inserted.items[down ? inserted.count - 1 - i : i];
        int out = kept_out(m, CONTROL, one);
        good = out >= 0;
        if (out)
            continue;
        good = isms__oscal_insert(m->out, parent, last, one) && use_first_inside(m, one);
        last = one;
    }
    isms__memory_free(m->profile->resolver->memory, inserted.items);
    isms__oscal_wish_clear(&wish);
    return good;
}

static bool merge_custom(struct merging *m, const struct oscal_node *custom,
                         struct oscal_node *parent)
{
    for (struct oscal_node *node = isms__oscal_child(custom, NULL); node;
         node = isms__oscal_sibling(node, NULL)) {
        if (isms__oscal_is(node, "insert-controls")) {
            if (!insert_controls(m, node, parent))
                return false;
            continue;
        }
        /* a group comes without what it holds, which is put in piece by piece */
        struct oscal_node *children = node->child, *last = parent->child;
        bool group = isms__oscal_is(node, "group");
        while (last && last->next)
            last = last->next;
        node->child = group ? NULL : children;
        bool good = append(m, parent, &last, node);
        node->child = children;
        if (!good || (group && !merge_custom(m, node, last)))
            return false;
    }
    return true;
}

/* ---- back matter: of several with the same UUID the last one ---- */

static bool append_resources(struct merging *m, const struct oscal_tree *tree,
                             struct oscal_node *matter, struct oscal_node **last)
{
    const struct oscal_node *from = isms__oscal_path(tree->root, "back-matter");
    for (struct oscal_node *node = from ? isms__oscal_child(from, "resource") : NULL; node;
         node = isms__oscal_sibling(node, "resource")) {
        const char *uuid = isms__oscal_attribute(node, "uuid");
        const struct oscal_key *same =
            uuid ? isms__oscal_key(&m->keys, RESOURCE | OSCAL_FOLDED, NULL, uuid) : NULL;
        if (same && same->node == *last) {
            struct oscal_node *before = matter->child == *last ? NULL : matter->child;
            while (before && before->next != *last)
                before = before->next;
            *last = before;
        }
        if (same)
            isms__oscal_remove(m->out, same->node);
        if (!append(m, matter, last, node) ||
            (uuid && !isms__oscal_add_key(&m->keys, RESOURCE | OSCAL_FOLDED, NULL, uuid, *last)))
            return false;
    }
    return true;
}

static bool merge_back_matter(struct merging *m, struct oscal_node **end)
{
    struct oscal_node *matter = isms__oscal_make(m->out, "back-matter", ""), *last = NULL;
    if (!matter || !isms__oscal_insert(m->out, m->out->root, *end, matter))
        return false;
    for (size_t i = 0; i < m->profile->taken_count; i++)
        if (!append_resources(m, m->profile->taken[i], matter, &last))
            return false;
    return append_resources(m, m->profile->tree, matter, &last);
}

enum oscal_merging isms__oscal_merging(const struct oscal_tree *profile)
{
    const char *as_is = isms__oscal_text(isms__oscal_path(profile->root, "merge/as-is"));
    if (isms__oscal_path(profile->root, "merge/custom"))
        return OSCAL_MERGE_CUSTOM;
    return strcmp(as_is, "true") == 0 || strcmp(as_is, "1") == 0 ? OSCAL_MERGE_AS_IS
                                                                 : OSCAL_MERGE_FLAT;
}

bool isms__oscal_merge(const struct oscal_profile *profile, struct oscal_tree *out)
{
    struct merging m = {.profile = profile, .out = out};
    const struct oscal_node *merge = isms__oscal_child(profile->tree->root, "merge");
    const struct oscal_node *combine = merge ? isms__oscal_child(merge, "combine") : NULL;
    const char *method = combine ? isms__oscal_attribute(combine, "method") : NULL;
    m.use_first = method && strcmp(method, "keep") != 0;
    if (method && strcmp(method, "merge") == 0 &&
        !isms__oscal_resolver_tell(
            profile, ISMS_PROBLEM_WARNING, combine,
            "the method \"merge\" is not part of OSCAL any more: of controls "
            "with the same id the first one is used"))
        return false;
    isms__oscal_keys_init(&m.keys, profile->resolver->memory);
    struct oscal_node *last = isms__oscal_child(out->root, "metadata");
    bool good = false;
    switch (isms__oscal_merging(profile->tree)) {
    case OSCAL_MERGE_CUSTOM:
        good = merge_custom(&m, isms__oscal_child(merge, "custom"), out->root);
        break;
    case OSCAL_MERGE_AS_IS:
        good = merge_as_is(&m, &last);
        break;
    case OSCAL_MERGE_FLAT:
        good = merge_flat(&m, &last);
        break;
    }
    for (last = out->root->child; good && last && last->next;)
        last = last->next;
    good = good && merge_back_matter(&m, &last);
    isms__oscal_keys_clear(&m.keys);
    return good || isms__oscal_resolver_failed(profile->resolver);
}
