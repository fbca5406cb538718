/* What reports share. */
#include "report/reports.h"

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
    if (isms_snapshot_holders(&answers, r->snapshot, holder, NULL) != ISMS_OK) {
        d->failed = true;
        return "";
    }
    isms__text_init(&names, &d->memory);
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        isms_answer answer = isms_answers_at(answers, i);
        if (!answer.person && !answer.everyone)
            continue;
        isms__text_put(&names, names.length ? ", " : "");
        isms__text_put(&names, answer.everyone ? isms__say(d, "everyone", NULL)
                                               : label_of((const isms_object *)answer.person));
    }
    isms_answers_free(answers);
    d->failed |= names.failed;
    const char *kept = isms__document_text(d, isms__text_get(&names));
    isms__text_clear(&names);
    return kept;
}
