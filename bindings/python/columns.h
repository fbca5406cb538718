/* Fields of all objects of a type, as columns: for data frames, and for loops that need speed. */
#ifndef BINDINGS_COLUMNS_H
#define BINDINGS_COLUMNS_H

#include "cells.h"

/* ---- rows ---- */

static bool add_row(struct columns *all, const isms_object *object)
{
    if (all->row_count == all->room) {
        size_t room = all->room * 2 + PIECE;
        const isms_object **grown = PyMem_Realloc(all->objects, room * sizeof *grown);
        if (!grown)
            return PyErr_NoMemory() != NULL;
        all->objects = grown;
        all->room = room;
    }
    all->objects[all->row_count++] = object;
    return true;
}

static bool fill_piece(struct columns *all, struct column *column, size_t begin, size_t end)
{
    bool shared = has_shared_texts(column);
    for (size_t i = begin; shared && i < end; i++) {
        const char *text = shared_text(column, all->objects[i]);
        __builtin_prefetch(text);
        __builtin_prefetch(place_of(all, text));
        all->texts[i - begin] = text;
    }
    for (size_t i = begin; i < end; i++) {
        PyObject *made =
            shared ? recent_text(all, all->texts[i - begin]) : cell(column, all->objects[i]);
        if (!made)
            return false;
        PyList_SET_ITEM(column->cells, (Py_ssize_t)i, made);
    }
    return true;
}

/* Lists of as many cells as there are rows, and room for texts. */
static bool make_room(struct columns *all)
{
    size_t room = 1;
    while (room < all->row_count && room < RECENT_MOST)
        room *= 2;
    all->recent = PyMem_Calloc(room, sizeof *all->recent);
    if (!all->recent)
        return PyErr_NoMemory() != NULL;
    all->recent_count = room;
    for (size_t n = 0; n < all->count; n++) {
        PyObject *list = all->items[n].cells = PyList_New((Py_ssize_t)all->row_count);
        if (!list)
            return false;
        PyObject_GC_UnTrack(list);
    }
    return true;
}

static bool fill_cells(struct columns *all)
{
    for (size_t begin = 0; begin < all->row_count; begin += PIECE) {
        size_t end = begin + PIECE < all->row_count ? begin + PIECE : all->row_count;
        for (size_t n = 0; n < all->count; n++)
            if (!fill_piece(all, &all->items[n], begin, end))
                return false;
    }
    return true;
}

/* The fields of a type in which there may be parts of another, directly or in parts. */
struct holders {
    unsigned fields[64];
    bool direct[64];
    size_t count;
};

static void find_holders(struct holders *out, const isms_type *type, const isms_type *part)
{
    struct holders below;
    out->count = 0;
    for (size_t n = 0; n < isms_type_field_count(type) && out->count < 64; n++) {
        const isms_field *field = isms_type_field_at(type, n);
        const isms_type *target =
            isms_field_kind(field) == ISMS_PART ? isms_field_target_at(field, 0) : NULL;
        below.count = 0;
        if (target && target != part && target != type)
            find_holders(&below, target, part);
        if (!target || (target != part && below.count == 0))
            continue;
        out->fields[out->count] = isms_field_number(field);
        out->direct[out->count++] = target == part;
    }
}

static bool add_parts(struct columns *all, const isms_object *owner, const struct holders *holders,
                      const isms_type *type)
{
    struct holders below;
    for (size_t n = 0; n < holders->count; n++) {
        size_t count = isms_item_count(owner, holders->fields[n]);
        for (size_t i = 0; i < count; i++) {
            const isms_object *part = isms_item_part(owner, holders->fields[n], i);
            if (!holders->direct[n])
                find_holders(&below, isms_object_type(part), type);
            if (holders->direct[n] ? !add_row(all, part) : !add_parts(all, part, &below, type))
                return false;
        }
    }
    return true;
}

static bool add_parts_of(struct columns *all, const isms_model *model, const isms_type *owner,
                         const isms_type *type)
{
    struct holders holders;
    find_holders(&holders, owner, type);
    for (size_t i = 0; holders.count && i < isms_model_count(model, owner); i++)
        if (!add_parts(all, isms_model_at(model, owner, i), &holders, type))
            return false;
    return true;
}

