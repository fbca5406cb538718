/* Documents of OSCAL to which something is added: what is saved is valid, and the model again. */
#include "isms/types.h"
#include "support/documents.h"
#include "support/support.h"

#define LETTER(name) (1u << (ISMS_CODE_##name - 1))
#define ID(last) "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00" last
#define ANN ID("92")

/* ---- helpers ---- */

static char *text_of_document(const char *name)
{
    char path[200];
    snprintf(path, sizeof path, "tests/data/oscal/%s.xml", name);
    return file_text(source_path(path), NULL);
}

/* Frees the text. */
static isms_model *read_as_document(char *text)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source source = isms_source_memory("written.xml", text, strlen(text));
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s", error.message);
    free(text);
    return model;
}

static isms_model *read_document(const char *name)
{
    return read_as_document(text_of_document(name));
}

/* The document; for the caller to free. */
static isms_bytes *saved(const isms_model *model)
{
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    isms_write_options options = {.size = sizeof options, .file = "written.xml"};
    isms_status status = isms_model_write_memory(&bytes, model, &options, &error);
    ck_assert_msg(status == ISMS_OK, "%s: %s: %s", error.object, error.field, error.message);
    return bytes;
}

/* Saves it: valid, and the same when read again. Frees it; the document is for the caller to free.
 */
static isms_bytes *must_save(isms_model *model)
{
    isms_bytes *bytes = saved(model);
    must_be_valid(isms_bytes_data(bytes), NULL);
    must_be_the_same(model, isms_bytes_data(bytes));
    isms_model_unref(model);
    return bytes;
}

static void must_say(const isms_bytes *document, const char *part)
{
    ck_assert_msg(strstr(isms_bytes_data(document), part) != NULL, "it does not say \"%s\":\n%s",
                  part, isms_bytes_data(document));
}

static isms_object *object(const isms_model *model, const char *id)
{
    isms_object *found = isms_model_find(model, id);
    ck_assert_msg(found != NULL, "there is no %s", id);
    return found;
}

static isms_object *added(isms_model *model, const char *type, const char *id, const char *name)
{
    isms_object *made = NULL;
    ck_ok(isms_model_add(&made, model, isms_type_find(type), id, NULL));
    if (name)
        ck_ok(isms_set_text(made, ISMS_ROLE_NAME, name, NULL)); /* all types have it there */
    return made;
}

static isms_object *participation(isms_object *duty, isms_object *holder, unsigned letters)
{
    isms_object *part = NULL;
    ck_ok(isms_insert_part(&part, duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, SIZE_MAX, NULL));
    ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_HOLDER, holder, NULL));
    ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES, letters, NULL));
    return part;
}

/* ---- references to what is new ---- */

#define PAT_UUID "8ec1f708-6a28-558d-a097-ecee655497f9"

START_TEST(an_appointment_names_the_new_person)
{
    isms_model *model = read_document("system-security-plan");
    isms_object *pat = added(model, "person", "pp", "Pat");
    isms_object *holds = added(model, "appointment", "asset-owner:pp", NULL);
    ck_ok(isms_set_reference(holds, ISMS_APPOINTMENT_ROLE, object(model, "asset-owner"), NULL));
    ck_ok(isms_set_reference(holds, ISMS_APPOINTMENT_PERSON, pat, NULL));
    isms_bytes *document = saved(model);
    must_be_valid(isms_bytes_data(document), NULL);
    must_say(document, "<party uuid=\"" PAT_UUID "\"");
    must_say(document, "<party-uuid>" PAT_UUID "</party-uuid>");
    isms_bytes_free(document);
    isms_model_unref(model);
}
END_TEST

START_TEST(a_participation_names_the_new_person)
{
    isms_model *model = read_document("system-security-plan");
    participation(object(model, ID("44") ":duties"), added(model, "person", "pp", "Pat"),
                  LETTER(RESPONSIBLE));
    isms_bytes *document = must_save(model);
    must_say(document, "<party-uuid>" PAT_UUID "</party-uuid>");
    isms_bytes_free(document);
}
END_TEST

START_TEST(an_action_names_the_new_risk)
{
    isms_model *model = read_document("plan-of-action-and-milestones");
    isms_object *action = isms_model_at(model, isms_type_find("action"), 0);
    ck_ok(
        isms_set_reference(action, ISMS_ACTION_RISK, added(model, "risk", "ri-x", "Risky"), NULL));
    isms_bytes *document = saved(model);
    must_say(document, "risk-uuid=\"2f04d1cb-");
    isms_bytes_free(document);
    isms_model_unref(model);
}
END_TEST

