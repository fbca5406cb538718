/* The classes of the Python package. */
#include <ctype.h>
#include <string.h>

#include "isms/isms.h"
#include "tools/gen.h"

enum { NAME_ROOM = 160, LINE_WIDTH = 99 };

/* ---- names ---- */

/* "audit-finding" as AuditFinding. */
static const char *class_name(char out[NAME_ROOM], const char *name)
{
    size_t length = 0;
    bool upper = true;
    for (; *name && length < NAME_ROOM - 1; name++) {
        if (*name != '-')
            out[length++] = (char)(upper ? toupper((unsigned char)*name) : *name);
        upper = *name == '-';
    }
    out[length] = '\0';
    return out;
}

/* "reports-to" as reports_to, in capitals for constants. What Python needs itself gets an
 * underscore: from_, property_. */
static const char *python_name(char out[NAME_ROOM], const char *name, bool capital)
{
    size_t length = 0;
    const char *from = name;
    for (; *from && length < NAME_ROOM - 2; from++)
        out[length++] = (char)(*from == '-' ? '_'
                               : capital    ? toupper((unsigned char)*from)
                                            : *from);
    if ((strcmp(name, "from") == 0 || strcmp(name, "property") == 0) && !capital)
        out[length++] = '_';
    out[length] = '\0';
    return out;
}

#define CLASS(name) class_name((char[NAME_ROOM]){0}, name)
#define NAME(name) python_name((char[NAME_ROOM]){0}, name, false)
#define CONSTANT(name) python_name((char[NAME_ROOM]){0}, name, true)

/* ---- docstrings ---- */

/* Words of a docstring, broken into lines; `column` is where the line stands. */
static void put_words(FILE *out, const char *text, size_t indent, size_t *column)
{
    while (*text) {
        size_t length = strcspn(text, " ");
        if (*column > indent && *column + length + 1 > LINE_WIDTH - 4) {
            fprintf(out, "\n%*s", (int)indent, "");
            *column = indent;
        } else if (*column > indent && text[0] != ' ') {
            fputc(' ', out);
            ++*column;
        }
        for (size_t i = 0; i < length; i++) {
            if (text[i] == '\\' || text[i] == '"')
                fputc('\\', out);
            fputc(text[i], out);
        }
        *column += length;
        text += length + (text[length] == ' ');
    }
}

static void begin_docstring(FILE *out, size_t indent, const char *doc, const char *source)
{
    size_t column = indent;
    char cited[NAME_ROOM];
    fprintf(out, "%*s\"\"\"", (int)indent, "");
    put_words(out, doc, indent, &column);
    if (source && *source) {
        snprintf(cited, sizeof cited, "(%s)", source);
        put_words(out, cited, indent, &column);
    }
}

static void put_docstring(FILE *out, size_t indent, const char *doc, const char *source)
{
    begin_docstring(out, indent, doc, source);
    fprintf(out, "\"\"\"\n");
}

/* ---- choices ---- */

static void write_choices(FILE *out, const isms_choices *choices)
{
    fprintf(out, "\n\n@listed\nclass %s(Choice):\n", CLASS(isms_choices_name(choices)));
    put_docstring(out, 4, isms_choices_doc(choices), NULL);
    fputc('\n', out);
    for (unsigned value = 1; value <= isms_choices_count(choices); value++)
        fprintf(out, "    %s = \"%s\", \"%s\"\n", CONSTANT(isms_choices_value_name(choices, value)),
                isms_choices_token(choices, value), isms_choices_value_doc(choices, value));
    fprintf(out, "\n\n_%s: tuple[Optional[%s], ...] = (None, *%s)\n",
            CONSTANT(isms_choices_name(choices)), CLASS(isms_choices_name(choices)),
            CLASS(isms_choices_name(choices)));
}

/* ---- types of fields ---- */

static void put_targets(FILE *out, const isms_field *field, const char *between)
{
    size_t count = isms_field_target_count(field);
    if (count == 0)
        fprintf(out, "Entity");
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? between : "",
                CLASS(isms_type_name(isms_field_target_at(field, i))));
}

