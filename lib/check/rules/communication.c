/* What is made known, by whom, to whom, how and how often. */
#include "check/rules/people.h"

#include <stdlib.h>

/* What makes communications ones of a series: what they discharge, or their name. */
static const char *series_of(const isms_record *record)
{
    const isms_object *r = (const isms_object *)isms_record_responsibility(record);
    const char *name = isms_record_name(record);
    return r ? isms_object_id(r) : name ? name : isms_object_id((const isms_object *)record);
}

static int by_series(const void *a, const void *b)
{
    const isms_record *x = *(const isms_record *const *)a, *y = *(const isms_record *const *)b;
    int order = strcmp(series_of(x), series_of(y));
    if (order == 0)
        order = isms_date_compare(isms_record_date(x), isms_record_date(y));
    return order ? order : strcmp(isms_record_id(x), isms_record_id(y));
}

static const char *what_is_missing(const isms_record *record)
{
    const isms_object *object = (const isms_object *)record;
    if (!isms_record_name(record) && !isms_record_about_count(record) &&
        !isms_record_summary(record) && !isms_record_description(record) &&
        !isms_record_topic_count(record) && !isms_record_has_document(record))
        return "what it is about";
    if (!isms_record_has_date(record) && !isms_record_has_next_due(record))
        return "when it is";
    if (!isms_item_count(object, ISMS_RECORD_BY))
        return "who makes it";
    if (!isms_item_count(object, ISMS_RECORD_RECIPIENTS) && !isms_record_participant_count(record))
        return "to whom it goes";
    if (!isms_record_method(record))
        return "how it is made";
    return NULL;
}

static void check_communication(struct checker *c, const isms_record *record, bool last)
{
    char day[11];
    const char *missing = what_is_missing(record);
    isms_date due = isms_record_next_due(record), date = isms_record_date(record);
    if (missing) {
        isms__found(c, record, "the communication %s does not say %s", isms__name(c, record),
                    missing);
        isms__found_key(c, "incomplete");
        isms__found_end(c);
    }
    if (!last || !is_past(c, due) || (isms_date_is_set(date) && !is_before(date, due)))
        return;
    isms__found(c, record, "the communication %s was due again on %s, and was not made",
                isms__name(c, record), isms__date_text(due, day));
    isms__found_key(c, "due");
    isms__found_end(c);
}

static void comm_01(struct checker *c)
{
    size_t count = 0;
    const isms_record **all = isms__scratch(c, isms_record_count(c->model), sizeof *all);
    for (size_t i = 0; all && i < isms_record_count(c->model); i++)
        if (isms_record_kind(isms_record_at(c->model, i)) == ISMS_RECORD_KIND_COMMUNICATION)
            all[count++] = isms_record_at(c->model, i);
    if (count == 0) {
        if (all)
            isms__cannot_tell(c, "the model has no communications");
        return;
    }
    qsort(all, count, sizeof *all, by_series);
    for (size_t i = 0; i < count && !c->failed; i++) {
        bool last = i + 1 == count || strcmp(series_of(all[i]), series_of(all[i + 1])) != 0;
        check_communication(c, all[i], last);
    }
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"COMM-01", "communications are planned and made", ISMS_SEVERITY_WARNING, 0,
     "S61 S92; ISO/IEC 27001 7.4",
     "A record of a communication does not say what it is about, when it is, who makes it, "
     "to whom it goes, or how it is made; or the last one of a series was due again before "
     "the date. A series is made of the communications that discharge the same "
     "responsibility or, where they discharge none, have the same name.",
     "Complete it, or send what is due.", .check = comm_01},
};

const struct rule_list isms__communication_rules = RULE_LIST(rules);
