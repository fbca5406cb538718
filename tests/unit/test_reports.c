/* Reports: every one over models that are empty, filled to the edge, and like those of life; in
 * every language; with what may be asked for, and what may not. */
#include <ctype.h>
#include <stdio.h>

#include "report/document.h"
#include "report/reports.h"
#include "support/filled.h"
#include "support/support.h"

#define TODAY "2026-11-22"

/* A model with a snapshot and findings. */
struct world {
    isms_model *model;
    isms_snapshot *snapshot;
    isms_findings *findings;
};

static struct world world_of(isms_model *model)
{
    struct world w = {.model = model};
    ck_ok(isms_snapshot_take(&w.snapshot, model, day(TODAY), NULL, NULL));
    ck_ok(isms_check(&w.findings, w.snapshot, NULL, NULL));
    return w;
}

static struct world filled_world(unsigned variant)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, variant, NULL));
    return world_of(model);
}

static struct world example_world(void)
{
    isms_model *model = NULL;
    isms_error error;
    isms_source source = isms_source_path(source_path("examples/software-company/company.xml"));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s", error.message);
    return world_of(model);
}

static void end_world(struct world *w)
{
    isms_findings_free(w->findings);
    isms_snapshot_unref(w->snapshot);
    isms_model_unref(w->model);
}

static isms_report_options usual(const struct world *w)
{
    return (isms_report_options){.size = sizeof(isms_report_options), .findings = w->findings};
}

/* ---- writing into memory ---- */

/* The report in a format; for the caller to free. */
static char *text_in(const isms_report *report, isms_format format)
{
    struct collected c = {NULL, 0};
    isms_sink sink = collector(&c);
    ck_ok(isms_report_write(report, format, &sink, NULL));
    return c.text ? c.text : calloc(1, 1);
}

static const isms_format formats[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_CSV,  ISMS_FORMAT_MARKDOWN,
                                      ISMS_FORMAT_HTML, ISMS_FORMAT_JSON, ISMS_FORMAT_SVG,
                                      ISMS_FORMAT_ICS};

/* Writes it in all formats that it can be written in, of which text is always one. */
static void write_all(const isms_report *report)
{
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        isms_error error;
        if (isms_report_can_write(report, formats[i], &error) == ISMS_OK)
            free(text_in(report, formats[i]));
        else
            ck_assert_uint_gt(strlen(error.message), 10);
    }
    ck_ok(isms_report_can_write(report, ISMS_FORMAT_TEXT, NULL));
}

/* ---- every report, every layout ---- */

typedef void report_visitor(const isms_report *report, const char *what);

/* The layout at an index, in a buffer; NULL behind the last one. One without a name is the usual
 * one. */
static const char *layout_at(const isms_report_info *info, size_t index, char buffer[32])
{
    const char *p = info->layouts;
    if (!*p)
        return index == 0 ? "" : NULL;
    for (; index > 0; index--) {
        p += strcspn(p, " ");
        p += *p == ' ';
    }
    snprintf(buffer, 32, "%.*s", (int)strcspn(p, " "), p);
    return *buffer ? buffer : NULL;
}

static void make_one(const struct world *w, const isms_report_info *info,
                     isms_report_options options, report_visitor *visit)
{
    char layout[32], what[96];
    const char *name;
    for (size_t i = 0; (name = layout_at(info, i, layout)) != NULL; i++) {
        isms_report *report = NULL;
        isms_error error;
        options.layout = *name ? name : NULL;
        isms_status status = isms_report_make(&report, w->snapshot, info->name, &options, &error);
        ck_assert_msg(status == ISMS_OK, "%s: %s", info->name, error.message);
        snprintf(what, sizeof what, "%s %s", info->name, name);
        ck_assert_str_ne(isms_report_title(report), "");
        visit(report, what);
        isms_report_free(report);
    }
}

static void make_all(const struct world *w, const char *language, report_visitor *visit)
{
    isms_report_options options = usual(w);
    options.language = language;
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        isms_report_info info = isms_report_info_at(i);
        make_one(w, &info, options, visit);
    }
}

