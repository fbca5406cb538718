/* Whole models: one behind the other, and copies. */
#include "model/model.h"

/* ---- joining ---- */

static size_t object_total(const isms_model *model)
{
    size_t total = 0;
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        total += model->lists[t].count;
    return total;
}

static bool reserve_all(isms_model *into, const isms_model *from)
{
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        if (into->lists[t].count &&
            !isms__list_reserve(into, &into->lists[t], from->lists[t].count))
            return false;
    size_t displaced = from->lists[TYPE_CONTROL].count + from->displaced.count;
    return isms__list_reserve(into, &into->displaced, displaced) &&
           (into->symbols.count == 0 || isms__symbols_join_reserve(into, from)) &&
           isms__files_reserve(into, from->file_count) &&
           isms__map_reserve(&into->extras, &into->memory, from->extras.count) &&
           isms__journal_reserve(into, object_total(from) * 2);
}

/* Keeps in mind a shipped object that gives way, where it is a control. */
static void displace(isms_model *into, isms_object *object)
{
    if (object->type == TYPE_CONTROL)
        into->displaced.items[into->displaced.count++] = object;
}

/* Settles what happens to objects whose id is taken in `into`: shipped content gives way to objects
 * of the user, on either side; any other second bearer of an id gets a symbol of its own. */
static bool split_duplicates(const isms_model *into, isms_model *from)
{
    for (size_t i = 0; i < from->symbols.capacity; i++) {
        struct symbol *symbol = isms__symbol_in(&from->symbols, i);
        isms_object *object = symbol ? symbol->to.object : NULL;
        if (!object)
            continue;
        const struct symbol *taken =
            isms__symbol_find(&into->symbols, symbol->text, symbol->length);
        if (!taken || !taken->to.object)
            continue;
        if (isms_object_is_content(object)) {
            object->flags |= OBJECT_REMOVED; /* it does not come along */
            symbol->to.object = NULL;
            continue;
        }
        if (isms_object_is_content(taken->to.object))
            continue; /* join_symbols removes that one */
        struct symbol *own = isms__symbol_unindexed(from, symbol->text, strlen(symbol->text));
        if (!own)
            return false;
        own->to.object = object;
        object_slot(object, 0)->symbol = own;
        object->flags |= OBJECT_DUPLICATE;
        symbol->to.object = NULL;
        from->duplicates++;
    }
    return true;
}

static void join_symbols(isms_model *into, isms_model *from)
{
    if (into->symbols.count == 0) {
        struct symbol_table empty = into->symbols;
        into->symbols = from->symbols;
        from->symbols = empty;
        return;
    }
    size_t base = isms__symbols_adopt(&into->symbols, &from->symbols);
    for (size_t i = 0; i < from->symbols.capacity; i++) {
        struct symbol *symbol = isms__symbol_in(&from->symbols, i);
        if (!symbol)
            continue;
        struct symbol *known = isms__symbol_find(&into->symbols, symbol->text, symbol->length);
        if (!known) {
            isms__symbol_take(&into->symbols, &from->symbols, i, base);
            continue;
        }
        if (symbol->to.object) { /* duplicates were split off before */
            if (known->to.object) {
                displace(into, known->to.object);
                isms__object_take_out(into, known->to.object);
            }
            known->to.object = symbol->to.object;
            object_slot(symbol->to.object, 0)->symbol = known;
        }
        known->elsewhere |= symbol->elsewhere;
        symbol->indexed = false;
        symbol->forward = true;
        symbol->to.instead = known;
    }
    from->symbols.chunk_count = 0;
}

/* The object and its parts are now of the files of another model. */
static bool move_file(void *context, isms_object *object)
{
    const isms_model *into = context;
    object->file = (uint16_t)(object->file + into->file_count);
    return true;
}

static void join_object(isms_model *into, isms_object *object)
{
    object->home.model = into;
    object->ordinal += into->next_ordinal;
    isms__object_visit(object, move_file, into);
}

static void join_displaced(isms_model *into, isms_model *from)
{
    for (size_t i = 0; i < from->displaced.count; i++) {
        join_object(into, from->displaced.items[i]);
        into->displaced.items[into->displaced.count++] = from->displaced.items[i];
    }
    from->displaced.count = 0;
}

