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
#include <stdatomic.h>
#include <structmember.h>

#include "isms/isms.h"

/* ---- kinds ---- */

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
    KIND_EDITING,
    KIND_COUNT
};

struct pin;

struct model_handle {
    PyObject_HEAD isms_model *model;
    PyObject *weak;
    unsigned readers;      /* operations that look at the model and need it to stay as it is */
    bool writer;           /* one that changes it without the interpreter's lock */
    unsigned groups;       /* of edits that are open */
    unsigned long editor;  /* the thread that opened them */
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
    PyObject_HEAD enum kind kind;
    void *pointer;              /* NULL: expired */
    struct model_handle *model; /* NULL: needs none */
    PyObject *weak;
    struct pin *next, **link; /* in the list of the model */
};

/* A group of edits, for a with statement. */
struct editing {
    PyObject_HEAD struct model_handle *model;
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

/* ---- who may use a model ---- */

/* What a call does with a model. */
enum use {
    LOOK,  /* looks at it, and is done before anything else runs */
    ASK,   /* needs it to stay as it is for a while, in which other threads and callbacks run */
    ALONE, /* changes what belongs to it, but not what it says */
    EDIT   /* changes it */
};

/* Why a model cannot be used just now, NULL where it can. */
static const char *refusal(const struct model_handle *model, enum use use)
{
    if (!model || !model->model)
        return "this stands for nothing: it was not made by isms";
    if (model->writer)
        return "the model is being changed just now: wait until that is done, and do not use it in "
               "callbacks of that call";
    if (use != LOOK && model->groups && model->editor != PyThread_get_thread_ident())
        return "another thread has a group of edits open: wait until it is done";
    if (use >= ALONE && model->readers)
        return "the model is being written, checked or asked just now, by another thread or by the "
               "call that called this: change it afterwards";
    return NULL;
}

static void expire_all(struct model_handle *model);

/* Whether a model can be used, and readies it for an edit: what pins it expires. Nothing of Python
 * may run from here to the use itself. */
static bool may_use(struct model_handle *model, enum use use)
{
    const char *why = refusal(model, use);
    if (why)
        return fail_with(ISMS_ERROR_STATE, why);
    if (use == EDIT)
        expire_all(model);
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

/* Ends an object of the module; not tracked by the garbage collector from here on. */
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

static struct model_handle *model_of(PyObject *from)
{
    if (PyObject_TypeCheck(from, kinds[KIND_MODEL]))
        return (struct model_handle *)from;
    refuse_type("a model", from);
    return NULL;
}

/* The handle of a model that can be used so. */
static struct model_handle *take_model(PyObject *from, enum use use)
{
    struct model_handle *handle = model_of(from);
    return handle && may_use(handle, use) ? handle : NULL;
}

/* ---- objects ---- */

/* Whether a model is in no circle that goes through its handle: it has no attributes of its own. */
static bool is_plain(const struct model_handle *model)
{
    return Py_TYPE(model) == model_class;
}

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
    if (is_plain(handle->model)) /* spares the garbage collector the many */
        PyObject_GC_UnTrack(handle);
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

static int object_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((struct object_handle *)self)->model);
    return 0;
}

static void object_dealloc(PyObject *self)
{
    struct object_handle *handle = (struct object_handle *)self;
    PyObject_GC_UnTrack(self);
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

/* The handle of an object; `type` is the number that it must have, 0 for any. */
static struct object_handle *object_of(PyObject *from, unsigned type)
{
    if (!PyObject_TypeCheck(from, kinds[KIND_OBJECT])) {
        refuse_type("an object of a model", from);
        return NULL;
    }
    struct object_handle *handle = (struct object_handle *)from;
    const isms_type *own = handle->object ? isms_object_type(handle->object) : NULL;
    if (own && type && isms_type_number(own) != type) {
        PyErr_Format(PyExc_TypeError, "a %s is needed, not a %s",
                     isms_type_name(isms_type_by_number(type)), isms_type_name(own));
        return NULL;
    }
    return handle;
}

/* The object behind a handle, where its model can be used so. */
static isms_object *take_object(PyObject *from, enum use use)
{
    struct object_handle *handle = object_of(from, 0);
    return handle && may_use(handle->model, use) ? handle->object : NULL;
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
    free_pointer(pin->kind, pointer);
}

static void expire_all(struct model_handle *model)
{
    for (struct pin *pin = model->pins, *next; pin; pin = next) {
        next = pin->next;
        expire(pin);
    }
    isms_snapshot_unref(model->recent);
    model->recent = NULL;
}

static int pin_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((struct pin *)self)->model);
    return 0;
}

