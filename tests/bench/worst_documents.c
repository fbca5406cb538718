/* Documents that are the worst that can be: what is done with them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/costly.h"
#include "worst.h"

enum { READ, WRITE, CHECK, SAVE, VALIDATE, RESOLVE };

struct run {
    size_t shape;
    struct counted counted;
    isms_allocator memory;
    isms_limits limits;
    char path[SHAPE_NAME];
    isms_model *model;
    size_t told;
    isms_error error;
};

/* Documents may be refused; what counts is how long that takes. */
static void may_refuse(struct run *r, isms_status status)
{
    if (status == ISMS_ERROR_MEMORY || status == ISMS_ERROR_ARGUMENT || status == ISMS_ERROR_IO)
        worst_give_up(r->error.message);
}

static void must(struct run *r, isms_status status)
{
    if (status != ISMS_OK)
        worst_give_up(r->error.message);
}

static isms_status count_bytes(void *context, const void *data, size_t size)
{
    (void)data;
    *(size_t *)context += size;
    return ISMS_OK;
}

static void read_all(struct run *r)
{
    isms_source source = isms_source_path(r->path);
    isms_problems *problems = NULL;
    must(r, isms_problems_new(&problems, &r->memory, &r->error));
    isms_read_options options = {
        .size = sizeof options, .limits = &r->limits, .problems = problems};
    may_refuse(r, isms_model_read(r->model, &source, 1, &options, &r->error));
    isms_problems_free(problems);
}

static void write_all(struct run *r)
{
    isms_bytes *bytes = NULL;
    must(r, isms_model_write_memory(&bytes, r->model, NULL, &r->error));
    isms_bytes_free(bytes);
}

static void check(struct run *r)
{
    isms_snapshot_options options = {.size = sizeof options, .detached = true};
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    must(r, isms_snapshot_take(&snapshot, r->model, isms_date_make(2026, 11, 22), &options,
                               &r->error));
    must(r, isms_check(&findings, snapshot, NULL, &r->error));
    r->told = isms_findings_count(findings);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
}

/* Saves it into its file, with one object more. */
static void save(struct run *r)
{
    isms_object *object = NULL;
    may_refuse(r,
               isms_model_add(&object, r->model, isms_type_find("site"), "a-new-site", &r->error));
    may_refuse(r, isms_model_save_all(r->model, NULL, &r->error));
}

static void validate(struct run *r)
{
    isms_source source = isms_source_path(r->path);
    isms_problems *problems = NULL;
    must(r, isms_problems_new(&problems, &r->memory, &r->error));
    isms_oscal_options options = {.size = sizeof options,
                                  .limits = &r->limits,
                                  .problems = problems,
                                  .allocator = &r->memory};
    if (costly_is_oscal(r->shape))
        may_refuse(r, isms_oscal_validate(&source, &options, &r->error));
    isms_problems_free(problems);
}

static void resolve(struct run *r)
{
    isms_source source = isms_source_path(r->path);
    size_t bytes = 0;
    isms_sink sink = {sizeof sink, &bytes, count_bytes};
    isms_oscal_options options = {
        .size = sizeof options, .limits = &r->limits, .allocator = &r->memory};
    if (costly_is_profile(r->shape))
        may_refuse(r, isms_oscal_resolve(&source, &options, &sink, &r->error));
}

typedef void operation_function(struct run *r);
static operation_function *const operations[] = {read_all, write_all, check,
                                                 save,     validate,  resolve};
enum { COUNT = sizeof operations / sizeof *operations };

/* Writes the document, and what it builds on, into a folder of its own. */
static void prepare(struct run *r, size_t n, const char *folder, char catalog[SHAPE_NAME])
{
    snprintf(r->path, sizeof r->path, "%s/document.xml", folder);
    snprintf(catalog, SHAPE_NAME, "%s/catalog.xml", folder);
    FILE *out = fopen(r->path, "w"), *other = fopen(catalog, "w");
    if (!out || !other)
        worst_give_up("no folder for documents");
    costly_write(r->shape, n, out);
    costly_write_catalog(n, other);
    if (fclose(out) != 0 || fclose(other) != 0)
        worst_give_up("no space for documents");
}

static struct measured measure(size_t shape, size_t n)
{
    char folder[] = "/tmp/isms-worst-XXXXXX", catalog[SHAPE_NAME];
    struct run r = {.shape = shape, .limits = {.size = sizeof r.limits}};
    struct measured m = {.time = {0}};
    if (!mkdtemp(folder))
        worst_give_up("no folder for documents");
    prepare(&r, n, folder, catalog);
    r.limits.depth = r.limits.names = r.limits.namespaces = UINT32_MAX;
    r.memory = worst_memory(&r.counted);
    must(&r, isms_model_new(&r.model, &r.memory, &r.error));
    for (size_t o = READ; o < COUNT; o++) {
        size_t before = r.counted.now;
        double start = worst_now();
        r.counted.peak = before;
        worst_at(o);
        operations[o](&r);
        m.time[o] = worst_now() - start;
        m.memory[o] = (double)(r.counted.peak - before);
    }
    m.told[CHECK] = (double)r.told;
    unlink(r.path);
    unlink(catalog);
    rmdir(folder);
    return m;
}

static void name(size_t shape, char text[SHAPE_NAME])
{
    snprintf(text, SHAPE_NAME, "%s", costly_name(shape));
}

static const struct known known[] = {
    {"profile: imports of one control", "resolve", 4.6,
     "each import looks at all controls of what it takes from"},
    {"profile: groups", "resolve", 4.6, "each group looks at all controls of what it takes from"},
    {NULL, NULL, 0, NULL},
};

const struct shapes worst_documents = {
    .operations = {"read", "write", "check", "add, save", "validate", "resolve"},
    .count = costly_count,
    .name = name,
    .measure = measure,
    .known = known,
};
