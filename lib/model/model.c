#include "model/model.h"

#include <stdio.h>

isms_status isms_model_new(isms_model **out, const isms_allocator *allocator, isms_error *error)
{
    if (!out)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_model_new needs a place for the model");
    isms_allocator memory = isms__memory_default(allocator);
    isms_model *model = isms__memory_zeroed(&memory, 1, sizeof *model);
    if (!model)
        return isms__fail_memory(error);
    atomic_init(&model->references, 1);
    atomic_init(&model->pins, 0);
    model->memory = memory;
    isms__pool_init(&model->pool, &memory);
    model->symbols.key = isms__hash_random_key();
    *out = model;
    return ISMS_OK;
}

isms_model *isms_model_ref(isms_model *model)
{
    if (model)
        atomic_fetch_add_explicit(&model->references, 1, memory_order_relaxed);
    return model;
}

void isms_model_unref(isms_model *model)
{
    if (!model || atomic_fetch_sub_explicit(&model->references, 1, memory_order_acq_rel) != 1)
        return;
    isms_allocator memory = model->memory;
    isms__model_reset(model);
    isms__journal_free(model);
    isms__memory_free(&memory, model->reverse.touched.items);
    isms__memory_free(&memory, model);
}

void isms_model_set_data(isms_model *model, void *data)
{
    if (model)
        model->data = data;
}

void *isms_model_data(const isms_model *model)
{
    return model ? model->data : NULL;
}

bool isms__model_is_fresh(const isms_model *model)
{
    return !model->pool.chunks && !model->pool.large && !model->symbols.chunk_count &&
           !model->file_count && !model->group_count;
}

void isms__model_reset(isms_model *model)
{
    const isms_allocator *memory = &model->memory;
    for (size_t i = 0; i < TYPE_LIMIT; i++) {
        isms__memory_free(memory, model->lists[i].items);
        model->lists[i] = (struct type_list){NULL, 0, 0};
    }
    isms__memory_free(memory, model->displaced.items);
    model->displaced = (struct type_list){NULL, 0, 0};
    isms__symbols_free(memory, &model->symbols);
    isms__map_clear(&model->extras, memory);
    for (size_t i = 0; i < model->file_count; i++)
        isms__document_unref(model->files[i].document);
    isms__memory_free(memory, model->files);
    model->files = NULL;
    model->file_count = model->file_capacity = 0;
    isms__reverse_clear(model);
    isms__pool_clear(&model->pool);
    model->next_ordinal = 0;
    model->duplicates = 0;
}

void isms__model_changed(isms_model *model)
{
    model->changes++;
}

uint64_t isms_model_changes(const isms_model *model)
{
    return model->changes;
}

/* ---- lists ---- */

bool isms__list_reserve(isms_model *model, struct type_list *list, size_t more)
{
    return more <= SIZE_MAX - list->count &&
           isms__memory_grow(&model->memory, (void **)&list->items, &list->capacity,
                             list->count + more, sizeof *list->items);
}

size_t isms__list_position(const struct type_list *list, const isms_object *object)
{
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->items[middle]->ordinal < object->ordinal)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t isms_model_count(const isms_model *model, const isms_type *type)
{
    return model && type ? model->lists[type->number].count : 0;
}

isms_object *isms_model_at(const isms_model *model, const isms_type *type, size_t index)
{
    if (!model || !type || index >= model->lists[type->number].count)
        return NULL;
    return model->lists[type->number].items[index];
}

/* ---- objects ---- */

isms_object *isms_model_find(const isms_model *model, const char *id)
{
    if (!model || !id)
        return NULL;
    struct symbol *symbol = isms__symbol_find(&model->symbols, id, strlen(id));
    return symbol ? symbol->to.object : NULL;
}

isms_object *isms_model_find_type(const isms_model *model, const isms_type *type, const char *id)
{
    isms_object *object = isms_model_find(model, id);
    return object && object_type(object) == type ? object : NULL;
}

/* An id that nothing has: the name of the type and a number. */
static void unused_id(const isms_model *model, const struct isms_type *type, char out[64])
{
    size_t number = model->lists[type->number].count;
    do
        snprintf(out, 64, "%s-%zu", type->name, ++number);
    while (isms__symbol_find(&model->symbols, out, strlen(out)));
}

static isms_status check_new_id(const isms_model *model, const char *id, isms_error *error)
{
    if (!isms__id_valid(id, strlen(id)))
        return isms__fail(error, ISMS_ERROR_VALUE,
                          "\"%.80s\" is no id: use letters, digits and, inside, . - : / @ + ( )",
                          id);
    const isms_object *other = isms_model_find(model, id);
    if (other && !isms_object_is_content(other)) {
        isms__fail(error, ISMS_ERROR_DUPLICATE,
                   "the id \"%s\" is taken by %s %s: choose another one or change that", id,
                   type_a(object_type(other)), object_type(other)->name);
        if (error)
            isms__copy_text(error->object, sizeof error->object, id);
        return ISMS_ERROR_DUPLICATE;
    }
    return ISMS_OK;
}

/* The file that new objects go to: the first that is not shipped content. */
static bool writable_file(isms_model *model, uint16_t *file)
{
    for (size_t i = 0; i < model->file_count; i++) {
        if (!model->files[i].content) {
            *file = (uint16_t)i;
            return true;
        }
    }
    char *name = isms__pool_text(&model->pool, "", 0);
    if (!name || !isms__files_reserve(model, 1))
        return false;
    *file = (uint16_t)model->file_count;
    model->files[model->file_count++] = (struct source_file){.name = name};
    return true;
}

