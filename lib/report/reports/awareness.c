/* Who was trained and has acknowledged what, those first for whom something is missing. */
#include <stdio.h>

#include "report/reports/parts.h"

/* How a person stands, the worst first; so are rows ordered. */
enum standing { STANDING_MISSING, STANDING_OPEN, STANDING_UNKNOWN, STANDING_FINE, STANDINGS };
static const struct {
    const char *english;
    enum tone tone;
} standings[STANDINGS] = {
    [STANDING_MISSING] = {"training overdue", TONE_BAD},
    [STANDING_OPEN] = {"something is open", TONE_WARNING},
    [STANDING_UNKNOWN] = {"cannot be told", TONE_SOFT},
    [STANDING_FINE] = {"up to date", TONE_GOOD},
};

struct learner {
    const isms_person *person;
    const isms_record *training; /* the last one */
    enum standing standing;
    size_t acknowledged;
};

/* ---- what the rules on awareness say ---- */

/* What speaks about a person speaks of one that is asked for. */
static void lower(const struct report *r, struct learner *learners, const uint32_t *places,
                  const isms_object *object, enum standing standing)
{
    uint32_t place =
        object && isms_person_cast((isms_object *)object) && has_object(r->snapshot, object)
            ? places[index_of(r->snapshot, object)]
            : 0;
    if (place && standing < learners[place - 1].standing)
        learners[place - 1].standing = standing;
}

/* Puts down what the findings say about persons, whose places by index begin with 1; whether it can
 * be told of training at all. */
static bool judge(const struct report *r, struct learner *learners, const uint32_t *places)
{
    const isms_findings *findings = r->options->findings;
    bool known = true;
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        const char *rule = isms_rule_id(finding.rule);
        if (strncmp(rule, "AWR-", 4) != 0)
            continue;
        bool training = strcmp(rule, "AWR-02") == 0;
        enum standing standing = training ? STANDING_MISSING : STANDING_OPEN;
        if (finding.kind == ISMS_FINDING_UNASSESSABLE) {
            known = known && !(training && !isms_person_cast((isms_object *)finding.object));
            continue;
        }
        if (finding.waiver)
            continue;
        lower(r, learners, places, finding.object, standing);
        for (size_t n = 0; n < finding.related_count; n++)
            lower(r, learners, places, isms_findings_related(findings, i, n), standing);
    }
    return known;
}

/* ---- what is on record ---- */

/* Somebody, or some body, was reached by a record that lies behind. */
static bool reaches(const struct report *r, const isms_object *object)
{
    const isms_participant *p = (const isms_participant *)object;
    isms_date date = isms_record_date((const isms_record *)object_top(object));
    return isms_date_is_set(date) && isms_date_compare(date, r->at) <= 0 &&
           !isms_participant_absent(p) && isms_participant_part(p) != ISMS_PART_TAKEN_TRAINER;
}

static bool is_training(const struct report *r, const isms_object *object)
{
    return isms_record_kind((const isms_record *)object_top(object)) == ISMS_RECORD_KIND_TRAINING &&
           reaches(r, object);
}

static bool is_acknowledgement(const struct report *r, const isms_object *object)
{
    return isms_record_kind((const isms_record *)object_top(object)) ==
               ISMS_RECORD_KIND_ACKNOWLEDGEMENT &&
           reaches(r, object);
}

static const struct link trainings_of = {.type = ISMS_TYPE_RECORD,
                                         .part = ISMS_RECORD_PARTICIPANTS,
                                         .fields = {ISMS_PARTICIPANT_WHO},
                                         .wanted = is_training};
static const struct link acknowledged_by = {.type = ISMS_TYPE_RECORD,
                                            .part = ISMS_RECORD_PARTICIPANTS,
                                            .fields = {ISMS_PARTICIPANT_WHO},
                                            .wanted = is_acknowledgement};

/* Of one day the one that stands later; either may be NULL. */
static const isms_record *later_of(const struct report *r, const isms_record *a,
                                   const isms_record *b)
{
    if (!a || !b)
        return a ? a : b;
    int order = isms_date_compare(isms_record_date(a), isms_record_date(b));
    if (order == 0)
        order = index_of(r->snapshot, (const isms_object *)a) <
                        index_of(r->snapshot, (const isms_object *)b)
                    ? -1
                    : 1;
    return order < 0 ? b : a;
}

