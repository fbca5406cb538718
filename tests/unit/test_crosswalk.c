/* Which controls are served: named, below, by mappings; relationships that follow; what ships. */
#include "base/base.h"
#include "support/support.h"

struct question {
    const char *document, *who, *catalog;
    size_t mappings;
    const char *answers; /* control, relationship and path of each, a line for each */
};

#define CATALOGS                                                                                   \
    "<catalog id=\"a\" name=\"A\"/><catalog id=\"b\" name=\"B\"/><catalog id=\"c\" name=\"C\"/>"
#define TO(control, how) "<mapping control=\"" control "\" relationship=\"" how "\"/>"
#define IN(catalog, id, inside)                                                                    \
    "<control id=\"" id "\" catalog=\"" catalog "\">" inside "</control>"
#define BELOW(catalog, id, parent, inside)                                                         \
    "<control id=\"" id "\" catalog=\"" catalog "\" parent=\"" parent "\">" inside "</control>"
#define DUTY(id, controls, inside)                                                                 \
    "<responsibility id=\"" id "\" controls=\"" controls "\">" inside "</responsibility>"
#define CHAIN(first, second)                                                                       \
    DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", first)) IN("b", "B.1", TO("C.1", second))           \
                 IN("c", "C.1", "") DUTY("r", "A.1", ""))

