/* Profiles of OSCAL in models: of what was read with them, what they select counts. */
#include "isms/types.h"
#include "support/support.h"

#define WHOLE(root, uuid, body)                                                                    \
    "<" root " xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"" uuid "\">\n"                   \
    "  <metadata>\n    <title>Some " root "</title>\n"                                             \
    "    <last-modified>2026-01-02T03:04:05Z</last-modified>\n"                                    \
    "    <version>1</version>\n    <oscal-version>1.2.2</oscal-version>\n  </metadata>\n" body     \
    "</" root ">\n"
#define CATALOG_UUID "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee"
#define PROFILE_UUID "ffffffff-ffff-4fff-8fff-ffffffffffff"
#define ANOTHER "99999999-9999-4999-8999-99999999999"
#define BASE_UUID "dddddddd-dddd-4ddd-8ddd-dddddddddddd"
#define CATALOG                                                                                    \
    WHOLE("catalog", CATALOG_UUID,                                                                 \
          "  <control id=\"a-1\">\n    <title>One</title>\n  </control>\n"                         \
          "  <control id=\"a-2\">\n    <title>Two</title>\n  </control>\n")
#define TAKES(href)                                                                                \
    "  <import href=\"" href "\">\n    <include-controls>\n      <with-id>a-2</with-id>\n"         \
    "    </include-controls>\n  </import>\n"

static isms_source source_of(const char *name, const char *text)
{
    return isms_source_memory(name, text, strlen(text));
}

static void check_file(const isms_model *model, const char *file, const char *expected)
{
    isms_write_options options = {.size = sizeof options, .file = file};
    isms_bytes *bytes = NULL;
    ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
    ck_assert_str_eq(isms_bytes_data(bytes), expected);
    isms_bytes_free(bytes);
}

static isms_document *document(const isms_model *model, const char *id)
{
    isms_document *found = isms_document_cast(isms_model_find(model, id));
    ck_assert_ptr_nonnull(found);
    return found;
}

START_TEST(selects_of_what_was_read_with_it)
{
    static const char profile[] = WHOLE("profile", PROFILE_UUID, TAKES("catalog.xml"));
    const isms_source sources[] = {source_of("profile.xml", profile),
                                   source_of("catalog.xml", CATALOG)};
    for (unsigned together = 0; together < 2; together++) {
        isms_model *model = NULL, *copy = NULL;
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(isms_model_read(model, sources, together ? 2 : 1, NULL, NULL));
        if (!together)
            ck_ok(isms_model_read(model, sources + 1, 1, NULL, NULL));
        isms_document *baseline = document(model, PROFILE_UUID);
        isms_object *two = isms_model_find(model, "a-2");
        ck_assert_uint_eq(isms_document_selects_count(baseline), together);
        if (together)
            ck_assert_ptr_eq(isms_document_selects_at(baseline, 0), isms_control_cast(two));
        check_file(model, "profile.xml", profile);
        check_file(model, "catalog.xml", CATALOG);
        ck_ok(isms_model_clone(&copy, model, NULL));
        check_file(copy, "profile.xml", profile);
        isms_model_unref(copy);
        isms_model_unref(model);
    }
}
END_TEST

START_TEST(what_it_selects_can_be_changed)
{
    static const char profile[] = WHOLE("profile", PROFILE_UUID, TAKES("catalog.xml"));
    isms_source sources[] = {source_of("catalog.xml", CATALOG), source_of("profile.xml", profile)};
    isms_write_options options = {.size = sizeof options, .file = "profile.xml"};
    for (unsigned more = 0; more < 2; more++) {
        isms_model *model = NULL, *again = NULL;
        isms_bytes *bytes = NULL;
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(isms_model_new(&again, NULL, NULL));
        ck_ok(isms_model_read(model, sources, 2, NULL, NULL));
        isms_document *baseline = document(model, PROFILE_UUID);
        if (more)
            ck_ok(isms_document_insert_selects(
                baseline, SIZE_MAX, isms_control_cast(isms_model_find(model, "a-1")), NULL));
        else
            ck_ok(isms_document_remove_selects(baseline, 0, NULL));
        check_file(model, "catalog.xml", CATALOG);
        ck_ok(isms_model_write_memory(&bytes, model, &options, NULL));
        const isms_source saved[] = {sources[0], source_of("profile.xml", isms_bytes_data(bytes))};
        ck_ok(isms_model_read(again, saved, 2, NULL, NULL));
        ck_assert_uint_eq(isms_document_selects_count(document(again, PROFILE_UUID)), 2 * more);
        isms_bytes_free(bytes);
        isms_model_unref(again);
        isms_model_unref(model);
    }
}
END_TEST

