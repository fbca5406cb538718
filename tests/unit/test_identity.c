/* What a file is known again by when it is saved, and how its place is found. */
#define _XOPEN_SOURCE 700
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "support/support.h"

static const char folder[] = "identity.tmp", target[] = "identity.tmp/model.xml",
                  moved[] = "identity.tmp/moved.xml", leads[] = "identity.tmp/link.xml",
                  leads_on[] = "identity.tmp/leads-on.xml", circle[] = "identity.tmp/circle.xml",
                  leftover[] = "identity.tmp/.model.xml.isms-0123456789abcdef.tmp";
static const char text[] = DOCUMENT("<person id=\"ann\"/>");

static void tear_down(void)
{
    const char *const names[] = {target, moved, leads, leads_on, circle, leftover};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        (void)unlink(names[i]);
    (void)rmdir(folder);
}

static void set_up(void)
{
    tear_down();
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    write_file(target, text);
    ck_assert_int_eq(symlink("model.xml", leads), 0);
    ck_assert_int_eq(symlink("link.xml", leads_on), 0);
    ck_assert_int_eq(symlink("circle.xml", circle), 0);
}

/* As reading does. */
static struct file_identity identity_of(const char *path)
{
    const isms_allocator memory = isms__memory_default(NULL);
    struct file_identity identity;
    isms__file_close(isms__file_open(path, &identity, "", NULL));
    ck_ok(isms__file_locate(&identity, &memory, path, NULL));
    return identity;
}

START_TEST(each_part_tells_files_apart)
{
    const isms_allocator memory = isms__memory_default(NULL);
    const struct file_identity was = identity_of(leads_on);
    struct file_identity others[6];
    struct file_save save;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        others[i] = was;
    others[0].device++;
    others[1].inode++;
    others[2].size++;
    others[3].seconds++;
    others[4].nanoseconds++;
    others[5].place = 0; /* not known */
    ck_ok(isms__save_begin(&save, &memory, target, NULL));
    ck_assert(isms__save_same(&save, &was) && isms__save_at_inode(&save, &was) &&
              isms__save_at_place(&save, &was));
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        ck_assert_int_eq(isms__save_same(&save, &others[i]), i == 5);
        ck_assert_int_eq(isms__save_at_inode(&save, &others[i]), i > 1);
        ck_assert_int_eq(isms__save_at_place(&save, &others[i]), i < 5);
    }
    isms__save_abandon(&save);
    ck_ok(isms__save_begin(&save, &memory, moved, NULL)); /* which is not there */
    ck_assert(!isms__save_same(&save, &was) && !isms__save_at_inode(&save, &was) &&
              !isms__save_at_place(&save, &was));
    isms__save_abandon(&save);
}
END_TEST

START_TEST(what_leads_nowhere_has_no_place)
{
    const isms_allocator memory = isms__memory_default(NULL);
    const char *const nowhere[] = {circle, "identity.tmp/none/model.xml"};
    for (size_t i = 0; i < COUNT_OF(nowhere); i++) {
        struct file_identity identity = {.place = 1};
        ck_ok(isms__file_locate(&identity, &memory, nowhere[i], NULL));
        ck_assert_uint_eq(identity.place, 0);
    }
    ck_assert_uint_ne(identity_of(target).place, 0);
}
END_TEST

START_TEST(a_place_takes_memory)
{
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t fail_at = 1; status == ISMS_ERROR_MEMORY; fail_at++) {
        struct failing failing = {.fail_at = fail_at};
        const isms_allocator memory = failing_allocator(&failing);
        struct file_identity identity = {0};
        isms_error error = {0};
        status = isms__file_locate(&identity, &memory, leads_on, &error);
        ck_assert_uint_eq(failing.live, 0);
        ck_status(status, failing.calls >= fail_at ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_assert(status == ISMS_OK ? fail_at > 3 : identity.place == 0);
    }
}
END_TEST

START_TEST(a_save_takes_memory)
{
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t fail_at = 1; status == ISMS_ERROR_MEMORY; fail_at++) {
        struct failing failing = {.fail_at = fail_at};
        const isms_allocator memory = failing_allocator(&failing);
        struct file_save save;
        isms_error error = {0};
        status = isms__save_begin(&save, &memory, leads_on, &error);
        if (status == ISMS_OK)
            status = isms__save_open(&save, NULL, &error);
        ck_status(status, failing.calls >= fail_at ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_status(error.status, status);
        if (status == ISMS_OK)
            isms__save_abandon(&save);
        ck_assert_uint_eq(failing.live, 0);
        ck_assert(status != ISMS_OK || fail_at > 4);
    }
}
END_TEST

/* A file that was moved is saved where it is now: it is the one that was read. */
START_TEST(what_was_moved_is_the_same_file)
{
    const isms_write_options overwrite = {.size = sizeof overwrite, .overwrite = true};
    for (int i = 0; i < 2; i++) {
        isms_model *model = NULL;
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(isms_model_read_path(model, target, NULL));
        ck_assert_int_eq(rename(target, moved), 0);
        ck_ok(isms_set_text(isms_model_find(model, "ann"), ISMS_PERSON_NAME, "Ann", NULL));
        ck_ok(isms_model_save(model, moved, i ? &overwrite : NULL, NULL));
        ck_ok(isms_set_text(isms_model_find(model, "ann"), ISMS_PERSON_NAME, "Anna", NULL));
        ck_ok(isms_model_save(model, moved, NULL, NULL)); /* which is what it knows by now */
        isms_model_unref(model);
        ck_assert_int_eq(rename(moved, target), 0);
    }
}
END_TEST

/* A link by the name of a leftover is none: nothing is opened through it, and it stays. */
START_TEST(a_link_is_no_leftover)
{
    ck_assert_int_eq(symlink("model.xml", leftover), 0);
    ck_ok(isms_file_replace(target, "new", 3, NULL, NULL));
    ck_assert_int_eq(access(leftover, F_OK), 0);
}
END_TEST

START_TEST(nobody_has_to_be_told_of_files)
{
    const isms_allocator memory = isms__memory_default(NULL);
    const isms_file_options wrong = {.size = 1};
    isms_bytes *bytes = NULL;
    struct file_identity identity = {0};
    ck_status(isms_file_replace(NULL, "", 0, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_file_replace(target, NULL, 1, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_file_replace(target, "", 0, &wrong, NULL), ISMS_ERROR_ARGUMENT);
    ck_assert_int_eq(isms__file_open(folder, &identity, "", NULL), -1);
    ck_status(isms_file_read(&bytes, target, 1, NULL, NULL), ISMS_ERROR_LIMIT);
    ck_status(isms_file_read(&bytes, folder, 1, NULL, NULL), ISMS_ERROR_IO);
    ck_assert_ptr_null(bytes);
    ck_ok(isms_file_replace(target, NULL, 0, NULL, NULL));
    ck_ok(isms__file_locate(&identity, &memory, target, NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("identity");
    TCase *tests = tcase_create("identity");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, each_part_tells_files_apart);
    tcase_add_test(tests, what_leads_nowhere_has_no_place);
    tcase_add_test(tests, a_place_takes_memory);
    tcase_add_test(tests, a_save_takes_memory);
    tcase_add_test(tests, what_was_moved_is_the_same_file);
    tcase_add_test(tests, a_link_is_no_leftover);
    tcase_add_test(tests, nobody_has_to_be_told_of_files);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
