/* A field that is put into an element of a document. */
#ifndef FORMAT_OSCAL_SAVE_EDIT_H
#define FORMAT_OSCAL_SAVE_EDIT_H

#include "format/oscal/save.h"

struct edit {
    struct oscal_save *save;
    struct oscal_node *node; /* of the object */
    const isms_object *ours, *said;
    const struct isms_field *field;
    size_t index;
    const struct oscal_field *row; /* NULL: nothing of OSCAL holds it */
};

static inline const union slot *slot_of(const isms_object *object, size_t index)
{
    return object ? object_slot(object, index) : NULL;
}

/* The attribute that a path ends with; NULL for none. */
static inline const char *attribute_in(const char *path)
{
    const char *at = strchr(path, '@');
    return at ? at + 1 : NULL;
}

/* Whether the document may refer to it there: by a UUID, in a new document one that "risk-uuid"
 * leads to a risk by, "actor-uuid" to a party. */
bool isms__oscal_leads_right(const struct edit *edit, const struct oscal_field *row,
                             const struct symbol *symbol);
/* Takes the references that are gone out of the element, and puts new ones in. */
void isms__oscal_edit_references(struct edit *edit, const struct oscal_element *element);

#endif
