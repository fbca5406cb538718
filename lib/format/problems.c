#include "format/problems.h"

#include <stdlib.h>

struct isms_problems {
    isms_allocator memory;
    struct pool texts;
    isms_problem *items;
    size_t count, capacity, suppressed;
};

isms_status isms_problems_new(isms_problems **out, const isms_allocator *allocator,
                              isms_error *error)
{
    if (!out)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_problems_new needs a place for the list");
    isms_allocator memory = isms__memory_default(allocator);
    isms_problems *problems = isms__memory_zeroed(&memory, 1, sizeof *problems);
    if (!problems)
        return isms__fail_memory(error);
    problems->memory = memory;
    isms__pool_init(&problems->texts, &memory);
    *out = problems;
    return ISMS_OK;
}

void isms_problems_free(isms_problems *problems)
{
    if (!problems)
        return;
    isms_allocator memory = problems->memory;
    isms__pool_clear(&problems->texts);
    isms__memory_free(&memory, problems->items);
    isms__memory_free(&memory, problems);
}

size_t isms_problems_count(const isms_problems *problems)
{
    return problems ? problems->count : 0;
}

const isms_problem *isms_problems_at(const isms_problems *problems, size_t index)
{
    return problems && index < problems->count ? &problems->items[index] : NULL;
}

size_t isms_problems_suppressed(const isms_problems *problems)
{
    return problems ? problems->suppressed : 0;
}

/* How much is kept of each text: a thousand problems of one long id would take a thousand times as
 * much as what they are about. Files are found by their names. */
enum { FILE_ROOM = 4095, MESSAGE_ROOM = 4095, OBJECT_ROOM = 1023, FIELD_ROOM = 1023 };

static const char *keep(isms_problems *problems, const char *text, size_t room)
{
    text = text ? text : "";
    return isms__pool_text(&problems->texts, text, isms__text_fit(text, strlen(text), room));
}

static bool list_add(isms_problems *problems, isms_problem problem)
{
    if (!isms__memory_grow(&problems->memory, (void **)&problems->items, &problems->capacity,
                           problems->count + 1, sizeof *problems->items))
        return false;
    problem.file = keep(problems, problem.file, FILE_ROOM);
    problem.object = keep(problems, problem.object, OBJECT_ROOM);
    problem.field = keep(problems, problem.field, FIELD_ROOM);
    problem.message = keep(problems, problem.message, MESSAGE_ROOM);
    if (!problem.file || !problem.object || !problem.field || !problem.message)
        return false;
    problems->items[problems->count++] = problem;
    return true;
}

static void fill_error(isms_error *error, isms_status status, const struct problem_place *place,
                       const char *message)
{
    isms__fail(error, status, "%s", message);
    error->line = place->line;
    error->column = place->column;
    isms__copy_text(error->file, sizeof error->file, place->file ? place->file : "");
    isms__copy_text(error->object, sizeof error->object, place->object ? place->object : "");
    isms__copy_text(error->field, sizeof error->field, place->field ? place->field : "");
}

bool isms__problem_add(struct problem_sink *sink, isms_problem_kind kind, isms_status status,
                       const struct problem_place *place, const char *message)
{
    if (kind == ISMS_PROBLEM_ERROR && sink->errors++ == 0)
        fill_error(&sink->first, status, place, message);
    if (!sink->list)
        return true;
    if (sink->list->count >= sink->most) {
        sink->list->suppressed++;
        return true;
    }
    return list_add(sink->list,
                    (isms_problem){kind, status, place->file, place->line, place->column,
                                   place->object, place->field, message});
}

static int by_place(const void *a, const void *b)
{
    const isms_problem *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    if (!order)
        order = (x->line > y->line) - (x->line < y->line);
    if (!order)
        order = (x->column > y->column) - (x->column < y->column);
    if (!order)
        order = (y->kind == ISMS_PROBLEM_ERROR) - (x->kind == ISMS_PROBLEM_ERROR);
    if (!order)
        order = strcmp(x->field, y->field);
    return order ? order : strcmp(x->message, y->message);
}

void isms__problems_order(isms_problems *problems, size_t first)
{
    size_t count = isms_problems_count(problems);
    if (first < count)
        qsort(problems->items + first, count - first, sizeof *problems->items, by_place);
}
