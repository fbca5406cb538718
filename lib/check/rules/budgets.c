/* Whether there is money and time for information security. */
#include <stdio.h>

#include "check/rules/facts.h"

static bool has_budgets(struct checker *c)
{
    if (isms_budget_count(c->model) > 0)
        return true;
    isms__cannot_tell(c, "no budget is recorded: whether there is money for information security "
                         "cannot be told");
    return false;
}

/* ---- BUD-01 ---- */

/* Whether somebody approved a budget by the date; whoever is not in the model included. */
static bool is_approved(const struct checker *c, const isms_budget *budget)
{
    isms_date day = isms_budget_approved_on(budget);
    return isms_budget_has_approved_by(budget) &&
           isms_date_compare(day, isms_snapshot_date(c->snapshot)) <= 0;
}

static void bud_01(struct checker *c)
{
    enum { SHOWN = 5 };
    const isms_budget *current[SHOWN];
    size_t count = 0;
    if (!has_budgets(c))
        return;
    for (size_t i = 0; i < isms_budget_count(c->model); i++) {
        const isms_budget *budget = isms_budget_at(c->model, i);
        if (!isms__holds(c->snapshot, isms_budget_from(budget), isms_budget_until(budget)))
            continue;
        if (is_approved(c, budget))
            return;
        if (count < SHOWN)
            current[count++] = budget;
    }
    if (count > 0)
        isms__found(c, isms__own_organization(c),
                    "nobody has approved a budget for this date, "
                    "such as %s",
                    isms__name(c, current[0]));
    else
        isms__found(c, isms__own_organization(c), "there is no budget for this date");
    for (size_t i = 0; i < count; i++)
        isms__found_related(c, current[i]);
    isms__found_end(c);
}

/* ---- BUD-02 ---- */

/* Units of the ninth decimal place, in two parts, so that no sum of amounts overflows. */
struct sum {
    int64_t whole, parts;
};
enum { PARTS = 1000000000 };

static void add(struct sum *sum, isms_decimal amount)
{
    int64_t scale = 1;
    for (unsigned i = 0; i < amount.places; i++)
        scale *= 10;
    sum->whole += amount.units / scale;
    sum->parts += amount.units % scale * (PARTS / scale);
    sum->whole += sum->parts / PARTS;
    sum->parts %= PARTS;
    if (sum->parts < 0) {
        sum->parts += PARTS;
        sum->whole--;
    }
}

static int compare_sums(const struct sum *a, const struct sum *b)
{
    if (a->whole != b->whole)
        return a->whole < b->whole ? -1 : 1;
    return (a->parts > b->parts) - (a->parts < b->parts);
}

/* Writes a sum with at least two places, and as many as it needs. */
static const char *sum_text(struct sum sum, char out[48])
{
    const char *sign = "";
    if (sum.whole < 0) {
        sign = "-";
        sum.whole = -sum.whole - (sum.parts > 0);
        sum.parts = sum.parts > 0 ? PARTS - sum.parts : 0;
    }
    int length =
        snprintf(out, 48, "%s%lld.%09lld", sign, (long long)sum.whole, (long long)sum.parts);
    for (int cut = 0; cut < 7 && out[length - 1] == '0'; cut++)
        out[--length] = '\0';
    return out;
}

static void check_lines(struct checker *c, const isms_budget *budget)
{
    enum { LINES = 10000 }; /* of at most 17 digits each */
    struct sum lines = {0, 0}, amount = {0, 0};
    char text[32], whole[48];
    size_t count = isms_budget_line_count(budget);
    for (size_t i = 0; i < count && i < LINES; i++)
        add(&lines, isms_budget_line_amount(isms_budget_line_at(budget, i)));
    add(&amount, isms_budget_amount(budget));
    if (compare_sums(&lines, &amount) <= 0)
        return;
    isms_decimal_format(text, isms_budget_amount(budget));
    isms__found(c, budget, "the lines of %s come to %s, more than the budget of %s",
                isms__name(c, budget), sum_text(lines, whole), text);
    isms__found_key(c, "lines");
    isms__found_end(c);
}

static void bud_02(struct checker *c)
{
    if (!has_budgets(c))
        return;
    for (size_t i = 0; i < isms_budget_count(c->model) && !c->failed; i++) {
        const isms_budget *budget = isms_budget_at(c->model, i);
        if (isms_has((const isms_object *)budget, ISMS_BUDGET_AMOUNT) &&
            !is_past(c, isms_budget_until(budget)))
            check_lines(c, budget);
    }
}

