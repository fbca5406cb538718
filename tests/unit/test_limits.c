/* Limits of documents: as much as one allows passes, one more does not, whatever it is made of, for
 * limits that are set and for the defaults. */
#include "format/gate.h"
#include "support/support.h"

#define ROOT "<isms xmlns=\"urn:libisms:1\" version=\"1\">"

/* ---- documents of a measure ---- */

static void repeat(struct text *out, const char *piece, uint64_t times)
{
    size_t length = strlen(piece);
    for (; times; times--)
        isms__text_add(out, piece, length);
}

/* As many as n of the pieces between what begins and what ends. */
static void around(struct text *out, const char *begin, const char *piece, uint64_t n,
                   const char *end)
{
    isms__text_put(out, begin);
    repeat(out, piece, n);
    isms__text_put(out, end);
}

static void put_bytes(struct text *out, uint64_t n)
{
    around(out, ROOT, "\n", n - strlen(ROOT "</isms>"), "</isms>");
}

static void put_depth(struct text *out, uint64_t n)
{
    around(out, ROOT, "<a>", n - 1, "");
    repeat(out, "</a>", n - 1);
    isms__text_put(out, "</isms>");
}

static void put_depth_empty(struct text *out, uint64_t n)
{
    around(out, ROOT, "<a>", n - 2, "<a/>");
    repeat(out, "</a>", n - 2);
    isms__text_put(out, "</isms>");
}

static void put_elements(struct text *out, uint64_t n)
{
    around(out, ROOT, "<a/>", n - 1, "</isms>");
}

static void put_texts(struct text *out, uint64_t n)
{
    around(out, n % 2 ? ROOT : ROOT "<a/>", "\n<a/>", (n - 1) / 2, "</isms>");
}

static void put_comments(struct text *out, uint64_t n)
{
    around(out, ROOT "<!--c-->", "<!---->", n - 2, "</isms>");
}

static void put_instructions(struct text *out, uint64_t n)
{
    around(out, ROOT, "<?p?>", n - 1, "</isms>");
}

static void put_sections(struct text *out, uint64_t n)
{
    around(out, ROOT "<a>", "<![CDATA[x]]>", n - 2, "</a></isms>");
}

static void put_foreign(struct text *out, uint64_t n)
{
    around(out, ROOT, "<x:a xmlns:x='urn:x'/>", n, "</isms>");
}

static void put_foreign_texts(struct text *out, uint64_t n)
{
    around(out, ROOT, "<x:a xmlns:x='urn:x'>t</x:a>", n / 2, n % 2 ? "<!--c--></isms>" : "</isms>");
}

static void put_foreign_pieces(struct text *out, uint64_t n)
{
    around(out, ROOT, "<x:a xmlns:x='urn:x'>t&amp;t&#x74;t</x:a>", n / 2,
           n % 2 ? "<x:a xmlns:x='urn:x'/></isms>" : "</isms>");
}

/* Names that differ, each with what stands around it. */
static void numbered(struct text *out, const char *begin, uint64_t n, const char *end)
{
    for (uint64_t i = 0; i < n; i++) {
        isms__text_put(out, begin);
        isms__text_format(out, "%llu", (unsigned long long)i);
        isms__text_put(out, end);
    }
}

static void put_attributes(struct text *out, uint64_t n)
{
    isms__text_put(out, ROOT "<a");
    numbered(out, " b", n, "=\"1\"");
    isms__text_put(out, "/></isms>");
}

static void put_declarations(struct text *out, uint64_t n)
{
    isms__text_put(out, ROOT "<a");
    numbered(out, " xmlns:b", n, "='urn:x'");
    isms__text_put(out, "></a></isms>");
}

static void put_element_name(struct text *out, uint64_t n)
{
    around(out, ROOT "<", "a", n, "/></isms>");
}

static void put_wide_name(struct text *out, uint64_t n)
{
    isms__text_put(out, n % 2 ? ROOT "<a" : ROOT "<");
    around(out, "", "\xc3\xa4", n / 2, " b=\"1\"/></isms>");
}

static void put_attribute_name(struct text *out, uint64_t n)
{
    around(out, ROOT "<a ", "b", n, "=\"1\"/></isms>");
}

static void put_namespace(struct text *out, uint64_t n)
{
    around(out, ROOT "<a xmlns=\"urn:", "n", n - 4, "\"/></isms>");
}

static void put_prefixed(struct text *out, uint64_t n)
{
    around(out, ROOT "<x:a xmlns:x='urn:&amp;", "n", n - 5, "'/></isms>");
}

static void put_value(struct text *out, uint64_t n)
{
    around(out, ROOT "<a b=\"", "v", n, "\"/></isms>");
}

