/* Findings in their formats: what stands together, what is said once, what has room; own rules in
 * all of them; and what becomes of them when memory is out. */
#include "support/support.h"

static char *write_as(const isms_findings *findings, isms_format format, size_t width)
{
    struct collected w = {NULL, 0};
    isms_sink sink = collector(&w);
    isms_findings_format how = {.size = sizeof how, .format = format, .width = width};
    ck_ok(isms_findings_write(findings, &how, &sink, NULL));
    ck_assert_uint_eq(strlen(w.text), w.length);
    return w.text;
}

/* ---- findings that an own rule tells ---- */

static isms_own_finding told[1000]; /* objects are ids, until they are told */
static size_t told_count;

static isms_status tell_all(void *context, isms_checking *checking, isms_error *error)
{
    const isms_model *model = isms_snapshot_model(isms_checking_snapshot(checking));
    isms_status status = ISMS_OK;
    (void)context;
    for (size_t i = 0; i < told_count && status == ISMS_OK; i++) {
        isms_own_finding finding = told[i];
        finding.size = sizeof finding;
        if (finding.object)
            finding.object = isms_model_find(model, (const char *)told[i].object);
        status = isms_checking_tell(checking, &finding, error);
    }
    return status;
}

static void will_tell(isms_own_finding finding, const char *object)
{
    finding.object = (const isms_object *)object;
    told[told_count++] = finding;
}

static const char objects[] = DOCUMENT_WITH(
    "roles", "<organization id=\"o\" name=\"Our *own*\" headcount=\"100\"/>\n"
             "<person id=\"b\" name=\"Bob\"/>\n<person id=\"a\"><absence from=\"2026-01-01\"/>\n"
             "</person>\n"
             "<waiver id=\"w\" rule=\"acme:x\" objects=\"b o\"><reason>why</reason></waiver>\n");

/* What an own rule "acme:x", a warning, tells of these. */
static isms_findings *findings_with(const isms_allocator *memory, isms_check_options options)
{
    static const char *const only[] = {"acme:x", NULL};
    const isms_own_rule own = {.size = sizeof own,
                               .id = "acme:x",
                               .title = "title",
                               .remedy = "remedy",
                               .check = tell_all};
    const isms_own_rule *const rules[] = {&own, NULL};
    isms_source source = isms_source_memory("test.xml", objects, strlen(objects));
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    options.size = sizeof options;
    options.own_rules = rules;
    options.only = options.only ? options.only : only;
    ck_ok(isms_model_new(&model, memory, NULL));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    told_count = 0;
    return findings;
}

static isms_findings *told_findings(void)
{
    return findings_with(NULL, (isms_check_options){.only = NULL});
}

/* Some of each kind. */
static void tell_some(void)
{
    static const char *const steps[] = {"one step", "another", NULL};
    will_tell((isms_own_finding){.message = "first of Bob", .path = steps}, "b");
    will_tell((isms_own_finding){.message = "of a"}, "a");
    will_tell((isms_own_finding){.message = "not clear", .kind = ISMS_FINDING_UNASSESSABLE}, "a");
    will_tell((isms_own_finding){.message = "second of Bob", .key = "2", .remedy = "Do more."},
              "b");
    will_tell((isms_own_finding){.message = "third of Bob", .key = "3"}, "b");
    will_tell((isms_own_finding){.message = "bad", .severity = ISMS_SEVERITY_ERROR}, NULL);
    will_tell((isms_own_finding){.message = "of a shipped role", .severity = ISMS_SEVERITY_INFO},
              "top-management");
}

