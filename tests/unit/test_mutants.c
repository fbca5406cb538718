/* Documents in which one thing is missing, empty, twice or another than it was. Reading says what
 * is wrong, or gives a model that is the same however it is written; rules find the same in what
 * was written and read again. */
#include "base/base.h"
#include "isms/types.h"
#include "support/checking.h"
#include "support/documents.h"
#include "support/mutants.h"
#include "support/random.h"

#define PROFILE_FILES "mutants"
#include "support/profiles.h"

/* ---- what holds for any document ---- */

static bool is_refusal(isms_status status)
{
    return status == ISMS_ERROR_SYNTAX || status == ISMS_ERROR_LIMIT ||
           status == ISMS_ERROR_VOCABULARY || status == ISMS_ERROR_INVALID ||
           status == ISMS_ERROR_VALUE || status == ISMS_ERROR_DUPLICATE ||
           status == ISMS_ERROR_NOT_FOUND;
}

/* The model; NULL where the document was refused, with a line. */
static isms_model *read_or_refuse(const char *name, const char *text, const char *what)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source source = isms_source_memory(name, text, strlen(text));
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_status status = isms_model_read(model, &source, 1, NULL, &error);
    if (status == ISMS_OK)
        return model;
    ck_assert_msg(is_refusal(status) && error.line > 0 && *error.message, "%s: %s: %s, %s, line %u",
                  name, what, isms_status_text(status), error.message, (unsigned)error.line);
    isms_model_unref(model);
    return NULL;
}

static isms_model *read_again(const char *name, const char *text, const char *what)
{
    isms_model *model = read_or_refuse(name, text, what);
    ck_assert_msg(model != NULL, "%s: %s: what was written cannot be read", name, what);
    return model;
}

static void must_be_equal(const char *a, const char *b, const char *name, const char *what)
{
    size_t at = 0;
    while (a[at] && a[at] == b[at])
        at++;
    ck_assert_msg(a[at] == b[at], "%s: %s: \"%.100s\" became \"%.100s\"", name, what,
                  a + (at > 40 ? at - 40 : 0), b + (at > 40 ? at - 40 : 0));
}

/* ---- OSCAL ---- */

static void write_kind(const isms_model *model, size_t number, const char *name, const char *what)
{
    struct collected out = {NULL, 0};
    isms_sink sink = collector(&out);
    isms_error error = {0};
    isms_oscal_kind kind = (isms_oscal_kind)(1 + number % ISMS_OSCAL_PLAN_OF_ACTION);
    isms_oscal_write_options options = {
        .size = sizeof options, .title = "T", .last_modified = "2026-11-22"};
    isms_status status = isms_oscal_write(model, kind, &sink, &options, &error);
    ck_assert_msg(status == ISMS_OK || (status == ISMS_ERROR_ARGUMENT && *error.message),
                  "%s: %s: kind %d: %s, %s", name, what, (int)kind, isms_status_text(status),
                  error.message);
    if (status == ISMS_OK) {
        must_be_valid(out.text, NULL);
        must_be_the_same(model, out.text);
    }
    free(out.text);
}

static void save_edited(isms_model *model, size_t seed, const char *name, const char *what)
{
    isms_bytes *bytes = NULL, *bytes_again = NULL;
    isms_error error = {0};
    isms_write_options options = {.size = sizeof options, .file = name};
    random_state = 88172645463325252u ^ (seed + 1) * 0x9E3779B97F4A7C15u;
    for (int edits = 0, tries = 0; edits < 2 && tries < 1000; tries++) {
        const isms_type *type = isms_type_at(pick(isms_type_count()));
        size_t count = isms_model_count(model, type);
        if (!count)
            continue;
        (void)random_edit(isms_model_at(model, type, pick(count)),
                          isms_type_field_at(type, pick(isms_type_field_count(type))), NULL);
        edits++;
    }
    isms_status status = isms_model_write_memory(&bytes, model, &options, &error);
    ck_assert_msg(status == ISMS_OK || (status == ISMS_ERROR_VOCABULARY && *error.message),
                  "%s: %s: saving: %s, %s", name, what, isms_status_text(status), error.message);
    if (status == ISMS_OK) {
        isms_model *again = read_again(name, isms_bytes_data(bytes), what);
        ck_ok(isms_model_write_memory(&bytes_again, again, &options, NULL));
        must_be_equal(isms_bytes_data(bytes), isms_bytes_data(bytes_again), name, what);
        isms_model_unref(again);
    }
    isms_bytes_free(bytes);
    isms_bytes_free(bytes_again);
}

