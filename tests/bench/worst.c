/* Whether time and memory grow as the data do, and no faster, for shapes of data that cost most:
 *
 *   worst [LARGEST [PART-OF-A-NAME]]
 *
 * Each shape is taken at twice the size again and again, up to LARGEST objects, in a process of its
 * own; counted are the time of the processor, and the peak of what the allocator gave. Where twice
 * the data take more than LIMIT times as much, it is measured again, and the best counts. Without
 * a name only the worst of each operation are told, and all that fail. What is known to grow faster
 * has a ceiling for one operation of some shapes, and fails beyond that. */
#include "worst.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TIME_LIMIT 3.0
#define MEMORY_LIMIT 2.6
#define LONG 8.0 /* seconds: enough to be judged */
enum { SMALLEST = 500, TRIES = 5, SECONDS = 120 };
/* Below these there is more noise than growth; memory comes in steps, too. */
static const double least_time = 0.03, least_memory = 16 << 20;

/* ---- memory that is counted, and time ---- */

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

isms_allocator worst_memory(struct counted *counted)
{
    return (isms_allocator){counted, allocate, resize, release};
}

double worst_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double worst_ratio(double twice, double once, double least)
{
    return twice < least ? 0 : twice / (once + least / 8);
}

void worst_give_up(const char *why)
{
    fprintf(stderr, "worst: %s\n", why);
    _exit(1);
}

/* ---- in a process of its own ---- */

/* The operation at hand, where who waits sees it, too. */
static volatile size_t *at;

void worst_at(size_t operation)
{
    *at = operation;
}

static pid_t apart(void)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {SECONDS, SECONDS};
        setrlimit(RLIMIT_CPU, &limit);
    }
    return child;
}

/* False where it fails or runs beyond all time. */
static bool measure(const struct shapes *shapes, size_t shape, size_t n, struct measured *out)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    pid_t child = apart();
    if (child == 0) {
        struct measured m = shapes->measure(shape, n);
        _exit(write(ends[1], &m, sizeof m) != sizeof m);
    }
    close(ends[1]);
    bool whole = child > 0 && read(ends[0], out, sizeof *out) == (ssize_t)sizeof *out;
    close(ends[0]);
    waitpid(child, NULL, 0);
    return whole;
}

static void tell_more(const struct shapes *shapes, size_t shape, size_t n)
{
    pid_t child = shapes->tell ? apart() : -1;
    if (child == 0) {
        shapes->tell(shape, n);
        fflush(stdout);
        _exit(0);
    }
    if (child > 0)
        waitpid(child, NULL, 0);
}

/* ---- growth ---- */

struct growth {
    double ratio;
    size_t shape, n;
    double value; /* seconds or megabytes at 2 n */
};

/* The steepest of the shapes of one kind. */
struct worst {
    const struct shapes *shapes;
    struct growth time[OPERATIONS], memory[OPERATIONS];
    size_t tried, failed, excused, quick; /* quick: too quick to be judged at any size */
};

/* How many times what there is to tell has grown beyond twice: that may cost as much. */
static double more_told(size_t o, const struct measured *once, const struct measured *twice)
{
    double more = twice->told[o] > 0 ? twice->told[o] / (2 * once->told[o] + 100) : 1;
    return more > 1 ? more : 1;
}

static double grown_time(size_t o, const struct measured *once, const struct measured *twice)
{
    return worst_ratio(twice->time[o], once->time[o], least_time) / more_told(o, once, twice);
}

static double grown_memory(size_t o, const struct measured *once, const struct measured *twice)
{
    return worst_ratio(twice->memory[o], once->memory[o], least_memory) / more_told(o, once, twice);
}

