/* Threads: many ask one snapshot at once, from the first question on, and many have models of their
 * own. All get what one alone gets. Under --enable-sanitizers=thread any access without order is
 * told, too.
 *
 *   ISMS_THREAD_ROUNDS   how often each thread asks everything; otherwise 1 */
#include <pthread.h>

#include "support/everything.h"
#include "support/filled.h"
#include "support/support.h"

enum { THREADS = 8 };

/* A thread, and what it asks. */
struct worker {
    struct asker asker;
    pthread_t thread;
    pthread_barrier_t *start; /* NULL where nobody is waited for */
    unsigned rounds;
};

/* ---- tests ---- */

static void *work(void *context)
{
    struct worker *w = context;
    bool alone = !w->asker.snapshot;
    if (w->start)
        pthread_barrier_wait(w->start);
    for (unsigned i = 0; i < w->rounds && w->asker.status == ISMS_OK; i++) {
        if (!alone) {
            ask_everything(&w->asker);
            continue;
        }
        live_alone(&w->asker);
        read_oscal(&w->asker);
    }
    return NULL;
}

/* All of them at once, then one behind: that one knows what all should have been told. */
static void work_together(isms_snapshot *snapshot)
{
    const char *asked = getenv("ISMS_THREAD_ROUNDS");
    unsigned rounds = asked ? (unsigned)strtoul(asked, NULL, 10) : 1;
    struct worker workers[THREADS + 1];
    pthread_barrier_t start;
    ck_assert_int_eq(pthread_barrier_init(&start, NULL, THREADS), 0);
    for (unsigned i = 0; i <= THREADS; i++)
        workers[i] = (struct worker){.asker = {.snapshot = snapshot, .number = i},
                                     .start = i < THREADS ? &start : NULL,
                                     .rounds = rounds};
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
    pthread_barrier_destroy(&start);
    work(&workers[THREADS]);
    for (unsigned i = 0; i <= THREADS; i++) {
        const struct asker *asker = &workers[i].asker, *last = &workers[THREADS].asker;
        ck_assert_msg(asker->status == ISMS_OK, "thread %u: %s: %s", i,
                      isms_status_text(asker->status), asker->error.message);
        ck_assert_uint_gt(asker->told, 100000);
        ck_assert_uint_eq(asker->told, last->told);
        ck_assert_uint_eq(asker->digest, last->digest);
    }
}

START_TEST(many_ask_one_snapshot)
{
    struct asker reader = {.status = ISMS_OK};
    isms_model *model = example_model(&reader);
    isms_snapshot *snapshot = taken_today(&reader, model);
    ck_assert_msg(reader.status == ISMS_OK, "%s", reader.error.message);
    work_together(snapshot);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

START_TEST(many_ask_a_snapshot_of_everything)
{
    struct asker filler = {.status = ISMS_OK};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, 1, NULL));
    isms_snapshot *snapshot = taken_today(&filler, model);
    work_together(snapshot);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

START_TEST(each_has_a_model)
{
    work_together(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("threads");
    TCase *tests = tcase_create("threads");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, many_ask_one_snapshot);
    tcase_add_test(tests, many_ask_a_snapshot_of_everything);
    tcase_add_test(tests, each_has_a_model);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
