/* Models written as documents of OSCAL: valid, the same when read again, and the same bytes. */
#include "base/base.h"
#include "isms/types.h"
#include "support/documents.h"
#include "support/filled.h"
#include "support/places.h"
#include "support/support.h"

static const isms_oscal_kind kinds[] = {ISMS_OSCAL_CATALOG, ISMS_OSCAL_COMPONENT_DEFINITION,
                                        ISMS_OSCAL_SYSTEM_SECURITY_PLAN,
                                        ISMS_OSCAL_ASSESSMENT_RESULTS, ISMS_OSCAL_PLAN_OF_ACTION};

/* ---- helpers ---- */

/* The document; for the caller to free. */
static char *written(const isms_model *model, isms_oscal_kind kind,
                     const isms_oscal_write_options *options)
{
    struct collected bytes = {NULL, 0};
    isms_error error = {.status = ISMS_OK};
    isms_sink sink = collector(&bytes);
    isms_status status = isms_oscal_write(model, kind, &sink, options, &error);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    return bytes.text;
}

static void must_say(const char *document, const char *part)
{
    ck_assert_msg(strstr(document, part) != NULL, "it does not say \"%s\"", part);
}

static isms_model *filled(unsigned variant)
{
    isms_model *model;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, variant, NULL));
    return model;
}

#define COMPANY                                                                                    \
    "<organization id=\"acme\" name=\"Acme\" relation=\"self\"/>"                                  \
    "<unit id=\"it\" name=\"IT\" organization=\"acme\"/>"                                          \
    "<person id=\"ann\" name=\"Ann\" unit=\"it\"/>"                                                \
    "<role id=\"ciso\" name=\"Security officer\"/>"                                                \
    "<role id=\"1:odd id\"/>"                                                                      \
    "<catalog id=\"book\" name=\"Book\"/>"                                                         \
    "<control id=\"5\" name=\"Five\" catalog=\"book\" kind=\"group\"/>"                            \
    "<control id=\"5.1\" name=\"Roles\" catalog=\"book\" parent=\"5\" kind=\"control\" "           \
    "number=\"5.1\"/>"                                                                             \
    "<responsibility id=\"define-roles\" name=\"Defining roles\" controls=\"5.1\">"                \
    "<participation holder=\"ciso\" codes=\"R\" manner=\"oversees\"/>"                             \
    "<participation holder=\"ann\" codes=\"A\"/></responsibility>"                                 \
    "<appointment id=\"ann-ciso\" role=\"ciso\" person=\"ann\" from=\"2026-01-01\"/>"              \
    "<appointment id=\"ann-was\" role=\"ciso\" person=\"ann\" until=\"2024-12-31\"/>"              \
    "<implementation id=\"soa-5.1\" control=\"5.1\" status=\"partial\" reasons=\"risk law\">"      \
    "<how>By hand.</how></implementation>"                                                         \
    "<asset id=\"shop\" name=\"Shop\" kind=\"software\" owner=\"ann\"/>"                           \
    "<record id=\"audit\" name=\"Audit\" kind=\"audit\" date=\"2026-05-01\"/>"                     \
    "<finding id=\"f1\" name=\"Gap\" record=\"audit\" kind=\"major-nonconformity\" "               \
    "controls=\"5.1\"/>"                                                                           \
    "<action id=\"a1\" name=\"Close it\" kind=\"corrective\" finding=\"f1\" owner=\"ann\"/>"

static isms_model *company(void)
{
    char document[4096];
    snprintf(document, sizeof document, "%s", DOCUMENT(COMPANY));
    char *odd = strstr(document, "1:odd id");
    memcpy(odd, "1:odd(id", 8); /* an id that is no token */
    return model_of(document);
}

/* ---- whole models ---- */

START_TEST(every_field_of_every_type_comes_back)
{
    static const char *const versions[] = {"1.2.2", "1.1.3", "1.0.6", "1.0.4", "1.0.0"};
    isms_model *model = filled((unsigned)_i);
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        const char *version = versions[((unsigned)_i + k) % COUNT_OF(versions)];
        isms_oscal_write_options options = {.size = sizeof options, .oscal_version = version};
        char *document = written(model, kinds[k], &options);
        must_be_valid(document, version);
        must_be_the_same(model, document);
        free(document);
    }
    isms_model_unref(model);
}
END_TEST

