/* Whole operations, over many kinds of data, with memory out at each place that asks for it: each
 * says so, leaves nothing behind, and writes the same as ever where it can do without. Each
 * place fails with the first data that lead to it. */
#include "base/base.h"
#include "isms/site.h"
#include "isms/types.h"
#include "support/checking.h"
#include "support/filled.h"
#include "support/places.h"
#define PROFILE_FILES "exhaustion"
#include "support/profiles.h"
#include "support/random.h"

#define TODAY "2026-11-22"

/* ---- how many ---- */

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WATCHED
#endif
#endif
#if defined(WATCHED) || defined(__SANITIZE_ADDRESS__)
enum { STRIDE = 5, STRIDE_OF_SMALL = 5 }; /* each run takes so much longer */
#elif defined(ISMS_COVERAGE)
enum { STRIDE = 5, STRIDE_OF_SMALL = 1 };
#else
enum { STRIDE = 1, STRIDE_OF_SMALL = 1 };
#endif

/* ---- memory: also what a function takes by itself ---- */

static struct failing *failing;

isms_allocator __wrap_isms__memory_default(const isms_allocator *given);
isms_allocator __real_isms__memory_default(const isms_allocator *given);
isms_allocator __wrap_isms__memory_default(const isms_allocator *given)
{
    return given || !failing ? __real_isms__memory_default(given) : failing_allocator(failing);
}

/* ---- operations ---- */

struct subject {
    const char *name; /* of a file of documents, or of the text as a file */
    const char *text; /* NULL for that of the file */
    unsigned number;  /* of the variant, seed or kind */
};
struct work {
    const struct subject *subject;
    isms_sink sink;
    isms_model *model;
    isms_snapshot *snapshot;
    isms_findings *findings;
    isms_error error;
};
typedef isms_status step(struct work *w);

static isms_source source_of(const struct subject *s)
{
    return s->text ? isms_source_memory(s->name, s->text, strlen(s->text))
                   : isms_source_path(source_path(s->name));
}

static isms_status read_it(struct work *w)
{
    isms_source source = source_of(w->subject);
    isms_problems *problems = NULL;
    TRY(isms_model_new(&w->model, NULL, &w->error));
    TRY(isms_problems_new(&problems, NULL, &w->error));
    isms_read_options options = {.size = sizeof options, .problems = problems};
    isms_status status = isms_model_read(w->model, &source, 1, &options, &w->error);
    isms_problems_free(problems);
    return status;
}

static isms_status make_by_chance(struct work *w)
{
    TRY(isms_model_new(&w->model, NULL, &w->error));
    if (w->subject->number < FILLED_VARIANTS)
        return fill_model(w->model, w->subject->number, &w->error);
    TRY(random_model(w->model, w->subject->number, &w->error));
    return isms_model_use(w->model, w->subject->number % 2 ? "iso27001-2022" : "eight-roles",
                          &w->error);
}

static isms_status show(struct work *w)
{
    TRY(w->subject->name ? read_it(w) : make_by_chance(w));
    return isms_snapshot_take(&w->snapshot, w->model, day(TODAY), NULL, &w->error);
}

static isms_status check(struct work *w)
{
    static const char *const some[] = {"RACI-*", "REF-*", "COV-*", "SOD-0*", NULL};
    isms_check_options options = {.size = sizeof options, .only = some};
    TRY(show(w));
    return isms_check(&w->findings, w->snapshot, &options, &w->error);
}

/* ---- steps ---- */

static isms_status write_native(struct work *w)
{
    isms_write_options options = {.size = sizeof options, .sorted = true};
    TRY(w->subject->name ? read_it(w) : make_by_chance(w));
    TRY(isms_model_write(w->model, &w->sink, NULL, &w->error));
    return isms_model_write(w->model, &w->sink, &options, &w->error);
}

