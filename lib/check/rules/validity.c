/* Assignments and the time in which the people they name are there. */
#include <stdlib.h>

#include "check/rules/duty.h"
#include "check/rules/facts.h"

/* ---- VAL-01 ---- */

/* An assignment of a person: what gives it, to what, and when. */
struct assignment {
    const void *object; /* appointment, occupancy, seat, participation */
    const void *to;     /* role, position, committee, responsibility */
    const char *as;     /* what that makes the person */
    uint32_t person;    /* by index; NONE for nobody */
    isms_date from, until;
};

static void found_assignment(struct checker *c, const struct assignment *a, const char *key,
                             const char *format, const char *day)
{
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, a->person);
    isms__found(c, a->object, "%s is %s %s, ", isms__name(c, person), a->as, isms__name(c, a->to));
    isms__text_format(&c->message, format, day);
    isms__found_related(c, person);
    isms__found_related(c, a->to);
    isms__found_key(c, key);
    isms__found_key(c, isms_object_id(person));
    isms__found_key(c, isms_object_id(a->to));
    isms__found_end(c);
}

static bool is_backwards(isms_date from, isms_date until)
{
    return isms_date_is_set(from) && isms_date_is_set(until) && is_before(until, from);
}

/* Whether nothing can be wrong with its days, as with most. */
static bool is_sound(const struct tenure *tenure, isms_date from, isms_date at)
{
    return !isms_date_is_set(tenure->until) && !is_before(at, tenure->since) &&
           (!isms_date_is_set(from) || !is_before(from, tenure->since));
}

static void check_assignment(struct checker *c, const struct assignment *a)
{
    char day[11];
    isms_date at = isms_snapshot_date(c->snapshot);
    if (a->person == NONE || !a->to)
        return; /* REF-01, or nobody is named */
    const struct tenure *tenure = &c->snapshot->tenures[a->person];
    if (is_sound(tenure, a->from, at))
        return;
    if (is_backwards(a->from, a->until) || is_backwards(tenure->since, tenure->until))
        return; /* REF-01 */
    isms_date since = tenure->since, left = tenure->until;
    if (isms_date_is_set(a->until) && isms_date_compare(a->until, at) < 0)
        return; /* over */
    if (isms_date_is_set(left) && isms_date_compare(left, at) < 0 &&
        isms_date_within(at, a->from, a->until))
        found_assignment(c, a, "left", "but left on %s", isms__date_text(left, day));
    else if (isms_date_is_set(since) && isms_date_is_set(a->from) &&
             isms_date_compare(a->from, since) < 0)
        found_assignment(c, a, "early", "from a day before the first day of work, %s",
                         isms__date_text(since, day));
    else if (isms_date_is_set(since) && isms_date_compare(at, since) < 0 &&
             isms_date_within(at, a->from, a->until))
        found_assignment(c, a, "early", "but does not work here before %s",
                         isms__date_text(since, day));
    else if (isms_date_is_set(left) && isms_date_is_set(a->from) &&
             isms_date_compare(left, a->from) < 0)
        found_assignment(c, a, "late", "from a day after the last day of work, %s",
                         isms__date_text(left, day));
}

static void check_appointments(struct checker *c)
{
    enum { AHEAD = 32 }; /* so far on is fetched from memory what will be asked for */
    const isms_snapshot *s = c->snapshot;
    size_t count = object_count(s, TYPE_APPOINTMENT);
    for (size_t i = 0; i < count && !c->failed; i++) {
        const struct post *post = &s->posts[i];
        if (i + AHEAD < count && s->posts[i + AHEAD].person != NONE)
            __builtin_prefetch(&s->tenures[s->posts[i + AHEAD].person]);
        if (post->kind != ISMS_APPOINTMENT_KIND_DEPUTY && post->role != NONE) /* else DEP-03 */
            check_assignment(
                c, &(struct assignment){post_object(s, i), object_at(s, TYPE_ROLE, post->role),
                                        "appointed as", post->person, post->from, post->until});
    }
}

