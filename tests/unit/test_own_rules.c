/* Rules of the caller's own: what they can be called, what they can ask and tell, and that they are
 * rules like others in options, settings, waivers and baselines. */
#include "support/support.h"

static const char company[] =
    DOCUMENT("<organization id=\"o\" headcount=\"100\"/><person id=\"ann\" name=\"Ann\"><absence "
             "from=\"2026-06-01\" until=\"2026-07-31\"/></person><person id=\"bob\"/>%s");

static isms_model *company_with(const char *more)
{
    char document[2000];
    snprintf(document, sizeof document, company, more);
    return model_of(document);
}

/* Checks a model with own rules only, and gives it back. */
static isms_status check_own(isms_findings **out, isms_model *model, isms_check_options options,
                             isms_error *error)
{
    static const char *const own[] = {"acme:*", NULL};
    isms_snapshot *snapshot = NULL;
    options.size = sizeof options;
    if (!options.only)
        options.only = own;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    isms_model_unref(model);
    isms_status status = isms_check(out, snapshot, &options, error);
    isms_snapshot_unref(snapshot);
    return status;
}

static isms_own_rule rule_of(const char *id, isms_rule_function *check, void *context)
{
    return (isms_own_rule){.size = sizeof(isms_own_rule),
                           .id = id,
                           .title = "title",
                           .remedy = "remedy",
                           .check = check,
                           .context = context};
}

/* ---- what they find ---- */

/* Tells of each person who is away; the context counts how often it was asked. */
static isms_status find_absent(void *context, isms_checking *checking, isms_error *error)
{
    isms_snapshot *snapshot = isms_checking_snapshot(checking);
    isms_model *model = isms_snapshot_model(snapshot);
    isms_status status = ISMS_OK;
    if (context)
        ++*(size_t *)context;
    for (size_t i = 0; i < isms_person_count(model) && status == ISMS_OK; i++) {
        const isms_object *person = isms_person_object(isms_person_at(model, i));
        if (!isms_snapshot_is_absent(snapshot, isms_person_at(model, i)))
            continue;
        status = isms_checking_tell(
            checking,
            &(isms_own_finding){
                .size = sizeof(isms_own_finding),
                .object = person,
                .message = "is away",
                .related =
                    (const isms_object *const[]){isms_model_find(model, "bob"), person, NULL},
                .path = (const char *const[]){"first", "second", NULL}},
            error);
    }
    return status;
}

START_TEST(findings_are_like_others)
{
    isms_findings *f = NULL;
    char id[] = "acme:KEY-01", title[] = "nobody is away", remedy[] = "Come back.";
    isms_own_rule *rule = malloc(sizeof *rule);
    *rule = rule_of(id, find_absent, NULL);
    rule->title = title;
    rule->remedy = remedy;
    rule->small_severity = ISMS_SEVERITY_INFO;
    rule->source = "S93";
    const isms_own_rule *rules[] = {rule, NULL};
    ck_ok(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, NULL));
    /* what the caller had is gone, what was found is not */
    memset(rule, 0xFF, sizeof *rule);
    free(rule);
    memset(id, 'x', sizeof id - 1);
    memset(title, 'x', sizeof title - 1);
    memset(remedy, 'x', sizeof remedy - 1);
    ck_assert_uint_eq(isms_findings_count(f), 1);
    isms_finding found = isms_findings_at(f, 0);
    ck_assert_str_eq(isms_rule_id(found.rule), "acme:KEY-01");
    ck_assert_str_eq(isms_rule_title(found.rule), "nobody is away");
    ck_assert_str_eq(isms_rule_explanation(found.rule), "nobody is away");
    ck_assert_str_eq(isms_rule_source(found.rule), "S93");
    ck_assert_int_eq(isms_rule_severity(found.rule, false), ISMS_SEVERITY_WARNING);
    ck_assert_int_eq(isms_rule_severity(found.rule, true), ISMS_SEVERITY_INFO);
    ck_assert_ptr_null(isms_rule_bad_example(found.rule));
    ck_assert_ptr_null(isms_rule_good_example(found.rule));
    ck_assert_int_eq(found.kind, ISMS_FINDING_VIOLATION);
    ck_assert_int_eq(found.severity, ISMS_SEVERITY_WARNING);
    ck_assert_str_eq(found.object_id, "ann");
    ck_assert_str_eq(found.object_type, "person");
    ck_assert_str_eq(found.message, "is away");
    ck_assert_str_eq(found.remedy, "Come back.");
    ck_assert_str_eq(found.file, "test.xml");
    ck_assert_uint_eq(found.line, 2);
    ck_assert_uint_eq(found.related_count, 1); /* what it is about is not related to itself */
    ck_assert_str_eq(isms_object_id(isms_findings_related(f, 0, 0)), "bob");
    ck_assert_uint_eq(found.path_count, 2);
    ck_assert_str_eq(isms_findings_path(f, 0, 1), "second");
    ck_assert_uint_eq(strlen(found.fingerprint), 16);
    ck_contains(isms_findings_basis(f), "; own rules acme:KEY-01");
    isms_findings_free(f);
}
END_TEST

