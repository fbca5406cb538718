/* Values that changed, put where they stand in a document. */
#include "format/oscal/save_edit.h"

#include "format/oscal/own.h"

/* ---- one value ---- */

struct found {
    const struct oscal_node *nodes[2];
    size_t count;
};

static bool count_place(void *context, const struct oscal_node *node, const char *value)
{
    struct found *found = context;
    (void)value;
    if (found->count < COUNT_OF(found->nodes))
        found->nodes[found->count] = node;
    found->count++;
    return true;
}

static struct found places(const struct oscal_node *node, const char *path)
{
    struct found found = {{NULL, NULL}, 0};
    isms__oscal_places(node, path, count_place, &found);
    return found;
}

static bool is_demanded(const struct oscal_save *save, const struct oscal_node *node,
                        const char *attribute)
{
    const struct oscal_definition *definition = isms__oscal_definition(save, node);
    const struct oscal_value *value =
        definition ? isms__oscal_value(definition, attribute, save->line) : NULL;
    return value && value->required;
}

/* Takes a value away with the element that is there for it alone. */
static void remove_value(struct edit *edit)
{
    struct oscal_tree *tree = &edit->save->tree;
    const char *attribute = attribute_in(edit->row->path);
    struct found found = places(edit->node, edit->row->path);
    struct oscal_node *node = (struct oscal_node *)found.nodes[0];
    bool alone = node && node != edit->node && (!attribute || isms__oscal_is(node, "prop"));
    if (attribute && node && !alone && is_demanded(edit->save, node, attribute))
        return; /* it stays: that our field is not set is told beside it */
    if (alone)
        isms__oscal_remove(tree, node);
    else if (node && !(attribute ? isms__oscal_set(tree, node, attribute, NULL)
                                 : isms__oscal_set_text(tree, node, "")))
        isms__oscal_save_memory(edit->save);
}

static void put_value(struct edit *edit, const char *value)
{
    struct oscal_tree *tree = &edit->save->tree;
    const char *attribute = attribute_in(edit->row->path);
    struct found found = places(edit->node, edit->row->path);
    struct oscal_node *node = found.count
                                  ? (struct oscal_node *)found.nodes[0]
                                  : isms__oscal_make_path(edit->save, edit->node, edit->row->path);
    if (!node)
        return;
    bool good = attribute ? isms__oscal_set(tree, node, attribute, value)
                          : isms__oscal_set_text(tree, node, value);
    if (!good)
        isms__oscal_save_memory(edit->save);
}

static void edit_prose(struct edit *edit, const char *text)
{
    struct found found = places(edit->node, edit->row->path);
    if (found.count > 1) {
        isms__oscal_refuse(edit->save, edit->ours, edit->field,
                           "it stands in %zu places of the document, the first in line %u: change "
                           "it there",
                           found.count, found.nodes[0]->line);
        return;
    }
    struct oscal_node *node = found.count
                                  ? (struct oscal_node *)found.nodes[0]
                                  : isms__oscal_make_path(edit->save, edit->node, edit->row->path);
    if (node)
        isms__oscal_set_prose(edit->save, node, text);
}

/* A day; the time of a moment stays. */
static void edit_date(struct edit *edit, const union slot *slot)
{
    char date[512], moment[600];
    const char *was = isms__oscal_first(edit->node, edit->row->path);
    bool plain = strstr(edit->row->path, "prop[") || (*was && !strchr(was, 'T'));
    isms__value_write(edit->field, slot, date);
    isms__copy_text(moment, sizeof moment, date);
    const char *time = strchr(was, 'T');
    if (!plain)
        isms__copy_text(moment + strlen(date), sizeof moment - strlen(date),
                        time && strlen(time) < 64 ? time : "T00:00:00Z");
    put_value(edit, moment);
}

static void edit_choice(struct edit *edit, const union slot *slot)
{
    char ours[512];
    const char *word = ours;
    isms__value_write(edit->field, slot, ours);
    for (const struct oscal_word *w = edit->row->words; w && w->theirs; w++)
        if (w->ours && strcmp(w->ours, ours) == 0) {
            word = w->theirs;
            break;
        }
    put_value(edit, word);
}

