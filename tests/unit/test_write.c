/* The native XML, written: what is not ours stays where it stood when things around it change,
 * several files become one, and what could not be read back is refused. */
#include "isms/types.h"
#include "support/support.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define WHOLE(inside) HEAD DOCUMENT(inside)

static void must_give(const isms_model *model, const isms_write_options *options,
                      const char *expected)
{
    isms_bytes *bytes = NULL;
    ck_ok(isms_model_write_memory(&bytes, model, options, NULL));
    ck_assert_str_eq(isms_bytes_data(bytes), expected);
    isms_bytes_free(bytes);
}

/* ---- around texts ---- */

#define DUTY(inside) WHOLE("  <responsibility id=\"r\">\n" inside "  </responsibility>\n")
#define OF_STATEMENT "    <!-- of the statement -->\n"
#define STATEMENT "    <statement xmlns:x=\"urn:x\" x:lang=\"en\">S</statement>\n"
#define OF_FIRST "    <!-- of the first -->\n\n    <?tool of the first?>\n"
#define FIRST "    <evidence>One</evidence>\n"
#define OF_SECOND "    <x:of xmlns:x=\"urn:x\">the second</x:of>\n"
#define SECOND "    <evidence xmlns:x=\"urn:x\" x:a=\"1\" x:b=\"2\">Two</evidence>\n"
#define END "    <!-- at the end -->\n"
static const char duty[] = DUTY(OF_STATEMENT STATEMENT OF_FIRST FIRST OF_SECOND SECOND END);

static void drop_statement(isms_object *object)
{
    ck_ok(isms_unset(object, ISMS_RESPONSIBILITY_STATEMENT, NULL));
}

static void drop_first(isms_object *object)
{
    ck_ok(isms_item_remove(object, ISMS_RESPONSIBILITY_EVIDENCE, 0, NULL));
}

static void drop_evidence(isms_object *object)
{
    drop_first(object);
    drop_first(object);
}

static void drop_texts(isms_object *object)
{
    drop_statement(object);
    drop_evidence(object);
}

static void add_more(isms_object *object)
{
    ck_ok(isms_insert_text(object, ISMS_RESPONSIBILITY_EVIDENCE, SIZE_MAX, "Three", NULL));
    ck_ok(isms_set_text(object, ISMS_RESPONSIBILITY_STATEMENT, "T", NULL));
}

static void change_nothing(isms_object *object)
{
    (void)object;
}

START_TEST(what_stands_around_texts_stays)
{
    /* what is said of an item is kept by its place */
    static const struct {
        void (*change)(isms_object *object);
        const char *read, *expected;
    } rows[] = {
        {change_nothing, duty, duty},
        {change_nothing, DUTY(OF_FIRST FIRST OF_STATEMENT STATEMENT OF_SECOND SECOND END), duty},
        {change_nothing, DUTY(OF_FIRST FIRST OF_SECOND SECOND OF_STATEMENT STATEMENT END), duty},
        {drop_statement, duty, DUTY(OF_STATEMENT OF_FIRST FIRST OF_SECOND SECOND END)},
        {drop_first, duty,
         DUTY(OF_STATEMENT STATEMENT OF_FIRST "    <evidence>Two</evidence>\n" OF_SECOND END)},
        {drop_evidence, duty, DUTY(OF_STATEMENT STATEMENT OF_FIRST OF_SECOND END)},
        {drop_texts, duty, DUTY(OF_STATEMENT OF_FIRST OF_SECOND END)},
        {drop_texts, DUTY(FIRST SECOND STATEMENT), WHOLE("  <responsibility id=\"r\"/>\n")},
        {add_more, duty,
         DUTY(OF_STATEMENT
              "    <statement xmlns:x=\"urn:x\" x:lang=\"en\">T</statement>\n" OF_FIRST FIRST
                  OF_SECOND SECOND "    <evidence>Three</evidence>\n" END)},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_model *model = model_of(rows[i].read);
        rows[i].change(isms_model_find(model, "r"));
        must_give(model, NULL, rows[i].expected);
        isms_model_unref(model);
        model = model_of(rows[i].expected);
        must_give(model, NULL, rows[i].expected);
        isms_model_unref(model);
    }
}
END_TEST

START_TEST(lack_of_memory_is_told)
{
    size_t failed = 1;
    for (size_t n = 1; failed; n++) {
        struct failing failing = {0};
        isms_allocator memory = failing_allocator(&failing);
        isms_model *model = NULL;
        isms_bytes *bytes = NULL;
        isms_source source = isms_source_memory("a.xml", duty, strlen(duty));
        ck_ok(isms_model_new(&model, &memory, NULL));
        ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
        failing.fail_at = failing.calls + n;
        isms_status status = isms_model_write_memory(&bytes, model, NULL, NULL);
        failed = failing.failed;
        ck_status(status, failed ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_assert(failed ? !bytes : strcmp(isms_bytes_data(bytes), duty) == 0);
        isms_bytes_free(bytes);
        isms_model_unref(model);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert(n > 3 || failed);
    }
}
END_TEST

/* ---- several files ---- */

#define ROOT(more) "<isms xmlns=\"urn:libisms:1\" version=\"1\"" more ">\n"

static const struct {
    const char *name, *text;
} files[] = {
    {"a.xml", HEAD "<!-- a -->\n" ROOT(" use=\"separations eight-roles\" xmlns:x=\"urn:x\" "
                                       "x:a=\"1\" x:b=\"1\"") "  <person id=\"p\"/>\n"
                                                              "  <person id=\"d\"/>\n"
                                                              "</isms>\n<!-- behind a -->\n"},
    {"b.xml",
     HEAD ROOT(" use=\"eight-roles iso27001-2022\" xmlns:x=\"urn:x\" x:bb=\"2\" x:b=\"2\"") //
     "  <role id=\"r\"/>\n  <person id=\"c\"/>\n  <!-- end of b -->\n</isms>\n"},
};

static isms_model *read_files(void)
{
    isms_model *model = NULL;
    isms_source sources[2];
    for (int i = 0; i < 2; i++)
        sources[i] = isms_source_memory(files[i].name, files[i].text, strlen(files[i].text));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, sources, 2, NULL, NULL));
    return model;
}

