/* Whether reading a document that was edited gives the model back.
 *
 * It is read again, as a file of another model, and laid beside ours. What it does not give back is
 * told by properties of ours, or as a resource of the back matter; what cannot be told is refused.
 * So nothing is lost by whatever OSCAL cannot say, or says in more than one place. */
#include "format/oscal/own.h"

enum { TELLING = 2 }; /* readings after which something may be told; the last one only checks */

struct rest {
    struct oscal_save *save;
    struct oscal_map back;
    struct pointer_map pairs; /* object of the reading → object of the model */
    struct pointer_map met;   /* object of the model → that of the reading */
    bool last;                /* what still differs is refused */
    bool told;                /* something was told */
};

/* ---- laying beside ---- */

/* The object of an entry among those of one element: it may have a duty and what it names, too. */
static uintptr_t key_of(const struct oscal_entry *entry)
{
    uintptr_t node = (uintptr_t)entry->node;
    if (isms__oscal_is_whole(entry->element))
        return node;
    return node + (entry->element == &isms__oscal_duty ? 1 : 2);
}

void isms__oscal_note_object(struct oscal_save *save, const struct oscal_entry *entry,
                             const isms_object *object)
{
    if (isms__map_reserve(&save->objects, save->map.memory, 1))
        isms__map_set(&save->objects, key_of(entry), (void *)object);
    else
        isms__oscal_save_memory(save);
}

/* What stands for no element of its own may be read from another one than before. */
static const isms_object *by_id(const struct oscal_save *save, const struct oscal_entry *entry)
{
    const char *id = isms_object_id(entry->object);
    const struct symbol *symbol = isms__symbol_find(&save->model->symbols, id, strlen(id));
    const isms_object *object = symbol ? symbol_final((struct symbol *)symbol)->to.object : NULL;
    return object && object->type == entry->object->type ? object : NULL;
}

static void lay(struct rest *rest, isms_object *read, const isms_object *ours)
{
    isms__map_set(&rest->pairs, (uintptr_t)read, (void *)ours);
    isms__map_set(&rest->met, (uintptr_t)ours, read);
}

static void pair(struct rest *rest, const struct oscal_entry *entry)
{
    const struct oscal_save *save = rest->save;
    const isms_object *ours = isms__map_get(&save->objects, key_of(entry));
    if (!ours && !isms__oscal_is_whole(entry->element) && entry->element != &isms__oscal_duty)
        ours = by_id(save, entry);
    if (!ours || isms__map_get(&rest->met, (uintptr_t)ours))
        return;
    lay(rest, isms__oscal_said(entry), ours);
    if (entry->told)
        lay(rest, entry->object, isms__oscal_whole(save, ours));
}

static bool same(struct rest *rest, const struct isms_field *field, const union slot *ours,
                 const union slot *said)
{
    struct pointer_map kept = rest->save->pairs;
    rest->save->pairs = rest->pairs;
    bool is = isms__oscal_same(rest->save, field, ours, said);
    rest->save->pairs = kept;
    return is;
}

/* What the document said of an object before; NULL for a new one. */
static const struct oscal_entry *entry_before(const struct oscal_save *save,
                                              const isms_object *ours)
{
    size_t number = (size_t)isms__map_get(&save->places, (uintptr_t)ours);
    const struct oscal_entry *entry = number ? &save->map.entries[number - 1] : NULL;
    return entry && entry->object ? entry : NULL;
}

static bool was_said(const struct oscal_save *save, const isms_object *ours, size_t index)
{
    const struct oscal_entry *before = entry_before(save, ours);
    return before &&
           isms__oscal_same(save, type_field_at(object_type(ours), index), object_slot(ours, index),
                            object_slot(isms__oscal_said(before), index));
}

/* What a duty is called follows from its element, where nobody said otherwise. */
static bool follows(const struct rest *rest, const struct oscal_entry *entry,
                    const isms_object *ours, size_t index)
{
    unsigned number = type_field_at(object_type(ours), index)->number;
    return entry->element == &isms__oscal_duty &&
           (number == ISMS_RESPONSIBILITY_NAME || number == ISMS_RESPONSIBILITY_STATEMENT) &&
           was_said(rest->save, ours, index);
}

