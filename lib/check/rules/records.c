/* What the rules on records, committees and authority ask again and again. */
#include "check/rules/records.h"

/* ---- records of a kind ---- */

struct tally isms__tally(const struct checker *c, enum isms_record_kind kind)
{
    struct tally tally = {0};
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date date = isms_record_date(record);
        if (isms_record_kind(record) != kind)
            continue;
        tally.count++;
        if (!isms_date_is_set(date))
            tally.undated = isms__first_of(tally.undated, record);
        else if (!happened(c, record))
            tally.planned =
                tally.planned && isms__is_newer(record, tally.planned) ? tally.planned : record;
        else if (isms__is_newer(record, tally.last))
            tally.last = record;
    }
    return tally;
}

void isms__nothing(struct checker *c, const char *what)
{
    isms__unassessable(c, isms__own_organization(c),
                       "no %s is on record, so that nobody can tell whether %s", what,
                       c->rule->title);
}

void isms__check_age(struct checker *c, enum isms_record_kind kind, const char *what,
                     enum threshold limit)
{
    char day[11], first[11];
    struct tally tally = isms__tally(c, kind);
    isms_date today = c->snapshot->at;
    if (tally.count == 0) {
        isms__nothing(c, what);
    } else if (tally.undated &&
               (!tally.last ||
                is_past(c, isms__months_from(c, isms_record_date(tally.last), limit, 1)))) {
        isms__unassessable(c, tally.undated, "the %s %s has no date", what,
                           isms__name(c, tally.undated));
    } else if (tally.last) {
        isms_date due = isms__months_from(c, isms_record_date(tally.last), limit, 1);
        if (!is_past(c, due))
            return;
        isms__found(c, isms__own_organization(c), "the last %s, %s, was on %s", what,
                    isms__name(c, tally.last), isms__date_text(isms_record_date(tally.last), day));
        isms__found_related(c, tally.last);
        isms__found_path(c, "the next one was due on %s", isms__date_text(due, first));
        isms__found_end(c);
    } else if (is_before(isms__months_from(c, today, limit, 1), isms_record_date(tally.planned))) {
        isms__found(c, isms__own_organization(c), "the first %s is planned for %s only", what,
                    isms__date_text(isms_record_date(tally.planned), day));
        isms__found_related(c, tally.planned);
        isms__found_end(c);
    }
}

void isms__each_audit(struct checker *c, audit_check *check)
{
    bool any = false;
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date date = isms_record_date(record);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_AUDIT)
            continue;
        any = true;
        if (!is_past(c, isms__months_from(c, date, THRESHOLD_AUDIT_INTERVAL, 1)))
            check(c, record);
    }
    if (!any)
        isms__nothing(c, "audit");
}

bool isms__found_lacking(struct checker *c, const void *object, const char *lacks,
                         const struct piece *pieces, size_t count)
{
    size_t missing = 0, told = 0;
    for (size_t i = 0; i < count; i++)
        missing += !pieces[i].there;
    if (missing == 0)
        return false;
    isms__found(c, object, "%s %s", isms__name(c, object), lacks);
    for (size_t i = 0; i < count; i++) {
        if (pieces[i].there)
            continue;
        const char *before = told == 0 ? " " : told + 1 == missing ? " and " : ", ";
        isms__text_format(&c->message, "%s%s", before, pieces[i].what);
        told++;
    }
    return true;
}

/* ---- who stands behind something ---- */

const isms_object *isms__in_common(struct checker *c, const isms_object *a, const isms_object *b)
{
    uint32_t x = isms__node_of(c->snapshot, a), y = isms__node_of(c->snapshot, b);
    if (x == NONE || y == NONE)
        return NULL;
    if (x == y)
        return a;
    const struct persons_behind *p = isms__persons_behind(c, x), *q = isms__persons_behind(c, y);
    if (!p || !q || p->count > PERSONS_KEPT || q->count > PERSONS_KEPT)
        return NULL;
    for (uint32_t i = 0; i < p->count; i++)
        if (isms__is_among(q, p->persons[i]))
            return object_at(c->snapshot, TYPE_PERSON, p->persons[i]);
    return NULL;
}

