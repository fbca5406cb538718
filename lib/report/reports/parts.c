/* What texts about somebody or something are made of. */
#include "report/reports/parts.h"

void isms__value_field(isms_report *d, const char *name, const isms_object *object, unsigned field)
{
    isms__value(d, name, object && isms_has(object, field) ? isms__value_of(d, object, field) : "");
}

/* ---- duties ---- */

unsigned isms__part_weight(uint32_t codes)
{
    static const unsigned order[] = {ISMS_CODE_ACCOUNTABLE, ISMS_CODE_RESPONSIBLE,
                                     ISMS_CODE_SUPPORTING,  ISMS_CODE_VERIFYING,
                                     ISMS_CODE_CONSULTED,   ISMS_CODE_INFORMED};
    unsigned weight = 0;
    while (weight < COUNT_OF(order) && !(codes >> (order[weight] - 1) & 1))
        weight++;
    return weight;
}

/* "yearly", "every 3 months" */
static const char *how_often(isms_report *d, const isms_responsibility *duty)
{
    isms_duration every = isms_responsibility_every(duty);
    const unsigned spans[] = {every.years, every.months, every.weeks, every.days};
    static const char *const words[] = {"yearly", "monthly", "weekly", "daily"};
    size_t unit = COUNT_OF(words);
    unsigned sum = 0;
    for (size_t i = 0; i < COUNT_OF(spans); i++) {
        sum += spans[i];
        unit = spans[i] == 1 ? i : unit;
    }
    if (sum == 1 && unit < COUNT_OF(words))
        return isms__say(d, words[unit], NULL);
    const char *span = isms__value_of(d, (const isms_object *)duty, ISMS_RESPONSIBILITY_EVERY);
    return *span ? isms__say(d, "every {1}", span, NULL) : "";
}

const char *isms__duty_when(isms_report *d, const isms_responsibility *duty)
{
    struct text when;
    isms__text_init(&when, &d->memory);
    isms__join(&when, how_often(d, duty));
    isms__join(&when, isms__value_of(d, (const isms_object *)duty, ISMS_RESPONSIBILITY_ON));
    return isms__keep(d, &when);
}

static void put_duty(struct report *r, isms_table *table, const struct duty_held *held, bool scopes)
{
    isms_report *d = r->document;
    const isms_object *duty = (const isms_object *)held->duty;
    isms__table_add(table, isms__code_words(d, held->codes));
    isms__table_object(table, duty);
    isms__table_add(table, isms_responsibility_statement(held->duty));
    isms__table_add(table, isms__duty_when(d, held->duty));
    if (held->scope)
        isms__table_object(table, held->scope);
    else if (scopes)
        isms__table_add(table, isms__say(d, "everywhere", NULL));
}

static void put_duties(struct report *r, const struct duties_held *duties)
{
    const char *columns[] = {"Part", "Responsibility", "What is to be done", "When", NULL, NULL};
    isms_table *table = NULL;
    for (size_t i = 0; i < duties->count; i++)
        if (duties->items[i].scope && !isms__only_asks(duties->items[i].codes))
            columns[4] = "Where";
    for (unsigned weight = 0; weight < PART_WEIGHTS; weight++)
        for (size_t i = 0; i < duties->count && !r->document->failed; i++) {
            const struct duty_held *held = &duties->items[i];
            if (isms__part_weight(held->codes) != weight || isms__only_asks(held->codes))
                continue;
            if (!table && !(table = isms__begin_table(r->document, columns)))
                return;
            put_duty(r, table, held, columns[4] != NULL);
        }
}

/* Names of duties with a code and no weightier part. */
static void value_of_code(struct report *r, const char *name, const struct duties_held *duties,
                          enum isms_code code)
{
    struct text names;
    isms__text_init(&names, &r->document->memory);
    for (size_t i = 0; i < duties->count; i++)
        if (isms__only_asks(duties->items[i].codes) &&
            isms__part_weight(duties->items[i].codes) == isms__part_weight(ISMS_BIT(code)))
            isms__join(&names, label_of((const isms_object *)duties->items[i].duty));
    isms__value(r->document, name, isms__keep(r->document, &names));
}