static const struct question questions[] = {
    /* named itself; all below it; without a catalog everything; nothing of another */
    {DOCUMENT(CATALOGS IN("a", "A.1", "") DUTY("r", "A.1", "")), "r", "a", 0,
     "A.1 equal: r names A.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") BELOW("a", "A.1.1", "A.1", "")
                  BELOW("a", "A.1.1.1", "A.1.1", "") DUTY("r", "A.1", "")),
     "r", NULL, 0,
     "A.1 equal: r names A.1\n"
     "A.1.1 superset: r names A.1, which has below A.1.1\n"
     "A.1.1.1 superset: r names A.1, which has below A.1.1, which has below A.1.1.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") BELOW("a", "A.1.1", "A.1", "") DUTY("r", "A.1.1", "")),
     "r", "a", 0, "A.1.1 equal: r names A.1.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "equal")) IN("b", "B.1", "") DUTY("r", "A.1", "")),
     "r", "b", 0, ""},
    /* by a mapping, in both directions, with what is written there */
    {DOCUMENT(CATALOGS "<control id=\"A.1\" number=\"1\" catalog=\"a\"><mapping control=\"B.1\" "
                       "relationship=\"subset\" source=\"we\"/></control>" IN("b", "B.1", "")
                           DUTY("r", "A.1", "")),
     "r", "b", 1, "B.1 subset: r names 1, which asks for a part of B.1 (we)\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") IN("b", "B.1", TO("A.1", "subset")) DUTY("r", "A.1", "")),
     "r", "b", 1, "B.1 superset: r names A.1, which asks for all and more than B.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") IN("b", "B.1", "<mapping control=\"A.1\"/>")
                  DUTY("r", "A.1", "")),
     "r", "b", 1, "B.1 related: r names A.1, which is related to B.1\n"},
    /* below what is served whole, and not below what is not */
    {DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "equal") TO("B.2", "intersects")) IN("b", "B.1", "")
                  BELOW("b", "B.1.1", "B.1", "") IN("b", "B.2", "") BELOW("b", "B.2.1", "B.2", "")
                      DUTY("r", "A.1", "")),
     "r", "b", 1,
     "B.1 equal: r names A.1, which asks for the same as B.1\n"
     "B.1.1 superset: r names A.1, which asks for the same as B.1, which has below B.1.1\n"
     "B.2 intersects: r names A.1, which has a part in common with B.2\n"},
    /* what a control below is mapped to */
    {DOCUMENT(CATALOGS IN("a", "A.1", "") BELOW("a", "A.1.1", "A.1", TO("B.1", "equal"))
                  IN("b", "B.1", "") DUTY("r", "A.1", "")),
     "r", "b", 1,
     "B.1 superset: r names A.1, which has below A.1.1, which asks for the same as B.1\n"},
    /* as many mappings as are allowed, and none beyond the catalog that is asked for */
    {CHAIN("equal", "equal"), "r", "c", 1, ""},
    {CHAIN("equal", "equal"), "r", "c", 2,
     "C.1 equal: r names A.1, which asks for the same as B.1, which asks for the same as C.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "equal")) IN("b", "B.1", "")
                  IN("c", "C.1", TO("B.1", "equal") TO("B.2", "equal")) IN("b", "B.2", "")
                      DUTY("r", "A.1", "")),
     "r", "b", 9, "B.1 equal: r names A.1, which asks for the same as B.1\n"},
    /* fewest mappings first, then the closest; each control once; circles end */
    {DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "equal") TO("C.1", "related"))
                  IN("b", "B.1", TO("C.1", "equal") TO("A.1", "equal"))
                      IN("c", "C.1", TO("A.1", "subset")) DUTY("r", "A.1", "")),
     "r", "c", 9, "C.1 superset: r names A.1, which asks for all and more than C.1\n"},
    {DOCUMENT(CATALOGS BELOW("a", "A.1", "A.2", TO("A.1", "equal"))
                  BELOW("a", "A.2", "A.1", TO("A.1", "related")) DUTY("r", "A.1", "")),
     "r", NULL, 9,
     "A.1 equal: r names A.1\n"
     "A.2 superset: r names A.1, which has below A.2\n"},
    /* what names nothing, or what is not there; what is over */
    {DOCUMENT(CATALOGS IN("a", "A.1", "<mapping control=\"gone\"/>") DUTY("r", "A.1 gone", "")),
     "r", NULL, 1, "A.1 equal: r names A.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") "<responsibility id=\"r\" controls=\"A.1\" "
                                          "until=\"2026-06-29\"/>"),
     "r", NULL, 1, ""},
    /* of a person by a role, and of the role: not where it is only asked or told */
    {DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "equal")) IN("a", "A.2", TO("B.2", "equal")) IN(
         "b", "B.1",
         "") IN("b", "B.2",
                "") "<person id=\"ann\"/><role id=\"ciso\"/><appointment id=\"p\" role=\"ciso\" "
                    "person=\"ann\"/>" DUTY("r", "A.1",
                                            "<participation holder=\"ciso\" "
                                            "codes=\"S\"/>")
                        DUTY("t", "A.2", "<participation holder=\"ciso\" codes=\"C I\"/>")),
     "ann", "b", 1, "B.1 equal: r names A.1, which asks for the same as B.1\n"},
    {DOCUMENT(CATALOGS IN("a", "A.1", "") IN("a", "A.2", "") "<unit id=\"it\"/>" DUTY(
         "r", "A.2", "<participation holder=\"it\" codes=\"A\"/>")
                  DUTY("t", "A.1", "<participation holder=\"it\" codes=\"V\"/>")
                      DUTY("u", "A.1", "")),
     "it", "a", 1, "A.2 equal: r names A.2\nA.1 equal: t names A.1\n"},
    /* what ships: from ISO/IEC 27001 by SP 800-53 to CSF */
    {DOCUMENT_WITH("csf2", DUTY("r", "A.8.34", "")), "r", "sp800-53r5", 1, ""},
    {DOCUMENT_WITH("csf2", DUTY("r", "GV.OC-01", "")), "r", "sp800-53r5", 1,
     "pm-11 related: r names GV.OC-01, which is related to PM-11 (NIST OLIR 186, SP 800-53 "
     "5.2.0)\n"},
    {DOCUMENT_WITH("csf2", DUTY("r", "GV.OC-01", "")), "r", "iso27001", 2,
     "4.1 related: r names GV.OC-01, which is related to PM-11 (NIST OLIR 186, SP 800-53 5.2.0), "
     "which is related to 4.1 (NIST OLIR 155, 2023-10-12)\n"},
};

static const char *word_of(enum isms_relationship relationship)
{
    static const char *const words[] = {"", "equal", "subset", "superset", "intersects", "related"};
    return words[relationship];
}

/* Whether the steps lead from what is named to what is served. */
static void check_path(const isms_crosswalk *walk, size_t index)
{
    isms_crossing told = isms_crosswalk_at(walk, index);
    const isms_control *at = told.named;
    size_t mappings = 0;
    for (size_t i = 0; i < told.step_count; i++) {
        isms_crossing_step step = isms_crosswalk_step(walk, index, i);
        ck_assert_ptr_eq(step.from, at);
        at = step.to;
        if (step.mapping) {
            mappings++;
            ck_assert_ptr_eq(isms_mapping_control(step.mapping),
                             step.reversed ? step.from : step.to);
            ck_assert_ptr_eq(isms_object_owner((const isms_object *)step.mapping),
                             step.reversed ? step.to : step.from);
        } else {
            ck_assert_ptr_eq(isms_control_parent(step.to), step.from);
        }
    }
    ck_assert_ptr_eq(at, told.control);
    ck_assert_uint_eq(mappings, told.mapping_count);
    ck_assert_ptr_null(isms_crosswalk_step(walk, index, told.step_count).from);
}

