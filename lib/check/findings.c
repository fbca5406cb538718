/* Putting findings together. */
#include <stdio.h>
#include <stdlib.h>

#include "check/check.h"

/* ---- one finding, piece by piece ---- */

static char *put(char *out, const char *text, size_t length)
{
    memcpy(out, text, length);
    out[length] = '\0';
    return out + length;
}

const char *isms__name(struct checker *c, const void *object)
{
    enum { LABEL_SHOWN = 80 };
    _Static_assert(sizeof c->names[0] > LABEL_SHOWN + ID_LIMIT + sizeof "... ()", "room for all");
    const isms_object *o = object;
    char *out = c->names[c->next_name];
    c->next_name = (c->next_name + 1) % COUNT_OF(c->names);
    if (!o)
        return "nobody";
    const char *label = isms_object_label(o), *id = isms_object_id(o);
    if (strcmp(label, id) == 0)
        return id;
    size_t length = strlen(label), shown = isms__text_fit(label, length, LABEL_SHOWN);
    char *end = put(out, label, shown);
    if (shown < length)
        end = put(end, "...", 3);
    end = put(end, " (", 2);
    end = put(end, id, strlen(id));
    put(end, ")", 1);
    return out;
}

static void add_message(struct checker *c, const char *format, va_list arguments)
{
    char line[1024];
    int length = vsnprintf(line, sizeof line, format, arguments);
    if (length < 0)
        return;
    size_t kept = isms__text_fit(line, strlen(line), sizeof line - 1);
    isms__text_add(&c->message, line, kept);
}

static void begin(struct checker *c, const void *object, isms_finding_kind kind)
{
    isms_findings *f = c->findings;
    const isms_object *o = object ? object_top(object) : NULL;
    isms__text_empty(&c->message);
    isms__text_empty(&c->key);
    c->draft = (struct finding){.first_related = f->related_count, .first_path = f->path_count};
    c->draft.told = (isms_finding){
        .rule = c->rule,
        .kind = kind,
        .severity = isms_rule_severity(c->rule, f->small),
        .object = o,
        .object_id = o ? isms_object_id(o) : "",
        .object_type = o ? object_type(o)->name : "",
        .remedy = c->rule->remedy,
        .file = o ? isms_object_file(o) : "",
        .line = object ? ((const isms_object *)object)->line : 0,
        .column = object ? ((const isms_object *)object)->column : 0,
    };
    if (kind == ISMS_FINDING_UNASSESSABLE) {
        c->draft.told.severity = ISMS_SEVERITY_INFO;
        isms__found_key(c, "unassessable");
    }
}

void isms__found(struct checker *c, const void *object, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin(c, object, ISMS_FINDING_VIOLATION);
    add_message(c, format, arguments);
    va_end(arguments);
}

void isms__untold(struct checker *c, const void *object, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin(c, object, ISMS_FINDING_UNASSESSABLE);
    add_message(c, format, arguments);
    va_end(arguments);
}

void isms__unassessable(struct checker *c, const void *object, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin(c, object, ISMS_FINDING_UNASSESSABLE);
    add_message(c, format, arguments);
    va_end(arguments);
    isms__found_end(c);
}

void isms__found_as(struct checker *c, const void *object, isms_finding_kind kind,
                    const char *message)
{
    begin(c, object, kind);
    isms__text_put(&c->message, message);
}

void isms__found_severity(struct checker *c, enum isms_severity severity)
{
    c->draft.told.severity = severity;
}

void isms__found_related(struct checker *c, const void *object)
{
    isms_findings *f = c->findings;
    const isms_object *o = object ? object_top(object) : NULL;
    for (size_t i = c->draft.first_related; o && i < f->related_count; i++)
        if (f->related[i] == o)
            return;
    if (!o || o == c->draft.told.object)
        return;
    if (!isms__memory_grow(&f->memory, (void **)&f->related, &f->related_capacity,
                           f->related_count + 1, sizeof *f->related)) {
        c->failed = true;
        return;
    }
    f->related[f->related_count++] = o;
}

