/* What is due: every date in the model that asks somebody to do something. */
#include <stdlib.h>

#include "report/reports.h"
#include "snapshot/competence.h"

/* Fields of types that hold a day on which something is due or ends, and what that is. */
static const struct due_field {
    unsigned type, field, done, owner; /* done: a field that says that it is over; 0 for none */
    const char *english;
} due_fields[] = {
    {ISMS_TYPE_ACTION, ISMS_ACTION_DUE, ISMS_ACTION_CLOSED, ISMS_ACTION_OWNER, "Action due"},
    {ISMS_TYPE_AUDIT_FINDING, ISMS_AUDIT_FINDING_DUE, ISMS_AUDIT_FINDING_CLOSED,
     ISMS_AUDIT_FINDING_OWNER, "Finding due"},
    {ISMS_TYPE_RECORD, ISMS_RECORD_NEXT_DUE, 0, ISMS_RECORD_BY, "Due again"},
    {ISMS_TYPE_RECORD, ISMS_RECORD_VALID_UNTIL, 0, ISMS_RECORD_BY, "Record expires"},
    {ISMS_TYPE_IMPLEMENTATION, ISMS_IMPLEMENTATION_REVIEW_BY, 0, ISMS_IMPLEMENTATION_OWNER,
     "Control to be reviewed"},
    {ISMS_TYPE_RISK, ISMS_RISK_REVIEW_BY, ISMS_RISK_CLOSED, ISMS_RISK_OWNER, "Risk to be reviewed"},
    {ISMS_TYPE_RISK, ISMS_RISK_ACCEPTED_UNTIL, ISMS_RISK_CLOSED, ISMS_RISK_OWNER,
     "Acceptance of risk ends"},
    {ISMS_TYPE_AGREEMENT, ISMS_AGREEMENT_UNTIL, 0, ISMS_AGREEMENT_PARTY, "Agreement ends"},
    {ISMS_TYPE_APPOINTMENT, ISMS_APPOINTMENT_UNTIL, 0, ISMS_APPOINTMENT_PERSON, "Appointment ends"},
    {ISMS_TYPE_DELEGATION, ISMS_DELEGATION_UNTIL, 0, ISMS_DELEGATION_DELEGATE, "Delegation ends"},
    {ISMS_TYPE_AUTHORITY, ISMS_AUTHORITY_UNTIL, 0, ISMS_AUTHORITY_GRANTED_TO, "Authority ends"},
    {ISMS_TYPE_WAIVER, ISMS_WAIVER_UNTIL, 0, ISMS_WAIVER_APPROVED_BY, "Waiver ends"},
    {ISMS_TYPE_OBJECTIVE, ISMS_OBJECTIVE_DUE, ISMS_OBJECTIVE_CLOSED, ISMS_OBJECTIVE_OWNER,
     "Objective due"},
    {ISMS_TYPE_BUDGET, ISMS_BUDGET_UNTIL, 0, ISMS_BUDGET_APPROVED_BY, "Budget ends"},
    {ISMS_TYPE_DOCUMENT, ISMS_DOCUMENT_UNTIL, 0, ISMS_DOCUMENT_OWNER, "Document ends"},
};

/* Types whose objects are looked at again in intervals. */
static const struct review_field {
    unsigned type, last, interval, until, owner;
    const char *english;
} review_fields[] = {
    {ISMS_TYPE_ASSET, ISMS_ASSET_REVIEWED_ON, ISMS_ASSET_REVIEW_INTERVAL, ISMS_ASSET_UNTIL,
     ISMS_ASSET_OWNER, "Asset to be reviewed"},
    {ISMS_TYPE_CATALOG, ISMS_CATALOG_REVIEWED_ON, ISMS_CATALOG_REVIEW_INTERVAL, 0,
     ISMS_CATALOG_OWNER, "Obligations to be reviewed"},
    {ISMS_TYPE_DOCUMENT, ISMS_DOCUMENT_REVIEWED_ON, ISMS_DOCUMENT_REVIEW_INTERVAL,
     ISMS_DOCUMENT_UNTIL, ISMS_DOCUMENT_OWNER, "Document to be reviewed"},
};

