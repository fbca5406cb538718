/* gen-model: writes what follows from the tables of types alone, so that a new row can be used by
 * all of the library at once. It is linked with these tables, and with nothing that needs what it
 * writes.
 *
 *   gen-model FOLDER    writes include/isms/types/..., include/isms/types.h and
 *                       lib/format/isms-1.xsd below FOLDER
 *
 * What it writes is committed; `make check` writes it anew and compares. */
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "isms/model.h"
#include "isms/read.h"
#include "isms/type.h"
#include "isms/write.h"
#include "tools/gen/output.h"

/* The classes of the Python package; see python.c. */
void write_python(void);

/* Names with underscores for C, in small or capital letters; a few buffers in turn. */
static const char *identifier(const char *name, int capital)
{
    static char buffers[8][128];
    static int next;
    char *out = buffers[next++ % 8];
    size_t i = 0;
    for (; name[i] && i < sizeof buffers[0] - 1; i++)
        out[i] = name[i] == '-' ? '_' : (char)(capital ? toupper((unsigned char)name[i]) : name[i]);
    out[i] = '\0';
    return out;
}

#define SMALL(name) identifier(name, 0)
#define CAPITAL(name) identifier(name, 1)

static void doc_comment(FILE *out, const char *indent, const char *doc, const char *source)
{
    fprintf(out, "%s/** %s", indent, doc);
    if (source && *source)
        fprintf(out, " (%s)", source);
    fprintf(out, " */\n");
}

static const isms_type *single_target(const isms_field *field)
{
    return isms_field_target_count(field) == 1 ? isms_field_target_at(field, 0) : NULL;
}

/* ---- handles and choices ---- */

static void begin_header(FILE *out, const char *guard, const char *brief)
{
    fprintf(out,
            "/**\n * @file\n * @brief %s\n *\n * Written by tools/gen from the meta-model; do not "
            "edit.\n */\n",
            brief);
    fprintf(out, "#ifndef ISMS_TYPES_%s_H\n#define ISMS_TYPES_%s_H\n/* clang-format off */\n\n",
            guard, guard);
}

static void write_basics(void)
{
    FILE *out = open_output("include/isms/types/basics.h");
    begin_header(out, "BASICS", "Handles of all types, their numbers, and all choices.");
    fprintf(out, "#include \"isms/model.h\"\n\nISMS_BEGIN_DECLS\n\n");
    fprintf(out, "/** Bit of a choice in a set of choices. */\n"
                 "#define ISMS_BIT(choice) ((uint32_t)1 << ((choice) - 1))\n\n");
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        doc_comment(out, "", isms_type_doc(type), isms_type_source(type));
        fprintf(out, "typedef struct isms_%s isms_%s;\n", SMALL(isms_type_name(type)),
                SMALL(isms_type_name(type)));
    }
    fprintf(out,
            "\n/** Numbers of types, which never change. */\ntypedef enum isms_type_numbers {\n");
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        fprintf(out, "    ISMS_TYPE_%s = %u%s /**< %s */\n", CAPITAL(isms_type_name(type)),
                isms_type_number(type), i + 1 < isms_type_count() ? "," : "", isms_type_doc(type));
    }
    fprintf(out, "} isms_type_numbers;\n");
    for (size_t i = 0; i < isms_choices_list_count(); i++) {
        const isms_choices *list = isms_choices_list_at(i);
        fprintf(out, "\n");
        doc_comment(out, "", isms_choices_doc(list), NULL);
        fprintf(out, "enum isms_%s {\n", SMALL(isms_choices_name(list)));
        for (unsigned v = 1; v <= isms_choices_count(list); v++)
            fprintf(out, "    ISMS_%s_%s = %u%s /**< %s */\n", CAPITAL(isms_choices_name(list)),
                    CAPITAL(isms_choices_value_name(list, v)), v,
                    v < isms_choices_count(list) ? "," : "", isms_choices_value_doc(list, v));
        fprintf(out, "};\n");
    }
    fprintf(out, "\nISMS_END_DECLS\n#endif\n");
    close_output(out);
}

