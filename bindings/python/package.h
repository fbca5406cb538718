/* What the package gives the module, and what tests do. */
#ifndef BINDINGS_PACKAGE_H
#define BINDINGS_PACKAGE_H

#include "diff.h"
#include "documents.h"
#include "oscal.h"

static bool is_class(PyObject *class, enum kind kind)
{
    return PyType_Check(class) && PyType_IsSubtype((PyTypeObject *)class, kinds[kind]);
}

/* Classes by the numbers of their types: all of them, or none. */
static bool take_classes(PyObject *classes)
{
    PyObject *number, *class, *taken[TYPES_ROOM] = {NULL};
    Py_ssize_t place = 0;
    int64_t index;
    if (!PyDict_Check(classes))
        return refuse_type("a dict of classes", classes);
    while (PyDict_Next(classes, &place, &number, &class)) {
        if (!PyLong_CheckExact(number) || !is_class(class, KIND_OBJECT))
            return refuse_type("a class of objects by its number", class);
        if (!take_number(&index, number, 0, TYPES_ROOM - 1))
            return false;
        taken[index] = class;
    }
    for (index = 0; index < TYPES_ROOM; index++) {
        Py_XINCREF(taken[index]);
        Py_XSETREF(object_classes[index], (PyTypeObject *)taken[index]);
    }
    return true;
}

/* What the package gives the module: how to make errors, durations and decimals, and its classes.
 */
static PyObject *register_package(PyObject *error, PyObject *duration, PyObject *decimal,
                                  PyObject *model, PyObject *classes)
{
    if (!is_main_interpreter())
        return NULL;
    if (!PyCallable_Check(error) || !PyCallable_Check(duration) || !PyCallable_Check(decimal) ||
        !is_class(model, KIND_MODEL))
        return PyErr_Format(PyExc_TypeError, "three callables and a class of models are needed");
    if (!take_classes(classes))
        return NULL;
    Py_INCREF(error);
    Py_XSETREF(make_error, error);
    Py_INCREF(duration);
    Py_XSETREF(make_duration, duration);
    Py_INCREF(decimal);
    Py_XSETREF(make_decimal, decimal);
    Py_INCREF(model);
    Py_XSETREF(model_class, (PyTypeObject *)model);
    Py_RETURN_NONE;
}

/* Lets the n-th allocation of models from here fail, counted from 0; -1 none. For tests. */
static PyObject *fail_allocation(long number)
{
    return PyLong_FromLong(atomic_exchange(&allocations_left, number));
}

#endif
