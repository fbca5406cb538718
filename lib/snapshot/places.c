/* Organizations, sites and units: what lies in what. */
#include "snapshot/snapshot.h"

typedef isms_object *parent_of(const isms_object *object);

static isms_object *organization_parent(const isms_object *object)
{
    return isms_get_reference(object, ISMS_ORGANIZATION_PARENT);
}

static isms_object *site_parent(const isms_object *object)
{
    return isms_get_reference(object, ISMS_SITE_PARENT);
}

static isms_object *unit_parent(const isms_object *object)
{
    return isms_get_reference(object, ISMS_UNIT_PARENT);
}

static bool make_forest(isms_snapshot *snapshot, struct forest *forest, unsigned type,
                        parent_of *parent)
{
    uint32_t count = (uint32_t)object_count(snapshot, type);
    uint32_t *parents = isms__memory_zeroed(&snapshot->memory, (size_t)count + 1, sizeof *parents);
    for (uint32_t i = 0; parents && i < count; i++) {
        const isms_object *above = parent(object_at(snapshot, type, i));
        parents[i] = above ? index_of(snapshot, above) : NONE;
    }
    return parents && isms__forest_init(forest, &snapshot->memory, parents, count);
}

/* What a field of each object leads to, by index; where it leads nowhere, what that of the object
 * above does. */
static uint32_t *inherited(isms_snapshot *snapshot, const struct forest *forest, unsigned type,
                           unsigned field)
{
    uint32_t *values =
        isms__memory_zeroed(&snapshot->memory, (size_t)forest->count + 1, sizeof *values);
    for (uint32_t i = 0; values && i < forest->count; i++) {
        uint32_t n = forest->order[i], above = forest->parent[n];
        const isms_object *target = isms_get_reference(object_at(snapshot, type, n), field);
        values[n] = target ? index_of(snapshot, target) : above != NONE ? values[above] : NONE;
    }
    return values;
}

bool isms__snapshot_places(isms_snapshot *s)
{
    if (!make_forest(s, &s->organizations, TYPE_ORGANIZATION, organization_parent) ||
        !make_forest(s, &s->sites, TYPE_SITE, site_parent) ||
        !make_forest(s, &s->units, TYPE_UNIT, unit_parent))
        return false;
    s->site_organization = inherited(s, &s->sites, TYPE_SITE, ISMS_SITE_ORGANIZATION);
    s->unit_organization = inherited(s, &s->units, TYPE_UNIT, ISMS_UNIT_ORGANIZATION);
    s->unit_site = inherited(s, &s->units, TYPE_UNIT, ISMS_UNIT_SITE);
    return s->site_organization && s->unit_organization && s->unit_site;
}

static bool below(const struct forest *forest, uint32_t node, uint32_t above)
{
    return node != NONE && forest_below(forest, node, above);
}

bool isms__scope_within(const isms_snapshot *s, const isms_object *scope, const isms_object *above)
{
    if (!above || scope == above)
        return true;
    if (!scope)
        return false;
    uint32_t i = index_of(s, scope), a = index_of(s, above);
    switch (above->type) {
    case TYPE_UNIT:
        return scope->type == TYPE_UNIT && below(&s->units, i, a);
    case TYPE_SITE:
        return scope->type == TYPE_SITE   ? below(&s->sites, i, a)
               : scope->type == TYPE_UNIT ? below(&s->sites, s->unit_site[i], a)
                                          : false;
    default:
        return scope->type == TYPE_ORGANIZATION ? below(&s->organizations, i, a)
               : scope->type == TYPE_SITE ? below(&s->organizations, s->site_organization[i], a)
                                          : below(&s->organizations, s->unit_organization[i], a);
    }
}

bool isms__scopes_overlap(const isms_snapshot *snapshot, const isms_object *a, const isms_object *b)
{
    return isms__scope_within(snapshot, a, b) || isms__scope_within(snapshot, b, a);
}

const isms_object *isms__scope_narrower(const isms_snapshot *snapshot, const isms_object *a,
                                        const isms_object *b)
{
    return isms__scope_within(snapshot, a, b) ? a : b;
}

static bool is_scope(const isms_snapshot *snapshot, const isms_object *object)
{
    return !object || (has_object(snapshot, object) &&
                       (object->type == TYPE_ORGANIZATION || object->type == TYPE_SITE ||
                        object->type == TYPE_UNIT));
}

bool isms_snapshot_scopes_overlap(const isms_snapshot *snapshot, const isms_object *a,
                                  const isms_object *b)
{
    return is_scope(snapshot, a) && is_scope(snapshot, b) && isms__scopes_overlap(snapshot, a, b);
}
