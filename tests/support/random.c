#include "support/random.h"

#include <stdio.h>
#include <string.h>

#include "support/support.h"

enum { OBJECTS = 4, TEXT_SIZE = 300 };

static bool chance(unsigned per_cent)
{
    return pick(100) < per_cent;
}

/* What rules look for in texts: numbers of clauses, ids of rules, names that meet. */
static const char *text_value(const isms_field *field)
{
    static const char *const texts[] = {"9.2",    "9.2.1", "A.5.35",   "5.3",    "A.5.2",
                                        "A.5.18", "x",     "SOD-37",   "acme:1", "no-rule",
                                        "A text", "Ann",   "not good", "EUR",    "two  words"};
    static const char *const content[] = {"eight-roles", "separations", "iso27001-2022"};
    static char uuid[40];
    if (strcmp(isms_field_name(field), "uuid") == 0) {
        snprintf(uuid, sizeof uuid, "%08x-0000-4000-8000-000000000000", pick(UINT32_MAX));
        return uuid;
    }
    if (strcmp(isms_field_name(field), "rule") == 0)
        return isms_rule_id(isms_rule_at(pick(isms_rule_count())));
    if (chance(2))
        return content[pick(3)];
    return texts[pick(sizeof texts / sizeof *texts)];
}

static const isms_type *top_type(void)
{
    const isms_type *type;
    do
        type = isms_type_at(pick(isms_type_count()));
    while (isms_type_is_part(type));
    return type;
}

/* Of what is there or, as in models made by chance, may be. */
static void target_id(const isms_object *object, const isms_field *field, char out[TEXT_SIZE])
{
    const isms_model *model = isms_object_model(object);
    size_t count = isms_field_target_count(field);
    const isms_type *type = count ? isms_field_target_at(field, pick(count)) : top_type();
    size_t there = isms_model_count(model, type);
    if (there && chance(50))
        snprintf(out, TEXT_SIZE, "%s", isms_object_id(isms_model_at(model, type, pick(there))));
    else if (chance(3))
        snprintf(out, TEXT_SIZE, "nothing-%u", pick(OBJECTS));
    else
        snprintf(out, TEXT_SIZE, "%s-%u", isms_type_name(type), pick(OBJECTS));
}

static isms_date date_value(void)
{
    isms_duration days = {.days = (uint16_t)pick(500)};
    return isms_date_add(isms_date_make(2026, 11, 22), days, chance(70) ? -1 : 1);
}

static isms_duration duration_value(void)
{
    switch (pick(3)) {
    case 0:
        return (isms_duration){.years = (uint16_t)(1 + pick(3))};
    case 1:
        return (isms_duration){.months = (uint16_t)(1 + pick(12))};
    default:
        return (isms_duration){.days = (uint16_t)(1 + pick(30))};
    }
}

static int64_t integer_value(const isms_field *field)
{
    int64_t low, high;
    isms_field_range(field, &low, &high);
    int64_t number = low + (int64_t)pick(5);
    return number > high ? high : number;
}

static isms_status fill_object(isms_object *object, unsigned per_cent, isms_error *error);

static isms_status add_item(isms_object *object, const isms_field *field, unsigned per_cent,
                            isms_error *error)
{
    unsigned number = isms_field_number(field);
    char id[TEXT_SIZE];
    isms_object *part = NULL;
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        return isms_insert_text(object, number, SIZE_MAX, text_value(field), error);
    case ISMS_REFERENCE:
        target_id(object, field, id);
        return isms_insert_reference_id(object, number, SIZE_MAX, id, error);
    default:
        TRY(isms_insert_part(&part, object, number, SIZE_MAX, error));
        return fill_object(part, per_cent, error);
    }
}

static isms_status set_choice(isms_object *object, const isms_field *field, isms_error *error)
{
    unsigned number = isms_field_number(field);
    unsigned choices = (unsigned)isms_choices_count(isms_field_choices(field));
    if (!isms_field_is_many(field))
        return isms_set_choice(object, number, 1 + pick(choices), error);
    uint32_t some = 1u << pick(choices) | (chance(30) ? 1u << pick(choices) : 0);
    return isms_set_choices(object, number, some, error);
}

static isms_status set_field(isms_object *object, const isms_field *field, isms_error *error)
{
    unsigned number = isms_field_number(field);
    char id[TEXT_SIZE];
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        return isms_set_text(object, number, text_value(field), error);
    case ISMS_CHOICE:
        return set_choice(object, field, error);
    case ISMS_DATE:
        return isms_set_date(object, number, date_value(), error);
    case ISMS_DURATION:
        return isms_set_duration(object, number, duration_value(), error);
    case ISMS_INTEGER:
        return isms_set_integer(object, number, integer_value(field), error);
    case ISMS_DECIMAL:
        return isms_set_decimal(object, number, (isms_decimal){(int64_t)pick(200), 2}, error);
    case ISMS_FLAG:
        return isms_set_flag(object, number, chance(50), error);
    default:
        target_id(object, field, id);
        return isms_set_reference_id(object, number, id, error);
    }
}

static bool is_list(const isms_field *field)
{
    return isms_field_kind(field) == ISMS_PART ||
           (isms_field_is_many(field) && isms_field_kind(field) != ISMS_CHOICE);
}

static isms_status fill_field(isms_object *object, const isms_field *field, unsigned per_cent,
                              isms_error *error)
{
    if (!is_list(field))
        return set_field(object, field, error);
    for (unsigned items = isms_field_is_many(field) ? 1 + pick(3) : 1; items > 0; items--)
        TRY(add_item(object, field, per_cent, error));
    return ISMS_OK;
}

static isms_status fill_object(isms_object *object, unsigned per_cent, isms_error *error)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        if (strcmp(isms_field_name(field), "id") == 0 ||
            !(chance(per_cent) || (isms_field_is_required(field) && chance(95))))
            continue;
        TRY(fill_field(object, field, per_cent, error));
    }
    return ISMS_OK;
}

isms_status random_model(isms_model *model, uint64_t seed, isms_error *error)
{
    random_state = 88172645463325252u ^ seed * 0x9E3779B97F4A7C15u;
    unsigned per_cent = 15 + pick(70);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        for (unsigned i = 0; i < OBJECTS && !isms_type_is_part(type); i++) {
            char id[TEXT_SIZE];
            isms_object *object = NULL;
            snprintf(id, sizeof id, "%s-%u", isms_type_name(type), i);
            TRY(isms_model_add(&object, model, type, id, error));
            TRY(fill_object(object, per_cent, error));
        }
    }
    return ISMS_OK;
}

isms_status random_edit(isms_object *object, const isms_field *field, isms_error *error)
{
    unsigned number = isms_field_number(field);
    size_t items = is_list(field) ? isms_item_count(object, number) : 0;
    if (items && chance(50))
        return isms_item_remove(object, number, pick(items), error);
    if (is_list(field))
        return add_item(object, field, 50, error);
    return chance(30) ? isms_unset(object, number, error) : set_field(object, field, error);
}

isms_status random_edit_inside(isms_object *object, isms_error *error)
{
    const isms_type *type = isms_object_type(object);
    const isms_field *field = isms_type_field_at(type, pick(isms_type_field_count(type)));
    unsigned number = isms_field_number(field);
    size_t parts = isms_field_kind(field) == ISMS_PART ? isms_item_count(object, number) : 0;
    if (parts && chance(60))
        return random_edit_inside(isms_item_part(object, number, pick(parts)), error);
    return random_edit(object, field, error);
}
