/* Single edits: what each refuses, by status, object and field; and that what was refused, or taken
 * back, has changed nothing. */
#include <errno.h>

#include "base/base.h"
#include "base/statement.h"
#include "isms/types.h"
#include "support/support.h"

static isms_model *model;
static isms_object *duty, *person, *position, *appointment, *absence, *gone;
static char *before;

static void set_up(void)
{
    model = model_of(DOCUMENT(
        "<person id=\"p\" since=\"2026-01-01\"><absence from=\"2026-02-01\"/></person>"
        "<person id=\"gone\"/><position id=\"q\" rank=\"3\"/><appointment id=\"a\" "
        "share=\"0.5\"/><responsibility id=\"r\" controls=\"c d\" every=\"P1Y\"><statement>S"
        "</statement><evidence>One</evidence><evidence>Two</evidence><participation holder=\"p\"/>"
        "</responsibility>"));
    duty = isms_model_find(model, "r");
    person = isms_model_find(model, "p");
    position = isms_model_find(model, "q");
    appointment = isms_model_find(model, "a");
    gone = isms_model_find(model, "gone");
    absence = isms_item_part(person, ISMS_PERSON_ABSENCES, 0);
    ck_ok(isms_object_remove(gone, NULL));
    before = text_of(model);
}

static void must_be_as_before(void)
{
    char *now = text_of(model);
    ck_assert_str_eq(now, before);
    free(now);
}

static void tear_down(void)
{
    free(before);
    isms_model_unref(model);
}

/* ---- what is refused ---- */

#define REFUSED(call, expected, of, in, says)                                                      \
    do {                                                                                           \
        isms_error error_ = {0}, *error = &error_;                                                 \
        ck_status(call, expected);                                                                 \
        ck_status(error_.status, expected);                                                        \
        ck_assert_str_eq(error_.object, of);                                                       \
        ck_assert_str_eq(error_.field, in);                                                        \
        ck_contains(error_.message, says);                                                         \
        error = NULL; /* and without a place for the error */                                      \
        ck_status(call, expected);                                                                 \
        must_be_as_before();                                                                       \
    } while (0)

START_TEST(values_that_cannot_be)
{
    const isms_decimal digits = {100000000000000000, 2}, low = {-100000000000000000, 2};
    const isms_decimal places = {1, 10};
    REFUSED(isms_set_decimal(appointment, ISMS_APPOINTMENT_SHARE, digits, error), ISMS_ERROR_VALUE,
            "a", "share", "17 digits");
    REFUSED(isms_set_decimal(appointment, ISMS_APPOINTMENT_SHARE, low, error), ISMS_ERROR_VALUE,
            "a", "share", "17 digits");
    REFUSED(isms_set_decimal(appointment, ISMS_APPOINTMENT_SHARE, places, error), ISMS_ERROR_VALUE,
            "a", "share", "9 places");
    REFUSED(isms_set_integer(position, ISMS_POSITION_RANK, 0, error), ISMS_ERROR_VALUE, "q", "rank",
            "0 is not between 1 and 100");
    REFUSED(isms_set_integer(position, ISMS_POSITION_RANK, 101, error), ISMS_ERROR_VALUE, "q",
            "rank", "101 is not between 1 and 100");
    const isms_date none = {2026, 2, 30};
    REFUSED(isms_set_date(person, ISMS_PERSON_SINCE, none, error), ISMS_ERROR_VALUE, "p", "since",
            "2026-2-30 is no day");
    isms_object *part = isms_item_part(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, 0);
    REFUSED(isms_set_choices(part, ISMS_PARTICIPATION_CODES, 1u << 31, error), ISMS_ERROR_VALUE,
            "r", "codes", "stand for no choice");
}
END_TEST

