/* What was changed since a group of edits began, to take it back. Undoing needs no memory: slots
 * and lists never give room back while they live. */
#include "model/model.h"

bool isms__journal_reserve(isms_model *model, size_t more)
{
    if (model->reverse.valid && !isms__list_reserve(model, &model->reverse.touched, 1))
        return false;
    return !model->group_count ||
           isms__memory_grow(&model->memory, (void **)&model->journal, &model->journal_capacity,
                             model->journal_count + more, sizeof *model->journal);
}

static const struct isms_field *entry_field(const struct journal_entry *entry)
{
    return type_field_at(object_type(entry->object), entry->field);
}

bool isms__journal_note(isms_model *model, struct journal_entry entry)
{
    if (entry.kind <= JOURNAL_ERASE &&
        (entry_field(&entry)->kind == ISMS_REFERENCE || entry_field(&entry)->kind == ISMS_PART))
        isms__reverse_touch(model, (isms_object *)object_top(entry.object));
    if (!model->group_count)
        return false;
    model->journal[model->journal_count++] = entry;
    return true;
}

void isms__journal_free(isms_model *model)
{
    isms__memory_free(&model->memory, model->journal);
    isms__memory_free(&model->memory, model->groups);
}

static void free_text(isms_model *model, char *text)
{
    if (text)
        isms__pool_put(&model->pool, text, strlen(text) + 1);
}

/* Frees a value that nobody can come back to. Parts stay: someone may still hold them. */
static void forget(isms_model *model, const struct isms_field *field, union slot slot, bool item)
{
    bool list = field_is_list(field) && !item;
    if (field->kind == ISMS_TEXT && !list)
        free_text(model, slot.text);
    if (!list || !slot.list)
        return;
    for (size_t i = 0; field->kind == ISMS_TEXT && i < slot.list->count; i++)
        free_text(model, slot.list->items[i].text);
    isms__list_free(&model->pool, slot.list);
}

static void mark_parts(const struct isms_field *field, const struct list *list, bool removed)
{
    for (size_t i = 0; field->kind == ISMS_PART && list && i < list->count; i++) {
        if (removed)
            list->items[i].object->flags |= OBJECT_REMOVED;
        else
            list->items[i].object->flags &= (uint8_t)~OBJECT_REMOVED;
    }
}

static void undo_slot(isms_model *model, const struct journal_entry *entry)
{
    const struct isms_field *field = entry_field(entry);
    union slot *slot = object_slot(entry->object, entry->field);
    if (field->kind == ISMS_PART)
        mark_parts(field, slot->list, true);
    forget(model, field, *slot, false);
    *slot = entry->slot;
    if (field->kind == ISMS_PART)
        mark_parts(field, slot->list, false);
}

static void undo_insert(isms_model *model, const struct journal_entry *entry)
{
    const struct isms_field *field = entry_field(entry);
    struct list *list = object_slot(entry->object, entry->field)->list;
    union slot item = list->items[entry->position];
    memmove(list->items + entry->position, list->items + entry->position + 1,
            (list->count - entry->position - 1) * sizeof *list->items);
    list->count--;
    if (field->kind == ISMS_PART)
        item.object->flags |= OBJECT_REMOVED;
    else
        forget(model, field, item, true);
}

static void undo_erase(const struct journal_entry *entry)
{
    struct list *list = object_slot(entry->object, entry->field)->list;
    memmove(list->items + entry->position + 1, list->items + entry->position,
            (list->count - entry->position) * sizeof *list->items);
    list->items[entry->position] = entry->slot;
    list->count++;
    if (entry_field(entry)->kind == ISMS_PART)
        entry->slot.object->flags &= (uint8_t)~OBJECT_REMOVED;
}