static isms_status write_kind(struct work *w)
{
    unsigned number = w->subject->number;
    isms_oscal_kind kind = (isms_oscal_kind)(1 + number % ISMS_OSCAL_PLAN_OF_ACTION);
    isms_oscal_write_options options = {.size = sizeof options,
                                        .title = "T",
                                        .version = "2",
                                        .last_modified = TODAY,
                                        .oscal_version = number % 2 ? "1.0.4" : NULL,
                                        .partial = number % 3 == 0};
    TRY(w->subject->name ? read_it(w) : make_by_chance(w));
    return isms_oscal_write(w->model, kind, &w->sink, &options, &w->error);
}

static isms_status validate(struct work *w)
{
    isms_source source = source_of(w->subject);
    isms_oscal_options options = {.size = sizeof options, .follow = true};
    TRY(isms_problems_new(&options.problems, NULL, &w->error));
    isms_status status = isms_oscal_validate(&source, &options, &w->error);
    isms_problems_free(options.problems);
    return status == ISMS_ERROR_INVALID ? ISMS_OK : status;
}

static isms_status resolve(struct work *w)
{
    isms_source source = source_of(w->subject);
    isms_oscal_options options = {.size = sizeof options};
    return isms_oscal_resolve(&source, &options, &w->sink, &w->error);
}

/* Some object, and what becomes of it; only lack of memory is a failure. */
static isms_status edit(isms_model *model)
{
    const isms_type *type;
    size_t count, tries = 0;
    do
        type = isms_type_at(pick(isms_type_count()));
    while ((count = isms_model_count(model, type)) == 0 && ++tries < 1000);
    isms_object *object = count ? isms_model_at(model, type, pick(count)) : NULL;
    isms_status status = ISMS_OK;
    if (!object)
        return ISMS_OK;
    unsigned what = pick(12);
    if (what == 0)
        return isms_object_remove(object, NULL) == ISMS_ERROR_MEMORY ? ISMS_ERROR_MEMORY : ISMS_OK;
    if (what == 1) {
        isms_object *made = NULL;
        status = isms_model_add(&made, model, type, NULL, NULL);
        object = made;
    }
    for (unsigned i = 0; i < (what == 1 ? 6 : 2) && status != ISMS_ERROR_MEMORY && object; i++)
        status = random_edit_inside(object, NULL);
    return status == ISMS_ERROR_MEMORY ? status : ISMS_OK;
}

static isms_status save_edited(struct work *w)
{
    isms_write_options options = {.size = sizeof options, .file = w->subject->name};
    random_state = 88172645463325252u ^ (w->subject->number + 1) * 0x9E3779B97F4A7C15u;
    TRY(read_it(w));
    if (!w->subject->text) /* as it is called, which is not where it is */
        options.file = isms_model_file_name(w->model, 0);
    for (int i = 0; i < 3; i++)
        TRY(edit(w->model));
    isms_status status = isms_model_write(w->model, &w->sink, &options, &w->error);
    return status == ISMS_ERROR_VOCABULARY ? ISMS_OK : status;
}

static isms_status write_findings(struct work *w)
{
    TRY(check(w));
    for (int i = ISMS_FORMAT_TEXT; i <= ISMS_FORMAT_OSCAL; i++) {
        isms_findings_format format = {.size = sizeof format, .format = (isms_format)i};
        isms_status status = isms_findings_write(w->findings, &format, &w->sink, &w->error);
        if (status != ISMS_OK && status != ISMS_ERROR_ARGUMENT)
            return status;
    }
    return ISMS_OK;
}

/* The first object of a type that the report takes; NULL where it takes none. */
static const isms_object *subject_of(const isms_report_info *info, const isms_model *model)
{
    char names[200];
    snprintf(names, sizeof names, "%s", info->subject);
    for (char *rest = names, *name; (name = strtok_r(rest, " ", &rest));)
        if (isms_model_at(model, isms_type_find(name), 0))
            return isms_model_at(model, isms_type_find(name), 0);
    return NULL;
}

