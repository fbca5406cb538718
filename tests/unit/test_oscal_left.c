/* What documents of OSCAL lose when they are written as something else: nothing without a word. */
#include "base/base.h"
#include "isms/diff.h"
#include "support/documents.h"
#include "support/support.h"

#define U "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00"
#define SYSTEM                                                                                     \
    "<system-characteristics><system-id>shop</system-id><system-name>The shop</system-name>"       \
    "<description><p>Sells <em>books</em>.</p></description><security-impact-level>"               \
    "<security-objective-confidentiality>low</security-objective-confidentiality>"                 \
    "<security-objective-integrity>low</security-objective-integrity>"                             \
    "<security-objective-availability>low</security-objective-availability>"                       \
    "</security-impact-level></system-characteristics>"
#define USER(n)                                                                                    \
    "<user uuid=\"" U n "\"><title>User</title><role-id>owner</role-id><authorized-privilege>"     \
    "<title>All</title><function-performed>x</function-performed></authorized-privilege></user>"
#define PLAN                                                                                                                          \
    "<?xml version=\"1.0\"?><?style sheet?><!-- one -->"                                                                              \
    "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"" U "00\">"                                             \
    "<metadata><title>The plan</title><last-modified>2026-11-22T00:00:00Z</last-modified>"                                            \
    "<version>3.1</version><oscal-version>1.1.3</oscal-version>"                                                                      \
    "<role id=\"owner\"><title>Owner</title></role>"                                                                                  \
    "<party uuid=\"" U "01\" type=\"organization\"><name>Acme</name></party></metadata>"                                              \
    "<import-profile href=\"profile.xml\"/>" SYSTEM                                                                                   \
    "<system-implementation><!-- two -->" USER("10") USER(                                                                            \
        "11") "<component uuid=\"" U "20\" type=\"software\"><title>Till</title>"                                                     \
              "<description><p>It.</p></description><status state=\"operational\"/></component>"                                      \
              "<component uuid=\"" U "20\" type=\"software\"><title>Again</title>"                                                    \
              "<description><p>It.</p></description><status state=\"operational\"/><responsible-role role-id=\"owner\"/></component>" \
              "<inventory-item uuid=\"" U "30\"><description><p>A server.</p></description>"                                          \
              "<implemented-component component-uuid=\"" U "20\"/></inventory-item>"                                                  \
              "<x:more xmlns:x=\"urn:x\"/></system-implementation>"                                                                   \
              "<control-implementation><description><p>How.</p></description>"                                                        \
              "<implemented-requirement uuid=\"" U "40\" control-id=\"ac-1\"/>"                                                       \
              "</control-implementation></system-security-plan>"
static const char plan_text[] = PLAN;
/* Of which no field holds anything, by number and name. */
#define LEFT                                                                                       \
    "2 authorized-privilege, 2 status, 1 description, %s1 security-impact-level, 1 system-id, "    \
    "2 comments, 1 processing instruction, 1 foreign element, 1 element of formatting"

static isms_model *plan(void)
{
    isms_model *model;
    isms_source source = isms_source_memory("plan.xml", plan_text, strlen(plan_text));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    return model;
}

static isms_problems *problem_list(void)
{
    isms_problems *problems;
    ck_ok(isms_problems_new(&problems, NULL, NULL));
    return problems;
}

/* The document; for the caller to free. */
static char *as_plan(const isms_model *model, isms_problems *problems)
{
    struct collected bytes = {NULL, 0};
    isms_sink sink = collector(&bytes);
    isms_oscal_write_options options = {.size = sizeof options, .problems = problems};
    ck_ok(isms_oscal_write(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &sink, &options, NULL));
    return bytes.text;
}

static void must_tell(const isms_problems *problems, const char *left)
{
    char expected[512];
    snprintf(expected, sizeof expected,
             "left out: %s: no field holds that; written in place, the file keeps it", left);
    ck_assert_uint_eq(isms_problems_count(problems), 1);
    const isms_problem *problem = isms_problems_at(problems, 0);
    ck_assert_int_eq(problem->kind, ISMS_PROBLEM_WARNING);
    ck_assert_str_eq(problem->file, "plan.xml");
    ck_assert_str_eq(problem->message, expected);
}

static void must_say(const char *document, const char *part)
{
    ck_assert_msg(strstr(document, part) != NULL, "it does not say \"%s\"", part);
}

/* ---- telling ---- */

START_TEST(native_xml_tells_what_it_leaves_out)
{
    char left[512];
    isms_model *model = plan();
    isms_bytes *bytes = NULL;
    isms_write_options options = {.size = sizeof options, .problems = problem_list()};
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    snprintf(left, sizeof left, LEFT, "1 import-profile, ");
    must_tell(options.problems, left);
    isms_bytes_free(bytes);
    isms_problems_free(options.problems);
    /* in its own vocabulary nothing is */
    options.problems = problem_list();
    options.file = "plan.xml";
    options.strict = true;
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    must_say(isms_bytes_data(bytes), "<authorized-privilege>");
    must_say(isms_bytes_data(bytes), "<!-- two -->");
    ck_assert_uint_eq(isms_problems_count(options.problems), 0);
    isms_bytes_free(bytes);
    isms_problems_free(options.problems);
    isms_model_unref(model);
}
END_TEST

