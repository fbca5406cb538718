/* Shapes of data that cost most, derived from the tables of types: each reference of each type as a
 * chain, a ring, a star and a long list; names and ids that meet; all of it at once. */
#ifndef FAMILIES_H
#define FAMILIES_H

#include "isms/isms.h"

enum shape {
    STAR,   /* all refer to one */
    CHAIN,  /* each refers to the next */
    RING,   /* so does the last, to the first */
    LIST,   /* one refers to all */
    LINKS,  /* each object joins two others: chains of deputies, of delegates */
    LOOP,   /* the same, closed */
    ALIKE,  /* all have the same texts */
    NEARLY, /* all have texts that differ at their ends */
    SHAPES
};

/* One shape of one field; without a type, of all fields of all types at once. */
struct family {
    const isms_type *type;
    const isms_field *part;  /* that holds the field in a part; NULL where the object has it */
    const isms_field *field; /* of references; NULL for ALIKE and NEARLY */
    const isms_field *other; /* the second one of LINKS and LOOP */
    enum shape shape;
};

/* How many families there are. */
size_t family_count(void);
struct family family_at(size_t index);
/* What it is, such as "person.manager ring". */
void family_name(const struct family *family, char *out, size_t size);
/* Adds about n objects in that shape; gives up the program where anything fails. */
void family_build(const struct family *family, isms_model *model, size_t n);

#endif
