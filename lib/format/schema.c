/* The XML Schema of the native XML, from the meta-model. It says no more than strict reading does;
 * what it cannot say (that a text element stands once, that ids are unique) strict reading checks
 * beside it. */
#include "base/output.h"
#include "isms/read.h"
#include "isms/write.h"
#include "model/model.h"

static void documentation(struct output *output, const char *indent, const char *text)
{
    isms__output_put(output, indent);
    isms__output_put(output, "<xs:annotation><xs:documentation>");
    isms__output_text(output, text);
    isms__output_put(output, "</xs:documentation></xs:annotation>\n");
}

/* ---- simple types ---- */

/* Character classes of ids: letters and digits of any script, and the marks that may stand inside.
 */
static void write_id_class(struct output *output, bool inner)
{
    isms__output_put(output, "[");
    for (size_t i = 0; i < isms__id_range_count; i++) {
        uint32_t low = isms__id_ranges[i][0], high = isms__id_ranges[i][1];
        isms__output_format(output, low == high ? "&#x%X;" : "&#x%X;-&#x%X;", low, high);
    }
    if (inner)
        for (const char *p = ISMS__ID_INNER; *p; p++)
            isms__output_format(output, strchr(".-+()", *p) ? "\\%c" : "%c", *p);
    isms__output_put(output, "]");
}

static void write_id_types(struct output *output)
{
    isms__output_put(output, "  <xs:simpleType name=\"id\">\n");
    documentation(output, "    ",
                  "An id: letters and digits of any script and, inside, . - : / @ + ( ).");
    isms__output_put(output, "    <xs:restriction base=\"xs:token\">\n"
                             "      <xs:maxLength value=\"255\"/>\n      <xs:pattern value=\"");
    write_id_class(output, false);
    write_id_class(output, true);
    isms__output_put(output, "*\"/>\n    </xs:restriction>\n  </xs:simpleType>\n"
                             "  <xs:simpleType name=\"ids\">\n    <xs:list itemType=\"id\"/>\n"
                             "  </xs:simpleType>\n");
}

static void write_pattern_type(struct output *output, const char *name, const char *base,
                               const char *pattern, const char *doc)
{
    isms__output_format(output, "  <xs:simpleType name=\"%s\">\n", name);
    documentation(output, "    ", doc);
    isms__output_format(output,
                        "    <xs:restriction base=\"%s\">\n      <xs:pattern value=\"%s\"/>\n"
                        "    </xs:restriction>\n  </xs:simpleType>\n",
                        base, pattern);
}

static void write_choices(struct output *output, const isms_choices *choices)
{
    isms__output_format(output, "  <xs:simpleType name=\"choice.%s\">\n", choices->name);
    documentation(output, "    ", choices->doc);
    isms__output_put(output, "    <xs:restriction base=\"xs:token\">\n");
    for (size_t i = 0; i < choices->count; i++) {
        isms__output_format(output, "      <xs:enumeration value=\"%s\">\n",
                            choices->values[i].token);
        documentation(output, "        ", choices->values[i].doc);
        isms__output_put(output, "      </xs:enumeration>\n");
    }
    isms__output_format(output,
                        "    </xs:restriction>\n  </xs:simpleType>\n"
                        "  <xs:simpleType name=\"set.%s\">\n"
                        "    <xs:list itemType=\"choice.%s\"/>\n  </xs:simpleType>\n",
                        choices->name, choices->name);
}

