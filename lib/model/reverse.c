/* Who refers to an object: an index over all references, made when first asked for. Of what changed
 * since, the objects are noted, and looked through anew each time. */
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

void isms__reverse_touch(isms_model *model, isms_object *object)
{
    struct reverse_index *reverse = &model->reverse;
    struct type_list *touched = &reverse->touched;
    if (!reverse->valid || (touched->count && touched->items[touched->count - 1] == object))
        return;
    if (touched->count >= 1024 + reverse->ordinals / 64)
        isms__reverse_clear(model); /* too much has changed: begin anew when asked */
    else
        touched->items[touched->count++] = object;
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
    reverse->origins[--reverse->starts[target->ordinal]] =
        (struct origin){origin, (uint32_t)index, (uint16_t)field};
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
    size_t count;
};

/* A reference, and where it comes in the order of the documents. */
struct found {
    isms_reference reference;
    uint32_t ordinal;
    size_t number;
};
struct search {
    const isms_allocator *memory;
    const isms_object *target;
    struct found *found;
    size_t count, capacity;
    bool failed;
};

static void collect(void *context, isms_object *origin, unsigned field, size_t index,
                    isms_object *target)
{
    struct search *s = context;
    if (target != s->target || s->failed)
        return;
    if (!isms__memory_grow(s->memory, (void **)&s->found, &s->capacity, s->count + 1,
                           sizeof *s->found)) {
        s->failed = true;
        return;
    }
    s->found[s->count] = (struct found){
        {origin, field, index}, ((const isms_object *)object_top(origin))->ordinal, s->count};
    s->count++;
}

static int by_order(const void *a, const void *b)
{
    const struct found *x = a, *y = b;
    if (x->ordinal != y->ordinal)
        return x->ordinal < y->ordinal ? -1 : 1;
    return x->number < y->number ? -1 : 1;
}

static void mark_touched(const struct reverse_index *reverse)
{
    for (size_t i = 0; i < reverse->touched.count; i++)
        reverse->touched.items[i]->flags |= OBJECT_MARK;
}

/* References of objects that are as they were when the index was made. */
static void search_index(const struct reverse_index *reverse, struct search *s)
{
    uint32_t ordinal = s->target->ordinal;
    if (ordinal >= reverse->ordinals || (s->target->flags & OBJECT_REMOVED))
        return;
    for (uint32_t i = reverse->starts[ordinal + 1]; i > reverse->starts[ordinal]; i--) {
        const struct origin *origin = &reverse->origins[i - 1]; /* the last one came first */
        const isms_object *top = object_top(origin->object);
        if (!(top->flags & (OBJECT_REMOVED | OBJECT_MARK)))
            collect(s, origin->object, origin->field, origin->item, (isms_object *)s->target);
    }
}

/* Those of all others, each of which is looked through once. */
static void search_touched(const struct reverse_index *reverse, struct search *s)
{
    for (size_t i = 0; i < reverse->touched.count; i++) {
        isms_object *object = reverse->touched.items[i];
        if ((object->flags & OBJECT_MARK) && !(object->flags & OBJECT_REMOVED))
            isms__object_visit(object, walk_object, &(struct reference_walk){collect, s});
        object->flags = (uint8_t)(object->flags & ~OBJECT_MARK);
    }
}

/* The references that were found, in the order of the documents; false where memory is out. */
static bool put_down(isms_references *references, struct search *s)
{
    references->items =
        isms__memory_zeroed(&references->memory, s->count + 1, sizeof *references->items);
    if (!references->items)
        return false;
    if (s->count)
        qsort(s->found, s->count, sizeof *s->found, by_order);
    for (size_t i = 0; i < s->count; i++)
        references->items[i] = s->found[i].reference;
    references->count = s->count;
    return true;
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
    isms_references *references = isms__memory_zeroed(&model->memory, 1, sizeof *references);
    if (!references)
        return isms__fail_memory(error);
    references->memory = model->memory;
    references->model = isms_model_ref(model);
    struct search s = {.memory = &model->memory, .target = object};
    mark_touched(&model->reverse);
    search_index(&model->reverse, &s);
    search_touched(&model->reverse, &s);
    bool done = !s.failed && put_down(references, &s);
    isms__memory_free(&model->memory, s.found);
    if (!done) {
        isms_references_free(references);
        return isms__fail_memory(error);
    }
    *out = references;
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
