/* The programme of audits: in time, complete, well defined, reported; and who carries it out. */
#include "check/rules/records.h"

static bool is_audit(const isms_record *record)
{
    return isms_record_kind(record) == ISMS_RECORD_KIND_AUDIT;
}

/* ---- AUD-01 ---- */

static void aud_01(struct checker *c)
{
    isms__check_age(c, ISMS_RECORD_KIND_AUDIT, "audit", THRESHOLD_AUDIT_INTERVAL);
}

/* ---- AUD-02 ---- */

/* By control: what audits of the cycle looked at, and what is to be looked at. */
struct coverage {
    bool *audited, *needed;
    bool *catalogs; /* by catalog: audited as a whole */
    bool everything;
};

static void cover(struct checker *c, struct coverage *v, const isms_object *about)
{
    const isms_responsibility *duty = (const isms_responsibility *)about;
    const isms_object *control = about;
    switch (about->type) {
    case TYPE_ORGANIZATION:
        v->everything |= isms__is_own_organization((const isms_organization *)about);
        return;
    case TYPE_CATALOG:
        v->catalogs[index_of(c->snapshot, about)] = true;
        return;
    case TYPE_RESPONSIBILITY:
        for (size_t i = 0; i < isms_responsibility_control_count(duty); i++)
            if (isms_responsibility_control_at(duty, i))
                v->audited[index_of(c->snapshot,
                                    (const isms_object *)isms_responsibility_control_at(duty, i))] =
                    true;
        return;
    case TYPE_IMPLEMENTATION:
        control = isms_get_reference(about, ISMS_IMPLEMENTATION_CONTROL);
        break;
    default:
        break;
    }
    if (control && control->type == TYPE_CONTROL)
        v->audited[index_of(c->snapshot, control)] = true;
}

/* What must be covered: clauses of the catalogs that the Statement of Applicability speaks of, and
 * the controls that it says apply. */
static void find_needed(struct checker *c, struct coverage *v)
{
    bool *used = isms__scratch(c, isms_catalog_count(c->model), sizeof *used);
    for (size_t i = 0; used && i < isms_implementation_count(c->model); i++) {
        const isms_implementation *line = isms_implementation_at(c->model, i);
        const isms_control *control = isms_implementation_control(line);
        const isms_catalog *catalog = control ? isms_control_catalog(control) : NULL;
        if (catalog)
            used[index_of(c->snapshot, (const isms_object *)catalog)] = true;
        if (control && isms_implementation_applicable(line))
            v->needed[index_of(c->snapshot, (const isms_object *)control)] = true;
    }
    for (size_t i = 0; used && i < isms_control_count(c->model); i++) {
        const isms_control *control = isms_control_at(c->model, i);
        const isms_object *catalog = (const isms_object *)isms_control_catalog(control);
        if (isms_control_kind(control) == ISMS_CONTROL_KIND_CLAUSE && catalog &&
            used[index_of(c->snapshot, catalog)])
            v->needed[i] = true;
    }
}

static bool is_covered(const struct checker *c, const struct coverage *v, uint32_t index)
{
    enum { DEEPEST = 64 };
    const isms_control *control = isms_control_at(c->model, index);
    const isms_object *catalog = (const isms_object *)isms_control_catalog(control);
    if (v->everything || (catalog && v->catalogs[index_of(c->snapshot, catalog)]))
        return true;
    for (unsigned deep = 0; control && deep < DEEPEST; deep++) {
        if (v->audited[index_of(c->snapshot, (const isms_object *)control)])
            return true;
        control = isms_control_parent(control);
    }
    return control != NULL; /* a circle: REF-01 */
}

/* Whether audits have gone on for a whole cycle, and what they looked at in the last one. */
static bool read_audits(struct checker *c, struct coverage *v)
{
    bool any = false, whole = false;
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (!is_audit(record))
            continue;
        any = true;
        isms_date end = isms__months_from(c, isms_record_date(record), THRESHOLD_AUDIT_CYCLE, 1);
        whole = whole || (isms_record_has_date(record) && has_come(c, end));
        for (size_t n = 0; !is_past(c, end) && n < isms_record_about_count(record); n++)
            if (isms_record_about_at(record, n))
                cover(c, v, isms_record_about_at(record, n));
    }
    if (!any)
        isms__nothing(c, "audit");
    else if (!whole)
        isms__unassessable(c, isms__own_organization(c),
                           "audits on record do not go back for a whole cycle, so that nobody can "
                           "tell whether %s",
                           c->rule->title);
    return whole;
}