START_TEST(every_kind_holds_a_company)
{
    isms_model *model = company();
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        char *document = written(model, kinds[k], NULL);
        must_be_valid(document, NULL);
        must_be_the_same(model, document);
        free(document);
    }
    isms_model_unref(model);
}
END_TEST

START_TEST(shipped_content_is_named)
{
    isms_model *model = model_of(
        DOCUMENT_WITH("eight-roles separations", "<implementation id=\"i\" control=\"A.5.1\"/>"));
    char *document = written(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, NULL);
    must_say(document, "name=\"use\" value=\"eight-roles separations\"");
    must_be_valid(document, NULL);
    must_be_the_same(model, document);
    free(document);
    isms_model_unref(model);
}
END_TEST

START_TEST(the_same_gives_the_same_bytes)
{
    isms_model *model = company(), *again = company();
    char *one = written(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, NULL);
    char *two = written(again, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, NULL);
    ck_assert_str_eq(one, two);
    /* the UUID of the document follows from what is in it */
    isms_oscal_write_options options = {.size = sizeof options, .version = "2"};
    char *other = written(again, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &options);
    const char *uuid = strstr(one, " uuid=\""), *changed = strstr(other, " uuid=\"");
    ck_assert_int_ne(strncmp(uuid, changed, 44), 0);
    /* that of an object from its id */
    const char *ann = strstr(one, "value=\"ann\""), *same = strstr(other, "value=\"ann\"");
    ck_assert_ptr_nonnull(ann);
    ck_assert_ptr_nonnull(same);
    free(one);
    free(two);
    free(other);
    isms_model_unref(model);
    isms_model_unref(again);
}
END_TEST

/* ---- what OSCAL itself says ---- */

START_TEST(a_plan_says_who_is_responsible)
{
    isms_model *model = company();
    isms_oscal_write_options options = {.size = sizeof options, .last_modified = "2026-11-22"};
    char *document = written(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &options);
    must_say(document, "<last-modified>2026-11-22T00:00:00Z</last-modified>");
    must_say(document, "<role id=\"ciso\">\n      <title>Security officer</title>");
    must_say(document, "<role id=\"_1-odd-id\">");
    must_say(document, "control-id=\"_5.1\"");
    must_say(document, "<responsible-role role-id=\"ciso\">");
    must_say(document, "<responsible-role role-id=\"accountable\">");
    must_say(document, "name=\"raci\" value=\"R\"");
    must_say(document, "<implementation-status state=\"partial\"/>");
    must_say(document, "<p>By hand.</p>");
    must_say(document, "<responsible-role role-id=\"asset-owner\">");
    /* she holds the role on that day by one appointment, the other ended before */
    must_say(document, "name=\"stands-for\" value=\"ann-ciso\"");
    ck_assert_ptr_null(strstr(document, "name=\"stands-for\" value=\"ann-was\""));
    free(document);
    isms_model_unref(model);
}
END_TEST

/* Of several: duties, holders of all kinds, and appointments. Some name what is nowhere, or cannot
 * be meant there. */
