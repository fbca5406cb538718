/* What differs between two models. First all objects are paired, so that references to one that
 * was renamed are known; then pairs are compared, field by field; lists are paired in turn. */
#include "model/diff.h"

/* ---- lists ---- */

/* Two lists of one field, in the pass that goes on. */
struct listing {
    const struct comparison *c;
    const struct isms_field *field;
    const union slot *items[SIDES];
};

static bool hash_item(void *context, int side, size_t index, uint64_t *out)
{
    const struct listing *l = context;
    *out = isms__diff_hash(l->c, l->field, &l->items[side][index], 0);
    return true;
}

static bool same_item(void *context, size_t before, size_t after)
{
    const struct listing *l = context;
    return isms__diff_same(l->c, l->field, &l->items[SIDE_BEFORE][before],
                           &l->items[SIDE_AFTER][after]);
}

/* What tells parts apart: the values of their key fields; what is not set is one, too. */
static bool hash_key(void *context, int side, size_t index, uint64_t *out)
{
    const struct listing *l = context;
    const isms_object *part = l->items[side][index].object;
    const struct isms_type *type = object_type(part);
    *out = 0;
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(part, i);
        if ((field->flags & KEY) && isms__slot_is_set(field, slot))
            *out = isms__diff_hash(l->c, field, slot, *out + i);
    }
    return true;
}

static bool same_key(void *context, size_t before, size_t after)
{
    const struct listing *l = context;
    const isms_object *x = l->items[SIDE_BEFORE][before].object,
                      *y = l->items[SIDE_AFTER][after].object;
    const struct isms_type *type = object_type(x);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *a = object_slot(x, i), *b = object_slot(y, i);
        bool set = isms__slot_is_set(field, a);
        if ((field->flags & KEY) &&
            (set != isms__slot_is_set(field, b) || (set && !isms__diff_same(l->c, field, a, b))))
            return false;
    }
    return true;
}

static void compare_fields(struct comparison *c, struct pair *pair);
static bool is_same_id(const isms_object *before, const isms_object *after);

/* Whether the order of a list says something: texts, and parts that have to have one. */
static bool is_ordered(const struct isms_field *field)
{
    if (field->kind != ISMS_PART)
        return field->kind == ISMS_TEXT;
    const struct isms_type *type = isms__part_type(field);
    for (size_t i = 0; i < type_field_total(type); i++)
        if ((type_field_at(type, i)->flags & (REQUIRED | ELEMENT)) == (REQUIRED | ELEMENT))
            return true;
    return false;
}

static void tell_items(struct comparison *c, struct pair *pair, const struct listing *l,
                       const struct pairing *p)
{
    const struct isms_field *field = l->field;
    for (size_t i = 0; i < p->count[SIDE_BEFORE] && !c->failed; i++) {
        uint32_t mate = p->mates[SIDE_BEFORE][i];
        const union slot *item = &l->items[SIDE_BEFORE][i];
        if (mate == ALONE)
            isms__diff_tell(c, pair, field, item, NULL);
        else if (field->kind == ISMS_PART)
            compare_fields(
                c, &(struct pair){
                       {item->object, l->items[SIDE_AFTER][mate].object}, pair, field, NULL});
    }
    for (size_t i = 0; i < p->count[SIDE_AFTER] && !c->failed; i++)
        if (p->mates[SIDE_AFTER][i] == ALONE)
            isms__diff_tell(c, pair, field, NULL, &l->items[SIDE_AFTER][i]);
    if (is_ordered(field) && !isms__pairing_in_order(p))
        isms__diff_tell_moved(c, pair, field);
}

static void compare_lists(struct comparison *c, struct pair *pair, const struct isms_field *field,
                          const struct list *before, const struct list *after)
{
    static const struct list none = {0, 0};
    struct pairing p;
    before = before ? before : &none;
    after = after ? after : &none;
    if (isms__diff_same_list(c, field, before, after))
        return;
    struct listing listing = {c, field, {before->items, after->items}};
    struct pairing_key whole = {hash_item, same_item, &listing},
                       key = {hash_key, same_key, &listing};
    if (isms__pairing_begin(&p, &c->diff->memory, before->count, after->count)) {
        isms__pair(&p, &whole);
        if (field->kind == ISMS_PART)
            isms__pair(&p, &key);
        tell_items(c, pair, &listing, &p);
    } else {
        c->failed = true;
    }
    isms__pairing_end(&p);
}

/* ---- objects ---- */