/* What is known of an operation of a shape; NULL for nothing. */
static const struct known *known_of(const struct shapes *shapes, size_t shape, size_t operation)
{
    char name[SHAPE_NAME];
    shapes->name(shape, name);
    for (const struct known *k = shapes->known; k->name; k++)
        if (shapes->operations[operation] && strncmp(name, k->name, strlen(k->name)) == 0 &&
            strcmp(shapes->operations[operation], k->operation) == 0)
            return k;
    return NULL;
}

static bool within(const struct shapes *shapes, size_t shape, const struct measured *once,
                   const struct measured *twice)
{
    for (size_t o = 0; o < OPERATIONS; o++) {
        const struct known *known = known_of(shapes, shape, o);
        double ceiling = known ? known->ceiling : 0;
        if (grown_time(o, once, twice) > (known ? ceiling : TIME_LIMIT) ||
            grown_memory(o, once, twice) > (known ? ceiling : MEMORY_LIMIT))
            return false;
    }
    return true;
}

static bool takes_long(const struct measured *m)
{
    double all = 0;
    for (size_t o = 0; o < OPERATIONS; o++)
        all += m->time[o];
    return all > LONG;
}

/* The smaller of each. */
static void improve(struct measured *best, const struct measured *again)
{
    for (size_t o = 0; o < OPERATIONS; o++) {
        if (again->time[o] < best->time[o])
            best->time[o] = again->time[o];
        if (again->memory[o] < best->memory[o])
            best->memory[o] = again->memory[o];
    }
}

static void note(struct growth *worst, struct growth grown)
{
    if (grown.ratio > worst->ratio)
        *worst = grown;
}

static void tell(const char *name, const char *operation, const struct growth *grown,
                 const char *unit, bool failed)
{
    printf("%-46.46s %-16s %7zu %9.3f %-3s %5.2f%s\n", name, operation, 2 * grown->n, grown->value,
           unit, grown->ratio, failed ? "  too fast" : "");
}

enum verdict { WELL, KNOWN, TOO_FAST };

/* Whether an operation may grow like that. */
static enum verdict verdict_of(const struct shapes *shapes, size_t shape, size_t operation,
                               double ratio, double limit)
{
    char name[SHAPE_NAME];
    const struct known *known = known_of(shapes, shape, operation);
    if (ratio <= limit)
        return WELL;
    if (!known || ratio > known->ceiling)
        return TOO_FAST;
    shapes->name(shape, name);
    printf("    known: %s: %s: %s\n", name, known->operation, known->why);
    return KNOWN;
}

/* Notes and tells how one size of a shape has grown to the next; the worst that is to be said. */
static enum verdict judge(struct worst *worst, size_t shape, size_t n, const struct measured *once,
                          const struct measured *twice, bool all, bool *judged)
{
    enum verdict said = WELL;
    char name[SHAPE_NAME];
    const char *const *operations = worst->shapes->operations;
    worst->shapes->name(shape, name);
    for (size_t o = 0; o < OPERATIONS && operations[o]; o++) {
        struct growth time = {grown_time(o, once, twice), shape, n, twice->time[o]};
        struct growth memory = {grown_memory(o, once, twice), shape, n, twice->memory[o] / 1e6};
        const enum verdict verdicts[] = {
            verdict_of(worst->shapes, shape, o, time.ratio, TIME_LIMIT),
            verdict_of(worst->shapes, shape, o, memory.ratio, MEMORY_LIMIT)};
        for (size_t i = 0; i < 2; i++)
            said = verdicts[i] > said ? verdicts[i] : said;
        *judged = *judged || time.ratio > 0 || memory.ratio > 0;
        note(&worst->time[o], time);
        note(&worst->memory[o], memory);
        if ((all && time.ratio > 0) || time.ratio > TIME_LIMIT)
            tell(name, operations[o], &time, "s", verdicts[0] == TOO_FAST);
        if ((all && memory.ratio > 0) || memory.ratio > MEMORY_LIMIT)
            tell(name, operations[o], &memory, "MB", verdicts[1] == TOO_FAST);
    }
    return said;
}

