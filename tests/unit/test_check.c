/* Rules: their examples, the fixtures in tests/rules, settings, fingerprints. */
#include "check/check.h"
#include "model/model.h"
#include "support/checking.h"

/* What every finding owes its reader. */
static void check_findings(const isms_findings *findings, const char *name)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        ck_assert_msg(f.message && *f.message && f.remedy && *f.remedy, "%s: %s", name,
                      isms_rule_id(f.rule));
        ck_assert_msg(strlen(f.fingerprint) == 16, "%s: %s", name, f.fingerprint);
        ck_assert_msg(!f.object || isms_object_is_content(f.object) || f.line > 0, "%s: %s", name,
                      f.message);
        size_t other = 0; /* what is asserted is noted in a file, each time: not for each pair */
        while (other < i &&
               strcmp(f.fingerprint, isms_findings_at(findings, other).fingerprint) != 0)
            other++;
        ck_assert_msg(other == i, "%s: two findings of %s look the same: %s", name,
                      isms_rule_id(f.rule), f.message);
        for (size_t step = 0; step < f.path_count; step++)
            ck_assert_ptr_nonnull(isms_findings_path(findings, i, step));
        for (size_t related = 0; related < f.related_count; related++)
            ck_assert_ptr_nonnull(isms_findings_related(findings, i, related));
    }
}

/* With RULE in the environment, only that rule and its documents are looked at. */
static bool is_asked_for(const char *rule)
{
    const char *only = getenv("RULE");
    return !only || strcmp(only, rule) == 0;
}

START_TEST(rules_are_described)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    const char *id = isms_rule_id(rule);
    ck_assert_ptr_eq(isms_rule_find(id), rule);
    ck_assert_msg(*isms_rule_title(rule) && *isms_rule_source(rule), "%s", id);
    ck_assert_msg(*isms_rule_explanation(rule) && *isms_rule_remedy(rule), "%s", id);
    ck_assert_msg(*isms_rule_theme(rule), "%s has no theme", id);
    ck_assert_int_ge(isms_rule_severity(rule, false), 1);
}
END_TEST

START_TEST(examples_show_their_rule)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    const char *id = isms_rule_id(rule);
    if (!is_asked_for(id))
        return;
    isms_findings *bad = check_text(isms_rule_bad_example(rule), "bad.xml", ISMS_RULE_EXAMPLE_DATE);
    ck_assert_msg(count_open(bad, id) > 0, "the bad example of %s is fine", id);
    check_findings(bad, id);
    isms_findings *good =
        check_text(isms_rule_good_example(rule), "good.xml", ISMS_RULE_EXAMPLE_DATE);
    ck_assert_msg(count_open(good, id) == 0, "the good example of %s is bad", id);
    isms_findings_free(bad);
    isms_findings_free(good);
}
END_TEST

static void check_fixture(void *context, const char *path, const char *name)
{
    char rule[32];
    size_t expected, *failed = context;
    ck_assert_msg(parse_name(name, rule, &expected), "%s is not named like a fixture", name);
    if (!is_asked_for(rule))
        return;
    char *text = file_text(path, NULL);
    isms_findings *findings = check_rule(text, name, ISMS_RULE_EXAMPLE_DATE, getenv("RULE"));
    size_t found = count_open(findings, rule);
    if (found != expected) {
        fprintf(stderr, "%s: %zu, not %zu\n", name, found, expected);
        ++*failed;
    }
    check_findings(findings, name);
    isms_findings_free(findings);
    free(text);
}

START_TEST(fixtures_are_judged_as_named)
{
    size_t failed = 0;
    size_t count = visit_files(source_path("tests/rules"), ".xml", check_fixture, &failed);
    ck_assert_uint_gt(count, 0);
    ck_assert_msg(failed == 0, "%zu of %zu fixtures are judged otherwise", failed, count);
}
END_TEST

/* ---- the thresholds of the rows ---- */

/* What a rule read in the documents that are about it. */
struct readings {
    const isms_rule *rule;
    uint64_t thresholds;
    size_t violations, near_misses;
};

