/* Properties by which OSCAL says what it has no words for; reading them is in map.h. */
#ifndef FORMAT_OSCAL_OWN_H
#define FORMAT_OSCAL_OWN_H

#include "format/oscal/save.h"

/* Text as it stands in the value of a property, and back; added to `out`. */
void isms__oscal_escape(const char *text, struct text *out);
void isms__oscal_unescape(const char *text, struct text *out);
enum { OWN_PATH_LIMIT = 256 }; /* bytes of a name: "contacts.2.purpose" */
/* The name of a property of ours, of that class (NULL: of none); NULL for others. */
const char *isms__oscal_own_name(const struct oscal_node *prop, const char *of);
/* The first property of ours from `prop` on, or of a node, with that name (NULL: any) and class;
 * NULL where there is none. */
struct oscal_node *isms__oscal_next_own(struct oscal_node *prop, const char *name, const char *of);
struct oscal_node *isms__oscal_first_own(const struct oscal_node *node, const char *name,
                                         const char *of);
/* Whether a property of ours tells the field, or a part of it. */
bool isms__oscal_tells(const struct oscal_node *node, const char *of,
                       const struct isms_field *field);
/* Takes those properties away. */
void isms__oscal_clear_field(struct oscal_save *save, struct oscal_node *node, const char *of,
                             const struct isms_field *field);
/* Tells that a field has no value, though what the document says by its elements is one; or takes
 * that back. */
void isms__oscal_put_unset(struct oscal_save *save, struct oscal_node *node, const char *of,
                           const char *name, bool unset);
/* One more property of ours with that name; the value is taken as it is. */
void isms__oscal_add_own(struct oscal_save *save, struct oscal_node *node, const char *name,
                         const char *value);
/* A field of an object in properties of ours, in the place of those that are there. */
void isms__oscal_put_field(struct oscal_save *save, struct oscal_node *node, const char *of,
                           const isms_object *object, size_t index);

#endif
