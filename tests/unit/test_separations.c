/* All shipped separations, one after the other, at the boundaries: one hand and two, what everybody
 * holds, scopes above and beside each other, people who leave, and deputies. */
#include "model/model.h"
#include "support/checking.h"

static const char all_content[] =
    "separations eight-roles security-department duties management-cycle "
    "role-scheme control-responsibilities";

/* ---- one separation ---- */

/* Who has the first side, and who the others; where, and what else there is. */
struct hands {
    const char *first, *others;             /* persons, or "everyone" */
    const char *first_scope, *others_scope; /* NULL: everywhere */
    const char *people;                     /* more about p and q, as attributes */
};

static void add(char *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void add(char *out, const char *format, ...)
{
    va_list arguments;
    size_t length = strlen(out);
    va_start(arguments, format);
    vsnprintf(out + length, 8000 - length, format, arguments);
    va_end(arguments);
}

static void add_scope(char *out, const char *scope)
{
    if (scope)
        add(out, " scope=\"%s\"", scope);
}

static void add_side(char *out, const isms_object *side, const char *holder, const char *scope)
{
    const char *id = isms_object_id(side);
    if (isms_responsibility_cast((isms_object *)side)) {
        add(out, "<responsibility id=\"%s\"><participation holder=\"%s\" codes=\"R A\"", id,
            holder);
        add_scope(out, scope);
        add(out, "/></responsibility>");
    } else if (strcmp(holder, "everyone") == 0) {
        add(out, "<role id=\"%s\" implicit=\"true\"/>", id);
    } else {
        add(out, "<appointment id=\"a-%s\" role=\"%s\" person=\"%s\"", id, id, holder);
        add_scope(out, scope);
        add(out, "/>");
    }
}

static size_t side_count(const isms_separation *separation)
{
    return isms_separation_responsibility_count(separation) +
           isms_separation_role_count(separation);
}

static const isms_object *side_at(const isms_separation *separation, size_t index)
{
    size_t first = isms_separation_responsibility_count(separation);
    return index < first ? (const isms_object *)isms_separation_responsibility_at(separation, index)
                         : (const isms_object *)isms_separation_role_at(separation, index - first);
}

/* Conflicts of the separation under its own rule, or under DEP-02. */
static size_t conflicts(const isms_separation *separation, const struct hands *hands,
                        const char *more, bool of_deputies)
{
    static char document[8000];
    const char *id = isms_object_id((const isms_object *)separation);
    static const char *const rules[] = {"SOD-*", "DEP-02", NULL};
    size_t count = 0;
    document[0] = '\0';
    add(document, "<isms xmlns=\"urn:libisms:1\" version=\"1\" use=\"%s\">", all_content);
    add(document, "<organization id=\"o\" headcount=\"500\"/><site id=\"north\"/>"
                  "<site id=\"gate\" parent=\"north\"/><site id=\"south\"/><unit id=\"u\"/>"
                  "<unit id=\"v\"/><role id=\"everyone\" implicit=\"true\"/>");
    add(document, "%s", hands->people ? hands->people : "<person id=\"p\"/><person id=\"q\"/>");
    for (size_t i = 0; i < side_count(separation); i++)
        add_side(document, side_at(separation, i), i ? hands->others : hands->first,
                 i ? hands->others_scope : hands->first_scope);
    add(document, "%s</isms>", more ? more : "");
    isms_model *model = model_of(document);
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_check_options options = {.size = sizeof options, .only = rules};
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        bool ours = false;
        for (size_t n = 0; n < f.related_count; n++)
            ours |= strcmp(isms_object_id(isms_findings_related(findings, i, n)), id) == 0;
        count += ours && (strcmp(isms_rule_id(f.rule), "DEP-02") == 0) == of_deputies;
    }
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return count;
}

static void expect(const isms_separation *separation, const struct hands *hands, size_t expected,
                   const char *what)
{
    size_t found = conflicts(separation, hands, NULL, false);
    ck_assert_msg(found == expected, "%s, %s: %zu, not %zu",
                  isms_object_id((const isms_object *)separation), what, found, expected);
}

static isms_model *shipped;

