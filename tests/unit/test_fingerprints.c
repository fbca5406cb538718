/* Fingerprints: every document for the rules is shuffled, formatted otherwise, split into two files
 * and given other names, and what is found has to keep its marks. */
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "model/meta.h"
#include "support/checking.h"

/* ---- a document in pieces ---- */

struct pieces {
    char *root; /* its start tag */
    char **items;
    size_t count;
};

static char *copy_of(const xmlBuffer *buffer)
{
    char *copy = strdup((const char *)xmlBufferContent(buffer));
    ck_assert_ptr_nonnull(copy);
    return copy;
}

/* The start tag, of which nothing but `use` need be kept. */
static char *start_of(xmlNode *root)
{
    char *text = malloc(1000);
    ck_assert_ptr_nonnull(text);
    xmlChar *use = xmlGetNoNsProp(root, (const xmlChar *)"use");
    snprintf(text, 1000, "<isms xmlns=\"urn:libisms:1\" version=\"1\"%s%s%s>\n",
             use ? " use=\"" : "", use ? (const char *)use : "", use ? "\"" : "");
    xmlFree(use);
    return text;
}

static struct pieces take_apart(xmlDoc *document)
{
    xmlNode *root = xmlDocGetRootElement(document);
    struct pieces pieces = {start_of(root), NULL, 0};
    pieces.items = calloc(xmlChildElementCount(root) + 1, sizeof *pieces.items);
    ck_assert_ptr_nonnull(pieces.items);
    for (xmlNode *node = xmlFirstElementChild(root); node; node = xmlNextElementSibling(node)) {
        xmlBuffer *buffer = xmlBufferCreate();
        xmlNodeDump(buffer, document, node, 0, 0);
        pieces.items[pieces.count++] = copy_of(buffer);
        xmlBufferFree(buffer);
    }
    return pieces;
}

static void clear_pieces(struct pieces *pieces)
{
    for (size_t i = 0; i < pieces->count; i++)
        free(pieces->items[i]);
    free(pieces->items);
    free(pieces->root);
}

/* The pieces of which the index gives the remainder, out of so many. */
static char *put_together(const struct pieces *pieces, size_t parts, size_t remainder,
                          const char *between)
{
    size_t size = strlen(pieces->root) + 100;
    for (size_t i = 0; i < pieces->count; i++)
        size += strlen(pieces->items[i]) + strlen(between);
    char *text = malloc(size), *end = text;
    ck_assert_ptr_nonnull(text);
    end += sprintf(end, "%s", pieces->root);
    for (size_t i = remainder; i < pieces->count; i += parts)
        end += sprintf(end, "%s%s", pieces->items[i], between);
    sprintf(end, "</isms>\n");
    return text;
}

/* ---- what is found ---- */

struct marks {
    char **items;
    size_t count;
};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The marks of all findings with what they are marks of, sorted. */
static struct marks marks_of(char *const *texts, const char *const *names, size_t count)
{
    isms_model *model = NULL;
    isms_source sources[2];
    isms_error error = {0};
    for (size_t i = 0; i < count; i++)
        sources[i] = isms_source_memory(names[i], texts[i], strlen(texts[i]));
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_status status = isms_model_read(model, sources, count, NULL, &error);
    ck_assert_msg(status == ISMS_OK, "%s:%u: %s\n%s", error.file, (unsigned)error.line,
                  error.message, texts[0]);
    isms_findings *findings = check_model(model, ISMS_RULE_EXAMPLE_DATE);
    struct marks marks = {calloc(isms_findings_count(findings) + 1, sizeof(char *)), 0};
    ck_assert_ptr_nonnull(marks.items);
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        char line[200];
        snprintf(line, sizeof line, "%s %s %s %d %s%s", f.fingerprint, isms_rule_id(f.rule),
                 f.object_id, (int)f.severity, f.waiver ? "waived" : "open",
                 f.kind == ISMS_FINDING_UNASSESSABLE ? ", cannot be told" : "");
        marks.items[marks.count++] = strdup(line);
    }
    qsort(marks.items, marks.count, sizeof *marks.items, by_text);
    isms_findings_free(findings);
    isms_model_unref(model);
    return marks;
}

