/* Documents with blocks of all kinds in all formats: each is whole whatever names contain, says so
 * where memory or the sink fails, and comes out the same twice. */
#if defined(HAVE_CONFIG_H)
#include "config.h"
#endif
#include <locale.h>
#if defined(HAVE_LIBZIP)
#include <zip.h>
#endif
#if defined(HAVE_XLSXWRITER)
#include <xlsxwriter.h>
#endif

#include "report/office.h"
#include "support/support.h"

#define ELEVEN "=1+1 <b>&\"'\x1b\xe2\x80\xae\n,;\\"
#define MANY(x) x x x x x x x x x x
static const char *const names[] = {
    "plain",
    "",
    "</w:t></svg><script>alert(1)</script>",
    "=cmd()|' /C calc'!A0",
    "\"quoted\", it's",
    ELEVEN,
    "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe4\xba\xba\xe4\xba\x8b e\xcc\x81",
    "a|b`c`*d*",
    "[]:*?/\\",
    "'",
    MANY(MANY("0123456789")),
};

/* A 1x1 picture. */
static const char logo[] =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9c"
    "c`\0\0\0\2\0\1H\xaf\xa4q\0\0\0\0IEND\xae"
    "B`\x82";

static void fill_table(isms_report *d, bool matrix)
{
    isms_table *table = isms__document_table(d);
    if (!table)
        return;
    isms__table_column(table, "Name");
    isms__table_machine_column(table, "Id");
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (matrix)
            isms__table_code_column(table, names[i]);
        else
            isms__table_column(table, names[i]);
    isms__table_lead(table, names[5]);
    isms__table_note(table, names[2]);
    for (size_t r = 0; r < COUNT_OF(names); r++)
        for (size_t i = 0; i < COUNT_OF(names) + 2; i++) {
            isms__table_add(table,
                            matrix && i > 1 ? &"RACISV"[i % 6] : names[(r + i) % COUNT_OF(names)]);
            isms__table_tone(table, (enum tone)(r % 5));
        }
    d->failed |= table->failed;
}

static void fill_charts(isms_report *d)
{
    struct chart *tree = isms__document_chart(d, CHART_TREE, names[2]);
    for (size_t i = 0; i < COUNT_OF(names) && tree; i++)
        isms__chart_add(d, tree,
                        (struct chart_node){.label = names[i],
                                            .detail = names[(i + 5) % COUNT_OF(names)],
                                            .id = "x",
                                            .tone = (enum tone)(i % 5),
                                            .parent = i ? (i - 1) / 2 : SIZE_MAX,
                                            .dashed = i % 3 == 0});
    struct chart *bars = isms__document_chart(d, CHART_BARS, "Bars");
    for (size_t i = 0; i < COUNT_OF(names) && bars; i++)
        isms__chart_add(
            d, bars,
            (struct chart_node){.label = names[i], .value = 1.5 * (double)i, .parent = SIZE_MAX});
}

static void fill(isms_report *d)
{
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        isms__heading(d, 2 + (unsigned)i % 4, names[i]);
        isms__paragraph(d, names[i]);
        isms__fact(d, names[i], names[(i + 1) % COUNT_OF(names)]);
        isms__fact(d, "Label", names[i]);
        isms__item(d, names[i]);
        isms__event(d, day("2026-11-22"), names[i], names[(i + 2) % COUNT_OF(names)], NULL);
        isms__event(d, day("2026-12-22"), names[i], "", NULL);
    }
    fill_table(d, false);
    fill_table(d, true);
    isms__document_table(d);
    fill_charts(d);
    isms__break(d);
    isms__sign(d, names[3]);
    isms__sign(d, names[5]);
}

/* A document as reports make them, filled or empty; NULL when memory is out. */
static isms_report *new_document(const isms_allocator *memory, bool filled)
{
    isms_report *d = isms__memory_zeroed(memory, 1, sizeof *d);
    if (!d)
        return NULL;
    d->memory = *memory;
    isms__texts_init(&d->texts, &d->memory);
    d->main.end = &d->main.first;
    d->current = &d->main;
    d->name = "everything";
    d->title = names[5];
    d->language = "en";
    d->date = day("2026-11-22");
    d->marks = names[10];
    d->scratch = "/tmp";
    d->organization = names[2];
    d->classification = names[3];
    d->logo = logo;
    d->logo_size = sizeof logo - 1;
    if (filled)
        fill(d);
    if (!d->failed)
        return d;
    isms_report_free(d);
    return NULL;
}

