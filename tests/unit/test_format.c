/* Reading and writing documents: what is refused and where, what is kept, where bytes come from. */
#include <errno.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlsave.h>
#include <unistd.h>

#include "format/gate.h"
#include "support/support.h"

#define ROOT "<isms xmlns=\"urn:libisms:1\" version=\"1\">"

/* ---- what is refused, and where ---- */

struct refusal {
    const char *text;
    isms_status status;
    unsigned line, column;
    const char *says;
};

#define ASCII "<?xml version=\"1.0\" encoding=\"us-ascii\"?>"
static const struct refusal refusals[] = {
    {"", ISMS_ERROR_SYNTAX, 1, 1, "empty"},
    {"   \n", ISMS_ERROR_SYNTAX, 2, 1, "before its root"},
    {"<!DOCTYPE isms><isms/>", ISMS_ERROR_SYNTAX, 1, 1, "DOCTYPE"},
    {"<?xml version=\"1.1\"?>" ROOT "</isms>", ISMS_ERROR_SYNTAX, 1, 21, "1.1"},
    {"<?xml version=\"1.0\" encoding=\"UTF-7\"?>" ROOT "</isms>", ISMS_ERROR_SYNTAX, 1, 38,
     "UTF-7"},
    {"<?xml version=\"1.0\" encoding=\"utf8\"?>" ROOT "</isms>", ISMS_OK, 0, 0, NULL},
    {"<?xml version=\"1.0\" encoding=\"us-ascii\"?>" ROOT "</isms>", ISMS_OK, 0, 0, NULL},
    {"<?xml version=\"1.0\" encoding=\"ASCII\"?>" ROOT "</isms>", ISMS_OK, 0, 0, NULL},
    {ASCII ROOT "\n<person id=\"a\" name=\"\xc3\xa9\"/></isms>", ISMS_ERROR_SYNTAX, 2, 22,
     "says that it is ASCII"},
    {ASCII ROOT "\n<role id=\"a\"><purpose>\xc3\xa9</purpose></role></isms>", ISMS_ERROR_SYNTAX, 2,
     23, "says that it is ASCII"},
    {ASCII ROOT "\n<!--\xc3\xa9--></isms>", ISMS_ERROR_SYNTAX, 2, 5, "says that it is ASCII"},
    {ASCII ROOT "\n<person id=\"a\" name=\"e\"/></isms>", ISMS_OK, 0, 0, NULL},
    {"<?xml version=\"1.0\" encoding=\"UTF-16\"?>" ROOT "</isms>", ISMS_ERROR_SYNTAX, 1, 39,
     "\"UTF-16\" is not read"},
    {"<!DOCTYPO>" ROOT "</isms>", ISMS_ERROR_SYNTAX, 1, 9, "neither a comment nor"},
    {ROOT "<![CDATE[x]]></isms>", ISMS_ERROR_SYNTAX, 1, 0, "neither a comment nor"},
    {ROOT "<role id=\"a\"><purpose><![CDATA[x]]]]]></purpose></role></isms>", ISMS_OK, 0, 0, NULL},
    {ROOT "\n<person id=\"a\">\n</isms>", ISMS_ERROR_SYNTAX, 3, 8, "</isms> stands where <person>"},
    {ROOT "\n<person id=\"a\"", ISMS_ERROR_SYNTAX, 2, 15, "ends inside"},
    {ROOT "\n<person id=\"a\">", ISMS_ERROR_SYNTAX, 2, 16, "2 elements are still open"},
    {ROOT "\n", ISMS_ERROR_SYNTAX, 2, 1, "1 element is still open"},
    {ROOT "\n<p id=\"a\" id=\"b\"/></isms>", ISMS_ERROR_SYNTAX, 2, 17,
     "the attribute id stands twice"},
    {ROOT "\n<person id=\"a\" xmlns:x=\"\"/></isms>", ISMS_ERROR_SYNTAX, 2, 25,
     "stands for no namespace"},
    {ROOT "\n \x01</isms>", ISMS_ERROR_SYNTAX, 2, 2, "U+0001"},
    {ROOT "\n é\xff</isms>", ISMS_ERROR_SYNTAX, 2, 3, "UTF-8"},
    {ROOT "\n&nbsp;</isms>", ISMS_ERROR_SYNTAX, 2, 7, "there is no entity &nbsp;: write"},
    {ROOT "\n<a b=\"&#0;\"/></isms>", ISMS_ERROR_SYNTAX, 2, 0, ""},
    {ROOT "\n<x:a/></isms>", ISMS_ERROR_SYNTAX, 2, 0, "add xmlns:x="},
    {ROOT "\n<role id=\"r\" name=\"R&D\"/></isms>", ISMS_ERROR_SYNTAX, 2, 0, "write &amp;"},
    {ROOT "\n<role id=\"r\" name=\"R & D\"/></isms>", ISMS_ERROR_SYNTAX, 2, 0, "write &amp;"},
    {ROOT "</isms>\ntrailing", ISMS_ERROR_SYNTAX, 2, 1, ""},
    {"<isms xmlns=\"urn:libisms:1\" version=\"abc\"/>", ISMS_ERROR_INVALID, 1, 1, "no version"},
    {"<other/>", ISMS_ERROR_VOCABULARY, 1, 1, "isms"},
    {"\n<html>\n<body/></html>", ISMS_ERROR_VOCABULARY, 2, 1, "isms"},
    {"<isms version=\"1\"/>", ISMS_ERROR_VOCABULARY, 1, 1, "urn:libisms:1"},
    {ROOT "\n<role id=\"a\"><purpose>x\n<requires competence=\"c\"/></purpose></role></isms>",
     ISMS_ERROR_INVALID, 3, 1, "inside the text <purpose>"},
    {ROOT "\n<person/></isms>", ISMS_ERROR_INVALID, 2, 1, "needs id"},
    {ROOT "\n<person id=\"a b\"/></isms>", ISMS_ERROR_INVALID, 2, 1, "no id"},
    {ROOT "\n<person id=\"a\" since=\"2026-02-30\"/></isms>", ISMS_ERROR_INVALID, 2, 1, "calendar"},
    {ROOT "\n<person id=\"a\" engagement=\"boss\"/></isms>", ISMS_ERROR_INVALID, 2, 1, "employee"},
    {ROOT "\n<position id=\"a\" rank=\"-1\"/></isms>", ISMS_ERROR_INVALID, 2, 1,
     "between 1 and 100"},
    {ROOT "\n<position id=\"a\" rank=\"99999999999999999999\"/></isms>", ISMS_ERROR_INVALID, 2, 1,
     ""},
    {ROOT "\n<role id=\"a\" key=\"perhaps\"/></isms>", ISMS_ERROR_INVALID, 2, 1, "true"},
    {ROOT "\n<role id=\"a\"><participation/></role>\n</isms>", ISMS_OK, 0, 0, NULL},
    {"<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"none\"/>", ISMS_ERROR_INVALID, 1, 1,
     "none"},
};

