/* Every exported function: those that can fail for lack of memory, with each of their allocations
 * failing; all others, that they take none. What the headers and the version script name and no
 * call here does fails the test. */
#include <fcntl.h>
#include <libxml/parser.h>
#include <unistd.h>

#include "base/base.h"
#include "isms/types.h"
#include "support/support.h"

/* One for all: also in place of memory that a function takes by itself, see the linker's --wrap. */
static struct failing failing;

isms_allocator __wrap_isms__memory_default(const isms_allocator *given);
isms_allocator __wrap_isms__memory_default(const isms_allocator *given)
{
    return given ? *given : failing_allocator(&failing);
}

static const char document[] = DOCUMENT(
    "<organization id=\"o\" headcount=\"200\"/><unit id=\"it\" name=\"IT\" head=\"ann\"/>"
    "<person id=\"ann\" name=\"Ann\" unit=\"it\"><absence from=\"2026-06-01\"/></person>"
    "<person id=\"bob\" manager=\"ann\"/><role id=\"ciso\" fulfils=\"security-officer\"/>"
    "<appointment id=\"a-1\" role=\"ciso\" person=\"ann\"/>"
    "<responsibility id=\"r\" name=\"Review\" controls=\"K\" every=\"P1Y\">"
    "<participation holder=\"ciso\" codes=\"A\"/><participation holder=\"it\" codes=\"R\"/>"
    "</responsibility><catalog id=\"own\"/><control id=\"K\" catalog=\"own\"/>"
    "<asset id=\"s\" owner=\"ann\" controls=\"K\"/>"
    "<record id=\"m\" kind=\"management-review\" date=\"2026-01-01\"/>");
static const char more[] = DOCUMENT("<person id=\"eve\" manager=\"ann\"/>");
static const char file[] = "calls.xml.tmp", other_file[] = "calls-more.xml.tmp";

struct world {
    isms_allocator memory;
    isms_model *model, *later, *other;
    isms_snapshot *snapshot, *new_snapshot;
    isms_findings *findings, *new_findings;
    isms_answers *answers, *new_answers;
    isms_crosswalk *crosswalk, *new_crosswalk;
    isms_diff *diff, *new_diff;
    isms_table *table, *new_table;
    isms_report *report, *new_report;
    isms_references *references, *new_references;
    isms_problems *problems, *new_problems;
    isms_bytes *bytes;
    isms_object *ann, *absence, *role, *duty, *asset, *made;
    int null_device;
};

static isms_status discard(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_OK;
}

static isms_status discard_file(void *context, const char *name, const void *data, size_t size)
{
    (void)name;
    return discard(context, data, size);
}

static const isms_sink sink = {sizeof sink, NULL, discard};

/* An own rule that makes use of all that one can. */
static isms_status look(void *context, isms_checking *checking, isms_error *error)
{
    int64_t months;
    size_t calls = failing.calls;
    const isms_snapshot *snapshot = isms_checking_snapshot(checking);
    (void)context, (void)isms_checking_is_small(checking);
    ck_assert_uint_eq(failing.calls, calls);
    isms_own_finding finding = {.size = sizeof finding,
                                .object = isms_model_find(isms_snapshot_model(snapshot), "ann"),
                                .message = "is there"};
    isms_status status = isms_checking_threshold(&months, checking, "record-age", error);
    return status == ISMS_ERROR_MEMORY ? status : isms_checking_tell(checking, &finding, error);
}

static isms_status check_own(struct world *w, isms_error *error)
{
    static const char *const only[] = {"acme:*", NULL};
    const isms_own_rule own = {.size = sizeof own,
                               .id = "acme:1",
                               .title = "nobody is there",
                               .source = "S1",
                               .explanation = "Somebody is there.",
                               .remedy = "Go.",
                               .check = look};
    const isms_own_rule *const rules[] = {&own, NULL};
    isms_check_options options = {.size = sizeof options, .only = only, .own_rules = rules};
    return isms_check(&w->new_findings, w->snapshot, &options, error);
}