static void just_write(const isms_report *report, const char *what)
{
    (void)what;
    write_all(report);
}

START_TEST(reports_of_models_at_their_edges)
{
    struct world w = filled_world((unsigned)_i);
    make_all(&w, NULL, just_write);
    end_world(&w);
}
END_TEST

START_TEST(reports_of_nothing)
{
    static const char *const languages[] = {"en", "de"};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    struct world w = world_of(model);
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        make_all(&w, languages[i], just_write);
    end_world(&w);
}
END_TEST

/* ---- languages ---- */

/* Every text of ours has a translation, which may be the same word. */
static void is_translated(const isms_report *report, const char *what)
{
    ck_assert_msg(!report->untranslated, "%s: no word for \"%s\"", what, report->untranslated);
    for (size_t i = 0; i < report->table_count; i++) {
        const isms_table *table = report->tables[i];
        size_t end = table->named ? table->named : table->column_count;
        for (size_t n = 0; n < end; n++)
            ck_assert_msg((table->machine >> n & 1) ||
                              isms__word(report->words, table->columns[n]) != table->columns[n],
                          "%s: no word for the column \"%s\"", what, table->columns[n]);
    }
}

START_TEST(german_is_complete)
{
    struct world w = filled_world((unsigned)_i);
    make_all(&w, "de", is_translated);
    end_world(&w);
}
END_TEST

START_TEST(german_is_complete_for_life)
{
    struct world w = example_world();
    make_all(&w, "de", is_translated);
    end_world(&w);
}
END_TEST

static void expect_word(const struct words *words, const char *english)
{
    ck_assert_msg(isms__word(words, english) != english, "no word for \"%s\"", english);
}

/* "reports-to" as people read it. */
static void expect_name(const struct words *words, const char *name)
{
    char plain[64];
    snprintf(plain, sizeof plain, "%s", name);
    plain[0] = (char)toupper((unsigned char)plain[0]);
    for (char *p = plain; *p; p++)
        if (*p == '-')
            *p = ' ';
    expect_word(words, plain);
}

/* What the site calls types, fields and reports is translated. */
START_TEST(german_knows_all_names)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct words *words = isms__words_new(&memory, "de", NULL);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        expect_name(words, isms_type_name(type));
        if (!isms_type_is_part(type)) {
            expect_name(words, isms_type_plural(type));
            expect_word(words, isms_type_doc(type));
        }
        for (size_t f = 0; f < isms_type_field_count(type); f++) {
            expect_name(words, isms_field_name(isms_type_field_at(type, f)));
            expect_name(words, isms_field_item_name(isms_type_field_at(type, f)));
        }
    }
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        expect_word(words, isms_report_info_at(i).title);
        expect_word(words, isms_report_info_at(i).doc);
    }
    isms__words_free(words);
}
END_TEST

/* What a choice may be is translated, whether a model chooses it or not. */
START_TEST(german_knows_all_choices)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_report d = {.memory = memory, .words = isms__words_new(&memory, "de", NULL)};
    ck_assert_ptr_nonnull(d.words);
    isms__texts_init(&d.texts, &d.memory);
    for (size_t t = 0; t < isms_type_count(); t++)
        for (size_t f = 0; f < isms_type_field_count(isms_type_at(t)); f++) {
            const isms_choices *choices =
                isms_field_choices(isms_type_field_at(isms_type_at(t), f));
            for (unsigned n = 1; choices && n <= isms_choices_count(choices); n++) {
                isms__choice_name(&d, choices, n);
                ck_assert_msg(!d.untranslated, "%s: no word for \"%s\"", isms_choices_name(choices),
                              d.untranslated);
            }
        }
    isms__words_free(d.words);
    isms__texts_clear(&d.texts);
}
END_TEST

/* ---- what may be asked for ---- */

struct question {
    const char *report, *layout, *language, *subject;
    bool no_findings;
    isms_status status;
    const char *says;
};

