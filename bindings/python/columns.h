/* Fields of all objects of a type, as columns: for data frames, and for loops that need speed. */
#ifndef BINDINGS_COLUMNS_H
#define BINDINGS_COLUMNS_H

#include "calls.h"

/* What a column shows that is no field. */
enum { COLUMN_ID = -1, COLUMN_OWNER = -2, COLUMN_FILE = -3, COLUMN_LINE = -4 };

/* One column. What comes again and again (ids that are referred to, sets, days) is made once. */
struct column {
    int place; /* number of the field, or one of the above */
    isms_kind kind;
    bool many;
    PyObject *list;
    PyObject *words; /* tuple of what choices are called, by their number; dict of sets */
    isms_date day;
    PyObject *day_object;
};

enum { RECENT = 1 << 12 };

/* Texts that were made for ids lately, by where the id stands. */
struct recent_text {
    const char *text;
    PyObject *object;
};

struct columns {
    struct column *items;
    size_t count;
    struct recent_text *recent;
};

static PyObject *recent_text(struct columns *all, const char *text)
{
    if (!text)
        Py_RETURN_NONE;
    struct recent_text *place = &all->recent[((uintptr_t)text >> 3) % RECENT];
    if (place->text != text) {
        PyObject *made = text_or_none(text);
        if (!made)
            return NULL;
        Py_XDECREF(place->object);
        *place = (struct recent_text){text, made};
    }
    Py_INCREF(place->object);
    return place->object;
}

static PyObject *recent_day(struct column *column, isms_date day)
{
    if (!column->day_object || isms_date_compare(day, column->day) != 0) {
        PyObject *made = wrap_date(day);
        if (!made)
            return NULL;
        Py_XDECREF(column->day_object);
        column->day_object = made;
        column->day = day;
    }
    Py_INCREF(column->day_object);
    return column->day_object;
}

/* A set of choices, from the words of the column; sets are kept behind the words in a dict. */
static PyObject *set_of(struct column *column, uint32_t bits)
{
    PyObject *sets = PyTuple_GET_ITEM(column->words, 0), *key = PyLong_FromUnsignedLong(bits);
    PyObject *set = key ? PyDict_GetItemWithError(sets, key) : NULL;
    if (set || PyErr_Occurred()) {
        Py_XINCREF(set);
        Py_XDECREF(key);
        return set;
    }
    set = PyFrozenSet_New(NULL);
    for (Py_ssize_t n = 1; set && n < PyTuple_GET_SIZE(column->words); n++)
        if ((bits >> (n - 1) & 1) && PySet_Add(set, PyTuple_GET_ITEM(column->words, n)) < 0)
            Py_CLEAR(set);
    if (set && PyDict_SetItem(sets, key, set) < 0)
        Py_CLEAR(set);
    Py_XDECREF(key);
    return set;
}

static PyObject *word_of(const struct column *column, unsigned choice)
{
    PyObject *word = Py_None;
    if (choice && (Py_ssize_t)choice < PyTuple_GET_SIZE(column->words))
        word = PyTuple_GET_ITEM(column->words, choice);
    Py_INCREF(word);
    return word;
}

static PyObject *many_cells(const isms_object *object, const struct column *column)
{
    unsigned field = (unsigned)column->place;
    size_t count = isms_item_count(object, field);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i,
                 column->kind == ISMS_REFERENCE
                     ? text_or_none(isms_item_reference_id(object, field, i))
                     : item_of(object, field, column->kind, i));
    return list;
}

static PyObject *place_cell(struct columns *all, const isms_object *object, int place)
{
    if (place == COLUMN_FILE)
        return recent_text(all, isms_object_file(object));
    if (place == COLUMN_LINE)
        return PyLong_FromUnsignedLong(isms_object_line(object));
    const isms_object *owner = isms_object_owner(object);
    if (place == COLUMN_ID && owner)
        Py_RETURN_NONE;
    return recent_text(all, isms_object_id(object));
}

static PyObject *number_cell(const isms_object *object, const struct column *column)
{
    unsigned field = (unsigned)column->place;
    if (column->kind == ISMS_FLAG)
        return PyBool_FromLong(isms_get_flag(object, field));
    if (column->kind == ISMS_DECIMAL) {
        if (!isms_has(object, field))
            Py_RETURN_NONE;
        return wrap_decimal(isms_get_decimal(object, field));
    }
    if (column->kind == ISMS_DURATION)
        return wrap_duration(isms_get_duration(object, field));
    return PyLong_FromLongLong(isms_get_integer(object, field));
}

static PyObject *cell(struct columns *all, struct column *column, const isms_object *object)
{
    unsigned field = (unsigned)column->place;
    if (column->place < 0)
        return place_cell(all, object, column->place);
    if (column->kind == ISMS_CHOICE)
        return column->many ? set_of(column, isms_get_choices(object, field))
                            : word_of(column, isms_get_choice(object, field));
    if (column->many)
        return many_cells(object, column);
    switch (column->kind) {
    case ISMS_REFERENCE:
        return recent_text(all, isms_get_reference_id(object, field));
    case ISMS_TEXT:
        return text_or_none(isms_get_text(object, field));
    case ISMS_DATE:
        return recent_day(column, isms_get_date(object, field));
    case ISMS_PART:
        return wrap_object(isms_item_part(object, field, 0));
    default:
        return number_cell(object, column);
    }
}

static bool add_row(struct columns *all, const isms_object *object)
{
    for (size_t i = 0; i < all->count; i++) {
        PyObject *made = cell(all, &all->items[i], object);
        int failed = made ? PyList_Append(all->items[i].list, made) : -1;
        Py_XDECREF(made);
        if (failed)
            return false;
    }
    return true;
}

