/* What the schema says about one element: its children, its attributes, its text. */
#include "format/oscal/validate.h"

#define INSTANCE_NAMESPACE "http://www.w3.org/2001/XMLSchema-instance"
enum { SHOWN = 60 /* bytes of a value that a message repeats */ };

static bool holds(const struct oscal_validation *v, uint8_t lines)
{
    return lines >> v->line & 1;
}

static bool is_blank(const char *text)
{
    while (isms__is_space(*text))
        text++;
    return !*text;
}

/* ---- children ---- */

/* The names of rows, as a list for messages: all of them, or those of a group. */
static const char *names_of(struct oscal_validation *v, const struct oscal_definition *definition,
                            unsigned group)
{
    isms__text_empty(&v->message);
    for (size_t i = 0; i < definition->slot_count; i++) {
        const struct oscal_slot *slot = &isms__oscal_slots[definition->slot + i];
        if (!holds(v, slot->lines) || (group && slot->group != group))
            continue;
        isms__text_put(&v->message, v->message.length ? ", " : "");
        isms__text_put(&v->message, slot->name);
    }
    v->failed |= v->message.failed;
    return isms__text_get(&v->message);
}

static void complain_unknown(struct oscal_validation *v, const struct oscal_level *level,
                             const struct oscal_node *child)
{
    const char *parent = level->node->name->local, *name = child->name->written;
    for (unsigned line = OSCAL_LINES; child->name->oscal && line-- > 0;)
        if (isms__oscal_slot(level->definition, child->name->local, line)) {
            isms__oscal_complain(v, child, NULL,
                                 "<%s> may not stand in <%s> in OSCAL %s, but in OSCAL %s", name,
                                 parent, isms__oscal_lines[v->line], isms__oscal_lines[line]);
            return;
        }
    const char *names = names_of(v, level->definition, 0);
    if (!child->name->oscal)
        isms__oscal_complain(v, child, NULL,
                             "<%s> is not in the namespace of OSCAL: there may be no elements of "
                             "others, but props with a namespace of their own",
                             name);
    else if (*names)
        isms__oscal_complain(v, child, NULL, "<%s> may not stand in <%s>, which may hold: %s", name,
                             parent, names);
    else
        isms__oscal_complain(v, child, NULL, "<%s> may not stand in <%s>, which holds no elements",
                             name, parent);
}

/* What was seen of the children of one element. */
struct seen {
    uint64_t rows;                    /* one bit for each row */
    const struct oscal_slot *highest; /* the row that has to come last */
};

static uint64_t bit(const struct oscal_definition *definition, const struct oscal_slot *slot)
{
    return (uint64_t)1 << (size_t)(slot - &isms__oscal_slots[definition->slot]);
}

/* The row of another child seen before that excludes this one; NULL for none. */
static const struct oscal_slot *excluding(const struct oscal_definition *definition,
                                          const struct oscal_slot *slot, uint64_t rows)
{
    for (size_t i = 0; slot->grouping == OSCAL_ONE && i < definition->slot_count; i++) {
        const struct oscal_slot *other = &isms__oscal_slots[definition->slot + i];
        if (other != slot && other->group == slot->group && (rows & bit(definition, other)))
            return other;
    }
    return NULL;
}

static void check_child(struct oscal_validation *v, const struct oscal_level *level,
                        const struct oscal_node *child, struct seen *seen)
{
    const char *parent = level->node->name->local, *name = child->name->local;
    const struct oscal_definition *definition = level->definition;
    const struct oscal_slot *slot =
        child->name->oscal ? isms__oscal_slot(definition, name, v->line) : NULL;
    if (!slot) {
        complain_unknown(v, level, child);
        return;
    }
    const struct oscal_slot *place = isms__oscal_place(definition, slot, v->line);
    const struct oscal_slot *other = excluding(definition, slot, seen->rows);
    bool again = seen->rows & bit(definition, slot);
    if (other)
        isms__oscal_complain(v, child, NULL,
                             "<%s> and <%s> may not both stand in <%s>: it holds one or the other",
                             name, other->name, parent);
    else if (again && !slot->many && slot->grouping != OSCAL_REPEAT)
        isms__oscal_complain(v, child, NULL, "<%s> may stand in <%s> only once", name, parent);
    else if (seen->highest && place < seen->highest)
        isms__oscal_complain(
            v, child, NULL, "<%s> has to stand before <%s>%s in <%s>", name, seen->highest->name,
            seen->highest->grouping == OSCAL_REPEAT ? " and the like" : "", parent);
    seen->rows |= bit(definition, slot);
    if (!seen->highest || place > seen->highest)
        seen->highest = place;
}

