/* The Statement of Applicability: one table of clauses, one of controls for each catalog; and what
 * implementations name that stands in none, as of a plan that is read by itself. */
#include "report/reports.h"

/* All that one line is about; the implementation may be missing. */
struct line {
    const isms_control *control;
    const isms_implementation *implementation;
};

static const struct link implementations_of = {.type = ISMS_TYPE_IMPLEMENTATION,
                                               .fields = {ISMS_IMPLEMENTATION_CONTROL}};

static const isms_implementation *implementation_of(struct report *r, const isms_control *control)
{
    struct linked lines = isms__linked(r, &implementations_of, (const isms_object *)control);
    return lines.count ? (const isms_implementation *)lines.items[0] : NULL;
}

/* Duties that serve the control and the persons who are responsible, for lines that nobody has
 * written: who would operate it. */
static const char *operators_of(struct report *r, const isms_object *control)
{
    struct linked duties = isms__linked(r, &isms__duties_serving, control);
    struct once names;
    isms__once_init(&names, r->document);
    for (size_t i = 0; i < duties.count; i++)
        isms__add_responsible(&names, (const isms_responsibility *)duties.items[i]);
    return isms__once_keep(&names);
}

static const char *applicable_word(isms_report *d, const isms_implementation *line)
{
    if (!line)
        return isms__say(d, "not decided", NULL);
    return isms__say(d, isms_implementation_applicable(line) ? "yes" : "no", NULL);
}

/* What is written, or what follows: nothing written but somebody responsible is practice. */
static void add_status(struct report *r, isms_table *table, const struct line *line,
                       const char *operators)
{
    isms_report *d = r->document;
    const isms_object *object = (const isms_object *)line->implementation;
    enum isms_implementation_status status =
        line->implementation ? isms_implementation_status(line->implementation) : 0;
    if (line->implementation && !isms_implementation_applicable(line->implementation))
        isms__add_tone(table, isms__say(d, "excluded", NULL), TONE_SOFT);
    else if (status == ISMS_IMPLEMENTATION_STATUS_IMPLEMENTED)
        isms__add_tone(table, isms__value_of(d, object, ISMS_IMPLEMENTATION_STATUS), TONE_GOOD);
    else if (status)
        isms__add_tone(table, isms__value_of(d, object, ISMS_IMPLEMENTATION_STATUS), TONE_WARNING);
    else if (*operators)
        isms__add_tone(table, isms__say(d, "responsibility assigned", NULL), TONE_PLAIN);
    else
        isms__add_tone(table, isms__say(d, "nobody responsible", NULL), TONE_BAD);
}

static void add_written(struct report *r, isms_table *table, const struct line *line,
                        unsigned field)
{
    if (line->implementation)
        isms__add_value(r->document, table, (const isms_object *)line->implementation, field);
    else
        isms__table_add(table, "");
}

static void add_line(struct report *r, isms_table *table, const struct line *line)
{
    static const unsigned behind[] = {ISMS_IMPLEMENTATION_REASONS,
                                      ISMS_IMPLEMENTATION_JUSTIFICATION};
    static const unsigned rest[] = {ISMS_IMPLEMENTATION_HOW, ISMS_IMPLEMENTATION_RISKS,
                                    ISMS_IMPLEMENTATION_LAWS, ISMS_IMPLEMENTATION_EVIDENCE,
                                    ISMS_IMPLEMENTATION_REVIEW_BY};
    const isms_object *control = (const isms_object *)line->control;
    const char *operators = operators_of(r, control);
    isms__table_add(table, isms_control_number(line->control));
    isms__table_object(table, control);
    isms__table_add(table, applicable_word(r->document, line->implementation));
    for (size_t i = 0; i < COUNT_OF(behind); i++)
        add_written(r, table, line, behind[i]);
    add_status(r, table, line, operators);
    add_written(r, table, line, ISMS_IMPLEMENTATION_OWNER);
    if (line->implementation && isms_implementation_operated_by_count(line->implementation))
        add_written(r, table, line, ISMS_IMPLEMENTATION_OPERATED_BY);
    else
        isms__table_add(table, operators);
    for (size_t i = 0; i < COUNT_OF(rest); i++)
        add_written(r, table, line, rest[i]);
}

static isms_table *begin_table(struct report *r, const isms_catalog *catalog, bool clauses)
{
    static const char *const columns[] = {
        "Number",      "Title", "Applicable", "Reasons", "Justification", "Status",   "Owner",
        "Operated by", "How",   "Risks",      "Laws",    "Evidence",      "Review by"};
    isms_report *d = r->document;
    if (d->table_count)
        isms__break(d);
    isms__heading_said(d, 2,
                       catalog ? isms__say(d, clauses ? "{1}: clauses" : "{1}: controls",
                                           label_of((const isms_object *)catalog), NULL)
                               : isms__say(d, "Of no catalog", NULL),
                       NULL);
    isms_table *table = isms__document_table(d);
    for (size_t i = 0; table && i < COUNT_OF(columns); i++)
        isms__table_column(table, columns[i]);
    return table;
}

static void put_catalog(struct report *r, const isms_catalog *catalog, bool clauses)
{
    isms_table *table = NULL;
    bool asked = catalog && r->subject == (const isms_object *)catalog;
    struct linked controls = isms__linked(r, &isms__controls_of, (const isms_object *)catalog);
    for (size_t n = 0; n < controls.count && !r->document->failed; n++) {
        const isms_control *control = (const isms_control *)controls.items[n];
        size_t i = index_of(r->snapshot, controls.items[n]);
        bool clause = isms_control_kind(control) == ISMS_CONTROL_KIND_CLAUSE;
        if ((catalog && clause != clauses) || (r->subject && !asked) ||
            (r->snapshot->controls[i] & (CONTROL_HEADING | CONTROL_LEFT_OUT)) ||
            !(asked || isms__counts(r->snapshot, i)))
            continue;
        const isms_implementation *line = implementation_of(r, control);
        if (!catalog && !line)
            continue;
        if (!table && !(table = begin_table(r, catalog, clauses)))
            return;
        add_line(r, table, &(struct line){control, line});
    }
}

isms_status isms__make_statement(struct report *r, isms_error *error)
{
    (void)error;
    isms__paragraph(r->document,
                    isms__say(r->document,
                              "Which requirements and controls apply, why, how far they are, and "
                              "who answers for them. Where nothing is written on who operates one, "
                              "those are named who are responsible for what serves it.",
                              NULL));
    for (size_t i = 0; i < isms_catalog_count(r->model); i++) {
        const isms_catalog *catalog = isms_catalog_at(r->model, i);
        for (int clauses = 1; clauses >= 0; clauses--)
            put_catalog(r, catalog, clauses == 1);
    }
    put_catalog(r, NULL, false);
    if (r->document->table_count == 0)
        isms__paragraph(r->document, isms__say(r->document, "Nothing on record.", NULL));
    return ISMS_OK;
}
