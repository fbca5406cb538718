/* Templates: the wording of letters, descriptions and the like.
 *
 * A template is text. Lines are taken as they begin:
 *
 *     % a comment                    # a heading    ## one below
 *     - an item of a list            = Label: value      (left out where the value is empty)
 *     ___ what stands below a line to sign on           --- a new page
 *     {?name} a line that is left out where {name} is empty
 *
 * Other lines are paragraphs, up to an empty line. {name} stands for a value of the report; alone
 * on a line also for its lists and tables. {{ is a brace. */
#include <stdio.h>

#include "base/embedded.h"
#include "report/document.h"

struct template
{
    isms_report *document;
    const char *source; /* what messages call it */
    unsigned line;
    struct text paragraph;
    isms_status status;
    isms_error *error;
};

static isms_status complain(struct template *t, const char *format, const char *name, size_t length)
{
    t->status = isms__fail(t->error, ISMS_ERROR_VALUE, format, (int)length, name);
    if (t->error) {
        isms__copy_text(t->error->file, sizeof t->error->file, t->source);
        t->error->line = t->line;
    }
    return t->status;
}

static bool is_named(const char *name, const char *text, size_t length)
{
    return strlen(name) == length && memcmp(name, text, length) == 0;
}

static const struct named_value *find_value(const isms_report *d, const char *name, size_t length)
{
    for (const struct named_value *v = d->values; v; v = v->next)
        if (is_named(v->name, name, length))
            return v;
    return NULL;
}

static const struct block_list *find_list(const isms_report *d, const char *name, size_t length)
{
    for (const struct block_list *l = d->lists; l; l = l->next)
        if (is_named(l->name, name, length))
            return l;
    return NULL;
}

/* Whether there is anything under a name; complains where the report knows no such name. */
static bool has_something(struct template *t, const char *name, size_t length)
{
    const struct named_value *value = find_value(t->document, name, length);
    const struct block_list *list = find_list(t->document, name, length);
    if (!value && !list)
        complain(t, "there is no {%.*s} in this report", name, length);
    return (value && *value->text) || (list && list->first);
}

/* A line with the values in their places; `given` says whether any of them held something, or there
 * was none. */
static void fill(struct template *t, struct text *out, const char *p, const char *end, bool *given)
{
    bool any = false, asked = false;
    for (; p < end && t->status == ISMS_OK; p++) {
        const char *close = *p == '{' ? memchr(p, '}', (size_t)(end - p)) : NULL;
        if (*p == '{' && p + 1 < end && p[1] == '{') {
            isms__text_add(out, "{", 1);
            p++;
        } else if (close) {
            size_t length = (size_t)(close - p) - 1;
            const struct named_value *value = find_value(t->document, p + 1, length);
            if (!value)
                complain(t, "there is no value {%.*s} in this report", p + 1, length);
            isms__text_put(out, value ? value->text : "");
            any = any || (value && *value->text);
            asked = true;
            p = close;
        } else {
            isms__text_add(out, p, 1);
        }
    }
    *given = any || !asked;
}

static void end_paragraph(struct template *t)
{
    isms__paragraph(t->document, isms__text_get(&t->paragraph));
    isms__text_empty(&t->paragraph);
}

/* Moves blocks that were made under a name into the document. */
static void put_list(isms_report *d, const struct block_list *list)
{
    if (!list->first)
        return;
    *d->main.end = list->first;
    d->main.end = list->end;
    ((struct block_list *)list)->first = NULL; /* once: blocks stand in one place */
}

static bool put_named(struct template *t, const char *line, const char *end)
{
    if (end - line < 3 || *line != '{' || end[-1] != '}')
        return false;
    const struct block_list *list = find_list(t->document, line + 1, (size_t)(end - line) - 2);
    if (list)
        put_list(t->document, list);
    return list != NULL;
}

static void put_fact(isms_report *d, const char *text, bool given)
{
    const char *between = strstr(text, ": ");
    struct text label;
    if (!between || !given)
        return;
    isms__text_init(&label, &d->memory);
    isms__text_add(&label, text, (size_t)(between - text));
    d->failed |= label.failed;
    isms__fact(d, isms__text_get(&label), between + 2);
    isms__text_clear(&label);
}

static const char *after(const char *line, const char *end, const char *mark)
{
    size_t length = strlen(mark);
    return (size_t)(end - line) >= length && memcmp(line, mark, length) == 0 ? line + length : NULL;
}

/* A line that stands by itself; false where it is part of a paragraph. */
static bool put_line(struct template *t, const char *line, const char *end)
{
    static const char *const marks[] = {"## ", "# ", "- ", "= ", "___ "};
    isms_report *d = t->document;
    struct text text;
    const char *rest = NULL;
    size_t kind = 0;
    bool given;
    while (kind < COUNT_OF(marks) && !(rest = after(line, end, marks[kind])))
        kind++;
    if (!rest)
        return false;
    isms__text_init(&text, &d->memory);
    fill(t, &text, rest, end, &given);
    d->failed |= text.failed;
    if (kind <= 1)
        isms__heading(d, kind == 0 ? 3 : 2, isms__text_get(&text));
    else if (kind == 2 && given)
        isms__item(d, isms__text_get(&text));
    else if (kind == 3)
        put_fact(d, isms__text_get(&text), given);
    else if (kind == 4)
        isms__sign(d, isms__text_get(&text));
    isms__text_clear(&text);
    return true;
}

static void take_line(struct template *t, const char *line, const char *end)
{
    bool given;
    while (end > line && (end[-1] == ' ' || end[-1] == '\r'))
        end--;
    if (end - line > 2 && line[0] == '{' && line[1] == '?') {
        const char *close = memchr(line, '}', (size_t)(end - line));
        if (!close || !has_something(t, line + 2, (size_t)(close - line) - 2))
            return;
        line = close + 1;
        while (line < end && *line == ' ')
            line++;
    }
    bool alone = end == line || *line == '%' || after(line, end, "---") || *line == '#' ||
                 *line == '-' || *line == '=' || *line == '_' || *line == '{';
    if (alone)
        end_paragraph(t);
    if (end == line || *line == '%')
        return;
    if (is_named("---", line, (size_t)(end - line)))
        isms__break(t->document);
    else if (!put_named(t, line, end) && !put_line(t, line, end)) {
        isms__text_put(&t->paragraph, t->paragraph.length ? " " : "");
        fill(t, &t->paragraph, line, end, &given);
    }
}

isms_status isms__compose(isms_report *d, const char *wording, const char *source,
                          isms_error *error)
{
    struct template t = {.document = d, .source = source, .status = ISMS_OK, .error = error};
    isms__text_init(&t.paragraph, &d->memory);
    isms__list_end(d);
    for (const char *line = wording; *line && t.status == ISMS_OK;) {
        const char *end = line + strcspn(line, "\n");
        t.line++;
        take_line(&t, line, end);
        line = end + (*end == '\n');
    }
    if (t.status == ISMS_OK)
        end_paragraph(&t);
    d->failed |= t.paragraph.failed;
    isms__text_clear(&t.paragraph);
    return t.status;
}

extern const struct embedded_list isms__wording;

const char *isms_report_template(const char *name, const char *language)
{
    char file[128];
    if (!name ||
        snprintf(file, sizeof file, "%s.%s", name, language ? language : "en") >= (int)sizeof file)
        return NULL;
    const struct embedded *found = isms__embedded_find(&isms__wording, file);
    return found ? found->data : NULL;
}
