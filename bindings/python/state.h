/* What Python holds of the library, what the module knows, its memory and its errors. All of it is
 * guarded by the interpreter's lock. */
#ifndef BINDINGS_STATE_H
#define BINDINGS_STATE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <datetime.h>
#include <stdatomic.h>
#include <time.h>

#include "isms/isms.h"

/* ---- kinds ---- */

enum kind {
    KIND_MODEL,
    KIND_OBJECT,
    KIND_SNAPSHOT,
    KIND_ANSWERS,
    KIND_CROSSWALK,
    KIND_FINDINGS,
    KIND_TABLE,
    KIND_REPORT,
    KIND_FIELD,
    KIND_CHOICES,
    KIND_RULE,
    KIND_CHECKING,
    KIND_EDITING,
    KIND_COUNT
};

struct pin;
struct editing;

struct model_handle {
    PyObject_HEAD isms_model *model;
    PyObject *weak;
    unsigned readers;      /* operations that look at the model and need it to stay as it is */
    unsigned long reader;  /* the thread of the first of them */
    bool shared;           /* there are others */
    bool writer;           /* one that changes it without the interpreter's lock */
    struct editing *group; /* of edits, the innermost that is open */
    unsigned long editor;  /* the thread that opened it */
    unsigned orphans;      /* groups inside that one which nobody can end any more */
    struct pin *pins;      /* handles that expire when it is edited */
    isms_snapshot *recent; /* taken last for a question without a snapshot of its own */
};

struct object_handle {
    PyObject_HEAD isms_object *object;
    struct model_handle *model;
    PyObject *weak;
};

/* Whatever else belongs to the caller: snapshot, answers, crosswalk, findings, table, report. The
 * first three pin their model and stand in its list. */
struct pin {
    PyObject_HEAD enum kind kind;
    void *pointer;              /* NULL: expired */
    struct model_handle *model; /* NULL: needs none */
    PyObject *owner;            /* what the pointer is a part of; NULL: it stands for itself */
    PyObject *weak;
    struct pin *next, **link; /* in the list of the model */
};

/* A group of edits, for a with statement. */
struct editing {
    PyObject_HEAD struct model_handle *model;
    struct editing *outer;
    bool open;
};

/* Something static: a field, a list of choices, a rule; a check that is under way, until it ends.
 */
struct static_handle {
    PyObject_HEAD const void *pointer;
    PyObject *owner; /* what keeps it alive; NULL where that is the library */
};

enum { TYPES_ROOM = 256 };

/* What the module knows; set once at import. */
static PyTypeObject *kinds[KIND_COUNT];
static PyTypeObject *object_classes[TYPES_ROOM]; /* by number of the type */
static PyTypeObject *model_class;
static PyObject *make_error, *make_duration, *make_decimal;
static atomic_long allocations_left = -1; /* until one fails; -1: none does */

/* ---- memory ---- */

/* Python's own raw allocator, so that its tools for measuring memory see models too. */
static bool must_fail(void)
{
    long left = atomic_load_explicit(&allocations_left, memory_order_relaxed);
    if (left < 0)
        return false;
    atomic_store_explicit(&allocations_left, left > 0 ? left - 1 : -1, memory_order_relaxed);
    return left == 0;
}

static void *allocate(void *context, size_t size)
{
    (void)context;
    return must_fail() ? NULL : PyMem_RawMalloc(size);
}

static void *resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    return must_fail() ? NULL : PyMem_RawRealloc(memory, new_size);
}

static void release(void *context, void *memory)
{
    (void)context;
    PyMem_RawFree(memory);
}

static const isms_allocator python_memory = {NULL, allocate, resize, release};

/* ---- errors ---- */

static PyObject *text_or_none(const char *text)
{
    if (!text)
        Py_RETURN_NONE;
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "surrogateescape");
}

static PyObject *no_package(void)
{
    PyErr_SetString(PyExc_ImportError, "isms._isms works as a part of isms only");
    return NULL;
}

/* What the package makes of an error. */
static PyObject *describe(isms_status status, const isms_error *error, PyObject *problems)
{
    if (!make_error)
        return no_package();
    return PyObject_CallFunction(
        make_error, "iisNNIINNNO", (int)status, error->os_error, isms_status_text(status),
        text_or_none(error->message), text_or_none(error->file), (unsigned)error->line,
        (unsigned)error->column, text_or_none(error->object), text_or_none(error->field),
        text_or_none(error->rule), problems ? problems : Py_None);
}

/* Raises what belongs to a status, with what else is known of it; an exception that a callback has
 * raised goes before. Always NULL. */
static PyObject *raise_with(isms_status status, const isms_error *error, PyObject *problems)
{
    if (PyErr_Occurred())
        return NULL;
    if (status == ISMS_ERROR_MEMORY)
        return PyErr_NoMemory();
    PyObject *raised = describe(status, error, problems);
    if (raised && PyExceptionInstance_Check(raised))
        PyErr_SetObject((PyObject *)Py_TYPE(raised), raised);
    else if (raised)
        PyErr_Format(PyExc_TypeError, "%.100s is no exception", Py_TYPE(raised)->tp_name);
    Py_XDECREF(raised);
    return NULL;
}

/* Always false. */
static bool refuse_type(const char *needed, PyObject *given)
{
    PyErr_Format(PyExc_TypeError, "%s is needed, not %.100s", needed, Py_TYPE(given)->tp_name);
    return false;
}

/* Calls of the library need not fill an error whole. */
static void clear_error(isms_error *error)
{
    error->status = ISMS_OK;
    error->os_error = 0;
    error->line = error->column = 0;
    error->message[0] = error->file[0] = error->object[0] = error->field[0] = error->rule[0] = 0;
}

static PyObject *raise_status(isms_status status, const isms_error *error)
{
    return raise_with(status, error, NULL);
}

static bool fail_with(isms_status status, const char *message)
{
    isms_error error = {.status = status};
    snprintf(error.message, sizeof error.message, "%s", message);
    raise_status(status, &error);
    return false;
}

#endif
