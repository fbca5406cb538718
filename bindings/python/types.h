/* The types of the module. */
#ifndef BINDINGS_TYPES_H
#define BINDINGS_TYPES_H

#include <structmember.h>

#include "groups.h"

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
        [KIND_CROSSWALK] = SPEC("Crosswalk", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_FINDINGS] = SPEC("Findings", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_TABLE] = SPEC("Table", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
        [KIND_REPORT] = SPEC("Report", pin, pin_slots, Py_TPFLAGS_HAVE_GC),
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
