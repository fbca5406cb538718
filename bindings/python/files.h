/* Reading and writing documents. Both let other threads run meanwhile. */
#ifndef BINDINGS_FILES_H
#define BINDINGS_FILES_H

#include <limits.h>

#include "values.h"

/* ---- reading ---- */

static PyObject *list_problems(const isms_problems *problems)
{
    size_t count = isms_problems_count(problems);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        const isms_problem *p = isms_problems_at(problems, i);
        put_item(&list, i,
                 Py_BuildValue("(iiNIINNN)", (int)p->kind, (int)p->status, text_or_none(p->file),
                               (unsigned)p->line, (unsigned)p->column, text_or_none(p->object),
                               text_or_none(p->field), text_or_none(p->message)));
    }
    return list;
}

/* Hands the bytes of a Python function that is called with how many are wanted. */
static isms_status read_callback(void *context, void *buffer, size_t room, size_t *got)
{
    PyGILState_STATE state = PyGILState_Ensure();
    Py_buffer bytes;
    isms_status status = ISMS_ERROR_CANCELLED;
    PyObject *given = PyObject_CallFunction(context, "n", (Py_ssize_t)room);
    if (given && PyObject_GetBuffer(given, &bytes, PyBUF_SIMPLE) == 0) {
        if ((size_t)bytes.len <= room) {
            memcpy(buffer, bytes.buf, (size_t)bytes.len);
            *got = (size_t)bytes.len;
            status = ISMS_OK;
        } else {
            PyErr_SetString(PyExc_ValueError, "the file gave more bytes than it was asked for");
        }
        PyBuffer_Release(&bytes);
    }
    Py_XDECREF(given);
    PyGILState_Release(state);
    return status;
}

static bool tell_progress(void *context, const char *name, uint64_t done, uint64_t total)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *answer = PyObject_CallFunction(context, "NKK", text_or_none(name),
                                             (unsigned long long)done, (unsigned long long)total);
    /* None goes on too: a callback that only shows something need not return anything. */
    bool go_on = answer && (answer == Py_None || PyObject_IsTrue(answer) > 0);
    Py_XDECREF(answer);
    PyGILState_Release(state);
    return go_on;
}

/* Sources as C wants them, with what has to be kept meanwhile. */
struct sources {
    PyObject *given; /* tuple */
    size_t count;
    isms_source *items;
    PyObject **bytes; /* of those in memory; NULL for the others */
};

/* What another thread may change is copied. */
static bool take_memory(isms_source *out, PyObject **kept, const char *name, PyObject *data)
{
    if (!PyObject_CheckBuffer(data))
        return refuse_type("a bytes-like object", data);
    *kept = PyBytes_FromObject(data); /* of bytes the same again */
    if (!*kept)
        return false;
    *out = isms_source_memory(name, PyBytes_AS_STRING(*kept), (size_t)PyBytes_GET_SIZE(*kept));
    return true;
}

static bool take_source(isms_source *out, PyObject **kept, PyObject *item)
{
    PyObject *name, *data;
    const char *text;
    int kind;
    int64_t descriptor;
    if (!TAKE_TUPLE(item, "CSO", &kind, &name, &data) || !take_bytes(&text, name))
        return false;
    if (kind == 'm')
        return take_memory(out, kept, text, data);
    if (kind == 'p') {
        *out = isms_source_path(text);
    } else if (kind == 'c') {
        *out = isms_source_callback(text, read_callback, data);
    } else {
        if (!take_number(&descriptor, data, 0, INT_MAX))
            return false;
        *out = isms_source_descriptor(text, (int)descriptor);
    }
    return true;
}

static void free_sources(struct sources *all)
{
    for (size_t i = 0; all->bytes && i < all->count; i++)
        Py_XDECREF(all->bytes[i]);
    PyMem_Free(all->items);
    PyMem_Free(all->bytes);
    Py_XDECREF(all->given);
}