void isms__found_remedy(struct checker *c, const char *remedy)
{
    c->draft.told.remedy = remedy;
}

void isms__found_key(struct checker *c, const char *key)
{
    isms__text_add(&c->key, "\n", 1);
    isms__text_put(&c->key, key);
}

void isms__found_path(struct checker *c, const char *format, ...)
{
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    isms__found_step(c, line, length < 0 ? 0 : isms__text_fit(line, strlen(line), sizeof line - 1));
}

void isms__found_step(struct checker *c, const char *text, size_t length)
{
    isms_findings *f = c->findings;
    char *copy = isms__pool_text(&f->texts, text, length);
    if (!copy || !isms__memory_grow(&f->memory, (void **)&f->path, &f->path_capacity,
                                    f->path_count + 1, sizeof *f->path)) {
        c->failed = true;
        return;
    }
    f->path[f->path_count++] = copy;
}

void isms__add_step(struct checker *c, size_t index, const char *line)
{
    isms_findings *f = c->findings;
    struct finding *finding = &f->items[index];
    size_t count = finding->told.path_count;
    char *copy = isms__pool_text(&f->texts, line, strlen(line));
    if (!copy || !isms__memory_grow(&f->memory, (void **)&f->path, &f->path_capacity,
                                    f->path_count + count + 1, sizeof *f->path)) {
        c->failed = true;
        return;
    }
    if (finding->first_path + count != f->path_count) { /* not the last: its steps move there */
        for (size_t i = 0; i < count; i++)
            f->path[f->path_count + i] = f->path[finding->first_path + i];
        finding->first_path = f->path_count;
        f->path_count += count;
    }
    f->path[f->path_count++] = copy;
    finding->told.path_count++;
}

