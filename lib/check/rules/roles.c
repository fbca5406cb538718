/* Roles as people meet them: described, made known, accepted, and held by those they are for. */
#include <stdio.h>

#include "check/rules/duty.h"
#include "check/rules/people.h"

static bool is_of_user(const isms_role *role)
{
    return !isms_object_is_content((const isms_object *)role) &&
           isms_role_kind(role) != ISMS_ROLE_KIND_ACCESS;
}

/* ---- DEF-01 ---- */

static void def_01(struct checker *c)
{
    for (size_t i = 0; i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (!is_of_user(role) || isms_role_purpose(role) || isms_role_description(role))
            continue;
        isms__found(c, role, "nothing says what the role %s is there for", isms__name(c, role));
        isms__found_end(c);
    }
}

/* ---- DEF-02 ---- */

/* When roles and responsibilities, by index, were last made known. */
struct made_known {
    isms_date *roles, *duties;
    bool role_used, duty_used; /* whether the model says so of any */
};

static bool read_made_known(struct checker *c, struct made_known *known)
{
    known->roles = isms__scratch(c, object_count(c->snapshot, TYPE_ROLE), sizeof(isms_date));
    known->duties =
        isms__scratch(c, object_count(c->snapshot, TYPE_RESPONSIBILITY), sizeof(isms_date));
    if (!known->roles || !known->duties)
        return false;
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date date = isms_record_date(record);
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            if (isms_record_kind(record) != ISMS_RECORD_KIND_COMMUNICATION || !about ||
                !has_come(c, date))
                continue;
            isms_date *last = about->type == TYPE_ROLE             ? known->roles
                              : about->type == TYPE_RESPONSIBILITY ? known->duties
                                                                   : NULL;
            if (last)
                last[index_of(c->snapshot, about)] =
                    later_of(last[index_of(c->snapshot, about)], date);
            known->role_used |= about->type == TYPE_ROLE;
            known->duty_used |= about->type == TYPE_RESPONSIBILITY;
        }
    }
    return true;
}

static void check_known(struct checker *c, const isms_object *object, isms_date last,
                        isms_date written, isms_date changed)
{
    char day[11], other[11];
    if (has_come(c, written))
        last = later_of(last, written);
    if (!has_come(c, changed))
        changed = (isms_date){0, 0, 0};
    if (isms_date_is_set(last) && !is_before(last, changed))
        return;
    if (isms_date_is_set(last))
        isms__found(c, object, "%s changed on %s and was last made known before that, on %s",
                    isms__name(c, object), isms__date_text(changed, day),
                    isms__date_text(last, other));
    else
        isms__found(c, object, "%s was not made known to anybody", isms__name(c, object));
    isms__found_end(c);
}

static void def_02(struct checker *c)
{
    struct made_known known = {NULL, NULL, false, false};
    if (!read_made_known(c, &known))
        return;
    for (size_t i = 0; i < isms_role_count(c->model); i++)
        known.role_used |= isms_role_has_communicated_on(isms_role_at(c->model, i));
    for (size_t i = 0; i < isms_responsibility_count(c->model); i++)
        known.duty_used |= c->snapshot->tasks[i].communicated;
    if (!known.role_used && !known.duty_used)
        isms__cannot_tell(c, "the model does not say of any role or responsibility when it was "
                             "made known");
    for (size_t i = 0; known.role_used && i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (is_of_user(role))
            check_known(c, (const isms_object *)role, known.roles[i],
                        isms_role_communicated_on(role), isms_role_changed_on(role));
    }
    for (size_t i = 0; known.duty_used && i < isms_responsibility_count(c->model) && !c->failed;
         i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        if (!isms_object_is_content((const isms_object *)r) && isms__is_duty(c, r))
            check_known(c, (const isms_object *)r, known.duties[i],
                        isms_responsibility_communicated_on(r), isms_responsibility_changed_on(r));
    }
}