/* What a field takes, in a function or setter. */
static void put_taken(FILE *out, const isms_field *field)
{
    bool many = isms_field_is_many(field);
    fprintf(out, many ? "Iterable[" : "");
    switch (isms_field_kind(field)) {
    case ISMS_TEXT:
        fprintf(out, "str");
        break;
    case ISMS_CHOICE:
        fprintf(out, "%s | str", CLASS(isms_choices_name(isms_field_choices(field))));
        break;
    case ISMS_DATE:
        fprintf(out, "Day");
        break;
    case ISMS_DURATION:
        fprintf(out, "Duration | str");
        break;
    case ISMS_INTEGER:
        fprintf(out, "int");
        break;
    case ISMS_DECIMAL:
        fprintf(out, "Decimal | int | str");
        break;
    case ISMS_FLAG:
        fprintf(out, "bool");
        break;
    case ISMS_REFERENCE:
        put_targets(out, field, " | ");
        fprintf(out, " | str");
        break;
    case ISMS_PART:
        put_targets(out, field, " | ");
        fprintf(out, " | Fields");
        break;
    }
    fprintf(out, many ? "] | None" : " | None");
}

/* What a field gives. */
static void put_given(FILE *out, const isms_field *field)
{
    static const char *const names[] = {
        [ISMS_TEXT] = "str | None",          [ISMS_DATE] = "datetime.date | None",
        [ISMS_DURATION] = "Duration | None", [ISMS_INTEGER] = "int",
        [ISMS_DECIMAL] = "Decimal | None",   [ISMS_FLAG] = "bool"};
    isms_kind kind = isms_field_kind(field);
    bool many = isms_field_is_many(field);
    if (kind == ISMS_CHOICE) {
        const char *name = CLASS(isms_choices_name(isms_field_choices(field)));
        fprintf(out, many ? "frozenset[%s]" : "%s | None", name);
    } else if (kind == ISMS_PART) {
        fprintf(out, "%s", CLASS(isms_type_plural(isms_field_target_at(field, 0))));
        if (strcmp(isms_type_plural(isms_field_target_at(field, 0)),
                   isms_type_name(isms_field_target_at(field, 0))) == 0)
            fprintf(out, "List");
    } else if (kind == ISMS_REFERENCE) {
        fprintf(out, many ? "ReferenceList[" : "");
        put_targets(out, field, " | ");
        fprintf(out, many ? "]" : " | None");
    } else {
        fprintf(out, "%s", many ? "TextList" : names[kind]);
    }
}

/* ---- properties ---- */

static const char *const verbs[] = {
    [ISMS_TEXT] = "text",         [ISMS_CHOICE] = "choice",      [ISMS_DATE] = "date",
    [ISMS_DURATION] = "duration", [ISMS_INTEGER] = "integer",    [ISMS_DECIMAL] = "decimal",
    [ISMS_FLAG] = "flag",         [ISMS_REFERENCE] = "reference"};

static void put_getter_body(FILE *out, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    isms_kind kind = isms_field_kind(field);
    const char *choices = kind == ISMS_CHOICE ? isms_choices_name(isms_field_choices(field)) : "";
    if (kind == ISMS_CHOICE && isms_field_is_many(field)) {
        fprintf(out, "        return choices_of(%s, _get_choices(self, %u))\n", CLASS(choices),
                number);
    } else if (isms_field_is_many(field)) {
        fprintf(out, "        return ");
        if (kind == ISMS_REFERENCE) /* of what, Python 3.9 could not say here */
            fprintf(out, "ReferenceList");
        else
            put_given(out, field);
        fprintf(out, "(self, %u)\n", number);
    } else if (kind == ISMS_CHOICE) {
        fprintf(out, "        return _%s[_get_choice(self, %u)]\n", CONSTANT(choices), number);
    } else if (kind == ISMS_REFERENCE) {
        fprintf(out, "        target: ");
        put_given(out, field);
        fprintf(out, " = _get_reference(self, %u)\n        return target\n", number);
    } else {
        fprintf(out, "        return %sget_%s(self, %u)\n", kind == ISMS_DECIMAL ? "" : "_",
                verbs[kind], number);
    }
}

static void put_setter_body(FILE *out, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    isms_kind kind = isms_field_kind(field);
    bool many = isms_field_is_many(field);
    if (kind == ISMS_CHOICE) {
        fprintf(out, "        set_choice%s(self, %u, %s, value)\n", many ? "s" : "", number,
                CLASS(isms_choices_name(isms_field_choices(field))));
    } else if (many) {
        fprintf(out, "        self.%s._replace(value or ())\n", NAME(isms_field_name(field)));
    } else {
        fprintf(out, "        %sset_%s(self, %u, value)\n",
                kind == ISMS_TEXT || kind == ISMS_DATE ? "_" : "", verbs[kind], number);
    }
}

static void put_type(FILE *out, const isms_field *field, bool required)
{
    if (required)
        fprintf(out, "str");
    else
        put_given(out, field);
}

