#include "check/rules/people.h"

/* ---- the top ---- */

/* Roles, committees and boards that are top management by what they are. */
static bool is_top_node(const isms_object *object)
{
    const uint32_t top =
        ISMS_BIT(ISMS_STANDARD_ROLE_TOP_MANAGEMENT) | ISMS_BIT(ISMS_STANDARD_ROLE_MANAGEMENT);
    if (object->type == TYPE_ROLE)
        return isms_role_fulfils((const isms_role *)object) & top;
    if (object->type == TYPE_COMMITTEE)
        return isms_committee_kind((const isms_committee *)object) ==
               ISMS_COMMITTEE_KIND_MANAGEMENT;
    return object->type == TYPE_UNIT &&
           isms_unit_kind((const isms_unit *)object) == ISMS_UNIT_KIND_BOARD;
}

/* Appointments of persons to such roles, whenever they hold. */
static bool find_top_posts(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    c->top_posts = isms__scratch(c, object_count(s, TYPE_APPOINTMENT), sizeof *c->top_posts);
    c->top_post_count = 0; /* memory may have run out behind this before */
    for (size_t role = 0; c->top_posts && role < object_count(s, TYPE_ROLE); role++) {
        uint32_t first = s->posts_of.start[role + 1], end = s->posts_of.start[role + 2];
        for (uint32_t i = is_top_node(object_at(s, TYPE_ROLE, role)) ? first : end; i < end; i++)
            if (s->posts[s->posts_of.items[i]].person != NONE)
                c->top_posts[c->top_post_count++] = s->posts_of.items[i];
    }
    return c->top_posts != NULL;
}

static bool find_top(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *top = isms__scratch(c, s->node_count, sizeof *top);
    if (!top || !find_top_posts(c))
        return false;
    for (uint32_t node = 0; node < s->node_count; node++)
        top[node] = node_person(s, node) == NONE && is_top_node(isms__node_object(s, node));
    if (!isms__spread(c, top, false))
        return false;
    for (size_t i = 0; i < object_count(s, TYPE_PERSON); i++)
        c->knows_top |=
            top[s->first[TYPE_PERSON] + i] && isms__person_is(s, (uint32_t)i, PERSON_ACTIVE);
    c->top = top;
    return true;
}

bool isms__finds_top(struct checker *c)
{
    if (!c->top && !find_top(c))
        c->failed = true;
    return c->knows_top;
}

bool isms__knows_top(struct checker *c)
{
    if (!isms__finds_top(c) && !c->failed)
        isms__cannot_tell(c, "the model does not say who top management is: nobody is behind a "
                             "role that fulfils it, a management committee or a board");
    return c->knows_top;
}

bool isms__is_top_person(struct checker *c, uint32_t person, isms_date day)
{
    const isms_snapshot *s = c->snapshot;
    if (!c->top && !find_top(c)) {
        c->failed = true;
        return false;
    }
    if (c->top[s->first[TYPE_PERSON] + person])
        return true;
    for (size_t i = 0; isms_date_is_set(day) && i < c->top_post_count; i++) {
        const struct post *post = &s->posts[c->top_posts[i]];
        if (post->person == person && isms_date_within(day, post->from, post->until))
            return true;
    }
    return false;
}

bool isms__is_top(struct checker *c, const isms_object *holder, isms_date day)
{
    uint32_t node = isms__node_of(c->snapshot, holder);
    if (node == NONE)
        return false;
    uint32_t person = node_person(c->snapshot, node);
    if (person != NONE)
        return isms__is_top_person(c, person, day);
    if (is_top_node(holder))
        return true;
    const struct persons_behind *behind = isms__persons_behind(c, node);
    if (!behind || behind->count == 0 || behind->count > PERSONS_KEPT)
        return false;
    for (uint32_t i = 0; i < behind->count; i++)
        if (!isms__is_top_person(c, behind->persons[i], day))
            return false;
    return true;
}

/* ---- documents ---- */

bool isms__is_replaced(struct checker *c, const isms_document *document)
{
    if (!c->replaced) {
        c->replaced = isms__scratch(c, object_count(c->snapshot, TYPE_DOCUMENT), sizeof(bool));
        for (size_t i = 0; c->replaced && i < isms_document_count(c->model); i++) {
            const isms_document *newer = isms_document_at(c->model, i);
            const isms_object *older = (const isms_object *)isms_document_supersedes(newer);
            isms_date effective = isms_document_effective(newer);
            if (older && older != (const isms_object *)newer &&
                (!isms_date_is_set(effective) || has_come(c, effective)))
                c->replaced[index_of(c->snapshot, older)] = true;
        }
    }
    return !c->replaced || c->replaced[index_of(c->snapshot, (const isms_object *)document)];
}

bool isms__is_in_force(struct checker *c, const isms_document *document)
{
    return !isms__is_replaced(c, document) &&
           isms__holds(c->snapshot, isms_document_effective(document),
                       isms_document_until(document));
}
