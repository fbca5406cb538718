/* Whether rights are reviewed in time and by others, and taken away when that was decided. */
#include <stdlib.h>

#include "check/rules/facts.h"

/* The last review of everything, of each asset, right and person: record by index, plus 1. */
struct reviews {
    struct checker *c;
    uint32_t everything, *of_asset, *of_access, *of_person;
    bool any;
};

/* The later of two reviews; of one day, the one with the greater id. */
static uint32_t later_review(const struct checker *c, uint32_t a, uint32_t b)
{
    if (!a || !b)
        return a ? a : b;
    const isms_record *x = isms_record_at(c->model, a - 1), *y = isms_record_at(c->model, b - 1);
    return isms__is_newer(y, x) ? b : a;
}

static void read_review(struct reviews *r, uint32_t number)
{
    struct checker *c = r->c;
    const isms_record *record = isms_record_at(c->model, number - 1);
    if (isms_record_about_count(record) == 0)
        r->everything = later_review(c, r->everything, number);
    for (size_t i = 0; i < isms_record_about_count(record); i++) {
        const isms_object *what = isms_record_about_at(record, i);
        uint32_t *of = !what                       ? NULL
                       : what->type == TYPE_ASSET  ? r->of_asset
                       : what->type == TYPE_ACCESS ? r->of_access
                       : what->type == TYPE_PERSON ? r->of_person
                                                   : NULL;
        if (of)
            of[index_of(c->snapshot, what)] =
                later_review(c, of[index_of(c->snapshot, what)], number);
    }
}

static bool read_reviews(struct checker *c, struct reviews *r)
{
    *r = (struct reviews){.c = c};
    r->of_asset = isms__scratch(c, isms_asset_count(c->model), sizeof *r->of_asset);
    r->of_access = isms__scratch(c, isms_access_count(c->model), sizeof *r->of_access);
    r->of_person = isms__scratch(c, isms_person_count(c->model), sizeof *r->of_person);
    for (size_t i = 0; !c->failed && i < isms_record_count(c->model); i++) {
        const isms_record *record = isms_record_at(c->model, i);
        if (isms_record_kind(record) != ISMS_RECORD_KIND_ACCESS_REVIEW)
            continue;
        r->any = true;
        if (isms_date_is_set(isms__happened(c, isms_record_date(record))) &&
            isms_record_result(record) != ISMS_RESULT_PENDING)
            read_review(r, (uint32_t)i + 1);
    }
    return !c->failed;
}

/* The last review that a right was part of; NULL where there was none. */
static const isms_record *last_review(const struct reviews *r, size_t access)
{
    const struct checker *c = r->c;
    const isms_access *a = isms_access_at(c->model, access);
    const isms_object *asset = (const isms_object *)isms_access_asset(a);
    const isms_object *person = (const isms_object *)isms_access_person(a);
    uint32_t last = later_review(c, r->everything, r->of_access[access]);
    if (asset)
        last = later_review(c, last, r->of_asset[index_of(c->snapshot, asset)]);
    if (person)
        last = later_review(c, last, r->of_person[index_of(c->snapshot, person)]);
    return last ? isms_record_at(c->model, last - 1) : NULL;
}

/* ---- ACR-01 ---- */

/* What is overdue about an asset: the right that was due first, plus 1. */
struct overdue {
    isms_date due; /* no date: never reviewed, and since when it is there is not known */
    uint32_t access;
    bool found;
};

static isms_date review_due(const struct checker *c, const isms_asset *asset, bool privileged,
                            isms_date last)
{
    isms_duration interval = isms_asset_access_review(asset);
    if (!isms_duration_is_set(interval))
        interval = isms__months(c, THRESHOLD_ACCESS_MONTHS);
    isms_date due = isms_date_add(last, interval, 1);
    if (!privileged)
        return due;
    isms_date sooner = isms_date_add(last, isms__months(c, THRESHOLD_PRIVILEGED_MONTHS), 1);
    return isms_date_compare(sooner, due) < 0 ? sooner : due;
}

static void note_overdue(const struct checker *c, struct overdue *o, isms_date due, uint32_t access)
{
    int order = o->found ? isms_date_compare(due, o->due) : -1;
    if (order == 0 && access && o->access)
        order = strcmp(isms_access_id(isms_access_at(c->model, access - 1)),
                       isms_access_id(isms_access_at(c->model, o->access - 1)));
    if (order < 0)
        *o = (struct overdue){due, access, true};
}

static void check_right(const struct reviews *r, struct overdue *all, size_t i)
{
    const struct checker *c = r->c;
    const isms_access *access = isms_access_at(c->model, i);
    const isms_asset *asset = isms_access_asset(access);
    if (!asset || !isms__in_use(c, asset) || !isms__is_granted(c, access))
        return;
    const isms_record *record = last_review(r, i);
    isms_date last = isms_access_granted_on(access);
    if (record)
        last = later_of(last, isms_record_date(record));
    isms_date due = review_due(c, asset, isms_access_privileged(access), last);
    if (!isms_date_is_set(last) || is_past(c, due))
        note_overdue(c, &all[index_of(c->snapshot, (const isms_object *)asset)],
                     isms_date_is_set(last) ? due : last, (uint32_t)i + 1);
}

