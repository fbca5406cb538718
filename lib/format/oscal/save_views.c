/* What each of several documents that tell of one object has to say of it: what it said, with what
 * changed in the model since.
 *
 * A field that changed is written to all documents that told it, a new one to the first of them; an
 * item of a list to all that had it. What is removed goes from all. So the next reading finds no
 * document that still says what was. */
#include "format/oscal/save.h"

struct view {
    struct oscal_save *save;
    const isms_object *ours, *whole, *told; /* what the model, all documents, this one say */
    isms_object *made;
    bool first; /* the document is the first that tells of it */
};

const isms_object *isms__oscal_whole(const struct oscal_save *save, const isms_object *object)
{
    size_t number = (size_t)isms__map_get(&save->places, (uintptr_t)object);
    const struct oscal_entry *entry = number ? &save->map.entries[number - 1] : NULL;
    const isms_object *whole =
        entry && entry->told ? isms__map_get(&save->pairs, (uintptr_t)entry->object) : NULL;
    return whole ? whole : object;
}

static void put(struct view *view, size_t index, union slot value)
{
    union slot *slot = isms__object_slot_make(&view->save->said->pool, view->made, index);
    if (slot)
        *slot = value;
    else
        isms__oscal_save_memory(view->save);
}

/* What the document means by a symbol, in the model. */
static struct symbol *in_model(const struct oscal_save *save, struct symbol *said)
{
    said = symbol_final(said);
    const isms_object *object =
        said->to.object ? isms__map_get(&save->pairs, (uintptr_t)said->to.object) : NULL;
    struct symbol *symbol =
        object ? object_slot(object, 0)->symbol
               : isms__symbol_find(&save->model->symbols, said->text, strlen(said->text));
    return symbol ? symbol : said;
}

static void view_value(struct view *view, size_t index)
{
    const struct isms_field *field = type_field_at(object_type(view->ours), index);
    const union slot *ours = object_slot(view->ours, index);
    const union slot *whole = object_slot(view->whole, index);
    const union slot *told = object_slot(view->told, index);
    bool tells = isms__slot_is_set(field, told);
    if (!isms__oscal_same(view->save, field, ours, whole)) {
        if (isms__slot_is_set(field, ours) &&
            (tells || (view->first && !isms__slot_is_set(field, whole))))
            put(view, index, *ours);
    } else if (tells && field->kind == ISMS_REFERENCE) {
        put(view, index, (union slot){.symbol = in_model(view->save, told->symbol)});
    } else if (tells) {
        put(view, index, *told);
    }
}

/* ---- lists ---- */

static bool same_place(const isms_object *a, const isms_object *b)
{
    return a->line && a->file == b->file && a->line == b->line && a->column == b->column;
}

/* Whether an item of the model is the one that all documents have there. */
static bool is_partner(const struct view *view, const struct isms_field *field,
                       const union slot *ours, const union slot *whole)
{
    if (field->kind == ISMS_PART)
        return same_place(ours->object, whole->object);
    if (field->kind == ISMS_REFERENCE)
        return symbol_final(ours->symbol) == symbol_final(in_model(view->save, whole->symbol));
    return isms__oscal_equal(field, ours, whole);
}

/* The number of what all documents have where an item of the model is, looked for from `*next` on,
 * as mostly one stands behind the other; the count where that is new. */
static uint32_t partner_of(const struct view *view, const struct isms_field *field,
                           const struct list *whole, const union slot *ours, uint32_t *next)
{
    uint32_t count = whole ? whole->count : 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = (*next + i) % count;
        if (is_partner(view, field, ours, &whole->items[at])) {
            *next = at + 1;
            return at;
        }
    }
    return count;
}

/* An item as it is in the model, where the document has it (NULL: it is new). */
static void add(struct view *view, const struct isms_field *field, struct list *list,
                const union slot *ours, const union slot *told)
{
    union slot item = *ours;
    if (field->kind == ISMS_PART) {
        isms_object *part =
            isms__object_make(&view->save->said->pool, object_type(ours->object), view->made);
        if (!part) {
            isms__oscal_save_memory(view->save);
            return;
        }
        part->present = ours->object->present;
        part->slots = ours->object->slots;
        if (told) {
            part->line = told->object->line;
            part->column = told->object->column;
            part->file = told->object->file;
        }
        item.object = part;
    }
    list->items[list->count++] = item;
}

static const struct list *list_in(const isms_object *object, size_t index)
{
    const union slot *slot = object_slot(object, index);
    return slot ? slot->list : NULL;
}

/* A list of the model beside that of all documents and that of this one. */
struct beside {
    const struct isms_field *field;
    const struct list *ours, *whole, *told;
    struct list *made;
    struct oscal_items items; /* of the list that is searched */
    uint32_t *partners;       /* by numbers of `whole`: those of `ours`, from 1 */
};