/* ---- telling ---- */

static void refuse(struct rest *rest, const isms_object *ours, const struct isms_field *field)
{
    isms__oscal_refuse(rest->save, ours, field,
                       "the document cannot say it: take the change back, or write the model as "
                       "native XML");
}

static bool may_tell(const struct rest *rest, const struct oscal_node *node)
{
    return !rest->last &&
           (node == rest->save->tree.root || isms__oscal_may_hold(rest->save, node, "prop"));
}

static const char *class_of(const struct oscal_entry *entry)
{
    return entry->element == &isms__oscal_duty ? "duties" : NULL;
}

static void tell_field(struct rest *rest, const struct oscal_entry *entry, const isms_object *ours,
                       size_t index)
{
    const struct isms_field *field = type_field_at(object_type(ours), index);
    struct oscal_node *node = (struct oscal_node *)entry->node;
    bool is = isms__slot_is_set(field, object_slot(ours, index));
    if (isms__oscal_only_named(entry->element) || !may_tell(rest, node)) {
        refuse(rest, ours, field);
        return;
    }
    isms__oscal_put_field(rest->save, node, class_of(entry), ours, index);
    isms__oscal_put_unset(rest->save, node, class_of(entry), field->name, !is);
    rest->told = true;
}

static void tell_id(struct rest *rest, const struct oscal_entry *entry, const isms_object *ours)
{
    struct oscal_node *node = (struct oscal_node *)entry->node;
    const char *of = class_of(entry);
    if (entry->element == &isms__oscal_appointment) {
        of = node->text; /* the party beside a role */
        node = node->parent;
    }
    if (isms__oscal_only_named(entry->element) || !may_tell(rest, node)) {
        refuse(rest, ours, type_field_at(object_type(ours), 0));
        return;
    }
    isms__oscal_put_own(rest->save, node, "id", of, isms_object_id(ours));
    rest->told = true;
}

/* As a resource of the back matter. */
static void tell_object(struct rest *rest, const isms_object *ours)
{
    if (rest->last) {
        refuse(rest, ours, NULL);
        return;
    }
    isms__oscal_add_object(rest->save, ours);
    rest->told = true;
}

/* ---- comparing ---- */

/* The fields that a reading does not give back, as bits. */
static uint64_t lost_fields(struct rest *rest, const struct oscal_entry *entry,
                            const isms_object *ours)
{
    const struct isms_type *type = object_type(ours);
    uint64_t lost = 0;
    for (size_t i = 1; i < type_field_total(type); i++)
        if (!same(rest, type_field_at(type, i), object_slot(ours, i),
                  object_slot(isms__oscal_said(entry), i)) &&
            !follows(rest, entry, ours, i))
            lost |= (uint64_t)1 << i;
    return lost;
}

static void compare(struct rest *rest, const struct oscal_entry *entry, const isms_object *ours)
{
    const uint64_t lost = lost_fields(rest, entry, ours);
    const isms_object *said = isms__oscal_said(entry);
    const char *id = isms__written_id(&rest->save->ids, ours);
    if (!isms__oscal_same_id(ours, said) && strcmp(id, isms_object_id(said)) != 0)
        tell_id(rest, entry, ours);
    if (lost && entry->element == &isms__oscal_appointment) {
        tell_object(rest, ours); /* which goes before what stands beside the role */
        return;
    }
    for (uint64_t left = lost; left && !save_failed(rest->save); left &= left - 1)
        tell_field(rest, entry, ours, (size_t)__builtin_ctzll(left));
}

/* What is read, but is not in the model. */
static void reject(struct rest *rest, const struct oscal_entry *entry)
{
    struct oscal_save *save = rest->save;
    const isms_object *object;
    if (isms__oscal_only_named(entry->element))
        return; /* it is there as long as something names it */
    if (entry->element == &isms__oscal_appointment && may_tell(rest, entry->node->parent)) {
        isms__oscal_put_own(save, entry->node->parent, "object-type", entry->node->text, "none");
        rest->told = true;
        return;
    }
    isms__oscal_owning(save, entry->node, &object);
    isms__oscal_refuse(save, object, NULL,
                       "the document would say of it that there is %s %s: change the document",
                       object_type(entry->object)->name, isms_object_id(entry->object));
}