static void put_value_of_references(struct text *out, uint64_t n)
{
    around(out, ROOT "<a b='", "&quot;", n, "'/></isms>");
}

static void put_text(struct text *out, uint64_t n)
{
    around(out, ROOT "<a>", "t", n, "</a></isms>");
}

static void put_text_of_references(struct text *out, uint64_t n)
{
    around(out, ROOT "<a>", "&#x74;", n, "</a></isms>");
}

static void put_text_of_lines(struct text *out, uint64_t n)
{
    isms__text_put(out, n % 2 ? ROOT "<a>t" : ROOT "<a>");
    around(out, "", "t\n", n / 2, "</a></isms>");
}

static void put_section(struct text *out, uint64_t n)
{
    around(out, ROOT "<a><![CDATA[", "]", n, "]]></a></isms>");
}

static void put_mixed(struct text *out, uint64_t n)
{
    uint64_t sections = n - 2 < 100 ? n - 2 : 100; /* each is a node */
    around(out, ROOT "<a>t<![CDATA[]]>", "<![CDATA[s]]>", sections, "t");
    around(out, "", "t", n - 2 - sections, "</a></isms>");
}

static void put_comment(struct text *out, uint64_t n)
{
    around(out, ROOT "<!--", "c", n, "--></isms>");
}

static void put_comment_of_dashes(struct text *out, uint64_t n)
{
    isms__text_put(out, n % 2 ? ROOT "<!--c" : ROOT "<!--");
    around(out, "", "-c", n / 2, "--></isms>");
}

static void put_instruction(struct text *out, uint64_t n)
{
    around(out, ROOT "<?p ", "i", n - 2, "?></isms>");
}

static void put_tag(struct text *out, uint64_t n)
{
    around(out, ROOT "<a", " ", n - 4, "/></isms>");
}

static void put_open_tag(struct text *out, uint64_t n)
{
    around(out, ROOT "<a b='v'", " ", n - 9, "></a></isms>");
}

static void put_end_tag(struct text *out, uint64_t n)
{
    around(out, ROOT "<a></a", " ", n - 4, "></isms>");
}

static void put_named_end_tag(struct text *out, uint64_t n)
{
    uint64_t name = n - 3 < 900 ? n - 3 : 900; /* names have a limit of their own */
    around(out, ROOT "<", "a", name, "></");
    around(out, "", "a", name, "");
    around(out, "", " ", n - 3 - name, "></isms>");
}

static void put_space_behind(struct text *out, uint64_t n)
{
    around(out, ROOT "</isms>", " ", n, "");
}

static void put_space_around(struct text *out, uint64_t n)
{
    around(out, "", "\n", n / 2, ROOT "</isms>");
    repeat(out, "\t", n - n / 2);
}

static void put_names(struct text *out, uint64_t n)
{
    isms__text_put(out, ROOT);
    numbered(out, "<a", n - 3, "/>"); /* isms, xmlns and version are the others */
    isms__text_put(out, "</isms>");
}

static void put_names_of_attributes(struct text *out, uint64_t n)
{
    isms__text_put(out, ROOT);
    numbered(out, "<a b", n - 4, "=\"1\"/>");
    isms__text_put(out, "</isms>");
}

static void put_namespaces(struct text *out, uint64_t n)
{
    isms__text_put(out, ROOT);
    numbered(out, "<a xmlns='urn:", n - 1, "'/>");
    isms__text_put(out, "</isms>");
}

/* ---- the table of limits ---- */

struct limit {
    const char *name;
    size_t offset, width;
    uint64_t least;                            /* the smallest that can be made */
    void (*put)(struct text *out, uint64_t n); /* a document that has just so much of it */
};
#define LIMIT(field, least, put)                                                                   \
    {                                                                                              \
#field, offsetof(isms_limits, field), sizeof((isms_limits *)0)->field, least, put          \
    }

