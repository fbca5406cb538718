/* Charts of the organization: units with heads and members, people who are in none, committees with
 * seats. */
#include "report/reports.h"

#include <stdlib.h>

/* ---- badges ---- */

/* Roles that a person holds on the day by appointment, one on a line; deputies in brackets. */
static const char *roles_of(struct report *r, const isms_person *person, bool *deputy)
{
    isms_report *d = r->document;
    struct text lines;
    bool only_deputy = true;
    struct linked posts = isms__linked(r, &isms__appointments_now, (const isms_object *)person);
    isms__text_init(&lines, &d->memory);
    for (size_t i = 0; i < posts.count; i++) {
        const isms_appointment *a = (const isms_appointment *)posts.items[i];
        bool stands_in = isms_appointment_kind(a) == ISMS_APPOINTMENT_KIND_DEPUTY;
        const char *role = label_of((const isms_object *)isms_appointment_role(a));
        isms__text_put(&lines, lines.length ? "\n" : "");
        isms__text_put(&lines, stands_in ? isms__say(d, "{1} (deputy)", role, NULL) : role);
        only_deputy = only_deputy && stands_in;
    }
    *deputy = only_deputy && lines.length > 0;
    d->failed |= lines.failed;
    const char *kept = isms__document_text(d, isms__text_get(&lines));
    isms__text_clear(&lines);
    return kept;
}

static void add_person(struct report *r, struct chart *chart, const isms_person *person,
                       size_t parent)
{
    bool deputy;
    const char *roles = roles_of(r, person, &deputy);
    isms__chart_add(r->document, chart,
                    (struct chart_node){.label = label_of((const isms_object *)person),
                                        .detail = roles,
                                        .id = isms_object_id((const isms_object *)person),
                                        .tone = TONE_PLAIN,
                                        .dashed = deputy,
                                        .parent = parent});
}

/* ---- units ---- */

static bool works_here(const struct report *r, const isms_object *object)
{
    return isms_snapshot_is_active(r->snapshot, (const isms_person *)object);
}

static bool is_in_no_unit(const struct report *r, const isms_object *object)
{
    return works_here(r, object) && !isms_person_unit((const isms_person *)object);
}

static const struct link members_of = {
    .type = ISMS_TYPE_PERSON, .fields = {ISMS_PERSON_UNIT}, .wanted = works_here};
static const struct link units_in = {.type = ISMS_TYPE_UNIT, .fields = {ISMS_UNIT_PARENT}};
static const struct link rest_of = {
    .type = ISMS_TYPE_PERSON, .fields = {ISMS_PERSON_ORGANIZATION}, .wanted = is_in_no_unit};

static const char *head_of(struct report *r, const isms_unit *unit)
{
    const isms_object *head = isms_unit_head(unit);
    return head ? isms__names_behind(r, head) : "";
}

static void add_unit(struct report *r, struct chart *chart, const isms_unit *unit, size_t parent,
                     unsigned depth)
{
    isms_report *d = r->document;
    const isms_object *object = (const isms_object *)unit;
    const char *head = head_of(r, unit);
    size_t node =
        isms__chart_add(d, chart,
                        (struct chart_node){.label = label_of(object),
                                            .detail = *head ? head : isms__say(d, "no head", NULL),
                                            .id = isms_object_id(object),
                                            .tone = *head ? TONE_GOOD : TONE_BAD,
                                            .parent = parent});
    if (d->failed || depth > 50) /* units may stand in a circle */
        return;
    struct linked members = isms__linked(r, &members_of, object);
    for (size_t i = 0; r->layout == 0 && i < members.count; i++)
        add_person(r, chart, (const isms_person *)members.items[i], node);
    struct linked units = isms__linked(r, &units_in, object);
    for (size_t i = 0; i < units.count; i++)
        add_unit(r, chart, (const isms_unit *)units.items[i], node, depth + 1);
}

/* ---- persons who are in no unit ---- */

