/**
 * @file report.h
 * @brief Answers and findings as people and programs want them: tables, and formats to write them
 * in.
 *
 * A report makes a table; a format writes any table. The same input gives the same bytes, in every
 * locale. Escaping is a matter of the format: whatever names contain, a cell stays a cell.
 */
#ifndef ISMS_REPORT_H
#define ISMS_REPORT_H

#include "isms/check.h"
#include "isms/diff.h"
#include "isms/sink.h"

ISMS_BEGIN_DECLS

/** Formats that tables can be written in. */
typedef enum isms_format {
    ISMS_FORMAT_TEXT = 1, /**< Aligned columns for a terminal or a mail. */
    ISMS_FORMAT_CSV,      /**< RFC 4180; cells that a spreadsheet would run are defused. */
    ISMS_FORMAT_MARKDOWN, /**< A table of GitHub-flavoured Markdown. */
    ISMS_FORMAT_HTML,     /**< One file that needs no other. */
    ISMS_FORMAT_JSON,     /**< An array of objects, one for each row; keys are names of columns in
                               small letters with underscores, holders of a matrix as they are. */
    ISMS_FORMAT_SARIF,    /**< SARIF 2.1.0 of OASIS; for findings only. */
    ISMS_FORMAT_JUNIT,    /**< JUnit XML, a test case for each rule; for findings only. */
    ISMS_FORMAT_SVG,      /**< A picture; for documents with charts. */
    ISMS_FORMAT_ICS,      /**< iCalendar, RFC 5545; for documents with dates. */
    ISMS_FORMAT_XLSX,     /**< Workbook of Office Open XML; for documents. */
    ISMS_FORMAT_DOCX,     /**< Text of Office Open XML; for documents. */
    ISMS_FORMAT_OSCAL     /**< Assessment results of OSCAL; for findings only. */
} isms_format;

/** The format of that name ("text", "csv", "markdown", "html", "json", "sarif", "junit", "oscal");
 * 0 where there is none. */
ISMS_API isms_format isms_format_find(const char *name);

/** A table: a title, columns with names, rows of texts, notes below. Belongs to the caller. */
typedef struct isms_table isms_table;
/** Its title. */
ISMS_API const char *isms_table_title(const isms_table *table);
/** How many columns it has. */
ISMS_API size_t isms_table_column_count(const isms_table *table);
/** Name of a column; NULL where there is none. */
ISMS_API const char *isms_table_column(const isms_table *table, size_t column);
/** How many rows it has. */
ISMS_API size_t isms_table_row_count(const isms_table *table);
/** Text of a cell, "" where it is empty; NULL where there is none. */
ISMS_API const char *isms_table_cell(const isms_table *table, size_t row, size_t column);
/**
 * Writes it in a format.
 * @return what the sink returned where that is not ISMS_OK; ISMS_ERROR_ARGUMENT, ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_table_write(const isms_table *table, isms_format format,
                                      const isms_sink *sink, isms_error *error);
/**
 * Writes it as text for paper or a terminal of some width: cells are broken between words into
 * several lines. Columns that cannot get narrow enough to stand beside each other stand below each
 * other, each time with the first column. Only a page of some 25 or fewer is too narrow for that.
 * @param width in columns of a terminal; 0 for unlimited, as isms_table_write() does
 * @return as isms_table_write()
 */
ISMS_API isms_status isms_table_write_text(const isms_table *table, size_t width,
                                           const isms_sink *sink, isms_error *error);
/** Gives it back. NULL is fine. */
ISMS_API void isms_table_free(isms_table *table);

/** What the columns of a responsibility assignment matrix are. */
typedef enum isms_raci_layout {
    ISMS_RACI_CODES = 1, /**< One column for each code, with the holders that have it. */
    ISMS_RACI_HOLDERS,   /**< One column for each holder that is named. */
    ISMS_RACI_PERSONS,   /**< One column for each person behind holders. */
    ISMS_RACI_UNITS      /**< One column for each unit of these persons. */
} isms_raci_layout;

