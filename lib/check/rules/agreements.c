/* What people sign before they work, get access or see secrets. */
#include "check/rules/people.h"

/* ---- who signed what ---- */

enum paper { PAPER_EMPLOYMENT, PAPER_ACCESS, PAPER_SECRECY };

/* Agreements of persons and of organizations; numbers are stored plus 1, 0 is none. */
struct papers {
    uint32_t *of_person, *of_organization, *next;
    bool any;
};

static bool is_paper(const isms_agreement *a, enum paper paper)
{
    enum isms_agreement_kind kind = isms_agreement_kind(a);
    enum isms_condition condition = isms_agreement_condition(a);
    if (paper == PAPER_EMPLOYMENT)
        return kind == ISMS_AGREEMENT_KIND_EMPLOYMENT || condition == ISMS_CONDITION_EMPLOYMENT;
    if (paper == PAPER_ACCESS)
        return kind == ISMS_AGREEMENT_KIND_NETWORK_ACCESS ||
               kind == ISMS_AGREEMENT_KIND_ACCEPTABLE_USE ||
               condition == ISMS_CONDITION_NETWORK_ACCESS;
    return kind == ISMS_AGREEMENT_KIND_CONFIDENTIALITY;
}

static bool read_papers(struct checker *c, struct papers *papers, enum paper paper)
{
    const isms_snapshot *s = c->snapshot;
    papers->of_person = isms__scratch(c, object_count(s, TYPE_PERSON), sizeof(uint32_t));
    papers->of_organization =
        isms__scratch(c, object_count(s, TYPE_ORGANIZATION), sizeof(uint32_t));
    papers->next = isms__scratch(c, object_count(s, TYPE_AGREEMENT), sizeof(uint32_t));
    for (uint32_t i = 0; !c->failed && i < object_count(s, TYPE_AGREEMENT); i++) {
        const isms_agreement *a = isms_agreement_at(c->model, i);
        const isms_object *party = isms_agreement_party(a);
        if (!party || !is_paper(a, paper))
            continue;
        uint32_t *first = party->type == TYPE_PERSON ? &papers->of_person[index_of(s, party)]
                                                     : &papers->of_organization[index_of(s, party)];
        papers->any = true;
        papers->next[i] = *first;
        *first = i + 1;
    }
    return !c->failed;
}

/* What is known of the agreements of one party. */
struct signing {
    isms_date first;      /* signed first */
    isms_date ended;      /* last day of the last one, where none holds */
    bool holds, outlives; /* one holds; one that holds goes on after the end of work */
    bool ends;            /* one that holds says that it does not */
};

static struct signing look_at(const struct checker *c, const struct papers *papers, uint32_t first)
{
    struct signing found = {.holds = false};
    for (uint32_t i = first; i; i = papers->next[i - 1]) {
        const isms_agreement *a = isms_agreement_at(c->model, i - 1);
        isms_date date = isms_agreement_signed(a), until = isms_agreement_until(a);
        if (!has_come(c, date))
            continue;
        if (!isms_date_is_set(found.first) || is_before(date, found.first))
            found.first = date;
        if (is_past(c, until)) {
            found.ended = later_of(found.ended, until);
            continue;
        }
        found.holds = true;
        found.outlives |= isms_agreement_survives(a);
        found.ends |= isms_agreement_has_survives(a) && !isms_agreement_survives(a);
    }
    return found;
}

/* Puts "has not signed X", or that it is over, into words. */
static void found_unsigned(struct checker *c, const isms_object *person,
                           const struct signing *signing, const char *what)
{
    char day[11];
    if (isms_date_is_set(signing->ended))
        isms__found(c, person, "the %s of %s ended on %s", what, isms__name(c, person),
                    isms__date_text(signing->ended, day));
    else
        isms__found(c, person, "%s has not signed any %s", isms__name(c, person), what);
}

/* ---- AGR-01 ---- */

static bool is_employed(const isms_person *person)
{
    enum isms_engagement engagement = isms_person_engagement(person);
    return engagement == ISMS_ENGAGEMENT_EMPLOYEE || engagement == ISMS_ENGAGEMENT_TEMPORARY;
}

static void agr_01(struct checker *c)
{
    char day[11], since[11];
    struct papers papers = {.any = false};
    if (!read_papers(c, &papers, PAPER_EMPLOYMENT))
        return;
    if (!papers.any)
        isms__cannot_tell(c, "the model has no agreements on employment");
    for (size_t i = 0; papers.any && i < isms_person_count(c->model) && !c->failed; i++) {
        const isms_object *person = person_object(c, i);
        struct signing signing = look_at(c, &papers, papers.of_person[i]);
        isms_date start = c->snapshot->tenures[i].since;
        if (!isms__is_own_person(c, i) || !is_employed((const isms_person *)person))
            continue;
        if (!signing.holds)
            found_unsigned(c, person, &signing, "agreement on employment");
        else if (isms_date_is_set(start) && is_before(start, signing.first))
            isms__found(c, person, "%s began on %s and signed the agreement on employment on %s",
                        isms__name(c, person), isms__date_text(start, since),
                        isms__date_text(signing.first, day));
        else
            continue;
        isms__found_end(c);
    }
}