static void look_at_oscal(const char *name, const char *text, const char *what, size_t number)
{
    isms_source source = isms_source_memory(name, text, strlen(text));
    isms_oscal_options options = {.size = sizeof options};
    struct collected out = {NULL, 0};
    isms_sink sink = collector(&out);
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    isms_status status = isms_oscal_validate(&source, &options, NULL);
    ck_assert_msg(status == ISMS_OK ||
                      (is_refusal(status) && isms_problems_count(options.problems) > 0),
                  "%s: %s: %s", name, what, isms_status_text(status));
    isms_problems_free(options.problems);
    options.problems = NULL;
    status = isms_oscal_resolve(&source, &options, &sink, NULL);
    ck_assert_msg(status == ISMS_OK ? out.length > 0 : is_refusal(status), "%s: %s: resolving: %s",
                  name, what, isms_status_text(status));
    free(out.text);
    isms_model *model = read_or_refuse(name, text, what);
    if (model) {
        isms_bytes *bytes = NULL;
        isms_write_options as_it_was = {.size = sizeof as_it_was, .file = name};
        ck_ok(isms_model_write_memory(&bytes, model, &as_it_was, NULL));
        isms_model *again = read_again(name, isms_bytes_data(bytes), what);
        char *one = text_of(model), *other = text_of(again);
        must_be_equal(one, other, name, what);
        free(one);
        free(other);
        isms_bytes_free(bytes);
        isms_model_unref(again);
        if (number % 3 == 0)
            write_kind(model, number, name, what);
        save_edited(model, number, name, what);
    }
    isms_model_unref(model);
}

static const char *const oscal_files[] = {"assessment-plan",
                                          "assessment-results",
                                          "catalog",
                                          "component-definition",
                                          "mapping-collection",
                                          "plan-of-action-and-milestones",
                                          "profile",
                                          "system-security-plan"};

START_TEST(documents_of_oscal)
{
    char path[200];
    snprintf(path, sizeof path, "tests/data/oscal/%s.xml", oscal_files[_i]);
    char *text = file_text(source_path(path), NULL);
    ck_assert_ptr_nonnull(text);
    size_t count = mutant_count(text);
    ck_assert_uint_gt(count, 50);
    for (size_t i = 0; i < count; i++) {
        char what[100];
        char *mutant = mutant_at(text, i, what);
        look_at_oscal("mutant.xml", mutant, what, i);
        free(mutant);
    }
    free(text);
}
END_TEST

/* ---- profiles ---- */

/* What a profile resolves to, for the caller to free; NULL where it is refused, which is told. */
static char *resolved(const char *text, isms_problems **problems, const char *what)
{
    isms_source source = isms_source_memory("profile.xml", text, strlen(text));
    isms_oscal_options options = {.size = sizeof options};
    struct collected out = {NULL, 0};
    isms_sink sink = collector(&out);
    isms_error error = {0};
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    isms_status status = isms_oscal_resolve(&source, &options, &sink, &error);
    ck_assert_msg(status == ISMS_OK || (is_refusal(status) && *error.message &&
                                        isms_problems_count(options.problems) > 0),
                  "%s: %s, %s", what, isms_status_text(status), error.message);
    ck_assert_msg(status != ISMS_OK || out.length > 0, "%s: nothing came out", what);
    *problems = options.problems;
    if (status == ISMS_OK)
        return out.text;
    free(out.text);
    return NULL;
}

/* What comes out is the same each time, can be read, and is valid where nothing was told. */
static void look_at_resolved(const char *profile, const char *what)
{
    isms_problems *problems, *problems_again;
    char *text = resolved(profile, &problems, what);
    char *again = resolved(profile, &problems_again, what);
    ck_assert_msg(!text == !again, "%s: refused once of two times", what);
    ck_assert_uint_eq(isms_problems_count(problems), isms_problems_count(problems_again));
    if (text) {
        must_be_equal(text, again, "profile.xml", what);
        isms_model_unref(read_or_refuse("resolved.xml", text, what));
        if (isms_problems_count(problems) == 0)
            must_be_valid(text, NULL);
    }
    isms_problems_free(problems);
    isms_problems_free(problems_again);
    free(text);
    free(again);
}

static void set_up_profiles(void)
{
    write_file(catalog_file, catalog_text);
    write_file(base_file, base_text);
}

static void tear_down_profiles(void)
{
    remove(catalog_file);
    remove(base_file);
}