START_TEST(text_groups_findings)
{
    tell_some();
    isms_findings *f = told_findings();
    char *text = write_as(f, ISMS_FORMAT_TEXT, 0);
    char expected[2000];
    snprintf(expected, sizeof expected,
             "# as of 2026-06-30; only acme:x; own rules acme:x\n\n"
             "1 error\n\n"
             "the organization as a whole\n"
             "  acme:x bad\n"
             "    > remedy\n\n"
             "4 warnings\n\n"
             "test.xml:3:1: person Bob (b)\n"
             "  acme:x first of Bob\n"
             "    - one step\n"
             "    - another\n"
             "    > remedy (3 times)\n"
             "  acme:x second of Bob\n"
             "    > Do more.\n"
             "  acme:x third of Bob\n\n"
             "test.xml:4:1: person a\n"
             "  acme:x of a\n\n"
             "1 info\n\n"
             "role Top management (top-management), shipped in roles\n"
             "  acme:x of a shipped role\n"
             "    > remedy\n\n"
             "1 rule that cannot be told\n\n"
             "test.xml:4:1: person a\n"
             "  acme:x not clear\n\n"
             "rules: 1 violated, %zu not looked at\n"
             "1 error, 4 warnings, 1 info, 1 rule that cannot be told\n",
             isms_rule_count());
    ck_assert_str_eq(text, expected);
    free(text);
    isms_findings_free(f);
}
END_TEST

/* A waiver is said with what it covers; a part says where it stands itself. */
static isms_status tell_parts(void *context, isms_checking *checking, isms_error *error)
{
    const isms_model *model = isms_snapshot_model(isms_checking_snapshot(checking));
    const isms_object *absence =
        (const isms_object *)isms_person_absence_at(isms_person_find(model, "a"), 0);
    isms_own_finding part = {.size = sizeof part, .object = absence, .message = "away"};
    isms_own_finding waived = {.size = sizeof waived,
                               .object = isms_model_find(model, "b"),
                               .message = "waived",
                               .related =
                                   (const isms_object *const[]){isms_model_find(model, "o"), NULL}};
    (void)context;
    isms_status status = isms_checking_tell(checking, &part, error);
    return status == ISMS_OK ? isms_checking_tell(checking, &waived, error) : status;
}

START_TEST(text_tells_of_parts_and_waivers)
{
    const isms_own_rule own = {.size = sizeof own,
                               .id = "acme:x",
                               .title = "title",
                               .remedy = "remedy",
                               .check = tell_parts};
    const isms_own_rule *const rules[] = {&own, NULL};
    isms_model *model = model_of(objects);
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    isms_check_options options = {
        .size = sizeof options, .own_rules = rules, .only = (const char *const[]){"acme:x", NULL}};
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&f, snapshot, &options, NULL));
    char *text = write_as(f, ISMS_FORMAT_TEXT, 0);
    ck_contains(text,
                "test.xml:4:1: person a\n  acme:x away\n    at test.xml:4:16\n    > remedy\n");
    ck_contains(text, "1 waived\n\ntest.xml:3:1: person Bob (b)\n  acme:x by w: waived\n\n");
    ck_contains(text, "\n1 warning, 1 waived\n");
    free(text);
    isms_findings_free(f);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

/* Nothing but white space changes with the width, and no line is longer where words allow it. */
START_TEST(text_fits_its_width)
{
    enum { WIDTH = 30 };
    will_tell(
        (isms_own_finding){.message = "many words which do not all fit into one line here",
                           .path = (const char *const[]){"a step that needs two lines too", NULL}},
        "b");
    isms_findings *f = told_findings();
    char *wide = write_as(f, ISMS_FORMAT_TEXT, 0), *narrow = write_as(f, ISMS_FORMAT_TEXT, WIDTH);
    for (const char *line = narrow; *line; line += strcspn(line, "\n") + 1)
        ck_assert_msg(strcspn(line, "\n") <= WIDTH, "%.60s", line);
    const char *p = wide, *q = narrow;
    while (*p || *q) {
        p += strspn(p, " \n");
        q += strspn(q, " \n");
        ck_assert_int_eq(*p, *q);
        p += *p != '\0';
        q += *q != '\0';
    }
    ck_contains(narrow,
                "\n  acme:x many words which do\n    not all fit into one line\n    here\n");
    ck_contains(narrow, "\n    - a step that needs two\n      lines too\n");
    free(wide);
    free(narrow);
    isms_findings_free(f);
}
END_TEST