static bool take_sources(struct sources *all, PyObject *list)
{
    all->given = take_items(list);
    if (!all->given)
        return false;
    all->count = (size_t)PyTuple_GET_SIZE(all->given);
    all->items = PyMem_Calloc(all->count + 1, sizeof *all->items);
    all->bytes = PyMem_Calloc(all->count + 1, sizeof *all->bytes);
    if (!all->items || !all->bytes)
        return PyErr_NoMemory() != NULL;
    for (size_t i = 0; i < all->count; i++)
        if (!take_source(&all->items[i], &all->bytes[i],
                         PyTuple_GET_ITEM(all->given, (Py_ssize_t)i)))
            return false;
    return true;
}

/* Sets a limit by its name. */
static bool take_limit(isms_limits *out, PyObject *name, PyObject *value)
{
    static const struct {
        const char *name;
        size_t offset;
        int64_t high;
    } places[] = {
#define LIMIT(name, high) {#name, offsetof(isms_limits, name), high}
        LIMIT(bytes, INT64_MAX),
        LIMIT(depth, UINT32_MAX),
        LIMIT(nodes, INT64_MAX),
        LIMIT(foreign_nodes, INT64_MAX),
        LIMIT(attributes, UINT32_MAX),
        LIMIT(name_bytes, UINT32_MAX),
        LIMIT(namespace_bytes, UINT32_MAX),
        LIMIT(value_bytes, UINT32_MAX),
        LIMIT(text_bytes, UINT32_MAX),
        LIMIT(comment_bytes, UINT32_MAX),
        LIMIT(tag_bytes, UINT32_MAX),
        LIMIT(outside_bytes, UINT32_MAX),
        LIMIT(names, UINT32_MAX),
        LIMIT(namespaces, UINT32_MAX),
        LIMIT(problems, UINT32_MAX)};
    size_t i = 0, count = sizeof places / sizeof *places;
    int64_t number;
    if (!PyUnicode_Check(name))
        return refuse_type("a name of a limit", name);
    while (i < count && PyUnicode_CompareWithASCIIString(name, places[i].name) != 0)
        i++;
    if (i == count)
        return refuse_value("%s is no limit: limits have names such as bytes, depth, nodes and "
                            "attributes",
                            name) != NULL;
    if (!take_number(&number, value, 0, places[i].high))
        return false;
    if (places[i].high == INT64_MAX)
        *(uint64_t *)((char *)out + places[i].offset) = (uint64_t)number;
    else
        *(uint32_t *)((char *)out + places[i].offset) = (uint32_t)number;
    return true;
}

/* Limits by their names; those that are not there keep their defaults. */
static bool take_limits(isms_limits *out, PyObject *limits)
{
    PyObject *name, *value;
    Py_ssize_t place = 0;
    *out = (isms_limits){.size = sizeof *out};
    if (!PyDict_Check(limits))
        return refuse_type("a dict of limits", limits);
    PyObject *given = PyDict_Copy(limits); /* which nobody else changes meanwhile */
    bool good = given != NULL;
    while (good && PyDict_Next(given, &place, &name, &value))
        good = take_limit(out, name, value);
    Py_XDECREF(given);
    return good;
}

static PyObject *read_sources(PyObject *model, const struct sources *sources,
                              isms_read_options *options)
{
    isms_problems *problems = NULL;
    isms_error error;
    struct model_handle *handle = take_model(model, EDIT);
    if (!handle)
        return NULL;
    clear_error(&error);
    isms_status status = isms_problems_new(&problems, &python_memory, &error);
    options->problems = problems;
    if (status == ISMS_OK)
        CHANGING(handle, status = isms_model_read(handle->model, sources->items, sources->count,
                                                  options, &error));
    PyObject *list = PyErr_Occurred() ? NULL : list_problems(problems);
    isms_problems_free(problems);
    if (status == ISMS_OK || !list)
        return list;
    raise_with(status, &error, list);
    Py_DECREF(list);
    return NULL;
}

