/* What reports share. */
#include "report/reports.h"
#include "snapshot/answers.h"

void isms__join(struct text *list, const char *text)
{
    if (!text || !*text)
        return;
    isms__text_put(list, list->length ? ", " : "");
    isms__text_put(list, text);
}

const char *isms__keep(isms_report *d, struct text *text)
{
    d->failed |= text->failed;
    const char *kept = isms__document_text(d, isms__text_get(text));
    isms__text_clear(text);
    return kept;
}

static bool is_appointed_now(const struct report *r, const isms_object *object)
{
    const isms_appointment *a = (const isms_appointment *)object;
    return holds_now(r, isms_appointment_from(a), isms_appointment_until(a));
}

const struct link isms__appointments_now = {
    .type = ISMS_TYPE_APPOINTMENT, .fields = {ISMS_APPOINTMENT_PERSON}, .wanted = is_appointed_now};

const struct link isms__duties_serving = {.type = ISMS_TYPE_RESPONSIBILITY,
                                          .fields = {ISMS_RESPONSIBILITY_CONTROLS},
                                          .wanted = isms__is_shown};
const struct link isms__controls_of = {.type = ISMS_TYPE_CONTROL, .fields = {ISMS_CONTROL_CATALOG}};

void isms__once_init(struct once *names, isms_report *d)
{
    *names = (struct once){.document = d};
    isms__text_init(&names->text, &d->memory);
}

void isms__once_add(struct once *names, const isms_object *object)
{
    isms_report *d = names->document;
    if (!object || isms__map_get(&names->named, (uintptr_t)object))
        return;
    if (!isms__map_reserve(&names->named, &d->memory, 1)) {
        d->failed = true;
        return;
    }
    isms__map_set(&names->named, (uintptr_t)object, d);
    isms__join(&names->text, isms_object_label(object));
}

void isms__add_responsible(struct once *names, const isms_responsibility *duty)
{
    for (size_t i = 0; i < isms_responsibility_participation_count(duty); i++) {
        const isms_participation *p = isms_responsibility_participation_at(duty, i);
        if (isms_participation_codes(p) & ISMS_BIT(ISMS_CODE_RESPONSIBLE))
            isms__once_add(names, isms_participation_holder(p));
    }
}

const char *isms__once_keep(struct once *names)
{
    isms__map_clear(&names->named, &names->document->memory);
    return isms__keep(names->document, &names->text);
}

void isms__heading_of_name(char out[64], const char *name)
{
    isms__copy_text(out, 64, name);
    for (char *p = out; *p; p++)
        if (*p == '-')
            *p = ' ';
    out[0] = (char)(out[0] >= 'a' && out[0] <= 'z' ? out[0] - 'a' + 'A' : out[0]);
}

/* The first two objects that one without a name refers to, such as a role and a person. */
static size_t find_ends(const isms_object *object, const isms_object *ends[2])
{
    const isms_type *type = isms_object_type(object);
    size_t found = 0;
    for (size_t i = 0; i < isms_type_field_count(type) && found < 2; i++) {
        const isms_field *field = isms_type_field_at(type, i);
        unsigned number = isms_field_number(field);
        if (isms_field_kind(field) != ISMS_REFERENCE)
            continue;
        const isms_object *end = isms_field_is_many(field) ? isms_item_reference(object, number, 0)
                                                           : isms_get_reference(object, number);
        if (end)
            ends[found++] = end;
    }
    return found;
}

void isms__put_title(struct text *out, const isms_object *object)
{
    const isms_object *ends[2];
    const char *label = isms_object_label(object);
    size_t count = strcmp(label, isms_object_id(object)) == 0 ? find_ends(object, ends) : 0;
    for (size_t i = 0; i < count; i++) {
        isms__text_put(out, i ? " \xe2\x80\x93 " : "");
        isms__text_put(out, isms_object_label(ends[i]));
    }
    if (!count)
        isms__text_put(out, label);
}

const char *isms__title_of(isms_report *d, const isms_object *object)
{
    struct text title;
    isms__text_init(&title, &d->memory);
    isms__put_title(&title, object);
    return isms__keep(d, &title);
}

const char *isms__code_words(isms_report *d, uint32_t codes)
{
    const isms_field *field =
        isms_type_field(isms_type_by_number(ISMS_TYPE_PARTICIPATION), ISMS_PARTICIPATION_CODES);
    const isms_choices *choices = isms_field_choices(field);
    struct text words;
    isms__text_init(&words, &d->memory);
    for (unsigned n = 1; n <= isms_choices_count(choices); n++)
        if (codes >> (n - 1) & 1)
            isms__join(&words, isms__say(d, isms_choices_value_name(choices, n), NULL));
    return isms__keep(d, &words);
}

isms_table *isms__begin_table(isms_report *d, const char *const *columns)
{
    isms_table *table = isms__document_table(d);
    for (; table && *columns; columns++)
        isms__table_column(table, *columns);
    return table;
}

bool isms__is_shown(const struct report *r, const isms_object *object)
{
    const isms_snapshot *s = r->snapshot;
    if (!isms_object_is_content(object))
        return true;
    if (isms_type_number(isms_object_type(object)) == ISMS_TYPE_RESPONSIBILITY)
        return isms__has_raci_row(s, index_of(s, object));
    uint32_t node = isms__node_of(s, object);
    return node != NONE && s->out.start[node] < s->out.start[node + 1];
}

const char *isms__names_behind(struct report *r, const isms_object *holder)
{
    isms_report *d = r->document;
    isms_answers *answers = NULL;
    struct pointer_map named = {0}; /* a person stands behind it for each place */
    struct text names;
    /* sites and the like hold nothing: nobody is behind them */
    if (isms__brief_holders(&answers, r->snapshot, holder, NULL) == ISMS_ERROR_MEMORY)
        d->failed = true;
    isms__text_init(&names, &d->memory);
    d->failed |= !isms__map_reserve(&named, &d->memory, isms_answers_count(answers));
    for (size_t i = 0; i < isms_answers_count(answers) && !d->failed; i++) {
        isms_answer answer = isms_answers_at(answers, i);
        uintptr_t key = answer.everyone ? 1 : (uintptr_t)answer.person;
        if (!key || isms__map_get(&named, key))
            continue;
        isms__map_set(&named, key, d);
        isms__join(&names, answer.everyone ? isms__say(d, "everyone", NULL)
                                           : label_of((const isms_object *)answer.person));
    }
    isms__map_clear(&named, &d->memory);
    isms_answers_free(answers);
    return isms__keep(d, &names);
}