START_TEST(bad_documents_are_refused_where_they_are_bad)
{
    const struct refusal *row = &refusals[_i];
    isms_model *model = NULL;
    isms_error error = {0};
    isms_status status = read_text(&model, row->text, false, NULL, &error);
    ck_assert_msg(status == row->status, "row %d: %s: %s", _i, isms_status_text(status),
                  error.message);
    if (status != ISMS_OK) {
        ck_assert_msg(error.line == row->line && (!row->column || error.column == row->column),
                      "row %d: %u:%u: %s", _i, (unsigned)error.line, (unsigned)error.column,
                      error.message);
        ck_contains(error.message, row->says);
        ck_assert_str_eq(error.file, "test.xml");
        ck_assert_uint_eq(isms_model_file_count(model), 0);
    }
    isms_model_unref(model);
}
END_TEST

/* One pass tells of everything that is wrong, and the model stays as it was. */
START_TEST(all_problems_are_told_at_once)
{
    isms_model *model = model_of(DOCUMENT("<person id=\"kept\"/>"));
    const char *bad = ROOT "\n<person id=\"a\" since=\"x\" until=\"y\"/>\n<role/>\n"
                           "<role id=\"r\" key=\"2\"/>\n</isms>";
    isms_problems *problems = NULL;
    ck_ok(isms_problems_new(&problems, NULL, NULL));
    isms_read_options options = {.size = sizeof options, .problems = problems};
    isms_source source = isms_source_memory("bad.xml", bad, strlen(bad));
    ck_status(isms_model_read(model, &source, 1, &options, NULL), ISMS_ERROR_INVALID);
    ck_assert_uint_eq(isms_problems_count(problems), 4);
    static const unsigned lines[] = {2, 2, 3, 4};
    for (size_t i = 0; i < 4; i++) {
        const isms_problem *problem = isms_problems_at(problems, i);
        ck_assert_uint_eq(problem->line, lines[i]);
        ck_assert_int_eq(problem->kind, ISMS_PROBLEM_ERROR);
        ck_assert_str_eq(problem->file, "bad.xml");
    }
    ck_assert_ptr_null(isms_problems_at(problems, 4));
    ck_assert_uint_eq(isms_model_count(model, isms_type_find("person")), 1);
    ck_assert_ptr_null(isms_model_find(model, "a"));
    isms_problems_free(problems);
    isms_model_unref(model);
}
END_TEST

/* What stands before a place that ends the reading is judged too: up to the place itself in text,
 * up to its tag where it stands in one. */
START_TEST(what_stands_before_is_told_too)
{
    static const struct {
        const char *document;
        size_t problems;
    } rows[] = {{ROOT "<role/>\x01</isms>", 2},
                {ROOT "<role/>\xff</isms>", 2},
                {ROOT "<role/><role a=\"\x01\"/></isms>", 2},
                {ROOT "<role/><role/><!-- \x01 --></isms>", 3}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_problems *problems = NULL;
        ck_status(read_text(NULL, rows[i].document, false, &problems, NULL), ISMS_ERROR_INVALID);
        ck_assert_msg(isms_problems_count(problems) == rows[i].problems, "row %zu: %zu", i,
                      isms_problems_count(problems));
        isms_problems_free(problems);
    }
}
END_TEST

START_TEST(a_flood_of_problems_is_cut)
{
    struct {
        char *data;
        size_t length;
    } text = {malloc(200000), 0};
    text.length += (size_t)sprintf(text.data, "%s", ROOT);
    for (int i = 0; i < 3000; i++)
        text.length +=
            (size_t)sprintf(text.data + text.length, "<role id=\"r%d\" key=\"x\"/>\n", i);
    sprintf(text.data + text.length, "</isms>");
    isms_problems *problems = NULL;
    ck_status(read_text(NULL, text.data, false, &problems, NULL), ISMS_ERROR_INVALID);
    ck_assert_uint_eq(isms_problems_count(problems), 1000);
    ck_assert_uint_eq(isms_problems_suppressed(problems), 2000);
    isms_problems_free(problems);
    free(text.data);
}
END_TEST