static void join_objects(isms_model *into, isms_model *from)
{
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        struct type_list *source = &from->lists[t], *target = &into->lists[t];
        bool take_over = target->count == 0; /* the array itself, instead of copying */
        isms_object **items = take_over ? source->items : target->items + target->count;
        size_t kept = 0;
        for (size_t i = 0; i < source->count; i++) {
            isms_object *object = source->items[i];
            if (object->flags & OBJECT_REMOVED) {
                if (isms_object_is_content(object)) {
                    join_object(into, object);
                    displace(into, object);
                }
                continue;
            }
            join_object(into, object);
            isms__journal_note(into, (struct journal_entry){.kind = JOURNAL_ADD, .object = object});
            items[kept++] = object;
        }
        if (take_over) {
            struct type_list empty = *target;
            *target = (struct type_list){source->items, kept, source->capacity};
            *source = (struct type_list){empty.items, 0, empty.capacity};
        } else {
            target->count += kept;
            source->count = 0;
        }
    }
}

isms_status isms__model_join(isms_model *into, isms_model *from, isms_error *error)
{
    if (atomic_load(&into->pins))
        return isms__fail(
            error, ISMS_ERROR_STATE,
            "a snapshot relies on this model: give it back first, or clone the model");
    if ((uint64_t)into->next_ordinal + from->next_ordinal > UINT32_MAX)
        return isms__fail(error, ISMS_ERROR_LIMIT, "the model holds as many objects as it can");
    if (into->file_count + from->file_count > UINT16_MAX)
        return isms__fail(error, ISMS_ERROR_LIMIT, "the model has as many files as it can");
    /* in this order: splitting may take one more chunk of symbols, for which room is reserved */
    if (!split_duplicates(into, from) || !reserve_all(into, from))
        return isms__fail_memory(error);
    join_symbols(into, from);
    join_displaced(into, from);
    join_objects(into, from);
    for (size_t i = 0; i < from->file_count; i++) {
        from->files[i].reading += (uint32_t)into->file_count;
        into->files[into->file_count + i] = from->files[i];
    }
    into->file_count += from->file_count;
    into->next_ordinal += from->next_ordinal;
    into->duplicates += from->duplicates;
    for (size_t i = 0; i < from->extras.capacity; i++)
        if (from->extras.entries[i].key)
            isms__map_set(&into->extras, from->extras.entries[i].key,
                          from->extras.entries[i].value);
    isms__pool_adopt(&into->pool, &from->pool);
    from->file_count = 0;
    isms__reverse_clear(into);
    isms__model_changed(into);
    return ISMS_OK;
}

/* ---- cloning ---- */

struct cloner {
    isms_model *model;
    const isms_model *origin;
};

static struct symbol *clone_symbol(isms_model *model, struct symbol *symbol)
{
    const struct symbol *from = symbol_final(symbol);
    struct symbol *made = isms__symbol_make(model, from->text, strlen(from->text));
    if (made)
        made->elsewhere |= from->elsewhere;
    return made;
}

static bool clone_slot(struct cloner *cloner, isms_object *owner, const struct isms_field *field,
                       const union slot *from, union slot *to);

static bool clone_list(struct cloner *cloner, isms_object *owner, const struct isms_field *field,
                       const struct list *from, union slot *to)
{
    to->list = isms__slots_list(&cloner->model->pool, from->count);
    for (size_t i = 0; to->list && i < from->count; i++) {
        if (!clone_slot(cloner, owner, field, &from->items[i], &to->list->items[i]))
            return false;
        to->list->count++;
    }
    return to->list != NULL;
}

static bool clone_fields(struct cloner *cloner, const isms_object *from, isms_object *to)
{
    const struct isms_type *type = object_type(from);
    to->line = from->line;
    to->column = from->column;
    to->flags = from->flags;
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(from, i);
        union slot copy;
        if (!isms__slot_is_set(field, slot) || (field->flags & IDENTIFIER))
            continue;
        if (!(field_is_list(field) ? clone_list(cloner, to, field, slot->list, &copy)
                                   : clone_slot(cloner, to, field, slot, &copy)))
            return false;
        union slot *made = isms__object_slot_make(&cloner->model->pool, to, i);
        if (!made)
            return false;
        *made = copy;
    }
    return true;
}

