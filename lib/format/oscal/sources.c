/* What becomes of the documents that a model was read from when it is written as another one.
 *
 * They are read again, and this time it is noted which elements and attributes become values. What
 * is left is what only the documents themselves keep: it is counted by name. */
#include "format/oscal/sources.h"

#include <stdio.h>
#include <stdlib.h>

#include "format/oscal/create.h"

/* ---- reading again ---- */

static bool share_files(isms_model *said, const isms_model *model)
{
    if (!isms__files_reserve(said, model->file_count))
        return false;
    for (size_t i = 0; i < model->file_count; i++)
        said->files[said->file_count++] =
            (struct source_file){.name = model->files[i].name,
                                 .document = isms__document_ref(model->files[i].document),
                                 .reading = model->files[i].reading};
    return true;
}

isms_status isms__oscal_begin_sources(struct oscal_sources *sources, const isms_model *model,
                                      isms_error *error)
{
    struct oscal_save *save = &sources->save;
    *sources = (struct oscal_sources){.save = {.model = model, .error = error}};
    isms_status status = isms_model_new(&save->said, &model->memory, error);
    if (status != ISMS_OK)
        return status;
    isms__oscal_begin_map(&save->map, save->said, &sources->none);
    save->map.taken = &sources->taken;
    if (share_files(save->said, model))
        isms__oscal_read_documents(&save->map, 0);
    else
        save->map.failed = true;
    if (save->map.failed)
        isms__oscal_save_memory(save);
    else
        isms__oscal_pair(save);
    return save->status;
}

void isms__oscal_end_sources(struct oscal_sources *sources)
{
    struct oscal_save *save = &sources->save;
    if (!save->said)
        return;
    const isms_allocator *memory = &save->model->memory;
    isms__oscal_end_map(&save->map);
    isms__map_clear(&sources->taken, memory);
    isms__map_clear(&save->pairs, memory);
    isms__map_clear(&save->places, memory);
    isms_model_unref(save->said);
}

const struct oscal_entry *isms__oscal_source_of(const struct oscal_sources *sources,
                                                const isms_object *object)
{
    size_t number = (size_t)isms__map_get(&sources->save.places, (uintptr_t)object);
    return number ? &sources->save.map.entries[number - 1] : NULL;
}

/* ---- counting what is left ---- */

/* What has no name of OSCAL, or is more than a name. */
enum { COMMENTS, INSTRUCTIONS, FOREIGN_ELEMENTS, FOREIGN_ATTRIBUTES, FORMATTED, TIMES, OTHERS };
static const char *const others[OTHERS][2] = {{"comment", "comments"},
                                              {"processing instruction", "processing instructions"},
                                              {"foreign element", "foreign elements"},
                                              {"foreign attribute", "foreign attributes"},
                                              {"element of formatting", "elements of formatting"},
                                              {"time of day", "times of day"}};

enum { HOLDS = 1, IS_OBJECT };

struct left {
    const struct oscal_map *map;
    const struct oscal_document *document;
    struct pointer_map holds;      /* elements in which something is taken → HOLDS or IS_OBJECT */
    size_t *elements, *attributes; /* by number of the name */
    size_t others[OTHERS];
};

/* Whether the schema demands it and a document that we made says it only therefore. */
static bool is_filled(const struct left *left, const struct oscal_node *node, const char *name)
{
    if (!left->document->own || node->kind != OSCAL_ELEMENT ||
        !isms__oscal_demanded(node->name->local, name))
        return false;
    const char *href = *name == '@' ? isms__oscal_attribute(node, name + 1) : NULL;
    bool source = strcmp(name, "@href") == 0 || strcmp(name, "@source") == 0;
    return !source || !href || *href == '#'; /* which is a resource that stands for nothing */
}

static bool stands_for_none(const struct oscal_node *node)
{
    const char *type = isms__oscal_own(node, "object-type", NULL);
    return (type && strcmp(type, "none") == 0) || isms__oscal_own(node, "stands-for", NULL);
}

static bool hold_all_around(struct left *left, const struct oscal_node *node)
{
    for (; node && !isms__map_get(&left->holds, (uintptr_t)node); node = node->parent) {
        if (!isms__map_reserve(&left->holds, left->map->memory, 1))
            return false;
        isms__map_set(&left->holds, (uintptr_t)node, (void *)(uintptr_t)HOLDS);
    }
    return true;
}