/* ---- typed functions ---- */

/* All that the lines of one accessor need. */
struct accessor {
    FILE *out;
    const char *type;   /* "person" */
    const char *self;   /* parameter name */
    const char *field;  /* "unit" */
    const char *item;   /* "occupancy" */
    const char *number; /* "ISMS_PERSON_UNIT" */
    const isms_field *meta;
};

/* What a getter calls, what it returns, what a setter takes. */
struct shape {
    const char *get, *set;
    const char *result;    /* C type that the getter returns */
    const char *parameter; /* C type that the setter takes */
};

static struct shape shape_of(const isms_field *field)
{
    static char name[160];
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        return (struct shape){"text", "text", "const char *", "const char *"};
    case ISMS_CHOICE:
        if (isms_field_is_many(field))
            return (struct shape){"choices", "choices", "uint32_t ", "uint32_t "};
        snprintf(name, sizeof name, "enum isms_%s ",
                 SMALL(isms_choices_name(isms_field_choices(field))));
        return (struct shape){"choice", "choice", name, name};
    case ISMS_DATE:
        return (struct shape){"date", "date", "isms_date ", "isms_date "};
    case ISMS_DURATION:
        return (struct shape){"duration", "duration", "isms_duration ", "isms_duration "};
    case ISMS_INTEGER:
        return (struct shape){"integer", "integer", "int64_t ", "int64_t "};
    case ISMS_DECIMAL:
        return (struct shape){"decimal", "decimal", "isms_decimal ", "isms_decimal "};
    case ISMS_FLAG:
        return (struct shape){"flag", "flag", "bool ", "bool "};
    default:
        break;
    }
    const isms_type *target = single_target(field);
    snprintf(name, sizeof name, "isms_%s *", target ? SMALL(isms_type_name(target)) : "object");
    return (struct shape){"reference", "reference", name, name};
}

static void write_single(const struct accessor *a)
{
    struct shape shape = shape_of(a->meta);
    bool cast = isms_field_kind(a->meta) == ISMS_REFERENCE ||
                (isms_field_kind(a->meta) == ISMS_CHOICE && !isms_field_is_many(a->meta));
    doc_comment(a->out, "", isms_field_doc(a->meta), isms_field_source(a->meta));
    fprintf(a->out, "static inline %sisms_%s_%s(const isms_%s *%s)\n{\n", shape.result, a->type,
            a->field, a->type, a->self);
    fprintf(a->out, "    return ");
    if (cast)
        fprintf(a->out, "(%s)", shape.result);
    fprintf(a->out, "isms_get_%s((const isms_object *)%s, %s);\n}\n", shape.get, a->self,
            a->number);
    bool reference = isms_field_kind(a->meta) == ISMS_REFERENCE;
    fprintf(a->out, "/** Sets %s; see isms_set_%s(). */\n", isms_field_name(a->meta), shape.set);
    fprintf(a->out,
            "static inline isms_status isms_%s_set_%s(isms_%s *%s, %s%s%s, isms_error *error)\n{\n",
            a->type, a->field, a->type, a->self, reference ? "const " : "", shape.parameter,
            "value");
    fprintf(a->out, "    return isms_set_%s((isms_object *)%s, %s, %svalue, error);\n}\n",
            shape.set, a->self, a->number,
            reference ? "(const isms_object *)"
            : cast    ? "(unsigned)"
                      : "");
    if (isms_field_kind(a->meta) == ISMS_CHOICE || isms_field_kind(a->meta) == ISMS_TEXT)
        return;
    fprintf(a->out, "/** Whether there is any %s. */\n", isms_field_name(a->meta));
    fprintf(a->out, "static inline bool isms_%s_has_%s(const isms_%s *%s)\n{\n", a->type, a->field,
            a->type, a->self);
    fprintf(a->out, "    return isms_has((const isms_object *)%s, %s);\n}\n", a->self, a->number);
}

