/* What differs between two models as text for people, object by object. */
#include "model/diff.h"
#include "report/diff.h"
#include "report/findings.h"

struct diff_writer {
    const isms_diff *diff;
    size_t width;
    struct output *out;
    struct text words; /* what is said next */
};

static const char *sign_of(isms_change_kind kind)
{
    static const char *const signs[] = {"", "+ ", "- ", "~ ", "~ "};
    return signs[kind];
}

/* What was said, behind an indent. */
static void put_words(struct diff_writer *w, const char *indent)
{
    if (w->words.failed && w->out->status == ISMS_OK)
        w->out->status = ISMS_ERROR_MEMORY;
    size_t margin = strlen(indent);
    isms__output_put(w->out, indent);
    isms__put_wrapped(w->out, isms__text_get(&w->words), w->width, margin + 2);
    isms__text_empty(&w->words);
}

static void say_side(struct text *words, const isms_object *object)
{
    if (!object || !isms_object_line(object))
        return;
    isms__text_put(words, ", ");
    isms__say_where(words, object);
}

static void put_object(struct diff_writer *w, const isms_change *change)
{
    isms__text_put(&w->words, sign_of(change->kind));
    isms__say_object(&w->words, change->after ? change->after : change->before);
    say_side(&w->words, change->before);
    say_side(&w->words, change->after);
    put_words(w, "");
}

static void put_value(struct diff_writer *w, const isms_difference *value)
{
    struct text *words = &w->words;
    bool part = isms_field_kind(value->field) == ISMS_PART && value->kind != ISMS_CHANGE_MOVED;
    isms__text_put(words, sign_of(value->kind));
    isms__text_put(words, value->part);
    isms__text_put(words, *value->part && !part ? ": " : "");
    isms__text_put(words, part ? "" : isms_field_name(value->field));
    isms__text_put(words, ": ");
    isms__text_put(words, value->old_text ? value->old_text : "");
    if (value->kind == ISMS_CHANGE_CHANGED)
        isms__text_put(words, " -> ");
    isms__text_put(words, value->new_text ? value->new_text : "");
    if (value->kind == ISMS_CHANGE_MOVED)
        isms__text_put(words, "in another order");
    put_words(w, "    ");
}

static void put_sums(struct diff_writer *w)
{
    size_t sums[ISMS_CHANGE_MOVED + 1] = {0};
    for (size_t i = 0; i < isms_diff_count(w->diff); i++)
        sums[isms_diff_at(w->diff, i).kind]++;
    for (isms_change_kind kind = ISMS_CHANGE_ADDED; kind <= ISMS_CHANGE_CHANGED; kind++)
        if (sums[kind])
            isms__text_format(&w->words, "%s%zu %s", w->words.length ? ", " : "", sums[kind],
                              isms__change_name(kind));
    isms__text_put(&w->words, w->words.length ? "" : "no differences");
    put_words(w, "");
}

static const isms_type *type_of(const isms_change *change)
{
    return isms_object_type(change->after ? change->after : change->before);
}

void isms__diff_text(const isms_diff *diff, size_t width, struct output *out)
{
    struct diff_writer w = {.diff = diff, .width = width, .out = out};
    const isms_type *last = NULL;
    isms__text_init(&w.words, &diff->memory);
    put_sums(&w);
    for (size_t i = 0; i < isms_diff_count(diff) && out->status == ISMS_OK; i++) {
        isms_change change = isms_diff_at(diff, i);
        if (type_of(&change) != last)
            isms__output_put(out, "\n");
        last = type_of(&change);
        put_object(&w, &change);
        for (size_t n = 0; n < change.difference_count; n++) {
            isms_difference value = isms_diff_difference(diff, i, n);
            put_value(&w, &value);
        }
    }
    isms__text_clear(&w.words);
}
