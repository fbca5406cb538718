/* A storm of signals: a host whose timer fires thousands of times a second, with a handler that
 * lets system calls end with EINTR, gets what it gets in silence. */
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "base/base.h"
#include "support/everything.h"
#include "support/filled.h"
#include "support/support.h"

static const int intervals[] = {200, 500, 1000}; /* microseconds */

static atomic_int alarms;
static atomic_bool storming;

static void on_alarm(int number)
{
    (void)number;
    alarms++;
}

static void begin_storm(int interval)
{
    struct sigaction action = {.sa_handler = on_alarm}; /* without SA_RESTART */
    const struct itimerval timer = {{0, interval}, {0, interval}};
    sigemptyset(&action.sa_mask);
    alarms = 0;
    ck_assert_int_eq(sigaction(SIGALRM, &action, NULL), 0);
    ck_assert_int_eq(setitimer(ITIMER_REAL, &timer, NULL), 0);
    storming = true;
}

/* What is set for signals is as it was, and there were enough of them to tell. */
static void end_storm(int least)
{
    const struct itimerval none = {{0, 0}, {0, 0}};
    struct sigaction action;
    struct itimerval timer;
    sigset_t blocked;
    storming = false;
    ck_assert_int_eq(setitimer(ITIMER_REAL, &none, &timer), 0);
    ck_assert_msg(timer.it_interval.tv_usec > 0, "the timer was stopped");
    ck_assert_int_eq(sigaction(SIGALRM, NULL, &action), 0);
    ck_assert(action.sa_handler == on_alarm && !(action.sa_flags & SA_RESTART));
    ck_assert_int_eq(pthread_sigmask(SIG_SETMASK, NULL, &blocked), 0);
    ck_assert_int_eq(sigismember(&blocked, SIGALRM), 0);
    ck_assert_msg(alarms >= least, "only %d alarms", alarms);
}

START_TEST(answers_are_the_same)
{
    struct asker calm = {.number = 0}, stormy = {.number = 0};
    live_alone(&calm);
    read_oscal(&calm);
    begin_storm(intervals[_i]);
    live_alone(&stormy);
    read_oscal(&stormy);
    end_storm(20);
    ck_assert_msg(stormy.status == ISMS_OK, "%s", stormy.error.message);
    ck_ok(calm.status);
    ck_assert_uint_gt(calm.told, 100000);
    ck_assert_uint_eq(calm.told, stormy.told);
    ck_assert_uint_eq(calm.digest, stormy.digest);
}
END_TEST

/* ---- pipes: reading and writing has to wait there, and waiting is what signals end ---- */

enum { ROUNDS = 40, PIECE = 997 };

struct other_end {
    int descriptor;
    const char *text; /* to be written, or NULL */
    struct collected got;
};

/* Alarms are for the thread that is tested. */
static void keep_alarms_away(void)
{
    sigset_t alarm;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    pthread_sigmask(SIG_BLOCK, &alarm, NULL);
}

/* Until the next alarm, however busy the machine is; for a moment where none will come. */
static void pause_shortly(void)
{
    int before = alarms;
    do
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
    while (storming && alarms == before);
}

static void *write_slowly(void *context)
{
    struct other_end *end = context;
    keep_alarms_away();
    size_t left = strlen(end->text), at_once = left / ROUNDS + 1;
    for (const char *p = end->text; left;) {
        pause_shortly();
        ssize_t done = write(end->descriptor, p, left < at_once ? left : at_once);
        if (done <= 0)
            break;
        p += done;
        left -= (size_t)done;
    }
    close(end->descriptor);
    return NULL;
}

static void *read_slowly(void *context)
{
    struct other_end *end = context;
    isms_sink sink = collector(&end->got);
    char piece[PIECE];
    ssize_t got;
    keep_alarms_away();
    pause_shortly();
    for (size_t n = 0; (got = read(end->descriptor, piece, sizeof piece)) > 0; n++) {
        sink.write(sink.context, piece, (size_t)got);
        if (n % 8 == 0)
            pause_shortly();
    }
    close(end->descriptor);
    return NULL;
}

/* Larger than a pipe holds. */
static isms_model *large_model(void)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, 1, NULL));
    for (int i = 0; i < 3000; i++) {
        char id[32];
        isms_person *person = NULL;
        snprintf(id, sizeof id, "someone-%d", i);
        ck_ok(isms_person_add(&person, model, id, NULL));
        ck_ok(isms_person_set_name(person, "Someone of a Large Organization", NULL));
    }
    return model;
}

START_TEST(pipes_are_read_and_written_to_the_end)
{
    isms_model *model = large_model(), *again = NULL;
    char *text = text_of(model);
    ck_assert_uint_gt(strlen(text), 200000);
    int ends[2];
    pthread_t other;

    ck_assert_int_eq(pipe(ends), 0);
    struct other_end writer = {.descriptor = ends[1], .text = text};
    ck_assert_int_eq(pthread_create(&other, NULL, write_slowly, &writer), 0);
    ck_ok(isms_model_new(&again, NULL, NULL));
    isms_source source = isms_source_descriptor("pipe", ends[0]);
    isms_error error = {0};
    begin_storm(intervals[_i]);
    isms_status status = isms_model_read(again, &source, 1, NULL, &error);
    end_storm(ROUNDS);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    close(ends[0]);
    pthread_join(other, NULL);
    char *read_back = text_of(again);
    ck_assert_str_eq(text, read_back);

    ck_assert_int_eq(pipe(ends), 0);
    struct other_end reader = {.descriptor = ends[0]};
    ck_assert_int_eq(pthread_create(&other, NULL, read_slowly, &reader), 0);
    begin_storm(intervals[_i]);
    status = isms_model_write_descriptor(model, ends[1], NULL, &error);
    end_storm(20);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    close(ends[1]);
    pthread_join(other, NULL);
    ck_assert_str_eq(text, reader.got.text);

    free(reader.got.text);
    free(read_back);
    free(text);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(files_are_saved_whole)
{
    enum { SAVES = 20 };
    isms_model *model = large_model();
    char *text = text_of(model);
    char path[1024];
    snprintf(path, sizeof path, "%s", scratch_path("signals.xml.tmp"));
    begin_storm(intervals[_i]);
    for (int i = 0; i < SAVES; i++) {
        isms_error error = {0};
        isms_model *again = NULL;
        isms_status status = isms_model_save(model, path, NULL, &error);
        ck_assert_msg(status == ISMS_OK, "%s", error.message);
        ck_ok(isms_model_new(&again, NULL, NULL));
        status = isms_model_read_path(again, path, &error);
        ck_assert_msg(status == ISMS_OK, "%s", error.message);
        char *saved = text_of(again);
        ck_assert_str_eq(text, saved);
        free(saved);
        isms_model_unref(again);
    }
    end_storm(20);
    unlink(path);
    free(text);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("signals");
    TCase *tests = tcase_create("signals");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, answers_are_the_same, 0, (int)COUNT_OF(intervals));
    tcase_add_loop_test(tests, pipes_are_read_and_written_to_the_end, 0, (int)COUNT_OF(intervals));
    tcase_add_loop_test(tests, files_are_saved_whole, 0, (int)COUNT_OF(intervals));
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
