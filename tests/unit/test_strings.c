/* Hostile strings in every text of the model: what XML 1.0 can hold is taken, kept and read again
 * as it was, all else is refused with a message, and nothing changed.
 *
 *   ISMS_CORPUS   a folder with more of them, in hostile/strings.tsv */
#include "base/base.h"
#include "support/filled.h"
#include "support/support.h"

struct hostile {
    char id[64];
    char *text;
    bool legal, cut; /* cut: with a NUL, which ends it in C */
};

static struct hostile strings[1000];
static size_t string_count;

/* ---- the files ---- */

static unsigned code_unit(const char *digits)
{
    char four[5] = {0};
    memcpy(four, digits, 4);
    return (unsigned)strtoul(four, NULL, 16);
}

/* As UTF-8 would be, also of a lone surrogate. */
static void put_code(struct text *out, unsigned code)
{
    char bytes[4];
    size_t length = isms__utf8_encode(bytes, code);
    isms__text_add(out, bytes, length);
}

static void put_literal(struct text *out, const char *p, bool *cut)
{
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    for (; *p && *p != '"'; p++) {
        if (*p != '\\') {
            isms__text_add(out, p, 1);
        } else if (*++p != 'u') {
            const char *letter = strchr(letters, *p);
            ck_assert_msg(letter, "no literal of JSON: \\%s", p);
            isms__text_add(out, &values[letter - letters], 1);
        } else {
            unsigned code = code_unit(++p);
            p += 3;
            if (code >> 10 == 0xd800 >> 10 && p[1] == '\\' && p[2] == 'u' &&
                code_unit(p + 3) >> 10 == 0xdc00 >> 10) {
                code = 0x10000 + ((code & 0x3ff) << 10 | (code_unit(p + 3) & 0x3ff));
                p += 6;
            }
            *cut |= code == 0;
            put_code(out, code);
        }
    }
}

static void add_string(const char *id, const char *literal, bool legal)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct hostile *new = &strings[string_count++];
    struct text text, repeated;
    ck_assert_uint_le(string_count, COUNT_OF(strings));
    isms__text_init(&text, &memory);
    isms__text_init(&repeated, &memory);
    new->legal = legal;
    put_literal(&text, literal, &new->cut);
    if (text.data && strncmp(text.data, "REPEAT:", 7) == 0) {
        char *unit = text.data + 7, *colon = strrchr(unit, ':');
        for (unsigned long n = strtoul(colon + 1, NULL, 10); n; n--)
            isms__text_add(&repeated, unit, (size_t)(colon - unit));
    } else {
        isms__text_put(&repeated, isms__text_get(&text));
    }
    snprintf(new->id, sizeof new->id, "%s", id);
    new->text = strdup(isms__text_get(&repeated));
    isms__text_clear(&text);
    isms__text_clear(&repeated);
}

static size_t add_file(const char *path)
{
    char *file = file_text(path, NULL), *rest = file;
    size_t before = string_count;
    for (char *line; file && (line = strtok_r(rest, "\n", &rest));) {
        char *field[4];
        if (*line == '#' || strncmp(line, "id\t", 3) == 0)
            continue;
        for (size_t i = 0; i < 4; i++)
            ck_assert_msg((field[i] = strtok_r(line, "\t", &line)), "%s: a field is missing", path);
        add_string(field[0], field[2] + 1, strcmp(field[3], "legal") == 0);
    }
    free(file);
    return string_count - before;
}

/* What no str of Python holds: bytes that are no UTF-8. */
static void add_bytes(void)
{
    static const char *const bytes[] = {"a\xff",
                                        "\xc0\x80",
                                        "\xe2\x82",
                                        "\xe2\x82(",
                                        "\xf4\x90\x80\x80",
                                        "\x80",
                                        "\xf0\x80\x80\x80",
                                        "\xed\xa0\x80\xed\xb0\x80"};
    for (size_t i = 0; i < COUNT_OF(bytes); i++) {
        struct hostile *new = &strings[string_count++];
        snprintf(new->id, sizeof new->id, "bytes %zu", i);
        new->text = strdup(bytes[i]);
    }
}

static void read_strings(void)
{
    const char *corpus = getenv("ISMS_CORPUS");
    char path[1024];
    ck_assert_uint_gt(add_file(source_path("tests/data/strings.tsv")), 40);
    snprintf(path, sizeof path, "%s/hostile/strings.tsv", corpus ? corpus : ".");
    if (!corpus || add_file(path) == 0)
        printf(
            "only the strings of tests/data/strings.tsv: ISMS_CORPUS names no folder with more\n");
    else
        ck_assert_uint_gt(string_count, 100);
    add_bytes();
}

/* ---- every text of a model ---- */

struct walk {
    const struct hostile *string;
    bool setting; /* otherwise it is looked for */
    size_t taken;
};