START_TEST(stray_text_is_told_where_it_begins)
{
    static const struct {
        const char *document;
        unsigned line, column;
    } rows[] = {
        {ROOT "\n<person id=\"a\"/>\n  stray\n\n<person id=\"b\"/></isms>", 3, 3},
        {ROOT "\n<person id=\"a\">\nésome text\n</person>\n</isms>", 3, 1},
        {ROOT "\n<person id=\"a\"/>stray<person id=\"b\"/></isms>", 2, 17},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_problems *problems = NULL;
        ck_ok(read_text(NULL, rows[i].document, false, &problems, NULL));
        ck_assert_uint_eq(isms_problems_count(problems), 1);
        const isms_problem *problem = isms_problems_at(problems, 0);
        ck_assert_msg(problem->line == rows[i].line && problem->column == rows[i].column,
                      "row %zu: %u:%u", i, (unsigned)problem->line, (unsigned)problem->column);
        isms_problems_free(problems);
    }
}
END_TEST

START_TEST(positions_count_characters)
{
    const char *text = "<?xml version=\"1.0\"?>\r\n<isms xmlns=\"urn:libisms:1\" version=\"1\">\r\n"
                       "  <!-- äöü😀 --> <person id=\"ä\"/>\r<person id=\"b\"/>\n</isms>";
    isms_model *model = model_of(text);
    isms_object *a = isms_model_find(model, "ä"), *b = isms_model_find(model, "b");
    ck_assert_uint_eq(isms_object_line(a), 3);
    ck_assert_uint_eq(isms_object_column(a), 17);
    ck_assert_str_eq(isms_object_file(a), "test.xml");
    ck_assert_uint_ge(isms_object_line(b), 3);
    isms_model_unref(model);
}
END_TEST

/* ---- nothing is lost ---- */

static const char *const kept[] = {
    /* comments, instructions, blank lines, foreign things: where they stood */
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- before -->\n<?tool a b?>\n" ROOT "\n"
    "  <!-- of a -->\n  <person id=\"a\" name=\"A\" xmlns:x=\"urn:x\" x:y=\"1\">\n"
    "    <!-- inside -->\n    <x:z q=\"1\">text <x:b/> tail</x:z>\n  </person>\n\n"
    "  <!-- at the end -->\n</isms>\n<!-- after -->\n",
    /* a later version */
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<isms xmlns=\"urn:libisms:1\" version=\"7\">\n"
    "  <planet id=\"p\"/>\n  <person id=\"a\" novel=\"yes\">\n    <thing><a/>b</thing>\n"
    "  </person>\n</isms>\n",
    /* references to nothing, ids twice */
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" ROOT "\n"
    "  <person id=\"a\" unit=\"nowhere\"/>\n  <person id=\"a\" manager=\"nobody\"/>\n</isms>\n",
    /* what is not complete yet */
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" ROOT "\n"
    "  <appointment id=\"a\"/>\n  <responsibility id=\"r\">\n    <participation/>\n"
    "  </responsibility>\n</isms>\n",
    /* texts at their edges */
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" ROOT "\n"
    "  <person id=\"a\" name=\"&amp;&lt;&gt;&quot;'&#9;&#10;&#13;\">\n"
    "    <description> a &amp; b\n\n]]&gt;&#13; </description>\n  </person>\n</isms>\n",
};

START_TEST(canonical_documents_come_back_as_they_were)
{
    isms_model *model = model_of(kept[_i]);
    char *text = text_of(model);
    ck_assert_str_eq(text, kept[_i]);
    free(text);
    isms_model_unref(model);
}
END_TEST

START_TEST(entities_and_references_mean_what_they_say)
{
    isms_model *model = model_of(
        DOCUMENT("<person id=\"a\" name=\"R&amp;D &#38; &#x26;#38; &lt;\"><description>R&amp;D "
                 "&#38;<![CDATA[ &amp; ]]></description></person>"));
    isms_object *a = isms_model_find(model, "a");
    ck_assert_str_eq(isms_person_name((isms_person *)a), "R&D & &#38; <");
    ck_assert_str_eq(isms_person_description((isms_person *)a), "R&D & &amp; ");
    isms_model_unref(model);
}
END_TEST

START_TEST(strict_reading_refuses_what_it_does_not_know)
{
    static const char *const unknown[] = {
        DOCUMENT("<person id=\"a\" novel=\"1\"/>"),
        DOCUMENT("<planet id=\"p\"/>"),
        DOCUMENT("<person id=\"a\"><x/></person>"),
        DOCUMENT("<person id=\"a\"/><person id=\"a\"/>"),
        "<isms xmlns=\"urn:libisms:1\" version=\"2\"/>",
        "<isms xmlns=\"urn:libisms:1\"/>",
        DOCUMENT("<person id=\"a\"/>text"),
        DOCUMENT("<appointment id=\"a\"/>"),
        DOCUMENT(
            "<responsibility id=\"r\"><participation holder=\"a\" codes=\" \"/></responsibility>"),
    };
    for (size_t i = 0; i < COUNT_OF(unknown); i++) {
        isms_error error = {0};
        isms_status status = read_text(NULL, unknown[i], true, NULL, &error);
        ck_assert_msg(status != ISMS_OK, "row %zu is accepted", i);
        ck_assert_uint_ge(error.line, 1);
    }
    /* foreign namespaces are everybody's right */
    ck_ok(read_text(NULL, DOCUMENT("<x:a xmlns:x=\"urn:x\"/>"), true, NULL, NULL));
}
END_TEST

