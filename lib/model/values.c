/* Values as they are written in XML, and as they are packed into a slot. */
#include "model/model.h"

#include <stdio.h>

/* ---- packing ---- */

int64_t isms__pack_date(isms_date date)
{
    return isms_date_is_set(date) ? date.year * 10000 + date.month * 100 + date.day : NUMBER_UNSET;
}

isms_date isms__unpack_date(int64_t number)
{
    if (number == NUMBER_UNSET)
        return (isms_date){0, 0, 0};
    return (isms_date){(int16_t)(number / 10000), (uint8_t)(number / 100 % 100),
                       (uint8_t)(number % 100)};
}

int64_t isms__pack_duration(isms_duration d)
{
    if (!isms_duration_is_set(d))
        return NUMBER_UNSET;
    uint64_t packed =
        (uint64_t)d.years << 48 | (uint64_t)d.months << 32 | (uint64_t)d.weeks << 16 | d.days;
    return (int64_t)packed;
}

isms_duration isms__unpack_duration(int64_t number)
{
    uint64_t packed = (uint64_t)number;
    if (number == NUMBER_UNSET)
        return (isms_duration){0, 0, 0, 0};
    return (isms_duration){(uint16_t)(packed >> 48), (uint16_t)(packed >> 32),
                           (uint16_t)(packed >> 16), (uint16_t)packed};
}

int64_t isms__pack_decimal(isms_decimal decimal)
{
    return decimal.units * 16 + decimal.places;
}

isms_decimal isms__unpack_decimal(int64_t number)
{
    if (number == NUMBER_UNSET)
        return (isms_decimal){0, 0};
    uint8_t places = (uint8_t)((uint64_t)number & 15);
    return (isms_decimal){(number - places) / 16, places};
}

/* ---- reading ---- */

