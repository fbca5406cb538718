/* Writing a model as a new document. */
#include "format/oscal/create.h"

#include <stdio.h>

#include "base/output.h"

static const struct {
    isms_oscal_kind kind;
    const char *root;
} roots[] = {
    {ISMS_OSCAL_CATALOG, "catalog"},
    {ISMS_OSCAL_COMPONENT_DEFINITION, "component-definition"},
    {ISMS_OSCAL_SYSTEM_SECURITY_PLAN, "system-security-plan"},
    {ISMS_OSCAL_ASSESSMENT_RESULTS, "assessment-results"},
    {ISMS_OSCAL_PLAN_OF_ACTION, "plan-of-action-and-milestones"},
};

const char *isms__oscal_root_of(isms_oscal_kind kind)
{
    for (size_t i = 0; i < COUNT_OF(roots); i++)
        if (roots[i].kind == kind)
            return roots[i].root;
    return NULL;
}

/* ---- what the document is about ---- */

static bool is_content(const isms_model *model, const isms_object *object)
{
    return object->file < model->file_count && model->files[object->file].content;
}

/* The catalog that was asked for, else the first that is of the model itself. */
static isms_status choose_catalog(struct oscal_creation *creation)
{
    const struct type_list *list = &creation->save.model->lists[TYPE_CATALOG];
    const char *id = creation->options->catalog;
    for (size_t i = 0; i < list->count && creation->kind == ISMS_OSCAL_CATALOG; i++) {
        bool fits = id ? strcmp(isms_object_id(list->items[i]), id) == 0
                       : !is_content(creation->save.model, list->items[i]);
        if (fits && !creation->catalog)
            creation->catalog = list->items[i];
    }
    if (id && !creation->catalog)
        return isms__fail(creation->save.error, ISMS_ERROR_ARGUMENT,
                          "the model has no catalog \"%.80s\"", id);
    return ISMS_OK;
}

/* The organization itself, or the first one. */
static const isms_object *organization(const struct oscal_creation *creation)
{
    const struct type_list *list = &creation->save.model->lists[TYPE_ORGANIZATION];
    for (size_t i = 0; i < list->count; i++)
        if (isms__oscal_chosen(list->items[i], ISMS_ORGANIZATION_RELATION, "self"))
            return list->items[i];
    return list->count ? list->items[0] : NULL;
}

static const char *title_of(const struct oscal_creation *creation)
{
    const isms_object *about = creation->about ? creation->about : organization(creation);
    const struct oscal_document *from = creation->from;
    const char *title = creation->options->title;
    if (!title && from && !creation->about)
        title = isms__oscal_text(isms__oscal_path(from->tree->root, "metadata/title"));
    if (!title && about)
        title = isms_get_text(about, FIELD_NAME);
    return title ? title : about ? isms_object_id(about) : "Untitled";
}

/* In one line. */
static char *kept_title(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const char *cursor = title_of(creation), *end = cursor + strlen(cursor), *word;
    struct text text;
    size_t length;
    isms__text_init(&text, save->map.memory);
    while (isms__next_word(&cursor, end, &word, &length)) {
        if (text.length)
            isms__text_add(&text, " ", 1);
        isms__text_add(&text, word, length);
    }
    if (!text.length)
        isms__text_put(&text, "Untitled");
    char *kept =
        text.failed ? NULL : isms__pool_text(save->tree.pool, isms__text_get(&text), text.length);
    isms__text_clear(&text);
    if (!kept)
        isms__oscal_save_memory(save);
    return kept;
}

/* ---- the document ---- */

static void put_text(struct oscal_save *save, const char *path, const char *text)
{
    struct oscal_node *node = isms__oscal_make_path(save, save->tree.root, path);
    if (node && !isms__oscal_set_text(&save->tree, node, text))
        isms__oscal_save_memory(save);
}