START_TEST(wrong_questions_are_told)
{
    static const struct question questions[] = {
        {"nonsense", NULL, NULL, NULL, false, ISMS_ERROR_NOT_FOUND, "there is no report"},
        {NULL, NULL, NULL, NULL, false, ISMS_ERROR_NOT_FOUND, "there is no report"},
        {"raci", "sideways", NULL, NULL, false, ISMS_ERROR_NOT_FOUND, "codes holders"},
        {"agreements", "codes", NULL, NULL, false, ISMS_ERROR_NOT_FOUND, "none"},
        {"raci", NULL, "tlh", NULL, false, ISMS_ERROR_NOT_FOUND, "no language \"tlh\""},
        {"raci", NULL, NULL, "laptops", false, ISMS_ERROR_ARGUMENT, "not a asset"},
        {"agreements", NULL, NULL, "mara", false, ISMS_ERROR_ARGUMENT, "everything"},
        {"findings", NULL, NULL, NULL, true, ISMS_ERROR_ARGUMENT, "check first"},
        {"appointment-letter", NULL, NULL, "eva", true, ISMS_OK, NULL},
        {"independence-statement", NULL, NULL, "audit-2026", false, ISMS_OK, NULL},
    };
    struct world w = example_world();
    for (size_t i = 0; i < COUNT_OF(questions); i++) {
        const struct question *q = &questions[i];
        isms_report_options options = usual(&w);
        isms_report *report = NULL;
        isms_error error;
        options.layout = q->layout;
        options.language = q->language;
        options.findings = q->no_findings ? NULL : w.findings;
        options.subject = q->subject ? isms_model_find(w.model, q->subject) : NULL;
        ck_status(isms_report_make(&report, w.snapshot, q->report, &options, &error), q->status);
        if (q->says)
            ck_contains(error.message, q->says);
        ck_assert_int_eq(report != NULL, q->status == ISMS_OK);
        isms_report_free(report);
    }
    end_world(&w);
}
END_TEST