/* What the function tells is what its context says. */
static isms_status tell_context(void *context, isms_checking *checking, isms_error *error)
{
    const isms_own_finding *finding = context;
    return isms_checking_tell(checking, finding, error);
}

static isms_findings *told(isms_own_finding finding)
{
    isms_findings *f = NULL;
    finding.size = sizeof finding;
    isms_own_rule rule = rule_of("acme:x", tell_context, &finding);
    const isms_own_rule *rules[] = {&rule, NULL};
    ck_ok(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, NULL));
    ck_assert_uint_eq(isms_findings_count(f), 1);
    return f;
}

START_TEST(findings_can_differ_from_their_rule)
{
    isms_findings *f = told(
        (isms_own_finding){.message = "m", .remedy = "another", .severity = ISMS_SEVERITY_ERROR});
    isms_finding found = isms_findings_at(f, 0);
    char mark[17];
    ck_assert_str_eq(found.remedy, "another");
    ck_assert_int_eq(found.severity, ISMS_SEVERITY_ERROR);
    ck_assert_ptr_null(found.object);
    ck_assert(isms_findings_failed(f));
    memcpy(mark, found.fingerprint, sizeof mark);
    isms_findings_free(f);
    f = told((isms_own_finding){.message = "other words", .key = "k"});
    ck_assert_str_ne(isms_findings_at(f, 0).fingerprint, mark);
    isms_findings_free(f);
    f = told((isms_own_finding){.message = "other words", .remedy = ""});
    ck_assert_str_eq(isms_findings_at(f, 0).fingerprint, mark);
    ck_assert_str_eq(isms_findings_at(f, 0).remedy, "remedy");
    isms_findings_free(f);
}
END_TEST

START_TEST(what_cannot_be_told_is_told_apart)
{
    isms_findings *f = told((isms_own_finding){
        .message = "m", .kind = ISMS_FINDING_UNASSESSABLE, .severity = ISMS_SEVERITY_ERROR});
    isms_tally tally = isms_findings_tally(f);
    ck_assert_int_eq(isms_findings_at(f, 0).kind, ISMS_FINDING_UNASSESSABLE);
    ck_assert_int_eq(isms_findings_at(f, 0).severity, ISMS_SEVERITY_INFO);
    ck_assert(!isms_findings_failed(f));
    ck_assert_uint_eq(tally.unassessable, 1);
    ck_assert_uint_eq(tally.rules_unassessable, 1);
    ck_assert_uint_eq(tally.rules_off, isms_rule_count());
    isms_findings_free(f);
}
END_TEST

START_TEST(messages_may_be_long)
{
    enum { LONG = 100000 };
    char *text = malloc(LONG + 1);
    memset(text, 'm', LONG);
    text[LONG] = '\0';
    isms_findings *f = told((isms_own_finding){
        .message = text, .remedy = text, .path = (const char *const[]){text, NULL}});
    ck_assert_str_eq(isms_findings_at(f, 0).message, text);
    ck_assert_str_eq(isms_findings_at(f, 0).remedy, text);
    ck_assert_str_eq(isms_findings_path(f, 0, 0), text);
    isms_findings_free(f);
    free(text);
}
END_TEST

