/* Which formats a document can be written in, and writing it. */
#if defined(HAVE_CONFIG_H)
#include "config.h"
#endif
#include "report/document.h"

/* Formats that other libraries write are there where those were found. */
#if !defined(HAVE_XLSXWRITER)
#define isms__document_xlsx NULL
#endif
#if !defined(HAVE_LIBZIP)
#define isms__document_docx NULL
#endif

static const struct format {
    void (*put)(const isms_report *d, struct output *out);
    isms_status (*put_file)(const isms_report *d, struct output *out, isms_error *error);
    const char *name, *library, *package; /* what writes files */
} formats[] = {
    [ISMS_FORMAT_TEXT] = {.put = isms__document_text_out},
    [ISMS_FORMAT_CSV] = {.put = isms__document_csv},
    [ISMS_FORMAT_MARKDOWN] = {.put = isms__document_markdown},
    [ISMS_FORMAT_HTML] = {.put = isms__document_html},
    [ISMS_FORMAT_JSON] = {.put = isms__document_json},
    [ISMS_FORMAT_SVG] = {.put = isms__document_svg},
    [ISMS_FORMAT_ICS] = {.put = isms__document_ics},
    [ISMS_FORMAT_XLSX] = {.put_file = isms__document_xlsx,
                          .name = "xlsx",
                          .library = "libxlsxwriter",
                          .package = "libxlsxwriter-dev"},
    [ISMS_FORMAT_DOCX] = {.put_file = isms__document_docx,
                          .name = "docx",
                          .library = "libzip",
                          .package = "libzip-dev"},
};

static isms_status is_built(isms_format format, isms_error *error)
{
    const struct format *f = (size_t)format < COUNT_OF(formats) ? &formats[format] : NULL;
    if (!f || (!f->put && !f->name))
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "reports are written as text, csv, markdown, html, json, svg, ics, xlsx "
                          "or docx");
    if (!f->put && !f->put_file)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "this libisms was built without %s, so it writes no %s: install %s (on "
                          "Debian and Ubuntu: apt-get install %s), then configure and build again",
                          f->library, f->name, f->library, f->package);
    return ISMS_OK;
}

isms_status isms_report_can_write(const isms_report *document, isms_format format,
                                  isms_error *error)
{
    isms_status status = is_built(format, error);
    if (status != ISMS_OK || !document)
        return status;
    if (format == ISMS_FORMAT_ICS && !document->event_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no dates for a calendar: use another format",
                          document->name);
    if (format == ISMS_FORMAT_SVG && !document->chart_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no chart: use another format", document->name);
    if (format == ISMS_FORMAT_CSV && !document->table_count)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND,
                          "the report %s has no table: use another format", document->name);
    return ISMS_OK;
}

static void put(const isms_report *d, isms_format format, struct output *out, isms_error *error)
{
    if (formats[format].put) {
        formats[format].put(d, out);
        return;
    }
    isms_status status = formats[format].put_file(d, out, error);
    if (out->status == ISMS_OK)
        out->status = status;
}

isms_status isms_report_write(const isms_report *document, isms_format format,
                              const isms_sink *sink, isms_error *error)
{
    if (!document || !isms__sink_good(sink))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_write needs a document, a format and a sink");
    isms_status status = isms_report_can_write(document, format, error);
    if (status != ISMS_OK)
        return status;
    struct output *out = isms__memory_get(&document->memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__output_init(out, sink, error);
    put(document, format, out, error);
    status = isms__output_end(out, error);
    isms__memory_free(&document->memory, out);
    return status;
}
