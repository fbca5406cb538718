/* Documents of OSCAL that are edited by chance: a save says what it cannot write, or writes a
 * document that is valid, is read again as the same model, and saved as the same bytes; each
 * allocation of it may fail. */
#include "isms/types.h"
#include "support/corpus.h"
#include "support/documents.h"
#include "support/elements.h"
#include "support/random.h"
#include "support/support.h"

enum { SEEDS = 600, EDITS = 3 };
static const char *const documents[] = {"assessment-plan",
                                        "assessment-results",
                                        "catalog",
                                        "profile",
                                        "mapping-collection",
                                        "component-definition",
                                        "system-security-plan",
                                        "plan-of-action-and-milestones"};
enum { DOCUMENTS = sizeof documents / sizeof *documents };

static isms_model *read_as(const char *name, const char *text, const isms_allocator *memory)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source source = isms_source_memory(name, text, strlen(text));
    ck_ok(isms_model_new(&model, memory, NULL));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s:%u: %s\n%s",
                  name, (unsigned)error.line, error.message, text);
    return model;
}

static isms_object *any_object(const isms_model *model)
{
    for (int tries = 0; tries < 1000; tries++) {
        const isms_type *type = isms_type_at(pick(isms_type_count()));
        size_t count = isms_model_count(model, type);
        if (count)
            return isms_model_at(model, type, pick(count));
    }
    return NULL;
}

/* Appointments and duties stand with others, or as resources. */
static bool stands_beside(const isms_object *object)
{
    const char *type = isms_type_name(isms_object_type(object));
    return strcmp(type, "appointment") == 0 || strcmp(type, "responsibility") == 0;
}

/* Who owns what is under a system, where nothing else is said, follows from who is responsible for
 * that. */
static void touch_owned(struct touched *touched, const isms_object *object)
{
    const isms_model *model = isms_object_model(object);
    const isms_type *asset = isms_type_find("asset");
    for (size_t i = 0; i < isms_model_count(model, asset); i++)
        touch_line(touched, isms_object_line(isms_model_at(model, asset, i)));
}

/* What refers to the object may have to say something else; who is new may stand with another. */
static void touch(struct touched *touched, const isms_object *object)
{
    touch_line(touched, isms_object_line(object));
    touch_id(touched, isms_object_id(object));
    touch_id(touched, isms_get_text(object, ISMS_ROLE_UUID)); /* all types have it there */
    if (stands_beside(object) || isms_object_type(object) == isms_type_find("role"))
        touch_owned(touched, object);
    if (stands_beside(object))
        touch_line(touched, 0);
}

static void touch_places(struct touched *touched, const isms_object *duty)
{
    static const unsigned fields[] = {ISMS_RESPONSIBILITY_CONCERNS, ISMS_RESPONSIBILITY_CONTROLS};
    for (size_t f = 0; f < 2; f++)
        for (size_t i = 0; i < isms_item_count(duty, fields[f]); i++)
            touch_id(touched, isms_item_reference_id(duty, fields[f], i));
}

static void add_by_chance(isms_model *model, const isms_type *type, struct touched *touched)
{
    isms_object *object = NULL;
    if (isms_model_add(&object, model, type, NULL, NULL) != ISMS_OK)
        return;
    for (size_t i = 0; i < isms_type_field_count(type); i++)
        if (pick(3) == 0)
            (void)random_edit(object, isms_type_field_at(type, i), NULL);
    touch_line(touched, 0);
    if (type == isms_type_find("responsibility"))
        touch_places(touched, object);
}

/* One object goes, a part or a field of one changes, or one comes. */
static void edit(isms_model *model, struct touched *touched)
{
    isms_object *object = any_object(model);
    unsigned what = pick(10);
    if (!object)
        return;
    if (what == 0) {
        touch(touched, object);
        touch_owned(touched, object);
        touch_line(touched, 0); /* what it was referred to by may have to be told elsewhere */
        (void)isms_object_remove(object, NULL);
    } else if (what == 1) {
        add_by_chance(model, isms_object_type(object), touched);
    } else {
        touch(touched, object);
        (void)random_edit_inside(object, NULL);
    }
}

