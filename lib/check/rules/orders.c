/* Emergency orders that were given: by whom, and who looked at them afterwards. AUT-04. */
#include "check/rules/records.h"

/* What is at hand while orders are looked at. */
struct orders {
    struct checker *c;
    isms_snapshot *ever;
    struct walker walker;
    uint32_t *first, *next; /* emergency authorities by node of their holder; plus 1, 0 for none */
    bool any;
};

static bool find_authorities(struct orders *o)
{
    struct checker *c = o->c;
    size_t count = isms_authority_count(c->model);
    o->first = isms__scratch(c, c->snapshot->node_count, sizeof *o->first);
    o->next = isms__scratch(c, count, sizeof *o->next);
    for (uint32_t i = 0; !c->failed && i < count; i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        uint32_t node = isms__node_of(c->snapshot, isms_authority_granted_to(authority));
        if (!is_emergency(authority))
            continue;
        o->any = true;
        if (node == NONE)
            continue;
        o->next[i] = o->first[node];
        o->first[node] = i + 1;
    }
    return !c->failed;
}

static bool covers(const struct checker *c, const isms_authority *authority,
                   const isms_record *order)
{
    size_t scopes = isms_authority_scope_count(authority);
    if (!isms_date_within(isms_record_date(order), isms_authority_from(authority),
                          isms_authority_until(authority)))
        return false;
    for (size_t i = 0; scopes > 0 && i < isms_record_about_count(order); i++) {
        const isms_object *about = isms_record_about_at(order, i);
        bool inside = !about;
        for (size_t n = 0; n < scopes && !inside; n++)
            inside = isms__takes_in(c, isms_authority_scope_at(authority, n), about);
        if (!inside)
            return false;
    }
    return true;
}

/* Whether somebody had authority for an order on its day, through whatever they stood for. */
static bool had_authority(struct orders *o, const isms_record *order, const isms_object *who)
{
    struct checker *c = o->c;
    uint32_t step, node = isms__node_of(c->snapshot, who);
    if (node == NONE)
        return true; /* REF-01, or another body */
    o->walker.from = o->walker.until = isms_record_date(order);
    if (!isms__walk_begin(&o->walker, node, NULL, NULL)) {
        c->failed = true;
        return true;
    }
    while ((step = isms__walk_next(&o->walker, &c->failed)) != NONE)
        for (uint32_t i = o->first[o->walker.steps[step].node]; i; i = o->next[i - 1])
            if (covers(c, isms_authority_at(c->model, i - 1), order))
                return true;
    return c->failed;
}

static void check_giver(struct orders *o, const isms_record *order, const isms_object *who)
{
    struct checker *c = o->c;
    char day[11];
    if (!o->any || !who || had_authority(o, order, who))
        return;
    isms__found(c, order, "%s gave the emergency order %s on %s, but had no authority for it",
                isms__name(c, who), isms__name(c, order),
                isms__date_text(isms_record_date(order), day));
    isms__found_related(c, who);
    isms__found_key(c, "authority");
    isms__found_key(c, isms_object_id(who));
    isms__found_end(c);
}

/* Who gave an order: `by`, or else who decided. */
static size_t giver_count(const isms_record *order)
{
    size_t by = isms_record_by_count(order);
    return by ? by : isms_record_participant_count(order);
}

static const isms_object *giver_at(const isms_record *order, size_t index)
{
    if (isms_record_by_count(order))
        return isms_record_by_at(order, index);
    const isms_participant *p = isms_record_participant_at(order, index);
    return isms_participant_part(p) == ISMS_PART_TAKEN_DECIDER ? isms_participant_who(p) : NULL;
}

static bool is_giver(struct checker *c, const isms_record *order, const isms_object *who)
{
    enum { COMPARED = 100 };
    for (size_t i = 0; i < giver_count(order) && i < COMPARED; i++)
        if (giver_at(order, i) && isms__in_common(c, giver_at(order, i), who))
            return true;
    return false;
}

/* Whether a participant reviewed it; `own`: only such as gave it too, of which SOD-21 tells. */
static bool has_reviewer(struct checker *c, const isms_record *order, bool *own)
{
    bool decided = false, others = false;
    for (size_t i = 0; i < isms_record_participant_count(order); i++)
        decided = decided || isms_participant_part(isms_record_participant_at(order, i)) ==
                                 ISMS_PART_TAKEN_DECIDER;
    for (size_t i = 0; i < isms_record_participant_count(order); i++) {
        const isms_participant *p = isms_record_participant_at(order, i);
        if (isms_participant_part(p) != ISMS_PART_TAKEN_REVIEWER || isms_participant_absent(p))
            continue;
        if (is_giver(c, order, isms_participant_who(p)))
            *own = *own || decided;
        else
            others = true;
    }
    return others;
}

static void check_review(struct checker *c, const isms_record *order)
{
    char day[11], due[11];
    bool own = false, reviewed = has_reviewer(c, order, &own);
    const isms_object *by = isms_record_reviewed_by(order);
    isms_date last = isms__days_from(c, isms_record_date(order), THRESHOLD_ORDER_REVIEW_DAYS, 1);
    isms_date on = isms_record_reviewed_on(order);
    bool self = by && is_giver(c, order, by);
    if (own && !isms_record_has_reviewed_by(order))
        return;
    bool done = !isms_date_is_set(on) || has_come(c, on); /* else it is only planned */
    reviewed = done && (reviewed || (isms_record_has_reviewed_by(order) && !self));
    if (reviewed ? !isms_date_is_set(on) || !is_before(last, on) : !self && !is_past(c, last))
        return;
    if (reviewed)
        isms__found(c, order, "the emergency order %s was reviewed on %s only",
                    isms__name(c, order), isms__date_text(on, day));
    else if (self)
        isms__found(c, order, "the emergency order %s was reviewed by %s, who gave it",
                    isms__name(c, order), isms__name(c, by));
    else
        isms__found(c, order, "nobody has reviewed the emergency order %s", isms__name(c, order));
    isms__found_related(c, by);
    isms__found_key(c, "review");
    isms__found_path(c, "the review was due by %s", isms__date_text(last, due));
    isms__found_end(c);
}

static void check_orders(struct orders *o)
{
    enum { GIVERS = 100 };
    struct checker *c = o->c;
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *order = isms_record_at(c->model, i);
        if (isms_record_kind(order) != ISMS_RECORD_KIND_EMERGENCY_ORDER || !happened(c, order))
            continue;
        for (size_t n = 0; n < giver_count(order) && n < GIVERS; n++)
            check_giver(o, order, giver_at(order, n));
        check_review(c, order);
    }
    if (!o->any)
        isms__nothing(c, "authority to order emergency actions");
}

static bool has_orders(const struct checker *c)
{
    for (size_t i = 0; i < isms_record_count(c->model); i++)
        if (isms_record_kind(isms_record_at(c->model, i)) == ISMS_RECORD_KIND_EMERGENCY_ORDER)
            return true;
    return false;
}

void isms__check_orders(struct checker *c)
{
    if (!has_orders(c)) { /* what was at any time is not worked out for nothing */
        isms__nothing(c, "emergency order");
        return;
    }
    struct orders o = {.c = c, .ever = isms__ever(c)};
    if (!o.ever || !find_authorities(&o))
        return;
    if (!isms__walker_of(c, &o.walker, o.ever))
        return;
    o.walker.up = o.walker.asleep = true;
    check_orders(&o);
    isms__walker_clear(&o.walker);
}
