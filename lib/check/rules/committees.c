/* Committees: who set them up, who leads them, who sits in them. */
#include "check/rules/duty.h"
#include "check/rules/records.h"

static bool is_active(const struct checker *c, const isms_committee *committee)
{
    return isms__holds(c->snapshot, isms_committee_formed_on(committee),
                       isms_committee_dissolved_on(committee));
}

static bool is_isms(const isms_committee *committee)
{
    return isms_committee_kind(committee) == ISMS_COMMITTEE_KIND_ISMS;
}

static bool seat_holds(const struct checker *c, const isms_seat *seat)
{
    return isms__holds(c->snapshot, isms_seat_from(seat), isms_seat_until(seat));
}

typedef void committee_check(struct checker *c, const isms_committee *committee);

/* Calls for each committee that is active; says so where there never was one. */
static void each_committee(struct checker *c, bool only_isms, committee_check *check)
{
    if (isms_committee_count(c->model) == 0)
        isms__nothing(c, "committee");
    for (size_t i = 0; i < isms_committee_count(c->model) && !c->failed; i++) {
        const isms_committee *committee = isms_committee_at(c->model, i);
        if (is_active(c, committee) && (!only_isms || is_isms(committee)))
            check(c, committee);
    }
}

/* ---- COM-01 ---- */

static void com_01(struct checker *c)
{
    const isms_committee *over = NULL;
    if (isms_committee_count(c->model) == 0) {
        isms__nothing(c, "committee");
        return;
    }
    for (size_t i = 0; i < isms_committee_count(c->model); i++) {
        const isms_committee *committee = isms_committee_at(c->model, i);
        if (is_isms(committee) && is_active(c, committee))
            return;
        if (is_isms(committee))
            over = committee;
    }
    if (over)
        isms__found(c, isms__own_organization(c),
                    "no committee for information security is active; %s is not, on this date",
                    isms__name(c, over));
    else
        isms__found(c, isms__own_organization(c), "no committee is for information security");
    isms__found_related(c, over);
    isms__found_end(c);
}

/* ---- COM-02 ---- */

static void check_founder(struct checker *c, const isms_committee *committee)
{
    const isms_object *by = isms_committee_formed_by(committee);
    if (isms_committee_has_formed_by(committee) && !by)
        return; /* REF-01 */
    if (by && isms__was_top(c, by))
        return;
    if (by && !isms__has_top(c)) {
        isms__unassessable(c, committee,
                           "%s was formed by %s, but who top management is cannot be told",
                           isms__name(c, committee), isms__name(c, by));
        return;
    }
    if (by)
        isms__found(c, committee, "%s was formed by %s, which is not top management",
                    isms__name(c, committee), isms__name(c, by));
    else
        isms__found(c, committee, "nobody is on record who formed %s", isms__name(c, committee));
    isms__found_related(c, by);
    isms__found_key(c, "formed-by");
    isms__found_end(c);
}

static void check_mandate(struct checker *c, const isms_committee *committee)
{
    const isms_document *charter = isms_committee_charter(committee);
    const char *purpose = isms_committee_purpose(committee);
    char day[11];
    if (!isms_committee_has_charter(committee) && !(purpose && *purpose))
        isms__found(c, committee, "%s has neither a charter nor a purpose",
                    isms__name(c, committee));
    else if (charter && is_past(c, isms_document_until(charter)))
        isms__found(c, committee, "%s has its mandate from %s, which ended on %s",
                    isms__name(c, committee), isms__name(c, charter),
                    isms__date_text(isms_document_until(charter), day));
    else if (charter && !has_come(c, isms_document_effective(charter)) &&
             isms_document_has_effective(charter))
        isms__found(c, committee, "%s has its mandate from %s, which does not hold before %s",
                    isms__name(c, committee), isms__name(c, charter),
                    isms__date_text(isms_document_effective(charter), day));
    else
        return;
    isms__found_related(c, charter);
    isms__found_key(c, "mandate");
    isms__found_end(c);
}

static void check_formation(struct checker *c, const isms_committee *committee)
{
    check_founder(c, committee);
    check_mandate(c, committee);
}

static void com_02(struct checker *c)
{
    each_committee(c, true, check_formation);
}

/* ---- COM-03 ---- */