static void write_items(const struct accessor *a)
{
    const isms_type *target = single_target(a->meta);
    const char *handle = target ? SMALL(isms_type_name(target)) : "object";
    const char *kind = isms_field_kind(a->meta) == ISMS_TEXT   ? "text"
                       : isms_field_kind(a->meta) == ISMS_PART ? "part"
                                                               : "reference";
    bool text = isms_field_kind(a->meta) == ISMS_TEXT, part = isms_field_kind(a->meta) == ISMS_PART;
    doc_comment(a->out, "", isms_field_doc(a->meta), isms_field_source(a->meta));
    fprintf(a->out, "static inline size_t isms_%s_%s_count(const isms_%s *%s)\n{\n", a->type,
            a->item, a->type, a->self);
    fprintf(a->out, "    return isms_item_count((const isms_object *)%s, %s);\n}\n", a->self,
            a->number);
    fprintf(a->out, "/** The one at @p index, or NULL. */\n");
    fprintf(a->out, "static inline ");
    if (text)
        fprintf(a->out, "const char *");
    else
        fprintf(a->out, "isms_%s *", handle);
    fprintf(a->out, "isms_%s_%s_at(const isms_%s *%s, size_t index)\n{\n", a->type, a->item,
            a->type, a->self);
    fprintf(a->out, "    return ");
    if (!text)
        fprintf(a->out, "(isms_%s *)", handle);
    fprintf(a->out, "isms_item_%s((const isms_object *)%s, %s, index);\n}\n", kind, a->self,
            a->number);
    fprintf(a->out, "/** Puts one at @p index, at the end where that is SIZE_MAX. */\n");
    fprintf(a->out, "static inline isms_status isms_%s_insert_%s(", a->type, a->item);
    if (part)
        fprintf(a->out, "isms_%s **out, ", handle);
    fprintf(a->out, "isms_%s *%s, size_t index, ", a->type, a->self);
    if (text)
        fprintf(a->out, "const char *value, ");
    else if (!part)
        fprintf(a->out, "const isms_%s *value, ", handle);
    fprintf(a->out, "isms_error *error)\n{\n");
    if (part)
        fprintf(a->out,
                "    isms_object *made = NULL;\n"
                "    isms_status status = isms_insert_part(&made, (isms_object *)%s, %s, index, "
                "error);\n"
                "    if (status == ISMS_OK)\n        *out = (isms_%s *)made;\n    return "
                "status;\n}\n",
                a->self, a->number, handle);
    else
        fprintf(a->out,
                "    return isms_insert_%s((isms_object *)%s, %s, index, %svalue, error);\n}\n",
                kind, a->self, a->number, text ? "" : "(const isms_object *)");
    fprintf(a->out, "/** Takes the one at @p index away. */\n");
    fprintf(a->out,
            "static inline isms_status isms_%s_remove_%s(isms_%s *%s, size_t index, isms_error "
            "*error)\n{\n",
            a->type, a->item, a->type, a->self);
    fprintf(a->out, "    return isms_item_remove((isms_object *)%s, %s, index, error);\n}\n",
            a->self, a->number);
}