/* ---- where bytes come from and go to ---- */

struct dripping {
    const char *text;
    size_t at, step;
};

static isms_status drip(void *context, void *buffer, size_t room, size_t *got)
{
    struct dripping *d = context;
    size_t left = strlen(d->text + d->at), n = d->step < left ? d->step : left;
    *got = n < room ? n : room;
    memcpy(buffer, d->text + d->at, *got);
    d->at += *got;
    return ISMS_OK;
}

START_TEST(every_kind_of_source_gives_the_same)
{
    const char *path = scratch_path("source.xml.tmp");
    write_file(path, kept[0]);
    for (int kind = 0; kind < 6; kind++) {
        isms_model *model = NULL;
        ck_ok(isms_model_new(&model, NULL, NULL));
        struct dripping dripping = {kept[0], 0, kind == 4 ? 1 : 7};
        int descriptor = open(path, O_RDONLY | O_CLOEXEC);
        isms_source source = kind == 0   ? isms_source_path(path)
                             : kind == 1 ? isms_source_memory("m", kept[0], strlen(kept[0]))
                             : kind == 2 ? isms_source_descriptor("d", descriptor)
                                         : isms_source_callback("c", drip, &dripping);
        isms_error error = {0};
        isms_status status = isms_model_read(model, &source, 1, NULL, &error);
        ck_assert_msg(status == ISMS_OK, "kind %d: %s", kind, error.message);
        close(descriptor);
        char *text = text_of(model);
        ck_assert_str_eq(text, kept[0]);
        free(text);
        isms_model_unref(model);
    }
    unlink(path);
}
END_TEST

static isms_status broken(void *context, void *buffer, size_t room, size_t *got)
{
    (void)context, (void)buffer, (void)room;
    *got = 0;
    return ISMS_ERROR_CANCELLED;
}

static bool stop_at_once(void *context, const char *name, uint64_t done, uint64_t total)
{
    (void)name, (void)done, (void)total;
    ++*(int *)context;
    return false;
}

START_TEST(callbacks_can_stop)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_source source = isms_source_callback("c", broken, NULL);
    ck_status(isms_model_read(model, &source, 1, NULL, NULL), ISMS_ERROR_CANCELLED);
    int calls = 0;
    isms_read_options options = {
        .size = sizeof options, .progress = stop_at_once, .progress_context = &calls};
    char *large = malloc(4 << 20);
    size_t length = (size_t)sprintf(large, "%s", ROOT);
    memset(large + length, ' ', 3 << 20);
    memcpy(large + length + (3 << 20), "</isms>", 8);
    source = isms_source_memory("m", large, strlen(large));
    ck_status(isms_model_read(model, &source, 1, &options, NULL), ISMS_ERROR_CANCELLED);
    ck_assert_int_eq(calls, 1);
    free(large);
    isms_model_unref(model);
}
END_TEST

START_TEST(files_that_are_none_are_refused)
{
    static const struct {
        const char *path;
        const char *says;
        int os_error;
    } rows[] = {{"no-such-file.xml", "no such file", ENOENT},
                {".", "regular file", EISDIR},
                {"/dev/zero", "regular", 0}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_model *model = NULL;
        isms_error error = {0};
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_status(isms_model_read_path(model, rows[i].path, &error), ISMS_ERROR_IO);
        ck_contains(error.message, rows[i].says);
        ck_assert_int_eq(error.os_error, rows[i].os_error);
        ck_assert_str_eq(error.file, rows[i].path);
        if (rows[i].os_error != ENOENT) { /* nor are they written to */
            ck_status(isms_model_save(model, rows[i].path, NULL, &error), ISMS_ERROR_IO);
            ck_contains(error.message, rows[i].says);
            ck_assert_int_eq(error.os_error, rows[i].os_error);
        }
        isms_model_unref(model);
    }
}
END_TEST

START_TEST(utf16_is_read)
{
#define SAYS(encoding) "<?xml version=\"1.0\" encoding=\"" encoding "\"?>"
    static const struct {
        const char *declaration;
        bool good;
    } rows[] = {{"", true},
                {SAYS("UTF-16"), true},
                {SAYS("utf-16LE"), true},
                {SAYS("UTF-16BE"), true},
                {SAYS("UTF-8"), false},
                {SAYS("ASCII"), false}};
    for (size_t i = 0; i < 2 * COUNT_OF(rows); i++) {
        unsigned char bytes[4096];
        char text[400];
        size_t n = 0;
        bool big = i % 2, good = rows[i / 2].good;
        snprintf(text, sizeof text, "\xff%s%s", rows[i / 2].declaration,
                 ROOT "<person id=\"a\"/></isms>");
        for (const char *p = text; *p; p++) {
            unsigned code = p == text ? 0xfeff : (unsigned char)*p;
            bytes[n++] = (unsigned char)(big ? code >> 8 : code & 255);
            bytes[n++] = (unsigned char)(big ? code & 255 : code >> 8);
        }
        isms_error error = {0};
        for (size_t odd = 0; odd < 2; odd++) { /* the last byte but half a character */
            isms_model *model = NULL;
            isms_source source = isms_source_memory("test.xml", bytes, n - odd);
            ck_ok(isms_model_new(&model, NULL, NULL));
            isms_status status = isms_model_read(model, &source, 1, NULL, &error);
            ck_assert_msg(status == (odd || !good ? ISMS_ERROR_SYNTAX : ISMS_OK), "row %zu: %s", i,
                          error.message);
            if (!good)
                ck_contains(error.message, "the bytes are UTF-16 but the document says");
            isms_model_unref(model);
        }
    }
}
END_TEST

