/* Calls with nothing where something belongs, and with what is beyond the end: a question answers
 * with nothing, whatever can fail says what is wrong, and what gives back takes NULL. */
#include "base/base.h"
#include "isms/isms.h"
#include "isms/reports.h"
#include "isms/site.h"
#include "isms/types.h"
#include "support/support.h"

static isms_status refuse(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_CANCELLED;
}

static isms_status refuse_file(void *context, const char *name, const void *data, size_t size)
{
    (void)name;
    return refuse(context, data, size);
}

/* ---- questions ---- */

START_TEST(nothing_is_asked_about_models)
{
    ck_assert_uint_eq(isms_model_count(NULL, isms_type_find("person")), 0);
    ck_assert_uint_eq(isms_model_file_count(NULL), 0);
    ck_assert_ptr_null(isms_model_at(NULL, isms_type_find("person"), 0));
    ck_assert_ptr_null(isms_model_find(NULL, "a"));
    ck_assert_ptr_null(isms_model_file_name(NULL, 0));
    ck_assert(!isms_model_file_is_content(NULL, 0));
    ck_assert(!isms_model_uses(NULL, "eight-roles"));
    ck_assert_ptr_null(isms_model_ref(NULL));
    ck_assert_ptr_null(isms_model_data(NULL));
    isms_model *model = model_of(DOCUMENT("<person id=\"a\"/>"));
    ck_assert_uint_eq(isms_model_count(model, NULL), 0);
    ck_assert_ptr_null(isms_model_at(model, NULL, 0));
    ck_assert_ptr_null(isms_model_at(model, isms_type_find("person"), 1));
    ck_assert_ptr_null(isms_model_file_name(model, 9));
    ck_assert(!isms_model_file_is_content(model, 9));
    ck_assert(!isms_model_uses(model, NULL));
    isms_model_unref(model);
    isms_model_unref(NULL);
}
END_TEST

START_TEST(nothing_is_asked_about_findings)
{
    ck_assert(!isms_date_is_set(isms_findings_date(NULL)));
    ck_assert_ptr_null(isms_findings_model(NULL));
    ck_assert_ptr_null(isms_findings_basis(NULL));
    ck_assert_uint_eq(isms_findings_known_count(NULL), 0);
    ck_assert(!isms_findings_is_small(NULL));
    ck_assert(!isms_findings_failed(NULL));
    ck_assert_uint_eq(isms_findings_tally(NULL).errors, 0);
    ck_assert_uint_eq(isms_findings_rule_count(NULL), 0);
    ck_assert_ptr_null(isms_findings_rule_at(NULL, 0).rule);
    ck_assert_uint_eq(isms_findings_coverage_count(NULL), 0);
    ck_assert_uint_eq(isms_findings_count(NULL), 0);
    ck_assert_ptr_null(isms_findings_at(NULL, 0).rule);
    isms_findings_free(NULL);
    isms_snapshot *snapshot = snapshot_of(DOCUMENT("<person id=\"a\"/>"), "2026-06-30");
    isms_findings *findings = NULL;
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    size_t count = isms_findings_count(findings);
    ck_assert_uint_gt(count, 0);
    ck_assert_ptr_null(isms_findings_at(findings, count).rule);
    ck_assert_ptr_null(isms_findings_rule_at(findings, isms_findings_rule_count(findings)).rule);
    size_t lines = isms_findings_coverage_count(findings);
    ck_assert_uint_eq(isms_findings_coverage_at(findings, lines).total, 0);
    ck_assert_ptr_null(isms_findings_related(findings, count, 0));
    ck_assert_ptr_null(isms_findings_related(findings, 0, 1000));
    ck_assert_ptr_null(isms_findings_path(findings, count, 0));
    ck_assert_ptr_null(isms_findings_path(findings, 0, 1000));
    ck_assert_ptr_null(isms_findings_related(NULL, 0, 0));
    ck_assert_ptr_null(isms_findings_path(NULL, 0, 0));
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
}
END_TEST

