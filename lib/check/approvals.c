/* Who approved and who monitors a waiver: whether they judge themselves, and whether they may. */
#include "check/rules/people.h"
#include "check/waivers.h"

/* ---- who is behind it ---- */

/* Whether a person is whom something is about: named, or, where none is, behind a holder that is
 * named. */
static bool is_subject(struct checker *c, const struct named *named, uint32_t person)
{
    bool any = false, behind = false;
    for (size_t i = 0; i <= named->rest_count; i++) {
        const isms_object *object = isms__named_at(named, i);
        uint32_t node = isms__node_of(c->snapshot, object);
        if (node == NONE)
            continue;
        if (object == person_object(c, person))
            return true;
        any |= object->type == TYPE_PERSON;
        const struct persons_behind *persons = isms__persons_behind(c, node);
        behind = behind ||
                 (persons && persons->count <= PERSONS_KEPT && isms__is_among(persons, person));
    }
    return behind && !any;
}

/* The persons who act for an actor on a day. */
static struct persons_behind acting(struct checker *c, const isms_object *actor, isms_date day)
{
    struct persons_behind none = {0, {0}};
    uint32_t node = isms__node_of(c->snapshot, actor);
    if (node == NONE)
        return none;
    if (actor->type == TYPE_PERSON)
        return (struct persons_behind){1, {index_of(c->snapshot, actor)}};
    if (isms_date_compare(day, c->snapshot->at) != 0)
        return isms__persons_then(c, actor, day, false);
    const struct persons_behind *now = isms__persons_behind(c, node);
    return now ? *now : none;
}

/* When it was approved; where that is not on record, the date that is looked at. */
static isms_date approval_day(const struct checker *c, const isms_waiver *waiver)
{
    return isms_waiver_has_approved_on(waiver) ? isms_waiver_approved_on(waiver) : c->snapshot->at;
}

/* One of those who act for an actor, where all of them are whom it is about. */
static const isms_object *own_judge(struct checker *c, const struct named *named,
                                    const isms_object *actor, isms_date day)
{
    struct persons_behind persons = acting(c, actor, day);
    if (persons.count == 0 || persons.count > PERSONS_KEPT)
        return NULL;
    for (uint32_t i = 0; i < persons.count; i++)
        if (!is_subject(c, named, persons.persons[i]))
            return NULL;
    return person_object(c, persons.persons[0]);
}

const isms_object *isms__own_monitor(struct checker *c, const isms_waiver *waiver,
                                     const struct named *named)
{
    return own_judge(c, named, isms_waiver_monitored_by(waiver), c->snapshot->at);
}

const isms_object *isms__own_approver(struct checker *c, const isms_waiver *waiver,
                                      const struct named *named)
{
    isms_date day = approval_day(c, waiver);
    const isms_object *person = own_judge(c, named, isms_waiver_approved_by(waiver), day);
    bool top = person && isms__is_top_person(c, index_of(c->snapshot, person), day);
    return top ? NULL : person;
}

/* ---- authority ---- */

bool isms__knows_approvers(struct checker *c)
{
    for (size_t i = 0; i < isms_authority_count(c->model); i++)
        if (isms_authority_kind(isms_authority_at(c->model, i)) == ISMS_AUTHORITY_KIND_APPROVE)
            return true;
    return isms__finds_top(c);
}

/* Whether an authority takes in what a waiver is about: it names none of the responsibilities that
 * it serves, or one that is named; and no scope, or all that the waiver is about lies in one. */
static bool takes_in(const struct checker *c, const isms_authority *authority,
                     const isms_waiver *waiver, const struct named *named)
{
    size_t served = isms_authority_responsibility_count(authority);
    size_t scopes = isms_authority_scope_count(authority);
    bool serves = served == 0;
    for (size_t i = 0; i < served && !serves; i++) {
        const isms_object *r = (isms_object *)isms_authority_responsibility_at(authority, i);
        serves = !r || isms__names(named, r);
    }
    for (size_t i = 0; serves && scopes && i < isms_waiver_object_count(waiver); i++) {
        const isms_object *about = isms_waiver_object_at(waiver, i);
        if (about && about->type == TYPE_PERSON && isms_has(about, ISMS_PERSON_UNIT))
            about = isms_get_reference(about, ISMS_PERSON_UNIT);
        serves = !about;
        for (size_t n = 0; n < scopes && !serves; n++)
            serves = isms__takes_in(c, isms_authority_scope_at(authority, n), about);
    }
    return serves;
}

static bool shares(const struct persons_behind *a, const struct persons_behind *b)
{
    for (uint32_t i = 0; i < a->count && i < PERSONS_KEPT; i++)
        if (isms__is_among(b, a->persons[i]))
            return true;
    return a->count > PERSONS_KEPT || b->count > PERSONS_KEPT;
}

/* Whether those who approved a waiver had authority to approve such, themselves or through what
 * they held or stood in for on that day. */
static bool has_authority(struct checker *c, const isms_waiver *waiver, const struct named *named,
                          const struct persons_behind *approvers)
{
    isms_date day = approval_day(c, waiver);
    for (size_t i = 0; i < isms_authority_count(c->model); i++) {
        const isms_authority *authority = isms_authority_at(c->model, i);
        const isms_object *to = isms_authority_granted_to(authority);
        if (isms_authority_kind(authority) != ISMS_AUTHORITY_KIND_APPROVE ||
            !isms_date_within(day, isms_authority_from(authority),
                              isms_authority_until(authority)) ||
            !takes_in(c, authority, waiver, named))
            continue;
        if (!to || to == isms_waiver_approved_by(waiver))
            return true;
        struct persons_behind holders = isms__persons_then(c, to, day, true);
        if (shares(approvers, &holders))
            return true;
    }
    return false;
}

static bool all_top(struct checker *c, const struct persons_behind *persons, isms_date day)
{
    for (uint32_t i = 0; i < persons->count; i++)
        if (!isms__is_top_person(c, persons->persons[i], day))
            return false;
    return true;
}

bool isms__may_approve(struct checker *c, const isms_waiver *waiver, const struct named *named)
{
    isms_date day = approval_day(c, waiver);
    const isms_object *approver = isms_waiver_approved_by(waiver);
    if (!approver || !isms__knows_approvers(c) || isms__is_top(c, approver, day))
        return true; /* of an approver whom there is not speaks REF-01 */
    struct persons_behind persons = acting(c, approver, day);
    if (persons.count == 0 || persons.count > PERSONS_KEPT)
        return true; /* who that was is not on record */
    return all_top(c, &persons, day) || has_authority(c, waiver, named, &persons);
}
