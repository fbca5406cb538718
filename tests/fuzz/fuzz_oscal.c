/* Validating and resolving documents of OSCAL, and writing what was read as each kind of them. */
#include "fuzz.h"

static const char *const versions[] = {NULL, "1.0.0", "1.0.4", "1.0.6", "1.1.3"};

static bool is_refusal(isms_status status)
{
    return status == ISMS_ERROR_SYNTAX || status == ISMS_ERROR_LIMIT ||
           status == ISMS_ERROR_VOCABULARY || status == ISMS_ERROR_INVALID;
}

static void validate(const isms_source *source, const char *version)
{
    isms_error error = {0};
    isms_problems *problems = NULL;
    must(isms_problems_new(&problems, NULL, NULL) == ISMS_OK, "a list is made");
    isms_oscal_options options = {
        .size = sizeof options, .version = version, .limits = &fuzz_limits, .problems = problems};
    isms_status status = isms_oscal_validate(source, &options, &error);
    must(status == ISMS_OK || is_refusal(status), "a document is valid or refused");
    must(status == ISMS_OK || isms_problems_count(problems) > 0, "it is said what is wrong");
    for (size_t i = 0; i < isms_problems_count(problems); i++)
        must(isms_problems_at(problems, i)->line > 0, "a problem has a line");
    isms_problems_free(problems);
}

static void resolve(const isms_source *source)
{
    size_t count = 0;
    isms_error error = {0};
    isms_oscal_options options = {.size = sizeof options, .limits = &fuzz_limits};
    isms_sink sink = counting(&count);
    isms_status status = isms_oscal_resolve(source, &options, &sink, &error);
    must(status == ISMS_OK ? count > 0 : is_refusal(status), "a profile is resolved or refused");
}

static void write_kinds(const isms_model *model)
{
    for (int kind = ISMS_OSCAL_CATALOG; kind <= ISMS_OSCAL_PLAN_OF_ACTION; kind++) {
        size_t count = 0;
        isms_error error = {0};
        isms_sink sink = counting(&count);
        isms_status status = isms_oscal_write(model, (isms_oscal_kind)kind, &sink, NULL, &error);
        must(status == ISMS_OK ? count > 0 : error.message[0] != '\0', "a refusal says why");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    isms_status status;
    /* imports are looked for beside the source: there is nothing */
    isms_source source = isms_source_memory("/nowhere/fuzz.xml", data, size);
    validate(&source, versions[size % (sizeof versions / sizeof *versions)]);
    resolve(&source);
    isms_model *model = read_bytes(data, size, false, &status);
    if (status == ISMS_OK)
        write_kinds(model);
    isms_model_unref(model);
    return 0;
}
