/* How work and answering for it are spread over persons and units. */
#include "check/rules/duty.h"
#include "check/rules/people.h"

/* ---- DST-01 ---- */

/* One part, so that it can be shared evenly by up to PERSONS_KEPT persons. */
#define WHOLE INT64_C(720720)
enum { FEWEST_PARTS = 5 }; /* below that, shares say nothing */

static int64_t count_work(uint32_t codes)
{
    return count_bits(codes & (CODES_DOING | CODES_ANSWERING));
}

static void add_load(struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count && !c->failed; i++) {
        const struct part *held = &duty->held[i];
        const struct persons_behind *behind = held->node == NONE || !count_work(held->codes)
                                                  ? NULL
                                                  : isms__persons_behind(c, held->node);
        if (!behind || behind->count == 0)
            continue;
        c->load_total += count_work(held->codes);
        for (uint32_t n = 0; n < behind->count && behind->count <= PERSONS_KEPT; n++)
            c->load[behind->persons[n]] += count_work(held->codes) * WHOLE / behind->count;
    }
}

static void dst_01(struct checker *c)
{
    size_t persons = object_count(c->snapshot, TYPE_PERSON);
    int64_t limit = isms__threshold(c, THRESHOLD_LOAD_PERCENT);
    c->load = isms__scratch(c, persons, sizeof *c->load);
    c->load_total = 0;
    if (!c->load)
        return;
    isms__each_duty(c, add_load);
    if (c->load_total == 0)
        isms__cannot_tell(c, "nobody is behind any responsibility: there is nothing to share");
    limit = limit < 0 ? 0 : limit > 100 ? 100 : limit;
    if (c->load_total < FEWEST_PARTS || (int64_t)c->snapshot->active_count * limit < 100)
        return; /* so few cannot keep to it */
    for (size_t i = 0; i < persons && !c->failed; i++) {
        if (c->load[i] * 100 <= limit * c->load_total * WHOLE)
            continue;
        const isms_object *person = person_object(c, i);
        int tenths = (int)(c->load[i] * 1000 / (c->load_total * WHOLE));
        isms__found(c, person,
                    "%s holds %d.%d per cent of all that is to be done or answered for; no more "
                    "than %d are allowed",
                    isms__name(c, person), tenths / 10, tenths % 10, (int)limit);
        isms__found_end(c);
    }
}

/* ---- DST-02 ---- */

/* Marks units in which somebody or something has a mark, and those above them. */
static void mark_unit(const struct checker *c, bool *involved, uint32_t unit)
{
    for (; unit != NONE && !involved[unit]; unit = c->snapshot->units.parent[unit])
        involved[unit] = true;
}

static uint32_t unit_of(const isms_snapshot *s, const isms_position *position)
{
    const isms_object *unit = (const isms_object *)isms_position_unit(position);
    return unit ? index_of(s, unit) : NONE;
}

/* Whatever takes part in a responsibility, in more than being told of it, and all behind that. */
static bool *find_partaking(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *marks = isms__scratch(c, s->node_count, sizeof *marks);
    for (size_t i = 0; marks && i < s->part_count; i++)
        if (s->parts[i].codes & ~CODES_INFORMED)
            marks[s->parts[i].node] = true;
    return marks && isms__spread(c, marks, true) ? marks : NULL;
}

/* By unit: whether it takes part, through persons, positions or units in it, or as a part of a unit
 * that takes part as such. */
static bool *find_involved(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *marks = find_partaking(c);
    bool *involved = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *involved);
    if (!marks || !involved)
        return NULL;
    for (uint32_t i = 0; i < object_count(s, TYPE_PERSON); i++)
        if (marks[s->first[TYPE_PERSON] + i] && isms__person_is(s, i, PERSON_ACTIVE))
            mark_unit(c, involved, s->tenures[i].unit);
    for (uint32_t i = 0; i < object_count(s, TYPE_POSITION); i++)
        if (marks[s->first[TYPE_POSITION] + i])
            mark_unit(c, involved, unit_of(s, isms_position_at(c->model, i)));
    bool *whole = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *whole);
    for (uint32_t i = 0; whole && i < s->units.count; i++) { /* parents before children */
        uint32_t unit = s->units.order[i], above = s->units.parent[unit];
        whole[unit] = marks[s->first[TYPE_UNIT] + unit] || (above != NONE && whole[above]);
        if (whole[unit])
            mark_unit(c, involved, unit);
    }
    return involved;
}

/* By unit: whether it lies in scope, belongs to the organization, and has people. */
static bool *find_wanted(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *wanted = isms__scratch(c, object_count(s, TYPE_UNIT), sizeof *wanted);
    for (uint32_t i = 0; wanted && i < object_count(s, TYPE_PERSON); i++)
        if (isms__is_own_person(c, i))
            mark_unit(c, wanted, s->tenures[i].unit);
    for (uint32_t i = 0; wanted && i < s->units.count; i++) {
        uint32_t unit = s->units.order[i], above = s->units.parent[unit];
        uint32_t owner = s->unit_organization[unit];
        wanted[unit] =
            wanted[unit] && isms_unit_in_scope(isms_unit_at(c->model, unit)) &&
            (above == NONE || wanted[above]) &&
            (owner == NONE || isms__is_own_organization(isms_organization_at(c->model, owner)));
    }
    return wanted;
}

static void dst_02(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    if (object_count(s, TYPE_UNIT) == 0) {
        isms__cannot_tell(c, "the model has no units");
        return;
    }
    if (s->part_count == 0) {
        isms__cannot_tell(c, "nobody takes part in any responsibility");
        return;
    }
    bool *wanted = find_wanted(c), *involved = find_involved(c);
    for (uint32_t i = 0; wanted && involved && i < s->units.count && !c->failed; i++) {
        uint32_t above = s->units.parent[i];
        if (!wanted[i] || involved[i] || (above != NONE && wanted[above] && !involved[above]))
            continue;
        const isms_object *unit = object_at(s, TYPE_UNIT, i);
        isms__found(c, unit, "nobody in the unit %s has a part in any responsibility",
                    isms__name(c, unit));
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"DST-01", "nobody carries too much", ISMS_SEVERITY_WARNING, 0, "S17",
     "One person holds more than the limit load-percent of all R and A in responsibilities. What "
     "several persons hold together is shared evenly among them; where more than 16 do, it is "
     "nobody's in particular. Not looked at where there are fewer than five such parts, or so few "
     "persons that even shares would exceed the limit.",
     "Hand a part of it to others.", .check = dst_01, .thresholds = USES(LOAD_PERCENT)},
    {"DST-02", "every unit takes part", ISMS_SEVERITY_INFO, 0, "S17",
     "A unit in scope in which somebody works takes no part in any responsibility beyond being "
     "told: neither the unit or one above it as such, nor a person, position or unit in it, be it "
     "as a deputy. What everyone holds does not count. Of units that lie in each other, the "
     "uppermost is told.",
     "Give the unit a part, or put it out of scope.", .check = dst_02},
};

const struct rule_list isms__distribution_rules = RULE_LIST(rules);
