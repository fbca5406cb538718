/* How the types of the C API look in Python. */

/* A pointer that nothing below knows stops the build here instead of the interpreter later. */
%typemap(in) SWIGTYPE * "#error no typemap for $1_type of $symname"
%typemap(out) SWIGTYPE * "#error no typemap for the $1_type that $symname returns"
%typemap(in) SWIGTYPE "#error no typemap for $1_type of $symname"
%typemap(out) SWIGTYPE "#error no typemap for the $1_type that $symname returns"

/* ---- statuses ---- */

%typemap(in, numinputs=0) isms_error *error (isms_error problem) {
    clear_error(&problem);
    $1 = &problem;
}
%typemap(argout) isms_error *error {
    if (result != ISMS_OK) {
        Py_CLEAR($result);
        raise_status(result, $1);
        SWIG_fail;
    }
}
%typemap(out) isms_status {
    Py_INCREF(Py_None);
    $result = Py_None;
}
%typemap(in) isms_status { /* of isms_status_text */
    int64_t number;
    if (!take_number(&number, $input, INT_MIN, INT_MAX))
        SWIG_fail;
    $1 = (isms_status)number;
}

/* ---- texts and numbers ---- */

%typemap(in) const char * (const char *text) {
    if (!take_text(&text, $input, false))
        SWIG_fail;
    $1 = (char *)text;
}
%typemap(freearg) const char * ""
%typemap(out) const char * { $result = text_or_none($1); }

%define %number(type, low, high, make)
%typemap(in) type {
    int64_t number;
    if (!take_number(&number, $input, low, high))
        SWIG_fail;
    $1 = (type)number;
}
%typemap(out) type { $result = make($1); }
%enddef
%number(unsigned, 0, UINT_MAX, PyLong_FromUnsignedLong)
%number(unsigned int, 0, UINT_MAX, PyLong_FromUnsignedLong)
%number(uint32_t, 0, UINT32_MAX, PyLong_FromUnsignedLong)
%number(int, INT_MIN, INT_MAX, PyLong_FromLong)
%number(long, LONG_MIN, LONG_MAX, PyLong_FromLong)
%number(int64_t, INT64_MIN, INT64_MAX, PyLong_FromLongLong)
%number(uint64_t, 0, INT64_MAX, PyLong_FromUnsignedLongLong)
%number(isms_kind, 0, 255, PyLong_FromLong)
%number(enum isms_severity, 0, 255, PyLong_FromLong)
%number(isms_format, 0, 255, PyLong_FromLong)

/* Indexes and counts; -1 stands for the end, as SIZE_MAX does in C. */
%typemap(in) size_t {
    int64_t number;
    if (!take_number(&number, $input, -1, INT64_MAX))
        SWIG_fail;
    $1 = number < 0 ? SIZE_MAX : (size_t)number;
}
%typemap(out) size_t { $result = PyLong_FromSize_t($1); }
%typemap(in) bool {
    int truth = PyObject_IsTrue($input);
    if (truth < 0)
        SWIG_fail;
    $1 = truth != 0;
}
%typemap(out) bool { $result = PyBool_FromLong($1); }

%typemap(in) isms_date { if (!take_date(&$1, $input)) SWIG_fail; }
%typemap(out) isms_date { $result = wrap_date($1); }
%typemap(in) isms_duration { if (!take_duration(&$1, $input)) SWIG_fail; }
%typemap(out) isms_duration { $result = wrap_duration($1); }
%typemap(in) isms_decimal { if (!take_decimal(&$1, $input)) SWIG_fail; }
%typemap(out) isms_decimal { $result = wrap_decimal($1); }
%typemap(out) isms_threshold_info { $result = wrap_threshold($1); }
%typemap(out) isms_report_info { $result = wrap_report_info($1); }

/* ---- handles ---- */

/* Types are known by their numbers. */
%typemap(in) const isms_type * { if (!($1 = (isms_type *)take_type($input))) SWIG_fail; }
%typemap(out) const isms_type * { $result = wrap_type($1); }