static void check_occupancies(struct checker *c)
{
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_PERSON) && !c->failed; i++) {
        const isms_person *person = isms_person_at(c->model, i);
        for (size_t n = 0; n < c->snapshot->tenures[i].occupancies; n++) {
            const isms_occupancy *o = isms_person_occupancy_at(person, n);
            check_assignment(c,
                             &(struct assignment){o, isms_occupancy_position(o), "in position", i,
                                                  isms_occupancy_from(o), isms_occupancy_until(o)});
        }
    }
}

static uint32_t as_person(const struct checker *c, const isms_object *object)
{
    return object && object->type == TYPE_PERSON ? index_of(c->snapshot, object) : NONE;
}

static void check_seats(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_COMMITTEE) && !c->failed; i++) {
        const isms_committee *committee = isms_committee_at(c->model, i);
        uint32_t chair = as_person(c, isms_committee_chair(committee));
        if (!isms__holds(c->snapshot, isms_committee_formed_on(committee),
                         isms_committee_dissolved_on(committee)))
            continue;
        check_assignment(
            c, &(struct assignment){
                   .object = committee, .to = committee, .as = "the chair of", .person = chair});
        for (size_t n = 0; n < isms_committee_seat_count(committee); n++) {
            const isms_seat *seat = isms_committee_seat_at(committee, n);
            uint32_t person = as_person(c, isms_seat_holder(seat));
            if (person != chair)
                check_assignment(c,
                                 &(struct assignment){seat, committee, "a member of", person,
                                                      isms_seat_from(seat), isms_seat_until(seat)});
        }
    }
}

static void check_heads(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_UNIT) && !c->failed; i++) {
        const isms_unit *unit = isms_unit_at(c->model, i);
        check_assignment(c, &(struct assignment){.object = unit,
                                                 .to = unit,
                                                 .as = "the head of",
                                                 .person = as_person(c, isms_unit_head(unit))});
    }
}

static void check_share(struct checker *c, const struct duty *duty, const struct part *held)
{
    check_assignment(c, &(struct assignment){held->participation, duty->responsibility, "named for",
                                             node_person(c->snapshot, held->node), held->from,
                                             held->until});
}

/* Has the tenures of those who take part fetched from memory. */
static void expect_shares(const struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count; i++) {
        uint32_t person = node_person(c->snapshot, duty->held[i].node);
        if (person != NONE)
            __builtin_prefetch(&c->snapshot->tenures[person]);
    }
}

static void check_shares(struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count; i++)
        check_share(c, duty, &duty->held[i]);
    for (size_t i = duty->other_count; i-- > 0;)
        check_share(c, duty, &duty->others[i]);
}

static void val_01(struct checker *c)
{
    enum { AHEAD = 8 };
    size_t count;
    const struct duty *duties = isms__duties(c, &count);
    check_appointments(c);
    check_occupancies(c);
    check_seats(c);
    check_heads(c);
    for (size_t i = 0; i < count && !c->failed; i++) {
        if (i + AHEAD < count)
            expect_shares(c, &duties[i + AHEAD]);
        check_shares(c, &duties[i]);
    }
}

/* ---- VAL-02 ---- */

/* The last day of an appointment: its own, or that of the person, whichever comes first; unset for
 * none. */
static isms_date last_day(const isms_snapshot *s, const struct post *post)
{
    bool ends = post->person != NONE && isms__person_is(s, post->person, PERSON_ENDS);
    isms_date left = ends ? s->tenures[post->person].until : (isms_date){0, 0, 0};
    if (!isms_date_is_set(post->until) ||
        (isms_date_is_set(left) && isms_date_compare(left, post->until) < 0))
        return left;
    return post->until;
}

/* Whether somebody holds the role on the day after, where the one that ends does. */
static bool goes_on(const isms_snapshot *s, const struct post *ending, const struct post *other,
                    isms_date next_day)
{
    const struct tenure *tenure = other->person == NONE ? NULL : &s->tenures[other->person];
    return other != ending && other->kind != ISMS_APPOINTMENT_KIND_DEPUTY &&
           isms_date_within(next_day, other->from, other->until) &&
           (tenure ? isms_date_within(next_day, tenure->since, tenure->until)
                   : other->position != NONE) &&
           isms__scopes_overlap(s, ending->scope, other->scope);
}

