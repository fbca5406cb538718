/* OSCAL documents: kept whole, edited, written again. */
#include <libxml/xmlmemory.h>

#include "format/oscal/tree.h"
#include "support/corpus.h"
#include "support/support.h"

#define CATALOG(inside)                                                                            \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                 \
    "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" "                                        \
    "uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0f01\">\n" inside "</catalog>\n"

struct document {
    struct pool pool;
    struct oscal_tree tree;
};

static isms_allocator plain_memory(void)
{
    return isms__memory_default(NULL);
}

static isms_status read_with(struct document *document, const isms_allocator *memory,
                             const void *data, size_t length, isms_error *error)
{
    struct problem_sink problems = {0};
    isms_source source = isms_source_memory("test.xml", data, length);
    isms__pool_init(&document->pool, memory);
    isms_status status =
        isms__oscal_read(&document->tree, &document->pool, &source, NULL, &problems, error);
    if (status == ISMS_OK && problems.errors)
        status = problems.first.status;
    return status;
}

static void read_document(struct document *document, const char *text)
{
    isms_allocator memory = plain_memory();
    ck_ok(read_with(document, &memory, text, strlen(text), NULL));
}

static isms_bytes *written(const struct oscal_tree *tree)
{
    isms_allocator memory = plain_memory();
    isms_bytes *bytes = isms__bytes_new(&memory);
    isms_sink sink = {sizeof sink, bytes, isms__bytes_write};
    ck_ok(isms__oscal_write(tree, &memory, &sink, NULL));
    return bytes;
}

static void check_written(const struct oscal_tree *tree, const char *expected)
{
    isms_bytes *bytes = written(tree);
    ck_assert_str_eq(isms_bytes_data(bytes), expected);
    isms_bytes_free(bytes);
}

static void check_same(const char *text)
{
    struct document document;
    read_document(&document, text);
    check_written(&document.tree, text);
    isms__pool_clear(&document.pool);
}

START_TEST(keeps_what_stands_in_a_document)
{
    check_same(CATALOG(""));
    check_same("<?xml version=\"1.0\"?>\n<?xml-model href=\"a.rnc\"?>\n<!-- first -->\n"
               "<o:catalog xmlns:o=\"http://csrc.nist.gov/ns/oscal/1.0\" "
               "xmlns:x=\"urn:x\" x:y=\"&lt;&quot;&#10;&amp;\" xml:lang=\"en\">\n"
               "  <!-- a --><o:title>One &amp; two</o:title>tail<x:a/>\n"
               "  <b xmlns=\"urn:b\"><c xmlns=\"\"/></b>\n"
               "  <o:p>mixed <o:em>text</o:em> and <![CDATA[<raw>]]>&#13;</o:p><?p q r?>\n"
               "</o:catalog>\n<!-- last -->\n");
    check_same("\xef\xbb\xbf<a>\xc3\xa9</a>\n");
    check_same("<?xml version=\"1.0\" standalone=\"yes\"?>\r\n<a>\r\n  <b/>\r\n</a>\r\n");
    check_same("<?xml-model href=\"a\"?>\n<a/>\n");
}
END_TEST