static isms_status read_more(struct world *w, isms_error *error)
{
    isms_source source = isms_source_memory("more.xml", more, strlen(more));
    return isms_model_read(w->model, &source, 1, NULL, error);
}

static isms_status oscal(struct world *w, isms_error *error, bool resolve)
{
    isms_oscal_options options = {.size = sizeof options, .allocator = &w->memory};
    isms_source source = isms_source_path(
        source_path(resolve ? "tests/data/oscal/profile.xml" : "tests/data/oscal/catalog.xml"));
    return resolve ? isms_oscal_resolve(&source, &options, &sink, error)
                   : isms_oscal_validate(&source, &options, error);
}

static isms_status commit(struct world *w, isms_error *error)
{
    isms_status status = isms_model_begin(w->model, error);
    if (status != ISMS_OK)
        return status;
    status = isms_set_text(w->ann, ISMS_PERSON_NAME, "Anna", error);
    if (status == ISMS_OK)
        return isms_model_commit(w->model, error);
    ck_ok(isms_model_rollback(w->model, NULL)); /* needs no memory */
    return status;
}

static isms_status write_findings(struct world *w, isms_error *error)
{
    isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_SARIF};
    return isms_findings_write(w->findings, &format, &sink, error);
}

static isms_status make_report(struct world *w, isms_error *error)
{
    isms_report_options options = {.size = sizeof options, .findings = w->findings};
    return isms_report_make(&w->new_report, w->snapshot, "findings", &options, error);
}

static isms_status explained(const char *text)
{
    return text ? ISMS_OK : ISMS_ERROR_MEMORY;
}

