/* Editing: ids, references, groups that are taken back, who refers to whom, misuse. */
#include "model/model.h"
#include "support/filled.h"
#include "support/support.h"

static const isms_type *type_of(const char *name)
{
    return isms_type_find(name);
}

START_TEST(ids_are_unique_and_found)
{
    isms_model *model = NULL;
    isms_person *ann = NULL, *again = NULL;
    isms_error error = {0};
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_person_add(&ann, model, "ann", NULL));
    ck_status(isms_person_add(&again, model, "ann", &error), ISMS_ERROR_DUPLICATE);
    ck_contains(error.message, "ann");
    ck_assert_ptr_null(again);
    isms_role *role = NULL;
    ck_status(isms_role_add(&role, model, "ann", NULL), ISMS_ERROR_DUPLICATE);
    ck_status(isms_role_add(&role, model, "a b", NULL), ISMS_ERROR_VALUE);
    ck_status(isms_role_add(&role, model, "", NULL), ISMS_ERROR_VALUE);
    ck_ok(isms_role_add(&role, model, NULL, NULL));
    ck_assert_ptr_eq(isms_model_find(model, isms_role_id(role)), role);
    ck_assert_ptr_eq(isms_model_find(model, "ann"), ann);
    ck_assert_ptr_null(isms_model_find_type(model, type_of("role"), "ann"));
    ck_assert_ptr_null(isms_model_find(model, "bob"));
    ck_assert_uint_eq(isms_model_count(model, type_of("person")), 1);
    isms_model_unref(model);
}
END_TEST

START_TEST(references_follow_a_rename)
{
    isms_model *model = model_of(DOCUMENT("<unit id=\"it\" head=\"ann\"/><person id=\"ann\"/>"
                                          "<unit id=\"ops\" parent=\"it\" head=\"bea\"/>"));
    isms_person *ann = (isms_person *)isms_model_find(model, "ann");
    isms_unit *it = (isms_unit *)isms_model_find(model, "it");
    isms_unit *ops = (isms_unit *)isms_model_find(model, "ops");
    ck_ok(isms_model_begin(model, NULL));
    ck_ok(isms_person_set_id(ann, "bea", NULL)); /* what dangled finds her too */
    ck_assert_ptr_eq(isms_unit_head(it), ann);
    ck_assert_ptr_eq(isms_unit_head(ops), ann);
    ck_assert_str_eq(isms_get_reference_id((isms_object *)it, ISMS_UNIT_HEAD), "bea");
    ck_assert_ptr_null(isms_model_find(model, "ann"));
    ck_status(isms_person_set_id(ann, "it", NULL), ISMS_ERROR_DUPLICATE);
    ck_ok(isms_model_rollback(model, NULL));
    ck_assert_ptr_eq(isms_unit_head(it), ann);
    ck_assert_ptr_null(isms_unit_head(ops));
    ck_assert_str_eq(isms_get_reference_id((isms_object *)ops, ISMS_UNIT_HEAD), "bea");
    ck_assert_str_eq(isms_person_id(ann), "ann");
    isms_model_unref(model);
}
END_TEST

START_TEST(removed_objects_stay_safe)
{
    isms_model *model = model_of(DOCUMENT("<unit id=\"it\" head=\"ann\"/><person id=\"ann\" "
                                          "name=\"Ann\"><absence from=\"2026-01-01\"/></person>"));
    isms_object *ann = isms_model_find(model, "ann"), *it = isms_model_find(model, "it");
    isms_object *absence = isms_item_part(ann, ISMS_PERSON_ABSENCES, 0);
    isms_error error = {0};
    ck_ok(isms_object_remove(ann, NULL));
    ck_assert(isms_object_is_removed(ann));
    ck_assert(isms_object_is_removed(absence));
    ck_assert_str_eq(isms_object_label(ann), "Ann");
    ck_status(isms_set_text(ann, ISMS_PERSON_NAME, "x", &error), ISMS_ERROR_STATE);
    ck_status(isms_object_remove(ann, NULL), ISMS_ERROR_STATE);
    ck_assert_ptr_null(isms_get_reference(it, ISMS_UNIT_HEAD));
    ck_assert_str_eq(isms_get_reference_id(it, ISMS_UNIT_HEAD), "ann");
    isms_person *again = NULL;
    ck_ok(isms_person_add(&again, model, "ann", NULL)); /* a new bearer of the id is found */
    ck_assert_ptr_eq(isms_get_reference(it, ISMS_UNIT_HEAD), again);
    isms_model_unref(model);
}
END_TEST

