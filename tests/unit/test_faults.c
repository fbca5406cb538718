/* A save in which calls of the system fail, one after the other: the old file stays, or the new one
 * is whole and in place; nothing is left beside it. What the whole command does in such a case, and
 * when it is killed, is in tests/cli/test_save.py. */
#define _XOPEN_SOURCE 700
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/support.h"

static struct {
    const char *function; /* that fails; NULL for none */
    int fail_at, error, calls;
    bool always;
} fault;

/* What somebody else does before a call, once. */
static struct {
    const char *function; /* NULL for none */
    void (*act)(void);
} other_hand;

static bool fails(const char *function)
{
    if (other_hand.function && strcmp(other_hand.function, function) == 0) {
        other_hand.function = NULL;
        other_hand.act();
    }
    if (!fault.function || strcmp(fault.function, function) != 0 ||
        (++fault.calls != fault.fail_at && !fault.always))
        return false;
    errno = fault.error;
    return true;
}

/* The linker leads calls of these here, and ours of __real_ to where they went: see --wrap. */
#define WRAP(type, name, parameters, arguments)                                                    \
    type __real_##name parameters;                                                                 \
    type __wrap_##name parameters;                                                                 \
    type __wrap_##name parameters                                                                  \
    {                                                                                              \
        return fails(#name) ? (type)-1 : __real_##name arguments;                                  \
    }
WRAP(int, fsync, (int fd), (fd))
WRAP(int, fchmod, (int fd, mode_t mode), (fd, mode))
WRAP(int, fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
WRAP(int, rename, (const char *from, const char *to), (from, to))
WRAP(int, flock, (int fd, int operation), (fd, operation))
WRAP(int, access, (const char *path, int mode), (path, mode))
WRAP(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
WRAP(ssize_t, readlink, (const char *path, char *out, size_t size), (path, out, size))

static const char folder[] = "faults.tmp", target[] = "faults.tmp/model.xml",
                  link_name[] = "faults.tmp/link.xml", other[] = "faults.tmp/other.xml";
static const char old_text[] = "the old one";

static void empty_folder(void)
{
    char path[600];
    DIR *entries = opendir(folder);
    for (const struct dirent *entry; entries && (entry = readdir(entries));) {
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' || strlen(entry->d_name) > 2)
            (void)(remove(path) != 0 && rmdir(path) != 0);
    }
    if (entries)
        closedir(entries);
}

static void set_up(void)
{
    fault.function = other_hand.function = NULL;
    fault.always = false;
    fault.calls = 0;
    (void)mkdir(folder, 0700);
    empty_folder();
    write_file(target, old_text);
}

static void tear_down(void)
{
    fault.function = other_hand.function = NULL;
    empty_folder();
    rmdir(folder);
}

static size_t files_there(void)
{
    size_t count = 0;
    DIR *entries = opendir(folder);
    ck_assert_ptr_nonnull(entries);
    while (readdir(entries))
        count++;
    closedir(entries);
    return count - 2; /* itself and the one above */
}

static isms_model *small_model(void)
{
    return model_of(DOCUMENT("<person id=\"ann\"/>"));
}

static bool is_there(const char *path, const char *expected)
{
    char *text = file_text(path, NULL);
    bool same = text && strcmp(text, expected) == 0;
    free(text);
    return same;
}

/* ---- calls that fail ---- */

static const char *const functions[] = {"fsync", "fchmod", "fchown", "rename",
                                        "flock", "access", "write",  "readlink"};
static const int errors[] = {EIO, ENOSPC, EINTR, EACCES, EINVAL};
enum { FUNCTIONS = sizeof functions / sizeof *functions, ERRORS = sizeof errors / sizeof *errors };

/* Whether the file was replaced is what the status says. */
static void check_outcome(isms_status status, const char *new_text, const isms_error *error)
{
    bool replaced = status == ISMS_OK || status == ISMS_ERROR_NOT_DURABLE;
    ck_assert_msg(replaced || status == ISMS_ERROR_IO, "%s %d: %s: %s", fault.function,
                  fault.fail_at, isms_status_text(status), error->message);
    ck_assert_msg(is_there(target, replaced ? new_text : old_text), "%s %d (%s): %s",
                  fault.function, fault.fail_at, strerror(fault.error),
                  replaced ? "the new file is not there" : "the old file is gone");
    ck_assert_msg(status == ISMS_OK || error->os_error == fault.error, "%s: %d", fault.function,
                  error->os_error);
}

START_TEST(the_old_file_or_the_new_one)
{
    isms_model *model = small_model();
    char *new_text = text_of(model);
    for (int fail_at = 1, came = 1; came; fail_at++) {
        isms_error error = {0};
        set_up();
        ck_assert_int_eq(symlink("model.xml", link_name), 0);
        fault.function = functions[_i % FUNCTIONS];
        fault.error = errors[_i / FUNCTIONS];
        fault.fail_at = fail_at;
        fault.calls = 0;
        isms_status status = isms_model_save(model, link_name, NULL, &error);
        came = fault.calls >= fail_at;
        check_outcome(status, new_text, &error);
        fault.function = NULL;
        ck_assert_uint_eq(files_there(), 2);
        ck_assert_int_lt(fail_at, 50);
    }
    free(new_text);
    isms_model_unref(model);
}
END_TEST

/* ---- what stands at the target ---- */

static void refuse(const char *path, const char *part)
{
    isms_model *model = small_model();
    isms_error error = {0};
    size_t before = files_there();
    ck_status(isms_model_save(model, path, NULL, &error), ISMS_ERROR_IO);
    ck_contains(error.message, part);
    ck_assert_uint_eq(files_there(), before);
    ck_assert(is_there(target, old_text));
    isms_model_unref(model);
}

START_TEST(what_cannot_be_replaced_stays)
{
    refuse(folder, "no regular file");
    ck_assert_int_eq(mkfifo(other, 0600), 0);
    refuse(other, "no regular file");
    ck_assert_int_eq(symlink("link.xml", link_name), 0);
    refuse(link_name, "cannot be written");
    refuse("faults.tmp/none/model.xml", "temporary file");
    refuse("faults.tmp/model.xml/model.xml", "cannot be written");
    ck_assert_int_eq(remove(other), 0);
    ck_assert_int_eq(link(target, other), 0);
    refuse(target, "hard links");
}
END_TEST

START_TEST(a_link_that_leads_nowhere_is_followed)
{
    isms_model *model = small_model();
    char *text = text_of(model), absolute[1000], here[900];
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    snprintf(absolute, sizeof absolute, "%s/%s", here, other);
    ck_assert_int_eq(symlink(absolute, link_name), 0);
    ck_ok(isms_model_save(model, link_name, NULL, NULL));
    ck_assert(is_there(other, text));
    free(text);
    isms_model_unref(model);
}
END_TEST

/* What a crash left goes with the next save of the same file, and nothing that only looks like it;
 * what another save is at work on stays. */
START_TEST(leftovers_of_a_crash_go)
{
    static const struct {
        const char *name;
        bool goes, locked;
    } rows[] = {
        {".model.xml.isms-0123456789abcdef.tmp", true, false},
        {".model.xml.isms-0123456789abcde0.tmp", false, true},
        {".model.xml.isms-0123456789abcdef.txt", false, false},
        {".model.xml.isms-0123.tmp", false, false},
        {".model.xml.mine-0123456789abcdef.tmp", false, false},
        {".another.isms-0123456789abcdef.tmp", false, false},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    char paths[ROWS][200];
    int locked = -1;
    isms_model *model = small_model();
    for (int i = 0; i < ROWS; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/%s", folder, rows[i].name);
        write_file(paths[i], "x");
        if (rows[i].locked) {
            locked = open(paths[i], O_RDWR);
            ck_assert_int_eq(flock(locked, LOCK_EX), 0);
        }
    }
    ck_ok(isms_model_save(model, target, NULL, NULL));
    for (int i = 0; i < ROWS; i++)
        ck_assert_msg((access(paths[i], F_OK) != 0) == rows[i].goes, "%s", rows[i].name);
    close(locked);
    isms_model_unref(model);
}
END_TEST

START_TEST(what_others_changed_is_not_lost)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_write_options overwrite = {.size = sizeof overwrite, .overwrite = true};
    write_file(target, DOCUMENT("<person id=\"ann\"/>"));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read_path(model, target, NULL));
    write_file(target, old_text);
    ck_status(isms_model_save(model, target, NULL, &error), ISMS_ERROR_CONFLICT);
    ck_contains(error.message, "changed by someone else");
    ck_assert(is_there(target, old_text));
    ck_assert_int_eq(remove(target), 0);
    ck_status(isms_model_save(model, target, NULL, &error), ISMS_ERROR_CONFLICT);
    ck_contains(error.message, "gone");
    ck_ok(isms_model_save(model, target, &overwrite, &error));
    ck_assert_uint_eq(files_there(), 1);
    isms_model_unref(model);
}
END_TEST

/* ---- what others do meanwhile ---- */

static const char their_text[] = "theirs, which is longer";

static void write_theirs(void)
{
    write_file(target, their_text);
}

static void remove_target(void)
{
    (void)remove(target);
}

/* As another save of the same file does with what it takes for a leftover. */
static void remove_temporary(void)
{
    DIR *entries = opendir(folder);
    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (strncmp(entry->d_name, ".model", 6) == 0)
            ck_assert_int_eq(unlinkat(dirfd(entries), entry->d_name, 0), 0);
    closedir(entries);
}

START_TEST(what_changes_meanwhile_is_not_lost)
{
    static const struct {
        bool there; /* before */
        void (*act)(void);
        const char *after; /* NULL: no file */
    } rows[] = {{true, write_theirs, their_text},
                {false, write_theirs, their_text},
                {true, remove_target, NULL}};
    isms_model *model = small_model();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int told = 0; told < 2; told++) {
            isms_error error = {0};
            set_up();
            if (!rows[i].there)
                remove_target();
            other_hand.function = "fsync";
            other_hand.act = rows[i].act;
            ck_status(isms_model_save(model, target, NULL, told ? &error : NULL),
                      ISMS_ERROR_CONFLICT);
            if (told)
                ck_contains(error.message, "while it was being saved");
            ck_assert_uint_eq(files_there(), rows[i].after ? 1 : 0);
            ck_assert(!rows[i].after || is_there(target, rows[i].after));
        }
    isms_model_unref(model);
}
END_TEST

START_TEST(a_temporary_file_that_is_taken_away_is_made_again)
{
    isms_model *model = small_model();
    char *text = text_of(model);
    other_hand.function = "flock";
    other_hand.act = remove_temporary;
    ck_ok(isms_model_save(model, target, NULL, NULL));
    ck_assert_ptr_null(other_hand.function);
    ck_assert(is_there(target, text));
    ck_assert_uint_eq(files_there(), 1);
    free(text);
    isms_model_unref(model);
}
END_TEST

/* Where the group cannot be kept, what it was allowed goes to no other. */
START_TEST(rights_of_a_group_that_is_lost_go)
{
    isms_model *model = small_model();
    struct stat info;
    ck_assert_int_eq(chmod(target, 0674), 0);
    fault.function = "fchown";
    fault.error = EPERM;
    fault.always = true;
    ck_ok(isms_model_save(model, target, NULL, NULL));
    ck_assert_int_eq(stat(target, &info), 0);
    ck_assert_int_eq(info.st_mode & 07777, 0604);
    fault.always = false;
    fault.fail_at = 1; /* of the owner alone */
    fault.calls = 0;
    ck_assert_int_eq(chmod(target, 0674), 0);
    ck_ok(isms_model_save(model, target, NULL, NULL));
    ck_assert_int_eq(stat(target, &info), 0);
    ck_assert_int_eq(info.st_mode & 07777, 0674);
    isms_model_unref(model);
}
END_TEST

/* The name of the temporary file beside it is no longer than the system allows. */
START_TEST(names_may_be_as_long_as_the_system_allows)
{
    isms_model *model = small_model();
    char *text = text_of(model), path[sizeof folder + 256];
    int length = snprintf(path, sizeof path, "%s/%0255d", folder, 1);
    ck_assert_int_eq(length, (int)sizeof folder + 255);
    for (int again = 0; again < 2; again++) {
        ck_ok(isms_model_save(model, path, NULL, NULL));
        ck_assert(is_there(path, text));
        ck_assert_uint_eq(files_there(), 2);
    }
    free(text);
    isms_model_unref(model);
}
END_TEST

START_TEST(nobody_has_to_be_told)
{
    isms_model *model = small_model();
    isms_write_options overwrite = {.size = sizeof overwrite, .overwrite = true};
    ck_status(isms_model_save(model, folder, NULL, NULL), ISMS_ERROR_IO);
    ck_status(isms_model_save(model, "faults.tmp/none/model.xml", NULL, NULL), ISMS_ERROR_IO);
    fault.function = "fsync";
    fault.error = EIO;
    fault.fail_at = 2; /* of the folder */
    ck_status(isms_model_save(model, target, &overwrite, NULL), ISMS_ERROR_NOT_DURABLE);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("faults");
    TCase *tests = tcase_create("faults");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, the_old_file_or_the_new_one, 0, FUNCTIONS * ERRORS);
    tcase_add_test(tests, what_cannot_be_replaced_stays);
    tcase_add_test(tests, a_link_that_leads_nowhere_is_followed);
    tcase_add_test(tests, leftovers_of_a_crash_go);
    tcase_add_test(tests, what_others_changed_is_not_lost);
    tcase_add_test(tests, what_changes_meanwhile_is_not_lost);
    tcase_add_test(tests, a_temporary_file_that_is_taken_away_is_made_again);
    tcase_add_test(tests, rights_of_a_group_that_is_lost_go);
    tcase_add_test(tests, names_may_be_as_long_as_the_system_allows);
    tcase_add_test(tests, nobody_has_to_be_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
