/* What differs between two models: that it is told, and that nothing else is. */
#include "base/base.h"
#include "isms/diff.h"
#include "isms/reports.h"
#include "isms/types.h"
#include "support/random.h"
#include "support/support.h"

enum { SEEDS = 60, EDITS = 40 };

/* ---- differences as text ---- */

static const char *const signs[] = {"?", "+", "-", "~", "<>"};

static void put_difference(struct text *out, const isms_difference *d, bool mirrored)
{
    static const isms_change_kind mirror[] = {0, ISMS_CHANGE_REMOVED, ISMS_CHANGE_ADDED,
                                              ISMS_CHANGE_CHANGED, ISMS_CHANGE_MOVED};
    const char *old = mirrored ? d->new_text : d->old_text,
               *now = mirrored ? d->old_text : d->new_text;
    isms__text_format(out, "  %s %s%s%s", signs[mirrored ? mirror[d->kind] : d->kind], d->part,
                      *d->part ? " / " : "", isms_field_name(d->field));
    if (old)
        isms__text_format(out, " [%s]", old);
    if (now)
        isms__text_format(out, " -> [%s]", now);
    isms__text_put(out, "\n");
}

static void put_change(struct text *out, const isms_diff *diff, size_t i)
{
    isms_change change = isms_diff_at(diff, i);
    const isms_object *object = change.before ? change.before : change.after;
    isms__text_format(out, "%s %s %s\n", signs[change.kind],
                      isms_type_name(isms_object_type(object)), isms_object_id(object));
    for (size_t n = 0; n < change.difference_count; n++) {
        isms_difference difference = isms_diff_difference(diff, i, n);
        put_difference(out, &difference, false);
    }
}

static isms_diff *compared(isms_model *before, isms_model *after)
{
    isms_diff *diff = NULL;
    isms_error error = {0};
    isms_status status = isms_model_diff(&diff, before, after, &error);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    return diff;
}

static char *told(isms_model *before, isms_model *after)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct text out;
    isms_diff *diff = compared(before, after);
    isms__text_init(&out, &memory);
    isms__text_put(&out, "");
    for (size_t i = 0; i < isms_diff_count(diff); i++)
        put_change(&out, diff, i);
    isms_diff_free(diff);
    return out.data;
}

/* ---- cases ---- */