/* What concerns the object as a whole: conversion, and for top-level types finding and adding. */
static void write_handle(FILE *out, const isms_type *type, const char *name)
{
    const char *constant = CAPITAL(isms_type_name(type));
    fprintf(out, "/** The same as an object of any type. */\n");
    fprintf(out, "static inline isms_object *isms_%s_object(isms_%s *self)\n{\n", name, name);
    fprintf(out, "    return (isms_object *)self;\n}\n");
    fprintf(out, "/** The object where it is of this type, else NULL. */\n");
    fprintf(out, "static inline isms_%s *isms_%s_cast(isms_object *object)\n{\n", name, name);
    fprintf(out,
            "    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_%s\n"
            "               ? (isms_%s *)object\n               : NULL;\n}\n",
            constant, name);
    if (isms_type_is_part(type))
        return;
    fprintf(out, "/** The one with that id, or NULL. */\n");
    fprintf(out,
            "static inline isms_%s *isms_%s_find(const isms_model *model, const char *id)\n{\n",
            name, name);
    fprintf(out,
            "    return (isms_%s *)isms_model_find_type(model, "
            "isms_type_by_number(ISMS_TYPE_%s), id);\n}\n",
            name, constant);
    fprintf(out, "/** How many there are in the model. */\n");
    fprintf(out, "static inline size_t isms_%s_count(const isms_model *model)\n{\n", name);
    fprintf(out, "    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_%s));\n}\n",
            constant);
    fprintf(out, "/** The one at @p index, or NULL. */\n");
    fprintf(out, "static inline isms_%s *isms_%s_at(const isms_model *model, size_t index)\n{\n",
            name, name);
    fprintf(out,
            "    return (isms_%s *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_%s), "
            "index);\n}\n",
            name, constant);
    fprintf(out, "/** Adds one; see isms_model_add(). */\n");
    fprintf(out,
            "static inline isms_status isms_%s_add(isms_%s **out, isms_model *model, const char "
            "*id,\n                                         isms_error *error)\n{\n",
            name, name);
    fprintf(out,
            "    isms_object *made = NULL;\n"
            "    isms_status status =\n        isms_model_add(&made, model, "
            "isms_type_by_number(ISMS_TYPE_%s), id, error);\n"
            "    if (status == ISMS_OK)\n        *out = (isms_%s *)made;\n    return status;\n}\n",
            constant, name);
}

static void write_type(const isms_type *type)
{
    char path[256], name[128], constant[128];
    snprintf(name, sizeof name, "%s", SMALL(isms_type_name(type)));
    snprintf(constant, sizeof constant, "%s", CAPITAL(isms_type_name(type)));
    snprintf(path, sizeof path, "include/isms/types/%s.h", name);
    FILE *out = open_output(path);
    begin_header(out, constant, isms_type_doc(type));
    fprintf(out, "#include \"isms/types/basics.h\"\n\nISMS_BEGIN_DECLS\n\n");
    fprintf(out, "/** Fields of isms_%s. */\nenum {\n", name);
    size_t count = isms_type_field_count(type);
    for (size_t i = 0; i < count; i++) {
        const isms_field *field = isms_type_field_at(type, i);
        fprintf(out, "    ISMS_%s_%s = %u%s /**< %s */\n", constant,
                CAPITAL(isms_field_name(field)), isms_field_number(field), i + 1 < count ? "," : "",
                isms_field_doc(field));
    }
    fprintf(out, "};\n\n");
    write_handle(out, type, name);
    for (size_t i = 0; i < count; i++) {
        const isms_field *field = isms_type_field_at(type, i);
        char number[256];
        snprintf(number, sizeof number, "ISMS_%s_%s", constant, CAPITAL(isms_field_name(field)));
        struct accessor accessor = {.out = out,
                                    .type = name,
                                    .self = "self",
                                    .field = SMALL(isms_field_name(field)),
                                    .item = SMALL(isms_field_item_name(field)),
                                    .number = number,
                                    .meta = field};
        if (isms_field_is_many(field) && isms_field_kind(field) != ISMS_CHOICE)
            write_items(&accessor);
        else
            write_single(&accessor);
    }
    fprintf(out, "\nISMS_END_DECLS\n#endif\n");
    close_output(out);
}

static void write_umbrella(void)
{
    FILE *out = open_output("include/isms/types.h");
    begin_header(out, "ALL", "Typed functions for all types.");
    for (size_t i = 0; i < isms_type_count(); i++)
        fprintf(out, "#include \"isms/types/%s.h\"\n", SMALL(isms_type_name(isms_type_at(i))));
    fprintf(out, "\n#endif\n");
    close_output(out);
}

/* ---- the schema ---- */

static void write_schema(void)
{
    FILE *out = open_output("lib/format/isms-1.xsd");
    isms_sink sink = output_sink(out);
    isms_error error;
    if (isms_schema_write(&sink, &error) != ISMS_OK)
        give_up("schema", error.message);
    close_output(out);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: gen-model FOLDER\n");
        return 2;
    }
    output_root = argv[1];
    write_basics();
    for (size_t i = 0; i < isms_type_count(); i++)
        write_type(isms_type_at(i));
    write_umbrella();
    write_schema();
    write_python();
    return 0;
}
