/* What changed between the model before and the one after: objects, duties, findings. */
#include "report/reports/changes.h"
#include "report/diff.h"

/* ---- objects ---- */

/* "audit-finding" as "Audit finding", in the language. */
static const char *name_said(isms_report *d, const char *name)
{
    char heading[64];
    isms__heading_of_name(heading, name);
    return isms__say(d, heading, NULL);
}

static void put_value(struct comparing *c, isms_table *table, const isms_change *change,
                      const isms_difference *value)
{
    isms_report *d = c->report->document;
    const isms_object *object = change->after ? change->after : change->before;
    isms_change_kind kind = value->field ? value->kind : change->kind;
    isms__table_add(table, isms__say(d, isms__change_name(kind), NULL));
    isms__table_add(table, name_said(d, isms_type_name(isms_object_type(object))));
    if (change->after)
        isms__table_object(table, object);
    else /* links lead to what is there */
        isms__table_add(table, isms_object_label(object));
    isms__table_add(table, value->field ? value->part : "");
    isms__table_add(table, value->field ? name_said(d, isms_field_name(value->field)) : "");
    isms__table_add(table, value->old_text ? value->old_text : "");
    isms__table_add(table, value->new_text ? value->new_text : "");
}

static void put_objects(struct comparing *c)
{
    static const char *const columns[] = {"Change", "Type",   "Object", "Place",
                                          "Field",  "Before", "After",  NULL};
    isms_report *d = c->report->document;
    isms__heading(d, 2, "Objects");
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_diff_count(c->diff) && !d->failed; i++) {
        isms_change change = isms_diff_at(c->diff, i);
        size_t rows = change.kind == ISMS_CHANGE_CHANGED ? change.difference_count : 1;
        for (size_t n = 0; n < rows; n++) {
            isms_difference value = isms_diff_difference(c->diff, i, n);
            put_value(c, table, &change, &value);
        }
    }
}

/* Objects that were renamed, so that what holds for them is found again. */
static bool find_renamed(struct comparing *c)
{
    const isms_allocator *memory = &c->report->document->memory;
    for (size_t i = 0; i < isms_diff_count(c->diff); i++) {
        isms_change change = isms_diff_at(c->diff, i);
        if (change.kind != ISMS_CHANGE_CHANGED ||
            strcmp(isms_object_id(change.before), isms_object_id(change.after)) == 0)
            continue;
        if (!isms__map_reserve(&c->renamed, memory, 2))
            return false;
        isms__map_set(&c->renamed, (uintptr_t)change.before, (void *)change.after);
        isms__map_set(&c->renamed, (uintptr_t)change.after, (void *)change.before);
    }
    return true;
}

/* ---- findings ---- */

/* Violations that no waiver covers, by index among all findings. */
struct open_findings {
    const isms_findings *findings[SIDES];
    size_t *open[SIDES];
    size_t count[SIDES];
};

static const char *fingerprint_of(const struct open_findings *o, int side, size_t index)
{
    return isms_findings_at(o->findings[side], o->open[side][index]).fingerprint;
}

static bool hash_finding(void *context, int side, size_t index, uint64_t *out)
{
    const char *mark = fingerprint_of(context, side, index);
    *out = isms__hash((struct hash_key){0, 0}, mark, strlen(mark));
    return true;
}

static bool same_finding(void *context, size_t before, size_t after)
{
    return strcmp(fingerprint_of(context, SIDE_BEFORE, before),
                  fingerprint_of(context, SIDE_AFTER, after)) == 0;
}

static bool find_open(struct open_findings *o, int side, const isms_allocator *memory)
{
    size_t count = isms_findings_count(o->findings[side]);
    o->open[side] = isms__memory_zeroed(memory, count, sizeof *o->open[side]);
    for (size_t i = 0; o->open[side] && i < count; i++) {
        isms_finding finding = isms_findings_at(o->findings[side], i);
        if (finding.kind == ISMS_FINDING_VIOLATION && !finding.waiver)
            o->open[side][o->count[side]++] = i;
    }
    return o->open[side] != NULL;
}

