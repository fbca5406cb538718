/* Trees from the top down: where the boxes of trees made by chance stand. */
#include "report/chart.h"
#include "support/support.h"

enum { TREES = 300, MOST = 60 };

/* A tree of some boxes of all sizes. */
static size_t make_tree(struct chart *chart, struct chart_node *nodes)
{
    static const char *const labels[] = {"A", "Ann", "Head of information security",
                                         "Information security management committee"};
    static const char *const details[] = {"", "no head", "first\nsecond\nthird"};
    size_t count = 1 + pick(MOST), roots = 1 + pick(3);
    for (size_t i = 0; i < count; i++)
        nodes[i] = (struct chart_node){.label = labels[pick(4)],
                                       .detail = details[pick(3)],
                                       .parent = i < roots ? SIZE_MAX : pick(i)};
    *chart = (struct chart){.kind = CHART_TREE, .nodes = nodes, .count = count};
    return count;
}

static size_t middle(const struct place *place)
{
    return place->x + place->width / 2;
}

/* Those of one parent stand beside each other in their order, in one line. */
static void expect_beside(const struct drawing *d, size_t a, size_t b)
{
    const struct place *x = &d->places[a], *y = &d->places[b];
    ck_assert_uint_eq(x->y, y->y);
    ck_assert_uint_lt(x->x + x->width, y->x);
}

static void expect_above(const struct drawing *d, size_t parent, size_t first, size_t last)
{
    const struct place *p = &d->places[parent];
    size_t between = (middle(&d->places[first]) + middle(&d->places[last])) / 2;
    ck_assert_uint_lt(p->y + p->height, d->places[first].y);
    ck_assert_uint_le(between > middle(p) ? between - middle(p) : middle(p) - between, 2);
}

static void expect_apart(const struct drawing *d, size_t a, size_t b)
{
    const struct place *x = &d->places[a], *y = &d->places[b];
    ck_assert_msg(x->x + x->width < y->x || y->x + y->width < x->x || x->y + x->height < y->y ||
                      y->y + y->height < x->y,
                  "boxes %zu and %zu of %zu meet", a, b, d->chart->count);
}

static void expect_tree(const struct drawing *d)
{
    for (size_t i = 0; i < d->chart->count; i++) {
        size_t first = SIZE_MAX, last = SIZE_MAX;
        for (size_t n = 0; n < d->chart->count; n++) {
            if (n < i)
                expect_apart(d, n, i);
            if (d->chart->nodes[n].parent != i)
                continue;
            if (last != SIZE_MAX)
                expect_beside(d, last, n);
            first = first == SIZE_MAX ? n : first;
            last = n;
        }
        if (first != SIZE_MAX)
            expect_above(d, i, first, last);
        ck_assert_uint_ge(d->places[i].x, CHART_MARGIN);
        ck_assert_uint_le(d->places[i].x + d->places[i].width + CHART_MARGIN, d->width);
        ck_assert_uint_le(d->places[i].y + d->places[i].height + CHART_MARGIN, d->height);
    }
}

START_TEST(boxes_stand_apart_in_order_and_below_their_parent)
{
    struct chart_node nodes[MOST];
    struct chart chart;
    struct failing failing = {.calls = 0};
    isms_allocator memory = failing_allocator(&failing);
    random_state = 7;
    for (int i = 0; i < TREES; i++) {
        struct drawing drawing;
        make_tree(&chart, nodes);
        ck_assert(isms__drawing_init(&drawing, &memory, &chart, SIZE_MAX));
        ck_assert(drawing.top_down);
        expect_tree(&drawing);
        isms__memory_free(&memory, drawing.places);
    }
    ck_assert_uint_eq(failing.live, 0);
}
END_TEST

START_TEST(too_wide_a_tree_goes_down_line_by_line)
{
    struct chart_node nodes[MOST];
    struct chart chart;
    struct failing failing = {.calls = 0};
    isms_allocator memory = failing_allocator(&failing);
    random_state = 8;
    for (int i = 0; i < TREES; i++) {
        struct drawing drawing;
        size_t count = make_tree(&chart, nodes);
        ck_assert(isms__drawing_init(&drawing, &memory, &chart, 0));
        ck_assert(!drawing.top_down);
        for (size_t n = 1; n < count; n++)
            ck_assert_uint_lt(drawing.places[n - 1].y + drawing.places[n - 1].height,
                              drawing.places[n].y);
        isms__memory_free(&memory, drawing.places);
    }
}
END_TEST

START_TEST(lack_of_memory_is_told)
{
    struct chart_node nodes[MOST];
    struct chart chart;
    bool drawn = false;
    random_state = 9;
    make_tree(&chart, nodes);
    for (size_t n = 1; !drawn; n++) {
        struct failing failing = {.fail_at = n};
        isms_allocator memory = failing_allocator(&failing);
        struct drawing drawing;
        drawn = isms__drawing_init(&drawing, &memory, &chart, SIZE_MAX);
        ck_assert(drawn == (failing.failed == 0));
        ck_assert_uint_eq(failing.live, drawn);
        ck_assert(n < 10);
        if (drawn)
            isms__memory_free(&memory, drawing.places);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("chart");
    TCase *tests = tcase_create("chart");
    tcase_add_test(tests, boxes_stand_apart_in_order_and_below_their_parent);
    tcase_add_test(tests, too_wide_a_tree_goes_down_line_by_line);
    tcase_add_test(tests, lack_of_memory_is_told);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
