/* Assets and who answers for them. */
#include "check/check.h"

/* Tells that nobody answers for an asset. That the owner is missing from the model tells REF-01. */
static void check_owner(struct checker *c, const isms_asset *asset)
{
    const isms_object *owner = isms_asset_owner(asset);
    if (!isms_asset_has_owner(asset))
        isms__found(c, asset, "%s has no owner", isms__name(c, asset));
    else if (!owner || c->snapshot->live[isms__node_of(c->snapshot, owner)])
        return;
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

static const struct isms_rule rules[] = {
    {"AST-01", "every asset has an owner", ISMS_SEVERITY_ERROR, 0, "S69; ISO/IEC 27001 A.5.9",
     "An asset that is in use on the date has no owner, or an owner behind whom no person "
     "stands who works for the organization on the date. That an owner is named whom the model "
     "does not have is REF-01.",
     "Name a person or a filled role that answers for it.", ast_01},
};

const struct rule_list isms__asset_rules = RULE_LIST(rules);
