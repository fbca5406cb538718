#include "places.h"

#include <unwind.h>

/* Of the allocator itself, which are the same for all; and those that tell a place from others. */
enum { SKIPPED = 3, DEPTH = 14, STICKY_EACH = 4, RUNS = 2 };

struct trace {
    uint64_t hash;
    int depth;
};

static _Unwind_Reason_Code add_frame(struct _Unwind_Context *context, void *data)
{
    struct trace *trace = data;
    if (++trace->depth > SKIPPED)
        trace->hash = (trace->hash ^ (uint64_t)_Unwind_GetIP(context)) * 0x100000001b3u;
    return trace->depth < DEPTH ? _URC_NO_REASON : _URC_END_OF_STACK;
}

static struct known_place *slot_of(const struct places *places, uint64_t hash)
{
    size_t mask = places->capacity - 1, i = (size_t)(hash ^ hash >> 32) & mask;
    while (places->known[i].hash && places->known[i].hash != hash)
        i = (i + 1) & mask;
    return &places->known[i];
}

static void make_room(struct places *places)
{
    struct places grown = *places;
    grown.capacity = places->capacity ? places->capacity * 2 : 1024;
    grown.known = calloc(grown.capacity, sizeof *grown.known);
    ck_assert_ptr_nonnull(grown.known);
    for (size_t i = 0; i < places->capacity; i++)
        if (places->known[i].hash)
            *slot_of(&grown, places->known[i].hash) = places->known[i];
    free(places->known);
    *places = grown;
}

void note_place(struct places *places, size_t call)
{
    struct trace trace = {.hash = 0xcbf29ce484222325u};
    _Unwind_Backtrace(add_frame, &trace);
    if (places->count * 2 >= places->capacity)
        make_room(places);
    struct known_place *known = slot_of(places, trace.hash);
    if (known->runs == RUNS || known->last == places->run)
        return;
    places->count += known->runs++ == 0;
    known->hash = trace.hash;
    known->last = places->run;
    if (places->fresh_count == places->fresh_capacity) {
        places->fresh_capacity = places->fresh_capacity ? places->fresh_capacity * 2 : 64;
        places->fresh = realloc(places->fresh, places->fresh_capacity * sizeof *places->fresh);
        ck_assert_ptr_nonnull(places->fresh);
    }
    places->fresh[places->fresh_count++] = call;
}

void forget_places(struct places *places)
{
    free(places->known);
    free(places->fresh);
    *places = (struct places){0};
}

static bool is_same(const struct collected *a, const struct collected *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->text, b->text, a->length) == 0);
}

static void fail_at(size_t call, bool sticky, const char *what, operation *run, const void *subject,
                    isms_status expected, const struct collected *whole)
{
    struct failing failing = {.fail_at = call, .sticky = sticky};
    struct collected out = {NULL, 0};
    isms_status status = run(subject, &failing, &out);
    bool made_up_for = status == expected && is_same(&out, whole);
    ck_assert_msg(status == ISMS_ERROR_MEMORY || made_up_for, "%s: call %zu%s: %s", what, call,
                  sticky ? " and on" : "", isms_status_text(status));
    ck_assert_msg(failing.live == 0, "%s: call %zu%s: %zu pieces are left", what, call,
                  sticky ? " and on" : "", failing.live);
    free(out.text);
}

size_t fail_at_places(struct places *places, const char *what, operation *run, const void *subject,
                      isms_status expected)
{
    struct failing failing = {.places = places};
    struct collected whole = {NULL, 0};
    places->fresh_count = 0;
    places->run++;
    isms_status status = run(subject, &failing, &whole);
    ck_assert_msg(status == expected, "%s: %s", what, isms_status_text(status));
    ck_assert_msg(failing.live == 0, "%s: %zu pieces are left", what, failing.live);
    for (size_t i = 0; i < places->fresh_count; i++) {
        fail_at(places->fresh[i], false, what, run, subject, expected, &whole);
        if (i % STICKY_EACH == 0)
            fail_at(places->fresh[i], true, what, run, subject, expected, &whole);
    }
    free(whole.text);
    return places->count;
}