bool isms__is_deserted(const struct checker *c, const isms_object *actor)
{
    uint32_t node = isms__node_of(c->snapshot, actor);
    return node != NONE && actor->type != TYPE_ORGANIZATION && !c->snapshot->live[node] &&
           !c->snapshot->implicit[node];
}

/* ---- top management ---- */

static bool is_board(const isms_unit *unit)
{
    return unit && isms_unit_kind(unit) == ISMS_UNIT_KIND_BOARD;
}

static bool is_top_by_nature(const isms_object *object)
{
    switch (object->type) {
    case TYPE_ROLE:
        return isms_role_fulfils((const isms_role *)object) &
               ISMS_BIT(ISMS_STANDARD_ROLE_TOP_MANAGEMENT);
    case TYPE_UNIT:
        return is_board((const isms_unit *)object);
    case TYPE_COMMITTEE:
        return isms_committee_kind((const isms_committee *)object) ==
               ISMS_COMMITTEE_KIND_MANAGEMENT;
    case TYPE_PERSON:
        return is_board(isms_person_unit((const isms_person *)object));
    default:
        return false;
    }
}

/* Marks, by node, what is top management and whoever was it at any time: what they did then
 * counts. */
static bool find_top(struct checker *c)
{
    const isms_snapshot *s = isms__ever(c);
    bool *top = s ? isms__scratch(c, s->node_count, sizeof *top) : NULL;
    uint32_t *queue = s ? isms__scratch(c, s->node_count, sizeof *queue) : NULL;
    size_t count = 0;
    if (!top || !queue)
        return false;
    for (uint32_t node = 0; node < s->node_count; node++) {
        top[node] = is_top_by_nature(isms__node_object(s, node));
        if (top[node])
            queue[count++] = node;
    }
    for (size_t next = 0; next < count; next++) {
        uint32_t node = queue[next];
        c->has_top = c->has_top || node_person(s, node) != NONE || node_is(s, node, TYPE_UNIT);
        for (uint32_t i = s->out.start[node]; i < s->out.start[node + 1]; i++) {
            uint32_t to = s->edges[i].to;
            if (!top[to])
                queue[count++] = to;
            top[to] = true;
        }
    }
    c->ever_top = top;
    return true;
}

bool isms__was_top(struct checker *c, const isms_object *object)
{
    if (!object || (!c->ever_top && !find_top(c)))
        return false;
    if (object->type == TYPE_ORGANIZATION)
        return isms__is_own_organization((const isms_organization *)object);
    uint32_t node = isms__node_of(c->snapshot, object);
    if (node == NONE || c->ever_top[node])
        return node != NONE;
    const struct persons_behind *behind = isms__persons_behind(c, node);
    bool all = behind && behind->count > 0 && behind->count <= PERSONS_KEPT;
    for (uint32_t i = 0; all && i < behind->count; i++)
        all = c->ever_top[c->snapshot->first[TYPE_PERSON] + behind->persons[i]];
    return all;
}

bool isms__has_top(struct checker *c)
{
    return (c->ever_top || find_top(c)) && c->has_top;
}

/* ---- what refers to what ---- */

const struct chain *isms__chain(struct checker *c, struct chain *chain, unsigned type,
                                unsigned field, unsigned target)
{
    size_t count = object_count(c->snapshot, type);
    if (chain->first)
        return chain;
    chain->next = isms__scratch(c, count, sizeof *chain->next);
    chain->first = isms__scratch(c, object_count(c->snapshot, target), sizeof *chain->first);
    for (size_t i = count; !c->failed && i-- > 0;) {
        const isms_object *to = isms_get_reference(object_at(c->snapshot, type, i), field);
        if (!to || to->type != target)
            continue;
        uint32_t at = index_of(c->snapshot, to);
        chain->next[i] = chain->first[at];
        chain->first[at] = (uint32_t)i + 1;
    }
    return c->failed ? NULL : chain;
}

