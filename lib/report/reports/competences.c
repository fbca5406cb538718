/* What roles ask their holders to know, and what these know. */
#include "report/reports/parts.h"
#include "snapshot/answers.h"
#include "snapshot/competence.h"

/* One holder and one thing that a role asks for. */
struct demanded {
    const isms_person *person;
    const isms_role *role;
    const isms_required_competence *required;
    const isms_held_competence *held; /* what comes nearest, or NULL */
    enum competence_state state;
    bool by_another; /* the team has it, if not this holder */
};

static enum competence_state find_held(const struct report *r, struct demanded *m)
{
    const isms_competence *competence = isms_required_competence_competence(m->required);
    m->state = COMPETENCE_NONE;
    m->held = NULL;
    for (size_t i = 0; i < isms_person_held_competence_count(m->person); i++) {
        const isms_held_competence *held = isms_person_held_competence_at(m->person, i);
        if (isms_held_competence_competence(held) != competence)
            continue;
        bool enough =
            isms_held_competence_level(held) >= isms_required_competence_level(m->required);
        enum competence_state state =
            enough ? isms__held_state(isms__held(held), r->at) : COMPETENCE_NONE;
        if (!m->held || state > m->state) {
            m->held = held;
            m->state = state;
        }
    }
    return m->state;
}

struct demands {
    struct demanded *items;
    size_t count, capacity;
};

static bool is_asked_for(const struct report *r, const struct demanded *m)
{
    const isms_object *s = r->subject;
    return !s || s == (const isms_object *)m->person || s == (const isms_object *)m->role ||
           s == (const isms_object *)isms_person_unit(m->person) ||
           s == (const isms_object *)isms_required_competence_competence(m->required);
}

static void gather_holders(struct report *r, struct demands *all, struct demanded *m,
                           const isms_answers *answers)
{
    bool team = isms_required_competence_carried_by(m->required) == ISMS_CARRIED_BY_TEAM;
    bool carried = false;
    for (size_t i = 0; team && i < isms_answers_count(answers); i++) {
        m->person = isms_answers_at(answers, i).person;
        carried = carried || (m->person && find_held(r, m) == COMPETENCE_HELD);
    }
    for (size_t i = 0; i < isms_answers_count(answers) && !r->document->failed; i++) {
        m->person = isms_answers_at(answers, i).person;
        if (!m->person || !is_asked_for(r, m))
            continue;
        m->by_another = find_held(r, m) != COMPETENCE_HELD && carried;
        if (isms__memory_grow(&r->document->memory, (void **)&all->items, &all->capacity,
                              all->count + 1, sizeof *all->items))
            all->items[all->count++] = *m;
        else
            r->document->failed = true;
    }
}

static void gather(struct report *r, struct demands *all)
{
    for (size_t i = 0; i < isms_role_count(r->model) && !r->document->failed; i++) {
        struct demanded m = {.role = isms_role_at(r->model, i)};
        isms_answers *answers = NULL;
        if (!isms_role_requires_count(m.role))
            continue;
        if (isms__brief_holders(&answers, r->snapshot, (const isms_object *)m.role, NULL) !=
            ISMS_OK)
            r->document->failed = true;
        for (size_t n = 0; n < isms_role_requires_count(m.role); n++) {
            m.required = isms_role_requires_at(m.role, n);
            if (isms_required_competence_competence(m.required))
                gather_holders(r, all, &m, answers);
        }
        isms_answers_free(answers);
    }
}

/* ---- how it stands ---- */

static const struct standing {
    const char *english;
    enum tone tone;
} standings[] = {
    [COMPETENCE_NONE] = {"gap", TONE_BAD},
    [COMPETENCE_EXPIRED] = {"expired", TONE_BAD},
    [COMPETENCE_UNEVIDENCED] = {"no evidence", TONE_WARNING},
    [COMPETENCE_HELD] = {"held", TONE_GOOD},
};

static void add_state(struct report *r, isms_table *table, const struct demanded *m)
{
    isms_report *d = r->document;
    if (m->by_another) {
        isms__add_tone(table, isms__say(d, "another holder has it", NULL), TONE_SOFT);
        return;
    }
    bool soft = isms_required_competence_necessity(m->required) == ISMS_NECESSITY_RECOMMENDED;
    enum tone tone = standings[m->state].tone;
    isms__add_tone(table, isms__say(d, standings[m->state].english, NULL),
                   soft && tone == TONE_BAD ? TONE_WARNING : tone);
}

/* ---- as a list ---- */

static bool is_open(const struct report *r, const isms_object *object)
{
    (void)r;
    return !isms_action_has_closed((const isms_action *)object);
}

static const struct link developments_of = {
    .type = ISMS_TYPE_ACTION, .fields = {ISMS_ACTION_PERSON}, .wanted = is_open};
