/* People who come, stay and leave: screening, offboarding and descriptions of jobs. */
#include "check/rules/people.h"

/* ---- HR-01 ---- */

/* What is known of the screenings of a person. */
struct screening {
    isms_date first;         /* passed first */
    const isms_record *last; /* whatever its result */
    int64_t level;           /* deepest that counts */
    bool passed, failed;     /* one counts; the last one was failed */
};

static void note_screening(struct checker *c, struct screening *all, const isms_object *subject,
                           const isms_record *record)
{
    isms_date date = isms_record_date(record);
    enum isms_result result = isms_record_result(record);
    if (!subject || subject->type != TYPE_PERSON || !has_come(c, date))
        return;
    struct screening *s = &all[index_of(c->snapshot, subject)];
    if (isms__is_newer(record, s->last) && result != ISMS_RESULT_PENDING) {
        s->last = record;
        s->failed = result == ISMS_RESULT_FAILED;
    }
    if ((result && result != ISMS_RESULT_PASSED) || is_past(c, isms_record_valid_until(record)))
        return;
    s->passed = true;
    if (isms_record_level(record) > s->level)
        s->level = isms_record_level(record);
    if (!isms_date_is_set(s->first) || is_before(date, s->first))
        s->first = date;
}

/* Screenings by person; NULL where the model has none. */
static struct screening *read_screenings(struct checker *c)
{
    bool used = false;
    struct screening *all = isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *all);
    for (size_t i = 0; all && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_SCREENING)
            continue;
        used = true;
        for (size_t n = 0; n < isms_record_about_count(record); n++)
            note_screening(c, all, isms_record_about_at(record, n), record);
        for (size_t n = 0; n < isms_record_participant_count(record); n++) {
            const isms_participant *p = isms_record_participant_at(record, n);
            if (isms_participant_part(p) == ISMS_PART_TAKEN_SUBJECT)
                note_screening(c, all, isms_participant_who(p), record);
        }
    }
    if (all && !used)
        isms__cannot_tell(c, "the model has no record of a screening");
    return used ? all : NULL;
}

/* The role that asks for the deepest screening of each person, by appointment or position. */
static const isms_role **find_demands(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    const isms_role **demands = isms__scratch(c, object_count(s, TYPE_PERSON), sizeof *demands);
    for (uint32_t i = 0; demands && i < object_count(s, TYPE_ROLE); i++) {
        const isms_role *role = isms_role_at(c->model, i);
        uint32_t node = s->first[TYPE_ROLE] + i;
        for (uint32_t n = s->out.start[node];
             isms_role_screening(role) > 0 && n < s->out.start[node + 1]; n++) {
            uint32_t first = n, end = n + 1;
            if (s->edges[n].kind == ISMS_STEP_DELEGATION ||
                s->edges[n].kind == ISMS_STEP_SPECIALIZATION)
                continue;
            if (node_is(s, s->edges[n].to, TYPE_POSITION)) {
                first = s->out.start[s->edges[n].to];
                end = s->out.start[s->edges[n].to + 1];
            }
            for (; first < end; first++) {
                uint32_t person = node_person(s, s->edges[first].to);
                if (person != NONE && (!demands[person] || isms_role_screening(demands[person]) <
                                                               isms_role_screening(role)))
                    demands[person] = role;
            }
        }
    }
    return demands;
}

static void check_screening(struct checker *c, const isms_object *person, isms_date since,
                            const struct screening *s, const isms_role *role)
{
    char day[11], start[11];
    if (s->failed)
        isms__found(c, person, "%s did not pass the screening of %s", isms__name(c, person),
                    isms__date_text(isms_record_date(s->last), day));
    else if (!s->passed)
        isms__found(c, person, "%s was not screened", isms__name(c, person));
    else if (isms_date_is_set(since) && is_before(since, s->first))
        isms__found(c, person, "%s began on %s and was screened after that, on %s",
                    isms__name(c, person), isms__date_text(since, start),
                    isms__date_text(s->first, day));
    else if (role && s->level < isms_role_screening(role)) {
        isms__found(c, person, "%s was screened to level %d, and %s asks for level %d",
                    isms__name(c, person), (int)s->level, isms__name(c, role),
                    (int)isms_role_screening(role));
        isms__found_related(c, role);
    } else
        return;
    isms__found_end(c);
}

static void hr_01(struct checker *c)
{
    const struct screening *all = read_screenings(c);
    const isms_role **demands = all ? find_demands(c) : NULL;
    for (size_t i = 0; demands && i < isms_person_count(c->model) && !c->failed; i++) {
        const struct tenure *tenure = &c->snapshot->tenures[i];
        if (isms__is_own_person(c, i) && tenure->engagement != ISMS_ENGAGEMENT_BOARD)
            check_screening(c, person_object(c, i), tenure->since, &all[i], demands[i]);
    }
}

/* ---- HR-02 ---- */

/* What can still be in the name of somebody who left, where no other rule tells of it. */
static const struct {
    unsigned type, field, until;
    const char *how;
} belongings[] = {
    {TYPE_ACCESS, ISMS_ACCESS_PERSON, ISMS_ACCESS_REVOKED_ON, "has the right of access"},
    {TYPE_DOCUMENT, ISMS_DOCUMENT_OWNER, ISMS_DOCUMENT_UNTIL, "owns the document"},
    {TYPE_PROCESS, ISMS_PROCESS_OWNER, 0, "owns the process"},
    {TYPE_AUTHORITY, ISMS_AUTHORITY_GRANTED_TO, ISMS_AUTHORITY_UNTIL, "has the authority"},
};

