/* Documents: what reports build and renderers write. */
#ifndef REPORT_DOCUMENT_H
#define REPORT_DOCUMENT_H

#include "isms/reports.h"
#include "report/table.h"
#include "snapshot/snapshot.h"

/* ---- words in languages ---- */

/* NULL, with an error, where there is no such language or memory is out. NULL without an error for
 * English, which needs none. */
struct words *isms__words_new(const isms_allocator *memory, const char *language,
                              isms_error *error);
void isms__words_free(struct words *words);

/* ---- charts ---- */

enum chart_kind { CHART_TREE, CHART_BARS };

struct chart_node {
    const char *label, *detail; /* detail: lines below, separated by line breaks; may be "" */
    const char *id;             /* of the object that it shows, or NULL */
    enum tone tone;
    double value;  /* of a bar */
    size_t parent; /* in a tree: index of the node above; SIZE_MAX for a root */
    bool dashed;   /* the line to it: a deputy, a temporary tie */
};

struct chart {
    enum chart_kind kind;
    const char *title;
    struct chart_node *nodes;
    size_t count, capacity;
};

/* ---- blocks ---- */

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,  /* of a list */
    BLOCK_FACT,  /* a label and a value */
    BLOCK_SIGN,  /* a line to sign on, with what stands below */
    BLOCK_TABLE, /* the heading before it is its caption */
    BLOCK_CHART,
    BLOCK_BREAK /* what follows begins a page, and a sheet */
};

struct block {
    enum block_kind kind;
    unsigned level;    /* of a heading: 2 and deeper; the title is 1 */
    const char *text;  /* heading, paragraph, item, label, what stands below a line */
    const char *value; /* of a fact */
    const char *id;    /* of the object that it is about: where links lead; or NULL */
    isms_table *table;
    struct chart *chart;
    struct block *next;
};

/* Blocks under a name, for templates. */
struct block_list {
    const char *name; /* NULL: the document itself */
    struct block *first, **end;
    struct block_list *next;
};

/* A value under a name, for templates. */
struct named_value {
    const char *name, *text;
    struct named_value *next;
};

/* Something that is due, or happens. */
struct event {
    isms_date date;
    const char *title, *text, *id;
};

struct isms_report {
    isms_allocator memory;
    struct texts texts;
    const char *name, *title, *language;
    isms_date date; /* the day of the snapshot: files have no other time */
    struct words *words;
    const char *organization; /* its label, or "" */
    const char *marks;        /* a line: day, version, approver, classification, model */
    const char *classification;
    const char *scratch; /* the folder for temporary files */
    const void *logo;
    size_t logo_size;
    struct block_list main, *lists, *current;
    struct named_value *values;
    struct event *events;
    size_t event_count, event_capacity;
    const isms_table **tables;
    size_t table_count, table_capacity;
    size_t chart_count;
    const char *untranslated; /* an English text that the language has no word for, or NULL */
    bool failed;              /* memory is out */
};

struct link_index;

/* What a report gets to work with. */
struct report {
    isms_report *document;
    isms_snapshot *snapshot;
    isms_model *model;
    const isms_report_options *options;
    const isms_object *subject; /* what was asked for; NULL for all */
    const isms_object *about;   /* of texts that are about one thing each: which one */
    size_t layout;              /* index of the layout */
    isms_date at, from;
    struct link_index *links; /* what was asked for of isms__linked */
};

/* ---- building ---- */

/* A text that lives as long as the document; NULL only when it failed. */
const char *isms__document_text(isms_report *d, const char *text);
/* An English sentence in the language of the document, with {1}, {2}... replaced by the texts that
 * follow, up to a NULL. */
const char *isms__say(isms_report *d, const char *english, ...) __attribute__((sentinel));
/* A date as it is written in documents, "" for none. */
const char *isms__day(isms_report *d, isms_date date);
/* What a choice is called in a language, or in plain English in `room` where that has no word. */
const char *isms__choice_said(const struct words *words, const isms_choices *choices,
                              unsigned value, char room[96]);