START_TEST(profiles_of_oscal)
{
    size_t count = mutant_count(profiles[_i]);
    ck_assert_uint_gt(count, 20);
    for (size_t i = 0; i < count; i++) {
        char what[100];
        char *mutant = mutant_at(profiles[_i], i, what);
        look_at_resolved(mutant, what);
        free(mutant);
    }
}
END_TEST

START_TEST(catalogs_of_profiles)
{
    size_t count = mutant_count(catalog_text);
    ck_assert_uint_gt(count, 100);
    for (size_t i = 0; i < count; i++) {
        char what[100];
        char *mutant = mutant_at(catalog_text, i, what);
        write_file(catalog_file, mutant);
        look_at_resolved(profiles[_i], what);
        free(mutant);
    }
}
END_TEST

/* ---- bytes ---- */

static const char small[] =
    "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"yes\"?>\n<!-- a - b -->\n<?p q?>\n"
    "<isms xmlns=\"urn:libisms:1\" version=\"1\" xmlns:x='urn:x' x:a=\"1\">\n"
    "  <person id=\"ann\" name=\"A&amp;&#x42;\" x:b='2'><!-- c --><x:c d=\"\">e<f/></x:c>\n"
    "    <contact channel='mail' value=\"a@b\"/><?r s?></person>\n"
    "  <role id=\"r\"><x:before/><purpose>a <![CDATA[<b>]]> &lt;c</purpose></role>\n"
    "</isms>\n<!-- end -->\n";

static void look_at_bytes(const char *bytes, size_t size, size_t at, const char *how)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source source = isms_source_memory("bytes.xml", bytes, size);
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_status status = isms_model_read(model, &source, 1, NULL, &error);
    if (status != ISMS_OK) {
        ck_assert_msg(is_refusal(status) && *error.message, "byte %zu %s: %s, %s", at, how,
                      isms_status_text(status), error.message);
    } else {
        char *text = text_of(model);
        isms_model *again = read_again("bytes.xml", text, how);
        char *other = text_of(again);
        must_be_equal(text, other, "bytes.xml", how);
        free(text);
        free(other);
        isms_model_unref(again);
    }
    isms_model_unref(model);
}

/* Each byte another one, gone, or the last. */
static void change_bytes(const char *bytes, size_t size, size_t step)
{
    static const char others[] = {'<', '>', '&',  '"',    '\'',   '/',    '=',   ' ', '\n',
                                  '!', '?', '-',  ']',    '[',    ':',    ';',   '#', 'x',
                                  '1', 'A', '\0', '\x80', '\xc3', '\xff', '\xd8'};
    char *changed = malloc(size), how[20];
    ck_assert_ptr_nonnull(changed);
    for (size_t i = 0; i < size; i += step) {
        look_at_bytes(bytes, i, i, "cut");
        memcpy(changed, bytes, size);
        memmove(changed + i, changed + i + 1, size - i - 1);
        look_at_bytes(changed, size - 1, i, "gone");
        memcpy(changed, bytes, size);
        for (size_t n = 0; n < sizeof others; n++) {
            changed[i] = others[n];
            snprintf(how, sizeof how, "is 0x%02x", (unsigned)(unsigned char)others[n]);
            look_at_bytes(changed, size, i, how);
        }
    }
    free(changed);
}

START_TEST(bytes_of_a_document)
{
    change_bytes(small, sizeof small - 1, 1);
}
END_TEST

/* In UTF-16, in both orders, with a character beyond the first plane. */
START_TEST(bytes_of_wide_characters)
{
    static const char encoding[] = "UTF-8' standalone=\"yes\"";
    char *wide = malloc(2 * sizeof small + 8);
    size_t size = 0;
    bool big = _i;
    const uint16_t mark[] = {0xfeff}, beyond[] = {0xd83d, 0xde00};
    ck_assert_ptr_nonnull(wide);
#define PUT(unit)                                                                                  \
    (wide[size] = (char)(big ? (unit) >> 8 : (unit)&0xff),                                         \
     wide[size + 1] = (char)(big ? (unit)&0xff : (unit) >> 8), size += 2)
    PUT(mark[0]);
    for (const char *c = small; *c; c++) {
        if (strncmp(c, encoding, strlen(encoding)) == 0) {
            for (const char *e = "UTF-16'"; *e; e++)
                PUT(*e);
            c += strlen(encoding) - 1;
        } else if (strncmp(c, "A&amp;", 6) == 0) {
            PUT(beyond[0]);
            PUT(beyond[1]);
        } else {
            PUT(*c);
        }
    }
#undef PUT
    isms_model *model = NULL;
    isms_source source = isms_source_memory("wide.xml", wide, size);
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, &source, 1, NULL, NULL));
    ck_assert_ptr_nonnull(isms_model_find(model, "ann"));
    isms_model_unref(model);
    change_bytes(wide, size, 3);
    free(wide);
}
END_TEST

