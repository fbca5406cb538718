/* Assets: who answers for them, what sort they are and what they are called. */
#include <stdio.h>

#include "base/uuid.h"
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

/* The first of these properties that says more than a UUID. */
static bool put_item_prop(struct oscal_filling *filling, const char *const *names, size_t count)
{
    char path[64];
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "prop[name=%s]/@value", names[i]);
        const char *value = isms__oscal_first(filling->node, path);
        if (*value && !isms__is_uuid(value)) {
            isms__oscal_note_path(filling, path, false);
            isms__oscal_put_text(filling, FIELD_NAME, value, strlen(value));
            return true;
        }
    }
    return false;
}

/* A description that is short enough for a name: one line, without the point at its end. */
static bool put_item_description(struct oscal_filling *filling)
{
    enum { LONGEST = 80 };
    struct text *text = &filling->map->text;
    const struct oscal_node *node = isms__oscal_child(filling->node, "description");
    isms__text_empty(text);
    if (node)
        isms__oscal_prose(node, text);
    filling->map->failed |= text->failed;
    const char *line = isms__text_get(text);
    size_t length = strlen(line);
    if (length == 0 || length > LONGEST || strchr(line, '\n'))
        return false;
    isms__oscal_put_text(filling, FIELD_NAME, line, length - (line[length - 1] == '.'));
    return true;
}

/* The title of the first component that it implements, among those of the document. */
static void put_item_component(struct oscal_filling *filling)
{
    const struct oscal_node *implemented =
        isms__oscal_child(filling->node, "implemented-component");
    const char *uuid = isms__oscal_attribute(implemented, "component-uuid");
    const struct oscal_node *component =
        uuid ? isms__oscal_child(filling->node->parent, "component") : NULL;
    for (; component; component = isms__oscal_sibling(component, "component")) {
        const char *is = isms__oscal_attribute(component, "uuid");
        struct text *text = &filling->map->text;
        if (!is || strcmp(is, uuid) != 0)
            continue;
        isms__text_empty(text);
        isms__oscal_words(isms__oscal_child(component, "title"), text);
        filling->map->failed |= text->failed;
        isms__oscal_put_text(filling, FIELD_NAME, isms__text_get(text), text->length);
        return;
    }
}

void isms__oscal_item_name(struct oscal_filling *filling)
{
    static const char *const names[] = {"label", "asset-id",     "asset-tag",
                                        "fqdn",  "netbios-name", "uri"};
    static const char *const addresses[] = {"ipv4-address", "ipv6-address", "mac-address",
                                            "serial-number"};
    if (!put_item_prop(filling, names, COUNT_OF(names)) && !put_item_description(filling) &&
        !put_item_prop(filling, addresses, COUNT_OF(addresses)))
        put_item_component(filling);
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

void isms__oscal_owner(struct oscal_filling *filling)
{
    static const char *const roles[] = {"asset-owner", "system-owner", NULL};
    put_actor(filling, ISMS_ASSET_OWNER, filling->node, roles);
}

void isms__oscal_custodian(struct oscal_filling *filling)
{
    static const char *const roles[] = {"asset-administrator", "maintainer", NULL};
    put_actor(filling, ISMS_ASSET_CUSTODIAN, filling->node, roles);
}

/* The system and its information have no roles of their own: who owns the system is told there, or
 * for the document as a whole. */
void isms__oscal_system_owner(struct oscal_filling *filling)
{
    static const char *const roles[] = {"system-owner", "asset-owner", NULL};
    const struct oscal_node *root = filling->document->tree->root;
    static const char *const places[] = {"system-characteristics", "metadata"};
    for (size_t i = 0; i < COUNT_OF(places); i++)
        if (put_actor(filling, ISMS_ASSET_OWNER, isms__oscal_child(root, places[i]), roles))
            return;
}