static void compare_fields(struct comparison *c, struct pair *pair)
{
    const isms_object *before = pair->sides[SIDE_BEFORE], *after = pair->sides[SIDE_AFTER];
    const struct isms_type *type = object_type(before);
    for (size_t i = 0; i < type_field_total(type) && !c->failed; i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *x = object_slot(before, i), *y = object_slot(after, i);
        x = isms__slot_is_set(field, x) ? x : NULL;
        y = isms__slot_is_set(field, y) ? y : NULL;
        if (!x && !y)
            continue;
        if (field_is_list(field))
            compare_lists(c, pair, field, x ? x->list : NULL, y ? y->list : NULL);
        else if (!x || !y ||
                 !(isms__diff_same(c, field, x, y) ||
                   ((field->flags & IDENTIFIER) && is_same_id(before, after))))
            isms__diff_tell(c, pair, field, x, y);
    }
}

static void add_change(struct comparison *c, isms_change_kind kind, const isms_object *before,
                       const isms_object *after, size_t first)
{
    isms_diff *diff = c->diff;
    if (!isms__memory_grow(&diff->memory, (void **)&diff->changes, &diff->capacity, diff->count + 1,
                           sizeof *diff->changes)) {
        c->failed = true;
        return;
    }
    diff->changes[diff->count++] =
        (struct stored_change){{kind, before, after, diff->difference_count - first}, first};
}

static void compare_objects(struct comparison *c, const isms_object *before,
                            const isms_object *after)
{
    size_t first = c->diff->difference_count;
    struct pair pair = {.sides = {before, after}};
    compare_fields(c, &pair);
    if (c->diff->difference_count > first)
        add_change(c, ISMS_CHANGE_CHANGED, before, after, first);
}

static void compare_type(struct comparison *c, size_t type)
{
    const struct pairing *p = &c->pairings[type];
    isms_object *const *before = c->diff->models[SIDE_BEFORE]->lists[type].items;
    isms_object *const *after = c->diff->models[SIDE_AFTER]->lists[type].items;
    for (size_t i = 0; i < p->count[SIDE_BEFORE] && !c->failed; i++) {
        uint32_t mate = p->mates[SIDE_BEFORE][i];
        if (mate == ALONE)
            add_change(c, ISMS_CHANGE_REMOVED, before[i], NULL, c->diff->difference_count);
        else
            compare_objects(c, before[i], after[mate]);
    }
    for (size_t i = 0; i < p->count[SIDE_AFTER] && !c->failed; i++)
        if (p->mates[SIDE_AFTER][i] == ALONE)
            add_change(c, ISMS_CHANGE_ADDED, NULL, after[i], c->diff->difference_count);
}

/* ---- which object is which ---- */

/* Objects of one type by a text that they have: id or UUID. */
struct naming {
    struct hash_key key;
    isms_object *const *items[SIDES];
    unsigned field;
};

static bool hash_name(void *context, int side, size_t index, uint64_t *out)
{
    const struct naming *n = context;
    const char *name = isms_get_text(n->items[side][index], n->field);
    *out = name ? isms__hash(n->key, name, strlen(name)) : 0;
    return name && *name;
}

static bool same_name(void *context, size_t before, size_t after)
{
    const struct naming *n = context;
    return strcmp(isms_get_text(n->items[SIDE_BEFORE][before], n->field),
                  isms_get_text(n->items[SIDE_AFTER][after], n->field)) == 0;
}

/* How long the id is without the number that tells it from others: see written_ids. */
static size_t shared_length(const isms_object *object)
{
    const char *id = isms_object_id(object);
    size_t length = strlen(id), end = length;
    while (end && id[end - 1] >= '0' && id[end - 1] <= '9')
        end--;
    return end > 1 && end < length && id[end - 1] == '@' ? end - 1 : length;
}

/* Whether the id of an object is one that others share, with the number that tells them apart. */
static bool is_numbered(const isms_object *numbered, const isms_object *shared)
{
    if (!(shared->flags & OBJECT_DUPLICATE))
        return false;
    const char *is = isms_object_id(numbered), *id = isms_object_id(shared);
    size_t length = shared_length(numbered);
    return is[length] && strlen(id) == length && strncmp(is, id, length) == 0;
}

static bool is_same_id(const isms_object *before, const isms_object *after)
{
    return is_numbered(before, after) || is_numbered(after, before);
}

static bool hash_shared(void *context, int side, size_t index, uint64_t *out)
{
    const struct naming *n = context;
    const isms_object *object = n->items[side][index];
    *out = isms__hash(n->key, isms_object_id(object), shared_length(object));
    return true;
}

