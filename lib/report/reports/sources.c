/* Coverage by statement: what is shipped for each of them, and what the rules that look after it
 * say. */
#include <stdio.h>

#include "base/statement.h"
#include "report/reports/parts.h"

/* Whether a source names a statement. */
static bool names(const char *source, unsigned number)
{
    unsigned first, last;
    while (source && isms__next_statement(&source, &first, &last))
        if (first <= number && number <= last)
            return true;
    return false;
}

/* What is found for a statement. */
struct standing {
    struct text duties, violated;
    struct once holders;
    bool any_duty, assigned, fine;
};

static void add_holders(struct standing *s, const isms_responsibility *duty)
{
    for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty, i);
        s->assigned |= (isms_participation_codes(p) & ISMS_BIT(ISMS_CODE_RESPONSIBLE)) != 0;
    }
    isms__add_responsible(&s->holders, duty);
}

static void look_at_duties(struct report *r, unsigned number, struct standing *s)
{
    for (size_t i = 0; i < isms_responsibility_count(r->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(r->model, i);
        if (!names(isms_responsibility_source(duty), number))
            continue;
        s->any_duty = true;
        if (!isms__is_shown(r, (const isms_object *)duty))
            continue;
        isms__join(&s->duties, label_of((const isms_object *)duty));
        add_holders(s, duty);
    }
}

/* Whether a violation of a rule stands open: all of a violated rule may be waived. */
static bool is_open(const isms_findings *findings, const isms_rule *rule)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        if (finding.rule == rule && finding.kind == ISMS_FINDING_VIOLATION && !finding.waiver)
            return true;
    }
    return false;
}

static void look_at_rules(struct report *r, unsigned number, struct standing *s)
{
    const isms_findings *findings = r->options->findings;
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        isms_rule_outcome outcome = isms_findings_rule_at(findings, i);
        if (!names(isms_rule_source(outcome.rule), number))
            continue;
        bool violated = outcome.verdict == ISMS_VERDICT_VIOLATED;
        bool open = violated && is_open(findings, outcome.rule);
        s->fine = s->fine || outcome.verdict == ISMS_VERDICT_FINE || (violated && !open);
        if (open)
            isms__join(&s->violated, isms_rule_id(outcome.rule));
    }
}

/* A violated rule is a gap, and a shipped duty that nobody took over is one; where nobody is named,
 * the rules alone may say that all is in order. */
static void put_state(isms_report *d, isms_table *table, const struct standing *s)
{
    bool gap = s->violated.length || (s->any_duty && !s->assigned);
    const char *english = gap ? "gap" : s->assigned ? "covered" : s->fine ? "in order" : NULL;
    enum tone tone = gap ? TONE_BAD : english ? TONE_GOOD : TONE_SOFT;
    isms__add_tone(table, isms__say(d, english ? english : "cannot be told", NULL), tone);
}

static void put_statement(struct report *r, isms_table *table, unsigned number)
{
    isms_report *d = r->document;
    char name[16];
    struct standing s = {.any_duty = false};
    isms__text_init(&s.duties, &d->memory);
    isms__once_init(&s.holders, d);
    isms__text_init(&s.violated, &d->memory);
    look_at_duties(r, number, &s);
    look_at_rules(r, number, &s);
    snprintf(name, sizeof name, "S%u", number);
    isms__table_add(table, name);
    put_state(d, table, &s);
    isms__table_add(table, isms__keep(d, &s.duties));
    isms__table_add(table, isms__once_keep(&s.holders));
    isms__table_add(table, isms__keep(d, &s.violated));
}

void isms__put_statements(struct report *r)
{
    static const char *const columns[] = {"Statement",   "State",          "Served by",
                                          "Responsible", "Violated rules", NULL};
    isms_report *d = r->document;
    isms__break(d);
    isms__heading(d, 2, "By statement");
    isms_table *table = isms__begin_table(d, columns);
    for (unsigned n = 1; table && n <= STATEMENTS && !d->failed; n++)
        put_statement(r, table, n);
}
