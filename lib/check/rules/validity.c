/* Assignments and the time in which the people they name are there. */
#include <stdlib.h>

#include "check/check.h"

/* ---- VAL-01 ---- */

/* An assignment of a person: what gives it, to what, and when. */
struct assignment {
    const void *object; /* appointment, occupancy, seat, participation */
    const void *to;     /* role, position, committee, responsibility */
    const char *as;     /* what that makes the person */
    const isms_person *person;
    isms_date from, until;
};

static const char *date_text(isms_date date, char out[11])
{
    isms_date_format(out, date);
    return out;
}

static void found_assignment(struct checker *c, const struct assignment *a, const char *key,
                             const char *format, const char *day)
{
    isms__found(c, a->object, "%s is %s %s, ", isms__name(c, a->person), a->as,
                isms__name(c, a->to));
    isms__text_format(&c->message, format, day);
    isms__found_related(c, a->person);
    isms__found_related(c, a->to);
    isms__found_key(c, key);
    isms__found_key(c, isms_object_id((const isms_object *)a->person));
    isms__found_key(c, isms_object_id(a->to));
    isms__found_end(c);
}

static void check_assignment(struct checker *c, const struct assignment *a)
{
    char day[11];
    isms_date at = isms_snapshot_date(c->snapshot);
    if (!a->person || !a->to)
        return; /* REF-01, or nobody is named */
    if (isms_date_is_set(a->from) && isms_date_is_set(a->until) &&
        isms_date_compare(a->from, a->until) > 0) {
        found_assignment(c, a, "backwards", "but from a day after its last day, %s",
                         date_text(a->until, day));
        return;
    }
    isms_date since = isms_person_since(a->person), left = isms_person_until(a->person);
    if (isms_date_is_set(a->until) && isms_date_compare(a->until, at) < 0)
        return; /* over */
    if (isms_date_is_set(left) && isms_date_compare(left, at) < 0 &&
        isms_date_within(at, a->from, a->until))
        found_assignment(c, a, "left", "but left on %s", date_text(left, day));
    else if (isms_date_is_set(since) && isms_date_is_set(a->from) &&
             isms_date_compare(a->from, since) < 0)
        found_assignment(c, a, "early", "from a day before the first day of work, %s",
                         date_text(since, day));
    else if (isms_date_is_set(since) && isms_date_compare(at, since) < 0 &&
             isms_date_within(at, a->from, a->until))
        found_assignment(c, a, "early", "but does not work here before %s", date_text(since, day));
    else if (isms_date_is_set(left) && isms_date_is_set(a->from) &&
             isms_date_compare(left, a->from) < 0)
        found_assignment(c, a, "late", "from a day after the last day of work, %s",
                         date_text(left, day));
}

static void check_appointments(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_APPOINTMENT) && !c->failed; i++) {
        const isms_appointment *a = isms_appointment_at(c->model, i);
        if (isms_appointment_kind(a) !=
            ISMS_APPOINTMENT_KIND_DEPUTY) /* of deputies speaks DEP-03 */
            check_assignment(c, &(struct assignment){a, isms_appointment_role(a), "appointed as",
                                                     isms_appointment_person(a),
                                                     isms_appointment_from(a),
                                                     isms_appointment_until(a)});
    }
}

static void check_occupancies(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_PERSON) && !c->failed; i++) {
        const isms_person *person = isms_person_at(c->model, i);
        for (size_t n = 0; n < isms_person_occupancy_count(person); n++) {
            const isms_occupancy *o = isms_person_occupancy_at(person, n);
            check_assignment(c, &(struct assignment){o, isms_occupancy_position(o), "in position",
                                                     person, isms_occupancy_from(o),
                                                     isms_occupancy_until(o)});
        }
    }
}

static const isms_person *as_person(isms_object *object)
{
    return isms_person_cast(object);
}

static void check_seats(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_COMMITTEE) && !c->failed; i++) {
        const isms_committee *committee = isms_committee_at(c->model, i);
        const isms_person *chair = as_person(isms_committee_chair(committee));
        if (!isms__holds(c->snapshot, isms_committee_formed_on(committee),
                         isms_committee_dissolved_on(committee)))
            continue;
        check_assignment(
            c, &(struct assignment){
                   .object = committee, .to = committee, .as = "the chair of", .person = chair});
        for (size_t n = 0; n < isms_committee_seat_count(committee); n++) {
            const isms_seat *seat = isms_committee_seat_at(committee, n);
            const isms_person *person = as_person(isms_seat_holder(seat));
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
                                                 .person = as_person(isms_unit_head(unit))});
    }
}

static void check_participations(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY) && !c->failed; i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        for (size_t n = 0; isms__is_duty(c, r) && n < isms_responsibility_participation_count(r);
             n++) {
            const isms_participation *p = isms_responsibility_participation_at(r, n);
            check_assignment(
                c, &(struct assignment){p, r, "named for", as_person(isms_participation_holder(p)),
                                        isms_participation_from(p), isms_participation_until(p)});
        }
    }
}

