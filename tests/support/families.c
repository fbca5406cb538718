#include "support/families.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const shape_names[SHAPES] = {"star",  "chain", "ring",  "list",
                                                "links", "loop",  "alike", "nearly alike"};

/* ---- which there are ---- */

static bool leads_to(const isms_field *field, const isms_type *type)
{
    for (size_t i = 0; i < isms_field_target_count(field); i++)
        if (isms_field_target_at(field, i) == type)
            return true;
    return isms_field_target_count(field) == 0;
}

/* A type that both lead to; NULL where there is none. */
static const isms_type *common_target(const isms_field *a, const isms_field *b)
{
    for (size_t i = 0; i < isms_field_target_count(a); i++)
        if (leads_to(b, isms_field_target_at(a, i)))
            return isms_field_target_at(a, i);
    return NULL;
}

struct counting {
    size_t wanted, count;
    struct family found;
};

static void count_family(struct counting *c, struct family family)
{
    if (c->count++ == c->wanted)
        c->found = family;
}

/* The references that an object has itself, or its parts in the field `part`. */
static void count_references(struct counting *c, const isms_type *type, const isms_field *part)
{
    const isms_type *holder = part ? isms_field_target_at(part, 0) : type;
    for (size_t i = 0; i < isms_type_field_count(holder); i++) {
        const isms_field *field = isms_type_field_at(holder, i);
        if (!part && isms_field_kind(field) == ISMS_PART)
            count_references(c, type, field);
        if (isms_field_kind(field) != ISMS_REFERENCE)
            continue;
        count_family(c, (struct family){type, part, field, NULL, STAR});
        if (leads_to(field, type)) {
            count_family(c, (struct family){type, part, field, NULL, CHAIN});
            count_family(c, (struct family){type, part, field, NULL, RING});
        }
        if (part || isms_field_is_many(field))
            count_family(c, (struct family){type, part, field, NULL, LIST});
        for (size_t k = 0; k < i; k++) {
            const isms_field *other = isms_type_field_at(holder, k);
            if (isms_field_kind(other) != ISMS_REFERENCE || !common_target(field, other))
                continue;
            count_family(c, (struct family){type, part, field, other, LINKS});
            count_family(c, (struct family){type, part, field, other, LOOP});
        }
    }
}

static struct counting count_families(size_t wanted)
{
    struct counting c = {.wanted = wanted};
    for (enum shape shape = STAR; shape <= RING; shape++)
        count_family(&c, (struct family){.shape = shape});
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        if (isms_type_is_part(type))
            continue;
        count_family(&c, (struct family){.type = type, .shape = ALIKE});
        count_family(&c, (struct family){.type = type, .shape = NEARLY});
        count_references(&c, type, NULL);
    }
    return c;
}

size_t family_count(void)
{
    return count_families(SIZE_MAX).count;
}

struct family family_at(size_t index)
{
    return count_families(index).found;
}

void family_name(const struct family *f, char *out, size_t size)
{
    if (!f->type)
        snprintf(out, size, "everything %s", shape_names[f->shape]);
    else
        snprintf(out, size, "%s%s%s%s%s%s%s %s", isms_type_name(f->type), f->part ? "." : "",
                 f->part ? isms_field_name(f->part) : "", f->field ? "." : "",
                 f->field ? isms_field_name(f->field) : "", f->other ? "+" : "",
                 f->other ? isms_field_name(f->other) : "", shape_names[f->shape]);
}

/* ---- building one ---- */

enum { TEXT_SIZE = 200 };
struct building {
    const struct family *family;
    isms_model *model;
    size_t count; /* how many objects of the shape */
    isms_error error;
};

static void must(struct building *b, isms_status status)
{
    if (status == ISMS_OK)
        return;
    char name[TEXT_SIZE];
    family_name(b->family, name, sizeof name);
    fprintf(stderr, "worst: %s: %s\n", name, b->error.message);
    exit(1);
}

/* The object of each type that is none of the shape. */
#define HUB SIZE_MAX

/* Object `index` of those of a type. */
static void write_id(char *out, const isms_type *type, size_t index)
{
    if (index == HUB)
        snprintf(out, TEXT_SIZE, "%s-hub", isms_type_name(type));
    else
        snprintf(out, TEXT_SIZE, "%s-%zu", isms_type_name(type), index);
}

static isms_object *add(struct building *b, const isms_type *type, size_t index)
{
    char id[TEXT_SIZE];
    write_id(id, type, index);
    isms_object *object = isms_model_find(b->model, id);
    if (!object)
        must(b, isms_model_add(&object, b->model, type, id, &b->error));
    return object;
}

static void refer(struct building *b, isms_object *object, const isms_field *field,
                  const isms_type *type, size_t index)
{
    char id[TEXT_SIZE];
    unsigned number = isms_field_number(field);
    write_id(id, type, index);
    add(b, type, index);
    must(b, isms_field_is_many(field)
                ? isms_insert_reference_id(object, number, SIZE_MAX, id, &b->error)
                : isms_set_reference_id(object, number, id, &b->error));
}

