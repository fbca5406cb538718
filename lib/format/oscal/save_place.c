/* Where new elements go, and how prose is written. */
#include "format/oscal/save.h"

/* ---- places by the schema ---- */

enum { DEEPEST = 64 };

const struct oscal_definition *isms__oscal_definition(const struct oscal_save *save,
                                                      const struct oscal_node *node)
{
    const struct oscal_node *path[DEEPEST];
    size_t depth = 0;
    for (; node != save->tree.root; node = node->parent) {
        if (!node || depth == DEEPEST)
            return NULL;
        path[depth++] = node;
    }
    const struct oscal_root *root = isms__oscal_schema_root(node->name->local);
    const struct oscal_definition *definition = root ? isms__oscal_type(root->type) : NULL;
    while (definition && depth-- > 0) {
        const struct oscal_slot *slot =
            isms__oscal_slot(definition, path[depth]->name->local, save->line);
        definition = slot ? isms__oscal_type(slot->type) : NULL;
    }
    return definition;
}

static const struct oscal_slot *
place_of(const struct oscal_save *save, const struct oscal_definition *definition, const char *name)
{
    const struct oscal_slot *slot =
        definition ? isms__oscal_slot(definition, name, save->line) : NULL;
    return slot ? isms__oscal_place(definition, slot, save->line) : NULL;
}

bool isms__oscal_may_hold(const struct oscal_save *save, const struct oscal_node *node,
                          const char *name)
{
    return place_of(save, isms__oscal_definition(save, node), name) != NULL;
}

/* Where children of that kind went lately: the next goes behind it, but for what else is there. */
static const struct oscal_put *last_put(const struct oscal_save *save,
                                        const struct oscal_node *parent,
                                        const struct oscal_slot *wanted)
{
    for (size_t i = 0; i < COUNT_OF(save->put); i++) {
        const struct oscal_put *put = &save->put[i];
        if (put->wanted == wanted && put->parent == parent && put->node->parent == parent)
            return put;
    }
    return NULL;
}

struct oscal_node *isms__oscal_put_child(struct oscal_save *save, struct oscal_node *parent,
                                         const char *name, const char *text)
{
    const struct oscal_definition *definition = isms__oscal_definition(save, parent);
    const struct oscal_slot *wanted = place_of(save, definition, name);
    struct oscal_node *node = isms__oscal_make(&save->tree, name, text), *after = NULL;
    const struct oscal_put *put = wanted ? last_put(save, parent, wanted) : NULL;
    for (struct oscal_node *child = put ? put->node : parent->child; child; child = child->next) {
        const struct oscal_slot *slot =
            child->kind == OSCAL_ELEMENT ? place_of(save, definition, child->name->local) : NULL;
        if (child->kind == OSCAL_ELEMENT && (!wanted || (slot && slot <= wanted)))
            after = child;
    }
    if (!node || !isms__oscal_insert(&save->tree, parent, after, node)) {
        isms__oscal_save_memory(save);
        return NULL;
    }
    save->put[save->puts++ % COUNT_OF(save->put)] = (struct oscal_put){parent, node, wanted};
    return node;
}

/* A step of a path, "name" or "name[key=value]", copied out. */
const char *isms__oscal_take_step(const char *path, char name[64], char key[64], char value[64])
{
    size_t length = strcspn(path, "/[+");
    *key = *value = '\0';
    isms__copy_text(name, length + 1 < 64 ? length + 1 : 64, path);
    path += length;
    if (*path == '[') {
        size_t equals = strcspn(path, "="), end = strcspn(path, "]");
        isms__copy_text(key, equals < 64 ? equals : 64, path + 1);
        isms__copy_text(value, end - equals < 64 ? end - equals : 64, path + equals + 1);
        path += end + 1;
    }
    path += *path == '+';
    return path + (*path == '/');
}

struct oscal_node *isms__oscal_find_step(const struct oscal_node *node, const char *name,
                                         const char *key, const char *value)
{
    struct oscal_node *child = isms__oscal_child(node, name);
    while (child && *key) {
        const char *is = isms__oscal_attribute(child, key);
        if (is && strcmp(is, value) == 0)
            break;
        child = isms__oscal_sibling(child, name);
    }
    return child;
}

struct oscal_node *isms__oscal_make_path(struct oscal_save *save, struct oscal_node *node,
                                         const char *path)
{
    char name[64], key[64], value[64];
    while (node && *path && *path != '@') {
        path = isms__oscal_take_step(path, name, key, value);
        struct oscal_node *child = isms__oscal_find_step(node, name, key, value);
        if (!child) {
            child = isms__oscal_put_child(save, node, name, "");
            if (child && *key && !isms__oscal_set(&save->tree, child, key, value))
                isms__oscal_save_memory(save);
        }
        node = child;
    }
    return node;
}

/* ---- prose ---- */

/* White space of a copied element, so that it stands as its siblings do, is laid out on insertion;
 * blocks go behind what is no prose of the element, before what follows on it. */
static struct oscal_node *add_block(struct oscal_save *save, struct oscal_node *parent,
                                    struct oscal_node *after, const char *name, const char *text,
                                    size_t length)
{
    char *kept = isms__pool_text(save->tree.pool, text, length);
    struct oscal_node *node = kept ? isms__oscal_make(&save->tree, name, kept) : NULL;
    if (!node || !isms__oscal_insert(&save->tree, parent, after, node)) {
        isms__oscal_save_memory(save);
        return NULL;
    }
    return node;
}

static bool is_block(const struct oscal_node *node)
{
    static const char names[] = " p h1 h2 h3 h4 h5 h6 ul ol pre table blockquote img ";
    char word[16];
    if (node->kind != OSCAL_ELEMENT || strlen(node->name->local) > sizeof word - 3)
        return false;
    size_t length = strlen(node->name->local);
    word[0] = word[length + 1] = ' ';
    memcpy(word + 1, node->name->local, length);
    word[length + 2] = '\0';
    return strstr(names, word) != NULL;
}

/* Takes the blocks out; what stood before the first of them. */
static struct oscal_node *remove_blocks(struct oscal_save *save, struct oscal_node *node)
{
    struct oscal_node *before = NULL, *after = NULL;
    bool found = false;
    for (struct oscal_node *child = node->child, *next; child; child = next) {
        next = child->next;
        if (is_block(child)) {
            after = found ? after : before;
            found = true;
            isms__oscal_remove(&save->tree, child);
        } else {
            before = child;
        }
    }
    if (found)
        return after;
    /* none yet: behind title and properties */
    for (struct oscal_node *child = node->child; child; child = child->next)
        if (isms__oscal_is(child, "title") || isms__oscal_is(child, "prop"))
            after = child;
    return after;
}

void isms__oscal_set_prose(struct oscal_save *save, struct oscal_node *node, const char *text)
{
    struct oscal_node *after = remove_blocks(save, node), *list = NULL, *item = NULL;
    if (!node->child && !isms__oscal_set_text(&save->tree, node, ""))
        isms__oscal_save_memory(save);
    for (const char *line = text; *line && !save_failed(save);) {
        size_t length = strcspn(line, "\n");
        if (strncmp(line, "- ", 2) == 0 && length > 2) {
            if (!list) {
                list = after = add_block(save, node, after, "ul", "", 0);
                item = NULL;
            }
            if (list)
                item = add_block(save, list, item, "li", line + 2, length - 2);
        } else if (length) {
            list = NULL;
            after = add_block(save, node, after, "p", line, length);
        }
        line += length + (line[length] == '\n');
    }
}