static const struct limit table[] = {
    LIMIT(bytes, 60, put_bytes),
    LIMIT(depth, 2, put_depth),
    LIMIT(depth, 2, put_depth_empty),
    LIMIT(nodes, 1, put_elements),
    LIMIT(nodes, 1, put_texts),
    LIMIT(nodes, 2, put_comments),
    LIMIT(nodes, 1, put_instructions),
    LIMIT(nodes, 2, put_sections),
    LIMIT(foreign_nodes, 1, put_foreign),
    LIMIT(foreign_nodes, 1, put_foreign_texts),
    LIMIT(foreign_nodes, 1, put_foreign_pieces),
    LIMIT(attributes, 2, put_attributes),
    LIMIT(attributes, 2, put_declarations),
    LIMIT(name_bytes, 7, put_element_name),
    LIMIT(name_bytes, 7, put_wide_name),
    LIMIT(name_bytes, 7, put_attribute_name),
    LIMIT(namespace_bytes, 13, put_namespace),
    LIMIT(namespace_bytes, 13, put_prefixed),
    LIMIT(value_bytes, 13, put_value),
    LIMIT(value_bytes, 13, put_value_of_references),
    LIMIT(text_bytes, 1, put_text),
    LIMIT(text_bytes, 1, put_text_of_references),
    LIMIT(text_bytes, 1, put_text_of_lines),
    LIMIT(text_bytes, 1, put_section),
    LIMIT(text_bytes, 2, put_mixed),
    LIMIT(comment_bytes, 1, put_comment),
    LIMIT(comment_bytes, 1, put_comment_of_dashes),
    LIMIT(comment_bytes, 2, put_instruction),
    LIMIT(tag_bytes, 40, put_tag),
    LIMIT(tag_bytes, 40, put_open_tag),
    LIMIT(tag_bytes, 40, put_end_tag),
    LIMIT(tag_bytes, 40, put_named_end_tag),
    LIMIT(outside_bytes, 1, put_space_behind),
    LIMIT(outside_bytes, 1, put_space_around),
    LIMIT(names, 4, put_names),
    LIMIT(names, 5, put_names_of_attributes),
    LIMIT(namespaces, 1, put_namespaces),
    LIMIT(problems, 1, NULL), /* goes on beyond it: see problems_are_kept_up_to_their_limit */
};

static uint64_t limit_of(const isms_limits *limits, const struct limit *limit)
{
    const char *field = (const char *)limits + limit->offset;
    uint32_t narrow;
    uint64_t wide;
    memcpy(&narrow, field, sizeof narrow);
    if (limit->width == sizeof narrow)
        return narrow;
    memcpy(&wide, field, sizeof wide);
    return wide;
}

static void set_limit(isms_limits *limits, const struct limit *limit, uint64_t value)
{
    uint32_t narrow = (uint32_t)value;
    memcpy((char *)limits + limit->offset, limit->width == 4 ? (const void *)&narrow : &value,
           limit->width);
}

/* ---- reading ---- */

struct dripping {
    const char *text;
    size_t left;
};

static isms_status drip(void *context, void *buffer, size_t room, size_t *got)
{
    struct dripping *dripping = context;
    *got = dripping->left && room ? 1 : 0;
    memcpy(buffer, dripping->text, *got);
    dripping->text += *got;
    dripping->left -= *got;
    return ISMS_OK;
}

static isms_status read_limited(const struct text *text, bool one_by_one, const isms_limits *limits,
                                isms_problems *problems, isms_error *error)
{
    isms_model *model = NULL;
    ck_assert(!text->failed);
    ck_ok(isms_model_new(&model, NULL, NULL));
    isms_read_options options = {.size = sizeof options, .limits = limits, .problems = problems};
    struct dripping dripping = {text->data, text->length};
    isms_source source = one_by_one ? isms_source_callback("limits.xml", drip, &dripping)
                                    : isms_source_memory("limits.xml", text->data, text->length);
    isms_status status = isms_model_read(model, &source, 1, &options, error);
    isms_model_unref(model);
    return status;
}

/* Reads a document that has `n`, where `most` is the limit. */
static void read_one(const struct limit *limit, uint64_t n, uint64_t most, bool one_by_one,
                     const isms_limits *limits)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_error error = {0};
    struct text text;
    isms__text_init(&text, &memory);
    limit->put(&text, n);
    isms_status status = read_limited(&text, one_by_one, limits, NULL, &error);
    ck_assert_msg(status == (n <= most ? ISMS_OK : ISMS_ERROR_LIMIT),
                  "row %td: %s: %llu of %llu%s: %s: %s", limit - table, limit->name,
                  (unsigned long long)n, (unsigned long long)most, one_by_one ? ", dripping" : "",
                  isms_status_text(status), error.message);
    if (n > most) {
        char number[32];
        snprintf(number, sizeof number, " %llu", (unsigned long long)most);
        ck_contains(error.message, number);
        ck_assert_uint_ge(error.line, 1);
    }
    isms__text_clear(&text);
}

START_TEST(limits_that_are_set_are_exact)
{
    enum { VALUES = 70 }; /* more than what is taken at once: words of 8 bytes, tags of 32 names */
    const struct limit *limit = &table[_i];
    if (!limit->put)
        return;
    for (uint64_t most = limit->least; most < limit->least + VALUES; most++) {
        isms_limits limits = {.size = sizeof limits};
        set_limit(&limits, limit, most);
        for (int one_by_one = 0; one_by_one < 2; one_by_one++) {
            read_one(limit, most, most, one_by_one, &limits);
            read_one(limit, most + 1, most, one_by_one, &limits);
        }
    }
}
END_TEST

