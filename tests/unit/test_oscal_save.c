/* OSCAL documents in models: read, edited, saved in their own words. */
#include <libxml/xmlmemory.h>

#include "isms/types.h"
#include "support/corpus.h"
#include "support/places.h"
#include "support/support.h"

/* A letter as a bit of a set. */
#define LETTER(name) (1u << (ISMS_CODE_##name - 1))
#define SSP_HEAD                                                                                   \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                 \
    "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" "                           \
    "uuid=\"11111111-1111-4111-8111-111111111111\">\n"                                             \
    "  <metadata>\n"                                                                               \
    "    <title>Plan</title>\n"                                                                    \
    "    <last-modified>2026-01-02T03:04:05Z</last-modified>\n"                                    \
    "    <version>1</version>\n"                                                                   \
    "    <oscal-version>1.2.2</oscal-version>\n"
#define ROLE(id, title) "    <role id=\"" id "\">\n      <title>" title "</title>\n    </role>\n"
#define ANN "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
#define BOB "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"
#define PARTY(uuid, type, name)                                                                    \
    "    <party uuid=\"" uuid "\" type=\"" type "\">\n      <name>" name "</name>\n    </party>\n"
#define HOLDS(role, party)                                                                         \
    "    <responsible-party role-id=\"" role "\">\n      <party-uuid>" party "</party-uuid>\n"     \
    "    </responsible-party>\n"
#define OWN(name, of, value)                                                                       \
    "<prop ns=\"urn:libisms:oscal:1\" name=\"" name "\" class=\"" of "\" value=\"" value "\"/>\n"
#define SYSTEM                                                                                     \
    "  </metadata>\n"                                                                              \
    "  <!-- as approved -->\n"                                                                     \
    "  <import-profile href=\"profile.xml\"/>\n"                                                   \
    "  <system-implementation>\n"                                                                  \
    "    <component uuid=\"cccccccc-cccc-4ccc-8ccc-cccccccccccc\" type=\"software\">\n"            \
    "      <title>Portal</title>\n"                                                                \
    "      <description>\n        <p>The <em>portal</em>.</p>\n      </description>\n"             \
    "      <status state=\"operational\"/>\n"                                                      \
    "      <responsible-role role-id=\"asset-owner\"/>\n"                                          \
    "    </component>\n"                                                                           \
    "  </system-implementation>\n"                                                                 \
    "  <control-implementation>\n"                                                                 \
    "    <description><p>How.</p></description>\n"                                                 \
    "    <implemented-requirement uuid=\"dddddddd-dddd-4ddd-8ddd-dddddddddddd\" "                  \
    "control-id=\"ac-1\">\n"                                                                       \
    "      <remarks>\n        <p>Because.</p>\n      </remarks>\n"                                 \
    "    </implemented-requirement>\n"                                                             \
    "  </control-implementation>\n"                                                                \
    "</system-security-plan>\n"
#define SSP(people) SSP_HEAD people SYSTEM
#define PEOPLE                                                                                     \
    ROLE("asset-owner", "Owner")                                                                   \
    PARTY(ANN, "person", "Ann") PARTY(BOB, "person", "Bob") HOLDS("asset-owner", ANN)

/* The same with a role that stands for the letter C. */
#define STAND_IN                                                                                   \
    "    <role id=\"consulted\">\n      <title>consulted</title>\n      <prop "                    \
    "ns=\"urn:libisms:oscal:1\" name=\"object-type\" value=\"none\"/>\n    </role>\n"
#define PEOPLE_CONSULTED                                                                           \
    ROLE("asset-owner", "Owner")                                                                   \
    STAND_IN PARTY(ANN, "person", "Ann") PARTY(BOB, "person", "Bob") HOLDS("asset-owner", ANN)

static isms_model *read_plan(const char *text)
{
    isms_model *model = NULL;
    isms_error error = {0};
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_source source = isms_source_memory("ssp.xml", text, strlen(text));
    ck_assert_msg(isms_model_read(model, &source, 1, NULL, &error) == ISMS_OK, "%s", error.message);
    return model;
}

static isms_status save_to(isms_bytes **bytes, const isms_model *model, isms_error *error)
{
    isms_write_options options = {.size = sizeof options, .file = "ssp.xml"};
    return isms_model_write_memory(bytes, model, &options, error);
}

static void check_saved(const isms_model *model, const char *expected)
{
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    isms_status status = save_to(&bytes, model, &error);
    ck_assert_msg(status == ISMS_OK, "%s: %s", error.object, error.message);
    ck_assert_str_eq(isms_bytes_data(bytes), expected);
    isms_bytes_free(bytes);
}

static isms_object *object(const isms_model *model, const char *id)
{
    isms_object *found = isms_model_find(model, id);
    ck_assert_msg(found != NULL, "there is no %s", id);
    return found;
}

START_TEST(becomes_a_model)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_person *ann = isms_person_cast(object(model, ANN));
    ck_assert_str_eq(isms_person_name(ann), "Ann");
    ck_assert_uint_eq(isms_object_line(isms_person_object(ann)), 11);
    isms_role *role = isms_role_cast(object(model, "asset-owner"));
    ck_assert_str_eq(isms_role_name(role), "Owner");
    isms_appointment *holds = isms_appointment_cast(object(model, "asset-owner:" ANN));
    ck_assert_ptr_eq(isms_appointment_role(holds), role);
    ck_assert_ptr_eq(isms_appointment_person(holds), ann);
    isms_asset *portal = isms_asset_cast(object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc"));
    ck_assert_str_eq(isms_asset_description(portal), "The portal.");
    ck_assert_ptr_eq(isms_asset_owner(portal), isms_role_object(role));
    isms_responsibility *duty =
        isms_responsibility_cast(object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties"));
    ck_assert_uint_eq(isms_responsibility_participation_count(duty), 1);
    isms_participation *part = isms_responsibility_participation_at(duty, 0);
    ck_assert_ptr_eq(isms_participation_holder(part), isms_role_object(role));
    ck_assert(isms_participation_codes(part) == LETTER(ACCOUNTABLE));
    isms_implementation *line =
        isms_implementation_cast(object(model, "dddddddd-dddd-4ddd-8ddd-dddddddddddd"));
    ck_assert_ptr_eq(isms_implementation_control(line), isms_control_cast(object(model, "ac-1")));
    check_saved(model, SSP(PEOPLE));
    isms_model *copy = NULL;
    ck_ok(isms_model_clone(&copy, model, NULL));
    isms_model_unref(model);
    check_saved(copy, SSP(PEOPLE));
    isms_model_unref(copy);
}
END_TEST

/* Replaces one part of a text; the result stays until the next call. */
static const char *with(const char *text, const char *old, const char *fresh)
{
    static char buffer[1 << 16];
    const char *at = strstr(text, old);
    ck_assert_msg(at != NULL, "\"%s\" is not in the text", old);
    snprintf(buffer, sizeof buffer, "%.*s%s%s", (int)(at - text), text, fresh, at + strlen(old));
    return buffer;
}

START_TEST(what_was_edited_changes)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *portal = object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc");
    ck_ok(isms_set_text(portal, ISMS_ASSET_NAME, "Gate & co", NULL));
    check_saved(model, with(SSP(PEOPLE), "<title>Portal<", "<title>Gate &amp; co<"));
    ck_ok(isms_set_text(portal, ISMS_ASSET_NAME, "Portal", NULL));
    ck_ok(isms_set_text(portal, ISMS_ASSET_DESCRIPTION, "One.\n- two\n- three", NULL));
    check_saved(model, with(SSP(PEOPLE), "        <p>The <em>portal</em>.</p>\n",
                            "        <p>One.</p>\n        <ul>\n          <li>two</li>\n"
                            "          <li>three</li>\n        </ul>\n"));
    ck_ok(isms_set_text(portal, ISMS_ASSET_DESCRIPTION, "The portal.", NULL));
    ck_ok(isms_set_choice(portal, ISMS_ASSET_KIND, ISMS_ASSET_KIND_HARDWARE, NULL));
    check_saved(model, with(SSP(PEOPLE), "type=\"software\"", "type=\"hardware\""));
    ck_ok(isms_set_choice(portal, ISMS_ASSET_KIND, ISMS_ASSET_KIND_SOFTWARE, NULL));
    check_saved(model, SSP(PEOPLE));
    isms_model_unref(model);
}
END_TEST

