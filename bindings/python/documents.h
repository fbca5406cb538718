/* Reports as documents, and the web site. Both let other threads run meanwhile. */
#ifndef BINDINGS_DOCUMENTS_H
#define BINDINGS_DOCUMENTS_H

#include "columns.h"

/* ---- what there is ---- */

static PyObject *wrap_report_info(isms_report_info info)
{
    return Py_BuildValue("(NNNNNOOOO)", text_or_none(info.name), text_or_none(info.title),
                         text_or_none(info.doc), text_or_none(info.subject),
                         text_or_none(info.layouts), info.needs_subject ? Py_True : Py_False,
                         info.is_text ? Py_True : Py_False,
                         info.needs_findings ? Py_True : Py_False,
                         info.compares ? Py_True : Py_False);
}

/* ---- making one ---- */

/* The findings that are to be shown; NULL for None. */
static bool take_findings(const isms_findings **out, PyObject *from)
{
    *out = NULL;
    if (from == Py_None)
        return true;
    struct pin *pin = take_pin(KIND_FINDINGS, from, LOOK);
    if (pin)
        *out = pin->pointer;
    return pin != NULL;
}

/* The object that it is to be about; NULL for None. */
static bool take_subject(const isms_object **out, PyObject *from)
{
    *out = from == Py_None ? NULL : take_object(from, LOOK);
    return from == Py_None || *out;
}

/* A picture: bytes, which its object keeps as they are. */
static bool take_logo(isms_report_options *out, PyObject *from)
{
    if (from == Py_None)
        return true;
    if (!PyBytes_Check(from))
        return refuse_type("bytes", from);
    out->logo = PyBytes_AS_STRING(from);
    out->logo_size = (size_t)PyBytes_GET_SIZE(from);
    return true;
}

static PyObject *report_make(PyObject *snapshot, const char *name, PyObject *about,
                             const char *layout, isms_date since, PyObject *findings,
                             PyObject *before, const char *language, const char *wording, const char *version,
                             const char *approver, const char *classification, PyObject *logo,
                             PyObject *scratch)
{
    isms_report_options options = {.size = sizeof options,
                                   .layout = layout,
                                   .from = since,
                                   .language = language,
                                   .wording = wording,
                                   .version = version,
                                   .approver = approver,
                                   .classification = classification};
    isms_report *report = NULL;
    isms_error error;
    isms_status status;
    if (!take_logo(&options, logo) || !take_bytes(&options.scratch, scratch) ||
        !take_findings(&options.findings, findings) || !take_findings(&options.before, before) ||
        !take_subject(&options.subject, about))
        return NULL;
    struct pin *pin = take_pin(KIND_SNAPSHOT, snapshot, ASK);
    struct model_handle *other = before == Py_None ? NULL : ((struct pin *)before)->model;
    if (!pin || (other && !may_use(other, ASK)))
        return NULL;
    clear_error(&error);
    begin_reading(other);
    READING(pin->model, status = isms_report_make(&report, pin->pointer, name, &options, &error));
    end_reading(other);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    return wrap_pin(KIND_REPORT, report, NULL);
}

/* ---- what one holds ---- */

static PyObject *report_table(PyObject *self, size_t index)
{
    struct pin *pin = take_pin(KIND_REPORT, self, LOOK);
    if (!pin)
        return NULL;
    return wrap_part(KIND_TABLE, (void *)isms_report_table_at(pin->pointer, index), self);
}

/* Numbers of the formats that a report can be written in; of None those that there are. */
static PyObject *report_formats(PyObject *self)
{
    struct pin *pin = self == Py_None ? NULL : take_pin(KIND_REPORT, self, LOOK);
    if (!pin && self != Py_None)
        return NULL;
    PyObject *list = PyList_New(0);
    for (int format = ISMS_FORMAT_TEXT; list && format <= ISMS_FORMAT_DOCX; format++) {
        if (isms_report_can_write(pin ? pin->pointer : NULL, (isms_format)format, NULL) != ISMS_OK)
            continue;
        PyObject *number = PyLong_FromLong(format);
        if (!number || PyList_Append(list, number) < 0)
            Py_CLEAR(list);
        Py_XDECREF(number);
    }
    return list;
}

static isms_status write_report(const isms_report *report, isms_format format, size_t width,
                                const isms_sink *sink, isms_error *error)
{
    return format == ISMS_FORMAT_TEXT ? isms_report_write_text(report, width, sink, error)
                                      : isms_report_write(report, format, sink, error);
}

static PyObject *report_write(PyObject *self, const char *format, size_t width)
{
    struct pin *pin = take_pin(KIND_REPORT, self, LOOK);
    if (!pin)
        return NULL;
    GATHER(NULL, write_report, pin->pointer, isms_format_find(format), width, &sink_);
}

/* ---- the site ---- */

/* Hands a file to a Python function, by name and bytes. */
static isms_status put_file(void *context, const char *name, const void *data, size_t size)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *answer = PyObject_CallFunction(context, "Ny#", text_or_none(name), (const char *)data,
                                             (Py_ssize_t)size);
    isms_status status = answer ? ISMS_OK : ISMS_ERROR_CANCELLED;
    Py_XDECREF(answer);
    PyGILState_Release(state);
    return status;
}

/* Makes the index that a site asks what refers to what, so that it need not be made while others
 * look at the model. */
static bool make_index(struct model_handle *handle)
{
    isms_references *found = NULL;
    isms_error error;
    isms_status status = ISMS_OK;
    isms_object *any = NULL;
    clear_error(&error);
    for (size_t t = 0; !any && t < isms_type_count(); t++)
        if (!isms_type_is_part(isms_type_at(t)))
            any = isms_model_at(handle->model, isms_type_at(t), 0);
    if (any)
        status = isms_object_referrers(&found, any, &error);
    isms_references_free(found);
    return status == ISMS_OK || raise_status(status, &error) != NULL;
}

static PyObject *site_write(PyObject *snapshot, PyObject *findings, const char *language,
                            const char *version, const char *approver, const char *classification,
                            PyObject *put)
{
    isms_site_options options = {.size = sizeof options,
                                 .language = language,
                                 .version = version,
                                 .approver = approver,
                                 .classification = classification};
    isms_error error;
    isms_status status;
    if (!take_findings(&options.findings, findings))
        return NULL;
    struct pin *pin = take_pin(KIND_SNAPSHOT, snapshot, ASK);
    if (!pin || !may_use(pin->model, INDEX) || !make_index(pin->model))
        return NULL;
    clear_error(&error);
    READING(pin->model, status = isms_site_write(pin->pointer, &options, put_file, put, &error));
    if (status != ISMS_OK || PyErr_Occurred())
        return raise_status(status, &error);
    Py_RETURN_NONE;
}

#endif
