/* What a profile changes in the controls that it took, and what is left out in the end. */
#include "format/oscal/profile.h"

/* ---- placing ---- */

/* The type of an element by its place in the document, as the newest line has it. */
static const struct oscal_definition *type_of(const struct oscal_node *node)
{
    const struct oscal_node *chain[128];
    size_t depth = 0;
    for (; node && node->kind == OSCAL_ELEMENT && depth < COUNT_OF(chain); node = node->parent)
        chain[depth++] = node;
    const struct oscal_root *root = depth && (!node || node->kind == OSCAL_DOCUMENT)
                                        ? isms__oscal_schema_root(chain[depth - 1]->name->local)
                                        : NULL;
    const struct oscal_definition *type = root ? isms__oscal_type(root->type) : NULL;
    for (size_t i = depth - (depth > 0); type && i-- > 0;) {
        const struct oscal_slot *slot = isms__oscal_slot(type, chain[i]->name->local, OSCAL_NEWEST);
        type = slot ? isms__oscal_type(slot->type) : NULL;
    }
    return type;
}

/* Where to begin to look: many are put behind each other. */
static struct oscal_node *start(const struct oscal_tree *tree, struct oscal_node *parent,
                                const struct oscal_node *node, bool first)
{
    struct oscal_node *last = tree->placed;
    return !first && last && last->parent == parent && last->name == node->name ? last
                                                                                : parent->child;
}

bool isms__oscal_place_child(struct oscal_tree *tree, struct oscal_node *parent,
                             struct oscal_node *node, bool first)
{
    const struct oscal_definition *type = type_of(parent);
    const struct oscal_slot *own =
        type && node->name ? isms__oscal_slot(type, node->name->local, OSCAL_NEWEST) : NULL;
    const struct oscal_slot *place = own ? isms__oscal_place(type, own, OSCAL_NEWEST) : NULL;
    struct oscal_node *after = NULL;
    for (struct oscal_node *child = start(tree, parent, node, first); child; child = child->next) {
        const struct oscal_slot *other =
            child->kind == OSCAL_ELEMENT && child->name->oscal && place
                ? isms__oscal_slot(type, child->name->local, OSCAL_NEWEST)
                : NULL;
        const struct oscal_slot *there =
            other ? isms__oscal_place(type, other, OSCAL_NEWEST) : NULL;
        if (!place || (there && (there < place || (there == place && !first))))
            after = child;
    }
    tree->placed = first ? NULL : node;
    return isms__oscal_insert(tree, parent, after, node);
}

/* ---- parameters ---- */

struct modifying {
    const struct oscal_profile *profile;
    struct oscal_tree *catalog;
    struct oscal_keys keys; /* parameters and controls by their ids */
};

enum { CONTROL, PARAM };

static bool out_of_memory(struct modifying *m)
{
    return isms__oscal_resolver_failed(m->profile->resolver);
}

/* Takes the children of that name out; of props, with `uuid`, those of this one. */
static void remove_children(struct modifying *m, struct oscal_node *node, const char *name,
                            const char *uuid)
{
    struct oscal_node *next;
    for (struct oscal_node *child = isms__oscal_child(node, name); child; child = next) {
        next = isms__oscal_sibling(child, name);
        const char *own = isms__oscal_attribute(child, "uuid");
        if (!uuid || (own && strcmp(own, uuid) == 0))
            isms__oscal_remove(m->catalog, child);
    }
}

/* What takes the place of what a parameter has, and what comes to it. */
static void make_way(struct modifying *m, struct oscal_node *param, const struct oscal_node *set)
{
    bool value = isms__oscal_child(set, "value") || isms__oscal_child(set, "select");
    static const char *const replaced[] = {"label", "usage"};
    for (size_t i = 0; i < COUNT_OF(replaced); i++)
        if (isms__oscal_child(set, replaced[i]))
            remove_children(m, param, replaced[i], NULL);
    if (value) {
        remove_children(m, param, "value", NULL);
        remove_children(m, param, "select", NULL);
    }
    for (const struct oscal_node *prop = isms__oscal_child(set, "prop"); prop;
         prop = isms__oscal_sibling(prop, "prop"))
        if (isms__oscal_attribute(prop, "uuid"))
            remove_children(m, param, "prop", isms__oscal_attribute(prop, "uuid"));
}

static bool set_one(struct modifying *m, struct oscal_node *param, const struct oscal_node *set)
{
    static const char *const attributes[] = {"class", "depends-on"};
    for (size_t i = 0; i < COUNT_OF(attributes); i++) {
        const char *value = isms__oscal_attribute(set, attributes[i]);
        if (value && !isms__oscal_set(m->catalog, param, attributes[i], value))
            return out_of_memory(m);
    }
    make_way(m, param, set);
    for (const struct oscal_node *child = isms__oscal_child(set, NULL); child;
         child = isms__oscal_sibling(child, NULL)) {
        struct oscal_node *copy = isms__oscal_clone(m->catalog, child);
        if (!copy || !isms__oscal_place_child(m->catalog, param, copy, false))
            return out_of_memory(m);
    }
    return true;
}

