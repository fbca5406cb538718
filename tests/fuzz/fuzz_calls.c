/* Any calls in any order: the bytes choose them, and objects, fields and values out of the
 * meta-model. Whatever is called, what was taken back is as before, what is written is read, and
 * what a snapshot holds is not changed. */
#include "fuzz.h"

enum { DEEPEST = 8, MOST_CALLS = 2000, MOST_OBJECTS = 64 };

struct world {
    struct input in;
    isms_model *model;
    isms_object *objects[MOST_OBJECTS]; /* removed ones, too: they stay safe to touch */
    size_t count;
    isms_bytes *before[DEEPEST]; /* of each open group: the model as it was */
    size_t depth;
    isms_snapshot *snapshot;
    bool attached;    /* it relies on this model, not on a copy */
    isms_bytes *held; /* the model as the snapshot has it */
};

static const char *const texts[] = {
    "a",
    "ann",
    "role",
    "2026-01-31",
    "2026-02-30",
    "P1Y",
    "P2W",
    "-12.50",
    "true",
    "false",
    "R",
    "R A",
    "",
    "x y z",
    "\xC3\xA9\xE2\x80\xAE",
    "\x01",
    "\xF0\x9F\x98",
    "a b",
    "9223372036854775807",
};
enum { TEXTS = sizeof texts / sizeof *texts };

static const char *some_text(struct world *w)
{
    return texts[take_byte(&w->in) % TEXTS];
}

static isms_object *some_object(struct world *w)
{
    return w->count > 0 ? w->objects[take_byte(&w->in) % w->count] : NULL;
}

static void keep(struct world *w, isms_object *object)
{
    if (w->count < MOST_OBJECTS)
        w->objects[w->count++] = object;
    else
        w->objects[take_byte(&w->in) % MOST_OBJECTS] = object;
}

/* Mostly one that the type has. */
static unsigned some_field(struct world *w, const isms_object *object)
{
    unsigned byte = take_byte(&w->in);
    size_t count = isms_type_field_count(isms_object_type(object));
    return byte == 255
               ? 60000
               : isms_field_number(isms_type_field_at(isms_object_type(object), byte % count));
}

/* ---- calls ---- */

static void add(struct world *w, isms_error *error)
{
    isms_object *object = NULL;
    const isms_type *type = isms_type_at(take_byte(&w->in) % isms_type_count());
    unsigned named = take_byte(&w->in);
    const char *id = named % 2 ? texts[named / 2 % TEXTS] : NULL;
    if (isms_model_add(&object, w->model, type, id, error) == ISMS_OK)
        keep(w, object);
}

static void take_away(struct world *w, isms_error *error)
{
    isms_object *object = some_object(w);
    if (object && isms_object_remove(object, error) == ISMS_OK)
        must(isms_object_is_removed(object), "what was removed says so");
}

static void set(struct world *w, isms_error *error)
{
    isms_object *object = some_object(w);
    if (!object)
        return;
    unsigned field = some_field(w, object);
    unsigned value = take_byte(&w->in);
    switch (value % 11) {
    case 0:
        isms_unset(object, field, error);
        break;
    case 1:
        isms_set_text(object, field, some_text(w), error);
        break;
    case 2:
        isms_set_choice(object, field, value / 11, error);
        break;
    case 3:
        isms_set_choices(object, field, value / 11, error);
        break;
    case 4:
        isms_set_date(object, field, (isms_date){2026, (uint8_t)(value / 11), 31}, error);
        break;
    case 5:
        isms_set_duration(object, field, (isms_duration){.months = (uint16_t)value}, error);
        break;
    case 6:
        isms_set_integer(object, field, (int64_t)value - 100, error);
        break;
    case 7:
        isms_set_decimal(object, field, (isms_decimal){(int64_t)value, (uint8_t)(value / 20)},
                         error);
        break;
    case 8:
        isms_set_flag(object, field, value % 2 != 0, error);
        break;
    case 9:
        isms_set_reference(object, field, some_object(w), error);
        break;
    default:
        isms_set_written(object, field, some_text(w), error);
    }
}

static void set_id(struct world *w, isms_error *error)
{
    isms_object *object = some_object(w);
    if (object)
        isms_set_reference_id(object, some_field(w, object), some_text(w), error);
}

