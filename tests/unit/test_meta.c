/* The tables of types, and what follows from them: reading, writing, schema, copies. */
#include <libxml/xmlschemas.h>

#include "model/meta.h"
#include "support/filled.h"
#include "support/support.h"

static void check_field(const isms_type *type, const isms_field *field)
{
    const char *where = isms_field_name(field), *owner = isms_type_name(type);
    const char *doc = isms_field_doc(field);
    ck_assert_msg(doc && *doc && strchr(".?", doc[strlen(doc) - 1]), "%s %s: doc", owner, where);
    ck_assert_ptr_eq(isms_type_field(type, isms_field_number(field)), field);
    ck_assert_ptr_eq(isms_type_field_find(type, where), field);
    isms_kind kind = isms_field_kind(field);
    ck_assert_msg((kind == ISMS_CHOICE) == (isms_field_choices(field) != NULL), "%s %s", owner,
                  where);
    ck_assert_msg(kind != ISMS_PART || (isms_field_target_count(field) == 1 &&
                                        isms_type_is_part(isms_field_target_at(field, 0))),
                  "%s %s", owner, where);
    ck_assert_msg(!isms_field_is_hierarchy(field) || kind == ISMS_REFERENCE, "%s %s", owner, where);
    /* every last day knows its first: REF-01 compares them */
    const isms_field *first = field->begins ? isms_type_field(type, field->begins) : NULL;
    ck_assert_msg(!field->begins || (first && first != field && kind == ISMS_DATE &&
                                     isms_field_kind(first) == ISMS_DATE),
                  "%s %s", owner, where);
    ck_assert_msg(kind != ISMS_DATE || strcmp(where, "until") != 0 || first, "%s %s", owner, where);
    const isms_choices *choices = isms_field_choices(field);
    for (unsigned v = 1; v <= isms_choices_count(choices); v++) {
        ck_assert_uint_eq(isms_choices_value(choices, isms_choices_token(choices, v)), v);
        ck_assert_ptr_nonnull(isms_choices_value_doc(choices, v));
    }
}

START_TEST(tables_are_sound)
{
    ck_assert_uint_ge(isms_type_count(), 47);
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        ck_assert_ptr_eq(isms_type_find(isms_type_name(type)), type);
        ck_assert_ptr_eq(isms_type_by_number(isms_type_number(type)), type);
        ck_assert_ptr_nonnull(isms_type_doc(type));
        ck_assert_uint_le(isms_type_field_count(type), FIELD_LIMIT);
        for (size_t f = 0; f < isms_type_field_count(type); f++)
            check_field(type, isms_type_field_at(type, f));
        ck_assert_ptr_null(isms_type_field_at(type, isms_type_field_count(type)));
        ck_assert_ptr_null(isms_type_field(type, 0));
        ck_assert_ptr_null(isms_type_field_find(type, "no-such-field"));
    }
    ck_assert_ptr_null(isms_type_at(isms_type_count()));
    ck_assert_ptr_null(isms_type_find("no-such-type"));
    ck_assert_ptr_null(isms_type_by_number(0));
    ck_assert_ptr_null(isms_type_by_number(100000));
}
END_TEST

/* Names in C have underscores; both are found. */
START_TEST(names_are_found_either_way)
{
    const isms_type *type = isms_type_find("audit_finding");
    ck_assert_ptr_nonnull(type);
    ck_assert_ptr_eq(type, isms_type_find("audit-finding"));
    const isms_type *role = isms_type_find("role");
    ck_assert_ptr_nonnull(isms_type_field_find(role, "reports_to"));
}
END_TEST

static isms_model *filled(unsigned variant)
{
    isms_model *model = NULL;
    isms_error error = {0};
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_status status = fill_model(model, variant, &error);
    ck_assert_msg(status == ISMS_OK, "%s %s: %s", error.object, error.field, error.message);
    return model;
}

static isms_model *read_strictly(const char *text)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_status status = read_text(&model, text, true, NULL, &error);
    ck_assert_msg(status == ISMS_OK, "%u:%u: %s", (unsigned)error.line, (unsigned)error.column,
                  error.message);
    return model;
}

