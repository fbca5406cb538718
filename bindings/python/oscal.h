/* Documents of OSCAL: validating, resolving and writing them. Other threads run meanwhile. */
#ifndef BINDINGS_OSCAL_H
#define BINDINGS_OSCAL_H

#include "files.h"

/* A document, as model_read() takes several, and what is told of it. */
struct oscal_call {
    struct sources sources;
    isms_limits limits;
    isms_oscal_options options;
    isms_error error;
    isms_status status;
};

static bool begin_oscal(struct oscal_call *call, PyObject *list, PyObject *limits)
{
    *call = (struct oscal_call){.options = {.size = sizeof call->options,
                                            .limits = &call->limits,
                                            .allocator = &python_memory}};
    clear_error(&call->error);
    if (!take_limits(&call->limits, limits) || !take_sources(&call->sources, list))
        return false;
    if (call->sources.count != 1)
        return fail_with(ISMS_ERROR_ARGUMENT, "one document is needed");
    call->status = isms_problems_new(&call->options.problems, &python_memory, &call->error);
    return call->status == ISMS_OK || raise_status(call->status, &call->error) != NULL;
}

/* The problems as a list; NULL where the status, or an exception of a callback, is raised instead.
 */
static PyObject *tell_oscal(struct oscal_call *call, bool good)
{
    PyObject *list = PyErr_Occurred() ? NULL : list_problems(call->options.problems);
    if (list && !good) {
        raise_with(call->status, &call->error, list);
        Py_CLEAR(list);
    }
    return list;
}

static void end_oscal(struct oscal_call *call)
{
    isms_problems_free(call->options.problems);
    free_sources(&call->sources);
}

/* The problems that a document has; raises what keeps it from being read. */
static PyObject *oscal_validate(PyObject *list, const char *version, bool follow, PyObject *limits)
{
    struct oscal_call call;
    PyObject *result = NULL;
    if (begin_oscal(&call, list, limits)) {
        call.options.version = version;
        call.options.follow = follow;
        READING(NULL,
                call.status = isms_oscal_validate(call.sources.items, &call.options, &call.error));
        result = tell_oscal(&call, call.status == ISMS_OK || call.status == ISMS_ERROR_INVALID);
    }
    end_oscal(&call);
    return result;
}

/* The catalog that a profile stands for, and problems. */
static PyObject *oscal_resolve(PyObject *list, PyObject *limits)
{
    struct oscal_call call;
    struct gathered all = {NULL, 0, 0};
    isms_sink sink = {.size = sizeof sink, .context = &all, .write = gather};
    PyObject *told = NULL;
    if (begin_oscal(&call, list, limits)) {
        READING(NULL, call.status = isms_oscal_resolve(call.sources.items, &call.options, &sink,
                                                       &call.error));
        told = tell_oscal(&call, call.status == ISMS_OK);
    }
    end_oscal(&call);
    return pair_gathered(&all, told);
}

/* The model as a document, and what is left out. */
static PyObject *oscal_write(PyObject *model, unsigned kind, const char *oscal_version,
                             const char *title, const char *version, const char *last_modified,
                             const char *source, const char *catalog, bool partial, bool strict)
{
    isms_error error;
    isms_status status;
    struct gathered all = {NULL, 0, 0};
    isms_sink sink = {.size = sizeof sink, .context = &all, .write = gather};
    isms_oscal_write_options options = {.size = sizeof options,
                                        .oscal_version = oscal_version,
                                        .title = title,
                                        .version = version,
                                        .last_modified = last_modified,
                                        .source = source,
                                        .catalog = catalog,
                                        .partial = partial,
                                        .strict = strict};
    clear_error(&error);
    struct model_handle *handle = take_model(model, ASK);
    if (!handle)
        return NULL;
    status = isms_problems_new(&options.problems, &python_memory, &error);
    if (status == ISMS_OK)
        READING(handle, status = isms_oscal_write(handle->model, (isms_oscal_kind)kind, &sink,
                                                  &options, &error));
    return pair_gathered(&all, tell_written(options.problems, status, &error));
}

#endif
