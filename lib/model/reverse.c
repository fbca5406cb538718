/* Who refers to an object: an index over all references, made when first asked for. It names
 * candidates only; each is looked at again, so that what changed since need not be taken out. */
#include "model/model.h"

#include <stdlib.h>

void isms__reverse_clear(isms_model *model)
{
    isms__memory_free(&model->memory, model->reverse.starts);
    isms__memory_free(&model->memory, model->reverse.origins);
    model->reverse.starts = NULL;
    model->reverse.origins = NULL;
    model->reverse.valid = false;
    model->reverse.touched.count = 0;
}

bool isms__reverse_touch(isms_model *model, isms_object *object)
{
    struct reverse_index *reverse = &model->reverse;
    if (!reverse->valid)
        return true;
    struct type_list *touched = &reverse->touched;
    if (touched->count && touched->items[touched->count - 1] == object)
        return true;
    if (touched->count >= 1024 + reverse->ordinals / 64) {
        isms__reverse_clear(model); /* too much has changed: begin anew when asked */
        return true;
    }
    if (!isms__list_reserve(model, touched, 1))
        return false;
    touched->items[touched->count++] = object;
    return true;
}

/* ---- walking over references ---- */

typedef void reference_visitor(void *context, isms_object *origin, unsigned field, size_t index,
                               isms_object *target);
struct reference_walk {
    reference_visitor *visit;
    void *context;
};

static bool walk_object(void *context, isms_object *object)
{
    const struct reference_walk *walk = context;
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(object, i);
        if (field->kind != ISMS_REFERENCE || !slot || !slot->list)
            continue;
        bool list = field_is_list(field);
        for (size_t n = 0; n < (list ? slot->list->count : 1); n++) {
            struct symbol *symbol = list ? slot->list->items[n].symbol : slot->symbol;
            isms_object *target = symbol_final(symbol)->to.object;
            if (target && isms__field_accepts(field, object_type(target)))
                walk->visit(walk->context, object, field->number, n, target);
        }
    }
    return true;
}

static void count_reference(void *context, isms_object *origin, unsigned field, size_t index,
                            isms_object *target)
{
    uint32_t *starts = context;
    (void)origin;
    (void)field;
    (void)index;
    starts[target->ordinal]++;
}

static void place_reference(void *context, isms_object *origin, unsigned field, size_t index,
                            isms_object *target)
{
    struct reverse_index *reverse = context;
    (void)field;
    (void)index;
    reverse->origins[--reverse->starts[target->ordinal]] = (isms_object *)object_top(origin);
}

static bool build(isms_model *model)
{
    struct reverse_index *reverse = &model->reverse;
    isms__reverse_clear(model);
    reverse->ordinals = model->next_ordinal;
    uint32_t *starts = isms__memory_zeroed(&model->memory, reverse->ordinals + 2, sizeof *starts);
    if (!starts)
        return false;
    reverse->starts = starts;
    isms__model_visit(model, walk_object, &(struct reference_walk){count_reference, starts});
    size_t total = 0;
    for (size_t i = 0; i <= reverse->ordinals; i++) {
        total += starts[i];
        if (total > UINT32_MAX) {
            isms__reverse_clear(model);
            return false;
        }
        starts[i] = (uint32_t)total;
    }
    starts[reverse->ordinals + 1] = (uint32_t)total;
    reverse->origins = isms__memory_zeroed(&model->memory, total, sizeof *reverse->origins);
    if (!reverse->origins) {
        isms__reverse_clear(model);
        return false;
    }
    /* each start is the end of its share now and moves to the front as the share fills */
    isms__model_visit(model, walk_object, &(struct reference_walk){place_reference, reverse});
    reverse->valid = true;
    return true;
}

/* ---- asking ---- */

struct isms_references {
    isms_allocator memory;
    isms_model *model;
    isms_reference *items;
    size_t count, capacity;
    const isms_object *target;
    bool failed;
};

static void collect(void *context, isms_object *origin, unsigned field, size_t index,
                    isms_object *target)
{
    isms_references *found = context;
    if (target != found->target || found->failed)
        return;
    if (!isms__memory_grow(&found->memory, (void **)&found->items, &found->capacity,
                           found->count + 1, sizeof *found->items))
        found->failed = true;
    else
        found->items[found->count++] = (isms_reference){origin, field, index};
}

static int by_ordinal(const void *a, const void *b)
{
    const isms_object *x = *(isms_object *const *)a, *y = *(isms_object *const *)b;
    return (x->ordinal > y->ordinal) - (x->ordinal < y->ordinal);
}

/* Candidates in the order of the documents, each once. */
static isms_object **candidates(isms_model *model, const isms_object *target, size_t *count)
{
    const struct reverse_index *reverse = &model->reverse;
    size_t known = 0;
    const uint32_t *start = NULL;
    if (target->ordinal < reverse->ordinals) {
        start = &reverse->starts[target->ordinal];
        known = start[1] - start[0];
    }
    isms_object **all =
        isms__memory_zeroed(&model->memory, known + reverse->touched.count + 1, sizeof *all);
    if (!all)
        return NULL;
    if (known)
        memcpy(all, reverse->origins + *start, known * sizeof *all);
    if (reverse->touched.count)
        memcpy(all + known, reverse->touched.items, reverse->touched.count * sizeof *all);
    size_t total = known + reverse->touched.count, kept = 0;
    qsort(all, total, sizeof *all, by_ordinal);
    for (size_t i = 0; i < total; i++)
        if (!(all[i]->flags & OBJECT_REMOVED) && (kept == 0 || all[kept - 1] != all[i]))
            all[kept++] = all[i];
    *count = kept;
    return all;
}

isms_status isms_object_referrers(isms_references **out, isms_object *object, isms_error *error)
{
    if (!out || !object || object_type(object)->part)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "only top-level objects are referred to: a place for the result and one "
                          "of them are needed");
    isms_model *model = object_model(object);
    if (!model->reverse.valid && !build(model))
        return isms__fail_memory(error);
    size_t count = 0;
    isms_references *found = isms__memory_zeroed(&model->memory, 1, sizeof *found);
    isms_object **all = found ? candidates(model, object, &count) : NULL;
    if (!all) {
        isms__memory_free(&model->memory, found);
        return isms__fail_memory(error);
    }
    found->memory = model->memory;
    found->model = isms_model_ref(model);
    found->target = object;
    for (size_t i = 0; i < count; i++)
        isms__object_visit(all[i], walk_object, &(struct reference_walk){collect, found});
    isms__memory_free(&model->memory, all);
    if (found->failed) {
        isms_references_free(found);
        return isms__fail_memory(error);
    }
    *out = found;
    return ISMS_OK;
}

size_t isms_references_count(const isms_references *references)
{
    return references ? references->count : 0;
}

isms_reference isms_references_at(const isms_references *references, size_t index)
{
    if (!references || index >= references->count)
        return (isms_reference){NULL, 0, 0};
    return references->items[index];
}

void isms_references_free(isms_references *references)
{
    if (!references)
        return;
    isms_allocator memory = references->memory;
    isms_model *model = references->model;
    isms__memory_free(&memory, references->items);
    isms__memory_free(&memory, references);
    isms_model_unref(model);
}
