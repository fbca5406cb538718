/* Who has a check made can stop it, also within a rule that takes long. */
#include "support/families.h"
#include "support/support.h"

/* What is asked, and from which question on the answer is no. */
struct asked {
    size_t count, stop_at;
    bool after_no; /* asked again */
    size_t before; /* questions before the rule at hand */
    size_t most;   /* within one rule */
};

static bool go_on(void *context)
{
    struct asked *asked = context;
    asked->after_no |= asked->count > asked->stop_at;
    return asked->count++ < asked->stop_at;
}

static void hear(void *context, const isms_rule *rule)
{
    struct asked *asked = context;
    (void)rule;
    if (asked->count - asked->before > asked->most)
        asked->most = asked->count - asked->before;
    asked->before = asked->count;
}

static isms_status check(isms_findings **out, isms_snapshot *snapshot, struct asked *asked,
                         isms_error *error)
{
    isms_check_options options = {.size = sizeof options,
                                  .go_on = go_on,
                                  .go_on_context = asked,
                                  .observer = hear,
                                  .observer_context = asked};
    return isms_check(out, snapshot, &options, error);
}

static isms_snapshot *snapshot_of_everything(enum shape shape, size_t n)
{
    isms_snapshot *snapshot = NULL;
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    for (size_t i = 0; i < family_count(); i++) {
        struct family family = family_at(i);
        if (!family.type && family.shape == shape)
            family_build(&family, model, n);
    }
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    isms_model_unref(model);
    return snapshot;
}

static size_t count_all(isms_snapshot *snapshot, struct asked *asked)
{
    isms_findings *findings = NULL;
    ck_ok(check(&findings, snapshot, asked, NULL));
    size_t count = isms_findings_count(findings);
    isms_findings_free(findings);
    return count;
}

START_TEST(a_check_stops_when_it_is_told_to)
{
    isms_snapshot *snapshot = snapshot_of_everything(RING, 200);
    struct asked all = {.stop_at = SIZE_MAX};
    size_t count = count_all(snapshot, &all);
    ck_assert_uint_gt(all.count, isms_rule_count());
    size_t stride = all.count / 300 + 1;
    for (size_t i = 0; i < all.count; i += stride) {
        struct asked some = {.stop_at = i};
        isms_findings *findings = NULL;
        isms_error error = {.status = ISMS_OK};
        ck_status(check(&findings, snapshot, &some, &error), ISMS_ERROR_CANCELLED);
        ck_assert_ptr_null(findings);
        ck_assert_int_eq(error.status, ISMS_ERROR_CANCELLED);
        ck_assert_str_eq(error.message, "checking was cancelled");
        ck_assert_uint_eq(some.count, i + 1);
        ck_assert(!some.after_no);
    }
    struct asked again = {.stop_at = SIZE_MAX};
    ck_assert_uint_eq(count_all(snapshot, &again), count);
    ck_assert_uint_eq(again.count, all.count);
    isms_snapshot_unref(snapshot);
}
END_TEST

/* What takes more time than the model has grown is asked about more often. */
START_TEST(long_rules_are_asked_within)
{
    struct asked half = {.stop_at = SIZE_MAX}, whole = half;
    isms_snapshot *small = snapshot_of_everything(RING, 400);
    isms_snapshot *large = snapshot_of_everything(RING, 800);
    count_all(small, &half);
    count_all(large, &whole);
    ck_assert_uint_gt(half.most, 10);
    ck_assert_uint_gt(whole.most, 3 * half.most);
    isms_snapshot_unref(small);
    isms_snapshot_unref(large);
}
END_TEST

/* Rules of their own are asked about as all others. */
static isms_status cancel_all(void *context, isms_checking *checking, isms_error *error)
{
    struct asked *asked = context;
    (void)checking, (void)error;
    asked->stop_at = asked->count;
    return ISMS_OK;
}

START_TEST(own_rules_end_it_too)
{
    struct asked asked = {.stop_at = SIZE_MAX};
    isms_own_rule first = {.size = sizeof first,
                           .id = "acme:A-1",
                           .title = "title",
                           .remedy = "remedy",
                           .check = cancel_all,
                           .context = &asked};
    isms_own_rule second = first;
    second.id = "acme:A-2";
    const isms_own_rule *rules[] = {&first, &second, NULL};
    isms_snapshot *snapshot = snapshot_of_everything(STAR, 50);
    isms_findings *findings = NULL;
    isms_check_options options = {
        .size = sizeof options, .go_on = go_on, .go_on_context = &asked, .own_rules = rules};
    ck_status(isms_check(&findings, snapshot, &options, NULL), ISMS_ERROR_CANCELLED);
    ck_assert(!asked.after_no);
    isms_snapshot_unref(snapshot);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("go_on");
    TCase *tests = tcase_create("go_on");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_check_stops_when_it_is_told_to);
    tcase_add_test(tests, long_rules_are_asked_within);
    tcase_add_test(tests, own_rules_end_it_too);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
