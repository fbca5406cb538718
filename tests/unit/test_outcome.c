/* What comes out of a check beside findings: how rules came out, numbers, the basis, coverage. */
#include "support/support.h"

static isms_findings *check(const char *document, isms_check_options options)
{
    isms_model *model = model_of(document);
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    options.size = sizeof options;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return findings;
}

static isms_findings *check_usual(const char *document)
{
    return check(document, (isms_check_options){.only = NULL});
}

static isms_rule_outcome outcome_of(const isms_findings *findings, const char *rule)
{
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++)
        if (strcmp(isms_rule_id(isms_findings_rule_at(findings, i).rule), rule) == 0)
            return isms_findings_rule_at(findings, i);
    return (isms_rule_outcome){0};
}

/* ---- verdicts and numbers ---- */

/* Nobody does r; who answers is fine. A role has nothing to do. There is no catalog. */
static const char one_gap[] =
    DOCUMENT("<organization id=\"o\" headcount=\"100\"/><person id=\"p\"/><responsibility id=\"r\">"
             "<participation holder=\"p\" codes=\"A\"/></responsibility>"
             "<role id=\"idle\"><purpose>None.</purpose></role>");

START_TEST(rules_come_out)
{
    static const char *const skip[] = {"RACI-11", NULL};
    isms_findings *f = check(one_gap, (isms_check_options){.skip = skip});
    isms_tally tally = isms_findings_tally(f);
    ck_assert_int_eq(outcome_of(f, "RACI-01").verdict, ISMS_VERDICT_FINE);
    ck_assert_int_eq(outcome_of(f, "RACI-02").verdict, ISMS_VERDICT_VIOLATED);
    ck_assert_int_eq(outcome_of(f, "COV-04").verdict, ISMS_VERDICT_UNASSESSABLE);
    ck_assert_int_eq(outcome_of(f, "RACI-11").verdict, ISMS_VERDICT_OFF);
    ck_assert_uint_eq(tally.rules_off, 1);
    ck_assert_uint_eq(tally.rules_fine + tally.rules_violated + tally.rules_unassessable + 1,
                      isms_rule_count());
    ck_assert_uint_eq(isms_findings_rule_count(f), isms_rule_count());
    ck_assert_uint_eq(tally.errors + tally.warnings + tally.infos + tally.unassessable,
                      isms_findings_count(f));
    ck_assert_uint_gt(tally.unassessable, 10);
    ck_assert_uint_eq(tally.waived + tally.known, 0);
    isms_findings_free(f);
}
END_TEST

/* What is left out does not make a rule fine. */
START_TEST(what_is_left_out_still_counts_for_rules)
{
    static const char *const only[] = {"RACI-11", "COV-04", NULL};
    isms_findings *f =
        check(one_gap, (isms_check_options){.only = only, .minimum_severity = ISMS_SEVERITY_ERROR});
    isms_tally tally = isms_findings_tally(f);
    ck_assert_uint_eq(isms_findings_count(f), 0);
    ck_assert_int_eq(outcome_of(f, "RACI-11").verdict, ISMS_VERDICT_VIOLATED);
    ck_assert_uint_eq(tally.rules_unassessable, 1);
    ck_assert_uint_eq(tally.rules_fine, 0);
    isms_findings_free(f);
}
END_TEST

/* Where the organization is small SOD-27 is off, unless settings say otherwise, or a separation. */
START_TEST(rules_that_are_off_where_small)
{
    isms_findings *f = check_usual(DOCUMENT("<organization id=\"o\" headcount=\"5\"/>"));
    ck_assert_int_eq(outcome_of(f, "SOD-27").verdict, ISMS_VERDICT_OFF);
    isms_findings_free(f);
    f = check_usual(DOCUMENT("<organization id=\"o\" headcount=\"500\"/>"));
    ck_assert_int_ne(outcome_of(f, "SOD-27").verdict, ISMS_VERDICT_OFF);
    isms_findings_free(f);
    f = check_usual(DOCUMENT("<organization id=\"o\" headcount=\"5\"/><settings id=\"s\"><rule "
                             "rule=\"SOD-27\" severity=\"info\"/></settings>"));
    ck_assert_int_ne(outcome_of(f, "SOD-27").verdict, ISMS_VERDICT_OFF);
    isms_findings_free(f);
}
END_TEST

