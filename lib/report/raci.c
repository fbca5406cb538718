/* The responsibility assignment matrix: its rows, and its layout with a column for each code. */
#include <stdio.h>

#include "report/reports.h"

enum { LETTERS = 6 };

static void note_date(isms_table *table, const isms_snapshot *snapshot)
{
    char note[128], day[11];
    isms_date_format(day, isms_snapshot_date(snapshot));
    snprintf(note, sizeof note,
             "As of %s. R responsible, A accountable, C consulted, I informed, S supporting, V "
             "verifying.",
             day);
    isms__table_note(table, note);
}

/* Whether the matrix has a row for a responsibility: not for what is over or has not begun, nor for
 * a shipped suggestion that nobody has taken over. */
bool isms__has_raci_row(const isms_snapshot *s, uint32_t index)
{
    const isms_object *object = object_at(s, TYPE_RESPONSIBILITY, index);
    const isms_responsibility *r = (const isms_responsibility *)object;
    if (!isms__holds(s, isms_responsibility_from(r), isms_responsibility_until(r)))
        return false;
    return s->parts_of.start[index] < s->parts_of.start[index + 1] ||
           !isms_object_is_content(object);
}

const char *isms__dangling_holder(const isms_snapshot *s, const isms_participation *p)
{
    const isms_object *object = (const isms_object *)p;
    if (isms_participation_holder(p) ||
        !isms__holds(s, isms_participation_from(p), isms_participation_until(p)))
        return NULL;
    return isms_get_reference_id(object, ISMS_PARTICIPATION_HOLDER);
}

/* ---- one column for each code ---- */

/* Whether two participations name the same holder with a letter, for the same scope. */
static bool same_holder(const struct part *a, const struct part *b, size_t letter)
{
    return a->node == b->node && a->scope == b->scope && (a->codes & b->codes) >> letter & 1;
}

/* Whether a holder is named with this letter before, for the same scope. */
static bool stands_there(const isms_snapshot *s, uint32_t first, uint32_t index, size_t letter)
{
    while (first < index && !same_holder(&s->parts[first], &s->parts[index], letter))
        first++;
    return first < index;
}

/* The roles in which a holder takes part, in this participation and others up to the last. */
static void put_roles(const isms_snapshot *s, const struct part *part, const struct part *last,
                      size_t letter, struct text *names)
{
    uint32_t told[16];
    size_t count = 0, n;
    for (const struct part *other = part; other <= last && count < COUNT_OF(told); other++) {
        if (other->role == NONE || !same_holder(part, other, letter))
            continue;
        for (n = 0; n < count && told[n] != other->role; n++)
            ;
        if (n < count)
            continue;
        told[count++] = other->role;
        isms__text_put(names, n ? ", " : " (");
        isms__text_put(names, isms_object_label(isms__node_object(s, other->role)));
    }
    isms__text_put(names, count ? ")" : "");
}

static void put_holder(isms_table *table, const isms_snapshot *s, const struct part *part,
                       const struct part *last, size_t letter, struct text *names)
{
    isms__text_put(names, names->length ? ", " : "");
    isms__text_put(names, isms_object_label(isms__node_object(s, part->node)));
    put_roles(s, part, last, letter, names);
    if (part->scope) {
        isms__text_format(names, " %s ", isms__word(table->words, "at"));
        isms__text_put(names, isms_object_label(part->scope));
    }
}

static uint32_t dangling_codes(const isms_snapshot *s, uint32_t responsibility)
{
    const isms_responsibility *duty = isms_responsibility_at(s->model, responsibility);
    uint32_t codes = 0;
    for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty, i);
        codes |= isms__dangling_holder(s, p) ? isms_participation_codes(p) : 0;
    }
    return codes;
}

/* Those who are named with a letter, but are nothing of the model; each once. */
static void put_dangling(const isms_snapshot *s, uint32_t responsibility, size_t letter,
                         struct text *names)
{
    const isms_responsibility *duty = isms_responsibility_at(s->model, responsibility);
    const char *before = NULL;
    for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty, i);
        const char *id = isms__dangling_holder(s, p);
        if (!id || id == before || !(isms_participation_codes(p) >> letter & 1))
            continue;
        before = id;
        isms__text_format(names, "%s? %s", names->length ? ", " : "", id);
    }
}

/* Each holder once, though several parts may give it the letter. */
static void add_holders(isms_table *table, const isms_snapshot *s, uint32_t responsibility,
                        size_t letter)
{
    struct text names;
    struct pointer_map named = {0}, last = {0}; /* by node, from 1: whether; the last part of it */
    uint32_t first = s->parts_of.start[responsibility];
    uint32_t end = s->parts_of.start[responsibility + 1];
    isms__text_init(&names, &table->memory);
    table->failed |= !isms__map_reserve(&named, &table->memory, end - first) ||
                     !isms__map_reserve(&last, &table->memory, end - first);
    for (uint32_t i = first; i < end && !table->failed; i++)
        isms__map_set(&last, s->parts[i].node + 1u, &s->parts[i]);
    for (uint32_t i = first; i < end && !table->failed; i++) {
        const struct part *part = &s->parts[i];
        if (!(part->codes >> letter & 1) ||
            (isms__map_get(&named, part->node + 1u) && stands_there(s, first, i, letter)))
            continue;
        isms__map_set(&named, part->node + 1u, table);
        put_holder(table, s, part, isms__map_get(&last, part->node + 1u), letter, &names);
    }
    put_dangling(s, responsibility, letter, &names);
    table->failed |= names.failed;
    isms__table_add(table, isms__text_get(&names));
    isms__map_clear(&named, &table->memory);
    isms__map_clear(&last, &table->memory);
    isms__text_clear(&names);
}

