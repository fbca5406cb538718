/* What a model says otherwise than a document, found out and written. */
#include "format/oscal/save.h"

#include <stdio.h>

void isms__oscal_save_memory(struct oscal_save *save)
{
    if (!save_failed(save))
        save->status = isms__fail_memory(save->error);
}

void isms__oscal_refuse(struct oscal_save *save, const isms_object *object,
                        const struct isms_field *field, const char *format, ...)
{
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[isms__text_check(message, strlen(message))] = '\0';
    if (!save_failed(save))
        save->status = object ? isms__fail_field(save->error, ISMS_ERROR_VOCABULARY, object, field,
                                                 "%s", message)
                              : isms__fail(save->error, ISMS_ERROR_VOCABULARY, "%s", message);
    if (save->error && !*save->error->file)
        isms__copy_text(save->error->file, sizeof save->error->file,
                        save->model->files[save->file].name);
}

/* ---- what is gone ---- */

static bool stands(const struct oscal_save *save, const struct oscal_node *node)
{
    while (node->parent)
        node = node->parent;
    return node == save->tree.document;
}

static bool inside(const struct oscal_node *node, const struct oscal_node *within)
{
    while (node && node != within)
        node = node->parent;
    return node != NULL;
}

/* An object that is still there and stands in an element that is to go. */
static const isms_object *left_inside(const struct oscal_save *save,
                                      const struct oscal_document *document,
                                      const struct oscal_entry *gone)
{
    for (size_t i = 0; i < save->map.entry_count; i++) {
        const struct oscal_entry *entry = &save->map.entries[i];
        const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)entry->object);
        if (&save->map.documents[entry->document] == document && ours && entry != gone &&
            entry->element != &isms__oscal_appointment && !isms__oscal_only_named(entry->element) &&
            inside(entry->node, gone->node))
            return ours;
    }
    return NULL;
}

static void remove_gone(struct oscal_save *save, const struct oscal_document *document,
                        const struct oscal_entry *entry)
{
    struct oscal_node *node = (struct oscal_node *)entry->node;
    if (isms__oscal_only_named(entry->element) || entry->element == &isms__oscal_appointment ||
        !stands(save, node))
        return;
    if (entry->element == &isms__oscal_duty) {
        isms__oscal_remove_duty(save, node);
        return;
    }
    const isms_object *left = left_inside(save, document, entry);
    if (left)
        isms__oscal_refuse(save, left, NULL,
                           "it stands inside of <%s> in line %u, which is to be removed: remove "
                           "it too, or keep that",
                           node->name->local, node->line);
    else if (node == save->tree.root)
        isms__oscal_refuse(save, entry->object, NULL,
                           "it is the document itself, which cannot be removed from its file");
    else
        isms__oscal_remove(&save->tree, node);
}

/* Whether controls of native XML or of shipped content were there, which are why none became of
 * what plans name. */
static bool has_other_controls(const struct oscal_save *save)
{
    const struct type_list *list = &save->model->lists[TYPE_CONTROL];
    for (size_t i = 0; i < list->count; i++)
        if (!save->model->files[list->items[i]->file].document)
            return true;
    return false;
}

/* Of what is only named, nothing else can be said here. */
static void check_named(struct oscal_save *save, const struct oscal_entry *entry,
                        const isms_object *ours)
{
    const struct isms_type *type = object_type(entry->object);
    if (!stands(save, entry->node))
        return;
    if (!ours && !has_other_controls(save))
        isms__oscal_refuse(save, entry->object, NULL,
                           "the document still names it in line %u: remove that too",
                           entry->node->line);
    for (size_t i = 1; ours && i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        if (field->number != ISMS_CONTROL_MAPPINGS &&
            !isms__oscal_same(save, field, object_slot(ours, i), object_slot(entry->object, i)))
            isms__oscal_refuse(save, ours, field,
                               "the document only names it, in line %u: read the catalog that it "
                               "stands in, and change it there",
                               entry->node->line);
    }
}

/* ---- one document ---- */

static void save_entry(struct oscal_save *save, const struct oscal_entry *entry)
{
    const isms_object *said = isms__oscal_said(entry);
    const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)said);
    struct oscal_node *node = (struct oscal_node *)entry->node;
    if (!ours || entry->element == &isms__oscal_appointment ||
        isms__oscal_only_named(entry->element) || isms__oscal_same_object(save, ours, said))
        return;
    if (entry->element == &isms__oscal_duty) {
        isms__oscal_edit_duty(save, node, ours, said);
        return;
    }
    isms__oscal_edit(save, entry->element, node, ours, said);
}

static void save_entries(struct oscal_save *save, const struct oscal_document *document)
{
    const uint32_t number = (uint32_t)(document - save->map.documents);
    const struct oscal_entry *entries = save->map.entries;
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++)
        if (entries[i].document == number)
            save_entry(save, &entries[i]);
    for (size_t i = save->map.entry_count; i-- > 0 && !save_failed(save);)
        if (entries[i].document == number &&
            !isms__map_get(&save->pairs, (uintptr_t)entries[i].object))
            remove_gone(save, document, &entries[i]);
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)entries[i].object);
        if (entries[i].document == number && isms__oscal_only_named(entries[i].element))
            check_named(save, &entries[i], ours);
    }
}

