/* The rows of which the meta-model is made; types/ holds one file of them per type. */
#ifndef MODEL_META_H
#define MODEL_META_H

#include "base/base.h"
#include "isms/type.h"

/* Bits of isms_field.flags. */
enum {
    MANY = 1,        /* any number of items */
    REQUIRED = 2,    /* an object without it is incomplete */
    ELEMENT = 4,     /* a text that is written as an element: prose */
    HIERARCHY = 8,   /* leads upwards, never in a circle */
    IDENTIFIER = 16, /* obeys the grammar of ids: the id field itself */
    KEY = 32         /* of a part: tells it apart from the others that the object has */
};

struct isms_choice {
    const char *token; /* as in XML */
    const char *doc;
    const char *name; /* a word where the token is a letter, else NULL */
};

struct isms_choices {
    const char *name, *doc;
    const struct isms_choice *values;
    uint8_t count;
};

struct isms_field {
    uint8_t number; /* never changes, never returns */
    uint8_t kind;
    uint8_t flags;
    uint8_t begins;   /* of the last day of something: the number of its first; 0 for none */
    const char *name; /* with hyphens; the attribute in XML */
    const char *item; /* one of many, the element in XML; NULL where that is the name */
    const char *doc, *source;
    const struct isms_choices *choices;
    const struct isms_type *const *targets; /* NULL-terminated; &any for every top-level type */
    int64_t low, high;                      /* integers: range, 0 and 0 for any */
    int64_t fallback;                       /* what holds where nothing is written */
};

struct isms_type {
    uint8_t number; /* index into isms__types; never changes, never returns */
    bool part;
    const char *name, *plural;
    const char *xml; /* element of a top-level type; NULL where that is the name */
    const char *doc, *source;
    const struct isms_field *fields; /* own ones; the common ones come before them */
    uint8_t field_count;
};

enum {
    TYPE_LIMIT = 80,  /* numbers are below this */
    FIELD_LIMIT = 64, /* fields of a type, common ones included */
    COMMON_COUNT = 5, /* id, name, description, uuid, links */
    ATTRIBUTE_TEXT_LIMIT = 1 << 20,
    ELEMENT_TEXT_LIMIT = 4 << 20,
    ID_LIMIT = 255
};

/* Common fields of all top-level types, by position and number. */
enum { FIELD_ID = 1, FIELD_NAME, FIELD_DESCRIPTION, FIELD_UUID, FIELD_LINKS };

extern const struct isms_type *const isms__types[TYPE_LIMIT];
extern const struct isms_field isms__common_fields[COMMON_COUNT];
/* The list of targets that stands for "any top-level type". */
extern const struct isms_type *const isms__any[];

static inline size_t type_common(const struct isms_type *type)
{
    return type->part ? 0 : COMMON_COUNT;
}

/* The article before its name. */
static inline const char *type_a(const struct isms_type *type)
{
    return strchr("aeio", type->name[0]) ? "an" : "a";
}

static inline const char *type_xml(const struct isms_type *type)
{
    return type->xml ? type->xml : type->name;
}

static inline const char *field_item(const struct isms_field *field)
{
    return field->item ? field->item : field->name;
}

/* Whether it stands as an element in XML. */
static inline bool field_is_element(const struct isms_field *field)
{
    return (field->flags & ELEMENT) || field->kind == ISMS_PART;
}

static inline size_t type_field_total(const struct isms_type *type)
{
    return type_common(type) + type->field_count;
}

static inline const struct isms_field *type_field_at(const struct isms_type *type, size_t index)
{
    size_t common = type_common(type);
    return index < common ? &isms__common_fields[index] : &type->fields[index - common];
}

/* Position of the field with that number, looked for; FIELD_LIMIT where there is none. */
size_t isms__field_search(const struct isms_type *type, unsigned number);
/* The same: numbers mostly follow positions, so the first guess nearly always hits. */
static inline size_t isms__field_index(const struct isms_type *type, unsigned number)
{
    size_t guess = number <= COMMON_COUNT ? number - 1u : number - 10u + type_common(type);
    if (guess < type_field_total(type) && type_field_at(type, guess)->number == number)
        return guess;
    return isms__field_search(type, number);
}

/* Whether a reference field may lead to objects of that type. */
static inline bool isms__field_accepts(const struct isms_field *field, const struct isms_type *type)
{
    if (field->targets == isms__any)
        return !type->part;
    const struct isms_type *const *target = field->targets;
    while (*target && *target != type)
        target++;
    return *target != NULL;
}

const struct isms_type *isms__part_type(const struct isms_field *field);
/* The value of a token, 0 where there is none. */
unsigned isms__choice_value(const struct isms_choices *choices, const char *token, size_t length);
/* Ids: letters and digits of any script, as in the names of XML, without the characters that hide
 * or turn text; between them also the punctuation of ISMS__ID_INNER, but not at the start. */
#define ISMS__ID_INNER ".-:/@+()"
extern const uint32_t isms__id_ranges[][2];
extern const size_t isms__id_range_count;
bool isms__id_valid(const char *text, size_t length);
/* How an id looks: letters of other scripts that are drawn as those of ASCII become these. Whether
 * it has any. */
bool isms__id_drawn(char out[ID_LIMIT + 1], const char *id);

#endif