START_TEST(nothing_is_asked_about_snapshots)
{
    isms_snapshot *snapshot = snapshot_of(
        DOCUMENT("<person id=\"a\"/><responsibility id=\"r\"><participation holder=\"a\" "
                 "codes=\"A\"/></responsibility>"),
        "2026-06-30");
    isms_model *model = isms_snapshot_model(snapshot);
    isms_responsibility *duty = isms_responsibility_at(model, 0);
    isms_answers *answers = NULL;
    ck_ok(isms_snapshot_who(&answers, snapshot, duty, NULL));
    ck_assert_uint_eq(isms_answers_count(answers), 1);
    ck_assert_ptr_null(isms_answers_at(answers, 1).person);
    ck_assert_ptr_null(isms_answers_at(NULL, 0).person);
    ck_assert_ptr_null(isms_answers_step(answers, 1, 0).to);
    ck_assert_ptr_null(isms_answers_step(answers, 0, 1000).to);
    ck_assert_ptr_null(isms_answers_step(NULL, 0, 0).to);
    ck_assert_str_eq(isms_answers_explain(answers, 1), "");
    ck_assert_str_eq(isms_answers_explain(NULL, 0), "");
    ck_assert_uint_eq(isms_answers_count(NULL), 0);
    ck_assert_uint_eq(isms_crosswalk_count(NULL), 0);
    ck_assert_ptr_null(isms_crosswalk_at(NULL, 0).control);
    ck_assert_str_eq(isms_crosswalk_explain(NULL, 0), "");
    isms_answers_free(answers);
    isms_answers_free(NULL);
    isms_crosswalk_free(NULL);
    isms_snapshot_unref(snapshot);
    isms_snapshot_unref(NULL);
}
END_TEST

/* ---- what can fail ---- */

struct world {
    isms_model *model, *other_model;
    isms_snapshot *snapshot;
    isms_findings *findings;
    isms_answers *answers;
    isms_crosswalk *crosswalk;
    isms_diff *diff;
    isms_table *table;
    isms_report *report;
    isms_object *ann, *duty, *stranger;
    isms_catalog *catalog;
};

static void *out; /* of calls, which must leave it alone */
#define OUT(type) ((type **)(void *)&out)
#define AS(type, object) ((isms_##type *)(w->object))

static const isms_sink bad_size = {1, NULL, refuse}, no_function = {sizeof(isms_sink), NULL, NULL};
static const isms_sink good_sink = {sizeof(isms_sink), NULL, refuse};
static const isms_source no_name = {.size = sizeof(isms_source), .data = "", .length = 0};
static const isms_source wrong_size = {.size = 1, .name = "a"};
static const isms_source no_data = {
    .size = sizeof(isms_source), .kind = ISMS_SOURCE_MEMORY, .name = "a", .length = 1};
static const isms_source no_descriptor = {
    .size = sizeof(isms_source), .kind = ISMS_SOURCE_DESCRIPTOR, .name = "a", .descriptor = -1};
static const isms_source no_reader = {
    .size = sizeof(isms_source), .kind = ISMS_SOURCE_CALLBACK, .name = "a"};
static const struct {
    size_t size, beyond[60];
} newer = {.size = sizeof newer, .beyond = {[59] = 1}};

