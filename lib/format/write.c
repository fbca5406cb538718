/* The native XML, written: canonical, one element a line, two spaces a level, in the order of the
 * tables. */
#include <stdlib.h>

#include "base/output.h"
#include "format/gate.h"
#include "format/oscal/sources.h"
#include "isms/write.h"
#include "model/model.h"

struct writer {
    struct output *output;
    const isms_model *model;
    const isms_allocator *memory;
    const isms_write_options *options;
    isms_error *error;
    isms_limits limits;
    /* foreign content of the object at hand that belongs to its texts, by field and item */
    struct field_extra {
        const struct extra *extra;
        size_t sequence; /* in the order of reading */
    } * field_extras;
    size_t field_extra_count, field_extra_capacity;
    struct written_ids ids;
};

static void indent(struct writer *writer, int depth)
{
    static const char spaces[] = "                ";
    isms__output_add(writer->output, spaces, (size_t)depth * 2);
}

/* ---- foreign content ---- */

static void write_extra(struct writer *writer, const struct extra *extra, int depth)
{
    if (*extra->text) {
        indent(writer, depth);
        isms__output_put(writer->output, extra->text);
    }
    isms__output_add(writer->output, "\n", 1); /* an empty one stands for a blank line */
}

static void write_extras(struct writer *writer, const struct extra *extras, int place, int depth)
{
    for (; extras; extras = extras->next)
        if (extras->place == place)
            write_extra(writer, extras, depth);
}

static void write_attribute_extras(struct writer *writer, const struct extra *extras)
{
    for (; extras; extras = extras->next)
        if (extras->place == EXTRA_ATTRIBUTE)
            isms__output_put(writer->output, extras->text);
}

static int compare_extras(const struct extra *a, uint8_t field, uint32_t item)
{
    if (a->field != field)
        return a->field < field ? -1 : 1;
    return (a->item > item) - (a->item < item);
}

/* By field and item; within these in the order of reading. */
static int order_extras(const void *a, const void *b)
{
    const struct field_extra *x = a, *y = b;
    int order = compare_extras(x->extra, y->extra->field, y->extra->item);
    return order ? order : (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

static void gather_field_extras(struct writer *writer, const struct extra *extras)
{
    writer->field_extra_count = 0;
    for (; extras; extras = extras->next) {
        if (extras->place != EXTRA_FIELD_BEFORE && extras->place != EXTRA_FIELD_ATTRIBUTE)
            continue;
        if (!isms__memory_grow(writer->memory, (void **)&writer->field_extras,
                               &writer->field_extra_capacity, writer->field_extra_count + 1,
                               sizeof *writer->field_extras)) {
            writer->output->status = isms__fail_memory(writer->error);
            return;
        }
        writer->field_extras[writer->field_extra_count] =
            (struct field_extra){extras, writer->field_extra_count};
        writer->field_extra_count++;
    }
    if (writer->field_extra_count > 1)
        qsort(writer->field_extras, writer->field_extra_count, sizeof *writer->field_extras,
              order_extras);
}

static void write_field_extras(struct writer *writer, size_t field, uint32_t item,
                               enum extra_place place, int depth)
{
    size_t low = 0, high = writer->field_extra_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_extras(writer->field_extras[middle].extra, (uint8_t)field, item) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < writer->field_extra_count &&
           compare_extras(writer->field_extras[low].extra, (uint8_t)field, item) == 0;
         low++) {
        const struct extra *extra = writer->field_extras[low].extra;
        if (extra->place != place)
            continue;
        if (place == EXTRA_FIELD_ATTRIBUTE)
            isms__output_put(writer->output, extra->text);
        else
            write_extra(writer, extra, depth);
    }
}

/* ---- objects ---- */

static void write_value(struct writer *writer, const struct isms_field *field,
                        const union slot *slot)
{
    char written[512];
    if (field->kind == ISMS_TEXT) {
        isms__output_attribute(writer->output, slot->text);
    } else if (field_is_list(field)) {
        for (size_t i = 0; i < slot->list->count; i++) {
            if (i)
                isms__output_add(writer->output, " ", 1);
            isms__output_put(writer->output,
                             isms__written_reference(&writer->ids, slot->list->items[i].symbol));
        }
    } else if (field_is_pointer(field)) {
        isms__output_put(writer->output, isms__written_reference(&writer->ids, slot->symbol));
    } else {
        isms__value_write(field, slot, written);
        isms__output_put(writer->output, written);
    }
}

/* What was written since `start`, a start tag or the references in one of its attributes, where it
 * is longer than reading takes it. Texts are limited by themselves. */
static void refuse_large(struct writer *writer, const isms_object *object,
                         const struct isms_field *field, uint64_t start)
{
    uint64_t bytes = writer->output->total - start;
    if (bytes <= (field ? writer->limits.value_bytes : writer->limits.tag_bytes) ||
        writer->output->status != ISMS_OK)
        return;
    writer->output->status =
        isms__fail_field(writer->error, ISMS_ERROR_LIMIT, object, field,
                         field ? "its references take %llu bytes, more than can be read back: "
                                 "refer to fewer, or to something that holds them"
                               : "its start tag takes %llu bytes, more than can be read back: "
                                 "shorten its texts",
                         (unsigned long long)bytes);
}

static void write_attributes(struct writer *writer, const isms_object *object)
{
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(object, i);
        if (field_is_element(field) || !isms__slot_is_set(field, slot))
            continue;
        isms__output_add(writer->output, " ", 1);
        isms__output_put(writer->output, field->name);
        isms__output_add(writer->output, "=\"", 2);
        uint64_t start = writer->output->total;
        if (field->flags & IDENTIFIER)
            isms__output_put(writer->output, isms__written_id(&writer->ids, object));
        else
            write_value(writer, field, slot);
        if (field_is_list(field))
            refuse_large(writer, object, field, start);
        isms__output_add(writer->output, "\"", 1);
    }
}