START_TEST(a_role_that_is_no_token_gets_one)
{
    isms_model *model = read_document("system-security-plan");
    participation(object(model, ID("44") ":duties"), added(model, "role", "1:odd", "Odd"),
                  LETTER(RESPONSIBLE));
    isms_bytes *document = must_save(model), *again;
    must_say(document, "<role id=\"_1-odd\">");
    must_say(document, "role-id=\"_1-odd\"");
    model = read_as_document(strdup(isms_bytes_data(document)));
    again = must_save(model); /* nothing changed */
    ck_assert_str_eq(isms_bytes_data(again), isms_bytes_data(document));
    isms_bytes_free(again);
    isms_bytes_free(document);
}
END_TEST

START_TEST(a_role_may_be_renamed_to_what_is_no_token)
{
    isms_model *model = read_document("system-security-plan");
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_ID, "2:owner", NULL));
    isms_bytes *document = saved(model);
    must_be_valid(isms_bytes_data(document), NULL);
    must_say(document, "<role id=\"_2-owner\">");
    must_say(document, "role-id=\"_2-owner\"");
    isms_model_unref(model);
    model = read_as_document(strdup(isms_bytes_data(document)));
    object(model, "2:owner");
    isms_bytes_free(document);
    isms_model_unref(model);
}
END_TEST

/* ---- letters ---- */

START_TEST(letters_of_a_party_stand_under_a_token)
{
    isms_model *model = read_document("system-security-plan");
    participation(object(model, ID("44") ":duties"), object(model, ANN),
                  LETTER(ACCOUNTABLE) | LETTER(CONSULTED));
    isms_bytes *document = must_save(model);
    must_say(document, "class=\"_" ANN "\" value=\"A C\"");
    must_say(document, "<role id=\"accountable\">");
    isms_bytes_free(document);
}
END_TEST

/* ---- what the schema demands ---- */

static const char *const documents[] = {
    "assessment-plan",      "assessment-results",   "catalog",
    "component-definition", "system-security-plan", "plan-of-action-and-milestones"};

/* One object of each type, which says nothing but its name: valid all the same. */
START_TEST(new_objects_are_whole)
{
    static const char *const types[] = {"asset",  "record", "risk",     "audit-finding",
                                        "action", "site",   "document", "committee",
                                        "budget", "unit",   "position", "waiver"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        isms_model *model = read_document(documents[_i]);
        added(model, types[i], "new", "Something");
        isms_bytes_free(must_save(model));
    }
}
END_TEST

START_TEST(new_implementations_are_whole)
{
    isms_model *model = read_document(documents[_i]);
    const isms_type *type = isms_type_find("control");
    isms_object *control = isms_model_count(model, type) ? isms_model_at(model, type, 0)
                                                         : added(model, "control", "zz-1", "Zed");
    isms_object *new = added(model, "implementation", "new", NULL);
    ck_ok(isms_set_reference(new, ISMS_IMPLEMENTATION_CONTROL, control, NULL));
    ck_ok(
        isms_set_choice(new, ISMS_IMPLEMENTATION_STATUS, ISMS_IMPLEMENTATION_STATUS_PARTIAL, NULL));
    isms_bytes_free(must_save(model));
}
END_TEST

START_TEST(new_controls_and_groups_are_whole)
{
    isms_model *model = read_document("catalog");
    isms_object *group = added(model, "control", "gg", "Group");
    ck_ok(isms_set_choice(group, ISMS_CONTROL_KIND, ISMS_CONTROL_KIND_GROUP, NULL));
    isms_object *catalog = isms_model_at(model, isms_type_find("catalog"), 0);
    ck_ok(isms_set_reference(group, ISMS_CONTROL_CATALOG, catalog, NULL));
    isms_object *control = added(model, "control", "g-1", NULL);
    ck_ok(isms_set_reference(control, ISMS_CONTROL_PARENT, group, NULL));
    ck_ok(isms_set_reference(control, ISMS_CONTROL_CATALOG, catalog, NULL));
    isms_bytes *document = must_save(model);
    must_say(document, "<control id=\"g-1\"");
    isms_bytes_free(document);
}
END_TEST

/* ---- lists of references ---- */