START_TEST(what_is_of_another_model_is_refused)
{
    struct world w = example_world(), other = example_world();
    isms_report_options options = usual(&w);
    isms_report *report = NULL;
    isms_error error;
    options.subject = isms_model_find(other.model, "mara");
    ck_status(isms_report_make(&report, w.snapshot, "obligations-card", &options, &error),
              ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "in the model");
    options.subject = NULL;
    options.findings = other.findings;
    ck_status(isms_report_make(&report, w.snapshot, "findings", &options, &error),
              ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "of its model and day");
    options.size = 3;
    ck_status(isms_report_make(&report, w.snapshot, "raci", &options, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_report_make(&report, NULL, "raci", NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_report_make(NULL, w.snapshot, "raci", NULL, NULL), ISMS_ERROR_ARGUMENT);
    end_world(&w);
    end_world(&other);
}
END_TEST

/* A record that is no audit has no statement of independence. */
START_TEST(nothing_to_say_about_a_subject)
{
    struct world w =
        world_of(model_of(DOCUMENT("<record id=\"m\" kind=\"meeting\" date=\"2026-01-01\"/>")));
    isms_report_options options = usual(&w);
    isms_report *report = NULL;
    isms_error error;
    options.subject = isms_model_find(w.model, "m");
    ck_status(isms_report_make(&report, w.snapshot, "independence-statement", &options, &error),
              ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "nothing to say about \"m\"");
    end_world(&w);
}
END_TEST

START_TEST(infos_hold_together)
{
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        isms_report_info info = isms_report_info_at(i);
        ck_assert_str_eq(isms_report_info_find(info.name).name, info.name);
        ck_assert_uint_gt(strlen(info.doc), 10);
        if (i)
            ck_assert_int_lt(strcmp(isms_report_info_at(i - 1).name, info.name), 0);
        ck_assert_int_eq(isms_report_template(info.name, "en") != NULL, info.is_text);
        ck_assert_int_eq(isms_report_template(info.name, "de") != NULL, info.is_text);
    }
    ck_assert_ptr_null(isms_report_info_at(isms_report_info_count()).name);
    ck_assert_ptr_null(isms_report_info_find(NULL).name);
    ck_assert_ptr_null(isms_report_template(NULL, "en"));
    ck_assert_ptr_null(isms_report_template("raci", NULL));
}
END_TEST

/* ---- templates ---- */

static isms_status write_role(const struct world *w, const char *wording, char **text,
                              isms_error *error)
{
    isms_report_options options = usual(w);
    isms_report *report = NULL;
    options.wording = wording;
    options.subject = isms_model_find(w->model, "security-officer");
    isms_status status =
        isms_report_make(&report, w->snapshot, "role-description", &options, error);
    *text = status == ISMS_OK ? text_in(report, ISMS_FORMAT_MARKDOWN) : NULL;
    isms_report_free(report);
    return status;
}

struct template_case {
    const char *wording, *says, *says_not;
};

START_TEST(templates_say_what_they_say)
{
    static const struct template_case cases[] = {
        {"# {name}\n", "## Security officer", NULL},
        {"## {name}\n", "### Security officer", NULL},
        {"{name} acts\nat once.\n", "Security officer acts at once.", NULL},
        {"One\n\nTwo\n", "Two", "One Two"},
        {"One\r\ntwo\r\n", "One two", NULL},
        {"% {nonsense}\nText\n", "Text", "nonsense"},
        {"- {name}\n", "- Security officer", NULL},
        {"- {deputies}\nEnd\n", "End", "- "},
        {"= Who: {holders}\n", "Nina Sato", NULL},
        {"= Deputy: {deputies}\n", "", "Deputy"},
        {"{?deputies} Deputies: {deputies}\nEnd\n", "End", "Deputies"},
        {"{?holders} Held: {holders}\n", "Held: Nina Sato", NULL},
        {"{?duties} With duties\n", "With duties", NULL},
        {"{?authorities} With authorities\nEnd\n", "End", "With"},
        {"{duties}\n", "Respond to incidents", NULL},
        {"___ Signed by {holders}\n", "Signed by Nina Sato", NULL},
        {"Braces: {{name}\n", "Braces: {name}", NULL},
        {"{organization} {version}\n", "Fernblick Software GmbH", NULL},
        {"", "", "Nina"},
    };
    struct world w = example_world();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char *text = NULL;
        isms_error error;
        isms_status status = write_role(&w, cases[i].wording, &text, &error);
        ck_assert_msg(status == ISMS_OK, "%s: %s", cases[i].wording, error.message);
        const char *body = strstr(text, "Model") ? strstr(text, "Model") : text;
        ck_contains(body, cases[i].says);
        if (cases[i].says_not)
            ck_assert_msg(!strstr(body, cases[i].says_not), "%s: %s", cases[i].wording, text);
        free(text);
    }
    end_world(&w);
}
END_TEST

START_TEST(wrong_templates_are_told_with_their_line)
{
    static const char *const wrong[] = {"One\n{nonsense} two\n", "One\n{?nonsense} two\n",
                                        "One\n- {nonsense}\n", "One\n= A: {duties} b\n"};
    struct world w = example_world();
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        char *text = NULL;
        isms_error error;
        ck_status(write_role(&w, wrong[i], &text, &error), ISMS_ERROR_VALUE);
        ck_assert_uint_eq(error.line, 2);
        ck_assert_str_eq(error.file, "template");
        ck_contains(error.message, i == 3 ? "{duties}" : "{nonsense}");
    }
    end_world(&w);
}
END_TEST

/* ---- marks ---- */

START_TEST(marks_stand_in_the_head)
{
    struct world w = example_world();
    isms_report_options options = usual(&w);
    isms_report *report = NULL;
    options.version = "1.4";
    options.approver = "Mara Lindqvist";
    options.classification = "confidential";
    options.language = "de";
    ck_ok(isms_report_make(&report, w.snapshot, "agreements", &options, NULL));
    char *text = text_in(report, ISMS_FORMAT_TEXT);
    ck_contains(text, "Fernblick Software GmbH");
    ck_contains(text, "Stand 2026-11-22");
    ck_contains(text, "Version 1.4");
    ck_contains(text, "Freigegeben durch Mara Lindqvist");
    ck_contains(text, "confidential");
    free(text);
    isms_report_free(report);
    end_world(&w);
}
END_TEST

