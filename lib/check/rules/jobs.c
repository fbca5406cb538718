/* Descriptions of jobs, jobs that nobody does yet, and how work is judged. */
#include "check/rules/duty.h"
#include "check/rules/people.h"
#include "snapshot/duties.h"

/* ---- positions ---- */

static bool exists(const struct checker *c, const isms_position *position)
{
    isms_date planned = isms_position_planned_from(position);
    return (!isms_date_is_set(planned) || has_come(c, planned)) &&
           !is_past(c, isms_position_until(position));
}

/* The description of the job of a position that exists; NULL for none, or one not in force. */
static const isms_document *description_of(struct checker *c, const isms_position *position)
{
    const isms_document *job = exists(c, position) ? isms_position_job_description(position) : NULL;
    return job && isms__is_in_force(c, job) ? job : NULL;
}

/* ---- JOB-01 ---- */

static void job_01(struct checker *c)
{
    bool *used = isms__scratch(c, object_count(c->snapshot, TYPE_DOCUMENT), sizeof *used);
    bool any = false;
    for (size_t i = 0; used && i < isms_position_count(c->model); i++) {
        const isms_document *job = description_of(c, isms_position_at(c->model, i));
        if (job)
            used[index_of(c->snapshot, (const isms_object *)job)] = true;
    }
    for (size_t i = 0; used && i < isms_document_count(c->model) && !c->failed; i++) {
        const isms_document *job = isms_document_at(c->model, i);
        if (!used[i] && (isms_document_kind(job) != ISMS_DOCUMENT_KIND_JOB_DESCRIPTION ||
                         !isms__is_in_force(c, job)))
            continue;
        any = true;
        if (isms_document_security_clause(job))
            continue;
        isms__found(c, job, "the job description %s says nothing about security",
                    isms__name(c, job));
        isms__found_end(c);
    }
    if (used && !any)
        isms__cannot_tell(c, "the model has no job descriptions");
}

/* ---- JOB-02 ---- */

/* When what a clause says was settled: with the last version or review of the document. */
static isms_date clause_date(const struct checker *c, const isms_document *job)
{
    const isms_date dates[] = {isms_document_reviewed_on(job), isms_document_approved_on(job),
                               isms_document_effective(job)};
    isms_date last = {0, 0, 0};
    for (size_t i = 0; i < COUNT_OF(dates); i++)
        if (has_come(c, dates[i]))
            last = later_of(last, dates[i]);
    return last;
}

/* What changed last among the duties of a position. */
struct change {
    isms_date date;
    const isms_object *object;
};

static void note_change(const struct checker *c, struct change *change, isms_date date,
                        const void *object)
{
    if (has_come(c, date) && is_before(change->date, date))
        *change = (struct change){date, object};
}

/* Responsibilities that a holder has, and since when. */
static void note_parts(const struct checker *c, struct change *change, uint32_t node)
{
    uint32_t index = 0;
    const struct part *part;
    while ((part = isms__next_part(c, node, CODES_DOING | CODES_ANSWERING, &index))) {
        const isms_responsibility *r = (const isms_responsibility *)part_duty(c, part);
        note_change(c, change, isms_participation_from(part->participation), r);
        note_change(c, change, isms_responsibility_changed_on(r), r);
        note_change(c, change, isms_responsibility_from(r), r);
    }
}

/* By role: what changed last in it and its responsibilities; worked out once for each. */
static const struct change *role_change(const struct checker *c, struct change *roles, bool *known,
                                        const isms_object *role)
{
    uint32_t index = index_of(c->snapshot, role);
    if (!known[index]) {
        known[index] = true;
        note_change(c, &roles[index], isms_role_changed_on((const isms_role *)role), role);
        note_parts(c, &roles[index], isms__node_of(c->snapshot, role));
    }
    return &roles[index];
}