static isms_status write_report(struct work *w)
{
    unsigned number = w->subject->number;
    isms_report_options options = {.size = sizeof options,
                                   .language = number % 2 ? "de" : NULL,
                                   .version = "1",
                                   .approver = "A",
                                   .classification = "C"};
    isms_report *report = NULL;
    isms_report_info info = isms_report_info_at(number / STRIDE % isms_report_info_count());
    TRY(check(w));
    options.findings = w->findings;
    if (info.needs_subject || number % 3 == 0)
        options.subject = subject_of(&info, isms_snapshot_model(w->snapshot));
    isms_status status = isms_report_make(&report, w->snapshot, info.name, &options, &w->error);
    for (int f = ISMS_FORMAT_TEXT; f <= ISMS_FORMAT_ICS && status == ISMS_OK; f++) {
        status = isms_report_write(report, (isms_format)f, &w->sink, &w->error);
        if (status == ISMS_ERROR_NOT_FOUND) /* it has no charts, or dates */
            status = ISMS_OK;
    }
    isms_report_free(report);
    return status == ISMS_ERROR_ARGUMENT ? ISMS_OK : status; /* it needs a subject */
}

static isms_status put_page(void *context, const char *name, const void *data, size_t size)
{
    const isms_sink *sink = context;
    (void)name;
    return sink->write(sink->context, data, size);
}

static isms_status write_site(struct work *w)
{
    isms_site_options options = {.size = sizeof options,
                                 .language = w->subject->number % 2 ? "de" : NULL};
    TRY(check(w));
    options.findings = w->findings;
    return isms_site_write(w->snapshot, &options, put_page, &w->sink, &w->error);
}

static isms_status tell(struct work *w, isms_answers *answers)
{
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        const char *text = isms_answers_explain(answers, i);
        TRY(text ? w->sink.write(w->sink.context, text, strlen(text)) : ISMS_ERROR_MEMORY);
    }
    return ISMS_OK;
}

static isms_status ask_all(struct work *w)
{
    TRY(show(w));
    isms_model *model = isms_snapshot_model(w->snapshot);
    for (size_t i = 0; i < isms_responsibility_count(model); i++) {
        isms_answers *answers = NULL;
        isms_status status =
            isms_snapshot_who(&answers, w->snapshot, isms_responsibility_at(model, i), &w->error);
        if (status == ISMS_OK)
            status = tell(w, answers);
        isms_answers_free(answers);
        TRY(status);
    }
    for (size_t i = 0; i < isms_person_count(model); i++) {
        isms_person *person = isms_person_at(model, i);
        isms_answers *answers = NULL, *why = NULL;
        isms_status status = isms_snapshot_duties(&answers, w->snapshot, person, &w->error);
        if (status == ISMS_OK)
            status = tell(w, answers);
        if (status == ISMS_OK && isms_responsibility_count(model))
            status = isms_snapshot_why(&why, w->snapshot, person, isms_responsibility_at(model, 0),
                                       &w->error);
        isms_answers_free(answers);
        isms_answers_free(why);
        TRY(status);
    }
    return ISMS_OK;
}

static isms_status cross(struct work *w, isms_object *who, isms_catalog *catalog)
{
    isms_crosswalk *crosswalk = NULL;
    isms_table *table = NULL;
    isms_status status = isms_snapshot_serves(&crosswalk, w->snapshot, who, catalog, 2, &w->error);
    for (size_t i = 0; status == ISMS_OK && i < isms_crosswalk_count(crosswalk); i++)
        if (!isms_crosswalk_explain(crosswalk, i))
            status = ISMS_ERROR_MEMORY;
    if (status == ISMS_OK)
        status = isms_report_crosswalk(&table, crosswalk, "T", &w->error);
    if (status == ISMS_OK)
        status = isms_table_write(table, ISMS_FORMAT_MARKDOWN, &w->sink, &w->error);
    isms_table_free(table);
    isms_crosswalk_free(crosswalk);
    return status;
}