static void note_readings(struct readings *readings, const char *document)
{
    isms_findings *findings =
        check_rule(document, "read.xml", ISMS_RULE_EXAMPLE_DATE, readings->rule->id);
    readings->thresholds |= findings->thresholds_read;
    isms_findings_free(findings);
}

static void note_fixture(void *context, const char *path, const char *name)
{
    char rule[32];
    size_t expected;
    struct readings *readings = context;
    if (!parse_name(name, rule, &expected))
        return;
    while (strcmp(readings->rule->id, rule) != 0)
        readings++;
    char *text = file_text(path, NULL);
    note_readings(readings, text);
    readings->violations += expected > 0;
    readings->near_misses += expected == 0;
    free(text);
}

static void check_readings(const struct readings *readings)
{
    const char *id = readings->rule->id;
    ck_assert_msg(readings->violations >= 2 && readings->near_misses >= 2, "%s", id);
    for (size_t t = 0; t < isms_threshold_info_count(); t++) {
        bool named = readings->rule->thresholds >> t & 1, read = readings->thresholds >> t & 1;
        ck_assert_msg(named == read, "%s: %s %s", id, isms_threshold_info_at(t).key,
                      named ? "is named by the row and never read" : "is read and not named");
    }
}

/* No more than they name, and each of these; and there are enough documents. */
START_TEST(rules_read_the_thresholds_of_their_rows)
{
    size_t count = isms_rule_count();
    struct readings *readings = calloc(count, sizeof *readings);
    ck_assert_ptr_nonnull(readings);
    for (size_t i = 0; i < count; i++) {
        readings[i].rule = isms_rule_at(i);
        note_readings(&readings[i], isms_rule_bad_example(readings[i].rule));
        note_readings(&readings[i], isms_rule_good_example(readings[i].rule));
    }
    visit_files(source_path("tests/rules"), ".xml", note_fixture, readings);
    for (size_t i = 0; i < count; i++)
        check_readings(&readings[i]);
    free(readings);
}
END_TEST

/* Comments, order and names do not change the mark of a finding. */
START_TEST(fingerprints_survive_what_does_not_matter)
{
    isms_findings *a = check_text(
        DOCUMENT("<organization id=\"o\" headcount=\"100\"/><responsibility id=\"r\" name=\"R\"/>"
                 "<responsibility id=\"s\"/>"),
        "a.xml", "2026-06-30");
    isms_findings *b = check_text(
        DOCUMENT("<!-- x -->\n\n<responsibility id=\"s\" name=\"S\"/>"
                 "<responsibility id=\"r\" name=\"Q\"/><organization id=\"o\" headcount=\"100\"/>"),
        "b.xml", "2026-07-01");
    ck_assert_uint_gt(isms_findings_count(a), 0);
    ck_assert_uint_eq(isms_findings_count(a), isms_findings_count(b));
    for (size_t i = 0; i < isms_findings_count(a); i++) {
        bool found = false;
        for (size_t k = 0; k < isms_findings_count(b); k++)
            found |=
                strcmp(isms_findings_at(a, i).fingerprint, isms_findings_at(b, k).fingerprint) == 0;
        ck_assert_msg(found, "%s", isms_findings_at(a, i).message);
    }
    isms_findings_free(a);
    isms_findings_free(b);
}
END_TEST

/* A finding has the same mark whether its rule is checked alone or with all others. */
START_TEST(fingerprints_do_not_depend_on_other_rules)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    const char *only[] = {isms_rule_id(rule), NULL};
    isms_findings *all = check_text(isms_rule_bad_example(rule), "bad.xml", ISMS_RULE_EXAMPLE_DATE);
    isms_model *model = model_of(isms_rule_bad_example(rule));
    isms_snapshot *snapshot = NULL;
    isms_findings *alone = NULL;
    isms_check_options options = {.size = sizeof options, .only = only};
    ck_ok(isms_snapshot_take(&snapshot, model, day(ISMS_RULE_EXAMPLE_DATE), NULL, NULL));
    ck_ok(isms_check(&alone, snapshot, &options, NULL));
    ck_assert_uint_gt(isms_findings_count(alone), 0);
    for (size_t i = 0; i < isms_findings_count(alone); i++) {
        bool found = false;
        for (size_t k = 0; k < isms_findings_count(all); k++)
            found |= strcmp(isms_findings_at(alone, i).fingerprint,
                            isms_findings_at(all, k).fingerprint) == 0;
        ck_assert_msg(found, "%s", isms_findings_at(alone, i).message);
    }
    isms_findings_free(all);
    isms_findings_free(alone);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