/* A control that was only named goes with what named it. */
static bool goes(const struct rest *rest, const isms_object *ours)
{
    const struct oscal_entry *before = entry_before(rest->save, ours);
    if (!before || !isms__oscal_only_named(before->element))
        return false;
    for (size_t i = 1; i < type_field_total(object_type(ours)); i++)
        if (!was_said(rest->save, ours, i))
            return false;
    return true;
}

static bool is_ours(const struct oscal_save *save, const isms_object *object)
{
    return object->file == save->file;
}

static void find_missing(struct rest *rest)
{
    const struct oscal_save *save = rest->save;
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        const struct type_list *list = &save->model->lists[t];
        for (size_t i = 0; i < list->count && !save_failed(save); i++)
            if (is_ours(save, list->items[i]) &&
                !isms__map_get(&rest->met, (uintptr_t)list->items[i]) &&
                !goes(rest, list->items[i]))
                tell_object(rest, list->items[i]);
    }
}

static void compare_all(struct rest *rest)
{
    struct oscal_save *save = rest->save;
    const struct oscal_map *back = &rest->back;
    if (!isms__map_reserve(&rest->pairs, save->map.memory, 2 * back->entry_count) ||
        !isms__map_reserve(&rest->met, save->map.memory, 2 * back->entry_count)) {
        isms__oscal_save_memory(save);
        return;
    }
    for (size_t i = 0; i < back->entry_count; i++)
        pair(rest, &back->entries[i]);
    for (size_t i = 0; i < back->entry_count && !save_failed(save); i++) {
        const struct oscal_entry *entry = &back->entries[i];
        const isms_object *ours = isms__map_get(&rest->pairs, (uintptr_t)isms__oscal_said(entry));
        if (back->documents[entry->document].file_index != save->file)
            continue;
        if (ours)
            compare(rest, entry, ours);
        else if (!save->fresh)
            reject(rest, entry);
    }
    if (!save->fresh)
        find_missing(rest);
}

/* ---- reading again ---- */

static void read_again(struct rest *rest, isms_model *again)
{
    struct oscal_save *save = rest->save;
    struct problem_sink problems = {0};
    isms__oscal_begin_map(&rest->back, again, &problems);
    isms__oscal_read_documents(&rest->back, 0);
    if (rest->back.failed)
        isms__oscal_save_memory(save);
    if (!save_failed(save))
        compare_all(rest);
    isms__oscal_end_map(&rest->back);
    isms__map_clear(&rest->pairs, save->map.memory);
    isms__map_clear(&rest->met, save->map.memory);
}

static bool share_files(isms_model *again, const isms_model *said)
{
    if (!isms__files_reserve(again, said->file_count))
        return false;
    for (size_t i = 0; i < said->file_count; i++)
        again->files[again->file_count++] =
            (struct source_file){.name = said->files[i].name,
                                 .document = isms__document_ref(said->files[i].document),
                                 .reading = said->files[i].reading};
    return true;
}

void isms__oscal_tell_rest(struct oscal_save *save)
{
    struct rest rest = {.save = save, .told = true};
    for (unsigned n = 0; rest.told && !save_failed(save); n++) {
        isms_model *again = NULL;
        rest.told = false;
        rest.last = n == TELLING;
        save->status = isms_model_new(&again, &save->model->memory, save->error);
        if (save_failed(save))
            return;
        if (share_files(again, save->said))
            read_again(&rest, again);
        else
            isms__oscal_save_memory(save);
        isms_model_unref(again);
        if (rest.told && !save_failed(save))
            isms__oscal_finish_new(save);
    }
}

/* ---- new documents ---- */

/* All that a reading does not give back of what was made: for a new document, once. */
void isms__oscal_add_rest(struct oscal_save *save)
{
    struct rest rest = {.save = save};
    read_again(&rest, save->said);
}
