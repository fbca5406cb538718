/* Threads: many ask one snapshot at once, from the first question on, and many have models of their
 * own. All get what one alone gets. Under --enable-sanitizers=thread any access without order is
 * told, too.
 *
 *   ISMS_THREAD_ROUNDS   how often each thread asks everything; otherwise 1 */
#include <pthread.h>

#include "support/filled.h"
#include "support/support.h"

#define TODAY "2026-11-22"
enum { THREADS = 8 };

/* What a thread is given, and what it found: a digest of all that it was told. */
struct worker {
    pthread_t thread;
    pthread_barrier_t *start; /* NULL where nobody is waited for */
    isms_snapshot *snapshot;  /* NULL where it makes a model of its own */
    unsigned number;
    unsigned rounds;
    uint64_t digest;
    size_t told; /* bytes in it */
    isms_status status;
    isms_error error;
};

/* ---- what was told ---- */

/* FNV-1a, of Fowler, Noll and Vo. */
static void add(struct worker *w, const void *data, size_t size)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < size; i++)
        w->digest = (w->digest ^ bytes[i]) * 1099511628211u;
    w->told += size;
}

static void add_text(struct worker *w, const char *text)
{
    add(w, text ? text : "-", text ? strlen(text) + 1 : 1);
}

static isms_status take(void *context, const void *data, size_t size)
{
    add(context, data, size);
    return ISMS_OK;
}

static isms_sink sink_of(struct worker *w)
{
    return (isms_sink){sizeof(isms_sink), w, take};
}

/* Keeps the first thing that went wrong; it is the thread of the test that tells it. */
static bool fine(struct worker *w, isms_status status)
{
    if (w->status == ISMS_OK)
        w->status = status;
    return status == ISMS_OK;
}

/* ---- what is asked ---- */

static void ask_answers(struct worker *w, isms_answers *answers)
{
    isms_table *table = NULL;
    isms_sink sink = sink_of(w);
    for (size_t i = 0; i < isms_answers_count(answers); i++)
        add_text(w, isms_answers_explain(answers, i));
    if (fine(w, isms_report_answers(&table, answers, "answers", &w->error)))
        fine(w, isms_table_write(table, ISMS_FORMAT_CSV, &sink, &w->error));
    isms_table_free(table);
    isms_answers_free(answers);
}

static void ask_crosswalk(struct worker *w, const isms_object *who)
{
    isms_crosswalk *crosswalk = NULL;
    if (!fine(w, isms_snapshot_serves(&crosswalk, w->snapshot, who, NULL, 1, &w->error)))
        return;
    for (size_t i = 0; i < isms_crosswalk_count(crosswalk) && i < 20; i++)
        add_text(w, isms_crosswalk_explain(crosswalk, i));
    isms_crosswalk_free(crosswalk);
}

static void ask_questions(struct worker *w)
{
    isms_model *model = isms_snapshot_model(w->snapshot);
    isms_answers *answers = NULL;
    for (size_t i = 0; i < isms_responsibility_count(model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(model, i);
        if (fine(w, isms_snapshot_who(&answers, w->snapshot, duty, &w->error)))
            ask_answers(w, answers);
    }
    for (size_t i = 0; i < isms_person_count(model); i++) {
        isms_person *person = isms_person_at(model, i);
        isms_person *superior = isms_snapshot_superior(w->snapshot, person);
        add_text(w, superior ? isms_object_id(isms_person_object(superior)) : NULL);
        add_text(w, isms_snapshot_is_active(w->snapshot, person) ? "active" : "not active");
        if (fine(w, isms_snapshot_duties(&answers, w->snapshot, person, &w->error)))
            ask_answers(w, answers);
        ask_crosswalk(w, isms_person_object(person));
    }
}

static void ask_objects(struct worker *w)
{
    const isms_model *model = isms_snapshot_model(w->snapshot);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        for (size_t i = 0; !isms_type_is_part(type) && i < isms_model_count(model, type); i++) {
            const isms_object *object = isms_model_at(model, type, i);
            add_text(w, isms_object_label(object));
            add_text(w, isms_object_file(object));
            if (isms_object_id(object) &&
                isms_model_find_type(model, type, isms_object_id(object)) != object)
                w->status = ISMS_ERROR_NOT_FOUND;
        }
    }
}