static const char duties[] = DOCUMENT(
    "<organization id=\"acme\" name=\"Acme\" relation=\"self\"/>"
    "<person id=\"ann\" name=\"Ann\"/><person id=\"bob\" name=\"Bob\"/>"
    "<role id=\"ciso\" name=\"Officer\"/><role id=\"clerk\" name=\"Clerk\"/>"
    "<committee id=\"board\" name=\"Board\"/>"
    "<asset id=\"shop\" name=\"Shop\" kind=\"software\" owner=\"ann\" custodian=\"clerk\"/>"
    "<asset id=\"till\" name=\"Till\" kind=\"software\" owner=\"board\" custodian=\"bob\"/>"
    "<site id=\"hall\" name=\"Hall\"/>"
    "<catalog id=\"book\" name=\"Book\"/><control id=\"c-1\" catalog=\"book\"/>"
    "<control id=\"c-2\" catalog=\"book\" name=\"Two\"><description>Do it.</description></control>"
    "<control id=\"c-3\" catalog=\"book\"/>"
    "<implementation id=\"i-1\" control=\"c-1\" status=\"planned\"/>"
    "<implementation id=\"i-2\" control=\"c-1\"/><implementation id=\"i-3\"/>"
    "<responsibility id=\"both\" name=\"Both\" controls=\"c-1 c-2\" concerns=\"shop till hall gone\">"
    "<participation holder=\"ciso\" codes=\"R A\"/>"
    "<participation holder=\"ann\" codes=\"R\" role=\"clerk\"/>"
    "<participation holder=\"ann\" codes=\"I\" role=\"clerk\"/>"
    "<participation holder=\"board\" codes=\"C\"/>"
    "<participation holder=\"lost\" codes=\"I\"/>"
    "<participation holder=\"shop\" codes=\"I\"/>"
    "<participation holder=\"bob\"/></responsibility>"
    "<responsibility id=\"again\" name=\"Again\" controls=\"c-2 c-2\">"
    "<participation holder=\"ciso\" codes=\"A C\"/></responsibility>"
    "<responsibility id=\"idle\" name=\"Idle\" controls=\"c-3\"/>"
    "<appointment id=\"now\" role=\"ciso\" person=\"ann\" from=\"2026-01-01\" until=\"2027-01-01\"/>"
    "<appointment id=\"twice\" role=\"ciso\" person=\"ann\"/>"
    "<appointment id=\"later\" role=\"ciso\" person=\"bob\" from=\"2027-01-01\"/>"
    "<appointment id=\"before\" role=\"ciso\" person=\"bob\" until=\"2025-12-31\"/>"
    "<appointment id=\"empty\" role=\"ciso\"/>"
    "<appointment id=\"nobody\" role=\"ciso\" person=\"lost\"/>"
    "<appointment id=\"wrong\" role=\"ciso\" person=\"shop\"/>"
    "<appointment id=\"wrongly\" role=\"ann\" person=\"bob\"/>"
    "<appointment id=\"odd\" role=\"lost-role\" person=\"ann\"/>");

START_TEST(who_holds_a_role_is_shown_on_the_day)
{
    static const struct {
        const char *day, *id;
        bool shown;
    } rows[] = {
        {"2026-11-22", "now", true},
        {"2026-11-22", "twice", true},
        {"2026-11-22", "later", false},
        {"2026-11-22", "before", false},
        {"2026-11-22", "nobody", false},
        {"2027-01-01", "now", true},
        {"2027-01-01", "later", true},
        {"2027-01-02", "now", false},
        {"2025-12-31", "before", true},
        {"2025-12-31", "now", false},
        {"2026-01-01", "now", true},
        {"2026-01-01", "before", false},
        {"2026-11-22", "wrong", false},
        {"2026-11-22", "wrongly", false},
        {NULL, "now", true},
        {NULL, "before", true},
        {NULL, "later", true},
    };
    isms_model *model = model_of(duties);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char shown[80];
        isms_oscal_write_options options = {.size = sizeof options, .last_modified = rows[i].day};
        char *document = written(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &options);
        snprintf(shown, sizeof shown, "name=\"stands-for\" value=\"%s\"", rows[i].id);
        ck_assert_msg((strstr(document, shown) != NULL) == rows[i].shown, "row %zu", i);
        free(document);
    }
    isms_model_unref(model);
}
END_TEST

/* Fields that were there once are as those that never were. */
START_TEST(every_kind_holds_duties)
{
    isms_model *model = model_of(duties);
    isms_appointment *now = isms_appointment_cast(isms_model_find(model, "now"));
    ck_ok(isms_appointment_set_from(now, (isms_date){0}, NULL));
    ck_ok(isms_appointment_set_until(now, (isms_date){0}, NULL));
    ck_ok(isms_implementation_set_control(isms_implementation_cast(isms_model_find(model, "i-2")),
                                          NULL, NULL));
    const isms_oscal_write_options options = {.size = sizeof options,
                                              .last_modified = "2026-11-22"};
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        char *document = written(model, kinds[k], &options);
        must_be_valid(document, NULL);
        must_be_the_same(model, document);
        free(document);
    }
    char *plan = written(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &options);
    must_say(plan, "name=\"raci\" value=\"R A C\""); /* of both duties, each once */
    must_say(plan, "value=\"R I\"");
    free(plan);
    isms_model_unref(model);
}
END_TEST

/* Nothing says how its control is implemented. */
static const char bare[] = DOCUMENT(
    "<role id=\"ciso\"/><catalog id=\"book\"/><control id=\"c-1\" catalog=\"book\"/>"
    "<responsibility id=\"one\" controls=\"c-1\"><participation holder=\"ciso\" codes=\"R\"/>"
    "</responsibility>");

struct duty_row {
    const char *text;
    isms_oscal_kind kind;
};