/* What was read from the same place; they are mostly in the order in which they were, so that it is
 * looked for behind the last one that was found. */
static const isms_object *same_part(const struct list *list, const isms_object *part,
                                    uint32_t *next)
{
    for (uint32_t i = 0, at = *next; list && i < list->count; i++, at++) {
        at = at < list->count ? at : 0;
        const isms_object *other = list->items[at].object;
        if (other->file != part->file || other->line != part->line || other->column != part->column)
            continue;
        *next = at + 1;
        return other;
    }
    return NULL;
}

/* Mappings stand with their controls, often those of another document; they are changed where they
 * were written. */
static void check_mappings(struct oscal_save *save, const isms_object *ours,
                           const isms_object *said)
{
    const struct isms_type *type = &isms__mapping_type;
    size_t index = isms__field_index(&isms__control_type, ISMS_CONTROL_MAPPINGS);
    const union slot *is = object_slot(ours, index), *was = object_slot(said, index);
    uint32_t next = 0;
    for (uint32_t i = 0; was && was->list && i < was->list->count; i++) {
        const isms_object *part = was->list->items[i].object;
        const isms_object *now =
            part->file == save->file ? same_part(is ? is->list : NULL, part, &next) : part;
        bool same = now != NULL;
        for (size_t f = 0; same && now != part && f < type_field_total(type); f++)
            same = isms__oscal_same(save, type_field_at(type, f), object_slot(now, f),
                                    object_slot(part, f));
        if (!same)
            isms__oscal_refuse(save, ours, type_field_at(&isms__control_type, index),
                               "the document still says it in line %u: change <map> there",
                               part->line);
    }
}

static void check_all_mappings(struct oscal_save *save)
{
    const struct type_list *list = &save->said->lists[TYPE_CONTROL];
    for (size_t i = 0; i < list->count && !save_failed(save); i++) {
        const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)list->items[i]);
        if (ours)
            check_mappings(save, ours, list->items[i]);
    }
}

/* The documents of the model as files of another one; that which is saved with a tree of its own.
 */
static bool share_files(struct oscal_save *save)
{
    const isms_model *model = save->model;
    isms_model *said = save->said;
    if (!isms__files_reserve(said, model->file_count))
        return false;
    for (size_t i = 0; i < model->file_count; i++) {
        struct kept_document *document = isms__document_ref(model->files[i].document);
        if (i == save->file) {
            isms__document_unref(document);
            document = isms__document_new(&model->memory);
            if (!document)
                return false;
            document->tree = &save->tree;
        }
        said->files[said->file_count++] = (struct source_file){
            .name = model->files[i].name, .document = document, .reading = model->files[i].reading};
        if (i == save->file &&
            !isms__oscal_copy(&save->tree, &document->pool, model->files[i].document->tree))
            return false;
    }
    return true;
}

static void read_said(struct oscal_save *save)
{
    if (share_files(save)) {
        isms__oscal_read_documents(&save->map, 0);
        if (save->map.failed)
            isms__oscal_save_memory(save);
    } else {
        isms__oscal_save_memory(save);
    }
    for (size_t i = 0; i < save->map.document_count; i++)
        if (save->map.documents[i].file_index == save->file)
            save->document = &save->map.documents[i];
    if (!save_failed(save))
        isms__oscal_pair(save);
    if (!save_failed(save))
        isms__oscal_make_views(save);
}

static void save_document(struct oscal_save *save)
{
    struct problem_sink problems = {0};
    isms__oscal_begin_map(&save->map, save->said, &problems);
    read_said(save);
    check_all_mappings(save);
    if (!save_failed(save) && !isms__oscal_is_unchanged(save)) {
        isms__oscal_rename(save);
        save_entries(save, save->document);
        isms__oscal_add_new(save);
        if (!save_failed(save))
            isms__oscal_tell_rest(save);
        if (!save_failed(save))
            isms__oscal_check_saved(save);
    }
    isms__oscal_end_map(&save->map);
}

isms_status isms__oscal_save(const isms_model *model, size_t file, const isms_sink *sink,
                             isms_error *error)
{
    struct oscal_save save = {.model = model, .file = (uint16_t)file, .error = error};
    isms_status status = isms_model_new(&save.said, &model->memory, error);
    if (status != ISMS_OK)
        return status;
    save.line = isms__oscal_schema_line(isms__oscal_text(
        isms__oscal_path(model->files[file].document->tree->root, "metadata/oscal-version")));
    isms__oscal_begin_names(&save);
    if (!save_failed(&save))
        save_document(&save);
    status = save.status;
    if (status == ISMS_OK)
        status = isms__oscal_write(&save.tree, &model->memory, sink, error);
    isms__oscal_end_names(&save);
    isms__map_clear(&save.pairs, &model->memory);
    isms__map_clear(&save.places, &model->memory);
    isms_model_unref(save.said);
    return status;
}
