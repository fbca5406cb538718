/* OSCAL documents against their schema: the tables, values, every kind of problem. Profiles that
 * are resolved. */
#include "base/uuid.h"
#include "format/oscal/schema.h"
#include "support/support.h"

static char *fixture(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "tests/data/oscal/%s.xml", name);
    char *text = file_text(source_path(path), NULL);
    ck_assert_msg(text != NULL, "%s cannot be read", path);
    return text;
}

/* The text with the first `from` replaced by `to`; frees what it was given. */
static char *changed(char *text, const char *from, const char *to)
{
    char *place = strstr(text, from);
    ck_assert_msg(place != NULL, "\"%s\" is not there", from);
    size_t before = (size_t)(place - text), size = strlen(text) + strlen(to) + 1;
    char *result = malloc(size);
    snprintf(result, size, "%.*s%s%s", (int)before, text, to, place + strlen(from));
    free(text);
    return result;
}

static isms_status validate(const char *text, const char *version, isms_problems **problems,
                            isms_error *error)
{
    isms_source source = isms_source_memory("test.xml", text, strlen(text));
    isms_oscal_options options = {.size = sizeof options, .version = version};
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    isms_status status = isms_oscal_validate(&source, &options, error);
    *problems = options.problems;
    return status;
}

/* Options as a later version may have them. */
struct newer_options {
    isms_oscal_options known;
    uint64_t unknown;
};

static size_t error_count(const isms_problems *problems)
{
    size_t count = 0;
    for (size_t i = 0; i < isms_problems_count(problems); i++)
        count += isms_problems_at(problems, i)->kind == ISMS_PROBLEM_ERROR;
    return count;
}

