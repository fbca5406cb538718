/* Assets and who answers for them. */
#include "check/rules/facts.h"

/* Tells that nobody answers for an asset. That the owner is missing from the model tells REF-01. */
static void check_owner(struct checker *c, const isms_asset *asset)
{
    const isms_object *owner = isms_asset_owner(asset);
    if (!isms_asset_has_owner(asset))
        isms__found(c, asset, "%s has no owner", isms__name(c, asset));
    else if (!owner || c->snapshot->live[isms__node_of(c->snapshot, owner)] ||
             isms__says_little(c, (const isms_object *)asset))
        return; /* OSCAL lets an organization own things, whose persons it need not know */
    else if (owner->type == TYPE_PERSON)
        isms__found(c, asset, "%s is owned by %s, who does not work here on this date",
                    isms__name(c, asset), isms__name(c, owner));
    else
        isms__found(c, asset, "%s is owned by the %s %s, behind which there is nobody",
                    isms__name(c, asset), object_type(owner)->name, isms__name(c, owner));
    isms__found_related(c, owner);
    isms__found_end(c);
}

static void ast_01(struct checker *c)
{
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        if (isms__holds(c->snapshot, isms_asset_from(asset), isms_asset_until(asset)))
            check_owner(c, asset);
    }
}

/* ---- AST-02: the inventory ---- */

/* The day by which an entry must be checked again, counted from the last check or, before the
 * first, from the day on which the asset came; no date where that cannot be told. */
static isms_date check_due(const struct checker *c, const isms_asset *asset)
{
    isms_date last = isms__happened(c, isms_asset_reviewed_on(asset));
    isms_duration interval = isms_asset_review_interval(asset);
    if (!isms_duration_is_set(interval))
        interval = isms__months(c, THRESHOLD_INVENTORY_MONTHS);
    return isms_date_add(later_of(last, isms_asset_from(asset)), interval, 1);
}

static void check_inventory(struct checker *c, const isms_asset *asset)
{
    char last_day[11], due_day[11];
    isms_date last = isms__happened(c, isms_asset_reviewed_on(asset));
    isms_date due = check_due(c, asset);
    if (!isms_date_is_set(last) && !isms_date_is_set(isms_asset_from(asset)))
        isms__found(c, asset, "the entry of %s in the inventory was never checked",
                    isms__name(c, asset));
    else if (!is_past(c, due))
        return;
    else if (!isms_date_is_set(last))
        isms__found(c, asset,
                    "the entry of %s in the inventory was never checked, and should have been by "
                    "%s",
                    isms__name(c, asset), isms__date_text(due, due_day));
    else
        isms__found(c, asset,
                    "the entry of %s in the inventory was checked last on %s, and should have "
                    "been again by %s",
                    isms__name(c, asset), isms__date_text(last, last_day),
                    isms__date_text(due, due_day));
    isms__found_end(c);
}

static void ast_02(struct checker *c)
{
    bool used = false;
    for (size_t i = 0; i < isms_asset_count(c->model) && !used; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        used = isms__in_use(c, asset) &&
               (isms_asset_has_reviewed_on(asset) || isms_asset_has_review_interval(asset));
    }
    if (!used)
        isms__cannot_tell(c, "of no asset in use it is recorded when its entry in the inventory "
                             "was checked, or how often it is: whether that is overdue cannot be "
                             "told");
    for (size_t i = 0; i < isms_asset_count(c->model) && used && !c->failed; i++)
        if (isms__in_use(c, isms_asset_at(c->model, i)))
            check_inventory(c, isms_asset_at(c->model, i));
}

/* ---- AST-03: rules for using assets ---- */

static const isms_document *use_rule(const void *object)
{
    const isms_object *o = object;
    return (const isms_document *)isms_get_reference(
        o, o->type == TYPE_ASSET ? ISMS_ASSET_ACCEPTABLE_USE : ISMS_CLASSIFICATION_ACCEPTABLE_USE);
}

