/* Separation of duties as it is written down: accesses, documents, records and the like that name
 * the same hand for two things. */
#include "check/rules/people.h"
#include "check/rules/records.h"

/* Fields of one object that must not lead to the same person, and parts in one record. */
static const struct two_fields {
    const char *rule;
    unsigned type, first, second;
    const char *what, *and, *noun;
} two_fields[] = {
    {"SOD-03", TYPE_ACCESS, ISMS_ACCESS_REQUESTED_BY, ISMS_ACCESS_APPROVED_BY, "asked for",
     "approved", "access"},
    {"SOD-04", TYPE_ACCESS, ISMS_ACCESS_APPROVED_BY, ISMS_ACCESS_GRANTED_BY, "approved", "set up",
     "access"},
    {"SOD-11", TYPE_RISK, ISMS_RISK_ASSESSED_BY, ISMS_RISK_ACCEPTED_BY, "assessed", "accepted",
     "risk"},
    {"POL-03", TYPE_DOCUMENT, ISMS_DOCUMENT_AUTHORS, ISMS_DOCUMENT_APPROVER, "wrote", "approved",
     "document"},
    {"SOD-13", TYPE_ACTION, ISMS_ACTION_OWNER, ISMS_ACTION_VERIFIED_BY, "carried out", "verified",
     "action"},
    {"SOD-13", TYPE_AUDIT_FINDING, ISMS_AUDIT_FINDING_OWNER, ISMS_AUDIT_FINDING_VERIFIED_BY,
     "dealt with", "verified the remedy of", "finding"},
    {"SOD-14", TYPE_WAIVER, ISMS_WAIVER_REQUESTED_BY, ISMS_WAIVER_APPROVED_BY, "asked for",
     "approved", "waiver"},
    {"SOD-17", TYPE_DOCUMENT, ISMS_DOCUMENT_NEGOTIATED_BY, ISMS_DOCUMENT_APPROVER, "negotiated",
     "signed", "contract"},
    {"SOD-18", TYPE_BUDGET, ISMS_BUDGET_REQUESTED_BY, ISMS_BUDGET_APPROVED_BY, "asked for",
     "approved", "budget"},
};
static const struct two_parts {
    const char *rule;
    unsigned kind, first, second;
    const char *what, *and, *noun;
} two_parts[] = {
    {"SOD-08", ISMS_RECORD_KIND_CHANGE, ISMS_PART_TAKEN_REQUESTER, ISMS_PART_TAKEN_APPROVER,
     "asked for", "approved", "change"},
    {"SOD-21", ISMS_RECORD_KIND_EMERGENCY_ORDER, ISMS_PART_TAKEN_DECIDER, ISMS_PART_TAKEN_REVIEWER,
     "gave", "reviewed", "emergency order"},
    {"SOD-22", ISMS_RECORD_KIND_INCIDENT, ISMS_PART_TAKEN_HANDLER, ISMS_PART_TAKEN_REVIEWER,
     "handled", "reviewed", "incident"},
    {"SOD-23", ISMS_RECORD_KIND_DISCIPLINARY_CASE, ISMS_PART_TAKEN_INVESTIGATOR,
     ISMS_PART_TAKEN_DECIDER, "investigated", "decided on", "disciplinary case"},
};

static const isms_object *actor_at(const isms_object *object, unsigned field, size_t index)
{
    if (isms_field_is_many(isms_type_field(object_type(object), field)))
        return isms_item_reference(object, field, index);
    return index == 0 ? isms_get_reference(object, field) : NULL;
}

/* Whether an object does not hold any more on the date: what was wrong with it is over. A last day
 * is still good; on the day on which a right was taken away or a risk closed, it is gone. */
static bool is_over(struct checker *c, const isms_object *object)
{
    static const struct {
        unsigned type, field;
        bool last_day;
    } ends[] = {{TYPE_ACCESS, ISMS_ACCESS_REVOKED_ON, false},
                {TYPE_RISK, ISMS_RISK_CLOSED, false},
                {TYPE_DOCUMENT, ISMS_DOCUMENT_UNTIL, true},
                {TYPE_WAIVER, ISMS_WAIVER_UNTIL, true},
                {TYPE_BUDGET, ISMS_BUDGET_UNTIL, true}};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        if (object->type != ends[i].type)
            continue;
        isms_date end = isms_get_date(object, ends[i].field);
        if (ends[i].last_day ? is_past(c, end) : has_come(c, end))
            return true;
    }
    return object->type == TYPE_DOCUMENT && isms__is_replaced(c, (const isms_document *)object);
}

static void found_record(struct checker *c, const isms_object *object, const isms_object *who,
                         const char *what, const char *and, const char *noun)
{
    isms__found(c, object, "%s both %s and %s the %s %s", isms__name(c, who), what, and, noun,
                isms__name(c, object));
    isms__found_related(c, who);
    isms__found_key(c, isms_object_id(who));
    isms__found_key(c, what);
    isms__found_end(c);
}

static void check_two_fields(struct checker *c, const struct two_fields *pair)
{
    for (size_t i = 0; i < object_count(c->snapshot, pair->type) && !c->failed; i++) {
        const isms_object *object = object_at(c->snapshot, pair->type, i);
        const isms_object *second = actor_at(object, pair->second, 0), *first;
        for (size_t n = 0; second && (first = actor_at(object, pair->first, n)); n++) {
            const isms_object *who = isms__in_common(c, first, second);
            if (who && !is_over(c, object))
                found_record(c, object, who, pair->what, pair->and, pair->noun);
        }
    }
}

static void check_two_parts(struct checker *c, const struct two_parts *pair)
{
    enum { COMPARED = 200 };
    for (size_t i = 0; i < isms_record_count(c->model) && !c->failed; i++) {
        const isms_record *record = isms_record_at(c->model, i);
        size_t count = isms_record_participant_count(record);
        if ((unsigned)isms_record_kind(record) != pair->kind || count > COMPARED)
            continue;
        for (size_t a = 0; a < count; a++)
            for (size_t b = 0; b < count; b++) {
                const isms_participant *p = isms_record_participant_at(record, a);
                const isms_participant *q = isms_record_participant_at(record, b);
                if ((unsigned)isms_participant_part(p) != pair->first ||
                    (unsigned)isms_participant_part(q) != pair->second ||
                    isms_participant_absent(p) || isms_participant_absent(q))
                    continue;
                const isms_object *who =
                    isms__in_common(c, isms_participant_who(p), isms_participant_who(q));
                if (who)
                    found_record(c, (const isms_object *)record, who, pair->what, pair->and,
                                 pair->noun);
            }
    }
}

void isms__check_two_hands(struct checker *c)
{
    for (size_t i = 0; i < COUNT_OF(two_fields) && !c->failed; i++)
        if (strcmp(two_fields[i].rule, c->rule->id) == 0)
            check_two_fields(c, &two_fields[i]);
    for (size_t i = 0; i < COUNT_OF(two_parts) && !c->failed; i++)
        if (strcmp(two_parts[i].rule, c->rule->id) == 0)
            check_two_parts(c, &two_parts[i]);
}
