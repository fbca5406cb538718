/* What the schema demands of a new document beyond what the model says, and what it does not allow
 * of that. What is added here stands for no object, and what is taken out is told by properties. */
#include "format/oscal/create.h"
#include "format/oscal/references.h"

#include <stdio.h>

/* Values that are not known here: that of the title, the moment, the source and so on. */
#define TITLE "$title"
#define MOMENT "$moment"
#define SOURCE "$source"
#define SYSTEM "$system"
#define UUID "$uuid"

/* What an element is given where the schema demands it and the model says nothing. An element of no
 * name stands for all. */
static const struct requirement {
    const char *element, *name, *value; /* name with @ of an attribute */
} requirements[] = {
    {"", "title", TITLE},
    {"", "description", TITLE},
    {"", "@uuid", UUID},
    {"metadata", "last-modified", MOMENT},
    {"metadata", "version", "1"},
    {"role", "@id", "role"},
    {"import-profile", "@href", SOURCE},
    {"import-ap", "@href", SOURCE},
    {"control-implementation", "@source", SOURCE},
    {"system-characteristics", "system-id", SYSTEM},
    {"system-characteristics", "system-name", TITLE},
    {"system-characteristics", "security-sensitivity-level", "unspecified"},
    {"security-impact-level", "security-objective-confidentiality", "unspecified"},
    {"security-impact-level", "security-objective-integrity", "unspecified"},
    {"security-impact-level", "security-objective-availability", "unspecified"},
    {"", "base", "unspecified"},
    {"status", "@state", "operational"},
    {"component", "@type", "system"},
    {"by-component", "@component-uuid", SYSTEM},
    {"implemented-requirement", "@control-id", "none"},
    {"implementation-status", "@state", "planned"},
    {"inventory-item", "@uuid", UUID},
    {"target", "@type", "statement-id"},
    {"target", "@target-id", "none"},
    {"result", "start", MOMENT},
    {"observation", "method", "UNKNOWN"},
    {"observation", "collected", MOMENT},
    {"risk", "statement", TITLE},
    {"risk", "status", "open"},
    {"response", "@lifecycle", "planned"},
    {"capability", "@name", TITLE},
    {"location", "address", ""},
    {"", "back-matter", ""},
    {"control", "part", ""},
    {"control-selection", "include-all", ""},
    {"", "reviewed-controls", ""},
    {"", "control-selection", ""},
    {"", "system-characteristics", ""},
    {"", "system-implementation", ""},
    {"", "control-implementation", ""},
    {"", "import-profile", ""},
    {"", "import-ap", ""},
    {"", "system-information", ""},
    {"", "information-type", ""},
    {"", "authorization-boundary", ""},
    {"", "security-impact-level", ""},
    {"", "confidentiality-impact", ""},
    {"", "integrity-impact", ""},
    {"", "availability-impact", ""},
    {"", "status", ""},
    {"", "user", ""},
    {"", "implemented-requirement", ""},
    {"", "component", ""},
    {"", "result", ""},
    {"", "poam-item", ""},
    {"", "metadata", ""},
};

static const struct requirement *requirement_for(const char *element, const char *name)
{
    const struct requirement *any = NULL;
    for (size_t i = 0; i < COUNT_OF(requirements); i++) {
        if (strcmp(requirements[i].name, name) != 0)
            continue;
        if (strcmp(requirements[i].element, element) == 0)
            return &requirements[i];
        if (!*requirements[i].element)
            any = &requirements[i];
    }
    return any;
}

const char *isms__oscal_demanded(const char *element, const char *name)
{
    const struct requirement *row = requirement_for(element, name);
    return row ? row->value : NULL;
}

/* A UUID that follows from where the element stands. */
static void make_uuid(const struct oscal_save *save, const struct oscal_node *node,
                      char out[ISMS__UUID_SIZE])
{
    char seed[512];
    const struct oscal_node *named = node->parent;
    const char *name = NULL;
    unsigned number = 1;
    for (const struct oscal_node *n = node->parent->child; n && n != node; n = n->next)
        number += n->kind == OSCAL_ELEMENT && n->name == node->name;
    while (named->kind == OSCAL_ELEMENT && !name) {
        name = isms__oscal_attribute(named, "uuid");
        name = name ? name : isms__oscal_attribute(named, "id");
        named = named->parent;
    }
    snprintf(seed, sizeof seed, "%.300s/%s/%s-%u", name ? name : "",
             node->parent->name ? node->parent->name->local : "", node->name->local, number);
    isms__oscal_uuid(save->line, OSCAL_OWN_NAMESPACE, seed, out);
}