static bool set_parameter(struct modifying *m, const struct oscal_node *set)
{
    const char *id = isms__oscal_attribute(set, "param-id");
    const struct oscal_key *key = id ? isms__oscal_key(&m->keys, PARAM, NULL, id) : NULL;
    if (!key)
        return isms__oscal_resolver_tell(
            m->profile, ISMS_PROBLEM_WARNING, set,
            "no control that was taken has a parameter \"%s\": nothing is set", id ? id : "");
    for (; key; key = isms__oscal_next_key(key))
        if (!set_one(m, key->node, set))
            return false;
    return true;
}

/* ---- alterations ---- */

static bool says(const struct oscal_node *wish, const char *name, const char *value)
{
    const char *wanted = isms__oscal_attribute(wish, name);
    return !wanted || (value && strcmp(wanted, value) == 0);
}

/* Whether a removal means the element: all that it says has to be so, and it has to say something.
 */
static bool means(const struct oscal_node *removal, const struct oscal_node *node)
{
    static const char *const words[] = {"by-item-name", "by-id", "by-name", "by-class", "by-ns"};
    bool any = false;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        any |= isms__oscal_attribute(removal, words[i]) != NULL;
    const char *space = isms__oscal_attribute(node, "ns");
    if (!space)
        space = "http://csrc.nist.gov/ns/oscal";
    return any && says(removal, "by-item-name", node->name->local) &&
           says(removal, "by-id", isms__oscal_attribute(node, "id")) &&
           says(removal, "by-name", isms__oscal_attribute(node, "name")) &&
           says(removal, "by-class", isms__oscal_attribute(node, "class")) &&
           says(removal, "by-ns", space);
}

static void remove_from(struct modifying *m, struct oscal_node *control,
                        const struct oscal_node *removal)
{
    struct oscal_node *next;
    for (struct oscal_node *node = isms__oscal_next(control, control); node; node = next) {
        bool gone = node->kind == OSCAL_ELEMENT && node->name->oscal && means(removal, node);
        next = gone ? isms__oscal_skip(node, control) : isms__oscal_next(node, control);
        if (gone)
            isms__oscal_remove(m->catalog, node);
    }
}

static struct oscal_node *target_of(struct oscal_node *control, const char *id)
{
    if (!id)
        return control;
    for (struct oscal_node *node = control; node; node = isms__oscal_next(node, control)) {
        const char *own = node->kind == OSCAL_ELEMENT ? isms__oscal_attribute(node, "id") : NULL;
        if (own && strcmp(own, id) == 0)
            return node;
    }
    return NULL;
}

/* The sibling before a node; NULL where it is the first. */
static struct oscal_node *before(const struct oscal_node *node)
{
    struct oscal_node *other = node->parent->child;
    if (other == node)
        return NULL;
    while (other->next != node)
        other = other->next;
    return other;
}

static bool add_to(struct modifying *m, struct oscal_node *target, const struct oscal_node *add,
                   bool beside)
{
    const char *position = isms__oscal_attribute(add, "position");
    bool ahead = position && (!strcmp(position, "before") || !strcmp(position, "starting"));
    struct oscal_node *after = ahead ? before(target) : target; /* beside */
    struct oscal_node *last = NULL;                             /* put in, of the same kind */
    for (const struct oscal_node *child = isms__oscal_child(add, NULL); child;
         child = isms__oscal_sibling(child, NULL)) {
        struct oscal_node *copy = isms__oscal_clone(m->catalog, child);
        bool good = copy != NULL;
        if (good && beside && strcmp(child->name->local, target->name->local) == 0) {
            good = isms__oscal_insert(m->catalog, target->parent, after, copy);
            after = copy;
        } else if (good && beside) {
            good = isms__oscal_place_child(m->catalog, target->parent, copy, ahead);
        } else if (good && last && strcmp(last->name->local, copy->name->local) == 0) {
            good = isms__oscal_insert(m->catalog, target, last, copy);
        } else if (good) {
            good = isms__oscal_place_child(m->catalog, target, copy, ahead);
        }
        if (!good)
            return out_of_memory(m);
        last = copy;
    }
    return true;
}

static bool alter_one(struct modifying *m, struct oscal_node *control,
                      const struct oscal_node *alter)
{
    for (const struct oscal_node *removal = isms__oscal_child(alter, "remove"); removal;
         removal = isms__oscal_sibling(removal, "remove"))
        remove_from(m, control, removal);
    for (const struct oscal_node *add = isms__oscal_child(alter, "add"); add;
         add = isms__oscal_sibling(add, "add")) {
        const char *id = isms__oscal_attribute(add, "by-id");
        const char *position = isms__oscal_attribute(add, "position");
        struct oscal_node *target = target_of(control, id);
        bool beside =
            position && (strcmp(position, "before") == 0 || strcmp(position, "after") == 0);
        bool good = target
                        ? add_to(m, target, add, beside && target != control)
                        : isms__oscal_resolver_tell(
                              m->profile, ISMS_PROBLEM_WARNING, add,
                              "nothing in the control \"%s\" has the id \"%s\": nothing is added",
                              isms__oscal_attribute(alter, "control-id"), id);
        if (!good)
            return false;
    }
    return true;
}