static const struct row {
    const char *what, *before, *after, *told;
} rows[] = {
    {"nothing", "<person id=\"a\"/>", "<person id=\"a\"/>", ""},
    {"order of objects", "<person id=\"a\"/><person id=\"b\"/>",
     "<person id=\"b\"/><person id=\"a\"/>", ""},
    {"an object comes, another one goes", "<person id=\"a\"/>", "<role id=\"a\"/><role id=\"b\"/>",
     "- person a\n+ role a\n+ role b\n"},
    {"values of each kind",
     "<person id=\"a\" name=\"Ann\" unit=\"it\" since=\"2020-01-01\" capacity=\"1\"/>"
     "<role id=\"r\" key=\"true\" audience=\"employee\" minimum-holders=\"1\"/>",
     "<person id=\"a\" name=\"Anna\" unit=\"hr\" since=\"2020-01-02\" capacity=\"1.0\"/>"
     "<role id=\"r\" audience=\"employee board\" minimum-holders=\"2\"><purpose>P</purpose></role>",
     "~ person a\n"
     "  ~ name [Ann] -> [Anna]\n"
     "  ~ unit [it] -> [hr]\n"
     "  ~ since [2020-01-01] -> [2020-01-02]\n"
     "  ~ capacity [1] -> [1.0]\n"
     "~ role r\n"
     "  + purpose -> [P]\n"
     "  ~ audience [employee] -> [employee board]\n"
     "  - key [true]\n"
     "  ~ minimum-holders [1] -> [2]\n"},
    {"references are a set", "<responsibility id=\"r\" controls=\"a b c\"/>",
     "<responsibility id=\"r\" controls=\"c d a\"/>",
     "~ responsibility r\n  - controls [b]\n  + controls -> [d]\n"},
    {"references in another order", "<responsibility id=\"r\" controls=\"a b\"/>",
     "<responsibility id=\"r\" controls=\"b a\"/>", ""},
    {"the same reference again", "<responsibility id=\"r\" controls=\"a\"/>",
     "<responsibility id=\"r\" controls=\"a a\"/>", "~ responsibility r\n  + controls -> [a]\n"},
    {"texts have an order",
     "<responsibility id=\"r\"><evidence>x</evidence><evidence>y</evidence></responsibility>",
     "<responsibility id=\"r\"><evidence>y</evidence><evidence>x</evidence></responsibility>",
     "~ responsibility r\n  <> evidence\n"},
    {"parts by what tells them apart",
     "<responsibility id=\"r\"><participation holder=\"a\" codes=\"R\"/>"
     "<participation holder=\"b\" codes=\"A\"/><participation holder=\"c\" codes=\"I\"/>"
     "</responsibility>",
     "<responsibility id=\"r\"><participation holder=\"d\" codes=\"I\"/>"
     "<participation holder=\"b\" codes=\"A\"/><participation holder=\"a\" codes=\"R C\"/>"
     "</responsibility>",
     "~ responsibility r\n"
     "  ~ participation a / codes [R] -> [R C]\n"
     "  - participation c / participations [holder=\"c\" code=\"I\"]\n"
     "  + participation d / participations -> [holder=\"d\" code=\"I\"]\n"},
    {"parts of one holder in two scopes",
     "<responsibility id=\"r\"><participation holder=\"a\" codes=\"R\" scope=\"s\"/>"
     "<participation holder=\"a\" codes=\"A\" scope=\"t\"/></responsibility>",
     "<responsibility id=\"r\"><participation holder=\"a\" codes=\"A\" scope=\"t\"/>"
     "<participation holder=\"a\" codes=\"C\" scope=\"s\"/></responsibility>",
     "~ responsibility r\n  ~ participation a s / codes [R] -> [C]\n"},
    {"a paragraph between others",
     "<control id=\"c\"><prose kind=\"s\"><text>1</text></prose>"
     "<prose kind=\"s\"><text>2</text></prose></control>",
     "<control id=\"c\"><prose kind=\"s\"><text>1</text></prose>"
     "<prose kind=\"s\"><text>1a</text></prose>"
     "<prose kind=\"s\"><text>2</text></prose></control>",
     "~ control c\n  + prose s / prose -> [kind=\"s\" text=\"1a\"]\n"},
    {"paragraphs change places",
     "<control id=\"c\"><prose kind=\"s\"><text>1</text></prose>"
     "<prose kind=\"s\"><text>2</text></prose></control>",
     "<control id=\"c\"><prose kind=\"s\"><text>2</text></prose>"
     "<prose kind=\"s\"><text>1</text></prose></control>",
     "~ control c\n  <> prose\n"},
    {"a list in a part",
     "<person id=\"a\"><held-competence competence=\"k\" evidence=\"x y\"/></person>",
     "<person id=\"a\"><held-competence competence=\"k\" evidence=\"y z\"/></person>",
     "~ person a\n  - held-competence k / evidence [x]\n  + held-competence k / evidence -> [z]\n"},
    {"what is in a part is escaped", "<person id=\"a\"/>",
     "<person id=\"a\"><contact channel=\"mail\" value=\"&quot;A&quot;&#10;B\"/></person>",
     "~ person a\n  + contact mail / contacts -> [channel=\"mail\" value=\"&quot;A&quot;&#10;B\"]\n"},
    {"an object is renamed, and references go along",
     "<person id=\"a\" uuid=\"u1\"/><person id=\"b\" manager=\"a\"/>"
     "<responsibility id=\"r\"><participation holder=\"a\" codes=\"R\"/></responsibility>",
     "<person id=\"x\" uuid=\"u1\"/><person id=\"b\" manager=\"x\"/>"
     "<responsibility id=\"r\"><participation holder=\"x\" codes=\"R\"/></responsibility>",
     "~ person a\n  ~ id [a] -> [x]\n"},
    {"a reference stays behind when an object is renamed",
     "<person id=\"a\" uuid=\"u1\"/><person id=\"b\" manager=\"a\"/>",
     "<person id=\"x\" uuid=\"u1\"/><person id=\"b\" manager=\"a\"/>",
     "~ person a\n  ~ id [a] -> [x]\n~ person b\n  ~ manager [a] -> [a]\n"},
    {"another object takes the id", "<person id=\"a\" uuid=\"u1\"/><unit id=\"t\" head=\"a\"/>",
     "<person id=\"a\" uuid=\"u2\"/><unit id=\"t\" head=\"a\"/>",
     "~ person a\n  ~ uuid [u1] -> [u2]\n"},
    {"no UUID, no name: another object", "<person id=\"a\" name=\"Ann\"/>",
     "<person id=\"x\" name=\"Ann\"/>", "- person a\n+ person x\n"},
    {"a reference that leads nowhere", "<person id=\"a\" manager=\"gone\"/>",
     "<person id=\"a\" manager=\"lost\"/>", "~ person a\n  ~ manager [gone] -> [lost]\n"},
};

