/* One cause, one finding: each reference in the documents for the rules is broken in turn, and of
 * what is violated then and was not before, only REF-01 may speak. What cannot be told any more may
 * be said; and where a rule spoke of others before, it may speak of more: nobody could say which of
 * them follow. */
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "model/meta.h"
#include "support/checking.h"

#define NOTHING "nothing-has-this-id"

/* The field that an attribute is, by the type that is written as this element; NULL for none. */
static const isms_field *field_of(const xmlNode *node, const char *attribute)
{
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        const isms_field *field = isms_type_field_find(type, attribute);
        if (strcmp(type_xml(type), (const char *)node->name) == 0 && field)
            return field;
    }
    return NULL;
}

/* ---- what is found ---- */

static isms_findings *findings_of(xmlDoc *document, const char *name)
{
    xmlChar *text = NULL;
    int length = 0;
    xmlDocDumpMemory(document, &text, &length);
    isms_findings *findings = check_text((const char *)text, name, ISMS_RULE_EXAMPLE_DATE);
    xmlFree(text);
    return findings;
}

/* What is told all the same, and why. */
static const struct meant {
    const char *element, *attribute, *rule;
} meant[] = {
    /* a waiver that names what is not there does not count, lest a slip silences anything: what it
     * covered is found again, and it is no decision on record */
    {"waiver", "objects", "SMALL-01"},
    {"waiver", "objects", "SOD-M1"},
    /* what is left of a conflict is one: where it came about in several ways, or somebody was meant
     * to be above it, another way is told instead */
    {"appointment", "role", "SOD-00"},
    {"appointment", "deputy-of", "SOD-00"},
    {"appointment", "role", "DEP-02"},
    {"appointment", "person", "DEP-02"},
    {"appointment", "role", "IND-01"},
    {"appointment", "person", "IND-01"},
    {"appointment", "role", "IND-02"},
    {"appointment", "person", "IND-02"},
    /* who is in an audit says nothing of what the others there have declared, and who declares is
     * told by the same field */
    {"participant", "who", "IND-04"},
    /* one reference led to a group, and so to many */
    {"record", "recipients", "AWR-01"},
    {"responsibility", "controls", "COV-04"},
};

static bool is_meant(const xmlNode *node, const char *attribute, const char *rule)
{
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
        if (strcmp(meant[i].element, (const char *)node->name) == 0 &&
            strcmp(meant[i].attribute, attribute) == 0 && strcmp(meant[i].rule, rule) == 0)
            return true;
    return false;
}

/* ---- breaking references ---- */

struct trial {
    const char *name;
    xmlDoc *document;
    isms_findings *before;
    size_t failed, broken;
};

static bool was_told(const isms_findings *findings, const char *rule)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        if (isms_findings_at(findings, i).kind == ISMS_FINDING_VIOLATION &&
            strcmp(isms_rule_id(isms_findings_at(findings, i).rule), rule) == 0)
            return true;
    return false;
}

static void check_broken(struct trial *trial, const xmlNode *node, const char *attribute)
{
    isms_findings *findings = findings_of(trial->document, trial->name);
    size_t told = 0;
    bool more = false; /* of one list the first hundred are told, and how many more there are */
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        const char *rule = isms_rule_id(f.rule);
        bool own = strcmp(rule, "REF-01") == 0 && strstr(f.message, NOTHING);
        told += own;
        more |= strcmp(rule, "REF-01") == 0 && strstr(f.message, "more that are not there");
        if (own || f.kind == ISMS_FINDING_UNASSESSABLE || f.waiver ||
            was_told(trial->before, rule) || is_meant(node, attribute, rule))
            continue;
        fprintf(stderr, "%s: %s of %s broken: %s %s\n", trial->name, attribute,
                (const char *)node->name, rule, f.message);
        trial->failed++;
    }
    if (told != 1 && (told > 1 || !more)) {
        fprintf(stderr, "%s: %s of %s broken: told %zu times\n", trial->name, attribute,
                (const char *)node->name, told);
        trial->failed++;
    }
    trial->broken++;
    isms_findings_free(findings);
}

