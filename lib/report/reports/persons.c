/* Cards of obligations: all that a person has to do and has promised, on a page. */
#include "report/reports/parts.h"

bool isms__wants_person(const struct report *r, const isms_object *person)
{
    return r->subject ? person == r->subject
                      : isms_snapshot_is_active(r->snapshot, (const isms_person *)person);
}

/* ---- roles and duties ---- */

static void list_roles(struct report *r, const isms_person *person)
{
    static const char *const columns[] = {"Role",        "As", "Stands in for", "Where", "Since",
                                          "Stood in by", NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    isms__list_begin(d, "roles");
    struct linked posts = isms__linked(r, &isms__appointments_now, (const isms_object *)person);
    for (size_t i = 0; i < posts.count && !d->failed; i++) {
        const isms_object *object = posts.items[i];
        const isms_appointment *a = (const isms_appointment *)object;
        const isms_role *role = isms_appointment_role(a);
        if (!role)
            continue;
        if (!table && !(table = isms__begin_table(d, columns)))
            break;
        bool deputy = isms_appointment_kind(a) == ISMS_APPOINTMENT_KIND_DEPUTY;
        isms__table_object(table, (const isms_object *)role);
        isms__add_value(d, table, object, ISMS_APPOINTMENT_KIND);
        isms__add_value(d, table, object, ISMS_APPOINTMENT_DEPUTY_OF);
        isms__add_value(d, table, object, ISMS_APPOINTMENT_SCOPE);
        isms__add_value(d, table, object, ISMS_APPOINTMENT_FROM);
        isms__table_add(table, deputy ? "" : isms__deputies_of(r, role, person));
    }
    isms__list_end(d);
}

static void put_answer(struct report *r, isms_table *table, const isms_answer *answer)
{
    isms_report *d = r->document;
    isms__table_add(table, isms__code_words(d, answer->codes));
    isms__table_object(table, (const isms_object *)answer->responsibility);
    isms__table_add(table, isms_responsibility_statement(answer->responsibility));
    isms__table_add(table, isms__duty_when(d, answer->responsibility));
    isms__table_object(table, answer->holder);
}

/* The rows of one weight, for parts in which there is something to do; else names in a value. */
static void put_duties(struct report *r, const isms_answers *answers)
{
    static const char *const columns[] = {"Part", "Responsibility", "What is to be done",
                                          "When", "Through",        NULL};
    isms_table *table = NULL;
    struct pointer_map rows = {0};
    for (unsigned weight = 0; weight < PART_WEIGHTS; weight++)
        for (size_t i = 0; i < isms_answers_count(answers) && !r->document->failed; i++) {
            isms_answer answer = isms_answers_at(answers, i);
            if (isms__part_weight(answer.codes) != weight || isms__only_asks(answer.codes))
                continue;
            if (!table && !(table = isms__begin_table(r->document, columns)))
                break;
            put_answer(r, table, &answer);
            isms__table_unrepeat(table, &rows);
        }
    isms__map_clear(&rows, &r->document->memory);
}

static void value_of_code(struct report *r, const char *name, const isms_answers *answers,
                          enum isms_code code)
{
    struct text names;
    isms__text_init(&names, &r->document->memory);
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        if (isms__only_asks(answer.codes) &&
            isms__part_weight(answer.codes) == isms__part_weight(ISMS_BIT(code)))
            isms__join(&names, label_of((const isms_object *)answer.responsibility));
    }
    isms__value(r->document, name, isms__keep(r->document, &names));
}

static void list_duties(struct report *r, const isms_person *person)
{
    isms_answers *answers = NULL;
    if (isms_snapshot_duties(&answers, r->snapshot, person, NULL) != ISMS_OK)
        r->document->failed = true;
    isms__list_begin(r->document, "duties");
    put_duties(r, answers);
    isms__list_end(r->document);
    value_of_code(r, "consulted", answers, ISMS_CODE_CONSULTED);
    value_of_code(r, "informed", answers, ISMS_CODE_INFORMED);
    isms_answers_free(answers);
}

/* ---- what was promised, learnt and is open ---- */

static bool is_agreed(const struct report *r, const isms_object *object)
{
    return holds_now(r, (isms_date){0, 0, 0}, isms_agreement_until((const isms_agreement *)object));
}

/* Somebody took part in a training, or acknowledged something. */
static bool is_trained(const struct report *r, const isms_object *participant)
{
    const isms_record *record = (const isms_record *)object_top(participant);
    enum isms_record_kind kind = isms_record_kind(record);
    (void)r;
    return (kind == ISMS_RECORD_KIND_TRAINING || kind == ISMS_RECORD_KIND_ACKNOWLEDGEMENT) &&
           !isms_participant_absent((const isms_participant *)participant);
}

static bool is_open(const struct report *r, const isms_object *object)
{
    (void)r;
    return !isms_action_has_closed((const isms_action *)object);
}

static const struct link agreements_of = {
    .type = ISMS_TYPE_AGREEMENT, .fields = {ISMS_AGREEMENT_PARTY}, .wanted = is_agreed};
