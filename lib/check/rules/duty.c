#include "check/rules/duty.h"

static struct held read_held(const struct checker *c, const isms_participation *p)
{
    struct held held = {
        .participation = p,
        .scope = isms_participation_scope(p),
        .node = isms__node_of(c->snapshot, isms_participation_holder(p)),
        .codes = isms_participation_codes(p),
        .from = isms_participation_from(p),
        .until = isms_participation_until(p),
    };
    if (held.node == NONE) { /* of which REF-01 speaks */
        const char *id = isms_get_reference_id((const isms_object *)p, ISMS_PARTICIPATION_HOLDER);
        held.holder = id ? id : "";
    }
    return held;
}

/* Reads the participations to `room`, those that hold first. */
static struct duty read_duty(const struct checker *c, const isms_responsibility *r,
                             struct held *room)
{
    size_t total = isms_responsibility_participation_count(r);
    struct duty duty = {r, (const isms_object *)r, room, room + total, 0, 0};
    for (size_t i = 0; i < total; i++) {
        struct held held = read_held(c, isms_responsibility_participation_at(r, i));
        if (isms__holds(c->snapshot, held.from, held.until)) {
            duty.held[duty.count++] = held;
        } else {
            *--duty.others = held;
            duty.other_count++;
        }
    }
    return duty;
}

static bool read_duties(struct checker *c)
{
    size_t count = object_count(c->snapshot, TYPE_RESPONSIBILITY), total = 0;
    for (size_t i = 0; i < count; i++)
        total += isms_responsibility_participation_count(isms_responsibility_at(c->model, i));
    struct held *room = isms__scratch(c, total, sizeof *room);
    struct duty *duties = isms__scratch(c, count, sizeof *duties);
    if (!room || !duties)
        return false;
    for (size_t i = 0; i < count; i++) {
        const isms_responsibility *r = isms_responsibility_at(c->model, i);
        isms__expect_participations(c->snapshot, i);
        if (!isms__is_duty(c, r))
            continue;
        duties[c->duty_count++] = read_duty(c, r, room);
        room += isms_responsibility_participation_count(r);
    }
    c->duties = duties;
    return true;
}

void isms__each_duty(struct checker *c, duty_check *check)
{
    if (!c->duties && !read_duties(c))
        return;
    for (size_t i = 0; i < c->duty_count && !c->failed; i++)
        check(c, &c->duties[i]);
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
