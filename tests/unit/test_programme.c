/* Audits: which counts for which entry of the programme, and who is independent. */
#include "support/support.h"

/* Audits of entries, of what is below or serves them, and of catalogs; one that only findings tell
 * of; assessments in the cycle, before and after it, and of a day that nobody knows. */
static const char document[] = DOCUMENT(
    "<organization id=\"acme\" name=\"Acme\" headcount=\"200\"/>"
    "<organization id=\"host\" name=\"Host\" relation=\"supplier\"/>"
    "<catalog id=\"own\" name=\"Own\"/>"
    "<catalog id=\"other\" name=\"Other\"/>"
    "<control id=\"k-1\" name=\"One\" catalog=\"own\" number=\"K1\"/>"
    "<control id=\"k-1.1\" name=\"One one\" catalog=\"own\" parent=\"k-1\" number=\"K1.1\"/>"
    "<control id=\"k-2\" name=\"Two\" catalog=\"own\" number=\"K2\"/>"
    "<control id=\"k-3\" name=\"Three\" catalog=\"own\" number=\"K3\"/>"
    "<control id=\"k-4\" name=\"Four\" catalog=\"own\" number=\"K4\"/>"
    "<control id=\"k-5\" name=\"Five\" catalog=\"own\" number=\"K5\"/>"
    "<control id=\"k-6\" name=\"Six\" catalog=\"own\" number=\"K6\"/>"
    "<control id=\"o-1\" name=\"Elsewhere\" catalog=\"other\" number=\"O1\"/>"
    "<person id=\"ann\" name=\"Ann\"/>"
    "<implementation id=\"line\" control=\"k-2\"/>"
    "<responsibility id=\"duty\" name=\"Duty\" controls=\"k-3\"><participation holder=\"ann\" codes=\"R A\"/></responsibility>"
    "<record id=\"a-1\" name=\"First\" kind=\"audit\" date=\"2026-01-10\" by=\"ann\" about=\"k-1 gone host\"/>"
    "<record id=\"a-2\" name=\"Second\" kind=\"audit\" date=\"2026-03-10\" by=\"ann\" about=\"line duty\"/>"
    "<record id=\"a-3\" name=\"Older\" kind=\"audit\" date=\"2025-12-10\" by=\"ann\" about=\"k-1 line\"/>"
    "<record id=\"a-4\" name=\"Findings only\" kind=\"audit\" date=\"2026-01-05\" by=\"ann\"/>"
    "<record id=\"a-5\" name=\"Elsewhere\" kind=\"audit\" date=\"2026-05-11\" about=\"other\"/>"
    "<record id=\"a-6\" name=\"To come\" kind=\"audit\" date=\"2027-01-10\" about=\"acme\"/>"
    "<record id=\"s-1\" name=\"Assessed\" kind=\"assessment\" date=\"2026-04-01\"/>"
    "<record id=\"s-2\" name=\"Assessed before\" kind=\"assessment\" date=\"2026-02-01\"/>"
    "<record id=\"s-3\" name=\"Assessed later\" kind=\"assessment\" date=\"2027-02-01\"/>"
    "<record id=\"s-4\" name=\"Assessed some day\" kind=\"assessment\"/>"
    "<record id=\"s-5\" name=\"Assessed long ago\" kind=\"assessment\" date=\"2015-02-01\"/>"
    "<finding id=\"f-1\" name=\"F1\" record=\"a-4\" controls=\"k-2 gone k-2\"/>"
    "<finding id=\"f-2\" name=\"F2\" record=\"a-4\" controls=\"k-2 k-1\"/>"
    "<finding id=\"f-3\" name=\"F3\" record=\"s-1\" controls=\"k-4\"/>"
    "<finding id=\"f-4\" name=\"F4\" record=\"s-2\" controls=\"k-4\"/>"
    "<finding id=\"f-5\" name=\"F5\" record=\"s-3\" controls=\"k-4\"/>"
    "<finding id=\"f-6\" name=\"F6\" record=\"s-4\" controls=\"k-4\"/>"
    "<finding id=\"f-7\" name=\"F7\" record=\"s-5\" controls=\"k-4\"/>"
    "<finding id=\"f-8\" name=\"F8\" record=\"a-4\" controls=\"k-4 k-5\"/>"
    "<finding id=\"f-9\" name=\"F9\" record=\"a-1\" controls=\"k-6\"/>");