/* ---- DEF-03 ---- */

static void found_mixed(struct checker *c, const isms_role *role, const isms_object *other,
                        const char *key, const char *how)
{
    isms__found(c, role, "%s is a right in systems, but %s%s%s", isms__name(c, role), how,
                other ? " " : "", other ? isms__name(c, other) : "");
    isms__found_related(c, other);
    isms__found_key(c, key);
    isms__found_end(c);
}

static void def_03(struct checker *c)
{
    for (size_t i = 0; i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i), *general = isms_role_specializes(role);
        if (isms_role_kind(role) != ISMS_ROLE_KIND_ACCESS)
            continue;
        const isms_object *duty = isms__role_duty(c, c->snapshot->first[TYPE_ROLE] + (uint32_t)i);
        if (duty)
            found_mixed(c, role, duty, "duty", "has a part in");
        else if (isms_role_fulfils(role))
            found_mixed(c, role, NULL, "standard", "fulfils a role of the management system");
        else if (general && isms_role_kind(general) != ISMS_ROLE_KIND_ACCESS)
            found_mixed(c, role, (const isms_object *)general, "general",
                        "passes the duties of another role on:");
    }
}

/* ---- ACC-01 ---- */

/* Something that a person is to accept. */
struct offer {
    const void *object, *to; /* appointment or participation; role or responsibility */
    uint32_t person;         /* by index */
    isms_date from, accepted;
    const isms_object *scope;
    uint32_t codes;
};

static void found_offer(struct checker *c, const struct offer *offer, isms_date begun)
{
    char day[11], codes[12];
    const isms_object *person = person_object(c, offer->person);
    isms__found(c, offer->object, "%s has %s", isms__name(c, person), isms__name(c, offer->to));
    if (isms_date_is_set(begun))
        isms__text_format(&c->message, " since %s", isms__date_text(begun, day));
    isms__text_format(&c->message, ", and has not accepted it");
    isms__found_related(c, person);
    isms__found_related(c, offer->to);
    isms__found_key(c, isms_object_id(person));
    isms__found_key(c, offer->scope ? isms_object_id(offer->scope) : "");
    snprintf(codes, sizeof codes, "%u", (unsigned)offer->codes);
    isms__found_key(c, codes);
    isms__found_end(c);
}

static void check_offer(struct checker *c, const struct offer *offer)
{
    if (has_come(c, offer->accepted) || !isms__person_is(c->snapshot, offer->person, PERSON_ACTIVE))
        return;
    isms_date begun = later_of(offer->from, c->snapshot->tenures[offer->person].since);
    if (!isms_date_is_set(begun) ||
        is_past(c, isms__days_from(c, begun, THRESHOLD_ACCEPTANCE_DAYS, 1)))
        found_offer(c, offer, begun);
}

static void check_duty_offers(struct checker *c, const struct duty *duty)
{
    for (size_t i = 0; i < duty->count; i++) {
        const struct part *held = &duty->held[i];
        uint32_t person = node_person(c->snapshot, held->node);
        if (person != NONE && (held->codes & (CODES_DOING | CODES_ANSWERING)))
            check_offer(c, &(struct offer){held->participation, duty->object, person, held->from,
                                           held->accepted, held->scope, held->codes});
    }
}

static bool appointments_are_accepted(const struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_APPOINTMENT); i++)
        if (isms_date_is_set(c->snapshot->posts[i].accepted))
            return true;
    return false;
}

static bool participations_are_accepted(const struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    for (size_t i = 0; i < s->part_count; i++)
        if (isms_date_is_set(s->parts[i].accepted))
            return true;
    for (size_t i = 0; i < s->other_part_count; i++)
        if (isms_date_is_set(s->other_parts[i].accepted))
            return true;
    return false;
}

