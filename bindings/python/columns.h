/* Fields of all objects of a type, as columns: for data frames, and for loops that need speed. */
#ifndef BINDINGS_COLUMNS_H
#define BINDINGS_COLUMNS_H

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

/* ---- cells ---- */

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