/* ---- what they ask ---- */

struct asked {
    int64_t days;
    bool small;
    isms_status unknown;
    isms_error error;
};

static isms_status ask(void *context, isms_checking *checking, isms_error *error)
{
    struct asked *asked = context;
    int64_t value = 0;
    asked->small = isms_checking_is_small(checking);
    asked->unknown = isms_checking_threshold(&value, checking, "no-such-limit", &asked->error);
    return isms_checking_threshold(&asked->days, checking, "successor-days", error);
}

START_TEST(settings_are_there_for_them)
{
    struct asked asked = {.days = 0};
    isms_findings *f = NULL;
    isms_own_rule rule = rule_of("acme:x", ask, &asked);
    const isms_own_rule *rules[] = {&rule, NULL};
    ck_ok(check_own(&f,
                    company_with("<settings id=\"s\" size-band=\"small\"><threshold "
                                 "key=\"successor-days\" value=\"77\"/></settings>"),
                    (isms_check_options){.own_rules = rules}, NULL));
    ck_assert_int_eq(asked.days, 77);
    ck_assert(asked.small);
    ck_assert_int_eq(asked.unknown, ISMS_ERROR_NOT_FOUND);
    ck_contains(asked.error.message, "no-such-limit");
    isms_findings_free(f);
    ck_assert_ptr_null(isms_checking_snapshot(NULL));
    ck_assert(!isms_checking_is_small(NULL));
    ck_status(isms_checking_threshold(&asked.days, NULL, "x", NULL), ISMS_ERROR_ARGUMENT);
    ck_status(isms_checking_tell(NULL, NULL, NULL), ISMS_ERROR_ARGUMENT);
}
END_TEST

/* A rule may look at other days, and check the snapshot that it is asked about. */
static isms_status check_again(void *context, isms_checking *checking, isms_error *error)
{
    static const char *const only[] = {"acme:inner", NULL};
    isms_snapshot *snapshot = isms_checking_snapshot(checking), *later = NULL;
    isms_findings *inner = NULL;
    isms_check_options options = {.size = sizeof options, .only = only, .own_rules = context};
    isms_status status =
        isms_snapshot_take(&later, isms_snapshot_model(snapshot), day("2026-12-24"), NULL, error);
    if (status == ISMS_OK)
        status = isms_checking_tell(
            checking,
            &(isms_own_finding){.size = sizeof(isms_own_finding), .message = "before", .key = "b"},
            error);
    if (status == ISMS_OK)
        status = isms_check(&inner, snapshot, &options, error);
    if (status == ISMS_OK)
        status =
            isms_checking_tell(checking,
                               &(isms_own_finding){.size = sizeof(isms_own_finding),
                                                   .object = isms_findings_at(inner, 0).object,
                                                   .message = isms_findings_at(inner, 0).message},
                               error);
    isms_findings_free(inner);
    isms_snapshot_unref(later);
    return status;
}

START_TEST(checks_may_stand_inside_each_other)
{
    isms_findings *f = NULL;
    isms_own_rule inner = rule_of("acme:inner", find_absent, NULL);
    const isms_own_rule *inner_rules[] = {&inner, NULL};
    isms_own_rule outer = rule_of("acme:outer", check_again, inner_rules);
    const isms_own_rule *rules[] = {&outer, NULL};
    ck_ok(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, NULL));
    ck_assert_uint_eq(isms_findings_count(f), 2);
    ck_assert_str_eq(isms_findings_at(f, 0).message, "before");
    ck_assert_str_eq(isms_findings_at(f, 1).message, "is away");
    ck_assert_str_eq(isms_rule_id(isms_findings_at(f, 1).rule), "acme:outer");
    isms_findings_free(f);
}
END_TEST

/* ---- what goes wrong ---- */

static isms_status fail_with_words(void *context, isms_checking *checking, isms_error *error)
{
    (void)context, (void)checking;
    *error = (isms_error){.status = ISMS_ERROR_IO, .message = "no such directory service"};
    return ISMS_ERROR_CANCELLED;
}