/* But for the two that take documents of 200 MB and more to be gone beyond: see below. */
START_TEST(defaults_are_exact)
{
    const struct limit *limit = &table[_i];
    isms_limits defaults = isms__limits(NULL);
    uint64_t most = limit_of(&defaults, limit);
    if (!limit->put || limit->offset == offsetof(isms_limits, bytes) ||
        limit->offset == offsetof(isms_limits, nodes))
        return;
    read_one(limit, most, most, false, NULL);
    read_one(limit, most + 1, most, false, NULL);
}
END_TEST

/* Puts as many as `times` of a piece through the gate, without a document that has them all. */
static void scan(struct gate *gate, const char *piece, uint64_t times)
{
    enum { AT_ONCE = 1 << 16 };
    static char block[AT_ONCE];
    size_t length = strlen(piece), fits = sizeof block / length;
    for (size_t i = 0; i < fits; i++)
        memcpy(block + i * length, piece, length);
    for (; times; times -= fits) {
        fits = times < fits ? (size_t)times : fits;
        isms__gate_scan(gate, (const unsigned char *)block, fits * length);
        /* where tags stand is for the parser to ask, of which there is none */
        gate->position_count = 0;
    }
}

/* 1 GiB and 50,000,000 elements: by the gate alone, which is what counts them. */
START_TEST(large_defaults_are_exact)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_limits defaults = isms__limits(NULL);
    for (uint64_t over = 0; over < 2; over++) {
        struct gate gate;
        ck_assert(isms__gate_init(&gate, NULL, &memory));
        scan(&gate, ROOT, 1);
        scan(&gate, "<a/>", defaults.nodes - 1 + over);
        ck_assert_msg(gate.status == (over ? ISMS_ERROR_LIMIT : ISMS_OK), "%s", gate.message);
        isms__gate_clear(&gate);

        enum { PIECE = 1 << 12 };
        char piece[PIECE + 1];
        memset(piece, 'c', PIECE);
        memcpy(piece, "<!--", 4);
        memcpy(piece + PIECE - 3, "-->", 4);
        ck_assert(isms__gate_init(&gate, NULL, &memory));
        scan(&gate, ROOT, 1);
        scan(&gate, piece, defaults.bytes / PIECE - 1);
        scan(&gate, "\n", PIECE - strlen(ROOT "</isms>") + over);
        scan(&gate, "</isms>", 1);
        ck_assert_msg(gate.status == (over ? ISMS_ERROR_LIMIT : ISMS_OK), "%s", gate.message);
        ck_assert_uint_eq(gate.offset, defaults.bytes + over);
        isms__gate_clear(&gate);
    }
}
END_TEST

/* Who was built with an older library knows fewer limits, and has the defaults of the others. */
START_TEST(older_programs_set_fewer_limits)
{
    isms_limits given = {.size = offsetof(isms_limits, nodes), .depth = 7, .nodes = 8};
    isms_limits limits = isms__limits(&given);
    ck_assert_uint_eq(limits.depth, 7);
    ck_assert_uint_eq(limits.nodes, isms__limits(NULL).nodes);
}
END_TEST

/* What is different in a document is counted by sets that grow: where there is no memory for that,
 * it is told, wherever the one more stands. */
START_TEST(counting_may_run_out_of_memory)
{
    enum { DIFFERENT = 1100 };
    static const char *const pieces[] = {"<a%u/>", "<a xmlns:n%u=\"urn:n%u\"/>", "<a a%u=\"b\"/>",
                                         "<a a%u='b'/>"};
    for (size_t i = 0; i < COUNT_OF(pieces); i++) {
        isms_allocator memory = isms__memory_default(NULL);
        struct text text;
        isms__text_init(&text, &memory);
        isms__text_put(&text, ROOT);
        for (unsigned n = 0; n < DIFFERENT; n++)
            isms__text_format(&text, pieces[i], n, n);
        isms__text_put(&text, "</isms>");
        bool failed = true;
        isms_limits limits = {.size = sizeof limits, .namespaces = 2 * DIFFERENT};
        for (size_t at = 1; failed; at++) {
            struct failing failing = {.fail_at = at};
            struct gate gate;
            isms_allocator mine = failing_allocator(&failing);
            if (isms__gate_init(&gate, &limits, &mine)) {
                for (size_t done = 0; done < text.length && gate.status == ISMS_OK;) {
                    size_t before = done;
                    done += isms__gate_scan(&gate, (const unsigned char *)text.data + done,
                                            text.length - done < 99 ? text.length - done : 99);
                    gate.position_count = 0;
                    ck_assert(done > before || gate.status != ISMS_OK);
                }
                failed = failing.failed > 0;
                ck_assert_int_eq(gate.status, failed ? ISMS_ERROR_MEMORY : ISMS_OK);
                isms__gate_clear(&gate);
            }
            ck_assert_uint_eq(failing.live, 0);
            ck_assert_msg(at > 1 || failed, "no memory was asked for");
        }
        isms__text_clear(&text);
    }
}
END_TEST