/* ---- AGR-02 ---- */

static bool is_open(const struct checker *c, const isms_access *access)
{
    isms_date granted = isms_access_granted_on(access), revoked = isms_access_revoked_on(access);
    return (!isms_date_is_set(granted) || has_come(c, granted)) && !has_come(c, revoked);
}

/* The first of the rights of each person that are open, by index of person; plus 1. */
static uint32_t *find_first_accesses(struct checker *c)
{
    uint32_t *first = isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *first);
    for (uint32_t i = 0; first && i < isms_access_count(c->model); i++) {
        const isms_access *access = isms_access_at(c->model, i);
        const isms_object *person = (const isms_object *)isms_access_person(access);
        if (!person || !is_open(c, access))
            continue;
        uint32_t *known = &first[index_of(c->snapshot, person)];
        isms_date date = isms_access_granted_on(access);
        const isms_access *other = *known ? isms_access_at(c->model, *known - 1) : NULL;
        if (!other ||
            (isms_date_is_set(date) && (!isms_date_is_set(isms_access_granted_on(other)) ||
                                        is_before(date, isms_access_granted_on(other)))))
            *known = i + 1;
    }
    return first;
}

static void check_access(struct checker *c, const isms_object *person, const isms_access *access,
                         const struct signing *signing)
{
    char day[11], granted[11];
    isms_date date = isms_access_granted_on(access);
    if (!signing->holds)
        found_unsigned(c, person, signing, "agreement on access or acceptable use");
    else if (isms_date_is_set(date) && is_before(date, signing->first))
        isms__found(c, person,
                    "%s got access on %s and signed the agreement on access or acceptable use on "
                    "%s",
                    isms__name(c, person), isms__date_text(date, granted),
                    isms__date_text(signing->first, day));
    else
        return;
    isms__found_related(c, access);
    isms__found_path(c, "%s has access to %s by %s", isms__name(c, person),
                     isms__name(c, isms_access_asset(access)), isms__name(c, access));
    isms__found_end(c);
}

static void agr_02(struct checker *c)
{
    struct papers papers = {.any = false};
    uint32_t *first = find_first_accesses(c);
    if (!first || !read_papers(c, &papers, PAPER_ACCESS))
        return;
    if (!papers.any || isms_access_count(c->model) == 0)
        isms__cannot_tell(c, papers.any ? "the model has no rights of access"
                                        : "the model has no agreements on access or acceptable "
                                          "use");
    for (size_t i = 0; papers.any && i < isms_person_count(c->model) && !c->failed; i++) {
        struct signing signing = look_at(c, &papers, papers.of_person[i]);
        if (first[i] && isms__person_is(c->snapshot, (uint32_t)i, PERSON_ACTIVE))
            check_access(c, person_object(c, i), isms_access_at(c->model, first[i] - 1), &signing);
    }
}

/* ---- AGR-03 ---- */

/* Why a person must keep secrets: the classification or the role that says so, and the access. */
struct secrecy {
    const isms_object *because, *through;
    bool any; /* in the model */
};

static const isms_object *asks_for_secrecy(const isms_asset *asset)
{
    for (size_t i = 0; asset && i < isms_asset_classification_count(asset); i++) {
        const isms_classification *level = isms_asset_classification_at(asset, i);
        if (level && isms_classification_agreement_required(level))
            return (const isms_object *)level;
    }
    return NULL;
}

/* Those who hold such a role, be it as a deputy. */
static void read_secret_role(struct checker *c, struct secrecy *secrets, uint32_t role)
{
    const isms_snapshot *s = c->snapshot;
    uint32_t step, node = s->first[TYPE_ROLE] + role;
    const isms_object *object = object_at(s, TYPE_ROLE, role);
    for (uint32_t i = 0; s->implicit[node] && i < object_count(s, TYPE_PERSON); i++)
        if (isms__is_own_person(c, i) && isms__in_audience(s, i, role))
            secrets[i].because = object;
    c->walker.asleep = true;
    if (!isms__walk_begin(&c->walker, node, NULL, NULL))
        c->failed = true;
    while (!c->failed && (step = isms__walk_next(&c->walker, &c->failed)) != NONE) {
        uint32_t person = node_person(s, c->walker.steps[step].node);
        if (person != NONE)
            secrets[person].because = object;
    }
    c->walker.asleep = false;
}

