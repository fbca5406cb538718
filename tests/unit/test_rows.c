/* What a snapshot has side by side: rows say what the objects say. */
#include "snapshot/snapshot.h"
#include "support/support.h"

/* ---- documents by chance ---- */

/* An attribute that refers to anything: what can stand there, something else, or nothing at all. */
static void put_reference(struct text *out, const char *name)
{
    if (pick(3) != 0)
        isms__text_format(out, " %s=\"%c%u\"", name, "pprruuqqoox"[pick(11)], pick(10));
}

static void put_date(struct text *out, const char *name)
{
    if (pick(2) != 0)
        isms__text_format(out, " %s=\"20%02u-%02u-%02u\"", name, 24 + pick(5), 1 + pick(12),
                          1 + pick(28));
}

static void put_word(struct text *out, const char *attribute)
{
    if (pick(2) != 0)
        isms__text_format(out, " %s", attribute);
}

static void put_persons(struct text *out)
{
    for (int i = 0; i < 9; i++) {
        isms__text_format(out, "<role id=\"r%d\"/><unit id=\"u%d\"/><position id=\"q%d\"/>", i, i,
                          i);
        isms__text_format(out, "<organization id=\"o%d\" relation=\"%s\"/><person id=\"p%d\"", i,
                          i % 3 == 0   ? "self"
                          : i % 3 == 1 ? "group"
                                       : "supplier",
                          i);
        put_reference(out, "unit");
        put_reference(out, "organization");
        put_reference(out, "manager");
        put_date(out, "since");
        put_date(out, "until");
        put_word(out, "engagement=\"vendor\"");
        isms__text_put(out, ">");
        for (unsigned n = pick(3); n > 0; n--)
            isms__text_put(out, "<absence from=\"2026-06-01\"/>"
                                "<occupancy position=\"q1\"/>"
                                "<held-competence competence=\"c\"/>");
        isms__text_put(out, "</person>");
    }
}

static void put_appointments(struct text *out)
{
    for (int i = 0; i < 70; i++) {
        isms__text_format(out, "<appointment id=\"a%d\"", i);
        put_reference(out, "role");
        put_reference(out, "person");
        put_reference(out, "position");
        put_reference(out, "deputy-of");
        put_reference(out, "scope");
        put_date(out, "from");
        put_date(out, "until");
        put_date(out, "accepted");
        put_word(out, "kind=\"deputy\"");
        put_word(out, "share=\"0.5\"");
        isms__text_put(out, "/>");
    }
}

static void put_responsibilities(struct text *out)
{
    for (int i = 0; i < 40; i++) {
        isms__text_format(out, "<responsibility id=\"d%d\"", i);
        put_reference(out, "parent");
        put_date(out, "from");
        put_date(out, "until");
        put_date(out, "communicated-on");
        put_word(out, "verb=\"review\"");
        put_word(out, "phase=\"operate\"");
        put_word(out, "delegable=\"false\"");
        put_word(out, "controls=\"x\"");
        isms__text_put(out, ">");
        for (unsigned n = pick(4); n > 0; n--) {
            isms__text_put(out, "<participation");
            put_reference(out, "holder");
            put_reference(out, "scope");
            put_date(out, "from");
            put_date(out, "until");
            put_date(out, "accepted");
            put_word(out, "codes=\"R I\"");
            isms__text_put(out, "/>");
        }
        isms__text_put(out, "</responsibility>");
    }
}

/* ---- comparing ---- */

#define SAME_DATE(a, b) ck_assert_int_eq(isms_date_compare(a, b), 0)
#define SAME_INDEX(number, object)                                                                 \
    ck_assert_uint_eq(number, (object) ? index_of(s, (const isms_object *)(object)) : NONE)