#define CALLS(X)                                                                                   \
    X(isms_model_new(NULL, NULL, error))                                                           \
    X(isms_model_clone(NULL, w->model, error))                                                     \
    X(isms_model_clone(OUT(isms_model), NULL, error))                                              \
    X(isms_model_add(NULL, w->model, isms_type_find("person"), "b", error))                        \
    X(isms_model_add(OUT(isms_object), NULL, isms_type_find("person"), "b", error))                \
    X(isms_model_add(OUT(isms_object), w->model, NULL, "b", error))                                \
    X(isms_model_use(NULL, "eight-roles", error))                                                  \
    X(isms_model_use(w->model, NULL, error))                                                       \
    X(isms_model_read(NULL, &no_name, 1, NULL, error))                                             \
    X(isms_model_read(w->model, NULL, 1, NULL, error))                                             \
    X(isms_model_read(w->model, &no_name, 1, NULL, error))                                         \
    X(isms_model_read(w->model, &wrong_size, 1, NULL, error))                                      \
    X(isms_model_read(w->model, &no_data, 1, NULL, error))                                         \
    X(isms_model_read(w->model, &no_descriptor, 1, NULL, error))                                   \
    X(isms_model_read(w->model, &no_reader, 1, NULL, error))                                       \
    X(isms_oscal_validate(&no_reader, NULL, error))                                                \
    X(isms_oscal_resolve(&no_reader, NULL, &good_sink, error))                                     \
    X(isms_schema_write(NULL, error))                                                              \
    X(isms_model_read(w->model, NULL, 0, (const isms_read_options *)(const void *)&newer, error))  \
    X(isms_model_read_path(NULL, "a", error))                                                      \
    X(isms_model_read_path(w->model, NULL, error))                                                 \
    X(isms_model_begin(NULL, error))                                                               \
    X(isms_model_write(NULL, &good_sink, NULL, error))                                             \
    X(isms_model_write(w->model, NULL, NULL, error))                                               \
    X(isms_model_write(w->model, &bad_size, NULL, error))                                          \
    X(isms_model_write(w->model, &no_function, NULL, error))                                       \
    X(isms_model_write_memory(NULL, w->model, NULL, error))                                        \
    X(isms_model_write_memory(OUT(isms_bytes), NULL, NULL, error))                                 \
    X(isms_file_replace(NULL, "a", 1, NULL, error))                                                \
    X(isms_file_replace("a", NULL, 1, NULL, error))                                                \
    X(isms_file_replace("a", "a", 1, (const isms_file_options *)(const void *)&newer, error))      \
    X(isms_file_read(NULL, "a", 1, NULL, error))                                                   \
    X(isms_file_read(OUT(isms_bytes), NULL, 1, NULL, error))                                       \
    X(isms_model_save(NULL, "a", NULL, error))                                                     \
    X(isms_model_save(w->model, NULL, NULL, error))                                                \
    X(isms_model_save(w->model, "a", (const isms_write_options *)(const void *)&newer, error))     \
    X(isms_model_save_all(NULL, NULL, error))                                                      \
    X(isms_model_save_all(w->model, (const isms_write_options *)(const void *)&newer, error))      \
    X(isms_model_save_all(                                                                         \
        w->model, &(isms_write_options){.size = sizeof(isms_write_options), .file = "a"}, error))  \
    X(isms_snapshot_take(NULL, w->model, isms_date_make(2026, 1, 1), NULL, error))                 \
    X(isms_snapshot_take(OUT(isms_snapshot), NULL, isms_date_make(2026, 1, 1), NULL, error))       \
    X(isms_snapshot_take(OUT(isms_snapshot), w->model, (isms_date){0, 0, 0}, NULL, error))         \
    X(isms_snapshot_who(NULL, w->snapshot, AS(responsibility, duty), error))                       \
    X(isms_snapshot_who(OUT(isms_answers), NULL, AS(responsibility, duty), error))                 \
    X(isms_snapshot_who(OUT(isms_answers), w->snapshot, NULL, error))                              \
    X(isms_snapshot_who(OUT(isms_answers), w->snapshot, AS(responsibility, ann), error))           \
    X(isms_snapshot_why(NULL, w->snapshot, AS(person, ann), AS(responsibility, duty), error))      \
    X(isms_snapshot_why(OUT(isms_answers), w->snapshot, NULL, AS(responsibility, duty), error))    \
    X(isms_snapshot_why(OUT(isms_answers), w->snapshot, AS(person, ann), NULL, error))             \
    X(isms_snapshot_why(OUT(isms_answers), w->snapshot, AS(person, duty),                          \
                        AS(responsibility, duty), error))                                          \
    X(isms_snapshot_duties(NULL, w->snapshot, AS(person, ann), error))                             \
    X(isms_snapshot_duties(OUT(isms_answers), w->snapshot, NULL, error))                           \
    X(isms_snapshot_duties(OUT(isms_answers), w->snapshot, AS(person, stranger), error))           \
    X(isms_snapshot_holders(NULL, w->snapshot, w->ann, error))                                     \
    X(isms_snapshot_holders(OUT(isms_answers), w->snapshot, NULL, error))                          \
    X(isms_snapshot_holders(OUT(isms_answers), w->snapshot, (isms_object *)w->catalog, error))     \
    X(isms_snapshot_serves(NULL, w->snapshot, w->ann, w->catalog, 1, error))                       \
    X(isms_snapshot_serves(OUT(isms_crosswalk), NULL, w->ann, w->catalog, 1, error))               \
    X(isms_snapshot_serves(OUT(isms_crosswalk), w->snapshot, NULL, w->catalog, 1, error))          \
    X(isms_check(NULL, w->snapshot, NULL, error))                                                  \
    X(isms_check(OUT(isms_findings), NULL, NULL, error))                                           \
    X(isms_check(OUT(isms_findings), w->snapshot,                                                  \
                 (const isms_check_options *)(const void *)&newer, error))                         \
    X(isms_findings_write(NULL, NULL, &good_sink, error))                                          \
    X(isms_findings_write(w->findings, NULL, NULL, error))                                         \
    X(isms_findings_write(w->findings, NULL, &bad_size, error))                                    \
    X(isms_findings_write(w->findings, NULL, &no_function, error))                                 \
    X(isms_report_raci(NULL, w->snapshot, ISMS_RACI_CODES, error))                                 \
    X(isms_report_raci(OUT(isms_table), NULL, ISMS_RACI_CODES, error))                             \
    X(isms_report_raci(OUT(isms_table), w->snapshot, (isms_raci_layout)0, error))                  \
    X(isms_report_raci(OUT(isms_table), w->snapshot, (isms_raci_layout)9, error))                  \
    X(isms_report_answers(NULL, w->answers, "T", error))                                           \
    X(isms_report_answers(OUT(isms_table), NULL, "T", error))                                      \
    X(isms_report_answers(OUT(isms_table), w->answers, NULL, error))                               \
    X(isms_report_crosswalk(NULL, w->crosswalk, "T", error))                                       \
    X(isms_report_crosswalk(OUT(isms_table), NULL, "T", error))                                    \
    X(isms_report_crosswalk(OUT(isms_table), w->crosswalk, NULL, error))                           \
    X(isms_model_diff(NULL, w->model, w->other_model, error))                                      \
    X(isms_model_diff(OUT(isms_diff), NULL, w->other_model, error))                                \
    X(isms_model_diff(OUT(isms_diff), w->model, NULL, error))                                      \
    X(isms_report_diff(NULL, w->diff, error))                                                      \
    X(isms_report_diff(OUT(isms_table), NULL, error))                                              \
    X(isms_diff_write(NULL, ISMS_FORMAT_TEXT, 0, &good_sink, error))                               \
    X(isms_diff_write(w->diff, ISMS_FORMAT_SARIF, 0, &good_sink, error))                           \
    X(isms_diff_write(w->diff, (isms_format)0, 0, &good_sink, error))                              \
    X(isms_diff_write(w->diff, ISMS_FORMAT_TEXT, 0, NULL, error))                                  \
    X(isms_diff_write(w->diff, ISMS_FORMAT_CSV, 0, &bad_size, error))                              \
    X(isms_table_write(NULL, ISMS_FORMAT_TEXT, &good_sink, error))                                 \
    X(isms_table_write(w->table, ISMS_FORMAT_TEXT, NULL, error))                                   \
    X(isms_table_write(w->table, ISMS_FORMAT_TEXT, &bad_size, error))                              \
    X(isms_table_write(w->table, ISMS_FORMAT_TEXT, &no_function, error))                           \
    X(isms_report_make(NULL, w->snapshot, "findings", NULL, error))                                \
    X(isms_report_make(OUT(isms_report), NULL, "findings", NULL, error))                           \
    X(isms_report_write(NULL, ISMS_FORMAT_TEXT, &good_sink, error))                                \
    X(isms_report_write(w->report, ISMS_FORMAT_TEXT, NULL, error))                                 \
    X(isms_report_write(w->report, ISMS_FORMAT_TEXT, &bad_size, error))                            \
    X(isms_site_write(NULL, NULL, refuse_file, NULL, error))                                       \
    X(isms_site_write(w->snapshot, NULL, NULL, NULL, error))                                       \
    X(isms_oscal_resolve(&no_reader, NULL, &no_function, error))                                   \
    X(isms_oscal_validate(NULL, NULL, error))                                                      \
    X(isms_oscal_validate(&no_name, NULL, error))                                                  \
    X(isms_oscal_validate(&wrong_size, NULL, error))                                               \
    X(isms_oscal_resolve(NULL, NULL, &good_sink, error))                                           \
    X(isms_oscal_resolve(&no_name, NULL, &good_sink, error))                                       \
    X(isms_oscal_resolve(&wrong_size, NULL, &good_sink, error))                                    \
    X(isms_oscal_write(NULL, ISMS_OSCAL_CATALOG, &good_sink, NULL, error))                         \
    X(isms_oscal_write(w->model, (isms_oscal_kind)0, &good_sink, NULL, error))                     \
    X(isms_oscal_write(w->model, ISMS_OSCAL_CATALOG, NULL, NULL, error))                           \
    X(isms_oscal_write(w->model, ISMS_OSCAL_CATALOG, &bad_size, NULL, error))                      \
    X(isms_oscal_write(w->model, ISMS_OSCAL_CATALOG, &no_function, NULL, error))                   \
    X(isms_object_referrers(NULL, w->ann, error))                                                  \
    X(isms_object_referrers(OUT(isms_references), NULL, error))                                    \
    X(isms_object_remove(NULL, error))                                                             \
    X(isms_set_text(NULL, ISMS_PERSON_NAME, "A", error))

