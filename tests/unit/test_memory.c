/* Every allocation fails in turn, ours and those of libxml2: each call then says that memory is
 * out, the model is as it was before the call, and in the end everything was given back. */
#include <libxml/parser.h>

#include "base/base.h"
#include "support/filled.h"
#include "support/support.h"

static struct failing failing; /* libxml2 knows one allocator for the whole process */

static void *xml_malloc(size_t size)
{
    isms_allocator a = failing_allocator(&failing);
    return a.allocate(a.context, size);
}

static void *xml_realloc(void *memory, size_t size)
{
    isms_allocator a = failing_allocator(&failing);
    return a.resize(a.context, memory, 0, size);
}

static void xml_free(void *memory)
{
    isms_allocator a = failing_allocator(&failing);
    a.release(a.context, memory);
}

static char *xml_strdup(const char *text)
{
    char *copy = xml_malloc(strlen(text) + 1);
    return copy ? strcpy(copy, text) : NULL;
}

static const char document[] = DOCUMENT_WITH(
    "eight-roles separations",
    "<!-- c -->\n<organization id=\"o\" headcount=\"200\"/><unit id=\"it\" head=\"ann\"/>"
    "<person id=\"ann\" unit=\"it\"><absence from=\"2026-06-01\" until=\"2026-07-31\"/></person>"
    "<person id=\"bob\" unit=\"it\" x:y=\"1\" xmlns:x=\"urn:x\"><x:z>kept</x:z></person>"
    "<role id=\"ciso\"><purpose>Leads.</purpose></role>"
    "<appointment id=\"a-1\" role=\"ciso\" person=\"ann\"/>"
    "<appointment id=\"a-2\" role=\"ciso\" person=\"bob\" kind=\"deputy\" deputy-of=\"ann\"/>"
    "<responsibility id=\"r\" name=\"Review access\" verb=\"review\" phase=\"operate\" controls=\"A.5.18\">"
    "<participation holder=\"ciso\" codes=\"A R\"/><participation holder=\"it\" codes=\"A C\"/>"
    "</responsibility><asset id=\"s\" unit=\"it\"/>"
    "<access id=\"acc\" person=\"ann\" asset=\"s\" requested-by=\"bob\" approved-by=\"bob\"/>"
    "<catalog id=\"own\"/><control id=\"K\" catalog=\"own\"><mapping control=\"A.5.18\" "
    "relationship=\"equal\"/></control><control id=\"K.1\" catalog=\"own\" parent=\"K\"/>"
    "<role id=\"lead\"/><appointment id=\"a-3\" role=\"lead\" person=\"gone\" from=\"2026-02-02\" "
    "until=\"2026-02-01\"/><waiver id=\"w\" rule=\"SOD-03\" objects=\"acc\" approved-by=\"ciso\" "
    "approved-on=\"2026-05-05\"><reason>x</reason></waiver>");
static const char more[] = DOCUMENT("<person id=\"eve\" manager=\"ann\"/><person id=\"ann\"/>");

struct scenario {
    isms_allocator memory;
    isms_model *model, *copy;
    isms_snapshot *snapshot;
    isms_findings *findings, *own_findings;
    isms_answers *answers;
    isms_crosswalk *crosswalk;
    isms_table *table;
    isms_references *references;
    isms_problems *problems;
    isms_bytes *bytes;
    isms_error error;
};

static isms_status new_model(struct scenario *s)
{
    return isms_model_new(&s->model, &s->memory, &s->error);
}

static isms_status read_document(struct scenario *s)
{
    isms_status status = isms_problems_new(&s->problems, &s->memory, &s->error);
    if (status != ISMS_OK)
        return status;
    isms_read_options options = {.size = sizeof options, .problems = s->problems};
    isms_source source = isms_source_memory("a.xml", document, strlen(document));
    return isms_model_read(s->model, &source, 1, &options, &s->error);
}

static isms_status read_more(struct scenario *s)
{
    isms_source source = isms_source_memory("b.xml", more, strlen(more));
    return isms_model_read(s->model, &source, 1, NULL, &s->error);
}

static isms_status begin(struct scenario *s)
{
    return isms_model_begin(s->model, &s->error);
}

static isms_status add_person(struct scenario *s)
{
    isms_person *zoe = NULL;
    return isms_person_add(&zoe, s->model, "zoe", &s->error);
}

static isms_status name_person(struct scenario *s)
{
    return isms_set_text(isms_model_find(s->model, "zoe"), ISMS_PERSON_NAME, "Zoë", &s->error);
}

static isms_status move_person(struct scenario *s)
{
    return isms_set_reference(isms_model_find(s->model, "zoe"), ISMS_PERSON_UNIT,
                              isms_model_find(s->model, "it"), &s->error);
}

static isms_status add_absence(struct scenario *s)
{
    isms_object *part = NULL;
    return isms_insert_part(&part, isms_model_find(s->model, "zoe"), ISMS_PERSON_ABSENCES, SIZE_MAX,
                            &s->error);
}

