/* Which object of a model is which of a document: by file, type and place. */
#include <stdlib.h>

#include "format/oscal/save.h"

struct place {
    isms_object *object;
    size_t entry; /* from 1; 0 for objects of the model */
};

static int by_place(const void *a, const void *b)
{
    const isms_object *x = ((const struct place *)a)->object,
                      *y = ((const struct place *)b)->object;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

/* The objects of the model that came from documents, in order of where they stood. */
static struct place *places_of_model(const struct oscal_save *save, size_t *count)
{
    const isms_model *model = save->model;
    size_t total = 0;
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        total += model->lists[t].count;
    struct place *places = isms__memory_zeroed(&model->memory, total + 1, sizeof *places);
    *count = 0;
    for (size_t t = 0; places && t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < model->lists[t].count; i++) {
            isms_object *object = model->lists[t].items[i];
            if (object->line && model->files[object->file].document)
                places[(*count)++] = (struct place){object, 0};
        }
    if (places)
        qsort(places, *count, sizeof *places, by_place);
    return places;
}

static struct place *places_said(const struct oscal_save *save)
{
    struct place *places =
        isms__memory_zeroed(&save->model->memory, save->map.entry_count + 1, sizeof *places);
    for (size_t i = 0; places && i < save->map.entry_count; i++)
        places[i] = (struct place){save->map.entries[i].object, i + 1};
    if (places)
        qsort(places, save->map.entry_count, sizeof *places, by_place);
    return places;
}

static void pair_places(struct oscal_save *save, const struct place *ours, size_t count,
                        const struct place *said)
{
    size_t i = 0, j = 0;
    while (i < count && j < save->map.entry_count) {
        int order = by_place(&ours[i], &said[j]);
        if (order == 0) {
            isms__map_set(&save->pairs, (uintptr_t)said[j].object, ours[i].object);
            isms__map_set(&save->places, (uintptr_t)ours[i].object, (void *)said[j].entry);
        }
        i += order <= 0;
        j += order >= 0;
    }
}

void isms__oscal_pair(struct oscal_save *save)
{
    const isms_allocator *memory = &save->model->memory;
    size_t count;
    struct place *ours = places_of_model(save, &count), *said = places_said(save);
    if (ours && said && isms__map_reserve(&save->pairs, memory, save->map.entry_count) &&
        isms__map_reserve(&save->places, memory, save->map.entry_count))
        pair_places(save, ours, count, said);
    else
        isms__oscal_save_memory(save);
    isms__memory_free(memory, ours);
    isms__memory_free(memory, said);
}