/* ---- BUD-03 ---- */

/* Shares of working time: by role, by person. */
struct shares {
    struct checker *c;
    struct sum *of_role, *of_person;
    bool *filled; /* by role: somebody holds it */
    bool any;
};

static bool read_shares(struct shares *s)
{
    struct checker *c = s->c;
    const isms_snapshot *snapshot = c->snapshot;
    s->of_role = isms__scratch(c, isms_role_count(c->model), sizeof *s->of_role);
    s->of_person = isms__scratch(c, isms_person_count(c->model), sizeof *s->of_person);
    s->filled = isms__scratch(c, isms_role_count(c->model), sizeof *s->filled);
    for (size_t i = 0; !c->failed && i < object_count(snapshot, TYPE_APPOINTMENT); i++) {
        const struct post *post = &snapshot->posts[i];
        if (!isms__holds(snapshot, post->from, post->until) ||
            (post->person != NONE && !isms__person_is(snapshot, post->person, PERSON_ACTIVE)))
            continue;
        bool counts = post->role != NONE && post->kind != ISMS_APPOINTMENT_KIND_DEPUTY;
        if (counts && post->person != NONE)
            s->filled[post->role] = true;
        if (!post->shared)
            continue;
        isms_decimal share = isms_appointment_share(post_object(snapshot, i));
        s->any = true;
        if (counts)
            add(&s->of_role[post->role], share);
        if (post->person != NONE)
            add(&s->of_person[post->person], share);
    }
    return !c->failed;
}

static void check_role(struct shares *s, size_t i)
{
    const struct sum none = {0, 0};
    const isms_role *role = isms_role_at(s->c->model, i);
    if (!isms_role_key(role) || !s->filled[i] || compare_sums(&s->of_role[i], &none) > 0)
        return;
    isms__found(s->c, role, "whoever holds %s has no working time for it", isms__name(s->c, role));
    isms__found_end(s->c);
}

static void check_person(struct shares *s, size_t i)
{
    struct checker *c = s->c;
    const isms_person *person = isms_person_at(c->model, i);
    isms_decimal limit = {1, 0};
    struct sum most = {0, 0};
    char text[32], whole[48];
    if (isms_person_has_capacity(person))
        limit = isms_person_capacity(person);
    add(&most, limit);
    if (compare_sums(&s->of_person[i], &most) <= 0)
        return;
    isms_decimal_format(text, limit);
    isms__found(c, person,
                "the roles of %s take %s full-time equivalents, more than the %s there are",
                isms__name(c, person), sum_text(s->of_person[i], whole), text);
    isms__found_end(c);
}

static void bud_03(struct checker *c)
{
    struct shares s = {.c = c};
    if (!read_shares(&s))
        return;
    if (!s.any)
        isms__cannot_tell(c, "of no appointment it is recorded how much working time it takes: "
                             "whether there is enough cannot be told");
    for (size_t i = 0; s.any && i < isms_role_count(c->model) && !c->failed; i++)
        check_role(&s, i);
    for (size_t i = 0; s.any && i < isms_person_count(c->model) && !c->failed; i++)
        check_person(&s, i);
}

static const struct isms_rule rules[] = {
    {"BUD-01", "there is an approved budget", ISMS_SEVERITY_WARNING, 0, "S9; ISO/IEC 27001 7.1",
     "Budgets are recorded, but none that may be spent on the date has somebody who approved it, "
     "by the date. Where no budget is recorded, it cannot be told.",
     "Have a budget for this period approved.", .check = bud_01},
    {"BUD-02", "the lines of a budget do not exceed it", ISMS_SEVERITY_ERROR, 0, "S9",
     "The lines of a budget that is not over come to more than its amount; looked at are the "
     "first 10,000. That one person asked for a budget and approved it is SOD-18. Where no budget "
     "is recorded, it cannot be told.",
     "Shorten the lines, or have more money approved.", .check = bud_02},
    {"BUD-03", "key roles have working time, and nobody more than there is", ISMS_SEVERITY_WARNING,
     0, "S60; ISO/IEC 27001 7.1",
     "The appointments of those who hold a key role, deputies left out, have no share of working "
     "time, or shares that add up to nothing; or all shares of one person are more than the "
     "capacity of the person, or than one full-time equivalent where none is written. Appointments "
     "by position count for the role only. Where no appointment that holds on the date has a "
     "share, it cannot be told.",
     "Give the role time, or share its work out among more people.", .check = bud_03},
};

const struct rule_list isms__budget_rules = RULE_LIST(rules);