/* Reads documents: tuples of a letter (p path, m memory, d descriptor, c callback), a name as bytes
 * and what the letter calls for. Gives the problems as tuples. */
static PyObject *model_read(PyObject *model, PyObject *list, bool strict, PyObject *limits,
                            PyObject *progress)
{
    struct sources sources = {NULL, 0, NULL, NULL};
    isms_limits bounds;
    isms_read_options options = {.size = sizeof options, .strict = strict, .limits = &bounds};
    if (progress != Py_None) {
        options.progress = tell_progress;
        options.progress_context = progress;
    }
    bool good = take_limits(&bounds, limits) && take_sources(&sources, list);
    PyObject *result = good ? read_sources(model, &sources, &options) : NULL;
    free_sources(&sources);
    return result;
}

/* ---- writing ---- */

/* Bytes that a sink gathers without the interpreter's lock. */
struct gathered {
    char *data;
    size_t size, room;
};

static isms_status gather(void *context, const void *data, size_t size)
{
    struct gathered *all = context;
    if (size > all->room - all->size) {
        size_t room = all->room + all->room / 2 + size;
        char *grown = room < all->room || must_fail() ? NULL : PyMem_RawRealloc(all->data, room);
        if (!grown)
            return ISMS_ERROR_MEMORY;
        all->data = grown;
        all->room = room;
    }
    memcpy(all->data + all->size, data, size);
    all->size += size;
    return ISMS_OK;
}

static PyObject *finish_gathered(struct gathered *all, isms_status status, const isms_error *error)
{
    PyObject *result = status == ISMS_OK
                           ? PyBytes_FromStringAndSize(all->data, (Py_ssize_t)all->size)
                           : raise_status(status, error);
    PyMem_RawFree(all->data);
    return result;
}

#define GATHER(reader, function, ...)                                                              \
    struct gathered all_ = {NULL, 0, 0};                                                           \
    isms_sink sink_ = {.size = sizeof sink_, .context = &all_, .write = gather};                   \
    isms_error error_;                                                                             \
    isms_status status_;                                                                           \
    clear_error(&error_);                                                                          \
    READING(reader, status_ = function(__VA_ARGS__, &error_));                                     \
    return finish_gathered(&all_, status_, &error_)

/* What is told of what was written, as a list; NULL where the status is raised instead. Takes the
 * problems over. */
static PyObject *tell_written(isms_problems *problems, isms_status status, const isms_error *error)
{
    PyObject *list = PyErr_Occurred() ? NULL : list_problems(problems);
    if (list && status != ISMS_OK) {
        raise_with(status, error, list);
        Py_CLEAR(list);
    }
    isms_problems_free(problems);
    return list;
}

/* What was written with what is told of it. Takes the list over. */
static PyObject *pair_gathered(struct gathered *all, PyObject *list)
{
    PyObject *bytes = list ? PyBytes_FromStringAndSize(all->data, (Py_ssize_t)all->size) : NULL;
    PyObject *result = bytes ? PyTuple_Pack(2, bytes, list) : NULL;
    Py_XDECREF(bytes);
    Py_XDECREF(list);
    PyMem_RawFree(all->data);
    return result;
}

/* The model as XML, and what is left out, where that is to be told; only what belongs to one file
 * where that is given. */
static PyObject *model_write(PyObject *model, PyObject *file, bool sorted, bool strict, bool tell)
{
    isms_write_options options = {.size = sizeof options, .sorted = sorted, .strict = strict};
    struct gathered all = {NULL, 0, 0};
    isms_sink sink = {.size = sizeof sink, .context = &all, .write = gather};
    isms_error error;
    isms_status status = ISMS_OK;
    struct model_handle *handle = take_model(model, ASK);
    if (!handle || !take_bytes(&options.file, file))
        return NULL;
    clear_error(&error);
    if (tell)
        status = isms_problems_new(&options.problems, &python_memory, &error);
    if (status == ISMS_OK)
        READING(handle, status = isms_model_write(handle->model, &sink, &options, &error));
    return pair_gathered(&all, tell_written(options.problems, status, &error));
}

