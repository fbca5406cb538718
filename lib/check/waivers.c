/* Waivers: findings that are accepted, for a reason and for a time, by somebody who may. */
#include "check/waivers.h"
#include "check/rules/people.h"

/* ---- what it is about ---- */

struct named isms__named_by_finding(const isms_findings *findings, size_t index)
{
    const struct finding *finding = &findings->items[index];
    const isms_object *const *related = findings->related; /* NULL where no finding has any */
    return (struct named){finding->told.object, related ? related + finding->first_related : NULL,
                          finding->told.related_count};
}

struct named isms__named_by_waiver(struct checker *c, const isms_waiver *waiver,
                                   const isms_object *more)
{
    size_t count = isms_waiver_object_count(waiver);
    const isms_object **objects = isms__scratch(c, count, sizeof *objects);
    for (size_t i = 0; objects && i < count; i++)
        objects[i] = isms_waiver_object_at(waiver, i);
    return (struct named){more, objects, objects ? count : 0};
}

const isms_object *isms__named_at(const struct named *named, size_t index)
{
    return index == 0 ? named->first : named->rest[index - 1];
}

bool isms__names(const struct named *named, const isms_object *object)
{
    for (size_t i = 0; i <= named->rest_count; i++)
        if (isms__named_at(named, i) == object)
            return true;
    return false;
}

/* Whether the waiver is about this rule, or about a separation that the finding is of. */
static bool is_about(const isms_findings *findings, size_t index, const struct named *named,
                     const isms_waiver *waiver)
{
    const char *rule = isms_waiver_rule(waiver);
    const isms_object *separation = (const isms_object *)isms_waiver_separation(waiver);
    if (separation)
        return isms__names(named, separation);
    return rule && strcmp(rule, findings->items[index].told.rule->id) == 0;
}

bool isms__waiver_covers(const isms_findings *findings, size_t index, const isms_waiver *waiver)
{
    struct named named = isms__named_by_finding(findings, index);
    bool any = false;
    if (!is_about(findings, index, &named, waiver))
        return false;
    for (size_t i = 0; i < isms_waiver_object_count(waiver); i++) {
        const isms_object *object = isms_waiver_object_at(waiver, i);
        if (object && !isms__names(&named, object))
            return false;
        any = any || object;
    }
    return any;
}

bool isms__accepts_conflict(const isms_waiver *waiver)
{
    const char *rule = isms_waiver_rule(waiver);
    if (isms_waiver_has_separation(waiver))
        return true;
    return rule && strcmp(rule, "SOD-M1") != 0 &&
           (strncmp(rule, "SOD-", 4) == 0 || strcmp(rule, "DEP-02") == 0);
}

bool isms__is_compensated(const isms_waiver *waiver)
{
    return isms_waiver_compensation(waiver) || isms_waiver_control_count(waiver) > 0;
}

/* ---- whether it counts ---- */

/* Whether it was approved by a person on a day on which they did not work here. */
static bool was_away(const struct checker *c, const isms_waiver *waiver)
{
    const isms_object *approver = isms_waiver_approved_by(waiver);
    if (!approver || approver->type != TYPE_PERSON || !isms_waiver_has_approved_on(waiver))
        return false;
    const struct tenure *tenure = &c->snapshot->tenures[index_of(c->snapshot, approver)];
    return !isms_date_within(isms_waiver_approved_on(waiver), tenure->since, tenure->until);
}

/* Whether not everybody may accept it. */
static bool needs_authority(const isms_waiver *waiver, enum isms_severity severity)
{
    const char *rule = isms_waiver_rule(waiver);
    return severity == ISMS_SEVERITY_ERROR || isms__accepts_conflict(waiver) ||
           (rule && strcmp(rule, "SMALL-01") == 0);
}

static bool names_what_is_gone(const isms_waiver *waiver)
{
    for (size_t i = 0; i < isms_waiver_object_count(waiver); i++)
        if (!isms_waiver_object_at(waiver, i))
            return true;
    return isms_waiver_has_separation(waiver) && !isms_waiver_separation(waiver);
}

enum waiver_flaw isms__judge_waiver(struct checker *c, const isms_waiver *waiver,
                                    const struct named *named, enum isms_severity severity)
{
    if (names_what_is_gone(waiver))
        return WAIVER_GONE;
    if (is_past(c, isms_waiver_until(waiver)))
        return WAIVER_PAST;
    if (!isms__holds(c->snapshot, isms_waiver_from(waiver), isms_waiver_until(waiver)))
        return WAIVER_TO_COME;
    if (isms_waiver_has_approved_on(waiver) && !has_come(c, isms_waiver_approved_on(waiver)))
        return WAIVER_UNAPPROVED;
    if (isms__accepts_conflict(waiver) && !isms__is_compensated(waiver))
        return WAIVER_BARE;
    if (isms__own_approver(c, waiver, named))
        return WAIVER_OWN_APPROVER;
    if (isms__own_monitor(c, waiver, named))
        return WAIVER_OWN_MONITOR;
    if (was_away(c, waiver) ||
        (needs_authority(waiver, severity) && !isms__may_approve(c, waiver, named)))
        return WAIVER_NO_AUTHORITY;
    return WAIVER_COUNTS;
}

