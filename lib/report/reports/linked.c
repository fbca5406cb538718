/* What refers to something: for all of one kind at once, when it is first asked for. */
#include <stdlib.h>

#include "report/reports.h"

/* Objects by what they refer to: those of one lie in [start[n], start[n + 1]), where n is 0 for
 * nothing and else its ordinal plus 1. */
struct link_index {
    const struct link *link;
    uint32_t *start;
    const isms_object **items;
    struct link_index *next;
};

/* Counting, and then, with items, putting down. */
struct filling {
    const struct report *report;
    struct link_index *index;
    uint32_t *stamps; /* by slot: the last object that was taken there, so that it is once */
    uint32_t stamp;
    bool any; /* the object at hand refers to something */
};

static void take(struct filling *f, const isms_object *object, size_t slot)
{
    if (f->stamps[slot] == f->stamp)
        return;
    f->stamps[slot] = f->stamp;
    f->any = true;
    /* as in isms__index_make: start[n + 1] moves from the beginning of n to its end */
    if (f->index->items)
        f->index->items[f->index->start[slot + 1]++] = object;
    else
        f->index->start[slot + 2]++;
}

static void take_target(struct filling *f, const isms_object *object, const isms_object *target)
{
    if (has_object(f->report->snapshot, target))
        take(f, object, (size_t)target->ordinal + 1);
}

/* What the object, or a part of it, refers to. */
static void take_holder(struct filling *f, const isms_object *object, const isms_object *holder)
{
    const struct link *link = f->index->link;
    if (link->wanted && !link->wanted(f->report, holder))
        return;
    if (!link->fields[0])
        take(f, object, 0);
    for (size_t i = 0; i < COUNT_OF(link->fields) && link->fields[i]; i++) {
        unsigned field = link->fields[i];
        const isms_field *meta = isms_type_field(isms_object_type(holder), field);
        if (!isms_field_is_many(meta))
            take_target(f, object, isms_get_reference(holder, field));
        for (size_t n = 0; isms_field_is_many(meta) && n < isms_item_count(holder, field); n++)
            take_target(f, object, isms_item_reference(holder, field, n));
    }
    if (!f->any && !link->part)
        take(f, object, 0);
}

static void take_all(struct filling *f)
{
    const struct link *link = f->index->link;
    const isms_model *model = f->report->model;
    const isms_type *type = isms_type_by_number(link->type);
    for (size_t i = 0; i < isms_model_count(model, type); i++) {
        const isms_object *object = isms_model_at(model, type, i);
        f->stamp++;
        f->any = false;
        if (!link->part)
            take_holder(f, object, object);
        for (size_t n = 0; link->part && n < isms_item_count(object, link->part); n++)
            take_holder(f, object, isms_item_part(object, link->part, n));
    }
}

static bool fill(const struct report *r, struct link_index *index)
{
    const isms_allocator *memory = &r->document->memory;
    size_t slots = (size_t)r->model->next_ordinal + 1;
    struct filling f = {.report = r, .index = index};
    index->start = isms__memory_zeroed(memory, slots + 2, sizeof *index->start);
    f.stamps = isms__memory_zeroed(memory, slots, sizeof *f.stamps);
    if (index->start && f.stamps) {
        take_all(&f);
        for (size_t i = 2; i < slots + 2; i++)
            index->start[i] += index->start[i - 1];
        index->items = isms__memory_zeroed(memory, (size_t)index->start[slots + 1] + 1,
                                           sizeof(const isms_object *));
        if (index->items)
            take_all(&f);
    }
    isms__memory_free(memory, f.stamps);
    return index->items != NULL;
}

/* NULL when memory is out. */
static const struct link_index *index_of_link(struct report *r, const struct link *link)
{
    struct link_index *index = r->links;
    while (index && index->link != link)
        index = index->next;
    if (index || r->document->failed)
        return index;
    index = isms__memory_zeroed(&r->document->memory, 1, sizeof *index);
    if (!index) {
        r->document->failed = true;
        return NULL;
    }
    *index = (struct link_index){.link = link, .next = r->links};
    r->links = index;
    r->document->failed |= !fill(r, index);
    return index;
}

struct linked isms__linked(struct report *r, const struct link *link, const isms_object *to)
{
    const struct link_index *index = index_of_link(r, link);
    if (!index || !index->items || (to && !has_object(r->snapshot, to)))
        return (struct linked){NULL, 0};
    size_t slot = to ? (size_t)to->ordinal + 1 : 0;
    return (struct linked){&index->items[index->start[slot]],
                           index->start[slot + 1] - index->start[slot]};
}

bool isms__is_linked(const struct report *r, struct linked linked, const isms_object *object)
{
    size_t low = 0, high = linked.count;
    uint32_t wanted = index_of(r->snapshot, object);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (index_of(r->snapshot, linked.items[middle]) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low < linked.count && linked.items[low] == object;
}

void isms__links_clear(struct report *r)
{
    for (struct link_index *index = r->links, *next; index; index = next) {
        next = index->next;
        isms__memory_free(&r->snapshot->memory, index->start);
        isms__memory_free(&r->snapshot->memory, (void *)index->items);
        isms__memory_free(&r->snapshot->memory, index);
    }
    r->links = NULL;
}

const isms_object *isms__next_linked(const struct report *r, struct linked *lists, size_t count)
{
    const isms_object *first = NULL;
    for (size_t i = 0; i < count; i++)
        if (lists[i].count &&
            (!first || index_of(r->snapshot, *lists[i].items) < index_of(r->snapshot, first)))
            first = *lists[i].items;
    for (size_t i = 0; i < count; i++)
        if (lists[i].count && *lists[i].items == first) {
            lists[i].items++;
            lists[i].count--;
        }
    return first;
}