/* The report as of the day, with runs of spaces as one. */
static char *written(const char *text, const char *name, const char *subject)
{
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_report *report = NULL;
    isms_report_options options = {.size = sizeof options};
    struct collected out = {NULL, 0};
    isms_sink sink = collector(&out);
    ck_ok(read_text(&model, text, false, NULL, NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    options.findings = findings;
    options.subject = subject ? isms_model_find(model, subject) : NULL;
    ck_ok(isms_report_make(&report, snapshot, name, &options, NULL));
    ck_ok(isms_report_write(report, ISMS_FORMAT_TEXT, &sink, NULL));
    isms_report_free(report);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    char *end = out.text;
    for (size_t i = 0; i < out.length; i++)
        if (out.text[i] != ' ' || (i > 0 && out.text[i - 1] != ' '))
            *end++ = out.text[i];
    *end = '\0';
    return out.text;
}

START_TEST(entries_name_their_last_audit)
{
    static const char *const rows[] = {
        "Cycle: 2023-06-30 to 2026-06-30",
        "First 2026-01-10 took place One, gone, Host 1 1",
        "Second 2026-03-10 took place line, Duty 0 0",
        "Findings only 2026-01-05 took place Two, One, Four, Five 3 3",
        "To come 2027-01-10 planned Acme 0 0",
        "Assessed some day planned Four 1 1",
        "K1 One First 2026-01-10 To come audited",
        "K1.1 One one First 2026-01-10 To come audited",
        "K2 Two Second 2026-03-10 To come audited",
        "K3 Three Second 2026-03-10 To come audited",
        "K4 Four Assessed 2026-04-01 To come audited",
        "K5 Five Findings only 2026-01-05 To come audited",
        "K6 Six To come planned",
        "O1 Elsewhere Elsewhere 2026-05-11 To come audited",
    };
    char *text = written(document, "audit-programme", NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_contains(text, rows[i]);
    free(text);
}
END_TEST

START_TEST(cycles_have_bounds)
{
    static const struct {
        const char *months, *cycle;
    } rows[] = {{"12", "Cycle: 2025-06-30 to"},
                {"70000", "Cycle: 1926-06-30 to"}, /* a hundred years at most */
                {"-5", "Cycle: 2026-06-30 to"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text_of[400];
        snprintf(text_of, sizeof text_of,
                 DOCUMENT("<settings id=\"s\"><threshold key=\"audit-cycle-months\" value=\"%s\"/>"
                          "</settings>"),
                 rows[i].months);
        char *text = written(text_of, "audit-programme", NULL);
        ck_contains(text, rows[i].cycle);
        free(text);
    }
}
END_TEST

START_TEST(what_nobody_audits_is_told)
{
    static const char old[] = DOCUMENT(
        "<organization id=\"acme\" name=\"Acme\"/><catalog id=\"own\" name=\"Own\"/>"
        "<control id=\"k-1\" name=\"One\" catalog=\"own\" number=\"K1\"/><record id=\"a-1\" name=\"Long "
        "ago\" kind=\"audit\" date=\"2020-01-10\" about=\"k-1\"/>");
    char *text = written(old, "audit-programme", NULL);
    ck_contains(text, "Long ago 2020-01-10 took place One");
    ck_contains(text, "K1 One not in the programme");
    free(text);
}
END_TEST

#define AUDITOR(who, more) "<participant who=\"" who "\" part=\"auditor\"" more "/>"
#define DECLARED(id, date, more)                                                                   \
    "<record id=\"" id "\" kind=\"declaration\" date=\"" date "\" " more
static const char team[] = DOCUMENT(
    "<organization id=\"acme\" name=\"Acme\" relation=\"self\"/>"
    "<organization id=\"firm\" name=\"Firm\" relation=\"supplier\"/>"
    "<unit id=\"it\" name=\"IT\" organization=\"acme\"/>"
    "<person id=\"ann\" name=\"Ann\" unit=\"it\"/><person id=\"bob\" name=\"Bob\" "
    "organization=\"firm\"/><person id=\"cas\" name=\"Cas\"/><person id=\"dan\" name=\"Dan\"/>"
    "<person id=\"eve\" name=\"Eve\"/><role id=\"top\" name=\"Top\" category=\"top-management\"/>"
    "<appointment id=\"lead\" role=\"top\" person=\"eve\"/>"
    "<responsibility id=\"backups\" name=\"Backups\"><participation holder=\"ann\" codes=\"R A\"/>"
    "<participation holder=\"cas\" codes=\"R\"/></responsibility>"
    "<record id=\"a-1\" name=\"Audit\" kind=\"audit\" date=\"2026-06-15\" about=\"backups\">"
    "<participant who=\"ann\" part=\"lead\"/>" AUDITOR("bob", " conflict=\"true\"")
        AUDITOR("cas", "") AUDITOR("dan", "") AUDITOR("firm", "") AUDITOR(
            "lost",
            "") "<participant who=\"eve\" part=\"subject\"/></record>"
                "<record id=\"a-2\" name=\"Other\" kind=\"audit\" date=\"2026-06-20\" about=\"backups\">" AUDITOR(
                    "dan", "") "</record>" DECLARED("d-1", "2026-06-01",
                                                    "by=\"eve bob\" about=\"backups a-1\"/>")
                    DECLARED("d-2", "2026-06-01", "by=\"ann\" about=\"a-2\"/>") DECLARED(
                        "d-3", "2026-01-10", "><participant who=\"dan\"/></record>")
                        DECLARED("d-4", "2025-01-10", "by=\"cas\"/>") DECLARED(
                            "d-5", "2026-07-01",
                            "by=\"cas\" about=\"a-1\"/>") "<record id=\"d-6\" kind=\"meeting\" date=\"2026-06-01\" by=\"ann\" about=\"a-1\"/>"
                                                          "<waiver id=\"w-1\" name=\"Small team\" rule=\"IND-01\" objects=\"a-1 cas\" approved-by=\"eve\" "
                                                          "monitored-by=\"eve\"><reason>Nobody else can.</reason><compensation>Eve reads it.</compensation>"
                                                          "</waiver>");

START_TEST(who_is_independent_is_told)
{
    static const struct {
        const char *audit, *row;
        bool told;
    } rows[] = {
        {"a-1", "Ann lead IT no no", true}, /* she declared it for the other */
        {"a-1", "Bob auditor Firm yes yes", true},
        {"a-1", "Cas auditor no no", true},  /* too long ago, and after that day */
        {"a-1", "Dan auditor no yes", true}, /* for all audits of a year */
        {"a-1", "Firm auditor no no", true},
        {"a-1", "Place, date, Ann", true},
        {"a-1", "Place, date, Eve", false},
        {"a-1", "lost auditor", false},
        {"a-1", "IND-01 Ann", true},
        {"a-1", "Small team", true},
        {"a-1", "nothing else speaks against", false},
        {"a-1", "IND-04", true},
        {"a-2", "IND-01", false},
        {"a-2", "Dan auditor no yes", true},
        {"a-2", "Small team", false},
        {NULL, "Bob auditor Firm yes yes", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *text = written(team, "independence-statement", rows[i].audit);
        ck_assert_msg((strstr(text, rows[i].row) != NULL) == rows[i].told, "row %zu: %s", i, text);
        free(text);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("programme");
    TCase *tests = tcase_create("programme");
    tcase_add_test(tests, entries_name_their_last_audit);
    tcase_add_test(tests, cycles_have_bounds);
    tcase_add_test(tests, what_nobody_audits_is_told);
    tcase_add_test(tests, who_is_independent_is_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
