/* Making a report. */
#include "report/reports.h"

#include <stdio.h>

#include "base/output.h"
#include "isms/write.h"
#include "report/office.h"

/* ---- marks ---- */

/* Gathers the bytes of the model, as they would be written, into a mark of them. */
struct hashing {
    uint64_t hash;
};

static isms_status hash_piece(void *context, const void *data, size_t size)
{
    /* The same in every process: a mark, not a protection. */
    struct hashing *h = context;
    h->hash = isms__hash((struct hash_key){h->hash, 0x69736d73}, data, size);
    return ISMS_OK;
}

static isms_status put_model_mark(isms_report *d, const isms_model *model, isms_error *error)
{
    char mark[17];
    struct hashing hashing = {1};
    isms_sink sink = {.size = sizeof sink, .context = &hashing, .write = hash_piece};
    isms_status status = isms_model_write(model, &sink, NULL, error);
    snprintf(mark, sizeof mark, "%016llx", (unsigned long long)hashing.hash);
    isms__value(d, "model", mark);
    return status;
}

static void add_mark(struct text *out, const char *mark)
{
    if (!*mark)
        return;
    isms__text_put(out, out->length ? " · " : "");
    isms__text_put(out, mark);
}

static void put_marks(struct report *r)
{
    isms_report *d = r->document;
    const isms_report_options *o = r->options;
    struct text line;
    isms__text_init(&line, &d->memory);
    add_mark(&line, d->organization);
    add_mark(&line, isms__say(d, "As of {1}", isms__day(d, r->at), NULL));
    if (o->version)
        add_mark(&line, isms__say(d, "Version {1}", o->version, NULL));
    if (o->approver)
        add_mark(&line, isms__say(d, "Approved by {1}", o->approver, NULL));
    if (o->classification)
        add_mark(&line, o->classification);
    add_mark(&line, isms__say(d, "Model {1}", d->values->text, NULL));
    d->failed |= line.failed;
    d->marks = isms__document_text(d, isms__text_get(&line));
    isms__text_clear(&line);
}

const isms_object *isms__our_organization(const isms_model *model)
{
    for (size_t i = 0; i < isms_organization_count(model); i++) {
        const isms_organization *o = isms_organization_at(model, i);
        if (isms_organization_relation(o) == ISMS_RELATION_SELF)
            return (const isms_object *)o;
    }
    return NULL;
}

/* Values that every template may use. */
static isms_status put_common(struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    d->organization = isms__document_text(d, label_of(isms__our_organization(r->model)));
    isms_status status = put_model_mark(d, r->model, error);
    if (status != ISMS_OK || d->failed)
        return status;
    put_marks(r);
    isms__value(d, "organization", d->organization);
    isms__value(d, "date", isms__day(d, r->at));
    isms__value(d, "version", r->options->version);
    isms__value(d, "approver", r->options->approver);
    isms__value(d, "classification", r->options->classification);
    return ISMS_OK;
}

/* ---- what was asked for ---- */

static bool lists(const char *names, const char *name, size_t *index)
{
    const char *cursor = names, *end = names + strlen(names), *word;
    size_t length, n = 0;
    for (; isms__next_word(&cursor, end, &word, &length); n++)
        if (strlen(name) == length && memcmp(word, name, length) == 0) {
            *index = n;
            return true;
        }
    return false;
}

static isms_status check_subject(const struct report_entry *entry, const struct report *r,
                                 isms_error *error)
{
    size_t index;
    const isms_report_info *info = &entry->info;
    if (!r->subject && info->needs_subject)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "the report %s is about one %s: name it",
                          info->name, info->subject);
    if (!r->subject)
        return ISMS_OK;
    if (isms_object_model(r->subject) != r->model || isms_object_is_removed(r->subject))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "the subject of a report must be in the model that its snapshot shows");
    if (!lists(info->subject, isms_type_name(isms_object_type(r->subject)), &index))
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "the report %s can be about: %s; not a %s",
                          info->name, *info->subject ? info->subject : "everything",
                          isms_type_name(isms_object_type(r->subject)));
    return ISMS_OK;
}

static isms_status check_options(const struct report_entry *entry, struct report *r,
                                 isms_error *error)
{
    const isms_report_options *o = r->options;
    if (o->layout && !lists(entry->info.layouts, o->layout, &r->layout))
        return isms__fail(error, ISMS_ERROR_NOT_FOUND, "the report %s has these layouts: %s",
                          entry->info.name, *entry->info.layouts ? entry->info.layouts : "none");
    uint32_t width, height;
    if (o->logo && !isms__png_size(o->logo, o->logo_size, &width, &height))
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "the logo is no picture in PNG");
    if (entry->info.needs_findings && !o->findings)
        return isms__fail(error, ISMS_ERROR_ARGUMENT, "the report %s shows findings: check first",
                          entry->info.name);
    if (o->findings && (isms_findings_model(o->findings) != r->model ||
                        isms_date_compare(isms_findings_date(o->findings), r->at) != 0))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "the findings that a report shows must be of its model and day");
    return check_subject(entry, r, error);
}

/* ---- making one ---- */

