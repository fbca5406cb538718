/* The organization on a date: who is behind what, by which path; circles; superiors; scopes. */
#include "base/base.h"
#include "support/support.h"

struct question {
    const char *document, *date, *responsibility;
    const char *answers; /* one explained answer per line */
};

#define DUTY(participations)                                                                       \
    "<responsibility id=\"r\" name=\"Review\">" participations "</responsibility>"
#define A_OF(holder) DUTY("<participation holder=\"" holder "\" codes=\"A\"/>")
#define ANN "<person id=\"ann\" name=\"Ann\"/>"
#define BOB "<person id=\"bob\" name=\"Bob\"/>"

static const struct question questions[] = {
    /* named herself; left; not there yet; the last and the first day */
    {DOCUMENT(ANN A_OF("ann")), "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): is named for it\n"},
    {DOCUMENT("<person id=\"ann\" name=\"Ann\" until=\"2026-06-30\"/>" A_OF("ann")), "2026-06-30",
     "r", "Ann (ann) is accountable for Review (r): is named for it\n"},
    {DOCUMENT("<person id=\"ann\" name=\"Ann\" until=\"2026-06-29\"/>" A_OF("ann")), "2026-06-30",
     "r", "Nobody is accountable for Review (r): Ann (ann) does not work here on that day\n"},
    {DOCUMENT("<person id=\"ann\" name=\"Ann\" since=\"2026-07-01\"/>" A_OF("ann")), "2026-06-30",
     "r", "Nobody is accountable for Review (r): Ann (ann) does not work here on that day\n"},
    /* roles: holder, former holder, deputy only while the holder is away, interim */
    {DOCUMENT(ANN BOB
              "<role id=\"ciso\"/><appointment id=\"a\" role=\"ciso\" person=\"ann\"/>"
              "<appointment id=\"d\" role=\"ciso\" person=\"bob\" kind=\"deputy\"/>" A_OF("ciso")),
     "2026-06-30", "r", "Ann (ann) is accountable for Review (r): holds role ciso, by a\n"},
    {DOCUMENT("<person id=\"ann\" name=\"Ann\"><absence from=\"2026-06-01\" until=\"2026-06-30\"/>"
              "</person>" BOB
              "<role id=\"ciso\"/><appointment id=\"a\" role=\"ciso\" person=\"ann\"/>"
              "<appointment id=\"d\" role=\"ciso\" person=\"bob\" kind=\"deputy\" "
              "deputy-of=\"ann\"/>" A_OF("ciso")),
     "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): holds role ciso, by a; is away now\n"
     "Bob (bob) is accountable for Review (r): acts as deputy of Ann (ann) in role ciso, by d\n"},
    {DOCUMENT(ANN BOB "<role id=\"ciso\"/><appointment id=\"a\" role=\"ciso\" person=\"ann\" "
                      "until=\"2026-06-29\"/><appointment id=\"b\" role=\"ciso\" person=\"bob\" "
                      "kind=\"interim\" from=\"2026-06-30\"/>" A_OF("ciso")),
     "2026-06-30", "r",
     "Bob (bob) is accountable for Review (r): holds, until someone is found, role ciso, by b\n"},
    /* a role that is nobody's; one that specializes another */
    {DOCUMENT("<role id=\"ciso\"/>" A_OF("ciso")), "2026-06-30", "r",
     "Nobody is accountable for Review (r): there is no person behind ciso\n"},
    {DOCUMENT(ANN "<role id=\"it\"/><role id=\"dba\" specializes=\"it\"/><appointment id=\"a\" "
                  "role=\"dba\" person=\"ann\"/>" A_OF("it")),
     "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): holds role dba, by a, which is a special form of role it\n"},
    /* who takes part in a role, and where that role has a part for the same object */
    {DOCUMENT(ANN
              "<role id=\"dev\" name=\"Developer\"/><asset id=\"shop\"/><asset id=\"mail\"/>"
              "<responsibility id=\"r\" name=\"Review\" concerns=\"shop\"><participation "
              "holder=\"ann\" codes=\"R\" role=\"dev\"/><participation holder=\"dev\" codes=\"A\"/>"
              "</responsibility>"),
     "2026-06-30", "r",
     "Ann (ann) is responsible for Review (r): is named for it as Developer (dev)\n"
     "Ann (ann) is accountable for Review (r): acts in role Developer (dev), as named for Review (r)\n"},
    {DOCUMENT(
         ANN "<role id=\"dev\" name=\"Developer\"/><asset id=\"shop\"/><asset id=\"mail\"/>"
             "<responsibility id=\"q\" concerns=\"shop\"><participation holder=\"ann\" codes=\"R\" "
             "role=\"dev\"/></responsibility><responsibility id=\"r\" name=\"Review\" "
             "concerns=\"mail\"><participation holder=\"dev\" codes=\"A\"/></responsibility>"),
     "2026-06-30", "r",
     "Nobody is accountable for Review (r): there is no person behind Developer (dev)\n"},
    /* positions, units and who heads them, committees */
    {DOCUMENT("<position id=\"p\" unit=\"u\"/><unit id=\"u\" head=\"p\"/><person id=\"ann\" "
              "name=\"Ann\"><occupancy position=\"p\" from=\"2026-01-01\"/></person>" A_OF("u")),
     "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): fills position p, heads unit u\n"},
    {DOCUMENT(
         "<role id=\"ciso\"/><position id=\"p\" roles=\"ciso\"/><person id=\"ann\" "
         "name=\"Ann\"><occupancy position=\"p\" until=\"2026-06-29\"/></person><person "
         "id=\"bob\" name=\"Bob\"><occupancy position=\"p\" from=\"2026-06-30\"/></person>" A_OF(
             "ciso")),
     "2026-06-30", "r",
     "Bob (bob) is accountable for Review (r): fills position p, with which comes role ciso\n"},
    {DOCUMENT(ANN BOB "<committee id=\"c\" name=\"Committee\" chair=\"ann\"><seat holder=\"ann\"/>"
                      "<seat holder=\"bob\" until=\"2026-06-29\"/></committee>" A_OF("c")),
     "2026-06-30", "r", "Ann (ann) is accountable for Review (r): leads committee Committee (c)\n"},
    /* handed on for a time */
    {DOCUMENT(ANN BOB
              "<delegation id=\"d\" delegator=\"ann\" delegate=\"bob\" responsibilities=\"r\" "
              "from=\"2026-06-01\" until=\"2026-06-30\"/>" A_OF("ann")),
     "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): is named for it\n"
     "Bob (bob) is responsible for Review (r): was handed it on by Ann (ann), by d\n"},
    /* everybody of an audience */
    {DOCUMENT(ANN BOB "<role id=\"all\" implicit=\"true\"/>" A_OF("all")), "2026-06-30", "r",
     "Everyone is accountable for Review (r): holds role all\n"},
    /* circles end */
    {DOCUMENT(ANN "<role id=\"a\" specializes=\"b\"/><role id=\"b\" specializes=\"a\"/>"
                  "<appointment id=\"x\" role=\"a\" person=\"ann\"/>" A_OF("b")),
     "2026-06-30", "r",
     "Ann (ann) is accountable for Review (r): holds role a, by x, which is a special form of role b\n"},
    {DOCUMENT("<committee id=\"c\"><seat holder=\"d\"/></committee><committee id=\"d\">"
              "<seat holder=\"c\"/></committee>" A_OF("c")),
     "2026-06-30", "r", "Nobody is accountable for Review (r): there is no person behind c\n"},
    {DOCUMENT(
         "<unit id=\"u\" head=\"p\"/><position id=\"p\" roles=\"q\"/><role id=\"q\"/>" A_OF("u")),
     "2026-06-30", "r", "Nobody is accountable for Review (r): there is no person behind u\n"},
};