%define %static(type, kind)
%typemap(in) const type * { if (!($1 = (type *)take_static(kind, $input))) SWIG_fail; }
%typemap(out) const type * { $result = wrap_static(kind, $1, NULL); }
%enddef
%static(isms_field, KIND_FIELD)
%static(isms_choices, KIND_CHOICES)
%static(isms_rule, KIND_RULE)
%static(isms_checking, KIND_CHECKING)

/* What is const in C only needs the model to hold still; what is not ends its snapshots. Whether
 * the model can be used is looked at when all arguments have been taken: taking one may run Python,
 * which may use the model as well. */
%define %handles(type, number)
%typemap(in) const type * (struct object_handle *handle), type * (struct object_handle *handle) {
    if (!(handle = object_of($input, number)))
        SWIG_fail;
    $1 = (type *)handle->object;
}
%typemap(check) const type * { if (!may_use(handle$argnum->model, LOOK)) SWIG_fail; }
%typemap(check) type * { if (!may_use(handle$argnum->model, EDIT)) SWIG_fail; }
%typemap(in) const type *target (struct object_handle *handle), const type *b (struct object_handle *handle) {
    handle = NULL;
    $1 = NULL;
    if ($input != Py_None) {
        if (!(handle = object_of($input, number)))
            SWIG_fail;
        $1 = (type *)handle->object;
    }
}
%typemap(check) const type *target, const type *b {
    if (handle$argnum && !may_use(handle$argnum->model, LOOK)) SWIG_fail;
}
%typemap(out) const type *, type * { $result = wrap_object((const isms_object *)$1); }
%enddef
%handles(isms_object, 0)
%handles(isms_person, ISMS_TYPE_PERSON)
%handles(isms_responsibility, ISMS_TYPE_RESPONSIBILITY)
%handles(isms_catalog, ISMS_TYPE_CATALOG)
%apply const isms_catalog *target { const isms_catalog *catalog };
%apply const isms_object *target { const isms_object *a };

%typemap(in) const isms_model * (struct model_handle *handle), isms_model * (struct model_handle *handle) {
    if (!(handle = model_of($input)))
        SWIG_fail;
    $1 = handle->model;
}
%typemap(check) const isms_model * { if (!may_use(handle$argnum, LOOK)) SWIG_fail; }
%typemap(check) isms_model * { if (!may_use(handle$argnum, EDIT)) SWIG_fail; }
%typemap(out) isms_model * { $result = $1 ? (PyObject *)handle_of_model($1) : (Py_INCREF(Py_None), Py_None); }

%define %pins(type, kind)
%typemap(in) type * (struct pin *pin) {
    if (!(pin = pin_of(kind, $input)))
        SWIG_fail;
}
%typemap(check) type * { if (!($1 = use_pin(pin$argnum, LOOK))) SWIG_fail; }
%apply type * { const type * };
%enddef
%pins(isms_snapshot, KIND_SNAPSHOT)
%pins(isms_answers, KIND_ANSWERS)
%pins(isms_crosswalk, KIND_CROSSWALK)
%pins(isms_findings, KIND_FINDINGS)
%pins(isms_table, KIND_TABLE)
%pins(isms_report, KIND_REPORT)

%define %made(type, wrap)
%typemap(in, numinputs=0) type **out (type *made) { made = NULL; $1 = &made; }
%typemap(argout) type **out {
    if (result == ISMS_OK) {
        Py_DECREF($result);
        $result = wrap;
    }
}
%enddef
%made(isms_object, wrap_object(*$1))
%made(isms_table, wrap_pin(KIND_TABLE, *$1, NULL))
%made(isms_answers, wrap_pin(KIND_ANSWERS, *$1, isms_snapshot_model(arg2)))
%made(isms_crosswalk, wrap_pin(KIND_CROSSWALK, *$1, isms_snapshot_model(arg2)))