START_TEST(items_that_cannot_be)
{
    const unsigned texts = ISMS_RESPONSIBILITY_EVIDENCE, ids = ISMS_RESPONSIBILITY_CONTROLS;
    size_t length = (size_t)8 << 20;
    char *huge = malloc(length + 1);
    ck_assert_ptr_nonnull(huge);
    memset(huge, 'x', length);
    huge[length] = '\0';
    REFUSED(isms_insert_text(duty, texts, 0, NULL, error), ISMS_ERROR_ARGUMENT, "r", "evidence",
            "no text given");
    REFUSED(isms_insert_text(duty, texts, 0, "a\x01", error), ISMS_ERROR_VALUE, "r", "evidence",
            "byte at offset 1");
    REFUSED(isms_insert_text(duty, texts, 0, huge, error), ISMS_ERROR_LIMIT, "r", "evidence",
            "8388608 bytes");
    REFUSED(isms_set_written(person, ISMS_PERSON_NAME, huge, error), ISMS_ERROR_LIMIT, "p", "name",
            "8388608 bytes");
    REFUSED(isms_insert_reference(duty, ids, 0, NULL, error), ISMS_ERROR_ARGUMENT, "r", "controls",
            "no object given");
    REFUSED(isms_insert_reference(duty, ids, 0, gone, error), ISMS_ERROR_STATE, "r", "controls",
            "\"gone\" was removed");
    REFUSED(isms_insert_reference(duty, ids, 0, absence, error), ISMS_ERROR_ARGUMENT, "r",
            "controls", "top-level object");
    REFUSED(isms_insert_reference(duty, ids, 0, person, error), ISMS_ERROR_VALUE, "r", "controls",
            "cannot lead to a person");
    REFUSED(isms_insert_reference_id(duty, ids, 0, NULL, error), ISMS_ERROR_ARGUMENT, "r",
            "controls", "no id given");
    REFUSED(isms_insert_reference_id(duty, ids, 0, "a b", error), ISMS_ERROR_VALUE, "r", "controls",
            "cannot be an id");
    REFUSED(isms_insert_reference_id(duty, ids, 0, "p", error), ISMS_ERROR_VALUE, "r", "controls",
            "is a person");
    REFUSED(isms_insert_part(NULL, duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, 0, error),
            ISMS_ERROR_ARGUMENT, "", "", "a place for the part");
    free(huge);
}
END_TEST

START_TEST(items_that_are_not_there)
{
    REFUSED(isms_item_remove(duty, ISMS_RESPONSIBILITY_EVIDENCE, 2, error), ISMS_ERROR_NOT_FOUND,
            "r", "evidence", "no item with index 2");
    REFUSED(isms_item_remove(duty, ISMS_RESPONSIBILITY_CONCERNS, 0, error), ISMS_ERROR_NOT_FOUND,
            "r", "concerns", "no item with index 0");
    ck_ok(isms_object_remove(absence, NULL));
    isms_error error = {0};
    ck_status(isms_object_remove(absence, &error), ISMS_ERROR_STATE);
    ck_contains(error.message, "was removed");
    ck_status(isms_object_remove(gone, &error), ISMS_ERROR_STATE);
    ck_status(isms_object_remove(NULL, &error), ISMS_ERROR_ARGUMENT);
}
END_TEST

/* ---- nothing unsets ---- */

START_TEST(nothing_unsets)
{
    isms_object *part = isms_item_part(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, 0);
    ck_assert(isms_has(part, ISMS_PARTICIPATION_HOLDER));
    ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_HOLDER, NULL, NULL));
    ck_assert(!isms_has(part, ISMS_PARTICIPATION_HOLDER));
    ck_ok(isms_set_reference_id(part, ISMS_PARTICIPATION_HOLDER, "p", NULL));
    ck_assert_ptr_eq(isms_get_reference(part, ISMS_PARTICIPATION_HOLDER), person);
    ck_ok(isms_set_reference_id(part, ISMS_PARTICIPATION_HOLDER, NULL, NULL));
    ck_assert(!isms_has(part, ISMS_PARTICIPATION_HOLDER));
    ck_ok(isms_set_written(duty, ISMS_RESPONSIBILITY_EVERY, NULL, NULL));
    ck_assert(!isms_has(duty, ISMS_RESPONSIBILITY_EVERY));
    ck_ok(isms_set_date(person, ISMS_PERSON_SINCE, (isms_date){0, 0, 0}, NULL));
    ck_assert(!isms_has(person, ISMS_PERSON_SINCE));
    ck_assert(!isms_date_is_set(isms_get_date(person, ISMS_PERSON_SINCE)));
    ck_ok(isms_set_duration(duty, ISMS_RESPONSIBILITY_EVERY, (isms_duration){0}, NULL));
    ck_assert(!isms_has(duty, ISMS_RESPONSIBILITY_EVERY));
    ck_assert(!isms_duration_is_set(isms_get_duration(duty, ISMS_RESPONSIBILITY_EVERY)));
    ck_ok(isms_unset(appointment, ISMS_APPOINTMENT_SHARE, NULL));
    ck_assert(isms_get_decimal(appointment, ISMS_APPOINTMENT_SHARE).units == 0);
}
END_TEST