static void found_outdated(struct checker *c, const isms_document *job, isms_date date,
                           const isms_object *position, const struct change *change)
{
    char day[11], other[11];
    isms__found(c, job, "the security clause of %s is of %s, and %s changed on %s",
                isms__name(c, job), isms__date_text(date, day), isms__name(c, change->object),
                isms__date_text(change->date, other));
    isms__found_related(c, position);
    isms__found_related(c, change->object);
    isms__found_key(c, isms_object_id(position));
    isms__found_path(c, "%s describes %s", isms__name(c, job), isms__name(c, position));
    isms__found_path(c, "%s belongs to what %s has to do", isms__name(c, change->object),
                     isms__name(c, position));
    isms__found_end(c);
}

/* Appointments of positions, by position: since when. */
static isms_date *read_appointed(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    isms_date *since = isms__scratch(c, object_count(s, TYPE_POSITION), sizeof *since);
    for (size_t i = 0; since && i < object_count(s, TYPE_APPOINTMENT); i++) {
        const struct post *post = &s->posts[i];
        if (post->position != NONE && isms__holds(s, post->from, post->until))
            since[post->position] = later_of(since[post->position], post->from);
    }
    return since;
}

/* A mark says better than days whether the clause says what is to be done. */
static void check_mark(struct checker *c, const isms_document *job, const isms_object *position)
{
    char mark[CLAUSE_MARK_SIZE];
    struct duties_held duties;
    if (!isms__duties_held(&duties, c->snapshot, position))
        c->failed = true;
    isms__clause_mark(&duties, mark);
    isms__duties_held_end(&duties);
    if (c->failed || strcmp(mark, isms_document_clause_hash(job)) == 0)
        return;
    isms__found(c, job,
                "the security clause of %s was made of other responsibilities than %s has now",
                isms__name(c, job), isms__name(c, position));
    isms__found_related(c, position);
    isms__found_key(c, isms_object_id(position));
    isms__found_path(c, "%s describes %s", isms__name(c, job), isms__name(c, position));
    isms__found_path(c, "it has the mark %.40s, what is to be done now has %s",
                     isms_document_clause_hash(job), mark);
    isms__found_end(c);
}

static void check_days(struct checker *c, const isms_document *job, const isms_object *position,
                       const struct change *change)
{
    isms_date date = clause_date(c, job);
    if (is_before(date, change->date))
        found_outdated(c, job, date, position, change);
}

static void job_02(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    struct change *roles = isms__scratch(c, object_count(s, TYPE_ROLE), sizeof *roles);
    bool *known = isms__scratch(c, object_count(s, TYPE_ROLE), sizeof *known), any = false;
    const isms_date *appointed = read_appointed(c);
    for (size_t i = 0; !c->failed && i < isms_position_count(c->model); i++) {
        const isms_position *position = isms_position_at(c->model, i);
        const isms_object *object = (const isms_object *)position;
        const isms_document *job = description_of(c, position);
        struct change change = {{0, 0, 0}, NULL};
        bool marked = job && isms_document_clause_hash(job);
        if (!job || !isms_document_security_clause(job) ||
            !(marked || isms_date_is_set(clause_date(c, job))))
            continue;
        any = true;
        if (marked) {
            check_mark(c, job, object);
            continue;
        }
        note_parts(c, &change, isms__node_of(s, object));
        note_change(c, &change, appointed[i], object);
        for (size_t n = 0; n < isms_position_role_count(position); n++) {
            const isms_object *role = (const isms_object *)isms_position_role_at(position, n);
            const struct change *of_role = role ? role_change(c, roles, known, role) : NULL;
            if (of_role && is_before(change.date, of_role->date))
                change = *of_role;
        }
        check_days(c, job, object, &change);
    }
    if (!any && !c->failed)
        isms__cannot_tell(c, "no position has a job description with a security clause and a date "
                             "or mark");
}

/* ---- JOB-03 ---- */