/* Measures both sizes until they are within the limits, or nothing gets better. */
static void measure_again(const struct shapes *shapes, size_t shape, size_t n,
                          struct measured *once, struct measured *twice)
{
    struct measured again;
    for (int i = 0; !within(shapes, shape, once, twice) && i < TRIES; i++) {
        if (measure(shapes, shape, 2 * n, &again))
            improve(twice, &again);
        if (measure(shapes, shape, n, &again))
            improve(once, &again);
    }
}

/* Doubles it up to the largest size, or until it takes long, or something grows faster than it may,
 * known or not. */
static enum verdict try_shape(struct worst *worst, size_t shape, size_t largest, bool all)
{
    struct measured once, twice;
    enum verdict said = WELL;
    bool judged = false, ends = measure(worst->shapes, shape, SMALLEST, &once);
    for (size_t n = SMALLEST; ends && said == WELL && 2 * n <= largest; n *= 2) {
        ends = measure(worst->shapes, shape, 2 * n, &twice);
        if (!ends)
            break;
        measure_again(worst->shapes, shape, n, &once, &twice);
        said = judge(worst, shape, n, &once, &twice, all && 4 * n > largest, &judged);
        if (said == TOO_FAST || (all && 4 * n > largest))
            tell_more(worst->shapes, shape, n);
        once = twice;
        if (takes_long(&once))
            break;
    }
    worst->quick += ends && !judged;
    if (ends)
        return said;
    char name[SHAPE_NAME];
    worst->shapes->name(shape, name);
    printf("%s: %s does not come to an end\n", name, worst->shapes->operations[*at]);
    return TOO_FAST;
}

static void tell_worst(const struct worst *worst)
{
    char name[SHAPE_NAME];
    puts("\nThe steepest of each operation:");
    for (size_t o = 0; o < OPERATIONS; o++)
        for (int memory = 0; memory < 2; memory++) {
            const struct growth *w = memory ? &worst->memory[o] : &worst->time[o];
            worst->shapes->name(w->shape, name);
            if (w->ratio > 0)
                tell(name, worst->shapes->operations[o], w, memory ? "MB" : "s", false);
        }
    printf(
        "%zu of %zu shapes grow no faster than they may, of %zu it is known; %zu were too quick to "
        "be judged\n\n",
        worst->tried - worst->failed - worst->excused - worst->quick, worst->tried, worst->excused,
        worst->quick);
}

/* Whether all shapes of one kind whose names have that in them grow no faster than they may, and
 * something could be judged. */
static bool try_all(const struct shapes *shapes, size_t largest, const char *part)
{
    struct worst worst = {.shapes = shapes};
    for (size_t i = 0; i < shapes->count(); i++) {
        char name[SHAPE_NAME];
        shapes->name(i, name);
        if (part && !strstr(name, part))
            continue;
        enum verdict said = try_shape(&worst, i, largest, part);
        worst.tried++;
        worst.failed += said == TOO_FAST;
        worst.excused += said == KNOWN;
        if (isatty(2))
            fprintf(stderr, "\r%zu of %zu ", i + 1, shapes->count());
    }
    if (worst.tried)
        tell_worst(&worst);
    if (worst.tried && worst.quick == worst.tried)
        puts("Nothing took long enough to be judged: take more OBJECTS");
    return worst.failed == 0 && (!worst.tried || worst.quick < worst.tried);
}

int main(int argc, char **argv)
{
    size_t largest = argc > 1 ? strtoul(argv[1], NULL, 10) : 16000;
    const char *part = argc > 2 ? argv[2] : NULL;
    at = mmap(NULL, sizeof *at, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED)
        worst_give_up("no memory");
    printf("%-46s %-16s %7s %9s     times what half of it takes\n", "shape", "operation", "objects",
           "takes");
    bool documents = try_all(&worst_documents, largest, part);
    bool models = try_all(&worst_models, largest, part);
    return !documents || !models;
}