/* What its list says of each file. */
START_TEST(hostile_documents)
{
    char *list = file_text(source_path("tests/data/hostile/MANIFEST.tsv"), NULL);
    size_t count = 0;
    ck_assert_ptr_nonnull(list);
    for (char *rest = list, *line; (line = strtok_r(rest, "\n", &rest));) {
        char name[100], expected[20], path[200];
        if (sscanf(line, "%99[^\t]\t%19[^\t]", name, expected) != 2 || !strstr(name, ".xml"))
            continue;
        snprintf(path, sizeof path, "tests/data/hostile/%s", name);
        isms_model *model = NULL;
        isms_error error = {0};
        ck_ok(isms_model_new(&model, NULL, NULL));
        isms_status status = isms_model_read_path(model, source_path(path), &error);
        bool accepted = strcmp(expected, "accept") == 0;
        ck_assert_msg((status == ISMS_OK) == accepted, "%s: %s, not %s", name,
                      isms_status_text(status), expected);
        ck_assert_msg(accepted || *error.message, "%s: nothing is said", name);
        isms_model_unref(model);
        count++;
    }
    ck_assert_uint_gt(count, 50);
    free(list);
}
END_TEST

/* ---- rules ---- */

static isms_findings *found_by(isms_model *model, const char *rule)
{
    const char *const only[] = {rule, NULL};
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(ISMS_RULE_EXAMPLE_DATE), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    isms_snapshot_unref(snapshot);
    return findings;
}

static void look_at_rule(const char *name, const char *text, const char *rule, const char *what)
{
    isms_model *model = read_or_refuse(name, text, what);
    if (!model)
        return;
    char *written = text_of(model);
    isms_model *again = read_again(name, written, what);
    isms_findings *found = found_by(model, rule), *found_again = found_by(again, rule);
    ck_assert_msg(isms_findings_count(found) == isms_findings_count(found_again),
                  "%s: %s: %zu findings became %zu", name, what, isms_findings_count(found),
                  isms_findings_count(found_again));
    for (size_t i = 0; i < isms_findings_count(found); i++)
        must_be_equal(isms_findings_at(found, i).message, isms_findings_at(found_again, i).message,
                      name, what);
    isms_findings_free(found);
    isms_findings_free(found_again);
    isms_model_unref(again);
    isms_model_unref(model);
    free(written);
}

/* Not all of each, which would take long: another third of them for each document. */
static void look_at_fixture(void *context, const char *path, const char *name)
{
    char rule[32], what[100];
    size_t expected;
    int *turn = context, number = (*turn)++;
    if (!parse_name(name, rule, &expected) || number % 8 != 0)
        return;
    char *text = file_text(path, NULL);
    ck_assert_ptr_nonnull(text);
    size_t count = mutant_count(text);
    for (size_t i = (size_t)number / 8 % 3; i < count; i += 3) {
        char *mutant = mutant_at(text, i, what);
        look_at_rule(name, mutant, rule, what);
        free(mutant);
    }
    free(text);
}

START_TEST(test_documents_of_rules)
{
    int turn = _i;
    ck_assert_uint_gt(visit_files(source_path("tests/rules"), ".xml", look_at_fixture, &turn), 500);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mutants");
    TCase *tests = tcase_create("mutants");
    tcase_set_timeout(tests, 900);
    tcase_add_test(tests, bytes_of_a_document);
    tcase_add_loop_test(tests, bytes_of_wide_characters, 0, 2);
    tcase_add_test(tests, hostile_documents);
    tcase_add_loop_test(tests, documents_of_oscal, 0, COUNT_OF(oscal_files));
    tcase_add_loop_test(tests, test_documents_of_rules, 0, 8);
    suite_add_tcase(suite, tests);
    tests = tcase_create("profiles");
    tcase_set_timeout(tests, 900);
    tcase_add_checked_fixture(tests, set_up_profiles, tear_down_profiles);
    tcase_add_loop_test(tests, profiles_of_oscal, 0, COUNT_OF(profiles));
    tcase_add_loop_test(tests, catalogs_of_profiles, 0, COUNT_OF(profiles));
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