static void compare_persons(const isms_snapshot *s)
{
    for (size_t i = 0; i < object_count(s, TYPE_PERSON); i++) {
        const isms_person *p = isms_person_at(s->model, i);
        const struct tenure *row = &s->tenures[i];
        SAME_DATE(row->since, isms_person_since(p));
        SAME_DATE(row->until, isms_person_until(p));
        SAME_INDEX(row->organization, isms_person_organization(p));
        SAME_INDEX(row->unit, isms_person_unit(p));
        SAME_INDEX(row->manager, isms_person_manager(p));
        ck_assert_uint_eq(row->engagement, isms_person_engagement(p));
        ck_assert_uint_eq(row->competences, isms_person_held_competence_count(p));
        ck_assert_uint_eq(row->occupancies, isms_person_occupancy_count(p));
        ck_assert(row->absences == (isms_person_absence_count(p) > 0));
        ck_assert(isms__person_is(s, (uint32_t)i, PERSON_OWN) ==
                  isms__is_own_organization(isms_person_organization(p)));
        ck_assert(isms__person_is(s, (uint32_t)i, PERSON_ENDS) == isms_person_has_until(p));
    }
}

static void compare_appointments(const isms_snapshot *s)
{
    for (size_t i = 0; i < object_count(s, TYPE_APPOINTMENT); i++) {
        const isms_appointment *a = isms_appointment_at(s->model, i);
        const struct post *row = &s->posts[i];
        SAME_INDEX(row->role, isms_appointment_role(a));
        SAME_INDEX(row->person, isms_appointment_person(a));
        SAME_INDEX(row->position, isms_appointment_position(a));
        SAME_INDEX(row->deputy_of, isms_appointment_deputy_of(a));
        ck_assert_ptr_eq(row->scope, isms_appointment_scope(a));
        SAME_DATE(row->from, isms_appointment_from(a));
        SAME_DATE(row->until, isms_appointment_until(a));
        SAME_DATE(row->accepted, isms_appointment_accepted(a));
        ck_assert_uint_eq(row->kind, isms_appointment_kind(a));
        ck_assert(row->shared == isms_appointment_has_share(a));
    }
}

static void compare_part(const isms_snapshot *s, const struct part *row, size_t responsibility,
                         bool holds)
{
    const isms_participation *p = row->participation;
    ck_assert_uint_eq(row->responsibility, responsibility);
    ck_assert_uint_eq(row->node, isms__node_of(s, isms_participation_holder(p)));
    ck_assert_ptr_eq(row->scope, isms_participation_scope(p));
    ck_assert_uint_eq(row->codes, isms_participation_codes(p));
    SAME_DATE(row->from, isms_participation_from(p));
    SAME_DATE(row->until, isms_participation_until(p));
    SAME_DATE(row->accepted, isms_participation_accepted(p));
    ck_assert(holds ==
              (isms__holds(s, s->tasks[responsibility].from, s->tasks[responsibility].until) &&
               row->node != NONE && isms__holds(s, row->from, row->until)));
    ck_assert(!holds || (s->codes_held[row->node] & row->codes) == row->codes);
}

/* Every participation of a responsibility is in one of two places, each in the order of the
 * document. */
static void compare_parts(const isms_snapshot *s, size_t responsibility)
{
    const isms_responsibility *r = isms_responsibility_at(s->model, responsibility);
    const uint32_t *parts = &s->parts_of.start[responsibility];
    const uint32_t *others = &s->other_parts_of.start[responsibility];
    uint32_t part = parts[0], other = others[0];
    for (size_t i = 0; i < isms_responsibility_participation_count(r); i++) {
        const isms_participation *p = isms_responsibility_participation_at(r, i);
        if (part < parts[1] && s->parts[part].participation == p) {
            compare_part(s, &s->parts[part++], responsibility, true);
        } else {
            ck_assert(other < others[1] && s->other_parts[other].participation == p);
            compare_part(s, &s->other_parts[other++], responsibility, false);
        }
    }
    ck_assert(part == parts[1] && other == others[1]);
}

