/* What reports share. */
#include "report/reports.h"

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
    struct text names;
    /* sites and the like hold nothing: nobody is behind them */
    if (isms_snapshot_holders(&answers, r->snapshot, holder, NULL) == ISMS_ERROR_MEMORY)
        d->failed = true;
    isms__text_init(&names, &d->memory);
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        isms__join(&names, answer.everyone ? isms__say(d, "everyone", NULL)
                                           : label_of((const isms_object *)answer.person));
    }
    isms_answers_free(answers);
    return isms__keep(d, &names);
}