/* Far into a line no column is told that is not so. */
START_TEST(columns_have_an_end)
{
    isms_allocator memory = isms__memory_default(NULL);
    isms_limits limits = {.size = sizeof limits, .bytes = UINT64_MAX};
    struct gate gate;
    ck_assert(isms__gate_init(&gate, &limits, &memory));
    gate.offset = (uint64_t)UINT32_MAX + 5;
    isms__gate_scan(&gate, (const unsigned char *)"\x01", 1);
    ck_assert_int_eq(gate.status, ISMS_ERROR_SYNTAX);
    ck_assert_uint_eq(gate.bad.column, UINT32_MAX);
    isms__gate_clear(&gate);
}
END_TEST

/* A name is known again however many others there are: each one stands twice, and is counted once.
 */
START_TEST(names_are_counted_once)
{
    enum { NAMES = 5000 };
    isms_allocator memory = isms__memory_default(NULL);
    for (uint32_t fewer = 0; fewer < 2; fewer++) {
        /* isms, xmlns and version are names too */
        isms_limits limits = {.size = sizeof limits, .names = NAMES + 3 - fewer};
        struct text text;
        isms__text_init(&text, &memory);
        isms__text_put(&text, ROOT);
        numbered(&text, "<a", NAMES, "/>");
        numbered(&text, "<a", NAMES, "/>");
        struct gate gate;
        ck_assert(isms__gate_init(&gate, &limits, &memory));
        isms__gate_scan(&gate, (const unsigned char *)text.data, text.length);
        ck_status(gate.status, fewer ? ISMS_ERROR_LIMIT : ISMS_OK);
        isms__gate_clear(&gate);
        isms__text_clear(&text);
    }
}
END_TEST

/* Where each element stands is told, few or many of them in what is read at once. */
START_TEST(places_of_many_are_told)
{
    enum { FEW = 300, APART = 250, MANY = 20000 };
    isms_allocator memory = isms__memory_default(NULL);
    isms_limits limits = {.size = sizeof limits, .problems = FEW + MANY};
    struct text text;
    isms__text_init(&text, &memory);
    isms__text_put(&text, ROOT "\n");
    for (size_t i = 0; i < FEW; i++)
        isms__text_format(&text, "<role/>%*s\n", APART, "");
    repeat(&text, "<role/>\n", MANY);
    isms__text_put(&text, "</isms>");
    isms_problems *problems = NULL;
    ck_ok(isms_problems_new(&problems, NULL, NULL));
    ck_status(read_limited(&text, false, &limits, problems, NULL), ISMS_ERROR_INVALID);
    ck_assert_uint_eq(isms_problems_count(problems), FEW + MANY);
    for (uint32_t i = 0; i < FEW + MANY; i++) {
        const isms_problem *problem = isms_problems_at(problems, i);
        ck_assert_uint_eq(problem->line, i + 2);
        ck_assert_uint_eq(problem->column, 1);
    }
    isms_problems_free(problems);
    isms__text_clear(&text);
}
END_TEST

struct judged {
    const char *text, *says; /* NULL: it passes */
};

/* What the gate says of documents, whole and byte by byte. */
static void judge(const struct judged *rows, size_t count, const isms_limits *limits)
{
    for (size_t i = 0; i < count; i++)
        for (size_t piece = 1; piece < 400; piece += 398) {
            isms_allocator memory = isms__memory_default(NULL);
            struct gate gate;
            ck_assert(isms__gate_init(&gate, limits, &memory));
            size_t length = strlen(rows[i].text), done = 0;
            while (done < length && gate.status == ISMS_OK) {
                size_t more = length - done < piece ? length - done : piece;
                while ((rows[i].text[done + more] & 0xc0) == 0x80) /* characters come whole */
                    more++;
                done += isms__gate_scan(&gate, (const unsigned char *)rows[i].text + done, more);
            }
            isms__gate_end(&gate);
            ck_assert_msg((gate.status == ISMS_OK) == !rows[i].says, "row %zu: %s", i,
                          gate.message);
            if (rows[i].says)
                ck_contains(gate.message, rows[i].says);
            isms__gate_clear(&gate);
        }
}

/* Bytes at the edges of what the gate knows, alone and one by one; what it lets pass is judged by
 * the parser. */