static void ask_report(struct worker *w, isms_report_info info, const isms_findings *findings)
{
    isms_sink sink = sink_of(w);
    isms_report *report = NULL;
    isms_report_options options = {.size = sizeof options, .findings = findings, .language = "de"};
    isms_error unused;
    isms_status status = isms_report_make(&report, w->snapshot, info.name, &options, &w->error);
    if (status == ISMS_ERROR_ARGUMENT)
        return; /* it needs a subject */
    fine(w, status);
    for (int format = ISMS_FORMAT_TEXT; report && format <= ISMS_FORMAT_DOCX; format++)
        if (isms_report_can_write(report, (isms_format)format, &unused) == ISMS_OK)
            fine(w, isms_report_write(report, (isms_format)format, &sink, &w->error));
    isms_report_free(report);
}

static void ask_check(struct worker *w)
{
    static const isms_format formats[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_CSV,   ISMS_FORMAT_MARKDOWN,
                                          ISMS_FORMAT_JSON, ISMS_FORMAT_SARIF, ISMS_FORMAT_OSCAL};
    isms_findings *findings = NULL;
    isms_sink sink = sink_of(w);
    if (!fine(w, isms_check(&findings, w->snapshot, NULL, &w->error)))
        return;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        isms_findings_format format = {.size = sizeof format, .format = formats[i], .width = 80};
        fine(w, isms_findings_write(findings, &format, &sink, &w->error));
    }
    for (size_t i = 0; i < isms_report_info_count(); i++)
        ask_report(w, isms_report_info_at(i), findings);
    isms_findings_free(findings);
}

static void ask_documents(struct worker *w)
{
    const isms_model *model = isms_snapshot_model(w->snapshot);
    isms_sink sink = sink_of(w);
    isms_oscal_write_options options = {.size = sizeof options, .last_modified = TODAY};
    fine(w, isms_model_write(model, &sink, NULL, &w->error));
    for (int kind = ISMS_OSCAL_COMPONENT_DEFINITION; kind <= ISMS_OSCAL_PLAN_OF_ACTION; kind++)
        fine(w, isms_oscal_write(model, (isms_oscal_kind)kind, &sink, &options, &w->error));
    isms_model *copy = NULL;
    if (fine(w, isms_model_clone(&copy, model, &w->error)))
        fine(w, isms_model_write(copy, &sink, NULL, &w->error));
    isms_model_unref(copy);
}

static void ask_everything(struct worker *w)
{
    isms_snapshot *mine = isms_snapshot_ref(w->snapshot);
    isms_model *model = isms_model_ref(isms_snapshot_model(mine));
    /* Not all begin with the same. */
    static void (*const questions[])(struct worker *) = {ask_questions, ask_objects, ask_check,
                                                         ask_documents};
    enum { QUESTIONS = sizeof questions / sizeof *questions };
    uint64_t digests[QUESTIONS];
    for (unsigned i = 0; i < QUESTIONS; i++) {
        unsigned which = (i + w->number) % QUESTIONS;
        w->digest = 14695981039346656037u;
        questions[which](w);
        digests[which] = w->digest;
    }
    w->digest = 14695981039346656037u;
    add(w, digests, sizeof digests);
    isms_model_unref(model);
    isms_snapshot_unref(mine);
}

/* ---- models of their own ---- */

static isms_snapshot *taken(struct worker *w, isms_model *model)
{
    isms_snapshot *snapshot = NULL;
    fine(w, isms_snapshot_take(&snapshot, model, isms_date_make(2026, 11, 22), NULL, &w->error));
    return snapshot;
}

static isms_model *example(struct worker *w)
{
    isms_model *model = NULL;
    char path[1024];
    snprintf(path, sizeof path, "%s/examples/software-company/company.xml", getenv("srcdir"));
    if (fine(w, isms_model_new(&model, NULL, &w->error)))
        fine(w, isms_model_read_path(model, path, &w->error));
    return model;
}

static isms_status keep_page(void *context, const char *name, const void *data, size_t size)
{
    add_text(context, name);
    add(context, data, size);
    return ISMS_OK;
}

