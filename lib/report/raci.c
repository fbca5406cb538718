/* The responsibility assignment matrix, and answers to questions, as tables. */
#include <stdio.h>
#include <stdlib.h>

#include "report/reports.h"
#include "snapshot/answers.h"

static const char letters[] = "RACISV";
enum { LETTERS = 6 };

static void add_letters(isms_table *table, uint32_t codes)
{
    char text[LETTERS + 1];
    size_t n = 0;
    for (size_t i = 0; i < LETTERS; i++)
        if (codes >> i & 1)
            text[n++] = letters[i];
    text[n] = '\0';
    isms__table_add(table, text);
}

static void add_person(isms_table *table, const isms_answer *answer)
{
    if (answer->person) {
        isms__table_object_cells(table, (const isms_object *)answer->person);
        return;
    }
    isms__table_add(table, answer->everyone ? "(everyone)" : "(nobody)");
    isms__table_add(table, "");
}

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

/* ---- the matrix ---- */

/* What is gathered for one layout: the columns, as nodes or units, and a row of codes at a time. */
struct matrix {
    isms_snapshot *snapshot;
    isms_table *table;
    isms_raci_layout layout;
    const bool *rows; /* by responsibility */
    struct walker walker;
    uint32_t *columns; /* by key (node, or unit by index): number of the column plus 1 */
    uint32_t *keys;    /* by column */
    uint32_t *codes;   /* by column, of the row at hand */
    size_t column_count;
    bool failed;
};

static void take_key(struct matrix *m, uint32_t key, uint32_t codes, bool first_pass)
{
    if (key == NONE)
        return;
    if (first_pass && !m->columns[key]) {
        m->keys[m->column_count++] = key;
        m->columns[key] = 1; /* numbered below, in the order of the documents */
    }
    if (!first_pass)
        m->codes[m->columns[key] - 1] |= codes;
}

static uint32_t unit_key(const struct matrix *m, uint32_t person)
{
    const isms_object *unit =
        (const isms_object *)isms_person_unit(isms_person_at(m->snapshot->model, person));
    return unit ? index_of(m->snapshot, unit) : NONE;
}

static void take_part(struct matrix *m, const struct part *part, bool first_pass)
{
    uint32_t step;
    if (m->layout == ISMS_RACI_HOLDERS) {
        take_key(m, part->node, part->codes, first_pass);
        return;
    }
    if (m->layout == ISMS_RACI_UNITS && node_is(m->snapshot, part->node, TYPE_UNIT))
        take_key(m, part->node - m->snapshot->first[TYPE_UNIT], part->codes, first_pass);
    if (!isms__walk_part(&m->walker, part))
        m->failed = true;
    while (!m->failed && (step = isms__walk_next(&m->walker, &m->failed)) != NONE) {
        uint32_t node = m->walker.steps[step].node, person = node_person(m->snapshot, node);
        if (m->layout == ISMS_RACI_PERSONS)
            take_key(m, node, part->codes, first_pass); /* an implicit role stands for everyone */
        else if (person != NONE)
            take_key(m, unit_key(m, person), part->codes, first_pass);
    }
}