/* The type that a field leads to where the shape does not say which. */
static const isms_type *usual_target(const isms_field *field, size_t index)
{
    size_t count = isms_field_target_count(field);
    return count ? isms_field_target_at(field, index % count) : isms_type_find("person");
}

static void fill_text(struct building *b, isms_object *object, const isms_field *field,
                      size_t index)
{
    char text[TEXT_SIZE] = "The text that stands here has the same begin in all of them";
    if (strcmp(isms_field_name(field), "id") == 0 || strcmp(isms_field_name(field), "uuid") == 0)
        return;
    if (b->family->shape != ALIKE)
        snprintf(text + strlen(text), sizeof text - strlen(text), " %zu", index);
    text[isms_field_text_limit(field) < sizeof text ? isms_field_text_limit(field)
                                                    : sizeof text - 1] = '\0';
    must(b, isms_field_is_many(field)
                ? isms_insert_text(object, isms_field_number(field), SIZE_MAX, text, &b->error)
                : isms_set_text(object, isms_field_number(field), text, &b->error));
}

static void fill_choice(struct building *b, isms_object *object, const isms_field *field,
                        size_t index)
{
    size_t choices = isms_choices_count(isms_field_choices(field));
    unsigned number = isms_field_number(field);
    must(b, isms_field_is_many(field)
                ? isms_set_choices(object, number, (uint32_t)((1ull << choices) - 1), &b->error)
                : isms_set_choice(object, number, (unsigned)(1 + index % choices), &b->error));
}

static void fill(struct building *b, isms_object *object, size_t index);

static void fill_part(struct building *b, isms_object *object, const isms_field *field,
                      size_t index)
{
    isms_object *part = NULL;
    must(b, isms_insert_part(&part, object, isms_field_number(field), SIZE_MAX, &b->error));
    fill(b, part, index);
}

/* All at once: each to the same one, or each to the next of its number. */
static void refer_everywhere(struct building *b, isms_object *object, const isms_field *field,
                             size_t index)
{
    size_t next = b->family->shape == STAR    ? 0
                  : b->family->shape == CHAIN ? index + 1
                                              : (index + 1) % b->count;
    refer(b, object, field, usual_target(field, index / 2), next);
}

static void fill_reference(struct building *b, isms_object *object, const isms_field *field,
                           size_t index)
{
    const struct family *f = b->family;
    const isms_type *type = f->other ? common_target(f->field, f->other) : NULL;
    size_t next = f->shape == RING || f->shape == LOOP ? (index + 1) % b->count : index + 1;
    if (!f->type)
        refer_everywhere(b, object, field, index);
    else if (field == f->other && field)
        refer(b, object, field, type, index);
    else if (field != f->field && leads_to(field, f->type))
        return; /* a second hierarchy would hide the shape of the first */
    else if (field != f->field || f->shape == STAR)
        refer(b, object, field, usual_target(field, 0), HUB);
    else if (f->shape == LIST)
        refer(b, object, field, usual_target(field, 0), index);
    else
        refer(b, object, field, type ? type : f->type, next);
}

static void fill_field(struct building *b, isms_object *object, const isms_field *field,
                       size_t index)
{
    unsigned number = isms_field_number(field);
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        fill_text(b, object, field, index);
        break;
    case ISMS_CHOICE:
        fill_choice(b, object, field, index);
        break;
    case ISMS_FLAG:
        must(b, isms_set_flag(object, number, index % 2, &b->error));
        break;
    case ISMS_REFERENCE:
        fill_reference(b, object, field, index);
        break;
    case ISMS_PART:
        if (field != b->family->part || b->family->shape != LIST)
            fill_part(b, object, field, index);
        break;
    default: /* what has no date is always in force; there is nothing to multiply in numbers */
        if (isms_field_is_required(field))
            must(b, isms_set_written(object, number,
                                     isms_field_kind(field) == ISMS_DATE ? "2026-01-01" : "1",
                                     &b->error));
    }
}

static void fill(struct building *b, isms_object *object, size_t index)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++)
        fill_field(b, object, isms_type_field_at(type, i), index);
}

/* One object that holds all. */
static void build_list(struct building *b)
{
    const struct family *f = b->family;
    isms_object *object = add(b, f->type, 0);
    fill(b, object, 0);
    for (size_t i = 1; i < b->count; i++)
        if (f->part)
            fill_part(b, object, f->part, i);
        else
            fill_reference(b, object, f->field, i);
}

static void build_each(struct building *b, const isms_type *type)
{
    for (size_t i = 0; i < b->count; i++)
        fill(b, add(b, type, i), i);
}

void family_build(const struct family *family, isms_model *model, size_t n)
{
    struct building b = {.family = family, .model = model, .count = n};
    if (family->type && family->shape == LIST) {
        build_list(&b);
    } else if (family->type) {
        build_each(&b, family->type);
    } else {
        b.count = n / 30 + 2;
        for (size_t t = 0; t < isms_type_count(); t++)
            if (!isms_type_is_part(isms_type_at(t)))
                build_each(&b, isms_type_at(t));
    }
}
