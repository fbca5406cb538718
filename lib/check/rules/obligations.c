/* Whether laws are kept track of, and places kept safe. */
#include "check/rules/facts.h"

/* ---- LAW-01 ---- */

/* The fields of a law, which is a document or a catalog. */
struct law {
    const isms_object *object;
    unsigned owner, interval, reviewed;
    isms_date since; /* from when it is looked at where it was not yet */
};

static void check_law_owner(struct checker *c, const struct law *law)
{
    enum attendance attendance = isms__attendance(c, law->object, law->owner);
    const isms_object *owner = isms_get_reference(law->object, law->owner);
    if (attendance == ATTENDANCE_THERE)
        return;
    if (attendance == ATTENDANCE_NONE)
        isms__found(c, law->object, "nobody keeps track of %s", isms__name(c, law->object));
    else
        isms__found(c, law->object,
                    "%s keeps track of %s, but there is nobody behind it on this date",
                    isms__name(c, owner), isms__name(c, law->object));
    isms__found_related(c, owner);
    isms__found_key(c, "owner");
    isms__found_end(c);
}

static void check_law_review(struct checker *c, const struct law *law)
{
    char day[11];
    isms_duration interval = isms_get_duration(law->object, law->interval);
    isms_date last = isms__happened(c, isms_get_date(law->object, law->reviewed));
    if (!isms_duration_is_set(interval))
        interval = isms__months(c, THRESHOLD_LAW_MONTHS);
    last = later_of(last, isms__happened(c, law->since));
    isms_date due = isms_date_add(last, interval, 1);
    if (isms_date_is_set(last) && !is_past(c, due))
        return;
    if (isms_date_is_set(last))
        isms__found(c, law->object, "what %s asks for should have been looked at by %s",
                    isms__name(c, law->object), isms__date_text(due, day));
    else
        isms__found(c, law->object, "what %s asks for was never looked at",
                    isms__name(c, law->object));
    isms__found_key(c, "review");
    isms__found_end(c);
}

static bool read_law(const struct checker *c, struct law *law, const isms_object *object)
{
    if (object->type == TYPE_CATALOG) {
        *law = (struct law){object,
                            ISMS_CATALOG_OWNER,
                            ISMS_CATALOG_REVIEW_INTERVAL,
                            ISMS_CATALOG_REVIEWED_ON,
                            {0, 0, 0}};
        return isms_catalog_kind((const isms_catalog *)object) == ISMS_CATALOG_KIND_LAW;
    }
    const isms_document *document = (const isms_document *)object;
    *law = (struct law){
        object, ISMS_DOCUMENT_OWNER, ISMS_DOCUMENT_REVIEW_INTERVAL, ISMS_DOCUMENT_REVIEWED_ON,
        later_of(isms_document_effective(document), isms_document_approved_on(document))};
    return isms_document_kind(document) == ISMS_DOCUMENT_KIND_LAW && isms__in_force(c, document);
}

static void law_01(struct checker *c)
{
    static const unsigned types[] = {TYPE_CATALOG, TYPE_DOCUMENT};
    bool used = false, reviewed = false;
    struct law law;
    for (int pass = 0; pass < 2; pass++)
        for (size_t t = 0; t < COUNT_OF(types); t++)
            for (size_t i = 0; i < object_count(c->snapshot, types[t]) && !c->failed; i++) {
                if (!read_law(c, &law, object_at(c->snapshot, types[t], i)))
                    continue;
                used = true;
                if (pass == 0) {
                    reviewed = reviewed || isms_has(law.object, law.interval) ||
                               isms_has(law.object, law.reviewed);
                    check_law_owner(c, &law);
                } else if (reviewed) {
                    check_law_review(c, &law);
                }
            }
    if (!used || !reviewed)
        isms__cannot_tell(c, "no law or regulation is recorded, or not when any was looked at: "
                             "whether that is overdue cannot be told");
}

/* ---- PHY-01 ---- */

/* Where somebody who is there holds a role for physical security; by index. */
struct covered {
    bool *site, *body;
    bool everywhere;
};

/* Whether somebody sees to a site or one that it is a part of: the one named there, or who is
 * appointed, for it, its organization or for everywhere, to a role for physical security. */
static bool is_kept_safe(const struct checker *c, const struct covered *covered, uint32_t site)
{
    const struct forest *sites = &c->snapshot->sites, *bodies = &c->snapshot->organizations;
    bool kept = covered->everywhere;
    for (uint32_t at = c->snapshot->site_organization[site]; at != NONE && !kept;
         at = bodies->parent[at])
        kept = covered->body[at];
    for (; site != NONE && !kept; site = sites->parent[site])
        kept = covered->site[site] ||
               isms__attendance(c, isms_site_at(c->model, site), ISMS_SITE_PHYSICAL_SECURITY) ==
                   ATTENDANCE_THERE;
    return kept;
}