static const isms_object *key_object(const struct matrix *m, uint32_t key)
{
    return m->layout == ISMS_RACI_UNITS ? object_at(m->snapshot, TYPE_UNIT, key)
                                        : isms__node_object(m->snapshot, key);
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* A column that is to be named, in an order of labels. */
struct label {
    const char *text;
    size_t column;
};

static int by_text(const void *a, const void *b)
{
    const struct label *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    return order ? order : (x->column > y->column) - (x->column < y->column);
}

/* The labels that occur twice, or as the name of the first column: set in `twins`, by column. */
static void find_twins(const struct matrix *m, struct label *labels, bool *twins)
{
    size_t count = m->column_count;
    for (size_t i = 0; i < count; i++)
        labels[i] = (struct label){isms_object_label(key_object(m, m->keys[i])), i};
    if (count)
        qsort(labels, count, sizeof *labels, by_text);
    for (size_t i = 0; i < count; i++)
        twins[labels[i].column] =
            (i > 0 && strcmp(labels[i].text, labels[i - 1].text) == 0) ||
            (i + 1 < count && strcmp(labels[i].text, labels[i + 1].text) == 0) ||
            strcmp(labels[i].text, "responsibility") == 0;
}

static void name_column(struct matrix *m, const isms_object *object, bool twin)
{
    struct text name;
    isms__text_init(&name, &m->table->memory);
    isms__text_put(&name, isms_object_label(object));
    if (twin)
        isms__text_format(&name, " (%s)", isms_object_id(object));
    m->failed |= name.failed;
    isms__table_code_column(m->table, isms__text_get(&name));
    isms__text_clear(&name);
}

static void name_columns(struct matrix *m)
{
    const isms_allocator *memory = &m->table->memory;
    struct label *labels = isms__memory_zeroed(memory, m->column_count + 1, sizeof *labels);
    bool *twins = isms__memory_zeroed(memory, m->column_count + 1, sizeof *twins);
    m->failed |= !labels || !twins;
    if (!m->failed)
        find_twins(m, labels, twins);
    for (size_t i = 0; i < m->column_count && !m->failed; i++)
        name_column(m, key_object(m, m->keys[i]), twins[i]);
    isms__memory_free(memory, labels);
    isms__memory_free(memory, twins);
}

static void add_columns(struct matrix *m)
{
    for (uint32_t r = 0; r < object_count(m->snapshot, TYPE_RESPONSIBILITY); r++)
        for (uint32_t i = m->snapshot->parts_of.start[r];
             m->rows[r] && i < m->snapshot->parts_of.start[r + 1] && !m->failed; i++)
            take_part(m, &m->snapshot->parts[i], true);
    if (m->column_count)
        qsort(m->keys, m->column_count, sizeof *m->keys, by_number);
    for (size_t i = 0; i < m->column_count; i++)
        m->columns[m->keys[i]] = (uint32_t)i + 1;
    name_columns(m);
}

static void add_matrix_row(struct matrix *m, uint32_t responsibility)
{
    const isms_snapshot *s = m->snapshot;
    memset(m->codes, 0, m->column_count * sizeof *m->codes);
    for (uint32_t i = s->parts_of.start[responsibility]; i < s->parts_of.start[responsibility + 1];
         i++)
        take_part(m, &s->parts[i], false);
    for (size_t i = 0; i < m->column_count; i++)
        add_letters(m->table, m->codes[i]);
}

static void fill_matrix(struct matrix *m)
{
    const isms_allocator *memory = &m->table->memory;
    size_t room = (size_t)m->snapshot->node_count + 1;
    m->columns = isms__memory_zeroed(memory, room, sizeof *m->columns);
    m->keys = isms__memory_zeroed(memory, room, sizeof *m->keys);
    m->codes = isms__memory_zeroed(memory, room, sizeof *m->codes);
    m->failed = !isms__walker_init(&m->walker, m->snapshot) || !m->columns || !m->keys || !m->codes;
    if (!m->failed)
        add_columns(m);
    for (uint32_t i = 0; i < object_count(m->snapshot, TYPE_RESPONSIBILITY) && !m->failed; i++) {
        if (!m->rows[i])
            continue;
        isms__table_object_cells(m->table, object_at(m->snapshot, TYPE_RESPONSIBILITY, i));
        add_matrix_row(m, i);
    }
    isms__walker_clear(&m->walker);
    isms__memory_free(memory, m->columns);
    isms__memory_free(memory, m->keys);
    isms__memory_free(memory, m->codes);
    m->table->failed |= m->failed;
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
        struct matrix matrix = {
            .snapshot = snapshot, .table = table, .layout = layout, .rows = rows};
        fill_matrix(&matrix);
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

/* ---- answers ---- */

isms_status isms_report_answers(isms_table **out, isms_answers *answers, const char *title,
                                isms_error *error)
{
    if (!out || !answers || !title)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_answers needs answers and a title");
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, title);
    if (!table)
        return isms__fail_memory(error);
    isms__table_object_columns(table, "Responsibility");
    isms__table_code_column(table, "Code");
    isms__table_object_columns(table, "Person");
    isms__table_object_columns(table, "Holder");
    isms__table_object_columns(table, "Scope");
    isms__table_column(table, "How");
    struct pointer_map rows = {0};
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        const char *explained = isms__answer_path(answers, i);
        const isms_object *duty = (const isms_object *)answer.responsibility;
        isms__table_object_cells(table, duty);
        add_letters(table, answer.codes);
        add_person(table, &answer);
        isms__table_object_cells(table, answer.holder);
        isms__table_object_cells(table, answer.scope);
        isms__table_add(table, explained);
        table->failed |= !explained;
        isms__table_unrepeat(table, &rows);
    }
    isms__map_clear(&rows, &memory);
    return isms__table_done(out, table, error);
}

static void note_limits(isms_table *table)
{
    for (size_t i = 0; i < isms_threshold_info_count(); i++) {
        char note[256];
        isms_threshold_info info = isms_threshold_info_at(i);
        snprintf(note, sizeof note, "Limit %s, %lld unless settings say otherwise: %s", info.key,
                 (long long)info.value, info.doc);
        isms__table_note(table, note);
    }
}

isms_status isms_report_rules(isms_table **out, isms_error *error)
{
    static const char *const columns[] = {"Rule", "Severity", "If small", "What must hold",
                                          "Source"};
    static const char *const severities[] = {"", "off", "info", "warning", "error"};
    if (!out)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_rules needs a place for the table");
    isms_allocator memory = isms__memory_default(NULL);
    isms_table *table = isms__table_new(&memory, "Rules");
    if (!table)
        return isms__fail_memory(error);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        isms__table_column(table, columns[i]);
    for (size_t i = 0; i < isms_rule_count(); i++) {
        const isms_rule *rule = isms_rule_at(i);
        isms__table_add(table, isms_rule_id(rule));
        isms__table_add(table, severities[isms_rule_severity(rule, false)]);
        isms__table_add(table, severities[isms_rule_severity(rule, true)]);
        isms__table_add(table, isms_rule_title(rule));
        isms__table_add(table, isms_rule_source(rule));
    }
    note_limits(table);
    return isms__table_done(out, table, error);
}