static bool refuse(struct value_problem *problem, isms_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
static bool refuse(struct value_problem *problem, isms_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(problem->reason, sizeof problem->reason, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof problem->reason)
        problem->reason[isms__text_fit(problem->reason, sizeof problem->reason - 1,
                                       sizeof problem->reason - 2)] = '\0';
    problem->status = status;
    return false;
}

/* As much of a value as a message shows. */
#define SHOWN(text, length) (int)isms__text_fit(text, length, 60), text

bool isms__text_allowed(const struct isms_field *field, const char *text, size_t length,
                        struct value_problem *problem)
{
    if (field->flags & IDENTIFIER)
        return isms__id_valid(text, length) ||
               refuse(problem, ISMS_ERROR_VALUE,
                      "\"%.*s\" is no id: use letters, digits and, inside, . - : / @ + ( )",
                      SHOWN(text, length));
    if (length > isms_field_text_limit(field))
        return refuse(problem, ISMS_ERROR_LIMIT,
                      "the text has %zu bytes, more than the %zu allowed", length,
                      isms_field_text_limit(field));
    return true;
}

static const char *choice_hint(const struct isms_choices *choices, char out[96])
{
    size_t length = 0;
    out[0] = '\0';
    for (unsigned i = 0; i < choices->count && length < 80; i++)
        length += (size_t)snprintf(out + length, 96 - length, "%s%s", i ? ", " : "",
                                   choices->values[i].token);
    return out;
}

static bool read_choice(const struct isms_choices *choices, const char *text, size_t length,
                        unsigned *value, struct value_problem *problem)
{
    char hint[96];
    *value = isms__choice_value(choices, text, length);
    return *value ||
           refuse(problem, ISMS_ERROR_VALUE, "\"%.*s\" is none of %s",
                  (int)isms__text_fit(text, length, 30), text, choice_hint(choices, hint));
}

static bool read_choices(const struct isms_choices *choices, const char *text, size_t length,
                         int64_t *out, struct value_problem *problem)
{
    const char *cursor = text, *word;
    size_t word_length;
    int64_t set = 0;
    while (isms__next_word(&cursor, text + length, &word, &word_length)) {
        unsigned value;
        if (!read_choice(choices, word, word_length, &value, problem))
            return false;
        /* NOLINTNEXTLINE(clang-analyzer-core.*): refuse() is false, so it is not 0 here */
        set |= (int64_t)1 << (value - 1);
    }
    *out = set;
    return true;
}

static bool read_integer(const struct isms_field *field, const char *text, size_t length,
                         int64_t *out, struct value_problem *problem)
{
    int64_t low, high;
    isms_field_range(field, &low, &high);
    if (!isms__parse_integer(out, text, length))
        return refuse(problem, ISMS_ERROR_VALUE, "\"%.*s\" is no whole number that can be held",
                      SHOWN(text, length));
    if (*out < low || *out > high)
        return refuse(problem, ISMS_ERROR_VALUE, "%.*s is not between %lld and %lld",
                      SHOWN(text, length), (long long)low, (long long)high);
    return true;
}

static bool read_flag(const char *text, size_t length, int64_t *out, struct value_problem *problem)
{
    bool yes = (length == 4 && memcmp(text, "true", 4) == 0) || (length == 1 && *text == '1');
    bool no = (length == 5 && memcmp(text, "false", 5) == 0) || (length == 1 && *text == '0');
    *out = yes;
    return yes || no ||
           refuse(problem, ISMS_ERROR_VALUE, "\"%.*s\" is neither true nor false",
                  SHOWN(text, length));
}

bool isms__reference_allowed(const char *text, size_t length, struct value_problem *problem)
{
    return isms__id_valid(text, length) ||
           refuse(problem, ISMS_ERROR_VALUE,
                  "\"%.*s\" cannot be an id: use letters, digits and, inside, . - : / @ + ( )",
                  SHOWN(text, length));
}

static struct symbol *read_reference(isms_model *model, const char *text, size_t length,
                                     struct value_problem *problem)
{
    if (!isms__reference_allowed(text, length, problem))
        return NULL;
    struct symbol *symbol = isms__symbol_make(model, text, length);
    if (!symbol)
        refuse(problem, ISMS_ERROR_MEMORY, "out of memory");
    return symbol;
}

bool isms__references_read(isms_model *model, const char *text, size_t length, struct list **out,
                           struct value_problem *problem)
{
    const char *cursor = text, *word;
    size_t word_length, count = 0;
    while (isms__next_word(&cursor, text + length, &word, &word_length))
        count++;
    *out = NULL;
    if (!count)
        return true;
    struct list *list = isms__slots_list(&model->pool, count);
    if (!list)
        return refuse(problem, ISMS_ERROR_MEMORY, "out of memory");
    for (cursor = text; isms__next_word(&cursor, text + length, &word, &word_length);) {
        struct symbol *symbol = read_reference(model, word, word_length, problem);
        if (!symbol) {
            isms__list_free(&model->pool, list);
            return false;
        }
        list->items[list->count++].symbol = symbol;
    }
    *out = list;
    return true;
}

static void trim(const char **text, size_t *length)
{
    while (*length && isms__is_space(**text)) {
        ++*text;
        --*length;
    }
    while (*length && isms__is_space((*text)[*length - 1]))
        --*length;
}

static bool read_text(isms_model *model, const struct isms_field *field, const char *text,
                      size_t length, union slot *out, struct value_problem *problem)
{
    if (!isms__text_allowed(field, text, length, problem))
        return false;
    out->text = isms__pool_text(&model->pool, text, length);
    return out->text || refuse(problem, ISMS_ERROR_MEMORY, "out of memory");
}

bool isms__value_read(isms_model *model, const struct isms_field *field, const char *text,
                      size_t length, union slot *out, struct value_problem *problem)
{
    isms_date date;
    isms_duration duration;
    isms_decimal decimal;
    unsigned choice;
    if (field->kind == ISMS_TEXT)
        return read_text(model, field, text, length, out, problem);
    trim(&text, &length);
    switch (field->kind) {
    case ISMS_CHOICE:
        if (field->flags & MANY)
            return read_choices(field->choices, text, length, &out->number, problem);
        if (!read_choice(field->choices, text, length, &choice, problem))
            return false;
        out->number = choice;
        return true;
    case ISMS_DATE:
        if (!isms__parse_date(&date, text, length))
            return refuse(problem, ISMS_ERROR_VALUE,
                          "\"%.*s\" is no day of the calendar: write it like 2026-11-22",
                          SHOWN(text, length));
        out->number = isms__pack_date(date);
        return true;
    case ISMS_DURATION:
        if (!isms__parse_duration(&duration, text, length))
            return refuse(problem, ISMS_ERROR_VALUE,
                          "\"%.*s\" is no duration: write it like P6M, P1Y, P2W or P30D",
                          SHOWN(text, length));
        out->number = isms__pack_duration(duration);
        return true;
    case ISMS_DECIMAL:
        if (!isms__parse_decimal(&decimal, text, length))
            return refuse(problem, ISMS_ERROR_VALUE,
                          "\"%.*s\" is no decimal number: write it like 12.50",
                          SHOWN(text, length));
        out->number = isms__pack_decimal(decimal);
        return true;
    case ISMS_INTEGER:
        return read_integer(field, text, length, &out->number, problem);
    case ISMS_FLAG:
        return read_flag(text, length, &out->number, problem);
    default:
        out->symbol = read_reference(model, text, length, problem);
        return out->symbol != NULL;
    }
}

/* ---- writing ---- */

void isms__value_write(const struct isms_field *field, const union slot *slot, char out[512])
{
    size_t length = 0;
    out[0] = '\0';
    switch (field->kind) {
    case ISMS_CHOICE:
        for (unsigned i = 0; i < field->choices->count; i++) {
            bool chosen =
                field->flags & MANY ? (slot->number >> i & 1) != 0 : slot->number == (int64_t)i + 1;
            if (chosen)
                length += (size_t)snprintf(out + length, 512 - length, "%s%s", length ? " " : "",
                                           field->choices->values[i].token);
        }
        break;
    case ISMS_DATE:
        isms_date_format(out, isms__unpack_date(slot->number));
        break;
    case ISMS_DURATION:
        isms_duration_format(out, isms__unpack_duration(slot->number));
        break;
    case ISMS_INTEGER:
        snprintf(out, 512, "%lld", (long long)slot->number);
        break;
    case ISMS_DECIMAL:
        isms_decimal_format(out, isms__unpack_decimal(slot->number));
        break;
    default:
        snprintf(out, 512, "%s", slot->number ? "true" : "false");
        break;
    }
}