static void write_property(FILE *out, const isms_field *field, bool required)
{
    const char *name = NAME(isms_field_name(field));
    fprintf(out, "\n    @property\n    def %s(self) -> ", name);
    put_type(out, field, required);
    fprintf(out, ":\n");
    begin_docstring(out, 8, isms_field_doc(field), isms_field_source(field));
    fprintf(out, "\n\n        Type: ");
    put_type(out, field, required);
    fprintf(out, "\"\"\"\n");
    if (required)
        fprintf(out, "        return _object_id(self)\n");
    else
        put_getter_body(out, field);
    fprintf(out, "\n    @%s.setter\n    def %s(self, value: ", name, name);
    put_taken(out, field);
    fprintf(out, ") -> None:\n");
    put_setter_body(out, field);
}

/* ---- classes ---- */

/* Whether a responsibility can name objects of the type as its holders. */
static bool can_hold(const isms_type *type)
{
    const isms_field *holder = isms_type_field_find(isms_type_find("participation"), "holder");
    for (size_t i = 0; i < isms_field_target_count(holder); i++)
        if (isms_field_target_at(holder, i) == type)
            return true;
    return false;
}

/* Words of where objects of a type are found. */
static void put_place(FILE *out, const isms_type *type, size_t *column)
{
    const char *plural = NAME(isms_type_plural(type)), *before = "Parts of this type stand in";
    char words[NAME_ROOM];
    if (!isms_type_is_part(type)) {
        snprintf(words, sizeof words, "In a model: model.%s; model.%s.add(...) makes one.", plural,
                 plural);
        put_words(out, words, 4, column);
        return;
    }
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *owner = isms_type_at(t);
        for (size_t i = 0; i < isms_type_field_count(owner); i++) {
            const isms_field *field = isms_type_field_at(owner, i);
            bool common = !isms_type_is_part(owner) && i < COMMON;
            if ((common && t > 0) || isms_field_kind(field) != ISMS_PART ||
                isms_field_target_at(field, 0) != type)
                continue;
            snprintf(words, sizeof words, "%s %s.%s", before,
                     common ? "Entity" : CLASS(isms_type_name(owner)),
                     NAME(isms_field_name(field)));
            put_words(out, words, 4, column);
            before = "and";
        }
    }
    fputc('.', out);
}

static void put_class_docstring(FILE *out, const isms_type *type)
{
    size_t column = 4;
    begin_docstring(out, 4, isms_type_doc(type), isms_type_source(type));
    fprintf(out, "\n\n    ");
    put_place(out, type, &column);
    fprintf(out, "\"\"\"\n");
}

static void write_class(FILE *out, const isms_type *type)
{
    const char *name = isms_type_name(type);
    fprintf(out, "\n\nclass %s(%s%s%s%s):\n", CLASS(name),
            strcmp(name, "person") == 0 ? "PersonQuestions, " : "",
            strcmp(name, "responsibility") == 0 ? "ResponsibilityQuestions, " : "",
            can_hold(type) ? "HolderQuestions, " : "", isms_type_is_part(type) ? "Part" : "Entity");
    put_class_docstring(out, type);
    fprintf(out, "\n    __slots__ = ()\n    type_name = \"%s\"\n", name);
    for (size_t i = isms_type_is_part(type) ? 0 : COMMON; i < isms_type_field_count(type); i++)
        write_property(out, isms_type_field_at(type, i), false);
}

/* What all top-level types have. */
static void write_entity(FILE *out)
{
    fprintf(out, "\n\nclass Entity(BaseEntity):\n");
    put_docstring(out, 4, "An object with an id of its own, such as a person or a role.", NULL);
    fprintf(out, "\n    __slots__ = ()\n");
    for (size_t i = 0; i < COMMON; i++)
        write_property(out, isms_type_field_at(isms_type_at(0), i), i == 0);
}

static void write_add(FILE *out, const isms_type *type)
{
    bool part = isms_type_is_part(type);
    fprintf(out, "\n    def add(self%s, *", part ? "" : ", id: str | None = None");
    for (size_t i = part ? 0 : 1; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        fprintf(out, ",\n            %s: ", NAME(isms_field_name(field)));
        put_taken(out, field);
        fprintf(out, " = None");
    }
    fprintf(out, ") -> %s:\n", CLASS(isms_type_name(type)));
    put_docstring(out, 8,
                  part ? "Adds one at the end, and gives it. What is not given stays empty."
                       : "Adds one, with an id made for it where none is given. What else is not "
                         "given stays empty. Where something is refused, nothing is added.",
                  NULL);
    fprintf(out, "        return self._add(%s{", part ? "" : "id, ");
    for (size_t i = part ? 0 : 1; i < isms_type_field_count(type); i++) {
        const char *name = NAME(isms_field_name(isms_type_field_at(type, i)));
        fprintf(out, "%s\"%s\": %s", i > (part ? 0 : 1) ? ",\n            " : "\n            ",
                name, name);
    }
    fprintf(out, "})\n");
}

