/* What documents of OSCAL that were written must be. */
#include "support/documents.h"

#include "support/support.h"

void must_be_valid(const char *document, const char *version)
{
    isms_source source = isms_source_memory("written.xml", document, strlen(document));
    isms_oscal_options options = {.size = sizeof options, .version = version};
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    isms_status status = isms_oscal_validate(&source, &options, NULL);
    for (size_t i = 0; i < isms_problems_count(options.problems) && status != ISMS_OK; i++) {
        const isms_problem *problem = isms_problems_at(options.problems, i);
        ck_assert_msg(problem->kind != ISMS_PROBLEM_ERROR, "%s: line %u: %s: %s", version,
                      problem->line, problem->field, problem->message);
    }
    ck_ok(status);
    isms_problems_free(options.problems);
}

char *sorted_text(const isms_model *model)
{
    isms_write_options options = {.size = sizeof options, .sorted = true};
    isms_bytes *bytes;
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    char *text = strdup(isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    ck_assert_ptr_nonnull(text);
    return text;
}

void must_be_the_same(const isms_model *model, const char *document)
{
    isms_model *read;
    isms_source source = isms_source_memory("written.xml", document, strlen(document));
    isms_read_options options = {.size = sizeof options};
    ck_ok(isms_problems_new(&options.problems, NULL, NULL));
    ck_ok(isms_model_new(&read, NULL, NULL));
    ck_ok(isms_model_read(read, &source, 1, &options, NULL));
    for (size_t i = 0; i < isms_problems_count(options.problems); i++)
        if (isms_problems_at(options.problems, i)->status != ISMS_ERROR_NOT_FOUND) /* imports */
            ck_abort_msg("%s", isms_problems_at(options.problems, i)->message);
    char *was = sorted_text(model), *is = sorted_text(read);
    size_t at = 0;
    while (was[at] && was[at] == is[at])
        at++;
    ck_assert_msg(!was[at] && !is[at], "\"%.120s\" became \"%.120s\"",
                  was + (at > 60 ? at - 60 : 0), is + (at > 60 ? at - 60 : 0));
    free(was);
    free(is);
    isms_problems_free(options.problems);
    isms_model_unref(read);
}