static isms_status save(isms_bytes **bytes, const isms_model *model, const char *name,
                        isms_error *error)
{
    isms_write_options options = {.size = sizeof options, .file = name};
    return isms_model_write_memory(bytes, model, &options, error);
}

static char *edited(isms_model **out, unsigned seed, const isms_allocator *memory,
                    struct touched *touched)
{
    char path[200];
    const char *name = documents[seed % DOCUMENTS];
    snprintf(path, sizeof path, "tests/data/oscal/%s.xml", name);
    char *text = file_text(source_path(path), NULL);
    *out = read_as("edited.xml", text, memory);
    random_state = 88172645463325252u ^ (seed + 1) * 0x9E3779B97F4A7C15u;
    for (int i = 0; i < EDITS; i++)
        edit(*out, touched);
    return text;
}

/* ---- the same model again ---- */

static const isms_object *at_place(const isms_model *model, const isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_model_count(model, type); i++) {
        const isms_object *other = isms_model_at(model, type, i);
        if (isms_object_line(other) == isms_object_line(object) &&
            isms_object_column(other) == isms_object_column(object) &&
            strcmp(isms_object_file(other), isms_object_file(object)) == 0)
            return other;
    }
    return NULL;
}

/* The object of the same type and id; of several that share an id, the one that is as far behind
 * the first. */
static isms_object *same_object(const isms_model *in, const isms_model *model,
                                const isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    const char *id = isms_object_id(object);
    size_t before = 0;
    for (size_t i = 0; isms_model_at(model, type, i) != object; i++)
        before += strcmp(isms_object_id(isms_model_at(model, type, i)), id) == 0;
    for (size_t i = 0; i < isms_model_count(in, type); i++) {
        isms_object *other = isms_model_at(in, type, i);
        if (strcmp(isms_object_id(other), id) == 0 && before-- == 0)
            return other;
    }
    return NULL;
}

static bool same_text(const isms_object *a, const isms_object *b, unsigned number)
{
    const char *is = isms_get_text(a, number), *was = isms_get_text(b, number);
    return is && was ? strcmp(is, was) == 0 : is == was;
}

/* What a duty is called follows from the element that it stands in, where nobody said otherwise. */
static void leave_out_what_follows(isms_model *model, isms_model *again, const isms_model *before)
{
    static const unsigned numbers[] = {ISMS_RESPONSIBILITY_NAME, ISMS_RESPONSIBILITY_STATEMENT};
    const isms_type *type = isms_type_find("responsibility");
    for (size_t i = 0; i < isms_model_count(model, type); i++) {
        isms_object *duty = isms_model_at(model, type, i);
        isms_object *read = same_object(again, model, duty);
        const isms_object *was = isms_object_line(duty) ? at_place(before, duty) : NULL;
        for (size_t n = 0; n < 2 && was && read; n++) {
            if (!same_text(duty, was, numbers[n]))
                continue;
            ck_ok(isms_unset(duty, numbers[n], NULL));
            ck_ok(isms_unset(read, numbers[n], NULL));
        }
    }
}

/* A control that a plan names without a catalog is there as long as it is named. */
static void leave_out_named_controls(isms_model *model, const isms_model *other)
{
    const isms_type *type = isms_type_find("control");
    for (size_t i = isms_model_count(model, type); i-- > 0;) {
        isms_object *control = isms_model_at(model, type, i);
        const char *number = isms_get_text(control, ISMS_CONTROL_NUMBER);
        if (!isms_get_text(control, ISMS_CONTROL_NAME) && number &&
            strcmp(number, isms_object_id(control)) == 0 &&
            !isms_model_find(other, isms_object_id(control)))
            ck_ok(isms_object_remove(control, NULL));
    }
}

static void must_be_equal(const char *name, unsigned seed, isms_model *model, isms_model *again,
                          const isms_model *before)
{
    leave_out_what_follows(model, again, before);
    leave_out_named_controls(model, again);
    leave_out_named_controls(again, model);
    char *was = sorted_text(model), *is = sorted_text(again);
    size_t at = 0;
    while (was[at] && was[at] == is[at])
        at++;
    ck_assert_msg(!was[at] && !is[at], "%s %u: \"%.120s\" became \"%.120s\"", name, seed,
                  was + (at > 60 ? at - 60 : 0), is + (at > 60 ? at - 60 : 0));
    free(was);
    free(is);
}

