/* Groups of edits, for with statements. */
#ifndef BINDINGS_GROUPS_H
#define BINDINGS_GROUPS_H

#include "handles.h"

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
    struct editing *group = (struct editing *)self;
    struct model_handle *model = group->model;
    isms_error error;
    (void)none;
    if (group->open) {
        fail_with(ISMS_ERROR_STATE, "this group of edits is open already: begin another one");
        return NULL;
    }
    if (!may_use(model, EDIT))
        return NULL;
    clear_error(&error);
    isms_status status = isms_model_begin(model->model, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    group->open = true;
    group->outer = model->group;
    model->group = group;
    model->editor = PyThread_get_thread_ident();
    Py_INCREF(self);
    return self;
}

/* Takes the innermost group off the model. */
static void leave_group(struct model_handle *model)
{
    model->group->open = false;
    model->group = model->group->outer;
}

/* Ends the innermost group, where the model can be used for that. Who ends it need not be the
 * thread that began it. */
static bool end_group(struct model_handle *model, bool keep)
{
    unsigned long editor = model->editor;
    isms_error error;
    model->editor = PyThread_get_thread_ident();
    if (!may_use(model, keep && !model->orphans ? ALONE : EDIT)) {
        model->editor = editor;
        return false;
    }
    clear_error(&error);
    isms_status status =
        keep ? isms_model_commit(model->model, &error) : isms_model_rollback(model->model, &error);
    if (status != ISMS_OK)
        return raise_status(status, &error) != NULL;
    leave_group(model);
    return true;
}

/* Keeps the group where no exception ends it. */
static PyObject *editing_exit(PyObject *self, PyObject *const *arguments, Py_ssize_t count)
{
    struct editing *group = (struct editing *)self;
    if (!group->open) {
        fail_with(ISMS_ERROR_STATE, "this group of edits is not open");
        return NULL;
    }
    if (group->model->group != group) {
        fail_with(ISMS_ERROR_STATE, "a group of edits inside this one is still open: end it first");
        return NULL;
    }
    if (!end_group(group->model, count < 1 || arguments[0] == Py_None))
        return NULL;
    Py_RETURN_NONE;
}

/* Nobody can end a group any more that is still open: it is taken back with those inside it, at
 * once or with the next edit. */
static void orphan(struct editing *group)
{
    struct model_handle *model = group->model;
    while (group->open) {
        leave_group(model);
        model->orphans++;
    }
    if (model->orphans && !model->writer && !model->readers)
        make_ready(model);
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
    if (((struct editing *)self)->open)
        orphan((struct editing *)self);
    Py_XDECREF(((struct editing *)self)->model);
    free_handle(self);
}

#endif
