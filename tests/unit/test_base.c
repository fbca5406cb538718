/* Dates, durations, decimals, text, hashing, memory: the ground everything stands on. */
#include <limits.h>

#include "base/base.h"
#include "base/escape.h"
#include "support/support.h"

START_TEST(dates_are_read_and_written)
{
    static const char *const good[] = {"0001-01-01", "1969-12-31", "2000-02-29", "2024-02-29",
                                       "2038-01-19", "2100-02-28", "9999-12-31"};
    static const char *const bad[] = {
        "",           "0000-01-01", "2026-00-10",  "2026-13-01",  "2026-04-31", "2100-02-29",
        "2026-1-01",  "26-01-01",   "2026-01-01 ", " 2026-01-01", "2026-01-0a", "10000-01-01",
        "2026/01/01", "-026-01-01", "2026-01-1",   "2026-01-01T", "+026-01-01", "2026-01-011",
    };
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        isms_date date;
        char out[11];
        ck_assert_msg(isms_date_parse(&date, good[i]), "%s", good[i]);
        isms_date_format(out, date);
        ck_assert_str_eq(out, good[i]);
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        isms_date date = {7, 7, 7};
        ck_assert_msg(!isms_date_parse(&date, bad[i]), "\"%s\" is a date", bad[i]);
        ck_assert_int_eq(date.year, 7);
    }
}
END_TEST

/* Every day of the calendar in turn: numbers rise by one, and reading gives back what was written.
 */
START_TEST(days_follow_each_other)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t expected = 0;
    for (int year = 1; year <= 9999; year++) {
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (leap && month == 2);
            for (int d = 1; d <= length; d++) {
                isms_date date = isms_date_make(year, month, d);
                if (isms_date_day_number(date) != ++expected)
                    ck_abort_msg("%d-%d-%d is day %d, not %d", year, month, d,
                                 (int)isms_date_day_number(date), (int)expected);
            }
            ck_assert(!isms_date_is_set(isms_date_make(year, month, length + 1)));
        }
    }
    ck_assert_int_eq(expected, 3652059);
    ck_assert_int_eq(isms_date_day_number((isms_date){0, 0, 0}), 0);
}
END_TEST

START_TEST(durations_are_added)
{
    static const struct {
        const char *date, *duration;
        int times;
        const char *result;
    } rows[] = {
        {"2026-01-31", "P1M", 1, "2026-02-28"},
        {"2024-01-31", "P1M", 1, "2024-02-29"},
        {"2024-02-29", "P1Y", 1, "2025-02-28"},
        {"2026-03-31", "P1M", -1, "2026-02-28"},
        {"2026-11-22", "P2W", 1, "2026-12-06"},
        {"2026-11-22", "P30D", -1, "2026-10-23"},
        {"2026-11-22", "P1Y6M", 2, "2029-11-22"},
        {"9999-12-31", "P1D", 1, ""},
        {"0001-01-01", "P1D", -1, ""},
        {"2026-11-22", "P65535Y", 1, ""},
        {"2026-11-22", "P1D", INT_MAX, ""},
        {"2026-11-22", "P65535M", INT_MIN, ""},
        {"2026-12-31", "P1M1D", 1, "2027-02-01"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        isms_duration duration;
        ck_assert_msg(isms_duration_parse(&duration, rows[i].duration), "%s", rows[i].duration);
        char out[11];
        isms_date_format(out, isms_date_add(day(rows[i].date), duration, rows[i].times));
        ck_assert_msg(!strcmp(out, rows[i].result), "row %zu: %s", i, out);
    }
}
END_TEST

START_TEST(durations_are_read_and_written)
{
    static const char *const good[] = {"P1Y", "P1Y6M", "P2W", "P30D", "P1Y2M3D", "P65535D"};
    static const char *const bad[] = {"",     "P",       "P1",    "1Y",    "PY",   "P-1Y",
                                      "P1Y6", "P6M1Y",   "P1Y1Y", "P1.5Y", "PT1H", "P1H",
                                      "p1y",  "P65536D", "P1Y ",  " P1Y",  "P0D "};
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        isms_duration duration;
        char out[32];
        ck_assert_msg(isms_duration_parse(&duration, good[i]), "%s", good[i]);
        isms_duration_format(out, duration);
        ck_assert_str_eq(out, good[i]);
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        isms_duration duration;
        ck_assert_msg(!isms_duration_parse(&duration, bad[i]), "\"%s\" is a duration", bad[i]);
    }
}
END_TEST

