/* First and last days: whatever has them, in all documents for the rules, gets the day that is
 * looked at as its last day, and as its first. Both are still good, so that the rule of the
 * document has to find the same as with a day more. */
#include "model/model.h"
#include "support/checking.h"

#define YESTERDAY "2026-06-29"
#define TODAY ISMS_RULE_EXAMPLE_DATE
#define TOMORROW "2026-07-01"

/* What is no period of its own. */
static bool compares_days(const char *rule, const isms_object *object)
{
    /* these compare such days with each other */
    if (strcmp(rule, "REF-01") == 0 || strcmp(rule, "VAL-01") == 0)
        return true;
    /* what changed after a job description was put into effect */
    if (strcmp(rule, "JOB-02") == 0 && object->type == ISMS_TYPE_DOCUMENT)
        return true;
    /* a review of the register is done when its record ends, which is to come until then */
    return strcmp(rule, "REV-01") == 0 && object->type == ISMS_TYPE_RECORD;
}

/* What is not the last day of something, but the day on which it was ended: then it is gone. */
static bool is_end(const isms_object *object, const struct isms_field *field)
{
    return (object->type == ISMS_TYPE_ACCESS && field->number == ISMS_ACCESS_REVOKED_ON) ||
           (object->type == ISMS_TYPE_OBJECTIVE && field->number == ISMS_OBJECTIVE_CLOSED);
}

struct trial {
    isms_model *model;
    const char *name;
    char rule[32];
    size_t compared, differ, failed;
};

static size_t count_with(struct trial *trial, isms_object *object, unsigned field, const char *date)
{
    const char *only[] = {trial->rule, NULL};
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_check_options options = {.size = sizeof options, .only = only};
    ck_ok(isms_model_begin(trial->model, NULL));
    ck_ok(isms_set_date(object, field, day(date), NULL));
    ck_ok(isms_snapshot_take(&snapshot, trial->model, day(TODAY), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    size_t count = count_open(findings, trial->rule);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    ck_ok(isms_model_rollback(trial->model, NULL));
    return count;
}

/* Sets a day to three days: those that are good find the same, and the one beyond may differ. */
static void compare(struct trial *trial, isms_object *object, unsigned field, const char *good,
                    const char *same, const char *beyond)
{
    size_t found = count_with(trial, object, field, good);
    trial->compared++;
    trial->differ += count_with(trial, object, field, beyond) != found;
    if (count_with(trial, object, field, same) == found)
        return;
    fprintf(stderr, "%s: %s finds other on %s than on %s, %s of %s\n", trial->name, trial->rule,
            good, same, isms_field_name(isms_type_field(isms_object_type(object), field)),
            isms_type_name(isms_object_type(object)));
    trial->failed++;
}

static bool try_object(void *context, isms_object *object)
{
    struct trial *trial = context;
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type) && !isms_object_is_content(object); i++) {
        const isms_field *last = isms_type_field_at(type, i);
        if (!last->begins || compares_days(trial->rule, object))
            continue;
        if (is_end(object, last))
            compare(trial, object, last->number, TODAY, YESTERDAY, TOMORROW);
        else
            compare(trial, object, last->number, TODAY, TOMORROW, YESTERDAY);
        compare(trial, object, last->begins, TODAY, YESTERDAY, TOMORROW);
    }
    return true;
}

/* Whether a limit is set to nothing, or less: then it falls on the very days that are tried. */
static bool has_no_slack(const isms_model *model)
{
    for (size_t i = 0; i < isms_settings_count(model); i++)
        for (size_t n = 0; n < isms_settings_threshold_count(isms_settings_at(model, i)); n++)
            if (isms_threshold_value(isms_settings_threshold_at(isms_settings_at(model, i), n)) <=
                0)
                return true;
    return false;
}

static void try_fixture(void *context, const char *path, const char *name)
{
    struct trial *all = context, trial = {.name = name};
    size_t expected;
    char *text = file_text(path, NULL);
    ck_assert(parse_name(name, trial.rule, &expected));
    trial.model = model_of(text);
    if (!has_no_slack(trial.model))
        isms__model_visit(trial.model, try_object, &trial);
    all->compared += trial.compared;
    all->differ += trial.differ;
    all->failed += trial.failed;
    isms_model_unref(trial.model);
    free(text);
}

START_TEST(first_and_last_days_are_good)
{
    struct trial all = {.name = "all"};
    ck_assert_uint_gt(visit_files(source_path("tests/rules"), ".xml", try_fixture, &all), 1000);
    ck_assert_uint_eq(all.failed, 0);
    /* and the days beyond them are not: else nothing was tried */
    ck_assert_uint_gt(all.compared, 10000);
    ck_assert_msg(all.differ > 2000, "%zu of %zu", all.differ, all.compared);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bounds");
    TCase *tests = tcase_create("bounds");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, first_and_last_days_are_good);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
