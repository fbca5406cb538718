/* Cells of columns: what a field of an object is in a data frame. */
#ifndef BINDINGS_CELLS_H
#define BINDINGS_CELLS_H

#include "checking.h"

/* What a column shows that is no field. */
enum { COLUMN_ID = -1, COLUMN_OWNER = -2, COLUMN_FILE = -3, COLUMN_LINE = -4 };

/* One column. What comes again and again (ids that are referred to, sets, days) is made once. */
struct column {
    int place; /* number of the field, or one of the above */
    isms_kind kind;
    bool many;
    PyObject *cells;    /* list, which nobody else sees before it is full */
    PyObject *words;    /* tuple: a dict of sets, and what choices are called, by their number */
    PyObject *sets[64]; /* by bits */
    isms_date day;
    PyObject *day_object;
};

/* Texts that were made for ids, by where the id stands: as many as there are rows, up to this. */
enum { RECENT_MOST = 1 << 20 };
struct recent_text {
    const char *text;
    PyObject *object;
};

/* Rows are gone through in pieces: first all that a column needs of their objects is fetched from
 * memory, which then need not be waited for one by one, then the cells are made. */
enum { PIECE = 256 };

struct columns {
    struct column *items;
    size_t count;
    struct recent_text *recent;
    size_t recent_count;         /* a power of two */
    const isms_object **objects; /* the rows */
    size_t row_count, room;
    const char *texts[PIECE];
};

/* Most ids are ASCII, of which a str is a copy. */
static PyObject *new_id(const char *text)
{
    uint64_t seen = 0, word;
    size_t length = strlen(text), i = 0;
    for (; i + sizeof word <= length; i += sizeof word) {
        memcpy(&word, text + i, sizeof word);
        seen |= word;
    }
    for (; i < length; i++)
        seen |= (unsigned char)text[i];
    if (seen & 0x8080808080808080)
        return text_or_none(text);
    PyObject *made = PyUnicode_New((Py_ssize_t)length, 127);
    if (made)
        memcpy(PyUnicode_DATA(made), text, length);
    return made;
}

static struct recent_text *place_of(const struct columns *all, const char *text)
{
    return &all->recent[((uintptr_t)text >> 3) & (all->recent_count - 1)];
}

static PyObject *recent_text(struct columns *all, const char *text)
{
    if (!text)
        Py_RETURN_NONE;
    struct recent_text *place = place_of(all, text);
    if (place->text != text) {
        PyObject *made = new_id(text);
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

static PyObject *word_of(const struct column *column, unsigned choice)
{
    PyObject *word = Py_None;
    if (choice && (Py_ssize_t)choice < PyTuple_GET_SIZE(column->words))
        word = PyTuple_GET_ITEM(column->words, choice);
    Py_INCREF(word);
    return word;
}

/* The words of a set of choices: as a tuple, which data frames take. */
static PyObject *tuple_of(struct column *column, uint32_t bits)
{
    PyObject *tuple = PyTuple_New(__builtin_popcount(bits));
    Py_ssize_t place = 0;
    for (unsigned n = 1; tuple && bits; n++, bits >>= 1)
        if (bits & 1)
            PyTuple_SET_ITEM(tuple, place++, word_of(column, n));
    return tuple;
}

/* A set of choices, kept in the dict before the words. */
static PyObject *make_set(struct column *column, uint32_t bits)
{
    PyObject *sets = PyTuple_GET_ITEM(column->words, 0), *key = PyLong_FromUnsignedLong(bits);
    PyObject *set = key ? PyDict_GetItemWithError(sets, key) : NULL;
    if (set || PyErr_Occurred()) {
        Py_XINCREF(set);
        Py_XDECREF(key);
        return set;
    }
    set = tuple_of(column, bits);
    if (set && PyDict_SetItem(sets, key, set) < 0)
        Py_CLEAR(set);
    Py_XDECREF(key);
    return set;
}

static PyObject *set_of(struct column *column, uint32_t bits)
{
    if (bits >= sizeof column->sets / sizeof *column->sets)
        return make_set(column, bits);
    if (!column->sets[bits])
        column->sets[bits] = make_set(column, bits);
    Py_XINCREF(column->sets[bits]);
    return column->sets[bits];
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

/* Whether the cells of a column are texts that many rows share. */
static bool has_shared_texts(const struct column *column)
{
    return (column->place < 0 && column->place != COLUMN_LINE) ||
           (column->kind == ISMS_REFERENCE && !column->many);
}

static const char *shared_text(const struct column *column, const isms_object *object)
{
    if (column->place > 0)
        return isms_get_reference_id(object, (unsigned)column->place);
    if (column->place == COLUMN_FILE)
        return isms_object_file(object);
    return column->place == COLUMN_ID && isms_object_owner(object) ? NULL : isms_object_id(object);
}

/* As it is written, which data frames take. */
static PyObject *duration_cell(isms_duration duration)
{
    char text[32];
    isms_duration_format(text, duration);
    return text_or_none(*text ? text : NULL);
}

static PyObject *single_cell(struct column *column, const isms_object *object)
{
    unsigned field = (unsigned)column->place;
    switch (column->kind) {
    case ISMS_CHOICE:
        return word_of(column, isms_get_choice(object, field));
    case ISMS_TEXT:
        return text_or_none(isms_get_text(object, field));
    case ISMS_DATE:
        return recent_day(column, isms_get_date(object, field));
    case ISMS_FLAG:
        return PyBool_FromLong(isms_get_flag(object, field));
    case ISMS_DURATION:
        return duration_cell(isms_get_duration(object, field));
    case ISMS_DECIMAL:
        if (isms_has(object, field))
            return wrap_decimal(isms_get_decimal(object, field));
        Py_RETURN_NONE;
    default:
        return PyLong_FromLongLong(isms_get_integer(object, field));
    }
}

static PyObject *cell(struct column *column, const isms_object *object)
{
    if (column->place == COLUMN_LINE)
        return PyLong_FromUnsignedLong(isms_object_line(object));
    if (column->kind == ISMS_CHOICE && column->many)
        return set_of(column, isms_get_choices(object, (unsigned)column->place));
    return column->many ? many_cells(object, column) : single_cell(column, object);
}

#endif
