/* Calls that are more than one function of C: long ones, which let other threads run meanwhile, and
 * those that hand over much at once. */
#ifndef BINDINGS_CALLS_H
#define BINDINGS_CALLS_H

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

/* The model as XML; only what belongs to one file where that is given. */
static PyObject *model_write(PyObject *model, PyObject *file, bool sorted)
{
    isms_write_options options = {.size = sizeof options, .sorted = sorted};
    struct model_handle *handle = take_model(model, ASK);
    if (!handle || !take_bytes(&options.file, file))
        return NULL;
    GATHER(handle, isms_model_write, handle->model, &sink_, &options);
}

/* Saves the model to a path; each file to its own where that is None. */
static PyObject *model_save(PyObject *model, PyObject *path, PyObject *file, bool sorted,
                            bool overwrite)
{
    isms_write_options options = {.size = sizeof options, .sorted = sorted, .overwrite = overwrite};
    isms_error error;
    isms_status status;
    const char *where = NULL;
    struct model_handle *handle = take_model(model, ALONE); /* it notes what the files are now */
    if (!handle || !take_bytes(&where, path) || !take_bytes(&options.file, file))
        return NULL;
    clear_error(&error);
    CHANGING(handle, status = where ? isms_model_save(handle->model, where, &options, &error)
                                    : isms_model_save_all(handle->model, &options, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    Py_RETURN_NONE;
}

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

/* ---- much at once ---- */

static PyObject *item_of(const isms_object *object, unsigned field, isms_kind kind, size_t index)
{
    if (kind == ISMS_TEXT)
        return text_or_none(isms_item_text(object, field, index));
    if (kind == ISMS_PART)
        return wrap_object(isms_item_part(object, field, index));
    return wrap_object(isms_item_reference(object, field, index));
}

/* All items of a field. */
static PyObject *object_items(PyObject *self, unsigned field)
{
    const isms_object *object = take_object(self, LOOK);
    if (!object)
        return NULL;
    struct model_handle *model = ((struct object_handle *)self)->model;
    const isms_field *meta = isms_type_field(isms_object_type(object), field);
    isms_kind kind = meta ? isms_field_kind(meta) : ISMS_TEXT;
    size_t count = isms_item_count(object, field);
    model->readers++; /* what the garbage collector runs meanwhile must not edit */
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, item_of(object, field, kind, i));
    model->readers--;
    return list;
}

/* Objects of a type from one index to another. */
static PyObject *model_objects(PyObject *model, PyObject *number, size_t start, size_t stop)
{
    const isms_type *type = take_type(number);
    struct model_handle *handle = type ? take_model(model, LOOK) : NULL;
    if (!handle)
        return NULL;
    size_t count = isms_model_count(handle->model, type);
    stop = stop < count ? stop : count;
    start = start < stop ? start : stop;
    handle->readers++; /* as above */
    PyObject *list = PyList_New((Py_ssize_t)(stop - start));
    for (size_t i = start; list && i < stop; i++)
        put_item(&list, i - start, wrap_object(isms_model_at(handle->model, type, i)));
    handle->readers--;
    return list;
}

/* What refers to an object: tuples of the object, the number of its field and the index. */
static PyObject *object_referrers(PyObject *self)
{
    isms_references *found = NULL;
    isms_error error;
    isms_object *object = take_object(self, ALONE); /* the first call makes an index */
    if (!object)
        return NULL;
    clear_error(&error);
    isms_status status = isms_object_referrers(&found, object, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    size_t count = isms_references_count(found);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        isms_reference place = isms_references_at(found, i);
        put_item(&list, i,
                 Py_BuildValue("(NIn)", wrap_object(place.object), place.field,
                               (Py_ssize_t)place.index));
    }
    isms_references_free(found);
    return list;
}

/* ---- snapshots and questions ---- */

static PyObject *snapshot_take(PyObject *model, isms_date at, isms_date from, bool detached)
{
    isms_snapshot_options options = {.size = sizeof options, .from = from, .detached = detached};
    isms_snapshot *snapshot = NULL;
    isms_error error;
    isms_status status;
    struct model_handle *handle = take_model(model, ASK);
    if (!handle)
        return NULL;
    clear_error(&error);
    READING(handle, status = isms_snapshot_take(&snapshot, handle->model, at, &options, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    return wrap_pin(KIND_SNAPSHOT, snapshot, isms_snapshot_model(snapshot));
}

/* The snapshot of a day; the one that was taken last where it is of that day. */
static PyObject *snapshot_recent(PyObject *model, isms_date at)
{
    struct model_handle *handle = take_model(model, LOOK);
    if (!handle)
        return NULL;
    isms_snapshot *recent = handle->recent;
    if (recent && isms_date_compare(isms_snapshot_date(recent), at) == 0)
        return wrap_pin(KIND_SNAPSHOT, isms_snapshot_ref(recent), handle->model);
    PyObject *taken = snapshot_take(model, at, (isms_date){0, 0, 0}, false);
    if (taken) {
        isms_snapshot_unref(handle->recent);
        handle->recent = isms_snapshot_ref(((struct pin *)taken)->pointer);
    }
    return taken;
}

static PyObject *wrap_answer(isms_answers *answers, size_t index)
{
    isms_answer a = isms_answers_at(answers, index);
    PyObject *steps = PyList_New((Py_ssize_t)a.step_count);
    for (size_t i = 0; steps && i < a.step_count; i++)
        put_item(&steps, i, wrap_step(isms_answers_step(answers, index, i)));
    if (!steps)
        return NULL;
    const char *sentence = isms_answers_explain(answers, index);
    if (!sentence) {
        Py_DECREF(steps);
        return PyErr_NoMemory();
    }
    return Py_BuildValue("(NNNOIINONN)", wrap_object((const isms_object *)a.responsibility),
                         wrap_object(a.holder), wrap_object((const isms_object *)a.person),
                         a.everyone ? Py_True : Py_False, (unsigned)a.codes, (unsigned)a.manner,
                         wrap_object(a.scope), a.absent ? Py_True : Py_False, steps,
                         text_or_none(sentence));
}

static PyObject *answers_list(PyObject *self)
{
    struct pin *pin = take_pin(KIND_ANSWERS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_answers_count(pin->pointer);
    pin->model->readers++; /* as above */
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_answer(pin->pointer, i));
    pin->model->readers--;
    return list;
}

static PyObject *snapshot_raci(PyObject *snapshot, unsigned layout)
{
    isms_table *table = NULL;
    isms_error error;
    isms_status status;
    struct pin *pin = take_pin(KIND_SNAPSHOT, snapshot, ASK);
    if (!pin)
        return NULL;
    clear_error(&error);
    READING(pin->model,
            status = isms_report_raci(&table, pin->pointer, (isms_raci_layout)layout, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    return wrap_pin(KIND_TABLE, table, NULL);
}

/* ---- checking ---- */

/* Texts of a list as C wants them, with what keeps them. */
struct texts {
    PyObject *given;
    const char **list; /* NULL behind the last; NULL itself for None */
};

static bool take_texts(struct texts *out, PyObject *list)
{
    if (list == Py_None)
        return true;
    out->given = take_items(list);
    if (!out->given)
        return false;
    Py_ssize_t count = PyTuple_GET_SIZE(out->given);
    out->list = PyMem_Calloc((size_t)count + 1, sizeof *out->list);
    if (!out->list)
        return PyErr_NoMemory() != NULL;
    for (Py_ssize_t i = 0; i < count; i++)
        if (!take_text(&out->list[i], PyTuple_GET_ITEM(out->given, i), true))
            return false;
    return true;
}

static void free_texts(struct texts *texts)
{
    Py_XDECREF(texts->given);
    PyMem_Free(texts->list);
}

/* Calls the Python function of an own rule. */
static isms_status check_own(void *context, isms_checking *checking, isms_error *error)
{
    PyGILState_STATE state = PyGILState_Ensure();
    bool told = PyErr_Occurred() != NULL; /* see tell_rule() */
    PyObject *handle = told ? NULL : wrap_static(KIND_CHECKING, checking, NULL);
    PyObject *answer = handle ? PyObject_CallFunctionObjArgs(context, handle, NULL) : NULL;
    if (handle)
        ((struct static_handle *)handle)->pointer = NULL;
    bool good = answer != NULL;
    Py_XDECREF(answer);
    Py_XDECREF(handle);
    PyGILState_Release(state);
    if (good)
        return ISMS_OK;
    error->status = ISMS_ERROR_CANCELLED;
    return error->status;
}

/* Own rules as C wants them, with what keeps their texts and functions. */
struct own_rules {
    PyObject *given;
    isms_own_rule *items;
    const isms_own_rule **list;
};

/* From a tuple of id, title, severity, severity in small organizations, source, explanation, remedy
 * and the function. */
static bool take_own_rule(isms_own_rule *out, PyObject *item)
{
    PyObject *severity, *small;
    int64_t number, small_number;
    *out = (isms_own_rule){.size = sizeof *out, .check = check_own};
    if (!TAKE_TUPLE(item, "ssOOsssO", &out->id, &out->title, &severity, &small, &out->source,
                    &out->explanation, &out->remedy, &out->context) ||
        !take_number(&number, severity, 0, INT_MAX) ||
        !take_number(&small_number, small, 0, INT_MAX))
        return false;
    out->severity = (enum isms_severity)number;
    out->small_severity = (enum isms_severity)small_number;
    return true;
}

static bool take_own_rules(struct own_rules *out, PyObject *list)
{
    out->given = take_items(list);
    if (!out->given)
        return false;
    size_t count = (size_t)PyTuple_GET_SIZE(out->given);
    out->items = PyMem_Calloc(count + 1, sizeof *out->items);
    out->list = PyMem_Calloc(count + 1, sizeof *out->list);
    if (!out->items || !out->list)
        return PyErr_NoMemory() != NULL;
    for (size_t i = 0; i < count; i++) {
        if (!take_own_rule(&out->items[i], PyTuple_GET_ITEM(out->given, (Py_ssize_t)i)))
            return false;
        out->list[i] = &out->items[i];
    }
    return true;
}

/* Tells a Python function the id of the rule that is about to be checked. What it raises comes out
 * of the check. */
static void tell_rule(void *context, const isms_rule *rule)
{
    PyGILState_STATE state = PyGILState_Ensure();
    if (!PyErr_Occurred())
        Py_XDECREF(
            PyObject_CallFunction(context, "N", text_or_none(rule ? isms_rule_id(rule) : NULL)));
    PyGILState_Release(state);
}

/* What isms_check() is asked for. */
struct request {
    struct texts only, skip, known;
    struct own_rules own;
};

static bool take_request(struct request *out, PyObject *only, PyObject *skip, PyObject *known,
                         PyObject *rules)
{
    return take_texts(&out->only, only) && take_texts(&out->skip, skip) &&
           take_texts(&out->known, known) && take_own_rules(&out->own, rules);
}

static void free_request(struct request *request)
{
    free_texts(&request->only);
    free_texts(&request->skip);
    free_texts(&request->known);
    Py_XDECREF(request->own.given);
    PyMem_Free(request->own.items);
    PyMem_Free(request->own.list);
}

static PyObject *check_snapshot(PyObject *snapshot, const isms_check_options *options)
{
    isms_findings *findings = NULL;
    isms_error error;
    isms_status status;
    struct pin *pin = take_pin(KIND_SNAPSHOT, snapshot, ASK);
    if (!pin)
        return NULL;
    clear_error(&error);
    READING(pin->model, status = isms_check(&findings, pin->pointer, options, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    if (PyErr_Occurred()) {
        isms_findings_free(findings);
        return NULL;
    }
    return wrap_pin(KIND_FINDINGS, findings, pin->model->model);
}

static PyObject *check(PyObject *snapshot, PyObject *only, PyObject *skip, PyObject *known,
                       const char *known_name, unsigned minimum, unsigned fail_on, PyObject *rules,
                       PyObject *observer)
{
    struct request request = {{NULL, NULL}, {NULL, NULL}, {NULL, NULL}, {NULL, NULL, NULL}};
    PyObject *findings = NULL;
    if (take_request(&request, only, skip, known, rules)) {
        isms_check_options options = {.size = sizeof options,
                                      .minimum_severity = (enum isms_severity)minimum,
                                      .only = request.only.list,
                                      .skip = request.skip.list,
                                      .known = request.known.list,
                                      .known_name = known_name,
                                      .fail_on = (enum isms_severity)fail_on,
                                      .own_rules = request.own.list};
        if (observer != Py_None) {
            options.observer = tell_rule;
            options.observer_context = observer;
        }
        findings = check_snapshot(snapshot, &options);
    }
    free_request(&request);
    return findings;
}

/* Objects of a list as C wants them; the tuple keeps them. */
static const isms_object **take_objects(PyObject *given)
{
    Py_ssize_t count = PyTuple_GET_SIZE(given);
    const isms_object **list = PyMem_Calloc((size_t)count + 1, sizeof *list);
    if (!list)
        PyErr_NoMemory();
    for (Py_ssize_t i = 0; list && i < count; i++) {
        list[i] = take_object(PyTuple_GET_ITEM(given, i), LOOK);
        if (!list[i]) {
            PyMem_Free(list);
            list = NULL;
        }
    }
    return list;
}

/* Tells a finding of an own rule. */
static PyObject *checking_tell(PyObject *self, PyObject *object, PyObject *message, unsigned kind,
                               unsigned severity, PyObject *remedy, PyObject *related,
                               PyObject *path, PyObject *key)
{
    isms_own_finding finding = {.size = sizeof finding,
                                .kind = (isms_finding_kind)kind,
                                .severity = (enum isms_severity)severity};
    struct texts steps = {NULL, NULL};
    isms_error error;
    isms_status status = ISMS_OK;
    clear_error(&error);
    PyObject *others = take_items(related);
    bool good = others && (finding.related = take_objects(others)) && take_texts(&steps, path) &&
                take_text(&finding.message, message, true) &&
                take_text(&finding.remedy, remedy, false) && take_text(&finding.key, key, false) &&
                (object == Py_None || (finding.object = take_object(object, LOOK)));
    finding.path = steps.list;
    isms_checking *checking =
        good ? (isms_checking *)take_static(KIND_CHECKING, self) : NULL; /* last: see may_use() */
    if (checking)
        status = isms_checking_tell(checking, &finding, &error);
    PyMem_Free((void *)finding.related);
    free_texts(&steps);
    Py_XDECREF(others);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    if (!checking)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *checking_threshold(PyObject *self, const char *key)
{
    int64_t value;
    isms_error error;
    clear_error(&error);
    isms_checking *checking = (isms_checking *)take_static(KIND_CHECKING, self);
    if (!checking)
        return NULL;
    isms_status status = isms_checking_threshold(&value, checking, key, &error);
    return status == ISMS_OK ? PyLong_FromLongLong(value) : raise_status(status, &error);
}

static PyObject *checking_snapshot(PyObject *self)
{
    isms_checking *checking = (isms_checking *)take_static(KIND_CHECKING, self);
    if (!checking)
        return NULL;
    isms_snapshot *snapshot = isms_checking_snapshot(checking);
    return wrap_pin(KIND_SNAPSHOT, isms_snapshot_ref(snapshot), isms_snapshot_model(snapshot));
}

static PyObject *list_related(const isms_findings *findings, size_t index, size_t count)
{
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_object(isms_findings_related(findings, index, i)));
    return list;
}

static PyObject *list_path(const isms_findings *findings, size_t index, size_t count)
{
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, text_or_none(isms_findings_path(findings, index, i)));
    return list;
}

static PyObject *wrap_finding(PyObject *self, const isms_findings *findings, size_t index)
{
    isms_finding f = isms_findings_at(findings, index);
    return Py_BuildValue(
        "(NIINNNNNNNNIINN)", wrap_static(KIND_RULE, f.rule, self), (unsigned)f.kind,
        (unsigned)f.severity, wrap_object(f.object), text_or_none(f.object_id),
        text_or_none(f.object_type), text_or_none(f.message), text_or_none(f.remedy),
        list_related(findings, index, f.related_count), list_path(findings, index, f.path_count),
        text_or_none(f.file), (unsigned)f.line, (unsigned)f.column, text_or_none(f.fingerprint),
        wrap_object((const isms_object *)f.waiver));
}

static PyObject *findings_list(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_finding(self, pin->pointer, i));
    return list;
}

/* How often: errors, warnings, infos, not assessable, waived, known; and rules by verdict. */
static PyObject *findings_tally(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    isms_tally t = isms_findings_tally(pin->pointer);
    return Py_BuildValue("(nnnnnnnnnn)", (Py_ssize_t)t.errors, (Py_ssize_t)t.warnings,
                         (Py_ssize_t)t.infos, (Py_ssize_t)t.unassessable, (Py_ssize_t)t.waived,
                         (Py_ssize_t)t.known, (Py_ssize_t)t.rules_fine,
                         (Py_ssize_t)t.rules_violated, (Py_ssize_t)t.rules_unassessable,
                         (Py_ssize_t)t.rules_off);
}

static PyObject *findings_coverage(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_coverage_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        isms_coverage c = isms_findings_coverage_at(pin->pointer, i);
        put_item(&list, i,
                 Py_BuildValue("(NInnn)", wrap_object((const isms_object *)c.catalog),
                               (unsigned)c.kind, (Py_ssize_t)c.total, (Py_ssize_t)c.covered,
                               (Py_ssize_t)c.excluded));
    }
    return list;
}

/* All rules as they were applied: the rule, the verdict, the severity of settings, the reason. */
static PyObject *findings_rules(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_rule_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        isms_rule_outcome o = isms_findings_rule_at(pin->pointer, i);
        put_item(&list, i,
                 Py_BuildValue("(NIIN)", wrap_static(KIND_RULE, o.rule, self), (unsigned)o.verdict,
                               (unsigned)o.severity, text_or_none(o.reason)));
    }
    return list;
}

static PyObject *findings_write(PyObject *self, const char *format, bool colour, size_t width)
{
    isms_findings_format how = {
        .size = sizeof how, .format = isms_format_find(format), .colour = colour, .width = width};
    struct pin *pin = take_pin(KIND_FINDINGS, self, ASK);
    if (!pin)
        return NULL;
    GATHER(pin->model, isms_findings_write, pin->pointer, &how, &sink_);
}

/* ---- tables ---- */

static PyObject *table_row(const isms_table *table, size_t row)
{
    size_t columns = isms_table_column_count(table);
    PyObject *list = PyList_New((Py_ssize_t)columns);
    for (size_t column = 0; list && column < columns; column++)
        put_item(&list, column, text_or_none(isms_table_cell(table, row, column)));
    return list;
}

static PyObject *table_rows(PyObject *self)
{
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_table_row_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, table_row(pin->pointer, i));
    return list;
}

static PyObject *table_columns(PyObject *self)
{
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_table_column_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, text_or_none(isms_table_column(pin->pointer, i)));
    return list;
}

static PyObject *table_write(PyObject *self, const char *format, size_t width)
{
    struct gathered all = {NULL, 0, 0};
    isms_sink sink = {.size = sizeof sink, .context = &all, .write = gather};
    isms_error error;
    clear_error(&error);
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    isms_format kind = isms_format_find(format);
    isms_status status = kind == ISMS_FORMAT_TEXT
                             ? isms_table_write_text(pin->pointer, width, &sink, &error)
                             : isms_table_write(pin->pointer, kind, &sink, &error);
    return finish_gathered(&all, status, &error);
}

#endif