static isms_status fail_without(void *context, isms_checking *checking, isms_error *error)
{
    (void)context, (void)checking, (void)error;
    return ISMS_ERROR_IO;
}

static isms_status fine_after_all(void *context, isms_checking *checking, isms_error *error)
{
    (void)context, (void)checking;
    *error = (isms_error){.status = ISMS_ERROR_IO, .message = "never mind"};
    return ISMS_OK;
}

START_TEST(errors_are_passed_on)
{
    isms_error error = {0};
    isms_findings *f = NULL;
    isms_own_rule first = rule_of("acme:KEY-01", fail_with_words, NULL);
    isms_own_rule second = rule_of("acme:KEY-02", find_absent, NULL);
    const isms_own_rule *rules[] = {&first, &second, NULL};
    isms_check_options options = {.own_rules = rules};
    size_t calls = 0;
    second.context = &calls;
    ck_status(check_own(&f, company_with(""), options, &error), ISMS_ERROR_CANCELLED);
    ck_assert_ptr_null(f);
    ck_assert_uint_eq(calls, 0);
    ck_assert_int_eq(error.status, ISMS_ERROR_CANCELLED);
    ck_assert_str_eq(error.message, "no such directory service");
    ck_assert_str_eq(error.rule, "acme:KEY-01");
    ck_status(check_own(&f, company_with(""), options, NULL), ISMS_ERROR_CANCELLED);
    first.check = fail_without;
    ck_status(check_own(&f, company_with(""), options, &error), ISMS_ERROR_IO);
    ck_assert_str_eq(error.message, "the own rule acme:KEY-01 failed: input or output failed");
    memset(&error, 0, sizeof error);
    first.check = fine_after_all;
    ck_ok(check_own(&f, company_with(""), options, &error));
    ck_assert_int_eq(error.status, ISMS_OK);
    ck_assert_uint_eq(calls, 1);
    isms_findings_free(f);
}
END_TEST

/* Tells wrong things, goes on, and notes what each was answered with. */
struct misuse {
    isms_own_finding finding;
    isms_status answer;
};

static isms_status misuse(void *context, isms_checking *checking, isms_error *error)
{
    isms_model *other = NULL;
    (void)error;
    ck_ok(isms_model_new(&other, NULL, NULL));
    isms_object *stranger = NULL;
    ck_ok(isms_model_add(&stranger, other, isms_type_find("person"), "ann", NULL));
    struct misuse *m = context;
    const isms_object *const strangers[] = {stranger, NULL};
    if (m->finding.related)
        m->finding.related = strangers;
    else if (m->finding.object)
        m->finding.object = stranger;
    m->answer = isms_checking_tell(checking, m->finding.size ? &m->finding : NULL, NULL);
    isms_model_unref(other);
    return ISMS_OK;
}

START_TEST(wrong_findings_are_refused)
{
    static const isms_object *const some[] = {NULL};
    const size_t size = sizeof(isms_own_finding);
    const isms_object *any = (const isms_object *)&size; /* replaced by one of another model */
    struct misuse rows[] = {
        {{.size = 0}, ISMS_ERROR_ARGUMENT},
        {{.size = 1}, ISMS_ERROR_ARGUMENT},
        {{.size = size}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = ""}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = "m", .kind = (isms_finding_kind)3}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = "m", .severity = (enum isms_severity)5}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = "m", .object = any}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = "m", .related = some}, ISMS_ERROR_ARGUMENT},
        {{.size = size, .message = "\xff"}, ISMS_ERROR_VALUE},
        {{.size = size, .message = "m", .remedy = "\x01"}, ISMS_ERROR_VALUE},
        {{.size = size, .message = "m", .key = "\xc0\x80"}, ISMS_ERROR_VALUE},
        {{.size = size, .message = "m", .path = (const char *const[]){"a", "\xed\xa0\x80", NULL}},
         ISMS_ERROR_VALUE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_status expected = rows[i].answer;
        isms_findings *f = NULL;
        isms_own_rule rule = rule_of("acme:x", misuse, &rows[i]);
        const isms_own_rule *rules[] = {&rule, NULL};
        ck_ok(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, NULL));
        ck_assert_msg(rows[i].answer == expected, "row %zu: %s", i,
                      isms_status_text(rows[i].answer));
        ck_assert_uint_eq(isms_findings_count(f), 0);
        isms_findings_free(f);
    }
}
END_TEST