static bool names_use_rule(const void *object)
{
    const isms_object *o = object;
    return isms_has(o, o->type == TYPE_ASSET ? ISMS_ASSET_ACCEPTABLE_USE
                                             : ISMS_CLASSIFICATION_ACCEPTABLE_USE);
}

/* Whether a rule is named that holds on the date, or one that is not there, as REF-01 tells. */
static bool has_use_rule(const struct checker *c, const void *object)
{
    const isms_document *rule = use_rule(object);
    return names_use_rule(object) && (!rule || isms__in_force(c, rule));
}

/* Which of two classes of an asset a finding is about: that of confidentiality, else by id. */
static bool stands_for(const isms_classification *a, const isms_classification *b)
{
    bool first = isms_classification_property(a) == ISMS_SECURITY_PROPERTY_CONFIDENTIALITY;
    bool second = isms_classification_property(b) == ISMS_SECURITY_PROPERTY_CONFIDENTIALITY;
    if (first != second)
        return first;
    return strcmp(isms_classification_id(a), isms_classification_id(b)) < 0;
}

/* Whether no rule says how an asset may be used, and the class that lacks one; NULL where it has
 * none. */
static bool lacks_use_rule(const struct checker *c, const isms_asset *asset,
                           const isms_classification **lacking)
{
    *lacking = NULL;
    if (has_use_rule(c, asset))
        return false;
    for (size_t i = 0; i < isms_asset_classification_count(asset); i++) {
        const isms_classification *class = isms_asset_classification_at(asset, i);
        if (!class || has_use_rule(c, class))
            return false;
        if (!*lacking || stands_for(class, *lacking))
            *lacking = class;
    }
    return true;
}

static void found_ended_rule(struct checker *c, const void *object)
{
    const isms_document *rule = use_rule(object);
    if (!rule)
        return;
    isms__found_related(c, rule);
    isms__found_path(c, "%s does not hold on this date", isms__name(c, rule));
}

/* Assets by the class that lacks a rule, chained: first of a class and next of an asset, plus 1. */
struct lacking {
    uint32_t *first, *next;
};

static void found_class(struct checker *c, const struct lacking *lacking, size_t at)
{
    enum { SHOWN = 5 };
    const isms_classification *class = isms_classification_at(c->model, at);
    const isms_asset *asset = isms_asset_at(c->model, lacking->first[at] - 1);
    isms__found(c, class, "no rule says how assets of the class %s, such as %s, may be used",
                isms__name(c, class), isms__name(c, asset));
    found_ended_rule(c, class);
    uint32_t n = lacking->first[at];
    for (int shown = 0; n && shown < SHOWN; shown++, n = lacking->next[n - 1])
        isms__found_related(c, isms_asset_at(c->model, n - 1));
    isms__found_end(c);
}

static void check_classes(struct checker *c, struct lacking *lacking)
{
    const isms_classification *class;
    for (size_t i = isms_asset_count(c->model); i-- > 0;) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        if (!isms__in_use(c, asset) || !lacks_use_rule(c, asset, &class) || !class)
            continue;
        uint32_t at = index_of(c->snapshot, (const isms_object *)class);
        lacking->next[i] = lacking->first[at];
        lacking->first[at] = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < isms_classification_count(c->model) && !c->failed; i++)
        if (lacking->first[i])
            found_class(c, lacking, i);
}

static void check_without_class(struct checker *c, bool by_class)
{
    const isms_classification *class;
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        if (!isms__in_use(c, asset) || !lacks_use_rule(c, asset, &class) || class ||
            (by_class && !names_use_rule(asset)))
            continue;
        isms__found(c, asset, "no rule says how %s may be used", isms__name(c, asset));
        found_ended_rule(c, asset);
        isms__found_end(c);
    }
}