static void fill_codes(isms_table *table, const isms_snapshot *s, const bool *rows)
{
    static const char *const names[LETTERS] = {"Responsible", "Accountable", "Consulted",
                                               "Informed",    "Supporting",  "Verifying"};
    uint32_t used = (1u << 4) - 1;
    for (size_t i = 0; i < s->part_count; i++)
        used |= s->parts[i].codes;
    for (uint32_t r = 0; r < object_count(s, TYPE_RESPONSIBILITY); r++)
        used |= rows[r] ? dangling_codes(s, r) : 0;
    for (size_t i = 0; i < LETTERS; i++)
        if (used >> i & 1)
            isms__table_column(table, names[i]);
    for (uint32_t r = 0; r < object_count(s, TYPE_RESPONSIBILITY); r++) {
        if (!rows[r])
            continue;
        isms__table_object_cells(table, object_at(s, TYPE_RESPONSIBILITY, r));
        for (size_t i = 0; i < LETTERS; i++)
            if (used >> i & 1)
                add_holders(table, s, r, i);
    }
}

bool isms__serves(const isms_responsibility *duty, const isms_object *control)
{
    for (size_t i = 0; i < isms_responsibility_control_count(duty); i++)
        if ((const isms_object *)isms_responsibility_control_at(duty, i) == control)
            return true;
    return false;
}

static bool is_or_works_in(const isms_snapshot *s, uint32_t person, const isms_object *subject)
{
    const isms_person *p = person == NONE ? NULL : isms_person_at(s->model, person);
    return p && ((const isms_object *)p == subject ||
                 (const isms_object *)isms_person_unit(p) == subject);
}

/* Whether the subject has a part in a responsibility: it is named, a person behind a holder, the
 * unit of one, or the control that is served. */
static bool concerns(isms_snapshot *s, struct walker *walker, uint32_t index,
                     const isms_object *subject, bool *failed)
{
    uint32_t step;
    unsigned type = object_type(subject)->number;
    if (type == TYPE_CONTROL)
        return isms__serves(isms_responsibility_at(s->model, index), subject);
    for (uint32_t i = s->parts_of.start[index]; i < s->parts_of.start[index + 1]; i++) {
        if (isms__node_object(s, s->parts[i].node) == subject)
            return true;
        if (type != TYPE_PERSON && type != TYPE_UNIT)
            continue;
        if (!isms__walk_part(walker, &s->parts[i]))
            *failed = true;
        while (!*failed && (step = isms__walk_next(walker, failed)) != NONE)
            if (is_or_works_in(s, node_person(s, walker->steps[step].node), subject))
                return true;
    }
    return false;
}

/* Marks the responsibilities that get a row; false when memory is out. */
static bool find_rows(isms_snapshot *s, const isms_object *subject, bool *rows)
{
    struct walker walker;
    bool failed = !isms__walker_init(&walker, s);
    for (uint32_t i = 0; i < object_count(s, TYPE_RESPONSIBILITY) && !failed; i++)
        rows[i] =
            isms__has_raci_row(s, i) && (!subject || concerns(s, &walker, i, subject, &failed));
    isms__walker_clear(&walker);
    return !failed;
}

bool isms__fill_raci(isms_table *table, isms_snapshot *snapshot, isms_raci_layout layout,
                     const isms_object *subject)
{
    size_t count = object_count(snapshot, TYPE_RESPONSIBILITY) + 1;
    bool *rows = isms__memory_zeroed(&table->memory, count, sizeof *rows);
    if (!rows || !find_rows(snapshot, subject, rows)) {
        isms__memory_free(&table->memory, rows);
        return false;
    }
    isms__table_object_columns(table, "Responsibility");
    if (layout == ISMS_RACI_CODES) {
        fill_codes(table, snapshot, rows);
    } else {
        isms__fill_matrix(table, snapshot, layout, rows);
    }
    isms__memory_free(&table->memory, rows);
    return !table->failed;
}

isms_status isms_report_raci(isms_table **out, isms_snapshot *snapshot, isms_raci_layout layout,
                             isms_error *error)
{
    if (!out || !snapshot || layout < ISMS_RACI_CODES || layout > ISMS_RACI_UNITS)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_raci needs a snapshot and a layout");
    isms_table *table = isms__table_new(&snapshot->memory, "Responsibility assignment matrix");
    if (!table)
        return isms__fail_memory(error);
    if (!isms__fill_raci(table, snapshot, layout, NULL))
        table->failed = true;
    note_date(table, snapshot);
    return isms__table_done(out, table, error);
}
