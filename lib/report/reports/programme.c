/* The programme of audits: those held and planned, and what they cover in a cycle. */
#include <stdio.h>

#include "check/check.h"
#include "report/reports/parts.h"

/* The last audits of something: in the cycle up to the day, and to come; NULL for none. */
struct latest {
    const isms_record *held, *planned;
};

/* What counts as an audit, beside records of that kind: assessments in which findings were made, as
 * those of OSCAL, which go by the controls of these findings. So do audits that do not say what
 * they are about. */
struct programme {
    bool *audits;                 /* by record */
    const isms_record **assessed; /* by control: the last that goes by findings, NULL for none */
    struct latest *about;         /* by ordinal: of what they say to be about, and what serves it */
    struct latest *served;        /* by control: of duties that serve it */
    struct latest whole;          /* of the organization itself */
    isms_date since;              /* when the cycle began */
};

static bool goes_by_findings(const isms_record *record)
{
    return isms_record_kind(record) != ISMS_RECORD_KIND_AUDIT ||
           isms_record_about_count(record) == 0;
}

/* Notes that findings were made about a control, in what goes by them. */
static void note_assessed(const struct report *r, struct programme *p, const isms_record *record,
                          const isms_control *control)
{
    isms_date date = isms_record_date(record);
    const isms_record **last = &p->assessed[index_of(r->snapshot, (const isms_object *)control)];
    if (!goes_by_findings(record) || !isms_date_is_set(date) ||
        isms_date_compare(date, r->at) > 0 || isms_date_compare(date, p->since) < 0 ||
        (*last && isms_date_compare(date, isms_record_date(*last)) < 0))
        return;
    *last = record;
}

static void find_audits(const struct report *r, struct programme *p)
{
    for (size_t i = 0; i < isms_record_count(r->model); i++)
        p->audits[i] = isms_record_kind(isms_record_at(r->model, i)) == ISMS_RECORD_KIND_AUDIT;
    for (size_t i = 0; i < isms_audit_finding_count(r->model); i++) {
        const isms_audit_finding *finding = isms_audit_finding_at(r->model, i);
        const isms_record *record = isms_audit_finding_record(finding);
        if (!record || (isms_record_kind(record) != ISMS_RECORD_KIND_ASSESSMENT &&
                        isms_record_kind(record) != ISMS_RECORD_KIND_AUDIT))
            continue;
        p->audits[index_of(r->snapshot, (const isms_object *)record)] = true;
        for (size_t n = 0; n < isms_audit_finding_control_count(finding); n++)
            if (isms_audit_finding_control_at(finding, n))
                note_assessed(r, p, record, isms_audit_finding_control_at(finding, n));
    }
}

/* ---- audits ---- */

static const char *auditors_of(isms_report *d, const isms_record *audit)
{
    struct text names;
    isms__text_init(&names, &d->memory);
    for (size_t i = 0; i < isms_record_participant_count(audit); i++) {
        const isms_participant *p = isms_record_participant_at(audit, i);
        enum isms_part_taken part = isms_participant_part(p);
        const char *name = label_of(isms_participant_who(p));
        if (part == ISMS_PART_TAKEN_LEAD)
            isms__join(&names, isms__say(d, "{1} (lead)", name, NULL));
        else if (part == ISMS_PART_TAKEN_AUDITOR)
            isms__join(&names, name);
    }
    return isms__keep(d, &names);
}

static const struct link findings_of = {.type = ISMS_TYPE_AUDIT_FINDING,
                                        .fields = {ISMS_AUDIT_FINDING_RECORD}};

static void put_finding_counts(struct report *r, isms_table *table, const isms_record *audit)
{
    size_t open = 0;
    char text[24];
    struct linked findings = isms__linked(r, &findings_of, (const isms_object *)audit);
    for (size_t i = 0; i < findings.count; i++)
        open += !isms_audit_finding_has_closed((const isms_audit_finding *)findings.items[i]);
    snprintf(text, sizeof text, "%zu", findings.count);
    isms__table_add(table, text);
    snprintf(text, sizeof text, "%zu", open);
    isms__add_tone(table, text, open ? TONE_WARNING : TONE_PLAIN);
}

