/* Who takes part, edited in documents of OSCAL: what is saved is valid, and the model again. */
#include "isms/types.h"
#include "support/documents.h"
#include "support/places.h"
#include "support/support.h"

#define LETTER(name) (1u << (ISMS_CODE_##name - 1))
#define UUID(last) "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00" last
#define PLAN UUID("01")
#define ANN UUID("11")
#define BOB UUID("12")
#define VENDOR UUID("13")
#define GRANT UUID("21")
#define USER UUID("22")
#define SYSTEM UUID("23")
#define SHOP UUID("24")
#define BARE UUID("25")
#define LINE UUID("31")
#define PARTY(uuid, type, name)                                                                    \
    "<party uuid=\"" uuid "\" type=\"" type "\"><name>" name "</name></party>"
#define COMPONENT(uuid, type, title, props, more)                                                  \
    "<component uuid=\"" uuid "\" type=\"" type "\"><title>" title "</title><description><p>"      \
    "What it is.</p></description>" props "<status state=\"operational\"/>" more "</component>"
#define OWN(name, of, value)                                                                       \
    "<prop ns=\"urn:libisms:oscal:1\" name=\"" name "\" class=\"" of "\" value=\"" value "\"/>"
#define METADATA(holds)                                                                            \
    "<metadata><title>Plan</title><last-modified>2026-01-02T03:04:05Z</last-modified><version>1"   \
    "</version><oscal-version>1.2.2</oscal-version><role id=\"owner\"><title>Owner</title></role>" \
    "<role id=\"keeper\"><title>Keeper</title></role>" PARTY(ANN, "person", "Ann")                 \
        PARTY(BOB, "person", "Bob") PARTY(VENDOR, "organization", "Vendor") holds "</metadata>"
#define HOLDS(role, party)                                                                         \
    "<responsible-party role-id=\"" role "\"><party-uuid>" party "</party-uuid></responsible-party>"
#define CHARACTERISTICS                                                                                      \
    "<import-profile href=\"profile.xml\"/><system-characteristics><system-id "                              \
    "identifier-type=\"https://ietf.org/rfc/rfc4122\">" UUID(                                                \
        "02") "</system-id><system-name>S"                                                                   \
              "</system-name><description><p>S</p></description><system-information><information-type>"      \
              "<title>I</title><description><p>I</p></description></information-type></system-information>"  \
              "<status state=\"operational\"/><authorization-boundary><description><p>All</p></description>" \
              "</authorization-boundary></system-characteristics>"
#define GRANTS                                                                                     \
    "<leveraged-authorization uuid=\"" GRANT "\"><title>Cloud</title><party-uuid>" VENDOR          \
    "</party-uuid><date-authorized>2026-01-01</date-authorized></leveraged-authorization>"
#define USES "<user uuid=\"" USER "\"><title>Clerk</title><role-id>owner</role-id></user>"
#define KEEPERS                                                                                    \
    "<responsible-role role-id=\"owner\"/><responsible-role role-id=\"keeper\">" OWN(              \
        "raci", "_" BOB, "C") "<party-uuid>" ANN "</party-uuid><party-uuid>" BOB                   \
                              "</party-uuid></responsible-role>"
#define LINES                                                                                      \
    "<control-implementation><description><p>How.</p></description><implemented-requirement "      \
    "uuid=\"" LINE "\" control-id=\"ac-1\"/></control-implementation>"
#define PLAN_WITH(holds, told, held)                                                               \
    "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"" PLAN               \
    "\">" METADATA(holds) CHARACTERISTICS "<system-implementation>" GRANTS USES                    \
    COMPONENT(SYSTEM, "this-system", "All", "", "")                                                \
        COMPONENT(SHOP, "software", "Shop", "", KEEPERS)                                           \
            COMPONENT(BARE, "software", "Bare", told, held) "</system-implementation>" LINES       \
                                                            "</system-security-plan>"
static const char plan[] = PLAN_WITH(HOLDS("owner", ANN), "", "");
/* Nobody holds a role; of the bare component, properties tell who takes part. */
static const char other_plan[] =
    PLAN_WITH("",
              OWN("participations.1.holder", "duties", BOB)
                  OWN("participations.1.codes", "duties", "R") OWN("verb", "duties", "review"),
              "<responsible-role role-id=\"owner\"/>");

static isms_object *object(const isms_model *model, const char *id)
{
    isms_object *found = isms_model_find(model, id);
    ck_assert_msg(found != NULL, "there is no %s", id);
    return found;
}

