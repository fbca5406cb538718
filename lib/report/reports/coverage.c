/* What is covered by somebody and what is not; and what the rules found. */
#include <stdio.h>

#include "check/check.h"
#include "report/reports/parts.h"

/* ---- coverage ---- */

static void add_number(isms_table *table, size_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%zu", number);
    isms__table_add(table, text);
}

static void put_shares(struct report *r)
{
    static const char *const columns[] = {"Catalog",  "Kind", "Applicable", "Covered",
                                          "Excluded", "Rate", NULL};
    isms_report *d = r->document;
    const isms_findings *findings = r->options->findings;
    isms__heading(d, 2, "By catalog");
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_findings_coverage_count(findings); i++) {
        isms_coverage line = isms_findings_coverage_at(findings, i);
        char percent[16];
        if (r->subject && r->subject != (const isms_object *)line.catalog)
            continue;
        snprintf(percent, sizeof percent, "%u %%", line.percent);
        isms__table_object(table, (const isms_object *)line.catalog);
        isms__table_add(table, isms__choice_of(d, ISMS_TYPE_CONTROL, ISMS_CONTROL_KIND, line.kind));
        add_number(table, line.total);
        add_number(table, line.covered);
        add_number(table, line.excluded);
        isms__add_tone(table, percent, line.percent == 100 ? TONE_GOOD : TONE_WARNING);
    }
}

/* Names of duties that serve an entry or one above it, or of whoever is responsible in them. */
static const char *served_by(struct report *r, const isms_control *entry, bool duties)
{
    enum { DEEPEST = 64 };
    struct linked serving[DEEPEST];
    const isms_object *duty;
    struct once names;
    size_t count = 0;
    for (unsigned n = 0; entry && n < DEEPEST; n++, entry = isms_control_parent(entry)) {
        serving[count] = isms__linked(r, &isms__duties_serving, (const isms_object *)entry);
        count += serving[count].count > 0;
    }
    isms__once_init(&names, r->document);
    while ((duty = isms__next_linked(r, serving, count)))
        if (duties)
            isms__once_add(&names, duty);
        else
            isms__add_responsible(&names, (const isms_responsibility *)duty);
    return isms__once_keep(&names);
}

static void put_entry(struct report *r, isms_table *table, const isms_control *entry,
                      enum entry_state state)
{
    isms_report *d = r->document;
    static const struct {
        const char *english;
        enum tone tone;
    } states[] = {[ENTRY_EXCLUDED] = {"excluded", TONE_SOFT},
                  [ENTRY_GAP] = {"gap", TONE_BAD},
                  [ENTRY_COVERED] = {"covered", TONE_GOOD}};
    isms__table_add(table, isms_control_number(entry));
    isms__table_object(table, (const isms_object *)entry);
    isms__add_tone(table, isms__say(d, states[state].english, NULL), states[state].tone);
    isms__table_add(table, served_by(r, entry, true));
    isms__table_add(table, served_by(r, entry, false));
}

/* Whether there was something to tell; `first` says that nothing long stands above it. */
static bool put_entries(struct report *r, const isms_catalog *catalog, bool first)
{
    static const char *const columns[] = {"Number",    "Title",       "State",
                                          "Served by", "Responsible", NULL};
    isms_report *d = r->document;
    const enum entry_state *states = r->options->findings->entries;
    isms_table *table = NULL;
    struct linked entries = isms__linked(r, &isms__controls_of, (const isms_object *)catalog);
    for (size_t n = 0; states && n < entries.count && !d->failed; n++) {
        const isms_control *entry = (const isms_control *)entries.items[n];
        enum entry_state state = states[index_of(r->snapshot, entries.items[n])];
        if (state == ENTRY_NONE)
            continue;
        if (!table) {
            if (!first)
                isms__break(d);
            isms__heading_said(d, 2,
                               catalog ? label_of((const isms_object *)catalog)
                                       : isms__say(d, "Of no catalog", NULL),
                               catalog ? isms_object_id((const isms_object *)catalog) : NULL);
            if (!(table = isms__begin_table(d, columns)))
                return false;
        }
        put_entry(r, table, entry, state);
    }
    return table != NULL;
}

/* ---- by unit: who has something to do ---- */

struct unit_share {
    size_t persons, busy;
};

static void put_units(struct report *r, const struct unit_share *shares)
{
    static const char *const columns[] = {"Unit", "Head", "Persons", "With R or A", "State", NULL};
    isms_report *d = r->document;
    isms__break(d);
    isms__heading(d, 2, "By unit");
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_unit_count(r->model); i++) {
        const isms_unit *unit = isms_unit_at(r->model, i);
        const isms_object *head = isms_unit_head(unit);
        const char *heads = head ? isms__names_behind(r, head) : "";
        bool fine = *heads && shares[i].busy;
        isms__table_object(table, (const isms_object *)unit);
        isms__add_tone(table, *heads ? heads : isms__say(d, "no head", NULL),
                       *heads ? TONE_PLAIN : TONE_BAD);
        add_number(table, shares[i].persons);
        add_number(table, shares[i].busy);
        isms__add_tone(table, isms__say(d, fine ? "covered" : "gap", NULL),
                       fine ? TONE_GOOD : TONE_WARNING);
    }
}

static bool is_busy(struct report *r, const isms_person *person)
{
    const uint32_t codes = ISMS_BIT(ISMS_CODE_RESPONSIBLE) | ISMS_BIT(ISMS_CODE_ACCOUNTABLE);
    isms_answers *answers = NULL;
    bool busy = false;
    if (isms_snapshot_duties(&answers, r->snapshot, person, NULL) != ISMS_OK)
        r->document->failed = true;
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        busy = busy || ((answer.codes & codes) && !answer.everyone);
    }
    isms_answers_free(answers);
    return busy;
}