static void aud_02(struct checker *c)
{
    size_t count = isms_control_count(c->model);
    struct coverage v = {.audited = isms__scratch(c, count, 1),
                         .needed = isms__scratch(c, count, 1),
                         .catalogs = isms__scratch(c, isms_catalog_count(c->model), 1)};
    if (c->failed || !read_audits(c, &v))
        return;
    if (isms_implementation_count(c->model) == 0) {
        isms__nothing(c, "line of a Statement of Applicability");
        return;
    }
    find_needed(c, &v);
    for (uint32_t i = 0; i < count && !c->failed; i++) {
        const isms_control *control = isms_control_at(c->model, i);
        if (!v.needed[i] || (c->snapshot->controls[i] & (CONTROL_HEADING | CONTROL_LEFT_OUT)) ||
            is_covered(c, &v, i))
            continue;
        isms__found(c, control, "no audit of the last %u months looked at %s",
                    (unsigned)isms__months(c, THRESHOLD_AUDIT_CYCLE).months,
                    isms__name(c, control));
        isms__found_end(c);
    }
}

/* ---- AUD-03 ---- */

static void check_definition(struct checker *c, const isms_record *audit)
{
    const char *criteria = isms_record_criteria(audit), *method = isms_record_method(audit);
    const struct piece pieces[] = {
        {criteria && *criteria, "criteria"},
        {isms_record_about_count(audit) > 0, "a scope"},
        {method && *method, "a method"},
    };
    if (isms_record_has_date(audit) && !happened(c, audit))
        return; /* it may still be laid down */
    if (isms__found_lacking(c, audit, "was begun without", pieces, COUNT_OF(pieces)))
        isms__found_end(c);
}

static void aud_03(struct checker *c)
{
    isms__each_audit(c, check_definition);
}

/* ---- AUD-04 ---- */

/* Whether somebody can be counted as management: the top, managers, heads of units, committees. */
static bool is_management(struct checker *c, const isms_object *who)
{
    if (isms__was_top(c, who) || who->type == TYPE_COMMITTEE || who->type == TYPE_UNIT)
        return true;
    if (who->type == TYPE_ROLE &&
        (isms_role_fulfils((const isms_role *)who) & ISMS_BIT(ISMS_STANDARD_ROLE_MANAGEMENT)))
        return true;
    uint32_t node = isms__node_of(c->snapshot, who);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++)
        if (c->heads[c->snapshot->first[TYPE_PERSON] + behind->persons[i]])
            return true;
    return node != NONE && c->heads[node];
}

/* Marks, by node, heads of units and those who fill their positions, and holders of roles of
 * managers. */
static bool find_heads(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    c->heads = isms__scratch(c, s->node_count, sizeof *c->heads);
    for (size_t i = 0; c->heads && i < object_count(s, TYPE_ROLE); i++)
        c->heads[s->first[TYPE_ROLE] + i] =
            isms_role_fulfils(isms_role_at(c->model, i)) & ISMS_BIT(ISMS_STANDARD_ROLE_MANAGEMENT);
    for (size_t i = 0; c->heads && i < object_count(s, TYPE_UNIT); i++) {
        uint32_t head = isms__node_of(s, isms_unit_head(isms_unit_at(c->model, i)));
        if (head != NONE)
            c->heads[head] = true;
    }
    return c->heads && isms__spread(c, c->heads, true);
}

/* What is known of who was told of an audit. */
enum told { TOLD_NOBODY, TOLD_OTHERS, TOLD_MANAGEMENT };

static enum told told_by(struct checker *c, const isms_record *record)
{
    enum told told = TOLD_NOBODY;
    for (size_t i = 0; i < isms_record_recipient_count(record); i++) {
        const isms_object *who = isms_record_recipient_at(record, i);
        if (!who || is_management(c, who))
            return TOLD_MANAGEMENT; /* or REF-01 */
        told = TOLD_OTHERS;
    }
    return told;
}

