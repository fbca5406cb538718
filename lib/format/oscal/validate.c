/* Holding documents of OSCAL against its schema: one walk, which tells everything. */
#include <stdio.h>

#include "format/input.h"
#include "format/oscal/references.h"
#include "format/oscal/validate.h"

/* ---- telling ---- */

static void put_path(struct text *path, const struct oscal_node *node)
{
    const struct oscal_node *chain[16];
    size_t count = 0;
    for (; node && node->kind != OSCAL_DOCUMENT && count < COUNT_OF(chain); node = node->parent)
        chain[count++] = node;
    if (node && node->kind != OSCAL_DOCUMENT)
        isms__text_put(path, "...");
    while (count) {
        isms__text_put(path, path->length ? "/" : "");
        isms__text_put(path, chain[--count]->name->written);
    }
}

/* What the nearest element is called that has an id or UUID. */
static const char *object_of(const struct oscal_node *node)
{
    for (; node && node->kind == OSCAL_ELEMENT; node = node->parent) {
        const char *id = isms__oscal_attribute(node, "id");
        id = id ? id : isms__oscal_attribute(node, "uuid");
        if (id)
            return id;
    }
    return "";
}

static void note(struct oscal_validation *v, isms_problem_kind kind, const struct oscal_node *node,
                 const char *attribute, const char *message)
{
    isms__text_empty(&v->path);
    put_path(&v->path, node);
    if (attribute) {
        isms__text_put(&v->path, "/@");
        isms__text_put(&v->path, attribute);
    }
    struct problem_place place = {v->file, node->line, node->column, object_of(node),
                                  isms__text_get(&v->path)};
    if (v->path.failed ||
        !isms__problem_add(v->problems, kind, ISMS_ERROR_INVALID, &place, message))
        v->failed = true;
}

void isms__oscal_complain(struct oscal_validation *v, const struct oscal_node *node,
                          const char *attribute, const char *format, ...)
{
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[isms__text_fit(message, strlen(message), sizeof message - 1)] = '\0';
    if (!v->fault) {
        note(v, ISMS_PROBLEM_ERROR, node, attribute, message);
    } else if (!v->fault->node) {
        v->fault->node = node;
        isms__copy_text(v->fault->attribute, sizeof v->fault->attribute,
                        attribute ? attribute : "");
        isms__copy_text(v->fault->message, sizeof v->fault->message, message);
    }
}

static bool note_reference(void *context, const char *rule, const struct oscal_node *node,
                           const char *attribute, const char *message)
{
    struct oscal_validation *v = context;
    isms__text_empty(&v->message);
    isms__text_put(&v->message, rule);
    isms__text_put(&v->message, " ");
    isms__text_put(&v->message, message);
    v->failed |= v->message.failed;
    if (!v->failed)
        note(v, ISMS_PROBLEM_WARNING, node, attribute, isms__text_get(&v->message));
    return !v->failed;
}

/* ---- the walk ---- */

static bool enter(struct oscal_validation *v, const struct oscal_node *node,
                  const struct oscal_definition *definition)
{
    if (!isms__memory_grow(v->memory, (void **)&v->levels, &v->level_capacity, v->level_count + 1,
                           sizeof *v->levels)) {
        v->failed = true;
        return false;
    }
    v->levels[v->level_count++] = (struct oscal_level){node, definition};
    return true;
}

/* The type of a child of the innermost element on the way to it; NULL where there is none. */
static const struct oscal_definition *type_of(struct oscal_validation *v,
                                              const struct oscal_node *node)
{
    while (v->levels[v->level_count - 1].node != node->parent)
        v->level_count--;
    if (node->kind != OSCAL_ELEMENT || !node->name->oscal)
        return NULL;
    const struct oscal_definition *parent = v->levels[v->level_count - 1].definition;
    const struct oscal_slot *slot = isms__oscal_slot(parent, node->name->local, v->line);
    return slot ? isms__oscal_type(slot->type) : NULL;
}

static void walk(struct oscal_validation *v, const struct oscal_definition *definition)
{
    const struct oscal_node *root = v->tree->root, *node = root;
    while (node && !v->failed && !(v->fault && v->fault->node)) {
        bool inside = definition && !(definition->any >> v->line & 1) && enter(v, node, definition);
        if (inside) {
            isms__oscal_check_values(v, &v->levels[v->level_count - 1]);
            isms__oscal_check_children(v, &v->levels[v->level_count - 1]);
        }
        node = inside ? isms__oscal_next(node, root) : isms__oscal_skip(node, root);
        definition = node ? type_of(v, node) : NULL;
    }
}

