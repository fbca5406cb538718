/* Ids that people cannot tell apart, as they are written with letters of several scripts: a part of
 * REF-01. */
#include <stdio.h>
#include <string.h>

#include "check/rules/references.h"

static uintptr_t key_of(const struct checker *c, const char *drawn)
{
    return (uintptr_t)isms__hash(c->model->symbols.key, drawn, strlen(drawn)) | 1;
}

isms_object *isms__lookalike(struct checker *c, const struct pointer_map *looks, const char *id)
{
    char drawn[ID_LIMIT + 1], found_drawn[ID_LIMIT + 1];
    bool other = isms__id_drawn(drawn, id);
    isms_object *plain = other ? isms_model_find(c->model, drawn) : NULL;
    isms_object *found = plain ? plain : isms__map_get(looks, key_of(c, drawn));
    if (!found || strcmp(isms_object_id(found), id) == 0)
        return NULL;
    isms__id_drawn(found_drawn, isms_object_id(found));
    return strcmp(found_drawn, drawn) == 0 ? found : NULL;
}

void isms__tell_character(char out[CHARACTER_TOLD], const char *id, const char *other)
{
    const unsigned char *p = (const unsigned char *)id, *q = (const unsigned char *)other;
    size_t place = 1;
    for (;; place++) { /* they differ, and have as many characters */
        size_t n = isms__utf8_length(p, p + strlen((const char *)p));
        size_t m = isms__utf8_length(q, q + strlen((const char *)q));
        uint32_t code = isms__utf8_decode(p, n), there = isms__utf8_decode(q, m);
        if (code != there) {
            snprintf(out, CHARACTER_TOLD, "character %zu is U+%04X here, U+%04X there", place, code,
                     there);
            return;
        }
        p += n;
        q += m;
    }
}

static void found_lookalike(struct checker *c, isms_object *object, isms_object *other)
{
    char character[CHARACTER_TOLD];
    isms__tell_character(character, isms_object_id(object), isms_object_id(other));
    isms__found(c, object, "the id %s of the %s %s looks like %s, that of the %s %s: %s",
                isms_object_id(object), object_type(object)->name, isms__name(c, object),
                isms_object_id(other), object_type(other)->name, isms__name(c, other), character);
    isms__found_remedy(c, "Give one of them an id that nobody takes for the other's.");
    isms__found_key(c, "looks");
    isms__found_key(c, isms_object_id(other));
    isms__found_related(c, other);
    isms__found_end(c);
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

/* Objects whose ids have letters that look like others. */
static void visit_dressed(struct checker *c, struct pointer_map *looks,
                          void (*visit)(struct checker *, struct pointer_map *, isms_object *))
{
    for (unsigned t = 0; t < TYPE_LIMIT; t++)
        for (size_t i = 0; i < object_count(c->snapshot, t) && !c->failed; i++) {
            isms_object *object = object_at(c->snapshot, t, i);
            char drawn[ID_LIMIT + 1];
            if (!is_ascii(isms_object_id(object)) && !(object->flags & OBJECT_DUPLICATE) &&
                isms__id_drawn(drawn, isms_object_id(object)))
                visit(c, looks, object);
        }
}

/* Of several that look alike the first by its bytes, wherever they stand. */
static void note(struct checker *c, struct pointer_map *looks, isms_object *object)
{
    char drawn[ID_LIMIT + 1];
    isms__id_drawn(drawn, isms_object_id(object));
    const isms_object *known = isms__map_get(looks, key_of(c, drawn));
    if (known && strcmp(isms_object_id(known), isms_object_id(object)) < 0)
        return;
    if (!isms__map_reserve(looks, &c->memory, 1))
        c->failed = true;
    else
        isms__map_set(looks, key_of(c, drawn), object);
}

static void check(struct checker *c, struct pointer_map *looks, isms_object *object)
{
    isms_object *other = isms__lookalike(c, looks, isms_object_id(object));
    if (other && !isms_object_is_content(object))
        found_lookalike(c, object, other);
}

void isms__check_lookalikes(struct checker *c, struct pointer_map *looks)
{
    visit_dressed(c, looks, note);
    visit_dressed(c, looks, check);
}