START_TEST(another_document_tells_what_it_leaves_out)
{
    char left[512];
    isms_model *model = plan();
    isms_problems *problems = problem_list();
    char *document = as_plan(model, problems);
    snprintf(left, sizeof left, LEFT, "");
    must_tell(problems, left);
    isms_problems_free(problems);
    free(document);
    isms_model_unref(model);
}
END_TEST

START_TEST(strict_writing_refuses)
{
    isms_model *model = plan();
    isms_bytes *bytes = NULL;
    struct collected written = {NULL, 0};
    isms_sink sink = collector(&written);
    isms_error error;
    isms_write_options options = {.size = sizeof options, .strict = true};
    isms_oscal_write_options oscal = {.size = sizeof oscal, .strict = true};
    ck_status(isms_model_write_memory(&bytes, model, &options, &error), ISMS_ERROR_VOCABULARY);
    ck_assert_ptr_null(bytes);
    ck_assert_str_eq(error.file, "plan.xml");
    must_say(error.message, "2 authorized-privilege");
    ck_status(isms_oscal_write(model, ISMS_OSCAL_PLAN_OF_ACTION, &sink, &oscal, &error),
              ISMS_ERROR_VOCABULARY);
    ck_assert_uint_eq(written.length, 0);
    must_say(error.message, "2 authorized-privilege");
    isms_model_unref(model);
    /* what the kind of document has no place for */
    model = model_of(DOCUMENT("<person id=\"ann\"/><competence id=\"c\"/>"));
    ck_ok(isms_oscal_write(model, ISMS_OSCAL_CATALOG, &sink, &oscal, &error));
    free(written.text);
    written = (struct collected){NULL, 0};
    oscal.partial = true;
    ck_status(isms_oscal_write(model, ISMS_OSCAL_CATALOG, &sink, &oscal, &error),
              ISMS_ERROR_VOCABULARY);
    must_say(error.message, "1 competence left out");
    ck_assert_uint_eq(written.length, 0);
    isms_model_unref(model);
}
END_TEST

/* ---- keeping ---- */

START_TEST(a_new_plan_is_about_the_same)
{
    isms_model *model = plan();
    char *document = as_plan(model, NULL);
    must_be_valid(document, NULL);
    must_say(document, "<title>The plan</title>");
    must_say(document, "<version>3.1</version>");
    must_say(document, "<import-profile href=\"profile.xml\"/>");
    must_say(document, "<system-name>The shop</system-name>");
    must_say(document, "<inventory-item uuid=\"" U "30\">");
    ck_assert_ptr_null(strstr(document, "<title>The shop</title>"));
    /* which is said again of the new document, from which a third one is made */
    isms_model *again = model_of(document);
    char *third = as_plan(again, NULL);
    must_say(third, "<title>The plan</title>");
    must_say(third, "<import-profile href=\"profile.xml\"/>");
    must_say(third, "<system-name>The shop</system-name>");
    must_say(third, "<inventory-item uuid=\"" U "30\">");
    free(third);
    free(document);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(ids_that_are_shared_are_told_apart)
{
    isms_model *model = plan();
    char *document = as_plan(model, NULL), *native = sorted_text(model);
    isms_model *again = model_of(document);
    char *by_way = sorted_text(again);
    must_say(native, "id=\"" U "20@2\"");
    ck_assert_str_eq(by_way, native);
    free(native);
    free(by_way);
    free(document);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(native_xml_is_no_change)
{
    isms_model *model = plan();
    char *native = sorted_text(model);
    isms_model *again = model_of(native);
    isms_diff *diff;
    ck_ok(isms_model_diff(&diff, model, again, NULL));
    ck_assert_uint_eq(isms_diff_count(diff), 0);
    /* what refers to the second one of an id, as who is responsible for it, still does */
    must_say(native, "concerns=\"" U "20@2\"");
    isms_diff_free(diff);
    isms_model_unref(again);
    isms_model_unref(model);
    free(native);
}
END_TEST

START_TEST(uuids_that_stand_twice_are_told_as_they_are)
{
    isms_model *model;
    isms_read_options options = {.size = sizeof options, .problems = problem_list()};
    static const char document[] =
        "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"><system-implementation>"
        "<user uuid=\"" U "10\"><role-id>a</role-id></user>\n"
        "<user uuid=\"" U "10\"><role-id>b</role-id></user>"
        "</system-implementation></system-security-plan>";
    isms_source source = isms_source_memory("plan.xml", document, strlen(document));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, &source, 1, &options, NULL));
    ck_assert_uint_eq(isms_problems_count(options.problems), 1);
    const isms_problem *problem = isms_problems_at(options.problems, 0);
    ck_assert_str_eq(problem->object, U "10");
    ck_assert_str_eq(problem->message, "\"" U "10\" is the id of the user in line 1 too: both are "
                                       "kept; give one of them another");
    isms_problems_free(options.problems);
    isms_model_unref(model);
}
END_TEST