START_TEST(decimals_are_read_and_written)
{
    static const char *const good[] = {"0", "-12.50", "12345678901234567", "0.000000001", "-0.5"};
    static const char *const bad[] = {"",
                                      "-",
                                      ".5",
                                      "5.",
                                      "1,5",
                                      "+1",
                                      "1e5",
                                      "0x1",
                                      " 1",
                                      "1 ",
                                      "--1",
                                      "0.0000000001",
                                      "123456789012345678",
                                      "1.2.3",
                                      "１"};
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        isms_decimal decimal;
        char out[32];
        ck_assert_msg(isms_decimal_parse(&decimal, good[i]), "%s", good[i]);
        isms_decimal_format(out, decimal);
        ck_assert_str_eq(out, good[i]);
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        isms_decimal decimal;
        ck_assert_msg(!isms_decimal_parse(&decimal, bad[i]), "\"%s\" is a decimal", bad[i]);
    }
}
END_TEST

START_TEST(integers_keep_to_their_range)
{
    int64_t out = 7;
    ck_assert(isms__parse_integer(&out, "9223372036854775807", 19) && out == INT64_MAX);
    ck_assert(isms__parse_integer(&out, "-9223372036854775807", 20) && out == -INT64_MAX);
    static const char *const bad[] = {
        "9223372036854775808", "99999999999999999999", "", "-", "+1", "0x10", "1 ", "1e3"};
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(!isms__parse_integer(&out, bad[i], strlen(bad[i])), "%s", bad[i]);
}
END_TEST

START_TEST(periods_have_open_ends)
{
    isms_date none = {0, 0, 0}, d = day("2026-06-30");
    ck_assert(isms_date_within(d, none, none));
    ck_assert(isms_date_within(d, d, d));
    ck_assert(isms_date_within(d, none, d) && isms_date_within(d, d, none));
    ck_assert(!isms_date_within(d, day("2026-07-01"), none));
    ck_assert(!isms_date_within(d, none, day("2026-06-29")));
}
END_TEST

START_TEST(utf8_is_decoded_whole_or_not_at_all)
{
    for (uint32_t code = 0; code < 0x110000; code++) {
        if (code >= 0xd800 && code < 0xe000)
            continue;
        char bytes[4];
        size_t length = isms__utf8_encode(bytes, code);
        const unsigned char *p = (const unsigned char *)bytes;
        if (isms__utf8_length(p, p + length) != length || isms__utf8_decode(p, length) != code)
            ck_abort_msg("U+%04X", (unsigned)code);
        if (length > 1 && isms__utf8_length(p, p + length - 1) != 0)
            ck_abort_msg("U+%04X cut", (unsigned)code);
    }
    static const char *const bad[] = {
        "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", "\xe2\x82",
        "\xff",     "\xfe",         "\xef\xbf\xbe",     "\x01", "\x0b"};
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(isms__text_check(bad[i], strlen(bad[i])) == 0, "row %zu passes", i);
    ck_assert_uint_eq(isms__text_check("ab\x1f", 3), 2);
    ck_assert_uint_eq(isms__text_fit("aé", 3, 2), 1);
}
END_TEST

