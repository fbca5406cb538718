/* own-rule DATE FILE...: checks a model with a rule of our own. */
#include <isms/isms.h>
#include <stdio.h>

/* Where somebody works: where it is said for the person, or for the unit or one above it. */
static const isms_site *site_of(const isms_person *person)
{
    const isms_site *site = isms_person_site(person);
    const isms_unit *unit = isms_person_unit(person);
    for (int levels = 0; !site && unit && levels < 100; levels++, unit = isms_unit_parent(unit))
        site = isms_unit_site(unit);
    return site;
}

/* Whether an appointment that holds on the day names a deputy of a holder, at another site. */
static bool is_distant_deputy(const isms_appointment *deputy, const isms_appointment *holder,
                              isms_date day)
{
    const isms_person *person = isms_appointment_person(deputy);
    const isms_person *of = isms_appointment_deputy_of(deputy);
    return isms_appointment_kind(deputy) == ISMS_APPOINTMENT_KIND_DEPUTY && person &&
           isms_appointment_role(deputy) == isms_appointment_role(holder) &&
           (!of || of == isms_appointment_person(holder)) &&
           isms_date_within(day, isms_appointment_from(deputy), isms_appointment_until(deputy)) &&
           site_of(person) && site_of(person) != site_of(isms_appointment_person(holder));
}

/* Tells where the holder of a key role has no such deputy. */
static isms_status check_holder(isms_checking *checking, const isms_appointment *holder,
                                isms_error *error)
{
    isms_snapshot *snapshot = isms_checking_snapshot(checking);
    const isms_model *model = isms_snapshot_model(snapshot);
    const isms_object *person = (const isms_object *)isms_appointment_person(holder);
    const isms_object *role = (const isms_object *)isms_appointment_role(holder);
    const isms_object *site = (const isms_object *)site_of(isms_appointment_person(holder));
    char message[400];
    for (size_t i = 0; i < isms_appointment_count(model); i++)
        if (is_distant_deputy(isms_appointment_at(model, i), holder, isms_snapshot_date(snapshot)))
            return ISMS_OK;
    isms_own_finding finding = {
        .size = sizeof finding,
        .object = person,
        .message = message,
        .related = (const isms_object *const[]){role, NULL},
        .key = isms_object_id(role), /* a person may hold several */
    };
    if (!site) {
        finding.kind = ISMS_FINDING_UNASSESSABLE;
        snprintf(message, sizeof message, "it is not said where %s works",
                 isms_object_label(person));
    } else {
        snprintf(message, sizeof message, "%s works in %s and holds %s, but no deputy is elsewhere",
                 isms_object_label(person), isms_object_label(site), isms_object_label(role));
    }
    return isms_checking_tell(checking, &finding, error);
}

static isms_status check_deputies(void *context, isms_checking *checking, isms_error *error)
{
    isms_snapshot *snapshot = isms_checking_snapshot(checking);
    const isms_model *model = isms_snapshot_model(snapshot);
    isms_status status = ISMS_OK;
    (void)context; /* for rules that need one */
    for (size_t i = 0; i < isms_appointment_count(model) && status == ISMS_OK; i++) {
        const isms_appointment *a = isms_appointment_at(model, i);
        const isms_role *role = isms_appointment_role(a);
        if (role && isms_role_key(role) && isms_appointment_person(a) &&
            isms_appointment_kind(a) != ISMS_APPOINTMENT_KIND_DEPUTY &&
            isms_date_within(isms_snapshot_date(snapshot), isms_appointment_from(a),
                             isms_appointment_until(a)))
            status = check_holder(checking, a, error);
    }
    return status;
}

static const isms_own_rule distant_deputies = {
    .size = sizeof distant_deputies,
    .id = "acme:KEY-01",
    .title = "key roles have deputies at another site",
    .severity = ISMS_SEVERITY_ERROR,
    .small_severity = ISMS_SEVERITY_INFO,
    .source = "house rule 7",
    .explanation = "Somebody holds a key role, and none of the deputies works at another site.",
    .remedy = "Name a deputy whom the same flood would not reach.",
    .check = check_deputies,
};

static isms_status put(void *context, const void *data, size_t size)
{
    (void)context;
    return fwrite(data, 1, size, stdout) == size ? ISMS_OK : ISMS_ERROR_IO;
}

static isms_status run(isms_model *model, isms_date day, isms_error *error)
{
    const isms_own_rule *const rules[] = {&distant_deputies, NULL};
    const char *const only[] = {"acme:*", "DEP-01", NULL};
    const isms_check_options options = {.size = sizeof options, .only = only, .own_rules = rules};
    const isms_findings_format format = {.size = sizeof format, .format = ISMS_FORMAT_TEXT};
    const isms_sink sink = {sizeof sink, NULL, put};
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_status status = isms_snapshot_take(&snapshot, model, day, NULL, error);
    if (status == ISMS_OK)
        status = isms_check(&findings, snapshot, &options, error);
    if (status == ISMS_OK)
        status = isms_findings_write(findings, &format, &sink, error);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    return status;
}

int main(int argc, char **argv)
{
    isms_error error = {.status = ISMS_OK};
    isms_model *model = NULL;
    isms_date day;
    if (argc < 3 || !isms_date_parse(&day, argv[1])) {
        fprintf(stderr, "usage: own-rule YYYY-MM-DD FILE...\n");
        return 2;
    }
    isms_status status = isms_model_new(&model, NULL, &error);
    for (int i = 2; i < argc && status == ISMS_OK; i++)
        status = isms_model_read_path(model, argv[i], &error);
    if (status == ISMS_OK)
        status = run(model, day, &error);
    if (status != ISMS_OK)
        fprintf(stderr, "%s:%u: %s\n", error.file, (unsigned)error.line, error.message);
    isms_model_unref(model);
    return status == ISMS_OK ? 0 : 3;
}
