/* Whether time and memory grow as the data do, and no faster, for shapes of data that cost most:
 *
 *   worst [LARGEST [PART-OF-A-NAME]]
 *
 * Each shape is taken at twice the size again and again, up to LARGEST objects, in a process of its
 * own; counted are the time of the processor, and the peak of what the allocator gave. Where twice
 * the data take more than LIMIT times as much, it is measured again, and the best counts. Without
 * a name only the worst of each operation are told, and all that fail. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support/families.h"

enum operation { BUILD, WRITE, READ, CLONE, SNAPSHOT, CHECK, ASK, EDIT, OPERATIONS };
static const char *const names[OPERATIONS] = {"build",    "write",     "read", "clone",
                                              "snapshot", "all rules", "ask",  "edit, roll back"};
#define TIME_LIMIT 3.0
#define MEMORY_LIMIT 2.6
enum { SMALLEST = 500, TRIES = 5, SECONDS = 120 };
/* Below these there is more noise than growth; memory comes in steps, too. */
static const double least_time = 0.03, least_rule = 0.004, least_memory = 16 << 20;

struct measured {
    double time[OPERATIONS], memory[OPERATIONS];
    double told; /* findings, with the steps of their paths */
};

/* ---- memory that is counted ---- */

struct counted {
    size_t now, peak;
};

static void *took(struct counted *c, void *memory)
{
    c->now += memory ? malloc_usable_size(memory) : 0;
    if (c->now > c->peak)
        c->peak = c->now;
    return memory;
}

static void *allocate(void *context, size_t size)
{
    return took(context, malloc(size));
}

static void release(void *context, void *memory)
{
    struct counted *c = context;
    c->now -= malloc_usable_size(memory);
    free(memory);
}

static void *resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    struct counted *c = context;
    (void)old_size;
    c->now -= malloc_usable_size(memory);
    return took(c, realloc(memory, new_size));
}

/* ---- the operations ---- */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

struct run {
    struct counted counted;
    isms_allocator memory;
    isms_model *model;
    isms_bytes *bytes;
    isms_snapshot *snapshot;
    size_t told;
    isms_error error;
};

static void must(struct run *r, isms_status status)
{
    if (status == ISMS_OK)
        return;
    fprintf(stderr, "worst: %s\n", r->error.message);
    _exit(1);
}

static void write_all(struct run *r)
{
    must(r, isms_model_write_memory(&r->bytes, r->model, NULL, &r->error));
}

static void read_all(struct run *r)
{
    isms_model *model = NULL;
    isms_source source =
        isms_source_memory("worst.xml", isms_bytes_data(r->bytes), isms_bytes_size(r->bytes));
    must(r, isms_model_new(&model, &r->memory, &r->error));
    must(r, isms_model_read(model, &source, 1, NULL, &r->error));
    isms_model_unref(model);
}

static void clone(struct run *r)
{
    isms_model *copy = NULL;
    must(r, isms_model_clone(&copy, r->model, &r->error));
    isms_model_unref(copy);
}

static void take_snapshot(struct run *r)
{
    isms_snapshot_options options = {.size = sizeof options, .detached = true};
    must(r, isms_snapshot_take(&r->snapshot, r->model, isms_date_make(2026, 11, 22), &options,
                               &r->error));
}

static void check(struct run *r)
{
    isms_findings *findings = NULL;
    must(r, isms_check(&findings, r->snapshot, NULL, &r->error));
    r->told = isms_findings_count(findings);
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        r->told += isms_findings_at(findings, i).path_count;
    isms_findings_free(findings);
}

/* The first object of a type in the model of the snapshot. */
static isms_object *first(struct run *r, const char *type)
{
    return isms_model_at(isms_snapshot_model(r->snapshot), isms_type_find(type), 0);
}

static void ask(struct run *r)
{
    static const char *const holders[] = {"role", "unit", "committee", "position", "organization"};
    isms_person *person = (isms_person *)first(r, "person");
    isms_responsibility *duty = (isms_responsibility *)first(r, "responsibility");
    isms_answers *answers = NULL;
    if (person) {
        must(r, isms_snapshot_duties(&answers, r->snapshot, person, &r->error));
        isms_answers_free(answers);
        (void)isms_snapshot_superior(r->snapshot, person);
        (void)isms_snapshot_reports_to(r->snapshot, person, person);
    }
    if (duty) {
        must(r, isms_snapshot_who(&answers, r->snapshot, duty, &r->error));
        isms_answers_free(answers);
    }
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++)
        if (first(r, holders[i])) {
            must(r, isms_snapshot_holders(&answers, r->snapshot, first(r, holders[i]), &r->error));
            isms_answers_free(answers);
        }
}