/* Where there is an observation, it is of a party and by one. */
static isms_model *read_with_subject(const char *name)
{
    static const char method[] = "<method>EXAMINE</method>";
    char *text = text_of_document(name), *at = strstr(text, method), more[1 << 13];
    if (!at)
        return read_as_document(text);
    snprintf(more, sizeof more,
             "%.*s%s<origin><actor type=\"party\" actor-uuid=\"" ANN "\"/></origin><subject "
             "subject-uuid=\"" ANN "\" type=\"party\"/>%s",
             (int)(at - text), text, method, at + strlen(method));
    free(text);
    return read_as_document(strdup(more));
}

START_TEST(what_a_list_names_is_named_by_elements)
{
    static const struct {
        const char *document, *id;
        unsigned field;
        const char *names; /* too; NULL: the first one goes */
        const char *says;
        bool is_said;
    } rows[] = {
        {"system-security-plan", ID("43"), ISMS_ASSET_DEPENDS_ON, ID("47"),
         "<implemented-component component-uuid=\"" ID("47") "\"/>", true},
        {"system-security-plan", ID("43"), ISMS_ASSET_DEPENDS_ON, NULL, "<implemented-component",
         false},
        {"system-security-plan", ID("47"), ISMS_ASSET_DEPENDS_ON, ID("42"),
         "name=\"depends-on\" value=\"" ID("42") "\"", true},
        {"assessment-results", ID("61"), ISMS_RECORD_ABOUT, ID("90"),
         "name=\"about\" value=\"" ANN " " ID("90") "\"", true},
        {"assessment-results", ID("61"), ISMS_RECORD_ABOUT, NULL, "<subject", false},
        {"assessment-results", ID("61"), ISMS_RECORD_BY, ID("91"),
         "name=\"by\" value=\"" ANN " " ID("91") "\"", true},
        {"assessment-results", ID("61"), ISMS_RECORD_BY, NULL, "<origin", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_model *model = read_with_subject(rows[i].document);
        isms_object *names = object(model, rows[i].id);
        if (rows[i].names)
            ck_ok(isms_insert_reference(names, rows[i].field, SIZE_MAX,
                                        object(model, rows[i].names), NULL));
        else
            ck_ok(isms_item_remove(names, rows[i].field, 0, NULL));
        isms_bytes *document = must_save(model);
        bool said = strstr(isms_bytes_data(document), rows[i].says) != NULL;
        ck_assert_msg(said == rows[i].is_said, "row %zu: %s", i, isms_bytes_data(document));
        isms_bytes_free(document);
    }
}
END_TEST

/* ---- layout ---- */

START_TEST(new_elements_stand_as_their_siblings_do)
{
    char *text = text_of_document("system-security-plan");
    char *line = strstr(text, "\n    <description><p>How.");
    memmove(line, line + 5, strlen(line + 5) + 1); /* glued to the tag before it */
    isms_model *model = read_as_document(text);
    isms_object *new = added(model, "implementation", "new", NULL);
    ck_ok(isms_set_reference(new, ISMS_IMPLEMENTATION_CONTROL, object(model, "ac-1"), NULL));
    isms_bytes *document = must_save(model);
    must_say(document, "    </implemented-requirement>\n    <implemented-requirement uuid=");
    must_say(document, "    </implemented-requirement>\n  </control-implementation>");
    isms_bytes_free(document);
}
END_TEST

START_TEST(a_missing_description_is_the_title)
{
    isms_model *model = read_document("system-security-plan");
    added(model, "asset", "new", "Thing");
    isms_bytes *document = must_save(model);
    must_say(document, "<title>Thing</title>\n      <description>\n        <p>Thing</p>");
    isms_bytes_free(document);
}
END_TEST

/* ---- what would not be valid ---- */

static void must_refuse(isms_model *model, const char *id, const char *field, const char *message)
{
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    isms_write_options options = {.size = sizeof options, .file = "written.xml"};
    ck_status(isms_model_write_memory(&bytes, model, &options, &error), ISMS_ERROR_VOCABULARY);
    ck_assert_str_eq(error.object, id);
    ck_assert_str_eq(error.field, field);
    ck_contains(error.message, message);
    isms_model_unref(model);
}

START_TEST(what_the_schema_demands_stays)
{
    isms_model *model = read_document("system-security-plan");
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_NAME, NULL, NULL));
    must_refuse(model, "asset-owner", "name", "needs a <title> inside");
    model = read_document("system-security-plan");
    ck_ok(isms_object_remove(object(model, ID("40")), NULL));
    must_refuse(model, ID("04") ":system-characteristics", "", "needs a <information-type> inside");
}
END_TEST