/* A small organization may have no units: its people stand below itself. */
static void add_rest(struct report *r, struct chart *chart, const isms_object *body)
{
    size_t node = SIZE_MAX;
    struct linked rest[] = {isms__linked(r, &rest_of, body), {NULL, 0}};
    const isms_object *person;
    if (body && body == isms__our_organization(r->model)) /* so do those who name none */
        rest[1] = isms__linked(r, &rest_of, NULL);
    while ((person = isms__next_linked(r, rest, COUNT_OF(rest)))) {
        if (body && node == SIZE_MAX)
            node = isms__chart_add(r->document, chart,
                                   (struct chart_node){.label = label_of(body),
                                                       .detail = "",
                                                       .id = isms_object_id(body),
                                                       .tone = TONE_PLAIN,
                                                       .parent = SIZE_MAX});
        add_person(r, chart, (const isms_person *)person, node);
    }
}

static void add_rests(struct report *r, struct chart *chart)
{
    for (size_t i = 0; i < isms_organization_count(r->model); i++)
        add_rest(r, chart, (const isms_object *)isms_organization_at(r->model, i));
    if (!isms__our_organization(r->model))
        add_rest(r, chart, NULL);
}

isms_status isms__make_organization_chart(struct report *r, isms_error *error)
{
    (void)error;
    struct chart *chart = isms__document_chart(r->document, CHART_TREE, "Organization");
    for (size_t i = 0; chart && i < isms_unit_count(r->model); i++) {
        const isms_unit *unit = isms_unit_at(r->model, i);
        if (r->subject ? (const isms_object *)unit == r->subject : !isms_unit_parent(unit))
            add_unit(r, chart, unit, SIZE_MAX, 0);
    }
    if (chart && r->layout == 0 && !r->subject)
        add_rests(r, chart);
    return ISMS_OK;
}

/* ---- committees ---- */

static void add_seat(struct report *r, struct chart *chart, const isms_seat *seat, size_t parent)
{
    isms_report *d = r->document;
    const isms_object *holder = isms_seat_holder(seat);
    const char *names = holder ? isms__names_behind(r, holder) : "";
    const char *function = isms__value_of(d, (const isms_object *)seat, ISMS_SEAT_FUNCTION);
    isms__chart_add(d, chart,
                    (struct chart_node){.label = *names ? names : isms__say(d, "vacant", NULL),
                                        .detail = *function ? function : label_of(holder),
                                        .id = holder ? isms_object_id(holder) : NULL,
                                        .tone = *names ? TONE_PLAIN : TONE_BAD,
                                        .dashed = !isms_seat_voting(seat),
                                        .parent = parent});
}

static void add_committee(struct report *r, struct chart *chart, const isms_committee *committee)
{
    isms_report *d = r->document;
    const isms_object *chair = isms_committee_chair(committee);
    const char *names = chair ? isms__names_behind(r, chair) : "";
    size_t node = isms__chart_add(
        d, chart,
        (struct chart_node){.label = label_of((const isms_object *)committee),
                            .detail = *names ? isms__say(d, "Chair: {1}", names, NULL)
                                             : isms__say(d, "no chair", NULL),
                            .id = isms_object_id((const isms_object *)committee),
                            .tone = *names ? TONE_GOOD : TONE_BAD,
                            .parent = SIZE_MAX});
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        if (holds_now(r, isms_seat_from(seat), isms_seat_until(seat)))
            add_seat(r, chart, seat, node);
    }
}

isms_status isms__make_committee_chart(struct report *r, isms_error *error)
{
    (void)error;
    struct chart *chart = isms__document_chart(r->document, CHART_TREE, "Committees");
    for (size_t i = 0; chart && i < isms_committee_count(r->model); i++) {
        const isms_committee *committee = isms_committee_at(r->model, i);
        bool stands = holds_now(r, isms_committee_formed_on(committee),
                                isms_committee_dissolved_on(committee));
        if (r->subject ? (const isms_object *)committee == r->subject : stands)
            add_committee(r, chart, committee);
    }
    return ISMS_OK;
}