static void check_answers(isms_snapshot *snapshot, const struct question *q, const char *expected)
{
    isms_model *model = isms_snapshot_model(snapshot);
    isms_crosswalk *walk = NULL;
    struct text said;
    isms_allocator memory = isms__memory_default(NULL);
    isms__text_init(&said, &memory);
    ck_ok(isms_snapshot_serves(
        &walk, snapshot, isms_model_find(model, q->who),
        q->catalog ? (isms_catalog *)isms_model_find(model, q->catalog) : NULL, q->mappings, NULL));
    for (size_t i = 0; i < isms_crosswalk_count(walk); i++) {
        isms_crossing told = isms_crosswalk_at(walk, i);
        check_path(walk, i);
        isms__text_format(&said, "%s %s: %s\n", isms_object_id((const isms_object *)told.control),
                          word_of(told.relationship), isms_crosswalk_explain(walk, i));
    }
    ck_assert_str_eq(isms__text_get(&said), expected);
    isms__text_clear(&said);
    isms_crosswalk_free(walk);
}

START_TEST(controls_come_with_their_path)
{
    isms_snapshot *snapshot = snapshot_of(questions[_i].document, "2026-06-30");
    check_answers(snapshot, &questions[_i], questions[_i].answers);
    isms_snapshot_unref(snapshot);
}
END_TEST

/* What a chain of two says, by what its links say; checked against sets: a relationship follows
 * where it holds for all sets that are related so, and "intersects" where nothing closer does. */
START_TEST(what_follows_from_two_relationships)
{
    enum { SETS = 16 }; /* of four elements; the empty one asks for nothing and is none */
    static const char *const words[] = {"equal", "subset", "superset", "intersects", "related"};
    bool possible[5][5][5] = {{{false}}};
    bool any_disjoint[5][5] = {{false}};
#define KIND(x, y)                                                                                 \
    ((x) == (y) ? 0 : ((x) & (y)) == (x) ? 1 : ((x) & (y)) == (y) ? 2 : ((x) & (y)) != 0 ? 3 : 4)
    for (unsigned a = 1; a < SETS; a++)
        for (unsigned b = 1; b < SETS; b++)
            for (unsigned c = 1; c < SETS; c++) {
                int first = KIND(a, b), second = KIND(b, c), whole = KIND(a, c);
                possible[first][second][whole] = true;
                any_disjoint[first][second] |= whole == 4;
            }
    for (int first = 0; first < 4; first++)
        for (int second = 0; second < 4; second++) {
            const bool *can = possible[first][second];
            /* proper parts of proper parts are parts: so "subset" may be "equal" nowhere here */
            int expected = any_disjoint[first][second]     ? 4
                           : !can[1] && !can[2] && !can[3] ? 0
                           : !can[0] && !can[2] && !can[3] ? 1
                           : !can[0] && !can[1] && !can[3] ? 2
                                                           : 3;
            char document[1024], line[256];
            snprintf(document, sizeof document,
                     DOCUMENT(CATALOGS IN("a", "A.1", TO("B.1", "%s")) IN(
                         "b", "B.1", TO("C.1", "%s")) IN("c", "C.1", "") DUTY("r", "A.1", "")),
                     words[first], words[second]);
            isms_snapshot *snapshot = snapshot_of(document, "2026-06-30");
            isms_crosswalk *walk = NULL;
            const isms_object *duty = isms_model_find(isms_snapshot_model(snapshot), "r");
            const isms_object *c = isms_model_find(isms_snapshot_model(snapshot), "c");
            ck_ok(isms_snapshot_serves(&walk, snapshot, duty, (const isms_catalog *)c, 2, NULL));
            ck_assert_uint_eq(isms_crosswalk_count(walk), 1);
            snprintf(line, sizeof line, "%s, then %s: %s", words[first], words[second],
                     word_of(isms_crosswalk_at(walk, 0).relationship));
            char should[256];
            snprintf(should, sizeof should, "%s, then %s: %s", words[first], words[second],
                     words[expected]);
            ck_assert_str_eq(line, should);
            isms_crosswalk_free(walk);
            isms_snapshot_unref(snapshot);
        }
}
END_TEST

/* Where a document has a control with the id of a shipped one, the shipped mappings stay, but for
 * those that it says itself; in whatever order they are read, and in copies. */
