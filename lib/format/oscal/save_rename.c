/* Objects that got another id or UUID: what refers to their elements goes along, in one walk. */
#include "format/oscal/keys.h"
#include "format/oscal/own.h"

/* Sorts of what elements were called by. */
enum { ROLE, CONTROL, UUID = OSCAL_FOLDED };

struct renaming {
    struct oscal_save *save;
    struct oscal_keys old; /* what elements were called by → those elements */
};

/* ---- what refers ---- */

/* What the element is called by now that was called `old`; NULL for none. */
static const char *made_of(const struct renaming *renaming, unsigned sort, const char *old)
{
    const struct oscal_key *key = isms__oscal_key(&renaming->old, sort, NULL, old);
    return key ? isms__oscal_attribute(key->node, sort == UUID ? "uuid" : "id") : NULL;
}

/* The sort of what values under that name refer to; false for other names. */
static bool refers(const char *name, unsigned *sort)
{
    static const char uuid[] = "-uuid";
    size_t length = strlen(name), end = sizeof uuid - 1;
    *sort = strcmp(name, "role-id") == 0 ? ROLE : strcmp(name, "control-id") == 0 ? CONTROL : UUID;
    return *sort != UUID || strcmp(name, "member-of-organization") == 0 ||
           (length > end && strcmp(name + length - end, uuid) == 0);
}

static const char *link_to(struct oscal_save *save, const char *made)
{
    size_t length = strlen(made);
    char *link = isms__pool_get(save->tree.pool, length + 2);
    if (!link) {
        isms__oscal_save_memory(save);
        return NULL;
    }
    *link = '#';
    memcpy(link + 1, made, length + 1);
    return link;
}

/* What the value of an attribute becomes; NULL where it stays. */
static const char *renamed(struct renaming *renaming, const struct oscal_node *node,
                           const struct oscal_attribute *attribute)
{
    const char *name = attribute->name->local, *value = attribute->value, *made;
    unsigned sort;
    if (*attribute->name->uri)
        return NULL;
    if (refers(name, &sort))
        return made_of(renaming, sort, value);
    if (strcmp(name, "href") == 0 && *value == '#') {
        made = made_of(renaming, UUID, value + 1);
        made = made ? made : made_of(renaming, CONTROL, value + 1);
        return made ? link_to(renaming->save, made) : NULL;
    }
    if (strcmp(name, "class") != 0 || !isms__oscal_is_own(node))
        return NULL;
    made = made_of(renaming, UUID, value + (*value == '_')); /* of a party */
    return made ? isms__oscal_token(renaming->save, made) : NULL;
}

static void rename_in(struct renaming *renaming, struct oscal_node *node)
{
    struct oscal_save *save = renaming->save;
    const struct oscal_attributes *all = node->attributes;
    unsigned sort;
    for (uint32_t i = 0; all && i < all->count && !save_failed(save); i++) {
        const char *value = renamed(renaming, node, &all->items[i]);
        if (value && !isms__oscal_set(&save->tree, node, all->items[i].name->local, value))
            isms__oscal_save_memory(save);
        all = node->attributes;
    }
    bool text = !node->child && node->name->oscal && refers(node->name->local, &sort);
    const char *made = text ? made_of(renaming, sort, node->text) : NULL;
    if (made && !isms__oscal_set_text(&save->tree, node, made))
        isms__oscal_save_memory(save);
}

/* ---- what is renamed ---- */

static void call(struct renaming *renaming, struct oscal_node *node, unsigned sort, const char *old,
                 const char *made)
{
    struct oscal_save *save = renaming->save;
    char *kept = isms__pool_text(save->tree.pool, old, strlen(old));
    if (!kept || !isms__oscal_add_key(&renaming->old, sort, NULL, kept, node) ||
        !isms__oscal_set(&save->tree, node, sort == UUID ? "uuid" : "id", made))
        isms__oscal_save_memory(save);
}

/* A role or control whose id changed. */
static void rename_token(struct renaming *renaming, const struct oscal_entry *entry,
                         const isms_object *ours)
{
    struct oscal_node *node = (struct oscal_node *)entry->node;
    const char *token = isms__oscal_attribute(node, "id"), *id = isms_object_id(ours);
    if (!token || !isms__id_valid(token, strlen(token)))
        return;
    size_t length = strlen(token);
    if ((strncmp(id, token, length) == 0 && (!id[length] || id[length] == '@')) ||
        strcmp(id, isms_object_id(isms__oscal_said(entry))) == 0)
        return;
    const char *made = isms__oscal_token(renaming->save, id);
    call(renaming, node, ours->type == TYPE_ROLE ? ROLE : CONTROL, token, made);
    isms__oscal_put_own(renaming->save, node, "id", NULL, strcmp(made, id) == 0 ? NULL : id);
}

/* An element whose UUID changed. */
static void rename_uuid(struct renaming *renaming, const struct oscal_entry *entry,
                        const isms_object *ours)
{
    const struct isms_type *type = object_type(ours);
    size_t index = isms__field_index(type, FIELD_UUID);
    const char *old = isms__oscal_attribute(entry->node, "uuid");
    const char *made = isms_get_text(ours, FIELD_UUID);
    if (old && made && isms__oscal_is_uuid(renaming->save, made) &&
        !isms__oscal_same(renaming->save, type_field_at(type, index), object_slot(ours, index),
                          object_slot(isms__oscal_said(entry), index)))
        call(renaming, (struct oscal_node *)entry->node, UUID, old, made);
}

void isms__oscal_rename(struct oscal_save *save)
{
    struct renaming renaming = {.save = save};
    struct oscal_node *root = save->tree.root;
    isms__oscal_keys_init(&renaming.old, save->map.memory);
    for (size_t i = 0; i < save->map.entry_count && !save_failed(save); i++) {
        const struct oscal_entry *entry = &save->map.entries[i];
        const isms_object *ours = isms__map_get(&save->pairs, (uintptr_t)isms__oscal_said(entry));
        if (!ours || &save->map.documents[entry->document] != save->document ||
            !isms__oscal_is_whole(entry->element))
            continue;
        if (entry->element->identity == OSCAL_BY_ID)
            rename_token(&renaming, entry, ours);
        else if (entry->element->identity == OSCAL_BY_UUID)
            rename_uuid(&renaming, entry, ours);
    }
    for (struct oscal_node *node = renaming.old.map.count ? root : NULL; node && !save_failed(save);
         node = isms__oscal_next(node, root))
        if (node->kind == OSCAL_ELEMENT)
            rename_in(&renaming, node);
    isms__oscal_keys_clear(&renaming.old);
}