static void break_attribute(struct trial *trial, xmlNode *node, xmlAttr *attribute)
{
    const char *name = (const char *)attribute->name;
    const isms_field *field = field_of(node, name);
    if (!field || isms_field_kind(field) != ISMS_REFERENCE)
        return;
    xmlChar *value = xmlGetNoNsProp(node, attribute->name);
    const char *text = (const char *)value;
    for (const char *p = text + strspn(text, " "); *p;) {
        size_t length = strcspn(p, " "), size = strlen(text) + sizeof NOTHING;
        char *broken = malloc(size);
        ck_assert_ptr_nonnull(broken);
        snprintf(broken, size, "%.*s%s%s", (int)(p - text), text, NOTHING, p + length);
        xmlSetProp(node, attribute->name, (const xmlChar *)broken);
        check_broken(trial, node, name);
        free(broken);
        p += length;
        p += strspn(p, " ");
    }
    xmlSetProp(node, attribute->name, value);
    xmlFree(value);
}

static void break_all(struct trial *trial, xmlNode *node)
{
    for (; node; node = xmlNextElementSibling(node)) {
        for (xmlAttr *a = node->properties; a; a = a->next)
            break_attribute(trial, node, a);
        break_all(trial, xmlFirstElementChild(node));
    }
}

static struct trial try_document(const char *text, const char *name)
{
    xmlDoc *document = xmlReadMemory(text, (int)strlen(text), name, NULL, 0);
    ck_assert_msg(document != NULL, "%s", name);
    struct trial trial = {.name = name, .document = document};
    trial.before = findings_of(document, name);
    break_all(&trial, xmlFirstElementChild(xmlDocGetRootElement(document)));
    isms_findings_free(trial.before);
    xmlFreeDoc(document);
    return trial;
}

START_TEST(what_follows_is_not_told)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    struct trial trial = try_document(isms_rule_good_example(rule), isms_rule_id(rule));
    ck_assert_uint_eq(trial.failed, 0);
}
END_TEST

static void try_fixture(void *context, const char *path, const char *name)
{
    char *text = file_text(path, NULL);
    *(size_t *)context += try_document(text, name).failed > 0;
    free(text);
}

START_TEST(what_follows_is_not_told_of_fixtures)
{
    size_t failed = 0;
    size_t count = visit_files(source_path("tests/rules"), ".xml", try_fixture, &failed);
    ck_assert_uint_gt(count, 1000);
    ck_assert_uint_eq(failed, 0);
}
END_TEST

/* ---- what is said of it ---- */

/* Ann is no longer the lead, for the appointment names somebody who is not there. */
static const char broken_appointment[] =
    DOCUMENT("<organization id=\"o\" headcount=\"100\"/><person id=\"ann\"/>"
             "<role id=\"lead\"/>%s"
             "<appointment id=\"a-1\" role=\"lead\" person=\"anne\"/>"
             "<responsibility id=\"r\"><participation holder=\"lead\" codes=\"R A\"/>"
             "</responsibility>");

static isms_findings *check_broken_appointment(const char *more, const char *const *only)
{
    char document[2000];
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    snprintf(document, sizeof document, broken_appointment, more);
    isms_model *model = model_of(document);
    isms_check_options options = {.size = sizeof options, .only = only};
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return findings;
}

START_TEST(the_reference_says_what_is_taken_back)
{
    static const char *const only[] = {"REF-01", "RACI-05", "ORG-01", NULL};
    isms_findings *f = check_broken_appointment("", only);
    ck_assert_uint_eq(isms_findings_count(f), 1);
    ck_assert_str_eq(isms_rule_id(isms_findings_at(f, 0).rule), "REF-01");
    ck_assert_uint_eq(isms_findings_at(f, 0).path_count, 2);
    ck_assert_str_eq(isms_findings_path(f, 0, 0),
                     "RACI-05 says nothing of what may only follow from this");
    ck_assert_str_eq(isms_findings_path(f, 0, 1),
                     "ORG-01 says nothing of what may only follow from this");
    isms_findings_free(f);
}
END_TEST

