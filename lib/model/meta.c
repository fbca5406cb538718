#include "model/types/types.h"

/* ---- types ---- */

size_t isms_type_count(void)
{
    size_t count = 0;
    for (size_t i = 0; i < TYPE_LIMIT; i++)
        count += isms__types[i] != NULL;
    return count;
}

const isms_type *isms_type_at(size_t index)
{
    for (size_t i = 0; i < TYPE_LIMIT; i++)
        if (isms__types[i] && index-- == 0)
            return isms__types[i];
    return NULL;
}

/* Names are told with hyphens and may be asked for with underscores. */
static bool same_name(const char *ours, const char *asked)
{
    for (; *ours && (*ours == *asked || (*ours == '-' && *asked == '_')); ours++)
        asked++;
    return *ours == *asked;
}

const isms_type *isms_type_find(const char *name)
{
    for (size_t i = 0; name && i < TYPE_LIMIT; i++)
        if (isms__types[i] && same_name(isms__types[i]->name, name))
            return isms__types[i];
    return NULL;
}

const isms_type *isms_type_by_number(unsigned number)
{
    return number < TYPE_LIMIT ? isms__types[number] : NULL;
}

unsigned isms_type_number(const isms_type *type)
{
    return type->number;
}

const char *isms_type_name(const isms_type *type)
{
    return type->name;
}

const char *isms_type_plural(const isms_type *type)
{
    return type->plural;
}

const char *isms_type_xml(const isms_type *type)
{
    return type->part ? NULL : type_xml(type);
}

const char *isms_type_doc(const isms_type *type)
{
    return type->doc;
}

const char *isms_type_source(const isms_type *type)
{
    return type->source ? type->source : "";
}

bool isms_type_is_part(const isms_type *type)
{
    return type->part;
}

size_t isms_type_field_count(const isms_type *type)
{
    return type_field_total(type);
}

const isms_field *isms_type_field_at(const isms_type *type, size_t index)
{
    return index < type_field_total(type) ? type_field_at(type, index) : NULL;
}

size_t isms__field_search(const struct isms_type *type, unsigned number)
{
    for (size_t i = 0; i < type_field_total(type); i++)
        if (type_field_at(type, i)->number == number)
            return i;
    return FIELD_LIMIT;
}

const isms_field *isms_type_field(const isms_type *type, unsigned number)
{
    size_t index = isms__field_index(type, number);
    return index < FIELD_LIMIT ? type_field_at(type, index) : NULL;
}

const isms_field *isms_type_field_find(const isms_type *type, const char *name)
{
    for (size_t i = 0; name && i < type_field_total(type); i++)
        if (same_name(type_field_at(type, i)->name, name))
            return type_field_at(type, i);
    return NULL;
}

/* ---- fields ---- */

unsigned isms_field_number(const isms_field *field)
{
    return field->number;
}

isms_kind isms_field_kind(const isms_field *field)
{
    return (isms_kind)field->kind;
}

const char *isms_field_name(const isms_field *field)
{
    return field->name;
}

const char *isms_field_item_name(const isms_field *field)
{
    return field_item(field);
}

bool isms_field_is_element(const isms_field *field)
{
    return field_is_element(field);
}

const char *isms_field_doc(const isms_field *field)
{
    return field->doc;
}

const char *isms_field_source(const isms_field *field)
{
    return field->source ? field->source : "";
}

bool isms_field_is_many(const isms_field *field)
{
    return (field->flags & MANY) != 0;
}

bool isms_field_is_required(const isms_field *field)
{
    return (field->flags & REQUIRED) != 0;
}

bool isms_field_is_hierarchy(const isms_field *field)
{
    return (field->flags & HIERARCHY) != 0;
}

void isms_field_range(const isms_field *field, int64_t *low, int64_t *high)
{
    bool any = field->low == 0 && field->high == 0;
    *low = any ? -INT64_MAX : field->low;
    *high = any ? INT64_MAX : field->high;
}

int64_t isms_field_fallback(const isms_field *field)
{
    return field->fallback;
}

size_t isms_field_text_limit(const isms_field *field)
{
    if (field->flags & IDENTIFIER)
        return ID_LIMIT;
    return field->flags & ELEMENT ? ELEMENT_TEXT_LIMIT : ATTRIBUTE_TEXT_LIMIT;
}

size_t isms_field_target_count(const isms_field *field)
{
    size_t count = 0;
    while (field->targets && field->targets[count])
        count++;
    return count;
}

const isms_type *isms_field_target_at(const isms_field *field, size_t index)
{
    return index < isms_field_target_count(field) ? field->targets[index] : NULL;
}

