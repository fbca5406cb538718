/* Models whose references are the worst that can be: what is done with them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/families.h"
#include "worst.h"

enum { BUILD, WRITE, READ, CLONE, SNAPSHOT, CHECK, ASK, REPORTS, SITE, DIFF, EDIT };
enum { LINE = 80 }; /* bytes */

struct run {
    struct counted counted;
    isms_allocator memory;
    isms_model *model;
    isms_bytes *bytes;
    isms_snapshot *snapshot;
    isms_findings *findings;
    size_t told, written[2]; /* written: bytes of reports, of the site */
    isms_error error;
};

static void must(struct run *r, isms_status status)
{
    if (status != ISMS_OK)
        worst_give_up(r->error.message);
}

static void write_all(struct run *r)
{
    must(r, isms_model_write_memory(&r->bytes, r->model, NULL, &r->error));
}

static void read_all(struct run *r)
{
    isms_model *model = NULL;
    isms_source source =
        isms_source_memory("worst.xml", isms_bytes_data(r->bytes), isms_bytes_size(r->bytes));
    must(r, isms_model_new(&model, &r->memory, &r->error));
    must(r, isms_model_read(model, &source, 1, NULL, &r->error));
    isms_model_unref(model);
}

static void clone(struct run *r)
{
    isms_model *copy = NULL;
    must(r, isms_model_clone(&copy, r->model, &r->error));
    isms_model_unref(copy);
}

static void take_snapshot(struct run *r)
{
    isms_snapshot_options options = {.size = sizeof options, .detached = true};
    must(r, isms_snapshot_take(&r->snapshot, r->model, isms_date_make(2026, 11, 22), &options,
                               &r->error));
}

static void check(struct run *r)
{
    must(r, isms_check(&r->findings, r->snapshot, NULL, &r->error));
    r->told = isms_findings_count(r->findings);
    for (size_t i = 0; i < isms_findings_count(r->findings); i++)
        r->told += isms_findings_at(r->findings, i).path_count;
}

/* The first object of a type in the model of the snapshot. */
static isms_object *first(struct run *r, const char *type)
{
    return isms_model_at(isms_snapshot_model(r->snapshot), isms_type_find(type), 0);
}

static void ask(struct run *r)
{
    static const char *const holders[] = {"role", "unit", "committee", "position", "organization"};
    isms_person *person = (isms_person *)first(r, "person");
    isms_responsibility *duty = (isms_responsibility *)first(r, "responsibility");
    isms_answers *answers = NULL;
    if (person) {
        must(r, isms_snapshot_duties(&answers, r->snapshot, person, &r->error));
        isms_answers_free(answers);
        (void)isms_snapshot_superior(r->snapshot, person);
        (void)isms_snapshot_reports_to(r->snapshot, person, person);
    }
    if (duty) {
        must(r, isms_snapshot_who(&answers, r->snapshot, duty, &r->error));
        isms_answers_free(answers);
    }
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++)
        if (first(r, holders[i])) {
            must(r, isms_snapshot_holders(&answers, r->snapshot, first(r, holders[i]), &r->error));
            isms_answers_free(answers);
        }
}

static isms_status count_bytes(void *context, const void *data, size_t size)
{
    (void)data;
    *(size_t *)context += size;
    return ISMS_OK;
}

static void make_report(struct run *r, isms_report_info info)
{
    isms_report *report = NULL;
    isms_report_options options = {.size = sizeof options, .findings = r->findings};
    isms_sink sink = {sizeof sink, &r->written[0], count_bytes};
    if (info.needs_subject || info.compares) /* who compares checks twice more */
        return;
    must(r, isms_report_make(&report, r->snapshot, info.name, &options, &r->error));
    must(r, isms_report_write(report, ISMS_FORMAT_JSON, &sink, &r->error));
    isms_report_free(report);
}

static void make_reports(struct run *r)
{
    for (size_t i = 0; i < isms_report_info_count(); i++)
        make_report(r, isms_report_info_at(i));
}

static isms_status count_page(void *context, const char *name, const void *data, size_t size)
{
    (void)name;
    return count_bytes(context, data, size);
}

static void make_site(struct run *r)
{
    isms_site_options options = {.size = sizeof options, .findings = r->findings};
    must(r, isms_site_write(r->snapshot, &options, count_page, &r->written[1], &r->error));
}

/* With a copy in which each object has another text. */
static void diff(struct run *r)
{
    isms_model *copy = NULL;
    isms_diff *difference = NULL;
    must(r, isms_model_clone(&copy, r->model, &r->error));
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_field *field = isms_type_field_find(isms_type_at(t), "description");
        for (size_t i = 0; field && i < isms_model_count(copy, isms_type_at(t)); i += 2)
            must(r, isms_set_text(isms_model_at(copy, isms_type_at(t), i), isms_field_number(field),
                                  "Another one", &r->error));
    }
    must(r, isms_model_diff(&difference, r->model, copy, &r->error));
    isms_diff_free(difference);
    isms_model_unref(copy);
    isms_findings_free(r->findings);
    r->findings = NULL;
}

