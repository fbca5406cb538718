/* Validating OSCAL: what its parts share. */
#ifndef FORMAT_OSCAL_VALIDATE_H
#define FORMAT_OSCAL_VALIDATE_H

#include "format/oscal/schema.h"
#include "format/oscal/tree.h"
#include "isms/oscal.h"

/* An element that is open in the walk, and its type. */
struct oscal_level {
    const struct oscal_node *node;
    const struct oscal_definition *definition;
};

/* The first thing that is wrong, where that is all one wants to know. */
struct oscal_fault {
    const struct oscal_node *node; /* NULL: nothing is */
    char attribute[64], message[400];
};

struct oscal_validation {
    const isms_allocator *memory;
    const struct oscal_tree *tree;
    const char *file;
    struct problem_sink *problems;
    struct oscal_fault *fault; /* NULL: everything is told */
    unsigned line;             /* of OSCAL */
    struct oscal_checker checker;
    struct text path, message, value;
    struct oscal_level *levels;
    size_t level_count, level_capacity;
    bool failed; /* memory is out */
};

/* Holds the tree against the tables; false where memory is out. */
bool isms__oscal_validate_tree(const struct oscal_tree *tree, const char *file,
                               const isms_oscal_options *options, const isms_allocator *memory,
                               struct problem_sink *problems);

/* Looks for what the schema says otherwise, references left out; false where memory is out. */
bool isms__oscal_find_fault(const struct oscal_tree *tree, const isms_allocator *memory,
                            struct oscal_fault *fault);

/* Notes a problem of a node, or of its attribute; `format` makes the message. */
void isms__oscal_complain(struct oscal_validation *v, const struct oscal_node *node,
                          const char *attribute, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* What is inside of one element: children, then attributes and text. */
void isms__oscal_check_children(struct oscal_validation *v, const struct oscal_level *level);
void isms__oscal_check_values(struct oscal_validation *v, const struct oscal_level *level);

#endif
