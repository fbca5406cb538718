/* Letters of appointment. */
#include "report/reports/parts.h"

bool isms__wants_appointment(const struct report *r, const isms_object *object)
{
    const isms_appointment *a = (const isms_appointment *)object;
    isms_date until = isms_appointment_until(a);
    if (object == r->subject)
        return true;
    if (isms_date_is_set(until) && isms_date_compare(until, r->at) < 0)
        return false;
    return !r->subject || (const isms_object *)isms_appointment_person(a) == r->subject;
}

/* Who appoints where nobody is named: our organization, else the one that the person belongs to. */
static const char *employer_of(struct report *r, const isms_person *person)
{
    isms_report *d = r->document;
    const isms_object *body = person ? (const isms_object *)isms_person_organization(person) : NULL;
    if (*d->organization)
        return d->organization;
    return body ? label_of(body) : isms__say(d, "the organization", NULL);
}

/* The holders whom a letter is for, and their superior in the line where the role has none. */
static void put_people(struct report *r, const isms_appointment *a, const isms_role *role)
{
    isms_report *d = r->document;
    const isms_person *person = isms_appointment_person(a);
    const isms_object *position = (const isms_object *)isms_appointment_position(a);
    const isms_object *superior = role ? (const isms_object *)isms_role_reports_to(role) : NULL;
    if (!superior && person)
        superior = (const isms_object *)isms_snapshot_superior(r->snapshot, person);
    const char *names = person ? label_of((const isms_object *)person) : "";
    if (!person && position)
        names = isms__names_behind(r, position);
    isms__value(d, "person", *names ? names : label_of(position));
    isms__value(d, "position", label_of(position));
    isms__value(d, "superior", isms__with_names(r, superior));
    isms__value(d, "deputies", role ? isms__deputies_of(r, role, person) : "");
    const isms_object *by = isms_appointment_appointed_by(a);
    isms__value(d, "organization", employer_of(r, person));
    isms__value(d, "appointed-by", by ? isms__with_names(r, by) : employer_of(r, person));
}

static void put_kind(struct report *r, const isms_appointment *a)
{
    isms_report *d = r->document;
    enum isms_appointment_kind kind = isms_appointment_kind(a);
    isms__value(d, "is-deputy", flag_of(kind == ISMS_APPOINTMENT_KIND_DEPUTY));
    isms__value(d, "is-interim", flag_of(kind == ISMS_APPOINTMENT_KIND_INTERIM));
    isms__value(
        d, "is-holder",
        flag_of(kind != ISMS_APPOINTMENT_KIND_DEPUTY && kind != ISMS_APPOINTMENT_KIND_INTERIM));
}

isms_status isms__make_appointment_letter(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_object *object = r->about;
    const isms_appointment *a = (const isms_appointment *)object;
    const isms_role *role = isms_appointment_role(a);
    (void)error;
    put_people(r, a, role);
    put_kind(r, a);
    isms__value_field(d, "role", object, ISMS_APPOINTMENT_ROLE);
    isms__value_field(d, "deputy-of", object, ISMS_APPOINTMENT_DEPUTY_OF);
    isms__value_field(d, "scope", object, ISMS_APPOINTMENT_SCOPE);
    isms__value_field(d, "from", object, ISMS_APPOINTMENT_FROM);
    isms__value_field(d, "until", object, ISMS_APPOINTMENT_UNTIL);
    isms__value_field(d, "share", object, ISMS_APPOINTMENT_SHARE);
    isms__value_field(d, "accepted", object, ISMS_APPOINTMENT_ACCEPTED);
    isms__value(d, "purpose", role ? isms_role_purpose(role) : "");
    isms__list_duties(r, (const isms_object *)role);
    isms__list_authorities(r, (const isms_object *)role,
                           (const isms_object *)isms_appointment_person(a));
    isms__list_competences(r, role);
    return ISMS_OK;
}