#define TYPED(type, object) ((isms_##type *)w->object)
#define DAY isms_date_make(2026, 3, 3)
/* Each function that can fail, and how it is called. */
#define CALLS(X)                                                                                   \
    X(isms_model_new, isms_model_new(&w->other, &w->memory, error))                                \
    X(isms_model_clone, isms_model_clone(&w->other, w->model, error))                              \
    X(isms_model_add, isms_model_add(&w->made, w->model, isms_type_find("person"), NULL, error))   \
    X(isms_model_use, isms_model_use(w->model, "eight-roles", error))                              \
    X(isms_model_read, read_more(w, error))                                                        \
    X(isms_model_read_path, isms_model_read_path(w->model, other_file, error))                     \
    X(isms_model_begin, isms_model_begin(w->model, error))                                         \
    X(isms_model_commit, commit(w, error))                                                         \
    X(isms_model_rollback, isms_model_rollback(w->model, error))                                   \
    X(isms_model_write, isms_model_write(w->model, &sink, NULL, error))                            \
    X(isms_model_write_memory, isms_model_write_memory(&w->bytes, w->model, NULL, error))          \
    X(isms_model_write_descriptor,                                                                 \
      isms_model_write_descriptor(w->model, w->null_device, NULL, error))                          \
    X(isms_model_save, isms_model_save(w->model, file, NULL, error))                               \
    X(isms_model_save_all, isms_model_save_all(w->model, NULL, error))                             \
    X(isms_file_replace, isms_file_replace(other_file, more, strlen(more), NULL, error))           \
    X(isms_file_read, isms_file_read(&w->bytes, file, 1 << 20, NULL, error))                       \
    X(isms_model_diff, isms_model_diff(&w->new_diff, w->model, w->later, error))                   \
    X(isms_report_diff, isms_report_diff(&w->new_table, w->diff, error))                           \
    X(isms_diff_write, isms_diff_write(w->diff, ISMS_FORMAT_TEXT, 0, &sink, error))                \
    X(isms_object_referrers, isms_object_referrers(&w->new_references, w->ann, error))             \
    X(isms_object_remove, isms_object_remove(w->ann, error))                                       \
    X(isms_unset, isms_unset(w->ann, ISMS_PERSON_NAME, error))                                     \
    X(isms_set_text, isms_set_text(w->ann, ISMS_PERSON_NAME, "Zoë", error))                        \
    X(isms_set_choice,                                                                             \
      isms_set_choice(w->ann, ISMS_PERSON_ENGAGEMENT, ISMS_ENGAGEMENT_CONTRACTOR, error))          \
    X(isms_set_choices, isms_set_choices(w->role, ISMS_ROLE_AUDIENCE, 3, error))                   \
    X(isms_set_date, isms_set_date(w->ann, ISMS_PERSON_SINCE, DAY, error))                         \
    X(isms_set_duration,                                                                           \
      isms_set_duration(w->duty, ISMS_RESPONSIBILITY_EVERY, (isms_duration){.months = 5}, error))  \
    X(isms_set_integer, isms_set_integer(w->role, ISMS_ROLE_MINIMUM_HOLDERS, 2, error))            \
    X(isms_set_decimal,                                                                            \
      isms_set_decimal(w->ann, ISMS_PERSON_CAPACITY, (isms_decimal){5, 1}, error))                 \
    X(isms_set_flag, isms_set_flag(w->role, ISMS_ROLE_KEY, true, error))                           \
    X(isms_set_reference, isms_set_reference(w->ann, ISMS_PERSON_MANAGER, w->ann, error))          \
    X(isms_set_reference_id, isms_set_reference_id(w->ann, ISMS_PERSON_MANAGER, "new", error))     \
    X(isms_set_written, isms_set_written(w->ann, ISMS_PERSON_UNIT, "elsewhere", error))            \
    X(isms_insert_text,                                                                            \
      isms_insert_text(w->duty, ISMS_RESPONSIBILITY_EVIDENCE, 0, "minutes", error))                \
    X(isms_insert_reference,                                                                       \
      isms_insert_reference(w->asset, ISMS_ASSET_DEPENDS_ON, 0, w->asset, error))                  \
    X(isms_insert_reference_id,                                                                    \
      isms_insert_reference_id(w->asset, ISMS_ASSET_CONTROLS, 0, "new", error))                    \
    X(isms_insert_part, isms_insert_part(&w->made, w->ann, ISMS_PERSON_ABSENCES, 0, error))        \
    X(isms_item_remove, isms_item_remove(w->ann, ISMS_PERSON_ABSENCES, 0, error))                  \
    X(isms_snapshot_take, isms_snapshot_take(&w->new_snapshot, w->model, DAY, NULL, error))        \
    X(isms_snapshot_who,                                                                           \
      isms_snapshot_who(&w->new_answers, w->snapshot, TYPED(responsibility, duty), error))         \
    X(isms_snapshot_why, isms_snapshot_why(&w->new_answers, w->snapshot, TYPED(person, ann),       \
                                           TYPED(responsibility, duty), error))                    \
    X(isms_snapshot_duties,                                                                        \
      isms_snapshot_duties(&w->new_answers, w->snapshot, TYPED(person, ann), error))               \
    X(isms_snapshot_holders, isms_snapshot_holders(&w->new_answers, w->snapshot, w->role, error))  \
    X(isms_snapshot_serves,                                                                        \
      isms_snapshot_serves(&w->new_crosswalk, w->snapshot, w->ann, NULL, 1, error))                \
    X(isms_answers_explain, explained(isms_answers_explain(w->answers, 0)))                        \
    X(isms_crosswalk_explain, explained(isms_crosswalk_explain(w->crosswalk, 0)))                  \
    X(isms_check, isms_check(&w->new_findings, w->snapshot, NULL, error))                          \
    X(isms_checking_tell, check_own(w, error))                                                     \
    X(isms_checking_threshold, check_own(w, error))                                                \
    X(isms_findings_write, write_findings(w, error))                                               \
    X(isms_problems_new, isms_problems_new(&w->new_problems, &w->memory, error))                   \
    X(isms_report_raci, isms_report_raci(&w->new_table, w->snapshot, ISMS_RACI_PERSONS, error))    \
    X(isms_report_answers, isms_report_answers(&w->new_table, w->answers, "x", error))             \
    X(isms_report_crosswalk, isms_report_crosswalk(&w->new_table, w->crosswalk, "x", error))       \
    X(isms_report_rules, isms_report_rules(&w->new_table, error))                                  \
    X(isms_report_findings, isms_report_findings(&w->new_table, w->findings, error))               \
    X(isms_table_write, isms_table_write(w->table, ISMS_FORMAT_HTML, &sink, error))                \
    X(isms_table_write_text, isms_table_write_text(w->table, 60, &sink, error))                    \
    X(isms_report_make, make_report(w, error))                                                     \
    X(isms_report_can_write, isms_report_can_write(w->report, ISMS_FORMAT_HTML, error))            \
    X(isms_report_write, isms_report_write(w->report, ISMS_FORMAT_MARKDOWN, &sink, error))         \
    X(isms_report_write_text, isms_report_write_text(w->report, 60, &sink, error))                 \
    X(isms_site_write, isms_site_write(w->snapshot, NULL, discard_file, NULL, error))              \
    X(isms_schema_write, isms_schema_write(&sink, error))                                          \
    X(isms_oscal_validate, oscal(w, error, false))                                                 \
    X(isms_oscal_resolve, oscal(w, error, true))                                                   \
    X(isms_oscal_write, isms_oscal_write(w->model, ISMS_OSCAL_CATALOG, &sink, NULL, error))