START_TEST(the_gate_judges_at_its_edges)
{
#define BLANKS "                                                                "
#define BLANK_LINE BLANKS BLANKS BLANKS BLANKS BLANKS
    static const struct judged rows[] = {
        {ROOT "<_a/><Z/><a/><\xc3\xa9/></isms>", NULL},
        {ROOT "<a b =\"c\" d = 'e'/></isms>", NULL},
        {ROOT "<a b c=\"d\"/></isms>", "no value"},
        {ROOT "\xef\xbf\xbf</isms>", "U+FFFF is not allowed"},
        {ROOT "<a b='\xef\xbf\xbe'/></isms>", "U+FFFE is not allowed"},
        {ROOT "<[/></isms>", ""},
        {ROOT "<{/></isms>", ""},
        {ROOT "<1/></isms>", ""},
        {"<![CDATA[x]]>" ROOT "</isms>", "outside the root"},
        {"<?xm?>" ROOT "</isms>", NULL},
        {"<?xmlx ?>" ROOT "</isms>", NULL},
        {"<?xml" BLANK_LINE "version=\"1.0\"?>" ROOT "</isms>", "too long"},
        {"<?xml version=\"1.0\" encoding=\"" BLANKS "UTF-8\"?>" ROOT "</isms>", "is not read"},
        {"<?xml version=\"1.0\" encoding=\"utf~8\"?>" ROOT "</isms>", "is not read"},
        {"<?xml version=\"1.0\" encoding=\"UTF\"?>" ROOT "</isms>", "is not read"},
    };
    judge(rows, COUNT_OF(rows), NULL);
}
END_TEST

#define LONG_NAME "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
/* Only what is an XML declaration is taken for one, and what it says is found however it is
 * written. */
START_TEST(the_gate_reads_declarations)
{
    static const struct judged rows[] = {
        {"<?xml version=\"1.0\" encoding = 'utf-8' ?><a/>", NULL},
        {"<?xml encoding=\"UTF-8\"?><a/>", NULL},
        {"<?xml version\n=\t\"1.1\"?><a/>", "XML version \"1.1\" is not read"},
        {"<?xml version='1.1'?><a/>", "XML version \"1.1\" is not read"},
        {"<?xml version:\"1.1\"?><a/>", NULL}, /* what is none is for the parser to refuse */
        {"<?xml version=1.1?><a/>", NULL},
        {"<?xml version=\"1.1?><a/>", NULL},
        {"<?x version=\"1.1\"?><a/>", NULL},
        {"<?abc version=\"1.1\"?><a/>", NULL},
        {"<?xml-stylesheet version=\"1.1\" encoding=\"none\"?><a/>", NULL},
        {" <?xml version=\"1.1\"?><a/>", NULL},
        {"<!--c--><?xml version=\"1.1\"?><a/>", NULL},
        {"<?xml version=\"1.0\" encoding=\"'latin1'\"?><a/>", "encoding \"'latin1'\" is not read"},
        {"<?xml version=\"1.0\" encoding=\"UTF-\"?><a/>", "encoding \"UTF-\" is not read"},
        {"<?xml version=\"1.0\" encoding=\"UTF-88\"?><a/>", "encoding \"UTF-88\" is not read"},
        {"<?xml version=\"1.0\" encoding=\"\"?><a/>", "encoding \"\" is not read"},
        {"<?xml version=\"1.0\" encoding=\"" LONG_NAME "y\"?><a/>",
         "encoding \"" LONG_NAME "\" is not read"},
    };
    judge(rows, COUNT_OF(rows), NULL);
}
END_TEST

/* What has no place in markup is told by the gate itself: the parser may say less, or take it. */
START_TEST(the_gate_tells_what_has_no_place)
{
    static const struct judged rows[] = {
        {"<a><!DOCTYP\xf0\x9f\x98\x80></a>", "neither a comment nor"},
        {"</a>", "an end tag without its start tag"},
        {"<a/></a>", "an end tag without its start tag"},
        {"<a/><b/>", "a second root element"},
        {"x<a/>", "begins with its root element"},
        {"<a/>x", "text behind the root element"},
        {"<a/> <!-- c --> <?p i?>\n", NULL},
        {"<a></a<", "an end tag is not closed"},
        {"<a><b/ ></a>", "must be followed by \">\""},
        {"<a><b/b></a>", "must be followed by \">\""},
        {"<a><!-- b--c --></a>", "\"--\" is not allowed"},
        {"<a><!-- b---></a>", "\"--\" is not allowed"},
        {"<a><!-- b- - -></a>", "ends inside"},
        {"<a><!-- b- - --></a>", NULL},
        {"<a><![CDATA[]]]]></a>", NULL},
        {"<a><![CDATA[]]x]]></a>", NULL},
        {"<a><?p ?\?\?></a>", NULL},
        {"<a><b 1='2'/></a>", "is no attribute"},
        {"<a><b ='2'/></a>", "is no attribute"},
        {"<a><b c/></a>", "no value"},
        {"<a><b c>", "no value"},
        {"<a><b c  = 'd'/></a>", NULL},
        {"<a><b c></b></a>", "no value"},
        {"<a><b c d='e'/></a>", "no value"},
        {"<a><b c=d/></a>", "must stand in quotes"},
        {"<a><b c= d/></a>", "must stand in quotes"},
        {"<a><b c= \n'd'/></a>", NULL},
        {"<a><b c='<'/></a>", "\"<\" is not allowed"},
        {"<a><b c='>'/></a>", NULL},
        {"<a><b c='d'e='f'/></a>", "white space is missing"},
        {"<a><b c='d'></b><b c='d'/><b c='d' ></b></a>", NULL},
        {"<a xmlns=''/>", NULL},
        {"<a xmlns:b=''/>", "stands for no namespace"},
        {"<a xmlns:xyz=''/>", "stands for no namespace"},
        {"<a x='' xm='' xmlnsb='' xmlnt='' ymlns:b='' xmlnx:b=''/>", NULL},
    };
    judge(rows, COUNT_OF(rows), NULL);
}
END_TEST

