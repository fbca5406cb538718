/* Documents to descriptors and files. */
#include "isms/write.h"
#include "model/model.h"

struct descriptor_sink {
    int descriptor;
    isms_error *error;
};

struct save_sink {
    struct file_save *save;
    isms_error *error;
};

static isms_status write_to_descriptor(void *context, const void *data, size_t size)
{
    struct descriptor_sink *sink = context;
    return isms__file_write_all(sink->descriptor, NULL, data, size, sink->error);
}

isms_status isms_model_write_descriptor(const isms_model *model, int descriptor,
                                        const isms_write_options *options, isms_error *error)
{
    struct descriptor_sink context = {descriptor, error};
    isms_sink sink = {sizeof sink, &context, write_to_descriptor};
    return isms_model_write(model, &sink, options, error);
}

enum { BY_PLACE, BY_NAME, BY_ITSELF, WAYS };

/* Whether a save goes to that file. By its place, however that is named: another file may stand
 * there by now. By the name that it was read under, which may lead elsewhere by now. Or itself, by
 * another name; a file that looks different may be another that has its number. */
static bool goes_to(const struct file_save *save, const struct source_file *file, int way,
                    bool overwrite)
{
    if (!file->identified)
        return false;
    if (way == BY_PLACE)
        return isms__save_at_place(save, &file->identity);
    if (way == BY_NAME)
        return strcmp(file->name, save->name) == 0;
    return isms__save_at_inode(save, &file->identity) &&
           (!overwrite || isms__save_same(save, &file->identity));
}

/* The file of the model that a save goes to, or NULL. */
static struct source_file *file_of(isms_model *model, const struct file_save *save, bool overwrite)
{
    for (int way = BY_PLACE; way < WAYS; way++)
        for (size_t i = 0; i < model->file_count; i++)
            if (goes_to(save, &model->files[i], way, overwrite))
                return &model->files[i];
    return NULL;
}

static isms_status write_to_save(void *context, const void *data, size_t size)
{
    struct save_sink *sink = context;
    return isms__save_write(sink->save, data, size, sink->error);
}

isms_status isms_model_save(isms_model *model, const char *path, const isms_write_options *options,
                            isms_error *error)
{
    isms_write_options own_options;
    if (!model || !path || !isms__take_options(&own_options, sizeof own_options, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_model_save needs a model, a path, and options of the right size");
    struct file_save save;
    isms_status status = isms__save_begin(&save, &model->memory, path, error);
    if (status != ISMS_OK)
        return status;
    struct source_file *file = file_of(model, &save, own_options.overwrite);
    status = isms__save_open(&save, file && !own_options.overwrite ? &file->identity : NULL, error);
    if (status != ISMS_OK)
        return status;
    if (file && file->document && !own_options.file)
        own_options.file = file->name; /* it stays in its own vocabulary */
    struct save_sink context = {&save, error};
    isms_sink sink = {sizeof sink, &context, write_to_save};
    status = isms_model_write(model, &sink, &own_options, error);
    if (status != ISMS_OK) {
        isms__save_abandon(&save);
        return status;
    }
    struct file_identity identity;
    status = isms__save_commit(&save, &identity, error);
    if (file && (status == ISMS_OK || status == ISMS_ERROR_NOT_DURABLE))
        file->identity = identity;
    return status;
}

/* Whether all that the model holds has a file to be saved to. */
static isms_status check_files(const isms_model *model, isms_error *error)
{
    size_t files = 0;
    for (size_t i = 0; i < model->file_count; i++) {
        const struct source_file *file = &model->files[i];
        files += file->identified;
        if (!file->identified && !file->content)
            return isms__fail(error, ISMS_ERROR_STATE,
                              "the model holds what was read from no file%s%s: save it to a path",
                              *file->name ? ", but from " : "", file->name);
    }
    return files ? ISMS_OK
                 : isms__fail(error, ISMS_ERROR_STATE,
                              "the model was read from no file: save it to a path");
}

isms_status isms_model_save_all(isms_model *model, const isms_write_options *options,
                                isms_error *error)
{
    isms_write_options each;
    if (!model || !isms__take_options(&each, sizeof each, options) || each.file)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_model_save_all needs a model, and options that name no file");
    isms_status status = check_files(model, error);
    for (size_t i = 0; status == ISMS_OK && i < model->file_count; i++) {
        if (!model->files[i].identified)
            continue;
        each.file = model->files[i].name;
        status = isms_model_save(model, each.file, &each, error);
    }
    return status;
}