START_TEST(text_names_rules_that_cannot_be_told)
{
    static const char *const keys[] = {"1", "2", "3", "4"};
    for (size_t i = 0; i < 4; i++)
        will_tell((isms_own_finding){.message = "unclear",
                                     .key = keys[i],
                                     .kind = ISMS_FINDING_UNASSESSABLE},
                  "b");
    isms_findings *f = told_findings();
    char *text = write_as(f, ISMS_FORMAT_TEXT, 0), *markdown = write_as(f, ISMS_FORMAT_MARKDOWN, 0);
    ck_contains(text, "\n\ncannot be told, because the model does not say enough: acme:x\n\n");
    ck_assert_ptr_null(strstr(text, "unclear"));
    ck_contains(markdown, "<summary>4 that cannot be told</summary>\n\nCannot be told, because the "
                          "model does not say enough: acme:x\n\n</details>\n");
    free(text);
    free(markdown);
    isms_findings_free(f);
}
END_TEST

/* Coverage is for those who have it looked at. */
START_TEST(coverage_is_told_with_its_rule)
{
    static const char *const with[] = {"COV-04", NULL};
    isms_findings *f = findings_with(NULL, (isms_check_options){.only = with});
    char *text = write_as(f, ISMS_FORMAT_TEXT, 0), *markdown = write_as(f, ISMS_FORMAT_MARKDOWN, 0);
    ck_contains(text, "\ncoverage: the model has no clauses or controls that apply\n");
    ck_contains(markdown, "\nCoverage: the model has no clauses or controls that apply\n");
    free(text);
    free(markdown);
    isms_findings_free(f);
    tell_some();
    f = told_findings();
    text = write_as(f, ISMS_FORMAT_TEXT, 0);
    ck_assert_ptr_null(strstr(text, "coverage"));
    free(text);
    isms_findings_free(f);
}
END_TEST

/* ---- Markdown ---- */