static void put_finding(struct comparing *c, isms_table *table, const isms_finding *finding,
                        int side)
{
    isms_report *d = c->report->document;
    bool after = side == SIDE_AFTER;
    isms__add_tone(table, isms__say(d, after ? "new" : "gone", NULL), after ? TONE_BAD : TONE_GOOD);
    isms__table_add(table, isms_rule_id(finding->rule));
    isms__table_add(table, isms__choice_of(d, ISMS_TYPE_RULE_SETTING, ISMS_RULE_SETTING_SEVERITY,
                                           finding->severity));
    if (after)
        isms__table_object(table, finding->object);
    else
        isms__table_add(table, label_of(finding->object));
    isms__table_add(table, finding->message);
}

static void put_alone(struct comparing *c, isms_table *table, const struct open_findings *o,
                      const struct pairing *p, int side)
{
    for (size_t i = 0; i < p->count[side] && !c->report->document->failed; i++) {
        isms_finding finding = isms_findings_at(o->findings[side], o->open[side][i]);
        if (p->mates[side][i] == ALONE)
            put_finding(c, table, &finding, side);
    }
}

static void put_findings(struct comparing *c)
{
    static const char *const columns[] = {"Change", "Rule", "Severity", "Object", "Message", NULL};
    isms_report *d = c->report->document;
    struct open_findings o = {.findings = {c->findings[SIDE_BEFORE], c->findings[SIDE_AFTER]}};
    struct pairing_key key = {hash_finding, same_finding, &o};
    struct pairing p = {.memory = &d->memory};
    isms__heading(d, 2, "Findings");
    isms_table *table = isms__begin_table(d, columns);
    if (table && find_open(&o, SIDE_BEFORE, &d->memory) && find_open(&o, SIDE_AFTER, &d->memory) &&
        isms__pairing_begin(&p, &d->memory, o.count[SIDE_BEFORE], o.count[SIDE_AFTER])) {
        isms__pair(&p, &key);
        put_alone(c, table, &o, &p, SIDE_AFTER);
        put_alone(c, table, &o, &p, SIDE_BEFORE);
    } else {
        d->failed = true;
    }
    isms__pairing_end(&p);
    isms__memory_free(&d->memory, o.open[SIDE_BEFORE]);
    isms__memory_free(&d->memory, o.open[SIDE_AFTER]);
}

/* ---- the report ---- */

/* The model before is the one that was given, or the same on the earlier day. */
static isms_status find_before(struct comparing *c, isms_error *error)
{
    struct report *r = c->report;
    const isms_findings *given = r->options->before;
    isms_model *model = given ? isms_findings_model(given) : r->model;
    isms_date day = given ? isms_findings_date(given) : r->from;
    isms_status status = isms_snapshot_take(&c->before, model, day, NULL, error);
    if (status == ISMS_OK && !given)
        status = isms_check(&c->own, c->before, NULL, error);
    if (status == ISMS_OK && model != r->model)
        status = isms_model_diff(&c->diff, model, r->model, error);
    c->findings[SIDE_BEFORE] = given ? given : c->own;
    c->findings[SIDE_AFTER] = r->options->findings;
    return status;
}

isms_status isms__make_changes(struct report *r, isms_error *error)
{
    struct comparing c = {.report = r};
    isms_report *d = r->document;
    isms_status status = find_before(&c, error);
    if (status == ISMS_OK && !find_renamed(&c))
        d->failed = true;
    if (status == ISMS_OK && !d->failed) {
        isms__fact(d, "Before", isms__day(d, isms_snapshot_date(c.before)));
        isms__fact(d, "After", isms__day(d, r->at));
        if (c.diff)
            put_objects(&c);
        isms__put_changed_duties(&c);
        put_findings(&c);
    }
    isms__map_clear(&c.renamed, &d->memory);
    isms_diff_free(c.diff);
    isms_findings_free(c.own);
    isms_snapshot_unref(c.before);
    return status;
}
