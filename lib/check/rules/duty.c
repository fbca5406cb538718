#include "check/rules/duty.h"

static bool read_duty(struct checker *c, struct duty *duty, size_t index)
{
    const isms_responsibility *r = isms_responsibility_at(c->model, index);
    size_t total = isms_responsibility_participation_count(r);
    if (!isms__is_duty(c, r))
        return false;
    duty->responsibility = r;
    duty->object = (const isms_object *)r;
    duty->count = 0;
    if (total > duty->capacity) {
        duty->held = isms__scratch(c, total, sizeof *duty->held);
        duty->capacity = duty->held ? total : 0;
    }
    for (size_t i = 0; i < total && duty->held; i++) {
        const isms_participation *p = isms_responsibility_participation_at(r, i);
        if (!isms__holds(c->snapshot, isms_participation_from(p), isms_participation_until(p)))
            continue;
        const char *holder =
            isms_get_reference_id((const isms_object *)p, ISMS_PARTICIPATION_HOLDER);
        duty->held[duty->count++] = (struct held){
            p,
            holder ? holder : "", /* of which REF-01 speaks */
            isms_participation_scope(p),
            isms_participation_codes(p),
        };
    }
    return !c->failed;
}

void isms__each_duty(struct checker *c, duty_check *check)
{
    struct duty duty = {NULL, NULL, NULL, 0, 0};
    for (size_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY) && !c->failed; i++)
        if (read_duty(c, &duty, i))
            check(c, &duty);
}

size_t isms__count_codes(const struct duty *duty, uint32_t codes)
{
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++)
        count += (duty->held[i].codes & codes) != 0;
    return count;
}

const char *isms__held_name(struct checker *c, const struct held *held)
{
    const isms_object *holder = holder_of(held);
    return holder ? isms__name(c, holder) : held->holder;
}

void isms__found_held(struct checker *c, const struct held *held)
{
    static const char letters[] = "RACISV";
    char codes[8];
    size_t n = 0;
    for (size_t i = 0; i < 6; i++)
        if (held->codes >> i & 1)
            codes[n++] = letters[i];
    codes[n] = '\0';
    isms__found_path(c, "%s has %s%s%s", isms__held_name(c, held), codes,
                     held->scope ? " for " : "", held->scope ? isms__name(c, held->scope) : "");
}

const struct part *isms__next_part(const struct checker *c, uint32_t node, uint32_t codes,
                                   uint32_t *index)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->parts_held.start[node] + *index; i < s->parts_held.start[node + 1]; i++) {
        ++*index;
        const struct part *part = &s->parts[s->parts_held.items[i]];
        if (part->codes & codes)
            return part;
    }
    return NULL;
}

void isms__found_duties(struct checker *c, uint32_t node, uint32_t codes)
{
    enum { RELATED = 50, TOLD = 3 };
    uint32_t index = 0;
    const struct part *part;
    for (int i = 0; i < RELATED && (part = isms__next_part(c, node, codes, &index)); i++) {
        isms__found_related(c, part_duty(c, part));
        if (i < TOLD)
            isms__found_path(c, "%s names it", isms__name(c, part_duty(c, part)));
    }
}

size_t isms__count_duties(const struct checker *c, uint32_t node, uint32_t codes)
{
    uint32_t index = 0;
    size_t count = 0;
    while (isms__next_part(c, node, codes, &index))
        count++;
    return count;
}