START_TEST(files_become_one)
{
    isms_model *model = read_files();
    must_give(model, NULL,
              HEAD "<!-- a -->\n" ROOT(
                  " use=\"separations eight-roles iso27001-2022\" xmlns:x=\"urn:x\" x:a=\"1\" "
                  "x:b=\"1\" x:bb=\"2\"") "  <person id=\"p\"/>\n  <person id=\"d\"/>\n"
                                          "  <role id=\"r\"/>\n  <person id=\"c\"/>\n"
                                          "  <!-- end of b -->\n</isms>\n<!-- behind a -->\n");
    isms_model_unref(model);
}
END_TEST

START_TEST(each_file_has_its_own)
{
    isms_model *model = read_files();
    isms_object *made = NULL;
    ck_ok(isms_model_add(&made, model, isms_type_find("person"), "new", NULL));
    for (int i = 0; i < 2; i++) {
        isms_write_options options = {.size = sizeof options, .file = files[i].name};
        if (i == 1) /* what is new belongs to the first file */
            must_give(model, &options, files[i].text);
    }
    isms_write_options options = {.size = sizeof options, .file = "c.xml"};
    must_give(model, &options, WHOLE(""));
    isms_model_unref(model);
}
END_TEST

START_TEST(what_has_no_file_is_written_with_all)
{
    isms_model *model = NULL;
    isms_object *made = NULL;
    isms_write_options options = {.size = sizeof options, .file = "c.xml"};
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_add(&made, model, isms_type_find("person"), "new", NULL));
    must_give(model, NULL, WHOLE("  <person id=\"new\"/>\n"));
    must_give(model, &options, WHOLE(""));
    isms_model_unref(model);
}
END_TEST

START_TEST(sorted_is_by_type_id_and_place)
{
    isms_model *model = model_of(WHOLE("  <role id=\"b\"/>\n  <person id=\"b\" name=\"1\"/>\n"
                                       "  <person id=\"a\"/>\n  <person id=\"b\" name=\"2\"/>\n"
                                       "  <organization id=\"z\"/>\n"));
    isms_write_options options = {.size = sizeof options, .sorted = true};
    must_give(model, &options,
              WHOLE("  <organization id=\"z\"/>\n  <person id=\"a\"/>\n"
                    "  <person id=\"b\" name=\"1\"/>\n  <person id=\"b\" name=\"2\"/>\n"
                    "  <role id=\"b\"/>\n"));
    isms_model_unref(model);
}
END_TEST

/* ---- what could not be read back ---- */

/* References by ids of 250 bytes: the most that fit into a value of a megabyte, and one more; seven
 * times the most are less than a start tag of eight megabytes. */
enum { MOST = (1 << 20) / 251, TARGETS = 8 };

static void fill(isms_object *object, unsigned field, int count)
{
    char id[251];
    for (int i = 0; i < count; i++) {
        snprintf(id, sizeof id, "c%0249d", i);
        ck_ok(isms_insert_reference_id(object, field, SIZE_MAX, id, NULL));
    }
}

START_TEST(what_is_too_long_to_be_read_is_refused)
{
    for (int more = 0; more < 2; more++) {
        isms_model *model = model_of(DOCUMENT("<responsibility id=\"r\"/>")), *again = NULL;
        isms_bytes *bytes = NULL;
        isms_error error = {0};
        fill(isms_model_find(model, "r"), ISMS_RESPONSIBILITY_CONTROLS, MOST + more);
        ck_status(isms_model_write_memory(&bytes, model, NULL, &error),
                  more ? ISMS_ERROR_LIMIT : ISMS_OK);
        if (more) {
            ck_assert_str_eq(error.object, "r");
            ck_assert_str_eq(error.field, "controls");
            ck_contains(error.message, "its references take 1048677 bytes");
        } else {
            ck_ok(read_text(&again, isms_bytes_data(bytes), false, NULL, NULL));
            must_give(again, NULL, isms_bytes_data(bytes));
        }
        isms_bytes_free(bytes);
        isms_model_unref(again);
        isms_model_unref(model);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("write");
    TCase *tests = tcase_create("write");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, what_stands_around_texts_stays);
    tcase_add_test(tests, lack_of_memory_is_told);
    tcase_add_test(tests, files_become_one);
    tcase_add_test(tests, each_file_has_its_own);
    tcase_add_test(tests, what_has_no_file_is_written_with_all);
    tcase_add_test(tests, sorted_is_by_type_id_and_place);
    tcase_add_test(tests, what_is_too_long_to_be_read_is_refused);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
