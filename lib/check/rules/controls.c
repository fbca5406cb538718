/* Whether controls have somebody who answers for and operates them, in all units and processes. */
#include "check/rules/facts.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

static bool has_lines(struct checker *c)
{
    if (isms_implementation_count(c->model) > 0)
        return true;
    isms__cannot_tell(c, "the model has no Statement of Applicability: who answers for and "
                         "operates the controls that apply, and where, cannot be told");
    return false;
}

/* Whether somebody who is there operates the control of a line; or might, for all that is known. */
static bool is_operated(const struct checker *c, const isms_implementation *line)
{
    for (size_t i = 0; i < isms_implementation_operated_by_count(line); i++) {
        const isms_object *who = isms_implementation_operated_by_at(line, i);
        if (!who || isms__is_manned(c, who))
            return true;
    }
    return false;
}

/* ---- CTL-01 ---- */

/* Controls times units, beyond which they are not compared. */
enum { LOOKED_AT = 20000000 };

/* Where a control is seen to: marks at organizations, sites and units, by ordinal, and the units
 * that have none below them. */
struct reach {
    struct checker *c;
    struct lines lines;
    uint32_t *marks[3]; /* by index: number of the control, plus 1 */
    uint32_t control;   /* plus 1 */
    bool everywhere;
    uint32_t *units;
    size_t unit_count;
};

static uint32_t *mark_of(const struct reach *r, const isms_object *place)
{
    unsigned which = place->type == TYPE_ORGANIZATION ? 0 : place->type == TYPE_SITE ? 1 : 2;
    return &r->marks[which][index_of(r->c->snapshot, place)];
}

/* The units of the own organization inside the scope of the ISMS that have none such below. */
static void find_units(struct reach *r)
{
    const isms_snapshot *s = r->c->snapshot;
    size_t count = object_count(s, TYPE_UNIT);
    bool *inside = isms__scratch(r->c, count, sizeof *inside);
    bool *divided = isms__scratch(r->c, count, sizeof *divided);
    r->units = isms__scratch(r->c, count, sizeof *r->units);
    for (size_t i = 0; i < count && !r->c->failed; i++) {
        uint32_t at = s->units.order[i], above = s->units.parent[at];
        const isms_unit *unit = isms_unit_at(r->c->model, at);
        uint32_t body = s->unit_organization[at];
        inside[at] = isms_unit_has_in_scope(unit) ? isms_unit_in_scope(unit)
                                                  : above == NONE || inside[above];
        inside[at] =
            inside[at] &&
            (body == NONE || isms__is_own_organization(isms_organization_at(r->c->model, body)));
        if (inside[at] && above != NONE)
            divided[above] = true;
    }
    for (uint32_t i = 0; i < count && !r->c->failed; i++)
        if (inside[i] && !divided[i])
            r->units[r->unit_count++] = i;
}

/* Whether a line sees to its scope: by saying no, by somebody, or by being in place already, where
 * CTL-03 and SOA-05 ask who. */
static bool sees_to(const struct checker *c, const isms_implementation *line)
{
    return !isms_implementation_applicable(line) || isms__is_in_place(line) ||
           isms_implementation_status(line) == ISMS_IMPLEMENTATION_STATUS_INHERITED ||
           isms__attendance(c, line, ISMS_IMPLEMENTATION_OWNER) == ATTENDANCE_THERE ||
           is_operated(c, line);
}

static void reach_line(struct reach *r, const isms_implementation *line)
{
    size_t count = isms_implementation_scope_count(line);
    if (count == 0)
        r->everywhere = true;
    for (size_t i = 0; i < count && !r->everywhere; i++) {
        const isms_object *scope = isms_implementation_scope_at(line, i);
        if (scope)
            *mark_of(r, scope) = r->control;
        else
            r->everywhere = true; /* it cannot be told where: REF-01 */
    }
}

static void reach_parts(struct reach *r)
{
    const isms_snapshot *s = r->c->snapshot;
    const uint32_t *first;
    size_t count = 0;
    if (!isms__serving(r->c, r->control - 1, &first, &count))
        return;
    for (size_t n = 0; n < count && !r->everywhere; n++)
        for (uint32_t i = s->parts_of.start[first[n]]; i < s->parts_of.start[first[n] + 1]; i++) {
            if (!(s->parts[i].codes & (DOING | ANSWERING)))
                continue;
            if (s->parts[i].scope)
                *mark_of(r, s->parts[i].scope) = r->control;
            else
                r->everywhere = true;
        }
}

/* Whether a place, or one that it lies in, is marked. */
static bool is_marked(const uint32_t *marks, const struct forest *forest, uint32_t at,
                      uint32_t control)
{
    for (; at != NONE; at = forest->parent[at])
        if (marks[at] == control)
            return true;
    return false;
}