START_TEST(groups_nest)
{
    isms_model *model = model_of(DOCUMENT("<person id=\"a\" name=\"1\"/>"));
    isms_person *a = (isms_person *)isms_model_find(model, "a");
    ck_status(isms_model_commit(model, NULL), ISMS_ERROR_STATE);
    ck_status(isms_model_rollback(model, NULL), ISMS_ERROR_STATE);
    ck_ok(isms_model_begin(model, NULL));
    ck_ok(isms_person_set_name(a, "2", NULL));
    ck_ok(isms_model_begin(model, NULL));
    ck_ok(isms_person_set_name(a, "3", NULL));
    ck_ok(isms_model_rollback(model, NULL));
    ck_assert_str_eq(isms_person_name(a), "2");
    ck_ok(isms_model_begin(model, NULL));
    ck_ok(isms_person_set_name(a, "4", NULL));
    ck_ok(isms_model_commit(model, NULL));
    ck_assert_str_eq(isms_person_name(a), "4");
    uint64_t changes = isms_model_changes(model);
    ck_ok(isms_model_rollback(model, NULL)); /* the outermost takes back what inner ones kept */
    ck_assert_str_eq(isms_person_name(a), "1");
    ck_assert_uint_gt(isms_model_changes(model), changes);
    isms_model_unref(model);
}
END_TEST

/* ---- any edits, taken back ---- */

static isms_object *pick_object(isms_model *model)
{
    for (;;) {
        const isms_type *type = isms_type_at(pick(isms_type_count()));
        size_t count = isms_model_count(model, type);
        if (count)
            return isms_model_at(model, type, pick(count));
    }
}

static void edit_field(isms_model *model, isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    const isms_field *field = isms_type_field_at(type, pick(isms_type_field_count(type)));
    unsigned number = isms_field_number(field);
    isms_object *part = NULL;
    char id[32];
    snprintf(id, sizeof id, "new-%u", pick(50));
    size_t count = isms_item_count(object, number);
    switch (pick(6)) {
    case 0:
        (void)isms_unset(object, number, NULL);
        break;
    case 1:
        if (count)
            (void)isms_item_remove(object, number, pick(count), NULL);
        break;
    case 2:
        (void)isms_insert_part(&part, object, number, pick(count + 1), NULL);
        if (part)
            edit_field(model, part);
        break;
    case 3:
        (void)isms_insert_reference(object, number, pick(count + 1), pick_object(model), NULL);
        (void)isms_insert_text(object, number, pick(count + 1), id, NULL);
        break;
    case 4:
        (void)isms_set_reference(object, number, pick_object(model), NULL);
        (void)isms_set_reference_id(object, number, id, NULL);
        break;
    default:
        (void)isms_set_text(object, number, id, NULL);
        (void)isms_set_integer(object, number, pick(3), NULL);
        (void)isms_set_date(object, number, isms_date_make(2000 + (int)pick(50), 1, 1), NULL);
    }
}

static void edit(isms_model *model)
{
    isms_object *object = pick_object(model), *part = NULL;
    const isms_type *type = isms_object_type(object);
    char id[32];
    snprintf(id, sizeof id, "new-%u", pick(50));
    switch (pick(8)) {
    case 0:
        (void)isms_model_add(&part, model, type, id, NULL);
        break;
    case 1:
        if (isms_model_count(model, type) > 1)
            ck_ok(isms_object_remove(object, NULL));
        break;
    case 2:
        (void)isms_set_text(object, FIELD_ID, id, NULL);
        break;
    default:
        edit_field(model, object);
    }
}

START_TEST(any_edits_are_taken_back)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, (unsigned)_i, NULL));
    random_state = 88172645463325252u + (uint64_t)_i * 7919;
    char *before = text_of(model);
    for (int round = 0; round < 20; round++) {
        ck_ok(isms_model_begin(model, NULL));
        for (int step = 0; step < 60; step++) {
            edit(model);
            if (step % 20 == 10) { /* inner groups, kept or not */
                ck_ok(isms_model_begin(model, NULL));
                edit(model);
                ck_ok(pick(2) ? isms_model_commit(model, NULL) : isms_model_rollback(model, NULL));
            }
        }
        ck_ok(isms_model_rollback(model, NULL));
        char *after = text_of(model);
        ck_assert_msg(strcmp(before, after) == 0, "variant %d, round %d", _i, round);
        free(after);
    }
    free(before);
    isms_model_unref(model);
}
END_TEST

/* ---- who refers to this ---- */

struct search {
    isms_object *target;
    size_t count;
};

