/* Whether those who hold roles can do what these ask for. */
#include "check/rules/people.h"
#include "snapshot/rows.h"

/* ---- what a person can do ---- */

/* What a person has, as far as it matters here. */
struct skill {
    int64_t level;
    uint32_t competence; /* by index; NONE for one that is not there */
    isms_date from, until;
    uint8_t basis, state;
    bool evidence;
};

static const struct column skill_columns[] = {
    COLUMN(ISMS_HELD_COMPETENCE_COMPETENCE, COLUMN_INDEX, skill, competence),
    COLUMN(ISMS_HELD_COMPETENCE_LEVEL, COLUMN_INTEGER, skill, level),
    COLUMN(ISMS_HELD_COMPETENCE_FROM, COLUMN_DATE, skill, from),
    COLUMN(ISMS_HELD_COMPETENCE_UNTIL, COLUMN_DATE, skill, until),
    COLUMN(ISMS_HELD_COMPETENCE_BASIS, COLUMN_CHOICE, skill, basis),
    COLUMN(ISMS_HELD_COMPETENCE_EVIDENCE, COLUMN_WRITTEN, skill, evidence),
};

static enum competence_state state_of(const struct checker *c, const struct skill *skill)
{
    struct held held = {.from = skill->from,
                        .until = skill->until,
                        .basis = (enum isms_competence_basis)skill->basis,
                        .evidence = skill->evidence};
    if (skill->competence != NONE)
        held.competence = isms_competence_at(c->model, skill->competence);
    return isms__held_state(held, c->snapshot->at);
}

/* Reads what the persons have to where their own begins. */
static void read_skills(struct checker *c, const uint32_t *start)
{
    struct rows rows;
    isms__rows_begin(&rows, c->snapshot, TYPE_HELD_COMPETENCE, skill_columns,
                     COUNT_OF(skill_columns), sizeof *c->skills);
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_PERSON); i++) {
        const struct list *list =
            isms__list_of(object_at(c->snapshot, TYPE_PERSON, i), ISMS_PERSON_COMPETENCES);
        for (uint32_t n = start[i]; n < start[i + 1]; n++)
            isms__rows_read(&rows, list->items[n - start[i]].object, &c->skills[n]);
    }
    isms__rows_end(&rows);
}

/* Puts down side by side what all persons have: three rules ask for it. */
static bool find_skills(struct checker *c)
{
    size_t persons = object_count(c->snapshot, TYPE_PERSON), count = 0;
    uint32_t *start = isms__scratch(c, persons + 1, sizeof *start);
    for (size_t i = 0; start && i < persons; i++) {
        start[i] = (uint32_t)count;
        count += c->snapshot->tenures[i].competences;
    }
    c->skills = isms__scratch(c, count, sizeof *c->skills);
    if (!start || !c->skills)
        return false;
    start[persons] = (uint32_t)count;
    read_skills(c, start);
    for (size_t i = 0; i < count; i++)
        c->skills[i].state = (uint8_t)state_of(c, &c->skills[i]);
    c->skill_start = start;
    return true;
}

struct demand isms__demand(const struct checker *c, const isms_required_competence *required)
{
    const isms_object *competence =
        (const isms_object *)isms_required_competence_competence(required);
    return (struct demand){competence ? index_of(c->snapshot, competence) : NONE,
                           isms_required_competence_level(required)};
}

void isms__expect_skills(struct checker *c, const uint32_t *persons, size_t count)
{
    if (!c->skill_start && !find_skills(c))
        return;
    for (size_t i = 0; i < count; i++)
        __builtin_prefetch(&c->skill_start[persons[i]]);
    for (size_t i = 0; i < count; i++)
        __builtin_prefetch(&c->skills[c->skill_start[persons[i]]]);
}

/* The best of what the person has of it. */
enum competence_state isms__competence(struct checker *c, uint32_t person, struct demand demand)
{
    enum competence_state best = COMPETENCE_NONE;
    if (!c->skill_start && !find_skills(c))
        return best;
    for (uint32_t i = c->skill_start[person]; i < c->skill_start[person + 1]; i++) {
        const struct skill *skill = &c->skills[i];
        if (skill->competence == demand.competence && skill->level >= demand.level &&
            skill->state > best)
            best = (enum competence_state)skill->state;
    }
    return best;
}