/* Marks audits of which reports, communications and meetings told management. */
static void read_reports(struct checker *c, uint8_t *told)
{
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        enum isms_record_kind kind = isms_record_kind(record);
        if ((kind != ISMS_RECORD_KIND_REPORT && kind != ISMS_RECORD_KIND_COMMUNICATION &&
             kind != ISMS_RECORD_KIND_MANAGEMENT_REVIEW) ||
            !happened(c, record))
            continue;
        enum told here =
            kind == ISMS_RECORD_KIND_MANAGEMENT_REVIEW ? TOLD_MANAGEMENT : told_by(c, record);
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *about = isms_record_about_at(record, n);
            uint32_t at = about && about->type == TYPE_RECORD ? index_of(c->snapshot, about) : NONE;
            if (at != NONE && told[at] < here)
                told[at] = (uint8_t)here;
        }
    }
}

static void check_report(struct checker *c, const isms_record *audit)
{
    char day[11], due[11];
    enum told told = told_by(c, audit),
              reported = (enum told)c->reported[index_of(c->snapshot, (const isms_object *)audit)];
    isms_date end = end_of(audit);
    isms_date last = isms__days_from(c, end, THRESHOLD_AUDIT_REPORT_DAYS, 1);
    if (told == TOLD_MANAGEMENT || reported == TOLD_MANAGEMENT || !is_past(c, last))
        return;
    isms__found(c, audit, "%s ended on %s, and %s", isms__name(c, audit), isms__date_text(end, day),
                told == TOLD_OTHERS || reported == TOLD_OTHERS
                    ? "none of those who were told of it is management"
                    : "nobody is on record who was told of it");
    for (size_t i = 0; i < isms_record_recipient_count(audit); i++)
        isms__found_related(c, isms_record_recipient_at(audit, i));
    isms__found_path(c, "the report was due by %s", isms__date_text(last, due));
    isms__found_end(c);
}

static void aud_04(struct checker *c)
{
    c->reported = isms__scratch(c, isms_record_count(c->model), sizeof *c->reported);
    if (!c->reported || !find_heads(c))
        return;
    read_reports(c, c->reported);
    isms__each_audit(c, check_report);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"AUD-01", "audits are held in time", ISMS_SEVERITY_ERROR, 0, "S84; ISO/IEC 27001 9.2.1",
     "The last audit on or before the date is longer ago than the limit "
     "audit-interval-months; or none was held yet and the first one is planned later than "
     "that. Where none is on record, or none has a date, it cannot be told.",
     "Plan an audit and hold it.", .check = aud_01, .thresholds = USES(AUDIT_INTERVAL)},
    {"AUD-02", "audits look at every clause and every control that applies", ISMS_SEVERITY_WARNING,
     0, "S84; ISO/IEC 27001 9.2.2",
     "No audit within the limit audit-cycle-months, and none to come, is about a control "
     "that the Statement of Applicability says applies, or about a clause of a catalog that "
     "it speaks of; neither about an entry above it, its implementation, a responsibility "
     "that serves it, its catalog or the organization as a whole. Where audits on record do "
     "not go back for a whole cycle, or there is no Statement of Applicability, it cannot "
     "be told.",
     "Plan an audit that looks at it.", .check = aud_02, .thresholds = USES(AUDIT_CYCLE)},
    {"AUD-03", "audits say what they look at, against what, and how", ISMS_SEVERITY_WARNING, 0,
     "S84; ISO/IEC 27001 9.2.2",
     "An audit that is no longer ago than the limit audit-interval-months and has begun, or "
     "has no date, has no criteria, no scope (what it is about), or no method.",
     "Lay down criteria, scope and method.", .check = aud_03, .thresholds = USES(AUDIT_INTERVAL)},
    {"AUD-04", "management is told what audits found", ISMS_SEVERITY_ERROR, 0,
     "S85; ISO/IEC 27001 9.2.2",
     "An audit that is no longer ago than the limit audit-interval-months ended longer ago "
     "than the limit audit-report-days, and none of its recipients, nor of those of a "
     "report or communication about it, is top management, another manager, the head of a "
     "unit, a unit or a committee; nor was a management review about it.",
     "Report to top management, and record to whom.", .check = aud_04,
     .thresholds = USES(AUDIT_INTERVAL) | USES(AUDIT_REPORT_DAYS)},
};

const struct rule_list isms__programme_rules = RULE_LIST(rules);