static void val_01(struct checker *c)
{
    check_appointments(c);
    check_occupancies(c);
    check_seats(c);
    check_heads(c);
    check_participations(c);
}

/* ---- VAL-02 ---- */

/* The last day of an appointment: its own, or that of the person, whichever comes first; unset for
 * none. */
static isms_date last_day(const isms_appointment *a)
{
    isms_date until = isms_appointment_until(a);
    const isms_person *person = isms_appointment_person(a);
    isms_date left = person ? isms_person_until(person) : (isms_date){0, 0, 0};
    if (!isms_date_is_set(until) || (isms_date_is_set(left) && isms_date_compare(left, until) < 0))
        return left;
    return until;
}

/* Appointments of one role, in a row of all of them by role. */
struct of_role {
    uint32_t role, appointment;
};

static int by_role(const void *a, const void *b)
{
    const struct of_role *x = a, *y = b;
    if (x->role != y->role)
        return x->role < y->role ? -1 : 1;
    return (x->appointment > y->appointment) - (x->appointment < y->appointment);
}

/* Whether somebody holds the role on the day after, where the one that ends does. */
static bool goes_on(const struct checker *c, const isms_appointment *ending,
                    const isms_appointment *other, isms_date next_day)
{
    const isms_person *person = isms_appointment_person(other);
    return other != ending && isms_appointment_kind(other) != ISMS_APPOINTMENT_KIND_DEPUTY &&
           isms_date_within(next_day, isms_appointment_from(other),
                            isms_appointment_until(other)) &&
           (!person ||
            isms_date_within(next_day, isms_person_since(person), isms_person_until(person))) &&
           (person || isms_appointment_position(other)) &&
           isms__scopes_overlap(c->snapshot, isms_appointment_scope(ending),
                                isms_appointment_scope(other));
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

static void check_ending(struct checker *c, const isms_appointment *a, const struct of_role *row,
                         size_t count)
{
    const isms_duration one_day = {0, 0, 0, 1};
    char day[11];
    isms_date at = isms_snapshot_date(c->snapshot), end = last_day(a);
    const isms_person *person = isms_appointment_person(a);
    if (!isms_date_is_set(end) || isms_appointment_kind(a) == ISMS_APPOINTMENT_KIND_DEPUTY ||
        !isms_date_within(at, isms_appointment_from(a), end) ||
        isms_date_day_number(end) - isms_date_day_number(at) >
            c->thresholds[THRESHOLD_SUCCESSOR_DAYS])
        return;
    isms_date next_day = isms_date_add(end, one_day, 1);
    for (size_t i = 0; i < count; i++)
        if (goes_on(c, a, isms_appointment_at(c->model, row[i].appointment), next_day))
            return;
    const isms_role *role = isms_appointment_role(a);
    if (comes_with_position(c, role, next_day))
        return;
    isms__found(c, a, "%s holds %s until %s, and nobody is appointed after that",
                person ? isms__name(c, person) : isms__name(c, isms_appointment_position(a)),
                isms__name(c, role), date_text(end, day));
    isms__found_related(c, role);
    isms__found_related(c, person);
    isms__found_end(c);
}

static void val_02(struct checker *c)
{
    enum { LOOKED_AT = 2000 };
    size_t total = object_count(c->snapshot, TYPE_APPOINTMENT), count = 0;
    struct of_role *row = isms__scratch(c, total, sizeof *row);
    for (uint32_t i = 0; row && i < total; i++) {
        const isms_object *role =
            (const isms_object *)isms_appointment_role(isms_appointment_at(c->model, i));
        if (role)
            row[count++] = (struct of_role){index_of(c->snapshot, role), i};
    }
    if (count)
        qsort(row, count, sizeof *row, by_role);
    for (size_t start = 0, end; start < count && !c->failed; start = end) {
        for (end = start; end < count && row[end].role == row[start].role; end++)
            ;
        for (size_t i = start; i < end && end - start <= LOOKED_AT; i++)
            check_ending(c, isms_appointment_at(c->model, row[i].appointment), row + start,
                         end - start);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"VAL-01", "nobody holds anything before they come or after they left", ISMS_SEVERITY_ERROR, 0,
     "S93; ISO/IEC 27001 A.5.2, A.6.5",
     "A person is appointed, fills a position, sits in or leads a committee, heads a unit or is "
     "named in a responsibility on the date, but has left or has not come yet; or from a day "
     "before the first or after the last day of work; or the assignment ends before it begins. "
     "A date that equals the first or last day is good. What is over is not looked at; deputies "
     "are a matter of DEP-03.",
     "End the assignment, or transfer it.", val_01},
    {"VAL-02", "successors are known in time", ISMS_SEVERITY_WARNING, 0, "S93",
     "An appointment that holds on the date ends within the limit successor-days, by its own "
     "last day or by that of the person, and on the day after nobody else is appointed to the "
     "role in a scope that meets, or fills a position with which it comes. Deputies are no successors. Roles with more than 2,000 "
     "appointments are not looked at.",
     "Plan the successor, or extend the appointment.", val_02},
};

const struct rule_list isms__validity_rules = RULE_LIST(rules);
