/* Mapping collections: which controls of one framework relate to which of another. A mapping
 * belongs to its source, be that in a catalog that was read too or known of by its id alone. */
#include "format/oscal/map.h"

/* What one side of a map has to do with the other; both: they are equal, none: they meet. */
enum { INSIDE = 1, AROUND = 2 };

static const struct {
    const char *word;
    unsigned bits;
} relationships[] = {{"equal-to", INSIDE | AROUND},
                     {"equivalent-to", INSIDE | AROUND},
                     {"subset-of", INSIDE},
                     {"superset-of", AROUND},
                     {"intersects-with", 0}};

static const struct isms_field *mapping_field(unsigned number)
{
    const struct isms_type *type = &isms__mapping_type;
    return type_field_at(type, isms__field_index(type, number));
}

/* Whether one end of a map is a control, and not a statement or what else there may be. */
static bool is_control(const struct oscal_node *end)
{
    const char *type = isms__oscal_attribute(end, "type");
    return (!type || strcmp(type, "control") == 0) && isms__oscal_attribute(end, "id-ref");
}

/* The catalogs or profiles that the sources and targets of a mapping are of; NULL for what was not
 * read. */
struct sides {
    struct oscal_document *sources, *targets;
};

static struct oscal_document *side_of(const struct sides *sides, const struct oscal_node *end)
{
    return isms__oscal_is(end, "source") ? sides->sources : sides->targets;
}

/* Where the catalog of an end was read, the control is that of it. */
static struct symbol *control_of(struct oscal_map *map, const struct oscal_document *document,
                                 const struct sides *sides, const struct oscal_node *end)
{
    const struct oscal_document *catalog = side_of(sides, end);
    return is_control(end) ? isms__oscal_symbol(map, catalog ? catalog : document,
                                                mapping_field(ISMS_MAPPING_CONTROL),
                                                isms__oscal_attribute(end, "id-ref"))
                           : NULL;
}

typedef void visitor(struct oscal_map *map, struct oscal_document *document,
                     const struct sides *sides, const struct oscal_node *relation);

static struct oscal_document *resource_of(struct oscal_map *map,
                                          const struct oscal_document *document,
                                          const struct oscal_node *mapping, const char *name)
{
    const struct oscal_node *resource = isms__oscal_child(mapping, name);
    return resource ? isms__oscal_imported(map, document, resource) : NULL;
}

static void each_map(struct oscal_map *map, visitor *visit)
{
    for (size_t i = 0; i < map->document_count; i++) {
        struct oscal_document *document = &map->documents[i];
        const struct oscal_node *root = document->tree->root;
        if (!isms__oscal_is(root, "mapping-collection"))
            continue;
        for (const struct oscal_node *m = isms__oscal_child(root, "mapping"); m;
             m = isms__oscal_sibling(m, "mapping")) {
            struct sides sides = {resource_of(map, document, m, "source-resource"),
                                  resource_of(map, document, m, "target-resource")};
            for (const struct oscal_node *n = isms__oscal_child(m, "map"); n && !map->failed;
                 n = isms__oscal_sibling(n, "map"))
                visit(map, document, &sides, n);
        }
    }
}

/* Whether the catalog of an end has no such control; false where that was not read. */
static bool is_missing(const struct sides *sides, const struct oscal_node *end,
                       const struct symbol *symbol)
{
    const struct oscal_document *catalog = side_of(sides, end);
    const isms_object *object = symbol->to.object;
    bool whole = catalog && isms__oscal_is(catalog->tree->root, "catalog");
    return catalog && !(object && object->type == TYPE_CONTROL &&
                        (!whole || object->file == catalog->file_index));
}

/* A target that is missing is a reference that leads nowhere, which a check tells; all else that is
 * missing is told here. */
static void add_ends(struct oscal_map *map, struct oscal_document *document,
                     const struct sides *sides, const struct oscal_node *relation)
{
    for (const struct oscal_node *end = isms__oscal_child(relation, NULL); end;
         end = isms__oscal_sibling(end, NULL)) {
        if (!isms__oscal_is(end, "source") && !isms__oscal_is(end, "target"))
            continue;
        const struct symbol *symbol = control_of(map, document, sides, end);
        bool missing = symbol && is_missing(sides, end, symbol);
        bool told = missing && isms__oscal_is(end, "target") && !symbol->to.object;
        if (missing && !told)
            isms__oscal_warn(map, document, end, symbol->text, ISMS_ERROR_NOT_FOUND,
                             "\"%.80s\" is no control of %.200s, which the mapping is of: correct "
                             "the id",
                             symbol->text, side_of(sides, end)->file->name);
        if (symbol && !symbol->to.object && !told)
            isms__oscal_add_entry(map, document, end, &isms__oscal_mapped, TYPE_CONTROL,
                                  (uint32_t)document->first, symbol->text);
    }
}