void isms__list_duties(struct report *r, const isms_object *holder)
{
    struct duties_held duties;
    if (!isms__duties_held(&duties, r->snapshot, holder))
        r->document->failed = true;
    isms__list_begin(r->document, "duties");
    put_duties(r, &duties);
    isms__list_end(r->document);
    value_of_code(r, "consulted", &duties, ISMS_CODE_CONSULTED);
    value_of_code(r, "informed", &duties, ISMS_CODE_INFORMED);
    isms__duties_held_end(&duties);
}

/* ---- authorities ---- */

static const char *limit_of(isms_report *d, const isms_authority *a)
{
    const isms_object *object = (const isms_object *)a;
    const char *amount = isms__value_of(d, object, ISMS_AUTHORITY_AMOUNT);
    struct text limit;
    isms__text_init(&limit, &d->memory);
    isms__join(&limit, isms_authority_limit(a));
    if (*amount)
        isms__join(&limit, isms__say(d, "up to {1} {2}", amount,
                                     isms__value_of(d, object, ISMS_AUTHORITY_CURRENCY), NULL));
    return isms__keep(d, &limit);
}

static void put_authority(struct report *r, isms_table *table, const isms_authority *a)
{
    isms_report *d = r->document;
    const isms_object *object = (const isms_object *)a;
    isms__add_value(d, table, object, ISMS_AUTHORITY_KIND);
    isms__table_object(table, object);
    isms__table_add(table, isms_authority_actions(a));
    isms__table_add(table, isms_authority_trigger(a));
    isms__table_add(table, limit_of(d, a));
    isms__add_value(d, table, object, ISMS_AUTHORITY_SCOPE);
    isms__add_value(d, table, object, ISMS_AUTHORITY_GRANTED_BY);
    isms__add_value(d, table, object, ISMS_AUTHORITY_UNTIL);
}

static bool is_granted_now(const struct report *r, const isms_object *object)
{
    const isms_authority *a = (const isms_authority *)object;
    return holds_now(r, isms_authority_from(a), isms_authority_until(a));
}

static const struct link authorities_of = {
    .type = ISMS_TYPE_AUTHORITY, .fields = {ISMS_AUTHORITY_GRANTED_TO}, .wanted = is_granted_now};

void isms__list_authorities(struct report *r, const isms_object *holder, const isms_object *other)
{
    static const char *const columns[] = {"May",        "Authority", "In particular",
                                          "Trigger",    "Limit",     "Scope",
                                          "Granted by", "Until",     NULL};
    isms_report *d = r->document;
    isms_table *table = NULL;
    const isms_object *const to[] = {holder, other}, *authority;
    struct linked granted[COUNT_OF(to)] = {0};
    for (size_t i = 0; i < COUNT_OF(to); i++)
        if (to[i])
            granted[i] = isms__linked(r, &authorities_of, to[i]);
    isms__list_begin(d, "authorities");
    while (!d->failed && (authority = isms__next_linked(r, granted, COUNT_OF(granted)))) {
        if (!table && !(table = isms__begin_table(d, columns)))
            break;
        put_authority(r, table, (const isms_authority *)authority);
    }
    isms__list_end(d);
}

/* ---- competences ---- */

static const char *level_of(isms_report *d, int64_t level)
{
    static const char *const words[] = {"", "knows it", "works with it", "masters it"};
    return level >= 1 && level <= 3 ? isms__say(d, words[level], NULL) : "";
}

void isms__list_competences(struct report *r, const isms_role *role)
{
    static const char *const columns[] = {"Competence", "Level", "Necessity", "Who", NULL};
    isms_report *d = r->document;
    size_t count = role ? isms_role_requires_count(role) : 0;
    isms__list_begin(d, "competences");
    isms_table *table = count ? isms__begin_table(d, columns) : NULL;
    for (size_t i = 0; table && i < count; i++) {
        const isms_required_competence *required = isms_role_requires_at(role, i);
        const isms_object *object = (const isms_object *)required;
        isms__add_value(d, table, object, ISMS_REQUIRED_COMPETENCE_COMPETENCE);
        isms__table_add(table, level_of(d, isms_required_competence_level(required)));
        isms__add_value(d, table, object, ISMS_REQUIRED_COMPETENCE_NECESSITY);
        bool team = isms_required_competence_carried_by(required) == ISMS_CARRIED_BY_TEAM;
        isms__table_add(table, isms__say(d, team ? "one of the holders" : "each holder", NULL));
    }
    isms__list_end(d);
}