/* An asset whose rights are to be reviewed, of which the model has none. */
static void check_without_rights(const struct reviews *r, struct overdue *o, size_t i)
{
    const struct checker *c = r->c;
    const isms_asset *asset = isms_asset_at(c->model, i);
    uint32_t record = later_review(c, r->everything, r->of_asset[i]);
    isms_date last = isms_asset_from(asset);
    if (record)
        last = later_of(last, isms_record_date(isms_record_at(c->model, record - 1)));
    isms_date due = review_due(c, asset, false, last);
    if (!isms_date_is_set(last) || is_past(c, due))
        note_overdue(c, o, isms_date_is_set(last) ? due : last, 0);
}

static void found_overdue(struct checker *c, const isms_asset *asset, const struct overdue *o)
{
    char day[11];
    const isms_access *access = o->access ? isms_access_at(c->model, o->access - 1) : NULL;
    if (isms_date_is_set(o->due))
        isms__found(c, asset, "rights to %s should have been reviewed by %s", isms__name(c, asset),
                    isms__date_text(o->due, day));
    else
        isms__found(c, asset, "rights to %s were never reviewed", isms__name(c, asset));
    isms__found_related(c, access);
    if (access)
        isms__found_path(c, "%s has the %sright %s%s%s", isms__name(c, isms_access_person(access)),
                         isms_access_privileged(access) ? "privileged " : "", isms__name(c, access),
                         isms_date_is_set(isms_access_granted_on(access)) ? " since " : "",
                         isms__date_text(isms_access_granted_on(access), day));
    isms__found_end(c);
}

static void acr_01(struct checker *c)
{
    struct reviews r;
    size_t count = isms_asset_count(c->model);
    struct overdue *all = isms__scratch(c, count, sizeof *all);
    bool *has_rights = isms__scratch(c, count, sizeof *has_rights);
    bool used = false;
    if (!read_reviews(c, &r))
        return;
    for (size_t i = 0; i < count && !used; i++)
        used = isms_asset_has_access_review(isms_asset_at(c->model, i));
    if (!used && !r.any) {
        isms__cannot_tell(c, "no review of rights is recorded, and no asset says how often its "
                             "rights are reviewed: whether that is overdue cannot be told");
        return;
    }
    for (size_t i = 0; i < isms_access_count(c->model); i++) {
        const isms_object *asset =
            (const isms_object *)isms_access_asset(isms_access_at(c->model, i));
        if (asset)
            has_rights[index_of(c->snapshot, asset)] = true;
        check_right(&r, all, i);
    }
    for (size_t i = 0; i < count && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        if (!has_rights[i] && isms_asset_has_access_review(asset) && isms__in_use(c, asset))
            check_without_rights(&r, &all[i], i);
        if (all[i].found)
            found_overdue(c, asset, &all[i]);
    }
}

/* ---- ACR-02 ---- */

/* Who reviewed: those who took part as reviewers, or else those by whom it was done. False where
 * nobody is named. */
static bool read_reviewers(struct checker *c, const isms_record *record,
                           struct persons_behind *reviewers)
{
    bool named = false;
    *reviewers = (struct persons_behind){0, {0}};
    size_t participants = isms_record_participant_count(record);
    for (size_t pass = 0; pass < 2 && !named; pass++) {
        size_t count = pass == 0 ? participants : isms_record_by_count(record);
        for (size_t i = 0; i < count && reviewers->count <= PERSONS_KEPT; i++) {
            const isms_participant *p = pass ? NULL : isms_record_participant_at(record, i);
            if (p && (isms_participant_part(p) != ISMS_PART_TAKEN_REVIEWER ||
                      isms_participant_absent(p)))
                continue;
            const isms_object *who = p ? isms_participant_who(p) : isms_record_by_at(record, i);
            struct persons_behind some =
                isms__persons_then(c, who, isms_record_date(record), false);
            named = true;
            if (!who || some.count > PERSONS_KEPT)
                reviewers->count = PERSONS_KEPT + 1; /* somebody else, for all that is known */
            for (uint32_t n = 0; n < some.count && reviewers->count < PERSONS_KEPT; n++)
                if (!isms__is_among(reviewers, some.persons[n]))
                    reviewers->persons[reviewers->count++] = some.persons[n];
        }
    }
    return named;
}

/* A right, whose it is, and the review that it was part of last. */
struct reviewed {
    const isms_record *record;
    const isms_access *access;
    const isms_person *person;
};

static int compare_reviewed(const void *a, const void *b)
{
    const struct reviewed *x = a, *y = b;
    int order = strcmp(isms_record_id(x->record), isms_record_id(y->record));
    order = order ? order : strcmp(isms_person_id(x->person), isms_person_id(y->person));
    return order ? order : strcmp(isms_access_id(x->access), isms_access_id(y->access));
}

