/* Measures libisms against plain passes of libxml2 over the same bytes, in one run:
 *
 *   bench ROUNDS FILE...
 *   bench ROUNDS oscal FILE
 *
 * Each operation runs in a process of its own, in turn with the others; medians count. With two
 * files, a small and a large one, it also tells how times grow. A ratio above its limit is said to
 * be missed, but nothing here passes or fails. Times are those of the processor; other work on the
 * machine counts all the same, by what it leaves of caches. */
#include <libxml/parser.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "isms/isms.h"

enum measure {
    SAX,
    DOM,
    IMPORT,
    EXPORT,
    SNAPSHOT,
    RULES,
    MEMORY,
    /* of documents of OSCAL, in their own words */
    SAVE,
    SAVE_EDITED,
    SAVE_MEMORY,
    VALIDATE,
    MEASURES
};
enum { ROUNDS_MAX = 99 };
static const char *const names[] = {"no-op SAX2 pass of libxml2",
                                    "DOM parse of libxml2",
                                    "import",
                                    "export",
                                    "snapshot",
                                    "all rules",
                                    "peak memory of import",
                                    "saving as it was read",
                                    "saving after one edit",
                                    "peak memory of that",
                                    "validation"};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double peak_memory(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

static void give_up(const char *what, const isms_error *error)
{
    fprintf(stderr, "bench: %s: %s\n", what, error ? error->message : "failed");
    exit(1);
}

/* ---- the operations; each fills its places of `out` ---- */

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted, const xmlChar **attributes)
{
    (void)context, (void)name, (void)prefix, (void)uri, (void)namespace_count, (void)namespaces;
    (void)attribute_count, (void)defaulted, (void)attributes;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)context, (void)name, (void)prefix, (void)uri;
}

static void on_text(void *context, const xmlChar *text, int length)
{
    (void)context, (void)text, (void)length;
}

static void measure_sax(const char *path, double *out)
{
    double begin = now();
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser)
        give_up("SAX", NULL);
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElementNs = on_start;
    parser->sax->endElementNs = on_end;
    parser->sax->characters = on_text;
    xmlFreeDoc(xmlCtxtReadFile(parser, path, NULL, XML_PARSE_HUGE | XML_PARSE_NONET));
    if (!parser->wellFormed)
        give_up("SAX", NULL);
    xmlFreeParserCtxt(parser);
    out[SAX] = now() - begin;
}

static void measure_dom(const char *path, double *out)
{
    double begin = now();
    xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_HUGE | XML_PARSE_NONET);
    out[DOM] = now() - begin;
    if (!document)
        give_up("DOM", NULL);
}

static isms_status discard(void *context, const void *data, size_t size)
{
    (void)data;
    *(size_t *)context += size;
    return ISMS_OK;
}

static void measure_isms(const char *path, double *out)
{
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_error error;
    size_t written = 0;
    isms_sink sink = {sizeof sink, &written, discard};
    double begin = now();
    if (isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read_path(model, path, &error) != ISMS_OK)
        give_up("import", &error);
    out[IMPORT] = now() - begin;
    out[MEMORY] = peak_memory();
    begin = now();
    if (isms_model_write(model, &sink, NULL, &error) != ISMS_OK)
        give_up("export", &error);
    out[EXPORT] = now() - begin;
    begin = now();
    if (isms_snapshot_take(&snapshot, model, isms_date_make(2026, 6, 30), NULL, &error) != ISMS_OK)
        give_up("snapshot", &error);
    out[SNAPSHOT] = now() - begin;
    begin = now();
    if (isms_check(&findings, snapshot, NULL, &error) != ISMS_OK)
        give_up("check", &error);
    out[RULES] = now() - begin;
}

/* Changes the name of the last control, or of the last object there is. */
static void edit_one(isms_model *model)
{
    const isms_type *type = isms_type_find("control");
    isms_error error;
    if (isms_model_count(model, type) == 0)
        type = isms_type_find("document");
    size_t count = isms_model_count(model, type);
    isms_object *object = count ? isms_model_at(model, type, count - 1) : NULL;
    const isms_field *name = isms_type_field_find(type, "name");
    if (!object || isms_set_text(object, isms_field_number(name), "Edited", &error) != ISMS_OK)
        give_up("edit", &error);
}

static double save_time(const isms_model *model, const char *path)
{
    size_t written = 0;
    isms_error error;
    isms_sink sink = {sizeof sink, &written, discard};
    isms_write_options options = {.size = sizeof options, .file = path};
    double begin = now();
    if (isms_model_write(model, &sink, &options, &error) != ISMS_OK)
        give_up("save", &error);
    return now() - begin;
}

static void measure_save(const char *path, double *out)
{
    isms_model *model = NULL;
    isms_error error;
    if (isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read_path(model, path, &error) != ISMS_OK)
        give_up("import", &error);
    out[SAVE] = save_time(model, path);
    edit_one(model);
    out[SAVE_EDITED] = save_time(model, path);
    out[SAVE_MEMORY] = peak_memory();
}

static void measure_validation(const char *path, double *out)
{
    isms_source source = isms_source_path(path);
    isms_error error;
    double begin = now();
    if (isms_oscal_validate(&source, NULL, &error) != ISMS_OK)
        give_up("validation", &error);
    out[VALIDATE] = now() - begin;
}

typedef void operation(const char *path, double *out);
/* The last ones are of OSCAL alone. */
static operation *const operations[] = {measure_sax, measure_dom, measure_isms, measure_save,
                                        measure_validation};
enum { NATIVE_OPERATIONS = 3, OPERATIONS = sizeof operations / sizeof *operations };

