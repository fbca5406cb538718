/* A save in which calls of the system fail, one after the other: the old file stays, or the new one
 * is whole and in place; nothing is left beside it. What the whole command does in such a case, and
 * when it is killed, is in tests/cli/test_save.py. */
#define _XOPEN_SOURCE 700
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "support/support.h"

static struct {
    const char *function; /* that fails; NULL for none */
    int fail_at, error, calls;
    bool always;
    long result; /* of a call that fails */
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

/* What went well may leave any errno behind: the one that would be tried again. */
static long went(long result)
{
    if (result >= 0)
        errno = EINTR;
    return result;
}

/* The linker leads calls of these here, and ours of __real_ to where they went: see --wrap. */
#define WRAP(type, name, parameters, arguments)                                                    \
    type __real_##name parameters;                                                                 \
    type __wrap_##name parameters;                                                                 \
    type __wrap_##name parameters                                                                  \
    {                                                                                              \
        return (type)(fails(#name) ? fault.result : went(__real_##name arguments));                \
    }
WRAP(int, fsync, (int fd), (fd))
WRAP(int, fchmod, (int fd, mode_t mode), (fd, mode))
WRAP(int, fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
WRAP(int, rename, (const char *from, const char *to), (from, to))
WRAP(int, flock, (int fd, int operation), (fd, operation))
WRAP(int, access, (const char *path, int mode), (path, mode))
WRAP(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
WRAP(ssize_t, readlink, (const char *path, char *out, size_t size), (path, out, size))
WRAP(ssize_t, read, (int fd, void *data, size_t size), (fd, data, size))
WRAP(int, link, (const char *from, const char *to), (from, to))
WRAP(int, unlink, (const char *path), (path))

/* What fails to close is closed nevertheless. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
    int result = __real_close(fd);
    return fails("close") ? -1 : result;
}

/* Large files have calls of their own, which the headers lead to. */
#define WRAP_OPEN(name)                                                                            \
    int __real_##name(const char *path, int flags, ...);                                           \
    int __wrap_##name(const char *path, int flags, ...);                                           \
    int __wrap_##name(const char *path, int flags, ...)                                            \
    {                                                                                              \
        mode_t mode = 0;                                                                           \
        if (flags & O_CREAT) {                                                                     \
            va_list more;                                                                          \
            va_start(more, flags);                                                                 \
            mode = va_arg(more, mode_t);                                                           \
            va_end(more);                                                                          \
        }                                                                                          \
        return fails("open") ? -1 : (int)went(__real_##name(path, flags, mode));                   \
    }
#define WRAP_FSTAT(name)                                                                           \
    int __real_##name(int fd, void *info);                                                         \
    int __wrap_##name(int fd, void *info);                                                         \
    int __wrap_##name(int fd, void *info)                                                          \
    {                                                                                              \
        return fails("fstat") ? -1 : (int)went(__real_##name(fd, info));                           \
    }
WRAP_OPEN(open)
WRAP_FSTAT(fstat)
#if defined(__GLIBC__)
WRAP_OPEN(open64)
WRAP_FSTAT(fstat64)
#endif

static const char folder[] = "faults.tmp", target[] = "faults.tmp/model.xml",
                  link_name[] = "faults.tmp/link.xml", other[] = "faults.tmp/other.xml";
static const char old_text[] = DOCUMENT("<person id=\"ann\"/>");

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
    fault.result = -1;
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

static isms_model *model_of_target(void)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read_path(model, target, NULL));
    return model;
}

static bool is_there(const char *path, const char *expected)
{
    char *text = file_text(path, NULL);
    bool same = text && strcmp(text, expected) == 0;
    free(text);
    return same;
}

static void remove_target(void)
{
    (void)remove(target);
}

/* ---- calls that fail ---- */

static const char *const functions[] = {"fsync",  "fchmod", "fchown",   "rename", "flock",
                                        "access", "write",  "readlink", "read",   "close",
                                        "open",   "fstat",  "link",     "unlink"};
static const int errors[] = {EIO,    ENOSPC, EDQUOT, EINTR, EACCES, EINVAL,
                             EAGAIN, EMFILE, EROFS,  EXDEV, ENOMEM};
enum { FUNCTIONS = sizeof functions / sizeof *functions, ERRORS = sizeof errors / sizeof *errors };

/* Whether the file was replaced is what the status says. */
static void check_outcome(isms_status status, const char *new_text, const isms_error *error)
{
    bool replaced = status == ISMS_OK || status == ISMS_ERROR_NOT_DURABLE;
    if (fault.error == ENOMEM && status == ISMS_ERROR_MEMORY) {
        ck_assert(is_there(target, old_text));
        return;
    }
    ck_assert_msg(replaced || status == ISMS_ERROR_IO, "%s %d: %s: %s", fault.function,
                  fault.fail_at, isms_status_text(status), error->message);
    ck_assert_msg(is_there(target, replaced ? new_text : old_text), "%s %d (%s): %s",
                  fault.function, fault.fail_at, strerror(fault.error),
                  replaced ? "the new file is not there" : "the old file is gone");
    ck_assert_msg(status == ISMS_OK || error->os_error == fault.error, "%s: %d", fault.function,
                  error->os_error);
}

/* Without which nothing may be saved, whatever the reason. */
static bool is_needed(const char *function)
{
    return strcmp(function, "access") == 0 || strcmp(function, "fchmod") == 0 ||
           strcmp(function, "rename") == 0;
}

/* The calls of each function, as far as there are any, fail one after the other while a model that
 * was read from the file is saved. */
START_TEST(the_old_file_or_the_new_one)
{
    int failed = 0;
    for (int fail_at = 1, came = 1; came; fail_at++) {
        isms_error error = {0};
        isms_model *model = NULL;
        set_up();
        ck_assert_int_eq(symlink("model.xml", link_name), 0);
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(isms_model_read_path(model, link_name, NULL));
        ck_ok(isms_set_text(isms_model_find(model, "ann"), ISMS_PERSON_NAME, "Ann", NULL));
        char *new_text = text_of(model);
        fault.function = functions[_i % FUNCTIONS];
        fault.error = errors[_i / FUNCTIONS];
        fault.fail_at = fail_at;
        fault.calls = 0;
        isms_status status = isms_model_save(model, link_name, NULL, &error);
        came = fault.calls >= fail_at;
        failed += came;
        check_outcome(status, new_text, &error);
        ck_assert_msg(!came || status != ISMS_OK || !is_needed(fault.function), "%s %d",
                      fault.function, fail_at);
        fault.function = NULL;
        ck_assert_uint_eq(files_there(), 2);
        ck_ok(isms_model_save(model, link_name, NULL, &error)); /* it knows which file is there */
        ck_assert(is_there(target, new_text));
        ck_assert_int_lt(fail_at, 50);
        free(new_text);
        isms_model_unref(model);
    }
    const char *function = functions[_i % FUNCTIONS];
    bool never = strcmp(function, "link") == 0 || strcmp(function, "unlink") == 0;
    bool elsewhere = sizeof(long) < 8 && strcmp(function, "fstat") == 0; /* one for 64-bit times */
    ck_assert_msg(never || elsewhere || failed > 0, "%s is not called", function);
}
END_TEST

/* Where there was none, there is none or the new one; a temporary file that could not be removed
 * goes with the next save. */
START_TEST(no_file_or_the_new_one)
{
    isms_file_options only_new = {.size = sizeof only_new, .only_new = true};
    for (int fail_at = 1, came = 1; came; fail_at++) {
        isms_error error = {0};
        set_up();
        remove_target();
        fault.function = functions[_i % FUNCTIONS];
        fault.error = errors[_i / FUNCTIONS];
        fault.fail_at = fail_at;
        isms_status status = isms_file_replace(target, "new", 3, &only_new, &error);
        came = fault.calls >= fail_at;
        bool made = status == ISMS_OK || status == ISMS_ERROR_NOT_DURABLE;
        bool left = made && came && strcmp(fault.function, "unlink") == 0;
        ck_assert_msg(made || status == ISMS_ERROR_IO, "%s %d: %s", fault.function, fail_at,
                      error.message);
        fault.function = NULL;
        ck_assert_uint_eq(files_there(), (size_t)made + left);
        ck_assert(!made || is_there(target, "new"));
        if (left)
            ck_ok(isms_file_replace(target, "newer", 5, NULL, &error));
        ck_assert_uint_eq(files_there(), made);
        ck_assert_int_lt(fail_at, 50);
    }
}
END_TEST

/* What is interrupted is tried again, wherever that can happen. */
START_TEST(interrupted_calls_go_on)
{
    static const char *const can_be[] = {"open", "read", "write", "fsync", "flock"};
    fault.function = can_be[_i];
    fault.error = EINTR;
    isms_model *model = model_of_target();
    for (int fail_at = 1; fault.calls == 0 || fault.calls >= fail_at - 1; fail_at++) {
        isms_error error = {0};
        fault.fail_at = fail_at;
        fault.calls = 0;
        ck_ok(isms_model_save(model, target, NULL, &error));
        ck_assert_int_eq(error.status, ISMS_OK);
        ck_assert_int_ne(fault.calls, fail_at); /* one more is behind the one that failed */
        ck_assert_uint_eq(files_there(), 1);
    }
    isms_model_unref(model);
}
END_TEST

/* Some file systems know no locks. */
START_TEST(files_are_saved_without_locks)
{
    isms_model *model = model_of_target();
    fault.function = "flock";
    fault.error = ENOLCK;
    fault.always = true;
    ck_ok(isms_model_save(model, target, NULL, NULL));
    ck_assert_int_eq(fault.calls, 1);
    ck_assert_uint_eq(files_there(), 1);
    isms_model_unref(model);
}
END_TEST

/* What no system should answer, and some may. */
START_TEST(odd_answers_are_failures)
{
    static const struct {
        const char *function;
        long result;
        int error;
    } rows[] = {{"write", 0, EIO}, {"readlink", PATH_MAX, ENAMETOOLONG}};
    isms_model *model = small_model();
    ck_assert_int_eq(symlink("model.xml", link_name), 0);
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        isms_error error = {0};
        fault.function = rows[row].function;
        fault.result = rows[row].result;
        fault.fail_at = 1;
        fault.calls = 0;
        ck_status(isms_model_save(model, link_name, NULL, &error), ISMS_ERROR_IO);
        ck_assert_int_eq(error.os_error, rows[row].error);
        ck_assert(is_there(target, old_text));
        ck_assert_uint_eq(files_there(), 2);
    }
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
    refuse("faults.tmp/model.xml/model.xml", "cannot be written: a part of the path is no folder");
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
        {".model.xml.isms-0123456789ABCDEF.tmp", false, false},
        {".model.xml.isms-0123456789abcdef.tmp.xml", false, false},
        {".another.isms-0123456789abcdef.tmp", false, false},
        {".modem.xml.isms-0123456789abcdef.tmp", false, false},
        {"_model.xml.isms-0123456789abcdef.tmp", false, false},
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

/* ---- what others did before ---- */

static const char others_text[] = DOCUMENT("<person id=\"bob\"/>"); /* no longer, no shorter */

static void edit_longer(void)
{
    write_file(target, DOCUMENT("<person id=\"robert\"/>"));
}

/* The same size, and the time put back: nothing that the system shows tells of it. */
static void edit_in_secret(void)
{
    struct stat before, after;
    ck_assert_int_eq(stat(target, &before), 0);
    write_file(target, others_text);
    const struct timespec times[2] = {before.st_atim, before.st_mtim};
    ck_assert_int_eq(utimensat(AT_FDCWD, target, times, 0), 0);
    ck_assert_int_eq(stat(target, &after), 0);
    ck_assert(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_size == after.st_size);
}

static void edit_by_rename(void)
{
    write_file(other, others_text);
    ck_assert_int_eq(rename(other, target), 0);
}

static void rename_and_edit(void)
{
    ck_assert_int_eq(rename(target, other), 0);
    write_file(other, others_text);
}

static void replace_folder(void)
{
    ck_assert_int_eq(rename(folder, "faults-before.tmp"), 0);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    write_file(target, others_text);
}

static void put_folder_back(void)
{
    empty_folder();
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(rename("faults-before.tmp", folder), 0);
}

/* However the file is named, and however it was changed. */
START_TEST(what_others_changed_is_not_lost)
{
    static const char *const names[] = {target, "./faults.tmp/../faults.tmp//model.xml", link_name,
                                        NULL};
    static const struct {
        void (*act)(void);
        const char *at; /* NULL: as names say */
    } rows[] = {{edit_longer, NULL},
                {edit_in_secret, NULL},
                {edit_by_rename, NULL},
                {rename_and_edit, other},
                {replace_folder, target}};
    char absolute[1000], here[900];
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    snprintf(absolute, sizeof absolute, "%s/%s", here, target);
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
        for (int name = 0; name < 4; name++) {
            isms_error error = {0};
            isms_write_options overwrite = {.size = sizeof overwrite, .overwrite = true};
            const char *path = rows[row].at ? rows[row].at : names[name] ? names[name] : absolute;
            set_up();
            ck_assert_int_eq(symlink("model.xml", link_name), 0);
            isms_model *model = model_of_target();
            char *mine = text_of(model);
            rows[row].act();
            const char *at = rows[row].at ? rows[row].at : target;
            char *theirs = file_text(at, NULL);
            ck_status(isms_model_save(model, path, NULL, &error), ISMS_ERROR_CONFLICT);
            ck_contains(error.message, "changed by someone else");
            ck_assert_msg(is_there(at, theirs), "%zu %s", row, path);
            ck_ok(isms_model_save(model, path, &overwrite, &error));
            ck_assert(is_there(at, mine));
            ck_ok(isms_model_save(model, path, NULL, &error)); /* now it is what was saved */
            if (rows[row].act == replace_folder)
                put_folder_back();
            free(theirs);
            free(mine);
            isms_model_unref(model);
        }
}
END_TEST

START_TEST(what_is_gone_is_not_made_again)
{
    isms_error error = {0};
    isms_write_options overwrite = {.size = sizeof overwrite, .overwrite = true};
    isms_model *model = model_of_target(), *copy = NULL;
    ck_ok(isms_model_clone(&copy, model, NULL)); /* which knows what the model knows */
    remove_target();
    ck_status(isms_model_save(model, "./faults.tmp/model.xml", NULL, &error), ISMS_ERROR_CONFLICT);
    ck_contains(error.message, "gone");
    ck_status(isms_model_save(copy, target, NULL, NULL), ISMS_ERROR_CONFLICT);
    ck_ok(isms_model_save(model, target, &overwrite, &error));
    ck_assert_uint_eq(files_there(), 1);
    isms_model_unref(copy);
    isms_model_unref(model);
}
END_TEST

/* A file that was not read is overwritten, as is one that was read and only touched the bytes of
 * which nobody changed. */
START_TEST(what_nobody_changed_is_no_conflict)
{
    isms_model *model = model_of_target();
    write_file(other, others_text);
    ck_ok(isms_model_save(model, other, NULL, NULL));
    ck_assert_int_eq(chmod(target, 0600), 0);
    ck_ok(isms_model_save(model, target, NULL, NULL));
    ck_assert_int_eq(rename(target, "faults.tmp/moved.xml"), 0);
    ck_ok(isms_model_save(model, "faults.tmp/moved.xml", NULL, NULL));
    isms_model_unref(model);
}
END_TEST

/* ---- what others do meanwhile ---- */

static const char their_text[] = "theirs, which is longer";

static void write_theirs(void)
{
    write_file(target, their_text);
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

static mode_t meanwhile; /* rights of the temporary file */

static void look_at_temporary(void)
{
    struct stat info;
    DIR *entries = opendir(folder);
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (strstr(entry->d_name, ".tmp") &&
            fstatat(dirfd(entries), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0)
            meanwhile = info.st_mode & 07777;
    closedir(entries);
}

/* Nobody may read while it is written what only the owner may read; what is new gets what the
 * umask leaves. */
START_TEST(nobody_reads_meanwhile)
{
    const mode_t before = umask(0002);
    for (int there = 0; there < 2; there++) {
        struct stat info;
        set_up();
        if (there)
            ck_assert_int_eq(chmod(target, 0640), 0);
        else
            remove_target();
        other_hand.function = "write";
        other_hand.act = look_at_temporary;
        meanwhile = 0;
        ck_ok(isms_file_replace(target, "new", 3, NULL, NULL));
        ck_assert_uint_eq(meanwhile, there ? 0600 : 0664);
        ck_assert_int_eq(stat(target, &info), 0);
        ck_assert_uint_eq(info.st_mode & 07777, there ? 0640 : 0664);
    }
    umask(before);
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
    char *text = text_of(model), path[sizeof folder + 256], left[sizeof folder + 256];
    int length = snprintf(path, sizeof path, "%s/%0255d", folder, 1);
    ck_assert_int_eq(length, (int)sizeof folder + 255);
    snprintf(left, sizeof left, "%s/.%0200d.isms-0123456789abcdef.tmp", folder, 0);
    for (int again = 0; again < 2; again++) {
        write_file(left, "of a crash");
        ck_ok(isms_model_save(model, path, NULL, NULL));
        ck_assert(is_there(path, text));
        ck_assert_uint_eq(files_there(), 2);
    }
    free(text);
    isms_model_unref(model);
}
END_TEST

/* ---- signals ---- */

static bool is_pending(int number)
{
    sigset_t now;
    ck_assert_int_eq(sigpending(&now), 0);
    return sigismember(&now, number) == 1;
}

static bool is_blocked(int number)
{
    sigset_t now;
    ck_assert_int_eq(pthread_sigmask(SIG_BLOCK, NULL, &now), 0);
    return sigismember(&now, number) == 1;
}

static void block(int number)
{
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    ck_assert_int_eq(pthread_sigmask(SIG_BLOCK, &one, NULL), 0);
}

/* As it was before the test, which may share its process with others. */
static void let_through(int number)
{
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    ck_assert(signal(number, SIG_IGN) != SIG_ERR); /* takes away what is waiting */
    ck_assert_int_eq(pthread_sigmask(SIG_UNBLOCK, &one, NULL), 0);
    ck_assert(signal(number, SIG_DFL) != SIG_ERR);
}

/* The signal of a pipe that nobody reads ends the process, unless it is kept from it. What the host
 * does with it stays as it was; one that is waiting goes on waiting. */
START_TEST(a_reader_who_has_gone_ends_nothing)
{
    isms_model *model = small_model();
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    close(ends[0]);
    ck_assert(signal(SIGPIPE, _i == 2 ? SIG_IGN : SIG_DFL) == SIG_DFL);
    if (_i == 1) {
        block(SIGPIPE);
        ck_assert_int_eq(raise(SIGPIPE), 0);
    }
    for (int again = 0; again < 2; again++) {
        isms_error error = {0};
        ck_status(isms_model_write_descriptor(model, ends[1], NULL, &error), ISMS_ERROR_IO);
        ck_assert_int_eq(error.os_error, EPIPE);
        ck_contains(error.message, "the reader has gone");
        ck_assert_int_eq(is_pending(SIGPIPE), _i == 1);
        ck_assert_int_eq(is_blocked(SIGPIPE), _i == 1);
    }
    close(ends[1]);
    let_through(SIGPIPE);
    isms_model_unref(model);
}
END_TEST

/* So does that of a file that must not grow. */
START_TEST(a_limit_of_size_ends_nothing)
{
    isms_error error = {0};
    isms_model *model = small_model();
    struct rlimit before, limit;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
    limit = before;
    limit.rlim_cur = 20;
    int set = setrlimit(RLIMIT_FSIZE, &limit); /* what Check writes is limited as well */
    isms_status status = isms_model_save(model, target, NULL, &error);
    int reset = setrlimit(RLIMIT_FSIZE, &before);
    ck_assert_int_eq(set | reset, 0);
    ck_status(status, ISMS_ERROR_IO);
    ck_assert_int_eq(error.os_error, EFBIG);
    ck_assert(!is_pending(SIGXFSZ) && !is_blocked(SIGXFSZ));
    ck_assert(is_there(target, old_text));
    ck_assert_uint_eq(files_there(), 1);
    isms_model_unref(model);
}
END_TEST

/* ---- files of any kind ---- */

START_TEST(files_are_replaced_whole)
{
    isms_error error = {0};
    isms_file_options only_new = {.size = sizeof only_new, .only_new = true};
    ck_ok(isms_file_replace(target, "", 0, NULL, &error));
    ck_assert(is_there(target, ""));
    ck_ok(isms_file_replace(target, "more", 4, NULL, NULL));
    ck_status(isms_file_replace(target, "new", 3, &only_new, &error), ISMS_ERROR_DUPLICATE);
    ck_assert_str_eq(error.file, target);
    ck_assert(is_there(target, "more"));
    ck_assert_int_eq(symlink("nowhere", link_name), 0);
    ck_status(isms_file_replace(link_name, "new", 3, &only_new, NULL), ISMS_ERROR_DUPLICATE);
    ck_ok(isms_file_replace(other, "new", 3, &only_new, &error));
    ck_assert(is_there(other, "new"));
    ck_status(isms_file_replace(folder, "new", 3, NULL, &error), ISMS_ERROR_IO);
    ck_assert_int_eq(error.os_error, EISDIR);
    ck_assert_uint_eq(files_there(), 3);
}
END_TEST

/* What somebody else has made while a new file was being written stays. */
START_TEST(a_file_that_was_made_meanwhile_stays)
{
    isms_error error = {0};
    remove_target();
    other_hand.function = "link";
    other_hand.act = write_theirs;
    ck_status(isms_file_replace(target, "new", 3, NULL, &error), ISMS_ERROR_CONFLICT);
    ck_contains(error.message, "made by someone else");
    ck_assert(is_there(target, their_text));
    ck_assert_uint_eq(files_there(), 1);
}
END_TEST

START_TEST(files_are_read_up_to_a_limit)
{
    static const struct {
        const char *path, *message;
    } rows[] = {{folder, "is a folder, not a regular file: "},
                {other, "is a pipe, not a regular file: "},
                {"/dev/null", "is a device, not a regular file: "},
                {"faults.tmp/none", "cannot be opened: no such file"}};
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    ck_assert_int_eq(mkfifo(other, 0600), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_status(isms_file_read(&bytes, rows[i].path, 100, NULL, &error), ISMS_ERROR_IO);
        ck_contains(error.message, rows[i].message);
        ck_assert_str_eq(error.file, rows[i].path);
        ck_assert_ptr_null(bytes);
    }
    size_t length = strlen(old_text);
    ck_status(isms_file_read(&bytes, target, length - 1, NULL, &error), ISMS_ERROR_LIMIT);
    ck_contains(error.message, "is larger than");
    ck_assert_str_eq(error.file, target);
    ck_assert_ptr_null(bytes);
    error = (isms_error){0};
    ck_ok(isms_file_read(&bytes, target, length, NULL, &error));
    ck_assert_int_eq(error.status, ISMS_OK); /* and nothing was told */
    ck_assert_uint_eq(isms_bytes_size(bytes), length);
    ck_assert_str_eq(isms_bytes_data(bytes), old_text);
    isms_bytes_free(bytes);
}
END_TEST

START_TEST(files_are_read_whole_or_not_at_all)
{
    isms_error error = {0};
    isms_bytes *bytes = NULL;
    isms_status status = ISMS_ERROR_MEMORY;
    for (size_t fail_at = 1; status == ISMS_ERROR_MEMORY; fail_at++) {
        struct failing failing = {.fail_at = fail_at};
        const isms_allocator memory = failing_allocator(&failing);
        status = isms_file_read(&bytes, target, 1000, &memory, &error);
        ck_status(status, failing.failed ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_assert(bytes ? fail_at > 2 : status == ISMS_ERROR_MEMORY);
        isms_bytes_free(bytes);
        ck_assert_uint_eq(failing.live, 0);
    }
    bytes = NULL;
    fault.function = "read";
    fault.error = EIO;
    fault.fail_at = 1;
    ck_status(isms_file_read(&bytes, target, 1000, NULL, &error), ISMS_ERROR_IO);
    ck_assert_int_eq(error.os_error, EIO);
    ck_assert_ptr_null(bytes);
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

/* ---- readers ---- */

enum { READERS = 4, SAVES = 1000, PATIENCE = 10 };
static const char *const versions[] = {"first", "the second, which is longer", ""};
static atomic_bool over;
static atomic_int torn;
static atomic_size_t seen;

static void *look(void *context)
{
    (void)context;
    while (!atomic_load(&over)) {
        isms_bytes *bytes = NULL;
        bool whole = false;
        if (isms_file_read(&bytes, other, 1000, NULL, NULL) == ISMS_OK)
            for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
                whole |= strcmp(isms_bytes_data(bytes), versions[i]) == 0;
        isms_bytes_free(bytes);
        atomic_fetch_add(&torn, !whole);
        atomic_fetch_add(&seen, 1);
    }
    return NULL;
}

/* A thousand saves, fewer where the disk takes its time. */
START_TEST(readers_see_whole_files)
{
    pthread_t readers[READERS];
    const time_t begun = time(NULL);
    int saves = 0;
    ck_ok(isms_file_replace(other, versions[0], strlen(versions[0]), NULL, NULL));
    for (int i = 0; i < READERS; i++)
        ck_assert_int_eq(pthread_create(&readers[i], NULL, look, NULL), 0);
    for (; saves < SAVES && time(NULL) - begun < PATIENCE; saves++) {
        const char *text = versions[saves % 3];
        ck_ok(isms_file_replace(other, text, strlen(text), NULL, NULL));
    }
    atomic_store(&over, true);
    for (int i = 0; i < READERS; i++)
        pthread_join(readers[i], NULL);
    ck_assert_int_eq(atomic_load(&torn), 0);
    ck_assert_int_ge(saves, 10);
    ck_assert_uint_ge(atomic_load(&seen), READERS);
    ck_assert_uint_eq(files_there(), 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("faults");
    TCase *tests = tcase_create("faults");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, the_old_file_or_the_new_one, 0, FUNCTIONS * ERRORS);
    tcase_add_loop_test(tests, no_file_or_the_new_one, 0, FUNCTIONS * ERRORS);
    tcase_add_loop_test(tests, interrupted_calls_go_on, 0, 5);
    tcase_add_test(tests, odd_answers_are_failures);
    tcase_add_test(tests, files_are_saved_without_locks);
    tcase_add_test(tests, nobody_reads_meanwhile);
    tcase_add_test(tests, what_is_gone_is_not_made_again);
    tcase_add_test(tests, what_nobody_changed_is_no_conflict);
    tcase_add_loop_test(tests, a_reader_who_has_gone_ends_nothing, 0, 3);
    tcase_add_test(tests, a_limit_of_size_ends_nothing);
    tcase_add_test(tests, files_are_replaced_whole);
    tcase_add_test(tests, a_file_that_was_made_meanwhile_stays);
    tcase_add_test(tests, files_are_read_up_to_a_limit);
    tcase_add_test(tests, files_are_read_whole_or_not_at_all);
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
    TCase *slow = tcase_create("readers");
    tcase_set_tags(slow, "slow");
    tcase_set_timeout(slow, 4 * PATIENCE);
    tcase_add_checked_fixture(slow, set_up, tear_down);
    tcase_add_test(slow, readers_see_whole_files);
    suite_add_tcase(suite, slow);
    return run_suite(suite);
}
