/* Much that is well does not hide what is not: conflicts, gaps and doubles behind hundreds of
 * others like them. */
#include "support/checking.h"

/* ---- documents of many pieces ---- */

struct document {
    FILE *out;
    char *text;
    size_t size;
};

static void begin(struct document *d)
{
    d->out = open_memstream(&d->text, &d->size);
    ck_assert_ptr_nonnull(d->out);
    fputs("<isms xmlns=\"urn:libisms:1\" version=\"1\"><organization id=\"o\" headcount=\"900\"/>\n"
          "<person id=\"p\"/><person id=\"q\"/>\n",
          d->out);
}

/* What a rule finds in it, and nobody has waived; how often it cannot tell goes into `untold`. */
static size_t untold;
static size_t count_found(struct document *d, const char *rule)
{
    fputs("</isms>\n", d->out);
    fclose(d->out);
    isms_findings *findings = check_rule(d->text, "large.xml", "2026-06-30", rule);
    size_t count = count_open(findings, rule);
    untold = 0;
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        untold += isms_findings_at(findings, i).kind == ISMS_FINDING_UNASSESSABLE;
    isms_findings_free(findings);
    free(d->text);
    return count;
}

static void add_duty(FILE *out, const char *id, const char *parent, const char *holder,
                     const char *scope)
{
    fprintf(out, "<responsibility id=\"%s\"%s%s%s><participation holder=\"%s\" codes=\"R\"%s%s%s/>",
            id, parent ? " parent=\"" : "", parent ? parent : "", parent ? "\"" : "", holder,
            scope ? " scope=\"" : "", scope ? scope : "", scope ? "\"" : "");
    fputs("</responsibility>\n", out);
}

enum { FEW = 90, MANY = 450 };

/* ---- separations ---- */

static const char *const scopes[] = {"organization", "unit", "object"};

/* The parts of one side are many, all in the hand that also has the other. */
static size_t conflicts_of_parts(const char *scope, const char *auditor, bool by_role)
{
    struct document d;
    begin(&d);
    fputs("<role id=\"admin\"/><appointment id=\"a\" role=\"admin\" person=\"p\"/>\n", d.out);
    fputs("<unit id=\"here\"/><unit id=\"there\"/>\n", d.out);
    fprintf(d.out, "<separation id=\"apart\" responsibilities=\"run audit\" scope=\"%s\"/>\n",
            scope);
    add_duty(d.out, "run", NULL, "admin", "here");
    for (int i = 0; i < MANY; i++) {
        char id[20];
        snprintf(id, sizeof id, "part-%d", i);
        add_duty(d.out, id, "run", by_role ? "admin" : "p", "here");
    }
    add_duty(d.out, "last", "run", "p", "there");
    add_duty(d.out, "audit", NULL, auditor, "there");
    return count_found(&d, "SOD-00");
}

START_TEST(many_parts_hide_no_conflict)
{
    ck_assert_uint_eq(conflicts_of_parts(scopes[_i], "p", false), 1);
    ck_assert_uint_eq(conflicts_of_parts(scopes[_i], "p", true), 1);
    ck_assert_uint_eq(conflicts_of_parts(scopes[_i], "q", false), 0);
}
END_TEST

/* A separation of many sides, of which the person p has from `first` on so many. */
static size_t conflicts_of_sides(int sides, int at_most, int first, int count, const char *rule)
{
    struct document d;
    begin(&d);
    bool deputy = strcmp(rule, "DEP-02") == 0;
    fprintf(d.out, "<separation id=\"apart\" at-most=\"%d\" responsibilities=\"", at_most);
    for (int i = 0; i < sides; i++)
        fprintf(d.out, "side-%d ", i);
    fputs("\"/>\n", d.out);
    fputs("<role id=\"chief\"/><appointment id=\"a\" role=\"chief\" person=\"q\"/>"
          "<appointment id=\"b\" role=\"chief\" person=\"p\" kind=\"deputy\" deputy-of=\"q\"/>\n",
          d.out);
    for (int i = 0; i < sides; i++) {
        char id[20];
        snprintf(id, sizeof id, "side-%d", i);
        add_duty(d.out, id, NULL,
                 i == sides - 1                        ? "p"
                 : deputy && i == first                ? "chief"
                 : i >= first && i < first + count - 1 ? "p"
                                                       : "o",
                 NULL);
    }
    return count_found(&d, rule);
}

START_TEST(many_sides_are_all_told_apart)
{
    ck_assert_uint_eq(conflicts_of_sides(65, 1, 0, 2, "SOD-00"), 1);
    ck_assert_uint_eq(conflicts_of_sides(65, 1, 0, 1, "SOD-00"), 0);
    ck_assert_uint_eq(conflicts_of_sides(300, 66, 3, 67, "SOD-00"), 1);
    ck_assert_uint_eq(conflicts_of_sides(300, 67, 3, 67, "SOD-00"), 0);
    ck_assert_uint_eq(conflicts_of_sides(65, 1, 0, 2, "DEP-02"), 1);
    ck_assert_uint_eq(conflicts_of_sides(300, 66, 3, 67, "DEP-02"), 1);
    ck_assert_uint_eq(conflicts_of_sides(300, 67, 3, 67, "DEP-02"), 0);
}
END_TEST

/* Many have the first side, each in a unit and below a superior of their own; the last ones of them
 * are with who has the other. */