START_TEST(failure_depends_on_severity)
{
    static const char *const only[] = {"RACI-11", NULL}; /* an info */
    static const struct {
        enum isms_severity fail_on;
        bool failed;
    } rows[] = {{0, true},
                {ISMS_SEVERITY_OFF, false},
                {ISMS_SEVERITY_INFO, true},
                {ISMS_SEVERITY_WARNING, false},
                {ISMS_SEVERITY_ERROR, false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_findings *f =
            check(one_gap, (isms_check_options){.only = only, .fail_on = rows[i].fail_on});
        ck_assert_uint_eq(isms_findings_tally(f).infos, 1);
        ck_assert_msg(isms_findings_failed(f) == rows[i].failed, "row %zu", i);
        isms_findings_free(f);
    }
    ck_assert(!isms_findings_failed(NULL));
}
END_TEST

START_TEST(nothing_is_asked_of_nothing)
{
    ck_assert_uint_eq(isms_findings_rule_count(NULL), 0);
    ck_assert_ptr_null(isms_findings_rule_at(NULL, 0).rule);
    ck_assert_uint_eq(isms_findings_coverage_count(NULL), 0);
    ck_assert_uint_eq(isms_findings_coverage_at(NULL, 0).total, 0);
    ck_assert_uint_eq(isms_findings_tally(NULL).rules_fine, 0);
    ck_assert(!isms_date_is_set(isms_findings_date(NULL)));
    ck_assert_ptr_null(isms_findings_model(NULL));
    ck_assert_ptr_null(isms_findings_basis(NULL));
    ck_assert(!isms_findings_is_small(NULL));
}
END_TEST

/* ---- the basis ---- */

START_TEST(the_basis_tells_options_and_settings)
{
    static const char *const only[] = {"RACI-*", "cov-04", NULL}, *const skip[] = {"RACI-03", NULL},
                             *const known[] = {"0123456789abcdef", "0123456789abcdee", NULL};
    isms_findings *f =
        check(DOCUMENT_WITH("profile-small-company",
                            "<settings id=\"s\"><threshold key=\"joiner-days\" value=\"7\"/>"
                            "<rule rule=\"RACI-01\" severity=\"info\" reason=\"a\"/>"
                            "<rule rule=\"RACI-04\" severity=\"info\" reason=\"b\"/>"
                            "<rule rule=\"RACI-05\" severity=\"info\" reason=\"a\"/>"
                            "<rule rule=\"RACI-06\" severity=\"error\" reason=\"a\"/>"
                            "<rule rule=\"RACI-07\" severity=\"info\"/>"
                            "<rule rule=\"RACI-09\" reason=\"says nothing\"/></settings>"),
              (isms_check_options){.only = only,
                                   .skip = skip,
                                   .known = known,
                                   .known_name = "known.txt",
                                   .minimum_severity = ISMS_SEVERITY_WARNING,
                                   .fail_on = ISMS_SEVERITY_ERROR});
    ck_assert_str_eq(
        isms_findings_basis(f),
        "as of 2026-06-30; a small organization; profile-small-company; only RACI-*, cov-04; "
        "without RACI-03; nothing below warning; fails on error; 2 known from known.txt; "
        "joiner-days 7 instead of 30; RACI-01, RACI-05 info (a); RACI-04 info (b); RACI-06 error "
        "(a); RACI-07 info; RACI-08 off (Few people hear of everything anyway.); DST-01 off (Few "
        "people share all work.); DST-02 off (There are hardly any units.); BUD-01 info (Money for "
        "security is often part of other money.); COM-06 off (Not every function is somebody of "
        "its own.)");
    isms_findings_free(f);
    f = check_usual(DOCUMENT_WITH("profile-iso27001", "<organization id=\"o\" headcount=\"3\"/>"));
    ck_assert_str_eq(isms_findings_basis(f),
                     "as of 2026-06-30; not a small organization; profile-iso27001");
    isms_findings_free(f);
    f = check(DOCUMENT(""), (isms_check_options){.fail_on = ISMS_SEVERITY_OFF});
    ck_assert_str_eq(isms_findings_basis(f), "as of 2026-06-30; fails on nothing");
    isms_findings_free(f);
}
END_TEST

/* ---- coverage ---- */

/* A catalog of a heading, two clauses, one of them divided, and three controls. */
#define CATALOG                                                                                    \
    "<catalog id=\"c\" name=\"Rules\"/>"                                                           \
    "<control id=\"4\" catalog=\"c\" kind=\"group\"/>"                                             \
    "<control id=\"4.1\" catalog=\"c\" parent=\"4\" kind=\"clause\"/>"                             \
    "<control id=\"4.2\" catalog=\"c\" parent=\"4\" kind=\"clause\"/>"                             \
    "<control id=\"4.2.1\" catalog=\"c\" parent=\"4.2\" kind=\"clause\"/>"                         \
    "<control id=\"4.2.2\" catalog=\"c\" parent=\"4.2\" kind=\"clause\"/>"                         \
    "<control id=\"A\" catalog=\"c\" kind=\"group\"/>"                                             \
    "<control id=\"A.1\" catalog=\"c\" parent=\"A\"/>"                                             \
    "<control id=\"A.2\" catalog=\"c\" parent=\"A\"/>"                                             \
    "<control id=\"A.3\" catalog=\"c\" parent=\"A\"/>"                                             \
    "<organization id=\"o\" headcount=\"100\"/><person id=\"ann\"/>"                               \
    "<person id=\"gone\" until=\"2026-06-29\"/><role id=\"lead\"/><role id=\"idle\"/>"             \
    "<appointment id=\"a\" role=\"lead\" person=\"ann\"/>"
#define DUTY(controls, holder, codes)                                                              \
    "<responsibility id=\"r\" controls=\"" controls "\"><participation holder=\"" holder           \
    "\" codes=\"" codes "\"/></responsibility>"

static void check_line(const isms_findings *findings, size_t index, enum isms_control_kind kind,
                       size_t covered, size_t total, size_t excluded, const char *what)
{
    isms_coverage line = isms_findings_coverage_at(findings, index);
    ck_assert_msg(line.kind == kind && line.covered == covered && line.total == total &&
                      line.excluded == excluded,
                  "%s: %zu of %zu, %zu excluded", what, line.covered, line.total, line.excluded);
    ck_assert_uint_eq(line.percent, covered * 100 / total);
}

/* What duties and lines cover: clauses of three, and controls of three that are not excluded. */
START_TEST(coverage_counts_who_is_there)
{
    static const struct {
        const char *document;
        size_t clauses, controls, excluded;
    } rows[] = {
        {DOCUMENT(CATALOG), 0, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1", "lead", "R")), 1, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1 A.2", "lead", "R A")), 1, 1, 0},
        /* what serves an entry serves those below */
        {DOCUMENT(CATALOG DUTY("4.2", "lead", "R")), 2, 0, 0},
        {DOCUMENT(CATALOG DUTY("4 A", "ann", "R")), 3, 3, 0},
        /* who only answers, is asked or told does not do it */
        {DOCUMENT(CATALOG DUTY("4.1", "lead", "A")), 0, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1", "lead", "C I")), 0, 0, 0},
        /* nobody is there, or not any more; it leads nowhere */
        {DOCUMENT(CATALOG DUTY("4.1", "idle", "R")), 0, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1", "gone", "R")), 0, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1", "nobody", "R")), 0, 0, 0},
        /* a body outside need not be modelled; the organization itself does it by persons */
        {DOCUMENT(CATALOG "<organization id=\"s\" relation=\"supplier\"/>" DUTY("4.1", "s", "R")),
         1, 0, 0},
        {DOCUMENT(CATALOG DUTY("4.1", "o", "R")), 0, 0, 0},
        /* it is over, or not yet */
        {DOCUMENT(CATALOG "<responsibility id=\"r\" controls=\"4.1\" until=\"2026-06-29\">"
                          "<participation holder=\"ann\" codes=\"R\"/></responsibility>"),
         0, 0, 0},
        {DOCUMENT(CATALOG "<responsibility id=\"r\" controls=\"4.1\"><participation holder=\"ann\" "
                          "codes=\"R\" from=\"2026-07-01\"/></responsibility>"),
         0, 0, 0},
        /* what does not apply is not counted, unless it applies elsewhere */
        {DOCUMENT(CATALOG "<implementation id=\"i\" control=\"A.1\" applicable=\"false\"/>" DUTY(
             "A", "ann", "R")),
         0, 2, 1},
        {DOCUMENT(CATALOG "<implementation id=\"i\" control=\"A.1\" applicable=\"false\"/>"
                          "<implementation id=\"k\" control=\"A.1\"/>"),
         0, 0, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_findings *f = check_usual(rows[i].document);
        char what[20];
        snprintf(what, sizeof what, "row %zu", i);
        ck_assert_uint_eq(isms_findings_coverage_count(f), 2);
        check_line(f, 0, ISMS_CONTROL_KIND_CLAUSE, rows[i].clauses, 3, 0, what);
        check_line(f, 1, ISMS_CONTROL_KIND_CONTROL, rows[i].controls, 3 - rows[i].excluded,
                   rows[i].excluded, what);
        ck_assert_str_eq(
            isms_object_id((const isms_object *)isms_findings_coverage_at(f, 0).catalog), "c");
        ck_assert_uint_eq(isms_findings_coverage_at(f, 2).total, 0);
        isms_findings_free(f);
    }
}
END_TEST