/* Whether two holders may mean the same person; many are not compared. */
static bool may_meet(struct checker *c, const isms_object *a, const isms_object *b)
{
    uint32_t x = isms__node_of(c->snapshot, a), y = isms__node_of(c->snapshot, b);
    if (x == NONE || y == NONE)
        return x == NONE; /* a seat of somebody whom the model does not have may be anybody's */
    const struct persons_behind *p = isms__persons_behind(c, x), *q = isms__persons_behind(c, y);
    return isms__in_common(c, a, b) || (p && p->count > PERSONS_KEPT) ||
           (q && q->count > PERSONS_KEPT);
}

static void found_chair(struct checker *c, const isms_committee *committee)
{
    const isms_object *chair = isms_committee_chair(committee);
    isms__found_related(c, chair);
    isms__found_key(c, "chair");
    isms__found_key(c, chair ? isms_object_id(chair) : "");
    isms__found_end(c);
}

static void check_membership(struct checker *c, const isms_committee *committee)
{
    const isms_object *chair = isms_committee_chair(committee);
    const isms_seat *other = NULL; /* one that the chair had or will have */
    char day[11];
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        if (!may_meet(c, isms_seat_holder(seat), chair))
            continue;
        if (seat_holds(c, seat))
            return;
        other = seat;
    }
    if (other && is_past(c, isms_seat_until(other)))
        isms__found(c, committee, "the chair of %s, %s, has had no seat in it since %s",
                    isms__name(c, committee), isms__name(c, chair),
                    isms__date_text(isms_seat_until(other), day));
    else if (other)
        isms__found(c, committee, "the chair of %s, %s, has no seat in it before %s",
                    isms__name(c, committee), isms__name(c, chair),
                    isms__date_text(isms_seat_from(other), day));
    else
        isms__found(c, committee, "the chair of %s, %s, has no seat in it",
                    isms__name(c, committee), isms__name(c, chair));
    found_chair(c, committee);
}

static void check_chair(struct checker *c, const isms_committee *committee)
{
    const isms_object *chair = isms_committee_chair(committee);
    uint32_t index = 0, node = isms__node_of(c->snapshot, (const isms_object *)committee);
    if (!isms_committee_has_chair(committee)) {
        if (isms__next_part(c, node, CODES_ANSWERING, &index))
            return; /* RACI-07 */
        isms__found(c, committee, "%s has no chair", isms__name(c, committee));
        found_chair(c, committee);
    } else if (!chair || (chair->type == TYPE_PERSON && isms__is_deserted(c, chair))) {
        return; /* REF-01, VAL-01 */
    } else if (isms__is_deserted(c, chair)) {
        isms__found(c, committee, "%s is to be led by the %s %s, behind which there is nobody",
                    isms__name(c, committee), object_type(chair)->name, isms__name(c, chair));
        found_chair(c, committee);
    } else if (isms_committee_seat_count(committee) == 0) {
        isms__unassessable(c, committee, "who sits in %s is not recorded",
                           isms__name(c, committee));
    } else {
        check_membership(c, committee);
    }
}

static void com_03(struct checker *c)
{
    each_committee(c, false, check_chair);
}

/* ---- COM-04 ---- */

/* Those who can vote: all, and those of them who are not away. */
struct voters {
    uint32_t all, present;
    bool many; /* more than can be told apart */
};

static void add_voters(struct checker *c, struct voters *voters, const isms_object *holder)
{
    uint32_t node = isms__node_of(c->snapshot, holder);
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    voters->many = voters->many || !behind || behind->count > PERSONS_KEPT;
    for (uint32_t i = 0; behind && i < behind->count && !voters->many; i++) {
        uint32_t person = behind->persons[i];
        if (c->person_marks[person] == c->person_mark)
            continue;
        c->person_marks[person] = c->person_mark;
        voters->all++;
        voters->present += !isms__person_is(c->snapshot, person, PERSON_ABSENT);
    }
}

