/* Who audits: competent, declared to be independent, and not over what they coordinate. */
#include "check/rules/duty.h"
#include "check/rules/records.h"

typedef void person_check(struct checker *c, const isms_record *audit, uint32_t person);

/* Calls for each person who audits there, once: the leads alone, where there are any and only they
 * are wanted. */
static void each_auditor(struct checker *c, const isms_record *audit, bool lead_only,
                         person_check *check)
{
    size_t count = isms_record_participant_count(audit), leads = 0, auditors = 0;
    for (size_t i = 0; i < count; i++) {
        enum isms_part_taken part = isms_participant_part(isms_record_participant_at(audit, i));
        leads += part == ISMS_PART_TAKEN_LEAD;
        auditors += part == ISMS_PART_TAKEN_AUDITOR;
    }
    c->person_mark++;
    for (size_t i = 0; i < count && !c->failed; i++) {
        const isms_participant *p = isms_record_participant_at(audit, i);
        enum isms_part_taken part = isms_participant_part(p);
        uint32_t node = isms__node_of(c->snapshot, isms_participant_who(p));
        bool leads_it = part == ISMS_PART_TAKEN_LEAD ||
                        (part == ISMS_PART_TAKEN_AUDITOR && leads == 0 && auditors == 1);
        if (!(leads_it || (part == ISMS_PART_TAKEN_AUDITOR && !lead_only)) ||
            isms_participant_absent(p) || node == NONE)
            continue;
        const struct persons_behind *behind = isms__persons_behind(c, node);
        for (uint32_t n = 0; behind && n < behind->count && behind->count <= PERSONS_KEPT; n++) {
            if (c->person_marks[behind->persons[n]] == c->person_mark)
                continue;
            c->person_marks[behind->persons[n]] = c->person_mark;
            check(c, audit, behind->persons[n]);
        }
    }
}

static bool get_marks(struct checker *c)
{
    if (!c->person_marks)
        c->person_marks = isms__scratch(c, isms_person_count(c->model), sizeof *c->person_marks);
    return c->person_marks != NULL;
}

/* ---- IND-03 ---- */

static bool is_audit_role(const struct checker *c, const isms_role *role)
{
    return (isms_role_fulfils(role) & ISMS_BIT(ISMS_STANDARD_ROLE_INTERNAL_AUDIT)) &&
           isms_role_requires_count(role) > 0 && isms__is_used_role(c, role);
}

static bool is_behind(struct checker *c, const isms_role *role, uint32_t person)
{
    const struct persons_behind *behind =
        isms__persons_behind(c, isms__node_of(c->snapshot, (const isms_object *)role));
    return behind && (behind->count > PERSONS_KEPT || isms__is_among(behind, person));
}

static void check_competences(struct checker *c, const isms_record *audit, const isms_role *role,
                              uint32_t index)
{
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, index);
    for (size_t i = 0; i < isms_role_requires_count(role) && !c->failed; i++) {
        const isms_required_competence *required = isms_role_requires_at(role, i);
        const isms_competence *competence = isms_required_competence_competence(required);
        if (!competence || isms_required_competence_carried_by(required) == ISMS_CARRIED_BY_TEAM ||
            isms_required_competence_necessity(required) == ISMS_NECESSITY_RECOMMENDED)
            continue;
        enum competence_state state = isms__competence(c, index, isms__demand(c, required));
        if (state != COMPETENCE_NONE && state != COMPETENCE_EXPIRED)
            continue;
        isms__found(c, audit, "%s leads %s, but %s %s", isms__name(c, person), isms__name(c, audit),
                    state == COMPETENCE_NONE ? "lacks" : "no longer has",
                    isms__name(c, competence));
        isms__found_related(c, person);
        isms__found_related(c, competence);
        isms__found_key(c, isms_object_id(person));
        isms__found_key(c, isms_object_id((const isms_object *)competence));
        isms__found_path(c, "%s requires it", isms__name(c, role));
        isms__found_end(c);
    }
}

static void check_lead(struct checker *c, const isms_record *audit, uint32_t person)
{
    /* who holds one of the roles is a matter of CMP-02 and CMP-03; else the first one by id is
     * asked */
    const isms_role *asked = NULL;
    for (size_t i = 0; i < isms_role_count(c->model); i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (!is_audit_role(c, role))
            continue;
        if (is_behind(c, role, person))
            return;
        asked = isms__first_of(asked, role);
    }
    if (asked)
        check_competences(c, audit, asked, person);
}

static void check_leads(struct checker *c, const isms_record *audit)
{
    each_auditor(c, audit, true, check_lead);
}

static void ind_03(struct checker *c)
{
    bool any = false;
    for (size_t i = 0; i < isms_role_count(c->model); i++)
        any = any || is_audit_role(c, isms_role_at(c->model, i));
    if (!any)
        isms__nothing(c, "role that fulfils internal-audit and requires competences");
    else if (get_marks(c))
        isms__each_audit(c, check_leads);
}

