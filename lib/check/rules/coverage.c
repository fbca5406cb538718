/* Whether everything that needs somebody has somebody: core duties, phases, clauses and controls,
 * and the roles that every organization should consider. */
#include "check/rules/entries.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

static bool any_duty(const struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++)
        if (is_duty(c->snapshot, i))
            return true;
    return false;
}

/* Without any responsibility there is nothing to cover anything with: said once, instead of for
 * everything. */
static bool has_duties(struct checker *c)
{
    if (any_duty(c))
        return true;
    isms__unassessable(
        c, isms__own_organization(c),
        "the model has no responsibilities on this date: there is nothing to look at");
    return false;
}

/* ---- the information security department ---- */

static bool fulfils(const isms_object *object, enum isms_standard_role standard)
{
    return object && object->type == TYPE_ROLE &&
           (isms_role_fulfils((const isms_role *)object) & ISMS_BIT(standard));
}

static bool is_security_unit(const struct checker *c, const isms_object *unit)
{
    uint32_t at = unit && unit->type == TYPE_UNIT ? index_of(c->snapshot, unit) : NONE;
    for (; at != NONE; at = c->snapshot->units.parent[at])
        if (isms_unit_functions(isms_unit_at(c->model, at)) &
            ISMS_BIT(ISMS_FUNCTION_INFORMATION_SECURITY))
            return true;
    return false;
}

/* Whether the organization has such a department at all, as a unit or as a role. */
static bool has_department(const struct checker *c)
{
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_UNIT); i++)
        if (isms_unit_functions(isms_unit_at(c->model, i)) &
            ISMS_BIT(ISMS_FUNCTION_INFORMATION_SECURITY))
            return true;
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE); i++)
        if (fulfils(object_at(c->snapshot, TYPE_ROLE, i), ISMS_STANDARD_ROLE_INFOSEC_DEPARTMENT) &&
            isms__is_used_role(c, isms_role_at(c->model, i)))
            return true;
    return false;
}

/* Whether a holder is or belongs to the department. Where there is none, who leads the ISMS stands
 * for it. */
static bool is_department(struct checker *c, const isms_object *holder, bool exists)
{
    if (fulfils(holder, ISMS_STANDARD_ROLE_INFOSEC_DEPARTMENT) ||
        fulfils(holder, ISMS_STANDARD_ROLE_SECURITY_OFFICER) ||
        (!exists && fulfils(holder, ISMS_STANDARD_ROLE_PROJECT_LEAD)) ||
        is_security_unit(c, holder))
        return true;
    if (holder->type == TYPE_POSITION)
        return is_security_unit(
            c, (const isms_object *)isms_position_unit((const isms_position *)holder));
    const struct persons_behind *behind =
        isms__persons_behind(c, isms__node_of(c->snapshot, holder));
    if (!behind || behind->count == 0 || behind->count > PERSONS_KEPT)
        return false;
    for (uint32_t i = 0; i < behind->count; i++)
        if (!is_security_unit(c, (const isms_object *)isms_person_unit(
                                     isms_person_at(c->model, behind->persons[i]))))
            return false;
    return true;
}

/* ---- COV-01, COV-02 ---- */

/* How the department takes part in a responsibility. */
struct department_part {
    bool does, answers, oversees;
};

static struct department_part department_part(struct checker *c, uint32_t responsibility,
                                              bool exists)
{
    const isms_snapshot *s = c->snapshot;
    struct department_part found = {false, false, false};
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++) {
        const struct part *part = &s->parts[i];
        if (!is_department(c, isms__node_object(s, part->node), exists))
            continue;
        found.does = found.does || (part->codes & DOING);
        found.answers = found.answers || (part->codes & ANSWERING);
        found.oversees = found.oversees || isms_participation_manner(part->participation) != 0;
    }
    return found;
}

/* The name of a core duty for a message. */
static const char *core_name(unsigned core)
{
    static const char *const names[] = {"",
                                        "security administration",
                                        "risk assessment",
                                        "policies, standards and procedures",
                                        "security testing",
                                        "security reporting"};
    return names[core];
}

