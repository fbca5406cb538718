/* Where what a profile imports is: in files, or in its back matter. */
#include <libxml/uri.h>

#include "format/oscal/profile.h"

static bool has_scheme(const char *href)
{
    const char *c = href;
    while (isms__is_alphanumeric(*c) || *c == '+' || *c == '-' || *c == '.')
        c++;
    return *c == ':' && c > href + 1 && isms__is_letter(*href);
}

static bool ends_in(const char *text, const char *end)
{
    size_t length = strlen(text), wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

/* Whether a link may lead to XML. */
static bool is_xml(const struct oscal_node *link, const char *href)
{
    const char *type = isms__oscal_attribute(link, "media-type");
    return href && *href && !(type && (strstr(type, "json") || strstr(type, "yaml"))) &&
           !ends_in(href, ".json") && !ends_in(href, ".yaml") && !ends_in(href, ".yml");
}

/* The path that a reference leads to from the folder of a file, in the pool; NULL: memory is out.
 */
static char *path_of(struct oscal_resolver *r, const char *file, const char *href)
{
    const char *slash = strrchr(file, '/');
    size_t folder = slash && href[0] != '/' ? (size_t)(slash - file) + 1 : 0;
    size_t length = strcspn(href, "#?");
    char *path = isms__pool_get(&r->pool, folder + length + 1);
    if (!path)
        return NULL;
    memcpy(path, file, folder);
    /* escapes such as %20; what comes out is never longer */
    if (!xmlURIUnescapeString(href, (int)(length < 4096 ? length : 4096), path + folder))
        return NULL;
    return path;
}

static bool open_found(struct oscal_found *found, const char *path, isms_error *error)
{
    found->descriptor = isms__file_open(path, &found->identity, ISMS__INSTEAD_DOCUMENT, error);
    found->source = isms_source_descriptor(path, found->descriptor);
    return found->descriptor >= 0;
}

/* Opens the file that a link leads to or, where that is elsewhere or is not there, the one of the
 * same name beside the profile. Where there is neither, `tried` tells the path. */
static bool open_link(const struct oscal_profile *profile, const char *href,
                      struct oscal_found *found, const char **tried)
{
    const char *name = href;
    bool elsewhere = has_scheme(href) || strncmp(href, "//", 2) == 0;
    for (const char *c = href; *c && *c != '#' && *c != '?'; c++)
        if (*c == '/')
            name = c + 1;
    const char *places[] = {elsewhere ? name : href, name};
    for (size_t i = 0; i < (places[0] == name ? 1 : COUNT_OF(places)); i++) {
        const char *path = path_of(profile->resolver, profile->file, places[i]);
        if (!path)
            return isms__oscal_resolver_failed(profile->resolver);
        if (open_found(found, path, NULL))
            return true;
        *tried = path;
    }
    return false;
}

static int base64_digit(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *place = c ? strchr(digits, c) : NULL;
    return place ? (int)(place - digits) : -1;
}

bool isms__oscal_decode(struct oscal_resolver *r, struct oscal_found *found)
{
    const char *text = isms__oscal_text(found->attached);
    unsigned char *out = isms__pool_get(&r->pool, strlen(text) / 4 * 3 + 3);
    uint32_t bits = 0;
    unsigned count = 0;
    size_t length = 0;
    if (!out)
        return isms__oscal_resolver_failed(r);
    for (; *text; text++) {
        int digit = base64_digit(*text);
        if (digit < 0)
            continue;
        bits = bits << 6 | (uint32_t)digit;
        if (++count % 4 == 0) {
            out[length++] = (unsigned char)(bits >> 16);
            out[length++] = (unsigned char)(bits >> 8);
            out[length++] = (unsigned char)bits;
        }
    }
    if (count % 4 == 2)
        out[length++] = (unsigned char)(bits >> 4);
    if (count % 4 == 3) {
        out[length++] = (unsigned char)(bits >> 10);
        out[length++] = (unsigned char)(bits >> 2);
    }
    found->source = isms_source_memory(found->source.name, out, length);
    return true;
}

/* A resource of the profile: the first of its files that is there, or what is attached. */
static bool find_resource(const struct oscal_profile *profile, const struct oscal_node *import,
                          const char *uuid, struct oscal_found *found)
{
    struct oscal_resolver *r = profile->resolver;
    const struct oscal_node *node = isms__oscal_path(profile->tree->root, "back-matter/resource");
    for (; node; node = isms__oscal_sibling(node, "resource")) {
        const char *own = isms__oscal_attribute(node, "uuid");
        if (own && xmlStrcasecmp((const xmlChar *)own, (const xmlChar *)uuid) == 0)
            break;
    }
    if (!node)
        return isms__oscal_resolver_tell(profile, ISMS_PROBLEM_ERROR, import,
                                         "imports the resource \"%s\", which the back matter lacks",
                                         uuid) &&
               false;
    const char *tried = NULL;
    for (const struct oscal_node *link = isms__oscal_child(node, "rlink"); link;
         link = isms__oscal_sibling(link, "rlink"))
        if (is_xml(link, isms__oscal_attribute(link, "href")) &&
            open_link(profile, isms__oscal_attribute(link, "href"), found, &tried))
            return true;
    found->attached = isms__oscal_child(node, "base64");
    found->source.name = uuid;
    if (found->attached)
        return true;
    return r->status == ISMS_OK &&
           isms__oscal_resolver_tell(
               profile, ISMS_PROBLEM_ERROR, import,
               "imports the resource \"%s\", but %s%s: nothing is fetched from "
               "elsewhere, so put it beside the profile",
               uuid, tried ? "there is no file " : "that names no XML file", tried ? tried : "") &&
           false;
}

bool isms__oscal_find(const struct oscal_profile *profile, const struct oscal_node *import,
                      const char *href, struct oscal_found *found)
{
    const char *tried = NULL;
    if (href && href[0] == '#')
        return find_resource(profile, import, href + 1, found);
    if (is_xml(import, href) && open_link(profile, href, found, &tried))
        return true;
    return profile->resolver->status == ISMS_OK &&
           isms__oscal_resolver_tell(profile, ISMS_PROBLEM_ERROR, import,
                                     "imports \"%s\", but %s%s: nothing is fetched from elsewhere, "
                                     "so put it beside the profile",
                                     href ? href : "",
                                     tried ? "there is no file " : "that is no XML file",
                                     tried ? tried : "") &&
           false;
}