/* Content that the model builds on, each name once. */
static void put_use(struct oscal_save *save)
{
    struct text text;
    isms__text_init(&text, save->map.memory);
    isms__content_used(save->model, &text);
    if (text.failed)
        isms__oscal_save_memory(save);
    else if (text.length)
        isms__oscal_put_own(save, save->tree.root, "use", NULL, isms__text_get(&text));
    isms__text_clear(&text);
}

/* The asset that is the system as a whole; NULL for none. */
static const isms_object *find_whole(struct oscal_creation *creation)
{
    const struct type_list *list = &creation->save.model->lists[TYPE_ASSET];
    for (size_t i = 0; i < list->count; i++) {
        const char *type = isms_get_text(list->items[i], ISMS_ASSET_COMPONENT_TYPE);
        if (type && strcmp(type, "this-system") == 0 &&
            isms__oscal_wanted(creation, list->items[i]) &&
            strcmp(isms__oscal_home(&creation->save, list->items[i])->name, "component") == 0)
            return list->items[i];
    }
    return NULL;
}

/* The component that stands for the whole; in definitions, for what is done. */
static void put_whole(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    bool plan = creation->kind == ISMS_OSCAL_SYSTEM_SECURITY_PLAN;
    bool definition = creation->kind == ISMS_OSCAL_COMPONENT_DEFINITION &&
                      (save->model->lists[TYPE_IMPLEMENTATION].count ||
                       save->model->lists[TYPE_RESPONSIBILITY].count);
    const isms_object *whole = plan ? find_whole(creation) : NULL;
    if (whole) {
        const char *name =
            isms__oscal_new_name(save, isms__oscal_row("component", TYPE_ASSET), whole);
        isms__copy_text(save->system, sizeof save->system, name ? name : "");
    }
    if (whole || (!plan && !definition))
        return;
    struct oscal_node *node =
        isms__oscal_make_bare(save, save->tree.root,
                              plan ? "system-implementation/component[type=this-system]"
                                   : "component[type=process-procedure]");
    if (node && !isms__oscal_set(&save->tree, node, "uuid", creation->save.system))
        isms__oscal_save_memory(save);
}

/* Where nothing is said of what the document builds on, a resource stands for it. */
static void put_source(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    bool actions = creation->kind == ISMS_OSCAL_PLAN_OF_ACTION;
    save->source = creation->options->source;
    if (!save->source)
        save->source = isms__oscal_imported_there(creation);
    if (!save->source && !actions && creation->kind != ISMS_OSCAL_CATALOG)
        isms__oscal_make_source(save);
    if (!save->source || !actions) /* which may do without a plan */
        return;
    struct oscal_node *import = isms__oscal_make_path(save, save->tree.root, "import-ssp");
    if (import && !isms__oscal_set(&save->tree, import, "href", save->source))
        isms__oscal_save_memory(save);
}

static void begin(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const isms_oscal_write_options *options = creation->options;
    put_text(save, "metadata/title", creation->save.title);
    put_text(save, "metadata/last-modified", creation->save.moment);
    put_text(save, "metadata/version", options->version ? options->version : "1");
    put_text(save, "metadata/oscal-version", isms__oscal_lines[save->line]);
    isms__oscal_put_own(save, save->tree.root, "format", NULL, "1");
    if (options->partial)
        isms__oscal_put_own(save, save->tree.root, "partial", NULL, "1");
    if (!creation->about)
        isms__oscal_put_own(save, save->tree.root, "object-type", NULL, "none");
    put_use(save);
    put_whole(creation);
    put_source(creation);
}

/* What was asked for takes the place of what the catalog says. */
static void put_asked(struct oscal_creation *creation)
{
    if (creation->options->title)
        put_text(&creation->save, "metadata/title", creation->save.title);
    if (creation->options->version)
        put_text(&creation->save, "metadata/version", creation->options->version);
}

/* The UUID of the document follows from all that is in it, so that it is another one whenever
 * something changed. */
