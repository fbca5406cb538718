/* The programme of audits: those held and planned, and what they cover in a cycle. */
#include <stdio.h>

#include "check/check.h"
#include "report/reports/parts.h"

/* What counts as an audit, beside records of that kind: assessments in which findings were made, as
 * those of OSCAL, which go by the controls of these findings. */
struct programme {
    bool *audits;                 /* by record */
    const isms_record **assessed; /* by control: the last such assessment, NULL for none */
    isms_date since;              /* when the cycle began */
};

/* Notes that findings were made about a control, in what is no audit itself. */
static void note_assessed(const struct report *r, struct programme *p, const isms_record *record,
                          const isms_control *control)
{
    isms_date date = isms_record_date(record);
    const isms_record **last = &p->assessed[index_of(r->snapshot, (const isms_object *)control)];
    if (isms_record_kind(record) == ISMS_RECORD_KIND_AUDIT || !isms_date_is_set(date) ||
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

static void put_finding_counts(struct report *r, isms_table *table, const isms_record *audit)
{
    size_t count = 0, open = 0;
    char text[24];
    for (size_t i = 0; i < isms_audit_finding_count(r->model); i++) {
        const isms_audit_finding *finding = isms_audit_finding_at(r->model, i);
        if (isms_audit_finding_record(finding) != audit)
            continue;
        count++;
        open += !isms_audit_finding_has_closed(finding);
    }
    snprintf(text, sizeof text, "%zu", count);
    isms__table_add(table, text);
    snprintf(text, sizeof text, "%zu", open);
    isms__add_tone(table, text, open ? TONE_WARNING : TONE_PLAIN);
}

/* What it says to be about; else the controls of its findings. */
static const char *covered_by(struct report *r, const isms_record *audit)
{
    isms_report *d = r->document;
    const char *about = isms__value_of(d, (const isms_object *)audit, ISMS_RECORD_ABOUT);
    struct pointer_map named = {0};
    struct text names;
    isms__text_init(&names, &d->memory);
    for (size_t i = 0; !*about && i < isms_audit_finding_count(r->model) && !d->failed; i++) {
        const isms_audit_finding *finding = isms_audit_finding_at(r->model, i);
        size_t count = isms_audit_finding_control_count(finding);
        if (isms_audit_finding_record(finding) != audit)
            continue;
        d->failed |= !isms__map_reserve(&named, &d->memory, count);
        for (size_t n = 0; n < count && !d->failed; n++) {
            const isms_control *control = isms_audit_finding_control_at(finding, n);
            if (!control || isms__map_get(&named, (uintptr_t)control))
                continue;
            isms__map_set(&named, (uintptr_t)control, d);
            isms__join(&names, label_of((const isms_object *)control));
        }
    }
    isms__map_clear(&named, &d->memory);
    const char *controls = isms__keep(d, &names);
    return *about ? about : controls;
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

/* Whether one thing that an audit is about has an entry in it. */
static bool covers(const isms_object *about, const isms_control *entry)
{
    enum { DEEPEST = 64 };
    const isms_object *target = about;
    if (!about)
        return false;
    switch (isms_type_number(isms_object_type(about))) {
    case ISMS_TYPE_ORGANIZATION:
        return isms_organization_relation((const isms_organization *)about) == ISMS_RELATION_SELF;
    case ISMS_TYPE_CATALOG:
        return (const isms_object *)isms_control_catalog(entry) == about;
    case ISMS_TYPE_RESPONSIBILITY:
        return isms__serves((const isms_responsibility *)about, (const isms_object *)entry);
    case ISMS_TYPE_IMPLEMENTATION:
        target = isms_get_reference(about, ISMS_IMPLEMENTATION_CONTROL);
        break;
    default:
        break;
    }
    for (unsigned n = 0; entry && n < DEEPEST; n++, entry = isms_control_parent(entry))
        if ((const isms_object *)entry == target)
            return true;
    return false;
}

/* The last audit of an entry, in the cycle up to the day or to come. */
static const isms_record *last_of(const struct report *r, const struct programme *p,
                                  const isms_control *entry, bool planned)
{
    const isms_record *last =
        planned ? NULL : p->assessed[index_of(r->snapshot, (const isms_object *)entry)];
    for (size_t i = 0; i < isms_record_count(r->model); i++) {
        const isms_record *audit = isms_record_at(r->model, i);
        isms_date date = isms_record_date(audit);
        bool to_come = !isms_date_is_set(date) || isms_date_compare(date, r->at) > 0;
        if (!p->audits[i] || to_come != planned ||
            (!planned && isms_date_compare(date, p->since) < 0) ||
            (last && isms_date_compare(date, isms_record_date(last)) < 0))
            continue;
        for (size_t n = 0; n < isms_record_about_count(audit); n++)
            if (covers(isms_record_about_at(audit, n), entry))
                last = audit;
    }
    return last;
}

static void put_entry(struct report *r, isms_table *table, const struct programme *p,
                      const isms_control *entry)
{
    isms_report *d = r->document;
    const isms_record *audit = last_of(r, p, entry, false);
    const isms_record *planned = last_of(r, p, entry, true);
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
    for (size_t i = 0; states && i < isms_control_count(r->model) && !r->document->failed; i++) {
        const isms_control *entry = isms_control_at(r->model, i);
        if (isms_control_catalog(entry) != catalog || states[i] <= ENTRY_EXCLUDED)
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
    uint16_t months = (uint16_t)r->options->findings->thresholds[THRESHOLD_AUDIT_CYCLE];
    struct programme p = {
        .audits = isms__memory_zeroed(&d->memory, isms_record_count(r->model) + 1, sizeof(bool)),
        .assessed = isms__memory_zeroed(&d->memory, isms_control_count(r->model) + 1,
                                        sizeof(const isms_record *)),
        .since = isms_date_add(r->at, (isms_duration){.months = months}, -1),
    };
    bool good = p.audits && p.assessed;
    isms__fact(d, "Cycle",
               isms__say(d, "{1} to {2}", isms__day(d, p.since), isms__day(d, r->at), NULL));
    if (good) {
        find_audits(r, &p);
        put_programme(r, &p);
    }
    isms__memory_free(&d->memory, p.audits);
    isms__memory_free(&d->memory, (void *)p.assessed);
    return good ? ISMS_OK : isms__fail_memory(error);
}