static bool find_rows(struct columns *all, const isms_model *model, const isms_type *type)
{
    bool part = isms_type_is_part(type);
    for (size_t i = 0; !part && i < isms_model_count(model, type); i++)
        if (!add_row(all, isms_model_at(model, type, i)))
            return false;
    for (size_t t = 0; part && t < isms_type_count(); t++)
        if (!isms_type_is_part(isms_type_at(t)) && !add_parts_of(all, model, isms_type_at(t), type))
            return false;
    return true;
}

/* ---- asking for them ---- */

/* Whether these can be the words of choices, behind the dict of sets: a set has 32 bits. */
static bool are_words(PyObject *words)
{
    Py_ssize_t count = PyTuple_GET_SIZE(words);
    return count >= 1 && count <= 33 && PyDict_Check(PyTuple_GET_ITEM(words, 0));
}

static bool take_column(struct column *out, const isms_type *type, PyObject *item)
{
    *out = (struct column){0};
    if (!TAKE_TUPLE(item, "iO!", &out->place, &PyTuple_Type, &out->words))
        return false;
    const isms_field *field = out->place > 0 ? isms_type_field(type, (unsigned)out->place) : NULL;
    if (out->place < COLUMN_LINE || out->place == 0 || (out->place > 0 && !field)) {
        PyErr_SetString(PyExc_ValueError, "there is no such column");
        return false;
    }
    if (field) {
        out->kind = isms_field_kind(field);
        out->many = isms_field_is_many(field);
    }
    if (out->kind == ISMS_CHOICE && !are_words(out->words))
        return refuse_type("a dict and at most 32 words", out->words);
    return true;
}

static void free_columns(struct columns *all)
{
    for (size_t n = 0; all->items && n < all->count; n++) {
        struct column *column = &all->items[n];
        Py_XDECREF(column->cells);
        Py_XDECREF(column->day_object);
        for (size_t i = 0; i < sizeof column->sets / sizeof *column->sets; i++)
            Py_XDECREF(column->sets[i]);
    }
    for (size_t i = 0; i < all->recent_count; i++)
        Py_XDECREF(all->recent[i].object);
    PyMem_Free(all->items);
    PyMem_Free(all->recent);
    PyMem_Free(all->objects);
    PyMem_Free(all);
}

static PyObject *make_columns(struct columns *all, PyObject *model, const isms_type *type,
                              PyObject *fields)
{
    size_t count = (size_t)PyTuple_GET_SIZE(fields);
    all->items = PyMem_Calloc(count + 1, sizeof *all->items);
    if (!all->items)
        return PyErr_NoMemory();
    for (; all->count < count; all->count++)
        if (!take_column(&all->items[all->count], type,
                         PyTuple_GET_ITEM(fields, (Py_ssize_t)all->count)))
            return NULL;
    struct model_handle *handle = take_model(model, LOOK);
    if (!handle)
        return NULL;
    begin_reading(handle); /* what the garbage collector runs meanwhile must not edit */
    bool good = find_rows(all, handle->model, type) && make_room(all) && fill_cells(all);
    end_reading(handle);
    PyObject *result = good ? PyList_New((Py_ssize_t)count) : NULL;
    for (size_t i = 0; result && i < count; i++) {
        PyObject_GC_Track(all->items[i].cells);
        PyList_SET_ITEM(result, (Py_ssize_t)i, all->items[i].cells);
        all->items[i].cells = NULL;
    }
    return result;
}

/* Columns of all objects of a type: for each a tuple of the number of the field (or a negative
 * number, see above) and a tuple of words for choices, which begins with a dict for sets. */
static PyObject *model_columns(PyObject *model, PyObject *number, PyObject *fields)
{
    const isms_type *type = take_type(number);
    PyObject *given = type ? take_items(fields) : NULL;
    struct columns *all = given ? PyMem_Calloc(1, sizeof *all) : NULL;
    PyObject *result = all ? make_columns(all, model, type, given) : NULL;
    if (given && !all)
        PyErr_NoMemory();
    if (all)
        free_columns(all);
    Py_XDECREF(given);
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

#endif
