/* A document that was valid is not saved as one that is not. */
#include <stdio.h>

#include "format/oscal/save_edit.h"
#include "format/oscal/validate.h"

const struct oscal_entry *isms__oscal_owning(const struct oscal_save *save,
                                             const struct oscal_node *node,
                                             const isms_object **object)
{
    *object = NULL;
    for (; node && node->kind == OSCAL_ELEMENT; node = node->parent)
        for (size_t i = 0; i < save->map.entry_count; i++) {
            const struct oscal_entry *entry = &save->map.entries[i];
            if (entry->node != node)
                continue;
            *object = entry->object ? isms__map_get(&save->pairs, (uintptr_t)entry->object)
                                    : isms__map_get(&save->objects, (uintptr_t)node);
            if (*object)
                return entry;
        }
    return NULL;
}

static bool is_fault(void *context, const struct oscal_node *node, const char *value)
{
    const struct oscal_fault *fault = context;
    (void)value;
    return node != fault->node;
}

/* Whether a row of the element at `node` says what is wrong. */
static bool tells(const struct oscal_field *row, const struct oscal_node *node,
                  struct oscal_fault *fault)
{
    const char *attribute = attribute_in(row->path);
    char child[80], name[64];
    if (attribute ? strcmp(attribute, fault->attribute) != 0 : *fault->attribute != '\0')
        return false;
    if (fault->node != node)
        return !isms__oscal_places(node, row->path, is_fault, fault);
    if (attribute)
        return attribute == row->path + 1;
    size_t length = strcspn(row->path, "/[+");
    isms__copy_text(name, length + 1 < sizeof name ? length + 1 : sizeof name, row->path);
    snprintf(child, sizeof child, "<%s> inside", name); /* it is missing */
    return strstr(fault->message, child) != NULL;
}

static const struct isms_field *field_of(const struct oscal_entry *entry, const isms_object *object,
                                         struct oscal_fault *fault)
{
    const struct isms_type *type = object_type(object);
    for (uint8_t i = 0; i < entry->element->field_count; i++) {
        const struct oscal_field *row = &entry->element->fields[i];
        bool same = row->number <= COMMON_COUNT || entry->element->type == type->number;
        if (same && tells(row, entry->node, fault))
            return type_field_at(type, isms__field_index(type, row->number));
    }
    return NULL;
}

void isms__oscal_check_saved(struct oscal_save *save)
{
    const struct oscal_tree *was = save->model->files[save->file].document->tree;
    const isms_allocator *memory = &save->model->memory;
    struct oscal_fault fault, old;
    const isms_object *object;
    if (!isms__oscal_find_fault(&save->tree, memory, &fault) ||
        (fault.node && !isms__oscal_find_fault(was, memory, &old))) {
        isms__oscal_save_memory(save);
        return;
    }
    if (!fault.node || old.node)
        return;
    const struct oscal_entry *entry = isms__oscal_owning(save, fault.node, &object);
    isms__oscal_refuse(save, object, entry ? field_of(entry, object, &fault) : NULL,
                       "the document would not be valid any more: <%s>%s%s: %s",
                       fault.node->name->local, *fault.attribute ? " @" : "", fault.attribute,
                       fault.message);
}