/* ---- covering findings ---- */

static void tell_flaw(struct checker *c, size_t index, const isms_waiver *waiver,
                      enum waiver_flaw flaw)
{
    char day[11];
    struct text line;
    const isms_object *approver = isms_waiver_approved_by(waiver);
    isms__text_init(&line, &c->memory);
    isms__text_format(&line, "waiver %s does not count: ", isms__name(c, waiver));
    switch (flaw) {
    case WAIVER_PAST:
        isms__text_format(&line, "it ended on %s", isms__date_text(isms_waiver_until(waiver), day));
        break;
    case WAIVER_TO_COME:
        isms__text_format(&line, "it begins on %s", isms__date_text(isms_waiver_from(waiver), day));
        break;
    case WAIVER_UNAPPROVED:
        isms__text_format(&line, "it is approved on %s only",
                          isms__date_text(isms_waiver_approved_on(waiver), day));
        break;
    case WAIVER_BARE:
        isms__text_put(&line, "nothing makes up for the conflict");
        break;
    case WAIVER_OWN_APPROVER:
        isms__text_format(&line, "%s approved it, and it is about them", isms__name(c, approver));
        break;
    case WAIVER_OWN_MONITOR:
        isms__text_format(&line, "%s monitors it, and it is about them",
                          isms__name(c, isms_waiver_monitored_by(waiver)));
        break;
    case WAIVER_NO_AUTHORITY:
        isms__text_format(&line,
                          was_away(c, waiver) ? "%s, who approved it, did not work here then"
                                              : "%s, who approved it, had no authority to",
                          isms__name(c, approver));
        break;
    default:
        isms__text_put(&line, "it names something that is not there");
    }
    c->failed |= line.failed;
    if (!line.failed)
        isms__add_step(c, index, isms__text_get(&line));
    isms__text_clear(&line);
}

/* Waivers by the first object that each is about and that is there. */
struct waiver_list {
    const isms_waiver *waiver;
    struct waiver_list *next;
};

/* What comes first among the waivers that are about a finding, by one of the things that it names:
 * one that counts covers it; where none does, `tell` has it told why. */
static void look_up(struct checker *c, const struct waiver_list *list, size_t index, bool tell)
{
    enum { TOLD = 3 };
    int told = 0;
    for (; list && !c->findings->items[index].told.waiver && !c->failed; list = list->next) {
        if (!isms__waiver_covers(c->findings, index, list->waiver))
            continue;
        struct named named = isms__named_by_finding(c->findings, index);
        enum isms_severity severity = c->findings->items[index].told.severity;
        enum waiver_flaw flaw = isms__judge_waiver(c, list->waiver, &named, severity);
        if (flaw == WAIVER_COUNTS)
            c->findings->items[index].told.waiver = list->waiver;
        else if (tell && told++ < TOLD)
            tell_flaw(c, index, list->waiver, flaw);
    }
}

static void apply(struct checker *c, const struct pointer_map *map, size_t index)
{
    for (int tell = 0; tell < 2; tell++) {
        struct named named = isms__named_by_finding(c->findings, index);
        for (size_t i = 0; i <= named.rest_count; i++) {
            const isms_object *object = isms__named_at(&named, i);
            if (object)
                look_up(c, isms__map_get(map, (uintptr_t)object), index, tell);
        }
    }
}

static const isms_object *first_there(const isms_waiver *waiver)
{
    for (size_t i = 0; i < isms_waiver_object_count(waiver); i++)
        if (isms_waiver_object_at(waiver, i))
            return isms_waiver_object_at(waiver, i);
    return NULL;
}

static bool gather(struct checker *c, struct pointer_map *map)
{
    for (size_t i = isms_waiver_count(c->model); i-- > 0;) {
        const isms_waiver *waiver = isms_waiver_at(c->model, i);
        const isms_object *first = first_there(waiver);
        if (!first)
            continue; /* REF-01 */
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
    bool good = gather(c, &map);
    for (size_t i = 0; good && map.count && i < c->findings->count; i++)
        apply(c, &map, i);
    isms__map_clear(&map, &c->memory);
    return good && !c->failed;
}
