/* What Python holds of the library: handles, and who may use a model when.
 *
 * There is one handle for each model. It counts the operations that run on the model without the
 * interpreter's lock, and knows the handles that pin the model (snapshots, answers): these expire
 * when the model is edited. All of it is guarded by the interpreter's lock. An object's handle
 * keeps the handle of its model, so nothing that Python can reach is ever freed. */
#ifndef BINDINGS_HANDLES_H
#define BINDINGS_HANDLES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <datetime.h>
#include <structmember.h>

#include "isms/isms.h"

/* ---- kinds ---- */

struct pin;

struct model_handle {
    PyObject_HEAD isms_model *model;
    PyObject *weak;
    unsigned readers;      /* operations that look at the model without the interpreter's lock */
    bool writer;           /* one that changes it */
    struct pin *pins;      /* handles that expire when it is edited */
    isms_snapshot *recent; /* taken last for a question without a snapshot of its own */
};

struct object_handle {
    PyObject_HEAD isms_object *object;
    struct model_handle *model;
    PyObject *weak;
};

/* Whatever else belongs to the caller: snapshot, answers, findings, table. The first two pin their
 * model and stand in its list. */
struct pin {
    PyObject_HEAD void *pointer; /* NULL: expired */
    struct model_handle *model;  /* NULL: needs none */
    PyObject *weak;
    struct pin *next, **link; /* in the list of the model */
};

/* Something static: a field, a list of choices, a rule; a check that is under way, until it ends. */
struct static_handle {
    PyObject_HEAD const void *pointer;
    PyObject *owner; /* what keeps it alive; NULL where that is the library */
};

enum kind {
    KIND_MODEL,
    KIND_OBJECT,
    KIND_SNAPSHOT,
    KIND_ANSWERS,
    KIND_FINDINGS,
    KIND_TABLE,
    KIND_FIELD,
    KIND_CHOICES,
    KIND_RULE,
    KIND_CHECKING,
    KIND_COUNT
};

enum { TYPES_ROOM = 256 };

/* What the module knows; set once at import. */
static PyTypeObject *kinds[KIND_COUNT];
static PyTypeObject *object_classes[TYPES_ROOM]; /* by number of the type */
static PyTypeObject *model_class;
static PyObject *make_error, *make_duration, *make_decimal;
static long allocations_left = -1; /* until one fails; -1: none does */

/* ---- memory ---- */

