/* Values of two models: whether they are the same, and what they are in words. */
#include "base/escape.h"
#include "model/diff.h"

/* ---- comparing ---- */

/* What a text, id or reference is compared by. Where an object was renamed, references to it are
 * the same by what it is called after; they are no other reference of that text. */
struct name {
    const char *text;
    bool renamed;
};

static struct name name_in(const struct comparison *c, const struct isms_field *field,
                           const union slot *slot)
{
    if (field->kind != ISMS_REFERENCE && !(field->flags & IDENTIFIER))
        return (struct name){slot->text, false};
    const struct symbol *symbol = symbol_final(slot->symbol);
    const isms_object *after = field->kind == ISMS_REFERENCE && symbol->to.object
                                   ? isms__map_get(&c->renamed, (uintptr_t)symbol->to.object)
                                   : NULL;
    return (struct name){after ? isms_object_id(after) : symbol->text, after != NULL};
}

static bool same_part(const struct comparison *c, const isms_object *before,
                      const isms_object *after)
{
    const struct isms_type *type = object_type(before);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *x = object_slot(before, i), *y = object_slot(after, i);
        bool set = isms__slot_is_set(field, x);
        if (set != isms__slot_is_set(field, y))
            return false;
        if (set && !(field_is_list(field) ? isms__diff_same_list(c, field, x->list, y->list)
                                          : isms__diff_same(c, field, x, y)))
            return false;
    }
    return true;
}

bool isms__diff_same(const struct comparison *c, const struct isms_field *field,
                     const union slot *before, const union slot *after)
{
    if (field->kind == ISMS_PART)
        return same_part(c, before->object, after->object);
    if (!field_is_pointer(field))
        return before->number == after->number;
    struct name x = name_in(c, field, before), y = name_in(c, field, after);
    return x.renamed == y.renamed && strcmp(x.text, y.text) == 0;
}

bool isms__diff_same_list(const struct comparison *c, const struct isms_field *field,
                          const struct list *before, const struct list *after)
{
    if (before->count != after->count)
        return false;
    for (size_t i = 0; i < before->count; i++)
        if (!isms__diff_same(c, field, &before->items[i], &after->items[i]))
            return false;
    return true;
}

static uint64_t hash_part(const struct comparison *c, const isms_object *part, uint64_t hash)
{
    const struct isms_type *type = object_type(part);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(part, i);
        if (!isms__slot_is_set(field, slot))
            continue;
        hash += i + 1; /* the same value in another field is another one */
        size_t count = field_is_list(field) ? slot->list->count : 1;
        for (size_t n = 0; n < count; n++)
            hash = isms__diff_hash(c, field, field_is_list(field) ? &slot->list->items[n] : slot,
                                   hash);
    }
    return hash;
}

uint64_t isms__diff_hash(const struct comparison *c, const struct isms_field *field,
                         const union slot *slot, uint64_t hash)
{
    struct hash_key key = {c->key.k0 ^ hash, c->key.k1};
    if (field->kind == ISMS_PART)
        return hash_part(c, slot->object, hash);
    if (!field_is_pointer(field))
        return isms__hash(key, &slot->number, sizeof slot->number);
    struct name name = name_in(c, field, slot);
    return isms__hash(key, name.text, strlen(name.text)) + name.renamed;
}

/* ---- saying ---- */

static void put_value(struct text *out, const struct isms_field *field, const union slot *slot);

static void put_attribute(struct text *out, const struct isms_field *field, const union slot *slot)
{
    struct text value;
    isms__text_init(&value, out->memory);
    put_value(&value, field, slot);
    isms__text_put(out, out->length ? " " : "");
    isms__text_put(out, field_item(field));
    isms__text_put(out, "=\"");
    isms__escape_attribute(out, isms__text_get(&value), value.length);
    isms__text_put(out, "\"");
    out->failed |= value.failed;
    isms__text_clear(&value);
}