/* The first of each type changes its id, and then all go, from the last one of the last type. */
static void edit(struct run *r)
{
    must(r, isms_model_begin(r->model, &r->error));
    for (size_t t = 0; t < isms_type_count(); t++) {
        isms_object *object = isms_model_at(r->model, isms_type_at(t), 0);
        isms_references *references = NULL;
        if (!object)
            continue;
        must(r, isms_object_referrers(&references, object, &r->error));
        isms_references_free(references);
        must(r,
             isms_set_text(object, isms_field_number(isms_type_field_find(isms_type_at(t), "id")),
                           isms_type_name(isms_type_at(t)), &r->error));
    }
    for (size_t t = isms_type_count(); t-- > 0;)
        for (size_t i = isms_model_count(r->model, isms_type_at(t)); i-- > 0;)
            must(r, isms_object_remove(isms_model_at(r->model, isms_type_at(t), i), &r->error));
    must(r, isms_model_rollback(r->model, &r->error));
}

typedef void operation_function(struct run *r);
static operation_function *const operations[OPERATIONS] = {
    NULL, write_all, read_all, clone, take_snapshot, check, ask, edit};

static struct measured measure(const struct family *family, size_t n)
{
    struct run r = {.memory = {NULL, allocate, resize, release}};
    struct measured m;
    r.memory.context = &r.counted;
    must(&r, isms_model_new(&r.model, &r.memory, &r.error));
    for (enum operation o = BUILD; o < OPERATIONS; o++) {
        size_t before = r.counted.now;
        double begin = now();
        r.counted.peak = before;
        if (o == BUILD)
            family_build(family, r.model, n);
        else
            operations[o](&r);
        m.time[o] = now() - begin;
        m.memory[o] = (double)(r.counted.peak - before);
    }
    m.told = (double)r.told;
    return m;
}

/* The same in a process of its own; false where it fails or runs beyond all time. */
static bool measure_apart(const struct family *family, size_t n, struct measured *out)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {SECONDS, SECONDS};
        setrlimit(RLIMIT_CPU, &limit);
        struct measured m = measure(family, n);
        _exit(write(ends[1], &m, sizeof m) != sizeof m);
    }
    close(ends[1]);
    bool whole = child > 0 && read(ends[0], out, sizeof *out) == (ssize_t)sizeof *out;
    close(ends[0]);
    waitpid(child, NULL, 0);
    return whole;
}

/* A snapshot of the shape. */
static void prepare(struct run *r, const struct family *family, size_t n)
{
    r->memory.context = &r->counted;
    must(r, isms_model_new(&r->model, &r->memory, &r->error));
    family_build(family, r->model, n);
    take_snapshot(r);
}

static double time_rule(struct run *r, size_t rule)
{
    const char *const only[] = {isms_rule_id(isms_rule_at(rule)), NULL};
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_findings *findings = NULL;
    double begin = now();
    must(r, isms_check(&findings, r->snapshot, &options, &r->error));
    isms_findings_free(findings);
    return now() - begin;
}

/* ---- growth ---- */

/* Shapes of which it is known, and why. They are told and do not fail. */
static const struct {
    const char *name, *why;
} known[] = {
    {"everything ", "every separation is tried on everybody behind all parts of all of its sides"},
    {"role.specializes ring",
     "each answer holds its path in full, and each path leads through all roles"},
    {"document.audience+scope ", "POL-04 tries each policy of the top on each unit"},
};

static const char *known_why(const char *name)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strncmp(name, known[i].name, strlen(known[i].name)) == 0)
            return known[i].why;
    return NULL;
}

struct growth {
    double ratio;
    size_t family, n;
    double value; /* seconds or bytes at 2 n */
};
static struct growth worst_time[OPERATIONS], worst_memory[OPERATIONS];

static double ratio(double twice, double once, double least)
{
    return twice < least ? 0 : twice / (once + least / 8);
}

/* How many times what there is to tell has grown beyond twice: that may cost as much. */
static double more_told(enum operation o, const struct measured *once, const struct measured *twice)
{
    double more = o == CHECK ? twice->told / (2 * once->told + 100) : 1;
    return more > 1 ? more : 1;
}

static double grown_time(enum operation o, const struct measured *once,
                         const struct measured *twice)
{
    return ratio(twice->time[o], once->time[o], least_time) / more_told(o, once, twice);
}

static double grown_memory(enum operation o, const struct measured *once,
                           const struct measured *twice)
{
    return ratio(twice->memory[o], once->memory[o], least_memory) / more_told(o, once, twice);
}

static bool within(const struct measured *once, const struct measured *twice)
{
    bool well = true;
    for (enum operation o = BUILD; o < OPERATIONS; o++)
        well = well && grown_time(o, once, twice) <= TIME_LIMIT &&
               grown_memory(o, once, twice) <= MEMORY_LIMIT;
    return well;
}

/* The smaller of each. */
static void improve(struct measured *best, const struct measured *again)
{
    for (enum operation o = BUILD; o < OPERATIONS; o++) {
        if (again->time[o] < best->time[o])
            best->time[o] = again->time[o];
        if (again->memory[o] < best->memory[o])
            best->memory[o] = again->memory[o];
    }
}