static isms_report *new_document(const isms_snapshot *snapshot, const struct report_entry *entry,
                                 const isms_report_options *options, isms_error *error)
{
    isms_report *d = isms__memory_zeroed(&snapshot->memory, 1, sizeof *d);
    if (!d) {
        isms__fail_memory(error);
        return NULL;
    }
    d->memory = snapshot->memory;
    isms__texts_init(&d->texts, &d->memory);
    d->main.end = &d->main.first;
    d->current = &d->main;
    isms_error problem;
    d->words = isms__words_new(&d->memory, options->language, &problem);
    if (problem.status != ISMS_OK) {
        if (error)
            *error = problem;
        isms_report_free(d);
        return NULL;
    }
    d->name = entry->info.name;
    d->date = isms_snapshot_date(snapshot);
    d->language = isms__document_text(d, options->language ? options->language : "en");
    d->title = isms__say(d, entry->info.title, NULL);
    d->classification = isms__document_text(d, options->classification);
    d->scratch = isms__document_text(d, options->scratch ? options->scratch : "/tmp");
    if (options->logo && options->logo_size) {
        d->logo = isms__pool_text(&d->texts.pool, options->logo, options->logo_size);
        d->logo_size = options->logo_size;
        d->failed |= !d->logo;
    }
    return d;
}

static isms_status compose(const struct report_entry *entry, struct report *r, isms_error *error)
{
    const char *name = entry->info.name, *wording = r->options->wording;
    if (!entry->info.is_text || r->document->failed)
        return ISMS_OK;
    if (wording)
        return isms__compose(r->document, wording, "template", r->about, error);
    wording = isms_report_template(name, r->document->language);
    if (!wording)
        wording = isms_report_template(name, "en");
    return isms__compose(r->document, wording ? wording : "", name, r->about, error);
}

/* One text after the other: one about each object that is wanted. */
static isms_status make_each(const struct report_entry *entry, struct report *r, isms_error *error)
{
    isms_report *d = r->document;
    isms_status status = ISMS_OK;
    size_t made = 0;
    const isms_type *type = isms_type_by_number(entry->about);
    for (size_t i = 0; status == ISMS_OK && !d->failed && i < isms_model_count(r->model, type);
         i++) {
        r->about = isms_model_at(r->model, type, i);
        if (!entry->wanted(r, r->about))
            continue;
        if (made++)
            isms__break(d);
        status = entry->make(r, error);
        if (status == ISMS_OK)
            status = compose(entry, r, error);
    }
    if (status == ISMS_OK && !made && r->subject)
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "the report %s has nothing to say about \"%.60s\"", entry->info.name,
                          isms_object_id(r->subject));
    if (!made)
        isms__paragraph(d, isms__say(d, "There is nothing to report.", NULL));
    return status;
}

static isms_status make(const struct report_entry *entry, struct report *r, isms_error *error)
{
    if (entry->wanted)
        return make_each(entry, r, error);
    isms_status status = entry->make(r, error);
    return status == ISMS_OK ? compose(entry, r, error) : status;
}

/* That a chart is empty is said, as it is of a table. */
static void end_charts(isms_report *d)
{
    for (struct block *b = d->main.first; b; b = b->next)
        if (b->kind == BLOCK_CHART && !b->chart->count)
            isms__paragraph(d, isms__say(d, "Nothing on record.", NULL));
}

/* That there are no rows is said, so that nobody looks for what is missing. */
static void end_table(isms_report *d, isms_table *table)
{
    if (!isms_table_row_count(table))
        isms__table_note(table, isms__say(d, "Nothing on record.", NULL));
    d->failed |= table->failed;
}

static isms_status build(const struct report_entry *entry, struct report *r, isms_error *error)
{
    isms_status status = put_common(r, error);
    if (status == ISMS_OK && !r->document->failed)
        status = make(entry, r, error);
    if (status != ISMS_OK)
        return status;
    if (!r->document->failed) /* else a chart may be missing */
        end_charts(r->document);
    for (size_t i = 0; i < r->document->table_count; i++)
        end_table(r->document, (isms_table *)r->document->tables[i]);
    return r->document->failed ? isms__fail_memory(error) : ISMS_OK;
}

isms_status isms_report_make(isms_report **out, isms_snapshot *snapshot, const char *name,
                             const isms_report_options *options, isms_error *error)
{
    isms_report_options own;
    const struct report_entry *entry = isms__report_find(name);
    if (!out || !snapshot || !isms__take_options(&own, sizeof own, options))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_make needs a snapshot, and options of the right size");
    if (!entry)
        return isms__fail(error, ISMS_ERROR_NOT_FOUND, "there is no report \"%.40s\"",
                          name ? name : "");
    struct report r = {.snapshot = snapshot,
                       .model = snapshot->model,
                       .options = &own,
                       .subject = own.subject,
                       .at = isms_snapshot_date(snapshot)};
    r.from = isms_date_is_set(own.from) ? own.from
                                        : isms_date_add(r.at, (isms_duration){.years = 1}, -1);
    isms_status status = check_options(entry, &r, error);
    if (status != ISMS_OK)
        return status;
    isms_error problem = {.status = ISMS_OK};
    r.document = new_document(snapshot, entry, &own, &problem);
    status = r.document ? build(entry, &r, &problem) : problem.status;
    isms__links_clear(&r);
    if (status != ISMS_OK) {
        if (error)
            *error = problem;
        isms_report_free(r.document);
        return status;
    }
    *out = r.document;
    return ISMS_OK;
}