/* What the first document says of an item that all have there: parts of it kept their place. */
static const union slot *item_here(const struct view *view, const struct beside *b,
                                   const union slot *whole)
{
    if (b->field->kind == ISMS_PART)
        return whole->object->file == view->told->file ? whole : NULL;
    uint32_t here = isms__oscal_items_find(&b->items, whole);
    return here < b->items.count ? &b->told->items[here] : NULL;
}

/* In the order of the model: what the first document has, and what is new. */
static void view_first(struct view *view, struct beside *b)
{
    uint32_t next = 0;
    for (uint32_t i = 0; b->ours && i < b->ours->count; i++) {
        const union slot *is = &b->ours->items[i];
        uint32_t was = partner_of(view, b->field, b->whole, is, &next);
        bool new = !b->whole || was == b->whole->count;
        const union slot *here = new ? NULL : item_here(view, b, &b->whole->items[was]);
        if (new || here)
            add(view, b->field, b->made, is, here);
    }
}

/* In the order of the document. */
static void view_other(struct view *view, struct beside *b)
{
    uint32_t next = 0;
    for (uint32_t i = 0; b->ours && i < b->ours->count; i++) {
        uint32_t was = partner_of(view, b->field, b->whole, &b->ours->items[i], &next);
        if (b->whole && was < b->whole->count)
            b->partners[was] = i + 1;
    }
    for (uint32_t i = 0; b->told && i < b->told->count; i++) {
        const union slot *here = &b->told->items[i];
        uint32_t was = isms__oscal_items_find(&b->items, here);
        if (was < b->items.count && b->partners[was])
            add(view, b->field, b->made, &b->ours->items[b->partners[was] - 1], here);
    }
}

static void view_list(struct view *view, size_t index)
{
    struct oscal_save *save = view->save;
    const isms_allocator *memory = &save->model->memory;
    struct beside b = {.field = type_field_at(object_type(view->ours), index),
                       .ours = list_in(view->ours, index),
                       .whole = list_in(view->whole, index),
                       .told = list_in(view->told, index)};
    const struct list *searched = view->first ? b.told : b.whole;
    size_t most = (b.ours ? b.ours->count : 0) + (b.told ? b.told->count : 0);
    if (!most)
        return;
    b.made = isms__slots_list(&save->said->pool, most);
    b.partners =
        isms__memory_zeroed(memory, b.whole ? b.whole->count + 1u : 1u, sizeof *b.partners);
    if (!b.made || !b.partners ||
        !isms__oscal_items_init(&b.items, memory, b.field, searched,
                                searched ? searched->count : 0)) {
        isms__oscal_save_memory(save);
    } else {
        (view->first ? view_first : view_other)(view, &b);
        isms__oscal_items_clear(&b.items);
    }
    isms__memory_free(memory, b.partners);
    if (b.made && b.made->count)
        put(view, index, (union slot){.list = b.made});
}

/* ---- objects ---- */

static isms_object *make_view(struct oscal_save *save, const struct oscal_entry *entry,
                              const isms_object *ours)
{
    struct view view = {.save = save, .ours = ours, .whole = entry->object, .told = entry->told};
    const struct isms_type *type = object_type(ours);
    view.first = entry->object->file == entry->told->file;
    view.made = isms__object_make(&save->said->pool, type, (isms_model *)save->model);
    if (!view.made) {
        isms__oscal_save_memory(save);
        return NULL;
    }
    view.made->line = entry->told->line;
    view.made->column = entry->told->column;
    view.made->file = entry->told->file;
    put(&view, 0, *object_slot(ours, 0));
    for (size_t i = 1; i < type_field_total(type) && !save_failed(save); i++) {
        if (field_is_list(type_field_at(type, i)))
            view_list(&view, i);
        else
            view_value(&view, i);
    }
    return view.made;
}

void isms__oscal_make_views(struct oscal_save *save)
{
    const isms_allocator *memory = &save->model->memory;
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        const struct oscal_entry *entry = &save->map.entries[i];
        isms_object *ours =
            entry->told ? isms__map_get(&save->pairs, (uintptr_t)entry->object) : NULL;
        if (!ours)
            continue;
        bool here = save->map.documents[entry->document].file_index == save->file;
        isms_object *view = here ? make_view(save, entry, ours) : ours;
        if (!view || !isms__map_reserve(&save->pairs, memory, 1) ||
            !isms__map_reserve(&save->places, memory, 2)) {
            isms__oscal_save_memory(save);
            return;
        }
        isms__map_set(&save->pairs, (uintptr_t)entry->told, view);
        if (here) {
            isms__map_set(&save->places, (uintptr_t)ours, (void *)(i + 1));
            isms__map_set(&save->places, (uintptr_t)view, (void *)(i + 1));
        }
    }
}