/* A reference counts as one while it may be one; names of namespaces have a limit of their own. */
START_TEST(the_gate_weighs_what_is_meant)
{
    static const struct judged rows[] = {
        {"<a>12345678</a>", NULL},
        {"<a>123456789</a>", "a text"},
        {"<a>&amp;&#x10FFFF;&amp;&amp;&amp;&amp;&amp;&amp;</a>", NULL},
        {"<a>&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;</a>", "a text"},
        {"<a>&abcdefghijklmnopqrstuvwxyz;</a>", "a text"},
        {"<a b='&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;'/>", NULL},
        {"<a b='&abcdefghijklmnopqrstuvwxyz;'/>", "the value of an attribute"},
        {"<a xmlns='1234' xmlns:b='1234'/>", NULL},
        {"<a xmlns='12345'/>", "the name of a namespace"},
        {"<a xmlns:b='12345'/>", "the name of a namespace"},
        {"<a x='12345' xm='12345' xmlns-b='12345' xmlnt='12345' ymlns:b='12345'/>", NULL},
    };
    const isms_limits limits = {
        .size = sizeof limits, .text_bytes = 8, .value_bytes = 8, .namespace_bytes = 4};
    judge(rows, COUNT_OF(rows), &limits);
}
END_TEST

START_TEST(problems_are_kept_up_to_their_limit)
{
    isms_allocator memory = isms__memory_default(NULL);
    for (uint32_t most = 0; most < 5; most++) {
        isms_limits limits = {.size = sizeof limits, .problems = most};
        for (uint32_t over = 0; over < 2; over++) {
            uint32_t keeps = most ? most : 1000;
            struct text text;
            isms__text_init(&text, &memory);
            isms__text_put(&text, ROOT);
            numbered(&text, "<role key='x' id='r", keeps + over, "'/>");
            isms__text_put(&text, "</isms>");
            isms_problems *problems = NULL;
            ck_ok(isms_problems_new(&problems, NULL, NULL));
            ck_status(read_limited(&text, false, &limits, problems, NULL), ISMS_ERROR_INVALID);
            ck_assert_uint_eq(isms_problems_count(problems), keeps);
            ck_assert_uint_eq(isms_problems_suppressed(problems), over);
            isms_problems_free(problems);
            isms__text_clear(&text);
        }
    }
}
END_TEST

/* Every limit can be set as high as it goes: nothing is taken in advance, and nothing else ends it.
 */
START_TEST(limits_can_be_raised)
{
    enum { DEEP = 1998, NAMES = 30000, LONG = 12 << 20 };
    isms_limits limits = {.size = sizeof limits};
    memset((char *)&limits + sizeof limits.size, 0xFF, sizeof limits - sizeof limits.size);
    struct text text;
    isms_error error = {0};
    isms_allocator memory = isms__memory_default(NULL);
    isms__text_init(&text, &memory);
    around(&text, ROOT, "<x:e xmlns:x='urn:x'>", DEEP, "");
    repeat(&text, "</x:e>", DEEP);
    for (int i = 0; i < NAMES; i++)
        isms__text_format(&text, "<x:e%d xmlns:x='urn:x%d'/>", i, i / 10);
    around(&text, "<person id='p' name='P' x:a='", "sixteen letters.", LONG / 16, "");
    around(&text, "' xmlns:x='urn:x'><x:e>", "sixteen letters.", LONG / 16,
           "</x:e></person></isms>");
    isms_status status = read_limited(&text, false, &limits, NULL, &error);
    ck_assert_msg(status == ISMS_OK, "%s", error.message);
    ck_status(read_limited(&text, false, NULL, NULL, &error), ISMS_ERROR_LIMIT);
    isms__text_clear(&text);
}
END_TEST