static struct extra *clone_extras(isms_model *model, const struct extra *from, bool *failed)
{
    struct extra *first = NULL, **end = &first;
    for (; from; from = from->next) {
        struct extra *copy = isms__pool_get(&model->pool, sizeof *copy);
        char *text = copy ? isms__pool_text(&model->pool, from->text, strlen(from->text)) : NULL;
        if (!text) {
            *failed = true;
            return first;
        }
        *copy = *from;
        copy->text = text;
        copy->next = NULL;
        *end = copy;
        end = &copy->next;
    }
    return first;
}

static bool clone_object_extras(struct cloner *cloner, const isms_object *from, isms_object *to)
{
    bool failed = false;
    if (!(from->flags & OBJECT_EXTRAS))
        return true;
    struct extra *copy = clone_extras(cloner->model, isms__extras(cloner->origin, from), &failed);
    if (failed || !isms__map_reserve(&cloner->model->extras, &cloner->model->memory, 1))
        return false;
    isms__map_set(&cloner->model->extras, (uintptr_t)to, copy);
    return true;
}

static bool clone_slot(struct cloner *cloner, isms_object *owner, const struct isms_field *field,
                       const union slot *from, union slot *to)
{
    struct pool *pool = &cloner->model->pool;
    switch (field->kind) {
    case ISMS_TEXT:
        to->text = isms__pool_text(pool, from->text, strlen(from->text));
        return to->text != NULL;
    case ISMS_REFERENCE:
        to->symbol = clone_symbol(cloner->model, from->symbol);
        return to->symbol != NULL;
    case ISMS_PART:
        to->object = isms__object_make(pool, object_type(from->object), owner);
        return to->object && clone_fields(cloner, from->object, to->object) &&
               clone_object_extras(cloner, from->object, to->object);
    default:
        *to = *from;
        return true;
    }
}

static bool clone_top(struct cloner *cloner, const isms_object *from, struct type_list *list)
{
    isms_model *model = cloner->model;
    bool displaced = list == &model->displaced;
    const char *id = isms_object_id(from);
    isms_object *to = isms__object_make(&model->pool, object_type(from), model);
    if (!to || !isms__list_reserve(model, list, 1))
        return false;
    struct symbol *symbol = from->flags & OBJECT_DUPLICATE
                                ? isms__symbol_unindexed(model, id, strlen(id))
                                : isms__symbol_make(model, id, strlen(id));
    union slot *slot = symbol ? isms__object_slot_make(&model->pool, to, 0) : NULL;
    if (!slot)
        return false;
    slot->symbol = symbol;
    if (!displaced)
        symbol->to.object = to;
    to->file = from->file;
    to->ordinal = from->ordinal;
    list->items[list->count++] = to;
    return clone_fields(cloner, from, to) && clone_object_extras(cloner, from, to);
}

static char *clone_text(isms_model *model, const char *text, bool *failed)
{
    if (!text)
        return NULL;
    char *copy = isms__pool_text(&model->pool, text, strlen(text));
    *failed |= !copy;
    return copy;
}

static bool clone_files(isms_model *model, const isms_model *origin)
{
    bool failed = !isms__files_reserve(model, origin->file_count);
    for (size_t i = 0; !failed && i < origin->file_count; i++) {
        const struct source_file *from = &origin->files[i];
        struct source_file *to = &model->files[i];
        *to = *from;
        to->name = clone_text(model, from->name, &failed);
        to->version = clone_text(model, from->version, &failed);
        to->use = clone_text(model, from->use, &failed);
        to->extras = clone_extras(model, from->extras, &failed);
        to->trailer = clone_extras(model, from->trailer, &failed);
        isms__document_ref(to->document);
        model->file_count++;
    }
    return !failed;
}

isms_status isms_model_clone(isms_model **out, const isms_model *model, isms_error *error)
{
    isms_model *copy;
    if (!out || !model)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_model_clone needs a model");
    isms_status status = isms_model_new(&copy, &model->memory, error);
    if (status != ISMS_OK)
        return status;
    struct cloner cloner = {copy, model};
    bool good = clone_files(copy, model);
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; good && i < model->lists[t].count; i++)
            good = clone_top(&cloner, model->lists[t].items[i], &copy->lists[t]);
    for (size_t i = 0; good && i < model->displaced.count; i++)
        good = clone_top(&cloner, model->displaced.items[i], &copy->displaced);
    if (!good) {
        isms_model_unref(copy);
        return isms__fail_memory(error);
    }
    copy->next_ordinal = model->next_ordinal;
    copy->duplicates = model->duplicates;
    *out = copy;
    return ISMS_OK;
}