START_TEST(writes_utf8_whatever_it_was)
{
    static const char utf16[] =
        "\xff\xfe<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0\"\0001\0.\0000\0"
        "\"\0 \0e\0n\0c\0o\0d\0i\0n\0g\0=\0\"\0U\0T\0F\0-\0001\0006\0\"\0"
        "?\0>\0<\0a\0>\0\xe9\0<\0/\0a\0>\0";
    isms_allocator memory = plain_memory();
    struct document document;
    ck_ok(read_with(&document, &memory, utf16, sizeof utf16 - 1, NULL));
    check_written(&document.tree, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\xc3\xa9</a>\n");
    isms__pool_clear(&document.pool);
}
END_TEST

START_TEST(is_walked)
{
    struct document document;
    read_document(&document,
                  CATALOG("  <metadata>\n    <title>Ti<!-- no -->t<em>l</em>e</title>\n"
                          "    <role id=\"a\"/>\n    <x:role xmlns:x=\"urn:x\" id=\"x\"/>\n"
                          "    <role x:id=\"y\" xmlns:x=\"urn:x\" id=\"b\"/>\n"
                          "  </metadata>\n"));
    const struct oscal_node *root = document.tree.root;
    const struct oscal_node *metadata = isms__oscal_child(root, "metadata");
    ck_assert(isms__oscal_is(root, "catalog"));
    ck_assert_ptr_eq(isms__oscal_child(root, NULL), metadata);
    ck_assert_uint_eq(metadata->line, 3);
    ck_assert_uint_eq(metadata->column, 3);
    const struct oscal_node *role = isms__oscal_child(metadata, "role");
    ck_assert_str_eq(isms__oscal_attribute(role, "id"), "a");
    role = isms__oscal_sibling(role, "role");
    ck_assert_str_eq(isms__oscal_attribute(role, "id"), "b");
    ck_assert_ptr_null(isms__oscal_attribute(role, "x"));
    ck_assert_ptr_null(isms__oscal_sibling(role, NULL));
    ck_assert_ptr_null(isms__oscal_path(root, "metadata/none/title"));
    struct text text;
    isms_allocator memory = plain_memory();
    isms__text_init(&text, &memory);
    isms__oscal_gather(isms__oscal_path(root, "metadata/title"), &text);
    ck_assert_str_eq(isms__text_get(&text), "Title");
    isms__text_clear(&text);
    size_t nodes = 0;
    for (const struct oscal_node *n = isms__oscal_next(root, root); n;
         n = isms__oscal_next(n, root))
        nodes++;
    ck_assert_uint_eq(nodes, 7);
    isms__pool_clear(&document.pool);
}
END_TEST

#define ROLE "    <role id=\"b\">\n      <title>B</title>\n    </role>\n"

START_TEST(is_edited)
{
    struct document document;
    struct oscal_tree *tree = &document.tree;
    read_document(&document, CATALOG("  <metadata>\n    <title>T</title>\n  </metadata>\n"));
    struct oscal_node *metadata = isms__oscal_child(tree->root, "metadata");
    struct oscal_node *title = isms__oscal_child(metadata, "title");
    struct oscal_node *role = isms__oscal_make(tree, "role", "");
    ck_assert(isms__oscal_set(tree, role, "id", "b"));
    ck_assert(isms__oscal_insert(tree, role, NULL, isms__oscal_make(tree, "title", "B")));
    ck_assert(isms__oscal_insert(tree, metadata, title, role));
    check_written(tree, CATALOG("  <metadata>\n    <title>T</title>\n" ROLE "  </metadata>\n"));
    struct oscal_node *again = isms__oscal_clone(tree, role);
    ck_assert(isms__oscal_insert(tree, metadata, NULL, again));
    check_written(tree,
                  CATALOG("  <metadata>\n" ROLE "    <title>T</title>\n" ROLE "  </metadata>\n"));
    isms__oscal_remove(tree, role);
    isms__oscal_remove(tree, title);
    ck_assert(isms__oscal_set(tree, again, "id", "c"));
    ck_assert(isms__oscal_set(tree, again, "class", "d"));
    ck_assert(isms__oscal_set(tree, again, "id", NULL));
    ck_assert(isms__oscal_set_text(tree, again, "<"));
    check_written(tree,
                  CATALOG("  <metadata>\n    <role class=\"d\">&lt;</role>\n  </metadata>\n"));
    isms__oscal_remove(tree, again);
    check_written(tree, CATALOG("  <metadata/>\n"));
    isms__oscal_remove(tree, metadata);
    ck_assert(isms__oscal_insert(tree, tree->root, NULL, metadata));
    check_written(tree, CATALOG("  <metadata/>\n"));
    isms__pool_clear(&document.pool);
}
END_TEST

START_TEST(a_copy_leaves_the_original)
{
    struct document document;
    struct pool pool;
    struct oscal_tree copy;
    isms_allocator memory = plain_memory();
    const char *text = CATALOG("  <metadata>\n    <title>T</title>\n  </metadata>\n  <!-- c -->\n");
    read_document(&document, text);
    isms__pool_init(&pool, &memory);
    ck_assert(isms__oscal_copy(&copy, &pool, &document.tree));
    check_written(&copy, text);
    ck_assert(isms__oscal_set_text(&copy, isms__oscal_path(copy.root, "metadata/title"), "U"));
    ck_assert(isms__oscal_set(&copy, copy.root, "new", "1"));
    check_written(&document.tree, text);
    isms__pool_clear(&pool);
    isms__pool_clear(&document.pool);
}
END_TEST

START_TEST(is_made_anew)
{
    struct document document;
    struct oscal_tree *tree = &document.tree;
    isms_allocator memory = plain_memory();
    isms__pool_init(&document.pool, &memory);
    ck_assert(isms__oscal_new(tree, &document.pool, "profile"));
    struct oscal_node *part = isms__oscal_make(tree, "part", "");
    struct oscal_node *p = isms__oscal_make(tree, "p", "");
    ck_assert(isms__oscal_insert(tree, p, NULL, isms__oscal_make(tree, "em", "x")));
    ck_assert(isms__oscal_insert(tree, part, NULL, p));
    ck_assert(isms__oscal_insert(tree, tree->root, NULL, part));
    check_written(tree, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<profile xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">\n  <part>\n"
                        "    <p><em>x</em></p>\n  </part>\n</profile>\n");
    isms__pool_clear(&document.pool);
}
END_TEST

START_TEST(lack_of_memory_is_told)
{
    const char *text = CATALOG("  <metadata a=\"1\">\n    <title>T</title><!-- c --><?p q?>\n"
                               "  </metadata>\n");
    for (size_t n = 1;; n++) {
        struct failing failing = {.fail_at = n, .sticky = true};
        isms_allocator memory = failing_allocator(&failing);
        struct document document;
        isms_error error = {0};
        isms_status status = read_with(&document, &memory, text, strlen(text), &error);
        isms__pool_clear(&document.pool);
        ck_assert_uint_eq(failing.live, 0);
        if (!failing.failed) {
            ck_ok(status);
            ck_assert_uint_gt(n, 5);
            return;
        }
        ck_status(status, ISMS_ERROR_MEMORY);
        ck_status(error.status, ISMS_ERROR_MEMORY);
    }
}
END_TEST

/* ---- real documents ---- */

static bool compare_file(const char *path)
{
    size_t length;
    char *text = file_text(path, &length);
    isms_allocator memory = plain_memory();
    struct document document, again;
    bool read = read_with(&document, &memory, text, length, NULL) == ISMS_OK;
    if (read) {
        isms_bytes *first = written(&document.tree);
        char *before = canonical(text, length);
        char *after = canonical(isms_bytes_data(first), isms_bytes_size(first));
        ck_assert_msg(strcmp(before, after) == 0, "%s does not come back as it was", path);
        /* what was written is in our layout, and comes back byte by byte */
        ck_ok(read_with(&again, &memory, isms_bytes_data(first), isms_bytes_size(first), NULL));
        isms_bytes *second = written(&again.tree);
        ck_assert_msg(strcmp(isms_bytes_data(first), isms_bytes_data(second)) == 0,
                      "%s is written otherwise the second time", path);
        isms_bytes_free(first);
        isms_bytes_free(second);
        isms__pool_clear(&again.pool);
        xmlFree(before);
        xmlFree(after);
    }
    isms__pool_clear(&document.pool);
    free(text);
    return read;
}

START_TEST(real_documents_come_back_as_they_were)
{
    visit_corpus(compare_file, "came back as they were");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("oscal");
    TCase *tree = tcase_create("tree");
    tcase_set_timeout(tree, 120);
    tcase_add_test(tree, keeps_what_stands_in_a_document);
    tcase_add_test(tree, writes_utf8_whatever_it_was);
    tcase_add_test(tree, is_walked);
    tcase_add_test(tree, is_edited);
    tcase_add_test(tree, a_copy_leaves_the_original);
    tcase_add_test(tree, is_made_anew);
    tcase_add_test(tree, lack_of_memory_is_told);
    tcase_add_test(tree, real_documents_come_back_as_they_were);
    suite_add_tcase(suite, tree);
    return run_suite(suite);
}