static void acc_01(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool appointments = appointments_are_accepted(c), parts = participations_are_accepted(c);
    if (!appointments && !parts)
        isms__cannot_tell(c, "the model does not say of any appointment when it was accepted");
    for (size_t i = 0; appointments && i < object_count(s, TYPE_APPOINTMENT) && !c->failed; i++) {
        const struct post *post = &s->posts[i];
        if (post->person != NONE && post->role != NONE && isms__holds(s, post->from, post->until))
            check_offer(c, &(struct offer){post_object(s, i), object_at(s, TYPE_ROLE, post->role),
                                           post->person, post->from, post->accepted, NULL, 0});
    }
    if (parts)
        isms__each_duty(c, check_duty_offers);
}

/* ---- ORG-01 ---- */

/* Implicit roles that give those who hold them something: the baseline of everyone. */
static size_t find_baseline(struct checker *c, uint32_t *roles)
{
    const isms_snapshot *s = c->snapshot;
    size_t count = 0;
    for (uint32_t i = 0; i < object_count(s, TYPE_ROLE); i++) {
        uint32_t node = s->first[TYPE_ROLE] + i;
        bool used = !isms_object_is_content(object_at(s, TYPE_ROLE, i)) ||
                    s->parts_held.start[node] < s->parts_held.start[node + 1];
        if (s->implicit[node] && used)
            roles[count++] = i;
    }
    return count;
}

/* All that is behind roles, committees and whatever takes part in a responsibility. */
static bool *find_engaged(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *engaged = isms__scratch(c, s->node_count, sizeof *engaged);
    for (uint32_t node = 0; engaged && node < s->node_count; node++)
        engaged[node] = node_is(s, node, TYPE_ROLE) || node_is(s, node, TYPE_COMMITTEE) ||
                        s->parts_held.start[node] < s->parts_held.start[node + 1];
    return engaged && isms__spread(c, engaged, true) ? engaged : NULL;
}

static bool in_baseline(const struct checker *c, uint32_t person, const uint32_t *roles,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (isms__in_audience(c->snapshot, person, roles[i]))
            return true;
    return false;
}

static void org_01(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t *baseline = isms__scratch(c, object_count(s, TYPE_ROLE), sizeof *baseline);
    bool *engaged = find_engaged(c);
    if (!baseline || !engaged)
        return;
    size_t count = find_baseline(c, baseline);
    if (object_count(s, TYPE_ROLE) == 0 && s->part_count == 0) {
        isms__cannot_tell(c, "the model has no roles, and nobody takes part in anything");
        return;
    }
    for (uint32_t i = 0; i < object_count(s, TYPE_PERSON) && !c->failed; i++) {
        bool holds = engaged[s->first[TYPE_PERSON] + i];
        if (!isms__is_own_person(c, i) || (count > 0 ? in_baseline(c, i, baseline, count) : holds))
            continue;
        isms__found(c, person_object(c, i),
                    holds ? "%s is not of the audience of any role that everyone holds"
                          : "%s has no role and no part in any responsibility",
                    isms__name(c, person_object(c, i)));
        isms__found_end(c);
    }
}

/* ---- ORG-02 ---- */

static void check_audience(struct checker *c, uint32_t role, uint32_t person,
                           const isms_object *through, const isms_object *via)
{
    const isms_snapshot *s = c->snapshot;
    if (person == NONE || !isms__person_is(s, person, PERSON_ACTIVE) ||
        isms__in_audience(s, person, role))
        return;
    const isms_object *who = person_object(c, person), *object = object_at(s, TYPE_ROLE, role);
    const isms_type *type = object_type(who);
    isms__found(
        c, who, "%s holds %s, which is not for those whose engagement is %s", isms__name(c, who),
        isms__name(c, object),
        isms_choices_token(isms_field_choices(isms_type_field(type, ISMS_PERSON_ENGAGEMENT)),
                           isms_person_engagement((const isms_person *)who)));
    isms__found_related(c, object);
    isms__found_key(c, isms_object_id(object));
    isms__found_key(c, via ? isms_object_id(via) : isms_object_id(through));
    if (through != who)
        isms__found_path(c, "through position %s", isms__name(c, through));
    isms__found_end(c);
}

