/* An OSCAL document as it was read, with all that stood in it: a tree of elements that can be
 * walked, edited and written again.
 *
 * Text has no nodes of its own: what stands between the start tag of an element and its first child
 * is its `text`, what stands behind a node and before the next tag its `tail`. Comments,
 * instructions and CDATA sections are nodes that have no name. All memory comes from one pool, that
 * of the tree, and goes with it. */
#ifndef FORMAT_OSCAL_TREE_H
#define FORMAT_OSCAL_TREE_H

#include "base/output.h"
#include "format/problems.h"

#define OSCAL_NAMESPACE "http://csrc.nist.gov/ns/oscal/1.0"
#define XMLNS_NAMESPACE "http://www.w3.org/2000/xmlns/"

/* The name of an element or attribute, one for each tree. The same name is the same pointer. */
struct oscal_name {
    struct oscal_name *next;
    const char *written; /* with its prefix */
    const char *local;   /* without */
    const char *uri;     /* of its namespace, "" for none; XMLNS_NAMESPACE for a declaration */
    uint32_t number;     /* among the names of the tree: from 0, as they came */
    uint32_t hash;       /* of the local name, by oscal_hash() */
    uint8_t prose;       /* what an element of that local name is in a text: enum oscal_prose */
    bool oscal;          /* in the namespace of OSCAL */
};

/* One more character of a local name; the hash of none is 0. */
static inline uint32_t oscal_hash(uint32_t hash, char c)
{
    return (hash ^ (unsigned char)c) * 0x9E3779B1u;
}

enum oscal_prose {
    OSCAL_WORDS,  /* part of a line */
    OSCAL_LINE,   /* begins a line */
    OSCAL_ITEM,   /* begins a line, of a list */
    OSCAL_CELL,   /* stands beside others */
    OSCAL_INSERT, /* stands for a text: a parameter to be filled in */
    OSCAL_OTHER   /* is no text */
};
enum oscal_prose isms__oscal_prose_kind(const char *local);

struct oscal_attribute {
    const struct oscal_name *name;
    const char *value;
};

/* Namespace declarations stand before the others. */
struct oscal_attributes {
    uint32_t count;
    struct oscal_attribute items[];
};

enum oscal_kind {
    OSCAL_DOCUMENT, /* what holds the root and what stands before and behind it */
    OSCAL_ELEMENT,
    OSCAL_COMMENT,
    OSCAL_INSTRUCTION, /* its name is the target, its text all behind that */
    OSCAL_CDATA
};

struct oscal_node {
    struct oscal_node *parent, *next, *child;  /* NULL where there is none */
    const struct oscal_name *name;             /* of elements and instructions, else NULL */
    const struct oscal_attributes *attributes; /* NULL for none */
    const char *text, *tail;                   /* "" for none, never NULL */
    uint32_t line;                             /* of the start tag; 0 for what was made here */
    uint32_t column : 28, kind : 4;
};

struct oscal_tree {
    struct pool *pool;
    struct oscal_node *document, *root;
    struct oscal_node *placed; /* see isms__oscal_place_child */
    struct oscal_name *names;  /* newest first */
    uint32_t name_count;
    const char
        *declaration; /* what stands between <? and ?> of the XML declaration; NULL for none */
    uint64_t size;    /* bytes of the document */
    bool bom, crlf;   /* began with a byte order mark; lines ended in CR LF */
};

/* ---- reading ---- */

/* Reads a document of any vocabulary. Problems go to the sink; where there was an error, or the
 * result is not ISMS_OK, the tree is not to be used. */
isms_status isms__oscal_read(struct oscal_tree *tree, struct pool *pool, const isms_source *source,
                             const isms_read_options *options, struct problem_sink *problems,
                             isms_error *error);
/* A tree without anything but an empty root in the namespace of OSCAL; false: memory is out. */
bool isms__oscal_new(struct oscal_tree *tree, struct pool *pool, const char *root);
/* The same document again, to be edited. It shares names and texts with the other, which must stay
 * as long as it does. */
bool isms__oscal_copy(struct oscal_tree *tree, struct pool *pool, const struct oscal_tree *from);

/* ---- walking ---- */

/* Whether the node is the element of OSCAL of that name. */
static inline bool isms__oscal_is(const struct oscal_node *node, const char *name)
{
    return node->kind == OSCAL_ELEMENT && node->name->oscal && strcmp(node->name->local, name) == 0;
}

/* The first child element of OSCAL with that name, NULL for any name; NULL where there is none. */
struct oscal_node *isms__oscal_child(const struct oscal_node *node, const char *name);
/* The next one behind the node, among its siblings. */
struct oscal_node *isms__oscal_sibling(const struct oscal_node *node, const char *name);
/* By a path of child elements: "metadata/title". */
struct oscal_node *isms__oscal_path(const struct oscal_node *node, const char *path);
/* The next node in the order of the document, below `within`; NULL behind the last. Children of
 * `node` come first; the second function leaves them out. */
struct oscal_node *isms__oscal_next(const struct oscal_node *node, const struct oscal_node *within);
struct oscal_node *isms__oscal_skip(const struct oscal_node *node, const struct oscal_node *within);

/* The value of an attribute that has no prefix; NULL where there is none. A NULL node has none. */
const char *isms__oscal_attribute(const struct oscal_node *node, const char *name);
/* All text in the element, tags and comments left out, added to `out` as it stands. */
void isms__oscal_gather(const struct oscal_node *node, struct text *out);
/* The text of an element without children, or of the child of that name; "" where there is none.
 * Good for what holds no markup; see isms__oscal_gather. */
const char *isms__oscal_text(const struct oscal_node *node);
const char *isms__oscal_child_text(const struct oscal_node *node, const char *name);

/* ---- editing: all or nothing, false where memory is out ---- */

/* The name by which elements of OSCAL (or, with `attribute`, attributes) go in this tree. */
const struct oscal_name *isms__oscal_name(struct oscal_tree *tree, const char *local,
                                          bool attribute);
/* Sets an attribute that has no prefix; a value of NULL removes it. */
bool isms__oscal_set(struct oscal_tree *tree, struct oscal_node *node, const char *name,
                     const char *value);
/* Makes an element that stands nowhere yet, with a text. */
struct oscal_node *isms__oscal_make(struct oscal_tree *tree, const char *name, const char *text);
/* Replaces all that is in the element by a text. */
bool isms__oscal_set_text(struct oscal_tree *tree, struct oscal_node *node, const char *text);
/* Puts a node that stands nowhere into `parent`, behind the child `after` (NULL: before all), with
 * white space as its neighbours have it. */
bool isms__oscal_insert(struct oscal_tree *tree, struct oscal_node *parent,
                        struct oscal_node *after, struct oscal_node *node);
/* Takes a node out, with the white space before it. The node can be put elsewhere. */
void isms__oscal_remove(struct oscal_tree *tree, struct oscal_node *node);
/* A node of any tree with all that is in it, made anew for this one. */
struct oscal_node *isms__oscal_clone(struct oscal_tree *tree, const struct oscal_node *node);

/* ---- writing ---- */

/* Writes the document: as it was read, but for quotes and white space inside of tags. */
isms_status isms__oscal_write(const struct oscal_tree *tree, const isms_allocator *memory,
                              const isms_sink *sink, isms_error *error);

#endif