static isms_status write_duties(const void *subject, struct failing *failing, struct collected *out)
{
    const struct duty_row *row = subject;
    const isms_oscal_write_options options = {.size = sizeof options,
                                              .last_modified = "2026-11-22"};
    isms_allocator memory = failing_allocator(failing);
    isms_source source = isms_source_memory("duties.xml", row->text, strlen(row->text));
    isms_sink sink = collector(out);
    isms_model *model = NULL;
    isms_status status = isms_model_new(&model, &memory, NULL);
    if (status == ISMS_OK)
        status = isms_model_read(model, &source, 1, NULL, NULL);
    if (status == ISMS_OK)
        status = isms_oscal_write(model, row->kind, &sink, &options, NULL);
    isms_model_unref(model);
    return status;
}

START_TEST(memory_may_be_out_in_each_place)
{
    struct places places = {0};
    size_t found = 0;
    for (size_t k = 0; k < 2 * COUNT_OF(kinds); k++) {
        const struct duty_row row = {k % 2 ? duties : bare, kinds[k / 2]};
        found = fail_at_places(&places, "duties", write_duties, &row, ISMS_OK);
    }
    ck_assert_uint_gt(found, 80);
    forget_places(&places);
}
END_TEST

START_TEST(a_catalog_says_its_controls)
{
    isms_model *model = company();
    isms_oscal_write_options options = {
        .size = sizeof options, .catalog = "book", .title = "My book", .partial = true};
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    char *document = written(model, ISMS_OSCAL_CATALOG, &options);
    must_be_valid(document, NULL);
    must_say(document, "<title>My book</title>");
    must_say(document, "<group id=\"_5\">");
    must_say(document, "<control id=\"_5.1\">\n      <title>Roles</title>");
    must_say(document, "<prop name=\"label\" value=\"5.1\"/>");
    ck_assert_ptr_null(strstr(document, "define-roles"));
    bool told = false;
    for (size_t i = 0; i < isms_problems_count(options.problems); i++)
        told |= strstr(isms_problems_at(options.problems, i)->message,
                       "1 responsibility left out") != NULL;
    ck_assert(told);
    isms_problems_free(options.problems);
    free(document);
    isms_model_unref(model);
}
END_TEST

START_TEST(assessments_say_what_was_found)
{
    isms_model *model = company();
    char *results = written(model, ISMS_OSCAL_ASSESSMENT_RESULTS, NULL);
    must_say(results, "<start>2026-05-01T00:00:00Z</start>");
    must_say(results, "<target type=\"statement-id\" target-id=\"_5.1_smt\">");
    must_say(results, "<status state=\"not-satisfied\"/>");
    char *plan = written(model, ISMS_OSCAL_PLAN_OF_ACTION, NULL);
    must_say(plan, "<poam-item ");
    must_say(plan, "<title>Close it</title>");
    must_say(plan, "<related-finding finding-uuid=");
    free(results);
    free(plan);
    isms_model_unref(model);
}
END_TEST

START_TEST(parents_in_circles_and_depth_end)
{
    char document[8192] = "", deep[6000] = "";
    for (int i = 0; i < 40; i++)
        snprintf(deep + strlen(deep), sizeof deep - strlen(deep),
                 "<control id=\"d%d\" catalog=\"c\" parent=\"d%d\" kind=\"%s\"/>", i, i + 1,
                 i % 3 ? "control" : "group");
    snprintf(document, sizeof document,
             "<isms xmlns=\"urn:libisms:1\" version=\"1\"><catalog id=\"c\"/>%s"
             "<control id=\"d40\" catalog=\"c\" parent=\"d40\"/>"
             "<control id=\"x\" catalog=\"c\" parent=\"y\"/>"
             "<control id=\"y\" catalog=\"c\" parent=\"x\"/></isms>",
             deep);
    isms_model *model = model_of(document);
    char *catalog = written(model, ISMS_OSCAL_CATALOG, NULL);
    must_be_valid(catalog, NULL);
    must_be_the_same(model, catalog);
    free(catalog);
    isms_model_unref(model);
}
END_TEST

/* ---- what goes wrong ---- */