/* Open actions that develop somebody, by person. */
struct development {
    const isms_action *action;
    struct development *next;
};

static bool find_developments(struct checker *c)
{
    isms_date at = isms_snapshot_date(c->snapshot);
    c->developments =
        isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *c->developments);
    for (size_t i = 0; c->developments && i < isms_action_count(c->model); i++) {
        const isms_action *action = isms_action_at(c->model, i);
        const isms_object *person = (const isms_object *)isms_action_person(action);
        isms_date due = isms_action_due(action);
        enum isms_action_kind kind = isms_action_kind(action);
        if (!person || (kind && kind != ISMS_ACTION_KIND_DEVELOPMENT) ||
            has_come(c, isms_action_closed(action)) ||
            (isms_date_is_set(due) && isms_date_compare(at, due) > 0))
            continue;
        struct development *item = isms__scratch(c, 1, sizeof *item);
        if (!item)
            return false;
        uint32_t index = index_of(c->snapshot, person);
        *item = (struct development){action, c->developments[index]};
        c->developments[index] = item;
    }
    return c->developments != NULL;
}

bool isms__is_developing(struct checker *c, const isms_person *person,
                         const isms_competence *competence)
{
    if (!c->developments && !find_developments(c))
        return false;
    const struct development *item =
        c->developments[index_of(c->snapshot, (const isms_object *)person)];
    for (; item; item = item->next)
        if (isms_action_competence(item->action) == competence)
            return true;
    return false;
}

/* ---- CMP-01 ---- */

static void cmp_01(struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (isms_role_requires_count(role) > 0 || isms_role_kind(role) == ISMS_ROLE_KIND_ACCESS ||
            !isms__is_used_role(c, role))
            continue;
        isms__found(c, role, "what the holders of %s must be able to do is not determined",
                    isms__name(c, role));
        isms__found_end(c);
    }
}

/* ---- CMP-02, CMP-03 ---- */

typedef void requirement_check(struct checker *c, const isms_role *role,
                               const isms_required_competence *required, const uint32_t *holders,
                               size_t count);

/* Persons who hold a role now, by appointment or position, each once; deputies are a matter of
 * DEP-04. */
static size_t find_holders(struct checker *c, uint32_t role, uint32_t *holders)
{
    const isms_snapshot *s = c->snapshot;
    size_t count = 0;
    for (uint32_t i = s->out.start[role]; i < s->out.start[role + 1]; i++) {
        const struct edge *edge = &s->edges[i];
        uint32_t first = i, end = i + 1;
        if (edge->kind == ISMS_STEP_DEPUTY || edge->kind == ISMS_STEP_SPECIALIZATION ||
            edge->kind == ISMS_STEP_DELEGATION)
            continue;
        if (node_is(s, edge->to, TYPE_POSITION)) {
            first = s->out.start[edge->to];
            end = s->out.start[edge->to + 1];
        }
        for (uint32_t n = first; n < end; n++) {
            uint32_t person = node_person(s, s->edges[n].to);
            if (person == NONE || !isms__person_is(s, person, PERSON_ACTIVE) ||
                c->holder_marks[person] == role + 1)
                continue;
            c->holder_marks[person] = role + 1;
            holders[count++] = person;
        }
    }
    return count;
}

static void each_requirement(struct checker *c, requirement_check *check)
{
    const isms_snapshot *s = c->snapshot;
    size_t persons = object_count(s, TYPE_PERSON);
    uint32_t *holders = isms__scratch(c, persons, sizeof *holders);
    if (!c->holder_marks)
        c->holder_marks = isms__scratch(c, persons, sizeof *c->holder_marks);
    else
        memset(c->holder_marks, 0, persons * sizeof *c->holder_marks);
    for (uint32_t i = 0; i < object_count(s, TYPE_ROLE) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (isms_role_requires_count(role) == 0)
            continue;
        size_t count = find_holders(c, s->first[TYPE_ROLE] + i, holders);
        isms__expect_skills(c, holders, count);
        for (size_t n = 0; n < isms_role_requires_count(role) && count > 0; n++) {
            const isms_required_competence *required = isms_role_requires_at(role, n);
            if (isms_required_competence_competence(required) &&
                isms_required_competence_necessity(required) == ISMS_NECESSITY_REQUIRED)
                check(c, role, required, holders, count);
        }
    }
}

