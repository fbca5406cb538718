/* What was found of controls that are served: item by item, and as sentences. */
#include "snapshot/crosswalk.h"

static const isms_control *control_at(const isms_crosswalk *walk, uint32_t index)
{
    return isms_control_at(walk->snapshot->model, index);
}

size_t isms_crosswalk_count(const isms_crosswalk *crosswalk)
{
    return crosswalk ? crosswalk->count : 0;
}

isms_crossing isms_crosswalk_at(const isms_crosswalk *crosswalk, size_t index)
{
    if (!crosswalk || index >= crosswalk->count)
        return (isms_crossing){0};
    const struct crossing *item = &crosswalk->items[index];
    const struct visit *visit = &crosswalk->visits[item->visit], *named = visit;
    while (named->before != NONE)
        named = &crosswalk->visits[named->before];
    return (isms_crossing){
        .responsibility = isms_responsibility_at(crosswalk->snapshot->model, item->responsibility),
        .named = control_at(crosswalk, named->control),
        .control = control_at(crosswalk, item->control),
        .relationship = (enum isms_relationship)visit->relationship,
        .mapping_count = visit->mappings,
        .step_count = visit->steps};
}

isms_crossing_step isms_crosswalk_step(const isms_crosswalk *crosswalk, size_t index, size_t step)
{
    if (step >= isms_crosswalk_at(crosswalk, index).step_count)
        return (isms_crossing_step){0};
    const struct visit *visit = &crosswalk->visits[crosswalk->items[index].visit];
    while (visit->steps > step + 1)
        visit = &crosswalk->visits[visit->before];
    const struct link *link = &crosswalk->links[visit->link];
    return (isms_crossing_step){.from = control_at(crosswalk, link->from),
                                .to = control_at(crosswalk, link->to),
                                .mapping = link->mapping,
                                .reversed = link->reversed,
                                .relationship = (enum isms_relationship)link->relationship};
}

static void put_control(struct text *out, const isms_control *control)
{
    const char *number = isms_control_number(control);
    isms__text_put(out, number ? number : isms_object_id((const isms_object *)control));
}

static void put_step(struct text *out, const isms_crossing_step *step)
{
    static const char *const words[] = {[EQUAL] = "asks for the same as",
                                        [SUBSET] = "asks for a part of",
                                        [SUPERSET] = "asks for all and more than",
                                        [INTERSECTS] = "has a part in common with",
                                        [RELATED] = "is related to"};
    isms__text_format(out, ", which %s ", step->mapping ? words[step->relationship] : "has below");
    put_control(out, step->to);
    const char *source = step->mapping ? isms_mapping_source(step->mapping) : NULL;
    if (source && *source)
        isms__text_format(out, " (%s)", source);
}

const char *isms_crosswalk_explain(isms_crosswalk *crosswalk, size_t index)
{
    isms_crossing crossing = isms_crosswalk_at(crosswalk, index);
    if (!crossing.control)
        return "";
    struct text *out = &crosswalk->sentence;
    isms__text_clear(out);
    isms__text_put(out, isms_object_label((const isms_object *)crossing.responsibility));
    isms__text_put(out, " names ");
    put_control(out, crossing.named);
    for (size_t i = 0; i < crossing.step_count; i++) {
        isms_crossing_step step = isms_crosswalk_step(crosswalk, index, i);
        put_step(out, &step);
    }
    return out->failed ? NULL : isms__text_get(out);
}

void isms_crosswalk_free(isms_crosswalk *crosswalk)
{
    if (!crosswalk)
        return;
    isms_allocator memory = crosswalk->memory;
    isms_snapshot *snapshot = crosswalk->snapshot;
    isms__text_clear(&crosswalk->sentence);
    isms__memory_free(&memory, crosswalk->links);
    isms__memory_free(&memory, crosswalk->links_of.start);
    isms__memory_free(&memory, crosswalk->links_of.items);
    isms__memory_free(&memory, crosswalk->visits);
    isms__memory_free(&memory, crosswalk->items);
    isms__memory_free(&memory, crosswalk);
    isms_snapshot_unref(snapshot);
}
