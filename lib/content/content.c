/* What ships with the library, and reading that can build on it. */
#include "isms/content.h"
#include "base/embedded.h"
#include "format/import.h"

/* Made of data/ and of templates/; the former come first. */
extern const struct embedded_list isms__contents, isms__templates;

static const struct embedded *content_at(size_t index)
{
    if (index < isms__contents.count)
        return &isms__contents.files[index];
    index -= isms__contents.count;
    return index < isms__templates.count ? &isms__templates.files[index] : NULL;
}

size_t isms_content_count(void)
{
    return isms__contents.count + isms__templates.count;
}

const char *isms_content_name(size_t index)
{
    const struct embedded *content = content_at(index);
    return content ? content->name : NULL;
}

bool isms_content_is_template(size_t index)
{
    return index >= isms__contents.count && index < isms_content_count();
}

const char *isms_content_data(size_t index, size_t *size)
{
    const struct embedded *content = content_at(index);
    if (!content)
        return NULL;
    *size = content->size;
    return content->data;
}

const char *isms_content_doc(size_t index)
{
    const struct embedded *content = content_at(index);
    return content ? content->doc : "";
}

size_t isms_content_find(const char *name)
{
    for (size_t i = 0; name && i < isms_content_count(); i++)
        if (strcmp(content_at(i)->name, name) == 0)
            return i;
    return SIZE_MAX;
}

/* For the `use` of documents; templates are no content to build on. */
static const char *find_content(const char *name, size_t *size)
{
    const struct embedded *content = isms__embedded_find(&isms__contents, name);
    if (!content)
        return NULL;
    *size = content->size;
    return content->data;
}

isms_status isms_model_read(isms_model *model, const isms_source *sources, size_t count,
                            const isms_read_options *options, isms_error *error)
{
    return isms__read_sources(model, sources, count, options, find_content, error);
}

isms_status isms_model_read_path(isms_model *model, const char *path, isms_error *error)
{
    isms_source source = isms_source_path(path);
    return isms_model_read(model, &source, 1, NULL, error);
}

isms_status isms_model_use(isms_model *model, const char *name, isms_error *error)
{
    char document[256];
    size_t size;
    if (!model || !name || strlen(name) > 63)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "isms_model_use needs a model and a name");
    if (!find_content(name, &size))
        return isms__fail(error, ISMS_ERROR_NOT_FOUND, "there is no shipped content \"%s\"", name);
    if (isms_model_uses(model, name))
        return ISMS_OK;
    int length = snprintf(document, sizeof document,
                          "<isms xmlns=\"%s\" version=\"1\" use=\"%s\"/>", ISMS_NAMESPACE, name);
    isms_source source = isms_source_memory("", document, (size_t)length);
    return isms_model_read(model, &source, 1, NULL, error);
}