void isms__oscal_add_mapped(struct oscal_map *map)
{
    each_map(map, add_ends);
}

/* Puts what was gathered behind what the control has. */
static void add_list(struct oscal_map *map, isms_object *control, size_t index,
                     const struct list *more)
{
    union slot *slot = isms__object_slot_make(&map->model->pool, control, index);
    size_t count = slot && slot->list ? slot->list->count : 0;
    struct list *list = slot ? isms__slots_list(&map->model->pool, count + more->count) : NULL;
    if (!list) {
        map->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        list->items[list->count++] = slot->list->items[i];
    for (uint32_t i = 0; i < more->count; i++)
        list->items[list->count++] = more->items[i];
    slot->list = list;
}

static bool has_several(const struct oscal_node *relation, const char *name)
{
    const struct oscal_node *end = isms__oscal_child(relation, name);
    return end && isms__oscal_sibling(end, name);
}

/* What a map says of one of its sources and one of its targets; NULL for nothing. It relates all
 * sources together with all targets together: what lies inside of all targets need not lie inside
 * of one of them, nor need one of several sources lie around what all of them do. */
static const char *relationship_of(const struct oscal_node *relation)
{
    static const char *const tokens[] = {"intersects", "subset", "superset", "equal"};
    const char *word = isms__oscal_child_text(relation, "relationship");
    if (strcmp(word, "no-relationship") == 0)
        return NULL;
    for (size_t i = 0; i < COUNT_OF(relationships); i++) {
        unsigned bits = relationships[i].bits;
        if (strcmp(word, relationships[i].word) != 0)
            continue;
        if (has_several(relation, "target"))
            bits &= AROUND;
        if (has_several(relation, "source"))
            bits &= INSIDE;
        return tokens[bits];
    }
    return "related";
}

/* What a map says of one of its sources: a mapping to each target. */
static void fill_source(struct oscal_map *map, struct oscal_document *document,
                        const struct sides *sides, const struct oscal_node *relation,
                        isms_object *control)
{
    const char *token = relationship_of(relation);
    if (!token)
        return;
    const struct oscal_entry *entry = &map->entries[document->first];
    struct oscal_filling owner, part;
    owner.map = map;
    owner.row = NULL;
    owner.document = document;
    owner.entry = entry;
    owner.object = control;
    owner.present = 0;
    for (const struct oscal_node *end = isms__oscal_child(relation, "target"); end;
         end = isms__oscal_sibling(end, "target")) {
        struct symbol *symbol = control_of(map, document, sides, end);
        if (!symbol || !isms__oscal_begin_part(&part, &owner, ISMS_CONTROL_MAPPINGS, end))
            continue;
        isms__oscal_reading(map, NULL, NULL);
        isms__oscal_note(map, end, isms__oscal_attribute(end, "id-ref"));
        isms__oscal_note(map, end, isms__oscal_attribute(end, "type"));
        isms__oscal_note(map, isms__oscal_child(relation, "relationship"), NULL);
        isms__oscal_put_symbol(&part, ISMS_MAPPING_CONTROL, symbol);
        isms__oscal_put_number(&part, ISMS_MAPPING_RELATIONSHIP,
                               isms__choice_value(mapping_field(ISMS_MAPPING_RELATIONSHIP)->choices,
                                                  token, strlen(token)));
        const char *title = isms__oscal_first(document->tree->root, "metadata/title");
        isms__oscal_put_text(&part, ISMS_MAPPING_SOURCE, title, strlen(title));
        isms__oscal_end_part(&part, &owner, ISMS_CONTROL_MAPPINGS);
    }
    size_t index = isms__field_index(&isms__control_type, ISMS_CONTROL_MAPPINGS);
    if (owner.present)
        add_list(map, control, index, owner.values[index].list);
}

static void fill_map(struct oscal_map *map, struct oscal_document *document,
                     const struct sides *sides, const struct oscal_node *relation)
{
    for (const struct oscal_node *end = isms__oscal_child(relation, "source"); end && !map->failed;
         end = isms__oscal_sibling(end, "source")) {
        const struct symbol *symbol = control_of(map, document, sides, end);
        if (!symbol || !symbol->to.object || symbol->to.object->type != TYPE_CONTROL)
            continue;
        isms__oscal_note(map, end, isms__oscal_attribute(end, "id-ref"));
        isms__oscal_note(map, end, isms__oscal_attribute(end, "type"));
        fill_source(map, document, sides, relation, symbol->to.object);
    }
}

void isms__oscal_fill_mappings(struct oscal_map *map)
{
    each_map(map, fill_map);
}
