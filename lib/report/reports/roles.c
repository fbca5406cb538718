/* Role descriptions. */
#include "report/reports/parts.h"

bool isms__wants_role(const struct report *r, const isms_object *role)
{
    return r->subject ? role == r->subject : isms__is_shown(r, role);
}

/* "at least 1, at most 2" */
static const char *holder_counts(isms_report *d, const isms_object *role)
{
    struct text text;
    isms__text_init(&text, &d->memory);
    if (isms_has(role, ISMS_ROLE_MINIMUM_HOLDERS))
        isms__join(&text, isms__say(d, "at least {1}",
                                    isms__value_of(d, role, ISMS_ROLE_MINIMUM_HOLDERS), NULL));
    if (isms_has(role, ISMS_ROLE_MAXIMUM_HOLDERS))
        isms__join(&text, isms__say(d, "at most {1}",
                                    isms__value_of(d, role, ISMS_ROLE_MAXIMUM_HOLDERS), NULL));
    return isms__keep(d, &text);
}

isms_status isms__make_role_description(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    const isms_object *object = r->about;
    const isms_role *role = (const isms_role *)object;
    (void)error;
    isms__value(d, "name", label_of(object));
    isms__value(d, "purpose", isms_role_purpose(role));
    isms__value_field(d, "kind", object, ISMS_ROLE_KIND);
    isms__value_field(d, "fulfils", object, ISMS_ROLE_FULFILS);
    isms__value_field(d, "general", object, ISMS_ROLE_SPECIALIZES);
    isms__value_field(d, "scope", object, ISMS_ROLE_SCOPE_KIND);
    isms__value_field(d, "eligible", object, ISMS_ROLE_ELIGIBLE);
    isms__value_field(d, "combinable", object, ISMS_ROLE_COMBINABLE);
    isms__value_field(d, "changed", object, ISMS_ROLE_CHANGED_ON);
    isms__value_field(d, "communicated", object, ISMS_ROLE_COMMUNICATED_ON);
    isms__value(d, "counts", holder_counts(d, object));
    const char *holders = isms__names_behind(r, object);
    isms__value(d, "holders", holders);
    isms__value(d, "vacant", flag_of(!*holders));
    isms__value(d, "deputies", isms__deputies_of(r, role, NULL));
    isms__value(d, "superior",
                isms__with_names(r, (const isms_object *)isms_role_reports_to(role)));
    isms__value(d, "contacts", isms__contacts_of(d, object));
    isms__list_duties(r, object);
    isms__list_authorities(r, object, (const isms_object *)isms_role_specializes(role));
    isms__list_competences(r, role);
    return ISMS_OK;
}
