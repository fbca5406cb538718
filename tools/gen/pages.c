/* gen-pages: writes the pages of docs/reference, through the public API alone.
 *
 *   gen-pages SOURCE FOLDER    writes docs/reference/... below FOLDER, with the documents of
 *                              SOURCE/tests/rules
 *
 * What it writes is committed; `make check` writes it anew and compares. */
#include "tools/gen/pages.h"

#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"
#include "tools/gen/markdown.h"
#include "tools/gen/output.h"

/* ---- types ---- */

static void write_kind(FILE *out, const isms_field *field)
{
    static const char *const names[] = {"",        "text",    "choice", "date", "duration",
                                        "integer", "decimal", "flag",   "",     ""};
    isms_kind kind = isms_field_kind(field);
    int64_t low, high;
    if (kind == ISMS_CHOICE) {
        const isms_choices *list = isms_field_choices(field);
        fprintf(out, "%s [%s](#choices-%s)", isms_field_is_many(field) ? "set of" : "one of",
                isms_choices_name(list), isms_choices_name(list));
    } else if (kind == ISMS_REFERENCE || kind == ISMS_PART) {
        const char *lead = kind == ISMS_PART ? "part " : "to ";
        fprintf(out, "%s", lead);
        if (isms_field_target_count(field) == 0)
            fprintf(out, "anything");
        for (size_t i = 0; i < isms_field_target_count(field); i++)
            fprintf(out, "%s[%s](#%s)", i ? ", " : "",
                    isms_type_name(isms_field_target_at(field, i)),
                    isms_type_name(isms_field_target_at(field, i)));
    } else {
        fprintf(out, "%s", names[kind]);
        isms_field_range(field, &low, &high);
        if (kind == ISMS_INTEGER && high != INT64_MAX)
            fprintf(out, " %lld to %lld", (long long)low, (long long)high);
    }
    if (isms_field_is_many(field) && kind != ISMS_CHOICE)
        fprintf(out, ", any number");
}

static void write_fields_from(FILE *out, const isms_type *type, size_t from, size_t until)
{
    fprintf(out,
            "\n\n| No. | Field | In XML | Holds | Meaning | Source |\n|---|---|---|---|---|---|\n");
    for (size_t i = from; i < until; i++) {
        const isms_field *field = isms_type_field_at(type, i);
        bool element = isms_field_is_element(field);
        fprintf(out, "| %u | %s%s | `%s%s%s` | ", isms_field_number(field), isms_field_name(field),
                isms_field_is_required(field) ? " (required)" : "", element ? "<" : "",
                element ? isms_field_item_name(field) : isms_field_name(field),
                element ? ">" : "=");
        write_kind(out, field);
        fprintf(out, " | ");
        put_text(out, isms_field_doc(field));
        fprintf(out, " | ");
        put_source(out, isms_field_source(field), "statements.md");
        fprintf(out, " |\n");
    }
}

static void write_reference_type(FILE *out, const isms_type *type)
{
    fprintf(out, "\n<a id=\"%s\"></a>\n\n### %s\n\n", isms_type_name(type), isms_type_name(type));
    put_text(out, isms_type_doc(type));
    if (!isms_type_is_part(type))
        fprintf(out, " Written as `<%s>`.", isms_type_xml(type));
    if (*isms_type_source(type)) {
        fprintf(out, " Source: ");
        put_source(out, isms_type_source(type), "statements.md");
        fprintf(out, ".");
    }
    write_fields_from(out, type, isms_type_is_part(type) ? 0 : COMMON, isms_type_field_count(type));
}

static void write_contents(FILE *out)
{
    for (int part = 0; part < 2; part++) {
        const char *before = part ? "\n\nParts: " : "Top-level types: ";
        for (size_t i = 0; i < isms_type_count(); i++) {
            const isms_type *type = isms_type_at(i);
            if (isms_type_is_part(type) != (part == 1))
                continue;
            fprintf(out, "%s[%s](#%s)", before, isms_type_name(type), isms_type_name(type));
            before = " · ";
        }
    }
    fprintf(out, "\n\n");
}

static void write_types_page(void)
{
    FILE *out = open_output("docs/reference/types.md");
    fprintf(out,
            "# Reference of types\n" GENERATED "\n"
            "What a model is made of, with the fields of each type as they stand in XML and in "
            "C. Source: the statement or clause that asks for it.\n\n");
    write_contents(out);
    fprintf(out, "## Fields that all top-level types have");
    write_fields_from(out, isms_type_at(0), 0, COMMON);
    fprintf(out, "\n## Top-level types\n");
    for (int part = 0; part < 2; part++) {
        if (part)
            fprintf(out, "\n## Parts\n\nParts live inside other objects and have no id.\n");
        for (size_t i = 0; i < isms_type_count(); i++)
            if (isms_type_is_part(isms_type_at(i)) == (part == 1))
                write_reference_type(out, isms_type_at(i));
    }
    fprintf(out, "\n## Choices\n");
    for (size_t i = 0; i < isms_choices_list_count(); i++) {
        const isms_choices *list = isms_choices_list_at(i);
        fprintf(out,
                "\n<a id=\"choices-%s\"></a>\n\n### %s\n\n%s\n\n| Token | Meaning |\n|---|---|\n",
                isms_choices_name(list), isms_choices_name(list), isms_choices_doc(list));
        for (unsigned v = 1; v <= isms_choices_count(list); v++)
            fprintf(out, "| `%s` | %s%s%s |\n", isms_choices_token(list, v),
                    isms_choices_value_name(list, v) == isms_choices_token(list, v)
                        ? ""
                        : isms_choices_value_name(list, v),
                    isms_choices_value_name(list, v) == isms_choices_token(list, v) ? "" : ": ",
                    isms_choices_value_doc(list, v));
    }
    close_output(out);
}