/* ---- objects ---- */

/* Whether the schema has a place for what a path leads to, as far as its first step. */
static bool may_stand(const struct oscal_save *save, const struct oscal_node *node,
                      const char *path)
{
    char name[64];
    size_t length = strcspn(path, "/[+");
    isms__copy_text(name, length + 1 < sizeof name ? length + 1 : sizeof name, path);
    if (*name != '@')
        return *name == '\0' || isms__oscal_may_hold(save, node, name);
    const struct oscal_definition *definition = isms__oscal_definition(save, node);
    return !definition || isms__oscal_value(definition, name + 1, save->line);
}

/* The row by which a field is to be written: of those that give a short text, the first, for the
 * others only stand in for it; else the one by which it was read. */
static const struct oscal_field *find_row(const struct oscal_save *save,
                                          const struct oscal_element *element,
                                          const struct oscal_node *node, uint8_t number)
{
    const struct oscal_field *first = NULL;
    for (uint8_t i = 0; i < element->field_count; i++) {
        const struct oscal_field *row = &element->fields[i];
        if (row->number != number)
            continue;
        if (row->form >= OSCAL_CONSTANT || row->form == OSCAL_OWNER ||
            (row->form == OSCAL_TEXT && may_stand(save, node, row->path)))
            return row;
        if (places(node, row->path).count)
            return row;
        if (!first && may_stand(save, node, row->path))
            first = row;
    }
    return first;
}

static void edit_row(struct edit *edit, const struct oscal_element *element)
{
    const union slot *slot = slot_of(edit->ours, edit->index);
    bool empty = !isms__slot_is_set(edit->field, slot);
    if (field_is_list(edit->field) && edit->row->form == OSCAL_REFERENCE) {
        isms__oscal_edit_references(edit, element);
        return;
    }
    if (empty) {
        remove_value(edit);
        return;
    }
    switch (edit->row->form) {
    case OSCAL_TEXT:
        put_value(edit, slot->text);
        break;
    case OSCAL_PROSE:
        edit_prose(edit, slot->text);
        break;
    case OSCAL_DATE:
        edit_date(edit, slot);
        break;
    case OSCAL_CHOICE:
        edit_choice(edit, slot);
        break;
    case OSCAL_REFERENCE:
        if (isms__oscal_leads_right(edit, edit->row, slot->symbol))
            put_value(edit, isms__oscal_reference(edit->save, slot->symbol));
        else
            remove_value(edit);
        break;
    default:
        isms__oscal_refuse(edit->save, edit->ours, edit->field,
                           "it follows from where the element stands: move it in the document");
    }
}

/* Whether the word that a choice would be written as is taken by another field. */
static bool is_taken(const struct edit *edit)
{
    return edit->ours->type == TYPE_ASSET && edit->field->number == ISMS_ASSET_KIND &&
           !edit->save->later && isms_has(edit->ours, ISMS_ASSET_COMPONENT_TYPE);
}

static bool by_property(const struct edit *edit)
{
    const struct oscal_field *row = edit->row;
    return !row || is_taken(edit) || row->form == OSCAL_CONSTANT || row->form == OSCAL_SPECIAL ||
           (field_is_list(edit->field) && edit->field->kind == ISMS_TEXT &&
            row->form != OSCAL_TEXT);
}

/* A field that only properties of ours tell, or that elements tell by the way: as a property of the
 * element where it may have some. */
static void edit_property(struct edit *edit)
{
    struct oscal_save *save = edit->save;
    bool set = isms__slot_is_set(edit->field, slot_of(edit->ours, edit->index));
    if (edit->node != save->tree.root && !isms__oscal_may_hold(save, edit->node, "prop"))
        return; /* it is told of the object that the part belongs to */
    isms__oscal_put_field(save, edit->node, NULL, edit->ours, edit->index);
    if (!set && edit->row)
        isms__oscal_put_unset(save, edit->node, NULL, edit->field->name, true);
}

