/* The report of changes: changes.c has objects and findings, changes_duties.c who gained and lost
 * which duty. */
#ifndef REPORT_REPORTS_CHANGES_H
#define REPORT_REPORTS_CHANGES_H

#include "base/pairing.h"
#include "report/reports.h"

struct comparing {
    struct report *report; /* of the model after */
    isms_snapshot *before;
    const isms_findings *findings[SIDES];
    isms_findings *own;         /* those before, where nobody gave them; else NULL */
    isms_diff *diff;            /* NULL where both models are the same */
    struct pointer_map renamed; /* object → what it is called otherwise on the other side */
};

void isms__put_changed_duties(struct comparing *c);

#endif