static void pin_dealloc(PyObject *self)
{
    struct pin *pin = (struct pin *)self;
    PyObject_GC_UnTrack(self);
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
    pin->kind = kind;
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

static struct pin *pin_of(enum kind kind, PyObject *from)
{
    if (PyObject_TypeCheck(from, kinds[kind]))
        return (struct pin *)from;
    refuse_type(kinds[kind]->tp_name, from);
    return NULL;
}

/* What a handle stands for, where it has not expired and its model can be used so. */
static void *use_pin(struct pin *pin, enum use use)
{
    if (pin->model && !may_use(pin->model, use))
        return NULL;
    if (!pin->pointer)
        fail_with(ISMS_ERROR_STATE, "the model was edited since this was taken: take a new "
                                    "snapshot, or a detached one, which keeps a copy");
    return pin->pointer;
}

static struct pin *take_pin(enum kind kind, PyObject *from, enum use use)
{
    struct pin *pin = pin_of(kind, from);
    return pin && use_pin(pin, use) ? pin : NULL;
}

/* ---- static things ---- */

static PyObject *wrap_static(enum kind kind, const void *pointer, PyObject *owner)
{
    if (!pointer)
        Py_RETURN_NONE;
    struct static_handle *handle = (struct static_handle *)kinds[kind]->tp_alloc(kinds[kind], 0);
    if (!handle)
        return NULL;
    handle->pointer = pointer;
    Py_XINCREF(owner);
    handle->owner = owner;
    return (PyObject *)handle;
}

static int static_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((struct static_handle *)self)->owner);
    return 0;
}

static void static_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
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
    refuse_type(kinds[kind]->tp_name, from);
    return NULL;
}

/* ---- groups of edits ---- */

/* In C, because keeping or taking back a group must not fail where memory is out. */
static PyObject *editing_new(PyTypeObject *class, PyObject *arguments, PyObject *keywords)
{
    PyObject *model;
    static char *names[] = {"model", NULL};
    if (!PyArg_ParseTupleAndKeywords(arguments, keywords, "O", names, &model) || !model_of(model))
        return NULL;
    struct editing *self = (struct editing *)class->tp_alloc(class, 0);
    if (!self)
        return NULL;
    Py_INCREF(model);
    self->model = (struct model_handle *)model;
    return (PyObject *)self;
}

static PyObject *editing_enter(PyObject *self, PyObject *none)
{
    struct model_handle *model = ((struct editing *)self)->model;
    isms_error error;
    (void)none;
    if (!may_use(model, EDIT))
        return NULL;
    isms_status status = isms_model_begin(model->model, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    model->groups++;
    model->editor = PyThread_get_thread_ident();
    Py_INCREF(self);
    return self;
}

/* Keeps the group where no exception ends it. */
static PyObject *editing_exit(PyObject *self, PyObject *const *arguments, Py_ssize_t count)
{
    struct model_handle *model = ((struct editing *)self)->model;
    bool keep = count < 1 || arguments[0] == Py_None;
    isms_error error;
    if (!may_use(model, keep ? ALONE : EDIT))
        return NULL;
    isms_status status =
        keep ? isms_model_commit(model->model, &error) : isms_model_rollback(model->model, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    model->groups--;
    Py_RETURN_NONE;
}

static int editing_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((struct editing *)self)->model);
    return 0;
}

static void editing_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(((struct editing *)self)->model);
    free_handle(self);
}

/* ---- making the types ---- */

#define WEAK(structure)                                                                            \
    {                                                                                              \
        "__weaklistoffset__", T_PYSSIZET, offsetof(struct structure, weak), READONLY, NULL         \
    }
static PyMemberDef model_members[] = {WEAK(model_handle), {NULL, 0, 0, 0, NULL}};
static PyMemberDef object_members[] = {WEAK(object_handle), {NULL, 0, 0, 0, NULL}};
static PyMemberDef pin_members[] = {WEAK(pin), {NULL, 0, 0, 0, NULL}};

static PyMethodDef editing_methods[] = {
    {"__enter__", editing_enter, METH_NOARGS, NULL},
    {"__exit__", (PyCFunction)(void (*)(void))editing_exit, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL}};

