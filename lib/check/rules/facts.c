#include "check/rules/facts.h"

#include <stdio.h>

void isms__cannot_tell(struct checker *c, const char *what)
{
    isms__unassessable(c, isms__own_organization(c), "%s", what);
}

/* ---- dates ---- */

const char *isms__date_text(isms_date date, char out[11])
{
    isms_date_format(out, date);
    return out;
}

isms_date isms__happened(const struct checker *c, isms_date date)
{
    return is_before(c->snapshot->at, date) ? (isms_date){0, 0, 0} : date;
}

isms_date isms__months_from(const struct checker *c, isms_date date, enum threshold limit,
                            int times)
{
    return isms_date_add(date, isms__months(c, limit), times);
}

isms_date isms__days_from(const struct checker *c, isms_date date, enum threshold limit, int times)
{
    return isms_date_add(date, isms__days(c, limit), times);
}

/* ---- things ---- */

bool isms__in_use(const struct checker *c, const isms_asset *asset)
{
    return isms__holds(c->snapshot, isms_asset_from(asset), isms_asset_until(asset));
}

bool isms__assets_have(const struct checker *c, unsigned field)
{
    for (size_t i = 0; i < isms_asset_count(c->model); i++)
        if (isms__in_use(c, isms_asset_at(c->model, i)) &&
            isms_has((const isms_object *)isms_asset_at(c->model, i), field))
            return true;
    return false;
}

bool isms__in_force(const struct checker *c, const isms_document *document)
{
    return isms_date_within(isms_snapshot_date(c->snapshot), isms_document_effective(document),
                            isms_document_until(document));
}

bool isms__is_granted(const struct checker *c, const isms_access *access)
{
    isms_date at = isms_snapshot_date(c->snapshot);
    return isms_date_compare(isms_access_granted_on(access), at) <= 0 &&
           !has_come(c, isms_access_revoked_on(access));
}

bool isms__is_supplier(const isms_organization *organization)
{
    return organization && isms_organization_relation(organization) == ISMS_RELATION_SUPPLIER;
}

bool isms__takes_in(const struct checker *c, const isms_object *scope, const isms_object *about)
{
    const isms_object *place = about;
    if (!scope || scope == about)
        return true;
    if (about->type == TYPE_ASSET) {
        const isms_object *unit = isms_get_reference(about, ISMS_ASSET_UNIT);
        const isms_object *site = isms_get_reference(about, ISMS_ASSET_SITE);
        if (unit && isms__scope_within(c->snapshot, unit, scope))
            return true;
        place = site ? site : unit;
    }
    bool is_place = place && (place->type == TYPE_UNIT || place->type == TYPE_SITE ||
                              place->type == TYPE_ORGANIZATION);
    bool is_scope =
        scope->type == TYPE_UNIT || scope->type == TYPE_SITE || scope->type == TYPE_ORGANIZATION;
    return is_place && is_scope ? isms__scope_within(c->snapshot, place, scope) : !is_place;
}

/* ---- people ---- */

bool isms__is_manned(const struct checker *c, const isms_object *holder)
{
    uint32_t node = isms__node_of(c->snapshot, holder);
    if (holder && holder->type == TYPE_ORGANIZATION &&
        !isms__is_own_organization((const isms_organization *)holder))
        return true;
    return node == NONE || c->snapshot->live[node];
}

enum attendance isms__attendance(const struct checker *c, const void *object, unsigned field)
{
    if (!isms_has(object, field))
        return ATTENDANCE_NONE;
    return isms__is_manned(c, isms_get_reference(object, field)) ? ATTENDANCE_THERE
                                                                 : ATTENDANCE_NOBODY;
}

bool isms__is_among(const struct persons_behind *persons, uint32_t person)
{
    for (uint32_t i = 0; i < persons->count && i < PERSONS_KEPT; i++)
        if (persons->persons[i] == person)
            return true;
    return false;
}

/* Adds a person who worked here on the day. Of a role that everyone holds there is no person. */
static void add_then(const struct checker *c, struct persons_behind *found, uint32_t person,
                     isms_date date)
{
    const isms_person *who = person == NONE ? NULL : isms_person_at(c->model, person);
    if (!who)
        found->count = PERSONS_KEPT + 1;
    else if (isms_date_within(date, isms_person_since(who), isms_person_until(who)) &&
             !isms__is_among(found, person)) {
        if (found->count < PERSONS_KEPT)
            found->persons[found->count] = person;
        found->count++;
    }
}