/* Whether all is there that has to be. Of a group it is told once, at its first row. */
static void check_missing(struct oscal_validation *v, const struct oscal_level *level,
                          uint64_t rows)
{
    const struct oscal_definition *definition = level->definition;
    unsigned told = 0;
    for (size_t i = 0; i < definition->slot_count; i++) {
        const struct oscal_slot *slot = &isms__oscal_slots[definition->slot + i];
        if (!holds(v, slot->lines) || !slot->required || (slot->group && slot->group == told))
            continue;
        bool there = rows & bit(definition, slot);
        for (size_t n = 0; slot->group && n < definition->slot_count; n++) {
            const struct oscal_slot *other = &isms__oscal_slots[definition->slot + n];
            there |= other->group == slot->group && (rows & bit(definition, other));
        }
        told = slot->group;
        if (there)
            continue;
        const char *name = level->node->name->local;
        if (slot->group)
            isms__oscal_complain(v, level->node, NULL, "<%s> needs one of these inside: %s", name,
                                 names_of(v, definition, slot->group));
        else
            isms__oscal_complain(v, level->node, NULL, "<%s> needs a <%s> inside", name,
                                 slot->name);
    }
}

void isms__oscal_check_children(struct oscal_validation *v, const struct oscal_level *level)
{
    const struct oscal_definition *definition = level->definition;
    const struct oscal_node *node = level->node;
    bool text_fits = holds(v, definition->mixed) || isms__oscal_value(definition, "", v->line);
    bool text = !is_blank(node->text);
    struct seen seen = {0, NULL};
    for (const struct oscal_node *child = node->child; child; child = child->next) {
        if (child->kind == OSCAL_ELEMENT)
            check_child(v, level, child, &seen);
        text |= !is_blank(child->tail) || (child->kind == OSCAL_CDATA && !is_blank(child->text));
    }
    if (text && !text_fits)
        isms__oscal_complain(v, node, NULL, "<%s> holds no text, but elements: %s",
                             node->name->local, names_of(v, definition, 0));
    check_missing(v, level, seen.rows);
}

/* ---- values ---- */

static void check_value(struct oscal_validation *v, const struct oscal_node *node,
                        const struct oscal_value *row, const char *value)
{
    enum oscal_fit fit = isms__oscal_fits(&v->checker, row->datatype, value);
    const char *expected = isms__oscal_datatypes[row->datatype].expected;
    size_t length = strlen(value), shown = isms__text_fit(value, length, SHOWN);
    v->failed |= fit == OSCAL_FIT_MEMORY;
    if (fit == OSCAL_UNFIT && is_blank(value))
        isms__oscal_complain(v, node, *row->name ? row->name : NULL, "is empty: it has to be %s",
                             expected);
    else if (fit == OSCAL_UNFIT)
        isms__oscal_complain(v, node, *row->name ? row->name : NULL,
                             "\"%.*s%s\" is not what it has to be: %s", (int)shown, value,
                             shown < length ? "..." : "", expected);
}

static void check_attribute(struct oscal_validation *v, const struct oscal_level *level,
                            const struct oscal_attribute *attribute)
{
    const struct oscal_name *name = attribute->name;
    if (strcmp(name->uri, XMLNS_NAMESPACE) == 0 || strcmp(name->uri, INSTANCE_NAMESPACE) == 0)
        return;
    const struct oscal_value *row =
        *name->uri ? NULL : isms__oscal_value(level->definition, name->local, v->line);
    if (row) {
        check_value(v, level->node, row, attribute->value);
        return;
    }
    for (unsigned line = OSCAL_LINES; !*name->uri && line-- > 0;)
        if (isms__oscal_value(level->definition, name->local, line)) {
            isms__oscal_complain(v, level->node, name->written,
                                 "<%s> has this attribute in OSCAL %s, but not in OSCAL %s",
                                 level->node->name->local, isms__oscal_lines[line],
                                 isms__oscal_lines[v->line]);
            return;
        }
    isms__oscal_complain(v, level->node, name->written, "<%s> has no such attribute",
                         level->node->name->local);
}

void isms__oscal_check_values(struct oscal_validation *v, const struct oscal_level *level)
{
    const struct oscal_attributes *attributes = level->node->attributes;
    for (size_t i = 0; attributes && i < attributes->count; i++)
        check_attribute(v, level, &attributes->items[i]);
    for (size_t i = 0; i < level->definition->value_count; i++) {
        const struct oscal_value *row = &isms__oscal_values[level->definition->value + i];
        if (!holds(v, row->lines) || !row->required)
            continue;
        if (!*row->name) {
            isms__text_empty(&v->value);
            isms__oscal_gather(level->node, &v->value);
            if (!v->value.failed)
                check_value(v, level->node, row, isms__text_get(&v->value));
            v->failed |= v->value.failed;
        } else if (!isms__oscal_attribute(level->node, row->name)) {
            isms__oscal_complain(v, level->node, row->name, "<%s> needs this attribute: %s",
                                 level->node->name->local,
                                 isms__oscal_datatypes[row->datatype].expected);
        }
    }
}