/* Whether an appointment puts somebody who is there into its role. */
static bool is_filled(const struct checker *c, const struct post *post)
{
    const isms_snapshot *s = c->snapshot;
    if (!isms__holds(s, post->from, post->until) || post->kind == ISMS_APPOINTMENT_KIND_DEPUTY)
        return false;
    return post->person != NONE
               ? isms__person_is(s, post->person, PERSON_ACTIVE)
               : post->position != NONE &&
                     isms__is_manned(c, object_at(s, TYPE_POSITION, post->position));
}

/* Notes where a role for physical security is filled. */
static void note_covered(const struct checker *c, struct covered *covered, size_t role)
{
    const isms_snapshot *s = c->snapshot;
    for (uint32_t i = s->posts_of.start[role + 1]; i < s->posts_of.start[role + 2]; i++) {
        const struct post *post = &s->posts[s->posts_of.items[i]];
        if (!is_filled(c, post))
            continue;
        if (!post->scope)
            covered->everywhere = true;
        else if (post->scope->type == TYPE_SITE)
            covered->site[index_of(s, post->scope)] = true;
        else if (post->scope->type == TYPE_ORGANIZATION)
            covered->body[index_of(s, post->scope)] = true;
    }
}

static bool read_covered(struct checker *c, struct covered *covered)
{
    covered->everywhere = false;
    covered->site = isms__scratch(c, isms_site_count(c->model), sizeof *covered->site);
    covered->body = isms__scratch(c, isms_organization_count(c->model), sizeof *covered->body);
    for (size_t i = 0; !c->failed && i < isms_role_count(c->model); i++)
        if (isms_role_fulfils(isms_role_at(c->model, i)) &
            ISMS_BIT(ISMS_STANDARD_ROLE_PHYSICAL_SECURITY))
            note_covered(c, covered, i);
    return !c->failed;
}

/* Where an asset is, as the index of a site; NONE where that is not known. */
static uint32_t site_of(const struct checker *c, const isms_asset *asset)
{
    const isms_object *unit = (const isms_object *)isms_asset_unit(asset);
    if (isms_asset_has_site(asset)) {
        const isms_object *site = (const isms_object *)isms_asset_site(asset);
        return site ? index_of(c->snapshot, site) : NONE;
    }
    return unit ? c->snapshot->unit_site[index_of(c->snapshot, unit)] : NONE;
}

static void found_site(struct checker *c, uint32_t site, const isms_asset *asset)
{
    const isms_site *where = isms_site_at(c->model, site);
    const isms_object *keeper = isms_site_physical_security(where);
    isms__found(c, where, "nobody is responsible for physical security in %s, where %s is",
                isms__name(c, where), isms__name(c, asset));
    isms__found_related(c, asset);
    isms__found_related(c, keeper);
    if (keeper)
        isms__found_path(c, "it is left to %s, behind which there is nobody on this date",
                         isms__name(c, keeper));
    isms__found_end(c);
}

static void phy_01(struct checker *c)
{
    const isms_snapshot *s = c->snapshot;
    bool used = false;
    struct covered covered;
    bool *told = isms__scratch(c, isms_site_count(c->model), sizeof *told);
    if (!read_covered(c, &covered))
        return;
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        uint32_t site = isms__in_use(c, asset) ? site_of(c, asset) : NONE;
        uint32_t body = site == NONE ? NONE : s->site_organization[site];
        if (site == NONE)
            continue;
        used = true;
        if (told[site] ||
            (body != NONE && !isms__is_own_organization(isms_organization_at(c->model, body))))
            continue;
        told[site] = true;
        if (!is_kept_safe(c, &covered, site))
            found_site(c, site, asset);
    }
    if (!used)
        isms__cannot_tell(c, "of no asset in use it is known where it is: whether places with "
                             "assets are kept safe cannot be told");
}

static const struct isms_rule rules[] = {
    {"LAW-01", "laws have somebody who keeps track of them", ISMS_SEVERITY_WARNING, 0,
     "S81; ISO/IEC 27001 A.5.31",
     "A catalog of the kind law, or a document of the kind law that holds on the date, has no "
     "owner behind whom there is somebody; or it was looked at (reviewed-on) or, a document, began "
     "or was approved longer ago than its review-interval or, where it has none, the limit "
     "law-review-months. The day on which it is due is still good. Where no law says when or how "
     "often it is looked at, the second cannot be told. That no responsibility serves what it "
     "asks for is COV-04.",
     "Name who keeps track of it; look at it, and record the day.", .check = law_01,
     .thresholds = USES(LAW_MONTHS)},
    {"PHY-01", "places with assets have somebody for physical security", ISMS_SEVERITY_WARNING, 0,
     "S27; ISO/IEC 27001 A.7.1",
     "An asset in use is at a site of the organization (by itself or by its unit); nobody "
     "on the date is behind whoever is named for physical security there or at a site that "
     "it is a part of; nor is anybody appointed to a role that fulfils physical-security "
     "for such a site, its organization, one above that, or for everywhere. It is told once "
     "for a site. Where no asset has a place, it cannot be told.",
     "Name who is responsible for physical security there.", .check = phy_01},
};

const struct rule_list isms__obligation_rules = RULE_LIST(rules);