static bool count_references(void *context, isms_object *object)
{
    struct search *search = context;
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        unsigned number = isms_field_number(field);
        if (isms_field_kind(field) != ISMS_REFERENCE)
            continue;
        if (!isms_field_is_many(field))
            search->count += isms_get_reference(object, number) == search->target;
        for (size_t item = 0; isms_field_is_many(field) && item < isms_item_count(object, number);
             item++)
            search->count += isms_item_reference(object, number, item) == search->target;
    }
    return true;
}

static bool refers(const isms_reference *r, const isms_object *target)
{
    const isms_field *field = isms_type_field(isms_object_type(r->object), r->field);
    return (isms_field_is_many(field) ? isms_item_reference(r->object, r->field, r->index)
                                      : isms_get_reference(r->object, r->field)) == target;
}

START_TEST(referrers_are_all_there)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(fill_model(model, (unsigned)_i, NULL));
    random_state = 1234567 + (uint64_t)_i;
    for (int round = 0; round < 200; round++) {
        edit(model);
        struct search search = {pick_object(model), 0};
        isms__model_visit(model, count_references, &search);
        isms_references *references = NULL;
        ck_ok(isms_object_referrers(&references, search.target, NULL));
        ck_assert_msg(isms_references_count(references) == search.count,
                      "round %d: %s: %zu, not %zu", round, isms_object_id(search.target),
                      isms_references_count(references), search.count);
        for (size_t i = 0; i < isms_references_count(references); i++) {
            isms_reference r = isms_references_at(references, i);
            ck_assert(refers(&r, search.target));
        }
        ck_assert_ptr_null(isms_references_at(references, search.count).object);
        isms_references_free(references);
    }
    isms_model_unref(model);
}
END_TEST

/* Items of a list go, parts go, and a reference is taken back, each after all were looked up. */
START_TEST(referrers_that_were_taken_out_are_not_found)
{
    isms_model *model = model_of(
        DOCUMENT("<person id=\"a\"/><person id=\"b\"/><unit id=\"u\" head=\"b\"/>"
                 "<committee id=\"c\" name=\"C\"><seat holder=\"b\"/></committee>"
                 "<record id=\"r\" name=\"R\" kind=\"meeting\" date=\"2026-01-01\" by=\"a b\"/>"));
    isms_object *b = isms_model_find(model, "b"), *c = isms_model_find(model, "c");
    isms_object *r = isms_model_find(model, "r"), *u = isms_model_find(model, "u");
    for (size_t left = 4; left-- > 0;) {
        isms_references *references = NULL;
        ck_ok(isms_object_referrers(&references, b, NULL));
        ck_assert_uint_eq(isms_references_count(references), left < 3 ? left + 1 : 3);
        for (size_t i = 0; i < isms_references_count(references); i++) {
            isms_reference reference = isms_references_at(references, i);
            ck_assert(refers(&reference, b));
        }
        isms_references_free(references);
        if (left == 3)
            ck_ok(isms_item_remove(r, ISMS_RECORD_BY, 0, NULL)); /* b comes first now */
        if (left == 2)
            ck_ok(isms_item_remove(r, ISMS_RECORD_BY, 0, NULL));
        if (left == 1)
            ck_ok(isms_object_remove(isms_item_part(c, ISMS_COMMITTEE_SEATS, 0), NULL));
        if (left == 0)
            ck_ok(isms_unset(u, ISMS_UNIT_HEAD, NULL));
    }
    isms_references *none = NULL;
    ck_ok(isms_object_referrers(&none, b, NULL));
    ck_assert_uint_eq(isms_references_count(none), 0);
    isms_references_free(none);
    isms_model_unref(model);
}
END_TEST

/* References that dangled lead to whoever takes the id, also when all were looked up before. */
START_TEST(referrers_of_a_taken_id_are_found)
{
    isms_model *model =
        model_of(DOCUMENT("<unit id=\"u\" head=\"new\"/><unit id=\"v\" head=\"other\"/>"
                          "<person id=\"ann\"/>"));
    isms_object *ann = isms_model_find(model, "ann");
    isms_references *references = NULL;
    isms_person *other = NULL;
    ck_ok(isms_object_referrers(&references, ann, NULL));
    ck_assert_uint_eq(isms_references_count(references), 0);
    isms_references_free(references);
    ck_ok(isms_set_text(ann, FIELD_ID, "new", NULL));
    ck_ok(isms_object_referrers(&references, ann, NULL));
    ck_assert_uint_eq(isms_references_count(references), 1);
    ck_assert_ptr_eq(isms_references_at(references, 0).object, isms_model_find(model, "u"));
    isms_references_free(references);
    ck_ok(isms_person_add(&other, model, "other", NULL));
    ck_ok(isms_object_referrers(&references, (isms_object *)other, NULL));
    ck_assert_uint_eq(isms_references_count(references), 1);
    isms_references_free(references);
    ck_ok(isms_object_remove((isms_object *)other, NULL)); /* nobody refers to what has gone */
    ck_ok(isms_object_referrers(&references, (isms_object *)other, NULL));
    ck_assert_uint_eq(isms_references_count(references), 0);
    isms_references_free(references);
    isms_model_unref(model);
}
END_TEST