/* What it says to be about; else the controls of its findings. */
static const char *covered_by(struct report *r, const isms_record *audit)
{
    isms_report *d = r->document;
    const char *about = isms__value_of(d, (const isms_object *)audit, ISMS_RECORD_ABOUT);
    struct linked findings = isms__linked(r, &findings_of, (const isms_object *)audit);
    struct once names;
    if (*about)
        return about;
    isms__once_init(&names, d);
    for (size_t i = 0; i < findings.count; i++) {
        const isms_audit_finding *finding = (const isms_audit_finding *)findings.items[i];
        for (size_t n = 0; n < isms_audit_finding_control_count(finding); n++)
            isms__once_add(&names, (const isms_object *)isms_audit_finding_control_at(finding, n));
    }
    return isms__once_keep(&names);
}

static void put_audits(struct report *r, const struct programme *p)
{
    static const char *const columns[] = {"Audit",  "Date",     "State",      "Auditors", "Covers",
                                          "Result", "Findings", "Still open", NULL};
    isms_report *d = r->document;
    isms__heading(d, 2, "Audits");
    isms_table *table = isms__begin_table(d, columns);
    for (size_t i = 0; table && i < isms_record_count(r->model) && !d->failed; i++) {
        const isms_record *audit = isms_record_at(r->model, i);
        const isms_object *object = (const isms_object *)audit;
        isms_date date = isms_record_date(audit);
        bool held = isms_date_is_set(date) && isms_date_compare(date, r->at) <= 0;
        if (!p->audits[i])
            continue;
        isms__table_object(table, object);
        isms__table_add(table, isms__day(d, date));
        isms__add_tone(table, isms__say(d, held ? "took place" : "planned", NULL),
                       held ? TONE_GOOD : TONE_PLAIN);
        isms__table_add(table, auditors_of(d, audit));
        isms__table_add(table, covered_by(r, audit));
        isms__add_value(d, table, object, ISMS_RECORD_RESULT);
        put_finding_counts(r, table, audit);
        isms__event(d, date, isms__say(d, "Audit: {1}", isms_object_label(object), NULL),
                    auditors_of(d, audit), object);
    }
}

/* ---- coverage ---- */

/* The later one of what is there and another audit; of one day the one that stands later. */
static void improve(const struct report *r, const isms_record **last, const isms_record *audit)
{
    if (!audit)
        return;
    int order = *last ? isms_date_compare(isms_record_date(audit), isms_record_date(*last)) : 1;
    if (order > 0 || (order == 0 && index_of(r->snapshot, (const isms_object *)audit) >
                                        index_of(r->snapshot, (const isms_object *)*last)))
        *last = audit;
}

static void improve_both(const struct report *r, struct latest *latest, const struct latest *other)
{
    improve(r, &latest->held, other->held);
    improve(r, &latest->planned, other->planned);
}

/* Notes an audit, in the cycle up to the day or to come, under all that it is about. */
static void note_audit(const struct report *r, struct programme *p, const isms_record *audit)
{
    isms_date date = isms_record_date(audit);
    bool to_come = !isms_date_is_set(date) || isms_date_compare(date, r->at) > 0;
    if (!to_come && isms_date_compare(date, p->since) < 0)
        return;
    for (size_t n = 0; n < isms_record_about_count(audit); n++) {
        const isms_object *about = isms_record_about_at(audit, n);
        struct latest *latest = about ? &p->about[about->ordinal] : NULL;
        if (latest)
            improve(r, to_come ? &latest->planned : &latest->held, audit);
    }
}

/* Finds the last audit of everything; who audits a duty or the way in which a control is
 * implemented audits what that serves. */
