/* The codes of a responsibility: who answers, who does the work, and not too many of them. */
#include "check/rules/duty.h"

/* ---- RACI-01, RACI-02 ---- */

/* Whether somebody has one of the codes in a scope that has something in common with this one. */
static bool anybody(const struct checker *c, const struct duty *duty, uint32_t codes,
                    const isms_object *scope)
{
    for (size_t i = 0; i < duty->count; i++)
        if ((duty->held[i].codes & codes) &&
            isms__scopes_overlap(c->snapshot, duty->held[i].scope, scope))
            return true;
    return false;
}

/* Reports that nobody has the code: at all, or in a scope in which others take part. */
static void check_nobody(struct checker *c, const struct duty *duty, uint32_t code,
                         const char *word)
{
    if (isms__count_codes(duty, code) == 0) {
        isms__found(c, duty->object, "nobody is %s for %s", word, isms__name(c, duty->object));
        isms__found_key(c, "nobody");
        isms__found_end(c);
        return;
    }
    if (duty->count > COMPARED)
        return;
    for (size_t i = 0; i < duty->count; i++) {
        const isms_object *scope = duty->held[i].scope;
        bool first = true;
        for (size_t n = 0; n < i && first; n++)
            first = duty->held[n].scope != scope;
        if (!scope || !first || anybody(c, duty, code, scope))
            continue;
        isms__found(c, duty->object, "nobody is %s for %s at %s", word, isms__name(c, duty->object),
                    isms__name(c, scope));
        isms__found_related(c, scope);
        isms__found_key(c, isms_object_id(scope));
        isms__found_held(c, &duty->held[i]);
        isms__found_end(c);
    }
}

/* Whether somebody else is accountable in a scope that meets that of this one. */
static bool collides(const struct checker *c, const struct duty *duty, const struct part *held)
{
    if (!(held->codes & CODES_ANSWERING))
        return false;
    for (size_t i = 0; i < duty->count; i++) {
        const struct part *other = &duty->held[i];
        if ((other->codes & CODES_ANSWERING) && !same_holder(held, other) &&
            isms__scopes_overlap(c->snapshot, held->scope, other->scope))
            return true;
    }
    return false;
}

static void name_collision(struct checker *c, const struct part *held, size_t number, size_t count)
{
    enum { NAMED = 8 }; /* of more, the path tells */
    if (number >= NAMED)
        return;
    isms__text_put(&c->message, number == 0 ? "" : number + 1 < count ? ", " : " and ");
    isms__text_put(&c->message, isms__held_name(c, held));
    if (held->scope)
        isms__text_format(&c->message, " at %s", isms__name(c, held->scope));
    if (number + 1 == NAMED && count > NAMED)
        isms__text_format(&c->message, " and %zu more", count - NAMED);
}

static void found_several(struct checker *c, const struct duty *duty, const size_t *colliding,
                          size_t count)
{
    isms__found(c, duty->object, "%s", "");
    for (size_t i = 0; i < count; i++)
        name_collision(c, &duty->held[colliding[i]], i, count);
    isms__text_format(&c->message, " are %s accountable for %s", count == 2 ? "both" : "all",
                      isms__name(c, duty->object));
    isms__found_key(c, "several");
    for (size_t i = 0; i < count; i++) {
        isms__found_related(c, holder_of(c, &duty->held[colliding[i]]));
        isms__found_held(c, &duty->held[colliding[i]]);
    }
    isms__found_end(c);
}

static void check_several(struct checker *c, const struct duty *duty)
{
    size_t colliding[COMPARED], count = 0;
    if (duty->count > COMPARED) {
        isms__unassessable(c, duty->object,
                           "%zu take part in %s: too many to compare where each of them does",
                           duty->count, isms__name(c, duty->object));
        return;
    }
    for (size_t i = 0; i < duty->count; i++)
        if (collides(c, duty, &duty->held[i]))
            colliding[count++] = i;
    if (count > 0)
        found_several(c, duty, colliding, count);
}

static void raci_01_duty(struct checker *c, const struct duty *duty)
{
    check_nobody(c, duty, CODES_ANSWERING, "accountable");
    check_several(c, duty);
}

static void raci_01(struct checker *c)
{
    isms__each_duty(c, raci_01_duty);
}

static void raci_02_duty(struct checker *c, const struct duty *duty)
{
    check_nobody(c, duty, CODES_DOING, "responsible");
}

static void raci_02(struct checker *c)
{
    isms__each_duty(c, raci_02_duty);
}

/* ---- RACI-03, RACI-04 ---- */

static bool takes_part(const struct checker *c, const struct part *held, uint32_t code,
                       const isms_object *scope)
{
    return (held->codes & code) && isms__scope_within(c->snapshot, scope, held->scope);
}

