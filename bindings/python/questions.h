/* Much at once: objects, their items, what refers to them; snapshots and what they answer. */
#ifndef BINDINGS_QUESTIONS_H
#define BINDINGS_QUESTIONS_H

#include "files.h"

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
    begin_reading(model); /* what the garbage collector runs meanwhile must not edit */
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, item_of(object, field, kind, i));
    end_reading(model);
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
    begin_reading(handle); /* as above */
    PyObject *list = PyList_New((Py_ssize_t)(stop - start));
    for (size_t i = start; list && i < stop; i++)
        put_item(&list, i - start, wrap_object(isms_model_at(handle->model, type, i)));
    end_reading(handle);
    return list;
}

/* What refers to an object: tuples of the object, the number of its field and the index. */
static PyObject *object_referrers(PyObject *self)
{
    isms_references *found = NULL;
    isms_error error;
    isms_object *object = take_object(self, INDEX); /* the first call makes it */
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
    begin_reading(pin->model); /* as above */
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_answer(pin->pointer, i));
    end_reading(pin->model);
    return list;
}

static PyObject *wrap_crossing(isms_crosswalk *crosswalk, size_t index)
{
    isms_crossing c = isms_crosswalk_at(crosswalk, index);
    PyObject *steps = PyList_New((Py_ssize_t)c.step_count);
    for (size_t i = 0; steps && i < c.step_count; i++) {
        isms_crossing_step step = isms_crosswalk_step(crosswalk, index, i);
        put_item(&steps, i,
                 Py_BuildValue("(NNNOI)", wrap_object((const isms_object *)step.from),
                               wrap_object((const isms_object *)step.to),
                               wrap_object((const isms_object *)step.mapping),
                               step.reversed ? Py_True : Py_False, (unsigned)step.relationship));
    }
    if (!steps)
        return NULL;
    const char *sentence = isms_crosswalk_explain(crosswalk, index);
    if (!sentence) {
        Py_DECREF(steps);
        return PyErr_NoMemory();
    }
    return Py_BuildValue("(NNNINN)", wrap_object((const isms_object *)c.responsibility),
                         wrap_object((const isms_object *)c.named),
                         wrap_object((const isms_object *)c.control), (unsigned)c.relationship,
                         steps, text_or_none(sentence));
}

static PyObject *crosswalk_list(PyObject *self)
{
    struct pin *pin = take_pin(KIND_CROSSWALK, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_crosswalk_count(pin->pointer);
    begin_reading(pin->model); /* as above */
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_crossing(pin->pointer, i));
    end_reading(pin->model);
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

#endif