static void assert_equal_models(const isms_model *a, const isms_model *b)
{
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        ck_assert_uint_eq(isms_model_count(a, type), isms_model_count(b, type));
        for (size_t i = 0; i < isms_model_count(a, type); i++)
            ck_assert_msg(isms_object_equal(isms_model_at(a, type, i), isms_model_at(b, type, i)),
                          "%s", isms_object_id(isms_model_at(a, type, i)));
    }
}

START_TEST(what_is_written_is_read)
{
    isms_model *model = filled((unsigned)_i);
    char *first = text_of(model);
    isms_model *again = read_strictly(first);
    assert_equal_models(model, again);
    char *second = text_of(again);
    ck_assert_msg(strcmp(first, second) == 0, "variant %d is not stable", _i);
    isms_model *third = read_strictly(second);
    char *last = text_of(third);
    ck_assert_str_eq(second, last);
    isms_model_unref(model);
    isms_model_unref(again);
    isms_model_unref(third);
    free(first);
    free(second);
    free(last);
}
END_TEST

/* Together the variants have every field of every type hold something. */
START_TEST(nothing_stays_empty)
{
    isms_model *model = filled(0);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        const isms_object *object = isms_model_at(model, type, 0);
        for (size_t f = 0; object && f < isms_type_field_count(type); f++) {
            const isms_field *field = isms_type_field_at(type, f);
            ck_assert_msg(isms_has(object, isms_field_number(field)), "%s %s", isms_type_name(type),
                          isms_field_name(field));
        }
    }
    isms_model_unref(model);
}
END_TEST

START_TEST(copies_are_equal)
{
    isms_model *model = filled((unsigned)_i), *copy = NULL;
    ck_ok(isms_model_clone(&copy, model, NULL));
    assert_equal_models(model, copy);
    char *a = text_of(model), *b = text_of(copy);
    ck_assert_str_eq(a, b);
    isms_model_unref(model);
    char *c = text_of(copy); /* a copy shares nothing with what it was made of */
    ck_assert_str_eq(a, c);
    isms_model_unref(copy);
    free(a);
    free(b);
    free(c);
}
END_TEST

/* ---- the schema and strict reading agree ---- */

static isms_status add_bytes(void *context, const void *data, size_t size)
{
    xmlBufferAdd(context, data, (int)size);
    return ISMS_OK;
}

static void quiet(void *context, const char *format, ...)
{
    (void)context, (void)format;
}

struct schema {
    xmlBufferPtr bytes;
    xmlSchemaParserCtxtPtr parser;
    xmlSchemaPtr schema;
};

static struct schema load_schema(void)
{
    struct schema s = {xmlBufferCreate(), NULL, NULL};
    isms_sink sink = {sizeof sink, s.bytes, add_bytes};
    ck_ok(isms_schema_write(&sink, NULL));
    s.parser = xmlSchemaNewMemParserCtxt((const char *)xmlBufferContent(s.bytes),
                                         xmlBufferLength(s.bytes));
    s.schema = xmlSchemaParse(s.parser);
    ck_assert_ptr_nonnull(s.schema);
    return s;
}

static void free_schema(struct schema *s)
{
    xmlSchemaFree(s->schema);
    xmlSchemaFreeParserCtxt(s->parser);
    xmlBufferFree(s->bytes);
}

static bool schema_accepts(const struct schema *s, xmlDocPtr document, bool loud)
{
    xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt(s->schema);
    if (!loud)
        xmlSchemaSetValidErrors(context, quiet, quiet, NULL);
    int result = xmlSchemaValidateDoc(context, document);
    xmlSchemaFreeValidCtxt(context);
    return result == 0;
}

START_TEST(what_is_written_obeys_the_schema)
{
    struct schema s = load_schema();
    isms_model *model = filled((unsigned)_i);
    char *text = text_of(model);
    xmlDocPtr document = xmlReadMemory(text, (int)strlen(text), NULL, NULL, XML_PARSE_HUGE);
    ck_assert_ptr_nonnull(document);
    ck_assert(schema_accepts(&s, document, true));
    xmlFreeDoc(document);
    isms_model_unref(model);
    free(text);
    free_schema(&s);
}
END_TEST