/* ---- parts of models ---- */

START_TEST(what_a_part_shows_is_said_there)
{
    isms_model *model = model_of(DOCUMENT(
        "<person id=\"ann\" name=\"Ann\"/><role id=\"ciso\" name=\"CISO\"/><catalog id=\"book\"/>"
        "<control id=\"k\" catalog=\"book\" kind=\"control\"/>"
        "<appointment id=\"a\" role=\"ciso\" person=\"ann\"/>"
        "<responsibility id=\"r\" controls=\"k\"><participation holder=\"ciso\" codes=\"A\"/>"
        "<participation holder=\"ann\" codes=\"R C\"/></responsibility>"));
    struct collected bytes = {NULL, 0};
    isms_sink sink = collector(&bytes);
    isms_oscal_write_options options = {.size = sizeof options, .partial = true};
    ck_ok(isms_oscal_write(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &sink, &options, NULL));
    ck_assert_ptr_null(strstr(bytes.text, "stands-for"));
    isms_model *again = model_of(bytes.text);
    ck_assert_uint_eq(isms_model_count(again, isms_type_find("responsibility")), 1);
    ck_assert_uint_eq(isms_model_count(again, isms_type_find("appointment")), 1);
    char *text = sorted_text(again);
    must_say(text, "<participation holder=\"ciso\" codes=\"A\"/>");
    must_say(text, "codes=\"R C\"");
    free(text);
    free(bytes.text);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(what_stands_for_nothing_is_told)
{
    isms_model *model;
    isms_read_options options = {.size = sizeof options, .problems = problem_list()};
    static const char document[] =
        "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"" U "00\"><metadata>"
        "<title>T</title><role id=\"owner\"><title>Owner</title></role>\n"
        "<responsible-party role-id=\"owner\"><party-uuid>" U "01</party-uuid>"
        "<prop ns=\"urn:libisms:oscal:1\" name=\"stands-for\" value=\"gone\"/>"
        "</responsible-party></metadata></catalog>";
    isms_source source = isms_source_memory("catalog.xml", document, strlen(document));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, &source, 1, &options, NULL));
    ck_assert_uint_eq(isms_problems_count(options.problems), 1);
    const isms_problem *problem = isms_problems_at(options.problems, 0);
    ck_assert_uint_eq(problem->line, 2);
    must_say(problem->message, "stands for \"gone\", which no file has");
    isms_problems_free(options.problems);
    isms_model_unref(model);
}
END_TEST

/* ---- memory ---- */

START_TEST(memory_runs_out)
{
    struct failing failing = {0};
    isms_allocator allocator = failing_allocator(&failing);
    isms_model *model;
    isms_error error;
    isms_source source = isms_source_memory("plan.xml", plan_text, strlen(plan_text));
    ck_ok(isms_model_new(&model, &allocator, NULL));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    size_t live = failing.live;
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t n = 1; status != ISMS_OK; n++) {
        struct collected bytes = {NULL, 0};
        isms_sink sink = collector(&bytes);
        isms_write_options native = {.size = sizeof native, .problems = problem_list()};
        isms_oscal_write_options oscal = {.size = sizeof oscal, .problems = native.problems};
        failing.fail_at = failing.calls + n;
        status =
            _i ? isms_oscal_write(model, ISMS_OSCAL_SYSTEM_SECURITY_PLAN, &sink, &oscal, &error)
               : isms_model_write(model, &sink, &native, &error);
        failing.fail_at = 0;
        ck_assert_uint_eq(failing.live, live);
        ck_assert_msg(status == ISMS_OK || status == ISMS_ERROR_MEMORY, "at allocation %zu: %s", n,
                      isms_status_text(status));
        isms_problems_free(native.problems);
        free(bytes.text);
    }
    isms_model_unref(model);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("what is left of OSCAL");
    TCase *tests = tcase_create("left");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, native_xml_tells_what_it_leaves_out);
    tcase_add_test(tests, another_document_tells_what_it_leaves_out);
    tcase_add_test(tests, strict_writing_refuses);
    tcase_add_test(tests, a_new_plan_is_about_the_same);
    tcase_add_test(tests, ids_that_are_shared_are_told_apart);
    tcase_add_test(tests, native_xml_is_no_change);
    tcase_add_test(tests, uuids_that_stand_twice_are_told_as_they_are);
    tcase_add_test(tests, what_a_part_shows_is_said_there);
    tcase_add_test(tests, what_stands_for_nothing_is_told);
    tcase_add_loop_test(tests, memory_runs_out, 0, 2);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