static bool is_team(const isms_required_competence *required)
{
    return isms_required_competence_carried_by(required) == ISMS_CARRIED_BY_TEAM;
}

/* The best state among the holders, and who has it: of several, the one whose id comes first. */
static enum competence_state best_of(struct checker *c, const isms_required_competence *required,
                                     const uint32_t *holders, size_t count, uint32_t *who)
{
    enum competence_state best = COMPETENCE_NONE;
    struct demand demand = isms__demand(c, required);
    *who = holders[0];
    for (size_t i = 0; i < count && best < COMPETENCE_HELD; i++) {
        enum competence_state state = isms__competence(c, holders[i], demand);
        const isms_object *person = object_at(c->snapshot, TYPE_PERSON, holders[i]);
        const isms_object *known = object_at(c->snapshot, TYPE_PERSON, *who);
        if (state > best || (state == best && isms__first_of(known, person) == person)) {
            best = state;
            *who = holders[i];
        }
    }
    return best;
}

static void found_person(struct checker *c, const isms_person *person, const isms_role *role,
                         const isms_required_competence *required)
{
    const isms_competence *competence = isms_required_competence_competence(required);
    isms__found_related(c, role);
    isms__found_related(c, competence);
    isms__found_key(c, isms_object_id((const isms_object *)role));
    isms__found_key(c, isms_object_id((const isms_object *)competence));
    isms__found_path(c, "%s holds %s", isms__name(c, person), isms__name(c, role));
    isms__found_path(c, "%s requires %s", isms__name(c, role), isms__name(c, competence));
    isms__found_end(c);
}

static void check_lacking(struct checker *c, const isms_role *role,
                          const isms_required_competence *required, const uint32_t *holders,
                          size_t count)
{
    const isms_competence *competence = isms_required_competence_competence(required);
    struct demand demand = isms__demand(c, required);
    uint32_t who;
    bool developing = false;
    if (!is_team(required)) {
        for (size_t i = 0; i < count && !c->failed; i++) {
            if (isms__competence(c, holders[i], demand) != COMPETENCE_NONE)
                continue;
            const isms_person *person = isms_person_at(c->model, holders[i]);
            if (isms__is_developing(c, person, competence))
                continue;
            isms__found(c, person, "%s holds %s, but lacks %s", isms__name(c, person),
                        isms__name(c, role), isms__name(c, competence));
            found_person(c, person, role, required);
        }
        return;
    }
    if (best_of(c, required, holders, count, &who) != COMPETENCE_NONE)
        return;
    for (size_t i = 0; i < count && !developing; i++)
        developing = isms__is_developing(c, isms_person_at(c->model, holders[i]), competence);
    if (developing)
        return;
    isms__found(c, role, "none of those who hold %s has %s", isms__name(c, role),
                isms__name(c, competence));
    isms__found_related(c, competence);
    isms__found_key(c, isms_object_id((const isms_object *)competence));
    isms__found_end(c);
}

static void cmp_02(struct checker *c)
{
    each_requirement(c, check_lacking);
}

static void found_unshown(struct checker *c, const isms_person *person, const isms_role *role,
                          const isms_required_competence *required, enum competence_state state)
{
    const char *format = state == COMPETENCE_EXPIRED ? "%s holds %s, but %s has expired"
                                                     : "%s holds %s, but nothing shows %s";
    isms__found(c, person, format, isms__name(c, person), isms__name(c, role),
                isms__name(c, isms_required_competence_competence(required)));
    found_person(c, person, role, required);
}