static bool is_reached(const struct reach *r, uint32_t unit)
{
    const isms_snapshot *s = r->c->snapshot;
    return is_marked(r->marks[2], &s->units, unit, r->control) ||
           is_marked(r->marks[1], &s->sites, s->unit_site[unit], r->control) ||
           is_marked(r->marks[0], &s->organizations, s->unit_organization[unit], r->control);
}

/* Reads where a control is seen to; false where it applies nowhere. */
static bool read_reach(struct reach *r, uint32_t control)
{
    bool applies = false;
    r->control = control + 1;
    r->everywhere = false;
    for (uint32_t i = r->lines.first[control]; i; i = r->lines.next[i - 1]) {
        const isms_implementation *line = isms_implementation_at(r->c->model, i - 1);
        applies = applies || isms_implementation_applicable(line);
        if (sees_to(r->c, line))
            reach_line(r, line);
    }
    if (applies && !r->everywhere)
        reach_parts(r);
    return applies;
}

static void found_unreached(struct reach *r, uint32_t control)
{
    enum { SHOWN = 5 };
    struct checker *c = r->c;
    size_t count = 0;
    uint32_t missed[SHOWN];
    for (size_t i = 0; i < r->unit_count; i++)
        if (!is_reached(r, r->units[i])) {
            if (count < SHOWN)
                missed[count] = r->units[i];
            count++;
        }
    const isms_control *what = isms_control_at(c->model, control);
    if (count == 0)
        return;
    if (count == 1)
        isms__found(c, what, "%s applies, but in %s nobody owns or operates it",
                    isms__name(c, what), isms__name(c, isms_unit_at(c->model, missed[0])));
    else
        isms__found(c, what, "%s applies, but in %zu units, such as %s, nobody owns or operates it",
                    isms__name(c, what), count, isms__name(c, isms_unit_at(c->model, missed[0])));
    for (size_t i = 0; i < count && i < SHOWN; i++)
        isms__found_related(c, isms_unit_at(c->model, missed[i]));
    isms__found_end(c);
}

static void check_reach(struct reach *r, uint32_t control)
{
    struct checker *c = r->c;
    const isms_control *what = isms_control_at(c->model, control);
    if (r->unit_count > 0)
        found_unreached(r, control);
    else if (r->lines.first[control]) {
        isms__found(c, what, "%s applies, but nobody owns or operates it", isms__name(c, what));
        isms__found_end(c);
    }
}

/* Whether a control is seen to anywhere at all; of an organization without units that is enough. */
static bool is_reached_somewhere(const struct reach *r)
{
    const isms_snapshot *s = r->c->snapshot;
    static const unsigned types[] = {TYPE_ORGANIZATION, TYPE_SITE};
    for (size_t t = 0; t < COUNT_OF(types); t++)
        for (size_t i = 0; i < object_count(s, types[t]); i++)
            if (r->marks[t][i] == r->control)
                return true;
    return false;
}

static void ctl_01(struct checker *c)
{
    static const unsigned types[] = {TYPE_ORGANIZATION, TYPE_SITE, TYPE_UNIT};
    struct reach r = {.c = c};
    size_t looked = 0;
    if (!has_lines(c) || !isms__read_lines(c, &r.lines))
        return;
    for (size_t t = 0; t < COUNT_OF(types); t++)
        r.marks[t] = isms__scratch(c, object_count(c->snapshot, types[t]), sizeof *r.marks[t]);
    find_units(&r);
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_CONTROL) && !c->failed; i++) {
        if (!r.lines.first[i] || !read_reach(&r, i) || r.everywhere)
            continue;
        looked += r.unit_count + 1;
        if (looked > LOOKED_AT) {
            isms__cannot_tell(c, "there are too many controls and units to compare all of them");
            return;
        }
        if (r.unit_count > 0 || !is_reached_somewhere(&r))
            check_reach(&r, i);
    }
}

/* ---- CTL-02 ---- */

static bool is_linked(const isms_process *process)
{
    return isms_process_control_count(process) > 0 ||
           isms_process_responsibility_count(process) > 0;
}

/* Marks a process and those that it is a part of. */
static void mark_linked(const struct checker *c, bool *linked, const isms_process *process)
{
    while (process && !linked[index_of(c->snapshot, (const isms_object *)process)]) {
        linked[index_of(c->snapshot, (const isms_object *)process)] = true;
        process = isms_process_parent(process);
    }
}