const struct chain *isms__actions_of_record(struct checker *c)
{
    return isms__chain(c, &c->record_actions, TYPE_ACTION, ISMS_ACTION_RECORD, TYPE_RECORD);
}

const struct chain *isms__actions_of_finding(struct checker *c)
{
    return isms__chain(c, &c->finding_actions, TYPE_ACTION, ISMS_ACTION_FINDING,
                       TYPE_AUDIT_FINDING);
}

const struct chain *isms__findings_of_record(struct checker *c)
{
    return isms__chain(c, &c->record_findings, TYPE_AUDIT_FINDING, ISMS_AUDIT_FINDING_RECORD,
                       TYPE_RECORD);
}

/* ---- decisions ---- */

/* What a decision or an action lacks; NULL for nothing. */
static const char *lacking(bool has_owner, bool has_due)
{
    if (!has_owner)
        return has_due ? "nobody who carries it out" : "nobody who carries it out, and no date";
    return has_due ? NULL : "no date by when";
}

static const char *decision_lacks(const struct checker *c, const isms_decision *decision)
{
    const isms_action *action = isms_decision_action(decision);
    if (isms_decision_has_action(decision) && !action)
        return NULL; /* REF-01 */
    bool done = action && has_come(c, isms_action_closed(action));
    return lacking(isms_decision_has_owner(decision) || (action && isms_action_has_owner(action)),
                   done || isms_decision_has_due(decision) ||
                       (action && isms_action_has_due(action)));
}

/* How much of what was decided lacks something; `tell`: puts it on the path of the finding. */
static size_t each_gap(struct checker *c, const isms_record *record, decision_filter *matters,
                       bool tell)
{
    enum { SHOWN = 80 };
    size_t count = 0;
    const struct chain *chain = isms__actions_of_record(c);
    uint32_t mark = index_of(c->snapshot, (const isms_object *)record) + 1;
    for (size_t i = 0; i < isms_record_decision_count(record); i++) {
        const isms_decision *decision = isms_record_decision_at(record, i);
        const isms_action *action = isms_decision_action(decision);
        const char *what = !matters || matters(decision) ? decision_lacks(c, decision) : NULL;
        const char *text = isms_decision_text(decision) ? isms_decision_text(decision) : "";
        if (action)
            c->action_marks[index_of(c->snapshot, (const isms_object *)action)] = mark;
        count += what != NULL;
        if (what && tell)
            isms__found_path(c, "decision \"%.*s\" has %s",
                             (int)isms__text_fit(text, strlen(text), SHOWN), text, what);
    }
    for (uint32_t i = chain && !matters ? chain->first[mark - 1] : 0; i; i = chain->next[i - 1]) {
        const isms_action *action = isms_action_at(c->model, i - 1);
        const char *what =
            lacking(isms_action_has_owner(action),
                    isms_action_has_due(action) || has_come(c, isms_action_closed(action)));
        if (!what || c->action_marks[i - 1] == mark)
            continue;
        count++;
        if (tell) {
            isms__found_related(c, action);
            isms__found_path(c, "action %s has %s", isms__name(c, action), what);
        }
    }
    return count;
}

void isms__check_decisions(struct checker *c, const isms_record *record, decision_filter *matters)
{
    if (!c->action_marks)
        c->action_marks = isms__scratch(c, isms_action_count(c->model), sizeof *c->action_marks);
    size_t count = c->action_marks ? each_gap(c, record, matters, false) : 0;
    if (count == 0)
        return;
    isms__found(c, record, "of what was decided in %s, %zu %s nobody to carry it out, or no date",
                isms__name(c, record), count, count == 1 ? "thing has" : "things have");
    each_gap(c, record, matters, true);
    isms__found_key(c, "decisions");
    isms__found_end(c);
}