#define FUNCTION(name, call)                                                                       \
    static isms_status try_##name(struct world *w, isms_error *error)                              \
    {                                                                                              \
        (void)w, (void)error;                                                                      \
        return call;                                                                               \
    }
CALLS(FUNCTION)
#define ROW(name, call) {#name, try_##name},
static const struct call {
    const char *name;
    isms_status (*function)(struct world *w, isms_error *error);
} calls[] = {CALLS(ROW)};

/* ---- a world to call them in ---- */

static void set_up_world(struct world *w)
{
    failing = (struct failing){0};
    *w = (struct world){.memory = failing_allocator(&failing)};
    isms_snapshot_options detached = {.size = sizeof detached, .detached = true};
    ck_ok(isms_problems_new(&w->problems, &w->memory, NULL));
    ck_ok(isms_model_new(&w->model, &w->memory, NULL));
    ck_ok(isms_model_read_path(w->model, file, NULL));
    ck_ok(isms_model_clone(&w->later, w->model, NULL));
    ck_ok(isms_set_text(isms_model_find(w->later, "ann"), ISMS_PERSON_NAME, "Anne", NULL));
    ck_ok(isms_item_remove(isms_model_find(w->later, "r"), ISMS_RESPONSIBILITY_PARTICIPATIONS, 1,
                           NULL));
    ck_ok(isms_model_diff(&w->diff, w->model, w->later, NULL));
    ck_ok(isms_snapshot_take(&w->snapshot, w->model, day("2026-11-22"), &detached, NULL));
    w->ann = isms_model_find(isms_snapshot_model(w->snapshot), "ann");
    w->role = isms_model_find(isms_snapshot_model(w->snapshot), "ciso");
    w->duty = isms_model_find(isms_snapshot_model(w->snapshot), "r");
    ck_ok(isms_snapshot_who(&w->answers, w->snapshot, (isms_responsibility *)w->duty, NULL));
    ck_ok(isms_snapshot_serves(&w->crosswalk, w->snapshot, w->ann, NULL, 1, NULL));
    ck_ok(isms_check(&w->findings, w->snapshot, NULL, NULL));
    ck_ok(isms_report_raci(&w->table, w->snapshot, ISMS_RACI_PERSONS, NULL));
    ck_ok(isms_report_make(&w->report, w->snapshot, "role-description", NULL, NULL));
    ck_ok(isms_object_referrers(&w->references, isms_model_find(w->model, "ann"), NULL));
    w->null_device = open("/dev/null", O_WRONLY);
}

/* What is edited stands in the model, what is asked for in the snapshot. */
static void choose_objects(struct world *w, const char *call)
{
    isms_model *model = w->model;
    if (strstr(call, "snapshot") || strstr(call, "report") || strstr(call, "site"))
        model = isms_snapshot_model(w->snapshot);
    w->ann = isms_model_find(model, "ann");
    w->role = isms_model_find(model, "ciso");
    w->duty = isms_model_find(model, "r");
    w->asset = isms_model_find(model, "s");
    w->absence = isms_item_part(w->ann, ISMS_PERSON_ABSENCES, 0);
}