struct due {
    isms_date date;
    const isms_object *object, *owner; /* owner: NULL for none */
    const char *english;
    const isms_object *of; /* a competence that expires; NULL: the object */
    unsigned who;          /* the field of the owner; 0: the owner of a competence, or nobody */
    size_t number;         /* keeps the order of the documents among equal days */
};

struct dues {
    struct report *report;
    struct due *items;
    size_t count, capacity;
};

static int by_date(const void *a, const void *b)
{
    const struct due *x = a, *y = b;
    int order = isms_date_compare(x->date, y->date);
    return order ? order : (x->number > y->number) - (x->number < y->number);
}

/* What was over before the time that is looked back on is left out. */
static void take(struct dues *all, struct due due)
{
    isms_report *d = all->report->document;
    if (!isms_date_is_set(due.date) || isms_date_compare(due.date, all->report->from) < 0)
        return;
    if (!isms__memory_grow(&d->memory, (void **)&all->items, &all->capacity, all->count + 1,
                           sizeof *all->items)) {
        d->failed = true;
        return;
    }
    due.number = all->count;
    all->items[all->count++] = due;
}

/* Something due of an object, whose owner stands in a field of that number; 0 for none. */
static struct due due_of(isms_date date, const isms_object *object, const char *english,
                         unsigned owner)
{
    return (struct due){.date = date,
                        .object = object,
                        .owner = owner ? isms_get_reference(object, owner) : NULL,
                        .english = english,
                        .who = owner};
}

static void take_fields(struct dues *all, const isms_object *object, const struct due_field *field)
{
    bool done = field->done && isms_has(object, field->done);
    if (!done && !isms_object_is_content(object) && isms_has(object, field->field))
        take(all,
             due_of(isms_get_date(object, field->field), object, field->english, field->owner));
}

static void take_review(struct dues *all, const isms_object *object,
                        const struct review_field *field)
{
    struct report *r = all->report;
    isms_duration interval = isms_get_duration(object, field->interval);
    bool over = field->until && isms_has(object, field->until) &&
                isms_date_compare(isms_get_date(object, field->until), r->at) < 0;
    if (over || isms_object_is_content(object) || !isms_duration_is_set(interval) ||
        !isms_has(object, field->last))
        return;
    isms_date date = isms_date_add(isms_get_date(object, field->last), interval, 1);
    take(all, due_of(date, object, field->english, field->owner));
}