/* Slots hold functions as data pointers: Python's way. */
#define SLOT(name, function)                                                                       \
    {                                                                                              \
        name, (void *)(uintptr_t)(function)                                                        \
    }
static PyType_Slot model_slots[] = {SLOT(Py_tp_new, model_new),
                                    SLOT(Py_tp_dealloc, model_dealloc),
                                    {Py_tp_members, model_members},
                                    {Py_tp_doc, "A model, as the C library has it."},
                                    {0, NULL}};
static PyType_Slot object_slots[] = {SLOT(Py_tp_new, refuse_new),
                                     SLOT(Py_tp_dealloc, object_dealloc),
                                     SLOT(Py_tp_traverse, object_traverse),
                                     SLOT(Py_tp_hash, object_hash),
                                     SLOT(Py_tp_richcompare, object_compare),
                                     {Py_tp_members, object_members},
                                     {Py_tp_doc, "An object of a model, as the C library has it."},
                                     {0, NULL}};
static PyType_Slot pin_slots[] = {SLOT(Py_tp_new, refuse_new),
                                  SLOT(Py_tp_dealloc, pin_dealloc),
                                  SLOT(Py_tp_traverse, pin_traverse),
                                  {Py_tp_members, pin_members},
                                  {0, NULL}};
static PyType_Slot static_slots[] = {SLOT(Py_tp_new, refuse_new),
                                     SLOT(Py_tp_dealloc, static_dealloc),
                                     SLOT(Py_tp_traverse, static_traverse),
                                     SLOT(Py_tp_hash, static_hash),
                                     SLOT(Py_tp_richcompare, static_compare),
                                     {0, NULL}};

static PyType_Slot editing_slots[] = {SLOT(Py_tp_new, editing_new),
                                      SLOT(Py_tp_dealloc, editing_dealloc),
                                      SLOT(Py_tp_traverse, editing_traverse),
                                      {Py_tp_methods, editing_methods},
                                      {Py_tp_doc, "A group of edits, for a with statement: all of "
                                                  "them stay, or none where an exception ends it."},
                                      {0, NULL}};

/* Types and what else is static belong to the first interpreter of a process. */
static bool is_main_interpreter(void)
{
    if (PyInterpreterState_Get() == PyInterpreterState_Main())
        return true;
    PyErr_SetString(PyExc_ImportError, "isms works in the main interpreter only");
    return false;
}

#ifndef Py_TPFLAGS_IMMUTABLETYPE /* Python 3.9 */
#define Py_TPFLAGS_IMMUTABLETYPE 0
#endif

/* What an interpreter that has ended left here went with it. */
static void forget_types(void)
{
    memset(kinds, 0, sizeof kinds);
    memset(object_classes, 0, sizeof object_classes);
    model_class = NULL;
    make_error = make_duration = make_decimal = NULL;
}

/* Makes the types, once for an interpreter: whoever imports the module again gets the same ones. */
static int make_types(PyObject *module)
{
#define SPEC(name, structure, slots, flags)                                                        \
    {                                                                                              \
        "isms._isms." name, (int)sizeof(struct structure), 0,                                      \
            Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | (flags), slots                         \
    }
    static PyType_Spec specs[KIND_COUNT] = {
        [KIND_MODEL] = SPEC("Model", model_handle, model_slots, Py_TPFLAGS_BASETYPE),
        [KIND_OBJECT] =
            SPEC("Object", object_handle, object_slots, Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC),
        [KIND_SNAPSHOT] = SPEC("Snapshot", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_ANSWERS] = SPEC("Answers", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_FINDINGS] = SPEC("Findings", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_TABLE] = SPEC("Table", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_FIELD] = SPEC("Field", static_handle, static_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_CHOICES] = SPEC("Choices", static_handle, static_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_RULE] = SPEC("Rule", static_handle, static_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_CHECKING] = SPEC("Checking", static_handle, static_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_EDITING] = SPEC("Editing", editing, editing_slots, Py_TPFLAGS_HAVE_GC),
    };
    if (!is_main_interpreter())
        return -1;
    if (!kinds[KIND_MODEL])
        Py_AtExit(forget_types);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (!kinds[kind] && !(kinds[kind] = (PyTypeObject *)PyType_FromSpec(&specs[kind])))
            return -1;
        if (PyModule_AddType(module, kinds[kind]) < 0)
            return -1;
    }
    PyDateTime_IMPORT;
    return PyDateTimeAPI ? 0 : -1;
}

#endif