static const isms_object *object_of(const isms_snapshot *snapshot, const char *id)
{
    const isms_object *object = isms_model_find(isms_snapshot_model(snapshot), id);
    ck_assert_msg(object != NULL, "%s", id);
    return object;
}

START_TEST(answers_come_with_their_path)
{
    const struct question *q = &questions[_i];
    isms_snapshot *snapshot = snapshot_of(q->document, q->date);
    isms_answers *answers = NULL;
    ck_ok(isms_snapshot_who(&answers, snapshot,
                            (const isms_responsibility *)object_of(snapshot, q->responsibility),
                            NULL));
    char text[4000] = "";
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        const char *line = isms_answers_explain(answers, i);
        ck_assert_ptr_nonnull(line);
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s\n", line);
        ck_assert_uint_ge(isms_answers_at(answers, i).step_count, 1);
    }
    ck_assert_msg(strcmp(text, q->answers) == 0, "row %d:\n%s", _i, text);
    isms_answers_free(answers);
    isms_snapshot_unref(snapshot);
}
END_TEST

/* who, why, duties and holders tell the same links. */
START_TEST(questions_agree)
{
    isms_snapshot *snapshot = snapshot_of(questions[5].document, questions[5].date);
    const isms_responsibility *r = (const isms_responsibility *)object_of(snapshot, "r");
    const isms_person *bob = (const isms_person *)object_of(snapshot, "bob");
    isms_answers *who = NULL, *why = NULL, *duties = NULL, *holders = NULL;
    ck_ok(isms_snapshot_who(&who, snapshot, r, NULL));
    ck_ok(isms_snapshot_why(&why, snapshot, bob, r, NULL));
    ck_ok(isms_snapshot_duties(&duties, snapshot, bob, NULL));
    ck_ok(isms_snapshot_holders(&holders, snapshot, object_of(snapshot, "ciso"), NULL));
    ck_assert_uint_eq(isms_answers_count(who), 2);
    ck_assert_uint_eq(isms_answers_count(why), 1);
    ck_assert_uint_eq(isms_answers_count(duties), 1);
    ck_assert_uint_eq(isms_answers_count(holders), 2);
    isms_answer a = isms_answers_at(why, 0);
    ck_assert_ptr_eq(a.person, bob);
    ck_assert_uint_eq(a.codes, ISMS_BIT(ISMS_CODE_ACCOUNTABLE));
    isms_step last = isms_answers_step(why, 0, a.step_count - 1);
    ck_assert_int_eq(last.kind, ISMS_STEP_DEPUTY);
    ck_assert_ptr_eq(last.instead, object_of(snapshot, "ann"));
    ck_assert_ptr_null(isms_answers_step(why, 0, a.step_count).to);
    ck_assert_ptr_null(isms_answers_at(why, 1).person);
    isms_answers_free(who);
    isms_answers_free(why);
    isms_answers_free(duties);
    isms_answers_free(holders);
    isms_snapshot_unref(snapshot);
}
END_TEST

