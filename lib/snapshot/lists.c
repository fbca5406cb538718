/* Persons, appointments, responsibilities and participations: what is written in them, side by
 * side. */
#include "snapshot/rows.h"

/* ---- persons ---- */

static const struct column person_columns[] = {
    COLUMN(ISMS_PERSON_SINCE, COLUMN_DATE, tenure, since),
    COLUMN(ISMS_PERSON_UNTIL, COLUMN_DATE, tenure, until),
    COLUMN(ISMS_PERSON_ORGANIZATION, COLUMN_INDEX, tenure, organization),
    COLUMN(ISMS_PERSON_UNIT, COLUMN_INDEX, tenure, unit),
    COLUMN(ISMS_PERSON_MANAGER, COLUMN_INDEX, tenure, manager),
    COLUMN(ISMS_PERSON_ENGAGEMENT, COLUMN_CHOICE, tenure, engagement),
    COLUMN(ISMS_PERSON_ABSENCES, COLUMN_WRITTEN, tenure, absences),
    COLUMN(ISMS_PERSON_POSITIONS, COLUMN_COUNT, tenure, occupancies),
    COLUMN(ISMS_PERSON_COMPETENCES, COLUMN_COUNT, tenure, competences),
};

bool isms__is_own_organization(const isms_organization *organization)
{
    if (!organization)
        return true;
    enum isms_relation relation = isms_organization_relation(organization);
    return relation == ISMS_RELATION_SELF || relation == ISMS_RELATION_GROUP;
}

static bool is_absent(const isms_snapshot *snapshot, const isms_person *person)
{
    for (size_t i = 0; i < isms_person_absence_count(person); i++) {
        const isms_absence *absence = isms_person_absence_at(person, i);
        if (isms__holds(snapshot, isms_absence_from(absence), isms_absence_until(absence)))
            return true;
    }
    return false;
}

bool isms__in_audience(const isms_snapshot *snapshot, uint32_t person, uint32_t role)
{
    uint32_t audience = isms_role_audience(isms_role_at(snapshot->model, role));
    return !audience || (audience & ISMS_BIT(snapshot->tenures[person].engagement));
}

static uint8_t person_bits(const isms_snapshot *snapshot, size_t person)
{
    const struct tenure *tenure = &snapshot->tenures[person];
    unsigned bits = 0;
    if (isms__holds(snapshot, tenure->since, tenure->until))
        bits |= PERSON_ACTIVE;
    if (isms_date_is_set(tenure->until))
        bits |= PERSON_ENDS;
    if (tenure->absences && is_absent(snapshot, isms_person_at(snapshot->model, person)))
        bits |= PERSON_ABSENT;
    if (tenure->organization == NONE ||
        isms__is_own_organization(isms_organization_at(snapshot->model, tenure->organization)))
        bits |= PERSON_OWN;
    return (uint8_t)bits;
}

bool isms__snapshot_persons(isms_snapshot *snapshot)
{
    size_t count = object_count(snapshot, TYPE_PERSON);
    struct rows rows;
    snapshot->persons = isms__memory_zeroed(&snapshot->memory, count + 1, 1);
    snapshot->tenures =
        isms__memory_zeroed(&snapshot->memory, count + 1, sizeof *snapshot->tenures);
    if (!snapshot->persons || !snapshot->tenures)
        return false;
    isms__rows_begin(&rows, snapshot, TYPE_PERSON, person_columns, COUNT_OF(person_columns),
                     sizeof *snapshot->tenures);
    isms__rows_read_all(&rows, snapshot->tenures);
    snapshot->sound[TYPE_PERSON] = isms__rows_end(&rows);
    for (uint32_t i = 0; i < count; i++) {
        snapshot->persons[i] = person_bits(snapshot, i);
        snapshot->active_count += isms__person_is(snapshot, i, PERSON_ACTIVE | PERSON_OWN);
    }
    return true;
}

/* ---- appointments ---- */