static bool same_shared(void *context, size_t before, size_t after)
{
    const struct naming *n = context;
    return is_same_id(n->items[SIDE_BEFORE][before], n->items[SIDE_AFTER][after]);
}

static bool note_renamed(struct comparison *c, const struct naming *n, const struct pairing *p)
{
    for (size_t i = 0; i < p->count[SIDE_BEFORE]; i++) {
        uint32_t mate = p->mates[SIDE_BEFORE][i];
        if (mate == ALONE)
            continue;
        isms_object *before = n->items[SIDE_BEFORE][i], *after = n->items[SIDE_AFTER][mate];
        if (strcmp(isms_object_id(before), isms_object_id(after)) == 0)
            continue;
        if (!isms__map_reserve(&c->renamed, &c->diff->memory, 2))
            return false;
        isms__map_set(&c->renamed, (uintptr_t)before, after);
        isms__map_set(&c->renamed, (uintptr_t)after, after);
    }
    return true;
}

static bool pair_type(struct comparison *c, size_t type)
{
    struct pairing *p = &c->pairings[type];
    const struct type_list *before = &c->diff->models[SIDE_BEFORE]->lists[type],
                           *after = &c->diff->models[SIDE_AFTER]->lists[type];
    struct naming naming = {c->key, {before->items, after->items}, FIELD_ID};
    struct pairing_key key = {hash_name, same_name, &naming};
    if (!isms__pairing_begin(p, &c->diff->memory, before->count, after->count))
        return false;
    isms__pair(p, &key);
    naming.field = FIELD_UUID;
    isms__pair(p, &key);
    isms__pair(p, &(struct pairing_key){hash_shared, same_shared, &naming});
    return note_renamed(c, &naming, p);
}

static bool compare(struct comparison *c)
{
    for (size_t type = 0; type < TYPE_LIMIT && !c->failed; type++)
        c->failed = !pair_type(c, type);
    for (size_t type = 0; type < TYPE_LIMIT && !c->failed; type++)
        compare_type(c, type);
    for (size_t type = 0; type < TYPE_LIMIT; type++)
        isms__pairing_end(&c->pairings[type]);
    isms__map_clear(&c->renamed, &c->diff->memory);
    isms__text_clear(&c->scratch);
    return !c->failed;
}

static isms_diff *new_diff(isms_model *before, isms_model *after)
{
    isms_diff *diff = isms__memory_zeroed(&before->memory, 1, sizeof *diff);
    if (!diff)
        return NULL;
    diff->memory = before->memory;
    diff->models[SIDE_BEFORE] = isms_model_ref(before);
    diff->models[SIDE_AFTER] = isms_model_ref(after);
    isms__pool_init(&diff->texts, &diff->memory);
    return diff;
}

isms_status isms_model_diff(isms_diff **out, isms_model *before, isms_model *after,
                            isms_error *error)
{
    if (!out || !before || !after)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_model_diff needs two models");
    isms_diff *diff = new_diff(before, after);
    if (!diff)
        return isms__fail_memory(error);
    struct comparison c = {.diff = diff, .key = isms__hash_random_key()};
    for (size_t type = 0; type < TYPE_LIMIT; type++)
        c.pairings[type].memory = &diff->memory;
    isms__text_init(&c.scratch, &diff->memory);
    if (!compare(&c)) {
        isms_diff_free(diff);
        return isms__fail_memory(error);
    }
    *out = diff;
    return ISMS_OK;
}

/* ---- reading ---- */

size_t isms_diff_count(const isms_diff *diff)
{
    return diff ? diff->count : 0;
}

isms_change isms_diff_at(const isms_diff *diff, size_t index)
{
    return diff && index < diff->count ? diff->changes[index].change : (isms_change){0};
}

isms_difference isms_diff_difference(const isms_diff *diff, size_t index, size_t number)
{
    if (!diff || index >= diff->count || number >= diff->changes[index].change.difference_count)
        return (isms_difference){0};
    return diff->differences[diff->changes[index].first + number];
}

void isms_diff_free(isms_diff *diff)
{
    if (!diff)
        return;
    isms_allocator memory = diff->memory;
    isms_model_unref(diff->models[SIDE_BEFORE]);
    isms_model_unref(diff->models[SIDE_AFTER]);
    isms__pool_clear(&diff->texts);
    isms__memory_free(&memory, diff->changes);
    isms__memory_free(&memory, diff->differences);
    isms__memory_free(&memory, diff);
}