static void check_core(struct checker *c, unsigned core, bool exists)
{
    const isms_responsibility *unattended = NULL;
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        if (c->snapshot->tasks[i].core != core || !is_duty(c->snapshot, i))
            continue;
        struct department_part part = department_part(c, i, exists);
        if (part.does || part.answers || part.oversees)
            return;
        unattended = isms__first_of(unattended, r);
    }
    if (unattended)
        isms__found(c, unattended, "%s: the information security department has no part in %s",
                    core_name(core), isms__name(c, unattended));
    else
        isms__found(c, isms__own_organization(c),
                    "%s: no responsibility is marked as this core duty", core_name(core));
    isms__found_key(c, core_name(core));
    isms__found_end(c);
}

static void cov_01(struct checker *c)
{
    bool exists = has_department(c);
    if (!has_duties(c))
        return;
    for (unsigned core = ISMS_CORE_DUTY_ADMINISTRATION; core <= ISMS_CORE_DUTY_REPORTING; core++)
        check_core(c, core, exists);
}

static void cov_02(struct checker *c)
{
    bool exists = has_department(c);
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY) && !c->failed; i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        if (!c->snapshot->tasks[i].core || !is_duty(c->snapshot, i))
            continue;
        struct department_part part = department_part(c, i, exists);
        if (part.does || part.oversees || !part.answers)
            continue; /* it does the work, or oversees it; without any part COV-01 speaks */
        isms__found(c, r,
                    "others do %s, and it is not said that the information security department "
                    "oversees it",
                    isms__name(c, r));
        isms__found_end(c);
    }
}

/* ---- clauses and controls ---- */

static bool has_catalog(struct checker *c)
{
    if (object_count(c->snapshot, TYPE_CONTROL) > 0)
        return true;
    isms__unassessable(c, isms__own_organization(c),
                       "the model has no catalog of clauses and controls: whether all of them are "
                       "covered cannot be told (%s)",
                       c->has_plain ? "read the catalog along, and the profile that import-profile "
                                      "of the plan names"
                                    : "use=\"iso27001-2022\" brings one");
    return false;
}

/* Whether there are only documents of OSCAL of which none is a plan: a catalog or profile alone
 * asks nothing of anybody, and results do not say what applies. */
static bool plans_nothing(const struct checker *c)
{
    return isms__says_little(c, NULL) && !c->options->only && !c->severity &&
           isms_implementation_count(c->model) == 0;
}

static void cov_04(struct checker *c)
{
    struct entries e;
    size_t count = object_count(c->snapshot, TYPE_CONTROL);
    bool any = any_duty(c);
    if ((c->plans_nothing = plans_nothing(c))) {
        c->applied->verdict = ISMS_VERDICT_OFF;
        return;
    }
    if ((any && !has_catalog(c)) || !isms__read_entries(c, &e))
        return;
    /* what is said to apply needs somebody, also where nobody is named for anything */
    if (!any && (count == 0 || !memchr(e.applied, 1, count)) && !has_duties(c))
        return;
    for (uint32_t i = 0; i < count && !c->failed; i++) {
        if (!isms__is_entry(c, i) || (!any && !e.applied[i]) || isms__is_excluded(&e, i) ||
            isms__is_marked(c, e.covered, i))
            continue;
        const isms_control *control = isms_control_at(c->model, i);
        /* a catalog of OSCAL is to be chosen from; a profile selects, a plan names what it chose */
        if (isms__says_little(c, (const isms_object *)control) && !e.applied[i] &&
            !(c->snapshot->controls[i] & CONTROL_SELECTED))
            continue;
        const char *number = isms_control_number(control);
        if (number && strcmp(number, isms_object_id((const isms_object *)control)) == 0)
            number = NULL; /* once is enough */
        isms__found(c, control, "no responsibility serves %s%s%s", number ? number : "",
                    number ? ": " : "", isms__name(c, control));
        if (isms__says_little(c, (const isms_object *)control))
            isms__found_remedy(c, "Name who is responsible where the plan implements it, or give "
                                  "that the implementation-status not-applicable.");
        isms__found_end(c);
    }
}

/* ---- COV-03: phases ---- */

enum { PHASE_NEEDED = 3 };