static bool alter(struct modifying *m, const struct oscal_node *alter)
{
    const char *id = isms__oscal_attribute(alter, "control-id");
    const struct oscal_key *key = id ? isms__oscal_key(&m->keys, CONTROL, NULL, id) : NULL;
    if (!key)
        return isms__oscal_resolver_tell(m->profile, ISMS_PROBLEM_WARNING, alter,
                                         "no control \"%s\" was taken: nothing is altered",
                                         id ? id : "");
    for (; key; key = isms__oscal_next_key(key))
        if (!alter_one(m, key->node, alter))
            return false;
    return true;
}

static bool learn(struct modifying *m)
{
    struct oscal_node *root = m->catalog->root;
    for (struct oscal_node *node = root; node; node = isms__oscal_next(node, root)) {
        bool param = isms__oscal_is(node, "param");
        const char *id =
            param || isms__oscal_is(node, "control") ? isms__oscal_attribute(node, "id") : NULL;
        if (id && !isms__oscal_add_key(&m->keys, param ? PARAM : CONTROL, NULL, id, node))
            return out_of_memory(m);
    }
    return true;
}

bool isms__oscal_modify(const struct oscal_profile *profile, struct oscal_tree *catalog)
{
    const struct oscal_node *modify = isms__oscal_child(profile->tree->root, "modify");
    struct modifying m = {.profile = profile, .catalog = catalog};
    if (!modify)
        return true;
    isms__oscal_keys_init(&m.keys, profile->resolver->memory);
    bool good = learn(&m);
    for (const struct oscal_node *node = isms__oscal_child(modify, NULL); node && good;
         node = isms__oscal_sibling(node, NULL))
        if (isms__oscal_is(node, "set-parameter"))
            good = set_parameter(&m, node);
        else if (isms__oscal_is(node, "alter"))
            good = alter(&m, node);
    isms__oscal_keys_clear(&m.keys);
    return good;
}

/* ---- leaving out ---- */

enum { USED_PARAM, USED_RESOURCE = 1 | OSCAL_FOLDED };

/* What text and links refer to. */
static bool learn_uses(struct oscal_keys *keys, struct oscal_node *root)
{
    bool good = true;
    for (struct oscal_node *node = root; node && good; node = isms__oscal_next(node, root)) {
        if (node->kind != OSCAL_ELEMENT)
            continue;
        const char *param =
            isms__oscal_is(node, "insert") ? isms__oscal_attribute(node, "id-ref") : NULL;
        const char *href = isms__oscal_attribute(node, "href");
        if (param)
            good = isms__oscal_add_key(keys, USED_PARAM, NULL, param, node);
        if (good && href && href[0] == '#')
            good = isms__oscal_add_key(keys, USED_RESOURCE, NULL, href + 1, node);
    }
    return good;
}

/* Whether it is a parameter outside of controls, or a resource, that nothing refers to. */
static bool is_idle(const struct oscal_keys *keys, const struct oscal_node *node)
{
    const char *id = isms__oscal_attribute(node, "id"), *uuid = isms__oscal_attribute(node, "uuid");
    if (isms__oscal_is(node, "param"))
        return !isms__oscal_is(node->parent, "control") && id &&
               !isms__oscal_key(keys, USED_PARAM, NULL, id);
    if (!isms__oscal_is(node, "resource") || !uuid ||
        isms__oscal_key(keys, USED_RESOURCE, NULL, uuid))
        return false;
    for (const struct oscal_node *prop = isms__oscal_child(node, "prop"); prop;
         prop = isms__oscal_sibling(prop, "prop")) {
        const char *name = isms__oscal_attribute(prop, "name");
        const char *value = isms__oscal_attribute(prop, "value");
        if (name && value && strcmp(name, "keep") == 0 && strcmp(value, "always") == 0)
            return false;
    }
    return true;
}

bool isms__oscal_finish(const struct oscal_profile *profile, struct oscal_tree *catalog)
{
    struct oscal_keys keys;
    struct oscal_node *root = catalog->root, *next;
    isms__oscal_keys_init(&keys, profile->resolver->memory);
    bool good = learn_uses(&keys, root);
    for (struct oscal_node *node = root; node && good; node = next) {
        bool idle = is_idle(&keys, node);
        next = idle ? isms__oscal_skip(node, root) : isms__oscal_next(node, root);
        if (idle)
            isms__oscal_remove(catalog, node);
    }
    isms__oscal_keys_clear(&keys);
    struct oscal_node *matter = isms__oscal_child(root, "back-matter");
    if (matter && !matter->child)
        isms__oscal_remove(catalog, matter);
    return good || isms__oscal_resolver_failed(profile->resolver);
}
