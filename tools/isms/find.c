/* Objects by the words of the user: ids, names, and what is shipped. */
#include <string.h>

#include "command.h"

/* The first object of a type with this name; how many have it is added. */
static isms_object *find_called(isms_model *model, const isms_type *type, const char *name,
                                size_t *matches)
{
    isms_object *found = NULL;
    for (size_t i = 0; i < isms_model_count(model, type); i++) {
        isms_object *object = isms_model_at(model, type, i);
        if (strcmp(isms_object_label(object), name) == 0) {
            found = found ? found : object;
            ++*matches;
        }
    }
    return found;
}

/* The one that was found, or NULL where there are more. */
static isms_object *only(isms_object *found, size_t matches, const char *kind, const char *name)
{
    if (matches <= 1)
        return found;
    tell_error("isms: %zu %s are called \"%s\": give the id of one", matches, kind, name);
    return NULL;
}

isms_object *find_object(isms_model *model, unsigned number, const char *name)
{
    const isms_type *type = isms_type_by_number(number);
    isms_object *found = isms_model_find_type(model, type, name);
    size_t matches = 0;
    if (!found)
        found = find_called(model, type, name, &matches);
    if (found)
        return only(found, matches, isms_type_plural(type), name);
    const isms_object *other = isms_model_find(model, name);
    if (other)
        tell_error("isms: \"%s\" is a %s, not a %s", name, isms_type_name(isms_object_type(other)),
                   isms_type_name(type));
    else
        tell_error("isms: no %s has the id or name \"%s\"", isms_type_name(type), name);
    return NULL;
}

/* Plans of OSCAL call what is to be done for a control like that control, which does nothing
 * itself: the name of a duty goes before the id of a control. */
isms_object *find_who(isms_model *model, const char *name)
{
    static const unsigned holders[] = {ISMS_TYPE_PERSON,    ISMS_TYPE_ROLE,
                                       ISMS_TYPE_POSITION,  ISMS_TYPE_UNIT,
                                       ISMS_TYPE_COMMITTEE, ISMS_TYPE_ORGANIZATION};
    const isms_type *duty = isms_type_by_number(ISMS_TYPE_RESPONSIBILITY);
    isms_object *by_id = isms_model_find(model, name);
    size_t matches = 0;
    if (by_id && isms_object_type(by_id) != isms_type_by_number(ISMS_TYPE_CONTROL))
        return by_id;
    isms_object *found = find_called(model, duty, name, &matches);
    if (found)
        return only(found, matches, isms_type_plural(duty), name);
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        isms_object *called = find_called(model, isms_type_by_number(holders[i]), name, &matches);
        found = found ? found : called;
    }
    if (found)
        return only(found, matches, "holders", name);
    if (!by_id)
        tell_error("isms: no responsibility and nobody who may have one has the id or name \"%s\"",
                   name);
    return by_id;
}

/* ---- catalogs ---- */

/* The catalog that shipped content of this name brought along; NULL for none. */
static isms_catalog *find_used(const isms_model *model, const char *content)
{
    for (size_t i = 0; i < isms_catalog_count(model); i++) {
        isms_object *catalog = (isms_object *)isms_catalog_at(model, i);
        if (isms_object_is_content(catalog) && strcmp(isms_object_file(catalog), content) == 0)
            return (isms_catalog *)catalog;
    }
    return NULL;
}

/* The shipped content of this name, or the one whose name goes on: iso27001 is iso27001-2022. */
static const char *find_content(const char *name)
{
    size_t length = strlen(name);
    for (size_t i = 0; i < isms_content_count(); i++) {
        const char *content = isms_content_name(i);
        if (!isms_content_is_template(i) && length && strncmp(content, name, length) == 0 &&
            (content[length] == '\0' || content[length] == '-'))
            return content;
    }
    return NULL;
}

isms_catalog *find_catalog(isms_model *model, const char *name)
{
    isms_catalog *used = find_used(model, name);
    size_t count = isms_catalog_count(model);
    const char *content = find_content(name);
    isms_object *found = used ? (isms_object *)used : find_object(model, ISMS_TYPE_CATALOG, name);
    if (found)
        return isms_catalog_cast(found);
    if (content)
        tell_error("isms: \"%s\" is shipped with the library: bring it with use=\"%s\" in one of "
                   "the files, or read a file that only says <isms xmlns=\"urn:libisms:1\" "
                   "version=\"1\" use=\"%s\"/> along",
                   name, content, content);
    for (size_t i = 0; i < count; i++) {
        const isms_object *catalog = (const isms_object *)isms_catalog_at(model, i);
        tell_error("isms: there is %s (%s)", isms_object_id(catalog), isms_object_label(catalog));
    }
    return NULL;
}