/* The party that takes part for a component. */
static isms_object *part_for(isms_model *model, const char *duty)
{
    return isms_item_part(object(model, duty), ISMS_RESPONSIBILITY_PARTICIPATIONS, 0);
}

START_TEST(a_party_moves_to_the_role_in_which_it_takes_part)
{
    const char *duty = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042:duties";
    isms_model *model = read_document("system-security-plan");
    isms_object *part = part_for(model, duty);
    ck_assert_str_eq(isms_get_reference_id(part, ISMS_PARTICIPATION_ROLE), "asset-owner");
    ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_ROLE, object(model, "system-owner"), NULL));
    isms_bytes *document = must_save(model);
    must_say(document, "<responsible-role role-id=\"system-owner\">");
    model = read_as_document(strdup(isms_bytes_data(document)));
    isms_bytes_free(document);
    part = part_for(model, duty);
    ck_assert_str_eq(isms_get_reference_id(part, ISMS_PARTICIPATION_ROLE), "system-owner");
    ck_ok(isms_unset(part, ISMS_PARTICIPATION_ROLE, NULL));
    ck_ok(
        isms_unset(object(model, "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042"), ISMS_ASSET_OWNER, NULL));
    document = must_save(model);
    must_say(document, "<responsible-role role-id=\"accountable\">");
    isms_bytes_free(document);
}
END_TEST

START_TEST(the_type_of_a_component_stays_beside_its_kind)
{
    const char *id = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042";
    isms_model *model = read_document("system-security-plan");
    isms_object *asset = object(model, id);
    ck_assert_str_eq(isms_get_text(asset, ISMS_ASSET_COMPONENT_TYPE), "this-system");
    ck_ok(isms_set_choice(asset, ISMS_ASSET_KIND, ISMS_ASSET_KIND_NETWORK, NULL));
    isms_bytes *document = must_save(model);
    must_say(document, "type=\"this-system\"");
    model = read_as_document(strdup(isms_bytes_data(document)));
    isms_bytes_free(document);
    asset = object(model, id);
    ck_assert_int_eq(isms_get_choice(asset, ISMS_ASSET_KIND), ISMS_ASSET_KIND_NETWORK);
    ck_assert_str_eq(isms_get_text(asset, ISMS_ASSET_COMPONENT_TYPE), "this-system");
    isms_model_unref(model);
}
END_TEST

START_TEST(what_was_missing_may_come_later)
{
    isms_model *model = read_document("system-security-plan");
    added(model, "asset", "new", "Thing");
    isms_bytes *document = must_save(model);
    must_say(document, "name=\"unset\" value=\"description kind component-type\"");
    model = read_as_document(strdup(isms_bytes_data(document)));
    isms_bytes_free(document);
    ck_ok(isms_set_text(object(model, "new"), ISMS_ASSET_DESCRIPTION, "Told.", NULL));
    document = must_save(model);
    must_say(document, "<p>Told.</p>");
    must_say(document, "name=\"unset\" value=\"kind component-type\"");
    isms_bytes_free(document);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_edit");
    TCase *tests = tcase_create("oscal_edit");
    tcase_add_test(tests, an_appointment_names_the_new_person);
    tcase_add_test(tests, a_participation_names_the_new_person);
    tcase_add_test(tests, an_action_names_the_new_risk);
    tcase_add_test(tests, a_role_that_is_no_token_gets_one);
    tcase_add_test(tests, a_role_may_be_renamed_to_what_is_no_token);
    tcase_add_test(tests, letters_of_a_party_stand_under_a_token);
    tcase_add_loop_test(tests, new_objects_are_whole, 0, sizeof documents / sizeof *documents);
    tcase_add_loop_test(tests, new_implementations_are_whole, 0,
                        sizeof documents / sizeof *documents);
    tcase_add_test(tests, new_controls_and_groups_are_whole);
    tcase_add_test(tests, what_a_list_names_is_named_by_elements);
    tcase_add_test(tests, new_elements_stand_as_their_siblings_do);
    tcase_add_test(tests, a_missing_description_is_the_title);
    tcase_add_test(tests, what_the_schema_demands_stays);
    tcase_add_test(tests, what_was_missing_may_come_later);
    tcase_add_test(tests, a_party_moves_to_the_role_in_which_it_takes_part);
    tcase_add_test(tests, the_type_of_a_component_stays_beside_its_kind);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