/* An object of the model that was given is none of the copy that a detached snapshot shows. */
static isms_status tell_of(void *context, isms_checking *checking, isms_error *error)
{
    return isms_checking_tell(
        checking,
        &(isms_own_finding){.size = sizeof(isms_own_finding), .message = "m", .object = context},
        error);
}

START_TEST(objects_are_those_of_the_snapshot)
{
    isms_model *model = company_with("");
    isms_snapshot_options apart = {.size = sizeof apart, .detached = true};
    isms_own_rule rule = rule_of("acme:x", tell_of, isms_model_find(model, "ann"));
    const isms_own_rule *rules[] = {&rule, NULL};
    isms_check_options options = {.size = sizeof options, .own_rules = rules};
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    isms_error error = {0};
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), &apart, NULL));
    ck_status(isms_check(&f, snapshot, &options, &error), ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "of another model");
    isms_snapshot_unref(snapshot);
    /* what was removed before is none either */
    ck_ok(isms_object_remove(isms_model_find(model, "ann"), NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_status(isms_check(&f, snapshot, &options, &error), ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "was removed");
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

/* A part stands for what it is a part of, at its own place. */
static isms_status tell_of_absence(void *context, isms_checking *checking, isms_error *error)
{
    const isms_model *model = isms_snapshot_model(isms_checking_snapshot(checking));
    const isms_absence *absence = isms_person_absence_at(isms_person_find(model, "ann"), 0);
    (void)context;
    return isms_checking_tell(checking,
                              &(isms_own_finding){.size = sizeof(isms_own_finding),
                                                  .message = "m",
                                                  .object = (const isms_object *)absence},
                              error);
}

START_TEST(parts_have_their_own_place)
{
    isms_findings *f = NULL;
    isms_own_rule rule = rule_of("acme:x", tell_of_absence, NULL);
    const isms_own_rule *rules[] = {&rule, NULL};
    ck_ok(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, NULL));
    isms_finding found = isms_findings_at(f, 0);
    ck_assert_str_eq(found.object_id, "ann");
    ck_assert_uint_gt(found.column, isms_object_column(found.object));
    isms_findings_free(f);
}
END_TEST

/* ---- what they can be ---- */

static isms_status try_rule(isms_own_rule rule, isms_error *error)
{
    isms_findings *f = NULL;
    const isms_own_rule *rules[] = {&rule, NULL};
    static const char *const all[] = {"*", NULL};
    isms_status status = check_own(&f, company_with(""),
                                   (isms_check_options){.only = all, .own_rules = rules}, error);
    isms_findings_free(f);
    return status;
}

#define TEN "0123456789"

START_TEST(ids_cannot_be_taken_for_others)
{
    static const char *const good[] = {"acme:KEY-01", "a:b", "a-1:x.y_z-", "x9:0",
                                       "a" TEN TEN TEN ":" TEN TEN TEN "z"};
    static const char *const bad[] = {"",           "KEY-01", "RACI-01",
                                      "acme",       "acme:",  ":x",
                                      "Acme:x",     "1a:x",   "-a:x",
                                      "a:b:c",      "a:x*",   "a:x,y",
                                      "a:x y",      " a:x",   "a :x",
                                      "a:\xc3\xa4", "\xff:x", "a" TEN TEN TEN ":" TEN TEN TEN "zz"};
    isms_error error = {0};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(try_rule(rule_of(good[i], find_absent, NULL), NULL) == ISMS_OK, "%s",
                      good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_msg(try_rule(rule_of(bad[i], find_absent, NULL), &error) == ISMS_ERROR_VALUE,
                      "%s", bad[i]);
        ck_contains(error.message, "such as acme:KEY-01");
    }
    for (size_t i = 0; i < isms_rule_count(); i++)
        ck_assert_ptr_null(strchr(isms_rule_id(isms_rule_at(i)), ':'));
}
END_TEST

START_TEST(wrong_rules_are_refused)
{
    isms_error error = {0};
    isms_own_rule rule = rule_of("acme:x", find_absent, NULL);
    rule.check = NULL;
    ck_status(try_rule(rule, &error), ISMS_ERROR_ARGUMENT);
    ck_contains(error.message, "acme:x");
    ck_assert_str_eq(error.rule, "acme:x");
    rule = rule_of("acme:x", find_absent, NULL);
    rule.title = NULL;
    ck_status(try_rule(rule, NULL), ISMS_ERROR_ARGUMENT);
    rule = rule_of("acme:x", find_absent, NULL);
    rule.remedy = "";
    ck_status(try_rule(rule, NULL), ISMS_ERROR_ARGUMENT);
    rule = rule_of("acme:x", find_absent, NULL);
    rule.severity = (enum isms_severity)9;
    ck_status(try_rule(rule, NULL), ISMS_ERROR_ARGUMENT);
    rule = rule_of("acme:x", find_absent, NULL);
    rule.explanation = "\x02";
    ck_status(try_rule(rule, &error), ISMS_ERROR_VALUE);
    ck_status(try_rule((isms_own_rule){.size = sizeof rule}, &error), ISMS_ERROR_ARGUMENT);
    rule = rule_of("acme:x", find_absent, NULL);
    rule.size = 1;
    ck_status(try_rule(rule, NULL), ISMS_ERROR_ARGUMENT);
}
END_TEST

START_TEST(the_same_rule_twice_is_refused)
{
    isms_error error = {0};
    isms_findings *f = NULL;
    isms_own_rule one = rule_of("acme:KEY-01", find_absent, NULL);
    isms_own_rule other = rule_of("acme:key-01", find_absent, NULL);
    const isms_own_rule *rules[] = {&one, &other, NULL};
    ck_status(check_own(&f, company_with(""), (isms_check_options){.own_rules = rules}, &error),
              ISMS_ERROR_DUPLICATE);
    ck_contains(error.message, "acme:key-01");
    ck_assert_ptr_null(f);
}
END_TEST

/* ---- rules like others ---- */

struct heard {
    char ids[200];
};

static void hear(void *context, const isms_rule *rule)
{
    struct heard *heard = context;
    size_t length = strlen(heard->ids);
    snprintf(heard->ids + length, sizeof heard->ids - length, "%s ",
             rule ? isms_rule_id(rule) : "end");
}

static void check_chosen(const char *const *only, const char *const *skip, const char *expected)
{
    struct heard heard = {""};
    isms_findings *f = NULL;
    isms_own_rule a = rule_of("acme:KEY-01", find_absent, NULL);
    isms_own_rule b = rule_of("zoo:x", find_absent, NULL);
    const isms_own_rule *rules[] = {&a, &b, NULL};
    isms_check_options options = {.only = only,
                                  .skip = skip,
                                  .own_rules = rules,
                                  .observer = hear,
                                  .observer_context = &heard};
    ck_ok(check_own(&f, company_with(""), options, NULL));
    ck_assert_str_eq(heard.ids, expected);
    isms_findings_free(f);
}

START_TEST(they_are_chosen_like_others)
{
    static const char *const own[] = {"acme:*", NULL}, *const one[] = {"ZOO:x", NULL},
                             *const mixed[] = {"acme:key-01", "raci-01", "zoo:*", NULL},
                             *const unknown[] = {"acme:KEY-02", NULL};
    isms_error error = {0};
    isms_findings *f = NULL;
    check_chosen(own, NULL, "acme:KEY-01 end ");
    check_chosen(one, NULL, "zoo:x end ");
    check_chosen(mixed, NULL, "RACI-01 acme:KEY-01 zoo:x end ");
    check_chosen(mixed, own, "RACI-01 zoo:x end ");
    ck_status(check_own(&f, company_with(""), (isms_check_options){.only = unknown}, &error),
              ISMS_ERROR_NOT_FOUND);
    ck_contains(error.message, "acme:KEY-02");
}
END_TEST

/* The finding about Ann, as settings, waivers and options of the model make it. */
static isms_findings *absent_with(const char *more, isms_check_options options)
{
    isms_findings *f = NULL;
    isms_own_rule rule = rule_of("acme:KEY-01", find_absent, NULL);
    const isms_own_rule *rules[] = {&rule, NULL};
    options.own_rules = rules;
    ck_ok(check_own(&f, company_with(more), options, NULL));
    return f;
}

START_TEST(settings_change_them)
{
    isms_findings *f = absent_with("<settings id=\"s\"><rule rule=\"acme:KEY-01\" "
                                   "severity=\"error\" reason=\"why\"/></settings>",
                                   (isms_check_options){.only = NULL});
    ck_assert_int_eq(isms_findings_at(f, 0).severity, ISMS_SEVERITY_ERROR);
    ck_contains(isms_findings_basis(f), "; acme:KEY-01 error (why)");
    isms_rule_outcome outcome = isms_findings_rule_at(f, isms_findings_rule_count(f) - 1);
    ck_assert_str_eq(isms_rule_id(outcome.rule), "acme:KEY-01");
    ck_assert_int_eq(outcome.verdict, ISMS_VERDICT_VIOLATED);
    ck_assert_int_eq(outcome.severity, ISMS_SEVERITY_ERROR);
    ck_assert_str_eq(outcome.reason, "why");
    isms_findings_free(f);
    f = absent_with("<settings id=\"s\"><rule rule=\"acme:KEY-01\" severity=\"off\"/></settings>",
                    (isms_check_options){.only = NULL});
    ck_assert_uint_eq(isms_findings_count(f), 0);
    ck_assert_int_eq(isms_findings_rule_at(f, isms_findings_rule_count(f) - 1).verdict,
                     ISMS_VERDICT_OFF);
    isms_findings_free(f);
}
END_TEST

START_TEST(waivers_and_baselines_cover_them)
{
    isms_findings *f = absent_with(
        "<waiver id=\"w\" rule=\"acme:KEY-01\" objects=\"ann\"><reason>x</reason></waiver>",
        (isms_check_options){.only = NULL});
    ck_assert_ptr_nonnull(isms_findings_at(f, 0).waiver);
    ck_assert(!isms_findings_failed(f));
    const char *known[] = {isms_findings_at(f, 0).fingerprint, NULL};
    isms_findings *rest =
        absent_with("", (isms_check_options){.known = known, .known_name = "known.txt"});
    ck_assert_uint_eq(isms_findings_count(rest), 0);
    ck_assert_uint_eq(isms_findings_known_count(rest), 1);
    ck_assert_uint_eq(isms_findings_tally(rest).rules_violated, 1);
    ck_contains(isms_findings_basis(rest), "; 1 known from known.txt");
    isms_findings_free(rest);
    isms_findings_free(f);
    f = absent_with("", (isms_check_options){.minimum_severity = ISMS_SEVERITY_ERROR});
    ck_assert_uint_eq(isms_findings_count(f), 0);
    isms_findings_free(f);
}
END_TEST

/* What REF-01 says of names of rules: misspelt ones of a prefix that is here are wrong; of another
 * program's rules nothing can be told. */
START_TEST(names_in_the_model_are_known)
{
    static const char *const ref[] = {"REF-01", NULL};
    static const struct {
        const char *name;
        size_t wrong, untold;
    } rows[] = {{"acme:KEY-01", 0, 0}, {"acme:key-01", 1, 0}, {"acme:KEY-02", 1, 0},
                {"zoo:KEY-01", 0, 1},  {"KEY-01", 1, 0},      {"RACI-01", 0, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char more[400];
        snprintf(more, sizeof more,
                 "<settings id=\"s\"><rule rule=\"%s\" severity=\"info\"/></settings>",
                 rows[i].name);
        isms_findings *f = absent_with(more, (isms_check_options){.only = ref});
        isms_tally tally = isms_findings_tally(f);
        ck_assert_msg(tally.errors == rows[i].wrong && tally.unassessable == rows[i].untold, "%s",
                      rows[i].name);
        isms_findings_free(f);
    }
}
END_TEST

/* ---- memory ---- */

/* Does not care whether what it tells was heard. */
static isms_status find_carelessly(void *context, isms_checking *checking, isms_error *error)
{
    (void)find_absent(context, checking, error);
    return ISMS_OK;
}

/* Each allocation of a check fails in turn: the check then fails, whatever the rule makes of it. */
START_TEST(memory_may_be_out)
{
    struct failing failing = {0};
    isms_allocator memory = failing_allocator(&failing);
    isms_own_rule rule = rule_of("acme:x", _i ? find_carelessly : find_absent, NULL);
    const isms_own_rule *rules[] = {&rule, NULL};
    static const char *const only[] = {"acme:x", NULL};
    isms_check_options options = {.size = sizeof options, .only = only, .own_rules = rules};
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    isms_object *person = NULL, *absence = NULL;
    ck_ok(isms_model_new(&model, &memory, NULL));
    ck_ok(isms_model_add(&person, model, isms_type_find("person"), "ann", NULL));
    ck_ok(isms_insert_part(&absence, person, ISMS_PERSON_ABSENCES, SIZE_MAX, NULL));
    ck_ok(isms_set_date(absence, ISMS_ABSENCE_FROM, day("2026-01-01"), NULL));
    ck_ok(isms_model_add(&person, model, isms_type_find("person"), "bob", NULL));
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    size_t live = failing.live, n = 0;
    do {
        isms_findings_free(f);
        f = NULL;
        ck_assert_uint_eq(failing.live, live);
        failing.calls = failing.failed = 0;
        failing.fail_at = ++n;
        isms_status status = isms_check(&f, snapshot, &options, NULL);
        ck_status(status, failing.failed ? ISMS_ERROR_MEMORY : ISMS_OK);
    } while (failing.failed);
    ck_assert_uint_gt(n, 10);
    ck_assert_uint_eq(isms_findings_count(f), 1);
    isms_findings_free(f);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

/* Programs that were built before there were own rules hand over smaller options. */
START_TEST(older_callers_are_understood)
{
    struct {
        size_t size;
        const char *const *only, *const *skip;
    } old = {sizeof old, NULL, NULL};
    isms_model *model = company_with("");
    isms_snapshot *snapshot = NULL;
    isms_findings *f = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day("2026-06-30"), NULL, NULL));
    ck_ok(isms_check(&f, snapshot, (const isms_check_options *)(const void *)&old, NULL));
    ck_assert_uint_eq(isms_findings_rule_count(f), isms_rule_count());
    ck_assert_ptr_null(isms_findings_rule_at(f, isms_rule_count()).rule);
    isms_findings_free(f);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("own_rules");
    TCase *tests = tcase_create("own_rules");
    tcase_add_test(tests, findings_are_like_others);
    tcase_add_test(tests, findings_can_differ_from_their_rule);
    tcase_add_test(tests, what_cannot_be_told_is_told_apart);
    tcase_add_test(tests, messages_may_be_long);
    tcase_add_test(tests, settings_are_there_for_them);
    tcase_add_test(tests, checks_may_stand_inside_each_other);
    tcase_add_test(tests, errors_are_passed_on);
    tcase_add_test(tests, wrong_findings_are_refused);
    tcase_add_test(tests, objects_are_those_of_the_snapshot);
    tcase_add_test(tests, parts_have_their_own_place);
    tcase_add_test(tests, ids_cannot_be_taken_for_others);
    tcase_add_test(tests, wrong_rules_are_refused);
    tcase_add_test(tests, the_same_rule_twice_is_refused);
    tcase_add_test(tests, they_are_chosen_like_others);
    tcase_add_test(tests, settings_change_them);
    tcase_add_test(tests, waivers_and_baselines_cover_them);
    tcase_add_test(tests, names_in_the_model_are_known);
    tcase_add_loop_test(tests, memory_may_be_out, 0, 2);
    tcase_add_test(tests, older_callers_are_understood);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