/* Whether the role comes with a position that somebody fills on the day after. */
static bool comes_with_position(const struct checker *c, const isms_role *role, isms_date next_day)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t node = isms__node_of(s, (const isms_object *)role);
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        uint32_t position = s->edges[i].to;
        if (s->edges[i].kind != ISMS_STEP_POSITION || !node_is(s, position, TYPE_POSITION))
            continue;
        for (uint32_t n = s->out.start[position]; n < s->out.start[position + 1]; n++) {
            uint32_t index = node_person(s, s->edges[n].to);
            const isms_person *person = index == NONE ? NULL : isms_person_at(c->model, index);
            if (person && isms__link_meets(s->edges[n].via, next_day, next_day) &&
                isms_date_within(next_day, isms_person_since(person), isms_person_until(person)))
                return true;
        }
    }
    return false;
}

/* Whether the appointment ends so soon that a successor should be known; on which day. */
static bool ends_soon(const struct checker *c, const struct post *post, isms_date *end)
{
    isms_date at = c->snapshot->at;
    *end = last_day(c->snapshot, post);
    return isms_date_is_set(*end) && post->kind != ISMS_APPOINTMENT_KIND_DEPUTY &&
           post->role != NONE && isms_date_within(at, post->from, *end) &&
           isms_date_day_number(*end) - isms_date_day_number(at) <=
               isms__threshold(c, THRESHOLD_SUCCESSOR_DAYS);
}

static void check_ending(struct checker *c, size_t index)
{
    enum { LOOKED_AT = 2000 };
    const isms_duration one_day = {0, 0, 0, 1};
    const isms_snapshot *s = c->snapshot;
    const struct post *post = &s->posts[index];
    isms_date end;
    char day[11];
    if (!ends_soon(c, post, &end))
        return;
    isms_date next_day = isms_date_add(end, one_day, 1);
    const uint32_t *first = s->posts_of.items + s->posts_of.start[post->role + 1];
    const uint32_t *last = s->posts_of.items + s->posts_of.start[post->role + 2];
    if (last - first > LOOKED_AT) {
        isms__unassessable(c, post_object(s, index),
                           "%s ends on %s, and its role has too many appointments to look for a "
                           "successor among",
                           isms__name(c, post_object(s, index)), isms__date_text(end, day));
        return;
    }
    for (; first < last; first++)
        if (goes_on(s, post, &s->posts[*first], next_day))
            return;
    const isms_role *role = isms_role_at(c->model, post->role);
    if (isms_role_implicit(role) || comes_with_position(c, role, next_day))
        return;
    const isms_object *holder =
        post->person == NONE ? (const isms_object *)isms_appointment_position(post_object(s, index))
                             : object_at(s, TYPE_PERSON, post->person);
    isms__found(c, post_object(s, index),
                "%s holds %s until %s, and nobody is appointed after that", isms__name(c, holder),
                isms__name(c, role), isms__date_text(end, day));
    isms__found_related(c, role);
    isms__found_related(c, post->person == NONE ? NULL : holder);
    isms__found_end(c);
}

static void val_02(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_APPOINTMENT) && !c->failed; i++)
        check_ending(c, i);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"VAL-01", "nobody holds anything before they come or after they left", ISMS_SEVERITY_ERROR, 0,
     "S93; ISO/IEC 27001 A.5.2, A.6.5",
     "A person is appointed, fills a position, sits in or leads a committee, heads a unit or is "
     "named in a responsibility on the date, but has left or has not come yet; or from a day "
     "before the first or after the last day of work. A date that equals the first "
     "or last day is good. What ends before it begins is REF-01. What is over is not looked at; "
     "deputies are a matter of DEP-03.",
     "End the assignment, or transfer it.", .check = val_01},
    {"VAL-02", "successors are known in time", ISMS_SEVERITY_WARNING, 0, "S93",
     "An appointment that holds on the date ends on it or at most as many days later as the "
     "limit successor-days says, by its own last day or by that of the person, and on the "
     "day after nobody else is appointed to the role in a scope that meets, or fills a "
     "position with which it comes. Deputies are no successors; what everybody holds needs none. "
     "Among more than 2,000 appointments to a role no successor is looked for, which is said instead.",
     "Plan the successor, or extend the appointment.", .check = val_02,
     .thresholds = USES(SUCCESSOR_DAYS)},
};

const struct rule_list isms__validity_rules = RULE_LIST(rules);
