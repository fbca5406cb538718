/* Checks, own rules, findings; tables of all kinds. */
#ifndef BINDINGS_CHECKING_H
#define BINDINGS_CHECKING_H

#include "questions.h"

/* ---- checking ---- */

/* Texts of a list as C wants them, with what keeps them. */
struct texts {
    PyObject *given;
    const char **list; /* NULL behind the last; NULL itself for None */
};

static bool take_texts(struct texts *out, PyObject *list)
{
    if (list == Py_None)
        return true;
    out->given = take_items(list);
    if (!out->given)
        return false;
    Py_ssize_t count = PyTuple_GET_SIZE(out->given);
    out->list = PyMem_Calloc((size_t)count + 1, sizeof *out->list);
    if (!out->list)
        return PyErr_NoMemory() != NULL;
    for (Py_ssize_t i = 0; i < count; i++)
        if (!take_text(&out->list[i], PyTuple_GET_ITEM(out->given, i), true))
            return false;
    return true;
}

static void free_texts(struct texts *texts)
{
    Py_XDECREF(texts->given);
    PyMem_Free(texts->list);
}

/* Calls the Python function of an own rule. */
static isms_status check_own(void *context, isms_checking *checking, isms_error *error)
{
    PyGILState_STATE state = PyGILState_Ensure();
    bool told = PyErr_Occurred() != NULL; /* see tell_rule() */
    PyObject *handle = told ? NULL : wrap_static(KIND_CHECKING, checking, NULL);
    PyObject *answer = handle ? PyObject_CallFunctionObjArgs(context, handle, NULL) : NULL;
    if (handle)
        ((struct static_handle *)handle)->pointer = NULL;
    bool good = answer != NULL;
    Py_XDECREF(answer);
    Py_XDECREF(handle);
    PyGILState_Release(state);
    if (good)
        return ISMS_OK;
    error->status = ISMS_ERROR_CANCELLED;
    return error->status;
}

/* Own rules as C wants them, with what keeps their texts and functions. */
struct own_rules {
    PyObject *given;
    isms_own_rule *items;
    const isms_own_rule **list;
};

/* From a tuple of id, title, severity, severity in small organizations, source, explanation, remedy
 * and the function. */
static bool take_own_rule(isms_own_rule *out, PyObject *item)
{
    PyObject *severity, *small;
    int64_t number, small_number;
    *out = (isms_own_rule){.size = sizeof *out, .check = check_own};
    if (!TAKE_TUPLE(item, "ssOOsssO", &out->id, &out->title, &severity, &small, &out->source,
                    &out->explanation, &out->remedy, &out->context) ||
        !take_number(&number, severity, 0, INT_MAX) ||
        !take_number(&small_number, small, 0, INT_MAX))
        return false;
    out->severity = (enum isms_severity)number;
    out->small_severity = (enum isms_severity)small_number;
    return true;
}

static bool take_own_rules(struct own_rules *out, PyObject *list)
{
    out->given = take_items(list);
    if (!out->given)
        return false;
    size_t count = (size_t)PyTuple_GET_SIZE(out->given);
    out->items = PyMem_Calloc(count + 1, sizeof *out->items);
    out->list = PyMem_Calloc(count + 1, sizeof *out->list);
    if (!out->items || !out->list)
        return PyErr_NoMemory() != NULL;
    for (size_t i = 0; i < count; i++) {
        if (!take_own_rule(&out->items[i], PyTuple_GET_ITEM(out->given, (Py_ssize_t)i)))
            return false;
        out->list[i] = &out->items[i];
    }
    return true;
}

/* Who listens to a check, and whether it may go on. */
struct listener {
    PyObject *observer; /* None for none */
    bool raised;        /* the observer, or who handles a signal */
    time_t looked;      /* for signals */
};

/* Tells a Python function the id of the rule that is about to be checked. What it raises ends the
 * check and comes out of it. */
static void tell_rule(void *context, const isms_rule *rule)
{
    struct listener *listener = context;
    PyGILState_STATE state = PyGILState_Ensure();
    if (!PyErr_Occurred())
        Py_XDECREF(PyObject_CallFunction(listener->observer, "N",
                                         text_or_none(rule ? isms_rule_id(rule) : NULL)));
    listener->raised = PyErr_Occurred() != NULL;
    PyGILState_Release(state);
}

/* Signals such as that of Ctrl-C are looked for once in a second: other threads may hold the
 * interpreter's lock for long. */
static bool may_go_on(void *context)
{
    struct listener *listener = context;
    time_t now = time(NULL);
    if (!listener->raised && now != listener->looked) {
        PyGILState_STATE state = PyGILState_Ensure();
        listener->raised = PyErr_Occurred() || PyErr_CheckSignals() != 0;
        PyGILState_Release(state);
        listener->looked = now;
    }
    return !listener->raised;
}

