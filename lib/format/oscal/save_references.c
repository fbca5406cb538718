/* References that changed, put where they stand in a document. */
#include "format/oscal/create.h"
#include "format/oscal/save_edit.h"

/* Whether the object gets an element in a document that is there. */
static bool is_new(const struct oscal_save *save, const isms_object *object)
{
    return object && !save->fresh && object->file == save->file &&
           object->type != TYPE_RESPONSIBILITY && object->type != TYPE_APPOINTMENT;
}

/* Whether documents know it by its UUID: they do so only of each other's objects. */
static bool is_of_oscal(const struct oscal_save *save, const isms_object *object)
{
    const isms_model *model = save->model;
    return object->file < model->file_count && model->files[object->file].document;
}

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
        if (entry->element == &isms__oscal_named)
            token = isms__oscal_attribute(entry->node, "control-id");
        if (token)
            return token;
    }
    if (is_new(save, object) && !number)
        return isms__oscal_new_name(save, isms__oscal_row_for(save, object), object);
    size_t field = isms__field_index(isms__types[TYPE_ROLE], FIELD_UUID);
    const union slot *uuid = object ? object_slot(object, field) : NULL;
    if (save->fresh)
        return isms__oscal_token(save, symbol->text);
    bool named = object && (object->type == TYPE_ROLE || object->type == TYPE_CONTROL);
    bool known = uuid && uuid->text && !named && is_of_oscal(save, object);
    return known ? uuid->text : symbol->text;
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

bool isms__oscal_leads_right(const struct edit *edit, const struct oscal_field *row,
                             const struct symbol *symbol)
{
    const char *name = strrchr(row->path, '@');
    const struct oscal_node *node =
        isms__oscal_element_of(edit->save, symbol_final((struct symbol *)symbol)->to.object);
    char target[64];
    isms__copy_text(target, sizeof target, name ? name + 1 : row->path);
    char *end = strstr(target, "-uuid");
    if (!end && strcmp(target, "member-of-organization") != 0)
        return true;
    if (!edit->save->later)
        return isms__oscal_is_uuid(edit->save, isms__oscal_reference(edit->save, symbol));
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
        return; /* it would take more than one element: a property tells it */
    }
    struct oscal_node *node = kept ? isms__oscal_put_child(save, edit->node, name, "") : NULL;
    if (!node || !(attribute ? isms__oscal_set(&save->tree, node, attribute, kept)
                             : isms__oscal_set_text(&save->tree, node, kept)))
        isms__oscal_save_memory(save);
}

/* The element with what stands around it for nothing else. */
static struct oscal_node *all_of(const struct edit *edit, const struct oscal_node *node)
{
    while (node->parent != edit->node && isms__oscal_child(node->parent, NULL) == node &&
           !isms__oscal_sibling(node, NULL))
        node = node->parent;
    return (struct oscal_node *)node;
}

static void remove_reference(struct edit *edit, const struct oscal_element *element,
                             const struct symbol *symbol)
{
    struct removal removal = {edit, symbol->text, NULL};
    for (uint8_t i = 0; i < element->field_count && !removal.node; i++)
        if (element->fields[i].number == edit->field->number)
            isms__oscal_places(edit->node, element->fields[i].path, find_reference, &removal);
    if (removal.node && removal.node != edit->node)
        isms__oscal_remove(&edit->save->tree, all_of(edit, removal.node));
}

void isms__oscal_edit_references(struct edit *edit, const struct oscal_element *element)
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
        if (!lists(was, edit->save, symbol, true) && isms__oscal_leads_right(edit, row, symbol))
            add_reference(edit, row, symbol);
    }
}