/* What changes a model, or indexes it, before and behind what many may do. */
static void live_alone(struct worker *w)
{
    isms_model *model = example(w);
    isms_person *person = NULL;
    if (fine(w, isms_model_begin(model, &w->error)) &&
        fine(w, isms_person_add(&person, model, "someone-new", &w->error)) &&
        fine(w, isms_person_set_name(person, "Someone New", &w->error)))
        fine(w, isms_model_commit(model, &w->error));
    w->snapshot = taken(w, model);
    ask_everything(w);
    fine(w, isms_site_write(w->snapshot, NULL, keep_page, w, &w->error));
    isms_snapshot_unref(w->snapshot);
    w->snapshot = NULL;
    isms_model_unref(model);
}

static const char profile[] =
    "<profile xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"a1b2c3d4-0000-4000-8000-000000000001\">"
    "<metadata><title>P</title><last-modified>2026-11-22T00:00:00Z</last-modified><version>1</version>"
    "<oscal-version>1.1.3</oscal-version></metadata><import href=\"#there\"/><back-matter/></profile>";

/* Documents that have no model. What comes of them is told by their status. */
static void read_oscal(struct worker *w)
{
    isms_source source = isms_source_memory("profile.xml", profile, sizeof profile - 1);
    isms_sink sink = sink_of(w);
    isms_error error = {.line = 0};
    isms_status status = isms_oscal_validate(&source, NULL, &error);
    add(w, &status, sizeof status);
    add_text(w, error.message);
    status = isms_oscal_resolve(&source, NULL, &sink, &error);
    add(w, &status, sizeof status);
    add_text(w, error.message);
}

/* ---- tests ---- */

static void *work(void *context)
{
    struct worker *w = context;
    bool alone = !w->snapshot;
    if (w->start)
        pthread_barrier_wait(w->start);
    for (unsigned i = 0; i < w->rounds && w->status == ISMS_OK; i++) {
        if (!alone) {
            ask_everything(w);
            continue;
        }
        live_alone(w);
        read_oscal(w);
    }
    return NULL;
}

/* All of them at once, then one behind: that one knows what all should have been told. */
static void work_together(isms_snapshot *snapshot)
{
    const char *asked = getenv("ISMS_THREAD_ROUNDS");
    unsigned rounds = asked ? (unsigned)strtoul(asked, NULL, 10) : 1;
    struct worker workers[THREADS + 1];
    pthread_barrier_t start;
    ck_assert_int_eq(pthread_barrier_init(&start, NULL, THREADS), 0);
    for (unsigned i = 0; i <= THREADS; i++)
        workers[i] = (struct worker){.start = i < THREADS ? &start : NULL,
                                     .snapshot = snapshot,
                                     .number = i,
                                     .rounds = rounds};
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
    pthread_barrier_destroy(&start);
    work(&workers[THREADS]);
    for (unsigned i = 0; i <= THREADS; i++) {
        ck_assert_msg(workers[i].status == ISMS_OK, "thread %u: %s: %s", i,
                      isms_status_text(workers[i].status), workers[i].error.message);
        ck_assert_uint_gt(workers[i].told, 100000);
        ck_assert_uint_eq(workers[i].told, workers[THREADS].told);
        ck_assert_uint_eq(workers[i].digest, workers[THREADS].digest);
    }
}

START_TEST(many_ask_one_snapshot)
{
    struct worker reader = {.status = ISMS_OK};
    isms_model *model = example(&reader);
    isms_snapshot *snapshot = taken(&reader, model);
    ck_assert_msg(reader.status == ISMS_OK, "%s", reader.error.message);
    work_together(snapshot);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

START_TEST(many_ask_a_snapshot_of_everything)
{
    struct worker filler = {.status = ISMS_OK};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, 1, NULL));
    isms_snapshot *snapshot = taken(&filler, model);
    work_together(snapshot);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

START_TEST(each_has_a_model)
{
    work_together(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("threads");
    TCase *tests = tcase_create("threads");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, many_ask_one_snapshot);
    tcase_add_test(tests, many_ask_a_snapshot_of_everything);
    tcase_add_test(tests, each_has_a_model);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
