/* Assets: who answers for them, and what sort they are. */
#include "format/oscal/map_special.h"

/* Who answers for what an element stands for: the party that is named in it beside one of these
 * roles, or the role. False where none is. */
static bool put_actor(struct oscal_filling *filling, unsigned number, const struct oscal_node *node,
                      const char *const roles[])
{
    size_t index = isms__field_index(object_type(filling->object), number);
    const struct isms_field *field = type_field_at(object_type(filling->object), index);
    for (; *roles; roles++)
        for (const struct oscal_node *child = isms__oscal_child(node, NULL); child;
             child = isms__oscal_sibling(child, NULL)) {
            const char *role = isms__oscal_attribute(child, "role-id");
            if (!role || strcmp(role, *roles) != 0)
                continue;
            const char *party = isms__oscal_child_text(child, "party-uuid");
            struct symbol *symbol =
                isms__oscal_symbol(filling->map, filling->document, field, party);
            bool fits = symbol && symbol->to.object &&
                        isms__field_accepts(field, object_type(symbol->to.object));
            if (fits)
                isms__oscal_put_symbol(filling, number, symbol);
            else
                isms__oscal_put_token(filling, number, role);
            return true;
        }
    return false;
}

/* The first word of OSCAL that a row has for a choice; the choice itself where there is none. */
static const char *word_for(const struct oscal_field *row, const char *choice)
{
    for (const struct oscal_word *w = row->words; w && w->theirs; w++)
        if (w->ours && strcmp(w->ours, choice) == 0)
            return w->theirs;
    return choice;
}

void isms__oscal_component_type(struct oscal_filling *filling)
{
    const struct isms_type *type = &isms__asset_type;
    size_t index = isms__field_index(type, ISMS_ASSET_KIND);
    const char *is = isms__oscal_attribute(filling->node, "type"), *kind = "";
    const struct oscal_field *row = filling->row;
    while (row->number != ISMS_ASSET_KIND)
        row--; /* which stands before it */
    if (isms__oscal_has(filling, ISMS_ASSET_KIND))
        kind = isms_choices_token(type_field_at(type, index)->choices,
                                  (unsigned)filling->values[index].number);
    isms__oscal_reading(filling->map, filling->node, is);
    if (is && strcmp(is, word_for(row, kind)) != 0)
        isms__oscal_put_text(filling, ISMS_ASSET_COMPONENT_TYPE, is, strlen(is));
}

/* The system and its information have no roles of their own: who owns the system is told there, or
 * for the document as a whole. */
static bool put_system_owner(struct oscal_filling *filling)
{
    static const char *const roles[] = {"system-owner", "asset-owner", NULL};
    const struct oscal_node *root = filling->document->tree->root;
    static const char *const places[] = {"system-characteristics", "metadata"};
    for (size_t i = 0; i < COUNT_OF(places); i++)
        if (put_actor(filling, ISMS_ASSET_OWNER, isms__oscal_child(root, places[i]), roles))
            return true;
    return false;
}

void isms__oscal_system_owner(struct oscal_filling *filling)
{
    put_system_owner(filling);
}

/* Who owns a component; of the one that is the system that is its owner. */
static bool put_owner(struct oscal_filling *filling, const struct oscal_node *node)
{
    static const char *const roles[] = {"asset-owner", "system-owner", NULL};
    const char *type = isms__oscal_attribute(node, "type");
    return put_actor(filling, ISMS_ASSET_OWNER, node, roles) ||
           (type && strcmp(type, "this-system") == 0 && isms__oscal_is(node, "component") &&
            put_system_owner(filling));
}

/* An item that names nobody has the owner of what it implements. */
void isms__oscal_owner(struct oscal_filling *filling)
{
    const struct oscal_node *node = filling->node;
    if (put_owner(filling, node) || !isms__oscal_is(node, "inventory-item"))
        return;
    for (const struct oscal_node *part = isms__oscal_child(node, "implemented-component"); part;
         part = isms__oscal_sibling(part, "implemented-component")) {
        const struct oscal_node *component = isms__oscal_component(filling->map, node, part);
        if (put_owner(filling, part) || (component && put_owner(filling, component)))
            return;
    }
}

void isms__oscal_custodian(struct oscal_filling *filling)
{
    static const char *const roles[] = {"asset-administrator", "maintainer", NULL};
    put_actor(filling, ISMS_ASSET_CUSTODIAN, filling->node, roles);
}
