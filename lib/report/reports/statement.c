/* The Statement of Applicability: one table of clauses, one of controls for each catalog; and what
 * implementations name that stands in none, as of a plan that is read by itself. */
#include "report/reports.h"

/* All that one line is about; the implementation may be missing. */
struct line {
    const isms_control *control;
    const isms_implementation *implementation;
};

static const isms_implementation *implementation_of(const struct report *r,
                                                    const isms_control *control)
{
    for (size_t i = 0; i < isms_implementation_count(r->model); i++) {
        const isms_implementation *line = isms_implementation_at(r->model, i);
        if (isms_implementation_control(line) == control)
            return line;
    }
    return NULL;
}

/* Duties that serve the control and the persons who are responsible, for lines that nobody has
 * written: who would operate it. */
static const char *operators_of(struct report *r, const isms_object *control)
{
    isms_report *d = r->document;
    struct text names;
    isms__text_init(&names, &d->memory);
    for (size_t i = 0; i < isms_responsibility_count(r->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(r->model, i);
        if (!isms__serves(duty, control) || !isms__is_shown(r, (const isms_object *)duty))
            continue;
        for (size_t n = 0; n < isms_responsibility_participation_count(duty); n++) {
            const isms_participation *part = isms_responsibility_participation_at(duty, n);
            const char *label = label_of(isms_participation_holder(part));
            bool responsible = isms_participation_codes(part) >> (ISMS_CODE_RESPONSIBLE - 1) & 1;
            if (!responsible || strstr(isms__text_get(&names), label))
                continue;
            isms__text_put(&names, names.length ? ", " : "");
            isms__text_put(&names, label);
        }
    }
    d->failed |= names.failed;
    const char *kept = isms__document_text(d, isms__text_get(&names));
    isms__text_clear(&names);
    return kept;
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
    for (size_t i = 0; i < isms_control_count(r->model) && !r->document->failed; i++) {
        const isms_control *control = isms_control_at(r->model, i);
        bool clause = isms_control_kind(control) == ISMS_CONTROL_KIND_CLAUSE;
        if (isms_control_catalog(control) != catalog || (catalog && clause != clauses) ||
            (r->subject && !asked) ||
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
