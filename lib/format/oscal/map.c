/* Elements of documents into objects with their ids. */
#include "format/oscal/map.h"

#include <stdio.h>

/* ---- problems ---- */

void isms__oscal_warn(struct oscal_map *map, const struct oscal_document *document,
                      const struct oscal_node *node, const char *id, isms_status status,
                      const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof message)
        message[isms__text_fit(message, sizeof message - 1, sizeof message - 2)] = '\0';
    struct problem_place place = {document->file->name, node->line, node->column, id, NULL};
    if (!isms__problem_add(map->problems, ISMS_PROBLEM_WARNING, status, &place, message))
        map->failed = true;
}

/* ---- objects ---- */

uint32_t isms__oscal_add_entry(struct oscal_map *map, struct oscal_document *document,
                               const struct oscal_node *node, const struct oscal_element *element,
                               uint8_t type, uint32_t around, const char *id)
{
    isms_model *model = map->model;
    struct type_list *list = &model->lists[type];
    isms_object *object = isms__object_make(&model->pool, isms__types[type], model);
    if (!object || !isms__list_reserve(model, list, 1) || map->entry_count == OSCAL_NO_ENTRY - 1 ||
        !isms__memory_grow(map->memory, (void **)&map->entries, &map->entry_capacity,
                           map->entry_count + 1, sizeof *map->entries)) {
        map->failed = true;
        return OSCAL_NO_ENTRY;
    }
    object->line = node->line;
    object->column = node->column;
    object->file = document->file_index;
    struct symbol *symbol = isms__oscal_free_symbol(map, document, node, object, id);
    union slot *slot = symbol ? isms__object_slot_make(&model->pool, object, 0) : NULL;
    if (!slot) {
        map->failed = true;
        return OSCAL_NO_ENTRY;
    }
    slot->symbol = symbol;
    symbol->to.object = object;
    object->ordinal = model->next_ordinal++;
    list->items[list->count++] = object;
    map->entries[map->entry_count] =
        (struct oscal_entry){.node = node,
                             .object = object,
                             .element = element,
                             .around = around,
                             .document = (uint32_t)(document - map->documents)};
    return (uint32_t)map->entry_count++;
}

/* The rows for elements of a name, the first of them; found once for each name of a document. */
struct name_rows {
    const struct oscal_element **first; /* by number of the name */
    uint8_t *known;                     /* what the name is, as below */
};

enum { UNKNOWN, PLAIN, HOLDER };

static bool names_holder(const char *name)
{
    return strcmp(name, "responsible-party") == 0 || strcmp(name, "responsible-role") == 0 ||
           strcmp(name, "role-id") == 0 || strcmp(name, "party-uuid") == 0 ||
           strcmp(name, "responsibility") == 0;
}

static void look_up(struct name_rows *rows, const struct oscal_name *name)
{
    const struct oscal_element *element = isms__oscal_elements;
    while (element->name && (!name->oscal || strcmp(element->name, name->local) != 0))
        element++;
    rows->first[name->number] = element->name ? element : NULL;
    rows->known[name->number] = name->oscal && names_holder(name->local) ? HOLDER : PLAIN;
}

/* The row for an element, among those of its name. */
static const struct oscal_element *row_for(const struct oscal_element *element,
                                           const struct oscal_node *node)
{
    const char *name = element->name;
    for (; element->name && strcmp(element->name, name) == 0; element++) {
        if (element->under && !isms__oscal_is(node->parent, element->under))
            continue;
        if (!element->choose || element->choose(node) == element->type)
            return element;
    }
    return NULL;
}

/* Where somebody is named for what stands around, that becomes a duty. */
static void note_holder(struct oscal_map *map, struct oscal_document *document,
                        const struct oscal_node *node, uint32_t around)
{
    const struct oscal_node *place = node->parent;
    if (strcmp(node->name->local, "role-id") == 0 && !isms__oscal_is(place, "user"))
        return;
    if (strcmp(node->name->local, "party-uuid") == 0 &&
        !isms__oscal_is(place, "leveraged-authorization"))
        return;
    if (strcmp(node->name->local, "responsibility") == 0)
        place = node; /* what a system leaves to those who build on it */
    if (isms__oscal_is(place, "action"))
        return; /* is a record itself */
    if (isms__oscal_own(node, "stands-for", NULL))
        return; /* what an object beside it says in full */
    const struct oscal_node *party = isms__oscal_child(node, "party-uuid");
    bool bystanders = party != NULL;
    for (; party && bystanders; party = isms__oscal_sibling(party, "party-uuid"))
        bystanders = isms__oscal_is_bystander(map, document, party);
    if (bystanders)
        return;
    isms__oscal_note_duty(map, document, place, around);
}