static void find_last(const struct report *r, struct programme *p)
{
    for (size_t i = 0; i < isms_record_count(r->model); i++)
        if (p->audits[i])
            note_audit(r, p, isms_record_at(r->model, i));
    for (size_t i = 0; i < isms_organization_count(r->model); i++) {
        const isms_organization *o = isms_organization_at(r->model, i);
        if (isms_organization_relation(o) == ISMS_RELATION_SELF)
            improve_both(r, &p->whole, &p->about[((const isms_object *)o)->ordinal]);
    }
    for (size_t i = 0; i < isms_implementation_count(r->model); i++) {
        const isms_object *line = (const isms_object *)isms_implementation_at(r->model, i);
        const isms_object *control = isms_get_reference(line, ISMS_IMPLEMENTATION_CONTROL);
        if (control)
            improve_both(r, &p->about[control->ordinal], &p->about[line->ordinal]);
    }
    for (size_t i = 0; i < isms_responsibility_count(r->model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(r->model, i);
        for (size_t n = 0; n < isms_responsibility_control_count(duty); n++) {
            const isms_object *control =
                (const isms_object *)isms_responsibility_control_at(duty, n);
            if (control)
                improve_both(r, &p->served[index_of(r->snapshot, control)],
                             &p->about[((const isms_object *)duty)->ordinal]);
        }
    }
}

/* The last audits of an entry: of all, of its catalog, of what serves it, of itself and of those
 * above it. */
static struct latest last_of(const struct report *r, const struct programme *p,
                             const isms_control *entry)
{
    enum { DEEPEST = 64 };
    uint32_t index = index_of(r->snapshot, (const isms_object *)entry);
    const isms_object *catalog = (const isms_object *)isms_control_catalog(entry);
    const isms_record *assessed = p->assessed[index];
    struct latest last = p->whole;
    improve_both(r, &last, &p->served[index]);
    if (catalog)
        improve_both(r, &last, &p->about[catalog->ordinal]);
    for (unsigned n = 0; entry && n < DEEPEST; n++, entry = isms_control_parent(entry))
        improve_both(r, &last, &p->about[((const isms_object *)entry)->ordinal]);
    if (assessed && (!last.held || isms_date_compare(isms_record_date(last.held),
                                                     isms_record_date(assessed)) < 0))
        last.held = assessed;
    return last;
}

static void put_entry(struct report *r, isms_table *table, const struct programme *p,
                      const isms_control *entry)
{
    isms_report *d = r->document;
    struct latest last = last_of(r, p, entry);
    const isms_record *audit = last.held, *planned = last.planned;
    isms__table_add(table, isms_control_number(entry));
    isms__table_object(table, (const isms_object *)entry);
    isms__table_object(table, (const isms_object *)audit);
    isms__table_add(table, audit ? isms__day(d, isms_record_date(audit)) : "");
    isms__table_object(table, (const isms_object *)planned);
    isms__add_tone(table,
                   isms__say(d,
                             audit     ? "audited"
                             : planned ? "planned"
                                       : "not in the programme",
                             NULL),
                   audit     ? TONE_GOOD
                   : planned ? TONE_WARNING
                             : TONE_BAD);
}

static void put_catalog(struct report *r, const struct programme *p, const isms_catalog *catalog)
{
    static const char *const columns[] = {
        "Number", "Title", "Audited in the cycle", "On", "Planned in", "State", NULL};
    const enum entry_state *states = r->options->findings->entries;
    isms_table *table = NULL;
    struct linked entries = isms__linked(r, &isms__controls_of, (const isms_object *)catalog);
    for (size_t i = 0; states && i < entries.count && !r->document->failed; i++) {
        const isms_control *entry = (const isms_control *)entries.items[i];
        if (states[index_of(r->snapshot, entries.items[i])] <= ENTRY_EXCLUDED)
            continue;
        if (!table) {
            isms__break(r->document);
            isms__heading_of(r->document, 2, (const isms_object *)catalog);
            if (!(table = isms__begin_table(r->document, columns)))
                return;
        }
        put_entry(r, table, p, entry);
    }
}

static void put_programme(struct report *r, const struct programme *p)
{
    put_audits(r, p);
    for (size_t i = 0; i < isms_catalog_count(r->model); i++) {
        const isms_catalog *catalog = isms_catalog_at(r->model, i);
        if (!r->subject || r->subject == (const isms_object *)catalog)
            put_catalog(r, p, catalog);
    }
}

isms_status isms__make_audit_programme(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    isms_duration cycle = isms__months_then(r->options->findings, THRESHOLD_AUDIT_CYCLE);
    struct programme p = {
        .audits = isms__memory_zeroed(&d->memory, isms_record_count(r->model) + 1, sizeof(bool)),
        .assessed = isms__memory_zeroed(&d->memory, isms_control_count(r->model) + 1,
                                        sizeof(const isms_record *)),
        .about = isms__memory_zeroed(&d->memory, (size_t)r->model->next_ordinal + 1,
                                     sizeof(struct latest)),
        .served = isms__memory_zeroed(&d->memory, isms_control_count(r->model) + 1,
                                      sizeof(struct latest)),
        .since = isms_date_add(r->at, cycle, -1),
    };
    bool good = p.audits && p.assessed && p.about && p.served;
    isms__fact(d, "Cycle",
               isms__say(d, "{1} to {2}", isms__day(d, p.since), isms__day(d, r->at), NULL));
    if (good) {
        find_audits(r, &p);
        find_last(r, &p);
        put_programme(r, &p);
    }
    isms__memory_free(&d->memory, p.audits);
    isms__memory_free(&d->memory, (void *)p.assessed);
    isms__memory_free(&d->memory, p.about);
    isms__memory_free(&d->memory, p.served);
    return good ? ISMS_OK : isms__fail_memory(error);
}