static bool has_children(const isms_object *object, const struct extra *extras)
{
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        if (field_is_element(field) && isms__slot_is_set(field, object_slot(object, i)))
            return true;
    }
    for (; extras; extras = extras->next)
        if (extras->place == EXTRA_FIELD_BEFORE || extras->place == EXTRA_END)
            return true;
    return false;
}

static void write_text(struct writer *writer, size_t position, uint32_t item, const char *name,
                       const char *text, int depth)
{
    write_field_extras(writer, position, item, EXTRA_FIELD_BEFORE, depth);
    indent(writer, depth);
    isms__output_add(writer->output, "<", 1);
    isms__output_put(writer->output, name);
    write_field_extras(writer, position, item, EXTRA_FIELD_ATTRIBUTE, depth);
    isms__output_add(writer->output, ">", 1);
    isms__output_text(writer->output, text);
    isms__output_add(writer->output, "</", 2);
    isms__output_put(writer->output, name);
    isms__output_add(writer->output, ">\n", 2);
}

static void write_object(struct writer *writer, const isms_object *object, const char *name,
                         int depth);

static void write_texts(struct writer *writer, const isms_object *object, int depth)
{
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(object, i);
        if (field->kind != ISMS_TEXT || !(field->flags & ELEMENT))
            continue;
        uint32_t count = 0;
        if (field_is_list(field))
            for (; slot && slot->list && count < slot->list->count; count++)
                write_text(writer, i, count, field_item(field), slot->list->items[count].text,
                           depth);
        else if (slot && slot->text)
            write_text(writer, i, count++, field->name, slot->text, depth);
        /* what stood before texts that are gone since stays where they were */
        for (size_t n = 0; n < writer->field_extra_count; n++) {
            const struct extra *extra = writer->field_extras[n].extra;
            if (extra->field == i && extra->item >= count && extra->place == EXTRA_FIELD_BEFORE)
                write_extra(writer, extra, depth);
        }
    }
}

static void write_parts(struct writer *writer, const isms_object *object, int depth)
{
    const struct isms_type *type = object_type(object);
    for (size_t i = 0; i < type_field_total(type); i++) {
        const struct isms_field *field = type_field_at(type, i);
        const union slot *slot = object_slot(object, i);
        if (field->kind != ISMS_PART || !slot || !slot->list)
            continue;
        for (size_t n = 0; n < slot->list->count; n++)
            write_object(writer, slot->list->items[n].object, field_item(field), depth);
    }
}