static size_t read_reviewed(const struct reviews *r, struct reviewed *items)
{
    size_t count = 0;
    const struct checker *c = r->c;
    for (size_t i = 0; i < isms_access_count(c->model); i++) {
        const isms_access *access = isms_access_at(c->model, i);
        const isms_record *record = last_review(r, i);
        if (record && isms_access_person(access) && isms__is_granted(c, access) &&
            isms_date_compare(isms_access_granted_on(access), isms_record_date(record)) <= 0)
            items[count++] = (struct reviewed){record, access, isms_access_person(access)};
    }
    qsort(items, count, sizeof *items, compare_reviewed);
    return count;
}

static void found_own(struct checker *c, const struct reviewed *item)
{
    isms__found(c, item->record, "%s alone reviewed their own right %s in %s",
                isms__name(c, item->person), isms__name(c, item->access),
                isms__name(c, item->record));
    isms__found_related(c, item->person);
    isms__found_related(c, item->access);
    isms__found_key(c, isms_person_id(item->person));
    isms__found_end(c);
}

static void acr_02(struct checker *c)
{
    struct reviews r;
    struct persons_behind reviewers = {0, {0}};
    struct reviewed *items = isms__scratch(c, isms_access_count(c->model), sizeof *items);
    if (!read_reviews(c, &r))
        return;
    size_t count = read_reviewed(&r, items);
    if (count == 0)
        isms__cannot_tell(c, "no review of a right that is in the model is recorded: whether "
                             "anybody reviewed their own cannot be told");
    for (size_t i = 0; i < count && !c->failed; i++) {
        bool same = i > 0 && items[i - 1].record == items[i].record;
        if (!same && !read_reviewers(c, items[i].record, &reviewers))
            isms__unassessable(c, items[i].record, "who reviewed in %s is not recorded",
                               isms__name(c, items[i].record));
        if ((!same || items[i - 1].person != items[i].person) && reviewers.count == 1 &&
            isms_person_at(c->model, reviewers.persons[0]) == items[i].person)
            found_own(c, &items[i]);
    }
}

/* ---- ACR-03 ---- */

static void check_revocation(struct checker *c, const isms_access *access)
{
    char day[11];
    isms_date at = isms_snapshot_date(c->snapshot);
    isms_date decided = isms__happened(c, isms_access_revoke_decided_on(access));
    if (!isms_date_is_set(decided) || has_come(c, isms_access_revoked_on(access)) ||
        isms_date_day_number(at) - isms_date_day_number(decided) <=
            isms__threshold(c, THRESHOLD_REVOCATION_DAYS))
        return;
    isms__found(c, access,
                "it was decided on %s to take the right %s away from %s, who still has it",
                isms__date_text(decided, day), isms__name(c, access),
                isms__name(c, isms_access_person(access)));
    isms__found_related(c, isms_access_person(access));
    isms__found_related(c, isms_access_asset(access));
    isms__found_end(c);
}

static void acr_03(struct checker *c)
{
    bool used = false;
    for (size_t i = 0; i < isms_access_count(c->model) && !c->failed; i++) {
        used = used || isms_access_has_revoke_decided_on(isms_access_at(c->model, i));
        check_revocation(c, isms_access_at(c->model, i));
    }
    if (!used)
        isms__cannot_tell(c, "no decision to take a right away is recorded: whether such "
                             "decisions are carried out in time cannot be told");
}

static const struct isms_rule rules[] = {
    {"ACR-01", "rights are reviewed in time", ISMS_SEVERITY_ERROR, 0,
     "S73; ISO/IEC 27001 A.5.18, A.8.2",
     "A right to an asset in use was not part of an access review for longer than the "
     "access-review of the asset or, where it has none, the limit access-review-months; a "
     "privileged right also not for longer than the limit privileged-review-months. It is counted "
     "from the last review that is about the asset, the right or the person, or about nothing in "
     "particular, and before the first from the day on which the right was set up. Reviews that "
     "are pending or have no date do not count. Of an asset with an access-review but no right in "
     "the model, its own reviews count. The day on which a review is due is still good; it is "
     "told once for an asset. Where no review is recorded and no asset says how often, it cannot "
     "be told.",
     "Review who has which right to it, and record the review.", .check = acr_01,
     .thresholds = USES(ACCESS_MONTHS) | USES(PRIVILEGED_MONTHS)},
    {"ACR-02", "nobody reviews their own rights alone", ISMS_SEVERITY_ERROR, 0,
     "S73; ISO/IEC 27001 A.5.18, A.8.2",
     "In the last review that a right was part of, the only reviewer, by name or as the one who "
     "stood behind a role on that day, is the person who has the right. Rights that were set up "
     "later, or are taken away by now, do not count. Where no such review is recorded, or a "
     "review does not say who reviewed, it cannot be told.",
     "Have somebody else review this right.", .check = acr_02},
    {"ACR-03", "rights are taken away when that was decided", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 A.5.18",
     "More days than the limit revocation-days after the day on which it was decided to take a "
     "right away (revoke-decided-on), it is still there. Where no such decision is recorded, it "
     "cannot be told.",
     "Take the right away, and record when that was done.", .check = acr_03,
     .thresholds = USES(REVOCATION_DAYS)},
};

const struct rule_list isms__access_rules = RULE_LIST(rules);
