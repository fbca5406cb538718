#include "check/rules/awareness.h"

bool isms__reach_init(struct checker *c, struct reach *reach)
{
    reach->nodes = isms__scratch(c, c->snapshot->node_count, sizeof *reach->nodes);
    reach->roles = isms__scratch(c, object_count(c->snapshot, TYPE_ROLE), sizeof *reach->roles);
    reach->round = 1;
    reach->role_count = 0;
    return reach->nodes && reach->roles;
}

void isms__reach_begin(struct reach *reach)
{
    reach->round++;
    reach->role_count = 0;
}

/* Whether one thing reached somebody after another; of two records of one day, by their ids. */
static bool is_after(const isms_record *record, isms_date date, const struct reached *known)
{
    return record && known->record && isms_date_compare(date, known->date) == 0
               ? isms__is_newer(record, known->record)
               : !is_before(date, known->date);
}

static bool note_node(struct reach *reach, uint32_t node, const isms_record *record, isms_date date)
{
    struct reached *known = &reach->nodes[node];
    bool fresh = known->round != reach->round;
    if (fresh || is_after(record, date, known))
        *known = (struct reached){reach->round, date, record};
    return fresh;
}

/* Everybody behind a role, committee or position; of units and bodies all members count, who are
 * asked for one by one. */
static void note_behind(struct checker *c, struct reach *reach, uint32_t node,
                        const isms_record *record, isms_date date)
{
    uint32_t step;
    if (!isms__walk_begin(&c->walker, node, NULL, NULL))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE) {
        uint32_t person = node_person(c->snapshot, c->walker.steps[step].node);
        if (person != NONE)
            note_node(reach, c->walker.steps[step].node, record, date);
    }
}

void isms__reach_note(struct checker *c, struct reach *reach, const isms_object *object,
                      const isms_record *record, isms_date date)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t node = isms__node_of(s, object);
    if (node == NONE)
        return;
    bool later =
        reach->nodes[node].round != reach->round || is_after(record, date, &reach->nodes[node]);
    bool fresh = note_node(reach, node, record, date);
    if (node_is(s, node, TYPE_ROLE) && s->implicit[node]) {
        if (fresh)
            reach->roles[reach->role_count++] = node - s->first[TYPE_ROLE];
    } else if (later && (node_is(s, node, TYPE_ROLE) || node_is(s, node, TYPE_COMMITTEE) ||
                         node_is(s, node, TYPE_POSITION))) {
        note_behind(c, reach, node, record, date);
    }
}

void isms__reach_record(struct checker *c, struct reach *reach, const isms_record *record)
{
    isms_date date = isms_record_date(record);
    for (size_t i = 0; i < isms_record_participant_count(record); i++) {
        const isms_participant *p = isms_record_participant_at(record, i);
        enum isms_part_taken part = isms_participant_part(p);
        if (!isms_participant_absent(p) && part != ISMS_PART_TAKEN_TRAINER)
            isms__reach_note(c, reach, isms_participant_who(p), record, date);
    }
    for (size_t i = 0; i < isms_record_about_count(record); i++)
        isms__reach_note(c, reach, isms_record_about_at(record, i), record, date);
    for (size_t i = 0; i < isms_record_recipient_count(record); i++)
        isms__reach_note(c, reach, isms_record_recipient_at(record, i), record, date);
}

/* The later of what is known and what reached a node. */
static const struct reached *later(const struct reach *reach, const struct reached *known,
                                   uint32_t node)
{
    const struct reached *found = node == NONE ? NULL : &reach->nodes[node];
    if (!found || found->round != reach->round ||
        (known && !is_after(found->record, found->date, known)))
        return known;
    return found;
}

const struct reached *isms__reached(const struct checker *c, const struct reach *reach,
                                    uint32_t person)
{
    const isms_snapshot *s = c->snapshot;
    const struct reached *found = later(reach, NULL, s->first[TYPE_PERSON] + person);
    uint32_t at = s->tenures[person].unit, body = s->tenures[person].organization;
    if (body == NONE && at != NONE)
        body = s->unit_organization[at];
    if (body == NONE && isms__is_insider(c, person) && isms__own_organization(c))
        body = index_of(s, isms__own_organization(c));
    for (; at != NONE; at = s->units.parent[at])
        found = later(reach, found, s->first[TYPE_UNIT] + at);
    for (; body != NONE; body = s->organizations.parent[body])
        found = later(reach, found, s->first[TYPE_ORGANIZATION] + body);
    for (size_t i = 0; i < reach->role_count; i++)
        if (isms__in_audience(s, person, reach->roles[i]))
            found = later(reach, found, s->first[TYPE_ROLE] + reach->roles[i]);
    return found;
}