static void clear_world(struct world *w)
{
    close(w->null_device);
    isms_bytes_free(w->bytes);
    isms_report_free(w->report);
    isms_report_free(w->new_report);
    isms_table_free(w->table);
    isms_table_free(w->new_table);
    isms_answers_free(w->answers);
    isms_answers_free(w->new_answers);
    isms_crosswalk_free(w->crosswalk);
    isms_crosswalk_free(w->new_crosswalk);
    isms_diff_free(w->diff);
    isms_diff_free(w->new_diff);
    isms_findings_free(w->findings);
    isms_findings_free(w->new_findings);
    isms_references_free(w->references);
    isms_references_free(w->new_references);
    isms_problems_free(w->problems);
    isms_problems_free(w->new_problems);
    isms_snapshot_unref(w->snapshot);
    isms_snapshot_unref(w->new_snapshot);
    isms_model_unref(w->later);
    isms_model_unref(w->other);
    isms_model_unref(w->model);
}

/* ---- those that can fail ---- */

static void free_text(char **text)
{
    free(*text);
    *text = NULL;
}

/* One call with its n-th allocation failing; whether it came to that. */
static bool fail_one(const struct call *call, size_t n, bool sticky)
{
    struct world w;
    isms_error error = {0};
    set_up_world(&w);
    choose_objects(&w, call->name);
    if (strcmp(call->name, "isms_model_rollback") == 0)
        ck_ok(isms_model_begin(w.model, NULL));
    char *before = text_of(w.model);
    failing.calls = 0;
    failing.fail_at = n;
    failing.sticky = sticky;
    isms_status status = call->function(&w, &error);
    bool failed = failing.failed > 0;
    failing.fail_at = 0;
    failing.sticky = false;
    ck_assert_msg(status == (failed ? ISMS_ERROR_MEMORY : ISMS_OK), "%s, call %zu: %s, %s",
                  call->name, n, isms_status_text(status), error.message);
    if (failed) {
        char *after = text_of(w.model);
        ck_assert_msg(strcmp(before, after) == 0, "%s, call %zu: the model has changed", call->name,
                      n);
        free_text(&after);
        status = call->function(&w, &error);
        ck_assert_msg(status == ISMS_OK, "%s, call %zu: not again: %s", call->name, n,
                      error.message);
    }
    free_text(&before);
    clear_world(&w);
    ck_assert_msg(failing.live == 0, "%s, call %zu: %zu pieces are left", call->name, n,
                  failing.live);
    return failed;
}

/* Up to some hundred each, and from there on in wider steps. */
static size_t next_call(size_t n)
{
    return n < 300 ? n + 1 : n + n / 20;
}

static void write_files(void)
{
    write_file(file, document);
    write_file(other_file, more);
}

static void remove_files(void)
{
    remove(file);
    remove(other_file);
}

START_TEST(each_allocation_fails)
{
    size_t n = 1;
    while (fail_one(&calls[_i], n, false) && fail_one(&calls[_i], n, true))
        n = next_call(n);
}
END_TEST

/* ---- all others ---- */

static void ask_types(void)
{
    int64_t low, high;
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        ck_assert_ptr_eq(isms_type_by_number(isms_type_number(type)), type);
        ck_assert_ptr_eq(isms_type_find(isms_type_name(type)), type);
        (void)isms_type_plural(type), (void)isms_type_xml(type), (void)isms_type_doc(type);
        (void)isms_type_source(type), (void)isms_type_is_part(type);
        for (size_t i = 0; i < isms_type_field_count(type); i++) {
            const isms_field *field = isms_type_field_at(type, i);
            ck_assert_ptr_eq(isms_type_field(type, isms_field_number(field)), field);
            ck_assert_ptr_eq(isms_type_field_find(type, isms_field_name(field)), field);
            (void)isms_field_kind(field), (void)isms_field_item_name(field);
            (void)isms_field_is_element(field), (void)isms_field_doc(field);
            (void)isms_field_source(field), (void)isms_field_is_many(field);
            (void)isms_field_is_required(field), (void)isms_field_is_hierarchy(field);
            isms_field_range(field, &low, &high);
            (void)isms_field_fallback(field), (void)isms_field_text_limit(field);
            if (isms_field_target_count(field))
                ck_assert_ptr_nonnull(isms_field_target_at(field, 0));
            (void)isms_field_choices(field);
        }
    }
    for (size_t i = 0; i < isms_choices_list_count(); i++) {
        const isms_choices *choices = isms_choices_list_at(i);
        ck_assert_uint_eq(isms_choices_value(choices, isms_choices_token(choices, 1)), 1);
        (void)isms_choices_name(choices), (void)isms_choices_doc(choices);
        (void)isms_choices_value_name(choices, isms_choices_count(choices) > 0);
        (void)isms_choices_value_doc(choices, 1);
    }
}