static void clear_marks(struct marks *marks)
{
    for (size_t i = 0; i < marks->count; i++)
        free(marks->items[i]);
    free(marks->items);
}

static bool has_mark(const struct marks *marks, const char *mark)
{
    return bsearch(&mark, marks->items, marks->count, sizeof *marks->items, by_text) != NULL;
}

/* What is in one and not in the other. */
static size_t tell_missing(const char *name, const char *what, const struct marks *from,
                           const struct marks *in)
{
    size_t missing = 0;
    for (size_t i = 0; i < from->count; i++)
        if (!has_mark(in, from->items[i])) {
            fprintf(stderr, "%s, %s: %s\n", name, what, from->items[i]);
            missing++;
        }
    return missing;
}

struct trial {
    const char *name;
    struct marks marks; /* of the document as it is */
    size_t failed;
};

static void compare(struct trial *trial, const char *what, char *const *texts,
                    const char *const *names, size_t count)
{
    struct marks marks = marks_of(texts, names, count);
    trial->failed += tell_missing(trial->name, what, &trial->marks, &marks) > 0;
    char other[100];
    snprintf(other, sizeof other, "only when %s", what);
    trial->failed += tell_missing(trial->name, other, &marks, &trial->marks) > 0;
    clear_marks(&marks);
}

static void try_one(struct trial *trial, const char *what, const struct pieces *pieces,
                    const char *between)
{
    const char *const names[] = {"elsewhere/other.xml"};
    char *text = put_together(pieces, 1, 0, between);
    compare(trial, what, &text, names, 1);
    free(text);
}

/* ---- what does not matter ---- */

static void shuffle(struct pieces *pieces)
{
    for (size_t i = pieces->count; i > 1; i--) {
        size_t other = pick(i);
        char *piece = pieces->items[i - 1];
        pieces->items[i - 1] = pieces->items[other];
        pieces->items[other] = piece;
    }
}

static void try_order(struct trial *trial, struct pieces *pieces)
{
    enum { TIMES = 3 };
    for (int i = 0; i < TIMES; i++) {
        shuffle(pieces);
        try_one(trial, "shuffled", pieces, "\n");
    }
    for (size_t i = 0; i < pieces->count / 2; i++) {
        char *piece = pieces->items[i];
        pieces->items[i] = pieces->items[pieces->count - 1 - i];
        pieces->items[pieces->count - 1 - i] = piece;
    }
    try_one(trial, "turned round", pieces, "");
}

/* All records are of one day, so that no date says which of them is the last. */
static void try_one_day(xmlDoc *document, const char *name, size_t *failed)
{
    const char *const names[] = {name};
    xmlDoc *copy = xmlCopyDoc(document, 1);
    xmlNode *node = xmlFirstElementChild(xmlDocGetRootElement(copy));
    size_t records = 0;
    for (; node; node = xmlNextElementSibling(node))
        if (xmlHasProp(node, (const xmlChar *)"date") && ++records)
            xmlSetProp(node, (const xmlChar *)"date", (const xmlChar *)"2026-05-04");
    if (records > 1) {
        struct pieces pieces = take_apart(copy);
        char *text = put_together(&pieces, 1, 0, "\n");
        struct trial trial = {.name = name, .marks = marks_of(&text, names, 1)};
        try_order(&trial, &pieces);
        *failed += trial.failed;
        clear_pieces(&pieces);
        clear_marks(&trial.marks);
        free(text);
    }
    xmlFreeDoc(copy);
}

static void try_files(struct trial *trial, const struct pieces *pieces)
{
    const char *const names[] = {"people.xml", "duties.xml"};
    char *texts[] = {put_together(pieces, 2, 0, "\n"), put_together(pieces, 2, 1, "\n")};
    compare(trial, "split", texts, names, 2);
    char *turned[] = {texts[1], texts[0]};
    compare(trial, "split the other way round", turned, names, 2);
    free(texts[0]);
    free(texts[1]);
}