/* Whether a place of its own shows the value, too, which a property tells in full: it has to change
 * with that. */
static bool is_shown(const struct edit *edit)
{
    const struct oscal_field *row = edit->row;
    return row &&
           (row->form == OSCAL_TEXT || row->form == OSCAL_PROSE || row->form == OSCAL_DATE ||
            row->form == OSCAL_CHOICE) &&
           !field_is_list(edit->field) && places(edit->node, row->path).count == 1;
}

/* A list of short texts, each in an element of its own: all are written anew. */
static void edit_texts(struct edit *edit)
{
    const union slot *slot = slot_of(edit->ours, edit->index);
    struct oscal_node *node;
    while ((node = isms__oscal_child(edit->node, edit->row->path)))
        isms__oscal_remove(&edit->save->tree, node);
    for (uint32_t i = 0; slot && slot->list && i < slot->list->count; i++)
        isms__oscal_put_child(edit->save, edit->node, edit->row->path, slot->list->items[i].text);
}

/* A field of a new element, as far as OSCAL says it. */
static void write_field(struct edit *edit, const struct oscal_element *element)
{
    const struct oscal_field *row = edit->row;
    bool set = isms__slot_is_set(edit->field, slot_of(edit->ours, edit->index));
    if (row && row->form == OSCAL_SPECIAL && row->write)
        row->write(edit->save, edit->node, edit->ours);
    else if (!row || !set || by_property(edit) || edit->field->number == FIELD_UUID ||
             row->form == OSCAL_OWNER)
        return;
    else if (edit->field->kind == ISMS_PART)
        isms__oscal_edit_parts(edit->save, element, edit->node, edit->index, edit->ours, NULL);
    else if (field_is_list(edit->field) && edit->field->kind == ISMS_TEXT)
        edit_texts(edit);
    else
        edit_row(edit, element);
}

/* Whether the field holds parts of this document, or new ones; those of others are theirs. */
static bool has_parts(const struct edit *edit)
{
    const struct oscal_save *save = edit->save;
    const union slot *slot = slot_of(edit->ours, edit->index);
    for (uint32_t i = 0; slot && slot->list && i < slot->list->count; i++) {
        const isms_object *part = slot->list->items[i].object;
        if (!part->line || !save->model->files[part->file].document)
            return true;
    }
    return false;
}

void isms__oscal_edit(struct oscal_save *save, const struct oscal_element *element,
                      struct oscal_node *node, const isms_object *ours, const isms_object *said)
{
    const struct isms_type *type = object_type(ours);
    for (size_t i = type->part ? 0 : 1; i < type_field_total(type) && !save_failed(save); i++) {
        struct edit edit = {.save = save, .node = node, .ours = ours, .said = said, .index = i};
        edit.field = type_field_at(type, i);
        /* the rows of another type hold for what all have */
        if (edit.field->number <= COMMON_COUNT || element->type == type->number)
            edit.row = find_row(save, element, node, edit.field->number);
        if (save->later) {
            write_field(&edit, element);
            continue;
        }
        if (edit.field->kind == ISMS_PART && edit.row &&
            !isms__oscal_tells(node, NULL, edit.field)) {
            isms__oscal_edit_parts(save, element, node, i, ours, said);
            continue;
        }
        if (edit.field->kind != ISMS_PART
                ? isms__oscal_same(save, edit.field, slot_of(ours, i), slot_of(said, i))
                : !has_parts(&edit))
            continue;
        if (isms__slot_is_set(edit.field, slot_of(ours, i)))
            isms__oscal_put_unset(save, node, NULL, edit.field->name, false);
        if (is_shown(&edit))
            isms__oscal_clear_field(save, node, NULL, edit.field);
        if (by_property(&edit) || isms__oscal_tells(node, NULL, edit.field))
            edit_property(&edit);
        else if (field_is_list(edit.field) && edit.field->kind == ISMS_TEXT)
            edit_texts(&edit);
        else
            edit_row(&edit, element);
    }
}
