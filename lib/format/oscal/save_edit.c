/* Values that changed, put where they stand in a document. */
#include "format/oscal/create.h"

struct edit {
    struct oscal_save *save;
    struct oscal_node *node; /* of the object */
    const isms_object *ours, *said;
    const struct isms_field *field;
    size_t index;
    const struct oscal_field *row; /* NULL: nothing of OSCAL holds it */
};

static const union slot *slot_of(const isms_object *object, size_t index)
{
    return object ? object_slot(object, index) : NULL;
}

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

static const char *attribute_in(const char *path)
{
    const char *at = strchr(path, '@');
    return at ? at + 1 : NULL;
}

/* Takes a value away with the element that is there for it alone. */
static void remove_value(struct edit *edit)
{
    struct oscal_tree *tree = &edit->save->tree;
    const char *attribute = attribute_in(edit->row->path);
    struct found found = places(edit->node, edit->row->path);
    struct oscal_node *node = (struct oscal_node *)found.nodes[0];
    bool alone = node && node != edit->node && (!attribute || isms__oscal_is(node, "prop"));
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

/* ---- references ---- */

const char *isms__oscal_reference(struct oscal_save *save, const struct symbol *symbol)
{
    symbol = symbol_final((struct symbol *)symbol);
    const isms_object *object = symbol->to.object;
    size_t number = (size_t)isms__map_get(&save->places, (uintptr_t)object);
    /* what a document has no element of its own for is referred to by its id all the same */
    bool elsewhere = save->fresh && number && object->type == TYPE_CONTROL &&
                     isms__oscal_is(save->map.entries[number - 1].node, "resource");
    if (number && !elsewhere) {
        const struct oscal_entry *entry = &save->map.entries[number - 1];
        const char *token = isms__oscal_attribute(
            entry->node, entry->element->identity == OSCAL_BY_ID ? "id" : "uuid");
        if (entry->element == &isms__oscal_stub)
            token = isms__oscal_attribute(entry->node, "control-id");
        if (token)
            return token;
    }
    size_t field = isms__field_index(isms__types[TYPE_ROLE], FIELD_UUID);
    const union slot *uuid = object ? object_slot(object, field) : NULL;
    if (save->fresh)
        return isms__oscal_token(save, symbol->text);
    bool named = object && (object->type == TYPE_ROLE || object->type == TYPE_CONTROL);
    return uuid && uuid->text && !named ? uuid->text : symbol->text;
}

static bool lists(const struct list *list, const struct oscal_save *save, struct symbol *symbol,
                  bool said)
{
    const struct isms_field one = {.kind = ISMS_REFERENCE};
    union slot slot = {.symbol = symbol};
    for (uint32_t i = 0; list && i < list->count; i++)
        if (said ? isms__oscal_same(save, &one, &slot, &list->items[i])
                 : isms__oscal_same(save, &one, &list->items[i], &slot))
            return true;
    return false;
}

/* Whether a new document may refer to it there: "risk-uuid" has to lead to a risk of the document,
 * "actor-uuid" to a party. */
static bool leads_right(const struct edit *edit, const struct oscal_field *row,
                        const struct symbol *symbol)
{
    const char *name = strrchr(row->path, '@');
    const struct oscal_node *node =
        isms__oscal_element_of(edit->save, symbol_final((struct symbol *)symbol)->to.object);
    char target[64];
    isms__copy_text(target, sizeof target, name ? name + 1 : row->path);
    char *end = strstr(target, "-uuid");
    if (!edit->save->fresh || (!end && strcmp(target, "member-of-organization") != 0))
        return true;
    if (end)
        *end = '\0';
    if (!end || strcmp(target, "actor") == 0)
        isms__copy_text(target, sizeof target, "party");
    return node && (!isms__oscal_row(target, 0) || isms__oscal_is(node, target));
}

struct removal {
    struct edit *edit;
    const char *text;
    const struct oscal_node *node;
};

static bool find_reference(void *context, const struct oscal_node *node, const char *value)
{
    struct removal *removal = context;
    const struct symbol *symbol =
        isms__oscal_symbol(&removal->edit->save->map, removal->edit->save->document,
                           removal->edit->field, value ? value : node->text);
    if (!symbol || strcmp(symbol_final((struct symbol *)symbol)->text, removal->text) != 0)
        return true;
    removal->node = node;
    return false;
}

/* The row for a new item, of several that read the same list: the one whose element is named after
 * what it leads to. */
static const struct oscal_field *
row_for(const struct edit *edit, const struct oscal_element *element, const struct symbol *symbol)
{
    size_t number = (size_t)isms__map_get(&edit->save->places, (uintptr_t)symbol->to.object);
    const char *name = number ? edit->save->map.entries[number - 1].element->name : NULL;
    const struct oscal_field *first = NULL;
    for (uint8_t i = 0; i < element->field_count; i++) {
        const struct oscal_field *row = &element->fields[i];
        if (row->number != edit->field->number || row->form != OSCAL_REFERENCE)
            continue;
        first = first ? first : row;
        if (name && strstr(row->path, name))
            return row;
    }
    return first;
}

static void add_reference(struct edit *edit, const struct oscal_field *row, struct symbol *symbol)
{
    struct oscal_save *save = edit->save;
    const char *text = isms__oscal_reference(save, symbol), *attribute = attribute_in(row->path);
    char *kept = isms__pool_text(save->tree.pool, text, strlen(text));
    char name[64];
    size_t length = strcspn(row->path, "/[+");
    isms__copy_text(name, length + 1 < sizeof name ? length + 1 : sizeof name, row->path);
    const char *rest = row->path + length;
    if (*rest != '\0' && strncmp(rest, "/@", 2) != 0) {
        if (save->fresh)
            return;
        isms__oscal_refuse(save, edit->ours, edit->field,
                           "what it says follows from more than one element: change the document");
        return;
    }
    struct oscal_node *node = kept ? isms__oscal_put_child(save, edit->node, name, "") : NULL;
    if (!node || !(attribute ? isms__oscal_set(&save->tree, node, attribute, kept)
                             : isms__oscal_set_text(&save->tree, node, kept)))
        isms__oscal_save_memory(save);
}

static void remove_reference(struct edit *edit, const struct oscal_element *element,
                             const struct symbol *symbol)
{
    struct removal removal = {edit, symbol->text, NULL};
    for (uint8_t i = 0; i < element->field_count && !removal.node; i++)
        if (element->fields[i].number == edit->field->number)
            isms__oscal_places(edit->node, element->fields[i].path, find_reference, &removal);
    if (removal.node && removal.node != edit->node)
        isms__oscal_remove(&edit->save->tree, (struct oscal_node *)removal.node);
}

static void edit_references(struct edit *edit, const struct oscal_element *element)
{
    const union slot *ours = slot_of(edit->ours, edit->index);
    const union slot *said = slot_of(edit->said, edit->index);
    const struct list *is = ours ? ours->list : NULL, *was = said ? said->list : NULL;
    for (uint32_t i = 0; was && i < was->count; i++)
        if (!lists(is, edit->save, was->items[i].symbol, false))
            remove_reference(edit, element, symbol_final(was->items[i].symbol));
    for (uint32_t i = 0; is && i < is->count && !save_failed(edit->save); i++) {
        struct symbol *symbol = symbol_final(is->items[i].symbol);
        const struct oscal_field *row = row_for(edit, element, symbol);
        if (!lists(was, edit->save, symbol, true) && leads_right(edit, row, symbol))
            add_reference(edit, row, symbol);
    }
}

/* ---- objects ---- */

/* Whether the schema has a place for what a path leads to, as far as its first step. */
static bool may_stand(const struct oscal_save *save, const struct oscal_node *node,
                      const char *path)
{
    char name[64];
    size_t length = strcspn(path, "/[+");
    isms__copy_text(name, length + 1 < sizeof name ? length + 1 : sizeof name, path);
    return *name == '\0' || *name == '@' || isms__oscal_may_hold(save, node, name);
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
        edit_references(edit, element);
        return;
    }
    if (empty && !places(edit->node, edit->row->path).count)
        isms__oscal_refuse(edit->save, edit->ours, edit->field,
                           "the document says it by another element: change it there");
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
        if (leads_right(edit, edit->row, slot->symbol))
            put_value(edit, isms__oscal_reference(edit->save, slot->symbol));
        break;
    default:
        isms__oscal_refuse(edit->save, edit->ours, edit->field,
                           "it follows from where the element stands: move it in the document");
    }
}

static bool by_property(const struct edit *edit)
{
    const struct oscal_field *row = edit->row;
    return !row || row->form == OSCAL_CONSTANT || row->form == OSCAL_SPECIAL ||
           (field_is_list(edit->field) && edit->field->kind == ISMS_TEXT &&
            row->form != OSCAL_TEXT);
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
        if (save->fresh) {
            write_field(&edit, element);
            continue;
        }
        if (edit.field->kind == ISMS_PART && edit.row) {
            isms__oscal_edit_parts(save, element, node, i, ours, said);
            continue;
        }
        if (edit.field->kind != ISMS_PART
                ? isms__oscal_same(save, edit.field, slot_of(ours, i), slot_of(said, i))
                : !has_parts(&edit))
            continue;
        if (by_property(&edit))
            isms__oscal_put_field(save, node, NULL, ours, i);
        else if (field_is_list(edit.field) && edit.field->kind == ISMS_TEXT)
            edit_texts(&edit);
        else
            edit_row(&edit, element);
    }
}