START_TEST(a_role_is_renamed_everywhere)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_ID, "owner", NULL));
    isms_bytes *bytes = NULL;
    ck_ok(save_to(&bytes, model, NULL));
    ck_contains(isms_bytes_data(bytes), "<role id=\"owner\">");
    ck_contains(isms_bytes_data(bytes), "<responsible-party role-id=\"owner\">");
    ck_contains(isms_bytes_data(bytes), "<responsible-role role-id=\"owner\"/>");
    ck_assert_ptr_null(strstr(isms_bytes_data(bytes), "\"asset-owner\""));
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

/* Its id stays, for other files may name it. */
START_TEST(another_uuid_is_known_everywhere)
{
    static const char uuid[] = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee";
    isms_model *model = read_plan(SSP(PEOPLE)), *again;
    isms_bytes *bytes = NULL;
    ck_ok(isms_set_text(object(model, ANN), ISMS_PERSON_UUID, uuid, NULL));
    ck_ok(save_to(&bytes, model, NULL));
    ck_contains(isms_bytes_data(bytes), "<party uuid=\"eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee\"");
    ck_contains(isms_bytes_data(bytes), "<party-uuid>eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee<");
    ck_contains(isms_bytes_data(bytes), "name=\"id\" value=\"" ANN "\"");
    again = read_plan(isms_bytes_data(bytes));
    object(again, "asset-owner:" ANN);
    isms_model_unref(again);
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

START_TEST(two_may_swap_their_uuids)
{
    isms_model *model = read_plan(SSP(PEOPLE)), *again;
    isms_bytes *bytes = NULL;
    ck_ok(isms_set_text(object(model, ANN), ISMS_PERSON_UUID, BOB, NULL));
    ck_ok(isms_set_text(object(model, BOB), ISMS_PERSON_UUID, ANN, NULL));
    ck_ok(save_to(&bytes, model, NULL));
    ck_contains(isms_bytes_data(bytes), "<party-uuid>" BOB "</party-uuid>");
    again = read_plan(isms_bytes_data(bytes));
    ck_assert_str_eq(isms_get_text(object(again, ANN), ISMS_PERSON_NAME), "Ann");
    ck_assert_str_eq(isms_get_text(object(again, BOB), ISMS_PERSON_UUID), ANN);
    object(again, "asset-owner:" ANN);
    isms_model_unref(again);
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

START_TEST(what_oscal_cannot_say_is_a_property)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    ck_ok(isms_set_flag(object(model, "asset-owner"), ISMS_ROLE_KEY, true, NULL));
    isms_bytes *bytes = NULL;
    ck_ok(save_to(&bytes, model, NULL));
    ck_assert_str_eq(isms_bytes_data(bytes),
                     with(SSP(PEOPLE), "      <title>Owner</title>\n",
                          "      <title>Owner</title>\n      <prop ns=\"urn:libisms:oscal:1\" "
                          "name=\"key\" value=\"true\"/>\n"));
    isms_model *again = read_plan(isms_bytes_data(bytes));
    ck_assert(isms_get_flag(object(again, "asset-owner"), ISMS_ROLE_KEY));
    ck_ok(isms_unset(object(again, "asset-owner"), ISMS_ROLE_KEY, NULL));
    check_saved(again, SSP(PEOPLE));
    isms_bytes_free(bytes);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(objects_come_and_go)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *role = NULL;
    ck_ok(isms_model_add(&role, model, isms_type_find("role"), "auditor", NULL));
    ck_ok(isms_set_text(role, ISMS_ROLE_NAME, "Auditor", NULL));
    check_saved(model, SSP(ROLE("asset-owner", "Owner") ROLE("auditor", "Auditor")
                               PARTY(ANN, "person", "Ann") PARTY(BOB, "person", "Bob")
                                   HOLDS("asset-owner", ANN)));
    ck_ok(isms_object_remove(role, NULL));
    ck_ok(isms_object_remove(object(model, BOB), NULL));
    check_saved(model, SSP(ROLE("asset-owner", "Owner") PARTY(ANN, "person", "Ann")
                               HOLDS("asset-owner", ANN)));
    isms_model_unref(model);
}
END_TEST

START_TEST(an_appointment_is_a_responsible_party)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *holds = NULL;
    ck_ok(isms_model_add(&holds, model, isms_type_find("appointment"), NULL, NULL));
    ck_ok(isms_set_reference(holds, ISMS_APPOINTMENT_ROLE, object(model, "asset-owner"), NULL));
    ck_ok(isms_set_reference(holds, ISMS_APPOINTMENT_PERSON, object(model, BOB), NULL));
    ck_ok(isms_set_text(holds, ISMS_APPOINTMENT_ID, "asset-owner:" BOB, NULL));
    const char *holder = "      <party-uuid>" ANN "</party-uuid>\n";
    check_saved(model, with(SSP(PEOPLE), holder,
                            "      <party-uuid>" ANN "</party-uuid>\n      <party-uuid>" BOB
                            "</party-uuid>\n      " OWN("raci", BOB, "none")));
    ck_ok(isms_object_remove(holds, NULL));
    ck_ok(isms_object_remove(object(model, "asset-owner:" ANN), NULL));
    check_saved(model, with(SSP(PEOPLE), holder,
                            "      <party-uuid>" ANN
                            "</party-uuid>\n      " OWN("object-type", ANN, "none")));
    isms_model_unref(model);
}
END_TEST

