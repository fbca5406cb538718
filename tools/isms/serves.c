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

static bool is_duty_called(const isms_model *model, const char *name)
{
    const isms_type *type = isms_type_by_number(ISMS_TYPE_RESPONSIBILITY);
    for (size_t i = 0; i < isms_model_count(model, type); i++)
        if (strcmp(isms_object_label(isms_model_at(model, type, i)), name) == 0)
            return true;
    return false;
}

/* A holder by its id, else a responsibility by its id or name. Plans of OSCAL call what is to be
 * done for a control like that control, which serves none itself. */
static const isms_object *find_who(isms_model *model, const char *name)
{
    const isms_object *found = isms_model_find(model, name);
    bool control = found && isms_object_type(found) == isms_type_by_number(ISMS_TYPE_CONTROL);
    return found && !(control && is_duty_called(model, name))
               ? found
               : find_object(model, ISMS_TYPE_RESPONSIBILITY, name);
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
    const isms_catalog *catalog =
        who && name ? isms_catalog_cast(find_object(model, ISMS_TYPE_CATALOG, name)) : NULL;
    if (!who || (name && !catalog))
        return EXIT_USAGE;
    isms_status status = isms_snapshot_serves(&crosswalk, snapshot, who, catalog, mappings, &error);
    if (status == ISMS_ERROR_ARGUMENT)
        return usage_error(request, "%s", error.message);
    int result = status == ISMS_OK ? tell(request, crosswalk, who) : report_error(&error);
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
