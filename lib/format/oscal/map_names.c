/* What objects without a title are called. */
#include "format/oscal/map_special.h"

#include <stdio.h>

#include "base/uuid.h"

enum { LONGEST = 80 };

/* ---- the start of a description ---- */

/* The first line of a description, without the point at its end, in the text of the map; its length
 * is 0 where there is none. `whole` says whether that is all of it. */
static const char *read_line(const struct oscal_filling *filling, size_t *length, bool *whole)
{
    struct text *text = &filling->map->text;
    const struct oscal_node *node = isms__oscal_child(filling->node, "description");
    isms__text_empty(text);
    if (node)
        isms__oscal_prose(node, text);
    filling->map->failed |= text->failed;
    const char *line = isms__text_get(text);
    *length = strcspn(line, "\n");
    *whole = line[*length] == '\0';
    *length -= *length && line[*length - 1] == '.';
    return line;
}

/* As many whole words as fit. */
static size_t fit_words(const char *line, size_t length)
{
    size_t fit = length < LONGEST ? length : LONGEST;
    while (fit && line[fit] != ' ')
        fit--;
    return fit ? fit : isms__text_fit(line, length, LONGEST);
}

static bool put_start(struct oscal_filling *filling)
{
    size_t length;
    bool whole;
    const char *line = read_line(filling, &length, &whole);
    char start[LONGEST + sizeof "\xe2\x80\xa6"];
    if (length > LONGEST) {
        length = fit_words(line, length);
        snprintf(start, sizeof start, "%.*s\xe2\x80\xa6", (int)length, line);
        length = strlen(line = start);
    }
    isms__oscal_put_text(filling, FIELD_NAME, line, length);
    return length > 0;
}

void isms__oscal_start(struct oscal_filling *filling)
{
    put_start(filling);
}

/* ---- inventory items ---- */

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

/* A description that is short enough for a name: one line. */
static bool put_item_description(struct oscal_filling *filling)
{
    size_t length;
    bool whole;
    const char *line = read_line(filling, &length, &whole);
    if (!length || length > LONGEST || !whole)
        return false;
    isms__oscal_put_text(filling, FIELD_NAME, line, length);
    return true;
}

/* Notes all components of an element by their UUIDs, of several with one the first. */
enum { COMPONENT, NOTED };
static void note_components(struct oscal_map *map, const struct oscal_node *parent)
{
    map->failed |= !isms__oscal_add_key(&map->components, NOTED, parent, "", NULL);
    for (struct oscal_node *node = isms__oscal_child(parent, "component"); node && !map->failed;
         node = isms__oscal_sibling(node, "component")) {
        const char *uuid = isms__oscal_attribute(node, "uuid");
        if (uuid && !isms__oscal_key(&map->components, COMPONENT, parent, uuid))
            map->failed = !isms__oscal_add_key(&map->components, COMPONENT, parent, uuid, node);
    }
}

const struct oscal_node *isms__oscal_component(struct oscal_map *map, const struct oscal_node *item,
                                               const struct oscal_node *implemented)
{
    const char *uuid = isms__oscal_attribute(implemented, "component-uuid");
    if (uuid && !isms__oscal_key(&map->components, NOTED, item->parent, ""))
        note_components(map, item->parent);
    const struct oscal_key *found =
        uuid ? isms__oscal_key(&map->components, COMPONENT, item->parent, uuid) : NULL;
    return found ? found->node : NULL;
}

/* The title of the first component that it implements. */
static void put_item_component(struct oscal_filling *filling)
{
    const struct oscal_node *component = isms__oscal_component(
        filling->map, filling->node, isms__oscal_child(filling->node, "implemented-component"));
    struct text *text = &filling->map->text;
    if (!component)
        return;
    isms__text_empty(text);
    isms__oscal_words(isms__oscal_child(component, "title"), text);
    filling->map->failed |= text->failed;
    isms__oscal_put_text(filling, FIELD_NAME, isms__text_get(text), text->length);
}

void isms__oscal_item_name(struct oscal_filling *filling)
{
    static const char *const names[] = {"label", "asset-id",     "asset-tag",
                                        "fqdn",  "netbios-name", "uri"};
    static const char *const others[] = {"ipv4-address", "ipv6-address", "mac-address",
                                         "serial-number", "software-name"};
    if (!put_item_prop(filling, names, COUNT_OF(names)) && !put_item_description(filling) &&
        !put_item_prop(filling, others, COUNT_OF(others)) && !put_start(filling))
        put_item_component(filling);
}