START_TEST(differences_are_told)
{
    const struct row *row = &rows[_i];
    char before[2000], after[2000];
    snprintf(before, sizeof before, DOCUMENT("%s"), row->before);
    snprintf(after, sizeof after, DOCUMENT("%s"), row->after);
    isms_model *a = model_of(before), *b = model_of(after);
    char *text = told(a, b);
    ck_assert_msg(strcmp(text, row->told) == 0, "%s: told:\n%s", row->what, text);
    isms_diff *there = compared(a, b), *back = compared(b, a);
    ck_assert_uint_eq(isms_diff_count(there), isms_diff_count(back));
    isms_diff_free(there);
    isms_diff_free(back);
    free(text);
    isms_model_unref(a);
    isms_model_unref(b);
}
END_TEST

START_TEST(ids_that_are_there_twice_are_paired_first_with_first)
{
    static const char before[] =
        DOCUMENT("<person id=\"a\" name=\"1\"/>\n<person id=\"a\" name=\"2\"/>\n");
    static const char after[] = DOCUMENT(
        "<person id=\"a\" name=\"1\"/>\n<person id=\"a\" name=\"3\"/>\n<person id=\"a\"/>");
    isms_model *a = NULL, *b = NULL;
    ck_ok(read_text(&a, before, false, NULL, NULL));
    ck_ok(read_text(&b, after, false, NULL, NULL));
    char *text = told(a, b);
    ck_assert_str_eq(text, "~ person a\n  ~ name [2] -> [3]\n+ person a\n");
    free(text);
    isms_model_unref(a);
    isms_model_unref(b);
}
END_TEST

START_TEST(differences_say_where_they_stand)
{
    isms_model *a =
        model_of(DOCUMENT("<responsibility id=\"r\" name=\"R\">\n"
                          "<participation holder=\"a\" codes=\"R\"/>\n"
                          "<participation holder=\"b\" codes=\"R\"/></responsibility>"));
    isms_model *b =
        model_of(DOCUMENT("\n<responsibility id=\"r\" name=\"S\">\n\n"
                          "<participation holder=\"a\" codes=\"A\"/></responsibility>"));
    isms_diff *diff = compared(a, b);
    isms_model_unref(a); /* they keep the models */
    isms_model_unref(b);
    isms_change change = isms_diff_at(diff, 0);
    ck_assert_uint_eq(isms_diff_count(diff), 1);
    ck_assert_uint_eq(change.difference_count, 3);
    ck_assert_uint_eq(isms_object_line(change.before), 2);
    ck_assert_uint_eq(isms_object_line(change.after), 3);
    isms_difference name = isms_diff_difference(diff, 0, 0),
                    codes = isms_diff_difference(diff, 0, 1),
                    gone = isms_diff_difference(diff, 0, 2);
    ck_assert_ptr_eq(name.before, change.before);
    ck_assert_ptr_eq(name.after, change.after);
    ck_assert_uint_eq(isms_object_line(codes.before), 3);
    ck_assert_uint_eq(isms_object_line(codes.after), 5);
    ck_assert_uint_eq(isms_object_line(gone.before), 4);
    ck_assert_ptr_null(gone.after);
    ck_assert_ptr_null(isms_diff_difference(diff, 0, 3).field);
    ck_assert_ptr_null(isms_diff_difference(diff, 1, 0).field);
    ck_assert_int_eq(isms_diff_at(diff, 1).kind, 0);
    isms_diff_free(diff);
}
END_TEST

