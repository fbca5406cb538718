/* Two documents, with a byte of zero between them: each alone, beside each other and together. */
#include "fuzz.h"

static void compare_objects(const isms_model *a, const isms_model *b)
{
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        if (isms_type_is_part(type))
            continue;
        for (size_t i = 0; i < isms_model_count(a, type); i++) {
            const isms_object *one = isms_model_at(a, type, i);
            const isms_object *other = isms_model_find_type(b, type, isms_object_id(one));
            must(isms_object_equal(one, one), "an object is equal to itself");
            if (other)
                must(isms_object_equal(one, other) == isms_object_equal(other, one),
                     "being equal goes both ways");
        }
    }
}

/* How much differs, by what became of it: of objects, then of values. */
struct sums {
    size_t objects[ISMS_CHANGE_MOVED + 1], values[ISMS_CHANGE_MOVED + 1];
};

static struct sums difference(isms_model *before, isms_model *after)
{
    struct sums sums = {{0}, {0}};
    isms_diff *diff = NULL;
    size_t size = 0;
    isms_sink sink = counting(&size);
    must(isms_model_diff(&diff, before, after, NULL) == ISMS_OK, "models are compared");
    for (size_t i = 0; i < isms_diff_count(diff); i++) {
        isms_change change = isms_diff_at(diff, i);
        sums.objects[change.kind]++;
        must((change.kind == ISMS_CHANGE_CHANGED) == (change.difference_count > 0),
             "what changed says how");
        for (size_t n = 0; n < change.difference_count; n++)
            sums.values[isms_diff_difference(diff, i, n).kind]++;
    }
    must(isms_diff_write(diff, ISMS_FORMAT_TEXT, 40, &sink, NULL) == ISMS_OK && size > 0,
         "differences are written");
    isms_diff_free(diff);
    return sums;
}

static void must_mirror(const size_t there[], const size_t back[])
{
    must(there[ISMS_CHANGE_ADDED] == back[ISMS_CHANGE_REMOVED] &&
             there[ISMS_CHANGE_REMOVED] == back[ISMS_CHANGE_ADDED] &&
             there[ISMS_CHANGE_CHANGED] == back[ISMS_CHANGE_CHANGED] &&
             there[ISMS_CHANGE_MOVED] == back[ISMS_CHANGE_MOVED],
         "what came one way goes the other way");
}

static void check_differences(isms_model *a, isms_model *b)
{
    static const struct sums none;
    struct sums there = difference(a, b), back = difference(b, a), same = difference(a, a);
    must_mirror(there.objects, back.objects);
    must_mirror(there.values, back.values);
    must(memcmp(&same, &none, sizeof same) == 0, "a model does not differ from itself");
}

static bool is_known(const isms_findings *findings, const char *const *known, size_t count)
{
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        const char *fingerprint = isms_findings_at(findings, i).fingerprint;
        for (size_t k = 0; k < count; k++)
            if (strcmp(fingerprint, known[k]) == 0)
                return true;
    }
    return false;
}

/* What is new against a baseline is not in it. */
static void check_baseline(isms_model *before, isms_model *after)
{
    isms_snapshot *first = take(before), *second = take(after);
    isms_findings *old = check(first), *fresh = NULL;
    size_t count = isms_findings_count(old);
    const char **known = calloc(count + 1, sizeof *known);
    must(known != NULL, "there is memory");
    for (size_t i = 0; i < count; i++)
        known[i] = isms_findings_at(old, i).fingerprint;
    isms_check_options options = {.size = sizeof options, .known = known};
    must(isms_check(&fresh, second, &options, NULL) == ISMS_OK, "it is checked with a baseline");
    must(!is_known(fresh, known, count), "what is known is not told");
    free(known);
    isms_findings_free(old);
    isms_findings_free(fresh);
    isms_snapshot_unref(first);
    isms_snapshot_unref(second);
}

static void read_together(const uint8_t *first, size_t first_size, const uint8_t *second,
                          size_t second_size)
{
    isms_error error = {0};
    isms_model *model = new_model();
    isms_source sources[] = {isms_source_memory("first", first, first_size),
                             isms_source_memory("second", second, second_size)};
    isms_read_options options = {.size = sizeof options, .limits = &fuzz_limits};
    isms_status status = isms_model_read(model, sources, 2, &options, &error);
    must(status == ISMS_OK || error.message[0], "an error says what");
    if (status == ISMS_OK)
        check_writing(model, NULL);
    isms_model_unref(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *end = size > 0 ? memchr(data, 0, size) : NULL;
    isms_status status[2];
    if (!end)
        return 0;
    size_t first = (size_t)(end - data), second = size - first - 1;
    isms_model *a = read_bytes(data, first, false, &status[0]);
    isms_model *b = read_bytes(end + 1, second, false, &status[1]);
    if (status[0] == ISMS_OK && status[1] == ISMS_OK) {
        compare_objects(a, b);
        check_differences(a, b);
        check_baseline(a, b);
        check_baseline(b, a);
        read_together(data, first, end + 1, second);
    }
    isms_model_unref(a);
    isms_model_unref(b);
    return 0;
}
