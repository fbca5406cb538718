/* Values of fields as cells: what reports that list objects share. */
#include "report/reports.h"

static void put_items(struct text *out, const isms_object *object, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    for (size_t i = 0; i < isms_item_count(object, number); i++) {
        const char *text = isms_item_text(object, number, i);
        if (isms_field_kind(field) == ISMS_REFERENCE) {
            const isms_object *target = isms_item_reference(object, number, i);
            text = target ? isms_object_label(target) : isms_item_reference_id(object, number, i);
        }
        isms__text_put(out, out->length ? ", " : "");
        isms__text_put(out, text ? text : "");
    }
}

static void put_choices(isms_report *d, struct text *out, const isms_object *object,
                        const isms_field *field)
{
    const isms_choices *choices = isms_field_choices(field);
    uint32_t chosen = isms_get_choices(object, isms_field_number(field));
    for (unsigned n = 1; n <= isms_choices_count(choices); n++)
        if (chosen >> (n - 1) & 1) {
            isms__text_put(out, out->length ? ", " : "");
            isms__text_put(out, isms__choice_name(d, choices, n));
        }
}

static void put_single(isms_report *d, struct text *out, const isms_object *object,
                       const isms_field *field)
{
    char buffer[32] = "";
    unsigned number = isms_field_number(field);
    const isms_object *target;
    const char *text = buffer;
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        text = isms_get_text(object, number);
        break;
    case ISMS_CHOICE:
        text = isms__choice_word(d, object, number);
        break;
    case ISMS_DATE:
        isms_date_format(buffer, isms_get_date(object, number));
        break;
    case ISMS_DURATION:
        isms_duration_format(buffer, isms_get_duration(object, number));
        break;
    case ISMS_INTEGER:
        isms__text_format(out, "%lld", (long long)isms_get_integer(object, number));
        break;
    case ISMS_DECIMAL:
        isms_decimal_format(buffer, isms_get_decimal(object, number));
        break;
    case ISMS_FLAG:
        text = isms__say(d, isms_get_flag(object, number) ? "yes" : "no", NULL);
        break;
    default:
        target = isms_get_reference(object, number);
        text = target ? isms_object_label(target) : isms_get_reference_id(object, number);
    }
    isms__text_put(out, text ? text : "");
}

const char *isms__value_of(isms_report *d, const isms_object *object, unsigned number)
{
    const isms_field *field = isms_type_field(isms_object_type(object), number);
    struct text out;
    if (!field || (!isms_has(object, number) && isms_field_kind(field) != ISMS_FLAG &&
                   isms_field_kind(field) != ISMS_CHOICE))
        return "";
    isms__text_init(&out, &d->memory);
    if (isms_field_kind(field) == ISMS_CHOICE && isms_field_is_many(field))
        put_choices(d, &out, object, field);
    else if (isms_field_is_many(field))
        put_items(&out, object, field);
    else
        put_single(d, &out, object, field);
    d->failed |= out.failed;
    const char *kept = isms__document_text(d, isms__text_get(&out));
    isms__text_clear(&out);
    return kept;
}

void isms__add_value(isms_report *d, isms_table *table, const isms_object *object, unsigned number)
{
    const isms_field *field = isms_type_field(isms_object_type(object), number);
    isms__table_add(table, isms__value_of(d, object, number));
    if (isms_field_kind(field) == ISMS_REFERENCE && !isms_field_is_many(field))
        isms__table_link(table, isms_get_reference(object, number));
}

void isms__add_tone(isms_table *table, const char *text, enum tone tone)
{
    isms__table_add(table, text);
    isms__table_tone(table, tone);
}
