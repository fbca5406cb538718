/* Texts of documents: lines, and the paragraphs, lists and tables of prose. */
#include "base/bytes.h"
#include "format/oscal/map.h"

/* Length of the text, which begins with no white space, up to what is not one blank between two
 * words. */
static size_t plain_length(const char *text, const char *end)
{
    const char *p = text;
    while (end - p > 8) {
        uint64_t word = bytes_load(p), next = bytes_load(p + 1);
        uint64_t found = bytes_below(word, ' ') | (bytes_equal(word, ' ') & bytes_equal(next, ' '));
        if (found) {
            p += bytes_first(found);
            break;
        }
        p += 8;
    }
    while (p < end && (!isms__is_space(*p) || (*p == ' ' && p + 1 < end && p[1] != ' ')))
        p++;
    return (size_t)(p - text) - (p[-1] == ' ');
}

/* Adds text with each white space as one blank, none at the beginning of a line. */
static void add_words(struct text *out, const char *text, bool *gap)
{
    const char *end = text + strlen(text);
    for (const char *p = text; p < end;) {
        if (isms__is_space(*p)) {
            *gap = true;
            p++;
            continue;
        }
        size_t length = plain_length(p, end);
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

enum oscal_prose isms__oscal_prose_kind(const char *local)
{
    static const struct {
        const char *name;
        enum oscal_prose prose;
    } kinds[] = {{"p", OSCAL_LINE},       {"h1", OSCAL_LINE},     {"h2", OSCAL_LINE},
                 {"h3", OSCAL_LINE},      {"h4", OSCAL_LINE},     {"h5", OSCAL_LINE},
                 {"h6", OSCAL_LINE},      {"li", OSCAL_ITEM},     {"tr", OSCAL_LINE},
                 {"pre", OSCAL_LINE},     {"ul", OSCAL_LINE},     {"ol", OSCAL_LINE},
                 {"table", OSCAL_LINE},   {"td", OSCAL_CELL},     {"th", OSCAL_CELL},
                 {"part", OSCAL_OTHER},   {"prop", OSCAL_OTHER},  {"title", OSCAL_OTHER},
                 {"link", OSCAL_OTHER},   {"param", OSCAL_OTHER}, {"blockquote", OSCAL_LINE},
                 {"insert", OSCAL_INSERT}};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (strcmp(kinds[i].name, local) == 0)
            return kinds[i].prose;
    return OSCAL_WORDS;
}

static enum oscal_prose prose_of(const struct oscal_node *node)
{
    return node->kind == OSCAL_ELEMENT ? (enum oscal_prose)node->name->prose : OSCAL_WORDS;
}

static bool begins_line(const struct oscal_node *node)
{
    return prose_of(node) == OSCAL_LINE || prose_of(node) == OSCAL_ITEM;
}

/* What stands for the tag of an element. */
static void begin(const struct oscal_node *node, struct text *out, bool *gap)
{
    enum oscal_prose prose = prose_of(node);
    if (begins_line(node)) {
        if (out->length && out->data[out->length - 1] != '\n' &&
            !(out->length >= 2 && out->data[out->length - 2] == '-'))
            isms__text_add(out, "\n", 1);
        *gap = false;
        if (prose == OSCAL_ITEM)
            isms__text_add(out, "- ", 2);
    } else if (prose == OSCAL_CELL) {
        *gap = true;
    } else if (prose == OSCAL_INSERT) {
        add_insert(node, out, gap);
    }
}

/* All text in a node, from `out->length` on. */
static void add_inside(const struct oscal_node *node, struct text *out, bool *gap)
{
    add_words(out, node->text, gap);
    const struct oscal_node *inner = node->child;
    while (inner) {
        begin(inner, out, gap);
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
        for (const struct oscal_node *child = node->child; child; child = child->next)
            if (prose_of(child) == OSCAL_OTHER)
                return; /* a part that only holds others */
        add_inside(node, out, &gap);
        return;
    }
    for (const struct oscal_node *child = node->child; child; child = child->next) {
        if (!begins_line(child))
            continue;
        begin(child, out, &gap);
        add_inside(child, out, &gap);
        gap = false;
    }
}

/* ---- places ---- */

/* One step of a path: "part+" or "prop[name=label]". */
struct step {
    const char *name, *key, *value, *rest;
    size_t name_length, key_length, value_length;
    uint32_t hash; /* of the name */
    bool nested;
};

static struct step take_step(const char *path)
{
    struct step step = {.name = path};
    const char *p = path;
    for (; *p && *p != '/' && *p != '[' && *p != '+'; p++)
        step.hash = oscal_hash(step.hash, *p);
    step.name_length = (size_t)(p - path);
    if (*p == '[') {
        step.key = ++p;
        while (*p != '=')
            p++;
        step.key_length = (size_t)(p - step.key);
        step.value = ++p;
        while (*p != ']')
            p++;
        step.value_length = (size_t)(p - step.value);
        p++;
    }
    step.nested = *p == '+';
    p += step.nested;
    step.rest = p + (*p == '/');
    return step;
}

static bool fits(const struct oscal_node *node, const struct step *step)
{
    if (node->kind != OSCAL_ELEMENT || node->name->hash != step->hash || !node->name->oscal)
        return false;
    const char *local = node->name->local;
    if (strncmp(local, step->name, step->name_length) != 0 || local[step->name_length])
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
