/* Texts of documents: lines, and the paragraphs, lists and tables of prose. */
#include "format/oscal/map.h"

/* Length of the text up to what is not one blank between two words. */
static size_t plain_length(const char *text)
{
    const char *p = text;
    while (*p && (!isms__is_space(*p) || (*p == ' ' && p[1] && !isms__is_space(p[1]))))
        p++;
    return (size_t)(p - text);
}

/* Adds text with each white space as one blank, none at the beginning of a line. */
static void add_words(struct text *out, const char *text, bool *gap)
{
    for (const char *p = text; *p;) {
        if (isms__is_space(*p)) {
            *gap = true;
            p++;
            continue;
        }
        size_t length = plain_length(p);
        if (*gap && out->length && out->data[out->length - 1] != '\n')
            isms__text_add(out, " ", 1);
        *gap = false;
        isms__text_add(out, p, length);
        p += length;
    }
}

/* What stands for an element that is itself a text: a parameter to be filled in. */
static void add_insert(const struct oscal_node *node, struct text *out, bool *gap)
{
    const char *id = isms__oscal_attribute(node, "id-ref");
    if (!id)
        id = isms__oscal_attribute(node, "param-id");
    if (!id)
        return;
    if (*gap && out->length)
        isms__text_add(out, " ", 1);
    *gap = false;
    isms__text_add(out, "{", 1);
    isms__text_put(out, id);
    isms__text_add(out, "}", 1);
}

static bool is_one_of(const struct oscal_node *node, const char *const names[])
{
    for (; node->kind == OSCAL_ELEMENT && *names; names++)
        if (node->name->local[0] == **names && strcmp(node->name->local, *names) == 0)
            return true;
    return false;
}

static bool begins_line(const struct oscal_node *node)
{
    static const char *const names[] = {"p",  "h1",  "h2", "h3", "h4",    "h5",         "h6", "li",
                                        "tr", "pre", "ul", "ol", "table", "blockquote", NULL};
    return is_one_of(node, names);
}

static void begin_line(const struct oscal_node *node, struct text *out, bool *gap)
{
    static const char *const cells[] = {"td", "th", NULL};
    if (begins_line(node)) {
        if (out->length && out->data[out->length - 1] != '\n' &&
            !(out->length >= 2 && out->data[out->length - 2] == '-'))
            isms__text_add(out, "\n", 1);
        *gap = false;
        if (strcmp(node->name->local, "li") == 0)
            isms__text_add(out, "- ", 2);
    } else if (is_one_of(node, cells)) {
        *gap = true;
    }
}

/* All text in a node, from `out->length` on. */
static void add_inside(const struct oscal_node *node, struct text *out, bool *gap)
{
    add_words(out, node->text, gap);
    const struct oscal_node *inner = node->child;
    while (inner) {
        if (inner->kind == OSCAL_ELEMENT) {
            begin_line(inner, out, gap);
            if (strcmp(inner->name->local, "insert") == 0)
                add_insert(inner, out, gap);
        }
        if (inner->kind == OSCAL_ELEMENT || inner->kind == OSCAL_CDATA)
            add_words(out, inner->text, gap);
        if (inner->child) {
            inner = inner->child;
            continue;
        }
        add_words(out, inner->tail, gap);
        while (!inner->next && inner->parent != node) {
            inner = inner->parent;
            add_words(out, inner->tail, gap);
        }
        inner = inner->next;
    }
}

void isms__oscal_words(const struct oscal_node *node, struct text *out)
{
    bool gap = false;
    add_inside(node, out, &gap);
}

void isms__oscal_prose(const struct oscal_node *node, struct text *out)
{
    bool gap = false, blocks = false;
    for (const struct oscal_node *child = node->child; child; child = child->next)
        blocks |= begins_line(child);
    if (!blocks) {
        static const char *const inside[] = {"part", "prop", "title", "link", "param", NULL};
        for (const struct oscal_node *child = node->child; child; child = child->next)
            if (is_one_of(child, inside))
                return; /* a part that only holds others */
        add_inside(node, out, &gap);
        return;
    }
    for (const struct oscal_node *child = node->child; child; child = child->next) {
        if (!begins_line(child))
            continue;
        begin_line(child, out, &gap);
        add_inside(child, out, &gap);
        gap = false;
    }
}

/* ---- places ---- */

/* One step of a path: "part+" or "prop[name=label]". */
struct step {
    const char *name, *key, *value, *rest;
    size_t name_length, key_length, value_length;
    bool nested;
};

static struct step take_step(const char *path)
{
    struct step step = {.name = path, .name_length = strcspn(path, "/[+")};
    const char *p = path + step.name_length;
    if (*p == '[') {
        step.key = p + 1;
        step.key_length = strcspn(step.key, "=");
        step.value = step.key + step.key_length + 1;
        step.value_length = strcspn(step.value, "]");
        p = step.value + step.value_length + 1;
    }
    step.nested = *p == '+';
    p += step.nested;
    step.rest = p + (*p == '/');
    return step;
}

static bool fits(const struct oscal_node *node, const struct step *step)
{
    if (node->kind != OSCAL_ELEMENT || !node->name->oscal)
        return false;
    const char *local = node->name->local;
    if (*local != *step->name || strncmp(local, step->name, step->name_length) != 0 ||
        local[step->name_length])
        return false;
    const struct oscal_attributes *all = node->attributes;
    if (!step->key)
        return true;
    for (uint32_t i = 0; all && i < all->count; i++)
        if (strncmp(all->items[i].name->written, step->key, step->key_length) == 0 &&
            !all->items[i].name->written[step->key_length])
            return strncmp(all->items[i].value, step->value, step->value_length) == 0 &&
                   !all->items[i].value[step->value_length];
    return false;
}

enum { NESTING = 32 }; /* what stands in itself deeper than that stays in the document alone */

static bool visit_places(const struct oscal_node *node, const char *path, int depth,
                         oscal_visitor *visit, void *context)
{
    if (!*path)
        return visit(context, node, NULL);
    if (*path == '@') {
        const char *value = isms__oscal_attribute(node, path + 1);
        return !value || visit(context, node, value);
    }
    struct step step = take_step(path);
    for (const struct oscal_node *child = node->child; child; child = child->next) {
        if (!fits(child, &step))
            continue;
        if (!visit_places(child, step.rest, depth, visit, context))
            return false;
        if (step.nested && depth < NESTING && !visit_places(child, path, depth + 1, visit, context))
            return false;
    }
    return true;
}

bool isms__oscal_places(const struct oscal_node *node, const char *path, oscal_visitor *visit,
                        void *context)
{
    return visit_places(node, path, 0, visit, context);
}

static bool take_first(void *context, const struct oscal_node *node, const char *value)
{
    *(const char **)context = value ? value : node->text;
    return false;
}

const char *isms__oscal_first(const struct oscal_node *node, const char *path)
{
    const char *found = "";
    isms__oscal_places(node, path, take_first, &found);
    return found;
}