static void check_unshown(struct checker *c, const isms_role *role,
                          const isms_required_competence *required, const uint32_t *holders,
                          size_t count)
{
    struct demand demand = isms__demand(c, required);
    uint32_t who;
    bool team = is_team(required);
    for (size_t i = 0; i < count && !team && !c->failed; i++) {
        enum competence_state state = isms__competence(c, holders[i], demand);
        if (state == COMPETENCE_EXPIRED || state == COMPETENCE_UNEVIDENCED)
            found_unshown(c, isms_person_at(c->model, holders[i]), role, required, state);
    }
    if (!team)
        return;
    enum competence_state best = best_of(c, required, holders, count, &who);
    if (best == COMPETENCE_EXPIRED || best == COMPETENCE_UNEVIDENCED)
        found_unshown(c, isms_person_at(c->model, who), role, required, best);
}

static void cmp_03(struct checker *c)
{
    each_requirement(c, check_unshown);
}

/* ---- CMP-04 ---- */

static void check_development(struct checker *c, const isms_action *action)
{
    char day[11];
    isms_date due = isms_action_due(action), closed = isms_action_closed(action);
    bool done = has_come(c, closed);
    bool judged = has_come(c, isms_action_verified_on(action)) ||
                  (!isms_action_has_verified_on(action) && isms_action_result(action) &&
                   isms_action_result(action) != ISMS_RESULT_PENDING);
    if (!done && is_past(c, due))
        isms__found(c, action, "%s was due on %s and is not done", isms__name(c, action),
                    isms__date_text(due, day));
    else if (done && !judged && is_past(c, isms__days_from(c, closed, THRESHOLD_JUDGING_DAYS, 1)))
        isms__found(c, action, "%s was done on %s, and nobody looked whether it worked",
                    isms__name(c, action), isms__date_text(closed, day));
    else
        return;
    isms__found_related(c, isms_action_person(action));
    isms__found_related(c, isms_action_competence(action));
    isms__found_key(c, done ? "judged" : "due");
    isms__found_end(c);
}

static void cmp_04(struct checker *c)
{
    bool any = false;
    for (size_t i = 0; i < isms_action_count(c->model) && !c->failed; i++) {
        const isms_action *action = isms_action_at(c->model, i);
        enum isms_action_kind kind = isms_action_kind(action);
        if (kind != ISMS_ACTION_KIND_DEVELOPMENT && (kind || !isms_action_has_competence(action)))
            continue;
        any = true;
        check_development(c, action);
    }
    if (!any)
        isms__cannot_tell(c, "the model has no actions that give somebody a competence");
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"CMP-01", "required competences are determined", ISMS_SEVERITY_ERROR, 0,
     "S37; ISO/IEC 27001 7.2",
     "A role requires no competence at all. Roles that are mere rights in systems, and shipped "
     "roles that nobody was appointed to, do not count.",
     "Determine what holders must know and be able to do.", .check = cmp_01},
    {"CMP-02", "holders have the competences that their role requires", ISMS_SEVERITY_ERROR, 0,
     "S37; ISO/IEC 27001 7.2",
     "A person who holds a role by appointment or position lacks a competence that each holder "
     "must have, or has it at a lower level; or none of the holders has one that the team must "
     "have; and no action of kind development is open and not overdue that gives it to them. "
     "What everyone holds without appointment is a matter of awareness, that of deputies of "
     "DEP-04.",
     "Train the person, appoint another one, or let somebody competent help.", .check = cmp_02},
    {"CMP-03", "competences are current and evidenced", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 7.2",
     "A competence that a role requires is there but has expired, by its own last day or by how "
     "long such a competence lasts; or nothing is named as evidence of it and it does not rest "
     "on experience. Of a team, the best evidence among its members counts.",
     "Renew it, or record the evidence.", .check = cmp_03},
    {"CMP-04", "development of competence is completed and evaluated", ISMS_SEVERITY_WARNING, 0,
     "S37; ISO/IEC 27001 7.2",
     "An action of kind development, or one of no kind that names a competence, is not closed by "
     "the date and was due before it; or was closed longer ago than the limit judging-days, and "
     "neither was it verified by the date nor has it a result. Looked at where the model has such "
     "an action.",
     "Do it, or set another date; record whether it worked.", .check = cmp_04,
     .thresholds = USES(JUDGING_DAYS)},
};

const struct rule_list isms__competence_rules = RULE_LIST(rules);