static const isms_record *last_of(const struct report *r, struct linked records)
{
    const isms_record *last = NULL;
    for (size_t i = 0; i < records.count; i++)
        last = later_of(r, last, (const isms_record *)records.items[i]);
    return last;
}

static size_t count_shared(const struct report *r, struct linked a, struct linked b)
{
    struct linked few = a.count < b.count ? a : b, many = a.count < b.count ? b : a;
    size_t shared = 0;
    for (size_t i = 0; i < few.count; i++)
        shared += isms__is_linked(r, many, few.items[i]);
    return shared;
}

/* What reaches a unit or an organization, for all who are in it. */
struct body {
    const isms_record *training;     /* the last one */
    const isms_object *organization; /* of the person in the unit who was looked at last */
    size_t shared;                   /* acknowledgements of the unit that are of that one, too */
};

static void find_trainings(struct report *r, struct body *bodies)
{
    static const unsigned types[] = {ISMS_TYPE_UNIT, ISMS_TYPE_ORGANIZATION};
    for (size_t t = 0; t < COUNT_OF(types); t++) {
        const isms_type *type = isms_type_by_number(types[t]);
        for (size_t i = 0; i < isms_model_count(r->model, type); i++) {
            const isms_object *body = isms_model_at(r->model, type, i);
            bodies[body->ordinal].training = last_of(r, isms__linked(r, &trainings_of, body));
        }
    }
}

/* How much of what was acknowledged by the unit and the organization of a person is by both. */
static size_t shared_by(struct report *r, struct body *bodies, const isms_object *unit,
                        const isms_object *organization)
{
    if (!unit || !organization)
        return 0;
    struct body *body = &bodies[unit->ordinal];
    if (body->organization != organization) {
        body->organization = organization;
        body->shared = count_shared(r, isms__linked(r, &acknowledged_by, unit),
                                    isms__linked(r, &acknowledged_by, organization));
    }
    return body->shared;
}

/* What reached a person: by itself, its unit or its organization; each record once. */
static void look_up(struct report *r, struct body *bodies, struct learner *learner)
{
    const isms_object *person = (const isms_object *)learner->person;
    const isms_object *in[] = {(const isms_object *)isms_person_unit(learner->person),
                               (const isms_object *)isms_person_organization(learner->person)};
    struct linked own = isms__linked(r, &acknowledged_by, person), of[COUNT_OF(in)] = {0};
    learner->training = last_of(r, isms__linked(r, &trainings_of, person));
    for (size_t i = 0; i < COUNT_OF(in); i++) {
        if (!in[i])
            continue;
        of[i] = isms__linked(r, &acknowledged_by, in[i]);
        learner->acknowledged += of[i].count;
        learner->training = later_of(r, learner->training, bodies[in[i]->ordinal].training);
    }
    learner->acknowledged -= shared_by(r, bodies, in[0], in[1]);
    for (size_t i = 0; i < own.count; i++)
        learner->acknowledged +=
            !isms__is_linked(r, of[0], own.items[i]) && !isms__is_linked(r, of[1], own.items[i]);
}

static bool is_asked_for(const struct report *r, const isms_person *person)
{
    const isms_object *s = r->subject;
    return isms_snapshot_is_active(r->snapshot, person) &&
           (!s || s == (const isms_object *)person ||
            s == (const isms_object *)isms_person_unit(person));
}

static size_t find_learners(const struct report *r, struct learner *learners, uint32_t *places)
{
    uint32_t count = 0;
    for (size_t i = 0; i < isms_person_count(r->model); i++) {
        const isms_person *person = isms_person_at(r->model, i);
        if (!is_asked_for(r, person))
            continue;
        learners[count++] = (struct learner){.person = person, .standing = STANDING_FINE};
        places[i] = count;
    }
    return count;
}