static isms_status to_bytes(const isms_report *d, isms_format format, struct text *out,
                            isms_error *error)
{
    struct isms_bytes *bytes = isms__bytes_new(&d->memory);
    if (!bytes)
        return ISMS_ERROR_MEMORY;
    isms_sink sink = {sizeof sink, bytes, isms__bytes_write};
    isms_status status = isms_report_write(d, format, &sink, error);
    if (out)
        isms__text_add(out, isms_bytes_data(bytes), isms_bytes_size(bytes));
    isms_bytes_free(bytes);
    return status;
}

static const isms_format formats[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_CSV,  ISMS_FORMAT_MARKDOWN,
                                      ISMS_FORMAT_HTML, ISMS_FORMAT_JSON, ISMS_FORMAT_SVG,
                                      ISMS_FORMAT_ICS,  ISMS_FORMAT_XLSX, ISMS_FORMAT_DOCX};

static bool is_built(isms_format format)
{
    return isms_report_can_write(NULL, format, NULL) == ISMS_OK;
}

START_TEST(same_bytes_twice)
{
    static const char *const locales[] = {"C", "de_DE.UTF-8", "tr_TR.UTF-8"};
    isms_allocator memory = isms__memory_default(NULL);
    struct text first, again;
    if (!is_built(formats[_i]))
        return;
    isms__text_init(&first, &memory);
    isms__text_init(&again, &memory);
    for (size_t i = 0; i < COUNT_OF(locales); i++) {
        if (!setlocale(LC_ALL, locales[i]))
            continue;
        setenv("TZ", i ? "Asia/Tokyo" : "America/Sao_Paulo", 1);
        isms_report *d = new_document(&memory, true);
        isms__text_empty(&again);
        ck_ok(to_bytes(d, formats[_i], i ? &again : &first, NULL));
        ck_assert_uint_gt(first.length, 500);
        if (i) {
            ck_assert_uint_eq(first.length, again.length);
            ck_assert_mem_eq(first.data, again.data, first.length);
        }
        isms_report_free(d);
    }
    isms__text_clear(&first);
    isms__text_clear(&again);
}
END_TEST

START_TEST(memory_may_be_out)
{
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_report *d = new_document(&memory, true);
    if (!is_built(formats[_i])) {
        isms_report_free(d);
        return;
    }
    failing.calls = 0;
    ck_ok(to_bytes(d, formats[_i], NULL, NULL));
    size_t calls = failing.calls, live = failing.live, step = calls / 400 + 1;
    for (size_t n = 1; n <= 2 * calls; n += step) {
        isms_error error;
        failing.calls = 0;
        failing.sticky = n > calls; /* one alone may be made up for: a text grows by less */
        failing.fail_at = failing.sticky ? n - calls : n;
        isms_status status = to_bytes(d, formats[_i], NULL, &error);
        failing.fail_at = 0;
        if (status != ISMS_OK || failing.sticky)
            ck_status(status, ISMS_ERROR_MEMORY);
        ck_assert_uint_eq(failing.live, live);
    }
    isms_report_free(d);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

static isms_status refuse(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_CONFLICT;
}

START_TEST(sinks_are_heard)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_sink sink = {sizeof sink, NULL, refuse};
    isms_report *d = new_document(&memory, true);
    if (is_built(formats[_i]))
        ck_status(isms_report_write(d, formats[_i], &sink, NULL), ISMS_ERROR_CONFLICT);
    isms_report_free(d);
}
END_TEST

START_TEST(empty_documents)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_error error;
    isms_report *d = new_document(&memory, false);
    isms_status can = isms_report_can_write(d, formats[_i], &error);
    ck_status(to_bytes(d, formats[_i], NULL, &error), can);
    if (can != ISMS_OK)
        ck_assert_str_ne(error.message, "");
    isms_report_free(d);
}
END_TEST

/* ---- libraries that fail ---- */

static struct {
    const char *function; /* that fails; NULL for none */
    size_t fail_at, calls;
    int problem; /* what it answers, where it may answer several */
} fault;

#if defined(HAVE_XLSXWRITER) || defined(HAVE_LIBZIP)
static bool fails(const char *function)
{
    return fault.function && strcmp(fault.function, function) == 0 &&
           ++fault.calls == fault.fail_at;
}
#endif

/* The linker leads calls of these here, and ours of __real_ to where they went: see --wrap. */
#define WRAP(type, name, parameters, arguments, failure)                                           \
    type __real_##name parameters;                                                                 \
    type __wrap_##name parameters;                                                                 \
    type __wrap_##name parameters                                                                  \
    {                                                                                              \
        return fails(#name) ? (failure) : __real_##name arguments;                                 \
    }
#define OUT LXW_ERROR_MEMORY_MALLOC_FAILED
#if defined(HAVE_XLSXWRITER)
WRAP(lxw_workbook *, workbook_new_opt, (const char *name, lxw_workbook_options *options),
     (name, options), NULL)
WRAP(lxw_format *, workbook_add_format, (lxw_workbook * book), (book), NULL)
WRAP(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name),
     NULL)