static unsigned written, refused;

static void save_edited(unsigned seed)
{
    isms_model *model, *again;
    isms_bytes *bytes = NULL, *bytes_again = NULL;
    isms_error error = {0};
    char name[40];
    struct touched touched = {0};
    char *text = edited(&model, seed, NULL, &touched);
    isms_status status = save(&bytes, model, "edited.xml", &error);
    if (status != ISMS_OK) {
        refused++;
        ck_assert_msg(status == ISMS_ERROR_VOCABULARY && *error.object &&
                          strcmp(error.file, "edited.xml") == 0,
                      "seed %u: %s, %s", seed, isms_status_text(status), error.message);
        /* a refusal is of a field, or of the object as such */
        ck_assert_msg(strncmp(error.message, error.field, strlen(error.field)) == 0 &&
                          strstr(error.message, error.object),
                      "seed %u: %s", seed, error.message);
    } else {
        written++;
        must_be_valid(isms_bytes_data(bytes), NULL);
        snprintf(name, sizeof name, "seed %u", seed);
        must_only_change(name, text, isms_bytes_data(bytes), &touched);
        again = read_as("edited.xml", isms_bytes_data(bytes), NULL);
        ck_ok(save(&bytes_again, again, "edited.xml", NULL));
        ck_assert_msg(strcmp(isms_bytes_data(bytes), isms_bytes_data(bytes_again)) == 0,
                      "seed %u: not the same again", seed);
        isms_model *before = read_as("edited.xml", text, NULL);
        must_be_equal("seed", seed, model, again, before);
        isms_model_unref(before);
        isms_model_unref(again);
    }
    isms_bytes_free(bytes);
    isms_bytes_free(bytes_again);
    isms_model_unref(model);
    free(text);
}

START_TEST(what_was_saved_is_read_again)
{
    for (unsigned seed = 0; seed < SEEDS * DOCUMENTS; seed++)
        save_edited(seed);
    ck_assert_uint_gt(written, 6 * SEEDS);
    ck_assert_uint_gt(refused, SEEDS);
}
END_TEST

/* The same with real documents, some of which are not valid, or have ids twice. */
static bool edit_real(const char *path)
{
    size_t length;
    char *text = file_text(path, &length);
    isms_model *model, *probe = NULL;
    ck_ok(isms_model_new(&probe, NULL, NULL));
    bool read = isms_model_read_path(probe, path, NULL) == ISMS_OK;
    isms_model_unref(probe);
    for (unsigned seed = 0; seed < 4 && read; seed++) {
        isms_bytes *bytes = NULL;
        isms_error error = {0};
        model = read_as("edited.xml", text, NULL);
        random_state = 88172645463325252u ^ (seed + length) * 0x9E3779B97F4A7C15u;
        edit(model, NULL);
        isms_status status = save(&bytes, model, "edited.xml", &error);
        if (status == ISMS_OK) {
            isms_model *again = read_as("edited.xml", isms_bytes_data(bytes), NULL);
            isms_model *before = read_as("edited.xml", text, NULL);
            must_be_equal(path, seed, model, again, before);
            isms_model_unref(before);
            isms_model_unref(again);
        } else {
            ck_assert_msg(status == ISMS_ERROR_VOCABULARY && *error.object, "%s: %s", path,
                          error.message);
        }
        isms_bytes_free(bytes);
        isms_model_unref(model);
    }
    free(text);
    return read;
}

START_TEST(real_documents_are_read_again)
{
    visit_corpus(edit_real, "were edited and read again");
}
END_TEST

/* ---- several documents that tell of the same ---- */

static const char *const together[] = {"system-security-plan", "assessment-plan",
                                       "assessment-results", "plan-of-action-and-milestones"};
enum { TOGETHER = sizeof together / sizeof *together };

static isms_model *read_together(const char *const texts[TOGETHER], const isms_allocator *memory)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source sources[TOGETHER];
    for (size_t i = 0; i < TOGETHER; i++)
        sources[i] = isms_source_memory(together[i], texts[i], strlen(texts[i]));
    ck_ok(isms_model_new(&model, memory, NULL));
    ck_assert_msg(isms_model_read(model, sources, TOGETHER, NULL, &error) == ISMS_OK, "%s:%u: %s",
                  error.file, (unsigned)error.line, error.message);
    return model;
}