START_TEST(markdown_sums_up_and_folds)
{
    static const char *const keys[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    tell_some();
    isms_findings *f = told_findings();
    char *text = write_as(f, ISMS_FORMAT_MARKDOWN, 0);
    ck_assert_msg(strncmp(text, "# isms check: failed\n\n| Errors |", 32) == 0, "%s", text);
    ck_contains(text, "\n| 1 | 4 | 1 | 1 | 0 | 0 |\n");
    ck_contains(text, "\nAs of 2026-06-30; only acme:x; own rules acme:x\n");
    ck_contains(text, "\n## 4 warnings\n\n**person Bob (b)** test.xml:3\n\n- **acme:x** first of "
                      "Bob\n  - one step\n  - another\n  - *remedy* (3 times)\n");
    ck_contains(text, "\n<details>\n<summary>1 rule that cannot be told</summary>\n");
    free(text);
    isms_findings_free(f);
    for (size_t i = 0; i < 11; i++)
        will_tell((isms_own_finding){.message = "<b> @ | *", .key = keys[i]}, "o");
    f = findings_with(NULL, (isms_check_options){.fail_on = ISMS_SEVERITY_ERROR});
    text = write_as(f, ISMS_FORMAT_MARKDOWN, 0);
    ck_contains(text, "# isms check: passed\n");
    ck_contains(text, "\n<details>\n<summary>11 warnings</summary>\n\n**organization Our \\*own\\* "
                      "(o)** test.xml:2\n\n- **acme:x** &lt;b&gt; @ \\| \\*\n");
    ck_assert_ptr_null(strstr(text, "<b>"));
    free(text);
    isms_findings_free(f);
}
END_TEST

static size_t count(const char *text, const char *part)
{
    size_t found = 0;
    for (const char *p = text; (p = strstr(p, part)) != NULL; p++)
        found++;
    return found;
}

/* However much there is to tell: it fits, is whole, and says what is missing. */
START_TEST(markdown_fits_into_a_comment)
{
    static const size_t lengths[] = {10, 100, 1000, 70000};
    static char message[70001], keys[1000][12];
    size_t length = lengths[_i], all = 900;
    memset(message, '*', length);
    message[length] = '\0';
    for (size_t i = 0; i < all; i++) {
        snprintf(keys[i], sizeof keys[i], "%zu", i);
        will_tell((isms_own_finding){.message = message,
                                     .key = keys[i],
                                     .severity = i % 3 ? ISMS_SEVERITY_ERROR : 0},
                  i % 2 ? "a" : "b");
    }
    will_tell((isms_own_finding){.message = "short", .severity = ISMS_SEVERITY_INFO}, "a");
    isms_findings *f = told_findings();
    char *text = write_as(f, ISMS_FORMAT_MARKDOWN, 0), note[60] = "";
    size_t shown = count(text, "- **acme:x**");
    ck_assert_uint_le(strlen(text), 65536);
    ck_assert_uint_eq(count(text, "<details>"), count(text, "</details>"));
    ck_contains(text, "<summary>600 errors</summary>");
    ck_contains(text, "- **acme:x** short\n"); /* what matters less has some room too */
    if (shown < all + 1)
        snprintf(note, sizeof note, "\n**%zu more are not shown**, because", all + 1 - shown);
    ck_contains(text, note);
    ck_assert_msg(length > 1000 || shown == all + 1 || (shown > 10 && strlen(text) > 40000), "%zu",
                  shown);
    ck_assert_uint_eq(shown == all + 1, length == 10);
    free(text);
    isms_findings_free(f);
}
END_TEST

/* Reasons and names may be long; the head leaves room for findings. */
START_TEST(markdown_has_a_short_head)
{
    enum { LONG = 100000 };
    char *words = malloc(LONG + 1);
    isms_model *model =
        model_of(DOCUMENT("<catalog id=\"c\"/><control id=\"x\" catalog=\"c\"/><settings id=\"s\">"
                          "<rule rule=\"RACI-01\" severity=\"error\"/></settings>"
                          "<responsibility id=\"r\"/>"));
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    memset(words, '&', LONG);
    words[LONG] = '\0';
    ck_ok(isms_set_text(isms_model_find(model, "c"), ISMS_CATALOG_NAME, words, NULL));
    ck_ok(isms_rule_setting_set_reason(isms_settings_rule_at(isms_settings_find(model, "s"), 0),
                                       words, NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&f, snapshot, NULL, NULL));
    char *text = write_as(f, ISMS_FORMAT_MARKDOWN, 0);
    ck_assert_uint_le(strlen(text), 65536);
    ck_assert_uint_eq(count(text, "&amp;..."), 2);
    ck_contains(text, "- **RACI-01** nobody is accountable");
    free(text);
    isms_findings_free(f);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    free(words);
}
END_TEST

/* ---- all formats ---- */

/* The formats that findings have; 0 behind the last. */
static isms_format next_format(isms_format format)
{
    if (format == ISMS_FORMAT_OSCAL)
        return (isms_format)0;
    return format == ISMS_FORMAT_JUNIT ? ISMS_FORMAT_OSCAL : format + 1;
}

START_TEST(own_rules_stand_in_every_format)
{
    static const char *const expected[] = {
        [ISMS_FORMAT_TEXT] = "  acme:x first of Bob\n",
        [ISMS_FORMAT_CSV] = "\r\nwarning,acme:x,b,person,first of Bob,remedy,test.xml,3,1,",
        [ISMS_FORMAT_MARKDOWN] = "- **acme:x** first of Bob\n",
        [ISMS_FORMAT_HTML] = "<td>acme:x</td>",
        [ISMS_FORMAT_JSON] = "{\"rule\": \"acme:x\", \"severity\": \"warning\", ",
        [ISMS_FORMAT_SARIF] = "{\"id\": \"acme:x\", \"shortDescription\": {\"text\": \"title\"},",
        [ISMS_FORMAT_JUNIT] = "<testcase classname=\"acme\" name=\"acme:x: title\">\n",
        [ISMS_FORMAT_OSCAL] = "<p>first of Bob</p>\n",
    };
    tell_some();
    isms_findings *f = told_findings();
    char index[60];
    for (isms_format format = ISMS_FORMAT_TEXT; format; format = next_format(format)) {
        char *text = write_as(f, format, 0);
        ck_contains(text, expected[format]);
        if (format != ISMS_FORMAT_CSV)
            ck_contains(text, "s of 2026-06-30; only acme:x; own rules acme:x");
        if (format == ISMS_FORMAT_SARIF) {
            snprintf(index, sizeof index, "{\"ruleId\": \"acme:x\", \"ruleIndex\": %zu,",
                     isms_rule_count());
            ck_contains(text, index);
        }
        free(text);
    }
    isms_findings_free(f);
}
END_TEST

/* ---- memory ---- */

static isms_status discard(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_OK;
}

/* Each allocation fails in turn, once or with all after it; nothing is left behind. */
static void run_out(const isms_findings *findings, struct failing *failing, isms_format format,
                    bool sticky)
{
    isms_sink sink = {sizeof sink, NULL, discard};
    isms_findings_format how = {.size = sizeof how, .format = format, .width = 40};
    size_t live = failing->live, n = 0;
    do {
        failing->calls = failing->failed = 0;
        failing->fail_at = ++n;
        failing->sticky = sticky;
        isms_status status = isms_findings_write(findings, &how, &sink, NULL);
        ck_status(status, failing->failed ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_assert_uint_eq(failing->live, live);
    } while (failing->failed);
    ck_assert_msg(n > 1, "format %d takes no memory", (int)format);
    failing->fail_at = 0;
}

START_TEST(memory_may_be_out)
{
    static const char *const only[] = {"acme:x", "COV-04", NULL};
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    tell_some();
    isms_findings *f = findings_with(&memory, (isms_check_options){.only = only});
    for (isms_format format = ISMS_FORMAT_TEXT; format; format = next_format(format)) {
        run_out(f, &failing, format, false);
        run_out(f, &failing, format, true);
    }
    isms_findings_free(f);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

/* What a sink cannot take is an error in every format. */
static isms_status refuse(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_CANCELLED;
}

START_TEST(sinks_may_refuse)
{
    tell_some();
    isms_findings *f = told_findings();
    for (isms_format format = ISMS_FORMAT_TEXT; format; format = next_format(format)) {
        isms_findings_format how = {.size = sizeof how, .format = format};
        isms_sink good = {sizeof good, NULL, discard}, bad = {sizeof bad, NULL, refuse};
        ck_ok(isms_findings_write(f, &how, &good, NULL));
        ck_status(isms_findings_write(f, &how, &bad, NULL), ISMS_ERROR_CANCELLED);
    }
    isms_findings_free(f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("findings");
    TCase *tests = tcase_create("findings");
    tcase_add_test(tests, text_groups_findings);
    tcase_add_test(tests, text_tells_of_parts_and_waivers);
    tcase_add_test(tests, text_fits_its_width);
    tcase_add_test(tests, text_names_rules_that_cannot_be_told);
    tcase_add_test(tests, coverage_is_told_with_its_rule);
    tcase_add_test(tests, markdown_sums_up_and_folds);
    tcase_add_loop_test(tests, markdown_fits_into_a_comment, 0, 4);
    tcase_add_test(tests, markdown_has_a_short_head);
    tcase_add_test(tests, own_rules_stand_in_every_format);
    tcase_add_test(tests, memory_may_be_out);
    tcase_add_test(tests, sinks_may_refuse);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
