/* appoint FILE ROLE PERSON DATE: appoints a person to a role, and saves the file. */
#include <isms/isms.h>
#include <stdio.h>

static isms_status appoint(isms_model *model, const char *role_id, const char *person_id,
                           isms_date from, isms_error *error)
{
    isms_appointment *appointment;
    const isms_role *role = isms_role_find(model, role_id);
    const isms_person *person = isms_person_find(model, person_id);
    if (!role || !person) {
        *error = (isms_error){.status = ISMS_ERROR_NOT_FOUND, .message = "no such role or person"};
        return error->status;
    }
    isms_status status = isms_model_begin(model, error);
    if (status != ISMS_OK)
        return status;
    status = isms_appointment_add(&appointment, model, NULL, error);
    if (status == ISMS_OK)
        status = isms_appointment_set_role(appointment, role, error);
    if (status == ISMS_OK)
        status = isms_appointment_set_person(appointment, person, error);
    if (status == ISMS_OK)
        status = isms_appointment_set_from(appointment, from, error);
    if (status == ISMS_OK)
        return isms_model_commit(model, error);
    (void)isms_model_rollback(model, NULL); /* error keeps what went wrong */
    return status;
}

int main(int argc, char **argv)
{
    isms_error error;
    isms_model *model = NULL;
    isms_date from;

    if (argc != 5 || !isms_date_parse(&from, argv[4])) {
        fprintf(stderr, "usage: appoint FILE ROLE PERSON YYYY-MM-DD\n");
        return 2;
    }
    bool good = isms_model_new(&model, NULL, &error) == ISMS_OK &&
                isms_model_read_path(model, argv[1], &error) == ISMS_OK &&
                appoint(model, argv[2], argv[3], from, &error) == ISMS_OK &&
                isms_model_save(model, argv[1], NULL, &error) == ISMS_OK;
    if (!good)
        fprintf(stderr, "%s: %s\n", isms_status_text(error.status), error.message);
    isms_model_unref(model);
    return good ? 0 : 1;
}