/* Whether a position brings anything with it: a role, an appointment or a responsibility. */
static bool brings_duties(const struct checker *c, const isms_position *position,
                          const isms_date *appointed, const bool *ever)
{
    const isms_snapshot *s = c->snapshot;
    const isms_object *object = (const isms_object *)position;
    uint32_t node = isms__node_of(s, object);
    return isms_item_count(object, ISMS_POSITION_ROLES) > 0 ||
           s->parts_held.start[node] < s->parts_held.start[node + 1] ||
           isms_date_is_set(appointed[index_of(s, object)]) || ever[node];
}

/* By node: whether somebody names it who will have something to do, now or later. */
static bool *find_named(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool *named = isms__scratch(c, s->node_count, sizeof *named);
    for (size_t i = 0; named && i < object_count(s, TYPE_APPOINTMENT); i++) {
        const struct post *post = &s->posts[i];
        if (is_past(c, post->until) || post->role == NONE)
            continue;
        if (post->person != NONE)
            named[s->first[TYPE_PERSON] + post->person] = true;
        if (post->position != NONE)
            named[s->first[TYPE_POSITION] + post->position] = true;
    }
    for (size_t i = 0; named && i < s->part_count; i++)
        named[s->parts[i].node] = named[s->parts[i].node] || !is_past(c, s->parts[i].until);
    for (size_t i = 0; named && i < s->other_part_count; i++)
        if (s->other_parts[i].node != NONE && !is_past(c, s->other_parts[i].until))
            named[s->other_parts[i].node] = true;
    return named;
}

/* By person: whether a training is planned or was held. */
static bool *find_trained(struct checker *c, bool *used)
{
    bool *trained = isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *trained);
    for (size_t i = 0; trained && i < isms_action_count(c->model); i++) {
        const isms_action *action = isms_action_at(c->model, i);
        const isms_object *person = (const isms_object *)isms_action_person(action);
        if (isms_action_kind(action) != ISMS_ACTION_KIND_DEVELOPMENT)
            continue;
        *used = true;
        if (person)
            trained[index_of(c->snapshot, person)] = true;
    }
    for (size_t i = 0; trained && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_TRAINING)
            continue;
        *used = true;
        for (size_t n = 0; n < isms_record_participant_count(record); n++) {
            const isms_object *who = isms_participant_who(isms_record_participant_at(record, n));
            if (who && who->type == TYPE_PERSON)
                trained[index_of(c->snapshot, who)] = true;
        }
    }
    return trained;
}

static bool is_to_come(const struct checker *c, size_t person)
{
    isms_date since = c->snapshot->tenures[person].since;
    return isms_date_is_set(since) && !has_come(c, since);
}

static void check_joiner(struct checker *c, size_t index, const bool *named, bool trained)
{
    char day[11];
    const isms_snapshot *s = c->snapshot;
    const isms_object *person = person_object(c, index);
    bool duties = named[s->first[TYPE_PERSON] + index];
    isms_date since = s->tenures[index].since;
    for (size_t i = 0; i < isms_person_occupancy_count((const isms_person *)person); i++)
        duties = duties ||
                 isms_occupancy_position(isms_person_occupancy_at((const isms_person *)person, i));
    if (duties && trained)
        return;
    isms__found(c, person, "%s comes on %s, and %s%s%s", isms__name(c, person),
                isms__date_text(since, day),
                duties ? "" : "has no position, role or responsibility",
                duties || trained ? "" : ", and ", trained ? "" : "no training is planned");
    isms__found_end(c);
}

static bool is_vacant(const struct checker *c, const isms_position *position)
{
    const isms_snapshot *s = c->snapshot;
    return !is_past(c, isms_position_until(position)) &&
           !s->live[isms__node_of(s, (const isms_object *)position)];
}