static void ask_values(const struct world *w)
{
    isms_date date;
    isms_decimal decimal;
    isms_duration duration;
    char date_text[11], decimal_text[40], duration_text[40];
    ck_assert(isms_date_parse(&date, "2026-01-31"));
    ck_assert_int_gt(isms_date_compare(isms_date_add(date, (isms_duration){.days = 1}, 1), date),
                     0);
    ck_assert(isms_date_within(date, date, date));
    (void)isms_date_day_number(date), (void)isms_date_format(date_text, date);
    ck_assert(isms_decimal_parse(&decimal, "1.5"));
    (void)isms_decimal_format(decimal_text, decimal);
    ck_assert(isms_duration_parse(&duration, "P1Y"));
    (void)isms_duration_format(duration_text, duration);
    ck_assert(isms_has(w->ann, ISMS_PERSON_NAME));
    ck_assert_str_eq(isms_get_text(w->ann, ISMS_PERSON_NAME), "Ann");
    (void)isms_get_choice(w->ann, ISMS_PERSON_ENGAGEMENT);
    (void)isms_get_choices(w->role, ISMS_ROLE_AUDIENCE);
    (void)isms_get_date(w->ann, ISMS_PERSON_SINCE);
    (void)isms_get_duration(w->duty, ISMS_RESPONSIBILITY_EVERY);
    (void)isms_get_integer(w->role, ISMS_ROLE_MINIMUM_HOLDERS);
    (void)isms_get_decimal(w->ann, ISMS_PERSON_CAPACITY);
    (void)isms_get_flag(w->role, ISMS_ROLE_KEY);
    ck_assert_str_eq(isms_get_reference_id(w->ann, ISMS_PERSON_UNIT), "it");
    ck_assert_ptr_nonnull(isms_get_reference(w->ann, ISMS_PERSON_UNIT));
    ck_assert_uint_eq(isms_item_count(w->asset, ISMS_ASSET_CONTROLS), 1);
    ck_assert_ptr_nonnull(isms_item_reference(w->asset, ISMS_ASSET_CONTROLS, 0));
    ck_assert_str_eq(isms_item_reference_id(w->asset, ISMS_ASSET_CONTROLS, 0), "K");
    (void)isms_item_text(w->duty, ISMS_RESPONSIBILITY_EVIDENCE, 0);
}

static void ask_model(const struct world *w)
{
    ck_assert_ptr_eq(isms_model_ref(w->model), w->model);
    isms_model_unref(w->model);
    isms_model_set_data(w->model, NULL);
    ck_assert_ptr_null(isms_model_data(w->model));
    ck_assert_uint_eq(isms_model_count(w->model, isms_type_find("person")), 2);
    ck_assert_ptr_nonnull(isms_model_at(w->model, isms_type_find("person"), 0));
    ck_assert_ptr_nonnull(isms_model_find_type(w->model, isms_type_find("person"), "ann"));
    (void)isms_model_changes(w->model), (void)isms_model_uses(w->model, "eight-roles");
    ck_assert_uint_gt(isms_model_file_count(w->model), 0);
    (void)isms_model_file_name(w->model, 0), (void)isms_model_file_is_content(w->model, 0);
    ck_assert_ptr_eq(isms_object_model(w->absence), w->model);
    ck_assert_ptr_eq(isms_object_owner(w->absence), w->ann);
    (void)isms_object_type(w->ann), (void)isms_object_id(w->ann), (void)isms_object_label(w->ann);
    (void)isms_object_line(w->ann), (void)isms_object_column(w->ann),
        (void)isms_object_file(w->ann);
    ck_assert(!isms_object_is_content(w->ann) && !isms_object_is_removed(w->ann));
    ck_assert(isms_object_equal(w->ann, w->ann));
    ck_assert_uint_eq(isms_references_count(w->references), 4);
    (void)isms_references_at(w->references, 0);
    ck_assert_uint_eq(isms_problems_count(w->problems), 0);
    (void)isms_problems_at(w->problems, 0), (void)isms_problems_suppressed(w->problems);
}