static void check_quorum(struct checker *c, const isms_committee *committee)
{
    struct voters voters = {0, 0, false};
    int64_t quorum = isms_committee_quorum(committee);
    const char *name = isms__name(c, committee);
    if (isms_committee_has_quorum(committee) && isms_committee_seat_count(committee) == 0) {
        isms__unassessable(c, committee, "who sits in %s is not recorded", name);
        return;
    }
    c->person_mark++;
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++) {
        const isms_seat *seat = isms_committee_seat_at(committee, i);
        if (isms_seat_voting(seat) && seat_holds(c, seat))
            add_voters(c, &voters, isms_seat_holder(seat));
    }
    if (!isms_committee_has_quorum(committee))
        isms__found(c, committee, "how many must be present for %s to decide is not laid down",
                    name);
    else if (voters.many || voters.present >= quorum)
        return;
    else if (voters.all < quorum)
        isms__found(c, committee, "%s decides with %lld voting members at least, but has %u", name,
                    (long long)quorum, voters.all);
    else
        isms__found(c, committee,
                    "%s decides with %lld voting members at least, but of its %u only %u %s not "
                    "away on this date",
                    name, (long long)quorum, voters.all, voters.present,
                    voters.present == 1 ? "is" : "are");
    isms__found_key(c, "quorum");
    isms__found_end(c);
}

static void com_04(struct checker *c)
{
    if (!c->person_marks)
        c->person_marks = isms__scratch(c, isms_person_count(c->model), sizeof *c->person_marks);
    if (c->person_marks)
        each_committee(c, false, check_quorum);
}

/* ---- COM-06 ---- */

/* What is asked of each committee, and what of those of larger organizations only. */
static const struct {
    enum isms_function function;
    bool everywhere;
    const char *name;
} needed_functions[] = {
    {ISMS_FUNCTION_BUSINESS, true, "the business"},
    {ISMS_FUNCTION_INFORMATION_SECURITY, true, "information security"},
    {ISMS_FUNCTION_IT, true, "information technology"},
    {ISMS_FUNCTION_HUMAN_RESOURCES, false, "human resources"},
    {ISMS_FUNCTION_LEGAL_COMPLIANCE, false, "legal matters"},
    {ISMS_FUNCTION_PHYSICAL_SECURITY, false, "physical security"},
};

/* What a role stands for by the standard roles that it fulfils. */
static uint32_t role_functions(const isms_role *role)
{
    static const struct {
        enum isms_standard_role role;
        enum isms_function function;
    } same[] = {
        {ISMS_STANDARD_ROLE_ASSET_OWNER, ISMS_FUNCTION_BUSINESS},
        {ISMS_STANDARD_ROLE_HUMAN_RESOURCES, ISMS_FUNCTION_HUMAN_RESOURCES},
        {ISMS_STANDARD_ROLE_IT_DEPARTMENT, ISMS_FUNCTION_IT},
        {ISMS_STANDARD_ROLE_LEGAL_COMPLIANCE, ISMS_FUNCTION_LEGAL_COMPLIANCE},
        {ISMS_STANDARD_ROLE_INFOSEC_DEPARTMENT, ISMS_FUNCTION_INFORMATION_SECURITY},
        {ISMS_STANDARD_ROLE_SECURITY_OFFICER, ISMS_FUNCTION_INFORMATION_SECURITY},
        {ISMS_STANDARD_ROLE_PROJECT_LEAD, ISMS_FUNCTION_INFORMATION_SECURITY},
        {ISMS_STANDARD_ROLE_PHYSICAL_SECURITY, ISMS_FUNCTION_PHYSICAL_SECURITY},
    };
    uint32_t functions = 0;
    for (size_t i = 0; i < COUNT_OF(same); i++)
        if (isms_role_fulfils(role) & ISMS_BIT(same[i].role))
            functions |= ISMS_BIT(same[i].function);
    return functions;
}

/* What a seat speaks for: what is written, what its role stands for, what its holders' units do. */
static uint32_t seat_functions(struct checker *c, const isms_seat *seat)
{
    const isms_object *holder = isms_seat_holder(seat);
    uint32_t node = isms__node_of(c->snapshot, holder), functions = 0;
    if (isms_seat_function(seat))
        functions |= ISMS_BIT(isms_seat_function(seat));
    if (holder && holder->type == TYPE_ROLE)
        functions |= role_functions((const isms_role *)holder);
    const isms_unit *unit = holder && holder->type == TYPE_POSITION
                                ? isms_position_unit((const isms_position *)holder)
                                : NULL;
    functions |= unit ? isms_unit_functions(unit) : 0;
    const struct persons_behind *behind = node == NONE ? NULL : isms__persons_behind(c, node);
    for (uint32_t i = 0; behind && i < behind->count && i < PERSONS_KEPT; i++) {
        unit = isms_person_unit(isms_person_at(c->model, behind->persons[i]));
        functions |= unit ? isms_unit_functions(unit) : 0;
    }
    return functions;
}

