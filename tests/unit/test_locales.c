/* Whatever the locale of the process, or of the thread alone: the same is understood, found and
 * written. What differs between locales is there to differ: decimal commas, an i without its dot,
 * letters above 127, right-to-left languages. */
#include <ctype.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <wctype.h>

#include "base/base.h"
#include "base/statement.h"
#include "support/everything.h"
#include "support/filled.h"
#include "support/support.h"

static const char *const locales[] = {
    "C",           "C.UTF-8",          "de_DE.UTF-8", "de_DE.ISO-8859-1",
    "tr_TR.UTF-8", "tr_TR.ISO-8859-9", "ar_SA.UTF-8", "fa_IR.UTF-8"};

/* ---- what is the same in all ---- */

/* Read, and refused: messages quote numbers, letters and days. */
static void ask_refused(struct asker *w)
{
    static const char *const documents[] = {
        DOCUMENT("<position id='a' rank='1,5'/><position id='b' rank='1.5'/>"),
        DOCUMENT("<person id='ID' since='2026-2-3'/><PERSON id='i' ENGAGEMENT='x'/>"),
        DOCUMENT("<person id='\xc4\xb0'/><person id='\xc4\xb1' engagement='INTERN'/>"),
        DOCUMENT("<responsibility id='I' key='TRUE'/><role id='\xd9\xa3' rank='\xd9\xa3'/>"),
        "<?xml version='1.0' encoding='utf-8'?><isms xmlns='urn:libisms:1' version='\xd9\xa1'/>",
    };
    isms_sink sink = sink_of(w);
    for (size_t i = 0; i < COUNT_OF(documents); i++) {
        isms_problems *problems = NULL;
        isms_error error = {0};
        isms_status status = read_text(NULL, documents[i], false, &problems, &error);
        sink.write(sink.context, &status, sizeof status);
        sink.write(sink.context, error.message, strlen(error.message));
        for (size_t p = 0; p < isms_problems_count(problems); p++) {
            const char *message = isms_problems_at(problems, p)->message;
            sink.write(sink.context, message, strlen(message));
        }
        isms_problems_free(problems);
    }
}

static void ask_numbers(struct asker *w)
{
    isms_decimal decimal = {0};
    isms_duration duration;
    int64_t integer;
    unsigned first = 0, last = 0;
    const char *statement = "\xc3\xaaS7"; /* its second byte is a letter of ISO 8859-1 */
    if (!isms__parse_decimal(&decimal, "1234.5", 6) || isms__parse_decimal(&decimal, "1,5", 3) ||
        !isms__parse_duration(&duration, "P1Y2M", 5) || isms__parse_integer(&integer, "1.000", 5) ||
        !isms__next_statement(&statement, &first, &last) || first != 7)
        w->status = ISMS_ERROR_INVALID;
}

static void ask_filled(struct asker *w)
{
    isms_model *model = NULL;
    if (!fine(w, isms_model_new(&model, NULL, &w->error)))
        return;
    fine(w, fill_model(model, 1, &w->error));
    w->snapshot = taken_today(w, model);
    ask_everything(w);
    isms_snapshot_unref(w->snapshot);
    w->snapshot = NULL;
    isms_model_unref(model);
}

/* The parts, so that a difference tells where it is. */
static void (*const parts[])(struct asker *) = {live_alone, ask_filled, ask_refused, ask_numbers,
                                                read_oscal};
struct told {
    struct asker of[COUNT_OF(parts)];
};

static void ask_all(struct told *told)
{
    *told = (struct told){.of = {{.number = 0}}};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        parts[i](&told->of[i]);
}

static void same(const struct told *here, const struct told *there, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        ck_assert_msg(there->of[i].status == ISMS_OK, "%s, part %zu: %s: %s", name, i,
                      isms_status_text(there->of[i].status), there->of[i].error.message);
        ck_assert_msg(here->of[i].told == there->of[i].told &&
                          here->of[i].digest == there->of[i].digest,
                      "%s: part %zu is not what it is in \"C\"", name, i);
    }
    ck_assert_uint_gt(here->of[0].told, 100000);
    ck_assert_uint_gt(here->of[1].told, 100000);
    ck_assert_uint_gt(here->of[2].told, 300);
}

/* ---- locales ---- */

/* What a locale changes, for who asks it. */
static void write_oddities(char out[256])
{
    snprintf(out, 256, "%.1f %d %d %d %d %s %s", 0.5, toupper('i'), tolower('I'),
             (int)towupper(L'i'), isalnum(0xe4) != 0, nl_langinfo(DAY_1), nl_langinfo(CODESET));
}

/* So that nobody takes it for tried. */
static void not_there(const char *name)
{
    fprintf(stderr,
            "NOT TRIED: the locale %s is not installed (Debian: apt-get install locales-all)\n",
            name);
}

START_TEST(the_process_may_have_any)
{
    const char *name = locales[_i];
    struct told here, there;
    char usual[256], odd[256];
    write_oddities(usual);
    ask_all(&here);
    if (!setlocale(LC_ALL, name)) {
        not_there(name);
        return;
    }
    write_oddities(odd);
    ck_assert_msg(_i == 0 || strcmp(usual, odd) != 0, "%s is like \"C\"", name);
    char *before = strdup(setlocale(LC_ALL, NULL));
    ask_all(&there);
    ck_assert_str_eq(before, setlocale(LC_ALL, NULL));
    free(before);
    setlocale(LC_ALL, "C");
    same(&here, &there, name);
}
END_TEST

struct thread {
    pthread_t thread;
    locale_t locale;
    struct told told;
    char oddities[256];
    bool kept;
};

static void *ask_in_locale(void *context)
{
    struct thread *thread = context;
    uselocale(thread->locale);
    write_oddities(thread->oddities);
    ask_all(&thread->told);
    thread->kept = uselocale((locale_t)0) == thread->locale;
    uselocale(LC_GLOBAL_LOCALE);
    return NULL;
}

/* All at once, each its own. */
START_TEST(threads_may_have_others)
{
    static struct thread threads[COUNT_OF(locales)];
    char usual[256];
    struct told here;
    write_oddities(usual);
    ask_all(&here);
    for (size_t i = 0; i < COUNT_OF(locales); i++) {
        threads[i].locale = newlocale(LC_ALL_MASK, locales[i], (locale_t)0);
        if (threads[i].locale)
            ck_assert_int_eq(pthread_create(&threads[i].thread, NULL, ask_in_locale, &threads[i]),
                             0);
        else
            not_there(locales[i]);
    }
    for (size_t i = 0; i < COUNT_OF(locales); i++) {
        if (!threads[i].locale)
            continue;
        ck_assert_int_eq(pthread_join(threads[i].thread, NULL), 0);
        ck_assert_msg(i == 0 || strcmp(usual, threads[i].oddities) != 0, "%s is like \"C\"",
                      locales[i]);
        ck_assert(threads[i].kept);
        freelocale(threads[i].locale);
        same(&here, &threads[i].told, locales[i]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("locales");
    TCase *tests = tcase_create("locales");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, the_process_may_have_any, 0, (int)COUNT_OF(locales));
    tcase_add_test(tests, threads_may_have_others);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