/* ---- taken back ---- */

static void drop_part(void)
{
    ck_ok(isms_object_remove(absence, NULL));
    ck_assert(isms_object_is_removed(absence));
}

static void drop_parts(void)
{
    ck_ok(isms_unset(person, ISMS_PERSON_ABSENCES, NULL));
    ck_assert(isms_object_is_removed(absence));
}

static void drop_texts(void)
{
    ck_ok(isms_item_remove(duty, ISMS_RESPONSIBILITY_EVIDENCE, 0, NULL));
    ck_ok(isms_unset(duty, ISMS_RESPONSIBILITY_EVIDENCE, NULL));
    ck_ok(isms_insert_text(duty, ISMS_RESPONSIBILITY_EVIDENCE, 0, "Three", NULL));
    ck_ok(isms_set_text(duty, ISMS_RESPONSIBILITY_STATEMENT, "T", NULL));
}

static void drop_references(void)
{
    ck_ok(isms_item_remove(duty, ISMS_RESPONSIBILITY_CONTROLS, 1, NULL));
    ck_ok(isms_set_written(duty, ISMS_RESPONSIBILITY_CONTROLS, "e f g", NULL));
}

static void drop_object(void)
{
    ck_ok(isms_object_remove(duty, NULL));
    ck_ok(isms_object_remove(person, NULL));
}

static void rename_to_one_that_is_gone(void)
{
    ck_ok(isms_set_text(person, ISMS_PERSON_ID, "gone", NULL));
    ck_assert_ptr_eq(isms_model_find(model, "gone"), person);
}

static void add_and_drop(void)
{
    isms_object *made = NULL;
    ck_ok(isms_model_add(&made, model, isms_type_find("person"), "new", NULL));
    ck_ok(isms_set_text(made, ISMS_PERSON_NAME, "New", NULL));
    ck_ok(isms_object_remove(made, NULL));
}

static void (*const edits[])(void) = {drop_part,
                                      drop_parts,
                                      drop_texts,
                                      drop_references,
                                      drop_object,
                                      add_and_drop,
                                      rename_to_one_that_is_gone};

START_TEST(what_is_taken_back_was_never_there)
{
    ck_ok(isms_model_begin(model, NULL));
    edits[_i]();
    ck_ok(isms_model_rollback(model, NULL));
    must_be_as_before();
    ck_assert(!isms_object_is_removed(absence));
    ck_ok(isms_model_begin(model, NULL));
    ck_ok(isms_model_begin(model, NULL));
    edits[_i]();
    ck_ok(isms_model_commit(model, NULL));
    char *after = text_of(model);
    ck_assert(strcmp(after, before) != 0 || edits[_i] == add_and_drop);
    ck_ok(isms_model_rollback(model, NULL));
    must_be_as_before();
    ck_ok(isms_model_begin(model, NULL));
    edits[_i]();
    ck_ok(isms_model_commit(model, NULL));
    char *again = text_of(model);
    ck_assert_str_eq(after, again);
    free(again);
    free(after);
    ck_status(isms_model_commit(model, NULL), ISMS_ERROR_STATE);
    ck_status(isms_model_rollback(model, NULL), ISMS_ERROR_STATE);
    ck_status(isms_model_commit(NULL, NULL), ISMS_ERROR_STATE);
    ck_status(isms_model_rollback(NULL, NULL), ISMS_ERROR_STATE);
}
END_TEST

/* ---- what is asked of nothing ---- */