static isms_status put_root_uuid(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    char uuid[ISMS__UUID_SIZE];
    const char *given = creation->catalog ? isms_get_text(creation->catalog, FIELD_UUID) : NULL;
    if (given &&
        isms__oscal_fits(&creation->save.checker, creation->save.uuid, given) == OSCAL_FITS)
        return isms__oscal_set(&save->tree, save->tree.root, "uuid", given)
                   ? ISMS_OK
                   : isms__fail_memory(save->error);
    isms_bytes *bytes = isms__bytes_new(save->map.memory);
    if (!bytes)
        return isms__fail_memory(save->error);
    isms_sink sink = {sizeof sink, bytes, isms__bytes_write};
    isms_status status = isms__oscal_write(&save->tree, save->map.memory, &sink, save->error);
    if (status == ISMS_OK)
        status = isms__bytes_write(bytes, "", 1);
    if (status == ISMS_OK) {
        isms__oscal_uuid(creation->save.line, OSCAL_OWN_NAMESPACE, isms_bytes_data(bytes), uuid);
        if (!isms__oscal_set(&save->tree, save->tree.root, "uuid", uuid))
            status = ISMS_ERROR_MEMORY;
    }
    isms_bytes_free(bytes);
    return status == ISMS_ERROR_MEMORY ? isms__fail_memory(save->error) : status;
}

static bool make_tree(struct oscal_save *save, const char *root)
{
    struct kept_document *document = isms__document_new(save->map.memory);
    if (!document)
        return false;
    document->tree = &save->tree;
    if (!isms__files_reserve(save->said, 1) ||
        !isms__oscal_new(&save->tree, &document->pool, root)) {
        isms__document_unref(document);
        return false;
    }
    save->said->files[save->said->file_count++] =
        (struct source_file){.name = (char *)root, .document = document};
    return true;
}

/* ---- what is lost ---- */