static isms_status show_matrices(struct work *w)
{
    TRY(show(w));
    isms_model *model = isms_snapshot_model(w->snapshot);
    for (int layout = ISMS_RACI_CODES; layout <= ISMS_RACI_UNITS; layout++) {
        isms_table *table = NULL;
        isms_status status =
            isms_report_raci(&table, w->snapshot, (isms_raci_layout)layout, &w->error);
        for (int f = ISMS_FORMAT_TEXT; f <= ISMS_FORMAT_JSON && status == ISMS_OK; f++)
            status = isms_table_write(table, (isms_format)f, &w->sink, &w->error);
        isms_table_free(table);
        TRY(status);
    }
    isms_catalog *catalog = isms_catalog_count(model) ? isms_catalog_at(model, 0) : NULL;
    for (size_t i = 0; i < isms_role_count(model); i++)
        TRY(cross(w, isms_model_at(model, isms_type_find("role"), i), catalog));
    return isms_person_count(model)
               ? cross(w, isms_model_at(model, isms_type_find("person"), 0), NULL)
               : ISMS_OK;
}

static isms_status clone_and_join(struct work *w)
{
    isms_model *copy = NULL;
    isms_source source = source_of(w->subject);
    TRY(read_it(w));
    isms_status status = isms_model_clone(&copy, w->model, &w->error);
    if (status == ISMS_OK)
        status = isms_model_read(copy, &source, 1, NULL, &w->error); /* all ids are taken */
    if (status == ISMS_OK)
        status = isms_model_use(copy, "eight-roles", &w->error);
    if (status == ISMS_OK)
        status = isms_model_write(copy, &w->sink, NULL, &w->error);
    isms_model_unref(copy);
    return status;
}

/* A document of a rule by that rule, on the day that it is about: see tests/rules. */
static isms_status check_by_its_rule(struct work *w)
{
    char rule[32];
    size_t expected;
    const char *const only[] = {rule, NULL};
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_JSON};
    ck_assert(parse_name(strrchr(w->subject->name, '/') + 1, rule, &expected));
    TRY(read_it(w));
    TRY(isms_snapshot_take(&w->snapshot, w->model, day("2026-06-30"), NULL, &w->error));
    TRY(isms_check(&w->findings, w->snapshot, &options, &w->error));
    return isms_findings_write(w->findings, &format, &w->sink, &w->error);
}

/* ---- running them ---- */

struct job {
    step *run;
    const struct subject *subject;
};

static isms_status run_job(const void *context, struct failing *memory, struct collected *out)
{
    const struct job *job = context;
    struct work w = {.subject = job->subject, .sink = collector(out)};
    failing = memory;
    isms_status status = job->run(&w);
    isms_findings_free(w.findings);
    isms_snapshot_unref(w.snapshot);
    isms_model_unref(w.model);
    failing = NULL;
    return status;
}

static struct places places;

/* How many places are known then. */
static size_t exhaust(step *run, const char *what, const struct subject *subject)
{
    char where[400];
    const struct job job = {run, subject};
    snprintf(where, sizeof where, "%s, %s %u", what,
             subject->name ? subject->name : "made by chance", subject->number);
    return fail_at_places(&places, where, run_job, &job, ISMS_OK);
}

/* ---- rows ---- */

#define OSCAL_FILE(name) "tests/data/oscal/" name ".xml"
static const char *const oscal_files[] = {OSCAL_FILE("assessment-plan"),
                                          OSCAL_FILE("assessment-results"),
                                          OSCAL_FILE("catalog"),
                                          OSCAL_FILE("component-definition"),
                                          OSCAL_FILE("mapping-collection"),
                                          OSCAL_FILE("plan-of-action-and-milestones"),
                                          OSCAL_FILE("profile"),
                                          OSCAL_FILE("system-security-plan")};

struct row {
    const char *name;
    step *run;
    unsigned variants; /* of documents or models */
};

/* Where memory is taken ahead, as users get the library, few calls of some tests ask for it. */
#if defined(isms__memory_ahead)
enum { ENOUGH = 500, ENOUGH_OF_FEW = 100 };
#else
enum { ENOUGH = 500, ENOUGH_OF_FEW = STRIDE > 1 ? 300 : 500 };
#endif

