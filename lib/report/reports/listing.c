/* Objects of a type as a table. */
#include "report/reports/parts.h"

/* Adds a column that is called like a type or field: "audit-finding" as "Audit finding". */
static void add_column(isms_table *table, const char *name)
{
    char heading[64];
    isms__heading_of_name(heading, name);
    isms__table_column(table, heading);
}

static isms_table *begin(struct report *r, const struct listing *listing)
{
    const isms_type *type = isms_type_by_number(listing->type);
    isms_table *table = isms__document_table(r->document);
    if (!table)
        return NULL;
    add_column(table, isms_type_name(type));
    for (size_t i = 0; i < COUNT_OF(listing->fields) && listing->fields[i]; i++)
        add_column(table, isms_field_name(isms_type_field(type, listing->fields[i])));
    if (listing->due) {
        isms__table_column(table, "Due");
        isms__table_column(table, "State");
    }
    return table;
}

void isms__add_due(struct report *r, isms_table *table, isms_date due, isms_date closed)
{
    isms_report *d = r->document;
    bool done = isms_date_is_set(closed) && isms_date_compare(closed, r->at) <= 0;
    bool late = !done && isms_date_is_set(due) && isms_date_compare(due, r->at) < 0;
    const char *state = done ? "done" : late ? "overdue" : "open";
    isms__table_add(table, isms__day(d, due));
    isms__add_tone(table, isms__say(d, state, NULL),
                   done   ? TONE_GOOD
                   : late ? TONE_BAD
                          : TONE_PLAIN);
}

static isms_date date_in(const isms_object *object, unsigned field)
{
    return field ? isms_get_date(object, field) : (isms_date){0, 0, 0};
}

static void put_object(struct report *r, isms_table *table, const struct listing *listing,
                       const isms_object *object)
{
    isms__table_object(table, object);
    for (size_t i = 0; i < COUNT_OF(listing->fields) && listing->fields[i]; i++)
        isms__add_value(r->document, table, object, listing->fields[i]);
    if (!listing->due)
        return;
    isms_date due = date_in(object, listing->due);
    if (!isms_date_is_set(due))
        due = date_in(object, listing->again);
    isms__add_due(r, table, due, date_in(object, listing->closed));
}

size_t isms__list_objects(struct report *r, const struct listing *listing, const isms_object *of)
{
    const struct type_list *all = &r->model->lists[listing->type];
    struct linked linked = {(const isms_object *const *)all->items, all->count};
    isms_table *table = NULL;
    size_t count = 0;
    if (listing->link)
        linked = isms__linked(r, listing->link, of);
    isms__list_begin(r->document, listing->name);
    for (size_t i = 0; i < linked.count && !r->document->failed; i++) {
        const isms_object *object = linked.items[i];
        if (isms_object_is_content(object) || (listing->wanted && !listing->wanted(r, object, of)))
            continue;
        if (!table && !(table = begin(r, listing)))
            break;
        put_object(r, table, listing, object);
        count++;
    }
    isms__list_end(r->document);
    return count;
}