static void warn(struct oscal_creation *creation, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void warn(struct oscal_creation *creation, const char *format, ...)
{
    const struct problem_place place = {isms__oscal_root_of(creation->kind), 0, 0, NULL, NULL};
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (creation->options->strict && !save_failed(&creation->save))
        creation->save.status =
            isms__fail(creation->save.error, ISMS_ERROR_VOCABULARY, "%s", message);
    else if (!isms__problem_add(&creation->problems, ISMS_PROBLEM_WARNING, ISMS_ERROR_VOCABULARY,
                                &place, message))
        isms__oscal_save_memory(&creation->save);
}

static void tell_losses(struct oscal_creation *creation)
{
    const isms_model *model = creation->save.model;
    size_t foreign = model->extras.count;
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        if (creation->left_out[t])
            warn(creation, "%zu %s left out, for which <%s> has no place", creation->left_out[t],
                 creation->left_out[t] == 1 ? isms__types[t]->name : isms__types[t]->plural,
                 isms__oscal_root_of(creation->kind));
    for (size_t i = 0; i < model->file_count; i++)
        foreign += !model->files[i].content && (model->files[i].extras || model->files[i].trailer);
    if (foreign)
        warn(creation, "comments and foreign content left out, which stand in %zu places", foreign);
    if (creation->save.sources && !save_failed(&creation->save))
        creation->save.status = isms__oscal_tell_left(&creation->sources, &creation->problems,
                                                      creation->options->strict);
}

/* ---- all ---- */

static isms_status check_options(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const isms_oscal_write_options *options = creation->options;
    const char *moment = options->last_modified ? options->last_modified : "1970-01-01";
    struct oscal_node *metadata = isms__oscal_make_path(save, save->tree.root, "metadata");
    const char *hour = strlen(moment) == 10 ? "T00:00:00Z" : ""; /* a day begins */
    size_t size = strlen(moment) + strlen(hour) + 1;
    char *kept = isms__pool_get(save->tree.pool, size);
    if (!metadata || !kept)
        return isms__fail_memory(save->error);
    snprintf(kept, size, "%s%s", moment, hour);
    creation->save.moment = kept;
    const struct oscal_definition *definition = isms__oscal_definition(save, metadata);
    const struct {
        const char *element, *value, *what;
    } asked[] = {{"last-modified", kept, "last_modified"},
                 {"version", options->version, "version"}};
    for (size_t i = 0; i < COUNT_OF(asked); i++) {
        const struct oscal_slot *slot = isms__oscal_slot(definition, asked[i].element, save->line);
        const struct oscal_value *value =
            isms__oscal_value(isms__oscal_type(slot->type), "", save->line);
        if (asked[i].value && value &&
            isms__oscal_fits(&creation->save.checker, value->datatype, asked[i].value) ==
                OSCAL_UNFIT)
            return isms__fail(save->error, ISMS_ERROR_ARGUMENT,
                              "%s \"%.80s\" is not what OSCAL takes there", asked[i].what,
                              asked[i].value);
    }
    return save->status;
}

static isms_status create(struct oscal_creation *creation, const isms_sink *sink)
{
    struct oscal_save *save = &creation->save;
    isms_status status = choose_catalog(creation);
    if (status == ISMS_OK)
        status = isms__oscal_find_source(creation);
    if (status != ISMS_OK)
        return status;
    if (!make_tree(save, isms__oscal_root_of(creation->kind)))
        return isms__fail_memory(save->error);
    status = check_options(creation);
    if (status != ISMS_OK)
        return status;
    creation->save.title = kept_title(creation);
    isms__oscal_uuid(creation->save.line, OSCAL_OWN_NAMESPACE, "this-system",
                     creation->save.system);
    if (!save_failed(save))
        begin(creation);
    if (!save_failed(save))
        isms__oscal_place_objects(creation);
    if (!save_failed(save))
        put_asked(creation);
    if (!save_failed(save))
        isms__oscal_show_duties(creation);
    if (!save_failed(save))
        isms__oscal_complete(save);
    if (!save_failed(save))
        isms__oscal_add_rest(save);
    if (!save_failed(save))
        save->status = put_root_uuid(creation);
    if (!save_failed(save))
        tell_losses(creation);
    if (save_failed(save))
        return save->status;
    return isms__oscal_write(&save->tree, save->map.memory, sink, save->error);
}

static void clear(struct oscal_creation *creation)
{
    struct oscal_save *save = &creation->save;
    const isms_allocator *memory = save->map.memory;
    isms__map_clear(&creation->requirements, memory);
    isms__map_clear(&creation->mixed, memory);
    isms__map_clear(&creation->results, memory);
    isms__oscal_end_sources(&creation->sources);
    isms__map_clear(&save->pairs, memory);
    isms__map_clear(&save->places, memory);
    isms__oscal_end_names(save);
    isms__oscal_end_map(&save->map);
    isms_model_unref(save->said);
}

isms_status isms_oscal_write(const isms_model *model, isms_oscal_kind kind, const isms_sink *sink,
                             const isms_oscal_write_options *options, isms_error *error)
{
    isms_oscal_write_options own;
    struct oscal_creation creation = {
        .save = {.model = model, .error = error, .fresh = true, .later = true},
        .options = &own,
        .kind = kind};
    if (!model || !isms__oscal_root_of(kind) || !isms__sink_good(sink) ||
        !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_oscal_write needs a model, a kind of document, a sink, and options "
                          "of the right size");
    struct oscal_save *save = &creation.save;
    isms_status status = isms_model_new(&save->said, &model->memory, error);
    if (status != ISMS_OK)
        return status;
    creation.problems = (struct problem_sink){.list = own.problems, .most = SIZE_MAX};
    save->line = isms__oscal_schema_line(own.oscal_version);
    isms__oscal_begin_map(&save->map, save->said, &creation.problems);
    isms__oscal_begin_names(save);
    status = save_failed(save) ? save->status : create(&creation, sink);
    clear(&creation);
    return status;
}