static void ctl_02(struct checker *c)
{
    bool used = false;
    bool *linked = isms__scratch(c, isms_process_count(c->model), sizeof *linked);
    for (size_t i = 0; linked && i < isms_process_count(c->model); i++)
        if (is_linked(isms_process_at(c->model, i)))
            mark_linked(c, linked, isms_process_at(c->model, i));
    for (size_t i = 0; linked && i < isms_responsibility_count(c->model); i++)
        if (c->snapshot->tasks[i].process != NONE && is_duty(c->snapshot, i))
            mark_linked(c, linked, isms_process_at(c->model, c->snapshot->tasks[i].process));
    for (size_t i = 0; linked && i < isms_process_count(c->model) && !c->failed; i++) {
        const isms_process *process = isms_process_at(c->model, i);
        used = used || isms_process_core(process);
        if (linked[i] || !isms_process_core(process))
            continue;
        isms__found(c, process, "no control and no responsibility is built into %s",
                    isms__name(c, process));
        isms__found_end(c);
    }
    if (!used)
        isms__cannot_tell(c, "no process is marked as one by which the organization lives: "
                             "whether security is built into these cannot be told");
}

/* ---- CTL-03 ---- */

static void check_line(struct checker *c, const isms_implementation *line)
{
    bool inherited = isms_implementation_status(line) == ISMS_IMPLEMENTATION_STATUS_INHERITED;
    if (!isms_implementation_applicable(line) || (!inherited && !isms__is_in_place(line)) ||
        !isms_implementation_control(line))
        return;
    bool owned = isms__attendance(c, line, ISMS_IMPLEMENTATION_OWNER) == ATTENDANCE_THERE ||
                 isms__is_served(c, line, ANSWERING);
    bool operated = inherited || is_operated(c, line) || isms__is_served(c, line, DOING);
    const isms_object *owner = isms_implementation_owner(line);
    if (owned && operated)
        return;
    isms__found(c, line, "%s is in place, but nobody %s it",
                isms__name(c, isms_implementation_control(line)),
                !owned && !operated ? "owns or operates"
                : !owned            ? "owns"
                                    : "operates");
    isms__found_related(c, isms_implementation_control(line));
    if (!owned && owner)
        isms__found_path(c, "it is owned by %s, behind which there is nobody on this date",
                         isms__name(c, owner));
    for (size_t i = 0; !operated && i < isms_implementation_operated_by_count(line) && i < 5; i++)
        isms__found_path(c, "it is operated by %s, behind which there is nobody on this date",
                         isms__name(c, isms_implementation_operated_by_at(line, i)));
    isms__found_key(c, owned ? "operated" : operated ? "owned" : "both");
    isms__found_end(c);
}

static void ctl_03(struct checker *c)
{
    if (!has_lines(c))
        return;
    for (size_t i = 0; i < isms_implementation_count(c->model) && !c->failed; i++)
        check_line(c, isms_implementation_at(c->model, i));
}

static const struct isms_rule rules[] = {
    {"CTL-01", "controls that apply have an owner or operator in every unit", ISMS_SEVERITY_WARNING,
     0, "S21; ISO/IEC 27001 6.1.3, 8.1",
     "A control that applies has, in a unit inside the scope of the ISMS, nobody who owns or "
     "operates it: no line of the Statement of Applicability for the unit, a unit above it, its "
     "site or its organization names an owner or operator behind whom there is somebody, says "
     "that the control does not apply there or that it is in place (then CTL-03 and SOA-05 ask "
     "who), and no responsibility that serves the control has R or A there. Looked at are units "
     "without units below them; an organization without units is looked at as a whole. Without "
     "lines it cannot be told.",
     "Name who owns or operates the control in these units, or say that it does not apply.",
     .check = ctl_01},
    {"CTL-02", "security is built into the core processes", ISMS_SEVERITY_INFO, 0,
     "S59; ISO/IEC 27001 5.1",
     "A process by which the organization lives (core) names no control and no responsibility, "
     "no responsibility on the date names it as its process, and the same holds for all that are "
     "part of it. Where no process is core, it cannot be told.",
     "Link the controls and responsibilities that are part of the process.", .check = ctl_02},
    {"CTL-03", "controls in place have an owner and an operator", ISMS_SEVERITY_ERROR, 0,
     "S78; ISO/IEC 27001 8.1",
     "A line of the Statement of Applicability says that a control is in place, at least in part, "
     "but neither does the line name an owner behind whom there is somebody, nor is anybody "
     "accountable for a responsibility that serves the control there; or the same for who "
     "operates it and who is responsible. Controls that somebody else provides need an owner "
     "only. Without lines it cannot be told.",
     "Name who owns and who operates the control.", .check = ctl_03},
};

const struct rule_list isms__control_rules = RULE_LIST(rules);