static void check_holders(struct checker *c, uint32_t role)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t node = s->first[TYPE_ROLE] + role;
    for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        if (edge->kind == ISMS_STEP_DELEGATION || edge->kind == ISMS_STEP_SPECIALIZATION)
            continue;
        const isms_object *to = isms__node_object(s, edge->to);
        const isms_object *via = edge->via && !object_type(edge->via)->part ? edge->via : NULL;
        if (node_is(s, edge->to, TYPE_POSITION))
            for (uint32_t n = s->out.start[edge->to]; n < s->out.start[edge->to + 1]; n++)
                check_audience(c, role, node_person(s, s->edges[n].to), to, via);
        else
            check_audience(c, role, node_person(s, edge->to), to, via);
    }
}

static void org_02(struct checker *c)
{
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_ROLE) && !c->failed; i++)
        if (isms_role_audience(isms_role_at(c->model, i))) /* else it is for everyone */
            check_holders(c, i);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"DEF-01", "roles are described", ISMS_SEVERITY_ERROR, 0, "S52; ISO/IEC 27001 5.3",
     "A role of the organization's own has neither a purpose nor a description. Roles that are mere "
     "rights in systems, and shipped ones, do not count. That a role has nothing to do is "
     "RACI-11.",
     "Write down what the role is there for.", .check = def_01},
    {"DEF-02", "roles and responsibilities are made known", ISMS_SEVERITY_WARNING, 0,
     "S52; ISO/IEC 27001 7.4",
     "A role or responsibility of the organization's own was not made known by the date, by "
     "communicated-on or by a record of a communication about it, or changed after it was last "
     "made known; the same day is good. Roles are looked at where that is said of any role, "
     "responsibilities where it is said of any responsibility.",
     "Make it known to those concerned, and note when.", .check = def_02},
    {"DEF-03", "rights in systems are not roles of the management system", ISMS_SEVERITY_WARNING, 0,
     "S52; ISO/IEC 27001 A.5.2",
     "A role of kind access has R or A in a responsibility, or somebody does in that role; or it "
     "fulfils a standard role, or "
     "specializes a role that is none of kind access.",
     "Make a role for the duty, and keep the right in systems apart from it.", .check = def_03},
    {"ACC-01", "appointments are accepted", ISMS_SEVERITY_WARNING, 0, "S51; ISO/IEC 27001 7.3",
     "A person is appointed to a role, as holder, deputy or for the time being, or is named with R "
     "or A in a responsibility, holds it for more days than the limit acceptance-days, counted "
     "from its first day or the first day of work, and has not accepted it by the date. "
     "Appointments of positions are not looked at. Appointments are looked at where the model says "
     "of any when it was accepted, persons named in responsibilities where it says so of any.",
     "Have the person accept it, or appoint another one.", .check = acc_01,
     .thresholds = USES(ACCEPTANCE_DAYS)},
    {"ORG-01", "everyone has a role", ISMS_SEVERITY_WARNING, 0, "S1 S2; ISO/IEC 27001 A.5.4",
     "A person who works for the organization itself on the date is not of the audience of any "
     "implicit role, which everyone holds; or, where the model has no such role that is the "
     "organization's own or takes part in a responsibility, is in no role, committee or "
     "responsibility, not even as a deputy.",
     "Give the person a role; have an implicit role for everyone of each engagement.",
     .check = org_01},
    {"ORG-02", "roles are held by those they are for", ISMS_SEVERITY_INFO, 0, "S3",
     "A person holds a role by appointment or position, as holder or deputy, and their engagement "
     "is not in the audience of the role.",
     "Appoint somebody of the audience, or widen the audience.", .check = org_02},
};

const struct rule_list isms__role_rules = RULE_LIST(rules);