static void compare_responsibilities(const isms_snapshot *s)
{
    for (size_t i = 0; i < object_count(s, TYPE_RESPONSIBILITY); i++) {
        const isms_responsibility *r = isms_responsibility_at(s->model, i);
        const struct task *row = &s->tasks[i];
        SAME_DATE(row->from, isms_responsibility_from(r));
        SAME_DATE(row->until, isms_responsibility_until(r));
        SAME_INDEX(row->parent, isms_responsibility_parent(r));
        SAME_INDEX(row->process, isms_responsibility_process(r));
        ck_assert_uint_eq(row->participations, isms_responsibility_participation_count(r));
        ck_assert_uint_eq(row->verb, isms_responsibility_verb(r));
        ck_assert_uint_eq(row->phase, isms_responsibility_phase(r));
        ck_assert_uint_eq(row->core, isms_responsibility_core(r));
        ck_assert(row->delegable == isms_responsibility_delegable(r));
        ck_assert(row->controls == (isms_responsibility_control_count(r) > 0));
        ck_assert(row->governed == (isms_responsibility_governed_by_count(r) > 0));
        ck_assert(row->communicated == isms_responsibility_has_communicated_on(r));
        ck_assert(is_duty(s, i) == isms__holds(s, row->from, row->until));
        compare_parts(s, i);
    }
}

/* A field is sound where none of its references leads nowhere. */
static bool is_sound(const isms_snapshot *s, unsigned type, unsigned field)
{
    for (size_t i = 0; i < object_count(s, type); i++) {
        const isms_object *object = object_at(s, type, i);
        if (isms_has(object, field) && !isms_get_reference(object, field))
            return false;
    }
    return true;
}

static void compare_sound(const isms_snapshot *s)
{
    static const struct {
        unsigned type, field;
    } known[] = {
        {TYPE_PERSON, ISMS_PERSON_ORGANIZATION},
        {TYPE_PERSON, ISMS_PERSON_UNIT},
        {TYPE_PERSON, ISMS_PERSON_MANAGER},
        {TYPE_APPOINTMENT, ISMS_APPOINTMENT_ROLE},
        {TYPE_APPOINTMENT, ISMS_APPOINTMENT_PERSON},
        {TYPE_APPOINTMENT, ISMS_APPOINTMENT_POSITION},
        {TYPE_APPOINTMENT, ISMS_APPOINTMENT_SCOPE},
        {TYPE_RESPONSIBILITY, ISMS_RESPONSIBILITY_PARENT},
    };
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        size_t position = isms__field_index(isms__types[known[i].type], known[i].field);
        ck_assert_msg((s->sound[known[i].type] >> position & 1) ==
                          is_sound(s, known[i].type, known[i].field),
                      "%u %u", known[i].type, known[i].field);
    }
}

START_TEST(rows_say_what_objects_say)
{
    const isms_allocator memory = isms__memory_default(NULL);
    struct text document;
    random_state = 1 + (uint64_t)_i;
    isms__text_init(&document, &memory);
    isms__text_put(&document, "<isms xmlns=\"urn:libisms:1\" version=\"1\">");
    put_persons(&document);
    put_appointments(&document);
    put_responsibilities(&document);
    isms__text_put(&document, "</isms>");
    isms_snapshot *snapshot = snapshot_of(isms__text_get(&document), "2026-06-30");
    compare_persons(snapshot);
    compare_appointments(snapshot);
    compare_responsibilities(snapshot);
    compare_sound(snapshot);
    isms_snapshot_unref(snapshot);
    /* and where everything is fine, that is known */
    snapshot = snapshot_of(DOCUMENT("<unit id=\"u\"/><person id=\"p\" unit=\"u\"/><role id=\"r\"/>"
                                    "<appointment id=\"a\" role=\"r\" person=\"p\" scope=\"u\"/>"),
                           "2026-06-30");
    compare_sound(snapshot);
    isms_snapshot_unref(snapshot);
    isms__text_clear(&document);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rows");
    TCase *tests = tcase_create("rows");
    tcase_add_loop_test(tests, rows_say_what_objects_say, 0, 20);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
