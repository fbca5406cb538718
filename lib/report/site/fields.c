/* The fields of objects in the web site. */
#include <stdio.h>

#include "report/site/site.h"

const isms_choices *isms__site_codes(void)
{
    return isms_field_choices(
        isms_type_field(isms_type_by_number(ISMS_TYPE_PARTICIPATION), ISMS_PARTICIPATION_CODES));
}

void isms__site_put_codes(struct site *site, uint32_t codes)
{
    for (unsigned n = 1; n <= isms_choices_count(isms__site_codes()); n++)
        if (codes >> (n - 1) & 1)
            isms__html_codes(site->out, isms_choices_token(isms__site_codes(), n));
}

static void put_reference(struct site *site, const isms_object *target, const char *id)
{
    if (target)
        isms__site_link(site, target);
    else
        isms__site_put(site, "<span class=\"bad\">", id, "</span>");
}

static void put_field(struct site *site, const isms_object *object, const isms_field *field);

/* A part in one line: its fields with semicolons between. */
static void put_part(struct site *site, const isms_object *part)
{
    const isms_type *type = isms_object_type(part);
    bool first = true;
    char name[64];
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        if (!isms_has(part, isms_field_number(field)))
            continue;
        isms__site_put(site, first ? "<span class=\"label\">" : "; <span class=\"label\">",
                       isms__site_name(site, isms_field_name(field), name), "</span> ");
        put_field(site, part, field);
        first = false;
    }
}

static void put_item(struct site *site, const isms_object *object, const isms_field *field,
                     size_t index)
{
    unsigned number = isms_field_number(field);
    if (isms_field_kind(field) == ISMS_PART)
        put_part(site, isms_item_part(object, number, index));
    else if (isms_field_kind(field) == ISMS_REFERENCE)
        put_reference(site, isms_item_reference(object, number, index),
                      isms_item_reference_id(object, number, index));
    else
        isms__site_put(site, "", isms_item_text(object, number, index), "");
}

/* The choices of a field, one bit for each. */
static uint32_t chosen_of(const isms_object *object, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    if (isms_field_is_many(field))
        return isms_get_choices(object, number);
    unsigned choice = isms_get_choice(object, number);
    return choice ? (uint32_t)1 << (choice - 1) : 0;
}

static void put_choices(struct site *site, const isms_object *object, const isms_field *field)
{
    const isms_choices *choices = isms_field_choices(field);
    uint32_t chosen = chosen_of(object, field);
    char room[96];
    const char *between = "";
    if (choices == isms__site_codes()) {
        isms__site_put_codes(site, chosen);
        return;
    }
    for (unsigned n = 1; n <= isms_choices_count(choices); n++)
        if (chosen >> (n - 1) & 1) {
            isms__site_put(site, between, isms__choice_said(site->words, choices, n, room), "");
            between = ", ";
        }
}

static void put_simple(struct site *site, const isms_object *object, const isms_field *field)
{
    char text[32] = "";
    unsigned number = isms_field_number(field);
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        isms__site_put(site, "", isms_get_text(object, number), "");
        return;
    case ISMS_DATE:
        isms_date_format(text, isms_get_date(object, number));
        break;
    case ISMS_DURATION:
        isms_duration_format(text, isms_get_duration(object, number));
        break;
    case ISMS_DECIMAL:
        isms_decimal_format(text, isms_get_decimal(object, number));
        break;
    case ISMS_INTEGER:
        snprintf(text, sizeof text, "%lld", (long long)isms_get_integer(object, number));
        break;
    case ISMS_FLAG:
        isms__site_put(site, "", site_word(site, isms_get_flag(object, number) ? "yes" : "no"), "");
        return;
    default:
        put_reference(site, isms_get_reference(object, number),
                      isms_get_reference_id(object, number));
        return;
    }
    isms__site_put(site, "", text, "");
}

static void put_field(struct site *site, const isms_object *object, const isms_field *field)
{
    size_t count = isms_item_count(object, isms_field_number(field));
    if (isms_field_kind(field) == ISMS_CHOICE) {
        put_choices(site, object, field);
    } else if (!isms_field_is_many(field)) {
        put_simple(site, object, field);
    } else if (isms_field_kind(field) == ISMS_PART) {
        isms__output_put(site->out, "<ul>");
        for (size_t i = 0; i < count; i++) {
            isms__output_put(site->out, "<li>");
            put_item(site, object, field, i);
            isms__output_put(site->out, "</li>");
        }
        isms__output_put(site->out, "</ul>");
    } else {
        for (size_t i = 0; i < count; i++) {
            isms__output_put(site->out, i ? ", " : "");
            put_item(site, object, field, i);
        }
    }
}

void isms__site_fields(struct site *site, const isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    char name[64];
    isms__output_put(site->out, "<dl>\n");
    for (size_t i = 2; i < isms_type_field_count(type); i++) { /* id and name head it */
        const isms_field *field = isms_type_field_at(type, i);
        if (!isms_has(object, isms_field_number(field)))
            continue;
        isms__site_put(site, "<dt>", isms__site_name(site, isms_field_name(field), name),
                       "</dt><dd>");
        put_field(site, object, field);
        isms__output_put(site->out, "</dd>\n");
    }
    isms__output_put(site->out, "</dl>\n");
}
