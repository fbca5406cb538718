/* The responsibility assignment matrix as a report. */
#include "report/reports.h"

isms_status isms__make_raci(struct report *r, isms_error *error)
{
    isms_table *table = isms__document_table(r->document);
    if (!table)
        return isms__fail_memory(error);
    return isms__fill_raci(table, r->snapshot, (isms_raci_layout)(r->layout + 1), r->subject)
               ? ISMS_OK
               : isms__fail_memory(error);
}