START_TEST(several_files_make_one_model)
{
    const char *one = ROOT "<person id=\"a\" unit=\"u\"/></isms>";
    const char *two = ROOT "<!-- of u --><unit id=\"u\" head=\"a\"/></isms>";
    isms_source sources[] = {isms_source_memory("one.xml", one, strlen(one)),
                             isms_source_memory("two.xml", two, strlen(two))};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, sources, 2, NULL, NULL));
    isms_object *a = isms_model_find(model, "a"), *u = isms_model_find(model, "u");
    ck_assert_ptr_eq(isms_person_unit((isms_person *)a), u);
    ck_assert_ptr_eq(isms_unit_head((isms_unit *)u), a);
    ck_assert_str_eq(isms_object_file(u), "two.xml");
    isms_bytes *bytes = NULL;
    isms_write_options options = {.size = sizeof options, .file = "two.xml"};
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    ck_assert_str_eq(isms_bytes_data(bytes), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" ROOT
                                             "\n  <!-- of u -->\n  <unit id=\"u\" head=\"a\"/>\n"
                                             "</isms>\n");
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

static isms_status count_bytes(void *context, const void *data, size_t size)
{
    (void)data;
    *(size_t *)context += size;
    return ISMS_OK;
}

static isms_status full_disk(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_ERROR_IO;
}

START_TEST(every_kind_of_sink_gets_the_same)
{
    isms_model *model = model_of(kept[0]);
    size_t count = 0;
    isms_sink sink = {sizeof sink, &count, count_bytes};
    ck_ok(isms_model_write(model, &sink, NULL, NULL));
    ck_assert_uint_eq(count, strlen(kept[0]));
    sink.write = full_disk;
    ck_status(isms_model_write(model, &sink, NULL, NULL), ISMS_ERROR_IO);
    const char *path = scratch_path("sink.xml.tmp");
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ck_ok(isms_model_write_descriptor(model, descriptor, NULL, NULL));
    close(descriptor);
    char *text = file_text(path, NULL);
    ck_assert_str_eq(text, kept[0]);
    free(text);
    unlink(path);
    isms_model_unref(model);
}
END_TEST

/* Saving all files says so where something would be saved nowhere, before it saves anything. */
START_TEST(what_has_no_file_is_not_left_behind)
{
    isms_error error;
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_status(isms_model_save_all(model, NULL, &error), ISMS_ERROR_STATE);
    const char *path = scratch_path("all.xml.tmp");
    FILE *file = fopen(path, "w");
    fprintf(file, "%s<person id=\"a\"/></isms>", ROOT);
    fclose(file);
    ck_ok(isms_model_read_path(model, path, NULL));
    ck_ok(isms_model_save_all(model, NULL, NULL));
    const char *more = ROOT "<person id=\"b\"/></isms>";
    isms_source source = isms_source_memory("<bytes>", more, strlen(more));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    unlink(path);
    ck_status(isms_model_save_all(model, NULL, &error), ISMS_ERROR_STATE);
    ck_assert_ptr_nonnull(strstr(error.message, "<bytes>"));
    ck_assert_int_ne(access(path, F_OK), 0);
    isms_model_unref(model);
}
END_TEST

/* Whether the file holds one text, and not the other. */
static void holds(const char *path, const char *one, const char *other)
{
    char *text = file_text(path, NULL);
    ck_assert_ptr_nonnull(text);
    ck_contains(text, one);
    ck_assert_msg(!strstr(text, other), "%s: there is %s", path, other);
    free(text);
}

/* Each file keeps what is its own, in its vocabulary; what the library ships has none. */
START_TEST(all_files_are_saved)
{
    enum { FIRST, SECOND, PLAN, FILES };
    char *plan = file_text(source_path("tests/data/oscal/system-security-plan.xml"), NULL);
    ck_assert_ptr_nonnull(plan);
    const char *const texts[] = {
        "<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"eight-roles\"><person id=\"a\"/></isms>",
        ROOT "<person id=\"b\"/></isms>", plan};
    const char *const paths[] = {"first.xml.tmp", "second.xml.tmp", "plan.xml.tmp"};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    for (size_t i = 0; i < FILES; i++) {
        write_file(paths[i], texts[i]);
        ck_ok(isms_model_read_path(model, paths[i], NULL));
    }
    isms_object *a = isms_model_find(model, "a"), *b = isms_model_find(model, "b");
    ck_ok(isms_set_text(a, ISMS_PERSON_NAME, "Ann", NULL));
    ck_ok(isms_set_text(b, ISMS_PERSON_NAME, "Bob", NULL));
    ck_ok(isms_model_save_all(model, NULL, NULL));
    holds(paths[FIRST], "Ann", "Bob");
    holds(paths[SECOND], "Bob", "Ann");
    holds(paths[PLAN], "<system-security-plan", "<isms");
    ck_assert_uint_gt(isms_model_file_count(model), FILES);
    for (size_t i = 0; i < isms_model_file_count(model); i++)
        ck_assert_int_eq(access(isms_model_file_name(model, i), F_OK) == 0,
                         !isms_model_file_is_content(model, i));

    /* where one cannot be saved, those behind it stay */
    isms_error error;
    ck_ok(isms_set_text(b, ISMS_PERSON_NAME, "Ben", NULL));
    write_file(paths[FIRST], "another's");
    ck_status(isms_model_save_all(model, NULL, &error), ISMS_ERROR_CONFLICT);
    ck_assert_str_eq(error.file, paths[FIRST]);
    holds(paths[SECOND], "Bob", "Ben");

    /* one path gets all of the model, but for a document of OSCAL, or where a file is named */
    isms_write_options options = {.size = sizeof options, .overwrite = true};
    ck_ok(isms_model_save(model, paths[FIRST], &options, NULL));
    holds(paths[FIRST], "Ben", "another's");
    ck_ok(isms_model_save(model, paths[PLAN], NULL, NULL));
    holds(paths[PLAN], "<system-security-plan", "<isms");
    options.file = paths[SECOND];
    ck_ok(isms_model_save(model, paths[PLAN], &options, NULL));
    holds(paths[PLAN], "Ben", "Ann");
    ck_status(isms_model_save_all(model, &options, &error), ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "options that name no file");
    for (size_t i = 0; i < FILES; i++)
        unlink(paths[i]);
    isms_model_unref(model);
    free(plan);
}
END_TEST