static void refuse_text(isms_object *object, const isms_field *field, const struct hostile *string,
                        isms_status status, const isms_error *error)
{
    const char *name = isms_field_name(field);
    size_t good = isms__text_check(string->text, strlen(string->text));
    char offset[32];
    ck_assert_msg(status == (string->legal ? ISMS_ERROR_LIMIT : ISMS_ERROR_VALUE), "%s: %s.%s: %s",
                  string->id, isms_type_name(isms_object_type(object)), name,
                  isms_status_text(status));
    ck_contains(error->message, name);
    if (!string->legal) { /* where in it */
        snprintf(offset, sizeof offset, "%zu", good);
        ck_contains(error->message, offset);
    }
}

static void set_text(struct walk *walk, isms_object *object, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    bool list = isms_field_is_many(field);
    isms_error error = {0};
    const char *text = walk->string->text;
    size_t count = isms_item_count(object, number);
    isms_status status = list ? isms_insert_text(object, number, SIZE_MAX, text, &error)
                              : isms_set_text(object, number, text, &error);
    if (!walk->string->legal || strlen(text) > isms_field_text_limit(field)) {
        refuse_text(object, field, walk->string, status, &error);
        ck_assert_uint_eq(isms_item_count(object, number), count);
        return;
    }
    ck_assert_msg(status == ISMS_OK, "%s: %s", walk->string->id, error.message);
    walk->taken++;
}

static void find_text(struct walk *walk, const isms_object *object, const isms_field *field)
{
    unsigned number = isms_field_number(field);
    size_t count = isms_item_count(object, number);
    if (strlen(walk->string->text) > isms_field_text_limit(field))
        return;
    const char *text = isms_field_is_many(field) ? isms_item_text(object, number, count - 1)
                                                 : isms_get_text(object, number);
    ck_assert_msg(strcmp(text ? text : "", walk->string->text) == 0, "%s: %s.%s is \"%.80s\"",
                  walk->string->id, isms_type_name(isms_object_type(object)),
                  isms_field_name(field), text ? text : "(nothing)");
    walk->taken++;
}

static void walk_object(struct walk *walk, isms_object *object)
{
    const isms_type *type = isms_object_type(object);
    for (size_t i = 0; i < isms_type_field_count(type); i++) {
        const isms_field *field = isms_type_field_at(type, i);
        unsigned number = isms_field_number(field);
        if (strcmp(isms_field_name(field), "id") == 0)
            continue;
        if (isms_field_kind(field) == ISMS_PART)
            for (size_t item = 0; item < isms_item_count(object, number); item++)
                walk_object(walk, isms_item_part(object, number, item));
        else if (isms_field_kind(field) == ISMS_TEXT && walk->setting)
            set_text(walk, object, field);
        else if (isms_field_kind(field) == ISMS_TEXT)
            find_text(walk, object, field);
    }
}

/* One object of each type, with its parts; of the first types alone for what is large. */
static size_t walk_model(struct walk *walk, isms_model *model)
{
    size_t most = strlen(walk->string->text) < 10000 ? SIZE_MAX : 20;
    walk->taken = 0;
    for (size_t i = 0; i < isms_type_count() && walk->taken <= most; i++)
        if (!isms_type_is_part(isms_type_at(i)))
            walk_object(walk, isms_model_at(model, isms_type_at(i), 0));
    return walk->taken;
}

START_TEST(texts_are_kept_or_refused)
{
    size_t refused = 0, kept = 0;
    read_strings();
    for (size_t i = 0; i < string_count; i++) {
        const struct hostile *string = &strings[i];
        struct walk walk = {.string = string, .setting = true};
        isms_model *model = NULL, *again = NULL;
        if (string->cut)
            continue;
        ck_assert_msg((isms__text_check(string->text, strlen(string->text)) ==
                       strlen(string->text)) == string->legal,
                      "%s", string->id);
        ck_ok(isms_model_new(&model, NULL, NULL));
        ck_ok(fill_model(model, 1, NULL));
        char *before = text_of(model);
        size_t taken = walk_model(&walk, model);
        char *text = text_of(model);
        if (string->legal) {
            ck_assert_msg(taken > 20, "%s: %zu", string->id, taken);
            isms_error error = {0};
            isms_status status = read_text(&again, text, true, NULL, &error);
            ck_assert_msg(status == ISMS_OK, "%s: %s", string->id, error.message);
            walk.setting = false;
            ck_assert_uint_eq(walk_model(&walk, again), taken);
            char *text_again = text_of(again);
            ck_assert_str_eq(text, text_again);
            free(text_again);
            isms_model_unref(again);
            kept++;
        } else {
            ck_assert_uint_eq(taken, 0);
            ck_assert_str_eq(before, text); /* nothing changed */
            refused++;
        }
        free(before);
        free(text);
        isms_model_unref(model);
    }
    ck_assert_uint_gt(refused, 10);
    ck_assert_uint_gt(kept, 30);
    while (string_count)
        free(strings[--string_count].text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("strings");
    TCase *tests = tcase_create("strings");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, texts_are_kept_or_refused);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
