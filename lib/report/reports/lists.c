/* Lists: contacts, emergency card, agreements, evidence, workload, what is due. */
#include "report/reports.h"

#include <stdio.h>
#include <stdlib.h>

static isms_table *begin(struct report *r, const char *const *columns)
{
    isms_table *table = isms__document_table(r->document);
    for (; table && *columns; columns++)
        isms__table_column(table, *columns);
    return table;
}

/* ---- contacts ---- */

typedef bool contact_filter(const isms_contact *contact);

static bool any_contact(const isms_contact *contact)
{
    (void)contact;
    return true;
}

static bool out_of_hours(const isms_contact *contact)
{
    return isms_contact_out_of_hours(contact);
}

/* Contacts of all objects of a type, whose field with them is known by its target. */
static void put_contacts_of(struct report *r, isms_table *table, const isms_type *type,
                            contact_filter *wanted)
{
    const isms_field *field = isms_type_field_find(type, "contacts");
    for (size_t i = 0; field && i < isms_model_count(r->model, type); i++) {
        const isms_object *object = isms_model_at(r->model, type, i);
        unsigned number = isms_field_number(field);
        for (size_t n = 0; n < isms_item_count(object, number); n++) {
            isms_object *part = isms_item_part(object, number, n);
            const isms_contact *contact = isms_contact_cast(part);
            const isms_person *person = isms_person_cast((isms_object *)object);
            if (!wanted(contact) || (person && !isms_snapshot_is_active(r->snapshot, person)))
                continue;
            isms__table_object(table, object);
            isms__table_add(table, person ? "" : isms__names_behind(r, object));
            isms__add_value(r->document, table, part, ISMS_CONTACT_CHANNEL);
            isms__add_value(r->document, table, part, ISMS_CONTACT_VALUE);
            isms__add_value(r->document, table, part, ISMS_CONTACT_PURPOSE);
            isms__add_value(r->document, table, part, ISMS_CONTACT_OUT_OF_HOURS);
        }
    }
}

static void put_contacts(struct report *r, contact_filter *wanted)
{
    static const char *const columns[] = {"Name",    "Who",          "By", "Reach",
                                          "Purpose", "Out of hours", NULL};
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_type_count(); i++)
        if (!isms_type_is_part(isms_type_at(i)))
            put_contacts_of(r, table, isms_type_at(i), wanted);
}

isms_status isms__make_contacts(struct report *r, isms_error *error)
{
    (void)error;
    put_contacts(r, any_contact);
    return ISMS_OK;
}

/* ---- emergency card ---- */

isms_status isms__make_emergency_card(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Granted to", "Who",   "May",   "Trigger",
                                          "Limit",      "Scope", "Until", NULL};
    (void)error;
    isms__heading(r->document, 2, "Who may order emergency measures");
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_authority_count(r->model); i++) {
        const isms_authority *a = isms_authority_at(r->model, i);
        const isms_object *object = (const isms_object *)a, *holder = isms_authority_granted_to(a);
        if (isms_authority_kind(a) != ISMS_AUTHORITY_KIND_EMERGENCY ||
            !holds_now(r, isms_authority_from(a), isms_authority_until(a)))
            continue;
        isms__table_object(table, holder);
        isms__table_add(table, holder ? isms__names_behind(r, holder) : "");
        isms__table_object(table, object);
        isms__add_value(r->document, table, object, ISMS_AUTHORITY_TRIGGER);
        isms__add_value(r->document, table, object, ISMS_AUTHORITY_LIMIT);
        isms__add_value(r->document, table, object, ISMS_AUTHORITY_SCOPE);
        isms__add_value(r->document, table, object, ISMS_AUTHORITY_UNTIL);
    }
    isms__heading(r->document, 2, "How to reach people out of hours");
    put_contacts(r, out_of_hours);
    return ISMS_OK;
}

/* ---- agreements ---- */

isms_status isms__make_agreements(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Party",  "Agreement", "Kind",  "Document",
                                          "Signed", "Until",     "Holds", NULL};
    (void)error;
    isms_report *d = r->document;
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_agreement_count(r->model); i++) {
        const isms_agreement *a = isms_agreement_at(r->model, i);
        const isms_object *object = (const isms_object *)a;
        bool signed_now =
            isms_agreement_has_signed(a) && isms_date_compare(isms_agreement_signed(a), r->at) <= 0;
        bool holds = signed_now && holds_now(r, isms_agreement_signed(a), isms_agreement_until(a));
        isms__add_value(d, table, object, ISMS_AGREEMENT_PARTY);
        isms__table_object(table, object);
        isms__add_value(d, table, object, ISMS_AGREEMENT_KIND);
        isms__add_value(d, table, object, ISMS_AGREEMENT_DOCUMENT);
        isms__add_value(d, table, object, ISMS_AGREEMENT_SIGNED);
        isms__add_value(d, table, object, ISMS_AGREEMENT_UNTIL);
        isms__add_tone(table,
                       isms__say(d,
                                 holds        ? "yes"
                                 : signed_now ? "expired"
                                              : "not signed",
                                 NULL),
                       holds ? TONE_GOOD : TONE_BAD);
    }
    return ISMS_OK;
}

/* ---- evidence ---- */

