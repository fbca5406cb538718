/* Objects that got another id or UUID: what refers to their elements goes along. */
#include "format/oscal/own.h"

struct renaming {
    const char *old, *made;
    const char *by; /* the attribute or element that names it; NULL for all that name UUIDs */
    bool linked;    /* links lead to it, too */
};

/* ---- what refers ---- */

static bool same_letters(const char *a, const char *b, bool folded)
{
    if (!folded)
        return strcmp(a, b) == 0;
    while (*a && (*a == *b || ((*a ^ *b) == 0x20 && (*a | 0x20) >= 'a' && (*a | 0x20) <= 'f'))) {
        a++;
        b++;
    }
    return *a == *b;
}

static bool is_old(const struct renaming *renaming, const char *value)
{
    return same_letters(value, renaming->old, renaming->by == NULL);
}

/* Whether values under that name refer to objects of the kind. */
static bool refers(const struct renaming *renaming, const char *name)
{
    if (renaming->by)
        return strcmp(name, renaming->by) == 0;
    size_t length = strlen(name);
    return (length > 5 && strcmp(name + length - 5, "-uuid") == 0) ||
           strcmp(name, "member-of-organization") == 0;
}

/* What the value of an attribute becomes; NULL where it stays. */
static const char *renamed(struct oscal_save *save, const struct renaming *renaming,
                           const struct oscal_node *node, const struct oscal_attribute *attribute)
{
    const char *name = attribute->name->local, *value = attribute->value;
    if (*attribute->name->uri)
        return NULL;
    if (refers(renaming, name) && is_old(renaming, value))
        return renaming->made;
    if (renaming->linked && strcmp(name, "href") == 0 && *value == '#' &&
        is_old(renaming, value + 1)) {
        size_t length = strlen(renaming->made);
        char *link = isms__pool_get(save->tree.pool, length + 2);
        if (!link) {
            isms__oscal_save_memory(save);
            return NULL;
        }
        *link = '#';
        memcpy(link + 1, renaming->made, length + 1);
        return link;
    }
    bool party = !renaming->by && strcmp(name, "class") == 0 && isms__oscal_is_own(node);
    if (party && is_old(renaming, value + (*value == '_')))
        return isms__oscal_token(save, renaming->made);
    return NULL;
}

static void rename_in(struct oscal_save *save, const struct renaming *renaming,
                      struct oscal_node *node)
{
    const struct oscal_attributes *all = node->attributes;
    for (uint32_t i = 0; all && i < all->count && !save_failed(save); i++) {
        const char *value = renamed(save, renaming, node, &all->items[i]);
        if (value && !isms__oscal_set(&save->tree, node, all->items[i].name->local, value))
            isms__oscal_save_memory(save);
        all = node->attributes;
    }
    if (!node->child && node->name->oscal && refers(renaming, node->name->local) &&
        is_old(renaming, node->text) && !isms__oscal_set_text(&save->tree, node, renaming->made))
        isms__oscal_save_memory(save);
}

static void rename_all(struct oscal_save *save, const struct renaming *renaming)
{
    for (struct oscal_node *node = save->tree.root; node && !save_failed(save);
         node = isms__oscal_next(node, save->tree.root))
        if (node->kind == OSCAL_ELEMENT)
            rename_in(save, renaming, node);
}

/* ---- what is renamed ---- */

/* A role or control whose id changed. */
static void rename_token(struct oscal_save *save, const struct oscal_entry *entry,
                         const isms_object *ours)
{
    const char *token = isms__oscal_attribute(entry->node, "id");
    const char *id = isms_object_id(ours);
    if (!token || !isms__id_valid(token, strlen(token)))
        return;
    size_t length = strlen(token);
    if ((strncmp(id, token, length) == 0 && (!id[length] || id[length] == '@')) ||
        strcmp(id, isms_object_id(entry->object)) == 0)
        return;
    bool role = ours->type == TYPE_ROLE;
    struct renaming renaming = {isms__pool_text(save->tree.pool, token, length),
                                isms__oscal_token(save, id), role ? "role-id" : "control-id",
                                !role};
    struct oscal_node *node = (struct oscal_node *)entry->node;
    if (!renaming.old || !isms__oscal_set(&save->tree, node, "id", renaming.made)) {
        isms__oscal_save_memory(save);
        return;
    }
    rename_all(save, &renaming);
    isms__oscal_put_own(save, node, "id", NULL, strcmp(renaming.made, id) == 0 ? NULL : id);
}

/* An element whose UUID changed; it is put into the element itself as any field is. */
static void rename_uuid(struct oscal_save *save, const struct oscal_entry *entry,
                        const isms_object *ours)
{
    const char *old = isms__oscal_attribute(entry->node, "uuid");
    const char *made = isms_get_text(ours, FIELD_UUID);
    if (!old || !made || same_letters(old, made, true) || !isms__oscal_is_uuid(save, made))
        return;
    struct renaming renaming = {old, made, NULL, true};
    rename_all(save, &renaming);
}

void isms__oscal_rename(struct oscal_save *save, const struct oscal_entry *entry,
                        const isms_object *ours)
{
    if (entry->element->identity == OSCAL_BY_ID)
        rename_token(save, entry, ours);
    else if (entry->element->identity == OSCAL_BY_UUID)
        rename_uuid(save, entry, ours);
}
