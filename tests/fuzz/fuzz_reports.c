/* Every report of any document, in the formats that libisms writes itself. */
#include "fuzz.h"

static const isms_format formats[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_CSV,  ISMS_FORMAT_MARKDOWN,
                                      ISMS_FORMAT_HTML, ISMS_FORMAT_JSON, ISMS_FORMAT_SVG,
                                      ISMS_FORMAT_ICS};
enum { FORMATS = sizeof formats / sizeof *formats };

static void write_report(const isms_report *report)
{
    for (size_t i = 0; i < FORMATS; i++) {
        size_t count = 0;
        isms_sink sink = counting(&count);
        if (isms_report_can_write(report, formats[i], NULL) == ISMS_OK)
            must(isms_report_write(report, formats[i], &sink, NULL) == ISMS_OK && count > 0,
                 "a report is written");
    }
    size_t count = 0;
    isms_sink sink = counting(&count);
    must(isms_report_write_text(report, 30, &sink, NULL) == ISMS_OK, "it is written narrow");
}

static void make_reports(isms_snapshot *snapshot, const isms_findings *findings)
{
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        isms_report_info info = isms_report_info_at(i);
        isms_report_options options = {.size = sizeof options, .findings = findings};
        isms_error error = {0};
        isms_report *report = NULL;
        isms_status status = isms_report_make(&report, snapshot, info.name, &options, &error);
        must(status == ISMS_OK || (info.needs_subject && error.message[0]), "a report is made");
        if (status == ISMS_OK)
            write_report(report);
        isms_report_free(report);
    }
}

static void write_findings(const isms_findings *findings)
{
    static const isms_format own[] = {ISMS_FORMAT_TEXT,  ISMS_FORMAT_JSON,     ISMS_FORMAT_SARIF,
                                      ISMS_FORMAT_JUNIT, ISMS_FORMAT_MARKDOWN, ISMS_FORMAT_OSCAL};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        size_t count = 0;
        isms_sink sink = counting(&count);
        isms_findings_format format = {.size = sizeof format, .format = own[i], .width = 80};
        must(isms_findings_write(findings, &format, &sink, NULL) == ISMS_OK && count > 0,
             "findings are written");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    isms_status status;
    isms_model *model = read_bytes(data, size, false, &status);
    if (status == ISMS_OK) {
        isms_snapshot *snapshot = take(model);
        isms_findings *findings = check(snapshot);
        make_reports(snapshot, findings);
        write_findings(findings);
        isms_findings_free(findings);
        isms_snapshot_unref(snapshot);
    }
    isms_model_unref(model);
    return 0;
}