START_TEST(catalogs_are_told_apart)
{
    isms_findings *f = check_usual(
        DOCUMENT("<control id=\"x\"/><catalog id=\"d\"/><catalog id=\"c\"/><catalog id=\"empty\"/>"
                 "<control id=\"c1\" catalog=\"c\" kind=\"requirement\"/>"
                 "<control id=\"d1\" catalog=\"d\"/><control id=\"d2\" catalog=\"d\"/>"
                 "<control id=\"d3\" catalog=\"d\"/><person id=\"p\"/>" DUTY("d1 d3", "p", "R")));
    ck_assert_uint_eq(isms_findings_coverage_count(f), 3);
    check_line(f, 0, ISMS_CONTROL_KIND_CONTROL, 2, 3, 0, "d");
    ck_assert_uint_eq(isms_findings_coverage_at(f, 0).percent, 66);
    check_line(f, 1, ISMS_CONTROL_KIND_REQUIREMENT, 0, 1, 0, "c");
    check_line(f, 2, ISMS_CONTROL_KIND_CONTROL, 0, 1, 0, "no catalog");
    ck_assert_ptr_null(isms_findings_coverage_at(f, 2).catalog);
    isms_findings_free(f);
    f = check_usual(DOCUMENT("<person id=\"p\"/>"));
    ck_assert_uint_eq(isms_findings_coverage_count(f), 0);
    isms_findings_free(f);
    /* nothing of it applies: there is nothing to cover */
    f = check_usual(DOCUMENT("<control id=\"x\"/><implementation id=\"i\" control=\"x\" "
                             "applicable=\"false\"/>"));
    ck_assert_uint_eq(isms_findings_coverage_count(f), 0);
    isms_findings_free(f);
}
END_TEST