struct persons_behind isms__persons_then(struct checker *c, const isms_object *holder,
                                         isms_date date, bool with_deputies)
{
    struct persons_behind found = {0, {0}};
    struct walker *walker = &c->then;
    isms_snapshot *ever = holder ? isms__ever(c) : NULL;
    uint32_t node = ever ? isms__node_of(ever, holder) : NONE, step;
    if (node == NONE)
        return found;
    if (!walker->seen && !isms__walker_of(c, walker, ever))
        return found;
    walker->asleep = with_deputies;
    walker->from = walker->until = date;
    if (!isms__walk_begin(walker, node, NULL, NULL))
        c->failed = true;
    while (!c->failed && found.count <= PERSONS_KEPT &&
           (step = isms__walk_next(walker, &c->failed)) != NONE)
        add_then(c, &found, node_person(ever, walker->steps[step].node), date);
    return found;
}

bool isms__spread(struct checker *c, bool *marks, bool asleep)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t *queue = isms__scratch(c, s->node_count, sizeof *queue);
    size_t count = 0;
    if (!queue || !marks)
        return false;
    for (uint32_t node = 0; node < s->node_count; node++)
        if (marks[node])
            queue[count++] = node;
    for (size_t next = 0; next < count; next++)
        for (uint32_t i = s->out.start[queue[next]]; i < s->out.start[queue[next] + 1]; i++) {
            const struct edge *edge = &s->edges[i];
            if (marks[edge->to] || ((edge->flags & EDGE_ASLEEP) && !asleep))
                continue;
            marks[edge->to] = true;
            queue[count++] = edge->to;
        }
    return true;
}

bool isms__may_share(struct checker *c, const isms_object *a, const isms_object *b)
{
    uint32_t x = isms__node_of(c->snapshot, a), y = isms__node_of(c->snapshot, b);
    if (x == NONE || y == NONE || x == y)
        return a == b;
    const struct persons_behind *p = isms__persons_behind(c, x), *q = isms__persons_behind(c, y);
    if (!p || !q || p->count > PERSONS_KEPT || q->count > PERSONS_KEPT)
        return true;
    for (uint32_t i = 0; i < p->count; i++)
        if (isms__is_among(q, p->persons[i]))
            return true;
    return false;
}

/* ---- the Statement of Applicability ---- */

bool isms__read_lines(struct checker *c, struct lines *lines)
{
    size_t count = isms_implementation_count(c->model);
    lines->first = isms__scratch(c, object_count(c->snapshot, TYPE_CONTROL), sizeof *lines->first);
    lines->next = isms__scratch(c, count, sizeof *lines->next);
    for (size_t i = count; !c->failed && i-- > 0;) {
        const isms_object *control =
            (const isms_object *)isms_implementation_control(isms_implementation_at(c->model, i));
        if (!control)
            continue;
        uint32_t at = index_of(c->snapshot, control);
        lines->next[i] = lines->first[at];
        lines->first[at] = (uint32_t)i + 1;
    }
    return !c->failed;
}

bool isms__is_in_place(const isms_implementation *line)
{
    enum isms_implementation_status status = isms_implementation_status(line);
    return status == ISMS_IMPLEMENTATION_STATUS_PARTIAL ||
           status == ISMS_IMPLEMENTATION_STATUS_IMPLEMENTED;
}

bool isms__line_meets(const struct checker *c, const isms_implementation *line,
                      const isms_object *scope)
{
    size_t count = isms_implementation_scope_count(line);
    for (size_t i = 0; i < count; i++) {
        const isms_object *own = isms_implementation_scope_at(line, i);
        if (!own || isms__scopes_overlap(c->snapshot, own, scope))
            return true;
    }
    return count == 0;
}

bool isms__is_served(struct checker *c, const isms_implementation *line, uint32_t codes)
{
    const isms_snapshot *s = c->snapshot;
    const isms_object *control = (const isms_object *)isms_implementation_control(line);
    const uint32_t *first;
    size_t count;
    if (!control || !isms__serving(c, index_of(s, control), &first, &count))
        return true;
    for (size_t n = 0; n < count; n++)
        for (uint32_t i = s->parts_of.start[first[n]]; i < s->parts_of.start[first[n] + 1]; i++)
            if (!isms__go_on(c) ||
                ((s->parts[i].codes & codes) && isms__line_meets(c, line, s->parts[i].scope)))
                return true;
    return false;
}

/* ---- words ---- */

void isms__enumerate(struct enumeration *list, const char *word, bool last)
{
    size_t length = strlen(list->text);
    snprintf(list->text + length, sizeof list->text - length, "%s%s",
             list->count == 0 ? ""
             : last           ? " and "
                              : ", ",
             word);
    list->count++;
}