static void ask_snapshot(const struct world *w)
{
    isms_model *model = isms_snapshot_model(w->snapshot);
    const isms_person *ann = (isms_person *)isms_model_find(model, "ann");
    const isms_person *bob = (isms_person *)isms_model_find(model, "bob");
    ck_assert_ptr_eq(isms_snapshot_ref(w->snapshot), w->snapshot);
    isms_snapshot_unref(w->snapshot);
    (void)isms_snapshot_date(w->snapshot);
    ck_assert(isms_snapshot_is_active(w->snapshot, ann));
    ck_assert(isms_snapshot_is_absent(w->snapshot, ann));
    ck_assert_ptr_eq(isms_snapshot_superior(w->snapshot, bob), ann);
    ck_assert(isms_snapshot_reports_to(w->snapshot, bob, ann));
    ck_assert(isms_snapshot_scopes_overlap(w->snapshot, NULL, NULL));
    ck_assert_uint_gt(isms_answers_count(w->answers), 0);
    (void)isms_answers_at(w->answers, 0), (void)isms_answers_step(w->answers, 0, 0);
    ck_assert_uint_eq(isms_diff_count(w->diff), 2);
    ck_assert_uint_eq(isms_diff_at(w->diff, 0).difference_count, 1);
    ck_assert_ptr_nonnull(isms_diff_difference(w->diff, 0, 0).field);
    ck_assert_uint_gt(isms_crosswalk_count(w->crosswalk), 0);
    (void)isms_crosswalk_at(w->crosswalk, 0), (void)isms_crosswalk_step(w->crosswalk, 0, 0);
}

static void ask_findings(const struct world *w)
{
    const isms_findings *f = w->findings;
    (void)isms_findings_date(f), (void)isms_findings_model(f), (void)isms_findings_is_small(f);
    (void)isms_findings_basis(f), (void)isms_findings_known_count(f), (void)isms_findings_failed(f);
    (void)isms_findings_tally(f);
    ck_assert_uint_gt(isms_findings_rule_count(f), 100);
    (void)isms_findings_rule_at(f, 0), (void)isms_findings_coverage_at(f, 0);
    (void)isms_findings_coverage_count(f);
    for (size_t i = 0; i < isms_findings_count(f); i++) {
        (void)isms_findings_at(f, i), (void)isms_findings_related(f, i, 0);
        (void)isms_findings_path(f, i, 0);
    }
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        ck_assert_ptr_eq(isms_rule_find(isms_rule_id(rule)), rule);
        (void)isms_rule_title(rule), (void)isms_rule_theme(rule), (void)isms_rule_source(rule);
        (void)isms_rule_severity(rule, true), (void)isms_rule_explanation(rule);
        (void)isms_rule_remedy(rule), (void)isms_rule_bad_example(rule);
        (void)isms_rule_good_example(rule), (void)isms_rule_uses(rule, 0);
    }
    ck_assert_uint_gt(isms_threshold_info_count(), 0);
    (void)isms_threshold_info_at(0);
    ck_assert_uint_gt(isms_oscal_schema_count(), 0);
    ck_assert_str_eq(isms_oscal_schema_for(isms_oscal_schema_at(0)), isms_oscal_schema_at(0));
}

