#include "check/rules/duty.h"

/* A participation that holds, though its holder is not there. */
static bool is_holderless(const struct checker *c, const struct part *part)
{
    return part->node == NONE && isms__holds(c->snapshot, part->from, part->until);
}

/* Puts those without a holder between the others that hold, where they were written. */
static void insert_holderless(struct checker *c, struct duty *duty, size_t count)
{
    const struct part *held = duty->held, *other = duty->others;
    struct part *all = isms__scratch(c, duty->count + count, sizeof *all), *next = all;
    if (!all)
        return;
    for (size_t i = 0; i < duty->count + duty->other_count; i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty->responsibility, i);
        if (held < duty->held + duty->count && held->participation == p)
            *next++ = *held++;
        else if (is_holderless(c, other))
            *next++ = *other++;
        else
            other++;
    }
    duty->held = all;
    duty->count += count;
}

static struct duty read_duty(struct checker *c, uint32_t index)
{
    const isms_snapshot *s = c->snapshot;
    const uint32_t *parts = &s->parts_of.start[index], *others = &s->other_parts_of.start[index];
    struct duty duty = {.responsibility = isms_responsibility_at(c->model, index),
                        .object = object_at(s, TYPE_RESPONSIBILITY, index),
                        .held = s->parts + parts[0],
                        .others = s->other_parts + others[0],
                        .count = parts[1] - parts[0],
                        .other_count = others[1] - others[0]};
    size_t holderless = 0;
    for (size_t i = 0; i < duty.other_count; i++)
        holderless += is_holderless(c, &duty.others[i]);
    if (holderless)
        insert_holderless(c, &duty, holderless);
    return duty;
}

static bool read_duties(struct checker *c)
{
    size_t count = object_count(c->snapshot, TYPE_RESPONSIBILITY);
    struct duty *duties = isms__scratch(c, count, sizeof *duties);
    for (uint32_t i = 0; duties && i < count; i++)
        if (is_duty(c->snapshot, i))
            duties[c->duty_count++] = read_duty(c, i);
    c->duties = duties;
    return !c->failed;
}

const struct duty *isms__duties(struct checker *c, size_t *count)
{
    bool good = c->duties || read_duties(c);
    *count = good ? c->duty_count : 0;
    return c->duties;
}

void isms__each_duty(struct checker *c, duty_check *check)
{
    size_t count;
    const struct duty *duties = isms__duties(c, &count);
    for (size_t i = 0; i < count && !c->failed; i++)
        check(c, &duties[i]);
}

size_t isms__count_codes(const struct duty *duty, uint32_t codes)
{
    size_t count = 0;
    for (size_t i = 0; i < duty->count; i++)
        count += (duty->held[i].codes & codes) != 0;
    return count;
}

const char *isms__held_name(struct checker *c, const struct part *held)
{
    const isms_object *holder = holder_of(c, held);
    return holder ? isms__name(c, holder) : isms__holder_id(held);
}

const char *isms__holder_id(const struct part *held)
{
    const char *id =
        isms_get_reference_id((const isms_object *)held->participation, ISMS_PARTICIPATION_HOLDER);
    return id ? id : "";
}

void isms__found_held(struct checker *c, const struct part *held)
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
    if (!(s->codes_held[node] & codes))
        return NULL;
    for (uint32_t i = s->parts_held.start[node] + *index; i < s->parts_held.start[node + 1]; i++) {
        ++*index;
        const struct part *part = &s->parts[s->parts_held.items[i]];
        if (part->codes & codes)
            return part;
    }
    return NULL;
}

const isms_object *isms__role_duty(const struct checker *c, uint32_t role)
{
    const isms_snapshot *s = c->snapshot;
    const uint32_t codes = CODES_DOING | CODES_ANSWERING;
    uint32_t index = 0;
    const struct part *part = isms__next_part(c, role, codes, &index);
    for (uint32_t i = s->out.start[role]; !part && i < s->out.start[role + 1]; i++)
        if (s->edges[i].kind == ISMS_STEP_ACTING &&
            (isms_participation_codes((const isms_participation *)s->edges[i].via) & codes))
            return isms__edge_matter(&s->edges[i]);
    return part ? part_duty(c, part) : NULL;
}

void isms__found_duties(struct checker *c, uint32_t node, uint32_t codes, part_test *but)
{
    enum { RELATED = 50, TOLD = 3 };
    uint32_t index = 0;
    const struct part *part;
    for (int i = 0; i < RELATED && (part = isms__next_part(c, node, codes, &index));) {
        if (but && but(c, part))
            continue;
        isms__found_related(c, part_duty(c, part));
        if (i++ < TOLD)
            isms__found_path(c, "%s names it", isms__name(c, part_duty(c, part)));
    }
}

size_t isms__count_duties(const struct checker *c, uint32_t node, uint32_t codes, part_test *but)
{
    uint32_t index = 0;
    size_t count = 0;
    const struct part *part;
    while ((part = isms__next_part(c, node, codes, &index)))
        count += !but || !but(c, part);
    return count;
}