/* Of files with the same name, the one in the folder that is meant. */
START_TEST(imports_are_found_by_their_paths)
{
    static const struct {
        const char *href, *profile, *catalog, *other;
        bool found;
    } cases[] = {
        {"catalog.xml", "rev5/profile.xml", "rev5/catalog.xml", "rev4/catalog.xml", true},
        {"../rev5/catalog.xml", "x/p.xml", "/y/rev5/catalog.xml", "/y/rev4/catalog.xml", true},
        {"https://example.org/rev5/catalog.xml?raw#top", "p.xml", "rev5/catalog.xml",
         "rev4/catalog.xml", true},
        {"my%20catalog.xml", "p.xml", "my catalog.xml", "catalog.xml", true},
        {"catalog.xml", "p.xml", "my-catalog.xml", "xml", false},
        {"og.xml", "p.xml", "catalog.xml", "other.xml", false},
        {"", "p.xml", "catalog.xml", "other.xml", false},
    };
    static const char other[] =
        WHOLE("catalog", BASE_UUID, "  <control id=\"a-2\">\n    <title>2</title>\n  </control>\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int swap = 0; swap < 2; swap++) {
            char profile[2048];
            isms_model *model = NULL;
            ck_ok(isms_model_new(&model, NULL, NULL));
            snprintf(profile, sizeof profile, WHOLE("profile", PROFILE_UUID, TAKES("%s")),
                     cases[i].href);
            isms_source sources[3] = {source_of(cases[i].profile, profile)};
            sources[1 + swap] = source_of(cases[i].catalog, CATALOG);
            sources[2 - swap] = source_of(cases[i].other, other);
            ck_ok(isms_model_read(model, sources, 3, NULL, NULL));
            isms_document *baseline = document(model, PROFILE_UUID);
            ck_assert_uint_eq(isms_document_selects_count(baseline), cases[i].found);
            if (cases[i].found)
                ck_assert_str_eq(
                    isms_catalog_id(isms_control_catalog(isms_document_selects_at(baseline, 0))),
                    CATALOG_UUID);
            isms_model_unref(model);
        }
}
END_TEST

/* Profiles that import each other, the one more, the other less. */
START_TEST(circles_end)
{
    static const char profile[] =
        WHOLE("profile", PROFILE_UUID, TAKES("base.xml") TAKES("profile.xml"));
    static const char base[] =
        WHOLE("profile", BASE_UUID, TAKES("profile.xml") "  <import href=\"catalog.xml\"/>\n");
    static const char plan[] = WHOLE("system-security-plan", "cccccccc-cccc-4ccc-8ccc-cccccccccccc",
                                     "  <import-profile href=\"profile.xml\"/>\n");
    const isms_source sources[] = {source_of("catalog.xml", CATALOG),
                                   source_of("profile.xml", profile), source_of("base.xml", base),
                                   source_of("plan.xml", plan)};
    isms_model *model = NULL;
    ck_ok(isms_model_new(&model, NULL, NULL));
    ck_ok(isms_model_read(model, sources, 4, NULL, NULL));
    ck_assert_uint_eq(isms_document_selects_count(document(model, PROFILE_UUID)), 1);
    ck_assert_uint_eq(isms_document_selects_count(document(model, BASE_UUID)), 0);
    check_file(model, "base.xml", base);
    isms_model_unref(model);
}
END_TEST

START_TEST(lack_of_memory_changes_nothing)
{
    static const char profile[] =
        WHOLE("profile", PROFILE_UUID,
              TAKES("#" BASE_UUID) "  <merge>\n    <custom>\n      <insert-controls/>\n"
                                   "    </custom>\n  </merge>\n"
                                   "  <back-matter>\n    <resource uuid=\"" BASE_UUID "\">\n"
                                   "      <rlink href=\"my%20catalog.xml\"/>\n"
                                   "    </resource>\n  </back-matter>\n");
    static const char plan[] =
        WHOLE("system-security-plan", "cccccccc-cccc-4ccc-8ccc-cccccccccccc",
              "  <system-implementation>\n    <leveraged-authorization uuid=\"" ANOTHER "1\">"
              "<party-uuid>" ANOTHER "2</party-uuid></leveraged-authorization>\n"
              "    <component uuid=\"" ANOTHER "3\" type=\"service\"><prop "
              "name=\"leveraged-authorization-uuid\" value=\"" ANOTHER "1\"/></component>\n"
              "  </system-implementation>\n  <control-implementation>\n"
              "    <implemented-requirement uuid=\"" ANOTHER "4\" control-id=\"a-2\"><by-component "
              "uuid=\"" ANOTHER "5\" component-uuid=\"" ANOTHER "3\"><inherited uuid=\"" ANOTHER
              "6\"/></by-component></implemented-requirement>\n  </control-implementation>\n");
    const isms_source sources[] = {source_of("my catalog.xml", CATALOG),
                                   source_of("profile.xml", profile), source_of("plan.xml", plan)};
    for (size_t n = 1;; n++) {
        struct failing failing = {0};
        isms_allocator memory = failing_allocator(&failing);
        isms_model *model = NULL;
        isms_snapshot *snapshot = NULL;
        ck_ok(isms_model_new(&model, &memory, NULL));
        failing.fail_at = failing.calls + n;
        isms_status status = isms_model_read(model, sources, 3, NULL, NULL);
        if (status == ISMS_OK) {
            const isms_object *line = isms_model_find(model, ANOTHER "4");
            ck_assert(isms_has(line, ISMS_IMPLEMENTATION_PROVIDER));
            ck_assert_uint_eq(isms_document_selects_count(document(model, PROFILE_UUID)), 1);
            status = isms_snapshot_take(&snapshot, model, (isms_date){2026, 11, 22}, NULL, NULL);
        }
        isms_snapshot_unref(snapshot);
        isms_model_unref(model);
        ck_assert_uint_eq(failing.live, 0);
        if (!failing.failed) {
            ck_ok(status);
            ck_assert_uint_gt(n, 30);
            return;
        }
        ck_status(status, ISMS_ERROR_MEMORY);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal_profile");
    TCase *tests = tcase_create("profiles");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, selects_of_what_was_read_with_it);
    tcase_add_test(tests, what_it_selects_can_be_changed);
    tcase_add_test(tests, imports_are_found_by_their_paths);
    tcase_add_test(tests, circles_end);
    tcase_add_test(tests, lack_of_memory_changes_nothing);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
