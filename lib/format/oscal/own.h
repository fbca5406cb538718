/* Properties by which OSCAL says what it has no words for; reading them is in map.h. */
#ifndef FORMAT_OSCAL_OWN_H
#define FORMAT_OSCAL_OWN_H

#include "format/oscal/save.h"

/* Text as it stands in the value of a property, and back; added to `out`. */
void isms__oscal_escape(const char *text, struct text *out);
void isms__oscal_unescape(const char *text, struct text *out);
/* One more property of ours with that name; the value is taken as it is. */
void isms__oscal_add_own(struct oscal_save *save, struct oscal_node *node, const char *name,
                         const char *value);
/* A field of an object in properties of ours, in the place of those that are there. */
void isms__oscal_put_field(struct oscal_save *save, struct oscal_node *node, const char *of,
                           const isms_object *object, size_t index);

#endif