static void fingerprint(struct checker *c)
{
    static const struct hash_key fixed = {0x6c696269736d7331u, 0x66696e67657270u};
    struct text *mark = &c->mark;
    isms__text_empty(mark);
    isms__text_put(mark, c->rule->id);
    isms__text_add(mark, "\n", 1);
    isms__text_put(mark, c->draft.told.object_type);
    isms__text_add(mark, "\n", 1);
    isms__text_put(mark, c->draft.told.object_id);
    isms__text_put(mark, isms__text_get(&c->key));
    c->failed |= mark->failed || c->key.failed;
    uint64_t hash = isms__hash(fixed, isms__text_get(mark), mark->length);
    for (size_t i = 16; i-- > 0; hash >>= 4)
        c->draft.fingerprint[i] = "0123456789abcdef"[hash & 15];
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool isms__take_known(struct checker *c)
{
    const char *const *known = c->options->known;
    while (known && known[c->known_count])
        c->known_count++;
    if (!c->known_count)
        return true;
    c->known = isms__scratch(c, c->known_count, sizeof *c->known);
    if (!c->known)
        return false;
    /* NOLINTNEXTLINE(clang-analyzer-core.*): it has known_count of them */
    memcpy(c->known, known, c->known_count * sizeof *c->known);
    qsort(c->known, c->known_count, sizeof *c->known, by_text);
    return true;
}

static bool is_known(const struct checker *c)
{
    const char *mark = c->draft.fingerprint;
    return c->known_count &&
           bsearch(&mark, c->known, c->known_count, sizeof *c->known, by_text) != NULL;
}

/* The finding that was put together is not kept. */
static void drop(struct checker *c)
{
    c->findings->related_count = c->draft.first_related;
    c->findings->path_count = c->draft.first_path;
}

/* What a finding says of its rule, whether it is kept or not. */
static void judge(struct checker *c)
{
    isms_verdict *verdict = &c->applied->verdict;
    if (c->draft.told.severity < ISMS_SEVERITY_INFO)
        return;
    if (c->draft.told.kind == ISMS_FINDING_VIOLATION)
        *verdict = ISMS_VERDICT_VIOLATED;
    else if (*verdict != ISMS_VERDICT_VIOLATED)
        *verdict = ISMS_VERDICT_UNASSESSABLE;
}

void isms__found_end(struct checker *c)
{
    isms_findings *f = c->findings;
    (void)isms__go_on(c);
    /* of what is not told in the end, too */
    c->failed = c->failed || c->message.failed || c->key.failed;
    if (isms__asks_too_much(c, c->draft.told.object)) {
        drop(c);
        return;
    }
    if (c->severity && c->draft.told.kind == ISMS_FINDING_VIOLATION)
        c->draft.told.severity = c->severity;
    judge(c);
    enum isms_severity least = ISMS_SEVERITY_INFO;
    if (c->options->minimum_severity > least)
        least = c->options->minimum_severity;
    if (c->draft.told.severity < least) {
        drop(c);
        return;
    }
    fingerprint(c);
    if (is_known(c)) {
        f->known_count++;
        drop(c);
        return;
    }
    c->draft.told.message =
        isms__pool_text(&f->texts, isms__text_get(&c->message), c->message.length);
    c->draft.told.related_count = f->related_count - c->draft.first_related;
    c->draft.told.path_count = f->path_count - c->draft.first_path;
    if (c->failed || !c->draft.told.message ||
        !isms__memory_grow(&f->memory, (void **)&f->items, &f->capacity, f->count + 1,
                           sizeof *f->items)) {
        c->failed = true;
        return;
    }
    f->items[f->count++] = c->draft;
}

/* ---- paths in words ---- */

void isms__found_walk(struct checker *c, uint32_t step)
{
    static const char *const words[] = {
        [ISMS_STEP_PARTICIPATION] = "names",
        [ISMS_STEP_APPOINTMENT] = "is held by",
        [ISMS_STEP_INTERIM] = "is held for the time being by",
        [ISMS_STEP_DEPUTY] = "is looked after by the deputy",
        [ISMS_STEP_POSITION] = "comes with position",
        [ISMS_STEP_OCCUPANCY] = "is filled by",
        [ISMS_STEP_HEAD] = "is headed by",
        [ISMS_STEP_SEAT] = "has the member",
        [ISMS_STEP_CHAIR] = "is led by",
        [ISMS_STEP_SPECIALIZATION] = "has the special form",
        [ISMS_STEP_DELEGATION] = "was handed on to",
        [ISMS_STEP_IMPLICIT] = "is held by everyone, and so by",
        [ISMS_STEP_ACTING] = "is that in which takes part",
    };
    const struct walk_step *steps = c->walker.steps;
    uint32_t chain[64];
    size_t length = 0;
    for (; step != NONE && steps[step].edge != NONE && length < COUNT_OF(chain);
         step = steps[step].before)
        chain[length++] = steps[step].edge;
    while (length-- > 0) {
        const struct edge *edge = &c->snapshot->edges[chain[length]];
        const isms_object *from = isms__node_object(c->snapshot, edge->from);
        bool named = edge->via && !object_type(edge->via)->part;
        isms__found_path(c, "%s %s %s %s%s%s%s", object_type(from)->name, isms__name(c, from),
                         words[edge->kind], isms__name(c, isms__node_object(c->snapshot, edge->to)),
                         named ? " by " : "", named ? isms_object_id(edge->via) : "",
                         edge->flags & EDGE_ASLEEP ? ", once the holder is away" : "");
    }
}

void isms__found_way(struct checker *c, uint32_t holder, const isms_object *scope,
                     const isms_object *matter, uint32_t person, bool asleep)
{
    uint32_t step;
    c->walker.asleep = asleep;
    if (!isms__walk_begin(&c->walker, holder, scope, matter))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE)
        if (node_person(c->snapshot, c->walker.steps[step].node) == person &&
            isms__walk_is_asleep(&c->walker, step) == asleep) {
            isms__found_walk(c, step);
            break;
        }
    c->walker.asleep = false;
}