static const struct column post_columns[] = {
    COLUMN(ISMS_APPOINTMENT_ROLE, COLUMN_INDEX, post, role),
    COLUMN(ISMS_APPOINTMENT_PERSON, COLUMN_INDEX, post, person),
    COLUMN(ISMS_APPOINTMENT_POSITION, COLUMN_INDEX, post, position),
    COLUMN(ISMS_APPOINTMENT_DEPUTY_OF, COLUMN_INDEX, post, deputy_of),
    COLUMN(ISMS_APPOINTMENT_SCOPE, COLUMN_OBJECT, post, scope),
    COLUMN(ISMS_APPOINTMENT_FROM, COLUMN_DATE, post, from),
    COLUMN(ISMS_APPOINTMENT_UNTIL, COLUMN_DATE, post, until),
    COLUMN(ISMS_APPOINTMENT_ACCEPTED, COLUMN_DATE, post, accepted),
    COLUMN(ISMS_APPOINTMENT_KIND, COLUMN_CHOICE, post, kind),
    COLUMN(ISMS_APPOINTMENT_SHARE, COLUMN_WRITTEN, post, shared),
};

static uint32_t post_role(const void *item)
{
    return ((const struct post *)item)->role + 1;
}

bool isms__snapshot_posts(isms_snapshot *snapshot)
{
    size_t count = object_count(snapshot, TYPE_APPOINTMENT);
    struct rows rows;
    snapshot->posts = isms__memory_zeroed(&snapshot->memory, count + 1, sizeof *snapshot->posts);
    if (!snapshot->posts)
        return false;
    isms__rows_begin(&rows, snapshot, TYPE_APPOINTMENT, post_columns, COUNT_OF(post_columns),
                     sizeof *snapshot->posts);
    isms__rows_read_all(&rows, snapshot->posts);
    snapshot->sound[TYPE_APPOINTMENT] = isms__rows_end(&rows);
    return isms__index_make(&snapshot->posts_of, &snapshot->memory, snapshot->posts, count,
                            sizeof *snapshot->posts, post_role,
                            object_count(snapshot, TYPE_ROLE) + 1, true);
}

/* ---- responsibilities ---- */

static const struct column task_columns[] = {
    COLUMN(ISMS_RESPONSIBILITY_FROM, COLUMN_DATE, task, from),
    COLUMN(ISMS_RESPONSIBILITY_UNTIL, COLUMN_DATE, task, until),
    COLUMN(ISMS_RESPONSIBILITY_PARENT, COLUMN_INDEX, task, parent),
    COLUMN(ISMS_RESPONSIBILITY_PROCESS, COLUMN_INDEX, task, process),
    COLUMN(ISMS_RESPONSIBILITY_PARTICIPATIONS, COLUMN_COUNT, task, participations),
    COLUMN(ISMS_RESPONSIBILITY_VERB, COLUMN_CHOICE, task, verb),
    COLUMN(ISMS_RESPONSIBILITY_PHASE, COLUMN_CHOICE, task, phase),
    COLUMN(ISMS_RESPONSIBILITY_CORE, COLUMN_CHOICE, task, core),
    COLUMN(ISMS_RESPONSIBILITY_DELEGABLE, COLUMN_CHOICE, task, delegable),
    COLUMN(ISMS_RESPONSIBILITY_CONTROLS, COLUMN_WRITTEN, task, controls),
    COLUMN(ISMS_RESPONSIBILITY_GOVERNED_BY, COLUMN_WRITTEN, task, governed),
    COLUMN(ISMS_RESPONSIBILITY_COMMUNICATED_ON, COLUMN_WRITTEN, task, communicated),
};

/* Also counts the participations of all. */
static bool read_tasks(isms_snapshot *snapshot, size_t *total)
{
    size_t count = object_count(snapshot, TYPE_RESPONSIBILITY);
    struct rows rows;
    snapshot->tasks = isms__memory_zeroed(&snapshot->memory, count + 1, sizeof *snapshot->tasks);
    snapshot->responsibilities = isms__memory_zeroed(&snapshot->memory, count + 1, 1);
    if (!snapshot->tasks || !snapshot->responsibilities)
        return false;
    isms__rows_begin(&rows, snapshot, TYPE_RESPONSIBILITY, task_columns, COUNT_OF(task_columns),
                     sizeof *snapshot->tasks);
    isms__rows_read_all(&rows, snapshot->tasks);
    snapshot->sound[TYPE_RESPONSIBILITY] = isms__rows_end(&rows);
    for (size_t i = 0; i < count; i++) {
        const struct task *task = &snapshot->tasks[i];
        *total += task->participations;
        if (!isms__holds(snapshot, task->from, task->until))
            continue;
        bool own = task->participations ||
                   !isms_object_is_content(object_at(snapshot, TYPE_RESPONSIBILITY, i));
        snapshot->responsibilities[i] = RESPONSIBILITY_THERE | (own ? RESPONSIBILITY_DUTY : 0);
    }
    return true;
}

