/* Handles: there is one for each model, and any number for its objects, each of which keeps that of
 * its model. So nothing that Python can reach is ever freed. */
#ifndef BINDINGS_HANDLES_H
#define BINDINGS_HANDLES_H

#include "use.h"

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
    else if (kind == KIND_CROSSWALK)
        isms_crosswalk_free(pointer);
    else if (kind == KIND_FINDINGS)
        isms_findings_free(pointer);
    else if (kind == KIND_REPORT)
        isms_report_free(pointer);
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
    if (!pin->owner)
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
    Py_VISIT(((struct pin *)self)->owner);
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
    Py_XDECREF(pin->owner);
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
        if (kind == KIND_SNAPSHOT || kind == KIND_ANSWERS || kind == KIND_CROSSWALK)
            list_pin(pin);
    }
    return (PyObject *)pin;
}

/* Wraps a part of what another handle stands for, which keeps it. */
static PyObject *wrap_part(enum kind kind, void *pointer, PyObject *owner)
{
    if (!pointer)
        Py_RETURN_NONE;
    struct pin *pin = (struct pin *)kinds[kind]->tp_alloc(kinds[kind], 0);
    if (!pin)
        return NULL;
    pin->kind = kind;
    pin->pointer = pointer;
    Py_INCREF(owner);
    pin->owner = owner;
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

#endif
