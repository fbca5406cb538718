/* Which elements of a document an edit changed. */
#include "support/elements.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "support/support.h"

void touch_line(struct touched *touched, unsigned line)
{
    if (!touched)
        return;
    for (size_t i = 0; i < touched->line_count; i++)
        if (touched->lines[i] == line)
            return;
    ck_assert_uint_lt(touched->line_count, sizeof touched->lines / sizeof *touched->lines);
    touched->lines[touched->line_count++] = line;
}

void touch_id(struct touched *touched, const char *id)
{
    if (!id || !touched)
        return;
    ck_assert_uint_lt(touched->id_count, sizeof touched->ids / sizeof *touched->ids);
    snprintf(touched->ids[touched->id_count++], sizeof *touched->ids, "%s", id);
}

/* ---- elements with a name of their own ---- */

/* Those that become objects; all else is part of what stands around it. */
static bool is_object(const xmlNode *node)
{
    static const char *const names[] = {"role",
                                        "location",
                                        "party",
                                        "action",
                                        "resource",
                                        "group",
                                        "control",
                                        "component",
                                        "result",
                                        "finding",
                                        "poam-item",
                                        "capability",
                                        "inventory-item",
                                        "observation",
                                        "risk",
                                        "information-type",
                                        "implemented-requirement"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp((const char *)node->name, names[i]) == 0)
            return true;
    return node->parent && node->parent->type == XML_DOCUMENT_NODE;
}

/* The value of an attribute without a prefix; "" for none. */
static const char *value_of(const xmlNode *node, const char *name)
{
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (!a->ns && a->children && strcmp((const char *)a->name, name) == 0)
            return (const char *)a->children->content;
    return "";
}

/* The id in a property of ours, of what has lost its UUID. */
static const char *own_id(const xmlNode *node)
{
    for (const xmlNode *prop = node->children; prop; prop = prop->next)
        if (prop->type == XML_ELEMENT_NODE && strcmp((const char *)prop->name, "prop") == 0 &&
            strcmp(value_of(prop, "ns"), "urn:libisms:oscal:1") == 0 &&
            strcmp(value_of(prop, "name"), "id") == 0 && !*value_of(prop, "class"))
            return value_of(prop, "value");
    return NULL;
}

static const char *name_of(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE || !is_object(node))
        return NULL;
    const char *uuid = value_of(node, "uuid"), *id = value_of(node, "id");
    return *uuid ? uuid : *id ? id : own_id(node);
}

static xmlNode *next_in(xmlNode *node, const xmlNode *within)
{
    if (node->children)
        return node->children;
    while (node != within && !node->next)
        node = node->parent;
    return node == within ? NULL : node->next;
}

static xmlNode *find(xmlDoc *document, const xmlNode *like)
{
    xmlNode *root = xmlDocGetRootElement(document);
    if (!like->parent || like->parent->type != XML_ELEMENT_NODE)
        return root;
    for (xmlNode *node = root; node; node = next_in(node, root))
        if (name_of(node) && strcmp(name_of(node), name_of(like)) == 0 &&
            strcmp((const char *)node->name, (const char *)like->name) == 0)
            return node;
    return NULL;
}

static void drop_named(xmlNode *parent)
{
    for (xmlNode *node = parent->children, *next; node; node = next) {
        next = node->next;
        if (!name_of(node)) {
            drop_named(node);
            continue;
        }
        xmlNode *space = node->prev;
        if (space && xmlIsBlankNode(space)) {
            xmlUnlinkNode(space);
            xmlFreeNode(space);
        }
        xmlUnlinkNode(node);
        xmlFreeNode(node);
    }
}

/* Without the elements inside that have a name of their own, and the white space before them. */
static xmlChar *own_content(const xmlNode *element)
{
    xmlDoc *document = xmlNewDoc(NULL);
    xmlNode *copy = xmlDocCopyNode((xmlNode *)element, document, 1);
    xmlChar *text = NULL;
    int size;
    xmlDocSetRootElement(document, copy);
    drop_named(copy);
    xmlDocDumpMemory(document, &text, &size);
    xmlFreeDoc(document);
    ck_assert_ptr_nonnull(text);
    return text;
}

/* ---- comparing ---- */

/* Whether the line is of the element itself, or of one in it that has no name. */
static bool stands_at(const xmlNode *element, long line)
{
    if (element->type == XML_ELEMENT_NODE && xmlGetLineNo(element) == line)
        return true;
    for (const xmlNode *node = element->children; node; node = node->next)
        if (!name_of(node) && stands_at(node, line))
            return true;
    return false;
}

static bool is_touched(const struct touched *touched, const xmlNode *element, bool root)
{
    for (size_t i = 0; i < touched->line_count; i++)
        if ((root && touched->lines[i] == 0) || stands_at(element, (long)touched->lines[i]))
            return true;
    return false;
}

static bool holds_id(const struct touched *touched, const xmlChar *text)
{
    for (size_t i = 0; i < touched->id_count; i++)
        if (strstr((const char *)text, touched->ids[i]))
            return true;
    return false;
}

static bool is_gone(const struct touched *touched, const xmlNode *element)
{
    for (const xmlNode *node = element; node->parent && node->parent->type == XML_ELEMENT_NODE;
         node = node->parent)
        if (name_of(node) && is_touched(touched, node, false))
            return true;
    return false;
}

static xmlDoc *parse(const char *text)
{
    xmlDoc *document =
        xmlReadMemory(text, (int)strlen(text), NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    ck_assert_ptr_nonnull(document);
    return document;
}

void must_only_change(const char *name, const char *before, const char *after,
                      const struct touched *touched)
{
    xmlDoc *was = parse(before), *is = parse(after);
    xmlNode *root = xmlDocGetRootElement(was);
    for (xmlNode *node = root; node; node = next_in(node, root)) {
        if (!name_of(node) || is_touched(touched, node, node == root))
            continue;
        const xmlNode *now = find(is, node);
        if (!now && is_gone(touched, node))
            continue;
        xmlChar *old = own_content(node), *fresh = now ? own_content(now) : NULL;
        ck_assert_msg((fresh && xmlStrEqual(old, fresh)) || holds_id(touched, old),
                      "%s: not touched, and yet changed:\n%s\nto:\n%s", name, old,
                      fresh ? (const char *)fresh : "nothing");
        xmlFree(old);
        if (fresh)
            xmlFree(fresh);
    }
    xmlFreeDoc(was);
    xmlFreeDoc(is);
}
