/* What holds for any model, tried with models made by chance and with shapes that cost most: every
 * rule alone finds what it finds among all, what was written and read again is found again, each
 * report has the same bytes, and every allocation may fail. Seeds are told. */
#include "isms/reports.h"
#include "support/checking.h"
#include "support/families.h"
#include "support/random.h"

#define TODAY "2026-11-22"
enum { SEEDS = 100 };

static isms_model *new_model(void)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    return model;
}

static isms_model *made_by_chance(uint64_t seed)
{
    isms_model *model = new_model();
    isms_error error = {0};
    isms_status status = random_model(model, seed, &error);
    ck_assert_msg(status == ISMS_OK, "seed %u: %s", (unsigned)seed, error.message);
    if (seed % 4 == 0)
        ck_ok(isms_model_use(model, seed % 8 ? "iso27001-2022" : "eight-roles", NULL));
    return model;
}

static isms_snapshot *shown(isms_model *model)
{
    isms_snapshot *snapshot = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(TODAY), NULL, NULL));
    return snapshot;
}

/* ---- rules ---- */

static isms_findings *checked(isms_snapshot *snapshot, const char *only)
{
    const char *const rules[] = {only, NULL};
    isms_check_options options = {.size = sizeof options, .only = only ? rules : NULL};
    isms_findings *findings = NULL;
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    return findings;
}

static void same_finding(const isms_findings *a, size_t i, const isms_findings *b, size_t n,
                         const char *where)
{
    isms_finding x = isms_findings_at(a, i), y = isms_findings_at(b, n);
    ck_assert_msg(x.rule && x.rule == y.rule && x.kind == y.kind && x.severity == y.severity,
                  "%s: %s: %s | %s: %s", where, x.rule ? isms_rule_id(x.rule) : "nothing",
                  x.message ? x.message : "", y.rule ? isms_rule_id(y.rule) : "nothing",
                  y.message ? y.message : "");
    ck_assert_msg(strcmp(x.message, y.message) == 0 && strcmp(x.object_id, y.object_id) == 0 &&
                      strcmp(x.fingerprint, y.fingerprint) == 0 && x.path_count == y.path_count,
                  "%s: %s: %s (%zu steps) | %s (%zu steps)", where, isms_rule_id(x.rule), x.message,
                  x.path_count, y.message, y.path_count);
    for (size_t k = 0; k < x.path_count; k++)
        ck_assert_str_eq(isms_findings_path(a, i, k), isms_findings_path(b, n, k));
}

/* What follows from what another rule finds is told there, once; alone, a rule tells all of its
 * own, in the same order. */
static void check_alone(isms_snapshot *snapshot, const isms_findings *all, const char *where)
{
    size_t next = 0;
    for (size_t r = 0; r < isms_rule_count(); r++) {
        isms_findings *alone = checked(snapshot, isms_rule_id(isms_rule_at(r)));
        for (size_t i = 0; isms_findings_at(all, next).rule == isms_rule_at(r); next++, i++) {
            isms_finding together = isms_findings_at(all, next);
            while (i < isms_findings_count(alone) &&
                   strcmp(isms_findings_at(alone, i).fingerprint, together.fingerprint) != 0)
                i++;
            ck_assert_msg(i < isms_findings_count(alone), "%s: %s alone does not find: %s", where,
                          isms_rule_id(together.rule), together.message);
            ck_assert_str_eq(isms_findings_at(alone, i).message, together.message);
        }
        isms_findings_free(alone);
    }
    ck_assert_uint_eq(next, isms_findings_count(all));
}

static void check_same(const isms_findings *a, const isms_findings *b, const char *where)
{
    for (size_t i = 0; i < isms_findings_count(a); i++)
        same_finding(a, i, b, i, where);
    ck_assert_uint_eq(isms_findings_count(a), isms_findings_count(b));
}

static isms_model *read_again(const isms_model *model, const char *where)
{
    isms_model *again = new_model();
    isms_error error = {0};
    char *text = text_of(model);
    isms_source source = isms_source_memory("again.xml", text, strlen(text));
    ck_assert_msg(isms_model_read(again, &source, 1, NULL, &error) == ISMS_OK, "%s: line %u: %s",
                  where, (unsigned)error.line, error.message);
    free(text);
    return again;
}

static void check_everything(isms_model *model, const char *where)
{
    isms_model *again = read_again(model, where);
    isms_snapshot *snapshot = shown(model), *other = shown(again);
    isms_findings *all = checked(snapshot, NULL), *found_again = checked(other, NULL);
    check_same(all, found_again, where);
    check_alone(snapshot, all, where);
    isms_findings_free(all);
    isms_findings_free(found_again);
    isms_snapshot_unref(snapshot);
    isms_snapshot_unref(other);
    isms_model_unref(again);
    isms_model_unref(model);
}

START_TEST(rules_find_alone_what_they_find_together)
{
    char where[40];
    snprintf(where, sizeof where, "seed %d", _i);
    check_everything(made_by_chance((uint64_t)_i), where);
}
END_TEST

/* More of everything than rules and reports look through, and longer chains than they follow. */
START_TEST(rules_end_where_they_say)
{
    enum { MANY = 1200, STEP = 7 };
    for (size_t i = (size_t)_i; i < family_count(); i += STEP) {
        struct family family = family_at(i);
        char name[200];
        isms_model *model = new_model();
        isms_model *again;
        family_name(&family, name, sizeof name);
        family_build(&family, model, MANY);
        again = read_again(model, name);
        isms_findings *found = check_model(model, TODAY), *found_again = check_model(again, TODAY);
        check_same(found, found_again, name);
        isms_findings_free(found);
        isms_findings_free(found_again);
        isms_model_unref(again);
        isms_model_unref(model);
    }
}
END_TEST