static void undo_add(isms_model *model, const struct journal_entry *entry)
{
    struct type_list *list = &model->lists[entry->object->type];
    struct symbol *symbol = object_slot(entry->object, 0)->symbol;
    list->count--; /* later additions are undone already, so it is the last one */
    if (symbol->to.object == entry->object)
        symbol->to.object = NULL;
    if (entry->object->flags & OBJECT_DUPLICATE)
        model->duplicates--;
    entry->object->flags |= OBJECT_REMOVED;
}

static void undo_remove(isms_model *model, const struct journal_entry *entry)
{
    struct type_list *list = &model->lists[entry->object->type];
    memmove(list->items + entry->position + 1, list->items + entry->position,
            (list->count - entry->position) * sizeof *list->items);
    list->items[entry->position] = entry->object;
    list->count++;
    struct symbol *symbol = object_slot(entry->object, 0)->symbol;
    symbol->to.object = entry->object;
    if (entry->object->flags & OBJECT_DUPLICATE)
        model->duplicates++;
    entry->object->flags &= (uint8_t)~OBJECT_REMOVED;
}

static void undo_rename(isms_model *model, const struct journal_entry *entry)
{
    union slot *slot = object_slot(entry->object, entry->field);
    struct symbol *old = entry->slot.symbol;
    slot->symbol->to.object = NULL;
    if (entry->position) {
        /* an id that was free for a while may have been asked for; room in the table there is */
        struct symbol *other = isms__symbol_find(&model->symbols, old->text, strlen(old->text));
        if (other) {
            isms__symbol_unindex(&model->symbols, other);
            other->forward = true;
            other->to.instead = old;
        }
        isms__symbol_index(&model->symbols, old);
    }
    old->forward = false;
    old->to.object = entry->object;
    slot->symbol = old;
}

static void undo(isms_model *model, const struct journal_entry *entry)
{
    switch ((enum journal_kind)entry->kind) {
    case JOURNAL_SLOT:
        undo_slot(model, entry);
        break;
    case JOURNAL_INSERT:
        undo_insert(model, entry);
        break;
    case JOURNAL_ERASE:
        undo_erase(entry);
        break;
    case JOURNAL_ADD:
        undo_add(model, entry);
        break;
    case JOURNAL_REMOVE:
        undo_remove(model, entry);
        break;
    case JOURNAL_RENAME:
        undo_rename(model, entry);
        break;
    }
}

isms_status isms_model_begin(isms_model *model, isms_error *error)
{
    if (!model)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "no model was given");
    if (!isms__memory_grow(&model->memory, (void **)&model->groups, &model->group_capacity,
                           model->group_count + 1, sizeof *model->groups))
        return isms__fail_memory(error);
    model->groups[model->group_count++] = model->journal_count;
    return ISMS_OK;
}

isms_status isms_model_commit(isms_model *model, isms_error *error)
{
    if (!model || !model->group_count)
        return isms__fail(error, ISMS_ERROR_STATE, "no group of edits is open");
    if (--model->group_count)
        return ISMS_OK; /* the outer group may still take it back */
    for (size_t i = 0; i < model->journal_count; i++) {
        const struct journal_entry *entry = &model->journal[i];
        if (entry->kind == JOURNAL_SLOT)
            forget(model, entry_field(entry), entry->slot, false);
        else if (entry->kind == JOURNAL_ERASE)
            forget(model, entry_field(entry), entry->slot, true);
    }
    model->journal_count = 0;
    return ISMS_OK;
}

isms_status isms_model_rollback(isms_model *model, isms_error *error)
{
    if (!model || !model->group_count)
        return isms__fail(error, ISMS_ERROR_STATE, "no group of edits is open");
    if (atomic_load(&model->pins))
        return isms__fail(error, ISMS_ERROR_STATE,
                          "a snapshot relies on this model: give it back before rolling back");
    size_t start = model->groups[--model->group_count];
    while (model->journal_count > start)
        undo(model, &model->journal[--model->journal_count]);
    isms__reverse_clear(model);
    isms__model_changed(model);
    return ISMS_OK;
}
