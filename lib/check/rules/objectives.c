/* Whether objectives are complete, serve the business and are measured. */
#include "check/rules/facts.h"

/* Whether an objective is one of security that is pursued on the date. */
static bool is_pursued(const struct checker *c, const isms_objective *objective)
{
    return isms_objective_kind(objective) == ISMS_OBJECTIVE_KIND_SECURITY &&
           isms_date_compare(isms_objective_from(objective), isms_snapshot_date(c->snapshot)) <=
               0 &&
           !has_come(c, isms_objective_closed(objective));
}

static bool has_objectives(struct checker *c)
{
    for (size_t i = 0; i < isms_objective_count(c->model); i++)
        if (is_pursued(c, isms_objective_at(c->model, i)))
            return true;
    isms__cannot_tell(c, "the model has no objective of information security that is pursued on "
                         "this date: there is nothing to look at");
    return false;
}

/* ---- OBJ-01 ---- */

static void check_complete(struct checker *c, const isms_objective *objective)
{
    static const char *const names[] = {"owner", "measure", "due date", "resources"};
    enum attendance attendance = isms__attendance(c, objective, ISMS_OBJECTIVE_OWNER);
    const bool lacks[] = {attendance != ATTENDANCE_THERE, !isms_objective_measure(objective),
                          !isms_objective_has_due(objective),
                          !isms_objective_resources(objective) &&
                              !isms_objective_has_budget(objective)};
    struct enumeration list = {"", 0};
    size_t left = 0;
    for (size_t i = 0; i < COUNT_OF(lacks); i++)
        left += lacks[i];
    if (left == 0)
        return;
    for (size_t i = 0; i < COUNT_OF(lacks); i++)
        if (lacks[i])
            isms__enumerate(&list, names[i], --left == 0);
    isms__found(c, objective, "%s lacks %s", isms__name(c, objective), list.text);
    isms__found_related(c, isms_objective_owner(objective));
    if (attendance == ATTENDANCE_NOBODY)
        isms__found_path(c, "it is owned by %s, behind which there is nobody on this date",
                         isms__name(c, isms_objective_owner(objective)));
    isms__found_end(c);
}

static void obj_01(struct checker *c)
{
    if (!has_objectives(c))
        return;
    for (size_t i = 0; i < isms_objective_count(c->model) && !c->failed; i++)
        if (is_pursued(c, isms_objective_at(c->model, i)))
            check_complete(c, isms_objective_at(c->model, i));
}

/* ---- OBJ-02 ---- */

/* Whether an objective serves a goal of the business, directly or through others; or whether that
 * cannot be told, for a goal is missing. */
static bool serves_business(const isms_objective *objective)
{
    enum { HIGHEST = 64 };
    for (int depth = 0; depth < HIGHEST; depth++) {
        const isms_objective *goal = isms_objective_goal(objective);
        if (!goal)
            return isms_objective_has_goal(objective);
        if (isms_objective_kind(goal) == ISMS_OBJECTIVE_KIND_BUSINESS)
            return true;
        objective = goal;
    }
    return false;
}

static void obj_02(struct checker *c)
{
    bool used = false;
    if (!has_objectives(c))
        return;
    for (size_t i = 0; i < isms_objective_count(c->model) && !used; i++)
        used = isms_objective_kind(isms_objective_at(c->model, i)) == ISMS_OBJECTIVE_KIND_BUSINESS;
    if (!used)
        isms__cannot_tell(c, "no goal of the business is recorded: whether objectives of security "
                             "serve one cannot be told");
    for (size_t i = 0; used && i < isms_objective_count(c->model) && !c->failed; i++) {
        const isms_objective *objective = isms_objective_at(c->model, i);
        if (!is_pursued(c, objective) || serves_business(objective))
            continue;
        isms__found(c, objective, "%s serves no goal of the business", isms__name(c, objective));
        isms__found_end(c);
    }
}