static void set_up_world(struct world *w)
{
    w->model = model_of(DOCUMENT(
        "<person id=\"ann\"/><catalog id=\"c\"/><control id=\"k\" catalog=\"c\"/>"
        "<responsibility id=\"r\" controls=\"k\"><participation holder=\"ann\" codes=\"A\"/>"
        "</responsibility>"));
    w->other_model = model_of(DOCUMENT("<person id=\"ann\"/>"));
    ck_ok(isms_snapshot_take(&w->snapshot, w->model, day("2026-06-30"), NULL, NULL));
    w->ann = isms_model_find(w->model, "ann");
    w->duty = isms_model_find(w->model, "r");
    w->stranger = isms_model_find(w->other_model, "ann");
    w->catalog = (isms_catalog *)isms_model_find(w->model, "c");
    ck_ok(isms_check(&w->findings, w->snapshot, NULL, NULL));
    ck_ok(isms_snapshot_who(&w->answers, w->snapshot, AS(responsibility, duty), NULL));
    ck_ok(isms_snapshot_serves(&w->crosswalk, w->snapshot, w->ann, w->catalog, 1, NULL));
    ck_ok(isms_model_diff(&w->diff, w->model, w->other_model, NULL));
    ck_ok(isms_report_raci(&w->table, w->snapshot, ISMS_RACI_CODES, NULL));
    ck_ok(isms_report_make(&w->report, w->snapshot, "raci", NULL, NULL));
}