/* How many have the code in this scope, or in one that it lies in, by different holders. */
static size_t count_in_scope(const struct checker *c, const struct duty *duty, uint32_t code,
                             const isms_object *scope)
{
    enum { TOLD_APART = 200 }; /* of more, each participation counts */
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++) {
        bool again = !takes_part(c, &duty->held[i], code, scope);
        for (size_t n = 0; n < i && !again && duty->count <= TOLD_APART; n++)
            again = takes_part(c, &duty->held[n], code, scope) &&
                    same_holder(&duty->held[n], &duty->held[i]);
        count += !again;
    }
    return count;
}

static void check_crowd(struct checker *c, const struct duty *duty, uint32_t code, int64_t most,
                        const char *word, enum isms_severity severity)
{
    size_t largest = 0;
    for (size_t i = 0; i < duty->count && duty->count <= COMPARED; i++) {
        size_t count = count_in_scope(c, duty, code, duty->held[i].scope);
        if (count > largest)
            largest = count;
    }
    if (duty->count > COMPARED)
        largest = isms__count_codes(duty, code);
    if ((int64_t)largest <= most)
        return;
    isms__found(c, duty->object, "%zu are %s for %s, more than %lld", largest, word,
                isms__name(c, duty->object), (long long)most);
    if (severity)
        isms__found_severity(c, severity);
    isms__found_key(c, word);
    for (size_t i = 0; i < duty->count && i < COMPARED; i++)
        if (duty->held[i].codes & code) {
            isms__found_related(c, holder_of(c, &duty->held[i]));
            isms__found_held(c, &duty->held[i]);
        }
    isms__found_end(c);
}

static void raci_03_duty(struct checker *c, const struct duty *duty)
{
    check_crowd(c, duty, CODES_DOING, isms__threshold(c, THRESHOLD_RESPONSIBLE), "responsible",
                (enum isms_severity)0);
    check_crowd(c, duty, CODES_CONSULTED, isms__threshold(c, THRESHOLD_CONSULTED), "consulted",
                ISMS_SEVERITY_INFO);
}

static void raci_03(struct checker *c)
{
    isms__each_duty(c, raci_03_duty);
}

static void raci_04_duty(struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count && duty->count <= COMPARED; i++) {
        const struct part *a = &duty->held[i];
        bool told = false;
        if (!(a->codes & (CODES_DOING | CODES_ANSWERING)))
            continue;
        for (size_t n = 0; n < duty->count && !told; n++) {
            const struct part *b = &duty->held[n];
            if (!(b->codes & (CODES_CONSULTED | CODES_INFORMED)) || !same_holder(a, b) ||
                !isms__scopes_overlap(c->snapshot, a->scope, b->scope))
                continue;
            isms__found(c, duty->object,
                        "%s does or answers for %s and is consulted or informed "
                        "about it too",
                        isms__held_name(c, a), isms__name(c, duty->object));
            isms__found_related(c, holder_of(c, a));
            isms__found_key(c, isms__holder_id(a));
            isms__found_held(c, a);
            if (a != b)
                isms__found_held(c, b);
            isms__found_end(c);
            told = true;
        }
    }
}

static void raci_04(struct checker *c)
{
    isms__each_duty(c, raci_04_duty);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"RACI-01", "exactly one holder is accountable", ISMS_SEVERITY_ERROR, 0,
     "S7 S28 S54 S63 S91; ISO/IEC 27001 5.3; RACI practice",
     "A responsibility that exists on the date has no participation with code A; or somebody "
     "takes part in it in a scope for which nobody has A; or two different holders have A in "
     "scopes of which one is or lies in the other. Scopes that do not meet (two sites) may have "
     "an A each.",
     "Name exactly one who answers for it, in each scope.", .check = raci_01},
    {"RACI-02", "somebody is responsible for the work", ISMS_SEVERITY_ERROR, 0,
     "S91; ISO/IEC 27001 5.3; RACI practice",
     "A responsibility that exists on the date has no participation with code R; or somebody "
     "takes part in it in a scope for which nobody has R.",
     "Name who does it.", .check = raci_02},
    {"RACI-03", "not too many holders do the same work", ISMS_SEVERITY_WARNING, 0, "RACI practice",
     "In one scope, those counted who have it in a scope above, more holders have R than the limit "
     "responsible-holders allows; or, for information, more have C than the limit "
     "consulted-holders allows. A holder who is named twice counts once.",
     "Split the responsibility, name who leads, consult fewer.", .check = raci_03,
     .thresholds = USES(RESPONSIBLE) | USES(CONSULTED)},
    {"RACI-04", "who does or answers is not consulted or informed as well", ISMS_SEVERITY_WARNING,
     0, "RACI practice",
     "The same holder has R or A and also C or I in one responsibility, in scopes that meet. "
     "Who does or answers for something knows of it already.",
     "Drop C or I.", .check = raci_04},
};

const struct rule_list isms__raci_code_rules = RULE_LIST(rules);
