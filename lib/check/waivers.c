/* Waivers: findings that are accepted, for a reason and for a time. */
#include "check/check.h"

/* Waivers that hold, by the first object that each is about. */
struct waiver_list {
    const isms_waiver *waiver;
    struct waiver_list *next;
};

static bool names(const isms_findings *findings, size_t index, const isms_object *object)
{
    const struct finding *finding = &findings->items[index];
    if (finding->told.object == object)
        return true;
    for (size_t i = 0; i < finding->told.related_count; i++)
        if (findings->related[finding->first_related + i] == object)
            return true;
    return false;
}

/* Whether the waiver is about this rule, or about a separation that the finding is of. */
static bool is_about(const isms_findings *findings, size_t index, const isms_waiver *waiver)
{
    const char *rule = isms_waiver_rule(waiver);
    const isms_object *separation = (const isms_object *)isms_waiver_separation(waiver);
    if (separation)
        return names(findings, index, separation);
    return rule && strcmp(rule, findings->items[index].told.rule->id) == 0;
}

/* A waiver covers a finding that names all of its objects. */
bool isms__waiver_covers(const isms_findings *findings, size_t index, const isms_waiver *waiver)
{
    if (!is_about(findings, index, waiver))
        return false;
    for (size_t i = 0; i < isms_waiver_object_count(waiver); i++) {
        const isms_object *object = isms_waiver_object_at(waiver, i);
        if (!object || !names(findings, index, object))
            return false;
    }
    return true;
}

static void look_up(struct checker *c, const struct pointer_map *map, size_t index,
                    const isms_object *object)
{
    const struct waiver_list *list = object ? isms__map_get(map, (uintptr_t)object) : NULL;
    isms_finding *told = &c->findings->items[index].told;
    for (; list && !told->waiver; list = list->next)
        if (isms__waiver_covers(c->findings, index, list->waiver))
            told->waiver = list->waiver;
}

static bool gather(struct checker *c, struct pointer_map *map)
{
    for (size_t i = isms_waiver_count(c->model); i-- > 0;) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const isms_object *first = isms_waiver_object_at(waiver, 0);
        if (!first ||
            !isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)))
            continue;
        struct waiver_list *item = isms__scratch(c, 1, sizeof *item);
        if (!item || !isms__map_reserve(map, &c->memory, 1))
            return false;
        *item = (struct waiver_list){waiver, isms__map_get(map, (uintptr_t)first)};
        isms__map_set(map, (uintptr_t)first, item);
    }
    return true;
}

bool isms__apply_waivers(struct checker *c)
{
    struct pointer_map map = {NULL, 0, 0};
    isms_findings *findings = c->findings;
    bool good = gather(c, &map);
    for (size_t i = 0; good && map.count && i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        look_up(c, &map, i, finding->told.object);
        for (size_t n = 0; n < finding->told.related_count; n++)
            look_up(c, &map, i, findings->related[finding->first_related + n]);
    }
    isms__map_clear(&map, &c->memory);
    return good;
}
