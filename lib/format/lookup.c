/* Ids and references of a document on their way to becoming symbols. */
#include "format/import.h"

static struct frame *frame_of(struct import *import, const isms_object *object)
{
    for (size_t i = import->depth; i-- > 0;)
        if (import->frames[i].object == object && import->frames[i].kind == FRAME_OBJECT)
            return &import->frames[i];
    return NULL;
}

/* Where the value of an object is kept now: with its element as long as that is open. */
static union slot *place_of(struct import *import, isms_object *object, size_t field)
{
    struct frame *frame = frame_of(import, object);
    return frame ? &frame->values[field] : object_slot(object, field);
}

static void give_id(struct import *import, isms_object *object, struct symbol *symbol)
{
    isms_object *other = symbol->to.object;
    if (other && import->file->content) {
        struct frame *frame = frame_of(import, object);
        if (frame)
            frame->skip = true; /* an object of the user takes the place of the shipped one */
        place_of(import, object, 0)->symbol = symbol;
        return;
    }
    if (other) {
        struct gate_position position = {object->line, object->column};
        isms__import_problem(
            import, isms__import_unknown(import), ISMS_ERROR_DUPLICATE, position, "id",
            "the id \"%.80s\" is taken by the %s in %s, line %u: give one of "
            "them another id",
            symbol->text, object_type(other)->name, isms_object_file(other), other->line);
        symbol = isms__symbol_unindexed(import->model, symbol->text, symbol->length);
        object->flags |= OBJECT_DUPLICATE;
        import->model->duplicates++;
    }
    if (!symbol) {
        isms__import_memory(import);
        return;
    }
    symbol->to.object = object;
    place_of(import, object, 0)->symbol = symbol;
}

static void work_off(struct import *import, const struct lookup *lookup, const char *text)
{
    struct symbol *symbol =
        isms__symbol_make_hashed(import->model, lookup->hash, text, lookup->length);
    if (!symbol) {
        isms__import_memory(import);
        return;
    }
    if (lookup->kind == LOOKUP_ITEM) {
        lookup->item->symbol = symbol;
    } else if (lookup->kind == LOOKUP_ID) {
        give_id(import, lookup->object, symbol);
    } else {
        union slot *slot = place_of(import, lookup->object, lookup->field);
        if (slot) /* there is none in what gave way to an object of the user and was no control */
            slot->symbol = symbol;
    }
}

static void work_off_first(struct import *import)
{
    const struct lookup *lookup = &import->lookups[import->lookup_first];
    import->lookup_first = (import->lookup_first + 1) % LOOKUPS;
    import->lookup_count--;
    bool before = import->looking_up;
    import->looking_up = true;
    work_off(import, lookup, lookup->text);
    import->looking_up = before;
}

void isms__lookups_finish(struct import *import)
{
    while (import->lookup_count && !import->looking_up)
        work_off_first(import);
}

/* A place in the ring for an id, filled but for what is to be done with it. An id that is too long
 * for the ring is worked off at once: NULL. */
static struct lookup *enqueue(struct import *import, struct lookup *aside, const char *text,
                              size_t length)
{
    const struct symbol_table *table = &import->model->symbols;
    uint32_t hash = isms__symbol_hash(table, text, length);
    if (length >= sizeof aside->text) {
        aside->hash = hash;
        aside->length = (uint8_t)length;
        isms__lookups_finish(import);
        work_off(import, aside, text);
        return NULL;
    }
    if (import->lookup_count == LOOKUPS)
        work_off_first(import);
    size_t end = import->lookup_first + import->lookup_count++;
    struct lookup *lookup = &import->lookups[end % LOOKUPS];
    lookup->hash = hash;
    lookup->length = (uint8_t)length;
    memcpy(lookup->text, text, length);
    isms__symbol_expect(table, hash);
    if (import->lookup_count > LOOKUP_SOON)
        isms__symbol_expect_soon(table, import->lookups[(end - LOOKUP_SOON) % LOOKUPS].hash);
    return lookup;
}

/* What is to be done with an id when its symbol is known. */
static void add(struct import *import, int kind, isms_object *object, size_t field,
                union slot *item, const char *text, size_t length)
{
    struct lookup aside;
    aside.kind = (uint8_t)kind;
    aside.object = object;
    aside.field = (uint8_t)field;
    aside.item = item;
    struct lookup *lookup = enqueue(import, &aside, text, length);
    if (!lookup)
        return;
    lookup->kind = aside.kind;
    lookup->object = object;
    lookup->field = (uint8_t)field;
    lookup->item = item;
}

void isms__lookup_id(struct import *import, struct frame *frame, const char *text, size_t length)
{
    add(import, LOOKUP_ID, frame->object, 0, NULL, text, length);
    if (import->file->content)
        isms__lookups_finish(import); /* whether it gives way must be known at once */
}

void isms__lookup_value(struct import *import, isms_object *object, size_t field, const char *text,
                        size_t length)
{
    add(import, LOOKUP_VALUE, object, field, NULL, text, length);
}

void isms__lookup_item(struct import *import, union slot *item, const char *text, size_t length)
{
    add(import, LOOKUP_ITEM, NULL, 0, item, text, length);
}
