/* What differs between two models. */
#ifndef BINDINGS_DIFF_H
#define BINDINGS_DIFF_H

#include "files.h"

/* All that one call makes. */
struct compared {
    isms_diff *diff;
    isms_table *table;
    struct gathered text;
};

static isms_status compare_models(struct compared *c, isms_model *before, isms_model *after,
                                  isms_error *error)
{
    isms_sink sink = {.size = sizeof sink, .context = &c->text, .write = gather};
    isms_status status = isms_model_diff(&c->diff, before, after, error);
    if (status == ISMS_OK)
        status = isms_report_diff(&c->table, c->diff, error);
    if (status == ISMS_OK)
        status = isms_diff_write(c->diff, ISMS_FORMAT_TEXT, 0, &sink, error);
    return status;
}

static PyObject *wrap_difference(isms_difference d)
{
    return Py_BuildValue("(INNNNNN)", (unsigned)d.kind, text_or_none(isms_field_name(d.field)),
                         wrap_object(d.before), wrap_object(d.after), text_or_none(d.part),
                         text_or_none(d.old_text), text_or_none(d.new_text));
}

static PyObject *wrap_change(const isms_diff *diff, size_t index)
{
    isms_change change = isms_diff_at(diff, index);
    PyObject *list = PyList_New((Py_ssize_t)change.difference_count);
    for (size_t i = 0; list && i < change.difference_count; i++)
        put_item(&list, i, wrap_difference(isms_diff_difference(diff, index, i)));
    if (!list)
        return NULL;
    return Py_BuildValue("(INNN)", (unsigned)change.kind, wrap_object(change.before),
                         wrap_object(change.after), list);
}

static PyObject *wrap_changes(const isms_diff *diff)
{
    size_t count = isms_diff_count(diff);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_change(diff, i));
    return list;
}

/* The table and the text, which are handed over; NULL, and all is given back, where that fails. */
static PyObject *wrap_compared(struct compared *c)
{
    PyObject *changes = wrap_changes(c->diff);
    PyObject *table = changes ? wrap_pin(KIND_TABLE, c->table, NULL) : NULL;
    if (!changes)
        isms_table_free(c->table);
    PyObject *text =
        table ? PyUnicode_FromStringAndSize(c->text.data, (Py_ssize_t)c->text.size) : NULL;
    if (text)
        return Py_BuildValue("(NNN)", changes, table, text);
    Py_XDECREF(changes);
    Py_XDECREF(table);
    return NULL;
}

/* What differs, as tuples; the same as a table, and as text for people. */
static PyObject *model_diff(PyObject *before, PyObject *after)
{
    struct compared compared = {.diff = NULL};
    isms_error error;
    isms_status status;
    struct model_handle *one = model_of(before), *other = one ? model_of(after) : NULL;
    if (!other || !may_use(one, ASK) || !may_use(other, ASK))
        return NULL;
    clear_error(&error);
    begin_reading(other);
    READING(one, status = compare_models(&compared, one->model, other->model, &error));
    PyObject *result = NULL;
    if (status == ISMS_OK) {
        begin_reading(one);
        result = wrap_compared(&compared);
        end_reading(one);
    } else {
        isms_table_free(compared.table);
        raise_status(status, &error);
    }
    end_reading(other);
    isms_diff_free(compared.diff);
    PyMem_RawFree(compared.text.data);
    return result;
}

#endif