/* ---- exactly as expected ---- */

struct expectation {
    const char *file, *report, *layout, *language, *subject;
};

START_TEST(reports_of_life_are_as_expected)
{
    static const struct expectation expected[] = {
        {"role-description.json", "role-description", NULL, NULL, "security-officer"},
        {"appointment-letter.de.json", "appointment-letter", NULL, "de", "a-11"},
        {"independence-statement.json", "independence-statement", NULL, NULL, "audit-2026"},
        {"obligations-card.de.json", "obligations-card", NULL, "de", "sven"},
        {"competences.json", "competences", "list", NULL, NULL},
        {"competences-matrix.de.json", "competences", "matrix", "de", NULL},
        {"management-review.de.json", "management-review", NULL, "de", NULL},
    };
    const struct expectation *e = &expected[_i];
    struct world w = example_world();
    isms_report_options options = usual(&w);
    isms_report *report = NULL;
    char path[128];
    options.layout = e->layout;
    options.language = e->language;
    options.subject = e->subject ? isms_model_find(w.model, e->subject) : NULL;
    snprintf(path, sizeof path, "tests/data/reports/%s", e->file);
    ck_ok(isms_report_make(&report, w.snapshot, e->report, &options, NULL));
    char *text = text_in(report, ISMS_FORMAT_JSON);
    char *wanted = file_text(source_path(path), NULL);
    if (!wanted || strcmp(text, wanted) != 0)
        write_file(e->file, text); /* to be looked at, and taken over where it is right */
    ck_assert_msg(wanted && strcmp(text, wanted) == 0, "%s is not as in %s", e->file, path);
    free(text);
    free(wanted);
    isms_report_free(report);
    end_world(&w);
}
END_TEST
enum { EXPECTATIONS = 7 };

/* ---- memory ---- */

static const char small_world[] = DOCUMENT_WITH(
    "competences",
    "<organization id=\"o\" name=\"O\"/><unit id=\"u\" head=\"p\"/>"
    "<person id=\"p\" unit=\"u\"><occupancy position=\"post\"/>"
    "<held-competence competence=\"cmp.audit\" until=\"2025-01-01\"/>"
    "<contact channel=\"mail\" value=\"p@example.org\" out-of-hours=\"true\"/></person>"
    "<person id=\"q\" unit=\"u\"><absence from=\"2026-12-01\" until=\"2026-12-24\"/></person>"
    "<position id=\"post\" roles=\"r\" job-description=\"job\"/>"
    "<document id=\"job\" kind=\"job-description\" clause-hash=\"1\"><security-clause>x"
    "</security-clause></document>"
    "<role id=\"r\" fulfils=\"security-officer top-management\" minimum-holders=\"1\">"
    "<purpose>Why.</purpose><requires competence=\"cmp.audit\" level=\"2\"/></role>"
    "<appointment id=\"a\" role=\"r\" person=\"q\" kind=\"deputy\" deputy-of=\"p\"/>"
    "<authority id=\"v\" kind=\"emergency\" granted-to=\"r\" amount=\"5\" currency=\"EUR\"/>"
    "<catalog id=\"c\"/><control id=\"c.1\" catalog=\"c\" number=\"1\"/>"
    "<implementation id=\"i\" control=\"c.1\" applicable=\"true\"/>"
    "<responsibility id=\"d\" every=\"P3M\" on=\"change\" controls=\"c.1\">"
    "<participation holder=\"r\" codes=\"R A\" scope=\"u\"/>"
    "<participation holder=\"q\" codes=\"I\"/></responsibility>"
    "<responsibility id=\"e\"><participation holder=\"p\" codes=\"R\"/></responsibility>"
    "<separation id=\"s\" rule=\"SOD-09\" responsibilities=\"d e\"/>"
    "<committee id=\"k\" chair=\"p\" quorum=\"1\" interval=\"P3M\"><seat holder=\"p\"/>"
    "</committee>"
    "<record id=\"met\" kind=\"meeting\" committee=\"k\" date=\"2026-10-01\"><decision owner=\"p\">"
    "<text>Go.</text></decision></record>"
    "<record id=\"audit\" kind=\"audit\" date=\"2026-09-01\" about=\"d c\">"
    "<participant who=\"p\" part=\"lead\"/></record>"
    "<record id=\"t\" kind=\"training\" date=\"2024-01-01\"><participant who=\"p\"/></record>"
    "<finding id=\"f\" record=\"audit\" kind=\"minor-nonconformity\" due=\"2026-10-01\"/>"
    "<action id=\"act\" finding=\"f\" owner=\"p\" due=\"2026-10-01\"/>"
    "<agreement id=\"g\" party=\"p\" kind=\"employment\"/>"
    "<risk id=\"risk\" owner=\"p\" level=\"high\" review-by=\"2026-12-01\"/>");