static void write_object(struct writer *writer, const isms_object *object, const char *name,
                         int depth)
{
    const struct extra *extras = isms__extras(writer->model, object);
    write_extras(writer, extras, EXTRA_BEFORE, depth);
    if (object->flags & OBJECT_GAP)
        isms__output_add(writer->output, "\n", 1);
    indent(writer, depth);
    uint64_t start = writer->output->total;
    isms__output_add(writer->output, "<", 1);
    isms__output_put(writer->output, name);
    write_attributes(writer, object);
    write_attribute_extras(writer, extras);
    refuse_large(writer, object, NULL, start);
    if (!has_children(object, extras)) {
        isms__output_add(writer->output, "/>\n", 3);
        return;
    }
    isms__output_add(writer->output, ">\n", 2);
    gather_field_extras(writer, extras);
    write_texts(writer, object, depth + 1);
    write_parts(writer, object, depth + 1);
    write_extras(writer, extras, EXTRA_END, depth + 1);
    indent(writer, depth);
    isms__output_add(writer->output, "</", 2);
    isms__output_put(writer->output, name);
    isms__output_add(writer->output, ">\n", 2);
}

/* ---- documents ---- */

static bool wanted(const struct writer *writer, size_t file)
{
    const isms_write_options *options = writer->options;
    if (file >= writer->model->file_count)
        return !options->file;
    if (options->file)
        return strcmp(writer->model->files[file].name, options->file) == 0;
    return !writer->model->files[file].content;
}

static int by_ordinal(const void *a, const void *b)
{
    const isms_object *x = *(isms_object *const *)a, *y = *(isms_object *const *)b;
    return (x->ordinal > y->ordinal) - (x->ordinal < y->ordinal);
}

static int by_type_and_id(const void *a, const void *b)
{
    const isms_object *x = *(isms_object *const *)a, *y = *(isms_object *const *)b;
    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    int order = strcmp(isms_object_id(x), isms_object_id(y));
    return order ? order : by_ordinal(a, b);
}

/* The lists of the types, merged into the order of the documents. */
static isms_object **in_order(const struct writer *writer, size_t *count)
{
    size_t total = 0, kept = 0;
    for (size_t t = 0; t < TYPE_LIMIT; t++)
        total += writer->model->lists[t].count;
    isms_object **all = isms__memory_zeroed(writer->memory, total + 1, sizeof *all);
    for (size_t t = 0; all && t < TYPE_LIMIT; t++) {
        const struct type_list *list = &writer->model->lists[t];
        for (size_t i = 0; i < list->count; i++)
            if (wanted(writer, list->items[i]->file))
                all[kept++] = list->items[i];
    }
    bool sorted = writer->options->sorted;
    if (all)
        qsort(all, kept, sizeof *all, sorted ? by_type_and_id : by_ordinal);
    *count = kept;
    return all;
}

/* Whether an earlier file that is written too has the same attribute on its root. */
static bool repeated(const struct writer *writer, size_t file, const struct extra *extra)
{
    for (size_t i = 0; i < file; i++)
        for (const struct extra *e = writer->model->files[i].extras; wanted(writer, i) && e;
             e = e->next) {
            size_t name = strcspn(e->text, "=");
            if (e->place == EXTRA_ATTRIBUTE && strncmp(e->text, extra->text, name + 1) == 0)
                return true;
        }
    return false;
}

/* Adds the names of a list to another, each once. */
static void add_names(struct text *names, const char *use)
{
    const char *end = use + strlen(use), *word;
    size_t length;
    while (isms__next_word(&use, end, &word, &length)) {
        const char *seen = isms__text_get(names), *known;
        const char *seen_end = seen + strlen(seen);
        size_t known_length;
        bool again = false;
        while (!again && isms__next_word(&seen, seen_end, &known, &known_length))
            again = known_length == length && memcmp(known, word, length) == 0;
        if (again)
            continue;
        if (names->length)
            isms__text_add(names, " ", 1);
        isms__text_add(names, word, length);
    }
}

void isms__content_used(const isms_model *model, struct text *names)
{
    for (size_t i = 0; i < model->file_count; i++)
        if (!model->files[i].content && model->files[i].use)
            add_names(names, model->files[i].use);
}

/* The content that the written files build on, each name once. */
static void write_use(struct writer *writer)
{
    struct text names;
    isms__text_init(&names, writer->memory);
    for (size_t i = 0; i < writer->model->file_count; i++)
        if (wanted(writer, i) && writer->model->files[i].use)
            add_names(&names, writer->model->files[i].use);
    if (names.failed)
        writer->output->status = isms__fail_memory(writer->error);
    if (names.length) {
        isms__output_put(writer->output, " use=\"");
        isms__output_attribute(writer->output, isms__text_get(&names));
        isms__output_put(writer->output, "\"");
    }
    isms__text_clear(&names);
}