/* What isms_check() is asked for. */
struct request {
    struct texts only, skip, known;
    struct own_rules own;
};

static bool take_request(struct request *out, PyObject *only, PyObject *skip, PyObject *known,
                         PyObject *rules)
{
    return take_texts(&out->only, only) && take_texts(&out->skip, skip) &&
           take_texts(&out->known, known) && take_own_rules(&out->own, rules);
}

static void free_request(struct request *request)
{
    free_texts(&request->only);
    free_texts(&request->skip);
    free_texts(&request->known);
    Py_XDECREF(request->own.given);
    PyMem_Free(request->own.items);
    PyMem_Free(request->own.list);
}

static PyObject *check_snapshot(PyObject *snapshot, const isms_check_options *options)
{
    isms_findings *findings = NULL;
    isms_error error;
    isms_status status;
    struct pin *pin = take_pin(KIND_SNAPSHOT, snapshot, ASK);
    if (!pin)
        return NULL;
    clear_error(&error);
    READING(pin->model, status = isms_check(&findings, pin->pointer, options, &error));
    if (status != ISMS_OK)
        return raise_status(status, &error);
    if (PyErr_Occurred()) {
        isms_findings_free(findings);
        return NULL;
    }
    return wrap_pin(KIND_FINDINGS, findings, pin->model->model);
}

static PyObject *check(PyObject *snapshot, PyObject *only, PyObject *skip, PyObject *known,
                       const char *known_name, unsigned minimum, unsigned fail_on, PyObject *rules,
                       PyObject *observer)
{
    struct request request = {{NULL, NULL}, {NULL, NULL}, {NULL, NULL}, {NULL, NULL, NULL}};
    struct listener listener = {.observer = observer};
    PyObject *findings = NULL;
    if (take_request(&request, only, skip, known, rules)) {
        isms_check_options options = {.size = sizeof options,
                                      .minimum_severity = (enum isms_severity)minimum,
                                      .only = request.only.list,
                                      .skip = request.skip.list,
                                      .known = request.known.list,
                                      .known_name = known_name,
                                      .fail_on = (enum isms_severity)fail_on,
                                      .own_rules = request.own.list,
                                      .observer = observer != Py_None ? tell_rule : NULL,
                                      .observer_context = &listener,
                                      .go_on = may_go_on,
                                      .go_on_context = &listener};
        findings = check_snapshot(snapshot, &options);
    }
    free_request(&request);
    return findings;
}

/* Objects of a list as C wants them; the tuple keeps them. */
static const isms_object **take_objects(PyObject *given)
{
    Py_ssize_t count = PyTuple_GET_SIZE(given);
    const isms_object **list = PyMem_Calloc((size_t)count + 1, sizeof *list);
    if (!list)
        PyErr_NoMemory();
    for (Py_ssize_t i = 0; list && i < count; i++) {
        list[i] = take_object(PyTuple_GET_ITEM(given, i), LOOK);
        if (!list[i]) {
            PyMem_Free(list);
            list = NULL;
        }
    }
    return list;
}

/* Tells a finding of an own rule. */
static PyObject *checking_tell(PyObject *self, PyObject *object, PyObject *message, unsigned kind,
                               unsigned severity, PyObject *remedy, PyObject *related,
                               PyObject *path, PyObject *key)
{
    isms_own_finding finding = {.size = sizeof finding,
                                .kind = (isms_finding_kind)kind,
                                .severity = (enum isms_severity)severity};
    struct texts steps = {NULL, NULL};
    isms_error error;
    isms_status status = ISMS_OK;
    clear_error(&error);
    PyObject *others = take_items(related);
    bool good = others && (finding.related = take_objects(others)) && take_texts(&steps, path) &&
                take_text(&finding.message, message, true) &&
                take_text(&finding.remedy, remedy, false) && take_text(&finding.key, key, false) &&
                (object == Py_None || (finding.object = take_object(object, LOOK)));
    finding.path = steps.list;
    isms_checking *checking =
        good ? (isms_checking *)take_static(KIND_CHECKING, self) : NULL; /* last: see may_use() */
    if (checking)
        status = isms_checking_tell(checking, &finding, &error);
    PyMem_Free((void *)finding.related);
    free_texts(&steps);
    Py_XDECREF(others);
    if (status != ISMS_OK)
        return raise_status(status, &error);
    if (!checking)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *checking_threshold(PyObject *self, const char *key)
{
    int64_t value;
    isms_error error;
    clear_error(&error);
    isms_checking *checking = (isms_checking *)take_static(KIND_CHECKING, self);
    if (!checking)
        return NULL;
    isms_status status = isms_checking_threshold(&value, checking, key, &error);
    return status == ISMS_OK ? PyLong_FromLongLong(value) : raise_status(status, &error);
}

static PyObject *checking_snapshot(PyObject *self)
{
    isms_checking *checking = (isms_checking *)take_static(KIND_CHECKING, self);
    if (!checking)
        return NULL;
    isms_snapshot *snapshot = isms_checking_snapshot(checking);
    return wrap_pin(KIND_SNAPSHOT, isms_snapshot_ref(snapshot), isms_snapshot_model(snapshot));
}

static PyObject *list_related(const isms_findings *findings, size_t index, size_t count)
{
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_object(isms_findings_related(findings, index, i)));
    return list;
}

