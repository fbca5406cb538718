/* The responsibility assignment matrix as a report. */
#include "report/reports.h"

isms_status isms__make_raci(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    isms_table *table = isms__document_table(d);
    if (!table ||
        !isms__fill_raci(table, r->snapshot, (isms_raci_layout)(r->layout + 1), r->subject))
        return isms__fail_memory(error);
    isms__table_note(table, isms__say(d,
                                      "R responsible, A accountable, C consulted, I informed, "
                                      "S supporting, V verifying.",
                                      NULL));
    return ISMS_OK;
}