static void write_simple_types(struct output *output)
{
    write_id_types(output);
    write_pattern_type(output, "date", "xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                       "A day from 0001-01-01 to 9999-12-31, without a time zone.");
    write_pattern_type(output, "duration", "xs:token",
                       "P([0-9]{1,5}Y([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?"
                       "|[0-9]{1,5}M([0-9]{1,5}W)?([0-9]{1,5}D)?|[0-9]{1,5}W([0-9]{1,5}D)?"
                       "|[0-9]{1,5}D)",
                       "A length of time in years, months, weeks and days: P1Y6M, P2W, P30D.");
    write_pattern_type(output, "integer", "xs:long", "-?[0-9]{1,19}", "A whole number.");
    write_pattern_type(output, "decimal", "xs:decimal", "-?[0-9]{1,17}(\\.[0-9]{1,9})?",
                       "A decimal number of at most 17 digits.");
    write_pattern_type(output, "flag", "xs:boolean", "true|false|0|1", "True or false.");
    for (size_t i = 0; i < isms_choices_list_count(); i++)
        write_choices(output, isms_choices_list_at(i));
    isms__output_put(output, "  <xs:complexType name=\"text\">\n    <xs:simpleContent>\n"
                             "      <xs:extension base=\"xs:string\">\n        <xs:anyAttribute "
                             "namespace=\"##other\" processContents=\"skip\"/>\n"
                             "      </xs:extension>\n    </xs:simpleContent>\n"
                             "  </xs:complexType>\n");
}

/* ---- types ---- */

static void write_attribute(struct output *output, const struct isms_field *field)
{
    static const char *const simple[] = {
        [ISMS_TEXT] = "xs:string",  [ISMS_DATE] = "date",       [ISMS_DURATION] = "duration",
        [ISMS_INTEGER] = "integer", [ISMS_DECIMAL] = "decimal", [ISMS_FLAG] = "flag",
        [ISMS_REFERENCE] = "id"};
    isms__output_format(output, "    <xs:attribute name=\"%s\"%s", field->name,
                        field->flags & REQUIRED ? " use=\"required\"" : "");
    int64_t low, high;
    isms_field_range(field, &low, &high);
    bool ranged = field->kind == ISMS_INTEGER && high != INT64_MAX;
    if (field->kind == ISMS_CHOICE)
        isms__output_format(output, " type=\"%s.%s\"", field->flags & MANY ? "set" : "choice",
                            field->choices->name);
    else if (field->flags & IDENTIFIER || (field->kind == ISMS_REFERENCE && !(field->flags & MANY)))
        isms__output_put(output, " type=\"id\"");
    else if (field->flags & MANY)
        isms__output_put(output, " type=\"ids\"");
    else if (!ranged)
        isms__output_format(output, " type=\"%s\"", simple[field->kind]);
    isms__output_put(output, ">\n");
    documentation(output, "      ", field->doc);
    if (ranged)
        isms__output_format(output,
                            "      <xs:simpleType>\n        <xs:restriction base=\"integer\">\n"
                            "          <xs:minInclusive value=\"%lld\"/>\n"
                            "          <xs:maxInclusive value=\"%lld\"/>\n"
                            "        </xs:restriction>\n      </xs:simpleType>\n",
                            (long long)low, (long long)high);
    isms__output_put(output, "    </xs:attribute>\n");
}

static void write_element(struct output *output, const struct isms_field *field)
{
    isms__output_format(output, "      <xs:element name=\"%s\" type=\"%s%s\">\n", field_item(field),
                        field->kind == ISMS_PART ? "part." : "",
                        field->kind == ISMS_PART ? isms__part_type(field)->name : "text");
    documentation(output, "        ", field->doc);
    isms__output_put(output, "      </xs:element>\n");
}

/* Foreign elements may stand anywhere between ours. */
static void write_wildcards(struct output *output)
{
    isms__output_put(output, "      <xs:any namespace=\"##other\" processContents=\"skip\"/>\n"
                             "      <xs:any namespace=\"##local\" processContents=\"skip\"/>\n"
                             "    </xs:choice>\n");
}

static void write_type(struct output *output, const struct isms_type *type)
{
    isms__output_format(output, "  <xs:complexType name=\"%s.%s\">\n", type->part ? "part" : "type",
                        type->name);
    documentation(output, "    ", type->doc);
    isms__output_put(output, "    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
    if (!type->part)
        isms__output_put(output, "      <xs:group ref=\"common\"/>\n");
    for (size_t i = 0; i < type->field_count; i++)
        if (field_is_element(&type->fields[i]))
            write_element(output, &type->fields[i]);
    write_wildcards(output);
    if (!type->part)
        isms__output_put(output, "    <xs:attributeGroup ref=\"common\"/>\n");
    for (size_t i = 0; i < type->field_count; i++)
        if (!field_is_element(&type->fields[i]))
            write_attribute(output, &type->fields[i]);
    isms__output_put(output, "    <xs:anyAttribute namespace=\"##other\" "
                             "processContents=\"skip\"/>\n  </xs:complexType>\n");
}

/* What all top-level types have. */
static void write_common(struct output *output)
{
    isms__output_put(output, "  <xs:group name=\"common\">\n    <xs:choice>\n");
    for (size_t i = 0; i < COMMON_COUNT; i++)
        if (field_is_element(&isms__common_fields[i]))
            write_element(output, &isms__common_fields[i]);
    isms__output_put(output, "    </xs:choice>\n  </xs:group>\n"
                             "  <xs:attributeGroup name=\"common\">\n");
    for (size_t i = 0; i < COMMON_COUNT; i++)
        if (!field_is_element(&isms__common_fields[i]))
            write_attribute(output, &isms__common_fields[i]);
    isms__output_put(output, "  </xs:attributeGroup>\n");
}

static void write_root(struct output *output)
{
    isms__output_put(output, "  <xs:element name=\"isms\" type=\"isms\"/>\n"
                             "  <xs:complexType name=\"isms\">\n"
                             "    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
    for (size_t i = 0; i < TYPE_LIMIT; i++)
        if (isms__types[i] && !isms__types[i]->part)
            isms__output_format(output, "      <xs:element name=\"%s\" type=\"type.%s\"/>\n",
                                type_xml(isms__types[i]), isms__types[i]->name);
    write_wildcards(output);
    isms__output_put(output, "    <xs:attribute name=\"version\" use=\"required\">\n"
                             "      <xs:simpleType>\n        <xs:restriction base=\"xs:string\">\n"
                             "          <xs:enumeration value=\"1\"/>\n        </xs:restriction>\n"
                             "      </xs:simpleType>\n    </xs:attribute>\n"
                             "    <xs:attribute name=\"use\" type=\"xs:string\">\n");
    documentation(output, "      ",
                  "Content shipped with libisms that the document builds on, by name.");
    isms__output_put(output, "    </xs:attribute>\n    <xs:anyAttribute namespace=\"##other\" "
                             "processContents=\"skip\"/>\n  </xs:complexType>\n");
}

isms_status isms_schema_write(const isms_sink *sink, isms_error *error)
{
    if (!isms__sink_good(sink))
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_schema_write needs a sink");
    isms_allocator memory = isms__memory_default(NULL);
    struct output *output = isms__memory_get(&memory, sizeof *output);
    if (!output)
        return isms__fail_memory(error);
    isms__output_init(output, sink, error);
    isms__output_put(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<!-- Written by tools/gen from the meta-model; do not edit. -->\n"
                             "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
                             "xmlns=\"" ISMS_NAMESPACE "\"\n           targetNamespace=\"" //
                     ISMS_NAMESPACE "\" elementFormDefault=\"qualified\">\n");
    write_root(output);
    write_common(output);
    for (size_t i = 0; i < TYPE_LIMIT; i++)
        if (isms__types[i])
            write_type(output, isms__types[i]);
    write_simple_types(output);
    isms__output_put(output, "</xs:schema>\n");
    isms_status status = isms__output_end(output, error);
    isms__memory_free(&memory, output);
    return status;
}