/* ---- size ---- */

/* The severity of the first violation of a rule in a model of so many people; OFF for none. */
static enum isms_severity severity_at(const isms_rule *rule, isms_model *model, int64_t headcount)
{
    const char *only[] = {isms_rule_id(rule), NULL};
    enum isms_severity severity = ISMS_SEVERITY_OFF;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_check_options options = {.size = sizeof options, .only = only};
    for (size_t i = 0; i < isms_organization_count(model); i++)
        ck_ok(isms_organization_set_headcount(isms_organization_at(model, i), headcount, NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day(ISMS_RULE_EXAMPLE_DATE), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, &options, NULL));
    ck_assert(isms_findings_is_small(findings) == (headcount <= 25));
    for (size_t i = isms_findings_count(findings); i-- > 0;)
        if (isms_findings_at(findings, i).kind == ISMS_FINDING_VIOLATION)
            severity = isms_findings_at(findings, i).severity;
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    return severity;
}

/* With one more than the limit, a finding matters as much as in a large organization. */
START_TEST(severity_depends_on_size)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    if (isms_rule_severity(rule, true) == isms_rule_severity(rule, false))
        return;
    isms_model *model = model_of(isms_rule_bad_example(rule));
    isms_organization *own = NULL;
    if (isms_organization_count(model) == 0)
        ck_ok(isms_organization_add(&own, model, "own", NULL));
    ck_assert_int_eq(severity_at(rule, model, 26), isms_rule_severity(rule, false));
    ck_assert_int_eq(severity_at(rule, model, 25), isms_rule_severity(rule, true));
    isms_model_unref(model);
}
END_TEST

/* ---- models that are not complete ---- */

static bool is_untold(const isms_findings *findings, const isms_rule *rule)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (f.rule == rule && f.kind == ISMS_FINDING_UNASSESSABLE)
            return f.severity == ISMS_SEVERITY_INFO;
    }
    return false;
}

/* A rule that says of itself that something cannot be told says so of a model in which there is
 * nothing: that is no pass. */
START_TEST(what_cannot_be_told_is_no_pass)
{
    /* one leaves it to IND-02; of what the others speak of, waivers and names of own rules, there
     * is nothing */
    static const char *const others[] = {"IND-01", "SOD-M1", "REF-01"};
    const isms_rule *rule = isms_rule_at((size_t)_i);
    bool says = strstr(isms_rule_explanation(rule), "cannot be told") != NULL;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        says = says && strcmp(isms_rule_id(rule), others[i]) != 0;
    if (!says)
        return;
    isms_findings *f = check_text(DOCUMENT("<organization id=\"o\" headcount=\"100\"/>"),
                                  "empty.xml", ISMS_RULE_EXAMPLE_DATE);
    ck_assert_msg(is_untold(f, rule), "%s passes where there is nothing", isms_rule_id(rule));
    ck_assert_uint_eq(count_open(f, isms_rule_id(rule)), 0);
    isms_findings_free(f);
}
END_TEST

struct holes {
    isms_object *object;
    unsigned field;
    size_t wanted, seen;
};

/* The n-th required field that is set, ids left out. */
static bool find_required(void *context, isms_object *object)
{
    struct holes *holes = context;
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type) && !holes->object; i++) {
        const isms_field *field = isms_type_field_at(type, i);
        bool id = !isms_type_is_part(type) && i == 0;
        if (id || isms_object_is_content(object) || !isms_field_is_required(field) ||
            !isms_has(object, isms_field_number(field)) || holes->seen++ != holes->wanted)
            continue;
        holes->object = object;
        holes->field = isms_field_number(field);
    }
    return !holes->object;
}

