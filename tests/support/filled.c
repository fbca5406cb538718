#include "support/filled.h"

#include <stdio.h>
#include <string.h>

#include "support/support.h"

enum { OBJECTS = 3 };

struct filling {
    isms_model *model;
    unsigned variant, turn; /* turn: which value of those for the kind comes next */
    isms_error *error;
};

static const char *text_value(const struct filling *f, const isms_field *field)
{
    static char huge[9000];
    static const char *const texts[] = {
        "x",
        "<tag a=\"b\" c='d'>&amp; ]]> &#10;",
        "\ttab, line\nfeed, carriage\rreturn ",
        "  spaces  inside  and at both ends  ",
        "Grüße, 漢字, עברית, 😀, e\xcc\x81",
        "\xc2\x85\xe2\x80\xa8\xef\xbf\xbd\xf4\x8f\xbf\xbd",
        "=SUM(A1) @import |pipe| `tick` --comment-- %s%n",
        "urn:x:1 'single' \"double\" \\ \x7f",
        "\n\n",
    };
    size_t count = sizeof texts / sizeof *texts;
    if (f->turn % (count + 1) != count)
        return texts[f->turn % (count + 1)];
    memset(huge, 'a', sizeof huge - 1);
    huge[isms_field_text_limit(field) < sizeof huge ? isms_field_text_limit(field)
                                                    : sizeof huge - 1] = '\0';
    return huge;
}

static int64_t integer_value(const struct filling *f, const isms_field *field)
{
    int64_t low, high;
    isms_field_range(field, &low, &high);
    switch (f->turn % 3) {
    case 0:
        return low;
    case 1:
        return high;
    default:
        return high > low ? low + 1 : low;
    }
}

static isms_decimal decimal_value(const struct filling *f)
{
    static const isms_decimal values[] = {
        {99999999999999999, 0}, {-99999999999999999, 9}, {0, 0}, {1250, 2}, {-5, 1}, {0, 9}};
    return values[f->turn % 6];
}

static isms_duration duration_value(const struct filling *f)
{
    static const isms_duration values[] = {{65535, 0, 0, 0}, {1, 2, 0, 3},     {0, 0, 2, 0},
                                           {0, 0, 0, 65535}, {0, 65535, 0, 0}, {0, 0, 0, 1}};
    return values[f->turn % 6];
}

static isms_date date_value(const struct filling *f)
{
    static const int parts[][3] = {
        {1, 1, 1}, {9999, 12, 31}, {2024, 2, 29}, {1969, 12, 31}, {2038, 1, 20}};
    const int *p = parts[f->turn % 5];
    return isms_date_make(p[0], p[1], p[2]);
}

static const isms_type *target_type(const struct filling *f, const isms_field *field)
{
    size_t count = isms_field_target_count(field);
    return count ? isms_field_target_at(field, f->turn % count) : isms_type_at(f->turn % 30);
}

static void target_id(const struct filling *f, const isms_field *field, char out[300])
{
    switch (f->turn % 5) {
    case 3:
        snprintf(out, 300, "nothing.has-this:id/v1@x+(y)");
        return;
    case 4:
        memset(out, 'i', 255);
        out[255] = '\0';
        return;
    default:
        snprintf(out, 300, "%s-%u", isms_type_name(target_type(f, field)), f->turn % OBJECTS);
    }
}

static isms_status fill_object(struct filling *f, isms_object *object, unsigned depth);

static isms_status fill_item(struct filling *f, isms_object *object, const isms_field *field,
                             unsigned depth)
{
    unsigned number = isms_field_number(field);
    char id[300];
    isms_object *part = NULL;
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        return isms_insert_text(object, number, SIZE_MAX, text_value(f, field), f->error);
    case ISMS_REFERENCE:
        target_id(f, field, id);
        return isms_insert_reference_id(object, number, SIZE_MAX, id, f->error);
    default:
        TRY(isms_insert_part(&part, object, number, SIZE_MAX, f->error));
        return fill_object(f, part, depth + 1);
    }
}

static isms_status fill_single(struct filling *f, isms_object *object, const isms_field *field,
                               unsigned depth)
{
    unsigned number = isms_field_number(field);
    unsigned choices = (unsigned)isms_choices_count(isms_field_choices(field));
    char id[300];
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        return isms_set_text(object, number, text_value(f, field), f->error);
    case ISMS_CHOICE:
        if (isms_field_is_many(field))
            return isms_set_choices(object, number,
                                    f->turn % 2 ? (uint32_t)((1ull << choices) - 1)
                                                : (uint32_t)1 << f->variant % choices,
                                    f->error);
        return isms_set_choice(object, number, 1 + (f->variant + f->turn / 7) % choices, f->error);
    case ISMS_DATE:
        return isms_set_date(object, number, date_value(f), f->error);
    case ISMS_DURATION:
        return isms_set_duration(object, number, duration_value(f), f->error);
    case ISMS_INTEGER:
        return isms_set_integer(object, number, integer_value(f, field), f->error);
    case ISMS_DECIMAL:
        return isms_set_decimal(object, number, decimal_value(f), f->error);
    case ISMS_FLAG:
        return isms_set_flag(object, number, f->turn % 2, f->error);
    case ISMS_REFERENCE:
        target_id(f, field, id);
        return isms_set_reference_id(object, number, id, f->error);
    default:
        return fill_item(f, object, field, depth);
    }
}

static isms_status fill_object(struct filling *f, isms_object *object, unsigned depth)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        f->turn++;
        if (strcmp(isms_field_name(field), "id") == 0)
            continue;
        bool list = isms_field_is_many(field) && isms_field_kind(field) != ISMS_CHOICE;
        if (!list) {
            TRY(fill_single(f, object, field, depth));
            continue;
        }
        unsigned items = depth ? 1 : 1 + f->turn % 3;
        for (unsigned item = 0; item < items; item++, f->turn++)
            TRY(fill_item(f, object, field, depth));
    }
    return ISMS_OK;
}

isms_status fill_model(isms_model *model, unsigned variant, isms_error *error)
{
    struct filling f = {model, variant, variant * 31, error};
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        for (unsigned i = 0; i < OBJECTS && !isms_type_is_part(type); i++) {
            char id[300];
            isms_object *object = NULL;
            snprintf(id, sizeof id, "%s-%u", isms_type_name(type), i);
            TRY(isms_model_add(&object, model, type, id, error));
            TRY(fill_object(&f, object, 0));
        }
    }
    return ISMS_OK;
}