START_TEST(what_cannot_be_compared)
{
    isms_model *model = model_of(DOCUMENT(""));
    isms_diff *diff = NULL;
    isms_error error;
    ck_status(isms_model_diff(NULL, model, model, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_diff(&diff, NULL, model, NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_model_diff(&diff, model, NULL, &error), ISMS_ERROR_ARGUMENT);
    ck_assert_str_eq(error.message, "isms_model_diff needs two models");
    ck_assert_ptr_null(diff);
    ck_assert_uint_eq(isms_diff_count(NULL), 0);
    ck_assert_int_eq(isms_diff_at(NULL, 0).kind, 0);
    ck_assert_ptr_null(isms_diff_difference(NULL, 0, 0).field);
    isms_diff_free(NULL);
    isms_model_unref(model);
}
END_TEST

/* ---- models made by chance ---- */

static isms_model *made_by_chance(uint64_t seed, const isms_allocator *memory)
{
    isms_model *model = NULL;
    isms_error error = {0};
    ck_ok(isms_model_new(&model, memory, NULL));
    ck_assert_msg(random_model(model, seed, &error) == ISMS_OK, "seed %u: %s", (unsigned)seed,
                  error.message);
    return model;
}

static isms_model *clone_of(const isms_model *model)
{
    isms_model *copy = NULL;
    ck_ok(isms_model_clone(&copy, model, NULL));
    return copy;
}

static void must_be_alike(isms_model *a, isms_model *b, const char *what)
{
    char *text = told(a, b);
    ck_assert_msg(*text == '\0', "%s: seed %u: told:\n%s", what, (unsigned)random_state, text);
    free(text);
}

START_TEST(what_is_the_same_has_no_differences)
{
    isms_model *model = made_by_chance((uint64_t)_i, NULL), *copy = clone_of(model), *again = NULL;
    char *text = text_of(model);
    isms_source source = isms_source_memory("other.xml", text, strlen(text));
    ck_ok(isms_model_new(&again, NULL, NULL));
    ck_ok(isms_model_read(again, &source, 1, NULL, NULL));
    must_be_alike(model, model, "itself");
    must_be_alike(model, copy, "a copy");
    must_be_alike(model, again, "written and read");
    must_be_alike(again, model, "read and written");
    free(text);
    isms_model_unref(model);
    isms_model_unref(copy);
    isms_model_unref(again);
}
END_TEST

/* All lines of the changes, sorted: the order of what was added is that of the other model. */
struct lines {
    struct text text;
    char *lines[200000];
    size_t count;
};

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void gather(struct lines *l, const isms_diff *diff, bool mirrored)
{
    static const char *const mirror[] = {"?", "-", "+", "~"};
    static const isms_allocator *memory;
    static isms_allocator usual;
    usual = isms__memory_default(NULL);
    memory = &usual;
    l->count = 0;
    for (size_t i = 0; i < isms_diff_count(diff); i++) {
        isms_change change = isms_diff_at(diff, i);
        const isms_object *object = mirrored == (change.before != NULL) && change.after
                                        ? change.after
                                    : change.before ? change.before
                                                    : change.after;
        struct text line;
        isms__text_init(&line, memory);
        isms__text_format(&line, "%s %s\n", mirrored ? mirror[change.kind] : signs[change.kind],
                          isms_object_id(object));
        for (size_t n = 0; n <= change.difference_count; n++) {
            ck_assert_uint_lt(l->count, COUNT_OF(l->lines));
            l->lines[l->count++] = line.data;
            isms__text_init(&line, memory);
            isms_difference difference = isms_diff_difference(diff, i, n);
            if (n < change.difference_count)
                put_difference(&line, &difference, mirrored);
        }
    }
    qsort(l->lines, l->count, sizeof *l->lines, compare_lines);
}

START_TEST(differences_mirror)
{
    static struct lines one, other;
    isms_model *a = made_by_chance((uint64_t)_i, NULL), *b = made_by_chance((uint64_t)_i + 1, NULL);
    isms_diff *there = compared(a, b), *back = compared(b, a);
    gather(&one, there, false);
    gather(&other, back, true);
    ck_assert_uint_gt(one.count, 0);
    ck_assert_uint_eq(one.count, other.count);
    for (size_t i = 0; i < one.count; i++) {
        ck_assert_str_eq(one.lines[i], other.lines[i]);
        free(one.lines[i]);
        free(other.lines[i]);
    }
    isms_diff_free(there);
    isms_diff_free(back);
    isms_model_unref(a);
    isms_model_unref(b);
}
END_TEST

/* ---- single edits ---- */

static isms_object *any_object(const isms_model *model)
{
    const isms_type *type;
    do
        type = isms_type_at(pick(isms_type_count()));
    while (!isms_model_count(model, type));
    return isms_model_at(model, type, pick(isms_model_count(model, type)));
}

/* One of its parts, which owner's field `in` holds; NULL where there is none. */
static isms_object *any_part(const isms_object *object, const isms_field **in)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        *in = isms_type_field_at(type, i);
        size_t parts =
            isms_field_kind(*in) == ISMS_PART ? isms_item_count(object, isms_field_number(*in)) : 0;
        if (parts && pick(2))
            return isms_item_part(object, isms_field_number(*in), pick(parts));
    }
    return NULL;
}