static void check_incomplete(isms_model *model, const char *what)
{
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_table *table = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(ISMS_RULE_EXAMPLE_DATE), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    ck_ok(isms_report_raci(&table, snapshot, ISMS_RACI_PERSONS, NULL));
    ck_assert_msg(count_open(findings, "REF-01") > 0, "%s is missing, and nobody says so", what);
    isms_table_free(table);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
}

/* Whatever is missing, the rest is checked, and REF-01 says what is. */
START_TEST(what_is_missing_is_told)
{
    isms_model *model = model_of(isms_rule_bad_example(isms_rule_at((size_t)_i)));
    for (size_t n = 0;; n++) {
        struct holes holes = {.wanted = n};
        isms__model_visit(model, find_required, &holes);
        if (!holes.object)
            break;
        ck_ok(isms_model_begin(model, NULL));
        ck_ok(isms_unset(holes.object, holes.field, NULL));
        check_incomplete(
            model, isms_field_name(isms_type_field(isms_object_type(holes.object), holes.field)));
        ck_ok(isms_model_rollback(model, NULL));
    }
    isms_model_unref(model);
}
END_TEST

static const char two_rules[] = DOCUMENT("<organization id=\"o\" headcount=\"100\"/>"
                                         "<responsibility id=\"r\"/>");

static isms_status check_with(isms_findings **out, const isms_check_options *options,
                              isms_error *error)
{
    isms_model *model = model_of(two_rules);
    isms_snapshot *snapshot = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    isms_status status = isms_check(out, snapshot, options, error);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return status;
}

START_TEST(options_choose_rules)
{
    static const char *const raci[] = {"RACI-*", NULL}, *const one[] = {"RACI-01", NULL},
                             *const unknown[] = {"RACI-99", NULL};
    isms_findings *findings = NULL;
    isms_error error = {0};
    isms_check_options options = {.size = sizeof options, .only = raci, .skip = one};
    ck_ok(check_with(&findings, &options, NULL));
    ck_assert_uint_eq(count_open(findings, "RACI-01"), 0);
    ck_assert_uint_eq(count_open(findings, "RACI-02"), 1);
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        ck_assert_int_eq(strncmp(isms_rule_id(isms_findings_at(findings, i).rule), "RACI-", 5), 0);
    isms_findings_free(findings);
    options = (isms_check_options){.size = sizeof options, .only = unknown};
    ck_status(check_with(&findings, &options, &error), ISMS_ERROR_NOT_FOUND);
    ck_contains(error.message, "RACI-99");
    options = (isms_check_options){.size = sizeof options, .minimum_severity = ISMS_SEVERITY_ERROR};
    ck_ok(check_with(&findings, &options, NULL));
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        ck_assert_int_eq(isms_findings_at(findings, i).severity, ISMS_SEVERITY_ERROR);
    isms_findings_free(findings);
}
END_TEST

/* ---- settings ---- */

static isms_findings *check_settings(const char *settings)
{
    char document[2000];
    snprintf(document, sizeof document,
             DOCUMENT("<organization id=\"o\" headcount=\"100\"/><person id=\"p\"/>"
                      "<responsibility id=\"r\"><participation holder=\"p\" codes=\"R\"/>"
                      "</responsibility>%s"),
             settings);
    return check_text(document, "settings.xml", "2026-06-30");
}

static enum isms_severity severity_of(const isms_findings *findings, const char *rule)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        if (strcmp(isms_rule_id(isms_findings_at(findings, i).rule), rule) == 0)
            return isms_findings_at(findings, i).severity;
    return (enum isms_severity)0;
}