START_TEST(nothing_is_asked_of_the_tables)
{
    const isms_choices *letters = isms_choices_list_at(0);
    ck_assert_ptr_null(isms_choices_name(NULL));
    ck_assert_ptr_null(isms_choices_doc(NULL));
    ck_assert_uint_eq(isms_choices_count(NULL), 0);
    unsigned beyond = (unsigned)isms_choices_count(letters) + 1;
    for (unsigned value = 0; value <= beyond; value++) {
        bool there = value > 0 && value < beyond;
        ck_assert(!isms_choices_token(letters, value) == !there);
        ck_assert(!isms_choices_value_name(letters, value) == !there);
        ck_assert(!isms_choices_value_doc(letters, value) == !there);
        ck_assert_ptr_null(isms_choices_token(NULL, value));
    }
    ck_assert_uint_eq(isms_choices_value(NULL, "x"), 0);
    ck_assert_uint_eq(isms_choices_value(letters, NULL), 0);
    ck_assert_uint_eq(isms_choices_value(letters, isms_choices_token(letters, 1)), 1);
    ck_assert_ptr_null(isms_type_find(NULL));
    ck_assert_ptr_null(isms_type_find("planet"));
    ck_assert_ptr_null(isms_type_field_find(isms_type_find("person"), NULL));
    ck_assert_ptr_null(isms_type_field_find(isms_type_find("person"), "colour"));
}
END_TEST

/* ---- below ---- */

START_TEST(statements_are_told_from_other_words)
{
    static const struct {
        const char *source;
        unsigned first, last;
    } rows[] = {
        {"S12", 12, 12},    {"7.2, S28-S33", 28, 33},
        {"S28-33", 28, 33}, {"S28-x", 28, 28},
        {"S28-", 28, 28},   {"(S5)", 5, 5},
        {"SS7 S8", 8, 8},   {"xS7", 0, 0},
        {"S", 0, 0},        {"Sx", 0, 0},
        {"", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *cursor = rows[i].source;
        unsigned first = 0, last = 0;
        const char *found = isms__next_statement(&cursor, &first, &last);
        ck_assert_msg((found != NULL) == (rows[i].first > 0), "%s", rows[i].source);
        ck_assert_uint_eq(found ? first : 0, rows[i].first);
        ck_assert_uint_eq(found ? last : 0, rows[i].last);
    }
    static const char *const beyond[] = {
        "S0", "S94", "S90-S94", "S99999999999999999999", "S4294967297", "S1-S18446744073709551617"};
    for (size_t i = 0; i < COUNT_OF(beyond); i++) {
        const char *cursor = beyond[i];
        unsigned first, last;
        ck_assert_ptr_null(isms__next_statement(&cursor, &first, &last));
    }
}
END_TEST

/* In words of ours: those of the system depend on its language. */
START_TEST(causes_of_the_system_are_told)
{
    static const struct {
        int number;
        const char *says;
    } rows[] = {{ENOENT, "no such file or folder"},
                {EPERM, "permission denied"},
                {EISDIR, "it is a folder"},
                {ENOTDIR, "a part of the path is no folder"},
                {EEXIST, "it exists already"},
                {EROFS, "the file system is read-only"},
                {ENOSPC, "no space left"},
                {EDQUOT, "the disk quota is used up"},
                {EFBIG, "would exceed the size limit"},
                {EIO, "input/output error"},
                {EMFILE, "too many open files"},
                {ENFILE, "too many open files"},
                {ELOOP, "too many symbolic links"},
                {ENAMETOOLONG, "the name is too long"},
                {EXDEV, "it lies on another file system"},
                {EPIPE, "the reader has gone"},
                {EBUSY, "it is in use"},
                {EAGAIN, "not ready now"},
                {EINVAL, "the system does not support this"},
                {EDOM, "33"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_error error = {0};
        ck_status(isms__fail_os(&error, "f", rows[i].number, "cannot be read"), ISMS_ERROR_IO);
        ck_assert_int_eq(error.os_error, rows[i].number);
        ck_contains(error.message, rows[i].says);
        ck_contains(error.message, "cannot be read");
        ck_assert_str_eq(error.file, "f");
        ck_status(isms__fail_os(NULL, "f", rows[i].number, "cannot be read"), ISMS_ERROR_IO);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("editing");
    TCase *tests = tcase_create("editing");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, values_that_cannot_be);
    tcase_add_test(tests, items_that_cannot_be);
    tcase_add_test(tests, items_that_are_not_there);
    tcase_add_test(tests, nothing_unsets);
    tcase_add_loop_test(tests, what_is_taken_back_was_never_there, 0, COUNT_OF(edits));
    tcase_add_test(tests, nothing_is_asked_of_the_tables);
    tcase_add_test(tests, statements_are_told_from_other_words);
    tcase_add_test(tests, causes_of_the_system_are_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