static void exhaust_rows(const struct row *rows, size_t count, const char *const files[],
                         size_t file_count, size_t at_least)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        for (unsigned n = 0; n < rows[i].variants; n += STRIDE) {
            struct subject subject = {.name = files ? files[n % file_count] : NULL, .number = n};
            found = exhaust(rows[i].run, rows[i].name, &subject);
        }
    ck_assert_uint_gt(found, at_least);
    forget_places(&places);
}

START_TEST(documents_of_oscal)
{
    static const struct row rows[] = {{"write_native", write_native, 8},
                                      {"validate", validate, 8},
                                      {"write_kind", write_kind, 40},
                                      {"clone_and_join", clone_and_join, 8},
                                      {"save_edited", save_edited, 320}};
    exhaust_rows(rows, COUNT_OF(rows), oscal_files, COUNT_OF(oscal_files), ENOUGH);
}
END_TEST

START_TEST(models_made_by_chance)
{
    static const struct row rows[] = {{"write_native", write_native, 12},
                                      {"write_kind", write_kind, 5}};
    exhaust_rows(rows, COUNT_OF(rows), NULL, 0, ENOUGH_OF_FEW);
}
END_TEST

START_TEST(a_company)
{
    static const char *const files[] = {"examples/software-company/company.xml"};
    static const struct row rows[] = {{"ask_all", ask_all, 2},
                                      {"show_matrices", show_matrices, 2},
                                      {"write_findings", write_findings, 2},
                                      {"write_report", write_report, 90},
                                      {"write_site", write_site, 2}};
    exhaust_rows(rows, COUNT_OF(rows), files, COUNT_OF(files), ENOUGH);
}
END_TEST

/* ---- rules ---- */

struct fixtures {
    size_t count, found;
};

static void exhaust_rule(void *context, const char *path, const char *name)
{
    struct fixtures *fixtures = context;
    char relative[300];
    (void)path;
    snprintf(relative, sizeof relative, "tests/rules/%s", name);
    const struct subject subject = {.name = relative};
    if (fixtures->count++ % STRIDE_OF_SMALL == 0)
        fixtures->found = exhaust(check_by_its_rule, "check", &subject);
}

START_TEST(documents_of_all_rules)
{
    struct fixtures fixtures = {0, 0};
    visit_files(source_path("tests/rules"), ".xml", exhaust_rule, &fixtures);
    ck_assert_uint_gt(fixtures.found, ENOUGH);
    forget_places(&places);
}
END_TEST

/* ---- profiles ---- */

static void write_files(void)
{
    write_file(catalog_file, catalog_text);
    write_file(base_file, base_text);
}

static void remove_files(void)
{
    remove(catalog_file);
    remove(base_file);
}

START_TEST(all_forms_of_profiles)
{
    static const struct row rows[] = {{"resolve", resolve, COUNT_OF(profiles)},
                                      {"validate", validate, COUNT_OF(profiles)},
                                      {"write_native", write_native, COUNT_OF(profiles)},
                                      {"save_edited", save_edited, COUNT_OF(profiles)}};
    size_t found = 0;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (unsigned n = 0; n < rows[i].variants; n += STRIDE_OF_SMALL) {
            struct subject subject = {"profile.xml", profiles[n], n};
            found = exhaust(rows[i].run, rows[i].name, &subject);
        }
    ck_assert_uint_gt(found, ENOUGH_OF_FEW);
    forget_places(&places);
}
END_TEST

static TCase *add_case(Suite *suite, const char *name)
{
    TCase *tests = tcase_create(name);
    tcase_set_timeout(tests, 900);
    suite_add_tcase(suite, tests);
    return tests;
}

int main(void)
{
    Suite *suite = suite_create("exhaustion");
    TCase *tests = add_case(suite, "profiles");
    tcase_add_unchecked_fixture(tests, write_files, remove_files);
    tcase_add_test(tests, all_forms_of_profiles);
    tests = add_case(suite, "models");
    tcase_add_test(tests, documents_of_oscal);
    tcase_add_test(tests, models_made_by_chance);
    tests = add_case(suite, "company");
    tcase_add_test(tests, a_company);
    tests = add_case(suite, "rules");
    tcase_add_test(tests, documents_of_all_rules);
    return run_suite(suite);
}
