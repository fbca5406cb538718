/* What comes of profiles: each row is one, of the same catalog. */
#include "isms/oscal.h"
#define PROFILE_FILES "resolve"
#include "support/profiles.h"
#include "support/support.h"

#define SOURCE PROFILE_FILES "-source.xml.tmp"
#define UUID(number) "3f1e7a52-0c4d-4b8e-9a61-0000000000" number
/* With a comment, and things that have no id: these are kept, and nothing can be meant by them. */
#define SOME_PARAM                                                                                 \
    "<param id=\"p\"><prop name=\"old\" uuid=\"" UUID(                                             \
        "11") "\" value=\"1\"/><prop name=\"other\" value=\"kept\"/><select><choice>x</choice>"    \
              "</select></param>"
#define ONE(uuid, title, more)                                                                     \
    "<resource uuid=\"" UUID(uuid) "\"><title>" title "</title>" more "</resource>"
#define KEEP "<prop name=\"keep\" value=\"always\"/>"
static const char source_text[] = OSCAL_DOCUMENT(
    "catalog", "1",
    "<param><label>nameless</label></param><group id=\"g\"><title>G</title><control id=\"c1\">"
    "<title>One</title><!-- said -->" SOME_PARAM "<prop name=\"label\" value=\"C1\"/>"
    "<part id=\"s1\" name=\"statement\"><part id=\"s2\" name=\"item\"><p>First.</p></part></part>"
    "<x:y xmlns:x=\"urn:x\"><x:z id=\"foreign\"/></x:y><control id=\"c1.1\"><title>Inside</title>"
    "</control></control><group id=\"h\"><title>H</title><control id=\"c3\"><title>Three</title>"
    "</control></group></group><control id=\"c2\"><title>Two</title></control><control><title>"
    "Nameless</title></control><back-matter>" ONE("21", "idle", "")
        ONE("22", "second", KEEP) "<resource><title>bare</title></resource></back-matter>");

static void write_source(void)
{
    write_file(SOURCE, source_text);
}

static void remove_source(void)
{
    remove(SOURCE);
}

static isms_status resolve(const char *profile, struct collected *out, isms_problems *problems)
{
    isms_source source = isms_source_memory("profile.xml", profile, strlen(profile));
    isms_oscal_options options = {.size = sizeof options, .problems = problems};
    isms_sink sink = collector(out);
    return isms_oscal_resolve(&source, &options, &sink, NULL);
}

/* The text without the white space between elements. */
static char *without_layout(const struct collected *out)
{
    char *text = malloc(out->length + 1), *end = text;
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < out->length; i++)
        if (out->text[i] != '\n')
            *end++ = out->text[i];
        else
            while (i + 1 < out->length && out->text[i + 1] == ' ')
                i++;
    *end = '\0';
    return text;
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)); at++)
        count++;
    return count;
}

#define ALL TAKE(SOURCE, "<include-all/>")
#define CHANGED(inside) PROFILE(ALL AS_IS "<modify>" inside "</modify>")
#define SET(inside) CHANGED("<set-parameter param-id=\"p\">" inside "</set-parameter>")
#define ALTERED(inside) CHANGED("<alter control-id=\"c1\">" inside "</alter>")
#define MATTER(inside) "<back-matter>" inside "</back-matter>"
#define MERGED(how)                                                                                \
    PROFILE(ALL ALL "<merge><combine method=\"" how "\"/><as-is>true</as-is></merge>")
#define CUSTOM(inside) PROFILE(ALL "<merge><custom>" inside "</custom></merge>")
#define INSERT(order) "<insert-controls" order "><include-all/></insert-controls>"