START_TEST(superiors_are_found_and_circles_end)
{
    isms_snapshot *snapshot = snapshot_of(
        DOCUMENT(
            "<person id=\"a\" manager=\"b\"/><person id=\"b\" manager=\"c\"/><person id=\"c\"/>"
            "<person id=\"x\" manager=\"y\"/><person id=\"y\" manager=\"x\"/>"
            "<unit id=\"u\" head=\"c\"/><unit id=\"v\" parent=\"u\"/>"
            "<person id=\"d\" unit=\"v\"/><unit id=\"w\" parent=\"w2\"/>"
            "<unit id=\"w2\" parent=\"w\"/><person id=\"e\" unit=\"w\"/>"),
        "2026-06-30");
#define PERSON(id) ((const isms_person *)object_of(snapshot, id))
    ck_assert_ptr_eq(isms_snapshot_superior(snapshot, PERSON("a")), PERSON("b"));
    ck_assert(isms_snapshot_reports_to(snapshot, PERSON("a"), PERSON("c")));
    ck_assert(!isms_snapshot_reports_to(snapshot, PERSON("c"), PERSON("a")));
    ck_assert(!isms_snapshot_reports_to(snapshot, PERSON("x"), PERSON("c")));
    ck_assert_ptr_eq(isms_snapshot_superior(snapshot, PERSON("d")), PERSON("c"));
    ck_assert_ptr_null(isms_snapshot_superior(snapshot, PERSON("e")));
#undef PERSON
    isms_snapshot_unref(snapshot);
}
END_TEST