/* ---- statements ---- */

enum { PLACES_ROOM = 4000 };

/* Where a statement has its place, for each kind of place. */
struct places {
    char fields[PLACES_ROOM], rules[PLACES_ROOM], content[PLACES_ROOM];
};

/* Whether the list, whose items are separated by ", ", has the item. */
static bool has_place(const char *list, const char *place)
{
    size_t length = strlen(place);
    for (const char *p = list; (p = strstr(p, place)) != NULL; p++)
        if ((p == list || p[-1] == ' ') && (p[length] == ',' || p[length] == '\0'))
            return true;
    return false;
}

static void add_place(char list[PLACES_ROOM], const char *format, const char *a, const char *b)
{
    char place[512];
    snprintf(place, sizeof place, format, a, b);
    size_t length = strlen(list);
    if (has_place(list, place))
        return;
    if (length + strlen(place) + 3 > PLACES_ROOM) {
        give_up(place, "too many places for a statement");
    }
    snprintf(list + length, PLACES_ROOM - length, "%s%s", length ? ", " : "", place);
}

typedef char *list_of(struct places *places);
static char *fields_of(struct places *places)
{
    return places->fields;
}
static char *rules_of(struct places *places)
{
    return places->rules;
}
static char *content_of(struct places *places)
{
    return places->content;
}

static void add_source(struct places *all, list_of *list, const char *source, const char *format,
                       const char *a, const char *b)
{
    unsigned first, last;
    while (source && isms__next_statement(&source, &first, &last))
        for (unsigned n = first; n <= last; n++)
            add_place(list(&all[n]), format, a, b);
}

static void add_types(struct places *all)
{
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        const char *name = isms_type_name(type);
        add_source(all, fields_of, isms_type_source(type), "[%s](types.md#%s)", name, name);
        for (size_t i = 0; i < isms_type_field_count(type); i++) {
            const isms_field *field = isms_type_field_at(type, i);
            add_source(all, fields_of, isms_field_source(field), "%s.%s", name,
                       isms_field_name(field));
        }
    }
}

static void add_content(struct places *all)
{
    isms_model *model = NULL;
    isms_error error = {0};
    bool good = isms_model_new(&model, NULL, &error) == ISMS_OK;
    for (size_t i = 0; good && i < isms_content_count(); i++)
        if (!isms_content_is_template(i))
            good = isms_model_use(model, isms_content_name(i), &error) == ISMS_OK;
    if (!good)
        give_up("content", error.message);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        const isms_field *source = isms_type_field_find(type, "source");
        for (size_t i = 0; source && i < isms_model_count(model, type); i++) {
            const isms_object *object = isms_model_at(model, type, i);
            add_source(all, content_of, isms_get_text(object, isms_field_number(source)), "`%s`%s",
                       isms_object_id(object), "");
        }
    }
    isms_model_unref(model);
}

static void write_statements_page(void)
{
    static struct places all[STATEMENTS + 1];
    FILE *out = open_output("docs/reference/statements.md");
    add_types(all);
    for (size_t i = 0; i < isms_rule_count(); i++)
        add_source(all, rules_of, isms_rule_source(isms_rule_at(i)), "[%s](rules/%s.md)",
                   isms_rule_id(isms_rule_at(i)), isms_rule_id(isms_rule_at(i)));
    add_content(all);
    fprintf(out,
            "# Where each statement has its place\n" GENERATED "\n"
            "libisms grew out of two articles on roles and "
            "responsibilities in an information security management system. Their statements are "
            "numbered S1 to S93; this page tells which types and fields hold what a statement "
            "speaks of, which rules look after it, and what is shipped for it.\n\n"
            "| Statement | Types and fields | Rules | Shipped |\n|---|---|---|---|\n");
    for (unsigned n = 1; n <= STATEMENTS; n++)
        fprintf(out, "| <a id=\"S%u\"></a>S%u | %s | %s | %s |\n", n, n, all[n].fields,
                all[n].rules, all[n].content);
    close_output(out);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: gen-pages SOURCE FOLDER\n");
        return 2;
    }
    output_root = argv[2];
    write_types_page();
    write_statements_page();
    write_reports_page();
    write_rule_pages(argv[1]);
    return 0;
}