START_TEST(a_version_finds_its_line)
{
    static const struct {
        const char *version, *line;
    } rows[] = {{"1.0.0", "1.0.0"},
                {"1.0.1", "1.0.4"},
                {"1.0.4", "1.0.4"},
                {"1.0.5", "1.0.6"},
                {"1.0.6", "1.0.6"},
                {"1.0.9", "1.0.6"},
                {"1.1.0", "1.1.3"},
                {"v1.1.3", "1.1.3"},
                {"1.1.4", "1.1.3"},
                {"1.2", "1.2.2"},
                {"1.2.0-alpha", "1.2.2"},
                {"1.0-MR2", "1.0.0"},
                {"1.3.0", "1.2.2"},
                {"2.0.0", "1.2.2"},
                {"0.9", "1.2.2"},
                {"", "1.2.2"},
                {"new", "1.2.2"},
                {"1", "1.2.2"},
                {"99999999999999999999.0", "1.2.2"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_str_eq(isms__oscal_lines[isms__oscal_schema_line(rows[i].version)], rows[i].line);
    ck_assert_uint_eq(isms__oscal_schema_line(NULL), OSCAL_NEWEST);
}
END_TEST

START_TEST(tables_tell_order_and_types)
{
    const struct oscal_root *root = isms__oscal_schema_root("catalog");
    ck_assert_ptr_null(isms__oscal_schema_root("isms"));
    const struct oscal_definition *catalog = isms__oscal_type(root->type);
    const struct oscal_slot *metadata = isms__oscal_slot(catalog, "metadata", OSCAL_NEWEST);
    const struct oscal_slot *group = isms__oscal_slot(catalog, "group", OSCAL_NEWEST);
    ck_assert(metadata->required && !metadata->many && !group->required && group->many);
    ck_assert(metadata < group);
    ck_assert_ptr_null(isms__oscal_slot(catalog, "party", OSCAL_NEWEST));
    const struct oscal_definition *inside = isms__oscal_type(metadata->type);
    ck_assert_ptr_null(isms__oscal_slot(inside, "action", isms__oscal_schema_line("1.0.6")));
    ck_assert_ptr_nonnull(isms__oscal_slot(inside, "action", isms__oscal_schema_line("1.1.3")));
    ck_assert(isms__oscal_value(catalog, "uuid", 0)->required);
    ck_assert_ptr_null(isms__oscal_value(catalog, "id", 0));
    /* prose stands in one place, whatever it is */
    const struct oscal_definition *part = isms__oscal_type(
        isms__oscal_slot(isms__oscal_type(group->type), "part", OSCAL_NEWEST)->type);
    const struct oscal_slot *p = isms__oscal_slot(part, "p", OSCAL_NEWEST);
    const struct oscal_slot *ul = isms__oscal_slot(part, "ul", OSCAL_NEWEST);
    ck_assert_ptr_eq(isms__oscal_place(part, p, OSCAL_NEWEST),
                     isms__oscal_place(part, ul, OSCAL_NEWEST));
    ck_assert_ptr_eq(isms__oscal_place(catalog, group, OSCAL_NEWEST), group);
}
END_TEST

START_TEST(our_documents_are_valid)
{
    for (size_t i = 0; i < OSCAL_ROOTS; i++) {
        isms_problems *problems;
        isms_error error = {.status = ISMS_OK};
        char *text = fixture(isms__oscal_roots[i].name);
        ck_assert_msg(validate(text, NULL, &problems, &error) == ISMS_OK, "%s:%u: %s",
                      isms__oscal_roots[i].name, error.line, error.message);
        ck_assert_uint_eq(isms_problems_count(problems), 0);
        isms_problems_free(problems);
        free(text);
    }
}
END_TEST

/* One change to a valid catalog, and what is said then. */
static const struct {
    const char *from, *to, *version;
    uint32_t line, column;
    const char *object, *field, *message;
} changes[] = {
    {"<title>Access control</title>", "", NULL, 20, 3, "ac", "catalog/group",
     "<group> needs a <title> inside"},
    {"<title>Access control</title>", "<title>Access</title><title>control</title>", NULL, 21, 26,
     "ac", "catalog/group/title", "<title> may stand in <group> only once"},
    {"<link rel=\"related\" href=\"#ac-2\"/>",
     "<link rel=\"related\" href=\"#ac-2\"/><prop name=\"a\" value=\"b\"/>", NULL, 29, 41, "ac-1",
     "catalog/group/control/prop", "<prop> has to stand before <link> in <control>"},
    {"<p>Manage accounts.", "<link href=\"a\"/><p>Manage accounts.", NULL, 37, 60, "ac-2_smt",
     "catalog/group/control/part/p", "<p> has to stand before <link> in <part>"},
    {"<p>Write it.</p>", "<p>Write it.</p><prop name=\"a\" value=\"b\"/>", NULL, 32, 59,
     "ac-1_smt.a", "catalog/group/control/part/part/prop",
     "<prop> has to stand before <h1> and the like in <part>"},
    {"<select how-many=\"one-or-more\">", "<value>x</value><select how-many=\"one-or-more\">", NULL,
     26, 25, "ac-1_prm_2", "catalog/group/control/param/select",
     "<select> and <value> may not both stand in <param>: it holds one or the other"},
    {"<title>Accounts</title>", "<title>Accounts</title><remark/>", NULL, 36, 30, "ac-2",
     "catalog/group/control/remark",
     "<remark> may not stand in <control>, which may hold: title, param, prop, link, part, "
     "control"},
    {"<title>Accounts</title>", "<title>Accounts</title><x:y xmlns:x=\"urn:x\"><bad/></x:y>", NULL,
     36, 30, "ac-2", "catalog/group/control/x:y",
     "<x:y> is not in the namespace of OSCAL: there may be no elements of others, but props with a "
     "namespace of their own"},
    {"<value>a year</value>", "<value>a <em>year</em></value>", NULL, 24, 60, "ac-1_prm_1",
     "catalog/group/control/param/value/em",
     "<em> may not stand in <value>, which holds no elements"},
    {"<control id=\"ac-1\">", "<control>", NULL, 22, 5, "ac", "catalog/group/control/@id",
     "<control> needs this attribute: a token: a letter or _, then letters, digits, '.', '-' and "
     "'_'"},
    {"<control id=\"ac-1\">", "<control id=\"1\">", NULL, 22, 5, "1", "catalog/group/control/@id",
     "\"1\" is not what it has to be: a token: a letter or _, then letters, digits, '.', '-' and "
     "'_'"},
    {"<control id=\"ac-1\">", "<control id=\"ac-1\" name=\"x\">", NULL, 22, 5, "ac-1",
     "catalog/group/control/@name", "<control> has no such attribute"},
    {"<control id=\"ac-1\">", "<control id=\"ac-1\" xml:lang=\"en\">", NULL, 22, 5, "ac-1",
     "catalog/group/control/@xml:lang", "<control> has no such attribute"},
    {"<version>1</version>", "<version> </version>", NULL, 6, 5,
     "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0001", "catalog/metadata/version",
     "is empty: it has to be text in one line, without blanks around it"},
    {"2026-11-22T09:00:00+01:00", "2026-11-31T09:00:00+01:00", NULL, 5, 5,
     "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0001", "catalog/metadata/last-modified",
     "\"2026-11-31T09:00:00+01:00\" is not what it has to be: a date and time with its zone"},
    {"ann@example.org", "ann", NULL, 14, 7, "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092",
     "catalog/metadata/party/email-address", "\"ann\" is not what it has to be: an e-mail address"},
    {"<address type=\"work\">", "text<address type=\"work\">", NULL, 10, 5,
     "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090", "catalog/metadata/location",
     "<location> holds no text, but elements: title, address, email-address, telephone-number, "
     "url, prop, link, remarks"},
    {"<location uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090\">",
     "<location uuid=\"8c1ca9e8-7a11-7b9c-8f8a-0a4d6b9b0090\">", NULL, 10, 5,
     "8c1ca9e8-7a11-7b9c-8f8a-0a4d6b9b0090", "catalog/metadata/location/@uuid",
     "\"8c1ca9e8-7a11-7b9c-8f8a-0a4d6b9b0090\" is not what it has to be: a UUID of version 4 or "
     "5"},
    /* what differs between the lines */
    {"<location uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090\">",
     "<location uuid=\"8c1ca9e8-7a11-5b9c-8f8a-0a4d6b9b0090\">", "1.0.0", 10, 5,
     "8c1ca9e8-7a11-5b9c-8f8a-0a4d6b9b0090", "catalog/metadata/location/@uuid",
     "\"8c1ca9e8-7a11-5b9c-8f8a-0a4d6b9b0090\" is not what it has to be: a UUID of version 4"},
    {"<control id=\"ac-1\">", "<control id=\"5.1\">", "1.0.4", 0, 0, NULL, NULL, NULL},
    {"<responsible-party role-id=\"system-owner\">",
     "<role id=\"x\"><title>x</title><description/></role><responsible-party "
     "role-id=\"system-owner\">",
     "1.0.4", 18, 5, "x", "catalog/metadata/role",
     "<role> has to stand before <party> in <metadata>"},
    {"<title>Asset owner</title>", "<title>Asset owner</title><description/>", "1.0.4", 0, 0, NULL,
     NULL, NULL},
    {"<title>Asset owner</title>", "<title>Asset owner</title><description/>", "1.0.6", 9, 54,
     "asset-owner", "catalog/metadata/role/description",
     "<description> needs one of these inside: h1, h2, h3, h4, h5, h6, ul, ol, pre, hr, "
     "blockquote, p, table, img"},
    {"<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092</party-uuid></responsible-party>",
     "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092</party-uuid></responsible-party><action "
     "uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0099\" type=\"approval\" system=\"http://a\"/>",
     "1.0.6", 18, 128, "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0099", "catalog/metadata/action",
     "<action> may not stand in <metadata> in OSCAL 1.0.6, but in OSCAL 1.2.2"},
    {"<prop name=\"label\"", "<prop group=\"g\" name=\"label\"", "1.0.6", 28, 7, "ac-1",
     "catalog/group/control/prop/@group",
     "<prop> has this attribute in OSCAL 1.2.2, but not in OSCAL 1.0.6"},
};

START_TEST(each_kind_of_problem_is_told)
{
    const char *version = changes[_i].version;
    isms_problems *problems;
    char *text = changed(fixture("catalog"), changes[_i].from, changes[_i].to);
    isms_status status = validate(text, version, &problems, NULL);
    const isms_problem *first = isms_problems_at(problems, 0);
    if (changes[_i].message) {
        ck_status(status, ISMS_ERROR_INVALID);
        ck_assert_msg(error_count(problems) == 1, "%zu errors with %s", error_count(problems),
                      changes[_i].to);
        ck_assert_str_eq(first->message, changes[_i].message);
        ck_assert_str_eq(first->field, changes[_i].field);
        ck_assert_str_eq(first->object, changes[_i].object);
        ck_assert_str_eq(first->file, "test.xml");
        ck_assert_uint_eq(first->line, changes[_i].line);
        ck_assert_uint_eq(first->column, changes[_i].column);
        ck_assert_int_eq(first->kind, ISMS_PROBLEM_ERROR);
    } else {
        ck_assert_msg(status == ISMS_OK, "%s", first ? first->message : "");
    }
    isms_problems_free(problems);
    free(text);
}
END_TEST

/* One change to a valid document, and what is said of its references then. */
static const struct {
    const char *name, *from, *to, *field, *message; /* NULL: nothing */
} dangling[] = {
    {"system-security-plan", "<role-id>asset-owner</role-id>", "<role-id>user</role-id>",
     "system-security-plan/system-implementation/user/role-id",
     "OSC-01 there is no role \"user\" in this document"},
    {"catalog", "<responsible-party role-id=\"system-owner\">",
     "<responsible-party role-id=\"System-owner\">", "catalog/metadata/responsible-party/@role-id",
     "OSC-01 there is no role \"System-owner\" in this document"},
    {"catalog", "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092</party-uuid>",
     "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0098</party-uuid>",
     "catalog/metadata/responsible-party/party-uuid",
     "OSC-02 there is no party \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0098\" in this document"},
    {"catalog", "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092</party-uuid>",
     "<party-uuid>8C1CA9E8-7A11-4B9C-8F8A-0A4D6B9B0092</party-uuid>", NULL, NULL},
    {"assessment-results", "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092</party-uuid>",
     "<party-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0098</party-uuid>", NULL, NULL},
    {"catalog", "<member-of-organization>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091",
     "<member-of-organization>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092",
     "catalog/metadata/party/member-of-organization",
     "OSC-03 the party \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092\" is not an organization: only those "
     "have members"},
    {"catalog", "<member-of-organization>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091",
     "<member-of-organization>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0097",
     "catalog/metadata/party/member-of-organization",
     "OSC-03 there is no organization \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0097\" in this document"},
    {"catalog", "<location-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090",
     "<location-uuid>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091", "catalog/metadata/party/location-uuid",
     "OSC-04 there is no location \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091\" in this document"},
    {"system-security-plan",
     "<by-component component-uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"",
     "<by-component component-uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043\"",
     "system-security-plan/control-implementation/implemented-requirement/statement/by-component/"
     "@component-uuid",
     "OSC-05 there is no component \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043\" in this document"},
    {"catalog", "every <insert type=\"param\" id-ref=\"ac-1_prm_1\"/>",
     "every <insert type=\"param\" id-ref=\"ac-1_prm_3\"/>",
     "catalog/group/control/part/p/insert/@id-ref",
     "OSC-06 there is no parameter \"ac-1_prm_3\" in this document"},
    {"system-security-plan", "<inventory-item uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043\"",
     "<inventory-item uuid=\"8C1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"",
     "system-security-plan/system-implementation/inventory-item/@uuid",
     "OSC-07 this UUID is that of <component> in line 33 too: give one of them another one"},
    {"catalog", "<control id=\"at-1\">", "<control id=\"ac-1\">", "catalog/group/control/@id",
     "OSC-08 this id is that of <control> in line 22 too"},
    {"catalog", "href=\"#ac-2\"", "href=\"#ac-3\"", "catalog/group/control/link/@href",
     "OSC-09 nothing in this document is \"ac-3\""},
    {"plan-of-action-and-milestones", "<associated-risk risk-uuid=\"8c1ca9e8",
     "<associated-risk risk-uuid=\"9c1ca9e8",
     "plan-of-action-and-milestones/poam-item/associated-risk/@risk-uuid",
     "OSC-10 there is no risk \"9c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0070\" in this document"},
    {"system-security-plan", "<responsible-role role-id=\"asset-owner\"/>",
     "<responsible-role role-id=\"asset-owner\"/><responsible-role role-id=\"asset-owner\"/>",
     "system-security-plan/control-implementation/implemented-requirement/responsible-role/"
     "@role-id",
     "OSC-11 <implemented-requirement> holds a <responsible-role> with \"asset-owner\" already, in "
     "line 52: put both into one"},
    {"catalog", "type=\"person\"", "type=\"team\"", "catalog/metadata/party/@type",
     "OSC-12 a party is a person or an organization, not \"team\""},
#define IN_SSP "system-security-plan/system-implementation/component/"
#define OF_COMPONENT(inside)                                                                       \
    "<description><p>The system.</p></description>",                                               \
        "<description><p>The system.</p></description>" inside
    {"system-security-plan",
     OF_COMPONENT(
         "<prop name=\"physical-location\" value=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091\"/>"),
     IN_SSP "prop/@value",
     "OSC-04 there is no location \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091\" in this document"},
    {"system-security-plan",
     OF_COMPONENT(
         "<prop name=\"physical-location\" value=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090\"/>"),
     NULL, NULL},
    {"system-security-plan",
     OF_COMPONENT("<prop name=\"leveraged-authorization-uuid\" value=\"none\"/>"),
     IN_SSP "prop/@value", "OSC-16 there is no leveraged authorization \"none\" in this document"},
    {"system-security-plan",
     OF_COMPONENT("<link rel=\"depends-on\" href=\"#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043\"/>"),
     IN_SSP "link/@href",
     "OSC-16 there is no component \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043\" in this document"},
    {"system-security-plan",
     OF_COMPONENT("<link rel=\"depends-on\" href=\"#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"/>"),
     NULL, NULL},
    {"system-security-plan",
     OF_COMPONENT("<link rel=\"uses-service\" href=\"#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"/>"),
     IN_SSP "link/@href",
     "OSC-16 there is no component of the type service \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\" in "
     "this document"},
    {"system-security-plan",
     OF_COMPONENT("<link rel=\"validation\" href=\"#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0099\"/>"),
     IN_SSP "link/@href",
     "OSC-09 nothing in this document is \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0099\""},
    {"system-security-plan",
     OF_COMPONENT("<link rel=\"validation\" href=\"https://example.org/\"/>"), NULL, NULL},
    {"system-security-plan", "<description><p>Written.</p></description>",
     "<description><p>Written.</p></description>"
     "<link rel=\"provided-by\" href=\"#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"/>",
     "system-security-plan/control-implementation/implemented-requirement/statement/by-component/"
     "link/@href",
     "OSC-16 there is no by-component \"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\" in this document"},
#define STATEMENT "<part id=\"ac-2_smt\" name=\"statement\">"
    {"catalog", STATEMENT, "<part id=\"ac-2_smt\" name=\"guidance\">", "catalog/group/control",
     "OSC-17 this control has no part \"statement\", which says what it demands, nor is its status "
     "withdrawn"},
    {"catalog", STATEMENT, "<part name=\"assessment-method\"><p>By asking.</p></part>" STATEMENT,
     "catalog/group/control/part",
     "OSC-17 this part has no property \"method\": how is it assessed?"},
    {"catalog", STATEMENT,
     "<part name=\"assessment-method\"><prop name=\"method\" value=\"TEST\"/></part>" STATEMENT,
     NULL, NULL},
    {"system-security-plan", "</control-implementation>",
     "<implemented-requirement uuid=\"9c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0044\" control-id=\"ac-2\"/>"
     "</control-implementation>",
     "system-security-plan/control-implementation/implemented-requirement",
     "OSC-17 this requirement has no by-component: say which component implements the control"},
    {"system-security-plan", "<implementation-status state=\"implemented\"/>",
     "<implementation-status state=\"implemented\"/><export/>",
     "system-security-plan/control-implementation/implemented-requirement/statement/by-component/"
     "export",
     "OSC-17 this export has neither what is provided nor what others are responsible for"},
    {"catalog", "<party uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091\"",
     "<location uuid=\"9c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0090\"/>"
     "<party uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091\"",
     "catalog/metadata/location",
     "OSC-17 this location has no title, address, e-mail address or telephone number"},
};

START_TEST(references_are_told)
{
    isms_problems *problems;
    char *text = changed(fixture(dangling[_i].name), dangling[_i].from, dangling[_i].to);
    ck_ok(validate(text, NULL, &problems, NULL));
    ck_assert_uint_eq(isms_problems_count(problems), dangling[_i].message != NULL);
    if (dangling[_i].message) {
        const isms_problem *problem = isms_problems_at(problems, 0);
        ck_assert_str_eq(problem->message, dangling[_i].message);
        ck_assert_str_eq(problem->field, dangling[_i].field);
        ck_assert_int_eq(problem->kind, ISMS_PROBLEM_WARNING);
    }
    isms_problems_free(problems);
    free(text);
}
END_TEST

START_TEST(all_problems_are_told_in_one_pass)
{
    isms_problems *problems;
    isms_error error;
    char *text = fixture("system-security-plan");
    text = changed(text, "<title>System owner</title>", "");
    text = changed(text, " type=\"person\"", " type=\"per son\"");
    text = changed(text, "<system-id>bookshop</system-id>", "");
    text = changed(text, "<status state=\"operational\"/>", "<state/>");
    ck_status(validate(text, NULL, &problems, &error), ISMS_ERROR_INVALID);
    ck_assert_uint_eq(error_count(problems), 4);
    ck_assert_uint_eq(isms_problems_count(problems), 5); /* and a type of party */
    ck_assert_str_eq(error.message, "<role> needs a <title> inside");
    ck_assert_uint_eq(error.line, 8);
    isms_problems_free(problems);
    free(text);
}
END_TEST

START_TEST(a_version_refuses_no_document)
{
    isms_problems *problems;
    char *text = changed(fixture("catalog"), "1.2.2", "7 of 9");
    ck_ok(validate(text, NULL, &problems, NULL));
    isms_problems_free(problems);
    free(text);
    text = changed(fixture("mapping-collection"), "1.2.2", "1.1.0");
    ck_status(validate(text, NULL, &problems, NULL), ISMS_ERROR_INVALID);
    ck_assert_uint_eq(isms_problems_count(problems), 1);
    ck_assert_str_eq(isms_problems_at(problems, 0)->message,
                     "OSCAL 1.1.3 has no <mapping-collection>: the rest is looked at as OSCAL "
                     "1.2.2");
    isms_problems_free(problems);
    free(text);
}
END_TEST

START_TEST(schemas_are_known_by_their_versions)
{
    static const struct {
        const char *asked, *found;
    } rows[] = {{NULL, "1.2.2"},     {"", "1.2.2"},      {"1.0.0", "1.0.0"},
                {"v1.0.1", "1.0.4"}, {"1.1", "1.1.3"},   {"1.1.9", "1.1.3"},
                {"1.2.0", "1.2.2"},  {"2.0.0", "1.2.2"}, {"one", "1.2.2"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_str_eq(isms_oscal_schema_for(rows[i].asked), rows[i].found);
    ck_assert_uint_eq(isms_oscal_schema_count(), 5);
    for (size_t i = 0; i < isms_oscal_schema_count(); i++)
        ck_assert_str_eq(isms_oscal_schema_for(isms_oscal_schema_at(i)), isms_oscal_schema_at(i));
    ck_assert_ptr_null(isms_oscal_schema_at(5));
    ck_assert_ptr_null(isms_oscal_schema_at(SIZE_MAX));
}
END_TEST

START_TEST(other_documents_are_none_of_oscal)
{
    static const struct {
        const char *text;
        isms_status status;
    } rows[] = {{DOCUMENT(""), ISMS_ERROR_VOCABULARY},
                {"<catalog/>", ISMS_ERROR_VOCABULARY},
                {"<x:control xmlns:x=\"http://csrc.nist.gov/ns/oscal/1.0\"/>", ISMS_ERROR_INVALID},
                {"<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">", ISMS_ERROR_SYNTAX},
                {"<!DOCTYPE catalog><catalog/>", ISMS_ERROR_SYNTAX}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_problems *problems;
        isms_status status = validate(rows[i].text, NULL, &problems, NULL);
        ck_assert_msg(status == rows[i].status, "%s: %s", rows[i].text, isms_status_text(status));
        ck_assert_uint_eq(isms_problems_count(problems), 1);
        isms_problems_free(problems);
    }
    isms_source source = isms_source_path("/nowhere.xml");
    struct newer_options newer = {{.size = sizeof newer}, 1};
    ck_status(isms_oscal_validate(&source, NULL, NULL), ISMS_ERROR_IO);
    ck_status(isms_oscal_validate(NULL, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_validate(&source, &newer.known, NULL), ISMS_ERROR_ARGUMENT);
}
END_TEST

START_TEST(lack_of_memory_is_told)
{
    char *text =
        changed(fixture("catalog"), "<title>Accounts</title>", "<title>Accounts</title><remark/>");
    isms_source source = isms_source_memory("test.xml", text, strlen(text));
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t n = 1; status == ISMS_ERROR_MEMORY; n++) {
        struct failing failing = {.fail_at = n, .sticky = n % 2};
        isms_allocator memory = failing_allocator(&failing);
        isms_oscal_options options = {.size = sizeof options, .allocator = &memory};
        ck_ok(isms_problems_new(&options.problems, NULL, NULL));
        status = isms_oscal_validate(&source, &options, NULL);
        isms_problems_free(options.problems);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert_msg(failing.failed == 0 || status == ISMS_ERROR_MEMORY, "call %zu", n);
    }
    ck_status(status, ISMS_ERROR_INVALID);
    free(text);
}
END_TEST

/* ---- resolving ---- */

static isms_status take_bytes(void *context, const void *data, size_t size)
{
    char *text = context;
    size_t length = strlen(text);
    ck_assert_uint_lt(length + size, 65536);
    memcpy(text + length, data, size);
    text[length + size] = '\0';
    return ISMS_OK;
}

static isms_status refuse_bytes(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_CANCELLED;
}

START_TEST(a_profile_is_resolved)
{
    char out[65536] = "";
    isms_source source = isms_source_path(source_path("tests/data/oscal/profile.xml"));
    isms_sink sink = {sizeof sink, out, take_bytes},
              refusing = {sizeof refusing, NULL, refuse_bytes};
    struct newer_options newer = {{.size = sizeof newer}, 1};
    ck_ok(isms_oscal_resolve(&source, NULL, &sink, NULL));
    ck_contains(out, "<control id=\"ac-1\">");
    ck_contains(out, "<value>two years</value>");
    ck_contains(out, "<prop name=\"priority\" value=\"P1\"/>");
    ck_assert_ptr_null(strstr(out, "ac-2.1"));
    isms_problems *problems;
    ck_assert_msg(validate(out, NULL, &problems, NULL) == ISMS_OK, "%s", out);
    isms_problems_free(problems);
    ck_status(isms_oscal_resolve(&source, NULL, &refusing, NULL), ISMS_ERROR_CANCELLED);
    ck_status(isms_oscal_resolve(NULL, NULL, &sink, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_resolve(&source, NULL, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_resolve(&source, &newer.known, &sink, NULL), ISMS_ERROR_ARGUMENT);
}
END_TEST

START_TEST(resolving_tells_lack_of_memory)
{
    isms_source source = isms_source_path(source_path("tests/data/oscal/profile.xml"));
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t n = 1; status == ISMS_ERROR_MEMORY; n++) {
        char out[65536] = "";
        struct failing failing = {.fail_at = n, .sticky = n % 2};
        isms_allocator memory = failing_allocator(&failing);
        isms_oscal_options options = {.size = sizeof options, .allocator = &memory};
        isms_sink sink = {sizeof sink, out, take_bytes};
        status = isms_oscal_resolve(&source, &options, &sink, NULL);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert_msg(failing.failed == 0 || status == ISMS_ERROR_MEMORY, "call %zu", n);
    }
    ck_ok(status);
}
END_TEST

START_TEST(following_tells_lack_of_memory)
{
    isms_source source = isms_source_path(source_path("tests/data/oscal/system-security-plan.xml"));
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t n = 1; status == ISMS_ERROR_MEMORY; n++) {
        struct failing failing = {.fail_at = n, .sticky = n % 2};
        isms_allocator memory = failing_allocator(&failing);
        isms_oscal_options options = {.size = sizeof options, .follow = true, .allocator = &memory};
        status = isms_oscal_validate(&source, &options, NULL);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert_msg(failing.failed == 0 || status == ISMS_ERROR_MEMORY, "call %zu", n);
    }
    ck_ok(status);
}
END_TEST

START_TEST(uuids_follow_from_names)
{
    static const struct {
        const char *name, *uuid; /* as other tools make them */
    } rows[] = {
        {"", "24911de8-b726-5513-8671-2371e892855d"},
        {"www.example.com", "580c7506-ed1c-513e-bbd3-f9306fa90ed4"},
        {"a name of thirty-nine bytes, and then all.", "e2fcc7d0-e00b-56b0-9bbb-3f6a768d5441"},
        {"a name that is longer than one block of the hash, so that there are two of them",
         "b3ae9a73-2904-5c3b-8b9e-aaf8e05dde20"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char uuid[ISMS__UUID_SIZE];
        isms__uuid_of("urn:x", rows[i].name, uuid);
        ck_assert_str_eq(uuid, rows[i].uuid);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_schema");
    TCase *tests = tcase_create("oscal_schema");
    tcase_add_test(tests, a_version_finds_its_line);
    tcase_add_test(tests, tables_tell_order_and_types);
    tcase_add_test(tests, our_documents_are_valid);
    tcase_add_loop_test(tests, each_kind_of_problem_is_told, 0, COUNT_OF(changes));
    tcase_add_loop_test(tests, references_are_told, 0, COUNT_OF(dangling));
    tcase_add_test(tests, all_problems_are_told_in_one_pass);
    tcase_add_test(tests, a_version_refuses_no_document);
    tcase_add_test(tests, schemas_are_known_by_their_versions);
    tcase_add_test(tests, other_documents_are_none_of_oscal);
    tcase_add_test(tests, lack_of_memory_is_told);
    tcase_add_test(tests, a_profile_is_resolved);
    tcase_add_test(tests, resolving_tells_lack_of_memory);
    tcase_add_test(tests, following_tells_lack_of_memory);
    tcase_add_test(tests, uuids_follow_from_names);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