/* In which elements something is taken, or an object stands. */
static bool find_holding(struct left *left)
{
    const struct oscal_node *root = left->document->tree->root;
    for (size_t i = 0; i < left->document->count; i++) {
        const struct oscal_node *node = left->map->entries[left->document->first + i].node;
        if (!hold_all_around(left, node))
            return false;
        isms__map_set(&left->holds, (uintptr_t)node, (void *)(uintptr_t)IS_OBJECT);
    }
    for (const struct oscal_node *node = root; node; node = isms__oscal_next(node, root)) {
        const struct oscal_attributes *all = node->attributes;
        bool some = isms__oscal_taken(left->map, node) != OSCAL_LEFT;
        for (uint32_t i = 0; all && i < all->count; i++)
            some |= isms__oscal_taken_attribute(left->map, &all->items[i]);
        if (some && !hold_all_around(left, node))
            return false;
    }
    return true;
}

/* Whether an attribute says which object it is, or what sort of. */
static bool is_identity(const struct left *left, const struct oscal_node *node, const char *name)
{
    bool party = isms__oscal_is(node, "party") && strcmp(name, "type") == 0;
    bool id = strcmp(name, "uuid") == 0 || strcmp(name, "id") == 0;
    uintptr_t is = (uintptr_t)isms__map_get(&left->holds, (uintptr_t)node);
    return (id || party) && is == IS_OBJECT;
}

/* Whether a moment is more than the day that a field holds: it would be written as the first of
 * UTC. */
static bool has_time(const char *text)
{
    isms_date date;
    return strlen(text) > 10 && text[10] == 'T' && isms__parse_date(&date, text, 10) &&
           strcmp(text + 10, "T00:00:00Z") != 0;
}

static void count_attributes(struct left *left, const struct oscal_node *node)
{
    const struct oscal_attributes *all = node->attributes;
    for (uint32_t i = 0; all && i < all->count; i++) {
        const struct oscal_name *name = all->items[i].name;
        char path[80];
        bool taken = isms__oscal_taken_attribute(left->map, &all->items[i]);
        left->others[TIMES] += taken && has_time(all->items[i].value);
        if (taken || strcmp(name->uri, XMLNS_NAMESPACE) == 0)
            continue;
        snprintf(path, sizeof path, "@%s", name->local);
        if (*name->uri)
            left->others[FOREIGN_ATTRIBUTES]++;
        else if (!is_identity(left, node, name->local) && !is_filled(left, node, path))
            left->attributes[name->number]++;
    }
}

/* What comes back from the lines of a text. */
static bool is_line(const struct oscal_node *node)
{
    return isms__oscal_is(node, "p") || isms__oscal_is(node, "ul") || isms__oscal_is(node, "li");
}

/* Whether the node is part of a text that is taken, and not only stands in the element of it. */
static bool is_in_text(const struct left *left, const struct oscal_node *node)
{
    for (; node->kind == OSCAL_ELEMENT && node->name->prose != OSCAL_OTHER; node = node->parent)
        if (isms__oscal_taken(left->map, node->parent) == OSCAL_TAKEN)
            return true;
    return false;
}

/* Every document says that of itself. */
static bool is_of_document(const struct oscal_node *node)
{
    return isms__oscal_is(node->parent, "metadata") &&
           (isms__oscal_is(node, "last-modified") || isms__oscal_is(node, "oscal-version"));
}

/* Counts a node; whether what is in it is to be counted, too. */
static bool count_node(struct left *left, const struct oscal_node *node)
{
    enum oscal_take take = isms__oscal_taken(left->map, node);
    bool own = isms__oscal_is_own(node) || is_of_document(node);
    left->others[COMMENTS] += node->kind == OSCAL_COMMENT;
    left->others[INSTRUCTIONS] += node->kind == OSCAL_INSTRUCTION;
    if (node->kind != OSCAL_ELEMENT || own || take == OSCAL_TAKEN_WHOLE)
        return false;
    if (!node->name->oscal) {
        left->others[FOREIGN_ELEMENTS]++;
        return false;
    }
    if (left->document->own && stands_for_none(node) && node->parent->kind == OSCAL_ELEMENT)
        return isms__map_get(&left->holds, (uintptr_t)node) != NULL;
    bool filled = is_filled(left, node->parent, node->name->local);
    if (take == OSCAL_TAKEN || filled || isms__map_get(&left->holds, (uintptr_t)node)) {
        count_attributes(left, node);
        left->others[TIMES] += take == OSCAL_TAKEN && has_time(isms__oscal_text(node));
        return !filled || !*isms__oscal_demanded(node->parent->name->local, node->name->local);
    }
    if (is_in_text(left, node)) {
        left->others[FORMATTED] += !is_line(node);
        return true;
    }
    left->elements[node->name->number]++;
    return false;
}