START_TEST(what_takes_the_place_of_shipped_controls_keeps_their_mappings)
{
    static const char *const texts[] = {
        DOCUMENT(
            "<control id=\"ac-1\"><mapping control=\"A.5.1\" relationship=\"equal\"/></control>" DUTY(
                "r", "ac-1", "")),
        "<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"sp800-53r5\"/>"};
    for (int order = 0; order < 6; order++) {
        isms_source sources[2];
        isms_model *model = NULL;
        isms_crosswalk *walk = NULL;
        isms_snapshot *snapshot = NULL;
        isms_snapshot_options options = {.size = sizeof options, .detached = order >= 3};
        size_t a51 = 0, a52 = 0;
        for (int i = 0; i < 2; i++)
            sources[i] = isms_source_memory(i ? "use.xml" : "own.xml", texts[i ^ (order % 3 == 1)],
                                            strlen(texts[i ^ (order % 3 == 1)]));
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(isms_model_read(model, sources, order % 3 == 2 ? 2 : 1, NULL, NULL));
        if (order % 3 != 2)
            ck_ok(isms_model_read(model, sources + 1, 1, NULL, NULL));
        ck_ok(isms_snapshot_take(&snapshot, model, (isms_date){2026, 6, 30}, &options, NULL));
        const isms_model *shown = isms_snapshot_model(snapshot);
        ck_ok(isms_snapshot_serves(&walk, snapshot, isms_model_find(shown, "r"),
                                   isms_catalog_cast(isms_model_find(shown, "iso27001")), 1, NULL));
        for (size_t i = 0; i < isms_crosswalk_count(walk); i++) {
            isms_crossing crossing = isms_crosswalk_at(walk, i);
            a51 += strcmp(isms_control_id(crossing.control), "A.5.1") == 0 &&
                   crossing.relationship == ISMS_RELATIONSHIP_EQUAL;
            a52 += strcmp(isms_control_id(crossing.control), "A.5.2") == 0 &&
                   crossing.relationship == ISMS_RELATIONSHIP_RELATED;
        }
        ck_assert_uint_eq(a51, 1);
        ck_assert_uint_eq(a52, 1);
        isms_crosswalk_free(walk);
        isms_snapshot_unref(snapshot);
        isms_model_unref(model);
    }
}
END_TEST

START_TEST(what_cannot_be_asked)
{
    isms_snapshot *snapshot = snapshot_of(
        DOCUMENT(CATALOGS IN("a", "A.1", "") DUTY("r", "A.1", "") "<person id=\"ann\"/>"),
        "2026-06-30");
    isms_snapshot *other = snapshot_of(DOCUMENT(CATALOGS DUTY("r", "", "")), "2026-06-30");
    isms_model *model = isms_snapshot_model(snapshot), *theirs = isms_snapshot_model(other);
    const isms_object *duty = isms_model_find(model, "r");
    const isms_catalog *strange = (const isms_catalog *)isms_model_find(theirs, "a");
    isms_crosswalk *walk = NULL;
    isms_error error;
    const isms_status bad = ISMS_ERROR_ARGUMENT;
    ck_status(isms_snapshot_serves(NULL, snapshot, duty, NULL, 1, NULL), bad);
    ck_status(isms_snapshot_serves(&walk, NULL, duty, NULL, 1, NULL), bad);
    ck_status(isms_snapshot_serves(&walk, snapshot, NULL, NULL, 1, NULL), bad);
    ck_status(isms_snapshot_serves(&walk, snapshot, duty, strange, 1, NULL), bad);
    ck_status(isms_snapshot_serves(&walk, snapshot, isms_model_find(theirs, "r"), NULL, 1, NULL),
              bad);
    ck_status(isms_snapshot_serves(&walk, snapshot, isms_model_find(model, "A.1"), NULL, 1, &error),
              bad);
    ck_assert_str_eq(error.message, "a control serves no controls");
    ck_assert_ptr_null(walk);
    ck_assert_uint_eq(isms_crosswalk_count(NULL), 0);
    ck_assert_ptr_null(isms_crosswalk_at(NULL, 0).control);
    ck_assert_str_eq(isms_crosswalk_explain(NULL, 0), "");
    isms_crosswalk_free(NULL);
    isms_snapshot_unref(other);
    isms_snapshot_unref(snapshot);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("crosswalk");
    TCase *tests = tcase_create("crosswalk");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, controls_come_with_their_path, 0, (int)COUNT_OF(questions));
    tcase_add_test(tests, what_follows_from_two_relationships);
    tcase_add_test(tests, what_takes_the_place_of_shipped_controls_keeps_their_mappings);
    tcase_add_test(tests, what_cannot_be_asked);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