static void ask_reports(const struct world *w)
{
    ck_assert_uint_gt(isms_report_info_count(), 0);
    ck_assert_str_eq(isms_report_info_find(isms_report_info_at(0).name).name,
                     isms_report_info_at(0).name);
    (void)isms_report_template("role-description", "en"), (void)isms_report_title(w->report);
    ck_assert_uint_gt(isms_report_table_count(w->report), 0);
    ck_assert_ptr_nonnull(isms_report_table_at(w->report, 0));
    ck_assert_uint_gt(isms_table_row_count(w->table), 0);
    ck_assert_uint_gt(isms_table_column_count(w->table), 0);
    (void)isms_table_cell(w->table, 0, 0), (void)isms_table_column(w->table, 0);
    (void)isms_table_title(w->table), (void)isms_format_find("html");
    for (size_t i = 0; i < isms_content_count(); i++) {
        ck_assert_ptr_nonnull(isms_content_name(i));
        (void)isms_content_doc(i), (void)isms_content_is_template(i);
    }
    (void)isms_content_find("eight-roles"), (void)isms_bytes_data(w->bytes);
    (void)isms_bytes_size(w->bytes), (void)isms_status_text(ISMS_OK), (void)isms_version();
}

START_TEST(all_others_take_no_memory)
{
    struct world w;
    size_t size;
    set_up_world(&w);
    ck_ok(isms_model_write_memory(&w.bytes, w.model, NULL, NULL));
    choose_objects(&w, "");
    (void)isms_content_data(0, &size);
    failing.calls = 0;
    ask_types();
    ask_values(&w);
    ask_model(&w);
    ask_snapshot(&w);
    ask_findings(&w);
    ask_reports(&w);
    ck_assert_uint_eq(failing.calls, 0);
    clear_world(&w);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

/* ---- whether all are here ---- */

static bool is_in_table(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(calls); i++)
        if (strcmp(calls[i].name, name) == 0)
            return true;
    return false;
}

static bool is_called(const char *source, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = source; (at = strstr(at, name)); at += length)
        if (at[length] == '(')
            return true;
    return false;
}

/* The rest of the declaration from here names an error: the function can fail. */
static void look_at_header(void *context, const char *path, const char *name)
{
    size_t *found = context;
    char *text = file_text(path, NULL), symbol[100];
    (void)name;
    for (char *at = text; (at = strstr(at, "ISMS_API "));) {
        char *end = strchr(at, ';'), *open = strchr(at, '(');
        if (strncmp(at, "ISMS_API ISMS_MUST_USE", 22) == 0)
            at += 22;
        *end = '\0';
        char *begin = open;
        while (begin[-1] == '_' || (begin[-1] >= 'a' && begin[-1] <= 'z'))
            begin--;
        snprintf(symbol, sizeof symbol, "%.*s", (int)(open - begin), begin);
        if (strstr(open, "isms_error *error")) {
            ck_assert_msg(is_in_table(symbol), "%s is not among those whose memory fails", symbol);
            ++*found;
        }
        at = end + 1;
    }
    free(text);
}

START_TEST(every_exported_function_is_called)
{
    size_t count = 0, found = 0;
    char *map = file_text(source_path("lib/libisms.map"), NULL);
    char *source = file_text(source_path("tests/unit/test_calls.c"), NULL);
    ck_assert_ptr_nonnull(map);
    ck_assert_ptr_nonnull(source);
    for (char *rest = strstr(map, "global:") + 7, *symbol;
         (symbol = strtok_r(rest, " ;\n", &rest)) && strncmp(symbol, "isms_", 5) == 0; count++)
        ck_assert_msg(is_called(source, symbol), "%s is not called", symbol);
    ck_assert_uint_gt(count, 200);
    visit_files(source_path("include/isms"), ".h", look_at_header, &found);
    ck_assert_uint_gt(found, 50);
    free(map);
    free(source);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("calls");
    TCase *tests = tcase_create("calls");
    tcase_set_timeout(tests, 900);
    tcase_add_unchecked_fixture(tests, write_files, remove_files);
    tcase_add_loop_test(tests, each_allocation_fails, 0, COUNT_OF(calls));
    tcase_add_test(tests, all_others_take_no_memory);
    tcase_add_test(tests, every_exported_function_is_called);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