/* Marks the phases in which the branches of a responsibility's controls have a duty. */
static void mark_phases(struct checker *c, const struct entries *e, uint8_t *phases,
                        const isms_responsibility *r)
{
    enum isms_phase phase = isms_responsibility_phase(r);
    for (size_t n = 0; n < isms_responsibility_control_count(r); n++) {
        const isms_object *control = (const isms_object *)isms_responsibility_control_at(r, n);
        if (control && isms__counts(c->snapshot, index_of(c->snapshot, control)))
            phases[e->top[index_of(c->snapshot, control)]] |=
                (uint8_t)(1u << (unsigned)phase | 0x80u);
    }
}

static void check_phases(struct checker *c, uint32_t branch, uint8_t phases)
{
    static const struct {
        enum isms_phase phase;
        const char *name;
    } needed[PHASE_NEEDED] = {{ISMS_PHASE_OPERATE, "operate"},
                              {ISMS_PHASE_MAINTAIN, "maintain"},
                              {ISMS_PHASE_REVIEW, "review"}};
    const isms_object *control = object_at(c->snapshot, TYPE_CONTROL, branch);
    for (size_t i = 0; i < PHASE_NEEDED; i++) {
        if (phases >> needed[i].phase & 1)
            continue;
        isms__found(c, control, "of what serves %s, nothing is of the phase %s",
                    isms__name(c, control), needed[i].name);
        isms__found_key(c, needed[i].name);
        isms__found_end(c);
    }
}

static void cov_03(struct checker *c)
{
    struct entries e;
    if (!has_duties(c) || !has_catalog(c) || !isms__read_entries(c, &e))
        return;
    uint8_t *phases = isms__scratch(c, object_count(c->snapshot, TYPE_CONTROL), 1);
    for (size_t i = 0; phases && i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++)
        if (c->snapshot->tasks[i].controls && is_duty(c->snapshot, i))
            mark_phases(c, &e, phases, isms_responsibility_at(c->model, i));
    for (uint32_t i = 0; phases && i < object_count(c->snapshot, TYPE_CONTROL); i++)
        if (phases[i] & 0x80) /* without any duty, COV-04 speaks */
            check_phases(c, i, phases[i]);
}

/* ---- ROL-01: roles to consider ---- */

/* Whether somebody is behind it, or RACI-05 says that nobody is, because it has something to do. */
static bool is_seen_to(const struct checker *c, const void *object)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t node = isms__node_of(s, object);
    bool seen_to = s->live[node];
    for (uint32_t i = s->parts_held.start[node]; !seen_to && i < s->parts_held.start[node + 1]; i++)
        seen_to = s->parts[s->parts_held.items[i]].codes & (DOING | ANSWERING);
    return seen_to;
}

/* A standard role, and the function of units that stand for it; 0 where none do. */
struct standard {
    enum isms_standard_role role;
    enum isms_function function;
    const char *name;
};

static void check_standard(struct checker *c, const struct standard *standard)
{
    const isms_role *vacant = NULL;
    for (size_t i = 0; standard->function && i < object_count(c->snapshot, TYPE_UNIT); i++)
        if ((isms_unit_functions(isms_unit_at(c->model, i)) & ISMS_BIT(standard->function)) &&
            is_seen_to(c, isms_unit_at(c->model, i)))
            return;
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_ROLE); i++) {
        const isms_role *role = isms_role_at(c->model, i);
        if (!fulfils((const isms_object *)role, standard->role))
            continue;
        if (is_seen_to(c, role) || isms_role_implicit(role))
            return;
        vacant = isms__first_of(vacant, role);
    }
    if (vacant)
        isms__found(c, vacant, "nobody holds %s, which stands for %s", isms__name(c, vacant),
                    standard->name);
    else
        isms__found(c, isms__own_organization(c), "no role fulfils \"%s\"", standard->name);
    isms__found_key(c, standard->name);
    isms__found_end(c);
}

