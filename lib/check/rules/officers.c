/* How security officers report to the top. */
#include "check/rules/people.h"

/* By person: whether they head a unit that stands for information technology. */
static bool *find_it_heads(struct checker *c)
{
    bool *heads = isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *heads);
    for (size_t i = 0; heads && i < isms_unit_count(c->model); i++) {
        const isms_unit *unit = isms_unit_at(c->model, i);
        uint32_t node = isms__node_of(c->snapshot, isms_unit_head(unit));
        uint32_t functions = isms_unit_functions(unit);
        const struct persons_behind *behind =
            node == NONE || !(functions & ISMS_BIT(ISMS_FUNCTION_IT)) ||
                    (functions & ISMS_BIT(ISMS_FUNCTION_MANAGEMENT))
                ? NULL
                : isms__persons_behind(c, node);
        for (uint32_t n = 0; behind && n < behind->count && behind->count <= PERSONS_KEPT; n++)
            heads[behind->persons[n]] = true;
    }
    return heads;
}

static void found_line(struct checker *c, const isms_object *person, const isms_object *role,
                       uint32_t levels, const isms_object *it)
{
    if (it)
        isms__found(c, person, "%s, who is %s, reports to %s, who leads information technology",
                    isms__name(c, person), isms__name(c, role), isms__name(c, it));
    else
        isms__found(c, person, "%s, who is %s, stands %u levels below top management",
                    isms__name(c, person), isms__name(c, role), (unsigned)levels);
    isms__found_related(c, role);
    isms__found_related(c, it);
    isms__found_key(c, it ? "it" : "levels");
    isms__found_key(c, isms_object_id(role));
    uint32_t at = index_of(c->snapshot, person), above;
    for (int i = 0; i < 30 && (above = c->snapshot->superiors.parent[at]) != NONE; i++) {
        isms__found_path(c, "%s reports to %s", isms__name(c, person_object(c, at)),
                         isms__name(c, person_object(c, above)));
        at = above;
        if (isms__is_top_person(c, at, (isms_date){0, 0, 0}))
            break;
    }
    isms__found_end(c);
}

/* Whether the line of reporting of an officer was followed to the top. */
static bool check_officer(struct checker *c, uint32_t officer, const isms_object *role,
                          const bool *it_heads)
{
    const isms_object *it = NULL;
    uint32_t levels = 0, at = officer, steps = 0;
    while (at != NONE && steps++ < c->snapshot->superiors.count &&
           !isms__is_top_person(c, at, (isms_date){0, 0, 0})) {
        at = c->snapshot->superiors.parent[at];
        levels++;
        if (at != NONE && !it && it_heads[at] && !isms__is_top_person(c, at, (isms_date){0, 0, 0}))
            it = person_object(c, at);
    }
    if (it || (at != NONE && (int64_t)levels > isms__threshold(c, THRESHOLD_OFFICER_LEVELS)))
        found_line(c, person_object(c, officer), role, levels, it);
    return it || at != NONE;
}

void isms__check_officers(struct checker *c)
{
    bool known = true, any = false;
    if (!isms__knows_top(c))
        return;
    const bool *it_heads = find_it_heads(c);
    for (size_t i = 0; it_heads && i < isms_role_count(c->model) && !c->failed; i++) {
        const isms_role *role = isms_role_at(c->model, i);
        uint32_t node = c->snapshot->first[TYPE_ROLE] + (uint32_t)i;
        if (!(isms_role_fulfils(role) & ISMS_BIT(ISMS_STANDARD_ROLE_SECURITY_OFFICER)))
            continue;
        const struct persons_behind *behind = isms__persons_behind(c, node);
        for (uint32_t n = 0; behind && behind->count <= PERSONS_KEPT && n < behind->count; n++) {
            any = true;
            known &= !isms__is_insider(c, behind->persons[n]) ||
                     check_officer(c, behind->persons[n], (const isms_object *)role, it_heads);
        }
    }
    if (!any)
        isms__cannot_tell(c, "nobody is known to be a security officer");
    else if (!known)
        isms__cannot_tell(c, "the model does not say through whom a security officer reports to "
                             "top management");
}