void isms__oscal_make_source(struct oscal_save *save)
{
    char *reference = isms__pool_get(save->tree.pool, ISMS__UUID_SIZE + 1);
    struct oscal_node *matter = isms__oscal_make_path(save, save->tree.root, "back-matter");
    struct oscal_node *node = matter ? isms__oscal_put_child(save, matter, "resource", "") : NULL;
    if (!node || !reference) {
        isms__oscal_save_memory(save);
        return;
    }
    *reference = '#';
    isms__oscal_uuid(save->line, OSCAL_OWN_NAMESPACE, "source", reference + 1);
    save->source = reference;
    if (!isms__oscal_set(&save->tree, node, "uuid", reference + 1))
        isms__oscal_save_memory(save);
    isms__oscal_put_own(save, node, "object-type", NULL, "none");
    isms__oscal_put_child(save, node, "title", "What this document builds on");
}

/* That of the element that wants it, or of the document. */
static const char *title_for(const struct oscal_save *save, const struct oscal_node *node)
{
    const char *own = save->fresh ? "" : isms__oscal_child_text(node->parent, "title");
    return *own ? own : save->title;
}

static const char *known_value(struct oscal_save *save, const struct oscal_node *node,
                               const char *value, char uuid[ISMS__UUID_SIZE])
{
    if (strcmp(value, UUID) == 0) {
        make_uuid(save, node, uuid);
        return uuid;
    }
    if (strcmp(value, TITLE) == 0)
        return title_for(save, node);
    if (strcmp(value, MOMENT) == 0)
        return save->moment;
    if (strcmp(value, SOURCE) == 0 && !save->source && !save->fresh)
        isms__oscal_make_source(save);
    if (strcmp(value, SOURCE) == 0)
        return save->source ? save->source : "";
    return strcmp(value, SYSTEM) == 0 ? save->system : value;
}

static bool fits(struct oscal_save *save, const struct oscal_value *value, const char *text)
{
    enum oscal_fit fit = isms__oscal_fits(&save->checker, value->datatype, text);
    if (fit == OSCAL_FIT_MEMORY)
        isms__oscal_save_memory(save);
    return fit != OSCAL_UNFIT;
}

/* Prose, as opposed to what has properties and parts besides it. */
static bool is_prose(const struct oscal_save *save, const struct oscal_definition *definition)
{
    unsigned line = save->line;
    return isms__oscal_slot(definition, "p", line) && !isms__oscal_slot(definition, "prop", line) &&
           !(definition->mixed >> line & 1);
}

/* ---- attributes and text ---- */

/* False where the element cannot stand for want of an attribute. */
static bool complete_attributes(struct oscal_save *save, struct oscal_node *node,
                                const struct oscal_definition *definition)
{
    char name[64], uuid[ISMS__UUID_SIZE];
    for (size_t i = 0; i < definition->value_count && !save_failed(save); i++) {
        const struct oscal_value *value = &isms__oscal_values[definition->value + i];
        if (!*value->name || !(value->lines >> save->line & 1))
            continue;
        const char *is = isms__oscal_attribute(node, value->name);
        if (is && fits(save, value, is))
            continue;
        snprintf(name, sizeof name, "@%s", value->name);
        const struct requirement *row =
            value->required ? requirement_for(node->name->local, name) : NULL;
        if (value->required && !row)
            return false;
        if ((is || row) && !isms__oscal_set(&save->tree, node, value->name,
                                            row ? known_value(save, node, row->value, uuid) : NULL))
            isms__oscal_save_memory(save);
    }
    return true;
}

/* Attributes that this version does not have. */
static void remove_attributes(struct oscal_save *save, struct oscal_node *node,
                              const struct oscal_definition *definition)
{
    const struct oscal_attributes *all = node->attributes;
    for (uint32_t i = all ? all->count : 0; i-- > 0;) {
        const struct oscal_name *name = all->items[i].name;
        if (!*name->uri && !isms__oscal_value(definition, name->local, save->line) &&
            !isms__oscal_set(&save->tree, node, name->local, NULL))
            isms__oscal_save_memory(save);
        all = node->attributes;
    }
}

/* False where the element is empty or says what it cannot, and nothing else is known. */
static bool complete_text(struct oscal_save *save, struct oscal_node *node,
                          const struct oscal_definition *definition)
{
    const struct oscal_value *value = isms__oscal_value(definition, "", save->line);
    const struct requirement *row = requirement_for(node->parent->name->local, node->name->local);
    char uuid[ISMS__UUID_SIZE];
    bool prose = is_prose(save, definition);
    bool mixed = definition->mixed >> save->line & 1;
    bool good = prose ? node->child != NULL
                      : !((value && !fits(save, value, node->text)) ||
                          (mixed && !node->child && !*node->text &&
                           (!value || strcmp(node->name->local, "title") == 0)));
    if (good)
        return true;
    if (!row || !*row->value)
        return false;
    const char *text = known_value(save, node, row->value, uuid);
    if (prose)
        isms__oscal_set_prose(save, node, text);
    else if (!isms__oscal_set_text(&save->tree, node, text))
        isms__oscal_save_memory(save);
    return true;
}