static size_t list_elements(xmlNodePtr node, xmlNodePtr *out, size_t count)
{
    for (; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE) {
            out[count++] = node;
            count = list_elements(node->children, out, count);
        }
    return count;
}

static xmlAttrPtr pick_attribute(xmlNodePtr element)
{
    size_t count = 0;
    for (xmlAttrPtr a = element->properties; a; a = a->next)
        count++;
    xmlAttrPtr attribute = element->properties;
    for (unsigned skip = count ? pick(count) : 0; skip; skip--)
        attribute = attribute->next;
    return attribute;
}

/* Spoils a document in one of the ways in which people do. */
static void spoil(xmlNodePtr root)
{
    static xmlNodePtr elements[20000];
    static const char *const values[] = {"",      " ",    "2026-13-40",   "P1H",        "maybe",
                                         "1.5.2", "-1",   "999999999999", "A Z",        "a b",
                                         "x y/",  "true", "yes",          "2026-01-01", "P1Y",
                                         "R",     "1",    "\t5 "};
    size_t count = list_elements(root->children, elements, 0);
    xmlNodePtr element = elements[pick(count)], other = elements[pick(count)];
    xmlAttrPtr attribute = pick_attribute(element);
    switch (pick(8)) {
    case 0:
    case 1:
    case 2:
        if (attribute)
            xmlSetProp(element, attribute->name, BAD_CAST values[pick(COUNT_OF(values))]);
        break;
    case 3:
        if (attribute)
            xmlUnsetProp(element, attribute->name);
        break;
    case 4:
        xmlSetProp(element, BAD_CAST(pick(2) ? "unheard-of" : "rank"), BAD_CAST "1");
        break;
    case 5:
        xmlAddChild(element, xmlNewDocText(root->doc, BAD_CAST "stray"));
        break;
    case 6:
        xmlNodeSetName(element, other->name);
        break;
    default:
        xmlAddChild(element, xmlCopyNode(other, 1));
    }
}

START_TEST(strict_reading_refuses_what_the_schema_refuses)
{
    struct schema s = load_schema();
    isms_model *model = filled((unsigned)_i);
    char *text = text_of(model);
    int length = (int)strlen(text);
    random_state = 88172645463325252u + (uint64_t)_i;
    size_t refused = 0;
    for (int round = 0; round < 60; round++) {
        xmlDocPtr document = xmlReadMemory(text, length, NULL, NULL, XML_PARSE_HUGE);
        spoil(xmlDocGetRootElement(document));
        xmlChar *spoilt = NULL;
        int size = 0;
        xmlDocDumpMemory(document, &spoilt, &size);
        xmlFreeDoc(document);
        /* as it stands in the file: names of elements that moved into no namespace and the like */
        document = xmlReadMemory((const char *)spoilt, size, NULL, NULL, XML_PARSE_HUGE);
        bool accepted = schema_accepts(&s, document, false);
        isms_status status = read_text(NULL, (const char *)spoilt, true, NULL, NULL);
        refused += !accepted;
        if (!accepted && status == ISMS_OK) {
            schema_accepts(&s, document, true);
            ck_abort_msg("variant %d, round %d: the schema refuses what strict reading accepts", _i,
                         round);
        }
        ck_assert(status == ISMS_OK || status == ISMS_ERROR_INVALID ||
                  status == ISMS_ERROR_VOCABULARY || status == ISMS_ERROR_LIMIT);
        xmlFreeDoc(document);
        xmlFree(spoilt);
    }
    ck_assert_uint_gt(refused, 10);
    isms_model_unref(model);
    free(text);
    free_schema(&s);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("meta");
    TCase *tests = tcase_create("meta");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, tables_are_sound);
    tcase_add_test(tests, names_are_found_either_way);
    tcase_add_test(tests, nothing_stays_empty);
    tcase_add_loop_test(tests, what_is_written_is_read, 0, FILLED_VARIANTS);
    tcase_add_loop_test(tests, copies_are_equal, 0, FILLED_VARIANTS);
    tcase_add_loop_test(tests, what_is_written_obeys_the_schema, 0, FILLED_VARIANTS);
    tcase_add_loop_test(tests, strict_reading_refuses_what_the_schema_refuses, 0, FILLED_VARIANTS);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