isms_status isms__make_evidence(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Evidence", "Kind",  "Date",    "By",
                                          "Proves",   "Until", "Current", NULL};
    static const char *const documents[] = {"Document", "Kind",  "Version", "Owner",
                                            "Approved", "Where", "SHA-256", NULL};
    (void)error;
    isms_report *d = r->document;
    isms__heading(d, 2, "Records");
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_record_count(r->model); i++) {
        const isms_record *record = isms_record_at(r->model, i);
        const isms_object *object = (const isms_object *)record;
        isms_date until = isms_record_valid_until(record), due = isms_record_next_due(record);
        bool stale = (isms_date_is_set(until) && isms_date_compare(until, r->at) < 0) ||
                     (isms_date_is_set(due) && isms_date_compare(due, r->at) < 0);
        isms__table_object(table, object);
        isms__add_value(d, table, object, ISMS_RECORD_KIND);
        isms__add_value(d, table, object, ISMS_RECORD_DATE);
        isms__add_value(d, table, object, ISMS_RECORD_BY);
        isms__add_value(d, table, object, ISMS_RECORD_RESPONSIBILITY);
        isms__table_add(table, isms__day(d, isms_date_is_set(until) ? until : due));
        isms__add_tone(table, isms__say(d, stale ? "stale" : "yes", NULL),
                       stale ? TONE_WARNING : TONE_GOOD);
    }
    isms__break(d);
    isms__heading(d, 2, "Documents");
    table = begin(r, documents);
    for (size_t i = 0; table && i < isms_document_count(r->model); i++) {
        static const unsigned fields[] = {ISMS_DOCUMENT_KIND,  ISMS_DOCUMENT_VERSION,
                                          ISMS_DOCUMENT_OWNER, ISMS_DOCUMENT_APPROVED_ON,
                                          ISMS_DOCUMENT_URI,   ISMS_DOCUMENT_SHA256};
        const isms_object *object = (const isms_object *)isms_document_at(r->model, i);
        isms__table_object(table, object);
        for (size_t n = 0; n < COUNT_OF(fields); n++)
            isms__add_value(d, table, object, fields[n]);
    }
    return ISMS_OK;
}

/* ---- workload ---- */

/* What one person or unit carries. */
struct load {
    const isms_object *object;
    size_t accountable, responsible, other, roles;
    double share; /* of full-time jobs, by appointments */
};

static double share_of(isms_decimal share)
{
    double value = (double)share.units;
    for (unsigned i = 0; i < share.places; i++)
        value /= 10;
    return value;
}

/* Each responsibility once, however many ways lead to it: answers for one stand together. */
static void count_duties(struct load *load, const isms_answers *answers)
{
    size_t count = isms_answers_count(answers);
    for (size_t i = 0; i < count;) {
        const isms_responsibility *duty = isms_answers_at(answers, i).responsibility;
        uint32_t codes = 0;
        for (; i < count && isms_answers_at(answers, i).responsibility == duty; i++)
            codes |= isms_answers_at(answers, i).codes;
        bool a = codes >> (ISMS_CODE_ACCOUNTABLE - 1) & 1;
        bool b = codes >> (ISMS_CODE_RESPONSIBLE - 1) & 1;
        load->accountable += a;
        load->responsible += b;
        load->other += !a && !b;
    }
}

static void add_load(struct load *sum, const struct load *more)
{
    sum->accountable += more->accountable;
    sum->responsible += more->responsible;
    sum->other += more->other;
    sum->roles += more->roles;
    sum->share += more->share;
}

static struct load load_of(struct report *r, const isms_person *person)
{
    struct load load = {.object = (const isms_object *)person};
    isms_answers *answers = NULL;
    if (isms_snapshot_duties(&answers, r->snapshot, person, NULL) != ISMS_OK)
        r->document->failed = true;
    count_duties(&load, answers);
    isms_answers_free(answers);
    struct linked posts = isms__linked(r, &isms__appointments_now, load.object);
    load.roles = posts.count;
    for (size_t i = 0; i < posts.count; i++)
        load.share += share_of(isms_appointment_share((const isms_appointment *)posts.items[i]));
    return load;
}

static void put_load(isms_table *table, const struct load *load)
{
    char text[32];
    const size_t counts[] = {load->accountable, load->responsible, load->other, load->roles};
    isms__table_object(table, load->object);
    for (size_t i = 0; i < COUNT_OF(counts); i++) {
        snprintf(text, sizeof text, "%zu", counts[i]);
        isms__table_add(table, text);
    }
    /* hundredths, without the decimal point of the locale */
    unsigned long hundredths = (unsigned long)(load->share * 100 + 0.5);
    snprintf(text, sizeof text, "%lu.%02lu", hundredths / 100, hundredths % 100);
    isms__add_tone(table, hundredths ? text : "", hundredths > 100 ? TONE_WARNING : TONE_PLAIN);
}

static void put_unit_loads(struct report *r, const struct load *units, const char *const *columns)
{
    isms_report *d = r->document;
    isms__heading(d, 2, "By unit");
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_unit_count(r->model); i++)
        if (units[i].object)
            put_load(table, &units[i]);
}

isms_status isms__make_workload(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Name",  "Accountable", "Responsible", "Otherwise",
                                          "Roles", "Share",       NULL};
    isms_report *d = r->document;
    size_t room = isms_unit_count(r->model) + 1;
    struct load *units = isms__memory_zeroed(&d->memory, room, sizeof *units);
    if (!units)
        return isms__fail_memory(error);
    isms__heading(d, 2, "By person");
    isms_table *table = begin(r, columns);
    for (size_t i = 0; table && i < isms_person_count(r->model) && !d->failed; i++) {
        const isms_person *person = isms_person_at(r->model, i);
        if (!isms_snapshot_is_active(r->snapshot, person))
            continue;
        struct load load = load_of(r, person);
        const isms_object *unit = (const isms_object *)isms_person_unit(person);
        put_load(table, &load);
        if (!unit)
            continue;
        struct load *sum = &units[index_of(r->snapshot, unit)];
        add_load(sum, &load);
        sum->object = unit;
    }
    put_unit_loads(r, units, columns);
    isms__memory_free(&d->memory, units);
    return ISMS_OK;
}