/* Saves the model to a path; each file to its own where that is None. Gives what is left out. */
static PyObject *model_save(PyObject *model, PyObject *path, PyObject *file, bool sorted,
                            bool overwrite, bool strict)
{
    isms_write_options options = {
        .size = sizeof options, .sorted = sorted, .overwrite = overwrite, .strict = strict};
    isms_error error;
    isms_status status;
    const char *where = NULL;
    struct model_handle *handle = take_model(model, ALONE); /* it notes what the files are now */
    if (!handle || !take_bytes(&where, path) || !take_bytes(&options.file, file))
        return NULL;
    clear_error(&error);
    status = isms_problems_new(&options.problems, &python_memory, &error);
    if (status == ISMS_OK)
        CHANGING(handle, status = where ? isms_model_save(handle->model, where, &options, &error)
                                        : isms_model_save_all(handle->model, &options, &error));
    return tell_written(options.problems, status, &error);
}

/* ---- files that are no models ---- */

/* A path as bytes, and None for none. */
static bool take_path(const char **out, PyObject *path)
{
    return take_bytes(out, path) && (*out || refuse_type("bytes", path));
}

static PyObject *file_replace(PyObject *path, PyObject *data)
{
    isms_file_options options = {.size = sizeof options, .allocator = &python_memory};
    isms_error error;
    isms_status status;
    const char *where;
    if (!take_path(&where, path) || (!PyBytes_Check(data) && !refuse_type("bytes", data)))
        return NULL;
    clear_error(&error);
    Py_BEGIN_ALLOW_THREADS status = isms_file_replace(
        where, PyBytes_AS_STRING(data), (size_t)PyBytes_GET_SIZE(data), &options, &error);
    Py_END_ALLOW_THREADS if (status != ISMS_OK) return raise_status(status, &error);
    Py_RETURN_NONE;
}

static PyObject *file_read(PyObject *path, uint64_t most)
{
    isms_bytes *bytes = NULL;
    isms_error error;
    isms_status status;
    const char *where;
    if (!take_path(&where, path))
        return NULL;
    clear_error(&error);
    Py_BEGIN_ALLOW_THREADS status = isms_file_read(&bytes, where, most, &python_memory, &error);
    Py_END_ALLOW_THREADS if (status != ISMS_OK) return raise_status(status, &error);
    PyObject *result =
        PyBytes_FromStringAndSize(isms_bytes_data(bytes), (Py_ssize_t)isms_bytes_size(bytes));
    isms_bytes_free(bytes);
    return result;
}

/* ---- without a model ---- */

/* Gathers without a model to look at. */
static PyObject *schema(void)
{
    struct gathered all = {NULL, 0, 0};
    isms_sink sink = {.size = sizeof sink, .context = &all, .write = gather};
    isms_error error;
    clear_error(&error);
    isms_status status = isms_schema_write(&sink, &error);
    return finish_gathered(&all, status, &error);
}

static PyObject *content(const char *name)
{
    size_t size = 0, index = name ? isms_content_find(name) : SIZE_MAX;
    const char *data = isms_content_data(index, &size);
    if (!data) {
        fail_with(ISMS_ERROR_NOT_FOUND, "there is no content of that name");
        return NULL;
    }
    return PyBytes_FromStringAndSize(data, (Py_ssize_t)size);
}

static PyObject *model_clone(PyObject *model)
{
    isms_model *copy = NULL;
    isms_error error;
    clear_error(&error);
    isms_status status;
    struct model_handle *handle = take_model(model, ASK);
    if (!handle)
        return NULL;
    READING(handle, status = isms_model_clone(&copy, handle->model, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    PyObject *result = (PyObject *)new_model_handle(Py_TYPE(model), copy);
    isms_model_unref(copy);
    return result;
}

#endif
