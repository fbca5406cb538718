/* What differs between two models, for people. */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "report/table.h"

/* "added", "removed", "changed", "moved". */
const char *isms__change_name(isms_change_kind kind);
/* Where an object or part stands, "file:line:column"; nothing where it was not read. */
void isms__say_where(struct text *out, const isms_object *object);
void isms__diff_text(const isms_diff *diff, size_t width, struct output *out);

#endif