WRAP(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties),
     (book, properties), OUT)
WRAP(lxw_error, workbook_close, (lxw_workbook * book), (book),
     (lxw_workbook_free(book), (lxw_error)fault.problem))
WRAP(lxw_error, worksheet_write_string,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
     (sheet, row, column, text, format), OUT)
WRAP(lxw_error, worksheet_write_number,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
     (sheet, row, column, number, format), OUT)
WRAP(lxw_error, worksheet_conditional_format_range,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row,
      lxw_col_t last_column, lxw_conditional_format *format),
     (sheet, row, column, last_row, last_column, format), OUT)
WRAP(lxw_error, worksheet_write_url_opt,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format,
      const char *text, const char *tip),
     (sheet, row, column, url, format, text, tip), OUT)
WRAP(lxw_error, worksheet_merge_range,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row,
      lxw_col_t last_column, const char *text, lxw_format *format),
     (sheet, row, column, last_row, last_column, text, format), OUT)
WRAP(lxw_error, worksheet_add_table,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row,
      lxw_col_t last_column, lxw_table_options *options),
     (sheet, row, column, last_row, last_column, options), OUT)
#endif
#if defined(HAVE_LIBZIP)
WRAP(zip_source_t *, zip_source_buffer_create,
     (const void *data, zip_uint64_t size, int freep, zip_error_t *error),
     (data, size, freep, error), NULL)
WRAP(zip_source_t *, zip_source_buffer,
     (zip_t * zip, const void *data, zip_uint64_t size, int freep), (zip, data, size, freep), NULL)
WRAP(zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error),
     (source, flags, error), NULL)
WRAP(zip_int64_t, zip_file_add,
     (zip_t * zip, const char *name, zip_source_t *source, zip_flags_t flags),
     (zip, name, source, flags), -1)
WRAP(int, zip_file_set_dostime,
     (zip_t * zip, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags),
     (zip, index, time, date, flags), -1)
WRAP(int, zip_close, (zip_t * zip), (zip), -1)
WRAP(int, zip_source_open, (zip_source_t * source), (source), -1)
WRAP(zip_int64_t, zip_source_read, (zip_source_t * source, void *data, zip_uint64_t size),
     (source, data, size), -1)
#endif

static const struct failure {
    isms_format format;
    const char *function;
    int problem;
    isms_status status;
} failures[] = {
#if defined(HAVE_XLSXWRITER)
    {ISMS_FORMAT_XLSX, "workbook_new_opt", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "workbook_add_format", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "workbook_add_worksheet", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "workbook_set_properties", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "workbook_close", OUT, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "workbook_close", LXW_ERROR_CREATING_XLSX_FILE, ISMS_ERROR_IO},
    {ISMS_FORMAT_XLSX, "worksheet_write_string", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "worksheet_write_number", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "worksheet_conditional_format_range", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "worksheet_write_url_opt", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "worksheet_merge_range", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_XLSX, "worksheet_add_table", 0, ISMS_ERROR_MEMORY},
#endif
#if defined(HAVE_LIBZIP)
    {ISMS_FORMAT_DOCX, "zip_source_buffer_create", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_source_buffer", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_open_from_source", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_file_add", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_file_set_dostime", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_close", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_source_open", 0, ISMS_ERROR_MEMORY},
    {ISMS_FORMAT_DOCX, "zip_source_read", 0, ISMS_ERROR_MEMORY},
#endif
    {ISMS_FORMAT_TEXT, NULL, 0, ISMS_OK},
};

/* Each call fails once, of many some: that is what is told, and later all is as it was. */
START_TEST(libraries_may_fail)
{
    const struct failure *row = &failures[_i];
    isms_allocator memory = isms__memory_default(NULL);
    isms_report *d = new_document(&memory, true);
    struct text first, again;
    isms__text_init(&first, &memory);
    isms__text_init(&again, &memory);
    fault.function = row->function;
    fault.problem = row->problem;
    fault.calls = fault.fail_at = 0;
    ck_ok(to_bytes(d, row->format, &first, NULL));
    size_t calls = fault.calls, step = calls / 40 + 1;
    ck_assert_msg(!row->function || calls > 0, "%s is not called", row->function);
    for (fault.fail_at = 1; fault.fail_at <= calls; fault.fail_at += step) {
        isms_error error = {0};
        fault.calls = 0;
        isms_status status = to_bytes(d, row->format, NULL, &error);
        ck_assert_msg(status == row->status && error.status == status && *error.message,
                      "%s, call %zu: %s", row->function, fault.fail_at, isms_status_text(status));
    }
    fault.function = NULL;
    ck_ok(to_bytes(d, row->format, &again, NULL));
    ck_assert_uint_eq(first.length, again.length);
    ck_assert_mem_eq(first.data, again.data, first.length);
    isms__text_clear(&first);
    isms__text_clear(&again);
    isms_report_free(d);
}
END_TEST