static void job_03(struct checker *c)
{
    bool plans = false;
    const bool *named = find_named(c), *trained = find_trained(c, &plans);
    const isms_date *appointed = read_appointed(c);
    if (!named || !trained || !appointed)
        return;
    if (isms_position_count(c->model) == 0)
        isms__cannot_tell(c, "the model has no positions");
    for (size_t i = 0; i < isms_position_count(c->model) && !c->failed; i++) {
        const isms_position *position = isms_position_at(c->model, i);
        if (!is_vacant(c, position) || brings_duties(c, position, appointed, named))
            continue;
        isms__found(c, position,
                    "nobody fills %s yet, and it has neither roles nor responsibilities",
                    isms__name(c, position));
        isms__found_end(c);
    }
    for (size_t i = 0; i < isms_person_count(c->model) && !c->failed; i++)
        if (isms__person_is(c->snapshot, (uint32_t)i, PERSON_OWN) && is_to_come(c, i))
            check_joiner(c, i, named, trained[i] || !plans);
}

/* ---- JOB-04 ---- */

static void note_evaluation(const struct checker *c, const isms_record **last,
                            const isms_object *person, const isms_record *record)
{
    if (!person || person->type != TYPE_PERSON)
        return;
    const isms_record **known = &last[index_of(c->snapshot, person)];
    if (isms__is_newer(record, *known))
        *known = record;
}

static void job_04(struct checker *c)
{
    bool used = false;
    const isms_record **last =
        isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *last);
    for (size_t i = 0; last && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_EVALUATION)
            continue;
        used = true;
        for (size_t n = 0;
             has_come(c, isms_record_date(record)) && n < isms_record_about_count(record); n++)
            note_evaluation(c, last, isms_record_about_at(record, n), record);
        for (size_t n = 0;
             has_come(c, isms_record_date(record)) && n < isms_record_participant_count(record);
             n++) {
            const isms_participant *p = isms_record_participant_at(record, n);
            if (isms_participant_part(p) == ISMS_PART_TAKEN_SUBJECT)
                note_evaluation(c, last, isms_participant_who(p), record);
        }
    }
    if (last && !used)
        isms__cannot_tell(c, "the model has no record of a performance evaluation");
    for (uint32_t i = 0; last && i < isms_person_count(c->model) && !c->failed; i++) {
        if (!last[i] || isms_record_security_criterion(last[i]) ||
            !isms__person_is(c->snapshot, i, PERSON_ACTIVE))
            continue;
        isms__found(c, person_object(c, i),
                    "the last performance evaluation of %s, %s, did not look at security",
                    isms__name(c, person_object(c, i)), isms__name(c, last[i]));
        isms__found_related(c, last[i]);
        isms__found_end(c);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"JOB-01", "job descriptions speak of security", ISMS_SEVERITY_WARNING, 0,
     "S47; ISO/IEC 27001 A.6.2",
     "A job description in force, or another document in force that describes the job of a "
     "position that exists, has no security clause.",
     "Add the clause.", .check = job_01},
    {"JOB-02", "job descriptions keep up with the duties", ISMS_SEVERITY_WARNING, 0, "S48",
     "The security clause of the job description of a position that exists is older than what the "
     "position has to do: after the description was last reviewed, approved or put into effect, "
     "the position was appointed to a role, one of its roles changed, or a responsibility in which "
     "it or one of its roles has R or A began or changed. The same day is good. Where the "
     "description has the mark of the clause (clause-hash, from the report job-insert), this alone "
     "counts: it must be that of what the position has to do now.",
     "Write the clause again, such as with the report job-insert.", .check = job_02},
    {"JOB-03", "jobs are prepared before somebody comes", ISMS_SEVERITY_WARNING, 0, "S46",
     "A position that is planned, or that nobody fills, is not over, and has no role, appointment "
     "or responsibility; or a person of the organization itself whose first day of work is to come "
     "has no position, role or responsibility, or, where the model has trainings or actions of "
     "kind development at all, none of these names the person.",
     "Say what whoever comes has to do, and plan the training.", .check = job_03},
    {"JOB-04", "performance evaluations consider security", ISMS_SEVERITY_INFO, 0, "S49",
     "The last performance evaluation of a person who works here, by the records about them, did "
     "not consider security.",
     "Make security a criterion of the evaluation.", .check = job_04},
};

const struct rule_list isms__job_rules = RULE_LIST(rules);