/* One attribute in each line, in the opposite order; blank lines and comments between. */
static void format_otherwise(xmlNode *node)
{
    for (; node; node = xmlNextElementSibling(node)) {
        xmlAttr *first = node->properties, *last = first;
        while (last && last->next)
            last = last->next;
        for (xmlAttr *a = first; a; a = a->next)
            if (!a->next)
                last = a;
        for (xmlAttr *a = last; a;) {
            xmlAttr *before = a->prev;
            a->prev = a->next;
            a->next = before;
            a = before;
        }
        node->properties = last;
        format_otherwise(xmlFirstElementChild(node));
    }
}

static void try_format(struct trial *trial, xmlDoc *document)
{
    format_otherwise(xmlFirstElementChild(xmlDocGetRootElement(document)));
    struct pieces pieces = take_apart(document);
    try_one(trial, "formatted otherwise", &pieces, "\n\n  <!-- next -->\n\t");
    clear_pieces(&pieces);
}

/* What is called the same before is called the same after: that makes letters ones of a series. */
static void try_names(struct trial *trial, xmlDoc *document)
{
    bool marked = false;
    xmlNode *node = xmlFirstElementChild(xmlDocGetRootElement(document));
    for (; node; node = xmlNextElementSibling(node)) {
        marked = marked || xmlHasProp(node, (const xmlChar *)"clause-hash");
        xmlChar *name = xmlGetNoNsProp(node, (const xmlChar *)"name");
        if (!name)
            continue;
        xmlChar *other = xmlStrncatNew((const xmlChar *)"Otherwise ", name, -1);
        xmlSetProp(node, (const xmlChar *)"name", other);
        xmlFree(other);
        xmlFree(name);
    }
    struct pieces pieces = take_apart(document);
    /* the mark of a security clause is made of the names that stand in it */
    if (!marked)
        try_one(trial, "called otherwise", &pieces, "\n");
    clear_pieces(&pieces);
}

/* ---- more of everything ---- */

static void set_id(xmlNode *node, const char *id)
{
    xmlSetProp(node, (const xmlChar *)"id", (const xmlChar *)id);
}

static bool is_id(const xmlNode *root, const char *text, size_t length)
{
    for (xmlNode *node = xmlFirstElementChild((xmlNode *)root); node;
         node = xmlNextElementSibling(node)) {
        xmlChar *id = xmlGetNoNsProp(node, (const xmlChar *)"id");
        bool same = id && strlen((char *)id) == length && memcmp(id, text, length) == 0;
        xmlFree(id);
        if (same)
            return true;
    }
    return false;
}

/* Whether an attribute is a reference, by the type that is written as this element. */
static bool is_reference(const xmlNode *node, const xmlAttr *attribute)
{
    for (size_t i = 0; i < isms_type_count(); i++) {
        const isms_type *type = isms_type_at(i);
        if (strcmp(type_xml(type), (const char *)node->name) != 0)
            continue;
        const isms_field *field = isms_type_field_find(type, (const char *)attribute->name);
        return field && isms_field_kind(field) == ISMS_REFERENCE;
    }
    return false;
}

/* Has half of the references of a twin lead to other twins. */
static void refer_otherwise(const xmlNode *root, xmlNode *node)
{
    for (xmlAttr *a = node->properties; a; a = a->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, a->children, 1);
        char text[4000], *end = text;
        if (!value || !is_reference(node, a) || strlen((char *)value) > 1000) {
            xmlFree(value);
            continue;
        }
        for (const char *p = (const char *)value; *p;) {
            size_t length = strcspn(p, " ");
            bool other = length && is_id(root, p, length) && pick(2);
            end += sprintf(end, "%.*s%s%s", (int)length, p, other ? "-twin" : "",
                           p[length] ? " " : "");
            p += length + (p[length] != 0);
        }
        xmlFree(value);
        xmlSetProp(node, a->name, (const xmlChar *)text);
    }
    for (xmlNode *part = xmlFirstElementChild(node); part; part = xmlNextElementSibling(part))
        refer_otherwise(root, part);
}

/* Everything is there twice, so that rules have something to choose from. */
static xmlDoc *with_twins(xmlDoc *document)
{
    xmlDoc *twice = xmlCopyDoc(document, 1);
    xmlNode *old = xmlDocGetRootElement(document), *root = xmlDocGetRootElement(twice);
    for (xmlNode *node = xmlFirstElementChild(old); node; node = xmlNextElementSibling(node)) {
        char name[300];
        xmlNode *twin = xmlAddChild(root, xmlDocCopyNode(node, twice, 1));
        xmlChar *id = xmlGetNoNsProp(node, (const xmlChar *)"id");
        refer_otherwise(old, twin);
        snprintf(name, sizeof name, "%s-twin", (const char *)id);
        set_id(twin, name);
        xmlFree(id);
    }
    return twice;
}

