#include "support.h"

#include <dirent.h>

#include "places.h"

isms_date day(const char *text)
{
    isms_date date = {0, 0, 0};
    ck_assert_msg(isms_date_parse(&date, text), "%s is no date", text);
    return date;
}

isms_status read_text(isms_model **out, const char *document, bool strict, isms_problems **problems,
                      isms_error *error)
{
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_read_options options = {.size = sizeof options, .strict = strict};
    if (problems) {
        ck_ok(isms_problems_new(problems, NULL, NULL));
        options.problems = *problems;
    }
    isms_source source = isms_source_memory("test.xml", document, strlen(document));
    isms_status status = isms_model_read(model, &source, 1, &options, error);
    if (out)
        *out = model;
    else
        isms_model_unref(model);
    return status;
}

isms_model *model_of(const char *document)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_status status = read_text(&model, document, false, NULL, &error);
    ck_assert_msg(status == ISMS_OK, "%s:%u:%u: %s", error.file, (unsigned)error.line,
                  (unsigned)error.column, error.message);
    return model;
}

isms_snapshot *snapshot_of(const char *document, const char *date)
{
    isms_model *model = model_of(document);
    isms_snapshot *snapshot = NULL;
    ck_ok(isms_snapshot_take(&snapshot, model, day(date), NULL, NULL));
    isms_model_unref(model);
    return snapshot;
}

char *text_of(const isms_model *model)
{
    isms_bytes *bytes = NULL;
    ck_ok(isms_model_write_memory(&bytes, model, NULL, NULL));
    char *copy = malloc(isms_bytes_size(bytes) + 1);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, isms_bytes_data(bytes), isms_bytes_size(bytes) + 1);
    isms_bytes_free(bytes);
    return copy;
}

char *file_text(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    size_t size = 0, room = 1 << 16;
    char *text = malloc(room + 1);
    while (text) {
        size_t got = fread(text + size, 1, room - size, file);
        size += got;
        if (got == 0)
            break;
        if (size == room)
            text = realloc(text, (room *= 2) + 1);
    }
    fclose(file);
    ck_assert_ptr_nonnull(text);
    text[size] = '\0';
    if (length)
        *length = size;
    return text;
}

void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    ck_assert_msg(file != NULL, "%s cannot be written", path);
    ck_assert_uint_eq(fwrite(text, 1, strlen(text), file), strlen(text));
    ck_assert_int_eq(fclose(file), 0);
}

static const char *below(const char *folder, const char *path)
{
    static char buffers[8][1024];
    static unsigned next;
    char *out = buffers[next++ % 8];
    snprintf(out, sizeof buffers[0], "%s/%s", folder, path);
    return out;
}

const char *source_path(const char *path)
{
    const char *folder = getenv("srcdir");
    return below(folder ? folder : ".", path);
}

const char *scratch_path(const char *name)
{
    return below(".", name);
}

static isms_status collect(void *context, const void *data, size_t size)
{
    struct collected *c = context;
    char *grown = realloc(c->text, c->length + size + 1);
    ck_assert_ptr_nonnull(grown);
    memcpy(grown + c->length, data, size);
    c->text = grown;
    c->length += size;
    grown[c->length] = '\0';
    return ISMS_OK;
}

isms_sink collector(struct collected *into)
{
    return (isms_sink){.size = sizeof(isms_sink), .context = into, .write = collect};
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

size_t visit_files(const char *folder, const char *ending, file_visitor *visit, void *context)
{
    DIR *directory = opendir(folder);
    if (!directory)
        return 0;
    char **names = NULL;
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(directory));) {
        size_t length = strlen(entry->d_name), tail = strlen(ending);
        if (length < tail || strcmp(entry->d_name + length - tail, ending) != 0)
            continue;
        names = realloc(names, (count + 1) * sizeof *names);
        ck_assert_ptr_nonnull(names);
        names[count++] = strdup(entry->d_name);
    }
    closedir(directory);
    if (count)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        char path[2048];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        visit(context, path, names[i]);
        free(names[i]);
    }
    free(names);
    return count;
}

/* ---- failing memory ---- */

static bool fails(struct failing *f)
{
    size_t call = ++f->calls;
    if (f->places)
        note_place(f->places, call);
    if (f->fail_at == 0 || call < f->fail_at)
        return false;
    bool now = call == f->fail_at || f->sticky || (f->every && (call - f->fail_at) % f->every == 0);
    f->failed += now;
    return now;
}

static void *failing_allocate(void *context, size_t size)
{
    struct failing *f = context;
    void *memory = fails(f) ? NULL : malloc(size);
    f->live += memory != NULL;
    return memory;
}

static void *failing_resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    struct failing *f = context;
    (void)old_size;
    if (fails(f))
        return NULL;
    void *resized = realloc(memory, new_size);
    f->live += resized && !memory;
    return resized;
}

static void failing_release(void *context, void *memory)
{
    struct failing *f = context;
    f->live -= memory != NULL;
    free(memory);
}

isms_allocator failing_allocator(struct failing *failing)
{
    return (isms_allocator){failing, failing_allocate, failing_resize, failing_release};
}

/* ---- chance ---- */

uint64_t random_state = 88172645463325252u;

/* Marsaglia's xorshift. */
unsigned pick(size_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (unsigned)((random_state >> 11) % below);
}

int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