struct belonging {
    const isms_object *object;
    const char *how;
    struct belonging *next;
};

static bool is_over(const struct checker *c, const isms_object *object, size_t kind)
{
    isms_date until = belongings[kind].until ? isms_get_date(object, belongings[kind].until)
                                             : (isms_date){0, 0, 0};
    if (object->type == TYPE_ACCESS)
        return has_come(c, until); /* the day on which it was taken away */
    return is_past(c, until);
}

static bool has_left(const struct checker *c, size_t person)
{
    return is_past(c, c->snapshot->tenures[person].until);
}

/* What those who left still have, by person. */
static struct belonging **read_belongings(struct checker *c)
{
    struct belonging **all =
        isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof(struct belonging *));
    for (size_t kind = 0; kind < COUNT_OF(belongings); kind++)
        for (size_t i = object_count(c->snapshot, belongings[kind].type); all && i-- > 0;) {
            const isms_object *object = object_at(c->snapshot, belongings[kind].type, i);
            const isms_object *who = isms_get_reference(object, belongings[kind].field);
            if (!who || who->type != TYPE_PERSON || is_over(c, object, kind) ||
                !has_left(c, index_of(c->snapshot, who)))
                continue;
            struct belonging *item = isms__scratch(c, 1, sizeof *item);
            if (!item)
                return NULL;
            uint32_t index = index_of(c->snapshot, who);
            *item = (struct belonging){object, belongings[kind].how, all[index]};
            all[index] = item;
        }
    return all;
}

/* By person: whether a record says that they were seen off; and since when such records are kept.
 */
static bool *read_offboardings(struct checker *c, isms_date *first)
{
    bool *done = isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *done);
    for (size_t i = 0; done && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date date = isms_record_date(record);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_OFFBOARDING || !has_come(c, date))
            continue;
        if (!isms_date_is_set(*first) || is_before(date, *first))
            *first = date;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *who = isms_record_about_at(record, n);
            if (who && who->type == TYPE_PERSON)
                done[index_of(c->snapshot, who)] = true;
        }
        for (size_t n = 0; n < isms_record_participant_count(record); n++) {
            const isms_object *who = isms_participant_who(isms_record_participant_at(record, n));
            if (who && who->type == TYPE_PERSON)
                done[index_of(c->snapshot, who)] = true;
        }
    }
    return done;
}

static void found_leaver(struct checker *c, const isms_object *person, isms_date left,
                         const struct belonging *items, bool unseen)
{
    enum { RELATED = 50, TOLD = 5 };
    char day[11];
    isms__found(c, person, "%s left on %s, and %s%s%s", isms__name(c, person),
                isms__date_text(left, day), items ? "something is still in their name" : "",
                items && unseen ? ", and " : "",
                unseen ? "no record says that they were seen off" : "");
    for (int i = 0; items && i < RELATED; i++, items = items->next) {
        isms__found_related(c, items->object);
        if (i < TOLD)
            isms__found_path(c, "%s still %s %s", isms__name(c, person), items->how,
                             isms__name(c, items->object));
    }
    isms__found_end(c);
}

static void hr_02(struct checker *c)
{
    isms_date first = {0, 0, 0};
    struct belonging **all = read_belongings(c);
    bool *done = read_offboardings(c, &first);
    if (!all || !done)
        return;
    if (!isms_date_is_set(first) && isms_access_count(c->model) == 0)
        isms__cannot_tell(c, "the model has neither rights of access nor records of people being "
                             "seen off");
    for (size_t i = 0; i < isms_person_count(c->model) && !c->failed; i++) {
        isms_date left = c->snapshot->tenures[i].until;
        bool own = isms__person_is(c->snapshot, (uint32_t)i, PERSON_OWN);
        bool unseen = own && isms_date_is_set(first) && !is_before(left, first) && !done[i];
        if (has_left(c, i) && (all[i] || unseen))
            found_leaver(c, person_object(c, i), left, all[i], unseen);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"HR-01", "people are screened before they begin", ISMS_SEVERITY_WARNING, 0,
     "S74; ISO/IEC 27001 A.6.1",
     "A person who works for the organization itself, members of the board left out, has no record "
     "of a screening that is passed and still counts; failed the last one; passed the first one "
     "after the first day of work; or was screened less deeply than a role asks that they hold by "
     "appointment or position. The same day is good. Looked at where the model has any screening.",
     "Screen the person, and before the first day of work next time.", .check = hr_01},
    {"HR-02", "leavers are offboarded", ISMS_SEVERITY_ERROR, 0, "S93; ISO/IEC 27001 A.5.11, A.6.5",
     "A person who left before the date still has a right of access, owns a document or a process, "
     "or has an authority; or left on or after the day of the first record of an offboarding in "
     "the model, and no such record is about them. Told once for each person. That they hold roles "
     "and responsibilities is VAL-01, that they own assets AST-01.",
     "Take back what they have, hand over what they own, and record it.", .check = hr_02},
};

const struct rule_list isms__personnel_rules = RULE_LIST(rules);