static const struct link trainings_of = {.type = ISMS_TYPE_RECORD,
                                         .part = ISMS_RECORD_PARTICIPANTS,
                                         .fields = {ISMS_PARTICIPANT_WHO},
                                         .wanted = is_trained};
static const struct link actions_of = {
    .type = ISMS_TYPE_ACTION, .fields = {ISMS_ACTION_OWNER, ISMS_ACTION_PERSON}, .wanted = is_open};

static const struct listing listings[] = {
    {.name = "agreements",
     .type = ISMS_TYPE_AGREEMENT,
     .link = &agreements_of,
     .fields = {ISMS_AGREEMENT_KIND, ISMS_AGREEMENT_DOCUMENT, ISMS_AGREEMENT_SIGNED,
                ISMS_AGREEMENT_UNTIL, ISMS_AGREEMENT_SURVIVES}},
    {.name = "trainings",
     .type = ISMS_TYPE_RECORD,
     .link = &trainings_of,
     .fields = {ISMS_RECORD_KIND, ISMS_RECORD_DATE, ISMS_RECORD_DOCUMENT},
     .due = ISMS_RECORD_NEXT_DUE,
     .again = ISMS_RECORD_VALID_UNTIL},
    {.name = "open",
     .type = ISMS_TYPE_ACTION,
     .link = &actions_of,
     .fields = {ISMS_ACTION_KIND},
     .due = ISMS_ACTION_DUE,
     .closed = ISMS_ACTION_CLOSED},
};

static void list_absences(struct report *r, const isms_person *person)
{
    isms_report *d = r->document;
    isms__list_begin(d, "absences");
    for (size_t i = 0; i < isms_person_absence_count(person); i++) {
        const isms_absence *absence = isms_person_absence_at(person, i);
        const isms_object *object = (const isms_object *)absence;
        isms_date until = isms_absence_until(absence);
        const char *from = isms__day(d, isms_absence_from(absence));
        const char *kind = isms__value_of(d, object, ISMS_ABSENCE_KIND);
        if (isms_date_is_set(until) && isms_date_compare(until, r->at) < 0)
            continue;
        const char *time = isms_date_is_set(until)
                               ? isms__say(d, "{1} to {2}", from, isms__day(d, until), NULL)
                               : isms__say(d, "from {1}", from, NULL);
        isms__item(d, *kind ? isms__say(d, "{1}: {2}", time, kind, NULL) : time);
    }
    isms__list_end(d);
}

static bool is_contact(const struct report *r, const isms_object *role)
{
    const uint32_t wanted = ISMS_BIT(ISMS_STANDARD_ROLE_SECURITY_OFFICER) |
                            ISMS_BIT(ISMS_STANDARD_ROLE_INCIDENT_LEAD) |
                            ISMS_BIT(ISMS_STANDARD_ROLE_PROJECT_LEAD) |
                            ISMS_BIT(ISMS_STANDARD_ROLE_DATA_PROTECTION_OFFICER);
    return (isms_role_fulfils((const isms_role *)role) & wanted) && isms__is_shown(r, role);
}

static const struct link contact_roles = {.type = ISMS_TYPE_ROLE, .wanted = is_contact};

/* Whom to turn to: those who hold roles for security, incidents and personal data. */
static void list_contacts(struct report *r)
{
    static const char *const columns[] = {"Role", "Who", "Reach", NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    isms__list_begin(d, "contacts");
    struct linked roles = isms__linked(r, &contact_roles, NULL);
    for (size_t i = 0; i < roles.count && !d->failed; i++) {
        const isms_object *object = roles.items[i];
        if (!table && !(table = isms__begin_table(d, columns)))
            break;
        isms__table_object(table, object);
        isms__table_add(table, isms__names_behind(r, object));
        isms__table_add(table, isms__contacts_of(d, object));
    }
    isms__list_end(d);
}

static const char *positions_of(struct report *r, const isms_person *person)
{
    struct text names;
    isms__text_init(&names, &r->document->memory);
    for (size_t i = 0; i < isms_person_occupancy_count(person); i++) {
        const isms_occupancy *o = isms_person_occupancy_at(person, i);
        if (holds_now(r, isms_occupancy_from(o), isms_occupancy_until(o)))
            isms__join(&names, label_of((const isms_object *)isms_occupancy_position(o)));
    }
    return isms__keep(r->document, &names);
}

isms_status isms__make_obligations_card(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_object *object = r->about;
    const isms_person *person = (const isms_person *)object;
    (void)error;
    isms__value(d, "name", label_of(object));
    isms__value_field(d, "unit", object, ISMS_PERSON_UNIT);
    isms__value_field(d, "employer", object, ISMS_PERSON_ORGANIZATION);
    isms__value(d, "positions", positions_of(r, person));
    isms__value(d, "superior",
                label_of((const isms_object *)isms_snapshot_superior(r->snapshot, person)));
    isms__value(d, "reached", isms__contacts_of(d, object));
    list_roles(r, person);
    list_duties(r, person);
    isms__list_authorities(r, object, NULL);
    for (size_t i = 0; i < COUNT_OF(listings); i++)
        isms__list_objects(r, &listings[i], object);
    list_absences(r, person);
    list_contacts(r);
    return ISMS_OK;
}