/* Which of what was read has no file is told, where it has a name. */
START_TEST(what_came_from_nowhere_is_named)
{
    static const char *const names[] = {"", "<bytes>"};
    const char *text = ROOT "<person id=\"b\"/></isms>";
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        isms_error error;
        isms_model *model = NULL;
        ck_ok(isms_model_new(&model, NULL, NULL));
        isms_source source = isms_source_memory(names[i], text, strlen(text));
        ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
        ck_status(isms_model_save_all(model, NULL, &error), ISMS_ERROR_STATE);
        ck_assert_str_eq(error.message, *names[i]
                                            ? "the model holds what was read from no file, but "
                                              "from <bytes>: save it to a path"
                                            : "the model holds what was read from no file: "
                                              "save it to a path");
        isms_model_unref(model);
    }
}
END_TEST

/* ---- a careless host ---- */

/* What the host was called for. */
static int host_errors, host_problems, host_loads;

static void host_error(void *context, const char *format, ...)
{
    (void)context, (void)format;
    host_errors++;
}

#if LIBXML_VERSION < 21200
static void host_problem(void *context, xmlErrorPtr problem)
#else
static void host_problem(void *context, const xmlError *problem)
#endif
{
    (void)context, (void)problem;
    host_problems++;
}

static xmlParserInputPtr host_load(const char *url, const char *id, xmlParserCtxtPtr parser)
{
    (void)url, (void)id, (void)parser;
    host_loads++;
    return NULL;
}

static int host_match(const char *name)
{
    (void)name;
    host_loads++;
    return 0;
}

static void *host_open(const char *name)
{
    (void)name;
    return NULL;
}

static void be_careless(void)
{
    xmlSubstituteEntitiesDefault(1);
    xmlLoadExtDtdDefaultValue = 1;
    xmlDoValidityCheckingDefaultValue = 1;
    xmlKeepBlanksDefault(0);
    xmlPedanticParserDefault(1);
    xmlLineNumbersDefault(0);
    xmlIndentTreeOutput = 0;
    xmlSaveNoEmptyTags = 1;
#if LIBXML_VERSION < 21200
    xmlParserMaxDepth = 1000000;
#endif
    xmlSetExternalEntityLoader(host_load);
    xmlRegisterInputCallbacks(host_match, host_open, NULL, NULL);
    xmlSetGenericErrorFunc(&host_errors, host_error);
    xmlSetStructuredErrorFunc(&host_problems, host_problem);
    ck_assert_ptr_null(xmlReadMemory("<a><mine></a>", 13, "host.xml", NULL, 0));
    ck_assert_int_gt(host_problems, 0); /* the last error is that of the host */
}

/* All of it, as a text, to be compared. */
static void tell_host(struct text *out)
{
    const int values[] = {
        xmlSubstituteEntitiesDefaultValue,
        xmlLoadExtDtdDefaultValue,
        xmlDoValidityCheckingDefaultValue,
        xmlKeepBlanksDefaultValue,
        xmlPedanticParserDefaultValue,
        xmlLineNumbersDefaultValue,
        xmlIndentTreeOutput,
        xmlSaveNoEmptyTags,
        xmlGetWarningsDefaultValue,
#if LIBXML_VERSION < 21200
        (int)xmlParserMaxDepth,
#endif
        xmlGenericError == host_error,
        xmlGenericErrorContext == &host_errors,
        xmlStructuredError == host_problem,
        xmlStructuredErrorContext == &host_problems,
        xmlGetExternalEntityLoader() == host_load,
        host_errors,
        host_problems,
        host_loads
    };
    for (size_t i = 0; i < COUNT_OF(values); i++)
        isms__text_format(out, "%d ", values[i]);
    const xmlError *last = xmlGetLastError();
    isms__text_format(out, "%d %d %d %d %d %d %s%s|%s|%s|%s", last->domain, last->code, last->level,
                      last->line, last->int1, last->int2, last->message, last->file,
                      last->str1 ? last->str1 : "-", last->str2 ? last->str2 : "-",
                      last->str3 ? last->str3 : "-");
}

static void tell_status(struct text *out, const char *what, isms_status status,
                        const isms_error *error)
{
    isms__text_format(out, "%s: %d %u:%u %s\n", what, status, error->line, error->column,
                      error->message);
}