/* What a part holds, as attributes; each item of a list is one. */
static void put_part(struct text *out, const isms_object *part)
{
    const struct isms_type *type = object_type(part);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(part, i);
        if (!isms__slot_is_set(field, slot))
            continue;
        size_t count = field_is_list(field) ? slot->list->count : 1;
        for (size_t n = 0; n < count; n++)
            put_attribute(out, field, field_is_list(field) ? &slot->list->items[n] : slot);
    }
}

static void put_value(struct text *out, const struct isms_field *field, const union slot *slot)
{
    char written[512];
    if (field->kind == ISMS_PART) {
        put_part(out, slot->object);
    } else if (field->kind == ISMS_REFERENCE || (field->flags & IDENTIFIER)) {
        isms__text_put(out, symbol_final(slot->symbol)->text);
    } else if (field->kind == ISMS_TEXT) {
        isms__text_put(out, slot->text);
    } else {
        isms__value_write(field, slot, written);
        isms__text_put(out, written);
    }
}

/* What was put together, for as long as the differences live. */
static const char *keep(struct comparison *c)
{
    const char *kept =
        isms__pool_keep_text(&c->diff->texts, isms__text_get(&c->scratch), c->scratch.length);
    c->failed |= c->scratch.failed || !kept;
    isms__text_empty(&c->scratch);
    return kept ? kept : "";
}

/* What tells a part apart, behind what its owner is called: "participation ciso". Said when it is
 * needed: most parts are alike, and need no name. */
static const char *name_of(struct comparison *c, struct pair *pair)
{
    struct text *out = &c->scratch;
    if (!pair->owner || pair->name)
        return pair->owner ? pair->name : "";
    const char *owner = name_of(c, pair->owner);
    const isms_object *part = pair->sides[pair->sides[SIDE_AFTER] ? SIDE_AFTER : SIDE_BEFORE];
    const struct isms_type *type = object_type(part);
    isms__text_put(out, owner);
    isms__text_put(out, *owner ? ", " : "");
    isms__text_put(out, field_item(pair->field));
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *key = type_field_at(type, i);
        const union slot *slot = object_slot(part, i);
        if (!(key->flags & KEY) || !isms__slot_is_set(key, slot))
            continue;
        isms__text_put(out, " ");
        put_value(out, key, slot);
    }
    return pair->name = keep(c);
}

/* ---- telling ---- */

static void note(struct comparison *c, const isms_difference *difference)
{
    isms_diff *diff = c->diff;
    if (!isms__memory_grow(&diff->memory, (void **)&diff->differences, &diff->difference_capacity,
                           diff->difference_count + 1, sizeof *diff->differences)) {
        c->failed = true;
        return;
    }
    diff->differences[diff->difference_count++] = *difference;
}

static const char *say(struct comparison *c, const struct isms_field *field, const union slot *slot)
{
    if (!slot)
        return NULL;
    put_value(&c->scratch, field, slot);
    return keep(c);
}

void isms__diff_tell(struct comparison *c, struct pair *pair, const struct isms_field *field,
                     const union slot *before, const union slot *after)
{
    struct pair part = {
        {before ? before->object : NULL, after ? after->object : NULL}, pair, field, NULL};
    if (field->kind == ISMS_PART)
        pair = &part; /* all of it came or went */
    isms_difference difference = {.kind = !before  ? ISMS_CHANGE_ADDED
                                          : !after ? ISMS_CHANGE_REMOVED
                                                   : ISMS_CHANGE_CHANGED,
                                  .field = field,
                                  .before = pair->sides[SIDE_BEFORE],
                                  .after = pair->sides[SIDE_AFTER],
                                  .part = name_of(c, pair),
                                  .old_text = say(c, field, before),
                                  .new_text = say(c, field, after)};
    note(c, &difference);
}

void isms__diff_tell_moved(struct comparison *c, struct pair *pair, const struct isms_field *field)
{
    isms_difference difference = {.kind = ISMS_CHANGE_MOVED,
                                  .field = field,
                                  .before = pair->sides[SIDE_BEFORE],
                                  .after = pair->sides[SIDE_AFTER],
                                  .part = name_of(c, pair)};
    note(c, &difference);
}