START_TEST(comes_of_it)
{
    static const struct {
        const char *profile, *part;
        size_t times;
    } rows[] = {
        /* of properties, the one with the same UUID is replaced */
        {SET("<prop name=\"new\" uuid=\"" UUID(
             "11") "\" value=\"2\"/><prop name=\"n\" value=\"3\"/>"),
         "<param id=\"p\"><prop name=\"other\" value=\"kept\"/><prop name=\"new\" uuid=\"" UUID(
             "11") "\" value=\"2\"/><prop name=\"n\" value=\"3\"/><select>",
         1},
        /* a value takes the place of a choice */
        {SET("<value>v</value>"), "value=\"kept\"/><value>v</value></param>", 1},
        {ALTERED("<add by-id=\"s2\" position=\"before\"><part name=\"item\"/></add>"),
         "<part id=\"s1\" name=\"statement\"><part name=\"item\"/><part id=\"s2\"", 1},
        /* who says no namespace means that of OSCAL */
        {ALTERED("<add><prop ns=\"urn:x\" name=\"q\" value=\"1\"/></add><add><prop name=\"r\" "
                 "value=\"2\"/></add>"),
         "<prop name=\"label\" value=\"C1\"/><prop ns=\"urn:x\" name=\"q\" value=\"1\"/><prop "
         "name=\"r\" value=\"2\"/>",
         1},
        {CHANGED("<alter control-id=\"c1\"><add><prop ns=\"urn:x\" name=\"q\" value=\"1\"/></add>"
                 "</alter><alter control-id=\"c1\"><remove "
                 "by-ns=\"http://csrc.nist.gov/ns/oscal\" by-item-name=\"prop\"/></alter>"),
         "</param><prop ns=\"urn:x\" name=\"q\" value=\"1\"/><part", 1},
        {ALTERED("<remove by-item-name=\"prop\" by-ns=\"urn:x\"/>"), "<prop name=\"label\"", 1},
        /* also what another vocabulary says can be meant */
        {ALTERED("<add by-id=\"foreign\"><prop name=\"q\" value=\"1\"/><link href=\"x\"/></add>"),
         "<x:z id=\"foreign\"><prop name=\"q\" value=\"1\"/><link href=\"x\"/></x:z>", 1},
        {ALTERED("<remove by-id=\"foreign\"/>"), "<x:z id=\"foreign\"/>", 1},
        /* of controls with the same id the first, of those without one all */
        {MERGED("use-first"), "<control id=\"c1\">", 1},
        {MERGED("use-first"), "<title>Nameless</title>", 2},
        {MERGED("use-first"), "<label>nameless</label>", 2},
        {PROFILE(TAKE(SOURCE, IDS(ID("c1.1"))) TAKE(
             SOURCE,
             IDS(ID("c1") ID(
                 "c1.1"))) "<merge><combine method=\"use-first\"/><as-is>true</as-is></merge>"),
         "<control id=\"c1.1\">", 1},
        {MERGED("keep"), "<group id=\"h\">", 1},
        {MERGED("keep"), "<control id=\"c3\">", 2},
        {MERGED("keep"), "<control id=\"c1\">", 2},
        {MERGED("keep"), "<group id=\"g\">", 1},
        /* none has no id, and comes first */
        {CUSTOM("<group id=\"x\"><title>X</title>" INSERT(" order=\"ascending\"") "</group>"),
         "<title>X</title><control><title>Nameless</title></control><control id=\"c1\">", 1},
        {CUSTOM(INSERT(" order=\"descending\"")),
         "<control id=\"c2\"><title>Two</title></control><control id=\"c1\">", 1},
        {CUSTOM(INSERT(" order=\"keep\"")),
         "</control><control id=\"c2\"><title>Two</title></control><control><title>Nameless", 1},
        {CUSTOM("<insert-controls order=\"ascending\">" IDS(ID("zz")) "</insert-controls>"),
         "<control", 0},
        /* who names no id names none of those that have none */
        {PROFILE(TAKE(SOURCE, IDS(ID("") ID("c2")))), "<control", 1},
        {PROFILE(TAKE(SOURCE, "<include-all/><exclude-controls><with-id/></exclude-controls>")),
         "<title>Nameless</title>", 1},
        {PROFILE(TAKE(SOURCE, "<include-controls><matching pattern=\"*\"/></include-controls>")),
         "<title>Nameless</title>", 1},
        /* what is loose in a profile is put in as it is */
        {CUSTOM("<param><label>own</label></param>" INSERT("")), "<label>own</label>", 1},
        /* of resources with the same UUID the last; what nothing refers to is left out */
        {PROFILE(ALL MATTER(ONE("22", "mine", KEEP))),
         MATTER("<resource><title>bare</title></resource>" ONE("22", "mine", KEEP)), 1},
        {PROFILE(ALL MATTER(ONE("31", "one", KEEP) ONE("31", "two", KEEP))),
         ONE("31", "two", KEEP) "</back-matter>", 1},
        {PROFILE(ALL MATTER(ONE("31", "one", KEEP) ONE("31", "two", KEEP))), "<title>one<", 0},
        {PROFILE(ALL MATTER(ONE("31", "one", "<prop name=\"keep\" value=\"never\"/>"))), "one", 0},
        {PROFILE(ALL MATTER(ONE("31", "one", "<prop name=\"hold\" value=\"always\"/>"))), "one", 0},
        {PROFILE(ALL MATTER(ONE("31", "one", "<prop value=\"always\"/><prop name=\"keep\"/>"))),
         "one", 0},
        {PROFILE(ALL), "<title>idle</title>", 0},
        {PROFILE(ALL), "<label>nameless</label>", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct collected out = {NULL, 0};
        ck_ok(resolve(rows[i].profile, &out, NULL));
        char *text = without_layout(&out);
        ck_assert_msg(count_of(text, rows[i].part) == rows[i].times, "row %zu: %s", i, text);
        free(text);
        free(out.text);
    }
}
END_TEST

/* The first resource has no UUID, and is none that could be meant. */
#define BY_RESOURCE(links)                                                                         \
    PROFILE(TAKE("#" RESOURCE, "<include-all/>")                                                   \
                MATTER("<resource><title>x</title></resource><resource uuid=\"" RESOURCE           \
                       "\">" links "</resource>"))

START_TEST(is_told)
{
    static const struct {
        const char *profile;
        isms_status status;
        const char *message; /* NULL: nothing is told */
    } rows[] = {
        {CHANGED("<set-parameter><value>x</value></set-parameter>"), ISMS_OK,
         "no control that was taken has a parameter \"\": nothing is set"},
        {CHANGED("<alter><add><prop name=\"a\" value=\"b\"/></add></alter>"), ISMS_OK,
         "no control \"\" was taken: nothing is altered"},
        {PROFILE(TAKE(SOURCE, IDS(ID("")))), ISMS_OK, "what is imported has no control \"\""},
        {MERGED("merge"), ISMS_OK, "the method \"merge\" is not part of OSCAL any more"},
        {PROFILE(TAKE("//host/" SOURCE, "")), ISMS_OK, NULL},
        {PROFILE(TAKE("a+b-c.d9:x/" SOURCE, "")), ISMS_OK, NULL},
        {PROFILE(TAKE("nowhere/" SOURCE "?x/y", "")), ISMS_OK, NULL},
        {PROFILE(TAKE("A1:gone.xml", "")), ISMS_ERROR_INVALID, "there is no file A1:gone.xml"},
        {PROFILE(TAKE("gone#/" SOURCE, "")), ISMS_ERROR_INVALID, "there is no file gone:"},
        {PROFILE(TAKE("x.yml", "")), ISMS_ERROR_INVALID, "\"x.yml\", but that is no XML file"},
        {PROFILE(TAKE("x.yaml", "")), ISMS_ERROR_INVALID, "\"x.yaml\", but that is no XML file"},
        {PROFILE(TAKE("", "")), ISMS_ERROR_INVALID, "imports \"\", but that is no XML file"},
        {PROFILE("<import/>"), ISMS_ERROR_INVALID, "imports \"\", but that is no XML file"},
        {BY_RESOURCE(
             "<rlink href=\"x\" media-type=\"application/json\"/><rlink href=\"x\" "
             "media-type=\"text/yaml\"/><rlink/><rlink media-type=\"text/xml\" href=\"" SOURCE
             "\"/>"),
         ISMS_OK, NULL},
        {BY_RESOURCE("<rlink href=\"x.json\"/>"), ISMS_ERROR_INVALID, "names no XML file"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct collected out = {NULL, 0};
        isms_problems *problems = NULL;
        ck_ok(isms_problems_new(&problems, NULL, NULL));
        ck_assert_msg(resolve(rows[i].profile, &out, problems) == rows[i].status, "row %zu", i);
        ck_assert_msg((out.length > 0) == (rows[i].status == ISMS_OK), "row %zu", i);
        bool told = false;
        for (size_t n = 0; n < isms_problems_count(problems); n++) {
            const isms_problem *problem = isms_problems_at(problems, n);
            told |= rows[i].message && strstr(problem->message, rows[i].message);
            ck_assert_msg(rows[i].message || problem->kind != ISMS_PROBLEM_ERROR, "row %zu: %s", i,
                          problem->message);
        }
        ck_assert_msg(told == (rows[i].message != NULL), "row %zu: %s is not told", i,
                      rows[i].message);
        isms_problems_free(problems);
        free(out.text);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_resolve");
    TCase *tests = tcase_create("profiles");
    tcase_add_unchecked_fixture(tests, write_source, remove_source);
    tcase_add_test(tests, comes_of_it);
    tcase_add_test(tests, is_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