static void write_root(struct writer *writer)
{
    const isms_model *model = writer->model;
    const char *version = "1";
    for (size_t i = 0; i < model->file_count; i++)
        if (wanted(writer, i) && model->files[i].version &&
            strcmp(model->files[i].version, "1") != 0)
            version = model->files[i].version;
    isms__output_put(writer->output, "<isms xmlns=\"" ISMS_NAMESPACE "\" version=\"");
    isms__output_attribute(writer->output, version);
    isms__output_put(writer->output, "\"");
    write_use(writer);
    for (size_t i = 0; i < model->file_count; i++)
        for (const struct extra *e = model->files[i].extras; wanted(writer, i) && e; e = e->next)
            if (e->place == EXTRA_ATTRIBUTE && !repeated(writer, i, e))
                isms__output_put(writer->output, e->text);
    isms__output_put(writer->output, ">\n");
}

static void write_file_extras(struct writer *writer, int place, int depth)
{
    for (size_t i = 0; i < writer->model->file_count; i++)
        if (wanted(writer, i))
            write_extras(writer, writer->model->files[i].extras, place, depth);
}

static void write_document(struct writer *writer)
{
    size_t count;
    isms_object **objects = in_order(writer, &count);
    if (!objects) {
        writer->output->status = isms__fail_memory(writer->error);
        return;
    }
    isms__output_put(writer->output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_file_extras(writer, EXTRA_BEFORE, 0);
    write_root(writer);
    for (size_t i = 0; i < count && writer->output->status == ISMS_OK; i++)
        write_object(writer, objects[i], type_xml(object_type(objects[i])), 1);
    write_file_extras(writer, EXTRA_END, 1);
    isms__output_put(writer->output, "</isms>\n");
    for (size_t i = 0; i < writer->model->file_count; i++)
        if (wanted(writer, i))
            write_extras(writer, writer->model->files[i].trailer, EXTRA_BEFORE, 0);
    isms__memory_free(writer->memory, objects);
}

/* What documents of OSCAL say that native XML does not. */
static isms_status tell_left(const isms_model *model, const isms_write_options *options,
                             isms_error *error)
{
    struct problem_sink problems = {.list = options->problems, .most = SIZE_MAX};
    struct oscal_sources sources;
    size_t documents = 0;
    for (size_t i = 0; i < model->file_count; i++)
        documents += model->files[i].document != NULL;
    if (!documents || options->file || (!options->problems && !options->strict))
        return ISMS_OK;
    isms_status status = isms__oscal_begin_sources(&sources, model, error);
    if (status == ISMS_OK)
        status = isms__oscal_tell_left(&sources, &problems, options->strict);
    isms__oscal_end_sources(&sources);
    return status;
}

isms_status isms_model_write(const isms_model *model, const isms_sink *sink,
                             const isms_write_options *options, isms_error *error)
{
    isms_write_options own;
    if (!model || !isms__sink_good(sink) || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_model_write needs a model, a sink, and options of the right size");
    for (size_t i = 0; own.file && i < model->file_count; i++)
        if (model->files[i].document && strcmp(model->files[i].name, own.file) == 0)
            return isms__oscal_save(model, i, sink, error);
    struct writer writer = {.model = model,
                            .memory = &model->memory,
                            .options = &own,
                            .error = error,
                            .limits = isms__limits(NULL)};
    isms_status told = tell_left(model, &own, error);
    if (told != ISMS_OK)
        return told;
    writer.output = isms__memory_get(&model->memory, sizeof *writer.output);
    if (!writer.output)
        return isms__fail_memory(error);
    isms__output_init(writer.output, sink, error);
    if (isms__written_ids_begin(&writer.ids, model))
        write_document(&writer);
    else
        writer.output->status = isms__fail_memory(error);
    isms_status status = isms__output_end(writer.output, error);
    isms__memory_free(&model->memory, writer.field_extras);
    isms__written_ids_end(&writer.ids);
    isms__memory_free(&model->memory, writer.output);
    return status;
}

isms_status isms_model_write_memory(isms_bytes **out, const isms_model *model,
                                    const isms_write_options *options, isms_error *error)
{
    if (!out || !model)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_model_write_memory needs a place for the bytes and a model");
    isms_bytes *bytes = isms__bytes_new(&model->memory);
    if (!bytes)
        return isms__fail_memory(error);
    isms_sink sink = {sizeof sink, bytes, isms__bytes_write};
    isms_status status = isms_model_write(model, &sink, options, error);
    if (status == ISMS_OK)
        *out = bytes;
    else
        isms_bytes_free(bytes);
    return status;
}