static isms_status can_add(const isms_model *model, const struct isms_type *type, isms_error *error)
{
    if (type->part)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "%s %s lives inside another object: use isms_insert_part", type_a(type),
                          type->name);
    if (atomic_load(&((isms_model *)model)->pins))
        return isms__fail(
            error, ISMS_ERROR_STATE,
            "a snapshot relies on this model: give it back first, or clone the model");
    if (model->next_ordinal == UINT32_MAX)
        return isms__fail(error, ISMS_ERROR_LIMIT, "the model holds as many objects as it can");
    return ISMS_OK;
}

void isms__object_take_out(isms_model *model, isms_object *object)
{
    struct type_list *list = &model->lists[object->type];
    size_t position = isms__list_position(list, object);
    memmove(list->items + position, list->items + position + 1,
            (list->count - position - 1) * sizeof *list->items);
    list->count--;
    struct symbol *symbol = object_slot(object, 0)->symbol;
    if (symbol->to.object == object)
        symbol->to.object = NULL;
    object->flags |= OBJECT_REMOVED;
    if (object->flags & OBJECT_DUPLICATE)
        model->duplicates--;
    isms__journal_note(model, (struct journal_entry){.kind = JOURNAL_REMOVE,
                                                     .object = object,
                                                     .position = (uint32_t)position});
}

isms_status isms_model_add(isms_object **out, isms_model *model, const isms_type *type,
                           const char *id, isms_error *error)
{
    char made[64];
    if (!out || !model || !type)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_model_add needs a model and a type");
    isms_status status = can_add(model, type, error);
    if (status == ISMS_OK && !id) {
        unused_id(model, type, made);
        id = made;
    }
    if (status == ISMS_OK)
        status = check_new_id(model, id, error);
    if (status != ISMS_OK)
        return status;
    uint16_t file;
    struct type_list *list = &model->lists[type->number];
    isms_object *object = NULL;
    struct symbol *symbol = NULL;
    bool awaited = isms__symbol_find(&model->symbols, id, strlen(id)) != NULL;
    if (isms__list_reserve(model, list, 1) && isms__journal_reserve(model, 2) &&
        writable_file(model, &file) && (symbol = isms__symbol_make(model, id, strlen(id))))
        object = isms__object_make(&model->pool, type, model);
    union slot *slot = object ? isms__object_slot_make(&model->pool, object, 0) : NULL;
    if (!slot)
        return isms__fail_memory(error);
    if (awaited)
        isms__reverse_clear(model); /* references that dangled lead here now */
    if (symbol->to.object)
        isms__object_take_out(model, symbol->to.object);
    slot->symbol = symbol;
    symbol->to.object = object;
    object->file = file;
    object->ordinal = model->next_ordinal++;
    list->items[list->count++] = object;
    isms__journal_note(model, (struct journal_entry){.kind = JOURNAL_ADD, .object = object});
    isms__model_changed(model);
    *out = object;
    return ISMS_OK;
}

bool isms__object_visit(isms_object *object, isms__visitor *visit, void *context)
{
    if (!visit(context, object))
        return false;
    const struct isms_type *type = object_type(object);
    const union slot *slot = object->slots;
    for (uint64_t left = object->present; left; left &= left - 1, slot++) {
        if (type_field_at(type, (size_t)__builtin_ctzll(left))->kind != ISMS_PART)
            continue;
        for (size_t n = 0; slot->list && n < slot->list->count; n++)
            if (!isms__object_visit(slot->list->items[n].object, visit, context))
                return false;
    }
    return true;
}

bool isms__model_visit(const isms_model *model, isms__visitor *visit, void *context)
{
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < model->lists[t].count; i++)
            if (!isms__object_visit(model->lists[t].items[i], visit, context))
                return false;
    return true;
}

/* ---- files ---- */

bool isms__files_reserve(isms_model *model, size_t more)
{
    return model->file_count + more <= UINT16_MAX &&
           isms__memory_grow(&model->memory, (void **)&model->files, &model->file_capacity,
                             model->file_count + more, sizeof *model->files);
}

struct kept_document *isms__document_new(const isms_allocator *memory)
{
    struct kept_document *document = isms__memory_zeroed(memory, 1, sizeof *document);
    if (!document)
        return NULL;
    atomic_init(&document->references, 1);
    isms__pool_init(&document->pool, memory);
    return document;
}

struct kept_document *isms__document_ref(struct kept_document *document)
{
    if (document)
        atomic_fetch_add_explicit(&document->references, 1, memory_order_relaxed);
    return document;
}

void isms__document_unref(struct kept_document *document)
{
    if (!document || atomic_fetch_sub_explicit(&document->references, 1, memory_order_acq_rel) != 1)
        return;
    isms_allocator memory = document->pool.memory;
    isms__pool_clear(&document->pool);
    isms__memory_free(&memory, document);
}

size_t isms_model_file_count(const isms_model *model)
{
    return model ? model->file_count : 0;
}

const char *isms_model_file_name(const isms_model *model, size_t index)
{
    return model && index < model->file_count ? model->files[index].name : NULL;
}

bool isms_model_file_is_content(const isms_model *model, size_t index)
{
    return model && index < model->file_count && model->files[index].content;
}

bool isms_model_uses(const isms_model *model, const char *content)
{
    for (size_t i = 0; model && content && i < model->file_count; i++)
        if (model->files[i].content && strcmp(model->files[i].name, content) == 0)
            return true;
    return false;
}

struct extra *isms__extras(const isms_model *model, const isms_object *object)
{
    return object->flags & OBJECT_EXTRAS ? isms__map_get(&model->extras, (uintptr_t)object) : NULL;
}