static isms_object *duty_of(const isms_model *model, const char *id)
{
    char duty[100];
    snprintf(duty, sizeof duty, "%s:duties", id);
    return object(model, duty);
}

static isms_object *part_at(const isms_model *model, const char *id, size_t index)
{
    return isms_item_part(duty_of(model, id), ISMS_RESPONSIBILITY_PARTICIPATIONS, index);
}

static void hold(const isms_model *model, isms_object *part, const char *holder)
{
    ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_HOLDER, object(model, holder), NULL));
}

static isms_object *take_part(const isms_model *model, isms_object *duty, const char *holder,
                              unsigned letters)
{
    isms_object *part = NULL;
    ck_ok(isms_insert_part(&part, duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, SIZE_MAX, NULL));
    hold(model, part, holder);
    if (letters)
        ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES, letters, NULL));
    return part;
}

static isms_object *added(isms_model *model, const char *type, const char *id)
{
    isms_object *made = NULL;
    ck_ok(isms_model_add(&made, model, isms_type_find(type), id, NULL));
    return made;
}

static isms_model *read_plan(const char *text, const isms_allocator *memory)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_source source = isms_source_memory("plan.xml", text, strlen(text));
    ck_ok(isms_model_new(&model, memory, NULL));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s", error.message);
    return model;
}

static const isms_write_options as_it_is = {.size = sizeof as_it_is, .file = "plan.xml"};

/* ---- edits ---- */

typedef void edit(isms_model *model);

static void role_to_role(isms_model *model)
{
    hold(model, part_at(model, SHOP, 0), "keeper");
}

static void role_to_party(isms_model *model)
{
    hold(model, part_at(model, SHOP, 0), BOB);
}

static void party_to_role(isms_model *model)
{
    isms_object *part = part_at(model, SHOP, 1);
    ck_ok(isms_unset(part, ISMS_PARTICIPATION_ROLE, NULL));
    hold(model, part, "keeper");
}

static void party_to_party(isms_model *model)
{
    hold(model, part_at(model, SHOP, 1), VENDOR);
}

static void nobody_holds(isms_model *model)
{
    ck_ok(isms_unset(part_at(model, SHOP, 1), ISMS_PARTICIPATION_HOLDER, NULL));
}

static void parties_go(isms_model *model)
{
    for (int i = 0; i < 2; i++)
        ck_ok(isms_item_remove(duty_of(model, SHOP), ISMS_RESPONSIBILITY_PARTICIPATIONS, 1, NULL));
}

static void one_party_goes(isms_model *model)
{
    ck_ok(isms_item_remove(duty_of(model, SHOP), ISMS_RESPONSIBILITY_PARTICIPATIONS, 2, NULL));
}

static void another_party_leverages(isms_model *model)
{
    hold(model, part_at(model, GRANT, 0), ANN);
}

static void the_user_has_another_role(isms_model *model)
{
    hold(model, part_at(model, USER, 0), "keeper");
}

static void the_user_has_two_roles(isms_model *model)
{
    take_part(model, duty_of(model, USER), "keeper", 0);
}

static void more_is_said(isms_model *model)
{
    isms_object *part = part_at(model, SHOP, 1);
    ck_ok(isms_set_date(part, ISMS_PARTICIPATION_FROM, (isms_date){2026, 2, 3}, NULL));
    ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_SCOPE, object(model, VENDOR), NULL));
    ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES, LETTER(CONSULTED), NULL));
}

static void less_is_said(isms_model *model)
{
    more_is_said(model);
    isms_object *part = part_at(model, SHOP, 1);
    ck_ok(isms_unset(part, ISMS_PARTICIPATION_FROM, NULL));
    ck_ok(isms_unset(part, ISMS_PARTICIPATION_SCOPE, NULL));
}

static void letters_go(isms_model *model)
{
    ck_ok(isms_unset(part_at(model, SHOP, 2), ISMS_PARTICIPATION_CODES, NULL));
}

static void nobody_takes_part_too(isms_model *model)
{
    isms_object *part = NULL;
    ck_ok(
        isms_insert_part(&part, duty_of(model, SHOP), ISMS_RESPONSIBILITY_PARTICIPATIONS, 0, NULL));
    ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES, LETTER(INFORMED), NULL));
}

static void all_go(isms_model *model)
{
    while (isms_item_count(duty_of(model, SHOP), ISMS_RESPONSIBILITY_PARTICIPATIONS))
        ck_ok(isms_item_remove(duty_of(model, SHOP), ISMS_RESPONSIBILITY_PARTICIPATIONS, 0, NULL));
}