static void count_left(struct left *left)
{
    const struct oscal_node *within = left->document->tree->document;
    const struct oscal_node *node = within->child;
    while (node)
        node = count_node(left, node) ? isms__oscal_next(node, within)
                                      : isms__oscal_skip(node, within);
}

/* ---- telling ---- */

static void add(struct text *out, size_t count, const char *mark, const char *name)
{
    if (count)
        isms__text_format(out, "%s%zu %s%s", out->length ? ", " : "", count, mark, name);
}

struct named_count {
    const struct oscal_name *name;
    const char *mark;
    size_t count;
};

static int by_count(const void *a, const void *b)
{
    const struct named_count *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    int order = strcmp(x->name->local, y->name->local);
    return order ? order : strcmp(x->mark, y->mark);
}

/* What is most first. */
static bool add_names(const struct left *left, struct text *out)
{
    const struct oscal_tree *tree = left->document->tree;
    struct named_count *all =
        isms__memory_zeroed(left->map->memory, (size_t)tree->name_count * 2, sizeof *all);
    size_t count = 0;
    for (const struct oscal_name *name = all ? tree->names : NULL; name; name = name->next) {
        all[count++] = (struct named_count){name, "", left->elements[name->number]};
        all[count++] = (struct named_count){name, "@", left->attributes[name->number]};
    }
    if (all)
        qsort(all, count, sizeof *all, by_count);
    for (size_t i = 0; i < count; i++)
        add(out, all[i].count, all[i].mark, all[i].name->local);
    isms__memory_free(left->map->memory, all);
    return all != NULL;
}

/* Puts what is left of the document: "12 authorized-privilege, 3 @class, 1 comment". */
static bool describe(struct left *left, struct text *out)
{
    const struct oscal_tree *tree = left->document->tree;
    left->elements = isms__memory_zeroed(left->map->memory, tree->name_count, sizeof(size_t));
    left->attributes = isms__memory_zeroed(left->map->memory, tree->name_count, sizeof(size_t));
    bool good = left->elements && left->attributes && find_holding(left);
    if (good) {
        count_left(left);
        good = add_names(left, out);
    }
    for (size_t i = 0; good && i < OTHERS; i++)
        add(out, left->others[i], "", others[i][left->others[i] != 1]);
    isms__memory_free(left->map->memory, left->elements);
    isms__memory_free(left->map->memory, left->attributes);
    isms__map_clear(&left->holds, left->map->memory);
    return good && !out->failed;
}

static isms_status tell(struct oscal_sources *sources, const struct oscal_document *document,
                        const char *what, struct problem_sink *problems, bool refuse)
{
    static const char keeps[] = "no field holds that; written in place, the file keeps it";
    isms_error *error = sources->save.error;
    const struct problem_place place = {document->file->name, 0, 0, NULL, NULL};
    struct text message;
    if (refuse) {
        isms_status status =
            isms__fail(error, ISMS_ERROR_VOCABULARY, "%.300s would be left out: %s", what, keeps);
        if (error)
            isms__copy_text(error->file, sizeof error->file, document->file->name);
        return status;
    }
    isms__text_init(&message, sources->save.map.memory);
    isms__text_format(&message, "left out: %s: %s", what, keeps);
    bool good =
        !message.failed && isms__problem_add(problems, ISMS_PROBLEM_WARNING, ISMS_ERROR_VOCABULARY,
                                             &place, isms__text_get(&message));
    isms__text_clear(&message);
    return good ? ISMS_OK : isms__fail_memory(error);
}

isms_status isms__oscal_tell_left(struct oscal_sources *sources, struct problem_sink *problems,
                                  bool refuse)
{
    const struct oscal_map *map = &sources->save.map;
    isms_status status = ISMS_OK;
    for (size_t i = 0; i < map->document_count && status == ISMS_OK; i++) {
        struct left left = {.map = map, .document = &map->documents[i]};
        struct text what;
        isms__text_init(&what, map->memory);
        if (!describe(&left, &what))
            status = isms__fail_memory(sources->save.error);
        else if (what.length)
            status = tell(sources, left.document, isms__text_get(&what), problems, refuse);
        isms__text_clear(&what);
    }
    return status;
}