/* ---- participations ---- */

static const struct column part_columns[] = {
    COLUMN(ISMS_PARTICIPATION_HOLDER, COLUMN_NODE, part, node),
    COLUMN(ISMS_PARTICIPATION_ROLE, COLUMN_NODE, part, role),
    COLUMN(ISMS_PARTICIPATION_SCOPE, COLUMN_OBJECT, part, scope),
    COLUMN(ISMS_PARTICIPATION_CODES, COLUMN_CHOICES, part, codes),
    COLUMN(ISMS_PARTICIPATION_FROM, COLUMN_DATE, part, from),
    COLUMN(ISMS_PARTICIPATION_UNTIL, COLUMN_DATE, part, until),
    COLUMN(ISMS_PARTICIPATION_ACCEPTED, COLUMN_DATE, part, accepted),
};

static uint32_t part_node(const void *item)
{
    return ((const struct part *)item)->node;
}

static uint32_t part_responsibility(const void *item)
{
    return ((const struct part *)item)->responsibility;
}

static void read_parts(isms_snapshot *snapshot, struct part *part)
{
    struct rows rows;
    isms__rows_begin(&rows, snapshot, TYPE_PARTICIPATION, part_columns, COUNT_OF(part_columns),
                     sizeof *part);
    for (uint32_t i = 0; i < object_count(snapshot, TYPE_RESPONSIBILITY); i++) {
        const struct list *list = isms__list_of(object_at(snapshot, TYPE_RESPONSIBILITY, i),
                                                ISMS_RESPONSIBILITY_PARTICIPATIONS);
        for (size_t n = 0; n < snapshot->tasks[i].participations; n++, part++) {
            isms__rows_read(&rows, list->items[n].object, part);
            part->participation = (const isms_participation *)list->items[n].object;
            part->responsibility = i;
        }
    }
    snapshot->sound[TYPE_PARTICIPATION] = isms__rows_end(&rows);
}

/* Leaves those in place that hold and have a holder, and puts the others down elsewhere. */
static bool sort_out(isms_snapshot *snapshot, size_t total)
{
    size_t capacity = 0;
    snapshot->codes_held =
        isms__memory_zeroed(&snapshot->memory, (size_t)snapshot->node_count + 1, 1);
    if (!snapshot->codes_held ||
        !isms__memory_grow(&snapshot->memory, (void **)&snapshot->other_parts, &capacity, 1,
                           sizeof *snapshot->other_parts)) /* so that it is never NULL */
        return false;
    for (size_t i = 0; i < total; i++) {
        const struct part *part = &snapshot->parts[i];
        if ((snapshot->responsibilities[part->responsibility] & RESPONSIBILITY_THERE) &&
            part->node != NONE && isms__holds(snapshot, part->from, part->until)) {
            snapshot->codes_held[part->node] |= (uint8_t)part->codes;
            snapshot->parts[snapshot->part_count++] = *part;
            continue;
        }
        if (!isms__memory_grow(&snapshot->memory, (void **)&snapshot->other_parts, &capacity,
                               snapshot->other_part_count + 1, sizeof *part))
            return false;
        snapshot->other_parts[snapshot->other_part_count++] = *part;
    }
    return true;
}

bool isms__snapshot_parts(isms_snapshot *snapshot)
{
    size_t count = object_count(snapshot, TYPE_RESPONSIBILITY), total = 0;
    const isms_allocator *memory = &snapshot->memory;
    if (!read_tasks(snapshot, &total))
        return false;
    snapshot->parts = isms__memory_zeroed(memory, total + 1, sizeof *snapshot->parts);
    if (!snapshot->parts)
        return false;
    read_parts(snapshot, snapshot->parts);
    return sort_out(snapshot, total) &&
           isms__index_make(&snapshot->parts_of, memory, snapshot->parts, snapshot->part_count,
                            sizeof *snapshot->parts, part_responsibility, count, false) &&
           isms__index_make(&snapshot->parts_held, memory, snapshot->parts, snapshot->part_count,
                            sizeof *snapshot->parts, part_node, snapshot->node_count, true) &&
           isms__index_make(&snapshot->other_parts_of, memory, snapshot->other_parts,
                            snapshot->other_part_count, sizeof *snapshot->other_parts,
                            part_responsibility, count, false);
}