START_TEST(map_keeps_what_it_got)
{
    isms_allocator memory = isms__memory_default(NULL);
    struct pointer_map map = {0};
    static int values[5000];
    for (uintptr_t i = 1; i <= COUNT_OF(values); i++) {
        ck_assert(isms__map_reserve(&map, &memory, 1));
        isms__map_set(&map, i * 64, &values[i - 1]);
    }
    for (uintptr_t i = 1; i <= COUNT_OF(values); i += 2)
        isms__map_set(&map, i * 64, NULL);
    for (uintptr_t i = 1; i <= COUNT_OF(values); i++)
        ck_assert_ptr_eq(isms__map_get(&map, i * 64), i % 2 ? NULL : &values[i - 1]);
    ck_assert_ptr_null(isms__map_get(&map, 63));
    isms__map_clear(&map, &memory);
}
END_TEST

START_TEST(sizes_cannot_overflow)
{
    isms_allocator memory = isms__memory_default(NULL);
    ck_assert_ptr_null(isms__memory_zeroed(&memory, SIZE_MAX / 2, 3));
    void *items = NULL;
    size_t capacity = 0;
    ck_assert(!isms__memory_grow(&memory, &items, &capacity, SIZE_MAX / 4, 8));
    ck_assert_ptr_null(items);
    ck_assert_uint_eq(capacity, 0);
    capacity = SIZE_MAX - SIZE_MAX / 4; /* one step more than there is room to count */
    ck_assert(!isms__memory_grow(&memory, &items, &capacity, SIZE_MAX, 1));
    ck_assert_ptr_null(isms__memory_text(&memory, "a", SIZE_MAX));
    void *none = isms__memory_zeroed(&memory, 0, 8), *nothing = isms__memory_zeroed(&memory, 8, 0);
    ck_assert_ptr_nonnull(none);
    ck_assert_ptr_nonnull(nothing);
    isms__memory_free(&memory, none);
    isms__memory_free(&memory, nothing);
}
END_TEST

/* What an allocator was asked for. */
struct asked {
    size_t size, calls;
};

static void *give(void *context, size_t size)
{
    struct asked *asked = context;
    asked->size = size;
    asked->calls++;
    void *memory = size < 1 << 20 ? malloc(size) : NULL;
    if (memory)
        memset(memory, 0xA5, size);
    return memory;
}

static void *give_more(void *context, void *memory, size_t old_size, size_t size)
{
    struct asked *asked = context;
    ck_assert_ptr_nonnull(memory);
    ck_assert_uint_lt(old_size, size);
    asked->size = size;
    asked->calls++;
    return realloc(memory, size);
}

static void take(void *context, void *memory)
{
    (void)context;
    ck_assert_ptr_nonnull(memory);
    free(memory);
}

/* Sizes that are no sizes are not asked for; nothing is asked for as one byte. */
START_TEST(allocators_are_asked_for_sizes)
{
    static const struct {
        size_t count, size, asked; /* 0: not at all */
    } rows[] = {{0, 8, 1},
                {8, 0, 1},
                {4, 4, 16},
                {SIZE_MAX / 2 + 1, 2, 0},
                {2, SIZE_MAX / 2 + 1, 0},
                {SIZE_MAX / 8, 8, SIZE_MAX / 8 * 8}};
    struct asked asked;
    const isms_allocator mine = {&asked, give, give_more, take};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        asked = (struct asked){0};
        unsigned char *zeroed = isms__memory_zeroed(&mine, rows[i].count, rows[i].size);
        ck_assert_uint_eq(asked.size, rows[i].asked);
        for (size_t n = 0; zeroed && n < rows[i].count * rows[i].size; n++)
            ck_assert_uint_eq(zeroed[n], 0);
        isms__memory_free(&mine, zeroed);
    }
    isms__memory_free(&mine, isms__memory_get(&mine, 0));
    ck_assert_uint_eq(asked.size, 1);
}
END_TEST