/* ---- OBJ-03 ---- */

/* The last measurement of each objective; false where none is recorded at all. */
static bool read_measurements(struct checker *c, isms_date *last)
{
    bool any = false;
    for (size_t i = 0; i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        isms_date date = isms__happened(c, isms_record_date(record));
        if (isms_record_kind(record) != ISMS_RECORD_KIND_MEASUREMENT)
            continue;
        any = true;
        for (size_t n = 0; n < isms_record_about_count(record); n++) {
            const isms_object *what = isms_record_about_at(record, n);
            if (what && what->type == TYPE_OBJECTIVE)
                last[index_of(c->snapshot, what)] =
                    later_of(last[index_of(c->snapshot, what)], date);
        }
    }
    return any;
}

static void check_measured(struct checker *c, const isms_objective *objective, isms_date last)
{
    char day[11], last_day[11];
    isms_duration interval = isms_objective_interval(objective);
    if (!isms_duration_is_set(interval))
        interval = isms__months(c, THRESHOLD_MEASUREMENT_MONTHS);
    isms_date since = later_of(last, isms_objective_from(objective));
    isms_date due = isms_date_add(since, interval, 1);
    if (isms_date_is_set(since) && !is_past(c, due))
        return;
    if (isms_date_is_set(last))
        isms__found(c, objective,
                    "how far %s is met was measured last on %s, and should have been again by %s",
                    isms__name(c, objective), isms__date_text(last, last_day),
                    isms__date_text(due, day));
    else
        isms__found(c, objective, "how far %s is met was never measured", isms__name(c, objective));
    isms__found_end(c);
}

static void obj_03(struct checker *c)
{
    size_t count = isms_objective_count(c->model);
    isms_date *last = isms__scratch(c, count, sizeof *last);
    if (!last || !has_objectives(c))
        return;
    bool used = read_measurements(c, last);
    for (size_t i = 0; i < count && !used; i++)
        used = isms_objective_has_interval(isms_objective_at(c->model, i));
    if (!used)
        isms__cannot_tell(c, "no measurement is recorded, and no objective says how often it is "
                             "measured: whether that is overdue cannot be told");
    for (size_t i = 0; used && i < count && !c->failed; i++)
        if (is_pursued(c, isms_objective_at(c->model, i)))
            check_measured(c, isms_objective_at(c->model, i), last[i]);
}

static const struct isms_rule rules[] = {
    {"OBJ-01", "objectives have owner, measure, due date and resources", ISMS_SEVERITY_ERROR, 0,
     "S8; ISO/IEC 27001 6.2",
     "An objective of security that is pursued on the date has no owner behind whom there "
     "is somebody, no measure, no due date, or neither resources nor a budget. All that it "
     "lacks is told in one finding. Where no objective is pursued, there is nothing to tell.",
     "Say who answers for it, what is measured, by when it is to be met and what it takes.",
     .check = obj_01},
    {"OBJ-02", "objectives of security serve a goal of the business", ISMS_SEVERITY_INFO, 0,
     "S11; ISO/IEC 27001 6.2",
     "An objective of security that is pursued on the date serves no objective of the business, "
     "directly or through wider goals. Where no objective of the business is recorded, it cannot "
     "be told.",
     "Link the goal that it serves, or give it up.", .check = obj_02},
    {"OBJ-03", "how far objectives are met is measured in time", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 6.2, 9.1",
     "Of an objective of security that is pursued on the date, the last measurement about it is "
     "longer ago than its interval or, where it has none, the limit measurement-months; before "
     "the first it is counted from its first day, and without that it was never measured. The day "
     "on which it is due is still good. Where no measurement and no interval is recorded, it "
     "cannot be told.",
     "Measure it, and record the measurement.", .check = obj_03,
     .thresholds = USES(MEASUREMENT_MONTHS)},
};

const struct rule_list isms__objective_rules = RULE_LIST(rules);
