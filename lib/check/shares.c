/* How much of each catalog is covered by somebody. */
#include "check/rules/entries.h"
#include "check/rules/facts.h"

/* Kinds of entries that are told apart: clauses, controls, requirements. */
enum { FIRST_KIND = ISMS_CONTROL_KIND_CLAUSE, KINDS = 3 };

/* What is known of a responsibility: whether somebody who is there does it. */
enum done { DONE_UNKNOWN, DONE_BY_SOMEBODY, DONE_BY_NOBODY };

static bool is_done(const struct checker *c, uint8_t *known, uint32_t responsibility)
{
    const isms_snapshot *s = c->snapshot;
    bool done = false;
    if (known[responsibility] != DONE_UNKNOWN)
        return known[responsibility] == DONE_BY_SOMEBODY;
    for (uint32_t i = s->parts_of.start[responsibility];
         !done && i < s->parts_of.start[responsibility + 1]; i++)
        done = (s->parts[i].codes & ISMS_BIT(ISMS_CODE_RESPONSIBLE)) &&
               isms__is_manned(c, isms__node_object(s, s->parts[i].node));
    known[responsibility] = done ? DONE_BY_SOMEBODY : DONE_BY_NOBODY;
    return done;
}

/* Marks the controls that a responsibility serves which is done; NULL when memory is out. */
static bool *mark_done(struct checker *c, size_t controls)
{
    bool *marks = isms__scratch(c, controls, sizeof *marks);
    uint8_t *known = isms__scratch(c, object_count(c->snapshot, TYPE_RESPONSIBILITY), 1);
    for (uint32_t i = 0; marks && known && i < controls; i++) {
        const uint32_t *first;
        size_t count = 0;
        if (!isms__serving(c, i, &first, &count))
            return NULL;
        for (size_t n = 0; !marks[i] && n < count; n++)
            marks[i] = is_done(c, known, first[n]);
    }
    return known ? marks : NULL;
}

/* Counts an entry in the line of its catalog and kind. */
static void count_entry(const struct checker *c, const struct entries *e, const bool *marks,
                        isms_coverage *lines, uint32_t control)
{
    const isms_control *entry = isms_control_at(c->model, control);
    const isms_catalog *catalog = isms_control_catalog(entry);
    size_t at = catalog ? index_of(c->snapshot, (const isms_object *)catalog)
                        : isms_catalog_count(c->model);
    isms_coverage *line = &lines[at * KINDS + (size_t)isms_control_kind(entry) - FIRST_KIND];
    bool covered = isms__is_marked(c, marks, control);
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

/* Coverage is a matter of COV-04: who does not have that looked at need not wait for it. */
bool isms__measure_coverage(struct checker *c)
{
    isms_findings *f = c->findings;
    struct entries e;
    size_t count = object_count(c->snapshot, TYPE_CONTROL);
    size_t lines = (isms_catalog_count(c->model) + 1) * KINDS;
    if (count == 0 ||
        (isms__applied(c, "COV-04")->verdict == ISMS_VERDICT_OFF && !c->plans_nothing))
        return true;
    const bool *marks = mark_done(c, count);
    f->coverage = isms__memory_zeroed(&f->memory, lines, sizeof *f->coverage);
    f->entries = isms__memory_zeroed(&f->memory, count, sizeof *f->entries);
    if (!marks || !f->coverage || !f->entries || !isms__read_entries(c, &e))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (isms__is_entry(c, i))
            count_entry(c, &e, marks, f->coverage, i);
    for (size_t i = 0; i < lines; i++)
        if (f->coverage[i].total > 0)
            f->coverage[f->coverage_count++] = f->coverage[i];
    return true;
}