static isms_status rename_person(struct scenario *s)
{
    return isms_set_text(isms_model_find(s->model, "bob"), ISMS_PERSON_ID, "robert", &s->error);
}

static isms_status override_role(struct scenario *s)
{
    isms_unit *unit = NULL;
    return isms_unit_add(&unit, s->model, "top-management", &s->error);
}

static isms_status remove_person(struct scenario *s)
{
    return isms_object_remove(isms_model_find(s->model, "eve"), &s->error);
}

static isms_status use_content(struct scenario *s)
{
    return isms_model_use(s->model, "competences", &s->error);
}

static isms_status roll_back(struct scenario *s)
{
    return isms_model_rollback(s->model, &s->error);
}

static isms_status ask_referrers(struct scenario *s)
{
    return isms_object_referrers(&s->references, isms_model_find(s->model, "ann"), &s->error);
}

static isms_status clone(struct scenario *s)
{
    return isms_model_clone(&s->copy, s->model, &s->error);
}

static isms_status edit_copy(struct scenario *s)
{
    isms_object *role = NULL;
    return isms_model_add(&role, s->copy, isms_type_find("role"), NULL, &s->error);
}

static isms_status take_snapshot(struct scenario *s)
{
    isms_snapshot_options options = {.size = sizeof options, .detached = true};
    return isms_snapshot_take(&s->snapshot, s->model, isms_date_make(2026, 6, 30), &options,
                              &s->error);
}

static isms_status check_all(struct scenario *s)
{
    return isms_check(&s->findings, s->snapshot, NULL, &s->error);
}

/* An own rule that tells all that can be told, of each person. */
static isms_status find_persons(void *context, isms_checking *checking, isms_error *error)
{
    const isms_model *model = isms_snapshot_model(isms_checking_snapshot(checking));
    isms_status status = ISMS_OK;
    (void)context;
    for (size_t i = 0; i < isms_person_count(model) && status == ISMS_OK; i++)
        status = isms_checking_tell(
            checking,
            &(isms_own_finding){
                .size = sizeof(isms_own_finding),
                .object = isms_person_object(isms_person_at(model, i)),
                .message = "is there",
                .remedy = "Look away.",
                .key = "k",
                .related = (const isms_object *const[]){isms_model_find(model, "it"), NULL},
                .path = (const char *const[]){"one step", "another", NULL}},
            error);
    return status;
}

static isms_status check_own(struct scenario *s)
{
    static const char *const only[] = {"acme:*", "REF-01", NULL};
    const isms_own_rule own = {.size = sizeof own,
                               .id = "acme:KEY-01",
                               .title = "nobody is there",
                               .source = "S1",
                               .explanation = "Somebody is there.",
                               .remedy = "Go.",
                               .check = find_persons};
    const isms_own_rule *const rules[] = {&own, NULL};
    isms_check_options options = {.size = sizeof options,
                                  .only = only,
                                  .own_rules = rules,
                                  .known_name = "known.txt",
                                  .fail_on = ISMS_SEVERITY_ERROR};
    return isms_check(&s->own_findings, s->snapshot, &options, &s->error);
}

static isms_status discard(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_OK;
}

static isms_status write_findings(struct scenario *s)
{
    isms_sink sink = {sizeof sink, NULL, discard};
    isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_JSON};
    return isms_findings_write(s->findings, &format, &sink, &s->error);
}

static isms_status ask_who(struct scenario *s)
{
    isms_model *model = isms_snapshot_model(s->snapshot);
    return isms_snapshot_who(&s->answers, s->snapshot,
                             (isms_responsibility *)isms_model_find(model, "r"), &s->error);
}

static isms_status explain(struct scenario *s)
{
    return isms_answers_explain(s->answers, 0) ? ISMS_OK : ISMS_ERROR_MEMORY;
}

static isms_status ask_serves(struct scenario *s)
{
    isms_model *model = isms_snapshot_model(s->snapshot);
    return isms_snapshot_serves(&s->crosswalk, s->snapshot, isms_model_find(model, "ann"),
                                (isms_catalog *)isms_model_find(model, "own"), 1, &s->error);
}

static isms_status explain_serves(struct scenario *s)
{
    return isms_crosswalk_count(s->crosswalk) != 2   ? ISMS_ERROR_NOT_FOUND
           : isms_crosswalk_explain(s->crosswalk, 1) ? ISMS_OK
                                                     : ISMS_ERROR_MEMORY;
}

static isms_status report(struct scenario *s)
{
    return isms_report_raci(&s->table, s->snapshot, ISMS_RACI_PERSONS, &s->error);
}

static isms_status write_report(struct scenario *s)
{
    isms_sink sink = {sizeof sink, NULL, discard};
    return isms_table_write(s->table, ISMS_FORMAT_TEXT, &sink, &s->error);
}

static isms_status write_model(struct scenario *s)
{
    return isms_model_write_memory(&s->bytes, s->model, NULL, &s->error);
}

