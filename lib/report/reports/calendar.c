/* What is due: every date in the model that asks somebody to do something. */
#include <stdlib.h>

#include "report/reports.h"

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
    {ISMS_TYPE_DELEGATION, ISMS_DELEGATION_UNTIL, 0, 0, "Delegation ends"},
    {ISMS_TYPE_AUTHORITY, ISMS_AUTHORITY_UNTIL, 0, ISMS_AUTHORITY_GRANTED_TO, "Authority ends"},
    {ISMS_TYPE_WAIVER, ISMS_WAIVER_UNTIL, 0, 0, "Waiver ends"},
    {ISMS_TYPE_OBJECTIVE, ISMS_OBJECTIVE_DUE, 0, ISMS_OBJECTIVE_OWNER, "Objective due"},
};

struct due {
    isms_date date;
    const isms_object *object;
    const struct due_field *field;
    size_t number; /* keeps the order of the documents among equal days */
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

static void take(struct dues *all, const isms_object *object, const struct due_field *field)
{
    struct report *r = all->report;
    isms_date date = isms_get_date(object, field->field);
    bool own = isms_object_is_content(object);
    if (own || !isms_date_is_set(date) || (field->done && isms_has(object, field->done)) ||
        isms_date_compare(date, r->from) < 0)
        return;
    if (!isms__memory_grow(&r->document->memory, (void **)&all->items, &all->capacity,
                           all->count + 1, sizeof *all->items)) {
        r->document->failed = true;
        return;
    }
    all->items[all->count] = (struct due){date, object, field, all->count};
    all->count++;
}

static void put_due(struct report *r, isms_table *table, const struct due *due)
{
    isms_report *d = r->document;
    const char *what = isms__say(d, due->field->english, NULL);
    const char *who = due->field->owner ? isms__value_of(d, due->object, due->field->owner) : "";
    bool over = isms_date_compare(due->date, r->at) < 0;
    isms__add_tone(table, isms__day(d, due->date), over ? TONE_BAD : TONE_PLAIN);
    isms__table_add(table, what);
    isms__table_object(table, due->object);
    isms__table_add(table, who);
    isms__add_tone(table, over ? isms__say(d, "overdue", NULL) : "", over ? TONE_BAD : TONE_PLAIN);
    isms__event(d, due->date, isms__say(d, "{1}: {2}", what, isms_object_label(due->object), NULL),
                who, due->object);
}

static bool concerns(const struct report *r, const struct due *due)
{
    return !r->subject ||
           (due->field->owner && isms_get_reference(due->object, due->field->owner) == r->subject);
}

isms_status isms__make_calendar(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Date", "What", "Of", "Who", "State"};
    isms_report *d = r->document;
    struct dues all = {.report = r};
    isms_table *table = isms__document_table(d);
    (void)error;
    for (size_t i = 0; table && i < COUNT_OF(columns); i++)
        isms__table_column(table, columns[i]);
    for (size_t f = 0; f < COUNT_OF(due_fields); f++) {
        const isms_type *type = isms_type_by_number(due_fields[f].type);
        for (size_t i = 0; i < isms_model_count(r->model, type); i++)
            take(&all, isms_model_at(r->model, type, i), &due_fields[f]);
    }
    if (all.count)
        qsort(all.items, all.count, sizeof *all.items, by_date);
    for (size_t i = 0; table && i < all.count && !d->failed; i++)
        if (concerns(r, &all.items[i]))
            put_due(r, table, &all.items[i]);
    isms__memory_free(&d->memory, all.items);
    return ISMS_OK;
}