static size_t conflicts_of_groups(const char *level, bool together)
{
    struct document d;
    begin(&d);
    fprintf(d.out, "<separation id=\"apart\" responsibilities=\"run audit\" level=\"%s\"/>\n",
            level);
    fputs("<responsibility id=\"run\">\n", d.out);
    for (int i = 0; i < MANY; i++)
        fprintf(d.out, "<participation holder=\"p-%d\" codes=\"R\"/>\n", i);
    fputs("</responsibility>\n", d.out);
    add_duty(d.out, "audit", NULL, "auditor", NULL);
    for (int i = 0; i < MANY; i++)
        fprintf(d.out,
                "<unit id=\"u-%d\"/><person id=\"m-%d\"/><person id=\"p-%d\" unit=\"u-%d\" "
                "manager=\"%s\"/>\n",
                i, i, i, i, together && i == MANY - 1 ? "auditor" : "p");
    fprintf(d.out, "<unit id=\"u-x\"/><person id=\"auditor\" unit=\"u-%s\"/>\n",
            together ? "449" : "x");
    return count_found(&d, "SOD-00");
}

START_TEST(many_persons_hide_no_conflict_of_groups)
{
    ck_assert_uint_eq(conflicts_of_groups("unit", true), 1);
    ck_assert_uint_eq(conflicts_of_groups("unit", false), 0);
    ck_assert_uint_eq(conflicts_of_groups("reporting-line", true), 1);
    ck_assert_uint_eq(conflicts_of_groups("reporting-line", false), 0);
}
END_TEST

/* ---- others ---- */

/* A control is in place in one unit; many serve it in another one, the last one perhaps there. */
static size_t unserved(const char *last)
{
    struct document d;
    begin(&d);
    fputs("<unit id=\"here\"/><unit id=\"there\"/><control id=\"c\"/>\n"
          "<implementation id=\"line\" control=\"c\" status=\"implemented\" scope=\"here\"/>\n",
          d.out);
    for (int i = 0; i < MANY; i++)
        fprintf(d.out,
                "<responsibility id=\"r-%d\" controls=\"c\"><participation holder=\"p\" "
                "codes=\"R A\" scope=\"%s\"/></responsibility>\n",
                i, i == MANY - 1 ? last : "there");
    return count_found(&d, "CTL-03");
}

START_TEST(many_who_serve_elsewhere_hide_no_gap)
{
    ck_assert_uint_eq(unserved("there"), 1);
    ck_assert_uint_eq(unserved("here"), 0);
}
END_TEST

/* One person has one role in many units, in one of them twice. */
static size_t doubles(int many, int twice)
{
    struct document d;
    begin(&d);
    fputs("<role id=\"coordinator\"/>\n", d.out);
    for (int i = 0; i <= many; i++)
        fprintf(d.out,
                "<unit id=\"u-%d\"/><appointment id=\"a-%03d\" role=\"coordinator\" person=\"p\" "
                "scope=\"u-%d\"/>\n",
                i, i, i == many ? twice : i);
    return count_found(&d, "REF-01");
}

START_TEST(many_appointments_hide_no_double)
{
    ck_assert_uint_eq(doubles(FEW, 0), 1);
    ck_assert_uint_eq(doubles(FEW, FEW / 2), 1);
    ck_assert_uint_eq(doubles(FEW, FEW), 0);
    ck_assert_uint_eq(untold, 0);
    ck_assert_uint_eq(doubles(MANY, MANY), 0);
    ck_assert_uint_eq(untold, 1);
}
END_TEST

/* What is said of many units in the same words; in one of them twice, by different persons. */
static size_t twins(int many, int twice)
{
    struct document d;
    begin(&d);
    for (int i = 0; i <= many; i++)
        fprintf(
            d.out,
            "<unit id=\"u-%d\"/><responsibility id=\"r-%03d\"><statement>Keeps the keys.</statement>"
            "<participation holder=\"%s\" codes=\"A\" scope=\"u-%d\"/></responsibility>\n",
            i, i, i == many ? "q" : "p", i == many ? twice : i);
    return count_found(&d, "DUP-01");
}

START_TEST(many_in_the_same_words_hide_no_double)
{
    ck_assert_uint_eq(twins(FEW, 0), 1);
    ck_assert_uint_eq(twins(FEW, FEW / 2), 1);
    ck_assert_uint_eq(twins(FEW, FEW), 0);
    ck_assert_uint_eq(untold, 0);
    ck_assert_uint_eq(twins(MANY, MANY), 0);
    ck_assert_uint_eq(untold, 1);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("large");
    TCase *separations = tcase_create("separations"), *others = tcase_create("others");
    tcase_set_timeout(separations, 60);
    tcase_set_timeout(others, 60);
    tcase_add_loop_test(separations, many_parts_hide_no_conflict, 0,
                        sizeof scopes / sizeof *scopes);
    tcase_add_test(separations, many_sides_are_all_told_apart);
    tcase_add_test(separations, many_persons_hide_no_conflict_of_groups);
    suite_add_tcase(s, separations);
    tcase_add_test(others, many_who_serve_elsewhere_hide_no_gap);
    tcase_add_test(others, many_appointments_hide_no_double);
    tcase_add_test(others, many_in_the_same_words_hide_no_double);
    suite_add_tcase(s, others);
    return run_suite(s);
}
