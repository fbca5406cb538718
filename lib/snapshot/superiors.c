/* To whom each person reports. */
#include "snapshot/snapshot.h"

/* What the line organization says, before persons are asked. All by index, of persons in the
 * values. */
struct line {
    isms_snapshot *snapshot;
    struct forest positions;
    uint32_t
        *occupant;   /* of a position: the active person who fills it, of several the first by id */
    uint32_t *above; /* of a position: who fills the nearest position above it that is filled */
    uint32_t *head;  /* of a unit: the active person who heads it */
    uint32_t *headed; /* of a unit: itself or the nearest one above that somebody heads */
};

static bool comes_first(const isms_snapshot *s, uint32_t person, uint32_t other)
{
    return strcmp(isms_person_id(isms_person_at(s->model, person)),
                  isms_person_id(isms_person_at(s->model, other))) < 0;
}

static bool find_occupants(struct line *line)
{
    isms_snapshot *s = line->snapshot;
    uint32_t count = (uint32_t)object_count(s, TYPE_POSITION);
    uint32_t *parents = isms__memory_zeroed(&s->memory, (size_t)count + 1, sizeof *parents);
    line->occupant = isms__memory_zeroed(&s->memory, (size_t)count + 1, sizeof *line->occupant);
    line->above = isms__memory_zeroed(&s->memory, (size_t)count + 1, sizeof *line->above);
    if (!parents || !line->occupant || !line->above) {
        isms__memory_free(&s->memory, parents);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        const isms_object *above =
            (isms_object *)isms_position_reports_to(isms_position_at(s->model, i));
        uint32_t node = s->first[TYPE_POSITION] + i;
        parents[i] = above ? index_of(s, above) : NONE;
        line->occupant[i] = NONE;
        for (uint32_t n = s->out.start[node]; n < s->out.start[node + 1]; n++) {
            uint32_t person = node_person(s, s->edges[n].to);
            if (person != NONE && isms__person_is(s, person, PERSON_ACTIVE) &&
                (line->occupant[i] == NONE || comes_first(s, person, line->occupant[i])))
                line->occupant[i] = person;
        }
    }
    if (!isms__forest_init(&line->positions, &s->memory, parents, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t position = line->positions.order[i], up = line->positions.parent[position];
        line->above[position] = up == NONE                   ? NONE
                                : line->occupant[up] != NONE ? line->occupant[up]
                                                             : line->above[up];
    }
    return true;
}

static bool find_heads(struct line *line)
{
    isms_snapshot *s = line->snapshot;
    size_t count = object_count(s, TYPE_UNIT);
    line->head = isms__memory_zeroed(&s->memory, count + 1, sizeof *line->head);
    for (size_t i = 0; line->head && i < count; i++) {
        const isms_object *head = isms_unit_head(isms_unit_at(s->model, i));
        uint32_t person = NONE;
        if (head)
            person =
                head->type == TYPE_POSITION ? line->occupant[index_of(s, head)] : index_of(s, head);
        bool there = person != NONE && isms__person_is(s, person, PERSON_ACTIVE);
        line->head[i] = there ? person : NONE;
    }
    line->headed = isms__memory_zeroed(&s->memory, count + 1, sizeof *line->headed);
    for (uint32_t i = 0; line->head && line->headed && i < count; i++) {
        uint32_t unit = s->units.order[i], up = s->units.parent[unit];
        line->headed[unit] = line->head[unit] != NONE ? unit : up != NONE ? line->headed[up] : NONE;
    }
    return line->head && line->headed;
}

/* Who is above by position: of all positions that the person fills, the first that knows someone.
 */
static uint32_t above_by_position(const struct line *line, uint32_t person)
{
    const isms_snapshot *s = line->snapshot;
    uint32_t node = s->first[TYPE_PERSON] + person;
    for (uint32_t i = s->in.start[node]; i < s->in.start[node + 1]; i++) {
        const struct edge *edge = &s->edges[s->in.items[i]];
        if (edge->kind != ISMS_STEP_OCCUPANCY)
            continue;
        uint32_t above = line->above[edge->from - s->first[TYPE_POSITION]];
        if (above != NONE && above != person)
            return above;
    }
    return NONE;
}

/* Who heads the unit, or the nearest one above it that somebody else heads. */
static uint32_t above_by_unit(const struct line *line, uint32_t person)
{
    const isms_snapshot *s = line->snapshot;
    uint32_t unit = s->tenures[person].unit;
    if (unit != NONE)
        unit = line->headed[unit];
    while (unit != NONE && line->head[unit] == person) {
        uint32_t up = s->units.parent[unit];
        unit = up == NONE ? NONE : line->headed[up];
    }
    return unit == NONE ? NONE : line->head[unit];
}

static uint32_t superior_of(const struct line *line, uint32_t person)
{
    const isms_snapshot *s = line->snapshot;
    uint32_t manager = s->tenures[person].manager;
    if (manager != NONE && isms__person_is(s, manager, PERSON_ACTIVE))
        return manager;
    uint32_t above = s->tenures[person].occupancies ? above_by_position(line, person) : NONE;
    return above != NONE ? above : above_by_unit(line, person);
}

bool isms__snapshot_superiors(isms_snapshot *snapshot)
{
    struct line line = {.snapshot = snapshot};
    uint32_t count = (uint32_t)object_count(snapshot, TYPE_PERSON);
    uint32_t *parents = isms__memory_zeroed(&snapshot->memory, (size_t)count + 1, sizeof *parents);
    bool good = parents && find_occupants(&line) && find_heads(&line);
    for (uint32_t i = 0; good && i < count; i++)
        parents[i] = superior_of(&line, i);
    if (good)
        good = isms__forest_init(&snapshot->superiors, &snapshot->memory, parents, count);
    else
        isms__memory_free(&snapshot->memory, parents);
    isms__forest_clear(&line.positions, &snapshot->memory);
    isms__memory_free(&snapshot->memory, line.occupant);
    isms__memory_free(&snapshot->memory, line.above);
    isms__memory_free(&snapshot->memory, line.head);
    isms__memory_free(&snapshot->memory, line.headed);
    return good;
}