static void what_is_told_changes(isms_model *model)
{
    hold(model, part_at(model, BARE, 0), "owner");
}

static void what_is_told_goes(isms_model *model)
{
    ck_ok(isms_object_remove(duty_of(model, BARE), NULL));
}

/* ---- new duties ---- */

static isms_object *new_duty(isms_model *model, const char *id)
{
    isms_object *duty = added(model, "responsibility", id);
    take_part(model, duty, "keeper", LETTER(RESPONSIBLE) | LETTER(ACCOUNTABLE));
    return duty;
}

static void about(isms_model *model, isms_object *duty, unsigned field, const char *id)
{
    ck_ok(isms_insert_reference(duty, field, SIZE_MAX, object(model, id), NULL));
}

static void a_duty_for_what_has_none(isms_model *model)
{
    about(model, new_duty(model, "d"), ISMS_RESPONSIBILITY_CONCERNS, BARE);
}

static void a_duty_for_what_has_one(isms_model *model)
{
    about(model, new_duty(model, "d"), ISMS_RESPONSIBILITY_CONCERNS, SHOP);
}

static void a_duty_for_nothing(isms_model *model)
{
    new_duty(model, "d");
}

static void a_duty_for_a_control(isms_model *model)
{
    about(model, new_duty(model, "d"), ISMS_RESPONSIBILITY_CONTROLS, "ac-1");
}

static void a_duty_for_the_plan(isms_model *model)
{
    about(model, new_duty(model, "d"), ISMS_RESPONSIBILITY_CONCERNS, PLAN);
}

static void a_duty_for_what_is_new(isms_model *model)
{
    ck_ok(isms_set_text(added(model, "asset", "till"), ISMS_ASSET_NAME, "Till", NULL));
    about(model, new_duty(model, "d"), ISMS_RESPONSIBILITY_CONCERNS, "till");
}

static void a_duty_for_nothing_any_more(isms_model *model)
{
    isms_object *duty = new_duty(model, "d");
    about(model, duty, ISMS_RESPONSIBILITY_CONCERNS, BARE);
    ck_ok(isms_item_remove(duty, ISMS_RESPONSIBILITY_CONCERNS, 0, NULL));
}

static void a_duty_that_is_edited_goes(isms_model *model)
{
    ck_ok(isms_object_remove(duty_of(model, SHOP), NULL));
}

static void the_user_is_a_person(isms_model *model)
{
    hold(model, part_at(model, USER, 0), BOB);
}

static void a_duty_of_each_letter(isms_model *model)
{
    static const unsigned letters[] = {LETTER(ACCOUNTABLE), LETTER(CONSULTED), LETTER(INFORMED), 0};
    isms_object *duty = added(model, "responsibility", "d");
    about(model, duty, ISMS_RESPONSIBILITY_CONCERNS, BARE);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        take_part(model, duty, i % 2 ? ANN : BOB, letters[i]);
}

static void appointments_that_say_nothing(isms_model *model)
{
    ck_ok(isms_set_reference(added(model, "appointment", "half"), ISMS_APPOINTMENT_ROLE,
                             object(model, "keeper"), NULL));
    ck_ok(isms_set_reference(added(model, "appointment", "other-half"), ISMS_APPOINTMENT_PERSON,
                             object(model, ANN), NULL));
}

static void the_same_appointment_again(isms_model *model)
{
    isms_object *again = added(model, "appointment", "again");
    ck_ok(isms_set_reference(again, ISMS_APPOINTMENT_ROLE, object(model, "owner"), NULL));
    ck_ok(isms_set_reference(again, ISMS_APPOINTMENT_PERSON, object(model, ANN), NULL));
}

static void the_duty_says_more_of_itself(isms_model *model)
{
    isms_object *duty = duty_of(model, SHOP);
    ck_ok(isms_set_text(duty, ISMS_RESPONSIBILITY_NAME, "Run the shop", NULL));
    ck_ok(isms_set_text(duty, ISMS_RESPONSIBILITY_ID, "run", NULL));
}

/* ---- all of them ---- */

