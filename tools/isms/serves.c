/* isms serves: which controls of which catalogs somebody is there for. */
#include <string.h>

#include "command.h"

enum { MAPPINGS_USUAL = 1, MAPPINGS_MOST = 9 };

/* How many mappings may follow each other; more than MAPPINGS_MOST, and said so, for nonsense. */
static size_t read_mappings(const struct request *request)
{
    const char *given = request->values[OPTION_MAPPINGS];
    if (!given)
        return MAPPINGS_USUAL;
    if (given[0] >= '0' && given[0] <= '9' && !given[1])
        return (size_t)(given[0] - '0');
    usage_error(request, "--mappings is a number from 0 to %d, not \"%s\"", MAPPINGS_MOST, given);
    return MAPPINGS_MOST + 1;
}

/* Whether there is something to compare with: a shipped catalog, or a mapping that leads on. */
static bool compares(const isms_model *model, const isms_crosswalk *crosswalk)
{
    bool found = false;
    for (size_t i = 0; i < isms_catalog_count(model); i++)
        found |= isms_object_is_content((const isms_object *)isms_catalog_at(model, i));
    for (size_t i = 0; i < isms_crosswalk_count(crosswalk); i++)
        found |= isms_crosswalk_at(crosswalk, i).mapping_count > 0;
    return found;
}

static void tell_how(const struct request *request)
{
    if (!request->values[OPTION_QUIET])
        tell_error(
            "isms: no mapping leads on to other catalogs: to compare with one that is "
            "shipped, read a file along that uses it, such as <isms "
            "xmlns=\"urn:libisms:1\" version=\"1\" use=\"csf2\"/>, or a mapping collection of "
            "OSCAL; `isms content` lists what is shipped");
}

static int tell(struct request *request, isms_crosswalk *crosswalk, const isms_object *who)
{
    isms_error error;
    isms_table *table = NULL;
    if (isms_crosswalk_count(crosswalk) == 0 && table_format(request) == ISMS_FORMAT_TEXT)
        return tell_nothing(request, "", who,
                            request->values[OPTION_CATALOG] ? " serves no control of this catalog"
                                                            : " serves no control");
    if (isms_report_crosswalk(&table, crosswalk, isms_object_label(who), &error) != ISMS_OK)
        return report_error(&error);
    return put_table(request, table);
}

static int answer(struct request *request, isms_model *model, isms_snapshot *snapshot,
                  size_t mappings)
{
    isms_error error;
    isms_crosswalk *crosswalk = NULL;
    const char *name = request->values[OPTION_CATALOG];
    const isms_object *who = find_who(model, request->arguments[0]);
    const isms_catalog *catalog = who && name ? find_catalog(model, name) : NULL;
    if (!who || (name && !catalog))
        return EXIT_USAGE;
    isms_status status = isms_snapshot_serves(&crosswalk, snapshot, who, catalog, mappings, &error);
    if (status == ISMS_ERROR_ARGUMENT)
        return usage_error(request, "%s", error.message);
    int result = status == ISMS_OK ? tell(request, crosswalk, who) : report_error(&error);
    if (result == EXIT_FINE && mappings && !name && !compares(model, crosswalk))
        tell_how(request);
    isms_crosswalk_free(crosswalk);
    return result;
}

int run_serves(struct request *request)
{
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    size_t mappings = read_mappings(request);
    int status = mappings <= MAPPINGS_MOST && table_format(request) ? EXIT_FINE : EXIT_USAGE;
    if (status == EXIT_FINE)
        status = read_model(&model, request, request->arguments + 1, request->argument_count - 1);
    if (status == EXIT_FINE)
        status = take_snapshot(&snapshot, model, request);
    if (status == EXIT_FINE)
        status = answer(request, model, snapshot, mappings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return status;
}