START_TEST(scopes_overlap_where_one_is_in_the_other)
{
    isms_snapshot *snapshot = snapshot_of(
        DOCUMENT(
            "<organization id=\"o\"/><organization id=\"p\"/><site id=\"n\" organization=\"o\"/>"
            "<site id=\"s\" organization=\"o\"/><unit id=\"u\" site=\"n\" organization=\"o\"/>"
            "<unit id=\"v\" parent=\"u\"/>"),
        "2026-06-30");
    static const struct {
        const char *a, *b;
        bool overlap;
    } rows[] = {{"o", "n", true},  {"n", "s", false}, {"u", "v", true},
                {"v", "n", true},  {"v", "s", false}, {"p", "n", false},
                {"p", "u", false}, {"o", "v", true},  {"n", "n", true}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const isms_object *a = object_of(snapshot, rows[i].a), *b = object_of(snapshot, rows[i].b);
        ck_assert_msg(isms_snapshot_scopes_overlap(snapshot, a, b) == rows[i].overlap, "%s %s",
                      rows[i].a, rows[i].b);
        ck_assert(isms_snapshot_scopes_overlap(snapshot, b, a) == rows[i].overlap);
        ck_assert(isms_snapshot_scopes_overlap(snapshot, a, NULL));
    }
    isms_snapshot_unref(snapshot);
}
END_TEST

START_TEST(what_is_not_in_the_model_overlaps_with_nothing)
{
    isms_snapshot *snapshot =
        snapshot_of(DOCUMENT("<organization id=\"o\"/><role id=\"r\"/><responsibility id=\"d\">"
                             "<participation holder=\"r\" codes=\"A\"/></responsibility>"),
                    "2026-06-30");
    isms_snapshot *other = snapshot_of(
        DOCUMENT("<role id=\"a\"/><role id=\"b\"/><role id=\"c\"/><role id=\"d\"/><unit id=\"u\"/>"
                 "<site id=\"s\"/><organization id=\"o\"/>"),
        "2026-06-30");
    const isms_object *ours = object_of(snapshot, "o"), *duty = object_of(snapshot, "d");
    const isms_object *strange[] = {object_of(other, "o"),
                                    object_of(other, "u"),
                                    object_of(other, "s"),
                                    object_of(snapshot, "r"),
                                    duty,
                                    isms_item_part(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, 0)};
    for (size_t i = 0; i < COUNT_OF(strange); i++) {
        ck_assert(!isms_snapshot_scopes_overlap(snapshot, ours, strange[i]));
        ck_assert(!isms_snapshot_scopes_overlap(snapshot, strange[i], ours));
        ck_assert(!isms_snapshot_scopes_overlap(snapshot, strange[i], strange[i]));
        ck_assert(!isms_snapshot_scopes_overlap(snapshot, strange[i], NULL));
    }
    isms_snapshot_unref(other);
    isms_snapshot_unref(snapshot);
}
END_TEST

/* Chains of 100,000 are followed to their end, with a stack of 128 KiB too (see tests/scripts). */
START_TEST(depth_is_no_matter)
{
    enum { DEPTH = 100000 };
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    for (int i = 0; i < DEPTH; i++) {
        char id[32], parent[32];
        snprintf(id, sizeof id, "u%d", i);
        snprintf(parent, sizeof parent, "u%d", (i + 1) % DEPTH == 0 ? i : i + 1);
        isms_unit *unit = NULL;
        ck_ok(isms_unit_add(&unit, model, id, NULL));
        if (i + 1 < DEPTH)
            ck_ok(isms_set_reference_id((isms_object *)unit, ISMS_UNIT_PARENT, parent, NULL));
        isms_role *role = NULL;
        snprintf(id, sizeof id, "r%d", i);
        snprintf(parent, sizeof parent, "r%d", (i + 1) % DEPTH); /* all of it a circle */
        ck_ok(isms_role_add(&role, model, id, NULL));
        ck_ok(isms_set_reference_id((isms_object *)role, ISMS_ROLE_SPECIALIZES, parent, NULL));
    }
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_assert(isms_snapshot_scopes_overlap(snapshot, isms_model_find(model, "u0"),
                                           isms_model_find(model, "u99999")));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("snapshot");
    TCase *tests = tcase_create("snapshot");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, answers_come_with_their_path, 0, (int)COUNT_OF(questions));
    tcase_add_test(tests, questions_agree);
    tcase_add_test(tests, superiors_are_found_and_circles_end);
    tcase_add_test(tests, scopes_overlap_where_one_is_in_the_other);
    tcase_add_test(tests, what_is_not_in_the_model_overlaps_with_nothing);
    tcase_add_test(tests, depth_is_no_matter);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