static const struct row {
    const char *what;
    const char *text;
    edit *edit;
    const char *part; /* of what is saved */
} rows[] = {
    {"role to role", plan, role_to_role, "<responsible-role role-id=\"keeper\"/>"},
    {"role to party", plan, role_to_party, "<party-uuid>" BOB "</party-uuid>"},
    {"party to role", plan, party_to_role, "<party-uuid>" BOB "</party-uuid>"},
    {"party to party", plan, party_to_party, "<party-uuid>" VENDOR "</party-uuid><party-uuid>" BOB},
    {"nobody", plan, nobody_holds, OWN("participations.2.role", "duties", "keeper")},
    {"parties go", plan, parties_go, "<responsible-role role-id=\"owner\"/></component>"},
    {"one party goes", plan, one_party_goes, ANN "</party-uuid></responsible-role></component>"},
    {"leveraged", plan, another_party_leverages,
     "<party-uuid>" ANN "</party-uuid><date-authorized>"},
    {"user", plan, the_user_has_another_role, "<role-id>keeper</role-id></user>"},
    {"user, too", plan, the_user_has_two_roles,
     "<role-id>owner</role-id><role-id>keeper</role-id>"},
    {"more", plan, more_is_said, OWN("from", "_" ANN, "2026-02-03")},
    {"less", plan, less_is_said, OWN("raci", "_" ANN, "C") "<party-uuid>"},
    {"new duty", plan, a_duty_for_what_has_none, "<responsible-role role-id=\"keeper\">"},
    {"one more", plan, a_duty_for_what_has_one, "value=\"responsibility\""},
    {"nothing", plan, a_duty_for_nothing, "value=\"responsibility\""},
    {"control", plan, a_duty_for_a_control, OWN("controls", "duties", "ac-1")},
    {"plan", plan, a_duty_for_the_plan, "value=\"responsibility\""},
    {"new", plan, a_duty_for_what_is_new, OWN("id", "duties", "d")},
    {"no more", plan, a_duty_for_nothing_any_more, "value=\"responsibility\""},
    {"letters go", plan, letters_go, "role-id=\"keeper\"><party-uuid>" ANN},
    {"nobody, too", plan, nobody_takes_part_too, "participations.1.codes"},
    {"all go", plan, all_go, "state=\"operational\"/></component>"},
    {"duty goes", plan, a_duty_that_is_edited_goes, "state=\"operational\"/></component>"},
    {"person", plan, the_user_is_a_person, "name=\"participations.1.holder\" value=\"" BOB "\""},
    {"letters", plan, a_duty_of_each_letter, "role-id=\"informed\""},
    {"half appointments", plan, appointments_that_say_nothing, "value=\"appointment\""},
    {"again", plan, the_same_appointment_again,
     "<party-uuid>" ANN "</party-uuid></responsible-party>"},
    {"names", plan, the_duty_says_more_of_itself, OWN("name", "duties", "Run the shop")},
    {"plan, alone", other_plan, a_duty_for_the_plan, OWN("id", "duties", "d")},
    {"told", other_plan, what_is_told_changes, OWN("participations.1.holder", "duties", "owner")},
    {"told no more", other_plan, what_is_told_goes,
     "<title>Bare</title><description><p>What it is.</p></description><status"},
};

START_TEST(participations_are_edited)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        isms_model *model = read_plan(rows[i].text, NULL);
        isms_bytes *bytes = NULL;
        isms_error error = {0};
        rows[i].edit(model);
        isms_status status = isms_model_write_memory(&bytes, model, &as_it_is, &error);
        ck_assert_msg(status == ISMS_OK, "%s: %s: %s", rows[i].what, error.object, error.message);
        ck_assert_msg(strstr(isms_bytes_data(bytes), rows[i].part) != NULL, "%s: %s", rows[i].what,
                      isms_bytes_data(bytes));
        must_be_valid(isms_bytes_data(bytes), NULL);
        must_be_the_same(model, isms_bytes_data(bytes));
        isms_bytes_free(bytes);
        isms_model_unref(model);
    }
}
END_TEST

/* There is memory for all but saving. */
static isms_status save_edited(const void *subject, struct failing *failing, struct collected *out)
{
    const struct row *row = subject;
    const struct failing wanted = *failing;
    isms_allocator memory = failing_allocator(failing);
    isms_sink sink = collector(out);
    failing->fail_at = 0;
    failing->places = NULL;
    isms_model *model = read_plan(row->text, &memory);
    row->edit(model);
    failing->fail_at = wanted.fail_at;
    failing->places = wanted.places;
    isms_status status = isms_model_write(model, &sink, &as_it_is, NULL);
    isms_model_unref(model);
    return status;
}

START_TEST(saving_without_memory_says_so)
{
    struct places places = {0};
    size_t found = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        found = fail_at_places(&places, rows[i].what, save_edited, &rows[i], ISMS_OK);
    ck_assert_uint_gt(found, 100);
    forget_places(&places);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_duty");
    TCase *tests = tcase_create("duties");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, participations_are_edited);
    tcase_add_test(tests, saving_without_memory_says_so);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