START_TEST(settings_change_rules)
{
    isms_findings *f = check_settings("");
    ck_assert_int_eq(severity_of(f, "RACI-01"), ISMS_SEVERITY_ERROR);
    ck_assert_str_eq(isms_findings_basis(f), "as of 2026-06-30");
    isms_findings_free(f);
    f = check_settings("<settings id=\"s\" size-band=\"small\"><threshold key=\"successor-days\" "
                       "value=\"60\"/><rule rule=\"RACI-01\" severity=\"warning\"/><rule "
                       "rule=\"CMP-01\" severity=\"off\" reason=\"not yet\"/></settings>");
    ck_assert(isms_findings_is_small(f));
    ck_assert_int_eq(severity_of(f, "RACI-01"), ISMS_SEVERITY_WARNING);
    ck_assert_str_eq(isms_findings_basis(f),
                     "as of 2026-06-30; a small organization; successor-days 60 instead of 30; "
                     "RACI-01 warning; CMP-01 off (not yet)");
    isms_findings_free(f);
    /* later ones count */
    f = check_settings("<settings id=\"s\"><rule rule=\"RACI-01\" severity=\"off\"/></settings>"
                       "<settings id=\"t\"><rule rule=\"RACI-01\" severity=\"info\"/></settings>");
    ck_assert_int_eq(severity_of(f, "RACI-01"), ISMS_SEVERITY_INFO);
    isms_findings_free(f);
}
END_TEST

/* What the user says counts, wherever shipped settings stand. */
START_TEST(own_settings_go_before_shipped_ones)
{
    static const char *const documents[] = {
        DOCUMENT_WITH("profile-small-company", "<organization id=\"o\" headcount=\"900\"/>"),
        DOCUMENT_WITH("profile-small-company",
                      "<settings id=\"s\"><rule rule=\"DST-01\" severity=\"info\"/></settings>")};
    isms_findings *f = check_text(documents[0], "a.xml", "2026-06-30");
    ck_assert(isms_findings_is_small(f));
    ck_contains(isms_findings_basis(f), "; DST-01 off (");
    isms_findings_free(f);
    f = check_text(documents[1], "a.xml", "2026-06-30");
    ck_contains(isms_findings_basis(f), "; DST-01 info");
    isms_findings_free(f);
    /* also where the content comes later */
    isms_model *model = model_of(
        DOCUMENT("<settings id=\"s\"><rule rule=\"DST-01\" severity=\"info\"/></settings>"));
    ck_ok(isms_model_use(model, "profile-small-company", NULL));
    isms_snapshot *snapshot = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&f, snapshot, NULL, NULL));
    ck_contains(isms_findings_basis(f), "; DST-01 info");
    isms_findings_free(f);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

static bool names_statement(const char *source)
{
    for (const char *p = source; (p = strchr(p, 'S')) != NULL; p++)
        if (p[1] >= '0' && p[1] <= '9' && (p == source || p[-1] == ' '))
            return true;
    return false;
}

/* The profile is as the table of rules has it now. REF-01 stays: nothing else could be relied on.
 */
START_TEST(seeds_only_leaves_what_comes_from_the_articles)
{
    isms_model *model = model_of(DOCUMENT_WITH("profile-seeds-only", ""));
    const isms_settings *settings =
        (const isms_settings *)isms_model_find(model, "profile.seeds-only");
    ck_assert_ptr_nonnull(settings);
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        bool off = false;
        for (size_t n = 0; n < isms_settings_rule_count(settings); n++)
            off |= strcmp(isms_rule_setting_rule(isms_settings_rule_at(settings, n)),
                          isms_rule_id(rule)) == 0;
        bool kept =
            names_statement(isms_rule_source(rule)) || strcmp(isms_rule_id(rule), "REF-01") == 0;
        ck_assert_msg(off != kept, "%s: %s", isms_rule_id(rule), isms_rule_source(rule));
    }
    isms_model_unref(model);
}
END_TEST

/* What is misspelt is told, and changes nothing. */
START_TEST(unknown_settings_are_told)
{
    isms_findings *f = check_settings(
        "<settings id=\"s\"><rule rule=\"RACI-99\" severity=\"off\"/><threshold key=\"days\" "
        "value=\"1\"/></settings><waiver id=\"w\" rule=\"NONE\" objects=\"r\"><reason>x</reason>"
        "</waiver><separation id=\"t\" rule=\"SOD-99\" responsibilities=\"r\"/>");
    ck_assert_uint_eq(count_open(f, "REF-01"), 4);
    ck_assert_str_eq(isms_findings_basis(f), "as of 2026-06-30");
    isms_findings_free(f);
}
END_TEST