static size_t gather(struct report *r, struct learner *learners)
{
    const isms_allocator *memory = &r->document->memory;
    uint32_t *places = isms__memory_zeroed(memory, isms_person_count(r->model) + 1, sizeof *places);
    struct body *bodies =
        isms__memory_zeroed(memory, (size_t)r->model->next_ordinal + 1, sizeof *bodies);
    size_t count = 0;
    r->document->failed |= !places || !bodies;
    if (places && bodies) {
        count = find_learners(r, learners, places);
        bool known = judge(r, learners, places);
        find_trainings(r, bodies);
        for (size_t i = 0; i < count; i++) {
            look_up(r, bodies, &learners[i]);
            if (!known && learners[i].standing == STANDING_FINE)
                learners[i].standing = STANDING_UNKNOWN;
        }
    }
    isms__memory_free(memory, places);
    isms__memory_free(memory, bodies);
    return count;
}

/* ---- tables ---- */

static void put_learner(struct report *r, isms_table *table, const struct learner *learner)
{
    isms_report *d = r->document;
    const isms_record *training = learner->training;
    char count[24];
    isms_date due = training ? isms_record_next_due(training) : (isms_date){0, 0, 0};
    if (training && !isms_date_is_set(due))
        due = isms_record_valid_until(training);
    snprintf(count, sizeof count, "%zu", learner->acknowledged);
    isms__table_object(table, (const isms_object *)learner->person);
    isms__table_object(table, (const isms_object *)isms_person_unit(learner->person));
    isms__add_tone(table, isms__say(d, standings[learner->standing].english, NULL),
                   standings[learner->standing].tone);
    isms__table_object(table, (const isms_object *)training);
    isms__table_add(table, training ? isms__day(d, isms_record_date(training)) : "");
    isms__table_add(table, isms__day(d, due));
    isms__table_add(table, count);
}

struct rate {
    size_t persons, fine;
};

static void put_rate(isms_table *table, size_t fine, size_t count)
{
    char text[32];
    const size_t numbers[] = {count, fine};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        snprintf(text, sizeof text, "%zu", numbers[i]);
        isms__table_add(table, text);
    }
    snprintf(text, sizeof text, "%zu %%", count ? fine * 100 / count : 0);
    isms__add_tone(table, text, fine == count ? TONE_GOOD : TONE_WARNING);
}

/* One row for each unit with somebody in it, one for those in none, and one for all. */
static void put_rates(struct report *r, const struct learner *learners, size_t count)
{
    static const char *const columns[] = {"Unit", "Persons", "Up to date", "Rate", NULL};
    isms_report *d = r->document;
    size_t units = isms_unit_count(r->model);
    struct rate *rates = isms__memory_zeroed(&d->memory, units + 2, sizeof *rates);
    d->failed |= !rates;
    for (size_t i = 0; rates && i < count; i++) {
        const isms_object *unit = (const isms_object *)isms_person_unit(learners[i].person);
        struct rate *both[] = {&rates[unit ? index_of(r->snapshot, unit) : units],
                               &rates[units + 1]};
        for (size_t n = 0; n < COUNT_OF(both); n++) {
            both[n]->persons++;
            both[n]->fine += learners[i].standing == STANDING_FINE;
        }
    }
    isms__heading(d, 2, "By unit");
    isms_table *table = rates ? isms__begin_table(d, columns) : NULL;
    for (size_t u = 0; table && u <= units + 1; u++) {
        if (!rates[u].persons)
            continue;
        if (u < units)
            isms__table_object(table, (const isms_object *)isms_unit_at(r->model, u));
        else
            isms__table_add(table, isms__say(d, u == units ? "no unit" : "All", NULL));
        put_rate(table, rates[u].fine, rates[u].persons);
    }
    isms__memory_free(&d->memory, rates);
}

isms_status isms__make_awareness(struct report *r, isms_error *error)
{
    static const char *const columns[] = {"Person", "Unit",      "State",        "Last training",
                                          "On",     "Due again", "Acknowledged", NULL};
    isms_report *d = r->document;
    size_t room = isms_person_count(r->model) + 1;
    struct learner *learners = isms__memory_zeroed(&d->memory, room, sizeof *learners);
    if (!learners)
        return isms__fail_memory(error);
    size_t count = gather(r, learners);
    isms__heading(d, 2, "By person");
    isms_table *table = isms__begin_table(d, columns);
    for (unsigned standing = 0; table && standing < STANDINGS; standing++)
        for (size_t i = 0; i < count && !d->failed; i++)
            if (learners[i].standing == standing)
                put_learner(r, table, &learners[i]);
    put_rates(r, learners, count);
    isms__memory_free(&d->memory, learners);
    return ISMS_OK;
}