/* Whether a document has properties of ours. */
static bool has_own(const struct oscal_tree *tree)
{
    const struct oscal_name *name = tree->names;
    while (name && (*name->uri || strcmp(name->local, "ns") != 0))
        name = name->next;
    for (const struct oscal_node *node = name ? tree->root : NULL; node;
         node = isms__oscal_next(node, tree->root)) {
        const char *ns = node->attributes ? isms__oscal_attribute(node, "ns") : NULL;
        if (ns && strcmp(ns, OSCAL_OWN_NAMESPACE) == 0)
            return true;
    }
    return false;
}

static void make_objects(struct oscal_map *map, struct oscal_document *document,
                         struct name_rows *rows)
{
    const struct oscal_node *root = document->tree->root;
    uint32_t around = OSCAL_NO_ENTRY;
    document->first = map->entry_count;
    document->file->extended = has_own(document->tree);
    for (const struct oscal_node *node = root; node && !map->failed;
         node = isms__oscal_next(node, root)) {
        if (node->kind != OSCAL_ELEMENT)
            continue;
        if (!rows->known[node->name->number])
            look_up(rows, node->name);
        const struct oscal_element *element = rows->first[node->name->number];
        bool holder = rows->known[node->name->number] == HOLDER;
        if (!element && !holder)
            continue;
        /* the object around is one of those that the last ones stand in */
        while (around != OSCAL_NO_ENTRY) {
            const struct oscal_node *above = node->parent;
            while (above != map->entries[around].node && above != document->tree->document)
                above = above->parent;
            if (above == map->entries[around].node)
                break;
            around = map->entries[around].around;
        }
        if (holder)
            note_holder(map, document, node, around);
        element = element ? row_for(element, node) : NULL;
        uint8_t type = element ? element->type : 0;
        if (type && document->file->extended)
            type = isms__oscal_own_type(node, type);
        if (!type)
            continue;
        struct symbol *key = isms__oscal_key_of(map, document, node, "");
        const char *id = isms__oscal_wanted_id(map, document, node, element, around);
        uint32_t made =
            isms__oscal_share_entry(map, document, node, element, type, around, id, key);
        if (made != OSCAL_NO_ENTRY && !map->entries[made].told)
            isms__oscal_note_token(map, document, &map->entries[made]);
        around = made == OSCAL_NO_ENTRY ? around : made;
    }
    document->count = map->entry_count - document->first;
}

void isms__oscal_make_objects(struct oscal_map *map)
{
    for (size_t i = 0; i < map->document_count && !map->failed; i++) {
        struct oscal_document *document = &map->documents[i];
        size_t names = document->tree->name_count;
        struct name_rows rows = {isms__memory_zeroed(map->memory, names, sizeof *rows.first),
                                 isms__memory_zeroed(map->memory, names, sizeof *rows.known)};
        if (rows.first && rows.known)
            make_objects(map, document, &rows);
        else
            map->failed = true;
        isms__memory_free(map->memory, rows.first);
        isms__memory_free(map->memory, rows.known);
    }
}

/* Whether controls were read with what they say: others than those that plans add. */
static bool has_catalog(const struct oscal_map *map)
{
    size_t added = 0;
    for (size_t i = 0; i < map->entry_count; i++)
        added += map->entries[i].object->type == TYPE_CONTROL &&
                 isms__oscal_is(map->entries[i].node, "resource");
    return map->model->lists[TYPE_CONTROL].count > added;
}

/* Whether the control that an element names is only there because the schema demands one. */
static bool names_none(const struct oscal_map *map, const struct oscal_entry *entry)
{
    bool extended = map->documents[entry->document].file->extended;
    const char *said = extended ? isms__oscal_own(entry->node, "unset", NULL) : NULL, *word;
    const char *end = said ? said + strlen(said) : NULL;
    size_t length;
    while (said && isms__next_word(&said, end, &word, &length))
        if (length == strlen("control") && strncmp(word, "control", length) == 0)
            return true;
    return false;
}

/* Controls of which nothing is known but that they are implemented: where no catalog was read, it
 * is no fault of a plan that it names them. */
static void add_named(struct oscal_map *map)
{
    const struct isms_field any = {.kind = ISMS_REFERENCE, .targets = TO(&isms__control_type)};
    size_t count = map->entry_count;
    if (has_catalog(map))
        return;
    for (size_t i = 0; i < count && !map->failed; i++) {
        struct oscal_entry entry = map->entries[i];
        const char *id = isms__oscal_attribute(entry.node, "control-id");
        if (object_type(entry.object)->number != TYPE_IMPLEMENTATION || !id ||
            map->documents[entry.document].own || names_none(map, &entry))
            continue;
        struct oscal_document *document = &map->documents[entry.document];
        const struct symbol *symbol = isms__oscal_symbol(map, document, &any, id);
        if (symbol && !symbol->to.object)
            isms__oscal_add_entry(map, document, entry.node, &isms__oscal_named, TYPE_CONTROL,
                                  entry.around, symbol->text);
    }
}