static void write_container(FILE *out, const isms_type *type)
{
    const char *plural = isms_type_plural(type), *name = isms_type_name(type);
    bool part = isms_type_is_part(type), same = strcmp(plural, name) == 0;
    fprintf(out, "\n\nclass %s%s(%s[%s]):\n", CLASS(plural), same ? "List" : "",
            part ? "PartList" : "Collection", CLASS(name));
    if (part)
        fprintf(out, "    \"\"\"Parts of an object, live: each a %s.\"\"\"\n\n", CLASS(name));
    else
        fprintf(out, "    \"\"\"All objects of a type in a model, live: each a %s.\"\"\"\n\n",
                CLASS(name));
    fprintf(out, "    __slots__ = ()\n");
    if (!part)
        fprintf(out, "    kind = %s\n", CLASS(name));
    write_add(out, type);
}

static void write_collections(FILE *out)
{
    fprintf(out, "\n\nclass Collections(_isms.Model):\n"
                 "    \"\"\"What a model holds, by type.\"\"\"\n\n    __slots__ = ()\n");
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        const char *plural = isms_type_plural(type);
        const char *list = strcmp(plural, isms_type_name(type)) == 0 ? "List" : "";
        if (isms_type_is_part(type))
            continue;
        fprintf(out, "\n    @property\n    def %s(self) -> %s%s:\n", NAME(plural), CLASS(plural),
                list);
        put_docstring(out, 8, isms_type_doc(type), isms_type_source(type));
        fprintf(out, "        return %s%s(self)\n", CLASS(plural), list);
    }
}

static void write_names(FILE *out)
{
    fprintf(out, "\n__all__ = [\n    \"Collections\",\n    \"Entity\",\n");
    for (size_t i = 0; i < isms_choices_list_count(); i++)
        fprintf(out, "    \"%s\",\n", CLASS(isms_choices_name(isms_choices_list_at(i))));
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        bool same = strcmp(isms_type_plural(type), isms_type_name(type)) == 0;
        fprintf(out, "    \"%s\",\n    \"%s%s\",\n", CLASS(isms_type_name(type)),
                CLASS(isms_type_plural(type)), same ? "List" : "");
    }
    fprintf(out, "]\n");
}

void write_python(void)
{
    FILE *out = open_output("bindings/python/isms/_types.py");
    fprintf(out,
            "\"\"\"Classes for all types of objects.\n\n"
            "Written by tools/gen from the meta-model; do not edit.\n\"\"\"\n\n"
            "from __future__ import annotations\n\n"
            "import datetime\n"
            "from collections.abc import Iterable\n"
            "from decimal import Decimal\n"
            "from typing import Optional\n\n"
            "from . import _isms\n"
            "from ._base import (BaseEntity, Choice, Collection, Day, Fields, Part, PartList,\n"
            "                    ReferenceList, TextList, choices_of, get_decimal, listed,\n"
            "                    set_choice, set_choices, set_decimal, set_duration, set_flag,\n"
            "                    set_integer, set_reference)\n"
            "from ._duration import Duration\n"
            "from ._questions import HolderQuestions, PersonQuestions, ResponsibilityQuestions\n");
    write_names(out);
    fprintf(out, "\n_object_id = _isms.isms_object_id\n_set_text = _isms.isms_set_text\n"
                 "_set_date = _isms.isms_set_date\n");
    for (isms_kind kind = ISMS_TEXT; kind <= ISMS_REFERENCE; kind++)
        if (kind != ISMS_DECIMAL)
            fprintf(out, "_get_%s = _isms.isms_get_%s\n", verbs[kind], verbs[kind]);
    fprintf(out, "_get_choices = _isms.isms_get_choices\n");
    for (size_t i = 0; i < isms_choices_list_count(); i++)
        write_choices(out, isms_choices_list_at(i));
    write_entity(out);
    for (size_t i = 0; i < isms_type_count(); i++)
        write_class(out, isms_type_at(i));
    for (size_t i = 0; i < isms_type_count(); i++)
        write_container(out, isms_type_at(i));
    write_collections(out);
    close_output(out);
}