static bool is_simple(const struct checker *c)
{
    const isms_object *own = isms__own_organization(c);
    return isms__is_small(c) ||
           (own &&
            isms_organization_complexity((const isms_organization *)own) == ISMS_COMPLEXITY_SIMPLE);
}

static void check_functions(struct checker *c, const isms_committee *committee)
{
    uint32_t functions = 0;
    bool simple = is_simple(c);
    for (size_t i = 0; i < isms_committee_seat_count(committee); i++)
        if (seat_holds(c, isms_committee_seat_at(committee, i)))
            functions |= seat_functions(c, isms_committee_seat_at(committee, i));
    if (functions == 0) {
        isms__unassessable(c, committee, "what the seats in %s speak for is not recorded",
                           isms__name(c, committee));
        return;
    }
    for (size_t i = 0; i < COUNT_OF(needed_functions); i++) {
        if ((simple && !needed_functions[i].everywhere) ||
            (functions & ISMS_BIT(needed_functions[i].function)))
            continue;
        isms__found(c, committee, "nobody in %s speaks for %s", isms__name(c, committee),
                    needed_functions[i].name);
        isms__found_key(c, needed_functions[i].name);
        isms__found_end(c);
    }
}

static void com_06(struct checker *c)
{
    each_committee(c, true, check_functions);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"COM-01", "a committee for information security is active", ISMS_SEVERITY_WARNING,
     ISMS_SEVERITY_INFO, "S13",
     "The model has committees, but none of the kind isms that is active on the date: "
     "formed by then, and not dissolved before. Where there is no committee at all, it "
     "cannot be told.",
     "Form one, or say which of the committees is for information security.", .check = com_01},
    {"COM-02", "top management formed the committee for information security", ISMS_SEVERITY_ERROR,
     0, "S14",
     "An active committee of the kind isms was formed by nobody on record, or by somebody who is "
     "not top management; or it has neither a charter nor a purpose, or a charter that does not "
     "hold on the date. Top management are the roles that fulfil top-management, units of the "
     "kind board and their members, committees of the kind management, everyone who was behind "
     "them at any time, and the organization itself.",
     "Have top management approve the charter, and record that it formed the committee.",
     .check = com_02},
    {"COM-03", "committees are led by one of their members", ISMS_SEVERITY_ERROR, 0,
     "S14; practice",
     "An active committee has no chair; or its chair is a role or position that nobody fills; or "
     "a chair who has no seat in it on the date. A committee without a chair that has A in "
     "something is a matter of RACI-07, a chair who has left of VAL-01. Where no seats are "
     "recorded, membership cannot be told.",
     "Elect a chair among the members, or renew the seat.", .check = com_03},
    {"COM-04", "committees can reach their quorum", ISMS_SEVERITY_WARNING, 0, "S14; practice",
     "The quorum of an active committee is not laid down; or larger than the number of persons "
     "behind its voting seats on the date; or larger than the number of those who are not "
     "absent. Deputies of absent holders count. Seats behind which more than 16 persons stand "
     "are taken for enough.",
     "Lay down a quorum that the members reach, or fill seats.", .check = com_04},
    {"COM-06", "the committee for information security hears those whom it concerns",
     ISMS_SEVERITY_WARNING, 0, "S27",
     "In an active committee of the kind isms, no seat that is held on the date speaks for the "
     "business, information security or information technology, or, unless the organization is "
     "small or simple, for human resources, legal matters or physical security. A seat speaks "
     "for its function, for the standard roles that its role fulfils, and for the functions of "
     "the units of its position and holders.",
     "Add a seat, or say what function a seat has.", .check = com_06,
     .thresholds = USES(SMALL_HEADCOUNT)},
};

const struct rule_list isms__committee_rules = RULE_LIST(rules);
