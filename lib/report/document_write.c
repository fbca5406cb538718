/* Which formats a document can be written in, and writing it. */
#include "report/document.h"

typedef void writer(const isms_report *d, struct output *out);

static writer *const writers[] = {
    [ISMS_FORMAT_TEXT] = isms__document_text_out,     [ISMS_FORMAT_CSV] = isms__document_csv,
    [ISMS_FORMAT_MARKDOWN] = isms__document_markdown, [ISMS_FORMAT_HTML] = isms__document_html,
    [ISMS_FORMAT_JSON] = isms__document_json,         [ISMS_FORMAT_SVG] = isms__document_svg,
    [ISMS_FORMAT_ICS] = isms__document_ics,
};

isms_status isms_report_can_write(const isms_report *report, isms_format format, isms_error *error)
{
    if (!report || format < ISMS_FORMAT_TEXT || (size_t)format >= COUNT_OF(writers) ||
        !writers[format])
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "reports are written as text, csv, markdown, html, json, svg or ics");
    if (format == ISMS_FORMAT_ICS && !report->event_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no dates for a calendar: use another format",
                          report->name);
    if (format == ISMS_FORMAT_SVG && !report->chart_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no chart: use another format", report->name);
    if (format == ISMS_FORMAT_CSV && !report->table_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no table: use another format", report->name);
    return ISMS_OK;
}

isms_status isms_report_write(const isms_report *report, isms_format format, const isms_sink *sink,
                              isms_error *error)
{
    if (!report || !sink || sink->size != sizeof *sink || !sink->write)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_write needs a document, a format and a sink");
    isms_status status = isms_report_can_write(report, format, error);
    if (status != ISMS_OK)
        return status;
    struct output *out = isms__memory_get(&report->memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__error_clear(error);
    isms__output_init(out, sink);
    writers[format](report, out);
    status = isms__output_end(out, error);
    isms__memory_free(&report->memory, out);
    return status;
}