/* ---- known findings, observers ---- */

static void count_rules(void *context, const isms_rule *rule)
{
    *(size_t *)context += rule ? 1 : 1000;
}

START_TEST(known_findings_are_left_out)
{
    isms_findings *all = NULL, *rest = NULL;
    size_t calls = 0;
    ck_ok(check_with(&all, NULL, NULL));
    size_t count = isms_findings_count(all);
    ck_assert_uint_gt(count, 1);
    const char *known[] = {"ffffffffffffffff", isms_findings_at(all, 1).fingerprint, NULL};
    isms_check_options options = {.size = sizeof options,
                                  .known = known,
                                  .observer = count_rules,
                                  .observer_context = &calls};
    ck_ok(check_with(&rest, &options, NULL));
    ck_assert_uint_eq(isms_findings_count(rest), count - 1);
    ck_assert_uint_eq(isms_findings_known_count(rest), 1);
    ck_assert_str_eq(isms_findings_at(rest, 0).fingerprint, isms_findings_at(all, 0).fingerprint);
    ck_assert_uint_eq(calls, 1000 + isms_rule_count());
    isms_findings_free(all);
    isms_findings_free(rest);
}
END_TEST

/* ---- findings and their model ---- */

START_TEST(findings_outlive_the_snapshot)
{
    isms_model *model = model_of(DOCUMENT("<role id=\"r\" name=\"Role\"/>"));
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    int mark;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&findings, snapshot, NULL, NULL));
    isms_snapshot_unref(snapshot);
    isms_model_set_data(model, &mark);
    ck_assert_ptr_eq(isms_model_data(model), &mark);
    isms_object *role = isms_model_find(model, "r");
    ck_ok(isms_set_text(role, ISMS_ROLE_ID, "renamed", NULL));
    ck_ok(isms_object_remove(role, NULL));
    isms_model_unref(model);
    size_t about = 0;
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        if (f.object != role)
            continue;
        about++;
        ck_assert_str_eq(f.object_id, "r");
        ck_assert(isms_object_is_removed(f.object));
    }
    ck_assert_uint_gt(about, 0);
    isms_findings_free(findings);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check");
    TCase *tests = tcase_create("check");
    tcase_set_timeout(tests, 300);
    TCase *documents = tcase_create("documents");
    tcase_set_timeout(documents, 300);
    tcase_add_loop_test(documents, examples_show_their_rule, 0, (int)isms_rule_count());
    tcase_add_test(documents, fixtures_are_judged_as_named);
    suite_add_tcase(suite, documents);
    tcase_add_loop_test(tests, rules_are_described, 0, (int)isms_rule_count());
    tcase_add_test(tests, rules_read_the_thresholds_of_their_rows);
    tcase_add_loop_test(tests, fingerprints_do_not_depend_on_other_rules, 0,
                        (int)isms_rule_count());
    tcase_add_loop_test(tests, severity_depends_on_size, 0, (int)isms_rule_count());
    tcase_add_loop_test(tests, what_cannot_be_told_is_no_pass, 0, (int)isms_rule_count());
    tcase_add_loop_test(tests, what_is_missing_is_told, 0, (int)isms_rule_count());
    tcase_add_test(tests, fingerprints_survive_what_does_not_matter);
    tcase_add_test(tests, options_choose_rules);
    tcase_add_test(tests, settings_change_rules);
    tcase_add_test(tests, own_settings_go_before_shipped_ones);
    tcase_add_test(tests, seeds_only_leaves_what_comes_from_the_articles);
    tcase_add_test(tests, unknown_settings_are_told);
    tcase_add_test(tests, known_findings_are_left_out);
    tcase_add_test(tests, findings_outlive_the_snapshot);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