static struct secrecy *find_secrets(struct checker *c, bool *any)
{
    struct secrecy *secrets =
        isms__scratch(c, object_count(c->snapshot, TYPE_PERSON), sizeof *secrets);
    for (size_t i = 0; i < isms_classification_count(c->model); i++)
        *any |= isms_classification_agreement_required(isms_classification_at(c->model, i));
    for (uint32_t i = 0; secrets && i < isms_role_count(c->model) && !c->failed; i++)
        if (isms_role_agreement_required(isms_role_at(c->model, i))) {
            *any = true;
            read_secret_role(c, secrets, i);
        }
    for (size_t i = 0; secrets && i < isms_access_count(c->model); i++) {
        const isms_access *access = isms_access_at(c->model, i);
        const isms_object *person = (const isms_object *)isms_access_person(access);
        const isms_object *level = asks_for_secrecy(isms_access_asset(access));
        if (!person || !level)
            continue;
        uint32_t index = index_of(c->snapshot, person);
        bool active = isms__person_is(c->snapshot, index, PERSON_ACTIVE);
        if (active ? is_open(c, access) : !secrets[index].because)
            secrets[index] = (struct secrecy){level, (const isms_object *)access, true};
    }
    return secrets;
}

static void check_secrecy(struct checker *c, const struct papers *papers, uint32_t person,
                          const struct secrecy *secret)
{
    const isms_object *object = person_object(c, person);
    const isms_object *body =
        (const isms_object *)isms_person_organization((const isms_person *)object);
    bool active = isms__person_is(c->snapshot, person, PERSON_ACTIVE);
    struct signing signing = look_at(c, papers, papers->of_person[person]);
    if (!signing.holds && body && !isms__is_own_organization((const isms_organization *)body)) {
        struct signing theirs =
            look_at(c, papers, papers->of_organization[index_of(c->snapshot, body)]);
        signing = theirs.holds ? theirs : signing;
    }
    if (!signing.holds && active)
        found_unsigned(c, object, &signing, "confidentiality agreement");
    else if (signing.holds && signing.ends && !signing.outlives)
        isms__found(c, object,
                    "the confidentiality agreement of %s ends with the work, but secrets are to be "
                    "kept longer",
                    isms__name(c, object));
    else
        return;
    isms__found_related(c, secret->because);
    isms__found_related(c, secret->through);
    if (secret->through)
        isms__found_path(c, "%s has access by %s", isms__name(c, object),
                         isms__name(c, secret->through));
    isms__found_path(c, "%s asks for a confidentiality agreement", isms__name(c, secret->because));
    isms__found_end(c);
}

static void agr_03(struct checker *c)
{
    struct papers papers = {.any = false};
    bool any = false;
    struct secrecy *secrets = find_secrets(c, &any);
    if (!secrets || !read_papers(c, &papers, PAPER_SECRECY))
        return;
    if (!any)
        isms__cannot_tell(c, "no classification and no role asks for a confidentiality agreement");
    else if (isms_agreement_count(c->model) == 0)
        isms__cannot_tell(c, "the model has no agreements");
    else
        for (uint32_t i = 0; i < isms_person_count(c->model) && !c->failed; i++)
            if (secrets[i].because)
                check_secrecy(c, &papers, i, &secrets[i]);
}

/* ---- the rules ---- */

static const struct isms_rule rules[] = {
    {"AGR-01", "employees sign before they begin", ISMS_SEVERITY_ERROR, 0,
     "S44; ISO/IEC 27001 A.6.2",
     "An employee or temporary worker of the organization itself has no agreement on employment "
     "(of that kind, or a condition of employment) that is signed by the date and not over; or "
     "signed the first one after the first day of work. The same day is good. Looked at where the "
     "model has any such agreement.",
     "Have it signed, and before the first day of work next time.", .check = agr_01},
    {"AGR-02", "agreements on acceptable use come before access", ISMS_SEVERITY_ERROR, 0,
     "S45; ISO/IEC 27001 A.5.15",
     "A person who works here has a right of access that is not revoked, and no agreement on "
     "network access or acceptable use (of these kinds, or a condition of network access) that is "
     "signed by the date and not over; or signed the first one after the first of these rights was "
     "set up. The same day is good. Told once for each person.",
     "Have it signed, or take the right away until it is.", .check = agr_02},
    {"AGR-03", "confidentiality agreements are signed where they are required", ISMS_SEVERITY_ERROR,
     0, "S75; ISO/IEC 27001 A.6.6",
     "A person who works here holds a role, or has access to an asset of a classification, "
     "for which a confidentiality agreement is required, and has none that is signed by the "
     "date and not over; for a person from outside, that of the body that sends them is "
     "enough. Or the agreement of a person who has, or had before leaving, such a duty says "
     "that it does not survive the end of work.",
     "Have it signed, or renewed so that it survives the end of work.", .check = agr_03},
};

const struct rule_list isms__agreement_rules = RULE_LIST(rules);
