#include "support/everything.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TODAY "2026-11-22"

/* ---- what was told ---- */

/* FNV-1a, of Fowler, Noll and Vo. */
static void add(struct asker *w, const void *data, size_t size)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < size; i++)
        w->digest = (w->digest ^ bytes[i]) * 1099511628211u;
    w->told += size;
}

static void add_text(struct asker *w, const char *text)
{
    add(w, text ? text : "-", text ? strlen(text) + 1 : 1);
}

static isms_status take(void *context, const void *data, size_t size)
{
    add(context, data, size);
    return ISMS_OK;
}

isms_sink sink_of(struct asker *w)
{
    return (isms_sink){sizeof(isms_sink), w, take};
}

/* Keeps the first thing that went wrong; it is the thread of the test that tells it. */
bool fine(struct asker *w, isms_status status)
{
    if (w->status == ISMS_OK)
        w->status = status;
    return status == ISMS_OK;
}

/* ---- what is asked ---- */

static void ask_answers(struct asker *w, isms_answers *answers)
{
    isms_table *table = NULL;
    isms_sink sink = sink_of(w);
    for (size_t i = 0; i < isms_answers_count(answers); i++)
        add_text(w, isms_answers_explain(answers, i));
    if (fine(w, isms_report_answers(&table, answers, "answers", &w->error)))
        fine(w, isms_table_write(table, ISMS_FORMAT_CSV, &sink, &w->error));
    isms_table_free(table);
    isms_answers_free(answers);
}

static void ask_crosswalk(struct asker *w, const isms_object *who)
{
    isms_crosswalk *crosswalk = NULL;
    if (!fine(w, isms_snapshot_serves(&crosswalk, w->snapshot, who, NULL, 1, &w->error)))
        return;
    for (size_t i = 0; i < isms_crosswalk_count(crosswalk) && i < 20; i++)
        add_text(w, isms_crosswalk_explain(crosswalk, i));
    isms_crosswalk_free(crosswalk);
}

static void ask_questions(struct asker *w)
{
    isms_model *model = isms_snapshot_model(w->snapshot);
    isms_answers *answers = NULL;
    for (size_t i = 0; i < isms_responsibility_count(model); i++) {
        const isms_responsibility *duty = isms_responsibility_at(model, i);
        if (fine(w, isms_snapshot_who(&answers, w->snapshot, duty, &w->error)))
            ask_answers(w, answers);
    }
    for (size_t i = 0; i < isms_person_count(model); i++) {
        isms_person *person = isms_person_at(model, i);
        isms_person *superior = isms_snapshot_superior(w->snapshot, person);
        add_text(w, superior ? isms_object_id(isms_person_object(superior)) : NULL);
        add_text(w, isms_snapshot_is_active(w->snapshot, person) ? "active" : "not active");
        if (fine(w, isms_snapshot_duties(&answers, w->snapshot, person, &w->error)))
            ask_answers(w, answers);
        ask_crosswalk(w, isms_person_object(person));
    }
}

static void ask_objects(struct asker *w)
{
    const isms_model *model = isms_snapshot_model(w->snapshot);
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        for (size_t i = 0; !isms_type_is_part(type) && i < isms_model_count(model, type); i++) {
            const isms_object *object = isms_model_at(model, type, i);
            add_text(w, isms_object_label(object));
            add_text(w, isms_object_file(object));
            if (isms_object_id(object) &&
                isms_model_find_type(model, type, isms_object_id(object)) != object)
                w->status = ISMS_ERROR_NOT_FOUND;
        }
    }
}

static void ask_report(struct asker *w, isms_report_info info, const isms_findings *findings)
{
    isms_sink sink = sink_of(w);
    isms_report *report = NULL;
    isms_report_options options = {.size = sizeof options, .findings = findings, .language = "de"};
    isms_error unused;
    isms_status status = isms_report_make(&report, w->snapshot, info.name, &options, &w->error);
    if (status == ISMS_ERROR_ARGUMENT)
        return; /* it needs a subject */
    fine(w, status);
    for (int format = ISMS_FORMAT_TEXT; report && format <= ISMS_FORMAT_DOCX; format++)
        if (isms_report_can_write(report, (isms_format)format, &unused) == ISMS_OK)
            fine(w, isms_report_write(report, (isms_format)format, &sink, &w->error));
    isms_report_free(report);
}