START_TEST(wishes_that_cannot_be_met_are_refused)
{
    isms_model *model = company();
    isms_error error;
    struct collected bytes = {NULL, 0};
    isms_sink sink = collector(&bytes);
    const isms_oscal_write_options wrong[] = {
        {.size = 0},
        {.size = sizeof *wrong, .last_modified = "yesterday"},
        {.size = sizeof *wrong, .last_modified = "2026-11-22T10:00:00"}, /* without its zone */
        {.size = sizeof *wrong, .version = " "},
        {.size = sizeof *wrong, .catalog = "none"},
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        ck_status(isms_oscal_write(model, ISMS_OSCAL_CATALOG, &sink, &wrong[i], &error),
                  ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_write(model, (isms_oscal_kind)0, &sink, NULL, &error),
              ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_write(model, ISMS_OSCAL_CATALOG, NULL, NULL, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_oscal_write(NULL, ISMS_OSCAL_CATALOG, &sink, NULL, &error), ISMS_ERROR_ARGUMENT);
    ck_assert_ptr_null(bytes.text);
    isms_model_unref(model);
}
END_TEST

static isms_status refuse(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_IO;
}

START_TEST(a_sink_that_fails_is_told)
{
    isms_model *model = company();
    isms_error error = {.status = ISMS_ERROR_IO, .message = "what was wrong before"};
    isms_sink sink = {sizeof sink, NULL, refuse};
    ck_status(isms_oscal_write(model, ISMS_OSCAL_CATALOG, &sink, NULL, &error), ISMS_ERROR_IO);
    ck_contains(error.message, "writing failed");
    isms_model_unref(model);
}
END_TEST

/* Every allocation fails in turn. */
START_TEST(memory_runs_out)
{
    struct failing failing = {0};
    isms_allocator allocator = failing_allocator(&failing);
    isms_oscal_kind kind = kinds[_i];
    isms_model *model;
    isms_error error;
    char *expected = NULL;
    const char *document = DOCUMENT(
        "<organization id=\"o\" name=\"O\"/><person id=\"ann\"/><role id=\"ciso\"/>"
        "<catalog id=\"c\"/><control id=\"k\" catalog=\"c\"/>"
        "<responsibility id=\"r\" controls=\"k\"><participation holder=\"ciso\" codes=\"R\"/>"
        "</responsibility><implementation id=\"i\" control=\"k\" status=\"planned\"/>"
        "<finding id=\"f\" controls=\"k\"/><action id=\"a\" finding=\"f\"/>");
    ck_ok(isms_model_new(&model, &allocator, NULL));
    isms_source source = isms_source_memory("test.xml", document, strlen(document));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    isms_oscal_write_options options = {.size = sizeof options, .title = "T", .version = "2"};
    expected = written(model, kind, &options);
    size_t live = failing.live;
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t n = 1; status != ISMS_OK; n++) {
        struct collected bytes = {NULL, 0};
        isms_sink sink = collector(&bytes);
        failing.fail_at = failing.calls + n;
        failing.sticky = n % 2;
        size_t failed = failing.failed;
        status = isms_oscal_write(model, kind, &sink, &options, &error);
        failing.fail_at = 0;
        failing.sticky = false;
        ck_assert_uint_eq(failing.live, live);
        ck_assert_msg(status == ISMS_OK ? failing.failed == failed : status == ISMS_ERROR_MEMORY,
                      "at allocation %zu: %s", n, isms_status_text(status));
        if (status == ISMS_OK)
            ck_assert_str_eq(bytes.text, expected);
        free(bytes.text);
    }
    free(expected);
    isms_model_unref(model);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("writing OSCAL");
    TCase *tests = tcase_create("writing");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, every_field_of_every_type_comes_back, 0, FILLED_VARIANTS);
    tcase_add_test(tests, every_kind_holds_a_company);
    tcase_add_test(tests, shipped_content_is_named);
    tcase_add_test(tests, the_same_gives_the_same_bytes);
    tcase_add_test(tests, a_plan_says_who_is_responsible);
    tcase_add_test(tests, a_catalog_says_its_controls);
    tcase_add_test(tests, assessments_say_what_was_found);
    tcase_add_test(tests, parents_in_circles_and_depth_end);
    tcase_add_test(tests, wishes_that_cannot_be_met_are_refused);
    tcase_add_test(tests, a_sink_that_fails_is_told);
    tcase_add_loop_test(tests, memory_runs_out, 0, COUNT_OF(kinds));
    suite_add_tcase(suite, tests);
    tests = tcase_create("duties");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, who_holds_a_role_is_shown_on_the_day);
    tcase_add_test(tests, every_kind_holds_duties);
    tcase_add_test(tests, memory_may_be_out_in_each_place);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