static void count_units(struct report *r)
{
    isms_report *d = r->document;
    size_t room = isms_unit_count(r->model) + 1;
    struct unit_share *shares = isms__memory_zeroed(&d->memory, room, sizeof *shares);
    d->failed |= !shares;
    for (size_t i = 0; shares && i < isms_person_count(r->model) && !d->failed; i++) {
        const isms_person *person = isms_person_at(r->model, i);
        const isms_object *unit = (const isms_object *)isms_person_unit(person);
        if (!unit || !isms_snapshot_is_active(r->snapshot, person))
            continue;
        struct unit_share *share = &shares[index_of(r->snapshot, unit)];
        share->persons++;
        share->busy += is_busy(r, person);
    }
    if (shares)
        put_units(r, shares);
    isms__memory_free(&d->memory, shares);
}

isms_status isms__make_coverage(struct report *r, isms_error *error)
{
    (void)error;
    bool first = true;
    put_shares(r);
    for (size_t i = 0; i <= isms_catalog_count(r->model); i++) {
        const isms_catalog *catalog =
            i < isms_catalog_count(r->model) ? isms_catalog_at(r->model, i) : NULL;
        if (!r->subject || r->subject == (const isms_object *)catalog)
            first = !put_entries(r, catalog, first) && first;
    }
    if (!r->subject && isms_unit_count(r->model))
        count_units(r);
    if (!r->subject && !r->options->findings->plain)
        isms__put_statements(r); /* what an organization is asked for, not a plan of OSCAL */
    return ISMS_OK;
}

/* ---- findings ---- */

static enum tone severity_tone(const isms_finding *finding)
{
    if (finding->waiver || finding->kind == ISMS_FINDING_UNASSESSABLE)
        return TONE_SOFT;
    return finding->severity == ISMS_SEVERITY_ERROR     ? TONE_BAD
           : finding->severity == ISMS_SEVERITY_WARNING ? TONE_WARNING
                                                        : TONE_PLAIN;
}

static void put_findings(struct report *r)
{
    static const char *const columns[] = {"Rule",   "Severity", "About", "What is wrong",
                                          "Remedy", "Waiver",   "Where", NULL};
    isms_report *d = r->document;
    const isms_findings *findings = r->options->findings;
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_findings_count(findings) && !d->failed; i++) {
        isms_finding finding = isms_findings_at(findings, i);
        char line[24];
        snprintf(line, sizeof line, ":%lu", (unsigned long)finding.line);
        bool told = finding.kind == ISMS_FINDING_VIOLATION;
        isms__table_add(table, isms_rule_id(finding.rule));
        isms__add_tone(table,
                       told ? isms__choice_of(d, ISMS_TYPE_SEPARATION, ISMS_SEPARATION_SEVERITY,
                                              finding.severity)
                            : isms__say(d, "cannot be told", NULL),
                       severity_tone(&finding));
        isms__table_object(table, finding.object);
        isms__table_add(table, finding.message);
        isms__table_add(table, finding.remedy);
        isms__table_object(table, (const isms_object *)finding.waiver);
        isms__table_add(table,
                        *finding.file ? isms__say(d, "{1}{2}", finding.file, line, NULL) : "");
    }
}

static void put_rules(struct report *r)
{
    static const char *const columns[] = {
        "Rule", "Title", "Verdict", "Severity", "Sources", "Why severity differs", NULL};
    static const struct {
        const char *english;
        enum tone tone;
    } verdicts[] = {[ISMS_VERDICT_FINE] = {"in order", TONE_GOOD},
                    [ISMS_VERDICT_VIOLATED] = {"violated", TONE_BAD},
                    [ISMS_VERDICT_UNASSESSABLE] = {"cannot be told", TONE_WARNING},
                    [ISMS_VERDICT_OFF] = {"not looked at", TONE_SOFT}};
    isms_report *d = r->document;
    const isms_findings *findings = r->options->findings;
    bool small = isms_findings_is_small(findings);
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_findings_rule_count(findings); i++) {
        isms_rule_outcome outcome = isms_findings_rule_at(findings, i);
        enum isms_severity severity =
            outcome.severity ? outcome.severity : isms_rule_severity(outcome.rule, small);
        isms__table_add(table, isms_rule_id(outcome.rule));
        isms__table_add(table, isms_rule_title(outcome.rule));
        isms__add_tone(table, isms__say(d, verdicts[outcome.verdict].english, NULL),
                       verdicts[outcome.verdict].tone);
        isms__table_add(
            table, isms__choice_of(d, ISMS_TYPE_SEPARATION, ISMS_SEPARATION_SEVERITY, severity));
        isms__table_add(table, isms_rule_source(outcome.rule));
        isms__table_add(table, outcome.reason);
    }
}

isms_status isms__make_findings(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    isms_tally tally = isms_findings_tally(r->options->findings);
    char numbers[4][24];
    (void)error;
    snprintf(numbers[0], sizeof numbers[0], "%zu", tally.errors);
    snprintf(numbers[1], sizeof numbers[1], "%zu", tally.warnings);
    snprintf(numbers[2], sizeof numbers[2], "%zu", tally.infos);
    snprintf(numbers[3], sizeof numbers[3], "%zu", tally.waived);
    isms__fact(d, "Errors", numbers[0]);
    isms__fact(d, "Warnings", numbers[1]);
    isms__fact(d, "Infos", numbers[2]);
    isms__fact(d, "Waived", numbers[3]);
    isms__fact(d, "Basis", isms_findings_basis(r->options->findings));
    if (r->layout == 0)
        put_findings(r);
    else
        put_rules(r);
    return ISMS_OK;
}