const isms_choices *isms_field_choices(const isms_field *field)
{
    return field->choices;
}

const struct isms_type *isms__part_type(const struct isms_field *field)
{
    return field->targets[0];
}

/* ---- choices ---- */

const char *isms_choices_name(const isms_choices *choices)
{
    return choices ? choices->name : NULL;
}

const char *isms_choices_doc(const isms_choices *choices)
{
    return choices ? choices->doc : NULL;
}

size_t isms_choices_count(const isms_choices *choices)
{
    return choices ? choices->count : 0;
}

static const struct isms_choice *choice_at(const isms_choices *choices, unsigned value)
{
    return choices && value >= 1 && value <= choices->count ? &choices->values[value - 1] : NULL;
}

const char *isms_choices_token(const isms_choices *choices, unsigned value)
{
    const struct isms_choice *choice = choice_at(choices, value);
    return choice ? choice->token : NULL;
}

const char *isms_choices_value_name(const isms_choices *choices, unsigned value)
{
    const struct isms_choice *choice = choice_at(choices, value);
    return !choice ? NULL : choice->name ? choice->name : choice->token;
}

const char *isms_choices_value_doc(const isms_choices *choices, unsigned value)
{
    const struct isms_choice *choice = choice_at(choices, value);
    return choice ? choice->doc : NULL;
}

unsigned isms__choice_value(const struct isms_choices *choices, const char *token, size_t length)
{
    for (unsigned i = 0; length && i < choices->count; i++) {
        const char *ours = choices->values[i].token;
        if (*ours == *token && strncmp(ours, token, length) == 0 && ours[length] == '\0')
            return i + 1;
    }
    return 0;
}

unsigned isms_choices_value(const isms_choices *choices, const char *token)
{
    return choices && token ? isms__choice_value(choices, token, strlen(token)) : 0;
}

/* Calls for each list of choices that no earlier field uses; the one at `index`, or NULL. */
static const isms_choices *choices_list(size_t index, size_t *count)
{
    const isms_choices *seen[TYPE_LIMIT * 2];
    size_t found = 0;
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        for (size_t f = 0; isms__types[t] && f < type_field_total(isms__types[t]); f++) {
            const isms_choices *list = type_field_at(isms__types[t], f)->choices;
            size_t i = 0;
            while (i < found && seen[i] != list)
                i++;
            if (!list || i < found || found == COUNT_OF(seen))
                continue;
            if (found == index)
                return list;
            seen[found++] = list;
        }
    }
    *count = found;
    return NULL;
}

size_t isms_choices_list_count(void)
{
    size_t count = 0;
    choices_list(SIZE_MAX, &count);
    return count;
}

const isms_choices *isms_choices_list_at(size_t index)
{
    size_t count;
    return choices_list(index, &count);
}

/* ---- ids ---- */

const uint32_t isms__id_ranges[][2] = {
    {'0', '9'},       {'A', 'Z'},       {'_', '_'},         {'a', 'z'},       {0xC0, 0xD6},
    {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},     {0x37F, 0x61B},   {0x61D, 0x115E},
    {0x1161, 0x17B3}, {0x17B6, 0x180A}, {0x1810, 0x1FFF},   {0x2070, 0x218F}, {0x2C00, 0x2FEF},
    {0x3005, 0x3163}, {0x3165, 0xD7FF}, {0xF900, 0xFDCF},   {0xFDF0, 0xFDFF}, {0xFE70, 0xFEFE},
    {0xFF10, 0xFF9F}, {0xFFA1, 0xFFDC}, {0x10000, 0xDFFFF},
};
const size_t isms__id_range_count = COUNT_OF(isms__id_ranges);

static bool id_letter(uint32_t c)
{
    for (size_t i = 0; i < COUNT_OF(isms__id_ranges); i++)
        if (c >= isms__id_ranges[i][0] && c <= isms__id_ranges[i][1])
            return true;
    return false;
}

static bool is_inner(unsigned char c)
{
    return c == '-' || (c && strchr(ISMS__ID_INNER, c));
}

bool isms__id_valid(const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + length;
    if (length == 0 || length > ID_LIMIT)
        return false;
    for (; p < end && *p < 0x80; p++) {
        unsigned char c = *p;
        if (!isms__is_alphanumeric(c) && c != '_' &&
            (p == (const unsigned char *)text || !is_inner(c)))
            return false;
    }
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        bool inner = n == 1 && is_inner(*p);
        if (n == 0 || (!inner && !id_letter(isms__utf8_decode(p, n))))
            return false;
        p += n;
    }
    return true;
}