/* ---- memory ---- */

static void check_failing(const char *path, const char *rule, size_t fail_at, size_t *calls,
                          const char *expected)
{
    const char *const only[] = {rule, NULL};
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_model_new(&model, &memory, NULL));
    ck_ok(isms_model_read_path(model, path, NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day(ISMS_RULE_EXAMPLE_DATE), NULL, NULL));
    failing.calls = 0;
    failing.fail_at = fail_at;
    isms_status status = isms_check(&findings, snapshot, &options, NULL);
    *calls = failing.calls;
    ck_assert_msg(status == (failing.failed ? ISMS_ERROR_MEMORY : ISMS_OK), "%s, call %zu: %s",
                  path, fail_at, isms_status_text(status));
    failing.fail_at = 0;
    if (expected) {
        isms_findings_free(findings);
        ck_ok(isms_check(&findings, snapshot, &options, NULL));
        ck_assert_str_eq(isms_findings_count(findings) ? isms_findings_at(findings, 0).message : "",
                         expected);
    }
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    ck_assert_msg(failing.live == 0, "%s, call %zu: %zu pieces are left", path, fail_at,
                  failing.live);
}

/* What is found first where nothing fails; for the caller to free. */
static char *first_message(const char *path, const char *rule)
{
    char *text = file_text(path, NULL);
    ck_assert_ptr_nonnull(text);
    isms_findings *findings = check_rule(text, path, ISMS_RULE_EXAMPLE_DATE, rule);
    char *message =
        strdup(isms_findings_count(findings) ? isms_findings_at(findings, 0).message : "");
    isms_findings_free(findings);
    free(text);
    return message;
}

static void fail_each(void *context, const char *path, const char *name)
{
    char rule[32];
    size_t expected, calls = 1, none;
    int *turn = context;
    if (!parse_name(name, rule, &expected) || (*turn)++ % 8 != 0)
        return;
    char *message = first_message(path, rule);
    check_failing(path, rule, 0, &calls, NULL);
    for (size_t n = 1; n <= calls; n++)
        check_failing(path, rule, n, &none, message);
    free(message);
}

START_TEST(every_allocation_of_every_rule_may_fail)
{
    int turn = _i;
    ck_assert_uint_gt(visit_files(source_path("tests/rules"), ".xml", fail_each, &turn), 500);
}
END_TEST

/* ---- reports ---- */

struct written {
    char *text;
    size_t size;
};

static isms_status keep(void *context, const void *data, size_t size)
{
    struct written *w = context;
    w->text = realloc(w->text, w->size + size + 1);
    ck_assert_ptr_nonnull(w->text);
    memcpy(w->text + w->size, data, size);
    w->text[w->size += size] = '\0';
    return ISMS_OK;
}

/* The first object of the n-th type, counted from 1, of which the report takes a subject; NULL for
 * none. */
static const isms_object *subject_for(const isms_model *model, const isms_report_info *info,
                                      int number)
{
    char names[200];
    snprintf(names, sizeof names, "%s", info->subject);
    for (char *rest = names, *name; number > 0 && (name = strtok_r(rest, " ", &rest));)
        if (--number == 0)
            return isms_model_at(model, isms_type_find(name), 0);
    return NULL;
}

/* The report as text, or how it says that it cannot be made. */
static struct written report_text(isms_model *model, const isms_report_info *info, int subject)
{
    isms_snapshot *snapshot = shown(model);
    isms_findings *findings = checked(snapshot, NULL);
    isms_report_options options = {.size = sizeof options,
                                   .findings = findings,
                                   .language = subject ? "de" : NULL,
                                   .subject = subject_for(model, info, subject)};
    isms_report *report = NULL;
    isms_error error = {0};
    struct written w = {NULL, 0};
    isms_sink sink = {sizeof sink, &w, keep};
    isms_status status = isms_report_make(&report, snapshot, info->name, &options, &error);
    if (status == ISMS_OK)
        ck_ok(isms_report_write(report, ISMS_FORMAT_HTML, &sink, &error));
    else
        keep(&w, error.message, strlen(error.message));
    ck_assert_msg(status == ISMS_OK ||
                      (status == ISMS_ERROR_ARGUMENT && (subject || info->needs_subject)),
                  "%s: %s", info->name, error.message);
    isms_report_free(report);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    return w;
}

START_TEST(reports_are_the_same_of_what_was_read_again)
{
    isms_model *made = made_by_chance((uint64_t)_i);
    isms_model *model = read_again(made, "made"), *again = read_again(model, "read");
    isms_model_unref(made);
    for (size_t i = 0; i < isms_report_info_count(); i++)
        for (int subject = 0, more = 1; subject < 2 || more; subject++) {
            isms_report_info info = isms_report_info_at(i);
            more = subject_for(model, &info, subject + 1) != NULL;
            struct written a = report_text(model, &info, subject);
            struct written b = report_text(again, &info, subject);
            ck_assert_msg(a.size == b.size && memcmp(a.text, b.text, a.size) == 0,
                          "seed %d: %s differs", _i, info.name);
            free(a.text);
            free(b.text);
        }
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random");
    TCase *tests = tcase_create("random");
    tcase_set_timeout(tests, 900);
    tcase_add_loop_test(tests, rules_find_alone_what_they_find_together, 0, SEEDS);
    tcase_add_loop_test(tests, reports_are_the_same_of_what_was_read_again, 0, SEEDS / 4);
    tcase_add_loop_test(tests, rules_end_where_they_say, 0, 7);
    tcase_add_loop_test(tests, every_allocation_of_every_rule_may_fail, 0, 8);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
