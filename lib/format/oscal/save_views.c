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

static bool is_equal(const struct view *view, const struct isms_field *field, const union slot *a,
                     const union slot *b)
{
    (void)view;
    return isms__oscal_equal(field, a, b);
}

typedef bool matcher(const struct view *view, const struct isms_field *field, const union slot *a,
                     const union slot *b);

/* The item of a list that matches, looked for from `*next` on; NULL for none. */
static const union slot *find(const struct view *view, const struct isms_field *field,
                              const struct list *list, const union slot *item, matcher *matches,
                              bool turned, uint32_t *next)
{
    for (uint32_t i = 0; list && i < list->count; i++) {
        uint32_t at = (*next + i) % list->count;
        const union slot *one = &list->items[at];
        if (turned ? matches(view, field, one, item) : matches(view, field, item, one)) {
            *next = at + 1;
            return one;
        }
    }
    return NULL;
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

/* The first document has its items in the order of the model, the others in their own. */
static void view_list(struct view *view, size_t index)
{
    const struct isms_field *field = type_field_at(object_type(view->ours), index);
    const struct list *ours = list_in(view->ours, index), *whole = list_in(view->whole, index);
    const struct list *told = list_in(view->told, index);
    size_t most = (ours ? ours->count : 0) + (told ? told->count : 0);
    struct list *list = most ? isms__slots_list(&view->save->said->pool, most) : NULL;
    uint32_t a = 0, b = 0;
    if (most && !list)
        isms__oscal_save_memory(view->save);
    for (uint32_t i = 0; list && view->first && ours && i < ours->count; i++) {
        const union slot *is = &ours->items[i];
        const union slot *was = find(view, field, whole, is, is_partner, false, &a);
        const union slot *here = was ? find(view, field, told, was, is_equal, false, &b) : NULL;
        if (!was || here)
            add(view, field, list, is, here);
    }
    for (uint32_t i = 0; list && !view->first && told && i < told->count; i++) {
        const union slot *here = &told->items[i];
        const union slot *was = find(view, field, whole, here, is_equal, false, &a);
        const union slot *is = was ? find(view, field, ours, was, is_partner, true, &b) : NULL;
        if (is)
            add(view, field, list, is, here);
    }
    if (list && list->count)
        put(view, index, (union slot){.list = list});
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
