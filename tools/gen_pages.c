/* Pages of docs/reference. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"
#include "tools/gen.h"

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
        fprintf(out, " | %s | %s |\n", isms_field_doc(field), isms_field_source(field));
    }
}

static void write_reference_type(FILE *out, const isms_type *type)
{
    fprintf(out, "\n### %s {#%s}\n\n%s", isms_type_name(type), isms_type_name(type),
            isms_type_doc(type));
    if (*isms_type_source(type))
        fprintf(out, " *(%s)*", isms_type_source(type));
    if (!isms_type_is_part(type))
        fprintf(out, " Written as `<%s>`.", isms_type_xml(type));
    write_fields_from(out, type, isms_type_is_part(type) ? 0 : COMMON, isms_type_field_count(type));
}

void write_types_page(void)
{
    FILE *out = open_output("docs/reference/types.md");
    fprintf(out, "# Reference of types {#reference-types}\n\n"
                 "Written by tools/gen from the meta-model; do not edit.\n\n"
                 "## Fields that all top-level types have");
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
        fprintf(out, "\n### %s {#choices-%s}\n\n%s\n\n| Token | Meaning |\n|---|---|\n",
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

/* ---- rules ---- */

static const char *severity_name(enum isms_severity severity)
{
    const isms_field *field = isms_type_field_find(isms_type_find("separation"), "severity");
    return isms_choices_token(isms_field_choices(field), severity);
}

void write_rules_page(void)
{
    FILE *out = open_output("docs/reference/rules.md");
    fprintf(out, "# Reference of rules {#reference-rules}\n\n"
                 "Written by tools/gen from the table of rules; do not edit. `isms rules ID` shows "
                 "the same with a document that violates the rule and one that does not.\n");
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        enum isms_severity severity = isms_rule_severity(rule, false);
        enum isms_severity small = isms_rule_severity(rule, true);
        fprintf(out, "\n## %s: %s {#%s}\n\n", isms_rule_id(rule), isms_rule_title(rule),
                isms_rule_id(rule));
        fprintf(out, "*%s%s%s. %s*\n\n%s\n\n%s\n", severity_name(severity),
                small != severity ? ", in a small organization " : "",
                small != severity ? severity_name(small) : "", isms_rule_source(rule),
                isms_rule_explanation(rule), isms_rule_remedy(rule));
    }
    close_output(out);
}

/* ---- statements ---- */

enum { STATEMENTS = 93, PLACES_ROOM = 4000 };

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
        fprintf(stderr, "gen: too many places for a statement\n");
        exit(1);
    }
    snprintf(list + length, PLACES_ROOM - length, "%s%s", length ? ", " : "", place);
}

/* Goes on to the next S-number of a source: "S28-S33" gives all from 28 to 33. */
static bool next_statement(const char **cursor, unsigned *first, unsigned *last)
{
    for (const char *p = *cursor; *p; p++) {
        if (*p != 'S' || !isdigit((unsigned char)p[1]) ||
            (p != *cursor && isalnum((unsigned char)p[-1])))
            continue;
        char *end;
        *first = *last = (unsigned)strtoul(p + 1, &end, 10);
        if (*end == '-' && (end[1] == 'S' || isdigit((unsigned char)end[1])))
            *last = (unsigned)strtoul(end + 1 + (end[1] == 'S'), &end, 10);
        *cursor = end;
        return *first >= 1 && *last <= STATEMENTS;
    }
    return false;
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
    while (source && next_statement(&source, &first, &last))
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
    if (!good) {
        fprintf(stderr, "gen: %s\n", error.message);
        exit(1);
    }
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

void write_statements_page(void)
{
    static struct places all[STATEMENTS + 1];
    FILE *out = open_output("docs/reference/statements.md");
    add_types(all);
    for (size_t i = 0; i < isms_rule_count(); i++)
        add_source(all, rules_of, isms_rule_source(isms_rule_at(i)), "[%s](rules.md#%s)",
                   isms_rule_id(isms_rule_at(i)), isms_rule_id(isms_rule_at(i)));
    add_content(all);
    fprintf(out,
            "# Where each statement has its place {#reference-statements}\n\n"
            "Written by tools/gen; do not edit. libisms grew out of two articles on roles and "
            "responsibilities in an information security management system. Their statements are "
            "numbered S1 to S93; this page tells which types and fields hold what a statement "
            "speaks of, which rules look after it, and what is shipped for it.\n\n"
            "| Statement | Types and fields | Rules | Shipped |\n|---|---|---|---|\n");
    for (unsigned n = 1; n <= STATEMENTS; n++)
        fprintf(out, "| S%u | %s | %s | %s |\n", n, all[n].fields, all[n].rules, all[n].content);
    close_output(out);
}
