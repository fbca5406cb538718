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

/* ---- what is only there to compare with ---- */

static const isms_catalog *catalog_at(const isms_snapshot *s, size_t index)
{
    return (const isms_catalog *)object_at(s, TYPE_CATALOG, index);
}

static bool names(const char *list, const char *name)
{
    const char *end = list ? list + strlen(list) : NULL, *word;
    size_t length;
    while (list && isms__next_word(&list, end, &word, &length))
        if (strlen(name) == length && strncmp(word, name, length) == 0)
            return true;
    return false;
}

/* Whether a shipped file brings a catalog to compare with: what that builds on in turn, so that
 * mappings lead there, nobody has asked for. */
static bool compares(const isms_snapshot *s, size_t file)
{
    for (size_t i = 0; s->model->files[file].content && i < object_count(s, TYPE_CATALOG); i++)
        if (object_at(s, TYPE_CATALOG, i)->file == file &&
            isms_catalog_informative(catalog_at(s, i)))
            return true;
    return false;
}

/* Marks the files that are adopted: those of the user, what they use, and what that builds on. What
 * nothing uses was asked for by a program. */
static void adopt_files(const isms_snapshot *s, bool *adopted)
{
    const struct source_file *files = s->model->files;
    size_t count = s->model->file_count;
    for (size_t i = 0; i < count; i++) {
        bool used = false;
        for (size_t n = 0; n < count && files[i].content && !used; n++)
            used = names(files[n].use, files[i].name);
        adopted[i] = !used;
    }
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < count; i++)
            for (size_t n = 0; n < count && !adopted[i]; n++)
                if (adopted[n] && !compares(s, n) && names(files[n].use, files[i].name))
                    more = adopted[i] = true;
    }
}

/* Marks the controls of catalogs to compare with: those that say so, and those that came along with
 * one. A catalog about which a Statement of Applicability says something is adopted by that. */
static bool mark_compared(isms_snapshot *s, size_t controls)
{
    size_t catalogs = object_count(s, TYPE_CATALOG);
    bool *adopted = isms__memory_zeroed(&s->memory, s->model->file_count + 1, sizeof *adopted);
    bool *counts = isms__memory_zeroed(&s->memory, catalogs + 1, sizeof *counts);
    bool good = adopted && counts;
    if (good)
        adopt_files(s, adopted);
    for (size_t i = 0; good && i < object_count(s, TYPE_IMPLEMENTATION); i++) {
        const isms_object *control =
            (const isms_object *)isms_implementation_control(isms_implementation_at(s->model, i));
        if (control && !isms_object_is_content(object_at(s, TYPE_IMPLEMENTATION, i)))
            counts[catalog_of(s, index_of(s, control))] = true;
    }
    for (size_t i = 0; good && i < catalogs; i++)
        counts[i + 1] = !isms_catalog_informative(catalog_at(s, i)) &&
                        (counts[i + 1] || adopted[object_at(s, TYPE_CATALOG, i)->file]);
    for (size_t i = 0; good && i < controls; i++) {
        uint32_t catalog = catalog_of(s, i);
        if (catalog && !counts[catalog])
            s->controls[i] |= CONTROL_COMPARED;
    }
    isms__memory_free(&s->memory, adopted);
    isms__memory_free(&s->memory, counts);
    return good;
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
    return good && mark_compared(s, count);
}

bool isms__counts(const isms_snapshot *s, size_t control)
{
    return (s->controls[control] & CONTROL_SELECTED) ||
           !(s->controls[control] & (CONTROL_LEFT_OUT | CONTROL_COMPARED));
}