static void load_together(char *texts[TOGETHER])
{
    char path[200];
    for (size_t i = 0; i < TOGETHER; i++) {
        snprintf(path, sizeof path, "tests/data/oscal/together/%s.xml", together[i]);
        texts[i] = file_text(source_path(path), NULL);
    }
}

static void free_together(char *texts[TOGETHER])
{
    for (size_t i = 0; i < TOGETHER; i++)
        free(texts[i]);
}

/* Each document as it is saved; false where one is refused. */
static bool save_together(const isms_model *model, char *texts[TOGETHER])
{
    bool good = true;
    for (size_t i = 0; i < TOGETHER; i++) {
        isms_bytes *bytes = NULL;
        isms_error error = {0};
        isms_status status = save(&bytes, model, together[i], &error);
        ck_assert_msg(status == ISMS_OK || status == ISMS_ERROR_VOCABULARY, "%s: %s",
                      isms_status_text(status), error.message);
        good &= status == ISMS_OK;
        texts[i] = strdup(status == ISMS_OK ? isms_bytes_data(bytes) : "");
        isms_bytes_free(bytes);
    }
    return good;
}

/* Whether the edit took away what documents refer to that do not have it themselves, or gave it
 * another UUID: each is saved as if the others stayed as they are. */
static bool reaches_over(const isms_model *model, const isms_model *before)
{
    char *text = text_of(model);
    bool over = false;
    for (size_t t = 0; t < isms_type_count(); t++)
        for (size_t i = 0; i < isms_model_count(before, isms_type_at(t)); i++) {
            const isms_object *was = isms_model_at(before, isms_type_at(t), i);
            const isms_object *is = isms_model_find(model, isms_object_id(was));
            over |= is ? !same_text(is, was, ISMS_ROLE_UUID)
                       : strstr(text, isms_object_id(was)) != NULL;
        }
    free(text);
    return over;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What a model says, word by word in order: of a list that several documents have, each keeps its
 * items together. */
static char *words_of(isms_model *model)
{
    char *text = sorted_text(model), *out = malloc(2 * strlen(text) + 2), *end = out;
    char **words = calloc(strlen(text) + 1, sizeof *words), *rest = text;
    size_t count = 0;
    while ((words[count] = strtok_r(rest, " \"\n", &rest)))
        count++;
    qsort(words, count, sizeof *words, by_text);
    for (size_t i = 0; i < count; i++)
        end = stpcpy(stpcpy(end, words[i]), "\n");
    free(words);
    free(text);
    return out;
}

static void must_say_the_same(const char *name, isms_model *model, isms_model *again,
                              const isms_model *before)
{
    leave_out_what_follows(model, again, before);
    leave_out_named_controls(model, again);
    leave_out_named_controls(again, model);
    char *was = words_of(model), *is = words_of(again);
    ck_assert_msg(strcmp(was, is) == 0, "%s: not the same:\n%s\n%s", name, was, is);
    free(was);
    free(is);
}

static void save_edited_together(const char *const texts[TOGETHER], unsigned seed)
{
    struct touched touched = {0};
    char *saved[TOGETHER], *twice[TOGETHER], name[40];
    isms_model *model = read_together(texts, NULL);
    random_state = 88172645463325252u ^ (seed + 1) * 0x9E3779B97F4A7C15u;
    edit(model, &touched);
    snprintf(name, sizeof name, "seed %u", seed);
    isms_model *before = read_together(texts, NULL);
    bool good = save_together(model, saved);
    if (!good || reaches_over(model, before)) {
        refused++;
    } else {
        written++;
        for (size_t i = 0; i < TOGETHER; i++)
            must_be_valid(saved[i], NULL);
        isms_model *again = read_together((const char *const *)saved, NULL);
        ck_assert_msg(save_together(again, twice), "%s: refused", name);
        for (size_t i = 0; i < TOGETHER; i++)
            ck_assert_msg(strcmp(saved[i], twice[i]) == 0, "%s: not the same again", name);
        must_say_the_same(name, model, again, before);
        free_together(twice);
        isms_model_unref(again);
    }
    free_together(saved);
    isms_model_unref(before);
    isms_model_unref(model);
}

START_TEST(what_several_documents_tell_is_read_again)
{
    char *texts[TOGETHER], *saved[TOGETHER];
    load_together(texts);
    isms_model *model = read_together((const char *const *)texts, NULL);
    ck_assert(save_together(model, saved));
    for (size_t i = 0; i < TOGETHER; i++)
        ck_assert_str_eq(saved[i], texts[i]);
    free_together(saved);
    isms_model_unref(model);
    written = refused = 0;
    for (unsigned seed = 0; seed < 2 * SEEDS; seed++)
        save_edited_together((const char *const *)texts, seed);
    ck_assert_uint_gt(written, SEEDS);
    free_together(texts);
}
END_TEST

/* Each of the first allocations of a save fails, and those beyond in a spread. */
START_TEST(memory_may_be_out)
{
    for (unsigned seed = 0; seed < 3 * DOCUMENTS; seed++) {
        struct failing failing = {0};
        isms_allocator memory = failing_allocator(&failing);
        isms_model *model;
        struct touched touched = {0};
        char *text = edited(&model, seed, &memory, &touched), *before = text_of(model);
        for (size_t n = 1;; n += 1 + n / 20) {
            isms_bytes *bytes = NULL;
            size_t live = failing.live;
            failing.calls = failing.failed = 0;
            failing.fail_at = n;
            isms_status status = save(&bytes, model, "edited.xml", NULL);
            failing.fail_at = 0;
            if (!failing.failed) {
                isms_bytes_free(bytes);
                break;
            }
            ck_assert_msg(status == ISMS_ERROR_MEMORY, "seed %u, call %zu: %s", seed, n,
                          isms_status_text(status));
            ck_assert_uint_eq(failing.live, live);
        }
        char *after = text_of(model);
        ck_assert_str_eq(before, after);
        free(after);
        free(before);
        isms_model_unref(model);
        free(text);
        ck_assert_uint_eq(failing.live, 0);
    }
}
END_TEST

/* The same where several documents are read and one of them is saved. */
static isms_status read_and_save(const char *const texts[TOGETHER], const isms_allocator *memory)
{
    isms_model *model = NULL;
    isms_bytes *bytes = NULL;
    isms_source sources[TOGETHER];
    for (size_t i = 0; i < TOGETHER; i++)
        sources[i] = isms_source_memory(together[i], texts[i], strlen(texts[i]));
    isms_status status = isms_model_new(&model, memory, NULL);
    if (status == ISMS_OK)
        status = isms_model_read(model, sources, TOGETHER, NULL, NULL);
    isms_object *amy =
        status == ISMS_OK ? isms_model_find(model, "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa") : NULL;
    if (amy)
        status = isms_set_text(amy, ISMS_PERSON_NAME, "Amy B.", NULL);
    if (status == ISMS_OK)
        status = save(&bytes, model, together[1], NULL);
    if (status == ISMS_OK)
        ck_contains(isms_bytes_data(bytes), "<name>Amy B.</name>");
    isms_bytes_free(bytes);
    isms_model_unref(model);
    return status;
}

START_TEST(memory_may_be_out_where_several_are_read)
{
    char *texts[TOGETHER];
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    load_together(texts);
    for (size_t n = 1;; n += 1 + n / 200) {
        failing.calls = failing.failed = 0;
        failing.fail_at = n;
        isms_status status = read_and_save((const char *const *)texts, &memory);
        ck_assert_uint_eq(failing.live, 0);
        if (!failing.failed) {
            ck_ok(status);
            break;
        }
        ck_assert_msg(status == ISMS_ERROR_MEMORY, "call %zu: %s", n, isms_status_text(status));
    }
    free_together(texts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_random");
    TCase *tests = tcase_create("oscal_random");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, what_was_saved_is_read_again);
    tcase_add_test(tests, real_documents_are_read_again);
    tcase_add_test(tests, what_several_documents_tell_is_read_again);
    tcase_add_test(tests, memory_may_be_out);
    tcase_add_test(tests, memory_may_be_out_where_several_are_read);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
