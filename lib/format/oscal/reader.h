/* The events of a document on their way into a tree. */
#ifndef FORMAT_OSCAL_READER_H
#define FORMAT_OSCAL_READER_H

#include "format/oscal/tree.h"
#include "format/xml.h"

/* A name as libxml2 gives it, of an element, attribute or declaration: the same pointers each time.
 */
struct oscal_known_name {
    const xmlChar *local, *prefix, *uri;
    const struct oscal_name *name;
    struct oscal_known_name *next; /* the same local name otherwise */
};

struct oscal_reader {
    struct oscal_tree *tree;
    const isms_allocator *memory;
    struct xml_reader *xml;
    struct pointer_map names;                   /* local name → struct oscal_known_name */
    const struct oscal_known_name *recent[128]; /* some of them, by recent_place() */
    struct oscal_node *open, *last; /* the innermost open element, and what ended in it last */
    struct text text;               /* since the last tag */
    const char *space;              /* or this, which is in the tree already; else NULL */
    const char *spaces[64];         /* white space that was seen, by its length */
};

void isms__oscal_reader_init(struct oscal_reader *reader, struct oscal_tree *tree,
                             struct pool *pool, const isms_allocator *memory);
void isms__oscal_reader_clear(struct oscal_reader *reader);
struct xml_handler isms__oscal_events(struct oscal_reader *reader);
/* A name that is new to the tree; NULL when memory is out. */
struct oscal_name *isms__oscal_add_name(struct oscal_tree *tree, const char *prefix,
                                        const char *local, const char *uri);
struct oscal_node *isms__oscal_node(struct oscal_tree *tree, enum oscal_kind kind);
bool isms__oscal_begin(struct oscal_tree *tree, struct pool *pool);

#endif