START_TEST(letters_are_kept)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *duty = object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties");
    isms_object *part = isms_item_part(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, 0);
    ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES,
                           LETTER(RESPONSIBLE) | LETTER(ACCOUNTABLE), NULL));
    const char *role = "<responsible-role role-id=\"asset-owner\"/>";
    isms_object *more = NULL;
    ck_ok(isms_insert_part(&more, duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, SIZE_MAX, NULL));
    ck_ok(isms_set_reference(more, ISMS_PARTICIPATION_HOLDER, object(model, BOB), NULL));
    ck_ok(isms_set_choices(more, ISMS_PARTICIPATION_CODES, LETTER(CONSULTED), NULL));
    const char *expected =
        with(SSP(PEOPLE_CONSULTED), role,
             "<responsible-role role-id=\"asset-owner\">\n        <prop ns=\"urn:libisms:oscal:1\" "
             "name=\"raci\" value=\"R A\"/>\n      </responsible-role>\n      <responsible-role "
             "role-id=\"consulted\">\n        <prop ns=\"urn:libisms:oscal:1\" name=\"raci\" "
             "class=\"" BOB "\" value=\"C\"/>\n        <party-uuid>" BOB
             "</party-uuid>\n      </responsible-role>");
    check_saved(model, expected);
    char kept[1 << 13];
    snprintf(kept, sizeof kept, "%s", expected);
    isms_model *again = read_plan(kept);
    duty = object(again, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties");
    ck_assert_uint_eq(isms_item_count(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS), 2);
    check_saved(again, kept);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(lack_of_memory_changes_nothing)
{
    for (size_t n = 1;; n++) {
        struct failing failing = {0};
        isms_allocator memory = failing_allocator(&failing);
        isms_model *model = NULL;
        isms_bytes *bytes = NULL;
        isms_error error = {0};
        isms_source source = isms_source_memory("ssp.xml", SSP(PEOPLE), strlen(SSP(PEOPLE)));
        ck_ok(isms_model_new(&model, &memory, NULL));
        failing.fail_at = failing.calls + n;
        isms_status status = isms_model_read(model, &source, 1, NULL, &error);
        if (status == ISMS_OK)
            status = isms_set_text(object(model, "asset-owner"), ISMS_ROLE_NAME, "O", &error);
        if (status == ISMS_OK)
            status = save_to(&bytes, model, &error);
        bool failed = failing.failed > 0;
        isms_bytes_free(bytes);
        isms_model_unref(model);
        ck_assert_uint_eq(failing.live, 0);
        if (!failed) {
            ck_ok(status);
            ck_assert_uint_gt(n, 50);
            return;
        }
        ck_status(status, ISMS_ERROR_MEMORY);
    }
}
END_TEST

/* ---- what becomes of ids and parties ---- */

#define OSCAL_XMLNS "xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\""

static isms_model *read_two(const char *first, const char *second, isms_problems *problems)
{
    isms_model *model = NULL;
    isms_error error = {0};
    isms_read_options options = {.size = sizeof options, .problems = problems};
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_source sources[] = {isms_source_memory("first.xml", first, strlen(first)),
                             isms_source_memory("second.xml", second, strlen(second))};
    ck_assert_msg(isms_model_read(model, sources, second[0] ? 2 : 1, &options, &error) == ISMS_OK,
                  "%s", error.message);
    return model;
}

START_TEST(documents_mean_their_own_first)
{
    const char *catalog =
        "<catalog " OSCAL_XMLNS " uuid=\"11111111-1111-4111-8111-11111111111A\"><metadata>"
        "<title>C</title><role id=\"creator\"><title>Of the catalog</title></role></metadata>"
        "<group id=\"ac\"><title>Access</title><control id=\"ac-1\"><title>Policy</title>"
        "<param id=\"p1\"><label>days</label><value>7</value></param>"
        "<prop name=\"label\" value=\"AC-1\"/><part name=\"statement\"><p>Within "
        "<insert type=\"param\" id-ref=\"p1\"/> days:</p><part name=\"item\"><p>do "
        "it.</p></part></part></control></group></catalog>";
    const char *plan =
        "<system-security-plan " OSCAL_XMLNS " uuid=\"22222222-2222-4222-8222-222222222222\">"
        "<metadata><title>P</title><role id=\"creator\"><title>Of the plan</title></role>"
        "<party uuid=\"AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA\" type=\"person\"><name>Ann</name>"
        "</party><responsible-party role-id=\"creator\"><party-uuid>" ANN "</party-uuid>"
        "</responsible-party></metadata><control-implementation><implemented-requirement "
        "uuid=\"33333333-3333-4333-8333-333333333333\" control-id=\"ac-1\"><by-component "
        "uuid=\"44444444-4444-4444-8444-444444444444\" component-uuid=\"none\"><description>"
        "<p>So.</p></description><implementation-status state=\"partial\"/><responsible-role "
        "role-id=\"creator\"/></by-component></implemented-requirement></control-implementation>"
        "</system-security-plan>";
    isms_model *model = read_two(catalog, plan, NULL);
    ck_assert_str_eq(isms_get_text(object(model, "creator"), ISMS_ROLE_NAME), "Of the catalog");
    isms_role *role = isms_role_cast(object(model, "creator@ssp"));
    ck_assert_str_eq(isms_role_name(role), "Of the plan");
    isms_appointment *holds = isms_appointment_cast(object(model, "creator@ssp:" ANN));
    ck_assert_ptr_eq(isms_appointment_role(holds), role);
    ck_assert_str_eq(isms_person_uuid(isms_appointment_person(holds)),
                     "AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA");
    isms_control *control = isms_control_cast(object(model, "ac-1"));
    ck_assert_str_eq(isms_control_number(control), "AC-1");
    ck_assert_ptr_eq(isms_control_parent(control), isms_control_cast(object(model, "ac")));
    ck_assert_uint_eq(isms_control_prose_count(control), 2);
    ck_assert_str_eq(isms_prose_text(isms_control_prose_at(control, 0)), "Within {p1} days:");
    ck_assert_str_eq(isms_parameter_label(isms_control_parameter_at(control, 0)), "days");
    isms_implementation *line =
        isms_implementation_cast(object(model, "33333333-3333-4333-8333-333333333333"));
    ck_assert_ptr_eq(isms_implementation_control(line), control);
    ck_assert_int_eq(isms_implementation_status(line), ISMS_IMPLEMENTATION_STATUS_PARTIAL);
    isms_responsibility *duty =
        isms_responsibility_cast(object(model, "44444444-4444-4444-8444-444444444444:duties"));
    ck_assert_ptr_eq(isms_responsibility_control_at(duty, 0), control);
    ck_assert_ptr_eq(isms_participation_holder(isms_responsibility_participation_at(duty, 0)),
                     isms_role_object(role));
    isms_model_unref(model);
}
END_TEST

/* A document with nothing but two parties, and what else stands in its metadata. */
#define PARTIES(root, uuid, ann, more)                                                             \
    "<" root " " OSCAL_XMLNS " uuid=\"" uuid "\"><metadata><title>T</title><last-modified>"        \
    "2026-01-02T03:04:05Z</last-modified><version>1</version><oscal-version>1.2.2</oscal-version>" \
    "<party uuid=\"" ANN "\" type=\"person\"><name>Ann</name>" ann "</party>" more                 \
    "</metadata></" root ">"
#define UUID_1 "11111111-1111-4111-8111-111111111111"
#define UUID_2 "22222222-2222-4222-8222-222222222222"
#define MAIL(address) "<email-address>" address "</email-address>"

static char *saved_as(const isms_model *model, const char *name)
{
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    isms_write_options options = {.size = sizeof options, .file = name};
    isms_status status = isms_model_write_memory(&bytes, model, &options, &error);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    char *text = strdup(isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    return text;
}

START_TEST(a_change_goes_to_all_documents_that_told_it)
{
    const char *first = PARTIES("catalog", UUID_1, MAIL("ann@example.org"), "");
    const char *second =
        PARTIES("profile", UUID_2, "<remarks><p>Here.</p></remarks>" MAIL("ann@example.org"), "");
    isms_model *model = read_two(first, second, NULL);
    isms_object *ann = object(model, ANN);
    ck_assert_uint_eq(isms_item_count(ann, ISMS_PERSON_CONTACTS), 1);
    ck_ok(isms_set_text(ann, ISMS_PERSON_NAME, "Anne", NULL));
    ck_ok(isms_set_text(ann, ISMS_PERSON_DESCRIPTION, "There.", NULL));
    ck_ok(isms_set_text(isms_item_part(ann, ISMS_PERSON_CONTACTS, 0), ISMS_CONTACT_VALUE,
                        "anne@example.org", NULL));
    char *one = saved_as(model, "first.xml"), *two = saved_as(model, "second.xml");
    ck_contains(one, "<name>Anne</name>" MAIL("anne@example.org") "</party>");
    ck_contains(two, "<name>Anne</name><remarks><p>There.</p></remarks>" MAIL("anne@example.org"));
    free(one);
    free(two);
    ck_ok(isms_object_remove(ann, NULL));
    one = saved_as(model, "first.xml");
    two = saved_as(model, "second.xml");
    ck_assert_ptr_null(strstr(one, "party"));
    ck_assert_ptr_null(strstr(two, "party"));
    free(one);
    free(two);
    isms_model_unref(model);
}
END_TEST

START_TEST(equal_items_stay_as_many)
{
    const char *first = PARTIES("catalog", UUID_1, MAIL("a@b.c") MAIL("a@b.c"), "");
    const char *second = PARTIES("profile", UUID_2, MAIL("a@b.c") MAIL("d@e.f") MAIL("a@b.c"), "");
    isms_model *model = read_two(first, second, NULL);
    isms_object *ann = object(model, ANN);
    ck_assert_uint_eq(isms_item_count(ann, ISMS_PERSON_CONTACTS), 3);
    ck_ok(isms_set_text(ann, ISMS_PERSON_NAME, "Anne", NULL));
    char *one = saved_as(model, "first.xml"), *two = saved_as(model, "second.xml");
    ck_contains(one, "<name>Anne</name>" MAIL("a@b.c") MAIL("a@b.c") "</party>");
    ck_contains(two, "<name>Anne</name>" MAIL("a@b.c") MAIL("d@e.f") MAIL("a@b.c") "</party>");
    free(one);
    free(two);
    isms_model_unref(model);
}
END_TEST

/* Mail addresses from one number to before another. */
static void put_mails(char text[2048], int from, int until)
{
    text[0] = '\0';
    for (int i = from; i < until; i++)
        snprintf(text + strlen(text), 2048 - strlen(text), MAIL("m%d@b.c"), i);
}

/* Two documents with more than a few each, and 10 to 20 in common; the second has 10 twice. */
static isms_status save_many(const void *number, struct failing *failing, struct collected *out)
{
    static const char *const names[] = {"first.xml", "second.xml"};
    static char first[4096], second[4096], mails[2048];
    isms_allocator memory = failing_allocator(failing);
    isms_sink sink = collector(out);
    isms_write_options options = {.size = sizeof options, .file = names[*(const int *)number]};
    isms_model *model = NULL;
    put_mails(mails, 0, 20);
    snprintf(first, sizeof first, PARTIES("catalog", UUID_1, "%s", ""), mails);
    put_mails(mails, 10, 30);
    snprintf(second, sizeof second, PARTIES("profile", UUID_2, "%s" MAIL("m10@b.c"), ""), mails);
    isms_source sources[] = {isms_source_memory(names[0], first, strlen(first)),
                             isms_source_memory(names[1], second, strlen(second))};
    isms_status status = isms_model_new(&model, &memory, NULL);
    if (status == ISMS_OK)
        status = isms_model_read(model, sources, 2, NULL, NULL);
    if (status == ISMS_OK) {
        isms_object *ann = object(model, ANN);
        ck_assert_uint_eq(isms_item_count(ann, ISMS_PERSON_CONTACTS), 30);
        status = isms_set_text(isms_item_part(ann, ISMS_PERSON_CONTACTS, 15), ISMS_CONTACT_VALUE,
                               "new@b.c", NULL);
    }
    if (status == ISMS_OK)
        status = isms_model_write(model, &sink, &options, NULL);
    isms_model_unref(model);
    return status;
}

START_TEST(many_items_are_told_apart_by_what_they_say)
{
    struct places places = {0};
    for (int number = 0; number < 2; number++) {
        struct failing failing = {0};
        struct collected out = {NULL, 0};
        char mails[2048], *changed;
        ck_ok(save_many(&number, &failing, &out));
        put_mails(mails, number * 10, 20 + number * 10);
        changed = strstr(mails, "m15@b.c");
        memcpy(changed, "new@b.c", 7);
        ck_contains(out.text, mails);
        ck_assert((strstr(out.text, MAIL("m29@b.c") MAIL("m10@b.c")) != NULL) == (number == 1));
        free(out.text);
        fail_at_places(&places, "many items", save_many, &number, ISMS_OK);
    }
    forget_places(&places);
}
END_TEST

START_TEST(what_is_new_goes_to_the_first_document)
{
    const char *first = PARTIES("catalog", UUID_1, "", "");
    const char *second = PARTIES("profile", UUID_2, MAIL("ann@example.org"), "");
    isms_model *model = read_two(first, second, NULL);
    isms_object *ann = object(model, ANN), *contact = NULL;
    ck_ok(isms_set_text(ann, ISMS_PERSON_DESCRIPTION, "New.", NULL));
    ck_ok(isms_insert_part(&contact, ann, ISMS_PERSON_CONTACTS, SIZE_MAX, NULL));
    ck_ok(isms_set_choice(contact, ISMS_CONTACT_CHANNEL, ISMS_CHANNEL_MAIL, NULL));
    ck_ok(isms_set_text(contact, ISMS_CONTACT_VALUE, "new@example.org", NULL));
    char *one = saved_as(model, "first.xml"), *two = saved_as(model, "second.xml");
    ck_contains(one, "New.");
    ck_contains(one, MAIL("new@example.org"));
    ck_assert_ptr_null(strstr(one, "ann@example.org"));
    ck_contains(two, second);
    free(one);
    free(two);
    isms_model_unref(model);
}
END_TEST

START_TEST(controls_may_stand_in_native_files)
{
    isms_model *model =
        read_two(DOCUMENT("<control id=\"zz-1\" kind=\"control\"/>"), SSP(PEOPLE), NULL);
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    isms_write_options options = {.size = sizeof options, .file = "second.xml"};
    ck_assert_ptr_null(isms_model_find(model, "ac-1"));
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_NAME, "O", NULL));
    isms_status status = isms_model_write_memory(&bytes, model, &options, &error);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    ck_contains(isms_bytes_data(bytes), "<title>O</title>");
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

START_TEST(holders_may_stand_in_native_files)
{
    static const char native[] =
        DOCUMENT("<person id=\"nat\" name=\"Nat\" uuid=\"eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee\"/>"
                 "<role id=\"guest\" name=\"Guest\" uuid=\"eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeef\"/>"
                 "<person id=\"bea\" name=\"Bea\"/>");
    static const char *const holders[] = {"nat", "guest", "bea"};
    isms_model *model = read_two(native, SSP(PEOPLE), NULL);
    isms_object *duty = object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties");
    for (size_t i = 0; i < 3; i++) {
        isms_object *part = NULL;
        ck_ok(isms_insert_part(&part, duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, SIZE_MAX, NULL));
        ck_ok(isms_set_reference(part, ISMS_PARTICIPATION_HOLDER, object(model, holders[i]), NULL));
        ck_ok(isms_set_choices(part, ISMS_PARTICIPATION_CODES, LETTER(CONSULTED), NULL));
    }
    char *second = saved_as(model, "second.xml");
    ck_assert_ptr_null(strstr(second, "eeeeeeee")); /* by which OSCAL knows none of them */
    isms_model_unref(model);
    model = read_two(native, second, NULL);
    free(second);
    duty = object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties");
    ck_assert_uint_eq(isms_item_count(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS), 4);
    for (size_t i = 0; i < 3; i++)
        ck_assert_ptr_eq(
            isms_get_reference(isms_item_part(duty, ISMS_RESPONSIBILITY_PARTICIPATIONS, i + 1),
                               ISMS_PARTICIPATION_HOLDER),
            object(model, holders[i]));
    isms_model_unref(model);
}
END_TEST

START_TEST(the_same_id_twice_is_told_and_kept)
{
    isms_problems *problems = NULL;
    ck_ok(isms_problems_new(&problems, NULL, NULL));
    isms_model *model =
        read_two(SSP(ROLE("a", "One") ROLE("a", "Two") HOLDS("nobody", "no one")), "", problems);
    ck_assert_uint_eq(isms_model_count(model, isms_type_find("role")), 2);
    ck_assert_uint_eq(isms_problems_count(problems), 3);
    const isms_problem *twice = isms_problems_at(problems, 0);
    ck_assert_int_eq(twice->kind, ISMS_PROBLEM_WARNING);
    ck_status(twice->status, ISMS_ERROR_DUPLICATE);
    ck_assert_uint_eq(twice->line, 11);
    ck_contains(isms_problems_at(problems, 1)->message, "which is not among the files");
    ck_contains(isms_problems_at(problems, 2)->message, "\"no one\" cannot be an id");
    isms_write_options options = {.size = sizeof options, .file = "first.xml"};
    isms_bytes *bytes = NULL;
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    ck_assert_str_eq(isms_bytes_data(bytes),
                     SSP(ROLE("a", "One") ROLE("a", "Two") HOLDS("nobody", "no one")));
    isms_bytes_free(bytes);
    isms_problems_free(problems);
    isms_model_unref(model);
}
END_TEST

/* Three roles of one id, and a fourth that has the id which the second would get. */
START_TEST(native_xml_has_each_id_once)
{
    isms_model *model =
        read_two(DOCUMENT("<role id=\"a@2\" name=\"Other\"/>"),
                 SSP(ROLE("a", "One") ROLE("a", "Two") ROLE("a", "Three") HOLDS("a", ANN)), NULL);
    for (int sorted = 0; sorted < 2; sorted++) {
        isms_write_options options = {.size = sizeof options, .sorted = sorted};
        isms_bytes *bytes = NULL;
        isms_problems *problems = NULL;
        isms_model *again;
        ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
        ck_ok(read_text(&again, isms_bytes_data(bytes), true, &problems, NULL));
        ck_assert_uint_eq(isms_problems_count(problems), 0);
        ck_assert_str_eq(isms_get_text(object(again, "a"), ISMS_ROLE_NAME), "One");
        ck_assert_str_eq(isms_get_text(object(again, "a@2"), ISMS_ROLE_NAME), "Other");
        ck_assert_str_eq(isms_get_text(object(again, "a@3"), ISMS_ROLE_NAME), "Two");
        ck_assert_str_eq(isms_get_text(object(again, "a@4"), ISMS_ROLE_NAME), "Three");
        isms_problems_free(problems);
        isms_model_unref(again);
        isms_bytes_free(bytes);
    }
    isms_model_unref(model);
}
END_TEST

START_TEST(parties_are_units_by_membership)
{
    isms_model *model = read_two(
        "<catalog " OSCAL_XMLNS "><metadata><party uuid=\"" ANN "\" type=\"organization\">"
        "<name>Works</name></party><party uuid=\"" BOB "\" type=\"organization\"><name>IT</name>"
        "<member-of-organization>" ANN "</member-of-organization></party>"
        "<party uuid=\"dddddddd-dddd-4ddd-8ddd-dddddddddddd\" type=\"person\">"
        "<member-of-organization>" ANN "</member-of-organization>"
        "<member-of-organization>" BOB "</member-of-organization></party></metadata></catalog>",
        "", NULL);
    isms_unit *it = isms_unit_cast(object(model, BOB));
    isms_organization *works = isms_organization_cast(object(model, ANN));
    isms_person *person = isms_person_cast(object(model, "dddddddd-dddd-4ddd-8ddd-dddddddddddd"));
    ck_assert_ptr_nonnull(it);
    ck_assert_ptr_eq(isms_unit_organization(it), works);
    ck_assert_int_eq(isms_organization_relation(works), ISMS_RELATION_OTHER);
    ck_assert_ptr_eq(isms_person_organization(person), works);
    ck_assert_ptr_eq(isms_person_unit(person), it);
    isms_model_unref(model);
}
END_TEST

START_TEST(maps_are_mappings)
{
    isms_model *model = read_two(
        "<mapping-collection " OSCAL_XMLNS " uuid=\"" ANN "\"><metadata><title>Walk</title>"
        "</metadata><mapping uuid=\"" BOB "\"><map uuid=\"dddddddd-dddd-4ddd-8ddd-dddddddddddd\">"
        "<relationship>subset-of</relationship><source type=\"control\" id-ref=\"a\"/>"
        "<target type=\"control\" id-ref=\"b\"/><target type=\"statement\" id-ref=\"c\"/></map>"
        "</mapping></mapping-collection>",
        "<catalog " OSCAL_XMLNS "><control id=\"a\"><title>A</title></control></catalog>", NULL);
    isms_control *control = isms_control_cast(object(model, "a"));
    ck_assert_str_eq(isms_control_name(control), "A");
    ck_assert_uint_eq(isms_control_mapping_count(control), 1);
    isms_mapping *mapping = isms_control_mapping_at(control, 0);
    ck_assert_ptr_eq(isms_mapping_control(mapping), isms_control_cast(object(model, "b")));
    ck_assert_int_eq(isms_mapping_relationship(mapping),
                     ISMS_RELATIONSHIP_INTERSECTS); /* with one of two */
    ck_assert_str_eq(isms_mapping_source(mapping), "Walk");
    isms_bytes *bytes = NULL;
    isms_write_options options = {.size = sizeof options, .file = "first.xml"};
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    isms_bytes_free(bytes);
    ck_ok(isms_item_remove(isms_control_object(control), ISMS_CONTROL_MAPPINGS, 0, NULL));
    isms_error error = {0};
    ck_status(isms_model_write_memory(&bytes, model, &options, &error), ISMS_ERROR_VOCABULARY);
    ck_contains(error.message, "change <map> there");
    isms_model_unref(model);
}
END_TEST

START_TEST(ids_of_ours_come_back)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *asset = NULL;
    ck_ok(isms_set_text(object(model, BOB), ISMS_PERSON_ID, "bob", NULL));
    ck_ok(isms_model_add(&asset, model, isms_type_find("asset"), "till", NULL));
    ck_ok(isms_set_text(asset, ISMS_ASSET_NAME, "Till", NULL));
    ck_ok(isms_set_reference(asset, ISMS_ASSET_OWNER, object(model, "bob"), NULL));
    isms_bytes *bytes = NULL;
    ck_ok(save_to(&bytes, model, NULL));
    isms_model *again = read_plan(isms_bytes_data(bytes));
    ck_assert_str_eq(isms_get_text(object(again, "bob"), ISMS_PERSON_NAME), "Bob");
    ck_assert_str_eq(isms_get_text(object(again, "till"), ISMS_ASSET_NAME), "Till");
    ck_assert_ptr_eq(isms_get_reference(object(again, "till"), ISMS_ASSET_OWNER),
                     object(again, "bob"));
    check_saved(again, isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

/* Parts, texts with any white space, and types that OSCAL has no element for. */
START_TEST(what_oscal_has_no_words_for_comes_back)
{
    static const char purpose[] = "  tab\there,\nthen\\ \r\n";
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_object *part = NULL, *process = NULL;
    isms_bytes *bytes = NULL;
    ck_ok(
        isms_insert_part(&part, object(model, "asset-owner"), ISMS_ROLE_REQUIRES, SIZE_MAX, NULL));
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_PURPOSE, purpose, NULL));
    ck_ok(isms_model_add(&process, model, isms_type_find("process"), "p", NULL));
    ck_ok(isms_set_text(process, ISMS_PROCESS_NAME, "Selling", NULL));
    ck_ok(isms_set_reference(process, ISMS_PROCESS_OWNER, object(model, "asset-owner"), NULL));
    ck_ok(save_to(&bytes, model, NULL));
    isms_model *again = read_plan(isms_bytes_data(bytes));
    ck_assert_uint_eq(isms_item_count(object(again, "asset-owner"), ISMS_ROLE_REQUIRES), 1);
    ck_assert_str_eq(isms_get_text(object(again, "asset-owner"), ISMS_ROLE_PURPOSE), purpose);
    ck_assert_ptr_eq(isms_object_type(object(again, "p")), isms_type_find("process"));
    ck_assert_str_eq(isms_get_text(object(again, "p"), ISMS_PROCESS_NAME), "Selling");
    ck_assert_ptr_eq(isms_get_reference(object(again, "p"), ISMS_PROCESS_OWNER),
                     object(again, "asset-owner"));
    check_saved(again, isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(what_stands_in_for_a_name_is_left_alone)
{
    const char *text = SSP("    <location uuid=\"" ANN "\">\n      <address>\n        "
                           "<city>Bremen</city>\n      </address>\n    </location>\n");
    isms_model *model = read_plan(text);
    isms_object *site = object(model, ANN);
    ck_assert_str_eq(isms_get_text(site, ISMS_SITE_NAME), "Bremen");
    ck_ok(isms_set_text(site, ISMS_SITE_NAME, "Main office", NULL));
    check_saved(model,
                with(text, "      <address>", "      <title>Main office</title>\n      <address>"));
    ck_ok(isms_unset(site, ISMS_SITE_NAME, NULL));
    check_saved(model, with(text, "      </address>\n",
                            "      </address>\n      <prop ns=\"urn:libisms:oscal:1\" "
                            "name=\"unset\" value=\"name\"/>\n"));
    isms_model_unref(model);
}
END_TEST

START_TEST(properties_of_ours_are_no_attributes)
{
    const char *text =
        "<catalog " OSCAL_XMLNS " uuid=\"" ANN "\">\n  <control id=\"a\">\n    <title>A</title>\n"
        "    <prop name=\"label\" value=\"A\"/>\n  </control>\n</catalog>\n";
    isms_model *model = read_plan(text);
    ck_ok(isms_set_text(object(model, "a"), ISMS_CONTROL_DESCRIPTION, "One.\nTwo.", NULL));
    isms_bytes *bytes = NULL;
    ck_ok(save_to(&bytes, model, NULL));
    isms_model *again = read_plan(isms_bytes_data(bytes));
    ck_assert_uint_eq(isms_item_count(object(again, "a"), ISMS_CONTROL_ATTRIBUTES), 1);
    ck_assert_str_eq(isms_get_text(object(again, "a"), ISMS_CONTROL_DESCRIPTION), "One.\nTwo.");
    check_saved(again, isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    isms_model_unref(again);
    isms_model_unref(model);
}
END_TEST

START_TEST(what_cannot_be_said_is_refused)
{
    isms_model *model = read_plan(SSP(PEOPLE));
    isms_bytes *bytes = NULL;
    isms_error error = {0};
    ck_ok(isms_set_text(object(model, "ac-1"), ISMS_CONTROL_NAME, "Policy", NULL));
    ck_status(save_to(&bytes, model, &error), ISMS_ERROR_VOCABULARY);
    ck_contains(error.message, "the document only names it, in line");
    ck_ok(isms_unset(object(model, "ac-1"), ISMS_CONTROL_NAME, NULL));
    ck_ok(isms_object_remove(object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc"), NULL));
    ck_status(save_to(&bytes, model, &error), ISMS_ERROR_VOCABULARY);
    ck_contains(error.message, "which is to be removed");
    ck_ok(isms_object_remove(object(model, "cccccccc-cccc-4ccc-8ccc-cccccccccccc:duties"), NULL));
    ck_ok(save_to(&bytes, model, &error));
    ck_assert_ptr_null(strstr(isms_bytes_data(bytes), "<component"));
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

START_TEST(attributes_are_those_of_the_schema)
{
    static const char uuid[] = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee";
    isms_model *model = read_plan(SSP(PEOPLE)), *again;
    isms_bytes *bytes = NULL;
    ck_ok(isms_set_text(object(model, "asset-owner"), ISMS_ROLE_UUID, uuid, NULL));
    ck_ok(save_to(&bytes, model, NULL));
    ck_contains(isms_bytes_data(bytes), "<prop ns=\"urn:libisms:oscal:1\" name=\"uuid\"");
    ck_contains(isms_bytes_data(bytes), "<role id=\"asset-owner\">");
    again = read_plan(isms_bytes_data(bytes));
    ck_assert_str_eq(isms_get_text(object(again, "asset-owner"), ISMS_ROLE_UUID), uuid);
    isms_model_unref(again);
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

/* Elements such as addresses take no properties: those of the object tell what they cannot. */
START_TEST(what_has_no_place_in_a_part_is_told_beside_it)
{
    isms_model *model = read_plan(SSP("    <party uuid=\"" ANN "\" type=\"person\">\n"
                                      "      <name>Ann</name>\n"
                                      "      <email-address>ann@example.org</email-address>\n"
                                      "    </party>\n"));
    isms_bytes *bytes = NULL;
    isms_object *contact = isms_item_part(object(model, ANN), ISMS_PERSON_CONTACTS, 0);
    ck_ok(isms_set_text(contact, ISMS_CONTACT_PURPOSE, "alarm", NULL));
    ck_ok(save_to(&bytes, model, NULL));
    ck_contains(isms_bytes_data(bytes), "<email-address>ann@example.org</email-address>");
    isms_model *again = read_plan(isms_bytes_data(bytes));
    contact = isms_item_part(object(again, ANN), ISMS_PERSON_CONTACTS, 0);
    ck_assert_str_eq(isms_get_text(contact, ISMS_CONTACT_PURPOSE), "alarm");
    ck_assert_uint_eq(isms_item_count(object(again, ANN), ISMS_PERSON_CONTACTS), 1);
    isms_model_unref(again);
    isms_bytes_free(bytes);
    isms_model_unref(model);
}
END_TEST

/* ---- real documents ---- */

static bool save_file(const char *path)
{
    size_t length;
    isms_model *model = NULL;
    isms_bytes *bytes = NULL;
    isms_write_options options = {.size = sizeof options, .file = path};
    ck_ok(isms_model_new(&model, NULL, NULL));
    bool read = isms_model_read_path(model, path, NULL) == ISMS_OK;
    if (read) {
        char *text = file_text(path, &length);
        ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
        char *before = canonical(text, length);
        char *after = canonical(isms_bytes_data(bytes), isms_bytes_size(bytes));
        ck_assert_msg(strcmp(before, after) == 0, "%s is not saved as it was", path);
        xmlFree(before);
        xmlFree(after);
        free(text);
        isms_bytes_free(bytes);
    }
    isms_model_unref(model);
    return read;
}

START_TEST(real_documents_are_saved_as_they_were)
{
    visit_corpus(save_file, "were saved as they were");
}
END_TEST

/* ---- what becomes of what documents say ---- */

#define PLAIN(root, number, inside)                                                                \
    "<" root " " OSCAL_XMLNS " uuid=\"11111111-1111-4111-8111-1111111111" number                   \
    "\"><metadata><title>T</title>" inside "</" root ">"
#define PLAN(number, people, inside)                                                               \
    PLAIN("system-security-plan", number, people "</metadata>" inside)
#define RESULTS(inside)                                                                            \
    PLAIN("assessment-results", "02",                                                              \
          "</metadata><result uuid=\"" THING("91") "\">" inside "</result>")
#define THING(number) "dddddddd-dddd-4ddd-8ddd-dddddddddd" number
#define SOME_ROLE "<role id=\"r\"><title>R</title></role>"
#define SOME_PARTY(uuid, type, more)                                                               \
    "<party uuid=\"" uuid "\" type=\"" type "\"><name>P</name>" more "</party>"
#define USER(more)                                                                                 \
    "<system-implementation><user uuid=\"" THING("21") "\"><role-id>r</role-id></user>" more       \
                                                       "</system-implementation>"
#define LEVERAGED(party, by)                                                                                                \
    "<system-implementation><leveraged-authorization uuid=\"" THING(                                                        \
        "22") "\"><party-uuid>" party                                                                                       \
              "</party-uuid></leveraged-authorization><component uuid=\"" THING(                                            \
                  "23") "\" type=\"system\"><title>C"                                                                       \
                        "</title><prop name=\"leveraged-authorization-uuid\" value=\"" THING(                               \
                            "22") "\"/></component>"                                                                        \
                                  "</system-implementation><control-implementation><implemented-requirement uuid=\"" THING( \
                                      "24") "\" control-id=\"ac-1\"><by-component" by                                       \
                                            "><inherited/></by-component></implemented-requirement>"                        \
                                            "</control-implementation>"
#define RISK(more)                                                                                 \
    RESULTS("<risk uuid=\"" THING("25") "\"><title>R</title><status>closed</status>" more "</risk>")
#define LOG(entries) RISK("<risk-log>" entries "</risk-log>")
#define FACET(attributes) RISK("<characterization><facet " attributes "/></characterization>")
#define TARGET(id)                                                                                 \
    RESULTS("<finding uuid=\"" THING("26") "\"><title>F</title><target type=\"statement-id\" "     \
                                           "target-id=\"" id "\"/></finding>")
#define COMPONENT(uuid, title, text)                                                               \
    "<system-implementation><component uuid=\"" uuid "\" type=\"software\"><title>" title          \
    "</title><description><p>" text "</p></description></component></system-implementation>"
#define ITEM(uuid)                                                                                 \
    "<system-implementation><inventory-item uuid=\"" uuid "\"><description><p>I</p></description>" \
    "</inventory-item></system-implementation>"
#define TOLD(name, value) "<prop ns=\"urn:libisms:oscal:1\" name=\"" name "\" value=\"" value "\"/>"
#define SAID(more)                                                                                 \
    "<back-matter><resource uuid=\"" THING("27") "\"><title>M</title>" TOLD(                       \
        "object-type", "record") TOLD("kind", "meeting") more "</resource></back-matter>"
#define NINE                                                                                       \
    TOLD("decisions.1.text", "1")                                                                  \
    TOLD("decisions.2.text", "2")                                                                  \
    TOLD("decisions.3.text", "3")                                                                  \
    TOLD("decisions.4.text", "4")                                                                  \
    TOLD("decisions.5.text", "5") TOLD("decisions.6.text", "6") TOLD("decisions.7.text", "7")      \
        TOLD("decisions.8.text", "8") TOLD("decisions.9.text", "9")
/* More properties than are looked through one by one. */
#define MANY                                                                                       \
    "<system-implementation><component uuid=\"" THING(                                             \
        "29") "\" type=\"software\"><title>C</title>"                                              \
              "<responsible-role role-id=\"r\">" TENS(OWN("verb", ANN, "do")) TENS(                \
                  OWN("raci", "_" THING("30"), "I")) OWN("raci", ANN, "C") OWN("raci", BOB, "R")   \
                  TENS(OWN(                                                                        \
                      "verb", BOB,                                                                 \
                      "do")) "<party-uuid>" ANN "</party-uuid><party-uuid>" BOB                    \
                             "</party-uuid></responsible-role></component></system-implementation>"
#define MEETING(text) SAID(TOLD("decisions.1.text", text) TOLD("decisions.1.about", ANN " " BOB))
#define OURS TOLD("format", "1")
#define TENS(x) x x x x x x x x x x

/* The second document is read with the first, or where it says so behind it. */
static const struct saying {
    const char *first, *second, *part; /* of the model as native XML */
    size_t times;
    bool behind;
} sayings[] = {
    /* addresses of no words are none */
    {PLAN("01",
          "<location uuid=\"" THING(
              "20") "\"><title>L</title><address><country/></address></location>",
          ""),
     NULL, "address=", 0, false},
    {PLAN(
         "01",
         "<location uuid=\"" THING("20") "\"><title>L</title><address><addr-line>1 Road</addr-line>"
                                         "<city>Town</city></address></location>",
         ""),
     NULL, "1 Road, Town", 1, false},
    /* roles of users alone are for access */
    {PLAN("01", SOME_ROLE, USER("")), NULL, "kind=\"access\"", 1, false},
    {PLAN("01", SOME_ROLE, USER("<other><role-id>r</role-id></other>")), NULL, "kind=\"access\"", 0,
     false},
    {PLAN("01", OURS "<role id=\"r\">" TOLD("object-type", "position") "<title>R</title></role>",
          USER("")),
     NULL, "<position id=\"r\" name=\"R\"/>", 1, false},
    /* providers are organizations */
    {PLAN("01", SOME_PARTY(ANN, "organization", ""),
          LEVERAGED(ANN, " component-uuid=\"" THING("23") "\"")),
     NULL, "provider=\"" ANN "\"", 1, false},
    {PLAN("01", SOME_PARTY(ANN, "person", ""),
          LEVERAGED(ANN, " component-uuid=\"" THING("23") "\"")),
     NULL, "provider=", 0, false},
    {PLAN("01", SOME_PARTY(ANN, "organization", ""), LEVERAGED(ANN, "")), NULL, "provider=", 0,
     false},
    /* risks were closed when the last entry of their log ended, or began */
    {LOG("<entry><end>2026-01-02T00:00:00Z</end></entry><entry><end>2026-03-04T00:00:00Z</end></entry>"),
     NULL, "closed=\"2026-03-04\"", 1, false},
    {LOG("<entry><start>2026-01-02T00:00:00Z</start></entry>"), NULL, "closed=\"2026-01-02\"", 1,
     false},
    {LOG("<entry><end>some other day</end></entry>"), NULL, "closed=", 0, false},
    {LOG("<entry><end>2026</end></entry>"), NULL, "closed=", 0, false},
    {FACET("name=\"risk\" value=\"moderate\""), NULL, "=\"medium\"", 1, false},
    {FACET("value=\"moderate\""), NULL, "=\"medium\"", 0, false},
    {FACET("name=\"risk\""), NULL, "=\"medium\"", 0, false},
    {FACET("name=\"cost\" value=\"moderate\""), NULL, "=\"medium\"", 0, false},
    /* the control of a statement */
    {TARGET("ac-1_smt_obj.a"), NULL, "controls=\"ac-1\"", 1, false},
    {TARGET("ac-1.a.2"), NULL, "controls=\"ac-1\"", 1, false},
    {TARGET("ac-6.1"), NULL, "controls=\"ac-6.1\"", 1, false},
    {TARGET("ac-.a"), NULL, "controls=\"ac-.a\"", 1, false},
    {TARGET("ac:.a"), NULL, "controls=\"ac:.a\"", 1, false},
    {TARGET("ac-1.\xc3\xa4"), NULL, "controls=\"ac-1.\xc3\xa4\"", 1, false},
    {TARGET("_smt"), NULL, "controls=", 0, false},
    {TARGET(TENS(TENS("abc"))), NULL, "controls=", 0, false},
    /* a party is one, whatever it is said to belong to; what is read later is another */
    {PLAN("01", SOME_PARTY(ANN, "organization", "") SOME_PARTY(BOB, "organization", ""), ""),
     PLAN("03",
          SOME_PARTY(ANN, "organization", "") SOME_PARTY(
              BOB, "organization", "<member-of-organization>" ANN "</member-of-organization>"),
          ""),
     "name=\"P\"", 2, false},
    {PLAN("01", SOME_PARTY(ANN, "organization", ""), ""),
     PLAN("03", SOME_PARTY(ANN, "person", ""), ""), "name=\"P\"", 2, false},
    {PLAN("01", SOME_PARTY(ANN, "person", ""), ""), PLAN("03", SOME_PARTY(ANN, "person", ""), ""),
     "name=\"P\"", 2, true},
    {PLAN("01", SOME_PARTY(ANN, "person", ""), ""),
     PLAN("03", SOME_PARTY(ANN, "person", "") SOME_PARTY(ANN, "person", ""), ""), "name=\"P\"", 2,
     false},
    {PLAN("01", "", COMPONENT(THING("28"), "C", "Text.")), PLAN("03", "", ITEM(THING("28"))),
     "<asset ", 2, false},
    {PLAN("01", "", COMPONENT(THING("28"), "C", "Text.")),
     PLAN("03", "", COMPONENT(THING("28"), "D", "Other.")), "name=\"C\"", 1, false},
    {PLAN("01", SOME_PARTY(ANN, "person", ""), ""),
     PLAN("03", SOME_PARTY(ANN, "organization", ""), ""), "name=\"P\"", 2, false},
    {PLAN("01", SOME_PARTY(ANN, "person", "") SOME_PARTY(ANN, "person", ""), ""),
     PLAN("03", SOME_PARTY(BOB, "person", ""), ""), "name=\"P\"", 3, false},
    {PLAN("01", SOME_PARTY(ANN, "organization", ""),
          LEVERAGED("", " component-uuid=\"" THING("23") "\"")),
     NULL, "provider=", 0, false},
    {TARGET("ac-1.{x"), NULL, "controls=", 0, false},
    /* lists hold what any of them tells, with all that is in it */
    {PLAN("01", OURS, MEETING("Go.")), PLAN("03", OURS, MEETING("Go.")), "<decision about=", 1,
     false},
    {PLAN("01", OURS, MEETING("Go.")), PLAN("03", OURS, MEETING("Stay.")), "<decision about=", 2,
     false},
    {PLAN("01", OURS, MEETING("Go.")), PLAN("03", OURS, SAID(TOLD("decisions.1.nothing", "x"))),
     "<decision/>", 1, false},
    /* properties of ours that say nothing, or what has no place */
    {PLAN("01", OURS, MEETING("At the end \\")), NULL, "<text>At the end \\</text>", 1, false},
    {PLAN("01", OURS, MEETING("\\e")), NULL, "<text></text>", 0, false},
    {PLAN("01", OURS, SAID(TOLD("decisions.1.about", TENS(TENS("abc")) " " ANN))), NULL,
     "<decision about=\"" ANN "\"", 1, false},
    {PLAN("01", OURS, SAID(NINE TOLD("decisions.1.text", "again"))), NULL, "<decision>", 9, false},
    {PLAN("01", OURS, SAID(TOLD("unset", "nothing name"))), NULL, "name=\"M\"", 0, false},
    {PLAN("01", OURS, SAID("<prop ns=\"urn:libisms:oscal:1\" name=\"unset\"/>")), NULL,
     "kind=\"meeting\"", 1, false},
    {PLAN("01", OURS,
          SAID(TOLD("decisions", "x") TOLD("date.1", "2026-01-01") TOLD("date", "soon"))),
     NULL, "<decision", 0, false},
    {PLAN("01", OURS, SAID(TOLD("date.1", "2026-01-01"))), NULL, "2026-01-01", 0, false},
    {PLAN("01", OURS TOLD("object-type", "nothing"), ""), NULL, "kind=\"plan\"", 1, false},
    {PLAN("01", OURS SOME_ROLE SOME_PARTY(ANN, "person", "") SOME_PARTY(BOB, "person", ""), MANY),
     NULL, "codes=\"C\"", 1, false},
};

static isms_status say(const void *subject, struct failing *failing, struct collected *out)
{
    const struct saying *s = subject;
    isms_allocator memory = failing_allocator(failing);
    isms_source sources[] = {isms_source_memory("first.xml", s->first, strlen(s->first)),
                             isms_source_memory("second.xml", s->second ? s->second : "",
                                                s->second ? strlen(s->second) : 0)};
    isms_problems *problems = NULL;
    isms_model *model = NULL;
    isms_sink sink = collector(out);
    isms_status status = isms_model_new(&model, &memory, NULL);
    if (status == ISMS_OK)
        status = isms_problems_new(&problems, &memory, NULL);
    isms_read_options options = {.size = sizeof options, .problems = problems};
    if (status == ISMS_OK)
        status = isms_model_read(model, sources, s->second && !s->behind ? 2 : 1, &options, NULL);
    if (status == ISMS_OK && s->behind)
        status = isms_model_read(model, &sources[1], 1, &options, NULL);
    if (status == ISMS_OK)
        status = isms_model_write(model, &sink, NULL, NULL);
    isms_problems_free(problems);
    isms_model_unref(model);
    return status;
}

START_TEST(what_documents_say)
{
    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
        struct failing failing = {0};
        struct collected out = {NULL, 0};
        size_t times = 0;
        ck_assert_msg(say(&sayings[i], &failing, &out) == ISMS_OK, "row %zu", i);
        for (const char *at = out.text; (at = strstr(at, sayings[i].part)); at++)
            times++;
        ck_assert_msg(times == sayings[i].times, "row %zu: %s", i, out.text);
        free(out.text);
    }
}
END_TEST

START_TEST(what_documents_say_without_memory)
{
    struct places places = {0};
    size_t found = 0;
    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
        found = fail_at_places(&places, sayings[i].part, say, &sayings[i], ISMS_OK);
    ck_assert_uint_gt(found, 80);
    forget_places(&places);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_save");
    TCase *plans = tcase_create("plans");
    tcase_set_timeout(plans, 300);
    tcase_add_test(plans, becomes_a_model);
    tcase_add_test(plans, what_was_edited_changes);
    tcase_add_test(plans, a_role_is_renamed_everywhere);
    tcase_add_test(plans, another_uuid_is_known_everywhere);
    tcase_add_test(plans, two_may_swap_their_uuids);
    tcase_add_test(plans, what_oscal_cannot_say_is_a_property);
    tcase_add_test(plans, objects_come_and_go);
    tcase_add_test(plans, an_appointment_is_a_responsible_party);
    tcase_add_test(plans, letters_are_kept);
    tcase_add_test(plans, documents_mean_their_own_first);
    tcase_add_test(plans, a_change_goes_to_all_documents_that_told_it);
    tcase_add_test(plans, equal_items_stay_as_many);
    tcase_add_test(plans, many_items_are_told_apart_by_what_they_say);
    tcase_add_test(plans, what_is_new_goes_to_the_first_document);
    tcase_add_test(plans, controls_may_stand_in_native_files);
    tcase_add_test(plans, holders_may_stand_in_native_files);
    tcase_add_test(plans, the_same_id_twice_is_told_and_kept);
    tcase_add_test(plans, native_xml_has_each_id_once);
    tcase_add_test(plans, parties_are_units_by_membership);
    tcase_add_test(plans, maps_are_mappings);
    tcase_add_test(plans, ids_of_ours_come_back);
    tcase_add_test(plans, what_oscal_has_no_words_for_comes_back);
    tcase_add_test(plans, what_stands_in_for_a_name_is_left_alone);
    tcase_add_test(plans, properties_of_ours_are_no_attributes);
    tcase_add_test(plans, what_cannot_be_said_is_refused);
    tcase_add_test(plans, attributes_are_those_of_the_schema);
    tcase_add_test(plans, what_has_no_place_in_a_part_is_told_beside_it);
    tcase_add_test(plans, lack_of_memory_changes_nothing);
    tcase_add_test(plans, real_documents_are_saved_as_they_were);
    suite_add_tcase(suite, plans);
    TCase *said = tcase_create("said");
    tcase_set_timeout(said, 300);
    tcase_add_test(said, what_documents_say);
    tcase_add_test(said, what_documents_say_without_memory);
    suite_add_tcase(suite, said);
    return run_suite(suite);
}