/* Python's own raw allocator, so that its tools for measuring memory see models too. */
static bool must_fail(void)
{
    long left = allocations_left;
    if (left < 0)
        return false;
    allocations_left = left > 0 ? left - 1 : -1;
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

/* Raises what belongs to a status, with what else is known of it; an exception that a callback has
 * raised goes before. Always NULL. */
static PyObject *raise_with(isms_status status, const isms_error *error, PyObject *problems)
{
    if (PyErr_Occurred())
        return NULL;
    if (status == ISMS_ERROR_MEMORY)
        return PyErr_NoMemory();
    isms_error none = {.status = status};
    if (!error)
        error = &none;
    PyObject *raised =
        make_error ? PyObject_CallFunction(
                         make_error, "iisNNIINNNO", (int)status, error->os_error,
                         isms_status_text(status), text_or_none(error->message),
                         text_or_none(error->file), (unsigned)error->line, (unsigned)error->column,
                         text_or_none(error->object), text_or_none(error->field),
                         text_or_none(error->rule), problems ? problems : Py_None)
                   : NULL;
    if (raised)
        PyErr_SetObject((PyObject *)Py_TYPE(raised), raised);
    else if (!PyErr_Occurred())
        PyErr_SetString(PyExc_SystemError, error->message);
    Py_XDECREF(raised);
    return NULL;
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

/* ---- who may use a model ---- */

static bool may_read(const struct model_handle *model)
{
    if (!model->writer)
        return true;
    return fail_with(ISMS_ERROR_STATE, "the model is being changed just now: wait until that is "
                                       "done, and do not use it in callbacks of that call");
}

static void expire(struct pin *pin);

/* Makes the model ready for an edit: what pins it expires. */
static bool may_change(struct model_handle *model)
{
    if (!may_read(model))
        return false;
    if (model->readers)
        return fail_with(ISMS_ERROR_STATE,
                         "the model is being written, checked or asked just now, by another thread "
                         "or by the call that called this: change it afterwards");
    for (struct pin *pin = model->pins, *next; pin; pin = next) {
        next = pin->next;
        expire(pin);
    }
    isms_snapshot_unref(model->recent);
    model->recent = NULL;
    return true;
}

/* Runs a call without the interpreter's lock while the model may be read, but not changed. */
#define READING(handle, call)                                                                      \
    do {                                                                                           \
        struct model_handle *used_ = (handle);                                                     \
        used_->readers++;                                                                          \
        Py_BEGIN_ALLOW_THREADS call;                                                               \
        Py_END_ALLOW_THREADS used_->readers--;                                                     \
    } while (0)

/* The same while nobody else may use the model. */
#define CHANGING(handle, call)                                                                     \
    do {                                                                                           \
        struct model_handle *used_ = (handle);                                                     \
        used_->writer = true;                                                                      \
        Py_BEGIN_ALLOW_THREADS call;                                                               \
        Py_END_ALLOW_THREADS used_->writer = false;                                                \
    } while (0)

/* ---- models ---- */

static struct model_handle *new_model_handle(PyTypeObject *class, isms_model *model)
{
    struct model_handle *handle = (struct model_handle *)class->tp_alloc(class, 0);
    if (!handle)
        return NULL;
    handle->model = isms_model_ref(model);
    isms_model_set_data(model, handle);
    return handle;
}

/* The handle of a model, borrowed by nobody: a new reference. */
static struct model_handle *handle_of_model(isms_model *model)
{
    struct model_handle *handle = isms_model_data(model);
    if (handle) {
        Py_INCREF(handle);
        return handle;
    }
    return new_model_handle(model_class ? model_class : kinds[KIND_MODEL], model);
}

static PyObject *model_new(PyTypeObject *class, PyObject *arguments, PyObject *keywords)
{
    isms_model *model = NULL;
    isms_error error;
    (void)arguments;
    (void)keywords;
    isms_status status = isms_model_new(&model, &python_memory, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    struct model_handle *handle = new_model_handle(class, model);
    isms_model_unref(model);
    return (PyObject *)handle;
}

static void free_handle(PyObject *self)
{
    PyTypeObject *class = Py_TYPE(self);
    class->tp_free(self);
    Py_DECREF(class);
}

static void model_dealloc(PyObject *self)
{
    struct model_handle *handle = (struct model_handle *)self;
    if (handle->weak)
        PyObject_ClearWeakRefs(self);
    isms_snapshot_unref(handle->recent);
    if (handle->model)
        isms_model_set_data(handle->model, NULL);
    isms_model_unref(handle->model);
    free_handle(self);
}

static struct model_handle *take_model(PyObject *from, bool change)
{
    if (!PyObject_TypeCheck(from, kinds[KIND_MODEL])) {
        PyErr_Format(PyExc_TypeError, "a model is needed, not %.100s", Py_TYPE(from)->tp_name);
        return NULL;
    }
    struct model_handle *handle = (struct model_handle *)from;
    return (change ? may_change(handle) : may_read(handle)) ? handle : NULL;
}

/* ---- objects ---- */

static PyObject *wrap_object(const isms_object *object)
{
    if (!object)
        Py_RETURN_NONE;
    unsigned number = isms_type_number(isms_object_type(object));
    PyTypeObject *class = number < TYPES_ROOM ? object_classes[number] : NULL;
    if (!class)
        class = kinds[KIND_OBJECT];
    struct object_handle *handle = (struct object_handle *)class->tp_alloc(class, 0);
    if (!handle)
        return NULL;
    handle->object = (isms_object *)object;
    handle->model = handle_of_model(isms_object_model(object));
    if (!handle->model) {
        Py_DECREF(handle);
        return NULL;
    }
    return (PyObject *)handle;
}

static PyObject *refuse_new(PyTypeObject *class, PyObject *arguments, PyObject *keywords)
{
    (void)arguments;
    (void)keywords;
    return PyErr_Format(PyExc_TypeError,
                        "%.100s is not made by calling it: add one to a model, as in "
                        "model.roles.add(...), or ask for one",
                        class->tp_name);
}

static void object_dealloc(PyObject *self)
{
    struct object_handle *handle = (struct object_handle *)self;
    if (handle->weak)
        PyObject_ClearWeakRefs(self);
    Py_XDECREF(handle->model);
    free_handle(self);
}

static Py_hash_t hash_pointer(const void *pointer)
{
    Py_hash_t hash = (Py_hash_t)((uintptr_t)pointer >> 4);
    return hash == -1 ? -2 : hash;
}

static Py_hash_t object_hash(PyObject *self)
{
    return hash_pointer(((struct object_handle *)self)->object);
}

static PyObject *object_compare(PyObject *a, PyObject *b, int operation)
{
    if ((operation != Py_EQ && operation != Py_NE) || !PyObject_TypeCheck(b, kinds[KIND_OBJECT]))
        Py_RETURN_NOTIMPLEMENTED;
    bool same = ((struct object_handle *)a)->object == ((struct object_handle *)b)->object;
    return PyBool_FromLong(same == (operation == Py_EQ));
}

/* The object behind a handle that a call gets; `type` is its number, 0 for any. */
static isms_object *take_object(PyObject *from, unsigned type, bool change)
{
    if (!PyObject_TypeCheck(from, kinds[KIND_OBJECT])) {
        PyErr_Format(PyExc_TypeError, "an object of a model is needed, not %.100s",
                     Py_TYPE(from)->tp_name);
        return NULL;
    }
    struct object_handle *handle = (struct object_handle *)from;
    if (!(change ? may_change(handle->model) : may_read(handle->model)))
        return NULL;
    if (type && isms_type_number(isms_object_type(handle->object)) != type) {
        PyErr_Format(PyExc_TypeError, "a %s is needed, not a %s",
                     isms_type_name(isms_type_by_number(type)),
                     isms_type_name(isms_object_type(handle->object)));
        return NULL;
    }
    return handle->object;
}

/* ---- what belongs to the caller ---- */

static void free_pointer(enum kind kind, void *pointer)
{
    if (kind == KIND_SNAPSHOT)
        isms_snapshot_unref(pointer);
    else if (kind == KIND_ANSWERS)
        isms_answers_free(pointer);
    else if (kind == KIND_FINDINGS)
        isms_findings_free(pointer);
    else
        isms_table_free(pointer);
}

static enum kind kind_of(PyObject *self)
{
    enum kind kind = KIND_SNAPSHOT;
    while (kind < KIND_TABLE && !PyObject_TypeCheck(self, kinds[kind]))
        kind++;
    return kind;
}

static void expire(struct pin *pin)
{
    void *pointer = pin->pointer;
    pin->pointer = NULL;
    if (pin->link) {
        *pin->link = pin->next;
        if (pin->next)
            pin->next->link = pin->link;
        pin->link = NULL;
    }
    free_pointer(kind_of((PyObject *)pin), pointer);
}

static void pin_dealloc(PyObject *self)
{
    struct pin *pin = (struct pin *)self;
    if (pin->weak)
        PyObject_ClearWeakRefs(self);
    expire(pin);
    Py_XDECREF(pin->model);
    free_handle(self);
}

/* Puts a handle into the list of what expires when its model is edited. */
static void list_pin(struct pin *pin)
{
    pin->next = pin->model->pins;
    pin->link = &pin->model->pins;
    if (pin->next)
        pin->next->link = &pin->next;
    pin->model->pins = pin;
}

/* Wraps what a call returned, and frees it where that fails. */
static PyObject *wrap_pin(enum kind kind, void *pointer, isms_model *model)
{
    if (!pointer)
        Py_RETURN_NONE;
    PyTypeObject *class = kinds[kind];
    struct pin *pin = (struct pin *)class->tp_alloc(class, 0);
    if (!pin) {
        free_pointer(kind, pointer);
        return NULL;
    }
    pin->pointer = pointer;
    if (model) {
        pin->model = handle_of_model(model);
        if (!pin->model) {
            Py_DECREF(pin);
            return NULL;
        }
        if (kind == KIND_SNAPSHOT || kind == KIND_ANSWERS)
            list_pin(pin);
    }
    return (PyObject *)pin;
}

static struct pin *take_pin(enum kind kind, PyObject *from)
{
    static const char *const names[] = {
        [KIND_SNAPSHOT] = "a snapshot is", [KIND_ANSWERS] = "answers are",
        [KIND_FINDINGS] = "findings are", [KIND_TABLE] = "a table is"};
    if (!PyObject_TypeCheck(from, kinds[kind])) {
        PyErr_Format(PyExc_TypeError, "%s needed, not %.100s", names[kind], Py_TYPE(from)->tp_name);
        return NULL;
    }
    struct pin *pin = (struct pin *)from;
    if (pin->model && !may_read(pin->model))
        return NULL;
    if (!pin->pointer) {
        fail_with(ISMS_ERROR_STATE, "the model was edited since this was taken: take a new "
                                    "snapshot, or a detached one, which keeps a copy");
        return NULL;
    }
    return pin;
}

/* ---- static things ---- */

static PyObject *wrap_static(enum kind kind, const void *pointer, PyObject *owner)
{
    if (!pointer)
        Py_RETURN_NONE;
    struct static_handle *handle =
        (struct static_handle *)kinds[kind]->tp_alloc(kinds[kind], 0);
    if (!handle)
        return NULL;
    handle->pointer = pointer;
    Py_XINCREF(owner);
    handle->owner = owner;
    return (PyObject *)handle;
}

static void static_dealloc(PyObject *self)
{
    Py_XDECREF(((struct static_handle *)self)->owner);
    free_handle(self);
}

static Py_hash_t static_hash(PyObject *self)
{
    return hash_pointer(((struct static_handle *)self)->pointer);
}

static PyObject *static_compare(PyObject *a, PyObject *b, int operation)
{
    if ((operation != Py_EQ && operation != Py_NE) || Py_TYPE(a) != Py_TYPE(b))
        Py_RETURN_NOTIMPLEMENTED;
    bool same = ((struct static_handle *)a)->pointer == ((struct static_handle *)b)->pointer;
    return PyBool_FromLong(same == (operation == Py_EQ));
}

static const void *take_static(enum kind kind, PyObject *from)
{
    if (PyObject_TypeCheck(from, kinds[kind])) {
        const void *pointer = ((struct static_handle *)from)->pointer;
        if (!pointer)
            fail_with(ISMS_ERROR_STATE, "the check is over: tell findings while it runs");
        return pointer;
    }
    PyErr_Format(PyExc_TypeError, "%.100s is needed, not %.100s", kinds[kind]->tp_name,
                 Py_TYPE(from)->tp_name);
    return NULL;
}

/* ---- making the types ---- */

#define WEAK(structure)                                                                            \
    {                                                                                              \
        "__weaklistoffset__", T_PYSSIZET, offsetof(struct structure, weak), READONLY, NULL         \
    }
static PyMemberDef model_members[] = {WEAK(model_handle), {NULL, 0, 0, 0, NULL}};
static PyMemberDef object_members[] = {WEAK(object_handle), {NULL, 0, 0, 0, NULL}};
static PyMemberDef pin_members[] = {WEAK(pin), {NULL, 0, 0, 0, NULL}};

/* Slots hold functions as data pointers: Python's way. */
#define SLOT(name, function) {name, (void *)(uintptr_t)(function)}
static PyType_Slot model_slots[] = {SLOT(Py_tp_new, model_new),
                                    SLOT(Py_tp_dealloc, model_dealloc),
                                    {Py_tp_members, model_members},
                                    {Py_tp_doc, "A model, as the C library has it."},
                                    {0, NULL}};
static PyType_Slot object_slots[] = {SLOT(Py_tp_new, refuse_new),
                                     SLOT(Py_tp_dealloc, object_dealloc),
                                     SLOT(Py_tp_hash, object_hash),
                                     SLOT(Py_tp_richcompare, object_compare),
                                     {Py_tp_members, object_members},
                                     {Py_tp_doc, "An object of a model, as the C library has it."},
                                     {0, NULL}};
static PyType_Slot pin_slots[] = {SLOT(Py_tp_new, refuse_new), SLOT(Py_tp_dealloc, pin_dealloc),
                                  {Py_tp_members, pin_members}, {0, NULL}};
static PyType_Slot static_slots[] = {SLOT(Py_tp_new, refuse_new),
                                     SLOT(Py_tp_dealloc, static_dealloc),
                                     SLOT(Py_tp_hash, static_hash),
                                     SLOT(Py_tp_richcompare, static_compare), {0, NULL}};

static void forget_types(void)
{
    memset(kinds, 0, sizeof kinds);
}

/* Makes the types, once for an interpreter: whoever imports the module again gets the same ones. */
static int make_types(PyObject *module)
{
#define SPEC(name, structure, slots, flags)                                                        \
    {                                                                                              \
        "isms._isms." name, (int)sizeof(struct structure), 0, Py_TPFLAGS_DEFAULT | (flags), slots  \
    }
    static PyType_Spec specs[KIND_COUNT] = {
        [KIND_MODEL] = SPEC("Model", model_handle, model_slots, Py_TPFLAGS_BASETYPE),
        [KIND_OBJECT] = SPEC("Object", object_handle, object_slots, Py_TPFLAGS_BASETYPE),
        [KIND_SNAPSHOT] = SPEC("Snapshot", pin, pin_slots, 0),
        [KIND_ANSWERS] = SPEC("Answers", pin, pin_slots, 0),
        [KIND_FINDINGS] = SPEC("Findings", pin, pin_slots, 0),
        [KIND_TABLE] = SPEC("Table", pin, pin_slots, 0),
        [KIND_FIELD] = SPEC("Field", static_handle, static_slots, 0),
        [KIND_CHOICES] = SPEC("Choices", static_handle, static_slots, 0),
        [KIND_RULE] = SPEC("Rule", static_handle, static_slots, 0),
        [KIND_CHECKING] = SPEC("Checking", static_handle, static_slots, 0),
    };
    static const char *const names[KIND_COUNT] = {"Model",    "Object", "Snapshot",
                                                  "Answers",  "Findings", "Table",
                                                  "Field",    "Choices", "Rule",     "Checking"};
    if (!kinds[KIND_MODEL])
        Py_AtExit(forget_types);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (!kinds[kind] && !(kinds[kind] = (PyTypeObject *)PyType_FromSpec(&specs[kind])))
            return -1;
        Py_INCREF(kinds[kind]);
        if (PyModule_AddObject(module, names[kind], (PyObject *)kinds[kind]) < 0)
            return -1;
    }
    PyDateTime_IMPORT;
    return PyDateTimeAPI ? 0 : -1;
}

#endif
