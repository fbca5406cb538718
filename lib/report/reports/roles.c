/* Role descriptions. */
#include "report/reports.h"

/* Whether a participation names the role itself. */
static uint32_t codes_of(const isms_responsibility *duty, const isms_object *role)
{
    uint32_t codes = 0;
    for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++) {
        const isms_participation *part = isms_responsibility_participation_at(duty, i);
        if (isms_participation_holder(part) == role)
            codes |= isms_participation_codes(part);
    }
    return codes;
}

static const char *code_words(isms_report *d, uint32_t codes)
{
    const isms_field *field =
        isms_type_field(isms_type_by_number(ISMS_TYPE_PARTICIPATION), ISMS_PARTICIPATION_CODES);
    const isms_choices *choices = isms_field_choices(field);
    struct text words;
    isms__text_init(&words, &d->memory);
    for (unsigned n = 1; n <= isms_choices_count(choices); n++)
        if (codes >> (n - 1) & 1) {
            isms__text_put(&words, words.length ? ", " : "");
            isms__text_put(&words, isms__word(d->words, isms_choices_value_name(choices, n)));
        }
    d->failed |= words.failed;
    const char *kept = isms__document_text(d, isms__text_get(&words));
    isms__text_clear(&words);
    return kept;
}

static void put_duties(struct report *r, const isms_object *role)
{
    isms_report *d = r->document;
    isms_table *table = NULL;
    for (size_t i = 0; i < isms_responsibility_count(r->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(r->model, i);
        uint32_t codes = codes_of(duty, role);
        if (!codes ||
            !holds_now(r, isms_responsibility_from(duty), isms_responsibility_until(duty)))
            continue;
        if (!table) {
            isms__heading(d, 3, "Responsibilities");
            if (!(table = isms__document_table(d)))
                return;
            isms__table_column(table, "Responsibility");
            isms__table_column(table, "Part");
            isms__table_column(table, "Statement");
        }
        isms__table_object(table, (const isms_object *)duty);
        isms__table_add(table, code_words(d, codes));
        isms__table_add(table, isms_responsibility_statement(duty));
    }
}

static void put_competences(struct report *r, const isms_role *role)
{
    isms_report *d = r->document;
    size_t count = isms_role_requires_count(role);
    if (count)
        isms__heading(d, 3, "Required competences");
    for (size_t i = 0; i < count; i++) {
        const isms_required_competence *required = isms_role_requires_at(role, i);
        isms__item(d, label_of((const isms_object *)isms_required_competence_competence(required)));
    }
}

static void put_role(struct report *r, const isms_role *role)
{
    isms_report *d = r->document;
    const isms_object *object = (const isms_object *)role;
    isms__heading_of(d, 2, object);
    isms__paragraph(d, isms_role_purpose(role));
    isms__fact(d, "Held by", isms__names_behind(r, object));
    isms__fact(d, "Reports to", label_of((const isms_object *)isms_role_reports_to(role)));
    put_duties(r, object);
    put_competences(r, role);
}

isms_status isms__make_role_description(struct report *r, isms_error *error)
{
    (void)error;
    isms__list_begin(r->document, "roles");
    for (size_t i = 0; i < isms_role_count(r->model); i++) {
        const isms_role *role = isms_role_at(r->model, i);
        const isms_object *object = (const isms_object *)role;
        if (r->subject ? object == r->subject : isms__is_shown(r, object))
            put_role(r, role);
    }
    isms__list_end(r->document);
    return ISMS_OK;
}
