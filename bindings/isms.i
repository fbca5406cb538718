/* The C API for Python: SWIG makes the private module isms._isms of this file. The public package
 * stands in python/isms.
 *
 * Every function of the headers below is wrapped as it is; what is in C a pointer to hold, a text, a
 * date or a status is told once by a typemap. A pointer that no typemap knows stops the build. Calls
 * that take long, or hand over much at once, are written out in python/: files.h, questions.h,
 * checking.h, columns.h (over cells.h), documents.h, oscal.h.
 *
 * All of it needs the interpreter's lock. A Python without one turns it on again when it imports the
 * module, which does not say that it could do without. */
%module(package="isms") _isms

%begin %{
#define SWIG_PYTHON_STRICT_BYTE_CHAR /* bytes are no texts */
%}

%{
#include "python/package.h"
%}

%include "stdint.i"
%include "python/typemaps.i"

/* ---- calls of several functions ---- */

PyObject *model_read(PyObject *model, PyObject *list, bool strict, PyObject *limits,
                     PyObject *progress);
PyObject *model_write(PyObject *model, PyObject *file, bool sorted, bool strict, bool tell);
PyObject *model_save(PyObject *model, PyObject *path, PyObject *file, bool sorted, bool overwrite,
                     bool strict);
PyObject *file_replace(PyObject *path, PyObject *data);
PyObject *file_read(PyObject *path, uint64_t most);
PyObject *model_clone(PyObject *model);
PyObject *model_objects(PyObject *model, PyObject *number, size_t start, size_t stop);
PyObject *model_columns(PyObject *model, PyObject *number, PyObject *fields);
PyObject *object_items(PyObject *self, unsigned field);
PyObject *object_referrers(PyObject *self);
PyObject *snapshot_take(PyObject *model, isms_date at, isms_date from, bool detached);
PyObject *snapshot_recent(PyObject *model, isms_date at);
PyObject *snapshot_raci(PyObject *snapshot, unsigned layout);
PyObject *model_diff(PyObject *before, PyObject *after);
PyObject *answers_list(PyObject *self);
PyObject *crosswalk_list(PyObject *self);
PyObject *check(PyObject *snapshot, PyObject *only, PyObject *skip, PyObject *known,
                const char *known_name, unsigned minimum, unsigned fail_on, PyObject *rules,
                PyObject *observer);
PyObject *checking_tell(PyObject *self, PyObject *object, PyObject *message, unsigned kind,
                        unsigned severity, PyObject *remedy, PyObject *related, PyObject *path,
                        PyObject *key);
PyObject *checking_threshold(PyObject *self, const char *key);
PyObject *checking_snapshot(PyObject *self);
PyObject *findings_tally(PyObject *self);
PyObject *findings_coverage(PyObject *self);
PyObject *findings_rules(PyObject *self);
PyObject *findings_list(PyObject *self);
PyObject *findings_write(PyObject *self, const char *format, bool colour, size_t width);
PyObject *table_rows(PyObject *self);
PyObject *table_columns(PyObject *self);
PyObject *table_write(PyObject *self, const char *format, size_t width);
PyObject *report_make(PyObject *snapshot, const char *name, PyObject *about, const char *layout,
                      isms_date since, PyObject *findings, PyObject *before, const char *language,
                      const char *wording, const char *version, const char *approver,
                      const char *classification, PyObject *logo, PyObject *scratch);
PyObject *report_table(PyObject *self, size_t index);
PyObject *report_formats(PyObject *self);
PyObject *report_write(PyObject *self, const char *format, size_t width);
PyObject *site_write(PyObject *snapshot, PyObject *findings, const char *language,
                     const char *version, const char *approver, const char *classification,
                     PyObject *put);
PyObject *oscal_validate(PyObject *list, const char *version, bool follow, PyObject *limits);
PyObject *oscal_resolve(PyObject *list, PyObject *limits);
PyObject *oscal_write(PyObject *model, unsigned kind, const char *oscal_version, const char *title,
                      const char *version, const char *last_modified, const char *source,
                      const char *catalog, bool partial, bool strict);
PyObject *field_range(PyObject *field);
PyObject *schema(void);
PyObject *content(const char *name);
PyObject *register_package(PyObject *error, PyObject *duration, PyObject *decimal, PyObject *model,
                           PyObject *classes);
PyObject *fail_allocation(long number);

/* ---- not for Python ---- */

%rename("$ignore", regextarget=1) "_(ref|unref|free|new|data)$";    /* handles look after these */
%rename("$ignore", regextarget=1) "^isms_(date|duration|decimal)_"; /* datetime and its like do it */
%rename("$ignore", regextarget=1) "^isms_(source|sink|bytes|problems|references|answers|step|crosswalk|crossing)_";
%rename("$ignore", regextarget=1) "_(write|read|save)(_all|_path|_text|_memory|_descriptor)?$";
%rename("$ignore", regextarget=1)
    "^isms_findings_(at|count|related|path|write|tally|(rule|coverage)_(count|at))$";
%ignore isms_checking_tell;
%ignore isms_checking_threshold;
%ignore isms_checking_snapshot;
%rename("$ignore", regextarget=1, %$isvariable) "."; /* members of structures */
%rename("$ignore", regextarget=1, %$isclass) ".";
%rename("%s") isms_date_add;
%rename("%s") isms_content_data;
%ignore isms_check;
%ignore isms_model_begin;
%ignore isms_model_commit;
%ignore isms_model_rollback;
%ignore isms_content_data;
%ignore isms_field_range;
%ignore isms_object_referrers;
%ignore isms_model_clone;
%ignore isms_snapshot_take;
%ignore isms_report_raci;
%ignore isms_report_make;
%ignore isms_report_diff;
%ignore isms_report_table_at;
%ignore isms_report_info_find;
%ignore isms_table_row_count;
%ignore isms_table_column_count;
%ignore isms_table_column;
%ignore isms_table_cell;
%ignore isms_oscal_validate;
%ignore isms_oscal_resolve;

/* ---- the API ---- */

%include "isms/base.h"
%include "isms/type.h"
%include "isms/object.h"
%include "isms/model.h"
%include "isms/content.h"
%include "isms/snapshot.h"
%include "isms/check.h"
%include "isms/own_rule.h"
%include "isms/report.h"
%include "isms/reports.h"
%include "isms/oscal.h"

%init %{
    if (make_types(m) < 0)
#if SWIG_VERSION >= 0x040400 /* makes the module in two steps */
        return -1;
#else
        return NULL;
#endif
%}