/* Rows for all parts of a type, wherever they live; parts of parts too. */
static bool add_parts(struct columns *all, const isms_object *owner, const isms_type *type)
{
    const isms_type *own = isms_object_type(owner);
    for (size_t n = 0; n < isms_type_field_count(own); n++) {
        const isms_field *field = isms_type_field_at(own, n);
        if (isms_field_kind(field) != ISMS_PART)
            continue;
        size_t count = isms_item_count(owner, isms_field_number(field));
        for (size_t i = 0; i < count; i++) {
            const isms_object *part = isms_item_part(owner, isms_field_number(field), i);
            if (isms_field_target_at(field, 0) == type ? !add_row(all, part)
                                                       : !add_parts(all, part, type))
                return false;
        }
    }
    return true;
}

/* Whether objects of a type can hold parts of the other, directly or in parts. */
static bool can_hold(const isms_type *type, const isms_type *part)
{
    for (size_t n = 0; n < isms_type_field_count(type); n++) {
        const isms_field *field = isms_type_field_at(type, n);
        const isms_type *target =
            isms_field_kind(field) == ISMS_PART ? isms_field_target_at(field, 0) : NULL;
        if (target && (target == part || (target != type && can_hold(target, part))))
            return true;
    }
    return false;
}

static bool fill_columns(struct columns *all, const isms_model *model, const isms_type *type)
{
    if (!isms_type_is_part(type)) {
        for (size_t i = 0; i < isms_model_count(model, type); i++)
            if (!add_row(all, isms_model_at(model, type, i)))
                return false;
        return true;
    }
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *owner = isms_type_at(t);
        if (isms_type_is_part(owner) || !can_hold(owner, type))
            continue;
        for (size_t i = 0; i < isms_model_count(model, owner); i++)
            if (!add_parts(all, isms_model_at(model, owner, i), type))
                return false;
    }
    return true;
}

static bool take_column(struct column *out, const isms_type *type, PyObject *item)
{
    *out = (struct column){.list = PyList_New(0)};
    if (!out->list || !PyArg_ParseTuple(item, "iO!", &out->place, &PyTuple_Type, &out->words))
        return false;
    const isms_field *field = out->place > 0 ? isms_type_field(type, (unsigned)out->place) : NULL;
    if (field) {
        out->kind = isms_field_kind(field);
        out->many = isms_field_is_many(field);
    }
    return true;
}

/* Columns of all objects of a type: for each a tuple of the number of the field (or a negative
 * number, see above) and a tuple of words for choices, which begins with a dict for sets. */
static PyObject *model_columns(PyObject *model, PyObject *number, PyObject *fields)
{
    struct columns all = {NULL, 0, NULL};
    struct model_handle *handle = take_model(model, false);
    const isms_type *type = handle ? take_type(number) : NULL;
    if (!type || !PyArg_Parse(fields, "O!", &PyList_Type, &fields))
        return NULL;
    size_t count = (size_t)PyList_GET_SIZE(fields);
    all.items = PyMem_Calloc(count + 1, sizeof *all.items);
    all.recent = PyMem_Calloc(RECENT, sizeof *all.recent);
    bool good = all.items && all.recent;
    if (!good)
        PyErr_NoMemory();
    for (; good && all.count < count; all.count++)
        good = take_column(&all.items[all.count], type,
                           PyList_GET_ITEM(fields, (Py_ssize_t)all.count));
    good = good && fill_columns(&all, handle->model, type);
    PyObject *result = good ? PyList_New((Py_ssize_t)count) : NULL;
    for (size_t i = 0; i < all.count; i++) {
        Py_XDECREF(all.items[i].day_object);
        if (result)
            PyList_SET_ITEM(result, (Py_ssize_t)i, all.items[i].list);
        else
            Py_XDECREF(all.items[i].list);
    }
    for (size_t i = 0; all.recent && i < RECENT; i++)
        Py_XDECREF(all.recent[i].object);
    PyMem_Free(all.items);
    PyMem_Free(all.recent);
    return result;
}

static PyObject *field_range(PyObject *self)
{
    int64_t low = 0, high = 0;
    const isms_field *field = take_static(KIND_FIELD, self);
    if (!field)
        return NULL;
    isms_field_range(field, &low, &high);
    return Py_BuildValue("(LL)", (long long)low, (long long)high);
}

/* ---- the package ---- */

/* What the package gives the module: how to make errors, durations and decimals, and its classes. */
static PyObject *register_package(PyObject *error, PyObject *duration, PyObject *decimal,
                                  PyObject *model, PyObject *classes)
{
    PyObject *key, *class;
    Py_ssize_t place = 0;
    if (!PyType_Check(model) || !PyDict_Check(classes) ||
        !PyType_IsSubtype((PyTypeObject *)model, kinds[KIND_MODEL]))
        return PyErr_Format(PyExc_TypeError, "a class of models and a dict of classes are needed");
    while (PyDict_Next(classes, &place, &key, &class)) {
        int64_t number;
        if (!take_number(&number, key, 0, TYPES_ROOM - 1))
            return NULL;
        if (!PyType_Check(class) ||
            !PyType_IsSubtype((PyTypeObject *)class, kinds[KIND_OBJECT]))
            return PyErr_Format(PyExc_TypeError, "%R is no class of objects", class);
        Py_INCREF(class);
        Py_XDECREF(object_classes[number]);
        object_classes[number] = (PyTypeObject *)class;
    }
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
    long left = allocations_left;
    allocations_left = number;
    return PyLong_FromLong(left);
}

#endif