/* ---- documents ---- */

/* Short names by which ids of a document are told from those of others. */
static const struct {
    const char *root, *word;
} suffixes[] = {
    {"catalog", "catalog"},
    {"profile", "profile"},
    {"component-definition", "components"},
    {"system-security-plan", "ssp"},
    {"assessment-plan", "ap"},
    {"assessment-results", "ar"},
    {"plan-of-action-and-milestones", "poam"},
    {"mapping-collection", "mapping"},
};

static const char *suffix_of(const struct oscal_tree *tree)
{
    for (size_t i = 0; i < COUNT_OF(suffixes); i++)
        if (isms__oscal_is(tree->root, suffixes[i].root))
            return suffixes[i].word;
    return "oscal";
}

bool isms__oscal_add_document(struct oscal_map *map, size_t file)
{
    struct source_file *from = &map->model->files[file];
    if (!isms__memory_grow(map->memory, (void **)&map->documents, &map->document_capacity,
                           map->document_count + 1, sizeof *map->documents))
        return false;
    const struct oscal_tree *tree = from->document->tree;
    unsigned number = 1;
    for (size_t i = 0; i < map->document_count; i++)
        number += strcmp(suffix_of(map->documents[i].tree), suffix_of(tree)) == 0;
    struct oscal_document *document = &map->documents[map->document_count++];
    *document = (struct oscal_document){.file = from, .file_index = (uint16_t)file, .tree = tree};
    const char *use = isms__oscal_own(tree->root, "use", NULL);
    document->own = isms__oscal_own(tree->root, "format", NULL) != NULL;
    document->part = isms__oscal_own(tree->root, "partial", NULL) != NULL;
    if (use && !(from->use = isms__pool_text(&map->model->pool, use, strlen(use))))
        return false;
    if (number > 1)
        snprintf(document->suffix, sizeof document->suffix, "%s%u", suffix_of(tree), number);
    else
        snprintf(document->suffix, sizeof document->suffix, "%s", suffix_of(tree));
    return true;
}

void isms__oscal_begin_map(struct oscal_map *map, isms_model *model, struct problem_sink *problems)
{
    *map = (struct oscal_map){.model = model, .problems = problems, .memory = &model->memory};
    isms__pool_init(&map->scratch, map->memory);
    isms__oscal_keys_init(&map->classes.first, map->memory);
    isms__oscal_keys_init(&map->components, map->memory);
    isms__text_init(&map->text, map->memory);
    isms__text_init(&map->word, map->memory);
}

void isms__oscal_end_map(struct oscal_map *map)
{
    for (size_t i = 0; i < map->document_count; i++) {
        isms__map_clear(&map->documents[i].duties, map->memory);
        isms__map_clear(&map->documents[i].joined, map->memory);
        isms__map_clear(&map->documents[i].renamed, map->memory);
        isms__map_clear(&map->documents[i].takes, map->memory);
        isms__map_clear(&map->documents[i].providers, map->memory);
        isms__map_clear(&map->documents[i].role_uses, map->memory);
        isms__memory_free(map->memory, map->documents[i].taken);
    }
    isms__map_clear(&map->known, map->memory);
    isms__map_clear(&map->classes.next, map->memory);
    isms__oscal_keys_clear(&map->classes.first);
    isms__oscal_keys_clear(&map->components);
    isms__memory_free(map->memory, map->documents);
    isms__memory_free(map->memory, map->entries);
    isms__pool_clear(&map->scratch);
    isms__text_clear(&map->text);
    isms__text_clear(&map->word);
}

void isms__oscal_read_documents(struct oscal_map *map, size_t first)
{
    for (size_t i = first; i < map->model->file_count && !map->failed; i++)
        if (map->model->files[i].document)
            map->failed = !isms__oscal_add_document(map, i);
    for (size_t i = 0; i < map->document_count; i++)
        isms__pool_expect(&map->model->pool, map->documents[i].tree->size);
    isms__oscal_make_objects(map);
    isms__oscal_read_imports(map);
    add_named(map);
    isms__oscal_add_mapped(map);
    isms__oscal_add_appointments(map);
    isms__oscal_check_origins(map);
    isms__oscal_fill_objects(map);
    isms__oscal_fill_mappings(map);
}

isms_status isms__oscal_map(isms_model *model, size_t first, struct problem_sink *problems,
                            isms_error *error)
{
    struct oscal_map map;
    for (size_t i = first; i < model->file_count; i++)
        model->files[i].reading = (uint32_t)first;
    isms__oscal_begin_map(&map, model, problems);
    isms__oscal_read_documents(&map, first);
    bool failed = map.failed;
    isms__oscal_end_map(&map);
    return failed ? isms__fail_memory(error) : ISMS_OK;
}