/* But for the depth, which libxml2 bounds. */
START_TEST(depth_ends_where_documented)
{
    enum { DEPTH = 2000 };
    isms_limits limits = {.size = sizeof limits, .depth = UINT32_MAX};
    static const struct limit deep = LIMIT(depth, 2, put_depth);
    read_one(&deep, DEPTH, DEPTH, false, &limits);
    read_one(&deep, DEPTH + 1, DEPTH, false, &limits);
}
END_TEST

/* ---- what is said of them ---- */

/* "8 KiB", "1 GiB", "50,000,000". */
static void write_amount(char out[32], uint64_t amount)
{
    static const char *const units[] = {"KiB", "MiB", "GiB"};
    if (amount % 1024 == 0) {
        size_t unit = 0;
        for (amount /= 1024; amount % 1024 == 0; amount /= 1024)
            unit++;
        snprintf(out, 32, "%llu %s", (unsigned long long)amount, units[unit]);
        return;
    }
    char digits[32];
    size_t count = (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)amount);
    for (size_t i = 0; i < count; i++) {
        *out++ = digits[i];
        if ((count - i) % 3 == 1 && i + 1 < count)
            *out++ = ',';
    }
    *out = '\0';
}

/* Where a field may begin, or the whole end, behind another. */
static size_t aligned(size_t end, size_t alignment)
{
    return (end + alignment - 1) / alignment * alignment;
}

/* The header gives each default in brackets, the manual has a row for each: no more, no fewer. */
START_TEST(all_are_documented_and_tested)
{
    isms_limits defaults = isms__limits(NULL);
    char *header = file_text(source_path("include/isms/read.h"), NULL);
    char *page = file_text(source_path("docs/manual/xml.md"), NULL);
    ck_assert(header && page);
    size_t fields = 0, end = sizeof defaults.size;
    for (size_t i = 0; i < COUNT_OF(table); i++) {
        if (i && table[i].offset == table[i - 1].offset)
            continue;
        char amount[32], expected[128];
        write_amount(amount, limit_of(&defaults, &table[i]));
        snprintf(expected, sizeof expected, " %s;", table[i].name);
        const char *line = strstr(strstr(header, "typedef struct isms_limits {"), expected);
        ck_assert_msg(line, "no %s in read.h", table[i].name);
        char *comment = strndup(line, strcspn(line, "\n"));
        snprintf(expected, sizeof expected, "[%s]", amount);
        ck_contains(comment, expected);
        free(comment);
        snprintf(expected, sizeof expected, "\n| `%s` | %s | ", table[i].name, amount);
        ck_contains(page, expected);
        fields++;
        ck_assert_uint_le(table[i].offset, aligned(end, 8)); /* no field between is left out */
        end = table[i].offset + table[i].width;
    }
    ck_assert_uint_eq(aligned(end, _Alignof(isms_limits)), sizeof defaults);
    size_t rows = 0;
    const char *row = strstr(page, "| Limit | Default |");
    ck_assert_ptr_nonnull(row);
    for (row = strstr(row, "\n| `"); row; row = strstr(row + 1, "\n| `")) {
        rows++;
        const char *next = strchr(row + 1, '\n');
        if (next[1] != '|')
            break;
    }
    ck_assert_uint_eq(rows, fields);
    free(header);
    free(page);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("limits");
    TCase *tests = tcase_create("limits");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, limits_that_are_set_are_exact, 0, (int)COUNT_OF(table));
    tcase_add_test(tests, older_programs_set_fewer_limits);
    tcase_add_test(tests, counting_may_run_out_of_memory);
    tcase_add_test(tests, columns_have_an_end);
    tcase_add_test(tests, the_gate_judges_at_its_edges);
    tcase_add_test(tests, the_gate_reads_declarations);
    tcase_add_test(tests, the_gate_tells_what_has_no_place);
    tcase_add_test(tests, the_gate_weighs_what_is_meant);
    tcase_add_test(tests, names_are_counted_once);
    tcase_add_test(tests, places_of_many_are_told);
    tcase_add_test(tests, problems_are_kept_up_to_their_limit);
    tcase_add_test(tests, limits_can_be_raised);
    tcase_add_test(tests, depth_ends_where_documented);
    tcase_add_test(tests, all_are_documented_and_tested);
    suite_add_tcase(suite, tests);
    TCase *slow = tcase_create("defaults");
    tcase_set_tags(slow, "slow");
    tcase_set_timeout(slow, 300);
    tcase_add_loop_test(slow, defaults_are_exact, 0, (int)COUNT_OF(table));
    tcase_add_test(slow, large_defaults_are_exact);
    suite_add_tcase(suite, slow);
    return run_suite(suite);
}
