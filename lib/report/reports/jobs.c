/* Inserts for job descriptions: a clause on security, with the mark that JOB-02 looks at. */
#include "report/reports/parts.h"

static bool has_clause(const struct report *r, const isms_object *position)
{
    struct duties_held duties;
    bool any = false;
    if (!isms__duties_held(&duties, r->snapshot, position))
        r->document->failed = true;
    for (size_t i = 0; i < duties.count; i++)
        any = any || isms__is_in_clause(&duties.items[i]);
    isms__duties_held_end(&duties);
    return any;
}

bool isms__wants_job(const struct report *r, const isms_object *position)
{
    if (r->subject)
        return position == r->subject;
    isms_date until = isms_position_until((const isms_position *)position);
    bool over = isms_date_is_set(until) && isms_date_compare(until, r->at) < 0;
    return !over && !isms_object_is_content(position) && has_clause(r, position);
}

/* Clauses stand in contracts: sentences, no tables. */
static void list_clause(struct report *r, const struct duties_held *duties)
{
    isms_report *d = r->document;
    isms__list_begin(d, "clause");
    for (size_t i = 0; i < duties->count && !d->failed; i++) {
        const struct duty_held *held = &duties->items[i];
        const char *what = label_of((const isms_object *)held->duty);
        const char *statement = isms_responsibility_statement(held->duty);
        const char *codes = isms__code_words(d, held->codes);
        if (!isms__is_in_clause(held))
            continue;
        if (held->scope)
            what = isms__say(d, "{1}, for {2}", what, label_of(held->scope), NULL);
        isms__item(d, statement ? isms__say(d, "{1} ({2}): {3}", what, codes, statement, NULL)
                                : isms__say(d, "{1} ({2})", what, codes, NULL));
    }
    isms__list_end(d);
}

/* Duties of others in which whoever has the position takes part. */
static const char *cooperation(struct report *r, const struct duties_held *duties)
{
    struct text names;
    isms__text_init(&names, &r->document->memory);
    for (size_t i = 0; i < duties->count; i++)
        if (!isms__is_in_clause(&duties->items[i]))
            isms__join(&names, label_of((const isms_object *)duties->items[i].duty));
    return isms__keep(r->document, &names);
}

static bool is_no_deputy(const struct report *r, const isms_object *object)
{
    const isms_appointment *a = (const isms_appointment *)object;
    return isms_appointment_kind(a) != ISMS_APPOINTMENT_KIND_DEPUTY &&
           holds_now(r, isms_appointment_from(a), isms_appointment_until(a));
}

static const struct link appointments_of = {
    .type = ISMS_TYPE_APPOINTMENT, .fields = {ISMS_APPOINTMENT_POSITION}, .wanted = is_no_deputy};

/* Roles that come with a position, by itself and by appointment of it. */
static const char *roles_of(struct report *r, const isms_position *position)
{
    isms_report *d = r->document;
    struct text names;
    isms__text_init(&names, &d->memory);
    isms__join(&names, isms__value_of(d, (const isms_object *)position, ISMS_POSITION_ROLES));
    struct linked linked = isms__linked(r, &appointments_of, (const isms_object *)position);
    for (size_t i = 0; i < linked.count; i++)
        isms__join(&names, label_of((const isms_object *)isms_appointment_role(
                               (const isms_appointment *)linked.items[i])));
    return isms__keep(d, &names);
}

/* How the mark in the job description compares. */
static void put_state(struct report *r, const isms_document *job, const char *mark)
{
    isms_report *d = r->document;
    const char *written = job ? isms_document_clause_hash(job) : NULL;
    isms__value(d, "mark", mark);
    isms__value(d, "written-mark", written);
    isms__value(d, "current", flag_of(written && strcmp(written, mark) == 0));
    isms__value(d, "outdated", flag_of(written && strcmp(written, mark) != 0));
}

isms_status isms__make_job_insert(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_object *object = r->about;
    const isms_position *position = (const isms_position *)object;
    char mark[CLAUSE_MARK_SIZE];
    struct duties_held duties;
    if (!isms__duties_held(&duties, r->snapshot, object)) {
        isms__duties_held_end(&duties);
        return isms__fail_memory(error);
    }
    isms__clause_mark(&duties, mark);
    list_clause(r, &duties);
    isms__value(d, "cooperation", cooperation(r, &duties));
    isms__duties_held_end(&duties);
    put_state(r, isms_position_job_description(position), mark);
    isms__value(d, "name", label_of(object));
    isms__value_field(d, "unit", object, ISMS_POSITION_UNIT);
    isms__value_field(d, "site", object, ISMS_POSITION_SITE);
    isms__value_field(d, "document", object, ISMS_POSITION_JOB_DESCRIPTION);
    isms__value(d, "superior",
                isms__with_names(r, (const isms_object *)isms_position_reports_to(position)));
    isms__value(d, "roles", roles_of(r, position));
    isms__value(d, "occupants", isms__names_behind(r, object));
    return ISMS_OK;
}