START_TEST(arrays_grow_when_they_have_to)
{
    enum { ITEM = 4 };
    struct asked asked = {0};
    const isms_allocator mine = {&asked, give, give_more, take};
    void *items = NULL;
    size_t capacity = 0;
    ck_assert(!isms__memory_grow(&mine, &items, &capacity, SIZE_MAX / 4 + 1, ITEM));
    ck_assert_uint_eq(asked.calls, 0);
    for (size_t need = 1; need <= 5000; need++) {
        const size_t calls = asked.calls, before = capacity;
        const bool one_by_one = !isms__memory_ahead(&mine) && need <= 1000;
        ck_assert(isms__memory_grow(&mine, &items, &capacity, need, ITEM));
        ck_assert_uint_eq(asked.calls, calls + (need > before));
        ck_assert_uint_eq(asked.size, capacity * ITEM);
        ck_assert_uint_ge(capacity, need);
        ck_assert(!one_by_one || capacity == need);
        ck_assert(one_by_one || need <= before || need < 8 || capacity == before + before / 2 ||
                  before == 0);
    }
    isms__memory_free(&mine, items);
    const isms_allocator usual = isms__memory_default(NULL);
    items = NULL;
    capacity = 0;
    for (size_t need = 8; need <= 9; need++)
        ck_assert(isms__memory_grow(&usual, &items, &capacity, need, ITEM));
    ck_assert_uint_eq(capacity, isms__memory_ahead(&usual) ? 12 : 9);
    isms__memory_free(&usual, items);
}
END_TEST