/* ---- one document ---- */

static size_t try_parsed(xmlDoc *document, const char *name)
{
    const char *const names[] = {name};
    struct pieces pieces = take_apart(document);
    char *text = put_together(&pieces, 1, 0, "\n");
    struct trial trial = {.name = name, .marks = marks_of(&text, names, 1)};
    random_state = 20260630;
    try_one_day(document, name, &trial.failed);
    try_files(&trial, &pieces);
    try_order(&trial, &pieces);
    try_format(&trial, document);
    try_names(&trial, document);
    clear_pieces(&pieces);
    clear_marks(&trial.marks);
    free(text);
    return trial.failed;
}

static xmlDoc *parsed(const char *text, const char *name)
{
    xmlDoc *document = xmlReadMemory(text, (int)strlen(text), name, NULL, XML_PARSE_NOBLANKS);
    ck_assert_msg(document != NULL, "%s", name);
    return document;
}

static size_t try_document(const char *text, const char *name)
{
    xmlDoc *document = parsed(text, name);
    random_state = 20260630;
    xmlDoc *twice = with_twins(document);
    size_t failed = try_parsed(document, name) + try_parsed(twice, name);
    xmlFreeDoc(twice);
    xmlFreeDoc(document);
    return failed;
}

/* ---- the tests ---- */

static void try_fixture(void *context, const char *path, const char *name)
{
    char *text = file_text(path, NULL);
    *(size_t *)context += try_document(text, name) > 0;
    free(text);
}

START_TEST(marks_of_fixtures_stay)
{
    size_t failed = 0;
    size_t count = visit_files(source_path("tests/rules"), ".xml", try_fixture, &failed);
    ck_assert_uint_gt(count, 1000);
    ck_assert_msg(failed == 0, "%zu of %zu documents change their marks", failed, count);
}
END_TEST

START_TEST(marks_of_examples_stay)
{
    const isms_rule *rule = isms_rule_at((size_t)_i);
    ck_assert_uint_eq(try_document(isms_rule_bad_example(rule), isms_rule_id(rule)), 0);
    ck_assert_uint_eq(try_document(isms_rule_good_example(rule), isms_rule_id(rule)), 0);
}
END_TEST

/* Puts a file of an organization behind those before it. */
static void add_file(void *context, const char *path, const char *name)
{
    xmlDoc **document = context;
    char *text = file_text(path, NULL);
    xmlDoc *more = parsed(text, name);
    free(text);
    if (!*document) {
        *document = more;
        return;
    }
    xmlNode *root = xmlDocGetRootElement(*document), *other = xmlDocGetRootElement(more);
    xmlChar *use = xmlGetNoNsProp(other, (const xmlChar *)"use");
    if (use)
        xmlSetProp(root, (const xmlChar *)"use", use);
    xmlFree(use);
    for (xmlNode *node = xmlFirstElementChild(other); node; node = xmlNextElementSibling(node))
        xmlAddChild(root, xmlDocCopyNode(node, *document, 1));
    xmlFreeDoc(more);
}

START_TEST(marks_of_organizations_stay)
{
    static const char *const folders[] = {"examples/manufacturer", "examples/software-company",
                                          "examples/utility"};
    xmlDoc *document = NULL;
    ck_assert_uint_gt(visit_files(source_path(folders[_i]), ".xml", add_file, &document), 0);
    ck_assert_uint_eq(try_parsed(document, folders[_i]), 0);
    xmlFreeDoc(document);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fingerprints");
    TCase *tests = tcase_create("fingerprints");
    tcase_set_timeout(tests, 600);
    tcase_add_test(tests, marks_of_fixtures_stay);
    tcase_add_loop_test(tests, marks_of_examples_stay, 0, (int)isms_rule_count());
    tcase_add_loop_test(tests, marks_of_organizations_stay, 0, 3);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
