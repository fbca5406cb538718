/* Reports: every one over models that are empty, filled to the edge, and like those of life; in
 * every language; with what may be asked for, and what may not. */
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

struct collected {
    char *text;
    size_t length;
};

static isms_status collect(void *context, const void *data, size_t size)
{
    struct collected *c = context;
    char *grown = realloc(c->text, c->length + size + 1);
    if (!grown)
        return ISMS_ERROR_MEMORY;
    c->text = grown;
    memcpy(c->text + c->length, data, size);
    c->length += size;
    c->text[c->length] = '\0';
    return ISMS_OK;
}

/* The report in a format; for the caller to free. */
static char *text_in(const isms_report *report, isms_format format)
{
    struct collected c = {NULL, 0};
    isms_sink sink = {.size = sizeof sink, .context = &c, .write = collect};
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

/* What a choice may be is translated, whether a model chooses it or not. */
START_TEST(german_knows_all_choices)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_report d = {.memory = memory, .words = isms__words_new(&memory, "de", NULL)};
    ck_assert_ptr_nonnull(d.words);
    isms__pool_init(&d.texts, &d.memory);
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
    isms__pool_clear(&d.texts);
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
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
