/* Waivers: which findings they cover, and what is said of those that do not count. */
#include "support/checking.h"

/* A waiver covers findings that name all that it is about, and no others. */
START_TEST(waivers_cover_what_they_name)
{
    static const struct {
        const char *waiver;
        size_t open;
    } rows[] = {
        {"<waiver id=\"w\" rule=\"RACI-01\" objects=\"r\"><reason>x</reason></waiver>", 1},
        {"<waiver id=\"w\" rule=\"RACI-01\" objects=\"r s\"><reason>x</reason></waiver>", 2},
        {"<waiver id=\"w\" rule=\"RACI-02\" objects=\"r\"><reason>x</reason></waiver>", 2},
        {"<waiver id=\"w\" rule=\"RACI-01\" objects=\"r\" until=\"2026-06-29\"><reason>x</reason>"
         "</waiver>",
         2},
        {"<waiver id=\"w\" rule=\"RACI-01\" objects=\"r\" until=\"2026-06-30\"><reason>x</reason>"
         "</waiver>",
         1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char document[1000];
        snprintf(document, sizeof document,
                 DOCUMENT("<responsibility id=\"r\"/><responsibility id=\"s\"/>%s"),
                 rows[i].waiver);
        isms_findings *f = check_text(document, "waiver.xml", "2026-06-30");
        ck_assert_msg(count_open(f, "RACI-01") == rows[i].open, "row %zu", i);
        isms_findings_free(f);
    }
}
END_TEST

/* Ann both does and checks; top management is Top, and Bob is neither. */
static const char conflict[] =
    DOCUMENT("<organization id=\"o\" headcount=\"100\"/><person id=\"ann\" name=\"Ann\"/>"
             "<person id=\"bob\" name=\"Bob\"/><person id=\"top\" name=\"Top\"/>"
             "<role id=\"head\" fulfils=\"top-management\"/>"
             "<appointment id=\"a\" role=\"head\" person=\"top\"/>"
             "<separation id=\"s\" responsibilities=\"do check\"/>"
             "<responsibility id=\"do\"><participation holder=\"ann\" codes=\"R A\"/>"
             "</responsibility><responsibility id=\"check\"><participation holder=\"ann\" "
             "codes=\"R A\"/></responsibility><waiver id=\"w\" name=\"Both\" %s><reason>x</reason>"
             "%s</waiver>");

static isms_finding of_rule(const isms_findings *findings, const char *rule, size_t *index)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        if (strcmp(isms_rule_id(isms_findings_at(findings, i).rule), rule) == 0) {
            *index = i;
            return isms_findings_at(findings, i);
        }
    ck_abort_msg("nothing was found under %s", rule);
}

/* What does not count silences nothing, and the finding says at its end why not. */
START_TEST(what_does_not_count_says_why)
{
    static const struct {
        const char *waiver;
        bool compensated;
        const char *why; /* NULL: it counts */
    } rows[] = {
        {"rule=\"SOD-00\" objects=\"ann\" approved-by=\"top\"", true, NULL},
        {"rule=\"SOD-00\" objects=\"ann\" approved-by=\"top\"", false,
         "nothing makes up for the conflict"},
        {"separation=\"s\" objects=\"ann\" until=\"2026-06-29\"", true, "it ended on 2026-06-29"},
        {"separation=\"s\" objects=\"ann\" from=\"2026-07-01\"", true, "it begins on 2026-07-01"},
        {"separation=\"s\" objects=\"ann\" approved-by=\"top\" approved-on=\"2026-07-01\"", true,
         "it is approved on 2026-07-01 only"},
        {"separation=\"s\" objects=\"ann\" approved-by=\"ann\"", true,
         "Ann (ann) approved it, and it is about them"},
        {"separation=\"s\" objects=\"do\" monitored-by=\"ann\" approved-by=\"top\"", true,
         "Ann (ann) monitors it, and it is about them"},
        {"separation=\"s\" objects=\"ann\" approved-by=\"bob\"", true,
         "Bob (bob), who approved it, had no authority to"},
        {"separation=\"s\" objects=\"gone ann\" approved-by=\"top\"", true,
         "it names something that is not there"},
        {"separation=\"gone\" rule=\"SOD-00\" objects=\"ann\" approved-by=\"top\"", true,
         "it names something that is not there"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char document[2000];
        size_t index = 0;
        snprintf(document, sizeof document, conflict, rows[i].waiver,
                 rows[i].compensated ? "<compensation>y</compensation>" : "");
        isms_findings *f = check_text(document, "waiver.xml", "2026-06-30");
        isms_finding found = of_rule(f, "SOD-00", &index);
        ck_assert_msg((found.waiver != NULL) == !rows[i].why, "row %zu", i);
        ck_assert_uint_gt(found.path_count, 0);
        const char *last = isms_findings_path(f, index, found.path_count - 1);
        if (rows[i].why) {
            ck_assert_msg(strncmp(last, "waiver Both (w) does not count: ", 32) == 0, "%s", last);
            ck_assert_str_eq(last + 32, rows[i].why);
        } else {
            ck_assert_ptr_null(strstr(last, "waiver"));
        }
        isms_findings_free(f);
    }
}
END_TEST

/* Whoever the waiver is about: the finding keeps its mark. */
START_TEST(waivers_do_not_change_fingerprints)
{
    static const char *const waivers[] = {
        "rule=\"SOD-00\" objects=\"ann\" approved-by=\"top\"",
        "rule=\"SOD-00\" objects=\"ann\" approved-by=\"ann\"",
        "rule=\"SOD-00\" objects=\"bob\" approved-by=\"top\"",
    };
    char document[2000], mark[17] = "";
    for (size_t i = 0; i < sizeof waivers / sizeof *waivers; i++) {
        size_t index = 0;
        snprintf(document, sizeof document, conflict, waivers[i], "<compensation>y</compensation>");
        isms_findings *f = check_text(document, "waiver.xml", "2026-06-30");
        isms_finding found = of_rule(f, "SOD-00", &index);
        ck_assert(i == 0 || strcmp(found.fingerprint, mark) == 0);
        snprintf(mark, sizeof mark, "%s", found.fingerprint);
        isms_findings_free(f);
    }
}
END_TEST

/* That a conflict is known from an earlier day does not hide that its waiver is over. */
START_TEST(known_conflicts_still_need_their_waiver)
{
    char document[2000];
    size_t index = 0;
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    snprintf(document, sizeof document, conflict,
             "rule=\"SOD-00\" objects=\"ann\" approved-by=\"top\" until=\"2026-06-29\"",
             "<compensation>y</compensation>");
    isms_model *model = model_of(document);
    isms_findings *all = check_model(model, "2026-06-30");
    const char *known[] = {of_rule(all, "SOD-00", &index).fingerprint, NULL};
    isms_check_options options = {.size = sizeof options, .known = known};
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&f, snapshot, &options, NULL));
    ck_assert_uint_eq(count_open(f, "SOD-00"), 0);
    ck_assert_uint_eq(count_open(f, "SOD-M1"), 1);
    ck_assert_uint_eq(isms_findings_known_count(f), 1);
    isms_findings_free(f);
    isms_findings_free(all);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("waivers");
    TCase *tests = tcase_create("waivers");
    tcase_add_test(tests, waivers_cover_what_they_name);
    tcase_add_test(tests, what_does_not_count_says_why);
    tcase_add_test(tests, waivers_do_not_change_fingerprints);
    tcase_add_test(tests, known_conflicts_still_need_their_waiver);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