/* Until when a person has each competence; the longest, which no end is. */
static bool find_longest(const struct dues *all, const isms_person *person,
                         struct pointer_map *longest)
{
    size_t count = isms_person_held_competence_count(person);
    if (!isms__map_reserve(longest, &all->report->document->memory, count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const isms_held_competence *held = isms_person_held_competence_at(person, i);
        uintptr_t competence = (uintptr_t)isms_held_competence_competence(held);
        const isms_held_competence *other = competence ? isms__map_get(longest, competence) : held;
        isms_date until = isms__held_until(isms__held(held));
        isms_date known = other ? isms__held_until(isms__held(other)) : until;
        if (!other || (isms_date_is_set(known) &&
                       (!isms_date_is_set(until) || isms_date_compare(until, known) > 0)))
            isms__map_set(longest, competence, (void *)held);
    }
    return true;
}

/* Each competence that expires, but for those that the person has for longer by another one. */
static void take_competences(struct dues *all, const isms_person *person)
{
    struct pointer_map longest = {0};
    isms_report *d = all->report->document;
    d->failed |= !find_longest(all, person, &longest);
    for (size_t i = 0; i < isms_person_held_competence_count(person) && !d->failed; i++) {
        const isms_held_competence *held = isms_person_held_competence_at(person, i);
        const isms_object *competence = (const isms_object *)isms_held_competence_competence(held);
        const isms_held_competence *best =
            competence ? isms__map_get(&longest, (uintptr_t)competence) : NULL;
        isms_date until = isms__held_until(isms__held(held));
        if (!best || isms_date_compare(isms__held_until(isms__held(best)), until) != 0)
            continue;
        take(all, (struct due){.date = until,
                               .object = (const isms_object *)person,
                               .owner = (const isms_object *)person,
                               .english = "Competence expires",
                               .of = competence});
    }
    isms__map_clear(&longest, &d->memory);
}

static void take_person(struct dues *all, const isms_person *person)
{
    struct report *r = all->report;
    const isms_object *object = (const isms_object *)person;
    struct due due = due_of(isms_person_until(person), object, "Last day of work", 0);
    bool gone = isms_date_is_set(due.date) && isms_date_compare(due.date, r->at) < 0;
    due.owner = object;
    if (gone)
        return;
    take(all, due);
    take_competences(all, person);
}

static void put_due(struct report *r, isms_table *table, const struct due *due)
{
    isms_report *d = r->document;
    const char *what = isms__say(d, due->english, NULL);
    const char *of = due->of ? label_of(due->of) : isms__title_of(d, due->object);
    const char *who = due->who  ? isms__value_of(d, due->object, due->who)
                      : due->of ? label_of(due->object)
                                : "";
    bool over = isms_date_compare(due->date, r->at) < 0;
    isms__add_tone(table, isms__day(d, due->date), over ? TONE_BAD : TONE_PLAIN);
    isms__table_add(table, what);
    isms__table_add(table, of);
    isms__table_link(table, due->object);
    isms__table_add(table, who);
    isms__add_tone(table, over ? isms__say(d, "overdue", NULL) : "", over ? TONE_BAD : TONE_PLAIN);
    isms__event(d, due->date, isms__say(d, "{1}: {2}", what, of, NULL), who, due->object);
}

/* Also where it concerns a member of the unit that is asked for. */
static bool concerns(const struct report *r, const struct due *due)
{
    const isms_object *subject = r->subject;
    if (!subject || due->owner == subject)
        return true;
    return due->owner && isms_type_number(isms_object_type(due->owner)) == ISMS_TYPE_PERSON &&
           (const isms_object *)isms_person_unit((const isms_person *)due->owner) == subject;
}

static void find_dues(struct dues *all)
{
    const isms_model *model = all->report->model;
    for (size_t f = 0; f < COUNT_OF(due_fields); f++) {
        const isms_type *type = isms_type_by_number(due_fields[f].type);
        for (size_t i = 0; i < isms_model_count(model, type); i++)
            take_fields(all, isms_model_at(model, type, i), &due_fields[f]);
    }
    for (size_t f = 0; f < COUNT_OF(review_fields); f++) {
        const isms_type *type = isms_type_by_number(review_fields[f].type);
        for (size_t i = 0; i < isms_model_count(model, type); i++)
            take_review(all, isms_model_at(model, type, i), &review_fields[f]);
    }
    for (size_t i = 0; i < isms_person_count(model); i++)
        take_person(all, isms_person_at(model, i));
    if (all->count)
        qsort(all->items, all->count, sizeof *all->items, by_date);
}

isms_status isms__make_calendar(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Date", "What", "Of", "Who", "State", NULL};
    isms_report *d = r->document;
    struct dues all = {.report = r};
    isms_table *table = isms__begin_table(d, columns);
    (void)error;
    find_dues(&all);
    for (size_t i = 0; table && i < all.count && !d->failed; i++)
        if (concerns(r, &all.items[i]))
            put_due(r, table, &all.items[i]);
    isms__memory_free(&d->memory, all.items);
    return ISMS_OK;
}