/* Runs an operation in a process of its own and takes over what it measured. */
static void run(operation *measure, const char *path, double *out)
{
    int ends[2];
    fflush(stdout);
    if (pipe(ends) != 0)
        give_up("pipe", NULL);
    pid_t child = fork();
    if (child == 0) {
        double mine[MEASURES] = {0};
        measure(path, mine);
        _exit(write(ends[1], mine, sizeof mine) != sizeof mine);
    }
    close(ends[1]);
    double got[MEASURES];
    bool whole = child > 0 && read(ends[0], got, sizeof got) == (ssize_t)sizeof got;
    close(ends[0]);
    waitpid(child, NULL, 0);
    if (!whole)
        exit(1);
    for (int m = 0; m < MEASURES; m++)
        if (got[m] > 0)
            out[m] = got[m];
}

/* ---- medians and ratios ---- */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void measure_file(const char *path, int rounds, bool oscal, double medians[MEASURES])
{
    const size_t count = oscal ? OPERATIONS : NATIVE_OPERATIONS;
    static double values[MEASURES][ROUNDS_MAX];
    for (int round = 0; round < rounds; round++) {
        double got[MEASURES] = {0};
        for (size_t i = 0; i < count; i++) {
            if (isatty(2))
                fprintf(stderr, "\r%s: round %d of %d ", path, round + 1, rounds);
            run(operations[i], path, got);
        }
        for (int m = 0; m < MEASURES; m++)
            values[m][round] = got[m];
    }
    if (isatty(2))
        fprintf(stderr, "\r%60s\r", "");
    for (int m = 0; m < MEASURES; m++) {
        qsort(values[m], (size_t)rounds, sizeof **values, by_value);
        medians[m] = values[m][rounds / 2];
    }
}

enum { NO_LIMIT = 0 };

static void print_ratio(const char *what, double value, double limit)
{
    printf("  %-44s %6.2f", what, value);
    if (limit > NO_LIMIT)
        printf("   at most %g%s", limit, value > limit ? ": missed" : "");
    putchar('\n');
}

/* How long it takes to write a document of OSCAL back, and to validate it. */
static void print_own_words(double size, const double m[MEASURES])
{
    print_ratio("saving as it was read / import", m[SAVE] / m[IMPORT], 3);
    print_ratio("saving after one edit / import", m[SAVE_EDITED] / m[IMPORT], 3);
    print_ratio("peak memory of that / file", m[SAVE_MEMORY] / size, NO_LIMIT);
    print_ratio("validation / import", m[VALIDATE] / m[IMPORT], 3);
}

/* Limits hold for the larger file: in the small one, what does not grow with it weighs more. */
static void print_file(const char *path, double size, const double m[MEASURES], bool limited,
                       bool oscal)
{
    const struct {
        const char *what;
        double value, limit;
    } ratios[] = {
        {"import / no-op SAX2 pass", m[IMPORT] / m[SAX], oscal ? 3 : 3.5},
        {"import / DOM parse", m[IMPORT] / m[DOM], 1},
        /* a document of OSCAL is kept whole, beside the objects that it became */
        {"peak memory / file", m[MEMORY] / size, oscal ? NO_LIMIT : 1.5},
        {"export / import", m[EXPORT] / m[IMPORT], 1},
        {"all rules / import", m[RULES] / m[IMPORT], 1},
        {"(snapshot + all rules) / import", (m[SNAPSHOT] + m[RULES]) / m[IMPORT], 1},
    };
    printf("%s: %.1f MB\n", path, size / 1e6);
    for (int i = 0; i < MEMORY; i++)
        printf("  %-44s %8.3f s\n", names[i], m[i]);
    printf("  %-44s %8.1f MB\n", names[MEMORY], m[MEMORY] / 1e6);
    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++)
        print_ratio(ratios[i].what, ratios[i].value, limited ? ratios[i].limit : NO_LIMIT);
    if (oscal)
        print_own_words(size, m);
}

/* Times per byte times log, large against small: 1 is n log n. */
static void print_growth(const double *small, double small_size, const double *large,
                         double large_size)
{
    double growth = large_size * log(large_size) / (small_size * log(small_size));
    printf("growth from small to large, n log n = 1\n");
    for (int i = IMPORT; i < MEMORY; i++)
        print_ratio(names[i], large[i] / small[i] / growth, NO_LIMIT);
}

int main(int count, char **arguments)
{
    int rounds = count > 2 ? atoi(arguments[1]) : 0;
    bool oscal = count == 4 && strcmp(arguments[2], "oscal") == 0;
    if (oscal)
        arguments[2] = arguments[--count];
    double medians[2][MEASURES], sizes[2];
    if (count < 3 || count > 4 || rounds < 1 || rounds > ROUNDS_MAX) {
        fputs("usage: bench ROUNDS SMALL [LARGE]\n       bench ROUNDS oscal FILE\n", stderr);
        return 2;
    }
    printf("libisms %s, libxml2 %s, medians of %d round%s\n", isms_version(), LIBXML_DOTTED_VERSION,
           rounds, rounds == 1 ? "" : "s");
    for (int i = 0; i < count - 2; i++) {
        struct stat info;
        if (stat(arguments[i + 2], &info) != 0) {
            perror(arguments[i + 2]);
            return 1;
        }
        sizes[i] = (double)info.st_size;
        measure_file(arguments[i + 2], rounds, oscal, medians[i]);
        print_file(arguments[i + 2], sizes[i], medians[i], i == count - 3, oscal);
    }
    if (count == 4)
        print_growth(medians[0], sizes[0], medians[1], sizes[1]);
    return 0;
}
