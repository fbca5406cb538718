#include "content/content.h"

#include <stdio.h>

#include "format/import.h"
#include "isms/content.h"

size_t isms_content_count(void)
{
    return isms__content_file_count;
}

const char *isms_content_name(size_t index)
{
    return index < isms__content_file_count ? isms__content_files[index].name : NULL;
}

bool isms_content_is_template(size_t index)
{
    return index < isms__content_file_count && isms__content_files[index].is_template;
}

const char *isms_content_data(size_t index, size_t *size)
{
    if (index >= isms__content_file_count)
        return NULL;
    *size = isms__content_files[index].size;
    return isms__content_files[index].data;
}

const char *isms_content_doc(size_t index)
{
    static const struct {
        const char *name, *doc;
    } docs[] = {
        {"iso27001-2022", "ISO/IEC 27001:2022: clauses 4 to 10 and the 93 controls of Annex A"},
        {"competences", "competences that work in information security asks for"},
        {"roles", "the roles of the literature, with the competences that they ask for"},
        {"responsibilities",
         "the responsibilities of these roles, with who has which part in them"},
        {"duties", "finer duties, without holders, that rules of separation speak of"},
        {"control-responsibilities",
         "for each control of Annex A who answers for it and who does it"},
        {"separations", "what should not meet in one hand"},
        {"iso27001", "template: a management system after ISO/IEC 27001, to be adapted"},
        {"small-company", "template: a company of a few people, to be filled in"},
    };
    const char *name = isms_content_name(index);
    for (size_t i = 0; name && i < COUNT_OF(docs); i++)
        if (strcmp(docs[i].name, name) == 0)
            return docs[i].doc;
    return "";
}

size_t isms_content_find(const char *name)
{
    for (size_t i = 0; name && i < isms__content_file_count; i++)
        if (strcmp(isms__content_files[i].name, name) == 0)
            return i;
    return SIZE_MAX;
}

/* For the `use` of documents; templates are no content to build on. */
static const char *find_content(const char *name, size_t *size)
{
    size_t index = isms_content_find(name);
    return index == SIZE_MAX || isms_content_is_template(index) ? NULL
                                                                : isms_content_data(index, size);
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