/* What becomes of a document: read, and if it can be, validated, written and saved. */
static void tell_document(struct text *out, const char *name, const char *text)
{
    isms_error error = {0};
    isms_model *model = NULL;
    isms_source source = isms_source_memory(name, text, strlen(text));
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_status status = isms_model_read(model, &source, 1, NULL, &error);
    tell_status(out, name, status, &error);
    if (status == ISMS_OK) {
        isms_bytes *bytes = NULL;
        ck_ok(isms_model_write_memory(&bytes, model, NULL, NULL));
        isms__text_add(out, isms_bytes_data(bytes), isms_bytes_size(bytes));
        isms_bytes_free(bytes);
        const char *path = scratch_path("host.xml.tmp");
        ck_ok(isms_model_save(model, path, NULL, NULL));
        char *saved = file_text(path, NULL);
        isms__text_put(out, saved);
        free(saved);
        unlink(path);
    }
    isms_model_unref(model);
    isms_problems *problems = NULL;
    ck_ok(isms_problems_new(&problems, NULL, NULL));
    isms_oscal_options options = {.size = sizeof options, .problems = problems};
    error = (isms_error){0};
    status = isms_oscal_validate(&source, &options, &error);
    tell_status(out, "validated", status, &error);
    for (size_t i = 0; i < isms_problems_count(problems); i++)
        isms__text_format(out, "%s\n", isms_problems_at(problems, i)->message);
    isms_problems_free(problems);
}

static void tell_file(void *context, const char *path, const char *name)
{
    char *text = file_text(path, NULL);
    tell_document(context, name, text);
    char *uuid = strstr(text, "uuid=\""); /* and so that it is not valid */
    if (uuid) {
        uuid[strlen("uuid=\"")] = 'x';
        tell_document(context, name, text);
    }
    free(text);
}

static void tell_verdicts(struct text *out)
{
    for (size_t i = 0; i < COUNT_OF(refusals); i++)
        tell_document(out, "refused.xml", refusals[i].text);
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        tell_document(out, "kept.xml", kept[i]);
    char folder[1024];
    snprintf(folder, sizeof folder, "%s", source_path("tests/data/oscal"));
    ck_assert_uint_gt(visit_files(folder, ".xml", tell_file, out), 5);
    tell_document(out, "entities.xml",
                  "<!DOCTYPE isms SYSTEM \"host.dtd\" [<!ENTITY e SYSTEM \"host.xml\">]>" ROOT
                  "<person id='p'><description>&e;</description></person></isms>");
    ck_assert(!out->failed);
}

/* A host that has changed every default of libxml2 changes nothing for us, nor we for it. */
START_TEST(a_careless_host_changes_nothing)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct text verdicts[2], host[2];
    for (int careless = 0; careless < 2; careless++) {
        isms__text_init(&verdicts[careless], &memory);
        isms__text_init(&host[careless], &memory);
    }
    tell_verdicts(&verdicts[0]);
    be_careless();
    tell_host(&host[0]);
    tell_verdicts(&verdicts[1]);
    tell_host(&host[1]);
    ck_assert_str_eq(host[0].data, host[1].data);
    ck_assert_uint_gt(verdicts[0].length, 10000);
    ck_assert_str_eq(verdicts[0].data, verdicts[1].data);
    ck_assert_ptr_null(xmlReadMemory("<b>", 3, NULL, NULL, 0)); /* and still hears of its own */
    struct text more;
    isms__text_init(&more, &memory);
    tell_host(&more);
    ck_assert_str_ne(host[0].data, more.data);
    isms__text_clear(&more);
    for (int careless = 0; careless < 2; careless++) {
        isms__text_clear(&verdicts[careless]);
        isms__text_clear(&host[careless]);
    }
}
END_TEST

/* The gate sees the same whether bytes come at once or one at a time. */
START_TEST(pieces_do_not_matter)
{
    for (size_t row = 0; row < COUNT_OF(refusals); row++)
        for (size_t step = 1; step < 8; step += 3) {
            isms_error at_once = {0}, dripped = {0};
            isms_status status = read_text(NULL, refusals[row].text, false, NULL, &at_once);
            struct dripping dripping = {refusals[row].text, 0, step};
            isms_source source = isms_source_callback("test.xml", drip, &dripping);
            isms_model *model = NULL;
            ck_ok(isms_model_new(&model, NULL, NULL));
            ck_status(isms_model_read(model, &source, 1, NULL, &dripped), status);
            ck_assert_msg(at_once.line == dripped.line && at_once.column == dripped.column,
                          "row %zu: %u:%u and %u:%u", row, (unsigned)at_once.line,
                          (unsigned)at_once.column, (unsigned)dripped.line,
                          (unsigned)dripped.column);
            ck_assert_str_eq(at_once.message, dripped.message);
            isms_model_unref(model);
        }
}
END_TEST

/* A document with all that the gate takes in strides, and what it does not. */
static const char *const strides[] = {"<a>",
                                      "<ab c=\"1\">",
                                      "</ab>",
                                      "<abcdefgh\n   abcdefghi=\"it's\"\r\n\tk=\"2\" />",
                                      "<abcdefghijklmnopqrstuvwxyz b='1'/>",
                                      "<abcdefghijklmnopqrstuvwxyz b=\"2\" abcdefgh=\"3\"></"
                                      "abcdefghijklmnopqrstuvwxyz>",
                                      "\n\n    plain text, of which there is some\r\n\tmore\n",
                                      "\xc3\xa4\xc3\xb6 \xe2\x82\xac\xf0\x9f\x98\x80\n\xc3\xbc",
                                      "<v w=\"1234567890\xc3\xa4\xe2\x82\xac\n\""
                                      " x=\"\xc3\xa4\"\n y=\"\xc3\xa4\"/>",
                                      "&amp;&#65;x",
                                      "<x:n xmlns:x=\"urn:x\" xy=\"1\"/>",
                                      "<!-- a comment -->",
                                      "<?pi some?>",
                                      "<![CDATA[ <raw> ]]>",
                                      "<u\xc3\xa4 \xc3\xa4=\"1\"/>",
                                      "12345678<b/>123456789<b/>",
                                      "</a>\n"};