static PyObject *list_path(const isms_findings *findings, size_t index, size_t count)
{
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, text_or_none(isms_findings_path(findings, index, i)));
    return list;
}

static PyObject *wrap_finding(PyObject *self, const isms_findings *findings, size_t index)
{
    isms_finding f = isms_findings_at(findings, index);
    return Py_BuildValue(
        "(NIINNNNNNNNIINN)", wrap_static(KIND_RULE, f.rule, self), (unsigned)f.kind,
        (unsigned)f.severity, wrap_object(f.object), text_or_none(f.object_id),
        text_or_none(f.object_type), text_or_none(f.message), text_or_none(f.remedy),
        list_related(findings, index, f.related_count), list_path(findings, index, f.path_count),
        text_or_none(f.file), (unsigned)f.line, (unsigned)f.column, text_or_none(f.fingerprint),
        wrap_object((const isms_object *)f.waiver));
}

static PyObject *findings_list(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, wrap_finding(self, pin->pointer, i));
    return list;
}

/* How often: errors, warnings, infos, not assessable, waived, known; and rules by verdict. */
static PyObject *findings_tally(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    isms_tally t = isms_findings_tally(pin->pointer);
    return Py_BuildValue("(nnnnnnnnnn)", (Py_ssize_t)t.errors, (Py_ssize_t)t.warnings,
                         (Py_ssize_t)t.infos, (Py_ssize_t)t.unassessable, (Py_ssize_t)t.waived,
                         (Py_ssize_t)t.known, (Py_ssize_t)t.rules_fine,
                         (Py_ssize_t)t.rules_violated, (Py_ssize_t)t.rules_unassessable,
                         (Py_ssize_t)t.rules_off);
}

static PyObject *findings_coverage(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_coverage_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        isms_coverage c = isms_findings_coverage_at(pin->pointer, i);
        put_item(&list, i,
                 Py_BuildValue("(NInnn)", wrap_object((const isms_object *)c.catalog),
                               (unsigned)c.kind, (Py_ssize_t)c.total, (Py_ssize_t)c.covered,
                               (Py_ssize_t)c.excluded));
    }
    return list;
}

/* All rules as they were applied: the rule, the verdict, the severity of settings, the reason. */
static PyObject *findings_rules(PyObject *self)
{
    struct pin *pin = take_pin(KIND_FINDINGS, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_findings_rule_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        isms_rule_outcome o = isms_findings_rule_at(pin->pointer, i);
        put_item(&list, i,
                 Py_BuildValue("(NIIN)", wrap_static(KIND_RULE, o.rule, self), (unsigned)o.verdict,
                               (unsigned)o.severity, text_or_none(o.reason)));
    }
    return list;
}

static PyObject *findings_write(PyObject *self, const char *format, bool colour, size_t width)
{
    isms_findings_format how = {
        .size = sizeof how, .format = isms_format_find(format), .colour = colour, .width = width};
    struct pin *pin = take_pin(KIND_FINDINGS, self, ASK);
    if (!pin)
        return NULL;
    GATHER(pin->model, isms_findings_write, pin->pointer, &how, &sink_);
}

/* ---- tables ---- */

static PyObject *table_row(const isms_table *table, size_t row)
{
    size_t columns = isms_table_column_count(table);
    PyObject *list = PyList_New((Py_ssize_t)columns);
    for (size_t column = 0; list && column < columns; column++)
        put_item(&list, column, text_or_none(isms_table_cell(table, row, column)));
    return list;
}

static PyObject *table_rows(PyObject *self)
{
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_table_row_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, table_row(pin->pointer, i));
    return list;
}

static PyObject *table_columns(PyObject *self)
{
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    size_t count = isms_table_column_count(pin->pointer);
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++)
        put_item(&list, i, text_or_none(isms_table_column(pin->pointer, i)));
    return list;
}

static isms_status write_table(const isms_table *table, isms_format format, size_t width,
                               const isms_sink *sink, isms_error *error)
{
    return format == ISMS_FORMAT_TEXT ? isms_table_write_text(table, width, sink, error)
                                      : isms_table_write(table, format, sink, error);
}

static PyObject *table_write(PyObject *self, const char *format, size_t width)
{
    struct pin *pin = take_pin(KIND_TABLE, self, LOOK);
    if (!pin)
        return NULL;
    GATHER(NULL, write_table, pin->pointer, isms_format_find(format), width, &sink_);
}

#endif