/* ---- people ---- */

const char *isms__contacts_of(isms_report *d, const isms_object *object)
{
    const isms_field *field = isms_type_field_find(isms_object_type(object), "contacts");
    struct text all;
    isms__text_init(&all, &d->memory);
    for (size_t i = 0; field && i < isms_item_count(object, isms_field_number(field)); i++) {
        const isms_object *part = isms_item_part(object, isms_field_number(field), i);
        const isms_contact *contact = isms_contact_cast((isms_object *)part);
        const char *channel = isms__value_of(d, part, ISMS_CONTACT_CHANNEL);
        const char *text =
            isms_contact_out_of_hours(contact)
                ? isms__say(d, "{1} ({2}, out of hours)",
                            isms__value_of(d, part, ISMS_CONTACT_VALUE), channel, NULL)
                : isms__say(d, "{1} ({2})", isms__value_of(d, part, ISMS_CONTACT_VALUE), channel,
                            NULL);
        isms__join(&all, text);
    }
    return isms__keep(d, &all);
}

static bool is_deputy_now(const struct report *r, const isms_object *object)
{
    const isms_appointment *a = (const isms_appointment *)object;
    return isms_appointment_kind(a) == ISMS_APPOINTMENT_KIND_DEPUTY &&
           holds_now(r, isms_appointment_from(a), isms_appointment_until(a));
}

static bool is_deputy_of_one(const struct report *r, const isms_object *object)
{
    return is_deputy_now(r, object) && isms_appointment_deputy_of((const isms_appointment *)object);
}

static bool is_deputy_of_all(const struct report *r, const isms_object *object)
{
    return is_deputy_now(r, object) &&
           !isms_appointment_deputy_of((const isms_appointment *)object);
}

/* Deputies in a role, of one holder or of all; and those of a person, in any role. */
static const struct link deputies_of_one = {
    .type = ISMS_TYPE_APPOINTMENT, .fields = {ISMS_APPOINTMENT_ROLE}, .wanted = is_deputy_of_one};
static const struct link deputies_of_all = {
    .type = ISMS_TYPE_APPOINTMENT, .fields = {ISMS_APPOINTMENT_ROLE}, .wanted = is_deputy_of_all};
static const struct link deputies_of_person = {.type = ISMS_TYPE_APPOINTMENT,
                                               .fields = {ISMS_APPOINTMENT_DEPUTY_OF},
                                               .wanted = is_deputy_of_one};

const char *isms__deputies_of(struct report *r, const isms_role *role, const isms_person *holder)
{
    isms_report *d = r->document;
    const isms_object *object;
    struct linked deputies[] = {isms__linked(r, &deputies_of_one, (const isms_object *)role),
                                isms__linked(r, &deputies_of_all, (const isms_object *)role)};
    struct text names;
    if (holder) {
        struct linked his = isms__linked(r, &deputies_of_person, (const isms_object *)holder);
        if (his.count < deputies[0].count)
            deputies[0] = his;
    }
    isms__text_init(&names, &d->memory);
    while ((object = isms__next_linked(r, deputies, COUNT_OF(deputies)))) {
        const isms_appointment *a = (const isms_appointment *)object;
        const isms_person *of = isms_appointment_deputy_of(a);
        const char *name = label_of((const isms_object *)isms_appointment_person(a));
        if (isms_appointment_role(a) != role || (holder && of && of != holder))
            continue;
        isms__join(&names, of && !holder ? isms__say(d, "{1} (for {2})", name,
                                                     label_of((const isms_object *)of), NULL)
                                         : name);
    }
    return isms__keep(d, &names);
}

const char *isms__with_names(struct report *r, const isms_object *holder)
{
    if (!holder)
        return "";
    const char *label = label_of(holder), *names = isms__names_behind(r, holder);
    if (!*names || isms_type_number(isms_object_type(holder)) == ISMS_TYPE_PERSON)
        return label;
    return isms__say(r->document, "{1} ({2})", label, names, NULL);
}