/* Which line counts: the one asked for or named by the document, if it has this root. */
static void choose_line(struct oscal_validation *v, const struct oscal_root *root,
                        const char *version)
{
    const struct oscal_node *named = isms__oscal_path(v->tree->root, "metadata/oscal-version");
    if (!version && named)
        version = isms__oscal_text(named);
    v->line = isms__oscal_schema_line(version);
    if (root->lines >> v->line & 1)
        return;
    unsigned first = v->line;
    while (!(root->lines >> first & 1))
        first = first + 1 < OSCAL_LINES ? first + 1 : 0;
    isms__oscal_complain(v, v->tree->root, NULL,
                         "OSCAL %s has no <%s>: the rest is looked at as OSCAL %s",
                         isms__oscal_lines[v->line], root->name, isms__oscal_lines[first]);
    v->line = first;
}

static bool begin(struct oscal_validation *v)
{
    isms__text_init(&v->path, v->memory);
    isms__text_init(&v->message, v->memory);
    isms__text_init(&v->value, v->memory);
    v->failed = !isms__oscal_checker_init(&v->checker, v->memory);
    return !v->failed;
}

static bool end(struct oscal_validation *v)
{
    isms__oscal_checker_clear(&v->checker);
    isms__text_clear(&v->path);
    isms__text_clear(&v->message);
    isms__text_clear(&v->value);
    isms__memory_free(v->memory, v->levels);
    return !v->failed;
}

bool isms__oscal_validate_tree(const struct oscal_tree *tree, const char *file,
                               const isms_oscal_options *options, const isms_allocator *memory,
                               struct problem_sink *problems)
{
    struct oscal_validation v = {
        .memory = memory, .tree = tree, .file = file, .problems = problems};
    const struct oscal_name *name = tree->root->name;
    const struct oscal_root *root = name->oscal ? isms__oscal_schema_root(name->local) : NULL;
    if (!root) {
        struct problem_place place = {file, tree->root->line, tree->root->column, NULL,
                                      name->written};
        return isms__problem_add(problems, ISMS_PROBLEM_ERROR,
                                 name->oscal ? ISMS_ERROR_INVALID : ISMS_ERROR_VOCABULARY, &place,
                                 name->oscal
                                     ? "is no document of OSCAL by itself: those are catalog, "
                                       "profile, component-definition, system-security-plan, "
                                       "assessment-plan, assessment-results, "
                                       "plan-of-action-and-milestones and mapping-collection"
                                     : "is not in the namespace of OSCAL, " OSCAL_NAMESPACE);
    }
    if (begin(&v)) {
        choose_line(&v, root, options->version);
        walk(&v, isms__oscal_type(root->type));
        if (!v.failed)
            v.failed = !isms__oscal_references(tree, memory, note_reference, &v);
        if (!v.failed && options->follow)
            v.failed =
                !isms__oscal_controls(tree, file, memory, options->limits, note_reference, &v);
    }
    return end(&v);
}

bool isms__oscal_find_fault(const struct oscal_tree *tree, const isms_allocator *memory,
                            struct oscal_fault *fault)
{
    struct oscal_validation v = {.memory = memory, .tree = tree, .fault = fault};
    const struct oscal_root *root = isms__oscal_schema_root(tree->root->name->local);
    fault->node = NULL;
    if (!root)
        return true;
    if (begin(&v)) {
        choose_line(&v, root, NULL);
        walk(&v, isms__oscal_type(root->type));
    }
    return end(&v);
}

/* ---- from outside ---- */

isms_status isms_oscal_validate(const isms_source *source, const isms_oscal_options *options,
                                isms_error *error)
{
    isms_oscal_options own;
    if (!isms__source_good(source) || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_oscal_validate needs a source, and options of the right size");
    isms_allocator memory = isms__memory_default(own.allocator);
    isms_limits limits = isms__limits(own.limits);
    isms_read_options reading = {.size = sizeof reading, .limits = own.limits};
    struct problem_sink problems = {.list = own.problems, .most = limits.problems};
    struct oscal_tree tree = {.root = NULL};
    struct pool pool;
    size_t before = isms_problems_count(own.problems);
    isms__pool_init(&pool, &memory);
    isms_status status = isms__oscal_read(&tree, &pool, source, &reading, &problems, error);
    if (status == ISMS_OK && !problems.errors &&
        !isms__oscal_validate_tree(&tree, source->name, &own, &memory, &problems))
        status = isms__fail_memory(error);
    isms__pool_clear(&pool);
    isms__problems_order(own.problems, before);
    if (status != ISMS_OK || !problems.errors)
        return status;
    if (error)
        *error = problems.first;
    return problems.first.status;
}