static void note(struct growth *worst, double grown, size_t family, size_t n, double value)
{
    if (grown > worst->ratio)
        *worst = (struct growth){grown, family, n, value};
}

static void tell(const char *name, size_t n, const char *operation, double grown, double value,
                 const char *unit, bool failed)
{
    printf("%-46.46s %-16s %7zu %9.3f %-3s %5.2f%s\n", name, operation, 2 * n, value, unit, grown,
           failed ? "  too fast" : "");
}

/* Notes and tells how one size of a family has grown to the next; whether all is well. */
static bool judge(size_t index, size_t n, const struct measured *once, const struct measured *twice,
                  bool all)
{
    char name[200];
    struct family family = family_at(index);
    family_name(&family, name, sizeof name);
    for (enum operation o = BUILD; o < OPERATIONS; o++) {
        double time = grown_time(o, once, twice), memory = grown_memory(o, once, twice);
        note(&worst_time[o], time, index, n, twice->time[o]);
        note(&worst_memory[o], memory, index, n, twice->memory[o] / 1e6);
        if ((all && time > 0) || time > TIME_LIMIT)
            tell(name, n, names[o], time, twice->time[o], "s", time > TIME_LIMIT);
        if ((all && memory > 0) || memory > MEMORY_LIMIT)
            tell(name, n, names[o], memory, twice->memory[o] / 1e6, "MB", memory > MEMORY_LIMIT);
    }
    return within(once, twice);
}

/* Each rule on its own: those that take most, and how each has grown. */
static void tell_rules(size_t index, size_t n)
{
    struct family family = family_at(index);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {SECONDS, SECONDS};
        setrlimit(RLIMIT_CPU, &limit);
        struct run half = {.memory = {NULL, allocate, resize, release}}, whole = half;
        prepare(&half, &family, n);
        prepare(&whole, &family, 2 * n);
        for (size_t i = 0; i < isms_rule_count(); i++) {
            double once = time_rule(&half, i), twice = time_rule(&whole, i);
            if (twice > 4 * least_rule)
                printf("    %-10s %9.3f s %5.2f\n", isms_rule_id(isms_rule_at(i)), twice,
                       ratio(twice, once, least_rule));
        }
        fflush(stdout);
        _exit(0);
    }
    waitpid(child, NULL, 0);
}

/* Measures both sizes until they are within the limits, or nothing gets better. */
static void measure_again(const struct family *family, size_t n, struct measured *once,
                          struct measured *twice)
{
    struct measured again;
    for (int i = 0; !within(once, twice) && i < TRIES; i++) {
        if (measure_apart(family, 2 * n, &again))
            improve(twice, &again);
        if (measure_apart(family, n, &again))
            improve(once, &again);
    }
}

static bool try_family(size_t index, size_t largest, bool all)
{
    struct family family = family_at(index);
    struct measured once, twice;
    bool well = measure_apart(&family, SMALLEST, &once);
    for (size_t n = SMALLEST; well && 2 * n <= largest; n *= 2) {
        well = measure_apart(&family, 2 * n, &twice);
        if (!well) {
            printf("family %zu with %zu objects does not come to an end\n", index, 2 * n);
            break;
        }
        measure_again(&family, n, &once, &twice);
        well = judge(index, n, &once, &twice, all && 4 * n > largest);
        if (!well || (all && 4 * n > largest))
            tell_rules(index, n);
        once = twice;
    }
    return well;
}

static void tell_worst(void)
{
    char name[200];
    puts("\nThe steepest of each operation:");
    for (enum operation o = BUILD; o < OPERATIONS; o++)
        for (int memory = 0; memory < 2; memory++) {
            const struct growth *w = memory ? &worst_memory[o] : &worst_time[o];
            struct family family = family_at(w->family);
            family_name(&family, name, sizeof name);
            if (w->ratio > 0)
                tell(name, w->n, names[o], w->ratio, w->value, memory ? "MB" : "s", false);
        }
}

int main(int argc, char **argv)
{
    size_t largest = argc > 1 ? strtoul(argv[1], NULL, 10) : 16000, tried = 0, failed = 0,
           excused = 0;
    printf("%-46s %-16s %7s %9s     times what half of it takes\n", "shape", "operation", "objects",
           "takes");
    for (size_t i = 0; i < family_count(); i++) {
        char name[200];
        struct family family = family_at(i);
        family_name(&family, name, sizeof name);
        if (argc > 2 && !strstr(name, argv[2]))
            continue;
        bool well = try_family(i, largest, argc > 2);
        if (!well && known_why(name))
            printf("    known: %s\n", known_why(name));
        tried++;
        failed += !well && !known_why(name);
        excused += !well && known_why(name);
        if (isatty(2))
            fprintf(stderr, "\r%zu of %zu ", i + 1, family_count());
    }
    tell_worst();
    printf("%zu of %zu shapes grow no faster than they may, of %zu it is known\n",
           tried - failed - excused, tried, excused);
    return failed > 0;
}