/* Makes and writes it with memory that may fail. */
static isms_status try_report(isms_snapshot *snapshot, const isms_findings *findings,
                              const char *name, const char *language)
{
    struct collected c = {NULL, 0};
    isms_sink sink = collector(&c);
    isms_report_options options = {
        .size = sizeof options, .findings = findings, .language = language};
    isms_report *report = NULL;
    isms_status status = isms_report_make(&report, snapshot, name, &options, NULL);
    if (status == ISMS_OK)
        status = isms_report_write(report, ISMS_FORMAT_TEXT, &sink, NULL);
    if (status == ISMS_OK)
        status = isms_report_write(report, ISMS_FORMAT_HTML, &sink, NULL);
    isms_report_free(report);
    free(c.text);
    return status;
}

START_TEST(memory_may_fail_anywhere)
{
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_report_info info = isms_report_info_at((size_t)_i);
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_source source = isms_source_memory("a.xml", small_world, strlen(small_world));
    isms_error error;
    ck_ok(isms_model_new(&model, &memory, NULL));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s", error.message);
    ck_ok(isms_snapshot_take(&snapshot, model, day(TODAY), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    size_t live = failing.live, n = 0;
    isms_status status;
    do {
        failing.calls = 0;
        failing.fail_at = ++n;
        status = try_report(snapshot, findings, info.name, "de");
        ck_assert_msg(status == ISMS_OK || status == ISMS_ERROR_MEMORY, "%s: %s", info.name,
                      isms_status_text(status));
        ck_assert_uint_eq(failing.live, live);
    } while (status != ISMS_OK);
    ck_assert_uint_gt(n, 10);
    failing.fail_at = 0;
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reports");
    TCase *tests = tcase_create("reports");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, reports_of_models_at_their_edges, 0, FILLED_VARIANTS);
    tcase_add_test(tests, reports_of_nothing);
    tcase_add_loop_test(tests, german_is_complete, 0, FILLED_VARIANTS);
    tcase_add_test(tests, german_is_complete_for_life);
    tcase_add_test(tests, german_knows_all_choices);
    tcase_add_test(tests, german_knows_all_names);
    tcase_add_test(tests, wrong_questions_are_told);
    tcase_add_test(tests, what_is_of_another_model_is_refused);
    tcase_add_test(tests, nothing_to_say_about_a_subject);
    tcase_add_test(tests, infos_hold_together);
    tcase_add_test(tests, templates_say_what_they_say);
    tcase_add_test(tests, wrong_templates_are_told_with_their_line);
    tcase_add_test(tests, marks_stand_in_the_head);
    tcase_add_loop_test(tests, reports_of_life_are_as_expected, 0, EXPECTATIONS);
    tcase_add_loop_test(tests, memory_may_fail_anywhere, 0, (int)isms_report_info_count());
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
