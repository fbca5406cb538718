/* Controls: which of them count. */
#include "snapshot/snapshot.h"

/* The catalog that a control stands in, by index from 1; 0 for none. */
static uint32_t catalog_of(const isms_snapshot *s, size_t control)
{
    const isms_object *catalog =
        (const isms_object *)isms_control_catalog(isms_control_at(s->model, control));
    return catalog ? index_of(s, catalog) + 1 : 0;
}

/* Headings are groups, and what is divided into entries that are not left out. A control stays one
 * where others are inside: these enhance it. */
static void mark_headings(isms_snapshot *s, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const isms_control *control = isms_control_at(s->model, i);
        const isms_control *above = isms_control_parent(control);
        if (isms_control_kind(control) == ISMS_CONTROL_KIND_GROUP)
            s->controls[i] |= CONTROL_HEADING;
        if (above && isms_control_kind(above) != ISMS_CONTROL_KIND_CONTROL &&
            !(s->controls[i] & CONTROL_LEFT_OUT))
            s->controls[index_of(s, (const isms_object *)above)] |= CONTROL_HEADING;
    }
}

/* One that is selected and not there (REF-01 tells) may be of any catalog: then nothing is asked of
 * those from which nothing else is selected, rather than all. */
bool isms__snapshot_controls(isms_snapshot *s)
{
    size_t count = object_count(s, TYPE_CONTROL), catalogs = object_count(s, TYPE_CATALOG);
    s->controls = isms__memory_zeroed(&s->memory, count + 1, sizeof *s->controls);
    bool *chosen_from = isms__memory_zeroed(&s->memory, catalogs + 1, sizeof *chosen_from);
    bool good = s->controls && chosen_from, unsure = false;
    for (size_t i = 0; good && i < object_count(s, TYPE_DOCUMENT); i++) {
        const isms_document *document = isms_document_at(s->model, i);
        if (!isms__holds(s, isms_document_effective(document), isms_document_until(document)))
            continue;
        for (size_t n = 0; n < isms_document_selects_count(document); n++) {
            const isms_control *control = isms_document_selects_at(document, n);
            unsure = unsure || !control;
            if (!control)
                continue;
            uint32_t index = index_of(s, (const isms_object *)control);
            s->controls[index] |= CONTROL_SELECTED;
            chosen_from[catalog_of(s, index)] = true;
        }
    }
    for (size_t i = 0; good && i < count; i++) {
        uint32_t catalog = catalog_of(s, i);
        if (catalog && !(s->controls[i] & CONTROL_SELECTED) && (unsure || chosen_from[catalog]))
            s->controls[i] |= CONTROL_LEFT_OUT;
    }
    if (good)
        mark_headings(s, count);
    isms__memory_free(&s->memory, chosen_from);
    return good;
}

bool isms__counts(const isms_snapshot *s, size_t control)
{
    const isms_catalog *catalog = isms_control_catalog(isms_control_at(s->model, control));
    return (s->controls[control] & CONTROL_SELECTED) ||
           (!(s->controls[control] & CONTROL_LEFT_OUT) &&
            !(catalog && isms_catalog_informative(catalog)));
}