static void rol_01(struct checker *c)
{
    static const struct standard standards[] = {
        {ISMS_STANDARD_ROLE_TOP_MANAGEMENT, 0, "top-management"},
        {ISMS_STANDARD_ROLE_PROJECT_LEAD, 0, "project-lead"},
        {ISMS_STANDARD_ROLE_ASSET_OWNER, 0, "asset-owner"},
        {ISMS_STANDARD_ROLE_HUMAN_RESOURCES, ISMS_FUNCTION_HUMAN_RESOURCES, "human-resources"},
        {ISMS_STANDARD_ROLE_IT_DEPARTMENT, ISMS_FUNCTION_IT, "it-department"},
        {ISMS_STANDARD_ROLE_LEGAL_COMPLIANCE, ISMS_FUNCTION_LEGAL_COMPLIANCE, "legal-compliance"},
        {ISMS_STANDARD_ROLE_INTERNAL_AUDIT, ISMS_FUNCTION_INTERNAL_AUDIT, "internal-audit"},
        {ISMS_STANDARD_ROLE_ALL_EMPLOYEES, 0, "all-employees"},
    };
    for (size_t i = 0; i < COUNT_OF(standards) && !c->failed; i++)
        check_standard(c, &standards[i]);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"COV-01", "the core duties of security are assigned", ISMS_SEVERITY_ERROR, 0,
     "S28 S29 S30 S31 S32",
     "For one of the five core duties (administration, risk assessment, documentation, testing, "
     "reporting) no responsibility is marked with it; or in none that is does the information "
     "security department have R or A, manage or oversee. The department is every unit with the "
     "function information-security and what lies below it, the roles that fulfil "
     "infosec-department or security-officer, and holders behind whom only members of it stand; "
     "where there is no such department, the role that fulfils project-lead stands for it.",
     "Mark the responsibility with its core duty, and give the department a part in it.",
     .check = cov_01},
    {"COV-02", "core duties that others carry out are overseen", ISMS_SEVERITY_WARNING, 0, "S33",
     "A responsibility that is marked as a core duty is done by others, the information "
     "security department answers for it, but no participation of the department says that it "
     "manages or oversees. Without any part of the department, COV-01 says so instead.",
     "Say manner=\"oversees\" at the participation of the department.", .check = cov_02},
    {"COV-03", "every theme is operated, maintained and reviewed", ISMS_SEVERITY_WARNING, 0,
     "S4 S50",
     "Of the responsibilities that serve a top entry of a catalog (a clause such as 8, a "
     "theme such as A.8) or an entry below it, none is of the phase operate, none of the "
     "phase maintain, or none of the phase review. Each missing phase is told. Catalogs that are "
     "informative are left out, and of those of which documents select entries all others.",
     "Add a responsibility for the missing phase, or say the phase of one that is there.",
     .check = cov_03},
    {"COV-04", "every clause and control is served by a responsibility", ISMS_SEVERITY_WARNING, 0,
     "S53 S76 S90; ISO/IEC 27001 4.4",
     "An entry of a catalog that is no heading is served by no responsibility that exists "
     "on the date, and neither is one above it; unless an implementation says that it is not "
     "applicable, and none that it is. Headings are groups, and clauses and requirements that have "
     "entries below them; a control with others inside, which enhance it, is none. Where documents select entries of a catalog, as profiles do, "
     "nothing else of it is looked at. Of a catalog of OSCAL, which is to be chosen from, only what "
     "is selected or what an implementation says to apply is, and nothing of one that is "
     "informative, or that only came along with such a one. Where no responsibility exists at all, only what an implementation says to apply "
     "is looked at; without such, it cannot be told. Documents of OSCAL alone of which none implements "
     "anything, such as a catalog, are not looked at.",
     "Add a responsibility for it, or say in the Statement of Applicability why it does not "
     "apply.",
     .check = cov_04},
    {"ROL-01", "every standard role was considered", ISMS_SEVERITY_WARNING, 0, "S55",
     "For one of the eight roles that every organization should consider, no role says that it "
     "fulfils it; or the one that does has no holder, is not held by everyone, and has nothing "
     "to do either (else RACI-05 says that it is vacant). A unit with the function "
     "human-resources, it, legal-compliance or internal-audit stands for the role.",
     "Let a role fulfil it and name its holder, or waive the finding with the reason why not.",
     .check = rol_01},
};

const struct rule_list isms__coverage_rules = RULE_LIST(rules);