static const isms_separation *separation_of(int index)
{
    return isms_separation_at(shipped, (size_t)index);
}

static bool is_of_persons(const isms_separation *separation)
{
    return isms_separation_level(separation) == ISMS_SEPARATION_LEVEL_PERSON;
}

/* Working for a supplier is a role of everyone there, and counts. */
static bool counts_everyone(const isms_separation *separation)
{
    const char *rule = isms_separation_rule(separation);
    return rule && strcmp(rule, "SOD-37") == 0;
}

/* ---- in one person ---- */

START_TEST(one_hand_is_a_conflict_and_two_are_none)
{
    const isms_separation *s = separation_of(_i);
    if (!is_of_persons(s))
        return;
    expect(s, &(struct hands){.first = "p", .others = "p"}, 1, "one hand");
    expect(s, &(struct hands){.first = "p", .others = "q"}, side_count(s) > 2, "two hands");
}
END_TEST

START_TEST(what_everybody_holds_is_no_conflict)
{
    const isms_separation *s = separation_of(_i);
    if (counts_everyone(s))
        return;
    expect(s, &(struct hands){.first = "p", .others = "everyone"}, 0, "the others everybody's");
    expect(s, &(struct hands){.first = "everyone", .others = "p"},
           is_of_persons(s) && side_count(s) > 2, "the first everybody's");
    expect(s, &(struct hands){.first = "everyone", .others = "everyone"}, 0, "all everybody's");
}
END_TEST

START_TEST(scopes_meet_above_and_not_beside)
{
    const isms_separation *s = separation_of(_i);
    bool anywhere = isms_separation_scope(s) == ISMS_SEPARATION_SCOPE_ORGANIZATION;
    if (!is_of_persons(s) || side_count(s) > 2)
        return;
    expect(s, &(struct hands){"p", "p", "north", "north", NULL}, 1, "at one site");
    expect(s, &(struct hands){"p", "p", "north", "gate", NULL}, 1, "the other below");
    expect(s, &(struct hands){"p", "p", "gate", "north", NULL}, 1, "the other above");
    expect(s, &(struct hands){"p", "p", NULL, "gate", NULL}, 1, "the first everywhere");
    expect(s, &(struct hands){"p", "p", "north", "south", NULL}, anywhere, "at two sites");
    expect(s, &(struct hands){"p", "p", "gate", "south", NULL}, anywhere, "below another");
}
END_TEST

START_TEST(who_left_has_no_hand_in_anything)
{
    const isms_separation *s = separation_of(_i);
    if (!is_of_persons(s))
        return;
    expect(s,
           &(struct hands){
               .first = "p", .others = "p", .people = "<person id=\"p\" until=\"2026-06-30\"/>"},
           1, "on the last day");
    expect(s,
           &(struct hands){
               .first = "p", .others = "p", .people = "<person id=\"p\" until=\"2026-06-29\"/>"},
           0, "on the day after");
    expect(s,
           &(struct hands){
               .first = "p", .others = "p", .people = "<person id=\"p\" since=\"2026-06-30\"/>"},
           1, "on the first day");
    expect(s,
           &(struct hands){
               .first = "p", .others = "p", .people = "<person id=\"p\" since=\"2026-07-01\"/>"},
           0, "on the day before");
}
END_TEST

/* Away from and until the days that are given, or not at all. */
static void expect_deputy(const isms_separation *s, const char *from, const char *until, bool acts)
{
    char people[300], deputy[500];
    const char *id = isms_object_id((const isms_object *)s);
    snprintf(people, sizeof people,
             "<person id=\"p\"/><person id=\"q\"><absence from=\"%s\" until=\"%s\"/></person>"
             "<role id=\"held\"/>",
             from, until);
    snprintf(deputy, sizeof deputy,
             "<appointment id=\"zz-1\" role=\"held\" person=\"q\"/><appointment id=\"zz-2\" "
             "role=\"held\" person=\"p\" kind=\"deputy\" deputy-of=\"q\"/>");
    struct hands hands = {.first = "held", .others = "p", .people = people};
    ck_assert_msg(conflicts(s, &hands, deputy, false) == acts, "%s: away from %s until %s", id,
                  from, until);
    ck_assert_msg(conflicts(s, &hands, deputy, true) == !acts, "%s: ahead, from %s until %s", id,
                  from, until);
}