static void ask_check(struct asker *w)
{
    static const isms_format formats[] = {ISMS_FORMAT_TEXT, ISMS_FORMAT_CSV,   ISMS_FORMAT_MARKDOWN,
                                          ISMS_FORMAT_JSON, ISMS_FORMAT_SARIF, ISMS_FORMAT_OSCAL};
    isms_findings *findings = NULL;
    isms_sink sink = sink_of(w);
    if (!fine(w, isms_check(&findings, w->snapshot, NULL, &w->error)))
        return;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        isms_findings_format format = {.size = sizeof format, .format = formats[i], .width = 80};
        fine(w, isms_findings_write(findings, &format, &sink, &w->error));
    }
    for (size_t i = 0; i < isms_report_info_count(); i++)
        ask_report(w, isms_report_info_at(i), findings);
    isms_findings_free(findings);
}

static void ask_documents(struct asker *w)
{
    const isms_model *model = isms_snapshot_model(w->snapshot);
    isms_sink sink = sink_of(w);
    isms_oscal_write_options options = {.size = sizeof options, .last_modified = TODAY};
    fine(w, isms_model_write(model, &sink, NULL, &w->error));
    for (int kind = ISMS_OSCAL_COMPONENT_DEFINITION; kind <= ISMS_OSCAL_PLAN_OF_ACTION; kind++)
        fine(w, isms_oscal_write(model, (isms_oscal_kind)kind, &sink, &options, &w->error));
    isms_model *copy = NULL;
    if (fine(w, isms_model_clone(&copy, model, &w->error)))
        fine(w, isms_model_write(copy, &sink, NULL, &w->error));
    isms_model_unref(copy);
}

void ask_everything(struct asker *w)
{
    isms_snapshot *mine = isms_snapshot_ref(w->snapshot);
    isms_model *model = isms_model_ref(isms_snapshot_model(mine));
    /* Not all begin with the same. */
    static void (*const questions[])(struct asker *) = {ask_questions, ask_objects, ask_check,
                                                        ask_documents};
    enum { QUESTIONS = sizeof questions / sizeof *questions };
    uint64_t digests[QUESTIONS];
    for (unsigned i = 0; i < QUESTIONS; i++) {
        unsigned which = (i + w->number) % QUESTIONS;
        w->digest = 14695981039346656037u;
        questions[which](w);
        digests[which] = w->digest;
    }
    w->digest = 14695981039346656037u;
    add(w, digests, sizeof digests);
    isms_model_unref(model);
    isms_snapshot_unref(mine);
}

/* ---- models of their own ---- */

isms_snapshot *taken_today(struct asker *w, isms_model *model)
{
    isms_snapshot *snapshot = NULL;
    fine(w, isms_snapshot_take(&snapshot, model, isms_date_make(2026, 11, 22), NULL, &w->error));
    return snapshot;
}

isms_model *example_model(struct asker *w)
{
    isms_model *model = NULL;
    char path[1024];
    snprintf(path, sizeof path, "%s/examples/software-company/company.xml", getenv("srcdir"));
    if (fine(w, isms_model_new(&model, NULL, &w->error)))
        fine(w, isms_model_read_path(model, path, &w->error));
    return model;
}

static isms_status keep_page(void *context, const char *name, const void *data, size_t size)
{
    add_text(context, name);
    add(context, data, size);
    return ISMS_OK;
}

/* What changes a model, or indexes it, before and behind what many may do. */
void live_alone(struct asker *w)
{
    isms_model *model = example_model(w);
    isms_person *person = NULL;
    if (fine(w, isms_model_begin(model, &w->error)) &&
        fine(w, isms_person_add(&person, model, "someone-new", &w->error)) &&
        fine(w, isms_person_set_name(person, "Someone New", &w->error)))
        fine(w, isms_model_commit(model, &w->error));
    w->snapshot = taken_today(w, model);
    ask_everything(w);
    fine(w, isms_site_write(w->snapshot, NULL, keep_page, w, &w->error));
    isms_snapshot_unref(w->snapshot);
    w->snapshot = NULL;
    isms_model_unref(model);
}

static const char profile[] =
    "<profile xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"a1b2c3d4-0000-4000-8000-000000000001\">"
    "<metadata><title>P</title><last-modified>2026-11-22T00:00:00Z</last-modified><version>1</version>"
    "<oscal-version>1.1.3</oscal-version></metadata><import href=\"#there\"/><back-matter/></profile>";

/* Documents that have no model. What comes of them is told by their status. */
void read_oscal(struct asker *w)
{
    isms_source source = isms_source_memory("profile.xml", profile, sizeof profile - 1);
    isms_sink sink = sink_of(w);
    isms_error error = {.line = 0};
    isms_status status = isms_oscal_validate(&source, NULL, &error);
    add(w, &status, sizeof status);
    add_text(w, error.message);
    status = isms_oscal_resolve(&source, NULL, &sink, &error);
    add(w, &status, sizeof status);
    add_text(w, error.message);
}