/* A choice as words in the language: "not-implemented" as "not implemented". */
const char *isms__choice_name(isms_report *d, const isms_choices *choices, unsigned value);
/* The same for a value that a field of a type may have. */
const char *isms__choice_of(isms_report *d, unsigned type, unsigned field, unsigned value);
/* The same for what a field holds. */
const char *isms__choice_word(isms_report *d, const isms_object *object, unsigned field);

/* Texts of headings, labels and captions are English and are translated; others are data. */
void isms__heading(isms_report *d, unsigned level, const char *english);
/* The same for a name: not translated, and where links to the object lead. */
void isms__heading_of(isms_report *d, unsigned level, const isms_object *object);
/* The same for what stands in the language already; with the id of an object or NULL. */
void isms__heading_said(isms_report *d, unsigned level, const char *text, const char *id);
void isms__fact_said(isms_report *d, const char *label, const char *value);
void isms__sign_said(isms_report *d, const char *text);
void isms__paragraph(isms_report *d, const char *text);
void isms__item(isms_report *d, const char *text);
void isms__fact(isms_report *d, const char *english, const char *value);
void isms__sign(isms_report *d, const char *english);
void isms__break(isms_report *d);
/* A table, whose columns are English and translated; NULL only when the document failed. */
isms_table *isms__document_table(isms_report *d);
/* A chart with a caption in English. */
struct chart *isms__document_chart(isms_report *d, enum chart_kind kind, const char *english);
/* A node of a chart, and its index; NULL-safe for texts. */
size_t isms__chart_add(isms_report *d, struct chart *chart, struct chart_node node);
void isms__event(isms_report *d, isms_date date, const char *title, const char *text,
                 const isms_object *object);

/* From here on blocks go under a name, until isms__list_end. */
void isms__list_begin(isms_report *d, const char *name);
void isms__list_end(isms_report *d);
void isms__value(isms_report *d, const char *name, const char *text);
/* Puts the document together by a template, or adds what it says to it; its first heading is where
 * links to `about` lead, which may be NULL. See compose.c. */
isms_status isms__compose(isms_report *d, const char *wording, const char *source,
                          const isms_object *about, isms_error *error);

/* ---- writing ---- */

void isms__document_text_out(const isms_report *d, struct output *out);
void isms__document_csv(const isms_report *d, struct output *out);
void isms__document_markdown(const isms_report *d, struct output *out);
void isms__document_html(const isms_report *d, struct output *out);
void isms__document_json(const isms_report *d, struct output *out);
void isms__document_svg(const isms_report *d, struct output *out);
void isms__document_ics(const isms_report *d, struct output *out);
/* Formats of other libraries; they hand over whole files. */
isms_status isms__document_xlsx(const isms_report *d, struct output *out, isms_error *error);
isms_status isms__document_docx(const isms_report *d, struct output *out, isms_error *error);

/* How links lead somewhere: gives the address for an object's id, or NULL for none, in a buffer of
 * its own. */
struct links {
    const char *(*address)(void *context, const char *id);
    void *context;
};
void isms__html_table(const isms_table *table, const char *label, const struct links *links,
                      struct output *out);
/* Letters of codes such as "AR", each marked in its way. */
void isms__html_codes(struct output *out, const char *codes);
/* A chart inside a page. */
void isms__html_chart(const isms_report *d, const struct chart *chart, const struct links *links,
                      struct output *out);
/* What all pages look like. */
const char *isms__html_style(void);
/* Head and tail of a page. */
void isms__html_begin(struct output *out, const char *title, const char *language);
void isms__html_end(struct output *out);
/* The blocks of a document as HTML, without head and tail, for pages that hold more. */
void isms__html_blocks(const isms_report *d, const struct links *links, struct output *out);
/* A chart as an SVG element; inside HTML it takes the colours of the page. */
void isms__svg_chart(const isms_report *d, const struct chart *chart, const struct links *links,
                     bool inside, struct output *out);

#endif