/**
 * The responsibility assignment matrix of a snapshot, as of its date: a row for each responsibility
 * that exists then. Columns of the same name have their ids behind it. (S7 S28 S54)
 */
ISMS_API ISMS_MUST_USE isms_status isms_report_raci(isms_table **out, isms_snapshot *snapshot,
                                                    isms_raci_layout layout, isms_error *error);
/**
 * Answers as a table: responsibility, code, person, holder, scope, how. Uses the sentence of
 * isms_answers_explain(), which is not valid afterwards.
 */
ISMS_API ISMS_MUST_USE isms_status isms_report_answers(isms_table **out, isms_answers *answers,
                                                       const char *title, isms_error *error);
/**
 * Controls that are served as a table: catalog, number, control, relationship, responsibility, what
 * it names, how. Uses the sentence of isms_crosswalk_explain(), which is not valid afterwards.
 */
ISMS_API ISMS_MUST_USE isms_status isms_report_crosswalk(isms_table **out,
                                                         isms_crosswalk *crosswalk,
                                                         const char *title, isms_error *error);
/** The rules as a table: id, severity, severity in a small organization, title, source; the limits
 * that they use as notes. */
ISMS_API ISMS_MUST_USE isms_status isms_report_rules(isms_table **out, isms_error *error);

/** Findings as a table, in their order: severity, rule, object, type, message and so on. On what
 * basis was checked, the sums and coverage stand above it, for people. */
ISMS_API ISMS_MUST_USE isms_status isms_report_findings(isms_table **out,
                                                        const isms_findings *findings,
                                                        isms_error *error);

/**
 * What differs between two models as a table: a row for each object that was added or removed, and
 * for each value of one that changed, with the text before and after, and where both stand.
 */
ISMS_API ISMS_MUST_USE isms_status isms_report_diff(isms_table **out, const isms_diff *diff,
                                                    isms_error *error);
/**
 * Writes what differs between two models: as text for people, object by object; in other formats as
 * the table of isms_report_diff().
 * @param format of a table: text, CSV, Markdown, HTML or JSON
 * @param width  of text: in columns of a terminal; 0 for unlimited
 * @return what the sink returned where that is not ISMS_OK; ISMS_ERROR_ARGUMENT, ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_diff_write(const isms_diff *diff, isms_format format, size_t width,
                                     const isms_sink *sink, isms_error *error);

/** How to write findings. */
typedef struct isms_findings_format {
    size_t size;        /**< sizeof(isms_findings_format). */
    isms_format format; /**< Any. */
    bool colour;        /**< Mark severities with colours of the terminal; text only. */
    size_t width;       /**< Break lines of text at so many characters; 0 not at all. */
} isms_findings_format;

/**
 * Writes findings. All formats but CSV begin with isms_findings_basis().
 *  - Text is for people: the worst first, those about one object together, each with what led there
 *    and what to do (where many of a rule ask for the same, once); then coverage and sums.
 *  - Markdown is a comment on a change: the verdict, sums, coverage and findings, long lists
 * folded. It never has more than the 65,536 characters that a comment on GitHub may have; what has
 * no room is counted.
 *  - JSON is an object with date, basis, small, failed, counts, rules (numbers by verdict),
 * coverage (an array, or null where COV-04 was not looked at) and findings: an array of objects
 * with rule, severity, kind, object, type, related (array), message, remedy, path (array), file,
 * line, column, fingerprint, waiver (id or null).
 *  - SARIF holds all rules, what settings and options change of them as overrides of their
 *    configuration, and waivers as suppressions.
 *  - JUnit XML has a test case for each rule, skipped where it was not looked at, cannot be told,
 * or all its violations are waived.
 *  - CSV and HTML write the table of isms_report_findings().
 */
ISMS_API isms_status isms_findings_write(const isms_findings *findings,
                                         const isms_findings_format *format, const isms_sink *sink,
                                         isms_error *error);

ISMS_END_DECLS
#endif