/* What goes in circles ends. */
START_TEST(circles_of_entries_are_no_trap)
{
    isms_findings *f = check_usual(
        DOCUMENT("<control id=\"x\" parent=\"y\"/><control id=\"y\" parent=\"x\"/>"
                 "<control id=\"z\" parent=\"y\"/><person id=\"p\"/>" DUTY("x", "p", "R")));
    check_line(f, 0, ISMS_CONTROL_KIND_CONTROL, 3, 3, 0, "x, y and z");
    isms_findings_free(f);
    f = check_usual(DOCUMENT("<control id=\"x\" parent=\"y\" kind=\"clause\"/>"
                             "<control id=\"y\" parent=\"x\" kind=\"clause\"/>"
                             "<control id=\"z\" parent=\"y\" kind=\"clause\"/>"
                             "<person id=\"p\"/>" DUTY("x", "p", "R")));
    check_line(f, 0, ISMS_CONTROL_KIND_CLAUSE, 1, 1, 0, "z");
    isms_findings_free(f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("outcome");
    TCase *tests = tcase_create("outcome");
    tcase_add_test(tests, rules_come_out);
    tcase_add_test(tests, what_is_left_out_still_counts_for_rules);
    tcase_add_test(tests, rules_that_are_off_where_small);
    tcase_add_test(tests, failure_depends_on_severity);
    tcase_add_test(tests, nothing_is_asked_of_nothing);
    tcase_add_test(tests, the_basis_tells_options_and_settings);
    tcase_add_test(tests, coverage_counts_who_is_there);
    tcase_add_test(tests, catalogs_are_told_apart);
    tcase_add_test(tests, circles_of_entries_are_no_trap);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
