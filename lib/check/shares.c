/* How much of each catalog is covered by somebody. */
#include "check/rules/entries.h"
#include "check/rules/facts.h"

/* Kinds of entries that are told apart: clauses, controls, requirements. */
enum { FIRST_KIND = ISMS_CONTROL_KIND_CLAUSE, KINDS = 3 };

/* Marks the controls that a responsibility serves in which somebody who is there does the work. */
static void mark_served(struct checker *c, bool *manned, uint32_t responsibility)
{
    const isms_snapshot *s = c->snapshot;
    const isms_responsibility *r = isms_responsibility_at(c->model, responsibility);
    bool done = false;
    if (isms_responsibility_control_count(r) == 0 || !isms__is_duty(c, r))
        return;
    for (uint32_t i = s->parts_of.start[responsibility];
         !done && i < s->parts_of.start[responsibility + 1]; i++)
        done = (s->parts[i].codes & ISMS_BIT(ISMS_CODE_RESPONSIBLE)) &&
               isms__is_manned(c, isms__node_object(s, s->parts[i].node));
    for (size_t n = 0; done && n < isms_responsibility_control_count(r); n++) {
        const isms_object *control = (const isms_object *)isms_responsibility_control_at(r, n);
        if (control)
            manned[index_of(s, control)] = true;
    }
}

/* Counts an entry in the line of its catalog and kind. */
static void count_entry(const struct checker *c, const struct entries *e, const bool *manned,
                        isms_coverage *lines, uint32_t control)
{
    const isms_control *entry = isms_control_at(c->model, control);
    const isms_catalog *catalog = isms_control_catalog(entry);
    size_t at = catalog ? index_of(c->snapshot, (const isms_object *)catalog)
                        : isms_catalog_count(c->model);
    isms_coverage *line = &lines[at * KINDS + (size_t)isms_control_kind(entry) - FIRST_KIND];
    bool covered = isms__is_marked(c, manned, control);
    line->catalog = catalog;
    line->kind = isms_control_kind(entry);
    if (isms__is_excluded(e, control)) {
        line->excluded++;
        c->findings->entries[control] = ENTRY_EXCLUDED;
        return;
    }
    c->findings->entries[control] = covered ? ENTRY_COVERED : ENTRY_GAP;
    line->total++;
    line->covered += covered;
    line->percent = (unsigned)(line->covered * 100 / line->total);
}

bool isms__measure_coverage(struct checker *c)
{
    isms_findings *f = c->findings;
    struct entries e;
    size_t count = object_count(c->snapshot, TYPE_CONTROL);
    size_t lines = (isms_catalog_count(c->model) + 1) * KINDS;
    if (count == 0)
        return true;
    bool *manned = isms__scratch(c, count, sizeof *manned);
    f->coverage = isms__memory_zeroed(&f->memory, lines, sizeof *f->coverage);
    f->entries = isms__memory_zeroed(&f->memory, count, sizeof *f->entries);
    if (!manned || !f->coverage || !f->entries || !isms__read_entries(c, &e))
        return false;
    for (uint32_t i = 0; i < object_count(c->snapshot, TYPE_RESPONSIBILITY); i++)
        mark_served(c, manned, i);
    for (uint32_t i = 0; i < count; i++)
        if (isms__is_entry(c, &e, i))
            count_entry(c, &e, manned, f->coverage, i);
    for (size_t i = 0; i < lines; i++)
        if (f->coverage[i].total > 0)
            f->coverage[f->coverage_count++] = f->coverage[i];
    return true;
}