static isms_status save_model(struct scenario *s)
{
    return isms_model_save(s->model, "memory.xml.tmp", NULL, &s->error);
}

typedef isms_status step_function(struct scenario *s);
static step_function *const steps[] = {
    new_model,   read_document,  read_more,     begin,          add_person,    name_person,
    move_person, add_absence,    rename_person, override_role,  remove_person, ask_referrers,
    use_content, roll_back,      clone,         edit_copy,      take_snapshot, check_all,
    check_own,   write_findings, ask_who,       explain,        report,        write_report,
    write_model, save_model,     ask_serves,    explain_serves,
};
enum { STEPS = COUNT_OF(steps) };

static void clear(struct scenario *s)
{
    isms_bytes_free(s->bytes);
    isms_table_free(s->table);
    isms_answers_free(s->answers);
    isms_crosswalk_free(s->crosswalk);
    isms_findings_free(s->findings);
    isms_findings_free(s->own_findings);
    isms_snapshot_unref(s->snapshot);
    isms_references_free(s->references);
    isms_problems_free(s->problems);
    isms_model_unref(s->copy);
    isms_model_unref(s->model);
}

/* The model as text before each step, from a run in which nothing fails. */
static char *dumps[STEPS + 1];
static size_t total_calls;

static char *dump(const isms_model *model)
{
    size_t fail_at = failing.fail_at, live = failing.live, calls = failing.calls;
    failing.fail_at = 0;
    char *text = model ? text_of(model) : strdup("");
    ck_assert_uint_eq(failing.live, live);
    failing.calls = calls;
    failing.fail_at = fail_at;
    return text;
}

static struct scenario fresh(void)
{
    return (struct scenario){.memory = failing_allocator(&failing)};
}

static void run_without_failure(void)
{
    struct scenario s = fresh();
    failing = (struct failing){0};
    for (size_t i = 0; i < STEPS; i++) {
        dumps[i] = dump(s.model);
        isms_status status = steps[i](&s);
        ck_assert_msg(status == ISMS_OK, "step %zu: %s", i, s.error.message);
    }
    total_calls = failing.calls;
    clear(&s);
    ck_assert_uint_eq(failing.live, 0);
    ck_assert_uint_gt(total_calls, 500);
}

static void run_failing_at(size_t n, bool sticky, size_t every)
{
    struct scenario s = fresh();
    failing = (struct failing){.fail_at = n, .sticky = sticky, .every = every};
    for (size_t i = 0; i < STEPS; i++) {
        size_t failed = failing.failed;
        isms_status status = steps[i](&s);
        ck_assert_msg(status == ISMS_OK || status == ISMS_ERROR_MEMORY, "call %zu, step %zu: %s", n,
                      i, s.error.message);
        ck_assert_msg(status == ISMS_OK || failing.failed > failed,
                      "call %zu, step %zu fails without cause", n, i);
        if (status == ISMS_OK)
            continue;
        /* memory is back: the model is as it was, and goes on working */
        failing.fail_at = 0;
        char *now = dump(s.model);
        ck_assert_msg(strcmp(now, dumps[i]) == 0, "call %zu: step %zu left the model changed", n,
                      i);
        free(now);
        if (i > 3) {
            isms_status again = steps[i](&s);
            ck_assert_msg(again == ISMS_OK, "call %zu: step %zu cannot be done again: %s", n, i,
                          s.error.message);
        }
        break;
    }
    clear(&s);
    ck_assert_msg(failing.live == 0, "call %zu: %zu pieces were not given back", n, failing.live);
}

static void set_up(void)
{
    ck_assert_int_eq(xmlMemSetup(xml_free, xml_malloc, xml_realloc, xml_strdup), 0);
    xmlInitParser();
    run_without_failure();
}

static void tear_down(void)
{
    for (size_t i = 0; i < STEPS; i++)
        free(dumps[i]);
    remove("memory.xml.tmp");
}

/* Every call up to 2,000, and beyond that a part of them in an even spread. */
static size_t next_call(size_t n)
{
    return n < 2000 ? n + 1 : n + 1 + total_calls / 1000;
}

START_TEST(each_allocation_fails_once)
{
    for (size_t n = 1; n <= total_calls; n = next_call(n))
        run_failing_at(n, false, 0);
}
END_TEST

START_TEST(each_allocation_and_all_after_it_fail)
{
    for (size_t n = 1; n <= total_calls; n = next_call(n))
        run_failing_at(n, true, 0);
}
END_TEST

START_TEST(allocations_fail_again_soon)
{
    for (size_t n = 1; n <= total_calls; n += 1 + total_calls / 500)
        run_failing_at(n, false, (size_t)_i);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("memory");
    TCase *tests = tcase_create("memory");
    tcase_set_timeout(tests, 900);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, each_allocation_fails_once);
    tcase_add_test(tests, each_allocation_and_all_after_it_fail);
    tcase_add_loop_test(tests, allocations_fail_again_soon, 2, 8);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