static void check_edit(isms_model *before, isms_model *after, const isms_object *edited,
                       const isms_field *field, const isms_field *in)
{
    const isms_object *was = isms_model_find(before, isms_object_id(edited));
    char *text = told(before, after);
    isms_diff *diff = compared(before, after);
    isms_change change = isms_diff_at(diff, 0);
    bool same = isms_object_equal(was, edited);
    ck_assert_msg(isms_diff_count(diff) == (same ? 0 : 1), "%s of %s: told:\n%s",
                  isms_field_name(field), isms_object_id(edited), text);
    ck_assert(same || (change.before == was && change.after == edited));
    ck_assert(same || change.difference_count > 0);
    for (size_t i = 0; i < change.difference_count; i++) {
        isms_difference d = isms_diff_difference(diff, 0, i);
        ck_assert_msg(d.field == field || (in && d.field == in), "%s of %s: told:\n%s",
                      isms_field_name(field), isms_object_id(edited), text);
        ck_assert(in || d.part[0] == '\0' || isms_field_kind(field) == ISMS_PART);
    }
    free(text);
    isms_diff_free(diff);
}

/* A field of an object of the copy, or of one of its parts. */
static void edit_once(isms_model *model)
{
    isms_model *copy = clone_of(model);
    isms_object *object = any_object(copy);
    const isms_field *in = NULL;
    isms_object *part = pick(2) ? any_part(object, &in) : NULL;
    const isms_object *target = part ? part : object;
    const isms_type *type = isms_object_type(target);
    const isms_field *field = isms_type_field_at(type, pick(isms_type_field_count(type)));
    if (strcmp(isms_field_name(field), "id") != 0) {
        (void)random_edit((isms_object *)target, field, NULL);
        check_edit(model, copy, object, field, part ? in : NULL);
        check_edit(copy, model, isms_model_find(model, isms_object_id(object)), field,
                   part ? in : NULL);
    }
    isms_model_unref(copy);
}

START_TEST(each_edit_is_told_and_nothing_else)
{
    isms_model *model = made_by_chance((uint64_t)_i, NULL);
    for (int i = 0; i < EDITS; i++)
        edit_once(model);
    isms_model_unref(model);
}
END_TEST

static void check_only(isms_model *before, isms_model *after, isms_change_kind kind, const char *id)
{
    isms_diff *diff = compared(before, after);
    isms_change change = isms_diff_at(diff, 0);
    ck_assert_uint_eq(isms_diff_count(diff), 1);
    ck_assert_int_eq(change.kind, kind);
    ck_assert_str_eq(isms_object_id(change.before ? change.before : change.after), id);
    ck_assert_uint_eq(change.difference_count, kind == ISMS_CHANGE_CHANGED ? 1 : 0);
    isms_diff_free(diff);
}

START_TEST(objects_come_go_and_are_renamed)
{
    isms_model *model = made_by_chance((uint64_t)_i, NULL), *copy = clone_of(model);
    isms_object *object = any_object(copy);
    char id[300];
    snprintf(id, sizeof id, "%s", isms_object_id(object));
    ck_ok(isms_object_remove(object, NULL));
    check_only(model, copy, ISMS_CHANGE_REMOVED, id);
    check_only(copy, model, ISMS_CHANGE_ADDED, id);
    isms_model_unref(copy);
    ck_ok(isms_set_text(isms_model_find(model, id), 4 /* uuid */, "its-own", NULL));
    copy = clone_of(model);
    ck_ok(isms_set_text(isms_model_find(copy, id), 1 /* id */, "renamed", NULL));
    check_only(model, copy, ISMS_CHANGE_CHANGED, id);
    check_only(copy, model, ISMS_CHANGE_CHANGED, "renamed");
    isms_model_unref(copy);
    isms_model_unref(model);
}
END_TEST