/* A deputy counts while the holder is away, and DEP-02 looks ahead until then. */
START_TEST(deputies_count_while_the_holder_is_away)
{
    const isms_separation *s = separation_of(_i);
    if (!is_of_persons(s) || side_count(s) > 2 || isms_separation_role_count(s) > 0)
        return;
    expect_deputy(s, "2026-06-01", "2026-06-29", false);
    expect_deputy(s, "2026-06-01", "2026-06-30", true);
    expect_deputy(s, "2026-06-30", "2026-07-31", true);
    expect_deputy(s, "2026-07-01", "2026-07-31", false);
}
END_TEST

/* ---- in one unit, in one line ---- */

START_TEST(units_and_lines_are_looked_at)
{
    static const char one_unit[] = "<person id=\"p\" unit=\"u\"/><person id=\"q\" unit=\"u\"/>";
    static const char two_units[] = "<person id=\"p\" unit=\"u\"/><person id=\"q\" unit=\"v\"/>";
    static const char below[] = "<person id=\"p\" manager=\"q\"/><person id=\"q\"/>";
    static const char further_below[] = "<person id=\"p\" manager=\"r\"/><person id=\"r\" "
                                        "manager=\"q\"/><person id=\"q\"/>";
    static const char above[] = "<person id=\"p\"/><person id=\"q\" manager=\"p\"/>";
    const isms_separation *s = separation_of(_i);
    bool unit = isms_separation_level(s) == ISMS_SEPARATION_LEVEL_UNIT;
    bool line = isms_separation_level(s) == ISMS_SEPARATION_LEVEL_REPORTING_LINE;
    if (is_of_persons(s) || side_count(s) > 2)
        return;
    expect(s, &(struct hands){.first = "p", .others = "q", .people = one_unit}, unit, "one unit");
    expect(s, &(struct hands){.first = "p", .others = "q", .people = two_units}, 0, "two units");
    expect(s, &(struct hands){.first = "p", .others = "q", .people = below}, line, "below");
    expect(s, &(struct hands){.first = "p", .others = "q", .people = further_below}, line,
           "further below");
    expect(s, &(struct hands){.first = "p", .others = "q", .people = above}, 0, "above");
}
END_TEST

/* Outside of a test nothing can be asserted. */
static isms_model *read_shipped(void)
{
    static const char empty[] = "<isms xmlns=\"urn:libisms:1\" version=\"1\"/>";
    isms_model *model = NULL;
    isms_source source = isms_source_memory("empty.xml", empty, strlen(empty));
    const char *const names[] = {
        "separations",      "eight-roles", "security-department",     "duties",
        "management-cycle", "role-scheme", "control-responsibilities"};
    bool good = isms_model_new(&model, NULL, NULL) == ISMS_OK &&
                isms_model_read(model, &source, 1, NULL, NULL) == ISMS_OK;
    for (size_t i = 0; good && i < sizeof names / sizeof *names; i++)
        good = isms_model_use(model, names[i], NULL) == ISMS_OK;
    return good ? model : NULL;
}

int main(void)
{
    shipped = read_shipped();
    if (!shipped)
        return EXIT_FAILURE;
    int count = (int)isms_separation_count(shipped);
    Suite *suite = suite_create("separations");
    TCase *tests = tcase_create("separations");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, one_hand_is_a_conflict_and_two_are_none, 0, count);
    tcase_add_loop_test(tests, what_everybody_holds_is_no_conflict, 0, count);
    tcase_add_loop_test(tests, scopes_meet_above_and_not_beside, 0, count);
    tcase_add_loop_test(tests, who_left_has_no_hand_in_anything, 0, count);
    tcase_add_loop_test(tests, deputies_count_while_the_holder_is_away, 0, count);
    tcase_add_loop_test(tests, units_and_lines_are_looked_at, 0, count);
    suite_add_tcase(suite, tests);
    int status = run_suite(suite);
    isms_model_unref(shipped);
    return status;
}
