/* Reading several documents, and the content that they build on, into one model. */
#include "format/import.h"
#include "format/oscal/map.h"

struct reading {
    isms_model *model; /* filled first; joins the caller's when all is good */
    isms_model *into;
    struct import *import;
    const isms_read_options *options;
    content_finder *find_content;
    isms_error *error;
};

/* The next name in a `use` list that is not read yet; its length, or 0. */
static size_t unread_content(const struct reading *reading, const struct source_file *file,
                             char name[64])
{
    const char *cursor = file->use, *word;
    const char *end = cursor ? cursor + strlen(cursor) : NULL;
    size_t length;
    while (cursor && isms__next_word(&cursor, end, &word, &length)) {
        size_t kept = length < 63 ? length : 63;
        memcpy(name, word, kept);
        name[kept] = '\0';
        if (!isms_model_uses(reading->model, name) && !isms_model_uses(reading->into, name))
            return length;
    }
    return 0;
}

static isms_status use_content(struct reading *reading, size_t file_index)
{
    struct import *import = reading->import;
    isms_model *model = reading->model;
    char name[64];
    while (unread_content(reading, &model->files[file_index], name)) {
        size_t size = 0;
        const char *data = reading->find_content ? reading->find_content(name, &size) : NULL;
        if (!data) {
            import->file = &model->files[file_index];
            import->depth = 0;
            isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_INVALID,
                                 (struct gate_position){1, 1}, "use",
                                 "there is no shipped content \"%s\": `isms content` lists what "
                                 "there is",
                                 name);
            return import->reader.stopped == ISMS_ERROR_MEMORY ? isms__fail_memory(reading->error)
                                                               : ISMS_OK;
        }
        char *kept = isms__pool_text(&model->pool, name, strlen(name));
        if (!kept)
            return isms__fail_memory(reading->error);
        isms_source source = isms_source_memory(kept, data, size);
        isms_status status = isms__import(import, &source, true, reading->options, reading->error);
        if (status != ISMS_OK)
            return status;
    }
    return ISMS_OK;
}

static isms_status read_one(struct reading *reading, const isms_source *source)
{
    struct import *import = reading->import;
    isms_status status = isms__import(import, source, false, reading->options, reading->error);
    if (status != ISMS_OK)
        return status;
    if (source->kind == ISMS_SOURCE_PATH) {
        struct source_file *file = &reading->model->files[import->file_index];
        file->identified = true;
        file->identity = import->identity;
        status = isms__file_locate(&file->identity, &reading->model->memory, source->name,
                                   reading->error);
    }
    return status;
}

static isms_status read_all(struct reading *reading, const isms_source *sources, size_t count)
{
    const struct problem_sink *problems = reading->import->problems;
    size_t files = reading->model->file_count;
    isms_status first = ISMS_OK;
    for (size_t i = 0; i < count; i++) {
        isms_error error;
        isms_error *kept = reading->error;
        reading->error = first == ISMS_OK ? kept : &error;
        isms_status status = read_one(reading, &sources[i]);
        reading->error = kept;
        /* a file that cannot be read keeps nobody from hearing what is wrong with the others */
        if (first == ISMS_OK)
            first = status;
        if (status != ISMS_OK && status != ISMS_ERROR_IO)
            return first;
    }
    if (first != ISMS_OK || problems->errors)
        return first;
    first = isms__oscal_map(reading->model, files, reading->import->problems, reading->error);
    if (first != ISMS_OK)
        return first;
    for (size_t i = 0; i < reading->model->file_count; i++) {
        isms_status status = use_content(reading, i);
        if (status != ISMS_OK)
            return status;
    }
    return ISMS_OK;
}

static isms_status check_sources(const isms_source *sources, size_t count, isms_error *error)
{
    for (size_t i = 0; i < count; i++)
        if (!isms__source_good(&sources[i]))
            return isms__fail(error, ISMS_ERROR_ARGUMENT, "source %zu is not complete", i);
    return ISMS_OK;
}

/* Problems that came up are the error; without any, what else went wrong is. */
static isms_status conclude(const struct problem_sink *problems, isms_status status,
                            isms_error *error)
{
    if (status != ISMS_OK || !problems->errors)
        return status;
    if (error)
        *error = problems->first;
    return problems->first.status;
}

isms_status isms__read_sources(isms_model *model, const isms_source *sources, size_t count,
                               const isms_read_options *options, content_finder *find_content,
                               isms_error *error)
{
    isms_read_options own;
    if (!model || (!sources && count) || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_model_read needs a model, sources, and options of the right size");
    isms_status status = check_sources(sources, count, error);
    if (status != ISMS_OK)
        return status;
    options = &own;
    isms_limits limits = isms__limits(options->limits);
    struct problem_sink problems = {.list = options->problems, .most = limits.problems};
    struct reading reading = {
        .into = model, .options = options, .find_content = find_content, .error = error};
    if (atomic_load(&model->pins))
        return isms__fail(
            error, ISMS_ERROR_STATE,
            "a snapshot relies on this model: give it back first, or clone the model");
    /* what is empty can be filled directly, and emptied again; all else is filled beside it and
     * joined */
    bool fresh = isms__model_is_fresh(model);
    reading.model = model;
    if (!fresh) {
        status = isms_model_new(&reading.model, &model->memory, error);
        if (status != ISMS_OK)
            return status;
        reading.model->symbols.key = model->symbols.key;
    }
    reading.import = isms__memory_get(&model->memory, sizeof *reading.import);
    if (reading.import) {
        isms__import_init(reading.import, reading.model, &problems, options, &limits);
        status = conclude(&problems, read_all(&reading, sources, count), error);
        isms__import_clear(reading.import);
        isms__memory_free(&model->memory, reading.import);
    } else {
        status = isms__fail_memory(error);
    }
    if (status == ISMS_OK && !fresh)
        status = isms__model_join(model, reading.model, error);
    if (!fresh)
        isms_model_unref(reading.model);
    else if (status != ISMS_OK)
        isms__model_reset(model);
    if (status == ISMS_OK)
        isms__model_changed(model);
    return status;
}