/* ---- IND-04 ---- */

/* Whether a declaration is that of somebody. */
static bool is_by(const isms_record *declaration, const isms_object *who)
{
    enum { READ = 200 };
    for (size_t i = 0; i < isms_record_by_count(declaration) && i < READ; i++)
        if (isms_record_by_at(declaration, i) == who)
            return true;
    for (size_t i = 0; i < isms_record_participant_count(declaration) && i < READ; i++)
        if (isms_participant_who(isms_record_participant_at(declaration, i)) == who)
            return true;
    return false;
}

/* Whether a declaration counts for an audit. */
static bool counts_for(const isms_record *declaration, const isms_record *audit, isms_date at,
                       isms_duration before)
{
    isms_date date = isms_record_date(declaration), of = isms_record_date(audit);
    bool other = false;
    if (isms_date_is_set(date) && is_before(at, date))
        return false;
    for (size_t i = 0; i < isms_record_about_count(declaration); i++) {
        const isms_object *about = isms_record_about_at(declaration, i);
        if (about == (const isms_object *)audit)
            return true;
        other = other || (about && about->type == TYPE_RECORD);
    }
    if (other || !isms_date_is_set(date) || !isms_date_is_set(of))
        return false;
    isms_date end = isms_date_add(date, before, 1);
    return !is_before(of, date) && (!isms_date_is_set(end) || !is_before(end, of));
}

bool isms__declares(const isms_record *declaration, const isms_object *who,
                    const isms_record *audit, isms_date at, isms_duration before)
{
    return isms_record_kind(declaration) == ISMS_RECORD_KIND_DECLARATION &&
           counts_for(declaration, audit, at, before) && is_by(declaration, who);
}

static void check_declared(struct checker *c, const isms_record *audit, uint32_t index)
{
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, index);
    isms_duration before = isms__months(c, THRESHOLD_AUDIT_MONTHS);
    for (size_t i = 0; i < c->declaration_count; i++)
        if (isms__declares(c->declarations[i], person, audit, c->snapshot->at, before))
            return;
    isms__found(c, audit, "%s audits in %s, but has not declared to be independent",
                isms__name(c, person), isms__name(c, audit));
    isms__found_related(c, person);
    isms__found_key(c, isms_object_id(person));
    isms__found_end(c);
}

static void check_declarations(struct checker *c, const isms_record *audit)
{
    if (!isms_record_has_date(audit) || happened(c, audit))
        each_auditor(c, audit, false, check_declared);
}

static void ind_04(struct checker *c)
{
    c->declarations = isms__scratch(c, isms_record_count(c->model), sizeof *c->declarations);
    if (!c->declarations || !get_marks(c))
        return;
    for (size_t i = 0; i < isms_record_count(c->model); i++)
        if (isms_record_kind(isms_record_at(c->model, i)) == ISMS_RECORD_KIND_DECLARATION)
            c->declarations[c->declaration_count++] = isms_record_at(c->model, i);
    if (c->declaration_count == 0)
        isms__nothing(c, "declaration");
    else
        isms__each_audit(c, check_declarations);
}

/* ---- IND-05 ---- */

static bool is_audit_clause(const isms_control *control)
{
    const char *number = control ? isms_control_number(control) : NULL;
    return number && (strcmp(number, "9.2") == 0 || strcmp(number, "9.2.1") == 0 ||
                      strcmp(number, "9.2.2") == 0 || strcmp(number, "A.5.35") == 0);
}

/* Whether a responsibility is to coordinate audits; through which clause. */
static const isms_control *coordinates(const struct checker *c, const isms_responsibility *duty)
{
    if (isms_responsibility_verb(duty) != ISMS_VERB_COORDINATE || !isms__is_duty(c, duty))
        return NULL;
    for (size_t i = 0; i < isms_responsibility_control_count(duty); i++)
        if (is_audit_clause(isms_responsibility_control_at(duty, i)))
            return isms_responsibility_control_at(duty, i);
    return NULL;
}

/* Whether an audit has a clause in its scope without naming it, and by what. Where it names it,
 * IND-01 speaks. */
static const isms_object *comprises(const isms_record *audit, const isms_responsibility *duty,
                                    const isms_control *clause)
{
    enum { DEEPEST = 64 };
    const isms_object *wide = NULL;
    for (size_t i = 0; i < isms_record_about_count(audit); i++) {
        const isms_object *about = isms_record_about_at(audit, i);
        const isms_control *above = isms_control_parent(clause);
        if (!about)
            continue;
        if (about == (const isms_object *)clause || about == (const isms_object *)duty)
            return NULL;
        if ((about->type == TYPE_ORGANIZATION &&
             isms__is_own_organization((const isms_organization *)about)) ||
            about == (const isms_object *)isms_control_catalog(clause))
            wide = about;
        for (unsigned deep = 0; above && deep < DEEPEST; deep++) {
            if (about == (const isms_object *)above)
                wide = about;
            above = isms_control_parent(above);
        }
    }
    return wide;
}