/* ---- misuse is told, and changes nothing ---- */

START_TEST(setters_check_before_they_change)
{
    isms_model *model = model_of(DOCUMENT("<person id=\"a\" name=\"A\"/><unit id=\"u\"/>"));
    isms_object *a = isms_model_find(model, "a"), *u = isms_model_find(model, "u"), *part = NULL;
    isms_error error = {0};
    char *before = text_of(model);
    static const char *const bad_texts[] = {"\x01", "a\x0b", "\xff", "\xed\xa0\x80",
                                            "\xef\xbf\xbe"};
    for (size_t i = 0; i < COUNT_OF(bad_texts); i++) {
        ck_status(isms_set_text(a, ISMS_PERSON_NAME, bad_texts[i], &error), ISMS_ERROR_VALUE);
        ck_assert_str_eq(error.object, "a");
        ck_assert_str_eq(error.field, "name");
    }
    ck_status(isms_set_text(a, 63, "x", &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_set_text(a, ISMS_PERSON_SINCE, "x", &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_set_date(a, ISMS_PERSON_NAME, day("2026-01-01"), &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_set_date(a, ISMS_PERSON_SINCE, (isms_date){2026, 2, 30}, &error),
              ISMS_ERROR_VALUE);
    ck_status(isms_set_choice(a, ISMS_PERSON_ENGAGEMENT, 99, &error), ISMS_ERROR_VALUE);
    ck_status(isms_set_reference(a, ISMS_PERSON_UNIT, a, &error), ISMS_ERROR_VALUE);
    ck_status(isms_set_reference_id(a, ISMS_PERSON_UNIT, "no id", &error), ISMS_ERROR_VALUE);
    ck_status(isms_insert_part(&part, a, ISMS_PERSON_UNIT, 0, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_insert_part(&part, a, ISMS_PERSON_ABSENCES, 5, &error), ISMS_ERROR_ARGUMENT);
    ck_status(isms_item_remove(a, ISMS_PERSON_ABSENCES, 0, &error), ISMS_ERROR_NOT_FOUND);
    ck_status(isms_set_written(a, ISMS_PERSON_SINCE, "tomorrow", &error), ISMS_ERROR_VALUE);
    ck_status(isms_unset(a, FIELD_ID, &error), ISMS_ERROR_ARGUMENT);
    isms_model *other = model_of(DOCUMENT("<unit id=\"v\"/>"));
    ck_status(isms_set_reference(a, ISMS_PERSON_UNIT, isms_model_find(other, "v"), &error),
              ISMS_ERROR_ARGUMENT);
    ck_assert_ptr_null(part);
    char *after = text_of(model);
    ck_assert_str_eq(before, after);
    ck_ok(isms_set_reference(a, ISMS_PERSON_UNIT, u, &error));
    ck_ok(isms_set_written(a, ISMS_PERSON_SINCE, "2026-01-31", &error));
    ck_assert_ptr_eq(isms_person_unit((isms_person *)a), u);
    free(before);
    free(after);
    isms_model_unref(other);
    isms_model_unref(model);
}
END_TEST

START_TEST(calls_with_nothing_fail_cleanly)
{
    isms_model *model = NULL;
    isms_object *object = NULL;
    ck_status(isms_model_new(NULL, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_status(isms_model_add(&object, model, NULL, "a", NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_add(&object, NULL, type_of("person"), "a", NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_add(&object, model, type_of("participation"), "a", NULL),
              ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_read(model, NULL, 1, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_read_path(model, NULL, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_save(model, NULL, NULL, NULL), ISMS_ERROR_ARGUMENT);
    isms_snapshot *snapshot = NULL;
    ck_status(isms_snapshot_take(&snapshot, model, (isms_date){0, 0, 0}, NULL, NULL),
              ISMS_ERROR_ARGUMENT);
    ck_assert_ptr_null(isms_model_find(model, NULL));
    ck_assert_ptr_null(isms_model_find(NULL, "a"));
    ck_assert_ptr_null(isms_model_at(model, type_of("person"), 0));
    ck_assert_ptr_null(isms_get_text(NULL, 1));
    ck_assert_uint_eq(isms_item_count(NULL, 1), 0);
    ck_assert(!isms_has(NULL, 1));
    isms_model_unref(model);
    isms_model_unref(NULL);
    isms_problems_free(NULL);
    isms_references_free(NULL);
    isms_bytes_free(NULL);
    isms_table_free(NULL);
    isms_answers_free(NULL);
    isms_findings_free(NULL);
    isms_snapshot_unref(NULL);
}
END_TEST

/* Options of another version of the library. */
START_TEST(options_may_be_older_or_newer)
{
    struct {
        isms_check_options options;
        void *unheard_of;
    } newer = {.options = {.size = sizeof newer}};
    size_t older = sizeof older; /* knew of nothing but the size */
    isms_model *model = model_of(DOCUMENT("<person id=\"a\"/>"));
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"),
                             (const isms_snapshot_options *)&older, NULL));
    ck_ok(isms_check(&findings, snapshot, &newer.options, NULL));
    isms_findings_free(findings);
    newer.unheard_of = model; /* what is asked for and not known is refused */
    ck_status(isms_check(&findings, snapshot, &newer.options, NULL), ISMS_ERROR_ARGUMENT);
    older = 1;
    ck_status(isms_model_write_memory(&(isms_bytes *){NULL}, model,
                                      (const isms_write_options *)&older, NULL),
              ISMS_ERROR_ARGUMENT);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

START_TEST(a_snapshot_holds_its_model_still)
{
    isms_model *model = model_of(DOCUMENT("<person id=\"a\"/>"));
    isms_object *a = isms_model_find(model, "a"), *b = NULL;
    isms_snapshot *snapshot = NULL, *detached = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_status(isms_set_text(a, ISMS_PERSON_NAME, "x", NULL), ISMS_ERROR_STATE);
    ck_status(isms_model_add(&b, model, type_of("person"), "b", NULL), ISMS_ERROR_STATE);
    ck_status(isms_object_remove(a, NULL), ISMS_ERROR_STATE);
    isms_snapshot_unref(snapshot);
    ck_ok(isms_set_text(a, ISMS_PERSON_NAME, "x", NULL));
    isms_snapshot_options options = {.size = sizeof options, .detached = true};
    ck_ok(isms_snapshot_take(&detached, model, day("2026-06-30"), &options, NULL));
    ck_ok(isms_set_text(a, ISMS_PERSON_NAME, "y", NULL));
    isms_object *copy = isms_model_find(isms_snapshot_model(detached), "a");
    ck_assert_str_eq(isms_object_label(copy), "x");
    isms_model_unref(model); /* the snapshot keeps what it needs */
    ck_assert_str_eq(isms_object_label(copy), "x");
    isms_snapshot_unref(detached);
}
END_TEST

START_TEST(content_cannot_be_changed_but_replaced)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_status(isms_model_use(model, "no-such-content", NULL), ISMS_ERROR_NOT_FOUND);
    ck_ok(isms_model_use(model, "eight-roles", NULL));
    ck_assert(isms_model_uses(model, "eight-roles"));
    isms_object *role = isms_model_find(model, "top-management");
    ck_assert_ptr_nonnull(role);
    ck_assert(isms_object_is_content(role));
    ck_status(isms_set_text(role, ISMS_ROLE_NAME, "x", NULL), ISMS_ERROR_STATE);
    isms_unit *unit = NULL;
    ck_ok(isms_unit_add(&unit, model, "top-management", NULL));
    ck_assert_ptr_eq(isms_model_find(model, "top-management"), unit);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("model");
    TCase *tests = tcase_create("model");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, ids_are_unique_and_found);
    tcase_add_test(tests, references_follow_a_rename);
    tcase_add_test(tests, removed_objects_stay_safe);
    tcase_add_test(tests, groups_nest);
    tcase_add_loop_test(tests, any_edits_are_taken_back, 0, FILLED_VARIANTS);
    tcase_add_loop_test(tests, referrers_are_all_there, 0, 3);
    tcase_add_test(tests, referrers_of_a_taken_id_are_found);
    tcase_add_test(tests, referrers_that_were_taken_out_are_not_found);
    tcase_add_test(tests, setters_check_before_they_change);
    tcase_add_test(tests, calls_with_nothing_fail_cleanly);
    tcase_add_test(tests, options_may_be_older_or_newer);
    tcase_add_test(tests, a_snapshot_holds_its_model_still);
    tcase_add_test(tests, content_cannot_be_changed_but_replaced);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