START_TEST(wrong_use_is_refused)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_error error;
    isms_sink sink = {sizeof sink, NULL, refuse};
    isms_report *d = new_document(&memory, true);
    ck_status(isms_report_write(NULL, ISMS_FORMAT_TEXT, &sink, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_report_write(d, ISMS_FORMAT_TEXT, NULL, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_report_write_text(NULL, 80, &sink, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_report_write(d, ISMS_FORMAT_SARIF, &sink, &error), ISMS_ERROR_NOT_FOUND);
    ck_contains(error.message, "xlsx or docx");
    ck_status(isms_report_write(d, (isms_format)99, &sink, &error), ISMS_ERROR_NOT_FOUND);
    sink.size = 1;
    ck_status(isms_report_write(d, ISMS_FORMAT_TEXT, &sink, &error), ISMS_ERROR_ARGUMENT);
    isms_report_free(d);
}
END_TEST

START_TEST(folders_that_take_no_file)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_error error;
    isms_report *d = new_document(&memory, true);
    d->scratch = "/no/such/folder";
    if (is_built(ISMS_FORMAT_XLSX)) {
        ck_status(to_bytes(d, ISMS_FORMAT_XLSX, NULL, &error), ISMS_ERROR_IO);
        ck_contains(error.message, "TMPDIR");
    }
    isms_report_free(d);
}
END_TEST

START_TEST(widths_are_kept)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_report *d = new_document(&memory, true);
    struct isms_bytes *bytes = isms__bytes_new(&memory);
    isms_sink sink = {sizeof sink, bytes, isms__bytes_write};
    ck_ok(isms_report_write_text(d, 60, &sink, NULL));
    const char *line = isms_bytes_data(bytes);
    size_t lines = 0, wide = 0;
    for (; *line; lines++) {
        size_t length = strcspn(line, "\n");
        wide += isms__part_width(line, line + length) > 70; /* labels and headings are not broken */
        line += length + (line[length] == '\n');
    }
    ck_assert_uint_gt(lines, 100);
    ck_assert_uint_lt(wide, 20);
    isms_bytes_free(bytes);
    isms_report_free(d);
}
END_TEST

START_TEST(texts_are_cleaned)
{
    static const struct {
        const char *text;
        size_t room;
        const char *clean;
    } cases[] = {
        {"", 5, ""},
        {"12345", 5, "12345"},
        {"123456", 5, "1234\xe2\x80\xa6"},
        {"a\x1b"
         "b",
         9,
         "a\xef\xbf\xbd"
         "b"},
        {"a\tb\nc", 9, "a b\nc"},
        {"\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80", 5,
         "\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xe2\x80\xa6"},
        {"\xe2\x80\xae", 9, "\xef\xbf\xbd"},
    };
    isms_allocator memory = isms__memory_default(NULL);
    struct text out;
    isms__text_init(&out, &memory);
    isms__put_clean(&out, cases[_i].text, cases[_i].room);
    ck_assert_str_eq(isms__text_get(&out), cases[_i].clean);
    isms__text_clear(&out);
}
END_TEST

START_TEST(pictures_are_known)
{
    uint32_t width = 0, height = 0;
    ck_assert(isms__png_size(logo, sizeof logo - 1, &width, &height));
    ck_assert_uint_eq(width, 1);
    ck_assert_uint_eq(height, 1);
    ck_assert(!isms__png_size(logo, 20, &width, &height));
    ck_assert(!isms__png_size("GIF89a, which is none of that kind at all", 40, &width, &height));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("documents");
    TCase *tests = tcase_create("documents");
    int count = (int)COUNT_OF(formats);
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, same_bytes_twice, 0, count);
    tcase_add_loop_test(tests, memory_may_be_out, 0, count);
    tcase_add_loop_test(tests, sinks_are_heard, 0, count);
    tcase_add_loop_test(tests, empty_documents, 0, count);
    tcase_add_test(tests, wrong_use_is_refused);
    tcase_add_test(tests, folders_that_take_no_file);
    tcase_add_test(tests, widths_are_kept);
    tcase_add_loop_test(tests, texts_are_cleaned, 0, 7);
    tcase_add_test(tests, pictures_are_known);
    suite_add_tcase(suite, tests);
    tests = tcase_create("libraries");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, libraries_may_fail, 0, (int)COUNT_OF(failures));
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