static void check_coordinator(struct checker *c, const isms_record *audit, uint32_t index)
{
    const isms_object *person = object_at(c->snapshot, TYPE_PERSON, index);
    for (size_t i = 0; i < c->coordination_count && !c->failed; i++) {
        const isms_responsibility *duty = c->coordinations[i];
        uint32_t at = index_of(c->snapshot, (const isms_object *)duty);
        const isms_object *wide = comprises(audit, duty, coordinates(c, duty)), *through = NULL;
        for (uint32_t n = c->snapshot->parts_of.start[at];
             wide && !through && n < c->snapshot->parts_of.start[at + 1]; n++) {
            const struct part *part = &c->snapshot->parts[n];
            const isms_object *holder = isms__node_object(c->snapshot, part->node);
            if ((part->codes & (CODES_DOING | CODES_ANSWERING)) &&
                isms__in_common(c, holder, person))
                through = holder;
        }
        if (!through)
            continue;
        isms__found(c, audit,
                    "%s audits in %s, which comprises %s, what they coordinate themselves",
                    isms__name(c, person), isms__name(c, audit), isms__name(c, duty));
        isms__found_related(c, person);
        isms__found_related(c, duty);
        isms__found_key(c, isms_object_id(person));
        isms__found_key(c, isms_object_id((const isms_object *)duty));
        isms__found_path(c, "the audit is about %s", isms__name(c, wide));
        isms__found_path(c, "%s has a part in it through %s", isms__name(c, person),
                         isms__name(c, through));
        isms__found_end(c);
    }
}

static void check_coordinators(struct checker *c, const isms_record *audit)
{
    each_auditor(c, audit, false, check_coordinator);
}

static void ind_05(struct checker *c)
{
    c->coordinations =
        isms__scratch(c, isms_responsibility_count(c->model), sizeof *c->coordinations);
    if (!c->coordinations || !get_marks(c))
        return;
    for (size_t i = 0; i < isms_responsibility_count(c->model); i++)
        if (c->snapshot->tasks[i].controls && coordinates(c, isms_responsibility_at(c->model, i)))
            c->coordinations[c->coordination_count++] = isms_responsibility_at(c->model, i);
    if (c->coordination_count == 0)
        isms__nothing(c, "responsibility for coordinating audits");
    else
        isms__each_audit(c, check_coordinators);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"IND-03", "lead auditors can audit", ISMS_SEVERITY_ERROR, 0,
     "S84; ISO 19011 clause 7; ISO/IEC 27001 7.2",
     "Who leads an audit that is to come, or is no longer ago than the limit "
     "audit-interval-months, or audits alone in it, lacks a competence that a role that "
     "fulfils internal-audit requires of each holder, or has lost it by the date. Who holds "
     "such a role is a matter of CMP-02 and CMP-03. Where no such role requires anything, "
     "it cannot be told.",
     "Train the lead auditor, or let somebody competent lead the audit.", .check = ind_03,
     .thresholds = USES(AUDIT_INTERVAL)},
    {"IND-04", "auditors declare that they are independent", ISMS_SEVERITY_WARNING, 0,
     "S84; ISO/IEC 27001 9.2.2",
     "For an auditor or lead of an audit that has begun and is no longer ago than the limit "
     "audit-interval-months, there is no declaration by them that is about this audit, nor "
     "one about no audit in particular that was made within the limit audit-months before "
     "it. Where no declaration is on record at all, it cannot be told.",
     "Have the auditor sign a declaration, and record it.", .check = ind_04,
     .thresholds = USES(AUDIT_MONTHS) | USES(AUDIT_INTERVAL)},
    {"IND-05", "who coordinates audits does not audit the coordination", ISMS_SEVERITY_ERROR, 0,
     "S65; ISO/IEC 27001 9.2.2",
     "An audit that is to come, or is no longer ago than the limit audit-interval-months, "
     "is about the organization as a whole, a catalog, or a clause above those on audits "
     "(9.2, A.5.35), and one of its auditors has R or A in a responsibility to coordinate "
     "(verb coordinate) that serves them. Where the audit names the clause or the "
     "responsibility itself, IND-01 says so. Where nobody coordinates audits, it cannot be "
     "told.",
     "Take the coordination of audits out of the scope, and have somebody else audit it.",
     .check = ind_05, .thresholds = USES(AUDIT_INTERVAL)},
};

const struct rule_list isms__auditor_rules = RULE_LIST(rules);