START_TEST(chunks_come_from_who_was_asked)
{
    struct failing failing = {0};
    const isms_allocator mine = failing_allocator(&failing), memory = isms__memory_default(NULL);
    const size_t large = 2 << 20;
    for (size_t size = large - 1; size <= large; size++) {
        void *chunk = isms__memory_chunk(&memory, size), *own = isms__memory_chunk(&mine, size);
        ck_assert_ptr_nonnull(chunk);
        ck_assert_ptr_nonnull(own);
        ck_assert_uint_eq(failing.live, 1);
        isms__memory_free(&memory, chunk);
        isms__memory_free(&mine, own);
    }
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

START_TEST(pool_gives_back_and_takes_again)
{
    struct failing f = {0};
    isms_allocator memory = failing_allocator(&f);
    struct pool pool;
    isms__pool_init(&pool, &memory);
    for (size_t size = 1; size < 100000; size += size / 3 + 1) {
        char *a = isms__pool_get(&pool, size);
        ck_assert_ptr_nonnull(a);
        ck_assert_uint_eq((uintptr_t)a % 8, 0);
        memset(a, 0xa5, size);
        isms__pool_put(&pool, a, size);
        char *b = isms__pool_get(&pool, size);
        ck_assert_ptr_nonnull(b);
        memset(b, 0x5a, size);
    }
    isms__pool_clear(&pool);
    ck_assert_uint_eq(f.live, 0);
}
END_TEST

START_TEST(statuses_have_texts)
{
    for (int status = 0; status >= -14; status--) {
        ck_assert_ptr_nonnull(isms_status_text((isms_status)status));
        for (int other = 0; other > status; other--)
            ck_assert_str_ne(isms_status_text((isms_status)status),
                             isms_status_text((isms_status)other));
    }
    ck_assert_ptr_nonnull(isms_status_text((isms_status)-1000));
    char expected[32];
    snprintf(expected, sizeof expected, "%d.%d.%d", ISMS_VERSION_MAJOR, ISMS_VERSION_MINOR,
             ISMS_VERSION_PATCH);
    ck_assert_str_eq(isms_version(), expected);
}
END_TEST

/* In pieces as at once, wherever they are cut. */
START_TEST(hashes_of_pieces)
{
    enum { MOST = 40 };
    unsigned char data[MOST];
    const struct hash_key key = {1, 2};
    struct hash_stream stream;
    for (size_t i = 0; i < MOST; i++)
        data[i] = (unsigned char)(i * 37 + 1);
    for (size_t length = 0; length <= MOST; length++)
        for (size_t first = 0; first <= length; first++)
            for (size_t second = first; second <= length; second += 3) {
                isms__hash_begin(&stream, key);
                isms__hash_add(&stream, data, first);
                isms__hash_add(&stream, data + first, second - first);
                isms__hash_add(&stream, data + second, length - second);
                ck_assert_uint_eq(isms__hash_end(&stream), isms__hash(key, data, length));
            }
    ck_assert_uint_ne(isms__hash(key, data, 8), isms__hash(key, data, 9));
}
END_TEST

START_TEST(options_of_older_programs_are_taken)
{
    struct newer_options {
        size_t size;
        bool kept, later;
    } own;
    const struct {
        size_t size;
        bool kept;
    } given = {offsetof(struct newer_options, later), true};
    own.later = true;
    ck_assert(isms__take_options(&own, sizeof own, &given));
    ck_assert(own.size == sizeof own && own.kept && !own.later);
}
END_TEST

/* What a newer program does not use is no reason to refuse it; what it does use is. */
START_TEST(options_of_newer_programs_are_taken)
{
    struct options {
        size_t size;
        int kept;
    } own;
    struct {
        struct options known;
        unsigned char later[8];
    } given = {{sizeof given, 7}, {0}};
    ck_assert(isms__take_options(&own, sizeof own, &given));
    ck_assert(own.size == sizeof own && own.kept == 7);
    for (size_t i = 0; i < sizeof given.later; i++) {
        memset(given.later, 0, sizeof given.later);
        given.later[i] = 1;
        ck_assert(!isms__take_options(&own, sizeof own, &given));
    }
    for (size_t size = 0; size <= sizeof own.size; size++) {
        given.known.size = size;
        ck_assert_int_eq(isms__take_options(&own, sizeof own, &given), size == sizeof own.size);
    }
}
END_TEST

/* Every byte between others, at either end, and alone. */
START_TEST(what_markup_means_is_escaped)
{
    static const struct {
        char c;
        bool in_texts;
        const char *expected;
    } rows[] = {{'&', true, "&amp;"},  {'<', true, "&lt;"},    {'>', true, "&gt;"},
                {'\r', true, "&#13;"}, {'"', false, "&quot;"}, {'\t', false, "&#9;"},
                {'\n', false, "&#10;"}};
    const isms_allocator memory = isms__memory_default(NULL);
    for (int c = 1; c < 256; c++)
        for (int attribute = 0; attribute < 2; attribute++) {
            const char as_it_is[] = {(char)c, '\0'}, *expected = as_it_is;
            for (size_t i = 0; i < COUNT_OF(rows); i++)
                if (rows[i].c == (char)c && (attribute || rows[i].in_texts))
                    expected = rows[i].expected;
            char given[16], wanted[64];
            int length = snprintf(given, sizeof given, "%cab%cc%c", c, c, c);
            snprintf(wanted, sizeof wanted, "%sab%sc%s", expected, expected, expected);
            struct text out;
            isms__text_init(&out, &memory);
            (attribute ? isms__escape_attribute : isms__escape_text)(&out, given, (size_t)length);
            ck_assert_str_eq(isms__text_get(&out), wanted);
            isms__text_clear(&out);
        }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base");
    TCase *tests = tcase_create("base");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, dates_are_read_and_written);
    tcase_add_test(tests, hashes_of_pieces);
    tcase_add_test(tests, days_follow_each_other);
    tcase_add_test(tests, durations_are_added);
    tcase_add_test(tests, durations_are_read_and_written);
    tcase_add_test(tests, decimals_are_read_and_written);
    tcase_add_test(tests, integers_keep_to_their_range);
    tcase_add_test(tests, periods_have_open_ends);
    tcase_add_test(tests, utf8_is_decoded_whole_or_not_at_all);
    tcase_add_test(tests, map_keeps_what_it_got);
    tcase_add_test(tests, sizes_cannot_overflow);
    tcase_add_test(tests, chunks_come_from_who_was_asked);
    tcase_add_test(tests, allocators_are_asked_for_sizes);
    tcase_add_test(tests, arrays_grow_when_they_have_to);
    tcase_add_test(tests, pool_gives_back_and_takes_again);
    tcase_add_test(tests, statuses_have_texts);
    tcase_add_test(tests, options_of_older_programs_are_taken);
    tcase_add_test(tests, options_of_newer_programs_are_taken);
    tcase_add_test(tests, what_markup_means_is_escaped);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