static void clear_world(struct world *w)
{
    isms_report_free(w->report);
    isms_table_free(w->table);
    isms_crosswalk_free(w->crosswalk);
    isms_diff_free(w->diff);
    isms_answers_free(w->answers);
    isms_findings_free(w->findings);
    isms_snapshot_unref(w->snapshot);
    isms_model_unref(w->model);
    isms_model_unref(w->other_model);
}

static void must_refuse(const char *what, isms_status status, const isms_error *error)
{
    ck_assert_msg(status == ISMS_ERROR_ARGUMENT && error->status == status && *error->message,
                  "%s: %s, %s", what, isms_status_text(status), error->message);
    ck_assert_msg(!out, "%s: something was given", what);
}

START_TEST(wrong_arguments_are_told)
{
    struct world world = {0}, *w = &world;
    isms_error told = {0}, *error = &told;
    set_up_world(w);
#define TRY_CALL(expression)                                                                       \
    told = (isms_error){0};                                                                        \
    must_refuse(#expression, expression, error);
    CALLS(TRY_CALL)
#undef TRY_CALL
    error = NULL; /* nobody has to ask why */
#define TRY_CALL(expression) ck_assert_msg(expression == ISMS_ERROR_ARGUMENT, "%s", #expression);
    CALLS(TRY_CALL)
#undef TRY_CALL
    clear_world(w);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arguments");
    TCase *tests = tcase_create("arguments");
    tcase_add_test(tests, nothing_is_asked_about_models);
    tcase_add_test(tests, nothing_is_asked_about_findings);
    tcase_add_test(tests, nothing_is_asked_about_snapshots);
    tcase_add_test(tests, wrong_arguments_are_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