static const struct link developments_in = {
    .type = ISMS_TYPE_ACTION, .fields = {ISMS_ACTION_COMPETENCE}, .wanted = is_open};

static const isms_action *development_of(struct report *r, const struct demanded *m)
{
    const isms_object *competence =
        (const isms_object *)isms_required_competence_competence(m->required);
    struct linked his = isms__linked(r, &developments_of, (const isms_object *)m->person);
    struct linked its = isms__linked(r, &developments_in, competence);
    const struct linked *few = its.count < his.count ? &its : &his;
    for (size_t i = 0; i < few->count; i++)
        if (isms__is_linked(r, few == &its ? his : its, few->items[i]))
            return (const isms_action *)few->items[i];
    return NULL;
}

static void put_demand(struct report *r, isms_table *table, const struct demanded *m)
{
    isms_report *d = r->document;
    const isms_object *required = (const isms_object *)m->required;
    const isms_object *held = (const isms_object *)m->held;
    const isms_action *action = m->state == COMPETENCE_HELD ? NULL : development_of(r, m);
    isms__table_object(table, (const isms_object *)m->person);
    isms__table_object(table, (const isms_object *)m->role);
    isms__add_value(d, table, required, ISMS_REQUIRED_COMPETENCE_COMPETENCE);
    isms__add_value(d, table, required, ISMS_REQUIRED_COMPETENCE_LEVEL);
    isms__table_add(table, held ? isms__value_of(d, held, ISMS_HELD_COMPETENCE_LEVEL) : "");
    add_state(r, table, m);
    isms__table_add(table, held ? isms__day(d, isms__held_until(isms__held(m->held))) : "");
    isms__table_object(table, (const isms_object *)action);
    isms__table_add(table, action ? isms__day(d, isms_action_due(action)) : "");
}

static void make_list(struct report *r, const struct demands *all)
{
    static const char *const columns[] = {"Person",     "Role",  "Competence", "Required level",
                                          "Level held", "State", "Until",      "Development action",
                                          "Due",        NULL};
    isms_table *table = isms__begin_table(r->document, columns);
    for (size_t i = 0; table && i < all->count && !r->document->failed; i++)
        put_demand(r, table, &all->items[i]);
}

/* ---- as a matrix: how each person stands in what is asked of them ---- */

struct matrix {
    const struct demanded **cells; /* by person and competence: where it stands worst */
    bool *rows, *columns;
    size_t width; /* competences */
};

static void fill(const struct report *r, struct matrix *m, const struct demands *all)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct demanded *one = &all->items[i];
        size_t row = index_of(r->snapshot, (const isms_object *)one->person);
        size_t column = index_of(
            r->snapshot, (const isms_object *)isms_required_competence_competence(one->required));
        const struct demanded **cell = &m->cells[row * m->width + column];
        m->rows[row] = m->columns[column] = true;
        if (!*cell || one->state < (*cell)->state)
            *cell = one;
    }
}

static void put_matrix(struct report *r, const struct matrix *m)
{
    isms_table *table = isms__document_table(r->document);
    if (table)
        isms__table_column(table, "Person");
    for (size_t i = 0; table && i < m->width; i++)
        if (m->columns[i])
            isms__table_name_column(table,
                                    label_of((const isms_object *)isms_competence_at(r->model, i)));
    for (size_t row = 0; table && row < isms_person_count(r->model); row++) {
        if (!m->rows[row])
            continue;
        isms__table_object(table, (const isms_object *)isms_person_at(r->model, row));
        for (size_t i = 0; i < m->width; i++) {
            const struct demanded *cell = m->cells[row * m->width + i];
            if (m->columns[i] && cell)
                add_state(r, table, cell);
            else if (m->columns[i])
                isms__table_add(table, "");
        }
    }
}

static void make_matrix(struct report *r, const struct demands *all)
{
    const isms_allocator *memory = &r->document->memory;
    size_t height = isms_person_count(r->model), width = isms_competence_count(r->model);
    struct matrix m = {
        .cells = isms__memory_zeroed(memory, height * width + 1, sizeof(const struct demanded *)),
        .rows = isms__memory_zeroed(memory, height + 1, sizeof *m.rows),
        .columns = isms__memory_zeroed(memory, width + 1, sizeof *m.columns),
        .width = width};
    if (m.cells && m.rows && m.columns) {
        fill(r, &m, all);
        put_matrix(r, &m);
    } else {
        r->document->failed = true;
    }
    isms__memory_free(memory, (void *)m.cells);
    isms__memory_free(memory, m.rows);
    isms__memory_free(memory, m.columns);
}

isms_status isms__make_competences(struct report *r, isms_error *error)
{
    struct demands all = {0};
    (void)error;
    gather(r, &all);
    if (r->layout == 0)
        make_list(r, &all);
    else
        make_matrix(r, &all);
    isms__memory_free(&r->document->memory, all.items);
    return ISMS_OK;
}