/* ---- children ---- */

static bool has_one_of(const struct oscal_node *node, const struct oscal_definition *definition,
                       const struct oscal_slot *slot)
{
    const struct oscal_slot *slots = &isms__oscal_slots[definition->slot];
    for (size_t i = 0; i < definition->slot_count; i++)
        if ((&slots[i] == slot || (slot->group && slots[i].group == slot->group)) &&
            isms__oscal_child(node, slots[i].name))
            return true;
    return false;
}

/* False where something is missing that is not known here. */
static bool complete_children(struct oscal_save *save, struct oscal_node *node,
                              const struct oscal_definition *definition)
{
    for (size_t i = 0; i < definition->slot_count && !save_failed(save); i++) {
        const struct oscal_slot *slot = &isms__oscal_slots[definition->slot + i];
        if (!slot->required || !(slot->lines >> save->line & 1) ||
            has_one_of(node, definition, slot))
            continue;
        bool known = requirement_for(node->name->local, slot->name) != NULL;
        if (!known && !slot->group)
            return false;
        if (known)
            isms__oscal_make_bare(save, node, slot->name);
    }
    return true;
}

/* ---- what NIST's Metaschema demands beyond the schema: see OSC-17 ---- */

/* A control says what it demands: its description, or what it is called. */
static void put_statement(struct oscal_save *save, struct oscal_node *control)
{
    const isms_object *object = isms__map_get(&save->objects, (uintptr_t)control);
    const char *text = object ? isms_get_text(object, FIELD_DESCRIPTION) : NULL;
    struct oscal_node *part = isms__oscal_put_child(save, control, "part", "");
    if (!part)
        return;
    if (!isms__oscal_set(&save->tree, part, "name", "statement"))
        isms__oscal_save_memory(save);
    isms__oscal_set_prose(save, part,
                          text && *text ? text : isms__oscal_child_text(control, "title"));
}

static void complete_demands(struct oscal_save *save, struct oscal_node *node)
{
    if (save_failed(save) || isms__oscal_has_demanded(node))
        return;
    if (isms__oscal_is(node, "control"))
        put_statement(save, node);
    else if (isms__oscal_may_hold(save, node, "by-component"))
        isms__oscal_put_child(save, node, "by-component", "");
}

/* ---- all ---- */

static bool complete(struct oscal_save *save, struct oscal_node *node)
{
    const struct oscal_definition *definition = isms__oscal_definition(save, node);
    if (!definition)
        return false; /* it has no place in this version */
    remove_attributes(save, node, definition);
    if (!complete_attributes(save, node, definition) || !complete_text(save, node, definition) ||
        !complete_children(save, node, definition))
        return false;
    complete_demands(save, node);
    return true;
}

/* What cannot stand goes, where properties tell it later: in the elements of new objects. */
static bool may_go(struct oscal_save *save, const struct oscal_node *node)
{
    bool later = save->fresh;
    for (const struct oscal_node *n = node->parent; n && !later; n = n->parent)
        later = isms__map_get(&save->objects, (uintptr_t)n) != NULL;
    if (later && (save->fresh || !isms__map_get(&save->objects, (uintptr_t)node)))
        return true;
    const isms_object *object;
    isms__oscal_owning(save, node, &object);
    isms__oscal_refuse(save, object, NULL,
                       "its new element <%s> lacks what OSCAL demands of it: set that too, or "
                       "leave it out",
                       node->name->local);
    return false;
}

void isms__oscal_complete(struct oscal_save *save)
{
    struct oscal_node *root = save->tree.root, *node = root;
    while (node && !save_failed(save)) {
        bool element =
            node->kind == OSCAL_ELEMENT && node->parent->kind == OSCAL_ELEMENT && node->line == 0;
        struct oscal_node *parent = node->parent;
        if (node == root || !element || complete(save, node)) {
            if (node == root && save->fresh)
                complete_children(save, root, isms__oscal_definition(save, root));
            node = isms__oscal_next(node, root);
            continue;
        }
        if (!may_go(save, node))
            return;
        struct oscal_node *next = isms__oscal_skip(node, root);
        isms__oscal_remove(&save->tree, node);
        /* what stood around it may lack it now */
        node = parent == root || parent->line ? next : parent;
    }
}