/* The first of each type changes its id, and then all go, from the last one of the last type. */
static void edit(struct run *r)
{
    must(r, isms_model_begin(r->model, &r->error));
    for (size_t t = 0; t < isms_type_count(); t++) {
        isms_object *object = isms_model_at(r->model, isms_type_at(t), 0);
        isms_references *references = NULL;
        if (!object)
            continue;
        must(r, isms_object_referrers(&references, object, &r->error));
        isms_references_free(references);
        must(r,
             isms_set_text(object, isms_field_number(isms_type_field_find(isms_type_at(t), "id")),
                           isms_type_name(isms_type_at(t)), &r->error));
    }
    for (size_t t = isms_type_count(); t-- > 0;)
        for (size_t i = isms_model_count(r->model, isms_type_at(t)); i-- > 0;)
            must(r, isms_object_remove(isms_model_at(r->model, isms_type_at(t), i), &r->error));
    must(r, isms_model_rollback(r->model, &r->error));
}

typedef void operation_function(struct run *r);
static operation_function *const operations[OPERATIONS] = {
    NULL, write_all,    read_all,  clone, take_snapshot, check,
    ask,  make_reports, make_site, diff,  edit};

static void begin(struct run *r)
{
    r->memory = worst_memory(&r->counted);
    must(r, isms_model_new(&r->model, &r->memory, &r->error));
}

static struct measured measure(size_t shape, size_t n)
{
    struct family family = family_at(shape);
    struct run r = {.model = NULL};
    struct measured m = {.time = {0}};
    begin(&r);
    for (size_t o = BUILD; o < OPERATIONS; o++) {
        size_t before = r.counted.now;
        double start = worst_now();
        r.counted.peak = before;
        worst_at(o);
        if (o == BUILD)
            family_build(&family, r.model, n);
        else
            operations[o](&r);
        m.time[o] = worst_now() - start;
        m.memory[o] = (double)(r.counted.peak - before);
    }
    m.told[CHECK] = (double)r.told;
    for (size_t o = REPORTS; o <= SITE; o++)
        m.told[o] = (double)r.written[o - REPORTS] / LINE;
    return m;
}

/* A snapshot of the shape. */
static void prepare(struct run *r, size_t shape, size_t n)
{
    struct family family = family_at(shape);
    begin(r);
    family_build(&family, r->model, n);
    take_snapshot(r);
}

static double time_rule(struct run *r, size_t rule)
{
    const char *const only[] = {isms_rule_id(isms_rule_at(rule)), NULL};
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_findings *findings = NULL;
    double start = worst_now();
    must(r, isms_check(&findings, r->snapshot, &options, &r->error));
    isms_findings_free(findings);
    return worst_now() - start;
}

/* Each rule on its own: those that take most, and how each has grown. */
static void tell_rules(size_t shape, size_t n)
{
    static const double least = 0.004;
    struct run half = {.model = NULL}, whole = half;
    prepare(&half, shape, n);
    prepare(&whole, shape, 2 * n);
    for (size_t i = 0; i < isms_rule_count(); i++) {
        double once = time_rule(&half, i), twice = time_rule(&whole, i);
        if (twice > 4 * least)
            printf("    %-10s %9.3f s %5.2f\n", isms_rule_id(isms_rule_at(i)), twice,
                   worst_ratio(twice, once, least));
    }
}

static void name(size_t shape, char text[SHAPE_NAME])
{
    struct family family = family_at(shape);
    family_name(&family, text, SHAPE_NAME);
}

static const struct known known[] = {
    {"everything ", "all rules", 9,
     "every separation is tried on everybody behind all parts of all of its sides"},
    {"everything ", "reports", 4.6,
     "each report of a person leads through all that everybody holds"},
    {"role.specializes ring", "ask", 4.6,
     "each answer holds its path in full, and each path leads through all roles"},
    {"role.specializes ring", "reports", 4.6, "who is behind each role is asked through all roles"},
    {"role.specializes ring", "site", 4.6, "who is behind each role is asked through all roles"},
    {"role.specializes chain", "reports", 4.6,
     "who is behind each role is asked through all below"},
    {"role.specializes chain", "site", 4.6, "who is behind each role is asked through all below"},
    {"responsibility.participations.role+holder ", "all rules", 4.6,
     "who acts in a role depends on the matter, and is looked for from each role anew"},
    {"role.specializes chain", "all rules", 4.6,
     "AGR-03 looks for the holders of each role that asks for an agreement"},
    {NULL, NULL, 0, NULL},
};

const struct shapes worst_models = {
    .operations = {"build", "write", "read", "clone", "snapshot", "all rules", "ask", "reports",
                   "site", "diff", "edit, roll back"},
    .count = family_count,
    .name = name,
    .measure = measure,
    .tell = tell_rules,
    .known = known,
};