/* ---- memory ---- */

START_TEST(each_allocation_fails)
{
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_model *a = made_by_chance(3, &memory), *b = clone_of(a);
    for (int i = 0; i < 30; i++) {
        isms_object *object = any_object(b);
        const isms_type *type = isms_object_type(object);
        (void)random_edit(
            object, isms_type_field_at(type, 1 + pick(isms_type_field_count(type) - 1)), NULL);
    }
    size_t live = failing.live, failed = 1;
    for (size_t n = 1; failed; n++) {
        isms_diff *diff = NULL;
        isms_error error = {0};
        failing.calls = failing.failed = 0;
        failing.fail_at = n;
        failing.sticky = n % 2;
        isms_status status = isms_model_diff(&diff, a, b, &error);
        failed = failing.failed;
        failing.fail_at = 0;
        ck_status(status, failed ? ISMS_ERROR_MEMORY : ISMS_OK);
        ck_assert_ptr_eq(diff ? NULL : a, failed ? a : NULL);
        isms_diff_free(diff);
        ck_assert_uint_eq(failing.live, live);
    }
    isms_model_unref(a);
    isms_model_unref(b);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

/* ---- the report of changes ---- */

static isms_findings *found(isms_model *model, const char *date)
{
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(date), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    isms_snapshot_unref(snapshot);
    return findings;
}

static isms_status make_changes(isms_report **out, isms_model *model, const isms_findings *findings,
                                const isms_findings *before, const char *since)
{
    isms_snapshot *snapshot = NULL;
    isms_report_options options = {.size = sizeof options,
                                   .findings = findings,
                                   .before = before,
                                   .from = since ? day(since) : (isms_date){0, 0, 0}};
    isms_status status =
        isms_snapshot_take(&snapshot, model, isms_findings_date(findings), NULL, NULL);
    if (status == ISMS_OK)
        status = isms_report_make(out, snapshot, "changes", &options, NULL);
    isms_snapshot_unref(snapshot);
    return status;
}

/* The first cells of each row. */
static void must_hold(const isms_report *report, size_t index, size_t cells, const char *expected)
{
    const isms_table *table = isms_report_table_at(report, index);
    char text[2000] = "";
    ck_assert_ptr_nonnull(table);
    for (size_t row = 0; row < isms_table_row_count(table); row++)
        for (size_t column = 0; column < cells; column++) {
            size_t length = strlen(text);
            snprintf(text + length, sizeof text - length, "%s%s",
                     isms_table_cell(table, row, column), column + 1 < cells ? "|" : "\n");
        }
    ck_assert_str_eq(text, expected);
}

#define BAKING(holder, codes)                                                                      \
    "<responsibility id=\"bake\" name=\"Bake\"><participation holder=\"" holder                    \
    "\" codes=\"" codes "\"/><participation holder=\"boss\" codes=\"A\"/></responsibility>"
static const char before_text[] =
    DOCUMENT("<person id=\"ann\" uuid=\"u\"/><person id=\"bob\"/><person id=\"boss\"/>"
             "<role id=\"baker\"/><appointment id=\"a\" role=\"baker\" person=\"ann\"/>"
             "<appointment id=\"b\" role=\"baker\" person=\"bob\" until=\"2026-06-30\"/>"
             "<asset id=\"oven\"/>" BAKING("baker", "R C"));
static const char after_text[] =
    DOCUMENT("<person id=\"anna\" uuid=\"u\"/><person id=\"boss\"/><person id=\"cem\"/>"
             "<role id=\"baker\"/><appointment id=\"a\" role=\"baker\" person=\"anna\"/>"
             "<appointment id=\"c\" role=\"baker\" person=\"cem\"/>"
             "<asset id=\"oven\" owner=\"boss\"/>" BAKING("baker", "R I"));

START_TEST(the_report_tells_what_changed)
{
    isms_model *a = model_of(before_text), *b = model_of(after_text);
    isms_findings *was = found(a, "2026-06-30"), *is = found(b, "2026-07-01");
    isms_report *report = NULL;
    isms_model_unref(a);
    ck_ok(make_changes(&report, b, is, was, NULL));
    must_hold(report, 0, 7,
              "changed|Person|anna||Id|ann|anna\n"
              "removed|Person|bob||||\n"
              "added|Person|cem||||\n"
              "changed|Responsibility|Bake|participation baker|Codes|R C|R I\n"
              "removed|Appointment|b||||\n"
              "added|Appointment|c||||\n"
              "added|Asset|oven||Owner||boss\n");
    must_hold(report, 1, 5,
              "lost|ann|Bake|consulted|\n"
              "lost|bob|Bake|responsible, consulted|\n"
              "gained|anna|Bake|informed|\n"
              "gained|cem|Bake|responsible, informed|\n");
    const isms_table *findings = isms_report_table_at(report, 2);
    bool gone = false;
    for (size_t row = 0; row < isms_table_row_count(findings); row++)
        gone |= strcmp(isms_table_cell(findings, row, 0), "gone") == 0 &&
                strcmp(isms_table_cell(findings, row, 1), "AST-01") == 0;
    ck_assert(gone);
    isms_report_free(report);
    isms_findings_free(was);
    isms_findings_free(is);
    isms_model_unref(b);
}
END_TEST

/* Without a model before, it is the same one on an earlier day. */
START_TEST(the_report_tells_what_time_changed)
{
    isms_model *model = model_of(before_text);
    isms_findings *is = found(model, "2026-07-01");
    isms_report *report = NULL;
    ck_ok(make_changes(&report, model, is, NULL, "2026-06-30"));
    ck_assert_uint_eq(isms_report_table_count(report), 2); /* its objects are the same */
    must_hold(report, 0, 4, "lost|bob|Bake|responsible, consulted\n");
    isms_report_free(report);
    ck_ok(make_changes(&report, model, is, is, NULL));
    must_hold(report, 0, 4, "");
    must_hold(report, 1, 2, "");
    isms_report_free(report);
    isms_findings_free(is);
    isms_model_unref(model);
}
END_TEST

START_TEST(each_allocation_of_the_report_fails)
{
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_model *a = model_of(before_text), *b = NULL;
    isms_source source = isms_source_memory("b.xml", after_text, strlen(after_text));
    ck_ok(isms_model_new(&b, &memory, NULL));
    ck_ok(isms_model_read(b, &source, 1, NULL, NULL));
    isms_findings *was = found(a, "2026-06-30"), *is = found(b, "2026-07-01");
    size_t live = failing.live, n = 0;
    isms_status status;
    do {
        isms_report *report = NULL;
        failing.calls = 0;
        failing.fail_at = ++n;
        status = make_changes(&report, b, is, was, NULL);
        ck_assert(status == ISMS_OK || status == ISMS_ERROR_MEMORY);
        isms_report_free(report);
        ck_assert_uint_eq(failing.live, live);
    } while (status != ISMS_OK);
    failing.fail_at = 0;
    isms_findings_free(was);
    isms_findings_free(is);
    isms_model_unref(a);
    isms_model_unref(b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("diff");
    TCase *tests = tcase_create("diff");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, differences_are_told, 0, (int)COUNT_OF(rows));
    tcase_add_test(tests, ids_that_are_there_twice_are_paired_first_with_first);
    tcase_add_test(tests, differences_say_where_they_stand);
    tcase_add_test(tests, what_cannot_be_compared);
    tcase_add_loop_test(tests, what_is_the_same_has_no_differences, 0, SEEDS);
    tcase_add_loop_test(tests, differences_mirror, 0, SEEDS);
    tcase_add_loop_test(tests, each_edit_is_told_and_nothing_else, 0, SEEDS);
    tcase_add_loop_test(tests, objects_come_go_and_are_renamed, 0, SEEDS);
    tcase_add_test(tests, each_allocation_fails);
    tcase_add_test(tests, the_report_tells_what_changed);
    tcase_add_test(tests, the_report_tells_what_time_changed);
    tcase_add_test(tests, each_allocation_of_the_report_fails);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
