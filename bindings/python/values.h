/* Values between C and Python: texts, dates, durations, decimals, and results made of them. */
#ifndef BINDINGS_VALUES_H
#define BINDINGS_VALUES_H

#include "handles.h"

/* ---- in ---- */

/* The beginning of what repr() says; NULL, and no exception, where it cannot say it. */
static PyObject *shown_value(PyObject *value)
{
    enum { SHOWN = 80 }; /* characters, which have up to four bytes each */
    PyObject *whole = PyObject_Repr(value);
    PyObject *shown = whole ? PyUnicode_Substring(whole, 0, SHOWN) : NULL;
    Py_XDECREF(whole);
    if (shown && !PyUnicode_AsUTF8(shown))
        Py_CLEAR(shown);
    PyErr_Clear();
    return shown;
}

/* Refuses a value; the format has one %s for it. */
static PyObject *refuse_value(const char *format, PyObject *value)
{
    isms_error error;
    Py_INCREF(value); /* showing it runs Python, which may let go of it */
    PyObject *shown = shown_value(value);
    Py_DECREF(value);
    clear_error(&error);
    error.status = ISMS_ERROR_VALUE;
    snprintf(error.message, sizeof error.message, format, shown ? PyUnicode_AsUTF8(shown) : "this");
    Py_XDECREF(shown);
    return raise_status(ISMS_ERROR_VALUE, &error);
}

/* UTF-8 of a str, which keeps it; NULL for None, which is an error where there must be one. */
static bool take_text(const char **out, PyObject *from, bool needed)
{
    *out = NULL;
    if (from == Py_None && !needed)
        return true;
    if (!PyUnicode_Check(from))
        return refuse_type("a str", from);
    Py_ssize_t length;
    const char *text = PyUnicode_AsUTF8AndSize(from, &length);
    if (!text)
        return false;
    if (memchr(text, 0, (size_t)length))
        return refuse_value("a text cannot hold the character NUL: %s", from) != NULL;
    *out = text;
    return true;
}

/* Bytes without NUL, such as a path; NULL for None. */
static bool take_bytes(const char **out, PyObject *from)
{
    char *text;
    *out = NULL;
    if (from == Py_None)
        return true;
    if (!PyBytes_Check(from))
        return refuse_type("bytes", from);
    if (PyBytes_AsStringAndSize(from, &text, NULL) < 0)
        return false; /* there is a NUL */
    *out = text;
    return true;
}

/* The items of a list as a tuple, which stays as it is whatever Python runs; NULL where it is no
 * list. */
static PyObject *take_items(PyObject *from)
{
    if (PyList_Check(from))
        return PyList_AsTuple(from);
    refuse_type("a list", from);
    return NULL;
}

/* Takes a tuple apart, as PyArg_ParseTuple() does, which relies on there being one. */
#define TAKE_TUPLE(item, ...)                                                                      \
    (PyTuple_Check(item) ? PyArg_ParseTuple(item, __VA_ARGS__) : refuse_type("a tuple", item))

static bool take_date(isms_date *out, PyObject *from)
{
    const char *text = NULL;
    *out = (isms_date){0, 0, 0};
    if (from == Py_None)
        return true;
    if (PyDate_Check(from)) {
        PyObject *differs = PyObject_RichCompare(from, from, Py_NE); /* as pandas.NaT from itself */
        int missing = differs ? PyObject_IsTrue(differs) : -1;
        Py_XDECREF(differs);
        if (missing)
            return missing > 0 &&
                   refuse_value("%s is no date: give None where there is none", from) != NULL;
        *out = isms_date_make(PyDateTime_GET_YEAR(from), PyDateTime_GET_MONTH(from),
                              PyDateTime_GET_DAY(from));
        return true;
    }
    if (!PyUnicode_Check(from))
        return refuse_type("a datetime.date, or a str as 2026-11-22,", from);
    if (!take_text(&text, from, true))
        return false;
    return isms_date_parse(out, text) ||
           refuse_value("%s is no date: write it as 2026-11-22", from) != NULL;
}

/* A duration from its text; the package hands its own as texts. */
static bool take_duration(isms_duration *out, PyObject *from)
{
    const char *text = NULL;
    *out = (isms_duration){0, 0, 0, 0};
    if (!take_text(&text, from, false))
        return false;
    return !text || isms_duration_parse(out, text) ||
           refuse_value("%s is no duration: write it as P1Y6M, P2W or P30D", from) != NULL;
}

static bool take_decimal(isms_decimal *out, PyObject *from)
{
    const char *text = NULL;
    return take_text(&text, from, true) &&
           (isms_decimal_parse(out, text) ||
            refuse_value("%s is no decimal with at most 17 digits, at most 9 behind the point",
                         from) != NULL);
}

/* A whole number; larger ones than C has are as bad as others that a field does not take. */
static bool take_number(int64_t *out, PyObject *from, int64_t low, int64_t high)
{
    int beyond = 0;
    PyObject *number = PyNumber_Index(from);
    if (!number)
        return false;
    long long value = PyLong_AsLongLongAndOverflow(number, &beyond);
    bool good = !beyond && value >= low && value <= high;
    if (good)
        *out = value;
    else
        refuse_value("%s is out of range", number);
    Py_DECREF(number);
    return good;
}

/* The type with that number. */
static const isms_type *take_type(PyObject *from)
{
    int64_t number;
    if (!take_number(&number, from, 0, UINT_MAX))
        return NULL;
    const isms_type *type = isms_type_by_number((unsigned)number);
    if (!type)
        refuse_value("there is no type with number %s", from);
    return type;
}

/* ---- out ---- */

static PyObject *wrap_date(isms_date date)
{
    if (!isms_date_is_set(date))
        Py_RETURN_NONE;
    return PyDate_FromDate(date.year, date.month, date.day);
}

static PyObject *wrap_duration(isms_duration d)
{
    if (!isms_duration_is_set(d))
        Py_RETURN_NONE;
    if (!make_duration)
        return no_package();
    return PyObject_CallFunction(make_duration, "IIII", (unsigned)d.years, (unsigned)d.months,
                                 (unsigned)d.weeks, (unsigned)d.days);
}

static PyObject *wrap_decimal(isms_decimal decimal)
{
    char text[32];
    if (!make_decimal)
        return no_package();
    isms_decimal_format(text, decimal);
    return PyObject_CallFunction(make_decimal, "s", text);
}

static PyObject *wrap_type(const isms_type *type)
{
    if (!type)
        Py_RETURN_NONE;
    return PyLong_FromUnsignedLong(isms_type_number(type));
}

static PyObject *wrap_step(isms_step step)
{
    return Py_BuildValue("(INNNN)", (unsigned)step.kind, wrap_object(step.from),
                         wrap_object(step.to), wrap_object(step.via), wrap_object(step.instead));
}

static PyObject *wrap_threshold(isms_threshold_info info)
{
    return Py_BuildValue("(NLN)", text_or_none(info.key), (long long)info.value,
                         text_or_none(info.doc));
}

/* Puts an item into a list, which goes where the item is none. */
static bool put_item(PyObject **list, size_t index, PyObject *item)
{
    if (item) {
        PyList_SET_ITEM(*list, (Py_ssize_t)index, item);
        return true;
    }
    Py_CLEAR(*list);
    return false;
}

#endif