/* Scans it in pieces of so many characters; 0: at once. */
static struct gate scanned(const isms_limits *limits, uint64_t seed, const char *text, size_t step)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct gate gate;
    ck_assert(isms__gate_init(&gate, limits, &memory));
    gate.seed = seed;
    const unsigned char *p = (const unsigned char *)text, *end = p + strlen(text);
    while (p < end && gate.status == ISMS_OK) {
        const unsigned char *piece = step ? p : end;
        for (size_t i = 0; i < step && piece < end; i++)
            piece += isms__utf8_length(piece, end);
        isms__gate_scan(&gate, p, (size_t)(piece - p));
        p = piece;
    }
    isms__gate_end(&gate);
    return gate;
}

static void same_gates(const struct gate *a, const struct gate *b, uint32_t limit)
{
    ck_assert_msg(a->status == b->status && strcmp(a->message, b->message) == 0, "%u: %s / %s",
                  (unsigned)limit, a->message, b->message);
    ck_assert_msg(a->bad.line == b->bad.line && a->bad.column == b->bad.column,
                  "%u: %s: %u:%u and %u:%u", (unsigned)limit, a->message, (unsigned)a->bad.line,
                  (unsigned)a->bad.column, (unsigned)b->bad.line, (unsigned)b->bad.column);
    if (a->status != ISMS_OK)
        return;
    ck_assert_uint_eq(a->offset, b->offset);
    ck_assert_uint_eq(a->nodes, b->nodes);
    ck_assert_uint_eq(a->names.count, b->names.count);
    ck_assert_uint_eq(a->namespaces.count, b->namespaces.count);
    ck_assert_uint_eq(a->position_count, b->position_count);
    for (size_t i = 0; i < a->position_count; i++) {
        ck_assert_uint_eq(a->positions[i].line, b->positions[i].line);
        ck_assert_uint_eq(a->positions[i].column, b->positions[i].column);
    }
}

/* What is taken in strides counts as what is taken byte by byte, up to every limit. */
START_TEST(strides_count_as_steps_do)
{
    static const size_t fields[] = {
        offsetof(isms_limits, attributes),  offsetof(isms_limits, name_bytes),
        offsetof(isms_limits, value_bytes), offsetof(isms_limits, text_bytes),
        offsetof(isms_limits, tag_bytes),   offsetof(isms_limits, names),
        offsetof(isms_limits, depth)};
    struct text text;
    isms_allocator memory = isms__memory_default(NULL);
    isms__text_init(&text, &memory);
    for (size_t i = 0; i < COUNT_OF(strides); i++)
        isms__text_put(&text, strides[i]);
    for (size_t f = 0; f <= COUNT_OF(fields); f++)
        for (uint32_t limit = 1; limit < (f < COUNT_OF(fields) ? 80 : 60); limit++) {
            isms_limits limits = {.size = sizeof limits};
            if (f < COUNT_OF(fields))
                memcpy((char *)&limits + fields[f], &limit, sizeof limit);
            else
                limits.nodes = limit;
            struct gate whole = scanned(&limits, 0x1234567890ABCDEF, text.data, 0);
            for (size_t step = 1; step < 40; step += step < 9 ? 1 : 10) {
                struct gate steps = scanned(&limits, 0x1234567890ABCDEF, text.data, step);
                same_gates(&whole, &steps, limit);
                isms__gate_clear(&steps);
            }
            isms__gate_clear(&whole);
        }
    isms__text_clear(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("format");
    TCase *tests = tcase_create("format");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, bad_documents_are_refused_where_they_are_bad, 0,
                        (int)COUNT_OF(refusals));
    tcase_add_test(tests, all_problems_are_told_at_once);
    tcase_add_test(tests, what_stands_before_is_told_too);
    tcase_add_test(tests, a_flood_of_problems_is_cut);
    tcase_add_test(tests, stray_text_is_told_where_it_begins);
    tcase_add_test(tests, positions_count_characters);
    tcase_add_loop_test(tests, canonical_documents_come_back_as_they_were, 0, (int)COUNT_OF(kept));
    tcase_add_test(tests, entities_and_references_mean_what_they_say);
    tcase_add_test(tests, strict_reading_refuses_what_it_does_not_know);
    tcase_add_test(tests, every_kind_of_source_gives_the_same);
    tcase_add_test(tests, callbacks_can_stop);
    tcase_add_test(tests, files_that_are_none_are_refused);
    tcase_add_test(tests, utf16_is_read);
    tcase_add_test(tests, several_files_make_one_model);
    tcase_add_test(tests, every_kind_of_sink_gets_the_same);
    tcase_add_test(tests, what_has_no_file_is_not_left_behind);
    tcase_add_test(tests, all_files_are_saved);
    tcase_add_test(tests, what_came_from_nowhere_is_named);
    tcase_add_test(tests, a_careless_host_changes_nothing);
    tcase_add_test(tests, pieces_do_not_matter);
    tcase_add_test(tests, strides_count_as_steps_do);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
