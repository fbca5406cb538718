/**
 * @file reports.h
 * @brief Reports as documents: made once of a snapshot, written in any format.
 *
 * A report gathers headings, paragraphs, tables, charts and dates; a format writes whatever a
 * document holds. The same model, day and options give the same bytes, in every locale and time
 * zone. Escaping is a matter of the format.
 */
#ifndef ISMS_REPORTS_H
#define ISMS_REPORTS_H

#include "isms/report.h"

ISMS_BEGIN_DECLS

/** What can be asked for. */
typedef struct isms_report_info {
    const char *name;    /**< Its name, such as "statement-of-applicability"; NULL for none. */
    const char *title;   /**< Its title in English. */
    const char *doc;     /**< What it shows, in a sentence. */
    const char *subject; /**< Names of the types of its subject, separated by spaces; "" where it
                              takes none. See isms_report_options.subject. */
    const char *layouts; /**< Names of its layouts, the usual one first; "" where it has one. */
    bool needs_subject;  /**< Whether there must be one. */
    bool is_text;        /**< Whether its wording stands in a template. */
    bool needs_findings; /**< Whether it shows findings of a check. */
    bool compares;       /**< Whether it compares with before. See isms_report_options.before. */
} isms_report_info;
/** How many reports there are. */
ISMS_API size_t isms_report_info_count(void);
/** The report at @p index, in order of names; all zero where there is none. */
ISMS_API isms_report_info isms_report_info_at(size_t index);
/** The report with that name; all zero where there is none. */
ISMS_API isms_report_info isms_report_info_find(const char *name);
/**
 * The template of a report whose wording stands in one, in a language; NULL where there is none.
 * What such a template holds is told in the manual. Static.
 */
ISMS_API const char *isms_report_template(const char *name, const char *language);

/** How to make a report. */
typedef struct isms_report_options {
    size_t size; /**< sizeof(isms_report_options). */
    /** What it is about: the person of a card, the audit of a statement, the unit of a matrix. NULL
     * for all. */
    const isms_object *subject;
    const char *layout;            /**< One of its layouts; NULL for the usual one. */
    isms_date from;                /**< Where it looks back: from when on; a year if not set. */
    const isms_findings *findings; /**< Of a check of the same snapshot, where it shows some. */
    const char *language;          /**< "en", "de" and so on: of headings; NULL for English. */
    const char *wording;           /**< A template of your own; NULL for the one that is shipped. */
    const char *version;           /**< Version of the document, or NULL. */
    const char *approver;          /**< Who approves the document, or NULL. */
    const char *classification;    /**< Classification of the document, or NULL. */
    const void *logo;              /**< A picture in PNG for the head of texts, or NULL. */
    size_t logo_size;              /**< How many bytes it has. */
    const char *scratch;           /**< Folder for temporary files, or NULL for /tmp. */
    /** Where it compares: of a check of the model before, on its day. NULL for the same model as of
     * `from`, which is checked with all rules then. */
    const isms_findings *before;
} isms_report_options;

/** A report that was made: a document. Belongs to the caller, and keeps nothing alive. */
typedef struct isms_report isms_report;

/**
 * Makes a report.
 * @param options NULL for the usual way
 * @return ISMS_ERROR_NOT_FOUND where there is no such report, layout or language;
 *         ISMS_ERROR_ARGUMENT where it needs a subject or findings and has none, or a subject of
 *         another type or model, or a logo that is no PNG; ISMS_ERROR_VALUE where the template of
 * the caller is wrong (the error has its line); ISMS_ERROR_MEMORY
 */
ISMS_API ISMS_MUST_USE isms_status isms_report_make(isms_report **out, isms_snapshot *snapshot,
                                                    const char *name,
                                                    const isms_report_options *options,
                                                    isms_error *error);
/** Its title, in its language. */
ISMS_API const char *isms_report_title(const isms_report *report);
/** How many tables it holds. */
ISMS_API size_t isms_report_table_count(const isms_report *report);
/** The table at @p index, which belongs to the document; NULL where there is none. */
ISMS_API const isms_table *isms_report_table_at(const isms_report *report, size_t index);
/**
 * Whether a document can be written in a format by this build, and is something there: charts are
 * needed for SVG, dates for iCalendar. NULL asks about the build alone: libxlsxwriter is needed for
 * XLSX, libzip for DOCX.
 * @return ISMS_OK; ISMS_ERROR_NOT_FOUND, with the reason and what to do about it
 */
ISMS_API isms_status isms_report_can_write(const isms_report *report, isms_format format,
                                           isms_error *error);
/**
 * Writes it. XLSX is gathered in a folder of its own below the scratch folder of the options;
 * libxlsxwriter and libzip, which write XLSX and DOCX, take their own memory by malloc.
 * @return what the sink returned where that is not ISMS_OK; what isms_report_can_write() says;
 *         ISMS_ERROR_ARGUMENT, ISMS_ERROR_MEMORY
 */
ISMS_API isms_status isms_report_write(const isms_report *document, isms_format format,
                                       const isms_sink *sink, isms_error *error);
/**
 * Writes it as text for paper or a terminal of some width, as isms_table_write_text() does.
 * @param width in columns of a terminal; 0 for unlimited, as isms_report_write() does
 * @return as isms_report_write()
 */
ISMS_API isms_status isms_report_write_text(const isms_report *document, size_t width,
                                            const isms_sink *sink, isms_error *error);
/** Gives it back. NULL is fine. */
ISMS_API void isms_report_free(isms_report *document);

ISMS_END_DECLS
#endif