static void ast_03(struct checker *c)
{
    bool by_class = false, by_asset = false;
    for (size_t i = 0; i < isms_classification_count(c->model) && !by_class; i++)
        by_class = names_use_rule(isms_classification_at(c->model, i));
    for (size_t i = 0; i < isms_asset_count(c->model) && !by_asset; i++)
        by_asset = names_use_rule(isms_asset_at(c->model, i));
    if (!by_class && !by_asset) {
        isms__cannot_tell(c, "no class and no asset names a rule for using it: whether there are "
                             "such rules cannot be told");
        return;
    }
    struct lacking lacking = {
        isms__scratch(c, isms_classification_count(c->model), sizeof *lacking.first),
        isms__scratch(c, isms_asset_count(c->model), sizeof *lacking.next)};
    if (!c->failed)
        check_classes(c, &lacking);
    check_without_class(c, by_class);
}

/* ---- AST-04: what leavers keep ---- */

static void check_custodian(struct checker *c, const isms_asset *asset)
{
    char day[11];
    const isms_person *keeper = isms_person_cast(isms_asset_custodian(asset));
    if (!keeper || !is_past(c, isms_person_until(keeper)))
        return;
    isms__found(c, asset, "%s is still kept by %s, who left on %s", isms__name(c, asset),
                isms__name(c, keeper), isms__date_text(isms_person_until(keeper), day));
    isms__found_related(c, keeper);
    isms__found_key(c, isms_person_id(keeper));
    isms__found_end(c);
}

static void ast_04(struct checker *c)
{
    bool used = false;
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        used = used || isms_asset_has_returnable(asset);
        if (isms_asset_returnable(asset) && isms__in_use(c, asset))
            check_custodian(c, asset);
    }
    if (!used)
        isms__cannot_tell(c, "of no asset it is recorded whether it must be given back: whether "
                             "leavers gave back what they had cannot be told");
}

static const struct isms_rule rules[] = {
    {"AST-01", "every asset has an owner", ISMS_SEVERITY_ERROR, 0, "S69; ISO/IEC 27001 A.5.9",
     "An asset that is in use on the date has no owner, or an owner behind whom no person "
     "stands who works for the organization on the date. That an owner is named whom the model "
     "does not have is REF-01. In documents of OSCAL any owner does.",
     "Name a person or a filled role that answers for it.", .check = ast_01},
    {"AST-02", "the inventory of assets is checked in time", ISMS_SEVERITY_WARNING, 0,
     "S70; ISO/IEC 27001 A.5.9",
     "The entry of an asset in use was not checked for longer than its review-interval or, where "
     "it has none, the limit inventory-months; counted from reviewed-on or, where it came later "
     "or was never checked, from its first day. Without both it counts as never checked. The day "
     "on which a check is due is still good. Where no asset in use has reviewed-on or "
     "review-interval, it cannot be told.",
     "Check whether the entry is still right, and record the day.", .check = ast_02,
     .thresholds = USES(INVENTORY_MONTHS)},
    {"AST-03", "rules say how assets may be used", ISMS_SEVERITY_WARNING, 0,
     "S71; ISO/IEC 27001 A.5.10",
     "An asset in use has a class, and neither the asset nor any of its classes has a rule "
     "for its use (acceptable-use) that holds on the date: told once for the class. Or an "
     "asset in use without a class names a rule that does not hold, or names none where no "
     "class has one at all: told for the asset; otherwise what is not classified is a "
     "matter of AST-07. Where no class and no asset names a rule, it cannot be told.",
     "Write a rule for using assets of this class, and link it.", .check = ast_03},
    {"AST-04", "leavers give back what they had", ISMS_SEVERITY_ERROR, 0,
     "ISO/IEC 27001 A.5.11; A.6.5",
     "An asset in use that must be given back (returnable) is kept by a person whose last day of "
     "work was before the date. Where no asset says whether it must be given back, it cannot be "
     "told.",
     "Get it back, and record who has it now.", .check = ast_04},
};

const struct rule_list isms__asset_rules = RULE_LIST(rules);