/* Without REF-01 nobody would speak of it. */
START_TEST(alone_rules_take_nothing_back)
{
    static const char *const only[] = {"RACI-05", "ORG-01", NULL};
    isms_findings *f = check_broken_appointment("", only);
    ck_assert_uint_eq(count_open(f, "RACI-05"), 1);
    ck_assert_uint_eq(count_open(f, "ORG-01"), 1);
    isms_findings_free(f);
}
END_TEST

/* One reference cannot be the cause of two persons without a role; that of one role it is. */
START_TEST(more_than_can_follow_is_told)
{
    static const char *const only[] = {"REF-01", "RACI-05", "ORG-01", NULL};
    isms_findings *f = check_broken_appointment("<person id=\"bob\"/>", only);
    ck_assert_uint_eq(count_open(f, "RACI-05"), 0);
    ck_assert_uint_eq(count_open(f, "ORG-01"), 2);
    isms_findings_free(f);
}
END_TEST

/* Of two things that are missing for other reasons nothing is taken back. */
START_TEST(what_does_not_follow_is_told)
{
    static const char *const only[] = {"REF-01", "RACI-05", "RACI-01", "DEF-01", NULL};
    isms_findings *f = check_broken_appointment(
        "<role id=\"other\"/><responsibility id=\"s\"><participation holder=\"other\" "
        "codes=\"R\"/></responsibility><appointment id=\"a-2\" role=\"other\" person=\"bob\" "
        "until=\"2026-01-01\"/><person id=\"bob\"/>",
        only);
    ck_assert_uint_eq(count_open(f, "RACI-01"), 1);
    ck_assert_uint_eq(count_open(f, "RACI-05"), 1);
    ck_assert_uint_eq(count_open(f, "DEF-01"), 2);
    isms_findings_free(f);
}
END_TEST

/* Of one type, what leads nowhere, is missing, is backwards or is there twice is told in the order
 * of the document. */
START_TEST(the_order_is_that_of_the_document)
{
    isms_findings *f = check_rule(
        DOCUMENT_WITH("roles", "<role id=\"r\"/><person id=\"ann\"/>\n"
                               "<appointment id=\"a-1\" role=\"r\" person=\"gone\"/>\n"
                               "<appointment id=\"a-2\" person=\"ann\"/>\n"
                               "<appointment id=\"a-3\" role=\"gone\" person=\"ann\"/>\n"
                               "<appointment id=\"a-4\" role=\"r\" person=\"ann\" "
                               "from=\"2026-02-01\" until=\"2026-01-01\"/>\n"
                               "<appointment id=\"a-5\" role=\"lost\" person=\"ann\"/>\n"),
        "test.xml", "2026-11-22", "REF-01");
    ck_assert_uint_eq(isms_findings_count(f), 5);
    for (unsigned i = 0; i < 5; i++)
        ck_assert_uint_eq(isms_findings_at(f, i).line, i + 3);
    isms_findings_free(f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dangling");
    TCase *tests = tcase_create("dangling");
    tcase_set_timeout(tests, 600);
    tcase_add_loop_test(tests, what_follows_is_not_told, 0, (int)isms_rule_count());
    tcase_add_test(tests, what_follows_is_not_told_of_fixtures);
    tcase_add_test(tests, the_reference_says_what_is_taken_back);
    tcase_add_test(tests, alone_rules_take_nothing_back);
    tcase_add_test(tests, more_than_can_follow_is_told);
    tcase_add_test(tests, what_does_not_follow_is_told);
    tcase_add_test(tests, the_order_is_that_of_the_document);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
