/* Assets and who answers for them. */
#include "check/check.h"

/* Why nobody answers for an asset; NULL where somebody does, or where REF-01 says that the owner is
 * missing. */
static const char *ownerless(struct checker *c, const isms_asset *asset)
{
    const isms_object *owner = isms_asset_owner(asset);
    if (!isms_asset_has_owner(asset))
        return "has no owner";
    if (!owner || c->snapshot->live[isms__node_of(c->snapshot, owner)])
        return NULL;
    return owner->type == TYPE_PERSON ? "has an owner who does not work here on this date"
                                      : "has an owner behind which there is nobody";
}

static void ast_01(struct checker *c)
{
    for (size_t i = 0; i < isms_asset_count(c->model) && !c->failed; i++) {
        const isms_asset *asset = isms_asset_at(c->model, i);
        const char *problem = ownerless(c, asset);
        if (!problem || !isms__holds(c->snapshot, isms_asset_from(asset), isms_asset_until(asset)))
            continue;
        isms__found(c, asset, "%s %s", isms__name(c, asset), problem);
        isms__found_related(c, isms_asset_owner(asset));
        isms__found_end(c);
    }
}

static const struct isms_rule rules[] = {
    {"AST-01", "every asset has an owner", ISMS_SEVERITY_ERROR, 0, "S69; ISO/IEC 27001 A.5.9",
     "An asset that is in use on the date has no owner, or an owner behind whom no person "
     "stands who works for the organization on the date. That an owner is named whom the model "
     "does not have is REF-01.",
     "Name a person or a filled role that answers for it.", ast_01},
};

const struct rule_list isms__asset_rules = RULE_LIST(rules);