static void insert(struct world *w, isms_error *error)
{
    isms_object *object = some_object(w), *part = NULL;
    if (!object)
        return;
    unsigned field = some_field(w, object), how = take_byte(&w->in);
    size_t place = how / 4 == 63 ? SIZE_MAX : how / 4;
    switch (how % 4) {
    case 0:
        isms_insert_text(object, field, place, some_text(w), error);
        break;
    case 1:
        isms_insert_reference(object, field, place, some_object(w), error);
        break;
    case 2:
        isms_insert_reference_id(object, field, place, some_text(w), error);
        break;
    default:
        if (isms_insert_part(&part, object, field, place, error) == ISMS_OK)
            keep(w, part);
    }
}

static void take_item(struct world *w, isms_error *error)
{
    isms_object *object = some_object(w);
    if (object)
        isms_item_remove(object, some_field(w, object), take_byte(&w->in) % 4, error);
}

static void look(struct world *w, isms_error *error)
{
    const isms_object *object = some_object(w);
    if (!object)
        return;
    unsigned field = some_field(w, object);
    size_t count = isms_item_count(object, field);
    for (size_t i = 0; i <= count; i++) {
        (void)isms_item_text(object, field, i);
        (void)isms_item_reference(object, field, i);
        (void)isms_item_reference_id(object, field, i);
        (void)isms_item_part(object, field, i);
    }
    must(isms_object_id(object) && isms_object_label(object), "an object has a name");
    isms_references *references = NULL;
    if (isms_object_referrers(&references, w->objects[0], error) == ISMS_OK)
        for (size_t i = 0; i < isms_references_count(references); i++)
            must(!isms_object_is_removed(isms_references_at(references, i).object),
                 "what refers is there");
    isms_references_free(references);
}

static void begin(struct world *w, isms_error *error)
{
    if (w->depth < DEEPEST && isms_model_begin(w->model, error) == ISMS_OK)
        w->before[w->depth++] = written(w->model);
}

static void commit(struct world *w, isms_error *error)
{
    must((isms_model_commit(w->model, error) == ISMS_OK) == (w->depth > 0),
         "a group that is open is ended");
    if (w->depth > 0)
        isms_bytes_free(w->before[--w->depth]);
}

static void roll_back(struct world *w, isms_error *error)
{
    bool can = w->depth > 0 && !w->attached;
    must((isms_model_rollback(w->model, error) == ISMS_OK) == can,
         "a group that is open is taken back, where no snapshot relies on the model");
    if (!can)
        return;
    isms_bytes *now = written(w->model);
    must(same_bytes(now, w->before[--w->depth]), "what was taken back is as before");
    isms_bytes_free(now);
    isms_bytes_free(w->before[w->depth]);
}

static void let_go(struct world *w)
{
    if (!w->snapshot)
        return;
    isms_bytes *now = written(isms_snapshot_model(w->snapshot));
    must(same_bytes(now, w->held), "what a snapshot holds is not changed");
    isms_bytes_free(now);
    isms_bytes_free(w->held);
    isms_snapshot_unref(w->snapshot);
    w->snapshot = NULL;
    w->attached = false;
}

static void snapshot(struct world *w, isms_error *error)
{
    let_go(w);
    isms_snapshot_options options = {.size = sizeof options, .detached = take_byte(&w->in) % 2};
    if (isms_snapshot_take(&w->snapshot, w->model, isms_date_make(2026, 6, 30), &options, error) !=
        ISMS_OK)
        return;
    w->attached = !options.detached;
    w->held = written(isms_snapshot_model(w->snapshot));
    isms_findings_free(check(w->snapshot));
}

static void copy(struct world *w, isms_error *error)
{
    isms_model *other = NULL;
    if (isms_model_clone(&other, w->model, error) != ISMS_OK)
        return;
    isms_bytes *a = written(w->model), *b = written(other);
    must(same_bytes(a, b), "a copy is the same");
    isms_bytes_free(a);
    isms_bytes_free(b);
    isms_model_unref(other);
}

static void end_snapshot(struct world *w, isms_error *error)
{
    (void)error;
    let_go(w);
}

static void (*const calls[])(struct world *, isms_error *) = {
    add,  add,   set,    set,       set_id,    insert,   insert, take_item,
    look, begin, commit, roll_back, take_away, snapshot, copy,   end_snapshot,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct world w = {.in = {data, size}, .model = new_model()};
    for (size_t i = 0; i < MOST_CALLS && w.in.left > 0; i++) {
        isms_error error = {0};
        calls[take_byte(&w.in) % (sizeof calls / sizeof *calls)](&w, &error);
        must(error.status == ISMS_OK || error.message[0], "an error says what is wrong");
    }
    let_go(&w);
    while (w.depth > 0)
        roll_back(&w, NULL);
    check_writing(w.model, NULL);
    isms_model_unref(w.model);
    return 0;
}
